//! What single values may be, so that whatever reads records later can rely on it.

use serde_json::Value;

/// The largest number within a form: no count of anything is larger, and sums of them fit.
const MOST: u64 = 100_000;

/// Whether no number in it is larger than [`MOST`], of either sign.
pub(super) fn is_moderate(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.as_i64().is_some_and(|it| it.unsigned_abs() <= MOST),
        Value::Array(values) => values.iter().all(is_moderate),
        Value::Object(fields) => fields.values().all(is_moderate),
        Value::Null | Value::Bool(_) | Value::String(_) => true,
    }
}

/// Whether it is a UUID as this program writes one.
pub(super) fn is_uid(text: &str) -> bool {
    let lengths = text.split('-').map(str::len);
    lengths.eq([8, 4, 4, 4, 12])
        && text.bytes().all(|byte| matches!(byte, b'-' | b'0'..=b'9' | b'a'..=b'f'))
}

/// Whether it is a time in UTC, `2026-11-21T10:00:00.000Z`, of a day that there is.
pub(super) fn is_time(text: &str) -> bool {
    let shape = |pattern: &str, text: &str| {
        let fits = |(form, byte): (u8, u8)| {
            if form == b'0' { byte.is_ascii_digit() } else { form == byte }
        };
        text.len() == pattern.len() && pattern.bytes().zip(text.bytes()).all(fits)
    };
    let Some((seconds, rest)) = text.split_at_checked(19) else { return false };
    let Some(fraction) = rest.strip_suffix('Z') else { return false };
    let digits = fraction.strip_prefix('.').unwrap_or_default();
    let is_fraction = fraction.is_empty()
        || ((1..=9).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()));
    if !is_fraction || !shape("0000-00-00T00:00:00", seconds) {
        return false;
    }
    let part = |from: usize, to: usize| seconds[from..to].parse().unwrap_or(u32::MAX);
    let (year, month) = (part(0, 4), part(5, 7));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&part(8, 10)) && part(11, 13) < 24 && part(14, 16) < 60 && part(17, 19) < 60
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_times_in_utc_of_days_that_there_are_count() {
        for time in ["2026-11-21T10:00:00.000Z", "2024-02-29T23:59:59Z", "0001-01-01T00:00:00.1Z"] {
            assert!(is_time(time), "{time}");
        }
        for time in [
            "",
            "2026-11-21",
            "2026-11-21T10:00:00",
            "2026-11-21T10:00:00+02:00",
            "2026-11-21 10:00:00Z",
            "2026-02-29T10:00:00Z",
            "2026-13-01T10:00:00Z",
            "2026-00-01T10:00:00Z",
            "2026-04-31T10:00:00Z",
            "2026-11-21T24:00:00Z",
            "2026-11-21T10:60:00Z",
            "2026-11-21T10:00:00.Z",
            "2026-11-21T10:00:00.1234567890Z",
            "2026-11-21T10:00:0äZ",
            "２026-11-21T10:00:00Z",
        ] {
            assert!(!is_time(time), "{time}");
        }
    }

    #[test]
    fn only_ids_as_this_program_writes_them_count() {
        assert!(is_uid("b3e1c0de-0000-4000-8000-000000000001"));
        for uid in [
            "",
            "me",
            "B3E1C0DE-0000-4000-8000-000000000001",
            "b3e1c0de-0000-4000-8000-00000000000g",
        ] {
            assert!(!is_uid(uid), "{uid}");
        }
    }
}

//! Dates as people write them.

use crate::locale::Words;

/// A date like `2011-11-30` in the form of the language; anything else stays as it is.
#[must_use]
pub fn date(words: &Words, date: &str) -> String {
    let parts: Vec<u32> = date.split('-').filter_map(|part| part.parse().ok()).collect();
    match parts[..] {
        [year, month, day] => words.with(
            "date",
            // The year as a text, so that it gets no separators; the month as a number, by which
            // its name is found.
            &[("year", year.to_string().into()), ("month", month.into()), ("day", day.into())],
        ),
        _ => date.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn dates_are_written_as_in_the_language() {
        let (fi, en) = (Words::new(Lang::Fi), Words::new(Lang::En));
        assert_eq!(date(&fi, "2011-11-30"), "30.11.2011");
        assert_eq!(date(&en, "2011-11-30"), "30 November 2011");
        assert_eq!(date(&en, "2013–2014"), "2013–2014");
    }
}

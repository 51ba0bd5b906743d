//! File names out of what people have typed.

/// The most bytes of a part of a name; with what stands round it, every file system takes it.
const MOST: usize = 60;

/// Names that Windows keeps to itself, whatever ending they get; `com1` to `lpt9` are found by rule.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A part of a file name made of a text: its letters and digits, small, with single dashes for all
/// that stood between them. It has no separator, begins with a letter, a digit or `_`, is at most 60
/// bytes long, and is `unnamed` where no letter or digit is left.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        let c = if c.is_alphanumeric() { c } else { '-' };
        if slug.len() + c.len_utf8() > MOST {
            break;
        }
        if c != '-' || !(slug.is_empty() || slug.ends_with('-')) {
            slug.push(c);
        }
    }
    let slug = slug.trim_end_matches('-');
    match slug {
        "" => "unnamed".to_owned(),
        _ if reserved(slug) => format!("_{slug}"),
        _ => slug.to_owned(),
    }
}

/// `com` and `lpt` are kept with any one digit, raised ones too.
fn reserved(slug: &str) -> bool {
    let port = |device| {
        let mut rest = slug.strip_prefix(device).unwrap_or_default().chars();
        rest.next().is_some_and(char::is_numeric) && rest.next().is_none()
    };
    RESERVED.contains(&slug) || port("com") || port("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_was_typed_becomes_a_plain_part_of_a_name() {
        for (given, wanted) in [
            ("Evening shift", "evening-shift"),
            ("Äyräpää & Öhman", "äyräpää-öhman"),
            ("../../etc/passwd", "etc-passwd"),
            ("..\\C:\\x", "c-x"),
            (".hidden", "hidden"),
            ("--force", "force"),
            ("a\u{202e}b\u{1b}[31m\0c\nd", "a-b-31m-c-d"),
            ("", "unnamed"),
            ("???", "unnamed"),
            ("CON", "_con"),
            ("nul ", "_nul"),
            ("Com1", "_com1"),
            ("LPT¹", "_lpt¹"),
            ("com12", "com12"),
            ("company", "company"),
            ("日本", "日本"),
        ] {
            assert_eq!(slug(given), wanted, "{given:?}");
        }
    }

    #[test]
    fn a_long_name_is_cut_between_letters() {
        let long = slug(&"ä ".repeat(80));
        assert!(long.len() <= MOST && long.starts_with("ä-ä") && long.ends_with('ä'), "{long}");
        assert_eq!(slug(&"x".repeat(300)).len(), MOST);
    }
}

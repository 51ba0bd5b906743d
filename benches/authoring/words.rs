//! Sentences without much sense, about as long as those of real scenarios.

use encounter::text::Lang;
use fastrand::Rng;

const FINNISH: [&str; 56] = [
    "asiakas",
    "katsoo",
    "hyllyä",
    "ja",
    "odottaa",
    "hetken",
    "ennen",
    "kuin",
    "kysyy",
    "hinnasta",
    "huomenna",
    "tilaus",
    "saapuu",
    "varastoon",
    "jos",
    "kuljettaja",
    "ehtii",
    "ajoissa",
    "mutta",
    "sinulla",
    "on",
    "vielä",
    "kaksi",
    "muuta",
    "asiaa",
    "kesken",
    "pöydällä",
    "hän",
    "sanoo",
    "että",
    "edellinen",
    "myyjä",
    "lupasi",
    "soittaa",
    "takaisin",
    "eikä",
    "soittanut",
    "pyörä",
    "seisoo",
    "oven",
    "vieressä",
    "kuitti",
    "löytyy",
    "laukusta",
    "näytät",
    "mallia",
    "jossa",
    "kevyempi",
    "runko",
    "toimitus",
    "kestää",
    "viikon",
    "ehkä",
    "vähän",
    "yli",
    "kertoo",
];

const ENGLISH: [&str; 56] = [
    "the", "customer", "looks", "at", "shelf", "and", "waits", "for", "moment", "before", "asking",
    "about", "price", "tomorrow", "order", "comes", "to", "store", "if", "driver", "is", "on",
    "time", "but", "you", "still", "have", "two", "other", "things", "open", "desk", "she", "says",
    "that", "last", "salesman", "promised", "ring", "back", "never", "did", "bicycle", "stands",
    "beside", "door", "receipt", "turns", "up", "in", "bag", "lighter", "frame", "delivery",
    "takes", "week",
];

/// Words with a full stop or a question mark, of about so many letters, on one line.
pub(crate) fn sentences(rng: &mut Rng, lang: Lang, letters: usize) -> String {
    let words: &[&str] = match lang {
        Lang::Fi => &FINNISH,
        Lang::En => &ENGLISH,
    };
    let wanted = letters * rng.usize(85..115) / 100;
    let mut text = String::new();
    while text.chars().count() < wanted {
        let word = words[rng.usize(..words.len())];
        if text.is_empty() || text.ends_with(['.', '?']) {
            let (first, rest) = word.split_at(word.chars().next().map_or(0, char::len_utf8));
            text.push_str(if text.is_empty() { "" } else { " " });
            text.push_str(&first.to_uppercase());
            text.push_str(rest);
        } else {
            text.push_str([" ", " ", " ", " ", ", "][rng.usize(..5)]);
            text.push_str(word);
        }
        if rng.usize(..12) == 0 {
            text.push('.');
        }
    }
    let end = if rng.usize(..5) == 0 { '?' } else { '.' };
    text.trim_end_matches('.').to_owned() + &end.to_string()
}

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
    "that", "last", "salesman", "promised", "ring", "back", "soon", "did", "bicycle", "stands",
    "beside", "door", "receipt", "turns", "up", "in", "bag", "lighter", "frame", "delivery",
    "takes", "week",
];

/// The most words of a sentence; longer ones are told by `check`.
const LONGEST: usize = 16;

/// Words in sentences, of about so many letters, on one line.
pub(crate) fn sentences(rng: &mut Rng, lang: Lang, letters: usize) -> String {
    let words: &[&str] = match lang {
        Lang::Fi => &FINNISH,
        Lang::En => &ENGLISH,
    };
    let wanted = letters * rng.usize(85..115) / 100;
    let (mut text, mut words_so_far) = (String::new(), 0);
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
        words_so_far += 1;
        if words_so_far == LONGEST || (words_so_far > 3 && rng.usize(..12) == 0) {
            text.push('.');
            words_so_far = 0;
        }
    }
    text.trim_end_matches('.').to_owned() + "."
}

/// One sentence of about so many letters, for options that are not told apart by their looks.
pub(crate) fn sentence(rng: &mut Rng, lang: Lang, letters: usize) -> String {
    let words: &[&str] = match lang {
        Lang::Fi => &FINNISH,
        Lang::En => &ENGLISH,
    };
    let mut said = ["Nyt", "Now"][usize::from(lang == Lang::En)].to_owned();
    while said.chars().count() < letters {
        said.push(' ');
        said.push_str(words[rng.usize(..words.len())]);
    }
    said + "."
}

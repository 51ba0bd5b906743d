//! Words that leave no exception, and so tell that an option is wrong.

use crate::text::Lang;

use super::lists::ABSOLUTE;
use super::phrases::Found;
use super::read::Read;

/// The first absolute in a text. What asks, what somebody lived through, what is hedged or only
/// sounds so is none.
pub(super) fn find(read: &Read, lang: Lang) -> Option<String> {
    let mut found = ABSOLUTE.of(lang).all(read);
    let is_meant = |found: &Found| match lang {
        Lang::Fi => finnish(*found, read),
        Lang::En => english(*found, read),
    };
    let absolute = found.find(|found| !read.asks_at(found.at) && is_meant(found))?;
    Some(absolute.words(read))
}

fn before(found: Found, read: &Read) -> &str {
    found.at.checked_sub(1).map_or("", |at| read.word(at))
}

fn finnish(found: Found, read: &Read) -> bool {
    let (before, after) = (before(found, read), read.word(found.at + found.words));
    match read.word(found.at) {
        "aina" => {
            let hedged = ["kuten", "kuin", "lähes", "melkein", "yleensä"];
            let not = |at: usize| matches!(read.word(at), "ei" | "en" | "eivät" | "eikä");
            let now_and_then = ["kun", "jos", "välillä", "joskus", "asti", "saakka"];
            let as_far = |at: usize| matches!(read.word(at), "asti" | "saakka");
            !hedged.contains(&before)
                && !(found.at.saturating_sub(2)..found.at).any(not)
                && !now_and_then.contains(&after)
                && !(found.at + 1..found.at + 4).any(as_far)
        }
        // Without a "no" before it, it is "ever".
        "koskaan" | "ikinä" | "milloinkaan" => {
            let sentence = read.words()[found.at].sentence;
            let start = read.sentences().get(sentence).map_or(0, |sentence| sentence.words.start);
            (start..found.at).any(|at| {
                matches!(
                    read.word(at),
                    "ei" | "en"
                        | "et"
                        | "emme"
                        | "ette"
                        | "eivät"
                        | "eikä"
                        | "enkä"
                        | "älä"
                        | "älkää"
                )
            }) && !told(read, found.at)
        }
        // What is mended under the guarantee.
        "takuulla" => !["korja", "vaihd", "huol"].iter().any(|stem| after.starts_with(stem)),
        _ => true,
    }
}

/// "I have never seen": what somebody lived through.
fn told(read: &Read, at: usize) -> bool {
    let next = read.word(at + 1);
    (next.ends_with("nut") || next.ends_with("nyt") || next.ends_with("neet")) && next != "nyt"
}

fn english(found: Found, read: &Read) -> bool {
    let (before, after) = (before(found, read), read.word(found.at + found.words));
    let has = ["have", "has", "had", "i've", "we've", "you've", "they've"];
    match read.word(found.at) {
        "never" => after != "mind" && after != "too" && !has.contains(&before),
        "always" => {
            let hedged = ["as", "not", "almost", "nearly", "isn't", "aren't", "don't", "can't"];
            !hedged.contains(&before) && !has.contains(&before)
        }
        // Alone it says yes.
        "absolutely" => {
            let alone = read.sentences().get(read.words()[found.at].sentence);
            read.words()[found.at].after != ',' && alone.is_some_and(|it| it.words.len() > 1)
        }
        "guaranteed" => !["for", "until"].contains(&after),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absolutes_are_told_from_what_only_sounds_so() {
        let (fi, en) = (Lang::Fi, Lang::En);
        for (lang, text, expected) in [
            (fi, "Tämä kestää aina.", Some("aina")),
            (fi, "Ei se koskaan hajoa.", Some("koskaan")),
            (fi, "Tämä kannattaa ehdottomasti ottaa.", Some("ehdottomasti")),
            (fi, "Takuulla paras mitä saa.", Some("takuulla")),
            (fi, "Se sopii poikkeuksetta kaikille.", Some("poikkeuksetta")),
            (fi, "Älä ikinä osta toista.", Some("ikinä")),
            (fi, "Oletteko koskaan kokeillut?", None),
            (fi, "Tulostatteko aina kotona?", None),
            (fi, "Palvelen niin kuin aina.", None),
            (fi, "Kannan sen aina kotiovelle asti.", None),
            (fi, "Soittakaa aina kun tarvitsette.", None),
            (fi, "Ei se aina ole mahdollista.", None),
            (fi, "En ole koskaan nähnyt sellaista.", None),
            (fi, "Hoituu takuulla korjaamalla.", None),
            (fi, "Ainakin yksi jää.", None),
            (en, "It will always work.", Some("always")),
            (en, "You will never need another.", Some("never")),
            (en, "This is absolutely the one to have.", Some("absolutely")),
            (en, "It is guaranteed to last.", Some("guaranteed")),
            (en, "It fits everybody without exception.", Some("without exception")),
            (en, "Never mind, we have time.", None),
            (en, "It is never too late.", None),
            (en, "I’ve never seen that before.", None),
            (en, "As always, the till is at the back.", None),
            (en, "It isn’t always in stock.", None),
            (en, "Do you always print at home?", None),
            (en, "Absolutely. I will fetch it.", None),
            (en, "Absolutely, I will fetch it.", None),
            (en, "It is guaranteed for two years.", None),
        ] {
            assert_eq!(find(&Read::of(text), lang).as_deref(), expected, "{text}");
        }
    }
}

//! The words that the rules look for, reviewed for both languages. A `*` stands for any ending.

use std::sync::LazyLock;

use crate::text::Lang;

use super::phrases::Phrases;

/// A list in each language.
#[derive(Debug)]
pub(super) struct Both {
    fi: Phrases,
    en: Phrases,
}

impl Both {
    fn new(fi: &'static str, en: &'static str) -> Self {
        Self { fi: Phrases::new(fi), en: Phrases::new(en) }
    }

    /// The list of a language.
    pub(super) const fn of(&self, lang: Lang) -> &Phrases {
        match lang {
            Lang::Fi => &self.fi,
            Lang::En => &self.en,
        }
    }
}

/// Small words that one language has and the other has not: no `on`, `he`, `me`, `no`.
pub(super) static FUNCTION: LazyLock<Both> = LazyLock::new(|| {
    Both::new(
        "
            ja, ei, en, et, että, se, sen, sitä, siitä, siinä, hän, hänen, mutta, kun, niin,
            tai, vai, joka, jos, kuin, vain, myös, nyt, sitten, oli, ovat, olen, olet, ole,
            olette, olisi, tämä, tämän, tätä, tässä, sinä, sinun, minä, minun, minulla, teille,
            teidän, teillä, te, mitä, mikä, miten, missä, mihin, vielä, kanssa, kuka, koska,
            eikä, joko, kyllä, jotta, jonka, mutta, kunhan, onko, oletko, oletteko, älä, sille,
            tähän, tuohon, tuossa, ennen
            ",
        "
            the, of, and, is, are, was, to, in, it, it's, you, you're, for, with, that, that's,
            this, these, what, how, your, she, his, her, have, has, had, be, do, does, don't,
            will, would, not, but, they, we, we'll, from, there, which, if, can, could, i'll,
            i'm, an, my, as, by, or, at, when, who, where, about, been
            ",
    )
});

/// Words of courtesy: thanks, apologies, greetings, wishes.
pub(super) static POLITE: LazyLock<Both> = LazyLock::new(|| {
    Both::new(
        "
            kiitos*, kiitok*, kiitän, kiität, kiitämme, kiittää, kiittäi*, kiittel*, anteeksi*,
            pahoittel*, pahoillani, pahoillamme, pahoillaan, ole hyvä, olkaa hyvä,
            olkaapa hyvä, olepa hyvä, tervetul*, hyvää päivää, hyvää päivän*, hyvää huomenta,
            hyvää ilta*, hyvää viikon*, hyvää jatkoa, huomenta, mielelläni, mielellämme,
            mielihyvin, ystävällis*, otan osaa, osanot*, mukavaa päivän*, mukavaa viikon*,
            mukavaa ilta*, terveisiä, hauska tutustua, hauska nähdä, mukava nähdä,
            ikävä kuulla, hei, moi, päivää
            ",
        "
            please, thank, thanks, sorry, apolog*, welcome, pardon, excuse me, forgive,
            good morning, good afternoon, good evening, good day, pleasure,
            i'd be glad, i'd be happy, happy to, glad to, have a good, have a nice,
            have a lovely, enjoy your, best wishes, regards, nice to meet, good to see,
            pleased to, hello, hi, morning, afternoon, evening
            ",
    )
});

/// An answer that stands for the others.
pub(super) static ALL_OR_NONE: LazyLock<Both> = LazyLock::new(|| {
    Both::new(
        "
            kaikki edellä*, kaikki edelli*, kaikki yllä, kaikki ylläol*, mikään edell*,
            mitään edell*, mikään yllä*, mitään yllä*, molemmat edell*, molemmat yllä*,
            kumpikaan edell*, ei mikään näistä, ei mitään näistä, kaikki nämä
            ",
        "
            all of the above, all the above, none of the above, both of the above,
            any of the above, neither of the above, none of these, all of these, none of them,
            all of them
            ",
    )
});

/// Words that leave no exception.
pub(super) static ABSOLUTE: LazyLock<Both> = LazyLock::new(|| {
    Both::new(
        "
            aina, koskaan, ikinä, milloinkaan, ehdottomasti, takuulla, takuuvarmasti,
            poikkeuksetta, satavarm*, sataprosentti*, ikuisesti, missään nimessä, joka ikinen
            ",
        "
            always, never, absolutely, guaranteed, without exception, no matter what,
            without fail, every single, 100 per cent, 100 percent, under no circumstances
            ",
    )
});

/// The trainee is told what to do or how it went.
pub(super) static COACHING: LazyLock<Both> = LazyLock::new(|| {
    Both::new(
        "
            sinun pitää, sinun täytyy, olisi pitänyt, olisit voinut, olisit saanut, olisi kannattanut, sinun kannattaa,
            sinun kannattaisi, sinun pitäisi, ensi kerralla, muista, älä unohda, hyvin tehty,
            hyvin hoidettu, hienosti tehty, hienosti hoidettu, hyvä vastaus, hyvä valinta,
            oikea vastaus, oikein vastattu, väärä vastaus, huono vastaus, parempi vastaus,
            paras vastaus, oikea valinta, väärä valinta
            ",
        "
            you should have, you shouldn't have, you could have, you ought, next time,
            remember to, don't forget, well done, good job, nicely done, well handled,
            good answer, right answer, wrong answer, better answer, correct answer,
            best answer, poor answer, good choice, right choice, wrong choice, a better choice,
            a mistake to, you should, you must, you need to
            ",
    )
});

/// After "next time": what makes it advice in Finnish, and what makes it a tale in English.
pub(super) static NEXT_TIME: LazyLock<Both> = LazyLock::new(|| {
    Both::new(
        "
            aloita, anna, auta, ehdota, esittele, hae, huomaa, hymyile, hyvästele, jätä,
            kannattaa, katso, kerro, kiitä, kirjoita, kuuntele, kysy, laita, lupaa, lue, lähetä,
            mene, mieti, muista, näytä, odota, ohjaa, ota, palaa, pidä, pyydä, pysähdy, sano,
            selitä, selvitä, seuraa, sinun, soita, sovi, tarjoa, tarkista, tervehdi, tule, vastaa,
            varmista, voisit, voit, yritä, älä
            ",
        "
            he, he'll, he'd, she, she'll, she'd, they, they'll, it, the, a, his, her, their, there,
            somebody, someone, nobody, and, but, i, we
            ",
    )
});

/// Somebody speaks of himself.
pub(super) static FIRST_PERSON: LazyLock<Both> = LazyLock::new(|| {
    Both::new(
        "
            minä, minun, minua, minulle, minulla, minusta, minulta, minuun, minut, minuakin,
            minullakin, olen, olin, haluan, haluaisin, en
            ",
        "
            i, i'm, i'd, i'll, i've, my, me, mine, myself
            ",
    )
});

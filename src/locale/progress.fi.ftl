progress-so-far = Harjoittelua tähän asti: { $all ->
    [one] 1 kohtaaminen
   *[other] { $all } kohtaamista
}, { $first ->
    [0] ei yhtään uuden asiakkaan kanssa
   *[other] { $first } uuden asiakkaan kanssa
}
progress-unmarked = { $count ->
    [one] Yhdestä aiemmasta kohtaamisesta ei ole tallessa, minkä arvoinen kukin vastaus oli. Se näkyy vaiheissa ja luottamuksessa, mutta ei ohjeissa eikä kertauksessa.
   *[other] { $count } aiemmasta kohtaamisesta ei ole tallessa, minkä arvoinen kukin vastaus oli. Ne näkyvät vaiheissa ja luottamuksessa, mutta eivät ohjeissa eivätkä kertauksessa.
}
progress-phases-first = Uudet asiakkaat vaihe vaiheelta ({ $count ->
    [one] 1 kohtaaminen
   *[other] { $count } kohtaamista
})
progress-phases-again = Ennestään tutut asiakkaat vaihe vaiheelta ({ $count ->
    [one] 1 kohtaaminen
   *[other] { $count } kohtaamista
})
progress-in-first = ensin
progress-in-latest = viimeksi
progress-trust = Luottamus viimeisimmässä kohtaamisessa: { $title }
progress-strongest = Nämä ohjeet sujuvat parhaiten
progress-weakest = Näissä ohjeissa on eniten harjoiteltavaa
progress-met = { $met }/{ $asked }
progress-said = sanoit:
progress-chose = valitsit:
progress-review = Kertaus
progress-due = { $count ->
    [one] 1 ohje odottaa: ”{ $rule }”
   *[other] { $count } ohjetta odottaa, pisimpään ”{ $rule }”
}{ $days ->
    [0] {" "}(tästä päivästä)
    [one] {" "}(1 päivä)
   *[other] {" "}({ $days } päivää)
}
progress-not-due = Mikään ohje ei odota; seuraava tulee kerrattavaksi { $date }.
progress-next = Seuraavaksi
progress-next-review = { $count ->
    [one] Kertaa odottava ohje, minuutti tai pari
   *[other] Kertaa odottavat ohjeet, noin { $minutes } minuuttia
}
progress-next-go-on = Jatka siitä, mihin jäit: ”{ $title }”
progress-next-read = Lue, mikä on tärkeää vaiheessa ”{ $phase }”, joka sujui viimeksi heikoimmin ({ $percent } %)
progress-next-course = Palvele uutta asiakasta: ”{ $title }” (kurssin osa { $number }/{ $of })
progress-next-begin = Palvele uutta asiakasta: ”{ $title }”
progress-next-again = Palvele tuttua asiakasta uudestaan: ”{ $title }” (viimeksi { $percent }/100)
progress-page-title = Harjoittelun eteneminen
progress-page-profile = Profiili
progress-page-period = Aika
progress-page-count = Kohtaamisia
progress-page-new = Uuden asiakkaan kanssa
progress-page-waiting = Ohjeita odottaa
progress-page-phases = Vaihe vaiheelta
progress-page-phases-how = Kuinka suuren osan vaiheen parhaasta mahdollisesta tuloksesta vastaukset saivat: ensimmäisessä ja viimeisimmässä kohtaamisessa, joka eteni vaiheeseen asti. Asiakkaat ovat erilaisia, joten katso suuntaa enemmän kuin yksittäistä lukua. Uudet asiakkaat ovat erillään ennestään tutuista, koska muistaminen ei ole taitoa.
progress-page-phase = Vaihe
progress-page-earned = Saatu osuus prosentteina
progress-page-trust = Luottamus
progress-page-trust-caption = Luottamus kunkin vaiheen lopussa
progress-page-trust-how = Asteikko on 0–100. Hyvä vastaus nostaa luottamusta vähän; ohjeen rikkominen laskee sitä moninkertaisesti.
progress-page-points = Ohjeet
progress-page-points-how = Kuinka usein ohje toteutui, enintään kymmenen viimeisintä kertaa, joina tilanne sitä kysyi. Vain ensimmäiset vastaukset lasketaan.
progress-page-review-how = Toteutunut ohje palaa kerta kerralta pidemmän ajan päästä; toteutumatta jäänyt palaa heti seuraavana päivänä.
progress-page-due = Odottaa nyt
progress-page-coming = Tulossa
progress-page-point = Ohje
progress-page-day = Päivä
progress-page-walks = Kaikki kohtaamiset
progress-page-when = Päivä
progress-page-scenario = Kohtaaminen
progress-page-mode = Miten
progress-page-score = Tulos/100
progress-page-result = Lopputulos
progress-page-passed = hyväksytty
progress-page-own = hyväksytty oman arvion varassa
progress-page-failed = ei hyväksytty
progress-page-footer = Tämän kirjoitti encounter tämän koneen tallenteista. Mitattu on se, mitä ohjeista vastaukset toteuttivat; sitä, miltä ne kuulostivat, ei mitata. Päivät ovat UTC-ajan päiviä.

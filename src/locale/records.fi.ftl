# Kenestä on tallenteita
records-none = Mitään ei ole vielä tallennettu.
records-empty = ei vielä mitään
records-encounters = { $count ->
    [one] 1 kohtaaminen
   *[other] { $count } kohtaamista
}
records-unfinished = {" "}({ $count } kesken)
records-reviews = { $count ->
    [one] 1 kertaus
   *[other] { $count } kertausta
}
records-sessions = { $count ->
    [one] 1 ryhmäharjoitus
   *[other] { $count } ryhmäharjoitusta
}
records-latest = viimeksi { $date }
records-groups = { $count ->
    [one] ryhmä: { $groups }
   *[other] ryhmät: { $groups }
}
records-more = Tallenteet saa mukaan näin: encounter records export --profile NIMI -o TIEDOSTO
records-unknown = Tuntematon

# Ryhmät
records-tagged = { $name } on nyt ryhmässä { $group }.
records-tagged-already = { $name } oli jo ryhmässä { $group }.
records-untagged = { $name } ei ole enää ryhmässä { $group }.
records-not-tagged = { $name } ei ollut ryhmässä { $group }.

# Tuonti
records-brought = ✔ { $name } on tuotu.
records-brought-nothing = { $name }: kaikki siinä oli täällä jo.
records-new-person = { $name } on täällä uusi.
records-new-name = { $named } on täällä nimellä ”{ $name }”, koska nimi oli jo käytössä. Jos kyse on samasta ihmisestä, käytä valitsinta `--as`.
records-known-person = { $name } oli täällä jo.
records-known-name = { $named } on täällä sama kuin ”{ $name }”.
records-kind-encounter = kohtaamiset
records-kind-review = kertaukset
records-kind-drill = kertausten tehtävät
records-kind-session = ryhmäharjoitukset
records-tally = { $kind }: uusia { $new }, täydennettyjä { $grown }, ennallaan { $same }
records-differs = ”{ $title }”, { $date }: on jatkunut täällä eri tavalla kuin tiedostossa, joten se jää täällä ennalleen.
records-elsewhere = { $count ->
    [one] Yksi näistä oli täällä jo toisella nimellä ja jää sille.
   *[other] { $count } näistä oli täällä jo toisella nimellä ja jää sille.
}
records-many-people = { $name }: tiedostossa on { $count } henkilöä, mutta `--as` ottaa vain yhden henkilön tiedostoja

# Poistaminen
records-erase-title = Poista lopullisesti
records-goes = Tämä häviää, eikä sitä saa takaisin:
records-goes-damaged = kaikki, mitä tiedostossa on; sitä ei voi lukea
records-goes-sessions = Myös tällä nimellä pidetyt ryhmäharjoitukset ja niiden raportit häviävät.
records-goes-copies = Aiemmin tehdyissä varmuuskopioissa ja vientitiedostoissa tiedot ovat yhä. Poista ne itse.
records-erase-no = Säilytä kaikki
records-erase-yes = Poista lopullisesti
records-erased = Kaikki, mitä henkilöstä { $name } oli tallessa, on poistettu.
records-erased-all = Kaikki tallenteet on poistettu.
records-nothing-erased = Mitään ei poistettu.

# Vauriot
records-sound = ✔ Tallenteet ovat kunnossa.
records-damaged = ✘ Tallenteet ovat vaurioituneet.
records-unread = Ei voi lukea loppuun: { $tables } ({ $why })
records-orphans = { $count ->
    [one] Yksi taulun `{ $table }` rivi kuuluu johonkin, mitä ei enää ole
   *[other] { $count } taulun `{ $table }` riviä kuuluu johonkin, mitä ei enää ole
}
records-one-profile = henkilö
records-one-encounter = kohtaaminen
records-one-review = kertaus
records-one-session = ryhmäharjoitus
records-odd = ✘ { $kind }: { $name } (loput siitä voi pelastaa)
records-odd-lost = ✘ { $kind }: { $name } (ei voi pelastaa)
records-people = { $count ->
    [one] 1 henkilö
   *[other] { $count } henkilöä
}
records-can-save = { $lost ->
    [0] Pelastettavissa: { $what }.
   *[other] Pelastettavissa: { $what }. Kokonaan menetetty: { $lost }.
}
records-save-how = Näin ne saa talteen: encounter records export --salvage TIEDOSTO, sitten encounter records erase --all ja encounter records import TIEDOSTO

# Mikä tiedostossa on vialla
records-faulty = { $count ->
    [one] { $name }: yksi virhe, joten siitä ei tuotu mitään
   *[other] { $name }: { $count } virhettä, joten siitä ei tuotu mitään
}
records-fault-empty = tiedosto on tyhjä; siinä pitäisi olla se, minkä `encounter records export` kirjoitti
records-fault-too-large = tiedosto on suurempi kuin { $most } MiB, eikä enempää lueta kerralla; vie henkilöt yksi kerrallaan
records-fault-too-long = rivi on pidempi kuin { $most } MiB, eikä pidempiä lueta
records-fault-not-utf8 = tavu { $byte } ei ole UTF-8-merkistöä
records-fault-not-json = tämä ei ole enää JSONia sarakkeesta { $column } alkaen; rivillä pitäisi olla yksi kokonainen objekti
records-fault-not-object = rivillä on { $found }; siinä pitäisi olla objekti
records-fault-no-head = tämä ei ole vientitiedosto; ensimmäisellä rivillä pitäisi olla `"kind":"records"`
records-fault-no-version = versio puuttuu; siinä pitäisi olla `"version":1`
records-fault-version = viennin versio on { $found }; sen pitäisi olla 1, sillä muita tämä ohjelma ei lue
records-fault-more = yli { $most } virhettä; loppua tiedostosta ei luettu
records-fault-double = tunnus `{ $uid }` on jo rivillä { $first }; kukin tunnus saa olla vain kerran
records-fault-no-person = rivi kuuluu henkilölle `{ $uid }`, jolla ei ole tiedostossa riviä `"kind":"profile"`
records-fault-no-review = rivi kuuluu kertaukseen `{ $uid }`, josta tällä henkilöllä ei ole riviä `"kind":"review"`
records-wrong-missing = kenttä `{ $place }` puuttuu; siinä pitäisi olla { $expected }
records-wrong-unknown = ohjelma ei tunne kenttää `{ $place }`
records-wrong-unknown-near = ohjelma ei tunne kenttää `{ $place }`; pitäisikö sen olla `{ $near }`?
records-wrong-kind = kentässä `{ $place }` on { $found }; siinä pitäisi olla { $expected }
records-wrong-one-of = kentässä `{ $place }` on { $found }; siinä pitäisi olla jokin näistä: { $known }
records-wrong-uid = kentässä `{ $place }` on { $found }; siinä pitäisi olla tunnus, esimerkiksi "b3e1c0de-0000-4000-8000-000000000001"
records-wrong-time = kentässä `{ $place }` on { $found }; siinä pitäisi olla aika, esimerkiksi "2026-11-21T10:00:00.000Z"
records-wrong-blank = kenttä `{ $place }` on tyhjä; siinä pitäisi olla teksti
records-wrong-range = kentässä `{ $place }` on { $found }; siinä pitäisi olla kokonaisluku väliltä { $least }–{ $most }
records-wrong-count = kentässä `{ $place }` on { $found } jäsentä; niitä pitäisi olla { $expected }
records-wrong-form = kentässä `{ $place }` on { $found }; siinä pitäisi olla { $expected }
records-wrong-twice = `{ $place }` on toinen vastaus samaan hetkeen ja yritykseen; kukin saa olla vain kerran
records-wrong-too-much = kentässä `{ $place }` on enemmän kuin voi ansaita; enintään saa olla se, mitä `maxima` sanoo
records-wrong-number = kohdan `{ $place }` numero on { $found }; sen pitäisi olla { $expected }
records-form-answer = vastaus, jonka ohjelma tuntee
records-form-mark = vastauksen arvo ohjelman tuntemassa muodossa
records-form-entry = ryhmäharjoituksen vaihe, jonka ohjelma tuntee
records-faulty-hint = pyydä uusi vientitiedosto ja tuo se muokkaamatta; katso `docs/your-data.md`

# Miksi jotain ei voi tehdä
records-nothing-kept = mitään ei ole vielä tallennettu
records-nothing-kept-hint = `encounter records path` näyttää, missä tallenteet olisivat; toinen kansio annetaan valitsimella `--data-dir`
records-no-person = henkilöstä `{ $name }` ei ole tallenteita
records-no-person-hint = `encounter records` näyttää, kenestä on tallenteita; valitse heistä: `--profile NIMI`
records-no-group = ryhmän nimi on tyhjä
records-no-group-hint = anna sille nimi, esimerkiksi `kevät`
records-nobody = poistaminen kysyy ensin, mutta tässä ei ole päätettä, jossa kysyä
records-nobody-hint = tee se päätteessä tai anna valitsin `--yes`
records-nothing-saved = näistä tallenteista ei voi pelastaa mitään
records-nothing-saved-hint = mitään ei voi lukea; pane varmuuskopio tilalle tai aloita alusta: `encounter records erase --all`
records-odd-name = tiedostoa `{ $name }` ei voi kirjoittaa: nimi ei ole UTF-8-merkistöä
records-odd-name-hint = anna toinen nimi
store-damaged = tallenteissa on jotain, mitä tämä ohjelma ei ole kirjoittanut
store-damaged-hint = `encounter records check` näyttää, mitä se on ja mitä voi pelastaa
store-in-use = tallenteet ovat käytössä, joten mitään ei poistettu
store-in-use-hint = lopeta ohjelma muissa ikkunoissa ja yritä sitten uudelleen

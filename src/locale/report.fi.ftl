# Harjoittelijan ja ryhmän raportit.

report-no-day = `{ $option }` tarvitsee päivän, esimerkiksi 2026-11-01, ja annettu oli `{ $given }`
report-no-day-hint = kirjoita vuosi, kuukausi ja päivä, väliin yhdysmerkit
report-backwards = jakso päättyy ennen kuin alkaa: { $from } – { $to }
report-backwards-hint = vaihda päivät `--since` ja `--until` keskenään
report-no-form = mikään raportti ei pääty `.{ $ending }`
report-no-form-hint = nimeä muoto valitsimella `--format` tai anna tiedostolle pääte `.html`, `.md`, `.csv` tai `.json`
report-no-profile = profiililla `{ $name }` ei ole tietoja
report-no-profile-hint = harjoittele ensin komennolla `encounter play` tai nimeä profiili valitsimella `--profile`
report-no-group = ryhmässä `{ $name }` ei ole ketään
report-no-group-hint = ryhmä on profiilien tunniste, eikä kenelläkään ole vielä sellaista
report-no-group-all = näissä ryhmissä on väkeä: { $all }

people-kind-first = Uudet asiakkaat
people-kind-repeated = Ennestään tutut asiakkaat
people-count-first = Ensikohtaamisia
people-count-repeated = Toistettuja kohtaamisia
people-customers = Asiakkaat
people-period = Jakso
people-all-time = kaikki tähän asti
people-since = { $from } alkaen
people-until = { $to } asti
people-people = Harjoittelijoita
people-practised = { $all }, joista { $practised } on vienyt kohtaamisen loppuun
people-open = Kesken
people-left = Lopullisesti kesken jätetty
people-drills = Kertaustehtäviä
people-none = Yhtään kohtaamista ei viety loppuun tällä jaksolla, joten raportoitavaa ei vielä ole.

people-trainee-eyebrow = Raportti harjoittelusta
people-trainee-title = Harjoittelu
people-group-eyebrow = Raportti ryhmän harjoittelusta
people-short-how = Uusi asiakas kohdataan ensimmäistä kertaa. Toistot lasketaan erikseen, sillä muistaminen ei ole taitoa. Pisteiden keskiarvon enimmäismäärä on 100. ”Vain oman arvion varassa” tarkoittaa, että raja ylittyi harjoittelijan itse merkitsemillä ohjeilla, joten tulosta ei lasketa hyväksytyksi.
people-group-short-how = Uuden asiakkaan harjoittelija kohtaa ensimmäistä kertaa. Toistot lasketaan erikseen, sillä muistaminen ei ole taitoa. Pisteiden keskiarvon enimmäismäärä on 100, ja jokainen harjoittelija painaa siinä yhtä paljon, harjoitteli hän miten paljon tahansa. ”Vain oman arvion varassa” tarkoittaa, että raja ylittyi itse merkityillä ohjeilla, joten tulosta ei lasketa hyväksytyksi.
people-walks = Kohtaamisia
people-passed = Hyväksytty
people-own = Vain oman arvion varassa
people-failed = Ei hyväksytty
people-mean = Pisteiden keskiarvo
people-phases-how = Montako prosenttia parhaasta mahdollisesta vaiheessa saatiin jakson ensimmäisessä ja viimeisimmässä kohtaamisessa. Viiva, jos vertailtavaa ei ole.
people-group-phases-how = Montako prosenttia parhaasta mahdollisesta vaiheessa saatiin: keskiarvo kunkin ensimmäisestä ja viimeisimmästä kohtaamisesta jakson aikana. Molemmat keskiarvot ovat samoista ihmisistä. Jos kohtaamisia on vain yksi, sama luku on molemmissa; viimeinen sarake kertoo, monellako niitä on vähintään kaksi.
people-first = ensin
people-latest = viimeksi
people-first-head = Ensin
people-latest-head = Viimeksi
people-mean-first = Ensin, keskiarvo
people-mean-latest = Viimeksi, keskiarvo
people-twice = Vähintään 2 kohtaamista
people-trust = Luottamus
people-trust-heading = Asiakkaan luottamus
people-trust-how = Ohjeen vastainen vastaus vie 11 pistettä, epärehellinen 22; hyvä vastaus tuo 3. Luku on kunkin vaiheen lopusta.
people-points = Ohjeet
people-points-how = Monessako niistä vastauksista, joissa ohjetta tarvittiin, se toteutui. Ohje on vahva tai heikko vasta, kun sitä on tarvittu kahdesti. Vain ensimmäinen vastaus kuhunkin kohtaan lasketaan; uudet yritykset ja kertaustehtävät jäävät pois.
people-strong = { $kind }: vahvimmat
people-weak = { $kind }: heikoimmat
people-all-points = Kaikki ohjeet
people-point = Ohje
people-met = Toteutui / tarvittiin
people-met-first = Uudet: toteutui / tarvittiin
people-broken-first = Uudet: rikottiin
people-met-repeated = Toistot: toteutui / tarvittiin
people-broken-repeated = Toistot: rikottiin
people-said-met = Omin sanoin:
people-quoted = ”{ $words }”
people-said = Tämän sijaan sanottiin:
people-all-walks = Kaikki kohtaamiset
people-title = Kohtaaminen
people-way = Tapa
people-result = Tulos
people-score = Pisteet
people-outcome-passed = hyväksytty
people-outcome-own = vain oman arvion varassa
people-outcome-failed = ei hyväksytty
people-grave = rehellisyyttä rikottiin
people-walked-out = asiakas lähti
people-skipped = kohta jätettiin väliin

people-scenarios = Kohtaaminen kerrallaan
people-scenarios-how = Moniko harjoittelija on kohdannut kunkin asiakkaan ja miten on sujunut.
people-versions = { $count ->
    [one] ({ $count } versio)
   *[other] ({ $count } versiota, joiden pisteitä voi verrata vain suuntaa antavasti)
}
people-missed = Eniten väliin jääneet ohjeet
people-missed-how = Moniko niistä harjoittelijoista, joilta ohjetta kysyttiin, jätti sen toteuttamatta vähintään puolessa näistä vastauksista. Jos harjoittelijoita on alle viisi, kerrotaan vain lukumäärät.
people-missed-by = Jäi väliin
people-of = { $part }/{ $whole }
people-no-points = Nämä kohtaamiset ovat vanhempia kuin ohjekohtaiset luvut.
people-nothing-missed = Mikään ohje ei jäänyt keneltäkään väliin näin usein.
people-words = Omin sanoin
people-trainees = Harjoittelija kerrallaan
people-trainees-how = Nimien tai numeroiden järjestyksessä, ei koskaan pisteiden.
people-who = Harjoittelija
people-latest-day = Viimeksi

people-measured = Mitattu: miten vastaukset kirjoitetuissa kohtaamisissa vertautuvat parhaisiin mahdollisiin ohjelman ohjeiden mukaan. Ei mitattu: miten kukaan palvelee oikeita asiakkaita. Luvut ovat oppimista varten, eivät ihmisten panemiseksi järjestykseen.
people-apart = Uudet ja ennestään tutut asiakkaat pidetään kaikkialla erillään. Kaikki päivät ovat UTC-aikaa.
people-unmarked = { $count ->
    [one] Yksi kohtaaminen on vanhempi kuin ohjekohtaiset luvut; se on mukana vain pisteissä ja vaiheissa.
   *[other] { $count } kohtaamista on vanhempia kuin ohjekohtaiset luvut; ne ovat mukana vain pisteissä ja vaiheissa.
}
people-written = Raportin kirjoitti encounter.

app-name = encounter
quoted = ”{ $text }”

# The heading of a phase
heading-phase = Vaihe { $number }/7 · { $name }
heading-ending = Näin siinä kävi
heading-own-view = Ensin oma näkemyksesi
heading-ticks = Omat sanasi
heading-mystery = Haamuasiakkaan lomake
heading-score = Tulos ja luottamus
heading-answers = Mitä teit missäkin vaiheessa
heading-next = Mitä seuraavaksi?

# Home
home-title = Palvele yksi asiakas alusta loppuun, saapumisesta jälkihoitoon.
home-intro = Sinä vastaat, asiakas reagoi, ja valmentaja kertoo, miksi kävi niin. Kaikki pysyy tällä koneella.
home-continue = Jatka: ”{ $title }”
home-next = Kurssin seuraava ({ $number }/{ $of }): { $title }
home-practise = Harjoittele
home-guidance = Lue ohjeita
home-progress = Katso, miten harjoittelu on sujunut
home-leave = Lopeta
home-which = Ketä haluat palvella?
choose-course = Aloittelijan kurssi ({ $count })
choose-rest = Lisää harjoiteltavaa ({ $count })
choose-whole = { $name } ({ $count })
home-scenario = { $title } – { $trade }, { $level }, { $minutes } min
menu-back = Takaisin
again-about = Sinulla on tämä kohtaaminen kesken.
again-continue = Jatka siitä, mihin jäit
again-anew = Aloita alusta (vastauksesi jäävät talteen, mutta kesken jäänyttä kohtaamista ei voi enää jatkaa)
edited-about = Tätä tehtävää on muokattu sen jälkeen, kun jätit sen kesken. Vastauksesi kohtaan ”{ $moment }” ei enää sovi siihen, joten et voi jatkaa siitä. Kaikki vastauksesi ovat tallessa. Aloita tehtävä alusta.

# The choice of parts
parts-question = Miten haluat harjoitella?
parts-free = Voit lopettaa milloin tahansa ja jatkaa myöhemmin samasta kohdasta.
parts-guided = Valmentajan kanssa: vihjeet, perustelut ja toinen yritys aina, kun haluat
parts-solo = Yksin: vain asiakas reagoi; tulos ja arviot näet lopuksi
parts-mystery = Yksin, ja minulle sopii, että asiakas on joskus haamuasiakas
mode-guided = valmentajan kanssa
mode-solo = yksin
mode-mystery = haamuasiakas

# The first page
brief-about = { $trade } · { $channel } · noin { $minutes } min
brief-how = Kohtaat asiakkaan seitsemässä vaiheessa. Vastaa niin kuin vastaisit töissä: vain ensimmäinen vastaus vaikuttaa tulokseen.
brief-seed = { $mode } · saman järjestyksen saa uudelleen: --seed { $seed }
watch-begin = Tiedostoa { $file } seurataan: aina kun tallennat sen, sama kohta tulee uudestaan esiin. Mitään ei merkitä muistiin.
watch-findings = ✘ Tallennetussa tiedostossa on korjattavaa.
watch-last-good = Viimeisin kelvollinen versio on käytössä seuraavaan tallennukseen asti; Enter jatkaa sillä.
watch-none-good = Tehtävä alkaa heti, kun olet korjannut nämä ja tallentanut tiedoston.
watch-misfit = Tiedosto on muuttunut, eikä vastauksesi kohtaan ”{ $moment }” enää sovi siihen. Vastaa siitä eteenpäin uudelleen.
channel-shop = paikan päällä
channel-desk = palvelupisteessä
channel-phone = puhelimessa
channel-chat = chatissa
channel-email = sähköpostitse
channel-visit = asiakaskäynnillä
level-basic = perustaso
level-tricky = haastava
level-hard = vaativa

# Keys, in the footer
key-go-on = Enter jatkaa
key-next-page = Enter seuraava sivu
key-pick = 1–{ $count }, Enter
key-many = 1–{ $count } rasti, Enter
key-order = järjestys 1–{ $count }, Enter
key-match = 1–{ $count } paikka, Enter
key-words = lopuksi tyhjä rivi
key-line = Enter jatkaa
key-hint = vihje
key-why = miksi
key-skip = ohita
key-otherwise = eri mieltä
key-keys = apua
key-quit = lopeta
key-back = palaa millä tahansa näppäimellä
keys-help-typing = Kirjoita ja paina Enter. Komento on pelkkä kirjain omalla rivillään, sitten Enter.
keys-help-pause = Enter jatkaa. n ja p kääntävät sivua.
page = Sivu { $page }/{ $count }

# Keys, explained
keys-help =
    Valitse numeroilla tai nuolilla, vastaa Enterillä.
    n on seuraava sivu, p edellinen; askelpalautin peruu viimeisen merkinnän.
key-hint-help = vihje: ensin vaiheen tavoite, sitten ohje
key-why-help = perustelu ja sen lähde
key-skip-help = jätä tämä kohta väliin
key-otherwise-help = eri mieltä: kirjoita kommentti kouluttajalle ja tehtävän tekijälle
key-keys-help = tämä sivu
key-quit-help = lopeta; kaikki jää talteen, ja tästä voi jatkaa myöhemmin

# Notices
notice-mark = Valitse ensin vastaus: 1–{ $count }.
notice-at-most = Enintään { $max }; poista ensin jokin rasti.
notice-unfinished = Jokin kohta on vielä sijoittamatta.
notice-no-such = Valitse numero väliltä 1–{ $count }.
notice-empty = Kirjoita ensin vaikka muutama sana.

# Plain lines
plain-pick = Vastaus (1–{ $count }, ? näyttää näppäimet):
plain-many = Vastaus, enintään { $max } (esimerkiksi 1 3; ? näyttää näppäimet):
plain-order = Kaikki { $count } numeroa haluamassasi järjestyksessä (esimerkiksi 2 1 3; ? näyttää näppäimet):
plain-match = Paikka jokaiselle { $items } kohdalle, samassa järjestyksessä (1–{ $places }, esimerkiksi 1 2 2; ? näyttää näppäimet):
plain-words = Omin sanoin, lopuksi tyhjä rivi (? näyttää näppäimet):

# The coach
coach-name = Valmentaja:
coach-why-did-it-work = Miksi se toimi?
coach-again = Yritä uudelleen
coach-rule = Katso ohje
coach-strong = Katso mallivastaus
coach-on = Jatka
hint-goal = Tämän vaiheen tavoite: { $goal }
strong-answer = Mallivastaus
second-try = Toinen yritys. Vain ensimmäinen vastauksesi vaikuttaa tulokseen; tämä on harjoittelua.
second-would = Näin olisi käynyt:
otherwise-about = Kerro lyhyesti, miten itse näet asian. Kommentti jää talteen kouluttajalle ja tehtävän tekijälle. Tyhjästä rivistä ei jää mitään.
otherwise-label = Näen asian toisin
skip-about = Jätetäänkö tämä kohta väliin? Siitä ei saa pisteitä, eikä kohtaamista silloin hyväksytä.
skip-no = Ei, vastaan siihen
skip-yes = Kyllä, jätän väliin
answer-skipped = (jätetty väliin)

# Verdicts
verdict-met = toteutui
verdict-violated = vastoin ohjetta
verdict-absent = ei näkynyt
verdict-unsure = jäi avoimeksi
source-from = Lähde: { $sources }
source-ours = Oma päätelmämme, lähteenä { $sources }

# Own words
tick-question = Mikä näistä kuvaa vastaustasi? ({ $number }/{ $count })
tick-absent = ei kumpikaan
tick-open = en osaa sanoa
tick-doubtful = Ohjelma ei ole tästä varma. Päätä itse.
tick-doubtful-late = Ohjelma ei ollut tästä varma. Päätä itse; auki jäävä kohta ei kartuta tulosta.
rated = Ohjelma on arvioinut omat sanasi. Jos olet eri mieltä, paina o ja kerro miksi.

# Debrief
ending-tells = { $count ->
    [0] { $name } ei kerro tästä kenellekään.
    [one] { $name } kertoo tästä yhdelle ihmiselle.
    [3] { $name } kertoo tästä kolmelle ihmiselle.
    [11] { $name } kertoo tästä yhdelletoista ihmiselle.
   *[other] { $name } kertoo tästä { $count } ihmiselle.
}
own-view-how = Miten se meni?
own-view-keep = Mitä tekisit uudelleen samalla tavalla?
own-view-change = Mitä tekisit toisin?
own-view-label = Sinä
score = Tulos { $percent }/100
result-passed = hyväksytty (raja on { $mark })
result-own-judgement = hyväksytty, mutta vain niiden kohtien avulla, jotka arvioit itse (raja on { $mark })
result-failed = ei hyväksytty (raja on { $mark })
result-grave = jossain kohdassa asiakas jäi vaille rehellistä tietoa, ja se ratkaisee tuloksesta riippumatta
result-grave-here = tämä ratkaisi
result-left = asiakas lähti kesken kaiken
result-skipped = jokin kohta jätettiin väliin
table-score-trust = tulos                       luottamus (0–100)
next-practise = Harjoittele seuraavaksi tätä
next-read-more = Lisää tästä: { $command }
next-nothing = ✔ Mitään ei jäänyt puuttumaan. Ota seuraava asiakas tai kokeile samaa toisella tavalla.
next-fact = Hyvä tietää
mystery-reveal = { $name } oli haamuasiakas. Tällaisen lomakkeen hän täytti jälkeenpäin.

# Lists
list-about = { $trade }, { $channel } · { $level } · { $minutes } min
list-course = Aloittelijan kurssi, tässä järjestyksessä
list-after-course = Lisää harjoiteltavaa, vapaassa järjestyksessä
list-open = kesken
list-walked = { $times ->
    [one] palveltu kerran, { $percent }/100
   *[other] palveltu { $times } kertaa, viimeksi { $percent }/100
}
list-more = Aloita: encounter play TUNNUS
list-pack = Aineisto ”{ $pack }”
list-built-in = Ohjelman omat
list-in-pack = { $pack }: { $text }
list-broken = ✘ Tiedostoa { $file } ei voi lukea. Näin näet, mikä siinä on vialla: encounter check { $path }
list-broken-choice = ✘ Tiedostoa { $file } ei voi lukea; valitse se, niin näet syyn
guidance-any = Jokaisessa vaiheessa
guidance-more = Yksi kohta kokonaan: encounter guidance KOHTA
guidance-about = { $id } · { $phases } · paino { $weight }/3
guidance-only-phone = Arvioidaan vain puhelimessa.
guidance-only-firm = Arvioidaan vain, kun asiakas ostaa yritykselle.
guidance-grave = ✘ Jos tätä rikotaan, kohtaamista ei hyväksytä.
guidance-ask = Valmentaja kysyy:
progress-none = Yhtään asiakasta ei ole vielä palveltu loppuun asti.
progress-broken = ✘ Viimeisimmän kohtaamisen ohjeistuksessa on huomautettavaa: encounter check { $path }
progress-walk = { $date }  { $title }: { $percent }/100, luottamus { $trust } ({ $mode })
progress-first = Uusi asiakas
progress-again = Ennestään tuttu asiakas
check-summary = { $files ->
    [one] 1 tiedosto
   *[other] { $files } tiedostoa
}, { $findings ->
    [0] ei huomautettavaa
    [one] 1 huomautus
   *[other] { $findings } huomautusta
}
check-learn = Mitä sääntö vaatii ja miksi: `encounter check --explain { $code }`
coverage-sum = Ohjeistuksen { $all } kohdasta { $practised } on mukana tehtävissä
coverage-least = Kutakin niistä harjoitellaan vähintään { $moments ->
    [one] yhdessä tilanteessa
   *[other] { $moments } tilanteessa
}, vähintään { $trades ->
    [one] yhdellä alalla
   *[other] { $trades } alalla
}
coverage-missing = Näitä ei vielä harjoitella:

# A simulation
simulate-counted = { $walks } erilaista reittiä, kaikki käyty läpi. Pelaaja: { $player }.
simulate-drawn = { $walks } arvottua reittiä, siemenluku { $seed }. Pelaaja: { $player }.
simulate-endings = Loppuratkaisut
simulate-never = mikään reitti ei pääty näin
simulate-walks = { $walks } reittiä
simulate-range = pisteet { $score }, luottamus { $trust }: pienin–suurin (keskiarvo)
simulate-way = Esimerkiksi:
simulate-scores = Pisteet
simulate-passed = Läpi: { $passed } (raja { $mark }). Lähti kesken: { $left }.
simulate-mark = Kun raja on vähintään { $mark }, arvatuista reiteistä hyväksytään enintään 1 %.
simulate-no-mark = Oli raja mikä tahansa, arvatuista reiteistä hyväksytään yli 1 %.
simulate-answers = Vastaukset
simulate-reached = { $share } tulee tähän
simulate-worth = parhaita vastauksia { $best }, ohjeen vastaisia { $violating }
simulate-players = Pelaajat: pisteiden keskiarvo, kun asiakas ei lähtenyt kesken
simulate-figures = { $mean }   läpi { $passed }   lähti { $left }
player-random = arvaaja
player-best = parhaat vastaukset
player-longest = pisin vastaus
player-shortest = lyhin vastaus
player-questions = eniten kysymyksiä
player-polite = kohteliain
player-echo = toistaa tehtävän sanoja

# Written answers
grade-undecided = { $count ->
    [one] Ei vielä tulosta: yksi kohta jäi avoimeksi
   *[other] Ei vielä tulosta: { $count } kohtaa jäi avoimeksi
}
grade-likely = toteutui { $met }, vastoin ohjetta { $violated }, ei näkynyt { $absent }
grade-sum = { $answers ->
    [one] 1 vastaus
   *[other] { $answers } vastausta
}, joista tuloksen sai { $scored }.
grade-open-how = Avoimeksi jääneet kohdat ratkaiset sinä. Valitsimella `--forced` ohjelma valitsee todennäköisimmän.
agreement-about = Luvut kertovat, kuinka hyvin arviot vastaavat tämän tiedoston merkintöjä. Ne eivät kerro, kuinka hyvin arviot pätevät työssä.
agreement-counts = { $answers ->
    [one] 1 vastaus
   *[other] { $answers } vastausta
}, { $verdicts ->
    [one] 1 arvio
   *[other] { $verdicts } arviota
}
agreement-forced = Kun jokainen kohta ratkaistaan
agreement-rater = ohjelma
agreement-always = aina ”{ $verdict }”
agreement-right = oikein
agreement-kappa = Cohenin κ
agreement-f1 = F1, { $verdict }
agreement-macro = F1, keskiarvo
agreement-calibration = kalibrointivirhe (ECE, 10 luokkaa)
agreement-coverage = Varmimmat arviot
agreement-decided = ratkaistu
agreement-wrong = väärin
agreement-least = todennäköisyys
agreement-thresholds = Ohjelman omilla rajoilla: ratkaistu { $decided }, näistä väärin { $wrong }.
agreement-traps = Harhauttavia vastauksia: { $answers }. Niissä on { $verdicts } kohtaa, joissa ohje ei merkintöjen mukaan toteutunut; toteutuneeksi ratkaistiin { $fell }: { $share }.
agreement-no-traps = Yhtään vastausta ei ole merkitty harhauttavaksi.
agreement-languages = Kielittäin
agreement-points = Ohjeistuksen kohdittain, heikoin ensin
agreement-verdicts = arvioita

# Leaving
left-saved = Tallennettu.
left-how = Käynnistä ohjelma uudelleen, niin voit jatkaa tästä.

# Dates
date = { $day }.{ $month }.{ $year }

# What else the screens say
parts-solo-agreed = Yksin (olet suostunut siihen, että asiakas voi olla haamuasiakas)
key-own-words = omin sanoin
key-own-words-help = vastaa vaihtoehdon sijasta omin sanoin
key-options = vaihtoehdot
key-options-help = takaisin vaihtoehtoihin
plain-pause = (Enter){" "}
reaction-leaves = { $name } on saanut tarpeekseen ja jättää asian sikseen.
rule-first-answer = Ensimmäinen vastauksesi:
tick-you = Sanoit näin:
tick-about = Omin sanoin antamaasi vastausta ei ole vielä arvioitu. Arvioi se itse kohta kohdalta; auki jäävä kohta ei kartuta tulosta.
score-open = { $count ->
    [one] Yksi kohta jäi avoimeksi. Se lasketaan tulokseen niin kuin se ei olisi näkynyt.
   *[other] { $count } kohtaa jäi avoimeksi. Ne lasketaan tulokseen niin kuin ne eivät olisi näkyneet.
}
score-how = Vaiheen tuloksessa se, mikä meni ohjetta vastaan, on vähennetty siitä, mikä onnistui. 100 % on paras mahdollinen.
guidance-which = Mikä vaihe?
guidance-whose = Kenen ohjeet?
home-cannot-go-on = Tätä ei voi nyt jatkaa. Vastauksesi ovat tallessa.
home-give-up = Älä tarjoa sitä enää (vastauksesi jäävät talteen)

# Keys of a session
key-many-long = 1–9 tai nuolet ja välilyönti, Enter
key-offer = Enter jatkaa merkityllä, 1–{ $count }
key-counts = { $count } lukua, Enter
key-number = luku, Enter
key-agreed = yhteinen vastaus
key-agreed-help = äänten sijasta yksi vastaus, jonka takana kaikki ovat
key-ask = kysy
key-ask-help = kysy tämä sittenkin ryhmältä
key-what-if = entä jos
key-what-if-help = kokeile toista vastausta ja palaa takaisin
key-return = takaisin
key-return-help = takaisin varsinaiseen kohtaamiseen
key-timer = ajastin
key-timer-help = ajastin: 1, 2, 3 tai 5 minuuttia tai pois
key-tell = vain kerro
key-tell-help = vain kerro tämä kohta, älä kysy sitä
key-jump = siirry
key-jump-help = siirry johonkin jo avattuun kohtaan
key-present = osallistujia
key-present-help = montako on mukana
key-note = huomio
key-note-help = kirjaa rivi myöhempää varten
key-blank = tyhjennä
key-blank-help = tyhjennä ruutu; mikä tahansa näppäin palauttaa sen
key-step-back = edellinen
key-step-back-help = sivu tai askel taaksepäin
key-step-on = seuraava
key-step-on-help = sivu tai askel eteenpäin; askeleen kysymys jää väliin
keys-help-counts =
    Kirjoita, montako valitsi minkäkin, siinä järjestyksessä kuin ruudulla: 4 7 1. Lopuksi Enter.
    Askelpalautin poistaa. Jos ääniä on vähemmän kuin osallistujia, loput jättivät äänestämättä.
notice-numbers = { $count ->
    [one] Kirjoita yksi luku.
   *[other] Kirjoita { $count } lukua välilyönnein, yksi joka vastaukselle.
}
notice-too-many = Ääniä { $given }, mahdollisia enintään { $most }. Korjaa luvut tai vaihda osallistujamäärä näppäimellä g.
notice-people = Kirjoita osallistujien määrä väliltä 1–{ $most }.
plain-offer = Vastaus (1–{ $count }; pelkkä Enter on { $offered }; ? näyttää näppäimet):
plain-counts = Lukumäärät tässä järjestyksessä: { $count } lukua, osallistujia { $present } (? näyttää näppäimet):
plain-number = Luku, enintään { $most }:
plain-number-now = Luku, enintään { $most } (pelkkä Enter on { $now }):

# A session on the shared screen
stage-branch = Entä jos…
stage-how = Seuraatte palvelutilannetta. Jokainen valitsee ensin hiljaa, sitten keskustellaan, ja lopuksi kaikki valitsevat uudelleen.
stage-silent = Jokainen valitsee hiljaa yhden. Älkää vielä kertoko sitä muille.
stage-silent-many = Jokainen valitsee hiljaa, enintään { $max }. Älkää vielä kertoko niitä muille.
stage-silent-order = Missä järjestyksessä? Miettikää hiljaa, jokainen itse.
stage-silent-match = Mikä kuuluu minnekin? Miettikää hiljaa, jokainen itse.
stage-silent-say = Mitä täsmälleen sanoisitte? Muotoilkaa se hiljaa mielessänne, jokainen itse.
stage-first = Käsi ylös: montako valitsi minkäkin?
stage-second = Uudelleen: montako valitsee nyt minkäkin?
stage-discuss = Jutelkaa asiasta vierustovereiden kanssa.
stage-agree = Mihin vastaukseen päädytte yhdessä?
stage-agree-many = Mihin vastauksiin päädytte yhdessä?
stage-agree-order = Mihin järjestykseen päädytte yhdessä?
stage-agree-match = Mikä kuuluu mielestänne minnekin?
stage-agree-say = Sopikaa sanat yhdessä: mitä sanotte?
stage-tick = Mikä näistä kuvaa vastausta? ({ $number }/{ $count })
stage-tick-open = emme pääse yksimielisyyteen
stage-tick-rated = Ohjelman arvio:
stage-tick-doubtful = Ohjelma ei ole tästä varma.
stage-round-first = ennen
stage-round-second = jälkeen
stage-once = kertatulos
stage-agreed = yhteinen vastaus
stage-voters = { $round } { $voted }/{ $present }
stage-people = { $present ->
    [one] { $round } 1 henkilö
   *[other] { $round } { $present } henkeä
}
stage-neither = – ei vaikuta tässä suuntaan eikä toiseen
stage-group-answer = Teidän vastauksenne
stage-follow = Millä vastauksella jatketaan?
stage-best-taken = Paras vastaus tähän:
stage-what-if = Mitä vastausta kokeillaan?
stage-jump = Mihin kohtaan siirrytään?
stage-told = Tästä ei äänestetä.
stage-heading-ending = Näin siinä kävi
stage-heading-figures = Vastauksenne vaihe vaiheelta
stage-heading-moves = Missä mieli muuttui
stage-heading-trust = Luottamus
stage-heading-questions = Keskusteltavaksi
stage-figures-how = Montako prosenttia parhaasta mahdollisesta tuloksesta vastauksenne keskimäärin saivat. Ennen ja jälkeen: samat kohdat ennen keskustelua ja sen jälkeen. Kertatulos: kohdat, joista on vain yksi tulos. –: ei tällaisia kohtia.
stage-all = Kaikki
stage-nobody-moved = Mieli ei muuttunut: toiset äänestykset menivät kuten ensimmäiset.
stage-no-moves = Mistään kohdasta ei äänestetty kahdesti.
stage-move-best = Paras vastaus: { $first } % → { $second } %: ”{ $option }”
stage-move-stayed = Paras vastaus pysyi samana, { $first } %: ”{ $option }”
stage-move-part = Kuuluu parhaaseen vastaukseen, { $first } % → { $second } %: ”{ $option }”
stage-move-other = { $first } % → { $second } %: ”{ $option }”
stage-trust = Kuinka paljon { $name } luotti asiakaspalvelijaan (0–100)
stage-trust-start = Alussa
stage-trust-how = Ohjeen vastainen vastaus vie 11 pistettä, epärehellinen 22; hyvä vastaus tuo 3. Myös kerrotut kohdat ovat mukana.
stage-question-1 = Mistä kohdasta oli vaikein päästä yksimielisyyteen, ja miksi?
stage-question-2 = Missä sama tulee vastaan omassa työssänne?
stage-question-3 = Mitä kukin teistä tekee ensi viikolla toisin?
stage-note-about = Yhden rivin huomio. Se tulee raporttiin. Tyhjää riviä ei tallenneta.
stage-note-label = Huomio
timer-over = Aika on täynnä.

# Setting up a session
setup-present = Montako on mukana?
setup-present-how = Lukua voi muuttaa milloin vain näppäimellä g.
setup-length = Kuinka paljon aikaa on?
setup-length-how = Yksi kohta vie noin kuusi minuuttia. Kohdat, jotka eivät mahdu, vain kerrotaan.
setup-whole = Koko palvelutapahtuma: { $moments } kohtaa, noin { $minutes } minuuttia
setup-minutes = { $minutes } minuuttia: { $moments ->
    [one] yksi kohta
   *[other] { $moments } kohtaa
}
setup-pick = Valitsen kohdat itse
setup-which = Mitkä kohdat kysytään?
session-title = Harjoitus ryhmän kanssa
session-which = Ketä ryhmä palvelee?
session-scenario = { $title } – { $trade }, { $level }
session-continue = Jatka: ”{ $title }” ({ $date }, numero { $number })
session-again = Sinulla on tämä ryhmäharjoitus kesken.
session-anew = Aloita uusi (keskeneräinen jää luetteloon)
session-left-how = Voit jatkaa tästä milloin vain: encounter session
session-thanks = Kiitos.
session-over = Raportti: { $command }
session-none = Yhtään ryhmäharjoitusta ei ole vielä pidetty.
session-line = { $date }  { $title }
session-list-more = Raportti: encounter session report NUMERO

# The report of a session
report-title = { $title } – ryhmäharjoituksen raportti
report-eyebrow = Ryhmäharjoituksen raportti
report-open = Harjoitus on vielä kesken. Raportissa on se, mitä tähän mennessä on tapahtunut.
report-date = Päivä
report-dates = { $from } – { $to }
report-customer = Asiakas
report-people = Osallistujia
report-people-from = minuutista { $minute } alkaen { $count }
report-time = Kesto
report-time-used = { $used } min
report-time-planned = { $used } min, suunniteltu { $planned } min
report-moments = Kohtia
report-moments-count = kysyttiin { $asked }, kerrottiin { $told }
report-language = Kieli
report-language-name = suomi
report-short = Lyhyesti
report-before = Ennen keskustelua
report-after = Keskustelun jälkeen
report-once = Kertatulos
report-figures-how = Montako prosenttia parhaasta mahdollisesta tuloksesta ryhmän vastaukset keskimäärin saivat. Luvut ennen keskustelua ja sen jälkeen koskevat samoja kohtia. Kertatulos koskee kohtia, joista on vain yksi tulos: äänestettiin kerran tai sovittiin yhteinen vastaus.
report-phases = Vaihe vaiheelta
report-phase = Vaihe
report-moves = Missä ryhmän mieli muuttui
report-way = Kohta kohdalta
report-way-how = Kohdat siinä järjestyksessä, jossa kohtaaminen eteni. Ajat ovat minuutteja ja sekunteja alusta; taukoja ei lasketa.
report-told = kerrottiin, ei kysytty
report-followed = tällä jatkettiin
report-group-answer = Ryhmän yhteinen vastaus
report-judged = Ryhmän omat sanat; ryhmä arvioi ne itse ohje kerrallaan.
report-rated = Ryhmän omat sanat; ohjelma arvioi ne, ja kouluttaja päätti kohdat, joista ohjelma ei ollut varma tai joista hän oli eri mieltä.
report-open-points = Avoimeksi jäänyt ohje lasketaan samoin kuin ”ei näkynyt”.
report-votes = Äänet
report-round = Kierros
report-when = Ajankohta
report-abstained = Ei ääntä
report-figure = Tulos
report-present = { $count ->
    [one] yksi henkilö
   *[other] { $count } henkeä
}
report-replaced = annettiin myöhemmin uudelleen; ei vaikuta
report-follow = Tällä vastauksella jatkettiin:
report-then = Näin asiakas reagoi
report-trust = Luottamus tämän jälkeen: { $trust }/100
report-spent = Aikaa kului { $time }
report-branches = Entä jos
report-branches-how = Näitä vastauksia kokeiltiin sivupolkuina. Ne eivät muuta tuloksia eivätkä luottamusta.
report-aside = Sivuun jääneet kohdat
report-aside-how = Ryhmä äänesti myös näistä. Sen jälkeen kouluttaja palasi taaksepäin, ja jatkettiin toisella vastauksella. Nämä eivät ole mukana tuloksissa.
report-notes = Huomiot
report-footer = Ryhmäharjoitus { $id } · raportin kirjoitti encounter. Äänet ovat nostettujen käsien lukumääriä, eikä ketään nimetä.

# The trainer's notes
notes-title = Kouluttajan muistiinpanot
notes-none = Harjoitusta ei ole vielä. Aloita se toisessa ikkunassa: encounter session
notes-none-how = Muistiinpanot seuraavat sitä heti, kun se on alkanut (--plain: Enter katsoo uudelleen).
notes-moment = kohta { $number }/{ $count }
notes-finished = päättynyt
notes-step-scene = tilanne
notes-step-silent = hiljainen valinta
notes-step-first = 1. äänestys
notes-step-discuss = keskustelu
notes-step-second = 2. äänestys
notes-step-agree = yhteinen vastaus
notes-step-tick = omat sanat, { $number }. arvio
notes-step-shares = molemmat äänestykset
notes-step-verdicts = arviot
notes-step-why = perustelut
notes-step-follow = millä jatketaan
notes-step-reaction = asiakas reagoi
notes-step-told = kerrotaan
notes-now-opening = Ruudulla: kuka tulee ja miten harjoitus etenee.
notes-now-scene = Ruudulla: pelkkä tilanne. Anna kaikkien lukea se loppuun.
notes-now-silent = Ruudulla: kysymys. Pidä huone hiljaa, kunnes jokaisella on vastaus.
notes-now-first = Ruudulla: vaihtoehdot. Laske äänet ja kirjoita luvut toiseen ikkunaan; palkit näytetään vasta myöhemmin.
notes-now-discuss = Ryhmä keskustelee kaksin tai kolmin. Äänet eivät ole ruudulla: pidä ne omana tietonasi.
notes-now-second = Ruudulla: vaihtoehdot uudelleen. Näiden lukujen jälkeen näytetään molemmat äänestykset.
notes-now-agree = Ryhmä sopii yhteisestä vastauksesta. Syötä se toisessa ikkunassa.
notes-now-tick = Ryhmän omat sanat arvioidaan ohje kerrallaan. Ohjelman arvio on valittuna, kun ohjelma on varma; vaihda se, jos ryhmä on eri mieltä.
notes-now-shares = Ruudulla: molemmat äänestykset. Kysy joltakulta, joka vaihtoi: mikä sai vaihtamaan?
notes-now-verdicts = Ruudulla: mikä kussakin vastauksessa toteutuu ja mikä on vastoin ohjetta.
notes-now-why = Ruudulla: perustelut ja niiden lähteet.
notes-now-follow = Ruudulla: mitä useimmat valitsivat. Valitse, millä vastauksella jatketaan; asiakas reagoi siihen.
notes-now-reaction = Ruudulla: mitä asiakas tekee. Anna sen vaikuttaa ennen kuin jatkat.
notes-now-told = Ruudulla: tämä kohta kerrottuna parhaine vastauksineen. Lue se ääneen ja jatka.
notes-now-ending = Ruudulla: miten siinä kävi.
notes-now-figures = Ruudulla: vastausten tulokset vaihe vaiheelta.
notes-now-moves = Ruudulla: missä mieli muuttui.
notes-now-trust = Ruudulla: asiakkaan luottamus matkan varrella.
notes-now-questions = Ruudulla: kolme loppukysymystä. Anna kullekin ensin minuutti hiljaista aikaa.
notes-now-finished = Harjoitus on päättynyt.
notes-left = Kukaan ei nyt vedä tätä harjoitusta. Sitä voi jatkaa toisessa ikkunassa.
notes-time = Aikaa mennyt { $used }/{ $planned } min, jäljellä { $left } min.
notes-time-over = Aikaa mennyt { $used }/{ $planned } min, { $over } min yli.
notes-still = { $count ->
    [0] Tämä on viimeinen.
    [one] Tämän jälkeen vielä 1 kohta, noin { $minutes } min.
   *[other] Tämän jälkeen vielä { $count } kohtaa, noin { $minutes } min.
}
notes-all = { $count ->
    [one] Kysytään yksi kohta, noin { $minutes } min.
   *[other] Kysytään { $count } kohtaa, noin { $minutes } min.
}
notes-keys = Toisessa ikkunassa: { $keys }
notes-keys-here = Tässä: o huomio
notes-best = paras
notes-leaves = ✘ Asiakas lähtee kesken kaiken.
notes-good = Esimerkkejä hyvistä vastauksista
notes-poor = Esimerkkejä huonoista vastauksista
notes-question = Kysymys:
notes-use-before = Kun keskustellaan: anna heidän vastata tähän ensin toisilleen, vasta sitten ääneen.
notes-use-many = Useimmat ovat jo oikeassa. Pidä keskustelu lyhyenä: anna jonkun kertoa, miksi, ja kysy sitten, mikä puhuu muiden vaihtoehtojen puolesta.
notes-use-split = Mielipiteet jakautuvat, ja silloin keskustelusta on eniten hyötyä. Jokainen etsii parikseen jonkun, jolla on eri vastaus, ja perustelee omansa.
notes-use-few = Harva on oikeassa. Esitä kysymys ensin ääneen, ohjaa takaisin asiakkaan omiin sanoihin ja anna sitten keskustella.
notes-next = Seuraavaksi:
notes-next-end = miten siinä kävi
notes-asked = kysytään
notes-told = kerrotaan
notes-kept = Raporttiin kirjattua
notes-aim = Tavoite:
notes-look-for = Mitä kannattaa seurata
notes-overview = Kohdat
notes-figures = Vastausten tulokset
notes-no-figures = Ääniä ei laskettu.
notes-questions = Keskusteltavaksi
notes-facts = Taustaksi sinulle

# Conditions in words
when-only = vain jos { $condition }
when-if = Jos { $condition }
when-otherwise = Muuten
when-and = ja
when-or = tai jos
when-below = luottamus on alle { $limit }
when-at-least = luottamus on vähintään { $limit }
when-met = toteutui: { $rules }
when-broken = ohjetta rikottiin: { $rules }
when-lacks = ei toteutunut: { $rules }
when-left = asiakas on lähtenyt kesken kaiken
when-stayed = asiakas ei ole lähtenyt kesken kaiken
when-chosen = kohdassa { $moment } valittiin ”{ $option }”

# The handout
handout-title = ”{ $title }”: kouluttajan muistiinpanot
handout-aim = Tavoite
handout-alone = yksin harjoiteltuna noin { $minutes } min
handout-length = Jos palvelu sujuu, näistä kohdista käydään läpi { $moments }. Jos ne kaikki kysytään, aikaa kuluu noin { $minutes } minuuttia. Kohdan, joka ei mahdu mukaan, voi vain kertoa.
handout-phase = Vaihe
handout-begins = Alkaa näin
handout-minutes = Kesto (min)
handout-endings = Miten siinä voi käydä
handout-stake = Mikä omissa sanoissa ratkaisee:
handout-reactions = Näin asiakas reagoi (ensimmäinen ehto, joka täyttyy)

# The graph of a scenario
graph-about = { $id } · { $moments ->
    [one] 1 kohta
   *[other] { $moments } kohtaa
}, { $endings ->
    [one] 1 loppuratkaisu
   *[other] { $endings } loppuratkaisua
}
graph-start = Alussa luottamus on { $trust }
graph-task-choose = valitse yksi
graph-task-choose_many = valitse useita
graph-task-order = järjestä
graph-task-match = yhdistä
graph-task-say = omin sanoin
graph-leaves = → lähtee kesken kaiken: { $options }
graph-trust-zero = luottamus 0
graph-trust-zero-at = Luottamus 0 (kohdissa { $moments }): lähtee kesken kaiken
graph-met-again = tavataan taas
graph-first = Loppuratkaisu: ensimmäinen, jonka ehto täyttyy
graph-tells = { $count ->
    [0] ei kerro kenellekään
    [one] kertoo yhdelle
   *[other] kertoo { $count } ihmiselle
}
graph-legend-when = Katkoviivakehys: kohta tulee vain, jos sen ehto täyttyy; muuten se ohitetaan. Loppuratkaisuista otetaan ensimmäinen, jonka ehto täyttyy.
graph-legend-leaves = Katkoviiva oikealla: asiakas voi lähteä kesken kaiken, joko mainitun vastauksen jälkeen (viivat) tai kun luottamus on 0 (pisteet). Nuolen päässä hänet tavataan taas.
graph-legend-texts = ◇: kuinka moni kohdan teksteistä riippuu ehdosta.

# Sheets for a pair
pairs-title = ”{ $title }” pareittain
pairs-how = Näin se etenee
pairs-hand-out = Jokainen pari tarvitsee yhden sarjan. Tulosta yksipuolisena. A saa arkin ”Kierros 1, asiakas” ja B arkin ”Kierros 1, asiakaspalvelija”. Pidä kierros 2 itselläsi vaihtoon asti, sillä siinä näkyvät tulevien kohtien vastaukset.
pairs-first = Kierros 1, noin { $first } minuuttia: A on asiakas, B palvelee. Pari etenee kohdasta toiseen eikä pysähdy keskustelemaan.
pairs-feedback = Sitten viisi minuuttia: ensin B kertoo, miten meni, ja vasta sen jälkeen A käy läpi, mitä rastitti.
pairs-swap = Osat vaihtuvat, ja pari saa kierroksen 2 arkit, noin { $second } minuuttia: tarina jatkuu siitä, missä ollaan. Näin molemmat palvelevat, eikä kumpikaan ole nähnyt vastauksia. Lopuksi taas viisi minuuttia palautetta.
pairs-end = Lopuksi yhdessä: pyydä joka parilta yksi lause, joka toimi, sanasta sanaan.
pairs-customer = Kierros { $round }, asiakas: { $who }
pairs-serves = Kierros { $round }, asiakaspalvelija: { $who }
pairs-you-are = Sinä olet { $name } ja sen jälkeen valmentaja. Älä näytä tätä arkkia.
pairs-known = Parisi on lukenut tämän:
pairs-customer-play = Lue tilanne ääneen, sano vuorosanat omalla tavallasi ja anna parisi vastata vapaasti: vaihtoehtoja ei anneta.
pairs-customer-react = Etsi se, mikä on lähinnä kuulemaasi, ja reagoi sen mukaan. Jos ehtona on luottamus (0–100), päätä sen mukaan, miltä sinusta tuntuu; aluksi se on { $trust }.
pairs-customer-tick = Rastita, mitä kuulit, joko pelatessa tai heti perään. Älä auta äläkä opeta ennen kuin kierros on ohi.
pairs-go-on = Tarina jatkuu siitä, missä olette. Jätä pois se, mikä ei sovi siihen, mitä te kaksi teitte.
pairs-read = Lue ääneen:
pairs-say = Sano:
pairs-asked = Pariltasi kysytään:
pairs-does = Jos vastaus on tällainen
pairs-you-do = reagoi näin
pairs-leave = Sinä lähdet.
pairs-strong = Hyvää ja huonoa:
pairs-poor = huono
pairs-middling = siltä väliltä
pairs-listen = Kuuntele näitä
pairs-not = ei näin
pairs-ask = Kysy jälkeenpäin:
pairs-afterwards = Kun kierros on ohi, tässä järjestyksessä:
pairs-own = Ensin puhuu se, joka palveli: miten meni?
pairs-well = Kerro sitten, mikä meni hyvin: lue ääneen, mitä rastitit, ja toista sanat, jotka muistat.
pairs-one-thing = Yksi asia toisin: valitse yksi kohta, esitä sen kysymys ja anna parisi löytää vastaus. Käykää kohta läpi vielä kerran.
pairs-swap-now = Nyt vaihdetaan: palauttakaa molemmat arkit ja ottakaa kierroksen 2 arkit.
pairs-done = Valmis. Pankaa molemmat arkit vierekkäin ja katsokaa niitä yhdessä.
pairs-serves-how = Vastaa niin kuin vastaisit töissä: sano se ääneen, sanasta sanaan, ja tee se, minkä voi tehdä. Vaihtoehtoja ei ole. Lue vain se kohta, jossa olette; parisi lukee ääneen, mitä muuta tapahtuu.
pairs-maybe = Vain jos parisi sanoo niin.
pairs-places = Paikat:

# A new scenario
new-heading = Uusi tehtävä
new-ask-title = Minkä niminen tehtävä on?
new-how-title = Muutama sana, joka ei paljasta loppua.
new-ask-id = Mikä on tehtävän tunnus?
new-how-id = Pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä. Tulokset kirjataan tunnuksella, joten sitä ei kannata vaihtaa myöhemmin.
new-ask-trade = Mille alalle tarina sijoittuu?
new-how-trade = Sana tai kaksi, esimerkiksi pyöräliike tai matkatoimisto.
new-ask-customer = Minkä niminen asiakas on?
new-how-customer = Keksitty nimi. Sen voi vielä vaihtaa tiedostossa.
new-ask-channel = Missä asiakas kohdataan?
new-how-channel = Mallitarina tapahtuu liikkeessä; kirjoita sen tilalle omasi.
new-ask-level = Kuinka vaikeaa asiakasta on palvella hyvin?
new-how-level = Taso näkyy luettelossa, jotta aloittelija löytää helpon.
new-ask-knowledge = Paljonko asiakas tietää alasta?
new-how-knowledge = Asiantuntijalle puhutaan toisin kuin aloittelijalle.
new-ask-buys-for = Kenelle asiakas ostaa?
new-how-buys-for = Osa ohjeistuksen kohdista koskee vain yrityksen ostoja.
new-ask-language = Millä kielillä kirjoitat?
new-how-language = Jos kieliä on vain yksi, se näytetään kaikille.
new-line = Pelkkä Enter on ”{ $usual }”
new-no-id = Tuo ei käy tunnukseksi. Käytä kirjaimia a–z, numeroita ja yhdysmerkkejä, esimerkiksi pyora-lauantaiksi.
new-too-long = Liian pitkä: enintään { $most } merkkiä.
new-left = Mitään ei kirjoitettu.
new-next = Seuraavaksi:
knowledge-novice = tuskin mitään
knowledge-informed = on ottanut selvää
knowledge-expert = saman verran kuin me tai enemmän
buys-for-self = itselleen tai kotiin
buys-for-firm = yritykselle tai muulle yhteisölle
languages-both = suomeksi ja englanniksi
languages-fi = vain suomeksi
languages-en = vain englanniksi

# Files
file-written = ✔ Kirjoitettu: { $path }

# Failures
failure-label = virhe:
failure-hint-label = vihje:
failure-near = tarkoititko `{ $near }`?
warning-label = varoitus:
warning-double = kahdella tehtävällä on sama tunnus `{ $id }`; käytössä on { $first } eikä { $second }
warning-guidance = ohjeistuksessa on virheitä, joten sen tehtäviä ei voi vielä harjoitella: encounter check { $path }
warning-built-in = ohjelman oma
failure-profile = profiilin nimi on tyhjä
failure-profile-hint = anna nimi: `--profile NIMI`
failure-scenario = tehtävää `{ $name }` ei ole
failure-scenario-hint = `encounter list` näyttää tehtävät; tiedosto annetaan päätteineen, esimerkiksi `oma.yaml`
failure-drawing = `.{ $ending }`-päätteistä tiedostoa ei voi piirtää
failure-drawing-hint = käytä päätettä .svg, .mmd tai .json, tai valitse `--format`
failure-facts = ehdoissa viitataan yli { $most } eri asiaan
failure-facts-hint = viittaa `when`-ehdoissa harvempiin kohtiin ja valintoihin
failure-rule = sääntöä `{ $code }` ei ole
failure-rule-hint = `encounter check --explain all` luettelee säännöt
failure-no-file = `{ $name }` on ohjelman oma tehtävä; vain tiedostoa voi seurata
failure-no-file-hint = anna oma tiedosto, esimerkiksi `oma.yaml`, tai aineiston tehtävä
failure-point = ohjeistuksessa ei ole kohtaa `{ $name }`
failure-point-hint = `encounter guidance` näyttää kohdat
failure-file = tiedosto `{ $path }` on jo olemassa
failure-file-hint = anna toinen nimi tai korvaa vanha valitsimella `--force`
failure-answers = { $count ->
    [one] { $name }: yksi virhe, joten mitään ei arvioitu
   *[other] { $name }: { $count } virhettä, joten mitään ei arvioitu
}
failure-answers-hint = jokainen rivi on yksi vastaus JSON-objektina; `docs/grading-answers.md` kertoo sen kentät
failure-input = vastausten pitäisi tulla syötteestä, mutta syötteenä on pääte
failure-input-hint = anna tiedosto: `encounter score vastaukset.jsonl`; tai putkita vastaukset ohjelmalle
failure-unread = tiedostoa `{ $path }` ei voi lukea: { $cause }
failure-unread-hint = tarkista tiedoston nimi ja lukuoikeus
input-name = syöte
fault-line = rivi { $line }: { $text }
fault-empty = yhtään vastausta ei ole; jokaisella rivillä pitäisi olla yksi JSON-objekti
fault-empty-next = kirjoita kukin vastaus omalle rivilleen
fault-too-large = tiedosto on suurempi kuin { $most } MiB, eikä enempää lueta kerralla
fault-too-large-next = jaa vastaukset useaan tiedostoon
fault-too-long = rivi on pidempi kuin { $most } KiB, eikä pidempiä lueta
fault-too-long-next = lyhennä rivin tekstejä tai aloita kukin vastaus omalta riviltään
fault-not-utf8 = tavu { $byte } ei ole UTF-8-merkistöä
fault-not-utf8-next = tallenna tiedosto UTF-8-muodossa
fault-not-json = tämä ei ole enää JSONia sarakkeesta { $column } alkaen; rivillä pitäisi olla yksi kokonainen objekti
fault-not-json-next = etsi siitä kohdasta puuttuva pilkku, lainausmerkki tai aaltosulje, ja pidä kukin objekti yhdellä rivillä
fault-not-object = rivillä on { $found }; siinä pitäisi olla objekti
fault-not-object-next = kirjoita vastauksen kentät aaltosulkeiden väliin
fault-missing = kenttä `{ $field }` puuttuu; siinä pitäisi olla { $expected }
fault-missing-next = lisää se
fault-missing-near = kenttää `{ $near }` ei lueta; jos se on tämä, korjaa nimi
fault-wrong-kind = kentässä `{ $field }` on { $found }; siinä pitäisi olla { $expected }
fault-wrong-kind-next = korjaa arvo
fault-one-of = kentässä `{ $field }` on { $found }; siinä pitäisi olla jokin näistä: { $known }
fault-one-of-next = valitse niistä yksi
fault-no-id = kenttä `id` on tyhjä; siinä pitäisi olla vastauksen tunnus
fault-no-id-next = anna jokaiselle vastaukselle oma tunnus
fault-double-id = tunnus `{ $id }` on jo rivillä { $first }; kukin tunnus saa olla vain kerran
fault-double-id-next = anna toiselle niistä eri tunnus
fault-no-points = kenttä `consider` on tyhjä; siinä pitäisi olla ainakin yksi ohjeistuksen kohta
fault-no-points-next = luettele arvioitavat kohdat; `encounter guidance` näyttää ne
fault-unknown-point = ohjeistuksessa ei ole kohtaa `{ $id }`
fault-unknown-point-next = `encounter guidance` näyttää kohdat; omat kohdat saa mukaan valitsimella `--pack`
fault-unknown-point-near = tarkoititko `{ $near }`?
fault-double-point = kentässä `consider` on `{ $id }` kahdesti; kukin kohta saa olla vain kerran
fault-double-point-next = poista toinen
fault-unlabelled = kohdalta `{ $id }` puuttuu merkintä; `--eval` tarvitsee sellaisen jokaiselle kohdalle
fault-unlabelled-next = lisää se kenttään `labels` tai jätä `--eval` pois
fault-stray-label = kentässä `labels` on `{ $id }`, jota ei ole kentässä `consider`
fault-stray-label-next = lisää kohta kenttään `consider` tai poista merkintä
json-null = `null`
json-flag = `true` tai `false`
json-number = luku
json-text = teksti
json-list = luettelo
json-object = objekti
failure-session = ryhmäharjoitusta { $id } ei ole
failure-session-hint = `encounter session list` näyttää pidetyt harjoitukset
failure-no-sessions = yhtään ryhmäharjoitusta ei ole vielä pidetty
failure-no-sessions-hint = aloita ensimmäinen: `encounter session`
failure-stale-session = ryhmäharjoitusta { $id } ei voi lukea: se on pidetty ohjeistuksen toisella versiolla
failure-stale-session-hint = käytä sitä ohjelman versiota, jolla harjoitus pidettiin
failure-stale-session-file-hint = tehtävä on tiedostosta `{ $path }`: palauta samaan kansioon entinen ohjeistus tai anna tehtävän aineisto valitsimella `--pack`
failure-pack-missing = kansiota `{ $path }` ei ole, joten siitä ei voi ottaa aineistoa
failure-pack-empty = kansio `{ $path }` ei ole aineisto: siinä ei ole yhtään YAML-tiedostoa
failure-pack-unreadable = aineistoa `{ $path }` ei voi lukea: { $cause }
failure-pack-hint = aineisto on kansio, jossa on tehtäviä ja halutessasi guidance.yaml; sen voi antaa valitsimella `--pack` tai muuttujassa ENCOUNTER_PACK
failure-moment = tehtävässä ei ole kohtaa `{ $name }`
failure-moment-hint = sen kohdat ovat { $all }
failure-no-terminal = tähän tarvitaan pääte, eikä sellaista ole
failure-no-terminal-hint = käynnistä päätteessä, ohjaa vastaukset valitsimella `--plain` tai anna `--answers TIEDOSTO`
failure-script = vastausten rivi { $line }: { $message }
failure-script-hint = vastaustiedostossa on yksi vastaus rivillä, tunnuksena tai numerona
store-folder = kansiota `{ $path }` ei voi luoda: { $cause }
store-open = tallenteita `{ $path }` ei voi avata: { $cause }
store-newer = tallenteet `{ $path }` on kirjoittanut ohjelman uudempi versio
store-write = tallenteisiin ei voi kirjoittaa: { $cause }
store-read = tallenteita ei voi lukea: { $cause }
store-elsewhere = tässä on tällä välin edetty toisessa ikkunassa
store-hint = tarkista kansion oikeudet ja vapaa tila tai valitse toinen kansio valitsimella `--data-dir`
store-newer-hint = käytä uudempaa versiota tai toista kansiota valitsimella `--data-dir`
store-elsewhere-hint = jatka siinä ikkunassa tai käynnistä ohjelma tässä uudelleen ja jatka siitä, mihin siellä päästiin

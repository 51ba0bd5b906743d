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
home-practise = Harjoittele
home-guidance = Lue ohjeita
home-progress = Katso, miten harjoittelu on sujunut
home-leave = Lopeta
home-which = Ketä haluat palvella?
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
channel-shop = myymälässä
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
key-quit-help = lopeta; vastauksesi jäävät talteen, ja voit jatkaa tästä myöhemmin

# Notices
notice-mark = Valitse ensin vastaus: 1–{ $count }.
notice-at-most = Enintään { $max }; poista ensin jokin rasti.
notice-unfinished = Jokin kohta on vielä sijoittamatta.
notice-no-such = Valitse numero väliltä 1–{ $count }.
notice-empty = Kirjoita ensin vaikka muutama sana.

# Plain lines
plain-pick = Vastauksesi (1–{ $count }, ? näyttää näppäimet):
plain-many = Vastauksesi, enintään { $max } (esimerkiksi 1 3; ? näyttää näppäimet):
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
tick-question = Kumpi kuvaa vastaustasi? ({ $number }/{ $count })
tick-absent = ei kumpikaan
tick-open = en osaa sanoa

# Debrief
ending-tells = { $count ->
    [0] { $name } ei kerro tästä kenellekään.
    [one] { $name } kertoo tästä yhdelle ihmiselle.
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
result-grave = jokin vastaus ei ollut rehellinen, ja se ratkaisee tuloksesta riippumatta
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
list-open = kesken
list-walked = { $times ->
    [one] palveltu kerran, { $percent }/100
   *[other] palveltu { $times } kertaa, viimeksi { $percent }/100
}
list-more = Aloita: encounter play TUNNUS
guidance-any = Jokaisessa vaiheessa
guidance-more = Yksi kohta kokonaan: encounter guidance KOHTA
guidance-about = { $id } · { $phases } · paino { $weight }/3
guidance-only-phone = Arvioidaan vain puhelimessa.
guidance-only-firm = Arvioidaan vain, kun asiakas ostaa yritykselle.
guidance-grave = ✘ Jos tätä rikotaan, kohtaamista ei hyväksytä.
guidance-ask = Valmentaja kysyy:
progress-none = Yhtään asiakasta ei ole vielä palveltu loppuun asti.
progress-latest = Viimeisin: { $title }
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
tick-about = Omin sanoin antamaasi vastausta ei ole vielä arvioitu. Arvioi se itse kohta kohdalta; auki jäävä kohta ei näy tuloksessa.
score-how = Vaiheittain: toteutuneista kohdista on vähennetty ohjeen vastaiset, ja tulosta on verrattu parhaaseen mahdolliseen.
guidance-which = Mikä vaihe?
home-cannot-go-on = Tätä ei voi nyt jatkaa. Vastauksesi ovat tallessa.
home-give-up = Älä tarjoa sitä enää (vastauksesi jäävät talteen)

# Failures
failure-label = virhe:
failure-hint-label = vihje:
failure-near = tarkoititko `{ $near }`?
failure-profile = profiilin nimi on tyhjä
failure-profile-hint = anna nimi: `--profile NIMI`
failure-scenario = tehtävää `{ $name }` ei ole
failure-scenario-hint = `encounter list` näyttää tehtävät; tiedosto annetaan päätteineen, esimerkiksi `oma.yaml`
failure-point = ohjeistuksessa ei ole kohtaa `{ $name }`
failure-point-hint = `encounter guidance` näyttää kohdat
failure-no-terminal = tähän tarvitaan pääte, eikä sellaista ole
failure-no-terminal-hint = käynnistä päätteessä, ohjaa vastaukset valitsimella `--plain` tai anna `--answers TIEDOSTO`
failure-script = vastausten rivi { $line }: { $message }
failure-script-hint = vastaustiedostossa on yksi vastaus rivillä, tunnuksena tai numerona
store-folder = kansiota `{ $path }` ei voi luoda: { $cause }
store-open = tallenteita `{ $path }` ei voi avata: { $cause }
store-newer = tallenteet `{ $path }` on kirjoittanut ohjelman uudempi versio
store-write = tallenteisiin ei voi kirjoittaa: { $cause }
store-read = tallenteita ei voi lukea: { $cause }
store-elsewhere = tähän kohtaan on tällä välin vastattu toisessa ikkunassa
store-hint = tarkista kansion oikeudet ja vapaa tila tai valitse toinen kansio valitsimella `--data-dir`
store-newer-hint = käytä uudempaa versiota tai toista kansiota valitsimella `--data-dir`
store-elsewhere-hint = jatka siinä ikkunassa, tai aloita tässä uudelleen ja jatka siitä

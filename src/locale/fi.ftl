app-name = encounter
quoted = ”{ $text }”

# The heading of a phase
heading-phase = Vaihe { $number }/7 · { $name }
heading-ending = Näin siinä kävi
heading-own-view = Ensin oma näkemyksesi
heading-mystery = Haamuasiakkaan lomake
heading-score = Tulos ja luottamus
heading-answers = Mitä teit, vaihe vaiheelta
heading-next = Mitä seuraavaksi

# Home
home-title = Palvele yksi asiakas saapumisesta jälkihoitoon.
home-intro = Sinä vastaat, asiakas reagoi ja valmentaja näyttää miksi. Kaikki jää vain tälle koneelle.
home-continue = Jatka: ”{ $title }”
home-practise = Harjoittele
home-guidance = Lue ohjeistusta
home-progress = Katso, miten harjoittelu on sujunut
home-leave = Lopeta
home-which = Ketä palvelet?
home-scenario = { $title } – { $trade }, { $level }, { $minutes } min
menu-back = Takaisin
again-about = Tämä kohtaaminen on sinulla kesken.
again-continue = Jatka siitä, mihin jäit
again-anew = Aloita alusta (vastaukset jäävät talteen, mutta kesken jäänyttä ei enää tarjota)
edited-about = Tätä tehtävää on muokattu sen jälkeen, kun jätit sen kesken. Vastauksesi hetkeen ”{ $moment }” ei enää sovi siihen, joten siitä ei voi jatkaa. Kaikki vastauksesi ovat tallessa. Aloita tehtävä alusta.

# The choice of parts
parts-question = Miten haluat kulkea tämän läpi?
parts-free = Mikään ei sido: voit lähteä missä kohdassa tahansa ja jatkaa myöhemmin samasta.
parts-guided = Valmentajan kanssa: vihjeet, perustelut ja toinen yritys ovat käsillä
parts-solo = Yksin: vain asiakas reagoi, kaikki muu tulee lopuksi
parts-mystery = Yksin, ja minulle sopii, että asiakas voi joskus olla haamuasiakas
parts-mystery-agreed = Yksin (olet suostunut siihen, että asiakas voi olla haamuasiakas)
mode-guided = valmentajan kanssa
mode-solo = yksin
mode-mystery = haamuasiakas

# The first page
brief-about = { $trade } · { $channel } · noin { $minutes } min
brief-how = Kohtaat asiakkaan seitsemässä vaiheessa. Vastaa niin kuin vastaisit töissä: ensimmäinen vastaus ratkaisee.
brief-seed = Siemenluku { $seed } · { $mode }
channel-shop = myymälässä
channel-desk = palvelupisteessä
channel-phone = puhelimessa
channel-chat = chatissa
channel-email = sähköpostissa
channel-visit = käynnillä
level-basic = perustaso
level-tricky = pulmallinen
level-hard = vaativa

# Keys, in the footer
key-go-on = Enter jatkaa
key-next-page = Enter seuraava sivu
key-pick = 1–{ $count } ja Enter
key-many = 1–{ $count } rastit, Enter
key-order = 1–{ $count } järjestykseen, Enter
key-match = 1–{ $count } paikka, Enter
key-words = tyhjä rivi päättää
key-line = kirjoita, Enter jatkaa
key-hint = vihje
key-why = miksi
key-skip = ohita
key-otherwise = eri mieltä
key-keys = apua
key-quit = lopeta
key-back = mikä tahansa näppäin palaa
page = Sivu { $page }/{ $count }

# Keys, explained
keys-help =
    Numerot ja nuolet merkitsevät, Enter vastaa.
    n ja p kääntävät sivua, askelpalautin peruu viimeisen merkinnän.
key-hint-help = vihje: ensin kysymys, sitten ohje
key-why-help = perustelu ja se, mistä se on peräisin
key-skip-help = jätä tämä hetki väliin
key-otherwise-help = olen eri mieltä: rivi kouluttajalle ja tekijälle
key-keys-help = tämä sivu
key-quit-help = tallenna ja lopeta; voit jatkaa juuri tästä

# Notices
notice-mark = Merkitse ensin vastaus: 1–{ $count }.
notice-at-most = Enintään { $max }; poista ensin jokin rasti.
notice-unfinished = Jokin on vielä ilman paikkaa.
notice-no-such = Sellaista numeroa ei ole: 1–{ $count }.
notice-empty = Kirjoita edes sana.

# Plain lines
plain-pick = Vastauksesi (1–{ $count }, ? näyttää näppäimet):
plain-many = Vastauksesi, enintään { $max } (esimerkiksi 1 3; ? näyttää näppäimet):
plain-order = Kaikki { $count } numeroa järjestyksessäsi (esimerkiksi 2 1 3; ? näyttää näppäimet):
plain-match = Paikka jokaiselle ({ $items }) järjestyksessä (1–{ $places }, esimerkiksi 1 2 2; ? näyttää näppäimet):
plain-words = Omin sanoin; tyhjä rivi päättää (? näyttää näppäimet):

# The coach
coach-name = Valmentaja:
coach-why-did-it-work = Miksi se toimi?
coach-again = Yritä uudelleen
coach-rule = Katso ohje
coach-strong = Katso vahva vastaus
coach-on = Jatka
strong-answer = Vahva vastaus
second-try = Toinen yritys. Ensimmäinen vastauksesi on yhä se, joka lasketaan; tästä opitaan.
second-would = Tällä vastauksella:
otherwise-about = Kerro rivillä, miten itse näet asian. Se jää talteen kouluttajalle ja tehtävän tekijälle.
otherwise-label = Näen sen toisin
skip-about = Jätetäänkö tämä hetki väliin? Siitä ei saa pisteitä, eikä aukkoista kohtaamista hyväksytä.
skip-no = Ei, vastaan
skip-yes = Kyllä, jätän väliin
answer-skipped = (jätetty väliin)

# Verdicts
verdict-met = toteutui
verdict-violated = rikkoutui
verdict-absent = ei näkynyt
verdict-unsure = ratkaisematta
source-from = Lähde: { $sources }
source-ours = Oma päätelmämme lähteestä { $sources }

# Own words
tick-own-words = Omat sanasi, kohta { $number }/{ $count }
tick-question = Mitä niissä oli?
tick-absent = ei kumpaakaan näistä
tick-open = en osaa sanoa; jätetään auki

# Debrief
ending-tells = { $count ->
    [0] { $name } ei kerro tästä kenellekään.
    [one] { $name } kertoo tästä yhdelle ihmiselle.
   *[other] { $name } kertoo tästä { $count } ihmiselle.
}
own-view-how = Miten se meni?
own-view-keep = Mitä tekisit samalla tavalla uudelleen?
own-view-change = Mitä tekisit toisin?
own-view-label = Sinä
score = Tulos { $percent }/100
result-passed = hyväksytty (raja on { $mark })
result-own-judgement = hyväksytty oman arvion varassa: ei ilman kohtia, jotka rastitit itse
result-failed = ei hyväksytty (raja on { $mark })
result-grave = rehellisyys rikkoutui, ja se yksin ratkaisee
result-left = asiakas käveli ulos
result-skipped = jokin hetki jätettiin väliin
table-score-trust = tulos                       luottamus
next-practise = Harjoittele seuraavaksi tätä
next-read-more = Lisää: { $command }
next-nothing = ✔ Mitään ei jäänyt puuttumaan. Ota seuraava asiakas, tai tämä sama uusin silmin.
next-fact = Hyvä tietää
mystery-reveal = { $name } oli haamuasiakas. Tällaisen lomakkeen hän täytti jälkeenpäin.

# Lists
list-about = { $trade }, { $channel } · { $level } · { $minutes } min
list-open = kesken
list-walked = { $times ->
    [one] kuljettu kerran, { $percent }/100
   *[other] kuljettu { $times } kertaa, viimeksi { $percent }/100
}
list-more = Aloita: encounter play TUNNUS
guidance-any = Jokaisessa vaiheessa
guidance-more = Yksi kohta kokonaan: encounter guidance KOHTA
guidance-about = { $id } · { $phases } · paino { $weight }
guidance-only-phone = Arvioidaan vain puhelimessa.
guidance-only-firm = Arvioidaan vain, kun asiakas ostaa yritykselle.
guidance-grave = ✘ Kohtaamista, joka rikkoo tätä, ei hyväksytä.
guidance-ask = Valmentaja kysyy:
progress-none = Yhtään kohtaamista ei ole vielä kuljettu loppuun. Aloita: encounter play photos-novice
progress-latest = Viimeisin: { $title }
progress-walks = Loppuun kuljetut
progress-walk = { $date }  { $title }: { $percent }/100, luottamus { $trust } ({ $mode }, { $seen })
progress-first = ensimmäistä kertaa
progress-again = uudelleen
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
left-how = Jatka juuri tästä: encounter

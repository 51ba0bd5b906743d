# The report of a scenario, and what its moments tell
items-eyebrow = Tehtävän raportti
items-period = Ajanjakso
items-group = Ryhmä
items-kind = Uusi vai tuttu
items-customer = Asiakas
items-first = Uusi asiakas
items-again = Tuttu asiakas
items-passed = Hyväksytty
items-own-judgement = Vain oman arvion varassa
items-walked-out = Asiakas lähti kesken
items-median = Keskimmäinen tulos
items-none = Kukaan ei ole vielä palvellut tätä asiakasta loppuun asti.
items-unfinished = { $count ->
    [one] Yksi kohtaaminen on kesken tai jätettiin sikseen. Se ei ole mukana.
   *[other] { $count } kohtaamista on kesken tai jätettiin sikseen. Ne eivät ole mukana.
}
items-others = { $walks ->
    [one] Yksi kohtaaminen
   *[other] { $walks } kohtaamista
} käytiin { $structures ->
    [one] tehtävän toisessa versiossa
   *[other] tehtävän { $structures } muussa versiossa
}, { $walks ->
    [one] eikä se ole mukana
   *[other] eivätkä ne ole mukana
}: versioita, joissa kohdat, vaihtoehdot tai arviot eroavat, ei voi laskea yhteen. Raportti koskee yleisintä versiota.
items-unmarked = { $count ->
    [one] Yksi kohtaaminen
   *[other] { $count } kohtaamista
} on ohjelman aiemmalta versiolta, joka ei tallentanut yksittäisten vastausten tuloksia. Kokonaistulos ja loppu lasketaan mukaan, yksittäiset vastaukset eivät.
items-texts-missing = Itse tehtävä ei ole saatavilla, joten kohdista ja vaihtoehdoista näkyvät tunnukset. Anna sen kansio valitsimella `--pack` tai tiedosto valitsimella `--scenario`.
items-texts-broken = Saatavilla olevaa tehtävää ei voi lukea, joten kohdista ja vaihtoehdoista näkyvät tunnukset. Syyn kertoo `encounter check`.
items-texts-edited = Tehtävää on muokattu: siinä on eri kohdat, vaihtoehdot tai arviot kuin silloin, kun sitä harjoiteltiin. Siksi kohdista ja vaihtoehdoista näkyvät tunnukset.
items-kept-apart = Uuden asiakkaan kanssa näkyy, mitä osattiin, tutun asiakkaan kanssa myös se, mitä muistettiin. Niitä ei koskaan lasketa yhteen.
items-scores = Tulokset
items-score = Tulos
items-walks = Kohtaamisia
items-endings = Miten päättyi
items-ending = Loppu
items-moments = Kohta kohdalta
items-moments-how = Mukana ovat vain vastaukset uudelle asiakkaalle. Jos joku on harjoitellut kohtaa kertauksessa jo aiemmin, hänen vastauksensa siihen on tutun asiakkaan luvuissa.
items-moment = Kohta
items-phase = Vaihe
items-reached-head = Tuli kohtaan
items-skipped-head = Ohitti
items-answered-head = Vastasi
items-full-head = Sai täydet pisteet
items-facility = Ratkaisuosuus
items-discrimination = Erottelukyky
items-few = { $have ->
    [0] ei vastauksia
    [one] yksi vastaus
   *[other] { $have } vastausta
}, tarvitaan { $need }
items-same-here = kaikki saivat tästä yhtä paljon
items-same-elsewhere = kaikki saivat muualta yhtä paljon
items-few-others = liian harvassa kohtaamisessa oli vähintään kolme muuta kohtaa
items-unreached = Kukaan ei tullut tähän kohtaan.
items-reached = { $reached ->
    [one] Tähän kohtaan tuli yksi henkilö
   *[other] Tähän kohtaan tuli { $reached } henkilöä
}{ $skipped ->
    [0] .
    [one] , ja yksi heistä ohitti sen.
   *[other] , ja heistä { $skipped } ohitti sen.
}
items-full = { $full ->
    [0] Täysiä pisteitä ei saanut kukaan.
    [one] Täydet pisteet sai yksi.
   *[other] Täydet pisteet sai { $full }.
}
items-drew = { $short ->
    [one] Ainoa vajaaksi jäänyt vastaus oli { $option }.
   *[other] Vajaaksi jääneitä vastauksia oli { $short }, ja niistä { $count } oli { $option }.
}
items-picked = { $short ->
    [one] Ainoassa vajaaksi jääneessä vastauksessa oli mukana { $option }.
   *[other] Vajaaksi jääneitä vastauksia oli { $short }, ja niistä { $count } sisälsi vaihtoehdon { $option }.
}
items-left-out = { $short ->
    [one] Ainoasta vajaaksi jääneestä vastauksesta puuttui { $option }.
   *[other] Vajaaksi jääneitä vastauksia oli { $short }, ja niistä { $count } oli ilman vaihtoehtoa { $option }.
}
items-whole = Vajaaksi jääneitä vastauksia oli { $short }, ja niistä { $count } oli tämä: { $answer }
items-said = { $count ->
    [one] Omin sanoin vastasi yksi
   *[other] Omin sanoin vastasi { $count }
}; { $full ->
    [0] täysiä pisteitä ei saanut kukaan.
    [one] täydet pisteet sai heistä yksi.
   *[other] täydet pisteet sai heistä { $full }.
}
items-nobody = Kukaan ei valinnut vastausta { $option }: se saattaa olla niin ilmeisesti väärin, ettei se opeta mitään.
items-nobody-best = Kukaan ei valinnut parasta vastausta { $option }: sanoisiko kukaan niin oikeasti?
items-better = Ne, jotka valitsivat vastauksen { $option }, pärjäsivät muualla paremmin ({ $theirs }) kuin parhaan vastauksen valinneet ({ $best }). Tarkista, onko vastaus arvioitu oikein.
items-easy = Lähes kaikki osaavat tämän, eikä siinä ole mitään vikaa.
items-hard = Suurin osa pisteistä jää tästä saamatta: tätä kannattaa harjoitella, tai kysymys pitää esittää selvemmin.
items-turned = Kohta toimii väärin päin: ne, jotka pärjäävät muualla, pärjäävät tässä huonommin. Tarkista arviot ja sanamuodot.
items-hardly = Kohta tuskin erottaa taitavia muista.
items-somewhat = Kohta erottaa taitavia muista jonkin verran.
items-well = Kohta erottaa taitavat muista hyvin.
items-options = Vaihtoehdot
items-option = Vaihtoehto
items-best = paras vastaus
items-count = Valitsi
items-short = Jäi vajaaksi
items-elsewhere = Muualla
items-answer = Vastaus
items-given = Antoi
items-own-words = Omin sanoin
items-point = Ohje
items-verdict-met = Toteutui
items-verdict-violated = Vastoin ohjetta
items-verdict-absent = Ei näkynyt
items-verdict-unsure = Jäi avoimeksi
items-judged = Arviot antoi: { $judges }
items-judge = { $name } { $count }
items-judge-rater = ohjelma
items-judge-trainee = vastaaja itse
items-judge-trainer = kouluttaja
items-judge-nobody = ei kukaan
items-judge-scenario = tehtävän tekijä
items-words = Mitä sanottiin
items-otherwise = Toista mieltä
items-otherwise-rest = Toista mieltä yleisesti
items-repeated = Kohta kohdalta, tuttu asiakas
items-repeated-how = Vastaukset niiltä, jotka olivat palvelleet tätä asiakasta jo aiemmin tai harjoitelleet kohtaa kertauksessa. Erottelukykyä ei lasketa, koska saman ihmisen vastaukset riippuvat toisistaan.
items-what = Ratkaisuosuus: kuinka suuri osa tarjolla olleista pisteistä keskimäärin saatiin. Erottelukyky: korrelaatio (−1…1) tästä kohdasta saatujen pisteiden ja saman kohtaamisen muista kohdista saadun pisteosuuden välillä. Muualla: tuo pisteosuus keskimäärin niillä, jotka valitsivat vaihtoehdon. Luku jätetään pois, jos vastauksia on sille liian vähän.
items-footer = Tehtävä { $id } · raportin kirjoitti encounter. Ketään ei nimetä.

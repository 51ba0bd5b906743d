# Kertaus: harjoituksia ohjeista, joiden aika on tullut
home-review = { $count ->
    [one] Kertaa (yksi ohje odottaa)
   *[other] Kertaa ({ $count } ohjetta odottaa)
}
review-title = Kertaus
review-number = Kertaus · { $number }
review-end = Tämän kertasit
review-due = { $count ->
    [one] Yksi ohje odottaa kertausta.
   *[other] { $count } ohjetta odottaa kertausta.
}
review-how = { $minutes ->
    [one] Siihen menee noin minuutti.
   *[other] Siihen menee noin { $minutes } minuuttia.
} Joka kerralla kohtaat asiakkaan kesken asioinnin: vastaa niin kuin vastaisit töissä. Voit lopettaa milloin haluat, ja tehty jää talteen.
review-begin = Aloita
review-not-now = Ei nyt
review-nothing-due = Tänään ei ole mitään kerrattavaa.
review-weakest-about = Voit silti harjoitella sitä, mikä on sujunut heikoimmin.
review-weakest = Harjoittele heikoimpia ohjeita
review-nothing-yet = Kerrattavaa ei vielä ole.
review-nothing-yet-how = Palvele ensin yksi asiakas loppuun asti: encounter play photos-novice. Siinä kysytyt ohjeet tulevat kerrattaviksi seuraavasta päivästä alkaen.
review-who = { $trade } · { $channel }
review-before = Juuri äsken:
review-skip-about = Jätetäänkö tämä kohta väliin? Sen ohjeet tulevat kerrattaviksi niin kuin ennenkin.
review-second-try = Toinen yritys. Sekin lasketaan, joskin vähemmän.
review-second-try-after = Toinen yritys. Olet jo nähnyt mallivastauksen, joten tämä on vain oppimista varten.
review-good = Onnistui ensi yrittämällä.
review-hard = Onnistui toisella yrittämällä.
review-again = Ei vielä.
review-undecided = Tätä ei nyt arvioitu, joten se tulee kerrattavaksi niin kuin ennenkin.
review-back = { $days ->
    [0] Kerrataan taas tänään.
    [1] Kerrataan taas huomenna.
   *[other] Kerrataan taas { $days } päivän päästä.
}
review-back-on = Kerrataan taas { $date }.
review-next = { $days ->
    [0] Seuraavaksi tänään:
    [1] Seuraavaksi huomenna:
   *[other] Seuraavaksi { $days } päivän päästä:
}
review-next-on = Seuraavaksi { $date }:
review-points = { $count ->
    [one] yksi ohje
   *[other] { $count } ohjetta
}
review-more = { $count ->
    [one] Yksi ohje odottaa vielä: encounter review
   *[other] { $count } ohjetta odottaa vielä: encounter review
}
review-left-how = Voit jatkaa lopuista milloin vain: encounter review
failure-drill = mikään tilanne ei harjoita ohjetta `{ $name }`
failure-drill-hint = ohjetta harjoittaa tilanne, jonka paras vastaus noudattaa sitä; nimeä jokin saatavilla olevien tehtävien ohje tai niiden paketti (`--pack`)

# Oppimistietovarastoon lähetettävät lausumat
xapi-none = Ei lähetettävää: yhtään pyydetyistä kohtaamisista ei ole päätetty eikä jätetty kesken.
xapi-sent = ✔ Lähetetty osoitteeseen { $address }: { $walks ->
    [one] 1 kohtaaminen
   *[other] { $walks } kohtaamista
}, { $statements ->
    [one] 1 lausuma
   *[other] { $statements } lausumaa
}
xapi-there = { $count ->
    [one] Yksi lausuma oli siellä jo toisensisältöisenä; se jää ennalleen.
   *[other] { $count } lausumaa oli siellä jo toisensisältöisinä; ne jäävät ennalleen.
}
xapi-before = { $count ->
    [one] Yksi kohtaaminen oli lähetetty osoitteeseen { $address } jo aiemmin.
   *[other] { $count } kohtaamista oli lähetetty osoitteeseen { $address } jo aiemmin.
}
xapi-rest = { $count ->
    [one] Yksi kohtaaminen on vielä lähettämättä; sama komento jatkaa tästä.
   *[other] { $count } kohtaamista on vielä lähettämättä; sama komento jatkaa tästä.
}
xapi-again = { $told }; uusi yritys { $seconds ->
    [0] heti
    [one] sekunnin kuluttua
   *[other] { $seconds } sekunnin kuluttua
}
xapi-answered = { $address } vastasi { $status }: { $told }
xapi-answered-only = { $address } vastasi { $status }
xapi-silent = { $address } ei vastannut: { $told }
xapi-next-address = anna tietovaraston oma osoite, jonka perään tulee `/statements`, esimerkiksi `https://lrs.example.org/xAPI`
xapi-next-redirect = tietovarasto on toisessa osoitteessa; selvitä se ja anna se valitsimella `--send`
xapi-next-login = tarkista `--user` ja `--password-file` tai muuttujat ENCOUNTER_LRS_USER ja ENCOUNTER_LRS_PASSWORD; käyttäjällä pitää olla lupa kirjoittaa lausumia
xapi-next-large = tietovarasto ei ota vastaan edes yhtä tämän kokoista lausumaa; sen rajaa pitää nostaa
xapi-next-refused = tästä lähetyksestä ei otettu vastaan mitään; näytä vastaus tietovaraston ylläpitäjälle
xapi-next-later = yritä samalla komennolla myöhemmin uudelleen; se jatkaa siitä, mihin jäätiin
xapi-base = `{ $given }` ei kelpaa lausumien osoitteiden aluksi; siinä pitäisi olla verkko-osoite, esimerkiksi `https://records.example.org`
xapi-base-hint = anna osoite ilman käyttäjää ja merkkejä `?` ja `#` valitsimella `--base` tai muuttujassa ENCOUNTER_LRS_BASE
xapi-no-address = `{ $given }` ei ole oppimistietovaraston osoite
xapi-query = osoitteessa `{ $given }` on merkin `?` tai `#` jälkeinen osa, jota tietovaraston osoitteessa ei ole
xapi-no-address-hint = anna kokonainen osoite, esimerkiksi `https://lrs.example.org/xAPI`
xapi-plain = yhteyttä osoitteeseen `{ $given }` ei salata, joten mitään ei lähetetty
xapi-plain-hint = anna osoite, jonka alussa on `https`; `http` kelpaa vain tämän koneen sisällä
xapi-login = osoitteessa on käyttäjätunnus tai salasana
xapi-login-hint = jätä ne pois osoitteesta, josta muut voivat lukea ne; anna `--user` ja `--password-file` tai muuttujat ENCOUNTER_LRS_USER ja ENCOUNTER_LRS_PASSWORD
xapi-no-user = salasana on annettu, mutta ei tietoa siitä, kenen se on
xapi-no-user-hint = anna `--user` tai muuttuja ENCOUNTER_LRS_USER
xapi-no-password = käyttäjältä puuttuu salasana
xapi-no-password-hint = anna salasanan sisältävä tiedosto valitsimella `--password-file` tai aseta muuttuja ENCOUNTER_LRS_PASSWORD
xapi-bad-user = käyttäjän nimessä on kaksoispiste tai ohjausmerkki
xapi-bad-user-hint = anna pelkkä nimi; salasana otetaan valitsimesta `--password-file` tai muuttujasta ENCOUNTER_LRS_PASSWORD
xapi-password-file = tiedostosta `{ $path }` ei voi lukea salasanaa: { $cause }
xapi-password-file-hint = kirjoita salasana yksin tiedoston ensimmäiselle riville
xapi-only = `{ $option }` koskee vain lausumia
xapi-only-hint = lisää `--format xapi` tai jätä se pois
xapi-session = ryhmäharjoituksesta ei voi tehdä lausumia: lausuma kertoo yhdestä ihmisestä, ja ryhmä vastaa yhdessä
xapi-session-hint = jätä `--session` pois tai pyydä toinen muoto, esimerkiksi `--format json`

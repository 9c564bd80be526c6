# What can be told about a person.

# The data, in plain words
identity-claim-given-name-array = Virnimm, een nom aneren
identity-claim-birth-name = Gebuertsnumm
identity-claim-usual-name = Numm am Alldag
identity-claim-gender = Geschlecht
identity-claim-birthdate = Gebuertsdatum
identity-claim-idp-birthdate = Gebuertsdatum, wéi uginn
identity-claim-birthplace = Gebuertsgemeng
identity-claim-birthcountry = Gebuertsland
identity-claim-phone = Telefonsnummer
identity-claim-phone-verified = Telefonsnummer bestätegt
identity-claim-address = Postadress
identity-claim-age-over-15 = 15 Joer oder méi al
identity-claim-age-over-18 = 18 Joer oder méi al
identity-claim-birth-year = Gebuertsjoer
identity-claim-birth-territory = Departement oder Land vun der Gebuert
identity-claim-residence-territory = Departement, an deem Dir wunnt
identity-claim-residence-commune = Gemeng, an där Dir wunnt
identity-claim-residence-region = Regioun, an där Dir wunnt
identity-claim-amr = wéi Dir Iech umellt
identity-claim-idp-id = benotzte Kont
identity-claim-rnipp-given-name = Virnimm, nom nationale Register
identity-claim-rnipp-family-name = Gebuertsnumm, nom nationale Register
identity-claim-rnipp-gender = Geschlecht, nom nationale Register
identity-claim-rnipp-birthdate = Gebuertsdatum, nom nationale Register
identity-claim-rnipp-birthplace = Gebuertsgemeng, nom nationale Register
identity-claim-rnipp-birthcountry = Gebuertsland, nom nationale Register

# What is sent, one sentence each
identity-sends-name = Äre ganzen Numm, sou wéi Dir e schreift.
identity-sends-given-name = Är Virnimm.
identity-sends-given-name-array = Är Virnimm, een nom aneren.
identity-sends-family-name = Äre Familljennumm.
identity-sends-birth-name = Äre Gebuertsnumm, deen an Ärer Gebuertsurkund steet.
identity-sends-username = Äre Benotzernumm.
identity-sends-usual-name = De Numm, deen Dir all Dag benotzt, wann et net Äre Gebuertsnumm ass.
identity-sends-gender = D’Geschlecht, dat an Ärer Gebuertsurkund steet.
identity-sends-birthdate = Äert Gebuertsdatum.
identity-sends-idp-birthdate = Äert Gebuertsdatum, sou wéi et uginn gouf.
identity-sends-birthplace = De Code vun der Gemeng, an där Dir gebuer sidd.
identity-sends-birthcountry = De Code vum Land, an deem Dir gebuer sidd.
identity-sends-email = Är E-Mail-Adress.
identity-sends-email-verified = Ob Är E-Mail-Adress bestätegt gouf, jo oder nee.
identity-sends-phone = Är Telefonsnummer.
identity-sends-phone-verified = Ob Är Telefonsnummer bestätegt gouf, jo oder nee.
identity-sends-address = Är Postadress.
identity-sends-age-over-15 = Ob Dir 15 Joer oder méi al sidd, jo oder nee. Net Äert Gebuertsdatum.
identity-sends-age-over-18 = Ob Dir 18 Joer oder méi al sidd, jo oder nee. Net Äert Gebuertsdatum.
identity-sends-birth-year = D’Joer, an deem Dir gebuer sidd. Weder den Dag nach de Mount.
identity-sends-birth-territory = Den Departement oder d’Land, wou Dir gebuer sidd. Net d’Gemeng.
identity-sends-residence-territory = Den Departement, an deem Dir wunnt. Net Är Adress.
identity-sends-residence-commune = D’Gemeng, an där Dir wunnt. Net Är Adress.
identity-sends-residence-region = D’Regioun, an där Dir wunnt. Net Är Adress.
identity-sends-locale = D’Sprooch, déi Dir am léifsten hutt.
identity-sends-updated-at = Wéini Är Donnéeë fir d’lescht geännert goufen.
identity-sends-amr = Wéi Dir Iech umellt, zum Beispill mat engem Passwuert.
identity-sends-idp-id = De Kont, mat deem Dir Iech umellt.
identity-sends-rnipp-given-name = Är Virnimm, vum nationale Register bestätegt.
identity-sends-rnipp-family-name = Äre Gebuertsnumm, vum nationale Register bestätegt.
identity-sends-rnipp-gender = Äert Geschlecht, vum nationale Register bestätegt.
identity-sends-rnipp-birthdate = Äert Gebuertsdatum, vum nationale Register bestätegt.
identity-sends-rnipp-birthplace = De Code vun Ärer Gebuertsgemeng, vum nationale Register bestätegt.
identity-sends-rnipp-birthcountry = De Code vun Ärem Gebuertsland, vum nationale Register bestätegt.

# Their values
identity-gender-female = weiblech
identity-gender-male = männlech
identity-born-abroad = am Ausland gebuer
identity-born-in-france = Frankräich ({ $code })

# Why
identity-basis-register = Fir Ären Zivilstand ze kontrolléieren.
identity-basis-face-to-face = En Agent huet Iech an Äre Pabeier gesinn.

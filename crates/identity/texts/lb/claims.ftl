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
identity-basis-data-provider = E Service huet der Verwaltung, déi Är Donnéeën huet, Ären Accord gewisen.

# Civil status
identity-civil-title = Ären Zivilstand
identity-civil-lead = Är Nimm, Äert Geschlecht, Äert Gebuertsdatum an Är Gebuertsplaz, sou wéi se an Ärer Gebuertsurkund stinn.
identity-civil-for-service = De Service, vun deem Dir kommt, muss wëssen, wien Dir sidd. Gitt Ären Zivilstand un; da geet et weider.
identity-civil-state-title = Ären Zivilstand uginn
identity-civil-state = Späicheren a kontrolléieren
identity-civil-known = Wat bekannt ass
identity-civil-none = Dir hutt Ären Zivilstand net uginn.
identity-civil-change = Mäin Zivilstand uginn oder kontrolléieren
identity-civil-check = De Register nach eng Kéier froen
identity-civil-give-up = Zeréck, ouni en unzeginn
identity-civil-answered = De Register huet geäntwert. Dir liest seng Äntwert hei ënnen.
identity-civil-try-later = De Register äntwert net. Wat Dir uginn hutt, ass gespäichert: probéiert et méi spéit nach eng Kéier.
identity-civil-kept = Wat Dir uginn hutt, ass gespäichert. En Agent kann et un engem Guichet bestätegen.
identity-civil-given-names = All Är Virnimm
identity-civil-given-names-hint = An der Reiefolleg vun der Gebuertsurkund, mat Espacen dertëscht.
identity-civil-birth-name = Äre Gebuertsnumm
identity-civil-birth-name-hint = De Familljennumm an Ärer Gebuertsurkund, och wann Dir en aneren benotzt.
identity-civil-usual-name = De Numm, deen Dir benotzt, wann et en aneren ass
identity-civil-born = Äert Gebuertsdatum
identity-civil-born-hint = Zum Beispill 27 3 1987. Loosst den Dag oder de Mount eidel, wann Är Pabeieren en net soen.
identity-civil-gender = Geschlecht an der Gebuertsurkund
identity-civil-where = Wou sidd Dir gebuer?
identity-civil-in-france = a Frankräich
identity-civil-abroad = an engem anere Land
identity-civil-commune = Gebuertsgemeng, a Frankräich
identity-civil-commune-hint = Numm, Postleetzuel oder Insee-Code, wéi Limoges oder 87085.
identity-civil-country = Gebuertsland, wann et net Frankräich ass
identity-civil-country-hint = Den Insee-Code huet 5 Zifferen: 99137 fir Lëtzebuerg, 99109 fir Däitschland, 99139 fir Portugal.
identity-civil-date-wrong = Gitt e Gebuertsdatum mat enger Joreszuel aus 4 Zifferen un, dat net an der Zukunft läit.
identity-civil-choose = Wielt eng Äntwert.
identity-civil-country-wrong = Gitt déi 5 Ziffere vum Land un, déi mat 99 ufänken.
identity-civil-commune-wrong = Mir kennen dës Gemeng net. Kontrolléiert den Numm, oder gitt den Insee-Code un.
identity-civil-commune-unclear = Et kéint ëm méi Gemenge goen. Gitt de Code vun Ärer un: { $communes }.
identity-civil-name-missing = Gitt den Numm un.
identity-civil-name-long = Den Numm ass ze laang: héchstens 100 Zeechen.
identity-civil-name-sign = De franséischen Zivilstand kennt d’Zeechen { $sign } net. Schreift den Numm wéi an Äre franséische Pabeieren.
identity-civil-name-word = All Deel vum Numm fänkt mat engem Buschtaf un an hält mat engem op.
identity-civil-standing = Wien en bestätegt
identity-civil-by-you = Dir hutt en den { $date } uginn.
identity-civil-by-officer = En Agent huet en den { $date } an Ärem Pabeier gelies.
identity-civil-by-provider = Den Identitéitsubidder „{ $provider }“ huet en den { $date } iwwerdroen.
identity-civil-seen = En Agent huet Iech den { $date } mat Ärem Pabeier gesinn.
identity-civil-unchecked = Den nationale Register gouf nach net gefrot.
identity-civil-found = Den nationale Register huet en den { $date } bestätegt.
identity-civil-rectified = Den nationale Register huet en den { $date } bestätegt an d’Uginnen verbessert.
identity-civil-marital-name = Den nationale Register huet dësen Numm den { $date } nëmmen als Numm vun engem Bestietnes fonnt. Gitt Äre Gebuertsnumm un.
identity-civil-ambiguous = Den nationale Register konnt den { $date } net soen, ob Dir et sidd. Kontrolléiert all Wuert, oder gitt mat Ärem Pabeier bei en Agent.
identity-civil-not-found = Den nationale Register huet den { $date } kee mat dësen Uginne fonnt. Kontrolléiert all Wuert, oder gitt mat Ärem Pabeier bei en Agent.
identity-civil-deceased = Den nationale Register huet den { $date } geäntwert, datt dës Persoun gestuerwen ass. Wann Dir et sidd, da gitt mat Ärem Pabeier bei en Agent.
identity-civil-rejected = Den nationale Register huet d’Fro den { $date } net ugeholl. Kontrolléiert all Wuert.

# Telephone, address, commune
identity-details-title = Telefon an Adress
identity-details-lead = Dir musst näischt dovun uginn. E Service kritt se nëmmen, wann Dir d’accord sidd.
identity-details-change = Meng Telefonsnummer, Adress a Gemeng uginn
identity-details-phone = Telefonsnummer
identity-details-street = Nummer a Strooss
identity-details-postcode = Postleetzuel
identity-details-town = Uertschaft
identity-details-country = Land
identity-details-residence-hint = Numm, Postleetzuel oder Insee-Code. E Service kann Ären Departement oder Är Regioun gewuer ginn, an net Är Adress.
identity-details-phone-wrong = Gitt eng Nummer wéi 06 12 34 56 78 oder +352 621 123 456 un.
identity-details-line-wrong = Eng Zeil, mat héchstens 100 Zeechen.
identity-details-keep = Späicheren
identity-details-kept = Et ass gespäichert.

# At the counter
identity-officer-title = En Zivilstand bestätegen
identity-officer-lead = D’Persoun ass virun Iech, mat engem Pabeier mat Foto.
identity-officer-username-hint = D’Persoun seet Iech hire Benotzernumm.
identity-officer-find = Kont sichen
identity-officer-nobody = Keen huet dëse Benotzernumm. Kontrolléiert e mat der Persoun.
identity-officer-own = Dir kënnt Ären eegenen Zivilstand net bestätegen. Frot en aneren Agent.
identity-officer-account = Kont vun { $name } ({ $username })
identity-officer-document = Wat am Pabeier steet
identity-officer-seen-question = Hutt Dir d’Persoun gesinn?
identity-officer-seen = Ech hunn d’Persoun gesinn, an hiert Gesiicht ass dat vum Pabeier.
identity-officer-seen-missing = Maacht d’Kräiz, wann Dir d’Gesiicht an d’Foto verglach hutt.
identity-officer-confirm = Bestätegen
identity-officer-done = Den Zivilstand ass bestätegt.

identity-system-rnipp = Nationaalt Persouneregëster
identity-system-officer = eng Beamtin oder e Beamten
identity-register-said-found = Et huet Iech mat deene selwechten Donnéeë fonnt.
identity-register-said-rectified = Et huet Iech fonnt an eng Donnée verbessert.
identity-register-said-marital-name = Et kennt dësen Numm nëmme als Numm vun engem Bestietnes.
identity-register-said-ambiguous = Méi Persoune passen.
identity-register-said-not-found = Et huet mat dësen Donnéeë keen fonnt.
identity-register-said-deceased = D’Persoun steet do als verstuerwen.
identity-register-said-rejected = Et huet d’Fro net ugeholl.

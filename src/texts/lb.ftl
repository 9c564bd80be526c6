house-home-title = Är Demarchen an Äre Betrib, digital méi einfach
house-home-lead = Een eenzege Kont, Formulairen, déi schonn ausgefëllt sinn, an een an Ärer Géigend, deen hëlleft.
house-home-start = De Stand vu mengem Betrib kucken
house-home-start-hint = Zéng Minutten, gratis, Resultat direkt.
house-home-signed-in = Moien { $name }.
house-home-continue = Weider op meng Betriber
house-home-inbox = D’Ufroen u mech kucken
house-home-promises = Wat Passerelle fir Iech mécht
house-home-account-title = Een eenzege Kont
house-home-account-text = Dee selwechte Kont mécht all d’Servicer op. Dir gesitt, wien Är Donnéeë gelies huet a wéini.
house-home-once-title = Näischt zweemol antippen
house-home-once-text = Wat d’Verwaltung scho weess, ass fir Iech ausgefëllt. D’Quell steet ëmmer derbäi.
house-home-advice-title = Rotschléi fir Äre Betrib
house-home-advice-text = E Check mat héchstens zwanzeg Froen, e kloert Resultat a Rotschléi, déi soen, firwat.
house-home-voice-title = Är Meenung zielt
house-home-voice-text = Äntwert op Ëmfroen, kuckt d’Resultater, a wat doraus ginn ass.
house-home-programmes-title = Gewielt ginn
house-home-programmes-text = Programmer begleede Leit an Entreprisen: kuckt, ob Dir Iech bewerbe kënnt.
house-home-near-title = Hëllef an Ärer Géigend
house-home-near-text = { $advisers } Beroder an { $events } Evenementer, op der Plaz oder op Distanz.
house-home-places-title = Hëllef beim Digitalen
house-home-places-text = { $count } Plazen, wou Leit um Computer, um Telefon a bei Demarchen hëllefen.
house-home-near-link = E Beroder fannen
house-home-events-link = D’Evenementer kucken
house-demo-title = D’Demonstratioun
house-demo-intro = All Persounen, Betriber, Beroder an Evenementer vun dëser Demonstratioun sinn erfonnt. D’Gemengen an d’Aktivitéite gëtt et wierklech.
house-demo-accounts = Konten
house-demo-password = Passwuert vun alle Konten: { $password }
house-demo-account = Kont
house-demo-who = Wien
house-demo-role-person = eng Persoun
house-demo-role-owner = huet eng Bäckerei
house-demo-role-adviser = Beroderin
house-demo-role-mediator = Mediateur op enger Plaz
house-demo-role-prescriber = Prescriptrice
house-demo-role-funder = Geldgeber
house-demo-role-bank = Bank
house-demo-role-officer = Beamten
house-demo-role-operator = Bedreiwer
house-demo-sirets = SIRET-Nummeren fir ze probéieren
house-demo-siret = SIRET
house-demo-siret-what = Wat de Register äntwert
house-demo-mail = Geschéckt E-Mailen
house-demo-mail-link = D’E-Maile vun der Demonstratioun liesen
house-demo-client = E Site, deen d’Leit umellt
house-demo-client-text = All OpenID-Connect-Client ka sech mat dësen Astellunge verbannen.
house-demo-client-id = Identifiant
house-demo-client-secret = Geheimnis
house-demo-client-discovery = Discovery
house-demo-mandates = Fir een handelen
house-demo-mandates-text = De karim hëlleft Leit, mat Mandat. De Client { $id } hëlt Mandater un; säi Geheimnis ass { $secret }
house-demo-mandates-desk = De Schreifdësch vun den Hëllefer
house-demo-mandates-revoke = E Mandat mat engem Code stoppen
house-demo-evidence = D’Protokoll vun den Zougrëff
house-demo-evidence-link = De leschten ënnerschriwwene Stand vum Protokoll kucken
house-door-cases = Meng Demarchen
house-door-cases-hint = Är Demanden: déi ugefaangen, déi geschéckt, an d’Äntwerten.
house-firm-door-procedures = D’Demarche vun der Entreprise
house-firm-door-procedures-hint = Wat mir vun der Entreprise wëssen, ass schonn ausgefëllt.
house-firm-door-procedures-open = Demarche kucken
house-close-loans-first = Eng Kreditdemande leeft, oder e Kredit ass garantéiert. Maacht dat fir d’éischt fäerdeg.
house-close-firm-cases-first = Fir d’Entreprise leeft eng Demarche. Zitt se fir d’éischt zréck, oder waart op d’Äntwert.
house-firm-door-loans = Kredit ouni perséinlech Garantie
house-firm-door-loans-hint = Rechent e Kredit duerch a frot e bei méi Banke mateneen.
house-firm-door-loans-open = Kreditter kucken
house-firm-loans-draft = Nach net geschéckt: { $count ->
    [one] 1 Demande
   *[other] { $count } Demanden
}.
house-firm-loans-sent = Bei de Banken: { $count ->
    [one] 1 Demande vun der Entreprise
   *[other] { $count } Demande vun der Entreprise
}.
house-firm-loans-accepted = { $count ->
    [one] 1 Offer vun enger Bank ass ugeholl
   *[other] { $count } Offere vu Banke sinn ugeholl
}.
house-close-firms-first = Maacht d’Entreprisen zou, wou nëmmen Dir de Proprietär sidd, oder gitt se engem aneren.
house-close-events-first = Sot Är publizéiert Evenementer of, déi nach kommen, oder waart, bis se eriwwer sinn.
house-close-cases-first = Huelt d’Demarchen zeréck, déi lafen, oder waart op d’Äntwert.
house-close-applications-first = Huelt d’Kandidature bei Programmer zeréck, déi lafen, oder waart op d’Äntwert.
house-close-gives-place-up = Dir hutt eng Plaz an engem Programm oder waart op eng. Si geet un een aneren.
house-close-calls-first = Gitt déi publizéiert Opriff, déi nach lafen, un een aneren am Amt.
house-close-consultations-first = Gitt déi publizéiert Ëmfroen, déi nach lafen, un een aneren am Amt.
house-close-services-first = Läscht d’Servicer, déi Dir ageschriwwen hutt, oder gitt se engem aneren.
house-source-account = Passerelle
house-source-earlier = Är fréier Demarchen
house-source-documents = Dokumenter, déi Dir ginn hutt
house-source-communes = der Tabell vun de Gemengen
house-source-activities = der Tabell vun den Aktivitéiten
house-door-office = Demanden ze traitéieren
house-door-office-hint = D’Demarchen vun Ärer Verwaltung: nei Demanden, Decisiounen, Publikatioun.
house-door-partners = E Site un d’Passerelle uschléissen
house-door-partners-hint = Dir hutt e Site: Är Besicher melle sech do mat hirem Kont vun hei un.
house-door-organisations-hint = Déi, deenen hir Hëllefer fir Leit handele kënnen.
house-canteen-title = D’Kantin vu Fictiville (fiktiv)
house-canteen-lead = D’Kantin freet d’Keess no Ärem Familljequotient, mat Ärer Erlaabnis. Mellt Iech als déi Persoun aus dem Dossier un; bei enger anerer seet d’Keess nee.
house-canteen-ask = Ëm d’Erlaabnis vun { $who } froen
house-canteen-told = D’Keess huet der Kantin geäntwert:
house-canteen-refused = D’Keess huet der Kantin näischt gesot. Firwat:
house-canteen-without = Dir hutt keng Erlaabnis ginn: D’Kantin huet näischt gefrot. Dir kënnt e Certificat matbréngen.
house-canteen-account = Meng Erlaabnisser kucken an zréckhuelen
house-canteen-link = Eng Erlaabnis ausprobéieren

## Advisers
house-door-adviser-hint = Beroder ginn, Äre Profil, Är Unerkennung.
house-door-accreditation-hint = Ufroe liesen, unerkennen, aussetzen.
house-door-requests-hint = Wat op Äntwert waart, Alarmer fir d’éischt.

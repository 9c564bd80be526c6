# Meng Betriber
business-firms-title = Meng Betriber
business-firms-none = Dir hutt nach kee Betrib bäigesat.
business-firms-intro = Setzt Äre Betrib derbäi, fir säin digitale Stand ze kucken an Hëllef an Ärer Géigend ze fannen.
business-firms-add = E Betrib derbäisetzen
business-firms-too-many = Dir këmmert Iech scho ëm { $count } Betriber. Méi geet net.
business-firm-facts = Wat mir wëssen
business-firm-name = Numm
business-firm-number = { $kind ->
    [rcs] RCS-Nummer
    [vat] TVA-Nummer
   *[siret] SIRET
}
business-firm-no-number = { $kind ->
    [rcs] Nach keng RCS-Nummer
    [vat] Nach keng TVA-Nummer
   *[siret] Nach keng SIRET-Nummer
}
business-firm-activity = Aktivitéit
business-firm-commune = Gemeng
business-firm-headcount = Mataarbechter
business-firm-unknown = Net uginn
business-firm-source = Quell
business-firm-from-register = { $register }, gelies den { $date }
business-firm-from-you = Vun Iech uginn den { $date }
business-headcount-none = Keng Mataarbechter
business-headcount-range = { $lower } bis { $upper } Mataarbechter
business-headcount-from = { $lower } Mataarbechter oder méi
business-firm-diagnosis = Digital-Check
business-firm-diagnosis-none = Äntwert op héchstens { $count } Froen, dat dauert ongeféier { $minutes } Minutten. Dir kritt Äert Resultat a Rotschléi, déi op Iech passen.
business-firm-diagnosis-start = Den Digital-Check ufänken
business-firm-diagnosis-begun = Ugefaangen den { $date }. Är Äntwerte si gespäichert.
business-firm-diagnosis-resume = Den Digital-Check weiderféieren
business-firm-diagnosis-done = Fäerdeg den { $date }: { $score }.
business-firm-diagnosis-see = D’Resultat kucken
business-firm-diagnosis-again = Den Digital-Check nach eng Kéier maachen
business-firm-find-adviser = E Beroder fannen

# E Betrib derbäisetzen
business-add-title = { $kind ->
    [rcs] Wéi eng Nummer huet Är Entreprise am Handelsregëster (RCS)?
    [vat] Wéi eng TVA-Nummer huet Är Entreprise?
   *[siret] Wéi ass d’SIRET-Nummer vun Ärem Betrib?
}
business-add-hint = { $kind ->
    [rcs] E Buschtaf a bis zu sechs Zifferen, wéi B123456. Si steet op Äre Rechnungen an op Ärem Extrait aus dem Regëster.
    [vat] LU an aacht Zifferen. Si steet op Äre Rechnungen.
   *[siret] 14 Zifferen. Si steet op Äre Rechnungen an op Ärem Aschreiwungsschäin. Lücken zielen net.
}
business-add-continue = Weider
business-add-no-number = { $kind ->
    [rcs] Ech hunn nach keng RCS-Nummer
    [vat] Ech hunn nach keng TVA-Nummer
   *[siret] Ech hunn nach keng SIRET-Nummer
}
business-add-empty = { $kind ->
    [rcs] Gitt d’RCS-Nummer an.
    [vat] Gitt d’TVA-Nummer an.
   *[siret] Gitt d’SIRET-Nummer an.
}
business-add-not-digits = Eng SIRET-Nummer huet nëmmen Zifferen.
business-add-length = Eng SIRET-Nummer huet 14 Zifferen. Dir hutt der { $found } aginn.
business-add-key = Dës SIRET-Nummer gëtt et net: Wuelméiglech ass eng Ziffer falsch. Kuckt w.e.g. no.
business-add-no-rcs = Eng RCS-Nummer ass e Buschtaf a bis zu sechs Zifferen, wéi B123456. Kontrolléiert se w. e. g.
business-add-no-vat = Eng TVA-Nummer ass LU an aacht Zifferen, wéi LU15027442. Kontrolléiert se w. e. g.
business-add-vat-key = Dës TVA-Nummer gëtt et net: eng Ziffer ass wuel falsch. Kontrolléiert se w. e. g.
business-confirm-title = Ass dat Äre Betrib?
business-confirm-source = Dës Informatioune kommen aus: { $register }. Dir musst se net nach eng Kéier antippen.
business-confirm-yes = Jo, dat ass mäi Betrib
business-confirm-no = Nee, d’Nummer änneren
business-confirm-hidden = Den Numm ass net ëffentlech: Den Inhaber huet dat esou gefrot.
business-register-unknown-title = Dës Nummer steet net am Register
business-register-unknown = De Register kennt d’Nummer { $siret } net. Kuckt w.e.g. no. E ganz neie Betrib steet vläicht nach net dran.
business-register-closed-title = Dësen Etablissement ass zou
business-register-closed = Nom Register ass den Etablissement { $siret } zënter dem { $date } zou. Wann de Betrib geplënnert ass, gitt déi nei SIRET-Nummer an.
business-register-closed-undated = Nom Register ass den Etablissement { $siret } zou. Wann de Betrib geplënnert ass, gitt déi nei SIRET-Nummer an.
business-register-down-title = De Register äntwert net
business-register-down = Dat läit net un Iech. Dir kënnt d’Informatioune selwer antippen a weiderfueren, oder et méi spéit nach eng Kéier probéieren.
business-register-busy-title = De Register kritt ze vill Ufroen
business-register-busy = Probéiert et an { $seconds } Sekonne nach eng Kéier, oder tippt d’Informatioune selwer an.
business-register-by-hand = D’Informatioune selwer antippen
business-register-retry = Nach eng Kéier probéieren
business-register-other = Eng aner Nummer aginn
business-by-hand-title = Beschreift Äre Betrib
business-by-hand-intro = Véier Informatioune ginn duer. Dir kënnt se méi spéit verbesseren.
business-by-hand-name = Numm vum Betrib oder vum Projet
business-by-hand-commune = Gemeng
business-by-hand-commune-hint = Numm oder Postleitzuel, zum Beispill „Rennes“ oder „35000“.
business-by-hand-commune-which = Wéi eng Gemeng?
business-by-hand-activity = Aktivitéit
business-by-hand-activity-hint = A wéinege franséische Wierder, zum Beispill „boulangerie“ oder „coiffure“. Wann Dir den NAF-Code kennt, kënnt Dir en aginn.
business-by-hand-activity-which = Wéi eng Aktivitéit passt am beschten?
business-by-hand-headcount = Zuel vun de Mataarbechter
business-by-hand-save = Späicheren
business-by-hand-name-missing = Gitt en Numm an.
business-by-hand-name-long = Den Numm ass ze laang: héchstens { $max } Zeechen.
business-by-hand-name-unseen = Den Numm huet Zeechen, déi een net gesäit. Tippt en nei an.
business-by-hand-name-address = Schreift den Numm ouni Webadress. Maacht no engem Punkt en Espace.
business-by-hand-commune-missing = Gitt eng Gemeng an.
business-by-hand-commune-unknown = Mir fannen dës Gemeng net. Probéiert et mat der Postleitzuel.
business-by-hand-commune-several = Verschidde Gemenge passen. Wielt Är aus.
business-by-hand-activity-missing = Gitt eng Aktivitéit an.
business-by-hand-activity-unknown = Mir fannen dës Aktivitéit net. Probéiert en anert Wuert.
business-by-hand-activity-several = Verschidden Aktivitéite passen. Wielt déi aus, déi am nootsten ass.
business-by-hand-headcount-missing = Wielt d’Zuel vun de Mataarbechter.
business-by-hand-other = Keng dovun: Ech beschreiwen et anescht

# Digital-Check
business-diagnosis-continue = Weider
business-diagnosis-leave = Späicheren a méi spéit weiderfueren
business-diagnosis-check-title = Kuckt Är Äntwerten no
business-diagnosis-check-intro = Liest Är Äntwerten nach eng Kéier. Dir kënnt jiddereng änneren.
business-diagnosis-finish = Mäi Resultat kucken
business-diagnosis-changed-elsewhere = Är Äntwerte goufen op engem aneren Apparat geännert. Hei sinn déi lescht. Kuckt Är Äntwert no a fuert da weider.
business-diagnosis-open = Äntwert w.e.g. fir d’éischt op déi Froen, déi nach bleiwen.

# Resultat
business-result-title = Äert Resultat
business-result-score = { $score } vun { $scale }
business-result-known = { $known ->
    [one] { $known } Äntwert vun { $total } ass bekannt.
   *[other] { $known } Äntwerte vun { $total } si bekannt.
  }
business-result-band = Niveau
business-result-scale = Är Plaz op der Skala
business-result-scale-description = Äre Score ass { $score }, um Niveau „{ $band }“.
business-result-you = Dir
business-result-details = Är { $count } Critèren
business-result-item = Critère
business-result-item-state = Bei Iech
business-result-item-yes = Jo
business-result-item-no = Nee
business-result-item-not-concerned = Betrëfft Iech net
business-result-item-unknown = Net bekannt
business-compare-title = An déi aner Betriber?
business-compare-small = Äre Betrib huet manner wéi 10 Mataarbechter. Dës Ëmfroe betreffen nëmme Betriber vun 10 Persounen un: D’Zuele ginn eng Orientéierung, kee Verglach.
business-compare-chart = Undeel vun de Betriber, déi op d’mannst de Basisniveau erreechen ({ $from } vun { $scale } Punkten)
business-compare-basic-yes = Mat { $score } Punkten erreecht Dir dëse Basisniveau.
business-compare-basic-no = Mat { $score } Punkten erreecht Dir dëse Basisniveau nach net.
business-compare-who = Wien
business-compare-percent = Undeel
business-compare-source = Quell
business-compare-row = { $country }, { $size }, { $year }
business-compare-sized = { $size } Persounen
business-compare-all = all, vun 10 Persounen un
business-compare-large = vun 250 Persounen un
business-compare-eu = Europäesch Unioun
business-advice-title = Eis Rotschléi fir Iech
business-advice-intro = { $count ->
    [0] Kee Rotschlag passt op Är Äntwerten.
    [one] Ee Rotschlag passt op Är Äntwerten.
   *[other] { $count } Rotschléi, vum gréisste Notzen mat der klengster Méi bis zum usprochsvollsten.
  }
business-advice-why = Firwat dëse Rotschlag?
business-advice-benefit = Notzen: { $points } vu 5
business-advice-effort = Méi: { $points } vu 5
business-advice-cost-free = Gratis
business-advice-cost-low = Niddreg Käschten
business-advice-cost-medium = Mëttel Käschten
business-advice-cost-high = Héich Käschten
business-advice-first-step = Éischte Schrëtt
business-advice-source = Quell: { $source }
business-advice-more = Nach { $count } Rotschléi kucken
business-next-title = Wéi geet et weider?
business-next-advisers = D’Beroder ronderëm { $commune } kucken
business-next-advisers-anywhere = D’Beroder kucken
business-next-events = D’Evenementer vun der Regioun { $region } kucken
business-next-events-anywhere = D’Evenementer kucken

## Digital-Checken
business-instruments-title = Wou sidd Dir drun?
business-instruments-intro = Wielt, wat Dir kucke wëllt. Dir kënnt zu all Moment ophalen: Är Äntwerte bleiwe gespäichert.
business-instruments-all = En anere Check wielen
business-instrument-source = Quell: { $source }, Versioun { $version }.
business-instrument-licence = Lizenz: { $licence }.
business-diagnosis-instrument-gone = Dëse Check gëtt net méi ugebueden. Seng Äntwerte kënnen hei net méi gelies ginn.
business-results-title = Är Resultater iwwer d’Zäit
business-results-link = Är Resultater iwwer d’Zäit kucken
business-results-none = Dir hutt nach kee Check fäerdeg gemaach.
business-results-date = Datum
business-results-version = Versioun
business-results-score = Score
business-results-band = Niveau
business-results-known = Wat bekannt ass
business-results-themes = Thema fir Thema, vum { $before } bis den { $now }
business-results-between = Wat sech tëschent dem { $before } an dem { $now } geännert huet
business-result-completed = Fäerdeg den { $date }.
business-result-no-score = Nach kee Score
business-result-unknown = „Ech weess et net“ zielt net als Nee.
business-result-weight = Si maachen { $percent } vum ganze Gewiicht aus.
business-result-at-most = Äre Score wier héchstens { $points }, wann alles aanert erfëllt wier.
business-result-dimensions = No Themen
business-result-dimensions-description = { $count } Themen. Am wäitsten: { $highest }. Am mannsten wäit: { $lowest }.
business-result-radar = Är Themen op ee Bléck
business-result-bars = Äre Score fir all Thema
business-result-dimension = Thema
business-result-now = Haut
business-result-before = Déi lescht Kéier
business-result-dimension-known = { $score } (zu { $percent } bekannt)
business-changes-title = Wat sech zanter der leschter Kéier geännert huet
business-changes-score-up = Zanter dem { $date } ass Äre Score an d’Luucht gaangen: vun { $before } op { $now }.
business-changes-score-down = Zanter dem { $date } ass Äre Score erofgaangen: vun { $before } op { $now }.
business-changes-score-same = Zanter dem { $date } ass Äre Score d’selwecht bliwwen: { $now }.
business-changes-score-unknown = Den { $date }: { $before }. Haut: { $now }.
business-changes-dimensions = Thema fir Thema
business-changes-no-item = Kee Critère huet sech geännert.
business-changes-items = Dës Critèren hu sech geännert:
business-changes-item = { $item }: { $before }, duerno { $now }
business-changes-other-version = Äert Resultat vum { $date } follegt der Versioun { $before }, dëst hei der Versioun { $now }. D’Froe sinn net déi selwecht: déi zwee Resultater kann een net vergläichen.
business-changes-other-family = Äert Resultat vum { $date } moosst eppes anescht: déi zwee Resultater kann een net vergläichen.
business-compare-none = Mir kennen keng publizéiert Zuelen, déi op déi selwecht Manéier moossen.
business-compare-bands = Undeel vun de Betriber op all Niveau: { $who }
business-compare-your-level = { $level } (Dir)
business-compare-surveys = Wat Betriber vun Ärer Gréisst soen ({ $year })
business-compare-sources = Wou dës Zuelen hierkommen
business-compare-measure = Wat gemooss gëtt
business-compare-sample = Gefrote Betriber
business-compare-sample-unknown = Net publizéiert
business-own-title = Op dëser Plattform
business-own-too-few = Et hunn nach net genuch Betriber wéi Ären geäntwert. Mir weisen dës Zuele vun { $min } Betriber un.
business-own-chart = Undeel vun de Betriber op all Niveau: { $who }
business-own-who = { $size }, { $section }
business-own-counted = Op d’mannst { $firms } Betriber hunn op déi selwecht Froe geäntwert. Gezielt den { $date }. Quell: d’Checken, déi op dëser Plattform fäerdeg gemaach goufen.
business-own-how = Dës Zuele weise mir eréischt vun { $min } Betriber un. En Niveau mat manner wéi { $cell } Betriber gëtt mat sengem Noper zesummegeluecht. D’Undeeler si gerënnt. Keen ka erkannt ginn.
business-own-joined = { $from } bis { $to }
business-size-micro = manner wéi 10 Mataarbechter
business-size-small = 10 bis 49 Mataarbechter
business-size-medium = 50 bis 249 Mataarbechter
business-size-large = vun 250 Mataarbechter un
business-section-a = Land- a Bëschwirtschaft, Fëscherei
business-section-b = Biergbau
business-section-c = Industrie
business-section-d = Stroum a Gas
business-section-e = Waasser an Offall
business-section-f = Bau
business-section-g = Handel an Autosreparatur
business-section-h = Transport a Lagerung
business-section-i = Hotellerie a Restauratioun
business-section-j = Informatioun a Kommunikatioun
business-section-k = Finanzen a Versécherungen
business-section-l = Immobilien
business-section-m = spezialiséiert an technesch Servicer
business-section-n = administrativ Servicer
business-section-o = ëffentlech Verwaltung
business-section-p = Enseignement
business-section-q = Gesondheet a Soziales
business-section-r = Konscht, Spektakel a Fräizäit
business-section-s = aner Servicer
business-section-t = Stéit mat Personal
business-section-u = international Organisatiounen

# Ëm Hëllef froen
business-ask-title = { $adviser } ëm Hëllef froen
business-ask-no-firm = Setzt fir d’éischt Äre Betrib derbäi: Da weess de Beroder, wiem hien äntwert.
business-ask-firm = Fir wéi ee Betrib?
business-ask-subject = Ëm wat geet et?
business-ask-message = Är Ufro
business-ask-message-hint = Sot a puer Sätz, wat Dir braucht. Héchstens { $max } Zeechen.
business-ask-share = Wat wëllt Dir deelen?
business-ask-share-diagnosis = { $instrument }: mäin Digital-Check vu(n) „{ $firm }“ vum { $date } ({ $score }), mat mengen Äntwerten
business-ask-share-nothing = Näischt
business-ask-share-hint = Nëmme wien sech ëm Är Ufro këmmert, gesäit dat. All Liese steet an Ärem Kont.
business-ask-what-goes = Wien äntwert, kritt Ären Numm, den Numm an d’Gemeng vum Betrib, Är Ufro an Är E-Mail-Adress. Kann hien net äntweren, kritt een aneren se, an Dir gitt et gewuer.
business-ask-send = Meng Ufro schécken
business-ask-firm-missing = Wielt de Betrib.
business-ask-subject-missing = Wielt e Sujet.
business-ask-message-missing = Schreift Är Ufro.
business-ask-message-long = Den Text ass ze laang: héchstens { $max } Zeechen.
business-ask-diagnosis-other-firm = Dësen Digital-Check ass vun engem anere Betrib. Wielt dee vum Betrib, deen Dir uginn hutt, oder keen.
business-asked-title = Är Ufro ass geschéckt
business-asked-text = { $adviser } kritt se per E-Mail. Dir kritt eng Kopie an duerno d’Äntwert. Dir fannt se och hei erëm.

# Meng Ufroen
business-requests-title = Meng Ufroen
business-requests-none = Dir hutt nach näischt gefrot.
business-request-waiting = Waart op Äntwert
business-request-answered = Beäntwert
business-request-title = Ufro vum { $date }
business-request-message = D’Ufro
business-request-answer = D’Äntwert
business-request-shared = Digital-Check gedeelt
business-request-nothing-shared = Keen Digital-Check gedeelt
business-request-adviser-gone = Beroder net méi an der Lëscht

# De Beroder
business-inbox-title = D’Ufroen un Iech
business-inbox-none = De Moment keng Ufroen.
business-inbox-no-profile = Äre Kont ass mat kengem Beroder aus der Lëscht verbonnen.
business-inbox-from = Vun
business-inbox-answer = Är Äntwert
business-inbox-answer-hint = Héchstens { $max } Zeechen. Si geet per E-Mail fort a bleift am Kont vum Betrib.
business-inbox-send = D’Äntwert schécken
business-inbox-answer-missing = Schreift Är Äntwert.
business-inbox-sent = Är Äntwert ass geschéckt.
business-inbox-see-diagnosis = De gedeelten Digital-Check kucken
business-shared-title = Digital-Check vu(n) { $firm }

# E-Mailen
business-mail-asked-subject = Passerelle: nei Ufro vu(n) { $firm }
business-mail-asked-text =
    Moien { $adviser },

    { $person } vum Betrib { $firm } ({ $commune }) freet Iech ëm Hëllef.

    Sujet: { $subject }

    { $message }

    { $shared ->
        [yes] Den Digital-Check läit bei der Ufro.
       *[no] Et läit keen Digital-Check derbäi.
    }

    Äntwert bis spéitstens den { $due } erwaart.
    Liesen an äntweren: { $link }
    Oder schreift un: { $email }
business-mail-copy-subject = Passerelle: Är Ufro u(n) { $adviser }
business-mail-copy-text =
    Moien { $person },

    Är Ufro un { $adviser } ass ënnerwee.

    Sujet: { $subject }

    { $message }

    Äntwert bis spéitstens den { $due } erwaart.
    Hei fannt Dir se erëm: { $link }
business-mail-answer-subject = Passerelle: { $adviser } huet Iech geäntwert
business-mail-answer-text =
    Moien { $person },

    { $adviser } huet op Är Ufro „{ $subject }“ geäntwert:

    { $answer }

    Hei fannt Dir se erëm: { $link }
business-mail-answer-copy-subject = Passerelle: Är Äntwert u(n) { $firm }
business-mail-answer-copy-text =
    Moien { $adviser },

    Är Äntwert un { $person } ({ $firm }) ass ënnerwee:

    { $answer }

    Hei fannt Dir se erëm: { $link }

# Other
business-diagnosis-back = Fro virdrun
business-result-points = Punkten
business-too-many-firms = Dir këmmert Iech scho ëm esou vill Betriber wéi méiglech.
business-basis-own-request = Op Är Ufro

## People of a firm
business-firm-account = Dës Entreprise op der Plattform
business-firm-your-role = Är Roll: { $role }.
business-firm-take = All d’Donnéeën eroflueden
business-firm-close = Dës Entreprise hei zoumaachen
business-firm-leave = Mech net méi ëm dës Entreprise këmmeren
business-firm-diagnosis-not-yet = Den Diagnostic ass nach net gemaach. Eng Persoun aus der Entreprise kann e maachen.
business-role-owner = Proprietär
business-role-owner-hint = Däerf alles, an entscheet, wien wat däerf.
business-role-employee = Mataarbechter
business-role-employee-hint = Däerf alles liesen, den Diagnostic maachen an ëm Rot froen.
business-role-accountant = Comptabel
business-role-accountant-hint = Däerf alles liesen an Dossieren a Kreditdemanden ausfëllen.
business-people-title = D’Leit, déi sech ëm d’Entreprise këmmeren
business-people-lead = Jiddereen huet säin eegene Kont a seng Roll fir { $firm }.
business-people-since = { $role }, zënter dem { $date }
business-people-change = D’Roll vu { $person } änneren
business-people-make-owner = Zum Proprietär maachen
business-people-make-employee = Zum Mataarbechter maachen
business-people-make-accountant = Zum Comptabel maachen
business-people-remove = Ewechhuelen
business-people-invited = Oppen Invitatiounen
business-people-invitation = { $email }, als { $role }, bis de { $date }
business-people-uninvite = Invitatioun zeréckhuelen
business-people-invite-title = Een invitéieren
business-people-email = E-Mail-Adress
business-people-email-hint = Mir schécken e Link, deen 7 Deeg gëllt.
business-people-email-wrong = Schreift eng E-Mail-Adress, zum Beispill numm@beispill.lu.
business-people-role = Roll
business-people-role-missing = Wielt eng Roll.
business-people-invite = Invitatioun schécken
business-people-too-many = Ze vill Leit oder Invitatioune fir dës Entreprise: héchstens 20 Leit an 10 Invitatiounen.
business-people-changes = Wat geännert huet
business-people-when = Wéini
business-people-who = Wien
business-people-what = Wat
business-firm-change-invited = huet een invitéiert als { $role }
business-firm-change-uninvited = huet eng Invitatioun zeréckgeholl
business-firm-change-joined = ass derbäikomm als { $role }
business-firm-change-role-changed = { $person } ass elo { $role }
business-firm-change-removed = huet { $person } ewechgeholl
business-firm-change-left = këmmert sech net méi ëm d’Entreprise
business-join-title = Iech ëm { $firm } këmmeren
business-join-lead = { $person } invitéiert Iech als { $role }.
business-join-until = D’Invitatioun gëllt bis de { $date }. D’Entreprise gesäit Ären Numm.
business-join-yes = Unhuelen
business-join-no = Net unhuelen
business-close-title = { $firm } hei zoumaachen
business-close-lead = Är Entreprise selwer ännert sech net: nëmme wat hei gehale gëtt, verschwënnt.
business-close-warning = D’Diagnosticen, de Plang an d’Demanden ëm Rot gi fir all d’Leit geläscht, déi sech drëm këmmeren. Dat ass definitiv.
business-close-kept = De Journal vun den Zougrëff bleift: et muss ee beweise kënnen, wien Är Donnéeë gelies huet.
business-close-sure-title = Sidd Dir sécher?
business-close-sure = Jo, läschen, wat hei gehale gëtt
business-close-not-sure = Maacht e Kräiz an d’Këscht, fir ze confirméieren.
business-close-yes = Zoumaachen a läschen
business-close-no = D’Entreprise behalen
business-last-owner = Eng Entreprise huet ëmmer e Proprietär. Bestëmmt fir d’éischt een aneren.
business-too-many-people = Zwanzeg Leit këmmere sech schonn ëm dës Entreprise. Méi geet net.
business-mail-invited-subject = Passerelle: { $person } invitéiert Iech, Iech ëm { $firm } ze këmmeren
business-mail-invited-text =
    Moien,

    { $person } invitéiert Iech, Iech ëm d’Entreprise { $firm } ze këmmeren, { $role ->
        [owner] als Proprietär
        [accountant] als Comptabel
       *[employee] als Mataarbechter
    }.

    Maacht dëse Link bannent 7 Deeg op a mellt Iech un oder maacht e Kont op:
    { $link }

    Wann Dir dës Persoun net kennt, maacht näischt.
business-mail-joined-subject = Passerelle: { $person } këmmert sech elo ëm { $firm }
business-mail-joined-text =
    Moien,

    { $person } huet Är Invitatioun ugeholl a këmmert sech elo ëm { $firm }, { $role ->
        [owner] als Proprietär
        [accountant] als Comptabel
       *[employee] als Mataarbechter
    }.

    Dir kënnt dat zu all Moment änneren:
    { $link }
## Recommandatiounen an Aktiounsplang
business-recommendations-all = All Recommandatioune kucken, och déi, déi net fir Iech sinn
business-recommendations-title = All Recommandatiounen
business-recommendations-parts = Dräi Lëschten
business-recommendations-yes = Fir Iech
business-recommendations-depends = Et hänkt vun enger Äntwert of
business-recommendations-no = Net fir Iech, a firwat
business-recommendations-yes-count = Fir Iech ({ $count })
business-recommendations-depends-count = Et hänkt vun enger Äntwert of ({ $count })
business-recommendations-no-count = Net fir Iech ({ $count })
business-recommendations-none = Hei gëtt et keng Recommandatioun.
business-recommendations-depends-on = Et hänkt dovun of:
business-recommendations-why-not = Firwat net?
business-recommendations-answer = Äntweren
business-recommendations-again = Fir drop z’äntweren, maacht d’Diagnos nach eng Kéier.
business-recommendations-next = { $count ->
    [0] Fänkt mat der Fro { $question } un: Vun hir hänken déi meescht Recommandatiounen of.
    [one] Fänkt mat der Fro { $question } un: Är Äntwert entscheet mindestens eng.
   *[other] Fänkt mat der Fro { $question } un: Är Äntwert entscheet mindestens { $count }.
}
business-quoted = „{ $text }“
business-or = { $before } oder { $last }
business-reason-said = { $what }: { $answer }
business-reason-answered = Dir hutt { $answer } op { $question } geäntwert
business-reason-open = Dir hutt { $question } nach net beäntwert
business-reason-wanted = { $said }. Dat ass fir { $wanted }
business-reason-not-wanted = { $said }. Dat ass fir eng aner Äntwert
business-reason-chosen = Dir hutt { $choices } bei { $question } gewielt. Dat ass fir déi aner
business-reason-not-chosen = Dir hutt { $choices } bei { $question } net gewielt
business-reason-knows = Dir kennt d’Äntwert op { $question }. Dat ass fir déi, déi se net kennen
business-reason-limit = { $answer }, d’Limitt ass { $limit }
business-reason-minimum = { $answer }, de Minimum ass { $limit }
business-reason-below = { $answer }, néideg si manner wéi { $limit }
business-reason-above = { $answer }, néideg si méi wéi { $limit }
business-reason-exactly = { $answer }, néideg ass { $limit }
business-reason-other-than = { $answer }, néideg ass eppes anescht wéi { $limit }
business-reason-not-asked = D’Fro { $question } gëtt Iech net gestallt
business-reason-not-asked-because = { $said }. D’Fro { $question } gëtt Iech dofir net gestallt
business-reason-your-answer = Är Äntwert vum { $date }
business-reason-your-answers = aus Ären Äntwerten ausgerechent, déi lescht vum { $date }
business-reason-everyone = Dat hëlleft all Entreprisen
business-reason-nobody = Dës Recommandatioun gëllt am Moment fir keen
business-reason-cannot-tell = Är Äntwerten erlaben et net ze soen
business-change-title = Wat géif dat änneren?
business-change-intro = { $count ->
    [one] Dës Recommandatioun wier fir Iech mat:
   *[other] Dës Recommandatioun wier fir Iech mat allem zesummen:
}
business-change-none = Vill Äntwerte missten anescht sinn.
business-change-answer = der Äntwert { $answer } op { $question }
business-change-add = { $choices } bei { $question } och gewielt
business-change-choose = { $choices } bei { $question } gewielt
business-change-drop = { $choices } bei { $question } net gewielt
business-change-limit = { $what }: héchstens { $wanted }
business-change-minimum = { $what }: op d’mannst { $wanted }
business-change-kind = { $what }: { $wanted }
business-fit-yes = jo
business-fit-depends = hänkt of
business-fit-no = nee
business-office-recommendations = Eng Tabell vu Recommandatiounen ausprobéieren
business-office-recommendations-lead = Wielt eng Tabell: Dir gesitt, wat si fir d’Beispillentreprisen ännert. Et gëtt näischt publizéiert.
business-office-sheet = D’Tabell
business-office-sheet-hint = Eng Excel-Datei mam Blat „recommendations“ oder eng CSV-Datei.
business-office-sheet-missing = Wielt eng Tabell.
business-office-sheet-wrong = D’Tabell huet Feeler. Si stinn hei ënnen.
business-office-compare = Vergläichen
business-office-changed = { $changed } vun { $of } Beispillentreprise géifen eppes anescht gesinn.
business-office-changed-for = Wat sech fir { $firm } ännert
business-office-head-recommendation = Recommandatioun
business-office-head-before = Virdrun
business-office-head-after = Duerno
business-office-head-because = Firwat
business-plan-open = Mäin Aktiounsplang
business-plan-of = Aktiounsplang vun { $firm }
business-plan-empty = Äre Plang ass eidel. Setzt d’Recommandatiounen derbäi, deenen Dir nogoe wëllt.
business-plan-progress = { $done } vun { $of } si gemaach.
business-plan-todo = Ze maachen
business-plan-done = Gemaach
business-plan-aside = Op d’Säit geluecht
business-plan-state-todo = Ze maachen
business-plan-state-done = Gemaach
business-plan-state-aside = Op d’Säit geluecht
business-plan-nothing-to-do = Am Moment ass näischt ze maachen.
business-plan-full = E Plang huet héchstens { $max } Schrëtt. Et gouf näischt derbäigesat.
business-plan-add = A mäi Plang setzen
business-plan-begin = { $count ->
    [one] Mäi Plang mat dëser Recommandatioun ufänken
   *[other] Mäi Plang mat dësen { $count } Recommandatiounen ufänken
}
business-plan-has-it = Dat steet an Ärem Plang
business-plan-all = All Recommandatioune kucken ({ $count } nach net am Plang)
business-plan-proposed = Recommandatioune fir derbäizesetzen
business-plan-no-diagnosis = Maacht d’Diagnos: D’Recommandatioune kommen aus Ären Äntwerten.
business-plan-tick = Gemaach
business-plan-untick = Erëm ze maachen
business-plan-earlier = Méi fréi
business-plan-later = Méi spéit
business-plan-done-at = Gemaach den { $date }
business-plan-done-on = Gemaach den
business-plan-cost = Käschten
business-plan-effort = Effort
business-plan-benefit = Notzen
business-plan-source = Quell
business-plan-of-five = { $points } vu 5
business-plan-reason = Firwat et op d’Säit geluecht ass:
business-plan-reason-label = Firwat?
business-plan-reason-missing = Sot a puer Wierder, firwat.
business-plan-put-aside = Op d’Säit leeën
business-plan-put-aside-hint = De Schrëtt bleift mat Ärem Grond am Plang. Dir kënnt en erëm ophuelen.
business-plan-note = Notiz
business-plan-note-label = Är Notiz
business-plan-note-hint = Héchstens { $max } Zeechen. Si gëtt mam Plang gedréckt a gedeelt.
business-plan-note-keep = Notiz späicheren
business-plan-gone = Dës Recommandatioun gëtt et net méi. Dir kënnt de Schrëtt behalen.
business-plan-not-meant = No Ärer leschter Diagnos ass dëse Schrëtt net méi, oder net méi sécher, recommandéiert:
business-plan-print = Plang drécken (PDF)
business-plan-printed = Gedréckt den { $date }
business-plan-page = Säit { $page } vun { $pages }
business-plan-share = Plang mat engem Beroder deelen
business-plan-share-title = Äre Plang deelen
business-plan-share-intro = De Beroder gesäit Är Schrëtt, Notizen a Grënn. Hie kann näischt änneren. All Liesen steet an Ärem Kont. Dir kënnt d’Deelen zu all Moment ophalen.
business-plan-share-nobody = Dir hutt nach keen ëm Hëllef gefrot. Wielt e Beroder: Dir kënnt Äre Plang bei d’Ufro setzen.
business-plan-share-with = Mat wiem?
business-plan-share-adviser-missing = Wielt e Beroder.
business-plan-share-days = Fir wéi laang?
business-plan-share-for = { $days } Deeg
business-plan-share-days-missing = Wielt eng Dauer.
business-plan-share-send = Deelen
business-plan-share-stop = Ophale mat deelen
business-plan-shares = Wien dëse Plang gesi kann
business-plan-shared-until = { $adviser }, bis den { $date }
business-shared-plans-title = Pläng, déi mat Iech gedeelt ginn
business-shared-plans-none = Am Moment gëtt kee Plang mat Iech gedeelt.
business-shared-plan-until = Gedeelt bis den { $date }
business-inbox-see-plan = Gedeelte Plang kucken
business-ask-plan = Och den Aktiounsplang deelen?
business-ask-plan-hint = De Beroder gesäit en { $days } Deeg laang. Dir kënnt virdrun ophalen.
business-ask-share-plan = Mäin Aktiounsplang vun „{ $firm }“
business-ask-plan-other-firm = Dëse Plang ass vun enger anerer Entreprise. Wielt de Plang vun der genannter Entreprise oder keen.
business-mail-plan-subject = Passerelle: { $firm } deelt den Aktiounsplang mat Iech
business-mail-plan-text =
    Gudde Moien { $adviser },

    { $person } vun der Entreprise { $firm } deelt den Aktiounsplang bis den { $until } mat Iech.

    Liesen: { $link }
## Routing of requests, conversation, officers, what came of it
business-too-many-requests = Dir hutt haut scho vill Froe gestallt. Kommt muer erëm.
business-too-many-letters = Dir hutt haut scho vill Messagë schécke gelooss. Kommt muer erëm.
business-request-elsewhere = Dës Ufro huet sech an der Zwëschenzäit geännert: een anere këmmert sech drëm, oder si ass ofgeschloss. Maacht se nei op, fir ze gesinn, wou se drun ass.
business-firm-plan = Äre Plang
business-firm-plan-next = Nächste Schrëtt:
business-firm-questions = Är Froen
business-firm-questions-all = { $count ->
    [one] Är Fro kucken
   *[other] Är { $count } Froen an d’Äntwerte kucken
}
business-firm-help = Hëllef fannen
business-firm-ask = Eng Fro stellen
business-propose-title = Wéi eng Hëllef sicht Dir?
business-propose-lead = Schreift Är Fro. Duerno schloe mir Iech vir, wien äntwere kann, a soen, firwat. Dir wielt fräi.
business-propose-continue = Weider
business-propose-who = Wie soll äntweren?
business-propose-first = Mir schloen Iech { $adviser } vir: { $reasons }.
business-propose-nobody = Haut passt kee Beroder. Är Fro bleift net ouni Äntwert: { $office } këmmert sech drëm.
business-propose-why-nobody = Firwat keen aneren:
business-propose-choose = U wie geet d’Fro?
business-propose-missing = Wielt, wien äntwere soll.
business-propose-directory = Selwer am Verzeechnes sichen (Ären Text geet net mat)
business-propose-rules = Fir d’éischt Beroder aus Ärer Regioun, dann déi mat de mannsten Ufroen am Verhältnes zu deem, wat se unhuele kënnen, dann déi, déi am beschte passen, dann déi nootsten.
business-propose-contact-hint = Déi ëffentlech Plaz vun Ärer Regioun. Si äntwert selwer oder fënnt een.
business-excluded-not-accredited = { $count }: haut net unerkannt
business-excluded-nobody-answers = { $count }: äntweren hei net
business-excluded-refused = { $count }: haten dës Ufro schonn
business-excluded-away = { $count }: net do oder an der Paus
business-excluded-territory = { $count }: kommen net bis bei Iech
business-excluded-subject = { $count }: maachen dëse Sujet net
business-excluded-size = { $count }: schaffe mat Betriber vun enger anerer Gréisst
business-excluded-activity = { $count }: schaffe mat anere Branchen
business-excluded-full = { $count }: hu schonn esou vill Ufroen, wéi se unhuele kënnen
business-why-in-region = an Ärer Regioun
business-why-comes = kënnt bis bei Iech
business-why-remote = schafft op Distanz
business-why-load = { $had } vu { $of } méiglechen Ufroen an drësseg Deeg
business-why-subject = kennt de Sujet
business-why-activity = schafft mat „{ $activity }“
business-why-language = schwätzt Är Sprooch
business-why-near = manner wéi 1 km ewech
business-why-km = { $km } km ewech
business-ask-adviser-gone = Dëse Beroder kann net méi äntweren. Wielt en aneren.
business-request-holder = Bei
business-request-due = Eng Äntwert muss spéitstens den { $date } kommen.
business-request-alarmed = Keen huet zur Zäit geäntwert. Déi ëffentlech Plaz vun Ärer Regioun weess Bescheed a këmmert sech drëm.
business-request-more = Nach eng Kéier schreiwen
business-request-more-field = Äre Message
business-request-more-hint = Héchstens { $max } Zeechen. E geet un deen, dee sech ëm Är Ufro këmmert.
business-request-more-send = Schécken
business-request-more-said = Message vum Betrib
business-request-turns = Wien dës Ufro hat
business-request-taken-up = Ee këmmert sech drëm
business-request-done = Ofgeschloss, mat Hëllef
business-request-no-help = Ofgeschloss, ouni Hëllef
business-request-unreachable = Betrib net z’erreechen
business-turn-firm = vum Betrib gewielt
business-turn-platform = vun der Plattform virgeschloen
business-turn-officer = vun engem Beamte gewielt
business-turn-ended-not-for-me = den { $date } weiderginn: war näischt fir hien
business-turn-ended-no-longer-listed = den { $date } weiderginn: äntwert hei net méi
business-turn-ended-officer = den { $date } vun engem Beamten iwwerholl
business-inbox-passed = D’Ufro geet un een aneren. De Betrib weess Bescheed.
business-inbox-own = Mäi Beroderprofil
business-inbox-due = Äntwert bis spéitstens den { $date } erwaart.
business-inbox-close = Wou ass dës Ufro drun?
business-inbox-take-up = Ech këmmere mech drëm
business-inbox-done = Dem Betrib ass gehollef
business-inbox-no-help = Ouni Hëllef ofgeschloss
business-inbox-unreachable = Betrib net z’erreechen
business-inbox-not-for-me-title = Ass dës Ufro näischt fir Iech?
business-inbox-not-for-me-text = Mir ginn se direkt un een anere weider. Dir gesitt se dann net méi.
business-inbox-not-for-me = Dat ass näischt fir mech
business-office-title = Hëllefsufroe vun de Betriber
business-office-back = Beräich vun der Verwaltung
business-office-lead = { $total } waarden op eng Äntwert, dovun { $alarms } Alarmer.
business-office-none = Keng Ufro waart.
business-office-alarm = Keen huet geäntwert
business-office-shares = Wat Betriber ee Mount méi spéit soen
business-office-shares-few = Manner wéi { $min } Betriber hu geäntwert: et gëtt näischt gewisen.
business-office-shares-small = Ze wéineg Äntwerten, fir se z’ënnerscheeden.
business-office-shares-answer = Äntwert
business-office-shares-share = Undeel
business-office-shares-answers = { $count } Äntwerten an engem Joer, gezielt a Schrëtt vu { $step }.
business-office-shares-mean = Zefriddenheet am Duerchschnëtt: { $mean } vu 5.
business-office-take-over-title = Ufro iwwerhuelen
business-office-take-over = Fir déi ëffentlech Plaz iwwerhuelen
business-office-assign = Engem Beroder ginn
business-office-assign-nobody = Kee Beroder erfëllt all Regelen.
business-office-assign-who = Beroder, déi passen
business-office-assign-other = En anere Beroder
business-office-assign-other-hint = D’Adress vu senger Säit am Verzeechnes.
business-office-assign-give = Ginn
business-office-assign-wrong = Wielt en unerkannte Beroder, deen hei äntwert.
business-feedback-title = Gouf Iech gehollef?
business-feedback-lead = Är Fro ass vum { $date }. Dräi Äntwerte ginn duer. Si ginn nëmmen als Zuele gewisen.
business-feedback-helped = Hutt Dir Hëllef kritt?
business-feedback-helped-yes = Jo
business-feedback-helped-partly = Deelweis
business-feedback-helped-no = Neen
business-feedback-helped-nobody = Keen huet mir geäntwert
business-feedback-result = Wat ass aus Ärem Projet ginn?
business-feedback-result-done = Et ass gemaach
business-feedback-result-under-way = Et leeft
business-feedback-result-nothing = Et huet sech näischt geännert
business-feedback-result-elsewhere = Ech hunn anzwousch anescht Hëllef fonnt
business-feedback-satisfaction = Sidd Dir zefridden?
business-feedback-satisfaction-5 = Ganz zefridden
business-feedback-satisfaction-4 = Zefridden
business-feedback-satisfaction-3 = Mëttelméisseg
business-feedback-satisfaction-2 = Wéineg zefridden
business-feedback-satisfaction-1 = Guer net zefridden
business-feedback-missing = Wielt eng Äntwert.
business-feedback-send = Äntwerte schécken
business-feedback-thanks = Merci
business-feedback-kept = Är Äntwerte sinn ofgeluecht. Si hëllefen, de Service ze verbesseren.
business-mail-handed-subject = Passerelle: Är Ufro ass elo bei { $adviser }
business-mail-handed-text =
    Moien { $person },

    Är Ufro „{ $subject }“ ass elo bei { $adviser }. Eng Äntwert muss spéitstens den { $due } kommen.

    Wou se drun ass: { $link }
business-mail-more-subject = Passerelle: { $firm } schreift Iech nach eng Kéier
business-mail-more-text =
    Moien { $adviser },

    { $person } ({ $firm }) schreift Iech:

    { $message }

    Liesen an äntweren: { $link }
business-mail-reminder-subject = Passerelle: { $firm } waart op Är Äntwert
business-mail-reminder-text =
    Moien { $adviser },

    { $firm } waart zënter dem { $date } op eng Äntwert zum Sujet „{ $subject }“. Si muss spéitstens den { $due } kommen.

    Äntweren oder soen, datt et näischt fir Iech ass: { $link }
business-mail-alarm-subject = Passerelle: Keen huet { $firm } geäntwert
business-mail-alarm-text =
    { $firm } waart zënter dem { $date } op eng Äntwert zum Sujet „{ $subject }“. D’Ufro läit bei { $adviser } a blouf ouni Äntwert.

    Iwwerhuelen oder engem anere ginn: { $link }
business-mail-nobody-subject = Passerelle: Mir këmmeren eis ëm Är Ufro
business-mail-nobody-text =
    Moien { $person },

    { $adviser } huet op Är Ufro „{ $subject }“ nach net geäntwert. Dat soll net sinn: { $office } weess Bescheed a këmmert sech drëm.

    Wou se drun ass: { $link }
business-mail-follow-up-subject = Passerelle: Gouf Iech gehollef?
business-mail-follow-up-text =
    Moien { $person },

    Den { $date } hutt Dir eng Fro zum Sujet „{ $subject }“ gestallt. Gouf Iech gehollef? Dräi Äntwerte ginn duer, ouni sech unzemellen:
    { $link }

    Dëse Link gëllt nëmmen eng Kéier.

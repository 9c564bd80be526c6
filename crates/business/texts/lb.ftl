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
business-firm-diagnosis-none = Äntwert op héchstens { $count } Froen, dat dauert ongeféier 10 Minutten. Dir kritt Äert Resultat a Rotschléi, déi op Iech passen.
business-firm-diagnosis-start = Den Digital-Check ufänken
business-firm-diagnosis-begun = Ugefaangen den { $date }. Är Äntwerte si gespäichert.
business-firm-diagnosis-resume = Den Digital-Check weiderféieren
business-firm-diagnosis-done = Fäerdeg den { $date }: { $score } vun 12.
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
business-result-score = { $score } vun 12
business-result-known = { $known ->
    [one] Gerechent aus { $known } bekannte Critère vun 12.
   *[other] Gerechent aus { $known } bekannte Critèren vun 12.
  } „Ech weess et net“ zielt net als Nee.
business-result-band = Niveau
business-result-scale = Är Plaz op der Skala
business-result-scale-description = Äre Score ass { $score } vun 12, um Niveau „{ $band }“.
business-result-you = Dir
business-result-source = Nom Digital Intensity Index vun Eurostat, Versioun 4: 12 Critèren, all Kéier 1 Punkt.
business-result-details = Är 12 Critèren
business-result-item = Critère
business-result-item-state = Bei Iech
business-result-item-yes = Jo
business-result-item-no = Nee
business-result-item-unknown = Net bekannt
business-compare-title = An déi aner Betriber?
business-compare-small = Äre Betrib huet manner wéi 10 Mataarbechter. Dës Ëmfroe betreffen nëmme Betriber vun 10 Persounen un: D’Zuele ginn eng Orientéierung, kee Verglach.
business-compare-chart = Undeel vun de Betriber, déi op d’mannst de Basisniveau erreechen (4 vun 12 Punkten)
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

# Ëm Hëllef froen
business-ask-title = { $adviser } ëm Hëllef froen
business-ask-no-firm = Setzt fir d’éischt Äre Betrib derbäi: Da weess de Beroder, wiem hien äntwert.
business-ask-firm = Fir wéi ee Betrib?
business-ask-subject = Ëm wat geet et?
business-ask-message = Är Ufro
business-ask-message-hint = Sot a puer Sätz, wat Dir braucht. Héchstens { $max } Zeechen.
business-ask-share = Wat wëllt Dir deelen?
business-ask-share-diagnosis = Mäin Digital-Check vu(n) „{ $firm }“ vum { $date } ({ $score } vun 12), mat mengen Äntwerten
business-ask-share-hint = Nëmmen dëse Beroder gesäit en. All Liese steet an Ärem Kont.
business-ask-what-goes = De Beroder kritt Ären Numm, den Numm an d’Gemeng vum Betrib, Är Ufro an Är E-Mail-Adress.
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
business-requests-to = Un
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
business-inbox-answered = Dir hutt den { $date } geäntwert.
business-inbox-already = Dës Ufro huet schonn eng Äntwert. Ären neien Text gouf net geschéckt.
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

    Liesen an äntweren: { $link }
    Oder schreift un: { $email }
business-mail-copy-subject = Passerelle: Är Ufro u(n) { $adviser }
business-mail-copy-text =
    Moien { $person },

    Är Ufro un { $adviser } ass ënnerwee.

    Sujet: { $subject }

    { $message }

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

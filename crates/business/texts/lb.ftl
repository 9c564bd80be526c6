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

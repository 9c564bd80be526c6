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
business-ask-share-hint = Nëmme wien sech ëm Är Ufro këmmert, gesäit en. All Liese steet an Ärem Kont.
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

## Routing of requests, conversation, officers, what came of it
business-too-many-requests = Dir hutt haut scho vill Froe gestallt. Kommt muer erëm.
business-request-elsewhere = Dës Ufro huet sech an der Zwëschenzäit geännert: een anere këmmert sech drëm, oder si ass ofgeschloss. Maacht se nei op, fir ze gesinn, wou se drun ass.
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
business-turn-ended-no-longer-listed = den { $date } weiderginn: net méi am Verzeechnes
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
business-office-shares-small = ze wéineg
business-office-shares-answer = Äntwert
business-office-shares-share = Undeel
business-office-shares-answers = { $count } Äntwerten an engem Joer.
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

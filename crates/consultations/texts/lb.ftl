# Finding
consultations-title = Ëmfroen
consultations-lead = Déi ëffentlech Plaze froen Iech no Ärer Meenung. Dir gesitt, wat anerer geäntwert hunn a wat doraus ginn ass.
consultations-none = Am Moment gëtt et keng Ëmfro.
consultations-until = Bis { $date }
consultations-phase-draft = Entworf
consultations-phase-to-come = Geschwënn
consultations-phase-open = Op
consultations-phase-closed = Eriwwer
consultations-audience-open = Op fir jiddereen
consultations-audience-open-hint = Jidderee kann äntweren, ouni Kont. Déiselwecht Persoun ka méi wéi eng Kéier äntweren.
consultations-audience-invitation = Op Invitatioun
consultations-audience-invitation-hint = Dir dréckt Coden; jidderee gëllt eng Kéier.
consultations-audience-firms = Fir Entreprisen, jee eng Äntwert
consultations-audience-firms-hint = Een, deen eng Roll an der Entreprise huet, äntwert fir si.
consultations-audience-verified = Fir Persoune mat bestätegter Identitéit, jee eng Kéier
consultations-audience-verified-hint = Dir kënnt net wëssen, wien wat geäntwert huet.
consultations-fact-body = Wie freet
consultations-fact-audience = Wien äntwere kann
consultations-fact-from = Vun
consultations-fact-until = Leschten Dag
consultations-fact-languages = Sproochen
consultations-fact-invitations = Gedréckte Coden
consultations-fact-contacts = Leit, déi héiere wëllen, wat doraus gëtt
consultations-good-to-know = Gutt ze wëssen
consultations-opens = Dir kënnt vum { $date } un äntweren.
consultations-closed = Et kann een net méi äntweren.
consultations-see-results = D’Resultater kucken
consultations-see-became = Wat doraus ginn ass
consultations-introduction = Wat de Leit gesot gëtt
consultations-privacy = Wat mir vun Ärer Äntwert behalen
consultations-privacy-open = Är Äntwerten, d’Sprooch an den Dag. Weder Är Adress nach déi vun Ärem Apparat, nach d’Auerzäit. Schreift Ären Numm net an e fräien Text: d’Plaz géif en liesen.
consultations-privacy-invitation = Är Äntwerten an d’Sprooch. De Code, deen Dir kritt hutt, gëtt gestrach, ouni datt do steet, fir wéi eng Äntwert. D’Äntwerte waarden, bis et zwanzeg sinn; zéng dovunner, duerch d’Lous gezunn, ginn dann ouni Reiefolleg zesummen gezielt. Soulaang Dir net ofschéckt, kann all déi, déi de Code gesinn hunn, och déi en gedréckt hunn, dat Ugefaangent opmaachen.
consultations-privacy-firms = Är Äntwerten an d’Sprooch. Mir notéieren, datt d’Entreprise hiren Ticket geholl huet, net wat si geäntwert huet. D’Äntwerte waarden, bis et zwanzeg sinn; zéng dovunner, duerch d’Lous gezunn, ginn dann ouni Reiefolleg zesummen gezielt.
consultations-privacy-verified = Är Äntwerten an d’Sprooch. Mir préiwen eng Kéier, wien Dir sidd, an notéieren ouni Datum, datt Dir Ären Ticket geholl hutt. Den Ticket gëtt net gehal: näischt verbënnt Äre Kont mat Ärer Äntwert. D’Äntwerte waarden, bis et zwanzeg sinn; zéng dovunner, duerch d’Lous gezunn, ginn dann ouni Reiefolleg zesummen gezielt. Nach méi sécher: schreift den Ticket op, mellt Iech of an äntwert en aneren Dag.

# Beginning
consultations-begin = Äntweren
consultations-go-on = Weidermaachen
consultations-go-on-kept = Weiderféieren, wat mäi Kont gehal huet
consultations-by-code = Mat engem Code weidermaachen
consultations-with-invitation = Mat mengem Code äntweren
consultations-my-code = Méi spéit weidermaachen: Äre Code
consultations-sign-in = Umellen an en Ticket huelen
consultations-take-ticket = Mäin Ticket huelen an äntweren
consultations-which-firm = Fir wéi eng Entreprise äntwert Dir?
consultations-no-firm = Dës Ëmfro ass fir Entreprisen. Dir hutt nach keng derbäigesat.
consultations-add-firm = Eng Entreprise derbäisetzen
consultations-firm-missing = Wielt eng vun Ären Entreprisen.
consultations-not-confirmed = Är Identitéit ass nach net bestätegt: e Beamten oder en Identitéitsubidder muss dat maachen. Kuckt „Mäi Kont“.
consultations-ticket-given = Den Ticket gouf scho geholl. Mir halen d’Ticketen net: maacht mam Code weider, deen Dir opgeschriwwen hutt, oder um Apparat, op deem Dir en geholl hutt.
consultations-ticket-apart = Schreift dësen Ticket op: mir kënnen en net erëmfannen an Iech keen anere ginn. E seet net, wien Dir sidd. Dir kënnt Iech ofmellen a soss anzwousch, en aneren Dag, äntweren.
consultations-code-title = E Code aginn
consultations-code-label = Code
consultations-code-hint = Zwanzeg Buschtawen an Zifferen, a Véiergruppen.
consultations-code-open = Weider
consultations-code-wrong = Dëse Code mécht hei näischt op oder gouf scho gebraucht. Kontrolléiert all Buschtaf.
consultations-code-use = Mat dësem Code maacht Dir op engem aneren Apparat weider: { $address }
consultations-code-warning = Wien dëse Code huet, gesäit Är Äntwerten a ka se bis zum Schécken änneren.
consultations-keep = Mat mengem Kont halen
consultations-kept = Äre Kont hält Är Äntwerten
consultations-kept-lead = Mellt Iech op engem aneren Apparat un, fir weiderzemaachen. Ass d’Äntwert geschéckt, verbënnt näischt se méi mat Ärem Kont.
consultations-nothing-to-keep = Äntwert fir d’éischt op eng Fro
consultations-leave-title = Gehéiert dësen Apparat net Iech?
consultations-leave-lead = Schreift de Code op, a loosst dësen Apparat Är Äntwerte vergiessen.
consultations-leave = Op dësem Apparat vergiessen
consultations-key-in = Eng Äntwert vum Pabeier aginn
consultations-keying = Dir gitt an, wat een op Pabeier geschriwwen huet. D’Äntwert gëtt esou markéiert.

# Who gets no ticket, and what is kept of a draft
consultations-firm-not-in-register = De Register vun den Entreprisen kennt dës Entreprise net: mir kënnen net wëssen, ob si scho geäntwert huet. Setzt se aus dem Register derbäi, mat hirer SIRET.
consultations-firms-not-in-register = Dës Entreprisë kënnen net äntweren: si goufe mat der Hand derbäigesat, an ouni de Register kënne mir net wëssen, ob si scho geäntwert hunn. Setzt se nach eng Kéier aus dem Register derbäi, mat hirer SIRET.
consultations-add-from-register = Eng Entreprise aus dem Register derbäisetzen
consultations-held-title = Schreift fir d’éischt e Code op
consultations-held-lead = Dësen Apparat huet schonn ugefaangen Äntwerten. Ier Dir eng nei ufänkt: maacht eng op, schreift hire Code op a loosst se op dësem Apparat vergiessen. Ouni hire Code wier se verluer.
consultations-code-lasts = Eng ugefaangen Äntwert bleift { $days } Deeg no der leschter Ännerung, héchstens bis um Enn vun der Ëmfro.
consultations-check-changed = Eng aner Säit huet Är Äntwerte geännert. Näischt ass geschéckt: kuckt se nach eng Kéier no.

# Answering
consultations-back = Zréck
consultations-continue = Weider
consultations-later = Méi spéit weidermaachen
consultations-check-title = Kontrolléiert Är Äntwerten
consultations-check-final = Eemol geschéckt, kann Är Äntwert net méi fonnt oder geännert ginn: näischt seet, datt se vun Iech ass.
consultations-send = Schécken
consultations-sent = Är Äntwert ass geschéckt. Merci!
consultations-receipt = Är Quittung
consultations-receipt-lead = Quittung vum { $date }. Dës Nummer weist, datt eng Äntwert geschéckt gouf, net wéi eng.
consultations-receipt-box = Si waart op anerer. Si gëtt mat op d’mannst néng aneren gezielt, ouni Reiefolleg, méi spéit oder um Enn.
consultations-again = Wëll hei nach een äntweren?
consultations-contact-title = Héieren, wat doraus gëtt
consultations-contact-email = E-Mail-Adress
consultations-contact-hint = Nëmmen dofir. Mir schreiwen Iech fir d’éischt, fir ze kucken, ob d’Adress Är ass. Näischt verbënnt se mat Ärer Äntwert.
consultations-contact-keep = Mir schreiwen
consultations-contact-wrong = Schreift eng Adress wéi numm@beispill.org.
consultations-contact-kept = Mir schreiwen Iech
consultations-contact-kept-lead = All Kéier, wann d’Plaz op e Sujet äntwert.
consultations-not-open = Et kann een elo net äntweren: d’Ëmfro ass net op.
consultations-is-published = Wat publizéiert ass, ännert sech net méi. Maacht eng nei Ëmfro.
consultations-changed-elsewhere = Eng aner Säit huet datselwecht geännert. Probéiert nach eng Kéier.
consultations-other-audience = Dat gëtt et bei dëser Ëmfro net.

# Wanting to hear what becomes of it
consultations-contact-asked = Mir hunn Iech geschriwwen
consultations-contact-asked-lead = Maacht de Link vum Message an den nächsten { $days } Deeg op: hie kuckt, ob d’Adress Är ass. Bis dohi gëtt näischt dovunner gehal.
consultations-contact-confirm-lead = Wëllt Dir all Kéier e Message, wann d’Plaz op e Sujet äntwert?
consultations-contact-confirm = Jo, mir schreiwen
consultations-contact-lasts = Är Adress gëtt { $days } Deeg no der leschter Äntwert op e Sujet geläscht, spéitstens { $most } Deeg nom Enn vun der Ëmfro.
consultations-contact-forget = Meng Adress vergiessen
consultations-contact-none = Mir halen dës Adress net.
consultations-contact-full = Scho ze vill Leit wëllen e Message. Kuckt méi spéit op der Säit „Wat doraus gouf“ no.
consultations-mail-hear-subject = Sidd Dir dat? { $title }
consultations-mail-hear-text =
    Een huet dës Adress uginn, fir ze héieren, wat aus der Ëmfro „{ $title }“ gëtt.

    Wann Dir et waart, confirméiert et an den nächsten { $days } Deeg: { $address }

    Wann net, maacht näischt: mir halen dës Adress net.

# On paper
consultations-on-paper = De Formulaire op Pabeier (PDF)
consultations-paper-lead = Fëllt dëse Formulaire aus a gitt en bis de { $date } of. Schreift Ären Numm net drop.
consultations-agreed = Ech hunn et gelies a sinn averstanen
consultations-poster-until = Äntwert bis de { $date }.
consultations-poster-scan = Riicht Ären Telefon op dëse Code, oder tippt d’Adress:
consultations-poster-paper = Keen Telefon, kee Computer? Frot um Guichet nom Formulaire op Pabeier.
consultations-page-of = Säit { $page } vun { $pages }
consultations-codes-use = Schneit dës Coden aus a gitt all Persoun een. Si tippt en hei: { $address }
consultations-codes-once = All Code gëllt eng Kéier. Schreift net op, wiem Dir en ginn hutt. Mir halen dës Coden net: dréckt se elo.
consultations-qr = QR-Code vun { $address }

# Statements: voting
consultations-statements-title = Kuerz Aussoen: averstan oder net?
consultations-statements-lead = { $count ->
    [one] { $count } Ausso. Sot, ob Dir averstan sidd.
   *[other] { $count } Aussoen, eng no där anerer. Sot bei all, ob Dir averstan sidd, an haalt op, wéini Dir wëllt.
}
consultations-statements-lead-add = Dir kënnt der selwer derbäisetzen.
consultations-statements-privacy-open = Är Stëmme ginn ënner engem Code gespäichert, ouni Numm an ouni Auerzäit, getrennt vun Ären Äntwerten.
consultations-statements-privacy-box = Är Stëmme gi getrennt vun Ären Äntwerte gespäichert. Wa se ofgi sinn, féiert näischt méi vun Ärem Code bei si: si gi mat deene vun aneren zu zéng gemëscht.
consultations-statements-after = Sot nach, wat Dir vu kuerzen Aussoen haalt. Är Stëmme bleiwe vun Ären Äntwerte getrennt.
consultations-statements-paper = Kräizt bei all Ausso eng Këscht un. Dir kënnt der ewechloossen.
consultations-statements-full = Et gëtt schonn 300 Aussoen. Refuséiert der fir d’éischt oder leet der zesummen.
consultations-vote = Meng Meenung zu den Aussoe soen
consultations-votes-key-in = Stëmme vu Pabeier aginn
consultations-vote-ticket-first = Huelt fir d’éischt Ären Ticket: e gëllt och fir d’Aussoen.
consultations-vote-invitation = Mat mengem Code meng Meenung zu den Aussoe soen
consultations-vote-by-code = Meng Stëmme mat engem Code weiderféieren
consultations-agree = Averstan
consultations-disagree = Net averstan
consultations-pass = Weder nach
consultations-pass-hint = „Weder nach“: Dir wësst et net, et kënnt drop un, oder d’Ausso ass net kloer.
consultations-vote-was = Dir hutt gesot: { $vote }. Dir kënnt et änneren.
consultations-votes-left = { $count ->
    [one] Nach { $count } Ausso
   *[other] Nach { $count } Aussoen
}
consultations-votes-none = Et gëtt nach keng Ausso
consultations-votes-all = Dir hutt zu allem Är Meenung gesot
consultations-votes-all-lead = Merci. Kommt erëm, wann anerer der derbäigesat hunn.
consultations-votes-own = { $count ->
    [one] Meng Stëmm kucken an änneren
   *[other] Meng { $count } Stëmme kucken an änneren
}
consultations-votes-own-title = Meng Stëmmen
consultations-votes-own-none = Dir hutt nach net ofgestëmmt.
consultations-votes-later = Ophalen a spéider weiderfueren
consultations-votes-final = Wa se ofgi sinn, kënnen Är Stëmmen net méi fonnt oder geännert ginn: si ginn ënner anerer gemëscht.
consultations-votes-hand-in = Meng Stëmmen ofginn
consultations-votes-finish = Fäerdeg
consultations-votes-keying = Dir gitt an, wat een op Pabeier ugekräizt huet. D’Stëmme ginn esou markéiert.
consultations-votes-sheet = All d’Aussoen
consultations-votes-sheet-empty = Kräizt op d’mannst eng Ausso un.
consultations-votes-sheet-send = Dës Stëmmen ofginn
consultations-votes-sheet-keep = Dës Stëmme späicheren
consultations-votes-thanks = Merci fir Är Stëmmen
consultations-votes-thanks-box = Är Stëmme gi mat aneren, gemëscht, gezielt, wann zwanzeg Leit gestëmmt hunn: zéng, déi gezu ginn, zielen dann. Déi aner zielen um Enn.
consultations-votes-thanks-open = Är Stëmmen zielen schonn. Bis zum Enn kënnt Dir se mat Ärem Code änneren an iwwer nei Aussoen ofstëmmen.
consultations-votes-then-answer = Op d’Säit vun der Ëmfro
consultations-votes-code-used = D’Stëmme vun dësem Code goufen ofginn. Si ännere sech net méi.
consultations-votes-code-warning = Wien dëse Code huet, gesäit Är Stëmmen a kann se änneren.
consultations-votes-count-late = Är Stëmmen zielen, wann Dir se ofgitt, oder um Enn vun der Ëmfro.
consultations-votes-count-now = Är Stëmmen zielen schonn.

# Statements: adding one
consultations-added-waits = Merci. E Beamten liest Är Ausso, ier anerer se gesinn.
consultations-added-asked = Merci. Är Ausso gëtt deenen anere gewisen. E Beamte liest se nach.
consultations-add-title = Eng Ausso derbäisetzen
consultations-add-label = Är Ausso
consultations-add-hint = Eng eenzeg Iddi an héchstens { $most } Zeechen, mat där een averstan ass oder net. Keen Numm, keng Adress, keng Nummer.
consultations-add = Derbäisetzen
consultations-add-sure = Trotzdeem derbäisetzen
consultations-add-empty = Schreift eng Ausso.
consultations-add-long = Är Ausso huet { $count } Zeechen; { $most } si méiglech.
consultations-add-there = Dës Ausso gëtt et schonn: sot Är Meenung dozou.
consultations-add-there-waits = Dës Ausso gouf scho proposéiert. E Beamte liest se nach.
consultations-add-vote-there = Meng Meenung zu där hei soen
consultations-add-no-more = Dir hutt esou vill Aussoen derbäigesat wéi méiglech.
consultations-add-full = Zevill Aussoe waarden drop, gelies ze ginn. Probéiert et en aneren Dag.
consultations-add-before = E Beamte liest se, ier anerer se gesinn.
consultations-add-after = Déi aner gesinn se direkt; e Beamte liest se duerno.
consultations-add-left = { $count ->
    [one] Dir kënnt nach { $count } Ausso derbäisetzen.
   *[other] Dir kënnt nach { $count } Aussoen derbäisetzen.
}
consultations-add-near = Eng Ausso seet bal datselwecht. Ass et Är?
consultations-add-contact = Dat gesäit no enger Adress oder enger Nummer aus. Jiddereen liest dës Ausso: huelt eraus, wéi een ee ka erreechen.

# Statements: what unites and what divides
consultations-opinions-see = Kucken, wat eent a wat trennt
consultations-opinions-title = Wat eent a wat trennt
consultations-opinions-not-representative = Ofgestëmmt huet, wie wollt. D’Gruppe sinn eng Aart, dës Stëmmen ze kucken; si soen näischt iwwer d’Populatioun.
consultations-opinions-people = Leit
consultations-opinions-asked = Gestallten Aussoen
consultations-opinions-passed = Stëmmen „weder nach“
consultations-opinions-left-out = Ewechgelooss Leit: zevill Stëmme fir eng Kaart
consultations-opinions-few = Manner wéi { $least } Leit hunn ofgestëmmt: näischt gëtt gewisen, fir datt keen erkannt gëtt.
consultations-opinions-groups = D’Gruppen
consultations-opinions-no-groups = Et kann ee keng Gruppen ënnerscheeden: et brauch op d’mannst zwee Gruppe vun { $least } Leit, déi anescht ofstëmmen.
consultations-opinions-groups-lead = Wien änlech ofstëmmt, steet zesummen: { $count } Gruppen.
consultations-opinions-apart-clearly = Si ënnerscheede sech däitlech.
consultations-opinions-apart-somewhat = Si ënnerscheede sech e bëssen.
consultations-opinions-apart-hardly = Si ënnerscheede sech kaum: moosst hinnen net zevill Bedeitung bäi.
consultations-opinions-map = Kaart vun de Stëmmen
consultations-opinions-map-desc = { $count } Gruppen, all mat hirer Form; wien änlech ofstëmmt, steet no. D’Tabell seet, wéi grouss se sinn a wat hinnen eegen ass.
consultations-opinions-group = Grupp { $letter }
consultations-opinions-size = { $count ->
    [one] { $count } Persoun
   *[other] { $count } Leit
}
consultations-opinions-marks = All kleng Form steet, wou fënnef oder méi Leit no beienee sinn; wat se méi grouss ass, wat et der méi sinn. D’Plaz vun enger eenzeger Persoun gëtt net gewisen.
consultations-opinions-groups-table = D’Gruppen, hir Gréisst a wat hinnen am meeschten eegen ass
consultations-opinions-group-head = Grupp
consultations-opinions-most-typical = Dem Grupp am meeschten eegen
consultations-opinions-in-no-group = Ongeféier { $count } Leit sinn a kengem Grupp: si hu manner wéi { $least } Meenunge gesot.
consultations-opinions-shares = { $agree } averstan, { $disagree } net averstan, { $pass } weder nach
consultations-opinions-of = { $name }:
consultations-opinions-under = ënner { $share }
consultations-opinions-about = ongeféier { $share }
consultations-opinions-over = { $share } oder méi
consultations-opinions-unites = Wat eent
consultations-opinions-unites-lead = Wat all Grupp, kleng oder grouss, zu op d’mannst 60 % mengt. Dat Stäerkst fir d’éischt.
consultations-opinions-unites-none = Keng Ausso eent all d’Gruppen.
consultations-opinions-all-for = All d’Gruppe sinn averstan
consultations-opinions-all-against = All d’Gruppe sinn dergéint
consultations-opinions-divides = Wat trennt
consultations-opinions-divides-lead = Woran d’Gruppe sech am meeschten ënnerscheeden, méi wéi duerch Zoufall.
consultations-opinions-divides-none = Keng Ausso trennt d’Gruppe méi wéi duerch Zoufall.
consultations-opinions-typical = Eegen fir { $group }
consultations-opinions-typical-none = Näischt ënnerscheet en vun deenen anere méi wéi duerch Zoufall.
consultations-opinions-typical-shares = { $inside } hei, { $outside } soss
consultations-opinions-each = All Ausso
consultations-opinions-statement = Ausso
consultations-opinions-votes = Stëmmen
consultations-opinions-rounded = Undeeler a Stëmmenzuele si gerënnt: e Schrëtt si fënnef Leit oder méi. Esou seet keng Zuel eppes iwwer eng eenzeg Persoun.
consultations-opinions-too-few = Nach net genuch Meenungen
consultations-opinions-too-few-lead = Zu dësen Aussoen hu manner wéi { $least } Leit ofgestëmmt, oder manner wéi { $least } vun engem Grupp.
consultations-opinions-too-few-count = { $count ->
    [one] { $count } Ausso
   *[other] { $count } Aussoen
}
consultations-opinions-how = Wéi et gemaach ass
consultations-opinions-how-lead = No der Aart vu Polis: zwou Haaptkomponenten, dann k-Means mat zwee bis fënnef Gruppen. Startwäert { $seed }: déiselwecht Stëmmen erginn zweemol datselwecht Resultat. E Grupp verlaangt { $answers } Meenunge pro Persoun (manner, wann et manner Aussoe gëtt) an { $least } Leit.
consultations-opinions-drawn = Gemaach den { $at } aus de bis dohi gezielte Stëmmen.
consultations-opinions-files = D’Stëmmen an der Form vun den Exporte vu Polis. Eng Zeil steet nëmmen dran, wann op d’mannst { $least } Zeilen datselwecht soen; déi aner ginn zréckgehalen.
consultations-opinions-files-later = D’Dateie vun de Stëmmen erschéngen um Enn vun der Ëmfro, wann op d’mannst { $least } Leit ofgestëmmt hunn.

# Statements: at the office
consultations-seeds-title = Aussoe fir ofzestëmmen
consultations-seeds-lead = D’Leit soen, ob se mat kuerzen Aussoen averstan sinn, a setzen der derbäi. Dat weist, wat eent a wat trennt. Wann d’Ëmfro publizéiert ass, ännere sech Är Aussoen net méi. Fir nëmmen Aussoen ze stellen, huet d’Tabell nëmmen Zeilen „note“.
consultations-seeds-label = Är Aussoen
consultations-seeds-hint = Eng pro Zeil, héchstens { $most } Zeechen; héchstens { $lines } Zeilen, an all Sprooch an derselwechter Reiefolleg. Eng Iddi pro Ausso, vun alle Säiten. Eidel loossen, fir keng ze stellen.
consultations-seeds-long = D’Zeil { $line } huet méi wéi { $most } Zeechen.
consultations-seeds-twice = D’Zeil { $line } seet datselwecht wéi eng aner.
consultations-seeds-many = Et si méi wéi { $most } Zeilen.
consultations-seeds-uneven = { $lines } Zeile ginn erwaart, wéi an der éischter Sprooch.
consultations-seeds-own = Wéi vill Aussoen däerf eng Persoun derbäisetzen?
consultations-seeds-own-hint = Vun 0 bis { $most }. Ouni Är Aussoen a mat 0 hei stellt d’Ëmfro keng.
consultations-seeds-own-wrong = Eng Zuel vun 0 bis { $most } gëtt erwaart.
consultations-seeds-checked = Wéini liest Dir, wat d’Leit derbäisetzen?
consultations-seeds-before = Ier anerer et gesinn
consultations-seeds-after = Duerno: et gëtt direkt gestallt
consultations-number = Nr.
consultations-judge-title = Derbäigesaten Aussoen
consultations-judge-lead = Huelt un, mat wat een averstan ka sinn oder net, och wann et Iech net gefält. All Decisioun steet mat hirem Auteur am Journal, och datt Dir liest. Kee weess, wie wat derbäigesat huet.
consultations-judge-to-judge = Ze beurteelen
consultations-judge-refused = Refuséiert
consultations-judge-merged = Mat enger anerer zesummegeluecht
consultations-judge-none = Näischt waart.
consultations-alike-title = Sätz, déi sech gläichen oder méi dacks geschéckt goufen
consultations-alike-lead = Eng Campagne weist sech vläicht hei. Näischt gëtt vum selwen ewechgelooss: Deeselwechten Text gëtt just eng Kéier gefrot, an all weider Mol gëtt gezielt, ouni ze soen, vu wiem et kënnt.
consultations-alike-numbers = Nummeren
consultations-alike-again = Nach eng Kéier geschéckt, Wuert fir Wuert
consultations-judge-all = All d’Aussoen
consultations-judge-choose = Wielt
consultations-judge-reason = Grond vum Refus
consultations-judge-reason-missing = Wielt e Grond.
consultations-judge-refuse = Refuséieren
consultations-judge-into = Nummer vun der Ausso, déi datselwecht seet
consultations-judge-into-hint = D’Stëmmen zielen dann fir déi aner.
consultations-judge-into-wrong = Schreift d’Nummer vun enger anerer gestallter Ausso.
consultations-judge-merge = Zesummeleeën
consultations-judge-accept = Unhuelen
consultations-judge-near = Si gläicht der Nr. { $number }:
consultations-judge-contact = Dat gesäit no enger Adress oder enger Nummer aus.
consultations-judge-seed = Vun Iech
consultations-judge-again = Nei beurteelen
consultations-judge-standing = Stand
consultations-judge-judgement = Decisioun
consultations-judge-text-gone = Text geläscht
consultations-refused-off-topic = Gehéiert net zum Sujet
consultations-refused-several-ideas = Méi Iddie matenaner
consultations-refused-unclear = Et ka kee derfir oder dergéint sinn
consultations-refused-personal = Nennt een oder seet, wéi een en erreecht (den Text gëtt geläscht)
consultations-refused-hurtful = Beleidegt oder ass verbueden (den Text gëtt geläscht)
consultations-refused-advertising = Reklamm
consultations-standing-waiting = Waart
consultations-standing-accepted = Gestallt
consultations-standing-merged = Mat enger anerer zesummegeluecht

# Results
consultations-results-title = Resultater
consultations-not-representative = Dës Äntwerte sinn net representativ.
consultations-not-representative-why = Geäntwert huet, wie wollt. D’Zuele soen, wat dës Leit denken, net wat d’Populatioun denkt. D’Intervalle gëllen fir eng zoufälleg Auswiel, déi et net gouf.
consultations-results-answers = Gezielten Äntwerten
consultations-results-apart = Op d’Säit geluecht
consultations-results-apart-why = Déiselwecht oder bal déiselwecht Äntwerte goufe vun engem Beamte mat Begrënnung op d’Säit geluecht. Si sinn net geläscht.
consultations-results-answered = { $count ->
    [one] { $count } Äntwert op dës Fro
   *[other] { $count } Äntwerten op dës Fro
}
consultations-results-few = Manner wéi { $least } Äntwerten, déi kënne gewise ginn: näischt gëtt gewisen, fir datt keen erkannt gëtt.
consultations-results-small = Zuele vu manner wéi { $least } Äntwerte si verstoppt, an anerer, aus deenen se géife follgen.
consultations-results-texts = Äntwerten a Wierder: si gi gelies an no Sujete geuerdent.
consultations-results-median = D’Hallschent huet { $median } oder manner geäntwert.
consultations-hidden = verstoppt
consultations-chart-one = Deel vun all Äntwert
consultations-chart-many = Deel vun deenen, déi all Äntwert gewielt hunn (méi méiglech)
consultations-chart-first = Deel vun deem, wat op der éischter Plaz steet
consultations-chart-shares = E Balken fir all Äntwert; den dënne Stréch geet vun engem Enn vum 95-%-Intervall bis dat anert.
consultations-chart-likert = E Balke vun 100 %, vun der éischter bis bei déi lescht Stuf.
consultations-chart-numbers = Wéi vill Äntwerten an all Klass
consultations-chart-numbers-desc = E Balke fir all Klass vun: { $question }
consultations-head-answer = Äntwert
consultations-head-count = Zuel
consultations-head-share = Deel
consultations-head-interval = 95-%-Intervall
consultations-head-class = Klass
consultations-cross-title = Zwou Froe kräizen
consultations-cross-rows = An Zeilen
consultations-cross-columns = A Kolonnen
consultations-cross-show = Kräizen
consultations-cross-all = All
consultations-cross-caption = { $rows } / { $columns }
consultations-channel-web = Op de Säiten
consultations-channel-paper = Op Pabeier
consultations-channel-api = Iwwer d’Programméierschnëttstell

# What everybody sees, in steps
consultations-results-few-at-end = Manner wéi { $least } Äntwerte si komm: méi gëtt net gewisen, fir datt keen erkannt gëtt.
consultations-results-in-box = Nach ass keng Äntwert gezielt. Si waarden, bis et zwanzeg sinn; wat waart, gesäit keen.
consultations-results-shown = Äntwerten, déi hei gewise ginn
consultations-results-steps = Dës Zuelen ännere sech a Schrëtt vun op d’mannst { $least } Äntwerten: esou soe zwou Säiten, déi een noeneen liest, net, wat eng Persoun geäntwert huet.
consultations-results-answered-hidden = Wéi vill Leit geäntwert hunn, gëtt net gewisen.
consultations-results-nothing = Hei gëtt näischt gewisen: et si manner wéi { $least } Äntwerten, oder dës Zuele géifen anerer verroden, déi verstoppt sinn.
consultations-results-middle = D’Äntwert an der Mëtt: { $answer }
consultations-class-all = All Wäerter
consultations-cross-by = Jidderee kann d’Froe mat enger eenzeger kräizen, déi d’Plaz erausgesicht huet: { $question }
consultations-cross-silent = Keng Äntwert
consultations-cross-strength = Stäerkt vum Zesummenhang (Cramér säi V): { $strength }. Bei 0 seet eng Äntwert näischt iwwer déi aner, bei 1 seet se se.
consultations-fact-split = D’Resultater kräize mat
consultations-split-none = Kenger Fro
consultations-split-hint = Fir jiddereen nëmmen eng Fro, déi eng Kéier erausgesicht gëtt: fräi kräizen géif verroden, wat all Tabell verstoppt.
consultations-theme-few = Zuel vun den Texter verstoppt
consultations-unclassified-few = { $texts } Texter; wéi vill a kengem Sujet sinn, ass verstoppt.
consultations-became-steps = Dës Zuelen ännere sech a Schrëtt vun op d’mannst { $least } Texter.
consultations-group-grew = Dëse Grupp huet sech geännert, zënter Dir en gelies hutt. Näischt ass gemaach: liest en nach eng Kéier.

# What became of it
consultations-became-title = Wat doraus ginn ass
consultations-became-none = D’Plaz huet nach keng Sujete genannt.
consultations-unclassified = { $texts } Texter; { $share } sinn a kengem Sujet.
consultations-theme-texts = { $count ->
    [one] { $count } Text
   *[other] { $count } Texter
}
consultations-theme-signed = Genannt vun { $name }, { $date }
consultations-replied = { $body } äntwert, { $date }
consultations-not-replied = { $body } huet nach net geäntwert.
consultations-mail-subject = Wat doraus gouf: { $title }
consultations-mail-text =
    D’Plaz huet op de Sujet „{ $theme }“ geäntwert. Liest d’Äntwert: { $address }

    Dir wëllt keng esou Messagen méi? Loosst Är Adress vergiessen: { $forget }

# At the office
consultations-office-title = Meng Ëmfroen
consultations-office-hint = D’Leit no hirer Meenung froen, d’Resultater kucken, dorop äntweren
consultations-office-none = Dir hutt nach keng Ëmfro gemaach.
consultations-left = Ëmfroen ouni zoustänneg Persoun
consultations-left-lead = Déi zoustänneg Persoun ass net méi do. Iwwerhuelt eng, fir datt keen ëmsoss waart.
consultations-take-over = Iwwerhuelen
consultations-hand-over = Un een aneren am Amt iwwerginn
consultations-hand-over-lead = Dës Persoun gesäit a mécht vun elo un, wat Dir gemaach hutt. Dir gesitt se dann net méi.
consultations-hand-over-unknown = Keen am Amt huet dëse Kont. Kuckt den Numm no.
consultations-hand-over-login = Benotzernumm oder E-Mail-Adress
consultations-account = Mäi Kont
consultations-make-heading = Eng Ëmfro maachen
consultations-change-title = Den Entworf änneren
consultations-make-lead = D’Froe kommen aus enger XLSForm-Tabell. Eemol publizéiert, ännert sech d’Ëmfro net méi.
consultations-make-sheet = D’Tabell
consultations-make-sheet-hint = XLSForm: .xlsx, .xls, .csv oder .md
consultations-make-sheet-again = Nëmme fir eng aner ze huelen.
consultations-make-sheet-missing = Wielt de Fichier mat der Tabell.
consultations-make-sheet-once-more = Wielt de Fichier nach eng Kéier: kee Browser behält en, wann d’Säit zréckkënnt.
consultations-make-sheet-wrong = D’Tabell huet Feeler: verbessert se a wielt de Fichier nach eng Kéier.
consultations-make-mistakes = Feeler vun der Tabell
consultations-make-body = D’Plaz, déi freet
consultations-make-body-missing = Schreift, wéi eng Plaz freet, mat héchstens 150 Buschtawen.
consultations-make-texts = Wat de Leit gesot gëtt
consultations-make-texts-lead = Mindestens eng Sprooch. D’Ëmfro schwätzt d’Sproochen, déi Dir ausfëllt.
consultations-make-title = Titel
consultations-make-introduction = Aleedung
consultations-make-title-missing = Schreift den Titel an dëser Sprooch.
consultations-make-title-long = Den Titel huet héchstens 150 Buschtawen.
consultations-make-introduction-missing = Sot an dëser Sprooch, firwat Dir frot a wat Dir mat den Äntwerten maacht.
consultations-make-introduction-long = D’Aleedung huet héchstens 5.000 Buschtawen.
consultations-make-when = Wéini, a fir wien
consultations-make-opens = Éischten Dag
consultations-make-closes = Leschten Dag
consultations-make-day-wrong = Schreift en Dag wéi 3 11 2026.
consultations-make-closes-wrong = Schreift en Dag, deen nach kënnt, nom éischten a bannent zwee Joer.
consultations-make-audience-missing = Wielt, wien äntwere kann.
consultations-make-save = Den Entworf späicheren
consultations-draft-lead = Nëmmen Dir gesitt dësen Entworf. Kontrolléiert de Formulaire, a publizéiert dann.
consultations-publish = Publizéieren
consultations-see-form = De Formulaire kucken (PDF)
consultations-show-results = D’Resultater jidderengem weisen
consultations-hide-results = D’Resultater net méi weisen
consultations-tell-people = D’Ëmfro bekannt maachen
consultations-qr-file = De QR-Code (SVG)
consultations-poster-in = Plakat A4 (PDF) – { $language }
consultations-codes-title = Invitatiounscoden
consultations-codes-lead = D’Coden ginn néierens gehal: d’Blat ass déi eenzeg Spuer. Kee ka spéider soen, wie wéi ee hat.
consultations-codes-count = Wéi vill Coden?
consultations-codes-count-wrong = Eng Zuel vun 1 bis 500 gëtt erwaart.
consultations-codes-print = D’Coden drécken
consultations-version = Publizéiert Versioun: { $hash }

# Questions written on a page
consultations-questions-title = D’Froen op enger Säit schreiwen
consultations-questions-lead = Ouni Tabelleprogramm. All Ännerung gëtt gespäichert. Zum Schluss hutt Dir déiselwecht XLSForm-Tabell, wéi wann Dir se selwer gemaach hätt.
consultations-questions-begin = En Entworf ufänken
consultations-questions-name = Titel vum Entworf
consultations-questions-name-hint = Nëmme fir Iech.
consultations-questions-count = { $count ->
    [one] { $count } Fro
   *[other] { $count } Froen
}
consultations-questions-kept = Alles gëtt lafend gespäichert. Nach gëtt keen eppes gefrot.
consultations-questions-none = Et gëtt nach keng Fro.
consultations-questions-mistakes = Wat ze verbesseren ass, wéi an enger Tabell:
consultations-questions-elsewhere = Eng aner Säit huet dës Froen inzwëschen geännert. Hei ass de Stand; soss ass näischt geschitt.
consultations-questions-elsewhere-typed = Eng aner Säit huet dës Froen inzwëschen geännert. Wat Dir geschriwwen hutt, steet nach hei: späichert et nach eng Kéier, da gëllt et.
consultations-questions-add = Eng Fro derbäisetzen
consultations-questions-change = D’Fro änneren
consultations-questions-kind = Wéi eng Zort Fro?
consultations-kind-text = Fräien Text
consultations-kind-one = Eng Äntwert vu méi
consultations-kind-several = Méi Äntwerte vu méi
consultations-kind-number = Zuel
consultations-kind-date = Datum
consultations-kind-scale = Zoustëmmung a fënnef Stufen
consultations-kind-note = Text fir ze liesen, ouni Äntwert
consultations-questions-question = D’Fro
consultations-questions-note = Den Text
consultations-questions-hint = Hëllef
consultations-questions-choices = Déi méiglech Äntwerten
consultations-questions-choices-hint = Maacht eng Zeil an alle Sprooche eidel, fir se ewechzehuelen.
consultations-questions-choice = Äntwert { $number } { $language }
consultations-questions-more = Späicheren an Äntwerten derbäisetzen
consultations-questions-scale = Vu „Ganz d’accord“ bis „Guer net d’accord“. Schreift e Saz, mat deem een d’accord ass oder net.
consultations-scale-strongly-agree = Ganz d’accord
consultations-scale-agree = Éischter d’accord
consultations-scale-neither = Weder nach
consultations-scale-disagree = Éischter net d’accord
consultations-scale-strongly-disagree = Guer net d’accord
consultations-questions-least = Déi klengst Zuel
consultations-questions-most = Déi gréisst Zuel
consultations-questions-fractions-title = Kommastellen
consultations-questions-fractions = D’Zuel däerf Kommastellen hunn
consultations-questions-must-title = Äntwert néideg
consultations-questions-must = Dës Fro muss beäntwert ginn
consultations-questions-required = Äntwert néideg
consultations-questions-only-if = Nëmme gefrot, wann
consultations-questions-only-if-hint = Eng Äntwert op eng Fro virdrun.
consultations-questions-always = Ëmmer
consultations-questions-short = Kuerzen Numm, an den Daten
consultations-questions-short-hint = Kleng Buschtawen ouni Akzent, Zifferen an _. Soss kënnt en aus der Fro.
consultations-questions-keep = D’Fro späicheren
consultations-questions-missing = Feelt nach op: { $languages }
consultations-questions-up = No uewen
consultations-questions-down = No ënnen
consultations-questions-remove = Ewechhuelen
consultations-questions-remove-yes = Jo, d’Fro ewechhuelen
consultations-questions-use = An dann
consultations-questions-make = Eng Ëmfro doraus maachen
consultations-questions-into = Dës Froen an den Entworf „{ $title }“ setzen
consultations-questions-preview = Kucken, wéi gefrot gëtt
consultations-questions-preview-lead = Virschau: näischt gëtt geschéckt. All d’Froe gi gewisen, egal wat geäntwert gëtt.
consultations-questions-file = D’Tabell (XLSForm, .xlsx)
consultations-questions-head = Titel a Sproochen
consultations-questions-head-keep = Späicheren
consultations-questions-used = D’Froe sinn déi, déi Dir op der Säit geschriwwen hutt.
consultations-questions-instead = Ouni Tabell: d’Froen op enger Säit schreiwen
consultations-bounds-both = Eng Zuel vun { $least } bis { $most }.
consultations-bounds-least = Op d’mannst { $least }.
consultations-bounds-most = Héchstens { $most }.
consultations-flaw-no-label = Schreift d’Fro an op d’mannst enger Sprooch.
consultations-flaw-too-long = Héchstens 500 Zeechen.
consultations-flaw-few-choices = Schreift op d’mannst zwou méiglech Äntwerten.
consultations-flaw-many-choices = Héchstens 64 méiglech Äntwerten.
consultations-flaw-bad-name = Als Éischt e klenge Buschtaf, dann Buschtawen, Zifferen oder _: héchstens 30.
consultations-flaw-same-name = Eng aner Fro huet dësen Numm.
consultations-flaw-no-number = Schreift eng Zuel, ouni Kommastellen, wann se net erlaabt sinn.
consultations-flaw-turned = Si muss op d’mannst déi klengst Zuel sinn.
consultations-flaw-many-questions = Et gëtt schonn 200 Froen: méi geet net.
consultations-flaw-no-title = Schreift en Titel.
consultations-flaw-no-language = Wielt op d’mannst eng Sprooch.

# Open data
consultations-release-title = Als oppen Daten verëffentlechen
consultations-release-lead = All Fro gëtt sou verëffentlecht, wéi Dir et wielt. Wat anerer vun engem kënne wëssen, gëtt méi graff, bis jiddereen an engem Grupp ass.
consultations-release-only-once = Eng Ëmfro gëtt nëmmen eng Kéier verëffentlecht, och wann Dir d’Dateie méi spéit zréckzitt: zwou Dateie vun deene selwechten Äntwerte kann een Zeil fir Zeil vergläichen, an dat verréit Leit.
consultations-release-questions = D’Froen
consultations-release-how = De Grupp an d’Lizenz
consultations-release-left-out = Net verëffentlecht
consultations-release-known = Anerer kënnen et wëssen
consultations-release-answer = Wat ee gesot huet
consultations-release-sensitive = Wat gesot gouf, heikel
consultations-release-known-why = Alter, Gemeng, Beruff: d’Nopere wëssen et. Sou fäi verëffentlecht, wéi de Grupp et erlaabt. Am Zweifel wielt dëst.
consultations-release-answer-why = Eng Meenung, e Wonsch: soss weess et keen. Verëffentlecht, wéi et ass.
consultations-release-sensitive-why = Eng Meenung, déi engem schuede kann. Verëffentlecht, wéi se ass, mat enger Warnung, wann e ganze Grupp datselwecht seet.
consultations-release-hint-number = A Klassen verëffentlecht.
consultations-release-hint-day = Nëmmen d’Joer gëtt verëffentlecht.
consultations-release-hint-territory = D’Gemeng, soss den Departement, soss d’Regioun.
consultations-release-hint-several = Eng Kolonn fir all Wiel.
consultations-release-hint-first = Nëmme wat als Éischt steet, gëtt verëffentlecht.
consultations-release-hint-some = Nëmmen e puer gefrot: Wien gesäit, datt se beäntwert ass, weess, wat virdru geäntwert gouf. Dofir kann se ewechgelooss ginn, oder bei deem stoen, wat anerer wësse kënnen.
consultations-release-width = Breet vun de Klassen: { $question }
consultations-release-width-wrong = Schreift eng Zuel iwwer 0, déi héchstens 60 Klasse gëtt.
consultations-release-words = Wat d’Leit geschriwwen hunn, gëtt ni nieft hiren aneren Äntwerte verëffentlecht.
consultations-release-texts-signed = { $signed } vun { $of } Texter gelies an ënnerschriwwen.
consultations-release-texts-read = D’Texter liesen an ënnerschreiwen
consultations-release-texts-apart = Ënnerschriwwen Texter
consultations-release-texts-yes = Ënnerschriwwen Texter getrennt an ouni Uerdnung verëffentlechen
consultations-release-crowd = Gréisst vum Grupp op d’mannst
consultations-release-crowd-hint = Sou vill Leit deelen, wat anerer vun hinne kënne wëssen. Op d’mannst 5.
consultations-release-crowd-wrong = Schreift eng Zuel vun { $least } bis { $most }.
consultations-release-licence = Lizenz
consultations-release-licence-missing = Wielt eng Lizenz.
consultations-release-look = Weisen, wat verluer geet
consultations-release-preview = Wat géif verëffentlecht ginn
consultations-release-lines = Zeilen, eng pro Äntwert
consultations-release-coarser = Zeilen, déi méi graff si wéi gesot
consultations-release-hidden = Zeilen, wou alles verstoppt ass, wat anerer kënne wëssen
consultations-release-loss = Verluerenen Deel vun deem, wat anerer kënne wëssen
consultations-release-crowds = Gruppen
consultations-release-crowds-of = Gruppe vun op d’mannst
consultations-release-smallest = De klengste Grupp
consultations-release-first-lines = Déi éischt Zeilen
consultations-release-sign-title = Är Ënnerschrëft
consultations-release-read = Ech hu gesinn, wat géif verëffentlecht ginn, an ënnerschreiwe mat mengem Numm.
consultations-release-read-missing = Kuckt, wat géif verëffentlecht ginn, a kräizt dann un.
consultations-release-other = Et ass net méi, wat Dir gesinn hutt. Kuckt nach eng Kéier, an ënnerschreift dann.
consultations-release-sign = Ënnerschreiwen a verëffentlechen
consultations-release-too-few = Et gëtt { $count } Äntwerten: manner wéi de Grupp vun { $crowd }. Näischt gëtt verëffentlecht.
consultations-release-too-many-known = Ze vill Froe kënnen anerer wëssen. Loosst der ewech, oder markéiert se als Gesotes.
consultations-release-question-unfit = Dës Fro kann net sou verëffentlecht ginn: ze vill Wäerter, keen, oder een, deen ausgesäit wéi eng Adress oder d’Nummer vun enger Persoun.
consultations-release-size = Wielt op d’mannst eng Fro, a manner, wann et ganz vill Äntwerte gëtt.
consultations-release-few-texts = Manner wéi { $crowd } Texter sinn ënnerschriwwen: si ginn net verëffentlecht.
consultations-release-not-closed = Nëmmen d’Äntwerte vun enger ofgeschlossener Ëmfro gi verëffentlecht.
consultations-release-before = Dës Ëmfro gouf schonn als oppen Date verëffentlecht.
consultations-released = Verëffentlecht an ënnerschriwwe vun { $name }, { $date }
consultations-withdraw-title = D’Dateien zréckzéien
consultations-withdraw-lead = Wien se schonn huet, behält se. D’Säit seet dann, datt se zréckgezu sinn, a firwat. Dir kënnt net nach eng Kéier verëffentlechen.
consultations-withdraw-why = Firwat?
consultations-withdraw-hint = Jiddereen liest et.
consultations-withdraw-missing = Schreift, firwat d’Dateien zréckgezu ginn.
consultations-withdraw = Zréckzéien
consultations-withdrawn = Zréckgezunn den { $date }
consultations-withdrawn-lead = Dës Dateie sinn net méi verëffentlecht. Benotzt och déi net méi, déi Dir hutt.
consultations-withdrawn-for-good = Dës Ëmfro gëtt net nach eng Kéier verëffentlecht.
consultations-sign-texts-title = Texter fir z’ënnerschreiwen
consultations-sign-texts-lead = Ënnerschreift en Text, wann en näischt iwwer een verréit: keen Numm, keng genee Plaz, keng Geschicht, déi d’Noperen erkennen. Datt Dir hei liest, steet am Protokoll.
consultations-sign-texts-none = Et gëtt keen Text.
consultations-sign-texts-names = Dës Texter schénge eng Adress oder eng Nummer ze hunn: si kënnen net ënnerschriwwe ginn.
consultations-sign-texts-yes = Ech hu se gelies; déi ech ukräizen, verroden näischt iwwer een
consultations-sign-texts-keep = Ënnerschreiwen a weider
consultations-data-title = Oppen Daten
consultations-data-none = D’Äntwerte sinn net verëffentlecht.
consultations-data-files = D’Dateien
consultations-data-package = Alles an engem Archiv (ZIP)
consultations-data-csv = D’Äntwerten (CSV)
consultations-data-json = D’Äntwerten (JSON)
consultations-data-xlsx = D’Äntwerten (XLSX)
consultations-data-codebook = Wat Kolonnen a Wäerter bedeiten (CSV)
consultations-data-schema = D’Beschreiwung: Data Package an Table Schema (JSON)
consultations-data-texts = Texter, getrennt: { $question } (CSV)
consultations-data-signed = Ënnerschriwwen
consultations-data-signed-by = { $name }, { $date }
consultations-data-hash = Préifzomm vum Archiv (SHA-256)
consultations-note-title = Methodennotiz
consultations-note-what = Äntwerten op d’Ëmfro „{ $title }“ vun { $body }, { $from } bis { $until }. Verëffentlecht den { $date }, ënnerschriwwe vun { $signer }.
consultations-note-audience = Wie konnt äntweren: { $audience }.
consultations-note-made = Wéi d’Dateie gemaach sinn
consultations-note-lines = Zeilen, eng pro Äntwert: { $lines }. Äntwerten, déi e Beamten op d’Säit geluecht huet an déi net dobäi sinn: { $apart }.
consultations-note-crowd = All Zeil deelt, wat anerer vun der Persoun kënne wëssen, mat op d’mannst { $others } aneren (k-Anonymitéit, k = { $crowd }). De klengste vun de { $crowds } Gruppen huet { $smallest } Zeilen.
consultations-note-lost = Dofir si { $coarser } vun { $lines } Zeile méi graff wéi gesot; an { $hidden } dovun ass alles verstoppt, wat anerer kënne wëssen (*). Och déi sinn e Grupp. { $loss } vun deem, wat anerer kënne wëssen, ass verluer: am mannsten vun alle Weeër.
consultations-note-columns = D’Kolonnen
consultations-note-column = Kolonn
consultations-note-question = Fro
consultations-note-how = Wéi se verëffentlecht ass
consultations-note-fine = Feinheet
consultations-fine-as-said = wéi gesot
consultations-fine-classes = Klasse vun { $width }
consultations-fine-year = Joer
consultations-fine-decade = zéng Joer
consultations-fine-commune = Gemeng
consultations-fine-department = Departement
consultations-fine-region = Regioun
consultations-fine-nothing = verstoppt
consultations-note-left-out = Net verëffentlecht Froen
consultations-note-texts = Texter
consultations-note-texts-how = Eng Persoun huet se een nom anere gelies an ënnerschriwwen, datt se näischt iwwer een verroden. Si sti getrennt, an enger ausgelouster Reiefolleg: näischt verbënnt se mat den Zeilen.
consultations-note-texts-count = { $count } vun { $of } Texter.
consultations-note-texts-signed = Gelies vun { $names }.
consultations-note-unlisted = { $count } Äntwerte si a kenger Lëscht; si stinn als net gesot do.
consultations-note-told = An { $count } Zeilen hunn all d’Leit vun engem Grupp datselwecht gesot: wat ee vun hinne weess, verréit et.
consultations-note-never = Wat ni dobäi ass
consultations-note-never-what = Keen Numm, keng Adress vun enger Persoun oder engem Apparat, keng Préifzomm vun enger Adress, keen Dag, keng Auerzäit, keng Sprooch, keng Nummer vun der Äntwert. D’Zeile stinn no hirem Inhalt, net no hirem Ukommen.
consultations-note-holds-not = Wat dat net garantéiert
consultations-note-holds-not-answers = Wie scho méi Äntwerte vun enger Persoun kennt, kann hir Zeil doduerch fannen.
consultations-note-holds-not-same = An engem Grupp ze sinn hëlleft net, wann de ganze Grupp datselwecht gesot huet. Resultater, déi getrennt verëffentlecht sinn, zielen aner Detailer, eng oder zwou Froe gläichzäiteg.
consultations-note-once = Eng Ëmfro gëtt nëmmen eng Kéier verëffentlecht: eng zweet Datei vun deene selwechten Äntwerte kéint, mat der éischter verglach, op Leit weisen.
consultations-note-check = Selwer nopréiwen
consultations-note-formulas = Virun enger Zell, déi eng Tabellekalkulatioun als Formel liese géif (si fänkt mat =, +, - oder @ un), steet an all Format en Apostroph.
consultations-note-check-how = D’Gruppe kann een eleng an answers.csv nozielen: d’Kolonnen „known“ vun datapackage.json. De Programm check_release.py, mam Code vun der Plattform verëffentlecht, mécht et.
consultations-note-licence = Ënner { $licence }:

# Duplicates
consultations-notices-title = Duebeler a Campagnen
consultations-notices-lead = Näischt gëtt vu selwer op d’Säit geluecht. Och eng Campagne ass eng Meenung: entscheet Grupp fir Grupp, mat engem Grond. Datt Dir hei liest, steet am Protokoll.
consultations-notices-more = { $count ->
    [one] { $count } weidere, méi klenge Grupp steet hei net.
   *[other] { $count } weider, méi kleng Gruppe stinn hei net.
}
consultations-notices-looked = { $count ->
    [one] { $count } Äntwert gekuckt
   *[other] { $count } Äntwerte gekuckt
}
consultations-notices-none = Kee Grupp vun änlechen Äntwerten.
consultations-bursts = Deeg mat vill méi Äntwerte wéi soss
consultations-bursts-day = Dag
consultations-group-same = { $count } Äntwerten, déi ganz d’selwecht sinn
consultations-group-same-text = { $count } Äntwerte mat deemselwechten Text
consultations-group-near-text = { $count } Äntwerte mat bal deemselwechten Text
consultations-group-days = Vum { $from } bis { $to }
consultations-group-apart = { $count } op d’Säit geluecht
consultations-apart-reason = Grond
consultations-apart-reason-missing = Schreift, firwat Dir dës Äntwerten op d’Säit leet.
consultations-set-apart = Op d’Säit leeën
consultations-put-back = Erëm zielen

# Themes
consultations-themes-title = Texter a Sujeten
consultations-themes-lead = E Sujet ass en Numm, deen Dir gitt an ënnerschreift. Dozou gehéiert all Text, deen ee vun de Wierder huet. Datt Dir hei liest, steet am Protokoll.
consultations-too-long = { $count } Zeechen: héchstens { $most } si méiglech.
consultations-theme-many-words = Héchstens { $most } Wierder si méiglech.
consultations-themes-full = Et gëtt esou vill Themen, wéi et der ka ginn: 50.
consultations-themes-none = Dës Ëmfro freet no kengem Text.
consultations-words-proposed = Heefeg Wierder vun den Texter ouni Sujet:
consultations-theme-name = Numm vum Sujet
consultations-theme-words = Wierder
consultations-theme-words-hint = Mat Komma getrennt. „Zuch“ fënnt och „Zuchbillet“.
consultations-theme-sign = Benennen an ënnerschreiwen
consultations-theme-missing = Schreift en Numm a mindestens ee Wuert.
consultations-theme-read = Texter vun dësem Sujet liesen
consultations-reply = Äntwert vun der Plaz
consultations-reply-hint = Si gëtt mam Datum publizéiert an ännert sech net méi; wien et héiere wëll, kritt e Message.
consultations-reply-send = D’Äntwert publizéieren
consultations-reply-missing = Schreift d’Äntwert.

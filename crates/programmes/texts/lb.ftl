# Finding a call
programmes-title = Programmer
programmes-lead = Ëffentlech Stelle wielen d’Leit an d’Entreprisen, déi si begleeden. Dir gitt virun der éischter Fro gewuer, ob Dir Iech bewerbe kënnt.
programmes-none = Am Moment gëtt et keen Opruff.
programmes-until = Bis { $date }
programmes-opens = Dir kënnt Iech vum { $date } u bewerben.
programmes-closed = Et kann ee sech net méi bewerben.
programmes-phase-draft = Brouillon
programmes-phase-to-come = Kënnt nach
programmes-phase-open = Op
programmes-phase-closed = Eriwwer
programmes-applicant-person = Eng Persoun, fir sech selwer
programmes-applicant-firm = Eng Entreprise
programmes-applicant-either = Eng Persoun oder eng Entreprise
programmes-good-to-know = Gutt ze wëssen
programmes-fact-programme = Programm
programmes-fact-body = Stell
programmes-fact-season = Saison
programmes-fact-applicant = Wie sech bewierft
programmes-fact-from = Vum
programmes-fact-until = Leschten Dag
programmes-fact-places = Plazen
programmes-fact-decided-on = Äntwert un all
programmes-fact-languages = Sproochen
programmes-pass-on = Dësen Opruff weiderginn
programmes-qr = QR-Code vun { $address }
programmes-qr-file = De QR-Code (SVG)
programmes-see-eligible = Kucken, ob ech mech bewerbe kann
programmes-before-first-question = E puer Äntwerte ginn duer. Näischt gëtt gespäichert, soulaang Dir Iech net bewerft.
programmes-see-own = Meng Kandidatur kucken
programmes-see-call = Den Opruff kucken
programmes-see-calls = All d’Opriff kucken

# Who may apply, and how it is chosen
programmes-who = Wie sech bewerbe kann
programmes-who-everybody = Jidderee ka sech bewerben.
programmes-who-lead = Dat brauch et:
programmes-any-of = Mindestens eng vun dëse Konditiounen:
programmes-choosing = Wéi gewielt gëtt
programmes-choosing-lead = All Critère kritt Punkten, mol säi Gewiicht. Gewielt ginn déi héchst Zommen.
programmes-criteria = Critèren
programmes-criterion = Critère
programmes-maximum = Punkten héchstens
programmes-weight = Gewiicht
programmes-pass-mark = Et brauch een op d’mannst { $mark } vun { $best } gewiichte Punkten, fir zréckbehalen ze ginn.
programmes-at-least = op d’mannst { $least }
programmes-at-most = héchstens { $most }
programmes-between = { $least } bis { $most }
programmes-bounds-lead = Dës Zuele gëllen ënnert de Kandidaturen iwwer der Mindestnott. Si ännere keng Nott.
programmes-bounds-lead-all = Dës Zuele gëllen ënnert alle Kandidaturen. Si ännere keng Nott.
programmes-privacy = Wat mir späicheren a wien et liest
programmes-privacy-text =
    Är Äntwerte liest { $body }, soubal si geschéckt sinn, an nëmmen esou, wéi Dir se geschéckt hutt. All Abléck steet virdrun an Ärem Journal.

    E Brouillon gëtt { $days } Deeg nom Enn geläscht. Eng zréckgezunnen oder net zréckbehale Kandidatur gëtt no { $months } Méint geläscht, eng zréckbehalen no { $followed } Méint: Esou laang gëtt hir Saison suivéiert. Dir kënnt Är Kandidatur zu all Moment zréckzéien.

# May I apply?
programmes-eligible-title = Kann ech mech bewerben?
programmes-deciding = D’Froen, déi decidéieren
programmes-deciding-lead = Loosst eidel, wat Dir net wësst: dat schléisst Iech net aus.
programmes-see = D’Resultat kucken
programmes-apply = Mech bewerben
programmes-eligible-yes = No Ären Äntwerte kënnt Dir Iech bewerben.
programmes-eligible-no = No Ären Äntwerte feelt eng Konditioun.
programmes-eligible-depends = Dat hänkt vun Äntwerten of, déi nach feelen.
programmes-would-change = Dat géif d’Äntwert änneren:
programmes-no-is-no-end = Dir kënnt Iech trotzdeem bewerben: eng Persoun vun { $body } kuckt all Kandidatur a gëtt Iech eng Äntwert mat engem Grond.
programmes-depends-lead = Dir kënnt Iech scho bewerben: dës Froe kommen am Formulaire erëm.
programmes-verdict-yes = Jo
programmes-verdict-no = Neen
programmes-verdict-open = Op
programmes-source-down = { $source } äntwert grad net: mir froen Iech selwer.
programmes-sign-in-lead = Mellt Iech un, fir Iech ze bewerben: Är Äntwerte ginn da gespäichert, a wat mir wëssen, ass schonn ausgefëllt.
programmes-sign-in = Umellen a sech bewerben
programmes-which-firm = Fir wien bewerft Dir Iech?
programmes-filled-anew = Hei steet elo, wat mir vun { $firm } wëssen. Kontrolléiert et, da geet et weider.
programmes-filled-anew-own = Hei steet elo, wat mir vun Iech wëssen. Kontrolléiert et, da geet et weider.
programmes-for-myself = Fir mech, ouni Entreprise
programmes-for-firm = Fir { $firm }
programmes-already-own = Dir hutt schonn eng Kandidatur fir dësen Opruff.
programmes-already-firm = Dir hutt schonn eng Kandidatur fir dësen Opruff fir { $firm }.
programmes-already-colleague = Eng aner Persoun, déi fir { $firm } handelt, huet schonn eng Kandidatur fir dësen Opruff ugefaangen oder geschéckt. Eng Entreprise huet nëmmen eng: kläert mat Äre Kolleegen, wien se weidermécht oder läscht.
programmes-begin-another = Eng weider Kandidatur ufänken
programmes-no-firm = Dësen Opruff ass fir Entreprisen. Dir hutt nach keng derbäigesat.
programmes-add-firm = Eng Entreprise derbäisetzen

# Filling in
programmes-back = Zréck
programmes-continue = Weider
programmes-later = Méi spéit weidermaachen
programmes-go-on = Meng Kandidatur weidermaachen
programmes-known-title = Wat mir scho wëssen
programmes-known-lead = Haalt, wat stëmmt, ännert de Rescht. Näischt geet ouni Iech eraus.
programmes-known-keep = Alles stëmmt, weider
programmes-groups-title = Gläichheet tëscht de Kandidaten
programmes-groups-lead = Dës Äntwerte si fräiwëlleg. Keng Äntwert ass keen Nodeel.
programmes-groups-why = Getrennt gespäichert. Wien Är Kandidatur liest oder bewäert, gesäit se net, an och keen, deen d’Lëscht nach ännere kann. Huet eng Grenz d’Resultat geännert, kënnen d’Membere vum Jury, déi hir Punkte kennen, se doraus roden. Si déngen de Grenze vun der Auswiel an de Statistiken. Fir datt ee eng definitiv Lëscht kontrolléiere kann, stinn se duerno an engem Fichier niewent Ärer Nummer, ouni Ären Numm: Publizéiert gëtt en nëmmen, wann all Äntwert vu mindestens { $crowd } Leit kënnt; soss gesäit en nëmmen, wien d’Lëscht kontrolléiert, an dat steet an Ärem Journal. Huet eng Grenz iwwer Iech decidéiert, seet Äert Resultat, wéi eng; den Amt liest et och.
programmes-unsaid = Ech wëll net äntweren
programmes-files = Fichieren
programmes-file = E Fichier bäisetzen
programmes-file-hint = Héchstens { $most } Fichieren: PDF, JPEG oder PNG.
programmes-file-add = Bäisetzen
programmes-file-missing = Wielt e Fichier.
programmes-file-kind = Schéckt e PDF oder e Bild als JPEG oder PNG.
programmes-files-too-many = Héchstens { $most } Fichieren. Huelt fir d’éischt een ewech.
programmes-file-remove = Ewechhuelen
programmes-files-kept = { $body } an d’Lieser vum Jury liesen se esou, wéi se beim Schécke sinn. All Abléck steet an Ärem Journal. Si gi mat Ärer Kandidatur geläscht. Wat geschéckt ass, bleift; Dir kënnt eppes bäisetzen, wann Dir eppes nodroe sollt.
programmes-files-change = Fichieren bäisetzen oder ewechhuelen
programmes-file-waits = De Virusscanner huet dëse Fichier nach net kontrolléiert. Kommt an e puer Minutten erëm.
programmes-check-title = Kontrolléiert Är Kandidatur
programmes-check-who-reads = { $body } liest se esou, wéi Dir se schéckt. Dir kënnt se zu all Moment zréckzéien.
programmes-send = Schécken
programmes-not-open = Dir kënnt Iech elo net bewerben: den Opruff ass net op.
programmes-too-late = De Delai fir ze vervollstännegen ass eriwwer. Är Äntwerte bleiwe gespäichert; d’Stell decidéiert, wéi et weidergeet.
programmes-is-published = Wat publizéiert ass, ännert sech net méi. Maacht en neien Opruff.
programmes-changed-elsewhere = Eng aner Säit huet d’selwecht geännert. Probéiert nach eng Kéier.
programmes-too-long = { $count } Zeechen: héchstens { $most } si méiglech.
programmes-at-most-letters = Héchstens { $most } Zeechen.
programmes-gone-on = Dat geet net méi: d’Kandidatur ass méi wäit.
programmes-other-applicant = Wielt, fir wien Dir Iech bewerft: fir Iech oder eng vun Ären Entreprisen.
programmes-firm-applies = Eng aner Persoun, déi fir dës Entreprise handelt, huet schonn eng Kandidatur fir dësen Opruff. Eng Entreprise huet nëmmen eng.
programmes-firm-left = Dir handelt net méi fir d’Entreprise vun dëser Kandidatur: Dir kënnt se net an hirem Numm schécken.

# The candidate’s page
programmes-account = Mäi Kont
programmes-mine = Meng Kandidaturen
programmes-mine-hint = Kandidaturen a Programmer: wou se sinn, wat duerno kënnt
programmes-mine-none = Dir hutt Iech nach net beworben.
programmes-number = Nummer
programmes-state = Stand
programmes-state-draft = Brouillon
programmes-state-sent = Geschéckt
programmes-state-returned = Ze vervollstännegen
programmes-state-complete = Vollstänneg
programmes-state-decided = Decidéiert
programmes-state-withdrawn = Zréckgezunn
programmes-is-sent = Är Kandidatur ass geschéckt.
programmes-outcome-chosen = Zréckbehalen
programmes-outcome-not-chosen = Net zréckbehalen
programmes-outcome-not-admitted = Net zougelooss
programmes-next = Wat duerno kënnt
programmes-next-draft = Schéckt Är Kandidatur bis um Enn vum { $date }. Soulaang et e Brouillon ass, gesitt nëmmen Dir se.
programmes-next-grace = Den Opruff ass grad op en Enn gaangen. Well Dir scho ugefaangen hat, kënnt Dir nach bis { $time } schécken.
programmes-next-draft-closed = Den Opruff war den { $date } eriwwer, ouni datt dës Kandidatur geschéckt gouf. De Brouillon gëtt { $days } Deeg duerno geläscht; bis dohin kënnt Dir Är Äntwerten hei drënner noliesen.
programmes-next-sent = { $body } kuckt, ob alles do ass, a schreift Iech.
programmes-next-returned = Vervollstännegt, kontrolléiert a schéckt nach eng Kéier.
programmes-next-late = { $body } decidéiert mat deem, wat Dir geschéckt hat, oder gëtt Iech en neien Delai. Näischt ass verluer.
programmes-next-complete = Alles ass do. { $body } léisst se liesen a bewäerten.
programmes-next-decided-on = Jidderee kritt den { $date } eng Äntwert.
programmes-next-over = Dës Kandidatur ass ofgeschloss.
programmes-next-kept = Si gëtt den { $date } geläscht.
programmes-returned-until = Et feelt eppes. Vervollstännegt bis um Enn vum { $date }:
programmes-returned-late = De Delai fir ze vervollstännegen war den { $date } eriwwer. Et huet gefeelt:
programmes-receipt = Empfangsbestätegung (PDF)
programmes-receipt-title = Bestätegung vun Ärer Kandidatur
programmes-receipt-lead = Geschéckt den { $date }.
programmes-answers = Äntwerten
programmes-answers-sent = Är Äntwerten, wéi geschéckt
programmes-withdraw = Meng Kandidatur zréckzéien
programmes-withdraw-lead = Si gëtt net méi gelies a bewäert, an no { $months } Méint geläscht. Wat Dir fir d’Gläichheet iwwer Iech gesot hutt, gëtt direkt geläscht.
programmes-withdraw-place = Är Plaz geet un déi nächst Kandidatur.
programmes-withdraw-lead-final = Är Kandidatur gëtt no { $months } Méint geläscht. Wat Dir fir d’Gläichheet iwwer Iech gesot hutt, gëtt direkt geläscht, ausser niewent Ärer Nummer am Fichier, mat deem d’Lëscht kontrolléiert gëtt.
programmes-discard = Dëse Brouillon läschen
programmes-discard-lead = Är Äntwerte ginn direkt geläscht.
programmes-page-of = Säit { $page } vun { $pages }
programmes-basis-own = Op Är eege Demande
programmes-basis-office = Fir Är Kandidatur ze préiwen
programmes-basis-once-only = Fir datt Dir net gefrot gitt, wat scho bekannt ass (Once-Only-Prinzip)

# Letters
programmes-mail-sent-subject = Är Kandidatur { $number } ass geschéckt: { $title }
programmes-mail-sent =
    Moien { $name },

    Är Kandidatur bei „{ $title }“ ass geschéckt. D’Nummer ass { $number }.
    Wou se ass, an Är Bestätegung: { $link }
programmes-mail-returned-subject = Ärer Kandidatur { $number } feelt eppes
programmes-mail-returned =
    Moien { $name },

    Ärer Kandidatur bei „{ $title }“ ({ $number }) feelt eppes:

    { $text }

    Vervollstännegt se bis um Enn vum { $date }: { $link }
programmes-mail-complete-subject = Är Kandidatur { $number } ass vollstänneg
programmes-mail-complete =
    Moien { $name },

    alles ass do: Är Kandidatur bei „{ $title }“ ({ $number }) gëtt gelies a bewäert.
    Wat duerno kënnt, a wéini: { $link }
programmes-mail-decided-subject = Iwwer Är Kandidatur { $number } ass decidéiert
programmes-mail-decided =
    Moien { $name },

    iwwer Är Kandidatur bei „{ $title }“ ({ $number }) ass decidéiert.
    Liest d’Decisioun mam Grond hei: { $link }
programmes-mail-closing-subject = Äre Brouillon ass net geschéckt: { $title }
programmes-mail-closing =
    Moien { $name },

    Är Kandidatur bei „{ $title }“ ass nach e Brouillon. De leschten Dag ass den { $date }.
    Hei geet et weider: { $link }

# At the office
programmes-office-title = Meng Opriff
programmes-office-hint = En Opruff aus enger Tabell maachen, Kandidature liesen a vervollstännege loossen
programmes-office-none = Dir hutt nach keen Opruff gemaach.
programmes-left = Opriff ouni zoustänneg Persoun
programmes-left-lead = Déi zoustänneg Persoun ass net méi do. Iwwerhuelt e Programm mat alle Saisonen, fir datt keen ëmsoss waart.
programmes-take-over = Iwwerhuelen
programmes-take-over-applies = Dir kandidéiert bei engem Opruff vun dësem Programm: Een aneren muss et iwwerhuelen.
programmes-take-over-judges = Dir sidd an engem Jury vun dësem Programm: Een aneren muss et iwwerhuelen, oder Dir verloosst fir d’éischt de Jury.
programmes-hand-over = Un een aneren am Amt iwwerginn
programmes-hand-over-lead = De Programm geet mat alle Saisonen iwwer. Dir gesitt en dann net méi.
programmes-hand-over-unknown = Keen am Amt huet dëse Kont. Kuckt den Numm no.
programmes-hand-over-applies = Dës Persoun kandidéiert bei engem Opruff vun dësem Programm.
programmes-hand-over-judges = Dës Persoun ass an engem Jury vun dësem Programm: Huelt se fir d’éischt do eraus.
programmes-make-title = En Opruff maachen
programmes-make-lead = Alles kënnt aus enger Tabell: Datumer, Plazen, Konditiounen, Critèren a Froen. Eemol publizéiert, ännert sech den Opruff net méi.
programmes-make-sheet = D’Tabell
programmes-make-sheet-hint = { "." }xlsx, .xls, .csv oder .md
programmes-make-sheet-missing = Wielt d’Datei vun der Tabell.
programmes-make-sheet-wrong = D’Tabell huet Feeler: verbessert se a wielt d’Datei nach eng Kéier.
programmes-make-mistakes = Feeler vun der Tabell
programmes-make-save = Brouillon späicheren
programmes-make-how = Wat an der Tabell steet
programmes-make-how-call = eng Zeil pro Schlëssel (programme, body, what, season, title, introduction, opens, closes, places; op Wonsch applicant, pass_mark, decided_on, keeps_months, files), mat de Kolonnen key, value an text pro Sprooch.
programmes-make-how-eligibility = eng Konditioun pro Zeil: condition, text pro Sprooch, any_of. All mussen erfëllt sinn; vun deene mat der selwechter Mark an any_of geet eng duer.
programmes-make-how-groups = wat een fräiwëlleg vu sech soe kann: dimension, value, label pro Sprooch, least, most. Eng Zeil ouni value ass d’Fro.
programmes-make-how-criteria = d’Nottefiche: name, label an hint pro Sprooch, weight, maximum.
programmes-make-how-survey = d’Froen, als XLSForm, mat choices a settings.
programmes-draft-lead = Nëmmen Dir gesitt dëse Brouillon. Liest alles nach eng Kéier, da publizéiert: duerno ännert sech näischt méi.
programmes-publish = Publizéieren
programmes-see-form = D’Froe kucken (PDF)
programmes-change = Eng aner Tabell ginn
programmes-introduction = Wat de Leit gesot gëtt
programmes-version = Versioun: { $hash }
programmes-applications = Kandidaturen
programmes-applications-none = Hei ass keng Kandidatur.
programmes-applications-lead = No Nummer, déi net seet, wéi eng als éischt koum. Eng Kandidatur opzemaachen steet am Journal vun der Persoun.
programmes-application = Kandidatur { $number }
programmes-count = Zuel
programmes-sent-on = Geschéckt den
programmes-more = Déi nächst
programmes-candidate = Kandidat
programmes-same-firm = Déi selwecht Entreprise huet och geschéckt: { $numbers }. Eng Entreprise kann nëmmen eng Plaz hunn: decidéiert, wéi eng zougelooss gëtt.
programmes-complete-by-program = De Programm huet gepréift, datt all néideg Äntwert do ass an déi erwaarte Form huet.
programmes-complete-until = Ze vervollstännege bis
programmes-decide-complete = Ass alles do?
programmes-find-complete = D’Kandidatur ass vollstänneg
programmes-return = Froen, fir ze vervollstännegen
programmes-lacks = Wat feelt
programmes-lacks-hint = An einfache Wierder: d’Persoun kritt se esou.
programmes-lacks-missing = Schreift, wat feelt, an héchstens 2.000 Zeechen.
programmes-days = Deeg fir ze vervollstännegen
programmes-days-wrong = Eng Zuel vun 1 bis 60 gëtt erwaart.
programmes-refuse = Net zouloossen
programmes-refuse-too-late = De Jury huet ugefaange se ze bewäerten. Huelt se bei der Decisioun eraus: jidderee liest de Grond.
programmes-reason = Grond
programmes-reason-hint = D’Persoun liest en. D’Kandidatur gëtt dann net bewäert.
programmes-reason-missing = Schreift e Grond an héchstens 2.000 Zeechen.
programmes-office-late = De Delai ass eriwwer. Gitt en neien, loosst d’Kandidatur gëllen, wéi se ass, oder loosst se net zou.
# The jury: reading, declaring, scoring
programmes-jury = Jury
programmes-jury-lead = All komplett Kandidatur liesen zwee oder dräi Memberen, déi fir d’éischt soen, ob si en Interessekonflikt hunn. Kee gesäit d’Notte vun deenen aneren, ier déi eege fortgeschéckt sinn.
programmes-jury-signed = D’Lëscht ass ënnerschriwwen: Hei ännert sech näischt méi.
programmes-jury-members = Memberen
programmes-jury-empty = De Jury huet nach kee Member.
programmes-jury-settings = Reegele fir d’Liesen
programmes-jury-set = Dës Reegele späicheren
programmes-jury-mine = Kandidaturen ze bewäerten
programmes-jury-mine-lead = Dir sidd Member vun engem Jury. Ier Dir eng Kandidatur liest, sot Dir, ob Dir en Interessekonflikt hutt.
programmes-jury-mine-hint = Fir Membere vun engem Jury: deklaréieren, liesen, bewäerten.
programmes-jury-mine-none = Dir sidd a kengem Jury.
programmes-jury-nothing-yet = De Moment ass näischt ze liesen. Mir schreiwen Iech, wann et esou wäit ass.
programmes-member = Member
programmes-member-reads = Ze liesen
programmes-member-sent = Fortgeschéckt Fichen
programmes-member-conflicts = Konflikter
programmes-member-deed = Aktioun
programmes-member-remove = Ewechhuelen
programmes-member-applies = Kandidéiert: liest näischt
programmes-invite = Invitéieren
programmes-invite-login = Benotzernumm oder E-Mail-Adress
programmes-invite-hint = D’Persoun huet schonn e Kont. Si kritt e Bréif.
programmes-invite-unknown = Keen huet dëse Kont. Kuckt den Numm no.
programmes-invite-applies = Dës Persoun kandidéiert hei: Si kann net bewäerten.
programmes-invite-officer = Dir bereet d’Decisioun vir: Dir kënnt net am Jury sinn.
programmes-invite-too-many = De Jury ass voll.
programmes-readers = Wéi vill liesen all Kandidatur?
programmes-readers-each = { $count } Persounen
programmes-readers-wrong = Wielt 2 oder 3.
programmes-most = Kandidaturen pro Member, héchstens
programmes-most-hint = Vun 1 bis 500.
programmes-most-wrong = Schreift eng ganz Zuel vun 1 bis 500.
programmes-distance = Ofstand, vun deem un eng drëtt Persoun liest
programmes-distance-hint = A gewiichte Punkten, vun 0 bis { $most }. Leien zwou méi wäit auserneen, liest eng drëtt Persoun, da gëtt driwwer geschwat.
programmes-distance-wrong = Schreift eng ganz Zuel vu gewiichte Punkten, héchstens d’Zomm vun der Fiche.
programmes-share = Verdeelung
programmes-share-complete = Komplett Kandidaturen
programmes-share-unresolved = Nach vum Service ze kontrolléieren
programmes-share-read = Mat alle Lieser
programmes-share-sent = Mat alle Fichen
programmes-share-open = Den Opruff ass nach op. Verdeelt gëtt duerno.
programmes-share-lead = Jidderee kritt gläich vill ze liesen. Wat verdeelt ass, bleift; en neie Klick verdeelt nëmmen, wat feelt.
programmes-share-do = Kandidature verdeelen
programmes-short = Wat net ka verdeelt ginn
programmes-short-lead = Verschidde Kandidature liesen der ze wéineg. Invitéiert méi Memberen, oder loosst jiddereen méi liesen.
programmes-short-missing = Et feelen
programmes-short-why = Firwat
programmes-short-small = { $count ->
    [one] De Jury huet nëmmen ee Member, dee liese kann.
   *[other] De Jury huet nëmmen { $count } Memberen, déi liese kënnen.
}
programmes-short-conflicts = { $count ->
    [one] Ee Member huet en Interessekonflikt.
   *[other] { $count } Memberen hunn en Interessekonflikt.
}
programmes-short-full = All déi se liese kënnen, hu scho sou vill, wéi si däerfen.
programmes-conflict = Konflikt
programmes-conflicts = Deklaréiert Konflikter
programmes-conflicts-lead = Nëmmen Dir liest dës Wierder. Déi, déi kandidéieren, gesi se net.
programmes-conflict-none = Ech hu keen Interessekonflikt
programmes-conflict-family = Een aus menger Famill oder mengem Stot
programmes-conflict-money = Ech géif Sue gewannen oder verléieren
programmes-conflict-competitor = Ech maachen datselwecht Geschäft: e Konkurrent
programmes-conflict-acquaintance = Ech kennen d’Persoun
programmes-conflict-other = Eppes anescht
programmes-firm = Entreprise
programmes-declare-lead = Dëst ass, wie kandidéiert. Äntwert, ier Dir de Rescht liest.
programmes-declare-question = Hutt Dir en Interessekonflikt?
programmes-declare-hint = Wa jo, kritt direkt een aneren d’Kandidatur.
programmes-declare-words = An Äre Wierder
programmes-declare-words-hint = Nëmmen de Service, deen den Opruff mécht, liest se, ni d’Persoun, déi kandidéiert.
programmes-declare-late = Ech hunn dach en Interessekonflikt
programmes-declare-late-lead = Är Fiche zielt dann net méi, an een anere liest d’Kandidatur.
programmes-declare-missing = Wielt eng Äntwert.
programmes-declare-send = Weider
programmes-reading-declare = Ze deklaréieren
programmes-reading-read = Ze liesen
programmes-reading-begun = Ugefaangen
programmes-reading-sent = Fiche fortgeschéckt
programmes-reading-conflict = Konflikt deklaréiert
programmes-reading-taken = Engem anere ginn
programmes-reading-third = Drëtt Liesung
programmes-sheet = Nottefiche
programmes-sheet-lead = Gitt all Critère ganz Punkten an e Kommentar. D’Zomm ass héchstens { $most } gewiichte Punkten.
programmes-sheet-limit = E Kommentar huet héchstens { $most } Zeechen.
programmes-sheet-changed = Dës Fiche huet sech an der Tëschenzäit geännert, vläicht an enger anerer Fënster. Näischt vun deem, wat Dir grad geschriwwen hutt, ass verluer: et steet an de Felder hei drënner, an ass nach net gespäichert. Vergläicht, da späichert se oder schéckt se fort.
programmes-sheet-stands = D’Fiche, wéi se gespäichert ass
programmes-sheet-was-sent = Dës Fiche ass scho fortgeschéckt, oder d’Lëscht ass ënnerschriwwen: wat Dir grad geschriwwen hutt, ass net gespäichert. Hei steet et, fir datt Dir et kopéiere kënnt.
programmes-sheet-typed = Wat Dir grad geschriwwen hutt
programmes-sheet-keep = Brouillon späicheren
programmes-sheet-send = Fiche fortschécken
programmes-sheet-once = Eng Fiche gëtt eng Kéier fortgeschéckt. Duerno ännert si sech nëmmen an der Diskussioun, mat engem Grond.
programmes-sheet-own = Är Fiche
programmes-sheet-other = Fiche vun der anerer Persoun { $number }
programmes-sheet-others-later = Dir gesitt déi aner Fichen, wa jidderee seng fortgeschéckt huet.
programmes-sheet-discussed = D’Notte leien auserneen: De Jury schwätzt driwwer. Dir kënnt Är Fiche änneren, mat engem Grond.
programmes-sheet-change = Meng Fiche änneren
programmes-sheet-changes = An der Diskussioun geännert Fichen
programmes-sheet-total = { $caption }: { $total } vun { $most }
programmes-change-reason = Firwat ännert Dir Är Fiche?
programmes-change-reason-missing = Schreift, firwat Dir Är Fiche ännert.
programmes-change-send = Fiche änneren
programmes-points = Punkten
programmes-points-of = { $criterion }: Punkten, vun 0 bis { $most }
programmes-points-wrong = Schreift eng ganz Zuel, héchstens d’Maximum vum Critère.
programmes-comment = Kommentar
programmes-comment-on = { $criterion }: Kommentar
programmes-comment-missing = Schreift e Kommentar: Et kann een dono froen.

# The jury: discussing
programmes-discussion = Diskussioun
programmes-discussion-lead = D’Kandidaturen, bei deenen d’Notten ze wäit auserneeleien. Notéiert, wien do war, wat gesot gouf, a wéi eng Nott ofgemaach ass.
programmes-discussion-none = Keng Kandidatur ass ze diskutéieren.
programmes-totals = Zommen
programmes-standing-awaited = { $count ->
    [one] { $count } Fiche feelt nach
   *[other] { $count } Fiche feelen nach
}
programmes-standing-third = Ofstand { $by }: eng drëtt Persoun liest
programmes-standing-differs = Ofstand { $by }: ze diskutéieren
programmes-standing-scored = { $score } Punkten
programmes-standing-agreed = { $score } Punkten, ofgemaach
programmes-see-application = D’Kandidatur liesen
programmes-present = Wie war do?
programmes-present-hint = Wien en Interessekonflikt huet, steet net an dëser Lëscht a geet eraus.
programmes-present-missing = Kräizt un, wien do war.
programmes-minutes = Rapport
programmes-minutes-said = Wat gesot gouf
programmes-minutes-missing = Schreift, wat gesot gouf.
programmes-minutes-keep = Rapport späicheren
programmes-agreed = Ofgemaachten Nott
programmes-agreed-hint = A gewiichte Punkten, vun 0 bis { $most }, mat héchstens véier Dezimalen. Eidel: Nach ass näischt ofgemaach.
programmes-agreed-wrong = Schreift eng Zuel vu gewiichte Punkten, héchstens d’Zomm vun der Fiche.
programmes-agreed-reason = Firwat dës Nott
programmes-agreed-reason-missing = Schreift, firwat de Jury dës Nott ofmécht.

# The jury: deciding
programmes-decision = Decisioun
programmes-decision-open = Den Opruff ass nach op: D’Lëscht gëtt duerno gemaach.
programmes-decision-too-many = Et gi méi wéi { $most } Kandidaturen: d’Lëscht gëtt net gemaach, fir datt kee vergiess gëtt. Schreift deem, deen d’Plattform bedreift.
programmes-decision-unresolved = { $count ->
    [one] Eng Kandidatur ass weder komplett nach refuséiert. Sot fir d’éischt, wat gëllt.
   *[other] { $count } Kandidature si weder komplett nach refuséiert. Sot fir d’éischt, wat gëllt.
}
programmes-not-judged = Nach ouni Nott
programmes-rules = D’Reegelen
programmes-places = Plazen
programmes-mark = Mindestnott
programmes-bounds = Grenzen
programmes-lottery = Verlousung bei gläicher Nott
programmes-bound-least = { $group }: mindestens { $least }
programmes-bound-most = { $group }: héchstens { $most }
programmes-bound-exactly = { $group }: genee { $most }
programmes-bound-between = { $group }: { $least } bis { $most }
programmes-relaxed = D’Grenze vum Opruff hu sech widdersprach. Dës gëllen amplaz, a firwat:
programmes-restore = Zréck bei d’Grenze vum Opruff
programmes-list = Proposéiert Lëscht
programmes-list-counts = Zréckbehalen: { $chosen }. Op der Waardelëscht: { $waiting }. Net zréckbehalen: { $others }.
programmes-list-hidden = D’Grenzen änneren dës Lëscht: Niewent engem Rang géif d’Resultat verroden, zu wéi engem Grupp ee gehéiert. Dir gesitt et dofir, wann keen d’Lëscht méi ännere kann. Decisioune vum Jury an d’Mindestnott gi gewisen.
programmes-list-now = D’Lëscht, wéi se elo ass
programmes-rank = Rang
programmes-score = Nott
programmes-verdict = Resultat
programmes-sentence = Firwat
programmes-verdict-chosen = Zréckbehalen
programmes-verdict-waiting = Waardelëscht
programmes-verdict-not-chosen = Net zréckbehalen
programmes-verdict-given-up = Zréckgezunn
programmes-verdict-hidden = Steet an der definitiver Lëscht
programmes-is-best = Eng zweet Rechnung, anescht gemaach, bestätegt: Keng Lëscht, déi d’Grenzen anhält, huet eng besser Zomm.
programmes-is-not-best = Opgepasst: Déi zweet Rechnung bestätegt dës Lëscht net. Ënnerschreift se net, a sot et dem Bedreiwer.
programmes-sign = Lëscht ënnerschreiwen
programmes-sign-lead = Är Ënnerschrëft kënnt mam Fangerofdrock vun dëser Lëscht an de Beweisprotokoll. Duerno ännert sech keng Nott méi.
programmes-signed-by = Ënnerschriwwe vun { $name }. Fangerofdrock vun der Lëscht:
programmes-unsign = Ënnerschrëft zréckhuelen
programmes-final-do = Lëscht definitiv maachen
programmes-final-lead = All déi kandidéiert hunn, kréien e Bréif mat hirem Saz, an d’Resultat gëtt ëffentlech. Et gëtt kee Wee zréck.
programmes-is-final = D’Lëscht ass definitiv. D’Bréiwer si verschéckt.
programmes-whole-file = De ganze Fichier, fir déi, déi d’Lëscht kontrolléieren (CSV)
programmes-whole-file-command = Wien d’Lëscht kontrolléiert, rechent se aus dem ganze Fichier nei. Am Journal vun all Kandidat steet, datt de Fichier gelies gouf.
programmes-stuck = Eng Plaz ass fräi, a kee vun der Waardelëscht ka se huelen, ouni eng Grenz ze briechen:
programmes-amend = No der definitiver Lëscht decidéieren
programmes-amend-lead = Déi ënnerschriwwe Lëscht ännert sech net méi. Ass eng Reklamatioun berechtegt, gitt eng Plaz zousätzlech zu deene vun der Lëscht; ass eppes un d’Liicht komm, huelt eng Plaz ewech: Déi nächst Kandidatur kënnt no deeneselwechte Reegelen. Är Decisioun steet fir jiddereen niewent der Lëscht, mat hirem Grond, an d’Persoun kritt e Bréif.
programmes-amend-in = Eng Plaz ginn
programmes-amend-out = D’Plaz ewechhuelen
programmes-amend-do = Decidéieren
programmes-amend-reason-missing = Schreift, firwat.
programmes-amend-unknown = Keng Kandidatur vun der Lëscht huet dës Nummer, oder et ass schonn esou.
programmes-contradiction = Keng Lëscht hält all Grenzen an.
programmes-relaxation = „{ $is }“ géif zu „{ $then }“
programmes-relaxation-means = Dat ass déi klengst méiglech Ännerung. Si gëllt da fir déi ganz Lëscht, an dat ëffentlecht Resultat seet et, mat Ärem Grond.
programmes-relax = Dës Ännerung unhuelen
programmes-relax-reason = Firwat
programmes-relax-reason-missing = Schreift, firwat dës Ännerung ugeholl gëtt.
programmes-reason-public = Jidderee liest dëse Grond. Nennt keen.
programmes-overrides = Eegen Decisioune vum Jury
programmes-overrides-none = De Jury huet näischt nieft de Reegelen decidéiert.
programmes-override-add = Decisioun vum Jury derbäisetzen
programmes-override-side = Wat decidéiert de Jury?
programmes-override-side-missing = Wielt: eranhuelen oder eraushuelen.
programmes-override-reason = Firwat
programmes-override-reason-missing = Schreift de Grond vum Jury.
programmes-override-unknown = Keng bewäert Kandidatur huet dës Nummer.
programmes-override-do = Lëscht nei maachen
programmes-override-drop = Decisioun ophiewen
programmes-put-in = Eranhuelen
programmes-take-out = Eraushuelen
programmes-put-in-below = { $number } läit ënner der Mindestnott, déi och fir de Jury gëllt.
programmes-put-in-too-many = De Jury huet méi erageholl, wéi et Plaze gëtt.
programmes-list-changed = D’Lëscht huet sech tëschenzäit geännert. Luet d’Säit nei a kuckt se nach eng Kéier.

# One true sentence about a rank
programmes-sentence-head = D’Kandidatur { $number } huet de Rang { $rank } vun { $all }, mat { $score } Punkten.
programmes-sentence-rank = Zréckbehale wéinst hirem Rang: All déi besser sinn och zréckbehalen.
programmes-sentence-group = Zréckbehalen, fir dës Grenz anzehalen: { $bounds }. Eng Kandidatur mat bessere Rang ass et net.
programmes-sentence-group-reached = Zréckbehalen: Eng Kandidatur mat bessere Rang ass et net, well dës Grenz erreecht ass: { $bounds }.
programmes-sentence-below = Net zréckbehalen: D’Mindestnott ass { $mark }.
programmes-sentence-no-place = Waardelëscht: Keng Plaz blouf fräi.
programmes-sentence-full = Waardelëscht: All Plaze goungen u besser Räng, déi lescht un de Rang { $rank } mat { $score } Punkten.
programmes-sentence-tied = Bei gläiche Punkten huet d’Lousnummer decidéiert.
programmes-sentence-bounds = Waardelëscht, { $because }. { $alike } Déi lescht vun all de Zréckbehalenen huet de Rang { $rank }, mat { $score } Punkten.
programmes-sentence-bounds-kept = well Plaze fir dës Grenz fräi gehale ginn ({ $bounds })
programmes-sentence-bounds-full = well dës Grenz erreecht ass ({ $bounds })
programmes-sentence-alike = Déi lescht Zréckbehale vun deenselwechte Gruppen huet de Rang { $rank }, mat { $score } Punkten.
programmes-sentence-alike-none = Keng Kandidatur vun deenselwechte Gruppen ass zréckbehalen.
programmes-sentence-but = (Ouni déi eegen Decisioune vum Jury: { $in } erageholl, { $out } erausgeholl.)
programmes-sentence-put-in = Duerch Decisioun vum Jury erageholl: { $reason }
programmes-sentence-taken-out = Duerch Decisioun vum Jury erausgeholl: { $reason }
programmes-sentence-moved-up = Zréckbehalen: Eng Plaz gouf fräi, a si war no deenselwechte Reegelen déi nächst.
programmes-sentence-gave-up = Zréckgezu vun der Persoun, déi kandidéiert huet.
programmes-sentence-let-in = No der definitiver Lëscht zréckbehalen, zousätzlech zu hire Plazen: { $reason }
programmes-sentence-lost-place = No der definitiver Lëscht net méi zréckbehalen: { $reason }
programmes-sentence-sealed-chosen = Zréckbehalen. D’Persoun kennt de geneeë Saz: Hei géif een een dorun erkennen.
programmes-sentence-sealed = Waardelëscht. D’Persoun kennt de geneeë Saz: Hei géif een een dorun erkennen.
programmes-sentence-hidden = No Rang a Grenzen.

# The result, for everybody
programmes-result = Resultat
programmes-result-see = Wéi gewielt gëtt, an d’Resultat
programmes-result-not-yet = D’Lëscht ass nach net definitiv. Sou gëtt si gemaach.
programmes-result-judged = Bewäert Kandidaturen
programmes-result-put-in = Vum Jury selwer erageholl
programmes-result-taken-out = Vum Jury selwer erausgeholl
programmes-result-signed = Lëscht ënnerschriwwe vun { $name } den { $date }.
programmes-how-chosen = Wéi d’Lëscht gemaach gëtt
programmes-how-chosen-text = D’Kandidature stinn no hirer Nott. Bei gläicher Nott decidéiert eng Lousnummer, déi jiddereen norechne kann. Ënner der Mindestnott gëtt kee zréckbehalen.
programmes-how-bounds = Vun alle Lëschten, déi dës Grenzen anhalen, gëllt déi bescht:
programmes-lottery-promise = De Startwäert vun der Verlousung steet zënter dem { $date } fest. Dëst ass säi Fangerofdrock (SHA-256); de Startwäert selwer kënnt mat der Lëscht eraus.
programmes-lottery-why = Sou ka kee de Startwäert wielen, wann d’Nummere bekannt sinn, a kee eng Nummer, déi gewënnt.
programmes-indicators = Wien zréckbehale gouf
programmes-indicator-none = Ze wéineg Leit fir eng Tabell: Manner wéi { $crowd } kéint een erkennen.
programmes-indicator-hidden = Kleng Zuele si verstoppt, an anerer mat hinnen: Kee kann doraus schléissen, datt et manner wéi { $crowd } sinn.
programmes-indicator-others = Net zréckbehalen
programmes-indicator-all = Zesummen
programmes-indicator-rest = Aner Äntwerten, oder keng
programmes-indicator-shows = Den Undeel vun den zréckbehalene Kandidaturen, no Äntwert.
programmes-hidden = verstoppt
programmes-table = All Kandidaturen
programmes-table-lead = No Nummer, ouni Nimm. All Persoun kennt hir Nummer.
programmes-table-show = Tabell kucken
programmes-score-class = Nott
programmes-class = { $from } bis { $to } %
programmes-since = Zënterhier
programmes-since-moved-up-count = { $count ->
    [one] Eng fräi Plaz gouf virugeginn.
   *[other] { $count } fräi Plaze goufe virugeginn.
 }
programmes-since-gave-up-count = { $count ->
    [one] Eng Persoun huet op hir Plaz verzicht.
   *[other] { $count } Persounen hunn op hir Plaz verzicht.
 }
programmes-since-moved-up = { $number } huet eng fräi Plaz kritt.
programmes-since-gave-up = { $number } huet sech zréckgezunn.
programmes-since-let-in = { $date }: { $about } krut eng Plaz zousätzlech zu deene vun der Lëscht. { $reason }
programmes-since-taken-out = { $date }: { $about } huet seng Plaz oder seng Rei verluer. { $reason }
programmes-since-bounds = { $date }: Fräi Plaze ginn no dëse Grenze verginn: { $about }. { $reason }
programmes-again = Norechnen
programmes-seed-was = Fangerofdrock (SHA-256) vum Startwäert, publizéiert den { $date }:
programmes-seed-is = De Startwäert:
programmes-again-alone = D’Grenzen hunn näischt geännert: Ouni si ass d’Lëscht déiselwecht. Dofir huet de Fichier keng Gruppen.
programmes-again-groups = De Fichier seet d’Gruppen, déi eng Grenz hunn: All Äntwert ass déi vu mindestens { $crowd } Leit, bei deenen Zréckbehalenen a bei deenen aneren.
programmes-again-sealed = De Fichier gëtt net publizéiert: E Grupp huet manner wéi { $crowd } Leit, déi ee kéint erkennen. Dëst ass säi Fangerofdrock (SHA-256): Wien d’Lëscht kontrolléiert, kritt de Fichier a gesäit, datt et deeselwechten ass.
programmes-again-until = De Fichier gëtt bis { $date } opgehuewen.
programmes-again-file = De Fichier vun den Notten (CSV)
programmes-again-overrides = Kandidaturen, déi de Jury selwer eran- oder erausgeholl huet, stinn net dran; Plazen a Grenze sinn déi, déi iwwreg waren.
programmes-again-hash = Fangerofdrock vun der ënnerschriwwener Lëscht:
programmes-seasons = Saisonen
programmes-season = Saison
programmes-seasons-lead = Wéi vill kandidéiert hunn, wéi vill zréckbehale sinn, a vu wéi enge Gruppen. Kleng Zuele si verstoppt.
programmes-seasons-none = Nach ass keng Lëscht definitiv.

# What became of an own application, and the cohort
programmes-place = Äert Resultat
programmes-object = Wann Dir net averstane sidd
programmes-object-text = Schreift un { $body } bannent zwee Méint, mat der Nummer { $number }. Dir kënnt d’Kommentare vum Jury zu Ärer Kandidatur froen. Dir kënnt Iech och un den Ombudsman oder un d’Geriicht wenden.
programmes-cohort = Promotioun
programmes-cohort-lead = { $count } zréckbehale Kandidaturen sinn d’Promotioun vun dëser Saison.
programmes-cohort-empty = Keen ass an dëser Promotioun.
programmes-milestones = Etappen
programmes-milestones-none = Keng Etapp ass geplangt.
programmes-milestone-plan = Etapp plangen
programmes-milestone-title = Etapp
programmes-milestone-due = Bis de
programmes-milestone-add = Etapp derbäisetzen
programmes-milestone-line = { $title }, { $date }: { $reached } vun { $all }
programmes-milestone-reached = Wien huet se erreecht?
programmes-milestone-note = Notéieren
programmes-milestone-is-reached = Erreecht
programmes-milestone-to-come = Kënnt nach
programmes-milestone-day-wrong = Schreift en Dag, deen et gëtt.
programmes-milestone-title-missing = Schreift, wat et ass.
programmes-milestone-too-many = Et si scho fofzeg Etappen.
programmes-follow-up = Wat ass doraus ginn?
programmes-follow-up-office = Sechs, zwielef a véieranzwanzeg Méint no der Decisioun stelle mir deenen Zréckbehalenen dräi Froen, an erënneren eng Kéier.
programmes-follow-up-each = D’Äntwerten eenzel
programmes-follow-up-when = Wéini
programmes-follow-up-months = No { $months } Méint
programmes-follow-up-asked = Gefrot
programmes-follow-up-answered = Äntwerten
programmes-follow-up-active = Nach aktiv
programmes-follow-up-jobs = Aarbechtsplazen
programmes-follow-up-funds = Gesammelt Suen
programmes-follow-up-done = (geäntwert)
programmes-follow-up-to-do = (ze äntweren)
programmes-follow-up-lead = Dräi Äntwerte ginn duer. D’Stell liest se, an all Abléck steet an Ärem Journal.
programmes-follow-up-ask-active = Geet Äre Projet weider?
programmes-follow-up-ask-jobs = Wéi vill Aarbechtsplazen, Är matgezielt?
programmes-follow-up-ask-funds = Wéi vill Suen hutt Dir am Ganze gesammelt?
programmes-follow-up-active-wrong = Wielt jo oder neen.
programmes-follow-up-jobs-wrong = Schreift eng ganz Zuel, 0, wann et keng gëtt.
programmes-follow-up-funds-wrong = Schreift e Betrag an Euro, ouni Cent, 0, wann et kee gëtt.
programmes-follow-up-send = Fortschécken
programmes-yes = Jo
programmes-no = Neen

# The jury: evidence and letters
programmes-basis-jury = Bewäertung vun enger Kandidatur duerch de Jury
programmes-basis-jury-member = Zesummesetzung vun engem Jury
programmes-mail-jury-invited-subject = Dir sidd an de Jury invitéiert: { $title }
programmes-mail-jury-invited =
    Moien { $name },

    { $body } invitéiert Iech an de Jury vu „{ $title }“. Nom Enn vum Opruff kritt Dir Kandidaturen ze bewäerten. Virum Liese sot Dir fir all, ob Dir en Interessekonflikt hutt.

    { $link }
programmes-mail-jury-reads-subject = Kandidaturen ze bewäerten: { $title }
programmes-mail-jury-reads =
    Moien { $name },

    { $count ->
        [one] Eng nei Kandidatur waart op Iech, fir „{ $title }“.
       *[other] { $count } nei Kandidature waarden op Iech, fir „{ $title }“.
    }

    { $link }
programmes-mail-handed-over-subject = E Programm gëtt Iech iwwerginn: { $title }
programmes-mail-handed-over =
    Moien { $name },

    Dir sidd elo fir de Programm vun „{ $title }“ zoustänneg, mat alle Saisonen. Wat op Iech waart: { $link }
programmes-mail-why-inside = Firwat, steet op der Säit vun Ärer Kandidatur, wou Dir Iech umellt.
programmes-mail-verdict-subject = Är Kandidatur { $number }: { $title }
programmes-mail-verdict =
    Moien { $name },

    { $verdict ->
        [chosen] Är Kandidatur ass zréckbehalen.
        [waiting] Är Kandidatur ass net zréckbehalen, mä si ass op der Waardelëscht.
       *[other] Är Kandidatur ass net zréckbehalen.
    }

    { $sentence }

    Wann Dir net averstane sidd, schreift un { $body } bannent zwee Méint, mat dëser Nummer. Dir kënnt d’Kommentare vum Jury froen.

    Är Kandidatur: { $link }
    D’Resultat fir jiddereen: { $result }
programmes-mail-follow-up-subject = Wat ass aus Ärem Projet ginn? { $title }
programmes-mail-follow-up =
    Moien { $name },

    Virun { $months } Méint gouf Dir fir „{ $title }“ zréckbehalen. Dräi Froen, zwou Minutten:

    { $link }
programmes-mail-follow-up-again-subject = Erënnerung: Wat ass aus Ärem Projet ginn? { $title }
programmes-mail-follow-up-again =
    Moien { $name },

    Virun zwou Wochen hu mir Iech dräi Froen zu Ärem Projet gestallt. Mir schreiwen Iech net méi doriwwer:

    { $link }
    („{ $title }“, no { $months } Méint)

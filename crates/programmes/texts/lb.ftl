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
programmes-fact-applicant = Wien sech bewierft
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
programmes-who = Wien sech bewerbe kann
programmes-who-everybody = Jidderee ka sech bewerben.
programmes-who-lead = Dat brauch et:
programmes-any-of = Mindestens eng vun dëse Konditiounen:
programmes-choosing = Wéi gewielt gëtt
programmes-choosing-lead = All Critère kritt Punkten, mol säi Gewiicht. Gewielt ginn déi héchst Zommen.
programmes-criteria = Critèren
programmes-criterion = Critère
programmes-maximum = Punkten héchstens
programmes-weight = Gewiicht
programmes-pass-mark = Et brauch een op d’mannst { $mark } vun { $best } gewiichte Punkten, fir gewielt ze ginn.
programmes-at-least = op d’mannst { $least }
programmes-at-most = héchstens { $most }
programmes-between = { $least } bis { $most }
programmes-bounds-lead = Dës Zuele gëllen ënner de Kandidaturen iwwer der Mindestzuel. Si änneren keng Nott.
programmes-privacy = Wat mir späicheren a wien et liest
programmes-privacy-text =
    Är Äntwerte liest { $body }, soubal si geschéckt sinn, an nëmmen esou, wéi Dir se geschéckt hutt. All Abléck steet virdrun an Ärem Journal.

    E Brouillon gëtt { $days } Deeg nom Enn geläscht. Eng zréckgezunne oder net gewielte Kandidatur gëtt no { $months } Méint geläscht. Dir kënnt Är Kandidatur zu all Moment zréckzéien.

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
programmes-for-myself = Fir mech, ouni Entreprise
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
programmes-groups-why = Getrennt gespäichert. Wien Är Kandidatur liest oder bewäert, gesäit se net. Si déngen de Grenze vun der Auswiel an de Statistiken, soss näischt.
programmes-unsaid = Ech wëll net äntweren
programmes-check-title = Kontrolléiert Är Kandidatur
programmes-check-who-reads = { $body } liest se esou, wéi Dir se schéckt. Dir kënnt se zu all Moment zréckzéien.
programmes-send = Schécken
programmes-not-open = Dir kënnt Iech elo net bewerben: den Opruff ass net op.
programmes-too-late = De Delai fir ze vervollstännegen ass eriwwer. Är Äntwerte bleiwe gespäichert; d’Stell decidéiert, wéi et weidergeet.
programmes-is-published = Wat publizéiert ass, ännert sech net méi. Maacht en neien Opruff.
programmes-changed-elsewhere = Eng aner Säit huet d’selwecht geännert. Probéiert nach eng Kéier.
programmes-gone-on = Dat geet net méi: d’Kandidatur ass méi wäit.
programmes-other-applicant = Wielt, fir wien Dir Iech bewerft: fir Iech oder eng vun Ären Entreprisen.

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
programmes-outcome-chosen = Gewielt
programmes-outcome-not-chosen = Net gewielt
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
programmes-make-title = En Opruff maachen
programmes-make-lead = Alles kënnt aus enger Tabell: Datumer, Plazen, Konditiounen, Critèren a Froen. Eemol publizéiert, ännert sech den Opruff net méi.
programmes-make-sheet = D’Tabell
programmes-make-sheet-hint = { "." }xlsx, .xls, .csv oder .md
programmes-make-sheet-missing = Wielt d’Datei vun der Tabell.
programmes-make-sheet-wrong = D’Tabell huet Feeler: verbessert se a wielt d’Datei nach eng Kéier.
programmes-make-mistakes = Feeler vun der Tabell
programmes-make-save = Brouillon späicheren
programmes-make-how = Wat an der Tabell steet
programmes-make-how-call = eng Zeil pro Schlëssel (programme, body, what, season, title, introduction, opens, closes, places; op Wonsch applicant, pass_mark, decided_on, keeps_months), mat de Kolonnen key, value an text pro Sprooch.
programmes-make-how-eligibility = eng Konditioun pro Zeil: condition, text pro Sprooch, any_of. All mussen erfëllt sinn; vun deene mat der selwechter Mark an any_of geet eng duer.
programmes-make-how-groups = wat een fräiwëlleg vu sech soe kann: dimension, value, label pro Sprooch, least, most. Eng Zeil ouni value ass d’Fro.
programmes-make-how-criteria = de Bewäertungsziedel: name, label an hint pro Sprooch, weight, maximum.
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
programmes-reason = Grond
programmes-reason-hint = D’Persoun liest en. D’Kandidatur gëtt dann net bewäert.
programmes-reason-missing = Schreift e Grond an héchstens 2.000 Zeechen.
programmes-office-late = De Delai ass eriwwer. Gitt en neien, loosst d’Kandidatur gëllen, wéi se ass, oder loosst se net zou.

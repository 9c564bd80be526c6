# Demarchen
procedures-title = Demarchen
procedures-lead = Fannt, wat Dir braucht. Wat scho bekannt ass, gëtt ausgefëllt: Dir kuckt et no an äntwert op de Rescht.
procedures-filter-any = All
procedures-filter-words = Wierder
procedures-filter-life-event = Wat an Ärem Liewe geschitt
procedures-filter-need = Wat Är Entreprise brauch
procedures-found = { $count ->
    [0] Keng Demarche fonnt.
    [one] 1 Demarche
   *[other] { $count } Demarchen
}
procedures-for-people = Fir Privatpersounen
procedures-for-firms = Fir Entreprisen
procedures-fact-authority = Wien decidéiert
procedures-fact-delay = Äntwert bannent
procedures-fact-delay-days = { $days } Deeg
procedures-fact-kept = Ären Dossier gëtt opgehuewen
procedures-fact-kept-months = { $months } Méint no der Decisioun
procedures-fact-basis = Gesetzlech Basis
procedures-conditions = Wien et ka kréien
procedures-documents = Wat vun Iech gefrot ka ginn
procedures-documents-lead = Nëmme wat nach keen weess.
procedures-good-to-know = Gutt ze wëssen
procedures-closed = Am Moment ginn hei keng nei Demanden ugeholl.
procedures-once-only = Kee freet Iech zweemol: Wat eng Verwaltung weess oder wat Dir scho geäntwert hutt, gëtt ausgefëllt. Dir gesitt, wou all Äntwert hierkënnt, an näischt geet eraus, ier Dir et nogekuckt hutt.
procedures-sign-in = Aloggen an ufänken
procedures-resume-by-code = Mat engem Code op Pabeier weiderfueren
procedures-begin = Ufänken
procedures-no-firm = Dës Demarche ass fir Entreprisen. Dir hutt nach keng Entreprise derbäigesat.
procedures-add-firm = Entreprise derbäisetzen
procedures-whom = Fir wie maacht Dir dës Demande?
procedures-whom-self = Fir mech selwer
procedures-whom-mandate = Fir { $name }, mat engem Mandat
procedures-whom-missing = Wielt, fir wien Dir dës Demande maacht.
procedures-whom-name = Numm vun der Persoun, där Dir hëlleft
procedures-whom-search = Sichen
procedures-whom-more = Dir hutt méi Mandater, wéi hei gewise ginn. Sicht no engem Numm, fir anerer ze fannen.
procedures-whom-nobody = Dir hutt dofir kee Mandat vun engem mat dësem Numm.
procedures-surer-title = Beweist w. e. g. nach eng Kéier, wien Dir sidd
procedures-surer = Dës Demarche brauch e méi séchere Login wéi e Passwuert eleng: e Passkey oder e Code vun Ärem Telefon.
procedures-surer-again = Nach eng Kéier aloggen
procedures-surer-set-up = Zweete Schrëtt ariichten

# Dossieren
procedures-account = Mäi Kont
procedures-cases-title = Meng Demarchen
procedures-cases-none = Dir hutt nach keng Demarche ugefaangen.
procedures-cases-find = Eng Demarche fannen
procedures-left-title = Vu Kolleege verlooss
procedures-left = Fir eng vun Ären Entreprisë geschéckt vun engem, dee keng Demandë méi fir si mécht. Keen äntwert der Administratioun, bis een vun Iech iwwerhëlt. D’Administratioun gëtt informéiert.
procedures-take-over = { $reference } iwwerhuelen
procedures-for-others-title = Mat engem Mandat ausgefëllt
procedures-taken-over = Ech äntwere vun elo u fir dës Demande, fir d’Entreprise.
procedures-state-draft = Nach net geschéckt
procedures-state-submitted = Geschéckt
procedures-state-in-review = Gëtt gepréift
procedures-state-waiting = Waart op Iech
procedures-state-accepted = Ugeholl
procedures-state-refused = Refuséiert
procedures-state-withdrawn = Zréckgezunn
procedures-case-state = Stand
procedures-case-reference = Referenz
procedures-case-sent-on = Geschéckt den
procedures-case-due = Äntwert erwaart bis
procedures-case-reply-by = Äntwert bis
procedures-acting = { $name } ({ $organisation }) fëllt dat mat engem Mandat aus. Dat steet am Journal vun der Persoun.
procedures-sent = Är Demande ass geschéckt.
procedures-sent-next = Haalt d’Referenz { $reference } gutt op. Mir schreiwen Iech, wann sech eppes ännert.
procedures-granted = Är Demande ass ugeholl.
procedures-refused = Är Demande ass refuséiert.
procedures-waits-for-you = De Service brauch eppes vun Iech. Liest de leschte Message an äntwert hei drënner.
procedures-history = Wat bis elo geschitt ass
procedures-line-request = { $name } freet Iech ëm eppes
procedures-line-office = Message vun { $name }
procedures-line-person = Message vun { $name } un de Service
procedures-write = Dem Service schreiwen
procedures-write-send = Message schécken
procedures-text-missing = Schreift als éischt eppes.
procedures-text-too-long = Dësen Text ass ze laang: héchstens 4.000 Zeechen.
procedures-text-too-often = Dir hutt dozou op engem Dag 20 Messagë geschriwwen. Schreift deen nächste muer, mat allem dran.
procedures-answers = Är Äntwerten
procedures-withdraw-title = Dës Demande zréckzéien
procedures-withdraw = De Service hält dann op domat. Dir kënnt ëmmer eng nei Demande maachen.
procedures-withdraw-do = Demande zréckzéien
procedures-changed-elsewhere = Dës Demande gouf gläichzäiteg op engem aneren Apparat geännert. Kuckt se w. e. g. nach eng Kéier a widderhuelt, wat Dir maache wollt.
procedures-gone-on = Dës Demande ass an der Tëschenzäit weidergaangen: Dat geet elo net méi.
procedures-firm-left-title = Dir maacht keng Demandë méi fir dës Entreprise
procedures-firm-left = Dir gehéiert net méi zu der Entreprise, ëm déi et geet, oder Är Roll do erlaabt keng Demandë méi. E Proprietär vun der Entreprise kann dat änneren.

# Wat bekannt ass
procedures-known-title = Wat scho bekannt ass
procedures-known-lead = Kuckt w. e. g. no. Dir kënnt et behalen, änneren oder soen, datt et bei der Quell falsch ass. Nach gëtt näischt geschéckt.
procedures-known-nothing = Hei ass näischt nozekucken. Weider bei d’Froen.
procedures-known-begin = Bei d’Froe goen
procedures-known-keep = Alles richteg, weider
procedures-known-wrong = Dat ass falsch
procedures-right-yes = No deem, wat bekannt ass, kënnt Dir et kréien.
procedures-right-no = No deem, wat bekannt ass, kënnt Dir et net kréien. Dir kënnt trotzdeem weidermaachen: De Service decidéiert.
procedures-right-open = Dat hänkt vun Äntwerten of, déi nach feelen.
procedures-source-down = Keng Äntwert vun: { $source }. Dofir froe mir Iech; näischt geet verluer.
procedures-source-remembered = Keng Äntwert vun: { $source }. Dir gesitt, wat do den { $date } stoung; kuckt w. e. g., ob et nach stëmmt.
procedures-source-unknown = { $source }: Do ass näischt iwwer Iech bekannt.
procedures-source-again = Nach eng Kéier froen
procedures-wrong-title = Wat ass falsch?
procedures-wrong-owner = Wien informéiert gëtt
procedures-wrong-said = Wat wier richteg, a wéi wësst Dir dat?
procedures-wrong-hint = Zum Beispill: „Ech sinn den 1. Mäerz geplënnert, meng nei Adress steet op der Stroumrechnung.“
procedures-wrong-what-happens = De Verantwortleche vum Register gëtt informéiert a muss Iech äntweren. An der Tëschenzäit gitt Dir selwer déi richteg Äntwert, an Är Demande geet weider.
procedures-wrong-send = Mellen a richteg äntweren
procedures-corrections-title = Wat ech als falsch gemellt hunn
procedures-corrections-lead = Wat Dir an engem Register als falsch gemellt hutt, a wat de Verantwortleche geäntwert huet.
procedures-corrections-none = Dir hutt näischt gemellt.
procedures-correction-source = Register
procedures-correction-shown = Wat do steet
procedures-correction-said = Wat Dir gesot hutt
procedures-correction-date = Gemellt den
procedures-correction-state = Stand
procedures-correction-answer = Äntwert
procedures-correction-open = Nach keng Äntwert
procedures-correction-corrected = Korrigéiert
procedures-correction-kept = Bleift, wéi et ass

# Ausfëllen
procedures-back = Zréck
procedures-continue = Weider
procedures-leave = Späicheren a méi spéit weidermaachen
procedures-file-brought = { $name } ass schonn do. Dir musst de Fichier net nach eng Kéier wielen.
procedures-check-title = Kuckt Är Äntwerten no
procedures-check-who-sees = Wann Dir schéckt, gesäit { $authority } dës Äntwerten, a soss keen. All Liesen steet an Ärem Journal.
procedures-send = Schécken
procedures-kept-title = Är Äntwerte si gespäichert
procedures-kept-lead = Dir fannt dës Demande ënner „Meng Demarchen“, op all Apparat, 90 Deeg laang.
procedures-kept-go-on = Elo weidermaachen
procedures-kept-elsewhere = Op engem aneren Apparat, ouni Äre Kont
procedures-kept-code = Dir kënnt e Code op Pabeier kréien. Wien en huet, kann dës Demande 30 Deeg laang opmaachen: Gitt en nëmmen engem, deem Dir vertraut.
procedures-kept-make-code = Code maachen
procedures-discard-title = Läschen
procedures-discard = All Äntwerte vun dëser Demande gi geläscht. Dat ass definitiv.
procedures-discard-do = Dës Demande läschen
procedures-code-title = Äre Code
procedures-code-use = Tippt en op { $address } an, bis den { $date }.
procedures-code-warning = Dréckt dës Säit oder schreift de Code op: E gëtt nëmmen eng Kéier gewisen.
procedures-code-once = En neie Code mécht dësen ongülteg.
procedures-resume-title = Mat engem Code weidermaachen
procedures-resume-code = Code
procedures-resume-hint = 16 Buschtawen a Zifferen, wéi op Ärem Pabeier. Strécher a grouss Buschtawen zielen net.
procedures-resume-open = Opmaachen
procedures-resume-wrong = Dëse Code mécht näischt op. Kuckt all Buschtaf no; e Code gëllt 30 Deeg an ass eriwwer, wann d’Demande geschéckt ass.

# Gesetzlech Basen, wéi de Journal se seet
procedures-basis-own = Op Är eege Demande
procedures-basis-firm = Fir datt een an der Entreprise dofir äntwert
procedures-basis-mandate = Mat Ärem Mandat
procedures-basis-code = Mat dem Code op Pabeier, deen Dir maache gelooss hutt
procedures-basis-instruction = Fir iwwer Är Demande ze decidéieren
procedures-basis-once-only = Fir datt Dir net gefrot gitt, wat scho bekannt ass (Once-Only-Prinzip)

# Aufgaben
procedures-duty-reader = Liest
procedures-duty-instructor = Préift
procedures-duty-decider = Decidéiert
procedures-duty-manager = Geréiert

# Bréiwer
procedures-mail-sent-subject = Är Demande { $reference } ass geschéckt: { $title }
procedures-mail-sent =
    Moien { $name },

    Är Demande „{ $title }“ ass geschéckt. D’Referenz ass { $reference }.
    Hei kënnt Dir se verfollegen: { $link }
procedures-mail-in-review-subject = Är Demande { $reference } gëtt gepréift
procedures-mail-in-review =
    Moien { $name },

    elo këmmert sech een ëm Är Demande „{ $title }“ ({ $reference }).
    Hei kënnt Dir se verfollegen: { $link }
procedures-mail-waiting-subject = Fir Är Demande { $reference } feelt eppes
procedures-mail-waiting =
    Moien { $name },

    de Service brauch eppes fir Är Demande „{ $title }“ ({ $reference }):

    { $text }

    Äntwert w. e. g. hei: { $link }
procedures-mail-decided-subject = Et gëtt eng Decisioun iwwer Är Demande { $reference }
procedures-mail-decided =
    Moien { $name },

    et gëtt eng Decisioun iwwer Är Demande „{ $title }“ ({ $reference }).
    Liest se hei: { $link }
procedures-mail-message-subject = E Message iwwer Är Demande { $reference }
procedures-mail-message =
    Moien { $name },

    de Service huet Iech iwwer Är Demande „{ $title }“ ({ $reference }) geschriwwen:

    { $text }

    Hei kënnt Dir äntweren: { $link }
procedures-mail-draft-ends-subject = Äre Brouillon „{ $title }“ gëtt geläscht
procedures-mail-draft-ends =
    Moien { $name },

    Dir hutt „{ $title }“ ugefaangen an net geschéckt. Mir läschen de Brouillon den { $text }.
    Fëllt en weider aus, fir en ze halen: { $link }
procedures-mail-reply-due-subject = Äntwert w. e. g. bis { $text }: Demande { $reference }
procedures-mail-reply-due =
    Moien { $name },

    de Service waart nach op Är Äntwert zu „{ $title }“ ({ $reference }). Äntwert w. e. g. bis { $text }.
    { $link }
procedures-mail-decision-due-subject = Decisioun fälleg den { $text }: { $reference }
procedures-mail-decision-due =
    Eng Decisioun ass fälleg den { $text }: „{ $title }“, { $reference }.
    { $link }
procedures-mail-new-case-subject = Nei Demande { $reference }: { $title }
procedures-mail-new-case =
    Eng nei Demande ass do: „{ $title }“, { $reference }.
    { $link }
procedures-mail-new-message-subject = Neie Message bei der Demande { $reference }
procedures-mail-new-message =
    Et gëtt en neie Message bei „{ $title }“, { $reference }.
    { $link }
procedures-mail-correction-subject = E Feeler gëtt gemellt: { $register }
procedures-mail-correction =
    Eng Persoun seet, datt hei eppes falsch ass: { $register }.
    Kuckt et w. e. g. no an äntwert: { $link }
procedures-mail-correction-answered-subject = Äntwert op Är Meldung: { $register }
procedures-mail-correction-answered =
    Moien { $name },

    Dir hutt e Feeler gemellt: { $register }. Resultat: { $outcome }.

    { $answer }

    { $link }

# De Service
procedures-office-title = Demanden ze traitéieren
procedures-office-none = Dir schafft nach fir keng Verwaltung. De Responsabelen kann Iech an d’Equipe ophuelen.
procedures-office-new = { $count } nei
procedures-office-in-review = { $count } a Bearbechtung
procedures-office-waiting = { $count } waarden op d’Persoun
procedures-office-overdue = { $count } ze spéit
procedures-office-corrections = Gemellt Feeler an de Registeren
procedures-office-corrections-none = Keng Meldung ze préiwen.
procedures-office-correction-answer = Är Äntwert un d’Persoun
procedures-office-corrected = De Register ass korrigéiert
procedures-office-kept = De Register bleift, wéi en ass
procedures-office-mine = Meng
procedures-office-order = Uerdnung
procedures-order-sent = Déi eelst als éischt
procedures-order-due = Déi dréngendst als éischt, nëmmen oppen
procedures-office-whose = Bearbecht vun
procedures-office-no-case = Keng Demande hei.
procedures-office-cases = Demanden ({ $count })
procedures-office-export = Exportéieren
procedures-office-export-as = All Demanden als { $format }
procedures-office-answers = Äntwerten
procedures-office-write = Der Persoun schreiwen
procedures-office-text = Message
procedures-office-days = Deeg fir z’äntweren
procedures-office-days-hint = Wann Dir eppes frot: 5 bis 180 Deeg. Mir erënneren d’Persoun virdrun.
procedures-office-days-wrong = Schreift eng Zuel vun Deeg, vu 5 bis 180.
procedures-office-send = Message schécken
procedures-office-ask = Froen an op d’Äntwert waarden
procedures-office-which-deed = Wielt eng Aktioun.
procedures-take-up = A Bearbechtung huelen
procedures-decide-title = Decidéieren
procedures-decide-outcome = Wéi decidéiert Dir?
procedures-decide-accept = Demande unhuelen
procedures-decide-refuse = Demande refuséieren
procedures-decide-reason = Begrënnung
procedures-decide-hint = Schreift fir d’Persoun: wat decidéiert ass, firwat, a wéi een Asproch mécht.
procedures-decide-missing = Wielt, ob Dir unhuelt oder refuséiert.
procedures-decide = Decidéieren an d’Persoun informéieren
procedures-manage = Geréieren
procedures-team-title = Equipe
procedures-team-username = Benotzernumm
procedures-team-duty = Aufgab
procedures-team-none = Aus der Equipe huelen
procedures-team-save = Späicheren
procedures-team-unknown = Keen huet dëse Benotzernumm.
procedures-is-open = Nei Demanden ginn ugeholl.
procedures-is-closed = Nei Demanden ginn net ugeholl.
procedures-open = Opmaachen
procedures-close = Zoumaachen
procedures-tools-title = Programmer vun der Verwaltung
procedures-tools-lead = Är Programmer liesen d’Demanden op { $address } mat engem Schlëssel a ginn informéiert, wann sech eppes ännert.
procedures-tools-once = Kopéiert en elo: E gëtt nëmmen eng Kéier gewisen.
procedures-tools-remove = Ewechhuelen
procedures-tools-too-many = Méi si net méiglech. Huelt als éischt een ewech.
procedures-keys = Schlësselen
procedures-key-used = benotzt den { $date }
procedures-key-name = Numm vum Programm
procedures-key-name-wrong = Gitt en Numm mat 1 bis 60 Zeechen an.
procedures-key-make = Schlëssel maachen
procedures-key-made = De Schlëssel ass gemaach.
procedures-hooks = Informéiert Adressen
procedures-hooks-lead = All Ännerung gëtt ënnerschriwwen geschéckt, bis de Programm äntwert. Äntwerte vun der Persoun sinn net dran.
procedures-hook-waiting = { $count } waarden
procedures-hook-url = Adress vum Programm
procedures-hook-hint = Si fänkt mat https:// un
procedures-hook-url-wrong = Eng Adress, déi mat https:// ufänkt, gëtt erwaart.
procedures-hook-add = Adress derbäisetzen
procedures-hook-added = D’Adress ass derbäi. Hei ass d’Geheimnis, dat d’Messagen ënnerschreift.
procedures-publish-title = Eng Demarche publizéieren
procedures-publish-anew = Eng nei Versioun publizéieren
procedures-publish-lead = Beschreift d’Demarche a setzt de Formulaire als Tabell derbäi (XLSForm). Eng nei Versioun gëllt fir nei Demanden; ugefaangen behalen hir.
procedures-publish-stays = Ass d’Demarche scho publizéiert, da bleift alles, wat hei net gefrot gëtt, wéi et war, och d’Texter an deenen anere Sproochen: Wiesselt d’Sprooch vun der Säit, fir déi ze publizéieren.
procedures-publish-id = Numm an der Adress
procedures-publish-id-hint = Buschtawen a–z, Zifferen a Strécher, zum Beispill: transportkaart. Dee selwechten Numm publizéiert eng nei Versioun.
procedures-publish-id-wrong = 1 bis 60 Buschtawen a–z, Zifferen oder Strécher ginn erwaart.
procedures-publish-audience = Fir wien
procedures-publish-audience-stays = Fir wien eng Demarche ass, ännert sech net: Vläicht hu Leit se schonn ugefaangen. Publizéiert dës ënner engem aneren Numm.
procedures-publish-name = Titel
procedures-publish-summary = Wat ee kritt, an engem Saz
procedures-publish-lines = Eng Konditioun pro Zeil.
procedures-publish-eligible = Regel
procedures-publish-eligible-hint = En Ausdrock iwwer Froe vum Formulaire, zum Beispill: ${"{"}age{"}"} >= 18
procedures-publish-eligible-wrong = Dësen Ausdrock kann net gelies ginn.
procedures-publish-eligible-unknown = De Formulaire huet keng Fro „{ $name }“.
procedures-publish-days = Deeg bis zur Decisioun
procedures-publish-days-wrong = Eng Zuel vun 1 bis 365 gëtt erwaart.
procedures-publish-authority-wrong = Wielt eng Verwaltung.
procedures-publish-sheet = Formulaire
procedures-publish-sheet-hint = E Fichier .xlsx, .xls, .csv oder .md
procedures-publish-sheet-missing = Wielt de Fichier vum Formulaire.
procedures-publish-sheet-once-more = Wielt de Fichier nach eng Kéier: kee Browser behält en, wann d’Säit zréckkënnt.
procedures-publish-sheet-wrong = An dësem Formulaire si Feeler; si stinn hei drënner.
procedures-publish-mistakes = An der Tabell ze korrigéieren
procedures-publish-taken = Dësen Numm gehéiert enger anerer Verwaltung.
procedures-publish = Publizéieren
procedures-published = D’Demarche ass publizéiert.
procedures-published-next = Dës Versioun ännert net méi.
procedures-published-see = D’Säit kucken

# Op Pabeier
procedures-on-paper = De Formulaire op Pabeier (PDF)
procedures-on-paper-large = a grousser Schrëft
procedures-paper-lead = Fëllt dëse Formulaire mat der Hand aus. Een gëtt en mat Iech an: Wat scho bekannt ass, musst Dir net schreiwen.
procedures-paper-page = Säit { $page } vun { $pages }
procedures-receipt-title = Empfangsbestätegung
procedures-receipt-lead = Mir hunn Är Demande den { $date } kritt.
procedures-receipt-due = Dir kritt eng Äntwert virum { $date }.
procedures-receipt-print = Empfangsbestätegung (PDF)
procedures-decision-print = Decisiounsbréif (PDF)
procedures-write-file = En Dokument derbäisetzen
procedures-files = Dokumenter derbäi

# Produkter a Simulateur
loans-title = Prêten
loans-intro = E Prêt fir Software, Berodung oder Formatioun, ouni Sécherheet un Ärem Verméigen. Eng Demande geet u méi Banken.
loans-none = Fir dëst Gebitt gëtt et kee Produkt.
loans-your-firms = E Prêt fir Är Entreprise ufroen
loans-add-firm = Fir d’éischt Är Entreprise derbäisetzen
loans-open = Op
loans-closed-tag = Zou
loans-fictional = Fiktiv
loans-fictional-note = Dëst Produkt an dës Banke si fiktiv: si déngen der Demo.
loans-guarantee = Garantéierten Deel
loans-between = { $least } bis { $most }
loans-deferral-max = Opschub héchstens
loans-fee = Fraisen
loans-collateral = Sécherheet um Äre Verméigen
loans-collateral-none = Gëtt keng gefrot
loans-collateral-allowed = D’Bank kann eng froen
loans-valid = Zäitraum
loans-validity = Vum { $from } bis den { $to }
loans-validity-open = Zënter dem { $from }
loans-who = Wien en ka kréien: { $product }
loans-as-of = gepréift den { $date }
loans-simulate-title = E Prêt simuléieren
loans-simulate-intro = Konstant Mensualitéiten. Wärend dem Opschub bezuelt Dir nëmmen Zënsen. All Linn ass op de Cent gerënnt; déi lescht hëlt de Rescht.
loans-simulate-amount = Montant
loans-simulate-rate = Nominalzëns am Joer
loans-simulate-months = Lafzäit a Méint
loans-simulate-deferral = Opschub a Méint
loans-simulate-fee = Fraisen, déi bei der Ausbezuelung agehale ginn
loans-simulate-go = Rechnen
loans-result = Resultat
loans-apr = Effektive Jorestaux (Hiwäis)
loans-apr-meaning = Effektive Jorestaux als Hiwäis: wat de Prêt am Joer kascht, mat de Fraisen.
loans-apr-law = Formel: Σ Cₖ(1+X)^(-tₖ) = Σ Dₗ(1+X)^(-sₗ) (Direktiv 2008/48/EG, Annexe I), mat gläiche Méint. Si gëllt fir Konsumkrediter; fir e professionelle Prêt ass se en Hiwäis.
loans-print = Drécken (PDF)
loans-page-of = Säit { $page } vu { $pages }
loans-months = { $months } { $months ->
    [one] Mount
   *[other] Méint
}
loans-paid-out = Ausbezuelt
loans-during-deferral = De Mount wärend dem Opschub
loans-instalment = Mensualitéit
loans-last = Lescht Mensualitéit
loans-interest = Zënsen
loans-cost = Gesamtkäschten
loans-paid = Alles zesummen zréckbezuelt
loans-chart-title = Wat Dir nach schëlleg sidd
loans-chart-description = Dat, wat um Enn vun all Joer nach schëlleg ass, bis null.
loans-after = No
loans-owed = Nach schëlleg
loans-month = Mount
loans-payment = Bezuelung
loans-principal = Kapital
loans-schedule = Zréckbezuelungsplang
loans-rate = Nominalzëns

# Critèren
loans-eligibility = Kënnt Dir en hunn?
loans-criteria = Konditioune vum Produkt
loans-eligible-yes = Jo: all d’Konditioune sinn erfëllt.
loans-eligible-no = Nee: eng Konditioun ass net erfëllt.
loans-eligible-unknown = Dat hänkt vun enger Äntwert of, déi feelt.
loans-verdict-yes = Jo
loans-verdict-no = Nee
loans-verdict-unknown = Nach net gewosst
loans-fact = { $label }: { $value }
loans-fact-unknown = net gewosst
loans-fact-employees = Salariéen
loans-fact-firm-age = Joren zënter der Grënnung
loans-fact-activity = Aktivitéit
loans-fact-amount = Montant
loans-fact-months = Lafzäit
loans-fact-deferral = Opschub
loans-fact-purpose = Zweck
loans-fact-insolvent = Faillite-Prozedur
loans-fact-amount-min = mindestens
loans-fact-amount-max = héchstens
loans-fact-months-min = mindestens
loans-fact-months-max = héchstens
loans-fact-deferral-max = héchstens
loans-yes = Jo
loans-no = Nee
loans-headcount = { $lower } bis { $upper }
loans-headcount-from = { $lower } oder méi
loans-aid-so-far = De-minimis-Hëllefen, déi iwwer dräi Joer zielen: { $before }. Ënnert der Grenz vun { $ceiling } bleiwen { $left }.
loans-aid-law = Reglement (EU) 2023/2831: Artikel 2 Paragraph 2 (eng eenzeg Entreprise), Artikel 3 Paragraph 2 (Grenz iwwer dräi Joer), Artikel 4 Paragraph 6 (Subventiounsequivalent vun enger Garantie).

# D’Demande
loans-of-firm = Prêten: { $firm }
loans-apply = Eng Demande maachen
loans-all-products = All d’Produkter
loans-applications = Är Demanden
loans-application-title = Demande iwwer { $amount } vum { $date }
loans-ask-title = Demande: { $product }
loans-known = Wat mir scho wëssen
loans-continue = Weider
loans-choose = Auswielen
loans-ask-heading = Wat Dir ufrot
loans-ask-amount = Montant
loans-ask-months = Lafzäit a Méint
loans-ask-deferral = Opschub a Méint
loans-ask-deferral-hint = Déi éischt Méint, an deenen Dir nëmmen Zënse bezuelt.
loans-ask-purpose = Wofir sinn d’Suen?
loans-ask-project = Beschreift Äre Projet
loans-ask-project-hint = Wat Dir kaaft, firwat a wat dat ännert. E puer Sätz ginn duer.
loans-ask-employees = Wéi vill Salariéen hutt Dir?
loans-ask-founded = Zënter wéini gëtt et d’Entreprise?
loans-ask-insolvent = Ass d’Entreprise an enger Faillite-Prozedur?
loans-ask-with-plan = Äre Plang
loans-ask-with-plan-hint = D’Rotschléi vun Ärem leschte Check, wann et een gëtt.
loans-ask-with-plan-yes = Mäi Plang bäileeën
loans-aids-heading = Hëllefen, déi Dir scho kritt hutt
loans-aids-intro = D’Garantie ass eng De-minimis-Hëllef. Eng Entreprise an déi, déi mat hir verbonne sinn, däerfen an dräi Joer héchstens 300.000 € kréien. Gitt d’De-minimis-Hëllefen un, déi Dir soss kritt hutt.
loans-ask-has-aids = Huet Är Entreprise oder eng verbonne Entreprise an de leschten dräi Joer eng De-minimis-Hëllef kritt?
loans-ask-aid-on = Hëllef { $number }: Dag vun der Decisioun
loans-ask-aid-cents = Hëllef { $number }: Subventiounsequivalent
loans-ask-aid-by = Hëllef { $number }: vu wiem a fir wéi eng Entreprise
loans-ask-linked = Nummere vun de verbonnenen Entreprisen
loans-ask-linked-hint = SIREN oder SIRET, mat Komma getrennt: Hëllefen, déi si hei kritt hunn, zielen och.
loans-check-title = Kuckt et no virum Schécken
loans-change = Änneren
loans-file-heading = Wat geschéckt gëtt
loans-file-intro = All Bank, déi Dir wielt, kritt genee dat an näischt anescht.
loans-file-sent = Wat geschéckt gouf
loans-file-firm = Entreprise
loans-file-number = Nummer
loans-file-commune = Gemeng
loans-file-founded = Existéiert zënter
loans-file-person = Kontakt
loans-file-project = Projet
loans-file-aids = Uginn De-minimis-Hëllefen
loans-file-linked = Verbonnen Entreprisen
loans-file-plan = Plang vum { $date }
loans-banks = U wéi eng Banke soll d’Demande goen?
loans-banks-hint = Kräizt all Bank un, déi dës Donnéeë kréien däerf.
loans-consent = Ech sinn d’accord, datt d’Donnéeën hei uewen u(n) { $bank } ginn.
loans-send = D’Demande schécken
loans-cannot-send = D’Demande kann net geschéckt ginn: ergänzt oder ännert Är Äntwerten hei uewen.
loans-discard = Dësen Entworf verwerfen
loans-state-draft = Entworf
loans-state-sent = Geschéckt
loans-state-accepted = Offer ugeholl
loans-state-withdrawn = Zréckgeholl
loans-line-received = Ukomm
loans-line-asked = Fro gestallt
loans-line-answered = Beäntwert
loans-line-offered = Offer
loans-line-refused = Refuséiert
loans-line-accepted = Ugeholl
loans-line-not-chosen = Net gewielt
loans-line-withdrawn = Zréckgeholl
loans-changed = Lescht Ännerung den { $date }
loans-question = Fro vun der Bank
loans-answer = Äntwert vun der Entreprise
loans-reason = Grond vum Refus
loans-your-answer = Är Äntwert u(n) { $bank }
loans-answer-send = Äntwert schécken
loans-accept = Dës Offer unhuelen
loans-withdraw = D’Demande zréckhuelen
loans-withdraw-hint = All d’Banke ginn informéiert. Dat kann net réckgängeg gemaach ginn.
loans-give-up = Op dëse Prêt verzichten
loans-give-up-hint = D’Garantie ass nach net gezunn: Dir kënnt op dëse Prêt verzichten. D’Bank gëtt Bescheed gesot. Dat kann een net réckgängeg maachen.
loans-guaranteed = De Fong garantéiert { $amount } vun dësem Prêt zënter dem { $date }. D’Hëllef zielt fir { $aid } bei Ären De-minimis-Hëllefen.
loans-done-sent = Är Demande ass geschéckt. All Bank äntwert Iech hei an iwwer E-Mail.
loans-done-answered = Är Äntwert ass geschéckt.
loans-done-accepted = Dir hutt eng Offer ugeholl. D’Bank mellt sech fir z’ënnerschreiwen.
loans-done-withdrawn = Är Demande ass zréckgeholl.

# D’Bank
loans-bank = Bank
loans-bank-title = Espace vun der Bank
loans-bank-none = Äre Kont gehéiert zu kenger Bank. Frot de Service, deen de Fong geréiert.
loans-bank-inbox = Ukomm Demanden
loans-bank-empty = Keng Demande.
loans-bank-loans = Garantéiert Prêten
loans-bank-loan = { $amount } vum { $date }, nach schëlleg { $owed }
loans-bank-loan-title = Garantéierte Prêt iwwer { $amount } vum { $date }
loans-bank-done = Et ass gemaach.
loans-bank-follow = De garantéierte Prêt verfollegen
loans-offer = Offer
loans-bank-offer-heading = Eng Offer maachen
loans-bank-offer = Offer schécken
loans-bank-amount = Montant
loans-bank-rate = Nominalzëns am Joer
loans-bank-months = Lafzäit a Méint
loans-bank-deferral = Opschub a Méint
loans-bank-fee = Fraisen, déi bei der Ausbezuelung agehale ginn
loans-bank-ask-heading = Méi wësse wëllen
loans-bank-text = Är Fro
loans-bank-ask = Fro schécken
loans-bank-refuse-heading = Refuséieren
loans-bank-reason = De Grond, an einfache Wierder
loans-bank-refuse = D’Demande refuséieren
loans-bank-give-up = Op dëse Prêt verzichten
loans-bank-give-up-heading = Op den ugehollene Prêt verzichten
loans-bank-draw-heading = Garantie
loans-bank-draw-hint = D’Hëllefe vun der Entreprise an d’Plaz am Portefeuille gi gepréift, da gëtt den Engagement gebucht.
loans-bank-draw = D’Garantie zéien
loans-covered = Garantéierten Deel vum Rescht
loans-due = Vum Fong geschëllt
loans-called = Opgeruff
loans-fund-paid = Bezuelt
loans-recovered-lender = Vun der Bank zréckkritt
loans-recovered-fund = Un de Fong zréck
loans-aid = Subventiounsequivalent
loans-events = Wat geschitt ass
loans-when = Wéini
loans-what = Wat
loans-event-granted = Garantie accordéiert
loans-event-repaid = Kapital zréckbezuelt
loans-event-called = Garantie opgeruff
loans-event-paid = Opruff bezuelt
loans-event-call-refused = Opruff refuséiert
loans-event-recovered = Zomm zréckkritt
loans-event-waits = waart op d’Bezuelung
loans-report-repaid-heading = Eng Zréckbezuelung mellen
loans-report-repaid = Zréckbezuelt Kapital
loans-report-recovered-heading = Eng zréckkritt Zomm mellen
loans-report-recovered = Zréckkritt Zomm
loans-report-send = Mellen
loans-report-default-heading = En Ausfall mellen
loans-report-default-hint = De garantéierten Deel vum Rescht gëtt opgeruff, bis zum Plaffong vum Portefeuille.
loans-report-default = D’Garantie opruffen
loans-report-cap = De Plaffong vum Portefeuille huet net alles zougelooss, wat geschëllt ass.
loans-report-again = De Rescht opruffen

# De Fong
loans-office = Büro
loans-office-title = Garantiefong
loans-office-intro = Dës Montante sinn d’Solde vun de Bicher. Keen Opruff kann iwwer de Plaffong goen.
loans-office-calls = Opruff, déi waarden
loans-office-no-calls = Keen Opruff waart.
loans-office-call = { $bank }: { $amount } den { $date }, vu(n) { $due } geschëllt
loans-office-pay = Bezuelen
loans-office-refuse = Den Opruff refuséieren
loans-office-refuse-reason = Grond vum Refus
loans-office-done = Et ass gebucht.
loans-office-banks = Banken an Accèsen
loans-office-people = Leit
loans-office-keys = Schlëssele vun de Systemer
loans-office-keys-intro = De System vun enger Bank liest an decidéiert iwwer d’API mat engem Schlëssel.
loans-office-secret = Hei ass de Schlëssel. E gëtt nëmmen eemol gewisen.
loans-office-bank = Bank vun der Persoun
loans-office-username = Benotzernumm
loans-office-add = Derbäisetzen
loans-office-remove = Ewechhuelen
loans-office-nobody = Keen huet dëse Benotzernumm.
loans-office-key-bank = Bank vum System
loans-office-key-name = Numm vum Schlëssel
loans-office-make-key = Schlëssel maachen
loans-fund-room = Plaz am Portefeuille
loans-fund-cap = Plaffong
loans-fund-waiting = Opruff, déi waarden
loans-fund-left = Rescht ënnert dem Plaffong
loans-fund-banks = No Bank
loans-fund-committed = Engagéiert
loans-fund-recovered = Zréckkritt

# Wat net stëmmt
loans-wrong-amount = Gitt e Montant an Euro un, zum Beispill 30000 oder 30000,50.
loans-wrong-number = Gitt eng ganz Zuel un, ouni Buschtawen.
loans-wrong-percent = Gitt e Prozentsaz vun 0 bis 100 un, zum Beispill 3,5.
loans-wrong-date = Gitt en Datum un, deen et gëtt: Dag, Mount, Joer.
loans-wrong-future = Dësen Datum läit an der Zukunft.
loans-wrong-choice = Wielt eng Äntwert.
loans-wrong-aids = Gitt op d’mannst eng Hëllef un oder äntwert nee.
loans-wrong-linked = Dir hutt ze vill verbonnen Entreprisen uginn.
loans-wrong-loan = Dës Konditioune maache kee Prêt.
loans-wrong-loan-amount = De Montant geet vun 0,01 bis 10.000.000 €.
loans-wrong-loan-months = D’Lafzäit geet vun 1 bis 480 Méint.
loans-wrong-loan-deferral = Den Opschub ass méi kuerz wéi d’Lafzäit.
loans-wrong-loan-fee = D’Fraisen huelen de ganze Prêt.
loans-text-wrong = Schreift en Text mat héchstens 4.000 Zeechen.
loans-gone-on = D’Demande ass an der Tëschenzäit weider: luet d’Säit nei.
loans-key-reused = Dës Säit gouf scho fir eppes anescht benotzt: luet se nei.
loans-too-many = Dës Entreprise huet scho sou vill Demandë gemaach, wéi méiglech sinn.
loans-closed = Dëst Produkt ass haut zou.
loans-not-eligible = All d’Konditioune mussen erfëllt sinn, éier geschéckt gëtt.
loans-no-bank = Wielt op d’mannst eng Bank.
loans-not-as-shown = Wat geschéckt géif ginn, huet sech geännert: liest et nach eng Kéier.
loans-terms-wrong = Dës Konditioune maache kee Prêt: preift Montant, Lafzäit, Opschub a Fraisen.
loans-outside-product = D’Offer ass ausserhalb vun de Grenze vum Produkt.
loans-not-proportional = D’Garantie ass ze grouss fir d’proportional Rechnung vum Artikel 4.
loans-over-ceiling = D’Garantie gëtt net accordéiert: mat hir wieren d’De-minimis-Hëllefe vun der Entreprise an dräi Joer iwwer 300.000 €. D’Montante stinn op dëser Säit.
loans-portfolio-full = De Portefeuille vum Fong kann dëse Prêt net méi ophuelen.
loans-figures-wrong = Dëse Montant passt net zu deem, wat geschëllt ass: preift en.
loans-basis-own-request = Op Är Ufro
loans-basis-consent = Är Demande fir e Prêt, mat Ärem Accord

# Bréiwer
loans-mail-sent-subject = Är Demande fir e Prêt ass geschéckt
loans-mail-sent-text =
    Moien { $person },

    Är Demande läit bei de Banken, déi Dir gewielt hutt. Verfollegt se hei:
    { $link }
loans-mail-asked-subject = { $bank } huet eng Fro
loans-mail-asked-text =
    Moien { $person },

    { $bank } brauch nach eppes fir Är Demande. Liest d’Fro an äntwert hei:
    { $link }
loans-mail-offered-subject = { $bank } mécht Iech eng Offer
loans-mail-offered-text =
    Moien { $person },

    { $bank } bitt Iech e Prêt un. Liest d’Offer hei:
    { $link }
loans-mail-refused-subject = Äntwert vu(n) { $bank } op Är Demande
loans-mail-refused-text =
    Moien { $person },

    { $bank } bitt Iech kee Prêt un. De Grond steet hei, mam Stand bei deenen anere Banken:
    { $link }
loans-mail-given-up-subject = { $bank } verzicht op de Prêt
loans-mail-given-up-text =
    Moien { $person },

    { $bank } verzicht op de Prêt, deen Dir ugeholl hat. De Grond steet hei. Dir kënnt eng nei Demande maachen:
    { $link }
loans-mail-you-accepted-subject = Dir hutt eng Offer ugeholl
loans-mail-you-accepted-text =
    Moien { $person },

    Dir hutt d’Offer vu(n) { $bank } ugeholl; d’Bank mellt sech fir z’ënnerschreiwen. D’Detailer stinn hei:
    { $link }
loans-mail-guaranteed-subject = Äre Prêt ass garantéiert
loans-mail-guaranteed-text =
    Moien { $person },

    De Fong garantéiert Äre Prêt bei { $bank }. De Montant vun der De-minimis-Hëllef steet hei:
    { $link }
loans-mail-new-subject = Nei Demande fir e Prêt
loans-mail-new-text =
    Moien,

    Eng Entreprise schéckt Iech eng Demande fir e Prêt:
    { $link }
loans-mail-answered-subject = Äntwert op Är Fro
loans-mail-answered-text =
    Moien,

    D’Entreprise huet op Är Fro geäntwert:
    { $link }
loans-mail-accepted-subject = Är Offer ass ugeholl
loans-mail-accepted-text =
    Moien,

    D’Entreprise hëlt Är Offer un. Dir kënnt d’Garantie zéien:
    { $link }
loans-mail-not-chosen-subject = D’Entreprise huet eng aner Bank gewielt
loans-mail-not-chosen-text =
    Moien,

    Fir dës Demande hutt Dir näischt méi ze maachen:
    { $link }
loans-mail-withdrawn-subject = Eng Demande fir e Prêt ass zréckgeholl
loans-mail-withdrawn-text =
    Moien,

    D’Entreprise huet hir Demande zréckgeholl:
    { $link }
loans-mail-call-paid-subject = En Opruff vun der Garantie ass bezuelt
loans-mail-call-paid-text =
    Moien,

    De Fong bezilt Ären Opruff:
    { $link }
loans-mail-call-refused-subject = En Opruff vun der Garantie ass refuséiert
loans-mail-call-refused-text =
    Moien,

    De Fong refuséiert Ären Opruff. De Grond steet hei:
    { $link }

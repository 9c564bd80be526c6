# Dat gedréckt Heft
pass-sheet-document = Heft mat digitale Päss { $number }
pass-sheet-number = Heft { $number }
pass-sheet-page = Säit { $page } vun { $pages }
pass-sheet-title = Är digital Päss
pass-sheet-what = { $count ->
    [one] Hei ass ee Pass vu { $face }.
   *[other] Hei sinn { $count } Päss vu { $face }: { $total } am Ganzen.
} Domat hëlleft Iech een bei allem, wat een um Computer, um Telefon oder um Internet mécht. Fir Iech ass dat gratis.
pass-sheet-how = Esou geet et
pass-sheet-choose = Sicht Iech eng Plaz an Ärer Géigend eraus.
pass-sheet-call = Rufft un oder gitt dohin. Sot, datt Dir digital Päss hutt.
pass-sheet-give = Gitt een oder méi Päss of. Et gëtt Iech virdru gesot, wéi vill der néideg sinn.
pass-sheet-until = Ze benotze bis den { $date }.
pass-sheet-no-need = Et geet ouni E-Mail, ouni Smartphone an ouni Kont.
pass-sheet-help = Eng Fro? E Pass verluer?
pass-sheet-helpline = Rufft un:
pass-sheet-say-number = Sot d’Nummer vun Ärem Heft: { $number }
pass-sheet-keep = Haalt Är Päss op wéi Suen. Liest e Code um Telefon nëmme vir, wann Dir selwer ugeruff hutt.
pass-sheet-places = An Ärer Géigend
pass-sheet-passes = Är Päss fir auszeschneiden
pass-sheet-pass = Digitale Pass { $place } vun { $count }
pass-sheet-valid = Bis den { $date }
pass-sheet-serial = Nummer { $number }
pass-sheet-qr = QR-Code vum Pass Nummer { $number }. E seet datselwecht wéi de Code, deen drënner steet.

## Pages

# Um Comptoir
pass-counter-title = Päss kréien
pass-nobody-place = Äre Kont gehéiert zu kenger Plaz. Déi Persoun, déi sech ëm de Pass numérique këmmert, kann dat änneren: Sot hir Äre Benotzernumm.
pass-nobody-prescriber = Äre Kont gehéiert zu kenger Plaz, déi Hefter ausdeelt. Déi Persoun, déi sech ëm de Pass numérique këmmert, kann dat änneren: Sot hir Äre Benotzernumm.
pass-nobody-funder = Äre Kont gehéiert zu kengem Geldgeber. Déi Persoun, déi sech ëm de Pass numérique këmmert, kann dat änneren: Sot hir Äre Benotzernumm.
pass-other-parties = Dir handelt och fir
pass-codes = Coden vun de Päss
pass-codes-hint = Ee Code pro Zeil, héchstens { $most }. Siechzéng Buschtawen an Zifferen, zum Beispill 7ZQ4-K0N0-3W5V-T20V. Grouss Buschtawen, Espacen a Strécher si egal.
pass-codes-more = Aner Coden
pass-code-nth = Code { $nth }
pass-code-missing = Gitt op d’mannst ee Code an.
pass-code-too-many = Héchstens { $most } Päss op eemol. Maacht déi Felder ze vill eidel, an huelt déi duerno.
pass-code-twice = Dëse Code steet schonn an der Lëscht. Maacht d’Feld eidel, oder gitt en aneren an.
pass-code-length = E Code huet 16 Buschtawen an Zifferen; hei sinn et { $found }. Liest en nach eng Kéier um Pass.
pass-code-letter = „{ $letter }“, op der Plaz { $place }, ass a kengem Code. Liest en nach eng Kéier um Pass.
pass-code-check = Dëse Code gëtt et net: E Buschtaf ass falsch, oder zwee si vertosch. Liest en nach eng Kéier um Pass.
pass-counter-look = Kontrolléieren
pass-counter-look-again = Nach eng Kéier kontrolléieren
pass-counter-use = { $count ->
    [one] 1 Pass benotzen ({ $worth })
   *[other] { $count } Päss benotzen ({ $worth })
}
pass-worth = { $worth } · { $pass } · bis { $until } · { $left ->
    [one] 1 Pass bleift an dësem Heft
   *[other] { $left } Päss bleiwen an dësem Heft
}
pass-of-booklet = Heft Nr. { $booklet }, Pass { $pass }
pass-service = Fir wéi eng Hëllef?
pass-wrong-service = Wielt d’Hëllef, déi gemaach gouf.
pass-service-procedures = Hëllef mat der Verwaltung
pass-service-everyday = Digital Geschir vum Alldag
pass-service-work = Aarbecht fanne mat digitale Mëttelen
pass-service-safety = Sécher am Digitalen
pass-service-parents = Kanner a Schoul am Digitalen
pass-service-leisure = Fräizäit a Kreatioun am Digitalen
pass-service-understanding = Déi digital Welt verstoen
pass-service-access = Internet a Geräter fir ze benotzen
pass-service-equipment = E Computer fir e klenge Präis
pass-service-other = Aner Hëllef

# Refus
pass-refusal-unknown-code = Kee Pass huet dëse Code. Liest en nach eng Kéier; ass en esou gedréckt, haalt de Pass a rufft déi ëffentlech Plaz un.
pass-refusal-not-handed-over = Dëst Heft gouf nach net ausgedeelt. D’Persoun soll bei deen goen, vun deem si et huet.
pass-refusal-blocked = Dëst Heft gouf als verluer oder geklaut gemellt. D’Persoun kann do, wou si et krut, en neit froen.
pass-refusal-replaced = Dëst Heft gouf ersat. Frot d’Persoun no deem neien.
pass-refusal-spent = Dëse Pass gouf scho benotzt. Huelt en aneren aus dem Heft.
pass-refusal-spent-on = Dëse Pass gouf schonn den { $date } benotzt. Huelt en aneren aus dem Heft.
pass-refusal-reserved = Dëse Pass ass fir e Rendez-vous reservéiert. Huelt en aneren aus dem Heft.
pass-refusal-ended = Dëse Pass war nëmme bis den { $date } gülteg. D’Persoun kann do, wou si en krut, anerer froen.
pass-refusal-outside-territory = Dëse Pass gëllt net an dësem Departement. Wien en ausgedeelt huet, weess wou.
pass-refusal-not-listed = Är Plaz ass haut net opgelëscht. Rufft déi ëffentlech Plaz un.
pass-refusal-held = Är Plaz kann am Moment keng Päss kréien: { $why } Rufft déi ëffentlech Plaz un.
pass-refusal-held-over-the-day = Är Plaz huet haut vill Päss kritt. Déi ëffentlech Plaz muss dat kucken, ier Dir weider Päss kritt. Rufft do un.
pass-refusal-count = Weist op d’mannst ee Pass, a jiddereen nëmmen eemol.
pass-refusal-too-late = Den Apparat huet dëse Pass ze laang behalen.
pass-refusal-not-yet = D’Auer vum Apparat ass falsch.
pass-refusal-over-cap = D’Grenz vun dësem Dag fir Päss ouni Netz ass erreecht.
pass-refusal-risk-empty = De Kont, deen d’Päss ouni Netz deckt, ass eidel.

# Feeler
pass-error-conflict = Dat geet net méi: Mëttlerweil huet sech eppes geännert. Gitt op d’Säit virdrun zréck.
pass-error-reused = Dës Säit gouf scho fir eppes anescht benotzt. Kontrolléiert, a confirméiert nach eng Kéier.
pass-error-issued-before = Dëse Lot gouf schonn erausginn, a seng Code goufen nëmmen eemol ginn. Ass de Fichier verluer, spaart de Lot an ersetzt d’Hefter.
pass-error-lacking = Et ass net genuch Geld do. Dot fir d’éischt d’Iwwerweisung vum Geldgeber an.
pass-error-over-order = Vun der Bestellung bleiwen nëmmen { $left } Hefter erauszeginn.
pass-error-field = Dëst Feld feelt, ass ze laang oder kann dëse Wäert net hunn.
pass-error-not-there = Dat geet nëmme fir { $fit } vun den { $asked } Hefter. Kontrolléiert d’Nummeren.
pass-error-attached = Dëst Heft ass scho mat engem anere Kont verbonnen. Ass et Äert, gitt bei déi, déi Iech et ginn hunn.
pass-error-not-undone = Dat kann een net méi réckgängeg maachen: D’Zäit ass eriwwer, oder d’Bezuelung ass gefrot. Rufft déi ëffentlech Plaz un.
pass-wrong-amount = Gitt e Betrag an Euro an, zum Beispill 1 000 oder 12,50.
pass-wrong-number = Gitt eng ganz Zuel an.
pass-wrong-date = Gitt en Dag an, deen et gëtt, zum Beispill 31 12 2027.
pass-wrong-choice = Wielt eng Äntwert.
pass-wrong-line = Gitt d’Nummer vun der Zeil vum Kontauszuch an.
pass-wrong-department = Keen Departement huet dëse Code.
pass-wrong-region = Keng Regioun huet dëse Code.
pass-wrong-print = Héchstens { $most } Hefter an engem Fichier.

# Quittung
pass-receipt-title = { $count ->
    [one] 1 Pass benotzt ({ $worth })
   *[other] { $count } Päss benotzt ({ $worth })
}
pass-receipt-left = { $left ->
    [one] Pass bleift
   *[other] Päss bleiwen
}
pass-receipt-booklet = Am Heft Nr. { $booklet }, bis { $until }.
pass-receipt-undone = Dës Operatioun gouf réckgängeg gemaach: Dës Päss gëllen erëm.
pass-receipt-passes = Benotzte Päss
pass-receipt-place = Plaz
pass-receipt-when = Wéini
pass-receipt-next = Nächst Persoun
pass-receipt-print = Quittung fir ze drécken (PDF)
pass-undo-heading = E Feeler?
pass-undo-until = Dir kënnt et zesummen bis { $time } réckgängeg maachen, mat engem vun de Päss virun Iech.
pass-undo-code = Code vun engem vun de benotzte Päss
pass-undo = Dës Operatioun réckgängeg maachen
pass-undo-other-code = Dat ass net de Code vun engem Pass vun dëser Operatioun.

# Kont vun enger Plaz
pass-claims-title = Kritt Päss a Bezuelungen
pass-claims-intro = Dir musst näischt froen: All Dag gëtt aus deem, wat Dir krut, eng Fuerderung, déi iwwerwise gëtt.
pass-claims-unclaimed = Zënter der leschter Fuerderung kritt: { $worth }
pass-claims-unclaimed-table = Zënter der leschter Fuerderung kritt
pass-claims-none-unclaimed = Näischt zënter der leschter Fuerderung.
pass-claims = Fuerderungen
pass-claims-none = Nach keng Fuerderung.
pass-claim = Fuerderung { $number }
pass-claim-head = Fuerderung
pass-passes = Päss
pass-worth-head = Betrag
pass-payment = Bezuelung
pass-payment-waits = waart
pass-payment-sent = den { $date } un d’Bank geschéckt
pass-payment-paid = den { $date } bezuelt
pass-payment-refused = den { $date } vun der Bank refuséiert

# Ausdeelen
pass-prescribe-title = Hefter ausdeelen
pass-hand-over-heading = En Heft ausdeelen
pass-hand-over = Dëst Heft ausdeelen
pass-hand-over-booklet = Nummer vum Heft
pass-hand-over-booklet-hint = Si steet uewen um Heft.
pass-hand-over-optional = De Rescht ass net néideg: Kee brauch e Kont, eng E-Mail-Adress oder en Telefon.
pass-hand-over-account = Kont vun der Persoun
pass-hand-over-account-hint = Hir E-Mail-Adress, wa si e Kont huet an hiert Heft online verfollege wëll.
pass-hand-over-name = Numm, fir zréckzeruffen
pass-hand-over-telephone = Telefon, fir zréckzeruffen
pass-hand-over-telephone-hint = Wann d’Persoun averstanen ass. Numm an Telefon ginn no hirem éischte Rendez-vous geläscht.
pass-hand-over-nobody = Kee Kont huet dësen Numm oder dës Adress.
pass-hand-over-not-yours = Dëst Heft ass net an Ärem Stock. Liest d’Nummer nach eng Kéier.
pass-hand-over-stopped = Dëst Heft gouf gespaart oder ersat. Huelt en anert.
pass-hand-over-before = Dëst Heft gouf schonn ausgedeelt. Liest d’Nummer nach eng Kéier.
pass-hand-over-contact = Fir een zréckzeruffen, brauch et en Numm an en Telefon, héchstens 80 Zeechen allkéiers.
pass-stock = { $count ->
    [one] 1 Heft am Stock: { $ranges }
   *[other] { $count } Hefter am Stock: { $ranges }
}
pass-stock-none = Dir hutt keen Heft méi am Stock.
pass-range = { $first } bis { $last }
pass-to-call = Unzeruffen
pass-to-call-hint = Hefter, déi viru { $days } Deeg oder méi ausgedeelt goufen an aus deene kee Pass benotzt gouf.
pass-to-call-unknown = keng Informatioun
pass-to-call-never = ni
pass-to-call-how = Ze erreechen
pass-to-call-last = Leschten Uruff
pass-booklet = Heft Nr. { $booklet }
pass-booklet-head = Heft
pass-handed = Ausgedeelt Hefter
pass-handed-none = Nach keen Heft ausgedeelt.
pass-handed-on = Ausgedeelt den
pass-standing = Stand
pass-left-head = Päss iwwreg
pass-left-of = { $left } vun { $passes }, all { $worth }
pass-until = Gülteg bis
pass-state-blocked = gespaart
pass-state-replaced = ersat
pass-state-stock = am Stock
pass-state-begun = ugefaangen den { $date }
pass-state-not-begun = net ugefaangen
pass-replaced-by = Ersat duerch
pass-note-call = Ech hunn d’Persoun ugeruff
pass-lost-heading = Heft verluer oder geklaut
pass-lost-hint = D’Heft gëtt direkt gespaart. Duerno kënnt Dir et ersetzen.
pass-lost = Dëst Heft spären
pass-replace-heading = Dëst Heft ersetzen
pass-replace-hint = En neit Heft mat de Päss, déi iwwreg waren, gëtt et eemol als PDF: Dréckt et a gitt et der Persoun. Et gëllt direkt.
pass-replace = Ersetzen an drécken (PDF)

# Persoun
pass-own-title = Meng digital Päss
pass-own-intro = E Pass bezilt digital Hëllef op enger Plaz an Ärer Géigend. D’Heft aus Pabeier geet duer: Et hei ze verbannen ass net néideg.
pass-own-worth = Jiddereen ass { $worth } wäert, bis { $until }.
pass-own-unused = Kee Pass vun dësem Heft gouf benotzt.
pass-own-uses = Benotzte Päss vum Heft Nr. { $booklet }
pass-own-blocked = Dëst Heft gouf als verluer oder geklaut gemellt. Wien Iech et ginn huet, kann et ersetzen.
pass-own-replaced = Dëst Heft gouf duerch en anert ersat.
pass-own-attach-heading = En Heft verbannen
pass-own-attach-hint = Dir gesitt hei, wat iwwreg ass, bis wéini, a wou all Pass benotzt gouf.
pass-own-code = Code vun engem Pass aus dem Heft
pass-own-attach = Dëst Heft verbannen

# Programm
pass-programme-title = Pass numérique
pass-total-held = Um Kont vun der ëffentlecher Plaz
pass-total-ordered = Bestallt
pass-total-received = Abezuelt
pass-total-available = Fir erauszeginn do
pass-total-issued = Erausginn
pass-total-in-stock = Hefter am Stock
pass-total-handed = Hefter ausgedeelt
pass-total-blocked = Hefter gespaart
pass-total-used = Benotzt
pass-total-alive = Nach ze benotzen
pass-total-expired = Ofgelaf
pass-total-refunded = Zréckginn
pass-orders-open = Bestellungen erauszeginn
pass-orders-none = All Bestellunge sinn erausginn.
pass-orders-left = { $left } Hefter bleiwen erauszeginn.
pass-order = { $booklets } Hefter mat { $passes } Päss vun { $worth }, bis { $until }
pass-issue-booklets = Hefter vun dësem Lot
pass-issue-hint = De PDF mat de Coden gëtt et nëmmen eemol: Haalt en bis en gedréckt ass, läscht en duerno.
pass-issue = Erausginn an drécken (PDF)
pass-money-heading = Iwwerweisung kritt
pass-money-line = Zeil vum Kontauszuch
pass-money-line-hint = D’Nummer, déi d’Bank hir gëtt: Déi selwecht Zeil zielt eemol.
pass-money-amount = Betrag
pass-money = Dës Iwwerweisung androen
pass-deliver-heading = Hefter liwweren
pass-deliver = Dës Hefter liwweren
pass-first = Vun der Nummer
pass-last = Bis d’Nummer
pass-block-heading = Hefter spären
pass-block-hint = Fir verluer oder geklauten Hefter: Vun elo un gëtt kee vun hire Päss méi ugeholl.
pass-block = Dës Hefter spären
pass-lot = Lot { $number }
pass-lot-head = Lot
pass-lot-range = Nummeren
pass-lots = Lotten: { $funder }

# Bedeelegter
pass-parties-title = Geldgeber, Ausdeeler a Plazen
pass-parties-funder = Geldgeber
pass-parties-prescriber = Ausdeeler
pass-parties-place = Plazen
pass-party-funder = Geldgeber
pass-party-prescriber = Ausdeeler
pass-party-place = Plaz
pass-party-named = { $name } ({ $kind })
pass-parties-none = Nach keng.
pass-parties-gone = zougemaachte Kont
pass-parties-remove = Ewechhuelen
pass-parties-add-member-heading = Eng Persoun derbäisetzen
pass-parties-for = Fir wien handelt si?
pass-parties-login = Benotzernumm oder E-Mail-Adress
pass-parties-add-member = Derbäisetzen
pass-parties-add-heading = E Geldgeber oder en Ausdeeler derbäisetzen
pass-parties-kind = Roll
pass-parties-name = Numm
pass-parties-address = Adress
pass-parties-telephone = Telefon
pass-parties-add = Derbäisetzen
pass-parties-add-place-heading = Eng Plaz derbäisetzen
pass-parties-place-name = Numm vun der Plaz, wéi d’Bank en kennt
pass-parties-place-department = Code vum Departement
pass-parties-place-iban = IBAN, op deen si bezuelt gëtt
pass-parties-add-place = Dës Plaz derbäisetzen

# Geldgeber
pass-fund-title = Päss finanzéieren
pass-fund-order = Päss bestellen
pass-fund-report = Wat aus Äre Päss gouf
pass-fund-orders = Är Bestellungen
pass-fund-issued = { $issued } Hefter erausginn
pass-pay-heading = Anzebezuelen
pass-pay-hint = Hefter ginn erausginn, wann d’Iwwerweisung do ass. D’Geld bleift um Kont vun der ëffentlecher Plaz; wat ofleeft, kënnt bei Iech zréck.
pass-pay-amount = Betrag
pass-pay-reference = Referenz vun der Iwwerweisung
pass-pay-holder = Titulaire vum Kont
pass-pay-iban = IBAN
pass-pay-ask = Déi Persoun, déi sech ëm de Pass numérique këmmert, seet Iech den IBAN.
pass-order-face-cents = Wäert vun engem Pass
pass-order-passes = Päss pro Heft
pass-order-booklets = Zuel vun den Hefter
pass-order-valid-until = Leschte gültegen Dag
pass-order-valid-until-hint = Zum Beispill 31 12 2027.
pass-order-departments = Departementer, wou si gëllen
pass-order-departments-hint = Coden, zum Beispill 59 62. Ouni Departement a Regioun: iwwerall.
pass-order-regions = Regiounen, wou si gëllen
pass-order-audience = Fir wien?
pass-order-audience-hint = Steet am Bréif, dee mam Heft kënnt.
pass-order-send = Bestellen

# D’Geld: Bezuelungen, Äntwerte vun der Bank, Réckbezuelungen, Stand vun der Deckung
pass-payments-title = Bezuelungen
pass-payments-waiting = Fuerderungen ze bezuelen
pass-payments-none-waiting = Keng Fuerderung waart op d’Bezuelung.
pass-payments-since = Zanter
pass-payments-late = verspéit
pass-payments-no-account = keng IBAN
pass-payments-refused-before = vun der Bank refuséiert
pass-payments-refunds = Gefrote Réckbezuelungen
pass-payments-refund = { $funder }: { $amount }, gefrot den { $date }, op de Kont { $account }.
pass-payments-refund-paid = Schonn anescht bezuelt
pass-payments-nothing = Näischt ze bezuelen: keng Fuerderung vun enger Plaz mat IBAN, a keng Réckbezuelung.
pass-payments-no-treasury = De Kont vun der Behörd ass net agestallt: Kee Fichier ka gemaach ginn. Den Administrateur fëllt den Deel [passes] vun den Astellungen aus.
pass-file-heading = Fichier fir d’Bank
pass-file-from = De Fichier (pain.001) bezilt vum Kont { $account } vun { $holder }. All Fuerderung gëtt nëmmen eng Kéier bezuelt.
pass-file-make = Fichier maachen ({ $amount })
pass-file-title = Fichier vum { $date }
pass-files = Fichieren
pass-file-payments = Bezuelungen
pass-file-execution = Auszeféieren den
pass-file-sha256 = Fangerofdrock (SHA-256)
pass-file-download = Fichier eroflueden
pass-file-same = De Fichier kann nach eng Kéier erofgeluede ginn: En ass ëmmer deeselwechten, an d’Bank bezilt en net zweemol.
pass-file-to = U wien
pass-file-refund = { $funder } (Réckbezuelung)
pass-answer-heading = Äntwert vun der Bank
pass-answer = Äntwertfichier (pain.002)
pass-answer-hint = D’Bank gëtt en, nodeem si e Fichier krut. Déiselwecht Äntwert zielt nëmmen eng Kéier.
pass-answer-bring = Dës Äntwert liesen
pass-answers-none = Nach keng Äntwert.
pass-answer-missing = Wielt de Fichier, deen d’Bank ginn huet.
pass-answer-too-large = Dëse Fichier ass ze grouss fir eng Äntwert vun der Bank.
pass-answer-no-report = Dëse Fichier ass keng Äntwert op eng Iwwerweisung (pain.002). Frot d’Bank no dem Statusrapport.
pass-answer-lacks = An dësem Fichier feelt „{ $name }“. Frot d’Bank no engem aneren.
pass-answer-other-file = Dës Äntwert schwätzt vum Fichier „{ $name }“, deen net hei gemaach gouf.
pass-answer-contradiction = Dës Äntwert seet zwou Saachen iwwer d’Bezuelung „{ $name }“. Frot d’Bank, wat stëmmt.
pass-answer-of = Äntwert, gelies den { $date }
pass-answer-accepted = ugeholl
pass-answer-paid = Et ass als bezuelt notéiert. Kënnt d’Iwwerweisung zréck, notéiert et op der Säit vun der Plaz.
pass-answer-contradicts = D’Bank hat se virdru refuséiert: Näischt gouf geännert. Frot, wat stëmmt.
pass-answer-open = nach net decidéiert
pass-answer-open-means = Näischt gouf geännert. Liest déi nächst Äntwert vun der Bank.
pass-answer-had-before = schonn do gewiescht
pass-answer-had-before-means = D’Geld ass vläicht scho fort: Näischt gouf geännert, an näischt gëtt nach eng Kéier bezuelt. Sicht déi éischt Äntwert.
pass-answer-refused = refuséiert
pass-answer-refused-means = Et ass erëm geschëlt: Verbessert d’IBAN, a maacht en neie Fichier.
pass-answer-strangers = D’Äntwert nennt Bezuelungen, déi net an dësem Fichier sinn. Frot d’Bank, wat se sinn:
pass-reconciliation = Ofgläich
pass-reconciliation-lots = Gefuerdert aus de Louse vun de Geldgeber
pass-reconciliation-risk = Gefuerdert aus dem Risikokont
pass-reconciliation-claims = Fuerderunge vun de Plazen, am Ganzen
pass-reconciliation-paid = Vun der Bank bezuelt
pass-reconciliation-sent = Un d’Bank geschéckt
pass-reconciliation-waiting = Waart
pass-reconciliation-holds = Stëmmt op de Cent
pass-reconciliation-fails = Et geet net op: Rufft „passerelle ledger check“ op
pass-balance-heading = Saldo vum Kontauszuch
pass-balance = Saldo
pass-balance-hint = Notéiert fir d’éischt all Iwwerweisungen, déi erakoumen. De Saldo gëtt mat de Bicher verglach.
pass-balance-day = Um Enn vum
pass-balance-note = Dëse Saldo notéieren
pass-balance-newest = Leschte bekannte Saldo, vum { $date }: { $amount }. Et hunn { $missing } gefeelt.
pass-wrong-balance-day = Gitt en Dag vun der leschter Woch an, a kee virum leschte bekannte Saldo.
pass-lacking = Et feelen { $amount }, fir ze decken, wat geschëlt ass. De publizéierte Stand seet et och. Vergläicht de Kontauszuch mat de Bicher, a sot et dem Comptabel.
pass-place-account = Kont vun der Plaz
pass-place-account-hint = Préift en mat der Plaz, op engem anere Wee wéi dem Message, deen dorëms freet.
pass-place-account-correct = Dës IBAN späicheren
pass-place-refused = D’Bank huet déi lescht Iwwerweisung vun { $amount } refuséiert: { $why } Verbessert d’IBAN: Den nächste Fichier bezilt se.
pass-place-payments = Iwwerweisungen
pass-place-payments-none = Nach keng Iwwerweisung.
pass-payment-made = Gemaach den
pass-payment-account = Kont
pass-claim-in-payment = Dës Fuerderung ass an enger Iwwerweisung: Näischt ka méi erausgeholl ginn.
pass-claim-risk = Dovun { $amount } aus dem Risikokont, fir Päss, déi ouni Netz ugeholl goufen.
pass-claim-passes = { $count ->
    [one] 1 Pass
   *[other] { $count } Päss
}
pass-claim-taken-out = erausgeholl
pass-claim-why = Firwat eraushuelen?
pass-claim-why-hint = D’Plaz liest et. D’Päss kënnen erëm benotzt ginn.
pass-claim-take-out = Dës Operatioun eraushuelen
pass-wrong-why = Sot mat e puer Wierder, firwat.
pass-return-of = D’Iwwerweisung vun { $amount } vum { $date } koum zréck
pass-return-hint = Eng ugeholl Iwwerweisung kann Deeg méi spéit zréckkommen. Si ass dann der Plaz erëm geschëlt.
pass-return-reason = Grond, deen d’Bank nennt
pass-return = Notéieren, datt se zréckkoum
pass-corrections = Verbesserungen
pass-correction = Fuerderung { $number }, den { $date }: { $passes } Päss ({ $worth }) goufen erausgeholl. { $why }
pass-claims-refused = D’Bank huet Är Iwwerweisung vun { $amount } op de Kont { $account } refuséiert. { $why } Gitt der Plaz, déi de Pass numérique betreit, Är gëlteg Bankdaten: Dir gitt direkt duerno bezuelt.
pass-claims-no-account = Är IBAN ass net bekannt: Är Fuerderunge waarden. Gitt der Plaz, déi de Pass numérique betreit, Är Bankdaten.
pass-error-settled = Dës Iwwerweisung huet an der Tëschenzäit en anere Stand. Kuckt d’Säit nach eng Kéier.
pass-wrong-iban = Dës IBAN stëmmt net: En Zeeche feelt oder ass falsch, oder zwee sinn ausgetosch. Schreift se vun de Bankdaten of.
pass-bank-said = D’Bank seet: { $why }.
pass-bank-ac01 = D’Kontnummer ass falsch.
pass-bank-ac03 = D’Kontnummer ass falsch.
pass-bank-ac04 = De Kont ass zou.
pass-bank-ac06 = De Kont ass gespaart.
pass-bank-ag01 = Dëse Kont kann keng Iwwerweisunge kréien.
pass-bank-ag02 = D’Bank huet d’Operatioun net verstanen.
pass-bank-am04 = Op dem Kont, dee bezilt, ass net genuch Geld.
pass-bank-be04 = D’Adress vum Titulaire feelt.
pass-bank-be05 = Wien d’Bezuelung uerdert, ass net bekannt.
pass-bank-md07 = Den Titulaire vum Kont ass gestuerwen.
pass-bank-ms02 = Den Titulaire huet refuséiert, a seet net firwat.
pass-bank-ms03 = D’Bank seet net firwat.
pass-bank-rc01 = De Code vun der Bank (BIC) ass falsch.
pass-bank-rr04 = Eng Reegel verbitt et.
pass-total-claimed = Vu Plaze gefuerdert
pass-total-paid = U Plaze bezuelt
pass-total-refunding = Réckbezuelung gefrot
pass-pay-references = Schreift d’Referenz vun der Bestellung an d’Iwwerweisung: Dorunner gëtt se erkannt.
pass-fund-refund = Réckbezuelung froen
pass-fund-refunds = Réckbezuelungen
pass-refund-intro = Wat disponibel ass, kritt Dir duerch Iwwerweisung zréck, mam nächste Fichier fir d’Bank. Bis dohinner kënnt Dir et zréckhuelen.
pass-refund-hint = Héchstens { $available }.
pass-refund-lacking = Dat ass méi, wéi disponibel ass.
pass-refund-name = Titulaire vum Kont
pass-refund-iban = IBAN
pass-refund-ask = Dës Réckbezuelung froen
pass-refund-withdraw = Zréckhuelen
pass-refund-asked-on = Gefrot den
pass-refund-outside = anescht
pass-refund-asked = waart
pass-refund-sent = un d’Bank geschéckt
pass-refund-paid = bezuelt den { $date }
pass-refund-refused = vun der Bank refuséiert den { $date }
pass-refund-withdrawn = zréckgeholl den { $date }
pass-fund-report-months = Rapport no Méint
pass-fund-report-csv = Eroflueden (CSV)
pass-fund-reconciles = All Cent, deen abezuelt gouf, ass nogewisen: Bestellungen, Lousen, Fuerderunge vun de Plazen a Bezuelunge ginn op.
pass-fund-does-not-reconcile = Dëse Rapport geet net op. D’Behörd gewuer et duerch hir eege Kontrollen; frot si, firwat.
pass-fund-months = Mount fir Mount
pass-month-from = Mount vum
pass-month-money = A- a Réckbezuelungen
pass-statements-title = D’Geld ass do: Stand vun all Dag
pass-statements-intro = All Dag seet en ënnerschriwwene Stand, wat um Kont ass a wat fir de Pass numérique geschëlt ass. Jiddereen kann en ouni eis préiwen.
pass-statements-none = Nach kee Stand. Deen éischte kënnt haut.
pass-statement-day = Dag
pass-statement-title = Stand vum { $date }
pass-statement-held = Um Kont
pass-statement-owed = Am Ganze geschëlt
pass-statement-covered = Gedeckt
pass-statement-yes = gedeckt
pass-statement-no = net gedeckt
pass-statement-is-covered = Wat um Kont ass, deckt alles, wat geschëlt ass.
pass-statement-is-not-covered = Wat um Kont ass, deckt net, wat geschëlt ass: Et feelen { $amount }.
pass-statement-alive = Päss, déi nach benotzt kënne ginn
pass-statement-unclaimed = Benotzte Päss, nach net gefuerdert
pass-statement-claims = Fuerderunge vun de Plazen, nach net bezuelt
pass-statement-in-payment = Iwwerweisungen ënnerwee
pass-statement-available = Disponibel fir d’Geldgeber
pass-statement-refunds = De Geldgeber zréckzebezuelen
pass-statement-risk = Reserv fir Päss, déi ouni Netz ugeholl goufen
pass-statement-bank = Verglach mam Kontauszuch vum { $date }.
pass-statement-no-bank = Nach kee Kontauszuch gouf verglach: D’Zuele sinn déi vun de Bicher.
pass-statement-missing = De Kontauszuch hat { $amount } manner wéi d’Bicher.
pass-statement-check = Ouni eis préiwen
pass-statement-check-intro = E Programm vun enger Säit, a Python, benotzt nëmmen ëffentlech Normen. E préift d’Ënnerschrëft, datt de Stand am Protokoll steet, an all Zomm.
pass-statement-file = De Stand, mat senge Linnen a sengem Beweis (JSON)
pass-statement-script = De Programm, dee préift (Python)
pass-statement-key = Den ëffentleche Schlëssel vum Protokoll; vergläicht en mat deem, deen Dir vun anzwousch hutt:
pass-statement-run = Rufft op:
pass-statement-lines = Dës Zuele sinn d’Zomm vun { $count } Linnen, eng fir all Geldgeber an all Plaz, där eppes geschëlt ass. Keng seet, wien et ass.
pass-statement-own = E Geldgeber oder eng Plaz fënnt op senger Säit e Fichier, dee beweist, datt seng eege Linn matgezielt ass: Setzt „--mine“ an dëse Fichier derbäi.
pass-statement-text = De genauen Text
pass-own-figures = Är Zuelen am publizéierte Stand
pass-own-figures-of = Stand vum { $date }:
pass-own-figures-statement = de Stand kucken
pass-own-figures-none = Op deem Dag war Iech näischt geschëlt.
pass-own-figures-file = Fichier, fir Är Linn ze fannen (JSON)
pass-letter-refused-subject = Är Iwwerweisung vum Pass numérique gouf refuséiert
pass-letter-refused-text = Moien,

    d’Bank huet d’Iwwerweisung vun { $amount } un { $place } refuséiert.
    { $why }

    D’Geld ass Iech weider geschëlt. Gitt der Plaz, déi de Pass numérique betreit, Är gëlteg Bankdaten: Den nächste Fichier bezilt Iech.
    Är Iwwerweisunge stinn op der Säit vun Ärem Kont.
pass-letter-lacking-subject = Pass numérique: D’Geld deckt net, wat geschëlt ass
pass-letter-lacking-text = Moien,

    et feelen { $amount }, fir ze decken, wat fir de Pass numérique geschëlt ass. De publizéierte Stand seet et.
    Vergläicht de Kontauszuch mat de Bicher, a rufft „passerelle ledger check“ op.
pass-done-answer = D’Äntwert vun der Bank ass gelies. All Linn ass hei drënner erkläert.
pass-done-refund-paid = Et ass notéiert.
pass-done-balance = De Saldo ass notéiert.
pass-done-account = D’IBAN ass gespäichert. Den nächste Fichier bezilt op dëse Kont.
pass-done-correct = D’Operatioun ass erausgeholl. Hir Päss kënnen erëm benotzt ginn.
pass-done-returned = Et ass notéiert: D’Zomm ass der Plaz erëm geschëlt.
pass-done-refund = Är Ufro no enger Réckbezuelung ass gespäichert.
pass-done-withdrawn = D’Ufro ass zréckgeholl. D’Geld ass erëm disponibel.

# Gemaach
pass-done-handed = D’Heft ass ausgedeelt. Seng Päss gëllen vun elo un.
pass-done-lost = D’Heft ass gespaart.
pass-done-called = Den Uruff ass notéiert.
pass-done-undone = D’Operatioun ass réckgängeg gemaach.
pass-done-attached = D’Heft ass mat Ärem Kont verbonnen.
pass-done-money = D’Iwwerweisung ass agedroen.
pass-done-deliver = D’Hefter si geliwwert.
pass-done-block = D’Hefter si gespaart.
pass-done-party = Et ass derbäigesat.
pass-done-member = D’Persoun ass derbäigesat.
pass-done-removed = D’Persoun ass ewechgeholl.
pass-done-ordered = Är Bestellung ass opgeholl.

# Register vun den Accèsen
pass-basis-prescriber = Wien d’Heft ausgedeelt huet, verfollegt, wéi et benotzt gëtt.
pass-basis-members = Wien fir Geldgeber, Ausdeeler a Plaze handelt, steet an enger Lëscht.
pass-basis-own = Op Äre Wonsch.

# Drock
pass-print-title = Hefter mat digitale Päss
pass-print-booklet = Heft Nr. { $booklet }
pass-print-worth = { $count } Päss vun { $worth }, gülteg bis { $until }.
pass-print-how = All Pass bezilt digital Hëllef. Weist dëst Heft der Plaz, déi Iech hëlleft: Si liest oder tippt ee Code pro Pass. Haalt et wéi Geld.
pass-print-codes = Coden
pass-print-pass = Pass
pass-print-code = Code
pass-print-page = Säit { $page } vun { $pages }

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
pass-counter-title = Pässe kréien
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

# Besoin, Plaz an der Géigend, Rendez-vousen, Léieren
pass-spotting-title = De Besoin erkennen
pass-spotting-hint = E puer Froe mat der Persoun, dann eng Plaz no bei hir. Eng Minutt geet duer.
pass-spotting-intro = Liest d’Froe mat der Persoun: „Kënnt Dir …?“ All Fro däerf iwwersprong ginn. An dësem Schrëtt gëtt näischt gespäichert.
pass-spotting-commune = Uertschaft oder Postleetzuel vun der Persoun
pass-spotting-commune-hint = Fir eng Plaz an der Géigend virzeschloen. Zum Beispill 87000 oder Limoges.
pass-spotting-see = De Virschlag kucken
pass-answer-alone = Jo, eleng
pass-answer-help = Jo, mat Hëllef
pass-answer-no = Neen
pass-answer-unknown = Weess net
pass-area-information = Informatioune sichen an ordnen
pass-area-communication = Kommunizéieren an Demarchen
pass-area-content = Dokumenter maachen
pass-area-safety = Sech schützen
pass-area-problems = Problemer léisen
pass-spotted-title = Erkannte Besoin
pass-spotted-none = D’Äntwerte weise kee Besoin. Dir kënnt trotzdem en Heft ginn.
pass-spotted-suggests = { $passes ->
    [one] Virschlag: 1 Pass, fir d’éischt fir „{ $service }“.
   *[other] Virschlag: { $passes } Päss, fir d’éischt fir „{ $service }“.
}
pass-spotted-only = Dat ass nëmmen e Virschlag: Dir decidéiert mat der Persoun.
pass-spotted-keep = D’Äntwerte mam Heft halen?
pass-spotted-keep-hint = Frot d’Persoun. Soss ginn d’Äntwerte mat dëser Säit vergiess.
pass-spotted-keep-yes = D’Persoun ass averstanen
pass-spotted-agreed = Gehale mam Accord vun der Persoun, den { $date }.
pass-spotted-forget = Dës Äntwerte vergiessen
pass-near-heading = Eng Plaz an der Géigend
pass-near-look = Plaze sichen
pass-near-which = Wéi eng Uertschaft?
pass-near-around = Plaze bei { $commune }, déi Päss huelen
pass-near-no-choice = Keng vun dëse Plazen
pass-near-all = All Plaze kucken
pass-near-none = Keng Plaz an der Géigend hëlt Päss.
pass-near-unknown = Dës Uertschaft ass net bekannt. Probéiert d’Postleetzuel.
pass-near-walk = manner wéi 1 km ewech
pass-near-km = { $km } km ewech
pass-near-call = Telefon { $number }
pass-open-until = haut op bis { $time }
pass-open-today = mécht haut um { $time } op
pass-open-on = mécht { $day } um { $time } op
pass-open-unknown = Ëffnungszäiten onbekannt: rufft virdrun un
pass-open-span = vun { $from } bis { $to }
pass-access-mobility = mam Rollstull zougänglech
pass-access-deafness = Empfank fir Daf
pass-access-mental = Empfank bei geeschteger Behënnerung
pass-access-illiteracy = Empfank wann Liesen oder Schreiwe schwéier ass
pass-access-english = Empfank op Englesch
pass-access-languages = Empfank an anere Sproochen
pass-access-sight = Empfank fir Leit, déi schlecht gesinn
pass-hand-over-agreed = Wëll d’Persoun ugeruff ginn?
pass-hand-over-agreed-yes = Jo, ech hunn hatt gefrot: et däerf een op dëser Nummer uruffen, wann d’Persoun net komm ass
pass-hand-over-agreed-missing = Frot, ob d’Persoun wëll ugeruff ginn, a kräizt d’Feld un, oder maacht Numm an Telefon eidel.
pass-hand-over-digital = Ouni Pabeier?
pass-hand-over-digital-hint = Nëmme wann d’Persoun e Kont huet an dat esou wëll. Dat gedréckt Heft gëllt dann net méi: zerstéiert et.
pass-hand-over-digital-yes = D’Coden am Kont vun der Persoun ginn
pass-hand-over-digital-account = Fir en Heft ouni Pabeier brauch een de Kont vun der Persoun.
pass-to-call-agreed = Averstane mat Uriff zanter
pass-call-heading = D’Persoun uruffen
pass-call-said = Wat ass beim Uruff erauskomm?
pass-call-will-come = erreecht, si kënnt
pass-call-reached = erreecht, si weess et net oder kënnt net
pass-call-not-reached = net erreecht
pass-call-told = { $date }: { $said }
pass-no-calls = D’Persoun wëll net méi ugeruff ginn: Nummer läschen
pass-book-title = E Rendez-vous huelen
pass-book-move-title = De Rendez-vous réckelen
pass-book = Dëse Rendez-vous huelen
pass-slots = Wéini a wou?
pass-slot-when = { $day }, { $from } bis { $to }
pass-slot-free = { $place } · { $service } · { $free ->
    [one] 1 Plaz
   *[other] { $free } Plazen
}
pass-slot-taken = { $taken } vun { $capacity }
pass-slot-telephone = Rendez-vous um Telefon:
pass-slot-go-there = Dës Plaz gëtt hei keng Rendez-vousen: gitt wärend den Ëffnungszäiten hin.
pass-slot-choose = Wielt eng Zäit.
pass-slot-passes = Päss, déi fir dëse Rendez-vous bleiwe sollen
pass-slot-passes-hint = 0, wann Dir et net wësst. Soss anzwousch kënne se no enger Fro benotzt ginn.
pass-slot-passes-wrong = Sou vill fräi Päss huet dësem Heft net.
pass-slot-name = Numm, ënner deem d’Plaz op d’Persoun waart
pass-slot-name-hint = Ee Mount nom Rendez-vous geläscht.
pass-slot-withdraw = Dës Zäit zeréckzéien
pass-appointment-head = Rendez-vous
pass-appointment-keeps = { $passes ->
    [one] 1 Pass op der Säit
   *[other] { $passes } Päss op der Säit
}
pass-appointment-booked = virgesinn
pass-appointment-cancelled = ofgesot
pass-appointment-came = d’Persoun ass komm
pass-appointment-missed = d’Persoun ass net komm
pass-appointment-move = Dëse Rendez-vous réckelen
pass-appointment-cancel = Dëse Rendez-vous ofsoen
pass-error-full = Dës Zäit huet grad een aneren geholl. Wielt eng aner.
pass-error-over = Dës Zäit ass eriwwer oder gëtt net méi ugebueden. Wielt eng aner.
pass-error-overlaps = Dëst Heft huet zu dëser Zäit schonn e Rendez-vous.
pass-kept-elsewhere = Heft Nr. { $booklet }: { $passes } Päss sinn op der Säit fir e Rendez-vous, { $place }, { $when }.
pass-kept-anyway = Trotzdem benotzen?
pass-kept-anyway-yes = Jo, d’Persoun wëll se hei benotzen
pass-kept-ask = Frot d’Persoun a kräizt dann d’Feld un.
pass-day-title = Rendez-vouse vun Ärer Plaz
pass-day-before = Dag virdrun
pass-day-today = Haut
pass-day-after = Dag duerno
pass-day-nobody = Deen Dag huet keen e Rendez-vous.
pass-day-came = Komm
pass-day-missed = Net komm
pass-day-too-late = Et ass ze fréi oder méi wéi zwou Wochen duerno: net méi z’änneren.
pass-day-to-tell = Dës Persounen hu keng E-Mail-Adress: frot déi, déi den Heft ginn hunn, fir hinne Bescheed ze soen. Hefter { $booklets }.
pass-day-slots = Ugebuede Zäiten
pass-offer-heading = Zäiten ubidden
pass-offer = Dës Zäiten ubidden
pass-offer-day = Éischten Dag
pass-offer-day-hint = Zum Beispill 31 12 2027.
pass-offer-from = Vun
pass-offer-time-hint = Zum Beispill 14:30.
pass-offer-to = Bis
pass-offer-capacity = Wéi vill Leit?
pass-offer-capacity-hint = 1 fir e Rendez-vous zu zwee, méi fir en Atelier.
pass-offer-weeks = Wéi vill Wochen hannerteneen?
pass-slot-wrong-day = Dësen Dag geet net, oder et gi schonn ze vill Zäiten ugebueden.
pass-slot-wrong-from = Dës Zäit ass schonn eriwwer.
pass-slot-wrong-to = D’Enn muss nom Ufank leien, héchstens zwielef Stonnen duerno.
pass-slot-wrong-capacity = 1 bis 50 Leit.
pass-slot-wrong-weeks = 1 bis 26 Wochen.
pass-wrong-time = Tippt eng Auerzäit, zum Beispill 14:30.
pass-way-heading = Wéi een bei Iech kënnt
pass-way = Wéi een hikënnt
pass-way-hint = Bus, Entrée, Stack: gëtt fir d’Leit gedréckt, héchstens 400 Zeechen.
pass-way-telephone = Rendez-vousen um Telefon
pass-way-telephone-yes = Mir ginn och Rendez-vousen um Telefon
pass-way-keep = Späicheren
pass-learning-title = Notéieren, wat geléiert gouf
pass-learning-back = Quittung
pass-learning-intro = Mat der Persoun, an nëmme wann si averstanen ass. Si gesäit et an hirem Kont a kann et läschen. De Finanzéierer gesäit nëmmen Zommen.
pass-learning-known = Vun dëser Visitt notéiert:
pass-learning-forget = D’Persoun ass net méi averstanen: läschen
pass-learning-agreed = Accord vun der Persoun
pass-learning-agreed-hint = All Kéier ze froen. Ouni Accord gëtt näischt notéiert, an un der Hëllef ännert sech näischt.
pass-learning-agreed-yes = D’Persoun ass averstanen, datt dat notéiert gëtt
pass-learning-agreed-missing = Frot d’Persoun. Ouni hiren Accord gëtt näischt notéiert.
pass-learning-count = Kräizt eent bis { $most } Felder un.
pass-learning-note = Notéieren
pass-learning-own = Wat Dir geléiert hutt
pass-learning-take-back = Läschen
pass-learning-sums = Wat geléiert gouf
pass-learning-sums-hint = Bis den { $date }. Zuel vun den Heften, mat deenen eppes geléiert gouf, notéiert mam Accord vun de Leit. Zuelen ënner { $small } an déi, aus deenen een se erausfanne kéint, ginn net gewisen.
pass-learning-area = Beräich
pass-learning-people = Hefter
pass-learning-total = Total (en Heft zielt eemol pro Beräich)
pass-learning-hidden = net gewisen
pass-codes-here = Dëst Heft ass ouni Pabeier: seng Code sinn hei.
pass-codes-show = Meng Code weisen
pass-codes-intro = Weist dëse Code der Plaz, déi Iech hëlleft, ee pro Pass. Passt drop op wéi op Suen.
pass-codes-next = Pass { $pass }
pass-codes-picture = QR-Code vum Pass { $pass }. E seet datselwecht wéi de Code drënner.
pass-codes-all = All d’Coden
pass-codes-used = benotzt
pass-codes-print = De Rescht drécken (PDF)
pass-sheet-take-title = Äre Rendez-vous
pass-sheet-take-print = Blat fir matzehuelen (PDF)
pass-sheet-take-address = Adress
pass-sheet-take-telephone = Telefon
pass-sheet-take-access = Accès
pass-sheet-take-hours = Ëffnungszäiten
pass-sheet-take-bring-heading = Matbréngen
pass-sheet-take-bring = Äert Heft Nr. { $booklet }, gülteg bis den { $until }. Näischt ze bezuelen.
pass-sheet-take-cannot = Dir kënnt net kommen? Rufft d’Plaz un, oder déi Persoun, déi Iech den Heft ginn huet. Är Päss sinn net verluer.
pass-done-booked = De Rendez-vous ass geholl.
pass-done-moved = De Rendez-vous ass geréckelt.
pass-done-cancelled = De Rendez-vous ass ofgesot. Seng Päss si fräi.
pass-done-cancelled-told = De Rendez-vous ass ofgesot. D’Persoun kritt eng E-Mail.
pass-done-to-tell = Et ass ofgesot.
pass-done-withdrawn = Dës Zäit gëtt net méi ugebueden.
pass-done-noted = Notéiert.
pass-done-way = Gespäichert.
pass-done-offered = Dës Zäite ginn ugebueden.
pass-done-no-calls = Numm an Nummer si geläscht.
pass-done-spotted-forgotten = D’Äntwerte si vergiess.
pass-done-learning = Notéiert ass, wat geléiert gouf.
pass-done-learning-forgotten = Geläscht.
pass-basis-appointment = D’Plaz gesäit, wien do e Rendez-vous huet.
pass-basis-learning = D’Plaz notéiert mat Ärem Accord, wat geléiert gouf.
pass-mail-appointment-subject = Äre Rendez-vous vu muer: { $place }
pass-mail-appointment-text =
    Moien { $person },

    Dir hutt e Rendez-vous: { $place }, den { $when }.
    Adress: { $address }

    Bréngt Är Päss mat. Wann Dir net kënnt kommen, rufft { $telephone } un: Är Päss sinn net verluer.
pass-mail-cancelled-subject = Rendez-vous ofgesot: { $place }
pass-mail-cancelled-text =
    Moien { $person },

    { $place } kann Iech den { $when } net empfänken. Är Päss si fräi.

    Dir kënnt an Ärem Kont eng aner Zäit wielen oder { $telephone } uruffen.
    Adress: { $address }
pass-mail-used-subject = Päss benotzt: { $place }
pass-mail-used-text =
    Moien { $person },

    Benotzte Päss: { $used }
    Plaz: { $place }
    Wéini: { $when }

    Am Heft Nr. { $booklet } bleiwen { $left } Päss, bis den { $until }.
    Dat waart net Dir? Rufft déi Persoun un, déi Iech den Heft ginn huet.

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

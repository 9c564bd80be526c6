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
pass-counter-read = D’Quadrat ass gelies: et steet an der Lëscht. Liest dat nächst, oder kontrolléiert.
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
pass-error-not-blocked = Spaart dëst Heft fir d’éischt: Nëmmen e gespaart gëtt ersat.
pass-error-not-undone = Dat kann een net méi réckgängeg maachen: D’Zäit ass eriwwer, oder d’Bezuelung ass gefrot. Rufft déi ëffentlech Plaz un.
pass-wrong-amount = Gitt e Betrag an Euro an, zum Beispill 1 000 oder 12,50.
pass-wrong-number = Gitt eng ganz Zuel an.
pass-wrong-date = Gitt en Dag an, deen et gëtt, zum Beispill 31 12 2027.
pass-wrong-last-day = Wielt en Dag, deen nach net eriwwer ass, spéitstens den { $date }.
pass-wrong-choice = Wielt eng Äntwert.
pass-wrong-line = Gitt d’Nummer vun der Zeil vum Kontauszuch an.
pass-wrong-department = Keen Departement huet dëse Code.
pass-wrong-region = Keng Regioun huet dëse Code.
pass-wrong-print = Héchstens { $most } Hefter an engem Lot.

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
pass-payment-not-paid = net bezuelt, notéiert den { $date }

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
pass-detach-heading = Verbonnene Kont
pass-detach-hint = E Kont verfollegt dëst Heft. Wann et net dee vun der Persoun ass, léist en. Wann een aneren e Code vum Heft kennt, spaart an ersetzt d’Heft och.
pass-detach = Kont léisen
pass-lost-heading = Heft verluer oder geklaut
pass-lost-hint = D’Heft gëtt direkt gespaart. Duerno kënnt Dir et ersetzen.
pass-lost = Dëst Heft spären
pass-replace-heading = Dëst Heft ersetzen
pass-replace-hint = En neit Heft mat de Päss, déi iwwreg waren, gëtt et eemol als PDF: Dréckt et a gitt et der Persoun. Et gëllt direkt. Wann et mat engem vu senge Codë mat engem Kont verbonne war, verbënnt d’Persoun dat neit grad esou.
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
pass-issue-hint = Bis { $part } Hefter: De PDF mat de Coden gëtt et direkt, nëmmen eemol; haalt en bis en gedréckt ass, läscht en duerno. Doriwwer, bis { $most }: De Lot gëtt an Deeler gedréckt.
pass-issue = Erausginn an drécken (PDF)
pass-money-heading = Iwwerweisung kritt
pass-money-line = Zeil vum Kontauszuch
pass-money-line-hint = D’Nummer, déi d’Bank hir gëtt: Déi selwecht Zeil zielt eemol.
pass-money-amount = Betrag
pass-money-day = Dag bei der Bank
pass-money-day-hint = Deen um Kontoauszuch. Loosst et eidel, wann d’Linn vun haut ass.
pass-wrong-bank-day = Tippt en Dag vum leschte Joer, deen net an der Zukunft läit.
pass-money = Dës Iwwerweisung androen
pass-money-risk = Risikokont
pass-money-noted = Zeilen, déi zulescht agedroe goufen
pass-money-reversed = zréckgeholl den { $date }
pass-money-reverse-heading = Eng falsch agedroen Zeil zréckhuelen
pass-money-reverse-hint = D’Zeil bleift mat Ärem Grond an der Lëscht. Duerno kann se mam richtege Betrag nei agedroe ginn.
pass-money-reverse = Dës Zeil zréckhuelen
pass-money-reverse-unknown = Keng Zeil mat dëser Nummer gouf agedroen.
pass-money-reverse-lacking = D’Suen vun dëser Zeil goufe fir Hefter gebraucht oder zréckginn: Si kann net méi zréckgeholl ginn.
pass-deliver-heading = Hefter liwweren
pass-deliver = Dës Hefter liwweren
pass-first = Vun der Nummer
pass-last = Bis d’Nummer
pass-reissue-heading = E Lous nei drécken
pass-reissue-hint = Nëmmen, wann déi gedréckte Datei virun all Liwwerung verluer gaangen ass: D’Lous behält seng Nummeren, kritt nei Coden, an déi al gëllen net méi.
pass-reissue-lot = Nummer vum Lous
pass-reissue = Nei Coden drécken
pass-block-heading = Hefter spären
pass-block-hint = Fir verluer oder geklauten Hefter: Vun elo un gëtt kee vun hire Päss méi ugeholl.
pass-block = Dës Hefter spären
pass-lot = Lot { $number }
pass-lot-head = Lot
pass-lot-range = Nummeren
pass-lots = Lotten: { $funder }

# Plaze vum Verzeechnes
pass-own-places = Wou ech meng Pässen notze kann
pass-entry-none = Dës Plaz huet am Verzeechnes keen Antrag, deen hir Leit halen.
pass-entry-listed = Opgeholl
pass-entry-to-renew = Opnam ze erneieren
pass-entry-lapsed = Opnam eriwwer
pass-entry-suspended = Opnam ausgesat
pass-entry-page = Hiren Antrag
pass-entry-takes-none = Seet net méi, datt se Pässen hëlt
pass-entry-hold = Pässe ginn hei weider. Decidéiert, ob d’Plaz ze spären ass.
pass-parties-listed-heading = Eng Plaz aus dem Verzeechnes huelen
pass-parties-listed-none = Keng opgeholl Plaz, déi Pässen hëlt, waart.
pass-parties-listed = Opgeholl Plaz, déi Pässen hëlt
pass-parties-listed-name = Numm fir d’Bank
pass-parties-listed-name-hint = Nëmmen, wann d’Bank d’Plaz ënner engem aneren Numm kennt.
pass-parties-listed-iban = IBAN, op déi se bezuelt gëtt
pass-parties-take-listed = Dës Plaz huelen
# Büro vum Pass: Quadrater, Signaler, Offline-Lëschten, Bestand, Erënnerungen
pass-sheet-audience = Fir: { $audience }
pass-block-why = Firwat?
pass-state-printed = gedréckt
pass-state-handed = erausginn
pass-basis-office = Den Agent gesäit, wien wat geliwwert, gespaart oder gepréift huet, a wien eng Réckzuelung gefrot oder agedroen huet.

pass-signals-title = Signaler fir ze préiwen
pass-signals-intro = Näischt gëtt a Rou refuséiert: Eng Plaz, déi ugehal ass, weess et, a firwat. Kuckt all Signal, schreift, wat Dir fonnt hutt, a gitt d’Plaz fräi, wann alles gutt ass.
pass-signals-held = Ugehale Plazen
pass-signals-none-held = Keng Plaz ass ugehal.
pass-signals-is-held = Dës Plaz ass ugehal
pass-signals-held-by-program = Vum Programm ugehal: ze vill Päss an engem Dag.
pass-signals-held-by = Vum { $name }, den { $when }.
pass-signals-lift-why = Firwat däerf se weidermaachen?
pass-signals-lift = Fräiginn
pass-signals-open = { $count ->
    [0] Signaler fir ze kucken
    [one] 1 Signal fir ze kucken
   *[other] { $count } Signaler fir ze kucken
}
pass-signals-none = Näischt ze kucken.
pass-signals-note = Wat Dir fonnt hutt
pass-signals-look = Et ass gepréift
pass-signals-hold-why = Grond, deen der Plaz gesot gëtt
pass-signals-hold-hint = Nëmme fir d’Plaz unzehalen.
pass-signals-hold = D’Plaz uhalen
pass-signals-looked = Scho gepréifte Signaler
pass-signals-facts = Wat opgefall ass
pass-signals-by = Vum
pass-signals-say-why = Schreift ee Saz: E bleift am Dossier.
pass-signal-day = Vill Päss an engem Dag
pass-signal-day-facts = { $count } Päss den { $date }. Mir kucken ab { $limit }.
pass-signal-held = Ze vill Päss an engem Dag: Plaz ugehal
pass-signal-held-facts = { $count } Päss den { $date }. Eng Plaz gëtt ab { $limit } ugehal, eemol den Dag.
pass-signal-burst = Vill Päss op eemol
pass-signal-burst-facts = { $count } Päss an zéng Minutten, bis { $when }. Mir kucken ab { $limit }.
pass-signal-series = Bal e ganzt Heft op eemol
pass-signal-series-facts = { $count } Päss vum Heft Nr. { $booklet } an zwou Stonnen, bis { $when }. Mir kucken ab { $limit }.
pass-signal-travel = En Heft op zwou Plazen, déi ze wäit ausernee sinn
pass-signal-travel-facts = D’Heft Nr. { $booklet } gouf hei an op enger anerer Plaz benotzt: Et hätt ee missen { $count } km/h fueren. Mir kucken iwwer { $limit } km/h. Leschte Pass den { $when }.
pass-done-looked = De Signal ass als gepréift notéiert.
pass-done-hold = D’Plaz ass ugehal. Hire Guichet seet firwat.
pass-done-lift = D’Plaz däerf weidermaachen.

pass-conflicts-title = Päss ouni Netz ugeholl: Konflikter
pass-conflicts-intro = Eng Plaz huet dës Päss ouni Netz ugeholl, a si waren net méi gëlteg. Deen éischten, deen agedroe gëtt, zielt. Wat den Apparat net wësse konnt, bezilt de Risikokont bis bei d’Limitt; d’Persoun schëlleg näischt.
pass-conflicts-none = Kee Konflikt.
pass-risk-account = Op dem Risikokont
pass-risk-cap = Limitt pro Plaz a pro Dag
pass-risk-left = Haut nach gedeckt
pass-risk-endow-heading = Op de Risikokont abezuelen

# Where a place lies that was added by hand
pass-parties-place-commune = Gemeng oder Postleitzuel
pass-parties-place-commune-hint = Zum Beispill 59000 Lille. D’Plaz gëtt ongeféier an d’Mëtt vun der Gemeng geluecht: dat geet duer, fir en Heft ze bemierken, dat op zwou ze wäit Plazen benotzt gëtt.
pass-place-nowhere = Wou dës Plaz läit, ass net bekannt: en Heft, dat ze séier ze wäit ewech benotzt gëtt, fält do net op.
pass-place-locate = Plaz bestëmmen
pass-place-approximate = ongeféier an der Mëtt vun der Gemeng
pass-wrong-commune = Keng Gemeng vun dësem Departement huet dësen Numm oder dës Postleitzuel.
pass-wrong-commune-several = Méi Gemenge si méiglech: { $names }. Schreift Postleitzuel an Numm.
pass-done-located = D’Plaz ass bestëmmt.

# A lot that is printed in parts
pass-parts-title = Lot { $number } drécken
pass-parts-lead = { $booklets } Hefter; Deeler, déi nach ze drécke sinn: { $left }.
pass-parts-how = All Deel gëtt e Fichier, nëmmen eemol: Haalt en bis en gedréckt ass, läscht en duerno. D’Code ginn an deem Moment gemaach a ginn néierens gehalen. En Heft kann eréischt geliwwert ginn, wann säin Deel gedréckt ass.
pass-parts-none = Dëse Lot gouf op eemol gedréckt.
pass-parts-caption = Deeler vum Lot
pass-part-head = Deel
pass-part = Deel { $number }
pass-part-state = Zoustand
pass-part-act = Aktioun
pass-part-to-print = ze drécken
pass-part-printed = gedréckt
pass-part-delivered = geliwwert
pass-part-print = Drécken
pass-part-lost = Fichier verluer: aner Coden drécken

# The counter on a device without a network: /counter/device
pass-device-title = Pass ouni Netz unhuelen
pass-device-lead = Maacht dës Säit eemol mat Netz op, op dësem Apparat. Duerno geet se och ouni Netz.
pass-device-without-script = Dës Säit brauch e Skript. Ouni Skript: Notéiert d’Coden an d’Auerzäit, a schéckt d’Lëscht, wann d’Netz erëm do ass.
pass-device-network-on = D’Netz ass do. Huelt besser de Guichet: dee weess, ob e Pass scho benotzt ass.
pass-device-network-off = Kee Netz. Dësen Apparat iwwerpréift eleng, ob Pass echt sinn.
pass-device-sign-in = Fir d’Lëscht ze schécken an dësen Apparat ze aktualiséieren:
pass-device-sign-in-link = mellt Iech un
pass-device-known = Schlësselen an Héchstgrenz si vum { $date }.
pass-device-known-nothing = Dësen Apparat kennt nach weder Är Plaz nach d’Schlësselen. Maacht dës Säit mat Netz op, wann Dir ugemellt sidd.
pass-device-place = Plaz
pass-device-code = Quadrat oder Code
pass-device-code-hint = Den Text vum Quadrat (PN1:…) beweist, datt de Pass echt ass. De Code mat siechzéng Zeeche beweist et net.
pass-device-check = Iwwerpréiwen
pass-device-camera = Quadrat mat der Kamera liesen
pass-device-camera-stop = Kamera ausmaachen
pass-device-camera-failed = D’Kamera äntwert net. Tippt de Code ënnert dem Quadrat.
pass-device-genuine = Dëse Pass ass echt: { $value }, gëlteg bis { $date }.
pass-device-code-unproved = Dëse Code ass richteg geschriwwen, mee näischt beweist, datt de Pass echt ass. Ass en et net, gëtt Är Plaz net bezuelt.
pass-device-risk = Ouni Netz kann keen wëssen, ob e scho benotzt ass. Bis zur Héchstgrenz dréit d’Verwaltung dëse Risiko; d’Persoun ni.
pass-device-accept = Ouni Netz unhuelen
pass-device-accept-unproved = Op Risiko vu menger Plaz unhuelen
pass-device-accepted = Ugeholl an op dësem Apparat gehalen: { $value }.
pass-device-never-pays = D’Persoun bezilt näischt an huet keng Schold: Hëlleft hir. Iwwerpréift de Pass mat Netz nach eng Kéier.
pass-device-refused-forged = Dëse Quadrat ass net vun eis ënnerschriwwen, oder en ass beschiedegt. Huelt en net un.
pass-device-refused-unknown-key = Dësen Apparat kennt de Schlëssel vun dësem Quadrat net: en ass falsch, oder méi nei wéi Är Schlësselen. Maacht dës Säit mat Netz op.
pass-device-refused-code = Dëse Code gëtt et net: en Zeechen ass falsch oder feelt. Liest en nach eng Kéier.
pass-device-refused-cannot = Dëse Browser kann d’Quadraten net iwwerpréiwen. Aktualiséiert en, oder huelt en aneren.
pass-device-refused-ended = Dëse Pass ass net méi gëlteg: säi leschten Dag war den { $date }.
pass-device-refused-elsewhere = Dëse Pass gëllt net an Ärem Departement.
pass-device-refused-twice = Dësen Apparat huet dëse Pass scho ugeholl, den { $date }.
pass-device-refused-cap = D’Héchstgrenz vun Ärer Plaz ouni Netz ass erreecht ({ $cap }). Schéckt d’Lëscht, soubal d’Netz erëm do ass.
pass-device-refused-full = Dësen Apparat hält scho 500 Pass. Schéckt fir d’éischt d’Lëscht.
pass-device-refused-stale = D’Schlësselen vun dësem Apparat si méi al wéi drësseg Deeg. Maacht dës Säit mat Netz op.
pass-device-refused-clock = D’Auer vun dësem Apparat gouf zréckgestallt. Stellt se richteg, oder maacht dës Säit mat Netz op.
pass-device-refused-held = Är Plaz ass gespaart: si kann de Moment keng Pass unhuelen.
pass-device-refused-not-listed = Är Plaz ass de Moment net opgelëscht.
pass-device-refused-not-kept = Dëse Browser konnt näischt halen: de Pass ass net ugeholl. Maacht Plaz, oder huelt en aneren Apparat.
pass-device-kept = Op dësem Apparat ugeholl
pass-device-worth = Wäert
pass-device-unproved = net bewisen
pass-device-waits = ze schécken
pass-device-none = Et ass näischt ze schécken.
pass-device-room = Nach { $left } ouni Netz, bei enger Héchstgrenz vun { $cap }.
pass-device-by = { $count } ze schécken bis { $date }: duerno ginn se net méi bezuelt.
pass-device-late = { $count } direkt ze schécken: d’Frist war den { $date } eriwwer.
pass-device-send = Lëscht schécken
pass-device-sending = D’Lëscht gëtt geschéckt …
pass-device-sent = D’Lëscht ass ukomm. Hei drënner steet, wat aus all Pass gouf.
pass-device-not-sent = D’Schécken ass net gelongen. Näischt ass verluer: d’Lëscht bleift op dësem Apparat a geet méi spéit fort.
pass-device-elsewhere-place = { $count } Pass vun enger Plaz, fir déi Dir net handelt, bleiwen op dësem Apparat.
pass-device-again = Mat sengem Code nei schécken
pass-device-aside = Op d’Säit leeën
pass-device-aside-how = E gëtt net méi geschéckt an zielt net méi fir Är Limitt. E bleift op dësem Apparat. Bréngt en vun Hand eran, mat dëser Zeil:
pass-device-aside-list = Eng Lëscht vun Hand erabréngen
pass-device-brought = Vun Hand erabruecht: hei vergiessen
pass-device-is-aside = op d’Säit geluecht
pass-device-by-hand = vun Hand erabruecht
pass-device-unread-how = Vergläicht säi Code { $code } mam Pabeier, wielt den Déngscht a schéckt en nei. Oder leet en op d’Säit.
pass-device-rule-proof = De Quadrat beweist, datt de Pass echt ass, ni, datt en nach net benotzt ass.
pass-device-rule-cap = Ouni Netz hëlt dësen Apparat bis zur Héchstgrenz vun Ärer Plaz un. Wat en net wësse konnt (Pass schonn anzwousch benotzt, Heft gespaart, ersat oder nach net iwwerginn), bezilt Iech dann d’Verwaltung. Zwee Apparater vun der selwechter Plaz wëssen näischt vunenee: wat zesummen iwwer der Limit läit, gëtt net bezuelt.
pass-device-kept-how = Op dësem Apparat bis zum Schécken gehalen: de Code, verschlësselt, d’Auerzäit an d’Leeschtung. Keen Numm. Op engem gedeelte Computer schéckt se, ier Dir Iech ofmellt: d’Ofmellen läscht do alles.

pass-offline-title = Päss ouni Netz ugeholl
pass-offline-rules = Wien d’Risiko dréit
pass-offline-rule-time = Schéckt Är Lëscht bannent { $hours } Stonnen.
pass-offline-rule-first = E Pass zielt eemol: Déi éischt Plaz, déi agedroen ass, huet en.
pass-offline-rule-risk = Wat Ären Apparat net wësse konnt (Pass soss anzwousch benotzt, Heft gespaart, ersat oder nach net erausginn), bezilt Iech d’ëffentlech Stell, bis { $cap } den Dag.
pass-offline-rule-place = Wat Dir gesi konnt (leschten Dag, Gebitt, onliesbare Code, e Pass, deen Dir scho hat), geet op Är Käschten.
pass-offline-rule-person = D’Persoun bezilt ni.
pass-offline-bring = Eng Lëscht schécken
pass-offline-list = Coden oder Quadrater, een pro Zeil
pass-offline-list-hint = Code;Datum an Auerzäit;Déngscht – zum Beispill 7ZQ4-K0N0-3W5V-T20V;2026-11-27 14:30;everyday. Déi selwecht Lëscht zielt nëmmen eemol.
pass-offline-file = Oder de Fichier vun Ärem Apparat
pass-offline-send = Lëscht schécken
pass-offline-forms = Ugeholl Formater
pass-offline-forms-csv = CSV, mat Komma oder Punktkomma. D’Kolonne sinn code (oder square), at, service an, wann Ären Apparat eng gëtt, operation (UUID).
pass-offline-forms-json = JSON, eng Lëscht vun Objete mat deene selwechten Nimm.
pass-offline-forms-services = Déngschter: { $services }. Ouni Déngscht: other. Eng Auerzäit ouni Zon ass déi vum Gebitt.
pass-offline-done = Är Lëscht ass verschafft, Zeil fir Zeil.
pass-offline-answers = Wat aus den Zeile ginn ass
pass-offline-before = Konflikter vun Äre fréiere Lëschten
pass-offline-line = Zeil
pass-offline-accepted-at = Ugeholl den
pass-offline-received-at = Ukomm den
pass-offline-outcome = Resultat
pass-offline-taken = agedroen
pass-offline-receipt = Quittung fir d’Persoun
pass-offline-paid = vum Risikokont bezuelt
pass-offline-refused = net bezuelt
pass-offline-not-read = net gelies
pass-offline-empty = D’Lëscht ass eidel. Tippt Zeilen, oder wielt e Fichier.
pass-offline-too-long = Héchstens { $most } Zeilen: Schéckt Är Lëscht a méi Deeler.
pass-offline-unreadable = Dës Lëscht ass weder CSV nach JSON, wéi ënnen beschriwwen. Näischt gouf agedroen.
pass-offline-reused = Dës Kennung gouf scho fir en anere Pass benotzt.
pass-offline-wrong-square = Dëst Quadrat ass net vun eis ënnerschriwwen oder beschiedegt. Tippt de Code drënner.
pass-offline-wrong-time = Den Datum feelt oder et gëtt en net. Schreift zum Beispill 2026-11-27 14:30.
pass-offline-wrong-service = Keen Déngscht huet dëst Wuert. D’Lëscht ass ënnen.
pass-offline-wrong-operation = D’Kennung muss eng UUID sinn.
pass-offline-why-unknown-code = Kee Pass huet dëse Code.
pass-offline-why-not-handed-over = D’Heft war nach net erausginn.
pass-offline-why-blocked = D’Heft war als verluer oder geklaut gemellt.
pass-offline-why-replaced = D’Heft war ersat ginn.
pass-offline-why-spent = De Pass war scho benotzt.
pass-offline-why-ended = De Pass war net méi gëlteg.
pass-offline-why-outside-territory = De Pass gëllt net an dësem Gebitt.
pass-offline-why-not-listed = D’Plaz war deen Dag net gelëscht.
pass-offline-why-held = D’Plaz war ugehal.
pass-offline-why-too-late = D’Lëscht koum ze spéit.
pass-offline-why-not-yet = D’Auerzäit vum Apparat läit an der Zukunft.
pass-offline-why-over-cap = D’Limitt vum Dag ass erreecht.
pass-offline-why-risk-late = De Risikokont war eidel, wéi e koum.
pass-offline-why-risk-empty = De Risikokont ass eidel: D’ëffentlech Stell muss abezuelen.

pass-stock-title = Bestand a gespaart Hefter
pass-stock-blocked = Gespaart Hefter
pass-stock-none-blocked = Keen Heft ass gespaart.
pass-stock-where = Wou d’Hefter sinn
pass-stock-no-lots = Nach kee Lous.
pass-stock-lot = Lous { $number }, bis { $until }
pass-stock-delivered = Liwwerungen
pass-stock-reissued = Nei gedréckte Lousen
pass-stock-replaced = Ersate Hefter
pass-stock-issued = Lousen, déi erausgi goufen
pass-stock-none-delivered = Nach keng Liwwerung.
pass-stock-count = Hefter
pass-stock-prescriber = Ausgabestell
pass-stock-reported = Vun der Ausgabestell als verluer gemellt

pass-ending-title = Hefter, déi geschwënn ophalen
pass-ending-intro = Dës Persounen hunn nach Päss, an de leschten Dag kënnt méi no. Rufft se un, oder dréckt e Bréif. Wien e Kont huet, kritt eng E-Mail.
pass-ending-none = Keen Heft hält geschwënn op.
pass-ending-not-there = Wielt en Heft vun der Lëscht.
pass-letter-heading = E Bréif drécken
pass-letter-hint = Numm an Adress gi gedréckt a néierens gehalen.
pass-letter-name = Numm vun der Persoun
pass-letter-address = Adress
pass-letter-print = Bréif fir ze drécken (PDF)
pass-letter-title = Är digital Päss halen geschwënn op
pass-letter-left = { $left ->
    [one] Dir hutt nach 1 digitale Pass, { $worth } wäert.
   *[other] Dir hutt nach { $left } digital Päss, zesummen { $worth } wäert.
}
pass-letter-how = E Pass bezilt een, deen Iech mam Computer, Telefon oder enger Demande hëlleft, op enger Plaz an Ärer Géigend. Maacht e Rendez-vous, a bréngt Äert Heft mat. Dir braucht weder e Kont nach e Smartphone.
pass-letter-call = Dir wësst net wouhin? Rufft eis un: { $telephone }.
pass-letter-lost = Heft verluer? Rufft eis och un: Et gëtt gratis ersat.

pass-mail-reminder-subject = Är digital Päss halen geschwënn op
pass-mail-reminder-text = Moien { $name },

    Dir hutt nach { $left } Päss am Heft Nr. { $booklet }, gëlteg bis { $until }.
    Maacht e Rendez-vous op enger Plaz an Ärer Géigend, a bréngt Äert Heft mat.

    Är Hefter: { $link }
pass-mail-signals-subject = Digitale Pass: fir ze préiwen
pass-mail-signals-text = Moien { $name },

    Eng Plaz gouf ugehal, oder en Heft gouf op zwou Plazen benotzt, déi ze wäit ausernee sinn: { $places }.
    Kuckt an entscheet hei: { $link }

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
pass-payments-held = ugehal: waart
pass-payments-held-hint = Eng ugehale Plaz gëtt vu kenger Datei bezuelt. Soubal si weidermaache kann (Signaler fir ze préiwen), bezilt si déi nächst Datei.
pass-payments-refused-before = vun der Bank refuséiert
pass-payments-refunds = Gefrote Réckbezuelungen
pass-payments-refund = { $funder }: { $amount }, gefrot den { $date }, op de Kont vun { $holder }, IBAN { $account }.
pass-payments-refund-by = Gefrot vun { $name }.
pass-payments-refunds-hint = Vergläicht déi ganz IBAN mat deem, wat Dir vum Geldgeber wësst, ier Dir d’Datei maacht.
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
pass-answer-contradicts-hand = Een aus der Verwaltung hat se als net bezuelt notéiert: Näischt gouf geännert, an d’Geld kann eng zweete Kéier fortgoen. Frot d’Bank, wat stëmmt, ier Dir en anere Fichier maacht; eng Plaz kënnt Dir bis dohin uhalen.
pass-answer-open = nach net decidéiert
pass-answer-open-means = Näischt gouf geännert. Liest déi nächst Äntwert vun der Bank, oder notéiert ënnendrënner, wat de Kontauszuch weist.
pass-answer-had-before = schonn do gewiescht
pass-answer-had-before-means = D’Geld ass vläicht scho fort: Näischt gouf geännert, an näischt gëtt nach eng Kéier bezuelt. Sicht déi éischt Äntwert, oder kuckt op de Kontauszuch an notéiert ënnendrënner, wat e weist.
pass-answer-refused = refuséiert
pass-answer-refused-means = Et ass erëm geschëlt: Verbessert d’IBAN, a maacht en neie Fichier.
pass-answer-strangers = D’Äntwert nennt Bezuelungen, déi net an dësem Fichier sinn. Frot d’Bank, wat se sinn:
pass-by-hand-heading = Ouni Äntwert vun der Bank
pass-by-hand-hint = D’Bank huet vun dësen Iwwerweisungen näischt gesot, oder si krut de Fichier net. Kuckt op de Kontauszuch an notéiert hei, wat aus hinne ginn ass.
pass-by-hand-of = { $name }: { $amount }, Kont { $account }
pass-by-hand-all = De ganze Fichier: { $count } Iwwerweisungen, { $amount }
pass-by-hand-paid = Als bezuelt notéieren
pass-by-hand-paid-hint = De Kontauszuch weist, datt d’Geld fortgaangen ass.
pass-by-hand-not-paid = Als net bezuelt notéieren
pass-by-hand-not-paid-hint = Nëmme wann et sécher ass: D’Bank huet se um Ecran refuséiert, oder si krut de Fichier ni. D’Zomm ass dann erëm geschëlt, an den nächste Fichier bezilt se. Gitt der Bank den ale Fichier net méi.
pass-by-hand-why = Firwat gouf net bezuelt?
pass-by-hand-why-hint = D’Plaz oder de Geldgeber liest dëse Saz. E Code vun der Bank, wéi AC04, gëtt do erkläert.
pass-by-hand-by = Notéiert vun { $name }.
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
pass-balance-old = Zënter { $days } Deeg huet keen de Saldo vum Kontauszuch agedroen: Drot en an, fir datt d’Bicher mat der Bank verglach ginn.
pass-wrong-balance-day = Gitt en Dag vun der leschter Woch an, a kee virum leschte bekannte Saldo.
pass-lacking = Et feelen { $amount }, fir ze decken, wat geschëlt ass. De publizéierte Stand seet et och. Vergläicht de Kontauszuch mat de Bicher, a sot et dem Comptabel.
pass-place-account = Kont vun der Plaz
pass-place-account-hint = Préift en mat der Plaz, op engem anere Wee wéi dem Message, deen dorëms freet.
pass-place-account-correct = Dës IBAN späicheren
pass-place-refused = D’Bank huet déi lescht Iwwerweisung vun { $amount } refuséiert: { $why } Verbessert d’IBAN: Den nächste Fichier bezilt se.
pass-place-not-paid = Déi lescht Iwwerweisung, vun { $amount }, gouf net gemaach: { $why } Den nächste Fichier bezilt se.
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
pass-claims-not-paid = Är Iwwerweisung vun { $amount } op de Kont { $account } gouf net gemaach. { $why } D’Geld ass Iech weider geschëlt: Den nächste Fichier fir d’Bank bezilt Iech.
pass-claims-no-account = Är IBAN ass net bekannt: Är Fuerderunge waarden. Gitt der Plaz, déi de Pass numérique betreit, Är Bankdaten.
pass-error-settled = Dës Iwwerweisung huet an der Tëschenzäit en anere Stand. Kuckt d’Säit nach eng Kéier.
pass-error-last-day = De leschten Dag vun dëser Bestellung läit méi wéi zéng Joer ewech: wuel en Tippfeeler. Näischt gëtt erausginn oder gedréckt. Frot de Geldgeber no enger neier Bestellung, mam richtegen Dag.
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
pass-statement-yes-in-books = an de Bicher gedeckt; Bank laang net ofgefrot
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
pass-statement-bank-age = { $days ->
    [0] Dat ass den Dag vun dësem Ausweis.
    [one] Dat ass { $days } Dag virun dësem Ausweis.
   *[other] Dat sinn { $days } Deeg virun dësem Ausweis.
}
pass-statement-bank-old = Zënter méi wéi { $most } Deeg huet kee méi de Saldo vun der Bank agedroen: Dësen Ausweis hält d’Bicher géint dat, wat geschëlt ass, a seet wéineg doriwwer, wat bei der Bank läit.
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
pass-letter-not-paid-subject = Är Iwwerweisung vum Pass numérique gouf net gemaach
pass-letter-not-paid-text = Moien,

    d’Iwwerweisung vun { $amount } un { $place } gouf net gemaach.
    { $why }

    D’Geld ass Iech weider geschëlt: Den nächste Fichier fir d’Bank bezilt Iech. Wann de Grond Äre Kont ugeet, gitt der Plaz, déi de Pass numérique betreit, Är gëlteg Bankdaten.
    Är Iwwerweisunge stinn op der Säit vun Ärem Kont.
pass-letter-balance-subject = De Saldo vun der Bank gouf zënter { $days } Deeg net agedroen
pass-letter-balance-text =
    Moien,

    De neiste Saldo vun der Bank, deen fir d’Päss agedroe gouf, ass vum { $date }, viru { $days } Deeg.
    Soulaang kee méi neien agedroen ass, vergläicht näischt d’Bicher mat der Bank.
pass-letter-no-balance-subject = Zënter { $days } Deeg gouf kee Saldo vun der Bank agedroen
pass-letter-no-balance-text =
    Moien,

    Dat éischt Geld fir d’Päss gouf den { $date } agedroen, viru { $days } Deeg, an zënterhier kee Saldo vun der Bank.
    Soulaang keen agedroen ass, vergläicht näischt d’Bicher mat der Bank.
pass-letter-lacking-subject = Pass numérique: D’Geld deckt net, wat geschëlt ass
pass-letter-lacking-text = Moien,

    et feelen { $amount }, fir ze decken, wat fir de Pass numérique geschëlt ass. De publizéierte Stand seet et.
    Vergläicht de Kontauszuch mat de Bicher, a rufft „passerelle ledger check“ op.
pass-done-answer = D’Äntwert vun der Bank ass gelies. All Linn ass hei drënner erkläert.
pass-done-by-hand = Et ass notéiert.
pass-done-refund-paid = Et ass notéiert.
pass-done-split = Dësen Deel war ze grouss fir ee Fichier: E besteet elo aus méi Deeler. Dréckt een nom aneren.
pass-done-balance = De Saldo ass notéiert.
pass-done-account = D’IBAN ass gespäichert. Den nächste Fichier bezilt op dëse Kont.
pass-done-correct = D’Operatioun ass erausgeholl. Hir Päss kënnen erëm benotzt ginn.
pass-done-returned = Et ass notéiert: D’Zomm ass der Plaz erëm geschëlt.
pass-done-refund = Är Ufro no enger Réckbezuelung ass gespäichert.
pass-done-withdrawn = D’Ufro ass zréckgeholl. D’Geld ass erëm disponibel.

# Gemaach
pass-done-handed = D’Heft ass ausgedeelt. Seng Päss gëllen vun elo un.
pass-done-lost = D’Heft ass gespaart.
pass-done-detached = De Kont ass geléist.
pass-done-called = Den Uruff ass notéiert.
pass-done-undone = D’Operatioun ass réckgängeg gemaach.
pass-done-attached = D’Heft ass mat Ärem Kont verbonnen.
pass-done-money = D’Iwwerweisung ass agedroen.
pass-done-reverse = D’Zeil ass zréckgeholl.
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
pass-book-commune = Gemeng oder Postleitzuel
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
pass-learning-several = Päss aus méi Hefter goufen zesumme benotzt. Fir opzeschreiwen, wat all Persoun geléiert huet, benotzt d’Päss vun all Persoun fir sech.
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
pass-codes-picture = QR-Code vum Pass { $pass }. En huet de Code drënner a beweist, datt de Pass echt ass.
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
pass-done-slot-withdrawn = Dës Zäit gëtt net méi ugebueden.
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
pass-mail-appointment-today-subject = Äre Rendez-vous vun haut: { $place }
pass-mail-appointment-today-text =
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
pass-print-page = Säit { $page } vun { $pages }

# Das gedruckte Heft
pass-sheet-document = Heft mit digitalen Pässen { $number }
pass-sheet-number = Heft { $number }
pass-sheet-page = Seite { $page } von { $pages }
pass-sheet-title = Ihre digitalen Pässe
pass-sheet-what = { $count ->
    [one] Hier ist ein Pass zu { $face }.
   *[other] Hier sind { $count } Pässe zu { $face }: { $total } zusammen.
} Damit hilft Ihnen jemand bei allem, was man am Computer, am Telefon oder im Internet macht. Für Sie kostenlos.
pass-sheet-how = So geht es
pass-sheet-choose = Suchen Sie einen Ort in Ihrer Nähe aus.
pass-sheet-call = Rufen Sie an oder gehen Sie hin. Sagen Sie, dass Sie digitale Pässe haben.
pass-sheet-give = Geben Sie einen oder mehrere Pässe ab. Man sagt Ihnen vorher, wie viele es braucht.
pass-sheet-until = Zu verwenden bis zum { $date }.
pass-sheet-no-need = Ohne E-Mail, Smartphone oder Konto.
pass-sheet-help = Eine Frage? Ein Pass verloren?
pass-sheet-helpline = Rufen Sie an:
pass-sheet-say-number = Nennen Sie die Nummer Ihres Heftes: { $number }
pass-sheet-keep = Bewahren Sie Ihre Pässe auf wie Geld. Lesen Sie einen Code am Telefon nur vor, wenn Sie selbst angerufen haben.
pass-sheet-places = In Ihrer Nähe
pass-sheet-passes = Ihre Pässe zum Ausschneiden
pass-sheet-pass = Digitaler Pass { $place } von { $count }
pass-sheet-valid = Bis zum { $date }
pass-sheet-serial = Nummer { $number }
pass-sheet-qr = QR-Code des Passes Nummer { $number }. Er sagt dasselbe wie der Code, der darunter steht.

## Pages

# Am Schalter
pass-counter-title = Pässe annehmen
pass-nobody-place = Ihr Konto gehört zu keinem Ort. Die Person, die den Pass numérique betreut, kann das ändern: Nennen Sie ihr Ihren Benutzernamen.
pass-nobody-prescriber = Ihr Konto gehört zu keiner Ausgabestelle. Die Person, die den Pass numérique betreut, kann das ändern: Nennen Sie ihr Ihren Benutzernamen.
pass-nobody-funder = Ihr Konto gehört zu keinem Geldgeber. Die Person, die den Pass numérique betreut, kann das ändern: Nennen Sie ihr Ihren Benutzernamen.
pass-other-parties = Sie handeln auch für
pass-codes = Codes der Pässe
pass-codes-hint = Ein Code je Zeile, höchstens { $most }. Sechzehn Buchstaben und Ziffern, zum Beispiel 7ZQ4-K0N0-3W5V-T20V. Großschreibung, Leerzeichen und Striche sind gleichgültig.
pass-codes-more = Weitere Codes
pass-code-nth = Code { $nth }
pass-code-missing = Geben Sie mindestens einen Code ein.
pass-code-too-many = Höchstens { $most } Pässe auf einmal. Leeren Sie die übrigen Felder und nehmen Sie diese danach.
pass-code-twice = Dieser Code steht schon in der Liste. Leeren Sie das Feld oder geben Sie einen anderen ein.
pass-code-length = Ein Code hat 16 Buchstaben und Ziffern; hier sind es { $found }. Lesen Sie ihn noch einmal vom Pass ab.
pass-code-letter = „{ $letter }“ an Stelle { $place } kommt in keinem Code vor. Lesen Sie ihn noch einmal vom Pass ab.
pass-code-check = Diesen Code gibt es nicht: Ein Zeichen ist falsch, oder zwei sind vertauscht. Lesen Sie ihn noch einmal vom Pass ab.
pass-counter-read = Das Quadrat ist gelesen: Es steht in der Liste. Lesen Sie das nächste, oder prüfen Sie.
pass-counter-look = Prüfen
pass-counter-look-again = Noch einmal prüfen
pass-counter-use = { $count ->
    [one] 1 Pass verwenden ({ $worth })
   *[other] { $count } Pässe verwenden ({ $worth })
}
pass-worth = { $worth } · { $pass } · bis { $until } · { $left ->
    [one] 1 Pass bleibt in diesem Heft
   *[other] { $left } Pässe bleiben in diesem Heft
}
pass-of-booklet = Heft Nr. { $booklet }, Pass { $pass }
pass-service = Für welche Hilfe?
pass-wrong-service = Wählen Sie die geleistete Hilfe.
pass-service-procedures = Hilfe bei Behördengängen
pass-service-everyday = Digitale Werkzeuge des Alltags
pass-service-work = Arbeit finden mit digitalen Mitteln
pass-service-safety = Sicher im Digitalen
pass-service-parents = Kinder und Schule im Digitalen
pass-service-leisure = Freizeit und Gestalten im Digitalen
pass-service-understanding = Die digitale Welt verstehen
pass-service-access = Internetzugang und Geräte zum Benutzen
pass-service-equipment = Ein Computer zum kleinen Preis
pass-service-other = Andere Hilfe

# Ablehnungen
pass-refusal-unknown-code = Kein Pass hat diesen Code. Lesen Sie ihn noch einmal; ist er so gedruckt, behalten Sie den Pass und rufen Sie die öffentliche Stelle an.
pass-refusal-not-handed-over = Dieses Heft wurde noch von keiner Stelle ausgegeben. Die Person soll sich an den wenden, von dem sie es hat.
pass-refusal-blocked = Dieses Heft wurde als verloren oder gestohlen gemeldet. Die Person kann bei ihrer Ausgabestelle ein neues verlangen.
pass-refusal-replaced = Dieses Heft wurde ersetzt. Fragen Sie die Person nach dem neuen.
pass-refusal-spent = Dieser Pass wurde schon verwendet. Nehmen Sie einen anderen aus dem Heft.
pass-refusal-spent-on = Dieser Pass wurde schon am { $date } verwendet. Nehmen Sie einen anderen aus dem Heft.
pass-refusal-ended = Dieser Pass galt nur bis { $date }. Die Person kann bei ihrer Ausgabestelle andere verlangen.
pass-refusal-outside-territory = Dieser Pass gilt nicht in diesem Département. Die Ausgabestelle weiß, wo er gilt.
pass-refusal-not-listed = Ihr Ort ist heute nicht verzeichnet. Rufen Sie die öffentliche Stelle an.
pass-refusal-held = Ihr Ort kann zurzeit keine Pässe annehmen: { $why } Rufen Sie die öffentliche Stelle an.
pass-refusal-held-over-the-day = Ihr Ort hat heute viele Pässe angenommen. Die öffentliche Stelle muss das prüfen, bevor Sie weitere annehmen. Rufen Sie dort an.
pass-refusal-count = Zeigen Sie mindestens einen Pass, und jeden nur einmal.
pass-refusal-too-late = Das Gerät hat diesen Pass zu lange behalten.
pass-refusal-not-yet = Die Uhr des Geräts geht falsch.
pass-refusal-over-cap = Die Tagesgrenze für Pässe ohne Netz ist erreicht.
pass-refusal-risk-empty = Das Konto, das Pässe ohne Netz deckt, ist leer.

# Fehler
pass-error-conflict = Das geht nicht mehr: Inzwischen hat sich etwas geändert. Gehen Sie zur vorigen Seite zurück.
pass-error-reused = Diese Seite wurde schon für etwas anderes verwendet. Prüfen Sie, und bestätigen Sie noch einmal.
pass-error-issued-before = Dieses Los wurde schon ausgegeben, und seine Codes gab es nur einmal. Ist die Datei verloren, sperren Sie das Los und ersetzen Sie die Hefte.
pass-error-lacking = Es ist nicht genug Geld verfügbar. Tragen Sie zuerst die Überweisung des Geldgebers ein.
pass-error-over-order = Von der Bestellung sind nur noch { $left } Hefte auszugeben.
pass-error-field = Dieses Feld fehlt, ist zu lang oder kann diesen Wert nicht haben.
pass-error-not-there = Das geht nur für { $fit } der { $asked } Hefte. Prüfen Sie die Nummern.
pass-error-attached = Dieses Heft ist schon mit einem anderen Konto verbunden. Ist es Ihres, gehen Sie zu der Stelle, die es Ihnen gab.
pass-error-not-blocked = Sperren Sie dieses Heft zuerst: Nur ein gesperrtes wird ersetzt.
pass-error-not-undone = Das lässt sich nicht mehr rückgängig machen: Die Zeit ist um, oder die Zahlung ist verlangt. Rufen Sie die öffentliche Stelle an.
pass-wrong-amount = Geben Sie einen Betrag in Euro ein, zum Beispiel 1 000 oder 12,50.
pass-wrong-number = Geben Sie eine ganze Zahl ein.
pass-wrong-date = Geben Sie einen Tag ein, den es gibt, zum Beispiel 31 12 2027.
pass-wrong-last-day = Wählen Sie einen Tag, der noch nicht vorbei ist, spätestens den { $date }.
pass-wrong-choice = Wählen Sie eine Antwort.
pass-wrong-line = Geben Sie die Nummer der Zeile des Kontoauszugs ein.
pass-wrong-department = Kein Département hat diesen Code.
pass-wrong-region = Keine Region hat diesen Code.
pass-wrong-print = Höchstens { $most } Hefte in einem Los.

# Beleg
pass-receipt-title = { $count ->
    [one] 1 Pass verwendet ({ $worth })
   *[other] { $count } Pässe verwendet ({ $worth })
}
pass-receipt-left = { $left ->
    [one] Pass bleibt
   *[other] Pässe bleiben
}
pass-receipt-booklet = Im Heft Nr. { $booklet }, bis { $until }.
pass-receipt-undone = Dieser Vorgang wurde rückgängig gemacht: Diese Pässe gelten wieder.
pass-receipt-passes = Verwendete Pässe
pass-receipt-place = Ort
pass-receipt-when = Wann
pass-receipt-next = Nächste Person
pass-receipt-print = Beleg zum Drucken (PDF)
pass-undo-heading = Ein Irrtum?
pass-undo-until = Sie können es gemeinsam bis { $time } rückgängig machen, mit einem der Pässe vor sich.
pass-undo-code = Code eines der verwendeten Pässe
pass-undo = Diesen Vorgang rückgängig machen
pass-undo-other-code = Das ist nicht der Code eines Passes dieses Vorgangs.

# Konto eines Ortes
pass-claims-title = Angenommene Pässe und Zahlungen
pass-claims-intro = Sie müssen nichts verlangen: Jeden Tag wird aus dem, was Sie annahmen, eine Forderung, die überwiesen wird.
pass-claims-unclaimed = Seit der letzten Forderung angenommen: { $worth }
pass-claims-unclaimed-table = Seit der letzten Forderung angenommen
pass-claims-none-unclaimed = Nichts seit der letzten Forderung.
pass-claims = Forderungen
pass-claims-none = Noch keine Forderung.
pass-claim = Forderung { $number }
pass-claim-head = Forderung
pass-passes = Pässe
pass-worth-head = Betrag
pass-payment = Zahlung
pass-payment-waits = steht aus
pass-payment-sent = am { $date } an die Bank gesandt
pass-payment-paid = am { $date } bezahlt
pass-payment-refused = am { $date } von der Bank abgelehnt
pass-payment-not-paid = nicht gezahlt, vermerkt am { $date }

# Ausgabestelle
pass-prescribe-title = Hefte ausgeben
pass-hand-over-heading = Ein Heft ausgeben
pass-hand-over = Dieses Heft ausgeben
pass-hand-over-booklet = Nummer des Hefts
pass-hand-over-booklet-hint = Sie steht oben auf dem Heft.
pass-hand-over-optional = Das Übrige ist nicht nötig: Niemand braucht ein Konto, eine E-Mail-Adresse oder ein Telefon.
pass-hand-over-account = Konto der Person
pass-hand-over-account-hint = Ihre E-Mail-Adresse, wenn sie ein Konto hat und ihr Heft online verfolgen will.
pass-hand-over-name = Name, für einen Rückruf
pass-hand-over-telephone = Telefon, für einen Rückruf
pass-hand-over-telephone-hint = Wenn die Person einverstanden ist. Name und Telefon werden nach ihrem ersten Termin gelöscht.
pass-hand-over-nobody = Kein Konto hat diesen Namen oder diese Adresse.
pass-hand-over-not-yours = Dieses Heft ist nicht in Ihrem Bestand. Lesen Sie die Nummer noch einmal.
pass-hand-over-stopped = Dieses Heft wurde gesperrt oder ersetzt. Nehmen Sie ein anderes.
pass-hand-over-before = Dieses Heft wurde schon ausgegeben. Lesen Sie die Nummer noch einmal.
pass-hand-over-contact = Für einen Rückruf braucht es Namen und Telefon, je höchstens 80 Zeichen.
pass-stock = { $count ->
    [one] 1 Heft im Bestand: { $ranges }
   *[other] { $count } Hefte im Bestand: { $ranges }
}
pass-stock-none = Sie haben kein Heft mehr im Bestand.
pass-range = { $first } bis { $last }
pass-to-call = Anzurufen
pass-to-call-hint = Hefte, die vor { $days } Tagen oder früher ausgegeben wurden und aus denen kein Pass verwendet wurde.
pass-to-call-unknown = keine Angaben
pass-to-call-never = nie
pass-to-call-how = Erreichbar unter
pass-to-call-last = Letzter Anruf
pass-booklet = Heft Nr. { $booklet }
pass-booklet-head = Heft
pass-handed = Ausgegebene Hefte
pass-handed-none = Noch kein Heft ausgegeben.
pass-handed-on = Ausgegeben am
pass-standing = Stand
pass-left-head = Pässe übrig
pass-left-of = { $left } von { $passes }, je { $worth }
pass-until = Gültig bis
pass-state-blocked = gesperrt
pass-state-replaced = ersetzt
pass-state-stock = im Bestand
pass-state-begun = begonnen am { $date }
pass-state-not-begun = nicht begonnen
pass-replaced-by = Ersetzt durch
pass-note-call = Ich habe die Person angerufen
pass-detach-heading = Verbundenes Konto
pass-detach-hint = Ein Konto verfolgt dieses Heft. Ist es nicht das der Person, lösen Sie es. Kennt jemand anderes einen Code des Heftes, sperren und ersetzen Sie es auch.
pass-detach = Konto lösen
pass-lost-heading = Heft verloren oder gestohlen
pass-lost-hint = Das Heft wird sofort gesperrt. Danach können Sie es ersetzen.
pass-lost = Dieses Heft sperren
pass-replace-heading = Dieses Heft ersetzen
pass-replace-hint = Ein neues Heft mit den übrigen Pässen gibt es einmal als PDF: Drucken Sie es und geben Sie es der Person. Es gilt sofort. War es durch einen seiner Codes mit einem Konto verbunden, verbindet die Person das neue ebenso.
pass-replace = Ersetzen und drucken (PDF)

# Person
pass-own-title = Meine digitalen Pässe
pass-own-intro = Ein Pass bezahlt digitale Hilfe an einem Ort in Ihrer Nähe. Das Heft aus Papier genügt: Es hier zu verbinden ist nicht nötig.
pass-own-worth = Jeder ist { $worth } wert, bis { $until }.
pass-own-unused = Kein Pass dieses Hefts wurde verwendet.
pass-own-uses = Verwendete Pässe des Hefts Nr. { $booklet }
pass-own-blocked = Dieses Heft wurde als verloren oder gestohlen gemeldet. Wer es Ihnen gab, kann es ersetzen.
pass-own-replaced = Dieses Heft wurde durch ein anderes ersetzt.
pass-own-attach-heading = Ein Heft verbinden
pass-own-attach-hint = Sie sehen hier, was übrig ist, bis wann, und wo jeder Pass verwendet wurde.
pass-own-code = Code eines Passes aus dem Heft
pass-own-attach = Dieses Heft verbinden

# Programm
pass-programme-title = Pass numérique
pass-total-held = Auf dem Konto der öffentlichen Stelle
pass-total-ordered = Bestellt
pass-total-received = Eingezahlt
pass-total-available = Zum Ausgeben verfügbar
pass-total-issued = Ausgegeben
pass-total-in-stock = Hefte im Bestand
pass-total-handed = Hefte übergeben
pass-total-blocked = Hefte gesperrt
pass-total-used = Verwendet
pass-total-alive = Noch verwendbar
pass-total-expired = Abgelaufen
pass-total-refunded = Zurückgegeben
pass-orders-open = Auszugebende Bestellungen
pass-orders-none = Alle Bestellungen sind ausgegeben.
pass-orders-left = { $left } Hefte sind noch auszugeben.
pass-order = { $booklets } Hefte mit { $passes } Pässen zu { $worth }, bis { $until }
pass-issue-booklets = Hefte dieses Loses
pass-issue-hint = Bis { $part } Hefte: Das PDF mit den Codes gibt es sofort, nur einmal; behalten Sie es bis zum Druck, dann löschen Sie es. Darüber, bis { $most }: Das Los wird in Teilen gedruckt.
pass-issue = Ausgeben und drucken (PDF)
pass-money-heading = Eingegangene Überweisung
pass-money-line = Zeile des Kontoauszugs
pass-money-line-hint = Die Nummer, die ihr die Bank gibt: Dieselbe Zeile zählt einmal.
pass-money-amount = Betrag
pass-money-day = Tag bei der Bank
pass-money-day-hint = Der des Kontoauszugs. Lassen Sie das Feld leer, wenn die Zeile von heute ist.
pass-wrong-bank-day = Geben Sie einen Tag des letzten Jahres ein, der nicht in der Zukunft liegt.
pass-money = Diese Überweisung eintragen
pass-money-risk = Risikokonto
pass-money-noted = Zuletzt eingetragene Zeilen
pass-money-reversed = zurückgenommen am { $date }
pass-money-reverse-heading = Eine falsch eingetragene Zeile zurücknehmen
pass-money-reverse-hint = Die Zeile bleibt mit Ihrem Grund in der Liste. Danach kann sie mit dem richtigen Betrag neu eingetragen werden.
pass-money-reverse = Diese Zeile zurücknehmen
pass-money-reverse-unknown = Keine Zeile mit dieser Nummer wurde eingetragen.
pass-money-reverse-lacking = Das Geld dieser Zeile wurde für Hefte verwendet oder zurückgegeben: Sie kann nicht mehr zurückgenommen werden.
pass-deliver-heading = Hefte liefern
pass-deliver = Diese Hefte liefern
pass-first = Von Nummer
pass-last = Bis Nummer
pass-reissue-heading = Ein Los neu drucken
pass-reissue-hint = Nur wenn die gedruckte Datei vor jeder Lieferung verloren ging: Das Los behält seine Nummern, bekommt neue Codes, und die alten gelten nicht mehr.
pass-reissue-lot = Nummer des Loses
pass-reissue = Neue Codes drucken
pass-block-heading = Hefte sperren
pass-block-hint = Für verlorene oder gestohlene Hefte: Ab sofort wird keiner ihrer Pässe mehr angenommen.
pass-block = Diese Hefte sperren
pass-lot = Los { $number }
pass-lot-head = Los
pass-lot-range = Nummern
pass-lots = Lose: { $funder }

# Orte des Verzeichnisses
pass-own-places = Wo ich meine Pässe nutzen kann
pass-entry-none = Dieser Ort hat im Verzeichnis keinen Eintrag, den seine Leute führen.
pass-entry-listed = Aufgenommen
pass-entry-to-renew = Aufnahme zu erneuern
pass-entry-lapsed = Aufnahme beendet
pass-entry-suspended = Aufnahme ausgesetzt
pass-entry-page = Sein Eintrag
pass-entry-takes-none = Sagt nicht mehr, dass er Pässe annimmt
pass-entry-hold = Pässe gehen hier weiter. Entscheiden Sie, ob der Ort zu sperren ist.
pass-parties-listed-heading = Einen Ort aus dem Verzeichnis nehmen
pass-parties-listed-none = Kein aufgenommener Ort, der Pässe annimmt, wartet.
pass-parties-listed = Aufgenommener Ort, der Pässe annimmt
pass-parties-listed-name = Name für die Bank
pass-parties-listed-name-hint = Nur, wenn die Bank den Ort unter einem anderen Namen kennt.
pass-parties-listed-iban = IBAN, auf die er bezahlt wird
pass-parties-take-listed = Diesen Ort nehmen
# Büro des Passes: Quadrate, Signale, Offline-Listen, Bestand, Erinnerungen
pass-sheet-audience = Für: { $audience }
pass-block-why = Warum?
pass-state-printed = gedruckt
pass-state-handed = ausgegeben
pass-basis-office = Die Behörde sieht, wer was geliefert, gesperrt oder geprüft hat und wer eine Rückzahlung verlangt oder eingetragen hat.

pass-signals-title = Zu prüfende Signale
pass-signals-intro = Nichts wird stillschweigend abgelehnt: Ein angehaltener Ort weiß es, und warum. Sehen Sie jedes Signal an, schreiben Sie, was Sie gefunden haben, und geben Sie den Ort frei, wenn alles in Ordnung ist.
pass-signals-held = Angehaltene Orte
pass-signals-none-held = Kein Ort ist angehalten.
pass-signals-is-held = Dieser Ort ist angehalten
pass-signals-held-by-program = Vom Programm angehalten: zu viele Pässe an einem Tag.
pass-signals-held-by = Von { $name }, am { $when }.
pass-signals-lift-why = Warum darf er weitermachen?
pass-signals-lift = Freigeben
pass-signals-open = { $count ->
    [0] Anzusehende Signale
    [one] 1 Signal anzusehen
   *[other] { $count } Signale anzusehen
}
pass-signals-none = Nichts anzusehen.
pass-signals-note = Was Sie gefunden haben
pass-signals-look = Es ist geprüft
pass-signals-hold-why = Grund, der dem Ort gesagt wird
pass-signals-hold-hint = Nur, um den Ort anzuhalten.
pass-signals-hold = Den Ort anhalten
pass-signals-looked = Schon geprüfte Signale
pass-signals-facts = Was bemerkt wurde
pass-signals-by = Von
pass-signals-say-why = Schreiben Sie einen Satz: Er bleibt in der Akte.
pass-signal-day = Viele Pässe an einem Tag
pass-signal-day-facts = { $count } Pässe am { $date }. Wir sehen ab { $limit } hin.
pass-signal-held = Zu viele Pässe an einem Tag: Ort angehalten
pass-signal-held-facts = { $count } Pässe am { $date }. Ein Ort wird ab { $limit } angehalten, einmal am Tag.
pass-signal-burst = Viele Pässe auf einmal
pass-signal-burst-facts = { $count } Pässe in zehn Minuten, bis { $when }. Wir sehen ab { $limit } hin.
pass-signal-series = Fast ein ganzes Heft auf einmal
pass-signal-series-facts = { $count } Pässe des Hefts Nr. { $booklet } in zwei Stunden, bis { $when }. Wir sehen ab { $limit } hin.
pass-signal-travel = Ein Heft an zwei zu weit entfernten Orten
pass-signal-travel-facts = Heft Nr. { $booklet } wurde hier und an einem anderen Ort benutzt: Man hätte mit { $count } km/h reisen müssen. Wir sehen über { $limit } km/h hin. Letzter Pass am { $when }.
pass-done-looked = Das Signal ist als geprüft vermerkt.
pass-done-hold = Der Ort ist angehalten. Sein Schalter sagt, warum.
pass-done-lift = Der Ort darf weitermachen.

pass-conflicts-title = Ohne Netz angenommene Pässe: Konflikte
pass-conflicts-intro = Ein Ort hat diese Pässe ohne Netz angenommen, und sie waren nicht mehr gültig. Der erste, der erfasst wird, zählt. Was das Gerät nicht wissen konnte, zahlt das Risikokonto bis zur Grenze; die Person schuldet nichts.
pass-conflicts-none = Kein Konflikt.
pass-risk-account = Auf dem Risikokonto
pass-risk-cap = Grenze je Ort und Tag
pass-risk-left = Heute noch gedeckt
pass-risk-endow-heading = Auf das Risikokonto einzahlen

# Where a place lies that was added by hand
pass-parties-place-commune = Gemeinde oder Postleitzahl
pass-parties-place-commune-hint = Zum Beispiel 59000 Lille. Der Ort wird ungefähr in die Mitte der Gemeinde gelegt: Das genügt, um ein Heft zu bemerken, das an zwei zu weit entfernten Orten benutzt wird.
pass-place-nowhere = Wo dieser Ort liegt, ist nicht bekannt: Ein Heft, das zu schnell zu weit weg benutzt wird, fällt dort nicht auf.
pass-place-locate = Ort bestimmen
pass-place-approximate = ungefähr in der Mitte der Gemeinde
pass-wrong-commune = Keine Gemeinde dieses Departements hat diesen Namen oder diese Postleitzahl.
pass-wrong-commune-several = Mehrere Gemeinden sind möglich: { $names }. Schreiben Sie Postleitzahl und Namen.
pass-done-located = Der Ort ist bestimmt.

# A lot that is printed in parts
pass-parts-title = Los { $number } drucken
pass-parts-lead = { $booklets } Hefte; noch zu druckende Teile: { $left }.
pass-parts-how = Jeder Teil gibt eine Datei, nur einmal: Behalten Sie sie bis zum Druck, dann löschen Sie sie. Die Codes entstehen in diesem Moment und werden nirgends aufbewahrt. Ein Heft kann erst geliefert werden, wenn sein Teil gedruckt ist.
pass-parts-none = Dieses Los wurde auf einmal gedruckt.
pass-parts-caption = Teile des Loses
pass-part-head = Teil
pass-part = Teil { $number }
pass-part-state = Zustand
pass-part-act = Aktion
pass-part-to-print = zu drucken
pass-part-printed = gedruckt
pass-part-delivered = geliefert
pass-part-print = Drucken
pass-part-lost = Datei verloren: andere Codes drucken

# The counter on a device without a network: /counter/device
pass-device-title = Pässe ohne Netz annehmen
pass-device-lead = Öffnen Sie diese Seite einmal mit Netz, auf diesem Gerät. Danach geht sie auch ohne Netz.
pass-device-without-script = Diese Seite braucht ein Skript. Ohne Skript: Notieren Sie Codes und Uhrzeit, und senden Sie die Liste, wenn das Netz wieder da ist.
pass-device-network-on = Das Netz ist da. Nehmen Sie besser den Schalter: Er weiß, ob ein Pass schon benutzt ist.
pass-device-network-off = Kein Netz. Dieses Gerät prüft allein, ob Pässe echt sind.
pass-device-sign-in = Um die Liste zu senden und dieses Gerät zu aktualisieren:
pass-device-sign-in-link = melden Sie sich an
pass-device-known = Schlüssel und Obergrenze sind vom { $date }.
pass-device-known-nothing = Dieses Gerät kennt noch weder Ihren Ort noch die Schlüssel. Öffnen Sie diese Seite mit Netz, wenn Sie angemeldet sind.
pass-device-place = Ort
pass-device-code = Quadrat oder Code
pass-device-code-hint = Der Text des Quadrats (PN1:…) beweist, dass der Pass echt ist. Der Code mit sechzehn Zeichen beweist es nicht.
pass-device-check = Prüfen
pass-device-camera = Quadrat mit der Kamera lesen
pass-device-camera-stop = Kamera ausschalten
pass-device-camera-failed = Die Kamera antwortet nicht. Tippen Sie den Code unter dem Quadrat.
pass-device-genuine = Dieser Pass ist echt: { $value }, gültig bis { $date }.
pass-device-code-unproved = Dieser Code ist richtig geschrieben, aber nichts beweist, dass der Pass echt ist. Ist er es nicht, wird Ihr Ort nicht bezahlt.
pass-device-risk = Ohne Netz kann niemand wissen, ob er schon benutzt ist. Bis zur Obergrenze trägt die Behörde dieses Risiko; die Person nie.
pass-device-accept = Ohne Netz annehmen
pass-device-accept-unproved = Auf Risiko meines Ortes annehmen
pass-device-accepted = Angenommen und auf diesem Gerät aufbewahrt: { $value }.
pass-device-never-pays = Die Person zahlt nichts und hat keine Schuld: Helfen Sie ihr. Prüfen Sie den Pass mit Netz noch einmal.
pass-device-refused-forged = Dieses Quadrat ist nicht von uns unterschrieben, oder es ist beschädigt. Nehmen Sie es nicht an.
pass-device-refused-unknown-key = Dieses Gerät kennt den Schlüssel dieses Quadrats nicht: Es ist falsch, oder neuer als Ihre Schlüssel. Öffnen Sie diese Seite mit Netz.
pass-device-refused-code = Diesen Code gibt es nicht: Ein Zeichen ist falsch oder fehlt. Lesen Sie ihn noch einmal.
pass-device-refused-cannot = Dieser Browser kann Quadrate nicht prüfen. Aktualisieren Sie ihn, oder nehmen Sie einen anderen.
pass-device-refused-ended = Dieser Pass ist nicht mehr gültig: Sein letzter Tag war der { $date }.
pass-device-refused-elsewhere = Dieser Pass gilt nicht in Ihrem Departement.
pass-device-refused-twice = Dieses Gerät hat diesen Pass schon angenommen, am { $date }.
pass-device-refused-cap = Die Obergrenze Ihres Ortes ohne Netz ist erreicht ({ $cap }). Senden Sie die Liste, sobald das Netz wieder da ist.
pass-device-refused-full = Dieses Gerät bewahrt schon 500 Pässe auf. Senden Sie zuerst die Liste.
pass-device-refused-stale = Die Schlüssel dieses Geräts sind älter als dreißig Tage. Öffnen Sie diese Seite mit Netz.
pass-device-refused-clock = Die Uhr dieses Geräts wurde zurückgestellt. Stellen Sie sie richtig, oder öffnen Sie diese Seite mit Netz.
pass-device-refused-held = Ihr Ort ist gesperrt: Er kann zurzeit keine Pässe annehmen.
pass-device-refused-not-listed = Ihr Ort ist zurzeit nicht gelistet.
pass-device-refused-not-kept = Dieser Browser konnte nichts aufbewahren: Der Pass ist nicht angenommen. Schaffen Sie Platz, oder nehmen Sie ein anderes Gerät.
pass-device-kept = Auf diesem Gerät angenommen
pass-device-worth = Wert
pass-device-unproved = nicht bewiesen
pass-device-waits = zu senden
pass-device-none = Es ist nichts zu senden.
pass-device-room = Noch { $left } ohne Netz, bei einer Obergrenze von { $cap }.
pass-device-by = { $count } zu senden bis { $date }: Danach werden sie nicht mehr bezahlt.
pass-device-late = { $count } sofort zu senden: Die Frist war am { $date } zu Ende.
pass-device-send = Liste senden
pass-device-sending = Die Liste wird gesendet …
pass-device-sent = Die Liste ist angekommen. Unten steht, was aus jedem Pass wurde.
pass-device-not-sent = Das Senden ist nicht gelungen. Nichts ist verloren: Die Liste bleibt auf diesem Gerät und geht später ab.
pass-device-elsewhere-place = { $count } Pässe eines Ortes, für den Sie nicht handeln, bleiben auf diesem Gerät.
pass-device-again = Mit seinem Code erneut senden
pass-device-aside = Beiseitelegen
pass-device-aside-how = Er wird nicht mehr gesendet und zählt nicht mehr für Ihre Grenze. Er bleibt auf diesem Gerät. Reichen Sie ihn von Hand ein, mit dieser Zeile:
pass-device-aside-list = Eine Liste von Hand einreichen
pass-device-brought = Von Hand eingereicht: hier vergessen
pass-device-is-aside = beiseitegelegt
pass-device-by-hand = von Hand eingereicht
pass-device-unread-how = Vergleichen Sie seinen Code { $code } mit dem Papier, wählen Sie den Dienst und senden Sie ihn erneut. Oder legen Sie ihn beiseite.
pass-device-rule-proof = Das Quadrat beweist, dass der Pass echt ist, nie, dass er noch nicht benutzt ist.
pass-device-rule-cap = Ohne Netz nimmt dieses Gerät bis zur Obergrenze Ihres Ortes an. Was es nicht wissen konnte (Pass schon woanders benutzt, Heft gesperrt, ersetzt oder noch nicht übergeben), bezahlt Ihnen dann die Behörde. Zwei Geräte desselben Ortes wissen nichts voneinander: Was zusammen über der Grenze liegt, wird nicht bezahlt.
pass-device-kept-how = Auf diesem Gerät bis zum Senden aufbewahrt: der Code, verschlüsselt, die Uhrzeit und die Leistung. Kein Name. An einem gemeinsam benutzten Computer senden Sie, bevor Sie sich abmelden: Das Abmelden löscht dort alles.

pass-offline-title = Ohne Netz angenommene Pässe
pass-offline-rules = Wer das Risiko trägt
pass-offline-rule-time = Senden Sie Ihre Liste innerhalb von { $hours } Stunden.
pass-offline-rule-first = Ein Pass zählt einmal: Der erste erfasste Ort hat ihn.
pass-offline-rule-risk = Was Ihr Gerät nicht wissen konnte (Pass anderswo benutzt, Heft gesperrt, ersetzt oder noch nicht ausgegeben), zahlt Ihnen die öffentliche Stelle, bis zu { $cap } am Tag.
pass-offline-rule-place = Was Sie sehen konnten (letzter Tag, Gebiet, unlesbarer Code, ein Pass, den Sie schon hatten), geht zu Ihren Lasten.
pass-offline-rule-person = Die Person zahlt nie.
pass-offline-bring = Eine Liste senden
pass-offline-list = Codes oder Quadrate, einer je Zeile
pass-offline-list-hint = Code;Datum und Uhrzeit;Dienst – zum Beispiel 7ZQ4-K0N0-3W5V-T20V;2026-11-27 14:30;everyday. Dieselbe Liste zählt nur einmal.
pass-offline-file = Oder die Datei Ihres Geräts
pass-offline-send = Liste senden
pass-offline-forms = Angenommene Formate
pass-offline-forms-csv = CSV, mit Komma oder Strichpunkt. Die Spalten sind code (oder square), at, service und, wenn Ihr Gerät eine vergibt, operation (UUID).
pass-offline-forms-json = JSON, eine Liste von Objekten mit denselben Namen.
pass-offline-forms-services = Dienste: { $services }. Ohne Dienst: other. Eine Uhrzeit ohne Zone ist die des Gebiets.
pass-offline-done = Ihre Liste ist bearbeitet, Zeile für Zeile.
pass-offline-answers = Was aus den Zeilen wurde
pass-offline-before = Konflikte Ihrer früheren Listen
pass-offline-line = Zeile
pass-offline-accepted-at = Angenommen am
pass-offline-received-at = Eingegangen am
pass-offline-outcome = Ergebnis
pass-offline-taken = erfasst
pass-offline-receipt = Beleg für die Person
pass-offline-paid = vom Risikokonto bezahlt
pass-offline-refused = nicht bezahlt
pass-offline-not-read = nicht gelesen
pass-offline-empty = Die Liste ist leer. Tippen Sie Zeilen, oder wählen Sie eine Datei.
pass-offline-too-long = Höchstens { $most } Zeilen: Senden Sie Ihre Liste in mehreren Teilen.
pass-offline-unreadable = Diese Liste ist weder CSV noch JSON, wie unten beschrieben. Nichts wurde erfasst.
pass-offline-reused = Diese Kennung wurde schon für einen anderen Pass benutzt.
pass-offline-wrong-square = Dieses Quadrat ist nicht von uns unterschrieben oder beschädigt. Tippen Sie den Code darunter.
pass-offline-wrong-time = Das Datum fehlt oder gibt es nicht. Schreiben Sie zum Beispiel 2026-11-27 14:30.
pass-offline-wrong-service = Kein Dienst hat dieses Wort. Die Liste steht unten.
pass-offline-wrong-operation = Die Kennung muss eine UUID sein.
pass-offline-why-unknown-code = Kein Pass hat diesen Code.
pass-offline-why-not-handed-over = Das Heft war noch nicht ausgegeben.
pass-offline-why-blocked = Das Heft war als verloren oder gestohlen gemeldet.
pass-offline-why-replaced = Das Heft war ersetzt worden.
pass-offline-why-spent = Der Pass war schon benutzt.
pass-offline-why-ended = Der Pass war nicht mehr gültig.
pass-offline-why-outside-territory = Der Pass gilt nicht in diesem Gebiet.
pass-offline-why-not-listed = Der Ort war an diesem Tag nicht gelistet.
pass-offline-why-held = Der Ort war angehalten.
pass-offline-why-too-late = Die Liste kam zu spät.
pass-offline-why-not-yet = Die Uhrzeit des Geräts liegt in der Zukunft.
pass-offline-why-over-cap = Die Grenze des Tages ist erreicht.
pass-offline-why-risk-late = Das Risikokonto war leer, als er kam.
pass-offline-why-risk-empty = Das Risikokonto ist leer: Die öffentliche Stelle muss einzahlen.

pass-stock-title = Bestand und gesperrte Hefte
pass-stock-blocked = Gesperrte Hefte
pass-stock-none-blocked = Kein Heft ist gesperrt.
pass-stock-where = Wo die Hefte sind
pass-stock-no-lots = Noch kein Los.
pass-stock-lot = Los { $number }, bis { $until }
pass-stock-delivered = Lieferungen
pass-stock-reissued = Neu gedruckte Lose
pass-stock-replaced = Ersetzte Hefte
pass-stock-issued = Ausgegebene Lose
pass-stock-none-delivered = Noch keine Lieferung.
pass-stock-count = Hefte
pass-stock-prescriber = Ausgabestelle
pass-stock-reported = Von der Ausgabestelle als verloren gemeldet

pass-ending-title = Hefte, die bald enden
pass-ending-intro = Diese Personen haben noch Pässe, und der letzte Tag kommt näher. Rufen Sie sie an, oder drucken Sie einen Brief. Wer ein Konto hat, bekommt eine E-Mail.
pass-ending-none = Kein Heft endet bald.
pass-ending-not-there = Wählen Sie ein Heft der Liste.
pass-letter-heading = Einen Brief drucken
pass-letter-hint = Name und Adresse werden gedruckt und nirgends aufbewahrt.
pass-letter-name = Name der Person
pass-letter-address = Adresse
pass-letter-print = Brief zum Drucken (PDF)
pass-letter-title = Ihre digitalen Pässe enden bald
pass-letter-left = { $left ->
    [one] Sie haben noch 1 digitalen Pass, { $worth } wert.
   *[other] Sie haben noch { $left } digitale Pässe, zusammen { $worth } wert.
}
pass-letter-how = Ein Pass bezahlt jemanden, der Ihnen mit Computer, Telefon oder einem Antrag hilft, an einem Ort in Ihrer Nähe. Machen Sie einen Termin, und bringen Sie Ihr Heft mit. Sie brauchen weder Konto noch Smartphone.
pass-letter-call = Sie wissen nicht, wohin? Rufen Sie uns an: { $telephone }.
pass-letter-lost = Heft verloren? Rufen Sie uns auch an: Es wird kostenlos ersetzt.

pass-mail-reminder-subject = Ihre digitalen Pässe enden bald
pass-mail-reminder-text = Guten Tag { $name },

    Sie haben noch { $left } Pässe im Heft Nr. { $booklet }, gültig bis { $until }.
    Machen Sie einen Termin an einem Ort in Ihrer Nähe, und bringen Sie Ihr Heft mit.

    Ihre Hefte: { $link }
pass-mail-signals-subject = Digitaler Pass: zu prüfen
pass-mail-signals-text = Guten Tag { $name },

    Ein Ort wurde angehalten, oder ein Heft wurde an zwei zu weit entfernten Orten benutzt: { $places }.
    Sehen und entscheiden Sie hier: { $link }

# Beteiligte
pass-parties-title = Geldgeber, Ausgabestellen und Orte
pass-parties-funder = Geldgeber
pass-parties-prescriber = Ausgabestellen
pass-parties-place = Orte
pass-party-funder = Geldgeber
pass-party-prescriber = Ausgabestelle
pass-party-place = Ort
pass-party-named = { $name } ({ $kind })
pass-parties-none = Noch keine.
pass-parties-gone = geschlossenes Konto
pass-parties-remove = Entfernen
pass-parties-add-member-heading = Eine Person zuordnen
pass-parties-for = Für wen handelt sie?
pass-parties-login = Benutzername oder E-Mail-Adresse
pass-parties-add-member = Zuordnen
pass-parties-add-heading = Geldgeber oder Ausgabestelle hinzufügen
pass-parties-kind = Rolle
pass-parties-name = Name
pass-parties-address = Adresse
pass-parties-telephone = Telefon
pass-parties-add = Hinzufügen
pass-parties-add-place-heading = Einen Ort hinzufügen
pass-parties-place-name = Name des Ortes, wie ihn die Bank kennt
pass-parties-place-department = Code des Départements
pass-parties-place-iban = IBAN, auf die er bezahlt wird
pass-parties-add-place = Diesen Ort hinzufügen

# Geldgeber
pass-fund-title = Pässe bezahlen
pass-fund-order = Pässe bestellen
pass-fund-report = Was aus Ihren Pässen wurde
pass-fund-orders = Ihre Bestellungen
pass-fund-issued = { $issued } Hefte ausgegeben
pass-pay-heading = Einzuzahlen
pass-pay-hint = Hefte werden ausgegeben, wenn die Überweisung da ist. Das Geld bleibt auf dem Konto der öffentlichen Stelle; was abläuft, kommt zu Ihnen zurück.
pass-pay-amount = Betrag
pass-pay-reference = Verwendungszweck
pass-pay-holder = Inhaber des Kontos
pass-pay-iban = IBAN
pass-pay-ask = Die Person, die den Pass numérique betreut, nennt Ihnen die IBAN.
pass-order-face-cents = Wert eines Passes
pass-order-passes = Pässe je Heft
pass-order-booklets = Zahl der Hefte
pass-order-valid-until = Letzter gültiger Tag
pass-order-valid-until-hint = Zum Beispiel 31 12 2027.
pass-order-departments = Départements, in denen sie gelten
pass-order-departments-hint = Codes, zum Beispiel 59 62. Ohne Département und Region: überall.
pass-order-regions = Regionen, in denen sie gelten
pass-order-audience = Für wen?
pass-order-audience-hint = Steht im Brief, der mit dem Heft kommt.
pass-order-send = Bestellen

# Das Geld: Zahlungen, Antworten der Bank, Rückzahlungen, Stand der Deckung
pass-payments-title = Zahlungen
pass-payments-waiting = Zu zahlende Forderungen
pass-payments-none-waiting = Keine Forderung wartet auf Zahlung.
pass-payments-since = Seit
pass-payments-late = verspätet
pass-payments-no-account = keine IBAN
pass-payments-held = angehalten: wartet
pass-payments-held-hint = Ein angehaltener Ort wird von keiner Datei bezahlt. Sobald er weitermachen darf (Zu prüfende Signale), bezahlt ihn die nächste Datei.
pass-payments-refused-before = von der Bank abgelehnt
pass-payments-refunds = Verlangte Rückzahlungen
pass-payments-refund = { $funder }: { $amount }, verlangt am { $date }, auf das Konto von { $holder }, IBAN { $account }.
pass-payments-refund-by = Verlangt von { $name }.
pass-payments-refunds-hint = Vergleichen Sie die ganze IBAN mit dem, was Sie vom Geldgeber wissen, bevor Sie die Datei erstellen.
pass-payments-refund-paid = Schon anders gezahlt
pass-payments-nothing = Nichts zu zahlen: keine Forderung eines Ortes mit IBAN, und keine Rückzahlung.
pass-payments-no-treasury = Das Konto der Behörde ist nicht eingerichtet: Keine Datei kann gemacht werden. Der Verwalter füllt den Teil [passes] der Einstellungen aus.
pass-file-heading = Datei für die Bank
pass-file-from = Die Datei (pain.001) zahlt vom Konto { $account } von { $holder }. Jede Forderung wird nur einmal gezahlt.
pass-file-make = Datei machen ({ $amount })
pass-file-title = Datei vom { $date }
pass-files = Dateien
pass-file-payments = Zahlungen
pass-file-execution = Auszuführen am
pass-file-sha256 = Fingerabdruck (SHA-256)
pass-file-download = Datei herunterladen
pass-file-same = Die Datei kann wieder heruntergeladen werden: Sie ist immer dieselbe, und die Bank zahlt sie nicht zweimal.
pass-file-to = An wen
pass-file-refund = { $funder } (Rückzahlung)
pass-answer-heading = Antwort der Bank
pass-answer = Antwortdatei (pain.002)
pass-answer-hint = Die Bank gibt sie, nachdem sie eine Datei bekommen hat. Dieselbe Antwort zählt nur einmal.
pass-answer-bring = Diese Antwort lesen
pass-answers-none = Noch keine Antwort.
pass-answer-missing = Wählen Sie die Datei, die die Bank gegeben hat.
pass-answer-too-large = Diese Datei ist zu groß für eine Antwort der Bank.
pass-answer-no-report = Diese Datei ist keine Antwort auf eine Überweisung (pain.002). Verlangen Sie von der Bank den Statusbericht.
pass-answer-lacks = In dieser Datei fehlt „{ $name }“. Verlangen Sie von der Bank eine andere.
pass-answer-other-file = Diese Antwort spricht von der Datei „{ $name }“, die nicht hier gemacht wurde.
pass-answer-contradiction = Diese Antwort sagt zweierlei über die Zahlung „{ $name }“. Fragen Sie die Bank, was stimmt.
pass-answer-of = Antwort, gelesen am { $date }
pass-answer-accepted = angenommen
pass-answer-paid = Es ist als gezahlt vermerkt. Kommt die Überweisung zurück, vermerken Sie es auf der Seite des Ortes.
pass-answer-contradicts = Die Bank hatte sie vorher abgelehnt: Nichts wurde geändert. Fragen Sie, was stimmt.
pass-answer-contradicts-hand = Jemand vom Amt hatte sie als nicht gezahlt vermerkt: Nichts wurde geändert, und das Geld kann ein zweites Mal abgehen. Fragen Sie die Bank, was stimmt, bevor Sie eine weitere Datei machen; einen Ort können Sie bis dahin anhalten.
pass-answer-open = noch nicht entschieden
pass-answer-open-means = Nichts wurde geändert. Lesen Sie die nächste Antwort der Bank, oder vermerken Sie unten, was der Kontoauszug zeigt.
pass-answer-had-before = schon erhalten
pass-answer-had-before-means = Das Geld ist vielleicht schon weg: Nichts wurde geändert, und nichts wird noch einmal gezahlt. Suchen Sie die erste Antwort, oder sehen Sie den Kontoauszug an und vermerken Sie unten, was er zeigt.
pass-answer-refused = abgelehnt
pass-answer-refused-means = Es ist wieder geschuldet: Berichtigen Sie die IBAN, und machen Sie eine neue Datei.
pass-answer-strangers = Die Antwort nennt Zahlungen, die nicht in dieser Datei sind. Fragen Sie die Bank, was sie sind:
pass-by-hand-heading = Ohne Antwort der Bank
pass-by-hand-hint = Die Bank hat von diesen Überweisungen nichts gesagt, oder sie hat die Datei nicht bekommen. Sehen Sie den Kontoauszug an und vermerken Sie hier, was aus ihnen wurde.
pass-by-hand-of = { $name }: { $amount }, Konto { $account }
pass-by-hand-all = Die ganze Datei: { $count } Überweisungen, { $amount }
pass-by-hand-paid = Als gezahlt vermerken
pass-by-hand-paid-hint = Der Kontoauszug zeigt, dass das Geld abgegangen ist.
pass-by-hand-not-paid = Als nicht gezahlt vermerken
pass-by-hand-not-paid-hint = Nur wenn es sicher ist: Die Bank hat sie am Bildschirm abgelehnt, oder sie hat die Datei nie bekommen. Der Betrag ist dann wieder geschuldet, und die nächste Datei zahlt ihn. Geben Sie der Bank die alte Datei nicht mehr.
pass-by-hand-why = Warum wurde nicht gezahlt?
pass-by-hand-why-hint = Der Ort oder der Geldgeber liest diesen Satz. Ein Code der Bank, etwa AC04, wird dort erklärt.
pass-by-hand-by = Vermerkt von { $name }.
pass-reconciliation = Abgleich
pass-reconciliation-lots = Gefordert aus den Losen der Geldgeber
pass-reconciliation-risk = Gefordert aus dem Risikokonto
pass-reconciliation-claims = Forderungen der Orte, insgesamt
pass-reconciliation-paid = Von der Bank gezahlt
pass-reconciliation-sent = An die Bank gesandt
pass-reconciliation-waiting = Wartet
pass-reconciliation-holds = Stimmt auf den Cent
pass-reconciliation-fails = Es geht nicht auf: Rufen Sie „passerelle ledger check“ auf
pass-balance-heading = Saldo des Kontoauszugs
pass-balance = Saldo
pass-balance-hint = Vermerken Sie zuerst alle eingegangenen Überweisungen. Der Saldo wird mit den Büchern verglichen.
pass-balance-day = Am Ende des
pass-balance-note = Diesen Saldo vermerken
pass-balance-newest = Letzter bekannter Saldo, vom { $date }: { $amount }. Es fehlten { $missing }.
pass-balance-old = Seit { $days } Tagen hat niemand den Saldo des Kontoauszugs eingetragen: Tragen Sie ihn ein, damit die Bücher mit der Bank verglichen werden.
pass-wrong-balance-day = Geben Sie einen Tag der letzten Woche ein, und keinen vor dem letzten bekannten Saldo.
pass-lacking = Es fehlen { $amount }, um zu decken, was geschuldet ist. Der veröffentlichte Stand sagt es auch. Vergleichen Sie den Kontoauszug mit den Büchern, und sagen Sie es der Buchhaltung.
pass-place-account = Konto des Ortes
pass-place-account-hint = Prüfen Sie es mit dem Ort, auf einem anderen Weg als der Nachricht, die darum bittet.
pass-place-account-correct = Diese IBAN speichern
pass-place-refused = Die Bank hat die letzte Überweisung über { $amount } abgelehnt: { $why } Berichtigen Sie die IBAN: Die nächste Datei zahlt sie.
pass-place-not-paid = Die letzte Überweisung, über { $amount }, wurde nicht ausgeführt: { $why } Die nächste Datei zahlt sie.
pass-place-payments = Überweisungen
pass-place-payments-none = Noch keine Überweisung.
pass-payment-made = Gemacht am
pass-payment-account = Konto
pass-claim-in-payment = Diese Forderung ist in einer Überweisung: Nichts kann mehr herausgenommen werden.
pass-claim-risk = Davon { $amount } aus dem Risikokonto, für Pässe, die ohne Netz angenommen wurden.
pass-claim-passes = { $count ->
    [one] 1 Pass
   *[other] { $count } Pässe
}
pass-claim-taken-out = herausgenommen
pass-claim-why = Warum herausnehmen?
pass-claim-why-hint = Der Ort liest es. Die Pässe können wieder benutzt werden.
pass-claim-take-out = Diesen Vorgang herausnehmen
pass-wrong-why = Sagen Sie mit wenigen Worten, warum.
pass-return-of = Die Überweisung über { $amount } vom { $date } kam zurück
pass-return-hint = Eine angenommene Überweisung kann Tage später zurückkommen. Sie ist dann dem Ort wieder geschuldet.
pass-return-reason = Grund, den die Bank nennt
pass-return = Vermerken, dass sie zurückkam
pass-corrections = Berichtigungen
pass-correction = Forderung { $number }, am { $date }: { $passes } Pässe ({ $worth }) wurden herausgenommen. { $why }
pass-claims-refused = Die Bank hat Ihre Überweisung über { $amount } auf das Konto { $account } abgelehnt. { $why } Geben Sie der Stelle, die den Pass numérique betreut, Ihre gültige Bankverbindung: Sie werden gleich danach gezahlt.
pass-claims-not-paid = Ihre Überweisung über { $amount } auf das Konto { $account } wurde nicht ausgeführt. { $why } Das Geld wird Ihnen weiter geschuldet: Die nächste Datei für die Bank zahlt Sie.
pass-claims-no-account = Ihre IBAN ist nicht bekannt: Ihre Forderungen warten. Geben Sie der Stelle, die den Pass numérique betreut, Ihre Bankverbindung.
pass-error-settled = Diese Überweisung hat inzwischen einen anderen Stand. Sehen Sie die Seite noch einmal an.
pass-error-last-day = Der letzte Tag dieser Bestellung liegt mehr als zehn Jahre entfernt: wohl ein Tippfehler. Nichts wird ausgegeben oder gedruckt. Bitten Sie den Geldgeber um eine neue Bestellung mit dem richtigen Tag.
pass-wrong-iban = Diese IBAN stimmt nicht: Ein Zeichen fehlt oder ist falsch, oder zwei sind vertauscht. Schreiben Sie sie von der Bankverbindung ab.
pass-bank-said = Die Bank sagt: { $why }.
pass-bank-ac01 = Die Kontonummer ist falsch.
pass-bank-ac03 = Die Kontonummer ist falsch.
pass-bank-ac04 = Das Konto ist geschlossen.
pass-bank-ac06 = Das Konto ist gesperrt.
pass-bank-ag01 = Dieses Konto kann keine Überweisungen bekommen.
pass-bank-ag02 = Die Bank hat den Vorgang nicht verstanden.
pass-bank-am04 = Auf dem Konto, das zahlt, ist nicht genug Geld.
pass-bank-be04 = Die Anschrift des Inhabers fehlt.
pass-bank-be05 = Der Auftraggeber ist nicht bekannt.
pass-bank-md07 = Der Inhaber des Kontos ist gestorben.
pass-bank-ms02 = Der Inhaber hat abgelehnt und sagt nicht, warum.
pass-bank-ms03 = Die Bank sagt nicht, warum.
pass-bank-rc01 = Der Code der Bank (BIC) ist falsch.
pass-bank-rr04 = Eine Regel verbietet es.
pass-total-claimed = Von Orten gefordert
pass-total-paid = An Orte gezahlt
pass-total-refunding = Rückzahlung verlangt
pass-pay-references = Schreiben Sie die Referenz der Bestellung in die Überweisung: Daran wird sie erkannt.
pass-fund-refund = Rückzahlung verlangen
pass-fund-refunds = Rückzahlungen
pass-refund-intro = Was verfügbar ist, bekommen Sie durch Überweisung zurück, mit der nächsten Datei für die Bank. Bis dahin können Sie es zurücknehmen.
pass-refund-hint = Höchstens { $available }.
pass-refund-lacking = Das ist mehr, als verfügbar ist.
pass-refund-name = Inhaber des Kontos
pass-refund-iban = IBAN
pass-refund-ask = Diese Rückzahlung verlangen
pass-refund-withdraw = Zurücknehmen
pass-refund-asked-on = Verlangt am
pass-refund-outside = anders
pass-refund-asked = wartet
pass-refund-sent = an die Bank gesandt
pass-refund-paid = gezahlt am { $date }
pass-refund-refused = von der Bank abgelehnt am { $date }
pass-refund-withdrawn = zurückgenommen am { $date }
pass-fund-report-months = Bericht nach Monaten
pass-fund-report-csv = Herunterladen (CSV)
pass-fund-reconciles = Jeder eingezahlte Cent ist nachgewiesen: Bestellungen, Lose, Forderungen der Orte und Zahlungen gehen auf.
pass-fund-does-not-reconcile = Dieser Bericht geht nicht auf. Die Behörde erfährt es durch ihre eigenen Prüfungen; fragen Sie sie, warum.
pass-fund-months = Monat für Monat
pass-month-from = Monat ab dem
pass-month-money = Ein- und Rückzahlungen
pass-statements-title = Das Geld ist da: Stand jedes Tages
pass-statements-intro = Jeden Tag sagt ein unterschriebener Stand, was auf dem Konto ist und was für den Pass numérique geschuldet wird. Alle können ihn ohne uns prüfen.
pass-statements-none = Noch kein Stand. Der erste erscheint heute.
pass-statement-day = Tag
pass-statement-title = Stand vom { $date }
pass-statement-held = Auf dem Konto
pass-statement-owed = Insgesamt geschuldet
pass-statement-covered = Gedeckt
pass-statement-yes = gedeckt
pass-statement-yes-in-books = in den Büchern gedeckt; Bank lange nicht abgefragt
pass-statement-no = nicht gedeckt
pass-statement-is-covered = Was auf dem Konto ist, deckt alles, was geschuldet wird.
pass-statement-is-not-covered = Was auf dem Konto ist, deckt nicht, was geschuldet wird: Es fehlen { $amount }.
pass-statement-alive = Pässe, die noch benutzt werden können
pass-statement-unclaimed = Benutzte Pässe, noch nicht gefordert
pass-statement-claims = Forderungen der Orte, noch nicht gezahlt
pass-statement-in-payment = Laufende Überweisungen
pass-statement-available = Für Geldgeber verfügbar
pass-statement-refunds = Geldgebern zurückzuzahlen
pass-statement-risk = Rücklage für Pässe, die ohne Netz angenommen wurden
pass-statement-bank = Verglichen mit dem Kontoauszug vom { $date }.
pass-statement-no-bank = Noch kein Kontoauszug wurde verglichen: Die Zahlen sind die der Bücher.
pass-statement-bank-age = { $days ->
    [0] Das ist der Tag dieses Ausweises.
    [one] Das ist { $days } Tag vor diesem Ausweis.
   *[other] Das sind { $days } Tage vor diesem Ausweis.
}
pass-statement-bank-old = Seit mehr als { $most } Tagen hat niemand den Saldo der Bank eingetragen: Dieser Ausweis hält die Bücher gegen das, was geschuldet ist, und sagt wenig darüber, was bei der Bank liegt.
pass-statement-missing = Der Kontoauszug hatte { $amount } weniger als die Bücher.
pass-statement-check = Ohne uns prüfen
pass-statement-check-intro = Ein Programm von einer Seite, in Python, benutzt nur öffentliche Normen. Es prüft die Unterschrift, dass der Stand im Protokoll steht, und alle Summen.
pass-statement-file = Der Stand, mit seinen Zeilen und seinem Beweis (JSON)
pass-statement-script = Das Programm, das prüft (Python)
pass-statement-key = Der öffentliche Schlüssel des Protokolls; vergleichen Sie ihn mit dem, den Sie von anderswo haben:
pass-statement-run = Rufen Sie auf:
pass-statement-lines = Diese Zahlen sind die Summe von { $count } Zeilen, eine für jeden Geldgeber und jeden Ort, dem etwas geschuldet wird. Keine sagt, wer es ist.
pass-statement-own = Ein Geldgeber oder ein Ort findet auf seiner Seite eine Datei, die beweist, dass seine eigene Zeile mitgezählt ist: Fügen Sie „--mine“ und diese Datei hinzu.
pass-statement-text = Der genaue Text
pass-own-figures = Ihre Zahlen im veröffentlichten Stand
pass-own-figures-of = Stand vom { $date }:
pass-own-figures-statement = den Stand ansehen
pass-own-figures-none = An diesem Tag wurde Ihnen nichts geschuldet.
pass-own-figures-file = Datei, um Ihre Zeile zu finden (JSON)
pass-letter-refused-subject = Ihre Überweisung des Pass numérique wurde abgelehnt
pass-letter-refused-text = Guten Tag,

    die Bank hat die Überweisung über { $amount } an { $place } abgelehnt.
    { $why }

    Das Geld wird Ihnen weiter geschuldet. Geben Sie der Stelle, die den Pass numérique betreut, Ihre gültige Bankverbindung: Die nächste Datei zahlt Sie.
    Ihre Überweisungen stehen auf der Seite Ihres Kontos.
pass-letter-not-paid-subject = Ihre Überweisung des Pass numérique wurde nicht ausgeführt
pass-letter-not-paid-text = Guten Tag,

    die Überweisung über { $amount } an { $place } wurde nicht ausgeführt.
    { $why }

    Das Geld wird Ihnen weiter geschuldet: Die nächste Datei für die Bank zahlt Sie. Wenn der Grund Ihr Konto betrifft, geben Sie der Stelle, die den Pass numérique betreut, Ihre gültige Bankverbindung.
    Ihre Überweisungen stehen auf der Seite Ihres Kontos.
pass-letter-balance-subject = Der Saldo der Bank wurde seit { $days } Tagen nicht eingetragen
pass-letter-balance-text =
    Guten Tag,

    Der neueste Saldo der Bank, der für die Pässe eingetragen wurde, ist vom { $date }, vor { $days } Tagen.
    Solange kein neuerer eingetragen ist, vergleicht nichts die Bücher mit der Bank.
pass-letter-no-balance-subject = Seit { $days } Tagen wurde kein Saldo der Bank eingetragen
pass-letter-no-balance-text =
    Guten Tag,

    Das erste Geld für die Pässe wurde am { $date } eingetragen, vor { $days } Tagen, und seither kein Saldo der Bank.
    Solange keiner eingetragen ist, vergleicht nichts die Bücher mit der Bank.
pass-letter-lacking-subject = Pass numérique: Das Geld deckt nicht, was geschuldet wird
pass-letter-lacking-text = Guten Tag,

    es fehlen { $amount }, um zu decken, was für den Pass numérique geschuldet wird. Der veröffentlichte Stand sagt es.
    Vergleichen Sie den Kontoauszug mit den Büchern, und rufen Sie „passerelle ledger check“ auf.
pass-done-answer = Die Antwort der Bank ist gelesen. Jede Zeile ist unten erklärt.
pass-done-by-hand = Es ist vermerkt.
pass-done-refund-paid = Es ist vermerkt.
pass-done-split = Dieser Teil war zu groß für eine Datei: Er ist jetzt in mehrere Teile geteilt. Drucken Sie einen nach dem anderen.
pass-done-balance = Der Saldo ist vermerkt.
pass-done-account = Die IBAN ist gespeichert. Die nächste Datei zahlt auf dieses Konto.
pass-done-correct = Der Vorgang ist herausgenommen. Seine Pässe können wieder benutzt werden.
pass-done-returned = Es ist vermerkt: Der Betrag ist dem Ort wieder geschuldet.
pass-done-refund = Ihr Antrag auf Rückzahlung ist gespeichert.
pass-done-withdrawn = Der Antrag ist zurückgenommen. Das Geld ist wieder verfügbar.

# Getan
pass-done-handed = Das Heft ist ausgegeben. Seine Pässe gelten ab sofort.
pass-done-lost = Das Heft ist gesperrt.
pass-done-detached = Das Konto ist gelöst.
pass-done-called = Der Anruf ist vermerkt.
pass-done-undone = Der Vorgang ist rückgängig gemacht.
pass-done-attached = Das Heft ist mit Ihrem Konto verbunden.
pass-done-money = Die Überweisung ist eingetragen.
pass-done-reverse = Die Zeile ist zurückgenommen.
pass-done-deliver = Die Hefte sind geliefert.
pass-done-block = Die Hefte sind gesperrt.
pass-done-party = Es ist hinzugefügt.
pass-done-member = Die Person ist zugeordnet.
pass-done-removed = Die Person ist entfernt.
pass-done-ordered = Ihre Bestellung ist aufgenommen.

# Bedarf, Ort in der Nähe, Termine, Lernen
pass-spotting-title = Bedarf erkennen
pass-spotting-hint = Ein paar Fragen mit der Person, dann ein Ort in ihrer Nähe. Eine Minute reicht.
pass-spotting-intro = Lesen Sie die Fragen mit der Person: „Können Sie …?“ Jede darf übersprungen werden. In diesem Schritt wird nichts gespeichert.
pass-spotting-commune = Wohnort oder Postleitzahl der Person
pass-spotting-commune-hint = Um einen Ort in der Nähe vorzuschlagen. Zum Beispiel 87000 oder Limoges.
pass-spotting-see = Vorschlag ansehen
pass-answer-alone = Ja, allein
pass-answer-help = Ja, mit Hilfe
pass-answer-no = Nein
pass-answer-unknown = Weiß nicht
pass-area-information = Informationen suchen und ordnen
pass-area-communication = Kommunizieren und Behördengänge
pass-area-content = Dokumente erstellen
pass-area-safety = Sich schützen
pass-area-problems = Probleme lösen
pass-spotted-title = Erkannter Bedarf
pass-spotted-none = Die Antworten zeigen keinen Bedarf. Sie können trotzdem ein Heft übergeben.
pass-spotted-suggests = { $passes ->
    [one] Vorschlag: 1 Pass, zuerst für „{ $service }“.
   *[other] Vorschlag: { $passes } Pässe, zuerst für „{ $service }“.
}
pass-spotted-only = Das ist nur ein Vorschlag: Sie entscheiden mit der Person.
pass-spotted-keep = Die Antworten mit dem Heft aufbewahren?
pass-spotted-keep-hint = Fragen Sie die Person. Sonst werden die Antworten mit dieser Seite vergessen.
pass-spotted-keep-yes = Die Person ist einverstanden
pass-spotted-agreed = Aufbewahrt mit Einverständnis der Person, am { $date }.
pass-spotted-forget = Diese Antworten vergessen
pass-near-heading = Ein Ort in der Nähe
pass-near-look = Orte suchen
pass-near-which = Welcher Ort?
pass-near-around = Orte bei { $commune }, die Pässe annehmen
pass-near-no-choice = Keiner dieser Orte
pass-near-all = Alle Orte ansehen
pass-near-none = Kein Ort in der Nähe nimmt Pässe an.
pass-near-unknown = Dieser Ort ist nicht bekannt. Versuchen Sie die Postleitzahl.
pass-near-walk = weniger als 1 km entfernt
pass-near-km = { $km } km entfernt
pass-near-call = Telefon { $number }
pass-open-until = heute offen bis { $time }
pass-open-today = öffnet heute um { $time }
pass-open-on = öffnet am { $day } um { $time }
pass-open-unknown = Öffnungszeiten unbekannt: rufen Sie vorher an
pass-open-span = von { $from } bis { $to }
pass-access-mobility = mit Rollstuhl zugänglich
pass-access-deafness = Empfang für Gehörlose
pass-access-mental = Empfang bei geistiger Behinderung
pass-access-illiteracy = Empfang bei Lese- und Schreibschwierigkeiten
pass-access-english = Empfang auf Englisch
pass-access-languages = Empfang in anderen Sprachen
pass-access-sight = Empfang für Sehbehinderte
pass-hand-over-agreed = Möchte die Person angerufen werden?
pass-hand-over-agreed-yes = Ja, ich habe gefragt: Man darf sie unter dieser Nummer anrufen, wenn sie nicht gekommen ist
pass-hand-over-agreed-missing = Fragen Sie, ob sie angerufen werden möchte, und kreuzen Sie das Feld an, oder leeren Sie Name und Telefon.
pass-hand-over-digital = Ohne Papier?
pass-hand-over-digital-hint = Nur wenn die Person ein Konto hat und es so möchte. Das gedruckte Heft gilt dann nicht mehr: Vernichten Sie es.
pass-hand-over-digital-yes = Die Codes im Konto der Person geben
pass-hand-over-digital-account = Für ein Heft ohne Papier braucht es das Konto der Person.
pass-to-call-agreed = Einverstanden mit Anrufen seit
pass-call-heading = Die Person anrufen
pass-call-said = Was kam beim Anruf heraus?
pass-call-will-come = erreicht, sie kommt
pass-call-reached = erreicht, sie weiß es nicht oder kommt nicht
pass-call-not-reached = nicht erreicht
pass-call-told = { $date }: { $said }
pass-no-calls = Die Person möchte nicht mehr angerufen werden: Nummer löschen
pass-book-title = Einen Termin nehmen
pass-book-commune = Gemeinde oder Postleitzahl
pass-book-move-title = Den Termin verlegen
pass-book = Diesen Termin nehmen
pass-slots = Wann und wo?
pass-slot-when = { $day }, { $from } bis { $to }
pass-slot-free = { $place } · { $service } · { $free ->
    [one] 1 Platz
   *[other] { $free } Plätze
}
pass-slot-taken = { $taken } von { $capacity }
pass-slot-telephone = Termin per Telefon:
pass-slot-go-there = Dieser Ort gibt hier keine Termine: Gehen Sie zu den Öffnungszeiten hin.
pass-slot-choose = Wählen Sie eine Zeit.
pass-slot-passes = Pässe, die für diesen Termin bleiben sollen
pass-slot-passes-hint = 0, wenn Sie es nicht wissen. Anderswo bleiben sie nach einer Rückfrage verwendbar.
pass-slot-passes-wrong = So viele freie Pässe hat dieses Heft nicht.
pass-slot-name = Name, unter dem der Ort die Person erwartet
pass-slot-name-hint = Einen Monat nach dem Termin gelöscht.
pass-slot-withdraw = Diese Zeit zurückziehen
pass-appointment-head = Termin
pass-appointment-keeps = { $passes ->
    [one] 1 Pass zurückgelegt
   *[other] { $passes } Pässe zurückgelegt
}
pass-appointment-booked = vorgesehen
pass-appointment-cancelled = abgesagt
pass-appointment-came = die Person ist gekommen
pass-appointment-missed = die Person ist nicht gekommen
pass-appointment-move = Diesen Termin verlegen
pass-appointment-cancel = Diesen Termin absagen
pass-error-full = Diese Zeit hat gerade jemand anderes genommen. Wählen Sie eine andere.
pass-error-over = Diese Zeit ist vorbei oder wird nicht mehr angeboten. Wählen Sie eine andere.
pass-error-overlaps = Dieses Heft hat zu dieser Zeit schon einen Termin.
pass-kept-elsewhere = Heft Nr. { $booklet }: { $passes } Pässe sind für einen Termin zurückgelegt, { $place }, { $when }.
pass-kept-anyway = Trotzdem verwenden?
pass-kept-anyway-yes = Ja, die Person möchte sie hier verwenden
pass-kept-ask = Fragen Sie die Person und kreuzen Sie dann das Feld an.
pass-day-title = Termine Ihres Ortes
pass-day-before = Tag davor
pass-day-today = Heute
pass-day-after = Tag danach
pass-day-nobody = An diesem Tag hat niemand einen Termin.
pass-day-came = Gekommen
pass-day-missed = Nicht gekommen
pass-day-too-late = Es ist zu früh oder mehr als zwei Wochen danach: nicht mehr änderbar.
pass-day-to-tell = Diese Personen haben keine E-Mail-Adresse: Bitten Sie die ausgebende Stelle, sie zu benachrichtigen. Hefte { $booklets }.
pass-day-slots = Angebotene Zeiten
pass-offer-heading = Zeiten anbieten
pass-offer = Diese Zeiten anbieten
pass-offer-day = Erster Tag
pass-offer-day-hint = Zum Beispiel 31 12 2027.
pass-offer-from = Von
pass-offer-time-hint = Zum Beispiel 14:30.
pass-offer-to = Bis
pass-offer-capacity = Wie viele Personen?
pass-offer-capacity-hint = 1 für einen Termin zu zweit, mehr für einen Kurs.
pass-offer-weeks = Wie viele Wochen hintereinander?
pass-slot-wrong-day = Dieser Tag ist nicht möglich, oder es werden schon zu viele Zeiten angeboten.
pass-slot-wrong-from = Diese Zeit ist schon vorbei.
pass-slot-wrong-to = Das Ende muss nach dem Anfang liegen, höchstens zwölf Stunden danach.
pass-slot-wrong-capacity = 1 bis 50 Personen.
pass-slot-wrong-weeks = 1 bis 26 Wochen.
pass-wrong-time = Geben Sie eine Uhrzeit ein, zum Beispiel 14:30.
pass-way-heading = Wie man zu Ihnen kommt
pass-way = Wie man hinkommt
pass-way-hint = Bus, Eingang, Stockwerk: wird für die Personen gedruckt, höchstens 400 Zeichen.
pass-way-telephone = Termine per Telefon
pass-way-telephone-yes = Wir geben auch Termine per Telefon
pass-way-keep = Speichern
pass-learning-title = Notieren, was gelernt wurde
pass-learning-back = Beleg
pass-learning-several = Pässe aus mehreren Heften wurden zusammen verwendet. Um einzutragen, was jede Person gelernt hat, verwenden Sie die Pässe jeder Person für sich.
pass-learning-intro = Mit der Person, und nur wenn sie einverstanden ist. Sie sieht es in ihrem Konto und kann es löschen. Der Geldgeber sieht nur Summen.
pass-learning-known = Von diesem Besuch notiert:
pass-learning-forget = Die Person ist nicht mehr einverstanden: löschen
pass-learning-agreed = Einverständnis der Person
pass-learning-agreed-hint = Jedes Mal zu fragen. Ohne Einverständnis wird nichts notiert, und an der Hilfe ändert sich nichts.
pass-learning-agreed-yes = Die Person ist einverstanden, dass dies notiert wird
pass-learning-agreed-missing = Fragen Sie die Person. Ohne ihr Einverständnis wird nichts notiert.
pass-learning-count = Kreuzen Sie ein bis { $most } Felder an.
pass-learning-note = Notieren
pass-learning-own = Was Sie gelernt haben
pass-learning-take-back = Löschen
pass-learning-sums = Was gelernt wurde
pass-learning-sums-hint = Bis { $date }. Zahl der Hefte, mit denen etwas gelernt wurde, notiert mit Einverständnis der Personen. Zahlen unter { $small } und solche, aus denen man sie erschließen könnte, werden nicht gezeigt.
pass-learning-area = Bereich
pass-learning-people = Hefte
pass-learning-total = Summe (ein Heft zählt einmal je Bereich)
pass-learning-hidden = nicht gezeigt
pass-codes-here = Dieses Heft ist ohne Papier: Seine Codes sind hier.
pass-codes-show = Meine Codes zeigen
pass-codes-intro = Zeigen Sie diesen Code dem Ort, der Ihnen hilft, einen je Pass. Hüten Sie sie wie Geld.
pass-codes-next = Pass { $pass }
pass-codes-picture = QR-Code von Pass { $pass }. Er enthält den Code darunter und beweist, dass der Pass echt ist.
pass-codes-all = Alle Codes
pass-codes-used = verwendet
pass-codes-print = Den Rest drucken (PDF)
pass-sheet-take-title = Ihr Termin
pass-sheet-take-print = Blatt zum Mitnehmen (PDF)
pass-sheet-take-address = Adresse
pass-sheet-take-telephone = Telefon
pass-sheet-take-access = Zugang
pass-sheet-take-hours = Öffnungszeiten
pass-sheet-take-bring-heading = Mitbringen
pass-sheet-take-bring = Ihr Heft Nr. { $booklet }, gültig bis { $until }. Nichts zu bezahlen.
pass-sheet-take-cannot = Sie können nicht kommen? Rufen Sie den Ort an oder die Person, die Ihnen das Heft gegeben hat. Ihre Pässe sind nicht verloren.
pass-done-booked = Der Termin ist genommen.
pass-done-moved = Der Termin ist verlegt.
pass-done-cancelled = Der Termin ist abgesagt. Seine Pässe sind frei.
pass-done-cancelled-told = Der Termin ist abgesagt. Die Person bekommt eine E-Mail.
pass-done-to-tell = Es ist abgesagt.
pass-done-slot-withdrawn = Diese Zeit wird nicht mehr angeboten.
pass-done-noted = Notiert.
pass-done-way = Gespeichert.
pass-done-offered = Diese Zeiten werden angeboten.
pass-done-no-calls = Name und Nummer sind gelöscht.
pass-done-spotted-forgotten = Die Antworten sind vergessen.
pass-done-learning = Notiert ist, was gelernt wurde.
pass-done-learning-forgotten = Gelöscht.
pass-basis-appointment = Der Ort sieht, wer bei ihm einen Termin hat.
pass-basis-learning = Der Ort notiert mit Ihrem Einverständnis, was gelernt wurde.
pass-mail-appointment-subject = Ihr Termin morgen: { $place }
pass-mail-appointment-text =
    Guten Tag { $person },

    Sie haben einen Termin: { $place }, am { $when }.
    Adresse: { $address }

    Bringen Sie Ihre Pässe mit. Wenn Sie nicht kommen können, rufen Sie { $telephone } an: Ihre Pässe sind nicht verloren.
pass-mail-appointment-today-subject = Ihr Termin heute: { $place }
pass-mail-appointment-today-text =
    Guten Tag { $person },

    Sie haben einen Termin: { $place }, am { $when }.
    Adresse: { $address }

    Bringen Sie Ihre Pässe mit. Wenn Sie nicht kommen können, rufen Sie { $telephone } an: Ihre Pässe sind nicht verloren.
pass-mail-cancelled-subject = Termin abgesagt: { $place }
pass-mail-cancelled-text =
    Guten Tag { $person },

    { $place } kann Sie am { $when } nicht empfangen. Ihre Pässe sind frei.

    Sie können in Ihrem Konto eine andere Zeit wählen oder { $telephone } anrufen.
    Adresse: { $address }
pass-mail-used-subject = Pässe verwendet: { $place }
pass-mail-used-text =
    Guten Tag { $person },

    Verwendete Pässe: { $used }
    Ort: { $place }
    Wann: { $when }

    Im Heft Nr. { $booklet } bleiben { $left } Pässe, bis { $until }.
    Das waren nicht Sie? Rufen Sie die Person an, die Ihnen das Heft gegeben hat.

# Verzeichnis der Zugriffe
pass-basis-prescriber = Die Stelle, die das Heft ausgab, verfolgt seine Verwendung.
pass-basis-members = Wer für Geldgeber, Ausgabestellen und Orte handelt, steht in einer Liste.
pass-basis-own = Auf Ihren Wunsch.

# Druck
pass-print-title = Hefte mit digitalen Pässen
pass-print-page = Seite { $page } von { $pages }

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
pass-refusal-reserved = Dieser Pass ist für einen Termin vorgemerkt. Nehmen Sie einen anderen aus dem Heft.
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
pass-error-not-undone = Das lässt sich nicht mehr rückgängig machen: Die Zeit ist um, oder die Zahlung ist verlangt. Rufen Sie die öffentliche Stelle an.
pass-wrong-amount = Geben Sie einen Betrag in Euro ein, zum Beispiel 1 000 oder 12,50.
pass-wrong-number = Geben Sie eine ganze Zahl ein.
pass-wrong-date = Geben Sie einen Tag ein, den es gibt, zum Beispiel 31 12 2027.
pass-wrong-choice = Wählen Sie eine Antwort.
pass-wrong-line = Geben Sie die Nummer der Zeile des Kontoauszugs ein.
pass-wrong-department = Kein Département hat diesen Code.
pass-wrong-region = Keine Region hat diesen Code.
pass-wrong-print = Höchstens { $most } Hefte in einer Datei.

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
pass-lost-heading = Heft verloren oder gestohlen
pass-lost-hint = Das Heft wird sofort gesperrt. Danach können Sie es ersetzen.
pass-lost = Dieses Heft sperren
pass-replace-heading = Dieses Heft ersetzen
pass-replace-hint = Ein neues Heft mit den übrigen Pässen gibt es einmal als PDF: Drucken Sie es und geben Sie es der Person. Es gilt sofort.
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
pass-issue-hint = Das PDF mit den Codes gibt es nur einmal: Behalten Sie es bis zum Druck, dann löschen Sie es.
pass-issue = Ausgeben und drucken (PDF)
pass-money-heading = Eingegangene Überweisung
pass-money-line = Zeile des Kontoauszugs
pass-money-line-hint = Die Nummer, die ihr die Bank gibt: Dieselbe Zeile zählt einmal.
pass-money-amount = Betrag
pass-money = Diese Überweisung eintragen
pass-deliver-heading = Hefte liefern
pass-deliver = Diese Hefte liefern
pass-first = Von Nummer
pass-last = Bis Nummer
pass-block-heading = Hefte sperren
pass-block-hint = Für verlorene oder gestohlene Hefte: Ab sofort wird keiner ihrer Pässe mehr angenommen.
pass-block = Diese Hefte sperren
pass-lot = Los { $number }
pass-lot-head = Los
pass-lot-range = Nummern
pass-lots = Lose: { $funder }

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

# Getan
pass-done-handed = Das Heft ist ausgegeben. Seine Pässe gelten ab sofort.
pass-done-lost = Das Heft ist gesperrt.
pass-done-called = Der Anruf ist vermerkt.
pass-done-undone = Der Vorgang ist rückgängig gemacht.
pass-done-attached = Das Heft ist mit Ihrem Konto verbunden.
pass-done-money = Die Überweisung ist eingetragen.
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
pass-codes-picture = QR-Code von Pass { $pass }. Er sagt dasselbe wie der Code darunter.
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
pass-done-withdrawn = Diese Zeit wird nicht mehr angeboten.
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
pass-print-booklet = Heft Nr. { $booklet }
pass-print-worth = { $count } Pässe zu { $worth }, gültig bis { $until }.
pass-print-how = Jeder Pass bezahlt digitale Hilfe. Zeigen Sie das Heft dem Ort, der Ihnen hilft: Er liest oder tippt je Pass einen Code. Bewahren Sie es auf wie Geld.
pass-print-codes = Codes
pass-print-pass = Pass
pass-print-code = Code
pass-print-page = Seite { $page } von { $pages }

# Was die Fragebögen sagen.

forms-choose = Auswählen
forms-acknowledge = Ich habe das gelesen und verstanden
forms-more-help = Mehr dazu
forms-not-answered = Keine Antwort
forms-go-on = Weiter
forms-range = Von { $start } bis { $end }.

# Die Zeilen einer Wiederholung
forms-row = { $repeat }: { $name }
forms-rows-none = Noch nichts.
forms-row-change = Ändern
forms-row-remove = Entfernen
forms-row-add = Hinzufügen
forms-row-add-another = Weiteres hinzufügen
forms-row-unfinished = Noch nicht fertig

# Woher eine bereits ausgefüllte Antwort kommt
forms-source-register = Quelle: { $source }, { $date }
forms-source-identity = Aus dem Konto { $source }, { $date }
forms-source-earlier = Antwort vom { $date } in „{ $source }“
forms-source-table = Aus { $source }, nach der Antwort vom { $date }
forms-basis = Rechtsgrundlage: { $basis }

# Was nicht stimmt, und was zu tun ist
forms-error-missing = Schreiben Sie Ihre Antwort.
forms-error-missing-number = Geben Sie eine Zahl an.
forms-error-missing-date = Geben Sie ein Datum an.
forms-error-missing-time = Geben Sie eine Uhrzeit an.
forms-error-missing-choice = Wählen Sie eine Antwort.
forms-error-missing-choices = Kreuzen Sie mindestens eine Antwort an.
forms-error-missing-acknowledge = Kreuzen Sie das Kästchen an, um fortzufahren.
forms-error-missing-file = Wählen Sie eine Datei.
forms-error-not-a-moment = Schreiben Sie ein Datum und eine Uhrzeit, die es gibt, zum Beispiel 24 11 2026 und 14:30.
forms-error-not-a-place = Schreiben Sie einen Breitengrad von -90 bis 90 und einen Längengrad von -180 bis 180.
forms-points-hint = Ein Punkt in jeder Zeile: Breite und Länge, zum Beispiel 48.1, -1.7. Auch GeoJSON wird gelesen.
forms-points-file = Oder eine Datei mit GeoJSON
forms-error-missing-points = Schreiben Sie mindestens die ersten Punkte, einen in jede Zeile.
forms-error-not-a-line = Schreiben Sie 2 bis { $limit } Punkte, einen in jede Zeile, zum Beispiel 48.1, -1.7; oder eine Linie in GeoJSON.
forms-error-not-an-area = Schreiben Sie 3 bis { $limit } Ecken, eine in jede Zeile, zum Beispiel 48.1, -1.7; oder eine Fläche ohne Loch in GeoJSON.
forms-error-not-all-ranked = Geben Sie jeder Antwort einen Platz.
forms-error-same-place = Geben Sie jeder Antwort einen anderen Platz: Zwei haben denselben.
forms-error-too-many-rows = Es können höchstens { $limit } sein.
forms-error-unfinished = Beenden Sie zuerst „{ $name }“, oder entfernen Sie es.
forms-error-not-whole = Schreiben Sie eine ganze Zahl, zum Beispiel 12.
forms-error-not-a-number = Schreiben Sie eine Zahl, zum Beispiel 12,5.
forms-error-too-many-digits = Schreiben Sie eine Zahl mit höchstens { $digits } Ziffern.
forms-error-out-of-range = Schreiben Sie eine Zahl zwischen { $start } und { $end }, in Schritten von { $step }.
forms-error-not-a-date = Schreiben Sie ein Datum, das es gibt, zum Beispiel 24 11 2026.
forms-error-not-a-time = Schreiben Sie eine Uhrzeit, zum Beispiel 14:30.
forms-error-too-long = Schreiben Sie höchstens { $limit } Zeichen.
forms-error-not-a-choice = Wählen Sie eine Antwort aus der Liste.
forms-error-constraint = Diese Antwort passt nicht. Bitte prüfen Sie sie.
forms-error-read-only = Diese Antwort kann hier nicht geändert werden.
forms-error-not-asked = Diese Frage betrifft Sie nicht.

# Warum
forms-because-answered = Sie haben auf „{ $question }“ mit „{ $answer }“ geantwortet
forms-because-not-chosen = Sie haben bei „{ $question }“ nicht „{ $choice }“ gewählt
forms-because-open = Sie haben „{ $question }“ noch nicht beantwortet

# On paper
forms-paper-agreed = Ich habe es gelesen und bin einverstanden
forms-paper-enclosed = Liegt diesem Formular bei
forms-paper-several = Mehrere Antworten sind möglich.

# Finding a call
programmes-title = Programme
programmes-lead = Öffentliche Stellen wählen Personen und Unternehmen aus, die sie begleiten. Sie erfahren vor der ersten Frage, ob Sie sich bewerben können.
programmes-none = Zurzeit gibt es keinen Aufruf.
programmes-until = Bis { $date }
programmes-opens = Sie können sich ab dem { $date } bewerben.
programmes-closed = Bewerbungen sind nicht mehr möglich.
programmes-phase-draft = Entwurf
programmes-phase-to-come = Kommt noch
programmes-phase-open = Offen
programmes-phase-closed = Beendet
programmes-applicant-person = Eine Person, für sich selbst
programmes-applicant-firm = Ein Unternehmen
programmes-applicant-either = Eine Person oder ein Unternehmen
programmes-good-to-know = Gut zu wissen
programmes-fact-programme = Programm
programmes-fact-body = Stelle
programmes-fact-season = Saison
programmes-fact-applicant = Wer sich bewirbt
programmes-fact-from = Ab dem
programmes-fact-until = Letzter Tag
programmes-fact-places = Plätze
programmes-fact-decided-on = Antwort an alle
programmes-fact-languages = Sprachen
programmes-pass-on = Diesen Aufruf weitersagen
programmes-qr = QR-Code von { $address }
programmes-qr-file = Der QR-Code (SVG)
programmes-see-eligible = Prüfen, ob ich mich bewerben kann
programmes-before-first-question = Wenige Antworten genügen. Nichts wird gespeichert, solange Sie sich nicht bewerben.
programmes-see-own = Meine Bewerbung ansehen
programmes-see-call = Den Aufruf ansehen
programmes-see-calls = Alle Aufrufe ansehen

# Who may apply, and how it is chosen
programmes-who = Wer sich bewerben kann
programmes-who-everybody = Alle können sich bewerben.
programmes-who-lead = Das ist nötig:
programmes-any-of = Mindestens eine dieser Bedingungen:
programmes-choosing = Wie ausgewählt wird
programmes-choosing-lead = Jedes Kriterium erhält Punkte, mal Gewicht. Gewählt werden die höchsten Summen.
programmes-criteria = Kriterien
programmes-criterion = Kriterium
programmes-maximum = Höchste Punktzahl
programmes-weight = Gewicht
programmes-pass-mark = Gewählt werden kann, wer mindestens { $mark } von { $best } gewichteten Punkten hat.
programmes-at-least = mindestens { $least }
programmes-at-most = höchstens { $most }
programmes-between = { $least } bis { $most }
programmes-bounds-lead = Diese Zahlen gelten unter den Bewerbungen über der Mindestpunktzahl. Sie ändern keine Note.
programmes-privacy = Was wir speichern und wer es liest
programmes-privacy-text =
    Ihre Antworten liest { $body }, sobald sie gesendet sind, und nur so, wie Sie sie gesendet haben. Jede Einsicht steht vorher in Ihrem Protokoll.

    Ein Entwurf wird { $days } Tage nach dem Ende gelöscht. Eine zurückgezogene oder nicht gewählte Bewerbung wird nach { $months } Monaten gelöscht. Sie können Ihre Bewerbung jederzeit zurückziehen.

# May I apply?
programmes-eligible-title = Kann ich mich bewerben?
programmes-deciding = Die Fragen, die entscheiden
programmes-deciding-lead = Lassen Sie leer, was Sie nicht wissen: Das schließt Sie nicht aus.
programmes-see = Ergebnis ansehen
programmes-apply = Mich bewerben
programmes-eligible-yes = Nach Ihren Antworten können Sie sich bewerben.
programmes-eligible-no = Nach Ihren Antworten fehlt eine Bedingung.
programmes-eligible-depends = Das hängt von Antworten ab, die noch fehlen.
programmes-would-change = Das würde die Antwort ändern:
programmes-no-is-no-end = Sie können sich trotzdem bewerben: Eine Person von { $body } sieht jede Bewerbung an und antwortet Ihnen mit einer Begründung.
programmes-depends-lead = Sie können sich schon bewerben: Diese Fragen kommen im Formular wieder.
programmes-verdict-yes = Ja
programmes-verdict-no = Nein
programmes-verdict-open = Offen
programmes-source-down = { $source } antwortet gerade nicht: Wir fragen Sie selbst.
programmes-sign-in-lead = Melden Sie sich an, um sich zu bewerben: Ihre Antworten werden dann gespeichert, und was wir wissen, ist schon ausgefüllt.
programmes-sign-in = Anmelden und bewerben
programmes-which-firm = Für wen bewerben Sie sich?
programmes-for-myself = Für mich, ohne Unternehmen
programmes-no-firm = Dieser Aufruf ist für Unternehmen. Sie haben noch keines hinzugefügt.
programmes-add-firm = Ein Unternehmen hinzufügen

# Filling in
programmes-back = Zurück
programmes-continue = Weiter
programmes-later = Später weitermachen
programmes-go-on = Meine Bewerbung fortsetzen
programmes-known-title = Was wir schon wissen
programmes-known-lead = Behalten Sie, was stimmt, ändern Sie den Rest. Nichts geht ohne Sie hinaus.
programmes-known-keep = Alles stimmt, weiter
programmes-groups-title = Gleichheit unter den Bewerbungen
programmes-groups-lead = Diese Antworten sind freiwillig. Keine Antwort ist kein Nachteil.
programmes-groups-why = Getrennt gespeichert. Wer Ihre Bewerbung liest oder bewertet, sieht sie nicht. Sie dienen den Grenzen der Auswahl und der Statistik, sonst nichts.
programmes-unsaid = Ich möchte nicht antworten
programmes-check-title = Prüfen Sie Ihre Bewerbung
programmes-check-who-reads = { $body } liest sie so, wie Sie sie senden. Sie können sie jederzeit zurückziehen.
programmes-send = Senden
programmes-not-open = Sie können sich jetzt nicht bewerben: Der Aufruf ist nicht offen.
programmes-too-late = Die Frist zum Ergänzen ist vorbei. Ihre Antworten bleiben gespeichert; die Stelle entscheidet, wie es weitergeht.
programmes-is-published = Was veröffentlicht ist, ändert sich nicht mehr. Machen Sie einen neuen Aufruf.
programmes-changed-elsewhere = Eine andere Seite hat dasselbe geändert. Versuchen Sie es noch einmal.
programmes-gone-on = Das geht nicht mehr: Die Bewerbung ist weiter.
programmes-other-applicant = Wählen Sie, für wen Sie sich bewerben: für sich oder eines Ihrer Unternehmen.

# The candidate’s page
programmes-account = Mein Konto
programmes-mine = Meine Bewerbungen
programmes-mine-hint = Bewerbungen bei Programmen: wo sie stehen, was folgt
programmes-mine-none = Sie haben sich noch nicht beworben.
programmes-number = Nummer
programmes-state = Stand
programmes-state-draft = Entwurf
programmes-state-sent = Gesendet
programmes-state-returned = Zu ergänzen
programmes-state-complete = Vollständig
programmes-state-decided = Entschieden
programmes-state-withdrawn = Zurückgezogen
programmes-outcome-chosen = Gewählt
programmes-outcome-not-chosen = Nicht gewählt
programmes-outcome-not-admitted = Nicht zugelassen
programmes-next = Was folgt
programmes-next-draft = Senden Sie Ihre Bewerbung bis zum Ende des { $date }. Solange sie ein Entwurf ist, sehen nur Sie sie.
programmes-next-grace = Der Aufruf ist eben zu Ende gegangen. Da Sie schon begonnen hatten, können Sie noch bis { $time } senden.
programmes-next-draft-closed = Der Aufruf endete am { $date }, ohne dass diese Bewerbung gesendet wurde. Der Entwurf wird { $days } Tage danach gelöscht; bis dahin können Sie Ihre Antworten unten nachlesen.
programmes-next-sent = { $body } prüft, ob alles da ist, und schreibt Ihnen.
programmes-next-returned = Ergänzen, prüfen und senden Sie noch einmal.
programmes-next-late = { $body } entscheidet mit dem, was Sie gesendet hatten, oder gibt Ihnen eine neue Frist. Nichts ist verloren.
programmes-next-complete = Alles ist da. { $body } lässt sie lesen und bewerten.
programmes-next-decided-on = Alle erhalten am { $date } eine Antwort.
programmes-next-over = Diese Bewerbung ist abgeschlossen.
programmes-next-kept = Sie wird am { $date } gelöscht.
programmes-returned-until = Etwas fehlt. Ergänzen Sie bis zum Ende des { $date }:
programmes-returned-late = Die Frist zum Ergänzen endete am { $date }. Es fehlte:
programmes-receipt = Empfangsbestätigung (PDF)
programmes-receipt-title = Bestätigung Ihrer Bewerbung
programmes-receipt-lead = Gesendet am { $date }.
programmes-answers = Antworten
programmes-answers-sent = Ihre Antworten, wie gesendet
programmes-withdraw = Meine Bewerbung zurückziehen
programmes-withdraw-lead = Sie wird nicht mehr gelesen noch bewertet und nach { $months } Monaten gelöscht. Was Sie zur Gleichheit über sich gesagt haben, wird sofort gelöscht.
programmes-discard = Diesen Entwurf löschen
programmes-discard-lead = Ihre Antworten werden sofort gelöscht.
programmes-page-of = Seite { $page } von { $pages }
programmes-basis-own = Auf Ihren eigenen Wunsch
programmes-basis-office = Um Ihre Bewerbung zu prüfen
programmes-basis-once-only = Damit Sie nicht gefragt werden, was schon bekannt ist (Once-Only-Prinzip)

# Letters
programmes-mail-sent-subject = Ihre Bewerbung { $number } ist gesendet: { $title }
programmes-mail-sent =
    Guten Tag { $name },

    Ihre Bewerbung bei „{ $title }“ ist gesendet. Ihre Nummer ist { $number }.
    Wo sie steht, und Ihre Bestätigung: { $link }
programmes-mail-returned-subject = Ihrer Bewerbung { $number } fehlt etwas
programmes-mail-returned =
    Guten Tag { $name },

    Ihrer Bewerbung bei „{ $title }“ ({ $number }) fehlt etwas:

    { $text }

    Ergänzen Sie sie bis zum Ende des { $date }: { $link }
programmes-mail-complete-subject = Ihre Bewerbung { $number } ist vollständig
programmes-mail-complete =
    Guten Tag { $name },

    alles ist da: Ihre Bewerbung bei „{ $title }“ ({ $number }) wird gelesen und bewertet.
    Was folgt, und wann: { $link }
programmes-mail-decided-subject = Über Ihre Bewerbung { $number } ist entschieden
programmes-mail-decided =
    Guten Tag { $name },

    über Ihre Bewerbung bei „{ $title }“ ({ $number }) ist entschieden.
    Lesen Sie die Entscheidung mit der Begründung hier: { $link }
programmes-mail-closing-subject = Ihr Entwurf ist nicht gesendet: { $title }
programmes-mail-closing =
    Guten Tag { $name },

    Ihre Bewerbung bei „{ $title }“ ist noch ein Entwurf. Der letzte Tag ist der { $date }.
    Hier geht es weiter: { $link }

# At the office
programmes-office-title = Meine Aufrufe
programmes-office-hint = Einen Aufruf aus einer Tabelle machen, Bewerbungen lesen und ergänzen lassen
programmes-office-none = Sie haben noch keinen Aufruf gemacht.
programmes-make-title = Einen Aufruf machen
programmes-make-lead = Alles kommt aus einer Tabelle: Daten, Plätze, Bedingungen, Kriterien und Fragen. Einmal veröffentlicht, ändert sich der Aufruf nicht mehr.
programmes-make-sheet = Die Tabelle
programmes-make-sheet-hint = { "." }xlsx, .xls, .csv oder .md
programmes-make-sheet-missing = Wählen Sie die Datei der Tabelle.
programmes-make-sheet-wrong = Die Tabelle hat Fehler: Verbessern Sie sie und wählen Sie die Datei noch einmal.
programmes-make-mistakes = Fehler der Tabelle
programmes-make-save = Entwurf speichern
programmes-make-how = Was in der Tabelle steht
programmes-make-how-call = eine Zeile je Schlüssel (programme, body, what, season, title, introduction, opens, closes, places; wahlweise applicant, pass_mark, decided_on, keeps_months), mit den Spalten key, value und text je Sprache.
programmes-make-how-eligibility = eine Bedingung je Zeile: condition, text je Sprache, any_of. Alle müssen erfüllt sein; von denen mit derselben Marke in any_of genügt eine.
programmes-make-how-groups = was man freiwillig von sich sagen kann: dimension, value, label je Sprache, least, most. Eine Zeile ohne value ist die Frage.
programmes-make-how-criteria = der Bewertungsbogen: name, label und hint je Sprache, weight, maximum.
programmes-make-how-survey = die Fragen, als XLSForm, mit choices und settings.
programmes-draft-lead = Nur Sie sehen diesen Entwurf. Lesen Sie alles noch einmal, dann veröffentlichen Sie: Danach ändert sich nichts mehr.
programmes-publish = Veröffentlichen
programmes-see-form = Die Fragen ansehen (PDF)
programmes-change = Eine andere Tabelle geben
programmes-introduction = Was den Leuten gesagt wird
programmes-version = Version: { $hash }
programmes-applications = Bewerbungen
programmes-applications-none = Hier ist keine Bewerbung.
programmes-applications-lead = Nach Nummer, die nicht sagt, welche zuerst kam. Eine Bewerbung zu öffnen steht im Protokoll der Person.
programmes-application = Bewerbung { $number }
programmes-count = Anzahl
programmes-sent-on = Gesendet am
programmes-more = Die nächsten
programmes-candidate = Person
programmes-complete-by-program = Das Programm hat geprüft, dass jede nötige Antwort da ist und die erwartete Form hat.
programmes-complete-until = Zu ergänzen bis
programmes-decide-complete = Ist alles da?
programmes-find-complete = Die Bewerbung ist vollständig
programmes-return = Um Ergänzung bitten
programmes-lacks = Was fehlt
programmes-lacks-hint = In einfachen Worten: Die Person erhält sie so.
programmes-lacks-missing = Schreiben Sie, was fehlt, in höchstens 2.000 Zeichen.
programmes-days = Tage zum Ergänzen
programmes-days-wrong = Eine Zahl von 1 bis 60 wird erwartet.
programmes-refuse = Nicht zulassen
programmes-reason = Begründung
programmes-reason-hint = Die Person liest sie. Die Bewerbung wird dann nicht bewertet.
programmes-reason-missing = Schreiben Sie eine Begründung in höchstens 2.000 Zeichen.
programmes-office-late = Die Frist ist vorbei. Geben Sie eine neue, lassen Sie die Bewerbung gelten, wie sie ist, oder lassen Sie sie nicht zu.

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
programmes-choosing-lead = Jedes Kriterium erhält Punkte, mal Gewicht. Ausgewählt werden die höchsten Summen.
programmes-criteria = Kriterien
programmes-criterion = Kriterium
programmes-maximum = Höchste Punktzahl
programmes-weight = Gewicht
programmes-pass-mark = Ausgewählt werden kann, wer mindestens { $mark } von { $best } gewichteten Punkten hat.
programmes-at-least = mindestens { $least }
programmes-at-most = höchstens { $most }
programmes-between = { $least } bis { $most }
programmes-bounds-lead = Diese Zahlen gelten unter den Bewerbungen über der Mindestnote. Sie ändern keine Note.
programmes-bounds-lead-all = Diese Zahlen gelten unter allen Bewerbungen. Sie ändern keine Note.
programmes-privacy = Was wir speichern und wer es liest
programmes-privacy-text =
    Ihre Antworten liest { $body }, sobald sie gesendet sind, und nur so, wie Sie sie gesendet haben. Jede Einsicht steht vorher in Ihrem Protokoll.

    Ein Entwurf wird { $days } Tage nach dem Ende gelöscht. Eine zurückgezogene oder nicht ausgewählte Bewerbung wird nach { $months } Monaten gelöscht, eine ausgewählte nach { $followed } Monaten: So lange wird ihr Jahrgang begleitet. Sie können Ihre Bewerbung jederzeit zurückziehen.

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
programmes-filled-anew = Hier steht nun, was wir von { $firm } wissen. Prüfen Sie es, dann geht es weiter.
programmes-filled-anew-own = Hier steht nun, was wir von Ihnen wissen. Prüfen Sie es, dann geht es weiter.
programmes-for-myself = Für mich, ohne Unternehmen
programmes-for-firm = Für { $firm }
programmes-already-own = Sie haben schon eine Bewerbung zu diesem Aufruf.
programmes-already-firm = Sie haben schon eine Bewerbung zu diesem Aufruf für { $firm }.
programmes-already-colleague = Eine andere Person, die für { $firm } handelt, hat schon eine Bewerbung zu diesem Aufruf begonnen oder gesendet. Ein Unternehmen hat nur eine: Klären Sie mit Ihren Kolleginnen und Kollegen, wer sie fortsetzt oder löscht.
programmes-begin-another = Eine weitere Bewerbung beginnen
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
programmes-groups-why = Getrennt gespeichert. Wer Ihre Bewerbung liest oder bewertet, sieht sie nicht, und niemand, der die Liste noch ändern kann. Hat eine Grenze das Ergebnis geändert, können Mitglieder der Jury, die ihre Punkte kennen, sie daraus erraten. Sie dienen den Grenzen der Auswahl und der Statistik. Damit man eine endgültige Liste prüfen kann, stehen sie dann in einer Datei neben Ihrer Nummer, ohne Ihren Namen: Veröffentlicht wird sie nur, wenn jede Antwort von mindestens { $crowd } Personen kommt; sonst sieht sie nur, wer die Liste kontrolliert, und das steht in Ihrem Protokoll. Hat eine Grenze über Sie entschieden, sagt Ihr Ergebnis, welche; das Amt liest es auch.
programmes-unsaid = Ich möchte nicht antworten
programmes-files = Dateien
programmes-file = Eine Datei hinzufügen
programmes-file-hint = Höchstens { $most } Dateien: PDF, JPEG oder PNG.
programmes-file-add = Hinzufügen
programmes-file-missing = Wählen Sie eine Datei.
programmes-file-kind = Senden Sie ein PDF oder ein Bild als JPEG oder PNG.
programmes-files-too-many = Höchstens { $most } Dateien. Entfernen Sie zuerst eine.
programmes-file-remove = Entfernen
programmes-files-kept = { $body } und die Lesenden der Jury lesen sie so, wie sie beim Senden sind. Jede Einsicht steht in Ihrem Protokoll. Sie werden mit Ihrer Bewerbung gelöscht. Was gesendet ist, bleibt; Sie können etwas hinzufügen, wenn Sie etwas nachreichen sollen.
programmes-files-change = Dateien hinzufügen oder entfernen
programmes-file-waits = Der Virenscanner hat diese Datei noch nicht geprüft. Kommen Sie in ein paar Minuten wieder.
programmes-check-title = Prüfen Sie Ihre Bewerbung
programmes-check-who-reads = { $body } liest sie so, wie Sie sie senden. Sie können sie jederzeit zurückziehen.
programmes-send = Senden
programmes-not-open = Sie können sich jetzt nicht bewerben: Der Aufruf ist nicht offen.
programmes-too-late = Die Frist zum Ergänzen ist vorbei. Ihre Antworten bleiben gespeichert; die Stelle entscheidet, wie es weitergeht.
programmes-is-published = Was veröffentlicht ist, ändert sich nicht mehr. Machen Sie einen neuen Aufruf.
programmes-changed-elsewhere = Eine andere Seite hat dasselbe geändert. Versuchen Sie es noch einmal.
programmes-too-long = { $count } Zeichen: Höchstens { $most } sind möglich.
programmes-at-most-letters = Höchstens { $most } Zeichen.
programmes-gone-on = Das geht nicht mehr: Die Bewerbung ist weiter.
programmes-other-applicant = Wählen Sie, für wen Sie sich bewerben: für sich oder eines Ihrer Unternehmen.
programmes-firm-applies = Eine andere Person, die für dieses Unternehmen handelt, hat schon eine Bewerbung zu diesem Aufruf. Ein Unternehmen hat nur eine.
programmes-firm-left = Sie handeln nicht mehr für das Unternehmen dieser Bewerbung: Sie können sie nicht in seinem Namen senden.

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
programmes-is-sent = Ihre Bewerbung ist gesendet.
programmes-outcome-chosen = Ausgewählt
programmes-outcome-not-chosen = Nicht ausgewählt
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
programmes-withdraw-place = Ihr Platz geht an die nächste Bewerbung.
programmes-withdraw-lead-final = Ihre Bewerbung wird nach { $months } Monaten gelöscht. Was Sie zur Gleichheit über sich gesagt haben, wird sofort gelöscht, außer neben Ihrer Nummer in der Datei, mit der die Liste geprüft wird.
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
programmes-left = Aufrufe ohne zuständige Person
programmes-left-lead = Die zuständige Person ist nicht mehr da. Übernehmen Sie ein Programm mit allen Jahrgängen, damit niemand vergeblich wartet.
programmes-take-over = Übernehmen
programmes-take-over-applies = Sie bewerben sich bei einem Aufruf dieses Programms: Jemand anderes muss es übernehmen.
programmes-take-over-judges = Sie sind in einer Jury dieses Programms: Jemand anderes muss es übernehmen, oder Sie verlassen zuerst die Jury.
programmes-hand-over = An jemand anderen im Amt übergeben
programmes-hand-over-lead = Das Programm geht mit allen Jahrgängen über. Sie sehen es dann nicht mehr.
programmes-hand-over-unknown = Niemand im Amt hat dieses Konto. Prüfen Sie den Namen.
programmes-hand-over-applies = Diese Person bewirbt sich bei einem Aufruf dieses Programms.
programmes-hand-over-judges = Diese Person ist in einer Jury dieses Programms: Entfernen Sie sie zuerst daraus.
programmes-make-title = Einen Aufruf machen
programmes-make-lead = Alles kommt aus einer Tabelle: Daten, Plätze, Bedingungen, Kriterien und Fragen. Einmal veröffentlicht, ändert sich der Aufruf nicht mehr.
programmes-make-sheet = Die Tabelle
programmes-make-sheet-hint = { "." }xlsx, .xls, .csv oder .md
programmes-make-sheet-missing = Wählen Sie die Datei der Tabelle.
programmes-make-sheet-wrong = Die Tabelle hat Fehler: Verbessern Sie sie und wählen Sie die Datei noch einmal.
programmes-make-mistakes = Fehler der Tabelle
programmes-make-save = Entwurf speichern
programmes-make-how = Was in der Tabelle steht
programmes-make-how-call = eine Zeile je Schlüssel (programme, body, what, season, title, introduction, opens, closes, places; wahlweise applicant, pass_mark, decided_on, keeps_months, files), mit den Spalten key, value und text je Sprache.
programmes-make-how-eligibility = eine Bedingung je Zeile: condition, text je Sprache, any_of. Alle müssen erfüllt sein; von denen mit derselben Marke in any_of genügt eine.
programmes-make-how-groups = was man freiwillig von sich sagen kann: dimension, value, label je Sprache, least, most. Eine Zeile ohne value ist die Frage.
programmes-make-how-criteria = der Notenbogen: name, label und hint je Sprache, weight, maximum.
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
programmes-same-firm = Dasselbe Unternehmen hat auch gesendet: { $numbers }. Ein Unternehmen kann nur einen Platz haben: Entscheiden Sie, welche zugelassen wird.
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
programmes-refuse-too-late = Die Jury hat mit der Bewertung begonnen. Nehmen Sie sie bei der Entscheidung heraus: Alle lesen den Grund.
programmes-reason = Begründung
programmes-reason-hint = Die Person liest sie. Die Bewerbung wird dann nicht bewertet.
programmes-reason-missing = Schreiben Sie eine Begründung in höchstens 2.000 Zeichen.
programmes-office-late = Die Frist ist vorbei. Geben Sie eine neue, lassen Sie die Bewerbung gelten, wie sie ist, oder lassen Sie sie nicht zu.
# The jury: reading, declaring, scoring
programmes-jury = Jury
programmes-jury-lead = Jede vollständige Bewerbung lesen zwei oder drei Mitglieder, die zuerst sagen, ob sie befangen sind. Niemand sieht die Noten der anderen, bevor die eigenen abgeschickt sind.
programmes-jury-signed = Die Liste ist unterschrieben: Hier ändert sich nichts mehr.
programmes-jury-members = Mitglieder
programmes-jury-empty = Die Jury hat noch kein Mitglied.
programmes-jury-settings = Regeln des Lesens
programmes-jury-set = Diese Regeln speichern
programmes-jury-mine = Bewerbungen zu beurteilen
programmes-jury-mine-lead = Sie sind Mitglied einer Jury. Bevor Sie eine Bewerbung lesen, sagen Sie, ob Sie befangen sind.
programmes-jury-mine-hint = Für Mitglieder einer Jury: erklären, lesen, benoten.
programmes-jury-mine-none = Sie sind in keiner Jury.
programmes-jury-nothing-yet = Zurzeit ist nichts zu lesen. Wir schreiben Ihnen, wenn es so weit ist.
programmes-member = Mitglied
programmes-member-reads = Zu lesen
programmes-member-sent = Abgeschickte Bögen
programmes-member-conflicts = Befangen
programmes-member-deed = Aktion
programmes-member-remove = Entfernen
programmes-member-applies = Bewirbt sich: liest nichts
programmes-invite = Einladen
programmes-invite-login = Benutzername oder E-Mail-Adresse
programmes-invite-hint = Die Person hat schon ein Konto. Sie bekommt einen Brief.
programmes-invite-unknown = Niemand hat dieses Konto. Prüfen Sie den Namen.
programmes-invite-applies = Diese Person bewirbt sich hier: Sie kann nicht urteilen.
programmes-invite-officer = Sie bereiten die Entscheidung vor: Sie können nicht in der Jury sein.
programmes-invite-too-many = Die Jury ist voll.
programmes-readers = Wie viele lesen jede Bewerbung?
programmes-readers-each = { $count } Personen
programmes-readers-wrong = Wählen Sie 2 oder 3.
programmes-most = Bewerbungen pro Mitglied, höchstens
programmes-most-hint = Von 1 bis 500.
programmes-most-wrong = Schreiben Sie eine ganze Zahl von 1 bis 500.
programmes-distance = Abstand, ab dem eine dritte Person liest
programmes-distance-hint = In gewichteten Punkten, von 0 bis { $most }. Liegen zwei weiter auseinander, liest eine dritte Person, dann wird besprochen.
programmes-distance-wrong = Schreiben Sie eine ganze Zahl gewichteter Punkte, höchstens die Summe des Bogens.
programmes-share = Verteilung
programmes-share-complete = Vollständige Bewerbungen
programmes-share-unresolved = Noch vom Amt zu prüfen
programmes-share-read = Mit allen, die lesen sollen
programmes-share-sent = Mit allen Bögen
programmes-share-open = Der Aufruf ist noch offen. Verteilt wird danach.
programmes-share-lead = Alle bekommen gleich viel zu lesen. Was verteilt ist, bleibt; ein weiterer Klick verteilt nur, was fehlt.
programmes-share-do = Bewerbungen verteilen
programmes-short = Was nicht verteilt werden kann
programmes-short-lead = Manche Bewerbungen lesen zu wenige. Laden Sie weitere Mitglieder ein, oder lassen Sie alle mehr lesen.
programmes-short-missing = Es fehlen
programmes-short-why = Warum
programmes-short-small = { $count ->
    [one] Die Jury hat nur ein Mitglied, das lesen kann.
   *[other] Die Jury hat nur { $count } Mitglieder, die lesen können.
}
programmes-short-conflicts = { $count ->
    [one] Ein Mitglied ist befangen.
   *[other] { $count } Mitglieder sind befangen.
}
programmes-short-full = Alle, die sie lesen dürfen, haben schon so viele, wie sie dürfen.
programmes-conflict = Befangenheit
programmes-conflicts = Erklärte Befangenheit
programmes-conflicts-lead = Nur Sie lesen diese Worte. Wer sich bewirbt, sieht sie nicht.
programmes-conflict-none = Ich bin nicht befangen
programmes-conflict-family = Jemand aus meiner Familie oder meinem Haushalt
programmes-conflict-money = Ich würde Geld gewinnen oder verlieren
programmes-conflict-competitor = Ich mache dasselbe Geschäft: Konkurrenz
programmes-conflict-acquaintance = Ich kenne die Person
programmes-conflict-other = Etwas anderes
programmes-firm = Unternehmen
programmes-declare-lead = So heißt, wer sich bewirbt. Antworten Sie, bevor Sie den Rest lesen.
programmes-declare-question = Sind Sie befangen?
programmes-declare-hint = Wenn ja, bekommt sofort jemand anders die Bewerbung.
programmes-declare-words = In Ihren Worten
programmes-declare-words-hint = Nur das Amt, das den Aufruf führt, liest sie, nie die Person, die sich bewirbt.
programmes-declare-late = Ich habe doch einen Interessenkonflikt
programmes-declare-late-lead = Ihr Notenbogen zählt dann nicht mehr, und jemand anderes liest die Bewerbung.
programmes-declare-missing = Wählen Sie eine Antwort.
programmes-declare-send = Weiter
programmes-reading-declare = Zu erklären
programmes-reading-read = Zu lesen
programmes-reading-begun = Begonnen
programmes-reading-sent = Bogen abgeschickt
programmes-reading-conflict = Befangen
programmes-reading-taken = An jemand anders gegeben
programmes-reading-third = Dritte Lesung
programmes-sheet = Notenbogen
programmes-sheet-lead = Geben Sie jedem Kriterium ganze Punkte und einen Kommentar. Die Summe ist höchstens { $most } gewichtete Punkte.
programmes-sheet-limit = Ein Kommentar hat höchstens { $most } Zeichen.
programmes-sheet-changed = Dieser Bogen hat sich inzwischen geändert, vielleicht in einem anderen Fenster. Nichts von dem, was Sie eben geschrieben haben, ist verloren: Es steht in den Feldern unten und ist noch nicht gespeichert. Vergleichen Sie, dann speichern Sie ihn oder schicken ihn ab.
programmes-sheet-stands = Der Bogen, wie er gespeichert ist
programmes-sheet-was-sent = Dieser Bogen ist schon abgeschickt, oder die Liste ist unterzeichnet: Was Sie eben geschrieben haben, ist nicht gespeichert. Hier steht es, damit Sie es kopieren können.
programmes-sheet-typed = Was Sie eben geschrieben haben
programmes-sheet-keep = Entwurf speichern
programmes-sheet-send = Bogen abschicken
programmes-sheet-once = Ein Bogen wird einmal abgeschickt. Danach ändert er sich nur in der Besprechung, mit einem Grund.
programmes-sheet-own = Ihr Bogen
programmes-sheet-other = Bogen der anderen Person { $number }
programmes-sheet-others-later = Sie sehen die anderen Bögen, wenn alle ihren abgeschickt haben.
programmes-sheet-discussed = Die Noten liegen auseinander: Die Jury bespricht sie. Sie können Ihren Bogen ändern, mit einem Grund.
programmes-sheet-change = Meinen Bogen ändern
programmes-sheet-changes = In der Besprechung geänderte Bögen
programmes-sheet-total = { $caption }: { $total } von { $most }
programmes-change-reason = Warum ändern Sie Ihren Bogen?
programmes-change-reason-missing = Schreiben Sie, warum Sie Ihren Bogen ändern.
programmes-change-send = Bogen ändern
programmes-points = Punkte
programmes-points-of = { $criterion }: Punkte, von 0 bis { $most }
programmes-points-wrong = Schreiben Sie eine ganze Zahl, höchstens die Höchstpunktzahl des Kriteriums.
programmes-comment = Kommentar
programmes-comment-on = { $criterion }: Kommentar
programmes-comment-missing = Schreiben Sie einen Kommentar: Man kann danach fragen.

# The jury: discussing
programmes-discussion = Besprechung
programmes-discussion-lead = Die Bewerbungen, bei denen die Noten zu weit auseinanderliegen. Notieren Sie, wer da war, was gesagt wurde und welche Note vereinbart ist.
programmes-discussion-none = Keine Bewerbung ist zu besprechen.
programmes-totals = Summen
programmes-standing-awaited = { $count ->
    [one] { $count } Bogen fehlt noch
   *[other] { $count } Bögen fehlen noch
}
programmes-standing-third = Abstand { $by }: eine dritte Person liest
programmes-standing-differs = Abstand { $by }: zu besprechen
programmes-standing-scored = { $score } Punkte
programmes-standing-agreed = { $score } Punkte, vereinbart
programmes-see-application = Bewerbung lesen
programmes-present = Wer war da?
programmes-present-hint = Wer befangen ist, steht nicht in dieser Liste und verlässt den Raum.
programmes-present-missing = Kreuzen Sie an, wer da war.
programmes-minutes = Protokoll
programmes-minutes-said = Was gesagt wurde
programmes-minutes-missing = Schreiben Sie, was gesagt wurde.
programmes-minutes-keep = Protokoll speichern
programmes-agreed = Vereinbarte Note
programmes-agreed-hint = In gewichteten Punkten, von 0 bis { $most }, mit höchstens vier Dezimalen. Leer: Noch ist nichts vereinbart.
programmes-agreed-wrong = Schreiben Sie eine Zahl gewichteter Punkte, höchstens die Summe des Bogens.
programmes-agreed-reason = Warum diese Note
programmes-agreed-reason-missing = Schreiben Sie, warum die Jury diese Note vereinbart.

# The jury: deciding
programmes-decision = Entscheidung
programmes-decision-open = Der Aufruf ist noch offen: Die Liste entsteht danach.
programmes-decision-too-many = Es gibt mehr als { $most } Bewerbungen: Die Liste wird nicht gemacht, damit niemand vergessen wird. Schreiben Sie an die Stelle, die die Plattform betreibt.
programmes-decision-unresolved = { $count ->
    [one] Eine Bewerbung ist weder vollständig noch abgelehnt. Sagen Sie zuerst, was gilt.
   *[other] { $count } Bewerbungen sind weder vollständig noch abgelehnt. Sagen Sie zuerst, was gilt.
}
programmes-not-judged = Noch ohne Note
programmes-rules = Die Regeln
programmes-places = Plätze
programmes-mark = Mindestnote
programmes-bounds = Grenzen
programmes-lottery = Los bei gleicher Note
programmes-bound-least = { $group }: mindestens { $least }
programmes-bound-most = { $group }: höchstens { $most }
programmes-bound-exactly = { $group }: genau { $most }
programmes-bound-between = { $group }: { $least } bis { $most }
programmes-relaxed = Die Grenzen des Aufrufs widersprachen sich. Diese gelten stattdessen, und warum:
programmes-restore = Zurück zu den Grenzen des Aufrufs
programmes-list = Vorgeschlagene Liste
programmes-list-counts = Ausgewählt: { $chosen }. Auf der Warteliste: { $waiting }. Nicht ausgewählt: { $others }.
programmes-list-hidden = Die Grenzen ändern diese Liste: Neben einem Rang würde das Ergebnis verraten, zu welcher Gruppe jemand gehört. Sie sehen es deshalb, wenn niemand mehr die Liste ändern kann. Entscheidungen der Jury und die Mindestpunktzahl werden gezeigt.
programmes-list-now = Die Liste, wie sie jetzt ist
programmes-rank = Rang
programmes-score = Note
programmes-verdict = Ergebnis
programmes-sentence = Warum
programmes-verdict-chosen = Ausgewählt
programmes-verdict-waiting = Warteliste
programmes-verdict-not-chosen = Nicht ausgewählt
programmes-verdict-given-up = Zurückgezogen
programmes-verdict-hidden = Steht in der endgültigen Liste
programmes-is-best = Eine zweite Rechnung auf anderem Weg bestätigt: Keine Liste, die die Grenzen einhält, hat eine bessere Summe.
programmes-is-not-best = Vorsicht: Die zweite Rechnung bestätigt diese Liste nicht. Unterschreiben Sie sie nicht, und benachrichtigen Sie den Betreiber.
programmes-sign = Liste unterschreiben
programmes-sign-lead = Ihre Unterschrift kommt mit dem Fingerabdruck dieser Liste in das Beweisprotokoll. Danach ändert sich keine Note mehr.
programmes-signed-by = Unterschrieben von { $name }. Fingerabdruck der Liste:
programmes-unsign = Unterschrift zurücknehmen
programmes-final-do = Liste endgültig machen
programmes-final-lead = Alle, die sich beworben haben, bekommen einen Brief mit ihrem Satz, und das Ergebnis wird öffentlich. Es gibt kein Zurück.
programmes-is-final = Die Liste ist endgültig. Die Briefe sind verschickt.
programmes-whole-file = Die ganze Datei, für die Kontrolle der Liste (CSV)
programmes-whole-file-command = Wer die Liste kontrolliert, berechnet sie aus der ganzen Datei neu. Im Protokoll jeder Bewerbung steht, dass die Datei gelesen wurde.
programmes-stuck = Ein Platz ist frei, und niemand auf der Warteliste kann ihn nehmen, ohne eine Grenze zu brechen:
programmes-amend = Nach der endgültigen Liste entscheiden
programmes-amend-lead = Die unterschriebene Liste ändert sich nicht mehr. Ist ein Einspruch berechtigt, geben Sie einen Platz zusätzlich zu denen der Liste; ist etwas ans Licht gekommen, nehmen Sie einen Platz weg: Die nächste Bewerbung folgt nach denselben Regeln. Ihre Entscheidung steht für alle neben der Liste, mit ihrer Begründung, und die Person bekommt einen Brief.
programmes-amend-in = Einen Platz geben
programmes-amend-out = Den Platz wegnehmen
programmes-amend-do = Entscheiden
programmes-amend-reason-missing = Schreiben Sie, warum.
programmes-amend-unknown = Keine Bewerbung der Liste hat diese Nummer, oder es ist schon so.
programmes-contradiction = Keine Liste hält alle Grenzen ein.
programmes-relaxation = „{ $is }“ würde zu „{ $then }“
programmes-relaxation-means = Das ist die kleinste mögliche Änderung. Sie gilt dann für die ganze Liste, und das öffentliche Ergebnis sagt es, mit Ihrem Grund.
programmes-relax = Diese Änderung annehmen
programmes-relax-reason = Warum
programmes-relax-reason-missing = Schreiben Sie, warum diese Änderung angenommen wird.
programmes-reason-public = Alle lesen diesen Grund. Nennen Sie niemanden.
programmes-overrides = Eigene Entscheidungen der Jury
programmes-overrides-none = Die Jury hat außerhalb der Regeln nichts entschieden.
programmes-override-add = Entscheidung der Jury hinzufügen
programmes-override-side = Was entscheidet die Jury?
programmes-override-side-missing = Wählen Sie: aufnehmen oder herausnehmen.
programmes-override-reason = Warum
programmes-override-reason-missing = Schreiben Sie den Grund der Jury.
programmes-override-unknown = Keine beurteilte Bewerbung hat diese Nummer.
programmes-override-do = Liste neu machen
programmes-override-drop = Entscheidung aufheben
programmes-put-in = Aufnehmen
programmes-take-out = Herausnehmen
programmes-put-in-below = { $number } liegt unter der Mindestnote, die auch für die Jury gilt.
programmes-put-in-too-many = Die Jury hat mehr aufgenommen, als es Plätze gibt.
programmes-list-changed = Die Liste hat sich inzwischen geändert. Laden Sie die Seite neu und sehen Sie sie wieder an.

# One true sentence about a rank
programmes-sentence-head = Die Bewerbung { $number } hat Rang { $rank } von { $all }, mit { $score } Punkten.
programmes-sentence-rank = Ausgewählt durch ihren Rang: Alle besseren sind auch ausgewählt.
programmes-sentence-group = Ausgewählt, um diese Grenze einzuhalten: { $bounds }. Eine Bewerbung mit besserem Rang ist es nicht.
programmes-sentence-group-reached = Ausgewählt: Eine Bewerbung mit besserem Rang ist es nicht, weil diese Grenze erreicht ist: { $bounds }.
programmes-sentence-below = Nicht ausgewählt: Die Mindestnote ist { $mark }.
programmes-sentence-no-place = Warteliste: Kein Platz blieb frei.
programmes-sentence-full = Warteliste: Alle Plätze gingen an bessere Ränge, der letzte an Rang { $rank } mit { $score } Punkten.
programmes-sentence-tied = Bei gleichen Punkten hat die Losnummer entschieden.
programmes-sentence-bounds = Warteliste, { $because }. { $alike } Die letzte Ausgewählte von allen hat Rang { $rank }, mit { $score } Punkten.
programmes-sentence-bounds-kept = weil Plätze für diese Grenze frei gehalten werden ({ $bounds })
programmes-sentence-bounds-full = weil diese Grenze erreicht ist ({ $bounds })
programmes-sentence-alike = Die letzte Ausgewählte derselben Gruppen hat Rang { $rank }, mit { $score } Punkten.
programmes-sentence-alike-none = Keine Bewerbung derselben Gruppen ist ausgewählt.
programmes-sentence-but = (Ohne die eigenen Entscheidungen der Jury: { $in } aufgenommen, { $out } herausgenommen.)
programmes-sentence-put-in = Aufgenommen durch Entscheidung der Jury: { $reason }
programmes-sentence-taken-out = Herausgenommen durch Entscheidung der Jury: { $reason }
programmes-sentence-moved-up = Ausgewählt: Ein Platz wurde frei, und sie war nach denselben Regeln die nächste.
programmes-sentence-gave-up = Von der Person zurückgezogen, die sich beworben hat.
programmes-sentence-let-in = Nach der endgültigen Liste ausgewählt, zusätzlich zu ihren Plätzen: { $reason }
programmes-sentence-lost-place = Nach der endgültigen Liste nicht mehr ausgewählt: { $reason }
programmes-sentence-sealed-chosen = Ausgewählt. Die Person kennt den genauen Satz: Hier würde man jemanden daran erkennen.
programmes-sentence-sealed = Warteliste. Die Person kennt den genauen Satz: Hier würde man jemanden daran erkennen.
programmes-sentence-hidden = Nach Rang und Grenzen.

# The result, for everybody
programmes-result = Ergebnis
programmes-result-see = Wie ausgewählt wird, und das Ergebnis
programmes-result-not-yet = Die Liste ist noch nicht endgültig. So wird sie gemacht.
programmes-result-judged = Beurteilte Bewerbungen
programmes-result-put-in = Von der Jury selbst aufgenommen
programmes-result-taken-out = Von der Jury selbst herausgenommen
programmes-result-signed = Liste unterschrieben von { $name } am { $date }.
programmes-how-chosen = Wie die Liste entsteht
programmes-how-chosen-text = Die Bewerbungen stehen nach ihrer Note. Bei gleicher Note entscheidet eine Losnummer, die alle nachrechnen können. Unter der Mindestnote wird niemand ausgewählt.
programmes-how-bounds = Von allen Listen, die diese Grenzen einhalten, gilt die beste:
programmes-lottery-promise = Der Startwert des Loses steht seit dem { $date } fest. Das ist sein Fingerabdruck (SHA-256); der Startwert selbst kommt mit der Liste.
programmes-lottery-why = So kann niemand den Startwert wählen, wenn die Nummern bekannt sind, und niemand eine Nummer, die gewinnt.
programmes-indicators = Wer ausgewählt wurde
programmes-indicator-none = Zu wenige für eine Tabelle: Weniger als { $crowd } könnte man erkennen.
programmes-indicator-hidden = Kleine Zahlen sind verdeckt, und andere mit ihnen: Niemand kann schließen, dass es weniger als { $crowd } sind.
programmes-indicator-others = Nicht ausgewählt
programmes-indicator-all = Zusammen
programmes-indicator-rest = Andere Antworten, oder keine
programmes-indicator-shows = Der Anteil der ausgewählten Bewerbungen, nach Antwort.
programmes-hidden = verdeckt
programmes-table = Alle Bewerbungen
programmes-table-lead = Nach Nummer, ohne Namen. Jede Person kennt ihre Nummer.
programmes-table-show = Tabelle ansehen
programmes-score-class = Note
programmes-class = { $from } bis { $to } %
programmes-since = Seither
programmes-since-moved-up-count = { $count ->
    [one] Ein freier Platz wurde weitergegeben.
   *[other] { $count } freie Plätze wurden weitergegeben.
 }
programmes-since-gave-up-count = { $count ->
    [one] Eine Person hat auf ihren Platz verzichtet.
   *[other] { $count } Personen haben auf ihren Platz verzichtet.
 }
programmes-since-moved-up = { $number } hat einen freien Platz bekommen.
programmes-since-gave-up = { $number } hat sich zurückgezogen.
programmes-since-let-in = { $date }: { $about } bekam einen Platz zusätzlich zu denen der Liste. { $reason }
programmes-since-taken-out = { $date }: { $about } verlor den Platz oder die Reihe. { $reason }
programmes-since-bounds = { $date }: Freie Plätze werden nach diesen Grenzen vergeben: { $about }. { $reason }
programmes-again = Nachrechnen
programmes-seed-was = Fingerabdruck (SHA-256) des Startwerts, veröffentlicht am { $date }:
programmes-seed-is = Der Startwert:
programmes-again-alone = Die Grenzen haben nichts geändert: Ohne sie ist die Liste dieselbe. Darum hat die Datei keine Gruppen.
programmes-again-groups = Die Datei sagt die Gruppen, für die es eine Grenze gibt: Jede Antwort haben mindestens { $crowd } Personen, bei den Ausgewählten und bei den anderen.
programmes-again-sealed = Die Datei ist nicht öffentlich: Eine Gruppe hat weniger als { $crowd } Personen, die man erkennen könnte. Das ist ihr Fingerabdruck (SHA-256): Wer die Liste kontrolliert, bekommt die Datei und sieht, dass es dieselbe ist.
programmes-again-until = Die Datei wird bis { $date } aufbewahrt.
programmes-again-file = Die Datei der Noten (CSV)
programmes-again-overrides = Bewerbungen, die die Jury selbst auf- oder herausgenommen hat, stehen nicht darin; Plätze und Grenzen sind die übrigen.
programmes-again-hash = Fingerabdruck der unterschriebenen Liste:
programmes-seasons = Saisons
programmes-season = Saison
programmes-seasons-lead = Wie viele sich beworben haben, wie viele ausgewählt sind, und aus welchen Gruppen. Kleine Zahlen sind verdeckt.
programmes-seasons-none = Noch ist keine Liste endgültig.

# What became of an own application, and the cohort
programmes-place = Ihr Ergebnis
programmes-object = Wenn Sie nicht einverstanden sind
programmes-object-text = Schreiben Sie an { $body } innerhalb von zwei Monaten, mit der Nummer { $number }. Sie können die Kommentare der Jury zu Ihrer Bewerbung verlangen. Sie können sich auch an die Ombudsstelle oder an das Gericht wenden.
programmes-cohort = Jahrgang
programmes-cohort-lead = { $count } ausgewählte Bewerbungen bilden den Jahrgang dieser Saison.
programmes-cohort-empty = Niemand ist in diesem Jahrgang.
programmes-milestones = Schritte
programmes-milestones-none = Kein Schritt ist geplant.
programmes-milestone-plan = Schritt planen
programmes-milestone-title = Schritt
programmes-milestone-due = Bis
programmes-milestone-add = Schritt hinzufügen
programmes-milestone-line = { $title }, { $date }: { $reached } von { $all }
programmes-milestone-reached = Wer hat ihn erreicht?
programmes-milestone-note = Notieren
programmes-milestone-is-reached = Erreicht
programmes-milestone-to-come = Kommt noch
programmes-milestone-day-wrong = Schreiben Sie einen Tag, den es gibt.
programmes-milestone-title-missing = Schreiben Sie, was es ist.
programmes-milestone-too-many = Es gibt schon fünfzig Schritte.
programmes-follow-up = Was wurde daraus?
programmes-follow-up-office = Sechs, zwölf und vierundzwanzig Monate nach der Entscheidung stellen wir den Ausgewählten drei Fragen und erinnern einmal.
programmes-follow-up-each = Die Antworten einzeln
programmes-follow-up-when = Wann
programmes-follow-up-months = Nach { $months } Monaten
programmes-follow-up-asked = Gefragt
programmes-follow-up-answered = Antworten
programmes-follow-up-active = Noch tätig
programmes-follow-up-jobs = Stellen
programmes-follow-up-funds = Eingeworbenes Geld
programmes-follow-up-done = (beantwortet)
programmes-follow-up-to-do = (zu beantworten)
programmes-follow-up-lead = Drei Antworten genügen. Die Stelle liest sie, und jedes Lesen steht in Ihrem Protokoll.
programmes-follow-up-ask-active = Geht Ihr Vorhaben weiter?
programmes-follow-up-ask-jobs = Wie viele Stellen, Ihre mitgezählt?
programmes-follow-up-ask-funds = Wie viel Geld haben Sie insgesamt eingeworben?
programmes-follow-up-active-wrong = Wählen Sie ja oder nein.
programmes-follow-up-jobs-wrong = Schreiben Sie eine ganze Zahl, 0, wenn es keine gibt.
programmes-follow-up-funds-wrong = Schreiben Sie einen Betrag in Euro, ohne Cent, 0, wenn es keinen gibt.
programmes-follow-up-send = Abschicken
programmes-yes = Ja
programmes-no = Nein

# The jury: evidence and letters
programmes-basis-jury = Beurteilung einer Bewerbung durch die Jury
programmes-basis-jury-member = Bildung einer Jury
programmes-mail-jury-invited-subject = Sie sind in die Jury eingeladen: { $title }
programmes-mail-jury-invited =
    Guten Tag { $name },

    { $body } lädt Sie in die Jury von „{ $title }“ ein. Nach dem Ende des Aufrufs bekommen Sie Bewerbungen zu beurteilen. Vor dem Lesen sagen Sie bei jeder, ob Sie befangen sind.

    { $link }
programmes-mail-jury-reads-subject = Bewerbungen zu beurteilen: { $title }
programmes-mail-jury-reads =
    Guten Tag { $name },

    { $count ->
        [one] Eine neue Bewerbung wartet auf Sie, für „{ $title }“.
       *[other] { $count } neue Bewerbungen warten auf Sie, für „{ $title }“.
    }

    { $link }
programmes-mail-handed-over-subject = Ein Programm wird Ihnen übergeben: { $title }
programmes-mail-handed-over =
    Guten Tag { $name },

    Sie sind nun für das Programm von „{ $title }“ zuständig, mit allen Jahrgängen. Was auf Sie wartet: { $link }
programmes-mail-why-inside = Warum, steht auf der Seite Ihrer Bewerbung, wo Sie sich anmelden.
programmes-mail-verdict-subject = Ihre Bewerbung { $number }: { $title }
programmes-mail-verdict =
    Guten Tag { $name },

    { $verdict ->
        [chosen] Ihre Bewerbung ist ausgewählt.
        [waiting] Ihre Bewerbung ist nicht ausgewählt, aber sie steht auf der Warteliste.
       *[other] Ihre Bewerbung ist nicht ausgewählt.
    }

    { $sentence }

    Wenn Sie nicht einverstanden sind, schreiben Sie an { $body } innerhalb von zwei Monaten, mit dieser Nummer. Sie können die Kommentare der Jury verlangen.

    Ihre Bewerbung: { $link }
    Das Ergebnis für alle: { $result }
programmes-mail-follow-up-subject = Was wurde aus Ihrem Vorhaben? { $title }
programmes-mail-follow-up =
    Guten Tag { $name },

    Vor { $months } Monaten wurden Sie für „{ $title }“ ausgewählt. Drei Fragen, zwei Minuten:

    { $link }
programmes-mail-follow-up-again-subject = Erinnerung: Was wurde aus Ihrem Vorhaben? { $title }
programmes-mail-follow-up-again =
    Guten Tag { $name },

    Vor zwei Wochen haben wir Ihnen drei Fragen zu Ihrem Vorhaben gestellt. Wir schreiben deswegen nicht noch einmal:

    { $link }
    („{ $title }“, nach { $months } Monaten)

# Anträge
procedures-title = Anträge
procedures-lead = Finden Sie, was Sie brauchen. Was schon bekannt ist, wird ausgefüllt: Sie prüfen es und beantworten den Rest.
procedures-filter-any = Alle
procedures-filter-words = Wörter
procedures-filter-life-event = Was in Ihrem Leben geschieht
procedures-filter-need = Was Ihr Unternehmen braucht
procedures-found = { $count ->
    [0] Kein Antrag gefunden.
    [one] 1 Antrag
   *[other] { $count } Anträge
}
procedures-for-people = Für Privatpersonen
procedures-for-firms = Für Unternehmen
procedures-fact-authority = Wer entscheidet
procedures-fact-delay = Antwort innerhalb von
procedures-fact-delay-days = { $days } Tagen
procedures-fact-kept = Ihr Vorgang wird aufbewahrt
procedures-fact-kept-months = { $months } Monate nach der Entscheidung
procedures-fact-basis = Rechtsgrundlage
procedures-conditions = Wer es bekommen kann
procedures-documents = Was von Ihnen verlangt werden kann
procedures-documents-lead = Nur was noch niemand weiß.
procedures-good-to-know = Gut zu wissen
procedures-closed = Zurzeit werden keine neuen Anträge angenommen.
procedures-once-only = Niemand fragt Sie zweimal: Was eine Behörde weiß oder was Sie schon beantwortet haben, wird ausgefüllt. Sie sehen, woher jede Antwort kommt, und nichts wird verschickt, bevor Sie es geprüft haben.
procedures-sign-in = Anmelden und beginnen
procedures-resume-by-code = Mit einem Code auf Papier weitermachen
procedures-begin = Beginnen
procedures-no-firm = Dieser Antrag ist für Unternehmen. Sie haben noch kein Unternehmen hinzugefügt.
procedures-add-firm = Unternehmen hinzufügen
procedures-whom = Für wen stellen Sie diesen Antrag?
procedures-whom-self = Für mich selbst
procedures-whom-mandate = Für { $name }, mit einem Mandat
procedures-whom-missing = Wählen Sie, für wen Sie diesen Antrag stellen.
procedures-whom-name = Name der Person, der Sie helfen
procedures-whom-search = Suchen
procedures-whom-more = Sie haben mehr Mandate, als hier gezeigt werden. Suchen Sie nach einem Namen, um andere zu finden.
procedures-whom-nobody = Sie haben dafür kein Mandat von jemandem mit diesem Namen.
procedures-surer-title = Bitte beweisen Sie noch einmal, wer Sie sind
procedures-surer = Dieser Antrag verlangt eine sicherere Anmeldung als ein Passwort allein: einen Passkey oder einen Code von Ihrem Telefon.
procedures-surer-again = Noch einmal anmelden
procedures-surer-set-up = Zweiten Schritt einrichten

# Vorgänge
procedures-account = Mein Konto
procedures-cases-title = Meine Anträge
procedures-cases-none = Sie haben noch keinen Antrag begonnen.
procedures-cases-find = Einen Antrag finden
procedures-left-title = Von Kollegen zurückgelassen
procedures-left = Für eines Ihrer Unternehmen gesendet von jemandem, der keine Anträge mehr dafür stellt. Niemand antwortet der Behörde, bis jemand von Ihnen übernimmt. Die Behörde erfährt es.
procedures-take-over = { $reference } übernehmen
procedures-for-others-title = Mit einem Mandat ausgefüllt
procedures-taken-over = Ich bin ab jetzt für diesen Antrag zuständig, für das Unternehmen.
procedures-state-draft = Noch nicht abgeschickt
procedures-state-submitted = Abgeschickt
procedures-state-in-review = Wird geprüft
procedures-state-waiting = Wartet auf Sie
procedures-state-accepted = Bewilligt
procedures-state-refused = Abgelehnt
procedures-state-withdrawn = Zurückgezogen
procedures-case-state = Stand
procedures-case-reference = Aktenzeichen
procedures-case-sent-on = Abgeschickt am
procedures-case-due = Antwort erwartet bis
procedures-case-reply-by = Antworten Sie bis
procedures-acting = { $name } ({ $organisation }) füllt dies mit einem Mandat aus. Das steht im Protokoll der Person.
procedures-sent = Ihr Antrag ist abgeschickt.
procedures-sent-next = Bewahren Sie das Aktenzeichen { $reference } auf. Wir schreiben Ihnen, sobald sich etwas ändert.
procedures-granted = Ihr Antrag ist bewilligt.
procedures-refused = Ihr Antrag ist abgelehnt.
procedures-waits-for-you = Die Behörde braucht etwas von Ihnen. Lesen Sie die letzte Nachricht und antworten Sie unten.
procedures-history = Was bisher geschah
procedures-line-request = { $name } bittet Sie um etwas
procedures-line-office = Nachricht von { $name }
procedures-line-person = Nachricht von { $name } an die Behörde
procedures-write = An die Behörde schreiben
procedures-write-send = Nachricht senden
procedures-text-missing = Schreiben Sie zuerst etwas.
procedures-text-too-long = Dieser Text ist zu lang: höchstens 4.000 Zeichen.
procedures-text-too-often = Sie haben dazu an einem Tag 20 Nachrichten geschrieben. Schreiben Sie die nächste morgen, mit allem darin.
procedures-answers = Ihre Antworten
procedures-withdraw-title = Diesen Antrag zurückziehen
procedures-withdraw = Die Behörde bearbeitet ihn dann nicht weiter. Sie können jederzeit einen neuen Antrag stellen.
procedures-withdraw-do = Antrag zurückziehen
procedures-changed-elsewhere = Dieser Antrag wurde gleichzeitig auf einem anderen Gerät geändert. Bitte sehen Sie ihn noch einmal an und wiederholen Sie, was Sie tun wollten.
procedures-gone-on = Dieser Antrag ist inzwischen weitergegangen: Das geht damit nicht mehr.
procedures-firm-left-title = Sie stellen keine Anträge mehr für dieses Unternehmen
procedures-firm-left = Sie gehören nicht mehr zu dem Unternehmen, um das es geht, oder Ihre Rolle dort erlaubt keine Anträge mehr. Die Inhaberin oder der Inhaber kann das ändern.

# Was bekannt ist
procedures-known-title = Was schon bekannt ist
procedures-known-lead = Bitte prüfen Sie. Sie können es behalten, ändern oder sagen, dass es an der Quelle falsch ist. Noch wird nichts verschickt.
procedures-known-nothing = Hier ist nichts zu prüfen. Weiter zu den Fragen.
procedures-known-begin = Zu den Fragen
procedures-known-keep = Alles richtig, weiter
procedures-known-wrong = Das ist falsch
procedures-right-yes = Nach dem, was bekannt ist, können Sie es bekommen.
procedures-right-no = Nach dem, was bekannt ist, können Sie es nicht bekommen. Sie können trotzdem weitermachen: Die Behörde entscheidet.
procedures-right-open = Das hängt von Antworten ab, die noch fehlen.
procedures-source-down = Keine Antwort von: { $source }. Deshalb fragen wir Sie; nichts geht verloren.
procedures-source-remembered = Keine Antwort von: { $source }. Sie sehen, was dort am { $date } stand; bitte prüfen Sie, ob es noch stimmt.
procedures-source-unknown = { $source }: Dort ist nichts über Sie bekannt.
procedures-source-again = Noch einmal fragen
procedures-wrong-title = Was ist falsch?
procedures-wrong-owner = Wer benachrichtigt wird
procedures-wrong-said = Was wäre richtig, und woher wissen Sie es?
procedures-wrong-hint = Zum Beispiel: „Ich bin am 1. März umgezogen, meine neue Adresse steht auf der Stromrechnung.“
procedures-wrong-what-happens = Die zuständige Stelle wird benachrichtigt und muss Ihnen antworten. Inzwischen geben Sie selbst die richtige Antwort, und Ihr Antrag geht weiter.
procedures-wrong-send = Melden und richtig antworten
procedures-corrections-title = Was ich als falsch gemeldet habe
procedures-corrections-lead = Was Sie in einem Register als falsch gemeldet haben, und was die zuständige Stelle geantwortet hat.
procedures-corrections-none = Sie haben nichts gemeldet.
procedures-correction-source = Register
procedures-correction-shown = Was dort steht
procedures-correction-said = Was Sie gesagt haben
procedures-correction-date = Gemeldet am
procedures-correction-state = Stand
procedures-correction-answer = Antwort
procedures-correction-open = Noch keine Antwort
procedures-correction-corrected = Berichtigt
procedures-correction-kept = Bleibt, wie es ist

# Ausfüllen
procedures-back = Zurück
procedures-continue = Weiter
procedures-leave = Speichern und später weitermachen
procedures-file-brought = { $name } ist schon da. Sie müssen die Datei nicht noch einmal wählen.
procedures-check-title = Prüfen Sie Ihre Antworten
procedures-check-who-sees = Wenn Sie abschicken, sieht { $authority } diese Antworten und sonst niemand. Jedes Lesen steht in Ihrem Protokoll.
procedures-send = Abschicken
procedures-kept-title = Ihre Antworten sind gespeichert
procedures-kept-lead = Sie finden diesen Antrag unter „Meine Anträge“, auf jedem Gerät, 90 Tage lang.
procedures-kept-go-on = Jetzt weitermachen
procedures-kept-elsewhere = Auf einem anderen Gerät, ohne Ihr Konto
procedures-kept-code = Sie können einen Code auf Papier bekommen. Wer ihn hat, kann diesen Antrag 30 Tage lang öffnen: Geben Sie ihn nur jemandem, dem Sie vertrauen.
procedures-kept-make-code = Code erstellen
procedures-discard-title = Verwerfen
procedures-discard = Alle Antworten dieses Antrags werden gelöscht. Das ist endgültig.
procedures-discard-do = Diesen Antrag löschen
procedures-code-title = Ihr Code
procedures-code-use = Geben Sie ihn bis { $date } auf { $address } ein.
procedures-code-warning = Drucken Sie diese Seite aus oder notieren Sie den Code: Er wird nur einmal gezeigt.
procedures-code-once = Ein neuer Code macht diesen ungültig.
procedures-resume-title = Mit einem Code weitermachen
procedures-resume-code = Code
procedures-resume-hint = 16 Buchstaben und Ziffern, wie auf Ihrem Papier. Striche und Großbuchstaben zählen nicht.
procedures-resume-open = Öffnen
procedures-resume-wrong = Dieser Code öffnet nichts. Prüfen Sie jeden Buchstaben; ein Code gilt 30 Tage und endet, wenn der Antrag abgeschickt ist.

# Rechtsgrundlagen, wie das Protokoll sie nennt
procedures-basis-own = Auf Ihren eigenen Wunsch
procedures-basis-firm = Damit im Unternehmen jemand dafür zuständig ist
procedures-basis-mandate = Mit Ihrem Mandat
procedures-basis-code = Mit dem Code auf Papier, den Sie erstellen ließen
procedures-basis-instruction = Um über Ihren Antrag zu entscheiden
procedures-basis-once-only = Damit Sie nicht gefragt werden, was schon bekannt ist (Once-Only-Prinzip)

# Aufgaben
procedures-duty-reader = Liest
procedures-duty-instructor = Prüft
procedures-duty-decider = Entscheidet
procedures-duty-manager = Verwaltet

# Briefe
procedures-mail-sent-subject = Ihr Antrag { $reference } ist abgeschickt: { $title }
procedures-mail-sent =
    Guten Tag { $name },

    Ihr Antrag „{ $title }“ ist abgeschickt. Das Aktenzeichen ist { $reference }.
    Hier können Sie ihn verfolgen: { $link }
procedures-mail-in-review-subject = Ihr Antrag { $reference } wird geprüft
procedures-mail-in-review =
    Guten Tag { $name },

    jemand bearbeitet jetzt Ihren Antrag „{ $title }“ ({ $reference }).
    Hier können Sie ihn verfolgen: { $link }
procedures-mail-waiting-subject = Für Ihren Antrag { $reference } fehlt etwas
procedures-mail-waiting =
    Guten Tag { $name },

    die Behörde braucht etwas für Ihren Antrag „{ $title }“ ({ $reference }):

    { $text }

    Bitte antworten Sie hier: { $link }
procedures-mail-decided-subject = Über Ihren Antrag { $reference } ist entschieden
procedures-mail-decided =
    Guten Tag { $name },

    über Ihren Antrag „{ $title }“ ({ $reference }) ist entschieden.
    Lesen Sie hier: { $link }
procedures-mail-message-subject = Eine Nachricht zu Ihrem Antrag { $reference }
procedures-mail-message =
    Guten Tag { $name },

    die Behörde hat Ihnen zu Ihrem Antrag „{ $title }“ ({ $reference }) geschrieben:

    { $text }

    Hier können Sie antworten: { $link }
procedures-mail-draft-ends-subject = Ihr Entwurf „{ $title }“ wird gelöscht
procedures-mail-draft-ends =
    Guten Tag { $name },

    Sie haben „{ $title }“ begonnen und nicht gesendet. Wir löschen den Entwurf am { $text }.
    Füllen Sie ihn weiter aus, um ihn zu behalten: { $link }
procedures-mail-reply-due-subject = Bitte antworten Sie bis { $text }: Antrag { $reference }
procedures-mail-reply-due =
    Guten Tag { $name },

    die Behörde wartet noch auf Ihre Antwort zu „{ $title }“ ({ $reference }). Bitte antworten Sie bis { $text }.
    { $link }
procedures-mail-decision-due-subject = Entscheidung fällig am { $text }: { $reference }
procedures-mail-decision-due =
    Eine Entscheidung ist fällig am { $text }: „{ $title }“, { $reference }.
    { $link }
procedures-mail-new-case-subject = Neuer Antrag { $reference }: { $title }
procedures-mail-new-case =
    Ein neuer Antrag ist da: „{ $title }“, { $reference }.
    { $link }
procedures-mail-new-message-subject = Neue Nachricht zum Antrag { $reference }
procedures-mail-new-message =
    Es gibt eine neue Nachricht zu „{ $title }“, { $reference }.
    { $link }
procedures-mail-correction-subject = Ein Fehler wird gemeldet: { $register }
procedures-mail-correction =
    Eine Person sagt, dass hier etwas falsch ist: { $register }.
    Bitte prüfen Sie es und antworten Sie: { $link }
procedures-mail-correction-answered-subject = Antwort auf Ihre Meldung: { $register }
procedures-mail-correction-answered =
    Guten Tag { $name },

    Sie haben einen Fehler gemeldet: { $register }. Ergebnis: { $outcome }.

    { $answer }

    { $link }

# Die Behörde
procedures-office-title = Zu bearbeitende Anträge
procedures-office-none = Sie arbeiten noch für keine Behörde. Wer sie verwaltet, kann Sie ins Team aufnehmen.
procedures-office-new = { $count } neu
procedures-office-in-review = { $count } in Prüfung
procedures-office-waiting = { $count } warten auf die Person
procedures-office-overdue = { $count } überfällig
procedures-office-corrections = Gemeldete Fehler in Registern
procedures-office-corrections-none = Keine Meldung zu prüfen.
procedures-office-correction-answer = Ihre Antwort an die Person
procedures-office-corrected = Das Register ist berichtigt
procedures-office-kept = Das Register bleibt, wie es ist
procedures-office-mine = Meine
procedures-office-order = Reihenfolge
procedures-order-sent = Älteste zuerst
procedures-order-due = Dringendste zuerst, nur offene
procedures-office-whose = Bearbeitet von
procedures-office-no-case = Kein Antrag hier.
procedures-office-cases = Anträge ({ $count })
procedures-office-export = Exportieren
procedures-office-export-as = Alle Anträge als { $format }
procedures-office-answers = Antworten
procedures-office-write = Der Person schreiben
procedures-office-text = Nachricht
procedures-office-days = Tage für die Antwort
procedures-office-days-hint = Wenn Sie etwas anfordern: 5 bis 180 Tage. Wir erinnern die Person vorher.
procedures-office-days-wrong = Schreiben Sie eine Zahl von Tagen, von 5 bis 180.
procedures-office-send = Nachricht senden
procedures-office-ask = Anfordern und auf die Antwort warten
procedures-office-which-deed = Wählen Sie eine Aktion.
procedures-take-up = In Bearbeitung nehmen
procedures-decide-title = Entscheiden
procedures-decide-outcome = Wie entscheiden Sie?
procedures-decide-accept = Antrag bewilligen
procedures-decide-refuse = Antrag ablehnen
procedures-decide-reason = Begründung
procedures-decide-hint = Schreiben Sie für die Person: was entschieden ist, warum, und wie man widerspricht.
procedures-decide-missing = Wählen Sie, ob Sie bewilligen oder ablehnen.
procedures-decide = Entscheiden und die Person benachrichtigen
procedures-manage = Verwalten
procedures-team-title = Team
procedures-team-username = Benutzername
procedures-team-duty = Aufgabe
procedures-team-none = Aus dem Team entfernen
procedures-team-save = Speichern
procedures-team-unknown = Niemand hat diesen Benutzernamen.
procedures-is-open = Neue Anträge werden angenommen.
procedures-is-closed = Neue Anträge werden nicht angenommen.
procedures-open = Öffnen
procedures-close = Schließen
procedures-tools-title = Programme der Behörde
procedures-tools-lead = Ihre Programme lesen die Anträge unter { $address } mit einem Schlüssel und werden benachrichtigt, wenn sich etwas ändert.
procedures-tools-once = Kopieren Sie es jetzt: Es wird nur einmal gezeigt.
procedures-tools-remove = Entfernen
procedures-tools-too-many = Mehr sind nicht möglich. Entfernen Sie zuerst eines.
procedures-keys = Schlüssel
procedures-key-used = benutzt am { $date }
procedures-key-name = Name des Programms
procedures-key-name-wrong = Geben Sie einen Namen mit 1 bis 60 Zeichen ein.
procedures-key-make = Schlüssel erstellen
procedures-key-made = Der Schlüssel ist erstellt.
procedures-hooks = Benachrichtigte Adressen
procedures-hooks-lead = Jede Änderung wird signiert geschickt, bis das Programm antwortet. Antworten der Person sind nicht darin.
procedures-hook-waiting = { $count } warten
procedures-hook-url = Adresse des Programms
procedures-hook-hint = Sie beginnt mit https://
procedures-hook-url-wrong = Eine Adresse, die mit https:// beginnt, wird erwartet.
procedures-hook-add = Adresse hinzufügen
procedures-hook-added = Die Adresse ist hinzugefügt. Hier ist das Geheimnis, das die Nachrichten signiert.
procedures-publish-title = Einen Antrag veröffentlichen
procedures-publish-anew = Eine neue Version veröffentlichen
procedures-publish-lead = Beschreiben Sie den Antrag und fügen Sie das Formular als Tabelle bei (XLSForm). Eine neue Version gilt für neue Anträge; begonnene behalten ihre.
procedures-publish-stays = Ist der Antrag schon veröffentlicht, bleibt alles, was hier nicht gefragt wird, wie es war, auch die Texte in den anderen Sprachen: Wechseln Sie die Sprache der Seite, um diese zu veröffentlichen.
procedures-publish-id = Name in der Adresse
procedures-publish-id-hint = Buchstaben a–z, Ziffern und Striche, zum Beispiel: fahrkarte. Derselbe Name veröffentlicht eine neue Version.
procedures-publish-id-wrong = 1 bis 60 Buchstaben a–z, Ziffern oder Striche werden erwartet.
procedures-publish-audience = Für wen
procedures-publish-audience-stays = Für wen ein Antrag ist, ändert sich nicht: Vielleicht haben ihn Leute schon begonnen. Veröffentlichen Sie diesen unter einem anderen Namen.
procedures-publish-name = Titel
procedures-publish-summary = Was man bekommt, in einem Satz
procedures-publish-lines = Eine Bedingung je Zeile.
procedures-publish-eligible = Regel
procedures-publish-eligible-hint = Ein Ausdruck über Fragen des Formulars, zum Beispiel: ${"{"}age{"}"} >= 18
procedures-publish-eligible-wrong = Dieser Ausdruck ist nicht lesbar.
procedures-publish-eligible-unknown = Das Formular hat keine Frage „{ $name }“.
procedures-publish-days = Tage bis zur Entscheidung
procedures-publish-days-wrong = Eine Zahl von 1 bis 365 wird erwartet.
procedures-publish-authority-wrong = Wählen Sie eine Behörde.
procedures-publish-sheet = Formular
procedures-publish-sheet-hint = Eine Datei .xlsx, .xls, .csv oder .md
procedures-publish-sheet-missing = Wählen Sie die Datei des Formulars.
procedures-publish-sheet-once-more = Wählen Sie die Datei noch einmal: Kein Browser behält sie, wenn die Seite zurückkommt.
procedures-publish-sheet-wrong = Dieses Formular enthält Fehler; sie stehen unten.
procedures-publish-mistakes = In der Tabelle zu berichtigen
procedures-publish-taken = Dieser Name gehört einer anderen Behörde.
procedures-publish = Veröffentlichen
procedures-published = Der Antrag ist veröffentlicht.
procedures-published-next = Diese Version ändert sich nicht mehr.
procedures-published-see = Die Seite ansehen

# Auf Papier
procedures-on-paper = Das Formular auf Papier (PDF)
procedures-on-paper-large = in großer Schrift
procedures-paper-lead = Füllen Sie dieses Formular von Hand aus. Jemand gibt es mit Ihnen ein: Was schon bekannt ist, müssen Sie nicht schreiben.
procedures-paper-page = Seite { $page } von { $pages }
procedures-receipt-title = Empfangsbestätigung
procedures-receipt-lead = Wir haben Ihren Antrag am { $date } erhalten.
procedures-receipt-due = Sie bekommen eine Antwort vor dem { $date }.
procedures-receipt-print = Empfangsbestätigung (PDF)
procedures-decision-print = Bescheid (PDF)
procedures-write-file = Ein Dokument beifügen
procedures-files = Beigefügte Dokumente

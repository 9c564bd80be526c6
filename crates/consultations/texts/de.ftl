# Finding
consultations-title = Befragungen
consultations-lead = Die öffentlichen Stellen fragen Sie nach Ihrer Meinung. Sie sehen, was andere geantwortet haben und was daraus geworden ist.
consultations-none = Zurzeit gibt es keine Befragung.
consultations-until = Bis { $date }
consultations-phase-draft = Entwurf
consultations-phase-to-come = Demnächst
consultations-phase-open = Offen
consultations-phase-closed = Beendet
consultations-audience-open = Offen für alle
consultations-audience-open-hint = Alle können antworten, ohne Konto. Dieselbe Person kann mehrmals antworten.
consultations-audience-invitation = Auf Einladung
consultations-audience-invitation-hint = Sie drucken Codes; jeder gilt einmal.
consultations-audience-firms = Für Unternehmen, je eine Antwort
consultations-audience-firms-hint = Jemand mit einer Rolle im Unternehmen antwortet dafür.
consultations-audience-verified = Für Personen mit bestätigter Identität, je einmal
consultations-audience-verified-hint = Sie können nicht wissen, wer was geantwortet hat.
consultations-fact-body = Wer fragt
consultations-fact-audience = Wer antworten kann
consultations-fact-from = Ab
consultations-fact-until = Letzter Tag
consultations-fact-languages = Sprachen
consultations-fact-invitations = Gedruckte Codes
consultations-fact-contacts = Personen, die hören wollen, was daraus wird
consultations-good-to-know = Gut zu wissen
consultations-opens = Sie können ab dem { $date } antworten.
consultations-closed = Antworten ist nicht mehr möglich.
consultations-see-results = Die Ergebnisse ansehen
consultations-see-became = Was daraus geworden ist
consultations-introduction = Was den Leuten gesagt wird
consultations-privacy = Was wir von Ihrer Antwort aufbewahren
consultations-privacy-open = Ihre Antworten, die Sprache und den Tag. Weder Ihre Adresse noch die Ihres Geräts, noch die Uhrzeit. Schreiben Sie Ihren Namen nicht in einen freien Text: Die Stelle würde ihn lesen.
consultations-privacy-invitation = Ihre Antworten und die Sprache. Der Code, den Sie bekommen haben, wird gestrichen, ohne dass steht, für welche Antwort. Die Antworten warten, bis es zwanzig sind; zehn, die ausgelost werden, werden dann ohne Reihenfolge zusammen gezählt.
consultations-privacy-firms = Ihre Antworten und die Sprache. Wir merken, dass das Unternehmen sein Ticket geholt hat, nicht was es geantwortet hat. Die Antworten warten, bis es zwanzig sind; zehn, die ausgelost werden, werden dann ohne Reihenfolge zusammen gezählt.
consultations-privacy-verified = Ihre Antworten und die Sprache. Wir prüfen einmal, wer Sie sind, und merken ohne Datum, dass Sie Ihr Ticket geholt haben. Das Ticket wird nicht aufbewahrt: Nichts verbindet Ihr Konto mit Ihrer Antwort. Die Antworten warten, bis es zwanzig sind; zehn, die ausgelost werden, werden dann ohne Reihenfolge zusammen gezählt. Noch sicherer: Schreiben Sie das Ticket auf, melden Sie sich ab und antworten Sie an einem anderen Tag.

# Beginning
consultations-begin = Antworten
consultations-go-on = Weitermachen
consultations-go-on-kept = Fortsetzen, was mein Konto aufbewahrt hat
consultations-by-code = Mit einem Code weitermachen
consultations-with-invitation = Mit meinem Code antworten
consultations-my-code = Später weitermachen: Ihr Code
consultations-sign-in = Anmelden und ein Ticket holen
consultations-take-ticket = Mein Ticket holen und antworten
consultations-which-firm = Für welches Unternehmen antworten Sie?
consultations-no-firm = Diese Befragung ist für Unternehmen. Sie haben noch keines hinzugefügt.
consultations-add-firm = Ein Unternehmen hinzufügen
consultations-firm-missing = Wählen Sie eines Ihrer Unternehmen.
consultations-not-confirmed = Ihre Identität ist noch nicht bestätigt: Eine Amtsperson oder ein Identitätsanbieter muss das tun. Siehe „Mein Konto“.
consultations-ticket-given = Das Ticket wurde schon geholt. Wir bewahren Tickets nicht auf: Machen Sie mit dem Code weiter, den Sie aufgeschrieben haben, oder auf dem Gerät, auf dem Sie es geholt haben.
consultations-ticket-apart = Schreiben Sie dieses Ticket auf: Wir können es weder wiederfinden noch ein anderes geben. Es sagt nicht, wer Sie sind. Sie können sich abmelden und anderswo, an einem anderen Tag, antworten.
consultations-code-title = Einen Code eingeben
consultations-code-label = Code
consultations-code-hint = Zwanzig Buchstaben und Ziffern, in Vierergruppen.
consultations-code-open = Weiter
consultations-code-wrong = Dieser Code öffnet hier nichts oder wurde schon benutzt. Prüfen Sie jeden Buchstaben.
consultations-code-use = Mit diesem Code machen Sie auf einem anderen Gerät weiter: { $address }
consultations-code-warning = Wer diesen Code hat, sieht Ihre Antworten und kann sie bis zum Absenden ändern.
consultations-keep = Mit meinem Konto aufbewahren
consultations-kept = Ihr Konto bewahrt Ihre Antworten auf
consultations-kept-lead = Melden Sie sich auf einem anderen Gerät an, um weiterzumachen. Ist die Antwort gesendet, verbindet sie nichts mehr mit Ihrem Konto.
consultations-nothing-to-keep = Beantworten Sie zuerst eine Frage
consultations-leave-title = Gehört dieses Gerät nicht Ihnen?
consultations-leave-lead = Schreiben Sie den Code auf, und lassen Sie dieses Gerät Ihre Antworten vergessen.
consultations-leave = Auf diesem Gerät vergessen
consultations-key-in = Eine Antwort vom Papier eingeben
consultations-keying = Sie geben ein, was jemand auf Papier geschrieben hat. Die Antwort wird so gekennzeichnet.

# Who gets no ticket, and what is kept of a draft
consultations-firm-not-in-register = Das Unternehmensregister kennt dieses Unternehmen nicht: Wir können nicht wissen, ob es schon geantwortet hat. Fügen Sie es aus dem Register hinzu, mit seiner SIRET.
consultations-firms-not-in-register = Diese Unternehmen können nicht antworten: Sie wurden von Hand hinzugefügt, und ohne das Register können wir nicht wissen, ob sie schon geantwortet haben. Fügen Sie sie noch einmal aus dem Register hinzu, mit ihrer SIRET.
consultations-add-from-register = Ein Unternehmen aus dem Register hinzufügen
consultations-held-title = Schreiben Sie zuerst einen Code auf
consultations-held-lead = Dieses Gerät hat schon begonnene Antworten. Bevor Sie eine neue beginnen: Öffnen Sie eine, schreiben Sie ihren Code auf und lassen Sie sie auf diesem Gerät vergessen. Ohne ihren Code wäre sie verloren.
consultations-code-lasts = Eine begonnene Antwort bleibt { $days } Tage nach der letzten Änderung, höchstens bis zum Ende der Konsultation.
consultations-check-changed = Eine andere Seite hat Ihre Antworten geändert. Nichts ist gesendet: Prüfen Sie sie noch einmal.

# Answering
consultations-back = Zurück
consultations-continue = Weiter
consultations-later = Später weitermachen
consultations-check-title = Prüfen Sie Ihre Antworten
consultations-check-final = Einmal gesendet, kann Ihre Antwort nicht mehr gefunden oder geändert werden: Nichts sagt, dass sie von Ihnen ist.
consultations-send = Senden
consultations-sent = Ihre Antwort ist gesendet. Danke!
consultations-receipt = Ihre Quittung
consultations-receipt-lead = Quittung vom { $date }. Diese Nummer zeigt, dass eine Antwort gesendet wurde, nicht welche.
consultations-receipt-box = Sie wartet auf andere. Sie wird mit mindestens neun anderen gezählt, ohne Reihenfolge, später oder am Ende.
consultations-again = Möchte hier noch jemand antworten?
consultations-contact-title = Hören, was daraus wird
consultations-contact-email = E-Mail-Adresse
consultations-contact-hint = Nur dafür. Wir schreiben Ihnen zuerst, um zu prüfen, dass die Adresse Ihnen gehört. Nichts verbindet sie mit Ihrer Antwort.
consultations-contact-keep = Mir schreiben
consultations-contact-wrong = Schreiben Sie eine Adresse wie name@beispiel.org.
consultations-contact-kept = Wir schreiben Ihnen
consultations-contact-kept-lead = Jedes Mal, wenn die Stelle auf ein Thema antwortet.
consultations-not-open = Antworten ist jetzt nicht möglich: Die Befragung ist nicht offen.
consultations-is-published = Was veröffentlicht ist, ändert sich nicht mehr. Erstellen Sie eine neue Befragung.
consultations-changed-elsewhere = Eine andere Seite hat dasselbe geändert. Versuchen Sie es noch einmal.
consultations-other-audience = Das gibt es bei dieser Befragung nicht.

# Wanting to hear what becomes of it
consultations-contact-asked = Wir haben Ihnen geschrieben
consultations-contact-asked-lead = Öffnen Sie den Link der Nachricht in den nächsten { $days } Tagen: Er prüft, dass die Adresse Ihnen gehört. Bis dahin wird nichts von ihr aufbewahrt.
consultations-contact-confirm-lead = Wollen Sie jedes Mal eine Nachricht, wenn die Stelle auf ein Thema antwortet?
consultations-contact-confirm = Ja, mir schreiben
consultations-contact-lasts = Ihre Adresse wird { $days } Tage nach der letzten Antwort auf ein Thema gelöscht, spätestens { $most } Tage nach dem Ende der Konsultation.
consultations-contact-forget = Meine Adresse vergessen
consultations-contact-none = Wir bewahren diese Adresse nicht auf.
consultations-contact-full = Schon zu viele wollen eine Nachricht. Sehen Sie später auf der Seite „Was daraus wurde“ nach.
consultations-mail-hear-subject = Sind Sie es? { $title }
consultations-mail-hear-text =
    Jemand hat diese Adresse angegeben, um zu hören, was aus der Konsultation „{ $title }“ wird.

    Wenn Sie es waren, bestätigen Sie es in den nächsten { $days } Tagen: { $address }

    Wenn nicht, tun Sie nichts: Wir bewahren diese Adresse nicht auf.

# On paper
consultations-on-paper = Das Formular auf Papier (PDF)
consultations-paper-lead = Füllen Sie dieses Formular aus und geben Sie es bis zum { $date } ab. Schreiben Sie Ihren Namen nicht darauf.
consultations-agreed = Ich habe es gelesen und bin einverstanden
consultations-poster-until = Antworten Sie bis zum { $date }.
consultations-poster-scan = Richten Sie Ihr Telefon auf diesen Code, oder tippen Sie die Adresse:
consultations-poster-paper = Kein Telefon, kein Computer? Fragen Sie am Schalter nach dem Formular auf Papier.
consultations-page-of = Seite { $page } von { $pages }
consultations-codes-use = Schneiden Sie diese Codes aus und geben Sie jeder Person einen. Sie tippt ihn hier: { $address }
consultations-codes-once = Jeder Code gilt einmal. Schreiben Sie nicht auf, wem Sie ihn gegeben haben. Wir bewahren diese Codes nicht auf: Drucken Sie sie jetzt.
consultations-qr = QR-Code von { $address }

# Results
consultations-results-title = Ergebnisse
consultations-not-representative = Diese Antworten sind nicht repräsentativ.
consultations-not-representative-why = Geantwortet hat, wer wollte. Die Zahlen sagen, was diese Personen denken, nicht was die Bevölkerung denkt. Die Intervalle gelten für eine zufällige Auswahl, die es nicht gab.
consultations-results-answers = Gezählte Antworten
consultations-results-apart = Beiseitegelegt
consultations-results-apart-why = Gleiche oder fast gleiche Antworten wurden von einer Amtsperson mit Begründung beiseitegelegt. Sie sind nicht gelöscht.
consultations-results-answered = { $count ->
    [one] { $count } Antwort auf diese Frage
   *[other] { $count } Antworten auf diese Frage
}
consultations-results-few = Weniger als { $least } Antworten, die gezeigt werden können: Nichts wird gezeigt, damit niemand erkannt wird.
consultations-results-small = Zahlen von weniger als { $least } Antworten sind verborgen, und andere, aus denen sie folgen würden.
consultations-results-texts = Antworten in Worten: Sie werden gelesen und nach Themen geordnet.
consultations-results-median = Die Hälfte hat { $median } oder weniger geantwortet.
consultations-hidden = verborgen
consultations-chart-one = Anteil jeder Antwort
consultations-chart-many = Anteil derer, die jede Antwort gewählt haben (mehrere möglich)
consultations-chart-first = Anteil dessen, was an erster Stelle steht
consultations-chart-shares = Ein Balken für jede Antwort; der dünne Strich reicht von einem Ende des 95-%-Intervalls zum anderen.
consultations-chart-likert = Ein Balken von 100 %, von der ersten bis zur letzten Stufe.
consultations-chart-numbers = Wie viele Antworten in jeder Klasse
consultations-chart-numbers-desc = Ein Balken für jede Klasse von: { $question }
consultations-head-answer = Antwort
consultations-head-count = Anzahl
consultations-head-share = Anteil
consultations-head-interval = 95-%-Intervall
consultations-head-class = Klasse
consultations-cross-title = Zwei Fragen kreuzen
consultations-cross-rows = In Zeilen
consultations-cross-columns = In Spalten
consultations-cross-show = Kreuzen
consultations-cross-all = Alle
consultations-cross-caption = { $rows } / { $columns }
consultations-channel-web = Auf den Seiten
consultations-channel-paper = Auf Papier
consultations-channel-api = Über die Programmierschnittstelle

# What everybody sees, in steps
consultations-results-few-at-end = Weniger als { $least } Antworten sind gekommen: Mehr wird nicht gezeigt, damit niemand erkannt wird.
consultations-results-in-box = Noch ist keine Antwort gezählt. Sie warten, bis es zwanzig sind; was wartet, sieht niemand.
consultations-results-shown = Antworten, die hier gezeigt werden
consultations-results-steps = Diese Zahlen ändern sich in Schritten von mindestens { $least } Antworten: So sagen zwei Seiten, die man nacheinander liest, nicht, was eine Person geantwortet hat.
consultations-results-answered-hidden = Wie viele geantwortet haben, wird nicht gezeigt.
consultations-results-nothing = Hier wird nichts gezeigt: Es sind weniger als { $least } Antworten, oder diese Zahlen würden andere verraten, die verborgen sind.
consultations-results-middle = Die Antwort in der Mitte: { $answer }
consultations-class-all = Alle Werte
consultations-cross-by = Alle können die Fragen mit einer einzigen kreuzen, die die Stelle gewählt hat: { $question }
consultations-cross-silent = Keine Antwort
consultations-cross-strength = Stärke des Zusammenhangs (Cramérs V): { $strength }. Bei 0 sagt eine Antwort nichts über die andere, bei 1 sagt sie sie.
consultations-fact-split = Ergebnisse kreuzen mit
consultations-split-none = Keiner Frage
consultations-split-hint = Für alle nur eine Frage, die einmal gewählt wird: Freies Kreuzen würde verraten, was jede Tabelle verbirgt.
consultations-theme-few = Zahl der Texte verborgen
consultations-unclassified-few = { $texts } Texte; wie viele in keinem Thema sind, ist verborgen.
consultations-became-steps = Diese Zahlen ändern sich in Schritten von mindestens { $least } Texten.
consultations-group-grew = Diese Gruppe hat sich geändert, seit Sie sie gelesen haben. Nichts ist getan: Lesen Sie sie noch einmal.

# What became of it
consultations-became-title = Was daraus geworden ist
consultations-became-none = Die Stelle hat noch keine Themen benannt.
consultations-unclassified = { $texts } Texte; { $share } sind in keinem Thema.
consultations-theme-texts = { $count ->
    [one] { $count } Text
   *[other] { $count } Texte
}
consultations-theme-signed = Benannt von { $name }, { $date }
consultations-replied = { $body } antwortet, { $date }
consultations-not-replied = { $body } hat noch nicht geantwortet.
consultations-mail-subject = Was daraus wurde: { $title }
consultations-mail-text =
    Die Stelle hat auf das Thema „{ $theme }“ geantwortet. Lesen Sie die Antwort: { $address }

    Sie wollen keine solchen Nachrichten mehr? Lassen Sie Ihre Adresse vergessen: { $forget }

# At the office
consultations-office-title = Meine Befragungen
consultations-office-hint = Leute nach ihrer Meinung fragen, Ergebnisse sehen, darauf antworten
consultations-office-none = Sie haben noch keine Befragung erstellt.
consultations-account = Mein Konto
consultations-make-heading = Eine Befragung erstellen
consultations-change-title = Den Entwurf ändern
consultations-make-lead = Die Fragen kommen aus einer XLSForm-Tabelle. Einmal veröffentlicht, ändert sich die Befragung nicht mehr.
consultations-make-sheet = Die Tabelle
consultations-make-sheet-hint = XLSForm: .xlsx, .xls, .csv oder .md
consultations-make-sheet-again = Nur um eine andere zu nehmen.
consultations-make-sheet-missing = Wählen Sie die Datei mit der Tabelle.
consultations-make-sheet-wrong = Die Tabelle hat Fehler: Korrigieren Sie sie, und wählen Sie die Datei noch einmal.
consultations-make-mistakes = Fehler der Tabelle
consultations-make-body = Die Stelle, die fragt
consultations-make-body-missing = Schreiben Sie, welche Stelle fragt, mit höchstens 150 Buchstaben.
consultations-make-texts = Was den Leuten gesagt wird
consultations-make-texts-lead = Mindestens eine Sprache. Die Befragung spricht die Sprachen, die Sie ausfüllen.
consultations-make-title = Titel
consultations-make-introduction = Einleitung
consultations-make-title-missing = Schreiben Sie den Titel in dieser Sprache.
consultations-make-title-long = Der Titel hat höchstens 150 Buchstaben.
consultations-make-introduction-missing = Sagen Sie in dieser Sprache, warum Sie fragen und was Sie mit den Antworten tun.
consultations-make-introduction-long = Die Einleitung hat höchstens 5 000 Buchstaben.
consultations-make-when = Wann, und für wen
consultations-make-opens = Erster Tag
consultations-make-closes = Letzter Tag
consultations-make-day-wrong = Schreiben Sie einen Tag wie 3 11 2026.
consultations-make-closes-wrong = Schreiben Sie einen künftigen Tag, nach dem ersten und innerhalb von zwei Jahren.
consultations-make-audience-missing = Wählen Sie, wer antworten kann.
consultations-make-save = Den Entwurf speichern
consultations-draft-lead = Nur Sie sehen diesen Entwurf. Prüfen Sie das Formular, und veröffentlichen Sie dann.
consultations-publish = Veröffentlichen
consultations-see-form = Das Formular ansehen (PDF)
consultations-show-results = Die Ergebnisse allen zeigen
consultations-hide-results = Die Ergebnisse nicht mehr zeigen
consultations-tell-people = Die Befragung bekannt machen
consultations-qr-file = Der QR-Code (SVG)
consultations-poster-in = Plakat A4 (PDF) – { $language }
consultations-codes-title = Einladungscodes
consultations-codes-lead = Die Codes werden nirgends aufbewahrt: Das Blatt ist die einzige Spur. Niemand kann nachher sagen, wer welchen hatte.
consultations-codes-count = Wie viele Codes?
consultations-codes-count-wrong = Eine Zahl von 1 bis 500 wird erwartet.
consultations-codes-print = Die Codes drucken
consultations-version = Veröffentlichte Fassung: { $hash }

# Duplicates
consultations-notices-title = Doppelte und Kampagnen
consultations-notices-lead = Nichts wird von selbst beiseitegelegt. Auch eine Kampagne ist eine Meinung: Entscheiden Sie Gruppe für Gruppe, mit einem Grund. Dass Sie hier lesen, steht im Protokoll.
consultations-notices-looked = { $count ->
    [one] { $count } Antwort angesehen
   *[other] { $count } Antworten angesehen
}
consultations-notices-none = Keine Gruppe ähnlicher Antworten.
consultations-bursts = Tage mit viel mehr Antworten als sonst
consultations-bursts-day = Tag
consultations-group-same = { $count } Antworten, die ganz gleich sind
consultations-group-same-text = { $count } Antworten mit demselben Text
consultations-group-near-text = { $count } Antworten mit fast demselben Text
consultations-group-days = Vom { $from } bis { $to }
consultations-group-apart = { $count } beiseitegelegt
consultations-apart-reason = Grund
consultations-apart-reason-missing = Schreiben Sie, warum Sie diese Antworten beiseitelegen.
consultations-set-apart = Beiseitelegen
consultations-put-back = Wieder zählen

# Themes
consultations-themes-title = Texte und Themen
consultations-themes-lead = Ein Thema ist ein Name, den Sie geben und unterschreiben. Dazu gehört jeder Text, der eines der Wörter enthält. Dass Sie hier lesen, steht im Protokoll.
consultations-themes-none = Diese Befragung fragt nach keinem Text.
consultations-words-proposed = Häufige Wörter der Texte ohne Thema:
consultations-theme-name = Name des Themas
consultations-theme-words = Wörter
consultations-theme-words-hint = Mit Kommas getrennt. „Zug“ findet auch „Zugfahrt“.
consultations-theme-sign = Benennen und unterschreiben
consultations-theme-missing = Schreiben Sie einen Namen und mindestens ein Wort.
consultations-theme-read = Texte dieses Themas lesen
consultations-reply = Antwort der Stelle
consultations-reply-hint = Sie wird mit dem Datum veröffentlicht und ändert sich nicht mehr; wer es hören will, bekommt eine Nachricht.
consultations-reply-send = Die Antwort veröffentlichen
consultations-reply-missing = Schreiben Sie die Antwort.

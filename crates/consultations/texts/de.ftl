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
consultations-privacy-invitation = Ihre Antworten und die Sprache. Der Code, den Sie bekommen haben, wird gestrichen, ohne dass steht, für welche Antwort. Die Antworten warten, bis es zwanzig sind; zehn, die ausgelost werden, werden dann ohne Reihenfolge zusammen gezählt. Solange Sie nicht senden, kann jeder, der den Code gesehen hat, auch wer ihn gedruckt hat, das Begonnene öffnen.
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
consultations-code-lasts = Eine begonnene Antwort bleibt { $days } Tage nach der letzten Änderung, höchstens bis zum Ende der Befragung.
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
consultations-contact-lasts = Ihre Adresse wird { $days } Tage nach der letzten Antwort auf ein Thema gelöscht, spätestens { $most } Tage nach dem Ende der Befragung.
consultations-contact-forget = Meine Adresse vergessen
consultations-contact-none = Wir bewahren diese Adresse nicht auf.
consultations-contact-full = Schon zu viele wollen eine Nachricht. Sehen Sie später auf der Seite „Was daraus wurde“ nach.
consultations-mail-hear-subject = Sind Sie es? { $title }
consultations-mail-hear-text =
    Jemand hat diese Adresse angegeben, um zu hören, was aus der Befragung „{ $title }“ wird.

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

# Statements: voting
consultations-statements-title = Kurze Aussagen: Stimmen Sie zu oder nicht?
consultations-statements-lead = { $count ->
    [one] { $count } Aussage. Sagen Sie, ob Sie zustimmen.
   *[other] { $count } Aussagen, eine nach der anderen. Sagen Sie zu jeder, ob Sie zustimmen, und hören Sie auf, wann Sie wollen.
}
consultations-statements-lead-add = Sie können eigene hinzufügen.
consultations-statements-privacy-open = Ihre Stimmen werden unter einem Code gespeichert, ohne Namen und ohne Uhrzeit, getrennt von Ihren Antworten.
consultations-statements-privacy-box = Ihre Stimmen werden getrennt von Ihren Antworten gespeichert. Einmal abgegeben, führt nichts mehr von Ihrem Code zu ihnen: Sie werden zu zehnt mit anderen gemischt.
consultations-statements-after = Sagen Sie noch, was Sie von kurzen Aussagen halten. Ihre Stimmen bleiben von Ihren Antworten getrennt.
consultations-statements-paper = Kreuzen Sie zu jeder Aussage ein Kästchen an. Sie können welche auslassen.
consultations-statements-full = Es gibt schon 300 Aussagen. Lehnen Sie erst welche ab oder legen Sie welche zusammen.
consultations-vote = Meine Meinung zu den Aussagen sagen
consultations-votes-key-in = Stimmen von Papier eingeben
consultations-vote-ticket-first = Holen Sie zuerst Ihr Ticket: Es gilt auch für die Aussagen.
consultations-vote-invitation = Mit meinem Code meine Meinung zu den Aussagen sagen
consultations-vote-by-code = Meine Stimmen mit einem Code fortsetzen
consultations-agree = Stimme zu
consultations-disagree = Stimme nicht zu
consultations-pass = Weder noch
consultations-pass-hint = „Weder noch“: Sie wissen es nicht, es kommt darauf an, oder die Aussage ist unklar.
consultations-vote-was = Sie haben gesagt: { $vote }. Sie können es ändern.
consultations-votes-left = { $count ->
    [one] Noch { $count } Aussage
   *[other] Noch { $count } Aussagen
}
consultations-votes-none = Es gibt noch keine Aussage
consultations-votes-all = Sie haben zu allem Ihre Meinung gesagt
consultations-votes-all-lead = Danke. Kommen Sie wieder, wenn andere welche hinzugefügt haben.
consultations-votes-own = { $count ->
    [one] Meine Stimme ansehen und ändern
   *[other] Meine { $count } Stimmen ansehen und ändern
}
consultations-votes-own-title = Meine Stimmen
consultations-votes-own-none = Sie haben noch nicht abgestimmt.
consultations-votes-later = Aufhören und später fortsetzen
consultations-votes-final = Einmal abgegeben, können Ihre Stimmen nicht mehr gefunden oder geändert werden: Sie werden mit anderen gemischt.
consultations-votes-hand-in = Meine Stimmen abgeben
consultations-votes-finish = Fertig
consultations-votes-keying = Sie geben ein, was jemand auf Papier angekreuzt hat. Die Stimmen werden so gekennzeichnet.
consultations-votes-sheet = Alle Aussagen
consultations-votes-sheet-empty = Kreuzen Sie mindestens eine Aussage an.
consultations-votes-sheet-send = Diese Stimmen abgeben
consultations-votes-sheet-keep = Diese Stimmen speichern
consultations-votes-thanks = Danke für Ihre Stimmen
consultations-votes-thanks-box = Ihre Stimmen werden mit anderen gemischt gezählt, wenn zwanzig Personen abgestimmt haben: Zehn, zufällig gezogen, zählen dann. Die anderen zählen am Ende.
consultations-votes-thanks-open = Ihre Stimmen zählen schon. Bis zum Ende können Sie sie mit Ihrem Code ändern und zu neuen Aussagen abstimmen.
consultations-votes-then-answer = Zur Seite der Befragung
consultations-votes-code-used = Die Stimmen dieses Codes wurden abgegeben. Sie ändern sich nicht mehr.
consultations-votes-code-warning = Wer diesen Code hat, sieht Ihre Stimmen und kann sie ändern.
consultations-votes-count-late = Ihre Stimmen zählen, wenn Sie sie abgeben, oder am Ende der Befragung.
consultations-votes-count-now = Ihre Stimmen zählen schon.

# Statements: adding one
consultations-added-waits = Danke. Eine Amtsperson liest Ihre Aussage, bevor andere sie sehen.
consultations-added-asked = Danke. Ihre Aussage wird den anderen gezeigt. Eine Amtsperson liest sie noch.
consultations-add-title = Eine Aussage hinzufügen
consultations-add-label = Ihre Aussage
consultations-add-hint = Ein einziger Gedanke in höchstens { $most } Zeichen, dem man zustimmt oder nicht. Kein Name, keine Adresse, keine Nummer.
consultations-add = Hinzufügen
consultations-add-sure = Trotzdem hinzufügen
consultations-add-empty = Schreiben Sie eine Aussage.
consultations-add-long = Ihre Aussage hat { $count } Zeichen; { $most } sind möglich.
consultations-add-there = Diese Aussage gibt es schon: Sagen Sie Ihre Meinung dazu.
consultations-add-there-waits = Diese Aussage wurde schon vorgeschlagen. Eine Amtsperson liest sie noch.
consultations-add-vote-there = Meine Meinung zu dieser sagen
consultations-add-no-more = Sie haben so viele Aussagen hinzugefügt wie möglich.
consultations-add-full = Zu viele Aussagen warten darauf, gelesen zu werden. Versuchen Sie es an einem anderen Tag.
consultations-add-before = Eine Amtsperson liest sie, bevor andere sie sehen.
consultations-add-after = Andere sehen sie sofort; eine Amtsperson liest sie danach.
consultations-add-left = { $count ->
    [one] Sie können noch { $count } Aussage hinzufügen.
   *[other] Sie können noch { $count } Aussagen hinzufügen.
}
consultations-add-near = Eine Aussage sagt fast dasselbe. Ist es Ihre?
consultations-add-contact = Das sieht nach einer Adresse oder Nummer aus. Alle lesen diese Aussage: Nehmen Sie heraus, womit man jemanden erreicht.

# Statements: what unites and what divides
consultations-opinions-see = Ansehen, was eint und was trennt
consultations-opinions-title = Was eint und was trennt
consultations-opinions-not-representative = Abgestimmt hat, wer wollte. Die Gruppen sind eine Art, diese Stimmen anzusehen; sie sagen nichts über die Bevölkerung.
consultations-opinions-people = Personen
consultations-opinions-asked = Gestellte Aussagen
consultations-opinions-passed = Stimmen „weder noch“
consultations-opinions-left-out = Ausgelassene Personen: zu viele Stimmen für eine Karte
consultations-opinions-few = Weniger als { $least } Personen haben abgestimmt: Es wird nichts gezeigt, damit niemand erkannt wird.
consultations-opinions-groups = Die Gruppen
consultations-opinions-no-groups = Es lassen sich keine Gruppen unterscheiden: Es braucht mindestens zwei Gruppen von { $least } Personen, die anders abstimmen.
consultations-opinions-groups-lead = Wer ähnlich abstimmt, steht zusammen: { $count } Gruppen.
consultations-opinions-apart-clearly = Sie unterscheiden sich deutlich.
consultations-opinions-apart-somewhat = Sie unterscheiden sich etwas.
consultations-opinions-apart-hardly = Sie unterscheiden sich kaum: Messen Sie ihnen nicht zu viel Bedeutung bei.
consultations-opinions-map = Karte der Stimmen
consultations-opinions-map-desc = { $count } Gruppen, jede mit ihrer Form; wer ähnlich abstimmt, steht nahe. Die Tabelle sagt, wie groß sie sind und was ihnen eigen ist.
consultations-opinions-group = Gruppe { $letter }
consultations-opinions-size = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
consultations-opinions-marks = Jede kleine Form steht, wo fünf oder mehr Personen nahe beieinander sind; je größer, desto mehr. Der Platz einer einzelnen Person wird nicht gezeigt.
consultations-opinions-groups-table = Die Gruppen, ihre Größe und was ihnen am meisten eigen ist
consultations-opinions-group-head = Gruppe
consultations-opinions-most-typical = Der Gruppe am meisten eigen
consultations-opinions-in-no-group = Etwa { $count } Personen sind in keiner Gruppe: Sie haben weniger als { $least } Meinungen gesagt.
consultations-opinions-shares = { $agree } stimmen zu, { $disagree } stimmen nicht zu, { $pass } weder noch
consultations-opinions-of = { $name }:
consultations-opinions-under = unter { $share }
consultations-opinions-about = etwa { $share }
consultations-opinions-over = { $share } oder mehr
consultations-opinions-unites = Was eint
consultations-opinions-unites-lead = Was jede Gruppe, klein oder groß, zu mindestens 60 % meint. Das Stärkste zuerst.
consultations-opinions-unites-none = Keine Aussage eint alle Gruppen.
consultations-opinions-all-for = Alle Gruppen stimmen zu
consultations-opinions-all-against = Alle Gruppen sind dagegen
consultations-opinions-divides = Was trennt
consultations-opinions-divides-lead = Worin sich die Gruppen am meisten unterscheiden, mehr als durch Zufall.
consultations-opinions-divides-none = Keine Aussage trennt die Gruppen mehr als durch Zufall.
consultations-opinions-typical = Eigen für { $group }
consultations-opinions-typical-none = Nichts unterscheidet sie von den anderen mehr als durch Zufall.
consultations-opinions-typical-shares = { $inside } hier, { $outside } sonst
consultations-opinions-each = Jede Aussage
consultations-opinions-statement = Aussage
consultations-opinions-votes = Stimmen
consultations-opinions-rounded = Anteile und Stimmenzahlen sind gerundet: Ein Schritt sind fünf Personen oder mehr. So sagt keine Zahl etwas über eine einzelne Person.
consultations-opinions-too-few = Noch nicht genug Meinungen
consultations-opinions-too-few-lead = Zu diesen Aussagen haben weniger als { $least } Personen abgestimmt, oder weniger als { $least } einer Gruppe.
consultations-opinions-too-few-count = { $count ->
    [one] { $count } Aussage
   *[other] { $count } Aussagen
}
consultations-opinions-how = Wie es gemacht ist
consultations-opinions-how-lead = Nach Art von Polis: zwei Hauptkomponenten, dann k-Means mit zwei bis fünf Gruppen. Startwert { $seed }: Dieselben Stimmen ergeben zweimal dasselbe Ergebnis. Eine Gruppe verlangt { $answers } Meinungen je Person (weniger, wenn es weniger Aussagen gibt) und { $least } Personen.
consultations-opinions-drawn = Erstellt am { $at } aus den bis dahin gezählten Stimmen.
consultations-opinions-files = Die Stimmen in der Form der Exporte von Polis. Eine Zeile steht nur darin, wenn mindestens { $least } Zeilen dasselbe sagen; die anderen werden zurückgehalten.
consultations-opinions-files-later = Die Dateien der Stimmen erscheinen am Ende der Befragung, wenn mindestens { $least } Personen abgestimmt haben.

# Statements: at the office
consultations-seeds-title = Aussagen zum Abstimmen
consultations-seeds-lead = Die Leute sagen, ob sie kurzen Aussagen zustimmen, und fügen welche hinzu. Das zeigt, was eint und was trennt. Ist die Befragung veröffentlicht, ändern sich Ihre Aussagen nicht mehr. Um nur Aussagen zu stellen, hat die Tabelle nur Zeilen „note“.
consultations-seeds-label = Ihre Aussagen
consultations-seeds-hint = Eine je Zeile, höchstens { $most } Zeichen; höchstens { $lines } Zeilen, in jeder Sprache in derselben Reihenfolge. Ein Gedanke je Aussage, von allen Seiten. Leer lassen, um keine zu stellen.
consultations-seeds-long = Zeile { $line } hat mehr als { $most } Zeichen.
consultations-seeds-twice = Zeile { $line } sagt dasselbe wie eine andere.
consultations-seeds-many = Es sind mehr als { $most } Zeilen.
consultations-seeds-uneven = { $lines } Zeilen werden erwartet, wie in der ersten Sprache.
consultations-seeds-own = Wie viele Aussagen darf eine Person hinzufügen?
consultations-seeds-own-hint = Von 0 bis { $most }. Ohne Ihre Aussagen und mit 0 hier stellt die Befragung keine.
consultations-seeds-own-wrong = Eine Zahl von 0 bis { $most } wird erwartet.
consultations-seeds-checked = Wann lesen Sie, was die Leute hinzufügen?
consultations-seeds-before = Bevor andere es sehen
consultations-seeds-after = Danach: Es wird sofort gestellt
consultations-number = Nr.
consultations-judge-title = Hinzugefügte Aussagen
consultations-judge-lead = Nehmen Sie an, wozu man Ja oder Nein sagen kann, auch wenn es Ihnen missfällt. Jede Entscheidung steht mit ihrem Urheber im Protokoll, auch dass Sie lesen. Niemand weiß, wer was hinzugefügt hat.
consultations-judge-to-judge = Zu beurteilen
consultations-judge-refused = Abgelehnt
consultations-judge-merged = Mit einer anderen zusammengelegt
consultations-judge-none = Nichts wartet.
consultations-alike-title = Ähnliche oder mehrmals gesandte Sätze
consultations-alike-lead = Eine Kampagne zeigt sich vielleicht hier. Nichts wird von selbst weggelassen: Derselbe Text wird nur einmal gefragt, und jedes weitere Mal wird gezählt, ohne zu sagen, von wem es kommt.
consultations-alike-numbers = Nummern
consultations-alike-again = Noch einmal gesandt, Wort für Wort
consultations-judge-all = Alle Aussagen
consultations-judge-choose = Wählen Sie
consultations-judge-reason = Grund der Ablehnung
consultations-judge-reason-missing = Wählen Sie einen Grund.
consultations-judge-refuse = Ablehnen
consultations-judge-into = Nummer der Aussage, die dasselbe sagt
consultations-judge-into-hint = Die Stimmen zählen dann für die andere.
consultations-judge-into-wrong = Schreiben Sie die Nummer einer anderen gestellten Aussage.
consultations-judge-merge = Zusammenlegen
consultations-judge-accept = Annehmen
consultations-judge-near = Sie ähnelt Nr. { $number }:
consultations-judge-contact = Das sieht nach einer Adresse oder Nummer aus.
consultations-judge-seed = Von Ihnen
consultations-judge-again = Neu beurteilen
consultations-judge-standing = Stand
consultations-judge-judgement = Entscheidung
consultations-judge-text-gone = Text gelöscht
consultations-refused-off-topic = Gehört nicht zum Thema
consultations-refused-several-ideas = Mehrere Gedanken auf einmal
consultations-refused-unclear = Man kann weder dafür noch dagegen sein
consultations-refused-personal = Nennt jemanden oder sagt, wie man ihn erreicht (der Text wird gelöscht)
consultations-refused-hurtful = Beleidigt oder ist verboten (der Text wird gelöscht)
consultations-refused-advertising = Werbung
consultations-standing-waiting = Wartet
consultations-standing-accepted = Gestellt
consultations-standing-merged = Mit einer anderen zusammengelegt

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
consultations-left = Befragungen ohne zuständige Person
consultations-left-lead = Die zuständige Person ist nicht mehr da. Übernehmen Sie eine, damit niemand vergeblich wartet.
consultations-take-over = Übernehmen
consultations-hand-over = An jemand anderen im Amt übergeben
consultations-hand-over-lead = Diese Person sieht und tut von nun an, was Sie taten. Sie sehen sie dann nicht mehr.
consultations-hand-over-unknown = Niemand im Amt hat dieses Konto. Prüfen Sie den Namen.
consultations-hand-over-login = Benutzername oder E-Mail-Adresse
consultations-account = Mein Konto
consultations-make-heading = Eine Befragung erstellen
consultations-change-title = Den Entwurf ändern
consultations-make-lead = Die Fragen kommen aus einer XLSForm-Tabelle. Einmal veröffentlicht, ändert sich die Befragung nicht mehr.
consultations-make-sheet = Die Tabelle
consultations-make-sheet-hint = XLSForm: .xlsx, .xls, .csv oder .md
consultations-make-sheet-again = Nur um eine andere zu nehmen.
consultations-make-sheet-missing = Wählen Sie die Datei mit der Tabelle.
consultations-make-sheet-once-more = Wählen Sie die Datei noch einmal: Kein Browser behält sie, wenn die Seite zurückkommt.
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
consultations-make-introduction-long = Die Einleitung hat höchstens 5.000 Buchstaben.
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

# Questions written on a page
consultations-questions-title = Die Fragen auf einer Seite schreiben
consultations-questions-lead = Ohne Tabellenprogramm. Jede Änderung wird gespeichert. Am Ende steht dieselbe XLSForm-Tabelle, die Sie selbst gemacht hätten.
consultations-questions-begin = Einen Entwurf beginnen
consultations-questions-name = Titel des Entwurfs
consultations-questions-name-hint = Nur für Sie.
consultations-questions-count = { $count ->
    [one] { $count } Frage
   *[other] { $count } Fragen
}
consultations-questions-kept = Alles wird laufend gespeichert. Noch wird niemand gefragt.
consultations-questions-none = Es gibt noch keine Frage.
consultations-questions-mistakes = Was zu verbessern ist, wie in einer Tabelle:
consultations-questions-elsewhere = Eine andere Seite hat diese Fragen inzwischen geändert. Hier ist der Stand; sonst ist nichts geschehen.
consultations-questions-elsewhere-typed = Eine andere Seite hat diese Fragen inzwischen geändert. Was Sie geschrieben haben, steht noch hier: Speichern Sie es noch einmal, dann gilt es.
consultations-questions-add = Eine Frage hinzufügen
consultations-questions-change = Die Frage ändern
consultations-questions-kind = Welche Art Frage?
consultations-kind-text = Freier Text
consultations-kind-one = Eine Antwort von mehreren
consultations-kind-several = Mehrere Antworten von mehreren
consultations-kind-number = Zahl
consultations-kind-date = Datum
consultations-kind-scale = Zustimmung in fünf Stufen
consultations-kind-note = Text zum Lesen, ohne Antwort
consultations-questions-question = Die Frage
consultations-questions-note = Der Text
consultations-questions-hint = Hilfe
consultations-questions-choices = Die möglichen Antworten
consultations-questions-choices-hint = Leeren Sie eine Zeile in allen Sprachen, um sie zu entfernen.
consultations-questions-choice = Antwort { $number } { $language }
consultations-questions-more = Speichern und Antworten hinzufügen
consultations-questions-scale = Von „Stimme voll zu“ bis „Stimme gar nicht zu“. Schreiben Sie einen Satz, dem man zustimmt oder nicht.
consultations-scale-strongly-agree = Stimme voll zu
consultations-scale-agree = Stimme eher zu
consultations-scale-neither = Weder noch
consultations-scale-disagree = Stimme eher nicht zu
consultations-scale-strongly-disagree = Stimme gar nicht zu
consultations-questions-least = Die kleinste Zahl
consultations-questions-most = Die größte Zahl
consultations-questions-fractions-title = Nachkommastellen
consultations-questions-fractions = Die Zahl darf Nachkommastellen haben
consultations-questions-must-title = Antwort nötig
consultations-questions-must = Diese Frage muss beantwortet werden
consultations-questions-required = Antwort nötig
consultations-questions-only-if = Nur gefragt, wenn
consultations-questions-only-if-hint = Eine Antwort auf eine Frage davor.
consultations-questions-always = Immer
consultations-questions-short = Kurzer Name, in den Daten
consultations-questions-short-hint = Kleinbuchstaben ohne Akzent, Ziffern und _. Sonst kommt er aus der Frage.
consultations-questions-keep = Die Frage speichern
consultations-questions-missing = Fehlt noch auf: { $languages }
consultations-questions-up = Nach oben
consultations-questions-down = Nach unten
consultations-questions-remove = Entfernen
consultations-questions-remove-yes = Ja, die Frage entfernen
consultations-questions-use = Und dann
consultations-questions-make = Eine Befragung daraus machen
consultations-questions-into = Diese Fragen in den Entwurf „{ $title }“ setzen
consultations-questions-preview = Sehen, wie gefragt wird
consultations-questions-preview-lead = Vorschau: Nichts wird gesendet. Alle Fragen werden gezeigt, was auch geantwortet wird.
consultations-questions-file = Die Tabelle (XLSForm, .xlsx)
consultations-questions-head = Titel und Sprachen
consultations-questions-head-keep = Speichern
consultations-questions-used = Die Fragen sind die, die Sie auf der Seite geschrieben haben.
consultations-questions-instead = Ohne Tabelle: die Fragen auf einer Seite schreiben
consultations-bounds-both = Eine Zahl von { $least } bis { $most }.
consultations-bounds-least = Mindestens { $least }.
consultations-bounds-most = Höchstens { $most }.
consultations-flaw-no-label = Schreiben Sie die Frage in mindestens einer Sprache.
consultations-flaw-too-long = Höchstens 500 Zeichen.
consultations-flaw-few-choices = Schreiben Sie mindestens zwei mögliche Antworten.
consultations-flaw-many-choices = Höchstens 64 mögliche Antworten.
consultations-flaw-bad-name = Zuerst ein Kleinbuchstabe, dann Buchstaben, Ziffern oder _: höchstens 30.
consultations-flaw-same-name = Eine andere Frage hat diesen Namen.
consultations-flaw-no-number = Schreiben Sie eine Zahl, ohne Nachkommastellen, wenn sie nicht erlaubt sind.
consultations-flaw-turned = Sie muss mindestens die kleinste Zahl sein.
consultations-flaw-many-questions = Es gibt schon 200 Fragen: mehr geht nicht.
consultations-flaw-no-title = Schreiben Sie einen Titel.
consultations-flaw-no-language = Wählen Sie mindestens eine Sprache.

# Open data
consultations-release-title = Als offene Daten veröffentlichen
consultations-release-lead = Jede Frage wird so veröffentlicht, wie Sie es wählen. Was andere von jemandem wissen können, wird gröber, bis alle in einer Gruppe aufgehen.
consultations-release-only-once = Eine Befragung wird nur einmal veröffentlicht, auch wenn Sie die Dateien später zurückziehen: Zwei Dateien derselben Antworten lassen sich Zeile für Zeile vergleichen und verraten Personen.
consultations-release-questions = Die Fragen
consultations-release-how = Die Gruppe und die Lizenz
consultations-release-left-out = Nicht veröffentlicht
consultations-release-known = Andere können es wissen
consultations-release-answer = Was jemand gesagt hat
consultations-release-sensitive = Was gesagt wurde, heikel
consultations-release-known-why = Alter, Gemeinde, Beruf: Nachbarn wissen es. So fein veröffentlicht, wie die Gruppe es erlaubt. Im Zweifel wählen Sie dies.
consultations-release-answer-why = Eine Meinung, ein Wunsch: Sonst weiß es niemand. Veröffentlicht, wie es ist.
consultations-release-sensitive-why = Eine Meinung, die jemandem schaden kann. Veröffentlicht, wie sie ist, mit einer Warnung, wenn eine ganze Gruppe dasselbe sagt.
consultations-release-hint-number = In Klassen veröffentlicht.
consultations-release-hint-day = Nur das Jahr wird veröffentlicht.
consultations-release-hint-territory = Die Gemeinde, sonst das Département, sonst die Region.
consultations-release-hint-several = Eine Spalte für jede Wahl.
consultations-release-hint-first = Nur was zuerst steht, wird veröffentlicht.
consultations-release-hint-some = Nur einigen gestellt: Wer sieht, dass sie beantwortet ist, weiß, was davor geantwortet wurde. Darum kann sie weggelassen werden oder zu dem gehören, was andere wissen können.
consultations-release-width = Breite der Klassen: { $question }
consultations-release-width-wrong = Schreiben Sie eine Zahl über 0, die höchstens 60 Klassen ergibt.
consultations-release-words = Was die Leute geschrieben haben, wird nie neben ihren anderen Antworten veröffentlicht.
consultations-release-texts-signed = { $signed } von { $of } Texten gelesen und unterzeichnet.
consultations-release-texts-read = Die Texte lesen und unterzeichnen
consultations-release-texts-apart = Unterzeichnete Texte
consultations-release-texts-yes = Unterzeichnete Texte getrennt und ungeordnet veröffentlichen
consultations-release-crowd = Größe der Gruppe mindestens
consultations-release-crowd-hint = So viele teilen, was andere von ihnen wissen können. Mindestens 5.
consultations-release-crowd-wrong = Schreiben Sie eine Zahl von { $least } bis { $most }.
consultations-release-licence = Lizenz
consultations-release-licence-missing = Wählen Sie eine Lizenz.
consultations-release-look = Zeigen, was verloren geht
consultations-release-preview = Was veröffentlicht würde
consultations-release-lines = Zeilen, eine je Antwort
consultations-release-coarser = Zeilen, die gröber sind als gesagt
consultations-release-hidden = Zeilen, in denen alles verborgen ist, was andere wissen können
consultations-release-loss = Verlorener Anteil dessen, was andere wissen können
consultations-release-crowds = Gruppen
consultations-release-crowds-of = Gruppen von mindestens
consultations-release-smallest = Die kleinste Gruppe
consultations-release-first-lines = Die ersten Zeilen
consultations-release-sign-title = Ihre Unterschrift
consultations-release-read = Ich habe gesehen, was veröffentlicht würde, und unterzeichne mit meinem Namen.
consultations-release-read-missing = Sehen Sie sich an, was veröffentlicht würde, und kreuzen Sie dann an.
consultations-release-other = Es ist nicht mehr, was Sie gesehen haben. Sehen Sie noch einmal hin und unterzeichnen Sie dann.
consultations-release-sign = Unterzeichnen und veröffentlichen
consultations-release-too-few = Es gibt { $count } Antworten: weniger als die Gruppe von { $crowd }. Nichts wird veröffentlicht.
consultations-release-too-many-known = Zu viele Fragen können andere wissen. Lassen Sie einige weg, oder markieren Sie sie als Gesagtes.
consultations-release-question-unfit = Diese Frage kann so nicht veröffentlicht werden: zu viele Werte, keiner, oder einer, der wie eine Adresse oder die Nummer einer Person aussieht.
consultations-release-size = Wählen Sie mindestens eine Frage, und weniger, wenn es sehr viele Antworten gibt.
consultations-release-few-texts = Weniger als { $crowd } Texte sind unterzeichnet: Sie werden nicht veröffentlicht.
consultations-release-not-closed = Nur Antworten einer beendeten Befragung werden veröffentlicht.
consultations-release-before = Diese Befragung wurde schon als offene Daten veröffentlicht.
consultations-released = Veröffentlicht und unterzeichnet von { $name }, { $date }
consultations-withdraw-title = Die Dateien zurückziehen
consultations-withdraw-lead = Wer sie schon hat, behält sie. Die Seite sagt dann, dass sie zurückgezogen sind, und warum. Sie können nicht noch einmal veröffentlichen.
consultations-withdraw-why = Warum?
consultations-withdraw-hint = Alle werden es lesen.
consultations-withdraw-missing = Schreiben Sie, warum die Dateien zurückgezogen werden.
consultations-withdraw = Zurückziehen
consultations-withdrawn = Zurückgezogen am { $date }
consultations-withdrawn-lead = Diese Dateien sind nicht mehr veröffentlicht. Verwenden Sie auch die nicht mehr, die Sie haben.
consultations-withdrawn-for-good = Diese Befragung wird nicht noch einmal veröffentlicht.
consultations-sign-texts-title = Texte zum Unterzeichnen
consultations-sign-texts-lead = Unterzeichnen Sie einen Text, wenn er nichts über jemanden verrät: keinen Namen, keinen genauen Ort, keine Geschichte, die Nachbarn erkennen. Dass Sie hier lesen, steht im Protokoll.
consultations-sign-texts-none = Es gibt keinen Text.
consultations-sign-texts-names = Diese Texte scheinen eine Adresse oder eine Nummer zu enthalten: Sie können nicht unterzeichnet werden.
consultations-sign-texts-yes = Ich habe sie gelesen; die ich ankreuze, verraten nichts über jemanden
consultations-sign-texts-keep = Unterzeichnen und weiter
consultations-data-title = Offene Daten
consultations-data-none = Die Antworten sind nicht veröffentlicht.
consultations-data-files = Die Dateien
consultations-data-package = Alles in einem Archiv (ZIP)
consultations-data-csv = Die Antworten (CSV)
consultations-data-json = Die Antworten (JSON)
consultations-data-xlsx = Die Antworten (XLSX)
consultations-data-codebook = Was Spalten und Werte bedeuten (CSV)
consultations-data-schema = Die Beschreibung: Data Package und Table Schema (JSON)
consultations-data-texts = Texte, getrennt: { $question } (CSV)
consultations-data-signed = Unterzeichnet
consultations-data-signed-by = { $name }, { $date }
consultations-data-hash = Prüfsumme des Archivs (SHA-256)
consultations-note-title = Methodenhinweis
consultations-note-what = Antworten auf die Befragung „{ $title }“ von { $body }, { $from } bis { $until }. Veröffentlicht am { $date }, unterzeichnet von { $signer }.
consultations-note-audience = Wer antworten konnte: { $audience }.
consultations-note-made = Wie die Dateien entstanden sind
consultations-note-lines = Zeilen, eine je Antwort: { $lines }. Antworten, die eine Amtsperson beiseitegelegt hat und die nicht dabei sind: { $apart }.
consultations-note-crowd = Jede Zeile teilt, was andere von der Person wissen können, mit mindestens { $others } anderen (k-Anonymität, k = { $crowd }). Die kleinste der { $crowds } Gruppen hat { $smallest } Zeilen.
consultations-note-lost = Dazu sind { $coarser } von { $lines } Zeilen gröber als gesagt; in { $hidden } davon ist alles verborgen, was andere wissen können (*). Auch diese sind eine Gruppe. { $loss } dessen, was andere wissen können, ist verloren: am wenigsten von allen Wegen.
consultations-note-columns = Die Spalten
consultations-note-column = Spalte
consultations-note-question = Frage
consultations-note-how = Wie sie veröffentlicht ist
consultations-note-fine = Feinheit
consultations-fine-as-said = wie gesagt
consultations-fine-classes = Klassen von { $width }
consultations-fine-year = Jahr
consultations-fine-decade = zehn Jahre
consultations-fine-commune = Gemeinde
consultations-fine-department = Département
consultations-fine-region = Region
consultations-fine-nothing = verborgen
consultations-note-left-out = Nicht veröffentlichte Fragen
consultations-note-texts = Texte
consultations-note-texts-how = Eine Person hat sie einzeln gelesen und unterzeichnet, dass sie nichts über jemanden verraten. Sie stehen getrennt, in ausgeloster Reihenfolge: Nichts verbindet sie mit den Zeilen.
consultations-note-texts-count = { $count } von { $of } Texten.
consultations-note-texts-signed = Gelesen von { $names }.
consultations-note-unlisted = { $count } Antworten sind in keiner Liste; sie stehen als nicht genannt da.
consultations-note-told = In { $count } Zeilen haben alle einer Gruppe dasselbe gesagt: Was man von ihnen weiß, verrät es.
consultations-note-never = Was nie dabei ist
consultations-note-never-what = Kein Name, keine Adresse einer Person oder eines Geräts, keine Prüfsumme einer Adresse, kein Tag, keine Uhrzeit, keine Sprache, keine Nummer der Antwort. Die Zeilen stehen in der Ordnung ihres Inhalts, nicht ihres Eingangs.
consultations-note-holds-not = Was das nicht garantiert
consultations-note-holds-not-answers = Wer schon mehrere Antworten einer Person kennt, kann ihre Zeile dadurch finden.
consultations-note-holds-not-same = In einer Gruppe aufzugehen hilft nicht, wenn die ganze Gruppe dasselbe gesagt hat. Getrennt veröffentlichte Ergebnisse zählen andere Einzelheiten, eine oder zwei Fragen auf einmal.
consultations-note-once = Eine Befragung wird nur einmal veröffentlicht: Eine zweite Datei derselben Antworten könnte, mit der ersten verglichen, auf Personen zeigen.
consultations-note-check = Selbst nachprüfen
consultations-note-formulas = Vor einer Zelle, die eine Tabellenkalkulation als Formel lesen würde (sie beginnt mit =, +, - oder @), steht in jedem Format ein Apostroph.
consultations-note-check-how = Die Gruppen lassen sich allein in answers.csv nachzählen: die Spalten „known“ von datapackage.json. Das Programm check_release.py, mit dem Quelltext der Plattform veröffentlicht, tut es.
consultations-note-licence = Unter { $licence }:

# Duplicates
consultations-notices-title = Doppelte und Kampagnen
consultations-notices-lead = Nichts wird von selbst beiseitegelegt. Auch eine Kampagne ist eine Meinung: Entscheiden Sie Gruppe für Gruppe, mit einem Grund. Dass Sie hier lesen, steht im Protokoll.
consultations-notices-more = { $count ->
    [one] { $count } weitere, kleinere Gruppe steht hier nicht.
   *[other] { $count } weitere, kleinere Gruppen stehen hier nicht.
}
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
consultations-too-long = { $count } Zeichen: höchstens { $most } sind möglich.
consultations-theme-many-words = Höchstens { $most } Wörter sind möglich.
consultations-themes-full = Es gibt so viele Themen, wie es geben kann: 50.
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

# Proving who one is: passkeys, codes, recovery.

# Signing in
identity-username-hint = Sie können auch Ihre E-Mail-Adresse eingeben.
identity-shared-question = Wer benutzt diesen Computer?
identity-shared-yes = Auch andere benutzen diesen Computer
identity-sign-in-shared = Auf einem gemeinsamen Computer anmelden
identity-shared-hint = Gemeinsam: zum Beispiel in einer Bibliothek. Wir melden Sie nach 5 Minuten ohne Aktivität ab, und auf jeder Seite löscht ein Knopf alles.
identity-shared-on = Gemeinsam genutzter Computer: Wir melden Sie nach 5 Minuten ohne Aktivität ab, und auf jeder Seite löscht ein Knopf alles.
identity-shared-own = Dieser Computer gehört mir
identity-forgotten = Passwort vergessen?
identity-sign-in-passkey-title = Ohne Passwort
identity-sign-in-passkey = Mit einem Passkey anmelden
identity-no-account = Noch kein Konto?
identity-register = Konto erstellen
identity-recovered = Ihr neues Passwort ist gespeichert. Melden Sie sich damit an.
identity-continue = Weiter

# The second step
identity-second-title = Zweiter Schritt
identity-second-lead = Ihr Passwort stimmt. Zum Schutz Ihres Kontos zeigen Sie noch, dass Sie es wirklich sind.
identity-code = Code
identity-code-hint = Die 6 Ziffern, die Ihre App zeigt, oder einer Ihrer gedruckten Ersatzcodes.
identity-code-printed-hint = Einer Ihrer gedruckten Ersatzcodes, zum Beispiel K7M2Q-9XQD4.
identity-code-wrong = Dieser Code passt nicht. Warten Sie auf den nächsten Code Ihrer App, oder prüfen Sie Ihre Eingabe.
identity-second-passkey-title = Oder mit Ihrem Passkey
identity-second-lost = Ich habe mein Telefon oder meinen Schlüssel nicht mehr
identity-second-lost-codes = Benutzen Sie einen Ihrer gedruckten Ersatzcodes: Jeder gilt einmal.
identity-second-lost-counter = Sonst gehen Sie mit einem Ausweis zu einem Schalter. Dort wird Ihnen ein Code gedruckt, mit dem Sie Ihr Konto wiederbekommen.

# Passkeys
identity-passkey-no-script = Passkeys brauchen einen neueren Browser mit JavaScript. Alles andere geht auch ohne.
identity-passkey-by-number = Passkeys funktionieren nicht unter einer Adresse aus Ziffern wie dieser. Öffnen Sie diese Seite unter der folgenden Adresse; Sie müssen sich dort anmelden:
identity-passkey-failed = Der Passkey hat nicht geantwortet. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Weg.
identity-passkey-refused = Dieser Passkey passt nicht, oder die Seite war zu lange offen. Versuchen Sie es noch einmal.
identity-passkey-too-late = Die Seite war zu lange offen, oder dieser Schlüssel ist schon gespeichert. Versuchen Sie es noch einmal.
identity-use-passkey = Meinen Passkey benutzen
identity-add-passkey = Passkey hinzufügen
identity-add-passkey-lead = Ein Passkey ersetzt das Passwort: Sie entsperren Ihr Telefon, Ihren Computer oder einen Sicherheitsschlüssel mit Finger, Gesicht oder PIN. Niemand kann ihn erraten oder mit einer falschen Website stehlen.
identity-add-passkey-press = Schlüssel auf diesem Gerät erstellen
identity-passkey-name = Name des Schlüssels
identity-passkey-name-hint = Zum Wiedererkennen, zum Beispiel „Mein Telefon“.
identity-passkey-name-missing = Geben Sie dem Schlüssel einen Namen.
identity-passkey-used = Zuletzt benutzt am { $date }.
identity-passkey-copied = Er kann auf Ihre anderen Geräte kopiert werden.
identity-passkey-stays = Er verlässt dieses Gerät nicht.
identity-passkey-change = Umbenennen oder entfernen
identity-passkey-rename = Namen speichern
identity-passkey-remove = Schlüssel { $name } entfernen
identity-passkeys-need-name = Passkeys funktionieren unter dieser Adresse nicht: Sie hat keinen Domainnamen.

# More is needed
identity-step-up-title = Noch ein Schritt
identity-step-up-substantial = Der Dienst „{ $service }“ verlangt mehr als ein Passwort. So kann niemand an Ihrer Stelle hinein, der Ihr Passwort errät.
identity-step-up-high = Der Dienst „{ $service }“ verlangt einen starken Nachweis: einen Passkey, der Ihr Gerät nicht verlässt, und eine Identität, die an einem Schalter persönlich geprüft wurde.
identity-step-up-for-another = Um auf „{ $service }“ für eine andere Person zu handeln, beweisen Sie zuerst sicherer, wer Sie sind.
identity-step-up-other-account = Mit einem anderen Konto anmelden
identity-step-up-give-up = Zum Dienst zurück, ohne fortzufahren
identity-way-code = Mit einem Code
identity-way-password-and-code = Melden Sie sich mit dem Passwort Ihres Kontos an, und geben Sie dann einen Code ein.
identity-way-passkey = Mit Ihrem Passkey
identity-way-add-codes = Eine App einrichten, die Codes zeigt
identity-way-add-codes-text = Sie brauchen ein Telefon oder einen Computer und fünf Minuten. Danach kommen Sie hierher zurück.
identity-way-add-passkey = Einen Passkey erstellen
identity-way-add-passkey-text = Mit einem Telefon, einem Computer oder einem Sicherheitsschlüssel, den Sie entsperren. Danach kommen Sie hierher zurück.
identity-way-counter = An einem Schalter
identity-way-counter-text = Gehen Sie mit einem Ausweis zu einem Schalter. Jemand prüft dort, dass Sie es wirklich sind. Danach können Sie sich bei diesem Dienst anmelden.
identity-way-provider = Mit einem anderen Anmeldedienst
identity-way-provider-text = Er bestätigt sicherer, wer Sie sind. Danach kommen Sie hierher zurück.

# A shared computer
identity-left-title = Sie sind abgemeldet
identity-left-lead = Von Ihrem Besuch bleibt nichts auf diesem Computer.
identity-left-close = Schließen Sie jetzt den Browser.

# Security of the account
identity-security-title = Sicherheit des Kontos
identity-security-lead = Wie Sie zeigen, dass Sie es wirklich sind. Bei jeder Änderung schreiben wir Ihnen.
identity-security-password = Ein langes Passwort ist sicherer als ein kompliziertes.
identity-security-codes = App, die Codes zeigt
identity-security-codes-lead = Nach dem Passwort geben Sie die 6 Ziffern ein, die Ihr Telefon zeigt.
identity-security-on = Eingerichtet
identity-security-since = Seit { $date }.
identity-codes-remove = App entfernen
identity-set-up = Einrichten
identity-security-passkeys = Passkeys
identity-security-passkeys-lead = Sie ersetzen das Passwort durch das Entsperren Ihres Geräts.
identity-security-recovery = Ersatzcodes
identity-security-recovery-lead = Auf Papier gedruckt ersetzen sie Ihr Telefon oder Ihren Schlüssel, wenn Sie diese nicht mehr haben.
identity-security-recovery-left = { $count ->
    [one] Sie haben noch { $count } Code.
   *[other] Sie haben noch { $count } Codes.
}
identity-recovery-renew = Zehn neue Codes erstellen
identity-done-password = Ihr Passwort ist geändert. Ihre anderen Geräte sind abgemeldet.
identity-done-codes-removed = Die App, die Codes zeigt, ist entfernt.
identity-done-passkey-added = Der Passkey ist hinzugefügt.
identity-done-passkey-named = Der Name des Schlüssels ist gespeichert.
identity-done-passkey-removed = Der Passkey ist entfernt.

# Passwords
identity-change-password = Passwort ändern
identity-change-password-lead = Ihre anderen Geräte werden abgemeldet.
identity-old-password = Bisheriges Passwort
identity-old-password-wrong = Das ist nicht Ihr bisheriges Passwort.
identity-new-password = Neues Passwort
identity-new-password-hint = Mindestens { $min } Zeichen. Zum Beispiel vier Wörter, die nicht zusammengehören.
identity-new-password-again = Neues Passwort, noch einmal
identity-password-differs = Die beiden Passwörter sind verschieden. Geben Sie zweimal dasselbe ein.
identity-password-too-short = Wählen Sie ein Passwort mit mindestens { $min } Zeichen.
identity-password-too-long = Dieses Passwort ist zu lang.
identity-password-common = Dieses Passwort ist zu leicht zu erraten: Viele benutzen es. Wählen Sie ein anderes.
identity-password-own-name = Ihr Name ist zu leicht zu erraten. Wählen Sie ein Passwort, das nicht nur aus ihm besteht.
identity-password-known = Eine andere Person kennt dieses Passwort. Wählen Sie ein anderes.

# Setting up codes
identity-codes-title = Eine App einrichten, die Codes zeigt
identity-codes-lead = Drei Schritte, etwa fünf Minuten.
identity-codes-step-application = 1. Wählen Sie eine App
identity-codes-application = Jede App für Einmalcodes passt, zum Beispiel FreeOTP, Aegis oder die Ihres Telefons.
identity-codes-step-picture = 2. Geben Sie ihr den Schlüssel Ihres Kontos
identity-codes-picture = Fotografieren Sie dieses Bild mit der App.
identity-codes-picture-name = Bild zum Fotografieren mit der App. Derselbe Schlüssel steht unten in Buchstaben.
identity-codes-by-hand = Oder geben Sie diesen Schlüssel in der App ein:
identity-codes-same-device = Die App ist auf diesem Gerät: öffnen
identity-codes-step-code = 3. Geben Sie den ersten Code ein
identity-codes-first = Code, den die App zeigt
identity-codes-first-hint = 6 Ziffern. Sie ändern sich alle 30 Sekunden.
identity-recovery-codes-title = Ihre Ersatzcodes
identity-recovery-codes-lead = Der Schutz ist eingerichtet. Wenn Sie Ihr Telefon oder Ihren Schlüssel verlieren, öffnet jeder dieser Codes einmal Ihr Konto, zusammen mit Ihrem Passwort.
identity-recovery-codes-once = Sie werden nie wieder gezeigt. Drucken Sie diese Seite, oder schreiben Sie sie ab.
identity-recovery-codes-keep = Bewahren Sie sie zu Hause auf, sicher, und nicht bei Ihrem Telefon.
identity-recovery-codes-kept = Ich habe die Codes gedruckt oder abgeschrieben

# What changed, for letters
identity-changed-codes-added = Eine App, die Codes zeigt, wurde hinzugefügt.
identity-changed-codes-removed = Die App, die Codes zeigt, wurde entfernt.
identity-changed-passkey-added = Ein Passkey wurde hinzugefügt.
identity-changed-passkey-removed = Ein Passkey wurde entfernt.
identity-changed-recovery-codes = Neue Ersatzcodes wurden erstellt. Die alten gelten nicht mehr.
identity-changed-password = Das Passwort wurde geändert.
identity-letter-credentials-changed-subject = Die Sicherheit Ihres Kontos hat sich geändert
identity-letter-credentials-changed-text =
    Guten Tag { $name },

    Am { $when }: { $what }

    Wenn Sie das waren, müssen Sie nichts tun.
    Wenn nicht, ändern Sie sofort Ihr Passwort: { $site }/recover
    Sie können auch mit einem Ausweis zu einem Schalter gehen.
identity-letter-recovery-code-used-subject = Einer Ihrer Ersatzcodes wurde benutzt
identity-letter-recovery-code-used-text =
    Guten Tag { $name },

    Einer Ihrer Ersatzcodes hat gerade Ihr Konto geöffnet. Sie haben noch { $left }.

    Wenn Sie das waren, müssen Sie nichts tun. Neue Codes können Sie hier erstellen: { $site }/account/security
    Wenn nicht, ändern Sie sofort Ihr Passwort: { $site }/recover

# Making an account
identity-register-lead = Wir schicken Ihnen zuerst eine E-Mail, um zu prüfen, dass diese Adresse Ihnen gehört.
identity-register-email = E-Mail-Adresse
identity-register-email-hint = Zum Beispiel name@beispiel.de
identity-register-email-wrong = Geben Sie eine E-Mail-Adresse ein, wie name@beispiel.de.
identity-register-send = E-Mail erhalten
identity-register-no-email = Sie haben keine E-Mail-Adresse? Gehen Sie zu einem Schalter: Dort hilft man Ihnen.
identity-register-sent = Wir haben eine E-Mail an diese Adresse geschickt. Öffnen Sie sie, und folgen Sie dem Link, um Ihr Konto zu erstellen. Der Link gilt 24 Stunden.
identity-letter-sent-title = Sehen Sie in Ihrem Postfach nach
identity-letter-sent-wait = Nach einigen Minuten nichts erhalten? Sehen Sie im Spam-Ordner nach, und prüfen Sie dann Ihre Eingabe.
identity-dead-link-title = Dieser Link oder Code gilt nicht mehr
identity-dead-link = Er wurde schon benutzt, oder es ist zu viel Zeit vergangen. Sie können neu beginnen.
identity-dead-link-again = Neu beginnen
identity-dead-link-done = Haben Sie gerade Ihr Passwort gewählt?
identity-register-title = Ihr Konto erstellen
identity-register-proved = Ihre Adresse ist geprüft. Nennen Sie Ihren Namen, und wählen Sie ein Passwort.
identity-register-then = Danach geht es weiter zu „{ $service }“.
identity-register-then-back = Kehren Sie danach dorthin zurück, wo Sie begonnen haben, um zu „{ $service }“ zu gelangen.
identity-register-done-title = Ihr Konto ist schon angelegt?
identity-register-done = Wenn Sie dem Link auf einem anderen Gerät gefolgt sind, melden Sie sich hier an, um zu „{ $service }“ weiterzugehen.
identity-registered = Ihr Konto ist angelegt. Um zu „{ $service }“ zu gelangen, kehren Sie zu seiner Website zurück und melden Sie sich an.
identity-given-name = Vornamen
identity-given-name-missing = Geben Sie Ihre Vornamen ein.
identity-family-name = Nachname
identity-family-name-missing = Geben Sie Ihren Nachnamen ein.

# Back into an account
identity-recover-title = Ihr Konto wiederbekommen
identity-recover-lead = Wir schicken einen Link an die E-Mail-Adresse Ihres Kontos. Damit wählen Sie ein neues Passwort.
identity-recover-send = Link erhalten
identity-recover-sent = Wenn es dieses Konto gibt und seine Adresse geprüft ist, haben wir ihm eine E-Mail geschickt. Folgen Sie dem Link innerhalb von 30 Minuten.
identity-recover-counter-title = Ohne E-Mail-Adresse, oder ohne Telefon und Schlüssel
identity-recover-counter-lead = Gehen Sie mit einem Ausweis zu einem Schalter. Dort wird Ihnen ein Code gedruckt.
identity-recover-counter-have = Ich habe einen an einem Schalter gedruckten Code
identity-recover-code = Gedruckter Code
identity-recover-code-hint = Zehn Buchstaben und Ziffern, zum Beispiel K7M2Q-9XQD4.
identity-recover-code-lead = Geben Sie ein, was auf Ihrem Blatt steht.
identity-recover-code-wrong = Dieser Name und dieser Code passen nicht zusammen, oder der Code gilt nicht mehr. Prüfen Sie Ihr Blatt.
identity-recover-password-title = Ein neues Passwort wählen
identity-recover-password-lead = Alle Ihre Geräte werden abgemeldet. Wenn Ihr Konto einen zweiten Schritt verlangt, bleibt er nötig.
identity-recover-counter-password-lead = Der Code stimmt. Alle Ihre Geräte werden abgemeldet.
identity-recover-lost-question = Haben Sie Ihr Telefon oder Ihren Schlüssel verloren?
identity-recover-lost = Ja, entfernen Sie sie aus meinem Konto
identity-recover-lost-hint = Die App, die Passkeys und die Ersatzcodes gelten dann nicht mehr. Sie können neue erstellen.
identity-recover-save = Passwort speichern

# At a counter
identity-counter-title = Einen Code für eine Person drucken
identity-counter-lead = Für eine Person, die vor Ihnen steht und ihr Konto nicht mehr öffnen kann. Sie wird benachrichtigt, und Ihr Name steht im Protokoll.
identity-counter-person = Benutzername oder E-Mail-Adresse der Person
identity-counter-person-hint = Die Person sagt es Ihnen.
identity-counter-nobody = Kein Konto dieses Namens kann von Ihnen einen Code erhalten.
identity-counter-confirm-title = Ist es diese Person?
identity-counter-check = Vergleichen Sie den Namen mit einem Ausweis und das Foto mit der Person. Mit diesem Code öffnet sie ihr Konto ohne etwas anderes.
identity-counter-own-password = Ihr eigenes Passwort
identity-counter-own-password-hint = Um zu bestätigen, dass Sie es sind.
identity-counter-print = Code erstellen
identity-sheet-title = Ihr Code, um Ihr Konto wiederzubekommen
identity-sheet-for = Für { $name }
identity-sheet-open = Öffnen Sie diese Adresse:
identity-sheet-name = Geben Sie Ihren Namen ein:
identity-sheet-code = Geben Sie den Code von oben ein.
identity-sheet-password = Wählen Sie ein neues Passwort.
identity-sheet-until = Der Code gilt ein einziges Mal, bis { $date }.
identity-sheet-secret = Zeigen Sie dieses Blatt niemandem. Vernichten Sie es danach.
identity-sheet-next = Eine andere Person
identity-basis-counter = Die Person stand an einem Schalter.
identity-changed-recovered = Ein neues Passwort wurde ohne das alte gewählt.
identity-changed-recovered-without-keys = Ein neues Passwort wurde mit einem an einem Schalter gedruckten Code gewählt. Die App, die Passkeys und die Ersatzcodes wurden entfernt.
identity-letter-register-subject = Ihr Passerelle-Konto erstellen
identity-letter-register-text =
    Guten Tag,

    Jemand, wohl Sie selbst, möchte mit dieser Adresse ein Konto erstellen. Folgen Sie diesem Link innerhalb von 24 Stunden:

    { $link }

    Wenn Sie das nicht waren, tun Sie nichts: Es wird kein Konto erstellt.
identity-letter-register-known-subject = Sie haben schon ein Passerelle-Konto
identity-letter-register-known-text =
    Guten Tag,

    Jemand, wohl Sie selbst, möchte mit dieser Adresse ein Konto erstellen. Sie hat schon ein Konto.

    Hier anmelden: { $site }/sign-in
    Passwort vergessen: { $site }/recover

    Wenn Sie das nicht waren, tun Sie nichts.
identity-letter-welcome-subject = Ihr Passerelle-Konto ist erstellt
identity-letter-welcome-text =
    Guten Tag { $name },

    Ihr Konto ist erstellt. Zum Anmelden geben Sie diese E-Mail-Adresse ein oder Ihren Benutzernamen: { $username }

    Schützen Sie es noch besser: { $site }/account/security
identity-letter-recover-subject = Ein neues Passwort wählen
identity-letter-recover-text =
    Guten Tag { $name },

    Jemand, wohl Sie selbst, möchte ein neues Passwort für Ihr Konto wählen. Folgen Sie diesem Link innerhalb von 30 Minuten:

    { $link }

    Wenn Sie das nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist.
identity-letter-printed-subject = Für Ihr Konto wurde ein Code gedruckt
identity-letter-printed-text =
    Guten Tag { $name },

    { $who } hat gerade an einem Schalter einen Code gedruckt, mit dem man ein neues Passwort für Ihr Konto wählen kann.

    Wenn Sie an diesem Schalter waren, müssen Sie nichts tun.
    Wenn nicht, ändern Sie sofort Ihr Passwort: Dann gilt der Code nicht mehr. { $site }/account/security/password

# Der Schreibtisch der Helfenden
mandates-desk-title = Für jemanden handeln
mandates-desk-lead = Sie helfen für { $organisation }. Die Organisation ist bis zum { $until } zugelassen.
mandates-desk-live = Laufende Mandate
mandates-desk-none = Kein laufendes Mandat.
mandates-desk-act = Gehen Sie auf die Seite des Dienstes und melden Sie sich an. Wir fragen dann, für wen Sie handeln.
mandates-desk-drafts = Zu unterschreiben
mandates-desk-over = Beendet
mandates-desk-name = Name der Person
mandates-desk-search = Suchen
mandates-desk-more = Die neuesten { $count } werden gezeigt. Suchen Sie nach einem Namen, um andere zu finden.
mandates-desk-nobody = Kein laufendes Mandat für jemanden mit diesem Namen.
mandates-no-helper = Diese Seite ist für Helferinnen und Helfer einer zugelassenen Organisation. Ihr Konto gehört nicht dazu.
mandates-too-low = Um für jemanden zu handeln, muss Ihre Anmeldung sicherer sein: mit einem Passkey, oder mit Passwort und einem Code aus Ihrer App.
mandates-too-low-again = Mich sicherer anmelden
mandates-too-low-set-up = Einen Passkey oder eine App einrichten
mandates-home = Zur Startseite
mandates-go-on = Weiter

# Was ein Mandat sagt
mandates-lasts-day = 1 Tag
mandates-lasts-month = 31 Tage
mandates-lasts-half-year = 182 Tage (6 Monate)
mandates-lasts-year = 365 Tage (1 Jahr)
mandates-who-helper = { $helper }, von { $organisation }
mandates-who-organisation = alle Helfenden von { $organisation }
mandates-is-draft = Zu unterschreiben
mandates-is-live = Gültig
mandates-is-over = Beendet
mandates-standing-draft = Die Person hat noch nicht unterschrieben.
mandates-standing-live = Bis { $until }.
mandates-standing-over = Seit { $since }. { $why }
mandates-ended-time = Seine Zeit ist abgelaufen.
mandates-ended-code = Es wurde mit dem Code des Blattes beendet.
mandates-ended-person = Die Person hat es beendet.
mandates-ended-helper = Eine helfende Person hat es beendet.
mandates-ended-officer = Die Verwaltung hat es beendet.
mandates-ended-organisation = Die Organisation ist nicht mehr zugelassen.
mandates-row-person = Für wen
mandates-row-who = Wer handeln darf
mandates-row-scope = Wofür
mandates-row-lasts = Dauer
mandates-row-standing = Stand
mandates-row-number = Nummer

# Ein neues Mandat
mandates-new = Neues Mandat
mandates-new-lead = Wählen Sie zusammen mit der Person. Sie kann jederzeit alles beenden.
mandates-scope = Für welche Angelegenheiten?
mandates-scope-hint = Wählen Sie nur, was die Person braucht.
mandates-scope-missing = Wählen Sie mindestens einen Bereich oder einen Dienst.
mandates-scope-both = Wählen Sie Bereiche oder Dienste, nicht beides.
mandates-scope-services = Oder nur bestimmte Dienste
mandates-services = Dienste
mandates-services-hint = Das Mandat gilt dann nur für diese Dienste.
mandates-lasts = Für wie lange?
mandates-lasts-hint = Ein Tag reicht für die meisten Angelegenheiten.
mandates-may-use = Wer darf handeln?
mandates-may-use-me = Nur ich
mandates-may-use-all = Alle Helfenden meiner Organisation
mandates-account = Hat die Person hier ein Konto?
mandates-account-hint = Auch ohne Konto kann sie unterschreiben.
mandates-account-no = Nein, oder sie weiß es nicht
mandates-account-yes = Ja
mandates-who-title = Wem helfen Sie?
mandates-who-paper = Schreiben Sie vom Ausweis der Person ab.
mandates-login = E-Mail-Adresse oder Benutzername der Person
mandates-login-hint = Die Person erhält einen Code an die Adresse ihres Kontos.
mandates-login-missing = Geben Sie die E-Mail-Adresse oder den Benutzernamen der Person ein.
mandates-login-unknown = Dazu gibt es kein Konto. Prüfen Sie, oder machen Sie ohne Konto weiter.
mandates-oneself = Das sind Sie selbst. Für sich selbst braucht man kein Mandat.
mandates-has-account = Diese Person hat ein Konto. Gehen Sie zurück und wählen Sie „Ja“.
mandates-near = Jemand hat fast dieselben Personendaten. Lesen Sie den Ausweis noch einmal.
mandates-near-title = Ist alles richtig?
mandates-near-checked = Ich habe den Ausweis noch einmal gelesen: Alles steht genau so darauf.
mandates-given-names = Alle Vornamen
mandates-given-names-hint = In der Reihenfolge des Ausweises, mit Leerzeichen dazwischen.
mandates-given-names-wrong = Geben Sie die Vornamen ein, nur in Buchstaben.
mandates-birth-name = Geburtsname
mandates-birth-name-wrong = Geben Sie den Namen ein, nur in Buchstaben.
mandates-usual-name = Geführter Name, wenn er anders ist
mandates-birth = Geburtsdatum
mandates-birth-hint = Lassen Sie Tag oder Monat leer, wenn sie nicht bekannt sind. Zum Beispiel: 27 3 1987.
mandates-birth-wrong = Geben Sie ein Geburtsdatum ein, das es gibt, mit vierstelligem Jahr.
mandates-gender = Geschlecht im Ausweis
mandates-gender-female = Weiblich
mandates-gender-male = Männlich
mandates-gender-missing = Wählen Sie, was im Ausweis steht.
mandates-birthplace = Geburtsort
mandates-birthplace-hint = Der Name der Gemeinde. Bei Geburt im Ausland: der Ländercode, der mit 99 beginnt.
mandates-birthplace-wrong = Wir finden diese Gemeinde nicht. Prüfen Sie den Namen.
mandates-birthplace-several = Mehrere Gemeinden heißen so. Wählen Sie die richtige.
mandates-birthplace-which = Welche?
mandates-email = E-Mail-Adresse der Person
mandates-email-hint = Nur wenn die Person ihre E-Mails selbst liest.
mandates-email-wrong = Geben Sie die Adresse so ein: name@beispiel.de
mandates-phone = Mobiltelefon der Person
mandates-phone-hint = Zum Beispiel: +49 151 23456789.
mandates-phone-wrong = Geben Sie die Nummer mit + und der Landesvorwahl ein.
mandates-lang = Sprache der Nachrichten an die Person

# Unterschreiben
mandates-one-title = Mandat von { $person }
mandates-sign-title = Die Person unterschreiben lassen
mandates-by = Wie erhält die Person den Code?
mandates-by-hint = Lesen Sie zuerst das Mandat mit ihr durch.
mandates-by-email = Per E-Mail
mandates-by-sms = Per SMS
mandates-by-paper = Auf Papier, von Hand unterschrieben
mandates-by-missing = Wählen Sie, wie die Person den Code erhält.
mandates-send = Code senden
mandates-send-again = Der Code kommt nicht an?
mandates-prepare-sheet = Das Blatt zum Unterschreiben vorbereiten
mandates-sheet-again = Ein neues Blatt machen, oder anders unterschreiben
mandates-not-sent-too-soon = Ein Code wurde gerade gesendet. Warten Sie 30 Sekunden.
mandates-not-sent-too-many = Es wurden zu viele Codes gesendet. Beginnen Sie ein neues Mandat.
mandates-not-sent-too-many-of-day = Diese Person hat heute zu viele Codes erhalten, für alle Mandate zusammen. Versuchen Sie es morgen wieder.
mandates-not-sent-sms = Die SMS ging nicht ab. Versuchen Sie es erneut, oder wählen Sie Papier.
mandates-no-way = Die Person ist so nicht erreichbar. Ihr Konto hat keine E-Mail-Adresse.
mandates-type-title = Die Person stimmt zu
mandates-code = 6-stelliger Code
mandates-code-hint-email = Die Person hat ihn gerade per E-Mail erhalten. Er gilt 15 Minuten.
mandates-code-hint-sms = Die Person hat ihn gerade per SMS erhalten. Er gilt 15 Minuten.
mandates-code-hint-paper = Er steht unten auf dem unterschriebenen Blatt.
mandates-code-wrong = Das ist nicht der richtige Code. Prüfen Sie die 6 Ziffern.
mandates-code-too-many = Zu viele falsche Codes. Senden Sie einen neuen Code.
mandates-code-too-many-of-day = Für diese Person wurden heute zu viele falsche Codes eingegeben, für alle Mandate zusammen. Versuchen Sie es morgen wieder.
mandates-code-too-late = Dieser Code ist zu alt. Senden Sie einen neuen Code.
mandates-sign = Mandat unterschreiben
mandates-paper-lead = Drucken Sie das Blatt. Die Person unterschreibt von Hand, und Sie bewahren es auf. Geben Sie dann den Code neben der Unterschrift ein.
mandates-sheet-to-sign = Blatt zum Unterschreiben öffnen
mandates-seen = Bestätigen Sie
mandates-seen-yes = Die Person hat vor mir unterschrieben, und ich habe ihren Ausweis gesehen.
mandates-seen-missing = Bestätigen Sie, dass die Person vor Ihnen unterschrieben hat.
mandates-give-up = Aufgeben
mandates-give-up-now = Dieses Mandat aufgeben
mandates-done-signed = Das Mandat ist unterschrieben. Drucken Sie das Blatt für die Person.
mandates-done-ended = Das Mandat ist beendet.
mandates-live-act = So handeln Sie: Gehen Sie auf die Seite des Dienstes, melden Sie sich an und wählen Sie diese Person.
mandates-sheet = Blatt zum Drucken
mandates-end = Dieses Mandat beenden
mandates-end-lead = Niemand kann dann mehr mit diesem Mandat handeln. Die Person wird benachrichtigt.
mandates-end-now = Jetzt beenden
mandates-renew = Dasselbe Mandat noch einmal
mandates-renew-lead = Ein neues Mandat übernimmt Person, Angelegenheiten und Dauer. Die Person unterschreibt erneut.
mandates-renew-now = Neues Mandat vorbereiten

# Das Blatt
mandates-sheet-title = Ihr Mandat
mandates-sheet-back = Zurück zum Mandat
mandates-sheet-print = Zum Drucken nutzen Sie den Befehl „Drucken“ Ihres Browsers.
mandates-sheet-lead = { $person }, Sie erlauben, dass jemand für Sie handelt: { $who }.
mandates-sheet-never = Niemand darf Sie nach Ihrem Passwort fragen. Jedes Mal, wenn jemand für Sie handelt, wird das aufgeschrieben.
mandates-sheet-end = So beenden Sie alles
mandates-sheet-end-lead = Sie können jederzeit aufhören, ohne Grund und ohne Konto.
mandates-sheet-end-go = Gehen Sie zu
mandates-sheet-end-type = Geben Sie diesen Code ein:
mandates-sheet-qr = Bild zum Abfotografieren: Es öffnet { $link }
mandates-sheet-end-ask = Sie können auch die helfende Person darum bitten. Bewahren Sie dieses Blatt auf: Wer den Code hat, kann das Mandat beenden.
mandates-sheet-sign = Ihre Unterschrift
mandates-sheet-sign-lead = Mit Ihrer Unterschrift sagen Sie Ja zu diesem Mandat.
mandates-sheet-sign-line = Datum und Unterschrift:
mandates-sheet-sign-code = Code für die helfende Person, nach der Unterschrift:

# Mit dem Code beenden
mandates-revoke-title = Ein Mandat beenden
mandates-revoke-lead = Mit dem Code Ihres Blattes darf niemand mehr für Sie handeln. Sie brauchen kein Konto.
mandates-revoke-code = Code auf dem Blatt
mandates-revoke-code-hint = 16 Ziffern, zum Beispiel 1234 5678 9012 3456.
mandates-revoke-wrong = Zu diesem Code gibt es kein Mandat. Prüfen Sie die 16 Ziffern.
mandates-revoke-now = Mandat beenden
mandates-revoke-lost = Sie haben das Blatt nicht mehr? Bitten Sie die helfende Person oder ihre Organisation: Sie muss das Mandat beenden.
mandates-revoked-title = Es ist beendet
mandates-revoked = Das Mandat für { $helper } ({ $organisation }) ist beendet.
mandates-revoked-now = Das gilt ab sofort, auch bei den Diensten, bei denen jemand für Sie angemeldet war.

# Meine Mandate
mandates-own-title = Wer für mich handeln darf
mandates-own-lead = Sie können ein Mandat jederzeit beenden. Es gilt sofort.
mandates-own-none = Niemand darf für Sie handeln.
mandates-own-one = { $helper }, { $organisation }
mandates-own-back = Mein Konto

# Die Organisationen
mandates-organisations-title = Organisationen von Helfenden
mandates-organisations-lead = Die Helfenden einer zugelassenen Organisation dürfen mit Mandat für Menschen handeln.
mandates-organisations-none = Noch keine Organisation ist zugelassen.
mandates-accredit = Eine Organisation zulassen
mandates-accredit-now = Zulassen
mandates-organisation-name = Name der Organisation
mandates-organisation-name-wrong = Geben Sie einen Namen mit 1 bis 120 Zeichen ein.
mandates-organisation-until = Zugelassen bis
mandates-organisation-until-wrong = Geben Sie ein künftiges Datum ein, innerhalb von fünf Jahren.
mandates-organisation-accredited = Zugelassen
mandates-organisation-over = Nicht zugelassen
mandates-organisation-until-at = bis { $until }
mandates-organisation-over-since = seit { $since }
mandates-organisation-extend = Enddatum ändern
mandates-organisation-extend-now = Ändern
mandates-organisation-end = Zulassung entziehen
mandates-organisation-end-lead = Alle Mandate der Organisation enden sofort.
mandates-organisation-end-now = Jetzt entziehen
mandates-organisation-mandates = Mandate
mandates-organisation-mandates-none = Kein Mandat.
mandates-organisation-more = Die neuesten { $count } laufenden werden gezeigt, dann einige beendete. Jedes andere beenden Sie mit seiner Nummer.
mandates-helpers = Helfende
mandates-helpers-none = Keine Helfenden.
mandates-helper-gone = Konto gelöscht
mandates-helper-login = E-Mail-Adresse oder Benutzername der helfenden Person
mandates-helper-add = Hinzufügen
mandates-helper-remove = { $name } entfernen
mandates-helper-unknown = Dazu gibt es kein Konto.
mandates-helps-elsewhere = Diese Person hilft schon für eine andere Organisation.
mandates-not-accredited = Diese Organisation ist nicht mehr zugelassen.
mandates-too-many-drafts = Sie haben an einem Tag zu viele Mandate vorbereitet. Versuchen Sie es morgen wieder.
mandates-renew-has-account = Diese Person hat inzwischen ein Konto. Beginnen Sie ein neues Mandat und wählen Sie „Ja“.
mandates-changed = Dieses Mandat hat sich inzwischen geändert oder ist nicht mehr zu unterschreiben. Öffnen Sie es erneut.

# Im Protokoll
mandates-basis-draft = Eine helfende Person bereitet ein Mandat für Sie vor.
mandates-basis-mandate = Mandat, das Sie unterschrieben haben.
mandates-basis-end-time = Das Mandat ist abgelaufen.
mandates-basis-end-code = Beendet mit dem Code des Blattes.
mandates-basis-end-person = Auf Ihren Wunsch beendet.
mandates-basis-end-helper = Von einer helfenden Person beendet.
mandates-basis-end-officer = Von der Verwaltung beendet.
mandates-basis-end-organisation = Die Organisation ist nicht mehr zugelassen.

# Briefe
mandates-mail-code-subject = Ihr Code: { $code }
mandates-mail-code-text =
    Guten Tag,

    { $helper } von { $organisation } bereitet ein Mandat für Sie vor.
    Damit { $who ->
        [helper] darf diese Person
       *[organisation] dürfen die Helfenden dieser Organisation
    } { $lasts } lang für Sie handeln: { $scope }.

    Wenn Sie einverstanden sind, geben Sie der Person vor Ihnen diesen Code:

        { $code }

    Er gilt 15 Minuten. Sie können jederzeit alles beenden.
    Wenn Sie nicht bei dieser Person sind, geben Sie den Code niemandem.
mandates-mail-signed-subject = Ihr Mandat mit { $organisation }
mandates-mail-signed-text =
    Guten Tag { $person },

    Sie haben ein Mandat unterschrieben.

    Wer für Sie handeln darf: { $who ->
        [helper] { $helper }, von { $organisation }
       *[organisation] alle Helfenden von { $organisation }
    }
    Wofür: { $scope }
    Bis: { $until }

    So beenden Sie alles, jederzeit und ohne Konto:
    Gehen Sie zu { $link } und geben Sie diesen Code ein:

        { $revocation }

    Bewahren Sie diese Nachricht auf. Sie erhalten jedes Mal eine, wenn jemand für Sie handelt.
mandates-mail-used-subject = { $helper } hat für Sie gehandelt
mandates-mail-used-text =
    Guten Tag { $person },

    { $helper } von { $organisation } hat gerade für Sie gehandelt.

    Dienst: { $service }
    Wann: { $at }

    Wenn Sie das nicht wollen, beenden Sie das Mandat: Gehen Sie zu { $link } und geben Sie diesen Code ein:

        { $revocation }
mandates-mail-ended-subject = Ihr Mandat ist beendet
mandates-mail-ended-text =
    Guten Tag { $person },

    Das Mandat für { $helper } ({ $organisation }) ist beendet. Niemand kann damit mehr für Sie handeln.
mandates-sms-code = { $helper } ({ $organisation }) möchte für Sie handeln: { $scope }, { $lasts }. Wenn Sie einverstanden sind, geben Sie diesen Code: { $code }
mandates-sms-signed = Mandat mit { $organisation } bis { $until }. So beenden Sie es: { $link }, Code { $revocation }

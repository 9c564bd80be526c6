# Anmelden, zustimmen, das eigene Konto sehen.

identity-home = Zurück zur Startseite
identity-yes = Ja
identity-no = Nein

# An- und abmelden
identity-sign-in-title = Anmelden
identity-sign-in-lead = Ein einziges Konto für alle Dienste.
identity-sign-in-for = Melden Sie sich an, um zum Dienst „{ $service }“ weiterzugehen.
identity-sign-in-not-kept-here = { $service } nimmt keine Konten an, die hier geführt werden. Wählen Sie einen Anmeldedienst, den er annimmt.
identity-sign-in-already = Sie sind bereits als { $name } angemeldet. Geben Sie Ihr Passwort ein, um fortzufahren, oder melden Sie sich mit einem anderen Konto an.
identity-username = Benutzername
identity-username-missing = Geben Sie Ihren Benutzernamen ein.
identity-password = Passwort
identity-password-missing = Geben Sie Ihr Passwort ein.
identity-sign-in = Anmelden
identity-sign-in-wrong = Der Benutzername oder das Passwort stimmt nicht. Prüfen Sie beide und versuchen Sie es noch einmal.
identity-stopped-title = Dieses Passwort gilt nicht mehr
identity-stopped-lead = Sie haben gemeldet, dass eine andere Person es benutzt hat. Um Ihr Konto zu öffnen, wählen Sie ein neues Passwort.
identity-stopped-recover = Ein neues Passwort wählen
identity-stopped-counter = Ohne E-Mail-Adresse gehen Sie mit einem Ausweis an einen Schalter.
identity-sign-in-wait-seconds = { $count ->
    [one] Es gab zu viele Versuche. Warten Sie { $count } Sekunde und versuchen Sie es dann noch einmal.
   *[other] Es gab zu viele Versuche. Warten Sie { $count } Sekunden und versuchen Sie es dann noch einmal.
}
identity-sign-in-wait-minutes = { $count ->
    [one] Es gab zu viele Versuche. Warten Sie { $count } Minute und versuchen Sie es dann noch einmal.
   *[other] Es gab zu viele Versuche. Warten Sie { $count } Minuten und versuchen Sie es dann noch einmal.
}
identity-sign-out-title = Möchten Sie sich abmelden?
identity-sign-out-lead = Sie sind dann auf diesem Gerät nicht mehr bei Passerelle angemeldet.
identity-sign-out-for = Der Dienst „{ $service }“ möchte Sie auch bei Passerelle abmelden.
identity-sign-out = Abmelden
identity-stay-signed-in = Angemeldet bleiben

# Zustimmen
identity-consent-title = Ihre Daten an „{ $service }“ weitergeben?
identity-consent-tab = Ihre Daten weitergeben?
identity-consent-lead = Für die Anmeldung fragt der Dienst „{ $service }“ nach den folgenden Daten. Er erhält sie genau so, wie Sie sie hier lesen.
identity-consent-only-identifier = Der Dienst fragt weder nach Ihrem Namen noch nach Ihrer Adresse: Er weiß nur, dass Sie es sind, wenn Sie wiederkommen.
identity-consent-data-title = Daten anderer Verwaltungen
identity-consent-data = Der Dienst „{ $service }“ kann diese Daten bei der Verwaltung abfragen, die sie führt, solange Sie Ihre Zustimmung nicht zurücknehmen. Passerelle sieht sie nicht.
identity-consent-identifier-title = Was erhält der Dienst außerdem?
identity-consent-identifier = Eine Kennung, die Sie nur bei diesem Dienst haben. Ein anderer Dienst erhält eine andere: Die Dienste können nicht zusammenführen, was sie über Sie wissen. Der Dienst erfährt auch, wann Sie sich angemeldet haben.
identity-consent-offline = Der Dienst „{ $service }“ kann diese Daten auch später abrufen, wenn Sie nicht da sind, höchstens 90 Tage lang.
identity-consent-withdraw = Sie können Ihre Meinung jederzeit auf der Seite Ihres Kontos ändern.
identity-consent-allow = Zustimmen und weiter
identity-consent-refuse = Ablehnen

# Die Daten in einfachen Worten
identity-claim-sub = Ihre Kennung bei diesem Dienst
identity-claim-name = vollständiger Name
identity-claim-given-name = Vornamen
identity-claim-family-name = Familienname
identity-claim-username = Benutzername
identity-claim-locale = Sprache
identity-claim-updated-at = letzte Änderung der Daten
identity-claim-email = E-Mail-Adresse
identity-claim-email-verified = E-Mail-Adresse bestätigt
identity-claim-offline = Zugriff in Ihrer Abwesenheit

# Andere Daten, wenn ein anderer Teil von Passerelle sie ins Protokoll schreibt
identity-data-siret = SIRET-Nummer
identity-data-activity = Tätigkeit
identity-data-commune = Gemeinde
identity-data-headcount = Zahl der Beschäftigten
identity-data-firm = Unternehmen
identity-data-e-mail = E-Mail-Adresse
identity-data-message = Nachricht
identity-data-subject = Thema der Anfrage
identity-data-answer = Antwort
identity-data-answers = Antworten der Selbstdiagnose
identity-data-score = Ergebnis der Selbstdiagnose
identity-data-begun = Selbstdiagnose begonnen
identity-data-completed = Selbstdiagnose abgeschlossen

# Anfragen, die nicht gehen
identity-mistake-title = Diese Anfrage kann nicht fortgesetzt werden
identity-mistake-client = Der Dienst, von dem Sie kommen, ist hier nicht eingetragen. Zu Ihrer Sicherheit schicken wir Sie nicht dorthin zurück.
identity-mistake-redirect = Der Dienst, von dem Sie kommen, möchte Sie an eine Adresse schicken, die er nicht angemeldet hat. Zu Ihrer Sicherheit tun wir das nicht.
identity-mistake-request = Der Dienst, von dem Sie kommen, hat eine Anfrage geschickt, die wir nicht verstehen.
identity-mistake-too-late = Diese Anfrage ist zu alt.
identity-mistake-way-out = Gehen Sie zurück auf die Seite des Dienstes und beginnen Sie noch einmal. Wenn das Problem wiederkommt, melden Sie es dem Dienst.
identity-mistake-technical = Angaben für den Dienst

# Mein Konto
identity-account-title = Mein Konto
identity-account-profile = Ihre Daten
identity-account-services = Erlaubte Dienste
identity-account-services-lead = Diese Dienste dürfen die Daten erhalten, die Sie hier sehen. Sie können Ihre Zustimmung jederzeit zurücknehmen.
identity-account-services-none = Sie haben keinem Dienst zugestimmt.
identity-account-service-since = Erlaubt am { $date }.
identity-account-sites = Websites, bei denen Sie sich angemeldet haben
identity-account-permissions = Daten, die Verwaltungen mit Ihrer Erlaubnis austauschen dürfen
identity-account-permissions-lead = Sie können jede Erlaubnis jederzeit zurücknehmen: Danach wird nichts mehr gesendet.
identity-account-permissions-none = Sie haben keine Erlaubnis gegeben.
identity-account-permission-what = Daten: { $what }, bei: { $provider }.
identity-account-permission-purpose = Wofür: { $purpose }.
identity-account-permission-until = Gültig bis { $date }.
identity-account-permission-ended = Beendet: Es wird nichts mehr gesendet
identity-account-permission-used = Zuletzt abgefragt: { $date }.
identity-account-permission-unused = Noch nie abgefragt.
identity-account-permission-withdraw = Erlaubnis zurücknehmen
identity-account-permission-withdraw-from = Erlaubnis zurücknehmen: { $client }, Daten von { $provider }
identity-account-right-to-know = Ihr Recht zu wissen
identity-account-right-to-know-lead = Andere Abfragen zwischen Verwaltungen beruhen auf einem Gesetz und nicht auf Ihrer Erlaubnis: Sie können sie hier nicht zurücknehmen. Sie haben das Recht zu wissen, wer was wann und warum gelesen hat.
identity-account-right-to-know-link = Sehen, wer meine Daten gelesen hat
identity-account-elsewhere = Darf bei anderen Verwaltungen abfragen: { $what }.
identity-account-offline = Dieser Dienst darf diese Daten in Ihrer Abwesenheit abrufen.
identity-account-withdraw = Zustimmung zurücknehmen
identity-account-withdraw-from = Zustimmung für den Dienst { $service } zurücknehmen
identity-account-withdrawn = Ihre Zustimmung ist zurückgenommen. Der Dienst kann Ihre Daten hier nicht mehr abrufen.
identity-account-accesses = Wer Ihre Daten gesehen hat
identity-account-accesses-lead = Jeder Zugriff auf Ihre Daten steht in einem Protokoll, das niemand heimlich ändern kann. Der neueste steht oben.
identity-account-accesses-none = Noch niemand hat Ihre Daten gesehen.
identity-account-access-by = Durch: { $who }.
identity-account-access-device = Gerät: { $device }.
identity-account-access-service = Dienst: { $service }.
identity-account-access-what = Daten: { $what }.
identity-account-access-proof = Beweis Nr. { $number }
identity-account-you = Sie selbst
identity-account-someone-gone = eine Person, deren Konto es nicht mehr gibt
identity-account-device-unknown = Unbekanntes Gerät
identity-account-this-device = Dieses Gerät
identity-account-end-session = Abmelden
identity-account-end-session-of = Gerät { $device } abmelden
identity-account-session-ended = Das Gerät ist abgemeldet.
identity-account-end-others = Alle anderen Geräte abmelden
identity-account-sessions-ended = Alle anderen Geräte sind abgemeldet.

# Warum
identity-basis-self = Auf Ihren eigenen Wunsch.
identity-basis-consent = Mit Ihrer Zustimmung.
identity-basis-trusted = Dieser Dienst gehört zu Passerelle.

# The end of an account
identity-close-title = Meine Daten und das Ende meines Kontos
identity-close-hint = Alles in einer Datei herunterladen, oder das Konto schließen.
identity-close-data = Ihre Daten
identity-close-data-lead = Eine Datei mit allem, was wir von Ihnen speichern. Auch ein Programm kann sie lesen.
identity-close-take = Meine Daten herunterladen
identity-close-end = Das Konto schließen
identity-close-warning = Ihre Daten, Ihre Anmeldemittel und Ihre Erlaubnisse werden gelöscht. Sie werden überall abgemeldet. Das ist endgültig.
identity-close-kept = Es bleiben nur: das Protokoll der Zugriffe, ohne Ihren Namen, und was Behörden von Ihren Anträgen aufbewahren müssen.
identity-close-sure-title = Sind Sie sicher?
identity-close-sure = Ja, mein Konto schließen und meine Daten löschen
identity-close-not-sure = Kreuzen Sie das Kästchen an, um zu bestätigen.
identity-close-yes = Mein Konto schließen
identity-close-no = Mein Konto behalten
identity-close-first = Bevor Sie Ihr Konto schließen:
identity-closed-title = Ihr Konto ist geschlossen
identity-closed-lead = Ihre Daten sind gelöscht. Wir haben es Ihnen auch per E-Mail geschrieben.
identity-closed-home = Zur Startseite
identity-letter-account-closed-subject = Passerelle: Ihr Konto ist geschlossen
identity-letter-account-closed-text =
    Guten Tag { $name },

    Ihr Konto bei { $site } ist geschlossen. Ihre Daten sind gelöscht.

    Wenn Sie das nicht waren, wenden Sie sich an den Betreiber dieser Seite.

# My services
partners-title = Meine Dienste
partners-lead = Binden Sie Ihre Website in zehn Minuten an, mit jeder OpenID-Connect-Bibliothek.
partners-none = Sie haben noch keinen Dienst.
partners-add = Dienst hinzufügen
partners-reviews = Anträge auf Freischaltung
partners-too-many = Sie haben schon so viele Dienste wie möglich. Löschen Sie zuerst einen.
partners-sandbox = Testbetrieb
partners-review = In Prüfung
partners-production = In Betrieb

# A new service
partners-add-title = Was ist Ihr Dienst?
partners-add-lead = Er läuft sofort im Testbetrieb, für Sie und die Personen, die Sie nennen.
partners-name = Name des Dienstes
partners-name-hint = Menschen lesen ihn, bevor sie sich anmelden. Höchstens 80 Zeichen.
partners-redirects = Rücksprungadressen nach der Anmeldung
partners-redirects-hint = Eine pro Zeile. Im Testbetrieb gehen auch http://localhost und http://127.0.0.1, mit jedem Port.
partners-post-logout = Rücksprungadressen nach der Abmeldung
partners-post-logout-hint = Eine pro Zeile.
partners-kind = Art des Dienstes
partners-kind-confidential = Eine Website mit Server, die ein Geheimnis hütet
partners-kind-public = Eine Seite ohne Server oder eine App
partners-kind-public-hint = Ohne Geheimnis: PKCE ist Pflicht.
partners-method = Wie weist sich Ihr Server aus?
partners-method-basic = Geheimnis in der Kopfzeile (client_secret_basic)
partners-method-post = Geheimnis im Formular (client_secret_post)
partners-method-key = Privater Schlüssel (private_key_jwt)
partners-method-certificate = Dieser Dienst weist sich durch ein Zertifikat aus. Darum kümmert sich der Betreiber dieser Plattform: Bitten Sie ihn um eine Änderung.
partners-claims = Gewünschte Daten
partners-claims-hint = Nur, was Sie brauchen. Ohne Auswahl erhalten Sie eine Kennung nur für Ihren Dienst.
partners-claims-none = Keine, nur die Kennung
partners-register = Dienst eintragen
partners-registered-title = Ihr Dienst ist eingetragen
partners-registered-lead = Übertragen Sie diese Werte jetzt in Ihre Website.
partners-registered-key = Geben Sie auf der Seite des Dienstes Ihre öffentlichen Schlüssel an und wählen Sie dann private_key_jwt in seinen Einstellungen. Bis dahin genügt das Geheimnis.
partners-registered-reasons = Jede Angabe begründen
partners-registered-go = Zur Seite des Dienstes
partners-snippets = Zum Kopieren in Ihre Website
partners-secret = Geheimnis
partners-secret-once = Dieses Geheimnis wird nur einmal gezeigt. Bewahren Sie es außerhalb Ihres Programmtextes auf.
partners-secret-made = Erstellt am { $made }
partners-secret-ends = Erstellt am { $made }, gültig bis { $end }

# The page of a service
partners-next = Wie weiter
partners-save = Speichern
partners-continue = Weiter
partners-contact = Kontaktadresse
partners-contact-hint = Eine E-Mail-Adresse für technische Fragen.
partners-privacy = Seite zum Datenschutz
partners-privacy-hint = Sie sagt, was mit den Daten der Menschen geschieht.
partners-mandates = Vollmachten
partners-mandates-hint = Eine zugelassene Helferin handelt für eine Person, die das gewünscht hat. Das Token nennt beide.
partners-mandates-yes = Eine Helferin mit Vollmacht darf für eine Person handeln
partners-mandates-by-name = Ja, wenn die Vollmacht den Dienst nennt
partners-families = Arten von Verfahren
partners-families-hint = Eine Vollmacht für alle diese Arten erreicht Ihren Dienst. Ohne Art muss eine Vollmacht ihn nennen.
partners-keys = Öffentliche Schlüssel
partners-keys-count = { $count ->
    [0] keine
    [one] { $count } Schlüssel
   *[other] { $count } Schlüssel
}
partners-reason-missing = Grund fehlt
partners-edit-title = Name, Adressen und Kontakt
partners-edit-reviewed = Dieser Dienst ist in Betrieb: Eine Änderung von Name, Adressen oder Daten wird zuerst geprüft. Was heute gilt, funktioniert weiter.
partners-claims-title = Welche Daten braucht Ihr Dienst?
partners-reasons-title = Wozu brauchen Sie jede Angabe?
partners-reasons-lead = Ein einfacher Satz pro Angabe. Er wird vor der Freischaltung gelesen.
partners-offline = Zugriff in Abwesenheit der Person
partners-offline-hint = Gibt ein Auffrischungstoken (offline_access).
partners-offline-yes = Der Dienst handelt auch später
partners-done-edited = Die Änderungen gelten.
partners-done-review = Der Antrag ist abgeschickt. Sie erhalten eine E-Mail.
partners-done-keys = Die Schlüssel sind ausgetauscht.
partners-done-people = Die Liste ist geändert.
partners-done-settings = Die Einstellungen sind geändert.
partners-done-withdrawn = Der Antrag ist zurückgezogen.
partners-remove-title = Dienst löschen
partners-remove-lead = Niemand kann sich dort mehr anmelden. Die Zustimmungen der Menschen werden gelöscht.
partners-remove = Endgültig löschen

# What was changed
partners-changes = Änderungen
partners-change-when = Wann
partners-change-what = Was
partners-change-detail = Einzelheit
partners-change-by-officer = (durch die Behörde)
partners-change-registered = Dienst eingetragen
partners-change-edited = Beschreibung geändert
partners-change-settings = Einstellungen geändert
partners-change-secret = Neues Geheimnis
partners-change-keys = Neue Schlüssel
partners-change-people = Personen geändert
partners-change-asked = Prüfung beantragt
partners-change-withdrawn = Antrag zurückgezogen
partners-change-accepted = Angenommen
partners-change-refused = Abgelehnt
partners-change-removed = Gelöscht

# Secret and keys
partners-secret-title = Neues Geheimnis
partners-secret-lead = Das alte Geheimnis gilt noch, so lange Sie wollen: Ihre Server wechseln nacheinander.
partners-secret-public = Ein Dienst ohne Server hat kein Geheimnis.
partners-secret-new = Neues Geheimnis erstellen
partners-overlap = Wie lange gilt das alte noch?
partners-overlap-hint = Wählen Sie „gar nicht“, wenn jemand anderes es gelesen haben könnte.
partners-overlap-0 = Gar nicht
partners-overlap-1 = Eine Stunde
partners-overlap-days = { $days ->
    [one] Einen Tag
   *[other] { $days } Tage
}
partners-overlap-none = Das alte Geheimnis gilt nicht mehr.
partners-overlap-until = Das alte Geheimnis gilt noch { $hours } h.
partners-keys-title = Öffentliche Schlüssel Ihres Dienstes
partners-keys-lead = Sie weisen Ihren Server aus (private_key_jwt) und dienen dem Verschlüsseln für ihn. Die privaten Schlüssel bleiben bei Ihnen.
partners-keys-jwks = Schlüssel (JWKS)
partners-keys-jwks-hint = Ein JSON-Dokument mit einer Liste „keys“.
partners-keys-uri = Oder die Adresse, unter der sie stehen (jwks_uri)
partners-keys-uri-hint = Dort wechseln Sie Ihre Schlüssel selbst.
partners-settings-title = Technische Einstellungen
partners-set-id-token = Signatur des ID-Tokens
partners-set-userinfo = Signatur von userinfo
partners-set-json = JSON ohne Signatur
partners-set-logout = Adresse, die das Ende einer Sitzung erfährt
partners-set-logout-hint = Back-Channel Logout von OpenID Connect.
partners-set-more = Weitere Wahl
partners-set-par = Nur vorab übergebene Anfragen (PAR)
partners-set-dpop = An einen Schlüssel gebundene Tokens (DPoP)
partners-set-fapi = Sicherheitsprofil FAPI 2.0
partners-set-device = Anmeldung über ein anderes Gerät (Terminal, Fernseher)
partners-set-sid = Die Endmeldung nennt die Sitzung

# People who may try it
partners-people-title = Wer darf den Dienst ausprobieren?
partners-people-lead = Vor der Freischaltung können nur Sie und diese Personen sich anmelden.
partners-username-hint = Die Person nennt ihn Ihnen. Wir sagen nicht, ob es diesen Namen gibt.
partners-people-add = Hinzufügen
partners-people-now = Dürfen ausprobieren
partners-people-remove = Entfernen
partners-mail-asked-subject = „{ $service }“ bittet um den Produktivbetrieb
partners-mail-asked-text =
    Guten Tag { $person },

    der Betreiber von „{ $service }“ bittet um den Produktivbetrieb oder um eine Änderung. Lesen Sie die Anfrage und entscheiden Sie:

    { $link }
partners-username = Benutzername

# Production
partners-production-title = In Betrieb nehmen
partners-production-lead = Nach einer Prüfung durch die Behörde können sich alle bei Ihrem Dienst anmelden.
partners-production-ready = Alles ist bereit.
partners-production-ask = Prüfung beantragen
partners-production-missing = Zuerst zu tun
partners-to-do = Zu tun
partners-obstacle-address = Adresse ohne https oder auf Ihrem eigenen Rechner: { $value }
partners-obstacle-contact = Geben Sie eine Kontaktadresse an
partners-obstacle-privacy = Geben Sie die Seite (https) zum Datenschutz an
partners-obstacle-hosts = Alle Rücksprungadressen müssen denselben Rechnernamen haben
partners-obstacle-reason = Begründen Sie: { $claim }
partners-review-waits = Ein Antrag wird geprüft.
partners-review-withdraw = Antrag zurückziehen
partners-review-refused = Der letzte Antrag wurde abgelehnt:
partners-review-elsewhere = Dieser Antrag ist schon entschieden, oder ein anderer ist offen. Laden Sie die Seite neu.
partners-too-many-asked = Sie haben heute schon viele Anträge gestellt. Kommen Sie morgen wieder.
partners-changed-elsewhere = Jemand hat diesen Dienst inzwischen geändert. Öffnen Sie ihn neu, um den Stand zu sehen, und ändern Sie ihn dann.
partners-review-own = Über Ihren eigenen Dienst muss jemand anderes entscheiden.
partners-reviews-none = Kein Antrag wartet.
partners-review-title = „{ $service }“ in Betrieb nehmen?
partners-review-now = Was heute gilt
partners-review-decide = Entscheiden
partners-review-accept = Annehmen
partners-review-refuse = Ablehnen
partners-review-reason = Grund der Ablehnung
partners-review-reason-hint = Die Verantwortlichen lesen ihn. Sagen Sie, was sich ändern muss.
partners-review-over = Dieser Antrag ist entschieden.

# What is wrong with what was typed
partners-mistake-name = Geben Sie einen Namen mit 1 bis 80 Zeichen an.
partners-mistake-no-address = Geben Sie mindestens eine Rücksprungadresse an.
partners-mistake-many-addresses = Höchstens 20 Adressen.
partners-mistake-app = { $value } öffnet eine App: nur für einen Dienst ohne Geheimnis.
partners-mistake-sector = Die Adressen müssen denselben Rechnernamen haben.
partners-mistake-setting = Diese Wahl passt nicht zu den anderen: { $value }
partners-mistake-web-address = Diese Adresse kann nicht aufgerufen werden: { $value }
partners-mistake-keys = Diese Schlüssel gehen nicht: { $value }
partners-mistake-uri-long = Die Adresse { $value } ist zu lang.
partners-mistake-uri-character = Die Adresse { $value } enthält ein Zeichen, das kodiert werden muss (%).
partners-mistake-uri-fragment = Die Adresse { $value } enthält ein #, das nicht erlaubt ist.
partners-mistake-uri-scheme = Die Adresse { $value } muss mit https:// beginnen, oder mit http:// für localhost und 127.0.0.1.
partners-mistake-uri-host = Die Adresse { $value } hat keinen einfachen Rechnernamen.
partners-mistake-contact = Geben Sie eine E-Mail-Adresse an, etwa dienst@beispiel.de.
partners-mistake-privacy = Geben Sie eine Adresse an, die mit https:// beginnt.
partners-mistake-reason = Geben Sie einen Grund mit 1 bis 500 Zeichen an.
partners-mistake-not-ready = Vor der Freischaltung fehlt noch etwas: https-Adressen mit einem Rechnernamen, ein Kontakt, eine Datenschutzseite, ein Grund für jede Angabe.
partners-mistake-username = Ein Benutzername hat Buchstaben, Ziffern, Punkte oder Striche, ohne Leerzeichen.
partners-mistake-many-people = Höchstens 20 Personen.
partners-mistake-overlap = Wählen Sie eine der angebotenen Fristen.

# Letters
partners-mail-accepted-subject = „{ $service }“ ist in Betrieb
partners-mail-accepted-text =
    Guten Tag { $person },

    Ihr Antrag für „{ $service }“ ist angenommen. Was Sie vorgeschlagen haben, gilt ab sofort.

    { $link }
partners-mail-refused-subject = „{ $service }“: Der Antrag ist abgelehnt
partners-mail-refused-text =
    Guten Tag { $person },

    Ihr Antrag für „{ $service }“ ist abgelehnt, aus diesem Grund:

    { $reason }

    Ändern Sie, was nötig ist, und stellen Sie den Antrag neu:
    { $link }

# Trying a client
partners-try-title = Ihren Client prüfen
partners-try-lead = Ein Anbieter, der absichtlich Fehler macht, schickt Ihrem Client gute und schlechte Antworten. Diese Seite sagt, was er daraus macht. Die Person ist erfunden.
partners-try-issuer = Geben Sie Ihrem Client diesen Aussteller, mit derselben Kennung und demselben Geheimnis:
partners-try-endpoints = Adressen, falls Ihr Client sie nicht selbst findet
partners-try-login = Wo beginnt die Anmeldung bei Ihnen?
partners-try-login-hint = Die Adresse Ihres Anmeldeknopfes. Ohne sie drücken Sie den Knopf selbst, nach „Beginnen“.
partners-try-scenarios = Die Proben
partners-try-count = { $right } von { $all } bestanden
partners-try-reload = Neu nachsehen
partners-try-start = Beginnen
partners-try-again = Dieselbe Antwort noch einmal schicken
partners-try-waiting = Ihr Client ist nicht weiter gekommen. Zeigt er jetzt einen Fehler, ist das zu früh: Sehen Sie in sein Protokoll.
partners-try-soon = Ihr Client hat die Schlüssel vor weniger als einer Minute gelesen, und Bibliotheken warten. Versuchen Sie es in einer Minute neu.
partners-try-saw = Was haben Sie bei sich gesehen?
partners-try-saw-in = Die Person ist angemeldet
partners-try-saw-error = Einen Fehler
partners-try-unknown-address = Diese Kennung oder Rücksprungadresse ist nicht die Ihres Dienstes.
partners-verdict-not-tried = Nicht geprüft
partners-verdict-waiting = Warten auf Ihren Client
partners-verdict-again = Noch einmal schicken
partners-verdict-ask = Sie sagen es
partners-verdict-soon = Zu früh
partners-verdict-right = Richtig
partners-verdict-careless = Erlaubt, aber unvorsichtig
partners-verdict-wrong = Falsch
partners-try-good = Alles ist richtig
partners-try-replayed-code = Dieselbe Antwort kommt zweimal
partners-try-wrong-state = Ein anderer state
partners-try-missing-state = Kein state
partners-try-wrong-iss-parameter = Die Antwort sagt, sie komme von anderswo (iss)
partners-try-error-answer = Die Antwort ist ein Fehler
partners-try-token-error = Der Token-Endpunkt antwortet mit einem Fehler
partners-try-wrong-nonce = Eine andere nonce
partners-try-wrong-aud = Ein Token für einen anderen Client (aud)
partners-try-wrong-iss = Ein Token eines anderen Ausstellers (iss)
partners-try-expired = Ein abgelaufenes Token (exp)
partners-try-alg-none = Ein Token ohne Signatur (alg none)
partners-try-alg-hs256 = Ein Token, mit dem öffentlichen Schlüssel als Geheimnis signiert (HS256)
partners-try-broken-signature = Eine falsche Signatur
partners-try-wrong-at-hash = Ein ID-Token für ein anderes Zugriffstoken (at_hash)
partners-try-rotated-keys = Ein neuer Signaturschlüssel
partners-try-other-sub = Userinfo spricht von jemand anderem (sub)
partners-mend-good = Ihr Client kam nicht bis zum Ende, obwohl alles richtig war. Lesen Sie sein Protokoll.
partners-mend-replayed-code = Ihr Client hat dieselbe Antwort zweimal angenommen. Vergessen Sie den state, sobald die erste Antwort kommt.
partners-mend-state = Ihr Client nahm eine Antwort an, die er nicht verlangt hat. Vergleichen Sie den state zuerst mit dem der Sitzung und lehnen Sie ab, wenn er fehlt.
partners-mend-iss-parameter = Vergleichen Sie den Parameter iss der Antwort mit Ihrem Aussteller (RFC 9207), bevor Sie den Code benutzen.
partners-mend-error = Ihr Client machte nach einem Fehler weiter. Sehen Sie zuerst auf error und den HTTP-Status.
partners-mend-nonce = Vergleichen Sie die nonce des ID-Tokens mit der der Sitzung.
partners-mend-aud = Lehnen Sie ein Token ab, dessen aud nicht Ihre client_id ist.
partners-mend-iss = Lehnen Sie ein Token ab, dessen iss nicht Buchstabe für Buchstabe Ihr Aussteller ist.
partners-mend-expired = Lehnen Sie ein Token ab, dessen exp vorbei ist.
partners-mend-algorithm = Legen Sie im Client fest, welche Algorithmen erlaubt sind, und glauben Sie nicht dem des Tokens.
partners-mend-signature = Prüfen Sie die Signatur des Tokens mit den veröffentlichten Schlüsseln.
partners-mend-at-hash = Wenn at_hash da ist, vergleichen Sie ihn mit dem Zugriffstoken.
partners-mend-keys = Ist der Schlüssel (kid) unbekannt, lesen Sie die veröffentlichten Schlüssel einmal neu und versuchen Sie es wieder.
partners-mend-sub = Vergleichen Sie den sub von userinfo mit dem des ID-Tokens und lehnen Sie ab, wenn sie sich unterscheiden.
partners-remark-no-state = Ihr Client schickt keinen state: Jeder kann ihm eine Antwort unterschieben.
partners-remark-no-nonce = Ihr Client schickt keine nonce: Er erkennt kein Token einer anderen Anmeldung.
partners-remark-no-pkce = Ihr Client benutzt PKCE mit S256 nicht.
partners-remark-method = Ihr Client weist sich anders aus als eingetragen.
partners-remark-redirect = Die redirect_uri der Tokenanfrage ist nicht die der Anmeldung.
partners-remark-verifier = Der code_verifier passt nicht zur code_challenge.

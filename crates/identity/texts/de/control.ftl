# The person in control: services, devices, blocks, reports.
identity-consent-optional = Dieser Dienst wüsste gern auch, wenn Sie es möchten:
identity-unknown = nicht bekannt
identity-account-lead = Alles, was Passerelle über Sie weiß und in Ihrem Namen tut, und wie Sie es ändern.
identity-account-services-hint = Wohin Ihre Daten gingen, mit den Werten. Eine Zustimmung zurücknehmen.
identity-account-sign-ins = Anmeldungen
identity-account-sign-ins-hint = Wo, wann und mit welchem Gerät. Abmelden. „Das war ich nicht“.
identity-account-accesses-hint = Das Protokoll jedes Zugriffs, zum Ansehen oder Aufbewahren.
identity-account-providers = Identitätsanbieter
identity-account-providers-hint = Über wen Sie angemeldet werden können. Einen sperren.
identity-account-providers-linked = Um einen zu Ihrem Konto hinzuzufügen oder ihm zu entziehen:
identity-account-mandates = Wer für Sie handeln darf
identity-account-mandates-hint = Die Personen, die Ihnen helfen, und wie Sie das beenden.
identity-account-device = Ein anderes Gerät anmelden
identity-account-device-hint = Ein Terminal, ein Fernseher: Geben Sie hier den Code ein, den es zeigt.
identity-account-work = Für Ihre Arbeit
identity-account-helper = Für eine Person handeln
identity-account-helper-hint = Ihre Vollmachten, und eine neue.
identity-account-counter-hint = Für eine Person, die vor Ihnen steht und ihr Konto nicht mehr öffnen kann.
identity-account-officer-hint = Für eine Person, die mit einem Ausweis vor Ihnen steht.
identity-account-all-reports-hint = Die Anmeldungen, die Personen nicht erkannt haben.
identity-security-providers-lead = Ein anderer Dienst kann Ihr Konto anstelle des Passworts öffnen.
identity-security-providers = Ansehen und hinzufügen
identity-account-reports = Ihre Meldungen
identity-account-reports-hint = Anmeldungen, die Sie nicht erkannt haben.
identity-account-reports-open = { $count ->
    [one] { $count } offen
   *[other] { $count } offen
}
identity-account-service-last = Zuletzt benutzt am { $date }.
identity-account-service-no-consent = Dieser Dienst erhält nichts ohne eine neue Zustimmung, außer er gehört zu Passerelle.
identity-account-service-allowed = Was dieser Dienst erhalten darf
identity-account-released-lead = Das hat dieser Dienst bei jeder Ihrer Anmeldungen erhalten, genau so, wie wir es gesendet haben. Wir bewahren es 180 Tage für Sie auf.
identity-account-released-none = In den letzten 180 Tagen wurde nichts gesendet.
identity-account-released-on = Anmeldung am { $date }
identity-account-released-else = Alles andere war gleich.
identity-account-released-not = nicht übermittelt
identity-account-released-since = Übermittelt seit { $date }, als der Dienst seinen Zugriff erneuerte
identity-account-released-until = Übermittelt bis { $date }
identity-account-released-only-identifier = Der Dienst erhielt nur Ihre Kennung bei ihm: weder Namen noch Adresse.
identity-account-release-ended = Zugriff beendet
identity-account-through = Über: { $provider }
identity-account-by-helper = Für Sie getan durch { $organisation }
identity-account-level-1 = Einfaches Niveau
identity-account-level-2 = Erhöhtes Niveau
identity-account-level-3 = Sicherstes Niveau
identity-account-sign-ins-lead = Jede Anmeldung der letzten 180 Tage, die neueste zuerst. Wenn eine nicht von Ihnen war, sagen Sie es.
identity-account-signed-in = Angemeldet
identity-account-signed-in-on = Anmeldung am { $date }
identity-account-seen = Zuletzt benutzt am { $date }
identity-account-shared = Gemeinsam genutzter Computer
identity-account-no-service = Kein anderer Dienst.
identity-account-used-for = Dienste:
identity-account-reported = Gemeldet: Nr. { $number }
identity-account-end-title = Abmelden
identity-account-end-hint = Die Dienste, bei denen Sie angemeldet sind, werden benachrichtigt.
identity-account-end-all = Überall abmelden, auch hier
identity-account-accesses-others = Sie sehen die Zugriffe, die andere gemacht haben.
identity-account-accesses-show-all = Auch Ihre eigenen anzeigen
identity-account-accesses-all = Sie sehen alle Zugriffe, auch Ihre eigenen.
identity-account-accesses-show-others = Nur die der anderen anzeigen
identity-account-accesses-keep = Eine Kopie aufbewahren
identity-account-accesses-keep-hint = Das ganze Protokoll, auch mit Ihren Zugriffen.
identity-account-accesses-csv = Für eine Tabelle (CSV)
identity-account-accesses-json = Für ein Programm (JSON)
identity-account-providers-lead = Ein gesperrter Identitätsanbieter kann niemanden mehr bei Ihrem Konto anmelden.
identity-account-provider-here = Ihr Passerelle-Konto
identity-account-provider-in-use = Sie sind darüber angemeldet
identity-account-provider-is-blocked = Gesperrt
identity-account-provider-block = Sperren
identity-account-provider-block-of = { $provider } sperren
identity-account-provider-allow = Entsperren
identity-account-provider-allow-of = { $provider } entsperren
identity-account-provider-stays = Sie sind über diesen Anbieter angemeldet: melden Sie sich anders an, um ihn zu sperren.
identity-account-provider-blocked = Der Anbieter ist gesperrt. Niemand kann sich mehr darüber bei Ihrem Konto anmelden.
identity-account-provider-allowed = Der Anbieter ist entsperrt.
identity-account-new-providers = Anbieter, die Sie nie benutzt haben
identity-account-new-providers-hint = Sie können alle im Voraus sperren, auch künftige.
identity-account-new-providers-are-blocked = Sie sind gesperrt, auch künftige.
identity-account-new-providers-block = Sperren
identity-account-new-providers-allow = Nicht mehr sperren
identity-account-new-providers-blocked = Anbieter, die Sie nie benutzt haben, sind gesperrt.
identity-account-new-providers-allowed = Anbieter, die Sie nie benutzt haben, sind nicht mehr gesperrt.
identity-provider-shut-out = Die Person hat diesen Identitätsanbieter gesperrt. Melden Sie sich anders an.
identity-account-reports-lead = Wenn eine Anmeldung nicht von Ihnen ist, melden Sie sie. Nennen Sie die Nummer, wenn Sie uns schreiben oder anrufen.
identity-account-reports-none = Sie haben nichts gemeldet.
identity-report-number = Meldung Nr. { $number }
identity-report-about = Anmeldung am { $date }, Gerät: { $device }.
identity-report-opened = Gemeldet am { $date }.
identity-report-closed-on = Bearbeitet am { $date }. Unsere Antwort:
identity-report-open = Offen
identity-report-closed = Bearbeitet
identity-not-me = Das war ich nicht
identity-not-me-on = Das war ich nicht: { $device }, { $date }
identity-not-me-title = War diese Anmeldung nicht von Ihnen?
identity-not-me-lead = Wenn Sie bestätigen, tun wir sofort Folgendes:
identity-not-me-ends-all = Wir melden alle Geräte ab.
identity-not-me-ends-others = Wir melden alle anderen Geräte ab.
identity-not-me-stops-password = Ihr Passwort gilt nicht mehr: Wer sich angemeldet hat, kennt es. Sie werden ein neues wählen.
identity-not-me-removes-passkeys = Wir entfernen Passkeys, die seither hinzugefügt wurden oder mit denen die Person sich angemeldet haben kann.
identity-not-me-tells-services = Wir benachrichtigen die Dienste, bei denen die Anmeldung benutzt wurde; sie können Ihre Daten nicht mehr abrufen.
identity-not-me-blocks-provider = Wir sperren den Identitätsanbieter, über den sie kam.
identity-not-me-only-way = Wir sperren { $provider } nicht, über den sie kam: Sie haben noch keinen anderen sicheren Weg in Ihr Konto. Melden Sie sie jetzt; danach zeigen wir Ihnen, wie Sie ihn sperren.
identity-not-me-other-way = Einen anderen Weg zur Anmeldung einrichten
identity-not-me-opens-report = Wir eröffnen eine Meldung mit einer Nummer, die Sie nennen können.
identity-not-me-confirm = Das war ich nicht
identity-not-me-it-was = Das war ich
identity-not-me-too-old-title = Dieser Link gilt nicht mehr
identity-not-me-too-old = Er ist zu alt oder unvollständig. Sie können eine Anmeldung in Ihrem Konto melden.
identity-reported-title = Die Meldung ist gemacht
identity-reported-number = Das ist die Nummer Ihrer Meldung. Notieren Sie sie.
identity-reported-done = Die Geräte sind abgemeldet, und die Dienste werden benachrichtigt.
identity-reported-blocked = Wir haben gesperrt: { $provider }.
identity-reported-not-blocked = Wir haben { $provider } nicht gesperrt: Sie haben noch keinen anderen sicheren Weg in Ihr Konto. Ändern Sie dort Ihr Passwort, oder bitten Sie dort um Hilfe, um Ihren Zugang zu schützen. Danach:
identity-reported-block-then = Sich damit anmelden, und { $provider } sperren
identity-reported-passkeys = { $count ->
    [one] Wir haben einen Passkey entfernt, der dieser Person gehören konnte. War es Ihrer, fügen Sie ihn wieder hinzu.
   *[other] Wir haben { $count } Passkeys entfernt, die dieser Person gehören konnten. War einer davon Ihrer, fügen Sie ihn wieder hinzu.
}
identity-reported-password-title = Ihr Passwort
identity-reported-password = Es gilt nicht mehr: Wer sich angemeldet hat, kennt es. Wählen Sie ein neues, um Ihr Konto wieder zu öffnen. Ohne E-Mail-Adresse gehen Sie an einen Schalter.
identity-reported-next-title = Und dann
identity-reported-next = Ein Mensch wird Ihre Meldung lesen. Sie erhalten die Antwort per E-Mail.
identity-reports-title = Meldungen
identity-reports-lead = Anmeldungen, die Menschen nicht erkannt haben. Die ältesten offenen kommen zuerst.
identity-reports-none = Niemand hat etwas gemeldet.
identity-reports-number = Nummer
identity-reports-opened = Gemeldet am
identity-reports-state = Stand
identity-reports-person = Person
identity-reports-email = E-Mail-Adresse
identity-reports-device = Gerät
identity-reports-sign-in = Anmeldung am
identity-reports-level = Niveau
identity-reports-provider = Identitätsanbieter
identity-reports-blocked = Anbieter gesperrt
identity-reports-password = Passwort außer Kraft
identity-reports-passkeys = Entfernte Passkeys
identity-reports-services = Dienste
identity-reports-no-service = Keiner
identity-reports-by-letter = Über den Link im Brief gemeldet
identity-reports-note = Antwort an die Person
identity-reports-note-hint = Die Person liest sie auf ihrer Seite und erhält sie per E-Mail.
identity-reports-note-missing = Schreiben Sie eine Antwort.
identity-reports-note-long = Die Antwort hat höchstens { $max } Zeichen.
identity-reports-close = Meldung abschließen
identity-basis-report = Um Ihre Meldung zu bearbeiten.
identity-sign-out-services = Sie werden auch bei diesen Diensten abgemeldet, wenn sie es zulassen:
identity-letter-new-device-subject = Neue Anmeldung bei Ihrem Konto
identity-letter-new-device-text =
    Guten Tag { $name },

    jemand hat sich bei Ihrem Konto mit einem Gerät angemeldet, das wir nicht kannten.

    Wann: { $date }
    Gerät: { $device }

    Wenn Sie es waren, ist nichts zu tun.

    Wenn Sie es nicht waren, öffnen Sie diese Seite. Sie geht ohne Anmeldung. Ein Knopf beendet dort alles:
    { $link }

    Passerelle
    { $site }
identity-letter-report-subject = Ihre Meldung Nr. { $number }
identity-letter-report-text =
    Guten Tag { $name },

    Sie haben eine Anmeldung gemeldet, die nicht von Ihnen war. Wir haben die Geräte abgemeldet und die Dienste benachrichtigt.

    Ihre Nummer: { $number }

    Wir schreiben Ihnen, wenn die Meldung bearbeitet ist.

    Passerelle
    { $site }
identity-letter-report-password-text =
    Guten Tag { $name },

    Sie haben eine Anmeldung gemeldet, die nicht von Ihnen war. Wir haben die Geräte abgemeldet und die Dienste benachrichtigt.

    Ihre Nummer: { $number }

    Ihr Passwort gilt nicht mehr: Wer sich angemeldet hat, kennt es. Wählen Sie hier ein neues: { $site }/recover
    Sie können auch mit einem Ausweis an einen Schalter gehen.

    Wir schreiben Ihnen, wenn die Meldung bearbeitet ist.

    Passerelle
    { $site }
identity-letter-closed-subject = Antwort auf Ihre Meldung Nr. { $number }
identity-letter-closed-text =
    Guten Tag { $name },

    Ihre Meldung Nr. { $number } ist bearbeitet. Hier ist unsere Antwort:

    { $note }

    Passerelle
    { $site }
identity-account-security-hint = Passwort, Passkeys, Codes.
identity-consent-anonymous = Der Dienst „{ $service }“ erhält keine Daten über Sie. Er erhält nur ein Pseudonym.
identity-consent-behind = Diesen Dienst betreibt { $organisation }. Danach kommen Sie dorthin zurück: { $site }.
identity-consent-site = Danach kommen Sie auf die Website { $site } zurück.
identity-data-person-code = Nummer, unter der die Behörden Sie kennen
identity-data-data-uses = wer Ihre Daten abgefragt hat
identity-data-booklet = Heft mit digitalen Pässen
identity-basis-person-code = Eine Behörde hat bestätigt, dass diese Nummer Ihre ist.

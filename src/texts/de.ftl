house-home-title = Ihre Amtsgänge und Ihr Unternehmen, digital einfacher
house-home-lead = Ein einziges Konto, bereits ausgefüllte Formulare und jemand in Ihrer Nähe, der hilft.
house-home-start = Den Stand meines Unternehmens prüfen
house-home-start-hint = Zehn Minuten, kostenlos, sofortiges Ergebnis.
house-home-signed-in = Guten Tag { $name }.
house-home-continue = Weiter zu meinen Unternehmen
house-home-inbox = Die Anfragen an mich ansehen
house-home-promises = Was Passerelle für Sie tut
house-home-account-title = Ein einziges Konto
house-home-account-text = Dasselbe Konto öffnet alle Dienste. Sie sehen, wer Ihre Daten gelesen hat und wann.
house-home-once-title = Nichts zweimal eintippen
house-home-once-text = Was die Verwaltung schon weiß, ist für Sie ausgefüllt. Die Quelle ist immer genannt.
house-home-advice-title = Rat für Ihr Unternehmen
house-home-advice-text = Ein Check mit höchstens zwanzig Fragen, ein klares Ergebnis und begründete Ratschläge.
house-home-voice-title = Ihre Meinung zählt
house-home-voice-text = Antworten Sie auf Befragungen, sehen Sie die Ergebnisse und was daraus geworden ist.
house-home-programmes-title = Ausgewählt werden
house-home-programmes-text = Programme begleiten Personen und Unternehmen: Sehen Sie, ob Sie sich bewerben können.
house-home-near-title = Hilfe in Ihrer Nähe
house-home-near-text = { $advisers } Berater und { $events } Veranstaltungen, vor Ort oder aus der Ferne.
house-home-places-title = Hilfe beim Digitalen
house-home-places-text = { $count } Orte, an denen Menschen am Computer, am Telefon und bei Anträgen helfen.
house-home-near-link = Einen Berater finden
house-home-events-link = Veranstaltungen ansehen
house-demo-title = Die Vorführung
house-demo-intro = Alle Personen, Unternehmen, Berater und Veranstaltungen dieser Vorführung sind erfunden. Die Gemeinden und Tätigkeiten gibt es wirklich.
house-demo-accounts = Konten
house-demo-password = Passwort aller Konten: { $password }
house-demo-account = Konto
house-demo-who = Wer
house-demo-role-person = eine Person
house-demo-role-owner = führt eine Bäckerei
house-demo-role-adviser = Beraterin
house-demo-role-mediator = Vermittler an einem Ort
house-demo-role-prescriber = Verordnerin
house-demo-role-funder = Geldgeber
house-demo-role-bank = Bank
house-demo-role-officer = Beamter
house-demo-role-operator = Betreiber
house-demo-sirets = SIRET-Nummern zum Ausprobieren
house-demo-siret = SIRET
house-demo-siret-what = Was das Register antwortet
house-demo-mail = Gesendete E-Mails
house-demo-mail-link = Die E-Mails der Vorführung lesen
house-demo-client = Eine Website, die Personen anmeldet
house-demo-client-text = Jeder OpenID-Connect-Client kann sich mit diesen Angaben verbinden.
house-demo-client-id = Kennung
house-demo-client-secret = Geheimnis
house-demo-client-discovery = Discovery
house-demo-mandates = Für jemanden handeln
house-demo-mandates-text = karim hilft Menschen, mit Mandat. Der Client { $id } nimmt Mandate an; sein Geheimnis ist { $secret }
house-demo-mandates-desk = Der Schreibtisch der Helfenden
house-demo-mandates-revoke = Ein Mandat mit einem Code beenden
house-demo-evidence = Das Protokoll der Zugriffe
house-demo-evidence-link = Den letzten signierten Stand des Protokolls ansehen
house-door-cases = Meine Anträge
house-door-cases-hint = Ihre Anträge: begonnene, abgeschickte, und die Antworten.
house-firm-door-procedures = Anträge des Unternehmens
house-firm-door-procedures-hint = Was wir vom Unternehmen wissen, ist schon ausgefüllt.
house-firm-door-procedures-open = Anträge ansehen
house-close-loans-first = Eine Kreditanfrage läuft, oder ein Kredit ist verbürgt. Schließen Sie das zuerst ab.
house-close-firm-cases-first = Für das Unternehmen läuft ein Antrag. Ziehen Sie ihn zuerst zurück, oder warten Sie die Antwort ab.
house-firm-door-loans = Kredit ohne persönliche Sicherheit
house-firm-door-loans-hint = Rechnen Sie einen Kredit durch und fragen Sie mehrere Banken auf einmal.
house-firm-door-loans-open = Kredite ansehen
house-firm-loans-draft = Noch nicht abgeschickt: { $count ->
    [one] 1 Anfrage
   *[other] { $count } Anfragen
}.
house-firm-loans-sent = Bei den Banken: { $count ->
    [one] 1 Anfrage des Unternehmens
   *[other] { $count } Anfragen des Unternehmens
}.
house-firm-loans-accepted = { $count ->
    [one] 1 Angebot einer Bank ist angenommen
   *[other] { $count } Angebote von Banken sind angenommen
}.
house-close-firms-first = Schließen Sie die Unternehmen, die nur Ihnen gehören, oder übergeben Sie sie jemandem.
house-close-events-first = Sagen Sie Ihre veröffentlichten Veranstaltungen ab, die noch bevorstehen, oder warten Sie ihr Ende ab.
house-close-cases-first = Ziehen Sie laufende Anträge zurück, oder warten Sie die Antwort ab.
house-close-applications-first = Ziehen Sie laufende Bewerbungen bei Programmen zurück, oder warten Sie die Antwort ab.
house-close-gives-place-up = Sie haben einen Platz in einem Programm oder warten auf einen. Er geht an jemand anderen.
house-close-calls-first = Übergeben Sie die veröffentlichten Aufrufe, die noch laufen, an jemand anderen im Amt.
house-close-consultations-first = Übergeben Sie die veröffentlichten Befragungen, die noch laufen, an jemand anderen im Amt.
house-close-services-first = Löschen Sie die Dienste, die Sie registriert haben, oder übergeben Sie sie jemandem.
house-source-account = Passerelle
house-source-earlier = Ihre früheren Anträge
house-source-documents = Dokumente, die Sie gegeben haben
house-source-communes = der Tabelle der Gemeinden
house-source-activities = der Tabelle der Tätigkeiten
house-door-office = Zu bearbeitende Anträge
house-door-office-hint = Die Anträge Ihrer Behörde: neue Anträge, Entscheidungen, Veröffentlichung.
house-door-partners = Eine Website an Passerelle anbinden
house-door-partners-hint = Sie haben eine Website: Ihre Besucher melden sich dort mit ihrem Konto von hier an.
house-door-organisations-hint = Jene, deren Helfer für Personen handeln dürfen.
house-canteen-title = Die Kantine von Fictiville (fiktiv)
house-canteen-lead = Die Kantine fragt die Kasse nach Ihrem Familienquotienten, mit Ihrer Erlaubnis. Melden Sie sich als die Person der Akte an; bei einer anderen lehnt die Kasse ab.
house-canteen-ask = Um die Erlaubnis von { $who } bitten
house-canteen-told = Die Kasse hat der Kantine geantwortet:
house-canteen-refused = Die Kasse hat der Kantine nichts gesagt. Der Grund:
house-canteen-without = Sie haben keine Erlaubnis gegeben: Die Kantine hat nichts gefragt. Sie können eine Bescheinigung mitbringen.
house-canteen-account = Meine Erlaubnisse ansehen und zurücknehmen
house-canteen-link = Eine Erlaubnis ausprobieren

## Advisers
house-door-adviser-hint = Berater werden, Ihr Profil, Ihre Anerkennung.
house-door-accreditation-hint = Anträge lesen, anerkennen, aussetzen.
house-door-requests-hint = Was auf Antwort wartet, Alarme zuerst.

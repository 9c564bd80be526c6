# What can be told about a person.

# The data, in plain words
identity-claim-given-name-array = Vornamen, einzeln
identity-claim-birth-name = Geburtsname
identity-claim-usual-name = Gebrauchsname
identity-claim-gender = Geschlecht
identity-claim-birthdate = Geburtsdatum
identity-claim-idp-birthdate = Geburtsdatum, wie angegeben
identity-claim-birthplace = Geburtsgemeinde
identity-claim-birthcountry = Geburtsland
identity-claim-phone = Telefonnummer
identity-claim-phone-verified = Telefonnummer bestätigt
identity-claim-address = Postanschrift
identity-claim-age-over-15 = 15 Jahre oder älter
identity-claim-age-over-18 = 18 Jahre oder älter
identity-claim-birth-year = Geburtsjahr
identity-claim-birth-territory = Geburtsdepartement oder Geburtsland
identity-claim-residence-territory = Departement, in dem Sie wohnen
identity-claim-residence-commune = Gemeinde, in der Sie wohnen
identity-claim-residence-region = Region, in der Sie wohnen
identity-claim-amr = Art der Anmeldung
identity-claim-idp-id = verwendetes Konto
identity-claim-rnipp-given-name = Vornamen, laut nationalem Register
identity-claim-rnipp-family-name = Geburtsname, laut nationalem Register
identity-claim-rnipp-gender = Geschlecht, laut nationalem Register
identity-claim-rnipp-birthdate = Geburtsdatum, laut nationalem Register
identity-claim-rnipp-birthplace = Geburtsgemeinde, laut nationalem Register
identity-claim-rnipp-birthcountry = Geburtsland, laut nationalem Register

# What is sent, one sentence each
identity-sends-name = Ihr vollständiger Name, so wie Sie ihn schreiben.
identity-sends-given-name = Ihre Vornamen.
identity-sends-given-name-array = Ihre Vornamen, einzeln.
identity-sends-family-name = Ihr Familienname.
identity-sends-birth-name = Ihr Geburtsname, wie er in der Geburtsurkunde steht.
identity-sends-username = Ihr Benutzername.
identity-sends-usual-name = Der Name, den Sie im Alltag verwenden, wenn er nicht Ihr Geburtsname ist.
identity-sends-gender = Das Geschlecht, das in Ihrer Geburtsurkunde steht.
identity-sends-birthdate = Ihr Geburtsdatum.
identity-sends-idp-birthdate = Ihr Geburtsdatum, wie es angegeben wurde.
identity-sends-birthplace = Der Code der Gemeinde, in der Sie geboren sind.
identity-sends-birthcountry = Der Code des Landes, in dem Sie geboren sind.
identity-sends-email = Ihre E-Mail-Adresse.
identity-sends-email-verified = Ob Ihre E-Mail-Adresse bestätigt wurde, ja oder nein.
identity-sends-phone = Ihre Telefonnummer.
identity-sends-phone-verified = Ob Ihre Telefonnummer bestätigt wurde, ja oder nein.
identity-sends-address = Ihre Postanschrift.
identity-sends-age-over-15 = Ob Sie 15 Jahre oder älter sind, ja oder nein. Nicht Ihr Geburtsdatum.
identity-sends-age-over-18 = Ob Sie 18 Jahre oder älter sind, ja oder nein. Nicht Ihr Geburtsdatum.
identity-sends-birth-year = Das Jahr Ihrer Geburt. Weder der Tag noch der Monat.
identity-sends-birth-territory = Das Departement oder das Land, in dem Sie geboren sind. Nicht die Gemeinde.
identity-sends-residence-territory = Das Departement, in dem Sie wohnen. Nicht Ihre Anschrift.
identity-sends-residence-commune = Die Gemeinde, in der Sie wohnen. Nicht Ihre Anschrift.
identity-sends-residence-region = Die Region, in der Sie wohnen. Nicht Ihre Anschrift.
identity-sends-locale = Die Sprache, die Sie bevorzugen.
identity-sends-updated-at = Wann Ihre Daten zuletzt geändert wurden.
identity-sends-amr = Wie Sie sich anmelden, zum Beispiel mit einem Passwort.
identity-sends-idp-id = Das Konto, mit dem Sie sich anmelden.
identity-sends-rnipp-given-name = Ihre Vornamen, vom nationalen Register bestätigt.
identity-sends-rnipp-family-name = Ihr Geburtsname, vom nationalen Register bestätigt.
identity-sends-rnipp-gender = Ihr Geschlecht, vom nationalen Register bestätigt.
identity-sends-rnipp-birthdate = Ihr Geburtsdatum, vom nationalen Register bestätigt.
identity-sends-rnipp-birthplace = Der Code Ihrer Geburtsgemeinde, vom nationalen Register bestätigt.
identity-sends-rnipp-birthcountry = Der Code Ihres Geburtslandes, vom nationalen Register bestätigt.

# Their values
identity-gender-female = weiblich
identity-gender-male = männlich
identity-born-abroad = im Ausland geboren
identity-born-in-france = Frankreich ({ $code })

# Why
identity-basis-register = Um Ihren Personenstand zu prüfen.
identity-basis-face-to-face = Eine Amtsperson hat Sie und Ihr Ausweisdokument gesehen.
identity-basis-data-provider = Ein Dienst hat der Stelle, die Ihre Daten führt, Ihre Zustimmung gezeigt.

# Civil status
identity-civil-title = Ihr Personenstand
identity-civil-lead = Ihre Namen, Ihr Geschlecht, Ihr Geburtsdatum und Ihr Geburtsort, wie sie in Ihrer Geburtsurkunde stehen.
identity-civil-for-service = Der Dienst, von dem Sie kommen, muss wissen, wer Sie sind. Geben Sie Ihren Personenstand an; dann geht es weiter.
identity-civil-state-title = Personenstand angeben
identity-civil-state = Speichern und prüfen
identity-civil-known = Was bekannt ist
identity-civil-none = Sie haben Ihren Personenstand nicht angegeben.
identity-civil-change = Meinen Personenstand angeben oder prüfen
identity-civil-check = Das Register noch einmal fragen
identity-civil-give-up = Zurück, ohne ihn anzugeben
identity-civil-answered = Das Register hat geantwortet. Sie lesen seine Antwort unten.
identity-civil-try-later = Das Register antwortet nicht. Ihre Angaben sind gespeichert: Versuchen Sie es später noch einmal.
identity-civil-kept = Ihre Angaben sind gespeichert. Eine Amtsperson kann sie an einem Schalter bestätigen.
identity-civil-given-names = Alle Ihre Vornamen
identity-civil-given-names-hint = In der Reihenfolge der Geburtsurkunde, mit Leerzeichen dazwischen.
identity-civil-birth-name = Ihr Geburtsname
identity-civil-birth-name-hint = Der Familienname in Ihrer Geburtsurkunde, auch wenn Sie einen anderen verwenden.
identity-civil-usual-name = Der Name, den Sie verwenden, wenn er ein anderer ist
identity-civil-born = Ihr Geburtsdatum
identity-civil-born-hint = Zum Beispiel 27 3 1987. Lassen Sie den Tag oder den Monat leer, wenn Ihre Papiere ihn nicht nennen.
identity-civil-gender = Geschlecht in der Geburtsurkunde
identity-civil-where = Wo sind Sie geboren?
identity-civil-in-france = in Frankreich
identity-civil-abroad = in einem anderen Land
identity-civil-commune = Geburtsgemeinde, in Frankreich
identity-civil-commune-hint = Name, Postleitzahl oder Insee-Code, wie Limoges oder 87085.
identity-civil-country = Geburtsland, wenn es nicht Frankreich ist
identity-civil-country-hint = Der Insee-Code hat 5 Ziffern: 99137 für Luxemburg, 99109 für Deutschland, 99139 für Portugal.
identity-civil-date-wrong = Geben Sie ein Geburtsdatum mit vierstelligem Jahr an, das nicht in der Zukunft liegt.
identity-civil-choose = Wählen Sie eine Antwort.
identity-civil-country-wrong = Geben Sie die 5 Ziffern des Landes an, die mit 99 beginnen.
identity-civil-commune-wrong = Wir kennen diese Gemeinde nicht. Prüfen Sie den Namen, oder geben Sie den Insee-Code an.
identity-civil-commune-unclear = Mehrere Gemeinden kommen in Frage. Geben Sie den Code Ihrer Gemeinde an: { $communes }.
identity-civil-name-missing = Geben Sie den Namen an.
identity-civil-name-long = Der Name ist zu lang: höchstens 100 Zeichen.
identity-civil-name-sign = Der französische Personenstand kennt das Zeichen { $sign } nicht. Schreiben Sie den Namen wie in Ihren französischen Papieren.
identity-civil-name-word = Jeder Teil des Namens beginnt und endet mit einem Buchstaben.
identity-civil-standing = Wer ihn bestätigt
identity-civil-by-you = Sie haben ihn am { $date } angegeben.
identity-civil-by-officer = Eine Amtsperson hat ihn am { $date } in Ihrem Ausweis gelesen.
identity-civil-by-provider = Der Identitätsanbieter „{ $provider }“ hat ihn am { $date } übermittelt.
identity-civil-seen = Eine Amtsperson hat Sie am { $date } mit Ihrem Ausweis gesehen.
identity-civil-unchecked = Das nationale Register wurde noch nicht gefragt.
identity-civil-found = Das nationale Register hat ihn am { $date } bestätigt.
identity-civil-rectified = Das nationale Register hat ihn am { $date } bestätigt und die Angaben berichtigt.
identity-civil-marital-name = Das nationale Register hat diesen Namen am { $date } nur als Ehenamen gefunden. Geben Sie Ihren Geburtsnamen an.
identity-civil-ambiguous = Das nationale Register konnte am { $date } nicht sagen, ob Sie es sind. Prüfen Sie jedes Wort, oder gehen Sie mit Ihrem Ausweis zu einer Amtsperson.
identity-civil-not-found = Das nationale Register hat am { $date } niemanden mit diesen Angaben gefunden. Prüfen Sie jedes Wort, oder gehen Sie mit Ihrem Ausweis zu einer Amtsperson.
identity-civil-deceased = Das nationale Register hat am { $date } geantwortet, dass diese Person verstorben ist. Wenn Sie es sind, gehen Sie mit Ihrem Ausweis zu einer Amtsperson.
identity-civil-rejected = Das nationale Register hat die Anfrage am { $date } nicht angenommen. Prüfen Sie jedes Wort.

# Telephone, address, commune
identity-details-title = Telefon und Anschrift
identity-details-lead = Sie müssen nichts davon angeben. Ein Dienst erhält sie nur, wenn Sie zustimmen.
identity-details-change = Telefonnummer, Anschrift und Gemeinde angeben
identity-details-phone = Telefonnummer
identity-details-street = Hausnummer und Straße
identity-details-postcode = Postleitzahl
identity-details-town = Ort
identity-details-country = Land
identity-details-residence-hint = Name, Postleitzahl oder Insee-Code. Ein Dienst kann Ihr Departement oder Ihre Region erfahren, und nicht Ihre Anschrift.
identity-details-phone-wrong = Geben Sie eine Nummer wie 06 12 34 56 78 oder +352 621 123 456 an.
identity-details-line-wrong = Eine Zeile mit höchstens 100 Zeichen.
identity-details-keep = Speichern
identity-details-kept = Es ist gespeichert.

# At the counter
identity-officer-title = Einen Personenstand bestätigen
identity-officer-lead = Die Person ist vor Ihnen, mit einem Ausweis mit Lichtbild.
identity-officer-username-hint = Die Person sagt Ihnen ihren Benutzernamen.
identity-officer-find = Konto suchen
identity-officer-nobody = Niemand hat diesen Benutzernamen. Prüfen Sie ihn mit der Person.
identity-officer-own = Sie können Ihren eigenen Personenstand nicht bestätigen. Bitten Sie eine andere Amtsperson.
identity-officer-account = Konto von { $name } ({ $username })
identity-officer-document = Was im Ausweis steht
identity-officer-seen-question = Haben Sie die Person gesehen?
identity-officer-seen = Ich habe die Person gesehen, und ihr Gesicht ist das des Ausweises.
identity-officer-seen-missing = Setzen Sie das Häkchen, wenn Sie Gesicht und Lichtbild verglichen haben.
identity-officer-confirm = Bestätigen
identity-officer-done = Der Personenstand ist bestätigt.

identity-system-rnipp = Nationales Personenregister
identity-system-officer = eine Amtsperson
identity-register-said-found = Es hat Sie mit denselben Angaben gefunden.
identity-register-said-rectified = Es hat Sie gefunden und eine Angabe berichtigt.
identity-register-said-marital-name = Es kennt diesen Namen nur als Ehenamen.
identity-register-said-ambiguous = Mehrere Personen passen.
identity-register-said-not-found = Es hat mit diesen Angaben niemanden gefunden.
identity-register-said-deceased = Die Person ist dort als verstorben vermerkt.
identity-register-said-rejected = Es hat die Frage nicht angenommen.

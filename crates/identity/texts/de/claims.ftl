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

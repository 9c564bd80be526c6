# What can be told about a person.

# The data, in plain words
identity-claim-given-name-array = given names, one by one
identity-claim-birth-name = birth name
identity-claim-usual-name = name in use
identity-claim-gender = sex
identity-claim-birthdate = birth date
identity-claim-idp-birthdate = birth date as stated
identity-claim-birthplace = commune of birth
identity-claim-birthcountry = country of birth
identity-claim-phone = telephone number
identity-claim-phone-verified = telephone number verified
identity-claim-address = postal address
identity-claim-age-over-15 = 15 or older
identity-claim-age-over-18 = 18 or older
identity-claim-birth-year = year of birth
identity-claim-birth-territory = department or country of birth
identity-claim-residence-territory = department where you live
identity-claim-residence-commune = commune where you live
identity-claim-residence-region = region where you live
identity-claim-amr = how you sign in
identity-claim-idp-id = account used
identity-claim-rnipp-given-name = given names, by the national register
identity-claim-rnipp-family-name = birth name, by the national register
identity-claim-rnipp-gender = sex, by the national register
identity-claim-rnipp-birthdate = birth date, by the national register
identity-claim-rnipp-birthplace = commune of birth, by the national register
identity-claim-rnipp-birthcountry = country of birth, by the national register

# What is sent, one sentence each
identity-sends-name = Your full name, as you write it.
identity-sends-given-name = Your given names.
identity-sends-given-name-array = Your given names, one by one.
identity-sends-family-name = Your family name.
identity-sends-birth-name = Your birth name, the one on your birth certificate.
identity-sends-username = Your user name.
identity-sends-usual-name = The name that you use every day, if it is not your birth name.
identity-sends-gender = The sex on your birth certificate.
identity-sends-birthdate = Your birth date.
identity-sends-idp-birthdate = Your birth date, as it was stated.
identity-sends-birthplace = The code of the commune where you were born.
identity-sends-birthcountry = The code of the country where you were born.
identity-sends-email = Your e-mail address.
identity-sends-email-verified = Whether your e-mail address was verified, yes or no.
identity-sends-phone = Your telephone number.
identity-sends-phone-verified = Whether your telephone number was verified, yes or no.
identity-sends-address = Your postal address.
identity-sends-age-over-15 = Whether you are 15 or older, yes or no. Not your birth date.
identity-sends-age-over-18 = Whether you are 18 or older, yes or no. Not your birth date.
identity-sends-birth-year = The year when you were born. Neither the day nor the month.
identity-sends-birth-territory = The department or the country where you were born. Not the commune.
identity-sends-residence-territory = The department where you live. Not your address.
identity-sends-residence-commune = The commune where you live. Not your address.
identity-sends-residence-region = The region where you live. Not your address.
identity-sends-locale = The language that you prefer.
identity-sends-updated-at = When your data last changed.
identity-sends-amr = How you sign in, for example with a password.
identity-sends-idp-id = The account that you sign in with.
identity-sends-rnipp-given-name = Your given names, confirmed by the national register.
identity-sends-rnipp-family-name = Your birth name, confirmed by the national register.
identity-sends-rnipp-gender = Your sex, confirmed by the national register.
identity-sends-rnipp-birthdate = Your birth date, confirmed by the national register.
identity-sends-rnipp-birthplace = The code of the commune where you were born, confirmed by the national register.
identity-sends-rnipp-birthcountry = The code of the country where you were born, confirmed by the national register.

# Their values
identity-gender-female = female
identity-gender-male = male
identity-born-abroad = born abroad
identity-born-in-france = France ({ $code })

# Why
identity-basis-register = To check your civil status.
identity-basis-face-to-face = An officer saw you and your document.
identity-basis-data-provider = A service showed your agreement to whoever keeps your data.

# Civil status
identity-civil-title = Your civil status
identity-civil-lead = Your names, your sex, your birth date and your place of birth, as they are on your birth certificate.
identity-civil-for-service = The service that you come from needs to know who you are. State your civil status; then you go on.
identity-civil-state-title = State your civil status
identity-civil-state = Keep and check
identity-civil-known = What is known
identity-civil-none = You have not stated your civil status.
identity-civil-change = State or check my civil status
identity-civil-check = Ask the register again
identity-civil-give-up = Go back without stating it
identity-civil-answered = The register answered. You read its answer below.
identity-civil-try-later = The register does not answer. What you stated is kept: ask again later.
identity-civil-kept = What you stated is kept. An officer can confirm it at a counter.
identity-civil-given-names = All your given names
identity-civil-given-names-hint = In the order of your birth certificate, with spaces between.
identity-civil-birth-name = Your birth name
identity-civil-birth-name-hint = The family name on your birth certificate, even if you use another one.
identity-civil-usual-name = The name that you use, if it is another
identity-civil-born = Your birth date
identity-civil-born-hint = For example 27 3 1987. Leave out the day or the month if your papers do not say it.
identity-civil-gender = Sex on your birth certificate
identity-civil-where = Where were you born?
identity-civil-in-france = in France
identity-civil-abroad = in another country
identity-civil-commune = Commune of birth, in France
identity-civil-commune-hint = Its name, its postcode or its Insee code, such as Limoges or 87085.
identity-civil-country = Country of birth, if it is not France
identity-civil-country-hint = Its Insee code has 5 digits: 99137 for Luxembourg, 99109 for Germany, 99139 for Portugal.
identity-civil-date-wrong = Enter a birth date with its year in 4 digits, not in the future.
identity-civil-choose = Choose one of the answers.
identity-civil-country-wrong = Enter the 5 digits of the country, which begin with 99.
identity-civil-commune-wrong = We do not know this commune. Check its name, or enter its Insee code.
identity-civil-commune-unclear = Several communes may be meant. Enter the code of yours: { $communes }.
identity-civil-name-missing = Enter the name.
identity-civil-name-long = The name is too long: 100 characters at most.
identity-civil-name-sign = French civil status does not write the sign { $sign }. Write the name as on your French papers.
identity-civil-name-word = Each part of the name begins and ends with a letter.
identity-civil-standing = Who confirms it
identity-civil-by-you = You stated it on { $date }.
identity-civil-by-officer = An officer read it on your document on { $date }.
identity-civil-by-provider = The identity provider “{ $provider }” gave it on { $date }.
identity-civil-seen = An officer saw you with your document on { $date }.
identity-civil-unchecked = The national register was not asked yet.
identity-civil-found = The national register confirmed it on { $date }.
identity-civil-rectified = The national register confirmed it on { $date }, and corrected what was stated.
identity-civil-marital-name = On { $date } the national register found this name only as the name of a marriage. State your birth name.
identity-civil-ambiguous = On { $date } the national register could not tell whether it is you. Check every word, or go to an officer with your document.
identity-civil-not-found = On { $date } the national register found nobody with these data. Check every word, or go to an officer with your document.
identity-civil-deceased = On { $date } the national register answered that this person has died. If that is you, go to an officer with your document.
identity-civil-rejected = On { $date } the national register did not accept the question. Check every word.

# Telephone, address, commune
identity-details-title = Telephone and address
identity-details-lead = You need not tell these. A service receives them only if you agree.
identity-details-change = Tell my telephone number, address and commune
identity-details-phone = Telephone number
identity-details-street = Number and street
identity-details-postcode = Postcode
identity-details-town = Town
identity-details-country = Country
identity-details-residence-hint = Its name, its postcode or its Insee code. A service can be told your department or your region, and not your address.
identity-details-phone-wrong = Enter a telephone number such as 06 12 34 56 78 or +352 621 123 456.
identity-details-line-wrong = One line, of 100 characters at most.
identity-details-keep = Keep
identity-details-kept = It is kept.

# At the counter
identity-officer-title = Confirm a civil status
identity-officer-lead = The person is before you, with a document that has their photograph.
identity-officer-username-hint = The person tells you their user name.
identity-officer-find = Find the account
identity-officer-nobody = Nobody has this user name. Check it with the person.
identity-officer-own = You cannot confirm your own civil status. Ask another officer.
identity-officer-account = Account of { $name } ({ $username })
identity-officer-document = What the document says
identity-officer-seen-question = Have you seen the person?
identity-officer-seen = I have seen the person, and their face is that of the document.
identity-officer-seen-missing = Tick the box once you have compared the face with the photograph.
identity-officer-confirm = Confirm
identity-officer-done = The civil status is confirmed.

identity-system-rnipp = National register of people
identity-system-officer = an officer
identity-register-said-found = It found you, with these very data.
identity-register-said-rectified = It found you, and corrected something.
identity-register-said-marital-name = It knows this name as a married name only.
identity-register-said-ambiguous = Several people match.
identity-register-said-not-found = It found nobody with these data.
identity-register-said-deceased = The person is marked there as deceased.
identity-register-said-rejected = It did not accept the question.

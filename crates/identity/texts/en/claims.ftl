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

# What can be told about a person.

# The data, in plain words
identity-claim-given-name-array = prénoms, un par un
identity-claim-birth-name = nom de naissance
identity-claim-usual-name = nom d’usage
identity-claim-gender = sexe
identity-claim-birthdate = date de naissance
identity-claim-idp-birthdate = date de naissance telle que déclarée
identity-claim-birthplace = commune de naissance
identity-claim-birthcountry = pays de naissance
identity-claim-phone = numéro de téléphone
identity-claim-phone-verified = numéro de téléphone vérifié
identity-claim-address = adresse postale
identity-claim-age-over-15 = 15 ans ou plus
identity-claim-age-over-18 = 18 ans ou plus
identity-claim-birth-year = année de naissance
identity-claim-birth-territory = département ou pays de naissance
identity-claim-residence-territory = département où vous habitez
identity-claim-residence-commune = commune où vous habitez
identity-claim-residence-region = région où vous habitez
identity-claim-amr = façon de vous connecter
identity-claim-idp-id = compte utilisé
identity-claim-rnipp-given-name = prénoms, selon l’Insee
identity-claim-rnipp-family-name = nom de naissance, selon l’Insee
identity-claim-rnipp-gender = sexe, selon l’Insee
identity-claim-rnipp-birthdate = date de naissance, selon l’Insee
identity-claim-rnipp-birthplace = commune de naissance, selon l’Insee
identity-claim-rnipp-birthcountry = pays de naissance, selon l’Insee

# What is sent, one sentence each
identity-sends-name = Votre nom complet, comme vous l’écrivez.
identity-sends-given-name = Vos prénoms.
identity-sends-given-name-array = Vos prénoms, un par un.
identity-sends-family-name = Votre nom de famille.
identity-sends-birth-name = Votre nom de naissance, celui de votre acte de naissance.
identity-sends-username = Votre nom d’utilisateur.
identity-sends-usual-name = Le nom que vous utilisez tous les jours, s’il est différent de votre nom de naissance.
identity-sends-gender = Le sexe inscrit sur votre acte de naissance.
identity-sends-birthdate = Votre date de naissance.
identity-sends-idp-birthdate = Votre date de naissance, comme elle a été déclarée.
identity-sends-birthplace = Le code de votre commune de naissance.
identity-sends-birthcountry = Le code de votre pays de naissance.
identity-sends-email = Votre adresse électronique.
identity-sends-email-verified = Si votre adresse électronique a été vérifiée, oui ou non.
identity-sends-phone = Votre numéro de téléphone.
identity-sends-phone-verified = Si votre numéro de téléphone a été vérifié, oui ou non.
identity-sends-address = Votre adresse postale.
identity-sends-age-over-15 = Si vous avez 15 ans ou plus, oui ou non. Pas votre date de naissance.
identity-sends-age-over-18 = Si vous avez 18 ans ou plus, oui ou non. Pas votre date de naissance.
identity-sends-birth-year = L’année de votre naissance. Ni le jour, ni le mois.
identity-sends-birth-territory = Le département ou le pays où vous êtes né ou née. Pas la commune.
identity-sends-residence-territory = Le département où vous habitez. Pas votre adresse.
identity-sends-residence-commune = La commune où vous habitez. Pas votre adresse.
identity-sends-residence-region = La région où vous habitez. Pas votre adresse.
identity-sends-locale = La langue que vous préférez.
identity-sends-updated-at = La date de la dernière modification de vos données.
identity-sends-amr = La façon dont vous vous connectez, par exemple par mot de passe.
identity-sends-idp-id = Le compte avec lequel vous vous connectez.
identity-sends-rnipp-given-name = Vos prénoms, confirmés par l’Insee.
identity-sends-rnipp-family-name = Votre nom de naissance, confirmé par l’Insee.
identity-sends-rnipp-gender = Votre sexe, confirmé par l’Insee.
identity-sends-rnipp-birthdate = Votre date de naissance, confirmée par l’Insee.
identity-sends-rnipp-birthplace = Le code de votre commune de naissance, confirmé par l’Insee.
identity-sends-rnipp-birthcountry = Le code de votre pays de naissance, confirmé par l’Insee.

# Their values
identity-gender-female = féminin
identity-gender-male = masculin
identity-born-abroad = né ou née à l’étranger
identity-born-in-france = France ({ $code })

# Why
identity-basis-register = Pour vérifier votre état civil.
identity-basis-face-to-face = Un agent vous a vu ou vue, avec votre pièce d’identité.

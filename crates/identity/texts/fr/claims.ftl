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
identity-basis-data-provider = Un service a montré votre accord à l’administration qui détient vos données.

# Civil status
identity-civil-title = Votre état civil
identity-civil-lead = Vos noms, votre sexe, votre date et votre lieu de naissance, comme sur votre acte de naissance.
identity-civil-for-service = Le service d’où vous venez a besoin de savoir qui vous êtes. Indiquez votre état civil ; vous continuerez ensuite.
identity-civil-state-title = Indiquer votre état civil
identity-civil-state = Enregistrer et vérifier
identity-civil-known = Ce qui est connu
identity-civil-none = Vous n’avez pas indiqué votre état civil.
identity-civil-change = Indiquer ou vérifier mon état civil
identity-civil-check = Interroger de nouveau le registre
identity-civil-give-up = Revenir sans l’indiquer
identity-civil-answered = Le registre a répondu. Vous lisez sa réponse plus bas.
identity-civil-try-later = Le registre ne répond pas. Ce que vous avez indiqué est enregistré : réessayez plus tard.
identity-civil-kept = Ce que vous avez indiqué est enregistré. Un agent peut le confirmer à un guichet.
identity-civil-given-names = Tous vos prénoms
identity-civil-given-names-hint = Dans l’ordre de l’acte de naissance, séparés par des espaces.
identity-civil-birth-name = Votre nom de naissance
identity-civil-birth-name-hint = Le nom de famille de votre acte de naissance, même si vous en utilisez un autre.
identity-civil-usual-name = Le nom que vous utilisez, s’il est différent
identity-civil-born = Votre date de naissance
identity-civil-born-hint = Par exemple 27 3 1987. Laissez vide le jour ou le mois si vos papiers ne le disent pas.
identity-civil-gender = Sexe inscrit sur l’acte de naissance
identity-civil-where = Où êtes-vous né ou née ?
identity-civil-in-france = en France
identity-civil-abroad = dans un autre pays
identity-civil-commune = Commune de naissance, en France
identity-civil-commune-hint = Son nom, son code postal ou son code Insee, comme Limoges ou 87085.
identity-civil-country = Pays de naissance, si ce n’est pas la France
identity-civil-country-hint = Son code Insee a 5 chiffres : 99137 pour le Luxembourg, 99109 pour l’Allemagne, 99139 pour le Portugal.
identity-civil-date-wrong = Indiquez une date de naissance avec une année à 4 chiffres, qui n’est pas dans le futur.
identity-civil-choose = Choisissez une réponse.
identity-civil-country-wrong = Indiquez les 5 chiffres du pays, qui commencent par 99.
identity-civil-commune-wrong = Nous ne connaissons pas cette commune. Vérifiez son nom, ou indiquez son code Insee.
identity-civil-commune-unclear = Plusieurs communes sont possibles. Indiquez le code de la vôtre : { $communes }.
identity-civil-name-missing = Indiquez le nom.
identity-civil-name-long = Le nom est trop long : 100 caractères au plus.
identity-civil-name-sign = L’état civil français n’écrit pas le signe { $sign }. Écrivez le nom comme sur vos papiers français.
identity-civil-name-word = Chaque partie du nom commence et finit par une lettre.
identity-civil-standing = Qui le confirme
identity-civil-by-you = Vous l’avez indiqué le { $date }.
identity-civil-by-officer = Un agent l’a lu sur votre pièce d’identité le { $date }.
identity-civil-by-provider = Le fournisseur d’identité « { $provider } » l’a transmis le { $date }.
identity-civil-seen = Un agent vous a vu ou vue avec votre pièce d’identité le { $date }.
identity-civil-unchecked = Le registre national n’a pas encore été interrogé.
identity-civil-found = Le registre national l’a confirmé le { $date }.
identity-civil-rectified = Le registre national l’a confirmé le { $date }, et a corrigé ce qui était indiqué.
identity-civil-marital-name = Le { $date }, le registre national n’a trouvé ce nom que comme nom d’époux ou d’épouse. Indiquez votre nom de naissance.
identity-civil-ambiguous = Le { $date }, le registre national n’a pas pu dire s’il s’agit de vous. Vérifiez chaque mot, ou allez voir un agent avec votre pièce d’identité.
identity-civil-not-found = Le { $date }, le registre national n’a trouvé personne avec ces données. Vérifiez chaque mot, ou allez voir un agent avec votre pièce d’identité.
identity-civil-deceased = Le { $date }, le registre national a répondu que cette personne est décédée. S’il s’agit de vous, allez voir un agent avec votre pièce d’identité.
identity-civil-rejected = Le { $date }, le registre national n’a pas accepté la question. Vérifiez chaque mot.

# Telephone, address, commune
identity-details-title = Téléphone et adresse
identity-details-lead = Rien n’est obligatoire. Un service ne les reçoit que si vous êtes d’accord.
identity-details-change = Indiquer mon téléphone, mon adresse et ma commune
identity-details-phone = Numéro de téléphone
identity-details-street = Numéro et rue
identity-details-postcode = Code postal
identity-details-town = Ville
identity-details-country = Pays
identity-details-residence-hint = Son nom, son code postal ou son code Insee. Un service peut recevoir votre département ou votre région, et non votre adresse.
identity-details-phone-wrong = Indiquez un numéro comme 06 12 34 56 78 ou +352 621 123 456.
identity-details-line-wrong = Une seule ligne, de 100 caractères au plus.
identity-details-keep = Enregistrer
identity-details-kept = C’est enregistré.

# At the counter
identity-officer-title = Confirmer un état civil
identity-officer-lead = La personne est devant vous, avec une pièce d’identité qui porte sa photo.
identity-officer-username-hint = La personne vous dit son nom d’utilisateur.
identity-officer-find = Trouver le compte
identity-officer-nobody = Personne n’a ce nom d’utilisateur. Vérifiez-le avec la personne.
identity-officer-own = Vous ne pouvez pas confirmer votre propre état civil. Demandez à un autre agent.
identity-officer-account = Compte de { $name } ({ $username })
identity-officer-document = Ce que dit la pièce d’identité
identity-officer-seen-question = Avez-vous vu la personne ?
identity-officer-seen = J’ai vu la personne, et son visage est celui de la pièce d’identité.
identity-officer-seen-missing = Cochez la case après avoir comparé le visage et la photo.
identity-officer-confirm = Confirmer
identity-officer-done = L’état civil est confirmé.

identity-system-rnipp = Registre national d’identification
identity-system-officer = un agent
identity-register-said-found = Il vous a trouvé, avec ces mêmes données.
identity-register-said-rectified = Il vous a trouvé, et a corrigé une donnée.
identity-register-said-marital-name = Il connaît ce nom comme nom d’époux ou d’épouse seulement.
identity-register-said-ambiguous = Plusieurs personnes correspondent.
identity-register-said-not-found = Il n’a trouvé personne avec ces données.
identity-register-said-deceased = La personne y est indiquée comme décédée.
identity-register-said-rejected = Il n’a pas accepté la question.

# Le bureau de l’aidant
mandates-desk-title = Agir pour une personne
mandates-desk-lead = Vous aidez pour { $organisation }. L’organisation est habilitée jusqu’au { $until }.
mandates-desk-live = Mandats en cours
mandates-desk-none = Aucun mandat en cours.
mandates-desk-act = Allez sur le site du service et connectez-vous. Nous vous demandons ensuite pour qui vous agissez.
mandates-desk-drafts = À signer
mandates-desk-over = Terminés
mandates-desk-name = Nom de la personne
mandates-desk-search = Rechercher
mandates-desk-more = Les { $count } plus récents sont affichés. Cherchez un nom pour trouver les autres.
mandates-desk-nobody = Aucun mandat en cours pour une personne de ce nom.
mandates-no-helper = Cette page est réservée aux aidants d’une organisation habilitée. Votre compte n’en fait pas partie.
mandates-too-low = Pour agir au nom d’une personne, votre connexion doit être plus sûre : avec une clé d’accès, ou un mot de passe et un code de votre application.
mandates-too-low-again = Me connecter plus sûrement
mandates-too-low-set-up = Installer une clé ou une application
mandates-home = Retour à l’accueil
mandates-go-on = Continuer

# Ce que dit un mandat
mandates-lasts-day = 1 jour
mandates-lasts-month = 31 jours
mandates-lasts-half-year = 182 jours (6 mois)
mandates-lasts-year = 365 jours (1 an)
mandates-who-helper = { $helper }, de { $organisation }
mandates-who-organisation = tous les aidants de { $organisation }
mandates-is-draft = À signer
mandates-is-live = En cours
mandates-is-over = Terminé
mandates-standing-draft = La personne n’a pas encore signé.
mandates-standing-live = Jusqu’au { $until }.
mandates-standing-over = Depuis le { $since }. { $why }
mandates-ended-time = Sa durée est passée.
mandates-ended-code = Il a été arrêté avec le code de la feuille.
mandates-ended-person = La personne l’a arrêté.
mandates-ended-helper = Un aidant l’a arrêté.
mandates-ended-officer = Un agent l’a arrêté.
mandates-ended-organisation = L’organisation n’est plus habilitée.
mandates-row-person = Personne aidée
mandates-row-who = Qui peut agir
mandates-row-scope = Pour quoi
mandates-row-lasts = Durée
mandates-row-standing = État
mandates-row-number = Numéro

# Un nouveau mandat
mandates-new = Nouveau mandat
mandates-new-lead = Choisissez avec la personne. Elle peut tout arrêter quand elle veut.
mandates-scope = Pour quelles démarches ?
mandates-scope-hint = Cochez seulement ce dont la personne a besoin.
mandates-scope-missing = Choisissez au moins une famille de démarches, ou un service.
mandates-scope-both = Choisissez des familles de démarches ou des services, pas les deux.
mandates-scope-services = Ou seulement certains services
mandates-services = Services
mandates-services-hint = Le mandat ne vaut alors que pour ces services.
mandates-lasts = Pour combien de temps ?
mandates-lasts-hint = Un jour suffit pour la plupart des démarches.
mandates-may-use = Qui pourra agir ?
mandates-may-use-me = Moi seulement
mandates-may-use-all = Tous les aidants de mon organisation
mandates-account = La personne a-t-elle un compte ici ?
mandates-account-hint = Sans compte, elle peut signer aussi.
mandates-account-no = Non, ou elle ne sait pas
mandates-account-yes = Oui
mandates-who-title = Qui aidez-vous ?
mandates-who-paper = Recopiez la pièce d’identité de la personne.
mandates-login = E-mail ou nom d’utilisateur de la personne
mandates-login-hint = La personne reçoit un code à l’adresse de son compte.
mandates-login-missing = Écrivez l’e-mail ou le nom d’utilisateur de la personne.
mandates-login-unknown = Aucun compte ne correspond. Vérifiez, ou continuez sans compte.
mandates-oneself = C’est vous. On ne signe pas de mandat pour soi-même.
mandates-has-account = Cette personne a un compte. Revenez en arrière et choisissez « Oui, elle a un compte ».
mandates-near = Quelqu’un a presque le même état civil. Relisez la pièce d’identité.
mandates-near-title = Tout est-il exact ?
mandates-near-checked = J’ai relu la pièce d’identité : tout est écrit exactement ainsi.
mandates-given-names = Tous les prénoms
mandates-given-names-hint = Dans l’ordre de la pièce d’identité, séparés par des espaces.
mandates-given-names-wrong = Écrivez les prénoms, en lettres seulement.
mandates-birth-name = Nom de naissance
mandates-birth-name-wrong = Écrivez le nom, en lettres seulement.
mandates-usual-name = Nom utilisé, s’il est différent
mandates-birth = Date de naissance
mandates-birth-hint = Laissez vide le jour ou le mois s’ils ne sont pas connus. Par exemple : 27 3 1987.
mandates-birth-wrong = Écrivez une date de naissance qui existe, avec l’année en quatre chiffres.
mandates-gender = Sexe sur la pièce d’identité
mandates-gender-female = Féminin
mandates-gender-male = Masculin
mandates-gender-missing = Choisissez ce que dit la pièce d’identité.
mandates-birthplace = Commune de naissance
mandates-birthplace-hint = Le nom de la commune. Pour une naissance à l’étranger : le code du pays, qui commence par 99.
mandates-birthplace-wrong = Nous ne trouvons pas cette commune. Vérifiez le nom.
mandates-birthplace-several = Plusieurs communes portent ce nom. Choisissez la bonne.
mandates-birthplace-which = Laquelle ?
mandates-email = E-mail de la personne
mandates-email-hint = Seulement si la personne lit elle-même ses e-mails.
mandates-email-wrong = Écrivez l’adresse comme ceci : nom@exemple.fr
mandates-phone = Téléphone portable de la personne
mandates-phone-hint = Par exemple : 06 12 34 56 78.
mandates-phone-wrong = Écrivez le numéro comme ceci : 06 12 34 56 78, ou avec + et l’indicatif du pays.
mandates-lang = Langue des messages à la personne

# Signer
mandates-one-title = Mandat de { $person }
mandates-sign-title = Faire signer la personne
mandates-by = Comment la personne reçoit-elle le code ?
mandates-by-hint = Relisez d’abord le mandat avec elle.
mandates-by-email = Par e-mail
mandates-by-sms = Par SMS
mandates-by-paper = Sur papier, signé à la main
mandates-by-missing = Choisissez comment la personne reçoit le code.
mandates-send = Envoyer le code
mandates-send-again = Le code n’arrive pas ?
mandates-prepare-sheet = Préparer la feuille à signer
mandates-sheet-again = Faire une nouvelle feuille, ou signer autrement
mandates-not-sent-too-soon = Un code vient de partir. Attendez 30 secondes.
mandates-not-sent-too-many = Trop de codes ont été envoyés. Faites un nouveau mandat.
mandates-not-sent-too-many-of-day = Cette personne a reçu trop de codes aujourd’hui, tous mandats confondus. Réessayez demain.
mandates-not-sent-sms = Le SMS n’est pas parti. Réessayez, ou choisissez le papier.
mandates-no-way = Aucun moyen de joindre la personne. Son compte n’a pas d’adresse e-mail.
mandates-type-title = La personne donne son accord
mandates-code = Code à 6 chiffres
mandates-code-hint-email = La personne vient de le recevoir par e-mail. Il est valable 15 minutes.
mandates-code-hint-sms = La personne vient de le recevoir par SMS. Il est valable 15 minutes.
mandates-code-hint-paper = Il est imprimé en bas de la feuille signée.
mandates-code-wrong = Ce n’est pas le bon code. Vérifiez les 6 chiffres.
mandates-code-too-many = Trop de codes faux. Envoyez un nouveau code.
mandates-code-too-many-of-day = Trop de codes faux ont été tapés aujourd’hui pour cette personne, tous mandats confondus. Réessayez demain.
mandates-code-too-late = Ce code est trop vieux. Envoyez un nouveau code.
mandates-sign = Signer le mandat
mandates-paper-lead = Imprimez la feuille. La personne la signe à la main et vous la gardez. Tapez ensuite le code imprimé à côté de la signature.
mandates-sheet-to-sign = Ouvrir la feuille à signer
mandates-seen = Confirmez
mandates-seen-yes = La personne a signé devant moi et j’ai vu sa pièce d’identité.
mandates-seen-missing = Confirmez que la personne a signé devant vous.
mandates-give-up = Abandonner
mandates-give-up-now = Abandonner ce mandat
mandates-done-signed = Le mandat est signé. Imprimez la feuille pour la personne.
mandates-done-ended = Le mandat est arrêté.
mandates-live-act = Pour agir : allez sur le site du service, connectez-vous, puis choisissez cette personne.
mandates-sheet = Feuille à imprimer
mandates-end = Arrêter ce mandat
mandates-end-lead = Plus personne ne pourra agir avec ce mandat. La personne est prévenue.
mandates-end-now = Arrêter maintenant
mandates-renew = Faire le même mandat à nouveau
mandates-renew-lead = Un nouveau mandat reprend la même personne, les mêmes démarches et la même durée. La personne signe à nouveau.
mandates-renew-now = Préparer le nouveau mandat

# La feuille
mandates-sheet-title = Votre mandat
mandates-sheet-back = Retour au mandat
mandates-sheet-print = Pour imprimer, utilisez la commande « Imprimer » de votre navigateur.
mandates-sheet-lead = { $person }, vous donnez le droit d’agir pour vous à : { $who }.
mandates-sheet-never = Personne ne peut vous demander votre mot de passe. Chaque fois que l’aidant agit pour vous, c’est noté.
mandates-sheet-end = Pour tout arrêter
mandates-sheet-end-lead = Vous pouvez arrêter quand vous voulez, sans donner de raison et sans compte.
mandates-sheet-end-go = Allez à l’adresse
mandates-sheet-end-type = Tapez ce code :
mandates-sheet-qr = Image à photographier : elle ouvre { $link }
mandates-sheet-end-ask = Vous pouvez aussi le demander à l’aidant. Gardez cette feuille : celui qui a le code peut arrêter le mandat.
mandates-sheet-sign = Votre signature
mandates-sheet-sign-lead = En signant, vous dites oui à ce mandat.
mandates-sheet-sign-line = Date et signature :
mandates-sheet-sign-code = Code pour l’aidant, après la signature :

# Arrêter avec le code
mandates-revoke-title = Arrêter un mandat
mandates-revoke-lead = Avec le code de votre feuille, l’aidant ne peut plus agir pour vous. Vous n’avez pas besoin de compte.
mandates-revoke-code = Code de la feuille
mandates-revoke-code-hint = 16 chiffres, par exemple 1234 5678 9012 3456.
mandates-revoke-wrong = Ce code ne correspond à aucun mandat. Vérifiez les 16 chiffres.
mandates-revoke-now = Arrêter le mandat
mandates-revoke-lost = Vous n’avez plus la feuille ? Demandez à l’aidant ou à son organisation : ils doivent arrêter le mandat.
mandates-revoked-title = C’est arrêté
mandates-revoked = Le mandat donné à { $helper } ({ $organisation }) est arrêté.
mandates-revoked-now = Cela vaut dès maintenant, aussi pour les services où l’aidant s’était connecté pour vous.

# Mes mandats
mandates-own-title = Qui peut agir pour moi
mandates-own-lead = Vous pouvez arrêter un mandat à tout moment. Cela vaut tout de suite.
mandates-own-none = Personne ne peut agir pour vous.
mandates-own-one = { $helper }, { $organisation }
mandates-own-back = Mon compte

# Les organisations
mandates-organisations-title = Organisations d’aidants
mandates-organisations-lead = Les aidants d’une organisation habilitée peuvent agir pour des personnes, avec leur mandat.
mandates-organisations-none = Aucune organisation n’est encore habilitée.
mandates-accredit = Habiliter une organisation
mandates-accredit-now = Habiliter
mandates-organisation-name = Nom de l’organisation
mandates-organisation-name-wrong = Écrivez un nom de 1 à 120 caractères.
mandates-organisation-until = Habilitée jusqu’au
mandates-organisation-until-wrong = Écrivez une date à venir, dans les cinq ans.
mandates-organisation-accredited = Habilitée
mandates-organisation-over = Non habilitée
mandates-organisation-until-at = jusqu’au { $until }
mandates-organisation-over-since = depuis le { $since }
mandates-organisation-extend = Changer la date de fin
mandates-organisation-extend-now = Changer
mandates-organisation-end = Retirer l’habilitation
mandates-organisation-end-lead = Tous les mandats de l’organisation s’arrêtent tout de suite.
mandates-organisation-end-now = Retirer maintenant
mandates-organisation-mandates = Mandats
mandates-organisation-mandates-none = Aucun mandat.
mandates-organisation-more = Les { $count } plus récents en cours sont affichés, puis quelques-uns qui sont terminés. Vous mettez fin à tout autre par son numéro.
mandates-helpers = Aidants
mandates-helpers-none = Aucun aidant.
mandates-helper-gone = Compte supprimé
mandates-helper-login = E-mail ou nom d’utilisateur de l’aidant
mandates-helper-add = Ajouter cet aidant
mandates-helper-remove = Retirer { $name }
mandates-helper-unknown = Aucun compte ne correspond.
mandates-helps-elsewhere = Cette personne aide déjà pour une autre organisation.
mandates-not-accredited = Cette organisation n’est plus habilitée.
mandates-too-many-drafts = Vous avez préparé trop de mandats en un jour. Réessayez demain.
mandates-renew-has-account = Cette personne a maintenant un compte. Faites un nouveau mandat et choisissez « Oui, elle a un compte ».
mandates-changed = Ce mandat a changé entre-temps, ou il n’est plus à signer. Rouvrez-le depuis votre bureau.

# Dans le journal
mandates-basis-draft = Un aidant prépare un mandat pour vous.
mandates-basis-mandate = Mandat que vous avez signé.
mandates-basis-end-time = Le mandat est arrivé à sa fin.
mandates-basis-end-code = Arrêt avec le code de la feuille.
mandates-basis-end-person = Arrêt à votre demande.
mandates-basis-end-helper = Arrêt par un aidant.
mandates-basis-end-officer = Arrêt par un agent.
mandates-basis-end-organisation = L’organisation n’est plus habilitée.

# Lettres
mandates-mail-code-subject = Votre code : { $code }
mandates-mail-code-text =
    Bonjour,

    { $helper }, de { $organisation }, prépare un mandat pour vous.
    Avec ce mandat, { $who ->
        [helper] cette personne pourra
       *[organisation] les aidants de cette organisation pourront
    } agir pour vous pendant { $lasts } : { $scope }.

    Si vous êtes d’accord, donnez ce code à l’aidant, en face de vous :

        { $code }

    Il est valable 15 minutes. Vous pourrez tout arrêter à tout moment.
    Si vous n’êtes pas avec cette personne, ne donnez ce code à personne.
mandates-mail-signed-subject = Votre mandat avec { $organisation }
mandates-mail-signed-text =
    Bonjour { $person },

    Vous avez signé un mandat.

    Qui peut agir pour vous : { $who ->
        [helper] { $helper }, de { $organisation }
       *[organisation] tous les aidants de { $organisation }
    }
    Pour quoi : { $scope }
    Jusqu’au : { $until }

    Pour tout arrêter, à tout moment et sans compte :
    allez sur { $link } et tapez ce code :

        { $revocation }

    Gardez ce message. Vous en recevez un autre chaque fois que quelqu’un agit pour vous.
mandates-mail-used-subject = { $helper } a agi pour vous
mandates-mail-used-text =
    Bonjour { $person },

    { $helper }, de { $organisation }, vient d’agir pour vous.

    Service : { $service }
    Quand : { $at }

    Si vous ne le voulez pas, arrêtez le mandat : allez sur { $link } et tapez ce code :

        { $revocation }
mandates-mail-ended-subject = Votre mandat est arrêté
mandates-mail-ended-text =
    Bonjour { $person },

    Le mandat donné à { $helper } ({ $organisation }) est arrêté. Plus personne ne peut agir pour vous avec ce mandat.
mandates-sms-code = { $helper } ({ $organisation }) veut agir pour vous : { $scope }, { $lasts }. Si vous êtes d’accord, donnez-lui ce code : { $code }
mandates-sms-signed = Mandat signé avec { $organisation } jusqu’au { $until }. Pour l’arrêter : { $link }, code { $revocation }

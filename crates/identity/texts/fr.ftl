# Se connecter, consentir, voir son compte. Le français fait référence.

identity-home = Retour à l’accueil
identity-yes = Oui
identity-no = Non

# Se connecter et se déconnecter
identity-sign-in-title = Se connecter
identity-sign-in-lead = Un seul compte pour tous les services.
identity-sign-in-for = Connectez-vous pour continuer vers le service « { $service } ».
identity-sign-in-not-kept-here = { $service } n’accepte pas les comptes tenus ici. Choisissez un service de connexion qu’il accepte.
identity-sign-in-already = Vous êtes déjà connecté sous le nom de { $name }. Pour continuer, saisissez votre mot de passe, ou connectez-vous avec un autre compte.
identity-username = Nom d’utilisateur
identity-username-missing = Saisissez votre nom d’utilisateur.
identity-password = Mot de passe
identity-password-missing = Saisissez votre mot de passe.
identity-sign-in = Se connecter
identity-sign-in-wrong = Le nom d’utilisateur ou le mot de passe ne convient pas. Vérifiez-les et réessayez.
identity-stopped-title = Ce mot de passe ne vaut plus
identity-stopped-lead = Vous avez signalé qu’une autre personne l’a utilisé. Pour ouvrir votre compte, choisissez un nouveau mot de passe.
identity-stopped-recover = Choisir un nouveau mot de passe
identity-stopped-counter = Sans adresse électronique, présentez-vous à un guichet avec une pièce d’identité.
identity-sign-in-wait-seconds = { $count ->
    [one] Il y a eu trop d’essais. Attendez { $count } seconde, puis réessayez.
   *[other] Il y a eu trop d’essais. Attendez { $count } secondes, puis réessayez.
}
identity-sign-in-wait-minutes = { $count ->
    [one] Il y a eu trop d’essais. Attendez { $count } minute, puis réessayez.
   *[other] Il y a eu trop d’essais. Attendez { $count } minutes, puis réessayez.
}
identity-sign-out-title = Voulez-vous vous déconnecter ?
identity-sign-out-lead = Vous ne serez plus connecté à Passerelle sur cet appareil.
identity-sign-out-for = Le service « { $service } » demande de vous déconnecter aussi de Passerelle.
identity-sign-out = Se déconnecter
identity-stay-signed-in = Rester connecté

# Consentir
identity-consent-title = Transmettre vos données à « { $service } » ?
identity-consent-tab = Transmettre vos données ?
identity-consent-lead = Pour vous connecter, le service « { $service } » demande les données ci-dessous. Il les recevra exactement comme vous les lisez ici.
identity-consent-only-identifier = Le service ne demande ni votre nom ni votre adresse : il saura seulement que c’est vous quand vous reviendrez.
identity-consent-data-title = Données d’autres administrations
identity-consent-data = Le service « { $service } » pourra demander ces données à l’administration qui les tient, tant que vous ne reprenez pas votre accord. Passerelle ne les voit pas.
identity-consent-identifier-title = Que reçoit le service en plus ?
identity-consent-identifier = Un identifiant qui vous est propre chez ce service. Un autre service en reçoit un différent : ils ne peuvent pas rapprocher ce qu’ils savent de vous. Le service apprend aussi quand vous vous êtes connecté.
identity-consent-offline = Le service « { $service } » pourra aussi consulter ces données plus tard, en votre absence, pendant 90 jours au plus.
identity-consent-withdraw = Vous pouvez changer d’avis à tout moment sur la page de votre compte.
identity-consent-allow = Accepter et continuer
identity-consent-refuse = Refuser

# Les données, en mots simples
identity-claim-sub = votre identifiant chez ce service
identity-claim-name = nom complet
identity-claim-given-name = prénoms
identity-claim-family-name = nom de famille
identity-claim-username = nom d’utilisateur
identity-claim-locale = langue
identity-claim-updated-at = dernière modification des données
identity-claim-email = adresse électronique
identity-claim-email-verified = adresse électronique vérifiée
identity-claim-offline = accès en votre absence

# D’autres données, quand un autre service de Passerelle les inscrit au journal
identity-data-siret = numéro SIRET
identity-data-activity = activité
identity-data-commune = commune
identity-data-headcount = nombre de salariés
identity-data-firm = entreprise
identity-data-e-mail = adresse électronique
identity-data-message = message
identity-data-subject = sujet de la demande
identity-data-answer = réponse
identity-data-answers = réponses au diagnostic
identity-data-score = résultat du diagnostic
identity-data-begun = diagnostic commencé
identity-data-completed = diagnostic terminé

# Demandes impossibles
identity-mistake-title = Cette demande ne peut pas aboutir
identity-mistake-client = Le service d’où vous venez n’est pas inscrit ici. Nous ne vous y renvoyons pas, pour votre sécurité.
identity-mistake-redirect = Le service d’où vous venez demande de vous renvoyer à une adresse qu’il n’a pas déclarée. Nous ne le faisons pas, pour votre sécurité.
identity-mistake-request = Le service d’où vous venez a envoyé une demande que nous ne comprenons pas.
identity-mistake-too-late = Cette demande est trop ancienne.
identity-mistake-way-out = Retournez sur le site du service et recommencez. Si le problème revient, signalez-le au service.
identity-mistake-technical = Détail pour le service

# Mon compte
identity-account-title = Mon compte
identity-account-profile = Vos données
identity-account-services = Services autorisés
identity-account-services-lead = Ces services peuvent recevoir les données que vous voyez ici. Vous pouvez retirer votre accord à tout moment.
identity-account-services-none = Vous n’avez autorisé aucun service.
identity-account-service-since = Autorisé le { $date }.
identity-account-sites = Sites où vous vous êtes connecté
identity-account-permissions = Données que des administrations peuvent s’échanger avec votre permission
identity-account-permissions-lead = Vous pouvez reprendre chaque permission à tout moment : plus rien n’est envoyé ensuite.
identity-account-permissions-none = Vous n’avez donné aucune permission.
identity-account-permission-what = Données : { $what }, chez : { $provider }.
identity-account-permission-purpose = Pour quoi faire : { $purpose }.
identity-account-permission-until = Valable jusqu’au { $date }.
identity-account-permission-ended = Terminée : plus rien n’est envoyé
identity-account-permission-used = Dernier envoi demandé : { $date }.
identity-account-permission-unused = Aucun envoi demandé pour le moment.
identity-account-permission-withdraw = Reprendre ma permission
identity-account-permission-withdraw-from = Reprendre ma permission : { $client }, données de { $provider }
identity-account-right-to-know = Votre droit de savoir
identity-account-right-to-know-lead = D’autres échanges entre administrations reposent sur une loi, pas sur votre permission : vous ne pouvez pas les retirer ici. Vous avez le droit de savoir qui a lu quoi, quand et pourquoi.
identity-account-right-to-know-link = Voir qui a lu mes données
identity-account-elsewhere = Peut demander à d’autres administrations : { $what }.
identity-account-offline = Ce service peut consulter ces données en votre absence.
identity-account-withdraw = Retirer mon accord
identity-account-withdraw-from = Retirer mon accord au service { $service }
identity-account-withdrawn = Votre accord est retiré. Le service ne peut plus consulter vos données ici.
identity-account-accesses = Qui a consulté vos données
identity-account-accesses-lead = Chaque accès à vos données est inscrit dans un journal que personne ne peut modifier en secret. Le plus récent vient en premier.
identity-account-accesses-none = Personne n’a encore consulté vos données.
identity-account-access-by = Par : { $who }.
identity-account-access-device = Appareil : { $device }.
identity-account-access-service = Service : { $service }.
identity-account-access-what = Données : { $what }.
identity-account-access-proof = Preuve n° { $number }
identity-account-you = vous
identity-account-someone-gone = une personne dont le compte n’existe plus
identity-account-device-unknown = Appareil inconnu
identity-account-this-device = Cet appareil
identity-account-end-session = Déconnecter
identity-account-end-session-of = Déconnecter l’appareil { $device }
identity-account-session-ended = L’appareil est déconnecté.
identity-account-end-others = Déconnecter tous les autres appareils
identity-account-sessions-ended = Tous les autres appareils sont déconnectés.

# Pourquoi
identity-basis-self = À votre demande.
identity-basis-consent = Avec votre accord.
identity-basis-trusted = Ce service fait partie de Passerelle.

# The end of an account
identity-close-title = Mes données et la fin de mon compte
identity-close-hint = Tout télécharger dans un fichier, ou fermer le compte.
identity-close-data = Vos données
identity-close-data-lead = Un seul fichier, avec tout ce que nous gardons de vous. Un logiciel peut aussi le lire.
identity-close-take = Télécharger mes données
identity-close-end = Fermer le compte
identity-close-warning = Vos données, vos moyens de connexion et vos autorisations seront supprimés. Vous serez déconnecté partout. C’est définitif.
identity-close-kept = Restent seulement : le journal des accès, sans votre nom, et ce que la loi demande aux administrations de garder de vos démarches.
identity-close-sure-title = Êtes-vous sûr ?
identity-close-sure = Oui, fermer mon compte et supprimer mes données
identity-close-not-sure = Cochez la case pour confirmer.
identity-close-yes = Fermer mon compte
identity-close-no = Garder mon compte
identity-close-first = Avant de fermer votre compte :
identity-closed-title = Votre compte est fermé
identity-closed-lead = Vos données sont supprimées. Nous vous l’avons aussi écrit par e-mail.
identity-closed-home = Revenir à l’accueil
identity-letter-account-closed-subject = Passerelle : votre compte est fermé
identity-letter-account-closed-text =
    Bonjour { $name },

    Votre compte { $site } est fermé. Vos données sont supprimées.

    Si ce n’est pas vous, répondez à l’organisme qui gère ce site.

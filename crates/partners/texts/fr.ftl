# My services
partners-title = Mes services
partners-lead = Connectez votre site en dix minutes avec n’importe quelle bibliothèque OpenID Connect.
partners-none = Vous n’avez pas encore de service.
partners-add = Ajouter un service
partners-reviews = Demandes de mise en production
partners-too-many = Vous avez déjà autant de services que possible. Supprimez-en un d’abord.
partners-sandbox = Bac à sable
partners-review = En examen
partners-production = En production

# A new service
partners-add-title = Quel est votre service ?
partners-add-lead = Il fonctionne tout de suite dans le bac à sable, pour vous et les personnes que vous nommez.
partners-name = Nom du service
partners-name-hint = Les personnes le lisent avant de se connecter. 80 caractères au plus.
partners-redirects = Adresses de retour après la connexion
partners-redirects-hint = Une par ligne. Dans le bac à sable, http://localhost et http://127.0.0.1 conviennent, avec n’importe quel port.
partners-post-logout = Adresses de retour après la déconnexion
partners-post-logout-hint = Une par ligne.
partners-kind = Sorte de service
partners-kind-confidential = Un site avec un serveur, qui garde un secret
partners-kind-public = Une page sans serveur, ou une application
partners-kind-public-hint = Sans secret : PKCE est obligatoire.
partners-method = Comment votre serveur prouve-t-il qui il est ?
partners-method-basic = Secret dans l’en-tête (client_secret_basic)
partners-method-post = Secret dans le formulaire (client_secret_post)
partners-method-key = Clé privée (private_key_jwt)
partners-method-certificate = Ce service prouve son identité par un certificat. C’est l’exploitant de la plateforme qui s’en occupe : demandez-lui de le changer.
partners-claims = Données souhaitées
partners-claims-hint = Seulement ce qu’il vous faut. Sans rien cocher, vous recevez un identifiant propre à votre service.
partners-claims-none = Aucune, seulement l’identifiant
partners-register = Enregistrer le service
partners-registered-title = Votre service est enregistré
partners-registered-lead = Copiez maintenant ces valeurs dans votre site.
partners-registered-key = Donnez vos clés publiques sur la page du service, puis choisissez private_key_jwt dans ses réglages. D’ici là, le secret suffit.
partners-registered-reasons = Dire pourquoi chaque donnée
partners-registered-go = Aller à la page du service
partners-snippets = À copier dans votre site
partners-secret = Secret
partners-secret-once = Ce secret n’est montré qu’une fois. Gardez-le hors de votre code.
partners-secret-made = Créé le { $made }
partners-secret-ends = Créé le { $made }, valable jusqu’au { $end }

# The page of a service
partners-next = Et ensuite
partners-save = Enregistrer
partners-continue = Continuer
partners-contact = Adresse de contact
partners-contact-hint = Une adresse électronique pour les questions techniques.
partners-privacy = Page sur la protection des données
partners-privacy-hint = Elle dit ce que deviennent les données des personnes.
partners-mandates = Mandats
partners-mandates-hint = Un aidant habilité agit pour une personne qui l’a demandé. Le jeton nomme les deux.
partners-mandates-yes = Un aidant avec mandat peut agir pour une personne
partners-mandates-by-name = Oui, quand le mandat nomme le service
partners-families = Familles de démarches
partners-families-hint = Un mandat donné pour toutes ces familles atteint votre service. Sans famille, un mandat doit le nommer.
partners-keys = Clés publiques
partners-keys-count = { $count ->
    [0] aucune
    [one] { $count } clé
   *[other] { $count } clés
}
partners-reason-missing = raison à donner
partners-edit-title = Nom, adresses et contact
partners-edit-reviewed = Ce service est en production : un changement de nom, d’adresses ou de données est d’abord examiné. Ce qui vaut aujourd’hui continue de fonctionner.
partners-claims-title = De quelles données votre service a-t-il besoin ?
partners-reasons-title = Pourquoi avez-vous besoin de chaque donnée ?
partners-reasons-lead = Une phrase simple par donnée. Elle sera lue avant la mise en production.
partners-offline = Accès en l’absence de la personne
partners-offline-hint = Donne un jeton de rafraîchissement (offline_access).
partners-offline-yes = Le service agit aussi plus tard
partners-done-edited = Les changements sont faits.
partners-done-review = La demande est envoyée. Vous recevrez un e-mail.
partners-done-keys = Les clés sont changées.
partners-done-people = La liste est changée.
partners-done-settings = Les réglages sont changés.
partners-done-withdrawn = La demande est retirée.
partners-remove-title = Supprimer le service
partners-remove-lead = Plus personne ne pourra s’y connecter. Les accords des personnes sont effacés.
partners-remove = Supprimer définitivement

# What was changed
partners-changes = Changements
partners-change-when = Quand
partners-change-what = Quoi
partners-change-detail = Détail
partners-change-by-officer = (par l’administration)
partners-change-registered = Service enregistré
partners-change-edited = Description changée
partners-change-settings = Réglages changés
partners-change-secret = Nouveau secret
partners-change-keys = Nouvelles clés
partners-change-people = Personnes changées
partners-change-asked = Examen demandé
partners-change-withdrawn = Demande retirée
partners-change-accepted = Accepté
partners-change-refused = Refusé
partners-change-removed = Supprimé

# Secret and keys
partners-secret-title = Nouveau secret
partners-secret-lead = L’ancien secret continue de fonctionner pendant le temps que vous choisissez : vos serveurs changent l’un après l’autre.
partners-secret-public = Un service sans serveur n’a pas de secret.
partners-secret-new = Créer un nouveau secret
partners-overlap = Combien de temps l’ancien vaut-il encore ?
partners-overlap-hint = Choisissez « pas du tout » si quelqu’un d’autre a pu le lire.
partners-overlap-0 = Pas du tout
partners-overlap-1 = Une heure
partners-overlap-days = { $days ->
    [one] Un jour
   *[other] { $days } jours
}
partners-overlap-none = L’ancien secret ne vaut plus.
partners-overlap-until = L’ancien secret vaut encore { $hours } h.
partners-keys-title = Clés publiques de votre service
partners-keys-lead = Elles prouvent qui est votre serveur (private_key_jwt) et servent à chiffrer pour lui. Gardez les clés privées chez vous.
partners-keys-jwks = Clés (JWKS)
partners-keys-jwks-hint = Un document JSON avec une liste « keys ».
partners-keys-uri = Ou l’adresse où elles sont publiées (jwks_uri)
partners-keys-uri-hint = Vous y changez vos clés vous-même.
partners-settings-title = Réglages techniques
partners-set-id-token = Signature du jeton d’identité
partners-set-userinfo = Signature de userinfo
partners-set-json = JSON sans signature
partners-set-logout = Adresse prévenue à la fin d’une session
partners-set-logout-hint = Back-Channel Logout d’OpenID Connect.
partners-set-more = Autres choix
partners-set-par = Demandes poussées seulement (PAR)
partners-set-dpop = Jetons liés à une clé (DPoP)
partners-set-fapi = Profil de sécurité FAPI 2.0
partners-set-device = Connexion depuis un autre appareil (borne, télévision)
partners-set-sid = Le message de fin dit quelle session

# People who may try it
partners-people-title = Qui peut essayer le service ?
partners-people-lead = Avant la production, seules vous et ces personnes pouvez vous y connecter.
partners-username-hint = La personne vous le dit. Nous ne disons pas si ce nom existe.
partners-people-add = Ajouter
partners-people-now = Peuvent essayer
partners-people-remove = Retirer
partners-mail-asked-subject = « { $service } » demande la production
partners-mail-asked-text =
    Bonjour { $person },

    le propriétaire de « { $service } » demande la mise en production, ou un changement. Lisez la demande et décidez :

    { $link }
partners-username = Nom d’utilisateur

# Production
partners-production-title = Mettre en production
partners-production-lead = Après un examen par l’administration, tout le monde peut se connecter à votre service.
partners-production-ready = Tout est prêt.
partners-production-ask = Demander l’examen
partners-production-missing = À faire d’abord
partners-to-do = À faire
partners-obstacle-address = Adresse sans https, ou sur votre propre machine : { $value }
partners-obstacle-contact = Donnez une adresse de contact
partners-obstacle-privacy = Donnez la page (https) sur la protection des données
partners-obstacle-hosts = Toutes les adresses de retour doivent avoir le même nom d’hôte
partners-obstacle-reason = Dites pourquoi : { $claim }
partners-review-waits = Une demande est en cours d’examen.
partners-review-withdraw = Retirer la demande
partners-review-refused = La dernière demande a été refusée :
partners-review-elsewhere = Cette demande est déjà décidée, ou une autre est ouverte. Rechargez la page.
partners-too-many-asked = Vous avez déjà fait beaucoup de demandes aujourd’hui. Revenez demain.
partners-changed-elsewhere = Quelqu’un a modifié ce service entre-temps. Rouvrez-le pour voir où il en est, puis faites votre modification.
partners-review-own = Quelqu’un d’autre doit décider de votre propre service.
partners-reviews-none = Aucune demande n’attend.
partners-review-title = « { $service } » en production ?
partners-review-now = Ce qui vaut aujourd’hui
partners-review-decide = Décider
partners-review-accept = Accepter
partners-review-refuse = Refuser
partners-review-reason = Raison du refus
partners-review-reason-hint = Le propriétaire la lit. Dites ce qui doit changer.
partners-review-over = Cette demande est décidée.

# What is wrong with what was typed
partners-mistake-name = Donnez un nom de 1 à 80 caractères.
partners-mistake-no-address = Donnez au moins une adresse de retour.
partners-mistake-many-addresses = 20 adresses au plus.
partners-mistake-app = { $value } ouvre une application : seulement pour un service sans secret.
partners-mistake-sector = Les adresses doivent avoir le même nom d’hôte.
partners-mistake-setting = Ce choix ne va pas avec les autres : { $value }
partners-mistake-web-address = Cette adresse ne peut pas être appelée : { $value }
partners-mistake-keys = Ces clés ne conviennent pas : { $value }
partners-mistake-uri-long = L’adresse { $value } est trop longue.
partners-mistake-uri-character = L’adresse { $value } contient un caractère à coder (%).
partners-mistake-uri-fragment = L’adresse { $value } contient un #, qui n’est pas permis.
partners-mistake-uri-scheme = L’adresse { $value } doit commencer par https://, ou par http:// pour localhost et 127.0.0.1.
partners-mistake-uri-host = L’adresse { $value } n’a pas de nom d’hôte simple.
partners-mistake-contact = Donnez une adresse électronique, comme service@exemple.fr.
partners-mistake-privacy = Donnez une adresse qui commence par https://.
partners-mistake-reason = Donnez une raison de 1 à 500 caractères.
partners-mistake-not-ready = Il reste des choses à faire avant la production : une adresse https avec un seul nom d’hôte, un contact, une page sur la protection des données, une raison par donnée.
partners-mistake-username = Un nom d’utilisateur a des lettres, des chiffres, des points ou des tirets, sans espace.
partners-mistake-many-people = 20 personnes au plus.
partners-mistake-overlap = Choisissez une des durées proposées.

# Letters
partners-mail-accepted-subject = « { $service } » est en production
partners-mail-accepted-text =
    Bonjour { $person },

    votre demande pour « { $service } » est acceptée. Ce que vous avez proposé vaut dès maintenant.

    { $link }
partners-mail-refused-subject = « { $service } » : la demande est refusée
partners-mail-refused-text =
    Bonjour { $person },

    votre demande pour « { $service } » est refusée, pour cette raison :

    { $reason }

    Changez ce qu’il faut, puis demandez de nouveau :
    { $link }

# Trying a client
partners-try-title = Essayer votre client
partners-try-lead = Un fournisseur qui se trompe exprès envoie à votre client de bonnes et de mauvaises réponses. Cette page dit ce qu’il en fait. La personne est inventée.
partners-try-issuer = Donnez cet émetteur à votre client, avec le même identifiant et le même secret :
partners-try-endpoints = Adresses, si votre client ne les découvre pas
partners-try-login = Où commence la connexion chez vous ?
partners-try-login-hint = L’adresse de votre bouton de connexion. Sans elle, appuyez vous-même sur le bouton après « Commencer ».
partners-try-scenarios = Les essais
partners-try-count = { $right } sur { $all } réussis
partners-try-reload = Regarder de nouveau
partners-try-start = Commencer
partners-try-again = Envoyer la même réponse encore une fois
partners-try-waiting = Votre client n’est pas allé plus loin. S’il montre une erreur maintenant, c’est trop tôt : regardez son journal.
partners-try-soon = Votre client a lu les clés il y a moins d’une minute, et les bibliothèques attendent. Recommencez dans une minute.
partners-try-saw = Qu’avez-vous vu chez vous ?
partners-try-saw-in = La personne est connectée
partners-try-saw-error = Une erreur
partners-try-unknown-address = Cet identifiant ou cette adresse de retour n’est pas celle de votre service.
partners-verdict-not-tried = Pas essayé
partners-verdict-waiting = En attente de votre client
partners-verdict-again = À renvoyer
partners-verdict-ask = À vous de dire
partners-verdict-soon = Trop tôt
partners-verdict-right = Juste
partners-verdict-careless = Permis, mais imprudent
partners-verdict-wrong = Faux
partners-try-good = Tout va bien
partners-try-replayed-code = La même réponse arrive deux fois
partners-try-wrong-state = Un autre state
partners-try-missing-state = Pas de state
partners-try-wrong-iss-parameter = La réponse dit venir d’ailleurs (iss)
partners-try-error-answer = La réponse est une erreur
partners-try-token-error = Le point d’accès token répond une erreur
partners-try-wrong-nonce = Un autre nonce
partners-try-wrong-aud = Un jeton pour un autre client (aud)
partners-try-wrong-iss = Un jeton d’un autre émetteur (iss)
partners-try-expired = Un jeton périmé (exp)
partners-try-alg-none = Un jeton sans signature (alg none)
partners-try-alg-hs256 = Un jeton signé avec la clé publique comme secret (HS256)
partners-try-broken-signature = Une signature fausse
partners-try-wrong-at-hash = Un jeton d’identité pour un autre jeton d’accès (at_hash)
partners-try-rotated-keys = Une nouvelle clé de signature
partners-try-other-sub = Userinfo parle de quelqu’un d’autre (sub)
partners-mend-good = Votre client n’est pas allé jusqu’au bout alors que tout était juste. Lisez son journal.
partners-mend-replayed-code = Votre client a accepté deux fois la même réponse. Oubliez le state dès que la première réponse arrive.
partners-mend-state = Votre client a pris une réponse qu’il n’a pas demandée. Comparez le state avec celui de la session avant tout le reste, et refusez s’il manque.
partners-mend-iss-parameter = Comparez le paramètre iss de la réponse avec votre émetteur (RFC 9207), avant d’utiliser le code.
partners-mend-error = Votre client a continué après une erreur. Regardez error et le statut HTTP d’abord.
partners-mend-nonce = Comparez le nonce du jeton d’identité avec celui de la session.
partners-mend-aud = Refusez un jeton dont aud n’est pas votre client_id.
partners-mend-iss = Refusez un jeton dont iss n’est pas votre émetteur, lettre par lettre.
partners-mend-expired = Refusez un jeton dont exp est passé.
partners-mend-algorithm = Fixez dans votre client les algorithmes permis, et n’écoutez pas celui du jeton.
partners-mend-signature = Vérifiez la signature du jeton avec les clés publiées.
partners-mend-at-hash = Si at_hash est là, comparez-le avec le jeton d’accès.
partners-mend-keys = Quand la clé (kid) est inconnue, relisez les clés publiées une fois, puis réessayez.
partners-mend-sub = Comparez le sub de userinfo avec celui du jeton d’identité, et refusez s’ils diffèrent.
partners-remark-no-state = Votre client n’envoie pas de state : n’importe qui peut lui glisser une réponse.
partners-remark-no-nonce = Votre client n’envoie pas de nonce : il ne reconnaît pas un jeton d’une autre connexion.
partners-remark-no-pkce = Votre client n’utilise pas PKCE avec S256.
partners-remark-method = Votre client prouve son identité autrement que dans son enregistrement.
partners-remark-redirect = Le redirect_uri de la demande de jetons n’est pas celui de la connexion.
partners-remark-verifier = Le code_verifier ne correspond pas au code_challenge.

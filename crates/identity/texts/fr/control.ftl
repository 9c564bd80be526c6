# The person in control: services, devices, blocks, reports.
identity-consent-optional = Ce service aimerait aussi savoir, si vous le voulez :
identity-unknown = pas connu
identity-account-lead = Tout ce que Passerelle sait et fait en votre nom, et comment le changer.
identity-account-services-hint = Où vos données sont allées, avec leurs valeurs. Retirer un accord.
identity-account-sign-ins = Connexions
identity-account-sign-ins-hint = Où, quand et avec quel appareil. Vous déconnecter. « Ce n’était pas moi ».
identity-account-accesses-hint = Le journal de chaque accès, à consulter ou à garder.
identity-account-providers = Fournisseurs d’identité
identity-account-providers-hint = Par qui vous pouvez être connecté. En bloquer un.
identity-account-providers-linked = Pour en ajouter un à votre compte ou l’en retirer :
identity-account-mandates = Qui peut agir pour vous
identity-account-mandates-hint = Les personnes qui vous aident, et comment les arrêter.
identity-account-device = Connecter un autre appareil
identity-account-device-hint = Une borne, un téléviseur : saisissez ici le code qu’il affiche.
identity-account-work = Pour votre travail
identity-account-helper = Agir pour une personne
identity-account-helper-hint = Les mandats que vous tenez, et un nouveau.
identity-account-counter-hint = Pour une personne qui est devant vous et n’ouvre plus son compte.
identity-account-officer-hint = Pour une personne qui est devant vous, avec une pièce d’identité.
identity-account-all-reports-hint = Les connexions que des personnes n’ont pas reconnues.
identity-security-providers-lead = Un autre service peut ouvrir votre compte à la place du mot de passe.
identity-security-providers = Voir et ajouter
identity-account-reports = Vos signalements
identity-account-reports-hint = Les connexions que vous n’avez pas reconnues.
identity-account-reports-open = { $count ->
    [one] { $count } en cours
   *[other] { $count } en cours
}
identity-account-service-last = Utilisé pour la dernière fois le { $date }.
identity-account-service-no-consent = Ce service ne peut rien recevoir sans un nouvel accord de votre part, sauf s’il fait partie de Passerelle.
identity-account-service-allowed = Ce que ce service peut recevoir
identity-account-released-lead = Voici ce que ce service a reçu à chacune de vos connexions, exactement comme nous l’avons envoyé. Nous le gardons 180 jours pour vous.
identity-account-released-none = Rien n’a été envoyé ces 180 derniers jours.
identity-account-released-on = Connexion du { $date }
identity-account-released-else = Le reste était identique.
identity-account-released-not = non transmis
identity-account-released-since = Transmis depuis le { $date }, quand le service a renouvelé son accès
identity-account-released-until = Transmis jusqu’au { $date }
identity-account-released-only-identifier = Le service n’a reçu que votre identifiant chez lui : ni nom, ni adresse.
identity-account-release-ended = Accès terminé
identity-account-through = Par : { $provider }
identity-account-by-helper = Fait pour vous par { $organisation }
identity-account-level-1 = Niveau simple
identity-account-level-2 = Niveau renforcé
identity-account-level-3 = Niveau le plus sûr
identity-account-sign-ins-lead = Chaque connexion des 180 derniers jours, la plus récente en premier. Si l’une d’elles n’était pas de vous, dites-le.
identity-account-signed-in = Connecté
identity-account-signed-in-on = Connexion le { $date }
identity-account-seen = Dernière utilisation le { $date }
identity-account-shared = Ordinateur partagé
identity-account-no-service = Aucun autre service.
identity-account-used-for = Services :
identity-account-reported = Signalée : n° { $number }
identity-account-end-title = Vous déconnecter
identity-account-end-hint = Les services où vous êtes connecté en sont avertis.
identity-account-end-all = Me déconnecter partout, ici aussi
identity-account-accesses-others = Vous voyez les accès faits par d’autres que vous.
identity-account-accesses-show-all = Afficher aussi les vôtres
identity-account-accesses-all = Vous voyez tous les accès, les vôtres aussi.
identity-account-accesses-show-others = N’afficher que ceux des autres
identity-account-accesses-keep = Garder une copie
identity-account-accesses-keep-hint = Le journal entier, vos accès compris.
identity-account-accesses-csv = Pour un tableur (CSV)
identity-account-accesses-json = Pour un programme (JSON)
identity-account-providers-lead = Un fournisseur d’identité bloqué ne peut plus connecter personne à votre compte.
identity-account-provider-here = votre compte Passerelle
identity-account-provider-in-use = Vous êtes connecté par lui
identity-account-provider-is-blocked = Bloqué
identity-account-provider-block = Bloquer
identity-account-provider-block-of = Bloquer { $provider }
identity-account-provider-allow = Débloquer
identity-account-provider-allow-of = Débloquer { $provider }
identity-account-provider-stays = Vous êtes connecté par ce fournisseur : connectez-vous autrement pour le bloquer.
identity-account-provider-blocked = Le fournisseur est bloqué. Personne ne peut plus se connecter à votre compte par lui.
identity-account-provider-allowed = Le fournisseur est débloqué.
identity-account-new-providers = Les fournisseurs que vous n’avez jamais utilisés
identity-account-new-providers-hint = Vous pouvez les bloquer tous d’avance, ceux qui viendront aussi.
identity-account-new-providers-are-blocked = Ils sont bloqués, ceux qui viendront aussi.
identity-account-new-providers-block = Les bloquer
identity-account-new-providers-allow = Ne plus les bloquer
identity-account-new-providers-blocked = Les fournisseurs que vous n’avez jamais utilisés sont bloqués.
identity-account-new-providers-allowed = Les fournisseurs que vous n’avez jamais utilisés ne sont plus bloqués.
identity-provider-shut-out = La personne a bloqué ce fournisseur d’identité. Connectez-vous autrement.
identity-account-reports-lead = Quand une connexion n’est pas de vous, vous la signalez. Citez son numéro si vous nous écrivez ou nous appelez.
identity-account-reports-none = Vous n’avez rien signalé.
identity-report-number = Signalement n° { $number }
identity-report-about = Connexion du { $date }, appareil : { $device }.
identity-report-opened = Signalée le { $date }.
identity-report-closed-on = Traité le { $date }. Notre réponse :
identity-report-open = En cours
identity-report-closed = Traité
identity-not-me = Ce n’était pas moi
identity-not-me-on = Ce n’était pas moi : { $device }, { $date }
identity-not-me-title = Cette connexion n’était pas de vous ?
identity-not-me-lead = Si vous confirmez, voici ce que nous faisons aussitôt :
identity-not-me-ends-all = Nous déconnectons tous les appareils.
identity-not-me-ends-others = Nous déconnectons tous les autres appareils.
identity-not-me-stops-password = Votre mot de passe ne vaut plus : la personne qui s’est connectée le connaît. Vous en choisirez un nouveau.
identity-not-me-removes-passkeys = Nous retirons les clés d’accès ajoutées depuis, ou par lesquelles la personne a pu se connecter.
identity-not-me-tells-services = Nous avertissons les services où la connexion a servi, et ils ne peuvent plus consulter vos données.
identity-not-me-blocks-provider = Nous bloquons le fournisseur d’identité par lequel elle est passée.
identity-not-me-only-way = Nous ne bloquons pas { $provider }, par lequel elle est passée : vous n’avez pas encore d’autre moyen sûr d’entrer dans votre compte. Signalez-la maintenant ; nous vous montrerons ensuite comment le bloquer.
identity-not-me-other-way = Mettre en place un autre moyen de connexion
identity-not-me-opens-report = Nous ouvrons un signalement, avec un numéro que vous pourrez citer.
identity-not-me-confirm = Ce n’était pas moi
identity-not-me-it-was = C’était moi
identity-not-me-too-old-title = Ce lien ne sert plus
identity-not-me-too-old = Il est trop ancien ou incomplet. Vous pouvez signaler une connexion depuis votre compte.
identity-reported-title = C’est signalé
identity-reported-number = C’est le numéro de votre signalement. Notez-le.
identity-reported-done = Les appareils sont déconnectés, et les services sont avertis.
identity-reported-blocked = Nous avons bloqué : { $provider }.
identity-reported-not-blocked = Nous n’avons pas bloqué { $provider } : vous n’avez pas encore d’autre moyen sûr d’entrer dans votre compte. Changez-y votre mot de passe, ou demandez à son assistance de protéger votre accès. Ensuite :
identity-reported-block-then = Vous connecter ainsi, et bloquer { $provider }
identity-reported-passkeys = { $count ->
    [one] Nous avons retiré une clé d’accès qui pouvait être celle de cette personne. Si c’était la vôtre, ajoutez-la de nouveau.
   *[other] Nous avons retiré { $count } clés d’accès qui pouvaient être celles de cette personne. Si l’une était la vôtre, ajoutez-la de nouveau.
}
identity-reported-password-title = Votre mot de passe
identity-reported-password = Il ne vaut plus : la personne qui s’est connectée le connaît. Choisissez-en un nouveau pour rouvrir votre compte. Sans adresse électronique, présentez-vous à un guichet.
identity-reported-next-title = Et ensuite
identity-reported-next = Une personne va lire votre signalement. Vous recevrez sa réponse par courrier électronique.
identity-reports-title = Signalements
identity-reports-lead = Des connexions que des personnes n’ont pas reconnues. Les plus anciennes qui attendent viennent en premier.
identity-reports-none = Personne n’a rien signalé.
identity-reports-number = Numéro
identity-reports-opened = Signalé le
identity-reports-state = État
identity-reports-person = Personne
identity-reports-email = Adresse électronique
identity-reports-device = Appareil
identity-reports-sign-in = Connexion le
identity-reports-level = Niveau
identity-reports-provider = Fournisseur d’identité
identity-reports-blocked = Fournisseur bloqué
identity-reports-password = Mot de passe arrêté
identity-reports-passkeys = Clés d’accès retirées
identity-reports-services = Services
identity-reports-no-service = Aucun
identity-reports-by-letter = Signalé par le lien de la lettre
identity-reports-note = Réponse à la personne
identity-reports-note-hint = La personne la lit sur sa page et la reçoit par courrier électronique.
identity-reports-note-missing = Écrivez une réponse.
identity-reports-note-long = La réponse a au plus { $max } caractères.
identity-reports-close = Clore le signalement
identity-basis-report = Pour traiter votre signalement.
identity-sign-out-services = Vous serez aussi déconnecté de ces services, s’ils le permettent :
identity-letter-new-device-subject = Nouvelle connexion à votre compte
identity-letter-new-device-text =
    Bonjour { $name },

    Quelqu’un s’est connecté à votre compte avec un appareil que nous ne connaissions pas.

    Quand : { $date }
    Appareil : { $device }

    Si c’était vous, il n’y a rien à faire.

    Si ce n’était pas vous, ouvrez cette page. Elle fonctionne sans vous connecter. Un bouton y arrête tout :
    { $link }

    Passerelle
    { $site }
identity-letter-report-subject = Votre signalement n° { $number }
identity-letter-report-text =
    Bonjour { $name },

    Vous avez signalé une connexion qui n’était pas de vous. Nous avons déconnecté les appareils et averti les services.

    Votre numéro : { $number }

    Nous vous écrirons quand le signalement sera traité.

    Passerelle
    { $site }
identity-letter-report-password-text =
    Bonjour { $name },

    Vous avez signalé une connexion qui n’était pas de vous. Nous avons déconnecté les appareils et averti les services.

    Votre numéro : { $number }

    Votre mot de passe ne vaut plus : la personne qui s’est connectée le connaît. Choisissez-en un nouveau ici : { $site }/recover
    Vous pouvez aussi vous présenter à un guichet avec une pièce d’identité.

    Nous vous écrirons quand le signalement sera traité.

    Passerelle
    { $site }
identity-letter-closed-subject = Réponse à votre signalement n° { $number }
identity-letter-closed-text =
    Bonjour { $name },

    Votre signalement n° { $number } est traité. Voici notre réponse :

    { $note }

    Passerelle
    { $site }
identity-account-security-hint = Mot de passe, clés d’accès, codes.
identity-consent-anonymous = Le service « { $service } » ne reçoit aucune donnée sur vous. Il reçoit seulement un pseudonyme.
identity-consent-behind = Ce service est celui de { $organisation }. Vous y revenez ensuite : { $site }.
identity-consent-site = Vous revenez ensuite sur le site { $site }.
identity-data-person-code = numéro sous lequel les administrations vous connaissent
identity-data-data-uses = qui a demandé vos données
identity-data-booklet = carnet de pass
identity-basis-person-code = Une administration a confirmé que ce numéro est le vôtre.

# Proving who one is: passkeys, codes, recovery.

# Signing in
identity-username-hint = Vous pouvez aussi saisir votre adresse électronique.
identity-shared-question = Qui utilise cet ordinateur ?
identity-shared-yes = D’autres personnes utilisent aussi cet ordinateur
identity-sign-in-shared = Se connecter sur un ordinateur partagé
identity-shared-hint = Partagé : par exemple dans une médiathèque. Nous vous déconnectons après 5 minutes sans activité, et un bouton efface tout sur chaque page.
identity-shared-on = Ordinateur partagé : nous vous déconnectons après 5 minutes sans activité, et un bouton efface tout sur chaque page.
identity-shared-own = Cet ordinateur est le mien
identity-forgotten = Mot de passe oublié ?
identity-sign-in-passkey-title = Sans mot de passe
identity-sign-in-passkey = Se connecter avec une clé d’accès
identity-no-account = Pas encore de compte ?
identity-register = Créer un compte
identity-recovered = Votre nouveau mot de passe est enregistré. Connectez-vous avec lui.
identity-continue = Continuer

# The second step
identity-second-title = Deuxième étape
identity-second-lead = Votre mot de passe est juste. Pour protéger votre compte, prouvez encore que c’est bien vous.
identity-code = Code
identity-code-hint = Les 6 chiffres que montre votre application, ou un de vos codes de secours imprimés.
identity-code-printed-hint = Un de vos codes de secours imprimés, par exemple K7M2Q-9XQD4.
identity-code-wrong = Ce code ne convient pas. Attendez le code suivant de votre application, ou vérifiez ce que vous avez saisi.
identity-second-passkey-title = Ou avec votre clé d’accès
identity-second-lost = Je n’ai plus mon téléphone ni ma clé
identity-second-lost-codes = Utilisez un de vos codes de secours imprimés : chacun sert une fois.
identity-second-lost-counter = Sinon, présentez-vous à un guichet avec une pièce d’identité. On vous y imprimera un code pour retrouver votre compte.

# Passkeys
identity-passkey-no-script = Les clés d’accès ont besoin d’un navigateur récent avec JavaScript. Tout le reste fonctionne sans.
identity-passkey-by-number = Les clés d’accès ne fonctionnent pas à une adresse en chiffres comme celle-ci. Ouvrez cette page à l’adresse suivante ; il faudra vous y connecter :
identity-passkey-failed = La clé d’accès n’a pas répondu. Réessayez, ou choisissez une autre façon.
identity-passkey-refused = Cette clé d’accès ne convient pas, ou la page était ouverte depuis trop longtemps. Réessayez.
identity-passkey-too-late = La page était ouverte depuis trop longtemps, ou cette clé est déjà enregistrée. Réessayez.
identity-use-passkey = Utiliser ma clé d’accès
identity-add-passkey = Ajouter une clé d’accès
identity-add-passkey-lead = Une clé d’accès remplace le mot de passe : vous déverrouillez votre téléphone, votre ordinateur ou une clé de sécurité, avec le doigt, le visage ou un code. Personne ne peut la deviner ni la copier par un faux site.
identity-add-passkey-press = Créer la clé sur cet appareil
identity-passkey-name = Nom de la clé
identity-passkey-name-hint = Pour la reconnaître, par exemple « Mon téléphone ».
identity-passkey-name-missing = Donnez un nom à la clé.
identity-passkey-used = Utilisée pour la dernière fois le { $date }.
identity-passkey-copied = Elle peut être copiée sur vos autres appareils.
identity-passkey-stays = Elle ne quitte pas cet appareil.
identity-passkey-change = Renommer ou retirer
identity-passkey-rename = Enregistrer le nom
identity-passkey-remove = Retirer la clé { $name }
identity-passkeys-need-name = Les clés d’accès ne fonctionnent pas à cette adresse : elle n’a pas de nom de domaine.

# More is needed
identity-step-up-title = Encore une étape
identity-step-up-substantial = Le service « { $service } » demande plus qu’un mot de passe. Ainsi, personne ne peut entrer à votre place en devinant votre mot de passe.
identity-step-up-high = Le service « { $service } » demande une preuve forte : une clé d’accès qui ne quitte pas votre appareil, et une identité vérifiée face à face à un guichet.
identity-step-up-for-another = Pour agir pour une autre personne sur « { $service } », prouvez d’abord plus sûrement qui vous êtes.
identity-step-up-other-account = Me connecter avec un autre compte
identity-step-up-give-up = Revenir au service sans continuer
identity-way-code = Avec un code
identity-way-password-and-code = Connectez-vous avec le mot de passe de votre compte, puis saisissez un code.
identity-way-passkey = Avec votre clé d’accès
identity-way-add-codes = Installer une application qui montre des codes
identity-way-add-codes-text = Il faut un téléphone ou un ordinateur, et cinq minutes. Ensuite, vous revenez ici.
identity-way-add-passkey = Créer une clé d’accès
identity-way-add-passkey-text = Avec un téléphone, un ordinateur ou une clé de sécurité que vous déverrouillez. Ensuite, vous revenez ici.
identity-way-counter = À un guichet
identity-way-counter-text = Présentez-vous à un guichet avec une pièce d’identité. Un agent vérifie que c’est bien vous. Vous pourrez ensuite vous connecter à ce service.
identity-way-provider = Avec un autre service de connexion
identity-way-provider-text = Il confirme plus sûrement qui vous êtes. Ensuite, vous revenez ici.

# A shared computer
identity-left-title = Vous êtes déconnecté
identity-left-lead = Rien de votre visite ne reste sur cet ordinateur.
identity-left-close = Fermez maintenant le navigateur.

# Security of the account
identity-security-title = Sécurité du compte
identity-security-lead = Comment vous prouvez que c’est bien vous. Nous vous écrivons à chaque changement.
identity-security-password = Un mot de passe long est plus sûr qu’un mot de passe compliqué.
identity-security-codes = Application qui montre des codes
identity-security-codes-lead = Après le mot de passe, vous saisissez les 6 chiffres que montre votre téléphone.
identity-security-on = En place
identity-security-since = Depuis le { $date }.
identity-codes-remove = Retirer l’application
identity-set-up = Installer
identity-security-passkeys = Clés d’accès
identity-security-passkeys-lead = Elles remplacent le mot de passe par le déverrouillage de votre appareil.
identity-security-recovery = Codes de secours
identity-security-recovery-lead = Imprimés sur papier, ils remplacent votre téléphone ou votre clé quand vous ne les avez plus.
identity-security-recovery-left = { $count ->
    [one] Il vous reste { $count } code.
   *[other] Il vous reste { $count } codes.
}
identity-recovery-renew = Créer dix nouveaux codes
identity-done-password = Votre mot de passe est changé. Vos autres appareils sont déconnectés.
identity-done-codes-removed = L’application qui montre des codes est retirée.
identity-done-passkey-added = La clé d’accès est ajoutée.
identity-done-passkey-named = Le nom de la clé est enregistré.
identity-done-passkey-removed = La clé d’accès est retirée.

# Passwords
identity-change-password = Changer le mot de passe
identity-change-password-lead = Vos autres appareils seront déconnectés.
identity-old-password = Mot de passe actuel
identity-old-password-wrong = Ce n’est pas votre mot de passe actuel.
identity-new-password = Nouveau mot de passe
identity-new-password-hint = Au moins { $min } caractères. Par exemple quatre mots qui ne vont pas ensemble.
identity-new-password-again = Nouveau mot de passe, encore une fois
identity-password-differs = Les deux mots de passe sont différents. Saisissez deux fois le même.
identity-password-too-short = Choisissez un mot de passe d’au moins { $min } caractères.
identity-password-too-long = Ce mot de passe est trop long.
identity-password-common = Ce mot de passe est trop facile à deviner : beaucoup de gens l’utilisent. Choisissez-en un autre.
identity-password-own-name = Votre nom est trop facile à deviner. Choisissez un mot de passe qui ne contient pas que lui.
identity-password-known = Une autre personne connaît ce mot de passe. Choisissez-en un autre.

# Setting up codes
identity-codes-title = Installer une application qui montre des codes
identity-codes-lead = Trois étapes, environ cinq minutes.
identity-codes-step-application = 1. Choisissez une application
identity-codes-application = N’importe quelle application de codes à usage unique convient, par exemple FreeOTP, Aegis, ou celle de votre téléphone.
identity-codes-step-picture = 2. Donnez-lui la clé de votre compte
identity-codes-picture = Photographiez cette image avec l’application.
identity-codes-picture-name = Image à photographier avec l’application. La même clé est écrite en lettres ci-dessous.
identity-codes-by-hand = Ou saisissez cette clé dans l’application :
identity-codes-same-device = L’application est sur cet appareil : l’ouvrir
identity-codes-step-code = 3. Saisissez le premier code
identity-codes-first = Code que montre l’application
identity-codes-first-hint = 6 chiffres. Ils changent toutes les 30 secondes.
identity-recovery-codes-title = Vos codes de secours
identity-recovery-codes-lead = La protection est en place. Si vous perdez votre téléphone ou votre clé, chacun de ces codes vous ouvre votre compte une fois, avec votre mot de passe.
identity-recovery-codes-once = Ils ne seront plus jamais affichés. Imprimez cette page ou recopiez-les.
identity-recovery-codes-keep = Gardez-les chez vous, à l’abri, et non avec votre téléphone.
identity-recovery-codes-kept = J’ai imprimé ou recopié les codes

# What changed, for letters
identity-changed-codes-added = Une application qui montre des codes a été ajoutée.
identity-changed-codes-removed = L’application qui montre des codes a été retirée.
identity-changed-passkey-added = Une clé d’accès a été ajoutée.
identity-changed-passkey-removed = Une clé d’accès a été retirée.
identity-changed-recovery-codes = De nouveaux codes de secours ont été créés. Les anciens ne valent plus.
identity-changed-password = Le mot de passe a été changé.
identity-letter-credentials-changed-subject = La sécurité de votre compte a changé
identity-letter-credentials-changed-text =
    Bonjour { $name },

    Le { $when } : { $what }

    Si c’est vous, vous n’avez rien à faire.
    Si ce n’est pas vous, changez tout de suite votre mot de passe : { $site }/recover
    Vous pouvez aussi vous présenter à un guichet avec une pièce d’identité.
identity-letter-recovery-code-used-subject = Un de vos codes de secours a servi
identity-letter-recovery-code-used-text =
    Bonjour { $name },

    Un de vos codes de secours vient d’ouvrir votre compte. Il vous en reste { $left }.

    Si c’est vous, vous n’avez rien à faire. Vous pouvez créer de nouveaux codes ici : { $site }/account/security
    Si ce n’est pas vous, changez tout de suite votre mot de passe : { $site }/recover

# Making an account
identity-register-lead = Nous vous envoyons d’abord une lettre électronique, pour vérifier que cette adresse est la vôtre.
identity-register-email = Adresse électronique
identity-register-email-hint = Par exemple nom@exemple.fr
identity-register-email-wrong = Saisissez une adresse électronique, comme nom@exemple.fr.
identity-register-send = Recevoir la lettre
identity-register-no-email = Vous n’avez pas d’adresse électronique ? Présentez-vous à un guichet : on vous aidera.
identity-register-sent = Nous avons envoyé une lettre à cette adresse. Ouvrez-la et suivez le lien pour créer votre compte. Le lien vaut 24 heures.
identity-letter-sent-title = Regardez votre messagerie
identity-letter-sent-wait = Rien reçu après quelques minutes ? Regardez parmi les indésirables, puis vérifiez ce que vous avez saisi.
identity-dead-link-title = Ce lien ou ce code ne vaut plus
identity-dead-link = Il a déjà servi, ou trop de temps est passé. Vous pouvez recommencer.
identity-dead-link-again = Recommencer
identity-dead-link-done = Vous venez de choisir votre mot de passe ?
identity-register-title = Créer votre compte
identity-register-proved = Votre adresse est vérifiée. Dites-nous votre nom et choisissez un mot de passe.
identity-register-then = Ensuite, vous continuerez vers « { $service } ».
identity-register-then-back = Ensuite, retournez là où vous aviez commencé pour aller sur « { $service } ».
identity-register-done-title = Votre compte est déjà créé ?
identity-register-done = Si vous avez suivi le lien sur un autre appareil, connectez-vous ici pour continuer vers « { $service } ».
identity-registered = Votre compte est créé. Pour aller sur « { $service } », retournez sur son site et connectez-vous.
identity-given-name = Prénoms
identity-given-name-missing = Saisissez vos prénoms.
identity-family-name = Nom de famille
identity-family-name-missing = Saisissez votre nom de famille.

# Back into an account
identity-recover-title = Retrouver votre compte
identity-recover-lead = Nous envoyons un lien à l’adresse électronique de votre compte. Il vous permet de choisir un nouveau mot de passe.
identity-recover-send = Recevoir le lien
identity-recover-sent = Si ce compte existe et que son adresse est vérifiée, nous lui avons envoyé une lettre. Suivez son lien dans les 30 minutes.
identity-recover-counter-title = Sans adresse électronique, ou sans téléphone ni clé
identity-recover-counter-lead = Présentez-vous à un guichet avec une pièce d’identité. On vous y imprimera un code.
identity-recover-counter-have = J’ai un code imprimé à un guichet
identity-recover-code = Code imprimé
identity-recover-code-hint = Dix lettres et chiffres, par exemple K7M2Q-9XQD4.
identity-recover-code-lead = Saisissez ce qui est écrit sur votre feuille.
identity-recover-code-wrong = Ce nom et ce code ne vont pas ensemble, ou le code ne vaut plus. Vérifiez votre feuille.
identity-recover-password-title = Choisir un nouveau mot de passe
identity-recover-password-lead = Tous vos appareils seront déconnectés. Si votre compte demande une deuxième étape, elle reste nécessaire.
identity-recover-counter-password-lead = Le code est juste. Tous vos appareils seront déconnectés.
identity-recover-lost-question = Avez-vous perdu votre téléphone ou votre clé ?
identity-recover-lost = Oui, retirez-les de mon compte
identity-recover-lost-hint = L’application, les clés d’accès et les codes de secours ne vaudront plus. Vous pourrez en créer de nouveaux.
identity-recover-save = Enregistrer le mot de passe

# At a counter
identity-counter-title = Imprimer un code pour une personne
identity-counter-lead = Pour une personne qui se trouve devant vous et n’arrive plus à ouvrir son compte. La personne en est informée, et votre nom est inscrit au journal.
identity-counter-person = Nom d’utilisateur ou adresse électronique de la personne
identity-counter-person-hint = La personne vous le dit.
identity-counter-nobody = Aucun compte de ce nom ne peut recevoir un code de vous.
identity-counter-confirm-title = Est-ce bien cette personne ?
identity-counter-check = Comparez le nom avec une pièce d’identité, et la photo avec la personne. Avec ce code, elle ouvre son compte sans rien d’autre.
identity-counter-own-password = Votre propre mot de passe
identity-counter-own-password-hint = Pour confirmer que c’est bien vous.
identity-counter-print = Créer le code
identity-sheet-title = Votre code pour retrouver votre compte
identity-sheet-for = Pour { $name }
identity-sheet-open = Ouvrez cette adresse :
identity-sheet-name = Saisissez votre nom :
identity-sheet-code = Saisissez le code ci-dessus.
identity-sheet-password = Choisissez un nouveau mot de passe.
identity-sheet-until = Le code sert une seule fois, jusqu’au { $date }.
identity-sheet-secret = Ne montrez cette feuille à personne. Détruisez-la après usage.
identity-sheet-next = Une autre personne
identity-basis-counter = La personne se trouvait à un guichet.
identity-changed-recovered = Un nouveau mot de passe a été choisi sans l’ancien.
identity-changed-recovered-without-keys = Un nouveau mot de passe a été choisi avec un code imprimé à un guichet. L’application, les clés d’accès et les codes de secours ont été retirés.
identity-letter-register-subject = Créer votre compte Passerelle
identity-letter-register-text =
    Bonjour,

    Quelqu’un, sans doute vous, veut créer un compte avec cette adresse. Suivez ce lien dans les 24 heures :

    { $link }

    Si ce n’est pas vous, ne faites rien : aucun compte ne sera créé.
identity-letter-register-known-subject = Vous avez déjà un compte Passerelle
identity-letter-register-known-text =
    Bonjour,

    Quelqu’un, sans doute vous, veut créer un compte avec cette adresse. Elle a déjà un compte.

    Connectez-vous ici : { $site }/sign-in
    Mot de passe oublié : { $site }/recover

    Si ce n’est pas vous, ne faites rien.
identity-letter-welcome-subject = Votre compte Passerelle est créé
identity-letter-welcome-text =
    Bonjour { $name },

    Votre compte est créé. Pour vous connecter, saisissez cette adresse électronique, ou votre nom d’utilisateur : { $username }

    Protégez-le mieux encore : { $site }/account/security
identity-letter-recover-subject = Choisir un nouveau mot de passe
identity-letter-recover-text =
    Bonjour { $name },

    Quelqu’un, sans doute vous, veut choisir un nouveau mot de passe pour votre compte. Suivez ce lien dans les 30 minutes :

    { $link }

    Si ce n’est pas vous, ne faites rien : votre mot de passe ne change pas.
identity-letter-printed-subject = Un code a été imprimé pour votre compte
identity-letter-printed-text =
    Bonjour { $name },

    { $who } vient d’imprimer à un guichet un code qui permet de choisir un nouveau mot de passe pour votre compte.

    Si vous étiez à ce guichet, vous n’avez rien à faire.
    Si ce n’était pas vous, changez tout de suite votre mot de passe : le code ne vaudra plus. { $site }/account/security/password

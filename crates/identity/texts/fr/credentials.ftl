# Proving who one is: passkeys, codes, recovery.

# Signing in
identity-username-hint = Vous pouvez aussi saisir votre adresse électronique.
identity-shared-question = Qui utilise cet ordinateur ?
identity-shared-yes = D’autres personnes utilisent aussi cet ordinateur
identity-sign-in-shared = Se connecter sur un ordinateur partagé
identity-shared-hint = Partagé : par exemple dans une médiathèque. Nous vous déconnectons après 5 minutes sans activité, et un bouton efface tout sur chaque page.
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

# What services ask, and devices without a keyboard.
identity-form-post-title = Retour au service
identity-form-post-lead = Vous allez revenir au service.
identity-form-post-go-on = Continuer

# A code of a device
identity-device-title = Autoriser un appareil
identity-device-lead = Une borne, une télévision ou un autre appareil vous montre un code. Recopiez-le ici.
identity-device-code = Code
identity-device-code-hint = Huit lettres, comme BCDF-GHJK. Le tiret ne compte pas.
identity-device-continue = Continuer
identity-device-unknown = Aucun appareil n’attend avec ce code. Vérifiez les lettres, ou demandez un nouveau code à l’appareil.
identity-device-compare-title = « { $service } » : est-ce bien votre appareil ?
identity-device-compare = Comparez avec l’écran de l’appareil devant vous.
identity-device-service = Service
identity-device-place = L’appareil dit être ici
identity-device-warning = Si quelqu’un vous a envoyé ce code par message ou par téléphone, refusez : il veut entrer à votre place.
identity-device-same = C’est mon appareil, continuer
identity-device-not-mine = Ce n’est pas mon appareil
identity-device-allowed-title = L’appareil est autorisé
identity-device-allowed = Retournez à l’appareil : il continue tout seul dans quelques secondes.
identity-device-denied-title = L’appareil n’est pas autorisé
identity-device-denied = Rien n’a été transmis.
identity-device-late-title = Il est trop tard pour ce code
identity-device-late = Demandez un nouveau code à l’appareil, puis recommencez.
identity-device-shared = Sur un appareil que d’autres utilisent, déconnectez-vous quand vous avez fini.

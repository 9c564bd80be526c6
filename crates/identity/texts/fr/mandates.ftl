# Agir pour une personne
identity-acting-title = Pour qui vous connectez-vous ?
identity-acting-lead = Vous allez sur { $service }.
identity-acting-hint = Ce service accepte les mandats que vous avez.
identity-acting-self = Pour moi
identity-acting-self-hint = Avec votre propre compte, { $name }.
identity-acting-until = Sous mandat jusqu’au { $until } ({ $organisation }).
identity-acting-go-on = Continuer
identity-acting-consent = Vous agissez pour { $person }, sous mandat jusqu’au { $until }. { $person } en est informé, et le service sait que c’est vous.
identity-basis-mandate = Mandat que vous avez signé : un aidant s’est connecté pour vous.

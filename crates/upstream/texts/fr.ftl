upstream-status-title = État des services de connexion
upstream-status-lead-up = Tous les services avec lesquels vous pouvez vous connecter répondent.
upstream-status-lead-down = Un service au moins ne répond pas. Vous pouvez vous connecter avec un autre.
upstream-status-none = Ici, on se connecte seulement avec un compte de ce site.
upstream-status-caption = Services de connexion
upstream-status-provider = Service
upstream-status-state = État
upstream-status-looked = Dernière vérification
upstream-status-how = Nous vérifions chaque service toutes les minutes. Rien n’est noté sur les personnes.
upstream-not-looked-yet = pas encore
upstream-standing-unknown = pas encore vérifié
upstream-standing-up = fonctionne
upstream-standing-shaky = répond mal
upstream-standing-down = ne répond pas ({ $since })
upstream-minutes-ago = { $count ->
    [0] il y a moins d’une minute
    [one] il y a { $count } minute
   *[other] il y a { $count } minutes
}
upstream-hours-ago = { $count ->
    [one] il y a { $count } heure
   *[other] il y a { $count } heures
}

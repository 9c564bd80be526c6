# The frame of every page, its parts, dates, and failures. French is the reference.

ui-service = Passerelle
ui-promise = Les services publics numériques, sans laisser personne de côté.
ui-skip = Aller au contenu
ui-demo = Démonstration : données fictives
ui-title-with-errors = Erreur : { $title }

ui-menu = Menu
ui-nav = Navigation principale
ui-nav-home = Accueil
ui-nav-procedures = Démarches
ui-nav-advisers = Conseillers
ui-nav-events = Événements
ui-nav-firms = Mes entreprises
ui-nav-account = Mon compte :
ui-sign-in = Se connecter
ui-sign-out = Se déconnecter
ui-shared = Ordinateur partagé
ui-shared-lead = Ordinateur partagé : effacez tout avant de partir.
ui-shared-leave = Tout effacer et partir
ui-languages = Langue
ui-breadcrumbs = Vous êtes ici

ui-accessibility = Accessibilité
ui-legal = Mentions légales
ui-source = Code source

ui-error = Erreur :
ui-error-summary = Il y a un problème
ui-optional = (facultatif)
ui-warning = Attention :
ui-notice-information = À savoir
ui-notice-success = C’est fait
ui-notice-trouble = Un service ne répond pas comme prévu
ui-change = Modifier
ui-day = Jour
ui-month = Mois
ui-year = Année
ui-time-of-day = Heure
ui-latitude = Latitude
ui-longitude = Longitude
ui-file-given = Fichier donné : { $name }
ui-file-remove = Retirer ce fichier
ui-upload-sending = Envoi : { $percent } %
ui-upload-arrived = { $name } est arrivé. Continuez pour le garder.
ui-upload-again = Vous avez commencé à envoyer { $name }. Choisissez ce fichier à nouveau : l’envoi reprend là où il s’est arrêté.
ui-upload-cut = La connexion est coupée. Nous reprenons dès qu’elle revient.
ui-upload-failed = Le fichier ne peut pas partir en avance. Continuez : il part avec le formulaire.

ui-question = Question { $at } sur { $of }
ui-pagination = Pages de résultats
ui-page = Page { $page }
ui-previous = Précédent
ui-next = Suivant
ui-filters = Filtres
ui-filters-active = { $count ->
    [one] { $count } actif
   *[other] { $count } actifs
}
ui-filter = Filtrer
ui-filters-clear = Tout effacer
ui-chart-table = Voir les chiffres dans un tableau

ui-date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
ui-weekday-date = { $weekday } { $date }
ui-date-time = { $date } à { $time }
ui-time = { $hour }{"\u00A0"}h{"\u00A0"}{ $minute }
ui-month-1 = janvier
ui-month-2 = février
ui-month-3 = mars
ui-month-4 = avril
ui-month-5 = mai
ui-month-6 = juin
ui-month-7 = juillet
ui-month-8 = août
ui-month-9 = septembre
ui-month-10 = octobre
ui-month-11 = novembre
ui-month-12 = décembre
ui-weekday-1 = lundi
ui-weekday-2 = mardi
ui-weekday-3 = mercredi
ui-weekday-4 = jeudi
ui-weekday-5 = vendredi
ui-weekday-6 = samedi
ui-weekday-7 = dimanche

ui-failure-home = Aller à l’accueil
ui-failure-reference = Si vous demandez de l’aide, donnez cette référence :
ui-failure-not-found-title = Page introuvable
ui-failure-not-found = Cette page n’existe pas ou n’existe plus. Vérifiez l’adresse, ou partez de l’accueil.
ui-failure-method = Cette adresse ne s’ouvre pas de cette façon. Partez de l’accueil.
ui-failure-forbidden-title = Cette page n’est pas ouverte à votre compte
ui-failure-forbidden = Votre compte ne donne pas accès à cette page. Si vous pensez que c’est une erreur, demandez à la personne qui gère le service.
ui-failure-sign-in-title = Connectez-vous pour continuer
ui-failure-sign-in = Votre session est terminée, ou vous n’êtes pas encore connecté. Connectez-vous, puis recommencez.
ui-failure-form-expired-title = Cette page est restée ouverte trop longtemps
ui-failure-form-expired = Rien n’a été envoyé. Revenez à la page précédente, rechargez-la, puis envoyez de nouveau vos réponses.
ui-failure-other-site-title = L’envoi a été arrêté
ui-failure-other-site = Un autre site a essayé d’envoyer ce formulaire à votre place. Rien n’a été fait.
ui-failure-bad-input-title = Nous n’avons pas compris la demande
ui-failure-form-unreadable = Il manque une partie du formulaire. Revenez à la page précédente et recommencez.
ui-failure-conflict-title = Cela n’est plus possible
ui-failure-too-large-title = L’envoi est trop volumineux
ui-failure-too-large = Réduisez la taille de ce que vous envoyez, puis recommencez.
ui-failure-no-files = Cette page ne prend pas de fichier. Revenez à la page précédente et recommencez.
ui-failure-too-many-title = Trop de demandes
ui-failure-too-many = Vous avez fait beaucoup de demandes en peu de temps. Attendez un instant, puis recommencez.
ui-failure-busy-title = Le service est très occupé
ui-failure-busy = Nous ne pouvons pas répondre maintenant. Attendez une minute, puis recommencez.
ui-failure-internal-title = Quelque chose n’a pas fonctionné
ui-failure-internal = C’est une erreur de notre part. Recommencez dans quelques minutes.

# Conseillers et événements. Le français est la référence.

directory-any = Peu importe
directory-fictional = Conseiller fictif
directory-fictional-event = Événement fictif

directory-advisers-title = Trouver un conseiller
directory-advisers-lead = Des conseillers reconnus par la puissance publique aident les petites entreprises. Certains viennent chez vous, d’autres aident à distance.
directory-advisers-found = { $count ->
    [0] Aucun conseiller
    [one] { $count } conseiller
   *[other] { $count } conseillers
}
directory-advisers-none = Personne ne correspond à tous ces critères. Enlevez un filtre, ou cherchez plus loin.
directory-advisers-order = Les plus proches et les mieux adaptés viennent d’abord.
directory-advisers-open-data = Télécharger la liste complète (CSV)
directory-advisers-back = Tous les conseillers

directory-field-text = Mots à chercher
directory-field-text-hint = Par exemple{"\u00A0"}: site internet, facture, un nom.
directory-field-near = Autour de
directory-field-near-hint = Une commune ou un code postal.
directory-field-km = Distance
directory-field-specialities = Spécialités
directory-field-specialities-chosen = Spécialités{"\u00A0"}: { $count }
directory-field-sector = Public ou privé
directory-field-mode = Manière de travailler
directory-field-region = Région
directory-field-theme = Thème
directory-field-month = Mois
directory-field-attendance = Sur place ou en ligne

directory-around = Autour de { $commune }
directory-around-others = Vous cherchez une autre commune{"\u00A0"}?
directory-which-commune = Plusieurs communes s’appellent «{"\u00A0"}{ $name }{"\u00A0"}». Laquelle cherchez-vous{"\u00A0"}?
directory-unknown-commune = Nous ne connaissons pas de commune «{"\u00A0"}{ $name }{"\u00A0"}». Vérifiez le nom ou essayez le code postal. En attendant, voici les conseillers de tout le pays.
directory-for-activity = Avec les entreprises de cette activité{"\u00A0"}: { $activity }.

directory-km = { $km } km
directory-km-none = Moins de 1 km
directory-why = Pourquoi{"\u00A0"}: { $reasons }.
directory-reason-speciality = connaît «{"\u00A0"}{ $label }{"\u00A0"}»
directory-reason-mentions = parle de «{"\u00A0"}{ $word }{"\u00A0"}»
directory-reason-activity = travaille avec «{"\u00A0"}{ $label }{"\u00A0"}»
directory-reason-comes = vient jusqu’à vous
directory-reason-remote = travaille à distance
directory-reason-answers = répond ici

directory-sector-public = Public
directory-sector-private = Privé
directory-mode-on-site = Dans votre entreprise
directory-mode-remote = À distance

directory-fact-person = Personne
directory-fact-place = Adresse
directory-fact-specialities = Spécialités
directory-fact-modes = Manière de travailler
directory-fact-reach = Se déplace
directory-fact-languages = Langues parlées
directory-fact-activities = Travaille avec
directory-fact-accreditation = Reconnaissance
directory-fact-site = Site internet
directory-fact-reference = Fiche officielle
directory-reach-km = Jusqu’à { $km } km
directory-activities-all = Toutes les activités
directory-accredited-since = Depuis le { $since }
directory-accredited-until = Du { $since } au { $until }
directory-not-accredited = Ce conseiller n’est pas reconnu aujourd’hui. Il n’apparaît plus dans les recherches.
directory-ask = Demander de l’aide
directory-ask-hint = Vous écrivez par ce site. Vous choisissez ce que vous montrez.
directory-no-account = Ce conseiller ne répond pas encore par ce site.

directory-language-ar = arabe
directory-language-de = allemand
directory-language-en = anglais
directory-language-es = espagnol
directory-language-fr = français
directory-language-it = italien
directory-language-lb = luxembourgeois
directory-language-pt = portugais

directory-events-title = Événements
directory-events-lead = Ateliers, webinaires et rencontres sur le numérique, près de chez vous ou en ligne.
directory-events-found = { $count ->
    [0] Aucun événement à venir
    [one] { $count } événement à venir
   *[other] { $count } événements à venir
}
directory-events-none = Rien n’est prévu avec tous ces critères. Enlevez un filtre.
directory-events-open-data = Télécharger tous les événements (CSV)
directory-events-back = Tous les événements
directory-on-site = Sur place
directory-online = En ligne
directory-commune-and-online = { $commune }, et en ligne
directory-hours = De { $from } à { $until }
directory-when = { $day }, de { $from } à { $until }
directory-event-ics = Ajouter à mon agenda
directory-event-over = Terminé
directory-register = S’inscrire
directory-programme = Programme
directory-fact-when = Quand
directory-fact-where = Où
directory-fact-online = En ligne
directory-fact-organiser = Organisé par
directory-subscribe = S’abonner à ces événements
directory-subscribe-text = Copiez cette adresse dans votre agenda, avec «{"\u00A0"}ajouter un calendrier par URL{"\u00A0"}». Les nouveaux événements y arriveront seuls.
directory-feed-name = Événements numériques

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

## Accreditation
directory-decided-elsewhere = Quelqu’un a décidé ou changé quelque chose entre-temps. Rouvrez la page pour voir où cela en est.
directory-decide-own = Personne ne décide de sa propre reconnaissance.
directory-basis-accreditation = Reconnaissance des conseillers
directory-choose = Choisissez
directory-apply-title = Demander à être reconnu comme conseiller
directory-apply-lead = Un agent public lit votre demande. Vous recevez sa réponse par courriel.
directory-apply-public = Une fois reconnu, tout ceci devient public, sauf vos preuves. Votre adresse électronique et votre téléphone ne sont jamais publiés.
directory-apply-send = Signer et envoyer
directory-apply-organisation = Organisation
directory-apply-organisation-missing = Indiquez le nom de l’organisation.
directory-apply-too-long = Ce texte est trop long ({ $max } caractères au plus pour le plus long champ).
directory-apply-kind = Type d’organisation
directory-apply-kind-missing = Choisissez le type d’organisation.
directory-apply-person = Nom à afficher
directory-apply-person-hint = Seulement si vous voulez que votre nom soit public.
directory-apply-address = Adresse
directory-apply-commune = Commune
directory-apply-commune-which = Quelle commune ?
directory-apply-commune-missing = Indiquez la commune.
directory-apply-commune-several = Plusieurs communes portent ce nom. Choisissez la vôtre ci-dessous.
directory-apply-commune-unknown = Nous ne connaissons pas cette commune. Essayez le code postal.
directory-apply-reach = Jusqu’où allez-vous ?
directory-apply-reach-missing = Choisissez jusqu’où vous allez.
directory-apply-reach-region = Toute la région de ma commune
directory-apply-regions = Autres régions entières
directory-apply-regions-hint = Seulement si vous servez toute la région de votre commune.
directory-apply-modes = Manière de travailler
directory-apply-modes-missing = Choisissez au moins une manière de travailler.
directory-apply-specialities = Sujets
directory-apply-specialities-missing = Choisissez au moins un sujet.
directory-apply-activities = Activités des entreprises (codes NAF)
directory-apply-activities-hint = Des débuts de codes séparés par des espaces, par exemple « 10.71 56 ». Laissez vide pour toutes les activités.
directory-apply-activities-unknown = Un de ces codes n’existe pas, ou il y en a trop.
directory-apply-employees = Taille des entreprises
directory-apply-employees-from = À partir de combien de salariés ?
directory-apply-employees-to = Jusqu’à combien de salariés ?
directory-apply-employees-hint = Laissez vide pour toutes les tailles.
directory-apply-employees-wrong = Indiquez deux nombres entiers, le plus petit d’abord.
directory-apply-capacity = Demandes par mois
directory-apply-capacity-hint = Combien vous pouvez en prendre en trente jours. Sans réponse : { $usual }.
directory-apply-capacity-wrong = Indiquez un nombre entier, de 1 à 500.
directory-apply-languages = Langues parlées
directory-apply-languages-missing = Choisissez au moins une langue.
directory-apply-presentation = Présentation
directory-apply-presentation-hint = Quelques phrases simples : qui vous êtes, comment vous aidez.
directory-apply-presentation-missing = Écrivez quelques phrases de présentation.
directory-apply-site = Site internet
directory-apply-site-wrong = L’adresse commence par https:// et n’a pas d’espace.
directory-apply-evidence = Preuves
directory-apply-evidence-hint = Diplômes, labels, références d’entreprises aidées, et les adresses où les lire. Seuls les agents publics les voient.
directory-apply-evidence-missing = Indiquez au moins une preuve.
directory-apply-charter-missing = Signez la charte pour envoyer votre demande.
directory-charter = Charte du conseiller
directory-charter-sign = Signature
directory-charter-signed = Je signe la charte, version { $version }, au nom de l’organisation
directory-charter-signed-on = Charte { $version }, signée le { $date }.
directory-employees-all = Toutes les tailles
directory-employees-from = { $from } salariés et plus
directory-employees-range = De { $from } à { $to } salariés
directory-application-sent = Envoyée
directory-application-more-asked = À compléter
directory-application-accepted = Acceptée
directory-application-refused = Refusée
directory-application-withdrawn = Retirée
directory-standing-to-come = Pas encore reconnu
directory-standing-held = Reconnu aujourd’hui
directory-standing-suspended = Reconnaissance suspendue
directory-standing-ended = Reconnaissance terminée
directory-own-title = Mon espace de conseiller
directory-own-account = Mon compte
directory-own-none = Vous n’êtes pas dans l’annuaire des conseillers.
directory-own-apply = Demander à être reconnu
directory-own-change = Renouveler, ou changer ce qui a été reconnu
directory-own-applications = Mes demandes de reconnaissance
directory-own-sent = Votre demande est envoyée. Vous recevez un courriel de confirmation.
directory-own-kept = Votre profil est enregistré.
directory-own-public = Page publique
directory-own-inbox = Demandes reçues
directory-own-complete = Compléter ma demande
directory-own-withdraw = Retirer ma demande
directory-history = Historique
directory-since = Depuis
directory-until = Jusqu’au
directory-step-accepted = Reconnaissance accordée
directory-step-changed = Changement accepté
directory-step-renewed = Reconnaissance renouvelée
directory-step-suspended = Reconnaissance suspendue
directory-step-lifted = Suspension levée
directory-step-ended = Reconnaissance terminée
directory-step-until = jusqu’au { $until }
directory-profile-title = Mon profil public
directory-profile-accredited = Le nom de l’organisation, son type, sa commune, les régions et les activités ont été reconnus : les changer passe par un agent public.
directory-profile-presentation-fr = Présentation en français
directory-profile-presentation-de = Présentation en allemand
directory-profile-presentation-lb = Présentation en luxembourgeois
directory-profile-presentation-en = Présentation en anglais
directory-profile-absence = Absence
directory-profile-away-from = Premier jour
directory-profile-away-until = Dernier jour
directory-profile-away-hint = Par exemple 2026-12-24. Pendant ce temps, aucune demande ne vous est proposée.
directory-profile-away-wrong = Indiquez deux jours tels que 2026-12-24, le premier d’abord.
directory-profile-paused = Pause
directory-profile-paused-yes = Je ne prends pas de nouvelle demande pour le moment
directory-profile-keep = Enregistrer
directory-badge-title = Preuve de reconnaissance
directory-badge-today = Aujourd’hui
directory-badge-dated = État au { $today }
directory-badge-held = { $organisation } est reconnu aujourd’hui, le { $today }, depuis le { $since } et jusqu’au { $until }. { $suspended }
directory-badge-suspended = { $organisation } n’est pas reconnu aujourd’hui, le { $today } : sa reconnaissance (du { $since } au { $until }) est suspendue depuis le { $suspended }.
directory-badge-ended = { $organisation } n’est pas reconnu aujourd’hui, le { $today } : sa reconnaissance, du { $since } au { $until }, est terminée. { $suspended }
directory-badge-to-come = { $organisation } n’est pas reconnu aujourd’hui, le { $today } : sa reconnaissance commence le { $since }, jusqu’au { $until }. { $suspended }
directory-badge-use = Montrer cette preuve sur votre site
directory-badge-use-text = Mettez l’image, avec un lien vers cette page. L’image dit toujours l’état du jour.
directory-badge-proof = Pour les programmes, avec une preuve du journal :
directory-office-title = Reconnaissance des conseillers
directory-office-back = Espace de l’administration
directory-office-waiting = Demandes à traiter
directory-office-none = Aucune demande n’attend.
directory-office-find = Trouver un conseiller
directory-office-name = Nom de l’organisation
directory-office-search = Chercher
directory-office-not-found = Aucune organisation ne porte ce nom.
directory-office-change = Changement ou renouvellement
directory-office-new = Première demande
directory-office-renew = Renouveler
directory-office-lift = Lever la suspension
directory-office-stop = Suspendre ou terminer
directory-office-stop-text = Cela vaut dès aujourd’hui. Le conseiller n’apparaît plus dans l’annuaire et reçoit votre raison par courriel. Les demandes passées ne changent pas.
directory-office-suspend = Suspendre dès aujourd’hui
directory-office-end = Terminer
directory-review-title = Demande de { $organisation }
directory-review-decide = Décider
directory-review-until = Reconnu jusqu’au
directory-review-until-wrong = Indiquez un jour à venir, dans cinq ans au plus.
directory-review-until-same = C’est déjà le dernier jour.
directory-review-accept = Accepter
directory-review-more = Demander un complément
directory-review-refuse = Refuser
directory-review-reason = Votre message
directory-review-reason-hint = La personne le reçoit tel quel.
directory-review-reason-missing = Dites pourquoi, ou ce qui manque.
directory-review-entry = Fiche actuelle de ce conseiller
directory-review-entry-which = L’organisation est peut-être déjà dans l’annuaire
directory-review-entry-new = Non, c’est une nouvelle fiche
directory-review-pack-changed = Le territoire ne connaît plus la commune ou le type indiqués. Demandez un complément.
directory-advisers-data-set = Les colonnes du jeu de données « activateurs-france-num » (CSV)
directory-mail-received-subject = Passerelle : votre demande de reconnaissance est arrivée
directory-mail-received-text =
    Bonjour { $person },

    La demande de reconnaissance de { $organisation } est arrivée. Un agent public la lit.

    La suivre : { $link }
directory-mail-more-subject = Passerelle : un complément à votre demande
directory-mail-more-text =
    Bonjour { $person },

    Pour la demande de { $organisation }, il manque encore quelque chose :

    { $reason }

    Compléter : { $link }
directory-mail-refused-subject = Passerelle : votre demande de reconnaissance est refusée
directory-mail-refused-text =
    Bonjour { $person },

    La demande de { $organisation } est refusée, pour cette raison :

    { $reason }

    Vous pouvez en faire une autre : { $link }
directory-mail-accepted-subject = Passerelle : { $organisation } est reconnu
directory-mail-accepted-text =
    Bonjour { $person },

    { $organisation } est reconnu jusqu’au { $until }. { $reason }

    Votre profil et vos demandes : { $link }
    La preuve à montrer : { $badge }
directory-mail-renewed-subject = Passerelle : la reconnaissance de { $organisation } est renouvelée
directory-mail-renewed-text =
    Bonjour { $person },

    La reconnaissance de { $organisation } vaut maintenant jusqu’au { $until }. { $reason }

    Votre espace : { $link }
    La preuve à montrer : { $badge }
directory-mail-suspended-subject = Passerelle : la reconnaissance de { $organisation } est suspendue
directory-mail-suspended-text =
    Bonjour { $person },

    La reconnaissance de { $organisation } (jusqu’au { $until }) est suspendue dès aujourd’hui, pour cette raison :

    { $reason }

    Votre espace : { $link }
    L’état public : { $badge }
directory-mail-lifted-subject = Passerelle : la suspension de { $organisation } est levée
directory-mail-lifted-text =
    Bonjour { $person },

    { $organisation } est de nouveau reconnu, jusqu’au { $until }. { $reason }

    Votre espace : { $link }
    L’état public : { $badge }
directory-mail-ended-subject = Passerelle : la reconnaissance de { $organisation } est terminée
directory-mail-ended-text =
    Bonjour { $person },

    La reconnaissance de { $organisation } est terminée ; son dernier jour était le { $until }. La raison :

    { $reason }

    Votre espace : { $link }
    L’état public : { $badge }
directory-mail-ends-soon-subject = Passerelle : la reconnaissance de { $organisation } se termine bientôt
directory-mail-ends-soon-text =
    Bonjour { $person },

    La reconnaissance de { $organisation } se termine le { $until }. Demandez son renouvellement à temps. { $reason }

    Renouveler : { $link }
    L’état public : { $badge }

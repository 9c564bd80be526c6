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

# Events of organisers and offers of partners.

## Searching events

directory-choose = Choisissez
directory-save = Enregistrer
directory-send = Envoyer
directory-yes = Oui
directory-no = Non
directory-field-department = Département
directory-field-since = À partir du
directory-field-until = Jusqu’au
directory-field-day-hint = Jour, mois et année, par exemple 31/01/2027.
directory-events-unknown-day = « { $text } » n’est pas une date. Écrivez-la ainsi, par exemple : 31/01/2027.
directory-events-online-too = Les événements auxquels on peut assister en ligne figurent pour toutes les régions.
directory-events-unknown-commune = Aucune commune ne s’appelle « { $name } », ou plusieurs portent ce nom. Essayez le code postal.
directory-subscribe-webcal = S’abonner dans mon calendrier
directory-event-sources = Annoncé aussi par :
directory-standing-rescheduled = Nouvelle date
directory-standing-moved-online = Passe en ligne
directory-standing-postponed = Reporté
directory-standing-full = Complet
directory-standing-cancelled = Annulé
directory-fact-price = Prix
directory-fact-before = Était prévu le
directory-price-free = Gratuit
directory-session-keynote = Conférence plénière
directory-session-talk = Exposé
directory-session-workshop = Atelier
directory-session-panel = Table ronde
directory-session-break = Pause
directory-session-parallel = En même temps qu’une autre

## Organisers

directory-organise-title = J’organise
directory-organise-lead = Publiez vos événements pour les petites entreprises : programme, intervenants, inscriptions.
directory-organise-new = Nouvel événement
directory-organise-ask = Demander à publier
directory-organise-ask-text = Un agent lit votre demande et vous répond par e-mail. Ensuite, vous publiez sans attendre.
directory-organise-organisations = Mes organisations
directory-organise-events = Mes événements
directory-organiser-organisation = Nom de l’organisation
directory-organiser-duty = Ce que vous y faites
directory-organiser-why = Ce que vous voulez organiser
directory-organiser-asked = En attente
directory-organiser-agreed = D’accord
directory-organiser-refused = Refusé
directory-organiser-ended = Terminé
directory-organiser-not-agreed = Il faut d’abord l’accord d’un agent pour publier au nom de cette organisation.
directory-organisers-too-many = Vous avez déjà demandé pour beaucoup d’organisations. Attendez une réponse.
directory-organised-too-many = Cette organisation a trop d’événements. Supprimez des brouillons.
directory-stage-draft = Brouillon
directory-stage-published = Publié
directory-stage-cancelled = Annulé
directory-event-title = Titre
directory-event-description = Description
directory-event-other-languages = Dans d’autres langues
directory-event-starts = Début
directory-event-starts-hint = Si vous changez le début, tout le programme se décale.
directory-event-ends = Fin
directory-event-zone = Fuseau horaire
directory-event-zone-hint = Par exemple Europe/Paris ou Indian/Reunion.
directory-event-commune = Commune
directory-event-commune-hint = Un nom ou un code postal. Laissez vide si tout est en ligne.
directory-event-address = Lieu et rue
directory-event-address-hint = Par exemple : Salle des fêtes, 2 rue du Port.
directory-event-online = Adresse de la réunion en ligne
directory-event-online-hint = Commence par https://.
directory-event-region = Région visée
directory-event-region-hint = Seulement si tout est en ligne et destiné à une région.
directory-event-price = Prix
directory-event-price-hint = 0 si c’est gratuit.
directory-event-registers = Inscription
directory-registers-here = Sur ce site
directory-registers-elsewhere = Sur un autre site
directory-registers-no = Sans inscription
directory-event-places-on-site = Places sur place
directory-event-places-on-site-hint = Vide : pas de limite.
directory-event-places-online = Places en ligne
directory-event-places-online-hint = Vide : pas de limite.
directory-event-registration = Adresse d’inscription de l’autre site
directory-event-registration-hint = Seulement si l’inscription se fait ailleurs.
directory-event-sessions = Séances
directory-event-preview = Aperçu
directory-event-edit = Modifier
directory-event-public = Page publique
directory-event-unpublished = Des changements ne sont pas encore publiés.
directory-event-is-cancelled = Cet événement est annulé. Copiez-le pour en faire un autre.
directory-event-is-published = Cet événement est publié : on peut l’annuler, pas le supprimer.
directory-event-is-no-more = Cet événement n’est pas publié.
directory-draft-changed-elsewhere = Le brouillon a changé entre-temps. Ouvrez-le de nouveau.
directory-draft-delete = Supprimer le brouillon
directory-session-add = Ajouter une séance
directory-session-edit = Modifier la séance
directory-session-remove = Retirer la séance
directory-session-title = Titre de la séance
directory-session-kind = Genre
directory-session-ends = Heure de fin
directory-session-room = Salle
directory-session-room-hint = Deux séances peuvent avoir lieu en même temps dans deux salles.
directory-session-speakers = Intervenants
directory-session-speakers-hint = Un par ligne : nom | rôle | organisation.
directory-publish-title = Publier
directory-publish-text = Tout le monde verra l’événement. Regardez d’abord l’aperçu.
directory-publish = Publier l’événement
directory-publish-changes-title = Publier les changements
directory-publish-changes-text = Les personnes inscrites reçoivent un e-mail qui dit ce qui change.
directory-publish-message = Message aux inscrits
directory-publish-changes = Publier les changements
directory-cancel-title = Annuler l’événement
directory-cancel-reason = Pourquoi
directory-cancel-reason-hint = Les personnes inscrites reçoivent ce texte.
directory-cancel = Annuler l’événement
directory-copy-title = Refaire le même
directory-copy-text = La copie est un brouillon, à la prochaine date le même jour de la semaine.
directory-copy = Copier
directory-history = Historique
directory-change-published = publié
directory-change-changed = modifié
directory-change-cancelled = annulé
directory-changed-time = date et heure
directory-changed-place = lieu
directory-changed-online = adresse en ligne
directory-changed-price = prix
directory-changed-title = titre
directory-changed-description = description
directory-changed-programme = programme
directory-preview-text = Voici ce que tout le monde verra. Rien n’est encore publié par cette page.
directory-preview-back = Retour au brouillon
directory-preview-not-yet = Une séance se trouve en dehors de l’événement. Corrigez le programme d’abord.
directory-attendees-title = Personnes inscrites
directory-attendees-kept = Les noms et adresses sont supprimés { $days } jours après l’événement. Chaque lecture de cette liste est notée, et les personnes le voient.
directory-attendees-none = Personne pour le moment.
directory-attendees-download = Télécharger la liste (CSV)
directory-attendee-there = Était là
directory-attendee-not-there = N’était pas là
directory-attendee-came = Présent

## Registering

directory-register-title = M’inscrire
directory-register-as = Vous vous inscrivez sous le nom de { $name }, avec l’adresse de votre compte.
directory-register-name = Votre nom
directory-register-email = Votre e-mail
directory-register-email-hint = Vous y recevrez un lien pour confirmer.
directory-register-attendance = Comment venez-vous ?
directory-register-kept = Seul l’organisateur ({ $organiser }) voit votre nom et votre e-mail. Ils sont supprimés { $days } jours après l’événement.
directory-register-waiting-list = Quand tout est pris, vous entrez dans la liste d’attente. Si une place se libère, vous recevez un e-mail.
directory-line = { $attendance } : { $taken } places prises sur { $places }.
directory-line-waiting = { $attendance } : { $taken } places prises sur { $places }, { $waiting } en attente.
directory-line-no-limit = { $attendance } : { $taken } inscrits, sans limite.
directory-registered-title = Regardez vos e-mails
directory-registered-text = Ouvrez le lien de l’e-mail et confirmez, dans les { $hours } heures. Avant cela, vous n’avez pas de place.
directory-registration-closed = On ne peut pas s’inscrire à cet événement : il a commencé, est annulé, ou l’inscription se fait ailleurs.
directory-registrations-too-many = Trop de personnes se sont inscrites.
directory-registrations-unconfirmed = Trop d’inscriptions attendent une confirmation à cette adresse. Confirmez-en une d’abord.
directory-registration-title = Mon inscription
directory-registration-event = Événement
directory-registration-unconfirmed = À confirmer
directory-registration-registered = Inscrit
directory-registration-waiting = En liste d’attente
directory-registration-offered = Une place vous attend
directory-registration-cancelled = Désinscrit
directory-registration-lapsed = Place passée au suivant
directory-registration-unconfirmed-text = Confirmez pour avoir une place.
directory-registration-registered-text = Vous avez une place.
directory-registration-waiting-text = Vous êtes numéro { $before } dans la liste d’attente.
directory-registration-offered-text = Une place s’est libérée. Elle est gardée pour vous jusqu’au { $until }.
directory-registration-cancelled-text = Vous ne venez pas.
directory-registration-lapsed-text = Vous n’avez pas répondu à temps. La place est allée à la personne suivante.
directory-registration-unconfirmed-yes = Confirmer mon inscription
directory-registration-offered-yes = Prendre la place
directory-registration-cancelled-event = L’événement n’a pas lieu comme prévu.
directory-registration-cancel-title = Vous ne venez pas ?
directory-registration-cancel-text = Votre place ira à la personne suivante.
directory-registration-cancel = Annuler mon inscription
directory-registration-again = M’inscrire de nouveau
directory-registration-kept = { $organiser } voit votre nom et votre e-mail. Ils ont été lus { $readings } fois et seront supprimés le { $day }.
directory-registration-over = Cette inscription est terminée. Vous pouvez vous inscrire de nouveau.
directory-registration-too-late = C’est trop tard pour cette place.
directory-mine-title = Mes inscriptions
directory-mine-none = Vous n’êtes inscrit à aucun événement.

## What is wrong with what was typed

directory-fault-missing = Remplissez ce champ.
directory-fault-long = { $value } caractères au plus.
directory-fault-choose = Choisissez une réponse.
directory-fault-web-address = Une adresse commence par https:// et n’a pas d’espace.
directory-fault-zone = Un fuseau s’écrit comme Europe/Paris.
directory-fault-ends = La fin vient après le début, un mois plus tard au plus.
directory-fault-session-outside = « { $value } » se trouve en dehors de l’événement. Changez ses heures ou celles de l’événement.
directory-fault-session-ends = La séance finit après son début, le même jour.
directory-fault-nowhere = Indiquez une commune, ou une adresse en ligne.
directory-fault-commune = Aucune commune ne s’appelle « { $value } ». Essayez le code postal.
directory-fault-commune-several = Plusieurs communes portent ce nom : { $value }. Écrivez le code postal.
directory-fault-places = { $value } places au plus.
directory-fault-price = Ce prix est trop élevé.
directory-fault-email = Écrivez une adresse comme nom@exemple.org.
directory-fault-day = Écrivez un jour, un mois et une année.
directory-fault-hour = Écrivez une heure comme 9:30.
directory-fault-amount = Écrivez un montant comme 12,50.
directory-fault-number = Écrivez un nombre entier.
directory-fault-percent = Écrivez un pourcentage entre 0 et 100.
directory-fault-until = La fin vient après le début.
directory-fault-sectors = Écrivez des débuts de codes d’activité, comme 10.7 ou 47.
directory-fault-speakers = { $value } intervenants au plus.

## Officers

directory-office-organisers = Organisateurs d’événements
directory-office-organisers-hint = Qui demande à publier des événements.
directory-office-offers = Offres et réclamations
directory-office-offers-hint = Ce que des partenaires proposent, et ce qui attend une réponse.
directory-organise-hint = Publier des événements, voir qui vient.
directory-mine-hint = Événements où vous êtes inscrit ou en attente.
directory-offers-mine-hint = Proposer une offre, répondre aux réclamations.
directory-office-back = Mon compte
directory-office-asked = À décider
directory-office-agreed = En cours
directory-office-none = Rien n’attend.
directory-office-asked-on = Demandé le
directory-office-reason = Motif
directory-office-reason-hint = Nécessaire pour refuser ou terminer. La personne le reçoit.
directory-office-agree = Accepter
directory-office-refuse = Refuser
directory-office-end = Mettre fin
directory-office-change = Changement d’une offre
directory-office-now = Voir l’offre actuelle
directory-review-own = On ne décide pas de sa propre demande.
directory-review-over = La décision a déjà été prise.
directory-basis-review = pour décider de la demande
directory-basis-organiser = pour organiser l’événement où vous êtes inscrit
directory-basis-complaint = pour répondre à votre réclamation
directory-basis-complaint-watch = pour veiller à ce que votre réclamation ait une réponse

## Offers

directory-offers-title = Offres pour les petites entreprises
directory-offers-lead = Places de marché et outils : ce que cela coûte, qui répond, à quoi ils s’engagent.
directory-offers-found = { $count ->
    [0] Aucune offre
    [one] { $count } offre
   *[other] { $count } offres
}
directory-offers-none = Aucune offre ne correspond. Retirez un filtre.
directory-offers-open-data = Télécharger toutes les offres (CSV)
directory-offers-mine = Mes offres et réclamations
directory-offers-publish = Publier une offre
directory-fictional-offer = Offre fictive
directory-offer-marketplace = Place de marché
directory-offer-tool = Outil
directory-offers-operator = Opérateur
directory-offers-kind = Genre
directory-offers-activity = Mon activité
directory-offers-activity-hint = Début du code, comme 10.7.
directory-offers-sales = Mes ventes par an avec cette offre
directory-offers-sales-hint = En euros entiers, pour calculer le coût.
directory-offers-contact = Contact humain
directory-offers-contact-hint = Comment une personne répond. Vide si personne ne répond.
directory-offers-contact-only = Seulement si une personne répond
directory-offers-order = Trier par
directory-offers-order-operator = Opérateur
directory-offers-order-commission = Commission
directory-offers-order-fee = Frais fixes
directory-offers-order-notice = Préavis
directory-offers-order-cost = Coût de la première année
directory-offers-commission = Commission
directory-offers-commission-hint = De chaque vente.
directory-offers-fee = Frais fixes
directory-offers-fee-none = Aucuns
directory-offers-fee-month = { $amount } par mois
directory-offers-fee-year = { $amount } par an
directory-offers-fee-once = { $amount } une fois
directory-offers-period = Ces frais sont payés
directory-offers-period-month = Chaque mois
directory-offers-period-year = Chaque année
directory-offers-period-once = Une seule fois
directory-offers-notice = Préavis
directory-offers-notice-hint = En jours, avant la fin de la relation.
directory-offers-days = { $days } jours
directory-offers-commitments = Engagements de la charte
directory-offers-untold = Non indiqué
directory-offers-no-end = Sans fin
directory-offers-cost = Coût de la première année
directory-offers-cost-how = = commission sur ces ventes + frais fixes.
directory-offers-compute = Calculer
directory-offers-choose = Comparer
directory-offers-compare = Comparer côte à côte
directory-offers-compare-hint = Cochez { $most } offres au plus.
directory-offers-compare-title = Comparaison d’offres
directory-offers-left-out = Seules les { $most } premières sont montrées.
directory-offers-none-chosen = Aucune offre n’est choisie. Cochez-en dans la liste.
directory-offers-charter = La charte des acteurs du e-commerce a été signée le 26 mars 2019. Elle a trois axes.
directory-offers-criterion = Critère
directory-offers-more = En savoir plus
directory-offers-see = Voir l’offre
directory-offers-back = Toutes les offres
directory-offers-signatory = Signataire depuis
directory-offers-conditions = Conditions de prix
directory-offers-sectors = Activités
directory-offers-sectors-hint = Débuts de codes, comme 10.7 47. Vide : toutes.
directory-offers-from = Valable du
directory-offers-until = Valable jusqu’au
directory-offers-page = Page de l’offre
directory-offers-source = Source
directory-offers-source-hint = Où ces conditions peuvent être lues, et quand.
directory-offers-expired = N’est plus valable
directory-offers-mine-lead = Ce que vous proposez aux petites entreprises, et ce qu’elles vous disent.
directory-offers-propose = Proposer une offre
directory-offers-propose-text = Un agent vérifie l’offre avant que tout le monde la voie. Vous recevez sa réponse par e-mail.
directory-offers-own = Offres publiées
directory-offers-proposals = Propositions
directory-offers-change = Modifier
directory-offers-end = Terminer aujourd’hui
directory-offers-too-many = Trop de propositions attendent. Attendez une réponse.
directory-proposal-open = En attente
directory-proposal-accepted = Acceptée
directory-proposal-refused = Refusée
directory-commitment-relation = Relation commerciale formelle
directory-commitment-contact = Contact ouvert et individuel
directory-commitment-counterfeiting = Lutte contre la contrefaçon

## Complaints

directory-complain = Faire une réclamation
directory-complain-text = L’opérateur lit votre réclamation et répond dans les { $days } jours. Un agent voit si la réponse manque.
directory-complain-firm = Votre entreprise
directory-complain-message = Ce qui s’est passé
directory-complaints-title = Réclamations
directory-complaints-count = { $asked } réclamations : { $in-time } avec une réponse à temps, { $late } en retard. La moitié des réponses est venue en { $days } jours ou moins.
directory-complaints-few = Moins de { $least } réclamations : trop peu pour donner des chiffres.
directory-complaints-to-answer = Réclamations à répondre
directory-complaints-mine = Mes réclamations
directory-complaints-overdue = Sans réponse à temps
directory-complaints-waiting = En attente de réponse
directory-complaints-too-many = Plusieurs de vos réclamations attendent déjà une réponse.
directory-complaint-title = Réclamation : { $operator }
directory-complaint-answer-by = Réponse attendue avant le
directory-complaint-answer = Réponse
directory-complaint-send-answer = Envoyer la réponse
directory-complaint-waiting = Pas encore de réponse.
directory-complaint-overdue = En retard
directory-complaint-answered = Cette réclamation a déjà une réponse, ou vous ne pouvez pas y répondre.

## Letters

directory-mail-confirm-subject = Confirmez votre inscription : { $event }
directory-mail-confirm-text =
    Bonjour { $name },

    Quelqu’un, sans doute vous, demande une place :

    { $event }
    { $day }, de { $from } à { $until }
    { $place }

    Confirmez ici dans les 48 heures :
    { $link }

    Si ce n’est pas vous, ne faites rien.
directory-mail-registered-subject = Vous êtes inscrit : { $event }
directory-mail-registered-text =
    Bonjour { $name },

    Vous avez une place.

    { $event }
    { $day }, de { $from } à { $until }
    { $place }

    Voir ou annuler votre inscription :
    { $link }

    { $organiser }
directory-mail-waiting-subject = Liste d’attente : { $event }
directory-mail-waiting-text =
    Bonjour { $name },

    Tout est pris. Vous êtes sur la liste d’attente, numéro { $number }.

    { $event }
    { $day }, de { $from } à { $until }
    { $place }

    Si une place se libère, nous vous écrivons. Voir ou annuler :
    { $link }

    { $organiser }
directory-mail-offered-subject = Une place s’est libérée : { $event }
directory-mail-offered-text =
    Bonjour { $name },

    Une place s’est libérée. Elle est gardée pour vous jusqu’au { $answer-by }.

    { $event }
    { $day }, de { $from } à { $until }
    { $place }

    Prendre la place ou la laisser :
    { $link }

    { $organiser }
directory-mail-lapsed-subject = La place est allée à quelqu’un d’autre : { $event }
directory-mail-lapsed-text =
    Bonjour { $name },

    Vous n’avez pas répondu à temps. La place est allée à la personne suivante.

    { $event }
    { $day }, de { $from } à { $until }
    { $place }

    Vous pouvez vous inscrire de nouveau :
    { $link }

    { $organiser }
directory-mail-already-subject = Votre inscription : { $event }
directory-mail-already-text =
    Bonjour { $name },

    Quelqu’un a demandé une place avec votre adresse. Vous êtes déjà inscrit ou en attente.

    { $event }
    { $day }, de { $from } à { $until }
    { $place }

    Voir ou annuler votre inscription :
    { $link }

    { $organiser }
directory-mail-event-changed-subject = Changement : { $event }
directory-mail-event-changed-text =
    Bonjour { $name },

    L’événement change : { $changed }.

    { $event }
    { $day }, de { $from } à { $until }
    { $place }

    Message de l’organisateur : { $message }

    Voir ou annuler votre inscription :
    { $link }

    { $organiser }
directory-mail-event-cancelled-subject = Annulé : { $event }
directory-mail-event-cancelled-text =
    Bonjour { $name },

    L’événement est annulé.

    { $event }
    { $day }, de { $from } à { $until }
    { $place }

    { $message }

    Autres événements :
    { $link }

    { $organiser }
directory-mail-organiser-agreed-subject = Vous pouvez publier des événements
directory-mail-organiser-agreed-text =
    Bonjour { $name },

    Un agent est d’accord : vous publiez des événements pour { $organisation }.

    Note : { $reason }

    { $link }
directory-mail-organiser-refused-subject = Votre demande de publier est refusée
directory-mail-organiser-refused-text =
    Bonjour { $name },

    Votre demande pour { $organisation } est refusée.

    Motif : { $reason }

    Vous pouvez demander de nouveau :
    { $link }
directory-mail-organiser-ended-subject = Vous ne pouvez plus publier d’événements
directory-mail-organiser-ended-text =
    Bonjour { $name },

    Vous ne publiez plus d’événements pour { $organisation }.

    Motif : { $reason }

    { $link }
directory-mail-offer-accepted-subject = Votre offre est publiée
directory-mail-offer-accepted-text =
    Bonjour { $name },

    L’offre de { $operator } est publiée.

    Note : { $reason }

    { $link }
directory-mail-offer-refused-subject = Votre offre est refusée
directory-mail-offer-refused-text =
    Bonjour { $name },

    L’offre de { $operator } est refusée.

    Motif : { $reason }

    Vous pouvez en proposer une autre :
    { $link }
directory-mail-complaint-subject = Une réclamation attend votre réponse
directory-mail-complaint-text =
    Bonjour { $name },

    Une entreprise se plaint de { $operator }. Répondez avant le { $until } :
    { $link }
directory-mail-complaint-answer-subject = { $operator } a répondu
directory-mail-complaint-answer-text =
    Bonjour { $name },

    { $operator } répond à votre réclamation :

    { $answer }

    { $link }
## Accreditation
directory-decided-elsewhere = Quelqu’un a décidé ou changé quelque chose entre-temps. Rouvrez la page pour voir où cela en est.
directory-decide-own = Personne ne décide de sa propre reconnaissance.
directory-basis-accreditation = Reconnaissance des conseillers
directory-accreditation-choose = Choisissez
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
directory-accreditation-history = Historique
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
directory-accreditation-office-back = Espace de l’administration
directory-office-waiting = Demandes à traiter
directory-accreditation-office-none = Aucune demande n’attend.
directory-office-find = Trouver un conseiller
directory-office-name = Nom de l’organisation
directory-office-search = Chercher
directory-office-not-found = Aucune organisation ne porte ce nom.
directory-accreditation-office-change = Changement ou renouvellement
directory-office-new = Première demande
directory-office-renew = Renouveler
directory-office-lift = Lever la suspension
directory-office-stop = Suspendre ou terminer
directory-office-stop-text = Cela vaut dès aujourd’hui. Le conseiller n’apparaît plus dans l’annuaire et reçoit votre raison par courriel. Les demandes passées ne changent pas.
directory-office-suspend = Suspendre dès aujourd’hui
directory-accreditation-office-end = Terminer
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

# Files that prove what a structure says
directory-listing-files = Fichiers de preuve
directory-listing-files-optional = Facultatif
directory-listing-files-beside = Vous pouvez aussi joindre des fichiers : voyez « Fichiers de preuve » dans la liste des étapes.
directory-listing-files-kept = Seuls les agents qui examinent votre demande lisent ces fichiers, et chaque lecture est notée. Ils sont effacés { $days } jours après la décision.
directory-listing-files-none = Aucun fichier pour le moment.
directory-listing-file = Ajouter un fichier
directory-listing-file-hint = { $most } fichiers au plus : PDF, JPEG ou PNG.
directory-listing-file-add = Ajouter
directory-listing-file-missing = Choisissez un fichier.
directory-listing-file-kind = Envoyez un PDF, ou une image JPEG ou PNG.
directory-listing-files-too-many = { $most } fichiers au plus. Retirez-en un d’abord.
directory-listing-file-new = nouveau
directory-listing-file-remove = Retirer
directory-listing-file-waits = L’antivirus n’a pas encore vérifié ce fichier. Revenez dans quelques minutes.

# Lieux qui demandent à être référencés
directory-score-title = Qualité de la fiche
directory-score = Cette fiche est complète à { $points } sur 100.
directory-score-why = Le détail des points
directory-score-rule = La règle est publique et ne regarde que la fiche. Elle ne juge pas l’aide donnée.
directory-score-points = ({ $points } sur { $of })
directory-score-number-full = Le numéro de la structure (SIRET ou RNA) est donné.
directory-score-number-none = Le numéro de la structure (SIRET ou RNA) manque.
directory-score-kind-full = Le type de lieu est donné.
directory-score-kind-none = Le type de lieu manque.
directory-score-point-full = Le lieu est placé sur la carte.
directory-score-point-none = Le point exact sur la carte manque.
directory-score-hours-full = Les horaires sont donnés.
directory-score-hours-none = Les horaires manquent.
directory-score-contact-full = Un téléphone ou un courriel est donné.
directory-score-contact-none = Il n’y a ni téléphone ni courriel.
directory-score-access-full = L’accueil des personnes handicapées est décrit.
directory-score-access-none = Rien n’est dit de l’accueil des personnes handicapées.
directory-score-price-full = Le prix ou la gratuité est dit.
directory-score-price-none = Rien n’est dit du prix.
directory-score-services-full = L’aide proposée est dite.
directory-score-services-none = L’aide proposée n’est pas dite.
directory-score-described-full = Le lieu se présente.
directory-score-described-none = Le lieu ne se présente pas.
directory-score-approach-full = La façon de venir est dite.
directory-score-approach-none = La façon de venir n’est pas dite.
directory-score-recent-full = La fiche a été vérifiée il y a moins d’un an.
directory-score-recent-none = La fiche a plus de deux ans.
directory-score-recent-half = La fiche a entre un et deux ans.
directory-place-listed-title = Référencement
directory-place-listed = Ce lieu a demandé à être référencé. L’organisme public qui tient ce site l’a vérifié et le référence depuis le { $since }, jusqu’au { $until }.
directory-place-listed-to-renew = L’organisme public qui tient ce site référence ce lieu depuis le { $since }. Le référencement a fini le { $until }. Le lieu peut encore le renouveler.
directory-listings-title = Référencer un lieu
directory-listings-hint = Demander, tenir à jour et renouveler
directory-listings-ask = Faire référencer un lieu, gratuitement
directory-listings-lead = Vous aidez des personnes avec le numérique{"\u00A0"}? Votre lieu peut figurer dans l’annuaire. C’est gratuit.
directory-listings-how = Vous décrivez votre structure et ses lieux, page par page. Tout est gardé. Un agent public lit votre demande et vous répond par courriel. Le référencement dure un an et se renouvelle.
directory-listings-not-here = Ce territoire ne référence pas de lieux.
directory-listings-begin = Commencer une demande
directory-listings-own = Vos structures
directory-listings-too-many = Vous avez déjà 50 demandes. Supprimez celles qui ne servent plus.
directory-listing-unnamed = Demande sans nom
directory-listing-state-draft = En cours d’écriture
directory-listing-state-sent = Envoyée, en attente
directory-listing-state-more-asked = À compléter
directory-listing-state-refused = Refusée
directory-listing-state-settled = Publiée
directory-listing-standing = Référencement
directory-listing-standing-listed = Référencé
directory-listing-standing-to-renew = À renouveler
directory-listing-standing-lapsed = Référencement terminé
directory-listing-standing-suspended = Référencement suspendu
directory-listing-step-sent = Demande envoyée
directory-listing-step-more-asked = Complément demandé
directory-listing-step-refused = Demande refusée
directory-listing-step-listed = Référencé
directory-listing-step-changed = Changement publié
directory-listing-step-renewed = Référencement renouvelé
directory-listing-step-suspended = Référencement suspendu
directory-listing-step-lifted = Suspension levée
directory-listing-step-ended = Référencement arrêté
directory-listing-step-lapsed = Référencement non renouvelé
directory-listing-note = Message de l’agent public
directory-listing-public = Ce que tout le monde voit
directory-listing-waiting = Un agent public lit votre demande. Pour la changer, reprenez-la d’abord.
directory-listing-waits = Cette demande attend un agent public. Reprenez-la avant de la changer.
directory-listing-take-back = Reprendre la demande
directory-listing-tasks = À remplir
directory-listing-complete = Complet
directory-listing-to-do = À remplir
directory-listing-part-identity = Votre structure
directory-listing-part-services = L’aide que vous proposez
directory-listing-part-evidence = Les preuves
directory-listing-site = Un lieu d’accueil
directory-listing-site-named = Lieu{"\u00A0"}: { $site }
directory-listing-site-first = Ajouter un premier lieu
directory-listing-site-add = Ajouter un autre lieu
directory-listing-sites-hint = Une structure peut avoir plusieurs lieux.
directory-listing-site-new = nouveau lieu
directory-listing-site-gone = lieu retiré
directory-listing-site-change = Changer ce lieu
directory-listing-site-remove = Retirer ce lieu
directory-listing-sites-too-many = Une structure a au plus 20 lieux.
directory-listing-renew = Renouveler
directory-listing-renew-now = Renouveler pour un an
directory-listing-check = Vérifier et envoyer
directory-listing-send-changes = Publier les changements
directory-listing-publish = Publier
directory-listing-send = Envoyer à un agent public
directory-listing-discard = Abandonner les changements
directory-listing-delete = Supprimer cette demande
directory-listing-done-sent = Votre demande est envoyée. Vous recevrez la réponse par courriel.
directory-listing-done-published = C’est publié.
directory-listing-done-taken-back = Vous avez repris votre demande. Rien n’est perdu.
directory-listing-keep = Enregistrer
directory-listing-back = Votre demande
directory-listing-incomplete = Une page n’est pas complète. Revenez à votre demande.
directory-listing-nothing = Rien n’a changé{"\u00A0"}: il n’y a rien à publier.
directory-listing-goes-at-once = Ces changements sont publiés tout de suite.
directory-listing-goes-to-review = Un agent public lit d’abord ce que vous envoyez.
directory-listing-structure = La structure
directory-listing-changed = Ce qui change
directory-listing-changed-nothing = Rien n’a changé depuis la dernière publication.
directory-listing-reviewed = à vérifier
directory-listing-at-once = tout de suite
directory-listing-charter = Charte des lieux
directory-listing-charter-agree = Engagement
directory-listing-charter-agreed = Tout est exact, et la structure accepte la charte, version { $version }
directory-listing-charter-missing = Acceptez la charte pour continuer.
directory-listing-name = Nom de la structure
directory-listing-pivot = SIRET ou RNA
directory-listing-pivot-hint = Les 14 chiffres de l’établissement, ou W et neuf signes pour une association.
directory-listing-kind = Type de structure
directory-listing-summary = Présentation courte
directory-listing-summary-hint = Une ou deux phrases, 280 caractères au plus.
directory-listing-detail = Présentation plus longue
directory-listing-detail-hint = Facultatif.
directory-listing-audiences = Publics accueillis en particulier
directory-listing-programmes = Programmes nationaux
directory-listing-pass-hint = Chaque pass est payé par l’organisme public.
directory-listing-pass-yes = Nous acceptons le Pass numérique
directory-listing-pass-no = Pas de Pass numérique
directory-listing-evidence = Ce qui le prouve
directory-listing-evidence-hint = Qui accueille, depuis quand, avec quelle formation{"\u00A0"}; labels, conventions, références.
directory-listing-evidence-private = Seuls les agents publics lisent cette page.
directory-listing-links = Adresses où le lire
directory-listing-links-hint = Une par ligne, dix au plus. Facultatif.
directory-listing-site-name = Nom du lieu
directory-listing-site-name-hint = Seulement si ce n’est pas celui de la structure.
directory-listing-street = Numéro et rue
directory-listing-address-more = Bâtiment, étage
directory-listing-postcode = Code postal
directory-listing-commune = Commune
directory-listing-point = Point sur la carte
directory-listing-latitude = Latitude
directory-listing-longitude = Longitude
directory-listing-point-hint = En degrés, comme 45,8336. Sans ce point, le lieu est montré dans sa commune.
directory-listing-hours-hint = Écrivez 9h-12h, 14h-17h30. Laissez vide les jours fermés.
directory-listing-coming = Venir
directory-listing-accessibility-hint = La page du lieu sur un site d’accessibilité, comme Acceslibre.
directory-listing-telephone = Téléphone
directory-listing-mail = Courriel
directory-listing-mail-hint = Publié. Donnez l’adresse du lieu, pas celle d’une personne.
directory-listing-booking = Prendre rendez-vous en ligne
directory-listing-wrong-pivot = Écrivez les 14 chiffres du SIRET, ou W et neuf signes pour une association. Une clé vérifie ces chiffres.
directory-listing-wrong-kind = Choisissez un type de structure.
directory-listing-tick-one = Choisissez au moins une réponse.
directory-listing-wrong-text = { $value } caractères au plus.
directory-listing-wrong-commune = Le code postal et la commune ne vont pas ensemble. Vérifiez les deux.
directory-listing-wrong-point = Ce point n’est pas dans la commune, ou n’est pas compris. Écrivez deux nombres en degrés, ou laissez vide.
directory-listing-wrong-hours = Écrivez des heures comme 9h-12h, 14h-17h30.
directory-listing-wrong-telephone = Écrivez un numéro de France, comme 01 99 00 12 34.
directory-listing-wrong-mail = Écrivez une adresse comme contact@lieu.example.
directory-listing-contact-missing = Donnez un téléphone ou un courriel.
directory-listing-wrong-links = Une adresse par ligne, qui commence par https://, { $value } au plus.
directory-listing-much-too-long = Un texte est beaucoup trop long et n’a pas pu être gardé. Raccourcissez-le.
directory-office-listings = Lieux à référencer
directory-office-listings-hint = Lire les demandes, décider, suspendre
directory-office-listings-lead = Ce que des structures demandent, et ce qui est référencé.
directory-listing-filter = Lesquels{"\u00A0"}?
directory-listing-filter-waiting = En attente d’un agent
directory-listing-filter-more-asked = À compléter par la structure
directory-listing-filter-refused = Refusées
directory-listing-filter-listed = Référencées
directory-listing-filter-to-renew = À renouveler
directory-listing-filter-lapsed = Terminées
directory-listing-filter-suspended = Suspendues
directory-listing-filter-all = Toutes
directory-listing-words = Nom, commune, code postal ou SIRET
directory-listings-none = Rien ici.
directory-listing-findings = Ce que trouve le profil strict
directory-listing-findings-none = Rien à redire.
directory-finding-refused = refusé
directory-finding-left-out = laissé de côté
directory-finding-taken = corrigé
directory-listing-twins = Lieux de l’annuaire qui lui ressemblent
directory-listing-twins-none = Aucun.
directory-listing-twins-hint = Après l’acceptation, la paire attend votre décision parmi les lieux en double. La fiche tenue par la structure reste.
directory-listing-accept-hint = Le référencement dure un an.
directory-listing-stop = Suspendre ou arrêter
directory-basis-listing = pour décider du référencement d’un lieu
directory-kind-asso = Association
directory-kind-bib = Bibliothèque, médiathèque
directory-kind-ccas = Centre communal d’action sociale
directory-kind-cs = Centre social
directory-kind-csc = Centre socioculturel
directory-kind-dept = Service du département
directory-kind-epci = Intercommunalité
directory-kind-epn = Espace public numérique
directory-kind-ess = Économie sociale et solidaire
directory-kind-fablab = Fablab
directory-kind-la-poste = Bureau de poste
directory-kind-mjc = Maison des jeunes et de la culture
directory-kind-ml = Mission locale
directory-kind-muni = Mairie
directory-kind-pimms = Pimms Médiation
directory-kind-rfs = France services
directory-kind-tiers-lieux = Tiers-lieu
directory-kind-autre = Autre
directory-listings-found = { $count ->
    [0] Aucune demande
    [one] { $count } demande
   *[other] { $count } demandes
}
directory-mail-listing-received-subject = Passerelle : Votre demande de référencement est arrivée
directory-mail-listing-received-text =
    Bonjour { $name },

    La demande de { $structure } est arrivée. Un agent public la lit.

    La suivre : { $link }
directory-mail-listing-more_asked-subject = Passerelle : Un complément à votre demande de référencement
directory-mail-listing-more_asked-text =
    Bonjour { $name },

    Pour référencer { $structure }, il manque encore quelque chose :

    { $reason }

    Compléter et renvoyer : { $link }
directory-mail-listing-refused-subject = Passerelle : Votre demande de référencement est refusée
directory-mail-listing-refused-text =
    Bonjour { $name },

    La demande de { $structure } est refusée, pour cette raison :

    { $reason }

    Vous pouvez corriger et renvoyer : { $link }
directory-mail-listing-listed-subject = Passerelle : { $structure } est dans l’annuaire
directory-mail-listing-listed-text =
    Bonjour { $name },

    { $structure } est référencé jusqu’au { $until }.

    Tenir la fiche à jour : { $link }
directory-mail-listing-changed-subject = Passerelle : Les changements de { $structure } sont publiés
directory-mail-listing-changed-text =
    Bonjour { $name },

    Un agent public a accepté les changements de { $structure }. Référencé jusqu’au { $until }.

    Votre fiche : { $link }
directory-mail-listing-renewed-subject = Passerelle : Le référencement de { $structure } est renouvelé
directory-mail-listing-renewed-text =
    Bonjour { $name },

    { $structure } est référencé jusqu’au { $until }.

    Votre fiche : { $link }
directory-mail-listing-suspended-subject = Passerelle : Le référencement de { $structure } est suspendu
directory-mail-listing-suspended-text =
    Bonjour { $name },

    { $structure } n’est plus montré dans l’annuaire, pour cette raison :

    { $reason }

    Votre fiche : { $link }
directory-mail-listing-lifted-subject = Passerelle : { $structure } est de nouveau dans l’annuaire
directory-mail-listing-lifted-text =
    Bonjour { $name },

    La suspension de { $structure } est levée. Référencé jusqu’au { $until }.

    Votre fiche : { $link }
directory-mail-listing-ended-subject = Passerelle : Le référencement de { $structure } est arrêté
directory-mail-listing-ended-text =
    Bonjour { $name },

    { $structure } n’est plus dans l’annuaire, pour cette raison :

    { $reason }

    Vous pouvez corriger et renvoyer : { $link }
directory-mail-listing-ends-soon-subject = Passerelle : Le référencement de { $structure } finit bientôt
directory-mail-listing-ends-soon-text =
    Bonjour { $name },

    Le référencement de { $structure } finit le { $until }. Vérifiez votre fiche et renouvelez-le : deux clics suffisent si rien n’a changé.

    Renouveler : { $link }
directory-mail-listing-lapsed-subject = Passerelle : { $structure } n’est plus dans l’annuaire
directory-mail-listing-lapsed-text =
    Bonjour { $name },

    Le référencement de { $structure } a fini le { $until } et n’a pas été renouvelé. La fiche n’est plus montrée. Rien n’est perdu : vous pouvez la vérifier et la renvoyer.

    Votre fiche : { $link }

# Lieux de médiation numérique
directory-places-title = Trouver un lieu pour être aidé avec le numérique
directory-places-lead = Près de chez vous, des personnes vous aident{"\u00A0"}: faire une démarche, utiliser un ordinateur ou un téléphone, apprendre.
directory-places-none = Aucun lieu ne correspond à tous ces critères. Enlevez un filtre, ou cherchez plus loin.
directory-places-helps = Aide proposée
directory-places-open = Ouvert
directory-places-open-now = Maintenant
directory-places-support = Façon d’aider
directory-places-fee = Prix
directory-places-audience = Public
directory-places-care = Accueil particulier
directory-places-pass = Pass numérique
directory-places-pass-only = Accepte le Pass numérique
directory-places-map = Les lieux de cette page sur une carte
directory-places-map-open = Ouvrir la carte détaillée
directory-places-map-host = Ses images viennent de { $host }, qui verra l’adresse de votre connexion.
directory-places-map-failed = La carte détaillée n’est pas arrivée de { $host }. Le dessin et la liste disent la même chose.
directory-places-map-keys = Carte détaillée{"\u00A0"}: les flèches la déplacent, plus et moins l’agrandissent et la réduisent
directory-places-map-closer = Agrandir
directory-places-map-farther = Réduire
directory-places-data = Télécharger ces lieux{"\u00A0"}:
directory-places-licence = Licence Ouverte 2.0
directory-places-as-of = à jour au { $day }
directory-places-back = Tous les lieux
directory-place-open = Ouvert à cette heure
directory-place-closed = Fermé à cette heure
directory-place-pass = Pass numérique
directory-place-call = Appeler le { $number }
directory-place-book = Prendre rendez-vous en ligne
directory-place-hours = Horaires
directory-place-no-hours = Les horaires ne sont pas connus. Appelez avant de venir.
directory-place-usual = Horaires habituels. Ils peuvent changer pendant les vacances et les jours fériés.
directory-place-span = de { $from } à { $to }
directory-place-closed-day = fermé
directory-place-source = Source{"\u00A0"}: { $source }
directory-place-address = Adresse
directory-place-no-point = Le point exact n’est pas connu. Le lieu est montré dans sa commune.
directory-place-approaches = Comment venir
directory-place-contacts = Contact
directory-place-labels = Formations et labels
directory-place-parent = Réseau ou structure
directory-place-accessibility = Accessibilité du lieu
directory-day-mo = Lundi
directory-day-tu = Mardi
directory-day-we = Mercredi
directory-day-th = Jeudi
directory-day-fr = Vendredi
directory-day-sa = Samedi
directory-day-su = Dimanche
directory-day-ph = Jours fériés
directory-help-procedures = Démarches administratives
directory-help-everyday = Outils numériques du quotidien
directory-help-work = Emploi et insertion professionnelle
directory-help-safety = Sécurité sur internet
directory-help-parents = Parentalité et éducation
directory-help-leisure = Loisirs et créations numériques
directory-help-understanding = Comprendre le monde numérique
directory-help-access = Accès à internet et à du matériel
directory-help-equipment = Matériel à prix solidaire
directory-audience-all = Tout le monde
directory-audience-young = Jeunes
directory-audience-students = Étudiants
directory-audience-families = Familles et enfants
directory-audience-seniors = Seniors
directory-audience-women = Femmes
directory-care-deafness = Surdité
directory-care-mobility = Handicaps moteurs
directory-care-mental = Handicaps mentaux
directory-care-illiteracy = Difficultés à lire et écrire
directory-care-english = Accueil en anglais
directory-care-languages = Accueil dans d’autres langues
directory-care-sight = Déficience visuelle
directory-support-alone = En autonomie
directory-support-one-to-one = Seul avec quelqu’un
directory-support-workshop = En atelier, à plusieurs
directory-support-remote = À distance
directory-fee-free = Gratuit
directory-fee-free-for-some = Gratuit sous condition
directory-fee-paid = Payant
directory-approach-walk-in = Venir sur place
directory-approach-phone = Téléphoner
directory-approach-mail = Écrire un courriel
directory-approach-book-online = Prendre rendez-vous en ligne
directory-approach-no-public = Ce lieu n’accueille pas de public
directory-approach-referral = Être orienté par un professionnel
directory-office-places = Lieux en double
directory-office-places-hint = Des lieux qui se ressemblent{"\u00A0"}: un seul, ou deux{"\u00A0"}?
directory-office-places-lead = Rien n’est fusionné sans vous. Le lieu gardé reprend ce que l’autre dit en plus{"\u00A0"}; l’autre n’est plus montré.
directory-office-pairs-none = Aucun doublon à regarder.
directory-pairs-decided = Décisions récentes
directory-pair-was-same = { $places }{"\u00A0"}: un seul lieu ({ $date })
directory-pair-was-different = { $places }{"\u00A0"}: deux lieux ({ $date })
directory-pair-take-back = Revenir sur cette décision
directory-pair-number = Même numéro (SIRET ou RNA), tout près
directory-pair-address = Même adresse, noms proches
directory-pair-name = Noms proches, à quelques pas
directory-pair-first = Premier lieu
directory-pair-second = Deuxième lieu
directory-pair-called = Nom
directory-pair-list = Liste (identifiant)
directory-pair-pivot = SIRET ou RNA
directory-pair-day = Mis à jour le
directory-pair-keep-first = Un seul lieu{"\u00A0"}: garder le premier
directory-pair-keep-second = Un seul lieu{"\u00A0"}: garder le deuxième
directory-pair-different = Deux lieux différents
directory-places-found = { $count ->
    [0] Aucun lieu
    [one] { $count } lieu
   *[other] { $count } lieux
}
directory-office-pairs = { $count ->
    [0] Aucune paire
    [one] { $count } paire à regarder
   *[other] { $count } paires à regarder
}
directory-places-map-told = { $count ->
    [0] Aucun lieu
    [one] Carte avec { $count } lieu
   *[other] Carte avec { $count } lieux. La liste qui suit a les mêmes numéros.
}

# Mes entreprises
business-firms-title = Mes entreprises
business-firms-none = Vous n’avez pas encore ajouté d’entreprise.
business-firms-intro = Ajoutez votre entreprise pour faire le point sur le numérique et trouver de l’aide près de chez vous.
business-firms-add = Ajouter une entreprise
business-firms-too-many = Vous suivez déjà { $count } entreprises. C’est le maximum.
business-firm-facts = Ce que nous savons
business-firm-name = Nom
business-firm-number = { $kind ->
    [rcs] Numéro RCS
    [vat] Numéro de TVA
   *[siret] SIRET
}
business-firm-no-number = { $kind ->
    [rcs] Pas encore de numéro RCS
    [vat] Pas encore de numéro de TVA
   *[siret] Pas encore de SIRET
}
business-firm-activity = Activité
business-firm-commune = Commune
business-firm-headcount = Salariés
business-firm-unknown = Non renseigné
business-firm-source = Source
business-firm-from-register = { $register }, lu le { $date }
business-firm-from-you = Indiqué par vous le { $date }
business-headcount-none = Aucun salarié
business-headcount-range = De { $lower } à { $upper } salariés
business-headcount-from = { $lower } salariés et plus
business-firm-diagnosis = Diagnostic numérique
business-firm-diagnosis-none = Répondez à { $count } questions au plus : comptez { $minutes } minutes. Vous obtenez votre résultat et des conseils adaptés.
business-firm-diagnosis-start = Commencer le diagnostic
business-firm-diagnosis-begun = Commencé le { $date }. Vos réponses sont gardées.
business-firm-diagnosis-resume = Reprendre le diagnostic
business-firm-diagnosis-done = Terminé le { $date } : { $score }.
business-firm-diagnosis-see = Voir le résultat
business-firm-diagnosis-again = Refaire le diagnostic
business-firm-find-adviser = Trouver un conseiller

# Ajouter une entreprise
business-add-title = { $kind ->
    [rcs] Quel est le numéro de votre entreprise au registre de commerce (RCS) ?
    [vat] Quel est le numéro de TVA de votre entreprise ?
   *[siret] Quel est le numéro SIRET de votre entreprise ?
}
business-add-hint = { $kind ->
    [rcs] Une lettre et six chiffres au plus, par exemple B123456. Il figure sur vos factures et sur votre extrait du registre.
    [vat] LU et huit chiffres. Il figure sur vos factures.
   *[siret] 14 chiffres. Il figure sur vos factures et sur votre avis de situation. Les espaces ne comptent pas.
}
business-add-continue = Continuer
business-add-no-number = { $kind ->
    [rcs] Je n’ai pas encore de numéro RCS
    [vat] Je n’ai pas encore de numéro de TVA
   *[siret] Je n’ai pas encore de SIRET
}
business-add-empty = { $kind ->
    [rcs] Indiquez le numéro RCS.
    [vat] Indiquez le numéro de TVA.
   *[siret] Indiquez le numéro SIRET.
}
business-add-not-digits = Le numéro SIRET ne contient que des chiffres.
business-add-length = Le numéro SIRET a 14 chiffres. Vous en avez indiqué { $found }.
business-add-key = Ce numéro SIRET n’existe pas : un chiffre est sans doute faux. Vérifiez-le.
business-add-no-rcs = Un numéro RCS est une lettre et six chiffres au plus, par exemple B123456. Vérifiez-le.
business-add-no-vat = Un numéro de TVA est LU et huit chiffres, par exemple LU15027442. Vérifiez-le.
business-add-vat-key = Ce numéro de TVA n’existe pas : un chiffre est sans doute faux. Vérifiez-le.
business-confirm-title = Est-ce votre entreprise ?
business-confirm-source = Ces informations viennent de cette source : { $register }. Vous n’avez pas à les saisir de nouveau.
business-confirm-yes = Oui, c’est mon entreprise
business-confirm-no = Non, changer de numéro
business-confirm-hidden = Le nom n’est pas public : son titulaire l’a demandé.
business-register-unknown-title = Ce numéro n’est pas dans le registre
business-register-unknown = Le registre ne connaît pas le numéro { $siret }. Vérifiez-le. Une entreprise toute récente peut ne pas y être encore.
business-register-closed-title = Cet établissement est fermé
business-register-closed = Selon le registre, l’établissement { $siret } est fermé depuis le { $date }. Si l’entreprise a déménagé, indiquez son nouveau SIRET.
business-register-closed-undated = Selon le registre, l’établissement { $siret } est fermé. Si l’entreprise a déménagé, indiquez son nouveau SIRET.
business-register-down-title = Le registre ne répond pas
business-register-down = Ce n’est pas de votre fait. Vous pouvez continuer en saisissant les informations vous-même, ou réessayer plus tard.
business-register-busy-title = Le registre reçoit trop de demandes
business-register-busy = Réessayez dans { $seconds } secondes, ou continuez en saisissant les informations vous-même.
business-register-by-hand = Saisir les informations moi-même
business-register-retry = Réessayer
business-register-other = Indiquer un autre numéro
business-by-hand-title = Décrivez votre entreprise
business-by-hand-intro = Quatre informations suffisent. Vous pourrez les corriger.
business-by-hand-name = Nom de l’entreprise ou du projet
business-by-hand-commune = Commune
business-by-hand-commune-hint = Nom ou code postal, par exemple « Rennes » ou « 35000 ».
business-by-hand-commune-which = Quelle commune ?
business-by-hand-activity = Activité
business-by-hand-activity-hint = En quelques mots, par exemple « boulangerie » ou « coiffure ». Si vous connaissez le code NAF, vous pouvez l’indiquer.
business-by-hand-activity-which = Quelle activité est la plus proche ?
business-by-hand-headcount = Nombre de salariés
business-by-hand-save = Enregistrer
business-by-hand-name-missing = Indiquez un nom.
business-by-hand-name-long = Le nom est trop long : { $max } caractères au plus.
business-by-hand-name-unseen = Le nom contient des caractères invisibles. Saisissez-le de nouveau.
business-by-hand-name-address = Écrivez le nom sans adresse de site. Après un point, mettez une espace.
business-by-hand-commune-missing = Indiquez une commune.
business-by-hand-commune-unknown = Nous ne trouvons pas cette commune. Essayez le code postal.
business-by-hand-commune-several = Plusieurs communes correspondent. Choisissez la vôtre.
business-by-hand-activity-missing = Indiquez une activité.
business-by-hand-activity-unknown = Nous ne trouvons pas cette activité. Essayez un autre mot.
business-by-hand-activity-several = Plusieurs activités correspondent. Choisissez la plus proche.
business-by-hand-headcount-missing = Choisissez le nombre de salariés.
business-by-hand-other = Aucune : je décris autrement

# Diagnostic
business-diagnosis-continue = Continuer
business-diagnosis-leave = Enregistrer et reprendre plus tard
business-diagnosis-check-title = Vérifiez vos réponses
business-diagnosis-check-intro = Relisez vos réponses. Vous pouvez changer chacune d’elles.
business-diagnosis-finish = Voir mon résultat
business-diagnosis-changed-elsewhere = Vos réponses ont changé sur un autre appareil. Voici les dernières. Vérifiez votre réponse, puis continuez.
business-diagnosis-open = Commencez par répondre aux questions restantes.

# Résultat
business-result-title = Votre résultat
business-result-score = { $score } sur { $scale }
business-result-known = { $known ->
    [one] { $known } réponse sur { $total } est connue.
   *[other] { $known } réponses sur { $total } sont connues.
  }
business-result-band = Niveau
business-result-scale = Votre place sur l’échelle
business-result-scale-description = Votre score est de { $score }, au niveau « { $band } ».
business-result-you = Vous
business-result-details = Vos { $count } critères
business-result-item = Critère
business-result-item-state = Chez vous
business-result-item-yes = Oui
business-result-item-no = Non
business-result-item-not-concerned = Ne vous concerne pas
business-result-item-unknown = Non connu
business-compare-title = Et les autres entreprises ?
business-compare-small = Votre entreprise a moins de 10 salariés. Ces enquêtes ne portent que sur des entreprises de 10 personnes et plus : ces chiffres donnent un repère, pas une comparaison.
business-compare-chart = Part des entreprises qui atteignent au moins le niveau de base ({ $from } points sur { $scale })
business-compare-basic-yes = Avec { $score } points, vous atteignez ce niveau de base.
business-compare-basic-no = Avec { $score } points, vous n’atteignez pas encore ce niveau de base.
business-compare-who = Qui
business-compare-percent = Part
business-compare-source = Source
business-compare-row = { $country }, { $size }, { $year }
business-compare-sized = { $size } personnes
business-compare-all = toutes, 10 personnes et plus
business-compare-large = 250 personnes et plus
business-compare-eu = Union européenne
business-advice-title = Nos conseils pour vous
business-advice-intro = { $count ->
    [0] Aucun conseil ne correspond à vos réponses.
    [one] Un conseil correspond à vos réponses.
   *[other] { $count } conseils, du plus utile pour le moins d’effort au plus exigeant.
  }
business-advice-why = Pourquoi ce conseil ?
business-advice-benefit = Bénéfice : { $points } sur 5
business-advice-effort = Effort : { $points } sur 5
business-advice-cost-free = Gratuit
business-advice-cost-low = Peu coûteux
business-advice-cost-medium = Coût moyen
business-advice-cost-high = Coûteux
business-advice-first-step = Premier pas
business-advice-source = Source : { $source }
business-advice-more = Voir { $count } autres conseils
business-next-title = Et maintenant ?
business-next-advisers = Voir les conseillers autour de { $commune }
business-next-advisers-anywhere = Voir les conseillers
business-next-events = Voir les événements de la région { $region }
business-next-events-anywhere = Voir les événements

## Diagnostics
business-instruments-title = Faire le point
business-instruments-intro = Choisissez ce que vous voulez regarder. Vous pouvez vous arrêter à tout moment : vos réponses sont gardées.
business-instruments-all = Choisir un autre diagnostic
business-instrument-source = Source : { $source }, version { $version }.
business-instrument-licence = Licence : { $licence }.
business-diagnosis-instrument-gone = Ce diagnostic n’est plus proposé. Ses réponses ne peuvent plus être lues ici.
business-results-title = Vos résultats dans le temps
business-results-link = Voir vos résultats dans le temps
business-results-none = Vous n’avez pas encore terminé de diagnostic.
business-results-date = Date
business-results-version = Version
business-results-score = Score
business-results-band = Niveau
business-results-known = Ce qui est connu
business-results-themes = Thème par thème, du { $before } au { $now }
business-results-between = Ce qui a changé entre le { $before } et le { $now }
business-result-completed = Terminé le { $date }.
business-result-no-score = Pas encore de score
business-result-unknown = Une réponse « je ne sais pas » ne compte pas comme un non.
business-result-weight = Elles font { $percent } du poids total.
business-result-at-most = Votre score serait de { $points } au plus si tout le reste était acquis.
business-result-dimensions = Par thème
business-result-dimensions-description = { $count } thèmes. Le plus avancé : { $highest }. Le moins avancé : { $lowest }.
business-result-radar = Vos thèmes d’un coup d’œil
business-result-bars = Votre score par thème
business-result-dimension = Thème
business-result-now = Aujourd’hui
business-result-before = La dernière fois
business-result-dimension-known = { $score } (connu à { $percent })
business-changes-title = Ce qui a changé depuis la dernière fois
business-changes-score-up = Depuis le { $date }, votre score passe de { $before } à { $now } : il monte.
business-changes-score-down = Depuis le { $date }, votre score passe de { $before } à { $now } : il baisse.
business-changes-score-same = Depuis le { $date }, votre score reste le même : { $now }.
business-changes-score-unknown = Le { $date } : { $before }. Aujourd’hui : { $now }.
business-changes-dimensions = Thème par thème
business-changes-no-item = Aucun critère n’a changé.
business-changes-items = Les critères qui ont changé :
business-changes-item = { $item } : { $before }, puis { $now }
business-changes-other-version = Votre résultat du { $date } suit la version { $before }, celui-ci la version { $now }. Les questions ne sont pas les mêmes : les deux résultats ne se comparent pas.
business-changes-other-family = Votre résultat du { $date } mesure autre chose : les deux résultats ne se comparent pas.
business-compare-none = Aucun chiffre publié que nous connaissons ne se mesure de la même façon.
business-compare-bands = Part des entreprises à chaque niveau : { $who }
business-compare-your-level = { $level } (vous)
business-compare-surveys = Ce que disent les entreprises de votre taille ({ $year })
business-compare-sources = D’où viennent ces chiffres
business-compare-measure = Ce qui est mesuré
business-compare-sample = Entreprises interrogées
business-compare-sample-unknown = Non publié
business-own-title = Sur cette plateforme
business-own-too-few = Pas encore assez de réponses d’entreprises comme la vôtre. Nous montrons ces chiffres à partir de { $min } entreprises.
business-own-chart = Part des entreprises à chaque niveau : { $who }
business-own-who = { $size }, { $section }
business-own-counted = Au moins { $firms } entreprises ont répondu aux mêmes questions. Compté le { $date }. Source : les diagnostics terminés sur cette plateforme.
business-own-how = Ces chiffres n’apparaissent qu’à partir de { $min } entreprises. Un niveau de moins de { $cell } entreprises est réuni avec son voisin. Les parts sont arrondies. Personne ne peut être reconnu.
business-own-joined = { $from } à { $to }
business-size-micro = moins de 10 salariés
business-size-small = 10 à 49 salariés
business-size-medium = 50 à 249 salariés
business-size-large = 250 salariés et plus
business-section-a = agriculture, forêt et pêche
business-section-b = mines et carrières
business-section-c = industrie
business-section-d = électricité et gaz
business-section-e = eau et déchets
business-section-f = construction
business-section-g = commerce et réparation automobile
business-section-h = transport et entreposage
business-section-i = hébergement et restauration
business-section-j = information et communication
business-section-k = finance et assurance
business-section-l = immobilier
business-section-m = activités spécialisées et techniques
business-section-n = services administratifs et de soutien
business-section-o = administration publique
business-section-p = enseignement
business-section-q = santé et action sociale
business-section-r = arts, spectacles et loisirs
business-section-s = autres services
business-section-t = ménages employeurs
business-section-u = organismes internationaux

# Demander de l’aide
business-ask-title = Demander de l’aide à { $adviser }
business-ask-no-firm = Ajoutez d’abord votre entreprise : le conseiller saura à qui il répond.
business-ask-firm = Pour quelle entreprise ?
business-ask-subject = À quel sujet ?
business-ask-message = Votre demande
business-ask-message-hint = Dites en quelques phrases ce que vous souhaitez. { $max } caractères au plus.
business-ask-share = Que voulez-vous partager ?
business-ask-share-diagnosis = { $instrument } : mon diagnostic de « { $firm } » du { $date } ({ $score }), avec mes réponses
business-ask-share-nothing = Rien
business-ask-share-hint = Seule la personne qui s’occupe de votre demande verra cela. Chaque lecture est inscrite dans votre compte.
business-ask-what-goes = Celui qui répond recevra votre nom, le nom et la commune de l’entreprise, votre demande et votre adresse électronique. S’il ne peut pas répondre, un autre les recevra, et vous en serez prévenu.
business-ask-send = Envoyer ma demande
business-ask-firm-missing = Choisissez l’entreprise.
business-ask-subject-missing = Choisissez un sujet.
business-ask-message-missing = Écrivez votre demande.
business-ask-message-long = Le texte est trop long : { $max } caractères au plus.
business-ask-diagnosis-other-firm = Ce diagnostic est celui d’une autre entreprise. Choisissez le diagnostic de l’entreprise indiquée, ou aucun.
business-asked-title = Votre demande est envoyée
business-asked-text = { $adviser } la recevra par courriel. Vous recevrez une copie, puis sa réponse. Vous la retrouverez aussi ici.

# Mes demandes
business-requests-title = Mes demandes d’aide
business-requests-none = Vous n’avez encore rien demandé.
business-request-waiting = En attente de réponse
business-request-answered = Répondu
business-request-title = Demande du { $date }
business-request-message = La demande
business-request-answer = La réponse
business-request-shared = Diagnostic partagé
business-request-nothing-shared = Aucun diagnostic partagé
business-request-adviser-gone = Conseiller retiré de l’annuaire

# Le conseiller
business-inbox-title = Les demandes que vous avez reçues
business-inbox-none = Aucune demande pour le moment.
business-inbox-no-profile = Votre compte n’est relié à aucun conseiller de l’annuaire.
business-inbox-from = De
business-inbox-answer = Votre réponse
business-inbox-answer-hint = { $max } caractères au plus. Elle part par courriel et reste dans le compte de l’entreprise.
business-inbox-send = Envoyer la réponse
business-inbox-answer-missing = Écrivez votre réponse.
business-inbox-sent = Votre réponse est envoyée.
business-inbox-see-diagnosis = Voir le diagnostic partagé
business-shared-title = Diagnostic de { $firm }

# Courriels
business-mail-asked-subject = Passerelle : nouvelle demande de { $firm }
business-mail-asked-text =
    Bonjour { $adviser },

    { $person }, de l’entreprise { $firm } ({ $commune }), vous demande de l’aide.

    Sujet : { $subject }

    { $message }

    { $shared ->
        [yes] Son diagnostic est joint à la demande.
       *[no] Aucun diagnostic n’est joint.
    }

    Réponse attendue au plus tard le { $due }.
    Lire et répondre : { $link }
    Ou écrivez à : { $email }
business-mail-copy-subject = Passerelle : votre demande à { $adviser }
business-mail-copy-text =
    Bonjour { $person },

    Votre demande est bien partie à { $adviser }.

    Sujet : { $subject }

    { $message }

    Réponse attendue au plus tard le { $due }.
    La retrouver : { $link }
business-mail-answer-subject = Passerelle : { $adviser } vous a répondu
business-mail-answer-text =
    Bonjour { $person },

    { $adviser } a répondu à votre demande « { $subject } » :

    { $answer }

    La retrouver : { $link }
business-mail-answer-copy-subject = Passerelle : votre réponse à { $firm }
business-mail-answer-copy-text =
    Bonjour { $adviser },

    Votre réponse à { $person } ({ $firm }) est bien partie :

    { $answer }

    La retrouver : { $link }

# Other
business-diagnosis-back = Question précédente
business-result-points = Points
business-too-many-firms = Vous suivez déjà le nombre maximal d’entreprises.
business-basis-own-request = À votre demande

## People of a firm
business-firm-account = Cette entreprise sur la plateforme
business-firm-your-role = Votre rôle : { $role }.
business-firm-take = Télécharger toutes ses données
business-firm-close = Fermer cette entreprise ici
business-firm-leave = Ne plus suivre cette entreprise
business-firm-diagnosis-not-yet = Le diagnostic n’est pas encore fait. Une personne de l’entreprise peut le faire.
business-role-owner = propriétaire
business-role-owner-hint = Peut tout faire, et choisir qui peut faire quoi.
business-role-employee = salarié
business-role-employee-hint = Peut tout lire, faire le diagnostic et demander conseil.
business-role-accountant = comptable
business-role-accountant-hint = Peut tout lire, et remplir les dossiers et les demandes de prêt.
business-people-title = Les personnes qui suivent l’entreprise
business-people-lead = Chacun a son propre compte et son rôle pour { $firm }.
business-people-since = { $role }, depuis le { $date }
business-people-change = Changer le rôle de { $person }
business-people-make-owner = Nommer propriétaire
business-people-make-employee = Nommer salarié
business-people-make-accountant = Nommer comptable
business-people-remove = Retirer
business-people-invited = Invitations en attente
business-people-invitation = { $email }, comme { $role }, jusqu’au { $date }
business-people-uninvite = Annuler l’invitation
business-people-invite-title = Inviter une personne
business-people-email = Son adresse e-mail
business-people-email-hint = Nous lui envoyons un lien valable 7 jours.
business-people-email-wrong = Écrivez une adresse e-mail, par exemple prenom@exemple.fr.
business-people-role = Son rôle
business-people-role-missing = Choisissez un rôle.
business-people-invite = Envoyer l’invitation
business-people-too-many = Trop de personnes ou d’invitations pour cette entreprise : 20 personnes et 10 invitations au plus.
business-people-changes = Ce qui a changé
business-people-when = Quand
business-people-who = Qui
business-people-what = Quoi
business-firm-change-invited = a invité une personne comme { $role }
business-firm-change-uninvited = a annulé une invitation
business-firm-change-joined = est arrivé comme { $role }
business-firm-change-role-changed = { $person } est maintenant { $role }
business-firm-change-removed = a retiré { $person }
business-firm-change-left = ne suit plus l’entreprise
business-join-title = Suivre { $firm }
business-join-lead = { $person } vous invite comme { $role }.
business-join-until = L’invitation est valable jusqu’au { $date }. L’entreprise verra votre nom.
business-join-yes = Accepter
business-join-no = Ne pas accepter
business-close-title = Fermer { $firm } ici
business-close-lead = Votre entreprise elle-même ne change pas : seul ce qui est gardé ici disparaît.
business-close-warning = Les diagnostics, le plan et les demandes de conseil seront supprimés, pour toutes les personnes qui la suivent. C’est définitif.
business-close-kept = Le journal des accès reste : la loi demande de pouvoir prouver qui a lu vos données.
business-close-sure-title = Êtes-vous sûr ?
business-close-sure = Oui, supprimer ce qui est gardé ici
business-close-not-sure = Cochez la case pour confirmer.
business-close-yes = Fermer et supprimer
business-close-no = Garder l’entreprise
business-last-owner = Une entreprise a toujours un propriétaire. Nommez d’abord quelqu’un d’autre.
business-too-many-people = Vingt personnes suivent déjà cette entreprise. C’est le maximum.
business-mail-invited-subject = Passerelle : { $person } vous invite à suivre { $firm }
business-mail-invited-text =
    Bonjour,

    { $person } vous invite à suivre l’entreprise { $firm } { $role ->
        [owner] comme propriétaire
        [accountant] comme comptable
       *[employee] comme salarié
    }.

    Ouvrez ce lien dans les 7 jours, puis connectez-vous ou créez un compte :
    { $link }

    Si vous ne connaissez pas cette personne, ne faites rien.
business-mail-joined-subject = Passerelle : { $person } suit maintenant { $firm }
business-mail-joined-text =
    Bonjour,

    { $person } a accepté votre invitation et suit maintenant { $firm } { $role ->
        [owner] comme propriétaire
        [accountant] comme comptable
       *[employee] comme salarié
    }.

    Vous pouvez changer cela à tout moment :
    { $link }
## Recommandations et plan d’action
business-recommendations-all = Voir toutes les recommandations, aussi celles qui ne sont pas pour vous
business-recommendations-title = Toutes les recommandations
business-recommendations-parts = Trois listes
business-recommendations-yes = Pour vous
business-recommendations-depends = Cela dépend d’une réponse
business-recommendations-no = Pas pour vous, et pourquoi
business-recommendations-yes-count = Pour vous ({ $count })
business-recommendations-depends-count = Cela dépend d’une réponse ({ $count })
business-recommendations-no-count = Pas pour vous ({ $count })
business-recommendations-none = Aucune recommandation ici.
business-recommendations-depends-on = Cela dépend :
business-recommendations-why-not = Pourquoi pas ?
business-recommendations-answer = Répondre
business-recommendations-again = Pour y répondre, refaites le diagnostic.
business-recommendations-next = { $count ->
    [0] Commencez par la question { $question } : c’est d’elle que dépend le plus de recommandations.
    [one] Commencez par la question { $question } : sa réponse en décide au moins une.
   *[other] Commencez par la question { $question } : sa réponse en décide au moins { $count }.
}
business-quoted = « { $text } »
business-or = { $before } ou { $last }
business-reason-said = { $what } : { $answer }
business-reason-answered = Vous avez répondu { $answer } à { $question }
business-reason-open = Vous n’avez pas encore répondu à { $question }
business-reason-wanted = { $said }. C’est pour { $wanted }
business-reason-not-wanted = { $said }. C’est pour une autre réponse
business-reason-chosen = Vous avez choisi { $choices } à { $question }. C’est pour qui ne l’a pas
business-reason-not-chosen = Vous n’avez pas choisi { $choices } à { $question }
business-reason-knows = Vous connaissez la réponse à { $question }. C’est pour qui ne la connaît pas
business-reason-limit = { $answer }, la limite est { $limit }
business-reason-minimum = { $answer }, le minimum est { $limit }
business-reason-below = { $answer }, il faut moins de { $limit }
business-reason-above = { $answer }, il faut plus de { $limit }
business-reason-exactly = { $answer }, il faut { $limit }
business-reason-other-than = { $answer }, il faut autre chose que { $limit }
business-reason-not-asked = La question { $question } ne vous est pas posée
business-reason-not-asked-because = { $said }. La question { $question } ne vous est donc pas posée
business-reason-your-answer = votre réponse du { $date }
business-reason-your-answers = calculé d’après vos réponses, la dernière du { $date }
business-reason-everyone = C’est utile à toutes les entreprises
business-reason-nobody = Cette recommandation n’est proposée à personne pour le moment
business-reason-cannot-tell = Vos réponses ne permettent pas de le dire
business-change-title = Qu’est-ce qui changerait cela ?
business-change-intro = { $count ->
    [one] Cette recommandation serait pour vous avec :
   *[other] Cette recommandation serait pour vous avec, ensemble :
}
business-change-none = Il faudrait changer beaucoup de réponses.
business-change-answer = la réponse { $answer } à { $question }
business-change-add = { $choices } choisi aussi à { $question }
business-change-choose = { $choices } choisi à { $question }
business-change-drop = { $choices } non choisi à { $question }
business-change-limit = { $what } : { $wanted } au plus
business-change-minimum = { $what } : { $wanted } au moins
business-change-kind = { $what } : { $wanted }
business-fit-yes = oui
business-fit-depends = cela dépend
business-fit-no = non
business-office-recommendations = Essayer une feuille de recommandations
business-office-recommendations-lead = Choisissez une feuille : vous verrez ce qu’elle change pour les entreprises d’exemple. Rien n’est publié.
business-office-sheet = La feuille
business-office-sheet-hint = Un classeur Excel, feuille « recommendations », ou un fichier CSV.
business-office-sheet-missing = Choisissez une feuille.
business-office-sheet-wrong = La feuille contient des erreurs. Elles sont indiquées ci-dessous.
business-office-compare = Comparer
business-office-changed = { $changed } entreprises d’exemple sur { $of } verraient autre chose.
business-office-changed-for = Ce qui change pour { $firm }
business-office-head-recommendation = Recommandation
business-office-head-before = Avant
business-office-head-after = Après
business-office-head-because = Pourquoi
business-plan-open = Mon plan d’action
business-plan-of = Plan d’action de { $firm }
business-plan-empty = Votre plan est vide. Ajoutez-y les recommandations que vous voulez suivre.
business-plan-progress = { $done } sur { $of } : c’est fait.
business-plan-todo = À faire
business-plan-done = Fait
business-plan-aside = Mis de côté
business-plan-state-todo = À faire
business-plan-state-done = Fait
business-plan-state-aside = Mis de côté
business-plan-nothing-to-do = Rien à faire pour le moment.
business-plan-full = Un plan a { $max } étapes au plus. Rien n’a été ajouté.
business-plan-add = Ajouter à mon plan
business-plan-begin = { $count ->
    [one] Commencer mon plan avec cette recommandation
   *[other] Commencer mon plan avec ces { $count } recommandations
}
business-plan-has-it = C’est dans votre plan
business-plan-all = Voir toutes les recommandations ({ $count } pas encore dans le plan)
business-plan-proposed = Recommandations à ajouter
business-plan-no-diagnosis = Faites le diagnostic : les recommandations viendront de vos réponses.
business-plan-tick = C’est fait
business-plan-untick = Remettre à faire
business-plan-earlier = Plus tôt
business-plan-later = Plus tard
business-plan-done-at = Fait le { $date }
business-plan-done-on = Fait le
business-plan-cost = Coût
business-plan-effort = Effort
business-plan-benefit = Bénéfice
business-plan-source = Source
business-plan-of-five = { $points } sur 5
business-plan-reason = Pourquoi c’est mis de côté :
business-plan-reason-label = Pourquoi ?
business-plan-reason-missing = Dites pourquoi, en quelques mots.
business-plan-put-aside = Mettre de côté
business-plan-put-aside-hint = L’étape reste dans votre plan avec votre raison. Vous pourrez la reprendre.
business-plan-note = Note
business-plan-note-label = Votre note
business-plan-note-hint = { $max } caractères au plus. Elle est imprimée et partagée avec le plan.
business-plan-note-keep = Enregistrer la note
business-plan-gone = Cette recommandation n’existe plus. Vous pouvez garder l’étape.
business-plan-not-meant = D’après votre dernier diagnostic, cette étape n’est plus recommandée, ou plus sûrement :
business-plan-print = Imprimer le plan (PDF)
business-plan-printed = Imprimé le { $date }
business-plan-page = Page { $page } sur { $pages }
business-plan-share = Partager le plan avec un conseiller
business-plan-share-title = Partager votre plan
business-plan-share-intro = Le conseiller verra vos étapes, vos notes et vos raisons. Il ne peut rien changer. Chaque lecture est inscrite dans votre compte. Vous pouvez arrêter le partage à tout moment.
business-plan-share-nobody = Vous n’avez encore demandé d’aide à personne. Choisissez un conseiller : vous pourrez joindre votre plan à votre demande.
business-plan-share-with = Avec qui ?
business-plan-share-adviser-missing = Choisissez un conseiller.
business-plan-share-days = Pour combien de temps ?
business-plan-share-for = { $days } jours
business-plan-share-days-missing = Choisissez une durée.
business-plan-share-send = Partager
business-plan-share-stop = Arrêter le partage
business-plan-shares = Qui peut voir ce plan
business-plan-shared-until = { $adviser }, jusqu’au { $date }
business-shared-plans-title = Les plans partagés avec vous
business-shared-plans-none = Aucun plan n’est partagé avec vous pour le moment.
business-shared-plan-until = Partagé jusqu’au { $date }
business-inbox-see-plan = Voir le plan partagé
business-ask-plan = Partager aussi le plan d’action ?
business-ask-plan-hint = Le conseiller le verra pendant { $days } jours. Vous pouvez arrêter le partage avant.
business-ask-share-plan = Mon plan d’action de « { $firm } »
business-ask-plan-other-firm = Ce plan est celui d’une autre entreprise. Choisissez le plan de l’entreprise indiquée, ou aucun.
business-mail-plan-subject = Passerelle : { $firm } partage son plan avec vous
business-mail-plan-text =
    Bonjour { $adviser },

    { $person }, de l’entreprise { $firm }, partage son plan d’action avec vous jusqu’au { $until }.

    Le lire : { $link }
## Routing of requests, conversation, officers, what came of it
business-too-many-requests = Vous avez déjà posé beaucoup de questions aujourd’hui. Revenez demain.
business-too-many-letters = Vous avez déjà fait envoyer beaucoup de messages aujourd’hui. Revenez demain.
business-request-elsewhere = Cette demande a changé entre-temps : quelqu’un d’autre s’en occupe, ou elle est terminée. Rouvrez-la pour voir où elle en est.
business-firm-plan = Votre plan
business-firm-plan-next = Prochaine étape :
business-firm-questions = Vos questions
business-firm-questions-all = { $count ->
    [one] Voir votre question
   *[other] Voir vos { $count } questions et leurs réponses
}
business-firm-help = Trouver de l’aide
business-firm-ask = Poser une question
business-propose-title = Quelle aide cherchez-vous ?
business-propose-lead = Écrivez votre question. Nous vous proposons ensuite qui peut y répondre, et nous disons pourquoi. Vous restez libre de choisir.
business-propose-continue = Continuer
business-propose-who = Qui doit répondre ?
business-propose-first = Nous vous proposons { $adviser } : { $reasons }.
business-propose-nobody = Aucun conseiller ne correspond aujourd’hui. Votre question ne reste pas sans réponse : { $office } s’en charge.
business-propose-why-nobody = Pourquoi personne d’autre :
business-propose-choose = À qui envoyer la question ?
business-propose-missing = Choisissez qui doit répondre.
business-propose-directory = Chercher moi-même dans l’annuaire (votre texte ne suit pas)
business-propose-rules = D’abord les conseillers de votre région, puis ceux qui ont reçu le moins de demandes pour ce qu’ils peuvent en prendre, puis les mieux adaptés, puis les plus proches.
business-propose-contact-hint = Le service public de votre région. Il répond lui-même ou trouve quelqu’un.
business-excluded-not-accredited = { $count } : pas reconnus aujourd’hui
business-excluded-nobody-answers = { $count } : ne répondent pas sur ce site
business-excluded-refused = { $count } : ont déjà eu cette demande
business-excluded-away = { $count } : absents ou en pause
business-excluded-territory = { $count } : ne vont pas jusqu’à vous
business-excluded-subject = { $count } : ne traitent pas ce sujet
business-excluded-size = { $count } : travaillent avec des entreprises d’une autre taille
business-excluded-activity = { $count } : travaillent avec d’autres activités
business-excluded-full = { $count } : ont déjà autant de demandes qu’ils peuvent en prendre
business-why-in-region = dans votre région
business-why-comes = vient jusqu’à vous
business-why-remote = travaille à distance
business-why-load = { $had } demandes sur { $of } possibles en trente jours
business-why-subject = connaît le sujet
business-why-activity = travaille avec « { $activity } »
business-why-language = parle votre langue
business-why-near = à moins de 1 km
business-why-km = à { $km } km
business-ask-adviser-gone = Ce conseiller ne peut plus répondre. Choisissez-en un autre.
business-request-holder = Chez
business-request-due = Une réponse doit venir au plus tard le { $date }.
business-request-alarmed = Personne n’a répondu à temps. Le service public de votre région est prévenu et s’en occupe.
business-request-more = Écrire de nouveau
business-request-more-field = Votre message
business-request-more-hint = { $max } caractères au plus. Il part à qui s’occupe de votre demande.
business-request-more-send = Envoyer
business-request-more-said = Message de l’entreprise
business-request-turns = Qui a eu cette demande
business-request-taken-up = Quelqu’un s’en occupe
business-request-done = Terminée, avec de l’aide
business-request-no-help = Terminée, sans aide
business-request-unreachable = Entreprise injoignable
business-turn-firm = choisi par l’entreprise
business-turn-platform = proposé par la plateforme
business-turn-officer = choisi par un agent public
business-turn-ended-not-for-me = transmise le { $date } : n’était pas pour lui
business-turn-ended-no-longer-listed = transmise le { $date } : ne répond plus ici
business-turn-ended-officer = reprise le { $date } par un agent public
business-inbox-passed = La demande est transmise à quelqu’un d’autre. L’entreprise est prévenue.
business-inbox-own = Mon profil de conseiller
business-inbox-due = Réponse attendue au plus tard le { $date }.
business-inbox-close = Où en est cette demande ?
business-inbox-take-up = Je m’en occupe
business-inbox-done = L’entreprise est aidée
business-inbox-no-help = Terminée sans aide
business-inbox-unreachable = Entreprise injoignable
business-inbox-not-for-me-title = Cette demande n’est pas pour vous ?
business-inbox-not-for-me-text = Nous la transmettons aussitôt à quelqu’un d’autre. Vous ne la verrez plus.
business-inbox-not-for-me = Ce n’est pas pour moi
business-office-title = Demandes d’aide des entreprises
business-office-back = Espace de l’administration
business-office-lead = { $total } attendent une réponse, dont { $alarms } alarmes.
business-office-none = Aucune demande n’attend.
business-office-alarm = Personne n’a répondu
business-office-shares = Ce que disent les entreprises un mois après
business-office-shares-few = Moins de { $min } entreprises ont répondu : rien n’est montré.
business-office-shares-small = Trop peu de réponses pour les distinguer.
business-office-shares-answer = Réponse
business-office-shares-share = Part
business-office-shares-answers = { $count } réponses en un an, comptées par { $step }.
business-office-shares-mean = Satisfaction moyenne : { $mean } sur 5.
business-office-take-over-title = Reprendre la demande
business-office-take-over = La reprendre pour le service public
business-office-assign = Confier à un conseiller
business-office-assign-nobody = Aucun conseiller ne correspond à toutes les règles.
business-office-assign-who = Conseillers qui correspondent
business-office-assign-other = Un autre conseiller
business-office-assign-other-hint = L’adresse de sa page dans l’annuaire.
business-office-assign-give = Confier
business-office-assign-wrong = Choisissez un conseiller reconnu, qui répond sur ce site.
business-feedback-title = Avez-vous été aidé ?
business-feedback-lead = Votre question date du { $date }. Trois réponses suffisent. Elles ne sont montrées qu’en nombre.
business-feedback-helped = Avez-vous reçu de l’aide ?
business-feedback-helped-yes = Oui
business-feedback-helped-partly = En partie
business-feedback-helped-no = Non
business-feedback-helped-nobody = Personne ne m’a répondu
business-feedback-result = Qu’en est-il de votre projet ?
business-feedback-result-done = C’est fait
business-feedback-result-under-way = C’est en cours
business-feedback-result-nothing = Rien n’a changé
business-feedback-result-elsewhere = J’ai trouvé de l’aide ailleurs
business-feedback-satisfaction = Êtes-vous satisfait ?
business-feedback-satisfaction-5 = Très satisfait
business-feedback-satisfaction-4 = Satisfait
business-feedback-satisfaction-3 = Moyennement
business-feedback-satisfaction-2 = Peu satisfait
business-feedback-satisfaction-1 = Pas du tout satisfait
business-feedback-missing = Choisissez une réponse.
business-feedback-send = Envoyer mes réponses
business-feedback-thanks = Merci
business-feedback-kept = Vos réponses sont gardées. Elles aident à améliorer le service.
business-mail-handed-subject = Passerelle : votre demande est maintenant chez { $adviser }
business-mail-handed-text =
    Bonjour { $person },

    Votre demande « { $subject } » est maintenant chez { $adviser }. Une réponse doit venir au plus tard le { $due }.

    La suivre : { $link }
business-mail-more-subject = Passerelle : { $firm } vous écrit de nouveau
business-mail-more-text =
    Bonjour { $adviser },

    { $person } ({ $firm }) vous écrit :

    { $message }

    Lire et répondre : { $link }
business-mail-reminder-subject = Passerelle : { $firm } attend votre réponse
business-mail-reminder-text =
    Bonjour { $adviser },

    { $firm } attend depuis le { $date } une réponse au sujet « { $subject } ». Elle doit venir au plus tard le { $due }.

    Répondre, ou dire que ce n’est pas pour vous : { $link }
business-mail-alarm-subject = Passerelle : personne n’a répondu à { $firm }
business-mail-alarm-text =
    { $firm } attend depuis le { $date } une réponse au sujet « { $subject } ». La demande est chez { $adviser }, qui n’a pas répondu.

    La reprendre ou la confier à quelqu’un d’autre : { $link }
business-mail-nobody-subject = Passerelle : nous nous occupons de votre demande
business-mail-nobody-text =
    Bonjour { $person },

    { $adviser } n’a pas encore répondu à votre demande « { $subject } ». Ce n’est pas normal : { $office } est prévenu et s’en occupe.

    La suivre : { $link }
business-mail-follow-up-subject = Passerelle : avez-vous été aidé ?
business-mail-follow-up-text =
    Bonjour { $person },

    Le { $date }, vous avez posé une question au sujet « { $subject } ». Avez-vous été aidé ? Trois réponses suffisent, sans vous connecter :
    { $link }

    Ce lien ne sert qu’une fois.

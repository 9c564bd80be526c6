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
business-firm-diagnosis-none = Répondez à { $count } questions au plus : comptez 10 minutes. Vous obtenez votre résultat et des conseils adaptés.
business-firm-diagnosis-start = Commencer le diagnostic
business-firm-diagnosis-begun = Commencé le { $date }. Vos réponses sont gardées.
business-firm-diagnosis-resume = Reprendre le diagnostic
business-firm-diagnosis-done = Terminé le { $date } : { $score } sur 12.
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
business-result-score = { $score } sur 12
business-result-known = { $known ->
    [one] Calculé sur { $known } critère connu sur 12.
   *[other] Calculé sur { $known } critères connus sur 12.
  } Une réponse « je ne sais pas » ne compte pas comme un non.
business-result-band = Niveau
business-result-scale = Votre place sur l’échelle
business-result-scale-description = Votre score est de { $score } sur 12, au niveau « { $band } ».
business-result-you = Vous
business-result-source = D’après l’indice d’intensité numérique d’Eurostat, version 4 : 12 critères, 1 point chacun.
business-result-details = Vos 12 critères
business-result-item = Critère
business-result-item-state = Chez vous
business-result-item-yes = Oui
business-result-item-no = Non
business-result-item-unknown = Non connu
business-compare-title = Et les autres entreprises ?
business-compare-small = Votre entreprise a moins de 10 salariés. Ces enquêtes ne portent que sur des entreprises de 10 personnes et plus : ces chiffres donnent un repère, pas une comparaison.
business-compare-chart = Part des entreprises qui atteignent au moins le niveau de base (4 points sur 12)
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

# Demander de l’aide
business-ask-title = Demander de l’aide à { $adviser }
business-ask-no-firm = Ajoutez d’abord votre entreprise : le conseiller saura à qui il répond.
business-ask-firm = Pour quelle entreprise ?
business-ask-subject = À quel sujet ?
business-ask-message = Votre demande
business-ask-message-hint = Dites en quelques phrases ce que vous souhaitez. { $max } caractères au plus.
business-ask-share = Que voulez-vous partager ?
business-ask-share-diagnosis = Mon diagnostic de « { $firm } » du { $date } ({ $score } sur 12), avec mes réponses
business-ask-share-hint = Seul ce conseiller le verra. Chaque lecture est inscrite dans votre compte.
business-ask-what-goes = Le conseiller recevra votre nom, le nom et la commune de l’entreprise, votre demande et votre adresse électronique.
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
business-requests-to = À
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
business-inbox-answered = Vous avez répondu le { $date }.
business-inbox-already = Cette demande a déjà une réponse. Votre nouveau texte n’a pas été envoyé.
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

    Lire et répondre : { $link }
    Ou écrivez à : { $email }
business-mail-copy-subject = Passerelle : votre demande à { $adviser }
business-mail-copy-text =
    Bonjour { $person },

    Votre demande est bien partie à { $adviser }.

    Sujet : { $subject }

    { $message }

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

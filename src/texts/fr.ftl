house-home-title = Vos démarches et votre entreprise, plus simples avec le numérique
house-home-lead = Un seul compte, des formulaires déjà remplis, et quelqu’un près de chez vous pour vous aider.
house-home-start = Faire le point sur mon entreprise
house-home-start-hint = Dix minutes, gratuit, résultat immédiat.
house-home-signed-in = Bonjour { $name }.
house-home-continue = Continuer avec mes entreprises
house-home-inbox = Voir les demandes que j’ai reçues
house-home-promises = Ce que Passerelle fait pour vous
house-home-account-title = Un seul compte
house-home-account-text = Le même compte ouvre tous les services. Vous voyez qui a lu vos données, et quand.
house-home-once-title = Rien à saisir deux fois
house-home-once-text = Ce que l’administration sait déjà est rempli pour vous. La source est toujours indiquée.
house-home-advice-title = Des conseils pour votre entreprise
house-home-advice-text = Un diagnostic en vingt questions au plus, un résultat clair et des conseils expliqués.
house-home-voice-title = Votre avis compte
house-home-voice-text = Répondez aux consultations, voyez les résultats, et ce que cela a changé.
house-home-programmes-title = Être choisi
house-home-programmes-text = Des programmes accompagnent des personnes et des entreprises : voyez si vous pouvez candidater.
house-home-near-title = De l’aide près de chez vous
house-home-near-text = { $advisers } conseillers et { $events } événements, sur place ou à distance.
house-home-places-title = De l’aide avec le numérique
house-home-places-text = { $count } lieux où des personnes vous aident avec un ordinateur, un téléphone, une démarche.
house-home-near-link = Trouver un conseiller
house-home-events-link = Voir les événements
house-demo-title = La démonstration
house-demo-intro = Toutes les personnes, entreprises, conseillers et événements de cette démonstration sont fictifs. Les communes et les activités sont réelles.
house-demo-accounts = Comptes
house-demo-password = Mot de passe de tous les comptes : { $password }
house-demo-account = Compte
house-demo-who = Qui
house-demo-role-person = une personne
house-demo-role-owner = dirige une boulangerie
house-demo-role-adviser = conseillère
house-demo-role-mediator = médiateur dans un lieu
house-demo-role-prescriber = prescriptrice
house-demo-role-funder = financeur
house-demo-role-bank = banque
house-demo-role-officer = agent public
house-demo-role-operator = exploitant
house-demo-sirets = Numéros SIRET à essayer
house-demo-siret = SIRET
house-demo-siret-what = Ce que le registre répond
house-demo-mail = Courriels envoyés
house-demo-mail-link = Lire les courriels de la démonstration
house-demo-client = Un site qui se connecte
house-demo-client-text = Tout client OpenID Connect peut s’y brancher avec ces réglages.
house-demo-client-id = Identifiant
house-demo-client-secret = Secret
house-demo-client-discovery = Découverte
house-demo-mandates = Agir pour une personne
house-demo-mandates-text = karim aide des personnes, sous mandat. Le client { $id } accepte les mandats ; son secret est { $secret }
house-demo-mandates-desk = Le bureau de l’aidant
house-demo-mandates-revoke = Arrêter un mandat avec un code
house-demo-evidence = Le journal des accès
house-demo-evidence-link = Voir le dernier état signé du journal
house-door-cases = Mes démarches
house-door-cases-hint = Vos demandes : celles en cours, celles envoyées, les réponses.
house-firm-door-procedures = Les démarches de l’entreprise
house-firm-door-procedures-hint = Ce que nous savons de l’entreprise y est déjà rempli.
house-firm-door-procedures-open = Voir les démarches
house-close-loans-first = Une demande de prêt est en cours, ou un prêt est garanti. Terminez-les d’abord.
house-close-firm-cases-first = Une démarche est en cours pour l’entreprise. Retirez-la d’abord, ou attendez la réponse.
house-firm-door-loans = Emprunter sans garantie personnelle
house-firm-door-loans-hint = Simulez un prêt, et demandez-le à plusieurs banques à la fois.
house-firm-door-loans-open = Voir les prêts
house-firm-loans-draft = Pas encore envoyé : { $count ->
    [one] 1 demande
   *[other] { $count } demandes
}.
house-firm-loans-sent = Les banques ont { $count ->
    [one] 1 demande de l’entreprise
   *[other] { $count } demandes de l’entreprise
}.
house-firm-loans-accepted = { $count ->
    [one] 1 offre d’une banque est acceptée
   *[other] { $count } offres de banques sont acceptées
}.
house-close-firms-first = Fermez les entreprises dont vous êtes le seul propriétaire, ou confiez-les à quelqu’un.
house-close-events-first = Annulez les événements que vous avez publiés et qui n’ont pas encore eu lieu, ou attendez leur fin.
house-close-cases-first = Retirez les démarches en cours, ou attendez leur réponse.
house-close-applications-first = Retirez les candidatures en cours à des programmes, ou attendez leur réponse.
house-close-gives-place-up = Vous avez une place dans un programme, ou vous en attendez une. Elle ira à quelqu’un d’autre.
house-close-calls-first = Confiez à un autre agent les appels à candidatures publiés qui ne sont pas terminés.
house-close-consultations-first = Confiez à un autre agent les consultations publiées qui ne sont pas terminées.
house-close-services-first = Supprimez les services que vous avez enregistrés, ou confiez-les à quelqu’un.
house-source-account = Passerelle
house-source-earlier = vos démarches précédentes
house-source-documents = les documents que vous avez donnés
house-source-communes = la table des communes
house-source-activities = la table des activités
house-door-office = Demandes à traiter
house-door-office-hint = Les démarches de votre administration : nouvelles demandes, décisions, publication.
house-door-partners = Raccorder un site à Passerelle
house-door-partners-hint = Vous avez un site : vos visiteurs s’y connectent avec leur compte d’ici.
house-door-organisations-hint = Celles dont les aidants peuvent agir pour des personnes.
house-canteen-title = La cantine de Fictiville (fictive)
house-canteen-lead = La cantine demande à la caisse votre quotient familial, avec votre permission. Connectez-vous comme la personne du dossier ; comme une autre, la caisse refuse.
house-canteen-ask = Demander la permission de { $who }
house-canteen-told = La caisse a répondu à la cantine :
house-canteen-refused = La caisse n’a rien dit à la cantine. Voici pourquoi :
house-canteen-without = Vous n’avez pas donné votre permission : la cantine n’a rien demandé. Vous pouvez apporter une attestation.
house-canteen-account = Voir mes permissions, et les reprendre
house-canteen-link = Essayer une permission

## Advisers
house-door-adviser-hint = Devenir conseiller, votre profil, votre reconnaissance.
house-door-accreditation-hint = Lire les demandes, reconnaître, suspendre.
house-door-requests-hint = Ce qui attend une réponse, les alarmes d’abord.

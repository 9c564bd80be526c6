# Ce qui a été fait avec les données de la personne, dit à cette personne.
evidence-action-sign-in = Vous vous êtes connecté à votre compte.
evidence-action-sign-out = Vous vous êtes déconnecté de votre compte.
evidence-action-read-profile = Votre nom et vos coordonnées ont été consultés.
evidence-action-change-profile = Votre nom ou vos coordonnées ont été modifiés.
evidence-action-give-consent = Vous avez autorisé un service à recevoir certaines de vos données.
evidence-action-withdraw-consent = Vous avez retiré une autorisation.
evidence-action-release-claims = Certaines de vos données ont été transmises à un service où vous vous êtes connecté.
evidence-action-read-firm-from-register = Les informations de votre entreprise ont été lues dans le registre de l’Insee.
evidence-action-read-firm = Les informations de votre entreprise ont été consultées.
evidence-action-change-firm = Les informations de votre entreprise ont été modifiées.
evidence-action-read-diagnosis = Le diagnostic de votre entreprise a été consulté.
evidence-action-answer-diagnosis = Des réponses ont été enregistrées dans le diagnostic de votre entreprise.
evidence-action-share-diagnosis = Le diagnostic de votre entreprise a été partagé avec un conseiller.
evidence-action-send-request = Votre demande d’aide a été envoyée à un conseiller.
evidence-action-read-request = Votre demande d’aide a été consultée.
evidence-action-answer-request = Un conseiller a répondu à votre demande d’aide.
evidence-action-read-accesses = La liste des accès à vos données a été consultée.

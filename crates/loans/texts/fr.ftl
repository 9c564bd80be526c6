# Produits et simulateur
loans-title = Prêts
loans-intro = Un prêt pour des logiciels, du conseil ou de la formation, sans garantie sur vos biens. Une seule demande va à plusieurs banques.
loans-none = Il n’y a pas de produit pour ce territoire.
loans-your-firms = Demander un prêt pour votre entreprise
loans-add-firm = Ajouter votre entreprise d’abord
loans-open = Ouvert
loans-closed-tag = Fermé
loans-fictional = Fictif
loans-fictional-note = Ce produit et ces banques sont fictifs : ils servent à la démonstration.
loans-guarantee = Part garantie
loans-between = De { $least } à { $most }
loans-deferral-max = Différé au plus
loans-fee = Frais
loans-collateral = Garantie sur vos biens
loans-collateral-none = Aucune n’est demandée
loans-collateral-allowed = La banque peut en demander une
loans-valid = Période
loans-validity = Du { $from } au { $to }
loans-validity-open = Depuis le { $from }
loans-who = Qui peut l’avoir : { $product }
loans-as-of = vérifié le { $date }
loans-simulate-title = Simuler un prêt
loans-simulate-intro = Mensualités constantes. Pendant le différé, vous ne payez que les intérêts. Chaque ligne est arrondie au centime ; la dernière prend ce qui reste.
loans-simulate-amount = Montant
loans-simulate-rate = Taux nominal par an
loans-simulate-months = Durée en mois
loans-simulate-deferral = Différé en mois
loans-simulate-fee = Frais retenus au versement
loans-simulate-go = Calculer
loans-result = Résultat
loans-apr = TAEG indicatif
loans-apr-meaning = TAEG indicatif : ce que le prêt coûte par an, frais compris.
loans-apr-law = Formule : Σ Cₖ(1+X)^(-tₖ) = Σ Dₗ(1+X)^(-sₗ) (directive 2008/48/CE, annexe I), avec des mois égaux. Elle s’impose au crédit à la consommation ; pour un prêt professionnel, elle est indicative.
loans-print = Imprimer (PDF)
loans-page-of = Page { $page } sur { $pages }
loans-months = { $months } mois
loans-paid-out = Versé
loans-during-deferral = Par mois pendant le différé
loans-instalment = Mensualité
loans-last = Dernière mensualité
loans-interest = Intérêts
loans-cost = Coût total
loans-paid = Total remboursé
loans-chart-title = Ce que vous devez encore
loans-chart-description = Le capital restant dû à la fin de chaque année, jusqu’à zéro.
loans-after = Après
loans-owed = Reste dû
loans-month = Mois
loans-payment = Paiement
loans-principal = Capital
loans-schedule = Échéancier
loans-rate = Taux nominal

# Critères
loans-eligibility = Pouvez-vous l’avoir ?
loans-criteria = Conditions du produit
loans-eligible-yes = Oui : toutes les conditions sont remplies.
loans-eligible-no = Non : une condition n’est pas remplie.
loans-eligible-unknown = Cela dépend d’une réponse qui manque.
loans-verdict-yes = Oui
loans-verdict-no = Non
loans-verdict-unknown = Pas encore su
loans-fact = { $label } : { $value }
loans-fact-unknown = pas su
loans-fact-employees = Salariés
loans-fact-firm-age = Années d’existence
loans-fact-activity = Activité
loans-fact-amount = Montant
loans-fact-months = Durée
loans-fact-deferral = Différé
loans-fact-purpose = Objet
loans-fact-insolvent = Procédure d’insolvabilité
loans-fact-amount-min = minimum
loans-fact-amount-max = maximum
loans-fact-months-min = minimum
loans-fact-months-max = maximum
loans-fact-deferral-max = maximum
loans-yes = Oui
loans-no = Non
loans-headcount = { $lower } à { $upper }
loans-headcount-from = { $lower } ou plus
loans-aid-so-far = Aides de minimis comptées sur trois ans : { $before }. Il reste { $left } sous le plafond de { $ceiling }.
loans-aid-law = Règlement (UE) 2023/2831 : article 2, paragraphe 2 (entreprise unique), article 3, paragraphe 2 (plafond sur trois ans), article 4, paragraphe 6 (équivalent-subvention d’une garantie).

# La demande
loans-of-firm = Prêts : { $firm }
loans-apply = Faire une demande
loans-all-products = Tous les produits
loans-applications = Vos demandes
loans-application-title = Demande de { $amount } du { $date }
loans-ask-title = Demande : { $product }
loans-known = Ce que nous savons déjà
loans-continue = Continuer
loans-choose = Choisir
loans-ask-heading = Ce que vous demandez
loans-ask-amount = Montant
loans-ask-months = Durée en mois
loans-ask-deferral = Différé en mois
loans-ask-deferral-hint = Les mois du début où vous ne payez que les intérêts.
loans-ask-purpose = À quoi sert l’argent ?
loans-ask-project = Décrivez votre projet
loans-ask-project-hint = Ce que vous achetez, pourquoi, et ce que cela change. Quelques phrases suffisent.
loans-ask-employees = Combien de salariés avez-vous ?
loans-ask-founded = Depuis quand l’entreprise existe-t-elle ?
loans-ask-insolvent = L’entreprise est-elle en procédure collective d’insolvabilité ?
loans-ask-with-plan = Votre plan
loans-ask-with-plan-hint = Les conseils de votre dernier diagnostic, s’il y en a un.
loans-ask-with-plan-yes = Joindre mon plan à la demande
loans-aids-heading = Aides déjà reçues
loans-aids-intro = La garantie est une aide « de minimis ». L’entreprise et celles qui lui sont liées ne peuvent recevoir plus de 300 000 € sur trois ans. Déclarez les aides de minimis reçues ailleurs.
loans-ask-has-aids = Votre entreprise, ou une entreprise liée, a-t-elle reçu une aide de minimis ces trois dernières années ?
loans-ask-aid-on = Aide { $number } : date de la décision
loans-ask-aid-cents = Aide { $number } : équivalent-subvention
loans-ask-aid-by = Aide { $number } : par qui, et pour quelle entreprise
loans-ask-linked = Numéros des entreprises liées
loans-ask-linked-hint = SIREN ou SIRET, séparés par des virgules : les aides qu’elles ont reçues ici comptent aussi.
loans-check-title = Vérifiez avant d’envoyer
loans-change = Modifier
loans-file-heading = Ce qui sera envoyé
loans-file-intro = Chaque banque que vous choisissez reçoit exactement ceci, et rien d’autre.
loans-file-sent = Ce qui a été envoyé
loans-file-firm = Entreprise
loans-file-number = Numéro
loans-file-commune = Commune
loans-file-founded = Existe depuis
loans-file-person = Contact
loans-file-project = Projet
loans-file-aids = Aides de minimis déclarées
loans-file-linked = Entreprises liées
loans-file-plan = Plan du { $date }
loans-banks = À quelles banques envoyer la demande ?
loans-banks-hint = Cochez chaque banque qui peut recevoir ces données.
loans-consent = J’accepte que les données ci-dessus soient envoyées à { $bank }.
loans-send = Envoyer la demande
loans-cannot-send = La demande ne peut pas partir : complétez ou modifiez vos réponses ci-dessus.
loans-discard = Abandonner ce brouillon
loans-state-draft = Brouillon
loans-state-sent = Envoyée
loans-state-accepted = Offre acceptée
loans-state-withdrawn = Retirée
loans-line-received = Reçue
loans-line-asked = Question posée
loans-line-answered = Réponse donnée
loans-line-offered = Offre
loans-line-refused = Refusée
loans-line-accepted = Acceptée
loans-line-not-chosen = Pas choisie
loans-line-withdrawn = Retirée
loans-changed = Dernier changement le { $date }
loans-question = Question de la banque
loans-answer = Réponse de l’entreprise
loans-reason = Raison du refus
loans-your-answer = Votre réponse à { $bank }
loans-answer-send = Envoyer la réponse
loans-accept = Accepter cette offre
loans-withdraw = Retirer la demande
loans-withdraw-hint = Toutes les banques sont prévenues. Cela ne peut pas être annulé.
loans-give-up = Renoncer à ce prêt
loans-give-up-hint = La garantie n’est pas encore tirée : vous pouvez renoncer à ce prêt. La banque est prévenue. Cela ne peut pas être annulé.
loans-guaranteed = Le fonds garantit { $amount } de ce prêt depuis le { $date }. L’aide compte pour { $aid } dans vos aides de minimis.
loans-done-sent = Votre demande est envoyée. Chaque banque vous répond ici et par courriel.
loans-done-answered = Votre réponse est envoyée.
loans-done-accepted = Vous avez accepté une offre. La banque vous contacte pour signer.
loans-done-withdrawn = Votre demande est retirée.

# La banque
loans-bank = Banque
loans-bank-title = Espace de la banque
loans-bank-none = Votre compte n’est rattaché à aucune banque. Demandez-le au service qui gère le fonds.
loans-bank-inbox = Demandes reçues
loans-bank-empty = Aucune demande.
loans-bank-loans = Prêts garantis
loans-bank-loan = { $amount } du { $date }, reste dû { $owed }
loans-bank-loan-title = Prêt garanti de { $amount } du { $date }
loans-bank-done = C’est fait.
loans-bank-follow = Suivre le prêt garanti
loans-offer = Offre
loans-bank-offer-heading = Faire une offre
loans-bank-offer = Envoyer l’offre
loans-bank-amount = Montant
loans-bank-rate = Taux nominal par an
loans-bank-months = Durée en mois
loans-bank-deferral = Différé en mois
loans-bank-fee = Frais retenus au versement
loans-bank-ask-heading = Demander un complément
loans-bank-text = Votre question
loans-bank-ask = Envoyer la question
loans-bank-refuse-heading = Refuser
loans-bank-reason = La raison, en mots simples
loans-bank-refuse = Refuser la demande
loans-bank-give-up = Renoncer à ce prêt
loans-bank-give-up-heading = Renoncer au prêt accepté
loans-bank-draw-heading = Garantie
loans-bank-draw-hint = Les aides de l’entreprise et la place dans le portefeuille sont vérifiées, puis l’engagement est inscrit dans les livres.
loans-bank-draw = Tirer la garantie
loans-covered = Part garantie du reste dû
loans-due = Dû par le fonds
loans-called = Appelé
loans-fund-paid = Payé
loans-recovered-lender = Récupéré par la banque
loans-recovered-fund = Rendu au fonds
loans-aid = Équivalent-subvention
loans-events = Ce qui s’est passé
loans-when = Quand
loans-what = Quoi
loans-event-granted = Garantie accordée
loans-event-repaid = Capital remboursé
loans-event-called = Garantie appelée
loans-event-paid = Appel payé
loans-event-call-refused = Appel refusé
loans-event-recovered = Somme récupérée
loans-event-waits = attend le paiement
loans-report-repaid-heading = Déclarer un remboursement
loans-report-repaid = Capital remboursé
loans-report-recovered-heading = Déclarer une somme récupérée
loans-report-recovered = Somme récupérée
loans-report-send = Déclarer
loans-report-default-heading = Déclarer un défaut
loans-report-default-hint = La part garantie du capital restant dû est appelée, dans la limite du plafond du portefeuille.
loans-report-default = Appeler la garantie
loans-report-cap = Le plafond du portefeuille n’a pas permis d’appeler tout ce qui est dû.
loans-report-again = Appeler le reste

# Le fonds
loans-office = Bureau
loans-office-title = Fonds de garantie
loans-office-intro = Ces montants sont les soldes des livres. Aucun appel ne peut dépasser le plafond.
loans-office-calls = Appels en attente
loans-office-no-calls = Aucun appel n’attend.
loans-office-call = { $bank } : { $amount } le { $date }, pour { $due } dus
loans-office-pay = Payer
loans-office-refuse = Refuser l’appel
loans-office-refuse-reason = Raison du refus
loans-office-done = C’est inscrit dans les livres.
loans-office-banks = Banques et accès
loans-office-people = Personnes
loans-office-keys = Clés des systèmes
loans-office-keys-intro = Le système d’une banque lit et décide par l’API avec une clé.
loans-office-secret = Voici la clé. Elle n’est montrée qu’une fois.
loans-office-bank = Banque de la personne
loans-office-username = Nom d’utilisateur
loans-office-add = Ajouter
loans-office-remove = Retirer
loans-office-nobody = Personne ne porte ce nom d’utilisateur.
loans-office-key-bank = Banque du système
loans-office-key-name = Nom de la clé
loans-office-make-key = Créer une clé
loans-fund-room = Place dans le portefeuille
loans-fund-cap = Plafond
loans-fund-waiting = Appels en attente
loans-fund-left = Reste sous le plafond
loans-fund-banks = Par banque
loans-fund-committed = Engagé
loans-fund-recovered = Récupéré

# Ce qui ne va pas
loans-wrong-amount = Indiquez un montant en euros, par exemple 30000 ou 30000,50.
loans-wrong-number = Indiquez un nombre entier, sans lettres.
loans-wrong-percent = Indiquez un pourcentage de 0 à 100, par exemple 3,5.
loans-wrong-date = Indiquez une date qui existe : jour, mois, année.
loans-wrong-future = Cette date est dans l’avenir.
loans-wrong-choice = Choisissez une réponse.
loans-wrong-aids = Indiquez au moins une aide, ou répondez non.
loans-wrong-linked = Vous avez indiqué trop d’entreprises liées.
loans-wrong-loan = Ces conditions ne font pas un prêt.
loans-wrong-loan-amount = Le montant va de 0,01 à 10 000 000 €.
loans-wrong-loan-months = La durée va de 1 à 480 mois.
loans-wrong-loan-deferral = Le différé est plus court que la durée.
loans-wrong-loan-fee = Les frais prennent tout le prêt.
loans-text-wrong = Écrivez un texte de 4 000 caractères au plus.
loans-gone-on = La demande a avancé entre-temps : rechargez la page pour voir où elle en est.
loans-key-reused = Cette page a déjà servi à autre chose : rechargez-la.
loans-too-many = Cette entreprise a déjà fait toutes les demandes possibles.
loans-closed = Ce produit est fermé aujourd’hui.
loans-not-eligible = Toutes les conditions doivent être remplies avant l’envoi.
loans-no-bank = Choisissez au moins une banque.
loans-not-as-shown = Ce qui serait envoyé a changé : relisez avant d’envoyer.
loans-terms-wrong = Ces conditions ne font pas un prêt : vérifiez le montant, la durée, le différé et les frais.
loans-outside-product = L’offre sort des limites du produit.
loans-not-proportional = La garantie est trop grande pour le calcul proportionnel de l’article 4.
loans-over-ceiling = La garantie n’est pas accordée : avec elle, les aides de minimis de l’entreprise dépasseraient 300 000 € sur trois ans. Les montants sont sur cette page.
loans-portfolio-full = Le portefeuille du fonds ne peut plus prendre ce prêt.
loans-figures-wrong = Ce montant ne va pas avec ce qui est dû : vérifiez-le.
loans-basis-own-request = À votre demande
loans-basis-consent = Votre demande de prêt, avec votre accord

# Lettres
loans-mail-sent-subject = Votre demande de prêt est envoyée
loans-mail-sent-text =
    Bonjour { $person },

    Votre demande est chez les banques que vous avez choisies. Suivez-la ici :
    { $link }
loans-mail-asked-subject = { $bank } vous pose une question
loans-mail-asked-text =
    Bonjour { $person },

    { $bank } a besoin d’un complément pour votre demande de prêt. Lisez la question et répondez ici :
    { $link }
loans-mail-offered-subject = { $bank } vous fait une offre
loans-mail-offered-text =
    Bonjour { $person },

    { $bank } vous propose un prêt. Lisez l’offre ici :
    { $link }
loans-mail-refused-subject = Réponse de { $bank } à votre demande de prêt
loans-mail-refused-text =
    Bonjour { $person },

    { $bank } ne vous propose pas de prêt. La raison est ici, avec l’état des autres banques :
    { $link }
loans-mail-given-up-subject = { $bank } renonce au prêt
loans-mail-given-up-text =
    Bonjour { $person },

    { $bank } renonce au prêt que vous aviez accepté. La raison est ici. Vous pouvez faire une autre demande :
    { $link }
loans-mail-you-accepted-subject = Vous avez accepté une offre
loans-mail-you-accepted-text =
    Bonjour { $person },

    Vous avez accepté l’offre de { $bank }, qui vous contacte pour signer. Les détails sont ici :
    { $link }
loans-mail-guaranteed-subject = Votre prêt est garanti
loans-mail-guaranteed-text =
    Bonjour { $person },

    Le fonds garantit votre prêt auprès de { $bank }. Le montant de l’aide de minimis est ici :
    { $link }
loans-mail-new-subject = Nouvelle demande de prêt
loans-mail-new-text =
    Bonjour,

    Une entreprise vous envoie une demande de prêt :
    { $link }
loans-mail-answered-subject = Réponse à votre question
loans-mail-answered-text =
    Bonjour,

    L’entreprise a répondu à votre question :
    { $link }
loans-mail-accepted-subject = Votre offre est acceptée
loans-mail-accepted-text =
    Bonjour,

    L’entreprise accepte votre offre. Vous pouvez tirer la garantie :
    { $link }
loans-mail-not-chosen-subject = L’entreprise a choisi une autre banque
loans-mail-not-chosen-text =
    Bonjour,

    Vous n’avez plus rien à faire pour cette demande :
    { $link }
loans-mail-withdrawn-subject = Une demande de prêt est retirée
loans-mail-withdrawn-text =
    Bonjour,

    L’entreprise a retiré sa demande :
    { $link }
loans-mail-call-paid-subject = Un appel de la garantie est payé
loans-mail-call-paid-text =
    Bonjour,

    Le fonds paie votre appel :
    { $link }
loans-mail-call-refused-subject = Un appel de la garantie est refusé
loans-mail-call-refused-text =
    Bonjour,

    Le fonds refuse votre appel. La raison est ici :
    { $link }

# Le carnet imprimé
pass-sheet-document = Carnet de passes numériques { $number }
pass-sheet-number = Carnet { $number }
pass-sheet-page = Page { $page } sur { $pages }
pass-sheet-title = Vos passes numériques
pass-sheet-what = { $count ->
    [one] Voici un pass de { $face }.
   *[other] Voici { $count } passes de { $face } : { $total } en tout.
} Avec eux, quelqu’un vous aide pour tout ce qui se fait avec un ordinateur, un téléphone ou sur Internet. Pour vous, c’est gratuit.
pass-sheet-how = Comment faire
pass-sheet-choose = Choisissez un lieu près de chez vous.
pass-sheet-call = Appelez-le ou allez-y. Dites que vous avez des passes numériques.
pass-sheet-give = Donnez un ou plusieurs passes. On vous dit avant combien il en faut.
pass-sheet-until = À utiliser jusqu’au { $date }.
pass-sheet-no-need = Il ne faut ni adresse e-mail, ni smartphone, ni compte.
pass-sheet-help = Une question ? Un pass perdu ?
pass-sheet-helpline = Appelez le
pass-sheet-say-number = Dites le numéro de votre carnet : { $number }
pass-sheet-keep = Gardez vos passes comme de l’argent. Ne lisez un code au téléphone que si c’est vous qui appelez.
pass-sheet-places = Près de chez vous
pass-sheet-passes = Vos passes, à découper
pass-sheet-pass = Pass numérique { $place } sur { $count }
pass-sheet-valid = Jusqu’au { $date }
pass-sheet-serial = Numéro { $number }
pass-sheet-qr = Code QR du pass numéro { $number }. Il dit la même chose que le code écrit en dessous.

## Pages

# Au guichet
pass-counter-title = Recevoir des pass
pass-nobody-place = Votre compte n’est rattaché à aucun lieu. L’agent qui suit le Pass numérique peut le faire : dites-lui votre nom d’utilisateur.
pass-nobody-prescriber = Votre compte n’est rattaché à aucun prescripteur. L’agent qui suit le Pass numérique peut le faire : dites-lui votre nom d’utilisateur.
pass-nobody-funder = Votre compte n’est rattaché à aucun financeur. L’agent qui suit le Pass numérique peut le faire : dites-lui votre nom d’utilisateur.
pass-other-parties = Vous agissez aussi pour
pass-codes = Codes des pass
pass-codes-hint = Un code par ligne, { $most } au plus. Seize lettres et chiffres, par exemple 7ZQ4-K0N0-3W5V-T20V. Majuscules, espaces et tirets sont sans importance.
pass-codes-more = Autres codes à ajouter
pass-code-nth = Code { $nth }
pass-code-missing = Tapez au moins un code.
pass-code-too-many = { $most } pass au plus à la fois. Videz les champs en trop, et recommencez ensuite avec ceux-là.
pass-code-twice = Ce code est déjà dans la liste. Videz ce champ, ou tapez un autre code.
pass-code-length = Un code a 16 lettres et chiffres ; ici il y en a { $found }. Relisez-le sur le pass.
pass-code-letter = « { $letter } », au rang { $place }, n’existe dans aucun code. Relisez-le sur le pass.
pass-code-check = Ce code n’existe pas : une lettre est fausse, ou deux sont inversées. Relisez-le sur le pass.
pass-counter-look = Vérifier
pass-counter-look-again = Vérifier de nouveau
pass-counter-use = { $count ->
    [one] Utiliser 1 pass ({ $worth })
   *[other] Utiliser { $count } pass ({ $worth })
}
pass-worth = { $worth } · { $pass } · jusqu’au { $until } · { $left ->
    [one] il reste 1 pass dans ce carnet
   *[other] il reste { $left } pass dans ce carnet
}
pass-of-booklet = carnet nº { $booklet }, pass { $pass }
pass-service = Pour quel service ?
pass-wrong-service = Choisissez le service rendu.
pass-service-procedures = Aide aux démarches administratives
pass-service-everyday = Maîtrise des outils numériques du quotidien
pass-service-work = Insertion professionnelle via le numérique
pass-service-safety = Utilisation sécurisée du numérique
pass-service-parents = Parentalité et éducation avec le numérique
pass-service-leisure = Loisirs et créations numériques
pass-service-understanding = Compréhension du monde numérique
pass-service-access = Accès internet et matériel informatique
pass-service-equipment = Acquisition de matériel informatique à prix solidaire
pass-service-other = Autre aide

# Refus
pass-refusal-unknown-code = Aucun pass n’a ce code. Relisez-le ; s’il est bien imprimé ainsi, gardez le pass et appelez l’organisme.
pass-refusal-not-handed-over = Ce carnet n’a pas encore été remis par un prescripteur. La personne doit le voir avec celui qui le lui a donné.
pass-refusal-blocked = Ce carnet a été déclaré perdu ou volé. La personne peut demander un nouveau carnet à son prescripteur.
pass-refusal-replaced = Ce carnet a été remplacé. Demandez à la personne le nouveau carnet.
pass-refusal-spent = Ce pass a déjà été utilisé. Prenez un autre pass du carnet.
pass-refusal-spent-on = Ce pass a déjà été utilisé le { $date }. Prenez un autre pass du carnet.
pass-refusal-reserved = Ce pass est gardé pour un rendez-vous. Prenez un autre pass du carnet.
pass-refusal-ended = Ce pass n’était valable que jusqu’au { $date }. La personne peut en demander d’autres à son prescripteur.
pass-refusal-outside-territory = Ce pass n’est pas valable dans ce département. Le prescripteur sait où il l’est.
pass-refusal-not-listed = Votre lieu n’est pas référencé à ce jour. Appelez l’organisme.
pass-refusal-held = Votre lieu ne peut pas recevoir de pass pour le moment : { $why } Appelez l’organisme.
pass-refusal-held-over-the-day = Votre lieu a reçu beaucoup de pass aujourd’hui. L’organisme doit vérifier avant que vous en receviez d’autres. Appelez-le.
pass-refusal-count = Montrez au moins un pass, et chacun une seule fois.
pass-refusal-too-late = L’appareil a gardé ce pass trop longtemps.
pass-refusal-not-yet = L’heure de l’appareil est fausse.
pass-refusal-over-cap = Le plafond de ce jour pour les pass reçus sans réseau est atteint.
pass-refusal-risk-empty = Le compte qui couvre les pass reçus sans réseau est vide.

# Erreurs
pass-error-conflict = Ce n’est plus possible : la situation a changé entre-temps. Revenez à la page précédente.
pass-error-reused = Cette page avait déjà servi à autre chose. Vérifiez, puis validez de nouveau.
pass-error-issued-before = Ce lot a déjà été émis, et ses codes n’ont été donnés qu’une fois. Si le fichier est perdu, bloquez ce lot puis remplacez ses carnets.
pass-error-lacking = Il n’y a pas assez d’argent disponible. Inscrivez d’abord le virement du financeur.
pass-error-over-order = La commande n’a plus que { $left } carnets à émettre.
pass-error-field = Ce champ manque, est trop long, ou ne peut pas avoir cette valeur.
pass-error-not-there = Cela n’est possible que pour { $fit } des { $asked } carnets. Vérifiez les numéros.
pass-error-attached = Ce carnet est déjà rattaché à un autre compte. Si c’est le vôtre, allez voir qui vous l’a remis.
pass-error-not-undone = Ce n’est plus annulable : le délai est passé, ou la demande de paiement est faite. Appelez l’organisme.
pass-wrong-amount = Tapez un montant en euros, par exemple 1 000 ou 12,50.
pass-wrong-number = Tapez un nombre entier.
pass-wrong-date = Tapez un jour qui existe, par exemple 31 12 2027.
pass-wrong-choice = Choisissez une réponse.
pass-wrong-line = Tapez le numéro de la ligne du relevé.
pass-wrong-department = Aucun département n’a ce code.
pass-wrong-region = Aucune région n’a ce code.
pass-wrong-print = { $most } carnets au plus dans un fichier.

# Reçu
pass-receipt-title = { $count ->
    [one] 1 pass utilisé ({ $worth })
   *[other] { $count } pass utilisés ({ $worth })
}
pass-receipt-left = { $left ->
    [0] pass restant
    [one] pass restant
   *[other] pass restants
}
pass-receipt-booklet = Dans le carnet nº { $booklet }, jusqu’au { $until }.
pass-receipt-undone = Cette opération a été annulée : ces pass peuvent de nouveau servir.
pass-receipt-passes = Pass utilisés
pass-receipt-place = Lieu
pass-receipt-when = Quand
pass-receipt-next = Personne suivante
pass-receipt-print = Reçu à imprimer (PDF)
pass-undo-heading = Une erreur ?
pass-undo-until = Vous pouvez annuler ensemble jusqu’à { $time }, avec un des pass sous les yeux.
pass-undo-code = Code d’un des pass utilisés
pass-undo = Annuler cette opération
pass-undo-other-code = Ce code n’est pas celui d’un des pass de cette opération.

# Compte d’un lieu
pass-claims-title = Pass reçus et paiements
pass-claims-intro = Vous n’avez rien à demander : chaque jour, ce que vous avez reçu devient une demande de paiement, payée par virement.
pass-claims-unclaimed = Reçu depuis la dernière demande : { $worth }
pass-claims-unclaimed-table = Reçu depuis la dernière demande
pass-claims-none-unclaimed = Rien depuis la dernière demande.
pass-claims = Demandes de paiement
pass-claims-none = Aucune demande encore.
pass-claim = Demande { $number }
pass-claim-head = Demande
pass-passes = Pass
pass-worth-head = Montant
pass-payment = Paiement
pass-payment-waits = en attente
pass-payment-sent = envoyé à la banque le { $date }
pass-payment-paid = payé le { $date }
pass-payment-refused = refusé par la banque le { $date }

# Prescripteur
pass-prescribe-title = Remettre des carnets
pass-hand-over-heading = Remettre un carnet
pass-hand-over = Remettre ce carnet
pass-hand-over-booklet = Numéro du carnet
pass-hand-over-booklet-hint = Il est imprimé en haut du carnet.
pass-hand-over-optional = Le reste n’est pas nécessaire : personne n’a besoin d’un compte, d’une adresse électronique ou d’un téléphone.
pass-hand-over-account = Compte de la personne
pass-hand-over-account-hint = Son adresse électronique, si elle a un compte et veut suivre son carnet en ligne.
pass-hand-over-name = Nom, pour la rappeler
pass-hand-over-telephone = Téléphone, pour la rappeler
pass-hand-over-telephone-hint = Avec l’accord de la personne. Nom et téléphone sont effacés dès son premier rendez-vous.
pass-hand-over-nobody = Aucun compte n’a ce nom ou cette adresse.
pass-hand-over-not-yours = Ce carnet n’est pas dans votre stock. Relisez le numéro.
pass-hand-over-stopped = Ce carnet a été bloqué ou remplacé. Prenez-en un autre.
pass-hand-over-before = Ce carnet a déjà été remis. Relisez le numéro.
pass-hand-over-contact = Pour rappeler quelqu’un, il faut un nom et un téléphone, 80 signes au plus chacun.
pass-stock = { $count ->
    [one] 1 carnet en stock : { $ranges }
   *[other] { $count } carnets en stock : { $ranges }
}
pass-stock-none = Vous n’avez plus de carnet en stock.
pass-range = { $first } à { $last }
pass-to-call = À rappeler
pass-to-call-hint = Carnets remis il y a { $days } jours ou plus, dont aucun pass n’a servi.
pass-to-call-unknown = pas de coordonnées
pass-to-call-never = jamais
pass-to-call-how = Coordonnées
pass-to-call-last = Dernier appel
pass-booklet = Carnet nº { $booklet }
pass-booklet-head = Carnet
pass-handed = Carnets remis
pass-handed-none = Aucun carnet remis encore.
pass-handed-on = Remis le
pass-standing = État
pass-left-head = Pass restants
pass-left-of = { $left } sur { $passes }, de { $worth }
pass-until = Valable jusqu’au
pass-state-blocked = bloqué
pass-state-replaced = remplacé
pass-state-stock = en stock
pass-state-begun = commencé le { $date }
pass-state-not-begun = pas commencé
pass-replaced-by = Remplacé par
pass-note-call = J’ai appelé la personne
pass-lost-heading = Carnet perdu ou volé
pass-lost-hint = Le carnet est bloqué aussitôt. Vous pourrez ensuite le remplacer.
pass-lost = Bloquer ce carnet
pass-replace-heading = Remplacer ce carnet
pass-replace-hint = Un nouveau carnet, avec les pass qui restaient, est donné une seule fois en PDF : imprimez-le et remettez-le à la personne. Il peut servir aussitôt.
pass-replace = Remplacer et imprimer (PDF)

# Personne
pass-own-title = Mes pass numériques
pass-own-intro = Un pass paie une aide au numérique dans un lieu près de chez vous. Le carnet de papier suffit : le rattacher ici n’est pas nécessaire.
pass-own-worth = Chacun vaut { $worth }, jusqu’au { $until }.
pass-own-unused = Aucun pass de ce carnet n’a servi.
pass-own-uses = Pass utilisés du carnet nº { $booklet }
pass-own-blocked = Ce carnet a été déclaré perdu ou volé. Qui vous l’a remis peut le remplacer.
pass-own-replaced = Ce carnet a été remplacé par un autre.
pass-own-attach-heading = Rattacher un carnet
pass-own-attach-hint = Vous verrez ici ce qui reste, jusqu’à quand, et où chaque pass a servi.
pass-own-code = Code d’un des pass du carnet
pass-own-attach = Rattacher ce carnet

# Programme
pass-programme-title = Pass numérique
pass-total-held = Sur le compte de l’organisme
pass-total-ordered = Commandé
pass-total-received = Versé
pass-total-available = Disponible pour émettre
pass-total-issued = Émis
pass-total-in-stock = Carnets en stock
pass-total-handed = Carnets remis
pass-total-blocked = Carnets bloqués
pass-total-used = Utilisé
pass-total-alive = Peut encore servir
pass-total-expired = Expiré
pass-total-refunded = Rendu
pass-orders-open = Commandes à émettre
pass-orders-none = Toutes les commandes sont émises.
pass-orders-left = Reste { $left } carnets à émettre.
pass-order = { $booklets } carnets de { $passes } pass de { $worth }, jusqu’au { $until }
pass-issue-booklets = Carnets de ce lot
pass-issue-hint = Le PDF avec les codes n’est donné qu’une fois : gardez-le jusqu’à l’impression, puis effacez-le.
pass-issue = Émettre et imprimer (PDF)
pass-money-heading = Virement reçu
pass-money-line = Ligne du relevé
pass-money-line-hint = Le numéro que la banque lui donne : la même ligne ne compte qu’une fois.
pass-money-amount = Montant
pass-money = Inscrire ce virement
pass-deliver-heading = Livrer des carnets
pass-deliver = Livrer ces carnets
pass-first = Du numéro
pass-last = Au numéro
pass-block-heading = Bloquer des carnets
pass-block-hint = Pour des carnets perdus ou volés : aucun de leurs pass n’est plus accepté, dès maintenant.
pass-block = Bloquer ces carnets
pass-lot = Lot { $number }
pass-lot-head = Lot
pass-lot-range = Numéros
pass-lots = Lots : { $funder }

# Parties
pass-parties-title = Financeurs, prescripteurs et lieux
pass-parties-funder = Financeurs
pass-parties-prescriber = Prescripteurs
pass-parties-place = Lieux
pass-party-funder = financeur
pass-party-prescriber = prescripteur
pass-party-place = lieu
pass-party-named = { $name } ({ $kind })
pass-parties-none = Aucun encore.
pass-parties-gone = compte fermé
pass-parties-remove = Retirer
pass-parties-add-member-heading = Rattacher une personne
pass-parties-for = Pour qui agit-elle ?
pass-parties-login = Nom d’utilisateur ou adresse électronique
pass-parties-add-member = Rattacher
pass-parties-add-heading = Ajouter un financeur ou un prescripteur
pass-parties-kind = Rôle
pass-parties-name = Nom
pass-parties-address = Adresse
pass-parties-telephone = Téléphone
pass-parties-add = Ajouter
pass-parties-add-place-heading = Ajouter un lieu
pass-parties-place-name = Nom du lieu, comme la banque le connaît
pass-parties-place-department = Code du département
pass-parties-place-iban = IBAN sur lequel il est payé
pass-parties-add-place = Ajouter ce lieu

# Financeur
pass-fund-title = Financer des pass
pass-fund-order = Commander des pass
pass-fund-report = Où en sont vos pass
pass-fund-orders = Vos commandes
pass-fund-issued = { $issued } carnets émis
pass-pay-heading = À verser
pass-pay-hint = Les carnets sont émis quand le virement est arrivé. L’argent reste sur le compte de l’organisme public ; ce qui expire vous revient.
pass-pay-amount = Montant
pass-pay-reference = Référence du virement
pass-pay-holder = Titulaire du compte
pass-pay-iban = IBAN
pass-pay-ask = L’agent qui suit le Pass numérique vous donne l’IBAN.
pass-order-face-cents = Valeur d’un pass
pass-order-passes = Pass par carnet
pass-order-booklets = Nombre de carnets
pass-order-valid-until = Dernier jour de validité
pass-order-valid-until-hint = Par exemple 31 12 2027.
pass-order-departments = Départements où ils servent
pass-order-departments-hint = Des codes, par exemple 59 62. Sans département ni région : partout.
pass-order-regions = Régions où ils servent
pass-order-audience = Pour qui ?
pass-order-audience-hint = Imprimé sur la lettre qui accompagne le carnet.
pass-order-send = Commander

# L’argent : paiements, réponses de la banque, remboursements, état de solvabilité
pass-payments-title = Paiements
pass-payments-waiting = Demandes à payer
pass-payments-none-waiting = Aucune demande n’attend d’être payée.
pass-payments-since = Depuis le
pass-payments-late = en retard
pass-payments-no-account = pas d’IBAN
pass-payments-refused-before = refusé par la banque
pass-payments-refunds = Remboursements demandés
pass-payments-refund = { $funder } : { $amount }, demandé le { $date }, sur le compte { $account }.
pass-payments-refund-paid = Déjà payé autrement
pass-payments-nothing = Rien à payer : aucune demande d’un lieu qui a un IBAN, et aucun remboursement.
pass-payments-no-treasury = Le compte de l’organisme n’est pas configuré : aucun fichier ne peut être fait. L’administrateur remplit la partie [passes] des réglages.
pass-file-heading = Fichier pour la banque
pass-file-from = Le fichier (pain.001) paie depuis le compte { $account } de { $holder }. Chaque demande n’est payée qu’une fois.
pass-file-make = Faire le fichier ({ $amount })
pass-file-title = Fichier du { $date }
pass-files = Fichiers
pass-file-payments = Paiements
pass-file-execution = À exécuter le
pass-file-sha256 = Empreinte (SHA-256)
pass-file-download = Télécharger le fichier
pass-file-same = Le fichier peut être téléchargé plusieurs fois : il est toujours le même, et la banque refuse de le payer deux fois.
pass-file-to = À qui
pass-file-refund = { $funder } (remboursement)
pass-answer-heading = Réponse de la banque
pass-answer = Fichier de réponse (pain.002)
pass-answer-hint = La banque le donne après avoir reçu un fichier. La même réponse ne compte qu’une fois.
pass-answer-bring = Lire cette réponse
pass-answers-none = Aucune réponse encore.
pass-answer-missing = Choisissez le fichier que la banque a donné.
pass-answer-too-large = Ce fichier est trop grand pour être une réponse de la banque.
pass-answer-no-report = Ce fichier n’est pas une réponse à un virement (pain.002). Demandez à la banque le compte rendu de statut.
pass-answer-lacks = Il manque « { $name } » dans ce fichier. Demandez-en un autre à la banque.
pass-answer-other-file = Cette réponse parle du fichier « { $name } », qui n’a pas été fait ici.
pass-answer-contradiction = Cette réponse dit deux choses différentes du paiement « { $name } ». Demandez à la banque laquelle est juste.
pass-answer-of = Réponse lue le { $date }
pass-answer-accepted = accepté
pass-answer-paid = C’est inscrit comme payé. Si le virement revient, notez-le sur la page du lieu.
pass-answer-contradicts = La banque l’avait refusé avant : rien n’a changé. Demandez-lui ce qui est juste.
pass-answer-open = pas encore décidé
pass-answer-open-means = Rien n’a changé. Lisez la réponse suivante de la banque.
pass-answer-had-before = déjà reçu
pass-answer-had-before-means = L’argent est peut-être déjà parti : rien n’a changé, et rien n’est payé de nouveau. Cherchez la première réponse.
pass-answer-refused = refusé
pass-answer-refused-means = C’est dû de nouveau : corrigez l’IBAN, puis faites un nouveau fichier.
pass-answer-strangers = La réponse nomme des paiements qui ne sont pas dans ce fichier. Demandez à la banque ce qu’ils sont :
pass-reconciliation = Rapprochement
pass-reconciliation-lots = Demandé sur les lots des financeurs
pass-reconciliation-risk = Demandé sur le compte de risque
pass-reconciliation-claims = Demandes des lieux, en tout
pass-reconciliation-paid = Payé par la banque
pass-reconciliation-sent = Envoyé à la banque
pass-reconciliation-waiting = En attente
pass-reconciliation-holds = Juste au centime
pass-reconciliation-fails = Ne tombe pas juste : lancez « passerelle ledger check »
pass-balance-heading = Solde du relevé de compte
pass-balance = Solde
pass-balance-hint = Inscrivez d’abord tous les virements reçus. Le solde est comparé aux livres.
pass-balance-day = À la fin du
pass-balance-note = Inscrire ce solde
pass-balance-newest = Dernier solde connu, le { $date } : { $amount }. Il manquait { $missing }.
pass-wrong-balance-day = Tapez un jour de la dernière semaine, et pas avant le dernier solde connu.
pass-lacking = Il manque { $amount } pour couvrir ce qui est dû. L’état publié le dit aussi. Comparez le relevé de compte avec les livres, et prévenez le comptable.
pass-place-account = Compte du lieu
pass-place-account-hint = Vérifiez-le avec le lieu, par un autre chemin que le message qui le demande.
pass-place-account-correct = Enregistrer cet IBAN
pass-place-refused = La banque a refusé le dernier virement, de { $amount } : { $why } Corrigez l’IBAN : le prochain fichier le paie.
pass-place-payments = Virements
pass-place-payments-none = Aucun virement encore.
pass-payment-made = Fait le
pass-payment-account = Compte
pass-claim-in-payment = Cette demande est dans un virement : plus rien ne peut en être retiré.
pass-claim-risk = Dont { $amount } du compte de risque, pour des pass reçus sans réseau.
pass-claim-passes = { $count ->
    [one] 1 pass
   *[other] { $count } pass
}
pass-claim-taken-out = retirée
pass-claim-why = Pourquoi la retirer ?
pass-claim-why-hint = Le lieu le lit. Les pass pourront de nouveau servir.
pass-claim-take-out = Retirer cette opération
pass-wrong-why = Dites pourquoi, en quelques mots.
pass-return-of = Le virement de { $amount } du { $date } est revenu
pass-return-hint = Un virement accepté peut revenir quelques jours après. Il est alors de nouveau dû au lieu.
pass-return-reason = Motif que donne la banque
pass-return = Noter qu’il est revenu
pass-corrections = Corrections
pass-correction = Demande { $number }, le { $date } : { $passes } pass ({ $worth }) en ont été retirés. { $why }
pass-claims-refused = La banque a refusé votre virement de { $amount } sur le compte { $account }. { $why } Donnez à l’agent qui suit le Pass numérique un relevé d’identité bancaire à jour : vous serez payé aussitôt après.
pass-claims-no-account = Votre IBAN n’est pas connu : vos demandes attendent. Donnez à l’agent qui suit le Pass numérique un relevé d’identité bancaire.
pass-error-settled = Ce virement est dans un autre état entre-temps. Regardez la page de nouveau.
pass-wrong-iban = Cet IBAN n’est pas juste : un signe manque, est faux, ou deux sont inversés. Recopiez-le du relevé d’identité bancaire.
pass-bank-said = La banque dit : { $why }.
pass-bank-ac01 = Le numéro de compte est faux.
pass-bank-ac03 = Le numéro de compte est faux.
pass-bank-ac04 = Le compte est clos.
pass-bank-ac06 = Le compte est bloqué.
pass-bank-ag01 = Ce compte ne peut pas recevoir de virement.
pass-bank-ag02 = La banque n’a pas compris l’opération.
pass-bank-am04 = Il n’y a pas assez d’argent sur le compte qui paie.
pass-bank-be04 = L’adresse du titulaire manque.
pass-bank-be05 = Le donneur d’ordre n’est pas reconnu.
pass-bank-md07 = Le titulaire du compte est décédé.
pass-bank-ms02 = Le titulaire a refusé, sans dire pourquoi.
pass-bank-ms03 = La banque ne dit pas pourquoi.
pass-bank-rc01 = Le code de la banque (BIC) est faux.
pass-bank-rr04 = Une règle l’interdit.
pass-total-claimed = Demandé par les lieux
pass-total-paid = Payé aux lieux
pass-total-refunding = Remboursement demandé
pass-pay-references = Écrivez dans le virement la référence de la commande : elle le fait reconnaître.
pass-fund-refund = Demander un remboursement
pass-fund-refunds = Remboursements
pass-refund-intro = Ce qui est disponible vous est rendu par virement, avec le prochain fichier pour la banque. D’ici là, vous pouvez annuler la demande.
pass-refund-hint = { $available } au plus.
pass-refund-lacking = C’est plus que ce qui est disponible.
pass-refund-name = Titulaire du compte
pass-refund-iban = IBAN
pass-refund-ask = Demander ce remboursement
pass-refund-withdraw = Annuler cette demande
pass-refund-asked-on = Demandé le
pass-refund-outside = autrement
pass-refund-asked = en attente
pass-refund-sent = envoyé à la banque
pass-refund-paid = payé le { $date }
pass-refund-refused = refusé par la banque le { $date }
pass-refund-withdrawn = annulé le { $date }
pass-fund-report-months = Rapport par mois
pass-fund-report-csv = Télécharger (CSV)
pass-fund-reconciles = Chaque centime versé est retrouvé : commandes, lots, demandes des lieux et paiements tombent juste.
pass-fund-does-not-reconcile = Ce rapport ne tombe pas juste. L’organisme en est prévenu par ses propres contrôles ; demandez-lui pourquoi.
pass-fund-months = Mois par mois
pass-month-from = Mois commençant le
pass-month-money = Versements
pass-statements-title = L’argent est là : état de chaque jour
pass-statements-intro = Chaque jour, un état signé dit ce qui est sur le compte et ce qui est dû pour le Pass numérique. Chacun peut le vérifier sans nous.
pass-statements-none = Aucun état encore. Le premier paraît dans la journée.
pass-statement-day = Jour
pass-statement-title = État du { $date }
pass-statement-held = Sur le compte
pass-statement-owed = Dû en tout
pass-statement-covered = Couvert
pass-statement-yes = couvert
pass-statement-no = pas couvert
pass-statement-is-covered = Ce qui est sur le compte couvre tout ce qui est dû.
pass-statement-is-not-covered = Ce qui est sur le compte ne couvre pas ce qui est dû : il manque { $amount }.
pass-statement-alive = Pass qui peuvent encore servir
pass-statement-unclaimed = Pass utilisés, pas encore demandés
pass-statement-claims = Demandes des lieux, pas encore payées
pass-statement-in-payment = Virements en cours
pass-statement-available = Disponible pour les financeurs
pass-statement-refunds = À rembourser aux financeurs
pass-statement-risk = Réserve pour les pass reçus sans réseau
pass-statement-bank = Comparé au relevé de compte du { $date }.
pass-statement-no-bank = Aucun relevé de compte n’a encore été comparé : les chiffres sont ceux des livres.
pass-statement-missing = Le relevé de compte avait { $amount } de moins que les livres.
pass-statement-check = Vérifier sans nous
pass-statement-check-intro = Un programme d’une page, en Python, n’utilise que des normes publiques. Il vérifie la signature, que l’état est dans le journal, et tous les calculs.
pass-statement-file = L’état, avec ses lignes et sa preuve (JSON)
pass-statement-script = Le programme de vérification (Python)
pass-statement-key = La clé publique du journal ; comparez-la avec celle que vous avez eue ailleurs :
pass-statement-run = Lancez :
pass-statement-lines = Ces chiffres sont la somme de { $count } lignes, une pour chaque financeur et chaque lieu à qui quelque chose est dû. Aucune ne dit qui c’est.
pass-statement-own = Un financeur ou un lieu trouve sur sa page un fichier qui prouve que sa propre ligne est comptée : ajoutez « --mine » et ce fichier.
pass-statement-text = Le texte exact
pass-own-figures = Vos chiffres dans l’état publié
pass-own-figures-of = État du { $date } :
pass-own-figures-statement = voir l’état
pass-own-figures-none = Ce jour-là, rien ne vous était dû.
pass-own-figures-file = Fichier pour retrouver votre ligne (JSON)
pass-letter-refused-subject = Votre virement du Pass numérique a été refusé
pass-letter-refused-text = Bonjour,

    la banque a refusé le virement de { $amount } pour { $place }.
    { $why }

    L’argent vous reste dû. Donnez à l’agent qui suit le Pass numérique un relevé d’identité bancaire à jour : le prochain fichier vous paie.
    Vos virements : page « Pass reçus et paiements ».
pass-letter-lacking-subject = Pass numérique : les fonds ne couvrent pas ce qui est dû
pass-letter-lacking-text = Bonjour,

    il manque { $amount } pour couvrir ce qui est dû pour le Pass numérique. L’état publié le dit.
    Comparez le relevé de compte avec les livres, et lancez « passerelle ledger check ».
pass-done-answer = La réponse de la banque est lue. Chaque ligne est expliquée ci-dessous.
pass-done-refund-paid = C’est noté.
pass-done-balance = Le solde est inscrit.
pass-done-account = L’IBAN est enregistré. Le prochain fichier paie sur ce compte.
pass-done-correct = L’opération est retirée. Ses pass peuvent de nouveau servir.
pass-done-returned = C’est noté : la somme est de nouveau due au lieu.
pass-done-refund = Votre demande de remboursement est enregistrée.
pass-done-withdrawn = La demande est annulée. L’argent est de nouveau disponible.

# Fait
pass-done-handed = Le carnet est remis. Ses pass peuvent servir dès maintenant.
pass-done-lost = Le carnet est bloqué.
pass-done-called = L’appel est noté.
pass-done-undone = L’opération est annulée.
pass-done-attached = Le carnet est rattaché à votre compte.
pass-done-money = Le virement est inscrit.
pass-done-deliver = Les carnets sont livrés.
pass-done-block = Les carnets sont bloqués.
pass-done-party = C’est ajouté.
pass-done-member = La personne est rattachée.
pass-done-removed = La personne est retirée.
pass-done-ordered = Votre commande est enregistrée.

# Registre des accès
pass-basis-prescriber = Le prescripteur qui a remis le carnet suit son usage.
pass-basis-members = L’agent tient la liste de qui agit pour les financeurs, prescripteurs et lieux.
pass-basis-own = À votre demande.

# Impression
pass-print-title = Carnets de pass numériques
pass-print-booklet = Carnet nº { $booklet }
pass-print-worth = { $count } pass de { $worth }, valables jusqu’au { $until }.
pass-print-how = Chaque pass paie une aide au numérique. Montrez ce carnet au lieu qui vous aide : il lit ou tape un code par pass. Gardez-le comme de l’argent.
pass-print-codes = Codes
pass-print-pass = Pass
pass-print-code = Code
pass-print-page = Page { $page } sur { $pages }

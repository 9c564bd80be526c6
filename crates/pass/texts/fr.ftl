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
pass-counter-read = Le carré est lu : il est dans la liste. Lisez le suivant, ou vérifiez.
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
pass-error-not-blocked = Bloquez d’abord ce carnet : seul un carnet bloqué est remplacé.
pass-error-not-undone = Ce n’est plus annulable : le délai est passé, ou la demande de paiement est faite. Appelez l’organisme.
pass-wrong-amount = Tapez un montant en euros, par exemple 1 000 ou 12,50.
pass-wrong-number = Tapez un nombre entier.
pass-wrong-date = Tapez un jour qui existe, par exemple 31 12 2027.
pass-wrong-last-day = Choisissez un jour qui n’est pas passé, au plus tard le { $date }.
pass-wrong-choice = Choisissez une réponse.
pass-wrong-line = Tapez le numéro de la ligne du relevé.
pass-wrong-department = Aucun département n’a ce code.
pass-wrong-region = Aucune région n’a ce code.
pass-wrong-print = { $most } carnets au plus dans un lot.

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
pass-payment-not-paid = pas payé, noté le { $date }

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
pass-detach-heading = Compte rattaché
pass-detach-hint = Un compte suit ce carnet. Si ce n’est pas celui de la personne, détachez-le. Si quelqu’un d’autre connaît un code du carnet, bloquez-le aussi et remplacez-le.
pass-detach = Détacher le compte
pass-lost-heading = Carnet perdu ou volé
pass-lost-hint = Le carnet est bloqué aussitôt. Vous pourrez ensuite le remplacer.
pass-lost = Bloquer ce carnet
pass-replace-heading = Remplacer ce carnet
pass-replace-hint = Un nouveau carnet, avec les pass qui restaient, est donné une seule fois en PDF : imprimez-le et remettez-le à la personne. Il peut servir aussitôt. S’il était rattaché à un compte par un de ses codes, la personne rattache le nouveau de même.
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
pass-issue-hint = Jusqu’à { $part } carnets : le PDF avec les codes est donné tout de suite, une seule fois ; gardez-le jusqu’à l’impression, puis effacez-le. Au-delà, et jusqu’à { $most } : le lot s’imprime en parties.
pass-issue = Émettre et imprimer (PDF)
pass-money-heading = Virement reçu
pass-money-line = Ligne du relevé
pass-money-line-hint = Le numéro que la banque lui donne : la même ligne ne compte qu’une fois.
pass-money-amount = Montant
pass-money-day = Jour à la banque
pass-money-day-hint = Celui du relevé. Laissez vide si la ligne est d’aujourd’hui.
pass-wrong-bank-day = Tapez un jour de la dernière année, qui n’est pas à venir.
pass-money = Inscrire ce virement
pass-money-risk = Compte de risque
pass-money-noted = Dernières lignes inscrites
pass-money-reversed = reprise le { $date }
pass-money-reverse-heading = Reprendre une ligne mal saisie
pass-money-reverse-hint = La ligne reste dans la liste, avec votre motif. Elle peut ensuite être inscrite de nouveau, avec le bon montant.
pass-money-reverse = Reprendre cette ligne
pass-money-reverse-unknown = Aucune ligne de ce numéro n’a été inscrite.
pass-money-reverse-lacking = L’argent de cette ligne a servi à des carnets ou a été rendu : elle ne peut plus être reprise.
pass-deliver-heading = Livrer des carnets
pass-deliver = Livrer ces carnets
pass-first = Du numéro
pass-last = Au numéro
pass-reissue-heading = Réimprimer un lot
pass-reissue-hint = Seulement si le fichier imprimé s’est perdu avant toute livraison : le lot garde ses numéros, reçoit de nouveaux codes, et les anciens ne valent plus rien.
pass-reissue-lot = Numéro du lot
pass-reissue = Imprimer de nouveaux codes
pass-block-heading = Bloquer des carnets
pass-block-hint = Pour des carnets perdus ou volés : aucun de leurs pass n’est plus accepté, dès maintenant.
pass-block = Bloquer ces carnets
pass-lot = Lot { $number }
pass-lot-head = Lot
pass-lot-range = Numéros
pass-lots = Lots : { $funder }

# Lieux de l’annuaire
pass-own-places = Où utiliser mes pass
pass-entry-none = Ce lieu n’a pas de fiche tenue par ses gens dans l’annuaire.
pass-entry-listed = Référencé
pass-entry-to-renew = Référencement à renouveler
pass-entry-lapsed = Référencement terminé
pass-entry-suspended = Référencement suspendu
pass-entry-page = Sa fiche
pass-entry-takes-none = Ne dit plus accepter les pass
pass-entry-hold = Ses pass continuent de marcher. Décidez s’il faut bloquer ce lieu.
pass-parties-listed-heading = Prendre un lieu de l’annuaire
pass-parties-listed-none = Aucun lieu référencé qui accepte les pass n’attend.
pass-parties-listed = Lieu référencé qui accepte les pass
pass-parties-listed-name = Nom pour la banque
pass-parties-listed-name-hint = Seulement si la banque connaît le lieu sous un autre nom que sa fiche.
pass-parties-listed-iban = IBAN sur lequel il est payé
pass-parties-take-listed = Prendre ce lieu
# Bureau du Pass : squares, signaux, listes hors ligne, stock, rappels
pass-sheet-audience = Pour : { $audience }
pass-block-why = Pourquoi ?
pass-state-printed = imprimé
pass-state-handed = remis
pass-basis-office = L’agent voit qui a livré, bloqué ou vérifié quoi, et qui a demandé ou noté un remboursement.

pass-signals-title = Signaux à vérifier
pass-signals-intro = Rien n’est refusé en silence : un lieu suspendu le sait, et pourquoi. Regardez chaque signal, écrivez ce que vous avez trouvé, et levez la suspension quand tout va bien.
pass-signals-held = Lieux suspendus
pass-signals-none-held = Aucun lieu n’est suspendu.
pass-signals-is-held = Ce lieu est suspendu
pass-signals-held-by-program = Suspendu par le programme : trop de pass en un jour.
pass-signals-held-by = Par { $name }, le { $when }.
pass-signals-lift-why = Pourquoi peut-il reprendre ?
pass-signals-lift = Lever la suspension
pass-signals-open = { $count ->
    [0] Signaux à regarder
    [one] 1 signal à regarder
   *[other] { $count } signaux à regarder
}
pass-signals-none = Rien à regarder.
pass-signals-note = Ce que vous avez trouvé
pass-signals-look = C’est vérifié
pass-signals-hold-why = Raison, dite au lieu
pass-signals-hold-hint = Seulement pour suspendre le lieu.
pass-signals-hold = Suspendre le lieu
pass-signals-looked = Signaux déjà vérifiés
pass-signals-facts = Ce qui a été remarqué
pass-signals-by = Par
pass-signals-say-why = Écrivez une phrase : elle reste au dossier.
pass-signal-day = Beaucoup de pass en un jour
pass-signal-day-facts = { $count } pass reçus le { $date }. On regarde à partir de { $limit }.
pass-signal-held = Trop de pass en un jour : lieu suspendu
pass-signal-held-facts = { $count } pass reçus le { $date }. Un lieu est suspendu à partir de { $limit }, une fois par jour.
pass-signal-burst = Beaucoup de pass d’un coup
pass-signal-burst-facts = { $count } pass en dix minutes, jusqu’au { $when }. On regarde à partir de { $limit }.
pass-signal-series = Presque tout un carnet en une fois
pass-signal-series-facts = { $count } pass du carnet nº { $booklet } en deux heures, jusqu’au { $when }. On regarde à partir de { $limit }.
pass-signal-travel = Un carnet dans deux lieux trop éloignés
pass-signal-travel-facts = Le carnet nº { $booklet } a servi ici et dans un autre lieu : il aurait fallu aller à { $count } km/h. On regarde au-delà de { $limit } km/h. Dernier pass le { $when }.
pass-done-looked = Le signal est noté comme vérifié.
pass-done-hold = Le lieu est suspendu. Son guichet dit pourquoi.
pass-done-lift = Le lieu peut reprendre.

pass-conflicts-title = Pass reçus sans réseau : conflits
pass-conflicts-intro = Un lieu a accepté ces pass sans réseau, et ils ne pouvaient plus servir. Le premier qui est enregistré compte. Ce que l’appareil ne pouvait pas savoir est payé par le compte de risque, jusqu’au plafond ; la personne ne doit rien.
pass-conflicts-none = Aucun conflit.
pass-risk-account = Sur le compte de risque
pass-risk-cap = Plafond par lieu et par jour
pass-risk-left = Encore couvert aujourd’hui
pass-risk-endow-heading = Verser sur le compte de risque

# Where a place lies that was added by hand
pass-parties-place-commune = Commune ou code postal
pass-parties-place-commune-hint = Par exemple 59000 Lille. Le lieu est situé au centre de la commune, à peu près : cela suffit pour remarquer un carnet utilisé à deux endroits trop éloignés.
pass-place-nowhere = On ne sait pas où est ce lieu : un carnet utilisé trop loin, trop vite, n’y est pas remarqué.
pass-place-locate = Situer
pass-place-approximate = situé au centre de la commune, à peu près
pass-wrong-commune = Aucune commune de ce département n’a ce nom ou ce code postal.
pass-wrong-commune-several = Plusieurs communes sont possibles : { $names }. Écrivez le code postal et le nom.
pass-done-located = Le lieu est situé.

# A lot that is printed in parts
pass-parts-title = Imprimer le lot { $number }
pass-parts-lead = { $booklets } carnets ; parties encore à imprimer : { $left }.
pass-parts-how = Chaque partie donne un fichier, une seule fois : gardez-le jusqu’à l’impression, puis effacez-le. Ses codes sont faits à ce moment et ne sont gardés nulle part. Un carnet ne peut être livré avant que sa partie soit imprimée.
pass-parts-none = Ce lot a été imprimé en une fois.
pass-parts-caption = Parties du lot
pass-part-head = Partie
pass-part = Partie { $number }
pass-part-state = État
pass-part-act = Action
pass-part-to-print = à imprimer
pass-part-printed = imprimée
pass-part-delivered = livrée
pass-part-print = Imprimer
pass-part-lost = Fichier perdu : imprimer d’autres codes

# The counter on a device without a network: /counter/device
pass-device-title = Recevoir des pass sans réseau
pass-device-lead = Ouvrez cette page une fois avec le réseau, sur cet appareil. Elle marchera ensuite aussi sans réseau.
pass-device-without-script = Cette page a besoin d’un script. Sans lui, notez les codes et l’heure, puis envoyez votre liste quand le réseau est revenu.
pass-device-network-on = Le réseau est là. Servez-vous plutôt du guichet : lui sait si un pass est déjà utilisé.
pass-device-network-off = Pas de réseau. Cet appareil vérifie seul que les pass sont vrais.
pass-device-sign-in = Pour envoyer la liste et mettre à jour cet appareil :
pass-device-sign-in-link = connectez-vous
pass-device-known = Clés et plafond connus depuis le { $date }.
pass-device-known-nothing = Cet appareil ne connaît encore ni votre lieu ni les clés. Ouvrez cette page avec le réseau, en étant connecté.
pass-device-place = Lieu
pass-device-code = Carré ou code
pass-device-code-hint = Le texte du carré (PN1:…) prouve que le pass est vrai. Le code à seize signes ne le prouve pas.
pass-device-check = Vérifier
pass-device-camera = Lire le carré avec l’appareil photo
pass-device-camera-stop = Arrêter l’appareil photo
pass-device-camera-failed = L’appareil photo ne répond pas. Tapez le code écrit sous le carré.
pass-device-genuine = Ce pass est vrai : { $value }, valable jusqu’au { $date }.
pass-device-code-unproved = Ce code est bien écrit, mais rien ne prouve que le pass est vrai. S’il ne l’est pas, votre lieu n’est pas payé.
pass-device-risk = Sans réseau, personne ne peut savoir s’il est déjà utilisé. Jusqu’au plafond, ce risque est pour l’organisme ; jamais pour la personne.
pass-device-accept = Accepter sans réseau
pass-device-accept-unproved = Accepter au risque de mon lieu
pass-device-accepted = Accepté et gardé sur cet appareil : { $value }.
pass-device-never-pays = La personne ne paie rien et n’est pas en faute : aidez-la. Vérifiez le pass de nouveau avec le réseau.
pass-device-refused-forged = Ce carré n’est pas signé par nous, ou il est abîmé. Ne l’acceptez pas.
pass-device-refused-unknown-key = Cet appareil ne connaît pas la clé de ce carré : il est faux, ou plus récent que vos clés. Ouvrez cette page avec le réseau.
pass-device-refused-code = Ce code n’existe pas : un signe est faux ou manque. Relisez-le.
pass-device-refused-cannot = Ce navigateur ne sait pas vérifier les carrés. Mettez-le à jour, ou prenez-en un autre.
pass-device-refused-ended = Ce pass n’est plus valable : son dernier jour était le { $date }.
pass-device-refused-elsewhere = Ce pass n’est pas valable dans votre département.
pass-device-refused-twice = Cet appareil a déjà accepté ce pass, le { $date }.
pass-device-refused-cap = Le plafond de votre lieu sans réseau est atteint ({ $cap }). Envoyez la liste dès que le réseau revient.
pass-device-refused-full = Cet appareil garde déjà 500 pass. Envoyez d’abord la liste.
pass-device-refused-stale = Les clés de cet appareil ont plus de trente jours. Ouvrez cette page avec le réseau.
pass-device-refused-clock = L’heure de cet appareil a reculé. Mettez-la à l’heure, ou ouvrez cette page avec le réseau.
pass-device-refused-held = Votre lieu est suspendu : il ne peut pas recevoir de pass pour le moment.
pass-device-refused-not-listed = Votre lieu n’est pas référencé en ce moment.
pass-device-refused-not-kept = Ce navigateur n’a rien pu garder : le pass n’est pas accepté. Libérez de la place, ou prenez un autre appareil.
pass-device-kept = Acceptés sur cet appareil
pass-device-worth = Valeur
pass-device-unproved = pas prouvé
pass-device-waits = à envoyer
pass-device-none = Rien n’est à envoyer.
pass-device-room = Encore { $left } sans réseau, sur un plafond de { $cap }.
pass-device-by = { $count } à envoyer avant le { $date } : après, ils ne sont plus payés.
pass-device-late = { $count } à envoyer tout de suite : le délai est passé le { $date }.
pass-device-send = Envoyer la liste
pass-device-sending = La liste part…
pass-device-sent = La liste est arrivée. Voyez ci-dessous ce qu’est devenu chaque pass.
pass-device-not-sent = L’envoi n’a pas abouti. Rien n’est perdu : la liste reste sur cet appareil et repartira.
pass-device-elsewhere-place = { $count } pass d’un lieu pour lequel vous n’agissez pas restent sur cet appareil.
pass-device-again = Renvoyer par son code
pass-device-aside = Mettre de côté
pass-device-aside-how = Il n’est plus envoyé et ne compte plus dans votre plafond. Il reste sur cet appareil. Apportez-le à la main, avec cette ligne :
pass-device-aside-list = Apporter une liste à la main
pass-device-brought = Apporté à la main : l’oublier ici
pass-device-is-aside = mis de côté
pass-device-by-hand = apporté à la main
pass-device-unread-how = Comparez son code { $code } avec le papier, choisissez le service et renvoyez-le. Ou mettez-le de côté.
pass-device-rule-proof = Le carré prouve que le pass est vrai, jamais qu’il n’est pas déjà utilisé.
pass-device-rule-cap = Sans réseau, cet appareil accepte jusqu’au plafond de votre lieu. Ce qu’il ne pouvait pas savoir (pass déjà utilisé ailleurs, carnet bloqué, remplacé ou pas encore remis) vous est alors payé par l’organisme. Deux appareils du même lieu ne savent rien l’un de l’autre : ce qui dépasse le plafond à eux deux n’est pas payé.
pass-device-kept-how = Gardé sur cet appareil jusqu’à l’envoi : le code, chiffré, l’heure et la prestation. Aucun nom. Sur un ordinateur partagé, envoyez avant de vous déconnecter : la déconnexion y efface tout.

pass-offline-title = Pass reçus sans réseau
pass-offline-rules = Qui porte le risque
pass-offline-rule-time = Envoyez votre liste dans les { $hours } heures.
pass-offline-rule-first = Un pass compte une fois : le premier lieu enregistré le reçoit.
pass-offline-rule-risk = Ce que votre appareil ne pouvait pas savoir (pass déjà utilisé ailleurs, carnet bloqué, remplacé ou pas encore remis) vous est payé par l’organisme, jusqu’à { $cap } par jour.
pass-offline-rule-place = Ce que vous pouviez voir (dernier jour, territoire, code illisible, pass que vous aviez déjà pris) reste à votre charge.
pass-offline-rule-person = La personne ne paie jamais.
pass-offline-bring = Envoyer une liste
pass-offline-list = Codes ou carrés, un par ligne
pass-offline-list-hint = code;date et heure;service – par exemple 7ZQ4-K0N0-3W5V-T20V;2026-11-27 14:30;everyday. La même liste envoyée deux fois ne compte qu’une fois.
pass-offline-file = Ou le fichier de votre appareil
pass-offline-send = Envoyer la liste
pass-offline-forms = Formats acceptés
pass-offline-forms-csv = CSV, avec des virgules ou des points-virgules. Les colonnes sont code (ou square), at, service et, si votre appareil en donne un, operation (UUID).
pass-offline-forms-json = JSON, une liste d’objets avec les mêmes noms.
pass-offline-forms-services = Services : { $services }. Sans service : other. Une heure sans fuseau est celle du territoire.
pass-offline-done = Votre liste est traitée, ligne par ligne.
pass-offline-answers = Ce que sont devenues les lignes
pass-offline-before = Conflits de vos listes d’avant
pass-offline-line = Ligne
pass-offline-accepted-at = Accepté le
pass-offline-received-at = Arrivé le
pass-offline-outcome = Résultat
pass-offline-taken = enregistré
pass-offline-receipt = Reçu pour la personne
pass-offline-paid = payé par le compte de risque
pass-offline-refused = pas payé
pass-offline-not-read = pas lu
pass-offline-empty = La liste est vide. Tapez des lignes, ou choisissez un fichier.
pass-offline-too-long = { $most } lignes au plus : envoyez votre liste en plusieurs fois.
pass-offline-unreadable = Cette liste n’est ni du CSV ni du JSON comme décrit plus bas. Rien n’a été enregistré.
pass-offline-reused = Cet identifiant a déjà servi pour un autre pass.
pass-offline-wrong-square = Ce carré n’est pas signé par nous, ou il est abîmé. Tapez le code écrit dessous.
pass-offline-wrong-time = La date manque ou n’existe pas. Écrivez par exemple 2026-11-27 14:30.
pass-offline-wrong-service = Aucun service n’a ce mot. La liste est plus bas.
pass-offline-wrong-operation = L’identifiant doit être un UUID.
pass-offline-why-unknown-code = Aucun pass n’a ce code.
pass-offline-why-not-handed-over = Le carnet n’avait pas encore été remis.
pass-offline-why-blocked = Le carnet avait été déclaré perdu ou volé.
pass-offline-why-replaced = Le carnet avait été remplacé.
pass-offline-why-spent = Le pass avait déjà été utilisé.
pass-offline-why-ended = Le pass n’était plus valable.
pass-offline-why-outside-territory = Le pass n’est pas valable dans ce département.
pass-offline-why-not-listed = Le lieu n’était pas référencé ce jour-là.
pass-offline-why-held = Le lieu était suspendu.
pass-offline-why-too-late = La liste est arrivée trop tard.
pass-offline-why-not-yet = L’heure de l’appareil est dans le futur.
pass-offline-why-over-cap = Le plafond du jour est atteint.
pass-offline-why-risk-late = Le compte de risque était vide quand il est arrivé.
pass-offline-why-risk-empty = Le compte de risque est vide : l’organisme doit y verser.

pass-stock-title = Stock et carnets bloqués
pass-stock-blocked = Carnets bloqués
pass-stock-none-blocked = Aucun carnet bloqué.
pass-stock-where = Où sont les carnets
pass-stock-no-lots = Aucun lot encore.
pass-stock-lot = Lot { $number }, jusqu’au { $until }
pass-stock-delivered = Livraisons
pass-stock-reissued = Lots réimprimés
pass-stock-replaced = Carnets remplacés
pass-stock-issued = Lots émis
pass-stock-none-delivered = Aucune livraison encore.
pass-stock-count = Carnets
pass-stock-prescriber = Prescripteur
pass-stock-reported = Déclaré perdu par le prescripteur

pass-ending-title = Carnets qui finissent bientôt
pass-ending-intro = Il reste des pass à ces personnes, et leur dernier jour approche. Appelez-les, ou imprimez une lettre. Les personnes avec un compte sont prévenues par courriel.
pass-ending-none = Aucun carnet ne finit bientôt.
pass-ending-not-there = Choisissez un carnet de la liste.
pass-letter-heading = Imprimer une lettre
pass-letter-hint = Le nom et l’adresse sont imprimés et ne sont gardés nulle part.
pass-letter-name = Nom de la personne
pass-letter-address = Adresse
pass-letter-print = Lettre à imprimer (PDF)
pass-letter-title = Vos pass numériques finissent bientôt
pass-letter-left = { $left ->
    [one] Il vous reste 1 pass numérique, de { $worth }.
   *[other] Il vous reste { $left } pass numériques, de { $worth } en tout.
}
pass-letter-how = Un pass paie l’aide de quelqu’un avec un ordinateur, un téléphone ou une démarche, dans un lieu près de chez vous. Prenez rendez-vous, et apportez votre carnet. Il ne faut ni compte, ni smartphone.
pass-letter-call = Vous ne savez pas où aller ? Appelez-nous : { $telephone }.
pass-letter-lost = Carnet perdu ? Appelez-nous aussi : il est remplacé sans frais.

pass-mail-reminder-subject = Vos pass numériques finissent bientôt
pass-mail-reminder-text = Bonjour { $name },

    Il vous reste { $left } pass dans le carnet nº { $booklet }, à utiliser jusqu’au { $until }.
    Prenez rendez-vous dans un lieu près de chez vous, et apportez votre carnet.

    Vos carnets : { $link }
pass-mail-signals-subject = Pass numérique : à vérifier
pass-mail-signals-text = Bonjour { $name },

    Un lieu a été suspendu, ou un carnet a servi dans deux lieux trop éloignés : { $places }.
    Regardez et décidez ici : { $link }

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
pass-payments-held = suspendu : attend
pass-payments-held-hint = Un lieu suspendu n’est payé par aucun fichier. Dès qu’il peut reprendre (Signaux à vérifier), le fichier suivant le paie.
pass-payments-refused-before = refusé par la banque
pass-payments-refunds = Remboursements demandés
pass-payments-refund = { $funder } : { $amount }, demandé le { $date }, sur le compte de { $holder }, IBAN { $account }.
pass-payments-refund-by = Demandé par { $name }.
pass-payments-refunds-hint = Comparez l’IBAN entier avec ce que vous savez du financeur avant de faire le fichier.
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
pass-answer-contradicts-hand = Un agent l’avait noté comme pas payé : rien n’a changé, et la somme peut partir une seconde fois. Demandez à la banque ce qui est juste avant de faire un autre fichier ; un lieu peut être suspendu jusque-là.
pass-answer-open = pas encore décidé
pass-answer-open-means = Rien n’a changé. Lisez la réponse suivante de la banque, ou notez plus bas ce que montre le relevé de compte.
pass-answer-had-before = déjà reçu
pass-answer-had-before-means = L’argent est peut-être déjà parti : rien n’a changé, et rien n’est payé de nouveau. Cherchez la première réponse, ou regardez le relevé de compte et notez plus bas ce qu’il montre.
pass-answer-refused = refusé
pass-answer-refused-means = C’est dû de nouveau : corrigez l’IBAN, puis faites un nouveau fichier.
pass-answer-strangers = La réponse nomme des paiements qui ne sont pas dans ce fichier. Demandez à la banque ce qu’ils sont :
pass-by-hand-heading = Sans réponse de la banque
pass-by-hand-hint = La banque n’a rien dit de ces virements, ou le fichier ne lui a pas été donné. Regardez le relevé de compte, puis notez ici ce qu’ils sont devenus.
pass-by-hand-of = { $name } : { $amount }, compte { $account }
pass-by-hand-all = Tout le fichier : { $count } virements, { $amount }
pass-by-hand-paid = Noter que c’est payé
pass-by-hand-paid-hint = Le relevé de compte montre que l’argent est parti.
pass-by-hand-not-paid = Noter que ce n’est pas payé
pass-by-hand-not-paid-hint = Seulement si c’est certain : la banque l’a refusé à l’écran, ou n’a jamais reçu le fichier. L’argent est alors de nouveau dû, et le fichier suivant le paie. Ne donnez plus l’ancien fichier à la banque.
pass-by-hand-why = Pourquoi n’est-ce pas payé ?
pass-by-hand-why-hint = Le lieu ou le financeur lit cette phrase. Un code de la banque, comme AC04, y est expliqué.
pass-by-hand-by = Noté par { $name }.
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
pass-balance-old = Personne n’a noté le solde du relevé depuis { $days } jours : notez-le, pour que les livres soient comparés à la banque.
pass-wrong-balance-day = Tapez un jour de la dernière semaine, et pas avant le dernier solde connu.
pass-lacking = Il manque { $amount } pour couvrir ce qui est dû. L’état publié le dit aussi. Comparez le relevé de compte avec les livres, et prévenez le comptable.
pass-place-account = Compte du lieu
pass-place-account-hint = Vérifiez-le avec le lieu, par un autre chemin que le message qui le demande.
pass-place-account-correct = Enregistrer cet IBAN
pass-place-refused = La banque a refusé le dernier virement, de { $amount } : { $why } Corrigez l’IBAN : le prochain fichier le paie.
pass-place-not-paid = Le dernier virement, de { $amount }, n’a pas été fait : { $why } Le prochain fichier le paie.
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
pass-claims-not-paid = Votre virement de { $amount } sur le compte { $account } n’a pas été fait. { $why } L’argent vous reste dû : le prochain fichier pour la banque vous paie.
pass-claims-no-account = Votre IBAN n’est pas connu : vos demandes attendent. Donnez à l’agent qui suit le Pass numérique un relevé d’identité bancaire.
pass-error-settled = Ce virement est dans un autre état entre-temps. Regardez la page de nouveau.
pass-error-last-day = Le dernier jour de cette commande est à plus de dix ans : sans doute une faute de frappe. Rien n’est émis ni imprimé. Demandez au financeur une nouvelle commande, avec le bon jour.
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
pass-statement-yes-in-books = couvert dans les livres ; banque non relevée depuis longtemps
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
pass-statement-bank-age = { $days ->
    [0] C’est le jour de cet état.
    [one] C’est { $days } jour avant cet état.
   *[other] C’est { $days } jours avant cet état.
}
pass-statement-bank-old = Personne n’a noté le solde de la banque depuis plus de { $most } jours : cet état compare les livres à ce qui est dû, et dit peu de ce qui est à la banque.
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
pass-letter-not-paid-subject = Votre virement du Pass numérique n’a pas été fait
pass-letter-not-paid-text = Bonjour,

    le virement de { $amount } pour { $place } n’a pas été fait.
    { $why }

    L’argent vous reste dû : le prochain fichier pour la banque vous paie. Si le motif parle de votre compte, donnez à l’agent qui suit le Pass numérique un relevé d’identité bancaire à jour.
    Vos virements : page « Pass reçus et paiements ».
pass-letter-balance-subject = Le solde de la banque n’a pas été noté depuis { $days } jours
pass-letter-balance-text =
    Bonjour,

    Le dernier solde de la banque noté pour les pass est du { $date }, il y a { $days } jours.
    Tant qu’un plus récent n’est pas noté, rien ne compare les livres à la banque.
pass-letter-no-balance-subject = Aucun solde de la banque n’a été noté depuis { $days } jours
pass-letter-no-balance-text =
    Bonjour,

    Le premier argent des pass a été noté le { $date }, il y a { $days } jours, et aucun solde de la banque depuis.
    Tant qu’il n’y en a pas, rien ne compare les livres à la banque.
pass-letter-lacking-subject = Pass numérique : les fonds ne couvrent pas ce qui est dû
pass-letter-lacking-text = Bonjour,

    il manque { $amount } pour couvrir ce qui est dû pour le Pass numérique. L’état publié le dit.
    Comparez le relevé de compte avec les livres, et lancez « passerelle ledger check ».
pass-done-answer = La réponse de la banque est lue. Chaque ligne est expliquée ci-dessous.
pass-done-by-hand = C’est noté.
pass-done-refund-paid = C’est noté.
pass-done-split = Cette partie était trop grande pour un fichier : elle est maintenant en plusieurs parties. Imprimez-les une à une.
pass-done-balance = Le solde est inscrit.
pass-done-account = L’IBAN est enregistré. Le prochain fichier paie sur ce compte.
pass-done-correct = L’opération est retirée. Ses pass peuvent de nouveau servir.
pass-done-returned = C’est noté : la somme est de nouveau due au lieu.
pass-done-refund = Votre demande de remboursement est enregistrée.
pass-done-withdrawn = La demande est annulée. L’argent est de nouveau disponible.

# Fait
pass-done-handed = Le carnet est remis. Ses pass peuvent servir dès maintenant.
pass-done-lost = Le carnet est bloqué.
pass-done-detached = Le compte est détaché.
pass-done-called = L’appel est noté.
pass-done-undone = L’opération est annulée.
pass-done-attached = Le carnet est rattaché à votre compte.
pass-done-money = Le virement est inscrit.
pass-done-reverse = La ligne est reprise.
pass-done-deliver = Les carnets sont livrés.
pass-done-block = Les carnets sont bloqués.
pass-done-party = C’est ajouté.
pass-done-member = La personne est rattachée.
pass-done-removed = La personne est retirée.
pass-done-ordered = Votre commande est enregistrée.

# Besoins, lieu proche, rendez-vous, apprentissage
pass-spotting-title = Repérer les besoins
pass-spotting-hint = Quelques questions avec la personne, puis un lieu près de chez elle. Une minute suffit.
pass-spotting-intro = Lisez les questions avec la personne : « Savez-vous… ? » Chacune peut être passée. Rien n’est enregistré à cette étape.
pass-spotting-commune = Commune ou code postal de la personne
pass-spotting-commune-hint = Pour proposer un lieu près de chez elle. Par exemple 87000 ou Limoges.
pass-spotting-see = Voir ce qui est proposé
pass-answer-alone = Oui, seul
pass-answer-help = Oui, avec de l’aide
pass-answer-no = Non
pass-answer-unknown = Ne sait pas
pass-area-information = Chercher et trier l’information
pass-area-communication = Communiquer et faire ses démarches
pass-area-content = Créer des documents
pass-area-safety = Se protéger
pass-area-problems = Se débrouiller face à un problème
pass-spotted-title = Besoins repérés
pass-spotted-none = Les réponses ne montrent pas de besoin. Vous pouvez quand même remettre un carnet.
pass-spotted-suggests = { $passes ->
    [one] Proposition : 1 pass, d’abord pour « { $service } ».
   *[other] Proposition : { $passes } pass, d’abord pour « { $service } ».
}
pass-spotted-only = Ce n’est qu’une proposition : vous décidez avec la personne.
pass-spotted-keep = Garder les réponses avec le carnet ?
pass-spotted-keep-hint = Demandez à la personne. Sinon, les réponses sont oubliées en quittant cette page.
pass-spotted-keep-yes = La personne est d’accord
pass-spotted-agreed = Gardé avec l’accord de la personne, le { $date }.
pass-spotted-forget = Oublier ces réponses
pass-near-heading = Un lieu près de chez elle
pass-near-look = Chercher des lieux
pass-near-which = Quelle commune ?
pass-near-around = Lieux près de { $commune } qui prennent les pass
pass-near-no-choice = Aucun de ces lieux
pass-near-all = Voir tous les lieux
pass-near-none = Aucun lieu proche ne prend les pass.
pass-near-unknown = Cette commune n’est pas connue. Essayez le code postal.
pass-near-walk = à moins de 1 km
pass-near-km = à { $km } km
pass-near-call = téléphone { $number }
pass-open-until = ouvert aujourd’hui jusqu’à { $time }
pass-open-today = ouvre aujourd’hui à { $time }
pass-open-on = ouvre { $day } à { $time }
pass-open-unknown = horaires inconnus : appelez avant de venir
pass-open-span = de { $from } à { $to }
pass-access-mobility = accessible en fauteuil roulant
pass-access-deafness = accueil des personnes sourdes
pass-access-mental = accueil des personnes handicapées mentales
pass-access-illiteracy = accueil si lire ou écrire est difficile
pass-access-english = accueil en anglais
pass-access-languages = accueil dans d’autres langues
pass-access-sight = accueil des personnes malvoyantes
pass-hand-over-agreed = La personne veut-elle bien être appelée ?
pass-hand-over-agreed-yes = Oui, je lui ai demandé : on peut l’appeler à ce numéro si elle n’est pas venue
pass-hand-over-agreed-missing = Demandez si elle veut être appelée et cochez la case, ou videz le nom et le téléphone.
pass-hand-over-digital = Sans papier ?
pass-hand-over-digital-hint = Seulement si la personne a un compte et le préfère. Le carnet imprimé ne vaut alors plus rien : détruisez-le.
pass-hand-over-digital-yes = Donner les codes dans le compte de la personne
pass-hand-over-digital-account = Pour un carnet sans papier, il faut le compte de la personne.
pass-to-call-agreed = A accepté d’être appelée le
pass-call-heading = Appeler la personne
pass-call-said = Qu’a donné l’appel ?
pass-call-will-come = jointe, elle viendra
pass-call-reached = jointe, elle ne sait pas ou ne viendra pas
pass-call-not-reached = pas jointe
pass-call-told = { $date } : { $said }
pass-no-calls = La personne ne veut plus être appelée : effacer son numéro
pass-book-title = Prendre un rendez-vous
pass-book-commune = Commune ou code postal
pass-book-move-title = Changer de rendez-vous
pass-book = Prendre ce rendez-vous
pass-slots = Quand, et où ?
pass-slot-when = { $day }, de { $from } à { $to }
pass-slot-free = { $place } · { $service } · { $free ->
    [one] 1 place
   *[other] { $free } places
}
pass-slot-taken = { $taken } sur { $capacity }
pass-slot-telephone = Rendez-vous par téléphone :
pass-slot-go-there = Ce lieu ne donne pas de rendez-vous ici : allez-y aux heures d’ouverture.
pass-slot-choose = Choisissez une heure.
pass-slot-passes = Pass à garder pour ce rendez-vous
pass-slot-passes-hint = 0 si vous ne savez pas. Ils restent utilisables ailleurs, après une question.
pass-slot-passes-wrong = Il n’y a pas autant de pass libres dans ce carnet.
pass-slot-name = Nom sous lequel le lieu attend la personne
pass-slot-name-hint = Effacé un mois après le rendez-vous.
pass-slot-withdraw = Retirer cette heure
pass-appointment-head = Rendez-vous
pass-appointment-keeps = { $passes ->
    [one] 1 pass gardé
   *[other] { $passes } pass gardés
}
pass-appointment-booked = prévu
pass-appointment-cancelled = annulé
pass-appointment-came = la personne est venue
pass-appointment-missed = la personne n’est pas venue
pass-appointment-move = Changer ce rendez-vous
pass-appointment-cancel = Annuler ce rendez-vous
pass-error-full = Cette heure vient d’être prise par quelqu’un d’autre. Choisissez-en une autre.
pass-error-over = Cette heure est passée, ou n’est plus proposée. Choisissez-en une autre.
pass-error-overlaps = Ce carnet a déjà un rendez-vous à cette heure.
pass-kept-elsewhere = Carnet nº { $booklet } : { $passes } pass gardés pour un rendez-vous à { $place }, { $when }.
pass-kept-anyway = Utiliser quand même ?
pass-kept-anyway-yes = Oui, la personne veut les utiliser ici
pass-kept-ask = Demandez à la personne, puis cochez la case.
pass-day-title = Rendez-vous de votre lieu
pass-day-before = Jour précédent
pass-day-today = Aujourd’hui
pass-day-after = Jour suivant
pass-day-nobody = Personne n’a rendez-vous ce jour-là.
pass-day-came = Venue
pass-day-missed = Pas venue
pass-day-too-late = C’est trop tôt, ou plus de deux semaines après : ce n’est plus modifiable.
pass-day-to-tell = Ces personnes n’ont pas d’adresse électronique : demandez à leur prescripteur de les prévenir. Carnets { $booklets }.
pass-day-slots = Heures proposées
pass-offer-heading = Proposer des heures
pass-offer = Proposer ces heures
pass-offer-day = Premier jour
pass-offer-day-hint = Par exemple 31 12 2027.
pass-offer-from = De
pass-offer-time-hint = Par exemple 14:30.
pass-offer-to = À
pass-offer-capacity = Combien de personnes ?
pass-offer-capacity-hint = 1 pour un rendez-vous à deux, plus pour un atelier.
pass-offer-weeks = Combien de semaines de suite ?
pass-slot-wrong-day = Ce jour est impossible, ou trop d’heures sont déjà proposées.
pass-slot-wrong-from = Cette heure est déjà passée.
pass-slot-wrong-to = La fin doit venir après le début, douze heures après au plus.
pass-slot-wrong-capacity = De 1 à 50 personnes.
pass-slot-wrong-weeks = De 1 à 26 semaines.
pass-wrong-time = Tapez une heure, par exemple 14:30.
pass-way-heading = Comment venir chez vous
pass-way = Comment venir
pass-way-hint = Bus, entrée, étage : imprimé pour les personnes, 400 signes au plus.
pass-way-telephone = Rendez-vous par téléphone
pass-way-telephone-yes = Nous en donnons aussi par téléphone
pass-way-keep = Enregistrer
pass-learning-title = Noter ce qui a été appris
pass-learning-back = Reçu
pass-learning-several = Des pass de plusieurs carnets ont été utilisés ensemble. Pour noter ce que chaque personne a appris, utilisez les pass de chacune à part.
pass-learning-intro = Avec la personne, et seulement si elle est d’accord. Elle le voit dans son compte et peut l’effacer. Le financeur n’en voit que des totaux.
pass-learning-known = Noté de cette visite :
pass-learning-forget = La personne n’est plus d’accord : effacer
pass-learning-agreed = Accord de la personne
pass-learning-agreed-hint = À demander à chaque fois. Sans accord, rien n’est noté, et cela ne change rien à son aide.
pass-learning-agreed-yes = La personne est d’accord pour que ce soit noté
pass-learning-agreed-missing = Demandez à la personne. Sans son accord, rien n’est noté.
pass-learning-count = Cochez de une à { $most } cases.
pass-learning-note = Noter
pass-learning-own = Ce que vous avez appris
pass-learning-take-back = Effacer
pass-learning-sums = Ce qui a été appris
pass-learning-sums-hint = Jusqu’au { $date }. Nombre de carnets avec lesquels quelque chose a été appris, noté avec l’accord des personnes. Les nombres sous { $small }, et ceux dont on pourrait les déduire, ne sont pas montrés.
pass-learning-area = Domaine
pass-learning-people = Carnets
pass-learning-total = Total (un carnet compte une fois par domaine)
pass-learning-hidden = non montré
pass-codes-here = Ce carnet est sans papier : ses codes sont ici.
pass-codes-show = Montrer mes codes
pass-codes-intro = Montrez ce code au lieu qui vous aide, un par pass. Gardez-les comme de l’argent.
pass-codes-next = Pass { $pass }
pass-codes-picture = Code QR du pass { $pass }. Il contient le code écrit en dessous et prouve que le pass est vrai.
pass-codes-all = Tous les codes
pass-codes-used = utilisé
pass-codes-print = Imprimer ce qui reste (PDF)
pass-sheet-take-title = Votre rendez-vous
pass-sheet-take-print = Feuille à emporter (PDF)
pass-sheet-take-address = Adresse
pass-sheet-take-telephone = Téléphone
pass-sheet-take-access = Accueil
pass-sheet-take-hours = Horaires
pass-sheet-take-bring-heading = À apporter
pass-sheet-take-bring = Votre carnet nº { $booklet }, valable jusqu’au { $until }. Rien à payer.
pass-sheet-take-cannot = Vous ne pouvez pas venir ? Appelez le lieu, ou la personne qui vous a donné le carnet. Vos pass ne sont pas perdus.
pass-done-booked = Le rendez-vous est pris.
pass-done-moved = Le rendez-vous est changé.
pass-done-cancelled = Le rendez-vous est annulé. Ses pass sont libres.
pass-done-cancelled-told = Le rendez-vous est annulé. La personne est prévenue par courriel.
pass-done-to-tell = C’est annulé.
pass-done-slot-withdrawn = Cette heure n’est plus proposée.
pass-done-noted = C’est noté.
pass-done-way = C’est enregistré.
pass-done-offered = Ces heures sont proposées.
pass-done-no-calls = Le nom et le numéro sont effacés.
pass-done-spotted-forgotten = Les réponses sont oubliées.
pass-done-learning = Ce qui a été appris est noté.
pass-done-learning-forgotten = C’est effacé.
pass-basis-appointment = Le lieu voit qui a rendez-vous chez lui.
pass-basis-learning = Le lieu note ce qui a été appris, avec votre accord.
pass-mail-appointment-subject = Votre rendez-vous de demain : { $place }
pass-mail-appointment-text =
    Bonjour { $person },

    Vous avez rendez-vous à { $place }, le { $when }.
    Adresse : { $address }

    Apportez vos pass. Si vous ne pouvez pas venir, appelez le { $telephone } : vos pass ne sont pas perdus.
pass-mail-appointment-today-subject = Votre rendez-vous d’aujourd’hui : { $place }
pass-mail-appointment-today-text =
    Bonjour { $person },

    Vous avez rendez-vous à { $place }, le { $when }.
    Adresse : { $address }

    Apportez vos pass. Si vous ne pouvez pas venir, appelez le { $telephone } : vos pass ne sont pas perdus.
pass-mail-cancelled-subject = Rendez-vous annulé : { $place }
pass-mail-cancelled-text =
    Bonjour { $person },

    { $place } ne peut pas vous recevoir le { $when }. Vos pass sont libres.

    Vous pouvez choisir une autre heure dans votre compte, ou appeler le { $telephone }.
    Adresse du lieu : { $address }
pass-mail-used-subject = Pass utilisés à { $place }
pass-mail-used-text =
    Bonjour { $person },

    Pass utilisés : { $used }
    Lieu : { $place }
    Quand : { $when }

    Il reste { $left } pass dans le carnet nº { $booklet }, jusqu’au { $until }.
    Ce n’était pas vous ? Appelez la personne qui vous a remis le carnet.

# Registre des accès
pass-basis-prescriber = Le prescripteur qui a remis le carnet suit son usage.
pass-basis-members = L’agent tient la liste de qui agit pour les financeurs, prescripteurs et lieux.
pass-basis-own = À votre demande.

# Impression
pass-print-title = Carnets de pass numériques
pass-print-page = Page { $page } sur { $pages }

# Finding
consultations-title = Consultations
consultations-lead = Les organismes publics vous demandent votre avis. Vous voyez ce que les autres ont répondu, et ce que cela a changé.
consultations-none = Aucune consultation pour le moment.
consultations-until = Jusqu’au { $date }
consultations-phase-draft = Brouillon
consultations-phase-to-come = À venir
consultations-phase-open = Ouverte
consultations-phase-closed = Terminée
consultations-audience-open = Ouverte à tous
consultations-audience-open-hint = N’importe qui répond, sans compte. Une même personne peut répondre plusieurs fois.
consultations-audience-invitation = Sur invitation
consultations-audience-invitation-hint = Vous imprimez des codes ; chacun sert une fois.
consultations-audience-firms = Pour les entreprises, une réponse chacune
consultations-audience-firms-hint = Quelqu’un qui a un rôle dans l’entreprise répond pour elle.
consultations-audience-verified = Pour les personnes dont l’identité est vérifiée, une fois chacune
consultations-audience-verified-hint = Vous ne pouvez pas savoir qui a répondu quoi.
consultations-fact-body = Qui demande
consultations-fact-audience = Qui peut répondre
consultations-fact-from = À partir du
consultations-fact-until = Dernier jour
consultations-fact-languages = Langues
consultations-fact-invitations = Codes imprimés
consultations-fact-contacts = Personnes à prévenir de la suite
consultations-good-to-know = Bon à savoir
consultations-opens = Vous pourrez répondre à partir du { $date }.
consultations-closed = On ne peut plus répondre.
consultations-see-results = Voir les résultats
consultations-see-became = Ce que cela a changé
consultations-introduction = Ce qui est dit aux gens
consultations-privacy = Ce que nous gardons de votre réponse
consultations-privacy-open = Vos réponses, la langue et le jour. Ni votre adresse, ni celle de votre appareil, ni l’heure. Ne donnez pas votre nom dans un texte libre : l’organisme le lirait.
consultations-privacy-invitation = Vos réponses et la langue. Le code que vous avez reçu est barré, sans dire pour quelle réponse. Les réponses attendent d’être vingt ; dix, tirées au hasard, sont alors comptées ensemble, sans ordre. Tant que vous n’avez pas envoyé, toute personne qui a vu le code, aussi celle qui l’a imprimé, peut ouvrir ce que vous avez commencé.
consultations-privacy-firms = Vos réponses et la langue. Nous notons que l’entreprise a retiré son billet, pas ce qu’elle a répondu. Les réponses attendent d’être vingt ; dix, tirées au hasard, sont alors comptées ensemble, sans ordre.
consultations-privacy-verified = Vos réponses et la langue. Nous vérifions une fois qui vous êtes et notons, sans date, que vous avez retiré votre billet. Le billet n’est pas gardé : rien ne relie votre compte à votre réponse. Les réponses attendent d’être vingt ; dix, tirées au hasard, sont alors comptées ensemble, sans ordre. Pour plus de sûreté, notez votre billet, déconnectez-vous, et répondez un autre jour.

# Beginning
consultations-begin = Répondre
consultations-go-on = Continuer
consultations-go-on-kept = Reprendre ce que mon compte a gardé
consultations-by-code = Reprendre avec un code
consultations-with-invitation = Répondre avec mon code
consultations-my-code = Continuer plus tard : votre code
consultations-sign-in = Se connecter pour retirer un billet
consultations-take-ticket = Retirer mon billet et répondre
consultations-which-firm = Pour quelle entreprise répondez-vous ?
consultations-no-firm = Cette consultation est pour les entreprises. Vous n’en avez pas encore ajouté.
consultations-add-firm = Ajouter une entreprise
consultations-firm-missing = Choisissez une de vos entreprises.
consultations-not-confirmed = Votre identité n’est pas encore vérifiée : un agent ou un fournisseur d’identité doit l’avoir confirmée. Voyez « Mon compte ».
consultations-ticket-given = Le billet a déjà été retiré. Nous ne gardons pas les billets : reprenez avec le code que vous avez noté, ou sur l’appareil où vous l’avez retiré.
consultations-ticket-apart = Notez ce billet : nous ne pouvons ni le retrouver ni vous en donner un autre. Il ne dit pas qui vous êtes. Vous pouvez vous déconnecter et répondre ailleurs, un autre jour.
consultations-code-title = Entrer un code
consultations-code-label = Code
consultations-code-hint = Vingt lettres et chiffres, par groupes de quatre.
consultations-code-open = Continuer
consultations-code-wrong = Ce code n’ouvre rien ici, ou il a déjà servi. Vérifiez chaque lettre.
consultations-code-use = Avec ce code, vous continuez sur un autre appareil : { $address }
consultations-code-warning = Qui a ce code voit vos réponses et peut les changer, jusqu’à l’envoi.
consultations-keep = Garder avec mon compte
consultations-kept = Votre compte garde vos réponses
consultations-kept-lead = Connectez-vous sur un autre appareil pour continuer. Une fois la réponse envoyée, plus rien ne la relie à votre compte.
consultations-nothing-to-keep = Répondez d’abord à une question
consultations-leave-title = Cet appareil n’est pas à vous ?
consultations-leave-lead = Notez le code, puis faites oublier vos réponses à cet appareil.
consultations-leave = Oublier sur cet appareil
consultations-key-in = Saisir une réponse donnée sur papier
consultations-keying = Vous saisissez ce que quelqu’un a écrit sur papier. La réponse sera marquée ainsi.

# Who gets no ticket, and what is kept of a draft
consultations-firm-not-in-register = Le registre des entreprises ne connaît pas cette entreprise : nous ne pouvons pas savoir si elle a déjà répondu. Ajoutez-la depuis le registre, avec son SIRET.
consultations-firms-not-in-register = Ces entreprises ne peuvent pas répondre : elles ont été ajoutées à la main, et sans le registre nous ne pouvons pas savoir si elles ont déjà répondu. Ajoutez-les de nouveau, depuis le registre, avec leur SIRET.
consultations-add-from-register = Ajouter une entreprise depuis le registre
consultations-held-title = Notez d’abord un code
consultations-held-lead = Cet appareil garde déjà des réponses commencées. Avant d’en commencer une autre, ouvrez-en une, notez son code, puis faites-la oublier à cet appareil. Sans son code, elle serait perdue.
consultations-code-lasts = Une réponse commencée est gardée { $days } jours après la dernière modification, et au plus jusqu’à la fin de la consultation.
consultations-check-changed = Une autre page a changé vos réponses. Rien n’est envoyé : vérifiez-les encore une fois.

# Answering
consultations-back = Retour
consultations-continue = Continuer
consultations-later = Continuer plus tard
consultations-check-title = Vérifiez vos réponses
consultations-check-final = Une fois envoyée, votre réponse ne peut plus être retrouvée ni changée : rien ne dit qu’elle est la vôtre.
consultations-send = Envoyer
consultations-sent = Votre réponse est envoyée. Merci !
consultations-receipt = Votre reçu
consultations-receipt-lead = Reçu du { $date }. Ce numéro montre qu’une réponse a été envoyée, pas laquelle.
consultations-receipt-box = Elle attend d’autres réponses. Elle sera comptée avec au moins neuf autres, sans ordre, plus tard ou à la fin.
consultations-again = Quelqu’un d’autre veut répondre ici ?
consultations-contact-title = Savoir ce que cela a changé
consultations-contact-email = Adresse électronique
consultations-contact-hint = Pour cela seulement. Nous vous écrivons d’abord pour vérifier que l’adresse est la vôtre. Rien ne la relie à votre réponse.
consultations-contact-keep = Me prévenir
consultations-contact-wrong = Écrivez une adresse comme nom@exemple.org.
consultations-contact-kept = Nous vous écrirons
consultations-contact-kept-lead = Chaque fois que l’organisme répond à un thème.
consultations-not-open = On ne peut pas répondre maintenant : la consultation n’est pas ouverte.
consultations-is-published = Ce qui est publié ne change plus. Faites une nouvelle consultation.
consultations-changed-elsewhere = Une autre page a changé la même chose. Recommencez.
consultations-other-audience = Cela ne se fait pas pour cette consultation.

# Wanting to hear what becomes of it
consultations-contact-asked = Nous vous avons écrit
consultations-contact-asked-lead = Ouvrez le lien du message dans les { $days } jours : il vérifie que l’adresse est la vôtre. D’ici là, rien n’en est gardé.
consultations-contact-confirm-lead = Voulez-vous un message chaque fois que l’organisme répond à un thème ?
consultations-contact-confirm = Oui, me prévenir
consultations-contact-lasts = Votre adresse est effacée { $days } jours après la dernière réponse à un thème, au plus tard { $most } jours après la fin de la consultation.
consultations-contact-forget = Oublier mon adresse
consultations-contact-none = Nous ne gardons pas cette adresse.
consultations-contact-full = Trop de personnes veulent déjà être prévenues. Revenez voir la page « Ce que cela a changé ».
consultations-mail-hear-subject = Est-ce bien vous ? { $title }
consultations-mail-hear-text =
    Quelqu’un a donné cette adresse pour savoir ce que change la consultation « { $title } ».

    Si c’est vous, confirmez-le dans les { $days } jours : { $address }

    Sinon, ne faites rien : nous ne gardons pas cette adresse.

# On paper
consultations-on-paper = Le formulaire sur papier (PDF)
consultations-paper-lead = Remplissez ce formulaire et remettez-le avant la fin du { $date }. N’écrivez pas votre nom.
consultations-agreed = J’ai lu et je suis d’accord
consultations-poster-until = Répondez jusqu’au { $date }.
consultations-poster-scan = Visez ce code avec votre téléphone, ou tapez l’adresse :
consultations-poster-paper = Sans téléphone ni ordinateur ? Demandez le formulaire sur papier au guichet.
consultations-page-of = Page { $page } sur { $pages }
consultations-codes-use = Découpez ces codes et donnez-en un à chaque personne. Elle le tape ici : { $address }
consultations-codes-once = Chaque code sert une fois. Ne notez pas à qui vous l’avez donné. Nous ne gardons pas ces codes : imprimez-les maintenant.
consultations-qr = Code QR de { $address }

# Statements: voting
consultations-statements-title = Des phrases courtes : d’accord ou pas ?
consultations-statements-lead = { $count ->
    [one] { $count } phrase. Dites si vous êtes d’accord.
   *[other] { $count } phrases, une à la fois. Dites pour chacune si vous êtes d’accord, et arrêtez-vous quand vous voulez.
}
consultations-statements-lead-add = Vous pouvez en ajouter.
consultations-statements-privacy-open = Vos votes sont gardés sous un code, sans nom et sans heure, séparés de vos réponses.
consultations-statements-privacy-box = Vos votes sont gardés séparés de vos réponses. Une fois remis, rien ne les relie plus à votre code : ils sont mélangés à ceux d’autres, par dix.
consultations-statements-after = Dites encore ce que vous pensez de phrases courtes. Vos votes restent séparés de vos réponses.
consultations-statements-paper = Cochez une case pour chaque phrase. Vous pouvez en laisser.
consultations-statements-full = Il y a déjà 300 phrases. Refusez-en ou réunissez-en d’abord.
consultations-vote = Donner mon avis sur les phrases
consultations-votes-key-in = Saisir des votes donnés sur papier
consultations-vote-ticket-first = Retirez d’abord votre billet : il sert aussi pour les phrases.
consultations-vote-invitation = Donner mon avis sur les phrases avec mon code
consultations-vote-by-code = Reprendre mes votes avec un code
consultations-agree = D’accord
consultations-disagree = Pas d’accord
consultations-pass = Je passe
consultations-pass-hint = « Je passe » : vous ne savez pas, cela dépend, ou la phrase n’est pas claire.
consultations-vote-was = Vous avez dit : { $vote }. Vous pouvez changer.
consultations-votes-left = { $count ->
    [one] Encore { $count } phrase
   *[other] Encore { $count } phrases
}
consultations-votes-none = Il n’y a pas encore de phrase
consultations-votes-all = Vous avez donné votre avis sur tout
consultations-votes-all-lead = Merci. Revenez quand d’autres en auront ajouté.
consultations-votes-own = { $count ->
    [one] Voir et changer mon vote
   *[other] Voir et changer mes { $count } votes
}
consultations-votes-own-title = Mes votes
consultations-votes-own-none = Vous n’avez pas encore voté.
consultations-votes-later = Arrêter, et continuer plus tard
consultations-votes-final = Une fois remis, vos votes ne peuvent plus être retrouvés ni changés : ils sont mélangés à d’autres.
consultations-votes-hand-in = Remettre mes votes
consultations-votes-finish = Terminer
consultations-votes-keying = Vous saisissez ce que quelqu’un a coché sur papier. Les votes seront marqués ainsi.
consultations-votes-sheet = Toutes les phrases
consultations-votes-sheet-empty = Cochez au moins une phrase.
consultations-votes-sheet-send = Remettre ces votes
consultations-votes-sheet-keep = Garder ces votes
consultations-votes-thanks = Merci pour vos votes
consultations-votes-thanks-box = Vos votes seront comptés avec d’autres, mélangés, quand vingt personnes auront voté : dix, tirées au hasard, comptent alors. Les autres comptent à la fin.
consultations-votes-thanks-open = Vos votes comptent déjà. Jusqu’à la fin, vous pouvez les changer et vous prononcer sur de nouvelles phrases avec votre code.
consultations-votes-then-answer = La page de la consultation
consultations-votes-code-used = Les votes de ce code ont été remis. Ils ne changent plus.
consultations-votes-code-warning = Qui a ce code voit vos votes et peut les changer.
consultations-votes-count-late = Vos votes comptent quand vous les remettez, ou à la fin de la consultation.
consultations-votes-count-now = Vos votes comptent déjà.

# Statements: adding one
consultations-added-waits = Merci. Un agent lira votre phrase avant que d’autres la voient.
consultations-added-asked = Merci. Votre phrase est posée aux autres. Un agent la lira.
consultations-add-title = Ajouter une phrase
consultations-add-label = Votre phrase
consultations-add-hint = Une seule idée, en { $most } signes au plus, avec laquelle on est d’accord ou pas. Aucun nom, aucune adresse, aucun numéro.
consultations-add = Ajouter
consultations-add-sure = Ajouter quand même
consultations-add-empty = Écrivez une phrase.
consultations-add-long = Votre phrase a { $count } signes ; { $most } sont possibles.
consultations-add-there = Cette phrase y est déjà : donnez-lui votre avis.
consultations-add-there-waits = Cette phrase a déjà été proposée. Un agent va la lire.
consultations-add-vote-there = Donner mon avis sur celle-ci
consultations-add-no-more = Vous avez ajouté autant de phrases que possible.
consultations-add-full = Trop de phrases attendent d’être lues. Essayez un autre jour.
consultations-add-before = Un agent la lit avant que d’autres la voient.
consultations-add-after = Les autres la voient aussitôt ; un agent la lit ensuite.
consultations-add-left = { $count ->
    [one] Vous pouvez encore ajouter { $count } phrase.
   *[other] Vous pouvez encore ajouter { $count } phrases.
}
consultations-add-near = Une phrase dit presque la même chose. Est-ce la vôtre ?
consultations-add-contact = On dirait une adresse ou un numéro. Tout le monde lira cette phrase : enlevez ce qui permet de joindre quelqu’un.

# Statements: what unites and what divides
consultations-opinions-see = Voir ce qui unit et ce qui divise
consultations-opinions-title = Ce qui unit et ce qui divise
consultations-opinions-not-representative = A voté qui voulait. Les groupes sont une façon de regarder ces votes ; ils ne disent rien de la population.
consultations-opinions-people = Personnes
consultations-opinions-asked = Phrases posées
consultations-opinions-passed = Votes « je passe »
consultations-opinions-left-out = Personnes laissées de côté : trop de votes pour une carte
consultations-opinions-few = Moins de { $least } personnes ont voté : rien n’est montré, pour que personne ne soit reconnu.
consultations-opinions-groups = Les groupes
consultations-opinions-no-groups = On ne distingue pas de groupes : il faut au moins deux groupes de { $least } personnes qui votent autrement.
consultations-opinions-groups-lead = Qui vote de façon semblable est mis ensemble : { $count } groupes.
consultations-opinions-apart-clearly = Ils se distinguent nettement.
consultations-opinions-apart-somewhat = Ils se distinguent un peu.
consultations-opinions-apart-hardly = Ils se distinguent à peine : ne leur donnez pas trop de poids.
consultations-opinions-map = Carte des votes
consultations-opinions-map-desc = { $count } groupes, chacun avec sa forme ; qui vote de façon semblable est proche. Le tableau dit leur taille et ce qui leur est propre.
consultations-opinions-group = Groupe { $letter }
consultations-opinions-size = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
consultations-opinions-marks = Chaque petite forme est là où cinq personnes ou plus sont proches ; plus elle est grande, plus elles sont nombreuses. La place d’une seule personne n’est pas montrée.
consultations-opinions-groups-table = Les groupes, leur taille et ce qui leur est le plus propre
consultations-opinions-group-head = Groupe
consultations-opinions-most-typical = Le plus propre au groupe
consultations-opinions-in-no-group = Environ { $count } personnes ne sont dans aucun groupe : elles ont donné moins de { $least } avis.
consultations-opinions-shares = { $agree } d’accord, { $disagree } pas d’accord, { $pass } passent
consultations-opinions-of = { $name } :
consultations-opinions-under = moins de { $share }
consultations-opinions-about = environ { $share }
consultations-opinions-over = { $share } ou plus
consultations-opinions-unites = Ce qui unit
consultations-opinions-unites-lead = Ce que chaque groupe, petit ou grand, pense à 60 % au moins. Le plus fort d’abord.
consultations-opinions-unites-none = Aucune phrase n’unit tous les groupes.
consultations-opinions-all-for = Tous les groupes sont d’accord
consultations-opinions-all-against = Tous les groupes sont contre
consultations-opinions-divides = Ce qui divise
consultations-opinions-divides-lead = Ce que les groupes pensent le plus différemment, au-delà du hasard.
consultations-opinions-divides-none = Aucune phrase ne divise les groupes au-delà du hasard.
consultations-opinions-typical = Propre au { $group }
consultations-opinions-typical-none = Rien ne le distingue des autres au-delà du hasard.
consultations-opinions-typical-shares = { $inside } ici, { $outside } ailleurs
consultations-opinions-each = Chaque phrase
consultations-opinions-statement = Phrase
consultations-opinions-votes = Votes
consultations-opinions-rounded = Les parts et les nombres de votes sont arrondis : un pas vaut cinq personnes ou plus. Ainsi aucun nombre ne parle d’une seule personne.
consultations-opinions-too-few = Pas encore assez d’avis
consultations-opinions-too-few-lead = Moins de { $least } personnes, ou moins de { $least } d’un groupe, se sont prononcées sur ces phrases.
consultations-opinions-too-few-count = { $count ->
    [one] { $count } phrase
   *[other] { $count } phrases
}
consultations-opinions-how = Comment c’est fait
consultations-opinions-how-lead = À la manière de Polis : deux composantes principales, puis des k-moyennes de deux à cinq groupes. Graine { $seed } : les mêmes votes donnent deux fois le même résultat. Un groupe demande { $answers } avis par personne (moins s’il y a moins de phrases) et { $least } personnes.
consultations-opinions-drawn = Fait le { $at } avec les votes comptés jusque-là.
consultations-opinions-files = Les votes, dans la forme des exports de Polis. Une ligne n’y est que si { $least } lignes au moins disent la même chose ; les autres sont retenues.
consultations-opinions-files-later = Les fichiers des votes paraissent à la fin de la consultation, si { $least } personnes au moins ont voté.

# Statements: at the office
consultations-seeds-title = Phrases à juger
consultations-seeds-lead = Les gens disent s’ils sont d’accord avec des phrases courtes, et en ajoutent. Cela montre ce qui unit et ce qui divise. Une fois la consultation publiée, vos phrases ne changent plus. Pour ne poser que des phrases, le tableur n’a que des lignes « note ».
consultations-seeds-label = Vos phrases
consultations-seeds-hint = Une par ligne, { $most } signes au plus ; { $lines } lignes au plus, dans le même ordre en chaque langue. Une idée par phrase, de tous les bords. Laissez vide pour n’en poser aucune.
consultations-seeds-long = La ligne { $line } a plus de { $most } signes.
consultations-seeds-twice = La ligne { $line } dit la même chose qu’une autre.
consultations-seeds-many = Il y a plus de { $most } lignes.
consultations-seeds-uneven = { $lines } lignes sont attendues, comme dans la première langue.
consultations-seeds-own = Combien de phrases une personne peut-elle ajouter ?
consultations-seeds-own-hint = De 0 à { $most }. Sans phrase de votre part et avec 0 ici, la consultation n’en pose aucune.
consultations-seeds-own-wrong = Un nombre de 0 à { $most } est attendu.
consultations-seeds-checked = Quand lisez-vous ce que les gens ajoutent ?
consultations-seeds-before = Avant que d’autres le voient
consultations-seeds-after = Après : c’est posé aussitôt
consultations-number = n°
consultations-judge-title = Phrases ajoutées
consultations-judge-lead = Acceptez ce avec quoi on peut être d’accord ou pas, même si cela vous déplaît. Chaque décision est inscrite au journal avec son auteur, votre lecture aussi. Personne ne sait qui a ajouté quoi.
consultations-judge-to-judge = À juger
consultations-judge-refused = Refusées
consultations-judge-merged = Réunies à une autre
consultations-judge-none = Rien n’attend.
consultations-alike-title = Phrases semblables ou envoyées plusieurs fois
consultations-alike-lead = Une campagne peut se voir ici. Rien n’est écarté tout seul : le même texte n’est posé qu’une fois, et chaque envoi de plus est compté, sans dire de qui il vient.
consultations-alike-numbers = Numéros
consultations-alike-again = Envoyée encore, mot pour mot
consultations-judge-all = Toutes les phrases
consultations-judge-choose = Choisissez
consultations-judge-reason = Motif du refus
consultations-judge-reason-missing = Choisissez un motif.
consultations-judge-refuse = Refuser
consultations-judge-into = Numéro de la phrase qui dit la même chose
consultations-judge-into-hint = Les votes comptent alors pour l’autre.
consultations-judge-into-wrong = Écrivez le numéro d’une autre phrase qui est posée.
consultations-judge-merge = Réunir
consultations-judge-accept = Accepter
consultations-judge-near = Elle ressemble à la n° { $number } :
consultations-judge-contact = On dirait une adresse ou un numéro.
consultations-judge-seed = De vous
consultations-judge-again = Juger de nouveau
consultations-judge-standing = Où elle en est
consultations-judge-judgement = Décision
consultations-judge-text-gone = Texte supprimé
consultations-refused-off-topic = Hors du sujet
consultations-refused-several-ideas = Plusieurs idées à la fois
consultations-refused-unclear = On ne peut être ni pour ni contre
consultations-refused-personal = Nomme quelqu’un ou dit comment le joindre (le texte est supprimé)
consultations-refused-hurtful = Insulte, ou interdit par la loi (le texte est supprimé)
consultations-refused-advertising = Publicité
consultations-standing-waiting = Attend
consultations-standing-accepted = Posée
consultations-standing-merged = Réunie à une autre

# Results
consultations-results-title = Résultats
consultations-not-representative = Ces réponses ne sont pas représentatives.
consultations-not-representative-why = A répondu qui voulait. Les chiffres disent ce que ces personnes pensent, pas ce que pense la population. Les intervalles valent pour un tirage au sort, qu’il n’y a pas eu.
consultations-results-answers = Réponses comptées
consultations-results-apart = Mises à part
consultations-results-apart-why = Des réponses identiques ou presque ont été mises à part par un agent, avec un motif. Elles ne sont pas supprimées.
consultations-results-answered = { $count ->
    [one] { $count } réponse à cette question
   *[other] { $count } réponses à cette question
}
consultations-results-few = Moins de { $least } réponses à montrer : rien n’est montré, pour que personne ne soit reconnu.
consultations-results-small = Les nombres de moins de { $least } réponses sont masqués, et d’autres dont on pourrait les déduire.
consultations-results-texts = Des réponses en mots : elles sont lues et regroupées par thèmes.
consultations-results-median = La moitié a répondu { $median } ou moins.
consultations-hidden = masqué
consultations-chart-one = Part de chaque réponse
consultations-chart-many = Part de ceux qui ont choisi chaque réponse (plusieurs choix possibles)
consultations-chart-first = Part de ce qui a été mis en premier
consultations-chart-shares = Une barre pour chaque réponse ; le trait fin va d’un bout à l’autre de l’intervalle de 95 %.
consultations-chart-likert = Une barre de 100 %, du premier au dernier degré de l’échelle.
consultations-chart-numbers = Combien de réponses dans chaque tranche
consultations-chart-numbers-desc = Une barre pour chaque tranche de : { $question }
consultations-head-answer = Réponse
consultations-head-count = Nombre
consultations-head-share = Part
consultations-head-interval = Intervalle de 95 %
consultations-head-class = Tranche
consultations-cross-title = Croiser deux questions
consultations-cross-rows = En lignes
consultations-cross-columns = En colonnes
consultations-cross-show = Croiser
consultations-cross-all = Tous
consultations-cross-caption = { $rows } / { $columns }
consultations-channel-web = Sur les pages
consultations-channel-paper = Sur papier
consultations-channel-api = Par l’interface de programmation

# What everybody sees, in steps
consultations-results-few-at-end = Moins de { $least } réponses sont venues : rien d’autre n’est montré, pour que personne ne soit reconnu.
consultations-results-in-box = Aucune réponse n’est encore comptée. Elles attendent d’être vingt ; ce qui attend n’est montré à personne.
consultations-results-shown = Réponses montrées ci-dessous
consultations-results-steps = Ces chiffres changent par étapes d’au moins { $least } réponses : ainsi, deux pages lues l’une après l’autre ne disent pas ce qu’une personne a répondu.
consultations-results-answered-hidden = Combien de personnes ont répondu n’est pas montré.
consultations-results-nothing = Rien n’est montré ici : il y a moins de { $least } réponses, ou ces chiffres en diraient d’autres qui sont masqués.
consultations-results-middle = La réponse du milieu : { $answer }
consultations-class-all = Toutes les valeurs
consultations-cross-by = Tout le monde peut croiser les questions avec une seule, que l’organisme a choisie : { $question }
consultations-cross-silent = Sans réponse
consultations-cross-strength = Force du lien (V de Cramér) : { $strength }. À 0, une réponse ne dit rien de l’autre ; à 1, elle la dit.
consultations-fact-split = Croiser les résultats avec
consultations-split-none = Aucune question
consultations-split-hint = Pour tout le monde, une seule question, choisie une fois : croiser librement dirait ce que chaque tableau masque.
consultations-theme-few = Nombre de textes masqué
consultations-unclassified-few = { $texts } textes ; combien ne sont dans aucun thème est masqué.
consultations-became-steps = Ces nombres changent par étapes d’au moins { $least } textes.
consultations-group-grew = Ce groupe a changé depuis que vous l’avez lu. Rien n’est fait : relisez-le.

# What became of it
consultations-became-title = Ce que cela a changé
consultations-became-none = L’organisme n’a pas encore nommé de thèmes.
consultations-unclassified = { $texts } textes ; { $share } ne sont dans aucun thème.
consultations-theme-texts = { $count ->
    [one] { $count } texte
   *[other] { $count } textes
}
consultations-theme-signed = Nommé par { $name }, le { $date }
consultations-replied = { $body } répond, le { $date }
consultations-not-replied = { $body } n’a pas encore répondu.
consultations-mail-subject = Suite donnée : { $title }
consultations-mail-text =
    L’organisme a répondu au thème « { $theme } ». Lisez sa réponse : { $address }

    Vous ne voulez plus de ces messages ? Faites oublier votre adresse : { $forget }

# At the office
consultations-office-title = Mes consultations
consultations-office-hint = Demander leur avis aux gens, voir les résultats, y répondre
consultations-office-none = Vous n’avez pas encore fait de consultation.
consultations-left = Consultations sans responsable
consultations-left-lead = Leur responsable n’est plus là. Reprenez-en une, pour que personne n’attende en vain.
consultations-take-over = Reprendre
consultations-hand-over = Confier à un autre agent
consultations-hand-over-lead = Cette personne voit et fait désormais ce que vous faisiez. Vous ne la voyez plus.
consultations-hand-over-unknown = Aucun agent n’a ce compte. Vérifiez le nom.
consultations-hand-over-login = Nom d’utilisateur ou adresse électronique
consultations-account = Mon compte
consultations-make-heading = Faire une consultation
consultations-change-title = Changer le brouillon
consultations-make-lead = Les questions viennent d’un tableur XLSForm. Une fois publiée, la consultation ne change plus.
consultations-make-sheet = Le tableur
consultations-make-sheet-hint = XLSForm : .xlsx, .xls, .csv ou .md
consultations-make-sheet-again = Seulement pour en mettre un autre.
consultations-make-sheet-missing = Choisissez le fichier du tableur.
consultations-make-sheet-once-more = Choisissez le fichier encore une fois : aucun navigateur ne le garde quand la page revient.
consultations-make-sheet-wrong = Le tableur a des erreurs : corrigez-les et choisissez-le de nouveau.
consultations-make-mistakes = Erreurs du tableur
consultations-make-body = L’organisme qui demande
consultations-make-body-missing = Écrivez quel organisme demande, en 150 lettres au plus.
consultations-make-texts = Ce qui est dit aux gens
consultations-make-texts-lead = Au moins une langue. La consultation parle les langues que vous remplissez.
consultations-make-title = Titre
consultations-make-introduction = Introduction
consultations-make-title-missing = Écrivez le titre dans cette langue.
consultations-make-title-long = Le titre a au plus 150 lettres.
consultations-make-introduction-missing = Dites dans cette langue pourquoi vous demandez et ce que vous ferez des réponses.
consultations-make-introduction-long = L’introduction a au plus 5 000 lettres.
consultations-make-when = Quand, et pour qui
consultations-make-opens = Premier jour
consultations-make-closes = Dernier jour
consultations-make-day-wrong = Écrivez un jour, comme 3 11 2026.
consultations-make-closes-wrong = Écrivez un jour à venir, après le premier et dans les deux ans.
consultations-make-audience-missing = Choisissez qui peut répondre.
consultations-make-save = Garder le brouillon
consultations-draft-lead = Vous seul voyez ce brouillon. Vérifiez le formulaire, puis publiez.
consultations-publish = Publier
consultations-see-form = Voir le formulaire (PDF)
consultations-show-results = Montrer les résultats à tous
consultations-hide-results = Ne plus montrer les résultats
consultations-tell-people = Faire connaître la consultation
consultations-qr-file = Le code QR (SVG)
consultations-poster-in = Affiche A4 (PDF) – { $language }
consultations-codes-title = Codes d’invitation
consultations-codes-lead = Les codes ne sont gardés nulle part : la feuille est la seule trace. Personne ne peut dire après coup qui avait lequel.
consultations-codes-count = Combien de codes ?
consultations-codes-count-wrong = Un nombre de 1 à 500 est attendu.
consultations-codes-print = Imprimer les codes
consultations-version = Version publiée : { $hash }

# Questions written on a page
consultations-questions-title = Écrire les questions sur une page
consultations-questions-lead = Sans tableur. Chaque changement est gardé. À la fin, vous avez le même classeur XLSForm que si vous l’aviez fait vous-même.
consultations-questions-begin = Commencer un brouillon
consultations-questions-name = Titre du brouillon
consultations-questions-name-hint = Pour vous seul.
consultations-questions-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
consultations-questions-kept = Tout est gardé à mesure. Rien n’est encore demandé à personne.
consultations-questions-none = Il n’y a pas encore de question.
consultations-questions-mistakes = Ce qu’il faut corriger, comme dans un classeur :
consultations-questions-elsewhere = Une autre page a changé ces questions entre-temps. Voici où elles en sont ; rien d’autre n’a été fait.
consultations-questions-elsewhere-typed = Une autre page a changé ces questions entre-temps. Ce que vous avez écrit est encore ici : gardez-le une seconde fois pour qu’il compte.
consultations-questions-add = Ajouter une question
consultations-questions-change = Changer la question
consultations-questions-kind = Quelle sorte de question ?
consultations-kind-text = Texte libre
consultations-kind-one = Une réponse parmi plusieurs
consultations-kind-several = Plusieurs réponses parmi plusieurs
consultations-kind-number = Nombre
consultations-kind-date = Date
consultations-kind-scale = Échelle d’accord en cinq degrés
consultations-kind-note = Texte à lire, sans réponse
consultations-questions-question = La question
consultations-questions-note = Le texte
consultations-questions-hint = Aide
consultations-questions-choices = Les réponses possibles
consultations-questions-choices-hint = Videz une ligne dans toutes les langues pour l’enlever.
consultations-questions-choice = Réponse { $number } { $language }
consultations-questions-more = Garder et ajouter des réponses
consultations-questions-scale = De « Tout à fait d’accord » à « Pas du tout d’accord ». Écrivez une phrase avec laquelle on est d’accord ou non.
consultations-scale-strongly-agree = Tout à fait d’accord
consultations-scale-agree = Plutôt d’accord
consultations-scale-neither = Ni l’un ni l’autre
consultations-scale-disagree = Plutôt pas d’accord
consultations-scale-strongly-disagree = Pas du tout d’accord
consultations-questions-least = Le plus petit nombre
consultations-questions-most = Le plus grand nombre
consultations-questions-fractions-title = Décimales
consultations-questions-fractions = Le nombre peut avoir des décimales
consultations-questions-must-title = Réponse nécessaire
consultations-questions-must = Il faut répondre à cette question
consultations-questions-required = réponse nécessaire
consultations-questions-only-if = Demandée seulement si
consultations-questions-only-if-hint = Une réponse à une question qui vient avant.
consultations-questions-always = Toujours
consultations-questions-short = Nom court, dans les données
consultations-questions-short-hint = Lettres minuscules sans accent, chiffres et _. Sinon, il vient de la question.
consultations-questions-keep = Garder la question
consultations-questions-missing = Manque encore en : { $languages }
consultations-questions-up = Monter
consultations-questions-down = Descendre
consultations-questions-remove = Enlever
consultations-questions-remove-yes = Oui, enlever la question
consultations-questions-use = Et ensuite
consultations-questions-make = En faire une consultation
consultations-questions-into = Mettre ces questions dans le brouillon « { $title } »
consultations-questions-preview = Voir comme on sera interrogé
consultations-questions-preview-lead = Aperçu : rien n’est envoyé. Toutes les questions sont montrées, quelles que soient les réponses.
consultations-questions-file = Le classeur (XLSForm, .xlsx)
consultations-questions-head = Titre et langues
consultations-questions-head-keep = Garder
consultations-questions-used = Les questions sont celles que vous avez écrites sur la page.
consultations-questions-instead = Sans classeur : écrire les questions sur une page
consultations-bounds-both = Un nombre de { $least } à { $most }.
consultations-bounds-least = Au moins { $least }.
consultations-bounds-most = Au plus { $most }.
consultations-flaw-no-label = Écrivez la question dans au moins une langue.
consultations-flaw-too-long = Au plus 500 caractères.
consultations-flaw-few-choices = Écrivez au moins deux réponses possibles.
consultations-flaw-many-choices = Au plus 64 réponses possibles.
consultations-flaw-bad-name = Une lettre minuscule d’abord, puis des lettres, des chiffres ou _ : au plus 30.
consultations-flaw-same-name = Une autre question a ce nom.
consultations-flaw-no-number = Écrivez un nombre, sans décimales sauf si elles sont permises.
consultations-flaw-turned = Il doit être au moins le plus petit nombre.
consultations-flaw-many-questions = Il y a déjà 200 questions : le plus possible.
consultations-flaw-no-title = Écrivez un titre.
consultations-flaw-no-language = Choisissez au moins une langue.

# Open data
consultations-release-title = Publier en données ouvertes
consultations-release-lead = Chaque question est publiée comme vous le choisissez. Ce que d’autres peuvent savoir d’une personne devient plus grossier, jusqu’à ce que chacun se fonde dans un groupe.
consultations-release-only-once = Une consultation est publiée une seule fois, même si vous retirez les fichiers ensuite : deux fichiers des mêmes réponses se comparent ligne par ligne, et trahissent des personnes.
consultations-release-questions = Les questions
consultations-release-how = Le groupe et la licence
consultations-release-left-out = Non publié
consultations-release-known = D’autres peuvent le savoir
consultations-release-answer = Ce que la personne a dit
consultations-release-sensitive = Ce qu’elle a dit, sensible
consultations-release-known-why = L’âge, la commune, le métier : des voisins le savent. Publié aussi fin que le groupe le permet. En cas de doute, choisissez ceci.
consultations-release-answer-why = Un avis, un souhait : personne d’autre ne le sait. Publié tel quel.
consultations-release-sensitive-why = Un avis qui pourrait nuire à la personne. Publié tel quel, avec un avertissement si un groupe entier a dit la même chose.
consultations-release-hint-number = Publié en classes.
consultations-release-hint-day = Seule l’année est publiée.
consultations-release-hint-territory = La commune, sinon le département, sinon la région.
consultations-release-hint-several = Une colonne pour chaque choix.
consultations-release-hint-first = Seul ce qui est mis en premier est publié.
consultations-release-hint-some = Posée à certains seulement : voir qu’elle a une réponse, c’est savoir ce qui a été répondu avant. Elle peut donc être laissée de côté, ou compter parmi ce que d’autres peuvent savoir.
consultations-release-width = Largeur des classes : { $question }
consultations-release-width-wrong = Écrivez un nombre plus grand que 0, qui donne au plus 60 classes.
consultations-release-words = Ce que les gens ont écrit n’est jamais publié à côté de leurs autres réponses.
consultations-release-texts-signed = { $signed } textes lus et signés sur { $of }.
consultations-release-texts-read = Lire les textes et les signer
consultations-release-texts-apart = Textes signés
consultations-release-texts-yes = Publier les textes signés, à part et dans le désordre
consultations-release-crowd = Taille du groupe au moins
consultations-release-crowd-hint = Autant de personnes partagent ce que d’autres peuvent savoir d’elles. 5 au moins.
consultations-release-crowd-wrong = Écrivez un nombre de { $least } à { $most }.
consultations-release-licence = Licence
consultations-release-licence-missing = Choisissez une licence.
consultations-release-look = Voir ce qui se perd
consultations-release-preview = Ce qui serait publié
consultations-release-lines = Lignes, une par réponse
consultations-release-coarser = Lignes plus grossières que ce qui a été dit
consultations-release-hidden = Lignes où tout ce que d’autres peuvent savoir est caché
consultations-release-loss = Part perdue de ce que d’autres peuvent savoir
consultations-release-crowds = Groupes
consultations-release-crowds-of = Groupes d’au moins
consultations-release-smallest = Le plus petit groupe
consultations-release-first-lines = Les premières lignes
consultations-release-sign-title = Votre signature
consultations-release-read = J’ai vu ce qui serait publié, et je le signe de mon nom.
consultations-release-read-missing = Regardez ce qui serait publié, puis cochez la case.
consultations-release-other = Ce n’est plus ce que vous aviez vu. Regardez de nouveau, puis signez.
consultations-release-sign = Signer et publier
consultations-release-too-few = Il y a { $count } réponses : moins que le groupe de { $crowd }. Rien n’est publié.
consultations-release-too-many-known = Trop de questions peuvent être connues d’autres. Laissez-en de côté, ou marquez-les comme ce que la personne a dit.
consultations-release-question-unfit = Cette question ne peut pas être publiée ainsi : trop de valeurs, aucune, ou une qui ressemble à une adresse ou à un numéro de personne.
consultations-release-size = Choisissez au moins une question, et moins si les réponses sont très nombreuses.
consultations-release-few-texts = Moins de { $crowd } textes sont signés : ils ne sont pas publiés.
consultations-release-not-closed = On ne publie que les réponses d’une consultation terminée.
consultations-release-before = Cette consultation a déjà été publiée en données ouvertes.
consultations-released = Publié et signé par { $name }, le { $date }
consultations-withdraw-title = Retirer les fichiers
consultations-withdraw-lead = Qui les a déjà les garde. La page dira qu’ils sont retirés, et pourquoi. Vous ne pourrez pas publier de nouveau.
consultations-withdraw-why = Pourquoi ?
consultations-withdraw-hint = Tout le monde le lira.
consultations-withdraw-missing = Écrivez pourquoi les fichiers sont retirés.
consultations-withdraw = Retirer
consultations-withdrawn = Retiré le { $date }
consultations-withdrawn-lead = Ces fichiers ne sont plus publiés. N’utilisez plus ceux que vous avez.
consultations-withdrawn-for-good = Cette consultation ne sera pas publiée de nouveau.
consultations-sign-texts-title = Textes à signer
consultations-sign-texts-lead = Signez un texte s’il ne dit rien d’une personne : ni nom, ni lieu précis, ni histoire que des voisins reconnaîtraient. Le journal note que vous lisez ici.
consultations-sign-texts-none = Il n’y a aucun texte.
consultations-sign-texts-names = Ces textes semblent contenir une adresse ou un numéro : ils ne peuvent pas être signés.
consultations-sign-texts-yes = Je les ai lus ; ceux que je coche ne disent rien d’une personne
consultations-sign-texts-keep = Signer et continuer
consultations-data-title = Données ouvertes
consultations-data-none = Les réponses ne sont pas publiées.
consultations-data-files = Les fichiers
consultations-data-package = Tout, dans une archive (ZIP)
consultations-data-csv = Les réponses (CSV)
consultations-data-json = Les réponses (JSON)
consultations-data-xlsx = Les réponses (XLSX)
consultations-data-codebook = Ce que veulent dire les colonnes et les valeurs (CSV)
consultations-data-schema = La description : Data Package et Table Schema (JSON)
consultations-data-texts = Textes à part : { $question } (CSV)
consultations-data-signed = Signé
consultations-data-signed-by = { $name }, le { $date }
consultations-data-hash = Empreinte de l’archive (SHA-256)
consultations-note-title = Note de méthode
consultations-note-what = Réponses à la consultation « { $title } » de { $body }, du { $from } au { $until }. Publiées le { $date }, signées par { $signer }.
consultations-note-audience = Qui pouvait répondre : { $audience }.
consultations-note-made = Comment les fichiers sont faits
consultations-note-lines = Lignes, une par réponse : { $lines }. Réponses qu’un agent a mises à part, et qui n’y sont pas : { $apart }.
consultations-note-crowd = Chaque ligne partage ce que d’autres peuvent savoir de la personne avec au moins { $others } autres (k-anonymat, k = { $crowd }). Le plus petit des { $crowds } groupes compte { $smallest } lignes.
consultations-note-lost = Pour cela, { $coarser } lignes sur { $lines } sont plus grossières que ce qui a été dit ; dans { $hidden } d’entre elles, tout ce que d’autres peuvent savoir est caché (*). Celles-ci forment un groupe aussi. { $loss } de ce que d’autres peuvent savoir est perdu : le moins de toutes les façons de faire.
consultations-note-columns = Les colonnes
consultations-note-column = Colonne
consultations-note-question = Question
consultations-note-how = Comment elle est publiée
consultations-note-fine = Finesse
consultations-fine-as-said = telle quelle
consultations-fine-classes = classes de { $width }
consultations-fine-year = année
consultations-fine-decade = dix ans
consultations-fine-commune = commune
consultations-fine-department = département
consultations-fine-region = région
consultations-fine-nothing = cachée
consultations-note-left-out = Questions non publiées
consultations-note-texts = Textes
consultations-note-texts-how = Une personne les a lus un à un et a signé qu’ils ne disent rien de personne. Ils sont à part, dans un ordre tiré au sort : rien ne les relie aux lignes.
consultations-note-texts-count = { $count } textes sur { $of }.
consultations-note-texts-signed = Lus par { $names }.
consultations-note-unlisted = { $count } réponses ne sont dans aucune liste ; elles sont publiées comme non dites.
consultations-note-told = Dans { $count } lignes, tous ceux d’un même groupe ont dit la même chose : ce que l’on sait d’eux dit cela aussi.
consultations-note-never = Ce qui n’y est jamais
consultations-note-never-what = Ni nom, ni adresse d’une personne ou d’un appareil, ni empreinte d’une adresse, ni jour, ni heure, ni langue, ni numéro de réponse. Les lignes sont rangées d’après ce qu’elles contiennent, pas d’après leur arrivée.
consultations-note-holds-not = Ce que cela ne garantit pas
consultations-note-holds-not-answers = Qui connaît déjà plusieurs réponses d’une personne peut retrouver sa ligne par elles.
consultations-note-holds-not-same = Se fondre dans un groupe n’aide pas quand tout le groupe a dit la même chose. Les résultats publiés à part comptent d’autres détails, une ou deux questions à la fois.
consultations-note-once = Une consultation est publiée une seule fois : un second fichier des mêmes réponses, comparé au premier, pourrait désigner des personnes.
consultations-note-check = Vérifier soi-même
consultations-note-formulas = Une case qu’un tableur lirait comme une formule (elle commence par =, +, - ou @) est précédée d’une apostrophe, dans chaque format.
consultations-note-check-how = Les groupes se recomptent dans answers.csv seul : les colonnes « known » de datapackage.json. Le programme check_release.py, publié avec le code de la plateforme, le fait.
consultations-note-licence = Sous { $licence } :

# Duplicates
consultations-notices-title = Doublons et campagnes
consultations-notices-lead = Rien n’est écarté tout seul. Une campagne est aussi un avis : décidez groupe par groupe, avec un motif que les résultats annoncent. Votre lecture est inscrite au journal.
consultations-notices-more = { $count ->
    [one] { $count } autre groupe, plus petit, n’est pas montré ici.
   *[other] { $count } autres groupes, plus petits, ne sont pas montrés ici.
}
consultations-notices-looked = { $count ->
    [one] { $count } réponse regardée
   *[other] { $count } réponses regardées
}
consultations-notices-none = Aucun groupe de réponses semblables.
consultations-bursts = Jours avec beaucoup plus de réponses que d’habitude
consultations-bursts-day = Jour
consultations-group-same = { $count } réponses en tout point identiques
consultations-group-same-text = { $count } réponses avec le même texte
consultations-group-near-text = { $count } réponses avec presque le même texte
consultations-group-days = Du { $from } au { $to }
consultations-group-apart = { $count } mises à part
consultations-apart-reason = Motif
consultations-apart-reason-missing = Écrivez pourquoi vous mettez ces réponses à part.
consultations-set-apart = Mettre à part
consultations-put-back = Compter de nouveau

# Themes
consultations-themes-title = Textes et thèmes
consultations-themes-lead = Un thème est un nom que vous donnez et signez. Y va chaque texte qui contient un des mots. Votre lecture est inscrite au journal.
consultations-too-long = { $count } signes : { $most } au plus sont possibles.
consultations-theme-many-words = { $most } mots au plus sont possibles.
consultations-themes-full = Il y a autant de thèmes qu’il peut y en avoir : 50.
consultations-themes-none = Cette consultation ne demande aucun texte.
consultations-words-proposed = Mots fréquents des textes sans thème :
consultations-theme-name = Nom du thème
consultations-theme-words = Mots
consultations-theme-words-hint = Séparés par des virgules. « train » trouve aussi « trains ».
consultations-theme-sign = Nommer et signer
consultations-theme-missing = Écrivez un nom et au moins un mot.
consultations-theme-read = Lire des textes de ce thème
consultations-reply = Réponse de l’organisme
consultations-reply-hint = Elle est publiée avec la date et ne change plus ; les personnes à prévenir reçoivent un message.
consultations-reply-send = Publier la réponse
consultations-reply-missing = Écrivez la réponse.

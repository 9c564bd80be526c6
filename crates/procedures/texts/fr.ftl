# Démarches
procedures-title = Démarches
procedures-lead = Trouvez ce dont vous avez besoin. Ce qui est déjà connu est rempli : vous vérifiez, puis vous répondez au reste.
procedures-filter-any = Tout
procedures-filter-words = Mots
procedures-filter-life-event = Ce qui se passe dans votre vie
procedures-filter-need = Ce dont votre entreprise a besoin
procedures-found = { $count ->
    [0] Aucune démarche trouvée.
    [one] 1 démarche
   *[other] { $count } démarches
}
procedures-for-people = Pour les particuliers
procedures-for-firms = Pour les entreprises
procedures-fact-authority = Qui décide
procedures-fact-delay = Réponse sous
procedures-fact-delay-days = { $days } jours
procedures-fact-kept = Votre dossier est conservé
procedures-fact-kept-months = { $months } mois après la décision
procedures-fact-basis = Base légale
procedures-conditions = Qui peut en bénéficier
procedures-documents = Ce qui peut vous être demandé
procedures-documents-lead = Seulement ce que personne ne connaît encore.
procedures-good-to-know = Bon à savoir
procedures-closed = Cette démarche ne prend pas de nouvelle demande en ce moment.
procedures-once-only = On ne vous demande rien deux fois : ce qu’une administration sait, ou ce que vous avez déjà répondu, est rempli. Vous voyez d’où vient chaque réponse, et rien ne part avant que vous l’ayez vérifié.
procedures-sign-in = Se connecter et commencer
procedures-resume-by-code = Reprendre avec un code sur papier
procedures-begin = Commencer
procedures-no-firm = Cette démarche est pour les entreprises. Vous n’avez pas encore ajouté d’entreprise.
procedures-add-firm = Ajouter une entreprise
procedures-whom = Pour qui faites-vous cette demande ?
procedures-whom-self = Pour moi
procedures-whom-mandate = Pour { $name }, avec un mandat
procedures-whom-missing = Choisissez pour qui vous faites cette demande.
procedures-whom-name = Nom de la personne que vous aidez
procedures-whom-search = Rechercher
procedures-whom-more = Vous avez plus de mandats que ceux affichés ici. Cherchez un nom pour trouver les autres.
procedures-whom-nobody = Vous n’avez, pour cela, aucun mandat d’une personne de ce nom.
procedures-surer-title = Prouvez à nouveau qui vous êtes
procedures-surer = Cette démarche demande une connexion plus sûre qu’un mot de passe seul : une clé d’accès, ou un code de votre téléphone.
procedures-surer-again = Se reconnecter
procedures-surer-set-up = Ajouter une deuxième étape

# Dossiers
procedures-account = Mon compte
procedures-cases-title = Mes démarches
procedures-cases-none = Vous n’avez pas encore commencé de démarche.
procedures-cases-find = Trouver une démarche
procedures-left-title = Laissées par un collègue
procedures-left = Envoyées pour l’une de vos entreprises par une personne qui ne fait plus de demandes pour elle. Personne ne répond à l’administration tant que l’un de vous ne les reprend pas. L’administration en est informée.
procedures-take-over = Reprendre { $reference }
procedures-for-others-title = Remplies avec un mandat
procedures-taken-over = Je réponds désormais de cette demande, pour l’entreprise.
procedures-state-draft = Pas encore envoyée
procedures-state-submitted = Envoyée
procedures-state-in-review = En cours d’examen
procedures-state-waiting = En attente de votre réponse
procedures-state-accepted = Acceptée
procedures-state-refused = Refusée
procedures-state-withdrawn = Retirée
procedures-case-state = État
procedures-case-reference = Référence
procedures-case-sent-on = Envoyée le
procedures-case-due = Réponse attendue avant le
procedures-case-reply-by = Répondez avant le
procedures-acting = { $name } ({ $organisation }) remplit cette demande avec un mandat. C’est inscrit dans le journal de la personne.
procedures-sent = Votre demande est envoyée.
procedures-sent-next = Gardez la référence { $reference }. Nous vous écrivons dès que quelque chose change.
procedures-granted = Votre demande est acceptée.
procedures-refused = Votre demande est refusée.
procedures-waits-for-you = Le service a besoin de quelque chose. Lisez le dernier message et répondez ci-dessous.
procedures-history = Ce qui s’est passé
procedures-line-request = { $name } vous demande quelque chose
procedures-line-office = Message de { $name }
procedures-line-person = Message de { $name } au service
procedures-write = Écrire au service
procedures-write-send = Envoyer le message
procedures-text-missing = Écrivez d’abord quelque chose.
procedures-text-too-long = Ce texte est trop long : 4 000 caractères au plus.
procedures-text-too-often = Vous avez écrit 20 messages à ce sujet en une journée. Écrivez le prochain demain, en y mettant tout.
procedures-answers = Vos réponses
procedures-withdraw-title = Retirer cette demande
procedures-withdraw = Le service arrête alors de la traiter. Vous pourrez toujours faire une nouvelle demande.
procedures-withdraw-do = Retirer la demande
procedures-changed-elsewhere = Cette demande a été modifiée au même moment depuis un autre appareil. Relisez-la et recommencez ce que vous vouliez faire.
procedures-gone-on = Cette demande a avancé entre-temps : ce n’est plus possible.
procedures-firm-left-title = Vous ne faites plus de demandes pour cette entreprise
procedures-firm-left = Vous ne faites plus partie de l’entreprise concernée, ou votre rôle n’y permet plus de faire des demandes pour elle. Un propriétaire de l’entreprise peut changer cela.

# Ce qui est connu
procedures-known-title = Ce que l’on sait déjà
procedures-known-lead = Vérifiez. Vous pouvez garder, modifier, ou signaler une erreur à la source. Rien n’est encore envoyé.
procedures-known-nothing = Rien à vérifier ici. Passons aux questions.
procedures-known-begin = Passer aux questions
procedures-known-keep = Tout est juste, continuer
procedures-known-wrong = C’est faux
procedures-right-yes = D’après ce que l’on sait, vous pouvez en bénéficier.
procedures-right-no = D’après ce que l’on sait, vous ne pouvez pas en bénéficier. Vous pouvez continuer quand même : c’est le service qui décide.
procedures-right-open = Cela dépend de réponses que l’on n’a pas encore.
procedures-source-down = Pas de réponse de la source « { $source } ». On vous pose donc la question ; rien n’est perdu.
procedures-source-remembered = Pas de réponse de la source « { $source } » en ce moment. Voici ce qu’elle disait le { $date } ; vérifiez que c’est toujours juste.
procedures-source-unknown = { $source } : rien n’y est connu à votre sujet.
procedures-source-again = Demander à nouveau
procedures-wrong-title = Qu’est-ce qui est faux ?
procedures-wrong-owner = Qui est prévenu
procedures-wrong-said = Qu’est-ce qui serait juste, et comment le savez-vous ?
procedures-wrong-hint = Par exemple : « J’ai déménagé le 1er mars, ma nouvelle adresse est sur ma facture d’électricité. »
procedures-wrong-what-happens = Le responsable du registre est prévenu et doit vous répondre. En attendant, vous donnez vous-même la bonne réponse et votre demande avance.
procedures-wrong-send = Signaler et donner la bonne réponse
procedures-corrections-title = Les erreurs que j’ai signalées
procedures-corrections-lead = Ce que vous avez signalé comme faux dans un registre, et ce que son responsable a répondu.
procedures-corrections-none = Vous n’avez rien signalé.
procedures-correction-source = Registre
procedures-correction-shown = Ce qu’il indique
procedures-correction-said = Ce que vous avez dit
procedures-correction-date = Signalé le
procedures-correction-state = État
procedures-correction-answer = Réponse
procedures-correction-open = Pas encore de réponse
procedures-correction-corrected = Corrigé
procedures-correction-kept = Laissé tel quel

# Remplir
procedures-back = Retour
procedures-continue = Continuer
procedures-leave = Enregistrer et reprendre plus tard
procedures-file-brought = { $name } est déjà arrivé. Inutile de le choisir à nouveau.
procedures-check-title = Vérifiez vos réponses
procedures-check-who-sees = Quand vous envoyez, { $authority } voit ces réponses, et personne d’autre. Chaque lecture est inscrite dans votre journal.
procedures-send = Envoyer
procedures-kept-title = Vos réponses sont gardées
procedures-kept-lead = Vous retrouvez cette demande sous « Mes démarches », sur tout appareil, pendant 90 jours.
procedures-kept-go-on = Continuer maintenant
procedures-kept-elsewhere = Sur un autre appareil, sans votre compte
procedures-kept-code = Vous pouvez obtenir un code sur papier. Qui l’a peut ouvrir cette demande pendant 30 jours : ne le donnez qu’à quelqu’un de confiance.
procedures-kept-make-code = Créer un code
procedures-discard-title = Tout effacer
procedures-discard = Toutes les réponses de cette demande sont supprimées. C’est définitif.
procedures-discard-do = Supprimer cette demande
procedures-code-title = Votre code
procedures-code-use = Tapez-le sur { $address } jusqu’au { $date }.
procedures-code-warning = Imprimez cette page ou notez le code : il n’est affiché qu’une fois.
procedures-code-once = Un nouveau code rend celui-ci inutile.
procedures-resume-title = Reprendre avec un code
procedures-resume-code = Code
procedures-resume-hint = 16 lettres et chiffres, comme sur votre papier. Les tirets et les majuscules ne comptent pas.
procedures-resume-open = Ouvrir
procedures-resume-wrong = Ce code n’ouvre rien. Vérifiez chaque lettre ; un code dure 30 jours et s’arrête quand la demande est envoyée.

# Bases légales, telles que le journal les dit
procedures-basis-own = À votre demande
procedures-basis-firm = Pour que quelqu’un en réponde dans l’entreprise
procedures-basis-mandate = Avec votre mandat
procedures-basis-code = Avec le code sur papier que vous avez fait créer
procedures-basis-instruction = Pour décider de votre demande
procedures-basis-once-only = Pour ne pas vous demander ce qui est connu (principe « dites-le-nous une fois »)

# Rôles
procedures-duty-reader = Lit
procedures-duty-instructor = Instruit
procedures-duty-decider = Décide
procedures-duty-manager = Gère

# Lettres
procedures-mail-sent-subject = Votre demande { $reference } est envoyée : { $title }
procedures-mail-sent =
    Bonjour { $name },

    votre demande « { $title } » est envoyée. Sa référence est { $reference }.
    Vous pouvez la suivre ici : { $link }
procedures-mail-in-review-subject = Votre demande { $reference } est en cours d’examen
procedures-mail-in-review =
    Bonjour { $name },

    quelqu’un s’occupe maintenant de votre demande « { $title } » ({ $reference }).
    Vous pouvez la suivre ici : { $link }
procedures-mail-waiting-subject = Il manque quelque chose à votre demande { $reference }
procedures-mail-waiting =
    Bonjour { $name },

    le service a besoin de quelque chose pour votre demande « { $title } » ({ $reference }) :

    { $text }

    Répondez ici : { $link }
procedures-mail-decided-subject = Une décision est prise sur votre demande { $reference }
procedures-mail-decided =
    Bonjour { $name },

    une décision est prise sur votre demande « { $title } » ({ $reference }).
    Lisez-la ici : { $link }
procedures-mail-message-subject = Un message au sujet de votre demande { $reference }
procedures-mail-message =
    Bonjour { $name },

    le service vous a écrit au sujet de votre demande « { $title } » ({ $reference }) :

    { $text }

    Vous pouvez répondre ici : { $link }
procedures-mail-draft-ends-subject = Votre brouillon « { $title } » va être supprimé
procedures-mail-draft-ends =
    Bonjour { $name },

    vous avez commencé « { $title } » sans l’envoyer. Nous supprimons ce brouillon le { $text }.
    Continuez à le remplir pour le garder : { $link }
procedures-mail-reply-due-subject = Répondez avant le { $text } : demande { $reference }
procedures-mail-reply-due =
    Bonjour { $name },

    le service attend toujours votre réponse pour « { $title } » ({ $reference }). Répondez avant le { $text }.
    { $link }
procedures-mail-decision-due-subject = Décision à rendre le { $text } : { $reference }
procedures-mail-decision-due =
    Une décision est à rendre le { $text } : « { $title } », { $reference }.
    { $link }
procedures-mail-new-case-subject = Nouvelle demande { $reference } : { $title }
procedures-mail-new-case =
    Une nouvelle demande est arrivée : « { $title } », { $reference }.
    { $link }
procedures-mail-new-message-subject = Nouveau message sur la demande { $reference }
procedures-mail-new-message =
    Il y a un nouveau message sur « { $title } », { $reference }.
    { $link }
procedures-mail-correction-subject = Une erreur est signalée : { $register }
procedures-mail-correction =
    Une personne dit que quelque chose est faux dans { $register }.
    Regardez et répondez : { $link }
procedures-mail-correction-answered-subject = Une réponse à votre signalement : { $register }
procedures-mail-correction-answered =
    Bonjour { $name },

    vous avez signalé une erreur dans { $register }. Résultat : { $outcome }.

    { $answer }

    { $link }

# Le service
procedures-office-title = Demandes à traiter
procedures-office-none = Vous ne travaillez encore pour aucune administration. Son responsable peut vous ajouter à l’équipe.
procedures-office-new = { $count } nouvelles
procedures-office-in-review = { $count } en cours
procedures-office-waiting = { $count } en attente de la personne
procedures-office-overdue = { $count } en retard
procedures-office-corrections = Erreurs signalées dans les registres
procedures-office-corrections-none = Aucune erreur à examiner.
procedures-office-correction-answer = Votre réponse à la personne
procedures-office-corrected = Le registre est corrigé
procedures-office-kept = Le registre reste tel quel
procedures-office-mine = Les miennes
procedures-office-order = Ordre
procedures-order-sent = Les plus anciennes d’abord
procedures-order-due = Les plus urgentes d’abord, en cours seulement
procedures-office-whose = Prises en charge
procedures-office-no-case = Aucune demande ici.
procedures-office-cases = Demandes ({ $count })
procedures-office-export = Exporter
procedures-office-export-as = Toutes les demandes en { $format }
procedures-office-answers = Réponses
procedures-office-write = Écrire à la personne
procedures-office-text = Message
procedures-office-days = Jours pour répondre
procedures-office-days-hint = Quand vous demandez quelque chose : de 5 à 180 jours. Nous relançons la personne avant.
procedures-office-days-wrong = Écrivez un nombre de jours, de 5 à 180.
procedures-office-send = Envoyer le message
procedures-office-ask = Demander et attendre la réponse
procedures-office-which-deed = Choisissez une action.
procedures-take-up = Prendre en charge
procedures-decide-title = Décider
procedures-decide-outcome = Quelle est votre décision ?
procedures-decide-accept = Accepter la demande
procedures-decide-refuse = Refuser la demande
procedures-decide-reason = Motif de la décision
procedures-decide-hint = Écrivez pour la personne : ce qui est décidé, pourquoi, et comment contester.
procedures-decide-missing = Choisissez d’accepter ou de refuser.
procedures-decide = Décider et prévenir la personne
procedures-manage = Gérer
procedures-team-title = Équipe
procedures-team-username = Nom d’utilisateur
procedures-team-duty = Rôle
procedures-team-none = Retirer de l’équipe
procedures-team-save = Enregistrer
procedures-team-unknown = Personne n’a ce nom d’utilisateur.
procedures-is-open = Cette démarche accepte de nouvelles demandes.
procedures-is-closed = Cette démarche est fermée aux nouvelles demandes.
procedures-open = Ouvrir la démarche
procedures-close = Fermer la démarche
procedures-tools-title = Outils de l’administration
procedures-tools-lead = Vos outils lisent les demandes sur { $address } avec une clé, et sont prévenus quand quelque chose change.
procedures-tools-once = Copiez-le maintenant : il n’est affiché qu’une fois.
procedures-tools-remove = Supprimer
procedures-tools-too-many = Il y en a déjà autant que possible. Supprimez-en d’abord.
procedures-keys = Clés
procedures-key-used = utilisée le { $date }
procedures-key-name = Nom de l’outil
procedures-key-name-wrong = Donnez un nom de 1 à 60 caractères.
procedures-key-make = Créer une clé
procedures-key-made = La clé est créée.
procedures-hooks = Adresses prévenues
procedures-hooks-lead = Chaque changement est envoyé, signé, jusqu’à ce que l’outil réponde. Il ne contient aucune réponse de la personne.
procedures-hook-waiting = { $count } en attente
procedures-hook-url = Adresse de l’outil
procedures-hook-hint = Elle commence par https://
procedures-hook-url-wrong = Une adresse qui commence par https:// est attendue.
procedures-hook-add = Ajouter l’adresse
procedures-hook-added = L’adresse est ajoutée. Voici le secret qui signe les messages.
procedures-publish-title = Publier une démarche
procedures-publish-anew = Publier une nouvelle version
procedures-publish-lead = Décrivez la démarche et joignez son formulaire dans un tableur (XLSForm). Une nouvelle version vaut pour les nouvelles demandes ; celles en cours gardent la leur.
procedures-publish-stays = Pour une démarche déjà publiée, ce qui n’est pas demandé ici reste comme avant, et ses textes dans les autres langues aussi : changez la langue de la page pour les publier.
procedures-publish-id = Nom dans l’adresse
procedures-publish-id-hint = Lettres a–z, chiffres et tirets, par exemple : carte-transport. Le même nom publie une nouvelle version.
procedures-publish-id-wrong = 1 à 60 lettres a–z, chiffres ou tirets sont attendus.
procedures-publish-audience = Pour qui
procedures-publish-audience-stays = Une démarche ne change pas de public : des demandes sont peut-être déjà commencées. Publiez celle-ci sous un autre nom.
procedures-publish-name = Titre
procedures-publish-summary = Ce qu’on obtient, en une phrase
procedures-publish-lines = Une condition par ligne.
procedures-publish-eligible = Règle de droit
procedures-publish-eligible-hint = Une expression sur les questions du formulaire, par exemple : ${"{"}age{"}"} >= 18
procedures-publish-eligible-wrong = Cette expression ne peut pas être lue.
procedures-publish-eligible-unknown = Le formulaire n’a pas de question « { $name } ».
procedures-publish-days = Jours pour décider
procedures-publish-days-wrong = Un nombre de 1 à 365 est attendu.
procedures-publish-authority-wrong = Choisissez une administration.
procedures-publish-sheet = Formulaire
procedures-publish-sheet-hint = Un fichier .xlsx, .xls, .csv ou .md
procedures-publish-sheet-missing = Choisissez le fichier du formulaire.
procedures-publish-sheet-once-more = Choisissez le fichier encore une fois : aucun navigateur ne le garde quand la page revient.
procedures-publish-sheet-wrong = Ce formulaire contient des erreurs ; elles sont listées ci-dessous.
procedures-publish-mistakes = À corriger dans le tableur
procedures-publish-taken = Ce nom appartient à une démarche d’une autre administration.
procedures-publish = Publier
procedures-published = La démarche est publiée.
procedures-published-next = Cette version ne changera plus.
procedures-published-see = Voir la page de la démarche

# Sur papier
procedures-on-paper = Le formulaire sur papier (PDF)
procedures-on-paper-large = en gros caractères
procedures-paper-lead = Remplissez ce formulaire à la main. Un conseiller le saisit avec vous : ce qui est déjà connu n’a pas besoin d’être écrit.
procedures-paper-page = Page { $page } sur { $pages }
procedures-receipt-title = Accusé de réception
procedures-receipt-lead = Nous avons reçu votre demande le { $date }.
procedures-receipt-due = Vous aurez une réponse avant le { $date }.
procedures-receipt-print = Accusé de réception (PDF)
procedures-decision-print = Lettre de décision (PDF)
procedures-write-file = Joindre un document
procedures-files = Documents joints

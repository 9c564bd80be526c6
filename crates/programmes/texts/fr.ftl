# Finding a call
programmes-title = Programmes
programmes-lead = Des organismes publics choisissent des personnes et des entreprises à accompagner. Vous savez si vous pouvez candidater avant la première question.
programmes-none = Aucun appel pour le moment.
programmes-until = Jusqu’au { $date }
programmes-opens = Vous pourrez candidater à partir du { $date }.
programmes-closed = On ne peut plus candidater.
programmes-phase-draft = Brouillon
programmes-phase-to-come = À venir
programmes-phase-open = Ouvert
programmes-phase-closed = Terminé
programmes-applicant-person = Une personne, pour elle-même
programmes-applicant-firm = Une entreprise
programmes-applicant-either = Une personne ou une entreprise
programmes-good-to-know = Bon à savoir
programmes-fact-programme = Programme
programmes-fact-body = Organisme
programmes-fact-season = Saison
programmes-fact-applicant = Qui candidate
programmes-fact-from = À partir du
programmes-fact-until = Dernier jour
programmes-fact-places = Places
programmes-fact-decided-on = Réponse à tous
programmes-fact-languages = Langues
programmes-pass-on = Faire connaître cet appel
programmes-qr = Code QR de { $address }
programmes-qr-file = Le code QR (SVG)
programmes-see-eligible = Voir si je peux candidater
programmes-before-first-question = Quelques réponses suffisent. Rien n’est gardé tant que vous ne candidatez pas.
programmes-see-own = Voir ma candidature
programmes-see-call = Voir l’appel
programmes-see-calls = Voir tous les appels

# Who may apply, and how it is chosen
programmes-who = Qui peut candidater
programmes-who-everybody = Tout le monde peut candidater.
programmes-who-lead = Voici ce qu’il faut :
programmes-any-of = Au moins une de ces conditions :
programmes-choosing = Comment on choisit
programmes-choosing-lead = Chaque critère reçoit des points, multipliés par son poids. Les meilleurs totaux sont choisis.
programmes-criteria = Critères
programmes-criterion = Critère
programmes-maximum = Points au plus
programmes-weight = Poids
programmes-pass-mark = Il faut au moins { $mark } points pondérés sur { $best } pour être choisi.
programmes-at-least = au moins { $least }
programmes-at-most = au plus { $most }
programmes-between = de { $least } à { $most }
programmes-bounds-lead = Ces nombres valent parmi les candidatures au-dessus de la note minimale. Ils ne changent aucune note.
programmes-bounds-lead-all = Ces nombres valent parmi toutes les candidatures. Ils ne changent aucune note.
programmes-privacy = Ce que nous gardons, et qui le lit
programmes-privacy-text =
    Vos réponses sont lues par { $body }, une fois envoyées, et seulement telles que vous les avez envoyées. Chaque lecture est inscrite dans votre journal, avant.

    Un brouillon est effacé { $days } jours après la clôture. Une candidature retirée ou non retenue est effacée après { $months } mois, une candidature retenue après { $followed } mois : le temps de suivre sa saison. Vous pouvez retirer votre candidature à tout moment.

# May I apply?
programmes-eligible-title = Puis-je candidater ?
programmes-deciding = Les questions qui décident
programmes-deciding-lead = Laissez vide ce que vous ne savez pas : cela ne vous exclut pas.
programmes-see = Voir ce qui en suit
programmes-apply = Candidater
programmes-eligible-yes = D’après vos réponses, vous pouvez candidater.
programmes-eligible-no = D’après vos réponses, il manque une condition.
programmes-eligible-depends = Cela dépend de réponses qui manquent encore.
programmes-would-change = Cela changerait la réponse :
programmes-no-is-no-end = Vous pouvez candidater quand même : une personne de { $body } regarde chaque candidature et vous répond avec un motif.
programmes-depends-lead = Vous pouvez candidater sans attendre : ces questions reviennent dans le formulaire.
programmes-verdict-yes = Oui
programmes-verdict-no = Non
programmes-verdict-open = À voir
programmes-source-down = { $source } ne répond pas en ce moment : nous vous posons la question.
programmes-sign-in-lead = Pour candidater, connectez-vous : vos réponses sont alors gardées, et ce que nous savons est déjà rempli.
programmes-sign-in = Se connecter pour candidater
programmes-which-firm = Pour qui candidatez-vous ?
programmes-filled-anew = Voici maintenant ce que nous savons de { $firm }. Vérifiez, puis continuez.
programmes-filled-anew-own = Voici maintenant ce que nous savons de vous. Vérifiez, puis continuez.
programmes-for-myself = Pour moi, sans entreprise
programmes-for-firm = Pour { $firm }
programmes-already-own = Vous avez déjà une candidature à cet appel.
programmes-already-firm = Vous avez déjà une candidature à cet appel pour { $firm }.
programmes-already-colleague = Une autre personne qui agit pour { $firm } a déjà commencé ou envoyé une candidature à cet appel. Une entreprise n’en a qu’une : voyez avec vos collègues qui la continue, ou qui l’efface.
programmes-begin-another = Commencer une autre candidature
programmes-no-firm = Cet appel est pour les entreprises. Vous n’en avez pas encore ajouté.
programmes-add-firm = Ajouter une entreprise

# Filling in
programmes-back = Retour
programmes-continue = Continuer
programmes-later = Continuer plus tard
programmes-go-on = Continuer ma candidature
programmes-known-title = Ce que nous savons déjà
programmes-known-lead = Gardez ce qui est juste, changez le reste. Rien ne part sans vous.
programmes-known-keep = Tout est juste, continuer
programmes-groups-title = Égalité entre les candidats
programmes-groups-lead = Ces réponses sont facultatives. Ne pas répondre ne vous désavantage pas.
programmes-groups-why = Gardées à part. Ceux qui lisent ou notent votre candidature ne les voient pas, ni personne qui peut encore changer la liste. Quand une borne a changé le résultat, les membres du jury, qui connaissent les points donnés, peuvent les deviner. Elles servent aux bornes de la sélection et aux statistiques. Pour qu’une liste définitive puisse être contrôlée, elles figurent ensuite dans un fichier à côté de votre numéro, sans votre nom : il n’est publié que si au moins { $crowd } personnes partagent chaque réponse ; sinon, seul qui contrôle la liste le voit, et votre journal le dit. Si une borne a décidé pour vous, votre résultat dit laquelle ; l’administration le lit aussi.
programmes-unsaid = Je ne souhaite pas répondre
programmes-files = Fichiers
programmes-file = Ajouter un fichier
programmes-file-hint = Au plus { $most } fichiers : PDF, JPEG ou PNG.
programmes-file-add = Ajouter
programmes-file-missing = Choisissez un fichier.
programmes-file-kind = Envoyez un PDF, ou une image JPEG ou PNG.
programmes-files-too-many = Au plus { $most } fichiers. Retirez-en un d’abord.
programmes-file-remove = Retirer
programmes-files-kept = { $body } et les lecteurs du jury les lisent tels qu’ils sont quand vous envoyez. Chaque lecture est dans votre journal. Ils sont effacés avec votre candidature. Ce qui a été envoyé reste ; vous pouvez en ajouter si l’on vous demande de compléter.
programmes-files-change = Ajouter ou retirer des fichiers
programmes-file-waits = L’antivirus n’a pas encore vérifié ce fichier. Revenez dans quelques minutes.
programmes-check-title = Vérifiez votre candidature
programmes-check-who-reads = { $body } la lira telle que vous l’envoyez. Vous pourrez la retirer à tout moment.
programmes-send = Envoyer
programmes-not-open = On ne peut pas candidater maintenant : l’appel n’est pas ouvert.
programmes-too-late = Le délai pour compléter est passé. Vos réponses sont gardées ; l’organisme décide de la suite.
programmes-is-published = Ce qui est publié ne change plus. Faites un nouvel appel.
programmes-changed-elsewhere = Une autre page a changé la même chose. Recommencez.
programmes-too-long = { $count } signes : { $most } au plus sont possibles.
programmes-at-most-letters = { $most } signes au plus.
programmes-gone-on = Cela ne se fait plus : la candidature est allée plus loin.
programmes-other-applicant = Choisissez pour qui vous candidatez : vous, ou une de vos entreprises.
programmes-firm-applies = Une autre personne qui agit pour cette entreprise a déjà une candidature à cet appel. Une entreprise n’en a qu’une.
programmes-firm-left = Vous n’agissez plus pour l’entreprise de cette candidature : vous ne pouvez pas l’envoyer en son nom.

# The candidate’s page
programmes-account = Mon compte
programmes-mine = Mes candidatures
programmes-mine-hint = Candidatures à des programmes : où elles en sont, ce qui suit
programmes-mine-none = Vous n’avez pas encore candidaté.
programmes-number = Numéro
programmes-state = État
programmes-state-draft = Brouillon
programmes-state-sent = Envoyée
programmes-state-returned = À compléter
programmes-state-complete = Complète
programmes-state-decided = Décidée
programmes-state-withdrawn = Retirée
programmes-is-sent = Votre candidature est envoyée.
programmes-outcome-chosen = Retenue
programmes-outcome-not-chosen = Non retenue
programmes-outcome-not-admitted = Non recevable
programmes-next = Ce qui suit
programmes-next-draft = Envoyez votre candidature avant la fin du { $date }. Tant qu’elle est un brouillon, vous seul la voyez.
programmes-next-grace = L’appel vient de se terminer. Comme vous aviez commencé, vous pouvez encore envoyer jusqu’à { $time }.
programmes-next-draft-closed = L’appel s’est terminé le { $date }, sans que cette candidature soit envoyée. Le brouillon est effacé { $days } jours après ; d’ici là, vous pouvez relire vos réponses ci-dessous.
programmes-next-sent = { $body } regarde si tout y est, et vous écrit.
programmes-next-returned = Complétez, vérifiez et envoyez de nouveau.
programmes-next-late = { $body } décide avec ce que vous aviez envoyé, ou vous donne un nouveau délai. Rien n’est perdu.
programmes-next-complete = Tout y est. { $body } la fait lire et noter.
programmes-next-decided-on = Tous les candidats reçoivent une réponse le { $date }.
programmes-next-over = Cette candidature est close.
programmes-next-kept = Elle est effacée le { $date }.
programmes-returned-until = Il manque quelque chose. Complétez avant la fin du { $date } :
programmes-returned-late = Le délai pour compléter s’est terminé le { $date }. Il manquait :
programmes-receipt = Reçu (PDF)
programmes-receipt-title = Reçu de votre candidature
programmes-receipt-lead = Envoyée le { $date }.
programmes-answers = Réponses
programmes-answers-sent = Vos réponses, telles qu’envoyées
programmes-withdraw = Retirer ma candidature
programmes-withdraw-lead = Elle n’est plus lue ni notée, et elle est effacée après { $months } mois. Ce que vous avez dit de vous pour l’égalité est effacé tout de suite.
programmes-withdraw-place = Votre place revient à la candidature suivante.
programmes-withdraw-lead-final = Votre candidature est effacée après { $months } mois. Ce que vous avez dit de vous pour l’égalité est effacé tout de suite, sauf à côté de votre numéro dans le fichier qui sert à contrôler la liste.
programmes-discard = Effacer ce brouillon
programmes-discard-lead = Vos réponses sont effacées tout de suite.
programmes-page-of = Page { $page } sur { $pages }
programmes-basis-own = À votre demande
programmes-basis-office = Pour examiner votre candidature
programmes-basis-once-only = Pour ne pas vous demander ce qui est connu (principe « dites-le-nous une fois »)

# Letters
programmes-mail-sent-subject = Votre candidature { $number } est envoyée : { $title }
programmes-mail-sent =
    Bonjour { $name },

    votre candidature à « { $title } » est envoyée. Son numéro est { $number }.
    Où elle en est, et votre reçu : { $link }
programmes-mail-returned-subject = Il manque quelque chose à votre candidature { $number }
programmes-mail-returned =
    Bonjour { $name },

    il manque quelque chose à votre candidature à « { $title } » ({ $number }) :

    { $text }

    Complétez-la avant la fin du { $date } : { $link }
programmes-mail-complete-subject = Votre candidature { $number } est complète
programmes-mail-complete =
    Bonjour { $name },

    tout y est : votre candidature à « { $title } » ({ $number }) sera lue et notée.
    Ce qui suit, et quand : { $link }
programmes-mail-decided-subject = Une décision est prise sur votre candidature { $number }
programmes-mail-decided =
    Bonjour { $name },

    une décision est prise sur votre candidature à « { $title } » ({ $number }).
    Lisez-la, avec son motif, ici : { $link }
programmes-mail-closing-subject = Votre brouillon n’est pas envoyé : { $title }
programmes-mail-closing =
    Bonjour { $name },

    votre candidature à « { $title } » est encore un brouillon. Le dernier jour est le { $date }.
    Continuez ici : { $link }

# At the office
programmes-office-title = Mes appels à candidatures
programmes-office-hint = Faire un appel depuis un tableur, lire les candidatures, les compléter
programmes-office-none = Vous n’avez pas encore fait d’appel.
programmes-left = Appels sans responsable
programmes-left-lead = Leur responsable n’est plus là. Reprenez un programme, avec toutes ses saisons, pour que personne n’attende en vain.
programmes-take-over = Reprendre
programmes-take-over-applies = Vous êtes candidat à un appel de ce programme : quelqu’un d’autre doit le reprendre.
programmes-take-over-judges = Vous êtes d’un jury de ce programme : quelqu’un d’autre doit le reprendre, ou quittez d’abord le jury.
programmes-hand-over = Confier à un autre agent
programmes-hand-over-lead = Le programme lui revient avec toutes ses saisons. Vous ne le voyez plus.
programmes-hand-over-unknown = Aucun agent n’a ce compte. Vérifiez le nom.
programmes-hand-over-applies = Cette personne est candidate à un appel de ce programme.
programmes-hand-over-judges = Cette personne est d’un jury de ce programme : retirez-la d’abord du jury.
programmes-make-title = Faire un appel
programmes-make-lead = Tout vient d’un tableur : dates, places, conditions, critères et questions. Une fois publié, l’appel ne change plus.
programmes-make-sheet = Le tableur
programmes-make-sheet-hint = { "." }xlsx, .xls, .csv ou .md
programmes-make-sheet-missing = Choisissez le fichier du tableur.
programmes-make-sheet-wrong = Le tableur a des erreurs : corrigez-les et choisissez-le de nouveau.
programmes-make-mistakes = Erreurs du tableur
programmes-make-save = Garder le brouillon
programmes-make-how = Ce que contient le tableur
programmes-make-how-call = une ligne par clé (programme, body, what, season, title, introduction, opens, closes, places ; au choix applicant, pass_mark, decided_on, keeps_months, files), avec les colonnes key, value et text par langue.
programmes-make-how-eligibility = une condition par ligne : condition, text par langue, any_of. Toutes doivent être remplies ; parmi celles qui ont la même marque dans any_of, une suffit.
programmes-make-how-groups = ce que l’on peut dire de soi, facultatif : dimension, value, label par langue, least, most. Une ligne sans value est la question.
programmes-make-how-criteria = la grille : name, label et hint par langue, weight, maximum.
programmes-make-how-survey = les questions, en XLSForm, avec choices et settings.
programmes-draft-lead = Vous seul voyez ce brouillon. Relisez tout, puis publiez : ensuite, rien ne change plus.
programmes-publish = Publier
programmes-see-form = Voir les questions (PDF)
programmes-change = Donner un autre tableur
programmes-introduction = Ce qui est dit aux gens
programmes-version = Version : { $hash }
programmes-applications = Candidatures
programmes-applications-none = Aucune candidature ici.
programmes-applications-lead = Par numéro, qui ne dit pas laquelle est arrivée en premier. Ouvrir une candidature est inscrit dans le journal du candidat.
programmes-application = Candidature { $number }
programmes-count = Nombre
programmes-sent-on = Envoyée le
programmes-more = Les suivantes
programmes-candidate = Candidat
programmes-same-firm = La même entreprise a envoyé aussi : { $numbers }. Une entreprise ne peut avoir qu’une place : décidez laquelle est recevable.
programmes-complete-by-program = Le programme a vérifié que chaque réponse obligatoire est là et a la forme attendue.
programmes-complete-until = À compléter jusqu’au
programmes-decide-complete = Tout y est-il ?
programmes-find-complete = La candidature est complète
programmes-return = Demander de compléter
programmes-lacks = Ce qui manque
programmes-lacks-hint = En mots simples : le candidat les reçoit tels quels.
programmes-lacks-missing = Écrivez ce qui manque, en 2 000 lettres au plus.
programmes-days = Jours pour compléter
programmes-days-wrong = Un nombre de 1 à 60 est attendu.
programmes-refuse = Déclarer non recevable
programmes-refuse-too-late = Le jury a commencé à la noter. Écartez-la plutôt à la décision : tout le monde en lit la raison.
programmes-reason = Motif
programmes-reason-hint = Le candidat le lit. La candidature n’est alors pas notée.
programmes-reason-missing = Écrivez un motif, en 2 000 lettres au plus.
programmes-office-late = Le délai est passé. Donnez-en un nouveau, trouvez la candidature complète telle qu’elle est, ou déclarez-la non recevable.
# The jury: reading, declaring, scoring
programmes-jury = Jury
programmes-jury-lead = Chaque candidature complète est lue par deux ou trois membres, qui déclarent d’abord s’ils ont un conflit d’intérêts. Personne ne voit les notes des autres avant d’avoir envoyé les siennes.
programmes-jury-signed = La liste est signée : plus rien ne change ici.
programmes-jury-members = Membres
programmes-jury-empty = Le jury n’a pas encore de membre.
programmes-jury-settings = Règles de lecture
programmes-jury-set = Garder ces règles
programmes-jury-mine = Candidatures à évaluer
programmes-jury-mine-lead = Vous êtes membre d’un jury. Avant de lire une candidature, vous dites si vous avez un conflit d’intérêts.
programmes-jury-mine-hint = Pour les membres d’un jury : déclarer, lire, noter.
programmes-jury-mine-none = Vous n’êtes membre d’aucun jury.
programmes-jury-nothing-yet = Rien à lire pour le moment. Nous vous écrivons quand c’est prêt.
programmes-member = Membre
programmes-member-reads = À lire
programmes-member-sent = Fiches envoyées
programmes-member-conflicts = Conflits
programmes-member-deed = Action
programmes-member-remove = Retirer
programmes-member-applies = Candidate : ne lit rien
programmes-invite = Inviter
programmes-invite-login = Nom d’utilisateur ou adresse e-mail
programmes-invite-hint = La personne a déjà un compte. Elle reçoit une lettre.
programmes-invite-unknown = Personne n’a ce compte. Vérifiez le nom.
programmes-invite-applies = Cette personne est candidate à cet appel : elle ne peut pas le juger.
programmes-invite-officer = Vous préparez la décision : vous ne pouvez pas être du jury.
programmes-invite-too-many = Le jury est complet.
programmes-readers = Combien de lecteurs par candidature ?
programmes-readers-each = { $count } lecteurs
programmes-readers-wrong = Choisissez 2 ou 3 lecteurs.
programmes-most = Candidatures par membre, au plus
programmes-most-hint = De 1 à 500.
programmes-most-wrong = Écrivez un nombre entier de 1 à 500.
programmes-distance = Écart qui appelle un troisième lecteur
programmes-distance-hint = En points pondérés, de 0 à { $most }. Deux lecteurs qui diffèrent de plus appellent un troisième lecteur, puis une discussion.
programmes-distance-wrong = Écrivez un nombre entier de points pondérés, au plus le total de la fiche.
programmes-share = Répartition
programmes-share-complete = Candidatures complètes
programmes-share-unresolved = Encore à vérifier par le service
programmes-share-read = Avec tous leurs lecteurs
programmes-share-sent = Avec toutes leurs fiches
programmes-share-open = L’appel est encore ouvert. La répartition se fait après la clôture.
programmes-share-lead = Chacun reçoit autant à lire que les autres. Ce qui est déjà réparti ne bouge pas ; un nouveau clic ne répartit que ce qui manque.
programmes-share-do = Répartir les candidatures
programmes-short = Ce qui ne peut pas être réparti
programmes-short-lead = Certaines candidatures n’ont pas assez de lecteurs. Invitez d’autres membres, ou laissez chacun lire davantage.
programmes-short-missing = Lecteurs manquants
programmes-short-why = Pourquoi
programmes-short-small = { $count ->
    [one] Le jury n’a qu’un membre qui peut lire.
   *[other] Le jury n’a que { $count } membres qui peuvent lire.
}
programmes-short-conflicts = { $count ->
    [one] Un membre a un conflit d’intérêts.
   *[other] { $count } membres ont un conflit d’intérêts.
}
programmes-short-full = Tous ceux qui peuvent la lire ont déjà leur maximum.
programmes-conflict = Conflit
programmes-conflicts = Conflits déclarés
programmes-conflicts-lead = Vous seul lisez ces mots. Les candidats ne les voient pas.
programmes-conflict-none = Je n’ai aucun conflit d’intérêts
programmes-conflict-family = Quelqu’un de ma famille ou de mon foyer
programmes-conflict-money = J’aurais de l’argent à gagner ou à perdre
programmes-conflict-competitor = Je fais le même métier : un concurrent
programmes-conflict-acquaintance = Je connais la personne
programmes-conflict-other = Autre chose
programmes-firm = Entreprise
programmes-declare-lead = Voici qui candidate. Répondez avant de lire le reste.
programmes-declare-question = Avez-vous un conflit d’intérêts ?
programmes-declare-hint = En cas de conflit, la candidature est donnée à quelqu’un d’autre, tout de suite.
programmes-declare-words = En vos mots
programmes-declare-words-hint = Seul le service qui organise l’appel les lit, jamais la personne qui candidate.
programmes-declare-late = J’ai finalement un conflit d’intérêts
programmes-declare-late-lead = Votre fiche ne compte alors plus, et quelqu’un d’autre lit la candidature.
programmes-declare-missing = Choisissez une réponse.
programmes-declare-send = Continuer
programmes-reading-declare = À déclarer
programmes-reading-read = À lire
programmes-reading-begun = Commencée
programmes-reading-sent = Fiche envoyée
programmes-reading-conflict = Conflit déclaré
programmes-reading-taken = Donnée à quelqu’un d’autre
programmes-reading-third = Troisième lecture
programmes-sheet = Fiche de notes
programmes-sheet-lead = Donnez des points entiers à chaque critère, avec un commentaire. Le total est sur { $most } points pondérés.
programmes-sheet-limit = Un commentaire a { $most } signes au plus.
programmes-sheet-changed = Cette fiche a changé entre-temps, dans une autre fenêtre peut-être. Rien de ce que vous venez d’écrire n’est perdu : c’est dans les champs ci-dessous, et rien n’est encore gardé. Comparez, puis gardez ou envoyez.
programmes-sheet-stands = La fiche telle qu’elle est gardée
programmes-sheet-was-sent = Cette fiche est déjà envoyée, ou la liste est signée : ce que vous venez d’écrire n’est pas gardé. Le voici, pour que vous puissiez le copier.
programmes-sheet-typed = Ce que vous venez d’écrire
programmes-sheet-keep = Garder le brouillon
programmes-sheet-send = Envoyer la fiche
programmes-sheet-once = Une fiche s’envoie une seule fois. Ensuite, elle ne change que dans la discussion, avec une raison.
programmes-sheet-own = Votre fiche
programmes-sheet-other = Fiche de l’autre lecteur { $number }
programmes-sheet-others-later = Vous verrez les autres fiches quand tous les lecteurs auront envoyé la leur.
programmes-sheet-discussed = Les lecteurs diffèrent : le jury en discute. Vous pouvez changer votre fiche, avec une raison.
programmes-sheet-change = Changer ma fiche
programmes-sheet-changes = Fiches changées dans la discussion
programmes-sheet-total = { $caption } : { $total } sur { $most }
programmes-change-reason = Pourquoi changez-vous votre fiche ?
programmes-change-reason-missing = Écrivez pourquoi vous changez votre fiche.
programmes-change-send = Changer la fiche
programmes-points = Points
programmes-points-of = { $criterion } : points, de 0 à { $most }
programmes-points-wrong = Écrivez un nombre entier de points, au plus le maximum du critère.
programmes-comment = Commentaire
programmes-comment-on = { $criterion } : commentaire
programmes-comment-missing = Écrivez un commentaire : il peut être demandé.

# The jury: discussing
programmes-discussion = Discussion
programmes-discussion-lead = Les candidatures dont les lecteurs diffèrent trop. Notez qui était là, ce qui a été dit, et la note convenue.
programmes-discussion-none = Aucune candidature à discuter.
programmes-totals = Totaux
programmes-standing-awaited = { $count ->
    [one] { $count } fiche attendue
   *[other] { $count } fiches attendues
}
programmes-standing-third = Écart de { $by } : troisième lecteur demandé
programmes-standing-differs = Écart de { $by } : à discuter
programmes-standing-scored = { $score } points
programmes-standing-agreed = { $score } points, convenus
programmes-see-application = Lire la candidature
programmes-present = Qui était présent ?
programmes-present-hint = Qui a un conflit d’intérêts n’est pas dans cette liste, et sort de la salle.
programmes-present-missing = Cochez qui était présent.
programmes-minutes = Compte rendu
programmes-minutes-said = Ce qui a été dit
programmes-minutes-missing = Écrivez ce qui a été dit.
programmes-minutes-keep = Garder le compte rendu
programmes-agreed = Note convenue
programmes-agreed-hint = En points pondérés, de 0 à { $most }, au plus quatre décimales. Vide : rien n’est encore convenu.
programmes-agreed-wrong = Écrivez un nombre de points pondérés, au plus le total de la fiche.
programmes-agreed-reason = Pourquoi cette note
programmes-agreed-reason-missing = Écrivez pourquoi le jury convient de cette note.

# The jury: deciding
programmes-decision = Décision
programmes-decision-open = L’appel est encore ouvert : la liste se fait après la clôture.
programmes-decision-too-many = Il y a plus de { $most } candidatures : la liste n’est pas faite, pour que personne ne soit oublié. Écrivez à qui exploite la plateforme.
programmes-decision-unresolved = { $count ->
    [one] Une candidature n’est ni complète ni écartée. Dites d’abord ce qu’il en est.
   *[other] { $count } candidatures ne sont ni complètes ni écartées. Dites d’abord ce qu’il en est.
}
programmes-not-judged = Pas encore notées
programmes-rules = Les règles
programmes-places = Places
programmes-mark = Note minimale
programmes-bounds = Bornes
programmes-lottery = Tirage au sort entre ex æquo
programmes-bound-least = { $group } : au moins { $least }
programmes-bound-most = { $group } : au plus { $most }
programmes-bound-exactly = { $group } : exactement { $most }
programmes-bound-between = { $group } : de { $least } à { $most }
programmes-relaxed = Les bornes de l’appel se contredisaient. Voici celles qui ont été retenues, et pourquoi :
programmes-restore = Revenir aux bornes de l’appel
programmes-list = Liste proposée
programmes-list-counts = Retenues : { $chosen }. En liste d’attente : { $waiting }. Non retenues : { $others }.
programmes-list-hidden = Les bornes changent cette liste : à côté d’un rang, le résultat dirait de quel groupe est une personne. Vous le verrez donc quand plus personne ne pourra changer la liste. Les décisions du jury et la note minimale sont affichées.
programmes-list-now = La liste aujourd’hui
programmes-rank = Rang
programmes-score = Note
programmes-verdict = Résultat
programmes-sentence = Pourquoi
programmes-verdict-chosen = Retenue
programmes-verdict-waiting = Liste d’attente
programmes-verdict-not-chosen = Non retenue
programmes-verdict-given-up = Retirée
programmes-verdict-hidden = Dit avec la liste définitive
programmes-is-best = Un second calcul, fait autrement, confirme qu’aucune liste qui respecte les bornes n’a un meilleur total.
programmes-is-not-best = Attention : le second calcul ne confirme pas cette liste. Ne la signez pas, et prévenez l’exploitant.
programmes-sign = Signer la liste
programmes-sign-lead = Votre signature est inscrite au journal de preuve, avec l’empreinte de cette liste. Ensuite, aucune note ne change plus.
programmes-signed-by = Signée par { $name }. Empreinte de la liste :
programmes-unsign = Retirer la signature
programmes-final-do = Rendre la liste définitive
programmes-final-lead = Chaque candidat reçoit une lettre avec sa phrase, et le résultat devient public. On ne revient pas en arrière.
programmes-is-final = La liste est définitive. Les lettres sont parties.
programmes-whole-file = Le fichier entier, pour qui contrôle la liste (CSV)
programmes-whole-file-command = Qui contrôle la liste la recalcule avec le fichier complet. Le journal de chaque candidat dit que le fichier a été lu.
programmes-stuck = Une place est libre, et personne en attente ne peut la prendre sans rompre une borne :
programmes-amend = Décider après la liste définitive
programmes-amend-lead = La liste signée ne change plus. Si une réclamation est fondée, donnez une place en plus de celles de la liste ; si un fait est apparu, retirez une place : la suivante la prend selon les mêmes règles. Votre décision figure à côté de la liste, pour tous, avec sa raison, et la personne reçoit une lettre.
programmes-amend-in = Donner une place
programmes-amend-out = Retirer la place
programmes-amend-do = Décider
programmes-amend-reason-missing = Écrivez pourquoi.
programmes-amend-unknown = Aucune candidature de la liste n’a ce numéro, ou c’est déjà ainsi.
programmes-contradiction = Aucune liste ne respecte toutes les bornes.
programmes-relaxation = « { $is } » deviendrait « { $then } »
programmes-relaxation-means = C’est le plus petit changement possible. L’accepter vaut pour toute la liste, et le résultat public le dira, avec votre raison.
programmes-relax = Accepter ce changement
programmes-relax-reason = Pourquoi
programmes-relax-reason-missing = Écrivez pourquoi ce changement est accepté.
programmes-reason-public = Tout le monde lira cette raison. Ne nommez personne.
programmes-overrides = Décisions propres du jury
programmes-overrides-none = Le jury n’a rien décidé en dehors des règles.
programmes-override-add = Ajouter une décision du jury
programmes-override-side = Que décide le jury ?
programmes-override-side-missing = Choisissez : prendre ou écarter.
programmes-override-reason = Pourquoi
programmes-override-reason-missing = Écrivez la raison du jury.
programmes-override-unknown = Aucune candidature jugée n’a ce numéro.
programmes-override-do = Refaire la liste
programmes-override-drop = Annuler cette décision
programmes-put-in = Prendre
programmes-take-out = Écarter
programmes-put-in-below = { $number } est sous la note minimale : elle vaut aussi pour le jury.
programmes-put-in-too-many = Le jury a pris plus de candidatures qu’il n’y a de places.
programmes-list-changed = La liste a changé entre-temps. Rechargez la page et regardez-la de nouveau.

# One true sentence about a rank
programmes-sentence-head = La candidature { $number } est au rang { $rank } sur { $all }, avec { $score } points.
programmes-sentence-rank = Retenue par son rang : toutes celles qui sont mieux classées sont retenues aussi.
programmes-sentence-group = Retenue pour respecter cette borne : { $bounds }. Une candidature mieux classée ne l’est pas.
programmes-sentence-group-reached = Retenue : une candidature mieux classée ne l’est pas, parce que cette borne est atteinte : { $bounds }.
programmes-sentence-below = Non retenue : la note minimale est { $mark }.
programmes-sentence-no-place = En attente : aucune place n’est restée.
programmes-sentence-full = En attente : toutes les places sont allées à des candidatures mieux classées, la dernière au rang { $rank } avec { $score } points.
programmes-sentence-tied = À points égaux, le numéro tiré au sort a décidé.
programmes-sentence-bounds = En attente { $because }. { $alike } La dernière retenue de toutes est au rang { $rank }, avec { $score } points.
programmes-sentence-bounds-kept = parce que des places sont réservées pour cette borne ({ $bounds })
programmes-sentence-bounds-full = parce que cette borne est atteinte ({ $bounds })
programmes-sentence-alike = La dernière retenue des mêmes groupes est au rang { $rank }, avec { $score } points.
programmes-sentence-alike-none = Aucune candidature des mêmes groupes n’est retenue.
programmes-sentence-but = (Sans compter les décisions propres du jury : { $in } prise(s), { $out } écartée(s).)
programmes-sentence-put-in = Retenue par décision du jury : { $reason }
programmes-sentence-taken-out = Écartée par décision du jury : { $reason }
programmes-sentence-moved-up = Retenue : une place s’est libérée, et elle était la suivante selon les mêmes règles.
programmes-sentence-gave-up = Retirée par la personne qui candidatait.
programmes-sentence-let-in = Retenue après la liste définitive, en plus de ses places : { $reason }
programmes-sentence-lost-place = N’est plus retenue, après la liste définitive : { $reason }
programmes-sentence-sealed-chosen = Retenue. Sa phrase exacte est connue de la personne : ici, elle ferait reconnaître quelqu’un.
programmes-sentence-sealed = En attente. Sa phrase exacte est connue de la personne : ici, elle ferait reconnaître quelqu’un.
programmes-sentence-hidden = Selon le rang et les bornes.

# The result, for everybody
programmes-result = Résultat
programmes-result-see = Comment on choisit, et le résultat
programmes-result-not-yet = La liste n’est pas encore définitive. Voici comment elle sera faite.
programmes-result-judged = Candidatures jugées
programmes-result-put-in = Prises par le jury lui-même
programmes-result-taken-out = Écartées par le jury lui-même
programmes-result-signed = Liste signée par { $name } le { $date }.
programmes-how-chosen = Comment la liste est faite
programmes-how-chosen-text = Les candidatures sont classées par leur note. À note égale, un numéro de loterie décide, que chacun peut calculer. Personne n’est retenu sous la note minimale.
programmes-how-bounds = Parmi toutes les listes qui respectent ces bornes, la meilleure est prise :
programmes-lottery-promise = La graine du tirage est fixée depuis le { $date }. Voici son empreinte (SHA-256) ; la graine elle-même sera publiée avec la liste.
programmes-lottery-why = Ainsi personne ne peut choisir la graine après avoir vu les numéros, ni choisir un numéro gagnant.
programmes-indicators = Qui a été retenu
programmes-indicator-none = Trop peu de personnes pour montrer un tableau : moins de { $crowd } pourraient être reconnues.
programmes-indicator-hidden = Les petits nombres sont cachés, et d’autres avec eux : personne ne peut conclure qu’il y en a moins de { $crowd }.
programmes-indicator-others = Non retenues
programmes-indicator-all = Ensemble
programmes-indicator-rest = Autres réponses, ou pas de réponse
programmes-indicator-shows = La part des candidatures retenues, par réponse.
programmes-hidden = caché
programmes-table = Toutes les candidatures
programmes-table-lead = Par numéro, sans nom. Chaque personne connaît son numéro.
programmes-table-show = Voir le tableau
programmes-score-class = Note
programmes-class = de { $from } à { $to } %
programmes-since = Depuis
programmes-since-moved-up-count = { $count ->
    [one] Une place libre a été attribuée.
   *[other] { $count } places libres ont été attribuées.
 }
programmes-since-gave-up-count = { $count ->
    [one] Une personne a renoncé à sa place.
   *[other] { $count } personnes ont renoncé à leur place.
 }
programmes-since-moved-up = { $number } a pris une place libre.
programmes-since-gave-up = { $number } s’est retirée.
programmes-since-let-in = { $date } : { $about } a reçu une place en plus de celles de la liste. { $reason }
programmes-since-taken-out = { $date } : { $about } a perdu sa place ou son tour. { $reason }
programmes-since-bounds = { $date } : les places libres sont attribuées selon ces bornes : { $about }. { $reason }
programmes-again = Refaire le calcul
programmes-seed-was = Empreinte (SHA-256) de la graine, publiée le { $date } :
programmes-seed-is = La graine :
programmes-again-alone = Les bornes n’ont rien changé : sans elles, la liste est la même. Le fichier n’a donc aucun groupe.
programmes-again-groups = Le fichier dit les groupes qui ont une borne : chaque réponse est celle de { $crowd } personnes au moins, parmi les retenues et parmi les autres.
programmes-again-sealed = Le fichier n’est pas publié : un groupe a moins de { $crowd } personnes, que l’on pourrait reconnaître. Voici son empreinte (SHA-256) : qui contrôle la liste reçoit le fichier et vérifie que c’est le même.
programmes-again-until = Le fichier est gardé jusqu’au { $date }.
programmes-again-file = Le fichier des notes (CSV)
programmes-again-overrides = Les candidatures que le jury a prises ou écartées lui-même n’y sont pas ; les places et les bornes sont celles qui restaient.
programmes-again-hash = Empreinte de la liste signée :
programmes-seasons = Saisons
programmes-season = Saison
programmes-seasons-lead = Combien ont candidaté, combien sont retenus, et de quels groupes. Les petits nombres sont cachés.
programmes-seasons-none = Aucune liste n’est encore définitive.

# What became of an own application, and the cohort
programmes-place = Votre résultat
programmes-object = Si vous n’êtes pas d’accord
programmes-object-text = Écrivez à { $body } dans les deux mois, avec le numéro { $number }. Vous pouvez demander les commentaires du jury sur votre candidature. Vous pouvez aussi vous adresser au médiateur ou au juge.
programmes-cohort = Promotion
programmes-cohort-lead = { $count } candidatures retenues forment la promotion de cette saison.
programmes-cohort-empty = Personne n’est dans cette promotion.
programmes-milestones = Étapes
programmes-milestones-none = Aucune étape n’est prévue.
programmes-milestone-plan = Prévoir une étape
programmes-milestone-title = Étape
programmes-milestone-due = Jusqu’au
programmes-milestone-add = Ajouter l’étape
programmes-milestone-line = { $title }, { $date } : { $reached } sur { $all }
programmes-milestone-reached = Qui l’a atteinte ?
programmes-milestone-note = Noter
programmes-milestone-is-reached = Atteinte
programmes-milestone-to-come = À venir
programmes-milestone-day-wrong = Écrivez un jour qui existe.
programmes-milestone-title-missing = Écrivez ce que c’est.
programmes-milestone-too-many = Il y a déjà cinquante étapes.
programmes-follow-up = Que sont-ils devenus ?
programmes-follow-up-office = Six, douze et vingt-quatre mois après la décision, nous posons trois questions aux personnes retenues, et les rappelons une fois.
programmes-follow-up-each = Les réponses une à une
programmes-follow-up-when = Quand
programmes-follow-up-months = Après { $months } mois
programmes-follow-up-asked = Interrogés
programmes-follow-up-answered = Réponses
programmes-follow-up-active = En activité
programmes-follow-up-jobs = Emplois
programmes-follow-up-funds = Fonds levés
programmes-follow-up-done = (répondu)
programmes-follow-up-to-do = (à répondre)
programmes-follow-up-lead = Trois réponses suffisent. L’organisme les lit, et chaque lecture est inscrite dans votre journal.
programmes-follow-up-ask-active = Votre projet continue-t-il ?
programmes-follow-up-ask-jobs = Combien d’emplois, le vôtre compris ?
programmes-follow-up-ask-funds = Combien de fonds avez-vous levés en tout ?
programmes-follow-up-active-wrong = Choisissez oui ou non.
programmes-follow-up-jobs-wrong = Écrivez un nombre entier, 0 s’il n’y en a pas.
programmes-follow-up-funds-wrong = Écrivez un montant en euros, sans centimes, 0 s’il n’y en a pas.
programmes-follow-up-send = Envoyer
programmes-yes = Oui
programmes-no = Non

# The jury: evidence and letters
programmes-basis-jury = Évaluation d’une candidature par le jury
programmes-basis-jury-member = Composition d’un jury
programmes-mail-jury-invited-subject = Vous êtes invité au jury : { $title }
programmes-mail-jury-invited =
    Bonjour { $name },

    { $body } vous invite au jury de « { $title } ». Après la clôture, vous recevez des candidatures à évaluer. Avant de lire, vous dites pour chacune si vous avez un conflit d’intérêts.

    { $link }
programmes-mail-jury-reads-subject = Candidatures à évaluer : { $title }
programmes-mail-jury-reads =
    Bonjour { $name },

    { $count ->
        [one] Une nouvelle candidature vous attend pour « { $title } ».
       *[other] { $count } nouvelles candidatures vous attendent pour « { $title } ».
    }

    { $link }
programmes-mail-handed-over-subject = Un programme vous est confié : { $title }
programmes-mail-handed-over =
    Bonjour { $name },

    vous êtes maintenant responsable du programme de « { $title } », avec toutes ses saisons. Ce qui vous attend : { $link }
programmes-mail-why-inside = La raison est sur la page de votre candidature, où vous vous connectez.
programmes-mail-verdict-subject = Votre candidature { $number } : { $title }
programmes-mail-verdict =
    Bonjour { $name },

    { $verdict ->
        [chosen] Votre candidature est retenue.
        [waiting] Votre candidature n’est pas retenue, mais elle est sur la liste d’attente.
       *[other] Votre candidature n’est pas retenue.
    }

    { $sentence }

    Si vous n’êtes pas d’accord, écrivez à { $body } dans les deux mois, avec ce numéro. Vous pouvez demander les commentaires du jury.

    Votre candidature : { $link }
    Le résultat pour tous : { $result }
programmes-mail-follow-up-subject = Que devient votre projet ? { $title }
programmes-mail-follow-up =
    Bonjour { $name },

    Vous avez été retenu pour « { $title } » il y a { $months } mois. Trois questions, deux minutes :

    { $link }
programmes-mail-follow-up-again-subject = Rappel : que devient votre projet ? { $title }
programmes-mail-follow-up-again =
    Bonjour { $name },

    Il y a deux semaines, nous vous avons posé trois questions sur votre projet. Nous ne vous écrirons plus à ce sujet :

    { $link }
    (« { $title } », après { $months } mois)

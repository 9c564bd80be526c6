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
programmes-privacy = Ce que nous gardons, et qui le lit
programmes-privacy-text =
    Vos réponses sont lues par { $body }, une fois envoyées, et seulement telles que vous les avez envoyées. Chaque lecture est inscrite dans votre journal, avant.

    Un brouillon est effacé { $days } jours après la clôture. Une candidature retirée ou non retenue est effacée après { $months } mois. Vous pouvez retirer votre candidature à tout moment.

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
programmes-for-myself = Pour moi, sans entreprise
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
programmes-groups-why = Gardées à part. Ceux qui lisent ou notent votre candidature ne les voient pas. Elles servent aux bornes de la sélection et aux statistiques, à rien d’autre.
programmes-unsaid = Je ne souhaite pas répondre
programmes-check-title = Vérifiez votre candidature
programmes-check-who-reads = { $body } la lira telle que vous l’envoyez. Vous pourrez la retirer à tout moment.
programmes-send = Envoyer
programmes-not-open = On ne peut pas candidater maintenant : l’appel n’est pas ouvert.
programmes-too-late = Le délai pour compléter est passé. Vos réponses sont gardées ; l’organisme décide de la suite.
programmes-is-published = Ce qui est publié ne change plus. Faites un nouvel appel.
programmes-changed-elsewhere = Une autre page a changé la même chose. Recommencez.
programmes-gone-on = Cela ne se fait plus : la candidature est allée plus loin.
programmes-other-applicant = Choisissez pour qui vous candidatez : vous, ou une de vos entreprises.

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
programmes-outcome-chosen = Choisie
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
programmes-make-title = Faire un appel
programmes-make-lead = Tout vient d’un tableur : dates, places, conditions, critères et questions. Une fois publié, l’appel ne change plus.
programmes-make-sheet = Le tableur
programmes-make-sheet-hint = { "." }xlsx, .xls, .csv ou .md
programmes-make-sheet-missing = Choisissez le fichier du tableur.
programmes-make-sheet-wrong = Le tableur a des erreurs : corrigez-les et choisissez-le de nouveau.
programmes-make-mistakes = Erreurs du tableur
programmes-make-save = Garder le brouillon
programmes-make-how = Ce que contient le tableur
programmes-make-how-call = une ligne par clé (programme, body, what, season, title, introduction, opens, closes, places ; au choix applicant, pass_mark, decided_on, keeps_months), avec les colonnes key, value et text par langue.
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
programmes-reason = Motif
programmes-reason-hint = Le candidat le lit. La candidature n’est alors pas notée.
programmes-reason-missing = Écrivez un motif, en 2 000 lettres au plus.
programmes-office-late = Le délai est passé. Donnez-en un nouveau, trouvez la candidature complète telle qu’elle est, ou déclarez-la non recevable.

# Ce qui est dit à l'auteur d'un formulaire.

forms-check-line = { $place } : { $said }
forms-check-advice = conseil : { $line }
forms-check-row = ligne { $row }
forms-check-column = colonne { $column }

# Conditions
forms-check-never-asked = ceci n’est jamais demandé : la condition ne peut pas être vraie, quelles que soient les réponses. Comparez-la aux conditions qui l’entourent et aux réponses qu’elle lit.
forms-check-switched-off = ceci n’est jamais demandé, car la condition est toujours fausse. Retirez la ligne, ou écrivez la condition voulue.
forms-check-reads-later = la condition lit « { $question } », qui est demandé plus bas. Remontez cette question.
forms-check-nothing-fits = aucune réponse ne respecte cette contrainte. Vérifiez ses limites.
forms-check-nothing-fits-required = aucune réponse ne respecte cette contrainte, et une réponse est obligatoire : personne ne peut terminer le formulaire. Vérifiez ses limites.
forms-check-default-refused = la valeur par défaut « { $value } » ne respecte pas la contrainte de sa propre question. Changez l’une des deux.
forms-check-not-a-choice = « { $value } » n’est pas un choix de « { $question } ». Écrivez le nom d’un choix de la liste { $list }.
forms-check-nothing-offered = ce filtre ne laisse passer aucun choix de la liste { $list }. Vérifiez la colonne qu’il lit.
forms-check-no-such-column = la liste { $list } n’a pas de colonne « { $column } », que ce filtre lit. Ajoutez la colonne ; une question s’écrit entre accolades, après un dollar.
forms-check-never-offered = le choix « { $choice } » de la liste { $list } n’est jamais proposé : aucun filtre ne le laisse passer.

# Textes
forms-check-untranslated = le texte en { $language } manque.
forms-check-other-references = ce texte et celui en { $other } ne montrent pas les mêmes réponses : { $references } n’est que dans l’un d’eux.
forms-check-no-label = la question n’a pas de texte. Écrivez un libellé.
forms-check-same-label = le libellé est le même que celui de « { $question } », juste à côté. Dites ce qui les distingue.
forms-check-only-choice = la liste { $list } n’a qu’un choix : il n’y a rien à choisir. Ajoutez des choix, ou utilisez acknowledge.
forms-check-note-asks = cette note pose une question, mais ne prend pas de réponse. Donnez-lui le type d’une réponse, ou faites-en une affirmation.

# Lisibilité
forms-check-long-sentence = { $language } : une phrase a { $words } mots ; au-delà de { $limit }, elle se lit mal. Faites-en deux phrases.
forms-check-long-word = { $language } : « { $word } » a { $letters } lettres ; au-delà de { $limit }, un mot se lit mal. Trouvez un mot plus court, ou expliquez-le.
forms-check-hard-text = { $language } : le texte est difficile à lire (LIX { $lix } ; au plus { $limit }). Faites des phrases et des mots plus courts.
forms-check-double-negation = { $language } : une phrase nie deux fois ({ $words }). Dites ce qui est, pas ce qui n’est pas.
forms-check-passive = { $language } : « { $words } » est au passif. Dites d’abord qui le fait.

# Concepts
forms-check-concept-twice = « { $question } » demande déjà { $concept } à la même personne. Demandez-le une fois.
forms-check-looks-like-concept = ceci ressemble à { $concept }. Écrivez-le dans la colonne bind::concept : la réponse arrivera remplie.
forms-check-register-answers = le registre { $register } répond à { $concept }, et lui seul. Mettez la question en lecture seule.
forms-check-other-kind-of-concept = { $concept } est du type { $kind } : rien ne peut être rempli ici. Prenez ce type, ou un autre concept.
forms-check-unknown-concept = le pack ne connaît pas le concept { $concept }. Vérifiez son orthographe, ou ajoutez-le à concepts.csv.

# Ce que rien n'utilise
forms-check-unused-list = aucune question n’utilise la liste { $list }. Retirez-la.
forms-check-unused-calculation = rien ne lit ce calcul, et personne ne le voit. Retirez-le, ou utilisez-le.

# Entre les formulaires d'un ensemble
forms-check-other-words = le formulaire { $form } demande { $concept } avec d’autres mots : « { $label } ». Prenez les mêmes mots.
forms-check-other-kind = le formulaire { $form } demande { $concept } avec le type { $kind } : sa réponse ne peut pas servir ici. Prenez un seul type.
forms-check-other-choices = le formulaire { $form } propose d’autres choix pour { $concept } : { $choices } n’est que dans l’un des deux. Prenez la même liste.
forms-check-other-concept = le formulaire { $form } pose la même question sous le concept { $concept }. Prenez un seul concept.

# Ce que disent les questionnaires. Le français est la référence.

forms-choose = Choisir
forms-acknowledge = J’ai lu et compris
forms-more-help = En savoir plus
forms-not-answered = Pas de réponse
forms-go-on = Continuer
forms-range = De { $start } à { $end }.

# Les lignes d’une répétition
forms-row = { $repeat } : { $name }
forms-rows-none = Rien pour l’instant.
forms-row-change = Modifier
forms-row-remove = Retirer
forms-row-add = Ajouter
forms-row-add-another = Ajouter encore
forms-row-unfinished = Pas encore terminé

# D’où vient une réponse déjà remplie
forms-source-register = Source : { $source }, le { $date }
forms-source-identity = D’après le compte { $source }, le { $date }
forms-source-earlier = Réponse du { $date } dans « { $source } »
forms-source-table = D’après { $source }, selon la réponse du { $date }
forms-basis = Base légale : { $basis }

# Ce qui ne va pas, et quoi faire
forms-error-missing = Écrivez votre réponse.
forms-error-missing-number = Indiquez un nombre.
forms-error-missing-date = Indiquez une date.
forms-error-missing-time = Indiquez une heure.
forms-error-missing-choice = Choisissez une réponse.
forms-error-missing-choices = Cochez au moins une réponse.
forms-error-missing-acknowledge = Cochez la case pour continuer.
forms-error-missing-file = Choisissez un fichier.
forms-error-not-a-moment = Indiquez une date et une heure qui existent, par exemple 24 11 2026 et 14:30.
forms-error-not-a-place = Indiquez une latitude de -90 à 90 et une longitude de -180 à 180.
forms-points-hint = Un point par ligne : latitude et longitude, par exemple 48.1, -1.7. Le GeoJSON est lu aussi.
forms-points-file = Ou un fichier GeoJSON
forms-error-missing-points = Indiquez au moins les premiers points, un par ligne.
forms-error-not-a-line = Indiquez de 2 à { $limit } points, un par ligne, par exemple 48.1, -1.7 ; ou une ligne en GeoJSON.
forms-error-not-an-area = Indiquez de 3 à { $limit } sommets, un par ligne, par exemple 48.1, -1.7 ; ou une surface sans trou en GeoJSON.
forms-error-not-all-ranked = Donnez une place à chaque choix.
forms-error-same-place = Donnez une autre place à chaque choix : deux ont la même.
forms-error-too-many-rows = Il peut y en avoir { $limit } au plus.
forms-error-unfinished = Terminez d’abord « { $name } », ou retirez-le.
forms-error-not-whole = Écrivez un nombre entier, par exemple 12.
forms-error-not-a-number = Écrivez un nombre, par exemple 12,5.
forms-error-too-many-digits = Écrivez un nombre de { $digits } chiffres au plus.
forms-error-out-of-range = Écrivez un nombre entre { $start } et { $end }, de { $step } en { $step }.
forms-error-not-a-date = Écrivez une date qui existe, par exemple 24 11 2026.
forms-error-not-a-time = Écrivez une heure, par exemple 14:30.
forms-error-too-long = Écrivez { $limit } caractères au plus.
forms-error-not-a-choice = Choisissez une réponse de la liste.
forms-error-constraint = Cette réponse ne convient pas. Vérifiez-la.
forms-error-read-only = Cette réponse ne peut pas être modifiée ici.
forms-error-not-asked = Cette question ne vous concerne pas.

# Pourquoi
forms-because-answered = Vous avez répondu « { $answer } » à « { $question } »
forms-because-not-chosen = Vous n’avez pas choisi « { $choice } » à « { $question } »
forms-because-open = Vous n’avez pas encore répondu à « { $question } »

# On paper
forms-paper-agreed = J’ai lu et je suis d’accord
forms-paper-enclosed = Joint à ce formulaire
forms-paper-several = Plusieurs réponses sont possibles.

# Ce que disent les questionnaires. Le français est la référence.

forms-choose = Choisir
forms-acknowledge = J’ai lu et compris
forms-more-help = En savoir plus
forms-not-answered = Pas de réponse

# D’où vient une réponse déjà remplie
forms-source-register = Source : { $source }, le { $date }
forms-source-identity = D’après votre compte { $source }, le { $date }
forms-source-earlier = Votre réponse du { $date } dans « { $source } »
forms-basis = Base légale : { $basis }

# Ce qui ne va pas, et quoi faire
forms-error-missing = Écrivez votre réponse.
forms-error-missing-number = Indiquez un nombre.
forms-error-missing-date = Indiquez une date.
forms-error-missing-time = Indiquez une heure.
forms-error-missing-choice = Choisissez une réponse.
forms-error-missing-choices = Cochez au moins une réponse.
forms-error-missing-acknowledge = Cochez la case pour continuer.
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

# What the questionnaires say.

forms-choose = Choose
forms-acknowledge = I have read and understood
forms-more-help = More about this
forms-not-answered = No answer
forms-go-on = Continue
forms-range = From { $start } to { $end }.

# The rows of a repeat
forms-row = { $repeat }: { $name }
forms-rows-none = None yet.
forms-row-change = Change
forms-row-remove = Remove
forms-row-add = Add one
forms-row-add-another = Add another
forms-row-unfinished = Not finished yet

# Where an answer that is already filled in comes from
forms-source-register = Source: { $source }, { $date }
forms-source-identity = From the { $source } account, { $date }
forms-source-earlier = Answer of { $date } in “{ $source }”
forms-source-table = From { $source }, by the answer of { $date }
forms-basis = Legal basis: { $basis }

# What is wrong, and what to do
forms-error-missing = Enter your answer.
forms-error-missing-number = Enter a number.
forms-error-missing-date = Enter a date.
forms-error-missing-time = Enter a time.
forms-error-missing-choice = Choose an answer.
forms-error-missing-choices = Tick at least one answer.
forms-error-missing-acknowledge = Tick the box to continue.
forms-error-missing-file = Choose a file.
forms-error-not-a-moment = Enter a date and a time that exist, for example 24 11 2026 and 14:30.
forms-error-not-a-place = Enter a latitude from -90 to 90 and a longitude from -180 to 180.
forms-points-hint = One point a line: latitude and longitude, as in 48.1, -1.7. GeoJSON is read too.
forms-points-file = Or a file with GeoJSON
forms-error-missing-points = Enter at least the first points, one a line.
forms-error-not-a-line = Enter 2 to { $limit } points, one a line, as in 48.1, -1.7; or one line in GeoJSON.
forms-error-not-an-area = Enter 3 to { $limit } corners, one a line, as in 48.1, -1.7; or one area without holes in GeoJSON.
forms-error-not-all-ranked = Give each choice a place.
forms-error-same-place = Give each choice another place: two have the same.
forms-error-too-many-rows = There can be { $limit } at most.
forms-error-unfinished = Finish “{ $name }” first, or remove it.
forms-error-not-whole = Enter a whole number, for example 12.
forms-error-not-a-number = Enter a number, for example 12.5.
forms-error-too-many-digits = Enter a number of { $digits } digits or fewer.
forms-error-out-of-range = Enter a number between { $start } and { $end }, in steps of { $step }.
forms-error-not-a-date = Enter a date that exists, for example 24 11 2026.
forms-error-not-a-time = Enter a time, for example 14:30.
forms-error-too-long = Use { $limit } characters or fewer.
forms-error-not-a-choice = Choose an answer from the list.
forms-error-constraint = This answer does not fit. Please check it.
forms-error-read-only = This answer cannot be changed here.
forms-error-not-asked = This question does not concern you.

# Why
forms-because-answered = You answered “{ $answer }” to “{ $question }”
forms-because-not-chosen = You did not choose “{ $choice }” for “{ $question }”
forms-because-open = You have not answered “{ $question }” yet

# On paper
forms-paper-agreed = I have read this and agree
forms-paper-enclosed = Enclosed with this form
forms-paper-several = You may choose several.

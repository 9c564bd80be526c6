# My firms
business-firms-title = My firms
business-firms-none = You have not added a firm yet.
business-firms-intro = Add your firm to see where it stands with digital tools and to find help near you.
business-firms-add = Add a firm
business-firms-too-many = You already look after { $count } firms. That is the limit.
business-firm-facts = What we know
business-firm-name = Name
business-firm-number = { $kind ->
    [rcs] RCS number
    [vat] VAT number
   *[siret] SIRET
}
business-firm-no-number = { $kind ->
    [rcs] No RCS number yet
    [vat] No VAT number yet
   *[siret] No SIRET yet
}
business-firm-activity = Activity
business-firm-commune = Commune
business-firm-headcount = Employees
business-firm-unknown = Not given
business-firm-source = Source
business-firm-from-register = { $register }, read on { $date }
business-firm-from-you = Given by you on { $date }
business-headcount-none = No employees
business-headcount-range = { $lower } to { $upper } employees
business-headcount-from = { $lower } employees or more
business-firm-diagnosis = Digital check-up
business-firm-diagnosis-none = Answer { $count } questions at most: it takes about { $minutes } minutes. You get your result and advice made for you.
business-firm-diagnosis-start = Start the check-up
business-firm-diagnosis-begun = Begun on { $date }. Your answers are kept.
business-firm-diagnosis-resume = Resume the check-up
business-firm-diagnosis-done = Completed on { $date }: { $score }.
business-firm-diagnosis-see = See the result
business-firm-diagnosis-again = Do the check-up again
business-firm-find-adviser = Find an adviser

# Add a firm
business-add-title = { $kind ->
    [rcs] What is your firm’s number in the trade register (RCS)?
    [vat] What is your firm’s VAT number?
   *[siret] What is your firm’s SIRET number?
}
business-add-hint = { $kind ->
    [rcs] A letter and up to six digits, such as B123456. It is on your invoices and on your extract from the register.
    [vat] LU and eight digits. It is on your invoices.
   *[siret] 14 digits. It is on your invoices and on your registration notice. Spaces do not count.
}
business-add-continue = Continue
business-add-no-number = { $kind ->
    [rcs] I do not have an RCS number yet
    [vat] I do not have a VAT number yet
   *[siret] I do not have a SIRET yet
}
business-add-empty = { $kind ->
    [rcs] Enter the RCS number.
    [vat] Enter the VAT number.
   *[siret] Enter the SIRET number.
}
business-add-not-digits = A SIRET number has digits only.
business-add-length = A SIRET number has 14 digits. You entered { $found }.
business-add-key = This SIRET number does not exist: a digit is probably wrong. Please check it.
business-add-no-rcs = An RCS number is a letter and up to six digits, such as B123456. Please check it.
business-add-no-vat = A VAT number is LU and eight digits, such as LU15027442. Please check it.
business-add-vat-key = This VAT number does not exist: a digit is probably wrong. Please check it.
business-confirm-title = Is this your firm?
business-confirm-source = These details come from: { $register }. You do not have to type them again.
business-confirm-yes = Yes, this is my firm
business-confirm-no = No, change the number
business-confirm-hidden = The name is not public: its holder asked for that.
business-register-unknown-title = This number is not in the register
business-register-unknown = The register does not know the number { $siret }. Please check it. A very young firm may not be there yet.
business-register-closed-title = This establishment is closed
business-register-closed = According to the register, the establishment { $siret } has been closed since { $date }. If the firm has moved, enter its new SIRET.
business-register-closed-undated = According to the register, the establishment { $siret } is closed. If the firm has moved, enter its new SIRET.
business-register-down-title = The register does not answer
business-register-down = It is not your fault. You can go on by typing the details yourself, or try again later.
business-register-busy-title = The register receives too many requests
business-register-busy = Try again in { $seconds } seconds, or go on by typing the details yourself.
business-register-by-hand = Type the details myself
business-register-retry = Try again
business-register-other = Enter another number
business-by-hand-title = Describe your firm
business-by-hand-intro = Four details are enough. You can correct them later.
business-by-hand-name = Name of the firm or of the project
business-by-hand-commune = Commune
business-by-hand-commune-hint = Name or postcode, for example “Rennes” or “35000”.
business-by-hand-commune-which = Which commune?
business-by-hand-activity = Activity
business-by-hand-activity-hint = In a few French words, for example “boulangerie” or “coiffure”. If you know the NAF code, you can enter it.
business-by-hand-activity-which = Which activity is closest?
business-by-hand-headcount = Number of employees
business-by-hand-save = Save
business-by-hand-name-missing = Enter a name.
business-by-hand-name-long = The name is too long: { $max } characters at most.
business-by-hand-name-unseen = The name has characters that cannot be seen. Type it anew.
business-by-hand-name-address = Write the name without a web address. After a dot, put a space.
business-by-hand-commune-missing = Enter a commune.
business-by-hand-commune-unknown = We cannot find this commune. Try the postcode.
business-by-hand-commune-several = Several communes match. Choose yours.
business-by-hand-activity-missing = Enter an activity.
business-by-hand-activity-unknown = We cannot find this activity. Try another word.
business-by-hand-activity-several = Several activities match. Choose the closest one.
business-by-hand-headcount-missing = Choose the number of employees.
business-by-hand-other = None: I will describe it differently

# Check-up
business-diagnosis-continue = Continue
business-diagnosis-leave = Save and come back later
business-diagnosis-check-title = Check your answers
business-diagnosis-check-intro = Read your answers again. You can change each of them.
business-diagnosis-finish = See my result
business-diagnosis-changed-elsewhere = Your answers have changed on another device. These are the latest. Check your answer, then continue.
business-diagnosis-open = Please answer the remaining questions first.

# Result
business-result-title = Your result
business-result-score = { $score } out of { $scale }
business-result-known = { $known ->
    [one] { $known } answer of { $total } is known.
   *[other] { $known } answers of { $total } are known.
  }
business-result-band = Level
business-result-scale = Your place on the scale
business-result-scale-description = Your score is { $score }, at the level “{ $band }”.
business-result-you = You
business-result-details = Your { $count } items
business-result-item = Item
business-result-item-state = In your firm
business-result-item-yes = Yes
business-result-item-no = No
business-result-item-not-concerned = Does not concern you
business-result-item-unknown = Not known
business-compare-title = And other firms?
business-compare-small = Your firm has fewer than 10 employees. These surveys only cover firms of 10 people or more: the figures are a landmark, not a comparison.
business-compare-chart = Share of firms that reach at least the basic level ({ $from } points out of { $scale })
business-compare-basic-yes = With { $score } points, you reach this basic level.
business-compare-basic-no = With { $score } points, you do not reach this basic level yet.
business-compare-who = Who
business-compare-percent = Share
business-compare-source = Source
business-compare-row = { $country }, { $size }, { $year }
business-compare-sized = { $size } people
business-compare-all = all, 10 people or more
business-compare-large = 250 people or more
business-compare-eu = European Union
business-advice-title = Our advice for you
business-advice-intro = { $count ->
    [0] No advice matches your answers.
    [one] One piece of advice matches your answers.
   *[other] { $count } pieces of advice, from the most useful for the least effort to the most demanding.
  }
business-advice-why = Why this advice?
business-advice-benefit = Benefit: { $points } out of 5
business-advice-effort = Effort: { $points } out of 5
business-advice-cost-free = Free
business-advice-cost-low = Low cost
business-advice-cost-medium = Medium cost
business-advice-cost-high = High cost
business-advice-first-step = First step
business-advice-source = Source: { $source }
business-advice-more = See { $count } more pieces of advice
business-next-title = What now?
business-next-advisers = See the advisers around { $commune }
business-next-advisers-anywhere = See the advisers
business-next-events = See the events of the region { $region }
business-next-events-anywhere = See the events

## Check-ups
business-instruments-title = Where do you stand?
business-instruments-intro = Choose what you want to look at. You can stop at any time: your answers are kept.
business-instruments-all = Choose another check-up
business-instrument-source = Source: { $source }, version { $version }.
business-instrument-licence = Licence: { $licence }.
business-diagnosis-instrument-gone = This check-up is no longer offered. Its answers can no longer be read here.
business-results-title = Your results over time
business-results-link = See your results over time
business-results-none = You have not completed a check-up yet.
business-results-date = Date
business-results-version = Version
business-results-score = Score
business-results-band = Level
business-results-known = What is known
business-results-themes = Theme by theme, from { $before } to { $now }
business-results-between = What changed between { $before } and { $now }
business-result-completed = Completed on { $date }.
business-result-no-score = No score yet
business-result-unknown = “I don’t know” does not count as a no.
business-result-weight = They make up { $percent } of the whole weight.
business-result-at-most = Your score would be { $points } at most if you had all the rest.
business-result-dimensions = By theme
business-result-dimensions-description = { $count } themes. Furthest ahead: { $highest }. Least far: { $lowest }.
business-result-radar = Your themes at a glance
business-result-bars = Your score by theme
business-result-dimension = Theme
business-result-now = Today
business-result-before = Last time
business-result-dimension-known = { $score } ({ $percent } known)
business-changes-title = What changed since last time
business-changes-score-up = Since { $date }, your score has gone up from { $before } to { $now }.
business-changes-score-down = Since { $date }, your score has gone down from { $before } to { $now }.
business-changes-score-same = Since { $date }, your score has stayed the same: { $now }.
business-changes-score-unknown = On { $date }: { $before }. Today: { $now }.
business-changes-dimensions = Theme by theme
business-changes-no-item = No item has changed.
business-changes-items = The items that have changed:
business-changes-item = { $item }: { $before }, then { $now }
business-changes-other-version = Your result of { $date } follows version { $before }, this one version { $now }. The questions are not the same: the two results cannot be compared.
business-changes-other-family = Your result of { $date } measures something else: the two results cannot be compared.
business-compare-none = We know of no published figures that are measured in the same way.
business-compare-bands = Share of firms at each level: { $who }
business-compare-your-level = { $level } (you)
business-compare-surveys = What firms of your size say ({ $year })
business-compare-sources = Where these figures come from
business-compare-measure = What is measured
business-compare-sample = Firms asked
business-compare-sample-unknown = Not published
business-own-title = On this platform
business-own-too-few = Not enough firms like yours have answered yet. We show these figures from { $min } firms on.
business-own-chart = Share of firms at each level: { $who }
business-own-who = { $size }, { $section }
business-own-counted = At least { $firms } firms have answered the same questions. Counted on { $date }. Source: the check-ups completed on this platform.
business-own-how = These figures only appear from { $min } firms on. A level with fewer than { $cell } firms is joined with its neighbour. Shares are rounded. Nobody can be recognised.
business-own-joined = { $from } to { $to }
business-size-micro = fewer than 10 employees
business-size-small = 10 to 49 employees
business-size-medium = 50 to 249 employees
business-size-large = 250 employees or more
business-section-a = farming, forestry and fishing
business-section-b = mining and quarrying
business-section-c = manufacturing
business-section-d = electricity and gas
business-section-e = water and waste
business-section-f = construction
business-section-g = trade and car repair
business-section-h = transport and storage
business-section-i = hotels and restaurants
business-section-j = information and communication
business-section-k = finance and insurance
business-section-l = real estate
business-section-m = professional and technical services
business-section-n = administrative and support services
business-section-o = public administration
business-section-p = education
business-section-q = health and social work
business-section-r = arts, entertainment and recreation
business-section-s = other services
business-section-t = households as employers
business-section-u = international bodies

# Ask for help
business-ask-title = Ask { $adviser } for help
business-ask-no-firm = Add your firm first: the adviser will know whom they answer.
business-ask-firm = For which firm?
business-ask-subject = About what?
business-ask-message = Your request
business-ask-message-hint = Say in a few sentences what you need. { $max } characters at most.
business-ask-share = What do you want to share?
business-ask-share-diagnosis = { $instrument }: my check-up of “{ $firm }” of { $date } ({ $score }), with my answers
business-ask-share-nothing = Nothing
business-ask-share-hint = Only who looks after your request will see it. Every reading is listed in your account.
business-ask-what-goes = Who answers will receive your name, the firm’s name and commune, your request and your e-mail address. If they cannot answer, somebody else will receive them, and you will be told.
business-ask-send = Send my request
business-ask-firm-missing = Choose the firm.
business-ask-subject-missing = Choose a subject.
business-ask-message-missing = Write your request.
business-ask-message-long = The text is too long: { $max } characters at most.
business-ask-diagnosis-other-firm = This check-up is another firm’s. Choose the check-up of the firm you named, or none.
business-asked-title = Your request has been sent
business-asked-text = { $adviser } will receive it by e-mail. You will receive a copy, then the answer. You will find it here too.

# My requests
business-requests-title = My requests for help
business-requests-none = You have not asked for anything yet.
business-request-waiting = Waiting for an answer
business-request-answered = Answered
business-request-title = Request of { $date }
business-request-message = The request
business-request-answer = The answer
business-request-shared = Check-up shared
business-request-nothing-shared = No check-up shared
business-request-adviser-gone = Adviser no longer in the directory

# The adviser
business-inbox-title = The requests you have received
business-inbox-none = No requests at the moment.
business-inbox-no-profile = Your account is not linked to an adviser of the directory.
business-inbox-from = From
business-inbox-answer = Your answer
business-inbox-answer-hint = { $max } characters at most. It goes by e-mail and stays in the firm’s account.
business-inbox-send = Send the answer
business-inbox-answer-missing = Write your answer.
business-inbox-sent = Your answer has been sent.
business-inbox-see-diagnosis = See the shared check-up
business-shared-title = Check-up of { $firm }

# E-mails
business-mail-asked-subject = Passerelle: new request from { $firm }
business-mail-asked-text =
    Hello { $adviser },

    { $person }, of the firm { $firm } ({ $commune }), asks you for help.

    Subject: { $subject }

    { $message }

    { $shared ->
        [yes] Their check-up is attached to the request.
       *[no] No check-up is attached.
    }

    Answer expected by { $due }.
    Read and answer: { $link }
    Or write to: { $email }
business-mail-copy-subject = Passerelle: your request to { $adviser }
business-mail-copy-text =
    Hello { $person },

    Your request has gone to { $adviser }.

    Subject: { $subject }

    { $message }

    Answer expected by { $due }.
    Find it again: { $link }
business-mail-answer-subject = Passerelle: { $adviser } has answered you
business-mail-answer-text =
    Hello { $person },

    { $adviser } has answered your request “{ $subject }”:

    { $answer }

    Find it again: { $link }
business-mail-answer-copy-subject = Passerelle: your answer to { $firm }
business-mail-answer-copy-text =
    Hello { $adviser },

    Your answer to { $person } ({ $firm }) has gone out:

    { $answer }

    Find it again: { $link }

# Other
business-diagnosis-back = Previous question
business-result-points = Points
business-too-many-firms = You already look after as many firms as one may.
business-basis-own-request = At your request

## People of a firm
business-firm-account = This firm on the platform
business-firm-your-role = Your role: { $role }.
business-firm-take = Download all its data
business-firm-close = Close this firm here
business-firm-leave = Stop looking after this firm
business-firm-diagnosis-not-yet = The diagnosis has not been done yet. Somebody of the firm can do it.
business-role-owner = owner
business-role-owner-hint = May do everything, and say who may do what.
business-role-employee = employee
business-role-employee-hint = May read everything, do the diagnosis and ask for advice.
business-role-accountant = accountant
business-role-accountant-hint = May read everything, and fill in procedures and loan applications.
business-people-title = The people who look after the firm
business-people-lead = Each has their own account and their role for { $firm }.
business-people-since = { $role }, since { $date }
business-people-change = Change the role of { $person }
business-people-make-owner = Make owner
business-people-make-employee = Make employee
business-people-make-accountant = Make accountant
business-people-remove = Remove
business-people-invited = Invitations waiting
business-people-invitation = { $email }, as { $role }, until { $date }
business-people-uninvite = Take the invitation back
business-people-invite-title = Invite somebody
business-people-email = Their e-mail address
business-people-email-hint = We send a link that holds for 7 days.
business-people-email-wrong = Write an e-mail address, for example name@example.org.
business-people-role = Their role
business-people-role-missing = Choose a role.
business-people-invite = Send the invitation
business-people-too-many = Too many people or invitations for this firm: 20 people and 10 invitations at most.
business-people-changes = What changed
business-people-when = When
business-people-who = Who
business-people-what = What
business-firm-change-invited = invited somebody as { $role }
business-firm-change-uninvited = took an invitation back
business-firm-change-joined = joined as { $role }
business-firm-change-role-changed = { $person } is now { $role }
business-firm-change-removed = removed { $person }
business-firm-change-left = no longer looks after the firm
business-join-title = Look after { $firm }
business-join-lead = { $person } invites you as { $role }.
business-join-until = The invitation holds until { $date }. The firm will see your name.
business-join-yes = Accept
business-join-no = Do not accept
business-close-title = Close { $firm } here
business-close-lead = Your firm itself does not change: only what is kept here goes.
business-close-warning = Diagnoses, the plan and requests for advice will be deleted, for everybody who looks after it. This cannot be undone.
business-close-kept = The log of accesses stays: it must be possible to prove who read your data.
business-close-sure-title = Are you sure?
business-close-sure = Yes, delete what is kept here
business-close-not-sure = Tick the box to confirm.
business-close-yes = Close and delete
business-close-no = Keep the firm
business-last-owner = A firm always has an owner. Name somebody else first.
business-too-many-people = Twenty people look after this firm already. That is the maximum.
business-mail-invited-subject = Passerelle: { $person } invites you to look after { $firm }
business-mail-invited-text =
    Hello,

    { $person } invites you to look after the firm { $firm } { $role ->
        [owner] as an owner
        [accountant] as its accountant
       *[employee] as an employee
    }.

    Open this link within 7 days, then sign in or open an account:
    { $link }

    If you do not know this person, do nothing.
business-mail-joined-subject = Passerelle: { $person } now looks after { $firm }
business-mail-joined-text =
    Hello,

    { $person } accepted your invitation and now looks after { $firm } { $role ->
        [owner] as an owner
        [accountant] as its accountant
       *[employee] as an employee
    }.

    You can change this at any time:
    { $link }
## Recommendations and the plan
business-recommendations-all = See all recommendations, also those that are not for you
business-recommendations-title = All recommendations
business-recommendations-parts = Three lists
business-recommendations-yes = For you
business-recommendations-depends = It depends on an answer
business-recommendations-no = Not for you, and why
business-recommendations-yes-count = For you ({ $count })
business-recommendations-depends-count = It depends on an answer ({ $count })
business-recommendations-no-count = Not for you ({ $count })
business-recommendations-none = No recommendation here.
business-recommendations-depends-on = It depends:
business-recommendations-why-not = Why not?
business-recommendations-answer = Answer
business-recommendations-again = To answer it, do the diagnosis again.
business-recommendations-next = { $count ->
    [0] Begin with the question { $question }: most recommendations depend on it.
    [one] Begin with the question { $question }: its answer decides at least one.
   *[other] Begin with the question { $question }: its answer decides at least { $count }.
}
business-quoted = “{ $text }”
business-or = { $before } or { $last }
business-reason-said = { $what }: { $answer }
business-reason-answered = You answered { $answer } to { $question }
business-reason-open = You have not answered { $question } yet
business-reason-wanted = { $said }. This is for { $wanted }
business-reason-not-wanted = { $said }. This is for another answer
business-reason-chosen = You chose { $choices } at { $question }. This is for those who did not
business-reason-not-chosen = You did not choose { $choices } at { $question }
business-reason-knows = You know the answer to { $question }. This is for those who do not
business-reason-limit = { $answer }, the limit is { $limit }
business-reason-minimum = { $answer }, the minimum is { $limit }
business-reason-below = { $answer }, it must be less than { $limit }
business-reason-above = { $answer }, it must be more than { $limit }
business-reason-exactly = { $answer }, it must be { $limit }
business-reason-other-than = { $answer }, it must be other than { $limit }
business-reason-not-asked = The question { $question } is not asked of you
business-reason-not-asked-because = { $said }. So the question { $question } is not asked of you
business-reason-your-answer = your answer of { $date }
business-reason-your-answers = worked out from your answers, the last one of { $date }
business-reason-everyone = This is useful to every business
business-reason-nobody = This recommendation is for nobody at the moment
business-reason-cannot-tell = Your answers do not tell
business-change-title = What would change this?
business-change-intro = { $count ->
    [one] This recommendation would be for you with:
   *[other] This recommendation would be for you with all of these:
}
business-change-none = Many answers would have to be others.
business-change-answer = the answer { $answer } to { $question }
business-change-add = { $choices } chosen too at { $question }
business-change-choose = { $choices } chosen at { $question }
business-change-drop = { $choices } not chosen at { $question }
business-change-limit = { $what }: { $wanted } at most
business-change-minimum = { $what }: { $wanted } at least
business-change-kind = { $what }: { $wanted }
business-fit-yes = yes
business-fit-depends = depends
business-fit-no = no
business-office-recommendations = Try a sheet of recommendations
business-office-recommendations-lead = Choose a sheet: you will see what it changes for the example businesses. Nothing is published.
business-office-sheet = The sheet
business-office-sheet-hint = An Excel workbook with the sheet “recommendations”, or a CSV file.
business-office-sheet-missing = Choose a sheet.
business-office-sheet-wrong = The sheet has mistakes. They are listed below.
business-office-compare = Compare
business-office-changed = { $changed } of { $of } example businesses would see something else.
business-office-changed-for = What changes for { $firm }
business-office-head-recommendation = Recommendation
business-office-head-before = Before
business-office-head-after = After
business-office-head-because = Why
business-plan-open = My action plan
business-plan-of = Action plan of { $firm }
business-plan-empty = Your plan is empty. Add the recommendations that you want to follow.
business-plan-progress = { $done } of { $of } done.
business-plan-todo = To do
business-plan-done = Done
business-plan-aside = Put aside
business-plan-state-todo = To do
business-plan-state-done = Done
business-plan-state-aside = Put aside
business-plan-nothing-to-do = Nothing to do at the moment.
business-plan-full = A plan has { $max } steps at most. Nothing was added.
business-plan-add = Add to my plan
business-plan-begin = { $count ->
    [one] Begin my plan with this recommendation
   *[other] Begin my plan with these { $count } recommendations
}
business-plan-has-it = It is in your plan
business-plan-all = See all recommendations ({ $count } not in the plan yet)
business-plan-proposed = Recommendations to add
business-plan-no-diagnosis = Do the diagnosis: the recommendations come from your answers.
business-plan-tick = Done
business-plan-untick = To do again
business-plan-earlier = Earlier
business-plan-later = Later
business-plan-done-at = Done on { $date }
business-plan-done-on = Done on
business-plan-cost = Cost
business-plan-effort = Effort
business-plan-benefit = Benefit
business-plan-source = Source
business-plan-of-five = { $points } of 5
business-plan-reason = Why it is put aside:
business-plan-reason-label = Why?
business-plan-reason-missing = Say why, in a few words.
business-plan-put-aside = Put aside
business-plan-put-aside-hint = The step stays in your plan with your reason. You can take it up again.
business-plan-note = Note
business-plan-note-label = Your note
business-plan-note-hint = { $max } characters at most. It is printed and shared with the plan.
business-plan-note-keep = Save the note
business-plan-gone = This recommendation exists no more. You can keep the step.
business-plan-not-meant = After your last diagnosis, this step is no longer recommended, or not for certain:
business-plan-print = Print the plan (PDF)
business-plan-printed = Printed on { $date }
business-plan-page = Page { $page } of { $pages }
business-plan-share = Share the plan with an adviser
business-plan-share-title = Share your plan
business-plan-share-intro = The adviser will see your steps, notes and reasons, and can change nothing. Every reading is listed in your account. You can end it at any time.
business-plan-share-nobody = You have not asked anybody for help yet. Choose an adviser: you can add your plan to your request.
business-plan-share-with = With whom?
business-plan-share-adviser-missing = Choose an adviser.
business-plan-share-days = For how long?
business-plan-share-for = { $days } days
business-plan-share-days-missing = Choose for how long.
business-plan-share-send = Share
business-plan-share-stop = Stop sharing
business-plan-shares = Who can see this plan
business-plan-shared-until = { $adviser }, until { $date }
business-shared-plans-title = Plans shared with you
business-shared-plans-none = No plan is shared with you at the moment.
business-shared-plan-until = Shared until { $date }
business-inbox-see-plan = See the shared plan
business-ask-plan = Share the action plan too?
business-ask-plan-hint = The adviser will see it for { $days } days. You can end it earlier.
business-ask-share-plan = My action plan of “{ $firm }”
business-ask-plan-other-firm = This plan is another business’s. Choose the plan of the business named, or none.
business-mail-plan-subject = Passerelle: { $firm } shares its plan with you
business-mail-plan-text =
    Hello { $adviser },

    { $person } of { $firm } shares the action plan with you until { $until }.

    Read it: { $link }
## Routing of requests, conversation, officers, what came of it
business-too-many-requests = You have asked many questions today already. Come back tomorrow.
business-too-many-letters = You have had many letters sent today already. Come back tomorrow.
business-request-elsewhere = This request has changed meanwhile: somebody else looks after it, or it is over. Open it again to see where it stands.
business-firm-plan = Your plan
business-firm-plan-next = Next step:
business-firm-questions = Your questions
business-firm-questions-all = { $count ->
    [one] See your question
   *[other] See your { $count } questions and the answers
}
business-firm-help = Find help
business-firm-ask = Ask a question
business-propose-title = What help are you looking for?
business-propose-lead = Write your question. Then we propose who can answer it, and say why. You are free to choose.
business-propose-continue = Continue
business-propose-who = Who should answer?
business-propose-first = We propose { $adviser }: { $reasons }.
business-propose-nobody = No adviser matches today. Your question will not stay without an answer: { $office } looks after it.
business-propose-why-nobody = Why nobody else:
business-propose-choose = Who shall get the question?
business-propose-missing = Choose who should answer.
business-propose-directory = Search the directory myself (your text does not follow)
business-propose-rules = First the advisers of your region, then those who have had fewest requests for what they can take, then those who fit best, then the nearest.
business-propose-contact-hint = The public service of your region. It answers itself or finds somebody.
business-excluded-not-accredited = { $count }: not accredited today
business-excluded-nobody-answers = { $count }: do not answer on this site
business-excluded-refused = { $count }: had this request already
business-excluded-away = { $count }: away or paused
business-excluded-territory = { $count }: do not go as far as you
business-excluded-subject = { $count }: do not deal with this subject
business-excluded-size = { $count }: work with firms of another size
business-excluded-activity = { $count }: work with other activities
business-excluded-full = { $count }: have as many requests as they can take
business-why-in-region = in your region
business-why-comes = comes to you
business-why-remote = works remotely
business-why-load = { $had } of { $of } possible requests in thirty days
business-why-subject = knows the subject
business-why-activity = works with “{ $activity }”
business-why-language = speaks your language
business-why-near = less than 1 km away
business-why-km = { $km } km away
business-ask-adviser-gone = This adviser can no longer answer. Choose another.
business-request-holder = With
business-request-due = An answer should come by { $date }.
business-request-alarmed = Nobody answered in time. The public service of your region was told and looks after it.
business-request-more = Write again
business-request-more-field = Your message
business-request-more-hint = { $max } characters at most. It goes to whoever looks after your request.
business-request-more-send = Send
business-request-more-said = Message of the firm
business-request-turns = Who had this request
business-request-taken-up = Somebody looks after it
business-request-done = Over, with help
business-request-no-help = Over, without help
business-request-unreachable = Firm could not be reached
business-turn-firm = chosen by the firm
business-turn-platform = proposed by the platform
business-turn-officer = chosen by an officer
business-turn-ended-not-for-me = passed on on { $date }: not for them
business-turn-ended-no-longer-listed = passed on on { $date }: no longer answers here
business-turn-ended-officer = taken over on { $date } by an officer
business-inbox-passed = The request went to somebody else. The firm was told.
business-inbox-own = My profile as an adviser
business-inbox-due = Answer expected by { $date }.
business-inbox-close = Where does this request stand?
business-inbox-take-up = I look after it
business-inbox-done = The firm was helped
business-inbox-no-help = Over without help
business-inbox-unreachable = The firm cannot be reached
business-inbox-not-for-me-title = Is this request not for you?
business-inbox-not-for-me-text = We pass it on to somebody else at once. You will not see it any more.
business-inbox-not-for-me = It is not for me
business-office-title = Firms’ requests for help
business-office-back = The office
business-office-lead = { $total } wait for an answer, { $alarms } of them alarms.
business-office-none = No request waits.
business-office-alarm = Nobody answered
business-office-shares = What firms say a month later
business-office-shares-few = Fewer than { $min } firms answered: nothing is shown.
business-office-shares-small = Too few answers to tell them apart.
business-office-shares-answer = Answer
business-office-shares-share = Share
business-office-shares-answers = { $count } answers in a year, counted in steps of { $step }.
business-office-shares-mean = Mean satisfaction: { $mean } of 5.
business-office-take-over-title = Take the request over
business-office-take-over = Take it over for the public service
business-office-assign = Give it to an adviser
business-office-assign-nobody = No adviser meets all the rules.
business-office-assign-who = Advisers who match
business-office-assign-other = Another adviser
business-office-assign-other-hint = The address of their page in the directory.
business-office-assign-give = Give
business-office-assign-wrong = Choose an accredited adviser who answers on this site.
business-feedback-title = Were you helped?
business-feedback-lead = Your question is of { $date }. Three answers are enough. They are shown as numbers only.
business-feedback-helped = Did you get help?
business-feedback-helped-yes = Yes
business-feedback-helped-partly = In part
business-feedback-helped-no = No
business-feedback-helped-nobody = Nobody answered me
business-feedback-result = What became of your project?
business-feedback-result-done = It is done
business-feedback-result-under-way = It is under way
business-feedback-result-nothing = Nothing has changed
business-feedback-result-elsewhere = I found help elsewhere
business-feedback-satisfaction = Are you satisfied?
business-feedback-satisfaction-5 = Very satisfied
business-feedback-satisfaction-4 = Satisfied
business-feedback-satisfaction-3 = So-so
business-feedback-satisfaction-2 = Little satisfied
business-feedback-satisfaction-1 = Not at all satisfied
business-feedback-missing = Choose an answer.
business-feedback-send = Send my answers
business-feedback-thanks = Thank you
business-feedback-kept = Your answers are kept. They help to make the service better.
business-mail-handed-subject = Passerelle: your request is now with { $adviser }
business-mail-handed-text =
    Hello { $person },

    Your request “{ $subject }” is now with { $adviser }. An answer should come by { $due }.

    Follow it: { $link }
business-mail-more-subject = Passerelle: { $firm } writes to you again
business-mail-more-text =
    Hello { $adviser },

    { $person } ({ $firm }) writes to you:

    { $message }

    Read and answer: { $link }
business-mail-reminder-subject = Passerelle: { $firm } waits for your answer
business-mail-reminder-text =
    Hello { $adviser },

    { $firm } has waited since { $date } for an answer about “{ $subject }”. It should come by { $due }.

    Answer, or say that it is not for you: { $link }
business-mail-alarm-subject = Passerelle: nobody answered { $firm }
business-mail-alarm-text =
    { $firm } has waited since { $date } for an answer about “{ $subject }”. The request is with { $adviser }, who did not answer.

    Take it over or give it to somebody else: { $link }
business-mail-nobody-subject = Passerelle: we look after your request
business-mail-nobody-text =
    Hello { $person },

    { $adviser } has not answered your request “{ $subject }” yet. This should not be: { $office } was told and looks after it.

    Follow it: { $link }
business-mail-follow-up-subject = Passerelle: were you helped?
business-mail-follow-up-text =
    Hello { $person },

    On { $date } you asked a question about “{ $subject }”. Were you helped? Three answers are enough, without signing in:
    { $link }

    This link works once only.

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
business-firm-diagnosis-none = Answer { $count } questions at most: it takes about 10 minutes. You get your result and advice made for you.
business-firm-diagnosis-start = Start the check-up
business-firm-diagnosis-begun = Begun on { $date }. Your answers are kept.
business-firm-diagnosis-resume = Resume the check-up
business-firm-diagnosis-done = Completed on { $date }: { $score } out of 12.
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
business-result-score = { $score } out of 12
business-result-known = { $known ->
    [one] Worked out from { $known } known item out of 12.
   *[other] Worked out from { $known } known items out of 12.
  } “I don’t know” does not count as a no.
business-result-band = Level
business-result-scale = Your place on the scale
business-result-scale-description = Your score is { $score } out of 12, at the level “{ $band }”.
business-result-you = You
business-result-source = After Eurostat’s Digital Intensity Index, version 4: 12 items, 1 point each.
business-result-details = Your 12 items
business-result-item = Item
business-result-item-state = In your firm
business-result-item-yes = Yes
business-result-item-no = No
business-result-item-unknown = Not known
business-compare-title = And other firms?
business-compare-small = Your firm has fewer than 10 employees. These surveys only cover firms of 10 people or more: the figures are a landmark, not a comparison.
business-compare-chart = Share of firms that reach at least the basic level (4 points out of 12)
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

# Ask for help
business-ask-title = Ask { $adviser } for help
business-ask-no-firm = Add your firm first: the adviser will know whom they answer.
business-ask-firm = For which firm?
business-ask-subject = About what?
business-ask-message = Your request
business-ask-message-hint = Say in a few sentences what you need. { $max } characters at most.
business-ask-share = What do you want to share?
business-ask-share-diagnosis = My check-up of “{ $firm }” of { $date } ({ $score } out of 12), with my answers
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

## Routing of requests, conversation, officers, what came of it
business-too-many-requests = You have asked many questions today already. Come back tomorrow.
business-request-elsewhere = This request has changed meanwhile: somebody else looks after it, or it is over. Open it again to see where it stands.
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
business-turn-ended-no-longer-listed = passed on on { $date }: no longer in the directory
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
business-office-shares-small = too few
business-office-shares-answer = Answer
business-office-shares-share = Share
business-office-shares-answers = { $count } answers in a year.
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

# Finding a call
programmes-title = Programmes
programmes-lead = Public bodies choose people and firms to support. You know whether you can apply before the first question.
programmes-none = There is no call at the moment.
programmes-until = Until { $date }
programmes-opens = You can apply from { $date } on.
programmes-closed = Applications are over.
programmes-phase-draft = Draft
programmes-phase-to-come = To come
programmes-phase-open = Open
programmes-phase-closed = Closed
programmes-applicant-person = A person, for themselves
programmes-applicant-firm = A firm
programmes-applicant-either = A person or a firm
programmes-good-to-know = Good to know
programmes-fact-programme = Programme
programmes-fact-body = Public body
programmes-fact-season = Season
programmes-fact-applicant = Who applies
programmes-fact-from = From
programmes-fact-until = Last day
programmes-fact-places = Places
programmes-fact-decided-on = Everybody is answered on
programmes-fact-languages = Languages
programmes-pass-on = Pass this call on
programmes-qr = QR code of { $address }
programmes-qr-file = The QR code (SVG)
programmes-see-eligible = See whether I can apply
programmes-before-first-question = A few answers are enough. Nothing is kept until you apply.
programmes-see-own = See my application
programmes-see-call = See the call
programmes-see-calls = See all calls

# Who may apply, and how it is chosen
programmes-who = Who can apply
programmes-who-everybody = Everybody can apply.
programmes-who-lead = This is what it takes:
programmes-any-of = At least one of these conditions:
programmes-choosing = How it is chosen
programmes-choosing-lead = Each criterion gets points, times its weight. The highest totals are chosen.
programmes-criteria = Criteria
programmes-criterion = Criterion
programmes-maximum = Most points
programmes-weight = Weight
programmes-pass-mark = At least { $mark } of { $best } weighted points are needed to be chosen.
programmes-at-least = at least { $least }
programmes-at-most = at most { $most }
programmes-between = { $least } to { $most }
programmes-bounds-lead = These numbers hold among applications above the pass mark. They change no score.
programmes-privacy = What we keep, and who reads it
programmes-privacy-text =
    Your answers are read by { $body } once they are sent, and only as you sent them. Each reading is in your log, before it happens.

    A draft is deleted { $days } days after the closing. An application that was withdrawn or not chosen is deleted after { $months } months. You can withdraw your application at any time.

# May I apply?
programmes-eligible-title = Can I apply?
programmes-deciding = The questions that decide
programmes-deciding-lead = Leave blank what you do not know: it does not exclude you.
programmes-see = See what follows
programmes-apply = Apply
programmes-eligible-yes = From your answers, you can apply.
programmes-eligible-no = From your answers, a condition is not met.
programmes-eligible-depends = It depends on answers that are still missing.
programmes-would-change = This would change the answer:
programmes-no-is-no-end = You can apply all the same: a person of { $body } looks at every application and answers you with a reason.
programmes-depends-lead = You need not wait to apply: these questions come again in the form.
programmes-verdict-yes = Yes
programmes-verdict-no = No
programmes-verdict-open = Open
programmes-source-down = { $source } does not answer at the moment: we ask you instead.
programmes-sign-in-lead = To apply, sign in: your answers are then kept, and what we know is filled in already.
programmes-sign-in = Sign in to apply
programmes-which-firm = For whom do you apply?
programmes-for-myself = For myself, without a firm
programmes-no-firm = This call is for firms. You have not added one yet.
programmes-add-firm = Add a firm

# Filling in
programmes-back = Back
programmes-continue = Continue
programmes-later = Continue later
programmes-go-on = Continue my application
programmes-known-title = What we know already
programmes-known-lead = Keep what is right, change the rest. Nothing leaves without you.
programmes-known-keep = All of it is right, continue
programmes-groups-title = Equality among candidates
programmes-groups-lead = These answers are optional. Not answering is no disadvantage.
programmes-groups-why = Kept apart. Whoever reads or scores your application does not see them. They serve the bounds of the selection and the statistics, and nothing else.
programmes-unsaid = I do not want to say
programmes-check-title = Check your application
programmes-check-who-reads = { $body } reads it as you send it. You can withdraw it at any time.
programmes-send = Send
programmes-not-open = You cannot apply now: the call is not open.
programmes-too-late = The time to complete it is over. Your answers are kept; the body decides what follows.
programmes-is-published = What is published does not change any more. Make a new call.
programmes-changed-elsewhere = Another page changed the same thing. Try again.
programmes-gone-on = This cannot be done any more: the application has gone on.
programmes-other-applicant = Choose for whom you apply: yourself, or one of your firms.

# The candidate’s page
programmes-account = My account
programmes-mine = My applications
programmes-mine-hint = Applications to programmes: where they stand, what follows
programmes-mine-none = You have not applied yet.
programmes-number = Number
programmes-state = State
programmes-state-draft = Draft
programmes-state-sent = Sent
programmes-state-returned = To be completed
programmes-state-complete = Complete
programmes-state-decided = Decided
programmes-state-withdrawn = Withdrawn
programmes-outcome-chosen = Chosen
programmes-outcome-not-chosen = Not chosen
programmes-outcome-not-admitted = Not admitted
programmes-next = What happens next
programmes-next-draft = Send your application before the end of { $date }. As long as it is a draft, only you see it.
programmes-next-grace = The call has just closed. Since you had begun, you can still send until { $time }.
programmes-next-draft-closed = The call closed on { $date } before this application was sent. The draft is deleted { $days } days later; until then you can read your answers below.
programmes-next-sent = { $body } looks whether everything is there, and writes to you.
programmes-next-returned = Complete it, check it and send it again.
programmes-next-late = { $body } decides with what you had sent, or gives you more time. Nothing is lost.
programmes-next-complete = Everything is there. { $body } has it read and scored.
programmes-next-decided-on = Every candidate is answered on { $date }.
programmes-next-over = This application is over.
programmes-next-kept = It is deleted on { $date }.
programmes-returned-until = Something is missing. Complete it before the end of { $date }:
programmes-returned-late = The time to complete it ended on { $date }. This was missing:
programmes-receipt = Receipt (PDF)
programmes-receipt-title = Receipt of your application
programmes-receipt-lead = Sent on { $date }.
programmes-answers = Answers
programmes-answers-sent = Your answers, as sent
programmes-withdraw = Withdraw my application
programmes-withdraw-lead = It is no longer read or scored, and is deleted after { $months } months. What you said of yourself for equality is deleted at once.
programmes-discard = Delete this draft
programmes-discard-lead = Your answers are deleted at once.
programmes-page-of = Page { $page } of { $pages }
programmes-basis-own = At your own request
programmes-basis-office = To look at your application
programmes-basis-once-only = So that you are not asked for what is known (once-only principle)

# Letters
programmes-mail-sent-subject = Your application { $number } is sent: { $title }
programmes-mail-sent =
    Hello { $name },

    your application to “{ $title }” is sent. Its number is { $number }.
    Where it stands, and your receipt: { $link }
programmes-mail-returned-subject = Something is missing in your application { $number }
programmes-mail-returned =
    Hello { $name },

    something is missing in your application to “{ $title }” ({ $number }):

    { $text }

    Complete it before the end of { $date }: { $link }
programmes-mail-complete-subject = Your application { $number } is complete
programmes-mail-complete =
    Hello { $name },

    everything is there: your application to “{ $title }” ({ $number }) will be read and scored.
    What follows, and when: { $link }
programmes-mail-decided-subject = Your application { $number } is decided
programmes-mail-decided =
    Hello { $name },

    your application to “{ $title }” ({ $number }) is decided.
    Read the decision and its reason here: { $link }
programmes-mail-closing-subject = Your draft is not sent: { $title }
programmes-mail-closing =
    Hello { $name },

    your application to “{ $title }” is still a draft. The last day is { $date }.
    Go on here: { $link }

# At the office
programmes-office-title = My calls
programmes-office-hint = Make a call from a spreadsheet, read applications, have them completed
programmes-office-none = You have not made a call yet.
programmes-make-title = Make a call
programmes-make-lead = Everything comes from a spreadsheet: dates, places, conditions, criteria and questions. Once published, the call does not change any more.
programmes-make-sheet = The spreadsheet
programmes-make-sheet-hint = { "." }xlsx, .xls, .csv or .md
programmes-make-sheet-missing = Choose the file of the spreadsheet.
programmes-make-sheet-wrong = The spreadsheet has mistakes: mend them and choose it again.
programmes-make-mistakes = Mistakes of the spreadsheet
programmes-make-save = Keep the draft
programmes-make-how = What the spreadsheet holds
programmes-make-how-call = one row a key (programme, body, what, season, title, introduction, opens, closes, places; if you wish applicant, pass_mark, decided_on, keeps_months), with the columns key, value and text in each language.
programmes-make-how-eligibility = one condition a row: condition, text in each language, any_of. All must hold; of those with the same mark in any_of one is enough.
programmes-make-how-groups = what one may say of oneself, optional: dimension, value, label in each language, least, most. A row without value is the question.
programmes-make-how-criteria = the score sheet: name, label and hint in each language, weight, maximum.
programmes-make-how-survey = the questions, as XLSForm, with choices and settings.
programmes-draft-lead = Only you see this draft. Read all of it once more, then publish: nothing changes any more after that.
programmes-publish = Publish
programmes-see-form = See the questions (PDF)
programmes-change = Give another spreadsheet
programmes-introduction = What people are told
programmes-version = Version: { $hash }
programmes-applications = Applications
programmes-applications-none = No application here.
programmes-applications-lead = By number, which does not tell which came first. Opening an application is written into the candidate’s log.
programmes-application = Application { $number }
programmes-count = Count
programmes-sent-on = Sent on
programmes-more = The next ones
programmes-candidate = Candidate
programmes-complete-by-program = The program has checked that every required answer is there and has the form that is expected.
programmes-complete-until = To be completed until
programmes-decide-complete = Is everything there?
programmes-find-complete = The application is complete
programmes-return = Ask to complete it
programmes-lacks = What is missing
programmes-lacks-hint = In plain words: the candidate gets them as they are.
programmes-lacks-missing = Write what is missing, in at most 2,000 letters.
programmes-days = Days to complete it
programmes-days-wrong = A number from 1 to 60 is expected.
programmes-refuse = Do not admit
programmes-reason = Reason
programmes-reason-hint = The candidate reads it. The application is then not scored.
programmes-reason-missing = Write a reason, in at most 2,000 letters.
programmes-office-late = The time is over. Give more, find the application complete as it is, or do not admit it.

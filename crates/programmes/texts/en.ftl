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
programmes-bounds-lead-all = These numbers hold among all applications. They change no score.
programmes-privacy = What we keep, and who reads it
programmes-privacy-text =
    Your answers are read by { $body } once they are sent, and only as you sent them. Each reading is in your log, before it happens.

    A draft is deleted { $days } days after the closing. An application that was withdrawn or not chosen is deleted after { $months } months, one that was chosen after { $followed }: so long its season is followed. You can withdraw your application at any time.

# May I apply?
programmes-eligible-title = Can I apply?
programmes-deciding = The questions that decide
programmes-deciding-lead = Leave blank what you do not know: it does not exclude you.
programmes-see = See what follows
programmes-apply = Apply
programmes-eligible-yes = By your answers, you can apply.
programmes-eligible-no = By your answers, a condition is not met.
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
programmes-filled-anew = Here is now what we know of { $firm }. Check it, then continue.
programmes-filled-anew-own = Here is now what we know of you. Check it, then continue.
programmes-for-myself = For myself, without a firm
programmes-for-firm = For { $firm }
programmes-already-own = You have an application to this call already.
programmes-already-firm = You have an application to this call for { $firm } already.
programmes-already-colleague = Somebody else who acts for { $firm } has begun or sent an application to this call. A firm has one only: settle with your colleagues who continues it, or deletes it.
programmes-begin-another = Begin another application
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
programmes-groups-why = Kept apart. Whoever reads or scores your application does not see them, and nobody who can still change the list. Where a bound changed the result, members of the jury, who know the points they gave, may guess them from it. They serve the bounds of the selection and the statistics. So that a final list can be checked, they then stand in a file beside your number, without your name: it is published only where at least { $crowd } people share each answer; otherwise only whoever controls the list is shown it, and your log says so. If a bound decided about you, your result says which; the office reads it too.
programmes-unsaid = I do not want to say
programmes-files = Files
programmes-file = Add a file
programmes-file-hint = At most { $most } files: PDF, JPEG or PNG.
programmes-file-add = Add
programmes-file-missing = Choose a file.
programmes-file-kind = Send a PDF, or a picture as JPEG or PNG.
programmes-files-too-many = At most { $most } files. Remove one first.
programmes-file-remove = Remove
programmes-files-kept = { $body } and the readers of the jury read them as they are when you send. Each reading is in your log. They are deleted with your application. What was sent stays; you can add to it when you are asked to complete.
programmes-files-change = Add or remove files
programmes-file-waits = The virus scanner has not checked this file yet. Come back in a few minutes.
programmes-check-title = Check your application
programmes-check-who-reads = { $body } reads it as you send it. You can withdraw it at any time.
programmes-send = Send
programmes-not-open = You cannot apply now: the call is not open.
programmes-too-late = The time to complete it is over. Your answers are kept; the body decides what follows.
programmes-is-published = What is published does not change any more. Make a new call.
programmes-changed-elsewhere = Another page changed the same thing. Try again.
programmes-too-long = { $count } characters: at most { $most } are possible.
programmes-at-most-letters = At most { $most } characters.
programmes-gone-on = This cannot be done any more: the application has gone on.
programmes-other-applicant = Choose for whom you apply: yourself, or one of your firms.
programmes-firm-applies = Somebody else who acts for this firm has an application to this call already. A firm has one only.
programmes-firm-left = You do not act for the firm of this application any more: you cannot send it in its name.

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
programmes-is-sent = Your application has been sent.
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
programmes-withdraw-place = Your place goes to the next one.
programmes-withdraw-lead-final = Your application is deleted after { $months } months. What you said of yourself for equality is deleted at once, except beside your number in the file with which the list is checked.
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
programmes-left = Calls without an officer
programmes-left-lead = Their officer is not there any more. Take a programme over, with all its seasons, so that nobody waits in vain.
programmes-take-over = Take over
programmes-take-over-applies = You apply to a call of this programme: somebody else has to take it over.
programmes-take-over-judges = You are in a jury of this programme: somebody else has to take it over, or you leave the jury first.
programmes-hand-over = Hand over to another officer
programmes-hand-over-lead = The programme goes to them with all its seasons. You do not see it any more.
programmes-hand-over-unknown = No officer has this account. Check the name.
programmes-hand-over-applies = This person applies to a call of this programme.
programmes-hand-over-judges = This person is in a jury of this programme: remove them from it first.
programmes-make-title = Make a call
programmes-make-lead = Everything comes from a spreadsheet: dates, places, conditions, criteria and questions. Once published, the call does not change any more.
programmes-make-sheet = The spreadsheet
programmes-make-sheet-hint = { "." }xlsx, .xls, .csv or .md
programmes-make-sheet-missing = Choose the file of the spreadsheet.
programmes-make-sheet-wrong = The spreadsheet has mistakes: mend them and choose it again.
programmes-make-mistakes = Mistakes in the spreadsheet
programmes-make-save = Keep the draft
programmes-make-how = What the spreadsheet holds
programmes-make-how-call = one row a key (programme, body, what, season, title, introduction, opens, closes, places; if you wish applicant, pass_mark, decided_on, keeps_months, files), with the columns key, value and text in each language.
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
programmes-same-firm = The same firm also sent: { $numbers }. A firm can have one place only: decide which one is admitted.
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
programmes-refuse-too-late = The jury has begun to judge it. Take it out at the decision instead: everybody reads the reason.
programmes-reason = Reason
programmes-reason-hint = The candidate reads it. The application is then not scored.
programmes-reason-missing = Write a reason, in at most 2,000 letters.
programmes-office-late = The time is over. Give more, find the application complete as it is, or do not admit it.
# The jury: reading, declaring, scoring
programmes-jury = Jury
programmes-jury-lead = Each complete application is read by two or three members, who first declare whether they have a conflict of interest. Nobody sees the scores of others before they have sent their own.
programmes-jury-signed = The list is signed: nothing changes here any more.
programmes-jury-members = Members
programmes-jury-empty = The jury has no member yet.
programmes-jury-settings = Rules of reading
programmes-jury-set = Keep these rules
programmes-jury-mine = Applications to judge
programmes-jury-mine-lead = You are a member of a jury. Before you read an application, you say whether you have a conflict of interest.
programmes-jury-mine-hint = For members of a jury: declare, read, score.
programmes-jury-mine-none = You are not a member of any jury.
programmes-jury-nothing-yet = Nothing to read for now. We write to you when there is.
programmes-member = Member
programmes-member-reads = To read
programmes-member-sent = Sheets sent
programmes-member-conflicts = Conflicts
programmes-member-deed = Action
programmes-member-remove = Remove
programmes-member-applies = Applies: reads nothing
programmes-invite = Invite
programmes-invite-login = User name or e-mail address
programmes-invite-hint = The person has an account already. They get a letter.
programmes-invite-unknown = Nobody has this account. Check the name.
programmes-invite-applies = This person applies to this call: they cannot judge it.
programmes-invite-officer = You prepare the decision: you cannot be in the jury.
programmes-invite-too-many = The jury is full.
programmes-readers = How many readers for each application?
programmes-readers-each = { $count } readers
programmes-readers-wrong = Choose 2 or 3 readers.
programmes-most = Applications for each member, at most
programmes-most-hint = From 1 to 500.
programmes-most-wrong = Write a whole number from 1 to 500.
programmes-distance = Difference that calls a third reader
programmes-distance-hint = In weighted points, from 0 to { $most }. Two readers who differ by more call a third reader, then a discussion.
programmes-distance-wrong = Write a whole number of weighted points, at most the total of the sheet.
programmes-share = Sharing out
programmes-share-complete = Complete applications
programmes-share-unresolved = Still to be checked by the office
programmes-share-read = With all their readers
programmes-share-sent = With all their sheets
programmes-share-open = The call is still open. Applications are shared out after it closes.
programmes-share-lead = Everybody gets as much to read as the others. What is shared out already stays; another click shares out only what lacks readers.
programmes-share-do = Share out the applications
programmes-short = What cannot be shared out
programmes-short-lead = Some applications have too few readers. Invite more members, or let each read more.
programmes-short-missing = Readers missing
programmes-short-why = Why
programmes-short-small = { $count ->
    [one] The jury has only one member who can read.
   *[other] The jury has only { $count } members who can read.
}
programmes-short-conflicts = { $count ->
    [one] One member has a conflict of interest.
   *[other] { $count } members have a conflict of interest.
}
programmes-short-full = Everybody who may read it has as many as they may.
programmes-conflict = Conflict
programmes-conflicts = Declared conflicts
programmes-conflicts-lead = You alone read these words. Candidates do not see them.
programmes-conflict-none = I have no conflict of interest
programmes-conflict-family = Somebody of my family or household
programmes-conflict-money = I would gain or lose money
programmes-conflict-competitor = I do the same business: a competitor
programmes-conflict-acquaintance = I know the person
programmes-conflict-other = Something else
programmes-firm = Firm
programmes-declare-lead = This is who applies. Answer before you read the rest.
programmes-declare-question = Do you have a conflict of interest?
programmes-declare-hint = With a conflict, the application is given to somebody else at once.
programmes-declare-words = In your own words
programmes-declare-words-hint = Only the office that runs the call reads them, never the person who applies.
programmes-declare-late = I have a conflict of interest after all
programmes-declare-late-lead = Your sheet then counts no more, and somebody else reads the application.
programmes-declare-missing = Choose an answer.
programmes-declare-send = Continue
programmes-reading-declare = To declare
programmes-reading-read = To read
programmes-reading-begun = Begun
programmes-reading-sent = Sheet sent
programmes-reading-conflict = Conflict declared
programmes-reading-taken = Given to somebody else
programmes-reading-third = Third reading
programmes-sheet = Score sheet
programmes-sheet-lead = Give each criterion whole points, with a comment. The total is out of { $most } weighted points.
programmes-sheet-limit = A comment has at most { $most } characters.
programmes-sheet-changed = This sheet changed meanwhile, perhaps in another window. Nothing of what you just wrote is lost: it stands in the fields below, and is not kept yet. Compare, then keep or send.
programmes-sheet-stands = The sheet as it is kept
programmes-sheet-was-sent = This sheet is sent already, or the list is signed: what you just wrote is not kept. Here it is, so that you can copy it.
programmes-sheet-typed = What you just wrote
programmes-sheet-keep = Keep the draft
programmes-sheet-send = Send the sheet
programmes-sheet-once = A sheet is sent once. After that it changes in the discussion only, with a reason.
programmes-sheet-own = Your sheet
programmes-sheet-other = Sheet of the other reader { $number }
programmes-sheet-others-later = You will see the other sheets when all readers have sent theirs.
programmes-sheet-discussed = The readers differ: the jury discusses it. You can change your sheet, with a reason.
programmes-sheet-change = Change my sheet
programmes-sheet-changes = Sheets that were changed in the discussion
programmes-sheet-total = { $caption }: { $total } of { $most }
programmes-change-reason = Why do you change your sheet?
programmes-change-reason-missing = Write why you change your sheet.
programmes-change-send = Change the sheet
programmes-points = Points
programmes-points-of = { $criterion }: points, from 0 to { $most }
programmes-points-wrong = Write a whole number of points, at most the maximum of the criterion.
programmes-comment = Comment
programmes-comment-on = { $criterion }: comment
programmes-comment-missing = Write a comment: it may be asked for.

# The jury: discussing
programmes-discussion = Discussion
programmes-discussion-lead = The applications on which readers differ too much. Note who was there, what was said, and the score that was agreed.
programmes-discussion-none = No application is to be discussed.
programmes-totals = Totals
programmes-standing-awaited = { $count ->
    [one] { $count } sheet awaited
   *[other] { $count } sheets awaited
}
programmes-standing-third = Differ by { $by }: a third reader is asked
programmes-standing-differs = Differ by { $by }: to be discussed
programmes-standing-scored = { $score } points
programmes-standing-agreed = { $score } points, agreed
programmes-see-application = Read the application
programmes-present = Who was there?
programmes-present-hint = Whoever has a conflict of interest is not in this list, and leaves the room.
programmes-present-missing = Tick who was there.
programmes-minutes = Minutes
programmes-minutes-said = What was said
programmes-minutes-missing = Write what was said.
programmes-minutes-keep = Keep the minutes
programmes-agreed = Agreed score
programmes-agreed-hint = In weighted points, from 0 to { $most }, with at most four decimals. Empty: nothing is agreed yet.
programmes-agreed-wrong = Write a number of weighted points, at most the total of the sheet.
programmes-agreed-reason = Why this score
programmes-agreed-reason-missing = Write why the jury agrees on this score.

# The jury: deciding
programmes-decision = Decision
programmes-decision-open = The call is still open: the list is made after it closes.
programmes-decision-too-many = There are more than { $most } applications: the list is not made, so that nobody is forgotten. Write to whoever runs the platform.
programmes-decision-unresolved = { $count ->
    [one] One application is neither complete nor refused. Say first what it is.
   *[other] { $count } applications are neither complete nor refused. Say first what they are.
}
programmes-not-judged = Not scored yet
programmes-rules = The rules
programmes-places = Places
programmes-mark = Pass mark
programmes-bounds = Bounds
programmes-lottery = Lottery between equals
programmes-bound-least = { $group }: at least { $least }
programmes-bound-most = { $group }: at most { $most }
programmes-bound-exactly = { $group }: exactly { $most }
programmes-bound-between = { $group }: { $least } to { $most }
programmes-relaxed = The bounds of the call contradicted each other. These were kept instead, and why:
programmes-restore = Go back to the bounds of the call
programmes-list = Proposed list
programmes-list-counts = Chosen: { $chosen }. On the waiting list: { $waiting }. Not chosen: { $others }.
programmes-list-hidden = The bounds change this list: beside a rank, the result would tell of which group somebody is. So you see it once nobody can change the list any more. Decisions of the jury and the pass mark are shown.
programmes-list-now = The list as it is now
programmes-rank = Rank
programmes-score = Score
programmes-verdict = Result
programmes-sentence = Why
programmes-verdict-chosen = Chosen
programmes-verdict-waiting = Waiting list
programmes-verdict-not-chosen = Not chosen
programmes-verdict-given-up = Given up
programmes-verdict-hidden = Told with the final list
programmes-is-best = A second calculation, made in another way, confirms that no list that keeps the bounds has a better total.
programmes-is-not-best = Careful: the second calculation does not confirm this list. Do not sign it, and tell the operator.
programmes-sign = Sign the list
programmes-sign-lead = Your signature goes into the evidence log, with the fingerprint of this list. After it no score changes any more.
programmes-signed-by = Signed by { $name }. Fingerprint of the list:
programmes-unsign = Take the signature back
programmes-final-do = Make the list final
programmes-final-lead = Each candidate gets a letter with their sentence, and the result becomes public. There is no way back.
programmes-is-final = The list is final. The letters are sent.
programmes-whole-file = The whole file, for whoever controls the list (CSV)
programmes-whole-file-command = Whoever controls the list computes it again from the whole file. Each candidate’s log says that the file was read.
programmes-stuck = A place is free, and nobody who waits can take it without breaking a bound:
programmes-amend = Decide after the final list
programmes-amend-lead = The signed list does not change any more. Where an objection is right, give a place besides those of the list; where something came to light, take a place away: the next one follows by the same rules. Your decision stands beside the list for everybody, with its reason, and the candidate gets a letter.
programmes-amend-in = Give a place
programmes-amend-out = Take the place away
programmes-amend-do = Decide
programmes-amend-reason-missing = Write why.
programmes-amend-unknown = No application of the list has this number, or it stands so already.
programmes-contradiction = No list keeps all bounds.
programmes-relaxation = “{ $is }” would become “{ $then }”
programmes-relaxation-means = This is the smallest change that there is. Accepting it holds for the whole list, and the public result says so, with your reason.
programmes-relax = Accept this change
programmes-relax-reason = Why
programmes-relax-reason-missing = Write why this change is accepted.
programmes-reason-public = Everybody will read this reason. Name nobody.
programmes-overrides = The jury’s own decisions
programmes-overrides-none = The jury decided nothing beside the rules.
programmes-override-add = Add a decision of the jury
programmes-override-side = What does the jury decide?
programmes-override-side-missing = Choose: put in or take out.
programmes-override-reason = Why
programmes-override-reason-missing = Write the jury’s reason.
programmes-override-unknown = No application that was judged has this number.
programmes-override-do = Make the list again
programmes-override-drop = Cancel this decision
programmes-put-in = Put in
programmes-take-out = Take out
programmes-put-in-below = { $number } is below the pass mark, which binds the jury too.
programmes-put-in-too-many = The jury put in more applications than there are places.
programmes-list-changed = The list changed meanwhile. Load the page again and look at it again.

# One true sentence about a rank
programmes-sentence-head = Application { $number } has rank { $rank } of { $all }, with { $score } points.
programmes-sentence-rank = Chosen by its rank: all that rank better are chosen too.
programmes-sentence-group = Chosen to keep this bound: { $bounds }. An application that ranks better is not.
programmes-sentence-group-reached = Chosen: an application that ranks better is not, because this bound is reached: { $bounds }.
programmes-sentence-below = Not chosen: the pass mark is { $mark }.
programmes-sentence-no-place = Waiting: no place was left.
programmes-sentence-full = Waiting: all places went to applications that rank better, the last at rank { $rank } with { $score } points.
programmes-sentence-tied = Between equal points the lottery number decided.
programmes-sentence-bounds = Waiting { $because }. { $alike } The last chosen of all is at rank { $rank }, with { $score } points.
programmes-sentence-bounds-kept = because places are kept for this bound ({ $bounds })
programmes-sentence-bounds-full = because this bound is reached ({ $bounds })
programmes-sentence-alike = The last chosen of the same groups is at rank { $rank }, with { $score } points.
programmes-sentence-alike-none = No application of the same groups is chosen.
programmes-sentence-but = (Leaving aside the jury’s own decisions: { $in } put in, { $out } taken out.)
programmes-sentence-put-in = Put in by decision of the jury: { $reason }
programmes-sentence-taken-out = Taken out by decision of the jury: { $reason }
programmes-sentence-moved-up = Chosen: a place became free, and it was the next by the same rules.
programmes-sentence-gave-up = Taken back by the person who applied.
programmes-sentence-let-in = Chosen after the list was final, beside its places: { $reason }
programmes-sentence-lost-place = Not chosen any more, after the list was final: { $reason }
programmes-sentence-sealed-chosen = Chosen. The person knows the exact sentence: here somebody would be recognised by it.
programmes-sentence-sealed = Waiting. The person knows the exact sentence: here somebody would be recognised by it.
programmes-sentence-hidden = By rank and bounds.

# The result, for everybody
programmes-result = Result
programmes-result-see = How we choose, and the result
programmes-result-not-yet = The list is not final yet. This is how it will be made.
programmes-result-judged = Applications judged
programmes-result-put-in = Put in by the jury itself
programmes-result-taken-out = Taken out by the jury itself
programmes-result-signed = List signed by { $name } on { $date }.
programmes-how-chosen = How the list is made
programmes-how-chosen-text = Applications are ranked by score. Between equal scores a lottery number decides, which everybody can compute. Nobody is chosen below the pass mark.
programmes-how-bounds = Of all lists that keep these bounds, the best is taken:
programmes-lottery-promise = The seed of the lottery is fixed since { $date }. This is its fingerprint (SHA-256); the seed itself is published with the list.
programmes-lottery-why = So nobody can choose the seed after seeing the numbers, nor choose a number that wins.
programmes-indicators = Who was chosen
programmes-indicator-none = Too few people to show a table: fewer than { $crowd } could be recognised.
programmes-indicator-hidden = Small numbers are hidden, and others with them: nobody can conclude that there are fewer than { $crowd }.
programmes-indicator-others = Not chosen
programmes-indicator-all = Together
programmes-indicator-rest = Other answers, or no answer
programmes-indicator-shows = The share of applications that were chosen, by answer.
programmes-hidden = hidden
programmes-table = All applications
programmes-table-lead = By number, without names. Each person knows their number.
programmes-table-show = See the table
programmes-score-class = Score
programmes-class = { $from } to { $to }%
programmes-since = Since then
programmes-since-moved-up-count = { $count ->
    [one] One free place was passed on.
   *[other] { $count } free places were passed on.
 }
programmes-since-gave-up-count = { $count ->
    [one] One person gave up their place.
   *[other] { $count } people gave up their places.
 }
programmes-since-moved-up = { $number } took a free place.
programmes-since-gave-up = { $number } gave up.
programmes-since-let-in = { $date }: { $about } got a place besides those of the list. { $reason }
programmes-since-taken-out = { $date }: { $about } lost its place or its turn. { $reason }
programmes-since-bounds = { $date }: free places are passed on by these bounds: { $about }. { $reason }
programmes-again = Compute it again
programmes-seed-was = Fingerprint (SHA-256) of the seed, published on { $date }:
programmes-seed-is = The seed:
programmes-again-alone = The bounds changed nothing: without them the list is the same. So the file has no groups.
programmes-again-groups = The file tells the groups that have a bound: each answer is that of at least { $crowd } people, among the chosen and among the others.
programmes-again-sealed = The file is not published: a group has fewer than { $crowd } people, who could be recognised. This is its fingerprint (SHA-256): whoever controls the list gets the file and sees that it is the same.
programmes-again-until = The file is kept until { $date }.
programmes-again-file = The file of scores (CSV)
programmes-again-overrides = Applications that the jury put in or took out itself are not in it; places and bounds are those that were left.
programmes-again-hash = Fingerprint of the signed list:
programmes-seasons = Seasons
programmes-season = Season
programmes-seasons-lead = How many applied, how many were chosen, and of which groups. Small numbers are hidden.
programmes-seasons-none = No list is final yet.

# What became of an own application, and the cohort
programmes-place = Your result
programmes-object = If you do not agree
programmes-object-text = Write to { $body } within two months, with the number { $number }. You can ask for the jury’s comments on your application. You can also turn to the ombudsman or to the court.
programmes-cohort = Cohort
programmes-cohort-lead = { $count } chosen applications form the cohort of this season.
programmes-cohort-empty = Nobody is in this cohort.
programmes-milestones = Steps
programmes-milestones-none = No step is planned.
programmes-milestone-plan = Plan a step
programmes-milestone-title = Step
programmes-milestone-due = Until
programmes-milestone-add = Add the step
programmes-milestone-line = { $title }, { $date }: { $reached } of { $all }
programmes-milestone-reached = Who reached it?
programmes-milestone-note = Note it
programmes-milestone-is-reached = Reached
programmes-milestone-to-come = To come
programmes-milestone-day-wrong = Write a day that exists.
programmes-milestone-title-missing = Write what it is.
programmes-milestone-too-many = There are fifty steps already.
programmes-follow-up = What became of them?
programmes-follow-up-office = Six, twelve and twenty-four months after the decision we ask those who were chosen three questions, and remind them once.
programmes-follow-up-each = The answers one by one
programmes-follow-up-when = When
programmes-follow-up-months = After { $months } months
programmes-follow-up-asked = Asked
programmes-follow-up-answered = Answers
programmes-follow-up-active = Still active
programmes-follow-up-jobs = Jobs
programmes-follow-up-funds = Funds raised
programmes-follow-up-done = (answered)
programmes-follow-up-to-do = (to answer)
programmes-follow-up-lead = Three answers are enough. The public body reads them, and each reading is in your log.
programmes-follow-up-ask-active = Does your project go on?
programmes-follow-up-ask-jobs = How many jobs, yours included?
programmes-follow-up-ask-funds = How much have you raised in all?
programmes-follow-up-active-wrong = Choose yes or no.
programmes-follow-up-jobs-wrong = Write a whole number, 0 if there are none.
programmes-follow-up-funds-wrong = Write an amount in euros, without cents, 0 if there is none.
programmes-follow-up-send = Send
programmes-yes = Yes
programmes-no = No

# The jury: evidence and letters
programmes-basis-jury = Judging of an application by the jury
programmes-basis-jury-member = Bringing a jury together
programmes-mail-jury-invited-subject = You are invited to the jury: { $title }
programmes-mail-jury-invited =
    Hello { $name },

    { $body } invites you to the jury of “{ $title }”. After the call closes you get applications to judge. Before you read, you say for each whether you have a conflict of interest.

    { $link }
programmes-mail-jury-reads-subject = Applications to judge: { $title }
programmes-mail-jury-reads =
    Hello { $name },

    { $count ->
        [one] A new application waits for you, for “{ $title }”.
       *[other] { $count } new applications wait for you, for “{ $title }”.
    }

    { $link }
programmes-mail-handed-over-subject = A programme is handed over to you: { $title }
programmes-mail-handed-over =
    Hello { $name },

    you are now the officer of the programme of “{ $title }”, with all its seasons. What waits for you: { $link }
programmes-mail-why-inside = Why is told on the page of your application, where you sign in.
programmes-mail-verdict-subject = Your application { $number }: { $title }
programmes-mail-verdict =
    Hello { $name },

    { $verdict ->
        [chosen] Your application is chosen.
        [waiting] Your application is not chosen, but it is on the waiting list.
       *[other] Your application is not chosen.
    }

    { $sentence }

    If you do not agree, write to { $body } within two months, with this number. You can ask for the jury’s comments.

    Your application: { $link }
    The result for everybody: { $result }
programmes-mail-follow-up-subject = What became of your project? { $title }
programmes-mail-follow-up =
    Hello { $name },

    You were chosen for “{ $title }” { $months } months ago. Three questions, two minutes:

    { $link }
programmes-mail-follow-up-again-subject = Reminder: what became of your project? { $title }
programmes-mail-follow-up-again =
    Hello { $name },

    Two weeks ago we asked you three questions about your project. We will not write about it again:

    { $link }
    (“{ $title }”, after { $months } months)

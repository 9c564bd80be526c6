# Finding
consultations-title = Consultations
consultations-lead = Public bodies ask what you think. You see what others answered, and what became of it.
consultations-none = There is no consultation for now.
consultations-until = Until { $date }
consultations-phase-draft = Draft
consultations-phase-to-come = To come
consultations-phase-open = Open
consultations-phase-closed = Closed
consultations-audience-open = Open to everyone
consultations-audience-open-hint = Anybody answers, without an account. The same person may answer several times.
consultations-audience-invitation = By invitation
consultations-audience-invitation-hint = You print codes; each works once.
consultations-audience-firms = For firms, one answer each
consultations-audience-firms-hint = Somebody with a role in the firm answers for it.
consultations-audience-verified = For people whose identity is confirmed, once each
consultations-audience-verified-hint = You cannot know who answered what.
consultations-fact-body = Who asks
consultations-fact-audience = Who may answer
consultations-fact-from = From
consultations-fact-until = Last day
consultations-fact-languages = Languages
consultations-fact-invitations = Codes printed
consultations-fact-contacts = People who want to hear what becomes of it
consultations-good-to-know = Good to know
consultations-opens = You can answer from { $date } on.
consultations-closed = It takes no more answers.
consultations-see-results = See the results
consultations-see-became = What became of it
consultations-introduction = What people are told
consultations-privacy = What we keep of your answer
consultations-privacy-open = Your answers, the language and the day. Not your address, nor that of your device, nor the time. Do not write your name into a free text: the public body would read it.
consultations-privacy-invitation = Your answers and the language. The code that you were given is crossed off, and nothing says for which answer. Answers wait until there are twenty; ten of them, drawn at random, are then counted together, in no order. Until you send, whoever has seen the code, also who printed it, can open what you began.
consultations-privacy-firms = Your answers and the language. We mark that the firm took its ticket, not what it answered. Answers wait until there are twenty; ten of them, drawn at random, are then counted together, in no order.
consultations-privacy-verified = Your answers and the language. We check once who you are, and mark without a date that you took your ticket. The ticket is not kept: nothing joins your account to your answer. Answers wait until there are twenty; ten of them, drawn at random, are then counted together, in no order. Safer still: write the ticket down, sign out, and answer on another day.

# Beginning
consultations-begin = Answer
consultations-go-on = Go on
consultations-go-on-kept = Go on with what my account kept
consultations-by-code = Go on with a code
consultations-with-invitation = Answer with my code
consultations-my-code = Go on later: your code
consultations-sign-in = Sign in and take a ticket
consultations-take-ticket = Take my ticket and answer
consultations-which-firm = For which firm do you answer?
consultations-no-firm = This consultation is for firms. You have not added one yet.
consultations-add-firm = Add a firm
consultations-firm-missing = Choose one of your firms.
consultations-not-confirmed = Your identity is not confirmed yet: an officer or an identity provider must do so. See “My account”.
consultations-ticket-given = The ticket was taken before. We do not keep tickets: go on with the code that you wrote down, or on the device where you took it.
consultations-ticket-apart = Write this ticket down: we can neither find it again nor give you another one. It does not say who you are. You may sign out, and answer elsewhere, on another day.
consultations-code-title = Type a code
consultations-code-label = Code
consultations-code-hint = Twenty letters and figures, in groups of four.
consultations-code-open = Go on
consultations-code-wrong = This code opens nothing here, or was used already. Check each letter.
consultations-code-use = With this code you go on on another device: { $address }
consultations-code-warning = Whoever has this code sees your answers and may change them, until they are sent.
consultations-keep = Keep with my account
consultations-kept = Your account keeps your answers
consultations-kept-lead = Sign in on another device to go on. Once the answer is sent, nothing joins it to your account any more.
consultations-nothing-to-keep = Answer a question first
consultations-leave-title = Is this device not yours?
consultations-leave-lead = Write the code down, then let this device forget your answers.
consultations-leave = Forget on this device
consultations-key-in = Key in an answer given on paper
consultations-keying = You key in what somebody wrote on paper. The answer will be marked so.

# Who gets no ticket, and what is kept of a draft
consultations-firm-not-in-register = The register of firms does not know this firm: we cannot know whether it answered already. Add it from the register, with its SIRET.
consultations-firms-not-in-register = These firms cannot answer: they were added by hand, and without the register we cannot know whether they answered already. Add them again, from the register, with their SIRET.
consultations-add-from-register = Add a firm from the register
consultations-held-title = Write a code down first
consultations-held-lead = This device keeps answers that were begun. Before another one begins, open one of them, write its code down, and have this device forget it. Without its code it would be lost.
consultations-code-lasts = What was begun is kept for { $days } days after the last change, and at most until the consultation ends.
consultations-check-changed = Another page changed your answers. Nothing is sent: check them once more.

# Answering
consultations-back = Back
consultations-continue = Go on
consultations-later = Go on later
consultations-check-title = Check your answers
consultations-check-final = Once it is sent, your answer can neither be found nor changed: nothing says that it is yours.
consultations-send = Send
consultations-sent = Your answer is sent. Thank you!
consultations-receipt = Your receipt
consultations-receipt-lead = Receipt of { $date }. This number shows that an answer was sent, not which.
consultations-receipt-box = It waits for others. It will be counted with at least nine more, in no order, later or at the end.
consultations-again = Does somebody else want to answer here?
consultations-contact-title = Hear what becomes of it
consultations-contact-email = E-mail address
consultations-contact-hint = For this alone. We write to you first, to see that the address is yours. Nothing joins it to your answer.
consultations-contact-keep = Write to me
consultations-contact-wrong = Write an address such as name@example.org.
consultations-contact-kept = We shall write to you
consultations-contact-kept-lead = Each time the public body answers a theme.
consultations-not-open = You cannot answer now: the consultation is not open.
consultations-is-published = What is published does not change any more. Make a new consultation.
consultations-changed-elsewhere = Another page changed the same thing. Try again.
consultations-other-audience = This is not done for this consultation.

# Wanting to hear what becomes of it
consultations-contact-asked = We have written to you
consultations-contact-asked-lead = Open the link of the message within { $days } days: it sees that the address is yours. Until then nothing of it is kept.
consultations-contact-confirm-lead = Do you want a message each time the public body answers a theme?
consultations-contact-confirm = Yes, write to me
consultations-contact-lasts = Your address is deleted { $days } days after the last answer to a theme, at the latest { $most } days after the consultation ends.
consultations-contact-forget = Forget my address
consultations-contact-none = We do not keep this address.
consultations-contact-full = Too many people want to hear already. Come back to the page “What became of it”.
consultations-mail-hear-subject = Is this you? { $title }
consultations-mail-hear-text =
    Somebody gave this address to hear what becomes of the consultation “{ $title }”.

    If it was you, confirm it within { $days } days: { $address }

    If not, do nothing: we do not keep this address.

# On paper
consultations-on-paper = The form on paper (PDF)
consultations-paper-lead = Fill in this form and hand it over before the end of { $date }. Do not write your name.
consultations-agreed = I have read this and agree
consultations-poster-until = Answer until { $date }.
consultations-poster-scan = Point your telephone at this code, or type the address:
consultations-poster-paper = No telephone or computer? Ask for the form on paper at the counter.
consultations-page-of = Page { $page } of { $pages }
consultations-codes-use = Cut these codes out and give one to each person. They type it here: { $address }
consultations-codes-once = Each code works once. Do not write down to whom you gave it. We do not keep these codes: print them now.
consultations-qr = QR code of { $address }

# Statements: voting
consultations-statements-title = Short statements: do you agree or not?
consultations-statements-lead = { $count ->
    [one] { $count } statement. Say whether you agree.
   *[other] { $count } statements, one at a time. Say of each whether you agree, and stop when you like.
}
consultations-statements-lead-add = You can add your own.
consultations-statements-privacy-open = Your votes are kept under a code, without name and without time, apart from your answers.
consultations-statements-privacy-box = Your votes are kept apart from your answers. Once handed in, nothing leads from your code to them: they are mixed with those of others, by ten.
consultations-statements-after = Say also what you think of short statements. Your votes stay apart from your answers.
consultations-statements-paper = Tick one box for each statement. You may leave some out.
consultations-statements-full = There are 300 statements already. Refuse or merge some first.
consultations-vote = Say what I think of the statements
consultations-votes-key-in = Key in votes given on paper
consultations-vote-ticket-first = Take your ticket first: it serves for the statements too.
consultations-vote-invitation = Say what I think of the statements with my code
consultations-vote-by-code = Go on with my votes by a code
consultations-agree = Agree
consultations-disagree = Disagree
consultations-pass = Pass
consultations-pass-hint = “Pass”: you do not know, it depends, or the statement is not clear.
consultations-vote-was = You said: { $vote }. You can change it.
consultations-votes-left = { $count ->
    [one] { $count } statement left
   *[other] { $count } statements left
}
consultations-votes-none = There is no statement yet
consultations-votes-all = You have said what you think of all
consultations-votes-all-lead = Thank you. Come back when others have added some.
consultations-votes-own = { $count ->
    [one] See and change my vote
   *[other] See and change my { $count } votes
}
consultations-votes-own-title = My votes
consultations-votes-own-none = You have not voted yet.
consultations-votes-later = Stop, and go on later
consultations-votes-final = Once handed in, your votes can be neither found nor changed: they are mixed with others.
consultations-votes-hand-in = Hand in my votes
consultations-votes-finish = Finish
consultations-votes-keying = You key in what somebody ticked on paper. The votes will be marked so.
consultations-votes-sheet = All statements
consultations-votes-sheet-empty = Tick at least one statement.
consultations-votes-sheet-send = Hand in these votes
consultations-votes-sheet-keep = Keep these votes
consultations-votes-thanks = Thank you for your votes
consultations-votes-thanks-box = Your votes are counted with others, mixed, when twenty people have voted: ten, drawn at random, count then. The others count at the end.
consultations-votes-thanks-open = Your votes count already. Until the end you can change them and judge new statements with your code.
consultations-votes-then-answer = The page of the consultation
consultations-votes-code-used = The votes of this code were handed in. They do not change any more.
consultations-votes-code-warning = Whoever has this code sees your votes and can change them.
consultations-votes-count-late = Your votes count when you hand them in, or at the end of the consultation.
consultations-votes-count-now = Your votes count already.

# Statements: adding one
consultations-added-waits = Thank you. An officer will read your statement before others see it.
consultations-added-asked = Thank you. Your statement is shown to others. An officer will read it.
consultations-add-title = Add a statement
consultations-add-label = Your statement
consultations-add-hint = One idea only, in { $most } characters at most, with which one agrees or not. No name, no address, no number.
consultations-add = Add
consultations-add-sure = Add it all the same
consultations-add-empty = Write a statement.
consultations-add-long = Your statement has { $count } characters; { $most } are possible.
consultations-add-there = This statement is there already: say what you think of it.
consultations-add-there-waits = This statement was proposed already. An officer will read it.
consultations-add-vote-there = Say what I think of this one
consultations-add-no-more = You have added as many statements as you may.
consultations-add-full = Too many statements wait to be read. Try another day.
consultations-add-before = An officer reads it before others see it.
consultations-add-after = Others see it at once; an officer reads it afterwards.
consultations-add-left = { $count ->
    [one] You may add { $count } more statement.
   *[other] You may add { $count } more statements.
}
consultations-add-near = A statement says nearly the same. Is it yours?
consultations-add-contact = This looks like an address or a number. Everybody will read this statement: take out what says how to reach somebody.

# Statements: what unites and what divides
consultations-opinions-see = See what unites and what divides
consultations-opinions-title = What unites and what divides
consultations-opinions-not-representative = Whoever wanted to has voted. Groups are a way of looking at these votes; they say nothing of the population.
consultations-opinions-people = People
consultations-opinions-asked = Statements that are asked
consultations-opinions-passed = Votes that passed
consultations-opinions-left-out = People left out: too many votes for a map
consultations-opinions-few = Fewer than { $least } people have voted: nothing is shown, so that nobody is recognised.
consultations-opinions-groups = The groups
consultations-opinions-no-groups = No groups can be told apart: it takes at least two groups of { $least } people who vote differently.
consultations-opinions-groups-lead = Who votes alike is put together: { $count } groups.
consultations-opinions-apart-clearly = They stand apart clearly.
consultations-opinions-apart-somewhat = They stand apart somewhat.
consultations-opinions-apart-hardly = They hardly stand apart: do not make too much of them.
consultations-opinions-map = Map of the votes
consultations-opinions-map-desc = { $count } groups, each with its shape; who votes alike is near. The table says their size and what is typical of them.
consultations-opinions-group = Group { $letter }
consultations-opinions-size = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
consultations-opinions-marks = Each small shape is where five people or more are near each other; the larger, the more. The place of one person is not shown.
consultations-opinions-groups-table = The groups, their size and what is most typical of them
consultations-opinions-group-head = Group
consultations-opinions-most-typical = Most typical
consultations-opinions-in-no-group = About { $count } people are in no group: they judged fewer than { $least } statements.
consultations-opinions-shares = { $agree } agree, { $disagree } disagree, { $pass } pass
consultations-opinions-of = { $name }:
consultations-opinions-under = under { $share }
consultations-opinions-about = about { $share }
consultations-opinions-over = { $share } or more
consultations-opinions-unites = What unites
consultations-opinions-unites-lead = What each group, small or large, thinks by at least 60 %. The strongest first.
consultations-opinions-unites-none = No statement unites all groups.
consultations-opinions-all-for = All groups agree
consultations-opinions-all-against = All groups disagree
consultations-opinions-divides = What divides
consultations-opinions-divides-lead = What the groups think most differently, beyond chance.
consultations-opinions-divides-none = No statement divides the groups beyond chance.
consultations-opinions-typical = Typical of { $group }
consultations-opinions-typical-none = Nothing sets it apart from the others beyond chance.
consultations-opinions-typical-shares = { $inside } here, { $outside } elsewhere
consultations-opinions-each = Each statement
consultations-opinions-statement = Statement
consultations-opinions-votes = Votes
consultations-opinions-rounded = Shares and numbers of votes are rounded: a step is five people or more. So no number speaks of a single person.
consultations-opinions-too-few = Not judged by enough yet
consultations-opinions-too-few-lead = Fewer than { $least } people, or fewer than { $least } of a group, have judged these statements.
consultations-opinions-too-few-count = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
consultations-opinions-how = How it is done
consultations-opinions-how-lead = In the manner of Polis: two principal components, then k-means with two to five groups. Seed { $seed }: the same votes give the same result twice. A group takes { $answers } judgements a person (fewer where there are fewer statements) and { $least } people.
consultations-opinions-drawn = Made on { $at } from the votes counted until then.
consultations-opinions-files = The votes in the shape of the exports of Polis. A line is there only where at least { $least } lines say the same; the others are withheld.
consultations-opinions-files-later = The files of votes appear at the end of the consultation, if at least { $least } people have voted.

# Statements: at the office
consultations-seeds-title = Statements to be judged
consultations-seeds-lead = People say whether they agree with short statements, and add some. That shows what unites and what divides. Once the consultation is published, your statements do not change any more. To ask for statements alone, let the sheet have “note” rows only.
consultations-seeds-label = Your statements
consultations-seeds-hint = One a line, at most { $most } characters; at most { $lines } lines, in the same order in each language. One idea each, from all sides. Leave it empty to ask for none.
consultations-seeds-long = Line { $line } has more than { $most } characters.
consultations-seeds-twice = Line { $line } says the same as another.
consultations-seeds-many = There are more than { $most } lines.
consultations-seeds-uneven = { $lines } lines are expected, as in the first language.
consultations-seeds-own = How many statements may a person add?
consultations-seeds-own-hint = From 0 to { $most }. Without statements of yours and with 0 here, the consultation asks for none.
consultations-seeds-own-wrong = A number from 0 to { $most } is expected.
consultations-seeds-checked = When do you read what people add?
consultations-seeds-before = Before others see it
consultations-seeds-after = Afterwards: it is asked at once
consultations-number = No.
consultations-judge-title = Statements that were added
consultations-judge-lead = Accept what one can agree or disagree with, even if you dislike it. Each decision is in the log with who made it, and so is your reading. Nobody knows who added what.
consultations-judge-to-judge = To be judged
consultations-judge-refused = Refused
consultations-judge-merged = Merged into another
consultations-judge-none = Nothing waits.
consultations-alike-title = Statements that look alike or were sent several times
consultations-alike-lead = A campaign may show here. Nothing is left out by itself: the same text is asked once, and each time more is counted, without saying from whom it comes.
consultations-alike-numbers = Numbers
consultations-alike-again = Sent again, word for word
consultations-judge-all = All statements
consultations-judge-choose = Choose
consultations-judge-reason = Reason for the refusal
consultations-judge-reason-missing = Choose a reason.
consultations-judge-refuse = Refuse
consultations-judge-into = Number of the statement that says the same
consultations-judge-into-hint = Its votes then count for the other one.
consultations-judge-into-wrong = Write the number of another statement that is asked.
consultations-judge-merge = Merge
consultations-judge-accept = Accept
consultations-judge-near = It looks like no. { $number }:
consultations-judge-contact = This looks like an address or a number.
consultations-judge-seed = Yours
consultations-judge-again = Judge again
consultations-judge-standing = Where it stands
consultations-judge-judgement = Decision
consultations-judge-text-gone = Text deleted
consultations-refused-off-topic = Off topic
consultations-refused-several-ideas = Several ideas at once
consultations-refused-unclear = Nobody can be for or against it
consultations-refused-personal = Names somebody or says how to reach them (the text is deleted)
consultations-refused-hurtful = Insults, or is against the law (the text is deleted)
consultations-refused-advertising = Advertising
consultations-standing-waiting = Waits
consultations-standing-accepted = Asked
consultations-standing-merged = Merged into another

# Results
consultations-results-title = Results
consultations-not-representative = These answers are not representative.
consultations-not-representative-why = Those who wanted to have answered. The figures say what they think, not what the population thinks. The intervals are those of a random sample, which there was not.
consultations-results-answers = Answers counted
consultations-results-apart = Set apart
consultations-results-apart-why = Answers that are the same or nearly so were set apart by an officer, with a reason. They are not deleted.
consultations-results-answered = { $count ->
    [one] { $count } answer to this question
   *[other] { $count } answers to this question
}
consultations-results-few = Fewer than { $least } answers to show: nothing is shown, so that nobody is recognised.
consultations-results-small = Numbers of fewer than { $least } answers are hidden, and others from which they would follow.
consultations-results-texts = Answers in words: they are read, and put under themes.
consultations-results-median = Half of them answered { $median } or less.
consultations-hidden = hidden
consultations-chart-one = Share of each answer
consultations-chart-many = Share of those who chose each answer (several may be chosen)
consultations-chart-first = Share of what was put first
consultations-chart-shares = A bar for each answer; the thin line goes from one end of the 95 % interval to the other.
consultations-chart-likert = One bar of 100 %, from the first to the last step of the scale.
consultations-chart-numbers = How many answers in each class
consultations-chart-numbers-desc = A bar for each class of: { $question }
consultations-head-answer = Answer
consultations-head-count = Number
consultations-head-share = Share
consultations-head-interval = 95 % interval
consultations-head-class = Class
consultations-cross-title = Set two questions against one another
consultations-cross-rows = In rows
consultations-cross-columns = In columns
consultations-cross-show = Show
consultations-cross-all = All
consultations-cross-caption = { $rows } / { $columns }
consultations-channel-web = On the pages
consultations-channel-paper = On paper
consultations-channel-api = Through the API

# What everybody sees, in steps
consultations-results-few-at-end = Fewer than { $least } answers came: nothing else is shown, so that nobody is recognised.
consultations-results-in-box = No answer is counted yet. They wait until there are twenty; what waits is shown to nobody.
consultations-results-shown = Answers shown below
consultations-results-steps = These figures change in steps of at least { $least } answers: so two pages read one after the other do not tell what one person answered.
consultations-results-answered-hidden = How many answered is not shown.
consultations-results-nothing = Nothing is shown here: there are fewer than { $least } answers, or these figures would tell others that are hidden.
consultations-results-middle = The middle answer: { $answer }
consultations-class-all = All values
consultations-cross-by = Everybody may set the questions against one, which the public body chose: { $question }
consultations-cross-silent = No answer
consultations-cross-strength = How strongly the two go together (Cramér’s V): { $strength }. At 0 one answer says nothing of the other, at 1 it tells it.
consultations-fact-split = Set the results against
consultations-split-none = No question
consultations-split-hint = For everybody only one question, chosen once: setting any two against one another would tell what each table hides.
consultations-theme-few = Number of texts hidden
consultations-unclassified-few = { $texts } texts; how many are in no theme is hidden.
consultations-became-steps = These numbers change in steps of at least { $least } texts.
consultations-group-grew = This group changed since you read it. Nothing is done: read it again.

# What became of it
consultations-became-title = What became of it
consultations-became-none = The public body has not named any themes yet.
consultations-unclassified = { $texts } texts; { $share } are under no theme.
consultations-theme-texts = { $count ->
    [one] { $count } text
   *[other] { $count } texts
}
consultations-theme-signed = Named by { $name }, { $date }
consultations-replied = { $body } answers, { $date }
consultations-not-replied = { $body } has not answered yet.
consultations-mail-subject = What became of it: { $title }
consultations-mail-text =
    The public body answered the theme “{ $theme }”. Read its answer: { $address }

    No more of these messages? Have your address forgotten: { $forget }

# At the office
consultations-office-title = My consultations
consultations-office-hint = Ask people what they think, see the results, answer them
consultations-office-none = You have not made a consultation yet.
consultations-left = Consultations without an officer
consultations-left-lead = Their officer is gone. Take one over, so that nobody waits in vain.
consultations-take-over = Take over
consultations-hand-over = Hand over to another officer
consultations-hand-over-lead = They see and do from now on what you did. You do not see it any more.
consultations-hand-over-unknown = No officer has this account. Check the name.
consultations-hand-over-login = User name or e-mail address
consultations-account = My account
consultations-make-heading = Make a consultation
consultations-change-title = Change the draft
consultations-make-lead = The questions come from an XLSForm spreadsheet. Once published, the consultation does not change any more.
consultations-make-sheet = The spreadsheet
consultations-make-sheet-hint = XLSForm: .xlsx, .xls, .csv or .md
consultations-make-sheet-again = Only to put another one.
consultations-make-sheet-missing = Choose the file of the spreadsheet.
consultations-make-sheet-once-more = Choose the file once more: no browser keeps it when the page comes back.
consultations-make-sheet-wrong = The spreadsheet has mistakes: correct them and choose it again.
consultations-make-mistakes = Mistakes in the spreadsheet
consultations-make-body = The public body that asks
consultations-make-body-missing = Write which public body asks, in at most 150 letters.
consultations-make-texts = What people are told
consultations-make-texts-lead = At least one language. The consultation speaks the languages that you fill in.
consultations-make-title = Title
consultations-make-introduction = Introduction
consultations-make-title-missing = Write the title in this language.
consultations-make-title-long = The title has at most 150 letters.
consultations-make-introduction-missing = Say in this language why you ask and what you will do with the answers.
consultations-make-introduction-long = The introduction has at most 5,000 letters.
consultations-make-when = When, and for whom
consultations-make-opens = First day
consultations-make-closes = Last day
consultations-make-day-wrong = Write a day, such as 3 11 2026.
consultations-make-closes-wrong = Write a day to come, after the first one and within two years.
consultations-make-audience-missing = Choose who may answer.
consultations-make-save = Keep the draft
consultations-draft-lead = Only you see this draft. Check the form, then publish.
consultations-publish = Publish
consultations-see-form = See the form (PDF)
consultations-show-results = Show the results to everybody
consultations-hide-results = Stop showing the results
consultations-tell-people = Make it known
consultations-qr-file = The QR code (SVG)
consultations-poster-in = Poster A4 (PDF) – { $language }
consultations-codes-title = Invitation codes
consultations-codes-lead = The codes are kept nowhere: the sheet is their only trace. Nobody can say afterwards who had which.
consultations-codes-count = How many codes?
consultations-codes-count-wrong = A number from 1 to 500 is expected.
consultations-codes-print = Print the codes
consultations-version = Published version: { $hash }

# Questions written on a page
consultations-questions-title = Write the questions on a page
consultations-questions-lead = Without a spreadsheet program. Each change is kept. In the end you have the same XLSForm that you would have made yourself.
consultations-questions-begin = Begin a draft
consultations-questions-name = Title of the draft
consultations-questions-name-hint = For you alone.
consultations-questions-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
consultations-questions-kept = Everything is kept as you go. Nobody is asked yet.
consultations-questions-none = There is no question yet.
consultations-questions-mistakes = What is to be corrected, as in a spreadsheet:
consultations-questions-elsewhere = Another page changed these questions meanwhile. This is where they stand; nothing else was done.
consultations-questions-elsewhere-typed = Another page changed these questions meanwhile. What you wrote is still here: keep it once more, and it counts.
consultations-questions-add = Add a question
consultations-questions-change = Change the question
consultations-questions-kind = Which kind of question?
consultations-kind-text = Free text
consultations-kind-one = One answer of several
consultations-kind-several = Several answers of several
consultations-kind-number = Number
consultations-kind-date = Date
consultations-kind-scale = Agreement in five steps
consultations-kind-note = Words to read, without an answer
consultations-questions-question = The question
consultations-questions-note = The words
consultations-questions-hint = Help
consultations-questions-choices = The possible answers
consultations-questions-choices-hint = Empty a line in every language to remove it.
consultations-questions-choice = Answer { $number } { $language }
consultations-questions-more = Keep and add answers
consultations-questions-scale = From “I agree strongly” to “I disagree strongly”. Write a sentence with which one agrees or not.
consultations-scale-strongly-agree = I agree strongly
consultations-scale-agree = I agree
consultations-scale-neither = Neither
consultations-scale-disagree = I disagree
consultations-scale-strongly-disagree = I disagree strongly
consultations-questions-least = The least
consultations-questions-most = The most
consultations-questions-fractions-title = Fractions
consultations-questions-fractions = The number may have a fraction
consultations-questions-must-title = Answer needed
consultations-questions-must = This question must be answered
consultations-questions-required = answer needed
consultations-questions-only-if = Asked only if
consultations-questions-only-if-hint = An answer to a question that comes before.
consultations-questions-always = Always
consultations-questions-short = Short name, in the data
consultations-questions-short-hint = Lower-case letters without accents, figures and _. Otherwise it comes from the question.
consultations-questions-keep = Keep the question
consultations-questions-missing = Still missing in: { $languages }
consultations-questions-up = Move up
consultations-questions-down = Move down
consultations-questions-remove = Remove
consultations-questions-remove-yes = Yes, remove the question
consultations-questions-use = And then
consultations-questions-make = Make a consultation of them
consultations-questions-into = Put these questions into the draft “{ $title }”
consultations-questions-preview = See how people will be asked
consultations-questions-preview-lead = Preview: nothing is sent. Every question is shown, whatever is answered.
consultations-questions-file = The spreadsheet (XLSForm, .xlsx)
consultations-questions-head = Title and languages
consultations-questions-head-keep = Keep
consultations-questions-used = The questions are those that you wrote on the page.
consultations-questions-instead = Without a spreadsheet: write the questions on a page
consultations-bounds-both = A number from { $least } to { $most }.
consultations-bounds-least = At least { $least }.
consultations-bounds-most = At most { $most }.
consultations-flaw-no-label = Write the question in at least one language.
consultations-flaw-too-long = At most 500 characters.
consultations-flaw-few-choices = Write at least two possible answers.
consultations-flaw-many-choices = At most 64 possible answers.
consultations-flaw-bad-name = A lower-case letter first, then letters, figures or _: at most 30.
consultations-flaw-same-name = Another question has this name.
consultations-flaw-no-number = Write a number, without a fraction where none may be.
consultations-flaw-turned = It must be at least the least.
consultations-flaw-many-questions = There are 200 questions already: as many as can be.
consultations-flaw-no-title = Write a title.
consultations-flaw-no-language = Choose at least one language.

# Open data
consultations-release-title = Release as open data
consultations-release-lead = Each question is released as you choose. What others may know of a person is made coarser, until everybody is one of a group.
consultations-release-only-once = A consultation is released once only, also when you withdraw the files later: two files of the same answers can be compared line by line, and give people away.
consultations-release-questions = The questions
consultations-release-how = The group and the licence
consultations-release-left-out = Left out
consultations-release-known = Others may know it
consultations-release-answer = What somebody said
consultations-release-sensitive = What was said, sensitive
consultations-release-known-why = Age, commune, trade: neighbours know it. Released as fine as the group allows. When in doubt, choose this.
consultations-release-answer-why = An opinion, a wish: nobody else knows it. Released as it is.
consultations-release-sensitive-why = An opinion that could harm the person. Released as it is, with a warning where a whole group said the same.
consultations-release-hint-number = Released in classes.
consultations-release-hint-day = Only the year is released.
consultations-release-hint-territory = The commune, else the department, else the region.
consultations-release-hint-several = A column for each choice.
consultations-release-hint-first = Only what was put first is released.
consultations-release-hint-some = Some only were asked: who sees that it was answered concludes what was answered before. So it can be left out, or stand among what others may know.
consultations-release-width = Width of the classes: { $question }
consultations-release-width-wrong = Write a number above 0 that gives at most 60 classes.
consultations-release-words = What people wrote is never released beside their other answers.
consultations-release-texts-signed = { $signed } of { $of } texts read and signed.
consultations-release-texts-read = Read the texts and sign them
consultations-release-texts-apart = Signed texts
consultations-release-texts-yes = Release the signed texts, apart and in random order
consultations-release-crowd = Size of the group, at least
consultations-release-crowd-hint = So many people share what others may know of them. 5 at least.
consultations-release-crowd-wrong = Write a number from { $least } to { $most }.
consultations-release-licence = Licence
consultations-release-licence-missing = Choose a licence.
consultations-release-look = See what is lost
consultations-release-preview = What would be released
consultations-release-lines = Lines, one for each answer
consultations-release-coarser = Lines coarser than what was said
consultations-release-hidden = Lines in which all that others may know is hidden
consultations-release-loss = Share lost of what others may know
consultations-release-crowds = Groups
consultations-release-crowds-of = Groups of at least
consultations-release-smallest = The smallest group
consultations-release-first-lines = The first lines
consultations-release-sign-title = Your signature
consultations-release-read = I have seen what would be released, and sign it with my name.
consultations-release-read-missing = Look at what would be released, then tick the box.
consultations-release-other = It is not what you saw any more. Look again, then sign.
consultations-release-sign = Sign and release
consultations-release-too-few = There are { $count } answers: fewer than the group of { $crowd }. Nothing is released.
consultations-release-too-many-known = Too many questions may be known by others. Leave some out, or mark them as what somebody said.
consultations-release-question-unfit = This question cannot be released so: too many values, none, or one that looks like an address or the number of a person.
consultations-release-size = Choose at least one question, and fewer where there are very many answers.
consultations-release-few-texts = Fewer than { $crowd } texts are signed: they are not released.
consultations-release-not-closed = Only the answers of a closed consultation are released.
consultations-release-before = This consultation was released as open data before.
consultations-released = Released and signed by { $name }, { $date }
consultations-withdraw-title = Withdraw the files
consultations-withdraw-lead = Whoever has them keeps them. The page will say that they are withdrawn, and why. You cannot release again.
consultations-withdraw-why = Why?
consultations-withdraw-hint = Everybody will read it.
consultations-withdraw-missing = Write why the files are withdrawn.
consultations-withdraw = Withdraw
consultations-withdrawn = Withdrawn on { $date }
consultations-withdrawn-lead = These files are not published any more. Do not use those that you have.
consultations-withdrawn-for-good = This consultation will not be released again.
consultations-sign-texts-title = Texts to sign
consultations-sign-texts-lead = Sign a text when it tells nothing of a person: no name, no exact place, no story that neighbours would recognise. That you read here is in the log.
consultations-sign-texts-none = There is no text.
consultations-sign-texts-names = These texts seem to hold an address or a number: they cannot be signed.
consultations-sign-texts-yes = I have read them; those that I tick tell nothing of a person
consultations-sign-texts-keep = Sign and go on
consultations-data-title = Open data
consultations-data-none = The answers are not released.
consultations-data-files = The files
consultations-data-package = All of it, in an archive (ZIP)
consultations-data-csv = The answers (CSV)
consultations-data-json = The answers (JSON)
consultations-data-xlsx = The answers (XLSX)
consultations-data-codebook = What columns and values mean (CSV)
consultations-data-schema = The description: Data Package and Table Schema (JSON)
consultations-data-texts = Texts, apart: { $question } (CSV)
consultations-data-signed = Signed
consultations-data-signed-by = { $name }, { $date }
consultations-data-hash = Hash of the archive (SHA-256)
consultations-note-title = Method note
consultations-note-what = Answers to the consultation “{ $title }” of { $body }, { $from } to { $until }. Released on { $date }, signed by { $signer }.
consultations-note-audience = Who could answer: { $audience }.
consultations-note-made = How the files are made
consultations-note-lines = Lines, one for each answer: { $lines }. Answers that an officer set apart, and that are not in it: { $apart }.
consultations-note-crowd = Each line shares what others may know of the person with at least { $others } others (k-anonymity, k = { $crowd }). The smallest of the { $crowds } groups has { $smallest } lines.
consultations-note-lost = For this, { $coarser } of { $lines } lines are coarser than what was said; in { $hidden } of them all that others may know is hidden (*). These are a group, too. { $loss } of what others may know is lost: the least of all ways.
consultations-note-columns = The columns
consultations-note-column = Column
consultations-note-question = Question
consultations-note-how = How it is released
consultations-note-fine = How fine
consultations-fine-as-said = as it was said
consultations-fine-classes = classes of { $width }
consultations-fine-year = year
consultations-fine-decade = ten years
consultations-fine-commune = commune
consultations-fine-department = department
consultations-fine-region = region
consultations-fine-nothing = hidden
consultations-note-left-out = Questions that are left out
consultations-note-texts = Texts
consultations-note-texts-how = A person read them one by one and signed that they tell nothing of anybody. They stand apart, in an order that was drawn: nothing joins them to the lines.
consultations-note-texts-count = { $count } of { $of } texts.
consultations-note-texts-signed = Read by { $names }.
consultations-note-unlisted = { $count } answers are of no list; they stand as not stated.
consultations-note-told = In { $count } lines all of a group said the same: what is known of them tells it.
consultations-note-never = What is never in it
consultations-note-never-what = No name, no address of a person or a device, no hash of an address, no day, no time, no language, no number of the answer. Lines stand in the order of what is in them, not of their arrival.
consultations-note-holds-not = What this does not guarantee
consultations-note-holds-not-answers = Whoever knows several answers of a person already may find their line by these.
consultations-note-holds-not-same = To be one of a group does not help when the whole group said the same. Results that are published apart count other details, one or two questions at a time.
consultations-note-once = A consultation is released once only: a second file of the same answers, compared with the first, could point at people.
consultations-note-check = Check it yourself
consultations-note-formulas = A cell that a spreadsheet would read as a formula (it begins with =, +, - or @) has an apostrophe before it, in every format.
consultations-note-check-how = The groups can be counted again in answers.csv alone: by the columns “known” of datapackage.json. The program check_release.py, published with the source of the platform, does it.
consultations-note-licence = Under { $licence }:

# Duplicates
consultations-notices-title = Duplicates and campaigns
consultations-notices-lead = Nothing is left out by itself. A campaign is an opinion, too: decide group by group, with a reason. That you read here is in the log.
consultations-notices-more = { $count ->
    [one] { $count } more group, smaller, is not shown here.
   *[other] { $count } more groups, smaller, are not shown here.
}
consultations-notices-looked = { $count ->
    [one] { $count } answer looked at
   *[other] { $count } answers looked at
}
consultations-notices-none = No group of answers that look alike.
consultations-bursts = Days with many more answers than usual
consultations-bursts-day = Day
consultations-group-same = { $count } answers that are the same throughout
consultations-group-same-text = { $count } answers with the same text
consultations-group-near-text = { $count } answers with nearly the same text
consultations-group-days = From { $from } to { $to }
consultations-group-apart = { $count } set apart
consultations-apart-reason = Reason
consultations-apart-reason-missing = Write why you set these answers apart.
consultations-set-apart = Set apart
consultations-put-back = Count again

# Themes
consultations-themes-title = Texts and themes
consultations-themes-lead = A theme is a name that you give and sign. Every text with one of the words belongs to it. That you read here is in the log.
consultations-too-long = { $count } characters: at most { $most } are possible.
consultations-theme-many-words = At most { $most } words are possible.
consultations-themes-full = There are as many themes as there may be: 50.
consultations-themes-none = This consultation asks for no text.
consultations-words-proposed = Frequent words of the texts without a theme:
consultations-theme-name = Name of the theme
consultations-theme-words = Words
consultations-theme-words-hint = With commas between them. “train” finds “trains”, too.
consultations-theme-sign = Name and sign
consultations-theme-missing = Write a name and at least one word.
consultations-theme-read = Read texts of this theme
consultations-reply = Answer of the public body
consultations-reply-hint = It is published with the date and does not change any more; those who want to hear of it get a message.
consultations-reply-send = Publish the answer
consultations-reply-missing = Write the answer.

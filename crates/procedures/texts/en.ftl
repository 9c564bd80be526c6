# Procedures
procedures-title = Procedures
procedures-lead = Find what you need. We fill in what is already known: you check it, and answer the rest.
procedures-filter-any = All
procedures-filter-words = Words
procedures-filter-life-event = What happens in your life
procedures-filter-need = What your firm needs
procedures-found = { $count ->
    [0] No procedure found.
    [one] 1 procedure
   *[other] { $count } procedures
}
procedures-for-people = For people
procedures-for-firms = For firms
procedures-fact-authority = Who decides
procedures-fact-delay = Answer within
procedures-fact-delay-days = { $days } days
procedures-fact-kept = Your file is kept for
procedures-fact-kept-months = { $months } months after the decision
procedures-fact-basis = Legal basis
procedures-conditions = Who can have it
procedures-documents = What may be asked of you
procedures-documents-lead = Only what nobody knows yet.
procedures-good-to-know = Good to know
procedures-closed = This procedure takes no new requests at the moment.
procedures-once-only = Nobody asks you twice: what an administration knows, or what you answered before, is filled in. You see where each answer comes from, and nothing leaves before you have checked it.
procedures-sign-in = Sign in and begin
procedures-resume-by-code = Go on with a code on paper
procedures-begin = Begin
procedures-no-firm = This procedure is for firms. You have not added a firm yet.
procedures-add-firm = Add a firm
procedures-whom = For whom do you make this request?
procedures-whom-self = For myself
procedures-whom-mandate = For { $name }, with a mandate
procedures-whom-missing = Choose for whom you make this request.
procedures-whom-name = Name of the person whom you help
procedures-whom-search = Search
procedures-whom-more = You have more mandates than are shown here. Search by a name to find others.
procedures-whom-nobody = You have no mandate for this of a person of this name.
procedures-surer-title = Please prove again who you are
procedures-surer = This procedure needs a surer sign-in than a password alone: a passkey, or a code from your telephone.
procedures-surer-again = Sign in again
procedures-surer-set-up = Set up a second step

# Cases
procedures-account = My account
procedures-cases-title = My procedures
procedures-cases-none = You have not begun a procedure yet.
procedures-cases-find = Find a procedure
procedures-left-title = Left by a colleague
procedures-left = Sent for one of your firms by somebody who no longer applies for it. Nobody answers the authority until one of you takes it over. The authority is told.
procedures-take-over = Take over { $reference }
procedures-for-others-title = Filled in with a mandate
procedures-taken-over = I answer for this request from now on, for the firm.
procedures-state-draft = Not sent yet
procedures-state-submitted = Sent
procedures-state-in-review = Being examined
procedures-state-waiting = Waiting for you
procedures-state-accepted = Granted
procedures-state-refused = Refused
procedures-state-withdrawn = Taken back
procedures-case-state = State
procedures-case-reference = Reference
procedures-case-sent-on = Sent on
procedures-case-due = Answer expected by
procedures-case-reply-by = Answer by
procedures-acting = { $name } ({ $organisation }) fills this in with a mandate. It is in the person’s log.
procedures-sent = Your request is sent.
procedures-sent-next = Keep the reference { $reference }. We write to you when something changes.
procedures-granted = Your request is granted.
procedures-refused = Your request is refused.
procedures-waits-for-you = The office needs something from you. Read the last message and answer below.
procedures-history = What happened so far
procedures-line-request = { $name } asks you for something
procedures-line-office = Message from { $name }
procedures-line-person = Message from { $name } to the office
procedures-write = Write to the office
procedures-write-send = Send the message
procedures-text-missing = Write something first.
procedures-text-too-long = This text is too long: 4,000 characters at most.
procedures-text-too-often = You wrote 20 messages about this within a day. Write the next one tomorrow, with everything in it.
procedures-answers = Your answers
procedures-withdraw-title = Take this request back
procedures-withdraw = The office then stops working on it. You can make a new request at any time.
procedures-withdraw-do = Take it back
procedures-changed-elsewhere = This request was changed from another device at the same time. Please look at it again and repeat what you did.
procedures-gone-on = This request has gone on since: this can no longer be done with it.
procedures-firm-left-title = You do not apply for this firm any more
procedures-firm-left = You no longer belong to the firm for which this is, or your role there no longer lets you make requests for it. An owner of the firm can change that.

# What is known
procedures-known-title = What is known already
procedures-known-lead = Please check. You can keep it, change it, or say that it is wrong at its source. Nothing is sent yet.
procedures-known-nothing = Nothing has to be checked here. On to the questions.
procedures-known-begin = Go on to the questions
procedures-known-keep = All this is right, go on
procedures-known-wrong = This is wrong
procedures-right-yes = From what is known, you can have it.
procedures-right-no = From what is known, you cannot have it. You may go on nevertheless: the office decides.
procedures-right-open = Whether you can have it depends on answers that are not there yet.
procedures-source-down = No answer from { $source }. You are asked instead; nothing is lost.
procedures-source-remembered = No answer from { $source } now. You see what it said on { $date }; please check that it is still right.
procedures-source-unknown = { $source }: nothing is known about you there.
procedures-source-again = Ask again
procedures-wrong-title = What is wrong?
procedures-wrong-owner = Who is told
procedures-wrong-said = What would be right, and how do you know?
procedures-wrong-hint = For example: “I moved on 1 March, my new address is on my electricity bill.”
procedures-wrong-what-happens = The owner of the register is told and must answer you. Meanwhile you give the right answer yourself, and your request goes on.
procedures-wrong-send = Report it and give the right answer
procedures-corrections-title = What I reported as wrong
procedures-corrections-lead = What you said is wrong in a register, and what its owner answered.
procedures-corrections-none = You have not reported anything.
procedures-correction-source = Register
procedures-correction-shown = What it says
procedures-correction-said = What you said
procedures-correction-date = Reported on
procedures-correction-state = State
procedures-correction-answer = Answer
procedures-correction-open = No answer yet
procedures-correction-corrected = Corrected
procedures-correction-kept = Kept as it is

# Filling in
procedures-back = Back
procedures-continue = Continue
procedures-leave = Save and go on later
procedures-file-brought = { $name } is here already. You need not choose it again.
procedures-check-title = Check your answers
procedures-check-who-sees = When you send, { $authority } sees these answers, and nobody else. Each reading is in your log.
procedures-send = Send
procedures-kept-title = Your answers are kept
procedures-kept-lead = You find this request under “My procedures”, on any device, for 90 days.
procedures-kept-go-on = Go on now
procedures-kept-elsewhere = On another device, without your account
procedures-kept-code = You can get a code on paper. Whoever has it can open this request for 30 days: give it only to somebody whom you trust.
procedures-kept-make-code = Make a code
procedures-discard-title = Throw it away
procedures-discard = All answers of this request are deleted. This cannot be undone.
procedures-discard-do = Delete this request
procedures-code-title = Your code
procedures-code-use = Type it at { $address } until { $date }.
procedures-code-warning = Print this page or write the code down: it is shown once only.
procedures-code-once = A new code makes this one useless.
procedures-resume-title = Go on with a code
procedures-resume-code = Code
procedures-resume-hint = 16 letters and digits, as on your paper. Dashes and capitals do not count.
procedures-resume-open = Open
procedures-resume-wrong = This code opens nothing. Check each letter; a code lasts 30 days, and ends when the request is sent.

# Legal bases, as the log says them
procedures-basis-own = At your own request
procedures-basis-firm = So that the firm has somebody who answers for it
procedures-basis-mandate = With your mandate
procedures-basis-code = With the code on paper that you had made
procedures-basis-instruction = To decide on your request
procedures-basis-once-only = So that you are not asked for what is known (once-only principle)

# Duties
procedures-duty-reader = Reads
procedures-duty-instructor = Examines
procedures-duty-decider = Decides
procedures-duty-manager = Manages

# Letters
procedures-mail-sent-subject = Your request { $reference } is sent: { $title }
procedures-mail-sent =
    Hello { $name },

    your request “{ $title }” is sent. Its reference is { $reference }.
    You can follow it here: { $link }
procedures-mail-in-review-subject = Your request { $reference } is being examined
procedures-mail-in-review =
    Hello { $name },

    somebody now works on your request “{ $title }” ({ $reference }).
    You can follow it here: { $link }
procedures-mail-waiting-subject = Something is missing for your request { $reference }
procedures-mail-waiting =
    Hello { $name },

    the office needs something for your request “{ $title }” ({ $reference }):

    { $text }

    Please answer here: { $link }
procedures-mail-decided-subject = There is a decision on your request { $reference }
procedures-mail-decided =
    Hello { $name },

    there is a decision on your request “{ $title }” ({ $reference }).
    Read it here: { $link }
procedures-mail-message-subject = A message about your request { $reference }
procedures-mail-message =
    Hello { $name },

    the office wrote to you about your request “{ $title }” ({ $reference }):

    { $text }

    You can answer here: { $link }
procedures-mail-draft-ends-subject = Your draft “{ $title }” will be deleted
procedures-mail-draft-ends =
    Hello { $name },

    you began “{ $title }” and have not sent it. We delete the draft on { $text }.
    Go on filling it in to keep it: { $link }
procedures-mail-reply-due-subject = Please answer by { $text }: request { $reference }
procedures-mail-reply-due =
    Hello { $name },

    the office still waits for your answer about “{ $title }” ({ $reference }). Please answer by { $text }.
    { $link }
procedures-mail-decision-due-subject = Decision due on { $text }: { $reference }
procedures-mail-decision-due =
    A decision is due on { $text }: “{ $title }”, { $reference }.
    { $link }
procedures-mail-new-case-subject = New request { $reference }: { $title }
procedures-mail-new-case =
    A new request arrived: “{ $title }”, { $reference }.
    { $link }
procedures-mail-new-message-subject = New message on request { $reference }
procedures-mail-new-message =
    There is a new message on “{ $title }”, { $reference }.
    { $link }
procedures-mail-correction-subject = Somebody reports a mistake: { $register }
procedures-mail-correction =
    A person says that something is wrong in { $register }.
    Please look at it and answer: { $link }
procedures-mail-correction-answered-subject = An answer to what you reported: { $register }
procedures-mail-correction-answered =
    Hello { $name },

    you reported a mistake in { $register }. The result: { $outcome }.

    { $answer }

    { $link }

# The office
procedures-office-title = Requests to work on
procedures-office-none = You do not work for an authority yet. Its manager can add you to the team.
procedures-office-new = { $count } new
procedures-office-in-review = { $count } being examined
procedures-office-waiting = { $count } waiting for the person
procedures-office-overdue = { $count } late
procedures-office-corrections = Mistakes reported in registers
procedures-office-corrections-none = No report to look at.
procedures-office-correction-answer = Your answer to the person
procedures-office-corrected = The register is corrected
procedures-office-kept = The register stays as it is
procedures-office-mine = Mine
procedures-office-order = Order
procedures-order-sent = Oldest first
procedures-order-due = Due first, open requests only
procedures-office-whose = Taken up by
procedures-office-no-case = No request here.
procedures-office-cases = Requests ({ $count })
procedures-office-export = Export
procedures-office-export-as = All requests as { $format }
procedures-office-answers = Answers
procedures-office-write = Write to the person
procedures-office-text = Message
procedures-office-days = Days to answer
procedures-office-days-hint = When you ask for something: 5 to 180 days. We remind the person before.
procedures-office-days-wrong = Write a number of days from 5 to 180.
procedures-office-send = Send the message
procedures-office-ask = Ask and wait for the answer
procedures-office-which-deed = Choose an action.
procedures-take-up = Take it in hand
procedures-decide-title = Decide
procedures-decide-outcome = What do you decide?
procedures-decide-accept = Grant the request
procedures-decide-refuse = Refuse the request
procedures-decide-reason = Reason
procedures-decide-hint = Write for the person: what is decided, why, and how to object.
procedures-decide-missing = Choose to grant or to refuse.
procedures-decide = Decide and tell the person
procedures-manage = Manage
procedures-team-title = Team
procedures-team-username = User name
procedures-team-duty = Duty
procedures-team-none = Remove from the team
procedures-team-save = Save
procedures-team-unknown = Nobody has this user name.
procedures-is-open = This procedure takes new requests.
procedures-is-closed = This procedure is closed to new requests.
procedures-open = Open it
procedures-close = Close it
procedures-tools-title = The administration’s tools
procedures-tools-lead = Your tools read the requests at { $address } with a key, and are told when something changes.
procedures-tools-once = Copy it now: it is shown once only.
procedures-tools-remove = Remove
procedures-tools-too-many = There are as many as there may be. Remove one first.
procedures-keys = Keys
procedures-key-used = used on { $date }
procedures-key-name = Name of the tool
procedures-key-name-wrong = Give a name of 1 to 60 characters.
procedures-key-make = Make a key
procedures-key-made = The key is made.
procedures-hooks = Addresses that are told
procedures-hooks-lead = Each change is sent, signed, until the tool answers. It holds none of the person’s answers.
procedures-hook-waiting = { $count } waiting
procedures-hook-url = Address of the tool
procedures-hook-hint = It begins with https://
procedures-hook-url-wrong = An address that begins with https:// is expected.
procedures-hook-add = Add the address
procedures-hook-added = The address is added. Here is the secret that signs the messages.
procedures-publish-title = Publish a procedure
procedures-publish-anew = Publish a new version
procedures-publish-lead = Describe the procedure and add its form as a spreadsheet (XLSForm). A new version holds for new requests; those that were begun keep theirs.
procedures-publish-stays = Of a procedure that is published already, what is not asked here stays as it is, and so do its texts in the other languages: change the language of the page to publish those.
procedures-publish-id = Name in the address
procedures-publish-id-hint = Letters a–z, digits and dashes, for example: transport-card. The same name publishes a new version.
procedures-publish-id-wrong = 1 to 60 letters a–z, digits or dashes are expected.
procedures-publish-audience = For whom
procedures-publish-audience-stays = Whom a procedure is for does not change: people may have begun it. Publish this one under another name.
procedures-publish-name = Title
procedures-publish-summary = What one gets, in one sentence
procedures-publish-lines = One condition a line.
procedures-publish-eligible = Rule
procedures-publish-eligible-hint = An expression over questions of the form, for example: ${"{"}age{"}"} >= 18
procedures-publish-eligible-wrong = This expression cannot be read.
procedures-publish-eligible-unknown = The form has no question “{ $name }”.
procedures-publish-days = Days to decide
procedures-publish-days-wrong = A number from 1 to 365 is expected.
procedures-publish-authority-wrong = Choose an authority.
procedures-publish-sheet = Form
procedures-publish-sheet-hint = A file .xlsx, .xls, .csv or .md
procedures-publish-sheet-missing = Choose the file of the form.
procedures-publish-sheet-once-more = Choose the file once more: no browser keeps it when the page comes back.
procedures-publish-sheet-wrong = This form has mistakes; they are listed below.
procedures-publish-mistakes = To be mended in the spreadsheet
procedures-publish-taken = This name belongs to another authority’s procedure.
procedures-publish = Publish
procedures-published = The procedure is published.
procedures-published-next = This version does not change any more.
procedures-published-see = See its page

# On paper
procedures-on-paper = The form on paper (PDF)
procedures-on-paper-large = in large print
procedures-paper-lead = Fill in this form by hand. A helper keys it in with you: what is known already need not be written.
procedures-paper-page = Page { $page } of { $pages }
procedures-receipt-title = Receipt
procedures-receipt-lead = We received your request on { $date }.
procedures-receipt-due = You will have an answer before { $date }.
procedures-receipt-print = Receipt (PDF)
procedures-decision-print = Letter of decision (PDF)
procedures-write-file = Add a document
procedures-files = Documents

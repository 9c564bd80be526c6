# The printed booklet
pass-sheet-document = Booklet of digital passes { $number }
pass-sheet-number = Booklet { $number }
pass-sheet-page = Page { $page } of { $pages }
pass-sheet-title = Your digital passes
pass-sheet-what = { $count ->
    [one] Here is one pass of { $face }.
   *[other] Here are { $count } passes of { $face }: { $total } in all.
} With them, somebody helps you with everything that is done with a computer, a telephone or on the Internet. For you it is free.
pass-sheet-how = How to use them
pass-sheet-choose = Choose a place near you.
pass-sheet-call = Call it, or go there. Say that you have digital passes.
pass-sheet-give = Hand over one pass or several. You are told before how many it takes.
pass-sheet-until = To be used by { $date }.
pass-sheet-no-need = You need no email, no smartphone and no account.
pass-sheet-help = A question? A lost pass?
pass-sheet-helpline = Call
pass-sheet-say-number = Say the number of your booklet: { $number }
pass-sheet-keep = Keep your passes like money. Read a code out on the telephone only if it was you who called.
pass-sheet-places = Near you
pass-sheet-passes = Your passes, to be cut out
pass-sheet-pass = Digital pass { $place } of { $count }
pass-sheet-valid = Until { $date }
pass-sheet-serial = Number { $number }
pass-sheet-qr = QR code of pass number { $number }. It says the same as the code that is written below.

## Pages

# At the counter
pass-counter-title = Take passes
pass-nobody-place = Your account belongs to no place. The officer in charge of the Pass numérique can change that: say your user name.
pass-nobody-prescriber = Your account belongs to no prescriber. The officer in charge of the Pass numérique can change that: say your user name.
pass-nobody-funder = Your account belongs to no funder. The officer in charge of the Pass numérique can change that: say your user name.
pass-other-parties = You also act for
pass-codes = Codes of the passes
pass-codes-hint = One code a line, { $most } at most. Sixteen letters and digits, such as 7ZQ4-K0N0-3W5V-T20V. Capitals, spaces and dashes do not matter.
pass-codes-more = More codes to add
pass-code-nth = Code { $nth }
pass-code-missing = Type at least one code.
pass-code-too-many = { $most } passes at most at once. Empty the fields beyond, and go on with those afterwards.
pass-code-twice = This code is in the list already. Empty this field, or type another code.
pass-code-length = A code has 16 letters and digits; here are { $found }. Read it again on the pass.
pass-code-letter = “{ $letter }”, at place { $place }, is in no code. Read it again on the pass.
pass-code-check = This code does not exist: a letter is wrong, or two are exchanged. Read it again on the pass.
pass-counter-look = Check
pass-counter-look-again = Check again
pass-counter-use = { $count ->
    [one] Use 1 pass ({ $worth })
   *[other] Use { $count } passes ({ $worth })
}
pass-worth = { $worth } · { $pass } · until { $until } · { $left ->
    [one] 1 pass is left in this booklet
   *[other] { $left } passes are left in this booklet
}
pass-of-booklet = booklet no. { $booklet }, pass { $pass }
pass-service = For which service?
pass-wrong-service = Choose what was done.
pass-service-procedures = Help with dealings with the administration
pass-service-everyday = Everyday digital tools
pass-service-work = Finding work with digital tools
pass-service-safety = Being safe with digital tools
pass-service-parents = Children and school with digital tools
pass-service-leisure = Digital leisure and creation
pass-service-understanding = Understanding the digital world
pass-service-access = Internet access and equipment to use
pass-service-equipment = A computer at a low price
pass-service-other = Other help

# Refusals
pass-refusal-unknown-code = No pass has this code. Read it again; if it is printed like this, keep the pass and call the public body.
pass-refusal-not-handed-over = This booklet was not handed over by a prescriber yet. The person should see who gave it to them.
pass-refusal-blocked = This booklet was reported lost or stolen. The person can ask their prescriber for a new one.
pass-refusal-replaced = This booklet was replaced. Ask the person for the new booklet.
pass-refusal-spent = This pass was used already. Take another pass of the booklet.
pass-refusal-spent-on = This pass was used already on { $date }. Take another pass of the booklet.
pass-refusal-reserved = This pass is kept for an appointment. Take another pass of the booklet.
pass-refusal-ended = This pass was valid until { $date } only. The person can ask their prescriber for others.
pass-refusal-outside-territory = This pass is not valid in this department. The prescriber knows where it is.
pass-refusal-not-listed = Your place is not listed today. Call the public body.
pass-refusal-held = Your place cannot take passes for now: { $why } Call the public body.
pass-refusal-held-over-the-day = Your place took many passes today. The public body has to look at it before you take more. Call them.
pass-refusal-count = Show at least one pass, and each only once.
pass-refusal-too-late = The device kept this pass for too long.
pass-refusal-not-yet = The time of the device is wrong.
pass-refusal-over-cap = The limit of this day for passes taken without a network is reached.
pass-refusal-risk-empty = The account that covers passes taken without a network is empty.

# Errors
pass-error-conflict = This is not possible any more: things have changed meanwhile. Go back to the page before.
pass-error-reused = This page was used for something else already. Check, then confirm again.
pass-error-issued-before = This lot was issued already, and its codes were given only once. If the file is lost, block this lot, then replace its booklets.
pass-error-lacking = There is not enough money available. First enter the transfer of the funder.
pass-error-over-order = The order has only { $left } booklets left to issue.
pass-error-field = This field is missing, too long, or cannot have this value.
pass-error-not-there = This is possible for { $fit } of the { $asked } booklets only. Check the numbers.
pass-error-attached = This booklet is attached to another account already. If it is yours, see who handed it to you.
pass-error-not-undone = This can no longer be undone: the time is over, or payment was asked for. Call the public body.
pass-wrong-amount = Type an amount in euro, such as 1 000 or 12.50.
pass-wrong-number = Type a whole number.
pass-wrong-date = Type a day that exists, such as 31 12 2027.
pass-wrong-choice = Choose an answer.
pass-wrong-line = Type the number of the line of the statement.
pass-wrong-department = No department has this code.
pass-wrong-region = No region has this code.
pass-wrong-print = { $most } booklets at most in one file.

# Receipt
pass-receipt-title = { $count ->
    [one] 1 pass used ({ $worth })
   *[other] { $count } passes used ({ $worth })
}
pass-receipt-left = { $left ->
    [one] pass left
   *[other] passes left
}
pass-receipt-booklet = In booklet no. { $booklet }, until { $until }.
pass-receipt-undone = This operation was undone: these passes can be used again.
pass-receipt-passes = Passes used
pass-receipt-place = Place
pass-receipt-when = When
pass-receipt-next = Next person
pass-receipt-print = Receipt to print (PDF)
pass-undo-heading = A mistake?
pass-undo-until = You can undo it together until { $time }, with one of the passes before you.
pass-undo-code = Code of one of the passes used
pass-undo = Undo this operation
pass-undo-other-code = This is not the code of a pass of this operation.

# Account of a place
pass-claims-title = Passes taken, and payments
pass-claims-intro = You need not ask for anything: each day, what you took becomes a claim, which is paid by transfer.
pass-claims-unclaimed = Taken since the last claim: { $worth }
pass-claims-unclaimed-table = Taken since the last claim
pass-claims-none-unclaimed = Nothing since the last claim.
pass-claims = Claims
pass-claims-none = No claim yet.
pass-claim = Claim { $number }
pass-claim-head = Claim
pass-passes = Passes
pass-worth-head = Amount
pass-payment = Payment
pass-payment-waits = waiting
pass-payment-sent = sent to the bank on { $date }
pass-payment-paid = paid on { $date }
pass-payment-refused = refused by the bank on { $date }

# Prescriber
pass-prescribe-title = Hand booklets over
pass-hand-over-heading = Hand a booklet over
pass-hand-over = Hand this booklet over
pass-hand-over-booklet = Number of the booklet
pass-hand-over-booklet-hint = It is printed at the top of the booklet.
pass-hand-over-optional = The rest is not needed: nobody needs an account, an e-mail address or a telephone.
pass-hand-over-account = Account of the person
pass-hand-over-account-hint = Their e-mail address, if they have an account and want to follow their booklet online.
pass-hand-over-name = Name, to call them back
pass-hand-over-telephone = Telephone, to call them back
pass-hand-over-telephone-hint = If the person agrees. Name and telephone are deleted after their first appointment.
pass-hand-over-nobody = No account has this name or address.
pass-hand-over-not-yours = This booklet is not in your stock. Read the number again.
pass-hand-over-stopped = This booklet was blocked or replaced. Take another one.
pass-hand-over-before = This booklet was handed over already. Read the number again.
pass-hand-over-contact = To call somebody back, a name and a telephone are needed, 80 characters at most each.
pass-stock = { $count ->
    [one] 1 booklet in stock: { $ranges }
   *[other] { $count } booklets in stock: { $ranges }
}
pass-stock-none = You have no booklet left in stock.
pass-range = { $first } to { $last }
pass-to-call = To call back
pass-to-call-hint = Booklets handed over { $days } days ago or more, of which no pass was used.
pass-to-call-unknown = no contact
pass-to-call-never = never
pass-to-call-how = Contact
pass-to-call-last = Last call
pass-booklet = Booklet no. { $booklet }
pass-booklet-head = Booklet
pass-handed = Booklets handed over
pass-handed-none = No booklet handed over yet.
pass-handed-on = Handed over on
pass-standing = State
pass-left-head = Passes left
pass-left-of = { $left } of { $passes }, worth { $worth } each
pass-until = Valid until
pass-state-blocked = blocked
pass-state-replaced = replaced
pass-state-stock = in stock
pass-state-begun = begun on { $date }
pass-state-not-begun = not begun
pass-replaced-by = Replaced by
pass-note-call = I called the person
pass-lost-heading = Booklet lost or stolen
pass-lost-hint = The booklet is blocked at once. You can replace it afterwards.
pass-lost = Block this booklet
pass-replace-heading = Replace this booklet
pass-replace-hint = A new booklet, with the passes that were left, is given once as a PDF: print it and hand it to the person. It can be used at once.
pass-replace = Replace and print (PDF)

# Person
pass-own-title = My digital passes
pass-own-intro = A pass pays for digital help at a place near you. The paper booklet is enough: attaching it here is not needed.
pass-own-worth = Each is worth { $worth }, until { $until }.
pass-own-unused = No pass of this booklet was used.
pass-own-uses = Passes used of booklet no. { $booklet }
pass-own-blocked = This booklet was reported lost or stolen. Who handed it to you can replace it.
pass-own-replaced = This booklet was replaced by another one.
pass-own-attach-heading = Attach a booklet
pass-own-attach-hint = You will see here what is left, until when, and where each pass was used.
pass-own-code = Code of one of the passes of the booklet
pass-own-attach = Attach this booklet

# Programme
pass-programme-title = Pass numérique
pass-total-held = On the account of the public body
pass-total-ordered = Ordered
pass-total-received = Paid in
pass-total-available = Available to issue
pass-total-issued = Issued
pass-total-in-stock = Booklets in stock
pass-total-handed = Booklets handed over
pass-total-blocked = Booklets blocked
pass-total-used = Used
pass-total-alive = Can still be used
pass-total-expired = Expired
pass-total-refunded = Given back
pass-orders-open = Orders to issue
pass-orders-none = All orders are issued.
pass-orders-left = { $left } booklets are left to issue.
pass-order = { $booklets } booklets of { $passes } passes worth { $worth }, until { $until }
pass-issue-booklets = Booklets of this lot
pass-issue-hint = The PDF with the codes is given only once: keep it until it is printed, then delete it.
pass-issue = Issue and print (PDF)
pass-money-heading = Transfer received
pass-money-line = Line of the statement
pass-money-line-hint = The number that the bank gives it: the same line counts once.
pass-money-amount = Amount
pass-money = Enter this transfer
pass-deliver-heading = Deliver booklets
pass-deliver = Deliver these booklets
pass-first = From number
pass-last = To number
pass-block-heading = Block booklets
pass-block-hint = For booklets that were lost or stolen: none of their passes is taken any more, from now on.
pass-block = Block these booklets
pass-lot = Lot { $number }
pass-lot-head = Lot
pass-lot-range = Numbers
pass-lots = Lots: { $funder }

# Parties
pass-parties-title = Funders, prescribers and places
pass-parties-funder = Funders
pass-parties-prescriber = Prescribers
pass-parties-place = Places
pass-party-funder = funder
pass-party-prescriber = prescriber
pass-party-place = place
pass-party-named = { $name } ({ $kind })
pass-parties-none = None yet.
pass-parties-gone = closed account
pass-parties-remove = Remove
pass-parties-add-member-heading = Add a person
pass-parties-for = For whom do they act?
pass-parties-login = User name or e-mail address
pass-parties-add-member = Add this person
pass-parties-add-heading = Add a funder or a prescriber
pass-parties-kind = Role
pass-parties-name = Name
pass-parties-address = Address
pass-parties-telephone = Telephone
pass-parties-add = Add
pass-parties-add-place-heading = Add a place
pass-parties-place-name = Name of the place, as its bank knows it
pass-parties-place-department = Code of the department
pass-parties-place-iban = IBAN on which it is paid
pass-parties-add-place = Add this place

# Funder
pass-fund-title = Fund passes
pass-fund-order = Order passes
pass-fund-report = What became of your passes
pass-fund-orders = Your orders
pass-fund-issued = { $issued } booklets issued
pass-pay-heading = To pay in
pass-pay-hint = Booklets are issued once the transfer has come in. The money stays on the account of the public body; what expires comes back to you.
pass-pay-amount = Amount
pass-pay-reference = Reference of the transfer
pass-pay-holder = Holder of the account
pass-pay-iban = IBAN
pass-pay-ask = The officer in charge of the Pass numérique tells you the IBAN.
pass-order-face-cents = Worth of a pass
pass-order-passes = Passes a booklet
pass-order-booklets = Number of booklets
pass-order-valid-until = Last day of validity
pass-order-valid-until-hint = Such as 31 12 2027.
pass-order-departments = Departments where they can be used
pass-order-departments-hint = Codes, such as 59 62. Without department and region: everywhere.
pass-order-regions = Regions where they can be used
pass-order-audience = For whom?
pass-order-audience-hint = Printed on the letter that goes with the booklet.
pass-order-send = Order

# The money: payments, the bank's answers, refunds, the statement of solvency
pass-payments-title = Payments
pass-payments-waiting = Claims to be paid
pass-payments-none-waiting = No claim waits to be paid.
pass-payments-since = Since
pass-payments-late = late
pass-payments-no-account = no IBAN
pass-payments-refused-before = refused by the bank
pass-payments-refunds = Refunds asked for
pass-payments-refund = { $funder }: { $amount }, asked for on { $date }, to the account { $account }.
pass-payments-refund-paid = Already paid in another way
pass-payments-nothing = Nothing to pay: no claim of a place with an IBAN, and no refund.
pass-payments-no-treasury = The account of the public body is not set up: no file can be made. The administrator fills in the part [passes] of the settings.
pass-file-heading = File for the bank
pass-file-from = The file (pain.001) pays from the account { $account } of { $holder }. Each claim is paid once only.
pass-file-make = Make the file ({ $amount })
pass-file-title = File of { $date }
pass-files = Files
pass-file-payments = Payments
pass-file-execution = To be paid on
pass-file-sha256 = Fingerprint (SHA-256)
pass-file-download = Download the file
pass-file-same = The file can be downloaded again: it is always the same, and the bank refuses to pay it twice.
pass-file-to = To whom
pass-file-refund = { $funder } (refund)
pass-answer-heading = The bank’s answer
pass-answer = Answer file (pain.002)
pass-answer-hint = The bank gives it after it got a file. The same answer counts once.
pass-answer-bring = Read this answer
pass-answers-none = No answer yet.
pass-answer-missing = Choose the file that the bank gave.
pass-answer-too-large = This file is too large to be an answer of the bank.
pass-answer-no-report = This file is no answer to a transfer (pain.002). Ask the bank for the payment status report.
pass-answer-lacks = “{ $name }” is missing in this file. Ask the bank for another one.
pass-answer-other-file = This answer is about the file “{ $name }”, which was not made here.
pass-answer-contradiction = This answer says two things of the payment “{ $name }”. Ask the bank which is right.
pass-answer-of = Answer read on { $date }
pass-answer-accepted = accepted
pass-answer-paid = It is noted as paid. If the transfer comes back, note it on the page of the place.
pass-answer-contradicts = The bank had refused it before: nothing was changed. Ask it what is right.
pass-answer-open = not decided yet
pass-answer-open-means = Nothing was changed. Read the bank’s next answer.
pass-answer-had-before = received before
pass-answer-had-before-means = The money may have gone: nothing was changed, and nothing is paid again. Look for the first answer.
pass-answer-refused = refused
pass-answer-refused-means = It is owed again: correct the IBAN, then make a new file.
pass-answer-strangers = The answer names payments that are not in this file. Ask the bank what they are:
pass-reconciliation = Reconciliation
pass-reconciliation-lots = Claimed of the funders’ lots
pass-reconciliation-risk = Claimed of the risk account
pass-reconciliation-claims = Claims of places, in all
pass-reconciliation-paid = Paid by the bank
pass-reconciliation-sent = Sent to the bank
pass-reconciliation-waiting = Waiting
pass-reconciliation-holds = Right to the cent
pass-reconciliation-fails = It does not add up: run “passerelle ledger check”
pass-balance-heading = Balance of the statement of account
pass-balance = Balance
pass-balance-hint = First note all transfers that came in. The balance is compared with the books.
pass-balance-day = At the end of
pass-balance-note = Note this balance
pass-balance-newest = Newest known balance, of { $date }: { $amount }. { $missing } were missing.
pass-wrong-balance-day = Type a day of the last week, and none before the newest known balance.
pass-lacking = { $amount } lack to cover what is owed. The published statement says so, too. Compare the statement of account with the books, and tell the accountant.
pass-place-account = Account of the place
pass-place-account-hint = Check it with the place, by another way than the message that asks for it.
pass-place-account-correct = Save this IBAN
pass-place-refused = The bank refused the last transfer, of { $amount }: { $why } Correct the IBAN: the next file pays it.
pass-place-payments = Transfers
pass-place-payments-none = No transfer yet.
pass-payment-made = Made on
pass-payment-account = Account
pass-claim-in-payment = This claim is in a transfer: nothing more can be taken out of it.
pass-claim-risk = Of it { $amount } from the risk account, for passes that were taken without a network.
pass-claim-passes = { $count ->
    [one] 1 pass
   *[other] { $count } passes
}
pass-claim-taken-out = taken out
pass-claim-why = Why take it out?
pass-claim-why-hint = The place reads it. The passes can be used again.
pass-claim-take-out = Take this operation out
pass-wrong-why = Say why, in a few words.
pass-return-of = The transfer of { $amount } of { $date } came back
pass-return-hint = A transfer that was accepted may come back some days later. It is then owed to the place again.
pass-return-reason = Reason that the bank gives
pass-return = Note that it came back
pass-corrections = Corrections
pass-correction = Claim { $number }, on { $date }: { $passes } passes ({ $worth }) were taken out of it. { $why }
pass-claims-refused = The bank refused your transfer of { $amount } to the account { $account }. { $why } Give the officer of the Pass numérique your current bank details: you are paid right after.
pass-claims-no-account = Your IBAN is not known: your claims wait. Give the officer of the Pass numérique your bank details.
pass-error-settled = This transfer is in another state meanwhile. Look at the page again.
pass-wrong-iban = This IBAN is not right: a sign is missing or wrong, or two were exchanged. Copy it from the bank details.
pass-bank-said = The bank says: { $why }.
pass-bank-ac01 = The account number is wrong.
pass-bank-ac03 = The account number is wrong.
pass-bank-ac04 = The account is closed.
pass-bank-ac06 = The account is blocked.
pass-bank-ag01 = This account cannot get transfers.
pass-bank-ag02 = The bank did not understand the operation.
pass-bank-am04 = There is not enough money on the account that pays.
pass-bank-be04 = The address of the holder is missing.
pass-bank-be05 = Who orders the payment is not known.
pass-bank-md07 = The holder of the account has died.
pass-bank-ms02 = The holder refused, and does not say why.
pass-bank-ms03 = The bank does not say why.
pass-bank-rc01 = The bank’s code (BIC) is wrong.
pass-bank-rr04 = A rule forbids it.
pass-total-claimed = Claimed by places
pass-total-paid = Paid to places
pass-total-refunding = Refund asked for
pass-pay-references = Write the reference of the order into the transfer: it is recognised by it.
pass-fund-refund = Ask for a refund
pass-fund-refunds = Refunds
pass-refund-intro = What is available is given back to you by a transfer, with the next file for the bank. Until then you can take the request back.
pass-refund-hint = { $available } at most.
pass-refund-lacking = That is more than what is available.
pass-refund-name = Holder of the account
pass-refund-iban = IBAN
pass-refund-ask = Ask for this refund
pass-refund-withdraw = Take this request back
pass-refund-asked-on = Asked for on
pass-refund-outside = in another way
pass-refund-asked = waiting
pass-refund-sent = sent to the bank
pass-refund-paid = paid on { $date }
pass-refund-refused = refused by the bank on { $date }
pass-refund-withdrawn = taken back on { $date }
pass-fund-report-months = Report by month
pass-fund-report-csv = Download (CSV)
pass-fund-reconciles = Every cent that was paid in is accounted for: orders, lots, claims of places and payments add up.
pass-fund-does-not-reconcile = This report does not add up. The public body is told so by its own checks; ask it why.
pass-fund-months = Month by month
pass-month-from = Month from
pass-month-money = Money paid in and back
pass-statements-title = The money is there: statement of each day
pass-statements-intro = Each day a signed statement says what is on the account and what is owed for the Pass numérique. Everyone can check it without us.
pass-statements-none = No statement yet. The first appears today.
pass-statement-day = Day
pass-statement-title = Statement of { $date }
pass-statement-held = On the account
pass-statement-owed = Owed in all
pass-statement-covered = Covered
pass-statement-yes = covered
pass-statement-no = not covered
pass-statement-is-covered = What is on the account covers all that is owed.
pass-statement-is-not-covered = What is on the account does not cover what is owed: { $amount } lack.
pass-statement-alive = Passes that can still be used
pass-statement-unclaimed = Passes used, not yet claimed
pass-statement-claims = Claims of places, not yet paid
pass-statement-in-payment = Transfers under way
pass-statement-available = Available to funders
pass-statement-refunds = To be given back to funders
pass-statement-risk = Reserve for passes taken without a network
pass-statement-bank = Compared with the statement of account of { $date }.
pass-statement-no-bank = No statement of account was compared yet: the figures are those of the books.
pass-statement-missing = The statement of account had { $amount } less than the books.
pass-statement-check = Check it without us
pass-statement-check-intro = A program of one page, in Python, uses public standards only. It checks the signature, that the statement is in the log, and every sum.
pass-statement-file = The statement, with its lines and its proof (JSON)
pass-statement-script = The program that checks (Python)
pass-statement-key = The public key of the log; compare it with the one that you have from elsewhere:
pass-statement-run = Run:
pass-statement-lines = These figures are the sum of { $count } lines, one for each funder and each place that is owed something. None says who it is.
pass-statement-own = A funder or a place finds on its page a file which proves that its own line is counted: add “--mine” and that file.
pass-statement-text = The exact text
pass-own-figures = Your figures in the published statement
pass-own-figures-of = Statement of { $date }:
pass-own-figures-statement = see the statement
pass-own-figures-none = On that day, nothing was owed to you.
pass-own-figures-file = File to find your line (JSON)
pass-letter-refused-subject = Your transfer of the Pass numérique was refused
pass-letter-refused-text = Hello,

    the bank refused the transfer of { $amount } to { $place }.
    { $why }

    The money is still owed to you. Give the officer of the Pass numérique your current bank details: the next file pays you.
    Your transfers: page “Passes taken and payments”.
pass-letter-lacking-subject = Pass numérique: the funds do not cover what is owed
pass-letter-lacking-text = Hello,

    { $amount } lack to cover what is owed for the Pass numérique. The published statement says so.
    Compare the statement of account with the books, and run “passerelle ledger check”.
pass-done-answer = The bank’s answer was read. Each line is explained below.
pass-done-refund-paid = Noted.
pass-done-balance = The balance is noted.
pass-done-account = The IBAN is saved. The next file pays to this account.
pass-done-correct = The operation was taken out. Its passes can be used again.
pass-done-returned = Noted: the sum is owed to the place again.
pass-done-refund = Your request for a refund is saved.
pass-done-withdrawn = The request was taken back. The money is available again.

# Done
pass-done-handed = The booklet is handed over. Its passes can be used from now on.
pass-done-lost = The booklet is blocked.
pass-done-called = The call is noted.
pass-done-undone = The operation is undone.
pass-done-attached = The booklet is attached to your account.
pass-done-money = The transfer is entered.
pass-done-deliver = The booklets are delivered.
pass-done-block = The booklets are blocked.
pass-done-party = It is added.
pass-done-member = The person is added.
pass-done-removed = The person is removed.
pass-done-ordered = Your order is taken.

# Log of accesses
pass-basis-prescriber = The prescriber who handed the booklet over follows its use.
pass-basis-members = The officer keeps the list of who acts for funders, prescribers and places.
pass-basis-own = At your request.

# Print
pass-print-title = Booklets of digital passes
pass-print-booklet = Booklet no. { $booklet }
pass-print-worth = { $count } passes worth { $worth } each, valid until { $until }.
pass-print-how = Each pass pays for digital help. Show this booklet to the place that helps you: it reads or types one code a pass. Keep it like money.
pass-print-codes = Codes
pass-print-pass = Pass
pass-print-code = Code
pass-print-page = Page { $page } of { $pages }

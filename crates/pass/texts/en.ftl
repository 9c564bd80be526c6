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
pass-counter-read = The square is read: it is in the list. Read the next one, or check.
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
pass-error-not-blocked = Block this booklet first: only a blocked one is replaced.
pass-error-not-undone = This can no longer be undone: the time is over, or payment was asked for. Call the public body.
pass-wrong-amount = Type an amount in euro, such as 1 000 or 12.50.
pass-wrong-number = Type a whole number.
pass-wrong-date = Type a day that exists, such as 31 12 2027.
pass-wrong-last-day = Choose a day that is not over, { $date } at the latest.
pass-wrong-choice = Choose an answer.
pass-wrong-line = Type the number of the line of the statement.
pass-wrong-department = No department has this code.
pass-wrong-region = No region has this code.
pass-wrong-print = { $most } booklets at most in a lot.

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
pass-payment-not-paid = not paid, noted on { $date }

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
pass-detach-heading = Account that follows it
pass-detach-hint = An account follows this booklet. If it is not the person’s, detach it. If somebody else knows a code of the booklet, block and replace it too.
pass-detach = Detach the account
pass-lost-heading = Booklet lost or stolen
pass-lost-hint = The booklet is blocked at once. You can replace it afterwards.
pass-lost = Block this booklet
pass-replace-heading = Replace this booklet
pass-replace-hint = A new booklet, with the passes that were left, is given once as a PDF: print it and hand it to the person. It can be used at once. If it was attached to an account by one of its codes, the person attaches the new one likewise.
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
pass-issue-hint = Up to { $part } booklets: the PDF with the codes is given at once, only once; keep it until it is printed, then delete it. Above, up to { $most }: the lot is printed in parts.
pass-issue = Issue and print (PDF)
pass-money-heading = Transfer received
pass-money-line = Line of the statement
pass-money-line-hint = The number that the bank gives it: the same line counts once.
pass-money-amount = Amount
pass-money-day = Day at the bank
pass-money-day-hint = That of the statement of account. Leave it empty if the line is of today.
pass-wrong-bank-day = Type a day of the last year that is not to come.
pass-money = Enter this transfer
pass-money-risk = Risk account
pass-money-noted = Lines noted last
pass-money-reversed = taken back on { $date }
pass-money-reverse-heading = Take a mistyped line back
pass-money-reverse-hint = The line stays in the list with your reason. Afterwards it can be entered anew, with the right amount.
pass-money-reverse = Take this line back
pass-money-reverse-unknown = No line with this number was entered.
pass-money-reverse-lacking = The money of this line was used for booklets or given back: it cannot be taken back any more.
pass-deliver-heading = Deliver booklets
pass-deliver = Deliver these booklets
pass-first = From number
pass-last = To number
pass-reissue-heading = Print a lot anew
pass-reissue-hint = Only if the printed file was lost before anything was delivered: the lot keeps its numbers, gets new codes, and the old ones are worth nothing.
pass-reissue-lot = Number of the lot
pass-reissue = Print new codes
pass-block-heading = Block booklets
pass-block-hint = For booklets that were lost or stolen: none of their passes is taken any more, from now on.
pass-block = Block these booklets
pass-lot = Lot { $number }
pass-lot-head = Lot
pass-lot-range = Numbers
pass-lots = Lots: { $funder }

# Places of the directory
pass-own-places = Where I can use my passes
pass-entry-none = This place has no entry in the directory that its people keep.
pass-entry-listed = Listed
pass-entry-to-renew = Listing to be renewed
pass-entry-lapsed = No longer listed
pass-entry-suspended = Listing suspended
pass-entry-page = Its entry
pass-entry-takes-none = No longer says that it takes passes
pass-entry-hold = Passes still work here. Decide whether to hold this place.
pass-parties-listed-heading = Take a place of the directory
pass-parties-listed-none = No listed place that takes passes waits.
pass-parties-listed = Listed place that takes passes
pass-parties-listed-name = Name for the bank
pass-parties-listed-name-hint = Only where the bank knows the place by another name than its entry.
pass-parties-listed-iban = IBAN on which it is paid
pass-parties-take-listed = Take this place
# Office of the Pass: squares, signals, offline lists, stock, reminders
pass-sheet-audience = For: { $audience }
pass-block-why = Why?
pass-state-printed = printed
pass-state-handed = handed over
pass-basis-office = The officer sees who delivered, blocked or checked what, and who asked for a refund or noted one.

pass-signals-title = Signals to check
pass-signals-intro = Nothing is refused in silence: a place that is held knows it, and why. Look at each signal, write what you found, and lift the hold when all is well.
pass-signals-held = Places on hold
pass-signals-none-held = No place is on hold.
pass-signals-is-held = This place is on hold
pass-signals-held-by-program = Held by the program: too many passes in a day.
pass-signals-held-by = By { $name }, { $when }.
pass-signals-lift-why = Why may it go on?
pass-signals-lift = Lift the hold
pass-signals-open = { $count ->
    [0] Signals to look at
    [one] 1 signal to look at
   *[other] { $count } signals to look at
}
pass-signals-none = Nothing to look at.
pass-signals-note = What you found
pass-signals-look = It is checked
pass-signals-hold-why = Reason, told to the place
pass-signals-hold-hint = Only to put the place on hold.
pass-signals-hold = Put the place on hold
pass-signals-looked = Signals already checked
pass-signals-facts = What was noticed
pass-signals-by = By
pass-signals-say-why = Write a sentence: it stays on file.
pass-signal-day = Many passes in a day
pass-signal-day-facts = { $count } passes taken on { $date }. We look from { $limit } on.
pass-signal-held = Too many passes in a day: place on hold
pass-signal-held-facts = { $count } passes taken on { $date }. A place is put on hold from { $limit } on, once a day.
pass-signal-burst = Many passes at once
pass-signal-burst-facts = { $count } passes within ten minutes, until { $when }. We look from { $limit } on.
pass-signal-series = Most of a booklet in one sitting
pass-signal-series-facts = { $count } passes of booklet { $booklet } within two hours, until { $when }. We look from { $limit } on.
pass-signal-travel = A booklet at two places too far apart
pass-signal-travel-facts = Booklet { $booklet } was used here and at another place: one would have had to travel at { $count } km/h. We look above { $limit } km/h. Last pass { $when }.
pass-done-looked = The signal is noted as checked.
pass-done-hold = The place is on hold. Its counter says why.
pass-done-lift = The place may go on.

pass-conflicts-title = Passes taken offline: conflicts
pass-conflicts-intro = A place accepted these passes without a network, and they could no longer be used. The first that is recorded counts. What the device could not know is paid from the risk account, up to the limit; the person owes nothing.
pass-conflicts-none = No conflict.
pass-risk-account = On the risk account
pass-risk-cap = Limit by place and day
pass-risk-left = Still covered today
pass-risk-endow-heading = Pay into the risk account

# Where a place lies that was added by hand
pass-parties-place-commune = Commune or postcode
pass-parties-place-commune-hint = For example 59000 Lille. The place is put about in the middle of the commune: that is enough to notice a booklet used at two places too far apart.
pass-place-nowhere = Where this place lies is not known: a booklet used too far away too soon is not noticed there.
pass-place-locate = Locate
pass-place-approximate = about in the middle of the commune
pass-wrong-commune = No commune of this department has this name or postcode.
pass-wrong-commune-several = Several communes are possible: { $names }. Write the postcode and the name.
pass-done-located = The place is located.

# A lot that is printed in parts
pass-parts-title = Print lot { $number }
pass-parts-lead = { $booklets } booklets; parts still to be printed: { $left }.
pass-parts-how = Each part gives a file, once only: keep it until it is printed, then delete it. Its codes are made at that moment and kept nowhere. A booklet can be delivered only when its part is printed.
pass-parts-none = This lot was printed at once.
pass-parts-caption = Parts of the lot
pass-part-head = Part
pass-part = Part { $number }
pass-part-state = State
pass-part-act = Action
pass-part-to-print = to be printed
pass-part-printed = printed
pass-part-delivered = delivered
pass-part-print = Print
pass-part-lost = File lost: print other codes

# The counter on a device without a network: /counter/device
pass-device-title = Take passes without a network
pass-device-lead = Open this page once with a network, on this device. Afterwards it works without a network too.
pass-device-without-script = This page needs a script. Without it, note the codes and the time, and send your list when the network is back.
pass-device-network-on = The network is there. Better use the counter: it knows whether a pass was used already.
pass-device-network-off = No network. This device checks by itself that passes are genuine.
pass-device-sign-in = To send the list and bring this device up to date:
pass-device-sign-in-link = sign in
pass-device-known = Keys and limit are from { $date }.
pass-device-known-nothing = This device knows neither your place nor the keys yet. Open this page with a network, signed in.
pass-device-place = Place
pass-device-code = Square or code
pass-device-code-hint = The text of the square (PN1:…) proves that the pass is genuine. The code of sixteen signs does not.
pass-device-check = Check
pass-device-camera = Read the square with the camera
pass-device-camera-stop = Stop the camera
pass-device-camera-failed = The camera does not answer. Type the code that is written under the square.
pass-device-genuine = This pass is genuine: { $value }, valid until { $date }.
pass-device-code-unproved = This code is well written, but nothing proves that the pass is genuine. If it is not, your place is not paid.
pass-device-risk = Without a network nobody can know whether it was used already. Up to the limit the public body bears this risk; the person never does.
pass-device-accept = Accept without a network
pass-device-accept-unproved = Accept at the risk of my place
pass-device-accepted = Accepted and kept on this device: { $value }.
pass-device-never-pays = The person pays nothing and is not at fault: help them. Check the pass again with a network.
pass-device-refused-forged = This square is not signed by us, or it is damaged. Do not accept it.
pass-device-refused-unknown-key = This device does not know the key of this square: it is false, or newer than your keys. Open this page with a network.
pass-device-refused-code = There is no such code: a sign is wrong or missing. Read it again.
pass-device-refused-cannot = This browser cannot check squares. Update it, or use another one.
pass-device-refused-ended = This pass is no longer valid: its last day was { $date }.
pass-device-refused-elsewhere = This pass is not valid in your department.
pass-device-refused-twice = This device has accepted this pass already, on { $date }.
pass-device-refused-cap = The limit of your place without a network is reached ({ $cap }). Send the list as soon as the network is back.
pass-device-refused-full = This device keeps 500 passes already. Send the list first.
pass-device-refused-stale = The keys of this device are older than thirty days. Open this page with a network.
pass-device-refused-clock = The clock of this device went back. Set it right, or open this page with a network.
pass-device-refused-held = Your place is suspended: it cannot take passes for now.
pass-device-refused-not-listed = Your place is not listed at the moment.
pass-device-refused-not-kept = This browser could keep nothing: the pass is not accepted. Make room, or use another device.
pass-device-kept = Accepted on this device
pass-device-worth = Value
pass-device-unproved = not proved
pass-device-waits = to be sent
pass-device-none = Nothing is to be sent.
pass-device-room = Another { $left } without a network, of a limit of { $cap }.
pass-device-by = { $count } to be sent before { $date }: afterwards they are not paid.
pass-device-late = { $count } to be sent at once: the time was over on { $date }.
pass-device-send = Send the list
pass-device-sending = The list is being sent…
pass-device-sent = The list has arrived. See below what became of each pass.
pass-device-not-sent = The list could not be sent. Nothing is lost: it stays on this device and will go later.
pass-device-elsewhere-place = { $count } passes of a place that you do not act for stay on this device.
pass-device-again = Send again by its code
pass-device-aside = Set aside
pass-device-aside-how = It is no longer sent, and does not count against your limit. It stays on this device. Bring it by hand, with this line:
pass-device-aside-list = Bring a list by hand
pass-device-brought = Brought by hand: forget it here
pass-device-is-aside = set aside
pass-device-by-hand = brought by hand
pass-device-unread-how = Compare its code { $code } with the paper, choose the service and send it again. Or set it aside.
pass-device-rule-proof = The square proves that the pass is genuine, never that it is unspent.
pass-device-rule-cap = Without a network this device accepts up to the limit of your place. What it could not know (a pass used elsewhere, a booklet blocked, replaced or not yet handed over) is then paid to you by the public body. Two devices of one place know nothing of each other: what is beyond the limit together is not paid.
pass-device-kept-how = Kept on this device until it is sent: the code, encrypted, the time and the service. No name. On a shared computer, send before you sign out: signing out erases everything there.

pass-offline-title = Passes taken offline
pass-offline-rules = Who bears the risk
pass-offline-rule-time = Send your list within { $hours } hours.
pass-offline-rule-first = A pass counts once: the first place that is recorded has it.
pass-offline-rule-risk = What your device could not know (a pass used elsewhere, a booklet blocked, replaced or not yet handed over) is paid to you by the public body, up to { $cap } a day.
pass-offline-rule-place = What you could see (last day, territory, unreadable code, a pass that you had taken already) is at your own risk.
pass-offline-rule-person = The person never pays.
pass-offline-bring = Send a list
pass-offline-list = Codes or squares, one a line
pass-offline-list-hint = code;date and time;service – for example 7ZQ4-K0N0-3W5V-T20V;2026-11-27 14:30;everyday. The same list sent twice counts once.
pass-offline-file = Or the file of your device
pass-offline-send = Send the list
pass-offline-forms = Accepted formats
pass-offline-forms-csv = CSV, with commas or semicolons. The columns are code (or square), at, service and, if your device gives one, operation (UUID).
pass-offline-forms-json = JSON, a list of objects with the same names.
pass-offline-forms-services = Services: { $services }. Without a service: other. A time without a zone is that of the territory.
pass-offline-done = Your list was taken in, line by line.
pass-offline-answers = What became of the lines
pass-offline-before = Conflicts of your earlier lists
pass-offline-line = Line
pass-offline-accepted-at = Accepted
pass-offline-received-at = Received
pass-offline-outcome = Outcome
pass-offline-taken = recorded
pass-offline-receipt = Receipt for the person
pass-offline-paid = paid from the risk account
pass-offline-refused = not paid
pass-offline-not-read = not read
pass-offline-empty = The list is empty. Type lines, or choose a file.
pass-offline-too-long = { $most } lines at most: send your list in several parts.
pass-offline-unreadable = This list is neither CSV nor JSON as described below. Nothing was recorded.
pass-offline-reused = This identifier was used for another pass.
pass-offline-wrong-square = This square is not signed by us, or is damaged. Type the code written below it.
pass-offline-wrong-time = The date is missing or does not exist. Write for example 2026-11-27 14:30.
pass-offline-wrong-service = No service has this word. The list is below.
pass-offline-wrong-operation = The identifier must be a UUID.
pass-offline-why-unknown-code = No pass has this code.
pass-offline-why-not-handed-over = The booklet had not been handed over yet.
pass-offline-why-blocked = The booklet had been reported lost or stolen.
pass-offline-why-replaced = The booklet had been replaced.
pass-offline-why-spent = The pass had been used already.
pass-offline-why-ended = The pass was no longer valid.
pass-offline-why-outside-territory = The pass is not valid in this department.
pass-offline-why-not-listed = The place was not listed that day.
pass-offline-why-held = The place was on hold.
pass-offline-why-too-late = The list came too late.
pass-offline-why-not-yet = The time of the device is in the future.
pass-offline-why-over-cap = The limit of the day is reached.
pass-offline-why-risk-late = The risk account was empty when it came.
pass-offline-why-risk-empty = The risk account is empty: the public body must pay in.

pass-stock-title = Stock and blocked booklets
pass-stock-blocked = Blocked booklets
pass-stock-none-blocked = No booklet is blocked.
pass-stock-where = Where the booklets are
pass-stock-no-lots = No lot yet.
pass-stock-lot = Lot { $number }, until { $until }
pass-stock-delivered = Deliveries
pass-stock-reissued = Lots printed anew
pass-stock-replaced = Booklets that were replaced
pass-stock-issued = Lots that were issued
pass-stock-none-delivered = No delivery yet.
pass-stock-count = Booklets
pass-stock-prescriber = Prescriber
pass-stock-reported = Reported lost by the prescriber

pass-ending-title = Booklets that end soon
pass-ending-intro = These people have passes left, and their last day comes near. Call them, or print a letter. People with an account are told by e-mail.
pass-ending-none = No booklet ends soon.
pass-ending-not-there = Choose a booklet of the list.
pass-letter-heading = Print a letter
pass-letter-hint = Name and address are printed, and kept nowhere.
pass-letter-name = The person’s name
pass-letter-address = Address
pass-letter-print = Letter to print (PDF)
pass-letter-title = Your digital passes end soon
pass-letter-left = { $left ->
    [one] You have 1 digital pass left, worth { $worth }.
   *[other] You have { $left } digital passes left, worth { $worth } in all.
}
pass-letter-how = A pass pays for somebody’s help with a computer, a telephone or a procedure, at a place near you. Make an appointment, and bring your booklet. You need neither an account nor a smartphone.
pass-letter-call = You do not know where to go? Call us: { $telephone }.
pass-letter-lost = Have you lost your booklet? Call us too: it is replaced free of charge.

pass-mail-reminder-subject = Your digital passes end soon
pass-mail-reminder-text = Hello { $name },

    You have { $left } passes left in booklet { $booklet }, to be used until { $until }.
    Make an appointment at a place near you, and bring your booklet.

    Your booklets: { $link }
pass-mail-signals-subject = Digital pass: to be checked
pass-mail-signals-text = Hello { $name },

    A place was put on hold, or a booklet was used at two places too far apart: { $places }.
    Look and decide here: { $link }

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
pass-payments-held = held: waits
pass-payments-held-hint = A place that is held is paid by no file. As soon as it may go on (Signals to check), the next file pays it.
pass-payments-refused-before = refused by the bank
pass-payments-refunds = Refunds asked for
pass-payments-refund = { $funder }: { $amount }, asked for on { $date }, to the account of { $holder }, IBAN { $account }.
pass-payments-refund-by = Asked for by { $name }.
pass-payments-refunds-hint = Compare the whole IBAN with what you know of the funder before you make the file.
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
pass-answer-contradicts-hand = An officer had noted it as not paid: nothing was changed, and the sum may go a second time. Ask the bank what is right before you make another file; a place can be held until then.
pass-answer-open = not decided yet
pass-answer-open-means = Nothing was changed. Read the bank’s next answer, or note below what the statement of account shows.
pass-answer-had-before = received before
pass-answer-had-before-means = The money may have gone: nothing was changed, and nothing is paid again. Look for the first answer, or look at the statement of account and note below what it shows.
pass-answer-refused = refused
pass-answer-refused-means = It is owed again: correct the IBAN, then make a new file.
pass-answer-strangers = The answer names payments that are not in this file. Ask the bank what they are:
pass-by-hand-heading = Without an answer of the bank
pass-by-hand-hint = The bank said nothing of these transfers, or was never given the file. Look at the statement of account, then note here what became of them.
pass-by-hand-of = { $name }: { $amount }, account { $account }
pass-by-hand-all = The whole file: { $count } transfers, { $amount }
pass-by-hand-paid = Note that it is paid
pass-by-hand-paid-hint = The statement of account shows that the sum left.
pass-by-hand-not-paid = Note that it is not paid
pass-by-hand-not-paid-hint = Only if it is certain: the bank refused it on screen, or never got the file. The sum is then owed again, and the next file pays it. Do not give the bank the old file any more.
pass-by-hand-why = Why is it not paid?
pass-by-hand-why-hint = The place or the funder reads this sentence. A code of the bank, such as AC04, is explained there.
pass-by-hand-by = Noted by { $name }.
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
pass-balance-old = Nobody noted the balance of the bank’s statement for { $days } days: note it, so that the books are held against the bank.
pass-wrong-balance-day = Type a day of the last week, and none before the newest known balance.
pass-lacking = { $amount } lack to cover what is owed. The published statement says so, too. Compare the statement of account with the books, and tell the accountant.
pass-place-account = Account of the place
pass-place-account-hint = Check it with the place, by another way than the message that asks for it.
pass-place-account-correct = Save this IBAN
pass-place-refused = The bank refused the last transfer, of { $amount }: { $why } Correct the IBAN: the next file pays it.
pass-place-not-paid = The last transfer, of { $amount }, was not made: { $why } The next file pays it.
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
pass-claims-not-paid = Your transfer of { $amount } to the account { $account } was not made. { $why } The money is still owed to you: the next file for the bank pays you.
pass-claims-no-account = Your IBAN is not known: your claims wait. Give the officer of the Pass numérique your bank details.
pass-error-settled = This transfer is in another state meanwhile. Look at the page again.
pass-error-last-day = The last day of this order is more than ten years away: most likely a slip. Nothing is issued or printed. Ask the funder for a new order, with the right day.
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
pass-statement-yes-in-books = covered in the books; the bank was not asked for long
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
pass-statement-bank-age = { $days ->
    [0] That is the day of this statement.
    [one] That is { $days } day before this statement.
   *[other] That is { $days } days before this statement.
}
pass-statement-bank-old = Nobody noted the balance of the bank for more than { $most } days: this statement holds the books against what is owed, and says little of what is at the bank.
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
pass-letter-not-paid-subject = Your transfer of the Pass numérique was not made
pass-letter-not-paid-text = Hello,

    the transfer of { $amount } to { $place } was not made.
    { $why }

    The money is still owed to you: the next file for the bank pays you. If the reason is about your account, give the officer of the Pass numérique your current bank details.
    Your transfers: page “Passes taken and payments”.
pass-letter-balance-subject = The balance of the bank was not noted for { $days } days
pass-letter-balance-text =
    Hello,

    The newest balance of the bank that was noted for the passes is of { $date }, { $days } days ago.
    Until a newer one is noted, nothing holds the books against the bank.
pass-letter-no-balance-subject = No balance of the bank was noted for { $days } days
pass-letter-no-balance-text =
    Hello,

    The first money for the passes was noted on { $date }, { $days } days ago, and no balance of the bank since.
    Until one is noted, nothing holds the books against the bank.
pass-letter-lacking-subject = Pass numérique: the funds do not cover what is owed
pass-letter-lacking-text = Hello,

    { $amount } lack to cover what is owed for the Pass numérique. The published statement says so.
    Compare the statement of account with the books, and run “passerelle ledger check”.
pass-done-answer = The bank’s answer was read. Each line is explained below.
pass-done-by-hand = Noted.
pass-done-refund-paid = Noted.
pass-done-split = This part was too large for one file: it is now in several parts. Print them one by one.
pass-done-balance = The balance is noted.
pass-done-account = The IBAN is saved. The next file pays to this account.
pass-done-correct = The operation was taken out. Its passes can be used again.
pass-done-returned = Noted: the sum is owed to the place again.
pass-done-refund = Your request for a refund is saved.
pass-done-withdrawn = The request was taken back. The money is available again.

# Done
pass-done-handed = The booklet is handed over. Its passes can be used from now on.
pass-done-lost = The booklet is blocked.
pass-done-detached = The account is detached.
pass-done-called = The call is noted.
pass-done-undone = The operation is undone.
pass-done-attached = The booklet is attached to your account.
pass-done-money = The transfer is entered.
pass-done-reverse = The line is taken back.
pass-done-deliver = The booklets are delivered.
pass-done-block = The booklets are blocked.
pass-done-party = It is added.
pass-done-member = The person is added.
pass-done-removed = The person is removed.
pass-done-ordered = Your order is taken.

# Needs, a place nearby, appointments, learning
pass-spotting-title = Spot needs
pass-spotting-hint = A few questions with the person, then a place near their home. A minute is enough.
pass-spotting-intro = Read the questions with the person: “Can you…?” Each may be skipped. Nothing is stored at this step.
pass-spotting-commune = The person’s town or postcode
pass-spotting-commune-hint = To propose a place near home. For example 87000 or Limoges.
pass-spotting-see = See what is proposed
pass-answer-alone = Yes, alone
pass-answer-help = Yes, with help
pass-answer-no = No
pass-answer-unknown = Does not know
pass-area-information = Finding and sorting information
pass-area-communication = Communicating and dealing with offices
pass-area-content = Making documents
pass-area-safety = Staying safe
pass-area-problems = Solving problems
pass-spotted-title = Needs that were spotted
pass-spotted-none = The answers show no need. You may hand a booklet over all the same.
pass-spotted-suggests = { $passes ->
    [one] Suggestion: 1 pass, first for “{ $service }”.
   *[other] Suggestion: { $passes } passes, first for “{ $service }”.
}
pass-spotted-only = It is only a suggestion: you decide with the person.
pass-spotted-keep = Keep the answers with the booklet?
pass-spotted-keep-hint = Ask the person. Otherwise the answers are forgotten when you leave this page.
pass-spotted-keep-yes = The person agrees
pass-spotted-agreed = Kept with the person’s agreement, on { $date }.
pass-spotted-forget = Forget these answers
pass-near-heading = A place near home
pass-near-look = Look for places
pass-near-which = Which town?
pass-near-around = Places near { $commune } that take passes
pass-near-no-choice = None of these places
pass-near-all = See all places
pass-near-none = No place nearby takes passes.
pass-near-unknown = This town is not known. Try the postcode.
pass-near-walk = less than 1 km away
pass-near-km = { $km } km away
pass-near-call = telephone { $number }
pass-open-until = open today until { $time }
pass-open-today = opens today at { $time }
pass-open-on = opens on { $day } at { $time }
pass-open-unknown = hours not known: call before you come
pass-open-span = from { $from } to { $to }
pass-access-mobility = wheelchair access
pass-access-deafness = deaf people received
pass-access-mental = people with a mental disability received
pass-access-illiteracy = people who find reading hard received
pass-access-english = English spoken
pass-access-languages = other languages spoken
pass-access-sight = people with low sight received
pass-hand-over-agreed = Does the person agree to be called?
pass-hand-over-agreed-yes = Yes, I asked: they may be called at this number if they have not come
pass-hand-over-agreed-missing = Ask whether they agree to be called and tick the box, or empty the name and telephone.
pass-hand-over-digital = Without paper?
pass-hand-over-digital-hint = Only if the person has an account and prefers it. The printed booklet is then worth nothing: destroy it.
pass-hand-over-digital-yes = Give the codes in the person’s account
pass-hand-over-digital-account = A booklet without paper needs the person’s account.
pass-to-call-agreed = Agreed to be called on
pass-call-heading = Call the person
pass-call-said = What came of the call?
pass-call-will-come = reached, will come
pass-call-reached = reached, does not know or will not come
pass-call-not-reached = not reached
pass-call-told = { $date }: { $said }
pass-no-calls = They no longer agree to be called: erase the number
pass-book-title = Book an appointment
pass-book-commune = Town or postcode
pass-book-move-title = Move the appointment
pass-book = Book this appointment
pass-slots = When, and where?
pass-slot-when = { $day }, { $from } to { $to }
pass-slot-free = { $place } · { $service } · { $free ->
    [one] 1 place
   *[other] { $free } places
}
pass-slot-taken = { $taken } of { $capacity }
pass-slot-telephone = Appointments by telephone:
pass-slot-go-there = This place gives no appointments here: go there during its opening hours.
pass-slot-choose = Choose a time.
pass-slot-passes = Passes to keep for this appointment
pass-slot-passes-hint = 0 if you do not know. They can still be used elsewhere, after a question.
pass-slot-passes-wrong = This booklet does not have so many free passes.
pass-slot-name = Name under which the place expects the person
pass-slot-name-hint = Erased a month after the appointment.
pass-slot-withdraw = Withdraw this time
pass-appointment-head = Appointment
pass-appointment-keeps = { $passes ->
    [one] 1 pass kept
   *[other] { $passes } passes kept
}
pass-appointment-booked = booked
pass-appointment-cancelled = cancelled
pass-appointment-came = the person came
pass-appointment-missed = the person did not come
pass-appointment-move = Move this appointment
pass-appointment-cancel = Cancel this appointment
pass-error-full = Somebody else has just taken this time. Choose another one.
pass-error-over = This time is over, or no longer offered. Choose another one.
pass-error-overlaps = This booklet already has an appointment at this time.
pass-kept-elsewhere = Booklet No. { $booklet }: { $passes } passes are kept for an appointment at { $place }, { $when }.
pass-kept-anyway = Use anyway?
pass-kept-anyway-yes = Yes, the person wants to use them here
pass-kept-ask = Ask the person, then tick the box.
pass-day-title = Appointments at your place
pass-day-before = Day before
pass-day-today = Today
pass-day-after = Day after
pass-day-nobody = Nobody has an appointment on this day.
pass-day-came = Came
pass-day-missed = Did not come
pass-day-too-late = It is too early, or more than two weeks after: it cannot be changed any more.
pass-day-to-tell = These people have no e-mail address: ask their prescriber to tell them. Booklets { $booklets }.
pass-day-slots = Times on offer
pass-offer-heading = Offer times
pass-offer = Offer these times
pass-offer-day = First day
pass-offer-day-hint = For example 31 12 2027.
pass-offer-from = From
pass-offer-time-hint = For example 14:30.
pass-offer-to = To
pass-offer-capacity = How many people?
pass-offer-capacity-hint = 1 for an appointment of two, more for a workshop.
pass-offer-weeks = How many weeks in a row?
pass-slot-wrong-day = This day cannot be, or too many times are on offer already.
pass-slot-wrong-from = This time is over already.
pass-slot-wrong-to = The end must come after the beginning, twelve hours after at most.
pass-slot-wrong-capacity = From 1 to 50 people.
pass-slot-wrong-weeks = From 1 to 26 weeks.
pass-wrong-time = Type a time, for example 14:30.
pass-way-heading = How to get to you
pass-way = How to get there
pass-way-hint = Bus, entrance, floor: printed for people, 400 signs at most.
pass-way-telephone = Appointments by telephone
pass-way-telephone-yes = We also give them by telephone
pass-way-keep = Save
pass-learning-title = Note what was learnt
pass-learning-back = Receipt
pass-learning-several = Passes of several booklets were used together. To note what each person learnt, use the passes of each by themselves.
pass-learning-intro = With the person, and only if they agree. They see it in their account and may erase it. The funder sees totals only.
pass-learning-known = Noted of this visit:
pass-learning-forget = The person no longer agrees: erase
pass-learning-agreed = The person’s agreement
pass-learning-agreed-hint = To be asked each time. Without it nothing is noted, and their help stays the same.
pass-learning-agreed-yes = The person agrees that this is noted
pass-learning-agreed-missing = Ask the person. Without their agreement nothing is noted.
pass-learning-count = Tick one to { $most } boxes.
pass-learning-note = Note
pass-learning-own = What you learnt
pass-learning-take-back = Erase
pass-learning-sums = What was learnt
pass-learning-sums-hint = Until { $date }. Number of booklets with which something was learnt, noted with people’s agreement. Numbers under { $small }, and those from which they could be worked out, are not shown.
pass-learning-area = Area
pass-learning-people = Booklets
pass-learning-total = Total (a booklet counts once in each area)
pass-learning-hidden = not shown
pass-codes-here = This booklet has no paper: its codes are here.
pass-codes-show = Show my codes
pass-codes-intro = Show this code to the place that helps you, one a pass. Keep them like money.
pass-codes-next = Pass { $pass }
pass-codes-picture = QR code of pass { $pass }. It has the code written below, and proves that the pass is genuine.
pass-codes-all = All codes
pass-codes-used = used
pass-codes-print = Print what is left (PDF)
pass-sheet-take-title = Your appointment
pass-sheet-take-print = Sheet to take along (PDF)
pass-sheet-take-address = Address
pass-sheet-take-telephone = Telephone
pass-sheet-take-access = Access
pass-sheet-take-hours = Opening hours
pass-sheet-take-bring-heading = Bring along
pass-sheet-take-bring = Your booklet No. { $booklet }, valid until { $until }. Nothing to pay.
pass-sheet-take-cannot = You cannot come? Call the place, or the person who gave you the booklet. Your passes are not lost.
pass-done-booked = The appointment is booked.
pass-done-moved = The appointment is moved.
pass-done-cancelled = The appointment is cancelled. Its passes are free.
pass-done-cancelled-told = The appointment is cancelled. The person is told by e-mail.
pass-done-to-tell = It is cancelled.
pass-done-slot-withdrawn = This time is no longer offered.
pass-done-noted = Noted.
pass-done-way = Saved.
pass-done-offered = These times are on offer.
pass-done-no-calls = The name and number are erased.
pass-done-spotted-forgotten = The answers are forgotten.
pass-done-learning = What was learnt is noted.
pass-done-learning-forgotten = Erased.
pass-basis-appointment = The place sees who has an appointment there.
pass-basis-learning = The place notes what was learnt, with your agreement.
pass-mail-appointment-subject = Your appointment tomorrow: { $place }
pass-mail-appointment-text =
    Hello { $person },

    You have an appointment at { $place }, on { $when }.
    Address: { $address }

    Bring your passes. If you cannot come, call { $telephone }: your passes are not lost.
pass-mail-appointment-today-subject = Your appointment today: { $place }
pass-mail-appointment-today-text =
    Hello { $person },

    You have an appointment at { $place }, on { $when }.
    Address: { $address }

    Bring your passes. If you cannot come, call { $telephone }: your passes are not lost.
pass-mail-cancelled-subject = Appointment cancelled: { $place }
pass-mail-cancelled-text =
    Hello { $person },

    { $place } cannot receive you on { $when }. Your passes are free.

    You may choose another time in your account, or call { $telephone }.
    Address of the place: { $address }
pass-mail-used-subject = Passes used at { $place }
pass-mail-used-text =
    Hello { $person },

    Passes used: { $used }
    Place: { $place }
    When: { $when }

    { $left } passes are left in booklet No. { $booklet }, until { $until }.
    It was not you? Call the person who gave you the booklet.

# Log of accesses
pass-basis-prescriber = The prescriber who handed the booklet over follows its use.
pass-basis-members = The officer keeps the list of who acts for funders, prescribers and places.
pass-basis-own = At your request.

# Print
pass-print-title = Booklets of digital passes
pass-print-page = Page { $page } of { $pages }

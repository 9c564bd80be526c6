# Products and simulator
loans-title = Loans
loans-intro = A loan for software, advice or training, without security on what you own. One application goes to several banks.
loans-none = There is no product for this territory.
loans-your-firms = Apply for a loan for your firm
loans-add-firm = Add your firm first
loans-open = Open
loans-closed-tag = Closed
loans-fictional = Fictional
loans-fictional-note = This product and these banks are fictional: they serve the demonstration.
loans-guarantee = Guaranteed share
loans-between = From { $least } to { $most }
loans-deferral-max = Deferral at most
loans-fee = Fee
loans-collateral = Security on your assets
loans-collateral-none = None is asked for
loans-collateral-allowed = The bank may ask for it
loans-valid = Period
loans-validity = From { $from } to { $to }
loans-validity-open = Since { $from }
loans-who = Who may have it: { $product }
loans-as-of = checked on { $date }
loans-simulate-title = Simulate a loan
loans-simulate-intro = Constant monthly instalments. During the deferral you pay interest only. Each line is rounded to the cent; the last takes what is left.
loans-simulate-amount = Amount
loans-simulate-rate = Nominal rate a year
loans-simulate-months = Duration in months
loans-simulate-deferral = Deferral in months
loans-simulate-fee = Fee withheld when it is paid out
loans-simulate-go = Calculate
loans-result = Result
loans-apr = Indicative APR
loans-apr-meaning = Indicative annual percentage rate: what the loan costs a year, fee included.
loans-apr-law = Formula: Σ Cₖ(1+X)^(-tₖ) = Σ Dₗ(1+X)^(-sₗ) (Directive 2008/48/EC, annex I), with equal months. It binds consumer credit; for a business loan it is indicative.
loans-print = Print (PDF)
loans-page-of = Page { $page } of { $pages }
loans-months = { $months } { $months ->
    [one] month
   *[other] months
}
loans-paid-out = Paid out
loans-during-deferral = A month during the deferral
loans-instalment = Monthly instalment
loans-last = Last instalment
loans-interest = Interest
loans-cost = Total cost
loans-paid = Paid back in all
loans-chart-title = What you still owe
loans-chart-description = The balance at the end of each year, down to zero.
loans-after = After
loans-owed = Still owed
loans-month = Month
loans-payment = Payment
loans-principal = Principal
loans-schedule = Schedule
loans-rate = Nominal rate

# Criteria
loans-eligibility = May you have it?
loans-criteria = Conditions of the product
loans-eligible-yes = Yes: all conditions are met.
loans-eligible-no = No: a condition is not met.
loans-eligible-unknown = It depends on an answer that is missing.
loans-verdict-yes = Yes
loans-verdict-no = No
loans-verdict-unknown = Not known yet
loans-fact = { $label }: { $value }
loans-fact-unknown = not known
loans-fact-employees = Employees
loans-fact-firm-age = Years of existence
loans-fact-activity = Activity
loans-fact-amount = Amount
loans-fact-months = Duration
loans-fact-deferral = Deferral
loans-fact-purpose = Purpose
loans-fact-insolvent = Insolvency proceedings
loans-fact-amount-min = minimum
loans-fact-amount-max = maximum
loans-fact-months-min = minimum
loans-fact-months-max = maximum
loans-fact-deferral-max = maximum
loans-yes = Yes
loans-no = No
loans-headcount = { $lower } to { $upper }
loans-headcount-from = { $lower } or more
loans-aid-so-far = De minimis aid that counts over three years: { $before }. { $left } is left under the ceiling of { $ceiling }.
loans-aid-law = Regulation (EU) 2023/2831: article 2(2) (single undertaking), article 3(2) (ceiling over three years), article 4(6) (grant equivalent of a guarantee).

# The application
loans-of-firm = Loans: { $firm }
loans-apply = Apply
loans-all-products = All products
loans-applications = Your applications
loans-application-title = Application for { $amount } of { $date }
loans-ask-title = Application: { $product }
loans-known = What we already know
loans-continue = Continue
loans-choose = Choose
loans-ask-heading = What you ask for
loans-ask-amount = Amount
loans-ask-months = Duration in months
loans-ask-deferral = Deferral in months
loans-ask-deferral-hint = The first months, in which you pay interest only.
loans-ask-purpose = What is the money for?
loans-ask-project = Describe your project
loans-ask-project-hint = What you buy, why, and what it changes. A few sentences are enough.
loans-ask-employees = How many employees do you have?
loans-ask-founded = Since when has the firm existed?
loans-ask-insolvent = Is the firm in collective insolvency proceedings?
loans-ask-with-plan = Your plan
loans-ask-with-plan-hint = The advice of your latest check-up, if there is one.
loans-ask-with-plan-yes = Attach my plan to the application
loans-aids-heading = Aid already received
loans-aids-intro = The guarantee is “de minimis” aid. A firm and those linked to it may receive no more than €300,000 over three years. Declare the de minimis aid that you received elsewhere.
loans-ask-has-aids = Has your firm, or one linked to it, received de minimis aid in the last three years?
loans-ask-aid-on = Aid { $number }: day of the decision
loans-ask-aid-cents = Aid { $number }: grant equivalent
loans-ask-aid-by = Aid { $number }: by whom, and for which enterprise
loans-ask-linked = Numbers of linked enterprises
loans-ask-linked-hint = SIREN or SIRET, with commas between: aid that they received here counts too.
loans-check-title = Check before you send
loans-change = Change
loans-file-heading = What will be sent
loans-file-intro = Each bank that you choose receives exactly this, and nothing else.
loans-file-sent = What was sent
loans-file-firm = Firm
loans-file-number = Number
loans-file-commune = Commune
loans-file-founded = Exists since
loans-file-person = Contact
loans-file-project = Project
loans-file-aids = De minimis aid declared
loans-file-linked = Linked enterprises
loans-file-plan = Plan of { $date }
loans-banks = To which banks shall the application go?
loans-banks-hint = Tick each bank that may receive these data.
loans-consent = I agree that the data above are sent to { $bank }.
loans-send = Send the application
loans-cannot-send = The application cannot be sent: complete or change your answers above.
loans-discard = Discard this draft
loans-state-draft = Draft
loans-state-sent = Sent
loans-state-accepted = Offer accepted
loans-state-withdrawn = Withdrawn
loans-line-received = Received
loans-line-asked = Question asked
loans-line-answered = Answered
loans-line-offered = Offer
loans-line-refused = Refused
loans-line-accepted = Accepted
loans-line-not-chosen = Not chosen
loans-line-withdrawn = Withdrawn
loans-changed = Last changed on { $date }
loans-question = The bank’s question
loans-answer = The firm’s answer
loans-reason = Reason for the refusal
loans-your-answer = Your answer to { $bank }
loans-answer-send = Send the answer
loans-accept = Accept this offer
loans-withdraw = Withdraw the application
loans-withdraw-hint = All banks are told. This cannot be undone.
loans-give-up = Give this loan up
loans-give-up-hint = The guarantee is not drawn yet: you can give this loan up. The bank is told. This cannot be undone.
loans-guaranteed = The fund guarantees { $amount } of this loan since { $date }. The aid counts as { $aid } among your de minimis aid.
loans-done-sent = Your application is sent. Each bank answers here and by e-mail.
loans-done-answered = Your answer is sent.
loans-done-accepted = You accepted an offer. The bank contacts you to sign.
loans-done-withdrawn = Your application is withdrawn.

# The bank
loans-bank = Bank
loans-bank-title = The bank’s space
loans-bank-none = Your account belongs to no bank. Ask the office that runs the fund.
loans-bank-inbox = Applications received
loans-bank-empty = No application.
loans-bank-loans = Guaranteed loans
loans-bank-loan = { $amount } of { $date }, { $owed } still owed
loans-bank-loan-title = Guaranteed loan of { $amount } of { $date }
loans-bank-done = Done.
loans-bank-follow = Follow the guaranteed loan
loans-offer = Offer
loans-bank-offer-heading = Make an offer
loans-bank-offer = Send the offer
loans-bank-amount = Amount
loans-bank-rate = Nominal rate a year
loans-bank-months = Duration in months
loans-bank-deferral = Deferral in months
loans-bank-fee = Fee withheld when it is paid out
loans-bank-ask-heading = Ask for more
loans-bank-text = Your question
loans-bank-ask = Send the question
loans-bank-refuse-heading = Refuse
loans-bank-reason = The reason, in plain words
loans-bank-refuse = Refuse the application
loans-bank-give-up = Give this loan up
loans-bank-give-up-heading = Give up the accepted loan
loans-bank-draw-heading = Guarantee
loans-bank-draw-hint = The firm’s aid and the room in the portfolio are checked, then the commitment is booked.
loans-bank-draw = Draw the guarantee
loans-covered = Guaranteed part of what is owed
loans-due = Due from the fund
loans-called = Called
loans-fund-paid = Paid
loans-recovered-lender = Recovered by the bank
loans-recovered-fund = Returned to the fund
loans-aid = Grant equivalent
loans-events = What happened
loans-when = When
loans-what = What
loans-event-granted = Guarantee granted
loans-event-repaid = Principal paid back
loans-event-called = Guarantee called
loans-event-paid = Call paid
loans-event-call-refused = Call refused
loans-event-recovered = Amount recovered
loans-event-waits = waits for payment
loans-report-repaid-heading = Report a repayment
loans-report-repaid = Principal paid back
loans-report-recovered-heading = Report an amount recovered
loans-report-recovered = Amount recovered
loans-report-send = Report
loans-report-default-heading = Report a default
loans-report-default-hint = The guaranteed part of what is owed is called, as far as the portfolio’s cap allows.
loans-report-default = Call the guarantee
loans-report-cap = The portfolio’s cap did not allow all that is due to be called.
loans-report-again = Call the rest

# The fund
loans-office = Office
loans-office-title = Guarantee fund
loans-office-intro = These amounts are the balances of the books. No call can go over the cap.
loans-office-calls = Calls that wait
loans-office-no-calls = No call waits.
loans-office-call = { $bank }: { $amount } on { $date }, of { $due } due
loans-office-pay = Pay
loans-office-refuse = Refuse the call
loans-office-refuse-reason = Reason for the refusal
loans-office-done = It is booked.
loans-office-banks = Banks and access
loans-office-people = People
loans-office-keys = Keys of systems
loans-office-keys-intro = A bank’s system reads and decides by the API with a key.
loans-office-secret = Here is the key. It is shown once only.
loans-office-bank = The person’s bank
loans-office-username = User name
loans-office-add = Add
loans-office-remove = Remove
loans-office-nobody = Nobody has this user name.
loans-office-key-bank = The system’s bank
loans-office-key-name = Name of the key
loans-office-make-key = Make a key
loans-fund-room = Room in the portfolio
loans-fund-cap = Cap
loans-fund-waiting = Calls that wait
loans-fund-left = Left under the cap
loans-fund-banks = By bank
loans-fund-committed = Committed
loans-fund-recovered = Recovered

# What is wrong
loans-wrong-amount = Enter an amount in euro, such as 30000 or 30000.50.
loans-wrong-number = Enter a whole number, without letters.
loans-wrong-percent = Enter a percentage from 0 to 100, such as 3.5.
loans-wrong-date = Enter a date that exists: day, month, year.
loans-wrong-future = This date is in the future.
loans-wrong-choice = Choose an answer.
loans-wrong-aids = Enter one aid at least, or answer no.
loans-wrong-linked = You entered too many linked enterprises.
loans-wrong-loan = These terms make no loan.
loans-wrong-loan-amount = The amount goes from €0.01 to €10,000,000.
loans-wrong-loan-months = The duration goes from 1 to 480 months.
loans-wrong-loan-deferral = The deferral is shorter than the duration.
loans-wrong-loan-fee = The fee takes the whole loan.
loans-text-wrong = Write a text of 4,000 characters at most.
loans-gone-on = The application has gone on meanwhile: reload the page to see where it stands.
loans-key-reused = This page was already used for something else: reload it.
loans-too-many = This firm has already made as many applications as it may.
loans-closed = This product is closed today.
loans-not-eligible = All conditions must be met before it is sent.
loans-no-bank = Choose one bank at least.
loans-not-as-shown = What would be sent has changed: read it again before you send it.
loans-terms-wrong = These terms make no loan: check amount, duration, deferral and fee.
loans-outside-product = The offer is outside the product’s limits.
loans-not-proportional = The guarantee is too large for the proportional calculation of article 4.
loans-over-ceiling = The guarantee is not granted: with it, the firm’s de minimis aid would go over €300,000 in three years. The amounts are on this page.
loans-portfolio-full = The fund’s portfolio cannot take this loan in any more.
loans-figures-wrong = This amount does not fit with what is owed: check it.
loans-basis-own-request = At your request
loans-basis-consent = Your application for a loan, with your agreement

# Letters
loans-mail-sent-subject = Your application for a loan is sent
loans-mail-sent-text =
    Hello { $person },

    Your application is with the banks that you chose. Follow it here:
    { $link }
loans-mail-asked-subject = { $bank } has a question
loans-mail-asked-text =
    Hello { $person },

    { $bank } needs something more for your application. Read the question and answer here:
    { $link }
loans-mail-offered-subject = { $bank } makes you an offer
loans-mail-offered-text =
    Hello { $person },

    { $bank } offers you a loan. Read the offer here:
    { $link }
loans-mail-refused-subject = Answer of { $bank } to your application
loans-mail-refused-text =
    Hello { $person },

    { $bank } does not offer you a loan. The reason is here, with where the other banks stand:
    { $link }
loans-mail-given-up-subject = { $bank } gives the loan up
loans-mail-given-up-text =
    Hello { $person },

    { $bank } gives up the loan that you accepted. The reason is here. You can apply again:
    { $link }
loans-mail-you-accepted-subject = You accepted an offer
loans-mail-you-accepted-text =
    Hello { $person },

    You accepted the offer of { $bank }, which contacts you to sign. The details are here:
    { $link }
loans-mail-guaranteed-subject = Your loan is guaranteed
loans-mail-guaranteed-text =
    Hello { $person },

    The fund guarantees your loan with { $bank }. The amount of the de minimis aid is here:
    { $link }
loans-mail-new-subject = New application for a loan
loans-mail-new-text =
    Hello,

    A firm sends you an application for a loan:
    { $link }
loans-mail-answered-subject = Answer to your question
loans-mail-answered-text =
    Hello,

    The firm answered your question:
    { $link }
loans-mail-accepted-subject = Your offer is accepted
loans-mail-accepted-text =
    Hello,

    The firm accepts your offer. You can draw the guarantee:
    { $link }
loans-mail-not-chosen-subject = The firm chose another bank
loans-mail-not-chosen-text =
    Hello,

    You have nothing more to do for this application:
    { $link }
loans-mail-withdrawn-subject = An application for a loan is withdrawn
loans-mail-withdrawn-text =
    Hello,

    The firm took its application back:
    { $link }
loans-mail-call-paid-subject = A call of the guarantee is paid
loans-mail-call-paid-text =
    Hello,

    The fund pays your call:
    { $link }
loans-mail-call-refused-subject = A call of the guarantee is refused
loans-mail-call-refused-text =
    Hello,

    The fund refuses your call. The reason is here:
    { $link }

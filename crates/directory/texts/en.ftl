# Advisers and events.

directory-any = Any
directory-fictional = Fictional adviser
directory-fictional-event = Fictional event

directory-advisers-title = Find an adviser
directory-advisers-lead = Publicly accredited advisers help small businesses. Some come to you, others help remotely.
directory-advisers-found = { $count ->
    [0] No adviser
    [one] { $count } adviser
   *[other] { $count } advisers
}
directory-advisers-none = Nobody matches all of this. Remove a filter, or look farther away.
directory-advisers-order = The nearest and best suited come first.
directory-advisers-open-data = Download the whole list (CSV)
directory-advisers-back = All advisers

directory-field-text = Words to look for
directory-field-text-hint = For example: website, invoice, a name.
directory-field-near = Around
directory-field-near-hint = A commune or a postcode.
directory-field-km = Distance
directory-field-specialities = Specialities
directory-field-specialities-chosen = Specialities: { $count }
directory-field-sector = Public or private
directory-field-mode = Way of working
directory-field-region = Region
directory-field-theme = Theme
directory-field-month = Month
directory-field-attendance = On site or online

directory-around = Around { $commune }
directory-around-others = Are you looking for another commune?
directory-which-commune = Several communes are called “{ $name }”. Which one do you mean?
directory-unknown-commune = We know no commune called “{ $name }”. Check the name, or try the postcode. Meanwhile, here are the advisers of the whole country.
directory-for-activity = With businesses of this activity: { $activity }.

directory-km = { $km } km
directory-km-none = Less than 1 km
directory-why = Why: { $reasons }.
directory-reason-speciality = knows about “{ $label }”
directory-reason-mentions = speaks of “{ $word }”
directory-reason-activity = works with “{ $label }”
directory-reason-comes = comes to you
directory-reason-remote = works remotely
directory-reason-answers = answers here

directory-sector-public = Public
directory-sector-private = Private
directory-mode-on-site = At your business
directory-mode-remote = Remotely

directory-fact-person = Person
directory-fact-place = Address
directory-fact-specialities = Specialities
directory-fact-modes = Way of working
directory-fact-reach = Comes
directory-fact-languages = Languages spoken
directory-fact-activities = Works with
directory-fact-accreditation = Accreditation
directory-fact-site = Website
directory-fact-reference = Official page
directory-reach-km = Up to { $km } km away
directory-activities-all = All activities
directory-accredited-since = Since { $since }
directory-accredited-until = From { $since } to { $until }
directory-not-accredited = This adviser is not accredited today. It no longer appears in searches.
directory-ask = Ask for help
directory-ask-hint = You write through this site. You choose what you show.
directory-no-account = This adviser does not answer through this site yet.

directory-language-ar = Arabic
directory-language-de = German
directory-language-en = English
directory-language-es = Spanish
directory-language-fr = French
directory-language-it = Italian
directory-language-lb = Luxembourgish
directory-language-pt = Portuguese

directory-events-title = Events
directory-events-lead = Workshops, webinars and meetings about going digital, near you or online.
directory-events-found = { $count ->
    [0] No event to come
    [one] { $count } event to come
   *[other] { $count } events to come
}
directory-events-none = Nothing is planned that matches all of this. Remove a filter.
directory-events-open-data = Download all events (CSV)
directory-events-back = All events
directory-on-site = On site
directory-online = Online
directory-commune-and-online = { $commune }, and online
directory-hours = From { $from } to { $until }
directory-when = { $day }, from { $from } to { $until }
directory-event-ics = Add to my calendar
directory-event-over = Over
directory-register = Register
directory-programme = Programme
directory-fact-when = When
directory-fact-where = Where
directory-fact-online = Online
directory-fact-organiser = Organised by
directory-subscribe = Subscribe to these events
directory-subscribe-text = Copy this address into your calendar, under “add calendar by URL”. New events will then arrive by themselves.
directory-feed-name = Digital events

# Events of organisers and offers of partners.

## Searching events

directory-choose = Choose
directory-save = Save
directory-send = Send
directory-yes = Yes
directory-no = No
directory-field-department = Department
directory-field-since = From
directory-field-until = Until
directory-field-day-hint = Day, month and year, for example 31/01/2027.
directory-events-unknown-day = “{ $text }” is not a date. Write it like 31/01/2027, for example.
directory-events-online-too = Events that people can attend online are listed for every region.
directory-events-unknown-commune = No commune is called “{ $name }”, or several are. Try the postcode.
directory-subscribe-webcal = Subscribe in my calendar
directory-event-sources = Also announced by:
directory-standing-rescheduled = New date
directory-standing-moved-online = Moved online
directory-standing-postponed = Postponed
directory-standing-full = Full
directory-standing-cancelled = Cancelled
directory-fact-price = Price
directory-fact-before = Was planned for
directory-price-free = Free
directory-session-keynote = Keynote
directory-session-talk = Talk
directory-session-workshop = Workshop
directory-session-panel = Panel
directory-session-break = Break
directory-session-parallel = At the same time as another

## Organisers

directory-organise-title = I organise
directory-organise-lead = Publish your events for small firms: programme, speakers, registrations.
directory-organise-new = New event
directory-organise-ask = Ask to publish
directory-organise-ask-text = An officer reads your request and answers by e-mail. Then you publish without waiting.
directory-organise-organisations = My organisations
directory-organise-events = My events
directory-organiser-organisation = Name of the organisation
directory-organiser-duty = What you do there
directory-organiser-why = What you want to organise
directory-organiser-asked = Waiting
directory-organiser-agreed = Agreed
directory-organiser-refused = Refused
directory-organiser-ended = Ended
directory-organiser-not-agreed = An officer must agree first that you publish for this organisation.
directory-organisers-too-many = You have asked for many organisations already. Wait for an answer.
directory-organised-too-many = This organisation has too many events. Delete drafts.
directory-stage-draft = Draft
directory-stage-published = Published
directory-stage-cancelled = Cancelled
directory-event-title = Title
directory-event-description = Description
directory-event-other-languages = In other languages
directory-event-starts = Start
directory-event-starts-hint = If you change the start, the whole programme moves along.
directory-event-ends = End
directory-event-zone = Time zone
directory-event-zone-hint = For example Europe/Paris or Indian/Reunion.
directory-event-commune = Commune
directory-event-commune-hint = A name or a postcode. Leave empty if all is online.
directory-event-address = Venue and street
directory-event-address-hint = For example: Town hall, 2 Harbour Street.
directory-event-online = Address of the online meeting
directory-event-online-hint = Begins with https://.
directory-event-region = Region meant
directory-event-region-hint = Only if all is online and meant for one region.
directory-event-price = Price
directory-event-price-hint = 0 if it is free.
directory-event-registers = Registration
directory-registers-here = On this site
directory-registers-elsewhere = On another site
directory-registers-no = No registration
directory-event-places-on-site = Places on site
directory-event-places-on-site-hint = Empty: no limit.
directory-event-places-online = Places online
directory-event-places-online-hint = Empty: no limit.
directory-event-registration = Registration address of the other site
directory-event-registration-hint = Only if people register elsewhere.
directory-event-sessions = Sessions
directory-event-preview = Preview
directory-event-edit = Edit
directory-event-public = Public page
directory-event-unpublished = Some changes are not published yet.
directory-event-is-cancelled = This event is cancelled. Copy it to make another.
directory-event-is-published = This event is published: it can be cancelled, not deleted.
directory-event-is-no-more = This event is not published.
directory-draft-changed-elsewhere = The draft was changed meanwhile. Open it again.
directory-draft-delete = Delete the draft
directory-session-add = Add a session
directory-session-edit = Edit the session
directory-session-remove = Remove the session
directory-session-title = Title of the session
directory-session-kind = Kind
directory-session-ends = End time
directory-session-room = Room
directory-session-room-hint = Two sessions may take place at the same time in two rooms.
directory-session-speakers = Speakers
directory-session-speakers-hint = One a line: name | role | organisation.
directory-publish-title = Publish
directory-publish-text = Everybody will see the event. Look at the preview first.
directory-publish = Publish the event
directory-publish-changes-title = Publish the changes
directory-publish-changes-text = Those registered get an e-mail that says what changes.
directory-publish-message = Message to those registered
directory-publish-changes = Publish the changes
directory-cancel-title = Cancel the event
directory-cancel-reason = Why
directory-cancel-reason-hint = Those registered receive this text.
directory-cancel = Cancel the event
directory-copy-title = Do it again
directory-copy-text = The copy is a draft, on the next date on the same day of the week.
directory-copy = Copy
directory-history = History
directory-change-published = published
directory-change-changed = changed
directory-change-cancelled = cancelled
directory-changed-time = date and time
directory-changed-place = place
directory-changed-online = online address
directory-changed-price = price
directory-changed-title = title
directory-changed-description = description
directory-changed-programme = programme
directory-preview-text = This is what everybody will see. This page publishes nothing.
directory-preview-back = Back to the draft
directory-preview-not-yet = A session lies outside the event. Mend the programme first.
directory-attendees-title = People registered
directory-attendees-kept = Names and addresses are deleted { $days } days after the event. Each reading of this list is recorded, and people see it.
directory-attendees-none = Nobody yet.
directory-attendees-download = Download the list (CSV)
directory-attendee-there = Was there
directory-attendee-not-there = Was not there
directory-attendee-came = Present

## Registering

directory-register-title = Register
directory-register-as = You register as { $name }, with the address of your account.
directory-register-name = Your name
directory-register-email = Your e-mail
directory-register-email-hint = You will receive a link there to confirm.
directory-register-attendance = How will you attend?
directory-register-kept = Only the organiser ({ $organiser }) sees your name and e-mail. They are deleted { $days } days after the event.
directory-register-waiting-list = When all is taken, you join the waiting list. If a place becomes free, you get an e-mail.
directory-line = { $attendance }: { $taken } of { $places } places taken.
directory-line-waiting = { $attendance }: { $taken } of { $places } places taken, { $waiting } waiting.
directory-line-no-limit = { $attendance }: { $taken } registered, no limit.
directory-registered-title = Look at your e-mail
directory-registered-text = Open the link in the e-mail and confirm within { $hours } hours. Until then you have no place.
directory-registration-closed = Nobody can register for this event: it has begun, is cancelled, or registration is elsewhere.
directory-registrations-too-many = Too many people have registered.
directory-registrations-unconfirmed = Too many registrations wait for confirmation at this address. Confirm one first.
directory-registration-title = My registration
directory-registration-event = Event
directory-registration-unconfirmed = To be confirmed
directory-registration-registered = Registered
directory-registration-waiting = On the waiting list
directory-registration-offered = A place is held
directory-registration-cancelled = Not coming
directory-registration-lapsed = Place passed on
directory-registration-unconfirmed-text = Confirm to get a place.
directory-registration-registered-text = You have a place.
directory-registration-waiting-text = You are number { $before } on the waiting list.
directory-registration-offered-text = A place became free. It is held for you until { $until }.
directory-registration-cancelled-text = You are not coming.
directory-registration-lapsed-text = You did not answer in time. The place went to the next person.
directory-registration-unconfirmed-yes = Confirm my registration
directory-registration-offered-yes = Take the place
directory-registration-cancelled-event = The event does not take place as planned.
directory-registration-cancel-title = Not coming?
directory-registration-cancel-text = Your place will go to the next person.
directory-registration-cancel = Cancel my registration
directory-registration-again = Register again
directory-registration-kept = { $organiser } sees your name and e-mail. They were read { $readings } times and will be deleted on { $day }.
directory-registration-over = This registration is over. You can register again.
directory-registration-too-late = It is too late for this place.
directory-mine-title = My registrations
directory-mine-none = You are not registered for any event.

## What is wrong with what was typed

directory-fault-missing = Fill in this field.
directory-fault-long = At most { $value } characters.
directory-fault-choose = Choose an answer.
directory-fault-web-address = An address begins with https:// and has no spaces.
directory-fault-zone = A zone is written as Europe/Paris.
directory-fault-ends = The end comes after the start, a month later at most.
directory-fault-session-outside = “{ $value }” lies outside the event. Change its hours or those of the event.
directory-fault-session-ends = The session ends after its start, on the same day.
directory-fault-nowhere = Give a commune, or an online address.
directory-fault-commune = No commune is called “{ $value }”. Try the postcode.
directory-fault-commune-several = Several communes are called so: { $value }. Write the postcode.
directory-fault-places = At most { $value } places.
directory-fault-price = This price is too high.
directory-fault-email = Write an address such as name@example.org.
directory-fault-day = Write a day, a month and a year.
directory-fault-hour = Write a time such as 9:30.
directory-fault-amount = Write an amount such as 12.50.
directory-fault-number = Write a whole number.
directory-fault-percent = Write a percentage between 0 and 100.
directory-fault-until = The end comes after the start.
directory-fault-sectors = Write beginnings of activity codes, such as 10.7 or 47.
directory-fault-speakers = At most { $value } speakers.

## Officers

directory-office-organisers = Organisers of events
directory-office-organisers-hint = Who asks to publish events.
directory-office-offers = Offers and complaints
directory-office-offers-hint = What partners propose, and what waits for an answer.
directory-organise-hint = Publish events, see who comes.
directory-mine-hint = Events you are registered for or wait for.
directory-offers-mine-hint = Propose an offer, answer complaints.
directory-office-back = My account
directory-office-asked = To decide
directory-office-agreed = Current
directory-office-none = Nothing waits.
directory-office-asked-on = Asked on
directory-office-reason = Reason
directory-office-reason-hint = Needed to refuse or to end. The person receives it.
directory-office-agree = Accept
directory-office-refuse = Refuse
directory-office-end = End
directory-office-change = Change of an offer
directory-office-now = See the current offer
directory-review-own = Nobody decides on their own request.
directory-review-over = This was decided already.
directory-basis-review = to decide on the request
directory-basis-organiser = to organise the event that you registered for
directory-basis-complaint = to answer your complaint
directory-basis-complaint-watch = to see to it that your complaint is answered

## Offers

directory-offers-title = Offers for small firms
directory-offers-lead = Marketplaces and tools: what it costs, who answers, what they commit to.
directory-offers-found = { $count ->
    [0] No offer
    [one] { $count } offer
   *[other] { $count } offers
}
directory-offers-none = No offer matches. Remove a filter.
directory-offers-open-data = Download all offers (CSV)
directory-offers-mine = My offers and complaints
directory-offers-publish = Publish an offer
directory-fictional-offer = Fictional offer
directory-offer-marketplace = Marketplace
directory-offer-tool = Tool
directory-offers-operator = Operator
directory-offers-kind = Kind
directory-offers-activity = My activity
directory-offers-activity-hint = Beginning of the code, such as 10.7.
directory-offers-sales = My sales a year with this offer
directory-offers-sales-hint = In whole euros, to compute the cost.
directory-offers-contact = Human contact
directory-offers-contact-hint = How a person answers. Empty if nobody does.
directory-offers-contact-only = Only if a person answers
directory-offers-order = Sort by
directory-offers-order-operator = Operator
directory-offers-order-commission = Commission
directory-offers-order-fee = Fixed fee
directory-offers-order-notice = Notice
directory-offers-order-cost = Cost of the first year
directory-offers-commission = Commission
directory-offers-commission-hint = Of each sale.
directory-offers-fee = Fixed fee
directory-offers-fee-none = None
directory-offers-fee-month = { $amount } a month
directory-offers-fee-year = { $amount } a year
directory-offers-fee-once = { $amount } once
directory-offers-period = This fee is paid
directory-offers-period-month = Each month
directory-offers-period-year = Each year
directory-offers-period-once = Once only
directory-offers-notice = Notice period
directory-offers-notice-hint = In days, before the end of the relation.
directory-offers-days = { $days } days
directory-offers-commitments = Commitments of the charter
directory-offers-untold = Not told
directory-offers-no-end = No end
directory-offers-cost = Cost of the first year
directory-offers-cost-how = = commission on these sales + fixed fees.
directory-offers-compute = Compute
directory-offers-choose = Compare
directory-offers-compare = Compare side by side
directory-offers-compare-hint = Tick { $most } offers at most.
directory-offers-compare-title = Comparison of offers
directory-offers-left-out = Only the first { $most } are shown.
directory-offers-none-chosen = No offer is chosen. Tick some in the list.
directory-offers-charter = The charter of the e-commerce actors was signed on 26 March 2019. It has three axes.
directory-offers-criterion = Criterion
directory-offers-more = More
directory-offers-see = See the offer
directory-offers-back = All offers
directory-offers-signatory = Signatory since
directory-offers-conditions = Conditions of the price
directory-offers-sectors = Activities
directory-offers-sectors-hint = Beginnings of codes, such as 10.7 47. Empty: all.
directory-offers-from = Valid from
directory-offers-until = Valid until
directory-offers-page = Page of the offer
directory-offers-source = Source
directory-offers-source-hint = Where these terms can be read, and when.
directory-offers-expired = No longer valid
directory-offers-mine-lead = What you offer to small firms, and what they tell you.
directory-offers-propose = Propose an offer
directory-offers-propose-text = An officer checks the offer before everybody sees it. You receive the answer by e-mail.
directory-offers-own = Published offers
directory-offers-proposals = Proposals
directory-offers-change = Change
directory-offers-end = End today
directory-offers-too-many = Too many proposals wait. Wait for an answer.
directory-proposal-open = Waiting
directory-proposal-accepted = Accepted
directory-proposal-refused = Refused
directory-commitment-relation = Formal commercial relation
directory-commitment-contact = Open, individual contact
directory-commitment-counterfeiting = Fight against counterfeiting

## Complaints

directory-complain = Complain
directory-complain-text = The operator reads your complaint and answers within { $days } days. An officer sees when the answer is missing.
directory-complain-firm = Your firm
directory-complain-message = What happened
directory-complaints-title = Complaints
directory-complaints-count = { $asked } complaints: { $in-time } answered in time, { $late } late. Half of the answers came within { $days } days.
directory-complaints-few = Fewer than { $least } complaints: too few to give figures.
directory-complaints-to-answer = Complaints to answer
directory-complaints-mine = My complaints
directory-complaints-overdue = Not answered in time
directory-complaints-waiting = Waiting for an answer
directory-complaints-too-many = Several of your complaints wait for an answer already.
directory-complaint-title = Complaint: { $operator }
directory-complaint-answer-by = Answer expected by
directory-complaint-answer = Answer
directory-complaint-send-answer = Send the answer
directory-complaint-waiting = No answer yet.
directory-complaint-overdue = Late
directory-complaint-answered = This complaint has an answer already, or you cannot answer it.

## Letters

directory-mail-confirm-subject = Confirm your registration: { $event }
directory-mail-confirm-text =
    Hello { $name },

    Somebody, most likely you, asks for a place:

    { $event }
    { $day }, from { $from } to { $until }
    { $place }

    Confirm here within 48 hours:
    { $link }

    If it was not you, do nothing.
directory-mail-registered-subject = You are registered: { $event }
directory-mail-registered-text =
    Hello { $name },

    You have a place.

    { $event }
    { $day }, from { $from } to { $until }
    { $place }

    See or cancel your registration:
    { $link }

    { $organiser }
directory-mail-waiting-subject = Waiting list: { $event }
directory-mail-waiting-text =
    Hello { $name },

    All is taken. You are on the waiting list, number { $number }.

    { $event }
    { $day }, from { $from } to { $until }
    { $place }

    If a place becomes free, we write to you. See or cancel:
    { $link }

    { $organiser }
directory-mail-offered-subject = A place is free: { $event }
directory-mail-offered-text =
    Hello { $name },

    A place is free. It is held for you until { $answer-by }.

    { $event }
    { $day }, from { $from } to { $until }
    { $place }

    Take the place or leave it:
    { $link }

    { $organiser }
directory-mail-lapsed-subject = The place went to somebody else: { $event }
directory-mail-lapsed-text =
    Hello { $name },

    You did not answer in time. The place went to the next person.

    { $event }
    { $day }, from { $from } to { $until }
    { $place }

    You can register again:
    { $link }

    { $organiser }
directory-mail-already-subject = Your registration: { $event }
directory-mail-already-text =
    Hello { $name },

    Somebody asked for a place with your address. You are registered already, or wait.

    { $event }
    { $day }, from { $from } to { $until }
    { $place }

    See or cancel your registration:
    { $link }

    { $organiser }
directory-mail-event-changed-subject = Change: { $event }
directory-mail-event-changed-text =
    Hello { $name },

    The event changes: { $changed }.

    { $event }
    { $day }, from { $from } to { $until }
    { $place }

    Message from the organiser: { $message }

    See or cancel your registration:
    { $link }

    { $organiser }
directory-mail-event-cancelled-subject = Cancelled: { $event }
directory-mail-event-cancelled-text =
    Hello { $name },

    The event is cancelled.

    { $event }
    { $day }, from { $from } to { $until }
    { $place }

    { $message }

    More:
    { $link }

    { $organiser }
directory-mail-organiser-agreed-subject = You can publish events
directory-mail-organiser-agreed-text =
    Hello { $name },

    An officer agrees: you publish events for { $organisation }.

    Note: { $reason }

    { $link }
directory-mail-organiser-refused-subject = Your request to publish was refused
directory-mail-organiser-refused-text =
    Hello { $name },

    Your request for { $organisation } was refused.

    Reason: { $reason }

    You can ask again:
    { $link }
directory-mail-organiser-ended-subject = You can no longer publish events
directory-mail-organiser-ended-text =
    Hello { $name },

    You no longer publish events for { $organisation }.

    Reason: { $reason }

    { $link }
directory-mail-offer-accepted-subject = Your offer is published
directory-mail-offer-accepted-text =
    Hello { $name },

    The offer of { $operator } is published.

    Note: { $reason }

    { $link }
directory-mail-offer-refused-subject = Your offer was refused
directory-mail-offer-refused-text =
    Hello { $name },

    The offer of { $operator } was refused.

    Reason: { $reason }

    You can propose another:
    { $link }
directory-mail-complaint-subject = A complaint waits for your answer
directory-mail-complaint-text =
    Hello { $name },

    A firm complains about { $operator }. Answer by { $until }:
    { $link }
directory-mail-complaint-answer-subject = { $operator } has answered
directory-mail-complaint-answer-text =
    Hello { $name },

    { $operator } answers your complaint:

    { $answer }

    { $link }
## Accreditation
directory-decided-elsewhere = Somebody decided or changed something meanwhile. Open the page again to see where it stands.
directory-decide-own = Nobody decides on their own accreditation.
directory-basis-accreditation = Accreditation of advisers
directory-accreditation-choose = Choose
directory-apply-title = Apply to be accredited as an adviser
directory-apply-lead = An officer reads your application. You will receive the answer by e-mail.
directory-apply-public = Once you are accredited, all of this is public, except your evidence. Your e-mail address and telephone number are never published.
directory-apply-send = Sign and send
directory-apply-organisation = Organisation
directory-apply-organisation-missing = Give the name of the organisation.
directory-apply-too-long = This text is too long ({ $max } characters at most in the longest field).
directory-apply-kind = Kind of organisation
directory-apply-kind-missing = Choose the kind of organisation.
directory-apply-person = Name to show
directory-apply-person-hint = Only if you want your name to be public.
directory-apply-address = Address
directory-apply-commune = Commune
directory-apply-commune-which = Which commune?
directory-apply-commune-missing = Give the commune.
directory-apply-commune-several = Several communes bear this name. Choose yours below.
directory-apply-commune-unknown = We do not know this commune. Try the postcode.
directory-apply-reach = How far do you go?
directory-apply-reach-missing = Choose how far you go.
directory-apply-reach-region = The whole region of my commune
directory-apply-regions = Other whole regions
directory-apply-regions-hint = Only if you serve the whole region of your commune.
directory-apply-modes = Way of working
directory-apply-modes-missing = Choose at least one way of working.
directory-apply-specialities = Subjects
directory-apply-specialities-missing = Choose at least one subject.
directory-apply-activities = Activities of firms (NACE codes)
directory-apply-activities-hint = Beginnings of codes with spaces between, such as “10.71 56”. Leave empty for all activities.
directory-apply-activities-unknown = One of these codes does not exist, or there are too many.
directory-apply-employees = Size of firms
directory-apply-employees-from = From how many employees?
directory-apply-employees-to = Up to how many employees?
directory-apply-employees-hint = Leave empty for all sizes.
directory-apply-employees-wrong = Give two whole numbers, the smaller one first.
directory-apply-capacity = Requests a month
directory-apply-capacity-hint = How many you can take in thirty days. Without an answer: { $usual }.
directory-apply-capacity-wrong = Give a whole number from 1 to 500.
directory-apply-languages = Languages spoken
directory-apply-languages-missing = Choose at least one language.
directory-apply-presentation = Presentation
directory-apply-presentation-hint = Some plain sentences: who you are, how you help.
directory-apply-presentation-missing = Write some sentences of presentation.
directory-apply-site = Website
directory-apply-site-wrong = The address begins with https:// and has no spaces.
directory-apply-evidence = Evidence
directory-apply-evidence-hint = Diplomas, labels, references of firms that you helped, and the addresses where they can be read. Only officers see them.
directory-apply-evidence-missing = Give at least one piece of evidence.
directory-apply-charter-missing = Sign the charter to send your application.
directory-charter = Charter of the adviser
directory-charter-sign = Signature
directory-charter-signed = I sign the charter, version { $version }, in the name of the organisation
directory-charter-signed-on = Charter { $version }, signed on { $date }.
directory-employees-all = All sizes
directory-employees-from = { $from } employees and more
directory-employees-range = { $from } to { $to } employees
directory-application-sent = Sent
directory-application-more-asked = To be completed
directory-application-accepted = Accepted
directory-application-refused = Refused
directory-application-withdrawn = Taken back
directory-standing-to-come = Not accredited yet
directory-standing-held = Accredited today
directory-standing-suspended = Accreditation suspended
directory-standing-ended = Accreditation ended
directory-own-title = My space as an adviser
directory-own-account = My account
directory-own-none = You are not in the directory of advisers.
directory-own-apply = Apply for accreditation
directory-own-change = Renew, or change what was accredited
directory-own-applications = My applications
directory-own-sent = Your application is sent. You will receive a confirmation by e-mail.
directory-own-kept = Your profile is kept.
directory-own-public = Public page
directory-own-inbox = Requests received
directory-own-complete = Complete my application
directory-own-withdraw = Take my application back
directory-accreditation-history = History
directory-since = Since
directory-until = Until
directory-step-accepted = Accredited
directory-step-changed = Change accepted
directory-step-renewed = Accreditation renewed
directory-step-suspended = Accreditation suspended
directory-step-lifted = Suspension lifted
directory-step-ended = Accreditation ended
directory-step-until = until { $until }
directory-profile-title = My public profile
directory-profile-accredited = The organisation’s name, kind, commune, regions and activities were accredited: an officer reviews their changes.
directory-profile-presentation-fr = Presentation in French
directory-profile-presentation-de = Presentation in German
directory-profile-presentation-lb = Presentation in Luxembourgish
directory-profile-presentation-en = Presentation in English
directory-profile-absence = Absence
directory-profile-away-from = First day
directory-profile-away-until = Last day
directory-profile-away-hint = Such as 2026-12-24. During that time no request is proposed to you.
directory-profile-away-wrong = Give two days such as 2026-12-24, the first one first.
directory-profile-paused = Pause
directory-profile-paused-yes = I take no new request for now
directory-profile-keep = Save
directory-badge-title = Proof of accreditation
directory-badge-today = Today
directory-badge-dated = As of { $today }
directory-badge-held = { $organisation } is accredited today, { $today }, since { $since } and until { $until }. { $suspended }
directory-badge-suspended = { $organisation } is not accredited today, { $today }: its accreditation ({ $since } to { $until }) has been suspended since { $suspended }.
directory-badge-ended = { $organisation } is not accredited today, { $today }: its accreditation, from { $since } to { $until }, has ended. { $suspended }
directory-badge-to-come = { $organisation } is not accredited today, { $today }: its accreditation begins on { $since }, until { $until }. { $suspended }
directory-badge-use = Show this proof on your site
directory-badge-use-text = Put the picture, with a link to this page. The picture always tells the state of the day.
directory-badge-proof = For programs, with a proof of the log:
directory-office-title = Accreditation of advisers
directory-accreditation-office-back = The office
directory-office-waiting = Applications that wait
directory-accreditation-office-none = No application waits.
directory-office-find = Find an adviser
directory-office-name = Name of the organisation
directory-office-search = Search
directory-office-not-found = No organisation bears this name.
directory-accreditation-office-change = Change or renewal
directory-office-new = First application
directory-office-renew = Renew
directory-office-lift = Lift the suspension
directory-office-stop = Suspend or end
directory-office-stop-text = This holds from today. The adviser no longer appears in the directory and receives your reason by e-mail. Past requests stay as they are.
directory-office-suspend = Suspend from today
directory-accreditation-office-end = End
directory-review-title = Application of { $organisation }
directory-review-decide = Decide
directory-review-until = Accredited until
directory-review-until-wrong = Give a day to come, within five years.
directory-review-until-same = This is the last day already.
directory-review-accept = Accept
directory-review-more = Ask for more
directory-review-refuse = Refuse
directory-review-reason = Your message
directory-review-reason-hint = The person receives it as it is.
directory-review-reason-missing = Say why, or what is missing.
directory-review-entry = Present entry of this adviser
directory-review-entry-which = The organisation may be in the directory already
directory-review-entry-new = No, a new entry
directory-review-pack-changed = The territory no longer knows the commune or the kind. Ask for more.
directory-advisers-data-set = With the columns of the data set “activateurs-france-num” (CSV)
directory-mail-received-subject = Passerelle: your application has arrived
directory-mail-received-text =
    Hello { $person },

    The application of { $organisation } for accreditation has arrived. An officer reads it.

    Follow it: { $link }
directory-mail-more-subject = Passerelle: more about your application
directory-mail-more-text =
    Hello { $person },

    Something is still missing in the application of { $organisation }:

    { $reason }

    Complete it: { $link }
directory-mail-refused-subject = Passerelle: your application was refused
directory-mail-refused-text =
    Hello { $person },

    The application of { $organisation } was refused, for this reason:

    { $reason }

    You may make another: { $link }
directory-mail-accepted-subject = Passerelle: { $organisation } is accredited
directory-mail-accepted-text =
    Hello { $person },

    { $organisation } is accredited until { $until }. { $reason }

    Your profile and requests: { $link }
    The proof to show: { $badge }
directory-mail-renewed-subject = Passerelle: the accreditation of { $organisation } is renewed
directory-mail-renewed-text =
    Hello { $person },

    The accreditation of { $organisation } now lasts until { $until }. { $reason }

    Your space: { $link }
    The proof to show: { $badge }
directory-mail-suspended-subject = Passerelle: the accreditation of { $organisation } is suspended
directory-mail-suspended-text =
    Hello { $person },

    The accreditation of { $organisation } (until { $until }) is suspended from today, for this reason:

    { $reason }

    Your space: { $link }
    The public state: { $badge }
directory-mail-lifted-subject = Passerelle: the suspension of { $organisation } is lifted
directory-mail-lifted-text =
    Hello { $person },

    { $organisation } is accredited again, until { $until }. { $reason }

    Your space: { $link }
    The public state: { $badge }
directory-mail-ended-subject = Passerelle: the accreditation of { $organisation } has ended
directory-mail-ended-text =
    Hello { $person },

    The accreditation of { $organisation } has ended; its last day was { $until }. The reason:

    { $reason }

    Your space: { $link }
    The public state: { $badge }
directory-mail-ends-soon-subject = Passerelle: the accreditation of { $organisation } ends soon
directory-mail-ends-soon-text =
    Hello { $person },

    The accreditation of { $organisation } ends on { $until }. Ask for its renewal in time. { $reason }

    Renew: { $link }
    The public state: { $badge }

# Files that prove what a structure says
directory-listing-files = Files as evidence
directory-listing-files-optional = Optional
directory-listing-files-beside = You can add files too: see “Files as evidence” in the list of steps.
directory-listing-files-kept = Only officers who review your request read these files, and each reading is recorded. They are deleted { $days } days after the decision.
directory-listing-files-none = No file yet.
directory-listing-file = Add a file
directory-listing-file-hint = At most { $most } files: PDF, JPEG or PNG.
directory-listing-file-add = Add
directory-listing-file-missing = Choose a file.
directory-listing-file-kind = Send a PDF, or a picture as JPEG or PNG.
directory-listing-files-too-many = At most { $most } files. Remove one first.
directory-listing-file-new = new
directory-listing-file-remove = Remove
directory-listing-file-waits = The virus scanner has not checked this file yet. Come back in a few minutes.

# Places that ask to be listed
directory-score-title = Quality of the entry
directory-score = This entry is complete to { $points } out of 100.
directory-score-why = The points in detail
directory-score-rule = The rule is public and looks at the entry only. It does not judge the help given.
directory-score-points = ({ $points } of { $of })
directory-score-number-full = The number of the structure (SIRET or RNA) is given.
directory-score-number-none = The number of the structure (SIRET or RNA) is missing.
directory-score-kind-full = The kind of place is given.
directory-score-kind-none = The kind of place is missing.
directory-score-point-full = The place is on the map.
directory-score-point-none = The exact point on the map is missing.
directory-score-hours-full = Opening hours are given.
directory-score-hours-none = Opening hours are missing.
directory-score-contact-full = A telephone or an e-mail is given.
directory-score-contact-none = There is neither telephone nor e-mail.
directory-score-access-full = Access for disabled people is described.
directory-score-access-none = Nothing is said of access for disabled people.
directory-score-price-full = It is said whether help is free or paid for.
directory-score-price-none = Nothing is said of the price.
directory-score-services-full = The help offered is said.
directory-score-services-none = The help offered is not said.
directory-score-described-full = The place presents itself.
directory-score-described-none = The place does not present itself.
directory-score-approach-full = How to come is said.
directory-score-approach-none = How to come is not said.
directory-score-recent-full = The entry was checked less than a year ago.
directory-score-recent-none = The entry is more than two years old.
directory-score-recent-half = The entry is one to two years old.
directory-place-listed-title = Listing
directory-place-listed = This place asked to be listed. The public body that runs this site reviewed it and lists it since { $since }, until { $until }.
directory-place-listed-to-renew = The public body that runs this site lists this place since { $since }. The listing ended on { $until }. The place may still renew it.
directory-listings-title = Have a place listed
directory-listings-hint = Ask, keep up to date and renew
directory-listings-ask = Have a place listed, free of charge
directory-listings-lead = Do you help people with digital tools? Your place can be in the directory. It is free of charge.
directory-listings-how = You describe your structure and its places, page by page. All of it is kept. An officer reads what you ask and answers by e-mail. A listing lasts a year and can be renewed.
directory-listings-not-here = This territory lists no places.
directory-listings-begin = Begin to ask
directory-listings-own = Your structures
directory-listings-too-many = You have 50 already. Delete those that you no longer need.
directory-listing-unnamed = Without a name yet
directory-listing-state-draft = Being written
directory-listing-state-sent = Sent, waiting
directory-listing-state-more-asked = To be completed
directory-listing-state-refused = Refused
directory-listing-state-settled = Published
directory-listing-standing = Listing
directory-listing-standing-listed = Listed
directory-listing-standing-to-renew = To be renewed
directory-listing-standing-lapsed = No longer listed
directory-listing-standing-suspended = Listing suspended
directory-listing-step-sent = Sent
directory-listing-step-more-asked = More asked for
directory-listing-step-refused = Refused
directory-listing-step-listed = Listed
directory-listing-step-changed = Change published
directory-listing-step-renewed = Listing renewed
directory-listing-step-suspended = Listing suspended
directory-listing-step-lifted = Suspension lifted
directory-listing-step-ended = Listing ended
directory-listing-step-lapsed = Listing not renewed
directory-listing-note = Message from the officer
directory-listing-public = What everybody sees
directory-listing-waiting = An officer is reading what you sent. To change it, take it back first.
directory-listing-waits = This waits for an officer. Take it back before you change it.
directory-listing-take-back = Take it back
directory-listing-tasks = To fill in
directory-listing-complete = Complete
directory-listing-to-do = To do
directory-listing-part-identity = Your structure
directory-listing-part-services = The help that you offer
directory-listing-part-evidence = The evidence
directory-listing-site = A place where you receive people
directory-listing-site-named = Place: { $site }
directory-listing-site-first = Add a first place
directory-listing-site-add = Add another place
directory-listing-sites-hint = A structure may have several places.
directory-listing-site-new = new place
directory-listing-site-gone = place removed
directory-listing-site-change = Change this place
directory-listing-site-remove = Remove this place
directory-listing-sites-too-many = A structure has at most 20 places.
directory-listing-renew = Renew
directory-listing-renew-now = Renew for a year
directory-listing-check = Check and send
directory-listing-send-changes = Publish the changes
directory-listing-publish = Publish
directory-listing-send = Send to an officer
directory-listing-discard = Discard the changes
directory-listing-delete = Delete this
directory-listing-done-sent = It is sent. You will receive the answer by e-mail.
directory-listing-done-published = It is published.
directory-listing-done-taken-back = You took it back. Nothing is lost.
directory-listing-keep = Save
directory-listing-back = What you ask
directory-listing-incomplete = A page is not complete. Go back to what you ask.
directory-listing-nothing = Nothing changed: there is nothing to publish.
directory-listing-goes-at-once = This is published at once.
directory-listing-goes-to-review = An officer first reads what you send.
directory-listing-structure = The structure
directory-listing-changed = What changes
directory-listing-changed-nothing = Nothing changed since it was last published.
directory-listing-reviewed = reviewed first
directory-listing-at-once = at once
directory-listing-charter = Charter of places
directory-listing-charter-agree = Commitment
directory-listing-charter-agreed = All of it is right, and the structure agrees to the charter, version { $version }
directory-listing-charter-missing = Agree to the charter to go on.
directory-listing-name = Name of the structure
directory-listing-pivot = SIRET or RNA
directory-listing-pivot-hint = The 14 digits of the establishment, or W and nine signs for an association.
directory-listing-kind = Kind of structure
directory-listing-summary = Short presentation
directory-listing-summary-hint = One or two sentences, 280 characters at most.
directory-listing-detail = Longer presentation
directory-listing-detail-hint = Optional.
directory-listing-audiences = Whom you receive in particular
directory-listing-programmes = National programmes
directory-listing-pass-hint = Each pass is paid for by the public body.
directory-listing-pass-yes = We take the Pass numérique
directory-listing-pass-no = No Pass numérique
directory-listing-evidence = What proves it
directory-listing-evidence-hint = Who receives people, since when, with what training; labels, agreements, references.
directory-listing-evidence-private = Only officers read this page.
directory-listing-links = Addresses where it can be read
directory-listing-links-hint = One a line, ten at most. Optional.
directory-listing-site-name = Name of the place
directory-listing-site-name-hint = Only where it is not that of the structure.
directory-listing-street = Number and street
directory-listing-address-more = Building, floor
directory-listing-postcode = Postcode
directory-listing-commune = Commune
directory-listing-point = Point on the map
directory-listing-latitude = Latitude
directory-listing-longitude = Longitude
directory-listing-point-hint = In degrees, such as 45.8336. Without it the place is shown at its commune.
directory-listing-hours-hint = Write 9:00-12:00, 14:00-17:30. Leave closed days empty.
directory-listing-coming = Coming
directory-listing-accessibility-hint = The page of the place on a site of accessibility, such as Acceslibre.
directory-listing-telephone = Telephone
directory-listing-mail = E-mail
directory-listing-mail-hint = It is published. Give the address of the place, not a person’s.
directory-listing-booking = Take an appointment online
directory-listing-wrong-pivot = Write the 14 digits of the SIRET, or W and nine signs. A key checks these digits.
directory-listing-wrong-kind = Choose a kind of structure.
directory-listing-tick-one = Choose at least one answer.
directory-listing-wrong-text = { $value } characters at most.
directory-listing-wrong-commune = The postcode and the commune do not belong together. Check both.
directory-listing-wrong-point = This point is not in the commune, or is not understood. Write two numbers in degrees, or nothing.
directory-listing-wrong-hours = Write hours such as 9:00-12:00, 14:00-17:30.
directory-listing-wrong-telephone = Write a number of France, such as 01 99 00 12 34.
directory-listing-wrong-mail = Write an address such as contact@lieu.example.
directory-listing-contact-missing = Give a telephone or an e-mail.
directory-listing-wrong-links = One address a line that begins with https://, { $value } at most.
directory-listing-much-too-long = A text is much too long and could not be kept. Shorten it.
directory-office-listings = Places that ask to be listed
directory-office-listings-hint = Read, decide, suspend
directory-office-listings-lead = What structures ask, and what is listed.
directory-listing-filter = Which ones?
directory-listing-filter-waiting = Waiting for an officer
directory-listing-filter-more-asked = To be completed by the structure
directory-listing-filter-refused = Refused
directory-listing-filter-listed = Listed
directory-listing-filter-to-renew = To be renewed
directory-listing-filter-lapsed = No longer listed
directory-listing-filter-suspended = Suspended
directory-listing-filter-all = All
directory-listing-words = Name, commune, postcode or SIRET
directory-listings-none = Nothing here.
directory-listing-findings = What the strict profile finds
directory-listing-findings-none = Nothing to say.
directory-finding-refused = refused
directory-finding-left-out = left out
directory-finding-taken = corrected
directory-listing-twins = Places of the directory that look like it
directory-listing-twins-none = None.
directory-listing-twins-hint = Once accepted, the pair waits for your decision among places that look alike. The entry that the structure keeps stays.
directory-listing-accept-hint = A listing lasts a year.
directory-listing-stop = Suspend or end
directory-basis-listing = to decide on the listing of a place
directory-kind-asso = Association
directory-kind-bib = Library
directory-kind-ccas = Municipal social services
directory-kind-cs = Social centre
directory-kind-csc = Sociocultural centre
directory-kind-dept = Service of the department
directory-kind-epci = Group of communes
directory-kind-epn = Public digital space
directory-kind-ess = Social enterprise
directory-kind-fablab = Fab lab
directory-kind-la-poste = Post office
directory-kind-mjc = Youth and culture centre
directory-kind-ml = Local youth service
directory-kind-muni = Town hall
directory-kind-pimms = Pimms Médiation
directory-kind-rfs = France services
directory-kind-tiers-lieux = Third place
directory-kind-autre = Other
directory-listings-found = { $count ->
    [0] Nothing found
    [one] { $count } found
   *[other] { $count } found
}
directory-mail-listing-received-subject = Passerelle: What you ask to be listed has arrived
directory-mail-listing-received-text =
    Hello { $name },

    What { $structure } asks has arrived. An officer reads it.

    Follow it: { $link }
directory-mail-listing-more_asked-subject = Passerelle: More about what you ask to be listed
directory-mail-listing-more_asked-text =
    Hello { $name },

    To list { $structure }, something is still missing:

    { $reason }

    Complete it and send it again: { $link }
directory-mail-listing-refused-subject = Passerelle: What you ask to be listed was refused
directory-mail-listing-refused-text =
    Hello { $name },

    What { $structure } asks was refused, for this reason:

    { $reason }

    You can correct it and send it again: { $link }
directory-mail-listing-listed-subject = Passerelle: { $structure } is in the directory
directory-mail-listing-listed-text =
    Hello { $name },

    { $structure } is listed until { $until }.

    Keep the entry up to date: { $link }
directory-mail-listing-changed-subject = Passerelle: The changes of { $structure } are published
directory-mail-listing-changed-text =
    Hello { $name },

    An officer accepted the changes of { $structure }. Listed until { $until }.

    Your entry: { $link }
directory-mail-listing-renewed-subject = Passerelle: The listing of { $structure } is renewed
directory-mail-listing-renewed-text =
    Hello { $name },

    { $structure } is listed until { $until }.

    Your entry: { $link }
directory-mail-listing-suspended-subject = Passerelle: The listing of { $structure } is suspended
directory-mail-listing-suspended-text =
    Hello { $name },

    { $structure } is no longer shown in the directory, for this reason:

    { $reason }

    Your entry: { $link }
directory-mail-listing-lifted-subject = Passerelle: { $structure } is in the directory again
directory-mail-listing-lifted-text =
    Hello { $name },

    The suspension of { $structure } is lifted. Listed until { $until }.

    Your entry: { $link }
directory-mail-listing-ended-subject = Passerelle: The listing of { $structure } has ended
directory-mail-listing-ended-text =
    Hello { $name },

    { $structure } is no longer in the directory, for this reason:

    { $reason }

    You can correct it and send it again: { $link }
directory-mail-listing-ends-soon-subject = Passerelle: The listing of { $structure } ends soon
directory-mail-listing-ends-soon-text =
    Hello { $name },

    The listing of { $structure } ends on { $until }. Check your entry and renew it: two clicks are enough where nothing changed.

    Renew: { $link }
directory-mail-listing-lapsed-subject = Passerelle: { $structure } is no longer in the directory
directory-mail-listing-lapsed-text =
    Hello { $name },

    The listing of { $structure } ended on { $until } and was not renewed. The entry is no longer shown. Nothing is lost: you can check it and send it again.

    Your entry: { $link }

# Places of digital mediation
directory-places-title = Find a place that helps with digital tools
directory-places-lead = Near you, people help: with a form, with a computer or a telephone, with learning.
directory-places-none = No place meets all these wishes. Remove a filter, or look farther away.
directory-places-helps = What it helps with
directory-places-open = Open
directory-places-open-now = Now
directory-places-support = How people are helped
directory-places-fee = Price
directory-places-audience = For whom
directory-places-care = Particular needs
directory-places-pass = Pass numérique
directory-places-pass-only = Accepts the Pass numérique
directory-places-map = The places of this page on a map
directory-places-map-open = Open the detailed map
directory-places-map-host = Its pictures come from { $host }, which will see the address of your connection.
directory-places-map-failed = The detailed map did not come from { $host }. The drawing and the list say the same.
directory-places-map-keys = Detailed map: the arrow keys move it, plus and minus enlarge and reduce it
directory-places-map-closer = Enlarge
directory-places-map-farther = Reduce
directory-places-data = Download these places:
directory-places-licence = Licence Ouverte 2.0
directory-places-as-of = as of { $day }
directory-places-back = All places
directory-place-open = Open at this hour
directory-place-closed = Closed at this hour
directory-place-pass = Pass numérique
directory-place-call = Call { $number }
directory-place-book = Book an appointment online
directory-place-hours = Opening hours
directory-place-no-hours = The opening hours are not known. Call before you come.
directory-place-usual = Usual hours. They may differ in holidays and on public holidays.
directory-place-span = { $from } to { $to }
directory-place-closed-day = closed
directory-place-source = Source: { $source }
directory-place-address = Address
directory-place-no-point = The exact point is not known. The place is shown at its commune.
directory-place-approaches = How to come
directory-place-contacts = Contact
directory-place-labels = Trainings and labels
directory-place-parent = Network or organisation
directory-place-accessibility = Accessibility of the place
directory-day-mo = Monday
directory-day-tu = Tuesday
directory-day-we = Wednesday
directory-day-th = Thursday
directory-day-fr = Friday
directory-day-sa = Saturday
directory-day-su = Sunday
directory-day-ph = Public holidays
directory-help-procedures = Dealings with the administration
directory-help-everyday = Everyday digital tools
directory-help-work = Finding work
directory-help-safety = Safety on the internet
directory-help-parents = Parents, children and school
directory-help-leisure = Leisure and digital making
directory-help-understanding = Understanding the digital world
directory-help-access = A line and a computer to use
directory-help-equipment = Equipment at a low price
directory-audience-all = Everybody
directory-audience-young = Young people
directory-audience-students = Students
directory-audience-families = Families and children
directory-audience-seniors = Older people
directory-audience-women = Women
directory-care-deafness = Deafness
directory-care-mobility = Reduced mobility
directory-care-mental = Mental disabilities
directory-care-illiteracy = Difficulties with reading and writing
directory-care-english = Welcome in English
directory-care-languages = Welcome in other languages
directory-care-sight = Impaired sight
directory-support-alone = By oneself
directory-support-one-to-one = Alone with somebody
directory-support-workshop = In a group
directory-support-remote = Remotely
directory-fee-free = Free
directory-fee-free-for-some = Free for some
directory-fee-paid = Not free
directory-approach-walk-in = Go there
directory-approach-phone = Call
directory-approach-mail = Write an e-mail
directory-approach-book-online = Book online
directory-approach-no-public = This place does not receive people
directory-approach-referral = Be sent by a professional
directory-office-places = Places that are there twice
directory-office-places-hint = Places that look alike: one, or two?
directory-office-places-lead = Nothing is merged without you. The place that is kept takes over what the other says besides; the other is not shown any more.
directory-office-pairs-none = No pairs to look at.
directory-pairs-decided = Recent decisions
directory-pair-was-same = { $places }: one place ({ $date })
directory-pair-was-different = { $places }: two places ({ $date })
directory-pair-take-back = Take this decision back
directory-pair-number = The same number (SIRET or RNA), close by
directory-pair-address = The same address, like names
directory-pair-name = Like names, a few steps away
directory-pair-first = First place
directory-pair-second = Second place
directory-pair-called = Name
directory-pair-list = List (identifier)
directory-pair-pivot = SIRET or RNA
directory-pair-day = Updated on
directory-pair-keep-first = One place: keep the first
directory-pair-keep-second = One place: keep the second
directory-pair-different = Two different places
directory-places-found = { $count ->
    [0] No place
    [one] { $count } place
   *[other] { $count } places
}
directory-office-pairs = { $count ->
    [0] No pair
    [one] { $count } pair to look at
   *[other] { $count } pairs to look at
}
directory-places-map-told = { $count ->
    [0] No place
    [one] Map with { $count } place
   *[other] Map with { $count } places. The list below has the same numbers.
}

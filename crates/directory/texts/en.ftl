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

## Accreditation
directory-decided-elsewhere = Somebody decided or changed something meanwhile. Open the page again to see where it stands.
directory-decide-own = Nobody decides on their own accreditation.
directory-basis-accreditation = Accreditation of advisers
directory-choose = Choose
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
directory-history = History
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
directory-office-back = The office
directory-office-waiting = Applications that wait
directory-office-none = No application waits.
directory-office-find = Find an adviser
directory-office-name = Name of the organisation
directory-office-search = Search
directory-office-not-found = No organisation bears this name.
directory-office-change = Change or renewal
directory-office-new = First application
directory-office-renew = Renew
directory-office-lift = Lift the suspension
directory-office-stop = Suspend or end
directory-office-stop-text = This holds from today. The adviser no longer appears in the directory and receives your reason by e-mail. Past requests stay as they are.
directory-office-suspend = Suspend from today
directory-office-end = End
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

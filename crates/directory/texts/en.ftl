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

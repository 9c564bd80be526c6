# The person in control: services, devices, blocks, reports.
identity-consent-optional = This service would also like to know, if you wish:
identity-unknown = not known
identity-account-lead = Everything that Passerelle knows and does in your name, and how to change it.
identity-account-services-hint = Where your data went, with the values. Take an agreement back.
identity-account-sign-ins = Sign-ins
identity-account-sign-ins-hint = Where, when and with which device. Sign out. “It wasn’t me”.
identity-account-accesses-hint = The record of every access, to read or to keep.
identity-account-providers = Identity providers
identity-account-providers-hint = Through whom you can be signed in. Block one.
identity-account-providers-linked = To add one to your account or take one away:
identity-account-mandates = Who may act for you
identity-account-mandates-hint = The people who help you, and how to stop that.
identity-account-device = Sign another device in
identity-account-device-hint = A kiosk, a television: type the code that it shows here.
identity-account-work = For your work
identity-account-helper = Act for a person
identity-account-helper-hint = The mandates that you hold, and a new one.
identity-account-counter-hint = For a person in front of you who cannot open their account any more.
identity-account-officer-hint = For a person in front of you, with an identity document.
identity-account-all-reports-hint = Sign-ins that people did not recognise.
identity-security-providers-lead = Another service can open your account instead of the password.
identity-security-providers = See and add
identity-account-reports = Your reports
identity-account-reports-hint = Sign-ins that you did not recognise.
identity-account-reports-open = { $count ->
    [one] { $count } open
   *[other] { $count } open
}
identity-account-service-last = Last used on { $date }.
identity-account-service-no-consent = This service receives nothing without a new agreement, unless it is part of Passerelle.
identity-account-service-allowed = What this service may receive
identity-account-released-lead = This is what the service received each time you signed in, exactly as we sent it. We keep it for you for 180 days.
identity-account-released-none = Nothing was sent in the last 180 days.
identity-account-released-on = Sign-in on { $date }
identity-account-released-else = All else was the same.
identity-account-released-not = not sent
identity-account-released-since = Told since { $date }, when the service refreshed its access
identity-account-released-until = Told until { $date }
identity-account-released-only-identifier = The service received only your identifier there: no name, no address.
identity-account-release-ended = Access ended
identity-account-through = Through: { $provider }
identity-account-by-helper = Done for you by { $organisation }
identity-account-level-1 = Simple level
identity-account-level-2 = Reinforced level
identity-account-level-3 = Safest level
identity-account-sign-ins-lead = Every sign-in of the last 180 days, the newest first. If one was not yours, say so.
identity-account-signed-in = Signed in
identity-account-signed-in-on = Signed in on { $date }
identity-account-seen = Last used on { $date }
identity-account-shared = Shared computer
identity-account-no-service = No other service.
identity-account-used-for = Services:
identity-account-reported = Reported: no. { $number }
identity-account-end-title = Sign out
identity-account-end-hint = The services where you are signed in are told.
identity-account-end-all = Sign me out everywhere, here too
identity-account-accesses-others = You see the accesses made by others.
identity-account-accesses-show-all = Show yours too
identity-account-accesses-all = You see all accesses, yours too.
identity-account-accesses-show-others = Show only those of others
identity-account-accesses-keep = Keep a copy
identity-account-accesses-keep-hint = The whole record, your own accesses included.
identity-account-accesses-csv = For a spreadsheet (CSV)
identity-account-accesses-json = For a program (JSON)
identity-account-providers-lead = A blocked identity provider can no longer sign anyone in to your account.
identity-account-provider-here = your Passerelle account
identity-account-provider-in-use = You are signed in through it
identity-account-provider-is-blocked = Blocked
identity-account-provider-block = Block
identity-account-provider-block-of = Block { $provider }
identity-account-provider-allow = Unblock
identity-account-provider-allow-of = Unblock { $provider }
identity-account-provider-stays = You are signed in through this provider: sign in another way to block it.
identity-account-provider-blocked = The provider is blocked. Nobody can sign in to your account through it any more.
identity-account-provider-allowed = The provider is unblocked.
identity-account-new-providers = Providers that you never used
identity-account-new-providers-hint = You can block them all in advance, those to come too.
identity-account-new-providers-are-blocked = They are blocked, those to come too.
identity-account-new-providers-block = Block them
identity-account-new-providers-allow = Block them no longer
identity-account-new-providers-blocked = Providers that you never used are blocked.
identity-account-new-providers-allowed = Providers that you never used are no longer blocked.
identity-provider-shut-out = The person blocked this identity provider. Sign in another way.
identity-account-reports-lead = When a sign-in is not yours, you report it. Quote its number when you write to us or call us.
identity-account-reports-none = You reported nothing.
identity-report-number = Report no. { $number }
identity-report-about = Sign-in on { $date }, device: { $device }.
identity-report-opened = Reported on { $date }.
identity-report-closed-on = Dealt with on { $date }. Our answer:
identity-report-open = Open
identity-report-closed = Dealt with
identity-not-me = It wasn’t me
identity-not-me-on = It wasn’t me: { $device }, { $date }
identity-not-me-title = Was this sign-in not yours?
identity-not-me-lead = If you confirm, this is what we do at once:
identity-not-me-ends-all = We sign out all devices.
identity-not-me-ends-others = We sign out all other devices.
identity-not-me-stops-password = Your password does not work any more: whoever signed in knows it. You will choose a new one.
identity-not-me-removes-passkeys = We remove the passkeys that were added since, or by which the person may have signed in.
identity-not-me-tells-services = We tell the services where the sign-in was used, and they can no longer read your data.
identity-not-me-blocks-provider = We block the identity provider that it came through.
identity-not-me-only-way = We do not block { $provider }, through which it came: you have no other sure way into your account yet. Report it now; then we show you how to block it.
identity-not-me-other-way = Set up another way to sign in
identity-not-me-opens-report = We open a report, with a number that you can quote.
identity-not-me-confirm = It wasn’t me
identity-not-me-it-was = It was me
identity-not-me-too-old-title = This link is no longer good
identity-not-me-too-old = It is too old or incomplete. You can report a sign-in from your account.
identity-reported-title = It is reported
identity-reported-number = This is the number of your report. Write it down.
identity-reported-done = The devices are signed out, and the services are being told.
identity-reported-blocked = We blocked: { $provider }.
identity-reported-not-blocked = We did not block { $provider }: you have no other sure way into your account yet. Change your password there, or ask its support to secure your access. Then:
identity-reported-block-then = Sign in with it, and block { $provider }
identity-reported-passkeys = { $count ->
    [one] We removed a passkey that may have been that person’s. If it was yours, add it again.
   *[other] We removed { $count } passkeys that may have been that person’s. If one was yours, add it again.
}
identity-reported-password-title = Your password
identity-reported-password = It does not work any more: whoever signed in knows it. Choose a new one to open your account again. Without an e-mail address, go to a counter.
identity-reported-next-title = What comes next
identity-reported-next = Somebody will read your report. You will get the answer by e-mail.
identity-reports-title = Reports
identity-reports-lead = Sign-ins that people did not recognise. The oldest that wait come first.
identity-reports-none = Nobody reported anything.
identity-reports-number = Number
identity-reports-opened = Reported on
identity-reports-state = State
identity-reports-person = Person
identity-reports-email = E-mail address
identity-reports-device = Device
identity-reports-sign-in = Signed in on
identity-reports-level = Level
identity-reports-provider = Identity provider
identity-reports-blocked = Provider blocked
identity-reports-password = Password stopped
identity-reports-passkeys = Passkeys removed
identity-reports-services = Services
identity-reports-no-service = None
identity-reports-by-letter = Reported by the link in the letter
identity-reports-note = Answer to the person
identity-reports-note-hint = The person reads it on their page and gets it by e-mail.
identity-reports-note-missing = Write an answer.
identity-reports-note-long = The answer has at most { $max } characters.
identity-reports-close = Close the report
identity-basis-report = To deal with your report.
identity-sign-out-services = You will also be signed out of these services, if they allow it:
identity-letter-new-device-subject = New sign-in to your account
identity-letter-new-device-text =
    Hello { $name },

    Somebody signed in to your account with a device that we did not know.

    When: { $date }
    Device: { $device }

    If it was you, there is nothing to do.

    If it was not you, open this page. It works without signing in. One button there stops everything:
    { $link }

    Passerelle
    { $site }
identity-letter-report-subject = Your report no. { $number }
identity-letter-report-text =
    Hello { $name },

    You reported a sign-in that was not yours. We signed the devices out and told the services.

    Your number: { $number }

    We will write to you when the report is dealt with.

    Passerelle
    { $site }
identity-letter-report-password-text =
    Hello { $name },

    You reported a sign-in that was not yours. We signed the devices out and told the services.

    Your number: { $number }

    Your password does not work any more: whoever signed in knows it. Choose a new one here: { $site }/recover
    You can also go to a counter with an identity document.

    We will write to you when the report is dealt with.

    Passerelle
    { $site }
identity-letter-closed-subject = Answer to your report no. { $number }
identity-letter-closed-text =
    Hello { $name },

    Your report no. { $number } was dealt with. Here is our answer:

    { $note }

    Passerelle
    { $site }
identity-account-security-hint = Password, passkeys, codes.
identity-consent-anonymous = The service “{ $service }” receives no data about you. It receives only a pseudonym.
identity-consent-behind = This service is that of { $organisation }. You go back there afterwards: { $site }.
identity-consent-site = You go back to the site { $site } afterwards.
identity-data-person-code = the number under which administrations know you
identity-data-data-uses = who asked for your data
identity-data-booklet = booklet of passes
identity-basis-person-code = An administration confirmed that this number is yours.

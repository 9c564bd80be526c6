# Signing in, agreeing, seeing one's account.

identity-home = Back to the home page
identity-yes = Yes
identity-no = No

# Signing in and out
identity-sign-in-title = Sign in
identity-sign-in-lead = One account for every service.
identity-sign-in-for = Sign in to go on to the service “{ $service }”.
identity-sign-in-not-kept-here = { $service } does not accept accounts that are kept here. Choose a sign-in service that it accepts.
identity-sign-in-already = You are already signed in as { $name }. To go on, enter your password, or sign in with another account.
identity-username = User name
identity-username-missing = Enter your user name.
identity-password = Password
identity-password-missing = Enter your password.
identity-sign-in = Sign in
identity-sign-in-wrong = The user name or the password is not right. Check them and try again.
identity-stopped-title = This password does not work any more
identity-stopped-lead = You reported that somebody else used it. To open your account, choose a new password.
identity-stopped-recover = Choose a new password
identity-stopped-counter = Without an e-mail address, go to a counter with an identity document.
identity-sign-in-wait-seconds = { $count ->
    [one] There were too many attempts. Wait { $count } second, then try again.
   *[other] There were too many attempts. Wait { $count } seconds, then try again.
}
identity-sign-in-wait-minutes = { $count ->
    [one] There were too many attempts. Wait { $count } minute, then try again.
   *[other] There were too many attempts. Wait { $count } minutes, then try again.
}
identity-sign-out-title = Do you want to sign out?
identity-sign-out-lead = You will no longer be signed in to Passerelle on this device.
identity-sign-out-for = The service “{ $service }” asks to sign you out of Passerelle too.
identity-sign-out = Sign out
identity-stay-signed-in = Stay signed in

# Agreeing
identity-consent-title = Send your data to “{ $service }”?
identity-consent-tab = Send your data?
identity-consent-lead = To sign you in, the service “{ $service }” asks for the data below. It will receive them exactly as you read them here.
identity-consent-only-identifier = The service asks for neither your name nor your address: it will only know that it is you when you come back.
identity-consent-data-title = Data of other administrations
identity-consent-data = The service “{ $service }” will be able to ask the administration that keeps these data for them, as long as you do not take your agreement back. Passerelle does not see them.
identity-consent-identifier-title = What else does the service receive?
identity-consent-identifier = An identifier of your own at this service. Another service receives a different one: they cannot put together what they know of you. The service also learns when you signed in.
identity-consent-offline = The service “{ $service }” will also be able to look at these data later, when you are away, for 90 days at most.
identity-consent-withdraw = You can change your mind at any time on the page of your account.
identity-consent-allow = Agree and continue
identity-consent-refuse = Refuse

# The data, in plain words
identity-claim-sub = your identifier at this service
identity-claim-name = full name
identity-claim-given-name = given names
identity-claim-family-name = family name
identity-claim-username = user name
identity-claim-locale = language
identity-claim-updated-at = last change of the data
identity-claim-email = e-mail address
identity-claim-email-verified = e-mail address verified
identity-claim-offline = access when you are away

# Other data, when another part of Passerelle writes them in the log
identity-data-siret = SIRET number
identity-data-activity = activity
identity-data-commune = commune
identity-data-headcount = number of employees
identity-data-firm = firm
identity-data-e-mail = e-mail address
identity-data-message = message
identity-data-subject = subject of the request
identity-data-answer = answer
identity-data-answers = answers of the self-diagnosis
identity-data-score = result of the self-diagnosis
identity-data-begun = self-diagnosis begun
identity-data-completed = self-diagnosis completed

# Requests that cannot be answered
identity-mistake-title = This request cannot go on
identity-mistake-client = The service that you come from is not registered here. For your safety, we do not send you back to it.
identity-mistake-redirect = The service that you come from asks to send you to an address that it did not register. For your safety, we do not.
identity-mistake-request = The service that you come from sent a request that we do not understand.
identity-mistake-too-late = This request is too old.
identity-mistake-way-out = Go back to the site of the service and start again. If it happens again, tell the service.
identity-mistake-technical = Details for the service

# My account
identity-account-title = My account
identity-account-profile = Your data
identity-account-services = Services that you allowed
identity-account-services-lead = These services may receive the data that you see here. You can take your agreement back at any time.
identity-account-services-none = You have not allowed any service.
identity-account-service-since = Allowed on { $date }.
identity-account-sites = Sites where you signed in
identity-account-permissions = Data that administrations may exchange with your permission
identity-account-permissions-lead = You can take back each permission at any time: nothing is sent after that.
identity-account-permissions-none = You have given no permission.
identity-account-permission-what = Data: { $what }, kept by: { $provider }.
identity-account-permission-purpose = What for: { $purpose }.
identity-account-permission-until = Good until { $date }.
identity-account-permission-ended = Ended: nothing more is sent
identity-account-permission-used = Last asked for: { $date }.
identity-account-permission-unused = Not asked for yet.
identity-account-permission-withdraw = Take my permission back
identity-account-permission-withdraw-from = Take my permission back: { $client }, data of { $provider }
identity-account-right-to-know = Your right to know
identity-account-right-to-know-lead = Other exchanges between administrations rest on a law, not on your permission: you cannot take them back here. You have a right to know who read what, when and why.
identity-account-right-to-know-link = See who read my data
identity-account-elsewhere = May ask other administrations for: { $what }.
identity-account-offline = This service may look at these data when you are away.
identity-account-withdraw = Take my agreement back
identity-account-withdraw-from = Take my agreement back from the service { $service }
identity-account-withdrawn = Your agreement is taken back. The service can no longer look at your data here.
identity-account-accesses = Who looked at your data
identity-account-accesses-lead = Each access to your data is written in a log that nobody can change in secret. The newest comes first.
identity-account-accesses-none = Nobody has looked at your data yet.
identity-account-access-by = By: { $who }.
identity-account-access-device = Device: { $device }.
identity-account-access-service = Service: { $service }.
identity-account-access-what = Data: { $what }.
identity-account-access-proof = Proof no. { $number }
identity-account-you = you
identity-account-someone-gone = a person whose account no longer exists
identity-account-device-unknown = Unknown device
identity-account-this-device = This device
identity-account-end-session = Sign out
identity-account-end-session-of = Sign out the device { $device }
identity-account-session-ended = The device is signed out.
identity-account-end-others = Sign out all other devices
identity-account-sessions-ended = All other devices are signed out.

# Why
identity-basis-self = At your own request.
identity-basis-consent = With your agreement.
identity-basis-trusted = This service is part of Passerelle.

# The end of an account
identity-close-title = My data and the end of my account
identity-close-hint = Download everything in a file, or close the account.
identity-close-data = Your data
identity-close-data-lead = One file with everything that we keep of you. A program can read it too.
identity-close-take = Download my data
identity-close-end = Close the account
identity-close-warning = Your data, your ways to sign in and your permissions will be deleted. You will be signed out everywhere. This cannot be undone.
identity-close-kept = Only this stays: the log of accesses, without your name, and what the law has administrations keep of your procedures.
identity-close-sure-title = Are you sure?
identity-close-sure = Yes, close my account and delete my data
identity-close-not-sure = Tick the box to confirm.
identity-close-yes = Close my account
identity-close-no = Keep my account
identity-close-first = Before you close your account:
identity-closed-title = Your account is closed
identity-closed-lead = Your data are deleted. We wrote it to you by e-mail too.
identity-closed-home = Back to the start
identity-letter-account-closed-subject = Passerelle: your account is closed
identity-letter-account-closed-text =
    Hello { $name },

    Your account at { $site } is closed. Your data are deleted.

    If this was not you, turn to the body that runs this site.

# Proving who one is: passkeys, codes, recovery.

# Signing in
identity-username-hint = You can also type your e-mail address.
identity-shared-question = Who uses this computer?
identity-shared-yes = Other people use this computer too
identity-sign-in-shared = Sign in on a shared computer
identity-shared-hint = Shared: for example in a library. We sign you out after 5 minutes without activity, and one button on every page clears everything.
identity-shared-on = Shared computer: we sign you out after 5 minutes without activity, and one button on every page clears everything.
identity-shared-own = This computer is mine
identity-forgotten = Forgotten your password?
identity-sign-in-passkey-title = Without a password
identity-sign-in-passkey = Sign in with a passkey
identity-no-account = No account yet?
identity-register = Create an account
identity-recovered = Your new password is saved. Sign in with it.
identity-continue = Continue

# The second step
identity-second-title = Second step
identity-second-lead = Your password is right. To protect your account, prove once more that it is really you.
identity-code = Code
identity-code-hint = The 6 digits that your application shows, or one of your printed recovery codes.
identity-code-printed-hint = One of your printed recovery codes, for example K7M2Q-9XQD4.
identity-code-wrong = This code does not fit. Wait for the next code of your application, or check what you typed.
identity-second-passkey-title = Or with your passkey
identity-second-lost = I no longer have my phone or my key
identity-second-lost-codes = Use one of your printed recovery codes: each works once.
identity-second-lost-counter = Otherwise, go to a counter with an identity document. They will print a code for you to recover your account.

# Passkeys
identity-passkey-no-script = Passkeys need a recent browser with JavaScript. Everything else works without.
identity-passkey-by-number = Passkeys do not work at an address made of numbers like this one. Open this page at the following address; you will have to sign in there:
identity-passkey-failed = The passkey did not answer. Try again, or choose another way.
identity-passkey-refused = This passkey does not fit, or the page was open for too long. Try again.
identity-passkey-too-late = The page was open for too long, or this key is saved already. Try again.
identity-use-passkey = Use my passkey
identity-add-passkey = Add a passkey
identity-add-passkey-lead = A passkey replaces the password: you unlock your phone, your computer or a security key with your finger, your face or a PIN. Nobody can guess it or steal it with a false site.
identity-add-passkey-press = Make the key on this device
identity-passkey-name = Name of the key
identity-passkey-name-hint = To recognise it, for example “My phone”.
identity-passkey-name-missing = Give the key a name.
identity-passkey-used = Last used on { $date }.
identity-passkey-copied = It may be copied to your other devices.
identity-passkey-stays = It never leaves its device.
identity-passkey-change = Rename or remove
identity-passkey-rename = Save the name
identity-passkey-remove = Remove the key { $name }
identity-passkeys-need-name = Passkeys do not work at this address: it has no domain name.

# More is needed
identity-step-up-title = One more step
identity-step-up-substantial = The service “{ $service }” asks for more than a password. So nobody gets in in your place by guessing your password.
identity-step-up-high = The service “{ $service }” asks for strong proof: a passkey that never leaves your device, and an identity that was checked face to face at a counter.
identity-step-up-for-another = To act for somebody else at “{ $service }”, first prove more surely who you are.
identity-step-up-other-account = Sign in with another account
identity-step-up-give-up = Go back to the service without continuing
identity-way-code = With a code
identity-way-password-and-code = Sign in with the password of your account, then type a code.
identity-way-passkey = With your passkey
identity-way-add-codes = Set up an application that shows codes
identity-way-add-codes-text = You need a phone or a computer, and five minutes. Then you come back here.
identity-way-add-passkey = Make a passkey
identity-way-add-passkey-text = With a phone, a computer or a security key that you unlock. Then you come back here.
identity-way-counter = At a counter
identity-way-counter-text = Go to a counter with an identity document. An officer checks that it is really you. Then you can sign in to this service.
identity-way-provider = With another sign-in service
identity-way-provider-text = It confirms more surely who you are. Then you come back here.

# A shared computer
identity-left-title = You are signed out
identity-left-lead = Nothing of your visit stays on this computer.
identity-left-close = Now close the browser.

# Security of the account
identity-security-title = Security of your account
identity-security-lead = How you prove that it is really you. We write to you at every change.
identity-security-password = A long password is safer than a complicated one.
identity-security-codes = Application that shows codes
identity-security-codes-lead = After the password, you type the 6 digits that your phone shows.
identity-security-on = In place
identity-security-since = Since { $date }.
identity-codes-remove = Remove the application
identity-set-up = Set up
identity-security-passkeys = Passkeys
identity-security-passkeys-lead = They replace the password by unlocking your device.
identity-security-recovery = Recovery codes
identity-security-recovery-lead = Printed on paper, they stand in for your phone or your key when you no longer have them.
identity-security-recovery-left = { $count ->
    [one] You have { $count } code left.
   *[other] You have { $count } codes left.
}
identity-recovery-renew = Make ten new codes
identity-done-password = Your password is changed. Your other devices are signed out.
identity-done-codes-removed = The application that shows codes is removed.
identity-done-passkey-added = The passkey is added.
identity-done-passkey-named = The name of the key is saved.
identity-done-passkey-removed = The passkey is removed.

# Passwords
identity-change-password = Change the password
identity-change-password-lead = Your other devices will be signed out.
identity-old-password = Current password
identity-old-password-wrong = This is not your current password.
identity-new-password = New password
identity-new-password-hint = At least { $min } characters. For example four words that do not go together.
identity-new-password-again = New password, once more
identity-password-differs = The two passwords differ. Type the same one twice.
identity-password-too-short = Choose a password of at least { $min } characters.
identity-password-too-long = This password is too long.
identity-password-common = This password is too easy to guess: many people use it. Choose another one.
identity-password-own-name = Your name is too easy to guess. Choose a password that is more than that.
identity-password-known = Somebody else knows this password. Choose another one.

# Setting up codes
identity-codes-title = Set up an application that shows codes
identity-codes-lead = Three steps, about five minutes.
identity-codes-step-application = 1. Choose an application
identity-codes-application = Any application for one-time codes will do, for example FreeOTP, Aegis, or that of your phone.
identity-codes-step-picture = 2. Give it the key of your account
identity-codes-picture = Photograph this picture with the application.
identity-codes-picture-name = Picture to photograph with the application. The same key is written in letters below.
identity-codes-by-hand = Or type this key in the application:
identity-codes-same-device = The application is on this device: open it
identity-codes-step-code = 3. Type the first code
identity-codes-first = Code that the application shows
identity-codes-first-hint = 6 digits. They change every 30 seconds.
identity-recovery-codes-title = Your recovery codes
identity-recovery-codes-lead = The protection is in place. If you lose your phone or your key, each of these codes opens your account once, together with your password.
identity-recovery-codes-once = They will never be shown again. Print this page or copy them by hand.
identity-recovery-codes-keep = Keep them safe at home, and not with your phone.
identity-recovery-codes-kept = I printed or copied the codes

# What changed, for letters
identity-changed-codes-added = An application that shows codes was added.
identity-changed-codes-removed = The application that shows codes was removed.
identity-changed-passkey-added = A passkey was added.
identity-changed-passkey-removed = A passkey was removed.
identity-changed-recovery-codes = New recovery codes were made. The old ones no longer count.
identity-changed-password = The password was changed.
identity-letter-credentials-changed-subject = The security of your account changed
identity-letter-credentials-changed-text =
    Hello { $name },

    On { $when }: { $what }

    If this was you, there is nothing to do.
    If it was not you, change your password at once: { $site }/recover
    You can also go to a counter with an identity document.
identity-letter-recovery-code-used-subject = One of your recovery codes was used
identity-letter-recovery-code-used-text =
    Hello { $name },

    One of your recovery codes has just opened your account. You have { $left } left.

    If this was you, there is nothing to do. You can make new codes here: { $site }/account/security
    If it was not you, change your password at once: { $site }/recover

# Making an account
identity-register-lead = We first send you an e-mail, to check that this address is yours.
identity-register-email = E-mail address
identity-register-email-hint = For example name@example.org
identity-register-email-wrong = Type an e-mail address, such as name@example.org.
identity-register-send = Get the e-mail
identity-register-no-email = You have no e-mail address? Go to a counter: someone will help you.
identity-register-sent = We sent an e-mail to this address. Open it and follow the link to create your account. The link works for 24 hours.
identity-letter-sent-title = Look into your mailbox
identity-letter-sent-wait = Nothing after some minutes? Look among the unwanted mail, then check what you typed.
identity-dead-link-title = This link or code no longer works
identity-dead-link = It was used already, or too much time went by. You can begin again.
identity-dead-link-again = Begin again
identity-dead-link-done = Did you just choose your password?
identity-register-title = Create your account
identity-register-proved = Your address is checked. Tell us your name and choose a password.
identity-register-then = Then you go on to “{ $service }”.
identity-register-then-back = Then go back to where you began, to reach “{ $service }”.
identity-register-done-title = Is your account made already?
identity-register-done = If you followed the link on another device, sign in here to go on to “{ $service }”.
identity-registered = Your account is made. To reach “{ $service }”, go back to its site and sign in.
identity-given-name = First names
identity-given-name-missing = Type your first names.
identity-family-name = Family name
identity-family-name-missing = Type your family name.

# Back into an account
identity-recover-title = Recover your account
identity-recover-lead = We send a link to the e-mail address of your account. With it you choose a new password.
identity-recover-send = Get the link
identity-recover-sent = If this account exists and its address was checked, we sent it an e-mail. Follow its link within 30 minutes.
identity-recover-counter-title = Without an e-mail address, or without phone and key
identity-recover-counter-lead = Go to a counter with an identity document. They will print a code for you.
identity-recover-counter-have = I have a code printed at a counter
identity-recover-code = Printed code
identity-recover-code-hint = Ten letters and digits, for example K7M2Q-9XQD4.
identity-recover-code-lead = Type what is written on your sheet.
identity-recover-code-wrong = This name and this code do not go together, or the code no longer works. Check your sheet.
identity-recover-password-title = Choose a new password
identity-recover-password-lead = All your devices will be signed out. If your account asks for a second step, it is still needed.
identity-recover-counter-password-lead = The code is right. All your devices will be signed out.
identity-recover-lost-question = Have you lost your phone or your key?
identity-recover-lost = Yes, take them out of my account
identity-recover-lost-hint = The application, the passkeys and the recovery codes will no longer count. You can make new ones.
identity-recover-save = Save the password

# At a counter
identity-counter-title = Print a code for a person
identity-counter-lead = For a person who stands in front of you and can no longer open their account. They are told of it, and your name is in the log.
identity-counter-person = User name or e-mail address of the person
identity-counter-person-hint = The person tells you.
identity-counter-nobody = No account of this name can get a code from you.
identity-counter-confirm-title = Is it this person?
identity-counter-check = Compare the name with an identity document, and the photograph with the person. With this code they open their account without anything else.
identity-counter-own-password = Your own password
identity-counter-own-password-hint = To confirm that it is you.
identity-counter-print = Make the code
identity-sheet-title = Your code to recover your account
identity-sheet-for = For { $name }
identity-sheet-open = Open this address:
identity-sheet-name = Type your name:
identity-sheet-code = Type the code above.
identity-sheet-password = Choose a new password.
identity-sheet-until = The code works once, until { $date }.
identity-sheet-secret = Show this sheet to nobody. Destroy it after use.
identity-sheet-next = Another person
identity-basis-counter = The person was at a counter.
identity-changed-recovered = A new password was chosen without the old one.
identity-changed-recovered-without-keys = A new password was chosen with a code printed at a counter. The application, the passkeys and the recovery codes were removed.
identity-letter-register-subject = Create your Passerelle account
identity-letter-register-text =
    Hello,

    Someone, probably you, wants to create an account with this address. Follow this link within 24 hours:

    { $link }

    If it was not you, do nothing: no account will be created.
identity-letter-register-known-subject = You have a Passerelle account already
identity-letter-register-known-text =
    Hello,

    Someone, probably you, wants to create an account with this address. It has an account already.

    Sign in here: { $site }/sign-in
    Forgotten password: { $site }/recover

    If it was not you, do nothing.
identity-letter-welcome-subject = Your Passerelle account is created
identity-letter-welcome-text =
    Hello { $name },

    Your account is created. To sign in, type this e-mail address, or your user name: { $username }

    Protect it even better: { $site }/account/security
identity-letter-recover-subject = Choose a new password
identity-letter-recover-text =
    Hello { $name },

    Someone, probably you, wants to choose a new password for your account. Follow this link within 30 minutes:

    { $link }

    If it was not you, do nothing: your password stays as it is.
identity-letter-printed-subject = A code was printed for your account
identity-letter-printed-text =
    Hello { $name },

    { $who } has just printed a code at a counter with which one can choose a new password for your account.

    If you were at that counter, there is nothing to do.
    If it was not you, change your password at once: the code will no longer work. { $site }/account/security/password

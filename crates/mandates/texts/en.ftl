# The helper's desk
mandates-desk-title = Act for a person
mandates-desk-lead = You help for { $organisation }. The organisation is accredited until { $until }.
mandates-desk-live = Current mandates
mandates-desk-none = No current mandate.
mandates-desk-act = Go to the service’s site and sign in. We then ask whom you act for.
mandates-desk-drafts = To be signed
mandates-desk-over = Over
mandates-desk-name = Name of the person
mandates-desk-search = Search
mandates-desk-more = The newest { $count } are shown. Search by a name to find others.
mandates-desk-nobody = No current mandate for a person of this name.
mandates-no-helper = This page is for helpers of an accredited organisation. Your account is not one of them.
mandates-too-low = To act for a person, your sign-in has to be more secure: with a passkey, or with a password and a code from your app.
mandates-too-low-again = Sign in more surely
mandates-too-low-set-up = Set up a passkey or an app
mandates-home = Back to the home page
mandates-go-on = Continue

# What a mandate says
mandates-lasts-day = 1 day
mandates-lasts-month = 31 days
mandates-lasts-half-year = 182 days (6 months)
mandates-lasts-year = 365 days (1 year)
mandates-who-helper = { $helper }, of { $organisation }
mandates-who-organisation = every helper of { $organisation }
mandates-is-draft = To be signed
mandates-is-live = In force
mandates-is-over = Over
mandates-standing-draft = The person has not signed yet.
mandates-standing-live = Until { $until }.
mandates-standing-over = Since { $since }. { $why }
mandates-ended-time = Its time is over.
mandates-ended-code = It was ended with the code on the sheet.
mandates-ended-person = The person ended it.
mandates-ended-helper = A helper ended it.
mandates-ended-officer = An officer ended it.
mandates-ended-organisation = The organisation is no longer accredited.
mandates-row-person = Person helped
mandates-row-who = Who may act
mandates-row-scope = For what
mandates-row-lasts = Length
mandates-row-standing = State
mandates-row-number = Number

# A new mandate
mandates-new = New mandate
mandates-new-lead = Choose together with the person. They can end it all at any time.
mandates-scope = For which procedures?
mandates-scope-hint = Tick only what the person needs.
mandates-scope-missing = Choose at least one family of procedures, or one service.
mandates-scope-both = Choose families of procedures or services, not both.
mandates-scope-services = Or only certain services
mandates-services = Services
mandates-services-hint = The mandate then holds for these services only.
mandates-lasts = For how long?
mandates-lasts-hint = One day is enough for most procedures.
mandates-may-use = Who may act?
mandates-may-use-me = Only me
mandates-may-use-all = Every helper of my organisation
mandates-account = Does the person have an account here?
mandates-account-hint = They can sign without an account too.
mandates-account-no = No, or they do not know
mandates-account-yes = Yes
mandates-who-title = Whom do you help?
mandates-who-paper = Copy from the person’s identity document.
mandates-login = The person’s e-mail or user name
mandates-login-hint = The person gets a code at the address of their account.
mandates-login-missing = Write the person’s e-mail or user name.
mandates-login-unknown = No account matches. Check it, or go on without an account.
mandates-oneself = This is you. Nobody signs a mandate for themselves.
mandates-has-account = This person has an account. Go back and choose “Yes”.
mandates-near = Somebody has almost the same civil status. Read the identity document again.
mandates-near-title = Is everything right?
mandates-near-checked = I read the identity document again: everything is written exactly like this.
mandates-given-names = All given names
mandates-given-names-hint = In the order of the identity document, with spaces between.
mandates-given-names-wrong = Write the given names, in letters only.
mandates-birth-name = Birth name
mandates-birth-name-wrong = Write the name, in letters only.
mandates-usual-name = Name in use, if it is another
mandates-birth = Date of birth
mandates-birth-hint = Leave the day or the month empty if they are not known. For example: 27 3 1987.
mandates-birth-wrong = Write a date of birth that exists, with four digits for the year.
mandates-gender = Sex on the identity document
mandates-gender-female = Female
mandates-gender-male = Male
mandates-gender-missing = Choose what the identity document says.
mandates-birthplace = Place of birth
mandates-birthplace-hint = The name of the commune. For a birth abroad: the code of the country, which begins with 99.
mandates-birthplace-wrong = We cannot find this commune. Check the name.
mandates-birthplace-several = Several communes have this name. Choose the right one.
mandates-birthplace-which = Which one?
mandates-email = The person’s e-mail
mandates-email-hint = Only if the person reads their own e-mail.
mandates-email-wrong = Write the address like this: name@example.org
mandates-phone = The person’s mobile telephone
mandates-phone-hint = For example: +33 6 12 34 56 78.
mandates-phone-wrong = Write the number with + and the country’s code.
mandates-lang = Language of messages to the person

# Sign
mandates-one-title = Mandate of { $person }
mandates-sign-title = Let the person sign
mandates-by = How does the person get the code?
mandates-by-hint = First read the mandate with them.
mandates-by-email = By e-mail
mandates-by-sms = By SMS
mandates-by-paper = On paper, signed by hand
mandates-by-missing = Choose how the person gets the code.
mandates-send = Send the code
mandates-send-again = The code does not come?
mandates-prepare-sheet = Prepare the sheet to sign
mandates-sheet-again = Make a new sheet, or sign in another way
mandates-not-sent-too-soon = A code was just sent. Wait 30 seconds.
mandates-not-sent-too-many = Too many codes were sent. Make a new mandate.
mandates-not-sent-too-many-of-day = This person was sent too many codes today, for all mandates together. Try again tomorrow.
mandates-not-sent-sms = The SMS did not leave. Try again, or choose paper.
mandates-no-way = There is no way to reach the person like this. Their account has no e-mail address.
mandates-type-title = The person agrees
mandates-code = 6-digit code
mandates-code-hint-email = The person has just got it by e-mail. It is good for 15 minutes.
mandates-code-hint-sms = The person has just got it by SMS. It is good for 15 minutes.
mandates-code-hint-paper = It is printed at the foot of the signed sheet.
mandates-code-wrong = This is not the right code. Check the 6 digits.
mandates-code-too-many = Too many wrong codes. Send a new code.
mandates-code-too-many-of-day = Too many wrong codes were typed for this person today, for all mandates together. Try again tomorrow.
mandates-code-too-late = This code is too old. Send a new code.
mandates-sign = Sign the mandate
mandates-paper-lead = Print the sheet. The person signs it by hand and you keep it. Then type the code printed beside the signature.
mandates-sheet-to-sign = Open the sheet to sign
mandates-seen = Confirm
mandates-seen-yes = The person signed in front of me and I saw their identity document.
mandates-seen-missing = Confirm that the person signed in front of you.
mandates-give-up = Give up
mandates-give-up-now = Give this mandate up
mandates-done-signed = The mandate is signed. Print the sheet for the person.
mandates-done-ended = The mandate is ended.
mandates-live-act = To act: go to the service’s site, sign in, then choose this person.
mandates-sheet = Sheet to print
mandates-end = End this mandate
mandates-end-lead = Nobody will be able to act under this mandate. The person is told.
mandates-end-now = End now
mandates-renew = Make the same mandate again
mandates-renew-lead = A new mandate takes the same person, the same procedures and the same length. The person signs again.
mandates-renew-now = Prepare the new mandate

# The sheet
mandates-sheet-title = Your mandate
mandates-sheet-back = Back to the mandate
mandates-sheet-print = To print, use your browser’s “Print” command.
mandates-sheet-lead = { $person }, you give the right to act for you to: { $who }.
mandates-sheet-never = Nobody may ask for your password. Each time the helper acts for you, it is noted.
mandates-sheet-end = To end it all
mandates-sheet-end-lead = You can end it whenever you like, without a reason and without an account.
mandates-sheet-end-go = Go to
mandates-sheet-end-type = Type this code:
mandates-sheet-qr = Picture to scan: it opens { $link }
mandates-sheet-end-ask = You can also ask the helper. Keep this sheet: whoever has the code can end the mandate.
mandates-sheet-sign = Your signature
mandates-sheet-sign-lead = By signing you say yes to this mandate.
mandates-sheet-sign-line = Date and signature:
mandates-sheet-sign-code = Code for the helper, after the signature:

# End with the code
mandates-revoke-title = End a mandate
mandates-revoke-lead = With the code on your sheet, the helper can no longer act for you. You need no account.
mandates-revoke-code = Code on the sheet
mandates-revoke-code-hint = 16 digits, for example 1234 5678 9012 3456.
mandates-revoke-wrong = No mandate has this code. Check the 16 digits.
mandates-revoke-now = End the mandate
mandates-revoke-lost = No sheet any more? Ask the helper or their organisation: they have to end the mandate.
mandates-revoked-title = It is ended
mandates-revoked = The mandate given to { $helper } ({ $organisation }) is ended.
mandates-revoked-now = It holds from now on, also at the services where the helper had signed in for you.

# My mandates
mandates-own-title = Who may act for me
mandates-own-lead = You can end a mandate at any time. It takes effect at once.
mandates-own-none = Nobody may act for you.
mandates-own-one = { $helper }, { $organisation }
mandates-own-back = My account

# Organisations
mandates-organisations-title = Helpers’ organisations
mandates-organisations-lead = Helpers of an accredited organisation may act for people, under a mandate.
mandates-organisations-none = No organisation is accredited yet.
mandates-accredit = Accredit an organisation
mandates-accredit-now = Accredit
mandates-organisation-name = Name of the organisation
mandates-organisation-name-wrong = Write a name of 1 to 120 characters.
mandates-organisation-until = Accredited until
mandates-organisation-until-wrong = Write a date to come, within five years.
mandates-organisation-accredited = Accredited
mandates-organisation-over = Not accredited
mandates-organisation-until-at = until { $until }
mandates-organisation-over-since = since { $since }
mandates-organisation-extend = Change the end date
mandates-organisation-extend-now = Change
mandates-organisation-end = Take the accreditation back
mandates-organisation-end-lead = Every mandate of the organisation ends at once.
mandates-organisation-end-now = Take it back now
mandates-organisation-mandates = Mandates
mandates-organisation-mandates-none = No mandate.
mandates-organisation-more = The newest { $count } in force are shown, then some that are over. You end any other by its number.
mandates-helpers = Helpers
mandates-helpers-none = No helper.
mandates-helper-gone = Account removed
mandates-helper-login = The helper’s e-mail or user name
mandates-helper-add = Add this helper
mandates-helper-remove = Remove { $name }
mandates-helper-unknown = No account matches.
mandates-helps-elsewhere = This person already helps for another organisation.
mandates-not-accredited = This organisation is no longer accredited.
mandates-too-many-drafts = You prepared too many mandates within a day. Try again tomorrow.
mandates-renew-has-account = This person has an account by now. Make a new mandate and choose “Yes”.
mandates-changed = This mandate changed meanwhile, or is no longer to be signed. Open it again from your desk.

# In the log
mandates-basis-draft = A helper prepares a mandate for you.
mandates-basis-mandate = Mandate that you signed.
mandates-basis-end-time = The mandate came to its end.
mandates-basis-end-code = Ended with the code on the sheet.
mandates-basis-end-person = Ended at your wish.
mandates-basis-end-helper = Ended by a helper.
mandates-basis-end-officer = Ended by an officer.
mandates-basis-end-organisation = The organisation is no longer accredited.

# Letters
mandates-mail-code-subject = Your code: { $code }
mandates-mail-code-text =
    Hello,

    { $helper }, of { $organisation }, prepares a mandate for you.
    With it, { $who ->
        [helper] this person may
       *[organisation] the helpers of this organisation may
    } act for you for { $lasts }: { $scope }.

    If you agree, give this code to the helper in front of you:

        { $code }

    It is good for 15 minutes. You can end it all at any time.
    If you are not with this person, give the code to nobody.
mandates-mail-signed-subject = Your mandate with { $organisation }
mandates-mail-signed-text =
    Hello { $person },

    You signed a mandate.

    Who may act for you: { $who ->
        [helper] { $helper }, of { $organisation }
       *[organisation] every helper of { $organisation }
    }
    For what: { $scope }
    Until: { $until }

    To end it all, at any time and without an account:
    go to { $link } and type this code:

        { $revocation }

    Keep this message. You get another each time somebody acts for you.
mandates-mail-used-subject = { $helper } acted for you
mandates-mail-used-text =
    Hello { $person },

    { $helper }, of { $organisation }, has just acted for you.

    Service: { $service }
    When: { $at }

    If you do not want this, end the mandate: go to { $link } and type this code:

        { $revocation }
mandates-mail-ended-subject = Your mandate is ended
mandates-mail-ended-text =
    Hello { $person },

    The mandate given to { $helper } ({ $organisation }) is ended. Nobody can act for you under it any more.
mandates-sms-code = { $helper } ({ $organisation }) wants to act for you: { $scope }, { $lasts }. If you agree, give them this code: { $code }
mandates-sms-signed = Mandate signed with { $organisation } until { $until }. To end it: { $link }, code { $revocation }

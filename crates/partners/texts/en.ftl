# My services
partners-title = My services
partners-lead = Connect your site in ten minutes with any OpenID Connect library.
partners-none = You have no service yet.
partners-add = Add a service
partners-reviews = Requests for production
partners-too-many = You already have as many services as possible. Remove one first.
partners-sandbox = Sandbox
partners-review = Under review
partners-production = In production

# A new service
partners-add-title = What is your service?
partners-add-lead = It works at once in the sandbox, for you and the people whom you name.
partners-name = Name of the service
partners-name-hint = People read it before they sign in. 80 characters at most.
partners-redirects = Addresses to come back to after signing in
partners-redirects-hint = One a line. In the sandbox http://localhost and http://127.0.0.1 will do, with any port.
partners-post-logout = Addresses to come back to after signing out
partners-post-logout-hint = One a line.
partners-kind = Kind of service
partners-kind-confidential = A site with a server, which keeps a secret
partners-kind-public = A page without a server, or an app
partners-kind-public-hint = Without a secret: PKCE is required.
partners-method = How does your server prove who it is?
partners-method-basic = Secret in the header (client_secret_basic)
partners-method-post = Secret in the form (client_secret_post)
partners-method-key = Private key (private_key_jwt)
partners-method-certificate = This service proves who it is by a certificate. The operator of this platform looks after it: ask them to change it.
partners-claims = Data that the service wants
partners-claims-hint = Only what you need. With nothing ticked, you receive an identifier that only your service knows.
partners-claims-none = None, only the identifier
partners-register = Register the service
partners-registered-title = Your service is registered
partners-registered-lead = Copy these values into your site now.
partners-registered-key = Give your public keys on the page of the service, then choose private_key_jwt in its settings. Until then the secret will do.
partners-registered-reasons = Say why each datum
partners-registered-go = Go to the page of the service
partners-snippets = To copy into your site
partners-secret = Secret
partners-secret-once = This secret is shown only once. Keep it out of your code.
partners-secret-made = Made on { $made }
partners-secret-ends = Made on { $made }, good until { $end }

# The page of a service
partners-next = What next
partners-save = Save
partners-continue = Continue
partners-contact = Contact address
partners-contact-hint = An e-mail address for technical questions.
partners-privacy = Privacy page
partners-privacy-hint = It says what becomes of people’s data.
partners-mandates = Mandates
partners-mandates-hint = An accredited helper acts for a person who asked for it. The token names both.
partners-mandates-yes = A helper with a mandate may act for a person
partners-mandates-by-name = Yes, when the mandate names the service
partners-families = Families of procedures
partners-families-hint = A mandate for all of these families reaches your service. Without a family, a mandate has to name it.
partners-keys = Public keys
partners-keys-count = { $count ->
    [0] none
    [one] { $count } key
   *[other] { $count } keys
}
partners-reason-missing = reason missing
partners-edit-title = Name, addresses and contact
partners-edit-reviewed = This service is in production: a change of name, addresses or data is looked at first. What holds today goes on working.
partners-claims-title = Which data does your service need?
partners-reasons-title = Why do you need each datum?
partners-reasons-lead = One plain sentence for each. It is read before production.
partners-offline = Access when the person is away
partners-offline-hint = Gives a refresh token (offline_access).
partners-offline-yes = The service also acts later
partners-done-edited = The changes are made.
partners-done-review = The request is sent. You will receive an e-mail.
partners-done-keys = The keys are changed.
partners-done-people = The list is changed.
partners-done-settings = The settings are changed.
partners-done-withdrawn = The request is called off.
partners-remove-title = Remove the service
partners-remove-lead = Nobody will be able to sign in there. People’s agreements are erased.
partners-remove = Remove for good

# What was changed
partners-changes = Changes
partners-change-when = When
partners-change-what = What
partners-change-detail = Detail
partners-change-by-officer = (by the administration)
partners-change-registered = Service registered
partners-change-edited = Description changed
partners-change-settings = Settings changed
partners-change-secret = New secret
partners-change-keys = New keys
partners-change-people = People changed
partners-change-asked = Review asked for
partners-change-withdrawn = Request called off
partners-change-accepted = Accepted
partners-change-refused = Refused
partners-change-removed = Removed

# Secret and keys
partners-secret-title = New secret
partners-secret-lead = The old secret goes on for the time that you choose: your servers change one after the other.
partners-secret-public = A service without a server has no secret.
partners-secret-new = Make a new secret
partners-overlap = How long does the old one go on?
partners-overlap-hint = Choose “not at all” if somebody else may have read it.
partners-overlap-0 = Not at all
partners-overlap-1 = One hour
partners-overlap-days = { $days ->
    [one] One day
   *[other] { $days } days
}
partners-overlap-none = The old secret is no longer good.
partners-overlap-until = The old secret is good for { $hours } h more.
partners-keys-title = Public keys of your service
partners-keys-lead = They prove who your server is (private_key_jwt) and serve to encrypt for it. Keep the private keys to yourself.
partners-keys-jwks = Keys (JWKS)
partners-keys-jwks-hint = A JSON document with a list “keys”.
partners-keys-uri = Or the address where they are published (jwks_uri)
partners-keys-uri-hint = There you change your keys yourself.
partners-settings-title = Technical settings
partners-set-id-token = Signature of the ID token
partners-set-userinfo = Signature of userinfo
partners-set-json = JSON without a signature
partners-set-logout = Address that is told when a session ends
partners-set-logout-hint = Back-Channel Logout of OpenID Connect.
partners-set-more = Other choices
partners-set-par = Pushed requests only (PAR)
partners-set-dpop = Tokens bound to a key (DPoP)
partners-set-fapi = FAPI 2.0 Security Profile
partners-set-device = Sign-in by another device (kiosk, television)
partners-set-sid = The message of the end says which session

# People who may try it
partners-people-title = Who may try the service?
partners-people-lead = Before production, only you and these people can sign in.
partners-username-hint = The person tells you. We do not say whether this name exists.
partners-people-add = Add
partners-people-now = May try it
partners-people-remove = Remove
partners-mail-asked-subject = “{ $service }” asks for production
partners-mail-asked-text =
    Hello { $person },

    the owner of “{ $service }” asks for production, or for a change there. Read the request and decide:

    { $link }
partners-username = User name

# Production
partners-production-title = Go into production
partners-production-lead = After the administration has looked at it, everyone can sign in to your service.
partners-production-ready = Everything is ready.
partners-production-ask = Ask for the review
partners-production-missing = To do first
partners-to-do = To do
partners-obstacle-address = Address without https, or on your own machine: { $value }
partners-obstacle-contact = Give a contact address
partners-obstacle-privacy = Give the privacy page (https)
partners-obstacle-hosts = All addresses to come back to must have the same host
partners-obstacle-reason = Say why: { $claim }
partners-review-waits = A request is being looked at.
partners-review-withdraw = Call the request off
partners-review-refused = The last request was refused:
partners-review-elsewhere = This request is decided already, or another one is open. Load the page again.
partners-too-many-asked = You have asked for many reviews today already. Come back tomorrow.
partners-changed-elsewhere = Somebody changed this service meanwhile. Open it again to see how it stands, then make your change.
partners-review-own = Somebody else has to decide about your own service.
partners-reviews-none = No request is waiting.
partners-review-title = “{ $service }” into production?
partners-review-now = What holds today
partners-review-decide = Decide
partners-review-accept = Accept
partners-review-refuse = Refuse
partners-review-reason = Reason for refusing
partners-review-reason-hint = The owner reads it. Say what has to change.
partners-review-over = This request is decided.

# What is wrong with what was typed
partners-mistake-name = Give a name of 1 to 80 characters.
partners-mistake-no-address = Give at least one address to come back to.
partners-mistake-many-addresses = 20 addresses at most.
partners-mistake-app = { $value } opens an app: only for a service without a secret.
partners-mistake-sector = The addresses must have the same host.
partners-mistake-setting = This choice does not go with the others: { $value }
partners-mistake-web-address = This address cannot be called: { $value }
partners-mistake-keys = These keys will not do: { $value }
partners-mistake-uri-long = The address { $value } is too long.
partners-mistake-uri-character = The address { $value } holds a character that must be percent-encoded.
partners-mistake-uri-fragment = The address { $value } has a #, which is not allowed.
partners-mistake-uri-scheme = The address { $value } must start with https://, or with http:// for localhost and 127.0.0.1.
partners-mistake-uri-host = The address { $value } has no plain host name.
partners-mistake-contact = Give an e-mail address, such as service@example.org.
partners-mistake-privacy = Give an address that starts with https://.
partners-mistake-reason = Give a reason of 1 to 500 characters.
partners-mistake-not-ready = Something is missing for production: https addresses with one host, a contact, a privacy page, a reason for each datum.
partners-mistake-username = A user name has letters, digits, dots or hyphens, without spaces.
partners-mistake-many-people = 20 people at most.
partners-mistake-overlap = Choose one of the times on offer.

# Letters
partners-mail-accepted-subject = “{ $service }” is in production
partners-mail-accepted-text =
    Hello { $person },

    your request for “{ $service }” is accepted. What you proposed holds from now on.

    { $link }
partners-mail-refused-subject = “{ $service }”: the request is refused
partners-mail-refused-text =
    Hello { $person },

    your request for “{ $service }” is refused, for this reason:

    { $reason }

    Change what is needed, then ask again:
    { $link }

# Trying a client
partners-try-title = Try your client
partners-try-lead = A provider that errs on purpose sends your client good and bad answers. This page says what your client makes of them. The person is invented.
partners-try-issuer = Give your client this issuer, with the same identifier and secret:
partners-try-endpoints = Addresses, if your client does not discover them
partners-try-login = Where does signing in begin at your site?
partners-try-login-hint = The address of your sign-in button. Without it, press the button yourself after “Start”.
partners-try-scenarios = The tries
partners-try-count = { $right } of { $all } passed
partners-try-reload = Look again
partners-try-start = Start
partners-try-again = Send the same answer once more
partners-try-waiting = Your client has gone no further. If it shows an error now, that is too early: look at its log.
partners-try-soon = Your client read the keys less than a minute ago, and libraries wait. Try again in a minute.
partners-try-saw = What did you see at your site?
partners-try-saw-in = The person is signed in
partners-try-saw-error = An error
partners-try-unknown-address = This identifier or address to come back to is not that of your service.
partners-verdict-not-tried = Not tried
partners-verdict-waiting = Waiting for your client
partners-verdict-again = To be sent again
partners-verdict-ask = You tell
partners-verdict-soon = Too soon
partners-verdict-right = Right
partners-verdict-careless = Permitted, but careless
partners-verdict-wrong = Wrong
partners-try-good = Everything is right
partners-try-replayed-code = The same answer comes twice
partners-try-wrong-state = Another state
partners-try-missing-state = No state
partners-try-wrong-iss-parameter = The answer says that it comes from elsewhere (iss)
partners-try-error-answer = The answer is an error
partners-try-token-error = The token endpoint answers an error
partners-try-wrong-nonce = Another nonce
partners-try-wrong-aud = A token for another client (aud)
partners-try-wrong-iss = A token of another issuer (iss)
partners-try-expired = An expired token (exp)
partners-try-alg-none = A token without a signature (alg none)
partners-try-alg-hs256 = A token signed with the public key as a secret (HS256)
partners-try-broken-signature = A wrong signature
partners-try-wrong-at-hash = An ID token for another access token (at_hash)
partners-try-rotated-keys = A new signing key
partners-try-other-sub = Userinfo is about somebody else (sub)
partners-mend-good = Your client did not get to the end though everything was right. Read its log.
partners-mend-replayed-code = Your client took the same answer twice. Forget the state as soon as the first answer comes.
partners-mend-state = Your client took an answer that it did not ask for. Compare the state with that of the session before all else, and refuse when it is missing.
partners-mend-iss-parameter = Compare the parameter iss of the answer with your issuer (RFC 9207) before you use the code.
partners-mend-error = Your client went on after an error. Look at error and at the HTTP status first.
partners-mend-nonce = Compare the nonce of the ID token with that of the session.
partners-mend-aud = Refuse a token whose aud is not your client_id.
partners-mend-iss = Refuse a token whose iss is not your issuer, letter by letter.
partners-mend-expired = Refuse a token whose exp is past.
partners-mend-algorithm = Fix the allowed algorithms in your client, and do not listen to that of the token.
partners-mend-signature = Check the signature of the token with the published keys.
partners-mend-at-hash = When at_hash is there, compare it with the access token.
partners-mend-keys = When the key (kid) is unknown, read the published keys again once, then try again.
partners-mend-sub = Compare the sub of userinfo with that of the ID token, and refuse when they differ.
partners-remark-no-state = Your client sends no state: anybody can slip it an answer.
partners-remark-no-nonce = Your client sends no nonce: it does not recognise a token of another sign-in.
partners-remark-no-pkce = Your client does not use PKCE with S256.
partners-remark-method = Your client proves itself otherwise than it is registered.
partners-remark-redirect = The redirect_uri of the token request is not that of the sign-in.
partners-remark-verifier = The code_verifier does not fit the code_challenge.

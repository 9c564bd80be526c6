house-home-title = Your procedures and your firm, made simpler by digital tools
house-home-lead = One account, forms that are already filled in, and someone near you to help.
house-home-start = See where my firm stands
house-home-start-hint = Ten minutes, free, result at once.
house-home-signed-in = Hello { $name }.
house-home-continue = Go on with my firms
house-home-inbox = See the requests I have received
house-home-promises = What Passerelle does for you
house-home-account-title = One account
house-home-account-text = The same account opens every service. You see who has read your data, and when.
house-home-once-title = Nothing to type twice
house-home-once-text = What the administration already knows is filled in for you. Its source is always named.
house-home-advice-title = Advice for your firm
house-home-advice-text = A check-up of twenty questions at most, a clear result, and advice that says why.
house-home-voice-title = Your opinion counts
house-home-voice-text = Answer consultations, see the results, and what became of them.
house-home-programmes-title = Be chosen
house-home-programmes-text = Programmes support people and firms: see whether you can apply.
house-home-near-title = Help near you
house-home-near-text = { $advisers } advisers and { $events } events, on site or remote.
house-home-places-title = Help with digital tools
house-home-places-text = { $count } places where people help with a computer, a telephone, a form.
house-home-near-link = Find an adviser
house-home-events-link = See the events
house-demo-title = The demonstration
house-demo-intro = All people, firms, advisers and events of this demonstration are fictional. The communes and activities are real.
house-demo-accounts = Accounts
house-demo-password = Password of every account: { $password }
house-demo-account = Account
house-demo-who = Who
house-demo-role-person = a person
house-demo-role-owner = owner of a bakery
house-demo-role-adviser = adviser
house-demo-role-mediator = mediator at a place
house-demo-role-prescriber = prescriber
house-demo-role-funder = funder
house-demo-role-bank = bank
house-demo-role-officer = public officer
house-demo-role-operator = operator
house-demo-sirets = SIRET numbers to try
house-demo-siret = SIRET
house-demo-siret-what = What the register answers
house-demo-mail = E-mails sent
house-demo-mail-link = Read the e-mails of the demonstration
house-demo-client = A site that signs people in
house-demo-client-text = Any OpenID Connect client can connect with these settings.
house-demo-client-id = Identifier
house-demo-client-secret = Secret
house-demo-client-discovery = Discovery
house-demo-mandates = Acting for a person
house-demo-mandates-text = karim helps people, under a mandate. The client { $id } accepts mandates; its secret is { $secret }
house-demo-mandates-desk = The helper’s desk
house-demo-mandates-revoke = End a mandate with a code
house-demo-evidence = The log of accesses
house-demo-evidence-link = See the log’s latest signed state
house-door-cases = My procedures
house-door-cases-hint = Your requests: those begun, those sent, and the answers.
house-firm-door-procedures = The firm’s procedures
house-firm-door-procedures-hint = What we know of the firm is filled in already.
house-firm-door-procedures-open = See the procedures
house-close-loans-first = A loan is being asked for, or one is guaranteed. Bring that to an end first.
house-close-firm-cases-first = A procedure is under way for the firm. Take it back, or wait for the answer first.
house-firm-door-loans = A loan without personal security
house-firm-door-loans-hint = Simulate a loan, and ask several banks for it at once.
house-firm-door-loans-open = See the loans
house-firm-loans-draft = Not sent yet: { $count ->
    [one] 1 application
   *[other] { $count } applications
}.
house-firm-loans-sent = The banks have { $count ->
    [one] 1 application of the firm
   *[other] { $count } applications of the firm
}.
house-firm-loans-accepted = { $count ->
    [one] 1 offer of a bank is accepted
   *[other] { $count } offers of banks are accepted
}.
house-close-firms-first = Close the firms whose only owner you are, or hand them over.
house-close-events-first = Cancel the events that you published and that are still to come, or wait until they are over.
house-close-cases-first = Withdraw the procedures that are under way, or wait for their answers.
house-close-applications-first = Withdraw the applications to programmes that are under way, or wait for their answers.
house-close-gives-place-up = You have a place in a programme, or wait for one. It goes to somebody else.
house-close-calls-first = Hand the published calls for candidates that are not over to another officer.
house-close-consultations-first = Hand the published consultations that are not over to another officer.
house-close-services-first = Remove the services that you registered, or hand them over.
house-source-account = Passerelle
house-source-earlier = your earlier procedures
house-source-documents = documents you gave
house-source-communes = the table of municipalities
house-source-activities = the table of activities
house-door-office = Requests to work on
house-door-office-hint = Your authority’s procedures: new requests, decisions, publishing.
house-door-partners = Connect a site to Passerelle
house-door-partners-hint = You have a site: your visitors sign in there with their account from here.
house-door-organisations-hint = Those whose helpers may act for people.
house-canteen-title = The canteen of Fictiville (fictional)
house-canteen-lead = The canteen asks the benefits office for your family quotient, with your permission. Sign in as the person of the file; as another, the office refuses.
house-canteen-ask = Ask for the permission of { $who }
house-canteen-told = The office answered the canteen:
house-canteen-refused = The office told the canteen nothing. This is why:
house-canteen-without = You gave no permission: the canteen asked nothing. You can bring a certificate.
house-canteen-account = See my permissions, and take them back
house-canteen-link = Try a permission

## Advisers
house-door-adviser-hint = Become an adviser, your profile, your accreditation.
house-door-accreditation-hint = Read applications, accredit, suspend.
house-door-requests-hint = What waits for an answer, alarms first.

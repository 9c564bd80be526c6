# Acting for a person
identity-acting-title = For whom do you sign in?
identity-acting-lead = You are going to { $service }.
identity-acting-hint = This service accepts mandates that you have.
identity-acting-self = For myself
identity-acting-self-hint = With your own account, { $name }.
identity-acting-until = Under a mandate until { $until } ({ $organisation }).
identity-acting-go-on = Continue
identity-acting-consent = You act for { $person }, under a mandate until { $until }. { $person } is told, and the service knows that it is you.
identity-basis-mandate = Mandate that you signed: a helper signed in for you.

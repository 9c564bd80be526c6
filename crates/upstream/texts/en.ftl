upstream-status-title = State of the sign-in services
upstream-status-lead-up = Every service that you can sign in with answers.
upstream-status-lead-down = At least one service does not answer. You can sign in with another one.
upstream-status-none = Here people sign in with an account of this site only.
upstream-status-caption = Sign-in services
upstream-status-provider = Service
upstream-status-state = State
upstream-status-looked = Last checked
upstream-status-how = We check each service once a minute. Nothing is noted about people.
upstream-not-looked-yet = not yet
upstream-standing-unknown = not checked yet
upstream-standing-up = works
upstream-standing-shaky = answers badly
upstream-standing-down = does not answer ({ $since })
upstream-minutes-ago = { $count ->
    [0] less than a minute ago
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
upstream-hours-ago = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}

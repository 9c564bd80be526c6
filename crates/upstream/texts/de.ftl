upstream-status-title = Zustand der Anmeldedienste
upstream-status-lead-up = Alle Dienste, mit denen Sie sich anmelden können, antworten.
upstream-status-lead-down = Mindestens ein Dienst antwortet nicht. Sie können sich mit einem anderen anmelden.
upstream-status-none = Hier meldet man sich nur mit einem Konto dieser Seite an.
upstream-status-caption = Anmeldedienste
upstream-status-provider = Dienst
upstream-status-state = Zustand
upstream-status-looked = Zuletzt geprüft
upstream-status-how = Wir prüfen jeden Dienst einmal in der Minute. Über Personen wird dabei nichts notiert.
upstream-not-looked-yet = noch nicht
upstream-standing-unknown = noch nicht geprüft
upstream-standing-up = in Ordnung
upstream-standing-shaky = antwortet schlecht
upstream-standing-down = antwortet nicht ({ $since })
upstream-minutes-ago = { $count ->
    [0] vor weniger als einer Minute
    [one] vor { $count } Minute
   *[other] vor { $count } Minuten
}
upstream-hours-ago = { $count ->
    [one] vor { $count } Stunde
   *[other] vor { $count } Stunden
}

# What services ask, and devices without a keyboard.
identity-form-post-title = Zurück zum Dienst
identity-form-post-lead = Sie kehren jetzt zum Dienst zurück.
identity-form-post-go-on = Weiter

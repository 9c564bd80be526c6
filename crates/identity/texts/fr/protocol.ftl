# What services ask, and devices without a keyboard.
identity-form-post-title = Retour au service
identity-form-post-lead = Vous allez revenir au service.
identity-form-post-go-on = Continuer

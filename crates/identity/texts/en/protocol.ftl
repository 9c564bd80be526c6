# What services ask, and devices without a keyboard.
identity-form-post-title = Back to the service
identity-form-post-lead = You are going back to the service.
identity-form-post-go-on = Continue

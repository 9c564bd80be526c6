# What services ask, and devices without a keyboard.
identity-form-post-title = Zréck bei de Service
identity-form-post-lead = Dir gitt elo zréck bei de Service.
identity-form-post-go-on = Weider

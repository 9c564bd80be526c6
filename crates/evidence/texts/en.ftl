# What was done with the person's data, told to that person.
evidence-action-sign-in = You signed in to your account.
evidence-action-sign-out = You signed out of your account.
evidence-action-read-profile = Your name and contact details were looked at.
evidence-action-change-profile = Your name or contact details were changed.
evidence-action-give-consent = You allowed a service to receive some of your data.
evidence-action-withdraw-consent = You withdrew a permission.
evidence-action-release-claims = Some of your data were sent to a service where you signed in.
evidence-action-read-firm-from-register = Your firm’s details were read from the INSEE register.
evidence-action-read-firm = Your firm’s details were looked at.
evidence-action-change-firm = Your firm’s details were changed.
evidence-action-read-diagnosis = Your firm’s self-diagnosis was looked at.
evidence-action-answer-diagnosis = Answers were saved in your firm’s self-diagnosis.
evidence-action-share-diagnosis = Your firm’s self-diagnosis was shared with an adviser.
evidence-action-send-request = Your request for help was sent to an adviser.
evidence-action-read-request = Your request for help was looked at.
evidence-action-answer-request = An adviser answered your request for help.
evidence-action-read-accesses = The list of accesses to your data was looked at.

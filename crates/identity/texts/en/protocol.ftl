# What services ask, and devices without a keyboard.
identity-form-post-title = Back to the service
identity-form-post-lead = You are going back to the service.
identity-form-post-go-on = Continue

# A code of a device
identity-device-title = Allow a device
identity-device-lead = A kiosk, a television or another device shows you a code. Type it here.
identity-device-code = Code
identity-device-code-hint = Eight letters, such as BCDF-GHJK. The hyphen does not count.
identity-device-continue = Continue
identity-device-unknown = No device is waiting with this code. Check the letters, or let the device show a new code.
identity-device-compare-title = “{ $service }”: is this your device?
identity-device-compare = Compare with the screen of the device in front of you.
identity-device-service = Service
identity-device-place = The device says that it is here
identity-device-warning = If somebody sent you this code or told it by telephone, refuse: they want to get in in your place.
identity-device-same = This is my device, continue
identity-device-not-mine = This is not my device
identity-device-allowed-title = The device is allowed
identity-device-allowed = Go back to the device: it goes on by itself in a few seconds.
identity-device-denied-title = The device is not allowed
identity-device-denied = Nothing was passed on.
identity-device-late-title = It is too late for this code
identity-device-late = Let the device show a new code, then begin again.
identity-device-shared = On a device that others use, sign out when you have finished.

# What services ask, and devices without a keyboard.
identity-form-post-title = Zurück zum Dienst
identity-form-post-lead = Sie kehren jetzt zum Dienst zurück.
identity-form-post-go-on = Weiter

# A code of a device
identity-device-title = Gerät erlauben
identity-device-lead = Ein Terminal, ein Fernseher oder ein anderes Gerät zeigt Ihnen einen Code. Geben Sie ihn hier ein.
identity-device-code = Code
identity-device-code-hint = Acht Buchstaben, wie BCDF-GHJK. Der Bindestrich zählt nicht.
identity-device-continue = Weiter
identity-device-unknown = Kein Gerät wartet mit diesem Code. Prüfen Sie die Buchstaben, oder lassen Sie sich vom Gerät einen neuen Code geben.
identity-device-compare-title = „{ $service }“: Ist das Ihr Gerät?
identity-device-compare = Vergleichen Sie mit dem Bildschirm des Geräts vor Ihnen.
identity-device-service = Dienst
identity-device-place = Das Gerät sagt, es stehe hier
identity-device-warning = Wenn Ihnen jemand diesen Code geschickt oder am Telefon gesagt hat, lehnen Sie ab: Er will an Ihrer Stelle hinein.
identity-device-same = Das ist mein Gerät, weiter
identity-device-not-mine = Das ist nicht mein Gerät
identity-device-allowed-title = Das Gerät ist erlaubt
identity-device-allowed = Gehen Sie zum Gerät zurück: Es macht in wenigen Sekunden von selbst weiter.
identity-device-denied-title = Das Gerät ist nicht erlaubt
identity-device-denied = Es wurde nichts übermittelt.
identity-device-late-title = Für diesen Code ist es zu spät
identity-device-late = Lassen Sie sich vom Gerät einen neuen Code geben und beginnen Sie neu.
identity-device-shared = Melden Sie sich auf einem Gerät, das andere benutzen, am Ende ab.

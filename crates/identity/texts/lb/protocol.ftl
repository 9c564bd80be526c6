# What services ask, and devices without a keyboard.
identity-form-post-title = Zréck bei de Service
identity-form-post-lead = Dir gitt elo zréck bei de Service.
identity-form-post-go-on = Weider

# A code of a device
identity-device-title = En Apparat erlaben
identity-device-lead = En Terminal, eng Televisioun oder en aneren Apparat weist Iech e Code. Tippt en hei an.
identity-device-code = Code
identity-device-code-hint = Aacht Buschtawen, wéi BCDF-GHJK. De Bindestréch zielt net.
identity-device-continue = Weider
identity-device-unknown = Keen Apparat waart mat dësem Code. Kuckt d’Buschtawen no, oder loosst Iech en neie Code weisen.
identity-device-compare-title = « { $service } »: ass dat Ären Apparat?
identity-device-compare = Vergläicht mam Schierm vum Apparat virun Iech.
identity-device-service = Service
identity-device-place = Den Apparat seet, e stéing hei
identity-device-warning = Wann een Iech dëse Code geschéckt oder um Telefon gesot huet, refuséiert: Hie wëll op Ärer Plaz eran.
identity-device-same = Dat ass mäin Apparat, weider
identity-device-not-mine = Dat ass net mäin Apparat
identity-device-allowed-title = Den Apparat ass erlaabt
identity-device-allowed = Gitt zréck bei den Apparat: E mécht an e puer Sekonne vum selwe weider.
identity-device-denied-title = Den Apparat ass net erlaabt
identity-device-denied = Et gouf näischt iwwerdroen.
identity-device-late-title = Fir dëse Code ass et ze spéit
identity-device-late = Loosst Iech vum Apparat en neie Code weisen a fänkt nei un.
identity-device-shared = Mellt Iech op engem Apparat, deen anerer benotzen, um Enn of.

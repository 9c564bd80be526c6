# Proving who one is: passkeys, codes, recovery.

# Signing in
identity-username-hint = Dir kënnt och Är E-Mail-Adress aginn.
identity-shared-question = Wien benotzt dëse Computer?
identity-shared-yes = Och anerer benotzen dëse Computer
identity-sign-in-shared = Op engem gemeinsame Computer umellen
identity-shared-hint = Gemeinsam: zum Beispill an enger Bibliothéik. Mir mellen Iech no 5 Minutten ouni Aktivitéit of, an op all Säit läscht e Knäppchen alles.
identity-shared-on = Gedeelte Computer: Mir mellen Iech no 5 Minutten ouni Aktivitéit of, an op all Säit läscht e Knäppchen alles.
identity-shared-own = Dëse Computer ass mäin
identity-forgotten = Passwuert vergiess?
identity-sign-in-passkey-title = Ouni Passwuert
identity-sign-in-passkey = Mat engem Passkey umellen
identity-no-account = Nach kee Kont?
identity-register = Kont uleeën
identity-recovered = Äert neit Passwuert ass gespäichert. Mellt Iech domat un.
identity-continue = Weider

# The second step
identity-second-title = Zweete Schrëtt
identity-second-lead = Äert Passwuert stëmmt. Fir Äre Kont ze schützen, weist nach, datt Dir et wierklech sidd.
identity-code = Code
identity-code-hint = Déi 6 Zifferen, déi Är App weist, oder ee vun Äre gedréckten Ersatzcoden.
identity-code-printed-hint = Ee vun Äre gedréckten Ersatzcoden, zum Beispill K7M2Q-9XQD4.
identity-code-wrong = Dëse Code passt net. Waart op den nächste Code vun Ärer App, oder kuckt no, wat Dir aginn hutt.
identity-second-passkey-title = Oder mat Ärem Passkey
identity-second-lost = Ech hunn mäin Telefon oder mäi Schlëssel net méi
identity-second-lost-codes = Benotzt ee vun Äre gedréckten Ersatzcoden: Jidderee gëllt eemol.
identity-second-lost-counter = Soss gitt mat enger Identitéitskaart op e Guichet. Do gëtt Iech e Code gedréckt, mat deem Dir Äre Kont erëmkritt.

# Passkeys
identity-passkey-no-script = Passkeye brauchen e rezente Browser mat JavaScript. Alles anescht geet och ouni.
identity-passkey-by-number = Passkeye funktionéieren net op enger Adress aus Zifferen ewéi dëser. Maacht dës Säit op der folgender Adress op; Dir musst Iech do umellen:
identity-passkey-failed = De Passkey huet net geäntwert. Probéiert nach eng Kéier, oder wielt en anere Wee.
identity-passkey-refused = Dëse Passkey passt net, oder d’Säit war ze laang op. Probéiert nach eng Kéier.
identity-passkey-too-late = D’Säit war ze laang op, oder dëse Schlëssel ass scho gespäichert. Probéiert nach eng Kéier.
identity-use-passkey = Mäi Passkey benotzen
identity-add-passkey = Passkey derbäisetzen
identity-add-passkey-lead = E Passkey ersetzt d’Passwuert: Dir spaart Ären Telefon, Äre Computer oder e Sécherheetsschlëssel mam Fanger, mam Gesiicht oder mat engem PIN op. Kee kann en eroden oder mat enger falscher Websäit klauen.
identity-add-passkey-press = Schlëssel op dësem Apparat erstellen
identity-passkey-name = Numm vum Schlëssel
identity-passkey-name-hint = Fir se erëmzeerkennen, zum Beispill „Mäin Telefon“.
identity-passkey-name-missing = Gitt dem Schlëssel en Numm.
identity-passkey-used = Fir d’lescht benotzt den { $date }.
identity-passkey-copied = E kann op Är aner Apparater kopéiert ginn.
identity-passkey-stays = E verléisst dësen Apparat net.
identity-passkey-change = Ëmbenennen oder ewechhuelen
identity-passkey-rename = Numm späicheren
identity-passkey-remove = Schlëssel { $name } ewechhuelen
identity-passkeys-need-name = Passkeye funktionéieren ënner dëser Adress net: Si huet keen Domainnumm.

# More is needed
identity-step-up-title = Nach ee Schrëtt
identity-step-up-substantial = De Service „{ $service }“ freet méi wéi e Passwuert. Sou kann keen un Ärer Plaz eran, deen Äert Passwuert erréit.
identity-step-up-high = De Service „{ $service }“ freet e staarke Beweis: e Passkey, deen Ären Apparat net verléisst, an eng Identitéit, déi op engem Guichet perséinlech gepréift gouf.
identity-step-up-for-another = Fir op „{ $service }“ fir eng aner Persoun ze handelen, beweist d’éischt méi sécher, wien Dir sidd.
identity-step-up-other-account = Mat engem anere Kont umellen
identity-step-up-give-up = Zréck bei de Service, ouni virunzefueren
identity-way-code = Mat engem Code
identity-way-password-and-code = Mellt Iech mam Passwuert vun Ärem Kont un, a gitt duerno e Code an.
identity-way-passkey = Mat Ärem Passkey
identity-way-add-codes = Eng App ariichten, déi Code weist
identity-way-add-codes-text = Dir braucht en Telefon oder e Computer a fënnef Minutten. Duerno kommt Dir heihinner zréck.
identity-way-add-passkey = E Passkey erstellen
identity-way-add-passkey-text = Mat engem Telefon, engem Computer oder engem Sécherheetsschlëssel, deen Dir opspaart. Duerno kommt Dir heihinner zréck.
identity-way-counter = Op engem Guichet
identity-way-counter-text = Gitt mat enger Identitéitskaart op e Guichet. Do kuckt een no, datt Dir et wierklech sidd. Duerno kënnt Dir Iech bei dësem Service umellen.
identity-way-provider = Mat engem aneren Umelldungsdéngscht
identity-way-provider-text = E confirméiert méi sécher, wien Dir sidd. Duerno kommt Dir heihinner zréck.

# A shared computer
identity-left-title = Dir sidd ofgemellt
identity-left-lead = Vun Ärer Visitt bleift näischt op dësem Computer.
identity-left-close = Maacht elo de Browser zou.

# Security of the account
identity-security-title = Sécherheet vum Kont
identity-security-lead = Wéi Dir weist, datt Dir et wierklech sidd. Bei all Ännerung schreiwe mir Iech.
identity-security-password = E laangt Passwuert ass méi sécher wéi e komplizéiert.
identity-security-codes = App, déi Code weist
identity-security-codes-lead = No dem Passwuert gitt Dir déi 6 Zifferen an, déi Ären Telefon weist.
identity-security-on = Ageriicht
identity-security-since = Zënter dem { $date }.
identity-codes-remove = App ewechhuelen
identity-set-up = Ariichten
identity-security-passkeys = Passkeyen
identity-security-passkeys-lead = Si ersetzen d’Passwuert duerch d’Opspare vun Ärem Apparat.
identity-security-recovery = Ersatzcoden
identity-security-recovery-lead = Op Pabeier gedréckt ersetze si Ären Telefon oder Äre Schlëssel, wann Dir déi net méi hutt.
identity-security-recovery-left = { $count ->
    [one] Dir hutt nach { $count } Code.
   *[other] Dir hutt nach { $count } Coden.
}
identity-recovery-renew = Zéng nei Coden erstellen
identity-done-password = Äert Passwuert ass geännert. Är aner Apparater sinn ofgemellt.
identity-done-codes-removed = D’App, déi Code weist, ass ewechgeholl.
identity-done-passkey-added = De Passkey ass derbäigesat.
identity-done-passkey-named = Den Numm vum Schlëssel ass gespäichert.
identity-done-passkey-removed = De Passkey ass ewechgeholl.

# Passwords
identity-change-password = Passwuert änneren
identity-change-password-lead = Är aner Apparater ginn ofgemellt.
identity-old-password = Aktuellt Passwuert
identity-old-password-wrong = Dat ass net Äert aktuellt Passwuert.
identity-new-password = Neit Passwuert
identity-new-password-hint = Op d’mannst { $min } Zeechen. Zum Beispill véier Wierder, déi net zesummepassen.
identity-new-password-again = Neit Passwuert, nach eng Kéier
identity-password-differs = Déi zwee Passwierder sinn ënnerschiddlech. Gitt zweemol datselwecht an.
identity-password-too-short = Wielt e Passwuert mat op d’mannst { $min } Zeechen.
identity-password-too-long = Dëst Passwuert ass ze laang.
identity-password-common = Dëst Passwuert ass ze liicht ze eroden: Vill Leit benotzen et. Wielt en anert.
identity-password-own-name = Ären Numm ass ze liicht ze eroden. Wielt e Passwuert, dat net nëmmen aus him besteet.
identity-password-known = Eng aner Persoun kennt dëst Passwuert. Wielt en anert.

# Setting up codes
identity-codes-title = Eng App ariichten, déi Code weist
identity-codes-lead = Dräi Schrëtt, ongeféier fënnef Minutten.
identity-codes-step-application = 1. Wielt eng App
identity-codes-application = All App fir Eemolcode passt, zum Beispill FreeOTP, Aegis oder déi vun Ärem Telefon.
identity-codes-step-picture = 2. Gitt hir de Schlëssel vun Ärem Kont
identity-codes-picture = Fotograféiert dëst Bild mat der App.
identity-codes-picture-name = Bild fir mat der App ze fotograféieren. Deeselwechte Schlëssel steet ënnendrënner a Buschtawen.
identity-codes-by-hand = Oder gitt dëse Schlëssel an der App an:
identity-codes-same-device = D’App ass op dësem Apparat: opmaachen
identity-codes-step-code = 3. Gitt den éischte Code an
identity-codes-first = Code, deen d’App weist
identity-codes-first-hint = 6 Zifferen. Si ännere sech all 30 Sekonnen.
identity-recovery-codes-title = Är Ersatzcoden
identity-recovery-codes-lead = De Schutz ass ageriicht. Wann Dir Ären Telefon oder Äre Schlëssel verléiert, mécht all dës Coden eemol Äre Kont op, zesumme mat Ärem Passwuert.
identity-recovery-codes-once = Si ginn ni méi gewisen. Dréckt dës Säit, oder schreift se of.
identity-recovery-codes-keep = Haalt se doheem, sécher, an net bei Ärem Telefon.
identity-recovery-codes-kept = Ech hunn d’Code gedréckt oder ofgeschriwwen

# What changed, for letters
identity-changed-codes-added = Eng App, déi Code weist, gouf derbäigesat.
identity-changed-codes-removed = D’App, déi Code weist, gouf ewechgeholl.
identity-changed-passkey-added = E Passkey gouf derbäigesat.
identity-changed-passkey-removed = E Passkey gouf ewechgeholl.
identity-changed-recovery-codes = Nei Ersatzcode goufen erstallt. Déi al gëllen net méi.
identity-changed-password = D’Passwuert gouf geännert.
identity-letter-credentials-changed-subject = D’Sécherheet vun Ärem Kont huet geännert
identity-letter-credentials-changed-text =
    Moien { $name },

    Den { $when }: { $what }

    Wann Dir dat waart, musst Dir näischt maachen.
    Wann net, ännert direkt Äert Passwuert: { $site }/recover
    Dir kënnt och mat enger Identitéitskaart op e Guichet goen.
identity-letter-recovery-code-used-subject = Ee vun Äre Ersatzcode gouf benotzt
identity-letter-recovery-code-used-text =
    Moien { $name },

    Ee vun Äre Ersatzcoden huet grad Äre Kont opgemaach. Dir hutt der nach { $left }.

    Wann Dir dat waart, musst Dir näischt maachen. Nei Code kënnt Dir hei erstellen: { $site }/account/security
    Wann net, ännert direkt Äert Passwuert: { $site }/recover

# Making an account
identity-register-lead = Mir schécken Iech als éischt eng E-Mail, fir ze kucken, ob dës Adress Iech gehéiert.
identity-register-email = E-Mail-Adress
identity-register-email-hint = Zum Beispill numm@beispill.lu
identity-register-email-wrong = Gitt eng E-Mail-Adress an, wéi numm@beispill.lu.
identity-register-send = E-Mail kréien
identity-register-no-email = Dir hutt keng E-Mail-Adress? Gitt op e Guichet: Do gëtt Iech gehollef.
identity-register-sent = Mir hunn eng E-Mail un dës Adress geschéckt. Maacht se op, a gitt op de Link, fir Äre Kont unzeleeën. De Link gëllt 24 Stonnen.
identity-letter-sent-title = Kuckt an Är Mailbox
identity-letter-sent-wait = No e puer Minutten näischt kritt? Kuckt am Spam-Dossier, a kuckt dann no, wat Dir aginn hutt.
identity-dead-link-title = Dëse Link oder Code gëllt net méi
identity-dead-link = E gouf scho benotzt, oder et ass ze vill Zäit vergaangen. Dir kënnt nei ufänken.
identity-dead-link-again = Nei ufänken
identity-dead-link-done = Hutt Dir grad Äert Passwuert gewielt?
identity-register-title = Äre Kont uleeën
identity-register-proved = Är Adress ass gepréift. Sot eis Ären Numm, a wielt e Passwuert.
identity-register-then = Duerno geet et weider op „{ $service }“.
identity-register-then-back = Gitt duerno dohin zréck, wou Dir ugefaangen hutt, fir op „{ $service }“ ze kommen.
identity-register-done-title = Äre Kont ass schonn ugeluecht?
identity-register-done = Wann Dir dem Link op engem aneren Apparat gefollegt sidd, mellt Iech hei un, fir op „{ $service }“ weiderzegoen.
identity-registered = Äre Kont ass ugeluecht. Fir op „{ $service }“ ze kommen, gitt zréck op säi Site a mellt Iech un.
identity-given-name = Virnimm
identity-given-name-missing = Gitt Är Virnimm an.
identity-family-name = Familljennumm
identity-family-name-missing = Gitt Äre Familljennumm an.

# Back into an account
identity-recover-title = Äre Kont erëmkréien
identity-recover-lead = Mir schécken e Link un d’E-Mail-Adress vun Ärem Kont. Domat wielt Dir en neit Passwuert.
identity-recover-send = Link kréien
identity-recover-sent = Wann et dëse Kont gëtt a seng Adress gepréift ass, hu mir him eng E-Mail geschéckt. Gitt bannent 30 Minutten op de Link.
identity-recover-counter-title = Ouni E-Mail-Adress, oder ouni Telefon a Schlëssel
identity-recover-counter-lead = Gitt mat enger Identitéitskaart op e Guichet. Do gëtt Iech e Code gedréckt.
identity-recover-counter-have = Ech hunn e Code, deen op engem Guichet gedréckt gouf
identity-recover-code = Gedréckte Code
identity-recover-code-hint = Zéng Buschtawen an Zifferen, zum Beispill K7M2Q-9XQD4.
identity-recover-code-lead = Gitt an, wat op Ärem Blat steet.
identity-recover-code-wrong = Dësen Numm an dëse Code passen net zesummen, oder de Code gëllt net méi. Kuckt Äert Blat no.
identity-recover-password-title = En neit Passwuert wielen
identity-recover-password-lead = All Är Apparater ginn ofgemellt. Wann Äre Kont en zweete Schrëtt freet, bleift en néideg.
identity-recover-counter-password-lead = De Code stëmmt. All Är Apparater ginn ofgemellt.
identity-recover-lost-question = Hutt Dir Ären Telefon oder Äre Schlëssel verluer?
identity-recover-lost = Jo, huelt se aus mengem Kont ewech
identity-recover-lost-hint = D’App, d’Passkeyen an d’Ersatzcode gëllen dann net méi. Dir kënnt neier erstellen.
identity-recover-save = Passwuert späicheren

# At a counter
identity-counter-title = E Code fir eng Persoun drécken
identity-counter-lead = Fir eng Persoun, déi virun Iech steet an hire Kont net méi opkritt. Si gëtt informéiert, an Ären Numm steet am Journal.
identity-counter-person = Benotzernumm oder E-Mail-Adress vun der Persoun
identity-counter-person-hint = D’Persoun seet Iech et.
identity-counter-nobody = Kee Kont mat dësem Numm kann e Code vun Iech kréien.
identity-counter-confirm-title = Ass et dës Persoun?
identity-counter-check = Vergläicht den Numm mat enger Identitéitskaart, an d’Foto mat der Persoun. Mat dësem Code mécht si hire Kont ouni soss eppes op.
identity-counter-own-password = Äert eegent Passwuert
identity-counter-own-password-hint = Fir ze bestätegen, datt Dir et sidd.
identity-counter-print = Code erstellen
identity-sheet-title = Äre Code, fir Äre Kont erëmzekréien
identity-sheet-for = Fir { $name }
identity-sheet-open = Maacht dës Adress op:
identity-sheet-name = Gitt Ären Numm an:
identity-sheet-code = Gitt de Code vun uewen an.
identity-sheet-password = Wielt en neit Passwuert.
identity-sheet-until = De Code gëllt eng eenzeg Kéier, bis { $date }.
identity-sheet-secret = Weist dëst Blat kengem. Zerstéiert et duerno.
identity-sheet-next = Eng aner Persoun
identity-basis-counter = D’Persoun stoung op engem Guichet.
identity-changed-recovered = En neit Passwuert gouf ouni dat aalt gewielt.
identity-changed-recovered-without-keys = En neit Passwuert gouf mat engem Code gewielt, deen op engem Guichet gedréckt gouf. D’App, d’Passkeyen an d’Ersatzcode goufen ewechgeholl.
identity-letter-register-subject = Äre Passerelle-Kont uleeën
identity-letter-register-text =
    Moien,

    Een, wuel Dir selwer, wëll mat dëser Adress e Kont uleeën. Gitt bannent 24 Stonnen op dëse Link:

    { $link }

    Wann Dir dat net waart, maacht näischt: Et gëtt kee Kont ugeluecht.
identity-letter-register-known-subject = Dir hutt schonn e Passerelle-Kont
identity-letter-register-known-text =
    Moien,

    Een, wuel Dir selwer, wëll mat dëser Adress e Kont uleeën. Si huet schonn e Kont.

    Hei umellen: { $site }/sign-in
    Passwuert vergiess: { $site }/recover

    Wann Dir dat net waart, maacht näischt.
identity-letter-welcome-subject = Äre Passerelle-Kont ass ugeluecht
identity-letter-welcome-text =
    Moien { $name },

    Äre Kont ass ugeluecht. Fir Iech unzemellen, gitt dës E-Mail-Adress an, oder Äre Benotzernumm: { $username }

    Schützt en nach besser: { $site }/account/security
identity-letter-recover-subject = En neit Passwuert wielen
identity-letter-recover-text =
    Moien { $name },

    Een, wuel Dir selwer, wëll en neit Passwuert fir Äre Kont wielen. Gitt bannent 30 Minutten op dëse Link:

    { $link }

    Wann Dir dat net waart, maacht näischt: Äert Passwuert bleift, wéi et ass.
identity-letter-printed-subject = Fir Äre Kont gouf e Code gedréckt
identity-letter-printed-text =
    Moien { $name },

    { $who } huet grad op engem Guichet e Code gedréckt, mat deem een en neit Passwuert fir Äre Kont wiele kann.

    Wann Dir op deem Guichet waart, musst Dir näischt maachen.
    Wann net, ännert direkt Äert Passwuert: Da gëllt de Code net méi. { $site }/account/security/password

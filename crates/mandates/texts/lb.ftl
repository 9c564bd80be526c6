# De Schreifdësch vun den Hëllefer
mandates-desk-title = Fir een handelen
mandates-desk-lead = Dir hëlleft fir { $organisation }. D’Organisatioun ass bis den { $until } zougelooss.
mandates-desk-live = Lafend Mandater
mandates-desk-none = Kee lafende Mandat.
mandates-desk-act = Gitt op de Site vum Service a loggt Iech an. Duerno froe mir, fir wien Dir handelt.
mandates-desk-drafts = Z’ënnerschreiwen
mandates-desk-over = Ofgelaf
mandates-desk-name = Numm vun der Persoun
mandates-desk-search = Sichen
mandates-desk-more = Déi neist { $count } gi gewisen. Sicht no engem Numm, fir anerer ze fannen.
mandates-desk-nobody = Kee lafende Mandat fir ee mat dësem Numm.
mandates-no-helper = Dës Säit ass fir Hëllefer vun enger zougeloossener Organisatioun. Äre Kont gehéiert net dozou.
mandates-too-low = Fir fir een ze handelen, muss Är Umeldung méi sécher sinn: mat engem Passkey, oder mat Passwuert an engem Code aus Ärer App.
mandates-too-low-again = Mech méi sécher umellen
mandates-too-low-set-up = E Passkey oder eng App ariichten
mandates-home = Zréck op d’Startsäit
mandates-go-on = Weider

# Wat e Mandat seet
mandates-lasts-day = 1 Dag
mandates-lasts-month = 31 Deeg
mandates-lasts-half-year = 182 Deeg (6 Méint)
mandates-lasts-year = 365 Deeg (1 Joer)
mandates-who-helper = { $helper }, vun { $organisation }
mandates-who-organisation = all d’Hëllefer vun { $organisation }
mandates-is-draft = Z’ënnerschreiwen
mandates-is-live = Gëlteg
mandates-is-over = Ofgelaf
mandates-standing-draft = D’Persoun huet nach net ënnerschriwwen.
mandates-standing-live = Bis { $until }.
mandates-standing-over = Zënter { $since }. { $why }
mandates-ended-time = Seng Zäit ass ofgelaf.
mandates-ended-code = Et gouf mam Code vum Blat gestoppt.
mandates-ended-person = D’Persoun huet et gestoppt.
mandates-ended-helper = En Hëllefer huet et gestoppt.
mandates-ended-officer = D’Verwaltung huet et gestoppt.
mandates-ended-organisation = D’Organisatioun ass net méi zougelooss.
mandates-row-person = Fir wien
mandates-row-who = Wien däerf handelen
mandates-row-scope = Wofir
mandates-row-lasts = Dauer
mandates-row-standing = Stand
mandates-row-number = Nummer

# En neie Mandat
mandates-new = Neie Mandat
mandates-new-lead = Wielt zesumme mat der Persoun. Si kann zu all Moment alles stoppen.
mandates-scope = Fir wéi eng Demarchen?
mandates-scope-hint = Wielt nëmmen, wat d’Persoun brauch.
mandates-scope-missing = Wielt op d’mannst ee Beräich oder ee Service.
mandates-scope-both = Wielt Beräicher oder Servicer, net béides.
mandates-scope-services = Oder nëmme bestëmmt Servicer
mandates-services = Servicer
mandates-services-hint = De Mandat gëllt dann nëmme fir dës Servicer.
mandates-lasts = Fir wéi laang?
mandates-lasts-hint = Een Dag geet duer fir déi meescht Demarchen.
mandates-may-use = Wien däerf handelen?
mandates-may-use-me = Nëmmen ech
mandates-may-use-all = All d’Hëllefer vu menger Organisatioun
mandates-account = Huet d’Persoun hei e Kont?
mandates-account-hint = Och ouni Kont kann si ënnerschreiwen.
mandates-account-no = Nee, oder si weess et net
mandates-account-yes = Jo
mandates-who-title = Wiem hëlleft Dir?
mandates-who-paper = Schreift vum Ausweis vun der Persoun of.
mandates-login = E-Mail oder Benotzernumm vun der Persoun
mandates-login-hint = D’Persoun kritt e Code op d’Adress vun hirem Kont.
mandates-login-missing = Schreift d’E-Mail oder de Benotzernumm vun der Persoun.
mandates-login-unknown = Et gëtt kee Kont dozou. Kuckt no, oder maacht ouni Kont weider.
mandates-oneself = Dat sidd Dir selwer. Fir sech selwer brauch een kee Mandat.
mandates-has-account = Dës Persoun huet e Kont. Gitt zréck a wielt „Jo“.
mandates-near = Een huet bal deeselwechten Zivilstand. Liest den Ausweis nach eng Kéier.
mandates-near-title = Ass alles richteg?
mandates-near-checked = Ech hunn den Ausweis nach eng Kéier gelies: Alles steet genee esou drop.
mandates-given-names = All d’Virnimm
mandates-given-names-hint = An der Reiefolleg vum Ausweis, mat Espacen dertëschent.
mandates-given-names-wrong = Schreift d’Virnimm, nëmmen a Buschtawen.
mandates-birth-name = Gebuertsnumm
mandates-birth-name-wrong = Schreift den Numm, nëmmen a Buschtawen.
mandates-usual-name = Benotzten Numm, wann en anescht ass
mandates-birth = Gebuertsdatum
mandates-birth-hint = Loosst den Dag oder de Mount eidel, wann si net bekannt sinn. Zum Beispill: 27 3 1987.
mandates-birth-wrong = Schreift e Gebuertsdatum, dat et gëtt, mat véier Zuele fir d’Joer.
mandates-gender = Geschlecht um Ausweis
mandates-gender-female = Weiblech
mandates-gender-male = Männlech
mandates-gender-missing = Wielt, wat um Ausweis steet.
mandates-birthplace = Gebuertsuert
mandates-birthplace-hint = Den Numm vun der Gemeng. Bei enger Gebuert am Ausland: de Code vum Land, dee mat 99 ufänkt.
mandates-birthplace-wrong = Mir fannen dës Gemeng net. Kuckt den Numm no.
mandates-birthplace-several = Méi Gemenge heesche sou. Wielt déi richteg.
mandates-birthplace-which = Wéi eng?
mandates-email = E-Mail vun der Persoun
mandates-email-hint = Nëmme wann d’Persoun hir E-Mailen selwer liest.
mandates-email-wrong = Schreift d’Adress esou: numm@beispill.lu
mandates-phone = Handy vun der Persoun
mandates-phone-hint = Zum Beispill: +352 621 123 456.
mandates-phone-wrong = Schreift d’Nummer mat + an der Virwal vum Land.
mandates-lang = Sprooch vun de Messagen un d’Persoun

# Ënnerschreiwen
mandates-one-title = Mandat vun { $person }
mandates-sign-title = D’Persoun ënnerschreiwe loossen
mandates-by = Wéi kritt d’Persoun de Code?
mandates-by-hint = Liest fir d’éischt de Mandat mat hir.
mandates-by-email = Per E-Mail
mandates-by-sms = Per SMS
mandates-by-paper = Um Pabeier, vun Hand ënnerschriwwen
mandates-by-missing = Wielt, wéi d’Persoun de Code kritt.
mandates-send = De Code schécken
mandates-send-again = De Code kënnt net un?
mandates-prepare-sheet = D’Blat fir z’ënnerschreiwe virbereeden
mandates-sheet-again = En neit Blat maachen, oder anescht ënnerschreiwen
mandates-not-sent-too-soon = E Code gouf grad geschéckt. Waart 30 Sekonnen.
mandates-not-sent-too-many = Et goufen ze vill Code geschéckt. Maacht en neie Mandat.
mandates-not-sent-too-many-of-day = Dës Persoun krut haut ze vill Coden, fir all d’Mandater zesummen. Probéiert muer nach eng Kéier.
mandates-not-sent-sms = De SMS ass net fortgaang. Probéiert nach eng Kéier, oder wielt Pabeier.
mandates-no-way = D’Persoun ass esou net z’erreechen. Hire Kont huet keng E-Mail-Adress.
mandates-type-title = D’Persoun ass d’accord
mandates-code = Code mat 6 Zifferen
mandates-code-hint-email = D’Persoun huet e grad per E-Mail kritt. E gëllt 15 Minutten.
mandates-code-hint-sms = D’Persoun huet e grad per SMS kritt. E gëllt 15 Minutten.
mandates-code-hint-paper = E steet ënnen um ënnerschriwwene Blat.
mandates-code-wrong = Dat ass net de richtege Code. Kuckt déi 6 Zifferen no.
mandates-code-too-many = Ze vill falsch Coden. Schéckt en neie Code.
mandates-code-too-many-of-day = Fir dës Persoun goufen haut ze vill falsch Coden aginn, fir all d’Mandater zesummen. Probéiert muer nach eng Kéier.
mandates-code-too-late = Dëse Code ass ze al. Schéckt en neie Code.
mandates-sign = De Mandat ënnerschreiwen
mandates-paper-lead = Dréckt d’Blat. D’Persoun ënnerschreift vun Hand, an Dir haalt et op. Tippt duerno de Code niewent der Ënnerschrëft.
mandates-sheet-to-sign = D’Blat fir z’ënnerschreiwen opmaachen
mandates-seen = Confirméiert
mandates-seen-yes = D’Persoun huet viru mir ënnerschriwwen, an ech hunn hiren Ausweis gesinn.
mandates-seen-missing = Confirméiert, datt d’Persoun virun Iech ënnerschriwwen huet.
mandates-give-up = Opginn
mandates-give-up-now = Dëse Mandat opginn
mandates-done-signed = De Mandat ass ënnerschriwwen. Dréckt d’Blat fir d’Persoun.
mandates-done-ended = De Mandat ass gestoppt.
mandates-live-act = Esou handelt Dir: Gitt op de Site vum Service, loggt Iech an a wielt dës Persoun.
mandates-sheet = Blat fir ze drécken
mandates-end = Dëse Mandat stoppen
mandates-end-lead = Keen ka méi mat dësem Mandat handelen. D’Persoun gëtt informéiert.
mandates-end-now = Elo stoppen
mandates-renew = Deeselwechte Mandat nach eng Kéier
mandates-renew-lead = En neie Mandat iwwerhëlt d’Persoun, d’Demarchen an d’Dauer. D’Persoun ënnerschreift nei.
mandates-renew-now = Neie Mandat virbereeden

# D’Blat
mandates-sheet-title = Äre Mandat
mandates-sheet-back = Zréck bei de Mandat
mandates-sheet-print = Fir ze drécken, benotzt de Befeel „Drécken“ vun Ärem Browser.
mandates-sheet-lead = { $person }, Dir erlaabt, datt een fir Iech handelt: { $who }.
mandates-sheet-never = Keen däerf Iech no Ärem Passwuert froen. All Kéier wann een fir Iech handelt, gëtt et opgeschriwwen.
mandates-sheet-end = Fir alles ze stoppen
mandates-sheet-end-lead = Dir kënnt zu all Moment ophalen, ouni Grond an ouni Kont.
mandates-sheet-end-go = Gitt op
mandates-sheet-end-type = Tippt dëse Code:
mandates-sheet-qr = Bild fir ofzefotograféieren: Et mécht { $link } op
mandates-sheet-end-ask = Dir kënnt och den Hëllefer froen. Haalt dëst Blat op: Wien de Code huet, kann de Mandat stoppen.
mandates-sheet-sign = Är Ënnerschrëft
mandates-sheet-sign-lead = Mat Ärer Ënnerschrëft sot Dir Jo zu dësem Mandat.
mandates-sheet-sign-line = Datum an Ënnerschrëft:
mandates-sheet-sign-code = Code fir den Hëllefer, no der Ënnerschrëft:

# Mam Code stoppen
mandates-revoke-title = E Mandat stoppen
mandates-revoke-lead = Mam Code vun Ärem Blat däerf keen méi fir Iech handelen. Dir braucht kee Kont.
mandates-revoke-code = Code vum Blat
mandates-revoke-code-hint = 16 Zifferen, zum Beispill 1234 5678 9012 3456.
mandates-revoke-wrong = Zu dësem Code gëtt et kee Mandat. Kuckt déi 16 Zifferen no.
mandates-revoke-now = De Mandat stoppen
mandates-revoke-lost = Dir hutt d’Blat net méi? Frot den Hëllefer oder seng Organisatioun: Si mussen de Mandat stoppen.
mandates-revoked-title = Et ass gestoppt
mandates-revoked = De Mandat fir { $helper } ({ $organisation }) ass gestoppt.
mandates-revoked-now = Dat gëllt vun elo un, och bei de Servicer, wou den Hëllefer fir Iech ageloggt war.

# Meng Mandater
mandates-own-title = Wien däerf fir mech handelen
mandates-own-lead = Dir kënnt e Mandat zu all Moment stoppen. Et gëllt direkt.
mandates-own-none = Keen däerf fir Iech handelen.
mandates-own-one = { $helper }, { $organisation }
mandates-own-back = Mäi Kont

# D’Organisatiounen
mandates-organisations-title = Organisatioune vun Hëllefer
mandates-organisations-lead = D’Hëllefer vun enger zougeloossener Organisatioun däerfe mat Mandat fir Leit handelen.
mandates-organisations-none = Nach keng Organisatioun ass zougelooss.
mandates-accredit = Eng Organisatioun zouloossen
mandates-accredit-now = Zouloossen
mandates-organisation-name = Numm vun der Organisatioun
mandates-organisation-name-wrong = Schreift en Numm vun 1 bis 120 Zeechen.
mandates-organisation-until = Zougelooss bis
mandates-organisation-until-wrong = Schreift en Datum an der Zukunft, bannent fënnef Joer.
mandates-organisation-accredited = Zougelooss
mandates-organisation-over = Net zougelooss
mandates-organisation-until-at = bis { $until }
mandates-organisation-over-since = zënter { $since }
mandates-organisation-extend = Enddatum änneren
mandates-organisation-extend-now = Änneren
mandates-organisation-end = D’Zouloossung ewechhuelen
mandates-organisation-end-lead = All d’Mandater vun der Organisatioun halen direkt op.
mandates-organisation-end-now = Elo ewechhuelen
mandates-organisation-mandates = Mandater
mandates-organisation-mandates-none = Kee Mandat.
mandates-organisation-more = Déi neist { $count } lafend gi gewisen, dann e puer, déi ofgelaf sinn. All anert beendegt Dir mat senger Nummer.
mandates-helpers = Hëllefer
mandates-helpers-none = Keng Hëllefer.
mandates-helper-gone = Kont geläscht
mandates-helper-login = E-Mail oder Benotzernumm vum Hëllefer
mandates-helper-add = Dësen Hëllefer derbäisetzen
mandates-helper-remove = { $name } ewechhuelen
mandates-helper-unknown = Et gëtt kee Kont dozou.
mandates-helps-elsewhere = Dës Persoun hëlleft schonn fir eng aner Organisatioun.
mandates-not-accredited = Dës Organisatioun ass net méi zougelooss.
mandates-too-many-drafts = Dir hutt op engem Dag ze vill Mandater virbereet. Probéiert muer nach eng Kéier.
mandates-renew-has-account = Dës Persoun huet elo e Kont. Maacht en neie Mandat a wielt „Jo“.
mandates-changed = Dëse Mandat huet sech an der Zwëschenzäit geännert oder ass net méi z’ënnerschreiwen. Maacht en nei op.

# Am Journal
mandates-basis-draft = En Hëllefer bereet e Mandat fir Iech vir.
mandates-basis-mandate = Mandat, deen Dir ënnerschriwwen hutt.
mandates-basis-end-time = De Mandat ass ofgelaf.
mandates-basis-end-code = Gestoppt mam Code vum Blat.
mandates-basis-end-person = Op Är Demande gestoppt.
mandates-basis-end-helper = Vun engem Hëllefer gestoppt.
mandates-basis-end-officer = Vun der Verwaltung gestoppt.
mandates-basis-end-organisation = D’Organisatioun ass net méi zougelooss.

# Bréiwer
mandates-mail-code-subject = Äre Code: { $code }
mandates-mail-code-text =
    Moien,

    { $helper } vun { $organisation } bereet e Mandat fir Iech vir.
    Domat { $who ->
        [helper] däerf dës Persoun
       *[organisation] däerfen d’Hëllefer vun dëser Organisatioun
    } { $lasts } fir Iech handelen: { $scope }.

    Wann Dir d’accord sidd, gitt dëse Code der Persoun virun Iech:

        { $code }

    E gëllt 15 Minutten. Dir kënnt zu all Moment alles stoppen.
    Wann Dir net bei dëser Persoun sidd, gitt de Code kengem.
mandates-mail-signed-subject = Äre Mandat mat { $organisation }
mandates-mail-signed-text =
    Moien { $person },

    Dir hutt e Mandat ënnerschriwwen.

    Wien däerf fir Iech handelen: { $who ->
        [helper] { $helper }, vun { $organisation }
       *[organisation] all d’Hëllefer vun { $organisation }
    }
    Wofir: { $scope }
    Bis: { $until }

    Fir alles ze stoppen, zu all Moment an ouni Kont:
    Gitt op { $link } an tippt dëse Code:

        { $revocation }

    Haalt dëse Message op. Dir kritt all Kéier een, wann een fir Iech handelt.
mandates-mail-used-subject = { $helper } huet fir Iech gehandelt
mandates-mail-used-text =
    Moien { $person },

    { $helper } vun { $organisation } huet grad fir Iech gehandelt.

    Service: { $service }
    Wéini: { $at }

    Wann Dir dat net wëllt, stoppt de Mandat: Gitt op { $link } an tippt dëse Code:

        { $revocation }
mandates-mail-ended-subject = Äre Mandat ass gestoppt
mandates-mail-ended-text =
    Moien { $person },

    De Mandat fir { $helper } ({ $organisation }) ass gestoppt. Keen kann domat méi fir Iech handelen.
mandates-sms-code = { $helper } ({ $organisation }) wëllt fir Iech handelen: { $scope }, { $lasts }. Wann Dir d’accord sidd, gitt dëse Code: { $code }
mandates-sms-signed = Mandat mat { $organisation } bis { $until }. Fir en ze stoppen: { $link }, Code { $revocation }

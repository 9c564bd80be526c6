# My services
partners-title = Meng Servicer
partners-lead = Verbannt Äre Site an zéng Minutten, mat all OpenID-Connect-Bibliothéik.
partners-none = Dir hutt nach kee Service.
partners-add = Service derbäisetzen
partners-reviews = Ufroe fir an d’Produktioun
partners-too-many = Dir hutt schonn esou vill Servicer wéi méiglech. Läscht fir d’éischt een.
partners-sandbox = Testbetrib
partners-review = Gëtt gepréift
partners-production = A Betrib

# A new service
partners-add-title = Wat ass Äre Service?
partners-add-lead = E leeft direkt am Testbetrib, fir Iech an déi Leit, déi Dir nennt.
partners-name = Numm vum Service
partners-name-hint = D’Leit liesen en, ier se sech umellen. Héchstens 80 Zeechen.
partners-redirects = Adressen no der Umeldung
partners-redirects-hint = Eng pro Zeil. Am Testbetrib ginn och http://localhost an http://127.0.0.1, mat all Port.
partners-post-logout = Adressen no der Ofmeldung
partners-post-logout-hint = Eng pro Zeil.
partners-kind = Zort vum Service
partners-kind-confidential = E Site mat engem Server, deen e Geheimnis hält
partners-kind-public = Eng Säit ouni Server, oder eng App
partners-kind-public-hint = Ouni Geheimnis: PKCE ass Flicht.
partners-method = Wéi beweist Äre Server, wien en ass?
partners-method-basic = Geheimnis am Header (client_secret_basic)
partners-method-post = Geheimnis am Formulaire (client_secret_post)
partners-method-key = Private Schlëssel (private_key_jwt)
partners-method-certificate = Dëse Service weist sech mat engem Zertifikat aus. De Bedreiwer vun dëser Plattform këmmert sech drëm: Frot hien, et z’änneren.
partners-claims = Gewënschten Donnéeën
partners-claims-hint = Nëmmen dat, wat Dir braucht. Ouni Auswiel kritt Dir en Identifiant nëmme fir Äre Service.
partners-claims-none = Keng, just den Identifiant
partners-register = Service umellen
partners-registered-title = Äre Service ass ugemellt
partners-registered-lead = Kopéiert dës Wäerter elo an Äre Site.
partners-registered-key = Gitt op der Säit vum Service Är ëffentlech Schlësselen un a wielt dann private_key_jwt an de Reglagen. Bis dohin geet d’Geheimnis duer.
partners-registered-reasons = All Donnée begrënnen
partners-registered-go = Op d’Säit vum Service
partners-snippets = Fir an Äre Site ze kopéieren
partners-secret = Geheimnis
partners-secret-once = Dëst Geheimnis gëtt nëmmen eemol gewisen. Haalt et aus Ärem Code eraus.
partners-secret-made = Gemaach den { $made }
partners-secret-ends = Gemaach den { $made }, gëlt bis { $end }

# The page of a service
partners-next = A wéi weider
partners-save = Späicheren
partners-continue = Weider
partners-contact = Kontaktadress
partners-contact-hint = Eng E-Mail-Adress fir technesch Froen.
partners-privacy = Säit iwwer den Dateschutz
partners-privacy-hint = Si seet, wat mat den Donnéeë vun de Leit geschitt.
partners-mandates = Mandater
partners-mandates-hint = En unerkannten Hëllefer handelt fir eng Persoun, déi dat wollt. Den Token nennt déi zwee.
partners-mandates-yes = En Hëllefer mat Mandat däerf fir eng Persoun handelen
partners-mandates-by-name = Jo, wann d’Mandat de Service nennt
partners-families = Aarte vu Prozeduren
partners-families-hint = E Mandat fir all dës Aarten erreecht Äre Service. Ouni Aart muss e Mandat en nennen.
partners-keys = Ëffentlech Schlësselen
partners-keys-count = { $count ->
    [0] keng
    [one] { $count } Schlëssel
   *[other] { $count } Schlësselen
}
partners-reason-missing = Grond feelt
partners-edit-title = Numm, Adressen a Kontakt
partners-edit-reviewed = Dëse Service ass a Betrib: Eng Ännerung vum Numm, den Adressen oder den Donnéeë gëtt fir d’éischt gepréift. Wat haut gëllt, geet weider.
partners-claims-title = Wéi eng Donnéeë brauch Äre Service?
partners-reasons-title = Firwat braucht Dir all Donnée?
partners-reasons-lead = E einfache Saz pro Donnée. E gëtt virun der Produktioun gelies.
partners-offline = Zougang wann d’Persoun net do ass
partners-offline-hint = Gëtt e Refresh-Token (offline_access).
partners-offline-yes = De Service handelt och méi spéit
partners-done-edited = D’Ännerunge gëllen.
partners-done-review = D’Ufro ass fort. Dir kritt eng E-Mail.
partners-done-keys = D’Schlëssele si geännert.
partners-done-people = D’Lëscht ass geännert.
partners-done-settings = D’Reglage si geännert.
partners-done-withdrawn = D’Ufro ass zréckgezunn.
partners-remove-title = Service läschen
partners-remove-lead = Kee ka sech do méi umellen. D’Accorde vun de Leit gi geläscht.
partners-remove = Definitiv läschen

# What was changed
partners-changes = Ännerungen
partners-change-when = Wéini
partners-change-what = Wat
partners-change-detail = Detail
partners-change-by-officer = (vun der Administratioun)
partners-change-registered = Service ugemellt
partners-change-edited = Beschreiwung geännert
partners-change-settings = Reglage geännert
partners-change-secret = Neit Geheimnis
partners-change-keys = Nei Schlësselen
partners-change-people = Leit geännert
partners-change-asked = Préifung gefrot
partners-change-withdrawn = Ufro zréckgezunn
partners-change-accepted = Ugeholl
partners-change-refused = Refuséiert
partners-change-removed = Geläscht

# Secret and keys
partners-secret-title = Neit Geheimnis
partners-secret-lead = Dat aalt Geheimnis geet weider, esou laang wéi Dir wëllt: Är Servere wiesselen een nom aneren.
partners-secret-public = E Service ouni Server huet kee Geheimnis.
partners-secret-new = Neit Geheimnis maachen
partners-overlap = Wéi laang gëlt dat aalt nach?
partners-overlap-hint = Wielt « guer net », wann een aneren et gelies hu kann.
partners-overlap-0 = Guer net
partners-overlap-1 = Eng Stonn
partners-overlap-days = { $days ->
    [one] Een Dag
   *[other] { $days } Deeg
}
partners-overlap-none = Dat aalt Geheimnis gëlt net méi.
partners-overlap-until = Dat aalt Geheimnis gëlt nach { $hours } h.
partners-keys-title = Ëffentlech Schlëssele vun Ärem Service
partners-keys-lead = Si beweisen, wien Äre Server ass (private_key_jwt), an déngen dozou, fir hien ze verschlësselen. Déi privat Schlëssele bleiwe bei Iech.
partners-keys-jwks = Schlësselen (JWKS)
partners-keys-jwks-hint = En JSON-Dokument mat enger Lëscht « keys ».
partners-keys-uri = Oder d’Adress, wou se stinn (jwks_uri)
partners-keys-uri-hint = Do wiesselt Dir Är Schlësselen selwer.
partners-settings-title = Technesch Reglagen
partners-set-id-token = Ënnerschrëft vum ID-Token
partners-set-userinfo = Ënnerschrëft vun userinfo
partners-set-json = JSON ouni Ënnerschrëft
partners-set-logout = Adress, déi d’Enn vun enger Sessioun gewuer gëtt
partners-set-logout-hint = Back-Channel Logout vun OpenID Connect.
partners-set-more = Aner Wiel
partners-set-par = Nëmme virdru geschéckt Ufroen (PAR)
partners-set-dpop = Tokens un e Schlëssel gebonnen (DPoP)
partners-set-fapi = Sécherheetsprofil FAPI 2.0
partners-set-device = Umeldung iwwer en aneren Apparat (Terminal, Televisioun)
partners-set-sid = De Message vum Enn seet, wéi eng Sessioun

# People who may try it
partners-people-title = Wien däerf de Service probéieren?
partners-people-lead = Virun der Produktioun kënnt nëmmen Dir an dës Leit Iech umellen.
partners-username-hint = D’Persoun seet en Iech. Mir soen net, ob et dësen Numm gëtt.
partners-people-add = Derbäisetzen
partners-people-now = Däerfe probéieren
partners-people-remove = Ewechhuelen
partners-mail-asked-subject = „{ $service }“ freet no der Produktioun
partners-mail-asked-text =
    Moien { $person },

    de Besëtzer vu „{ $service }“ freet no der Produktioun oder no enger Ännerung. Liest d’Ufro a decidéiert:

    { $link }
partners-username = Benotzernumm

# Production
partners-production-title = A Betrib huelen
partners-production-lead = No enger Préifung vun der Administratioun kann sech jiddereen bei Ärem Service umellen.
partners-production-ready = Alles ass prett.
partners-production-ask = Préifung ufroen
partners-production-missing = Fir d’éischt ze maachen
partners-to-do = Ze maachen
partners-obstacle-address = Adress ouni https, oder op Ärer eegener Maschinn: { $value }
partners-obstacle-contact = Gitt eng Kontaktadress un
partners-obstacle-privacy = Gitt d’Säit (https) iwwer den Dateschutz un
partners-obstacle-hosts = All Adressen nom Umelle mussen dee selwechten Host hunn
partners-obstacle-reason = Begrënnt: { $claim }
partners-review-waits = Eng Ufro gëtt gepréift.
partners-review-withdraw = Ufro zréckzéien
partners-review-refused = Déi lescht Ufro gouf refuséiert:
partners-review-elsewhere = Dës Ufro ass schonn decidéiert, oder eng aner ass op. Luet d’Säit nei.
partners-too-many-asked = Dir hutt haut scho vill Ufroe gestallt. Kommt muer erëm.
partners-changed-elsewhere = Ee huet dëse Service an der Zwëschenzäit geännert. Maacht en nei op fir ze kucken, wéi et steet, an ännert en dann.
partners-review-own = Iwwer Ären eegene Service muss een aneren decidéieren.
partners-reviews-none = Keng Ufro waart.
partners-review-title = « { $service } » a Betrib?
partners-review-now = Wat haut gëllt
partners-review-decide = Decidéieren
partners-review-accept = Unhuelen
partners-review-refuse = Refuséieren
partners-review-reason = Grond vum Refus
partners-review-reason-hint = De Besëtzer liest en. Sot, wat sech ännere muss.
partners-review-over = Dës Ufro ass decidéiert.

# What is wrong with what was typed
partners-mistake-name = Gitt e Numm mat 1 bis 80 Zeechen un.
partners-mistake-no-address = Gitt op d’mannst eng Adress un.
partners-mistake-many-addresses = Héchstens 20 Adressen.
partners-mistake-app = { $value } mécht eng App op: nëmme fir e Service ouni Geheimnis.
partners-mistake-sector = D’Adresse mussen dee selwechten Host hunn.
partners-mistake-setting = Dës Wiel passt net bei déi aner: { $value }
partners-mistake-web-address = Dës Adress kann net opgeruff ginn: { $value }
partners-mistake-keys = Dës Schlëssele ginn net: { $value }
partners-mistake-uri-long = D’Adress { $value } ass ze laang.
partners-mistake-uri-character = D’Adress { $value } huet en Zeechen, dat kodéiert muss ginn (%).
partners-mistake-uri-fragment = D’Adress { $value } huet en #, dat net erlaabt ass.
partners-mistake-uri-scheme = D’Adress { $value } muss mat https:// ufänken, oder mat http:// fir localhost an 127.0.0.1.
partners-mistake-uri-host = D’Adress { $value } huet kee einfachen Host.
partners-mistake-contact = Gitt eng E-Mail-Adress un, wéi service@beispill.lu.
partners-mistake-privacy = Gitt eng Adress un, déi mat https:// ufänkt.
partners-mistake-reason = Gitt e Grond mat 1 bis 500 Zeechen un.
partners-mistake-not-ready = Virun der Produktioun feelt nach eppes: https-Adresse mat engem Host, e Kontakt, eng Säit iwwer den Dateschutz, e Grond fir all Donnée.
partners-mistake-username = E Benotzernumm huet Buschtawen, Zifferen, Punkten oder Strécher, ouni Espace.
partners-mistake-many-people = Héchstens 20 Leit.
partners-mistake-overlap = Wielt eng vun den Dauere.

# Letters
partners-mail-accepted-subject = « { $service } » ass a Betrib
partners-mail-accepted-text =
    Moien { $person },

    Är Ufro fir « { $service } » ass ugeholl. Wat Dir virgeschloen hutt, gëllt vun elo un.

    { $link }
partners-mail-refused-subject = « { $service } »: d’Ufro ass refuséiert
partners-mail-refused-text =
    Moien { $person },

    Är Ufro fir « { $service } » ass refuséiert, aus dësem Grond:

    { $reason }

    Ännert, wat néideg ass, a frot dann nach eng Kéier:
    { $link }

# Trying a client
partners-try-title = Äre Client probéieren
partners-try-lead = En Ubidder, deen extra Feeler mécht, schéckt Ärem Client gutt a schlecht Äntwerten. Dës Säit seet, wat e mécht. D’Persoun ass erfonnt.
partners-try-issuer = Gitt Ärem Client dësen Issuer, mat dem selwechten Identifiant a Geheimnis:
partners-try-endpoints = Adressen, wann Äre Client se net selwer fënnt
partners-try-login = Wou fänkt d’Umeldung bei Iech un?
partners-try-login-hint = D’Adress vun Ärem Umeldeknäppchen. Ouni si dréckt Dir de Knäppchen selwer, no « Ufänken ».
partners-try-scenarios = D’Proben
partners-try-count = { $right } vun { $all } gelongen
partners-try-reload = Nei kucken
partners-try-start = Ufänken
partners-try-again = Déi selwecht Äntwert nach eng Kéier schécken
partners-try-waiting = Äre Client ass net weider komm. Wann en elo e Feeler weist, ass dat ze fréi: Kuckt a säi Log.
partners-try-soon = Äre Client huet d’Schlësselen viru manner wéi enger Minutt gelies, an d’Bibliothéike waarden. Probéiert an enger Minutt nei.
partners-try-saw = Wat hutt Dir bei Iech gesinn?
partners-try-saw-in = D’Persoun ass ugemellt
partners-try-saw-error = E Feeler
partners-try-unknown-address = Dësen Identifiant oder dës Adress ass net déi vun Ärem Service.
partners-verdict-not-tried = Net probéiert
partners-verdict-waiting = Waarden op Äre Client
partners-verdict-again = Nach eng Kéier schécken
partners-verdict-ask = Dir sot et
partners-verdict-soon = Ze fréi
partners-verdict-right = Richteg
partners-verdict-careless = Erlaabt, mee onvirsiichteg
partners-verdict-wrong = Falsch
partners-try-good = Alles ass richteg
partners-try-replayed-code = Déi selwecht Äntwert kënnt zweemol
partners-try-wrong-state = En anere state
partners-try-missing-state = Kee state
partners-try-wrong-iss-parameter = D’Äntwert seet, si kéim vu soss anzwousch (iss)
partners-try-error-answer = D’Äntwert ass e Feeler
partners-try-token-error = Den Token-Endpunkt äntwert mat engem Feeler
partners-try-wrong-nonce = Eng aner nonce
partners-try-wrong-aud = En Token fir en anere Client (aud)
partners-try-wrong-iss = En Token vun engem aneren Issuer (iss)
partners-try-expired = En ofgelafenen Token (exp)
partners-try-alg-none = En Token ouni Ënnerschrëft (alg none)
partners-try-alg-hs256 = En Token, mam ëffentleche Schlëssel als Geheimnis ënnerschriwwen (HS256)
partners-try-broken-signature = Eng falsch Ënnerschrëft
partners-try-wrong-at-hash = En ID-Token fir en aneren Access-Token (at_hash)
partners-try-rotated-keys = En neie Schlëssel
partners-try-other-sub = Userinfo schwätzt vun engem aneren (sub)
partners-mend-good = Äre Client ass net bis un d’Enn komm, obwuel alles richteg war. Liest säi Log.
partners-mend-replayed-code = Äre Client huet déi selwecht Äntwert zweemol ugeholl. Vergiesst de state, soubal déi éischt Äntwert kënnt.
partners-mend-state = Äre Client huet eng Äntwert ugeholl, déi en net gefrot huet. Vergläicht de state als éischt mat deem vun der Sessioun a refuséiert, wann e feelt.
partners-mend-iss-parameter = Vergläicht de Parameter iss vun der Äntwert mat Ärem Issuer (RFC 9207), ier Dir de Code benotzt.
partners-mend-error = Äre Client ass no engem Feeler weidergaangen. Kuckt fir d’éischt op error an den HTTP-Status.
partners-mend-nonce = Vergläicht d’nonce vum ID-Token mat där vun der Sessioun.
partners-mend-aud = Refuséiert en Token, deem säin aud net Är client_id ass.
partners-mend-iss = Refuséiert en Token, deem säin iss net Buschtaf fir Buschtaf Ären Issuer ass.
partners-mend-expired = Refuséiert en Token, deem säin exp laanscht ass.
partners-mend-algorithm = Leet am Client fest, wéi eng Algorithmen erlaabt sinn, a lauschtert net op dee vum Token.
partners-mend-signature = Iwwerpréift d’Ënnerschrëft vum Token mat de publizéierte Schlësselen.
partners-mend-at-hash = Wann at_hash do ass, vergläicht en mam Access-Token.
partners-mend-keys = Wann de Schlëssel (kid) net bekannt ass, liest d’publizéiert Schlësselen eemol nei a probéiert dann nei.
partners-mend-sub = Vergläicht de sub vun userinfo mat deem vum ID-Token a refuséiert, wa se net d’selwecht sinn.
partners-remark-no-state = Äre Client schéckt kee state: Jidderee kann him eng Äntwert ënnerschiben.
partners-remark-no-nonce = Äre Client schéckt keng nonce: Hien erkennt keen Token vun enger anerer Umeldung.
partners-remark-no-pkce = Äre Client benotzt PKCE mat S256 net.
partners-remark-method = Äre Client beweist sech anescht wéi ugemellt.
partners-remark-redirect = D’redirect_uri vun der Token-Ufro ass net déi vun der Umeldung.
partners-remark-verifier = De code_verifier passt net bei d’code_challenge.

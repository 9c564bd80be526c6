# The person in control: services, devices, blocks, reports.
identity-consent-optional = Dëse Service wéilt och gär wëssen, wann Dir et wëllt:
identity-unknown = net bekannt
identity-account-lead = Alles, wat Passerelle iwwer Iech weess an an Ärem Numm mécht, a wéi Dir et ännert.
identity-account-services-hint = Wou Är Daten higaange sinn, mat de Wäerter. En Accord zréckhuelen.
identity-account-sign-ins = Aloggungen
identity-account-sign-ins-hint = Wou, wéini a mat wéi engem Apparat. Ofmellen. „Dat war ech net“.
identity-account-accesses-hint = De Journal vun all Accès, fir ze kucken oder ze halen.
identity-account-providers = Identitéitsubidder
identity-account-providers-hint = Iwwer wien Dir kënnt ageloggt ginn. Ee spären.
identity-account-providers-linked = Fir een bei Äre Kont ze setzen oder ewechzehuelen:
identity-account-mandates = Wien fir Iech handele kann
identity-account-mandates-hint = D’Leit, déi Iech hëllefen, a wéi Dir dat ophalt.
identity-account-device = En aneren Apparat umellen
identity-account-device-hint = E Terminal, en Televiseur: Gitt hei de Code an, deen e weist.
identity-account-work = Fir Är Aarbecht
identity-account-helper = Fir eng Persoun handelen
identity-account-helper-hint = Är Mandater, an en neit.
identity-account-counter-hint = Fir eng Persoun, déi virun Iech steet an hire Kont net méi op kritt.
identity-account-officer-hint = Fir eng Persoun, déi mat engem Ausweis virun Iech steet.
identity-account-all-reports-hint = D’Umeldungen, déi Leit net erkannt hunn.
identity-security-providers-lead = En aneren Déngscht kann Äre Kont amplaz vum Passwuert opmaachen.
identity-security-providers = Kucken a bäisetzen
identity-account-reports = Är Meldungen
identity-account-reports-hint = Aloggungen, déi Dir net erkannt hutt.
identity-account-reports-open = { $count ->
    [one] { $count } oppen
   *[other] { $count } oppen
}
identity-account-service-last = Fir d’lescht benotzt den { $date }.
identity-account-service-no-consent = Dëse Service kritt näischt ouni en neien Accord, ausser e gehéiert zu Passerelle.
identity-account-service-allowed = Wat dëse Service kréie kann
identity-account-released-lead = Dat huet dëse Service bei all Ärer Aloggung kritt, genee esou, wéi mir et geschéckt hunn. Mir halen et 180 Deeg fir Iech op.
identity-account-released-none = An de leschten 180 Deeg gouf näischt geschéckt.
identity-account-released-on = Aloggung vum { $date }
identity-account-released-else = Alles anescht war d’selwecht.
identity-account-released-not = net weiderginn
identity-account-released-since = Weiderginn zënter dem { $date }, wéi de Service säin Accès erneiert huet
identity-account-released-until = Weiderginn bis den { $date }
identity-account-released-only-identifier = De Service krut just Är Kennung bei him: weder Numm nach Adress.
identity-account-release-ended = Accès eriwwer
identity-account-through = Iwwer: { $provider }
identity-account-by-helper = Fir Iech gemaach vun { $organisation }
identity-account-level-1 = Einfache Niveau
identity-account-level-2 = Verstäerkte Niveau
identity-account-level-3 = Séchersten Niveau
identity-account-sign-ins-lead = All Aloggung vun de leschten 180 Deeg, déi neiste fir d’éischt. Wann eng net vun Iech war, sot et.
identity-account-signed-in = Ageloggt
identity-account-signed-in-on = Aloggung den { $date }
identity-account-seen = Fir d’lescht benotzt den { $date }
identity-account-shared = Gedeelte Computer
identity-account-no-service = Keen anere Service.
identity-account-used-for = Servicer:
identity-account-reported = Gemellt: Nr. { $number }
identity-account-end-title = Iech ofmellen
identity-account-end-hint = D’Servicer, wou Dir ageloggt sidd, kréien Bescheed.
identity-account-end-all = Mech iwwerall ofmellen, och hei
identity-account-accesses-others = Dir gesitt d’Accèsen, déi anerer gemaach hunn.
identity-account-accesses-show-all = Och Är eege weisen
identity-account-accesses-all = Dir gesitt all Accèsen, och Är eegen.
identity-account-accesses-show-others = Just déi vun aneren weisen
identity-account-accesses-keep = Eng Kopie halen
identity-account-accesses-keep-hint = De ganze Journal, och mat Ären Accèsen.
identity-account-accesses-csv = Fir eng Tabell (CSV)
identity-account-accesses-json = Fir e Programm (JSON)
identity-account-providers-lead = E gespaarten Identitéitsubidder ka kee méi bei Ärem Kont aloggen.
identity-account-provider-here = Äre Passerelle-Kont
identity-account-provider-in-use = Dir sidd doriwwer ageloggt
identity-account-provider-is-blocked = Gespaart
identity-account-provider-block = Spären
identity-account-provider-block-of = { $provider } spären
identity-account-provider-allow = Fräischalten
identity-account-provider-allow-of = { $provider } fräischalten
identity-account-provider-stays = Dir sidd iwwer dësen Ubidder ageloggt: loggt Iech anescht an, fir en ze spären.
identity-account-provider-blocked = Den Ubidder ass gespaart. Kee ka sech méi doriwwer bei Ärem Kont aloggen.
identity-account-provider-allowed = Den Ubidder ass fräigeschalt.
identity-account-new-providers = Ubidder, déi Dir ni benotzt hutt
identity-account-new-providers-hint = Dir kënnt se all am Viraus spären, och déi, déi nach kommen.
identity-account-new-providers-are-blocked = Si si gespaart, och déi, déi nach kommen.
identity-account-new-providers-block = Spären
identity-account-new-providers-allow = Net méi spären
identity-account-new-providers-blocked = Ubidder, déi Dir ni benotzt hutt, si gespaart.
identity-account-new-providers-allowed = Ubidder, déi Dir ni benotzt hutt, sinn net méi gespaart.
identity-provider-shut-out = D’Persoun huet dësen Identitéitsubidder gespaart. Loggt Iech anescht an.
identity-account-reports-lead = Wann eng Aloggung net vun Iech ass, mellt Dir se. Nennt d’Nummer, wann Dir eis schreift oder urufft.
identity-account-reports-none = Dir hutt näischt gemellt.
identity-report-number = Meldung Nr. { $number }
identity-report-about = Aloggung vum { $date }, Apparat: { $device }.
identity-report-opened = Gemellt den { $date }.
identity-report-closed-on = Traitéiert den { $date }. Eis Äntwert:
identity-report-open = Oppen
identity-report-closed = Traitéiert
identity-not-me = Dat war ech net
identity-not-me-on = Dat war ech net: { $device }, { $date }
identity-not-me-title = War dës Aloggung net vun Iech?
identity-not-me-lead = Wann Dir confirméiert, maache mir direkt dat hei:
identity-not-me-ends-all = Mir mellen all d’Apparater of.
identity-not-me-ends-others = Mir mellen all déi aner Apparater of.
identity-not-me-stops-password = Äert Passwuert gëllt net méi: Wien sech ageloggt huet, kennt et. Dir wielt dann en neit.
identity-not-me-removes-passkeys = Mir huelen d’Passkeyen ewech, déi zanterhier dobäikomm sinn oder mat deenen d’Persoun sech ageloggt ka hunn.
identity-not-me-tells-services = Mir soen de Servicer Bescheed, wou d’Aloggung benotzt gouf; si kënnen Är Daten net méi kucken.
identity-not-me-blocks-provider = Mir spären den Identitéitsubidder, iwwer dee se koum.
identity-not-me-only-way = Mir spären { $provider } net, iwwer dee se koum: Dir hutt nach keen anere séchere Wee an Äre Kont. Mellt se elo; duerno weise mir Iech, wéi Dir e spaart.
identity-not-me-other-way = En anere Wee fir d’Umelldung ariichten
identity-not-me-opens-report = Mir maachen eng Meldung op, mat enger Nummer, déi Dir nenne kënnt.
identity-not-me-confirm = Dat war ech net
identity-not-me-it-was = Dat war ech
identity-not-me-too-old-title = Dëse Link gëllt net méi
identity-not-me-too-old = En ass ze al oder net komplett. Dir kënnt eng Aloggung an Ärem Kont mellen.
identity-reported-title = Et ass gemellt
identity-reported-number = Dat ass d’Nummer vun Ärer Meldung. Schreift se op.
identity-reported-done = D’Apparater sinn ofgemellt, an d’Servicer kréie Bescheed.
identity-reported-blocked = Mir hu gespaart: { $provider }.
identity-reported-not-blocked = Mir hunn { $provider } net gespaart: Dir hutt nach keen anere séchere Wee an Äre Kont. Ännert do Äert Passwuert, oder frot do no Hëllef, fir Ären Zougang ze schützen. Duerno:
identity-reported-block-then = Iech domat umellen, an { $provider } spären
identity-reported-passkeys = { $count ->
    [one] Mir hunn ee Passkey ewechgeholl, deen där Persoun gehéiere konnt. War et Ären, setzt en erëm derbäi.
   *[other] Mir hunn { $count } Passkeyen ewechgeholl, déi där Persoun gehéiere konnten. War een dovun Ären, setzt en erëm derbäi.
}
identity-reported-password-title = Äert Passwuert
identity-reported-password = Et gëllt net méi: Wien sech ageloggt huet, kennt et. Wielt en neit, fir Äre Kont erëm opzemaachen. Ouni E-Mail-Adress gitt op e Guichet.
identity-reported-next-title = An duerno
identity-reported-next = E Mënsch wäert Är Meldung liesen. Dir kritt d’Äntwert per E-Mail.
identity-reports-title = Meldungen
identity-reports-lead = Aloggungen, déi Leit net erkannt hunn. Déi eelst oppen kommen fir d’éischt.
identity-reports-none = Kee huet eppes gemellt.
identity-reports-number = Nummer
identity-reports-opened = Gemellt den
identity-reports-state = Stand
identity-reports-person = Persoun
identity-reports-email = E-Mail-Adress
identity-reports-device = Apparat
identity-reports-sign-in = Aloggung den
identity-reports-level = Niveau
identity-reports-provider = Identitéitsubidder
identity-reports-blocked = Ubidder gespaart
identity-reports-password = Passwuert gestoppt
identity-reports-passkeys = Ewechgeholl Passkeyen
identity-reports-services = Servicer
identity-reports-no-service = Keen
identity-reports-by-letter = Iwwer de Link am Bréif gemellt
identity-reports-note = Äntwert un d’Persoun
identity-reports-note-hint = D’Persoun liest se op hirer Säit a kritt se per E-Mail.
identity-reports-note-missing = Schreift eng Äntwert.
identity-reports-note-long = D’Äntwert huet héchstens { $max } Zeechen.
identity-reports-close = D’Meldung ofschléissen
identity-basis-report = Fir Är Meldung ze traitéieren.
identity-sign-out-services = Dir gitt och bei dëse Servicer ofgemellt, wann se et erlaben:
identity-letter-new-device-subject = Nei Aloggung bei Ärem Kont
identity-letter-new-device-text =
    Moien { $name },

    iergendeen huet sech bei Ärem Kont mat engem Apparat ageloggt, deen mir net kannt hunn.

    Wéini: { $date }
    Apparat: { $device }

    Wann Dir et waart, ass näischt ze maachen.

    Wann Dir et net waart, maacht dës Säit op. Si geet ouni Aloggen. E Knäppchen hält do alles op:
    { $link }

    Passerelle
    { $site }
identity-letter-report-subject = Är Meldung Nr. { $number }
identity-letter-report-text =
    Moien { $name },

    Dir hutt eng Aloggung gemellt, déi net vun Iech war. Mir hunn d’Apparater ofgemellt an de Servicer Bescheed gesot.

    Är Nummer: { $number }

    Mir schreiwen Iech, wann d’Meldung traitéiert ass.

    Passerelle
    { $site }
identity-letter-report-password-text =
    Moien { $name },

    Dir hutt eng Aloggung gemellt, déi net vun Iech war. Mir hunn d’Apparater ofgemellt an de Servicer Bescheed gesot.

    Är Nummer: { $number }

    Äert Passwuert gëllt net méi: Wien sech ageloggt huet, kennt et. Wielt hei en neit: { $site }/recover
    Dir kënnt och mat engem Ausweis op e Guichet goen.

    Mir schreiwen Iech, wann d’Meldung traitéiert ass.

    Passerelle
    { $site }
identity-letter-closed-subject = Äntwert op Är Meldung Nr. { $number }
identity-letter-closed-text =
    Moien { $name },

    Är Meldung Nr. { $number } ass traitéiert. Hei ass eis Äntwert:

    { $note }

    Passerelle
    { $site }
identity-account-security-hint = Passwuert, Passkeyen, Coden.
identity-consent-anonymous = De Service „{ $service }“ kritt keng Donnéeën iwwer Iech. E kritt just e Pseudonym.
identity-consent-behind = Dëse Service ass vun { $organisation }. Duerno kommt Dir dohin zréck: { $site }.
identity-consent-site = Duerno kommt Dir op de Site { $site } zréck.
identity-data-person-code = Nummer, ënner där d’Verwaltungen Iech kennen
identity-data-data-uses = wien no Ären Daten gefrot huet
identity-data-booklet = Heft mat digitale Päss
identity-basis-person-code = Eng Verwaltung huet bestätegt, datt dës Nummer Är ass.

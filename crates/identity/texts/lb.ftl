# Sech umellen, averstane sinn, säi Kont gesinn.

identity-home = Zréck op d’Haaptsäit
identity-yes = Jo
identity-no = Neen

# Sech un- an ofmellen
identity-sign-in-title = Sech umellen
identity-sign-in-lead = Een eenzege Kont fir all d’Servicer.
identity-sign-in-for = Mellt Iech un, fir op de Service „{ $service }“ weiderzegoen.
identity-sign-in-not-kept-here = { $service } hëlt keng Konten un, déi hei gefouert ginn. Wielt en Umelldungsdéngscht, deen en unhëlt.
identity-sign-in-already = Dir sidd schonn als { $name } ugemellt. Gitt Äert Passwuert an, fir weiderzefueren, oder mellt Iech mat engem anere Kont un.
identity-username = Benotzernumm
identity-username-missing = Gitt Äre Benotzernumm an.
identity-password = Passwuert
identity-password-missing = Gitt Äert Passwuert an.
identity-sign-in = Umellen
identity-sign-in-wrong = De Benotzernumm oder d’Passwuert ass net richteg. Kuckt se no a probéiert nach eng Kéier.
identity-stopped-title = Dëst Passwuert gëllt net méi
identity-stopped-lead = Dir hutt gemellt, datt eng aner Persoun et benotzt huet. Fir Äre Kont opzemaachen, wielt en neit Passwuert.
identity-stopped-recover = En neit Passwuert wielen
identity-stopped-counter = Ouni E-Mail-Adress gitt mat engem Ausweis op e Guichet.
identity-sign-in-wait-seconds = { $count ->
    [one] Et goufe ze vill Versich. Waart { $count } Sekonn a probéiert dann nach eng Kéier.
   *[other] Et goufe ze vill Versich. Waart { $count } Sekonnen a probéiert dann nach eng Kéier.
}
identity-sign-in-wait-minutes = { $count ->
    [one] Et goufe ze vill Versich. Waart { $count } Minutt a probéiert dann nach eng Kéier.
   *[other] Et goufe ze vill Versich. Waart { $count } Minutten a probéiert dann nach eng Kéier.
}
identity-sign-out-title = Wëllt Dir Iech ofmellen?
identity-sign-out-lead = Dir sidd dann op dësem Apparat net méi bei Passerelle ugemellt.
identity-sign-out-for = De Service „{ $service }“ freet, Iech och bei Passerelle ofzemellen.
identity-sign-out = Ofmellen
identity-stay-signed-in = Ugemellt bleiwen

# Averstane sinn
identity-consent-title = Är Donnéeën un „{ $service }“ weiderginn?
identity-consent-tab = Är Donnéeë weiderginn?
identity-consent-lead = Fir Iech unzemellen, freet de Service „{ $service }“ no den Donnéeën hei drënner. E kritt se genee esou, wéi Dir se hei liest.
identity-consent-only-identifier = De Service freet weder no Ärem Numm nach no Ärer Adress: e weess just, datt Dir et sidd, wann Dir erëmkommt.
identity-consent-data-title = Donnéeë vun anere Verwaltungen
identity-consent-data = De Service „{ $service }“ kann dës Donnéeë bei der Verwaltung ufroen, déi se huet, soulaang Dir Ären Accord net zréckhuelt. Passerelle gesäit se net.
identity-consent-identifier-title = Wat kritt de Service soss nach?
identity-consent-identifier = Eng Kennung, déi Dir just bei dësem Service hutt. En anere Service kritt eng aner: si kënnen net zesummeleeën, wat si iwwer Iech wëssen. De Service erfiert och, wéini Dir Iech ugemellt hutt.
identity-consent-offline = De Service „{ $service }“ kann dës Donnéeën och méi spéit kucken, wann Dir net do sidd, héchstens 90 Deeg laang.
identity-consent-withdraw = Dir kënnt Är Meenung zu all Moment op der Säit vun Ärem Kont änneren.
identity-consent-allow = Averstanen a weider
identity-consent-refuse = Refuséieren

# D’Donnéeën an einfache Wierder
identity-claim-sub = Är Kennung bei dësem Service
identity-claim-name = ganzen Numm
identity-claim-given-name = Virnimm
identity-claim-family-name = Familljennumm
identity-claim-username = Benotzernumm
identity-claim-locale = Sprooch
identity-claim-updated-at = lescht Ännerung vun den Donnéeën
identity-claim-email = E-Mail-Adress
identity-claim-email-verified = E-Mail-Adress bestätegt
identity-claim-offline = Zougrëff, wann Dir net do sidd

# Aner Donnéeën, wann en aneren Deel vu Passerelle se an de Journal schreift
identity-data-siret = SIRET-Nummer
identity-data-activity = Aktivitéit
identity-data-commune = Gemeng
identity-data-headcount = Zuel vun de Salariéen
identity-data-firm = Betrib
identity-data-e-mail = E-Mail-Adress
identity-data-message = Message
identity-data-subject = Sujet vun der Ufro
identity-data-answer = Äntwert
identity-data-answers = Äntwerten aus dem Diagnostic
identity-data-score = Resultat vum Diagnostic
identity-data-begun = Diagnostic ugefaangen
identity-data-completed = Diagnostic ofgeschloss

# Ufroen, déi net ginn
identity-mistake-title = Dës Ufro kann net weidergoen
identity-mistake-client = De Service, vun deem Dir kommt, ass hei net ageschriwwen. Fir Är Sécherheet schécke mir Iech net dohinner zréck.
identity-mistake-redirect = De Service, vun deem Dir kommt, wëll Iech op eng Adress schécken, déi en net ugemellt huet. Fir Är Sécherheet maache mir dat net.
identity-mistake-request = De Service, vun deem Dir kommt, huet eng Ufro geschéckt, déi mir net verstinn.
identity-mistake-too-late = Dës Ufro ass ze al.
identity-mistake-way-out = Gitt zréck op de Site vum Service a fänkt nach eng Kéier un. Wann de Problem erëmkënnt, sot dem Service Bescheed.
identity-mistake-technical = Detail fir de Service

# Mäi Kont
identity-account-title = Mäi Kont
identity-account-profile = Är Donnéeën
identity-account-services = Erlaabte Servicer
identity-account-services-lead = Dës Servicer däerfen d’Donnéeë kréien, déi Dir hei gesitt. Dir kënnt Är Zoustëmmung zu all Moment zréckhuelen.
identity-account-services-none = Dir hutt kengem Service zougestëmmt.
identity-account-service-since = Erlaabt den { $date }.
identity-account-sites = Siten, op deenen Dir Iech ugemellt hutt
identity-account-permissions = Donnéeën, déi Verwaltunge mat Ärer Erlaabnis austausche kënnen
identity-account-permissions-lead = Dir kënnt all Erlaabnis zu all Moment zréckhuelen: Duerno gëtt näischt méi geschéckt.
identity-account-permissions-none = Dir hutt keng Erlaabnis ginn.
identity-account-permission-what = Donnéeën: { $what }, bei: { $provider }.
identity-account-permission-purpose = Fir wat: { $purpose }.
identity-account-permission-until = Gëlteg bis { $date }.
identity-account-permission-ended = Eriwwer: Et gëtt näischt méi geschéckt
identity-account-permission-used = Fir d’lescht ugefrot: { $date }.
identity-account-permission-unused = Nach ni ugefrot.
identity-account-permission-withdraw = Erlaabnis zréckhuelen
identity-account-permission-withdraw-from = Erlaabnis zréckhuelen: { $client }, Donnéeë vu { $provider }
identity-account-right-to-know = Äert Recht, ze wëssen
identity-account-right-to-know-lead = Aner Ufroen tëscht Verwaltunge berouen op engem Gesetz, net op Ärer Erlaabnis: Dir kënnt se hei net zréckhuelen. Dir hutt d’Recht ze wëssen, wie wat wéini a firwat gelies huet.
identity-account-right-to-know-link = Kucken, wie meng Donnéeë gelies huet
identity-account-elsewhere = Däerf bei anere Verwaltungen ufroen: { $what }.
identity-account-offline = Dëse Service däerf dës Donnéeë kucken, wann Dir net do sidd.
identity-account-withdraw = Zoustëmmung zréckhuelen
identity-account-withdraw-from = Zoustëmmung fir de Service { $service } zréckhuelen
identity-account-withdrawn = Är Zoustëmmung ass zréckgeholl. De Service kann Är Donnéeën hei net méi kucken.
identity-account-accesses = Wien Är Donnéeë gekuckt huet
identity-account-accesses-lead = All Zougrëff op Är Donnéeë steet an engem Journal, deen keen heemlech ka veränneren. Dee leschte steet uewen.
identity-account-accesses-none = Nach keen huet Är Donnéeë gekuckt.
identity-account-access-by = Duerch: { $who }.
identity-account-access-device = Apparat: { $device }.
identity-account-access-service = Service: { $service }.
identity-account-access-what = Donnéeën: { $what }.
identity-account-access-proof = Beweis Nr. { $number }
identity-account-you = Dir selwer
identity-account-someone-gone = eng Persoun, där hire Kont et net méi gëtt
identity-account-device-unknown = Onbekannten Apparat
identity-account-this-device = Dësen Apparat
identity-account-end-session = Ofmellen
identity-account-end-session-of = Apparat { $device } ofmellen
identity-account-session-ended = Den Apparat ass ofgemellt.
identity-account-end-others = All aner Apparater ofmellen
identity-account-sessions-ended = All aner Apparater sinn ofgemellt.

# Firwat
identity-basis-self = Op Ären eegene Wonsch.
identity-basis-consent = Mat Ärer Zoustëmmung.
identity-basis-trusted = Dëse Service gehéiert zu Passerelle.

# The end of an account
identity-close-title = Meng Donnéeën an d’Enn vu mengem Kont
identity-close-hint = Alles an engem Fichier eroflueden, oder de Kont zoumaachen.
identity-close-data = Är Donnéeën
identity-close-data-lead = Ee Fichier mat allem, wat mir vun Iech halen. Och e Programm kann e liesen.
identity-close-take = Meng Donnéeën eroflueden
identity-close-end = De Kont zoumaachen
identity-close-warning = Är Donnéeën, Är Aart a Weis Iech unzemellen an Är Autorisatioune gi geläscht. Dir gitt iwwerall ofgemellt. Dat ass definitiv.
identity-close-kept = Et bleift nëmmen: de Journal vun den Zougrëff, ouni Ären Numm, a wat d’Administratioune vun Ären Demarche mussen halen.
identity-close-sure-title = Sidd Dir sécher?
identity-close-sure = Jo, mäi Kont zoumaachen a meng Donnéeë läschen
identity-close-not-sure = Maacht e Kräiz an d’Këscht, fir ze confirméieren.
identity-close-yes = Mäi Kont zoumaachen
identity-close-no = Mäi Kont behalen
identity-close-first = Ier Dir Äre Kont zoumaacht:
identity-closed-title = Äre Kont ass zou
identity-closed-lead = Är Donnéeë si geläscht. Mir hunn Iech et och per E-Mail geschriwwen.
identity-closed-home = Zeréck op d’Startsäit
identity-letter-account-closed-subject = Passerelle: Äre Kont ass zou
identity-letter-account-closed-text =
    Moien { $name },

    Äre Kont bei { $site } ass zou. Är Donnéeë si geläscht.

    Wann Dir dat net waart, mellt Iech beim Bedreiwer vun dësem Site.

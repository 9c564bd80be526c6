# Beroder an Evenementer.

directory-any = Egal
directory-fictional = Fiktive Beroder
directory-fictional-event = Fiktiivt Evenement

directory-advisers-title = E Beroder fannen
directory-advisers-lead = Ëffentlech unerkannt Beroder hëllefe klenge Betriber. Verschidde kommen bei Iech, anerer hëllefen aus der Distanz.
directory-advisers-found = { $count ->
    [0] Kee Beroder fonnt
    [one] { $count } Beroder
   *[other] { $count } Beroder
}
directory-advisers-none = Keen entsprécht all dësen Informatiounen. Huelt e Filter ewech oder sicht méi wäit.
directory-advisers-order = Déi nooste a gëeegentst stinn uewen.
directory-advisers-open-data = Déi ganz Lëscht eroflueden (CSV)
directory-advisers-back = All d’Beroder

directory-field-text = Wierder fir ze sichen
directory-field-text-hint = Zum Beispill: Internetsite, Rechnung, en Numm.
directory-field-near = An der Géigend vun
directory-field-near-hint = Eng Gemeng oder eng Postleetzuel.
directory-field-km = Distanz
directory-field-specialities = Fachberäicher
directory-field-specialities-chosen = Fachberäicher: { $count }
directory-field-sector = Ëffentlech oder privat
directory-field-mode = Aart a Weis ze schaffen
directory-field-region = Regioun
directory-field-theme = Thema
directory-field-month = Mount
directory-field-attendance = Op der Plaz oder online

directory-around = An der Géigend vun { $commune }
directory-around-others = Sicht Dir eng aner Gemeng?
directory-which-commune = Méi Gemenge heeschen „{ $name }“. Wéi eng mengt Dir?
directory-unknown-commune = Mir kenne keng Gemeng „{ $name }“. Kuckt den Numm no oder probéiert et mat der Postleetzuel. An der Tëschenzäit gesitt Dir d’Beroder aus dem ganze Land.
directory-for-activity = Fir Betriber mat dëser Aktivitéit: { $activity }.

directory-km = { $km } km
directory-km-none = Manner wéi 1 km
directory-why = Firwat: { $reasons }.
directory-reason-speciality = kennt „{ $label }“
directory-reason-mentions = ernimmt „{ $word }“
directory-reason-activity = schafft mat „{ $label }“
directory-reason-comes = kënnt bei Iech
directory-reason-remote = schafft aus der Distanz
directory-reason-answers = äntwert hei

directory-sector-public = Ëffentlech
directory-sector-private = Privat
directory-mode-on-site = An Ärem Betrib
directory-mode-remote = Aus der Distanz

directory-fact-person = Persoun
directory-fact-place = Adress
directory-fact-specialities = Fachberäicher
directory-fact-modes = Aart a Weis ze schaffen
directory-fact-reach = Kënnt
directory-fact-languages = Geschwate Sproochen
directory-fact-activities = Schafft mat
directory-fact-accreditation = Unerkennung
directory-fact-site = Internetsite
directory-fact-reference = Offiziell Säit
directory-reach-km = Bis zu { $km } km wäit
directory-activities-all = All d’Aktivitéiten
directory-accredited-since = Zënter dem { $since }
directory-accredited-until = Vum { $since } bis den { $until }
directory-not-accredited = Dëse Beroder ass haut net unerkannt. Hie steet a kenger Sich méi.
directory-ask = Ëm Hëllef froen
directory-ask-hint = Dir schreift iwwer dëse Site. Dir wielt, wat Dir weist.
directory-no-account = Dëse Beroder äntwert nach net iwwer dëse Site.

directory-language-ar = Arabesch
directory-language-de = Däitsch
directory-language-en = Englesch
directory-language-es = Spuenesch
directory-language-fr = Franséisch
directory-language-it = Italieenesch
directory-language-lb = Lëtzebuergesch
directory-language-pt = Portugisesch

directory-events-title = Evenementer
directory-events-lead = Atelieren, Webinairen an Treffen iwwer den Digital, an Ärer Géigend oder online.
directory-events-found = { $count ->
    [0] Keen Evenement geplangt
    [one] { $count } Evenement geplangt
   *[other] { $count } Evenementer geplangt
}
directory-events-none = Mat all dësen Informatiounen ass näischt geplangt. Huelt e Filter ewech.
directory-events-open-data = All d’Evenementer eroflueden (CSV)
directory-events-back = All d’Evenementer
directory-on-site = Op der Plaz
directory-online = Online
directory-commune-and-online = { $commune }, an online
directory-hours = Vun { $from } bis { $until }
directory-when = { $day }, vun { $from } bis { $until }
directory-event-ics = A mäi Kalenner
directory-event-over = Eriwwer
directory-register = Sech umellen
directory-programme = Programm
directory-fact-when = Wéini
directory-fact-where = Wou
directory-fact-online = Online
directory-fact-organiser = Organiséiert vun
directory-subscribe = Dës Evenementer abonnéieren
directory-subscribe-text = Kopéiert dës Adress an Äre Kalenner, ënner „Kalenner per URL derbäisetzen“. Nei Evenementer kommen dann vum selwen.
directory-feed-name = Digital Evenementer

## Accreditation
directory-decided-elsewhere = An der Zwëschenzäit huet een decidéiert oder eppes geännert. Maacht d’Säit nei op, fir ze gesinn, wou et drun ass.
directory-decide-own = Keen decidéiert iwwer seng eegen Unerkennung.
directory-basis-accreditation = Unerkennung vun de Beroder
directory-choose = Wielt
directory-apply-title = Unerkennung als Beroder ufroen
directory-apply-lead = E Beamte liest Är Ufro. Dir kritt d’Äntwert per E-Mail.
directory-apply-public = No der Unerkennung gëtt dat alles ëffentlech, ausser Är Beweiser. Är E-Mail-Adress an Är Telefonsnummer ginn ni verëffentlecht.
directory-apply-send = Ënnerschreiwen a schécken
directory-apply-organisation = Organisatioun
directory-apply-organisation-missing = Gitt d’Organisatioun un.
directory-apply-too-long = Dësen Text ass ze laang (héchstens { $max } Zeechen am längste Feld).
directory-apply-kind = Zort vun Organisatioun
directory-apply-kind-missing = Wielt d’Zort vun Organisatioun.
directory-apply-person = Numm, dee gewise gëtt
directory-apply-person-hint = Nëmmen, wann Ären Numm ëffentlech soll sinn.
directory-apply-address = Adress
directory-apply-commune = Gemeng
directory-apply-commune-which = Wéi eng Gemeng?
directory-apply-commune-missing = Gitt d’Gemeng un.
directory-apply-commune-several = Méi Gemenge heesche sou. Wielt Är hei drënner.
directory-apply-commune-unknown = Mir kennen dës Gemeng net. Probéiert d’Postleitzuel.
directory-apply-reach = Wéi wäit gitt Dir?
directory-apply-reach-missing = Wielt, wéi wäit Dir gitt.
directory-apply-reach-region = Déi ganz Regioun vu menger Gemeng
directory-apply-regions = Aner ganz Regiounen
directory-apply-regions-hint = Nëmmen, wann Dir déi ganz Regioun vun Ärer Gemeng bedéngt.
directory-apply-modes = Aart ze schaffen
directory-apply-modes-missing = Wielt op d’mannst eng Aart ze schaffen.
directory-apply-specialities = Sujeten
directory-apply-specialities-missing = Wielt op d’mannst ee Sujet.
directory-apply-activities = Branche vun de Betriber (NACE-Coden)
directory-apply-activities-hint = Ufäng vu Coden mat Espacen, zum Beispill „10.71 56“. Eidel loosse fir all Branchen.
directory-apply-activities-unknown = Ee vun dëse Codë gëtt et net, oder et sinn der ze vill.
directory-apply-employees = Gréisst vun de Betriber
directory-apply-employees-from = Vu wéi vill Salariéen un?
directory-apply-employees-to = Bis wéi vill Salariéen?
directory-apply-employees-hint = Eidel loosse fir all Gréissten.
directory-apply-employees-wrong = Gitt zwou ganz Zuelen un, déi méi kleng fir d’éischt.
directory-apply-capacity = Ufroen am Mount
directory-apply-capacity-hint = Wéi vill Dir an drësseg Deeg unhuele kënnt. Ouni Äntwert: { $usual }.
directory-apply-capacity-wrong = Gitt eng ganz Zuel vun 1 bis 500 un.
directory-apply-languages = Geschwate Sproochen
directory-apply-languages-missing = Wielt op d’mannst eng Sprooch.
directory-apply-presentation = Presentatioun
directory-apply-presentation-hint = E puer einfach Sätz: wien Dir sidd, wéi Dir hëlleft.
directory-apply-presentation-missing = Schreift e puer Sätz fir Iech virzestellen.
directory-apply-site = Internetsite
directory-apply-site-wrong = D’Adress fänkt mat https:// un an huet keng Espacen.
directory-apply-evidence = Beweiser
directory-apply-evidence-hint = Diplomer, Label, Referenze vu Betriber, deenen Dir gehollef hutt, a wou een se liese kann. Nëmme Beamte gesinn se.
directory-apply-evidence-missing = Gitt op d’mannst ee Beweis un.
directory-apply-charter-missing = Ënnerschreift d’Charta, fir Är Ufro ze schécken.
directory-charter = Charta vum Beroder
directory-charter-sign = Ënnerschrëft
directory-charter-signed = Ech ënnerschreiwen d’Charta, Versioun { $version }, am Numm vun der Organisatioun
directory-charter-signed-on = Charta { $version }, ënnerschriwwen den { $date }.
directory-employees-all = All Gréissten
directory-employees-from = { $from } Salariéen a méi
directory-employees-range = { $from } bis { $to } Salariéen
directory-application-sent = Geschéckt
directory-application-more-asked = Ze kompletéieren
directory-application-accepted = Ugeholl
directory-application-refused = Refuséiert
directory-application-withdrawn = Zréckgezunn
directory-standing-to-come = Nach net unerkannt
directory-standing-held = Haut unerkannt
directory-standing-suspended = Unerkennung ausgesat
directory-standing-ended = Unerkennung ofgelaf
directory-own-title = Mäi Beräich als Beroder
directory-own-account = Mäi Kont
directory-own-none = Dir sidd net am Verzeechnes vun de Beroder.
directory-own-apply = Unerkennung ufroen
directory-own-change = Erneieren oder dat änneren, wat unerkannt gouf
directory-own-applications = Meng Ufroen
directory-own-sent = Är Ufro ass geschéckt. Dir kritt eng Confirmatioun per E-Mail.
directory-own-kept = Äre Profil ass ofgeluecht.
directory-own-public = Ëffentlech Säit
directory-own-inbox = Kritten Ufroen
directory-own-complete = Ufro kompletéieren
directory-own-withdraw = Ufro zréckzéien
directory-history = Verlaf
directory-since = Zënter
directory-until = Bis
directory-step-accepted = Unerkannt
directory-step-changed = Ännerung ugeholl
directory-step-renewed = Unerkennung erneiert
directory-step-suspended = Unerkennung ausgesat
directory-step-lifted = Aussetzung opgehuewen
directory-step-ended = Unerkennung ofgeschloss
directory-step-until = bis den { $until }
directory-profile-title = Mäin ëffentleche Profil
directory-profile-accredited = Numm, Zort, Gemeng, Regiounen a Branche vun der Organisatioun goufen unerkannt: Ännerunge kuckt e Beamten no.
directory-profile-presentation-fr = Presentatioun op Franséisch
directory-profile-presentation-de = Presentatioun op Däitsch
directory-profile-presentation-lb = Presentatioun op Lëtzebuergesch
directory-profile-presentation-en = Presentatioun op Englesch
directory-profile-absence = Net do
directory-profile-away-from = Éischten Dag
directory-profile-away-until = Leschten Dag
directory-profile-away-hint = Zum Beispill 2026-12-24. An där Zäit kritt Dir keng Ufroen.
directory-profile-away-wrong = Gitt zwee Deeg un wéi 2026-12-24, den éischte fir d’éischt.
directory-profile-paused = Paus
directory-profile-paused-yes = Ech huelen am Moment keng nei Ufroen un
directory-profile-keep = Späicheren
directory-badge-title = Beweis vun der Unerkennung
directory-badge-today = Haut
directory-badge-dated = Stand: { $today }
directory-badge-held = { $organisation } ass haut, den { $today }, unerkannt, zënter dem { $since } a bis den { $until }. { $suspended }
directory-badge-suspended = { $organisation } ass haut, den { $today }, net unerkannt: d’Unerkennung ({ $since } bis { $until }) ass zënter dem { $suspended } ausgesat.
directory-badge-ended = { $organisation } ass haut, den { $today }, net unerkannt: d’Unerkennung vum { $since } bis den { $until } ass ofgelaf. { $suspended }
directory-badge-to-come = { $organisation } ass haut, den { $today }, net unerkannt: d’Unerkennung fänkt den { $since } un, bis den { $until }. { $suspended }
directory-badge-use = Dëse Beweis op Ärem Site weisen
directory-badge-use-text = Setzt d’Bild mat engem Link op dës Säit. D’Bild weist ëmmer de Stand vum Dag.
directory-badge-proof = Fir Programmer, mat engem Beweis aus dem Journal:
directory-office-title = Unerkennung vun de Beroder
directory-office-back = Beräich vun der Verwaltung
directory-office-waiting = Oppen Ufroen
directory-office-none = Keng Ufro waart.
directory-office-find = E Beroder fannen
directory-office-name = Numm vun der Organisatioun
directory-office-search = Sichen
directory-office-not-found = Keng Organisatioun heescht sou.
directory-office-change = Ännerung oder Erneierung
directory-office-new = Éischt Ufro
directory-office-renew = Erneieren
directory-office-lift = Aussetzung ophiewen
directory-office-stop = Aussetzen oder ophalen
directory-office-stop-text = Dat gëllt vun haut un. De Beroder steet net méi am Verzeechnes a kritt Är Ursaach per E-Mail. Fréier Ufroe bleiwen, wéi se sinn.
directory-office-suspend = Vun haut un aussetzen
directory-office-end = Ophalen
directory-review-title = Ufro vu(n) { $organisation }
directory-review-decide = Decidéieren
directory-review-until = Unerkannt bis
directory-review-until-wrong = Gitt en Dag an deenen nächste fënnef Joer un.
directory-review-until-same = Dat ass schonn de leschten Dag.
directory-review-accept = Unhuelen
directory-review-more = Méi Informatiounen ufroen
directory-review-refuse = Refuséieren
directory-review-reason = Äre Message
directory-review-reason-hint = D’Persoun kritt en esou, wéi en ass.
directory-review-reason-missing = Sot firwat, oder wat feelt.
directory-review-entry = Aktuellen Androck vun dësem Beroder
directory-review-entry-which = D’Organisatioun steet vläicht schonn am Verzeechnes
directory-review-entry-new = Neen, en neien Androck
directory-review-pack-changed = Den Territoire kennt d’Gemeng oder d’Zort net méi. Frot méi Informatiounen un.
directory-advisers-data-set = Mat de Kolonne vum Datesaz „activateurs-france-num“ (CSV)
directory-mail-received-subject = Passerelle: Är Ufro ass ukomm
directory-mail-received-text =
    Moien { $person },

    D’Ufro vun { $organisation } ass ukomm. E Beamte liest se.

    Wou se drun ass: { $link }
directory-mail-more-subject = Passerelle: méi Informatiounen zu Ärer Ufro
directory-mail-more-text =
    Moien { $person },

    Fir d’Ufro vun { $organisation } feelt nach eppes:

    { $reason }

    Kompletéieren: { $link }
directory-mail-refused-subject = Passerelle: Är Ufro ass refuséiert
directory-mail-refused-text =
    Moien { $person },

    D’Ufro vun { $organisation } ass refuséiert, aus dëser Ursaach:

    { $reason }

    Dir kënnt eng nei maachen: { $link }
directory-mail-accepted-subject = Passerelle: { $organisation } ass unerkannt
directory-mail-accepted-text =
    Moien { $person },

    { $organisation } ass unerkannt bis den { $until }. { $reason }

    Äre Profil an Är Ufroen: { $link }
    De Beweis fir ze weisen: { $badge }
directory-mail-renewed-subject = Passerelle: D’Unerkennung vun { $organisation } ass erneiert
directory-mail-renewed-text =
    Moien { $person },

    D’Unerkennung vun { $organisation } gëllt elo bis den { $until }. { $reason }

    Äre Beräich: { $link }
    De Beweis fir ze weisen: { $badge }
directory-mail-suspended-subject = Passerelle: D’Unerkennung vun { $organisation } ass ausgesat
directory-mail-suspended-text =
    Moien { $person },

    D’Unerkennung vun { $organisation } (bis den { $until }) ass vun haut un ausgesat, aus dëser Ursaach:

    { $reason }

    Äre Beräich: { $link }
    Den ëffentleche Stand: { $badge }
directory-mail-lifted-subject = Passerelle: D’Aussetzung vun { $organisation } ass opgehuewen
directory-mail-lifted-text =
    Moien { $person },

    { $organisation } ass erëm unerkannt, bis den { $until }. { $reason }

    Äre Beräich: { $link }
    Den ëffentleche Stand: { $badge }
directory-mail-ended-subject = Passerelle: D’Unerkennung vun { $organisation } ass ofgeschloss
directory-mail-ended-text =
    Moien { $person },

    D’Unerkennung vun { $organisation } ass ofgeschloss; hire leschten Dag war den { $until }. D’Ursaach:

    { $reason }

    Äre Beräich: { $link }
    Den ëffentleche Stand: { $badge }
directory-mail-ends-soon-subject = Passerelle: D’Unerkennung vun { $organisation } leeft geschwënn of
directory-mail-ends-soon-text =
    Moien { $person },

    D’Unerkennung vun { $organisation } leeft den { $until } of. Frot d’Erneierung zur Zäit un. { $reason }

    Erneieren: { $link }
    Den ëffentleche Stand: { $badge }

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

# Events of organisers and offers of partners.

## Searching events

directory-choose = Wielt w. e. g.
directory-save = Späicheren
directory-send = Schécken
directory-yes = Jo
directory-no = Nee
directory-field-department = Departement
directory-field-since = Vum … un
directory-field-until = Bis den
directory-field-day-hint = Dag, Mount a Joer, zum Beispill 31.01.2027.
directory-events-unknown-day = „{ $text }“ ass keen Datum. Schreift en zum Beispill esou: 31.01.2027.
directory-events-online-too = Evenementer, un deenen een och online deelhëlt, stinn bei all Regioun.
directory-events-unknown-commune = Keng Gemeng heescht „{ $name }“, oder méi heeschen esou. Probéiert d’Postleitzuel.
directory-subscribe-webcal = A mengem Kalenner abonnéieren
directory-event-sources = Och ugekënnegt vun:
directory-standing-rescheduled = Neien Termin
directory-standing-moved-online = Ass elo online
directory-standing-postponed = Verréckelt
directory-standing-full = Voll
directory-standing-cancelled = Ofgesot
directory-fact-price = Präis
directory-fact-before = War geplangt
directory-price-free = Gratis
directory-session-keynote = Haaptvirtrag
directory-session-talk = Virtrag
directory-session-workshop = Atelier
directory-session-panel = Table ronde
directory-session-break = Paus
directory-session-parallel = Zur selwechter Zäit wéi eng aner

## Organisers

directory-organise-title = Ech organiséieren
directory-organise-lead = Publizéiert Är Evenementer fir kleng Entreprisen: Programm, Riedner, Umeldungen.
directory-organise-new = Neit Evenement
directory-organise-ask = Froe fir ze publizéieren
directory-organise-ask-text = Eng zoustänneg Persoun liest Är Ufro an äntwert per E-Mail. Duerno publizéiert Dir ouni ze waarden.
directory-organise-organisations = Meng Organisatiounen
directory-organise-events = Meng Evenementer
directory-organiser-organisation = Numm vun der Organisatioun
directory-organiser-duty = Wat Dir do maacht
directory-organiser-why = Wat Dir organiséiere wëllt
directory-organiser-asked = Waart
directory-organiser-agreed = Averstanen
directory-organiser-refused = Refuséiert
directory-organiser-ended = Ofgeschloss
directory-organiser-not-agreed = Fir d’éischt muss eng zoustänneg Persoun averstane sinn, datt Dir fir dës Organisatioun publizéiert.
directory-organisers-too-many = Dir hutt scho fir vill Organisatioune gefrot. Waart op eng Äntwert.
directory-organised-too-many = Dës Organisatioun huet ze vill Evenementer. Läscht Entwërf.
directory-stage-draft = Entworf
directory-stage-published = Publizéiert
directory-stage-cancelled = Ofgesot
directory-event-title = Titel
directory-event-description = Beschreiwung
directory-event-other-languages = An anere Sproochen
directory-event-starts = Ufank
directory-event-starts-hint = Wann Dir den Ufank ännert, verréckelt sech de ganze Programm.
directory-event-ends = Enn
directory-event-zone = Zäitzon
directory-event-zone-hint = Zum Beispill Europe/Paris oder Indian/Reunion.
directory-event-commune = Gemeng
directory-event-commune-hint = En Numm oder eng Postleitzuel. Eidel loossen, wann alles online ass.
directory-event-address = Plaz a Strooss
directory-event-address-hint = Zum Beispill: Sall um Quai, 2, Hafestrooss.
directory-event-online = Adress vun der Online-Reunioun
directory-event-online-hint = Fänkt mat https:// un.
directory-event-region = Regioun
directory-event-region-hint = Nëmme wann alles online a fir eng Regioun ass.
directory-event-price = Präis
directory-event-price-hint = 0, wann et gratis ass.
directory-event-registers = Umeldung
directory-registers-here = Op dësem Site
directory-registers-elsewhere = Op engem anere Site
directory-registers-no = Ouni Umeldung
directory-event-places-on-site = Plazen op der Plaz
directory-event-places-on-site-hint = Eidel: keng Limitt.
directory-event-places-online = Plazen online
directory-event-places-online-hint = Eidel: keng Limitt.
directory-event-registration = Umeldungs-Adress vum anere Site
directory-event-registration-hint = Nëmme wann een sech soss anzwousch umellt.
directory-event-sessions = Seancen
directory-event-preview = Virschau
directory-event-edit = Änneren
directory-event-public = Ëffentlech Säit
directory-event-unpublished = Ännerunge sinn nach net publizéiert.
directory-event-is-cancelled = Dëst Evenement ass ofgesot. Kopéiert et fir en neit.
directory-event-is-published = Dëst Evenement ass publizéiert: et kann ofgesot, net geläscht ginn.
directory-event-is-no-more = Dëst Evenement ass net publizéiert.
directory-draft-changed-elsewhere = Den Entworf gouf tëschenzäitlech geännert. Maacht en nei op.
directory-draft-delete = Entworf läschen
directory-session-add = Seance derbäisetzen
directory-session-edit = Seance änneren
directory-session-remove = Seance ewechhuelen
directory-session-title = Titel vun der Seance
directory-session-kind = Aart
directory-session-ends = Auer vum Enn
directory-session-room = Sall
directory-session-room-hint = Zwou Seancë kënnen zur selwechter Zäit an zwee Säll sinn.
directory-session-speakers = Riedner
directory-session-speakers-hint = Ee pro Zeil: Numm | Roll | Organisatioun.
directory-publish-title = Publizéieren
directory-publish-text = Jiddereen wäert d’Evenement gesinn. Kuckt fir d’éischt d’Virschau.
directory-publish = Evenement publizéieren
directory-publish-changes-title = Ännerunge publizéieren
directory-publish-changes-text = Déi Ugemellt kréien eng E-Mail, déi seet, wat ännert.
directory-publish-message = Message un déi Ugemellt
directory-publish-changes = Ännerunge publizéieren
directory-cancel-title = Evenement ofsoen
directory-cancel-reason = Firwat
directory-cancel-reason-hint = Déi Ugemellt kréien dësen Text.
directory-cancel = Evenement ofsoen
directory-copy-title = Nach eng Kéier
directory-copy-text = D’Kopie ass en Entworf, deen nächste passende Wochendag.
directory-copy = Kopéieren
directory-history = Historique
directory-change-published = publizéiert
directory-change-changed = geännert
directory-change-cancelled = ofgesot
directory-changed-time = Datum an Auerzäit
directory-changed-place = Plaz
directory-changed-online = Online-Adress
directory-changed-price = Präis
directory-changed-title = Titel
directory-changed-description = Beschreiwung
directory-changed-programme = Programm
directory-preview-text = Dat wäerten all gesinn. Dës Säit publizéiert nach näischt.
directory-preview-back = Zréck bei den Entworf
directory-preview-not-yet = Eng Seance läit ausserhalb vum Evenement. Verbessert fir d’éischt de Programm.
directory-attendees-title = Ugemellt Persounen
directory-attendees-kept = Nimm an Adresse ginn { $days } Deeg nom Evenement geläscht. All Lies vun dëser Lëscht gëtt notéiert, an d’Persoune gesinn dat.
directory-attendees-none = Nach keen.
directory-attendees-download = Lëscht eroflueden (CSV)
directory-attendee-there = War do
directory-attendee-not-there = War net do
directory-attendee-came = Present

## Registering

directory-register-title = Umellen
directory-register-as = Dir mellt Iech als { $name } un, mat der Adress vun Ärem Kont.
directory-register-name = Ären Numm
directory-register-email = Är E-Mail
directory-register-email-hint = Dir kritt do e Link fir ze confirméieren.
directory-register-attendance = Wéi kommt Dir?
directory-register-kept = Nëmmen den Organisateur ({ $organiser }) gesäit Ären Numm an Är E-Mail. Si ginn { $days } Deeg nom Evenement geläscht.
directory-register-waiting-list = Wann alles geholl ass, kommt Dir op d’Waardelëscht. Gëtt eng Plaz fräi, kritt Dir eng E-Mail.
directory-line = { $attendance }: { $taken } vun { $places } Plaze geholl.
directory-line-waiting = { $attendance }: { $taken } vun { $places } Plaze geholl, { $waiting } waarden.
directory-line-no-limit = { $attendance }: { $taken } ugemellt, ouni Limitt.
directory-registered-title = Kuckt Är E-Mailen
directory-registered-text = Maacht de Link vun der E-Mail op a confirméiert bannent { $hours } Stonnen. Virdru hutt Dir keng Plaz.
directory-registration-closed = Fir dëst Evenement kann een sech net umellen: et huet ugefaangen, ass ofgesot, oder d’Umeldung ass soss anzwousch.
directory-registrations-too-many = Ze vill Persounen hunn sech ugemellt.
directory-registrations-unconfirmed = Ze vill Umeldunge waarden op dëser Adress op eng Confirmatioun. Confirméiert fir d’éischt eng.
directory-registration-title = Meng Umeldung
directory-registration-event = Evenement
directory-registration-unconfirmed = Ze confirméieren
directory-registration-registered = Ugemellt
directory-registration-waiting = Op der Waardelëscht
directory-registration-offered = Eng Plaz waart
directory-registration-cancelled = Ofgemellt
directory-registration-lapsed = Plaz weiderginn
directory-registration-unconfirmed-text = Confirméiert fir eng Plaz ze kréien.
directory-registration-registered-text = Dir hutt eng Plaz.
directory-registration-waiting-text = Dir sidd d’Nummer { $before } op der Waardelëscht.
directory-registration-offered-text = Eng Plaz gouf fräi. Si ass fir Iech reservéiert bis { $until }.
directory-registration-cancelled-text = Dir kommt net.
directory-registration-lapsed-text = Dir hutt net zäiteg geäntwert. D’Plaz goung un déi nächst Persoun.
directory-registration-unconfirmed-yes = Meng Umeldung confirméieren
directory-registration-offered-yes = D’Plaz huelen
directory-registration-cancelled-event = D’Evenement ass net wéi geplangt.
directory-registration-cancel-title = Dir kommt net?
directory-registration-cancel-text = Är Plaz geet un déi nächst Persoun.
directory-registration-cancel = Meng Umeldung annuléieren
directory-registration-again = Mech nei umellen
directory-registration-kept = { $organiser } gesäit Ären Numm an Är E-Mail. Si goufen { $readings } Mol gelies a ginn den { $day } geläscht.
directory-registration-over = Dës Umeldung ass ofgeschloss. Dir kënnt Iech nei umellen.
directory-registration-too-late = Fir dës Plaz ass et ze spéit.
directory-mine-title = Meng Umeldungen
directory-mine-none = Dir sidd fir keen Evenement ugemellt.

## What is wrong with what was typed

directory-fault-missing = Fëllt dëst Feld aus.
directory-fault-long = Héchstens { $value } Zeechen.
directory-fault-choose = Wielt eng Äntwert.
directory-fault-web-address = Eng Adress fänkt mat https:// un an huet keng Espacen.
directory-fault-zone = Eng Zäitzon schreift een wéi Europe/Paris.
directory-fault-ends = D’Enn kënnt nom Ufank, héchstens ee Mount méi spéit.
directory-fault-session-outside = „{ $value }“ läit ausserhalb vum Evenement. Ännert dës Auerzäiten oder déi vum Evenement.
directory-fault-session-ends = D’Seance hält nom Ufank op, dee selwechten Dag.
directory-fault-nowhere = Gitt eng Gemeng oder eng Online-Adress un.
directory-fault-commune = Keng Gemeng heescht „{ $value }“. Probéiert d’Postleitzuel.
directory-fault-commune-several = Méi Gemengen heeschen esou: { $value }. Schreift d’Postleitzuel.
directory-fault-places = Héchstens { $value } Plazen.
directory-fault-price = Dëse Präis ass ze héich.
directory-fault-email = Schreift eng Adress wéi numm@beispill.org.
directory-fault-day = Schreift Dag, Mount a Joer.
directory-fault-hour = Schreift eng Auerzäit wéi 9:30.
directory-fault-amount = Schreift e Montant wéi 12,50.
directory-fault-number = Schreift eng ganz Zuel.
directory-fault-percent = Schreift e Prozentsaz tëschent 0 an 100.
directory-fault-until = D’Enn kënnt nom Ufank.
directory-fault-sectors = Schreift Ufäng vun Aktivitéitscoden, wéi 10.7 oder 47.
directory-fault-speakers = Héchstens { $value } Riedner.

## Officers

directory-office-organisers = Organisateuren
directory-office-organisers-hint = Wie Evenementer publizéiere wëll.
directory-office-offers = Offeren a Reklamatiounen
directory-office-offers-hint = Wat Partner proposéieren, a wat op eng Äntwert waart.
directory-organise-hint = Evenementer publizéieren, gesinn, wie kënnt.
directory-mine-hint = Evenementer, fir déi Dir ugemellt sidd oder waart.
directory-offers-mine-hint = Eng Offer proposéieren, Reklamatiounen äntweren.
directory-office-back = Mäi Kont
directory-office-asked = Ze decidéieren
directory-office-agreed = Am Gaang
directory-office-none = Näischt waart.
directory-office-asked-on = Gefrot den
directory-office-reason = Grond
directory-office-reason-hint = Néideg fir ze refuséieren oder ofzeschléissen. D’Persoun kritt en.
directory-office-agree = Acceptéieren
directory-office-refuse = Refuséieren
directory-office-end = Ofschléissen
directory-office-change = Ännerung vun enger Offer
directory-office-now = Aktuell Offer kucken
directory-review-own = Iwwer déi eege Ufro decidéiert een net.
directory-review-over = Dat gouf scho decidéiert.
directory-basis-review = fir iwwer d’Ufro ze decidéieren
directory-basis-organiser = fir d’Evenement ze organiséieren, fir dat Dir ugemellt sidd
directory-basis-complaint = fir Är Reklamatioun ze äntweren
directory-basis-complaint-watch = fir drop ze oppassen, datt Är Reklamatioun geäntwert gëtt

## Offers

directory-offers-title = Offere fir kleng Entreprisen
directory-offers-lead = Maartplazen an Outilen: wat et kascht, wien äntwert, zu wat si sech engagéieren.
directory-offers-found = { $count ->
    [0] Keng Offer
    [one] { $count } Offer
   *[other] { $count } Offeren
}
directory-offers-none = Keng Offer passt. Huelt e Filter ewech.
directory-offers-open-data = All Offeren eroflueden (CSV)
directory-offers-mine = Meng Offeren a Reklamatiounen
directory-offers-publish = Eng Offer publizéieren
directory-fictional-offer = Fiktiv Offer
directory-offer-marketplace = Maartplaz
directory-offer-tool = Outil
directory-offers-operator = Bedreiwer
directory-offers-kind = Aart
directory-offers-activity = Meng Aktivitéit
directory-offers-activity-hint = Ufank vum Code, wéi 10.7.
directory-offers-sales = Meng Verkeef d’Joer mat dëser Offer
directory-offers-sales-hint = A ganzen Euro, fir d’Käschten ze rechnen.
directory-offers-contact = Mënschleche Kontakt
directory-offers-contact-hint = Wéi e Mënsch äntwert. Eidel, wa keen äntwert.
directory-offers-contact-only = Nëmme wann e Mënsch äntwert
directory-offers-order = Zortéieren no
directory-offers-order-operator = Bedreiwer
directory-offers-order-commission = Kommissioun
directory-offers-order-fee = Fix Käschten
directory-offers-order-notice = Preavis
directory-offers-order-cost = Käschte vum éischte Joer
directory-offers-commission = Kommissioun
directory-offers-commission-hint = Vun all Verkaf.
directory-offers-fee = Fix Käschten
directory-offers-fee-none = Keng
directory-offers-fee-month = { $amount } de Mount
directory-offers-fee-year = { $amount } d’Joer
directory-offers-fee-once = { $amount } eemol
directory-offers-period = Dës Käschte bezilt een
directory-offers-period-month = All Mount
directory-offers-period-year = All Joer
directory-offers-period-once = Nëmmen eemol
directory-offers-notice = Preavis
directory-offers-notice-hint = An Deeg, virum Enn vun der Relatioun.
directory-offers-days = { $days } Deeg
directory-offers-commitments = Engagementer vun der Charta
directory-offers-untold = Net uginn
directory-offers-no-end = Ouni Enn
directory-offers-cost = Käschte vum éischte Joer
directory-offers-cost-how = = Kommissioun op dës Verkeef + fix Käschten.
directory-offers-compute = Rechnen
directory-offers-choose = Vergläichen
directory-offers-compare = Niewenteneen vergläichen
directory-offers-compare-hint = Wielt héchstens { $most } Offeren.
directory-offers-compare-title = Verglach vun Offeren
directory-offers-left-out = Nëmmen déi éischt { $most } gi gewisen.
directory-offers-none-chosen = Keng Offer ass gewielt. Wielt der an der Lëscht.
directory-offers-charter = D’Charta vun den E-Commerce-Acteure gouf de 26. Mäerz 2019 ënnerschriwwen. Si huet dräi Axen.
directory-offers-criterion = Critère
directory-offers-more = Méi
directory-offers-see = Offer kucken
directory-offers-back = All Offeren
directory-offers-signatory = Signataire zënter
directory-offers-conditions = Präiskonditiounen
directory-offers-sectors = Aktivitéiten
directory-offers-sectors-hint = Ufäng vu Coden, wéi 10.7 47. Eidel: all.
directory-offers-from = Gëlteg vum
directory-offers-until = Gëlteg bis
directory-offers-page = Säit vun der Offer
directory-offers-source = Quell
directory-offers-source-hint = Wou dës Konditioune kënne gelies ginn, a wéini.
directory-offers-expired = Net méi gëlteg
directory-offers-mine-lead = Wat Dir klengen Entreprisen ubitt, a wat si Iech soen.
directory-offers-propose = Offer proposéieren
directory-offers-propose-text = Eng zoustänneg Persoun kontrolléiert d’Offer, éier se jiddereen gesäit. Dir kritt d’Äntwert per E-Mail.
directory-offers-own = Publizéiert Offeren
directory-offers-proposals = Propositiounen
directory-offers-change = Änneren
directory-offers-end = Haut ofschléissen
directory-offers-too-many = Ze vill Propositioune waarden. Waart op eng Äntwert.
directory-proposal-open = Waart
directory-proposal-accepted = Ugeholl
directory-proposal-refused = Refuséiert
directory-commitment-relation = Formell Geschäftsrelatioun
directory-commitment-contact = Oppenen, individuelle Kontakt
directory-commitment-counterfeiting = Kampf géint Fälschungen

## Complaints

directory-complain = Eng Reklamatioun maachen
directory-complain-text = De Bedreiwer liest Är Reklamatioun an äntwert bannent { $days } Deeg. Eng zoustänneg Persoun gesäit, wann d’Äntwert feelt.
directory-complain-firm = Är Entreprise
directory-complain-message = Wat geschitt ass
directory-complaints-title = Reklamatiounen
directory-complaints-count = { $asked } Reklamatiounen: { $in-time } zäiteg geäntwert, { $late } ze spéit. D’Halschent vun den Äntwerten ass an héchstens { $days } Deeg komm.
directory-complaints-few = Manner wéi { $least } Reklamatiounen: ze wéineg fir Zuelen.
directory-complaints-to-answer = Reklamatiounen ze äntweren
directory-complaints-mine = Meng Reklamatiounen
directory-complaints-overdue = Net zäiteg geäntwert
directory-complaints-waiting = Waarden op Äntwert
directory-complaints-too-many = Méi vun Äre Reklamatioune waarde schonn op eng Äntwert.
directory-complaint-title = Reklamatioun: { $operator }
directory-complaint-answer-by = Äntwert erwaart bis
directory-complaint-answer = Äntwert
directory-complaint-send-answer = Äntwert schécken
directory-complaint-waiting = Nach keng Äntwert.
directory-complaint-overdue = Ze spéit
directory-complaint-answered = Dës Reklamatioun ass scho geäntwert, oder Dir kënnt se net äntweren.

## Letters

directory-mail-confirm-subject = Confirméiert Är Umeldung: { $event }
directory-mail-confirm-text =
    Moien { $name },

    Een, wuel Dir, freet no enger Plaz:

    { $event }
    { $day }, vu { $from } bis { $until }
    { $place }

    Confirméiert hei bannent 48 Stonnen:
    { $link }

    Wann Dir dat net waart, maacht näischt.
directory-mail-registered-subject = Dir sidd ugemellt: { $event }
directory-mail-registered-text =
    Moien { $name },

    Dir hutt eng Plaz.

    { $event }
    { $day }, vu { $from } bis { $until }
    { $place }

    Är Umeldung kucken oder annuléieren:
    { $link }

    { $organiser }
directory-mail-waiting-subject = Waardelëscht: { $event }
directory-mail-waiting-text =
    Moien { $name },

    Alles ass geholl. Dir sidd op der Waardelëscht, Nummer { $number }.

    { $event }
    { $day }, vu { $from } bis { $until }
    { $place }

    Gëtt eng Plaz fräi, schreiwe mir Iech. Kucken oder annuléieren:
    { $link }

    { $organiser }
directory-mail-offered-subject = Eng Plaz ass fräi: { $event }
directory-mail-offered-text =
    Moien { $name },

    Eng Plaz ass fräi. Si ass fir Iech reservéiert bis { $answer-by }.

    { $event }
    { $day }, vu { $from } bis { $until }
    { $place }

    D’Plaz huelen oder loossen:
    { $link }

    { $organiser }
directory-mail-lapsed-subject = D’Plaz goung un een aneren: { $event }
directory-mail-lapsed-text =
    Moien { $name },

    Dir hutt net zäiteg geäntwert. D’Plaz goung un déi nächst Persoun.

    { $event }
    { $day }, vu { $from } bis { $until }
    { $place }

    Dir kënnt Iech nei umellen:
    { $link }

    { $organiser }
directory-mail-already-subject = Är Umeldung: { $event }
directory-mail-already-text =
    Moien { $name },

    Een huet mat Ärer Adress no enger Plaz gefrot. Dir sidd schonn ugemellt oder waart.

    { $event }
    { $day }, vu { $from } bis { $until }
    { $place }

    Är Umeldung kucken oder annuléieren:
    { $link }

    { $organiser }
directory-mail-event-changed-subject = Ännerung: { $event }
directory-mail-event-changed-text =
    Moien { $name },

    D’Evenement ännert: { $changed }.

    { $event }
    { $day }, vu { $from } bis { $until }
    { $place }

    Message vum Organisateur: { $message }

    Är Umeldung kucken oder annuléieren:
    { $link }

    { $organiser }
directory-mail-event-cancelled-subject = Ofgesot: { $event }
directory-mail-event-cancelled-text =
    Moien { $name },

    D’Evenement ass ofgesot.

    { $event }
    { $day }, vu { $from } bis { $until }
    { $place }

    { $message }

    Méi dozou:
    { $link }

    { $organiser }
directory-mail-organiser-agreed-subject = Dir kënnt Evenementer publizéieren
directory-mail-organiser-agreed-text =
    Moien { $name },

    Eng zoustänneg Persoun ass averstanen: Dir publizéiert Evenementer fir { $organisation }.

    Notiz: { $reason }

    { $link }
directory-mail-organiser-refused-subject = Är Ufro gouf refuséiert
directory-mail-organiser-refused-text =
    Moien { $name },

    Är Ufro fir { $organisation } gouf refuséiert.

    Grond: { $reason }

    Dir kënnt nei froen:
    { $link }
directory-mail-organiser-ended-subject = Dir kënnt keng Evenementer méi publizéieren
directory-mail-organiser-ended-text =
    Moien { $name },

    Dir publizéiert keng Evenementer méi fir { $organisation }.

    Grond: { $reason }

    { $link }
directory-mail-offer-accepted-subject = Är Offer ass publizéiert
directory-mail-offer-accepted-text =
    Moien { $name },

    D’Offer vu { $operator } ass publizéiert.

    Notiz: { $reason }

    { $link }
directory-mail-offer-refused-subject = Är Offer gouf refuséiert
directory-mail-offer-refused-text =
    Moien { $name },

    D’Offer vu { $operator } gouf refuséiert.

    Grond: { $reason }

    Dir kënnt eng aner proposéieren:
    { $link }
directory-mail-complaint-subject = Eng Reklamatioun waart op Är Äntwert
directory-mail-complaint-text =
    Moien { $name },

    Eng Entreprise beschwéiert sech iwwer { $operator }. Äntwert bis { $until }:
    { $link }
directory-mail-complaint-answer-subject = { $operator } huet geäntwert
directory-mail-complaint-answer-text =
    Moien { $name },

    { $operator } äntwert op Är Reklamatioun:

    { $answer }

    { $link }
## Accreditation
directory-decided-elsewhere = An der Zwëschenzäit huet een decidéiert oder eppes geännert. Maacht d’Säit nei op, fir ze gesinn, wou et drun ass.
directory-decide-own = Keen decidéiert iwwer seng eegen Unerkennung.
directory-basis-accreditation = Unerkennung vun de Beroder
directory-accreditation-choose = Wielt
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
directory-accreditation-history = Verlaf
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
directory-accreditation-office-back = Beräich vun der Verwaltung
directory-office-waiting = Oppen Ufroen
directory-accreditation-office-none = Keng Ufro waart.
directory-office-find = E Beroder fannen
directory-office-name = Numm vun der Organisatioun
directory-office-search = Sichen
directory-office-not-found = Keng Organisatioun heescht sou.
directory-accreditation-office-change = Ännerung oder Erneierung
directory-office-new = Éischt Ufro
directory-office-renew = Erneieren
directory-office-lift = Aussetzung ophiewen
directory-office-stop = Aussetzen oder ophalen
directory-office-stop-text = Dat gëllt vun haut un. De Beroder steet net méi am Verzeechnes a kritt Är Ursaach per E-Mail. Fréier Ufroe bleiwen, wéi se sinn.
directory-office-suspend = Vun haut un aussetzen
directory-accreditation-office-end = Ophalen
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

# Files that prove what a structure says
directory-listing-files = Fichieren als Beweis
directory-listing-files-optional = Fräiwëlleg
directory-listing-files-beside = Dir kënnt och Fichieren bäileeën: kuckt „Fichieren als Beweis“ an der Lëscht vun de Schrëtt.
directory-listing-files-kept = Nëmme Beamten, déi Är Demande iwwerpréiwen, liesen dës Fichieren, an all Liese gëtt notéiert. Si ginn { $days } Deeg no der Decisioun geläscht.
directory-listing-files-none = Nach kee Fichier.
directory-listing-file = Fichier derbäisetzen
directory-listing-file-hint = Héchstens { $most } Fichieren: PDF, JPEG oder PNG.
directory-listing-file-add = Derbäisetzen
directory-listing-file-missing = Wielt e Fichier.
directory-listing-file-kind = Schéckt e PDF, oder e Bild als JPEG oder PNG.
directory-listing-files-too-many = Héchstens { $most } Fichieren. Huelt fir d’éischt een ewech.
directory-listing-file-new = nei
directory-listing-file-remove = Ewechhuelen
directory-listing-file-waits = Den Antivirus huet dëse Fichier nach net iwwerpréift. Kommt an e puer Minutten erëm.

# Plazen, déi wëllen opgeholl ginn
directory-score-title = Qualitéit vum Antrag
directory-score = Dësen Antrag ass zu { $points } vun 100 komplett.
directory-score-why = D’Punkten am Detail
directory-score-rule = D’Regel ass ëffentlech a kuckt nëmmen den Antrag. Si beurteelt net d’Hëllef.
directory-score-points = ({ $points } vun { $of })
directory-score-number-full = D’Nummer vun der Struktur (SIRET oder RNA) steet do.
directory-score-number-none = D’Nummer vun der Struktur (SIRET oder RNA) feelt.
directory-score-kind-full = D’Aart vun der Plaz steet do.
directory-score-kind-none = D’Aart vun der Plaz feelt.
directory-score-point-full = D’Plaz steet op der Kaart.
directory-score-point-none = De genaue Punkt op der Kaart feelt.
directory-score-hours-full = D’Ëffnungszäite stinn do.
directory-score-hours-none = D’Ëffnungszäite feelen.
directory-score-contact-full = Telefon oder E-Mail steet do.
directory-score-contact-none = Et gëtt weder Telefon nach E-Mail.
directory-score-access-full = Den Zougang fir Mënsche mat Behënnerung ass beschriwwen.
directory-score-access-none = Vum Zougang fir Mënsche mat Behënnerung steet näischt do.
directory-score-price-full = De Präis oder datt et gratis ass steet do.
directory-score-price-none = Vum Präis steet näischt do.
directory-score-services-full = Déi ugebueden Hëllef steet do.
directory-score-services-none = Déi ugebueden Hëllef steet net do.
directory-score-described-full = D’Plaz stellt sech vir.
directory-score-described-none = D’Plaz stellt sech net vir.
directory-score-approach-full = Et steet do, wéi ee kënnt.
directory-score-approach-none = Et steet net do, wéi ee kënnt.
directory-score-recent-full = Den Antrag gouf viru manner wéi engem Joer gepréift.
directory-score-recent-none = Den Antrag ass méi al wéi zwee Joer.
directory-score-recent-half = Den Antrag ass een bis zwee Joer al.
directory-place-listed-title = Opnam an de Verzeechnes
directory-place-listed = Dës Plaz huet ëm Opnam gefrot. Déi ëffentlech Stell, déi dëse Site féiert, huet se gepréift a féiert se zënter { $since } bis { $until }.
directory-place-listed-to-renew = Déi ëffentlech Stell, déi dëse Site féiert, féiert dës Plaz zënter { $since }. D’Opnam huet den { $until } opgehalen. D’Plaz kann se nach erneieren.
directory-listings-title = Eng Plaz ophuele loossen
directory-listings-hint = Ufroen, aktuell halen an erneieren
directory-listings-ask = Eng Plaz gratis ophuele loossen
directory-listings-lead = Dir hëlleft Leit mat digitale Geschirer? Är Plaz kann am Verzeechnes stoen. Dat ass gratis.
directory-listings-how = Dir beschreift Är Struktur an hir Plazen, Säit fir Säit. Alles bleift gespäichert. E Beamten liest Är Ufro an äntwert per E-Mail. D’Opnam gëllt ee Joer a kann erneiert ginn.
directory-listings-not-here = Dëst Gebitt hëlt keng Plazen op.
directory-listings-begin = Eng Ufro ufänken
directory-listings-own = Är Strukturen
directory-listings-too-many = Dir hutt schonn 50 Ufroen. Läscht déi, déi Dir net méi braucht.
directory-listing-unnamed = Ufro ouni Numm
directory-listing-state-draft = Amgaang
directory-listing-state-sent = Geschéckt, waart
directory-listing-state-more-asked = Ze kompletéieren
directory-listing-state-refused = Refuséiert
directory-listing-state-settled = Publizéiert
directory-listing-standing = Opnam
directory-listing-standing-listed = Opgeholl
directory-listing-standing-to-renew = Ze erneieren
directory-listing-standing-lapsed = Opnam eriwwer
directory-listing-standing-suspended = Opnam ausgesat
directory-listing-step-sent = Ufro geschéckt
directory-listing-step-more-asked = Ergänzung gefrot
directory-listing-step-refused = Ufro refuséiert
directory-listing-step-listed = Opgeholl
directory-listing-step-changed = Ännerung publizéiert
directory-listing-step-renewed = Opnam erneiert
directory-listing-step-suspended = Opnam ausgesat
directory-listing-step-lifted = Aussetzung opgehuewen
directory-listing-step-ended = Opnam gestoppt
directory-listing-step-lapsed = Opnam net erneiert
directory-listing-note = Message vum Beamten
directory-listing-public = Wat jidderee gesäit
directory-listing-waiting = E Beamten liest Är Ufro. Fir se ze änneren, huelt se fir d’éischt zréck.
directory-listing-waits = Dës Ufro waart op e Beamten. Huelt se zréck, ier Dir se ännert.
directory-listing-take-back = Ufro zréckhuelen
directory-listing-tasks = Auszefëllen
directory-listing-complete = Komplett
directory-listing-to-do = Auszefëllen
directory-listing-part-identity = Är Struktur
directory-listing-part-services = D’Hëllef, déi Dir ubitt
directory-listing-part-evidence = D’Noweiser
directory-listing-site = Eng Plaz, wou Dir empfänkt
directory-listing-site-named = Plaz: { $site }
directory-listing-site-first = Eng éischt Plaz dobäisetzen
directory-listing-site-add = Eng aner Plaz dobäisetzen
directory-listing-sites-hint = Eng Struktur kann e puer Plazen hunn.
directory-listing-site-new = nei Plaz
directory-listing-site-gone = Plaz ewechgeholl
directory-listing-site-change = Dës Plaz änneren
directory-listing-site-remove = Dës Plaz ewechhuelen
directory-listing-sites-too-many = Eng Struktur huet héchstens 20 Plazen.
directory-listing-renew = Erneieren
directory-listing-renew-now = Fir ee Joer erneieren
directory-listing-check = Préiwen a schécken
directory-listing-send-changes = Ännerungen publizéieren
directory-listing-publish = Publizéieren
directory-listing-send = Un e Beamte schécken
directory-listing-discard = Ännerungen opginn
directory-listing-delete = Dës Ufro läschen
directory-listing-done-sent = Är Ufro ass geschéckt. Dir kritt d’Äntwert per E-Mail.
directory-listing-done-published = Et ass publizéiert.
directory-listing-done-taken-back = Dir hutt d’Ufro zréckgeholl. Näischt ass verluer.
directory-listing-keep = Späicheren
directory-listing-back = Är Ufro
directory-listing-incomplete = Eng Säit ass net komplett. Gitt zréck op Är Ufro.
directory-listing-nothing = Näischt huet geännert: et gëtt näischt ze publizéieren.
directory-listing-goes-at-once = Dës Ännerunge ginn direkt publizéiert.
directory-listing-goes-to-review = E Beamten liest fir d’éischt, wat Dir schéckt.
directory-listing-structure = D’Struktur
directory-listing-changed = Wat ännert
directory-listing-changed-nothing = Zënter der leschter Publikatioun huet näischt geännert.
directory-listing-reviewed = ze préiwen
directory-listing-at-once = direkt
directory-listing-charter = Charta vun de Plazen
directory-listing-charter-agree = Engagement
directory-listing-charter-agreed = Alles stëmmt, an d’Struktur hëlt d’Charta un, Versioun { $version }
directory-listing-charter-missing = Huelt d’Charta un, fir weiderzegoen.
directory-listing-name = Numm vun der Struktur
directory-listing-pivot = SIRET oder RNA
directory-listing-pivot-hint = Déi 14 Zifferen vum Etablissement, oder W an néng Zeeche fir eng Associatioun.
directory-listing-kind = Aart vun der Struktur
directory-listing-summary = Kuerz Presentatioun
directory-listing-summary-hint = Een oder zwee Sätz, héchstens 280 Zeechen.
directory-listing-detail = Méi laang Presentatioun
directory-listing-detail-hint = Fakultativ.
directory-listing-audiences = Virun allem fir dës Leit
directory-listing-programmes = National Programmer
directory-listing-pass-hint = All Pass gëtt vun der ëffentlecher Stell bezuelt.
directory-listing-pass-yes = Mir huelen de Pass numérique un
directory-listing-pass-no = Kee Pass numérique
directory-listing-evidence = Wat et beweist
directory-listing-evidence-hint = Wien empfänkt, zënter wéini, mat wéi enger Formatioun; Labelen, Konventiounen, Referenzen.
directory-listing-evidence-private = Nëmme Beamte liesen dës Säit.
directory-listing-links = Adressen, wou et steet
directory-listing-links-hint = Eng pro Zeil, héchstens zéng. Fakultativ.
directory-listing-site-name = Numm vun der Plaz
directory-listing-site-name-hint = Nëmmen, wann et net dee vun der Struktur ass.
directory-listing-street = Nummer a Strooss
directory-listing-address-more = Gebai, Stack
directory-listing-postcode = Postleitzuel
directory-listing-commune = Gemeng
directory-listing-point = Punkt op der Kaart
directory-listing-latitude = Breet
directory-listing-longitude = Längt
directory-listing-point-hint = A Grad, wéi 45,8336. Ouni dëse Punkt gëtt d’Plaz an hirer Gemeng gewisen.
directory-listing-hours-hint = Schreift 9:00-12:00, 14:00-17:30. Loosst zoue Deeg eidel.
directory-listing-coming = Kommen
directory-listing-accessibility-hint = D’Säit vun der Plaz op engem Site iwwer Accessibilitéit, wéi Acceslibre.
directory-listing-telephone = Telefon
directory-listing-mail = E-Mail
directory-listing-mail-hint = Gëtt publizéiert. Gitt d’Adress vun der Plaz un, net déi vun enger Persoun.
directory-listing-booking = Rendezvous online huelen
directory-listing-wrong-pivot = Schreift déi 14 Zifferen vun der SIRET, oder W an néng Zeechen. Eng Kontrollziffer séchert se.
directory-listing-wrong-kind = Wielt eng Aart.
directory-listing-tick-one = Wielt op d’mannst eng Äntwert.
directory-listing-wrong-text = Héchstens { $value } Zeechen.
directory-listing-wrong-commune = Postleitzuel a Gemeng passen net zesummen. Kontrolléiert béid.
directory-listing-wrong-point = Dëse Punkt läit net an der Gemeng oder ass onkloer. Schreift zwou Zuelen a Grad, oder näischt.
directory-listing-wrong-hours = Schreift Zäite wéi 9:00-12:00, 14:00-17:30.
directory-listing-wrong-telephone = Schreift eng franséisch Nummer, wéi 01 99 00 12 34.
directory-listing-wrong-mail = Schreift eng Adress wéi contact@lieu.example.
directory-listing-contact-missing = Gitt en Telefon oder eng E-Mail un.
directory-listing-wrong-links = Eng Adress pro Zeil, déi mat https:// ufänkt, héchstens { $value }.
directory-listing-much-too-long = En Text ass vill ze laang a konnt net gespäichert ginn. Maacht e méi kuerz.
directory-office-listings = Plazen, déi wëllen opgeholl ginn
directory-office-listings-hint = Ufroe liesen, decidéieren, aussetzen
directory-office-listings-lead = Wat Strukture froen, a wat opgeholl ass.
directory-listing-filter = Wéi eng?
directory-listing-filter-waiting = Waarden op e Beamten
directory-listing-filter-more-asked = Vun der Struktur ze kompletéieren
directory-listing-filter-refused = Refuséiert
directory-listing-filter-listed = Opgeholl
directory-listing-filter-to-renew = Ze erneieren
directory-listing-filter-lapsed = Eriwwer
directory-listing-filter-suspended = Ausgesat
directory-listing-filter-all = All
directory-listing-words = Numm, Gemeng, Postleitzuel oder SIRET
directory-listings-none = Näischt hei.
directory-listing-findings = Wat déi streng Préifung fënnt
directory-listing-findings-none = Näischt ze soen.
directory-finding-refused = refuséiert
directory-finding-left-out = ewechgelooss
directory-finding-taken = korrigéiert
directory-listing-twins = Plazen am Verzeechnes, déi him gläichen
directory-listing-twins-none = Keng.
directory-listing-twins-hint = No der Unhuelung waart d’Koppel ënnert den duebele Plazen op Är Decisioun. Den Antrag vun der Struktur bleift.
directory-listing-accept-hint = D’Opnam gëllt ee Joer.
directory-listing-stop = Aussetzen oder stoppen
directory-basis-listing = fir iwwer d’Opnam vun enger Plaz ze decidéieren
directory-kind-asso = Associatioun
directory-kind-bib = Bibliothéik
directory-kind-ccas = Sozialamt vun der Gemeng
directory-kind-cs = Sozialzentrum
directory-kind-csc = Soziokulturellen Zentrum
directory-kind-dept = Service vum Departement
directory-kind-epci = Gemengesyndikat
directory-kind-epn = Ëffentlechen digitale Raum
directory-kind-ess = Sozial- a Solidarwirtschaft
directory-kind-fablab = Fablab
directory-kind-la-poste = Postbüro
directory-kind-mjc = Jugend- a Kulturhaus
directory-kind-ml = Lokal Jugendberodung
directory-kind-muni = Gemeng
directory-kind-pimms = Pimms Médiation
directory-kind-rfs = France services
directory-kind-tiers-lieux = Drëtte Plaz
directory-kind-autre = Aner
directory-listings-found = { $count ->
    [0] Näischt fonnt
    [one] { $count } Antrag
   *[other] { $count } Anträg
}
directory-mail-listing-received-subject = Passerelle: Är Ufro ëm Opnam ass ukomm
directory-mail-listing-received-text =
    Moien { $name },

    D’Ufro vun { $structure } ass ukomm. E Beamte liest se.

    Nokucken: { $link }
directory-mail-listing-more_asked-subject = Passerelle: Ergänzung zu Ärer Ufro ëm Opnam
directory-mail-listing-more_asked-text =
    Moien { $name },

    Fir { $structure } opzehuele feelt nach eppes:

    { $reason }

    Kompletéieren an nei schécken: { $link }
directory-mail-listing-refused-subject = Passerelle: Är Ufro ëm Opnam ass refuséiert
directory-mail-listing-refused-text =
    Moien { $name },

    D’Ufro vun { $structure } ass refuséiert, aus dëser Ursaach:

    { $reason }

    Dir kënnt se verbesseren an nei schécken: { $link }
directory-mail-listing-listed-subject = Passerelle: { $structure } steet am Verzeechnes
directory-mail-listing-listed-text =
    Moien { $name },

    { $structure } ass bis { $until } opgeholl.

    Den Antrag aktuell halen: { $link }
directory-mail-listing-changed-subject = Passerelle: D’Ännerunge vun { $structure } si publizéiert
directory-mail-listing-changed-text =
    Moien { $name },

    E Beamten huet d’Ännerunge vun { $structure } ugeholl. Opgeholl bis { $until }.

    Ären Antrag: { $link }
directory-mail-listing-renewed-subject = Passerelle: D’Opnam vun { $structure } ass erneiert
directory-mail-listing-renewed-text =
    Moien { $name },

    { $structure } ass bis { $until } opgeholl.

    Ären Antrag: { $link }
directory-mail-listing-suspended-subject = Passerelle: D’Opnam vun { $structure } ass ausgesat
directory-mail-listing-suspended-text =
    Moien { $name },

    { $structure } gëtt am Verzeechnes net méi gewisen, aus dëser Ursaach:

    { $reason }

    Ären Antrag: { $link }
directory-mail-listing-lifted-subject = Passerelle: { $structure } steet nees am Verzeechnes
directory-mail-listing-lifted-text =
    Moien { $name },

    D’Aussetzung vun { $structure } ass opgehuewen. Opgeholl bis { $until }.

    Ären Antrag: { $link }
directory-mail-listing-ended-subject = Passerelle: D’Opnam vun { $structure } ass gestoppt
directory-mail-listing-ended-text =
    Moien { $name },

    { $structure } steet net méi am Verzeechnes, aus dëser Ursaach:

    { $reason }

    Dir kënnt verbesseren an nei schécken: { $link }
directory-mail-listing-ends-soon-subject = Passerelle: D’Opnam vun { $structure } ass geschwë eriwwer
directory-mail-listing-ends-soon-text =
    Moien { $name },

    D’Opnam vun { $structure } hält den { $until } op. Kontrolléiert Ären Antrag an erneiert se: zwee Klicken ginn duer, wann näischt geännert huet.

    Erneieren: { $link }
directory-mail-listing-lapsed-subject = Passerelle: { $structure } steet net méi am Verzeechnes
directory-mail-listing-lapsed-text =
    Moien { $name },

    D’Opnam vun { $structure } huet den { $until } opgehalen a gouf net erneiert. Den Antrag gëtt net méi gewisen. Näischt ass verluer: Dir kënnt en kontrolléieren an nei schécken.

    Ären Antrag: { $link }

# Places of digital mediation
directory-places-title = Eng Plaz fannen, déi beim Digitalen hëlleft
directory-places-lead = An Ärer Géigend hëllefe Leit: bei enger Demande, um Computer oder Telefon, beim Léieren.
directory-places-none = Keng Plaz erfëllt all dës Wënsch. Huelt e Filter ewech, oder sicht méi wäit.
directory-places-helps = Hëllef wouranner
directory-places-open = Op
directory-places-open-now = Elo
directory-places-support = Aart vun der Hëllef
directory-places-fee = Präis
directory-places-audience = Fir wien
directory-places-care = Besonnesche Besoin
directory-places-pass = Pass numérique
directory-places-pass-only = Hëlt de Pass numérique un
directory-places-map = D’Plaze vun dëser Säit op enger Kaart
directory-places-map-open = Genee Kaart opmaachen
directory-places-map-host = Hir Biller kommen vun { $host }. Do gesäit een d’Adress vun Ärer Verbindung.
directory-places-map-failed = Déi genee Kaart ass net vu { $host } komm. D’Zeechnung an d’Lëscht soen datselwecht.
directory-places-map-keys = Genee Kaart: D’Feiltasten réckelen se, Plus a Minus maachen se méi grouss a méi kleng
directory-places-map-closer = Méi grouss
directory-places-map-farther = Méi kleng
directory-places-data = Dës Plazen eroflueden:
directory-places-licence = Licence Ouverte 2.0
directory-places-as-of = Stand vum { $day }
directory-places-back = All d’Plazen
directory-place-open = Zu dëser Zäit op
directory-place-closed = Zu dëser Zäit zou
directory-place-pass = Pass numérique
directory-place-call = { $number } uruffen
directory-place-book = Online e Rendez-vous huelen
directory-place-hours = Ëffnungszäiten
directory-place-no-hours = D’Ëffnungszäite sinn net bekannt. Rufft virdrun un.
directory-place-usual = Üblech Zäiten. An der Vakanz an op Feierdeeg kënne se anescht sinn.
directory-place-span = { $from } bis { $to } Auer
directory-place-closed-day = zou
directory-place-source = Quell: { $source }
directory-place-address = Adress
directory-place-no-point = De genee Punkt ass net bekannt. D’Plaz gëtt an hirer Gemeng gewisen.
directory-place-approaches = Wéi ee kënnt
directory-place-contacts = Kontakt
directory-place-labels = Formatiounen a Labelen
directory-place-parent = Netz oder Organisatioun
directory-place-accessibility = Barrièrefräiheet vun der Plaz
directory-day-mo = Méindeg
directory-day-tu = Dënschdeg
directory-day-we = Mëttwoch
directory-day-th = Donneschdeg
directory-day-fr = Freideg
directory-day-sa = Samschdeg
directory-day-su = Sonndeg
directory-day-ph = Feierdeeg
directory-help-procedures = Demarchen a Verwaltungen
directory-help-everyday = Digital Handwierksgeschir am Alldag
directory-help-work = Aarbecht fannen
directory-help-safety = Sécherheet um Internet
directory-help-parents = Elteren, Kanner a Schoul
directory-help-leisure = Fräizäit an digital Kreatiounen
directory-help-understanding = Déi digital Welt verstoen
directory-help-access = Zougang zu Internet a Geräter
directory-help-equipment = Geräter fir e klenge Präis
directory-audience-all = Jiddereen
directory-audience-young = Jonker
directory-audience-students = Studenten
directory-audience-families = Famillen a Kanner
directory-audience-seniors = Eeler Leit
directory-audience-women = Fraen
directory-care-deafness = Daf Leit
directory-care-mobility = Motoresch Handicapen
directory-care-mental = Geeschteg Handicapen
directory-care-illiteracy = Schwieregkeete beim Liesen a Schreiwen
directory-care-english = Empfang op Englesch
directory-care-languages = Empfang an anere Sproochen
directory-care-sight = Siebehënnerung
directory-support-alone = Eleng
directory-support-one-to-one = Eleng mat engem
directory-support-workshop = An enger Grupp
directory-support-remote = Op Distanz
directory-fee-free = Gratis
directory-fee-free-for-some = Ënner Bedingunge gratis
directory-fee-paid = Kascht eppes
directory-approach-walk-in = Dohi goen
directory-approach-phone = Uruffen
directory-approach-mail = Eng E-Mail schreiwen
directory-approach-book-online = Online e Rendez-vous huelen
directory-approach-no-public = Dës Plaz hëlt kee Public op
directory-approach-referral = Vun engem Fachmënsch geschéckt ginn
directory-office-places = Duebel Plazen
directory-office-places-hint = Plazen, déi sech gläichen: eng oder zwou?
directory-office-places-lead = Ouni Iech gëtt näischt zesummegeluecht. Déi behalen Plaz iwwerhëlt, wat déi aner méi seet; déi aner gëtt net méi gewisen.
directory-office-pairs-none = Keng Puer fir ze kucken.
directory-pairs-decided = Lescht Decisiounen
directory-pair-was-same = { $places }: eng Plaz ({ $date })
directory-pair-was-different = { $places }: zwou Plazen ({ $date })
directory-pair-take-back = Dës Decisioun zréckhuelen
directory-pair-number = Déi selwecht Nummer (SIRET oder RNA), ganz no
directory-pair-address = Déi selwecht Adress, ähnlech Nimm
directory-pair-name = Ähnlech Nimm, e puer Schrëtt ewech
directory-pair-first = Éischt Plaz
directory-pair-second = Zweet Plaz
directory-pair-called = Numm
directory-pair-list = Lëscht (Identifikatioun)
directory-pair-pivot = SIRET oder RNA
directory-pair-day = Stand
directory-pair-keep-first = Eng Plaz: déi éischt behalen
directory-pair-keep-second = Eng Plaz: déi zweet behalen
directory-pair-different = Zwou verschidde Plazen
directory-places-found = { $count ->
    [0] Keng Plaz
    [one] { $count } Plaz
   *[other] { $count } Plazen
}
directory-office-pairs = { $count ->
    [0] Kee Puer
    [one] { $count } Puer fir ze kucken
   *[other] { $count } Puer fir ze kucken
}
directory-places-map-told = { $count ->
    [0] Keng Plaz
    [one] Kaart mat { $count } Plaz
   *[other] Kaart mat { $count } Plazen. D’Lëscht drënner huet déi selwecht Nummeren.
}

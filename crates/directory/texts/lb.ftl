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

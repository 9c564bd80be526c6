# Beraterinnen, Berater und Veranstaltungen.

directory-any = Egal
directory-fictional = Fiktive Beratung
directory-fictional-event = Fiktive Veranstaltung

directory-advisers-title = Beratung finden
directory-advisers-lead = Öffentlich anerkannte Beraterinnen und Berater helfen kleinen Unternehmen. Manche kommen zu Ihnen, andere helfen aus der Ferne.
directory-advisers-found = { $count ->
    [0] Keine Beratung gefunden
    [one] { $count } Beratung
   *[other] { $count } Beratungen
}
directory-advisers-none = Niemand passt zu allen diesen Angaben. Entfernen Sie einen Filter oder suchen Sie weiter weg.
directory-advisers-order = Die nächsten und passendsten stehen oben.
directory-advisers-open-data = Ganze Liste herunterladen (CSV)
directory-advisers-back = Alle Beratungen

directory-field-text = Suchwörter
directory-field-text-hint = Zum Beispiel: Website, Rechnung, ein Name.
directory-field-near = In der Nähe von
directory-field-near-hint = Eine Gemeinde oder eine Postleitzahl.
directory-field-km = Entfernung
directory-field-specialities = Fachgebiete
directory-field-specialities-chosen = Fachgebiete: { $count }
directory-field-sector = Öffentlich oder privat
directory-field-mode = Arbeitsweise
directory-field-region = Region
directory-field-theme = Thema
directory-field-month = Monat
directory-field-attendance = Vor Ort oder online

directory-around = In der Nähe von { $commune }
directory-around-others = Suchen Sie eine andere Gemeinde?
directory-which-commune = Mehrere Gemeinden heißen „{ $name }“. Welche meinen Sie?
directory-unknown-commune = Wir kennen keine Gemeinde „{ $name }“. Prüfen Sie den Namen oder versuchen Sie es mit der Postleitzahl. Inzwischen sehen Sie die Beratungen des ganzen Landes.
directory-for-activity = Für Unternehmen mit dieser Tätigkeit: { $activity }.

directory-km = { $km } km
directory-km-none = Weniger als 1 km
directory-why = Warum: { $reasons }.
directory-reason-speciality = kennt „{ $label }“
directory-reason-mentions = spricht von „{ $word }“
directory-reason-activity = arbeitet mit „{ $label }“
directory-reason-comes = kommt zu Ihnen
directory-reason-remote = arbeitet aus der Ferne
directory-reason-answers = antwortet hier

directory-sector-public = Öffentlich
directory-sector-private = Privat
directory-mode-on-site = In Ihrem Unternehmen
directory-mode-remote = Aus der Ferne

directory-fact-person = Person
directory-fact-place = Adresse
directory-fact-specialities = Fachgebiete
directory-fact-modes = Arbeitsweise
directory-fact-reach = Kommt
directory-fact-languages = Gesprochene Sprachen
directory-fact-activities = Arbeitet mit
directory-fact-accreditation = Anerkennung
directory-fact-site = Website
directory-fact-reference = Offizielle Seite
directory-reach-km = Bis zu { $km } km weit
directory-activities-all = Alle Tätigkeiten
directory-accredited-since = Seit dem { $since }
directory-accredited-until = Vom { $since } bis zum { $until }
directory-not-accredited = Diese Beratung ist heute nicht anerkannt. Sie erscheint in keiner Suche mehr.
directory-ask = Um Hilfe bitten
directory-ask-hint = Sie schreiben über diese Website. Sie wählen, was Sie zeigen.
directory-no-account = Diese Beratung antwortet noch nicht über diese Website.

directory-language-ar = Arabisch
directory-language-de = Deutsch
directory-language-en = Englisch
directory-language-es = Spanisch
directory-language-fr = Französisch
directory-language-it = Italienisch
directory-language-lb = Luxemburgisch
directory-language-pt = Portugiesisch

directory-events-title = Veranstaltungen
directory-events-lead = Workshops, Webinare und Treffen zur Digitalisierung, in Ihrer Nähe oder online.
directory-events-found = { $count ->
    [0] Keine kommende Veranstaltung
    [one] { $count } kommende Veranstaltung
   *[other] { $count } kommende Veranstaltungen
}
directory-events-none = Mit allen diesen Angaben ist nichts geplant. Entfernen Sie einen Filter.
directory-events-open-data = Alle Veranstaltungen herunterladen (CSV)
directory-events-back = Alle Veranstaltungen
directory-on-site = Vor Ort
directory-online = Online
directory-commune-and-online = { $commune }, und online
directory-hours = Von { $from } bis { $until }
directory-when = { $day }, von { $from } bis { $until }
directory-event-ics = In meinen Kalender
directory-event-over = Beendet
directory-register = Anmelden
directory-programme = Programm
directory-fact-when = Wann
directory-fact-where = Wo
directory-fact-online = Online
directory-fact-organiser = Veranstaltet von
directory-subscribe = Diese Veranstaltungen abonnieren
directory-subscribe-text = Kopieren Sie diese Adresse in Ihren Kalender, unter „Kalender per URL hinzufügen“. Neue Veranstaltungen kommen dann von selbst.
directory-feed-name = Digitale Veranstaltungen

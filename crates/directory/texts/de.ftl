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

# Events of organisers and offers of partners.

## Searching events

directory-choose = Bitte wählen
directory-save = Speichern
directory-send = Absenden
directory-yes = Ja
directory-no = Nein
directory-field-department = Département
directory-field-since = Ab dem
directory-field-until = Bis zum
directory-field-day-hint = Tag, Monat und Jahr, zum Beispiel 31.01.2027.
directory-events-unknown-day = „{ $text }“ ist kein Datum. Schreiben Sie es zum Beispiel so: 31.01.2027.
directory-events-online-too = Veranstaltungen, an denen man auch online teilnimmt, stehen bei jeder Region.
directory-events-unknown-commune = Keine Gemeinde heißt „{ $name }“, oder mehrere heißen so. Versuchen Sie die Postleitzahl.
directory-subscribe-webcal = In meinem Kalender abonnieren
directory-event-sources = Auch angekündigt von:
directory-standing-rescheduled = Neuer Termin
directory-standing-moved-online = Findet jetzt online statt
directory-standing-postponed = Verschoben
directory-standing-full = Ausgebucht
directory-standing-cancelled = Abgesagt
directory-fact-price = Preis
directory-fact-before = Ursprünglich geplant
directory-price-free = Kostenlos
directory-session-keynote = Hauptvortrag
directory-session-talk = Vortrag
directory-session-workshop = Workshop
directory-session-panel = Podiumsgespräch
directory-session-break = Pause
directory-session-parallel = Gleichzeitig mit einer anderen

## Organisers

directory-organise-title = Ich organisiere
directory-organise-lead = Veröffentlichen Sie Ihre Veranstaltungen für kleine Unternehmen: Programm, Vortragende, Anmeldungen.
directory-organise-new = Neue Veranstaltung
directory-organise-ask = Veröffentlichung beantragen
directory-organise-ask-text = Eine zuständige Person liest Ihre Anfrage und antwortet per E-Mail. Danach veröffentlichen Sie, ohne zu warten.
directory-organise-organisations = Meine Organisationen
directory-organise-events = Meine Veranstaltungen
directory-organiser-organisation = Name der Organisation
directory-organiser-duty = Ihre Aufgabe dort
directory-organiser-why = Was Sie organisieren möchten
directory-organiser-asked = Wartet
directory-organiser-agreed = Einverstanden
directory-organiser-refused = Abgelehnt
directory-organiser-ended = Beendet
directory-organiser-not-agreed = Zuerst muss eine zuständige Person zustimmen, dass Sie für diese Organisation veröffentlichen.
directory-organisers-too-many = Sie haben schon für viele Organisationen angefragt. Warten Sie auf eine Antwort.
directory-organised-too-many = Diese Organisation hat zu viele Veranstaltungen. Löschen Sie Entwürfe.
directory-stage-draft = Entwurf
directory-stage-published = Veröffentlicht
directory-stage-cancelled = Abgesagt
directory-event-title = Titel
directory-event-description = Beschreibung
directory-event-other-languages = In anderen Sprachen
directory-event-starts = Beginn
directory-event-starts-hint = Wenn Sie den Beginn ändern, verschiebt sich das ganze Programm.
directory-event-ends = Ende
directory-event-zone = Zeitzone
directory-event-zone-hint = Zum Beispiel Europe/Paris oder Indian/Reunion.
directory-event-commune = Gemeinde
directory-event-commune-hint = Ein Name oder eine Postleitzahl. Leer lassen, wenn alles online ist.
directory-event-address = Ort und Straße
directory-event-address-hint = Zum Beispiel: Stadthalle, Hafenstraße 2.
directory-event-online = Adresse der Online-Sitzung
directory-event-online-hint = Beginnt mit https://.
directory-event-region = Region
directory-event-region-hint = Nur wenn alles online und für eine Region gedacht ist.
directory-event-price = Preis
directory-event-price-hint = 0, wenn es kostenlos ist.
directory-event-registers = Anmeldung
directory-registers-here = Auf dieser Website
directory-registers-elsewhere = Auf einer anderen Website
directory-registers-no = Ohne Anmeldung
directory-event-places-on-site = Plätze vor Ort
directory-event-places-on-site-hint = Leer: keine Grenze.
directory-event-places-online = Plätze online
directory-event-places-online-hint = Leer: keine Grenze.
directory-event-registration = Anmelde-Adresse der anderen Website
directory-event-registration-hint = Nur wenn man sich anderswo anmeldet.
directory-event-sessions = Programmpunkte
directory-event-preview = Vorschau
directory-event-edit = Ändern
directory-event-public = Öffentliche Seite
directory-event-unpublished = Änderungen sind noch nicht veröffentlicht.
directory-event-is-cancelled = Diese Veranstaltung ist abgesagt. Kopieren Sie sie für eine neue.
directory-event-is-published = Diese Veranstaltung ist veröffentlicht: Sie kann abgesagt, nicht gelöscht werden.
directory-event-is-no-more = Diese Veranstaltung ist nicht veröffentlicht.
directory-draft-changed-elsewhere = Der Entwurf wurde inzwischen geändert. Öffnen Sie ihn neu.
directory-draft-delete = Entwurf löschen
directory-session-add = Programmpunkt hinzufügen
directory-session-edit = Programmpunkt ändern
directory-session-remove = Programmpunkt entfernen
directory-session-title = Titel des Programmpunkts
directory-session-kind = Art
directory-session-ends = Uhrzeit des Endes
directory-session-room = Raum
directory-session-room-hint = Zwei Programmpunkte können gleichzeitig in zwei Räumen stattfinden.
directory-session-speakers = Vortragende
directory-session-speakers-hint = Je Zeile: Name | Rolle | Organisation.
directory-publish-title = Veröffentlichen
directory-publish-text = Alle werden die Veranstaltung sehen. Sehen Sie zuerst die Vorschau an.
directory-publish = Veranstaltung veröffentlichen
directory-publish-changes-title = Änderungen veröffentlichen
directory-publish-changes-text = Angemeldete erhalten eine E-Mail, die sagt, was sich ändert.
directory-publish-message = Nachricht an die Angemeldeten
directory-publish-changes = Änderungen veröffentlichen
directory-cancel-title = Veranstaltung absagen
directory-cancel-reason = Warum
directory-cancel-reason-hint = Die Angemeldeten erhalten diesen Text.
directory-cancel = Veranstaltung absagen
directory-copy-title = Noch einmal
directory-copy-text = Die Kopie ist ein Entwurf, am nächsten passenden Wochentag.
directory-copy = Kopieren
directory-history = Verlauf
directory-change-published = veröffentlicht
directory-change-changed = geändert
directory-change-cancelled = abgesagt
directory-changed-time = Datum und Uhrzeit
directory-changed-place = Ort
directory-changed-online = Online-Adresse
directory-changed-price = Preis
directory-changed-title = Titel
directory-changed-description = Beschreibung
directory-changed-programme = Programm
directory-preview-text = Das werden alle sehen. Diese Seite veröffentlicht noch nichts.
directory-preview-back = Zurück zum Entwurf
directory-preview-not-yet = Ein Programmpunkt liegt außerhalb der Veranstaltung. Berichtigen Sie zuerst das Programm.
directory-attendees-title = Angemeldete
directory-attendees-kept = Namen und Adressen werden { $days } Tage nach der Veranstaltung gelöscht. Jeder Blick in diese Liste wird vermerkt, und die Personen sehen das.
directory-attendees-none = Noch niemand.
directory-attendees-download = Liste herunterladen (CSV)
directory-attendee-there = War da
directory-attendee-not-there = War nicht da
directory-attendee-came = Anwesend

## Registering

directory-register-title = Anmelden
directory-register-as = Sie melden sich als { $name } an, mit der Adresse Ihres Kontos.
directory-register-name = Ihr Name
directory-register-email = Ihre E-Mail
directory-register-email-hint = Sie erhalten dort einen Link zum Bestätigen.
directory-register-attendance = Wie nehmen Sie teil?
directory-register-kept = Nur der Veranstalter ({ $organiser }) sieht Ihren Namen und Ihre E-Mail. Sie werden { $days } Tage nach der Veranstaltung gelöscht.
directory-register-waiting-list = Wenn alles belegt ist, kommen Sie auf die Warteliste. Wird ein Platz frei, erhalten Sie eine E-Mail.
directory-line = { $attendance }: { $taken } von { $places } Plätzen belegt.
directory-line-waiting = { $attendance }: { $taken } von { $places } Plätzen belegt, { $waiting } warten.
directory-line-no-limit = { $attendance }: { $taken } angemeldet, ohne Grenze.
directory-registered-title = Sehen Sie in Ihre E-Mails
directory-registered-text = Öffnen Sie den Link der E-Mail und bestätigen Sie innerhalb von { $hours } Stunden. Vorher haben Sie keinen Platz.
directory-registration-closed = Für diese Veranstaltung kann man sich nicht anmelden: Sie hat begonnen, ist abgesagt, oder die Anmeldung ist anderswo.
directory-registrations-too-many = Zu viele Personen haben sich angemeldet.
directory-registrations-unconfirmed = Zu viele Anmeldungen warten an dieser Adresse auf Bestätigung. Bestätigen Sie zuerst eine.
directory-registration-title = Meine Anmeldung
directory-registration-event = Veranstaltung
directory-registration-unconfirmed = Zu bestätigen
directory-registration-registered = Angemeldet
directory-registration-waiting = Auf der Warteliste
directory-registration-offered = Ein Platz wartet
directory-registration-cancelled = Abgemeldet
directory-registration-lapsed = Platz weitergegeben
directory-registration-unconfirmed-text = Bestätigen Sie, um einen Platz zu bekommen.
directory-registration-registered-text = Sie haben einen Platz.
directory-registration-waiting-text = Sie sind Nummer { $before } auf der Warteliste.
directory-registration-offered-text = Ein Platz wurde frei. Er ist für Sie reserviert bis { $until }.
directory-registration-cancelled-text = Sie kommen nicht.
directory-registration-lapsed-text = Sie haben nicht rechtzeitig geantwortet. Der Platz ging an die nächste Person.
directory-registration-unconfirmed-yes = Anmeldung bestätigen
directory-registration-offered-yes = Platz nehmen
directory-registration-cancelled-event = Die Veranstaltung findet nicht wie geplant statt.
directory-registration-cancel-title = Sie kommen nicht?
directory-registration-cancel-text = Ihr Platz geht an die nächste Person.
directory-registration-cancel = Anmeldung zurückziehen
directory-registration-again = Erneut anmelden
directory-registration-kept = { $organiser } sieht Ihren Namen und Ihre E-Mail. Sie wurden { $readings } Mal gelesen und werden am { $day } gelöscht.
directory-registration-over = Diese Anmeldung ist beendet. Sie können sich erneut anmelden.
directory-registration-too-late = Für diesen Platz ist es zu spät.
directory-mine-title = Meine Anmeldungen
directory-mine-none = Sie sind für keine Veranstaltung angemeldet.

## What is wrong with what was typed

directory-fault-missing = Füllen Sie dieses Feld aus.
directory-fault-long = Höchstens { $value } Zeichen.
directory-fault-choose = Wählen Sie eine Antwort.
directory-fault-web-address = Eine Adresse beginnt mit https:// und hat keine Leerzeichen.
directory-fault-zone = Eine Zeitzone schreibt man wie Europe/Paris.
directory-fault-ends = Das Ende kommt nach dem Beginn, höchstens einen Monat später.
directory-fault-session-outside = „{ $value }“ liegt außerhalb der Veranstaltung. Ändern Sie diese Zeiten oder die der Veranstaltung.
directory-fault-session-ends = Der Programmpunkt endet nach seinem Beginn, am selben Tag.
directory-fault-nowhere = Geben Sie eine Gemeinde oder eine Online-Adresse an.
directory-fault-commune = Keine Gemeinde heißt „{ $value }“. Versuchen Sie die Postleitzahl.
directory-fault-commune-several = Mehrere Gemeinden heißen so: { $value }. Schreiben Sie die Postleitzahl.
directory-fault-places = Höchstens { $value } Plätze.
directory-fault-price = Dieser Preis ist zu hoch.
directory-fault-email = Schreiben Sie eine Adresse wie name@beispiel.org.
directory-fault-day = Schreiben Sie Tag, Monat und Jahr.
directory-fault-hour = Schreiben Sie eine Uhrzeit wie 9:30.
directory-fault-amount = Schreiben Sie einen Betrag wie 12,50.
directory-fault-number = Schreiben Sie eine ganze Zahl.
directory-fault-percent = Schreiben Sie einen Prozentsatz zwischen 0 und 100.
directory-fault-until = Das Ende kommt nach dem Beginn.
directory-fault-sectors = Schreiben Sie Anfänge von Tätigkeitscodes, wie 10.7 oder 47.
directory-fault-speakers = Höchstens { $value } Vortragende.

## Officers

directory-office-organisers = Veranstalter
directory-office-organisers-hint = Wer Veranstaltungen veröffentlichen möchte.
directory-office-offers = Angebote und Beschwerden
directory-office-offers-hint = Was Partner vorschlagen, und was auf Antwort wartet.
directory-organise-hint = Veranstaltungen veröffentlichen, sehen, wer kommt.
directory-mine-hint = Veranstaltungen, für die Sie angemeldet sind oder warten.
directory-offers-mine-hint = Ein Angebot vorschlagen, Beschwerden beantworten.
directory-office-back = Mein Konto
directory-office-asked = Zu entscheiden
directory-office-agreed = Laufend
directory-office-none = Nichts wartet.
directory-office-asked-on = Angefragt am
directory-office-reason = Grund
directory-office-reason-hint = Nötig, um abzulehnen oder zu beenden. Die Person erhält ihn.
directory-office-agree = Zustimmen
directory-office-refuse = Ablehnen
directory-office-end = Beenden
directory-office-change = Änderung eines Angebots
directory-office-now = Heutiges Angebot ansehen
directory-review-own = Über die eigene Anfrage entscheidet man nicht.
directory-review-over = Das wurde schon entschieden.
directory-basis-review = um über die Anfrage zu entscheiden
directory-basis-organiser = um die Veranstaltung zu organisieren, für die Sie angemeldet sind
directory-basis-complaint = um Ihre Beschwerde zu beantworten
directory-basis-complaint-watch = um darauf zu achten, dass Ihre Beschwerde beantwortet wird

## Offers

directory-offers-title = Angebote für kleine Unternehmen
directory-offers-lead = Marktplätze und Werkzeuge: was es kostet, wer antwortet, wozu sie sich verpflichten.
directory-offers-found = { $count ->
    [0] Kein Angebot
    [one] { $count } Angebot
   *[other] { $count } Angebote
}
directory-offers-none = Kein Angebot passt. Entfernen Sie einen Filter.
directory-offers-open-data = Alle Angebote herunterladen (CSV)
directory-offers-mine = Meine Angebote und Beschwerden
directory-offers-publish = Ein Angebot veröffentlichen
directory-fictional-offer = Fiktives Angebot
directory-offer-marketplace = Marktplatz
directory-offer-tool = Werkzeug
directory-offers-operator = Betreiber
directory-offers-kind = Art
directory-offers-activity = Meine Tätigkeit
directory-offers-activity-hint = Anfang des Codes, wie 10.7.
directory-offers-sales = Meine Verkäufe im Jahr mit diesem Angebot
directory-offers-sales-hint = In ganzen Euro, um die Kosten zu berechnen.
directory-offers-contact = Menschlicher Kontakt
directory-offers-contact-hint = Wie ein Mensch antwortet. Leer, wenn niemand antwortet.
directory-offers-contact-only = Nur wenn ein Mensch antwortet
directory-offers-order = Sortieren nach
directory-offers-order-operator = Betreiber
directory-offers-order-commission = Provision
directory-offers-order-fee = Fixkosten
directory-offers-order-notice = Kündigungsfrist
directory-offers-order-cost = Kosten des ersten Jahres
directory-offers-commission = Provision
directory-offers-commission-hint = Von jedem Verkauf.
directory-offers-fee = Fixkosten
directory-offers-fee-none = Keine
directory-offers-fee-month = { $amount } im Monat
directory-offers-fee-year = { $amount } im Jahr
directory-offers-fee-once = { $amount } einmal
directory-offers-period = Diese Kosten zahlt man
directory-offers-period-month = Jeden Monat
directory-offers-period-year = Jedes Jahr
directory-offers-period-once = Nur einmal
directory-offers-notice = Kündigungsfrist
directory-offers-notice-hint = In Tagen, vor dem Ende der Beziehung.
directory-offers-days = { $days } Tage
directory-offers-commitments = Verpflichtungen der Charta
directory-offers-untold = Nicht angegeben
directory-offers-no-end = Ohne Ende
directory-offers-cost = Kosten des ersten Jahres
directory-offers-cost-how = = Provision auf diese Verkäufe + Fixkosten.
directory-offers-compute = Berechnen
directory-offers-choose = Vergleichen
directory-offers-compare = Nebeneinander vergleichen
directory-offers-compare-hint = Wählen Sie höchstens { $most } Angebote.
directory-offers-compare-title = Vergleich von Angeboten
directory-offers-left-out = Nur die ersten { $most } werden gezeigt.
directory-offers-none-chosen = Kein Angebot ist gewählt. Wählen Sie welche in der Liste.
directory-offers-charter = Die Charta der E-Commerce-Akteure wurde am 26. März 2019 unterzeichnet. Sie hat drei Achsen.
directory-offers-criterion = Kriterium
directory-offers-more = Mehr
directory-offers-see = Angebot ansehen
directory-offers-back = Alle Angebote
directory-offers-signatory = Unterzeichnet seit
directory-offers-conditions = Preisbedingungen
directory-offers-sectors = Tätigkeiten
directory-offers-sectors-hint = Anfänge von Codes, wie 10.7 47. Leer: alle.
directory-offers-from = Gültig ab
directory-offers-until = Gültig bis
directory-offers-page = Seite des Angebots
directory-offers-source = Quelle
directory-offers-source-hint = Wo diese Bedingungen zu lesen sind, und wann.
directory-offers-expired = Nicht mehr gültig
directory-offers-mine-lead = Was Sie kleinen Unternehmen anbieten, und was diese Ihnen sagen.
directory-offers-propose = Angebot vorschlagen
directory-offers-propose-text = Eine zuständige Person prüft das Angebot, bevor alle es sehen. Sie erhalten die Antwort per E-Mail.
directory-offers-own = Veröffentlichte Angebote
directory-offers-proposals = Vorschläge
directory-offers-change = Ändern
directory-offers-end = Heute beenden
directory-offers-too-many = Zu viele Vorschläge warten. Warten Sie auf eine Antwort.
directory-proposal-open = Wartet
directory-proposal-accepted = Angenommen
directory-proposal-refused = Abgelehnt
directory-commitment-relation = Förmliche Geschäftsbeziehung
directory-commitment-contact = Offener, persönlicher Kontakt
directory-commitment-counterfeiting = Kampf gegen Fälschungen

## Complaints

directory-complain = Beschwerde einreichen
directory-complain-text = Der Betreiber liest Ihre Beschwerde und antwortet innerhalb von { $days } Tagen. Eine zuständige Person sieht, wenn die Antwort fehlt.
directory-complain-firm = Ihr Unternehmen
directory-complain-message = Was geschehen ist
directory-complaints-title = Beschwerden
directory-complaints-count = { $asked } Beschwerden: { $in-time } rechtzeitig beantwortet, { $late } verspätet. Die Hälfte der Antworten kam in höchstens { $days } Tagen.
directory-complaints-few = Weniger als { $least } Beschwerden: zu wenige für Zahlen.
directory-complaints-to-answer = Zu beantwortende Beschwerden
directory-complaints-mine = Meine Beschwerden
directory-complaints-overdue = Nicht rechtzeitig beantwortet
directory-complaints-waiting = Warten auf Antwort
directory-complaints-too-many = Mehrere Ihrer Beschwerden warten schon auf Antwort.
directory-complaint-title = Beschwerde: { $operator }
directory-complaint-answer-by = Antwort erwartet bis
directory-complaint-answer = Antwort
directory-complaint-send-answer = Antwort senden
directory-complaint-waiting = Noch keine Antwort.
directory-complaint-overdue = Verspätet
directory-complaint-answered = Diese Beschwerde ist schon beantwortet, oder Sie können sie nicht beantworten.

## Letters

directory-mail-confirm-subject = Bestätigen Sie Ihre Anmeldung: { $event }
directory-mail-confirm-text =
    Guten Tag { $name },

    Jemand, wohl Sie, bittet um einen Platz:

    { $event }
    { $day }, von { $from } bis { $until }
    { $place }

    Bestätigen Sie hier innerhalb von 48 Stunden:
    { $link }

    Wenn Sie das nicht waren, tun Sie nichts.
directory-mail-registered-subject = Sie sind angemeldet: { $event }
directory-mail-registered-text =
    Guten Tag { $name },

    Sie haben einen Platz.

    { $event }
    { $day }, von { $from } bis { $until }
    { $place }

    Anmeldung ansehen oder zurückziehen:
    { $link }

    { $organiser }
directory-mail-waiting-subject = Warteliste: { $event }
directory-mail-waiting-text =
    Guten Tag { $name },

    Alles ist belegt. Sie sind auf der Warteliste, Nummer { $number }.

    { $event }
    { $day }, von { $from } bis { $until }
    { $place }

    Wird ein Platz frei, schreiben wir Ihnen. Ansehen oder zurückziehen:
    { $link }

    { $organiser }
directory-mail-offered-subject = Ein Platz ist frei: { $event }
directory-mail-offered-text =
    Guten Tag { $name },

    Ein Platz ist frei. Er ist für Sie reserviert bis { $answer-by }.

    { $event }
    { $day }, von { $from } bis { $until }
    { $place }

    Platz nehmen oder lassen:
    { $link }

    { $organiser }
directory-mail-lapsed-subject = Der Platz ging an jemand anderen: { $event }
directory-mail-lapsed-text =
    Guten Tag { $name },

    Sie haben nicht rechtzeitig geantwortet. Der Platz ging an die nächste Person.

    { $event }
    { $day }, von { $from } bis { $until }
    { $place }

    Sie können sich erneut anmelden:
    { $link }

    { $organiser }
directory-mail-already-subject = Ihre Anmeldung: { $event }
directory-mail-already-text =
    Guten Tag { $name },

    Jemand hat mit Ihrer Adresse um einen Platz gebeten. Sie sind schon angemeldet oder warten.

    { $event }
    { $day }, von { $from } bis { $until }
    { $place }

    Anmeldung ansehen oder zurückziehen:
    { $link }

    { $organiser }
directory-mail-event-changed-subject = Änderung: { $event }
directory-mail-event-changed-text =
    Guten Tag { $name },

    Die Veranstaltung ändert sich: { $changed }.

    { $event }
    { $day }, von { $from } bis { $until }
    { $place }

    Nachricht des Veranstalters: { $message }

    Anmeldung ansehen oder zurückziehen:
    { $link }

    { $organiser }
directory-mail-event-cancelled-subject = Abgesagt: { $event }
directory-mail-event-cancelled-text =
    Guten Tag { $name },

    Die Veranstaltung ist abgesagt.

    { $event }
    { $day }, von { $from } bis { $until }
    { $place }

    { $message }

    Mehr dazu:
    { $link }

    { $organiser }
directory-mail-organiser-agreed-subject = Sie können Veranstaltungen veröffentlichen
directory-mail-organiser-agreed-text =
    Guten Tag { $name },

    Eine zuständige Person stimmt zu: Sie veröffentlichen Veranstaltungen für { $organisation }.

    Anmerkung: { $reason }

    { $link }
directory-mail-organiser-refused-subject = Ihre Anfrage wurde abgelehnt
directory-mail-organiser-refused-text =
    Guten Tag { $name },

    Ihre Anfrage für { $organisation } wurde abgelehnt.

    Grund: { $reason }

    Sie können erneut anfragen:
    { $link }
directory-mail-organiser-ended-subject = Sie können keine Veranstaltungen mehr veröffentlichen
directory-mail-organiser-ended-text =
    Guten Tag { $name },

    Sie veröffentlichen keine Veranstaltungen mehr für { $organisation }.

    Grund: { $reason }

    { $link }
directory-mail-offer-accepted-subject = Ihr Angebot ist veröffentlicht
directory-mail-offer-accepted-text =
    Guten Tag { $name },

    Das Angebot von { $operator } ist veröffentlicht.

    Anmerkung: { $reason }

    { $link }
directory-mail-offer-refused-subject = Ihr Angebot wurde abgelehnt
directory-mail-offer-refused-text =
    Guten Tag { $name },

    Das Angebot von { $operator } wurde abgelehnt.

    Grund: { $reason }

    Sie können ein anderes vorschlagen:
    { $link }
directory-mail-complaint-subject = Eine Beschwerde wartet auf Ihre Antwort
directory-mail-complaint-text =
    Guten Tag { $name },

    Ein Unternehmen beschwert sich über { $operator }. Antworten Sie bis { $until }:
    { $link }
directory-mail-complaint-answer-subject = { $operator } hat geantwortet
directory-mail-complaint-answer-text =
    Guten Tag { $name },

    { $operator } antwortet auf Ihre Beschwerde:

    { $answer }

    { $link }
## Accreditation
directory-decided-elsewhere = Inzwischen hat jemand entschieden oder etwas geändert. Öffnen Sie die Seite neu, um den Stand zu sehen.
directory-decide-own = Niemand entscheidet über die eigene Anerkennung.
directory-basis-accreditation = Anerkennung der Berater
directory-accreditation-choose = Bitte wählen
directory-apply-title = Anerkennung als Berater beantragen
directory-apply-lead = Eine Amtsperson liest Ihren Antrag. Sie erhalten die Antwort per E-Mail.
directory-apply-public = Nach der Anerkennung wird all dies öffentlich, außer Ihren Nachweisen. Ihre E-Mail-Adresse und Telefonnummer werden nie veröffentlicht.
directory-apply-send = Unterschreiben und senden
directory-apply-organisation = Organisation
directory-apply-organisation-missing = Nennen Sie die Organisation.
directory-apply-too-long = Dieser Text ist zu lang (höchstens { $max } Zeichen im längsten Feld).
directory-apply-kind = Art der Organisation
directory-apply-kind-missing = Wählen Sie die Art der Organisation.
directory-apply-person = Angezeigter Name
directory-apply-person-hint = Nur wenn Ihr Name öffentlich sein soll.
directory-apply-address = Adresse
directory-apply-commune = Gemeinde
directory-apply-commune-which = Welche Gemeinde?
directory-apply-commune-missing = Nennen Sie die Gemeinde.
directory-apply-commune-several = Mehrere Gemeinden heißen so. Wählen Sie unten Ihre.
directory-apply-commune-unknown = Wir kennen diese Gemeinde nicht. Versuchen Sie die Postleitzahl.
directory-apply-reach = Wie weit gehen Sie?
directory-apply-reach-missing = Wählen Sie, wie weit Sie gehen.
directory-apply-reach-region = Die ganze Region meiner Gemeinde
directory-apply-regions = Weitere ganze Regionen
directory-apply-regions-hint = Nur wenn Sie die ganze Region Ihrer Gemeinde bedienen.
directory-apply-modes = Arbeitsweise
directory-apply-modes-missing = Wählen Sie mindestens eine Arbeitsweise.
directory-apply-specialities = Themen
directory-apply-specialities-missing = Wählen Sie mindestens ein Thema.
directory-apply-activities = Branchen der Unternehmen (NACE-Codes)
directory-apply-activities-hint = Anfänge von Codes mit Leerzeichen, zum Beispiel „10.71 56“. Leer lassen für alle Branchen.
directory-apply-activities-unknown = Einen dieser Codes gibt es nicht, oder es sind zu viele.
directory-apply-employees = Größe der Unternehmen
directory-apply-employees-from = Ab wie vielen Beschäftigten?
directory-apply-employees-to = Bis zu wie vielen Beschäftigten?
directory-apply-employees-hint = Leer lassen für alle Größen.
directory-apply-employees-wrong = Geben Sie zwei ganze Zahlen an, die kleinere zuerst.
directory-apply-capacity = Anfragen im Monat
directory-apply-capacity-hint = Wie viele Sie in dreißig Tagen annehmen können. Ohne Angabe: { $usual }.
directory-apply-capacity-wrong = Geben Sie eine ganze Zahl von 1 bis 500 an.
directory-apply-languages = Gesprochene Sprachen
directory-apply-languages-missing = Wählen Sie mindestens eine Sprache.
directory-apply-presentation = Vorstellung
directory-apply-presentation-hint = Einige einfache Sätze: wer Sie sind, wie Sie helfen.
directory-apply-presentation-missing = Schreiben Sie einige Sätze zur Vorstellung.
directory-apply-site = Website
directory-apply-site-wrong = Die Adresse beginnt mit https:// und hat keine Leerzeichen.
directory-apply-evidence = Nachweise
directory-apply-evidence-hint = Diplome, Siegel, Referenzen von Unternehmen, denen Sie geholfen haben, und wo man sie lesen kann. Nur Amtspersonen sehen sie.
directory-apply-evidence-missing = Nennen Sie mindestens einen Nachweis.
directory-apply-charter-missing = Unterschreiben Sie die Charta, um den Antrag zu senden.
directory-charter = Charta des Beraters
directory-charter-sign = Unterschrift
directory-charter-signed = Ich unterschreibe die Charta, Fassung { $version }, im Namen der Organisation
directory-charter-signed-on = Charta { $version }, unterschrieben am { $date }.
directory-employees-all = Alle Größen
directory-employees-from = { $from } Beschäftigte und mehr
directory-employees-range = { $from } bis { $to } Beschäftigte
directory-application-sent = Gesendet
directory-application-more-asked = Zu ergänzen
directory-application-accepted = Angenommen
directory-application-refused = Abgelehnt
directory-application-withdrawn = Zurückgezogen
directory-standing-to-come = Noch nicht anerkannt
directory-standing-held = Heute anerkannt
directory-standing-suspended = Anerkennung ausgesetzt
directory-standing-ended = Anerkennung beendet
directory-own-title = Mein Bereich als Berater
directory-own-account = Mein Konto
directory-own-none = Sie stehen nicht im Verzeichnis der Berater.
directory-own-apply = Anerkennung beantragen
directory-own-change = Erneuern oder Anerkanntes ändern
directory-own-applications = Meine Anträge
directory-own-sent = Ihr Antrag ist gesendet. Sie erhalten eine Bestätigung per E-Mail.
directory-own-kept = Ihr Profil ist gespeichert.
directory-own-public = Öffentliche Seite
directory-own-inbox = Erhaltene Anfragen
directory-own-complete = Antrag ergänzen
directory-own-withdraw = Antrag zurückziehen
directory-accreditation-history = Verlauf
directory-since = Seit
directory-until = Bis
directory-step-accepted = Anerkannt
directory-step-changed = Änderung angenommen
directory-step-renewed = Anerkennung erneuert
directory-step-suspended = Anerkennung ausgesetzt
directory-step-lifted = Aussetzung aufgehoben
directory-step-ended = Anerkennung beendet
directory-step-until = bis { $until }
directory-profile-title = Mein öffentliches Profil
directory-profile-accredited = Name, Art, Gemeinde, Regionen und Branchen der Organisation wurden anerkannt: Änderungen prüft eine Amtsperson.
directory-profile-presentation-fr = Vorstellung auf Französisch
directory-profile-presentation-de = Vorstellung auf Deutsch
directory-profile-presentation-lb = Vorstellung auf Luxemburgisch
directory-profile-presentation-en = Vorstellung auf Englisch
directory-profile-absence = Abwesenheit
directory-profile-away-from = Erster Tag
directory-profile-away-until = Letzter Tag
directory-profile-away-hint = Zum Beispiel 2026-12-24. In dieser Zeit erhalten Sie keine Anfragen.
directory-profile-away-wrong = Geben Sie zwei Tage an wie 2026-12-24, den ersten zuerst.
directory-profile-paused = Pause
directory-profile-paused-yes = Ich nehme derzeit keine neuen Anfragen an
directory-profile-keep = Speichern
directory-badge-title = Nachweis der Anerkennung
directory-badge-today = Heute
directory-badge-dated = Stand: { $today }
directory-badge-held = { $organisation } ist heute, am { $today }, anerkannt, seit dem { $since } und bis { $until }. { $suspended }
directory-badge-suspended = { $organisation } ist heute, am { $today }, nicht anerkannt: Die Anerkennung ({ $since } bis { $until }) ist seit dem { $suspended } ausgesetzt.
directory-badge-ended = { $organisation } ist heute, am { $today }, nicht anerkannt: Die Anerkennung vom { $since } bis { $until } ist beendet. { $suspended }
directory-badge-to-come = { $organisation } ist heute, am { $today }, nicht anerkannt: Die Anerkennung beginnt am { $since }, bis { $until }. { $suspended }
directory-badge-use = Diesen Nachweis auf Ihrer Website zeigen
directory-badge-use-text = Binden Sie das Bild mit einem Link auf diese Seite ein. Das Bild zeigt immer den Stand des Tages.
directory-badge-proof = Für Programme, mit einem Beweis aus dem Protokoll:
directory-office-title = Anerkennung der Berater
directory-accreditation-office-back = Bereich der Verwaltung
directory-office-waiting = Offene Anträge
directory-accreditation-office-none = Kein Antrag wartet.
directory-office-find = Einen Berater finden
directory-office-name = Name der Organisation
directory-office-search = Suchen
directory-office-not-found = Keine Organisation heißt so.
directory-accreditation-office-change = Änderung oder Erneuerung
directory-office-new = Erster Antrag
directory-office-renew = Erneuern
directory-office-lift = Aussetzung aufheben
directory-office-stop = Aussetzen oder beenden
directory-office-stop-text = Das gilt ab heute. Der Berater erscheint nicht mehr im Verzeichnis und erhält Ihren Grund per E-Mail. Frühere Anfragen bleiben, wie sie sind.
directory-office-suspend = Ab heute aussetzen
directory-accreditation-office-end = Beenden
directory-review-title = Antrag von { $organisation }
directory-review-decide = Entscheiden
directory-review-until = Anerkannt bis
directory-review-until-wrong = Geben Sie einen Tag in den nächsten fünf Jahren an.
directory-review-until-same = Das ist schon der letzte Tag.
directory-review-accept = Annehmen
directory-review-more = Ergänzung verlangen
directory-review-refuse = Ablehnen
directory-review-reason = Ihre Nachricht
directory-review-reason-hint = Die Person erhält sie so, wie sie ist.
directory-review-reason-missing = Sagen Sie, warum, oder was fehlt.
directory-review-entry = Jetziger Eintrag dieses Beraters
directory-review-entry-which = Die Organisation steht vielleicht schon im Verzeichnis
directory-review-entry-new = Nein, ein neuer Eintrag
directory-review-pack-changed = Das Gebiet kennt die Gemeinde oder die Art nicht mehr. Verlangen Sie eine Ergänzung.
directory-advisers-data-set = Mit den Spalten des Datensatzes „activateurs-france-num“ (CSV)
directory-mail-received-subject = Passerelle: Ihr Antrag auf Anerkennung ist da
directory-mail-received-text =
    Guten Tag { $person },

    Der Antrag auf Anerkennung von { $organisation } ist da. Eine Amtsperson liest ihn.

    Stand: { $link }
directory-mail-more-subject = Passerelle: Ergänzung zu Ihrem Antrag
directory-mail-more-text =
    Guten Tag { $person },

    Zum Antrag von { $organisation } fehlt noch etwas:

    { $reason }

    Ergänzen: { $link }
directory-mail-refused-subject = Passerelle: Ihr Antrag auf Anerkennung ist abgelehnt
directory-mail-refused-text =
    Guten Tag { $person },

    Der Antrag von { $organisation } ist abgelehnt, aus diesem Grund:

    { $reason }

    Sie können einen neuen stellen: { $link }
directory-mail-accepted-subject = Passerelle: { $organisation } ist anerkannt
directory-mail-accepted-text =
    Guten Tag { $person },

    { $organisation } ist anerkannt bis { $until }. { $reason }

    Ihr Profil und Ihre Anfragen: { $link }
    Der Nachweis zum Zeigen: { $badge }
directory-mail-renewed-subject = Passerelle: Die Anerkennung von { $organisation } ist erneuert
directory-mail-renewed-text =
    Guten Tag { $person },

    Die Anerkennung von { $organisation } gilt nun bis { $until }. { $reason }

    Ihr Bereich: { $link }
    Der Nachweis zum Zeigen: { $badge }
directory-mail-suspended-subject = Passerelle: Die Anerkennung von { $organisation } ist ausgesetzt
directory-mail-suspended-text =
    Guten Tag { $person },

    Die Anerkennung von { $organisation } (bis { $until }) ist ab heute ausgesetzt, aus diesem Grund:

    { $reason }

    Ihr Bereich: { $link }
    Der öffentliche Stand: { $badge }
directory-mail-lifted-subject = Passerelle: Die Aussetzung von { $organisation } ist aufgehoben
directory-mail-lifted-text =
    Guten Tag { $person },

    { $organisation } ist wieder anerkannt, bis { $until }. { $reason }

    Ihr Bereich: { $link }
    Der öffentliche Stand: { $badge }
directory-mail-ended-subject = Passerelle: Die Anerkennung von { $organisation } ist beendet
directory-mail-ended-text =
    Guten Tag { $person },

    Die Anerkennung von { $organisation } ist beendet; ihr letzter Tag war der { $until }. Der Grund:

    { $reason }

    Ihr Bereich: { $link }
    Der öffentliche Stand: { $badge }
directory-mail-ends-soon-subject = Passerelle: Die Anerkennung von { $organisation } endet bald
directory-mail-ends-soon-text =
    Guten Tag { $person },

    Die Anerkennung von { $organisation } endet am { $until }. Beantragen Sie rechtzeitig die Erneuerung. { $reason }

    Erneuern: { $link }
    Der öffentliche Stand: { $badge }

# Files that prove what a structure says
directory-listing-files = Dateien als Beleg
directory-listing-files-optional = Freiwillig
directory-listing-files-beside = Sie können auch Dateien beilegen: siehe „Dateien als Beleg“ in der Liste der Schritte.
directory-listing-files-kept = Nur Beamte, die Ihren Antrag prüfen, lesen diese Dateien, und jedes Lesen wird vermerkt. Sie werden { $days } Tage nach der Entscheidung gelöscht.
directory-listing-files-none = Noch keine Datei.
directory-listing-file = Datei hinzufügen
directory-listing-file-hint = Höchstens { $most } Dateien: PDF, JPEG oder PNG.
directory-listing-file-add = Hinzufügen
directory-listing-file-missing = Wählen Sie eine Datei.
directory-listing-file-kind = Senden Sie ein PDF, oder ein Bild als JPEG oder PNG.
directory-listing-files-too-many = Höchstens { $most } Dateien. Entfernen Sie zuerst eine.
directory-listing-file-new = neu
directory-listing-file-remove = Entfernen
directory-listing-file-waits = Der Virenscanner hat diese Datei noch nicht geprüft. Kommen Sie in einigen Minuten wieder.

# Orte, die aufgenommen werden wollen
directory-score-title = Qualität des Eintrags
directory-score = Dieser Eintrag ist zu { $points } von 100 vollständig.
directory-score-why = Die Punkte im Einzelnen
directory-score-rule = Die Regel ist öffentlich und betrachtet nur den Eintrag. Sie beurteilt nicht die Hilfe.
directory-score-points = ({ $points } von { $of })
directory-score-number-full = Die Nummer der Einrichtung (SIRET oder RNA) steht da.
directory-score-number-none = Die Nummer der Einrichtung (SIRET oder RNA) fehlt.
directory-score-kind-full = Die Art des Ortes steht da.
directory-score-kind-none = Die Art des Ortes fehlt.
directory-score-point-full = Der Ort steht auf der Karte.
directory-score-point-none = Der genaue Punkt auf der Karte fehlt.
directory-score-hours-full = Die Öffnungszeiten stehen da.
directory-score-hours-none = Die Öffnungszeiten fehlen.
directory-score-contact-full = Telefon oder E-Mail steht da.
directory-score-contact-none = Es gibt weder Telefon noch E-Mail.
directory-score-access-full = Der Zugang für Menschen mit Behinderung ist beschrieben.
directory-score-access-none = Zum Zugang für Menschen mit Behinderung steht nichts da.
directory-score-price-full = Der Preis oder dass es kostenlos ist steht da.
directory-score-price-none = Zum Preis steht nichts da.
directory-score-services-full = Die angebotene Hilfe steht da.
directory-score-services-none = Die angebotene Hilfe steht nicht da.
directory-score-described-full = Der Ort stellt sich vor.
directory-score-described-none = Der Ort stellt sich nicht vor.
directory-score-approach-full = Es steht da, wie man kommt.
directory-score-approach-none = Es steht nicht da, wie man kommt.
directory-score-recent-full = Der Eintrag wurde vor weniger als einem Jahr geprüft.
directory-score-recent-none = Der Eintrag ist älter als zwei Jahre.
directory-score-recent-half = Der Eintrag ist ein bis zwei Jahre alt.
directory-place-listed-title = Aufnahme ins Verzeichnis
directory-place-listed = Dieser Ort hat um Aufnahme gebeten. Die öffentliche Stelle, die diese Website führt, hat ihn geprüft und führt ihn seit { $since } bis { $until }.
directory-place-listed-to-renew = Die öffentliche Stelle, die diese Website führt, führt diesen Ort seit { $since }. Die Aufnahme endete am { $until }. Der Ort kann sie noch erneuern.
directory-listings-title = Einen Ort aufnehmen lassen
directory-listings-hint = Beantragen, aktuell halten und erneuern
directory-listings-ask = Einen Ort kostenlos aufnehmen lassen
directory-listings-lead = Sie helfen Menschen mit digitalen Werkzeugen? Ihr Ort kann im Verzeichnis stehen. Das ist kostenlos.
directory-listings-how = Sie beschreiben Ihre Einrichtung und ihre Orte, Seite für Seite. Alles bleibt gespeichert. Ein Beamter liest Ihren Antrag und antwortet per E-Mail. Die Aufnahme gilt ein Jahr und kann erneuert werden.
directory-listings-not-here = Dieses Gebiet nimmt keine Orte auf.
directory-listings-begin = Einen Antrag beginnen
directory-listings-own = Ihre Einrichtungen
directory-listings-too-many = Sie haben schon 50 Anträge. Löschen Sie jene, die Sie nicht mehr brauchen.
directory-listing-unnamed = Antrag ohne Namen
directory-listing-state-draft = In Arbeit
directory-listing-state-sent = Gesendet, wartet
directory-listing-state-more-asked = Zu ergänzen
directory-listing-state-refused = Abgelehnt
directory-listing-state-settled = Veröffentlicht
directory-listing-standing = Aufnahme
directory-listing-standing-listed = Aufgenommen
directory-listing-standing-to-renew = Zu erneuern
directory-listing-standing-lapsed = Aufnahme beendet
directory-listing-standing-suspended = Aufnahme ausgesetzt
directory-listing-step-sent = Antrag gesendet
directory-listing-step-more-asked = Ergänzung verlangt
directory-listing-step-refused = Antrag abgelehnt
directory-listing-step-listed = Aufgenommen
directory-listing-step-changed = Änderung veröffentlicht
directory-listing-step-renewed = Aufnahme erneuert
directory-listing-step-suspended = Aufnahme ausgesetzt
directory-listing-step-lifted = Aussetzung aufgehoben
directory-listing-step-ended = Aufnahme beendet
directory-listing-step-lapsed = Aufnahme nicht erneuert
directory-listing-note = Nachricht des Beamten
directory-listing-public = Was alle sehen
directory-listing-waiting = Ein Beamter liest Ihren Antrag. Um ihn zu ändern, nehmen Sie ihn erst zurück.
directory-listing-waits = Dieser Antrag wartet auf einen Beamten. Nehmen Sie ihn zurück, bevor Sie ihn ändern.
directory-listing-take-back = Antrag zurücknehmen
directory-listing-tasks = Auszufüllen
directory-listing-complete = Vollständig
directory-listing-to-do = Auszufüllen
directory-listing-part-identity = Ihre Einrichtung
directory-listing-part-services = Die Hilfe, die Sie anbieten
directory-listing-part-evidence = Die Nachweise
directory-listing-site = Ein Ort, an dem Sie empfangen
directory-listing-site-named = Ort: { $site }
directory-listing-site-first = Einen ersten Ort hinzufügen
directory-listing-site-add = Einen weiteren Ort hinzufügen
directory-listing-sites-hint = Eine Einrichtung kann mehrere Orte haben.
directory-listing-site-new = neuer Ort
directory-listing-site-gone = Ort entfernt
directory-listing-site-change = Diesen Ort ändern
directory-listing-site-remove = Diesen Ort entfernen
directory-listing-sites-too-many = Eine Einrichtung hat höchstens 20 Orte.
directory-listing-renew = Erneuern
directory-listing-renew-now = Für ein Jahr erneuern
directory-listing-check = Prüfen und senden
directory-listing-send-changes = Änderungen veröffentlichen
directory-listing-publish = Veröffentlichen
directory-listing-send = An einen Beamten senden
directory-listing-discard = Änderungen verwerfen
directory-listing-delete = Diesen Antrag löschen
directory-listing-done-sent = Ihr Antrag ist gesendet. Sie erhalten die Antwort per E-Mail.
directory-listing-done-published = Es ist veröffentlicht.
directory-listing-done-taken-back = Sie haben den Antrag zurückgenommen. Nichts ist verloren.
directory-listing-keep = Speichern
directory-listing-back = Ihr Antrag
directory-listing-incomplete = Eine Seite ist nicht vollständig. Gehen Sie zu Ihrem Antrag zurück.
directory-listing-nothing = Nichts hat sich geändert: Es gibt nichts zu veröffentlichen.
directory-listing-goes-at-once = Diese Änderungen werden sofort veröffentlicht.
directory-listing-goes-to-review = Ein Beamter liest zuerst, was Sie senden.
directory-listing-structure = Die Einrichtung
directory-listing-changed = Was sich ändert
directory-listing-changed-nothing = Seit der letzten Veröffentlichung hat sich nichts geändert.
directory-listing-reviewed = zu prüfen
directory-listing-at-once = sofort
directory-listing-charter = Charta der Orte
directory-listing-charter-agree = Verpflichtung
directory-listing-charter-agreed = Alles stimmt, und die Einrichtung nimmt die Charta an, Fassung { $version }
directory-listing-charter-missing = Nehmen Sie die Charta an, um fortzufahren.
directory-listing-name = Name der Einrichtung
directory-listing-pivot = SIRET oder RNA
directory-listing-pivot-hint = Die 14 Ziffern der Niederlassung, oder W und neun Zeichen für einen Verein.
directory-listing-kind = Art der Einrichtung
directory-listing-summary = Kurze Vorstellung
directory-listing-summary-hint = Ein oder zwei Sätze, höchstens 280 Zeichen.
directory-listing-detail = Längere Vorstellung
directory-listing-detail-hint = Freiwillig.
directory-listing-audiences = Vor allem für diese Menschen
directory-listing-programmes = Nationale Programme
directory-listing-pass-hint = Jeder Pass wird von der öffentlichen Stelle bezahlt.
directory-listing-pass-yes = Wir nehmen den Pass numérique an
directory-listing-pass-no = Kein Pass numérique
directory-listing-evidence = Was es belegt
directory-listing-evidence-hint = Wer empfängt, seit wann, mit welcher Ausbildung; Labels, Vereinbarungen, Referenzen.
directory-listing-evidence-private = Nur Beamte lesen diese Seite.
directory-listing-links = Adressen, wo es steht
directory-listing-links-hint = Eine pro Zeile, höchstens zehn. Freiwillig.
directory-listing-site-name = Name des Ortes
directory-listing-site-name-hint = Nur, wenn er nicht der der Einrichtung ist.
directory-listing-street = Hausnummer und Straße
directory-listing-address-more = Gebäude, Etage
directory-listing-postcode = Postleitzahl
directory-listing-commune = Gemeinde
directory-listing-point = Punkt auf der Karte
directory-listing-latitude = Breite
directory-listing-longitude = Länge
directory-listing-point-hint = In Grad, wie 45,8336. Ohne diesen Punkt erscheint der Ort in seiner Gemeinde.
directory-listing-hours-hint = Schreiben Sie 9:00-12:00, 14:00-17:30. Lassen Sie Ruhetage leer.
directory-listing-coming = Hinkommen
directory-listing-accessibility-hint = Die Seite des Ortes auf einer Website zur Barrierefreiheit, wie Acceslibre.
directory-listing-telephone = Telefon
directory-listing-mail = E-Mail
directory-listing-mail-hint = Wird veröffentlicht. Geben Sie die Adresse des Ortes an, nicht die einer Person.
directory-listing-booking = Termin online vereinbaren
directory-listing-wrong-pivot = Schreiben Sie die 14 Ziffern der SIRET, oder W und neun Zeichen. Eine Prüfziffer sichert sie.
directory-listing-wrong-kind = Wählen Sie eine Art.
directory-listing-tick-one = Wählen Sie mindestens eine Antwort.
directory-listing-wrong-text = Höchstens { $value } Zeichen.
directory-listing-wrong-commune = Postleitzahl und Gemeinde passen nicht zusammen. Prüfen Sie beide.
directory-listing-wrong-point = Dieser Punkt liegt nicht in der Gemeinde oder ist unklar. Schreiben Sie zwei Zahlen in Grad, oder nichts.
directory-listing-wrong-hours = Schreiben Sie Zeiten wie 9:00-12:00, 14:00-17:30.
directory-listing-wrong-telephone = Schreiben Sie eine französische Nummer, wie 01 99 00 12 34.
directory-listing-wrong-mail = Schreiben Sie eine Adresse wie contact@lieu.example.
directory-listing-contact-missing = Geben Sie ein Telefon oder eine E-Mail an.
directory-listing-wrong-links = Eine Adresse pro Zeile, die mit https:// beginnt, höchstens { $value }.
directory-listing-much-too-long = Ein Text ist viel zu lang und konnte nicht gespeichert werden. Kürzen Sie ihn.
directory-office-listings = Orte, die aufgenommen werden wollen
directory-office-listings-hint = Anträge lesen, entscheiden, aussetzen
directory-office-listings-lead = Was Einrichtungen beantragen, und was aufgenommen ist.
directory-listing-filter = Welche?
directory-listing-filter-waiting = Warten auf einen Beamten
directory-listing-filter-more-asked = Von der Einrichtung zu ergänzen
directory-listing-filter-refused = Abgelehnt
directory-listing-filter-listed = Aufgenommen
directory-listing-filter-to-renew = Zu erneuern
directory-listing-filter-lapsed = Beendet
directory-listing-filter-suspended = Ausgesetzt
directory-listing-filter-all = Alle
directory-listing-words = Name, Gemeinde, Postleitzahl oder SIRET
directory-listings-none = Nichts.
directory-listing-findings = Was die strenge Prüfung findet
directory-listing-findings-none = Nichts zu beanstanden.
directory-finding-refused = abgelehnt
directory-finding-left-out = weggelassen
directory-finding-taken = korrigiert
directory-listing-twins = Ähnliche Orte im Verzeichnis
directory-listing-twins-none = Keine.
directory-listing-twins-hint = Nach der Annahme wartet das Paar unter den doppelten Orten auf Ihre Entscheidung. Der Eintrag der Einrichtung bleibt.
directory-listing-accept-hint = Die Aufnahme gilt ein Jahr.
directory-listing-stop = Aussetzen oder beenden
directory-basis-listing = um über die Aufnahme eines Ortes zu entscheiden
directory-kind-asso = Verein
directory-kind-bib = Bibliothek
directory-kind-ccas = Kommunales Sozialamt
directory-kind-cs = Sozialzentrum
directory-kind-csc = Soziokulturelles Zentrum
directory-kind-dept = Dienst des Departements
directory-kind-epci = Gemeindeverband
directory-kind-epn = Öffentlicher digitaler Raum
directory-kind-ess = Sozial- und Solidarwirtschaft
directory-kind-fablab = Fablab
directory-kind-la-poste = Postamt
directory-kind-mjc = Jugend- und Kulturhaus
directory-kind-ml = Lokale Jugendberatung
directory-kind-muni = Rathaus
directory-kind-pimms = Pimms Médiation
directory-kind-rfs = France services
directory-kind-tiers-lieux = Dritter Ort
directory-kind-autre = Andere
directory-listings-found = { $count ->
    [0] Nichts gefunden
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
directory-mail-listing-received-subject = Passerelle: Ihr Antrag auf Aufnahme ist angekommen
directory-mail-listing-received-text =
    Guten Tag { $name },

    Der Antrag von { $structure } ist angekommen. Ein Beamter liest ihn.

    Verfolgen: { $link }
directory-mail-listing-more_asked-subject = Passerelle: Ergänzung zu Ihrem Antrag auf Aufnahme
directory-mail-listing-more_asked-text =
    Guten Tag { $name },

    Für die Aufnahme von { $structure } fehlt noch etwas:

    { $reason }

    Ergänzen und neu senden: { $link }
directory-mail-listing-refused-subject = Passerelle: Ihr Antrag auf Aufnahme ist abgelehnt
directory-mail-listing-refused-text =
    Guten Tag { $name },

    Der Antrag von { $structure } ist abgelehnt, aus diesem Grund:

    { $reason }

    Sie können ihn verbessern und neu senden: { $link }
directory-mail-listing-listed-subject = Passerelle: { $structure } steht im Verzeichnis
directory-mail-listing-listed-text =
    Guten Tag { $name },

    { $structure } ist bis { $until } aufgenommen.

    Den Eintrag aktuell halten: { $link }
directory-mail-listing-changed-subject = Passerelle: Die Änderungen von { $structure } sind veröffentlicht
directory-mail-listing-changed-text =
    Guten Tag { $name },

    Ein Beamter hat die Änderungen von { $structure } angenommen. Aufgenommen bis { $until }.

    Ihr Eintrag: { $link }
directory-mail-listing-renewed-subject = Passerelle: Die Aufnahme von { $structure } ist erneuert
directory-mail-listing-renewed-text =
    Guten Tag { $name },

    { $structure } ist bis { $until } aufgenommen.

    Ihr Eintrag: { $link }
directory-mail-listing-suspended-subject = Passerelle: Die Aufnahme von { $structure } ist ausgesetzt
directory-mail-listing-suspended-text =
    Guten Tag { $name },

    { $structure } wird im Verzeichnis nicht mehr gezeigt, aus diesem Grund:

    { $reason }

    Ihr Eintrag: { $link }
directory-mail-listing-lifted-subject = Passerelle: { $structure } steht wieder im Verzeichnis
directory-mail-listing-lifted-text =
    Guten Tag { $name },

    Die Aussetzung von { $structure } ist aufgehoben. Aufgenommen bis { $until }.

    Ihr Eintrag: { $link }
directory-mail-listing-ended-subject = Passerelle: Die Aufnahme von { $structure } ist beendet
directory-mail-listing-ended-text =
    Guten Tag { $name },

    { $structure } steht nicht mehr im Verzeichnis, aus diesem Grund:

    { $reason }

    Sie können verbessern und neu senden: { $link }
directory-mail-listing-ends-soon-subject = Passerelle: Die Aufnahme von { $structure } endet bald
directory-mail-listing-ends-soon-text =
    Guten Tag { $name },

    Die Aufnahme von { $structure } endet am { $until }. Prüfen Sie Ihren Eintrag und erneuern Sie sie: Zwei Klicks genügen, wenn sich nichts geändert hat.

    Erneuern: { $link }
directory-mail-listing-lapsed-subject = Passerelle: { $structure } steht nicht mehr im Verzeichnis
directory-mail-listing-lapsed-text =
    Guten Tag { $name },

    Die Aufnahme von { $structure } endete am { $until } und wurde nicht erneuert. Der Eintrag wird nicht mehr gezeigt. Nichts ist verloren: Sie können ihn prüfen und neu senden.

    Ihr Eintrag: { $link }

# Places of digital mediation
directory-places-title = Einen Ort finden, der beim Digitalen hilft
directory-places-lead = In Ihrer Nähe helfen Menschen: bei einem Antrag, am Computer oder Telefon, beim Lernen.
directory-places-none = Kein Ort erfüllt alle diese Wünsche. Entfernen Sie einen Filter, oder suchen Sie weiter weg.
directory-places-helps = Hilfe wobei
directory-places-open = Geöffnet
directory-places-open-now = Jetzt
directory-places-support = Art der Hilfe
directory-places-fee = Preis
directory-places-audience = Für wen
directory-places-care = Besonderer Bedarf
directory-places-pass = Pass numérique
directory-places-pass-only = Nimmt den Pass numérique an
directory-places-map = Die Orte dieser Seite auf einer Karte
directory-places-map-open = Genaue Karte öffnen
directory-places-map-host = Ihre Bilder kommen von { $host }. Dort sieht man die Adresse Ihres Anschlusses.
directory-places-map-failed = Die genaue Karte ist von { $host } nicht gekommen. Die Zeichnung und die Liste sagen dasselbe.
directory-places-map-keys = Genaue Karte: Die Pfeiltasten verschieben sie, Plus und Minus vergrößern und verkleinern sie
directory-places-map-closer = Vergrößern
directory-places-map-farther = Verkleinern
directory-places-data = Diese Orte herunterladen:
directory-places-licence = Licence Ouverte 2.0
directory-places-as-of = Stand vom { $day }
directory-places-back = Alle Orte
directory-place-open = Um diese Zeit geöffnet
directory-place-closed = Um diese Zeit geschlossen
directory-place-pass = Pass numérique
directory-place-call = { $number } anrufen
directory-place-book = Online einen Termin vereinbaren
directory-place-hours = Öffnungszeiten
directory-place-no-hours = Die Öffnungszeiten sind nicht bekannt. Rufen Sie vorher an.
directory-place-usual = Übliche Zeiten. In den Ferien und an Feiertagen können sie anders sein.
directory-place-span = { $from } bis { $to } Uhr
directory-place-closed-day = geschlossen
directory-place-source = Quelle: { $source }
directory-place-address = Adresse
directory-place-no-point = Der genaue Punkt ist nicht bekannt. Der Ort wird in seiner Gemeinde gezeigt.
directory-place-approaches = Wie man hinkommt
directory-place-contacts = Kontakt
directory-place-labels = Ausbildungen und Siegel
directory-place-parent = Netz oder Organisation
directory-place-accessibility = Barrierefreiheit des Ortes
directory-day-mo = Montag
directory-day-tu = Dienstag
directory-day-we = Mittwoch
directory-day-th = Donnerstag
directory-day-fr = Freitag
directory-day-sa = Samstag
directory-day-su = Sonntag
directory-day-ph = Feiertage
directory-help-procedures = Anträge und Behörden
directory-help-everyday = Digitale Werkzeuge im Alltag
directory-help-work = Arbeit finden
directory-help-safety = Sicherheit im Internet
directory-help-parents = Eltern, Kinder und Schule
directory-help-leisure = Freizeit und digitale Gestaltung
directory-help-understanding = Die digitale Welt verstehen
directory-help-access = Zugang zu Internet und Geräten
directory-help-equipment = Geräte zum kleinen Preis
directory-audience-all = Alle
directory-audience-young = Junge Leute
directory-audience-students = Studierende
directory-audience-families = Familien und Kinder
directory-audience-seniors = Ältere Menschen
directory-audience-women = Frauen
directory-care-deafness = Gehörlosigkeit
directory-care-mobility = Eingeschränkte Beweglichkeit
directory-care-mental = Geistige Behinderung
directory-care-illiteracy = Schwierigkeiten beim Lesen und Schreiben
directory-care-english = Empfang auf Englisch
directory-care-languages = Empfang in anderen Sprachen
directory-care-sight = Sehbehinderung
directory-support-alone = Selbstständig
directory-support-one-to-one = Einzeln mit jemandem
directory-support-workshop = In einer Gruppe
directory-support-remote = Aus der Ferne
directory-fee-free = Kostenlos
directory-fee-free-for-some = Unter Bedingungen kostenlos
directory-fee-paid = Kostenpflichtig
directory-approach-walk-in = Hingehen
directory-approach-phone = Anrufen
directory-approach-mail = Eine E-Mail schreiben
directory-approach-book-online = Online einen Termin vereinbaren
directory-approach-no-public = Dieser Ort empfängt niemanden
directory-approach-referral = Von einer Fachperson geschickt werden
directory-office-places = Doppelte Orte
directory-office-places-hint = Orte, die sich gleichen: einer oder zwei?
directory-office-places-lead = Ohne Sie wird nichts vereint. Der behaltene Ort übernimmt, was der andere mehr sagt; der andere wird nicht mehr gezeigt.
directory-office-pairs-none = Keine Paare anzusehen.
directory-pairs-decided = Letzte Entscheidungen
directory-pair-was-same = { $places }: ein Ort ({ $date })
directory-pair-was-different = { $places }: zwei Orte ({ $date })
directory-pair-take-back = Diese Entscheidung zurücknehmen
directory-pair-number = Dieselbe Nummer (SIRET oder RNA), ganz nah
directory-pair-address = Dieselbe Adresse, ähnliche Namen
directory-pair-name = Ähnliche Namen, wenige Schritte entfernt
directory-pair-first = Erster Ort
directory-pair-second = Zweiter Ort
directory-pair-called = Name
directory-pair-list = Liste (Kennung)
directory-pair-pivot = SIRET oder RNA
directory-pair-day = Stand
directory-pair-keep-first = Ein Ort: den ersten behalten
directory-pair-keep-second = Ein Ort: den zweiten behalten
directory-pair-different = Zwei verschiedene Orte
directory-places-found = { $count ->
    [0] Kein Ort
    [one] { $count } Ort
   *[other] { $count } Orte
}
directory-office-pairs = { $count ->
    [0] Kein Paar
    [one] { $count } Paar anzusehen
   *[other] { $count } Paare anzusehen
}
directory-places-map-told = { $count ->
    [0] Kein Ort
    [one] Karte mit { $count } Ort
   *[other] Karte mit { $count } Orten. Die Liste darunter hat dieselben Nummern.
}

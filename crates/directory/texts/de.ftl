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

## Accreditation
directory-decided-elsewhere = Inzwischen hat jemand entschieden oder etwas geändert. Öffnen Sie die Seite neu, um den Stand zu sehen.
directory-decide-own = Niemand entscheidet über die eigene Anerkennung.
directory-basis-accreditation = Anerkennung der Berater
directory-choose = Bitte wählen
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
directory-history = Verlauf
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
directory-office-back = Bereich der Verwaltung
directory-office-waiting = Offene Anträge
directory-office-none = Kein Antrag wartet.
directory-office-find = Einen Berater finden
directory-office-name = Name der Organisation
directory-office-search = Suchen
directory-office-not-found = Keine Organisation heißt so.
directory-office-change = Änderung oder Erneuerung
directory-office-new = Erster Antrag
directory-office-renew = Erneuern
directory-office-lift = Aussetzung aufheben
directory-office-stop = Aussetzen oder beenden
directory-office-stop-text = Das gilt ab heute. Der Berater erscheint nicht mehr im Verzeichnis und erhält Ihren Grund per E-Mail. Frühere Anfragen bleiben, wie sie sind.
directory-office-suspend = Ab heute aussetzen
directory-office-end = Beenden
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

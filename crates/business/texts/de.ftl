# Meine Unternehmen
business-firms-title = Meine Unternehmen
business-firms-none = Sie haben noch kein Unternehmen hinzugefügt.
business-firms-intro = Fügen Sie Ihr Unternehmen hinzu, um seinen digitalen Stand zu prüfen und Hilfe in Ihrer Nähe zu finden.
business-firms-add = Ein Unternehmen hinzufügen
business-firms-too-many = Sie betreuen bereits { $count } Unternehmen. Mehr sind nicht möglich.
business-firm-facts = Was wir wissen
business-firm-name = Name
business-firm-number = { $kind ->
    [rcs] RCS-Nummer
    [vat] MwSt.-Nummer
   *[siret] SIRET
}
business-firm-no-number = { $kind ->
    [rcs] Noch keine RCS-Nummer
    [vat] Noch keine MwSt.-Nummer
   *[siret] Noch keine SIRET-Nummer
}
business-firm-activity = Tätigkeit
business-firm-commune = Gemeinde
business-firm-headcount = Beschäftigte
business-firm-unknown = Nicht angegeben
business-firm-source = Quelle
business-firm-from-register = { $register }, gelesen am { $date }
business-firm-from-you = Von Ihnen angegeben am { $date }
business-headcount-none = Keine Beschäftigten
business-headcount-range = { $lower } bis { $upper } Beschäftigte
business-headcount-from = { $lower } Beschäftigte oder mehr
business-firm-diagnosis = Digital-Check
business-firm-diagnosis-none = Beantworten Sie höchstens { $count } Fragen, das dauert etwa 10 Minuten. Sie erhalten Ihr Ergebnis und passende Ratschläge.
business-firm-diagnosis-start = Digital-Check beginnen
business-firm-diagnosis-begun = Begonnen am { $date }. Ihre Antworten sind gespeichert.
business-firm-diagnosis-resume = Digital-Check fortsetzen
business-firm-diagnosis-done = Abgeschlossen am { $date }: { $score } von 12.
business-firm-diagnosis-see = Ergebnis ansehen
business-firm-diagnosis-again = Digital-Check wiederholen
business-firm-find-adviser = Einen Berater finden

# Unternehmen hinzufügen
business-add-title = { $kind ->
    [rcs] Welche Nummer hat Ihr Unternehmen im Handelsregister (RCS)?
    [vat] Welche MwSt.-Nummer hat Ihr Unternehmen?
   *[siret] Wie lautet die SIRET-Nummer Ihres Unternehmens?
}
business-add-hint = { $kind ->
    [rcs] Ein Buchstabe und bis zu sechs Ziffern, wie B123456. Sie steht auf Ihren Rechnungen und auf Ihrem Registerauszug.
    [vat] LU und acht Ziffern. Sie steht auf Ihren Rechnungen.
   *[siret] 14 Ziffern. Sie steht auf Ihren Rechnungen und auf Ihrer Eintragungsbestätigung. Leerzeichen zählen nicht.
}
business-add-continue = Weiter
business-add-no-number = { $kind ->
    [rcs] Ich habe noch keine RCS-Nummer
    [vat] Ich habe noch keine MwSt.-Nummer
   *[siret] Ich habe noch keine SIRET-Nummer
}
business-add-empty = { $kind ->
    [rcs] Geben Sie die RCS-Nummer ein.
    [vat] Geben Sie die MwSt.-Nummer ein.
   *[siret] Geben Sie die SIRET-Nummer ein.
}
business-add-not-digits = Eine SIRET-Nummer besteht nur aus Ziffern.
business-add-length = Eine SIRET-Nummer hat 14 Ziffern. Sie haben { $found } eingegeben.
business-add-key = Diese SIRET-Nummer gibt es nicht: Wahrscheinlich ist eine Ziffer falsch. Bitte prüfen Sie sie.
business-add-no-rcs = Eine RCS-Nummer ist ein Buchstabe und bis zu sechs Ziffern, wie B123456. Bitte prüfen Sie sie.
business-add-no-vat = Eine MwSt.-Nummer ist LU und acht Ziffern, wie LU15027442. Bitte prüfen Sie sie.
business-add-vat-key = Diese MwSt.-Nummer gibt es nicht: Eine Ziffer ist wohl falsch. Bitte prüfen Sie sie.
business-confirm-title = Ist das Ihr Unternehmen?
business-confirm-source = Diese Angaben stammen aus: { $register }. Sie müssen sie nicht noch einmal eintippen.
business-confirm-yes = Ja, das ist mein Unternehmen
business-confirm-no = Nein, andere Nummer eingeben
business-confirm-hidden = Der Name ist nicht öffentlich: Der Inhaber hat darum gebeten.
business-register-unknown-title = Diese Nummer steht nicht im Register
business-register-unknown = Das Register kennt die Nummer { $siret } nicht. Bitte prüfen Sie sie. Ein ganz neues Unternehmen steht vielleicht noch nicht darin.
business-register-closed-title = Diese Niederlassung ist geschlossen
business-register-closed = Laut Register ist die Niederlassung { $siret } seit dem { $date } geschlossen. Falls das Unternehmen umgezogen ist, geben Sie die neue SIRET-Nummer ein.
business-register-closed-undated = Laut Register ist die Niederlassung { $siret } geschlossen. Falls das Unternehmen umgezogen ist, geben Sie die neue SIRET-Nummer ein.
business-register-down-title = Das Register antwortet nicht
business-register-down = Das liegt nicht an Ihnen. Sie können die Angaben selbst eintippen und weitermachen oder es später noch einmal versuchen.
business-register-busy-title = Das Register erhält zu viele Anfragen
business-register-busy = Versuchen Sie es in { $seconds } Sekunden noch einmal, oder tippen Sie die Angaben selbst ein.
business-register-by-hand = Angaben selbst eintippen
business-register-retry = Noch einmal versuchen
business-register-other = Andere Nummer eingeben
business-by-hand-title = Beschreiben Sie Ihr Unternehmen
business-by-hand-intro = Vier Angaben genügen. Sie können sie später berichtigen.
business-by-hand-name = Name des Unternehmens oder des Vorhabens
business-by-hand-commune = Gemeinde
business-by-hand-commune-hint = Name oder Postleitzahl, zum Beispiel „Rennes“ oder „35000“.
business-by-hand-commune-which = Welche Gemeinde?
business-by-hand-activity = Tätigkeit
business-by-hand-activity-hint = In wenigen französischen Wörtern, zum Beispiel „boulangerie“ oder „coiffure“. Wenn Sie den NAF-Code kennen, können Sie ihn eingeben.
business-by-hand-activity-which = Welche Tätigkeit passt am besten?
business-by-hand-headcount = Zahl der Beschäftigten
business-by-hand-save = Speichern
business-by-hand-name-missing = Geben Sie einen Namen ein.
business-by-hand-name-long = Der Name ist zu lang: höchstens { $max } Zeichen.
business-by-hand-commune-missing = Geben Sie eine Gemeinde ein.
business-by-hand-commune-unknown = Wir finden diese Gemeinde nicht. Versuchen Sie es mit der Postleitzahl.
business-by-hand-commune-several = Mehrere Gemeinden passen. Wählen Sie Ihre aus.
business-by-hand-activity-missing = Geben Sie eine Tätigkeit ein.
business-by-hand-activity-unknown = Wir finden diese Tätigkeit nicht. Versuchen Sie ein anderes Wort.
business-by-hand-activity-several = Mehrere Tätigkeiten passen. Wählen Sie die ähnlichste aus.
business-by-hand-headcount-missing = Wählen Sie die Zahl der Beschäftigten.
business-by-hand-other = Keine davon: Ich beschreibe es anders

# Digital-Check
business-diagnosis-continue = Weiter
business-diagnosis-leave = Speichern und später fortsetzen
business-diagnosis-check-title = Prüfen Sie Ihre Antworten
business-diagnosis-check-intro = Lesen Sie Ihre Antworten noch einmal. Sie können jede ändern.
business-diagnosis-finish = Mein Ergebnis ansehen
business-diagnosis-changed-elsewhere = Ihre Antworten wurden auf einem anderen Gerät geändert. Hier sind die neuesten. Prüfen Sie Ihre Antwort und machen Sie dann weiter.
business-diagnosis-open = Bitte beantworten Sie zuerst die übrigen Fragen.

# Ergebnis
business-result-title = Ihr Ergebnis
business-result-score = { $score } von 12
business-result-known = { $known ->
    [one] Berechnet aus { $known } bekannten Merkmal von 12.
   *[other] Berechnet aus { $known } bekannten Merkmalen von 12.
  } „Weiß ich nicht“ zählt nicht als Nein.
business-result-band = Stufe
business-result-scale = Ihr Platz auf der Skala
business-result-scale-description = Ihr Wert ist { $score } von 12, auf der Stufe „{ $band }“.
business-result-you = Sie
business-result-source = Nach dem Digital Intensity Index von Eurostat, Fassung 4: 12 Merkmale, je 1 Punkt.
business-result-details = Ihre 12 Merkmale
business-result-item = Merkmal
business-result-item-state = Bei Ihnen
business-result-item-yes = Ja
business-result-item-no = Nein
business-result-item-unknown = Nicht bekannt
business-compare-title = Und andere Unternehmen?
business-compare-small = Ihr Unternehmen hat weniger als 10 Beschäftigte. Diese Umfragen erfassen nur Unternehmen ab 10 Personen: Die Zahlen geben Orientierung, sind aber kein Vergleich.
business-compare-chart = Anteil der Unternehmen, die mindestens die Grundstufe erreichen (4 von 12 Punkten)
business-compare-basic-yes = Mit { $score } Punkten erreichen Sie diese Grundstufe.
business-compare-basic-no = Mit { $score } Punkten erreichen Sie diese Grundstufe noch nicht.
business-compare-who = Wer
business-compare-percent = Anteil
business-compare-source = Quelle
business-compare-row = { $country }, { $size }, { $year }
business-compare-sized = { $size } Personen
business-compare-all = alle, ab 10 Personen
business-compare-large = ab 250 Personen
business-compare-eu = Europäische Union
business-advice-title = Unsere Ratschläge für Sie
business-advice-intro = { $count ->
    [0] Kein Ratschlag passt zu Ihren Antworten.
    [one] Ein Ratschlag passt zu Ihren Antworten.
   *[other] { $count } Ratschläge, vom größten Nutzen bei kleinstem Aufwand bis zum anspruchsvollsten.
  }
business-advice-why = Warum dieser Ratschlag?
business-advice-benefit = Nutzen: { $points } von 5
business-advice-effort = Aufwand: { $points } von 5
business-advice-cost-free = Kostenlos
business-advice-cost-low = Geringe Kosten
business-advice-cost-medium = Mittlere Kosten
business-advice-cost-high = Hohe Kosten
business-advice-first-step = Erster Schritt
business-advice-source = Quelle: { $source }
business-advice-more = { $count } weitere Ratschläge ansehen
business-next-title = Wie geht es weiter?
business-next-advisers = Berater rund um { $commune } ansehen
business-next-advisers-anywhere = Berater ansehen
business-next-events = Veranstaltungen der Region { $region } ansehen
business-next-events-anywhere = Veranstaltungen ansehen

# Um Hilfe bitten
business-ask-title = { $adviser } um Hilfe bitten
business-ask-no-firm = Fügen Sie zuerst Ihr Unternehmen hinzu: So weiß der Berater, wem er antwortet.
business-ask-firm = Für welches Unternehmen?
business-ask-subject = Worum geht es?
business-ask-message = Ihre Anfrage
business-ask-message-hint = Sagen Sie in einigen Sätzen, was Sie brauchen. Höchstens { $max } Zeichen.
business-ask-share = Was möchten Sie mitteilen?
business-ask-share-diagnosis = Meinen Digital-Check von „{ $firm }“ vom { $date } ({ $score } von 12) mit meinen Antworten
business-ask-share-hint = Nur wer sich um Ihre Anfrage kümmert, sieht ihn. Jedes Lesen wird in Ihrem Konto festgehalten.
business-ask-what-goes = Wer antwortet, erhält Ihren Namen, Name und Gemeinde des Unternehmens, Ihre Anfrage und Ihre E-Mail-Adresse. Kann er nicht antworten, erhält sie jemand anderes, und Sie erfahren es.
business-ask-send = Meine Anfrage senden
business-ask-firm-missing = Wählen Sie das Unternehmen.
business-ask-subject-missing = Wählen Sie ein Thema.
business-ask-message-missing = Schreiben Sie Ihre Anfrage.
business-ask-message-long = Der Text ist zu lang: höchstens { $max } Zeichen.
business-ask-diagnosis-other-firm = Dieser Digital-Check gehört zu einem anderen Unternehmen. Wählen Sie den des angegebenen Unternehmens oder keinen.
business-asked-title = Ihre Anfrage ist gesendet
business-asked-text = { $adviser } erhält sie per E-Mail. Sie erhalten eine Kopie und dann die Antwort. Sie finden sie auch hier wieder.

# Meine Anfragen
business-requests-title = Meine Anfragen
business-requests-none = Sie haben noch nichts angefragt.
business-request-waiting = Wartet auf Antwort
business-request-answered = Beantwortet
business-request-title = Anfrage vom { $date }
business-request-message = Die Anfrage
business-request-answer = Die Antwort
business-request-shared = Digital-Check mitgeteilt
business-request-nothing-shared = Kein Digital-Check mitgeteilt
business-request-adviser-gone = Berater nicht mehr im Verzeichnis

# Der Berater
business-inbox-title = Die Anfragen an Sie
business-inbox-none = Zurzeit keine Anfragen.
business-inbox-no-profile = Ihr Konto ist mit keinem Berater des Verzeichnisses verbunden.
business-inbox-from = Von
business-inbox-answer = Ihre Antwort
business-inbox-answer-hint = Höchstens { $max } Zeichen. Sie geht per E-Mail hinaus und bleibt im Konto des Unternehmens.
business-inbox-send = Antwort senden
business-inbox-answer-missing = Schreiben Sie Ihre Antwort.
business-inbox-sent = Ihre Antwort ist gesendet.
business-inbox-see-diagnosis = Mitgeteilten Digital-Check ansehen
business-shared-title = Digital-Check von { $firm }

# E-Mails
business-mail-asked-subject = Passerelle: neue Anfrage von { $firm }
business-mail-asked-text =
    Guten Tag { $adviser },

    { $person } vom Unternehmen { $firm } ({ $commune }) bittet Sie um Hilfe.

    Thema: { $subject }

    { $message }

    { $shared ->
        [yes] Der Digital-Check liegt der Anfrage bei.
       *[no] Es liegt kein Digital-Check bei.
    }

    Antwort bis spätestens { $due } erwartet.
    Lesen und antworten: { $link }
    Oder schreiben Sie an: { $email }
business-mail-copy-subject = Passerelle: Ihre Anfrage an { $adviser }
business-mail-copy-text =
    Guten Tag { $person },

    Ihre Anfrage an { $adviser } ist unterwegs.

    Thema: { $subject }

    { $message }

    Antwort bis spätestens { $due } erwartet.
    Hier finden Sie sie wieder: { $link }
business-mail-answer-subject = Passerelle: { $adviser } hat Ihnen geantwortet
business-mail-answer-text =
    Guten Tag { $person },

    { $adviser } hat auf Ihre Anfrage „{ $subject }“ geantwortet:

    { $answer }

    Hier finden Sie sie wieder: { $link }
business-mail-answer-copy-subject = Passerelle: Ihre Antwort an { $firm }
business-mail-answer-copy-text =
    Guten Tag { $adviser },

    Ihre Antwort an { $person } ({ $firm }) ist unterwegs:

    { $answer }

    Hier finden Sie sie wieder: { $link }

# Other
business-diagnosis-back = Vorige Frage
business-result-points = Punkte
business-too-many-firms = Sie betreuen bereits so viele Unternehmen wie möglich.
business-basis-own-request = Auf Ihren Wunsch

## Routing of requests, conversation, officers, what came of it
business-too-many-requests = Sie haben heute schon viele Fragen gestellt. Kommen Sie morgen wieder.
business-request-elsewhere = Diese Anfrage hat sich inzwischen geändert: Jemand anderes kümmert sich darum, oder sie ist beendet. Öffnen Sie sie neu, um den Stand zu sehen.
business-firm-help = Hilfe finden
business-firm-ask = Eine Frage stellen
business-propose-title = Welche Hilfe suchen Sie?
business-propose-lead = Schreiben Sie Ihre Frage. Danach schlagen wir Ihnen vor, wer antworten kann, und sagen, warum. Sie wählen frei.
business-propose-continue = Weiter
business-propose-who = Wer soll antworten?
business-propose-first = Wir schlagen Ihnen { $adviser } vor: { $reasons }.
business-propose-nobody = Heute passt kein Berater. Ihre Frage bleibt nicht ohne Antwort: { $office } kümmert sich darum.
business-propose-why-nobody = Warum niemand anderes:
business-propose-choose = An wen geht die Frage?
business-propose-missing = Wählen Sie, wer antworten soll.
business-propose-directory = Selbst im Verzeichnis suchen (Ihr Text geht nicht mit)
business-propose-rules = Zuerst Berater Ihrer Region, dann jene mit den wenigsten Anfragen im Verhältnis zu dem, was sie annehmen können, dann die passendsten, dann die nächsten.
business-propose-contact-hint = Die öffentliche Stelle Ihrer Region. Sie antwortet selbst oder findet jemanden.
business-excluded-not-accredited = { $count }: heute nicht anerkannt
business-excluded-nobody-answers = { $count }: antworten hier nicht
business-excluded-refused = { $count }: hatten diese Anfrage schon
business-excluded-away = { $count }: abwesend oder in Pause
business-excluded-territory = { $count }: kommen nicht bis zu Ihnen
business-excluded-subject = { $count }: behandeln dieses Thema nicht
business-excluded-size = { $count }: arbeiten mit Unternehmen anderer Größe
business-excluded-activity = { $count }: arbeiten mit anderen Branchen
business-excluded-full = { $count }: haben schon so viele Anfragen, wie sie annehmen können
business-why-in-region = in Ihrer Region
business-why-comes = kommt bis zu Ihnen
business-why-remote = arbeitet aus der Ferne
business-why-load = { $had } von { $of } möglichen Anfragen in dreißig Tagen
business-why-subject = kennt das Thema
business-why-activity = arbeitet mit „{ $activity }“
business-why-language = spricht Ihre Sprache
business-why-near = weniger als 1 km entfernt
business-why-km = { $km } km entfernt
business-ask-adviser-gone = Dieser Berater kann nicht mehr antworten. Wählen Sie einen anderen.
business-request-holder = Bei
business-request-due = Eine Antwort muss spätestens am { $date } kommen.
business-request-alarmed = Niemand hat rechtzeitig geantwortet. Die öffentliche Stelle Ihrer Region ist informiert und kümmert sich darum.
business-request-more = Noch einmal schreiben
business-request-more-field = Ihre Nachricht
business-request-more-hint = Höchstens { $max } Zeichen. Sie geht an die Stelle, die sich um Ihre Anfrage kümmert.
business-request-more-send = Senden
business-request-more-said = Nachricht des Unternehmens
business-request-turns = Wer diese Anfrage hatte
business-request-taken-up = Jemand kümmert sich darum
business-request-done = Beendet, mit Hilfe
business-request-no-help = Beendet, ohne Hilfe
business-request-unreachable = Unternehmen nicht erreichbar
business-turn-firm = vom Unternehmen gewählt
business-turn-platform = von der Plattform vorgeschlagen
business-turn-officer = von einer Amtsperson gewählt
business-turn-ended-not-for-me = am { $date } weitergegeben: war nicht für ihn
business-turn-ended-no-longer-listed = am { $date } weitergegeben: nicht mehr im Verzeichnis
business-turn-ended-officer = am { $date } von einer Amtsperson übernommen
business-inbox-passed = Die Anfrage geht an jemand anderen. Das Unternehmen ist informiert.
business-inbox-own = Mein Beraterprofil
business-inbox-due = Antwort bis spätestens { $date } erwartet.
business-inbox-close = Wie steht es um diese Anfrage?
business-inbox-take-up = Ich kümmere mich darum
business-inbox-done = Dem Unternehmen ist geholfen
business-inbox-no-help = Ohne Hilfe beendet
business-inbox-unreachable = Unternehmen nicht erreichbar
business-inbox-not-for-me-title = Ist diese Anfrage nichts für Sie?
business-inbox-not-for-me-text = Wir geben sie gleich an jemand anderen weiter. Sie sehen sie dann nicht mehr.
business-inbox-not-for-me = Das ist nichts für mich
business-office-title = Hilfsanfragen der Unternehmen
business-office-back = Bereich der Verwaltung
business-office-lead = { $total } warten auf eine Antwort, davon { $alarms } Alarme.
business-office-none = Keine Anfrage wartet.
business-office-alarm = Niemand hat geantwortet
business-office-shares = Was Unternehmen einen Monat später sagen
business-office-shares-few = Weniger als { $min } Unternehmen haben geantwortet: Es wird nichts gezeigt.
business-office-shares-small = zu wenige
business-office-shares-answer = Antwort
business-office-shares-share = Anteil
business-office-shares-answers = { $count } Antworten in einem Jahr.
business-office-shares-mean = Zufriedenheit im Mittel: { $mean } von 5.
business-office-take-over-title = Anfrage übernehmen
business-office-take-over = Für die öffentliche Stelle übernehmen
business-office-assign = Einem Berater geben
business-office-assign-nobody = Kein Berater erfüllt alle Regeln.
business-office-assign-who = Passende Berater
business-office-assign-other = Ein anderer Berater
business-office-assign-other-hint = Die Adresse seiner Seite im Verzeichnis.
business-office-assign-give = Geben
business-office-assign-wrong = Wählen Sie einen anerkannten Berater, der hier antwortet.
business-feedback-title = Wurde Ihnen geholfen?
business-feedback-lead = Ihre Frage ist vom { $date }. Drei Antworten genügen. Sie werden nur als Zahlen gezeigt.
business-feedback-helped = Haben Sie Hilfe bekommen?
business-feedback-helped-yes = Ja
business-feedback-helped-partly = Teilweise
business-feedback-helped-no = Nein
business-feedback-helped-nobody = Niemand hat mir geantwortet
business-feedback-result = Was ist aus Ihrem Vorhaben geworden?
business-feedback-result-done = Es ist erledigt
business-feedback-result-under-way = Es läuft
business-feedback-result-nothing = Es hat sich nichts geändert
business-feedback-result-elsewhere = Ich habe anderswo Hilfe gefunden
business-feedback-satisfaction = Sind Sie zufrieden?
business-feedback-satisfaction-5 = Sehr zufrieden
business-feedback-satisfaction-4 = Zufrieden
business-feedback-satisfaction-3 = Mittelmäßig
business-feedback-satisfaction-2 = Wenig zufrieden
business-feedback-satisfaction-1 = Gar nicht zufrieden
business-feedback-missing = Wählen Sie eine Antwort.
business-feedback-send = Antworten senden
business-feedback-thanks = Danke
business-feedback-kept = Ihre Antworten sind gespeichert. Sie helfen, den Dienst zu verbessern.
business-mail-handed-subject = Passerelle: Ihre Anfrage ist jetzt bei { $adviser }
business-mail-handed-text =
    Guten Tag { $person },

    Ihre Anfrage „{ $subject }“ ist jetzt bei { $adviser }. Eine Antwort muss spätestens am { $due } kommen.

    Stand: { $link }
business-mail-more-subject = Passerelle: { $firm } schreibt Ihnen noch einmal
business-mail-more-text =
    Guten Tag { $adviser },

    { $person } ({ $firm }) schreibt Ihnen:

    { $message }

    Lesen und antworten: { $link }
business-mail-reminder-subject = Passerelle: { $firm } wartet auf Ihre Antwort
business-mail-reminder-text =
    Guten Tag { $adviser },

    { $firm } wartet seit dem { $date } auf eine Antwort zum Thema „{ $subject }“. Sie muss spätestens am { $due } kommen.

    Antworten oder sagen, dass es nichts für Sie ist: { $link }
business-mail-alarm-subject = Passerelle: Niemand hat { $firm } geantwortet
business-mail-alarm-text =
    { $firm } wartet seit dem { $date } auf eine Antwort zum Thema „{ $subject }“. Die Anfrage liegt bei { $adviser } und blieb ohne Antwort.

    Übernehmen oder jemand anderem geben: { $link }
business-mail-nobody-subject = Passerelle: Wir kümmern uns um Ihre Anfrage
business-mail-nobody-text =
    Guten Tag { $person },

    { $adviser } hat auf Ihre Anfrage „{ $subject }“ noch nicht geantwortet. Das soll nicht sein: { $office } ist informiert und kümmert sich darum.

    Stand: { $link }
business-mail-follow-up-subject = Passerelle: Wurde Ihnen geholfen?
business-mail-follow-up-text =
    Guten Tag { $person },

    Am { $date } haben Sie eine Frage zum Thema „{ $subject }“ gestellt. Wurde Ihnen geholfen? Drei Antworten genügen, ohne Anmeldung:
    { $link }

    Dieser Link gilt nur einmal.

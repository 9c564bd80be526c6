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
business-firm-diagnosis-none = Beantworten Sie höchstens { $count } Fragen, das dauert etwa { $minutes } Minuten. Sie erhalten Ihr Ergebnis und passende Ratschläge.
business-firm-diagnosis-start = Digital-Check beginnen
business-firm-diagnosis-begun = Begonnen am { $date }. Ihre Antworten sind gespeichert.
business-firm-diagnosis-resume = Digital-Check fortsetzen
business-firm-diagnosis-done = Abgeschlossen am { $date }: { $score }.
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
business-by-hand-name-unseen = Der Name enthält unsichtbare Zeichen. Tippen Sie ihn neu ein.
business-by-hand-name-address = Schreiben Sie den Namen ohne Webadresse. Setzen Sie nach einem Punkt ein Leerzeichen.
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
business-result-score = { $score } von { $scale }
business-result-known = { $known ->
    [one] { $known } Antwort von { $total } ist bekannt.
   *[other] { $known } Antworten von { $total } sind bekannt.
  }
business-result-band = Stufe
business-result-scale = Ihr Platz auf der Skala
business-result-scale-description = Ihr Wert ist { $score }, auf der Stufe „{ $band }“.
business-result-you = Sie
business-result-details = Ihre { $count } Merkmale
business-result-item = Merkmal
business-result-item-state = Bei Ihnen
business-result-item-yes = Ja
business-result-item-no = Nein
business-result-item-not-concerned = Betrifft Sie nicht
business-result-item-unknown = Nicht bekannt
business-compare-title = Und andere Unternehmen?
business-compare-small = Ihr Unternehmen hat weniger als 10 Beschäftigte. Diese Umfragen erfassen nur Unternehmen ab 10 Personen: Die Zahlen geben Orientierung, sind aber kein Vergleich.
business-compare-chart = Anteil der Unternehmen, die mindestens die Grundstufe erreichen ({ $from } von { $scale } Punkten)
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

## Digital-Checks
business-instruments-title = Wo stehen Sie?
business-instruments-intro = Wählen Sie, was Sie ansehen möchten. Sie können jederzeit aufhören: Ihre Antworten bleiben gespeichert.
business-instruments-all = Einen anderen Check wählen
business-instrument-source = Quelle: { $source }, Fassung { $version }.
business-instrument-licence = Lizenz: { $licence }.
business-diagnosis-instrument-gone = Dieser Check wird nicht mehr angeboten. Seine Antworten können hier nicht mehr gelesen werden.
business-results-title = Ihre Ergebnisse im Lauf der Zeit
business-results-link = Ihre Ergebnisse im Lauf der Zeit ansehen
business-results-none = Sie haben noch keinen Check abgeschlossen.
business-results-date = Datum
business-results-version = Fassung
business-results-score = Wert
business-results-band = Stufe
business-results-known = Was bekannt ist
business-results-themes = Thema für Thema, vom { $before } bis zum { $now }
business-results-between = Was sich zwischen dem { $before } und dem { $now } geändert hat
business-result-completed = Abgeschlossen am { $date }.
business-result-no-score = Noch kein Wert
business-result-unknown = „Weiß ich nicht“ zählt nicht als Nein.
business-result-weight = Sie machen { $percent } des ganzen Gewichts aus.
business-result-at-most = Ihr Wert wäre höchstens { $points }, wenn alles Übrige erfüllt wäre.
business-result-dimensions = Nach Themen
business-result-dimensions-description = { $count } Themen. Am weitesten: { $highest }. Am wenigsten weit: { $lowest }.
business-result-radar = Ihre Themen auf einen Blick
business-result-bars = Ihr Wert je Thema
business-result-dimension = Thema
business-result-now = Heute
business-result-before = Letztes Mal
business-result-dimension-known = { $score } (zu { $percent } bekannt)
business-changes-title = Was sich seit dem letzten Mal geändert hat
business-changes-score-up = Seit dem { $date } ist Ihr Wert gestiegen: von { $before } auf { $now }.
business-changes-score-down = Seit dem { $date } ist Ihr Wert gesunken: von { $before } auf { $now }.
business-changes-score-same = Seit dem { $date } ist Ihr Wert gleich geblieben: { $now }.
business-changes-score-unknown = Am { $date }: { $before }. Heute: { $now }.
business-changes-dimensions = Thema für Thema
business-changes-no-item = Kein Merkmal hat sich geändert.
business-changes-items = Diese Merkmale haben sich geändert:
business-changes-item = { $item }: { $before }, dann { $now }
business-changes-other-version = Ihr Ergebnis vom { $date } folgt der Fassung { $before }, dieses der Fassung { $now }. Die Fragen sind nicht dieselben: Die beiden Ergebnisse lassen sich nicht vergleichen.
business-changes-other-family = Ihr Ergebnis vom { $date } misst etwas anderes: Die beiden Ergebnisse lassen sich nicht vergleichen.
business-compare-none = Wir kennen keine veröffentlichten Zahlen, die auf dieselbe Weise messen.
business-compare-bands = Anteil der Unternehmen auf jeder Stufe: { $who }
business-compare-your-level = { $level } (Sie)
business-compare-surveys = Was Unternehmen Ihrer Größe sagen ({ $year })
business-compare-sources = Woher diese Zahlen kommen
business-compare-measure = Was gemessen wird
business-compare-sample = Befragte Unternehmen
business-compare-sample-unknown = Nicht veröffentlicht
business-own-title = Auf dieser Plattform
business-own-too-few = Es haben noch nicht genug Unternehmen wie Ihres geantwortet. Wir zeigen diese Zahlen ab { $min } Unternehmen.
business-own-chart = Anteil der Unternehmen auf jeder Stufe: { $who }
business-own-who = { $size }, { $section }
business-own-counted = Mindestens { $firms } Unternehmen haben dieselben Fragen beantwortet. Gezählt am { $date }. Quelle: die auf dieser Plattform abgeschlossenen Checks.
business-own-how = Diese Zahlen erscheinen erst ab { $min } Unternehmen. Eine Stufe mit weniger als { $cell } Unternehmen wird mit der benachbarten zusammengelegt. Die Anteile sind gerundet. Niemand kann erkannt werden.
business-own-joined = { $from } bis { $to }
business-size-micro = weniger als 10 Beschäftigte
business-size-small = 10 bis 49 Beschäftigte
business-size-medium = 50 bis 249 Beschäftigte
business-size-large = ab 250 Beschäftigte
business-section-a = Land- und Forstwirtschaft, Fischerei
business-section-b = Bergbau
business-section-c = Industrie
business-section-d = Strom und Gas
business-section-e = Wasser und Abfall
business-section-f = Bau
business-section-g = Handel und Kfz-Reparatur
business-section-h = Verkehr und Lagerei
business-section-i = Gastgewerbe
business-section-j = Information und Kommunikation
business-section-k = Finanzen und Versicherungen
business-section-l = Immobilien
business-section-m = freiberufliche und technische Dienste
business-section-n = unterstützende Dienste
business-section-o = öffentliche Verwaltung
business-section-p = Unterricht
business-section-q = Gesundheit und Soziales
business-section-r = Kunst, Unterhaltung und Erholung
business-section-s = sonstige Dienste
business-section-t = private Haushalte mit Personal
business-section-u = internationale Organisationen

# Um Hilfe bitten
business-ask-title = { $adviser } um Hilfe bitten
business-ask-no-firm = Fügen Sie zuerst Ihr Unternehmen hinzu: So weiß der Berater, wem er antwortet.
business-ask-firm = Für welches Unternehmen?
business-ask-subject = Worum geht es?
business-ask-message = Ihre Anfrage
business-ask-message-hint = Sagen Sie in einigen Sätzen, was Sie brauchen. Höchstens { $max } Zeichen.
business-ask-share = Was möchten Sie mitteilen?
business-ask-share-diagnosis = { $instrument }: mein Digital-Check von „{ $firm }“ vom { $date } ({ $score }) mit meinen Antworten
business-ask-share-nothing = Nichts
business-ask-share-hint = Nur wer sich um Ihre Anfrage kümmert, sieht das. Jedes Lesen wird in Ihrem Konto festgehalten.
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

## People of a firm
business-firm-account = Dieses Unternehmen auf der Plattform
business-firm-your-role = Ihre Rolle: { $role }.
business-firm-take = Alle Daten herunterladen
business-firm-close = Dieses Unternehmen hier schließen
business-firm-leave = Dieses Unternehmen nicht mehr betreuen
business-firm-diagnosis-not-yet = Die Diagnose ist noch nicht gemacht. Jemand aus dem Unternehmen kann sie machen.
business-role-owner = Inhaberin oder Inhaber
business-role-owner-hint = Darf alles, und entscheidet, wer was darf.
business-role-employee = Mitarbeiterin oder Mitarbeiter
business-role-employee-hint = Darf alles lesen, die Diagnose machen und um Rat fragen.
business-role-accountant = Buchhaltung
business-role-accountant-hint = Darf alles lesen und Anträge und Kreditanfragen ausfüllen.
business-people-title = Die Personen, die das Unternehmen betreuen
business-people-lead = Alle haben ihr eigenes Konto und ihre Rolle für { $firm }.
business-people-since = { $role }, seit { $date }
business-people-change = Die Rolle von { $person } ändern
business-people-make-owner = Zur Inhaberin oder zum Inhaber machen
business-people-make-employee = Zur Mitarbeiterin oder zum Mitarbeiter machen
business-people-make-accountant = Die Buchhaltung übertragen
business-people-remove = Entfernen
business-people-invited = Offene Einladungen
business-people-invitation = { $email }, als { $role }, bis { $date }
business-people-uninvite = Einladung zurücknehmen
business-people-invite-title = Jemanden einladen
business-people-email = E-Mail-Adresse
business-people-email-hint = Wir senden einen Link, der 7 Tage gilt.
business-people-email-wrong = Schreiben Sie eine E-Mail-Adresse, zum Beispiel name@beispiel.de.
business-people-role = Rolle
business-people-role-missing = Wählen Sie eine Rolle.
business-people-invite = Einladung senden
business-people-too-many = Zu viele Personen oder Einladungen für dieses Unternehmen: höchstens 20 Personen und 10 Einladungen.
business-people-changes = Was sich geändert hat
business-people-when = Wann
business-people-who = Wer
business-people-what = Was
business-firm-change-invited = lud jemanden ein als { $role }
business-firm-change-uninvited = nahm eine Einladung zurück
business-firm-change-joined = kam dazu als { $role }
business-firm-change-role-changed = { $person } ist jetzt { $role }
business-firm-change-removed = entfernte { $person }
business-firm-change-left = betreut das Unternehmen nicht mehr
business-join-title = { $firm } betreuen
business-join-lead = { $person } lädt Sie ein als { $role }.
business-join-until = Die Einladung gilt bis { $date }. Das Unternehmen sieht Ihren Namen.
business-join-yes = Annehmen
business-join-no = Nicht annehmen
business-close-title = { $firm } hier schließen
business-close-lead = Ihr Unternehmen selbst ändert sich nicht: Nur was hier gespeichert ist, verschwindet.
business-close-warning = Diagnosen, Plan und Beratungsanfragen werden für alle gelöscht, die es betreuen. Das ist endgültig.
business-close-kept = Das Protokoll der Zugriffe bleibt: Es muss sich beweisen lassen, wer Ihre Daten gelesen hat.
business-close-sure-title = Sind Sie sicher?
business-close-sure = Ja, löschen, was hier gespeichert ist
business-close-not-sure = Kreuzen Sie das Kästchen an, um zu bestätigen.
business-close-yes = Schließen und löschen
business-close-no = Das Unternehmen behalten
business-last-owner = Ein Unternehmen hat immer eine Inhaberin oder einen Inhaber. Bestimmen Sie zuerst jemand anderen.
business-too-many-people = Zwanzig Personen betreuen dieses Unternehmen schon. Mehr geht nicht.
business-mail-invited-subject = Passerelle: { $person } lädt Sie ein, { $firm } zu betreuen
business-mail-invited-text =
    Guten Tag,

    { $person } lädt Sie ein, das Unternehmen { $firm } zu betreuen, { $role ->
        [owner] als Inhaberin oder Inhaber
        [accountant] als Buchhaltung
       *[employee] als Mitarbeiterin oder Mitarbeiter
    }.

    Öffnen Sie diesen Link innerhalb von 7 Tagen und melden Sie sich an oder eröffnen Sie ein Konto:
    { $link }

    Wenn Sie diese Person nicht kennen, tun Sie nichts.
business-mail-joined-subject = Passerelle: { $person } betreut jetzt { $firm }
business-mail-joined-text =
    Guten Tag,

    { $person } hat Ihre Einladung angenommen und betreut jetzt { $firm }, { $role ->
        [owner] als Inhaberin oder Inhaber
        [accountant] als Buchhaltung
       *[employee] als Mitarbeiterin oder Mitarbeiter
    }.

    Sie können das jederzeit ändern:
    { $link }
## Empfehlungen und Maßnahmenplan
business-recommendations-all = Alle Empfehlungen ansehen, auch die, die nicht für Sie sind
business-recommendations-title = Alle Empfehlungen
business-recommendations-parts = Drei Listen
business-recommendations-yes = Für Sie
business-recommendations-depends = Es hängt von einer Antwort ab
business-recommendations-no = Nicht für Sie, und warum
business-recommendations-yes-count = Für Sie ({ $count })
business-recommendations-depends-count = Es hängt von einer Antwort ab ({ $count })
business-recommendations-no-count = Nicht für Sie ({ $count })
business-recommendations-none = Hier gibt es keine Empfehlung.
business-recommendations-depends-on = Es hängt davon ab:
business-recommendations-why-not = Warum nicht?
business-recommendations-answer = Antworten
business-recommendations-again = Um sie zu beantworten, machen Sie die Diagnose noch einmal.
business-recommendations-next = { $count ->
    [0] Beginnen Sie mit der Frage { $question }: Von ihr hängen die meisten Empfehlungen ab.
    [one] Beginnen Sie mit der Frage { $question }: Ihre Antwort entscheidet mindestens eine.
   *[other] Beginnen Sie mit der Frage { $question }: Ihre Antwort entscheidet mindestens { $count }.
}
business-quoted = „{ $text }“
business-or = { $before } oder { $last }
business-reason-said = { $what }: { $answer }
business-reason-answered = Sie haben { $answer } auf { $question } geantwortet
business-reason-open = Sie haben { $question } noch nicht beantwortet
business-reason-wanted = { $said }. Das ist für { $wanted }
business-reason-not-wanted = { $said }. Das ist für eine andere Antwort
business-reason-chosen = Sie haben { $choices } bei { $question } gewählt. Das ist für andere
business-reason-not-chosen = Sie haben { $choices } bei { $question } nicht gewählt
business-reason-knows = Sie kennen die Antwort auf { $question }. Das ist für die, die sie nicht kennen
business-reason-limit = { $answer }, die Grenze ist { $limit }
business-reason-minimum = { $answer }, das Minimum ist { $limit }
business-reason-below = { $answer }, nötig sind weniger als { $limit }
business-reason-above = { $answer }, nötig sind mehr als { $limit }
business-reason-exactly = { $answer }, nötig ist { $limit }
business-reason-other-than = { $answer }, nötig ist etwas anderes als { $limit }
business-reason-not-asked = Die Frage { $question } wird Ihnen nicht gestellt
business-reason-not-asked-because = { $said }. Die Frage { $question } wird Ihnen deshalb nicht gestellt
business-reason-your-answer = Ihre Antwort vom { $date }
business-reason-your-answers = aus Ihren Antworten berechnet, die letzte vom { $date }
business-reason-everyone = Das nützt allen Unternehmen
business-reason-nobody = Diese Empfehlung gilt zurzeit für niemanden
business-reason-cannot-tell = Ihre Antworten lassen es nicht erkennen
business-change-title = Was würde das ändern?
business-change-intro = { $count ->
    [one] Diese Empfehlung wäre für Sie mit:
   *[other] Diese Empfehlung wäre für Sie mit beidem oder allem zusammen:
}
business-change-none = Viele Antworten müssten anders sein.
business-change-answer = der Antwort { $answer } auf { $question }
business-change-add = { $choices } bei { $question } auch gewählt
business-change-choose = { $choices } bei { $question } gewählt
business-change-drop = { $choices } bei { $question } nicht gewählt
business-change-limit = { $what }: höchstens { $wanted }
business-change-minimum = { $what }: mindestens { $wanted }
business-change-kind = { $what }: { $wanted }
business-fit-yes = ja
business-fit-depends = je nachdem
business-fit-no = nein
business-office-recommendations = Eine Tabelle von Empfehlungen ausprobieren
business-office-recommendations-lead = Wählen Sie eine Tabelle: Sie sehen, was sie für die Beispielunternehmen ändert. Es wird nichts veröffentlicht.
business-office-sheet = Die Tabelle
business-office-sheet-hint = Eine Excel-Datei mit dem Blatt „recommendations“ oder eine CSV-Datei.
business-office-sheet-missing = Wählen Sie eine Tabelle.
business-office-sheet-wrong = Die Tabelle enthält Fehler. Sie stehen unten.
business-office-compare = Vergleichen
business-office-changed = { $changed } von { $of } Beispielunternehmen sähen etwas anderes.
business-office-changed-for = Was sich für { $firm } ändert
business-office-head-recommendation = Empfehlung
business-office-head-before = Vorher
business-office-head-after = Nachher
business-office-head-because = Warum
business-plan-open = Mein Maßnahmenplan
business-plan-of = Maßnahmenplan von { $firm }
business-plan-empty = Ihr Plan ist leer. Nehmen Sie die Empfehlungen auf, denen Sie folgen wollen.
business-plan-progress = { $done } von { $of } sind erledigt.
business-plan-todo = Zu tun
business-plan-done = Erledigt
business-plan-aside = Zurückgestellt
business-plan-state-todo = Zu tun
business-plan-state-done = Erledigt
business-plan-state-aside = Zurückgestellt
business-plan-nothing-to-do = Zurzeit ist nichts zu tun.
business-plan-full = Ein Plan hat höchstens { $max } Schritte. Es wurde nichts hinzugefügt.
business-plan-add = In meinen Plan aufnehmen
business-plan-begin = { $count ->
    [one] Meinen Plan mit dieser Empfehlung beginnen
   *[other] Meinen Plan mit diesen { $count } Empfehlungen beginnen
}
business-plan-has-it = Das steht in Ihrem Plan
business-plan-all = Alle Empfehlungen ansehen ({ $count } noch nicht im Plan)
business-plan-proposed = Empfehlungen zum Aufnehmen
business-plan-no-diagnosis = Machen Sie die Diagnose: Die Empfehlungen kommen aus Ihren Antworten.
business-plan-tick = Erledigt
business-plan-untick = Wieder zu tun
business-plan-earlier = Früher
business-plan-later = Später
business-plan-done-at = Erledigt am { $date }
business-plan-done-on = Erledigt am
business-plan-cost = Kosten
business-plan-effort = Aufwand
business-plan-benefit = Nutzen
business-plan-source = Quelle
business-plan-of-five = { $points } von 5
business-plan-reason = Warum es zurückgestellt ist:
business-plan-reason-label = Warum?
business-plan-reason-missing = Sagen Sie in ein paar Worten, warum.
business-plan-put-aside = Zurückstellen
business-plan-put-aside-hint = Der Schritt bleibt mit Ihrem Grund im Plan. Sie können ihn wieder aufnehmen.
business-plan-note = Notiz
business-plan-note-label = Ihre Notiz
business-plan-note-hint = Höchstens { $max } Zeichen. Sie wird mit dem Plan gedruckt und geteilt.
business-plan-note-keep = Notiz speichern
business-plan-gone = Diese Empfehlung gibt es nicht mehr. Sie können den Schritt behalten.
business-plan-not-meant = Nach Ihrer letzten Diagnose ist dieser Schritt nicht mehr, oder nicht mehr sicher, zu empfehlen:
business-plan-print = Plan drucken (PDF)
business-plan-printed = Gedruckt am { $date }
business-plan-page = Seite { $page } von { $pages }
business-plan-share = Plan mit einem Berater teilen
business-plan-share-title = Ihren Plan teilen
business-plan-share-intro = Der Berater sieht Ihre Schritte, Notizen und Gründe. Er kann nichts ändern. Jedes Lesen steht in Ihrem Konto. Sie können das Teilen jederzeit beenden.
business-plan-share-nobody = Sie haben noch niemanden um Hilfe gebeten. Wählen Sie einen Berater: Ihren Plan können Sie der Anfrage beifügen.
business-plan-share-with = Mit wem?
business-plan-share-adviser-missing = Wählen Sie einen Berater.
business-plan-share-days = Für wie lange?
business-plan-share-for = { $days } Tage
business-plan-share-days-missing = Wählen Sie eine Dauer.
business-plan-share-send = Teilen
business-plan-share-stop = Teilen beenden
business-plan-shares = Wer diesen Plan sehen kann
business-plan-shared-until = { $adviser }, bis zum { $date }
business-shared-plans-title = Mit Ihnen geteilte Pläne
business-shared-plans-none = Zurzeit ist kein Plan mit Ihnen geteilt.
business-shared-plan-until = Geteilt bis zum { $date }
business-inbox-see-plan = Geteilten Plan ansehen
business-ask-plan = Auch den Maßnahmenplan teilen?
business-ask-plan-hint = Der Berater sieht ihn { $days } Tage lang. Sie können das Teilen vorher beenden.
business-ask-share-plan = Meinen Maßnahmenplan von „{ $firm }“
business-ask-plan-other-firm = Dieser Plan gehört einem anderen Unternehmen. Wählen Sie den Plan des genannten Unternehmens oder keinen.
business-mail-plan-subject = Passerelle: { $firm } teilt den Maßnahmenplan mit Ihnen
business-mail-plan-text =
    Guten Tag { $adviser },

    { $person } vom Unternehmen { $firm } teilt den Maßnahmenplan bis zum { $until } mit Ihnen.

    Lesen: { $link }
## Routing of requests, conversation, officers, what came of it
business-too-many-requests = Sie haben heute schon viele Fragen gestellt. Kommen Sie morgen wieder.
business-too-many-letters = Sie haben heute schon viele Nachrichten verschicken lassen. Kommen Sie morgen wieder.
business-request-elsewhere = Diese Anfrage hat sich inzwischen geändert: Jemand anderes kümmert sich darum, oder sie ist beendet. Öffnen Sie sie neu, um den Stand zu sehen.
business-firm-plan = Ihr Plan
business-firm-plan-next = Nächster Schritt:
business-firm-questions = Ihre Fragen
business-firm-questions-all = { $count ->
    [one] Ihre Frage ansehen
   *[other] Ihre { $count } Fragen und die Antworten ansehen
}
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
business-turn-ended-no-longer-listed = am { $date } weitergegeben: antwortet hier nicht mehr
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
business-office-shares-small = Zu wenige Antworten, um sie zu unterscheiden.
business-office-shares-answer = Antwort
business-office-shares-share = Anteil
business-office-shares-answers = { $count } Antworten in einem Jahr, gezählt in Schritten von { $step }.
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

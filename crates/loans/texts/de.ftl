# Produkte und Rechner
loans-title = Kredite
loans-intro = Ein Kredit für Software, Beratung oder Schulung, ohne Sicherheit an Ihrem Vermögen. Ein Antrag geht an mehrere Banken.
loans-none = Für dieses Gebiet gibt es kein Produkt.
loans-your-firms = Einen Kredit für Ihr Unternehmen beantragen
loans-add-firm = Zuerst Ihr Unternehmen hinzufügen
loans-open = Offen
loans-closed-tag = Geschlossen
loans-fictional = Fiktiv
loans-fictional-note = Dieses Produkt und diese Banken sind fiktiv: Sie dienen der Vorführung.
loans-guarantee = Verbürgter Anteil
loans-between = { $least } bis { $most }
loans-deferral-max = Aufschub höchstens
loans-fee = Gebühr
loans-collateral = Sicherheit aus Ihrem Vermögen
loans-collateral-none = Wird nicht verlangt
loans-collateral-allowed = Die Bank kann eine verlangen
loans-valid = Zeitraum
loans-validity = Vom { $from } bis zum { $to }
loans-validity-open = Seit dem { $from }
loans-who = Wer ihn haben kann: { $product }
loans-as-of = geprüft am { $date }
loans-simulate-title = Einen Kredit berechnen
loans-simulate-intro = Gleichbleibende Monatsraten. Während des Aufschubs zahlen Sie nur Zinsen. Jede Zeile ist auf den Cent gerundet; die letzte nimmt den Rest.
loans-simulate-amount = Betrag
loans-simulate-rate = Nominalzins im Jahr
loans-simulate-months = Laufzeit in Monaten
loans-simulate-deferral = Aufschub in Monaten
loans-simulate-fee = Bei der Auszahlung einbehaltene Gebühr
loans-simulate-go = Berechnen
loans-result = Ergebnis
loans-apr = Effektiver Jahreszins (Hinweis)
loans-apr-meaning = Effektiver Jahreszins als Hinweis: was der Kredit im Jahr kostet, mit Gebühr.
loans-apr-law = Formel: Σ Cₖ(1+X)^(-tₖ) = Σ Dₗ(1+X)^(-sₗ) (Richtlinie 2008/48/EG, Anhang I), mit gleichen Monaten. Sie gilt für Verbraucherkredite; für einen Firmenkredit ist sie ein Hinweis.
loans-print = Drucken (PDF)
loans-page-of = Seite { $page } von { $pages }
loans-months = { $months } { $months ->
    [one] Monat
   *[other] Monate
}
loans-paid-out = Ausgezahlt
loans-during-deferral = Im Monat während des Aufschubs
loans-instalment = Monatsrate
loans-last = Letzte Rate
loans-interest = Zinsen
loans-cost = Gesamtkosten
loans-paid = Insgesamt zurückgezahlt
loans-chart-title = Was Sie noch schulden
loans-chart-description = Die Restschuld am Ende jedes Jahres, bis null.
loans-after = Nach
loans-owed = Restschuld
loans-month = Monat
loans-payment = Zahlung
loans-principal = Tilgung
loans-schedule = Tilgungsplan
loans-rate = Nominalzins

# Bedingungen
loans-eligibility = Können Sie ihn haben?
loans-criteria = Bedingungen des Produkts
loans-eligible-yes = Ja: Alle Bedingungen sind erfüllt.
loans-eligible-no = Nein: Eine Bedingung ist nicht erfüllt.
loans-eligible-unknown = Das hängt von einer Antwort ab, die fehlt.
loans-verdict-yes = Ja
loans-verdict-no = Nein
loans-verdict-unknown = Noch nicht bekannt
loans-fact = { $label }: { $value }
loans-fact-unknown = nicht bekannt
loans-fact-employees = Beschäftigte
loans-fact-firm-age = Jahre seit der Gründung
loans-fact-activity = Tätigkeit
loans-fact-amount = Betrag
loans-fact-months = Laufzeit
loans-fact-deferral = Aufschub
loans-fact-purpose = Zweck
loans-fact-insolvent = Insolvenzverfahren
loans-fact-amount-min = mindestens
loans-fact-amount-max = höchstens
loans-fact-months-min = mindestens
loans-fact-months-max = höchstens
loans-fact-deferral-max = höchstens
loans-yes = Ja
loans-no = Nein
loans-headcount = { $lower } bis { $upper }
loans-headcount-from = { $lower } oder mehr
loans-aid-so-far = De-minimis-Beihilfen, die über drei Jahre zählen: { $before }. Unter der Grenze von { $ceiling } bleiben { $left }.
loans-aid-law = Verordnung (EU) 2023/2831: Artikel 2 Absatz 2 (ein einziges Unternehmen), Artikel 3 Absatz 2 (Grenze über drei Jahre), Artikel 4 Absatz 6 (Subventionsäquivalent einer Garantie).

# Der Antrag
loans-of-firm = Kredite: { $firm }
loans-apply = Antrag stellen
loans-all-products = Alle Produkte
loans-applications = Ihre Anträge
loans-application-title = Antrag über { $amount } vom { $date }
loans-ask-title = Antrag: { $product }
loans-known = Was wir schon wissen
loans-continue = Weiter
loans-choose = Auswählen
loans-ask-heading = Was Sie beantragen
loans-ask-amount = Betrag
loans-ask-months = Laufzeit in Monaten
loans-ask-deferral = Aufschub in Monaten
loans-ask-deferral-hint = Die ersten Monate, in denen Sie nur Zinsen zahlen.
loans-ask-purpose = Wofür ist das Geld?
loans-ask-project = Beschreiben Sie Ihr Vorhaben
loans-ask-project-hint = Was Sie kaufen, warum und was sich ändert. Ein paar Sätze genügen.
loans-ask-employees = Wie viele Beschäftigte haben Sie?
loans-ask-founded = Seit wann gibt es das Unternehmen?
loans-ask-insolvent = Ist das Unternehmen in einem Insolvenzverfahren?
loans-ask-with-plan = Ihr Plan
loans-ask-with-plan-hint = Die Empfehlungen Ihres letzten Checks, wenn es einen gibt.
loans-ask-with-plan-yes = Meinen Plan beilegen
loans-aids-heading = Schon erhaltene Beihilfen
loans-aids-intro = Die Garantie ist eine De-minimis-Beihilfe. Ein Unternehmen und die mit ihm verbundenen dürfen in drei Jahren höchstens 300.000 € erhalten. Geben Sie De-minimis-Beihilfen von anderswo an.
loans-ask-has-aids = Hat Ihr Unternehmen oder ein verbundenes in den letzten drei Jahren eine De-minimis-Beihilfe erhalten?
loans-ask-aid-on = Beihilfe { $number }: Tag der Entscheidung
loans-ask-aid-cents = Beihilfe { $number }: Subventionsäquivalent
loans-ask-aid-by = Beihilfe { $number }: von wem und für welches Unternehmen
loans-ask-linked = Nummern der verbundenen Unternehmen
loans-ask-linked-hint = SIREN oder SIRET, durch Kommas getrennt: Beihilfen, die sie hier erhielten, zählen auch.
loans-check-title = Prüfen Sie vor dem Absenden
loans-change = Ändern
loans-file-heading = Was gesendet wird
loans-file-intro = Jede Bank, die Sie wählen, erhält genau dies und nichts anderes.
loans-file-sent = Was gesendet wurde
loans-file-firm = Unternehmen
loans-file-number = Nummer
loans-file-commune = Gemeinde
loans-file-founded = Besteht seit
loans-file-person = Kontakt
loans-file-project = Vorhaben
loans-file-aids = Angegebene De-minimis-Beihilfen
loans-file-linked = Verbundene Unternehmen
loans-file-plan = Plan vom { $date }
loans-banks = An welche Banken soll der Antrag gehen?
loans-banks-hint = Kreuzen Sie jede Bank an, die diese Daten erhalten darf.
loans-consent = Ich bin einverstanden, dass die Daten oben an { $bank } gehen.
loans-send = Antrag senden
loans-cannot-send = Der Antrag kann nicht gesendet werden: Ergänzen oder ändern Sie Ihre Antworten oben.
loans-discard = Diesen Entwurf verwerfen
loans-state-draft = Entwurf
loans-state-sent = Gesendet
loans-state-accepted = Angebot angenommen
loans-state-withdrawn = Zurückgenommen
loans-line-received = Eingegangen
loans-line-asked = Rückfrage
loans-line-answered = Beantwortet
loans-line-offered = Angebot
loans-line-refused = Abgelehnt
loans-line-accepted = Angenommen
loans-line-not-chosen = Nicht gewählt
loans-line-withdrawn = Zurückgenommen
loans-changed = Letzte Änderung am { $date }
loans-question = Frage der Bank
loans-answer = Antwort des Unternehmens
loans-reason = Grund der Ablehnung
loans-your-answer = Ihre Antwort an { $bank }
loans-answer-send = Antwort senden
loans-accept = Dieses Angebot annehmen
loans-withdraw = Antrag zurücknehmen
loans-withdraw-hint = Alle Banken werden benachrichtigt. Das lässt sich nicht rückgängig machen.
loans-give-up = Auf diesen Kredit verzichten
loans-give-up-hint = Die Garantie ist noch nicht gezogen: Sie können auf diesen Kredit verzichten. Die Bank wird benachrichtigt. Das lässt sich nicht rückgängig machen.
loans-guaranteed = Der Fonds verbürgt { $amount } dieses Kredits seit dem { $date }. Die Beihilfe zählt mit { $aid } zu Ihren De-minimis-Beihilfen.
loans-done-sent = Ihr Antrag ist gesendet. Jede Bank antwortet Ihnen hier und per E-Mail.
loans-done-answered = Ihre Antwort ist gesendet.
loans-done-accepted = Sie haben ein Angebot angenommen. Die Bank meldet sich zur Unterschrift.
loans-done-withdrawn = Ihr Antrag ist zurückgenommen.

# Die Bank
loans-bank = Bank
loans-bank-title = Bereich der Bank
loans-bank-none = Ihr Konto gehört zu keiner Bank. Fragen Sie die Stelle, die den Fonds verwaltet.
loans-bank-inbox = Eingegangene Anträge
loans-bank-empty = Kein Antrag.
loans-bank-loans = Verbürgte Kredite
loans-bank-loan = { $amount } vom { $date }, Restschuld { $owed }
loans-bank-loan-title = Verbürgter Kredit über { $amount } vom { $date }
loans-bank-done = Erledigt.
loans-bank-follow = Den verbürgten Kredit verfolgen
loans-offer = Angebot
loans-bank-offer-heading = Ein Angebot machen
loans-bank-offer = Angebot senden
loans-bank-amount = Betrag
loans-bank-rate = Nominalzins im Jahr
loans-bank-months = Laufzeit in Monaten
loans-bank-deferral = Aufschub in Monaten
loans-bank-fee = Bei der Auszahlung einbehaltene Gebühr
loans-bank-ask-heading = Rückfrage stellen
loans-bank-text = Ihre Frage
loans-bank-ask = Frage senden
loans-bank-refuse-heading = Ablehnen
loans-bank-reason = Der Grund, in einfachen Worten
loans-bank-refuse = Antrag ablehnen
loans-bank-give-up = Auf diesen Kredit verzichten
loans-bank-give-up-heading = Vom angenommenen Kredit zurücktreten
loans-bank-draw-heading = Garantie
loans-bank-draw-hint = Die Beihilfen des Unternehmens und der Platz im Portfolio werden geprüft, dann wird die Zusage gebucht.
loans-bank-draw = Garantie ziehen
loans-covered = Verbürgter Teil der Restschuld
loans-due = Vom Fonds geschuldet
loans-called = Abgerufen
loans-fund-paid = Gezahlt
loans-recovered-lender = Von der Bank zurückerhalten
loans-recovered-fund = An den Fonds zurück
loans-aid = Subventionsäquivalent
loans-events = Was geschehen ist
loans-when = Wann
loans-what = Was
loans-event-granted = Garantie gewährt
loans-event-repaid = Getilgt
loans-event-called = Garantie abgerufen
loans-event-paid = Abruf gezahlt
loans-event-call-refused = Abruf abgelehnt
loans-event-recovered = Betrag zurückerhalten
loans-event-waits = wartet auf Zahlung
loans-report-repaid-heading = Eine Tilgung melden
loans-report-repaid = Getilgter Betrag
loans-report-recovered-heading = Einen zurückerhaltenen Betrag melden
loans-report-recovered = Zurückerhaltener Betrag
loans-report-send = Melden
loans-report-default-heading = Einen Ausfall melden
loans-report-default-hint = Der verbürgte Teil der Restschuld wird abgerufen, bis zur Obergrenze des Portfolios.
loans-report-default = Garantie abrufen
loans-report-cap = Die Obergrenze des Portfolios ließ nicht den ganzen Abruf zu.
loans-report-again = Den Rest abrufen

# Der Fonds
loans-office = Büro
loans-office-title = Garantiefonds
loans-office-intro = Diese Beträge sind die Salden der Bücher. Kein Abruf kann die Obergrenze überschreiten.
loans-office-calls = Abrufe, die warten
loans-office-no-calls = Kein Abruf wartet.
loans-office-call = { $bank }: { $amount } am { $date }, von { $due } geschuldet
loans-office-pay = Zahlen
loans-office-refuse = Abruf ablehnen
loans-office-refuse-reason = Grund der Ablehnung
loans-office-done = Es ist gebucht.
loans-office-banks = Banken und Zugänge
loans-office-people = Personen
loans-office-keys = Schlüssel der Systeme
loans-office-keys-intro = Das System einer Bank liest und entscheidet über die API mit einem Schlüssel.
loans-office-secret = Hier ist der Schlüssel. Er wird nur einmal gezeigt.
loans-office-bank = Bank der Person
loans-office-username = Benutzername
loans-office-add = Hinzufügen
loans-office-remove = Entfernen
loans-office-nobody = Niemand hat diesen Benutzernamen.
loans-office-key-bank = Bank des Systems
loans-office-key-name = Name des Schlüssels
loans-office-make-key = Schlüssel erstellen
loans-fund-room = Platz im Portfolio
loans-fund-cap = Obergrenze
loans-fund-waiting = Wartende Abrufe
loans-fund-left = Rest unter der Obergrenze
loans-fund-banks = Nach Bank
loans-fund-committed = Zugesagt
loans-fund-recovered = Zurückerhalten

# Was nicht stimmt
loans-wrong-amount = Geben Sie einen Betrag in Euro an, zum Beispiel 30000 oder 30000,50.
loans-wrong-number = Geben Sie eine ganze Zahl an, ohne Buchstaben.
loans-wrong-percent = Geben Sie einen Prozentsatz von 0 bis 100 an, zum Beispiel 3,5.
loans-wrong-date = Geben Sie ein Datum an, das es gibt: Tag, Monat, Jahr.
loans-wrong-future = Dieses Datum liegt in der Zukunft.
loans-wrong-choice = Wählen Sie eine Antwort.
loans-wrong-aids = Geben Sie mindestens eine Beihilfe an oder antworten Sie mit nein.
loans-wrong-linked = Sie haben zu viele verbundene Unternehmen angegeben.
loans-wrong-loan = Diese Bedingungen ergeben keinen Kredit.
loans-wrong-loan-amount = Der Betrag geht von 0,01 bis 10.000.000 €.
loans-wrong-loan-months = Die Laufzeit geht von 1 bis 480 Monate.
loans-wrong-loan-deferral = Der Aufschub ist kürzer als die Laufzeit.
loans-wrong-loan-fee = Die Gebühr nimmt den ganzen Kredit.
loans-text-wrong = Schreiben Sie einen Text mit höchstens 4.000 Zeichen.
loans-gone-on = Der Antrag ist inzwischen weiter: Laden Sie die Seite neu.
loans-key-reused = Diese Seite wurde schon für etwas anderes benutzt: Laden Sie sie neu.
loans-too-many = Dieses Unternehmen hat schon so viele Anträge gestellt, wie möglich sind.
loans-closed = Dieses Produkt ist heute geschlossen.
loans-not-eligible = Alle Bedingungen müssen vor dem Absenden erfüllt sein.
loans-no-bank = Wählen Sie mindestens eine Bank.
loans-not-as-shown = Was gesendet würde, hat sich geändert: Lesen Sie es noch einmal.
loans-terms-wrong = Diese Bedingungen ergeben keinen Kredit: Prüfen Sie Betrag, Laufzeit, Aufschub und Gebühr.
loans-outside-product = Das Angebot liegt außerhalb der Grenzen des Produkts.
loans-not-proportional = Die Garantie ist zu groß für die anteilige Berechnung nach Artikel 4.
loans-over-ceiling = Die Garantie wird nicht gewährt: Mit ihr lägen die De-minimis-Beihilfen des Unternehmens in drei Jahren über 300.000 €. Die Beträge stehen auf dieser Seite.
loans-portfolio-full = Das Portfolio des Fonds kann diesen Kredit nicht mehr aufnehmen.
loans-figures-wrong = Dieser Betrag passt nicht zu dem, was geschuldet ist: Prüfen Sie ihn.
loans-basis-own-request = Auf Ihren Wunsch
loans-basis-consent = Ihr Kreditantrag, mit Ihrer Zustimmung

# Briefe
loans-mail-sent-subject = Ihr Kreditantrag ist gesendet
loans-mail-sent-text =
    Guten Tag, { $person },

    Ihr Antrag liegt bei den Banken, die Sie gewählt haben. Verfolgen Sie ihn hier:
    { $link }
loans-mail-asked-subject = { $bank } hat eine Frage
loans-mail-asked-text =
    Guten Tag, { $person },

    { $bank } braucht noch etwas für Ihren Kreditantrag. Lesen Sie die Frage und antworten Sie hier:
    { $link }
loans-mail-offered-subject = { $bank } macht Ihnen ein Angebot
loans-mail-offered-text =
    Guten Tag, { $person },

    { $bank } bietet Ihnen einen Kredit an. Lesen Sie das Angebot hier:
    { $link }
loans-mail-refused-subject = Antwort von { $bank } auf Ihren Kreditantrag
loans-mail-refused-text =
    Guten Tag, { $person },

    { $bank } bietet Ihnen keinen Kredit an. Der Grund steht hier, mit dem Stand bei den anderen Banken:
    { $link }
loans-mail-given-up-subject = { $bank } tritt vom Kredit zurück
loans-mail-given-up-text =
    Guten Tag, { $person },

    { $bank } tritt vom Kredit zurück, den Sie angenommen hatten. Der Grund steht hier. Sie können einen neuen Antrag stellen:
    { $link }
loans-mail-you-accepted-subject = Sie haben ein Angebot angenommen
loans-mail-you-accepted-text =
    Guten Tag, { $person },

    Sie haben das Angebot von { $bank } angenommen; die Bank meldet sich zur Unterschrift. Die Einzelheiten stehen hier:
    { $link }
loans-mail-guaranteed-subject = Für Ihren Kredit wird gebürgt
loans-mail-guaranteed-text =
    Guten Tag, { $person },

    Der Fonds bürgt bei { $bank } für Ihren Kredit. Der Betrag der De-minimis-Beihilfe steht hier:
    { $link }
loans-mail-new-subject = Neuer Kreditantrag
loans-mail-new-text =
    Guten Tag,

    Ein Unternehmen sendet Ihnen einen Kreditantrag:
    { $link }
loans-mail-answered-subject = Antwort auf Ihre Frage
loans-mail-answered-text =
    Guten Tag,

    Das Unternehmen hat Ihre Frage beantwortet:
    { $link }
loans-mail-accepted-subject = Ihr Angebot ist angenommen
loans-mail-accepted-text =
    Guten Tag,

    Das Unternehmen nimmt Ihr Angebot an. Sie können die Garantie ziehen:
    { $link }
loans-mail-not-chosen-subject = Das Unternehmen hat eine andere Bank gewählt
loans-mail-not-chosen-text =
    Guten Tag,

    Für diesen Antrag haben Sie nichts mehr zu tun:
    { $link }
loans-mail-withdrawn-subject = Ein Kreditantrag ist zurückgenommen
loans-mail-withdrawn-text =
    Guten Tag,

    Das Unternehmen hat seinen Antrag zurückgenommen:
    { $link }
loans-mail-call-paid-subject = Ein Abruf der Garantie ist gezahlt
loans-mail-call-paid-text =
    Guten Tag,

    Der Fonds zahlt Ihren Abruf:
    { $link }
loans-mail-call-refused-subject = Ein Abruf der Garantie ist abgelehnt
loans-mail-call-refused-text =
    Guten Tag,

    Der Fonds lehnt Ihren Abruf ab. Der Grund steht hier:
    { $link }

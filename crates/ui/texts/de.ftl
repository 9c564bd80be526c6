ui-service = Passerelle
ui-promise = Digitale öffentliche Dienste, die niemanden zurücklassen.
ui-skip = Zum Inhalt
ui-demo = Vorführung: erfundene Daten
ui-title-with-errors = Fehler: { $title }

ui-menu = Menü
ui-nav = Hauptnavigation
ui-nav-home = Startseite
ui-nav-advisers = Beratung
ui-nav-events = Veranstaltungen
ui-nav-firms = Meine Unternehmen
ui-nav-account = Mein Konto:
ui-sign-in = Anmelden
ui-sign-out = Abmelden
ui-languages = Sprache
ui-breadcrumbs = Sie sind hier

ui-accessibility = Barrierefreiheit
ui-legal = Impressum
ui-source = Quellcode

ui-error = Fehler:
ui-error-summary = Es gibt ein Problem
ui-optional = (freiwillig)
ui-warning = Achtung:
ui-notice-information = Gut zu wissen
ui-notice-success = Erledigt
ui-notice-trouble = Ein Dienst antwortet nicht wie erwartet
ui-change = Ändern
ui-day = Tag
ui-month = Monat
ui-year = Jahr

ui-question = Frage { $at } von { $of }
ui-pagination = Ergebnisseiten
ui-page = Seite { $page }
ui-previous = Zurück
ui-next = Weiter
ui-filters = Filter
ui-filters-active = { $count ->
    [one] { $count } aktiv
   *[other] { $count } aktiv
}
ui-filter = Filtern
ui-filters-clear = Alle löschen
ui-chart-table = Zahlen als Tabelle zeigen

ui-date = { $day }. { $month } { $year }
ui-weekday-date = { $weekday }, { $date }
ui-date-time = { $date }, { $time }
ui-time = { $hour }:{ $minute }{"\u00A0"}Uhr
ui-month-1 = Januar
ui-month-2 = Februar
ui-month-3 = März
ui-month-4 = April
ui-month-5 = Mai
ui-month-6 = Juni
ui-month-7 = Juli
ui-month-8 = August
ui-month-9 = September
ui-month-10 = Oktober
ui-month-11 = November
ui-month-12 = Dezember
ui-weekday-1 = Montag
ui-weekday-2 = Dienstag
ui-weekday-3 = Mittwoch
ui-weekday-4 = Donnerstag
ui-weekday-5 = Freitag
ui-weekday-6 = Samstag
ui-weekday-7 = Sonntag

ui-failure-home = Zur Startseite
ui-failure-reference = Wenn Sie um Hilfe bitten, nennen Sie diese Nummer:
ui-failure-not-found-title = Seite nicht gefunden
ui-failure-not-found = Diese Seite gibt es nicht oder nicht mehr. Prüfen Sie die Adresse oder beginnen Sie auf der Startseite.
ui-failure-method = Diese Adresse lässt sich so nicht öffnen. Beginnen Sie auf der Startseite.
ui-failure-forbidden-title = Diese Seite ist für Ihr Konto nicht offen
ui-failure-forbidden = Ihr Konto gibt keinen Zugang zu dieser Seite. Wenn Sie das für einen Irrtum halten, fragen Sie die Person, die den Dienst betreut.
ui-failure-sign-in-title = Melden Sie sich an, um fortzufahren
ui-failure-sign-in = Ihre Sitzung ist beendet oder Sie sind noch nicht angemeldet. Melden Sie sich an und versuchen Sie es noch einmal.
ui-failure-form-expired-title = Diese Seite war zu lange offen
ui-failure-form-expired = Es wurde nichts gesendet. Gehen Sie zur vorigen Seite, laden Sie sie neu und senden Sie Ihre Antworten noch einmal.
ui-failure-other-site-title = Das Absenden wurde gestoppt
ui-failure-other-site = Eine andere Website wollte dieses Formular in Ihrem Namen senden. Es ist nichts geschehen.
ui-failure-bad-input-title = Wir haben die Anfrage nicht verstanden
ui-failure-form-unreadable = Ein Teil des Formulars fehlt. Gehen Sie zur vorigen Seite und versuchen Sie es noch einmal.
ui-failure-conflict-title = Das ist nicht mehr möglich
ui-failure-too-large-title = Das ist zu groß
ui-failure-too-large = Verkleinern Sie, was Sie senden, und versuchen Sie es noch einmal.
ui-failure-too-many-title = Zu viele Anfragen
ui-failure-too-many = Sie haben in kurzer Zeit viele Anfragen gestellt. Warten Sie einen Augenblick und versuchen Sie es noch einmal.
ui-failure-busy-title = Der Dienst ist sehr ausgelastet
ui-failure-busy = Wir können gerade nicht antworten. Warten Sie eine Minute und versuchen Sie es noch einmal.
ui-failure-internal-title = Etwas hat nicht funktioniert
ui-failure-internal = Der Fehler liegt bei uns. Versuchen Sie es in einigen Minuten noch einmal.

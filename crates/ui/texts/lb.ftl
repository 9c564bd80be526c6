ui-service = Passerelle
ui-promise = Digital ëffentlech Servicer, déi kee zréckloossen.
ui-skip = Bei den Inhalt goen
ui-demo = Demonstratioun: erfonnt Donnéeën
ui-title-with-errors = Feeler: { $title }

ui-menu = Menü
ui-nav = Haaptnavigatioun
ui-nav-home = Startsäit
ui-nav-advisers = Berodung
ui-nav-events = Evenementer
ui-nav-firms = Meng Betriber
ui-nav-account = Mäi Kont:
ui-sign-in = Aloggen
ui-sign-out = Ausloggen
ui-languages = Sprooch
ui-breadcrumbs = Dir sidd hei

ui-accessibility = Accessibilitéit
ui-legal = Rechtlech Hiweiser
ui-source = Quellcode

ui-error = Feeler:
ui-error-summary = Et gëtt e Problem
ui-optional = (fräiwëlleg)
ui-warning = Opgepasst:
ui-notice-information = Gutt ze wëssen
ui-notice-success = Gemaach
ui-notice-trouble = E Service äntwert net wéi virgesinn
ui-change = Änneren
ui-day = Dag
ui-month = Mount
ui-year = Joer

ui-question = Fro { $at } vun { $of }
ui-pagination = Säite mat Resultater
ui-page = Säit { $page }
ui-previous = Zréck
ui-next = Weider
ui-filters = Filteren
ui-filters-active = { $count ->
    [one] { $count } aktiv
   *[other] { $count } aktiv
}
ui-filter = Filteren
ui-filters-clear = Alles läschen
ui-chart-table = D’Zuelen an enger Tabell weisen

ui-date = { $day }. { $month } { $year }
ui-weekday-date = { $weekday }, den { $date }
ui-date-time = { $date }, { $time }
ui-time = { $hour }:{ $minute }{"\u00A0"}Auer
ui-month-1 = Januar
ui-month-2 = Februar
ui-month-3 = Mäerz
ui-month-4 = Abrëll
ui-month-5 = Mee
ui-month-6 = Juni
ui-month-7 = Juli
ui-month-8 = August
ui-month-9 = September
ui-month-10 = Oktober
ui-month-11 = November
ui-month-12 = Dezember
ui-weekday-1 = Méindeg
ui-weekday-2 = Dënschdeg
ui-weekday-3 = Mëttwoch
ui-weekday-4 = Donneschdeg
ui-weekday-5 = Freideg
ui-weekday-6 = Samschdeg
ui-weekday-7 = Sonndeg

ui-failure-home = Op d’Startsäit
ui-failure-reference = Wann Dir ëm Hëllef frot, gitt dës Referenz un:
ui-failure-not-found-title = Säit net fonnt
ui-failure-not-found = Dës Säit gëtt et net oder net méi. Kuckt d’Adress no oder fänkt op der Startsäit un.
ui-failure-method = Dës Adress geet esou net op. Fänkt op der Startsäit un.
ui-failure-forbidden-title = Dës Säit ass fir Äre Kont net op
ui-failure-forbidden = Äre Kont gëtt keen Zougang zu dëser Säit. Wann Dir mengt, dat wier e Feeler, frot déi Persoun, déi de Service geréiert.
ui-failure-sign-in-title = Loggt Iech an, fir weiderzefueren
ui-failure-sign-in = Är Sessioun ass eriwwer oder Dir sidd nach net ageloggt. Loggt Iech an a probéiert nach eng Kéier.
ui-failure-form-expired-title = Dës Säit war ze laang op
ui-failure-form-expired = Et gouf näischt geschéckt. Gitt op déi Säit virdrun zréck, luet se nei a schéckt Är Äntwerten nach eng Kéier.
ui-failure-other-site-title = D’Schécke gouf gestoppt
ui-failure-other-site = Eng aner Websäit wollt dëse Formulaire an Ärem Numm schécken. Et ass näischt geschitt.
ui-failure-bad-input-title = Mir hunn d’Ufro net verstanen
ui-failure-form-unreadable = En Deel vum Formulaire feelt. Gitt op déi Säit virdrun zréck a probéiert nach eng Kéier.
ui-failure-conflict-title = Dat ass net méi méiglech
ui-failure-too-large-title = Dat ass ze grouss
ui-failure-too-large = Maacht méi kleng, wat Dir schéckt, a probéiert nach eng Kéier.
ui-failure-too-many-title = Ze vill Ufroen
ui-failure-too-many = Dir hutt a kuerzer Zäit vill Ufroe gemaach. Waart ee Moment a probéiert nach eng Kéier.
ui-failure-busy-title = De Service ass ganz beschäftegt
ui-failure-busy = Mir kënnen elo net äntweren. Waart eng Minutt a probéiert nach eng Kéier.
ui-failure-internal-title = Eppes huet net geklappt
ui-failure-internal = De Feeler läit bei eis. Probéiert an e puer Minutten nach eng Kéier.

# Das gedruckte Heft
pass-sheet-document = Heft mit digitalen Pässen { $number }
pass-sheet-number = Heft { $number }
pass-sheet-page = Seite { $page } von { $pages }
pass-sheet-title = Ihre digitalen Pässe
pass-sheet-what = { $count ->
    [one] Hier ist ein Pass zu { $face }.
   *[other] Hier sind { $count } Pässe zu { $face }: { $total } zusammen.
} Damit hilft Ihnen jemand bei allem, was man am Computer, am Telefon oder im Internet macht. Für Sie kostenlos.
pass-sheet-how = So geht es
pass-sheet-choose = Suchen Sie einen Ort in Ihrer Nähe aus.
pass-sheet-call = Rufen Sie an oder gehen Sie hin. Sagen Sie, dass Sie digitale Pässe haben.
pass-sheet-give = Geben Sie einen oder mehrere Pässe ab. Man sagt Ihnen vorher, wie viele es braucht.
pass-sheet-until = Zu verwenden bis zum { $date }.
pass-sheet-no-need = Ohne E-Mail, Smartphone oder Konto.
pass-sheet-help = Eine Frage? Ein Pass verloren?
pass-sheet-helpline = Rufen Sie an:
pass-sheet-say-number = Nennen Sie die Nummer Ihres Heftes: { $number }
pass-sheet-keep = Bewahren Sie Ihre Pässe auf wie Geld. Lesen Sie einen Code am Telefon nur vor, wenn Sie selbst angerufen haben.
pass-sheet-places = In Ihrer Nähe
pass-sheet-passes = Ihre Pässe zum Ausschneiden
pass-sheet-pass = Digitaler Pass { $place } von { $count }
pass-sheet-valid = Bis zum { $date }
pass-sheet-serial = Nummer { $number }
pass-sheet-qr = QR-Code des Passes Nummer { $number }. Er sagt dasselbe wie der Code, der darunter steht.

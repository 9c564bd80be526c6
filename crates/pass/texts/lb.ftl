# Dat gedréckt Heft
pass-sheet-document = Heft mat digitale Päss { $number }
pass-sheet-number = Heft { $number }
pass-sheet-page = Säit { $page } vun { $pages }
pass-sheet-title = Är digital Päss
pass-sheet-what = { $count ->
    [one] Hei ass ee Pass vu { $face }.
   *[other] Hei sinn { $count } Päss vu { $face }: { $total } am Ganzen.
} Domat hëlleft Iech een bei allem, wat een um Computer, um Telefon oder um Internet mécht. Fir Iech ass dat gratis.
pass-sheet-how = Esou geet et
pass-sheet-choose = Sicht Iech eng Plaz an Ärer Géigend eraus.
pass-sheet-call = Rufft un oder gitt dohin. Sot, datt Dir digital Päss hutt.
pass-sheet-give = Gitt een oder méi Päss of. Et gëtt Iech virdru gesot, wéi vill der néideg sinn.
pass-sheet-until = Ze benotze bis den { $date }.
pass-sheet-no-need = Et geet ouni E-Mail, ouni Smartphone an ouni Kont.
pass-sheet-help = Eng Fro? E Pass verluer?
pass-sheet-helpline = Rufft un:
pass-sheet-say-number = Sot d’Nummer vun Ärem Heft: { $number }
pass-sheet-keep = Haalt Är Päss op wéi Suen. Liest e Code um Telefon nëmme vir, wann Dir selwer ugeruff hutt.
pass-sheet-places = An Ärer Géigend
pass-sheet-passes = Är Päss fir auszeschneiden
pass-sheet-pass = Digitale Pass { $place } vun { $count }
pass-sheet-valid = Bis den { $date }
pass-sheet-serial = Nummer { $number }
pass-sheet-qr = QR-Code vum Pass Nummer { $number }. E seet datselwecht wéi de Code, deen drënner steet.

# Le carnet imprimé
pass-sheet-document = Carnet de passes numériques { $number }
pass-sheet-number = Carnet { $number }
pass-sheet-page = Page { $page } sur { $pages }
pass-sheet-title = Vos passes numériques
pass-sheet-what = { $count ->
    [one] Voici un pass de { $face }.
   *[other] Voici { $count } passes de { $face } : { $total } en tout.
} Avec eux, quelqu’un vous aide pour tout ce qui se fait avec un ordinateur, un téléphone ou sur Internet. Pour vous, c’est gratuit.
pass-sheet-how = Comment faire
pass-sheet-choose = Choisissez un lieu près de chez vous.
pass-sheet-call = Appelez-le ou allez-y. Dites que vous avez des passes numériques.
pass-sheet-give = Donnez un ou plusieurs passes. On vous dit avant combien il en faut.
pass-sheet-until = À utiliser jusqu’au { $date }.
pass-sheet-no-need = Il ne faut ni adresse e-mail, ni smartphone, ni compte.
pass-sheet-help = Une question ? Un pass perdu ?
pass-sheet-helpline = Appelez le
pass-sheet-say-number = Dites le numéro de votre carnet : { $number }
pass-sheet-keep = Gardez vos passes comme de l’argent. Ne lisez un code au téléphone que si c’est vous qui appelez.
pass-sheet-places = Près de chez vous
pass-sheet-passes = Vos passes, à découper
pass-sheet-pass = Pass numérique { $place } sur { $count }
pass-sheet-valid = Jusqu’au { $date }
pass-sheet-serial = Numéro { $number }
pass-sheet-qr = Code QR du pass numéro { $number }. Il dit la même chose que le code écrit en dessous.

# Wat d’Froebéi soen.

forms-choose = Auswielen
forms-acknowledge = Ech hunn dat gelies a verstanen
forms-more-help = Méi dozou
forms-not-answered = Keng Äntwert
forms-go-on = Weider
forms-range = Vun { $start } bis { $end }.

# D’Zeile vun enger Widderhuelung
forms-row = { $repeat }: { $name }
forms-rows-none = Nach näischt.
forms-row-change = Änneren
forms-row-remove = Ewechhuelen
forms-row-add = Derbäisetzen
forms-row-add-another = Nach eppes derbäisetzen
forms-row-unfinished = Nach net fäerdeg

# Vu wou eng schonn ausgefëllten Äntwert kënnt
forms-source-register = Quell: { $source }, { $date }
forms-source-identity = Aus dem Kont { $source }, { $date }
forms-source-earlier = Äntwert vum { $date } an „{ $source }“
forms-source-table = Aus { $source }, no der Äntwert vum { $date }
forms-basis = Rechtsgrondlag: { $basis }

# Wat net stëmmt, a wat ze maachen ass
forms-error-missing = Schreift Är Äntwert.
forms-error-missing-number = Gitt eng Zuel un.
forms-error-missing-date = Gitt en Datum un.
forms-error-missing-time = Gitt eng Auerzäit un.
forms-error-missing-choice = Wielt eng Äntwert.
forms-error-missing-choices = Kräizt op d’mannst eng Äntwert un.
forms-error-missing-acknowledge = Kräizt d’Këschtchen un, fir weiderzefueren.
forms-error-missing-file = Wielt e Fichier.
forms-error-not-a-moment = Schreift en Datum an eng Auerzäit, déi et gëtt, zum Beispill 24 11 2026 an 14:30.
forms-error-not-a-place = Schreift e Breedegrad vun -90 bis 90 an e Längegrad vun -180 bis 180.
forms-points-hint = E Punkt an all Zeil: Breet a Längt, zum Beispill 48.1, -1.7. Och GeoJSON gëtt gelies.
forms-points-file = Oder e Fichier mat GeoJSON
forms-error-missing-points = Schreift op d’mannst déi éischt Punkten, een an all Zeil.
forms-error-not-a-line = Schreift 2 bis { $limit } Punkten, een an all Zeil, zum Beispill 48.1, -1.7; oder eng Linn a GeoJSON.
forms-error-not-an-area = Schreift 3 bis { $limit } Ecker, een an all Zeil, zum Beispill 48.1, -1.7; oder eng Fläch ouni Lach a GeoJSON.
forms-error-not-all-ranked = Gitt all Äntwert eng Plaz.
forms-error-same-place = Gitt all Äntwert eng aner Plaz: Zwou hunn déi selwecht.
forms-error-too-many-rows = Et kënnen héchstens { $limit } sinn.
forms-error-unfinished = Maacht fir d’éischt „{ $name }“ fäerdeg, oder huelt et ewech.
forms-error-not-whole = Schreift eng ganz Zuel, zum Beispill 12.
forms-error-not-a-number = Schreift eng Zuel, zum Beispill 12,5.
forms-error-too-many-digits = Schreift eng Zuel mat héchstens { $digits } Zifferen.
forms-error-out-of-range = Schreift eng Zuel tëscht { $start } an { $end }, a Schrëtt vun { $step }.
forms-error-not-a-date = Schreift en Datum, deen et gëtt, zum Beispill 24 11 2026.
forms-error-not-a-time = Schreift eng Auerzäit, zum Beispill 14:30.
forms-error-too-long = Schreift héchstens { $limit } Zeechen.
forms-error-not-a-choice = Wielt eng Äntwert aus der Lëscht.
forms-error-constraint = Dës Äntwert passt net. Kuckt se w.e.g. no.
forms-error-read-only = Dës Äntwert kann hei net geännert ginn.
forms-error-not-asked = Dës Fro betrëfft Iech net.

# Firwat
forms-because-answered = Dir hutt op „{ $question }“ mat „{ $answer }“ geäntwert
forms-because-not-chosen = Dir hutt bei „{ $question }“ net „{ $choice }“ gewielt
forms-because-open = Dir hutt nach net op „{ $question }“ geäntwert

# On paper
forms-paper-agreed = Ech hunn et gelies an si mat averstanen
forms-paper-enclosed = Läit dësem Formulaire bäi
forms-paper-several = Méi Äntwerte si méiglech.

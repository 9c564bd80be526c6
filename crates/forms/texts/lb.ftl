# Wat d’Froebéi soen.

forms-choose = Auswielen
forms-acknowledge = Ech hunn dat gelies a verstanen
forms-more-help = Méi dozou
forms-not-answered = Keng Äntwert

# Vu wou eng schonn ausgefëllten Äntwert kënnt
forms-source-register = Quell: { $source }, { $date }
forms-source-identity = Aus Ärem Kont { $source }, { $date }
forms-source-earlier = Är Äntwert vum { $date } an „{ $source }“
forms-basis = Rechtsgrondlag: { $basis }

# Wat net stëmmt, a wat ze maachen ass
forms-error-missing = Schreift Är Äntwert.
forms-error-missing-number = Gitt eng Zuel un.
forms-error-missing-date = Gitt en Datum un.
forms-error-missing-time = Gitt eng Auerzäit un.
forms-error-missing-choice = Wielt eng Äntwert.
forms-error-missing-choices = Kräizt op d’mannst eng Äntwert un.
forms-error-missing-acknowledge = Kräizt d’Këschtchen un, fir weiderzefueren.
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

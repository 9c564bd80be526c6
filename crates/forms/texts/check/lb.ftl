# Wat deene gesot gëtt, déi e Formulaire schreiwen.

forms-check-line = { $place }: { $said }
forms-check-advice = Rot: { $line }
forms-check-row = Zeil { $row }
forms-check-column = Kolonn { $column }

# Bedéngungen
forms-check-never-asked = dat gëtt ni gefrot: d’Bedéngung kann net stëmmen, egal wat een äntwert. Vergläicht se mat de Bedéngungen ronderëm a mat den Äntwerten, déi se liest.
forms-check-switched-off = dat gëtt ni gefrot, well d’Bedéngung ëmmer falsch ass. Huelt d’Zeil eraus, oder schreift d’Bedéngung, déi Dir wëllt.
forms-check-reads-later = d’Bedéngung liest „{ $question }“, dat méi wäit ënne gefrot gëtt. Réckelt dës Fro méi no uewen.
forms-check-nothing-fits = keng Äntwert respektéiert dës Virgab. Kuckt d’Grenzen no.
forms-check-nothing-fits-required = keng Äntwert respektéiert dës Virgab, an eng Äntwert ass obligatoresch: kee kann de Formulaire fäerdeg maachen. Kuckt d’Grenzen no.
forms-check-default-refused = de Virgabwäert „{ $value }“ respektéiert d’Virgab vu senger eegener Fro net. Ännert eent vun deenen zwee.
forms-check-not-a-choice = „{ $value }“ ass keng Auswiel vu „{ $question }“. Schreift den Numm vun enger Auswiel aus der Lëscht { $list }.
forms-check-nothing-offered = dëse Filter léisst keng Auswiel vun der Lëscht { $list } duerch. Kuckt d’Kolonn no, déi e liest.
forms-check-no-such-column = d’Lëscht { $list } huet keng Kolonn „{ $column }“, déi dëse Filter liest. Setzt d’Kolonn derbäi; eng Fro steet tëscht geschwongene Klameren no engem Dollarzeechen.
forms-check-never-offered = d’Auswiel „{ $choice }“ vun der Lëscht { $list } gëtt ni ugebueden: kee Filter léisst se duerch.

# Texter
forms-check-untranslated = den Text op { $language } feelt.
forms-check-other-references = dësen Text an deen op { $other } weisen net déiselwecht Äntwerten: { $references } steet nëmmen an engem.
forms-check-no-label = d’Fro huet keen Text. Schreift eng Beschrëftung.
forms-check-same-label = d’Beschrëftung ass déiselwecht wéi bei „{ $question }“ niewendrun. Sot, wat den Ënnerscheed ass.
forms-check-only-choice = d’Lëscht { $list } huet nëmmen eng Auswiel, et gëtt also näischt ze wielen. Setzt méi Auswielen derbäi, oder huelt acknowledge.
forms-check-note-asks = dësen Hiweis freet eppes, hëlt awer keng Äntwert. Gitt em den Typ vun enger Äntwert, oder maacht eng Ausso doraus.

# Wéi schwéier den Text ze liesen ass
forms-check-long-sentence = { $language }: e Saz huet { $words } Wierder; iwwer { $limit } liest e sech schwéier. Maacht zwee Sätz doraus.
forms-check-long-word = { $language }: „{ $word }“ huet { $letters } Buschtawen; iwwer { $limit } liest sech e Wuert schwéier. Fannt e méi kuerzt, oder erkläert et.
forms-check-hard-text = { $language }: den Text ass schwéier ze liesen (LIX { $lix }; héchstens { $limit }). Maacht d’Sätz an d’Wierder méi kuerz.
forms-check-double-negation = { $language }: e Saz verneent zweemol ({ $words }). Sot, wat ass, an net, wat net ass.
forms-check-passive = { $language }: „{ $words }“ ass passiv. Sot fir d’éischt, wien et mécht.

# Konzepter
forms-check-concept-twice = „{ $question }“ freet déiselwecht Persoun schonn no { $concept }. Frot eng Kéier.
forms-check-looks-like-concept = dat gesäit aus wéi { $concept }. Schreift et an d’Kolonn bind::concept, da kënnt d’Äntwert schonn ausgefëllt.
forms-check-register-answers = de Register { $register } äntwert op { $concept }, a soss keen. Maacht, datt een d’Fro nëmme liese kann.
forms-check-other-kind-of-concept = { $concept } huet den Typ { $kind }, dofir kann hei näischt agedroe ginn. Huelt deen Typ, oder en anert Konzept.
forms-check-unknown-concept = de Pak kennt d’Konzept { $concept } net. Kuckt d’Schreifweis no, oder setzt et an concepts.csv.

# Wat näischt benotzt
forms-check-unused-list = keng Fro benotzt d’Lëscht { $list }. Huelt se eraus.
forms-check-unused-calculation = näischt liest dës Berechnung, a kee gesäit se. Huelt se eraus, oder benotzt se.

# Tëscht de Formulairë vun engem Set
forms-check-other-words = de Formulaire { $form } freet { $concept } mat anere Wierder: „{ $label }“. Huelt an deenen zwee déiselwecht.
forms-check-other-kind = de Formulaire { $form } freet { $concept } mam Typ { $kind }, seng Äntwert passt also net heihin. Huelt an deenen zwee een Typ.
forms-check-other-choices = de Formulaire { $form } bitt fir { $concept } aner Auswielen un: { $choices } steet nëmmen an engem. Huelt an deenen zwee déiselwecht Lëscht.
forms-check-other-concept = de Formulaire { $form } stellt déiselwecht Fro ënner dem Konzept { $concept }. Huelt an deenen zwee ee Konzept.

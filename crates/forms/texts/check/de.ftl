# Was den Verfassern eines Formulars gesagt wird.

forms-check-line = { $place }: { $said }
forms-check-advice = Rat: { $line }
forms-check-row = Zeile { $row }
forms-check-column = Spalte { $column }

# Bedingungen
forms-check-never-asked = das wird nie gefragt: Die Bedingung kann nicht wahr werden, was man auch antwortet. Vergleichen Sie sie mit den Bedingungen darum herum und mit den Antworten, die sie liest.
forms-check-switched-off = das wird nie gefragt, denn die Bedingung ist immer falsch. Löschen Sie die Zeile, oder schreiben Sie die gewünschte Bedingung.
forms-check-reads-later = die Bedingung liest „{ $question }“, das erst weiter unten gefragt wird. Stellen Sie diese Frage weiter nach oben.
forms-check-nothing-fits = keine Antwort erfüllt diese Vorgabe. Prüfen Sie die Grenzen.
forms-check-nothing-fits-required = keine Antwort erfüllt diese Vorgabe, und eine Antwort ist Pflicht: Niemand kann das Formular beenden. Prüfen Sie die Grenzen.
forms-check-default-refused = der Vorgabewert „{ $value }“ erfüllt die Vorgabe der eigenen Frage nicht. Ändern Sie eines von beiden.
forms-check-not-a-choice = „{ $value }“ ist keine Auswahl von „{ $question }“. Schreiben Sie den Namen einer Auswahl aus der Liste { $list }.
forms-check-nothing-offered = dieser Filter lässt keine Auswahl der Liste { $list } durch. Prüfen Sie die Spalte, die er liest.
forms-check-no-such-column = die Liste { $list } hat keine Spalte „{ $column }“, die dieser Filter liest. Ergänzen Sie die Spalte; eine Frage steht in geschweiften Klammern nach einem Dollarzeichen.
forms-check-never-offered = die Auswahl „{ $choice }“ der Liste { $list } wird nie angeboten: Kein Filter lässt sie durch.

# Texte
forms-check-untranslated = der Text auf { $language } fehlt.
forms-check-other-references = dieser Text und der auf { $other } zeigen nicht dieselben Antworten: { $references } steht nur in einem.
forms-check-no-label = die Frage hat keinen Text. Schreiben Sie eine Beschriftung.
forms-check-same-label = die Beschriftung ist dieselbe wie bei „{ $question }“ daneben. Sagen Sie, worin sie sich unterscheiden.
forms-check-only-choice = die Liste { $list } hat nur eine Auswahl, es gibt also nichts zu wählen. Ergänzen Sie die Liste, oder nehmen Sie acknowledge.
forms-check-note-asks = dieser Hinweis fragt etwas, nimmt aber keine Antwort. Geben Sie ihm den Typ einer Antwort, oder machen Sie eine Aussage daraus.

# Wie schwer der Text zu lesen ist
forms-check-long-sentence = { $language }: Ein Satz hat { $words } Wörter; über { $limit } liest er sich schwer. Machen Sie zwei Sätze daraus.
forms-check-long-word = { $language }: „{ $word }“ hat { $letters } Buchstaben; über { $limit } liest sich ein Wort schwer. Finden Sie ein kürzeres, oder erklären Sie es.
forms-check-hard-text = { $language }: Der Text ist schwer zu lesen (LIX { $lix }; höchstens { $limit }). Kürzen Sie Sätze und Wörter.
forms-check-double-negation = { $language }: Ein Satz verneint zweimal ({ $words }). Sagen Sie, was ist, nicht, was nicht ist.
forms-check-passive = { $language }: „{ $words }“ ist Passiv. Sagen Sie zuerst, wer es tut.

# Konzepte
forms-check-concept-twice = „{ $question }“ fragt dieselbe Person schon nach { $concept }. Fragen Sie einmal.
forms-check-looks-like-concept = das sieht aus wie { $concept }. Schreiben Sie es in die Spalte bind::concept, dann ist die Antwort schon eingetragen.
forms-check-register-answers = das Register { $register } beantwortet { $concept }, und sonst niemand. Machen Sie die Frage schreibgeschützt.
forms-check-other-kind-of-concept = { $concept } hat den Typ { $kind }, deshalb kann hier nichts eingetragen werden. Nehmen Sie diesen Typ, oder ein anderes Konzept.
forms-check-unknown-concept = das Paket kennt das Konzept { $concept } nicht. Prüfen Sie die Schreibweise, oder ergänzen Sie concepts.csv.

# Was nichts verwendet
forms-check-unused-list = keine Frage verwendet die Liste { $list }. Löschen Sie sie.
forms-check-unused-calculation = nichts liest diese Berechnung, und niemand sieht sie. Löschen Sie sie, oder verwenden Sie sie.

# Zwischen den Formularen eines Satzes
forms-check-other-words = das Formular { $form } fragt { $concept } mit anderen Worten: „{ $label }“. Nehmen Sie in beiden dieselben.
forms-check-other-kind = das Formular { $form } fragt { $concept } mit dem Typ { $kind }, seine Antwort passt hier also nicht. Nehmen Sie in beiden einen Typ.
forms-check-other-choices = das Formular { $form } bietet für { $concept } anderes zur Auswahl: { $choices } steht nur in einem. Nehmen Sie in beiden dieselbe Liste.
forms-check-other-concept = das Formular { $form } stellt dieselbe Frage unter dem Konzept { $concept }. Nehmen Sie in beiden ein Konzept.

# What is told to the author of a form.

forms-check-line = { $place }: { $said }
forms-check-advice = advice: { $line }
forms-check-row = row { $row }
forms-check-column = column { $column }

# Conditions
forms-check-never-asked = this is never asked: the condition cannot hold, whatever is answered. Check it against the conditions around it and the answers it reads.
forms-check-switched-off = this is never asked, because the condition is always false. Take the row out, or write the condition that you want.
forms-check-reads-later = the condition reads “{ $question }”, which is asked further down. Move that question up.
forms-check-nothing-fits = no answer keeps to this constraint. Check its limits.
forms-check-nothing-fits-required = no answer keeps to this constraint, and an answer is required: nobody can finish the form. Check its limits.
forms-check-default-refused = the default “{ $value }” does not keep to the constraint of its own question. Change one of them.
forms-check-not-a-choice = “{ $value }” is not a choice of “{ $question }”. Write the name of a choice of the list { $list }.
forms-check-nothing-offered = this filter lets no choice of the list { $list } through. Check the column that it reads.
forms-check-no-such-column = the list { $list } has no column “{ $column }”, which this filter reads. Add the column; a question is written between braces, after a dollar sign.
forms-check-never-offered = the choice “{ $choice }” of the list { $list } is never offered: no filter lets it through.

# Texts
forms-check-untranslated = the text in { $language } is missing.
forms-check-other-references = this text and the one in { $other } do not show the same answers: { $references } is in one of them only.
forms-check-no-label = the question has no words. Write a label.
forms-check-same-label = the label is the same as that of “{ $question }” beside it. Say how they differ.
forms-check-only-choice = the list { $list } has one choice, so there is nothing to choose. Add choices, or use acknowledge.
forms-check-note-asks = this note asks something, but takes no answer. Give it the type of an answer, or make it a statement.

# How hard the words are to read
forms-check-long-sentence = { $language }: a sentence has { $words } words, and { $limit } are the most that read well. Make two sentences of it.
forms-check-long-word = { $language }: “{ $word }” has { $letters } letters, and { $limit } are the most that read well. Find a shorter word, or explain it.
forms-check-hard-text = { $language }: the text is hard to read (LIX { $lix }; at most { $limit }). Use shorter sentences and words.
forms-check-double-negation = { $language }: a sentence says no twice ({ $words }). Say what is, not what is not.
forms-check-passive = { $language }: “{ $words }” is passive. Say first who does it.

# Concepts
forms-check-concept-twice = “{ $question }” already asks { $concept } of the same person. Ask once.
forms-check-looks-like-concept = this looks like { $concept }. Write it in the column bind::concept, and the answer arrives filled in.
forms-check-register-answers = the register { $register } answers { $concept }, and nobody else does. Make the question read-only.
forms-check-other-kind-of-concept = { $concept } is of the type { $kind }, so nothing can be filled in here. Use that type, or another concept.
forms-check-unknown-concept = the pack does not know the concept { $concept }. Check its spelling, or add it to concepts.csv.

# What nothing uses
forms-check-unused-list = no question uses the list { $list }. Take it out.
forms-check-unused-calculation = nothing reads this calculation, and nobody sees it. Take it out, or use it.

# Between the forms of a set
forms-check-other-words = the form { $form } asks { $concept } in other words: “{ $label }”. Use the same words in both.
forms-check-other-kind = the form { $form } asks { $concept } with the type { $kind }, so its answer cannot be used here. Use one type in both.
forms-check-other-choices = the form { $form } offers other choices for { $concept }: { $choices } is in one of them only. Use the same list in both.
forms-check-other-concept = the form { $form } asks the same words under the concept { $concept }. Use one concept in both.

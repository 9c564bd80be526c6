//! Adding, changing, moving and removing a question. Pure.

use std::collections::BTreeSet;

use base::{Lang, Localized};

use super::{Asked, CHOICES_MAX, NAME_MAX, Questionnaire, TEXT_MAX};
use crate::read_sheet::QUESTIONS_MAX;

/// What is done to a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Adds the question at the end, or puts it in the place of the one with its identifier.
    Put(Box<Asked>),
    /// Moves a question one place up.
    Up(String),
    /// Moves a question one place down.
    Down(String),
    /// Removes a question.
    Remove(String),
    /// Another title, and other languages.
    Head(String, Vec<Lang>),
}

/// Why a draft was not changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotChanged {
    /// There is no such question.
    NoQuestion,
    /// What is wrong with it, each with its field.
    Flaws(Vec<(String, Flaw)>),
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// There is no question.
    NoLabel,
    /// A text is too long.
    TooLong,
    /// Fewer than two choices.
    FewChoices,
    /// More choices than a question may have.
    ManyChoices,
    /// It is no name.
    BadName,
    /// Another question has the name.
    SameName,
    /// It is no number, or one with a fraction where none may be.
    NoNumber,
    /// The most is less than the least.
    Turned,
    /// There are as many questions as can be.
    ManyQuestions,
    /// There is no title.
    NoTitle,
    /// There is no language.
    NoLanguage,
}

impl Flaw {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::NoLabel => "consultations-flaw-no-label",
            Self::TooLong => "consultations-flaw-too-long",
            Self::FewChoices => "consultations-flaw-few-choices",
            Self::ManyChoices => "consultations-flaw-many-choices",
            Self::BadName => "consultations-flaw-bad-name",
            Self::SameName => "consultations-flaw-same-name",
            Self::NoNumber => "consultations-flaw-no-number",
            Self::Turned => "consultations-flaw-turned",
            Self::ManyQuestions => "consultations-flaw-many-questions",
            Self::NoTitle => "consultations-flaw-no-title",
            Self::NoLanguage => "consultations-flaw-no-language",
        }
    }
}

impl Questionnaire {
    /// The same draft, changed.
    ///
    /// # Errors
    /// What is wrong, beside its field; nothing is changed then.
    pub fn changed(&self, change: &Change) -> Result<Self, NotChanged> {
        let mut next = self.clone();
        let place = |id: &str| self.questions.iter().position(|asked| asked.id == id).ok_or(NotChanged::NoQuestion);
        match change {
            Change::Put(asked) => next.put((**asked).clone())?,
            Change::Up(id) => {
                let at = place(id)?;
                next.questions.swap(at, at.saturating_sub(1));
            }
            Change::Down(id) => {
                let at = place(id)?;
                next.questions.swap(at, (at + 1).min(self.questions.len() - 1));
            }
            Change::Remove(id) => {
                next.questions.remove(place(id)?);
            }
            Change::Head(title, langs) => {
                let title = title.trim();
                let mut flaws = Vec::new();
                if title.is_empty() || title.chars().count() > TEXT_MAX {
                    flaws.push(("title".to_owned(), Flaw::NoTitle));
                }
                if langs.is_empty() {
                    flaws.push(("langs".to_owned(), Flaw::NoLanguage));
                }
                if !flaws.is_empty() {
                    return Err(NotChanged::Flaws(flaws));
                }
                title.clone_into(&mut next.title);
                next.langs = langs.iter().copied().map(Into::into).collect();
            }
        }
        Ok(next)
    }

    fn put(&mut self, mut asked: Asked) -> Result<(), NotChanged> {
        let langs = self.langs();
        let at = self.questions.iter().position(|other| other.id == asked.id);
        let others: BTreeSet<&str> =
            self.questions.iter().filter(|other| other.id != asked.id).map(|other| other.name.as_str()).collect();
        if asked.kind.has_choices() {
            name_choices(&mut asked, &langs);
        } else {
            asked.choices.clear();
        }
        if asked.name.is_empty() {
            asked.name = own_name(first_text(&asked.label, &langs), &others, "q");
        }
        let mut flaws = flaws_of(&asked, &langs, &others);
        if at.is_none() && self.questions.len() >= QUESTIONS_MAX {
            flaws.push(("name".to_owned(), Flaw::ManyQuestions));
        }
        if !flaws.is_empty() {
            return Err(NotChanged::Flaws(flaws));
        }
        let Some(at) = at else {
            self.questions.push(asked);
            return Ok(());
        };
        // Conditions follow a question that is called otherwise.
        let known = self.questions.get(at).map(|known| known.name.clone()).unwrap_or_default();
        for condition in self.questions.iter_mut().filter_map(|other| other.only_if.as_mut()) {
            if condition.question == known {
                condition.question.clone_from(&asked.name);
            }
        }
        if let Some(place) = self.questions.get_mut(at) {
            *place = asked;
        }
        Ok(())
    }
}

fn flaws_of(asked: &Asked, langs: &[Lang], others: &BTreeSet<&str>) -> Vec<(String, Flaw)> {
    let mut flaws = Vec::new();
    let mut wrong = |field: String, flaw: Flaw| flaws.push((field, flaw));
    let first = langs.first().copied().unwrap_or_default().tag();
    if asked.label.is_empty() {
        wrong(format!("label-{first}"), Flaw::NoLabel);
    }
    for (of, texts) in [("label", &asked.label), ("hint", &asked.hint)] {
        for (tag, _) in texts.iter().filter(|(_, text)| text.chars().count() > TEXT_MAX) {
            wrong(format!("{of}-{tag}"), Flaw::TooLong);
        }
    }
    for choice in &asked.choices {
        for (tag, _) in choice.label.iter().filter(|(_, text)| text.chars().count() > TEXT_MAX) {
            wrong(format!("choice-{}-{tag}", choice.name), Flaw::TooLong);
        }
    }
    if asked.kind.has_choices() && asked.choices.len() < 2 {
        wrong("choices".to_owned(), Flaw::FewChoices);
    }
    if asked.choices.len() > CHOICES_MAX {
        wrong("choices".to_owned(), Flaw::ManyChoices);
    }
    let is_name = asked.name.starts_with(|letter: char| letter.is_ascii_lowercase())
        && asked.name.len() <= NAME_MAX
        && asked.name.bytes().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'_');
    if !is_name {
        wrong("name".to_owned(), Flaw::BadName);
    } else if others.contains(asked.name.as_str()) {
        wrong("name".to_owned(), Flaw::SameName);
    }
    if asked.kind == super::Kind::Number {
        let bounds = [("least", &asked.least), ("most", &asked.most)];
        let of = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite());
        for (field, text) in bounds {
            let fits = of(text).is_some_and(|number| asked.takes_fractions || number.fract() == 0.0);
            if !text.is_empty() && !fits {
                wrong(field.to_owned(), Flaw::NoNumber);
            }
        }
        if of(&asked.least).zip(of(&asked.most)).is_some_and(|(least, most)| least > most) {
            wrong("most".to_owned(), Flaw::Turned);
        }
    }
    flaws
}

/// Drops choices without a text, and names those that have no name yet.
fn name_choices(asked: &mut Asked, langs: &[Lang]) {
    asked.choices.retain(|choice| !choice.label.is_empty());
    let mut names: BTreeSet<String> =
        asked.choices.iter().map(|choice| choice.name.clone()).filter(|name| !name.is_empty()).collect();
    for choice in asked.choices.iter_mut().filter(|choice| choice.name.is_empty()) {
        let taken = names.iter().map(String::as_str).collect();
        choice.name = own_name(first_text(&choice.label, langs), &taken, "c");
        names.insert(choice.name.clone());
    }
}

fn first_text<'a>(texts: &'a Localized, langs: &[Lang]) -> &'a str {
    langs.iter().find_map(|lang| texts.exact(lang.tag())).unwrap_or_default()
}

/// A name made of a text, which no other has: `Où habitez-vous ?` is `ou_habitez_vous`.
fn own_name(text: &str, others: &BTreeSet<&str>, otherwise: &str) -> String {
    let folded = base::fold(text);
    let plain: String =
        folded.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '_' }).collect();
    let parts: Vec<&str> = plain.split('_').filter(|part| !part.is_empty()).collect();
    let mut name: String = parts.join("_").chars().take(NAME_MAX - 4).collect();
    name.truncate(name.trim_end_matches('_').len());
    if !name.starts_with(|letter: char| letter.is_ascii_lowercase()) {
        name = if name.is_empty() { otherwise.to_owned() } else { format!("{otherwise}_{name}") };
        name.truncate(NAME_MAX - 4);
    }
    let numbers = std::iter::once(String::new()).chain((2..).map(|number| format!("_{number}")));
    let mut free = numbers.map(|number| format!("{name}{number}")).filter(|name| !others.contains(name.as_str()));
    free.next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, Offered, OnlyIf};
    use super::*;

    fn asked(id: &str, kind: Kind, label: &str) -> Asked {
        Asked {
            id: id.to_owned(),
            name: String::new(),
            kind,
            label: Localized::of("fr", label),
            hint: Localized::new(),
            is_required: false,
            choices: Vec::new(),
            least: String::new(),
            most: String::new(),
            takes_fractions: false,
            only_if: None,
        }
    }

    fn draft() -> Questionnaire {
        Questionnaire { title: "Ville".to_owned(), langs: vec![Lang::Fr.into()], questions: Vec::new() }
    }

    fn put(draft: &Questionnaire, asked: &Asked) -> Questionnaire {
        draft.changed(&Change::Put(Box::new(asked.clone()))).unwrap()
    }

    #[test]
    fn a_question_has_a_name_of_its_own_and_the_same_one_is_added_once() {
        let one = put(&draft(), &asked("a", Kind::Text, "Où habitez-vous ?"));
        let twice = put(&one, &asked("a", Kind::Text, "Où habitez-vous ?"));
        assert_eq!(one, twice);
        let both = put(&one, &asked("b", Kind::Text, "Où habitez-vous ?"));
        let names: Vec<&str> = both.questions.iter().map(|asked| asked.name.as_str()).collect();
        assert_eq!(names, ["ou_habitez_vous", "ou_habitez_vous_2"]);
        assert_eq!(put(&draft(), &asked("c", Kind::Text, "2026 ?")).questions[0].name, "q_2026");
        assert_eq!(put(&draft(), &asked("d", Kind::Text, "???")).questions[0].name, "q");
    }

    #[test]
    fn questions_move_one_place_and_not_beyond_the_ends() {
        let mut three = draft();
        for (id, label) in [("a", "A"), ("b", "B"), ("c", "C")] {
            three = put(&three, &asked(id, Kind::Text, label));
        }
        let order = |change: Change| {
            let changed = three.changed(&change).unwrap();
            changed.questions.iter().map(|asked| asked.id.clone()).collect::<String>()
        };
        assert_eq!(order(Change::Up("c".to_owned())), "acb");
        assert_eq!(order(Change::Up("a".to_owned())), "abc");
        assert_eq!(order(Change::Down("a".to_owned())), "bac");
        assert_eq!(order(Change::Down("c".to_owned())), "abc");
        assert_eq!(order(Change::Remove("b".to_owned())), "ac");
        assert_eq!(three.changed(&Change::Remove("x".to_owned())), Err(NotChanged::NoQuestion));
    }

    #[test]
    fn choices_keep_their_names_when_their_words_change() {
        let offer = |name: &str, label: &str| Offered { name: name.to_owned(), label: Localized::of("fr", label) };
        let mut one = asked("a", Kind::One, "Travaillez-vous ?");
        one.choices = vec![offer("", "Oui"), offer("", ""), offer("", "Non")];
        let written = put(&draft(), &one);
        assert_eq!(written.questions[0].choice_names(), ["oui", "non"]);
        let mut again = written.questions[0].clone();
        again.choices[0].label = Localized::of("fr", "Bien sûr");
        again.choices.push(offer("", "Oui"));
        let names = put(&written, &again);
        assert_eq!(names.questions[0].choice_names(), ["oui", "non", "oui_2"]);
    }

    #[test]
    fn a_condition_follows_a_question_that_is_called_otherwise() {
        let mut both = put(&draft(), &asked("a", Kind::Scale, "Je suis informé"));
        let mut second = asked("b", Kind::Text, "Pourquoi ?");
        second.only_if = Some(OnlyIf { question: "je_suis_informe".to_owned(), choice: "disagree".to_owned() });
        both = put(&both, &second);
        let mut renamed = both.questions[0].clone();
        renamed.name = "informed".to_owned();
        let both = put(&both, &renamed);
        assert_eq!(both.questions[1].only_if.as_ref().unwrap().question, "informed");
    }

    #[test]
    fn what_is_wrong_is_told_beside_its_field() {
        let flaws = |change: &dyn Fn(&mut Asked)| {
            let mut one = asked("a", Kind::Number, "Âge");
            change(&mut one);
            match put_of(&one) {
                Err(NotChanged::Flaws(flaws)) => flaws,
                other => panic!("{other:?}"),
            }
        };
        let of = |field: &str, flaw| vec![(field.to_owned(), flaw)];
        assert_eq!(flaws(&|one| one.label = Localized::new()), of("label-fr", Flaw::NoLabel));
        assert_eq!(flaws(&|one| "x".clone_into(&mut one.least)), of("least", Flaw::NoNumber));
        assert_eq!(flaws(&|one| "1.5".clone_into(&mut one.most)), of("most", Flaw::NoNumber));
        assert_eq!(flaws(&|one| "Age !".clone_into(&mut one.name)), of("name", Flaw::BadName));
        assert_eq!(flaws(&|one| one.kind = Kind::One), of("choices", Flaw::FewChoices));
        let turned = flaws(&|one| ("9".clone_into(&mut one.least), "1".clone_into(&mut one.most)).1);
        assert_eq!(turned, of("most", Flaw::Turned));
        let head = draft().changed(&Change::Head(" ".to_owned(), Vec::new()));
        assert!(matches!(head, Err(NotChanged::Flaws(flaws)) if flaws.len() == 2));
    }

    fn put_of(asked: &Asked) -> Result<Questionnaire, NotChanged> {
        draft().changed(&Change::Put(Box::new(asked.clone())))
    }
}

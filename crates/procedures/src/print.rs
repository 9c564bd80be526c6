//! What people hold in their hands: the receipt, the decision, and the form on paper.

use std::sync::OnceLock;

use forms::Filling;
use forms::model::{Choice, Form, Item, Question, QuestionKind};
use paper::{Answer, Document, Field, Fonts, Text};
use ui::Words;

use crate::catalogue::Version;
use crate::hand::Hand;
use crate::model::{Case, CaseId};
use crate::room::{Procedures, ProceduresError};
use crate::submit_case::reference_of;

/// Lines for an answer in words.
const LINES: u8 = 2;
/// Boxes for a number.
const BOXES: u8 = 10;
/// Times that a repeat stands on paper.
const ROWS_ON_PAPER: usize = 3;

/// The letters of every document, read once.
fn fonts() -> Result<&'static Fonts, ProceduresError> {
    static FONTS: OnceLock<Result<Fonts, String>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Fonts::carried().map_err(|error| error.to_string()));
    fonts.as_ref().map_err(|error| ProceduresError::Printing(error.clone()))
}

impl Procedures {
    /// The receipt of a case that was sent, as tagged PDF.
    pub(crate) async fn receipt(&self, words: &Words, hand: &Hand, id: CaseId) -> Result<Vec<u8>, ProceduresError> {
        let case = self.read_case(hand, id).await?;
        let Some(sent) = case.submitted_at else { return Err(ProceduresError::NotFound) };
        let filling = self.filling(&case, words.lang)?;
        let on = [("date", words.date_time(sent, &self.zone).into())];
        let document = self.letterhead(words, &case)?.created(sent);
        let document = document
            .heading(1, words.t("procedures-receipt-title"))
            .paragraph(words.t_with("procedures-receipt-lead", &on))
            .key_figure(words.t("procedures-case-reference"), reference_of(&case));
        let document = match case.due_at {
            Some(due) => {
                let by = [("date", words.date(self.day(due)).into())];
                document.paragraph(words.t_with("procedures-receipt-due", &by))
            }
            None => document,
        };
        let document = match &case.acting {
            Some(acting) => document.notice(words.t_with(
                "procedures-acting",
                &[("name", acting.name.as_str().into()), ("organisation", acting.organisation.as_str().into())],
            )),
            None => document,
        };
        finished(answers(document.heading(2, words.t("procedures-answers")), words, &filling))
    }

    /// The letter of a decision, as tagged PDF.
    pub(crate) async fn decision_letter(
        &self,
        words: &Words,
        hand: &Hand,
        id: CaseId,
    ) -> Result<Vec<u8>, ProceduresError> {
        let case = self.read_case(hand, id).await?;
        let Some(decision) = &case.decision else { return Err(ProceduresError::NotFound) };
        let outcome = if decision.is_granted { "procedures-granted" } else { "procedures-refused" };
        let basis = self.catalogue.version(&case.version).map(|version| version.about.legal_basis.clone());
        let mut document = self
            .letterhead(words, &case)?
            .created(decision.at)
            .paragraph(words.date(self.day(decision.at)))
            .heading(1, self.title_of(&case, words.lang))
            .notice(Text::plain("").bold(words.t(outcome)));
        for paragraph in decision.reason.split("\n\n") {
            document = document.paragraph(paragraph);
        }
        if let Some(basis) = basis {
            document = document.small(format!("{}: {basis}", words.t("procedures-fact-basis")));
        }
        finished(document.paragraph(decision.by_name.clone()))
    }

    /// The form on paper, to be filled in by hand and keyed in by a helper.
    pub(crate) fn on_paper(
        &self,
        words: &Words,
        version: &Version,
        is_large: bool,
    ) -> Result<Vec<u8>, ProceduresError> {
        let about = &version.about;
        let authority = self.content.authority_name(&about.authority, words.lang).to_owned();
        let document = Document::new(about.title.get(words.lang), words.lang)
            .author(authority.clone())
            .created(version.published_at)
            .footer(version.hash.chars().take(8).collect::<String>(), pages(words))
            .letterhead(&authority, [self.office_of(&about.authority)])
            .heading(1, about.title.get(words.lang))
            .paragraph(about.summary.get(words.lang))
            .heading(2, words.t("procedures-conditions"))
            .list(crate::pages::words::lines(about.conditions.get(words.lang)))
            .notice(words.t("procedures-paper-lead"));
        let document = if is_large { document.large_print() } else { document };
        finished(fields(document, words, version.plan.form(), version.plan.form().items(), 2))
    }

    fn letterhead(&self, words: &Words, case: &Case) -> Result<Document, ProceduresError> {
        let code = self.authority_of(case)?;
        let authority = self.content.authority_name(&code, words.lang).to_owned();
        Ok(Document::new(self.title_of(case, words.lang), words.lang)
            .author(authority.clone())
            .footer(reference_of(case), pages(words))
            .letterhead(&authority, [self.office_of(&code)]))
    }

    fn office_of(&self, authority: &str) -> String {
        self.content.authorities.get(authority).map(|authority| authority.office.clone()).unwrap_or_default()
    }
}

/// What stands at the foot of a page.
fn pages(words: &Words) -> impl Fn(usize, usize) -> String + Send + Sync + 'static {
    let words = words.clone();
    move |page, pages| words.t_with("procedures-paper-page", &[("page", page.into()), ("pages", pages.into())])
}

fn finished(document: Document) -> Result<Vec<u8>, ProceduresError> {
    document.to_pdf(fonts()?).map_err(|error| ProceduresError::Printing(error.to_string()))
}

/// Every answer under its heading, with its source.
fn answers(mut document: Document, words: &Words, filling: &Filling) -> Document {
    for section in forms::pages::sections(words, filling) {
        if !section.heading.is_empty() {
            document = document.heading(3, section.heading);
        }
        let told = section.answers.into_iter().map(|told| {
            let answer = Answer::new(told.label, told.answer);
            match told.source {
                Some(source) => answer.note(source),
                None => answer,
            }
        });
        document = document.answers(told);
    }
    document
}

/// The questions of a form, as boxes and lines.
fn fields(mut document: Document, words: &Words, form: &Form, items: &[Item], level: u8) -> Document {
    for item in items {
        document = match item {
            Item::Question(question) => question_on_paper(document, words, form, question),
            Item::Group(group) => {
                let label = group.label.get(words.lang);
                let document = if label.is_empty() { document } else { document.heading(level, bare(label)) };
                fields(document, words, form, &group.items, (level + 1).min(3))
            }
            Item::Repeat(repeat) => {
                let label = bare(repeat.group.label.get(words.lang));
                for row in 1..=ROWS_ON_PAPER {
                    document = document.heading(level, format!("{label} {row}"));
                    document = fields(document, words, form, &repeat.group.items, (level + 1).min(3));
                }
                document
            }
        };
    }
    document
}

fn question_on_paper(document: Document, words: &Words, form: &Form, question: &Question) -> Document {
    if !question.kind.is_visible() || question.calculation.is_some() {
        return document;
    }
    let label = bare(question.label.get(words.lang));
    let choices = |all: &[Choice]| all.iter().map(|choice| bare(choice.label.get(words.lang))).collect::<Vec<_>>();
    let field = match &question.kind {
        QuestionKind::Note => return document.paragraph(label),
        QuestionKind::Date => Field::date(label),
        QuestionKind::Integer | QuestionKind::Decimal | QuestionKind::Range(_) => Field::comb(label, BOXES),
        QuestionKind::Acknowledge | QuestionKind::Trigger => {
            Field::choices(label, [words.t("procedures-paper-agreed")])
        }
        QuestionKind::SelectOne(_) | QuestionKind::SelectMultiple(_) => match form.choices_of(question) {
            Some(list) if list.choices.len() <= CHOICES_ON_PAPER => Field::choices(label, choices(&list.choices)),
            _ => Field::line(label),
        },
        kind if kind.is_file() => Field::choices(label, [words.t("procedures-paper-enclosed")]),
        QuestionKind::Text => Field::lines(label, LINES),
        _ => Field::line(label),
    };
    let hint = bare(question.hint.get(words.lang));
    document.field(if hint.is_empty() { field } else { field.hint(hint) })
}

/// More choices than this are written, not ticked.
const CHOICES_ON_PAPER: usize = 24;

/// A text of the form without the places of answers that paper does not know.
fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        bare.push_str(before);
        bare.push('…');
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    bare.push_str(rest);
    bare
}

//! The person answers: page by page, or keeps at once all that is filled in.

use evidence::Action;
use forms::pages::Taken;
use forms::{Filling, Refusal, Step};
use ui::Fields;

use crate::documents::{Copied, is_proposed};
use crate::files;
use crate::hand::Hand;
use crate::model::{Case, CaseId, Named, State};
use crate::room::{Procedures, ProceduresError, access};
use crate::store as tables;

/// How often an answer is tried when another one comes in between.
const TRIES_MAX: u8 = 5;

/// What became of the answers of a page.
#[derive(Debug)]
pub enum Answered {
    /// They are kept; the page to show next, or none when all is answered.
    Kept(Option<String>),
    /// They were not taken; nothing changed.
    Refused(Box<Case>, Vec<Refusal>),
    /// The case was sent meanwhile.
    Sent,
}

impl Procedures {
    /// Takes the answers to one page, all or none. Answers to other pages that came from another device
    /// meanwhile stay.
    pub async fn answer(
        &self,
        hand: &Hand,
        id: CaseId,
        step: &str,
        fields: &Fields,
        files: &[(String, Named)],
    ) -> Result<Answered, ProceduresError> {
        let mut copied = Copied::new();
        for _ in 0..TRIES_MAX {
            let mut case = self.hold(hand, id).await?;
            if case.state != State::Draft {
                return Ok(Answered::Sent);
            }
            let mut filling = self.filling(&case, case.lang)?;
            let step = filling.steps().into_iter().find(|known| known.name == step).ok_or(ProceduresError::NotFound)?;
            let before = case.answers.clone();
            let kept = kept_documents(&filling, &step, fields, files);
            if !kept.is_empty() {
                self.take_documents(&mut case, &kept, &mut copied).await?;
                filling = self.filling(&case, case.lang)?;
            }
            for (key, file) in files.iter().filter(|(key, _)| step.questions.contains(key)) {
                // What the question does not take is told with the page's other answers.
                drop(filling.answer(key, &[format!("{}/{}", file.id, file.name)]));
            }
            let Taken { refusals, go_to } = forms::pages::take(&mut filling, &step, fields);
            if !refusals.is_empty() {
                return Ok(Answered::Refused(Box::new(case), refusals));
            }
            self.fill_in_derived(&mut filling, case.lang);
            let next = go_to.or_else(|| forms::pages::next_after(&filling, &step.name));
            case.answers = filling.into_answers();
            let now = case.answers.clone();
            if self.keep_answers(hand, case, &step.name).await? {
                self.drop_replaced_files(id, &before, &now).await?;
                return Ok(Answered::Kept(next));
            }
        }
        Err(ProceduresError::ChangedElsewhere)
    }

    /// Keeps everything that was filled in and shown: the questions named, as they are.
    pub async fn keep_known(&self, hand: &Hand, id: CaseId, keys: &[String]) -> Result<(), ProceduresError> {
        let mut copied = Copied::new();
        for _ in 0..TRIES_MAX {
            let mut case = self.hold(hand, id).await?;
            if case.state != State::Draft {
                return Err(ProceduresError::GoneOn);
            }
            self.take_documents(&mut case, keys, &mut copied).await?;
            let mut filling = self.filling(&case, case.lang)?;
            for key in keys {
                let Some(value) = filling.answers().get(key).map(|answer| answer.value.clone()) else { continue };
                // What does not fit (any more) is asked on its own page.
                drop(filling.answer(key, &[value]));
            }
            self.fill_in_derived(&mut filling, case.lang);
            case.answers = filling.into_answers();
            if self.keep_answers(hand, case, "known").await? {
                return Ok(());
            }
        }
        Err(ProceduresError::ChangedElsewhere)
    }

    pub(crate) async fn keep_answers(&self, hand: &Hand, mut case: Case, what: &str) -> Result<bool, ProceduresError> {
        case.changed_at = self.clock.now();
        let entry = access(hand, &case, Action::FillCase, what);
        let change = move |tx: &mut ::store::Tx<'_>| {
            let kept = tables::change_case(tx, &case)?;
            if kept {
                files::keep_named(tx, case.id, &case.answers)?;
            }
            Ok(kept)
        };
        Ok(self.evidence.record_with(entry, change).await?.is_some())
    }
}

/// The documents of earlier cases that a page shows and that the person keeps by going on: neither replaced nor removed.
fn kept_documents(filling: &Filling, step: &Step, fields: &Fields, files: &[(String, Named)]) -> Vec<String> {
    let is_kept = |key: &&String| {
        let is_replaced = files.iter().any(|(replaced, _)| replaced == *key);
        !is_replaced
            && !forms::pages::removes(fields, key)
            && filling.answers().get(key).is_some_and(|answer| is_proposed(filling, key, answer))
    };
    step.questions.iter().filter(is_kept).cloned().collect()
}

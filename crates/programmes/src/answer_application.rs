//! The candidate answers: page by page, kept after each; and says of themselves what they want to.

use std::collections::BTreeMap;

use base::PersonId;
use evidence::Action;
use forms::pages::Taken;
use forms::{Filling, Refusal};
use ui::Fields;

use crate::model::{Application, ApplicationId, Call};
use crate::room::{Programmes, ProgrammesError, access};
use crate::store as tables;

/// How often an answer is tried when another one comes in between.
const TRIES_MAX: u8 = 5;

/// What became of the answers of a page.
#[derive(Debug)]
pub enum Answered {
    /// They are kept; the page to show next, or none when all is answered.
    Kept(Option<String>),
    /// They were not taken; nothing changed.
    Refused(Box<Filling>, Vec<Refusal>),
}

impl Programmes {
    /// An application that its candidate can change now.
    ///
    /// # Errors
    /// [`ProgrammesError::NotOpen`] when the call is closed, [`ProgrammesError::TooLate`] when the day to complete it is
    /// over, [`ProgrammesError::GoneOn`] when it is sent.
    pub(crate) async fn open_application(
        &self,
        person: PersonId,
        id: ApplicationId,
    ) -> Result<(Call, Application), ProgrammesError> {
        let (call, one) = self.own_application(person, id).await?;
        let now = self.clock.now();
        if one.is_filled_in(&call, now) {
            return Ok((call, one));
        }
        Err(match one.filling_until(&call) {
            None => ProgrammesError::GoneOn,
            Some(_) if one.is_late(now) => ProgrammesError::TooLate,
            Some(_) => ProgrammesError::NotOpen,
        })
    }

    /// Takes the answers to one page, all or none. Answers to other pages that came from another device meanwhile stay.
    pub async fn answer(
        &self,
        person: PersonId,
        id: ApplicationId,
        step: &str,
        fields: &Fields,
    ) -> Result<Answered, ProgrammesError> {
        for _ in 0..TRIES_MAX {
            let (call, mut one) = self.open_application(person, id).await?;
            let mut filling = self.filling(&call, one.answers.clone(), one.lang).await?;
            let found = filling.steps().into_iter().find(|known| known.name == step);
            let step = found.ok_or(ProgrammesError::NotFound)?;
            let Taken { refusals, go_to } = forms::pages::take(&mut filling, &step, fields);
            if !refusals.is_empty() {
                return Ok(Answered::Refused(Box::new(filling), refusals));
            }
            self.fill_in_derived(&mut filling, one.lang);
            let next = go_to.or_else(|| forms::pages::next_after(&filling, &step.name));
            one.answers = filling.into_answers();
            if self.keep(&call, one, &step.name).await? {
                return Ok(Answered::Kept(next));
            }
        }
        Err(ProgrammesError::ChangedElsewhere)
    }

    /// Keeps everything that was filled in and shown: the questions named, as they are.
    pub async fn keep_known(
        &self,
        person: PersonId,
        id: ApplicationId,
        keys: &[String],
    ) -> Result<(), ProgrammesError> {
        for _ in 0..TRIES_MAX {
            let (call, mut one) = self.open_application(person, id).await?;
            let mut filling = self.filling(&call, one.answers.clone(), one.lang).await?;
            for key in keys {
                let Some(value) = filling.answers().get(key).map(|answer| answer.value.clone()) else { continue };
                // What does not fit (any more) is asked on its own page.
                drop(filling.answer(key, &[value]));
            }
            self.fill_in_derived(&mut filling, one.lang);
            one.answers = filling.into_answers();
            if self.keep(&call, one, "known").await? {
                return Ok(());
            }
        }
        Err(ProgrammesError::ChangedElsewhere)
    }

    async fn keep(&self, call: &Call, mut one: Application, what: &str) -> Result<bool, ProgrammesError> {
        one.changed_at = self.clock.now();
        let entry = access(one.person, call, &one, Action::FillCase, what);
        Ok(self.evidence.record_with(entry, move |tx| tables::change_application(tx, &one)).await?.is_some())
    }

    /// What the candidate said of themselves: value by dimension.
    pub async fn own_groups(
        &self,
        person: PersonId,
        id: ApplicationId,
    ) -> Result<BTreeMap<String, String>, ProgrammesError> {
        let (_, one) = self.own_application(person, id).await?;
        self.db.read(move |tx| Ok(tables::groups_of(tx, one.id)?)).await
    }

    /// Keeps what the candidate says of themselves; what is not among the answers is said no more. Nobody must answer.
    pub async fn say_groups(
        &self,
        person: PersonId,
        id: ApplicationId,
        said: &BTreeMap<String, String>,
    ) -> Result<(), ProgrammesError> {
        for _ in 0..TRIES_MAX {
            let (call, mut one) = self.open_application(person, id).await?;
            let known = call.bounds.iter().filter_map(|dimension| {
                let group = dimension.group(said.get(&dimension.name)?)?;
                Some((dimension.name.clone(), group.value.clone()))
            });
            let known: BTreeMap<String, String> = known.collect();
            (one.groups_asked, one.changed_at) = (true, self.clock.now());
            // The log says neither which groups nor whether any.
            let entry = access(person, &call, &one, Action::FillCase, "groups");
            let change = move |tx: &mut ::store::Tx<'_>| {
                let kept = tables::change_application(tx, &one)?;
                if kept {
                    tables::put_groups(tx, one.id, &known)?;
                }
                Ok(kept)
            };
            if self.evidence.record_with(entry, change).await?.is_some() {
                return Ok(());
            }
        }
        Err(ProgrammesError::ChangedElsewhere)
    }
}

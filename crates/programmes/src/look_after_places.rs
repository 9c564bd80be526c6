//! A candidate who was chosen gives their place up: the next one moves up, by the same rules.

use std::collections::{BTreeMap, BTreeSet};

use ::store::Tx;
use evidence::{Access, Action, Actor};
use selection::Bound;

use crate::amend_list::Amended;
use crate::assess::{APPLICATIONS_MAX, pass_mark, rows};
use crate::model::{ApplicationId, Brief, Call, CallId, State};
use crate::propose_list::{Assessed, Line, NoList, Rules, Verdict, Why, next_up};
use crate::publish_list::ToldVerdict;
use crate::room::{Programmes, ProgrammesError, access_of_brief};
use crate::sentence::Around;
use crate::sign_list::{Signed, SignedList};
use crate::store as tables;

/// Calls of a page: one page after another is looked after.
const CALLS_AT_ONCE: i64 = 200;
/// What the program is called in the log.
const SYSTEM: &str = "programmes";

/// Where the places of a call stand.
struct Places {
    call: Call,
    briefs: BTreeMap<String, Brief>,
    lines: BTreeMap<ApplicationId, Line>,
    groups: BTreeMap<ApplicationId, BTreeMap<String, String>>,
    signed: Signed,
    list: SignedList,
    /// Those of the list or, where they gave way for free places, those that hold since then.
    bounds: Vec<Bound>,
}

impl Places {
    /// Who moves up now.
    fn next(&self) -> Result<Vec<String>, NoList> {
        let rules = Rules {
            places: self.list.places,
            pass_mark: pass_mark(&self.call),
            bounds: self.bounds.clone(),
            seed: self.list.seed.clone(),
        };
        // A place besides those of the list takes none of them, and counts for no bound.
        let is_there = |line: &Line| {
            matches!(line.verdict, Verdict::Chosen | Verdict::Waiting) && !matches!(line.why, Why::LetIn { .. })
        };
        let lines = || self.lines.iter().filter(|(_, line)| is_there(line));
        let assessed: Vec<Assessed> = lines()
            .filter_map(|(id, line)| {
                let groups = self.groups.get(id).cloned().unwrap_or_default();
                Some(Assessed { number: line.number.clone(), score: line.score.parse().ok()?, groups })
            })
            .collect();
        let kept: BTreeSet<&str> =
            lines().filter(|(_, line)| line.verdict == Verdict::Chosen).map(|(_, line)| line.number.as_str()).collect();
        if kept.len() >= rules.places || kept.len() == assessed.len() {
            return Ok(Vec::new());
        }
        next_up(&assessed, &kept, &BTreeSet::new(), &rules)
    }
}

impl Programmes {
    /// Notes who gave up, and moves the next ones up; for all calls whose list is final.
    pub async fn look_after_places(&self) -> Result<(), ProgrammesError> {
        let mut behind = None;
        loop {
            let page =
                move |tx: &mut Tx<'_>| Ok::<_, ProgrammesError>(tables::calls_with_places(tx, behind, CALLS_AT_ONCE)?);
            let calls = self.db.read(page).await?;
            let Some(last) = calls.last().copied() else { return Ok(()) };
            for id in calls {
                // One that fails keeps no other waiting, and is tried again.
                if let Err(error) = self.look_after_call(id).await {
                    tracing::warn!(%error, "free places of a call could not be passed on");
                }
            }
            behind = Some(last);
        }
    }

    async fn look_after_call(&self, id: CallId) -> Result<(), ProgrammesError> {
        let now = self.clock.now();
        let gave_up = move |tx: &mut Tx<'_>| {
            for (application, line) in tables::chosen_and_withdrawn(tx, id)? {
                let line = Line { verdict: Verdict::GivenUp, why: Why::GaveUp, ..line };
                tables::put_verdict(tx, id, application, &line, now)?;
            }
            Ok::<_, ProgrammesError>(())
        };
        self.db.write(gave_up).await?;
        let Some(places) = self.places(id).await? else { return Ok(()) };
        // Where nobody can move up without breaking a bound, the place stays free: the officer sees it.
        for number in places.next().unwrap_or_default() {
            self.move_up(&places, &number).await?;
        }
        Ok(())
    }

    async fn places(&self, id: CallId) -> Result<Option<Places>, ProgrammesError> {
        let call = self.call(id).await?;
        let read = move |tx: &mut Tx<'_>| {
            let decided = tables::decision(tx, id)?.unwrap_or_default();
            let briefs = tables::briefs(tx, id, rows(APPLICATIONS_MAX))?;
            let groups = tables::groups_of_call(tx, id, State::Decided)?;
            let lines = (tables::verdicts(tx, id)?, tables::amendments(tx, id)?);
            Ok::<_, ProgrammesError>((decided, briefs, groups, lines))
        };
        let (decided, briefs, groups, (verdicts, amendments)) = self.db.read(read).await?;
        let (Some(signed), Some(_)) = (decided.signed, decided.final_at) else { return Ok(None) };
        // Who waited is forgotten when the list is: nobody moves up any more.
        let Ok(list) = serde_json::from_str::<SignedList>(&signed.list) else { return Ok(None) };
        let later = amendments.into_iter().rev().find_map(|one| match one.what {
            Amended::Bounds(bounds) => Some(bounds),
            Amended::LetIn(_) | Amended::TakenOut(_) => None,
        });
        let bounds = later.as_ref().unwrap_or(&list.bounds).iter().filter_map(|bound| bound.parse().ok()).collect();
        Ok(Some(Places {
            bounds,
            call,
            briefs: briefs.into_iter().map(|brief| (brief.number.clone(), brief)).collect(),
            lines: verdicts.into_iter().collect(),
            groups,
            signed,
            list,
        }))
    }

    /// Whether places of a call stay free because nobody can move up without breaking a bound: the bounds, and which of
    /// them would have to give way.
    pub async fn stuck_places(&self, id: CallId) -> Result<Option<(Vec<Bound>, NoList)>, ProgrammesError> {
        let Some(places) = self.places(id).await? else { return Ok(None) };
        Ok(places.next().err().map(|none| (places.bounds, none)))
    }

    async fn move_up(&self, places: &Places, number: &str) -> Result<(), ProgrammesError> {
        let Some(brief) = places.briefs.get(number) else { return Ok(()) };
        let Some(line) = places.lines.get(&brief.id) else { return Ok(()) };
        let (call, now) = (places.call.clone(), self.clock.now());
        if self.people.contact(brief.person).await?.is_none() {
            // Who closed their account comes no more: their turn passes on the next time.
            let (own, line) = (brief.id, Line { verdict: Verdict::GivenUp, why: Why::GaveUp, ..line.clone() });
            let write =
                move |tx: &mut Tx<'_>| Ok::<_, ProgrammesError>(tables::put_verdict(tx, call.id, own, &line, now)?);
            return self.db.write(write).await;
        }
        let line = Line { verdict: Verdict::Chosen, why: Why::MovedUp, ..line.clone() };
        let around = Around { applications: places.list.list.lines.len(), put_in: 0, taken_out: 0 };
        let told: ToldVerdict = self.verdict_of(&places.call, brief, &line, around, &places.signed).await?;
        let entry = access_of_brief(brief.person, &places.call, brief, Action::DecideCase, "moved up to a free place");
        let entry =
            Access { actor: Actor::System(SYSTEM.to_owned()), basis: "programmes-basis-jury".to_owned(), ..entry };
        let write = move |tx: &mut Tx<'_>| {
            let known = tables::verdict(tx, told.brief.id)?;
            if known.is_none_or(|known| known.verdict != Verdict::Waiting) {
                return Ok(false);
            }
            told.write(tx, &call, now).map(|()| true)
        };
        self.evidence.record_with(entry, write).await?;
        Ok(())
    }
}

//! The officer sees the list that the rules make, and has the jury's own decisions put into it.
//!
//! Whoever can still change the list learns nothing of what candidates said of themselves: where the bounds change the list,
//! a verdict beside a rank would tell it, so the desk has no verdict before the list is final.

use std::collections::{BTreeMap, BTreeSet};

use ::store::Tx;
use base::{PersonId, Timestamp};
use evidence::Fact;
use selection::{Bound, Relaxed};

use crate::assess::pass_mark;
use crate::bounded_text::{TooLong, bounded};
use crate::model::jury::{Jury, REASON_MAX};
use crate::model::{ApplicationId, Brief, Call, CallId, GRACE, State};
use crate::propose_list::{Around, Assessed, GroupBound, List, NoList, Override, Rules, choose_around, propose, relax};
use crate::recompute::is_alone;
use crate::room::{Programmes, ProgrammesError};
use crate::score::Standing;
use crate::sign_list::Signed;
use crate::store as tables;

/// What the jury decides itself about an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overridden {
    /// Which.
    pub application: ApplicationId,
    /// Put in, or taken out.
    pub is_put_in: bool,
    /// Why; everybody reads it.
    pub reason: String,
}

/// What was decided of a call so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decided {
    /// The bounds that were accepted instead of those of the call; they hold where they are the smallest change still.
    pub bounds: Option<Vec<String>>,
    /// Why.
    pub bounds_reason: String,
    /// The signature.
    pub signed: Option<Signed>,
    /// Since when the list is final.
    pub final_at: Option<Timestamp>,
}

/// The decision of a call, for its officer.
#[derive(Debug)]
pub struct ListDesk {
    /// The call.
    pub call: Call,
    /// How it is judged.
    pub jury: Jury,
    /// Whether people still apply.
    pub is_open: bool,
    /// Applications of which the office has not said whether they are complete.
    pub unresolved: usize,
    /// How many a list is made of at most, where there are more: then none is made.
    pub more_than: Option<usize>,
    /// Applications without a score, and where they stand.
    pub missing: Vec<(String, Standing)>,
    /// Applications by number.
    pub applications: BTreeMap<String, ApplicationId>,
    /// The jury's own decisions.
    pub overrides: Vec<Overridden>,
    /// The rules, with bounds that were accepted; none before everything is judged.
    pub rules: Option<Rules>,
    /// Whether their bounds are others than those of the call.
    pub is_relaxed: bool,
    /// The list, or why there is none; none before everything is judged.
    pub list: Option<Result<List, NoList>>,
    /// Whether verdicts would tell of which group somebody is.
    pub tells_groups: bool,
    /// What was decided so far.
    pub decided: Decided,
}

/// Why a list is not signed or made final.
#[derive(Debug, thiserror::Error)]
pub enum NotDecided {
    /// Something has still to be judged.
    #[error("not everything is judged")]
    NotJudged,
    /// There is no list.
    #[error(transparent)]
    NoList(#[from] NoList),
    /// The list is not the one that was signed, or seen.
    #[error("the list changed")]
    Changed,
    /// A reason or a name is missing.
    #[error("a text is missing")]
    Words,
    /// A reason is too long.
    #[error(transparent)]
    TooLong(#[from] TooLong),
    /// No such application is judged.
    #[error("no such application")]
    Unknown,
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ProgrammesError),
}

/// Everything from which a list is made.
pub(crate) struct Judged {
    pub(crate) call: Call,
    pub(crate) jury: Jury,
    pub(crate) briefs: Vec<Brief>,
    unresolved: usize,
    more_than: Option<usize>,
    pub(crate) assessed: Vec<Assessed>,
    missing: Vec<(String, Standing)>,
    overrides: Vec<Overridden>,
    pub(crate) decided: Decided,
}

impl Judged {
    pub(crate) fn is_ready(&self, now: Timestamp) -> bool {
        let is_judged = self.unresolved == 0 && self.missing.is_empty() && self.more_than.is_none();
        is_judged && now >= self.call.closes_at.plus(GRACE)
    }

    /// The rules of the call; where its bounds contradict each other, with those that were accepted instead, as long as they
    /// are the smallest change still. What was accepted for another list holds no more.
    pub(crate) fn rules(&self, seed: &str) -> Rules {
        let places = usize::try_from(self.call.places).unwrap_or(usize::MAX);
        let bounds = self.call.selection_bounds();
        let rules = Rules { places, pass_mark: pass_mark(&self.call), bounds, seed: seed.to_owned() };
        let Some(accepted) = &self.decided.bounds else { return rules };
        let Err(NoList::Contradiction { relaxed }) = propose(&self.assessed, &self.overrides(), &rules) else {
            return rules;
        };
        let needed = relax(&rules.bounds, &relaxed);
        let is_accepted = needed.iter().map(ToString::to_string).eq(accepted.iter().cloned());
        if is_accepted { Rules { bounds: needed, ..rules } } else { rules }
    }

    /// Whether the bounds are others than those of the call.
    pub(crate) fn is_relaxed(&self, rules: &Rules) -> bool {
        rules.bounds != self.call.selection_bounds()
    }

    /// What the rules choose around the jury's own decisions.
    pub(crate) fn around(&self, rules: &Rules) -> Result<Around, NoList> {
        let overrides = self.overrides();
        let named = |is_put_in: bool| -> BTreeSet<&str> {
            overrides.iter().filter(|one| one.is_put_in == is_put_in).map(|one| one.number.as_str()).collect()
        };
        choose_around(&self.assessed, &named(true), &named(false), rules)
    }

    /// The jury's own decisions about those that are judged, by number.
    pub(crate) fn overrides(&self) -> Vec<Override> {
        let number = |one: &Overridden| {
            let brief = self.briefs.iter().find(|brief| brief.id == one.application)?;
            self.assessed.iter().any(|own| own.number == brief.number).then(|| brief.number.clone())
        };
        let named = |one: &Overridden| {
            Some(Override { number: number(one)?, is_put_in: one.is_put_in, reason: one.reason.clone() })
        };
        self.overrides.iter().filter_map(named).collect()
    }
}

impl Programmes {
    pub(crate) async fn judged(&self, officer: PersonId, id: CallId) -> Result<Judged, ProgrammesError> {
        let call = self.own_call(officer, id).await?;
        let sheets = self.sheets(&call).await?;
        let read = move |tx: &mut Tx<'_>| {
            let groups = tables::groups_of_call(tx, id, State::Complete)?;
            let decided = tables::decision(tx, id)?.unwrap_or_default();
            Ok::<_, ProgrammesError>((groups, tables::overrides(tx, id)?, decided))
        };
        let (groups, overrides, decided) = self.db.read(read).await?;
        let (assessed, missing) = sheets.assessed(&call, &groups);
        Ok(Judged {
            unresolved: sheets.unresolved(),
            more_than: sheets.more_than,
            jury: sheets.jury,
            briefs: sheets.briefs,
            call,
            assessed,
            missing,
            overrides,
            decided,
        })
    }

    /// The seed of a call's lottery. Nobody is shown it before everything is judged.
    pub(crate) async fn seed(&self, id: CallId) -> Result<String, ProgrammesError> {
        let sealed = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::sealed_seed(tx, id)?)).await?;
        let sealed = sealed.ok_or(ProgrammesError::NotFound)?;
        let purpose = format!("{} {id}", crate::invite_reviewer::SEED_PURPOSE);
        let opened = self.sealer.open(&purpose, &sealed).and_then(|seed| String::from_utf8(seed).ok());
        opened.ok_or_else(|| ProgrammesError::Sealed(id.to_string()))
    }

    /// The decision of an own call as it stands.
    pub async fn list_desk(&self, officer: PersonId, id: CallId) -> Result<ListDesk, ProgrammesError> {
        let judged = self.judged(officer, id).await?;
        let now = self.clock.now();
        let rules = if judged.is_ready(now) { Some(judged.rules(&self.seed(id).await?)) } else { None };
        let list = rules.as_ref().map(|rules| propose(&judged.assessed, &judged.overrides(), rules));
        let around = rules.as_ref().and_then(|rules| Some((rules, judged.around(rules).ok()?)));
        let applications: BTreeMap<String, ApplicationId> =
            judged.briefs.iter().map(|brief| (brief.number.clone(), brief.id)).collect();
        Ok(ListDesk {
            is_open: now < judged.call.closes_at,
            is_relaxed: rules.as_ref().is_some_and(|rules| judged.is_relaxed(rules)),
            tells_groups: around.is_some_and(|(rules, around)| !is_alone(&judged.assessed, &around, rules)),
            // Of whoever withdrew, nothing is to be decided any more.
            overrides: judged
                .overrides
                .into_iter()
                .filter(|one| applications.values().any(|id| *id == one.application))
                .collect(),
            applications,
            call: judged.call,
            jury: judged.jury,
            unresolved: judged.unresolved,
            more_than: judged.more_than,
            missing: judged.missing,
            decided: judged.decided,
            rules,
            list,
        })
    }

    /// The jury puts an application in or takes it out, with a reason that everybody reads.
    ///
    /// # Errors
    /// [`NotDecided::Words`] without a reason; [`NotDecided::Unknown`] for a number that is not judged.
    pub async fn put_override(
        &self,
        officer: PersonId,
        id: CallId,
        number: &str,
        is_put_in: bool,
        reason: &str,
    ) -> Result<(), NotDecided> {
        let judged = self.judged(officer, id).await?;
        self.still_open(id).await?;
        let reason = bounded(reason, REASON_MAX)?;
        if reason.is_empty() {
            return Err(NotDecided::Words);
        }
        let number = number.trim().to_uppercase();
        let is_judged = judged.assessed.iter().any(|one| one.number == number);
        let brief = judged.briefs.iter().find(|brief| brief.number == number && is_judged);
        let application = brief.ok_or(NotDecided::Unknown)?.id;
        let one = Overridden { application, is_put_in, reason };
        let fields = BTreeMap::from([
            ("call", judged.call.code.clone()),
            ("application", number),
            ("deed", if is_put_in { "put in" } else { "taken out" }.to_owned()),
        ]);
        let now = self.clock.now();
        let write = move |tx: &mut Tx<'_>, _| tables::put_override(tx, id, officer, &one, now).map(|()| true);
        let fact = Fact { kind: "programme-override", fields };
        self.evidence.record_fact_with(fact, write).await.map_err(ProgrammesError::from)?;
        Ok(())
    }

    /// The jury takes its own decision about an application back.
    pub async fn drop_override(
        &self,
        officer: PersonId,
        id: CallId,
        application: ApplicationId,
    ) -> Result<(), NotDecided> {
        let call = self.own_call(officer, id).await?;
        self.still_open(id).await?;
        self.record_call("programme-override-dropped", &call).await?;
        let drop = move |tx: &mut Tx<'_>| Ok::<_, ProgrammesError>(tables::drop_override(tx, id, application)?);
        Ok(self.db.write(drop).await?)
    }

    /// Accepts the smallest change of the bounds for which there is a list, with a reason that everybody reads.
    ///
    /// # Errors
    /// [`NotDecided::Words`] without a reason; [`NotDecided::Changed`] when the bounds do not contradict each other.
    pub async fn accept_relaxation(&self, officer: PersonId, id: CallId, reason: &str) -> Result<(), NotDecided> {
        let desk = self.list_desk(officer, id).await?;
        self.still_open(id).await?;
        let reason = bounded(reason, REASON_MAX)?;
        if reason.is_empty() {
            return Err(NotDecided::Words);
        }
        let (Some(rules), Some(Err(NoList::Contradiction { relaxed }))) = (desk.rules, desk.list) else {
            return Err(NotDecided::Changed);
        };
        let bounds: Vec<String> = relax(&rules.bounds, &relaxed).iter().map(ToString::to_string).collect();
        self.write_bounds(&desk.call, Some(bounds), reason).await
    }

    /// Goes back to the bounds of the call.
    pub async fn restore_bounds(&self, officer: PersonId, id: CallId) -> Result<(), NotDecided> {
        let call = self.own_call(officer, id).await?;
        self.still_open(id).await?;
        self.write_bounds(&call, None, String::new()).await
    }

    async fn write_bounds(&self, call: &Call, bounds: Option<Vec<String>>, reason: String) -> Result<(), NotDecided> {
        self.record_call("programme-bounds", call).await?;
        let id = call.id;
        let write =
            move |tx: &mut Tx<'_>| Ok::<_, ProgrammesError>(tables::accept_bounds(tx, id, bounds.as_deref(), &reason)?);
        Ok(self.db.write(write).await?)
    }
}

/// What accepting a relaxation means, bound by bound: as it is, and as it would be.
pub fn relaxations(relaxed: &[Relaxed]) -> Vec<(GroupBound, GroupBound)> {
    let bounds: Vec<Bound> = relaxed.iter().map(|one| one.bound.clone()).collect();
    let then = relax(&bounds, relaxed);
    bounds.iter().map(GroupBound::from).zip(then.iter().map(GroupBound::from)).collect()
}

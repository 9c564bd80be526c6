//! The officer sees the list that the rules make, has the jury's own decisions put into it, signs it, and makes it final.

use std::collections::{BTreeMap, BTreeSet};

use ::store::Tx;
use base::{PersonId, Timestamp};
use evidence::{Action, Fact};
use futures_util::future::try_join_all;
use selection::{Bound, Relaxed};
use serde::{Deserialize, Serialize};

use crate::assess::pass_mark;
use crate::check_completeness::Officer;
use crate::indicators::{Counted, Indicator, indicator};
use crate::jury_letters::JuryLetter;
use crate::model::jury::{Jury, REASON_MAX};
use crate::model::{Application, ApplicationId, Brief, Call, CallId, Decision, Deed, GRACE, Outcome, State};
use crate::propose_list::{
    Assessed, GroupBound, Line, List, NoList, Override, Rules, Verdict, Why, choose_around, propose, relax,
};
use crate::recompute::{Recomputable, hash, recomputable, whole_file};
use crate::room::{Programmes, ProgrammesError};
use crate::score::Standing;
use crate::sentence::{Around, sentence};
use crate::store as tables;

/// Entries of the log that wait at once.
const AT_ONCE: usize = 100;

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

/// A signature under a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// What was signed: JSON.
    pub list: String,
    /// Its SHA-256, in hexadecimal.
    pub hash: String,
    /// By which name.
    pub signer: String,
    /// When.
    pub at: Timestamp,
    /// Its place in the evidence log.
    pub entry: Option<u64>,
}

/// What was decided of a call so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decided {
    /// The bounds that were accepted instead of those of the call.
    pub bounds: Option<Vec<String>>,
    /// Why.
    pub bounds_reason: String,
    /// The signature.
    pub signed: Option<Signed>,
    /// Since when the list is final.
    pub final_at: Option<Timestamp>,
}

/// What is signed: the rules and the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedList {
    /// The call.
    pub call: String,
    /// The hash of its sheet.
    pub sheet: String,
    /// Places.
    pub places: usize,
    /// The pass mark.
    pub pass_mark: Option<String>,
    /// The bounds that were kept.
    pub bounds: Vec<String>,
    /// The lottery's seed.
    pub seed: String,
    /// The list.
    pub list: List,
}

/// A line of the table that everybody reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicLine {
    /// The number of the application.
    pub number: String,
    /// The class of its score, in hundredths of the highest: from, to. None where it would tell of a group.
    pub class: Option<(u32, u32)>,
    /// What became of it.
    pub verdict: Verdict,
    /// The line with rank and reason; none where somebody could be recognised by it.
    pub line: Option<Line>,
}

/// What everybody reads of a list that is final.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// Places.
    pub places: usize,
    /// The pass mark.
    pub pass_mark: Option<String>,
    /// The bounds that were kept.
    pub bounds: Vec<GroupBound>,
    /// Those of the call that gave way, and why; empty when none did.
    pub bounds_reason: String,
    /// The lottery's seed.
    pub seed: String,
    /// Its hash, published before.
    pub commitment: String,
    /// Since when that was published.
    pub committed_at: Timestamp,
    /// The table, by number.
    pub lines: Vec<PublicLine>,
    /// Whether a second algorithm found no better list.
    pub is_best: bool,
    /// How many the jury put in itself.
    pub put_in: usize,
    /// How many it took out.
    pub taken_out: usize,
    /// What anybody can compute again.
    pub recomputable: Recomputable,
    /// Counts by what candidates said of themselves.
    pub indicators: Vec<Indicator>,
    /// Who signed.
    pub signer: String,
    /// When.
    pub signed_at: Timestamp,
    /// The hash of what was signed.
    pub hash: String,
    /// The place of the signature in the evidence log.
    pub entry: Option<u64>,
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
    /// Applications without a score, and where they stand.
    pub missing: Vec<(String, Standing)>,
    /// Applications by number.
    pub applications: BTreeMap<String, ApplicationId>,
    /// The jury's own decisions.
    pub overrides: Vec<Overridden>,
    /// The rules, with bounds that were accepted; none before everything is judged.
    pub rules: Option<Rules>,
    /// The list, or why there is none; none before everything is judged.
    pub list: Option<Result<List, NoList>>,
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
    /// No such application is judged.
    #[error("no such application")]
    Unknown,
    /// The room failed.
    #[error(transparent)]
    Failed(#[from] ProgrammesError),
}

/// Everything from which a list is made.
struct Judged {
    call: Call,
    jury: Jury,
    briefs: Vec<Brief>,
    unresolved: usize,
    assessed: Vec<Assessed>,
    missing: Vec<(String, Standing)>,
    overrides: Vec<Overridden>,
    decided: Decided,
}

impl Judged {
    fn is_ready(&self, now: Timestamp) -> bool {
        now >= self.call.closes_at.plus(GRACE) && self.unresolved == 0 && self.missing.is_empty()
    }

    fn rules(&self, seed: &str) -> Rules {
        let bounds = match &self.decided.bounds {
            Some(bounds) => bounds.iter().filter_map(|bound| bound.parse().ok()).collect(),
            None => self.call.selection_bounds(),
        };
        let places = usize::try_from(self.call.places).unwrap_or(usize::MAX);
        Rules { places, pass_mark: pass_mark(&self.call), bounds, seed: seed.to_owned() }
    }

    /// The jury's own decisions about those that are judged, by number.
    fn overrides(&self) -> Vec<Override> {
        let number = |one: &Overridden| {
            let brief = self.briefs.iter().find(|brief| brief.id == one.application)?;
            self.assessed.iter().any(|own| own.number == brief.number).then(|| brief.number.clone())
        };
        let named = |one: &Overridden| {
            Some(Override { number: number(one)?, is_put_in: one.is_put_in, reason: one.reason.clone() })
        };
        self.overrides.iter().filter_map(named).collect()
    }

    fn signed_list(&self, rules: &Rules, list: List) -> SignedList {
        SignedList {
            call: self.call.code.clone(),
            sheet: self.call.hash.clone(),
            places: rules.places,
            pass_mark: rules.pass_mark.map(|mark| mark.to_string()),
            bounds: rules.bounds.iter().map(ToString::to_string).collect(),
            seed: rules.seed.clone(),
            list,
        }
    }
}

impl Programmes {
    async fn judged(&self, officer: PersonId, id: CallId) -> Result<Judged, ProgrammesError> {
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
    async fn seed(&self, id: CallId) -> Result<String, ProgrammesError> {
        let sealed = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::sealed_seed(tx, id)?)).await?;
        let sealed = sealed.ok_or(ProgrammesError::NotFound)?;
        let purpose = format!("{} {id}", crate::invite_reviewer::SEED_PURPOSE);
        let opened = self.sealer.open(&purpose, &sealed).and_then(|seed| String::from_utf8(seed).ok());
        opened.ok_or_else(|| ProgrammesError::Lottery(id.to_string()))
    }

    /// The decision of an own call as it stands.
    pub async fn list_desk(&self, officer: PersonId, id: CallId) -> Result<ListDesk, ProgrammesError> {
        let judged = self.judged(officer, id).await?;
        let now = self.clock.now();
        let rules = if judged.is_ready(now) { Some(judged.rules(&self.seed(id).await?)) } else { None };
        let list = rules.as_ref().map(|rules| propose(&judged.assessed, &judged.overrides(), rules));
        Ok(ListDesk {
            is_open: now < judged.call.closes_at,
            applications: judged.briefs.iter().map(|brief| (brief.number.clone(), brief.id)).collect(),
            call: judged.call,
            jury: judged.jury,
            unresolved: judged.unresolved,
            missing: judged.missing,
            overrides: judged.overrides,
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
        let reason: String = reason.trim().chars().take(REASON_MAX).collect();
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
        let reason: String = reason.trim().chars().take(REASON_MAX).collect();
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

    /// Signs the list as it is: from then on nothing of it changes. `seen` is the hash of the list that the officer saw.
    ///
    /// # Errors
    /// When there is no list, or another than was seen.
    pub async fn sign_list(&self, officer: Officer<'_>, id: CallId, seen: &str) -> Result<(), NotDecided> {
        let judged = self.judged(officer.person, id).await?;
        if judged.decided.signed.is_some() {
            return Ok(());
        }
        if !judged.is_ready(self.clock.now()) {
            return Err(NotDecided::NotJudged);
        }
        if !judged.is_ready(self.clock.now()) {
            return Err(NotDecided::Changed);
        }
        let rules = judged.rules(&self.seed(id).await?);
        let list = propose(&judged.assessed, &judged.overrides(), &rules)?;
        let text = text_of(&judged.signed_list(&rules, list));
        let signed = Signed {
            hash: hash(&text),
            list: text,
            signer: officer.name.to_owned(),
            at: self.clock.now(),
            entry: None,
        };
        if signed.hash != seen {
            return Err(NotDecided::Changed);
        }
        let fields = BTreeMap::from([("call", judged.call.code.clone()), ("list", signed.hash.clone())]);
        let person = officer.person;
        let write = move |tx: &mut Tx<'_>, entry| tables::sign(tx, id, person, &signed, entry);
        let fact = Fact { kind: "programme-list-signed", fields };
        self.evidence.record_fact_with(fact, write).await.map_err(ProgrammesError::from)?;
        Ok(())
    }

    /// The hash of the list of a desk: what a form of the page sends back.
    pub fn hash_of(&self, desk: &ListDesk) -> Option<String> {
        let (Some(rules), Some(Ok(list))) = (&desk.rules, &desk.list) else { return None };
        let judged = SignedList {
            call: desk.call.code.clone(),
            sheet: desk.call.hash.clone(),
            places: rules.places,
            pass_mark: rules.pass_mark.map(|mark| mark.to_string()),
            bounds: rules.bounds.iter().map(ToString::to_string).collect(),
            seed: rules.seed.clone(),
            list: list.clone(),
        };
        Some(hash(&text_of(&judged)))
    }

    /// Takes the signature back, as long as the list is not final.
    pub async fn unsign_list(&self, officer: PersonId, id: CallId) -> Result<(), NotDecided> {
        let call = self.own_call(officer, id).await?;
        let fields = BTreeMap::from([("call", call.code)]);
        let fact = Fact { kind: "programme-list-unsigned", fields };
        let write = move |tx: &mut Tx<'_>, _| tables::unsign(tx, id);
        self.evidence.record_fact_with(fact, write).await.map_err(ProgrammesError::from)?;
        Ok(())
    }

    /// Makes the signed list final: every application is decided, everybody is written to with their one true sentence, and
    /// the result is published, with the lottery's seed. Done once.
    ///
    /// # Errors
    /// [`NotDecided::Changed`] when the list would be another than the one that was signed, such as after a withdrawal.
    pub async fn make_final(&self, officer: Officer<'_>, id: CallId) -> Result<(), NotDecided> {
        let judged = self.judged(officer.person, id).await?;
        let Some(signed) = judged.decided.signed.clone() else { return Err(NotDecided::NotJudged) };
        if judged.decided.final_at.is_some() {
            return Ok(());
        }
        let rules = judged.rules(&self.seed(id).await?);
        let list = propose(&judged.assessed, &judged.overrides(), &rules)?;
        if hash(&text_of(&judged.signed_list(&rules, list.clone()))) != signed.hash {
            return Err(NotDecided::Changed);
        }
        let published = self.published_of(&judged, &rules, &list, &signed)?;
        let lines: BTreeMap<&str, &Line> = list.lines.iter().map(|line| (line.number.as_str(), line)).collect();
        let around = Around { applications: list.lines.len(), put_in: list.put_in, taken_out: list.taken_out };
        let mut told = Vec::with_capacity(lines.len());
        for brief in judged.briefs.iter().filter(|brief| brief.state == State::Complete) {
            let Some(line) = lines.get(brief.number.as_str()) else { continue };
            told.push(self.verdict_of(&judged.call, brief, line, around, &signed).await?);
        }
        self.record_verdicts(officer.person, &judged.call, &told).await?;
        self.write_final(&judged.call, signed.hash, published, told).await
    }

    /// What becomes of an application, what its candidate reads, and the letter.
    pub(crate) async fn verdict_of(
        &self,
        call: &Call,
        brief: &Brief,
        line: &Line,
        around: Around,
        signed: &Signed,
    ) -> Result<ToldVerdict, ProgrammesError> {
        let contact = self.reached(brief.person).await?;
        let lang = contact.as_ref().map_or_else(base::Lang::default, |contact| contact.lang);
        let told = sentence(&self.words(lang), call, around, line);
        let letter = match &contact {
            None => None,
            Some(contact) => {
                let title = call.short_title(lang);
                let link = format!("{}/programmes/applications/{}", self.public_url, brief.id);
                let result = format!("{}/programmes/{}/result", self.public_url, call.code);
                let values = [
                    ("name", contact.name.as_str().into()),
                    ("title", title.as_str().into()),
                    ("number", brief.number.as_str().into()),
                    ("verdict", line.verdict.name().into()),
                    ("sentence", told.as_str().into()),
                    ("body", call.about.programme.body.as_str().into()),
                    ("link", link.as_str().into()),
                    ("result", result.as_str().into()),
                ];
                self.write_to(contact, "programmes-mail-verdict", &values)?
            }
        };
        let outcome = if line.verdict == Verdict::Chosen { Outcome::Chosen } else { Outcome::NotChosen };
        let decision = Decision { outcome, reason: told, by_name: signed.signer.clone(), at: self.clock.now() };
        Ok(ToldVerdict { brief: brief.clone(), line: line.clone(), decision, letter })
    }

    /// Each candidate finds in their log that their application was decided.
    async fn record_verdicts(
        &self,
        officer: PersonId,
        call: &Call,
        told: &[ToldVerdict],
    ) -> Result<(), ProgrammesError> {
        for some in told.chunks(AT_ONCE) {
            let entries = some.iter().map(|one| {
                let entry = crate::room::access_of_brief(officer, call, &one.brief, Action::DecideCase, "decided");
                self.evidence.record(entry)
            });
            try_join_all(entries).await?;
        }
        Ok(())
    }

    async fn write_final(
        &self,
        call: &Call,
        hash: String,
        published: Published,
        told: Vec<ToldVerdict>,
    ) -> Result<(), NotDecided> {
        let (call, now) = (call.clone(), self.clock.now());
        let fields = BTreeMap::from([("call", call.code.clone()), ("list", hash.clone())]);
        let fact = Fact { kind: "programme-list-final", fields };
        let write = move |tx: &mut Tx<'_>, _| {
            if !tables::make_final(tx, call.id, &hash, &published, now)? {
                return Ok(false);
            }
            for one in &told {
                one.write(tx, &call, now)?;
            }
            Ok(true)
        };
        let done = self.evidence.record_fact_with(fact, write).await.map_err(ProgrammesError::from)?;
        done.map(|_| ()).ok_or(NotDecided::Changed)
    }

    fn published_of(
        &self,
        judged: &Judged,
        rules: &Rules,
        list: &List,
        signed: &Signed,
    ) -> Result<Published, NotDecided> {
        let overrides = judged.overrides();
        let named = |is_put_in: bool| -> BTreeSet<&str> {
            overrides.iter().filter(|one| one.is_put_in == is_put_in).map(|one| one.number.as_str()).collect()
        };
        let around = choose_around(&judged.assessed, &named(true), &named(false), rules)?;
        let recomputable = recomputable(&judged.assessed, &around, rules);
        let is_sealed = matches!(recomputable, Recomputable::Sealed { .. });
        let highest = crate::model::jury::highest_of(&judged.call);
        let mut lines: Vec<PublicLine> = list.lines.iter().map(|line| public_line(line, highest, is_sealed)).collect();
        lines.sort_by(|one, other| one.number.cmp(&other.number));
        Ok(Published {
            places: rules.places,
            pass_mark: rules.pass_mark.map(|mark| mark.to_string()),
            bounds: rules.bounds.iter().map(GroupBound::from).collect(),
            bounds_reason: judged.decided.bounds_reason.clone(),
            seed: rules.seed.clone(),
            commitment: judged.jury.commitment.clone(),
            committed_at: judged.jury.committed_at,
            lines,
            is_best: list.is_best,
            put_in: list.put_in,
            taken_out: list.taken_out,
            recomputable,
            indicators: indicators(&judged.call, &judged.assessed, list),
            signer: signed.signer.clone(),
            signed_at: signed.at,
            hash: signed.hash.clone(),
            entry: signed.entry,
        })
    }

    /// The whole file of a final list, with the groups that have bounds: for whoever controls it. Recorded before.
    pub async fn whole_file(&self, officer: PersonId, id: CallId) -> Result<String, NotDecided> {
        let call = self.own_call(officer, id).await?;
        let read = move |tx: &mut Tx<'_>| {
            let decided = tables::decision(tx, id)?.unwrap_or_default();
            let complete = tables::groups_of_call(tx, id, State::Complete)?;
            let groups = tables::groups_of_call(tx, id, State::Decided)?;
            Ok::<_, ProgrammesError>((
                decided,
                complete,
                groups,
                tables::briefs(tx, id, crate::assess::APPLICATIONS_MAX)?,
            ))
        };
        let (decided, complete, groups, briefs) = self.db.read(read).await?;
        // Before that, whoever can still change something would learn who says what of themselves.
        if decided.final_at.is_none() {
            return Err(NotDecided::NotJudged);
        }
        let signed = decided.signed.ok_or(NotDecided::NotJudged)?;
        let list: SignedList = serde_json::from_str(&signed.list).map_err(|_| NotDecided::Changed)?;
        self.record_call("programme-whole-file", &call).await?;
        let by_number: BTreeMap<&str, ApplicationId> =
            briefs.iter().map(|brief| (brief.number.as_str(), brief.id)).collect();
        let assessed: Vec<Assessed> = list
            .list
            .lines
            .iter()
            .filter(|line| !line.is_overridden())
            .filter_map(|line| {
                let id = by_number.get(line.number.as_str())?;
                let stated = groups.get(id).or_else(|| complete.get(id)).cloned().unwrap_or_default();
                Some(Assessed { number: line.number.clone(), score: line.score.parse().ok()?, groups: stated })
            })
            .collect();
        let bounds: Vec<Bound> = list.bounds.iter().filter_map(|bound| bound.parse().ok()).collect();
        Ok(whole_file(&assessed.iter().collect::<Vec<_>>(), &bounds))
    }

    /// What everybody reads of a call's list.
    ///
    /// # Errors
    /// [`ProgrammesError::NotFound`] before it is final.
    pub async fn result(&self, code: &str) -> Result<(Call, Published, Vec<Line>), ProgrammesError> {
        let call = self.published(code).await?;
        let id = call.id;
        let read = move |tx: &mut Tx<'_>| {
            let now: Vec<Line> = tables::verdicts(tx, id)?.into_iter().map(|(_, line)| line).collect();
            Ok::<_, ProgrammesError>((tables::published(tx, id)?, now))
        };
        let (published, now) = self.db.read(read).await?;
        Ok((call, published.ok_or(ProgrammesError::NotFound)?, now))
    }
}

/// What became of an application, with what is to be written.
pub(crate) struct ToldVerdict {
    pub(crate) brief: Brief,
    pub(crate) line: Line,
    pub(crate) decision: Decision,
    pub(crate) letter: Option<JuryLetter>,
}

impl ToldVerdict {
    /// Writes the verdict, the decision that the candidate reads, and the letter. Who withdrew meanwhile stays withdrawn.
    pub(crate) fn write(&self, tx: &mut Tx<'_>, call: &Call, now: Timestamp) -> Result<(), ::store::StoreError> {
        let Some(mut one) = tables::application(tx, self.brief.id)? else { return Ok(()) };
        tables::put_verdict(tx, call.id, one.id, &self.line, now)?;
        if !self.decide(&mut one, call, now) {
            return Ok(());
        }
        tables::change_application(tx, &one)?;
        if let Some(letter) = &self.letter {
            mail::enqueue(tx, letter.id, &letter.message, now)?;
        }
        Ok(())
    }

    fn decide(&self, one: &mut Application, call: &Call, now: Timestamp) -> bool {
        // Who waited moves up; whom the office refused meanwhile stays refused.
        let moves_up = one.state == State::Decided && self.line.why == Why::MovedUp;
        let Some(state) = one.state.after(Deed::Decide).or(moves_up.then_some(State::Decided)) else { return false };
        one.state = state;
        one.decision = Some(self.decision.clone());
        (one.changed_at, one.over_at) = (now, Some(now));
        one.kept_until = (self.decision.outcome != Outcome::Chosen).then(|| call.keeps_until(now));
        true
    }
}

/// What is signed, as it is written: the order of fields is fixed.
fn text_of(list: &SignedList) -> String {
    serde_json::json!(list).to_string()
}

/// Classes of scores: fifths of the highest.
const CLASSES: u64 = 5;

fn public_line(line: &Line, highest: u64, is_sealed: bool) -> PublicLine {
    let units = line.score.parse::<selection::Score>().map_or(0, selection::Score::ten_thousandths);
    let units = u64::try_from(units).unwrap_or_default();
    let class = (units * CLASSES).checked_div(highest * 10_000).unwrap_or_default().min(CLASSES - 1);
    let from = u32::try_from(class * 100 / CLASSES).unwrap_or_default();
    let width = u32::try_from(100 / CLASSES).unwrap_or_default();
    // Rank and reason would tell of which group somebody is.
    let hides = is_sealed && !line.is_plain();
    let shown = Line { rank: if is_sealed { 0 } else { line.rank }, score: String::new(), ..line.clone() };
    PublicLine {
        number: line.number.clone(),
        // Under bounds, a class beside a verdict would tell it too.
        class: (!is_sealed).then_some((from, from + width)),
        verdict: line.verdict,
        line: (!hides).then_some(shown),
    }
}

fn indicators(call: &Call, assessed: &[Assessed], list: &List) -> Vec<Indicator> {
    let chosen: BTreeSet<&str> =
        list.lines.iter().filter(|line| line.verdict == Verdict::Chosen).map(|line| line.number.as_str()).collect();
    let of = |attribute: &str| {
        let mut counts: BTreeMap<Option<&str>, (u64, u64)> = BTreeMap::new();
        for one in assessed {
            let cell = counts.entry(one.groups.get(attribute).map(String::as_str)).or_default();
            if chosen.contains(one.number.as_str()) { cell.0 += 1 } else { cell.1 += 1 }
        }
        let counted = |(value, (chosen, others)): (Option<&str>, (u64, u64))| Counted {
            value: value.map(str::to_owned),
            chosen,
            others,
        };
        indicator(attribute, &counts.into_iter().map(counted).collect::<Vec<_>>())
    };
    call.bounds.iter().map(|dimension| of(&dimension.name)).collect()
}

/// What accepting a relaxation means, bound by bound: as it is, and as it would be.
pub fn relaxations(relaxed: &[Relaxed]) -> Vec<(GroupBound, GroupBound)> {
    let bounds: Vec<Bound> = relaxed.iter().map(|one| one.bound.clone()).collect();
    let then = relax(&bounds, relaxed);
    bounds.iter().map(GroupBound::from).zip(then.iter().map(GroupBound::from)).collect()
}

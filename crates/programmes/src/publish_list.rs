//! The signed list is made final: every application is decided, everybody is written to, and the result is published.

use std::collections::{BTreeMap, BTreeSet};

use ::store::{StoreError, Tx};
use base::{PersonId, Timestamp};
use evidence::{Action, Fact};
use futures_util::future::try_join_all;
use serde::{Deserialize, Serialize};

use crate::check_completeness::Officer;
use crate::decide_list::{Judged, NotDecided};
use crate::fingerprint::sha256_hex;
use crate::indicators::{Counted, Indicator, indicator};
use crate::letters::{self, Letter};
use crate::model::{Application, Brief, Call, CallId, Decision, Deed, Outcome, State};
use crate::propose_list::{Assessed, GroupBound, Line, List, Rules, Verdict, Why, propose};
use crate::recompute::{Recomputable, recomputable};
use crate::room::{Programmes, ProgrammesError, access_of_brief};
use crate::sentence::{Around, sentence};
use crate::sign_list::{Signed, SignedList};
use crate::store as tables;
use crate::store::Kept;

/// Entries of the log that wait at once.
const AT_ONCE: usize = 100;

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
    /// Until when the whole file is kept, where that is not published.
    #[serde(default)]
    pub whole_file_until: Option<Timestamp>,
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

impl Programmes {
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
        if sha256_hex(SignedList::of(&judged.call, &rules, list.clone()).text()) != signed.hash {
            return Err(NotDecided::Changed);
        }
        let (published, whole_file) = self.published_of(&judged, &rules, &list, &signed)?;
        let lines: BTreeMap<&str, &Line> = list.lines.iter().map(|line| (line.number.as_str(), line)).collect();
        let around = Around { applications: list.lines.len(), put_in: list.put_in, taken_out: list.taken_out };
        let mut told = Vec::with_capacity(lines.len());
        for brief in judged.briefs.iter().filter(|brief| brief.state == State::Complete) {
            let Some(line) = lines.get(brief.number.as_str()) else { continue };
            told.push(self.verdict_of(&judged.call, brief, line, around, &signed).await?);
        }
        self.record_verdicts(officer.person, &judged.call, &told).await?;
        let kept = Kept {
            whole_file: whole_file.map(|file| self.seal_file(id, &file)),
            until: judged.call.keeps_until(self.clock.now()),
        };
        match self.write_final(&judged.call, signed.hash, published, kept, told).await {
            // Two clicks at once: the other one did it.
            Err(NotDecided::Changed) if self.is_final(id).await? => Ok(()),
            done => done,
        }
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
        let words = self.words(lang);
        let told = sentence(&words, call, around, line);
        // A letter is read by whoever opens the mailbox, and kept by mail servers: it names no bound, and so no group.
        let in_letter = if line.names_bounds() { words.t("programmes-mail-why-inside") } else { told.clone() };
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
                    ("sentence", in_letter.as_str().into()),
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
                let entry = access_of_brief(officer, call, &one.brief, Action::DecideCase, "decided");
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
        kept: Kept,
        told: Vec<ToldVerdict>,
    ) -> Result<(), NotDecided> {
        let (call, now) = (call.clone(), self.clock.now());
        let fields = BTreeMap::from([("call", call.code.clone()), ("list", hash.clone())]);
        let fact = Fact { kind: "programme-list-final", fields };
        let write = move |tx: &mut Tx<'_>, _| {
            if !tables::make_final(tx, call.id, &hash, &published, &kept, now)? {
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
    ) -> Result<(Published, Option<String>), NotDecided> {
        let (recomputable, whole_file) = recomputable(&judged.assessed, &judged.around(rules)?, rules);
        let is_sealed = matches!(recomputable, Recomputable::Sealed { .. });
        let highest = crate::model::jury::highest_of(&judged.call);
        let mut lines: Vec<PublicLine> = list.lines.iter().map(|line| public_line(line, highest, is_sealed)).collect();
        lines.sort_by(|one, other| one.number.cmp(&other.number));
        let published = Published {
            whole_file_until: whole_file.as_ref().map(|_| judged.call.keeps_until(self.clock.now())),
            places: rules.places,
            pass_mark: rules.pass_mark.map(|mark| mark.to_string()),
            bounds: rules.bounds.iter().map(GroupBound::from).collect(),
            bounds_reason: if judged.is_relaxed(rules) { judged.decided.bounds_reason.clone() } else { String::new() },
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
        };
        Ok((published, whole_file))
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
    pub(crate) letter: Option<Letter>,
}

impl ToldVerdict {
    /// Writes the verdict, the decision that the candidate reads, and the letter. Who withdrew meanwhile stays withdrawn.
    pub(crate) fn write(&self, tx: &mut Tx<'_>, call: &Call, now: Timestamp) -> Result<(), StoreError> {
        let Some(mut one) = tables::application(tx, self.brief.id)? else { return Ok(()) };
        tables::put_verdict(tx, call.id, one.id, &self.line, now)?;
        if !self.decide(&mut one, call, now) {
            return Ok(());
        }
        tables::change_application(tx, &one)?;
        letters::post(tx, self.letter.as_ref(), now)
    }

    fn decide(&self, one: &mut Application, call: &Call, now: Timestamp) -> bool {
        // Who waited moves up, and what was decided may be amended; whom the office refused meanwhile stays refused.
        let is_later = matches!(self.line.why, Why::MovedUp | Why::LetIn { .. } | Why::LostPlace { .. });
        let again = (one.state == State::Decided && is_later).then_some(State::Decided);
        let Some(state) = one.state.after(Deed::Decide).or(again) else { return false };
        one.state = state;
        one.decision = Some(self.decision.clone());
        (one.changed_at, one.over_at) = (now, Some(now));
        let is_chosen = self.decision.outcome == Outcome::Chosen;
        one.kept_until = Some(if is_chosen { call.follows_until(now) } else { call.keeps_until(now) });
        true
    }
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

//! An owner takes everything that is kept of a firm away, in one file that people and programs can read.

use ::store::{StoreError, Tx};
use base::{FirmId, Lang, PersonId, Timestamp};
use evidence::{Action, Subject};
use forms::{Filling, Origin as AnswerOrigin};
use serde_json::{Map, Value, json};
use ui::Words;

use crate::feedback::Answers;
use crate::model::{AdviceRequest, Diagnosis, Firm, FirmChange, FirmMember, Invitation, Origin, Said, Turn};
use crate::pages::reason_words;
use crate::plan::{Share, Step};
use crate::roles::{FirmRole, Right};
use crate::room::{Business, BusinessError};
use crate::store;

/// The most changes among people, and the most shares of a plan, that the file has.
const ROWS_MAX: i64 = 10_000;

/// Everything that this room keeps of a firm.
struct Kept {
    members: Vec<FirmMember>,
    invitations: Vec<Invitation>,
    changes: Vec<FirmChange>,
    diagnoses: Vec<Diagnosis>,
    requests: Vec<Asked>,
    plan: Vec<Step>,
    shares: Vec<Share>,
}

/// A question with all that became of it.
struct Asked {
    request: AdviceRequest,
    said: Vec<Said>,
    turns: Vec<Turn>,
    feedback: Option<(Answers, Timestamp)>,
}

impl Business {
    /// Everything that is kept of a firm, with the words of this language; the reading is recorded.
    pub async fn take_firm_data(&self, person: PersonId, firm: FirmId, lang: Lang) -> Result<Value, BusinessError> {
        let firm = self.firm_with(person, firm, Right::TakeAway).await?;
        self.record(person, Subject::Firm(firm.id, firm.owner), Action::TakeFirmData, "everything").await?;
        let kept = self.everything_of(&firm).await?;
        let mut file = Map::new();
        file.insert("made_at".to_owned(), moment(self.clock.now()));
        file.insert("firm".to_owned(), firm_in_words(&firm));
        file.insert("people".to_owned(), self.people_in_words(&kept).await?);
        let diagnoses = kept.diagnoses.iter().map(|diagnosis| diagnosis_in_words(self, diagnosis, lang));
        file.insert("diagnoses".to_owned(), diagnoses.collect());
        let words = Words::new(self.texts.clone(), lang);
        let requests = kept.requests.iter().map(|asked| self.request_in_words(asked, &words));
        file.insert("requests".to_owned(), requests.collect());
        file.insert("plan".to_owned(), kept.plan.iter().map(|step| step_in_words(step, lang)).collect());
        file.insert("plan_shared_with".to_owned(), self.shares_in_words(&kept).await?);
        for room in self.elsewhere.all() {
            file.insert(room.name().to_owned(), room.of(firm.id).await.map_err(BusinessError::Elsewhere)?);
        }
        Ok(Value::Object(file))
    }

    async fn everything_of(&self, firm: &Firm) -> Result<Kept, BusinessError> {
        let (id, now) = (firm.id, self.clock.now());
        self.db
            .read(move |tx| {
                let diagnoses = store::diagnoses_of(tx, id)?.into_iter().map(store::StoredDiagnosis::open);
                Ok(Kept {
                    members: store::people_of(tx, id)?,
                    invitations: store::invitations_to(tx, id, now)?,
                    changes: store::changes_of(tx, id, ROWS_MAX)?,
                    diagnoses: diagnoses.collect::<Result<_, _>>()?,
                    requests: requests_of(tx, id)?,
                    plan: store::plan::steps_of(tx, id)?,
                    shares: store::plan::every_share_of(tx, id, ROWS_MAX)?,
                })
            })
            .await
    }

    async fn people_in_words(&self, kept: &Kept) -> Result<Value, BusinessError> {
        let mut people = Vec::new();
        for member in &kept.members {
            people.push(json!({
                "name": self.name_of(member.person).await?,
                "role": member.role.code(),
                "since": moment(member.since),
            }));
        }
        let invited = kept.invitations.iter().map(|invitation| {
            json!({
                "email": invitation.email,
                "role": invitation.role.code(),
                "invited_at": moment(invitation.invited_at),
                "expires_at": moment(invitation.expires_at),
            })
        });
        let mut changes = Vec::new();
        for change in &kept.changes {
            let whom = match change.person {
                Some(person) => Some(self.name_of(person).await?),
                None => None,
            };
            changes.push(json!({
                "what": change.what.code(),
                "by": self.name_of(change.actor).await?,
                "whom": whom,
                "role": change.role.map(FirmRole::code),
                "at": moment(change.at),
            }));
        }
        Ok(json!({ "members": people, "invited": invited.collect::<Vec<_>>(), "changes": changes }))
    }

    async fn shares_in_words(&self, kept: &Kept) -> Result<Value, BusinessError> {
        let mut shares = Vec::new();
        for share in &kept.shares {
            shares.push(json!({
                "adviser": self.directory.adviser(share.adviser).map(|adviser| adviser.name().to_owned()),
                "by": self.name_of(share.person).await?,
                "request": share.request.map(|request| request.to_string()),
                "shared_at": moment(share.shared_at),
                "until": moment(share.until),
                "ended_at": share.ended_at.map(moment),
            }));
        }
        Ok(Value::Array(shares))
    }

    fn request_in_words(&self, asked: &Asked, words: &Words) -> Value {
        let (request, lang) = (&asked.request, words.lang);
        let said = asked.said.iter().map(|said| json!({ "by": said.name, "text": said.text, "at": moment(said.at) }));
        let turns = asked.turns.iter().map(|turn| {
            json!({
                "with": self.holder_name(&turn.holder, lang),
                "since": moment(turn.since),
                "chosen_by": turn.chosen.name(),
                "why": reason_words(self, words, &turn.reasons),
                "ended_at": turn.ended.map(|(at, _)| moment(at)),
                "ended_because": turn.ended.map(|(_, why)| why.name()),
            })
        });
        let feedback = asked.feedback.map(|(answers, at)| {
            json!({
                "helped": answers.helped.name(),
                "result": answers.result.name(),
                "satisfaction": answers.satisfaction,
                "at": moment(at),
            })
        });
        json!({
            "id": request.id.to_string(),
            "with": self.holder_name(&request.holder, lang),
            "state": request.state.name(),
            "subject": self.content.specialities.get(&request.subject, lang),
            "message": request.message,
            "asked_at": moment(request.asked_at),
            "diagnosis_shared": request.diagnosis.map(|id| id.to_string()),
            "said": said.collect::<Vec<_>>(),
            "turns": turns.collect::<Vec<_>>(),
            "what_came_of_it": feedback,
        })
    }
}

fn step_in_words(step: &Step, lang: Lang) -> Value {
    json!({
        "title": step.title.get(lang),
        "state": step.state.word(),
        "reason": step.reason,
        "note": step.note,
        "added_at": moment(step.added_at),
        "changed_at": moment(step.changed_at),
    })
}

/// The requests for a firm, each with all that became of it.
fn requests_of(tx: &mut Tx<'_>, firm: FirmId) -> Result<Vec<Asked>, StoreError> {
    let mut all = Vec::new();
    for request in store::requests::of_firm(tx, firm)? {
        let said = store::requests::messages(tx, request.id)?;
        let turns = store::requests::turns(tx, request.id)?;
        let feedback = store::requests::feedback_of(tx, request.id)?;
        all.push(Asked { request, said, turns, feedback });
    }
    Ok(all)
}

/// RFC 3339, in UTC.
fn moment(at: Timestamp) -> Value {
    Value::String(at.jiff().to_string())
}

fn firm_in_words(firm: &Firm) -> Value {
    json!({
        "id": firm.id.to_string(),
        "number": firm.number.as_ref().map(ToString::to_string),
        "name": firm.facts.name,
        "activity": firm.facts.activity,
        "commune": firm.facts.commune,
        "headcount_band": firm.facts.headcount.map(|band| band.code().to_owned()),
        "source": match &firm.origin { Origin::Register(label) => label.as_str(), Origin::Person => "you" },
        "known_at": moment(firm.known_at),
    })
}

fn diagnosis_in_words(business: &Business, diagnosis: &Diagnosis, lang: Lang) -> Value {
    let filling = business.filling(diagnosis);
    let answers = diagnosis.answers.iter().map(|(key, answer)| {
        json!({
            "question": filling.question(key).map(|_| filling.label(key, lang)),
            "key": key,
            "answer": words_of(&filling, key, &answer.value, lang),
            "value": answer.value,
            "source": match &answer.provenance.source { AnswerOrigin::Person => "you", other => other.name().unwrap_or("computed") },
            "at": moment(answer.provenance.at),
        })
    });
    let outcome = diagnosis.outcome.as_ref();
    let instrument = business.content.instruments.get(&diagnosis.instrument);
    let band = outcome.and_then(|outcome| instrument?.band(&outcome.band));
    json!({
        "id": diagnosis.id.to_string(),
        "instrument": diagnosis.instrument,
        "version": diagnosis.version,
        "form_version": diagnosis.form_version,
        "started_at": moment(diagnosis.started_at),
        "completed_at": diagnosis.completed_at.map(moment),
        "score": outcome.and_then(|outcome| outcome.score).map(|score| score.to_string()),
        "band": outcome.map(|outcome| outcome.band.as_str()),
        "band_label": band.map(|band| band.label.get(lang)),
        "answers": answers.collect::<Vec<_>>(),
    })
}

/// An answer as people read it; the value itself where the question is gone.
fn words_of(filling: &Filling, key: &str, value: &str, lang: Lang) -> String {
    if filling.question(key).is_some() { filling.label_of_answer(key, lang) } else { value.to_owned() }
}

//! An owner takes everything that is kept of a firm away, in one file that people and programs can read.

use ::store::{StoreError, Tx};
use base::{FirmId, Lang, PersonId, Timestamp};
use evidence::{Action, Subject};
use forms::{Filling, Origin as AnswerOrigin};
use serde_json::{Map, Value, json};

use crate::model::{AdviceRequest, Diagnosis, Firm, FirmMember, Invitation, Origin, Said};
use crate::plan::Step;
use crate::roles::Right;
use crate::room::{Business, BusinessError};
use crate::store;

/// Everything that this room keeps of a firm.
struct Kept {
    members: Vec<FirmMember>,
    invitations: Vec<Invitation>,
    diagnoses: Vec<Diagnosis>,
    requests: Vec<(AdviceRequest, Vec<Said>)>,
    plan: Vec<Step>,
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
        let requests = kept.requests.iter().map(|(request, said)| self.request_in_words(request, said, lang));
        file.insert("requests".to_owned(), requests.collect());
        file.insert("plan".to_owned(), kept.plan.iter().map(|step| step_in_words(step, lang)).collect());
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
                    diagnoses: diagnoses.collect::<Result<_, _>>()?,
                    requests: requests_of(tx, id)?,
                    plan: store::plan::steps_of(tx, id)?,
                })
            })
            .await
    }

    async fn people_in_words(&self, kept: &Kept) -> Result<Value, BusinessError> {
        let mut people = Vec::new();
        for member in &kept.members {
            let account = self.identity.person(member.person).await?;
            people.push(json!({
                "name": account.map(|account| account.name.as_str().to_owned()),
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
        Ok(json!({ "members": people, "invited": invited.collect::<Vec<_>>() }))
    }

    fn request_in_words(&self, request: &AdviceRequest, said: &[Said], lang: Lang) -> Value {
        let said = said.iter().map(|said| json!({ "by": said.name, "text": said.text, "at": moment(said.at) }));
        json!({
            "with": self.holder_name(&request.holder, lang),
            "state": request.state.name(),
            "subject": self.content.specialities.get(&request.subject, lang),
            "message": request.message,
            "asked_at": moment(request.asked_at),
            "diagnosis_shared": request.diagnosis.map(|id| id.to_string()),
            "said": said.collect::<Vec<_>>(),
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

/// The requests for a firm, each with what was said after it.
fn requests_of(tx: &mut Tx<'_>, firm: FirmId) -> Result<Vec<(AdviceRequest, Vec<Said>)>, StoreError> {
    let requests = store::requests::of_firm(tx, firm)?;
    requests
        .into_iter()
        .map(|request| Ok((store::requests::messages(tx, request.id)?, request)))
        .map(|found| found.map(|(said, request)| (request, said)))
        .collect()
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
    json!({
        "id": diagnosis.id.to_string(),
        "instrument": diagnosis.instrument,
        "version": diagnosis.version,
        "form_version": diagnosis.form_version,
        "started_at": moment(diagnosis.started_at),
        "completed_at": diagnosis.completed_at.map(moment),
        "answers": answers.collect::<Vec<_>>(),
    })
}

/// An answer as people read it; the value itself where the question is gone.
fn words_of(filling: &Filling, key: &str, value: &str, lang: Lang) -> String {
    if filling.question(key).is_some() { filling.label_of_answer(key, lang) } else { value.to_owned() }
}

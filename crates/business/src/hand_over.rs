//! A question goes on to somebody else: by the rules of the platform, or by an officer's hand. Nothing of the turns
//! before is altered but that they ended.

use base::PersonId;
use directory::AdviserId;
use evidence::{Access, Action, Actor};

use crate::answer_request::Helper;
use crate::messages;
use crate::model::{AdviceRequest, AdviceRequestId, ChosenBy, Firm, Holder, Turn, TurnEnd};
use crate::read_requests::Conversation;
use crate::request_advice::Placed;
use crate::room::{Business, BusinessError};
use crate::store::requests as tables;

/// The name under which the platform itself acts.
const PLATFORM: &str = "passerelle";

impl Business {
    /// Routes a request again, to nobody who had it.
    pub(crate) async fn hand_over(
        &self,
        person: PersonId,
        conversation: &Conversation,
        firm: &Firm,
        why: TurnEnd,
    ) -> Result<(), BusinessError> {
        let placed = self.place_again(conversation, firm).await?;
        self.give(Actor::Person(person), &conversation.request, firm, placed, why).await
    }

    /// The same when the adviser who had it is not in the directory any more.
    pub(crate) async fn take_from_unlisted(&self, id: AdviceRequestId) -> Result<(), BusinessError> {
        let Some(conversation) = self.conversation(id).await? else { return Ok(()) };
        let firm = self.firm_of(&conversation.request).await?;
        let placed = self.place_again(&conversation, &firm).await?;
        let actor = Actor::System(PLATFORM.to_owned());
        self.give(actor, &conversation.request, &firm, placed, TurnEnd::NoLongerListed).await
    }

    async fn place_again(&self, conversation: &Conversation, firm: &Firm) -> Result<Placed, BusinessError> {
        let asker = self.asker(&conversation.request).await?;
        let mut need = self.need(firm, &conversation.request.subject, asker.lang);
        need.excluded = conversation
            .turns
            .iter()
            .filter_map(|turn| match turn.holder {
                Holder::Adviser(id) => Some(id),
                Holder::ContactPoint(_) => None,
            })
            .collect();
        match self.routing(&need, 1).await?.matches.into_iter().next() {
            Some(found) => Ok(Placed {
                contact: self.adviser_contact(&found.adviser).await?,
                holder: Holder::Adviser(found.adviser.id),
                chosen: ChosenBy::Platform,
                reasons: found.reasons,
            }),
            None => Ok(self.contact_point(firm, ChosenBy::Platform)),
        }
    }

    /// An officer takes a request over, for the contact point.
    pub async fn take_over(&self, officer: PersonId, id: AdviceRequestId) -> Result<(), BusinessError> {
        let received = self.read_received(Helper::Officer(officer), id).await?;
        let placed = self.contact_point(&received.firm, ChosenBy::Officer);
        if received.request().holder == placed.holder {
            return Err(BusinessError::RequestElsewhere);
        }
        self.give(Actor::Person(officer), received.request(), &received.firm, placed, TurnEnd::Officer).await
    }

    /// An officer gives a request to an adviser.
    pub async fn assign(&self, officer: PersonId, id: AdviceRequestId, to: AdviserId) -> Result<(), BusinessError> {
        let received = self.read_received(Helper::Officer(officer), id).await?;
        let adviser = self.directory.adviser(to).ok_or(BusinessError::NotFound)?;
        let holder = Holder::Adviser(to);
        let listed = adviser.accreditation.holds_on(self.directory.today());
        if !listed || received.request().holder == holder {
            return Err(BusinessError::RequestElsewhere);
        }
        let contact = self.adviser_contact(&adviser).await?;
        let placed = Placed { holder, chosen: ChosenBy::Officer, reasons: Vec::new(), contact };
        self.give(Actor::Person(officer), received.request(), &received.firm, placed, TurnEnd::Officer).await
    }

    /// Gives a request to somebody else: a turn ends, another begins, and the firm and the new holder get a letter, or
    /// nothing happens.
    async fn give(
        &self,
        actor: Actor,
        request: &AdviceRequest,
        firm: &Firm,
        placed: Placed,
        why: TurnEnd,
    ) -> Result<(), BusinessError> {
        let now = self.clock.now();
        let after = request.handed_to(placed.holder.clone(), now).ok_or(BusinessError::RequestElsewhere)?;
        let asker = self.asker(request).await?;
        let shared = request.diagnosis.is_some().then_some((Action::ShareDiagnosis, "answers, score"));
        for (action, detail) in
            [(Action::SendRequest, "name, e-mail, firm, commune, message")].into_iter().chain(shared)
        {
            let access = Access {
                actor: actor.clone(),
                subject: self.subject_of(request).await?,
                action,
                detail: detail.to_owned(),
                basis: "business-basis-own-request".to_owned(),
            };
            self.evidence.record(access).await?;
        }
        let turn = Turn {
            number: after.turn,
            holder: placed.holder,
            since: now,
            chosen: placed.chosen,
            reasons: placed.reasons,
            ended: None,
        };
        let letters = messages::on_hand_over(self, &after, firm, &asker, &placed.contact)?;
        let (business, before, next) = (self.clone(), request.clone(), self.next_step_of(&after));
        let given = self
            .db
            .write(move |tx| {
                if !tables::change(tx, &before, &after, next)? {
                    return Ok(false);
                }
                tables::end_turn(tx, before.id, before.turn, now, why)?;
                tables::add_turn(tx, before.id, &turn)?;
                business.post(tx, &letters)?;
                Ok::<_, BusinessError>(true)
            })
            .await?;
        if given { Ok(()) } else { Err(BusinessError::RequestElsewhere) }
    }
}

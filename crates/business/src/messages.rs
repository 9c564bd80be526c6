//! What the room writes to people: in each one's language, in the transaction of what it tells.

use base::{Id, Lang, PersonId, Timestamp};
use directory::Adviser;
use mail::{Allowance, Allowed, Message, MessageId};
use store::Tx;
use ui::Words;

use crate::contact_points::WHOLE_TERRITORY;
use crate::model::{AdviceRequest, Firm, Holder, Invitation};
use crate::plan::Share;
use crate::request_state::answer_due;
use crate::roles::FirmRole;
use crate::room::{Business, BusinessError};

/// The most characters of a name that stands in a subject.
const MAX_NAME_IN_SUBJECT: usize = 80;

/// Whom a message goes to.
#[derive(Debug, Clone)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// The mailbox.
    pub email: mail::Address,
    /// The language.
    pub lang: Lang,
}

/// A message with the identifier that keeps it from being sent twice.
pub struct Letter {
    id: MessageId,
    message: Message,
}

/// A new request: to who gets it, and a copy to the person.
pub fn on_request(
    business: &Business,
    request: &AdviceRequest,
    firm: &Firm,
    asker: &Contact,
    holder: &Contact,
) -> Result<Vec<Letter>, BusinessError> {
    let subject = business.content.specialities.get(&request.subject, asker.lang);
    let copy = Writing::to(business, asker)
        .with("adviser", &holder.name)
        .with("person", &asker.name)
        .with("subject", subject)
        .with("message", &request.message)
        .with("due", &due_words(business, request, asker.lang))
        .with("link", &own_link(business, request))
        .letter("business-mail-copy")?;
    Ok(vec![asked(business, request, firm, asker, holder)?, copy])
}

/// A request that goes on: to who gets it, and to the person.
pub fn on_hand_over(
    business: &Business,
    request: &AdviceRequest,
    firm: &Firm,
    asker: &Contact,
    holder: &Contact,
) -> Result<Vec<Letter>, BusinessError> {
    let subject = business.content.specialities.get(&request.subject, asker.lang);
    let told = Writing::to(business, asker)
        .with("adviser", &holder.name)
        .with("person", &asker.name)
        .with("subject", subject)
        .with("due", &due_words(business, request, asker.lang))
        .with("link", &own_link(business, request))
        .letter("business-mail-handed")?;
    Ok(vec![asked(business, request, firm, asker, holder)?, told])
}

/// What was asked, to who gets it.
fn asked(
    business: &Business,
    request: &AdviceRequest,
    firm: &Firm,
    asker: &Contact,
    holder: &Contact,
) -> Result<Letter, BusinessError> {
    let commune = firm.facts.commune.as_ref().and_then(|code| business.territories.commune(code));
    Writing::to(business, holder)
        .with("adviser", &holder.name)
        .with("person", &asker.name)
        .with("firm", &firm.facts.name)
        .with("commune", commune.map_or("–", |commune| &commune.name))
        .with("subject", business.content.specialities.get(&request.subject, holder.lang))
        .with("message", &request.message)
        .with("shared", if request.diagnosis.is_some() { "yes" } else { "no" })
        .with("email", &asker.email.to_string())
        .with("due", &due_words(business, request, holder.lang))
        .with("link", &helper_link(business, request))
        .letter("business-mail-asked")
}

/// An answer: to the person, and a copy to who gave it.
pub fn on_answer(
    business: &Business,
    request: &AdviceRequest,
    firm: &Firm,
    asker: &Contact,
    adviser: &Contact,
    answer: &str,
) -> Result<Vec<Letter>, BusinessError> {
    let subject = business.content.specialities.get(&request.subject, asker.lang);
    let to_asker = Writing::to(business, asker)
        .with("adviser", &adviser.name)
        .with("person", &asker.name)
        .with("subject", subject)
        .with("answer", answer)
        .with("link", &own_link(business, request))
        .letter("business-mail-answer")?;
    let copy = Writing::to(business, adviser)
        .with("adviser", &adviser.name)
        .with("person", &asker.name)
        .with("firm", &firm.facts.name)
        .with("answer", answer)
        .with("link", &helper_link(business, request))
        .letter("business-mail-answer-copy")?;
    Ok(vec![to_asker, copy])
}

/// An invitation to look after a firm: in the language of who invites, for nothing is known of the other.
pub fn on_invitation(
    business: &Business,
    firm: &Firm,
    invitation: &Invitation,
    inviter: &Contact,
    email: mail::Address,
    token: &str,
) -> Result<Vec<Letter>, BusinessError> {
    let invited = Contact { name: String::new(), email, lang: inviter.lang };
    let letter = Writing::to(business, &invited)
        .with("person", &inviter.name)
        .with("firm", &firm.facts.name)
        .with("role", invitation.role.code())
        .with("link", &format!("{}/firms/join/{token}", business.public_url))
        .letter("business-mail-invited")?;
    Ok(vec![letter])
}

/// Somebody came: to who invited them.
pub fn on_joining(
    business: &Business,
    firm: &Firm,
    inviter: &Contact,
    joined: &Contact,
    role: FirmRole,
) -> Result<Vec<Letter>, BusinessError> {
    let letter = Writing::to(business, inviter)
        .with("person", &joined.name)
        .with("firm", &firm.facts.name)
        .with("role", role.code())
        .with("link", &format!("{}/firms/{}/people", business.public_url, firm.id))
        .letter("business-mail-joined")?;
    Ok(vec![letter])
}

/// A plan that is shared: to the adviser.
pub fn on_shared_plan(
    business: &Business,
    share: &Share,
    firm: &Firm,
    sharer: &Contact,
    adviser: &Contact,
) -> Result<Letter, BusinessError> {
    let words = ui::Words::new(business.texts.clone(), adviser.lang);
    Writing::to(business, adviser)
        .with("adviser", &adviser.name)
        .with("person", &sharer.name)
        .with("firm", &firm.facts.name)
        .with("until", &words.date(business.day(share.until)))
        .with("link", &format!("{}/shared-plans/{}", business.public_url, share.id))
        .letter("business-mail-plan")
}

/// The firm wrote again: to who has the question.
pub fn on_more(
    business: &Business,
    request: &AdviceRequest,
    firm: &Firm,
    asker: &Contact,
    holder: &Contact,
    message: &str,
) -> Result<Vec<Letter>, BusinessError> {
    let letter = Writing::to(business, holder)
        .with("adviser", &holder.name)
        .with("person", &asker.name)
        .with("firm", &firm.facts.name)
        .with("message", message)
        .with("link", &helper_link(business, request))
        .letter("business-mail-more")?;
    Ok(vec![letter])
}

/// Somebody waits: to who has the question.
pub fn reminder(
    business: &Business,
    request: &AdviceRequest,
    firm: &Firm,
    holder: &Contact,
) -> Result<Letter, BusinessError> {
    Writing::to(business, holder)
        .with("adviser", &holder.name)
        .with("firm", &firm.facts.name)
        .with("subject", business.content.specialities.get(&request.subject, holder.lang))
        .with("date", &date_words(business, request.waiting_since.unwrap_or(request.asked_at), holder.lang))
        .with("due", &due_words(business, request, holder.lang))
        .with("link", &helper_link(business, request))
        .letter("business-mail-reminder")
}

/// Nobody answered: to the contact point, and to the person.
pub fn alarm(
    business: &Business,
    request: &AdviceRequest,
    firm: &Firm,
    asker: &Contact,
    office: &Contact,
) -> Result<Vec<Letter>, BusinessError> {
    let holder = |lang| business.holder_name(&request.holder, lang).unwrap_or_else(|| "–".to_owned());
    let to_office = Writing::to(business, office)
        .with("firm", &firm.facts.name)
        .with("adviser", &holder(office.lang))
        .with("subject", business.content.specialities.get(&request.subject, office.lang))
        .with("date", &date_words(business, request.waiting_since.unwrap_or(request.asked_at), office.lang))
        .with("link", &format!("{}/office/requests/{}", business.public_url, request.id))
        .letter("business-mail-alarm")?;
    let to_asker = Writing::to(business, asker)
        .with("person", &asker.name)
        .with("adviser", &holder(asker.lang))
        .with("office", &office.name)
        .with("subject", business.content.specialities.get(&request.subject, asker.lang))
        .with("link", &own_link(business, request))
        .letter("business-mail-nobody")?;
    Ok(vec![to_office, to_asker])
}

/// A month later: what came of it?
pub fn follow_up(
    business: &Business,
    request: &AdviceRequest,
    asker: &Contact,
    token: &str,
) -> Result<Letter, BusinessError> {
    Writing::to(business, asker)
        .with("person", &asker.name)
        .with("subject", business.content.specialities.get(&request.subject, asker.lang))
        .with("date", &date_words(business, request.asked_at, asker.lang))
        .with("link", &format!("{}/feedback/{token}", business.public_url))
        .letter("business-mail-follow-up")
}

fn own_link(business: &Business, request: &AdviceRequest) -> String {
    format!("{}/requests/{}", business.public_url, request.id)
}

fn helper_link(business: &Business, request: &AdviceRequest) -> String {
    let place = match request.holder {
        Holder::Adviser(_) => "inbox",
        Holder::ContactPoint(_) => "office/requests",
    };
    format!("{}/{place}/{}", business.public_url, request.id)
}

fn date_words(business: &Business, at: Timestamp, lang: Lang) -> String {
    Words::new(business.texts.clone(), lang).date(business.day(at))
}

/// The day on which an answer should have come.
fn due_words(business: &Business, request: &AdviceRequest, lang: Lang) -> String {
    let since = request.waiting_since.unwrap_or(request.asked_at);
    date_words(business, answer_due(since, &business.zone), lang)
}

/// A value as it can stand in a subject: on one line, not too long, and without characters that no header may hold, which
/// names of before and of the register may have.
fn short(value: &str) -> String {
    let is_between = |letter: char| letter.is_whitespace() || letter.is_control();
    let words: Vec<&str> = value.split(is_between).filter(|word| !word.is_empty()).collect();
    words.join(" ").chars().take(MAX_NAME_IN_SUBJECT).collect()
}

/// A letter in the making.
struct Writing<'a> {
    business: &'a Business,
    to: &'a Contact,
    values: Vec<(&'static str, String)>,
}

impl<'a> Writing<'a> {
    fn to(business: &'a Business, to: &'a Contact) -> Self {
        Self { business, to, values: Vec::new() }
    }

    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.values.push((name, value.to_owned()));
        self
    }

    /// The letter of the texts `KEY-subject` and `KEY-text`.
    fn letter(self, key: &str) -> Result<Letter, BusinessError> {
        let in_subject: Vec<_> = self.values.iter().map(|(name, value)| (*name, short(value).into())).collect();
        let in_text: Vec<_> = self.values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        let texts = &self.business.texts;
        let subject = texts.say(self.to.lang, &format!("{key}-subject"), &in_subject);
        let text = texts.say(self.to.lang, &format!("{key}-text"), &in_text);
        let failed = |error: &dyn std::fmt::Display| BusinessError::Mail(error.to_string());
        let subject = subject.parse().map_err(|error: mail::SubjectError| failed(&error))?;
        let message =
            Message::new(self.to.email.clone(), subject, text, self.to.lang).map_err(|error| failed(&error))?;
        Ok(Letter { id: Id::new(&*self.business.clock, &*self.business.random), message })
    }
}

impl Business {
    /// Puts letters into the outbox, in the caller's transaction.
    pub(crate) fn post(&self, tx: &mut Tx<'_>, letters: &[Letter]) -> Result<(), BusinessError> {
        for letter in letters {
            mail::enqueue(tx, letter.id, &letter.message, self.clock.now())?;
        }
        Ok(())
    }

    /// The same of letters that a person causes to be written to others, as often as they may.
    ///
    /// # Errors
    /// [`BusinessError::TooManyLetters`]
    pub(crate) fn post_for(
        &self,
        tx: &mut Tx<'_>,
        person: PersonId,
        allowance: Allowance,
        letters: &[Letter],
    ) -> Result<(), BusinessError> {
        match allowance.count(tx, person, self.clock.now())? {
            Allowed::Yes => self.post(tx, letters),
            Allowed::NoMore => Err(BusinessError::TooManyLetters),
        }
    }

    /// The name, mailbox and language of a person.
    pub(crate) async fn person(&self, person: PersonId) -> Result<Contact, BusinessError> {
        let account = self.identity.person(person).await?.ok_or(BusinessError::NotFound)?;
        let email = account
            .email
            .as_str()
            .parse()
            .map_err(|error: mail::AddressError| BusinessError::Mail(error.to_string()))?;
        Ok(Contact { name: account.name.as_str().to_owned(), email, lang: account.lang })
    }

    /// How an adviser is reached: by the account that answers.
    pub(crate) async fn adviser_contact(&self, adviser: &Adviser) -> Result<Contact, BusinessError> {
        let person = adviser.account.ok_or(BusinessError::NotFound)?;
        let contact = self.person(person).await?;
        Ok(Contact { name: adviser.name().to_owned(), ..contact })
    }

    /// How who has a question is reached.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] when the adviser, or the account, is gone.
    pub(crate) async fn holder_contact(&self, holder: &Holder) -> Result<Contact, BusinessError> {
        match holder {
            Holder::Adviser(id) => {
                let adviser = self.directory.adviser(*id).ok_or(BusinessError::NotFound)?;
                self.adviser_contact(&adviser).await
            }
            Holder::ContactPoint(_) => Ok(self.contact_of_point(holder)),
        }
    }

    /// How a contact point is reached.
    pub(crate) fn contact_of_point(&self, holder: &Holder) -> Contact {
        let region = match holder {
            Holder::ContactPoint(region) => region,
            Holder::Adviser(_) => WHOLE_TERRITORY,
        };
        let point = self.content.contact_points.of(region);
        Contact { name: point.name.get(point.lang).to_owned(), email: point.email.clone(), lang: point.lang }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_name_holds_it_can_stand_in_a_subject() {
        let long = "é".repeat(500);
        for name in ["x\u{1}", "a\r\nBcc: all@example.org", "a\u{2028}b", "\u{85}a\0\tb", &long] {
            let subject = format!("Question: {}", short(name));
            assert!(subject.parse::<mail::Subject>().is_ok(), "{name:?}");
        }
        assert_eq!(short("  Boulangerie \u{1}du\nCanal "), "Boulangerie du Canal");
    }
}

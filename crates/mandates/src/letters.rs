//! What the room writes to people: in each one's language, in the transaction of what it tells.

use base::{Lang, PersonId, Timestamp};
use mail::{Message, MessageId};
use store::{StoreError, Tx};
use ui::Value;

use crate::codes::grouped;
use crate::model::{Mandate, MayUse, Organisation, Standing};
use crate::pages::words::lasts;
use crate::people::Service;
use crate::room::{Mandates, MandatesError};
use crate::sms::SMS_MAX_CHARS;

/// The most characters of a name that stands in a subject.
const MAX_NAME_IN_SUBJECT: usize = 80;

/// A message with the identifier that keeps it from being sent twice.
pub(crate) struct Letter {
    id: MessageId,
    message: Message,
}

impl Letter {
    /// Puts the letter into the outbox, in the caller's transaction.
    pub(crate) fn post(&self, tx: &mut Tx<'_>, now: Timestamp) -> Result<(), StoreError> {
        mail::enqueue(tx, self.id, &self.message, now)
    }
}

impl Mandates {
    /// Where letters to the person of a mandate go: the account's own mailbox before what the helper took down.
    pub(crate) async fn mailbox_of(&self, mandate: &Mandate) -> Result<Option<mail::Address>, MandatesError> {
        let known = self.people.known(mandate.person).await?;
        let own = known.and_then(|known| known.email);
        Ok(own.or_else(|| mandate.contact.email.clone()).and_then(|email| email.parse().ok()))
    }

    /// The code that signs.
    pub(crate) async fn letter_with_code(
        &self,
        mandate: &Mandate,
        organisation: &Organisation,
        code: &str,
    ) -> Result<Option<Letter>, MandatesError> {
        let told = self.about(mandate, organisation).await?.with("code", &grouped(code));
        self.letter(mandate, "mandates-mail-code", told).await
    }

    /// The same as a short message.
    pub(crate) async fn sms_with_code(
        &self,
        mandate: &Mandate,
        organisation: &Organisation,
        code: &str,
    ) -> Result<String, MandatesError> {
        let told = self.about(mandate, organisation).await?.with("code", &grouped(code));
        Ok(self.sms("mandates-sms-code", &told, mandate.lang))
    }

    /// What was agreed, and how it is ended.
    pub(crate) async fn letter_on_signature(
        &self,
        mandate: &Mandate,
        organisation: &Organisation,
    ) -> Result<Option<Letter>, MandatesError> {
        let told = self.about_live(mandate, organisation).await?;
        self.letter(mandate, "mandates-mail-signed", told).await
    }

    /// The same as a short message.
    pub(crate) async fn sms_on_signature(
        &self,
        mandate: &Mandate,
        organisation: &Organisation,
    ) -> Result<String, MandatesError> {
        Ok(self.sms("mandates-sms-signed", &self.about_live(mandate, organisation).await?, mandate.lang))
    }

    /// A helper acted.
    pub(crate) async fn letter_on_use(
        &self,
        mandate: &Mandate,
        organisation: &Organisation,
        helper: PersonId,
        service: &Service,
    ) -> Result<Option<Letter>, MandatesError> {
        let known = self.people.known(helper).await?;
        let name = known.map_or_else(|| mandate.helper_name.clone(), |known| known.name);
        let at = self.words(mandate.lang).date_time(self.clock.now(), &self.zone);
        let told = self
            .about_live(mandate, organisation)
            .await?
            .with("helper", &name)
            .with("service", service.name.get(mandate.lang))
            .with("at", &at);
        self.letter(mandate, "mandates-mail-used", told).await
    }

    /// It is over before its time.
    pub(crate) async fn letter_on_end(
        &self,
        mandate: &Mandate,
        organisation: &Organisation,
    ) -> Result<Option<Letter>, MandatesError> {
        let told = self.about(mandate, organisation).await?;
        self.letter(mandate, "mandates-mail-ended", told).await
    }

    async fn about(&self, mandate: &Mandate, organisation: &Organisation) -> Result<Telling, MandatesError> {
        let lang = mandate.lang;
        let told = Telling::default()
            .with("person", &mandate.person_name)
            .with("helper", &mandate.helper_name)
            .with("organisation", organisation.name.as_str())
            .with("scope", &self.scope_in_words(mandate, lang).await?)
            .with("lasts", &lasts(&self.words(lang), mandate.terms.lasts))
            .with("who", if mandate.terms.may_use == MayUse::Helper { "helper" } else { "organisation" });
        Ok(told)
    }

    async fn about_live(&self, mandate: &Mandate, organisation: &Organisation) -> Result<Telling, MandatesError> {
        let now = self.clock.now();
        let until = match mandate.standing(organisation, now) {
            Standing::Live { until } => until,
            _ => now,
        };
        let told = self
            .about(mandate, organisation)
            .await?
            .with("until", &self.words(mandate.lang).date_time(until, &self.zone))
            .with("revocation", &grouped(&self.revocation_code(mandate.id)))
            .with("link", &format!("{}/mandates/revoke", self.public_url));
        Ok(told)
    }

    /// What a mandate is for, as a person reads it: names with commas between.
    pub(crate) async fn scope_in_words(&self, mandate: &Mandate, lang: Lang) -> Result<String, MandatesError> {
        if let Some(codes) = mandate.scope().named_families() {
            let names: Vec<&str> = codes.iter().map(|code| self.families.name(code, lang)).collect();
            return Ok(names.join(", "));
        }
        let services = self.services.accepting().await?;
        let name = |id: &String| {
            let service = services.iter().find(|service| service.id == *id);
            service.map_or_else(|| id.clone(), |service| service.name.get(lang).to_owned())
        };
        let ids = mandate.scope().named_services();
        Ok(ids.map(|ids| ids.iter().map(name).collect::<Vec<_>>().join(", ")).unwrap_or_default())
    }

    pub(crate) fn words(&self, lang: Lang) -> ui::Words {
        ui::Words::new(self.texts.clone(), lang)
    }

    fn sms(&self, key: &str, told: &Telling, lang: Lang) -> String {
        self.texts.say(lang, key, &told.values()).chars().take(SMS_MAX_CHARS).collect()
    }

    /// The letter of the texts `KEY-subject` and `KEY-text`; none for someone without a mailbox.
    async fn letter(&self, mandate: &Mandate, key: &str, told: Telling) -> Result<Option<Letter>, MandatesError> {
        let Some(to) = self.mailbox_of(mandate).await? else { return Ok(None) };
        let lang = mandate.lang;
        let subject = self.texts.say(lang, &format!("{key}-subject"), &told.shortened().values());
        let text = self.texts.say(lang, &format!("{key}-text"), &told.values());
        let failed = |error: &dyn std::fmt::Display| MandatesError::Letter(error.to_string());
        let subject = subject.parse().map_err(|error: mail::SubjectError| failed(&error))?;
        let message = Message::new(to, subject, text, lang).map_err(|error| failed(&error))?;
        Ok(Some(Letter { id: MessageId::new(&*self.clock, &*self.random), message }))
    }
}

/// Values of a text.
#[derive(Default)]
struct Telling(Vec<(&'static str, String)>);

impl Telling {
    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.0.retain(|(other, _)| *other != name);
        self.0.push((name, value.to_owned()));
        self
    }

    /// The same for a subject: on one line, and not long.
    fn shortened(&self) -> Self {
        let short = |value: &String| {
            value.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(MAX_NAME_IN_SUBJECT).collect()
        };
        Self(self.0.iter().map(|(name, value)| (*name, short(value))).collect())
    }

    fn values(&self) -> Vec<(&str, Value<'_>)> {
        self.0.iter().map(|(name, value)| (*name, value.as_str().into())).collect()
    }
}

//! The very values that would go, before the person decides.

use axum::body::Body;
use axum::http::header::ACCEPT;
use axum::http::{self, HeaderName, HeaderValue};
use base::{Lang, PersonId};
use evidence::{Access, Action, Actor, Subject};
use serde_json::Value;
use tokio::time::Instant;
use xroad::MessageId;

use super::model::Terms;
use super::question::Question;
use crate::answer::outcome;
use crate::messages::body::{Gathered, gather};
use crate::pass_on::Transferred;
use crate::registry::Service;
use crate::{Exchange, PURPOSE};

/// A person waits for so long.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(8);
/// All previews together have the places of one client at a service.
const PREVIEWS: &str = "previews";
/// Values that are shown; an answer with more is not shown at all.
const VALUES_MAX: usize = 200;
/// Letters of a value, at most.
const VALUE_CHARS_MAX: usize = 1000;

/// What a person sees of what would go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Preview {
    /// Every value of the answer, with what it is called.
    Values(Vec<(String, Seen)>),
    /// The service has nothing about the person.
    Nothing,
    /// The service does not answer now.
    NotNow,
    /// The answer cannot be shown on a page.
    Unshowable,
}

/// A value as a person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Seen {
    Text(String),
    Yes,
    No,
    Empty,
}

impl Exchange {
    /// Asks a service what it would tell about a person. The person finds it in their log, like every other reading.
    pub(crate) async fn preview(
        &self,
        service: &Service,
        terms: &Terms,
        question: &Question,
        person: PersonId,
        lang: Lang,
    ) -> Result<Preview, evidence::EvidenceError> {
        let access = Access {
            actor: Actor::Person(person),
            subject: Subject::Person(person),
            action: Action::PreviewData,
            detail: terms.data.get(lang).to_owned(),
            basis: "exchange-basis-preview".to_owned(),
        };
        self.0.evidence.record(access).await?;
        Ok(self.ask_for_preview(service, terms, question, lang).await)
    }

    async fn ask_for_preview(&self, service: &Service, terms: &Terms, question: &Question, lang: Lang) -> Preview {
        // As for a message: one that is switched off is not asked, nor any while the node is being maintained.
        let is_off = service.offer.notice.is_some() || self.registry().await.maintenance.contains_key(self.server());
        if is_off {
            return Preview::NotNow;
        }
        let place = self.0.health.admit(&service.id, PREVIEWS, &*self.0.clock).await;
        let Ok(place) = place else { return Preview::NotNow };
        let Some(request) = self.preview_request(service, question) else { return Preview::NotNow };
        let within = service.offer.timeout.min(PATIENCE);
        let until = Instant::now() + within;
        let answered = self.0.services.ask(request, within).await;
        let outcome = outcome(&answered, self.0.clock.now());
        let Ok(answer) = answered else {
            self.0.health.settle(&service.id, PREVIEWS, outcome, self.0.clock.now());
            return Preview::NotNow;
        };
        let (head, body) = answer.into_parts();
        let left = until.saturating_duration_since(Instant::now());
        let asked = Transferred::whole_of_nothing();
        let body =
            gather(self.attend((&service.id, PREVIEWS, &asked), outcome, place, body, (left, within)), PATIENCE).await;
        match head.status.as_u16() {
            200 => {}
            204 | 404 => return Preview::Nothing,
            _ => return Preview::NotNow,
        }
        match body {
            Ok(Gathered::Short(body)) => shown(&body, terms, lang),
            Ok(Gathered::Long(..)) => Preview::Unshowable,
            Err(_) => Preview::NotNow,
        }
    }

    /// The question as a message has it, but that this node asks for the person themself.
    fn preview_request(&self, service: &Service, question: &Question) -> Option<http::Request<Body>> {
        let base = service.offer.address.as_str();
        let address = format!("{}{}", base.strip_suffix('/').unwrap_or(base), question.as_str());
        let mut request = http::Request::get(address).body(Body::empty()).ok()?;
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(HeaderName::from_bytes(PURPOSE.as_bytes()).ok()?, HeaderValue::from_static("preview"));
        let id = MessageId::of_exchange(self.0.random.bytes::<16>());
        headers.insert(HeaderName::from_static("x-road-id"), HeaderValue::try_from(id.as_str()).ok()?);
        headers.insert(
            HeaderName::from_static("x-road-client"),
            HeaderValue::try_from(service.id.subsystem().to_string()).ok()?,
        );
        Some(request)
    }
}

fn shown(body: &[u8], terms: &Terms, lang: Lang) -> Preview {
    let Ok(answer) = serde_json::from_slice::<Value>(body) else { return Preview::Unshowable };
    let mut values = Vec::new();
    if collect(&answer, &Place::default(), terms, lang, &mut values).is_none() {
        return Preview::Unshowable;
    }
    if values.is_empty() { Preview::Nothing } else { Preview::Values(values) }
}

/// Where a value stands: as labels name it, and as a person reads it where there is no label.
#[derive(Default)]
struct Place {
    pointer: String,
    words: String,
    /// Which one of each list, in words: ` 2`.
    numbers: String,
}

impl Place {
    fn member(&self, name: &str) -> Self {
        let escaped = name.replace('~', "~0").replace('/', "~1");
        let space = if self.words.is_empty() { "" } else { ", " };
        let words = format!("{}{space}{}", self.words, name.replace(['_', '-'], " "));
        Self { pointer: format!("{}/{escaped}", self.pointer), words, numbers: self.numbers.clone() }
    }

    fn item(&self, at: usize) -> Self {
        let number = format!(" {}", at + 1);
        Self {
            pointer: format!("{}/*", self.pointer),
            words: format!("{}{number}", self.words),
            numbers: format!("{}{number}", self.numbers),
        }
    }

    fn label(&self, terms: &Terms, lang: Lang) -> String {
        match terms.labels.get(&self.pointer) {
            Some(label) => format!("{}{}", label.get(lang), self.numbers),
            None => self.words.trim().to_owned(),
        }
    }
}

/// Every value of an answer; `None` when they are too many, or one is too long.
fn collect(value: &Value, place: &Place, terms: &Terms, lang: Lang, into: &mut Vec<(String, Seen)>) -> Option<()> {
    let seen = match value {
        Value::Object(members) => {
            return members.iter().try_for_each(|(name, value)| collect(value, &place.member(name), terms, lang, into));
        }
        Value::Array(items) => {
            return items
                .iter()
                .enumerate()
                .try_for_each(|(at, value)| collect(value, &place.item(at), terms, lang, into));
        }
        Value::Null => Seen::Empty,
        Value::Bool(true) => Seen::Yes,
        Value::Bool(false) => Seen::No,
        Value::Number(number) => Seen::Text(number.to_string()),
        Value::String(text) if text.is_empty() => Seen::Empty,
        Value::String(text) if text.chars().count() > VALUE_CHARS_MAX => return None,
        Value::String(text) => Seen::Text(text.clone()),
    };
    if into.len() == VALUES_MAX {
        return None;
    }
    into.push((place.label(terms, lang), seen));
    Some(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use base::Localized;

    use super::*;

    fn terms() -> Terms {
        Terms {
            question: "GET /quotient?name={family_name}".parse().unwrap(),
            data: Localized::of("fr", "x"),
            purposes: BTreeMap::new(),
            labels: BTreeMap::from([
                ("/data/valeur".to_owned(), Localized::of("en", "Family quotient")),
                ("/data/enfants/*/prenom".to_owned(), Localized::of("en", "First name of child")),
            ]),
            days: 1,
            jurisdiction: "FR".to_owned(),
        }
    }

    fn values(body: &str) -> Preview {
        shown(body.as_bytes(), &terms(), Lang::En)
    }

    #[test]
    fn every_value_that_would_go_is_shown_with_a_label_or_its_place() {
        let body = r#"{"data":{"valeur":700,"mois_calcul":6,"enfants":[{"prenom":"Léa"},{"prenom":null}],"seul":true},"a/b":""}"#;
        let text = |text: &str| Seen::Text(text.to_owned());
        let expected = BTreeMap::from([
            ("First name of child 1".to_owned(), text("Léa")),
            ("First name of child 2".to_owned(), Seen::Empty),
            ("a/b".to_owned(), Seen::Empty),
            ("data, mois calcul".to_owned(), text("6")),
            ("data, seul".to_owned(), Seen::Yes),
            ("Family quotient".to_owned(), text("700")),
        ]);
        let Preview::Values(told) = values(body) else { panic!("they can be shown") };
        assert_eq!(told.into_iter().collect::<BTreeMap<_, _>>(), expected);
    }

    #[test]
    fn what_cannot_be_shown_whole_is_not_shown_in_part() {
        assert_eq!(values("{}"), Preview::Nothing);
        assert_eq!(values("<p>"), Preview::Unshowable);
        let many = format!("[{}]", vec!["1"; VALUES_MAX + 1].join(","));
        assert_eq!(values(&many), Preview::Unshowable);
        assert_eq!(values(&format!("{{\"a\":\"{}\"}}", "x".repeat(VALUE_CHARS_MAX + 1))), Preview::Unshowable);
    }
}

//! The question by which a service is asked for the data of one person.
//!
//! A consent is for one question, to the letter: who has Ana's consent cannot ask about Leo with it. And the question is
//! filled in from what is certain of the person who is signed in, so that nobody is shown another's data either.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use url::form_urlencoded;
use xroad::{NormalPath, Request, Verb};

use super::accounts::{PEOPLE_FACTS, PersonFacts};

/// Bytes of a question, at most.
const MAX_BYTES: usize = 1000;

/// Why a text is no question about a person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum BadQuestion {
    #[error(
        "a question is GET, a blank, and a path of the service with its query, such as GET /quotient?name={{family_name}}"
    )]
    Form,
    #[error("a question has at most {MAX_BYTES} letters, none of them outside ASCII")]
    Letters,
    #[error("{{{0}}} is nothing that is known of people; known are {known}", known = PEOPLE_FACTS.join(", "))]
    Unknown(String),
    #[error("the path cannot be asked: {0}")]
    Path(String),
}

/// A piece of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Fact(&'static str),
}

/// A question with places for what is certain of a person: `GET /quotient?name={family_name}&born={birthdate}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionTemplate {
    text: String,
    pieces: Vec<Piece>,
}

impl FromStr for QuestionTemplate {
    type Err = BadQuestion;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let target = text.strip_prefix("GET ").ok_or(BadQuestion::Form)?;
        if text.len() > MAX_BYTES || !target.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#') {
            return Err(BadQuestion::Letters);
        }
        if !target.starts_with('/') {
            return Err(BadQuestion::Form);
        }
        let pieces = pieces(target)?;
        let template = Self { text: text.to_owned(), pieces };
        // With any value in its places, the path must be one that can be decided on.
        let sample = template.written(|_| Some("x")).ok_or(BadQuestion::Form)?;
        NormalPath::read(sample.path()).map_err(|error| BadQuestion::Path(error.to_string()))?;
        Ok(template)
    }
}

fn pieces(target: &str) -> Result<Vec<Piece>, BadQuestion> {
    let (mut pieces, mut rest) = (Vec::new(), target);
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or(BadQuestion::Form)?;
        let fact = PEOPLE_FACTS.into_iter().find(|fact| *fact == name);
        pieces.push(Piece::Text(before.to_owned()));
        pieces.push(Piece::Fact(fact.ok_or_else(|| BadQuestion::Unknown(name.to_owned()))?));
        rest = after;
    }
    if rest.contains('}') || pieces.iter().any(|piece| matches!(piece, Piece::Text(text) if text.contains('}'))) {
        return Err(BadQuestion::Form);
    }
    pieces.push(Piece::Text(rest.to_owned()));
    Ok(pieces)
}

impl QuestionTemplate {
    /// Whether something of a person stands in it.
    pub(crate) fn names_somebody(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, Piece::Fact(_)))
    }

    /// The question about a person; `None` where something of them is not certain that it names.
    pub(crate) fn about(&self, facts: &PersonFacts) -> Option<Question> {
        // Whoever was born abroad was born in no commune.
        let known = |fact: &'static str, value: &&str| !value.is_empty() || fact == "birthplace";
        self.written(|fact| facts.get(fact).map(String::as_str).filter(|value| known(fact, value)))
    }

    fn written<'a>(&self, value: impl Fn(&'static str) -> Option<&'a str>) -> Option<Question> {
        let mut written = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => written.push_str(text),
                Piece::Fact(fact) => encode(value(fact)?, &mut written),
            }
        }
        Some(Question(written))
    }
}

/// Everything but letters, digits and four marks is percent-encoded (RFC 3986 §2.3).
fn encode(value: &str, into: &mut String) {
    use fmt::Write as _;
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            into.push(char::from(byte));
        } else {
            // A text takes all that is written into it.
            let _ = write!(into, "%{byte:02X}");
        }
    }
}

impl fmt::Display for QuestionTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for QuestionTemplate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for QuestionTemplate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// The question about one person: the path and the query that the service is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Question(String);

impl Question {
    /// A question that was kept.
    pub(crate) fn kept(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The path with its query, as it stands behind the service's address.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    fn path(&self) -> &str {
        self.0.split('?').next().unwrap_or_default()
    }

    fn query(&self) -> Option<&str> {
        self.0.split_once('?').map(|(_, query)| query)
    }

    /// Whether a message asks this and nothing else. How its letters are encoded and in which order its parameters
    /// stand does not matter.
    pub(crate) fn is_asked_by(&self, request: &Request) -> bool {
        let target = request.target();
        request.verb() == Verb::Get
            && NormalPath::read(target.path()).ok().zip(NormalPath::read(self.path()).ok()).is_some_and(|(a, b)| a == b)
            && parameters(target.query()) == parameters(self.query())
    }
}

fn parameters(query: Option<&str>) -> Vec<(String, String)> {
    let mut pairs: Vec<_> = form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned().collect();
    pairs.sort();
    pairs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use xroad::{Header, MessageId, Target};

    use super::*;

    fn facts(name: &str, born: &str) -> PersonFacts {
        PersonFacts::from([("family_name", name.to_owned()), ("birthdate", born.to_owned())])
    }

    fn message(verb: &str, path_and_query: &str) -> Request {
        let target = Target::read(&format!("/r1/T/GOV/1/s/find{path_and_query}")).unwrap();
        let client = Header::from_bytes("X-Road-Client", b"T/COM/1/shop").unwrap();
        let id = || MessageId::new("id-1").unwrap();
        Request::from_client(verb.parse().unwrap(), target, vec![client], id(), id).unwrap()
    }

    fn template() -> QuestionTemplate {
        "GET /quotient?name={family_name}&born={birthdate}".parse().unwrap()
    }

    #[test]
    fn a_question_is_filled_in_from_what_is_certain() {
        let question = template().about(&facts("D’AÉ & Co", "1990-05-04")).unwrap();
        assert_eq!(question.as_str(), "/quotient?name=D%E2%80%99A%C3%89%20%26%20Co&born=1990-05-04");
        assert_eq!(template().about(&PersonFacts::new()), None);
        assert_eq!(template().about(&facts("", "1990-05-04")), None);
        let abroad: QuestionTemplate = "GET /a?place={birthplace}&country={birthcountry}".parse().unwrap();
        let born = PersonFacts::from([("birthplace", String::new()), ("birthcountry", "99132".to_owned())]);
        assert_eq!(abroad.about(&born).unwrap().as_str(), "/a?place=&country=99132");
        let in_path: QuestionTemplate = "GET /people/{birthdate}".parse().unwrap();
        assert_eq!(in_path.about(&facts("A", "1990-05-04")).unwrap().as_str(), "/people/1990-05-04");
    }

    #[test]
    fn what_is_no_question_about_a_person_is_told_why() {
        let why = |text: &str| text.parse::<QuestionTemplate>().unwrap_err();
        for bad in
            ["", "POST /a?x={family_name}", "GET a/{family_name}", "GET /a?x={family_name", "GET /a}{family_name}"]
        {
            assert_eq!(why(bad), BadQuestion::Form, "{bad}");
        }
        assert_eq!(why("GET /a?x={shoe_size}"), BadQuestion::Unknown("shoe_size".to_owned()));
        assert_eq!(why("GET /a b?x={family_name}"), BadQuestion::Letters);
        assert_eq!(why(&format!("GET /{}{{family_name}}", "a".repeat(MAX_BYTES))), BadQuestion::Letters);
        assert!(matches!(why("GET /a/../{family_name}"), BadQuestion::Path(_)));
        assert!(
            why("GET /a?x={b}").to_string().contains("{b} is nothing that is known of people; known are given_name")
        );
    }

    #[test]
    fn a_message_asks_the_question_however_it_is_written_and_nothing_besides() {
        let question = template().about(&facts("AÉ", "1990-05-04")).unwrap();
        for (verb, asked, same) in [
            ("GET", "/quotient?name=A%C3%89&born=1990-05-04", true),
            ("GET", "/quotient?born=1990-05-04&name=A%c3%89", true),
            ("GET", "/%71uotient?born=1990-05-04&name=A%C3%89", true),
            ("HEAD", "/quotient?name=A%C3%89&born=1990-05-04", false),
            ("POST", "/quotient?name=A%C3%89&born=1990-05-04", false),
            ("GET", "/quotient?name=A%C3%89&born=1990-05-05", false),
            ("GET", "/quotient?name=A%C3%89&born=1990-05-04&all=1", false),
            ("GET", "/quotient?name=A%C3%89&name=B&born=1990-05-04", false),
            ("GET", "/quotient?name=A%C3%89", false),
            ("GET", "/quotient", false),
            ("GET", "/other?name=A%C3%89&born=1990-05-04", false),
            ("GET", "/quotient/?name=A%C3%89&born=1990-05-04", false),
        ] {
            assert_eq!(question.is_asked_by(&message(verb, asked)), same, "{verb} {asked}");
        }
    }

    proptest! {
        #[test]
        fn one_persons_question_is_never_anothers(one in ".{1,12}", other in ".{1,12}", born in "[0-9-]{1,10}") {
            let asked = template().about(&facts(&one, &born)).unwrap();
            let message = message("GET", asked.as_str());
            prop_assert!(asked.is_asked_by(&message), "{}", asked.as_str());
            let of_other = template().about(&facts(&other, &born)).unwrap();
            prop_assert_eq!(of_other.is_asked_by(&message), one == other);
        }

        #[test]
        fn any_text_is_a_question_or_told_why(text in ".{0,60}") {
            if let Ok(template) = text.parse::<QuestionTemplate>() {
                prop_assert_eq!(template.to_string().parse::<QuestionTemplate>(), Ok(template));
            }
        }
    }
}

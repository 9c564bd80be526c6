//! Where a question says whom it is about.

use std::collections::HashSet;
use std::fmt;
use std::str::FromStr;

use civil::{PersonCode, PersonCodeMistake};
use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use xroad::{NormalPath, Request};

/// Places that a contract may name, at most.
pub const SUBJECT_PLACES_MAX: usize = 4;
/// Characters of a place, at most.
const PLACE_CHARS_MAX: usize = 200;
/// What stands for the person in a pattern of paths.
const SUBJECT: &str = "{subject}";

/// Why a text is no place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "whom a question is about stands in one of: path /people/{{subject}}/** (* is a segment, ** the rest), query NAME, \
     header NAME, body /json/pointer"
)]
pub struct BadPlace;

/// Where a question says whom it is about. It is printed and read as `path /people/{subject}/*`, `query code`,
/// `header X-Person`, `body /person/code`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum SubjectPlace {
    /// A segment of the path.
    Path(PathPattern),
    /// A parameter of the query. Its name counts in any case: what a service that takes both would make of two is not
    /// known here.
    Query(String),
    /// A header.
    Header(String),
    /// A text or a whole number in a JSON body that is short enough to be read whole (RFC 6901).
    Body(Pointer),
}

/// Why nobody knows whom a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum SubjectTrouble {
    #[error("it names nobody")]
    Nobody,
    #[error("it names somebody twice in one place")]
    Twice,
    #[error("it has `_` for `-` in the name of the header that names somebody")]
    Spelling,
    #[error("{0}")]
    Code(#[from] PersonCodeMistake),
    #[error("its body is not JSON without doubled names")]
    Body,
    #[error("its body is too long to be read for it")]
    TooLong,
}

/// A pattern of paths, with one segment for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathPattern {
    segments: Vec<Segment>,
    /// Whether anything may follow.
    is_open: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Segment {
    Exactly(String),
    Any,
    Subject,
}

/// The way to a value in a JSON document (RFC 6901), at least one step long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointer(String);

impl FromStr for PathPattern {
    type Err = BadPlace;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let path = text.strip_prefix('/').ok_or(BadPlace)?;
        let (path, is_open) = path.strip_suffix("/**").map_or((path, false), |path| (path, true));
        let segment = |text: &str| match text {
            "" => Err(BadPlace),
            "*" => Ok(Segment::Any),
            SUBJECT => Ok(Segment::Subject),
            text if text.contains(['*', '{', '}', '%', '?', '#']) => Err(BadPlace),
            text => Ok(Segment::Exactly(text.to_owned())),
        };
        let segments = path.split('/').map(segment).collect::<Result<Vec<_>, _>>()?;
        let is_one = segments.iter().filter(|segment| **segment == Segment::Subject).count() == 1;
        if is_one { Ok(Self { segments, is_open }) } else { Err(BadPlace) }
    }
}

impl fmt::Display for PathPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for segment in &self.segments {
            f.write_str("/")?;
            f.write_str(match segment {
                Segment::Exactly(text) => text,
                Segment::Any => "*",
                Segment::Subject => SUBJECT,
            })?;
        }
        f.write_str(if self.is_open { "/**" } else { "" })
    }
}

impl PathPattern {
    /// The segment of a path that stands for the person, where the path is one of those that are meant.
    fn find<'a>(&self, path: &'a NormalPath) -> Option<&'a str> {
        let given: Vec<&str> = path.as_str().strip_prefix('/')?.split('/').collect();
        let fits = given.len() == self.segments.len() || (self.is_open && given.len() > self.segments.len());
        if !fits {
            return None;
        }
        let mut subject = None;
        for (segment, given) in self.segments.iter().zip(given) {
            match segment {
                Segment::Exactly(text) if text != given => return None,
                Segment::Subject => subject = Some(given),
                Segment::Exactly(_) | Segment::Any => {}
            }
        }
        subject
    }
}

impl FromStr for Pointer {
    type Err = BadPlace;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let escapes_well = text.split('~').skip(1).all(|after| after.starts_with(['0', '1']));
        if text.starts_with('/') && escapes_well { Ok(Self(text.to_owned())) } else { Err(BadPlace) }
    }
}

impl FromStr for SubjectPlace {
    type Err = BadPlace;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (kind, place) = text.trim().split_once(' ').ok_or(BadPlace)?;
        let place = place.trim();
        if place.chars().count() > PLACE_CHARS_MAX || place.chars().any(char::is_control) {
            return Err(BadPlace);
        }
        let is_token = !place.is_empty() && !place.contains([' ', ':', ',', ';', '"', '(', ')', '<', '>', '@', '=']);
        match kind {
            "path" => place.parse().map(Self::Path),
            "query" if !place.is_empty() => Ok(Self::Query(place.to_owned())),
            "header" if is_token && place.is_ascii() => Ok(Self::Header(place.to_owned())),
            "body" => place.parse().map(Self::Body),
            _ => Err(BadPlace),
        }
    }
}

impl fmt::Display for SubjectPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(pattern) => write!(f, "path {pattern}"),
            Self::Query(name) => write!(f, "query {name}"),
            Self::Header(name) => write!(f, "header {name}"),
            Self::Body(Pointer(pointer)) => write!(f, "body {pointer}"),
        }
    }
}

impl TryFrom<String> for SubjectPlace {
    type Error = BadPlace;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<SubjectPlace> for String {
    fn from(place: SubjectPlace) -> Self {
        place.to_string()
    }
}

impl SubjectPlace {
    /// Whom a question names here; nobody where it has no such place. `body` is none where it is too long to be read.
    pub fn find(&self, request: &Request, body: Option<&[u8]>) -> Result<Option<PersonCode>, SubjectTrouble> {
        match self {
            Self::Path(pattern) => {
                let path = NormalPath::read(request.target().path()).map_err(|_| SubjectTrouble::Nobody)?;
                Ok(pattern.find(&path).map(str::parse).transpose()?)
            }
            Self::Query(name) => {
                let query = request.target().query().unwrap_or_default();
                let pairs = url::form_urlencoded::parse(query.as_bytes());
                only_one(pairs.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value))
            }
            Self::Header(name) => {
                // Many a program takes a name with `_` for the one with `-` (RFC 3875 §4.1.18): whom it answers about
                // must be whom the log names.
                let named: Vec<_> =
                    request.headers().iter().filter(|header| is_taken_for(header.name(), name)).collect();
                if named.iter().any(|header| !header.is(name)) {
                    return Err(SubjectTrouble::Spelling);
                }
                only_one(named.into_iter().map(xroad::Header::value))
            }
            Self::Body(pointer) => pointer.find(body.ok_or(SubjectTrouble::TooLong)?),
        }
    }
}

/// Whether a program may take a header of one name for that of another.
fn is_taken_for(one: &str, other: &str) -> bool {
    let plain = |byte: u8| if byte == b'_' { b'-' } else { byte.to_ascii_lowercase() };
    one.bytes().map(plain).eq(other.bytes().map(plain))
}

/// The one code of these; two are one too many, be they the same.
fn only_one(codes: impl IntoIterator<Item = impl AsRef<str>>) -> Result<Option<PersonCode>, SubjectTrouble> {
    let mut codes = codes.into_iter();
    let (first, second) = (codes.next(), codes.next());
    match (first, second) {
        (None, _) => Ok(None),
        (Some(code), None) => Ok(Some(code.as_ref().parse()?)),
        (Some(_), Some(_)) => Err(SubjectTrouble::Twice),
    }
}

/// Whom a question is about, each once, by all the places of a contract: at least one of them must name somebody.
pub fn subjects_of(
    places: &[SubjectPlace],
    request: &Request,
    body: Option<&[u8]>,
) -> Result<Vec<PersonCode>, SubjectTrouble> {
    let mut subjects: Vec<PersonCode> = Vec::with_capacity(places.len());
    for place in places {
        match place.find(request, body)? {
            Some(code) if !subjects.contains(&code) => subjects.push(code),
            Some(_) | None => {}
        }
    }
    if subjects.is_empty() { Err(SubjectTrouble::Nobody) } else { Ok(subjects) }
}

impl Pointer {
    fn find(&self, body: &[u8]) -> Result<Option<PersonCode>, SubjectTrouble> {
        if body.is_empty() {
            return Ok(None);
        }
        let Unambiguous(document) = serde_json::from_slice(body).map_err(|_| SubjectTrouble::Body)?;
        match document.pointer(&self.0) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.parse()?)),
            Some(Value::Number(number)) if number.is_u64() => Ok(Some(number.to_string().parse()?)),
            Some(_) => Err(PersonCodeMistake.into()),
        }
    }
}

/// A JSON document in which no object has a name twice: of two, one program takes the first and another the last
/// (RFC 8259 §4).
struct Unambiguous(Value);

impl<'de> Deserialize<'de> for Unambiguous {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Once.deserialize(deserializer).map(Self)
    }
}

struct Once;

impl<'de> DeserializeSeed<'de> for Once {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Once {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON without doubled names")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Self)? {
            list.push(item);
        }
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let (mut object, mut seen) = (serde_json::Map::new(), HashSet::new());
        while let Some(name) = fields.next_key::<String>()? {
            // Some programs take names in any case.
            if !seen.insert(name.to_ascii_lowercase()) {
                return Err(A::Error::custom("a name stands twice in an object"));
            }
            object.insert(name, fields.next_value_seed(Self)?);
        }
        Ok(object.into())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use xroad::{Header, MessageId, Target, Verb};

    use super::*;

    fn asked(target: &str, headers: &[(&str, &str)]) -> Request {
        let target = Target::read(&format!("/r1/A/GOV/1/people/find{target}")).unwrap();
        let mut all = vec![Header::new("X-Road-Client", "A/COM/1/shop").unwrap()];
        all.extend(headers.iter().map(|(name, value)| Header::new(name, value).unwrap()));
        let id = || MessageId::new("A-1").unwrap();
        Request::from_client(Verb::Get, target, all, id(), id).unwrap()
    }

    fn find(place: &str, target: &str, headers: &[(&str, &str)], body: &str) -> Result<Option<String>, SubjectTrouble> {
        let place: SubjectPlace = place.parse().unwrap();
        let found = place.find(&asked(target, headers), Some(body.as_bytes()))?;
        Ok(found.map(|code| code.as_str().to_owned()))
    }

    fn some(code: &str) -> Result<Option<String>, SubjectTrouble> {
        Ok(Some(code.to_owned()))
    }

    #[test]
    fn a_segment_of_the_path_names_the_person() {
        let pattern = "path /people/{subject}/*";
        assert_eq!(find(pattern, "/people/7%20a/x", &[], ""), some("7A"));
        assert_eq!(find(pattern, "/people/7", &[], ""), Ok(None));
        assert_eq!(find(pattern, "/people/7/x/y", &[], ""), Ok(None));
        assert_eq!(find(pattern, "/firms/7/x", &[], ""), Ok(None));
        assert_eq!(find("path /*/{subject}/**", "/any/7", &[], ""), some("7"));
        assert_eq!(find("path /*/{subject}/**", "/any/7/a/b", &[], ""), some("7"));
        assert!(find(pattern, "/people/7;v=8/x", &[], "").is_err(), "a service may cut what is behind ;");
        assert!(find(pattern, "/people/7,8/x", &[], "").is_err());
        assert!(find(pattern, "/people//x", &[], "").is_err());
    }

    #[test]
    fn a_parameter_or_a_header_names_the_person_once() {
        assert_eq!(find("query code", "?a=1&code=7", &[], ""), some("7"));
        assert_eq!(find("query code", "?Code=7", &[], ""), some("7"));
        assert_eq!(find("query code", "?a=1", &[], ""), Ok(None));
        for twice in ["?code=7&code=8", "?code=7&code=7", "?code=7&CODE=8"] {
            assert_eq!(find("query code", twice, &[], ""), Err(SubjectTrouble::Twice), "{twice}");
        }
        assert_eq!(find("header X-Person", "", &[("x-person", "7")], ""), some("7"));
        assert_eq!(
            find("header X-Person", "", &[("x-person", "7"), ("X-Person", "8")], ""),
            Err(SubjectTrouble::Twice)
        );
        for imitated in [vec![("X_Person", "8")], vec![("X-Person", "7"), ("x_person", "8")]] {
            assert_eq!(find("header X-Person", "", &imitated, ""), Err(SubjectTrouble::Spelling), "{imitated:?}");
        }
        assert_eq!(find("header X-Person", "", &[("X-Person", "7"), ("X-Persons", "8")], ""), some("7"));
    }

    #[test]
    fn a_value_of_the_body_names_the_person() {
        let place = "body /person/code";
        assert_eq!(find(place, "", &[], r#"{"person":{"code":"7"}}"#), some("7"));
        assert_eq!(find(place, "", &[], r#"{"person":{"code":1870387085123}}"#), some("1870387085123"));
        assert_eq!(find("body /0/a~1b", "", &[], r#"[{"a/b":"7"}]"#), some("7"));
        for nobody in ["", "{}", r#"{"person":{"code":null}}"#, r#"{"person":7}"#] {
            assert_eq!(find(place, "", &[], nobody), Ok(None), "{nobody}");
        }
        for odd in [r#"{"person":{"code":["7","8"]}}"#, r#"{"person":{"code":7.5}}"#, r#"{"person":{"code":-7}}"#] {
            assert!(matches!(find(place, "", &[], odd), Err(SubjectTrouble::Code(_))), "{odd}");
        }
        for bad in ["{", "code=7", r#"{"person":{"code":"7","code":"8"}}"#, r#"{"person":{"code":"7"},"Person":{}}"#] {
            assert_eq!(find(place, "", &[], bad), Err(SubjectTrouble::Body), "{bad}");
        }
        let place: SubjectPlace = place.parse().unwrap();
        assert_eq!(place.find(&asked("", &[]), None), Err(SubjectTrouble::TooLong));
    }

    #[test]
    fn every_place_of_a_contract_counts_and_one_must_name_somebody() {
        let places: Vec<SubjectPlace> =
            ["path /people/{subject}", "query child"].map(|place| place.parse().unwrap()).to_vec();
        let named = |target: &str| subjects_of(&places, &asked(target, &[]), Some(b""));
        let codes =
            |target: &str| named(target).unwrap().iter().map(|code| code.as_str().to_owned()).collect::<Vec<_>>();
        assert_eq!(codes("/people/7?child=8"), ["7", "8"]);
        assert_eq!(codes("/people/7?child=7"), ["7"]);
        assert_eq!(codes("/x?child=8"), ["8"]);
        assert_eq!(named("/x"), Err(SubjectTrouble::Nobody));
        assert!(named("/people/7?child=").is_err());
    }

    #[test]
    fn what_is_no_place_is_refused() {
        for bad in [
            "",
            "path",
            "path people/{subject}",
            "path /people",
            "path /{subject}/{subject}",
            "path /a//{subject}",
            "path /**/{subject}",
            "path /a*/{subject}",
            "path /x{subject}",
            "query ",
            "header X Person",
            "header X:",
            "body person",
            "body /a~2",
            "body",
            "cookie code",
        ] {
            assert_eq!(bad.parse::<SubjectPlace>(), Err(BadPlace), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn a_place_is_read_as_it_is_printed(text in "(path(/[a-z*]{1,3}){0,2}/\\{subject\\}(/[a-z]{1,3})?(/\\*\\*)?|query [a-z]{1,5}|header [A-Za-z-]{1,9}|body(/[a-z0-9]{1,4}){1,3})") {
            let text = text.replacen("path/", "path /", 1).replacen("body/", "body /", 1);
            if let Ok(place) = text.parse::<SubjectPlace>() {
                prop_assert_eq!(place.to_string(), text.clone());
                prop_assert_eq!(place.to_string().parse::<SubjectPlace>(), Ok(place.clone()));
                let kept = serde_json::to_string(&place).unwrap();
                prop_assert_eq!(serde_json::from_str::<SubjectPlace>(&kept).unwrap(), place);
            }
        }

        #[test]
        fn whoever_stands_in_the_path_is_found_whatever_stands_around(
            code in "[A-Z0-9]{1,20}",
            before in "[a-z]{1,6}",
            after in proptest::collection::vec("[a-z0-9.]{1,6}", 0..4),
        ) {
            prop_assume!(after.iter().all(|segment| !segment.contains("..") && segment != "."));
            let rest: String = after.iter().map(|segment| format!("/{segment}")).collect();
            let found = find(&format!("path /{before}/{{subject}}/**"), &format!("/{before}/{code}{rest}"), &[], "");
            prop_assert_eq!(found, some(&code));
        }

        #[test]
        fn whoever_stands_in_a_document_is_found_whatever_stands_around(
            code in "[A-Z0-9]{1,20}",
            names in proptest::collection::btree_set("[a-z]{1,6}", 1..5),
            numbers in proptest::collection::vec(any::<i32>(), 0..5),
        ) {
            prop_assume!(!names.contains("person"));
            let mut document = serde_json::Map::new();
            document.insert("person".to_owned(), serde_json::json!({ "code": code, "more": numbers }));
            document.extend(names.iter().map(|name| (name.clone(), serde_json::json!([name, { name.as_str(): 1 }]))));
            let body = Value::Object(document).to_string();
            prop_assert_eq!(find("body /person/code", "", &[], &body), some(&code));
        }

        #[test]
        fn no_body_breaks_the_reading(body in proptest::collection::vec(any::<u8>(), 0..200)) {
            let place: SubjectPlace = "body /a".parse().unwrap();
            let _ = place.find(&asked("", &[]), Some(&body));
        }
    }
}

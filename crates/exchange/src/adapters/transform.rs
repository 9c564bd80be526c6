//! What is made of what stands in an answer: a closed set of ways, each of which knows nothing rather than guess.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::Value;

/// Letters of one value, at most; a longer one is none.
const TEXT_CHARS_MAX: usize = 500;

/// A way to make an answer to a concept of what stands in a register's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Transform {
    /// As it stands: a text, or a number.
    Text,
    /// The first of several places where a text stands.
    FirstOf,
    /// The texts of several places, with blanks between.
    Join,
    /// The first word of a text.
    FirstWord,
    /// What follows the first word.
    OtherWords,
    /// A whole number.
    Integer,
    /// A number.
    Decimal,
    /// How many stand in a list.
    Count,
    /// `yes` or `no` of true or false.
    YesNo,
    /// `yes` where a text stands; where none does, nothing is known.
    There,
    /// `yes` while something that began has not ended, `no` when it has.
    OpenPeriod,
    /// A day, as the calendar writes it.
    Date,
    /// The day of a time in seconds since 1970.
    UnixDate,
    /// A month, of a year and a month.
    YearMonth,
    /// The choice that a code stands for.
    Choice(BTreeMap<String, String>),
}

/// What is needed besides the answer.
#[derive(Debug, Clone)]
pub struct Circumstances {
    /// In which zone the register's days begin.
    pub zone: TimeZone,
    /// What day it is.
    pub today: Date,
}

impl Transform {
    const NAMES: [(&'static str, Self); 14] = [
        ("text", Self::Text),
        ("first_of", Self::FirstOf),
        ("join", Self::Join),
        ("first_word", Self::FirstWord),
        ("other_words", Self::OtherWords),
        ("integer", Self::Integer),
        ("decimal", Self::Decimal),
        ("count", Self::Count),
        ("yes_no", Self::YesNo),
        ("there", Self::There),
        ("open_period", Self::OpenPeriod),
        ("date", Self::Date),
        ("unix_date", Self::UnixDate),
        ("year_month", Self::YearMonth),
    ];
    /// The one that needs a list of choices.
    pub(crate) const CHOICE: &'static str = "choice";

    /// The transform of this name, but for [`Self::CHOICE`].
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::NAMES.into_iter().find(|(known, _)| *known == name).map(|(_, transform)| transform)
    }

    /// Every name, as a mistake lists them.
    pub(crate) fn names() -> String {
        let names: Vec<&str> = Self::NAMES.iter().map(|(name, _)| *name).chain([Self::CHOICE]).collect();
        names.join(", ")
    }

    /// How many places it looks at: from, to.
    pub(crate) fn places(&self) -> (usize, usize) {
        match self {
            Self::FirstOf | Self::Join => (2, 10),
            Self::OpenPeriod | Self::YearMonth => (2, 2),
            _ => (1, 1),
        }
    }

    /// The kinds of concepts that it gives an answer to.
    pub(crate) fn kinds(&self) -> &'static [&'static str] {
        match self {
            Self::Text | Self::FirstOf | Self::Join | Self::FirstWord | Self::OtherWords | Self::YearMonth => &["text"],
            Self::Integer | Self::Count => &["integer", "decimal"],
            Self::Decimal => &["decimal"],
            Self::YesNo | Self::There | Self::OpenPeriod | Self::Choice(_) => &["select_one"],
            Self::Date | Self::UnixDate => &["date"],
        }
    }

    /// The answer, of what stands at its places; `None` where that is not known.
    pub(crate) fn make(&self, found: &[Option<&Value>], circumstances: &Circumstances) -> Option<String> {
        let first = || found.first().copied().flatten();
        let made = match self {
            Self::Text => text(first()?)?,
            Self::FirstOf => found.iter().flatten().find_map(|value| text(value))?,
            Self::Join => {
                let texts: Vec<String> = found.iter().flatten().filter_map(|value| text(value)).collect();
                texts.join(" ")
            }
            Self::FirstWord => text(first()?)?.split_whitespace().next()?.to_owned(),
            Self::OtherWords => text(first()?)?.split_once(char::is_whitespace)?.1.trim().to_owned(),
            Self::Integer => whole(first()?)?.to_string(),
            Self::Decimal => decimal(first()?)?,
            Self::Count => first()?.as_array()?.len().to_string(),
            Self::YesNo => yes_or_no(first()?.as_bool()?),
            Self::There => text(first()?).map(|_| yes_or_no(true))?,
            Self::OpenPeriod => yes_or_no(is_open(found, circumstances.today)?),
            Self::Date => date(first()?)?.to_string(),
            Self::UnixDate => {
                let at = jiff::Timestamp::from_second(whole(first()?)?).ok()?;
                circumstances.zone.to_datetime(at).date().to_string()
            }
            Self::YearMonth => {
                let [year, month] = [0, 1].map(|place| found.get(place).copied().flatten().and_then(whole));
                let month = Date::new(year?.try_into().ok()?, month?.try_into().ok()?, 1).ok()?;
                format!("{:04}-{:02}", month.year(), month.month())
            }
            Self::Choice(choices) => choices.get(&text(first()?)?)?.clone(),
        };
        (!made.is_empty() && made.chars().count() <= TEXT_CHARS_MAX).then_some(made)
    }
}

fn yes_or_no(is_so: bool) -> String {
    if is_so { "yes" } else { "no" }.to_owned()
}

/// A text or a number, in one line, without blanks around it.
pub(crate) fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A whole number, as a number or as a text.
fn whole(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// A number, as a number or as a text with a point.
fn decimal(value: &Value) -> Option<String> {
    let text = text(value)?;
    let number: f64 = text.parse().ok()?;
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'));
    (number.is_finite() && is_plain).then_some(text)
}

fn date(value: &Value) -> Option<Date> {
    value.as_str()?.trim().parse().ok()
}

/// Whether something goes on. That it ended is known only from the day on which it did: a place that is not there says
/// nothing, `null` says that there is no end.
fn is_open(found: &[Option<&Value>], today: Date) -> Option<bool> {
    let [begin, end] = found else { return None };
    let began = date((*begin)?)?;
    match (*end)? {
        Value::Null => (began <= today).then_some(true),
        end => {
            let ended = date(end)?;
            (began <= ended && began <= today).then_some(today < ended)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn circumstances() -> Circumstances {
        Circumstances { zone: TimeZone::get("Europe/Paris").unwrap(), today: "2026-11-29".parse().unwrap() }
    }

    fn make(name: &str, found: &[Value]) -> Option<String> {
        let places: Vec<Option<&Value>> = found.iter().map(Some).collect();
        Transform::named(name).unwrap().make(&places, &circumstances())
    }

    #[test]
    fn each_way_makes_what_it_says() {
        for (name, found, made) in [
            ("text", vec![json!(" PARIS\n12 ")], Some("PARIS 12")),
            ("text", vec![json!(12)], Some("12")),
            ("text", vec![json!("  ")], None),
            ("text", vec![json!(null)], None),
            ("text", vec![json!(true)], None),
            ("first_of", vec![json!(null), json!("b"), json!("c")], Some("b")),
            ("join", vec![json!("98"), json!(null), json!("RUE"), json!("DIDOT")], Some("98 RUE DIDOT")),
            ("join", vec![json!(null), json!("")], None),
            ("first_word", vec![json!("75002 PARIS")], Some("75002")),
            ("other_words", vec![json!("51000 CHÂLONS EN C")], Some("CHÂLONS EN C")),
            ("other_words", vec![json!("PARIS")], None),
            ("integer", vec![json!(650)], Some("650")),
            ("integer", vec![json!("650")], Some("650")),
            ("integer", vec![json!(650.5)], None),
            ("decimal", vec![json!(123.4)], Some("123.4")),
            ("decimal", vec![json!("NaN")], None),
            ("count", vec![json!([])], Some("0")),
            ("count", vec![json!(null)], None),
            ("yes_no", vec![json!(false)], Some("no")),
            ("yes_no", vec![json!(null)], None),
            ("there", vec![json!("https://x.example")], Some("yes")),
            ("there", vec![json!("")], None),
            ("date", vec![json!("2022-11-29")], Some("2022-11-29")),
            ("date", vec![json!("29/11/2022")], None),
            ("unix_date", vec![json!(1_138_143_600)], Some("2006-01-25")),
            ("unix_date", vec![json!(-556_765_200)], Some("1952-05-11")),
            ("unix_date", vec![json!(i64::MAX)], None),
            ("year_month", vec![json!(2023), json!(5)], Some("2023-05")),
            ("year_month", vec![json!(2023), json!(13)], None),
            ("open_period", vec![json!("2024-01-01"), json!(null)], Some("yes")),
            ("open_period", vec![json!("2024-09-01"), json!("2025-09-01")], Some("no")),
            ("open_period", vec![json!("2024-09-01"), json!("2027-09-01")], Some("yes")),
            ("open_period", vec![json!("2024-09-01"), json!("soon")], None),
            ("open_period", vec![json!(null), json!(null)], None),
            ("open_period", vec![json!("2027-09-01"), json!(null)], None),
        ] {
            assert_eq!(make(name, &found).as_deref(), made, "{name} of {found:?}");
        }
        let bands = Transform::Choice(BTreeMap::from([("02".to_owned(), "3_to_5".to_owned())]));
        let made = |code: Value| bands.make(&[Some(&code)], &circumstances());
        assert_eq!(made(json!("02")).as_deref(), Some("3_to_5"));
        assert_eq!((made(json!("99")), made(json!(null))), (None, None), "a code that stands for nothing says nothing");
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            "\\PC{0,12}".prop_map(Value::from),
            "[0-9]{4}-[0-9]{2}-[0-9]{2}".prop_map(Value::from),
        ];
        leaf.prop_recursive(2, 8, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map("[a-z]{1,3}", inner, 0..3).prop_map(|map| json!(map)),
            ]
        })
    }

    proptest! {
        #[test]
        fn whatever_stands_there_is_made_into_a_short_text_or_nothing(
            found in prop::collection::vec(prop::option::of(any_value()), 0..4)
        ) {
            let places: Vec<Option<&Value>> = found.iter().map(Option::as_ref).collect();
            for (name, transform) in Transform::NAMES {
                if let Some(made) = transform.make(&places, &circumstances()) {
                    prop_assert!(!made.is_empty() && made.chars().count() <= TEXT_CHARS_MAX, "{name}: {made:?}");
                    prop_assert!(!made.chars().any(char::is_control), "{name}: {made:?}");
                }
            }
        }

        #[test]
        fn what_is_not_known_never_becomes_no_nor_none(value in any_value()) {
            let yes_no = Transform::YesNo.make(&[Some(&value)], &circumstances());
            prop_assert_eq!(yes_no.as_deref() == Some("no"), value == json!(false));
            let there = Transform::There.make(&[Some(&value)], &circumstances());
            prop_assert!(there.is_none_or(|there| there == "yes"));
            let count = Transform::Count.make(&[Some(&value)], &circumstances());
            prop_assert_eq!(count.as_deref() == Some("0"), value == json!([]));
            let open = Transform::OpenPeriod.make(&[Some(&value), Some(&Value::Null)], &circumstances());
            prop_assert!(open.is_none_or(|open| open == "yes"));
            for (_, transform) in Transform::NAMES {
                prop_assert_eq!(transform.make(&[None, None], &circumstances()), None);
            }
        }
    }
}

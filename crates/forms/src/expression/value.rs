//! The values that expressions work with, and how one kind becomes another (XPath 1.0 §4, with
//! OpenRosa's dates).

use std::cmp::Ordering;
use std::sync::Arc;

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::moments;
use super::syntax::Operator;

/// A value of an expression or of an answer.
///
/// ```
/// use forms::expression::Value;
/// assert_eq!(Value::text("3.50").to_number(), Value::text("3.5").to_number());
/// assert_eq!(&*Value::Blank.to_text(), "");
/// assert!(!Value::text("").to_boolean());
/// ```
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Not answered. It reads as an empty text; [`super::Expression::explain`] tells it from one.
    Blank,
    /// A text; also the name of a choice, or several names with spaces between.
    Text(Arc<str>),
    /// An exact number, of at most 28 digits.
    Number(Decimal),
    /// What is no number: a text read as one, a division by zero, a result of more than 28 digits
    /// before the point.
    NotANumber,
    /// True or false.
    Boolean(bool),
    /// A day.
    Date(Date),
    /// A time of day.
    Time(Time),
    /// A day and a time, with the distance from UTC.
    Moment(Moment),
    /// None, or several: the answers to a question that repeats, or cells of a list. Never nested.
    Nodes(Vec<Value>),
}

/// A day and a time of day, somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// What the calendar and the clock show.
    pub civil: DateTime,
    /// How far they are from UTC.
    pub offset: Offset,
}

impl Moment {
    /// Seconds since 1970-01-01 UTC.
    fn seconds(self) -> Decimal {
        let day = Decimal::from(moments::days(self.civil.date())) * Decimal::from(SECONDS_OF_A_DAY);
        day + moments::seconds(self.civil.time()) - Decimal::from(self.offset.seconds())
    }
}

pub(super) const SECONDS_OF_A_DAY: i64 = 86_400;

impl Value {
    /// A text; blank when it is empty.
    pub fn text(text: &str) -> Self {
        if text.is_empty() { Self::Blank } else { Self::Text(text.into()) }
    }

    /// Whether nothing was answered: blank, an empty text, or no nodes at all.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Blank => true,
            Self::Text(text) => text.is_empty(),
            Self::Nodes(nodes) => nodes.iter().all(Self::is_blank),
            _ => false,
        }
    }

    /// The result of a calculation. A zero has no sign.
    pub(super) fn number(number: Option<Decimal>) -> Self {
        number.map_or(Self::NotANumber, |number| Self::Number(if number.is_zero() { Decimal::ZERO } else { number }))
    }

    /// As a text: `string()`. Numbers without needless zeros, dates as ISO 8601, of several nodes
    /// the first.
    pub fn to_text(&self) -> Arc<str> {
        match self {
            Self::Text(text) => text.clone(),
            other => other.to_string().into(),
        }
    }

    /// As a number: `number()`. Days since 1970-01-01 for dates (UTC for moments), the share of the
    /// day for a time; `None` for what is not a number.
    pub fn to_number(&self) -> Option<Decimal> {
        match self {
            Self::Blank | Self::NotANumber => None,
            Self::Text(text) => decimal(text.trim()),
            Self::Number(number) => Some(*number),
            Self::Boolean(boolean) => Some(Decimal::from(u8::from(*boolean))),
            Self::Date(date) => Some(Decimal::from(moments::days(*date))),
            Self::Time(time) => moments::seconds(*time).checked_div(Decimal::from(SECONDS_OF_A_DAY)),
            Self::Moment(moment) => moment.seconds().checked_div(Decimal::from(SECONDS_OF_A_DAY)),
            Self::Nodes(nodes) => nodes.first().and_then(Self::to_number),
        }
    }

    /// As true or false: `boolean()`. False for blank, 0, what is no number and an empty text.
    /// Nodes are true when one is.
    pub fn to_boolean(&self) -> bool {
        match self {
            Self::Blank | Self::NotANumber => false,
            Self::Text(text) => !text.is_empty(),
            Self::Number(number) => !number.is_zero(),
            Self::Boolean(boolean) => *boolean,
            Self::Date(_) | Self::Time(_) | Self::Moment(_) => true,
            Self::Nodes(nodes) => nodes.iter().any(Self::to_boolean),
        }
    }

    /// As a day: a date, the day of a moment, an ISO 8601 text, or a number of days since
    /// 1970-01-01. `None` for what is no day.
    pub fn to_date(&self) -> Option<Date> {
        match self {
            Self::Date(date) => Some(*date),
            Self::Moment(moment) => Some(moment.civil.date()),
            Self::Text(text) => moments::read_moment(text.trim()).map(|moment| moment.civil.date()),
            Self::Number(number) => moments::date_of_days(number.floor().to_i64()?),
            Self::Nodes(nodes) => nodes.first().and_then(Self::to_date),
            _ => None,
        }
    }

    /// As a moment, like [`Value::to_date`]; days begin at midnight UTC.
    pub fn to_moment(&self) -> Option<Moment> {
        match self {
            Self::Date(date) => Some(Moment { civil: date.to_datetime(Time::midnight()), offset: Offset::UTC }),
            Self::Moment(moment) => Some(*moment),
            Self::Text(text) => moments::read_moment(text.trim()),
            Self::Number(number) => moments::moment_of_days(*number),
            Self::Nodes(nodes) => nodes.first().and_then(Self::to_moment),
            _ => None,
        }
    }

    /// As a time of day: a time, that of a moment, or an ISO 8601 text.
    pub fn to_time(&self) -> Option<Time> {
        match self {
            Self::Time(time) => Some(*time),
            Self::Moment(moment) => Some(moment.civil.time()),
            Self::Text(text) => {
                let text = text.trim();
                moments::read_time(text).or_else(|| moments::read_moment(text).map(|moment| moment.civil.time()))
            }
            Self::Nodes(nodes) => nodes.first().and_then(Self::to_time),
            _ => None,
        }
    }

    /// The names of the choices that are selected: the words of the text.
    pub fn selected(&self) -> Vec<Arc<str>> {
        self.to_text().split_whitespace().map(Arc::from).collect()
    }

    /// A day or a moment, also when it is written as a text.
    fn as_day(&self) -> Option<Self> {
        match self {
            Self::Date(_) | Self::Moment(_) => Some(self.clone()),
            Self::Text(text) => moments::read_date(text.trim()).map(Self::Date).or_else(|| {
                moments::looks_like_moment(text).then(|| moments::read_moment(text.trim()).map(Self::Moment)).flatten()
            }),
            _ => None,
        }
    }

    fn as_time(&self) -> Option<Time> {
        match self {
            Self::Time(time) => Some(*time),
            Self::Text(text) => moments::read_time(text.trim()),
            _ => None,
        }
    }

    fn is_temporal(&self) -> bool {
        matches!(self, Self::Date(_) | Self::Time(_) | Self::Moment(_))
    }
}

/// What `string()` gives.
impl std::fmt::Display for Value {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Blank => Ok(()),
            Self::Text(text) => out.write_str(text),
            Self::Number(number) if number.is_zero() => out.write_str("0"),
            Self::Number(number) => write!(out, "{}", number.normalize()),
            Self::NotANumber => out.write_str("NaN"),
            Self::Boolean(boolean) => write!(out, "{boolean}"),
            Self::Date(date) => write!(out, "{date}"),
            Self::Time(time) => out.write_str(&moments::write_time(*time)),
            Self::Moment(moment) => out.write_str(&moments::write_moment(*moment)),
            Self::Nodes(nodes) => nodes.first().map_or(Ok(()), |first| write!(out, "{first}")),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<bool> for Value {
    fn from(boolean: bool) -> Self {
        Self::Boolean(boolean)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number.into())
    }
}

impl From<Decimal> for Value {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

/// Reads a number as XPath writes it (§3.7): digits with at most one point, a `-` before them, no
/// exponent. `None` for anything else, and for more than 28 digits.
pub(super) fn decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let points = digits.bytes().filter(|byte| *byte == b'.').count();
    if !plain || points > 1 || digits.len() == points {
        return None;
    }
    Decimal::from_str_exact(text.strip_suffix('.').unwrap_or(text)).ok().map(|number| number.normalize())
}

/// Whether a comparison holds (XPath 1.0 §3.4). Over several nodes it holds when one pair holds;
/// no node at all compares like blank, as in JavaRosa.
pub(crate) fn compare(operator: Operator, left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Nodes(nodes), other) if nodes.is_empty() => compare(operator, &Value::Blank, other),
        (other, Value::Nodes(nodes)) if nodes.is_empty() => compare(operator, other, &Value::Blank),
        (Value::Nodes(nodes), other) => nodes.iter().any(|node| compare(operator, node, other)),
        (other, Value::Nodes(nodes)) => nodes.iter().any(|node| compare(operator, other, node)),
        _ => match operator {
            Operator::Equal => equal(left, right),
            Operator::NotEqual => !equal(left, right),
            _ => order(left, right).is_some_and(|order| match operator {
                Operator::Less => order == Ordering::Less,
                Operator::LessOrEqual => order != Ordering::Greater,
                Operator::Greater => order == Ordering::Greater,
                _ => order != Ordering::Less,
            }),
        },
    }
}

fn equal(left: &Value, right: &Value) -> bool {
    if matches!(left, Value::Boolean(_)) || matches!(right, Value::Boolean(_)) {
        return left.to_boolean() == right.to_boolean();
    }
    let numeric = |value: &Value| matches!(value, Value::Number(_) | Value::NotANumber);
    if numeric(left) || numeric(right) {
        return left.to_number().zip(right.to_number()).is_some_and(|(left, right)| left == right);
    }
    if (left.is_temporal() || right.is_temporal())
        && let Some(order) = order_of_days(left, right).or_else(|| order_of_times(left, right))
    {
        return order == Ordering::Equal;
    }
    left.to_text() == right.to_text()
}

/// `None` when one of them is no number: then neither `<` nor `>=` holds.
fn order(left: &Value, right: &Value) -> Option<Ordering> {
    order_of_days(left, right)
        .or_else(|| order_of_times(left, right))
        .or_else(|| left.to_number()?.partial_cmp(&right.to_number()?))
}

/// The order of two days or moments, of which each may be written as a text. A day compared with a
/// moment is its midnight where the moment is.
fn order_of_days(left: &Value, right: &Value) -> Option<Ordering> {
    match (left.as_day()?, right.as_day()?) {
        (Value::Date(left), Value::Date(right)) => Some(left.cmp(&right)),
        (Value::Moment(left), Value::Moment(right)) => Some(left.seconds().cmp(&right.seconds())),
        (Value::Date(left), Value::Moment(right)) => Some(left.to_datetime(Time::midnight()).cmp(&right.civil)),
        (Value::Moment(left), Value::Date(right)) => Some(left.civil.cmp(&right.to_datetime(Time::midnight()))),
        _ => None,
    }
}

fn order_of_times(left: &Value, right: &Value) -> Option<Ordering> {
    Some(left.as_time()?.cmp(&right.as_time()?))
}

/// `a + b` and the like, exact; what cannot be held is no number.
pub(super) fn arithmetic(operator: Operator, left: &Value, right: &Value) -> Value {
    let (Some(left), Some(right)) = (left.to_number(), right.to_number()) else {
        return Value::NotANumber;
    };
    Value::number(match operator {
        Operator::Plus => left.checked_add(right),
        Operator::Minus => left.checked_sub(right),
        Operator::Times => left.checked_mul(right),
        Operator::Div => left.checked_div(right),
        _ => left.checked_rem(right),
    })
}

//! What the functions do with values: no scope, no steps.

use std::collections::BTreeMap;
use std::sync::Arc;

use regex::{Regex, RegexBuilder};
use rust_decimal::prelude::{FromPrimitive as _, ToPrimitive as _};
use rust_decimal::{Decimal, MathematicalOps as _, RoundingStrategy};

use super::error::Fault;
use super::functions::Function;
use super::value::Value;
use super::{MAX_PATTERN, moments};

pub(super) fn whole_number(number: usize) -> Value {
    Value::Number(Decimal::from(number))
}

/// The values with the nodes spread out.
pub(super) fn flat(values: &[Value]) -> impl Iterator<Item = &Value> {
    values.iter().flat_map(|value| match value {
        Value::Nodes(nodes) => nodes.as_slice(),
        single => std::slice::from_ref(single),
    })
}

pub(super) fn of_none(function: Function) -> Option<Value> {
    Some(match function {
        Function::True => Value::Boolean(true),
        Function::False => Value::Boolean(false),
        Function::Pi => Value::Number(Decimal::PI),
        _ => return None,
    })
}

pub(super) fn of_one(function: Function, value: &Value) -> Value {
    let number = |of: &dyn Fn(Decimal) -> Option<Decimal>| Value::number(value.to_number().and_then(of));
    let float =
        |of: &dyn Fn(f64) -> f64| Value::number(value.to_number().and_then(|number| inexact(of(number.to_f64()?))));
    match function {
        Function::Abs => number(&|number| Some(number.abs())),
        Function::Acos => float(&f64::acos),
        Function::Asin => float(&f64::asin),
        Function::Atan => float(&f64::atan),
        Function::Boolean => Value::Boolean(value.to_boolean()),
        Function::BooleanFromString => {
            let text = value.to_text();
            Value::Boolean(text.eq_ignore_ascii_case("true") || &*text == "1")
        }
        Function::Ceiling => number(&|number| Some(number.ceil())),
        Function::Cos => float(&f64::cos),
        Function::CountSelected => whole_number(value.selected().len()),
        Function::Date => value.to_date().map_or(Value::Blank, Value::Date),
        Function::DateTime => value.to_moment().map_or(Value::Blank, Value::Moment),
        Function::DecimalDateTime => match value {
            Value::Text(_) => Value::number(value.to_moment().and_then(|moment| Value::Moment(moment).to_number())),
            other => Value::number(other.to_number()),
        },
        Function::DecimalTime => Value::number(value.to_time().and_then(|time| Value::Time(time).to_number())),
        Function::Exp => float(&f64::exp),
        Function::Exp10 => float(&|number| 10f64.powf(number)),
        Function::Floor => number(&|number| Some(number.floor())),
        Function::Int => number(&|number| Some(number.trunc())),
        Function::Log => float(&f64::ln),
        Function::Log10 => float(&f64::log10),
        Function::Not => Value::Boolean(!value.to_boolean()),
        Function::Number => Value::number(value.to_number()),
        Function::NormalizeSpace => {
            let words: Vec<Arc<str>> = value.selected();
            Value::Text(words.join(" ").into())
        }
        Function::Round => number(&|number| round(number, 0)),
        Function::Sin => float(&f64::sin),
        Function::Sqrt => number(&|number| number.sqrt()),
        Function::StringLength => whole_number(value.to_text().chars().count()),
        Function::Tan => float(&f64::tan),
        // The rest is `string()`.
        _ => Value::Text(value.to_text()),
    }
}

pub(super) fn of_two(function: Function, first: &Value, second: &Value) -> Value {
    match function {
        Function::Atan2 => {
            let numbers = first.to_number().zip(second.to_number());
            Value::number(numbers.and_then(|(y, x)| inexact(y.to_f64()?.atan2(x.to_f64()?))))
        }
        Function::Contains => Value::Boolean(first.to_text().contains(&*second.to_text())),
        Function::EndsWith => Value::Boolean(first.to_text().ends_with(&*second.to_text())),
        Function::StartsWith => Value::Boolean(first.to_text().starts_with(&*second.to_text())),
        // As in JavaRosa, both write the time too where the pattern asks for it.
        Function::FormatDate | Function::FormatDateTime => first
            .to_moment()
            .and_then(|moment| moments::format(moment.civil, &second.to_text()))
            .map_or(Value::Blank, |text| Value::text(&text)),
        Function::Pow => {
            Value::number(first.to_number().zip(second.to_number()).and_then(|(base, power)| pow(base, power)))
        }
        Function::Round => {
            let numbers = first.to_number().zip(second.to_number());
            Value::number(numbers.and_then(|(number, places)| round(number, places.trunc().to_i32()?)))
        }
        Function::Selected => {
            let wanted = second.to_text();
            let wanted = wanted.trim();
            // As in ODK's engines: the empty choice is selected where nothing is.
            if wanted.is_empty() {
                return Value::Boolean(flat(std::slice::from_ref(first)).all(|value| value.selected().is_empty()));
            }
            Value::Boolean(
                flat(std::slice::from_ref(first)).any(|value| value.selected().iter().any(|one| &**one == wanted)),
            )
        }
        Function::SelectedAt => {
            let place = second.to_number().and_then(|place| place.to_usize());
            let selected = first.selected();
            place.and_then(|place| selected.get(place)).map_or(Value::Blank, |choice| Value::Text(choice.clone()))
        }
        Function::SubstringAfter => {
            let (text, mark) = (first.to_text(), second.to_text());
            Value::text(text.split_once(&*mark).map_or("", |(_, after)| after))
        }
        Function::SubstringBefore => {
            let (text, mark) = (first.to_text(), second.to_text());
            Value::text(text.split_once(&*mark).map_or("", |(before, _)| before))
        }
        // The rest is `substr(text, start)`.
        _ => substr(first, second, None),
    }
}

pub(super) fn of_many(function: Function, values: &[Value]) -> Value {
    match function {
        Function::CountNonEmpty => whole_number(flat(values).filter(|value| !value.is_blank()).count()),
        Function::Checklist | Function::WeightedChecklist => checklist(function, values),
        _ => {
            let numbers: Option<Vec<Decimal>> = flat(values).map(Value::to_number).collect();
            Value::number(numbers.and_then(|numbers| match function {
                Function::Sum => numbers.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add),
                Function::Min => numbers.into_iter().min(),
                _ => numbers.into_iter().max(),
            }))
        }
    }
}

/// `checklist(least, most, answer, …)` and `weighted-checklist(least, most, answer, weight, …)`:
/// whether the number, or the weight, of the true answers lies between the bounds; −1 is no bound.
fn checklist(function: Function, values: &[Value]) -> Value {
    let [least, most, rest @ ..] = values else {
        return Value::Boolean(false);
    };
    let total = if function == Function::Checklist {
        Some(Decimal::from(flat(rest).filter(|value| value.to_boolean()).count()))
    } else {
        rest.chunks(2).try_fold(Decimal::ZERO, |total, pair| match pair {
            [answer, weight] if answer.to_boolean() => total.checked_add(weight.to_number()?),
            _ => Some(total),
        })
    };
    let bound = |value: &Value| value.to_number().filter(|bound| *bound != Decimal::NEGATIVE_ONE);
    let fits = total.is_some_and(|total| {
        bound(least).is_none_or(|least| total >= least) && bound(most).is_none_or(|most| total <= most)
    });
    Value::Boolean(fits)
}

/// `substr(text, start, end)`: characters from 0, the end left out; negative places count from the
/// end of the text.
pub(super) fn substr(text: &Value, start: &Value, end: Option<&Value>) -> Value {
    let text = text.to_text();
    let length = text.chars().count();
    let place = |value: &Value| {
        let place = value.to_number()?.trunc().to_i64()?;
        let from_end = if place < 0 { i64::try_from(length).ok()? } else { 0 };
        Some(usize::try_from(place.saturating_add(from_end)).unwrap_or(0).min(length))
    };
    let Some(start) = place(start) else {
        return Value::Blank;
    };
    let Some(end) = end.map_or(Some(length), place) else {
        return Value::Blank;
    };
    Value::text(&text.chars().skip(start).take(end.saturating_sub(start)).collect::<String>())
}

/// XPath 1.0 §4.2: each character of `from` becomes the one at its place in `to`, or goes.
pub(super) fn translate(text: &str, from: &str, to: &str) -> Value {
    let mut table = BTreeMap::new();
    let mut to = to.chars();
    for character in from.chars() {
        let by = to.next();
        table.entry(character).or_insert(by);
    }
    let replace = |character: char| table.get(&character).copied().unwrap_or(Some(character));
    Value::text(&text.chars().filter_map(replace).collect::<String>())
}

/// Halves go upwards (XPath 1.0 §4.4). Negative places round to tens, hundreds…
fn round(number: Decimal, places: i32) -> Option<Decimal> {
    const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 1);
    if places >= 28 {
        return Some(number);
    }
    if places >= 0 {
        let places = places.unsigned_abs();
        let towards = if number.is_sign_negative() {
            RoundingStrategy::MidpointTowardZero
        } else {
            RoundingStrategy::MidpointAwayFromZero
        };
        return Some(number.round_dp_with_strategy(places, towards));
    }
    let unit = Decimal::TEN.checked_powi(i64::from(places.unsigned_abs().min(28)))?;
    number.checked_div(unit)?.checked_add(HALF)?.floor().checked_mul(unit)
}

/// Exact for whole powers; otherwise to 15 digits.
fn pow(base: Decimal, power: Decimal) -> Option<Decimal> {
    const MOST: i64 = 10_000;
    if power.fract().is_zero() {
        let power = power.to_i64().filter(|power| power.abs() <= MOST)?;
        if base.is_zero() && power < 0 {
            return None;
        }
        return base.checked_powi(power);
    }
    inexact(base.to_f64()?.powf(power.to_f64()?))
}

/// What a calculation in binary floating point gives, to the 15 digits that it is good for.
fn inexact(number: f64) -> Option<Decimal> {
    Decimal::from_f64(number)
}

/// A pattern that must match a whole text, with ASCII `\d`, `\w` and `\s` as in Java and JavaScript.
/// Linear in the text by construction; its size is bounded.
pub(super) fn compile(pattern: &str) -> Result<Regex, String> {
    const MOST_BYTES: usize = 1 << 20;
    if pattern.chars().count() > MAX_PATTERN {
        return Err(format!("it is longer than {MAX_PATTERN} characters"));
    }
    let mut ascii = String::with_capacity(pattern.len() + 16);
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        let escaped = if character == '\\' { characters.next() } else { None };
        match escaped {
            Some('d') => ascii.push_str("[0-9]"),
            Some('D') => ascii.push_str("[^0-9]"),
            Some('w') => ascii.push_str("[0-9A-Za-z_]"),
            Some('W') => ascii.push_str("[^0-9A-Za-z_]"),
            Some('s') => ascii.push_str("[ \\t\\n\\r\\f\\x0B]"),
            Some('S') => ascii.push_str("[^ \\t\\n\\r\\f\\x0B]"),
            Some('/') => ascii.push('/'),
            Some(other) => ascii.extend(['\\', other]),
            None => ascii.push(character),
        }
    }
    let build = |pattern: &str| RegexBuilder::new(pattern).size_limit(MOST_BYTES).nest_limit(50).build();
    // Alone first: `a)(b` must not become well-formed by the brackets around it.
    let last_line = |error: regex::Error| match error {
        regex::Error::Syntax(text) => {
            let line = text.lines().last().unwrap_or_default();
            line.strip_prefix("error: ").unwrap_or(line).to_owned()
        }
        other => other.to_string(),
    };
    build(&ascii).map_err(last_line)?;
    build(&format!("\\A(?:{ascii})\\z")).map_err(last_line)
}

/// The algorithm of this name, in ODK's spelling.
pub(super) fn digest_algorithm(name: &str) -> Option<&'static aws_lc_rs::digest::Algorithm> {
    use aws_lc_rs::digest;
    Some(match name {
        "SHA-1" => &digest::SHA1_FOR_LEGACY_USE_ONLY,
        "SHA-256" => &digest::SHA256,
        "SHA-384" => &digest::SHA384,
        "SHA-512" => &digest::SHA512,
        _ => return None,
    })
}

/// `digest(text, algorithm, encoding)`; the encoding is `base64` unless it says `hex`.
pub(super) fn digest(values: &[Value]) -> Result<Value, Fault> {
    let [text, algorithm, encoding @ ..] = values else {
        return Err(Fault::Unsupported("digest()".to_owned()));
    };
    let fault = |what| Fault::BadArgument { function: "digest", what };
    let algorithm = digest_algorithm(&algorithm.to_text()).ok_or(fault("this algorithm"))?;
    let digest = aws_lc_rs::digest::digest(algorithm, text.to_text().as_bytes());
    match encoding.first().map(Value::to_text).as_deref() {
        None | Some("" | "base64") => Ok(Value::text(&base64(digest.as_ref()))),
        Some("hex") => Ok(Value::text(&hex(digest.as_ref()))),
        Some(_) => Err(fault("this encoding")),
    }
}

/// Two lower-case digits a byte.
pub(super) fn hex(bytes: &[u8]) -> String {
    let digit = |four_bits: u8| char::from_digit(u32::from(four_bits), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// RFC 4648 §4, with padding.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let sextet = (bits >> (18 - 6 * place)) & 0x3f;
            out.push(if place <= chunk.len() { char::from(LETTERS[sextet as usize]) } else { '=' });
        }
    }
    out
}

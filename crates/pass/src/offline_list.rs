//! The list that a place's device, or somebody with a pencil, kept while there was no network. Its form is documented in
//! docs/pass-squares.md.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::Deserialize;
use voucher::square::PREFIX;
use voucher::{Code, CodeError, PublicKeys, Square, SquareError};

use base::Timestamp;

use crate::model::{OperationId, PassId, Service};
use crate::redeem_offline::OFFLINE_MAX;
use crate::services::service_named;

/// Bytes of a list, at most.
pub const LIST_MAX_BYTES: usize = 512 * 1024;
/// The columns of a list without a line of heads.
const COLUMNS: [&str; 4] = ["code", "at", "service", "operation"];

/// A line of a list, read.
#[derive(Debug, Clone)]
pub struct ListLine {
    /// Its number in the text, or in the JSON array, from 1.
    pub number: usize,
    /// What it names: its code or square, as it was written.
    pub written: String,
    /// What it says.
    pub read: Result<ListedPass, WrongLine>,
}

/// What a line says.
#[derive(Debug, Clone)]
pub struct ListedPass {
    /// The code of the pass.
    pub code: Code,
    /// Which pass it is, when the code was read from a square that one of our keys signed.
    pub printed: Option<PassId>,
    /// When it was accepted.
    pub at: Timestamp,
    /// For what.
    pub service: Service,
    /// Chosen by the device; none where nobody chose.
    pub operation: Option<OperationId>,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WrongLine {
    /// No code.
    #[error(transparent)]
    Code(#[from] CodeError),
    /// No square of ours.
    #[error(transparent)]
    Square(#[from] SquareError),
    /// No time.
    #[error("a time is expected, such as 2026-11-27T14:30")]
    Time,
    /// No service.
    #[error("a service is expected")]
    Service,
    /// No identifier.
    #[error("the operation is a UUID")]
    Operation,
}

/// What is wrong with a whole list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadList {
    /// Nothing is in it.
    #[error("the list is empty")]
    Empty,
    /// Longer than [`OFFLINE_MAX`] lines or [`LIST_MAX_BYTES`].
    #[error("the list is too long")]
    TooLong,
    /// Neither CSV nor JSON.
    #[error("the list cannot be read")]
    Unreadable,
}

/// A line as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Written {
    #[serde(alias = "square")]
    code: String,
    at: String,
    service: String,
    operation: String,
}

/// Reads a list: JSON when it begins as such, and else CSV with commas or semicolons. A time without a zone is of the
/// territory.
///
/// # Errors
/// [`BadList`]. A line that cannot be read is told in its place.
pub fn read_list(text: &str, keys: &PublicKeys, zone: &TimeZone) -> Result<Vec<ListLine>, BadList> {
    if text.len() > LIST_MAX_BYTES {
        return Err(BadList::TooLong);
    }
    let text = text.trim_start_matches('\u{feff}').trim();
    let written = if text.starts_with('[') { from_json(text)? } else { from_csv(text)? };
    match written.len() {
        0 => Err(BadList::Empty),
        lines if lines > OFFLINE_MAX => Err(BadList::TooLong),
        _ => Ok(written.into_iter().map(|(number, line)| read_line(number, line, keys, zone)).collect()),
    }
}

fn from_json(text: &str) -> Result<Vec<(usize, Written)>, BadList> {
    let lines: Vec<Written> = serde_json::from_str(text).map_err(|_| BadList::Unreadable)?;
    Ok((1..).zip(lines).collect())
}

fn from_csv(text: &str) -> Result<Vec<(usize, Written)>, BadList> {
    let mut columns: Vec<&str> = COLUMNS.to_vec();
    let mut all = Vec::new();
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        // Neither sign is in a code, a square, a time or a service.
        let cells: Vec<&str> = line.split([',', ';', '\t']).map(|cell| cell.trim().trim_matches('"')).collect();
        if all.is_empty() && cells.iter().any(|cell| ["code", "square"].contains(cell)) {
            columns = cells;
            continue;
        }
        if cells.len() > columns.len() {
            return Err(BadList::Unreadable);
        }
        let cell = |name: &str| -> String {
            let place = columns.iter().position(|column| *column == name);
            place.and_then(|place| cells.get(place)).map_or_else(String::new, |cell| (*cell).to_owned())
        };
        let square = cell("square");
        let code = if square.is_empty() { cell("code") } else { square };
        all.push((number, Written { code, at: cell("at"), service: cell("service"), operation: cell("operation") }));
    }
    Ok(all)
}

fn read_line(number: usize, line: Written, keys: &PublicKeys, zone: &TimeZone) -> ListLine {
    let read = || -> Result<ListedPass, WrongLine> {
        let (code, printed) = read_pass(&line.code, keys)?;
        Ok(ListedPass {
            code,
            printed,
            at: read_time(&line.at, zone).ok_or(WrongLine::Time)?,
            service: if line.service.is_empty() {
                Service::default()
            } else {
                service_named(&line.service).ok_or(WrongLine::Service)?
            },
            operation: match line.operation.as_str() {
                "" => None,
                text => Some(text.parse().map_err(|_| WrongLine::Operation)?),
            },
        })
    };
    ListLine { number, read: read(), written: line.code }
}

/// The code of a pass: typed, or in a square that one of our keys signed.
///
/// # Errors
/// [`WrongLine::Code`] or [`WrongLine::Square`].
pub fn read_code(text: &str, keys: &PublicKeys) -> Result<Code, WrongLine> {
    Ok(read_pass(text, keys)?.0)
}

/// The same, and which pass a square says that it is of.
fn read_pass(text: &str, keys: &PublicKeys) -> Result<(Code, Option<PassId>), WrongLine> {
    if text.starts_with(PREFIX) {
        let square = Square::read(text, keys)?.square;
        return Ok((square.code().clone(), i64::try_from(square.serial()).ok().map(PassId)));
    }
    Ok((text.parse()?, None))
}

/// `2026-11-27T14:30:00Z`, `2026-11-27 14:30`, `27/11/2026 14:30`.
fn read_time(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    if let Ok(at) = text.parse::<jiff::Timestamp>() {
        return Some(at.into());
    }
    let local = text.parse::<DateTime>().ok().or_else(|| DateTime::strptime("%d/%m/%Y %H:%M", text).ok())?;
    Some(zone.to_timestamp(local).ok()?.into())
}

#[cfg(test)]
mod tests {
    use base::{Money, SeededRandom};
    use voucher::SquareKey;

    use super::*;

    fn read(text: &str) -> Result<Vec<ListLine>, BadList> {
        read_list(text, &PublicKeys::default(), &TimeZone::get("Europe/Paris").unwrap())
    }

    fn wrong(line: &ListLine) -> String {
        line.read.as_ref().map_or_else(ToString::to_string, |_| "right".to_owned())
    }

    #[test]
    fn a_list_is_typed_or_written_by_a_device_and_each_line_is_told_apart() {
        let good = Code::random(&SeededRandom::new(1)).written().to_string();
        let typed = format!(
            "{good};27/11/2026 14:30;everyday\n\n7ZQ4;27/11/2026;x\n{good};;everyday\n{good};2026-11-27T14:30;x"
        );
        let lines = read(&typed).unwrap();
        assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), [1, 3, 4, 5]);
        let told: Vec<String> = lines.iter().map(wrong).collect();
        assert_eq!(told[0], "right");
        assert!(told[1].contains("16") && told[2].contains("time") && told[3].contains("service"), "{told:?}");
        let first = lines[0].read.as_ref().unwrap();
        assert_eq!((first.at.jiff().to_string().as_str(), first.service), ("2026-11-27T13:30:00Z", Service(2)));
        let json = format!(r#"[{{"code":"{good}","at":"2026-11-27T13:30:00Z","operation":"x"}}]"#);
        assert!(wrong(&read(&json).unwrap()[0]).contains("UUID"));
        let with_heads = format!("at,code\n2026-11-27 14:30,{good}");
        assert_eq!(wrong(&read(&with_heads).unwrap()[0]), "right");
        assert!(matches!(read("[{"), Err(BadList::Unreadable)));
        assert!(matches!(read(" \n"), Err(BadList::Empty)));
        let long = format!("{good};2026-11-27 14:30\n").repeat(OFFLINE_MAX + 1);
        assert!(matches!(read(&long), Err(BadList::TooLong)));
    }

    #[test]
    fn a_square_is_believed_when_a_key_of_ours_signed_it() {
        let random = SeededRandom::new(2);
        let (ours, theirs) = (SquareKey::random(&random).unwrap(), SquareKey::random(&random).unwrap());
        let keys = PublicKeys::new([ours.public()]).unwrap();
        for seed in 0..200 {
            let code = Code::random(&SeededRandom::new(seed));
            let area = "FR-38".parse().unwrap();
            let until = jiff::civil::date(2027, 12, 31);
            let square = Square::new(7, 12, code.clone(), Money::euro_cents(10_00), until, area).unwrap();
            let line = format!("{}, 2026-11-27 14:30", &*square.sign(&ours));
            let zone = TimeZone::UTC;
            let read = read_list(&line, &keys, &zone).unwrap().remove(0).read.unwrap();
            assert_eq!(read.code.written().to_string(), code.written().to_string(), "whatever signs a square has");
            assert_eq!(read.printed, Some(PassId(12)), "and which pass it is");
            let forged = read_code(&square.sign(&theirs), &keys);
            assert!(matches!(forged, Err(WrongLine::Square(SquareError::UnknownKey(_)))), "{forged:?}");
        }
    }
}

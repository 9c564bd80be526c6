//! Texts of statements, each known before the program runs.

/// The text of one statement, made by [`sql!`](crate::sql).
#[derive(Debug, Clone, Copy)]
pub struct Sql {
    text: &'static str,
    parameters: usize,
}

/// A text with the place where it is written.
#[doc(hidden)]
#[derive(Debug)]
pub struct Registered {
    pub file: &'static str,
    pub line: u32,
    pub text: &'static str,
}

inventory::collect!(Registered);

/// The text of a statement, checked by the compiler and registered, so that a test prepares it on both
/// engines ([`Db::prepare_all`](crate::Db::prepare_all)).
///
/// One statement, in the subset that both engines share; values are `$1`, `$2`, … and first appear in
/// that order (SQLite numbers them by appearance). An optional filter is written
/// `(column = $1 OR $1 IS NULL)`, in this order: PostgreSQL learns the type from the first use.
///
/// ```
/// # use store::sql;
/// let text = sql!("SELECT name FROM identity_accounts WHERE id = $1");
/// assert_eq!(text.parameters(), 1);
/// ```
///
/// ```compile_fail
/// # use store::sql;
/// sql!("SELECT name FROM identity_accounts WHERE id = $2 AND name = $1"); // $2 before $1
/// ```
///
/// ```compile_fail
/// # use store::sql;
/// sql!("SELECT id::text FROM identity_accounts"); // only one engine knows ::
/// ```
#[macro_export]
macro_rules! sql {
    ($text:literal) => {{
        $crate::inventory::submit! { $crate::Registered { file: file!(), line: line!(), text: $text } }
        const SQL: $crate::Sql = $crate::Sql::checked($text);
        SQL
    }};
}

/// As [`sql!`](crate::sql), with a piece that is written so many times, separated by commas: many rows, or values, in one
/// statement. In the piece, `$` is the next parameter. The other pieces have none.
///
/// ```
/// # use store::sql_repeated;
/// let text = sql_repeated!("INSERT INTO letters (id, subject) VALUES ", "($, $)" * 2, " ON CONFLICT (id) DO NOTHING");
/// assert_eq!(text.text(), "INSERT INTO letters (id, subject) VALUES ($1, $2), ($3, $4) ON CONFLICT (id) DO NOTHING");
/// ```
#[macro_export]
macro_rules! sql_repeated {
    ($before:literal, $piece:literal * $times:expr, $after:literal) => {{
        const BYTES: [u8; $crate::repeated_length($before, $piece, $times, $after)] =
            $crate::repeated($before, $piece, $times, $after);
        const TEXT: &str = $crate::utf8(&BYTES);
        $crate::inventory::submit! { $crate::Registered { file: file!(), line: line!(), text: TEXT } }
        const SQL: $crate::Sql = $crate::Sql::checked(TEXT);
        SQL
    }};
}

/// Every text that the rooms linked into this program give to [`sql!`](crate::sql): file, line, text;
/// sorted.
pub fn registered_sql() -> Vec<(&'static str, u32, &'static str)> {
    let mut texts: Vec<_> =
        inventory::iter::<Registered>.into_iter().map(|place| (place.file, place.line, place.text)).collect();
    texts.sort_unstable();
    texts.dedup();
    texts
}

/// A registered text that an engine does not accept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedSql {
    /// Where it is written.
    pub file: &'static str,
    /// From 1.
    pub line: u32,
    /// The text.
    pub text: &'static str,
    /// What the engine says.
    pub message: String,
}

impl Sql {
    /// Used by [`sql!`](crate::sql). Panics, at compile time, on a text that is not portable.
    #[doc(hidden)]
    pub const fn checked(text: &'static str) -> Self {
        Self { text, parameters: count_parameters(text.as_bytes()) }
    }

    /// A text for one engine only, without parameters.
    #[cfg(feature = "testing")]
    pub(crate) const fn of_one_engine(text: &'static str) -> Self {
        Self { text, parameters: 0 }
    }

    /// The text.
    pub const fn text(self) -> &'static str {
        self.text
    }

    /// How many values it takes.
    pub const fn parameters(self) -> usize {
        self.parameters
    }
}

#[expect(clippy::panic, reason = "the panic is the compiler's error message")]
const fn count_parameters(text: &[u8]) -> usize {
    let mut known = 0;
    let mut at = 0;
    while at < text.len() {
        match text[at] {
            quote @ (b'\'' | b'"') => {
                at += 1;
                while at < text.len() && text[at] != quote {
                    at += 1;
                }
                assert!(at < text.len(), "a quote is not closed");
            }
            b'$' => {
                let mut number = 0;
                while at + 1 < text.len() && text[at + 1].is_ascii_digit() {
                    at += 1;
                    number = number * 10 + (text[at] - b'0') as usize;
                }
                assert!(0 < number && number <= known + 1, "parameters are $1, $2, … and first appear in this order");
                if number == known + 1 {
                    known = number;
                }
            }
            b'?' => panic!("parameters are $1, $2, …, not ?"),
            b';' => panic!("one statement, without ;"),
            b':' if at + 1 < text.len() && text[at + 1] == b':' => panic!("write CAST(… AS …), not ::"),
            b'-' if at + 1 < text.len() && text[at + 1] == b'-' => panic!("comments stand in Rust, not in SQL"),
            _ => {}
        }
        at += 1;
    }
    known
}

/// Separates what is repeated.
const BETWEEN: &[u8] = b", ";

/// How long the text of [`sql_repeated!`](crate::sql_repeated) is, in bytes.
#[doc(hidden)]
pub const fn repeated_length(before: &str, piece: &str, times: usize, after: &str) -> usize {
    let (piece, mut length) = (piece.as_bytes(), before.len() + after.len());
    let (mut time, mut parameter) = (0, 0);
    while time < times {
        length += piece.len() + if time == 0 { 0 } else { BETWEEN.len() };
        let mut at = 0;
        while at < piece.len() {
            if piece[at] == b'$' {
                parameter += 1;
                length += digits(parameter);
            }
            at += 1;
        }
        time += 1;
    }
    length
}

/// The text of [`sql_repeated!`](crate::sql_repeated).
#[doc(hidden)]
pub const fn repeated<const LENGTH: usize>(before: &str, piece: &str, times: usize, after: &str) -> [u8; LENGTH] {
    let mut text = [0; LENGTH];
    let mut end = copy(&mut text, 0, before.as_bytes());
    let (piece, mut parameter, mut time) = (piece.as_bytes(), 0, 0);
    while time < times {
        if time > 0 {
            end = copy(&mut text, end, BETWEEN);
        }
        let mut at = 0;
        while at < piece.len() {
            text[end] = piece[at];
            end += 1;
            if piece[at] == b'$' {
                parameter += 1;
                end = write_number(&mut text, end, parameter);
            }
            at += 1;
        }
        time += 1;
    }
    copy(&mut text, end, after.as_bytes());
    text
}

/// Bytes that are known to be text.
#[doc(hidden)]
#[expect(clippy::panic, reason = "the panic is the compiler's error message")]
pub const fn utf8(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("a statement is UTF-8"),
    }
}

const fn copy(to: &mut [u8], mut end: usize, from: &[u8]) -> usize {
    let mut at = 0;
    while at < from.len() {
        to[end] = from[at];
        (at, end) = (at + 1, end + 1);
    }
    end
}

const fn digits(number: usize) -> usize {
    if number < 10 { 1 } else { 1 + digits(number / 10) }
}

#[expect(clippy::cast_possible_truncation, reason = "a digit is less than ten")]
const fn write_number(to: &mut [u8], end: usize, number: usize) -> usize {
    let end = if number < 10 { end } else { write_number(to, end, number / 10) };
    to[end] = b'0' + (number % 10) as u8;
    end + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_counted_once_each() {
        assert_eq!(Sql::checked("SELECT 1").parameters(), 0);
        assert_eq!(Sql::checked("SELECT $1 WHERE a = $2 AND (b = $1 OR $1 IS NULL)").parameters(), 2);
        assert_eq!(Sql::checked("SELECT '$9; ?::', \"$8\", $1").parameters(), 1);
        assert_eq!(Sql::checked("SELECT $1,$2,$3,$4,$5,$6,$7,$8,$9,$10").parameters(), 10);
    }

    #[test]
    fn what_is_repeated_numbers_its_parameters_and_is_registered() {
        let text = crate::sql_repeated!("SELECT 'é' WHERE 7 IN (", "$" * 12, ")");
        assert_eq!(text.parameters(), 12);
        assert!(text.text().starts_with("SELECT 'é' WHERE 7 IN ($1, $2, ") && text.text().ends_with("$11, $12)"));
        assert!(registered_sql().iter().any(|(_, _, registered)| *registered == text.text()));
        assert_eq!(crate::sql_repeated!("SELECT ", "1" * 1, "").text(), "SELECT 1");
    }

    #[test]
    fn texts_that_are_not_portable_are_refused() {
        for text in [
            "SELECT $2",
            "SELECT $1, $3",
            "SELECT ?",
            "SELECT 1; SELECT 2",
            "SELECT a::text",
            "SELECT 'a",
            "SELECT $0",
            "SELECT 1 -- one",
        ] {
            assert!(std::panic::catch_unwind(|| Sql::checked(text)).is_err(), "{text}");
        }
    }

    #[test]
    fn every_text_is_registered_with_its_place() {
        let text = sql!("SELECT 'registered by this test'");
        let places = registered_sql();
        let (file, line, _) = places.iter().find(|(_, _, registered)| *registered == text.text()).unwrap();
        assert!(file.ends_with("sql.rs") && *line > 100);
    }
}

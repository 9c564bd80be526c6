//! The one spelling of tables: PostgreSQL's, mapped word by word for SQLite.

use crate::{Migration, MigrationError};

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'a> {
    /// Letters, digits and `_`.
    Word(&'a str),
    /// A text or a name between quotes, with them.
    Quoted(&'a str),
    /// From `--` to the end of the line.
    Comment(&'a str),
    /// One character of anything else.
    Other(&'a str),
}

/// Types of PostgreSQL that SQLite's strict tables spell otherwise. Types are written in capitals, names
/// in small letters, so a column may be called `uuid`.
const TYPES: [(&str, &str); 7] = [
    ("UUID", "BLOB"),
    ("BYTEA", "BLOB"),
    ("BIGINT", "INTEGER"),
    ("SMALLINT", "INTEGER"),
    ("BOOLEAN", "INTEGER"),
    ("DOUBLE", "REAL"),
    ("PRECISION", ""),
];

/// Words that only one engine knows, and what to write instead.
const FOREIGN: [(&str, &str); 18] = [
    ("SERIAL", "ids are UUID"),
    ("BIGSERIAL", "ids are UUID"),
    ("AUTOINCREMENT", "ids are UUID"),
    ("JSON", "documents are TEXT"),
    ("JSONB", "documents are TEXT"),
    ("VARCHAR", "write TEXT"),
    ("CHAR", "write TEXT"),
    ("NUMERIC", "money is BIGINT cents"),
    ("DECIMAL", "money is BIGINT cents"),
    ("REAL", "write DOUBLE PRECISION"),
    ("BLOB", "write BYTEA"),
    ("TIMESTAMP", "time is BIGINT microseconds"),
    ("TIMESTAMPTZ", "time is BIGINT microseconds"),
    ("DATE", "dates are TEXT, ISO 8601"),
    ("NOW", "the time is a parameter"),
    ("CURRENT_TIMESTAMP", "the time is a parameter"),
    ("STRICT", "it is added for SQLite"),
    ("TRIGGER", "rules live in Rust"),
];

fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
        let length = if first == '\'' || first == '"' {
            rest[1..].find(first).map_or(rest.len(), |end| end + 2)
        } else if rest.starts_with("--") {
            rest.find('\n').unwrap_or(rest.len())
        } else if is_word(first) {
            rest.find(|letter| !is_word(letter)).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (piece, after) = rest.split_at(length);
        rest = after;
        Some(match first {
            '\'' | '"' => Piece::Quoted(piece),
            _ if piece.starts_with("--") => Piece::Comment(piece),
            _ if is_word(first) => Piece::Word(piece),
            _ => Piece::Other(piece),
        })
    })
}

/// The statements of a migration, without comments; an error where a text is not portable.
pub(crate) fn statements(migration: &Migration) -> Result<Vec<String>, MigrationError> {
    let mut line = 1;
    let mut statements = vec![String::new()];
    let mut before = "";
    for piece in pieces(migration.text) {
        let problem = match piece {
            Piece::Word(word) => FOREIGN
                .iter()
                .find(|(foreign, _)| word == *foreign)
                .map(|(foreign, instead)| format!("{foreign} is not in both engines: {instead}")),
            Piece::Other(":") if before == ":" => Some(":: is not in both engines: write CAST(… AS …)".to_owned()),
            _ => None,
        };
        if let Some(problem) = problem {
            return Err(MigrationError::NotPortable { name: migration.title(), line, problem });
        }
        match piece {
            Piece::Other(";") => statements.push(String::new()),
            Piece::Comment(_) => {}
            Piece::Word(text) | Piece::Quoted(text) | Piece::Other(text) => {
                line += text.matches('\n').count();
                before = text;
                if let Some(statement) = statements.last_mut() {
                    statement.push_str(text);
                }
            }
        }
    }
    Ok(statements.iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect())
}

/// One statement, as SQLite spells it. Tables become STRICT: a column holds its type and nothing else.
pub(crate) fn for_sqlite(statement: &str) -> String {
    let mut mapped: String = pieces(statement)
        .map(|piece| match piece {
            Piece::Word(word) => TYPES.iter().find(|(name, _)| word == *name).map_or(word, |(_, sqlite)| sqlite),
            Piece::Quoted(text) | Piece::Comment(text) | Piece::Other(text) => text,
        })
        .collect();
    let mut words = pieces(statement).filter_map(|piece| if let Piece::Word(word) = piece { Some(word) } else { None });
    if (words.next(), words.next()) == (Some("CREATE"), Some("TABLE")) {
        mapped.truncate(mapped.trim_end().len());
        mapped.push_str(" STRICT");
    }
    mapped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &'static str) -> Result<Vec<String>, MigrationError> {
        statements(&Migration { version: 7, name: "test", text })
    }

    proptest::proptest! {
        #[test]
        fn cutting_a_text_into_pieces_loses_nothing(text in "[a-zA-Zé_0-9 \n'\";:()$-]{0,60}") {
            let together: String = pieces(&text)
                .map(|piece| match piece {
                    Piece::Word(text) | Piece::Quoted(text) | Piece::Comment(text) | Piece::Other(text) => text,
                })
                .collect();
            proptest::prop_assert_eq!(together, text);
        }
    }

    #[test]
    fn types_are_mapped_word_by_word_and_tables_become_strict() {
        let table = "CREATE TABLE a_things (
            id UUID PRIMARY KEY, uuid TEXT NOT NULL DEFAULT 'UUID', \"BYTEA\" BYTEA, used BOOLEAN NOT NULL,
            at BIGINT CHECK (at > 0), ratio DOUBLE PRECISION)";
        assert_eq!(
            for_sqlite(table),
            "CREATE TABLE a_things (
            id BLOB PRIMARY KEY, uuid TEXT NOT NULL DEFAULT 'UUID', \"BYTEA\" BLOB, used INTEGER NOT NULL,
            at INTEGER CHECK (at > 0), ratio REAL ) STRICT"
        );
        assert_eq!(
            for_sqlite("CREATE INDEX a_by_uuid ON a_things (uuid)"),
            "CREATE INDEX a_by_uuid ON a_things (uuid)"
        );
        assert_eq!(for_sqlite("ALTER TABLE a ADD COLUMN seen BOOLEAN"), "ALTER TABLE a ADD COLUMN seen INTEGER");
    }

    #[test]
    fn statements_end_at_semicolons_outside_of_texts_and_comments() {
        let text = "-- one; two\nCREATE TABLE a (b TEXT DEFAULT 'x;''y'); -- three\n\nCREATE INDEX c ON a (b);\n-- end";
        assert_eq!(read(text).unwrap(), ["CREATE TABLE a (b TEXT DEFAULT 'x;''y')", "CREATE INDEX c ON a (b)"]);
        assert_eq!(read(" ;; ").unwrap(), [""; 0]);
    }

    #[test]
    fn what_only_one_engine_knows_is_refused_with_its_line_and_the_way_out() {
        let error = read("CREATE TABLE a (\n  b TEXT, -- SERIAL\n  c SERIAL\n)").unwrap_err();
        assert_eq!(error.to_string(), "migration 0007_test, line 3: SERIAL is not in both engines: ids are UUID");
        for text in ["CREATE TABLE a (b JSONB)", "SELECT NOW()", "SELECT 'a'::TEXT", "CREATE TABLE a (b BLOB)"] {
            assert!(matches!(read(text), Err(MigrationError::NotPortable { line: 1, .. })), "{text}");
        }
        assert!(read("CREATE TABLE a (b TEXT DEFAULT 'now() :: JSON', serial TEXT)").is_ok());
    }
}

//! Patterns of paths: `*` is anything within one segment, `**` is anything; `\*` and `\\` are the characters.

use std::fmt;
use std::str::FromStr;

use crate::path::NormalPath;

/// Characters of a pattern, at most.
pub const MAX_GLOB_CHARS: usize = 1024;

/// The pattern is longer than [`MAX_GLOB_CHARS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a pattern of paths has at most {MAX_GLOB_CHARS} characters")]
pub struct GlobTooLong;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Piece {
    Exactly(char),
    WithinSegment,
    Anything,
}

/// A pattern of paths.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PathGlob {
    text: Box<str>,
    pieces: Box<[Piece]>,
}

impl FromStr for PathGlob {
    type Err = GlobTooLong;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.chars().count() > MAX_GLOB_CHARS {
            return Err(GlobTooLong);
        }
        let mut pieces = Vec::new();
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            pieces.push(match c {
                '\\' => Piece::Exactly(chars.next_if(|next| matches!(next, '*' | '\\')).unwrap_or('\\')),
                '*' if chars.next_if_eq(&'*').is_some() => {
                    while chars.next_if_eq(&'*').is_some() {}
                    Piece::Anything
                }
                '*' => Piece::WithinSegment,
                c => Piece::Exactly(c),
            });
        }
        Ok(Self { text: text.into(), pieces: pieces.into() })
    }
}

impl PathGlob {
    /// Whether the path is one of those that are meant.
    pub fn matches(&self, path: &NormalPath) -> bool {
        self.matches_text(path.as_str())
    }

    /// All places of the pattern that the path so far can have reached are followed at once: the time grows with the
    /// product of both lengths, whatever stands in them.
    fn matches_text(&self, path: &str) -> bool {
        let end = self.pieces.len();
        let mut reached = vec![false; end + 1];
        self.reach(&mut reached, 0);
        for c in path.chars() {
            let mut next = vec![false; end + 1];
            for (place, piece) in self.pieces.iter().enumerate().filter(|(place, _)| reached[*place]) {
                match piece {
                    Piece::Exactly(wanted) if *wanted == c => self.reach(&mut next, place + 1),
                    Piece::WithinSegment if c != '/' => self.reach(&mut next, place),
                    Piece::Anything => self.reach(&mut next, place),
                    Piece::Exactly(_) | Piece::WithinSegment => {}
                }
            }
            reached = next;
        }
        reached[end]
    }

    /// A place, and those behind pieces that may stand for nothing.
    fn reach(&self, reached: &mut [bool], mut place: usize) {
        reached[place] = true;
        while matches!(self.pieces.get(place), Some(Piece::WithinSegment | Piece::Anything)) {
            place += 1;
            reached[place] = true;
        }
    }
}

impl fmt::Display for PathGlob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_star_stays_within_a_segment_and_two_do_not() {
        for (glob, path, matches) in [
            ("", "", true),
            ("", "/", false),
            ("/", "", false),
            ("**", "", true),
            ("**", "/a/b", true),
            ("****", "/a/b", true),
            ("*", "", true),
            ("*", "a", true),
            ("*", "/a", false),
            ("/*", "/", true),
            ("/*", "/a", true),
            ("/*", "/a/", false),
            ("/*", "/a/b", false),
            ("/*/", "/a/", true),
            ("/pets/*", "/pets/7", true),
            ("/pets/*", "/pets", false),
            ("/pets/*/photos", "/pets/7/photos", true),
            ("/pets/*/photos", "/pets/7/8/photos", false),
            ("/pets/*/photos", "/pets//photos", true),
            ("/pets/*.json", "/pets/7.json", true),
            ("/pets/*.json", "/pets/a/7.json", false),
            ("/a*b*c", "/aXbXbYc", true),
            ("/**/photos", "/pets/7/photos", true),
            ("/**/photos", "/photos", false),
            ("/pets/**", "/pets/", true),
            ("/pets/**", "/pets", false),
            ("/pets**", "/petshop/9", true),
            ("**/x/**", "/x/", true),
            ("**/x/**", "/ax/", false),
            ("*/*/**", "a/b", false),
            ("/a.c", "/abc", false),
            ("/(a|b)+[c]^$", "/(a|b)+[c]^$", true),
            ("/été/*", "/été/1", true),
            ("/\\*", "/*", true),
            ("/\\*", "/a", false),
            ("/\\\\", "/\\", true),
            ("/\\a", "/\\a", true),
            ("/a\\", "/a\\", true),
            ("/PETS", "/pets", false),
        ] {
            let glob: PathGlob = glob.parse().unwrap();
            assert_eq!(glob.matches_text(path), matches, "{glob} on {path}");
        }
    }

    #[test]
    fn no_pattern_takes_long() {
        let glob: PathGlob = format!("/{}x", "**a*".repeat(200)).parse().unwrap();
        assert!(!glob.matches_text(&format!("/{}", "a".repeat(8000))));
        assert_eq!("x".repeat(MAX_GLOB_CHARS + 1).parse::<PathGlob>(), Err(GlobTooLong));
    }

    proptest! {
        #[test]
        fn a_path_matches_itself_when_written_out(path in "/[a-z*\\\\/]{0,12}") {
            let escaped = path.replace('\\', "\\\\").replace('*', "\\*");
            prop_assert!(escaped.parse::<PathGlob>().unwrap().matches_text(&path));
        }

        #[test]
        fn what_one_star_matches_two_match_too(glob in "/[ab*/]{0,10}", path in "/[ab/]{0,10}") {
            let one: PathGlob = glob.parse().unwrap();
            let two: PathGlob = glob.replace('*', "**").parse().unwrap();
            prop_assert!(!one.matches_text(&path) || two.matches_text(&path));
        }
    }
}

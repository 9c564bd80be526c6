//! The lines of iCalendar: unfolded, with their parameters (RFC 5545 §3.1).

/// A longer property is refused, bytes.
const PROPERTY_MAX_BYTES: usize = 256 * 1024;
/// Properties of a file.
const PROPERTIES_MAX: usize = 500_000;

/// A property, such as `DTSTART;TZID=Europe/Paris:20270112T090000`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Property {
    /// The name, in capitals.
    pub name: String,
    /// The parameters, their names in capitals.
    pub parameters: Vec<(String, String)>,
    /// The value as it stands there.
    pub value: String,
    /// The line of the file where it begins, from 1.
    pub line: usize,
}

/// A file that is no calendar.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct LineFault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub message: &'static str,
}

impl Property {
    /// The value of a parameter.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The value as a text, without its escapes (§3.3.11).
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(self.value.len());
        let mut letters = self.value.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => match letters.next() {
                    Some('n' | 'N') => text.push('\n'),
                    Some(escaped) => text.push(escaped),
                    None => text.push('\\'),
                },
                letter => text.push(letter),
            }
        }
        text
    }

    fn read(line: usize, text: &str) -> Result<Self, LineFault> {
        let fault = |message| LineFault { line, message };
        let head_ends = end_of_head(text).ok_or_else(|| fault("a property is written as NAME:value"))?;
        let (head, value) = (&text[..head_ends], &text[head_ends + 1..]);
        let mut parts = split_outside_quotes(head).into_iter();
        let name = parts.next().unwrap_or_default().to_ascii_uppercase();
        if name.is_empty() || !name.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-') {
            return Err(fault("a property's name is made of letters, digits and hyphens"));
        }
        let parameters = parts
            .filter_map(|part| part.split_once('='))
            .map(|(name, value)| (name.to_ascii_uppercase(), value.trim_matches('"').to_owned()))
            .collect();
        Ok(Self { name, parameters, value: value.to_owned(), line })
    }
}

/// Where the value begins: at the first colon outside quotes.
fn end_of_head(text: &str) -> Option<usize> {
    let mut quoted = false;
    text.char_indices().find_map(|(at, letter)| match letter {
        '"' => {
            quoted = !quoted;
            None
        }
        ':' if !quoted => Some(at),
        _ => None,
    })
}

fn split_outside_quotes(head: &str) -> Vec<&str> {
    let (mut parts, mut quoted, mut from) = (Vec::new(), false, 0);
    for (at, letter) in head.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            ';' if !quoted => {
                parts.push(&head[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&head[from..]);
    parts
}

/// The properties of a file, in its order.
///
/// # Errors
/// The first line that is none.
pub fn properties(text: &str) -> Result<Vec<Property>, LineFault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut properties = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (number, line) in (1..).zip(text.split('\n')) {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), &mut open) {
            (Some(more), Some((_, begun))) => {
                if begun.len() + more.len() > PROPERTY_MAX_BYTES {
                    return Err(LineFault { line: number, message: "the property is too long" });
                }
                begun.push_str(more);
            }
            _ => {
                if let Some((begins, begun)) = open.take() {
                    properties.push(Property::read(begins, &begun)?);
                }
                if properties.len() > PROPERTIES_MAX {
                    return Err(LineFault { line: number, message: "the file has too many lines" });
                }
                if line.len() > PROPERTY_MAX_BYTES {
                    return Err(LineFault { line: number, message: "the property is too long" });
                }
                open = (!line.trim().is_empty()).then(|| (number, line.to_owned()));
            }
        }
    }
    if let Some((begins, begun)) = open {
        properties.push(Property::read(begins, &begun)?);
    }
    Ok(properties)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_folded_line_is_one_and_a_quoted_colon_is_no_end() {
        let text = "SUMMARY;LANGUAGE=fr:Sauvegarder\\, vrai\r\n ment\r\nATTENDEE;CN=\"A: b; c\";ROLE=X:mailto:a@b\n";
        let read = properties(text).unwrap();
        assert_eq!(read[0].text(), "Sauvegarder, vraiment");
        assert_eq!((read[0].parameter("LANGUAGE"), read[0].line), (Some("fr"), 1));
        assert_eq!((read[1].parameter("CN"), read[1].value.as_str()), (Some("A: b; c"), "mailto:a@b"));
        assert_eq!(read[1].line, 3);
        assert_eq!(properties("BEGIN:X\nnothing\n").unwrap_err().line, 2);
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(text in "([A-Z;:=\"\\\\ \r\n]|\\PC){0,200}") {
            for property in properties(&text).unwrap_or_default() {
                let _ = property.text();
            }
        }
    }
}

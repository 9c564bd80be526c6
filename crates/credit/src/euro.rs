//! Amounts as they are typed.

use crate::Cents;

/// An amount in euro with cents or without, such as `30000`, `30000.5` or `30000,50`; none for anything else.
pub fn euro(text: &str) -> Option<Cents> {
    let (whole, cents) = text.split_once(['.', ',']).unwrap_or((text, "00"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits(whole) || !is_digits(cents) || cents.len() > 2 {
        return None;
    }
    format!("{whole}{cents:0<2}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_to_the_cent() {
        assert_eq!(euro("30000"), Some(30_000_00));
        assert_eq!(euro("30000.5"), Some(30_000_50));
        assert_eq!(euro("0,07"), Some(7));
        for text in ["", "-1", "1.", ".5", "1.005", "1e4", "30 000", "99999999999999999999"] {
            assert_eq!(euro(text), None, "{text}");
        }
    }
}

//! A day as people type it.

use jiff::civil::Date;

/// Reads a day in the usual ways: `31.1.2027`, `31/01/2027`, `31 01 2027`, and `2027-01-31`. The year has four digits.
pub(super) fn read(text: &str) -> Option<Date> {
    let mut parts = text.trim().split(['.', '/', '-', ' ']);
    let [first, second, third] = [parts.next()?, parts.next()?, parts.next()?];
    let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    let is_whole = parts.next().is_none() && year.len() == 4;
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_whole || ![year, month, day].into_iter().all(is_number) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        let day = Date::constant(2027, 1, 31);
        for text in ["2027-01-31", "31.01.2027", "31.1.2027", "31/01/2027", "31-01-2027", " 31 1 2027 "] {
            assert_eq!(read(text), Some(day), "{text}");
        }
        for text in
            ["", "31.01.27", "31.01", "31.02.2027", "1/31/2027", "31.01.2027.5", "+1.01.2027", "tomorrow", "2027"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}

//! How long whoever answered "not now" wants to be left alone.

use axum::http::HeaderMap;
use axum::http::header::RETRY_AFTER;
use base::Timestamp;
use jiff::fmt::{rfc2822, strtime};
use jiff::tz::TimeZone;

/// The older spellings of a date that are to be understood as well (RFC 9110 §5.6.7): RFC 850's, and that of C.
const OLDER_DATES: [&str; 2] = ["%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"];
/// Where API Entreprise, and the IETF's draft, say it besides.
const RATELIMIT_RESET: &str = "ratelimit-reset";
/// A smaller number of seconds cannot be a date of today.
const EPOCH_FROM_S: i64 = 1_000_000_000;

/// The seconds to wait: `Retry-After` (RFC 9110 §10.2.3: seconds, or a date), else `RateLimit-Reset`, which API
/// Entreprise gives as seconds since 1970 and the IETF's draft as seconds from now. As it was told: the caller sets the
/// bounds.
pub(crate) fn wait_s(headers: &HeaderMap, now: Timestamp) -> Option<i64> {
    let text = |name: &str| Some(headers.get(name)?.to_str().ok()?.trim());
    let until = |seconds: i64| seconds.saturating_sub(now.as_seconds());
    let retry_after = text(RETRY_AFTER.as_str())
        .and_then(|text| text.parse::<i64>().ok().or_else(|| date(text).map(|at| until(at.as_second()))));
    let reset = || {
        let seconds = text(RATELIMIT_RESET)?.parse::<i64>().ok()?;
        Some(if seconds >= EPOCH_FROM_S { until(seconds) } else { seconds })
    };
    retry_after.or_else(reset)
}

fn date(text: &str) -> Option<jiff::Timestamp> {
    let older = |format: &&str| {
        let at = strtime::parse(format, text).ok()?.to_datetime().ok()?;
        TimeZone::UTC.to_timestamp(at).ok()
    };
    rfc2822::DateTimeParser::new().parse_timestamp(text).ok().or_else(|| OLDER_DATES.iter().find_map(older))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_understood_in_each_of_its_three_spellings() {
        let now = Timestamp::from_seconds(784_111_777 - 30);
        for date in
            ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "30"]
        {
            let headers = HeaderMap::from_iter([(RETRY_AFTER, date.parse().unwrap())]);
            assert_eq!(wait_s(&headers, now), Some(30), "{date}");
        }
        let headers = HeaderMap::from_iter([(RETRY_AFTER, "in a while".parse().unwrap())]);
        assert_eq!(wait_s(&headers, now), None);
    }
}

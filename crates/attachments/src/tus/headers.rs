//! The headers of tus.

use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use base::Timestamp;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use crate::upload::Checksum;

/// What is wrong with a request of a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Mistake {
    #[error("Tus-Resumable: 1.0.0 is expected")]
    Version,
    #[error("Upload-Length: the number of bytes is expected")]
    Length,
    #[error("Upload-Offset: the number of bytes that came is expected")]
    Offset,
    #[error("Content-Type: application/offset+octet-stream is expected")]
    Type,
    #[error("Upload-Checksum: sha1 or sha256, and the sum in base64, are expected")]
    Checksum,
}

impl Mistake {
    pub(crate) fn status(self) -> StatusCode {
        match self {
            Self::Version => StatusCode::PRECONDITION_FAILED,
            Self::Type => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Length | Self::Offset | Self::Checksum => StatusCode::BAD_REQUEST,
        }
    }
}

/// What a request asks for in its headers.
pub(crate) struct Asked<'a>(&'a HeaderMap);

impl<'a> Asked<'a> {
    pub(crate) fn of(headers: &'a HeaderMap) -> Self {
        Self(headers)
    }

    pub(crate) fn check_version(&self) -> Result<(), Mistake> {
        if self.text("tus-resumable") == Some(super::VERSION) { Ok(()) } else { Err(Mistake::Version) }
    }

    pub(crate) fn check_part(&self) -> Result<(), Mistake> {
        let media_type = self.0.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if media_type == Some("application/offset+octet-stream") { Ok(()) } else { Err(Mistake::Type) }
    }

    pub(crate) fn length(&self) -> Result<u64, Mistake> {
        self.number("upload-length").ok_or(Mistake::Length)
    }

    pub(crate) fn offset(&self) -> Result<u64, Mistake> {
        self.number("upload-offset").ok_or(Mistake::Offset)
    }

    pub(crate) fn checksum(&self) -> Result<Option<Checksum>, Mistake> {
        if !self.0.contains_key("upload-checksum") {
            return Ok(None);
        }
        let (algorithm, sum) =
            self.text("upload-checksum").and_then(|text| text.split_once(' ')).ok_or(Mistake::Checksum)?;
        let sum = BASE64_STANDARD.decode(sum).map_err(|_| Mistake::Checksum)?;
        let checksum = match algorithm {
            "sha1" => sum.try_into().map(Checksum::Sha1),
            "sha256" => sum.try_into().map(Checksum::Sha256),
            _ => return Err(Mistake::Checksum),
        };
        checksum.map(Some).map_err(|_| Mistake::Checksum)
    }

    /// The name in `Upload-Metadata`: pairs of a key and a value in base64.
    pub(crate) fn name(&self) -> String {
        let pairs = self.text("upload-metadata").unwrap_or_default().split(',');
        let mut named = pairs.filter_map(|pair| pair.trim().split_once(' '));
        named
            .find(|(key, _)| matches!(*key, "filename" | "name"))
            .and_then(|(_, value)| BASE64_STANDARD.decode(value.trim()).ok())
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default()
    }

    fn number(&self, name: &str) -> Option<u64> {
        // Digits only: `parse` alone takes a plus sign as well.
        self.text(name).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok()
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.to_str().ok()
    }
}

/// A value of our own: digits, dates and addresses, all of them ASCII.
pub(crate) fn said(value: &str) -> HeaderValue {
    HeaderValue::from_str(value).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// A date of HTTP (RFC 9110 §5.6.7).
pub(crate) fn date(at: Timestamp) -> String {
    at.jiff().strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(name: &'static str, value: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().unwrap());
        headers
    }

    #[test]
    fn numbers_are_digits() {
        assert_eq!(Asked::of(&with("upload-length", "42")).length(), Ok(42));
        for bad in ["", "-1", "+1", "1.0", "0x10", "99999999999999999999999"] {
            assert_eq!(Asked::of(&with("upload-length", bad)).length(), Err(Mistake::Length), "{bad}");
        }
        assert_eq!(Asked::of(&HeaderMap::new()).offset(), Err(Mistake::Offset));
    }

    #[test]
    fn checksums_are_those_that_are_said_to_be_understood() {
        let sum = |text| Asked::of(&with("upload-checksum", text)).checksum();
        assert_eq!(sum("sha1 qUqP5cyxm6YcTAhz05Hph5gvu9M=").map(|sum| sum.is_some()), Ok(true));
        assert_eq!(Asked::of(&HeaderMap::new()).checksum(), Ok(None));
        for bad in ["md5 qUqP5cyxm6YcTAhz05Hph5gvu9M=", "sha1", "sha1 ???", "sha256 qUqP5cyxm6YcTAhz05Hph5gvu9M="] {
            assert_eq!(sum(bad), Err(Mistake::Checksum), "{bad}");
        }
    }

    #[test]
    fn the_name_is_found_among_what_is_said() {
        let name = |text| Asked::of(&with("upload-metadata", text)).name();
        assert_eq!(name("filetype aW1hZ2U=, filename w6l0w6kucGRm"), "été.pdf");
        assert_eq!(name("filename ***"), "");
        assert_eq!(name("is_confidential"), "");
    }

    #[test]
    fn dates_are_those_of_http() {
        assert_eq!(date(Timestamp::from_seconds(1_795_514_400)), "Tue, 24 Nov 2026 10:00:00 GMT");
    }
}

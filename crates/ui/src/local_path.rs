//! Addresses within this site, and nothing else.

use std::fmt;

/// A longer address is not a way back that anyone needs.
const MAX_BYTES: usize = 8 * 1024;

/// A path of this site with its query, safe to redirect to: `?next=` and `?back=` are read as this,
/// so that no link of ours can lead to somebody else's site.
///
/// ```
/// use ui::LocalPath;
/// assert_eq!(LocalPath::parse("/advisers?page=2").unwrap().as_str(), "/advisers?page=2");
/// assert!(LocalPath::parse("//evil.example/").is_none());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalPath(String);

impl LocalPath {
    /// The path, when it is one of this site: browsers read `//host`, `/\host` and control
    /// characters as the start of another one.
    pub fn parse(path: &str) -> Option<Self> {
        let local = path.starts_with('/')
            && !path.starts_with("//")
            && path.len() <= MAX_BYTES
            && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
        local.then(|| Self(path.to_owned()))
    }

    /// The first page.
    pub fn home() -> Self {
        Self("/".to_owned())
    }

    /// The path and query.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// This path as a value of another address's query: `within("/sign-in", "next")` is
    /// `/sign-in?next=%2Fadvisers`.
    pub fn within(&self, address: &str, name: &str) -> String {
        let query = form_urlencoded::Serializer::new(String::new()).append_pair(name, &self.0).finish();
        format!("{address}?{query}")
    }
}

impl fmt::Display for LocalPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_browser_reads_as_another_site_is_refused() {
        for path in [
            "",
            "advisers",
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/\t/evil.example",
            "/\n/evil.example",
            "javascript:alert(1)",
            " /x",
            "/é",
        ] {
            assert_eq!(LocalPath::parse(path), None, "{path:?}");
        }
        assert_eq!(LocalPath::parse(&format!("/{}", "x".repeat(MAX_BYTES))), None);
    }

    proptest! {
        /// Judged by the URL parser that browsers share (WHATWG).
        #[test]
        fn what_is_taken_always_leads_to_this_very_site(path in "[/\\\\a.:@?#%0-9\t\n ]{0,12}|/{1,3}[a-z./\\\\]{0,12}") {
            let home = url::Url::parse("https://passerelle.example/deep/page").unwrap();
            if let Some(local) = LocalPath::parse(&path) {
                let reached = home.join(local.as_str()).unwrap();
                prop_assert_eq!(reached.origin(), home.origin());
            }
        }

        #[test]
        fn a_carried_path_comes_back_as_it_was(path in "/[!-~&&[^\\\\/]][!-~&&[^\\\\]]{0,40}") {
            let local = LocalPath::parse(&path).unwrap();
            let address = local.within("/sign-in", "next");
            let (_, query) = address.split_once('?').unwrap();
            let back = form_urlencoded::parse(query.as_bytes()).next().unwrap();
            prop_assert_eq!(back, ("next".into(), path.as_str().into()));
        }
    }

    #[test]
    fn a_path_is_carried_inside_a_query() {
        let path = LocalPath::parse("/advisers?text=a&page=2").unwrap();
        assert_eq!(path.within("/sign-in", "next"), "/sign-in?next=%2Fadvisers%3Ftext%3Da%26page%3D2");
    }
}

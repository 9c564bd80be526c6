//! A browser that someone signed in with.

use base::{Id, PersonId, Timestamp};
use jiff::SignedDuration;

use super::Proof;

/// What a [`SessionId`] identifies.
pub enum SessionKind {}
/// A session's identifier; not a secret.
pub type SessionId = Id<SessionKind>;

/// A sign-in that goes on. The browser holds a token, of which only the hash is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its identifier.
    pub id: SessionId,
    /// Who signed in.
    pub person: PersonId,
    /// What they signed in with, as far as the browser says.
    pub device: Device,
    /// When the session began.
    pub started_at: Timestamp,
    /// When the person last proved who they are, here or at an identity provider: `auth_time` (OpenID Connect
    /// Core §2).
    pub authenticated_at: Timestamp,
    /// When they last signed in here: a provider may have known them for a while by then.
    pub signed_in_at: Timestamp,
    /// When the session was last used, to within [`Session::SEEN_STEP`].
    pub seen_at: Timestamp,
    /// When it was ended, by sign-out or from another device.
    pub ended_at: Option<Timestamp>,
    /// How the person proved who they are.
    pub proof: Proof,
    /// Whether others use the same computer: then it ends soon.
    pub shared: bool,
}

impl Session {
    /// A session that nobody uses ends after this long.
    pub const IDLE: SignedDuration = SignedDuration::from_hours(2);
    /// A session ends this long after the person last signed in, however much it is used.
    pub const ABSOLUTE: SignedDuration = SignedDuration::from_hours(12);
    /// A session on a shared computer that nobody uses ends after this long.
    pub const SHARED_IDLE: SignedDuration = SignedDuration::from_mins(5);
    /// The use of a session is written down no more often than this.
    pub const SEEN_STEP: SignedDuration = SignedDuration::from_mins(5);
    /// The use of a session on a shared computer is written down no more often than this.
    pub const SHARED_SEEN_STEP: SignedDuration = SignedDuration::from_secs(30);

    /// Whether it still counts as signed in.
    pub fn is_live(&self, now: Timestamp) -> bool {
        let idle = if self.shared { Self::SHARED_IDLE } else { Self::IDLE };
        self.ended_at.is_none() && now < self.seen_at.plus(idle) && now < self.signed_in_at.plus(Self::ABSOLUTE)
    }

    /// Whether its use should be written down again.
    pub(crate) fn is_seen_anew(&self, now: Timestamp) -> bool {
        let step = if self.shared { Self::SHARED_SEEN_STEP } else { Self::SEEN_STEP };
        now.since(self.seen_at) >= step
    }
}

/// A browser and its system, such as `Firefox · Android`: enough for a person to know their own
/// devices by, and nothing more is kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Device {
    name: String,
    /// What the browser keeps to be known again; only while it signs in.
    known: String,
}

/// Found first, named so: a browser that names several in its header is the first of this list.
const BROWSERS: [(&str, &str); 6] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 6] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

impl Device {
    /// Reads a `User-Agent` header (RFC 9110 §10.1.5).
    ///
    /// ```
    /// use identity::Device;
    /// let header = "Mozilla/5.0 (Android 16; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0";
    /// assert_eq!(Device::from_user_agent(header).name(), "Firefox · Android");
    /// ```
    pub fn from_user_agent(header: &str) -> Self {
        let find = |list: [(&'static str, &'static str); 6]| {
            list.into_iter().find(|(mark, _)| header.contains(mark)).map(|(_, name)| name)
        };
        let parts: Vec<&str> = [find(BROWSERS), find(SYSTEMS)].into_iter().flatten().collect();
        Self { name: parts.join(" · "), known: String::new() }
    }

    /// With what the browser keeps to be known again.
    #[must_use]
    pub(crate) fn keeping(mut self, known: Option<String>) -> Self {
        self.known = known.unwrap_or_default();
        self
    }

    /// What the browser keeps to be known again.
    pub(crate) fn known(&self) -> &str {
        &self.known
    }

    /// The name that was kept.
    pub(crate) fn kept(name: String) -> Self {
        Self { name, known: String::new() }
    }

    /// Its name; empty when the browser did not say.
    pub fn name(&self) -> &str {
        &self.name
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{FixedClock, SeededRandom};

    fn session(started: i64, seen: i64, ended: Option<i64>) -> Session {
        let at = Timestamp::from_seconds;
        let (clock, random) = (FixedClock::at(at(0)), SeededRandom::new(1));
        Session {
            id: SessionId::new(&clock, &random),
            person: PersonId::new(&clock, &random),
            device: Device::default(),
            started_at: at(started),
            authenticated_at: at(started),
            signed_in_at: at(started),
            seen_at: at(seen),
            ended_at: ended.map(at),
            proof: Proof::password(),
            shared: false,
        }
    }

    #[test]
    fn a_session_ends_by_rest_by_age_and_by_sign_out() {
        let hour = 3600;
        let at = Timestamp::from_seconds;
        assert!(session(0, 0, None).is_live(at(2 * hour - 1)));
        assert!(!session(0, 0, None).is_live(at(2 * hour)));
        assert!(session(0, 11 * hour, None).is_live(at(12 * hour - 1)));
        assert!(!session(0, 11 * hour, None).is_live(at(12 * hour)));
        assert!(!session(0, 0, Some(1)).is_live(at(2)));
    }

    #[test]
    fn a_device_is_known_by_its_browser_and_system() {
        for (header, name) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0",
                "Edge · Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
                "Safari · iPhone",
            ),
            ("Lynx/2.9.0", ""),
            ("", ""),
        ] {
            assert_eq!(Device::from_user_agent(header).name(), name, "{header}");
        }
    }
}

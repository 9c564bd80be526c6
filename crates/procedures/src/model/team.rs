//! What somebody does for an authority.

/// A duty; each may do what the ones before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duty {
    /// Reads cases.
    Reader,
    /// Works on cases, asks for documents.
    Instructor,
    /// Decides.
    Decider,
    /// Publishes procedures, names the team, connects tools.
    Manager,
}

impl Duty {
    /// Every duty, the least first.
    pub const ALL: [Self; 4] = [Self::Reader, Self::Instructor, Self::Decider, Self::Manager];

    /// Its name in the database and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Instructor => "instructor",
            Self::Decider => "decider",
            Self::Manager => "manager",
        }
    }

    /// The duty of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|duty| duty.name() == name)
    }

    /// The key of its name for people.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reader => "procedures-duty-reader",
            Self::Instructor => "procedures-duty-instructor",
            Self::Decider => "procedures-duty-decider",
            Self::Manager => "procedures-duty-manager",
        }
    }
}

//! What each of the people of a firm may do.

/// What a person is in a firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FirmRole {
    /// Runs it: may do everything, also say who else may.
    Owner,
    /// Works there: answers the diagnosis and asks for advice.
    Employee,
    /// Keeps its books: fills in applications and procedures.
    Accountant,
}

/// Something that may be done with a firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Right {
    /// Read what is there.
    Read,
    /// Answer a diagnosis, and work on the plan.
    Diagnose,
    /// Ask an adviser, and share what goes with it.
    AskAdvice,
    /// Send a procedure or an application in its name.
    Apply,
    /// Say who else may do what.
    ManagePeople,
    /// Take everything away in a file.
    TakeAway,
    /// Close it: what is kept of it here is deleted.
    Close,
}

impl FirmRole {
    /// Every role.
    pub const ALL: [Self; 3] = [Self::Owner, Self::Employee, Self::Accountant];

    /// Whether this role may do that.
    pub const fn may(self, right: Right) -> bool {
        match self {
            Self::Owner => true,
            Self::Employee => matches!(right, Right::Read | Right::Diagnose | Right::AskAdvice),
            Self::Accountant => matches!(right, Right::Read | Right::Apply),
        }
    }

    /// How it is stored and written in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Employee => "employee",
            Self::Accountant => "accountant",
        }
    }

    /// From how it is stored and written in forms.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// The key of its name for people.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Owner => "business-role-owner",
            Self::Employee => "business-role-employee",
            Self::Accountant => "business-role-accountant",
        }
    }

    /// The key of the sentence that says what it may do.
    pub const fn hint_key(self) -> &'static str {
        match self {
            Self::Owner => "business-role-owner-hint",
            Self::Employee => "business-role-employee-hint",
            Self::Accountant => "business-role-accountant-hint",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_known_by_its_code() {
        for role in FirmRole::ALL {
            assert_eq!(FirmRole::from_code(role.code()), Some(role));
        }
        assert_eq!(FirmRole::from_code("Owner"), None);
    }

    #[test]
    fn only_owners_decide_about_people_and_about_the_end() {
        for right in [Right::ManagePeople, Right::TakeAway, Right::Close] {
            let who: Vec<_> = FirmRole::ALL.into_iter().filter(|role| role.may(right)).collect();
            assert_eq!(who, [FirmRole::Owner], "{right:?}");
        }
        assert!(FirmRole::ALL.iter().all(|role| role.may(Right::Read)));
    }

    #[test]
    fn an_accountant_applies_and_an_employee_asks() {
        assert!(FirmRole::Accountant.may(Right::Apply) && !FirmRole::Accountant.may(Right::AskAdvice));
        assert!(FirmRole::Employee.may(Right::AskAdvice) && !FirmRole::Employee.may(Right::Apply));
    }
}

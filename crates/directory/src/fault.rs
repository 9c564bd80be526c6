//! What is wrong with what was typed.

use ui::Visit;

/// Something in a form that cannot be used: it stands beside its field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The field's name.
    pub field: String,
    /// The key of the sentence that says what is expected.
    pub key: &'static str,
    /// What the sentence speaks of.
    pub value: String,
}

impl Fault {
    /// A fault of a field.
    pub fn new(field: impl Into<String>, key: &'static str) -> Self {
        Self { field: field.into(), key, value: String::new() }
    }

    /// With what the sentence speaks of.
    #[must_use]
    pub fn with(mut self, value: impl ToString) -> Self {
        self.value = value.to_string();
        self
    }

    /// The sentence.
    pub fn said(&self, visit: &Visit) -> String {
        visit.t_with(self.key, &[("value", self.value.as_str().into())])
    }
}

/// The faults for the summary at the top of a page.
pub fn summary(visit: &Visit, faults: &[Fault]) -> Vec<(String, String)> {
    faults.iter().map(|fault| (fault.field.clone(), fault.said(visit))).collect()
}

/// What is wrong with a field, if anything is.
pub fn of_field(visit: &Visit, faults: &[Fault], field: &str) -> Option<String> {
    faults.iter().find(|fault| fault.field == field).map(|fault| fault.said(visit))
}

/// A text of one to so many characters, without blanks around it.
pub fn text(faults: &mut Vec<Fault>, field: &str, typed: &str, chars_max: usize) -> String {
    let typed = typed.trim();
    match typed.chars().count() {
        0 => faults.push(Fault::new(field, "directory-fault-missing")),
        length if length > chars_max => faults.push(Fault::new(field, "directory-fault-long").with(chars_max)),
        _ => {}
    }
    typed.to_owned()
}

/// The same for a text that may be empty.
pub fn optional_text(faults: &mut Vec<Fault>, field: &str, typed: &str, chars_max: usize) -> Option<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    Some(text(faults, field, typed, chars_max))
}

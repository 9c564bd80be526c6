//! What this room writes to people with an account, in their language.

use std::sync::Arc;

use mail::Message;
use ui::Texts;

use crate::people::Reached;

/// The letter of the texts `KEY-subject` and `KEY-text`; none where the address is none that mail goes to.
pub fn letter(texts: &Arc<Texts>, to: &Reached, key: &str, values: &[(&str, &str)]) -> Option<Message> {
    let mut all: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
    all.push(("name", to.name.as_str().into()));
    let subject = texts.say(to.lang, &format!("{key}-subject"), &all).parse().ok()?;
    let text = texts.say(to.lang, &format!("{key}-text"), &all);
    Message::new(to.email.parse().ok()?, subject, text, to.lang).ok()
}

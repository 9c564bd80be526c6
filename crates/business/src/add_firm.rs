//! A person adds a firm: from the register, or by hand.

use base::{FirmId, FirmNumber, Id, PersonId, Siret};
use evidence::{Action, Subject};
use exchange::Establishment;

use crate::model::{Firm, FirmFacts, MAX_FIRMS, MAX_NAME_CHARS, Origin};
use crate::room::{Business, BusinessError};
use crate::store;

/// What is wrong with a name that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameFault {
    /// There is none.
    Missing,
    /// It is longer than [`MAX_NAME_CHARS`].
    Long,
    /// It holds characters that nobody sees, and that cannot stand in a letter's header.
    Unseen,
    /// An address on the web stands in it, which readers of letters would make a link of.
    Address,
}

/// What is wrong with the name of a firm that somebody typed, if something is.
pub fn fault_of_name(name: &str) -> Option<NameFault> {
    if name.is_empty() {
        Some(NameFault::Missing)
    } else if name.chars().count() > MAX_NAME_CHARS {
        Some(NameFault::Long)
    } else if name.contains(char::is_control) {
        Some(NameFault::Unseen)
    } else if name.split_whitespace().any(has_web_address) {
        Some(NameFault::Address)
    } else {
        None
    }
}

/// Whether a reader of letters would take a word, or a part of it, for an address on the web: for a firm's name stands in
/// letters that strangers get, and must not lead them anywhere.
fn has_web_address(word: &str) -> bool {
    let is_in_host = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '.';
    let has_path = word.split_once('/').is_some_and(|(host, _)| host.contains('.'));
    word.contains("://") || has_path || word.split(|letter| !is_in_host(letter)).any(is_host)
}

/// Whether it reads as the name of a host, such as `example.org`: not `S.A.R.L.`, `J.Dupont` or `3.5`.
fn is_host(text: &str) -> bool {
    let Some((before, last)) = text.trim_matches('.').rsplit_once('.') else { return false };
    let label = before.rsplit('.').next().unwrap_or_default();
    let is_long = |text: &str| text.chars().nth(1).is_some();
    is_long(last) && last.chars().all(char::is_alphabetic) && is_long(label)
}

impl Business {
    /// Reads an establishment from the register and records that it was read, before it is shown.
    pub async fn look_up(&self, person: PersonId, siret: Siret) -> Result<Establishment, BusinessError> {
        let establishment = self.register.establishment(&siret).await?;
        let detail = format!("SIRET {siret}");
        self.record(person, Subject::Person(person), Action::ReadFirmFromRegister, &detail).await?;
        Ok(establishment)
    }

    /// Adds the firm of an establishment that the register knows as open. The same SIRET again
    /// brings what is known of the firm up to date.
    ///
    /// # Errors
    /// [`BusinessError::NotFound`] when it has closed.
    pub async fn add_from_register(&self, person: PersonId, siret: Siret) -> Result<FirmId, BusinessError> {
        let establishment = self.look_up(person, siret).await?;
        if establishment.is_closed() {
            return Err(BusinessError::NotFound);
        }
        let firm = Firm {
            id: Id::new(&*self.clock, &*self.random),
            owner: person,
            number: Some(establishment.siret.into()),
            facts: facts_of(&establishment),
            origin: Origin::Register(establishment.source_label),
            known_at: establishment.read_at,
        };
        self.add(firm, siret.to_string()).await
    }

    /// Adds a firm that the person described. The same `creation_key` again adds it once.
    pub async fn add_by_hand(
        &self,
        person: PersonId,
        number: Option<FirmNumber>,
        facts: FirmFacts,
        creation_key: String,
    ) -> Result<FirmId, BusinessError> {
        let known_at = self.clock.now();
        let id = Id::new(&*self.clock, &*self.random);
        let firm = Firm { id, owner: person, number, facts, origin: Origin::Person, known_at };
        self.add(firm, creation_key).await
    }

    async fn add(&self, firm: Firm, creation_key: String) -> Result<FirmId, BusinessError> {
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                if let Some(known) = store::known_firm(tx, &firm, &creation_key)? {
                    return Ok(known);
                }
                if store::firms_of(tx, firm.owner)?.len() >= MAX_FIRMS {
                    return Err(BusinessError::TooManyFirms);
                }
                store::insert_firm(tx, &firm, &creation_key, now)?;
                Ok(firm.id)
            })
            .await
    }
}

/// What the register tells, as facts of a firm. A firm that asked not to be named goes by its number.
fn facts_of(establishment: &Establishment) -> FirmFacts {
    let name = establishment.name.clone().or_else(|| establishment.trade_name.clone());
    FirmFacts {
        name: name.unwrap_or_else(|| establishment.siret.grouped()),
        activity: establishment.activity.as_ref().map(ToString::to_string),
        commune: establishment.commune.clone(),
        headcount: establishment.headcount,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_something_to_be_seen() {
        for good in ["Boulangerie du Canal", "Ë", "Café «\u{a0}L’Étoile\u{a0}»", &"é".repeat(MAX_NAME_CHARS)] {
            assert_eq!(fault_of_name(good), None, "{good}");
        }
        assert_eq!(fault_of_name(""), Some(NameFault::Missing));
        assert_eq!(fault_of_name(&"é".repeat(MAX_NAME_CHARS + 1)), Some(NameFault::Long));
        for bad in ["x\u{1}", "a\nb", "a\tb", "a\0", "a\u{85}b", "\u{7f}"] {
            assert_eq!(fault_of_name(bad), Some(NameFault::Unseen), "{bad:?}");
        }
    }

    #[test]
    fn a_name_leads_nowhere() {
        for good in [
            "Canal S.A.R.L.",
            "J.Dupont & Fils",
            "Chez Léa. Et Tom",
            "Studio 3.14",
            "A/B Conseil",
            "St. Malo",
            "…et fils",
        ] {
            assert_eq!(fault_of_name(good), None, "{good}");
        }
        for bad in [
            "Votre compte est bloqué : https://evil.example",
            "www.evil.example",
            "Bloqué:evil.example",
            "Banque (evil.example)",
            "écrivez à nous@evil.example.",
            "EVIL.EXAMPLE",
            "x.co/a",
            "ftp://x",
        ] {
            assert_eq!(fault_of_name(bad), Some(NameFault::Address), "{bad}");
        }
    }
}

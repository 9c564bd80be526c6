//! A ticket: the right to one answer, and the code by which its draft is taken up again. It proves itself, so that
//! nothing is stored when one is given.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::hmac;
use base::Random;

use crate::model::ConsultationId;

/// Crockford's Base32 in small letters: no i, l, o, u.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Letters that are drawn: 50 bits.
const DRAWN: usize = 10;
/// Letters that prove them: 50 bits.
const PROOF: usize = 10;
/// Letters of a code.
pub const TICKET_LETTERS: usize = DRAWN + PROOF;

/// Knows whether a ticket was given here.
#[derive(Clone)]
pub struct TicketKey(hmac::Key);

/// A ticket of one consultation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket(String);

fn letters(bytes: &[u8]) -> impl Iterator<Item = char> {
    bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)]))
}

impl TicketKey {
    /// A key of these bytes.
    pub fn new(key: &[u8; 32]) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, key))
    }

    /// A new ticket.
    pub fn draw(&self, consultation: ConsultationId, random: &dyn Random) -> Ticket {
        let drawn: String = letters(&random.bytes::<DRAWN>()).collect();
        let proof = self.proof(consultation, &drawn);
        Ticket(drawn + &proof)
    }

    /// The ticket of a code as people type it, if it was given for this consultation.
    pub fn read(&self, consultation: ConsultationId, typed: &str) -> Option<Ticket> {
        let code: String = typed
            .chars()
            .filter(|letter| !letter.is_whitespace() && *letter != '-')
            .map(|letter| match letter.to_ascii_lowercase() {
                'o' => '0',
                'i' | 'l' => '1',
                other => other,
            })
            .take(TICKET_LETTERS + 1)
            .collect();
        let (drawn, proof) = code.split_at_checked(DRAWN)?;
        let is_right = aws_lc_rs::constant_time::verify_slices_are_equal(
            self.proof(consultation, drawn).as_bytes(),
            proof.as_bytes(),
        );
        is_right.ok().map(|()| Ticket(code))
    }

    /// The keyed hash of who took a ticket.
    pub fn mark(&self, consultation: ConsultationId, who: &str) -> Vec<u8> {
        self.sign("mark", &format!("{consultation} {who}"))
    }

    /// A keyed hash of a name, for the log: it tells nobody who it is, and the same each time.
    pub(crate) fn pseudonym(&self, who: &str) -> String {
        letters(&self.sign("log", who)).take(TICKET_LETTERS).collect()
    }

    fn proof(&self, consultation: ConsultationId, drawn: &str) -> String {
        letters(&self.sign("ticket", &format!("{consultation} {drawn}"))).take(PROOF).collect()
    }

    fn sign(&self, what: &str, text: &str) -> Vec<u8> {
        hmac::sign(&self.0, format!("{what} {text}").as_bytes()).as_ref().to_vec()
    }
}

impl Ticket {
    /// Under what its draft is kept, and by what it is known once it is spent.
    pub fn key(&self) -> Vec<u8> {
        digest(&SHA256, self.0.as_bytes()).as_ref().to_vec()
    }

    /// As people write it down: groups of four.
    pub fn grouped(&self) -> String {
        let all: Vec<char> = self.0.chars().collect();
        all.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
    }

    /// As a cookie keeps it.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// The number of a receipt: it shows that a ticket was used, not for what.
pub fn receipt_number(key: &[u8]) -> String {
    let number: String = letters(digest(&SHA256, &[b"receipt ", key].concat()).as_ref()).take(8).collect();
    number.to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{FixedClock, Id, SeededRandom, Timestamp};

    #[test]
    fn a_ticket_is_read_as_people_type_it_and_opens_its_own_consultation_only() {
        let (clock, random) = (FixedClock::at(Timestamp::from_seconds(0)), SeededRandom::new(1));
        let (one, other) = (Id::new(&clock, &random), Id::new(&clock, &random));
        let key = TicketKey::new(&[1; 32]);
        let ticket = key.draw(one, &random);
        let typed = ticket.grouped().to_uppercase().replace('0', "o").replace('-', " ");
        assert_eq!(key.read(one, &typed), Some(ticket.clone()));
        assert_eq!(key.read(other, &typed), None);
        assert_eq!(TicketKey::new(&[2; 32]).read(one, &typed), None);
        for wrong in ["", "0000-0000-0000-0000-0000", "💶💶💶💶💶💶💶💶💶💶💶💶💶💶💶💶💶💶💶💶"]
        {
            assert_eq!(key.read(one, wrong), None, "{wrong}");
        }
        assert_eq!(key.read(one, &format!("{}0", ticket.as_str())), None);
        assert_eq!(receipt_number(&ticket.key()).len(), 8);
    }
}

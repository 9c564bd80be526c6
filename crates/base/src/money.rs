//! Money, in whole cents.

use std::fmt;

/// A currency by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Currency {
    /// The euro, of 100 cents.
    #[serde(rename = "EUR")]
    Euro,
}

/// An amount in cents of one currency. Amounts of different currencies do not add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Money {
    cents: i64,
    currency: Currency,
}

impl Money {
    /// An amount in euro cents.
    pub const fn euro_cents(cents: i64) -> Self {
        Self { cents, currency: Currency::Euro }
    }

    /// The amount in cents.
    pub const fn cents(self) -> i64 {
        self.cents
    }

    /// The currency.
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// The sum, or `None` when the currencies differ or the sum does not fit.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let cents = self.cents.checked_add(other.cents)?;
        (self.currency == other.currency).then_some(Self { cents, ..self })
    }

    /// The difference, or `None` when the currencies differ or it does not fit.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        let cents = self.cents.checked_sub(other.cents)?;
        (self.currency == other.currency).then_some(Self { cents, ..self })
    }
}

impl Currency {
    /// The ISO 4217 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Euro => "EUR",
        }
    }
}

/// Neutral form for logs and files: `-12.05 EUR`. Pages write amounts in the reader's language.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.cents < 0 { "-" } else { "" };
        let cents = self.cents.unsigned_abs();
        write!(f, "{sign}{}.{:02} {}", cents / 100, cents % 100, self.currency.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cents_are_never_lost() {
        let sum = Money::euro_cents(i64::MAX).checked_add(Money::euro_cents(1));
        assert_eq!(sum, None);
        let difference = Money::euro_cents(5).checked_sub(Money::euro_cents(1210));
        assert_eq!(difference.map(|money| money.to_string()).as_deref(), Some("-12.05 EUR"));
    }
}

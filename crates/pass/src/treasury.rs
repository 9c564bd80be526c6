//! The account of the public body on which the passes' money lies, as the settings name it.

use base::Lang;
use remittance::{Account, Version};

/// Where funders pay in, and from where files for the bank pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Treasury {
    /// Whose account it is, as people read it.
    pub holder: String,
    /// Where funders pay in.
    pub account: Account,
    /// From where files pay: the same account, most often.
    pub payer: Account,
    /// Which files the bank takes.
    pub format: Version,
    /// Who is written to when the funds do not cover what is owed, and in which language.
    pub alarm: Option<(mail::Address, Lang)>,
}

/// What the settings say of it.
#[derive(Debug, Clone, Copy, Default)]
pub struct TreasurySettings<'a> {
    /// Whose account it is.
    pub holder: &'a str,
    /// Where funders pay in.
    pub iban: &'a str,
    /// From where files pay, when that is another account.
    pub payer_iban: Option<&'a str>,
    /// The bank of the account that pays, where the bank wants it said.
    pub payer_bic: Option<&'a str>,
    /// `pain.001.001.09` or `pain.001.001.03`; the first when nothing is said.
    pub format: Option<&'a str>,
    /// Who is written to when the funds do not cover what is owed.
    pub alarm: Option<&'a str>,
}

/// A setting of the treasury that cannot be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{setting}: {reason}")]
pub struct WrongSetting {
    /// Its key.
    pub setting: &'static str,
    /// What is wrong with it.
    pub reason: String,
}

impl Treasury {
    /// The treasury that the settings name.
    ///
    /// # Errors
    /// [`WrongSetting`] with the key of the first that a bank, or the post, would not take.
    pub fn read(settings: TreasurySettings<'_>, lang: Lang) -> Result<Self, WrongSetting> {
        let wrong = |setting, reason: &dyn ToString| WrongSetting { setting, reason: reason.to_string() };
        let name = settings.holder.parse().map_err(|error| wrong("account_holder", &error))?;
        let iban = settings.iban.parse().map_err(|error| wrong("account_iban", &error))?;
        let account = Account::new(name, iban);
        let mut payer = account.clone();
        if let Some(iban) = settings.payer_iban {
            payer.iban = iban.parse().map_err(|error| wrong("payer_iban", &error))?;
        }
        if let Some(bic) = settings.payer_bic {
            payer = payer.at(bic.parse().map_err(|error| wrong("payer_bic", &error))?);
        }
        let format = match settings.format {
            None | Some("pain.001.001.09") => Version::V09,
            Some("pain.001.001.03") => Version::V03,
            Some(other) => {
                let reason = format!("{other} is neither pain.001.001.09 nor pain.001.001.03");
                return Err(wrong("payment_format", &reason));
            }
        };
        let alarm = settings.alarm.map(str::parse).transpose().map_err(|error| wrong("alarm_email", &error))?;
        Ok(Self {
            holder: settings.holder.to_owned(),
            account,
            payer,
            format,
            alarm: alarm.map(|address| (address, lang)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTINGS: TreasurySettings<'_> = TreasurySettings {
        holder: "Ville d’Exemple",
        iban: "FR14 2004 1010 0505 0001 3M02 606",
        payer_iban: None,
        payer_bic: None,
        format: None,
        alarm: None,
    };

    #[test]
    fn files_pay_from_the_account_that_funders_pay_in_on_unless_another_is_named() {
        let same = Treasury::read(SETTINGS, Lang::Fr).unwrap();
        assert_eq!((&same.payer, same.format), (&same.account, Version::V09));
        let other = TreasurySettings {
            payer_iban: Some("LU28 0019 4006 4475 0000"),
            payer_bic: Some("BCEELULL"),
            format: Some("pain.001.001.03"),
            alarm: Some("tresor@exemple.example"),
            ..SETTINGS
        };
        let other = Treasury::read(other, Lang::Lb).unwrap();
        assert_eq!((other.payer.iban.as_str(), other.format), ("LU280019400644750000", Version::V03));
        assert_eq!(other.account, same.account);
    }

    #[test]
    fn a_setting_that_a_bank_would_not_take_is_named() {
        let wrong = |settings| Treasury::read(settings, Lang::Fr).unwrap_err().setting;
        assert_eq!(wrong(TreasurySettings { holder: "", ..SETTINGS }), "account_holder");
        assert_eq!(wrong(TreasurySettings { iban: "FR15", ..SETTINGS }), "account_iban");
        assert_eq!(wrong(TreasurySettings { payer_iban: Some("x"), ..SETTINGS }), "payer_iban");
        assert_eq!(wrong(TreasurySettings { payer_bic: Some("x"), ..SETTINGS }), "payer_bic");
        assert_eq!(wrong(TreasurySettings { format: Some("camt.053"), ..SETTINGS }), "payment_format");
        assert_eq!(wrong(TreasurySettings { alarm: Some("nobody"), ..SETTINGS }), "alarm_email");
    }
}

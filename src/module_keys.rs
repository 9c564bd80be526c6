//! The keys of a PKCS #11 module that the settings name.

use std::path::PathBuf;
use std::sync::Arc;

use jose::Signer;
#[cfg(feature = "pkcs11")]
use jose::SigningAlgorithm;

use crate::configuration::Keys;

/// Why a module's keys cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ModuleKeysError {
    /// A setting is missing.
    #[error("with pkcs11_module, {0} is needed")]
    Missing(&'static str),
    /// The PIN.
    #[error("the PIN: {file}: {source}")]
    Pin {
        /// Its file.
        file: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// One key for two algorithms, which would have one name in the published set.
    #[error("pkcs11_key_label names the key {0:?} twice; a key has one algorithm: make another pair")]
    Twice(String),
    /// The module or a key in it.
    #[cfg(feature = "pkcs11")]
    #[error("{0}")]
    Module(#[from] jose::pkcs11::ModuleError),
    /// The program was built without.
    #[cfg(not(feature = "pkcs11"))]
    #[error("this program was built without PKCS #11; build it with the feature pkcs11")]
    NotBuiltIn,
}

/// The keys, those that sign first; none when the settings name no module.
pub fn open(keys: &Keys) -> Result<Vec<Arc<dyn Signer>>, ModuleKeysError> {
    let Keys { pkcs11_module, pkcs11_token, pkcs11_pin_file, pkcs11_key_label } = keys;
    let Some(library) = pkcs11_module else { return Ok(Vec::new()) };
    let token = pkcs11_token.as_deref().ok_or(ModuleKeysError::Missing("pkcs11_token"))?;
    let pin_file = pkcs11_pin_file.as_deref().ok_or(ModuleKeysError::Missing("pkcs11_pin_file"))?;
    let labels = pkcs11_key_label.as_deref().ok_or(ModuleKeysError::Missing("pkcs11_key_label"))?;
    let pin = std::fs::read_to_string(pin_file)
        .map_err(|source| ModuleKeysError::Pin { file: pin_file.to_owned(), source })?;
    signers(library, token, pin.trim(), labels)
}

#[cfg(feature = "pkcs11")]
fn signers(
    library: &std::path::Path,
    token: &str,
    pin: &str,
    labels: &str,
) -> Result<Vec<Arc<dyn Signer>>, ModuleKeysError> {
    let module = jose::pkcs11::Module::open(library, token, pin)?;
    let mut signers: Vec<Arc<dyn Signer>> = Vec::new();
    for entry in labels.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
        let (algorithm, label) = read_entry(entry);
        let found = match algorithm {
            Some(algorithm) => vec![module.signer(label, algorithm)?],
            None => module.signers(label)?,
        };
        for signer in found {
            if signers.iter().any(|before| before.kid() == signer.kid()) {
                return Err(ModuleKeysError::Twice(label.to_owned()));
            }
            signers.push(Arc::new(signer));
        }
    }
    Ok(signers)
}

/// An entry of the list: a label, or an algorithm and a label, as in `PS256:label`.
#[cfg(feature = "pkcs11")]
fn read_entry(entry: &str) -> (Option<SigningAlgorithm>, &str) {
    let named = entry.split_once(':').map(|(name, label)| (SigningAlgorithm::from_name(name.trim()), label.trim()));
    named.filter(|(algorithm, _)| algorithm.is_some()).unwrap_or((None, entry))
}

#[cfg(not(feature = "pkcs11"))]
fn signers(_: &std::path::Path, _: &str, _: &str, _: &str) -> Result<Vec<Arc<dyn Signer>>, ModuleKeysError> {
    Err(ModuleKeysError::NotBuiltIn)
}

#[cfg(test)]
#[cfg(feature = "pkcs11")]
mod tests {
    use super::*;
    use crate::softhsm::{PIN, in_a_process_with_tokens, library};
    use jose::pkcs11::Module;

    #[test]
    fn the_settings_name_the_keys_and_what_is_missing_is_named() {
        if !in_a_process_with_tokens("module_keys::tests::the_settings_name_the_keys_and_what_is_missing_is_named") {
            return;
        }
        let module = Module::open(&library(), "passerelle", PIN).unwrap();
        let newer = module.generate("newer", SigningAlgorithm::Es256).unwrap();
        let older = module.generate("older", SigningAlgorithm::Es256).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let pin_file = folder.path().join("pin");
        std::fs::write(&pin_file, format!("{PIN}\n")).unwrap();
        let keys = Keys {
            pkcs11_module: Some(library()),
            pkcs11_token: Some("passerelle".to_owned()),
            pkcs11_pin_file: Some(pin_file),
            pkcs11_key_label: Some("newer, older".to_owned()),
        };
        let kids: Vec<String> = open(&keys).unwrap().iter().map(|signer| signer.kid().to_owned()).collect();
        assert_eq!(kids, [newer.kid(), older.kid()]);
        assert!(open(&Keys::default()).unwrap().is_empty());

        let message = |keys: &Keys| open(keys).err().unwrap().to_string();
        assert!(message(&Keys { pkcs11_token: None, ..keys.clone() }).contains("pkcs11_token"));
        assert!(message(&Keys { pkcs11_key_label: Some("absent".to_owned()), ..keys.clone() }).contains("absent"));
        let rsa = module.generate("rsa", SigningAlgorithm::Ps256).unwrap();
        let labelled = |labels: &str| Keys { pkcs11_key_label: Some(labels.to_owned()), ..keys.clone() };
        let algorithms = |labels: &str| -> Vec<_> {
            open(&labelled(labels))
                .unwrap()
                .iter()
                .map(|signer| (signer.algorithm(), signer.kid().to_owned()))
                .collect()
        };
        let by = |algorithm| (algorithm, rsa.kid().to_owned());
        assert_eq!(algorithms("rsa"), [by(SigningAlgorithm::Rs256)]);
        assert_eq!(algorithms("newer, PS256:rsa")[1..], [by(SigningAlgorithm::Ps256)]);
        assert!(message(&labelled("rsa, PS256:rsa")).contains("twice"));
        assert!(message(&labelled("PS256:newer")).contains("newer"), "an EC key signs by no PS256");
        assert_eq!(read_entry("pss:2026"), (None, "pss:2026"), "a label may hold a colon");
        let nowhere = Some("/nowhere/pin".into());
        assert!(message(&Keys { pkcs11_pin_file: nowhere, ..keys }).contains("/nowhere/pin"));
    }
}

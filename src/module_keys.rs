//! The keys of a PKCS #11 module that the settings name.

use std::path::PathBuf;
use std::sync::Arc;

use jose::Signer;

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
    for label in labels.split(',').map(str::trim).filter(|label| !label.is_empty()) {
        for signer in module.signers(label)? {
            signers.push(Arc::new(signer));
        }
    }
    Ok(signers)
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
    use jose::SigningAlgorithm;
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
        let nowhere = Some("/nowhere/pin".into());
        assert!(message(&Keys { pkcs11_pin_file: nowhere, ..keys }).contains("/nowhere/pin"));
    }
}

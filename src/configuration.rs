//! The settings of an installation: one TOML file, every key also an environment variable.
//!
//! `[mail] from = "…"` is `PASSERELLE_MAIL_FROM`. The command line wins over the environment, the
//! environment over the file, the file over the defaults. A wrong key is named with its line.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use base::Lang;
use identity::Level;
use serde::Deserialize;

use crate::trusted_proxies::TrustedProxies;

/// Every setting, with its default where one makes sense.
#[derive(Debug, Clone, Deserialize, PartialEq, Eq, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Where the service listens, how it is reached, where it keeps things.
    pub server: Server,
    /// How messages leave.
    pub mail: Mail,
    /// The register of firms.
    pub register: Register,
    /// The register of civil status.
    pub civil: Civil,
    /// Where the keys are that sign, when not in the database.
    pub keys: Keys,
    /// Where services come with a certificate.
    pub mtls: Mtls,
    /// Mandates.
    pub mandates: Mandates,
    /// The files that people give.
    pub files: Files,
    /// The exchange of data between administrations.
    pub exchange: Exchange,
    /// What others vouch for of the evidence log.
    pub evidence: Evidence,
    /// Detailed maps.
    pub map: Map,
    /// The money of passes.
    pub passes: Passes,
    /// How it logs.
    pub log: Log,
}

/// `[server]`
#[derive(Debug, Clone, Deserialize, PartialEq, Eq)]
#[serde(default, deny_unknown_fields)]
pub struct Server {
    /// The address and port to listen on.
    pub listen: SocketAddr,
    /// The address that people type, without a slash at the end. `https` everywhere but on loopback.
    pub public_url: Option<String>,
    /// The folder of the database, of keys and of files.
    pub data: PathBuf,
    /// `sqlite:PATH` or `postgres://…`; a SQLite file in the data folder by default.
    pub database: Option<String>,
    /// The folder of the territory's content; France's, which the program carries, by default.
    pub pack: Option<PathBuf>,
    /// The file of the secret from which all keys are derived; made in the data folder at first.
    pub secret_file: Option<PathBuf>,
    /// A file of colours for the pages.
    pub theme: Option<PathBuf>,
    /// The language of those who have not chosen one.
    pub language: Lang,
    /// Where the source code is (EUPL-1.2, article 5), for the link at the foot of pages.
    pub source_url: Option<String>,
    /// The proxies in front, whose word is taken for where a request comes from.
    pub trusted_proxies: TrustedProxies,
}

/// `[mail]`
#[derive(Debug, Clone, Deserialize, PartialEq, Eq)]
#[serde(default, deny_unknown_fields)]
pub struct Mail {
    /// The sender's address.
    pub from: String,
    /// The SMTP server's host name. Without it, messages are written into `folder`.
    pub host: Option<String>,
    /// The SMTP server's port; by default 587, or 465 with `tls = "implicit"`.
    pub port: Option<u16>,
    /// `starttls` (the default), `implicit`, or `none` (loopback only).
    pub tls: MailTls,
    /// The user at the SMTP server, when it asks for one.
    pub user: Option<String>,
    /// The file that holds that user's password.
    pub password_file: Option<PathBuf>,
    /// The folder for messages when there is no SMTP server; `mail` in the data folder by default.
    pub folder: Option<PathBuf>,
}

/// How the line to the SMTP server is protected.
#[derive(Debug, Clone, Copy, Deserialize, PartialEq, Eq, Default)]
#[serde(rename_all = "lowercase")]
pub enum MailTls {
    /// Plain at first, then TLS before anything is said (RFC 3207).
    #[default]
    Starttls,
    /// TLS from the first byte (RFC 8314).
    Implicit,
    /// None; refused for another host than this one.
    None,
}

/// `[register]`
#[derive(Debug, Clone, Deserialize, PartialEq, Eq)]
#[serde(default, deny_unknown_fields)]
pub struct Register {
    /// The base address of the service that answers `/v4/insee/sirene/etablissements/{siret}`.
    pub url: Option<String>,
    /// The file that holds the access token.
    pub token_file: Option<PathBuf>,
    /// The SIRET of the body that asks, which the register wants to know.
    pub recipient: Option<String>,
    /// What people call it: it stands beside what it told.
    pub label: String,
}

/// `[civil]`
#[derive(Debug, Clone, Deserialize, PartialEq, Eq, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Civil {
    /// The address that answers the questions of the RNIPP about people; nobody is checked without it.
    pub registry_url: Option<String>,
}

/// `[map]`
#[derive(Debug, Clone, Deserialize, PartialEq, Eq, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Map {
    /// The address of tiles, with `{z}`, `{x}` and `{y}`; maps are drawings without it.
    pub tiles: Option<String>,
    /// Who made them.
    pub attribution: Option<String>,
}

/// `[keys]`
#[derive(Debug, Clone, Deserialize, PartialEq, Eq, Default)]
#[serde(default, deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "they are the names of the settings")]
pub struct Keys {
    /// The library of a PKCS #11 module. Without it, keys are made and kept sealed in the database.
    pub pkcs11_module: Option<PathBuf>,
    /// The label of the module's token.
    pub pkcs11_token: Option<String>,
    /// The file that holds the PIN of the token's user.
    pub pkcs11_pin_file: Option<PathBuf>,
    /// The label of the key pairs; several with commas between, of which the first signs and the others
    /// are published.
    pub pkcs11_key_label: Option<String>,
}

/// `[mtls]`
#[derive(Debug, Clone, Deserialize, PartialEq, Eq, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Mtls {
    /// The address at which services connect with a certificate. Without it, none is taken.
    pub public_url: Option<String>,
    /// The address and port to listen on for them. Without it, `server.trusted_proxies` name certificates in
    /// the header `Client-Cert`.
    pub listen: Option<SocketAddr>,
    /// The file of our own certificate there, and of those above it.
    pub certificate: Option<PathBuf>,
    /// The file of its key.
    pub key: Option<PathBuf>,
    /// The file of the authorities that vouch for names in certificates.
    pub authorities: Option<PathBuf>,
}

/// `[files]`
#[derive(Debug, Clone, Deserialize, PartialEq, Eq, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Files {
    /// The folder of larger files; `files` in the data folder by default.
    pub folder: Option<PathBuf>,
    /// Where `clamd` listens: `unix:/run/clamav/clamd.ctl` or `tcp:127.0.0.1:3310`. Without it, files are not scanned.
    pub scanner: Option<String>,
    /// Whether a file is refused while the scanner is away; otherwise it waits, and nobody can read it meanwhile.
    pub refuse_without_scanner: bool,
}

/// `[exchange]`
#[derive(Debug, Clone, Deserialize, PartialEq, Eq, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Exchange {
    /// Which node this is: `instance/class/member/server`, the member being its owner. Without it, there is no exchange.
    pub server: Option<String>,
    /// The networks from which client systems come, with commas between; this machine alone by default.
    pub networks: Option<String>,
    /// How the types of errors are spelt: `before-7.8` (the default) or `since-7.8`.
    pub errors: Option<String>,
    /// As which subsystem the platform itself asks the registers of the pack's adapters: `instance/class/member/subsystem`.
    /// Without it, it asks none.
    pub client: Option<String>,
    /// Whether services may stand on this machine.
    pub services_on_this_machine: bool,
    /// How many requests the systems of one subsystem, and other nodes, may have open at once; 256 by default.
    pub requests_at_once: Option<usize>,
    /// How many bytes the body of a question may have; as many as it has, by default.
    pub body_bytes: Option<u64>,
    /// The address and port to listen on for other nodes. Without it, none is answered.
    pub node_listen: Option<SocketAddr>,
    /// The file of the certificate that this node shows others, and of those above it.
    pub node_certificate: Option<PathBuf>,
    /// The file of its key.
    pub node_key: Option<PathBuf>,
    /// Where the list of members is fetched. Without it, this node governs its own network.
    pub members_url: Option<String>,
    /// The file of the key that signs it (a JWK).
    pub members_key: Option<PathBuf>,
    /// The days for which records of messages are kept before they are put away; 30 by default, 7 at least.
    pub keep_records_days: Option<u32>,
    /// The folder of the archives into which old records are put; `exchange-archive` in the data folder by default.
    pub archive_folder: Option<PathBuf>,
    /// Whether old records are deleted instead.
    pub delete_records: bool,
}

/// `[evidence]`
#[derive(Debug, Clone, Deserialize, PartialEq, Eq, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Evidence {
    /// Where time-stamping authorities (RFC 3161) are asked, with commas between, the best first. Without it, the log
    /// is not stamped.
    pub timestamp_url: Option<String>,
    /// The file of the certificates that are trusted for timestamps: the authority's own, or those above it.
    pub timestamp_authorities: Option<PathBuf>,
}

/// `[passes]`
#[derive(Debug, Clone, Deserialize, PartialEq, Eq, Default)]
#[serde(default, deny_unknown_fields)]
pub struct Passes {
    /// Whose account the passes' money lies on. Without it and `account_iban`, funders are told to ask where to pay in, and
    /// no file for the bank is made.
    pub account_holder: Option<String>,
    /// The account on which funders pay in.
    pub account_iban: Option<String>,
    /// The account from which files pay; the same by default.
    pub payer_iban: Option<String>,
    /// The BIC of the bank of that account, where the bank wants it said.
    pub payer_bic: Option<String>,
    /// Which files the bank takes: `pain.001.001.09` (the default) or `pain.001.001.03`.
    pub payment_format: Option<String>,
    /// Who is written to when the funds do not cover what is owed.
    pub alarm_email: Option<String>,
}

/// `[mandates]`
#[derive(Debug, Clone, Deserialize, PartialEq, Eq)]
#[serde(default, deny_unknown_fields)]
pub struct Mandates {
    /// How surely a helper must have proved who they are, to act for others.
    pub helper_level: Level,
    /// The folder into which short messages are written; without it, none are offered.
    pub sms_folder: Option<PathBuf>,
}

impl Default for Mandates {
    fn default() -> Self {
        Self { helper_level: Level::Eidas2, sms_folder: None }
    }
}

/// `[log]`
#[derive(Debug, Clone, Deserialize, PartialEq, Eq)]
#[serde(default, deny_unknown_fields)]
pub struct Log {
    /// What is worth a line: `error`, `warn`, `info`, `debug`, or a filter such as `info,store=debug`.
    pub level: String,
    /// `human` or `json`.
    pub format: LogFormat,
}

/// How a line of the log is written.
#[derive(Debug, Clone, Copy, Deserialize, PartialEq, Eq, Default)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    #[default]
    Human,
    /// For machines.
    Json,
}

impl Default for Server {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: None,
            data: PathBuf::from("data"),
            database: None,
            pack: None,
            secret_file: None,
            theme: None,
            language: Lang::Fr,
            source_url: None,
            trusted_proxies: TrustedProxies::default(),
        }
    }
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            from: "passerelle@localhost.localdomain".to_owned(),
            host: None,
            port: None,
            tls: MailTls::default(),
            user: None,
            password_file: None,
            folder: None,
        }
    }
}

impl Default for Register {
    fn default() -> Self {
        Self { url: None, token_file: None, recipient: None, label: "registre Sirene de l’Insee".to_owned() }
    }
}

impl Default for Log {
    fn default() -> Self {
        Self { level: "info".to_owned(), format: LogFormat::default() }
    }
}

/// Every key, with what it is for: the one list from which the environment's names and the
/// reference page are made. A test holds it against [`Settings`].
pub const KEYS: &[(&str, &str, &str)] = &[
    ("server", "listen", "address and port to listen on"),
    ("server", "public_url", "the address people type, without a slash at the end"),
    ("server", "data", "folder of the database, keys and files"),
    ("server", "database", "`sqlite:PATH` or `postgres://…`; `passerelle.sqlite` in the data folder by default"),
    ("server", "pack", "folder of the territory's content; France's by default"),
    ("server", "secret_file", "file of the secret from which keys are derived; `secret` in the data folder by default"),
    ("server", "theme", "file of colours for the pages"),
    ("server", "language", "`fr`, `de`, `lb` or `en`, for those who have not chosen"),
    ("server", "source_url", "where the source code is, for the link at the foot of pages"),
    ("server", "trusted_proxies", "addresses or networks of the proxies in front, such as `10.0.0.0/8, ::1`"),
    ("mail", "from", "the sender's address"),
    ("mail", "host", "SMTP server; without it messages go to the folder"),
    ("mail", "port", "SMTP port; 587, or 465 with implicit TLS"),
    ("mail", "tls", "`starttls`, `implicit` or `none` (loopback only)"),
    ("mail", "user", "user at the SMTP server"),
    ("mail", "password_file", "file with that user's password"),
    ("mail", "folder", "folder for messages when there is no SMTP server"),
    ("register", "url", "base address of the register of firms"),
    ("register", "token_file", "file with the register's access token"),
    ("register", "recipient", "SIRET of the body that asks"),
    ("register", "label", "what people call the register"),
    ("civil", "registry_url", "address that answers the RNIPP's questions about people"),
    ("keys", "pkcs11_module", "library of a PKCS #11 module; without it keys are kept in the database"),
    ("keys", "pkcs11_token", "label of the module's token"),
    ("keys", "pkcs11_pin_file", "file with the PIN of the token's user"),
    ("keys", "pkcs11_key_label", "label of the key pairs; several with commas, of which the first signs"),
    ("mtls", "public_url", "address at which services connect with a certificate; without it, none is taken"),
    ("mtls", "listen", "address and port for them; without it, trusted proxies send the header `Client-Cert`"),
    ("mtls", "certificate", "file of our own certificate there (PEM), with those above it"),
    ("mtls", "key", "file of its private key (PEM)"),
    ("mtls", "authorities", "file of the authorities that vouch for the names in certificates (PEM)"),
    (
        "mandates",
        "helper_level",
        "`eidas1`, `eidas2` or `eidas3`: how surely a helper proved who they are; `eidas2` by default",
    ),
    ("mandates", "sms_folder", "folder for short messages; without it, no code is sent by SMS"),
    ("files", "folder", "the folder of larger files; files in the data folder by default"),
    ("files", "scanner", "where clamd listens: unix:/run/clamav/clamd.ctl or tcp:127.0.0.1:3310"),
    ("files", "refuse_without_scanner", "true to refuse files while the scanner is away; otherwise they wait unread"),
    (
        "exchange",
        "server",
        "which node of the exchange of data this is: `instance/class/member/server`; without it, none",
    ),
    ("exchange", "networks", "networks from which client systems come, such as `10.0.0.0/8`; this machine by default"),
    ("exchange", "errors", "how types of errors are spelt: `before-7.8` (the default) or `since-7.8`"),
    ("exchange", "client", "as which subsystem registers are asked: instance/class/member/subsystem"),
    ("exchange", "services_on_this_machine", "true if services may stand on this machine"),
    (
        "exchange",
        "requests_at_once",
        "requests that one subsystem may have open (another node: twice as many); 256 by default",
    ),
    ("exchange", "body_bytes", "bytes of a question's body, at most; without it, as many as there are"),
    ("exchange", "node_listen", "address and port for other nodes; without it, none is answered"),
    ("exchange", "node_certificate", "file of the certificate that this node shows others (PEM)"),
    ("exchange", "node_key", "file of its private key (PEM)"),
    ("exchange", "members_url", "where the list of members is fetched; without it, this node governs its own network"),
    ("exchange", "members_key", "file of the key that signs the list (JWK)"),
    ("exchange", "keep_records_days", "days for which records of messages are kept; 30 by default, 7 at least"),
    (
        "exchange",
        "archive_folder",
        "folder of the archives of older ones; `exchange-archive` in the data folder by default",
    ),
    ("exchange", "delete_records", "true to delete older ones instead"),
    (
        "evidence",
        "timestamp_url",
        "time-stamping authorities (RFC 3161), with commas between; without it, none is asked",
    ),
    ("evidence", "timestamp_authorities", "file of the certificates that are trusted for timestamps (PEM)"),
    (
        "map",
        "tiles",
        "address of map tiles, such as https://tiles.example/{z}/{x}/{y}.png; without it, maps are drawings",
    ),
    ("map", "attribution", "who made the tiles, as it is to stand on the map"),
    ("passes", "account_holder", "whose account the money of passes lies on; without it, no file for the bank is made"),
    ("passes", "account_iban", "the account on which funders pay in"),
    ("passes", "payer_iban", "the account from which files for the bank pay; the same by default"),
    ("passes", "payer_bic", "the BIC of its bank, where the bank wants it said"),
    ("passes", "payment_format", "`pain.001.001.09` (the default) or `pain.001.001.03`: what the bank takes"),
    ("passes", "alarm_email", "who is written to when the funds of passes do not cover what is owed"),
    ("log", "level", "`error`, `warn`, `info`, `debug`, or a filter"),
    ("log", "format", "`human` or `json`"),
];

/// The variables that other parts of the program read, not this file.
const NOT_SETTINGS: &[&str] = &["PASSERELLE_CONFIG", "PASSERELLE_TEST_POSTGRES"];

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigurationError {
    /// The file is missing or cannot be read.
    #[error("{file}: {source}")]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The file says something that is not understood.
    #[error("{file}, line {line}: {message}")]
    Mistake {
        /// The file.
        file: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong, and what was expected.
        message: String,
    },
    /// An environment variable is not understood.
    #[error("environment variable {name}: {message}")]
    Variable {
        /// Its name.
        name: String,
        /// What is wrong, and what was expected.
        message: String,
    },
}

impl Settings {
    /// Reads the file, when there is one, and the environment over it.
    pub fn load(
        file: Option<&Path>,
        environment: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, ConfigurationError> {
        let text = match file {
            None => String::new(),
            Some(file) => std::fs::read_to_string(file)
                .map_err(|source| ConfigurationError::Unreadable { file: file.to_owned(), source })?,
        };
        let file = file.unwrap_or(Path::new("passerelle.toml"));
        // The file alone first, so that a mistake in it is named with its line.
        toml::from_str::<Self>(&text).map_err(|error| mistake(file, &text, &error))?;
        let mut table: toml::Table = toml::from_str(&text).map_err(|error| mistake(file, &text, &error))?;
        let mut settings = Self::deserialize(table.clone()).unwrap_or_default();
        for (name, value) in environment.filter(|(name, _)| name.starts_with("PASSERELLE_")) {
            if NOT_SETTINGS.contains(&name.as_str()) {
                continue;
            }
            settings = set_variable(&mut table, &name, &value)?;
        }
        Ok(settings)
    }
}

/// Puts one variable over the table and reads the whole again, so that its name stands in the
/// message when its value is wrong.
fn set_variable(table: &mut toml::Table, name: &str, value: &str) -> Result<Settings, ConfigurationError> {
    let wrong = |message: String| ConfigurationError::Variable { name: name.to_owned(), message };
    let Some((section, key, _)) = KEYS.iter().find(|(section, key, _)| variable(section, key) == name) else {
        return Err(wrong(match nearest(name, KEYS.iter().map(|(section, key, _)| variable(section, key))) {
            Some(known) => format!("no setting has this name; did you mean {known}?"),
            None => "no setting has this name".to_owned(),
        }));
    };
    // A text first: some settings are texts of digits, and none is a text that says yes or no.
    let as_text = value.parse().map_or_else(|_| toml::Value::String(value.to_owned()), toml::Value::Boolean);
    let as_number = value.parse().ok().map(toml::Value::Integer);
    let told = put(table, section, key, as_text);
    match (told, as_number) {
        (Err(_), Some(number)) => put(table, section, key, number),
        (told, _) => told,
    }
    .map_err(|error| wrong(error.message().to_owned()))
}

/// Puts a value over the table and reads the whole.
fn put(table: &mut toml::Table, section: &str, key: &str, value: toml::Value) -> Result<Settings, toml::de::Error> {
    let section = table.entry(section).or_insert_with(|| toml::Value::Table(toml::Table::new()));
    if let Some(section) = section.as_table_mut() {
        section.insert(key.to_owned(), value);
    }
    Settings::deserialize(table.clone())
}

/// The environment variable of a key.
pub fn variable(section: &str, key: &str) -> String {
    format!("PASSERELLE_{section}_{key}").to_ascii_uppercase()
}

fn mistake(file: &Path, text: &str, error: &toml::de::Error) -> ConfigurationError {
    let start = error.span().map_or(0, |span| span.start.min(text.len()));
    let line = text.get(..start).unwrap_or_default().matches('\n').count() + 1;
    let mut message = error.message().to_owned();
    let unknown = message.strip_prefix("unknown field `").and_then(|rest| rest.split('`').next());
    if let Some(known) = unknown.and_then(|unknown| nearest(unknown, KEYS.iter().map(|(_, key, _)| (*key).to_owned())))
    {
        message = format!("{message}; did you mean `{known}`?");
    }
    ConfigurationError::Mistake { file: file.to_owned(), line, message }
}

/// The known name that a mistyped one most likely means: at most two letters away.
fn nearest(mistyped: &str, known: impl Iterator<Item = String>) -> Option<String> {
    known
        .map(|name| (distance(mistyped, &name), name))
        .filter(|(distance, _)| *distance <= 2)
        .min()
        .map(|(_, name)| name)
}

/// Levenshtein's distance: how many letters must change, come or go.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, known) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *known);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(text: &str, environment: &[(&str, &str)]) -> Result<Settings, ConfigurationError> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("passerelle.toml");
        std::fs::write(&file, text).unwrap();
        let environment = environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Settings::load(Some(&file), environment)
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let settings = load(
            "[server]\nlisten = \"127.0.0.1:1\"\nlanguage = \"de\"\n",
            &[("PASSERELLE_SERVER_LISTEN", "127.0.0.1:2"), ("PASSERELLE_MAIL_PORT", "2525"), ("HOME", "/root")],
        )
        .unwrap();
        assert_eq!(settings.server.listen.port(), 2);
        assert_eq!(settings.server.language, Lang::De);
        assert_eq!(settings.mail.port, Some(2525));
        let settings = load("", &[("PASSERELLE_FILES_REFUSE_WITHOUT_SCANNER", "true")]).unwrap();
        assert!(settings.files.refuse_without_scanner);
        let settings = load("", &[("PASSERELLE_EXCHANGE_KEEP_RECORDS_DAYS", "90")]).unwrap();
        assert_eq!(settings.exchange.keep_records_days, Some(90));
    }

    #[test]
    fn every_number_and_every_text_of_digits_can_be_given_by_the_environment() {
        let numbers = [("PASSERELLE_EXCHANGE_REQUESTS_AT_ONCE", "64"), ("PASSERELLE_EXCHANGE_BODY_BYTES", "1000000")];
        let settings = load("", &numbers).unwrap();
        assert_eq!((settings.exchange.requests_at_once, settings.exchange.body_bytes), (Some(64), Some(1_000_000)));
        let settings = load("[mail]\nport = 25\n", &[("PASSERELLE_MAIL_USER", "1234")]).unwrap();
        assert_eq!((settings.mail.user.as_deref(), settings.mail.port), (Some("1234"), Some(25)));
        for (name, value) in [("PASSERELLE_MAIL_PORT", "many"), ("PASSERELLE_EXCHANGE_BODY_BYTES", "-1")] {
            let refused = load("", &[(name, value)]).unwrap_err().to_string();
            assert!(refused.contains(name), "{refused}");
        }
    }

    #[test]
    fn a_wrong_key_is_named_with_its_line_and_the_right_one() {
        let error = load("[server]\n# a comment\nlisten = \"127.0.0.1:1\"\npublc_url = \"x\"\n", &[]).unwrap_err();
        let message = error.to_string();
        assert!(message.contains("passerelle.toml, line 4:"), "{message}");
        assert!(message.contains("did you mean `public_url`?"), "{message}");
    }

    #[test]
    fn a_wrong_value_is_named_with_its_line() {
        let message = load("[log]\nformat = \"xml\"\n", &[]).unwrap_err().to_string();
        assert!(message.contains("line 2") && message.contains("`human`"), "{message}");
        let message = load("[server\n", &[]).unwrap_err().to_string();
        assert!(message.contains("line 1"), "{message}");
    }

    #[test]
    fn a_wrong_variable_is_named() {
        let message = load("", &[("PASSERELLE_SERVER_LISTENS", "x")]).unwrap_err().to_string();
        assert!(message.contains("did you mean PASSERELLE_SERVER_LISTEN?"), "{message}");
        let message = load("", &[("PASSERELLE_SERVER_LISTEN", "everywhere")]).unwrap_err().to_string();
        assert!(message.contains("PASSERELLE_SERVER_LISTEN"), "{message}");
    }

    #[test]
    fn every_key_of_the_list_is_a_setting_and_every_setting_is_in_the_list() {
        for (section, key, meaning) in KEYS {
            assert!(!meaning.is_empty());
            let error = load(&format!("[{section}]\n{key} = [[]]\n"), &[]).unwrap_err().to_string();
            assert!(!error.contains("unknown field"), "{section}.{key}: {error}");
        }
        // serde names every field that it knows when it meets one that it does not.
        for section in [
            "server", "mail", "register", "civil", "keys", "mtls", "mandates", "files", "exchange", "evidence",
            "passes", "log",
        ] {
            let error = load(&format!("[{section}]\nnot_a_setting = 1\n"), &[]).unwrap_err().to_string();
            let expected = error.split("expected").nth(1).unwrap_or_default();
            let named: Vec<&str> = expected.split('`').skip(1).step_by(2).collect();
            let listed: Vec<&str> = KEYS.iter().filter(|(of, ..)| *of == section).map(|(_, key, _)| *key).collect();
            assert_eq!(named, listed, "{error}");
        }
    }
}

//! `passerelle serve`

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use base::activity::Activities;
use base::{Clock, SystemClock, SystemRandom};
use civil::{CivilRegistry, HttpCivilRegistry, HttpRegistrySettings};
use clap::Args;
use exchange::{BearerToken, InseeRegister, InseeSettings, Purpose, Register, RegisterRefusal, Shielded};
use mail::{Postman, Transport};
use ui::PublicUrl;

use super::Failed;
use crate::configuration::{Mail, MailTls, Settings};
use crate::house::{House, OpenError, Opening, RegisterChoice, make_folder, secret_file};
use crate::keys::Secret;
use crate::pack::Pack;
use crate::serve;

/// Message submission, plain at first (RFC 6409).
const SUBMISSION_PORT: u16 = 587;
/// Message submission over TLS (RFC 8314).
const SUBMISSIONS_PORT: u16 = 465;
/// How long the register may take to answer.
const REGISTER_ANSWERS_WITHIN: Duration = Duration::from_secs(5);

/// Serve the platform.
#[derive(Args)]
pub struct Arguments {
    /// The address and port to listen on.
    #[arg(long, value_name = "ADDR")]
    listen: Option<SocketAddr>,
    /// The address that people type; https everywhere but on loopback.
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
}

/// Opens the house and serves it until told to stop.
pub async fn run(mut settings: Settings, arguments: Arguments) -> Result<(), Failed> {
    settings.server.listen = arguments.listen.unwrap_or(settings.server.listen);
    settings.server.public_url = arguments.public_url.or(settings.server.public_url);
    crate::logging::start(&settings.log);
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let house = House::open(opening(settings.clone(), clock.clone())?).await?;
    let transport = transport(&settings)?;
    let postman = postman(&house, transport, &settings.mail)?;
    let listener = serve::listen(settings.server.listen).await?;
    tracing::info!(listen = %settings.server.listen, public_url = house.public_url.origin(), "serving");
    serve::serve(house, listener, postman).await
}

/// What the house is opened with in earnest.
pub fn opening(settings: Settings, clock: Arc<dyn Clock>) -> Result<Opening, Failed> {
    make_folder(&settings.server.data)?;
    let random = Arc::new(SystemRandom);
    let file = secret_file(&settings);
    let secret = Secret::load_or_create(&file, &*random).map_err(OpenError::from)?;
    let public_url = public_url(&settings)?;
    if secret.is_known() && (public_url.is_secure() || !settings.server.listen.ip().is_loopback()) {
        return Err(Failed::Found(format!(
            "{}: the secret and the accounts of the demonstration are known to everyone: begin in another folder",
            file.display()
        )));
    }
    Ok(Opening {
        public_url,
        secret,
        pack: Pack::at(settings.server.pack.as_deref()),
        register: register(&settings, clock.clone())?,
        civil_registry: civil_registry(&settings)?,
        demo: false,
        clock,
        random,
        settings,
    })
}

/// The address that people type: what the settings say, or where the service listens when only this
/// machine can reach it.
pub fn public_url(settings: &Settings) -> Result<PublicUrl, OpenError> {
    let told = |error: ui::PublicUrlError| OpenError::PublicUrl(error.to_string());
    match &settings.server.public_url {
        Some(url) => url.parse().map_err(told),
        None if settings.server.listen.ip().is_loopback() => {
            format!("http://{}", settings.server.listen).parse().map_err(told)
        }
        None => Err(OpenError::PublicUrl(
            "the address that people type is needed, such as https://services.example".to_owned(),
        )),
    }
}

/// The register that the settings name, or one that says it is out of order, so that people go on by hand.
fn register(settings: &Settings, clock: Arc<dyn Clock>) -> Result<RegisterChoice, OpenError> {
    let Some(url) = settings.register.url.clone() else {
        tracing::warn!("no register of firms is set (register.url): people type the details themselves");
        return Ok(Box::new(|_| Ok(Arc::new(NoRegister))));
    };
    let wrong = |error: &dyn std::fmt::Display| OpenError::Register(error.to_string());
    let token_file = settings.register.token_file.as_deref().ok_or_else(|| wrong(&"register.token_file is needed"))?;
    let token = BearerToken::new(&read_secret_file(token_file)?).map_err(|error| wrong(&error))?;
    let recipient = settings.register.recipient.as_deref().ok_or_else(|| wrong(&"register.recipient is needed"))?;
    let insee = InseeSettings {
        address: url.parse().map_err(|error| wrong(&error))?,
        token,
        purpose: Purpose {
            context: "Passerelle".to_owned(),
            object: "Diagnostic numérique".to_owned(),
            recipient: recipient.parse().map_err(|error| wrong(&error))?,
        },
        source_label: settings.register.label.clone(),
        answer_within: REGISTER_ANSWERS_WITHIN,
    };
    Ok(Box::new(move |activities: Arc<Activities>| {
        let register = InseeRegister::new(insee, activities, clock.clone())
            .map_err(|error| OpenError::Register(error.to_string()))?;
        Ok(Arc::new(Shielded::new(register, clock)) as Arc<dyn Register>)
    }))
}

/// The register of civil status that the settings name.
fn civil_registry(settings: &Settings) -> Result<Option<Arc<dyn CivilRegistry>>, OpenError> {
    let Some(url) = &settings.civil.registry_url else { return Ok(None) };
    let wrong = |error: &dyn std::fmt::Display| OpenError::CivilRegistry(error.to_string());
    let address = url.parse().map_err(|error| wrong(&error))?;
    let registry = HttpRegistrySettings { address, answer_within: REGISTER_ANSWERS_WITHIN };
    let registry = HttpCivilRegistry::new(registry).map_err(|error| wrong(&error))?;
    Ok(Some(Arc::new(registry)))
}

/// Stands where no register is set.
struct NoRegister;

impl Register for NoRegister {
    fn establishment<'a>(
        &'a self,
        _: &'a base::Siret,
    ) -> exchange::BoxFuture<'a, Result<exchange::Establishment, RegisterRefusal>> {
        Box::pin(std::future::ready(Err(RegisterRefusal::Down)))
    }
}

/// The content of a file that holds one secret on one line.
fn read_secret_file(file: &Path) -> Result<String, OpenError> {
    std::fs::read_to_string(file)
        .map(|text| text.trim().to_owned())
        .map_err(|source| OpenError::Folder { folder: file.to_owned(), source })
}

/// How messages leave: the SMTP server of the settings, or a folder.
pub fn transport(settings: &Settings) -> Result<Transport, OpenError> {
    let wrong = |error: &dyn std::fmt::Display| OpenError::Mail(error.to_string());
    let Mail { host, port, tls, user, password_file, folder, .. } = &settings.mail;
    let Some(host) = host else {
        let chosen = folder.is_some();
        let folder = folder.clone().unwrap_or_else(|| settings.server.data.join("mail"));
        make_folder(&folder)?;
        if !chosen {
            tracing::warn!(folder = %folder.display(), "no SMTP server is set (mail.host): messages are written there");
        }
        return Ok(Transport::folder(folder));
    };
    let default_port = if *tls == MailTls::Implicit { SUBMISSIONS_PORT } else { SUBMISSION_PORT };
    let password = password_file.as_deref().map(read_secret_file).transpose()?;
    let security = match tls {
        MailTls::Starttls => mail::Security::StartTls,
        MailTls::Implicit => mail::Security::Tls,
        MailTls::None => mail::Security::None,
    };
    let smtp = mail::SmtpSettings {
        host: host.clone(),
        port: port.unwrap_or(default_port),
        security,
        credentials: user.clone().zip(password),
        hello: None,
        authority: None,
    };
    Transport::smtp(smtp).map_err(|error| wrong(&error))
}

/// The postman of a house.
pub fn postman(house: &House, transport: Transport, settings: &Mail) -> Result<Postman, OpenError> {
    let wrong = |error: &dyn std::fmt::Display| OpenError::Mail(error.to_string());
    let sender = mail::Sender {
        name: "Passerelle".parse().map_err(|error| wrong(&error))?,
        address: settings.from.parse().map_err(|error| wrong(&error))?,
    };
    Ok(Postman::new(house.db.clone(), transport, sender, house.clock.clone()))
}

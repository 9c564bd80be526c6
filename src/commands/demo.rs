//! `passerelle demo`

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use base::{Clock, SystemClock, SystemRandom};
use clap::Args;

use super::Failed;
use super::serve::{postman, public_url, transport};
use crate::Place;
use crate::configuration::{Log, LogFormat, Settings};
use crate::demonstration::{
    ACCOUNTS, CLIENT_ID, CLIENT_SECRET, FRANCECONNECT_CLIENT_ID, FRANCECONNECT_CLIENT_SECRET, PASSWORD, furnish,
    mandates, registers, start_civil_registry, start_register,
};
use crate::house::{House, OpenError, Opening, make_folder, migrate, secret_file};
use crate::keys::Secret;
use crate::pack::Pack;
use crate::serve;

/// Serve the demonstration.
#[derive(Args)]
pub struct Arguments {
    /// The address and port to listen on; on this machine only.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
}

/// Furnishes the demonstration and serves it until told to stop.
pub async fn run(place: &Place, arguments: Arguments) -> Result<(), Failed> {
    if !arguments.listen.ip().is_loopback() {
        return Err(Failed::Found(
            "the demonstration has passwords that everyone knows: it listens on this machine only, such as 127.0.0.1:8080"
                .to_owned(),
        ));
    }
    let settings = settings(place, arguments.listen);
    crate::logging::start(&settings.log);
    // First the port: nothing is prepared for a demonstration that cannot be reached.
    let listener = serve::listen(settings.server.listen).await?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let pack = Pack::at(settings.server.pack.as_deref());
    make_folder(&settings.server.data)?;
    migrate(&settings, &clock).await?;
    let answering = registers::start(&pack).await?;
    let opening = Opening {
        public_url: public_url(&settings)?,
        secret: Secret::known(&secret_file(&settings)).map_err(OpenError::from)?,
        register: start_register(&pack, clock.clone()).await?,
        civil_registry: Some(start_civil_registry().await?),
        pack,
        demo: true,
        clock,
        random: Arc::new(SystemRandom),
        settings: settings.clone(),
    };
    let house = House::open(opening).await?;
    furnish(&house, answering).await?;
    let postman = postman(&house, transport(&settings)?, &settings.mail)?;
    announce(house.public_url.origin(), &settings);
    serve::serve(house, listener, postman).await
}

/// The demonstration's settings do not depend on a file or on the environment: it is the same everywhere.
pub fn settings(place: &Place, listen: SocketAddr) -> Settings {
    let mut settings = Settings::default();
    settings.server.listen = listen;
    settings.server.data = place.data.clone().unwrap_or_else(|| default_data(listen));
    settings.server.database.clone_from(&place.database);
    settings.server.pack.clone_from(&place.pack);
    "passerelle@passerelle.example".clone_into(&mut settings.mail.from);
    settings.mail.folder = Some(settings.server.data.join("mail"));
    // A password is enough to try it.
    settings.mandates.helper_level = identity::Level::Eidas1;
    settings.mandates.sms_folder = Some(settings.server.data.join("sms"));
    settings.exchange.server = Some("DEMO/GOV/13002526500013/node".to_owned());
    settings.exchange.client = Some(registers::CLIENT.to_owned());
    settings.exchange.services_on_this_machine = true;
    settings.log = Log { level: "warn".to_owned(), format: LogFormat::Human };
    settings
}

/// A folder of its own for each port, so that two demonstrations do not meet.
fn default_data(listen: SocketAddr) -> PathBuf {
    std::env::temp_dir().join(format!("passerelle-demo-{}", listen.port()))
}

/// Says where to look, to the person who started it.
fn announce(origin: &str, settings: &Settings) {
    println!("Passerelle, demonstration: {origin}");
    println!("  everything to try:  {origin}/demo");
    println!("  messages sent:      {origin}/demo/mail");
    println!("  short messages:     {}", settings.server.data.join("sms").display());
    println!("  data:               {}", settings.server.data.display());
    println!("  accounts (password {PASSWORD}; all people are fictional):");
    for account in &ACCOUNTS {
        println!("    {:<8} {}", account.username, account.role_word());
    }
    println!("  relying party:      {CLIENT_ID}, secret {CLIENT_SECRET}");
    println!("  of FranceConnect:   {FRANCECONNECT_CLIENT_ID}, secret {FRANCECONNECT_CLIENT_SECRET}");
    println!("  accepts mandates:   {}, secret {}", mandates::CLIENT_ID, mandates::CLIENT_SECRET);
    println!("  a register, through the exchange:");
    println!("    {}", registers::curl(origin));
    println!("Stop it with Ctrl-C.");
}

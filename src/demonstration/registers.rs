//! The registers of the demonstration: a service beside it that answers the cases of the pack, offered in the exchange by
//! members that say that they are of the demonstration.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::time::Duration;

use exchange::{Contract, Exchange, Grantee, MockProvider, NewOffer, NewRight, Proof};
use tokio::net::TcpListener;
use xroad::{ServiceId, SubsystemId};

use super::AnyError;
use crate::commands::Failed;
use crate::house::House;
use crate::pack::Pack;
use crate::procedure_pack::read_adapters;

/// As which subsystem the demonstration asks.
pub const CLIENT: &str = "DEMO/GOV/13002526500013/passerelle";
/// Who made the changes of the registry.
const BY: &str = "demonstration";
/// Cases as their publisher wrote them, and those of the demonstration's own people.
const FOLDERS: [&str; 2] = ["demo/registers", "demo/register_people"];
/// How long a register may take.
const TIMEOUT: Duration = Duration::from_secs(2);
/// For how long what a register said last stands in for it while it is away: a day.
const LAST_KNOWN_S: u64 = 24 * 3600;

/// Starts the registers on a port of their own; where they are. A pack without cases has none.
pub async fn start(pack: &Pack) -> Result<Option<SocketAddr>, Failed> {
    let files: Vec<String> = FOLDERS.iter().flat_map(|folder| pack.files(folder, ".json")).collect();
    if files.is_empty() {
        return Ok(None);
    }
    let from = pack.clone();
    let provider = MockProvider::read(files, move |file| from.text(file))
        .map_err(|error| Failed::Found(format!("the demonstration's registers: {error}")))?;
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(|error| Failed::file("127.0.0.1:0", error))?;
    let address = listener.local_addr().map_err(|error| Failed::file("127.0.0.1:0", error))?;
    tokio::spawn(provider.serve(listener, std::future::pending()));
    Ok(Some(address))
}

/// Offers each register in the exchange, and lets the demonstration ask it. What is there already stays.
pub async fn furnish(house: &House, address: SocketAddr) -> Result<(), AnyError> {
    let Some((exchange, _)) = &house.exchange else { return Ok(()) };
    let client: SubsystemId = CLIENT.parse()?;
    take_in(exchange, &client, "Plateforme de démonstration (fictive)").await?;
    let content = &house.procedures.content;
    let mut services: BTreeMap<ServiceId, &str> = BTreeMap::new();
    let adapters = read_adapters(&house.pack, content)?;
    for adapter in adapters.iter() {
        let service = adapter.service(exchange.server().instance()).ok_or("an adapter names no service")?;
        services.entry(service).or_insert(&adapter.register);
    }
    for (service, register) in services {
        let register = content.register(register).ok_or("an adapter names no register")?;
        let owner = content.authority_name(&register.owner, base::Lang::Fr);
        take_in(exchange, &service.subsystem(), owner).await?;
        let offer = NewOffer {
            address: format!("http://{address}/").parse()?,
            timeout: TIMEOUT,
            contract: Contract {
                basis: Some(register.basis.get(base::Lang::Fr).to_owned()),
                purpose_required: true,
                last_known_s: Some(LAST_KNOWN_S),
                ..Contract::default()
            },
            description: None,
        };
        exchange.offer_service(&service, offer, BY).await?;
        let is_granted = exchange.registry().await.rights().iter().any(|right| {
            right.service == service
                && right.grantee == Grantee::Subsystem(client.clone())
                && right.holds(house.clock.now())
        });
        if !is_granted {
            let wanted = NewRight {
                service,
                endpoint: "GET **".parse()?,
                grantee: Grantee::Subsystem(client.clone()),
                reason: "Dites-le-nous une fois (démonstration)".parse()?,
            };
            let right = exchange.request_access(wanted, BY).await?;
            exchange.approve_access(right, None, None, BY).await?;
        }
    }
    Ok(())
}

/// Takes a subsystem in with its member, where they are not there yet.
async fn take_in(exchange: &Exchange, subsystem: &SubsystemId, name: &str) -> Result<(), AnyError> {
    if exchange.registry().await.subsystem(subsystem).is_none() {
        let name = name.parse()?;
        exchange.register_member(&subsystem.member(), &name, BY).await?;
        exchange.register_subsystem(subsystem, &name, None, Proof::Network, BY).await?;
    }
    Ok(())
}

/// A line to paste that asks a register as any system would.
pub fn curl(origin: &str) -> String {
    format!(
        "curl -H 'X-Road-Client: {CLIENT}' -H 'X-Road-UserId: essai' -H 'X-Purpose: essai' \
         '{origin}/r1/DEMO/GOV/demo-insee/registers/sirene/v4/insee/sirene/etablissements/55204944776279'"
    )
}

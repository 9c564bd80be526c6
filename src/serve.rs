//! Listens, serves, and ends well when told to.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};
use axum::extract::{ConnectInfo, Request};
use axum::serve::ListenerExt as _;
use identity::{ClientCertificate, LogoutByHttps, LogoutMessenger};
use mail::Postman;
use metrics_exporter_prometheus::PrometheusBuilder;
use procedures::Herald;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tower::util::MapRequest;

use crate::certificate_authorities::Authorities;
use crate::certificate_header;
use crate::commands::Failed;
use crate::exchange_nodes::Nodes;
use crate::house::House;
use crate::http_server;
use crate::mutual_tls::{self, Door, MutualTls};
use crate::tls_listener::{Peer, TlsListener};
use crate::tool_network::ToolsByHttps;
use crate::trusted_proxies::TrustedProxies;

/// How long requests under way may take to end after the service was told to stop.
const END_WITHIN: Duration = Duration::from_secs(20);
/// Sessions, codes and tokens that are over are swept away this often.
const SWEEP_EVERY: Duration = Duration::from_mins(10);
/// What is over in the books is ended this often.
const LOOK_AT_BOOKS_EVERY: Duration = Duration::from_mins(1);
/// After so many looks, what was booked is sealed: once a day.
const SEAL_BOOKS_AFTER: u32 = 24 * 60;
/// Reminders, alarms and hand-overs of requests are looked after this often.
const FOLLOW_REQUESTS_EVERY: Duration = Duration::from_mins(5);
/// Files that wait for the scanner are looked at this often.
const LOOK_AT_FILES_EVERY: Duration = Duration::from_mins(1);
/// After so many looks, what nobody needs is taken away.
const SWEEP_FILES_AFTER: u32 = 60;

/// Passes are looked after this often; what is done once a day is done on the first look of a day.
const LOOK_AT_PASSES_EVERY: Duration = Duration::from_mins(10);

/// Serves the house on a listener until the process is told to stop (SIGTERM, or Ctrl-C).
pub async fn serve(house: House, listener: TcpListener, postman: Postman) -> Result<(), Failed> {
    let metrics = PrometheusBuilder::new().install_recorder().ok();
    let app = house.router(house.routes(metrics)).map_err(|error| Failed::Found(error.to_string()))?;
    let (stop, stopped) = watch::channel(false);
    let post = tokio::spawn(postman.run(until(stopped.clone())));
    let network = LogoutByHttps::new(house.identity.servers_of_services())
        .map_err(|error| Failed::Found(format!("the network: {error}")))?;
    let messenger = LogoutMessenger::new(house.identity.clone(), Arc::new(network));
    let logouts = tokio::spawn(messenger.run(until(stopped.clone())));
    let network = ToolsByHttps::new().map_err(|error| Failed::Found(format!("the network: {error}")))?;
    let herald = Herald::new(house.procedures.clone(), Arc::new(network));
    let heralds = tokio::spawn(herald.run(until(stopped.clone())));
    let swept = Swept {
        identity: house.identity.clone(),
        mandates: house.mandates.clone(),
        business: house.business.clone(),
        procedures: house.procedures.clone(),
        consultations: house.consultations.clone(),
        programmes: house.programmes.clone(),
        events: house.events.clone(),
        exchange: house.exchange.as_ref().map(|(exchange, _)| exchange.clone()),
    };
    let sweep = tokio::spawn(sweep(swept, stopped.clone()));
    let advisers =
        tokio::spawn(look_after_requests(house.business.clone(), house.accreditations.clone(), stopped.clone()));
    let listings = tokio::spawn(look_after_listings(house.listings.clone(), stopped.clone()));
    let files = tokio::spawn(look_after_files(house.files.clone(), stopped.clone()));
    let books = tokio::spawn(look_after_books(house.ledger.clone(), stopped.clone()));
    let passes = tokio::spawn(look_after_passes(house.passes.clone(), stopped.clone()));
    let radar = tokio::spawn(house.upstream.clone().watch(until(stopped.clone())));
    let refresh = tokio::spawn(house.directory.clone().follow_changes(until(stopped.clone())));
    let places = tokio::spawn(house.places.clone().follow_changes(until(stopped.clone())));

    let stamps = house.stamper.as_ref().map(|stamper| {
        tokio::spawn(house.evidence.clone().look_after_timestamps(stamper.clone(), until(stopped.clone())))
    });
    let exchange = look_after_exchange(&house, &stopped);
    let for_nodes = listen_for_nodes(&house).await?;
    let messages = house.exchange.as_ref().map(|(exchange, _)| exchange.clone());
    let front = Arc::new(Front { proxies: house.trusted_proxies.clone(), mutual_tls: house.mutual_tls.clone() });
    let with_certificate = listen_for_certificates(house.mutual_tls.as_ref()).await?;
    let for_services = MapRequest::new(app.clone(), |mut request: Request| {
        know_the_certificate(&mut request);
        request
    });
    let app = MapRequest::new(app, move |mut request: Request| {
        know_the_client(&front, &mut request);
        request
    });
    let mut server = tokio::spawn(async move {
        let people = http_server::serve(listener.tap_io(http_server::keep_nothing_back), app, stopped.clone());
        let services = async {
            if let Some(listener) = with_certificate {
                http_server::serve(listener, for_services, stopped.clone()).await;
            }
        };
        let nodes = async {
            if let Some((listener, app)) = for_nodes {
                http_server::serve(listener, app, stopped.clone()).await;
            }
        };
        tokio::join!(people, services, nodes);
    });
    tokio::select! {
        ended = &mut server => {
            let reason = ended.map_or_else(|error| error.to_string(), |()| "it was not told to".to_owned());
            return Err(Failed::Found(format!("the service ended by itself: {reason}")));
        }
        () = told_to_stop() => tracing::info!("stopping: requests under way are ended first"),
    }
    stop.send_replace(true);
    if tokio::time::timeout(END_WITHIN, server).await.is_err() {
        tracing::warn!("requests were still under way after {} s", END_WITHIN.as_secs());
    }
    // A client that went away left its message under way: it ends in its record.
    if let Some(exchange) = messages
        && tokio::time::timeout(END_WITHIN, exchange.ended()).await.is_err()
    {
        tracing::warn!("messages were still under way after {} s", END_WITHIN.as_secs());
    }
    let own = [post, logouts, heralds, sweep, advisers, listings, files, books, passes, radar, refresh, places];
    for task in own.into_iter().chain(stamps).chain(exchange) {
        drop(tokio::time::timeout(END_WITHIN, task).await);
    }
    tracing::info!("stopped");
    Ok(())
}

/// What the exchange does by itself: its list of members, witnesses of its log, the nightly comparison of records with
/// other nodes, and the archives of old ones.
fn look_after_exchange(house: &House, stopped: &watch::Receiver<bool>) -> Vec<JoinHandle<()>> {
    let Some((exchange, Nodes { governor, keeping, .. })) = &house.exchange else { return Vec::new() };
    let mut tasks = vec![
        tokio::spawn(exchange.clone().look_after_list(governor.clone(), until(stopped.clone()))),
        tokio::spawn(exchange.clone().look_after_witnesses(until(stopped.clone()))),
        tokio::spawn(exchange.clone().look_after_comparisons(until(stopped.clone()))),
    ];
    if let Some(keeping) = keeping {
        tasks.push(tokio::spawn(exchange.clone().look_after_records(keeping.clone(), until(stopped.clone()))));
    }
    tasks
}

/// Whose word is taken for who a client is.
struct Front {
    proxies: TrustedProxies,
    mutual_tls: Option<MutualTls>,
}

/// The listener of connections with a certificate, when there is to be one.
async fn listen_for_certificates(mutual_tls: Option<&MutualTls>) -> Result<Option<TlsListener>, Failed> {
    let Some(MutualTls { door: Door::Listener { listen: address, config }, authorities, public_url }) = mutual_tls
    else {
        return Ok(None);
    };
    let listener = listen(*address).await?;
    let listener = TlsListener::new(listener, Arc::clone(config), Arc::clone(authorities))
        .map_err(|error| Failed::Found(format!("{address} cannot be listened on: {error}")))?;
    tracing::info!(listen = %address, public_url = public_url.origin(), "serving services with a certificate");
    Ok(Some(listener))
}

/// The listener for other nodes of the exchange, and what is served there, when they are to be answered.
async fn listen_for_nodes(
    house: &House,
) -> Result<Option<(TlsListener, MapRequest<axum::Router, fn(Request) -> Request>)>, Failed> {
    let Some((exchange, Nodes { door: Some((address, config)), .. })) = &house.exchange else { return Ok(None) };
    let listener = TlsListener::new(listen(*address).await?, Arc::clone(config), Arc::new(Authorities::none()))
        .map_err(|error| Failed::Found(format!("{address} cannot be listened on: {error}")))?;
    tracing::info!(listen = %address, server = %exchange.server(), "serving other nodes");
    let app = MapRequest::new(exchange.node_routes().into_router(), know_the_node as fn(Request) -> Request);
    Ok(Some((listener, app)))
}

/// Tells the exchange with which certificates a node came.
fn know_the_node(mut request: Request) -> Request {
    let peer = request.extensions().get::<ConnectInfo<Peer>>().map(|ConnectInfo(peer)| peer.clone());
    if let Some(Peer { certificate: Some(certificate), between, .. }) = peer {
        request.extensions_mut().insert(exchange::NodePeer { certificate: certificate.der, between });
    }
    request
}

/// Tells the accounts where a request comes from, so that failed sign-ins are counted by place too, and with
/// which certificate a proxy says that it came.
fn know_the_client(front: &Front, request: &mut Request) {
    let Some(ConnectInfo(peer)) = request.extensions().get::<ConnectInfo<SocketAddr>>().copied() else { return };
    let client = front.proxies.client(peer.ip(), request.headers());
    let certificate =
        mutual_tls::take_certificate(front.mutual_tls.as_ref(), &front.proxies, peer.ip(), request.headers_mut());
    let told_secure = request.headers().get("x-forwarded-proto").is_some_and(|scheme| scheme == "https");
    let is_secure = told_secure && front.proxies.trusts(peer.ip().to_canonical());
    introduce(request, client, is_secure, certificate);
}

/// The same for a connection whose TLS ends here.
fn know_the_certificate(request: &mut Request) {
    drop(certificate_header::take(request.headers_mut()));
    // Nobody stands before this listener: pages of people and measures are not for who comes here.
    request.extensions_mut().insert(ui::ServicesOnly);
    if let Some(ConnectInfo(peer)) = request.extensions().get::<ConnectInfo<Peer>>().cloned() {
        introduce(request, peer.address.ip().to_canonical(), true, peer.certificate);
    }
}

fn introduce(request: &mut Request, client: IpAddr, is_secure: bool, certificate: Option<ClientCertificate>) {
    let fingerprint = certificate.as_ref().map(|certificate| {
        let mut sha256 = exchange::Fingerprint::default();
        sha256.copy_from_slice(digest(&SHA256, &certificate.der).as_ref());
        sha256
    });
    let known = request.extensions_mut();
    known.insert(exchange::Caller { address: client, is_secure, certificate: fingerprint });
    known.insert(identity::ClientAddress(client));
    known.insert(mandates::ClientAddress(client));
    known.insert(consultations::ClientAddress(client));
    if let Some(certificate) = certificate {
        known.insert(certificate);
    }
}

async fn until(mut stopped: watch::Receiver<bool>) {
    // An error means that the sender is gone: then it is time to stop as well.
    drop(stopped.wait_for(|stopped| *stopped).await);
}

/// The rooms in which something ends with time.
struct Swept {
    identity: identity::Identity,
    mandates: mandates::Mandates,
    business: business::Business,
    procedures: procedures::Procedures,
    consultations: consultations::Consultations,
    programmes: programmes::Programmes,
    events: directory::Events,
    exchange: Option<exchange::Exchange>,
}

/// Seeds of lotteries, places that became free, and questions to those who were chosen.
async fn look_after_juries(programmes: &programmes::Programmes) {
    if let Err(error) = programmes.prepare_juries().await {
        tracing::warn!(%error, "the lotteries of calls could not be prepared");
    }
    if let Err(error) = programmes.look_after_places().await {
        tracing::warn!(%error, "free places of programmes could not be passed on");
    }
    if let Err(error) = programmes.follow_cohorts().await {
        tracing::warn!(%error, "those who were chosen could not be asked");
    }
}

async fn sweep(rooms: Swept, stopped: watch::Receiver<bool>) {
    let Swept { identity, mandates, business, procedures, consultations, programmes, events, exchange } = rooms;
    loop {
        if let Err(error) = identity.rotate_keys().await {
            tracing::warn!(%error, "the provider's keys could not be looked after");
        }
        if let Err(error) = business.count_answers().await {
            tracing::warn!(%error, "how the firms of this platform answer could not be counted");
        }
        tokio::select! {
            () = tokio::time::sleep(SWEEP_EVERY) => {
                if let Err(error) = identity.sweep().await {
                    tracing::warn!(%error, "what is over could not be swept away");
                }
                if let Err(error) = mandates.sweep().await {
                    tracing::warn!(%error, "mandates that are long over could not be swept away");
                }
                if let Err(error) = procedures.sweep().await {
                    tracing::warn!(%error, "drafts that nobody touched could not be swept away");
                }
                if let Err(error) = consultations.sweep().await {
                    tracing::warn!(%error, "the boxes of closed consultations could not be emptied");
                }
                if let Err(error) = programmes.sweep().await {
                    tracing::warn!(%error, "drafts and applications that are over could not be swept away");
                }
                look_after_juries(&programmes).await;
                if let Err(error) = events.look_after_registrations().await {
                    tracing::warn!(%error, "places that became free could not be passed on");
                }
                if let Some(exchange) = &exchange
                    && let Err(error) = exchange.sweep().await
                {
                    tracing::warn!(%error, "answers of registers that are over could not be swept away");
                }
            }
            () = until(stopped.clone()) => return,
        }
    }
}

/// Sees to it that nobody is left without an answer, and that no accreditation ends unannounced.
async fn look_after_requests(
    business: business::Business,
    accreditations: directory::accreditation::Accreditations,
    stopped: watch::Receiver<bool>,
) {
    loop {
        tokio::select! {
            () = tokio::time::sleep(FOLLOW_REQUESTS_EVERY) => {}
            () = until(stopped.clone()) => return,
        }
        match business.follow_requests().await {
            Ok(round) if round.failed > 0 => {
                tracing::warn!(failed = round.failed, "some reminders and alarms of requests could not be sent");
            }
            Ok(_) => {}
            Err(error) => tracing::warn!(%error, "reminders and alarms of requests could not be sent"),
        }
        if let Err(error) = accreditations.remind().await {
            tracing::warn!(%error, "advisers could not be reminded of the end of their accreditation");
        }
    }
}

/// Announces the ends of listings of places, and tells what was not renewed.
async fn look_after_listings(listings: directory::listings::Listings, stopped: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = tokio::time::sleep(FOLLOW_REQUESTS_EVERY) => {}
            () = until(stopped.clone()) => return,
        }
        if let Err(error) = listings.look_after().await {
            tracing::warn!(%error, "listings of places could not be looked after");
        }
    }
}

/// Has files looked at that wait for the scanner, and takes away what nobody needs.
async fn look_after_files(files: attachments::Attachments, stopped: watch::Receiver<bool>) {
    let mut rounds: u32 = 0;
    loop {
        tokio::select! {
            () = tokio::time::sleep(LOOK_AT_FILES_EVERY) => {}
            () = until(stopped.clone()) => return,
        }
        if let Err(error) = files.check_waiting().await {
            tracing::warn!(%error, "files that wait for the scanner could not be looked at");
        }
        rounds += 1;
        if rounds.is_multiple_of(SWEEP_FILES_AFTER)
            && let Err(error) = files.sweep().await
        {
            tracing::warn!(%error, "files that nobody needs could not be taken away");
        }
    }
}

/// Ends reservations whose time is over, and seals what was booked: at the beginning, and once a day.
async fn look_after_books(ledger: ledger::Ledger, stopped: watch::Receiver<bool>) {
    let mut rounds: u32 = 0;
    loop {
        if rounds.is_multiple_of(SEAL_BOOKS_AFTER)
            && let Err(error) = ledger.seal().await
        {
            tracing::warn!(%error, "what was booked could not be sealed");
        }
        rounds = rounds.wrapping_add(1);
        tokio::select! {
            () = tokio::time::sleep(LOOK_AT_BOOKS_EVERY) => {}
            () = until(stopped.clone()) => return,
        }
        if let Err(error) = ledger.expire().await {
            tracing::warn!(%error, "reservations that are over could not be ended");
        }
    }
}

/// Closes claims, ends lots, forgets how people are reached, and states that the funds cover what is owed; says whether all
/// of it was done.
async fn work_of_the_day(passes: &pass::Passes) -> bool {
    let mut is_done = true;
    let mut failed = |error: pass::PassError, what: &'static str| {
        is_done = false;
        tracing::warn!(%error, "{what}");
    };
    if let Err(error) = passes.close_claims().await {
        failed(error, "claims of places could not be closed");
    }
    if let Err(error) = passes.expire().await {
        failed(error, "lots that are over could not be ended");
    }
    if let Err(error) = passes.forget_contacts().await {
        failed(error, "how people are reached could not be forgotten");
    }
    if let Err(error) = passes.forget_visits().await {
        failed(error, "what was kept of visits could not be forgotten");
    }
    if let Err(error) = passes.state_solvency().await {
        failed(error, "that the funds cover what is owed could not be stated");
    }
    is_done
}

/// Writes to officers of what is grave, and to people of passes that end soon.
async fn tell_of_passes(desks: &pass::Desks) {
    if let Err(error) = desks.tell_officers().await {
        tracing::warn!(%error, "officers could not be told of signals");
    }
    if let Err(error) = desks.remind_people().await {
        tracing::warn!(%error, "people could not be reminded of their passes");
    }
}

/// Looks for what an officer is to see, and tells people; and once a day closes claims, ends lots, forgets how people are reached, and states
/// that the funds cover what is owed.
async fn look_after_passes(desks: pass::Desks, stopped: watch::Receiver<bool>) {
    let passes = &desks.passes;
    let mut done_on = None;
    loop {
        if let Err(error) = desks.square_keys.rotate().await {
            tracing::warn!(%error, "the keys of squares could not be looked after");
        }
        if let Err(error) = passes.watch().await {
            tracing::warn!(%error, "what was redeemed could not be watched");
        }
        tell_of_passes(&desks).await;
        if let Err(error) = desks.remind_of_appointments().await {
            tracing::warn!(%error, "people could not be reminded of their appointments");
        }
        let today = passes.day(passes.clock.now());
        // What failed is tried again at the next round.
        if done_on != Some(today) && work_of_the_day(passes).await {
            done_on = Some(today);
        }
        if let Err(error) = passes.raise_alarm(desks.treasury.as_ref()).await {
            tracing::warn!(%error, "whether the funds of passes cover what is owed could not be looked at");
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_AT_PASSES_EVERY) => {}
            () = until(stopped.clone()) => return,
        }
    }
}

async fn told_to_stop() {
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = terminated => {}
        interrupted = tokio::signal::ctrl_c() => drop(interrupted),
    }
}

/// Binds an address, with a sentence that helps when it cannot be had.
pub async fn listen(address: SocketAddr) -> Result<TcpListener, Failed> {
    TcpListener::bind(address).await.map_err(|error| {
        let way_out = match error.kind() {
            std::io::ErrorKind::AddrInUse => {
                "; another program listens there: stop it, or choose another with --listen"
            }
            std::io::ErrorKind::PermissionDenied => "; ports under 1024 need a right: listen higher, behind a proxy",
            _ => "",
        };
        Failed::Found(format!("{address} cannot be listened on: {error}{way_out}"))
    })
}

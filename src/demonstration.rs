//! The demonstration: fictional people, firms, advisers and events, always the same.

mod advisers;
mod consultations;
mod data_uses;
mod events;
mod jury;
mod listings;
pub mod mandates;
mod passes;
pub mod permissions;
mod programmes;
pub mod registers;
mod statements;

use std::sync::Arc;

use base::activity::Activities;
use base::{Clock, Lang, Localized, PersonId, SeededRandom, Siret};
use civil::demo_registry::{DemoPeople, DemoPerson};
use civil::{CivilRegistry, HttpCivilRegistry, HttpRegistrySettings, PivotIdentity, PivotMistake};
use exchange::demo_register::Answers;
use exchange::{BearerToken, InseeRegister, InseeSettings, Purpose, Register, Shielded};
use identity::{ClientKind, ClientSettings, Identity, NewAccount, NewClient, Password, Scopes, StatedBy};
use procedures::model::Duty;
use tokio::net::TcpListener;
use ui::{Role, Roles};

use crate::commands::Failed;
use crate::house::{House, OpenError, RegisterChoice};
use crate::pack::Pack;

/// The password of every account.
pub const PASSWORD: &str = "passerelle-demo";
/// The site that signs people in.
pub const CLIENT_ID: &str = "demo-rp";
/// Its secret.
pub const CLIENT_SECRET: &str = "demo-rp-secret-for-local-tests-only";
/// The site that was made for FranceConnect (docs/franceconnect.md).
pub const FRANCECONNECT_CLIENT_ID: &str = "demo-fc";
/// Its secret.
pub const FRANCECONNECT_CLIENT_SECRET: &str = "demo-fc-secret-for-local-tests-only";
/// Where it lets people come back.
const FRANCECONNECT_REDIRECT_URIS: [&str; 2] = ["http://127.0.0.1:4999/fc/cb", "http://localhost:4999/fc/cb"];
/// Where people are sent back to.
const REDIRECT_URIS: [&str; 2] = ["http://127.0.0.1:4999/cb", "http://localhost:4999/cb"];
/// The token that the demonstration's register wants.
const REGISTER_TOKEN: &str = "demo-register-token";
/// The body that asks: the interministerial digital directorate's number, as in the API's own example.
const RECIPIENT: &str = "13002526500013";
/// How long the register may take.
const REGISTER_ANSWERS_WITHIN: std::time::Duration = std::time::Duration::from_secs(5);
/// The fictional bank where bea works, as the pack names it.
const DEMO_BANK: &str = "banque_alizee";
/// The seed of all that is drawn.
const SEED: u64 = 20_261_124;

/// An account of the demonstration.
pub struct DemoAccount {
    /// What the person signs in with.
    pub username: &'static str,
    /// The whole name, invented.
    pub name: &'static str,
    given_name: &'static str,
    family_name: &'static str,
    role: Option<Role>,
    civil_status: Option<DemoCivilStatus>,
}

/// A civil status, invented.
struct DemoCivilStatus {
    given_names: &'static str,
    birth_name: &'static str,
    born_on: &'static str,
    gender: &'static str,
    /// The commune's code, empty abroad, and the country's.
    born_in: (&'static str, &'static str),
    usual_name: &'static str,
}

/// Every account. The names are invented.
pub const ACCOUNTS: [DemoAccount; 9] = [
    DemoAccount {
        username: "ana",
        name: "Ana Fictive",
        given_name: "Ana",
        family_name: "Fictive",
        role: None,
        civil_status: Some(DemoCivilStatus {
            given_names: "Ana Lucie Zoé",
            birth_name: "FICTIVE",
            born_on: "1987-03-09",
            gender: "female",
            born_in: ("87085", "99100"),
            usual_name: "INVENTÉE",
        }),
    },
    DemoAccount {
        username: "leo",
        name: "Léo Marchand (fictif)",
        given_name: "Léo",
        family_name: "Marchand",
        role: Some(Role::Owner),
        civil_status: Some(DemoCivilStatus {
            given_names: "Léo Jean",
            birth_name: "MARCHAND",
            born_on: "1979-11-30",
            gender: "male",
            born_in: ("75112", "99100"),
            usual_name: "",
        }),
    },
    DemoAccount {
        username: "nora",
        name: "Nora Fictive",
        given_name: "Nora",
        family_name: "Fictive",
        role: Some(Role::Adviser),
        civil_status: Some(DemoCivilStatus {
            given_names: "Nora",
            birth_name: "FICTIVE",
            born_on: "1962-00-00",
            gender: "female",
            born_in: ("", "99350"),
            usual_name: "",
        }),
    },
    DemoAccount {
        username: "karim",
        name: "Karim Fictif",
        given_name: "Karim",
        family_name: "Fictif",
        role: Some(Role::Mediator),
        civil_status: Some(DemoCivilStatus {
            given_names: "Karim Paul",
            birth_name: "FICTIF",
            born_on: "1994-07-00",
            gender: "male",
            born_in: ("93066", "99100"),
            usual_name: "",
        }),
    },
    DemoAccount {
        username: "ines",
        name: "Inès Fictive",
        given_name: "Inès",
        family_name: "Fictive",
        role: Some(Role::Prescriber),
        civil_status: None,
    },
    DemoAccount {
        username: "fred",
        name: "Fred Fictif",
        given_name: "Fred",
        family_name: "Fictif",
        role: Some(Role::Funder),
        civil_status: None,
    },
    DemoAccount {
        username: "bea",
        name: "Béa Fictive",
        given_name: "Béa",
        family_name: "Fictive",
        role: Some(Role::Bank),
        civil_status: None,
    },
    DemoAccount {
        username: "omar",
        name: "Omar Fictif",
        given_name: "Omar",
        family_name: "Fictif",
        role: Some(Role::Officer),
        civil_status: Some(DemoCivilStatus {
            given_names: "Omar",
            birth_name: "FICTIF",
            born_on: "1970-05-17",
            gender: "male",
            born_in: ("", "99132"),
            usual_name: "",
        }),
    },
    DemoAccount {
        username: "root",
        name: "Root Fictif",
        given_name: "Root",
        family_name: "Fictif",
        role: Some(Role::Operator),
        civil_status: None,
    },
];

impl DemoCivilStatus {
    fn read(&self) -> Result<PivotIdentity, PivotMistake> {
        let Self { given_names, birth_name, born_on, gender, born_in, usual_name } = self;
        PivotIdentity::read(given_names, birth_name, born_on, gender, *born_in, usual_name)
    }
}

impl DemoAccount {
    /// The word for what the person does, in keys of texts.
    pub fn role_word(&self) -> &'static str {
        self.role.map_or("person", Role::name)
    }
}

/// What the register answers to a number.
pub struct RegisterNote {
    /// The number, as people write it.
    pub siret: String,
    /// What it shows.
    pub note: String,
}

/// What there is to try at the register, in the order of the pack.
pub fn register_notes(pack: &Pack) -> Vec<RegisterNote> {
    #[derive(serde::Deserialize)]
    struct Entry {
        siret: String,
        note: String,
    }
    let index = pack.text("register/index.json").unwrap_or_default();
    let entries: Vec<Entry> = serde_json::from_str(&index).unwrap_or_default();
    let known = entries.into_iter().filter_map(|entry| {
        let siret: Siret = entry.siret.parse().ok()?;
        Some(RegisterNote { siret: siret.grouped(), note: entry.note })
    });
    known.collect()
}

/// Starts the demonstration's register beside it, on a port of its own, and gives a client of it.
pub async fn start_register(pack: &Pack, clock: Arc<dyn Clock>) -> Result<RegisterChoice, Failed> {
    let answers = Answers::read(|file| pack.text(&format!("register/{file}")))
        .map_err(|error| Failed::Found(format!("the demonstration's register: {error}")))?;
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(|error| Failed::file("127.0.0.1:0", error))?;
    let address = listener.local_addr().map_err(|error| Failed::file("127.0.0.1:0", error))?;
    let token = || BearerToken::new(REGISTER_TOKEN);
    let served = token().map_err(|error| Failed::Found(error.to_string()))?;
    tokio::spawn(exchange::demo_register::serve(listener, answers, served, std::future::pending()));
    let choice = move |activities: Arc<Activities>| -> Result<Arc<dyn Register>, OpenError> {
        let wrong = |error: &dyn std::fmt::Display| OpenError::Register(error.to_string());
        let settings = InseeSettings {
            address: format!("http://{address}").parse().map_err(|error| wrong(&error))?,
            token: token().map_err(|error| wrong(&error))?,
            purpose: Purpose {
                context: "Passerelle, démonstration".to_owned(),
                object: "Diagnostic numérique".to_owned(),
                recipient: RECIPIENT.parse().map_err(|error| wrong(&error))?,
            },
            source_label: "Sirene, Insee (démonstration)".to_owned(),
            answer_within: REGISTER_ANSWERS_WITHIN,
        };
        let register = InseeRegister::new(settings, activities, clock.clone()).map_err(|error| wrong(&error))?;
        Ok(Arc::new(Shielded::new(register, clock)))
    };
    Ok(Box::new(choice))
}

/// People whom the demonstration's register of civil status knows besides those of [`ACCOUNTS`]: one who
/// died, and two who can be taken for one another.
const OTHER_PEOPLE: [(&str, &str, &str, bool); 3] = [
    ("Victor", "PERDU", "1931-08-12", true),
    ("Rose", "JUMELLE", "1990-05-04", false),
    ("Rose Anne", "JUMELLE", "1990-05-04", false),
];

/// Starts the demonstration's register of civil status beside it, on a port of its own, and gives a client
/// of it.
pub async fn start_civil_registry() -> Result<Arc<dyn CivilRegistry>, Failed> {
    let told = |error: &dyn std::fmt::Display| Failed::Found(format!("the register of civil status: {error}"));
    let mut people = Vec::new();
    for status in ACCOUNTS.iter().filter_map(|account| account.civil_status.as_ref()) {
        people.push(DemoPerson { identity: status.read().map_err(|error| told(&error))?, deceased: false });
    }
    for (given_names, birth_name, born_on, deceased) in OTHER_PEOPLE {
        let gender = if deceased { "male" } else { "female" };
        let identity = PivotIdentity::read(given_names, birth_name, born_on, gender, ("87085", "99100"), "");
        people.push(DemoPerson { identity: identity.map_err(|error| told(&error))?, deceased });
    }
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(|error| Failed::file("127.0.0.1:0", error))?;
    let address = listener.local_addr().map_err(|error| Failed::file("127.0.0.1:0", error))?;
    let people = DemoPeople { people, ..DemoPeople::default() };
    tokio::spawn(civil::demo_registry::serve(listener, people, std::future::pending()));
    let address = format!("http://{address}/individus").parse().map_err(|error| told(&error))?;
    let settings = HttpRegistrySettings { address, answer_within: REGISTER_ANSWERS_WITHIN };
    Ok(Arc::new(HttpCivilRegistry::new(settings).map_err(|error| told(&error))?))
}

/// Puts the fictional people, the site, advisers and events in, where they are not there yet, and offers the registers
/// that answer at an address.
pub async fn furnish(house: &House, registers: Option<std::net::SocketAddr>) -> Result<(), Failed> {
    let (mut ana, mut nora, mut karim) = (None, None, None);
    let (mut omar, mut bea, mut fred, mut ines) = (None, None, None, None);
    let mut people = Vec::new();
    for account in &ACCOUNTS {
        let person = add_account(&house.identity, account).await.map_err(|error| told(&error))?;
        people.push((person, account));
        if account.username == "ana" {
            ana = Some(person);
        }
        if account.username == "nora" {
            nora = Some(person);
        }
        if account.username == "karim" {
            karim = Some((person, account.name));
        }
        if account.username == "omar" {
            omar = Some(person);
        }
        if account.username == "bea" {
            bea = Some(person);
        }
        if account.username == "fred" {
            fred = Some(person);
        }
        if account.username == "ines" {
            ines = Some(person);
        }
    }
    add_client(&house.identity).await.map_err(|error| told(&error))?;
    add_franceconnect_client(&house.identity).await.map_err(|error| told(&error))?;
    mandates::add_client(&house.identity).await.map_err(|error| told(&error))?;
    if let Some((exchange, _)) = &house.exchange {
        permissions::furnish(exchange).await.map_err(|error| told(&error))?;
    }
    if let Some((karim, name)) = karim {
        mandates::furnish(&house.mandates, karim, name).await.map_err(|error| told(&error))?;
    }
    if let Some(omar) = omar {
        for (person, account) in people {
            confirm_civil_status(&house.identity, omar, person, account).await.map_err(|error| told(&error))?;
        }
        // One officer for every fictional office.
        for authority in house.procedures.content.authorities.keys() {
            house.procedures.give_duty(authority, omar, Duty::Manager).await.map_err(|error| told(&error.into()))?;
        }
    }
    if let Some(bea) = bea
        && house.loans.content.bank(DEMO_BANK).is_some()
    {
        house.loans.add_bank_person(DEMO_BANK, bea).await.map_err(|error| told(&error.into()))?;
    }
    if let Some(address) = registers {
        registers::furnish(house, address).await.map_err(|error| told_of_registers(&error))?;
    }
    if let Some(ana) = ana {
        data_uses::furnish(house, ana).await.map_err(|error| told(&error))?;
    }
    if house.directory.counts().advisers == 0 {
        add_directory(house, nora).await?;
    }
    if house.places.count() == 0 {
        add_places(house).await?;
    }
    if let (Some(nora), Some(omar)) = (nora, omar) {
        events::furnish(house, nora, omar, fred).await.map_err(|error| told(&error))?;
    }
    if let (Some(nora), Some((karim, _)), Some(omar)) = (nora, karim, omar) {
        advisers::furnish(house, nora, karim, omar).await.map_err(|error| told(&error))?;
        listings::furnish(house, karim, nora, omar).await.map_err(|error| told(&error))?;
    }
    if let Some(omar) = omar {
        consultations::furnish(house, omar).await.map_err(|error| told(&error))?;
        programmes::furnish(house, omar).await.map_err(|error| told(&error))?;
    }
    if let (Some(ana), Some((karim, _)), Some(ines), Some(fred), Some(omar)) = (ana, karim, ines, fred, omar) {
        let cast = passes::Cast { ana, karim, ines, fred, omar };
        passes::furnish(house, &cast).await.map_err(|error| told(&error))?;
    }
    Ok(())
}

/// Whatever goes wrong while the demonstration is furnished: it is ours to mend, and told as it is.
pub(crate) type AnyError = Box<dyn std::error::Error + Send + Sync>;

fn told(error: &AnyError) -> Failed {
    Failed::Found(format!("the demonstration's accounts: {error}"))
}

fn told_of_registers(error: &AnyError) -> Failed {
    Failed::Found(format!("the demonstration's registers: {error}"))
}

async fn add_account(identity: &Identity, account: &DemoAccount) -> Result<PersonId, AnyError> {
    let username: identity::Username = account.username.parse()?;
    if let Some(known) = identity.find_by_username(&username).await? {
        return Ok(known.id);
    }
    let new = NewAccount {
        username,
        name: account.name.parse()?,
        given_name: account.given_name.parse()?,
        family_name: account.family_name.parse()?,
        email: format!("{}@passerelle.example", account.username).parse()?,
        email_verified: true,
        lang: Lang::Fr,
        roles: account.role.map_or(Roles::NONE, |role| Roles::NONE.with(role)),
        password: Password::choose(PASSWORD)?,
    };
    let person = identity.add_account(new).await?;
    if let Some(status) = &account.civil_status {
        identity.state_civil_status(person, status.read()?, StatedBy::Person).await?;
        identity.check_civil_status(person).await?;
    }
    Ok(person)
}

/// The officer saw the person: registers are asked about nobody else.
async fn confirm_civil_status(
    identity: &Identity,
    officer: PersonId,
    person: PersonId,
    account: &DemoAccount,
) -> Result<(), AnyError> {
    let Some(status) = &account.civil_status else { return Ok(()) };
    let is_confirmed = identity.civil_status(person).await?.is_some_and(|known| known.is_theirs());
    if !is_confirmed {
        identity.confirm_civil_status(officer, person, status.read()?).await?;
    }
    Ok(())
}

async fn add_client(identity: &Identity) -> Result<(), AnyError> {
    let id: identity::ClientId = CLIENT_ID.parse()?;
    if identity.find_client(&id).await?.is_some() {
        return Ok(());
    }
    let mut name = Localized::of("fr", "Site de démonstration (fictif)");
    name.insert("de", "Vorführ-Website (fiktiv)");
    name.insert("lb", "Demo-Site (fiktiv)");
    name.insert("en", "Demonstration site (fictional)");
    let new = NewClient {
        id,
        name,
        kind: ClientKind::Confidential,
        redirect_uris: REDIRECT_URIS.map(str::to_owned).to_vec(),
        post_logout_redirect_uris: REDIRECT_URIS.map(str::to_owned).to_vec(),
        scopes: Scopes::known("openid profile email address phone offline_access"),
        sector: Some("127.0.0.1".to_owned()),
        settings: ClientSettings::default(),
    };
    identity.add_client(new, Some(CLIENT_SECRET.to_owned())).await?;
    Ok(())
}

async fn add_franceconnect_client(identity: &Identity) -> Result<(), AnyError> {
    let id: identity::ClientId = FRANCECONNECT_CLIENT_ID.parse()?;
    if identity.find_client(&id).await?.is_some() {
        return Ok(());
    }
    let mut name = Localized::of("fr", "Mairie de Fictiville (fictive)");
    name.insert("de", "Rathaus von Fictiville (fiktiv)");
    name.insert("lb", "Gemeng Fictiville (fiktiv)");
    name.insert("en", "Town hall of Fictiville (fictional)");
    let new = NewClient {
        id,
        name,
        kind: ClientKind::Confidential,
        redirect_uris: FRANCECONNECT_REDIRECT_URIS.map(str::to_owned).to_vec(),
        post_logout_redirect_uris: FRANCECONNECT_REDIRECT_URIS.map(str::to_owned).to_vec(),
        scopes: Scopes::known(
            "openid profile email birth identite_pivot given_name family_name birthdate gender birthplace \
             birthcountry preferred_username idp_birthdate amr idp_id age_over_18 rnipp_identite_pivot",
        ),
        sector: Some("fictiville.example".to_owned()),
        settings: ClientSettings { franceconnect: true, ..ClientSettings::default() },
    };
    identity.add_client(new, Some(FRANCECONNECT_CLIENT_SECRET.to_owned())).await?;
    Ok(())
}

async fn add_directory(house: &House, nora: Option<PersonId>) -> Result<(), Failed> {
    let commune = house.pack.manifest().map_err(OpenError::from)?.demo.adviser_commune.unwrap_or_default();
    let words = directory::demo::Words::read(|file| house.pack.text(&format!("demo/{file}")))
        .map_err(|error| Failed::Found(format!("the demonstration's word lists: {error}")))?;
    house
        .directory
        .furnish(&words, &SeededRandom::new(SEED), &house.zone_name, nora.map(|person| (person, commune.as_str())))
        .await
        .map_err(|error| Failed::Found(format!("the demonstration's directory: {error}")))
}

/// The real places of the national open list that the pack carries; none where it carries none.
async fn add_places(house: &House) -> Result<(), Failed> {
    let file = "demo/places.csv";
    let Ok(list) = house.pack.text(file) else { return Ok(()) };
    house.places.import(file, &list).await.map_err(|error| Failed::Found(error.to_string()))?;
    Ok(())
}

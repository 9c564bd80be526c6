//! Opens the rooms, hands each what it needs, and joins their routes.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use attachments::{Attachments, Away, ClamAv, Limits, Scanning};
use base::activity::{Activities, ActivityError};
use base::territory::{Territories, TerritoryError};
use base::{Clock, Random, Sealer};
use business::{Business, Content, ContentError, Files, FirmDoor, FirmElsewhere, InstrumentFiles, Parts, Right};
use civil::CivilRegistry;
use consultations::Consultations;
use directory::accreditation::{Accreditations, Charter, CharterMistake};
use directory::listings::{ListingParts, Listings};
use directory::places::{Formats, Places, PlacesParts, Tiles, TilesMistake};
use directory::{Catalogue, CatalogueError, Directory, DirectoryError, Events, Offers, Surroundings};
use evidence::{Evidence, EvidenceError, SigningKey, Stamper, Witness};
use exchange::{Adapters, Exchange, Networks, Reach, Register};
use identity::{DataCatalogue, Door, Identity, IdentityError, PasswordCost};
use jiff::tz::TimeZone;
use ledger::Ledger;
use loans::Loans;
use mandates::{Families, FamiliesError, FolderSms, Mandates, SmsGateway};
use partners::Partners;
use pass::{
    DeskParts, Desks, Neighbours as PassNeighbours, Passes, Rules, SquareKeys, Treasury, TreasurySettings, WrongCodes,
};
use procedures::Procedures;
use programmes::Programmes;
use store::{Db, StoreError};
use ui::{PublicUrl, Role, RoomTexts, Routes, Texts, Theme};
use upstream::{Upstream, UpstreamError, WebClient};
use voucher::CodeKey;

use crate::account_records::{
    AdvisersOfPerson, ApplicationsOfPerson, BanksOfPerson, CallsOfPerson, CasesOfPerson, ConsultationsOfPerson,
    EventsOfPerson, FirmsOfPerson, JuriesOfPerson, ListingsOfPerson, MandatesOfPerson, OffersOfPerson,
    OrganisersOfPerson, PassesOfPerson, PermissionsOfPerson, ServicesOfPerson,
};
use crate::cases_of_firms::CasesOfFirms;
use crate::configuration::Settings;
use crate::contacts::ContactsOfAccounts;
use crate::exchange_nodes::{self, Nodes};
use crate::keys::{Purpose, Secret, SecretError};
use crate::listed_places::PlacesOfDirectory;
use crate::loan_neighbours::{FilesOfFirms, LoansOfFirms, PlansOfFirms};
use crate::logged_words::logged_words;
use crate::module_keys::{self, ModuleKeysError};
use crate::mutual_tls::{MutualTls, MutualTlsError};
use crate::pack::{MissingFile, Pack};
use crate::people_of_advisers::AccountsOfAdvisers;
use crate::people_of_consultations::AccountsAndFirms;
use crate::people_of_exchange::{PeopleOfTheHouse, ServicesOfTheHouse};
use crate::people_of_passes::AccountsOfPasses;
use crate::people_of_programmes::open_programmes;
use crate::permissions::{ConsentsOfExchange, PeopleOfAccounts};
use crate::places_of_passes::PlacesOfPasses;
use crate::procedure_pack::{Neighbours, open_procedures};
use crate::register_sources::Way;
use crate::timestamp_authority::{self, StamperError};
use crate::trusted_proxies::TrustedProxies;

/// What My account leads to besides its own pages and those of mandates.
const DOORS: [Door; 28] = [
    Door { href: "/office", title: "house-door-office", hint: "house-door-office-hint", roles: &[Role::Officer] },
    Door {
        href: "/office/consultations",
        title: "consultations-office-title",
        hint: "consultations-office-hint",
        roles: &[Role::Officer],
    },
    Door {
        href: "/office/programmes",
        title: "programmes-office-title",
        hint: "programmes-office-hint",
        roles: &[Role::Officer],
    },
    Door { href: "/programmes/mine", title: "programmes-mine", hint: "programmes-mine-hint", roles: &[] },
    Door { href: "/jury", title: "programmes-jury-mine", hint: "programmes-jury-mine-hint", roles: &[] },
    Door { href: "/cases", title: "house-door-cases", hint: "house-door-cases-hint", roles: &[] },
    Door {
        href: "/mandates/organisations",
        title: "mandates-organisations-title",
        hint: "house-door-organisations-hint",
        roles: &[Role::Officer],
    },
    Door { href: "/partners", title: "house-door-partners", hint: "house-door-partners-hint", roles: &[] },
    Door { href: "/adviser", title: "directory-own-title", hint: "house-door-adviser-hint", roles: &[] },
    Door {
        href: "/office/advisers",
        title: "directory-office-title",
        hint: "house-door-accreditation-hint",
        roles: &[Role::Officer],
    },
    Door {
        href: "/office/requests",
        title: "business-office-title",
        hint: "house-door-requests-hint",
        roles: &[Role::Officer],
    },
    Door {
        href: "/office/recommendations",
        title: "business-office-recommendations",
        hint: "business-office-recommendations-lead",
        roles: &[Role::Officer],
    },
    Door { href: "/loans", title: "loans-title", hint: "loans-intro", roles: &[Role::Owner] },
    Door { href: "/bank", title: "loans-bank-title", hint: "loans-bank-inbox", roles: &[Role::Bank] },
    Door { href: "/office/loans", title: "loans-office-title", hint: "loans-office-calls", roles: &[Role::Officer] },
    Door { href: "/passes", title: "pass-own-title", hint: "pass-own-attach-hint", roles: &[] },
    Door { href: "/counter", title: "pass-counter-title", hint: "pass-claims-title", roles: &[Role::Mediator] },
    Door { href: "/prescribe", title: "pass-prescribe-title", hint: "pass-handed", roles: &[Role::Prescriber] },
    Door { href: "/fund", title: "pass-fund-title", hint: "pass-fund-report", roles: &[Role::Funder] },
    Door { href: "/office/passes", title: "pass-programme-title", hint: "pass-parties-title", roles: &[Role::Officer] },
    Door { href: "/events/mine", title: "directory-mine-title", hint: "directory-mine-hint", roles: &[] },
    Door { href: "/organise", title: "directory-organise-title", hint: "directory-organise-hint", roles: &[] },
    Door { href: "/offers/mine", title: "directory-offers-mine", hint: "directory-offers-mine-hint", roles: &[] },
    Door {
        href: "/office/organisers",
        title: "directory-office-organisers",
        hint: "directory-office-organisers-hint",
        roles: &[Role::Officer],
    },
    Door {
        href: "/office/offers",
        title: "directory-office-offers",
        hint: "directory-office-offers-hint",
        roles: &[Role::Officer],
    },
    Door { href: "/listings", title: "directory-listings-title", hint: "directory-listings-hint", roles: &[] },
    Door {
        href: "/office/listings",
        title: "directory-office-listings",
        hint: "directory-office-listings-hint",
        roles: &[Role::Officer],
    },
    Door {
        href: "/office/places",
        title: "directory-office-places",
        hint: "directory-office-places-hint",
        roles: &[Role::Officer],
    },
];

/// The exchange's page of who asked for the person's data.
const DATA_USES: Door =
    Door { href: "/account/data-uses", title: "exchange-uses-title", hint: "exchange-uses-hint", roles: &[] };

/// What a firm's page leads to in other rooms.
const FIRM_DOORS: [FirmDoor; 2] = [
    FirmDoor {
        href: "/procedures",
        title: "house-firm-door-procedures",
        hint: "house-firm-door-procedures-hint",
        open: "house-firm-door-procedures-open",
        right: Right::Apply,
        records: None,
    },
    FirmDoor {
        href: "/firms/{id}/loans",
        title: "house-firm-door-loans",
        hint: "house-firm-door-loans-hint",
        open: "house-firm-door-loans-open",
        right: Right::Apply,
        records: Some(LoansOfFirms::NAME),
    },
];

/// Every room's texts.
pub const TEXTS: [RoomTexts; 19] = [
    ui::TEXTS,
    evidence::TEXTS,
    mail::TEXTS,
    upstream::TEXTS,
    forms::TEXTS,
    mandates::TEXTS,
    identity::TEXTS,
    exchange::TEXTS,
    directory::TEXTS,
    business::TEXTS,
    attachments::TEXTS,
    procedures::TEXTS,
    consultations::TEXTS,
    programmes::TEXTS,
    partners::TEXTS,
    loans::TEXTS,
    pass::TEXTS,
    crate::pages::TEXTS,
    crate::legal::TEXTS,
];

/// What the house is opened with.
pub struct Opening {
    /// The settings.
    pub settings: Settings,
    /// The address that people type.
    pub public_url: PublicUrl,
    /// The secret from which keys are derived.
    pub secret: Secret,
    /// The territory's content.
    pub pack: Pack,
    /// The register of firms.
    pub register: RegisterChoice,
    /// The register of civil status, when there is one to ask.
    pub civil_registry: Option<Arc<dyn CivilRegistry>>,
    /// Whether it is the demonstration.
    pub demo: bool,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes keys and identifiers.
    pub random: Arc<dyn Random>,
}

/// Makes the register once the activities that it speaks of are read.
pub type RegisterChoice = Box<dyn FnOnce(Arc<Activities>) -> Result<Arc<dyn Register>, OpenError> + Send>;

/// The open house.
pub struct House {
    /// The database.
    pub db: Db,
    /// Who read what.
    pub evidence: Evidence,
    /// Other identity providers.
    pub upstream: Upstream,
    /// Who people are.
    pub identity: Identity,
    /// Who may act for whom.
    pub mandates: Mandates,
    /// Advisers and events.
    pub directory: Directory,
    /// Events of organisers, and who registers for them.
    pub events: Events,
    /// Offers of partners.
    pub offers: Offers,
    /// Places of digital mediation.
    pub places: Places,
    /// Structures that ask for their places to be listed.
    pub listings: Listings,
    /// Who may be an adviser.
    pub accreditations: Accreditations,
    /// Help for firms.
    pub business: Business,
    /// Loans, and the fund that guarantees them.
    pub loans: Loans,
    /// Passes, and the desks at which they are used.
    pub passes: Desks,
    /// The books.
    pub ledger: Ledger,
    /// Procedures, and what becomes of them.
    pub procedures: Procedures,
    /// What the public body asks of everybody, and what became of it.
    pub consultations: Consultations,
    /// Programmes: calls and applications.
    pub programmes: Programmes,
    /// The files that people give.
    pub files: Attachments,
    /// Self-service for the owners of services.
    pub partners: Partners,
    /// The exchange of data, where this is a node of it.
    pub exchange: Option<(Exchange, Nodes)>,
    /// What has the evidence log stamped, where the settings name an authority.
    pub stamper: Option<Stamper>,
    /// What is said, in every language.
    pub texts: Arc<Texts>,
    /// The colours.
    pub theme: Theme,
    /// The pack that it was opened with.
    pub pack: Pack,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes keys and identifiers.
    pub random: Arc<dyn Random>,
    /// The address that people type.
    pub public_url: PublicUrl,
    /// Whether it is the demonstration.
    pub demo: bool,
    /// The name of the territory's zone, such as `Europe/Paris`.
    pub zone_name: String,
    zone: TimeZone,
    language: base::Lang,
    source_url: String,
    /// The tiles of detailed maps, where the settings name some.
    tiles: Option<Tiles>,
    /// The proxies in front.
    pub trusted_proxies: TrustedProxies,
    /// Where services come with a certificate.
    pub mutual_tls: Option<MutualTls>,
    form_secret: [u8; 32],
}

/// Why the house cannot be opened; each says what to mend.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The database.
    #[error("the database {url}: {source}")]
    Database {
        /// Its address, without a password.
        url: String,
        /// Why.
        source: StoreError,
    },
    /// The database's address.
    #[error("server.database: {0}")]
    DatabaseUrl(String),
    /// A folder.
    #[error("the folder {folder}: {source}")]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The secret.
    #[error("the secret: {0}")]
    Secret(#[from] SecretError),
    /// The account of the money of passes.
    #[error("passes.{0}")]
    Treasury(String),
    /// A file of the pack that is missing.
    #[error(transparent)]
    Pack(#[from] MissingFile),
    /// The pack's territory.
    #[error("the pack: {0}")]
    Territory(#[from] TerritoryError),
    /// The pack's activities.
    #[error("the pack: {file}, {source}")]
    Activities {
        /// The file.
        file: String,
        /// The mistake.
        source: ActivityError,
    },
    /// The pack's diagnosis, recommendations or figures.
    #[error("the pack: {0}")]
    Content(#[from] ContentError),
    /// The pack's families of procedures.
    #[error("the pack: {0}")]
    MandateFamilies(#[from] FamiliesError),
    /// The pack's scopes of data.
    #[error("the pack: {0}")]
    DataScopes(#[from] identity::DataCatalogueError),
    /// The pack's sheets of loans.
    #[error("the pack: {0}")]
    Loans(#[from] loans::ContentError),
    /// The pack's lists of specialities, themes and kinds.
    #[error("the pack: {0}")]
    Catalogue(#[from] CatalogueError),
    /// The pack's charter of advisers.
    #[error("the pack: {0}")]
    Charter(#[from] CharterMistake),
    /// The pack's tables of places.
    #[error("{0}")]
    Places(String),
    /// The pack's tables of passes.
    #[error("{0}")]
    Passes(String),
    /// The directory.
    #[error("the directory: {0}")]
    Directory(#[from] DirectoryError),
    /// The evidence log.
    #[error("the evidence log: {0}")]
    Evidence(#[from] EvidenceError),
    /// The other identity providers.
    #[error("the identity providers: {0}")]
    Upstream(#[from] UpstreamError),
    /// The client that asks them.
    #[error("the identity providers cannot be asked: {0}")]
    WebClient(String),
    /// The accounts.
    #[error("the accounts: {0}")]
    Identity(#[from] IdentityError),
    /// The secret of the accounts.
    #[error("the accounts: {0}")]
    AccountsSecret(String),
    /// The texts.
    #[error("the texts: {0}")]
    Texts(#[from] ui::texts::TextsError),
    /// The colours.
    #[error("server.theme: {0}")]
    Theme(String),
    /// The address that people type.
    #[error("server.public_url: {0}")]
    PublicUrl(String),
    /// The tiles of maps.
    #[error("map.tiles: {0}")]
    Tiles(#[from] TilesMistake),
    /// The register of civil status.
    #[error("civil.registry_url: {0}")]
    CivilRegistry(String),
    /// The keys of a module.
    #[error("keys: {0}")]
    ModuleKeys(#[from] ModuleKeysError),
    /// Certificates of services.
    #[error(transparent)]
    MutualTls(#[from] MutualTlsError),
    /// The register of firms.
    #[error("register: {0}")]
    Register(String),
    /// The mail settings.
    #[error("mail: {0}")]
    Mail(String),
    /// The pack's tables of procedures.
    #[error("the pack: {0}")]
    Procedures(#[from] procedures::TableMistake),
    /// The pack's sheets of procedures.
    #[error("the pack: {0}")]
    Sheets(#[from] procedures::ProceduresError),
    /// What the demonstration's registers say.
    #[error("the pack: {0}")]
    Entries(String),
    /// The pack's adapters of registers.
    #[error("the pack: {0}")]
    Adapters(#[from] exchange::AdapterMistake),
    /// The exchange of data.
    #[error("exchange.{0}")]
    Exchange(String),
    /// What the evidence log is stamped by.
    #[error("evidence.{0}")]
    Stamper(#[from] StamperError),
    /// The files that people give.
    #[error("files: {0}")]
    Files(String),
    /// The zone of the pack.
    #[error("the pack: the zone {0:?} is unknown")]
    Zone(String),
    /// The country of the pack.
    #[error("the pack: a country has two capital letters (ISO 3166-1)")]
    Country,
}

impl House {
    /// Opens every room.
    pub async fn open(opening: Opening) -> Result<Self, OpenError> {
        let Opening { settings, public_url, secret, pack, register, civil_registry, demo, clock, random } = opening;
        let mutual_tls = MutualTls::open(&settings)?;
        let content = PackContent::read(&pack)?;
        let db = open_database(&settings, &clock).await?;
        let signing = SigningKey::from_seed(&secret.key(Purpose::Evidence));
        // The log keeps the name that it began with, whatever the address becomes.
        let recorded = evidence::recorded_origin(&db).await?;
        let origin = recorded.unwrap_or_else(|| evidence_origin(&public_url));
        let evidence = Evidence::open(db.clone(), signing, &origin, clock.clone(), random.clone()).await?;
        let texts = Texts::with(&TEXTS)?;
        let upstream = open_upstream(&db, &clock, &random, &public_url, &secret).await?;
        let identity = Identity::open(
            db.clone(),
            evidence.clone(),
            clock.clone(),
            random.clone(),
            identity::Settings {
                public_url: public_url.clone(),
                secret: identity_secret(&secret)?,
                trusted_clients: std::collections::BTreeSet::new(),
                password_cost: if demo { PasswordCost::TRIVIAL } else { PasswordCost::STANDARD },
                zone: content.zone.clone(),
                helper_level: settings.mandates.helper_level,
                civil_registry,
                module_signers: module_keys::open(&settings.keys)?,
                mutual_tls: mutual_tls.as_ref().map(MutualTls::announced),
                territories: Some(content.territories.clone()),
                data_scopes: content.data_scopes.clone(),
                logged_words: Arc::new(logged_words(&content.procedures)),
                texts: texts.clone(),
            },
        )
        .await?;
        identity.join_upstream(upstream.clone());
        let to_services = WebClient::to(identity.servers_of_services());
        identity.read_keys_by(Arc::new(to_services.map_err(|error| OpenError::WebClient(error.to_string()))?));
        identity.add_doors(DOORS.to_vec());
        let mandates = open_mandates(Openers {
            identity: &identity,
            db: &db,
            evidence: &evidence,
            content: &content,
            settings: &settings,
            texts: &texts,
            clock: &clock,
            random: &random,
            public_url: &public_url,
            secret: &secret,
        });
        let directory = Directory::open(
            db.clone(),
            content.territories.clone(),
            content.activities.clone(),
            content.catalogue,
            clock.clone(),
        )
        .await?;
        let accreditations = Accreditations::new(directory::accreditation::Parts {
            directory: directory.clone(),
            evidence: evidence.clone(),
            people: Arc::new(AccountsOfAdvisers(identity.clone())),
            charter: content.charter,
            texts: texts.clone(),
            clock: clock.clone(),
            random: random.clone(),
            public_url: public_url.origin().to_owned(),
            zone: content.zone.clone(),
        });
        let (zone, zone_name) = (content.zone.clone(), content.zone_name);
        let surroundings = Arc::new(Surroundings {
            directory: directory.clone(),
            db: db.clone(),
            evidence: evidence.clone(),
            contacts: Arc::new(ContactsOfAccounts(identity.clone())),
            texts: texts.clone(),
            clock: clock.clone(),
            random: random.clone(),
            key: secret.key(Purpose::Registrations),
            public_url: public_url.origin().to_owned(),
            zone: zone.clone(),
        });
        let (events, offers) = (Events::new(surroundings.clone()), Offers::new(surroundings.clone()));
        let tiles = settings.map.tiles.as_deref();
        let tiles = tiles
            .map(|address| Tiles::new(address, settings.map.attribution.as_deref().unwrap_or_default()))
            .transpose()?;
        let places = Places::open(PlacesParts {
            db: db.clone(),
            territories: content.territories.clone(),
            formats: content.places,
            zone: content.zone.clone(),
            clock: clock.clone(),
            random: random.clone(),
        })
        .await?;
        let files = open_files(&settings, &db, &clock, &random, &secret)?;
        let listings = Listings::new(ListingParts {
            surroundings,
            places: places.clone(),
            charter: content.place_charter,
            files: files.clone(),
        });
        let partners = Partners::new(partners::Parts {
            db: db.clone(),
            identity: identity.clone(),
            texts: texts.clone(),
            clock: clock.clone(),
            random: random.clone(),
            public_url: public_url.origin().to_owned(),
            zone: content.zone.clone(),
            families: content.families.iter().map(|family| (family.code.clone(), family.label.clone())).collect(),
        });
        let (territories, activities) = (content.territories, content.activities);
        let business = Business::new(Parts {
            db: db.clone(),
            evidence: evidence.clone(),
            identity: identity.clone(),
            directory: directory.clone(),
            number_kind: content.firms.number,
            register: register(activities.clone())?,
            territories: territories.clone(),
            activities: activities.clone(),
            content: content.business,
            texts: texts.clone(),
            clock: clock.clone(),
            random: random.clone(),
            public_url: public_url.origin().to_owned(),
            zone: content.zone.clone(),
            doors: FIRM_DOORS.to_vec(),
            elsewhere: FirmElsewhere::default(),
        });
        let ledger = Ledger::new(db.clone(), evidence.clone(), clock.clone());
        let loans = Loans::new(loans::Parts {
            db: db.clone(),
            evidence: evidence.clone(),
            identity: identity.clone(),
            firms: Arc::new(FilesOfFirms(business.clone())),
            plans: Arc::new(PlansOfFirms(business.clone())),
            content: content.loans,
            texts: texts.clone(),
            clock: clock.clone(),
            random: random.clone(),
            public_url: public_url.origin().to_owned(),
            zone: content.zone.clone(),
        });
        let treasury = open_treasury(&settings, demo)?;
        let neighbours = PassNeighbours {
            places: Arc::new(PlacesOfPasses(places.clone())),
            reach: Arc::new(AccountsOfPasses(identity.clone())),
            texts: texts.clone(),
            content: Arc::new(content.passes),
            sealer: base::Sealer::new(&secret.key(Purpose::PassesWithoutPaper)),
        };
        let passes = open_passes(
            &identity,
            &places,
            neighbours,
            &db,
            &evidence,
            &territories,
            &zone,
            &clock,
            &random,
            &secret,
            treasury,
            &public_url,
            content.country,
        );
        let stamper = timestamp_authority::open(&settings.evidence, &clock, &random)?;
        let exchange = open_exchange(&settings, &db, &evidence, stamper.clone(), &secret, &clock, &random).await?;
        let registers = way_to_registers(&settings.exchange, exchange.as_ref(), &content.adapters)?;
        let procedures = open_procedures(
            &pack,
            content.procedures,
            demo,
            &Neighbours {
                identity: &identity,
                mandates: &mandates,
                business: &business,
                territories: &territories,
                activities: &activities,
                db: &db,
                evidence: &evidence,
                texts: &texts,
                clock: &clock,
                random: &random,
                public_url: &public_url,
                secret: &secret,
                zone: &content.zone,
                lang: content.lang,
                files: &files,
                firm_register: &content.firms.register,
                registers,
            },
        )
        .await?;
        let consultations = Consultations::new(consultations::Parts {
            db: db.clone(),
            evidence: evidence.clone(),
            people: Arc::new(AccountsAndFirms { identity: identity.clone(), business: business.clone() }),
            texts: texts.clone(),
            clock: clock.clone(),
            random: random.clone(),
            sealer: Sealer::new(&secret.key(Purpose::HeldTickets)),
            tickets: consultations::TicketKey::new(&secret.key(Purpose::Consultations)),
            public_url: public_url.origin().to_owned(),
            zone: content.zone.clone(),
            territories: territories.clone(),
        });
        let programmes = {
            let sealer = Sealer::new(&secret.key(Purpose::Lotteries));
            open_programmes(&identity, &business, &procedures, &public_url, &clock, &random, sealer)
        };
        if let Some((exchange, _)) = &exchange {
            let accounts =
                PeopleOfAccounts { identity: identity.clone(), public_url: public_url.clone(), zone: zone.clone() };
            exchange.join_accounts(Arc::new(accounts));
            identity.show_permissions(Arc::new(ConsentsOfExchange(exchange.clone())));
            exchange.know_people(Arc::new(PeopleOfTheHouse {
                identity: identity.clone(),
                mandates: mandates.clone(),
                evidence: evidence.clone(),
            }));
            identity.join_accesses(DATA_USES);
            identity.join_records(Arc::new(PermissionsOfPerson(exchange.clone())));
        }
        business.elsewhere.add(Arc::new(LoansOfFirms(loans.clone())));
        business.elsewhere.add(Arc::new(CasesOfFirms(procedures.clone())));
        identity.join_records(Arc::new(EventsOfPerson(events.clone())));
        identity.join_records(Arc::new(OrganisersOfPerson(events.clone())));
        identity.join_records(Arc::new(OffersOfPerson(offers.clone())));
        identity.join_records(Arc::new(AdvisersOfPerson(accreditations.clone())));
        identity.join_records(Arc::new(ListingsOfPerson(listings.clone())));
        identity.join_records(Arc::new(BanksOfPerson(loans.clone())));
        identity.join_records(Arc::new(FirmsOfPerson(business.clone())));
        identity.join_records(Arc::new(CasesOfPerson(procedures.clone())));
        identity.join_records(Arc::new(ConsultationsOfPerson(consultations.clone())));
        identity.join_records(Arc::new(ApplicationsOfPerson(programmes.clone())));
        identity.join_records(Arc::new(JuriesOfPerson(programmes.clone())));
        identity.join_records(Arc::new(CallsOfPerson(programmes.clone())));
        identity.join_records(Arc::new(MandatesOfPerson(mandates.clone())));
        identity.join_records(Arc::new(ServicesOfPerson(partners.clone())));
        identity.join_records(Arc::new(PassesOfPerson(passes.clone())));
        let theme = open_theme(settings.server.theme.as_deref())?;
        let form_secret = secret.key(Purpose::Forms);
        Ok(Self {
            db,
            evidence,
            upstream,
            identity,
            mandates,
            directory,
            events,
            offers,
            places,
            listings,
            accreditations,
            business,
            partners,
            exchange,
            stamper,
            loans,
            passes,
            ledger,
            procedures,
            consultations,
            programmes,
            files,
            texts,
            theme,
            pack,
            clock,
            random,
            public_url,
            demo,
            zone_name,
            zone,
            language: settings.server.language,
            tiles,
            source_url: settings.server.source_url.unwrap_or_else(|| "/legal".to_owned()),
            trusted_proxies: settings.server.trusted_proxies,
            mutual_tls,
            form_secret,
        })
    }

    /// The routes of every room, each with its access.
    pub fn routes(&self, metrics: Option<metrics_exporter_prometheus::PrometheusHandle>) -> Routes {
        let routes = crate::operations::routes(self.db.clone(), self.evidence.clone(), metrics)
            .merge(crate::pages::routes(self))
            .merge(crate::legal::routes(&self.pack))
            .merge(self.identity.routes())
            .merge(self.mandates.routes())
            .merge(self.upstream.routes())
            .merge(evidence::routes(self.evidence.clone()))
            .merge(self.directory.routes(&self.public_url))
            .merge(self.events.routes())
            .merge(self.offers.routes())
            .merge(self.places.routes(&self.public_url, self.tiles.clone()))
            .merge(self.listings.routes())
            .merge(self.accreditations.routes())
            .merge(self.business.routes())
            .merge(self.loans.routes())
            .merge(self.passes.routes())
            .merge(self.procedures.routes())
            .merge(self.consultations.routes())
            .merge(self.programmes.routes())
            .merge(self.partners.routes());
        let routes = match &self.exchange {
            Some((exchange, _)) => routes.merge(exchange.routes()).merge(exchange.pages(self.zone.clone())),
            None => routes,
        };
        if self.demo { routes.merge(mail::pages::routes(self.db.clone(), self.zone.clone())) } else { routes }
    }

    /// The whole service, dressed: sessions, languages, headers, failures as pages.
    pub fn router(&self, routes: Routes) -> Result<axum::Router, ui::web::WebError> {
        ui::web::dress(
            routes,
            ui::web::WebSettings {
                public_url: self.public_url.clone(),
                secret: self.form_secret.to_vec(),
                clock: self.clock.clone(),
                random: self.random.clone(),
                texts: self.texts.clone(),
                theme: self.theme.clone(),
                sessions: Arc::new(self.identity.clone()),
                language: self.language,
                demo: self.demo,
                source_url: self.source_url.clone(),
            },
        )
    }
}

/// The account on which the money of passes lies, where the settings name one.
pub fn open_treasury(settings: &Settings, demo: bool) -> Result<Option<Treasury>, OpenError> {
    let named = &settings.passes;
    let mut read = TreasurySettings {
        holder: named.account_holder.as_deref().unwrap_or_default(),
        iban: named.account_iban.as_deref().unwrap_or_default(),
        payer_iban: named.payer_iban.as_deref(),
        payer_bic: named.payer_bic.as_deref(),
        format: named.payment_format.as_deref(),
        alarm: named.alarm_email.as_deref(),
    };
    if demo {
        // An account that is no one's: its check digits are right, its bank is not.
        (read.holder, read.iban) = ("Organisme public fictif", "FR76 9999 9999 9999 9999 9999 944");
        read.alarm = Some("comptable@organisme.example");
    }
    if (read.holder, read.iban) == ("", "") {
        return Ok(None);
    }
    let treasury = Treasury::read(read, settings.server.language);
    treasury.map(Some).map_err(|error| OpenError::Treasury(error.to_string()))
}

#[expect(clippy::too_many_arguments, reason = "the desks meet many rooms")]
fn open_passes(
    identity: &Identity,
    places: &Places,
    neighbours: PassNeighbours,
    db: &Db,
    evidence: &Evidence,
    territories: &Arc<Territories>,
    zone: &TimeZone,
    clock: &Arc<dyn Clock>,
    random: &Arc<dyn Random>,
    secret: &Secret,
    treasury: Option<Treasury>,
    public_url: &PublicUrl,
    country: voucher::Area,
) -> Desks {
    let passes = Passes::new(pass::Parts {
        db: db.clone(),
        evidence: evidence.clone(),
        clock: clock.clone(),
        random: random.clone(),
        code_key: CodeKey::new(secret.key(Purpose::Passes).into()),
        rules: Rules::default(),
        zone: zone.clone(),
    });
    Desks::new(DeskParts {
        passes,
        people: Arc::new(AccountsOfPasses(identity.clone())),
        listed: Arc::new(PlacesOfDirectory(places.clone())),
        territories: territories.clone(),
        treasury,
        square_keys: SquareKeys::new(db.clone(), clock.clone(), random.clone(), &secret.key(Purpose::Squares)),
        country,
        texts: neighbours.texts.clone(),
        public_url: public_url.clone(),
        wrong_codes: WrongCodes::default(),
        neighbours,
    })
}

/// What a structure agrees to, in the pack.
const PLACE_CHARTER: &str = "place_charter.csv";

/// What the house reads from a pack.
pub struct PackContent {
    /// Communes, departments, regions.
    pub territories: Arc<Territories>,
    /// The nomenclature.
    pub activities: Arc<Activities>,
    /// Families of procedures.
    pub families: Families,
    /// The data that other administrations keep.
    pub data_scopes: Arc<DataCatalogue>,
    /// Specialities, themes, kinds of advisers.
    pub catalogue: Catalogue,
    /// What an adviser signs.
    pub charter: Charter,
    /// What a structure agrees to whose places are listed; none in a pack that lists none.
    pub place_charter: Option<Charter>,
    /// Lists of places that are not in the national standard's own shape.
    pub places: Formats,
    /// Diagnosis, recommendations, figures.
    pub business: Content,
    /// The spotting of needs and the competences that are learnt; none in a pack without passes.
    pub passes: pass::Content,
    /// Products, purposes and banks; none in a pack without loans.
    pub loans: loans::Content,
    /// Procedures, authorities, registers, concepts.
    pub procedures: procedures::Content,
    /// How its registers are asked.
    pub adapters: Arc<Adapters>,
    /// Which number its firms carry, and which register knows them.
    pub firms: crate::pack::Firms,
    /// The country, as the squares of passes say it.
    pub country: voucher::Area,
    /// The language of the territory's offices.
    pub lang: base::Lang,
    /// The zone of the territory.
    pub zone: TimeZone,
    /// Its name, such as `Europe/Paris`.
    pub zone_name: String,
}

/// Where a pack's example firms may stand.
const EXAMPLES: [&str; 2] = ["examples/firms.xlsx", "examples/firms.csv"];

impl PackContent {
    /// Reads and checks the whole pack.
    ///
    /// # Errors
    /// The first fault, with its file, line or sheet, row and column.
    pub fn read(pack: &Pack) -> Result<Self, OpenError> {
        let territories = Territories::parse(
            &pack.text("communes.csv")?,
            &pack.text("departments.csv")?,
            &pack.text("regions.csv")?,
        )?;
        let manifest = pack.manifest()?;
        let file = manifest.activities.file;
        let activities =
            Activities::parse(&pack.text(&file)?).map_err(|source| OpenError::Activities { file, source })?;
        let families = Families::parse(&pack.text("mandate_families.csv")?)?;
        let data_scopes = Arc::new(DataCatalogue::parse(&pack.text("data_scopes.csv")?)?);
        let catalogue = Catalogue::parse(
            &pack.text("specialities.csv")?,
            &pack.text("event_themes.csv")?,
            &pack.text("adviser_types.csv")?,
        )?;
        let examples = EXAMPLES.iter().find_map(|file| Some((*file, pack.bytes(file).ok()?)));
        let charter = Charter::parse(&pack.text("adviser_charter.csv")?)?;
        let place_charter = pack.text(PLACE_CHARTER).ok();
        let place_charter = place_charter.map(|table| Charter::read(PLACE_CHARTER, &table)).transpose()?;
        let places = read_formats_of_places(pack)?;
        let business = Content::read(&Files {
            instruments: InstrumentFiles {
                instruments: &pack.text("instruments/instruments.csv")?,
                dimensions: &pack.text("instruments/dimensions.csv")?,
                items: &pack.text("instruments/items.csv")?,
                bands: &pack.text("instruments/bands.csv")?,
                parameters: &pack.text("instruments/parameters.csv")?,
                form: &|file| Some(pack.bytes(&format!("instruments/{file}")).ok()?.into_owned()),
            },
            headcounts: &pack.text("headcount_bands.csv")?,
            recommendations: &pack.bytes("recommendations.xlsx")?,
            criteria: &pack.text("recommendation_criteria.csv")?,
            examples: examples.as_ref().map(|(file, bytes)| (*file, &**bytes)),
            figures: &pack.text("comparisons.csv")?,
            universes: &pack.text("comparison_universes.csv")?,
            measures: &pack.text("comparison_measures.csv")?,
            specialities: &pack.text("specialities.csv")?,
            contact_points: &pack.text("contact_points.csv")?,
        })?;
        let loans = read_loans(pack)?;
        let passes = read_passes(pack)?;
        let procedures = crate::procedure_pack::read(pack)?;
        let adapters = Arc::new(crate::procedure_pack::read_adapters(pack, &procedures)?);
        let lang = manifest.pack.default_language.unwrap_or(base::Lang::Fr);
        let firms = manifest.firms;
        // A pack without a country is that of a test.
        let country = manifest.pack.country.as_deref().unwrap_or("FR").parse();
        let country = country.map_err(|_| OpenError::Country)?;
        let zone_name = manifest.pack.time_zone;
        let zone = TimeZone::get(&zone_name).map_err(|_| OpenError::Zone(zone_name.clone()))?;
        Ok(Self {
            territories: Arc::new(territories),
            activities: Arc::new(activities),
            families,
            data_scopes,
            catalogue,
            charter,
            place_charter,
            places,
            business,
            passes,
            loans,
            procedures,
            adapters,
            lang,
            zone,
            firms,
            country,
            zone_name,
        })
    }
}

/// The pack's tables of lists of places; a pack without them reads the national standard only.
fn read_formats_of_places(pack: &Pack) -> Result<Formats, OpenError> {
    let Ok(formats) = pack.text("places/formats.csv") else { return Ok(Formats::default()) };
    let sheet = |name: &str| pack.text(&format!("places/{name}.csv"));
    Formats::parse(&formats, &sheet("columns")?, &sheet("values")?, &sheet("zones")?)
        .map_err(|mistake| OpenError::Places(mistake.to_string()))
}

/// The pack's tables of passes, where it has some.
fn read_passes(pack: &Pack) -> Result<pass::Content, OpenError> {
    let Ok(spotting) = pack.text("passes/spotting.csv") else { return Ok(pass::Content::default()) };
    let competences = pack.text("passes/competences.csv")?;
    let files = pass::ContentFiles { spotting: &spotting, competences: &competences };
    pass::Content::read(&files).map_err(|mistake| OpenError::Passes(mistake.to_string()))
}

/// The pack's sheets of loans, where it has some.
fn read_loans(pack: &Pack) -> Result<loans::Content, OpenError> {
    let Ok(products) = pack.text("loans/products.csv") else { return Ok(loans::Content::default()) };
    let sheet = |name: &str| pack.text(&format!("loans/{name}.csv"));
    let (criteria, purposes, banks) = (sheet("criteria")?, sheet("purposes")?, sheet("banks")?);
    let files = loans::Files { products: &products, criteria: &criteria, purposes: &purposes, banks: &banks };
    Ok(loans::Content::read(&files)?)
}

/// The room of files, with the scanner that the settings name.
fn open_files(
    settings: &Settings,
    db: &Db,
    clock: &Arc<dyn Clock>,
    random: &Arc<dyn Random>,
    secret: &Secret,
) -> Result<Attachments, OpenError> {
    let away = if settings.files.refuse_without_scanner { Away::Refuse } else { Away::Hold };
    let scanner = match &settings.files.scanner {
        Some(address) => {
            let address = address.parse().map_err(|error| OpenError::Files(format!("scanner: {error}")))?;
            Some(Scanning { scanner: Arc::new(ClamAv::at(address)), away })
        }
        None => None,
    };
    let parts = attachments::Parts {
        db: db.clone(),
        folder: files_folder(settings),
        key: secret.key(Purpose::Attachments),
        limits: Limits::default(),
        scanner,
        clock: clock.clone(),
        random: random.clone(),
    };
    Attachments::open(parts).map_err(|error| OpenError::Files(error.to_string()))
}

/// The room of the exchange of data, where the settings say which node this is.
pub async fn open_exchange(
    settings: &Settings,
    db: &Db,
    evidence: &Evidence,
    stamper: Option<Stamper>,
    secret: &Secret,
    clock: &Arc<dyn Clock>,
    random: &Arc<dyn Random>,
) -> Result<Option<(Exchange, Nodes)>, OpenError> {
    let keeping = exchange_nodes::keeping(settings).map_err(|error| OpenError::Exchange(error.to_string()))?;
    let settings = &settings.exchange;
    let Some(server) = &settings.server else { return Ok(None) };
    let wrong = |key: &str, error: &dyn std::fmt::Display| OpenError::Exchange(format!("{key}: {error}"));
    let networks = settings.networks.as_deref().map(str::parse).transpose();
    let dialect = settings.errors.as_deref().map(str::parse).transpose();
    let (line, nodes) =
        exchange_nodes::open(settings, clock).map_err(|error| OpenError::Exchange(error.to_string()))?;
    let nodes = Nodes { keeping, ..nodes };
    let parts = exchange::Parts {
        db: db.clone(),
        evidence: evidence.clone(),
        server: server.parse().map_err(|error| wrong("server", &error))?,
        dialect: dialect.map_err(|error: xroad::UnknownDialect| wrong("errors", &error))?.unwrap_or_default(),
        networks: networks
            .map_err(|error: base::NetworkMistake| wrong("networks", &error))?
            .unwrap_or_else(Networks::this_machine),
        reach: Reach { this_machine: settings.services_on_this_machine },
        limits: exchange::Limits {
            at_once: settings.requests_at_once.unwrap_or(exchange::Limits::default().at_once),
            body_bytes: settings.body_bytes,
        },
        line,
        witness: Some(open_witness(db, evidence, secret, clock)?),
        stamper,
        key: secret.key(Purpose::Exchange),
        clock: clock.clone(),
        random: random.clone(),
    };
    let opened = Exchange::open(parts).await.map_err(|error| OpenError::Exchange(error.to_string()))?;
    Ok(Some((opened, nodes)))
}

/// What cosigns the logs of other nodes: under the name of this log, by a key of its own.
pub fn open_witness(
    db: &Db,
    evidence: &Evidence,
    secret: &Secret,
    clock: &Arc<dyn Clock>,
) -> Result<Witness, OpenError> {
    let key = SigningKey::from_seed(&secret.key(Purpose::Witness));
    let name = format!("{}/witness", evidence.origin());
    let witness = Witness::new(db.clone(), evidence.clone(), &name, key, clock.clone());
    witness.map_err(|error| OpenError::Evidence(error.into()))
}

/// How the platform itself asks registers: as which subsystem, where the settings name one and the pack has adapters.
fn way_to_registers(
    settings: &crate::configuration::Exchange,
    exchange: Option<&(Exchange, Nodes)>,
    adapters: &Arc<Adapters>,
) -> Result<Option<Way>, OpenError> {
    let (Some((exchange, _)), Some(client)) = (exchange, &settings.client) else { return Ok(None) };
    let client = client.parse().map_err(|error| OpenError::Exchange(format!("client: {error}")))?;
    Ok(Some(Way { exchange: exchange.clone(), client, adapters: Arc::clone(adapters) }))
}

/// Where the database is: what the settings say, or a SQLite file in the data folder.
pub fn database_url(settings: &Settings) -> Result<store::DatabaseUrl, OpenError> {
    match &settings.server.database {
        Some(url) => url.parse().map_err(|error: StoreError| OpenError::DatabaseUrl(error.to_string())),
        None => Ok(store::DatabaseUrl::sqlite(settings.server.data.join("passerelle.sqlite"))),
    }
}

/// The room of the other identity providers, which asks them over the network.
async fn open_upstream(
    db: &Db,
    clock: &Arc<dyn Clock>,
    random: &Arc<dyn Random>,
    public_url: &PublicUrl,
    secret: &Secret,
) -> Result<Upstream, OpenError> {
    let network = WebClient::new().map_err(|error| OpenError::WebClient(error.to_string()))?;
    let settings = upstream::Settings { public_url: public_url.clone(), secret: secret.key(Purpose::Upstream) };
    Ok(Upstream::open(db.clone(), Arc::new(network), clock.clone(), random.clone(), settings).await?)
}

/// The accounts' secret, as text of 64 digits.
fn identity_secret(secret: &Secret) -> Result<identity::Secret, OpenError> {
    let digits = crate::keys::to_hex(&secret.key(Purpose::Identity));
    identity::Secret::new(&digits).map_err(|error| OpenError::AccountsSecret(error.to_string()))
}

/// What mandates are opened with.
struct Openers<'a> {
    identity: &'a Identity,
    db: &'a Db,
    evidence: &'a Evidence,
    content: &'a PackContent,
    settings: &'a Settings,
    texts: &'a Arc<Texts>,
    clock: &'a Arc<dyn Clock>,
    random: &'a Arc<dyn Random>,
    public_url: &'a PublicUrl,
    secret: &'a Secret,
}

/// Opens the room of mandates, and tells the accounts of it: each asks the other.
fn open_mandates(with: Openers<'_>) -> Mandates {
    let sms = with
        .settings
        .mandates
        .sms_folder
        .clone()
        .map(|folder| -> Arc<dyn SmsGateway> { Arc::new(FolderSms::new(folder)) });
    let mandates = Mandates::new(mandates::Parts {
        db: with.db.clone(),
        evidence: with.evidence.clone(),
        people: Arc::new(with.identity.clone()),
        services: match with.settings.exchange.server {
            Some(_) => Arc::new(ServicesOfTheHouse { identity: with.identity.clone() }),
            None => Arc::new(with.identity.clone()),
        },
        families: with.content.families.clone(),
        territories: with.content.territories.clone(),
        sms,
        texts: with.texts.clone(),
        clock: with.clock.clone(),
        random: with.random.clone(),
        key: with.secret.key(Purpose::Mandates),
        public_url: with.public_url.origin().to_owned(),
        zone: with.content.zone.clone(),
    });
    with.identity.accept_mandates(Arc::new(mandates.clone()));
    mandates
}

/// Opens the database; the data folder is made when it is not there.
pub async fn open_database(settings: &Settings, clock: &Arc<dyn Clock>) -> Result<Db, OpenError> {
    let url = database_url(settings)?;
    make_folder(&settings.server.data)?;
    Db::open(&url, clock.clone()).await.map_err(|source| OpenError::Database { url: url.to_string(), source })
}

/// Opens the database to look at it: nothing is made, and its tables must be up to date.
pub async fn look_into_database(settings: &Settings, clock: &Arc<dyn Clock>) -> Result<Db, OpenError> {
    let url = database_url(settings)?;
    let opened = Db::open_as_it_is(&url, clock.clone()).await;
    opened.map_err(|source| OpenError::Database { url: url.to_string(), source })
}

/// Brings the tables of the database up to date. A SQLite file does so by itself when it is opened; the
/// tables of PostgreSQL change when the operator says so.
pub async fn migrate(settings: &Settings, clock: &Arc<dyn Clock>) -> Result<(), OpenError> {
    let url = database_url(settings)?;
    make_folder(&settings.server.data)?;
    Db::migrate(&url, clock.clone()).await.map_err(|source| OpenError::Database { url: url.to_string(), source })
}

/// Makes a folder that only the service's user may enter.
pub fn make_folder(folder: &Path) -> Result<(), OpenError> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
        .map_err(|source| OpenError::Folder { folder: folder.to_owned(), source })
}

/// Where the larger files are that people give.
pub fn files_folder(settings: &Settings) -> PathBuf {
    settings.files.folder.clone().unwrap_or_else(|| settings.server.data.join("files"))
}

/// Where the secret is.
pub fn secret_file(settings: &Settings) -> PathBuf {
    settings.server.secret_file.clone().unwrap_or_else(|| settings.server.data.join("secret"))
}

/// The name under which the evidence log signs: the address without its scheme.
pub fn evidence_origin(public_url: &PublicUrl) -> String {
    let origin = public_url.origin();
    format!("{}/evidence", origin.split_once("://").map_or(origin, |(_, rest)| rest))
}

fn open_theme(file: Option<&Path>) -> Result<Theme, OpenError> {
    let Some(file) = file else { return Ok(Theme::default()) };
    let text = std::fs::read_to_string(file).map_err(|error| OpenError::Theme(error.to_string()))?;
    Theme::parse(&text).map_err(|error| OpenError::Theme(error.to_string()))
}

/// A house for tests, and what holds of every route and text of it.
#[cfg(test)]
pub mod tests {
    use axum::body::Body;
    use axum::http::{Method, Request, StatusCode};
    use base::{SystemClock, SystemRandom};
    use exchange::{BoxFuture, Establishment, RegisterRefusal};
    use store::testing::databases;
    use tower::ServiceExt as _;
    use ui::Access;

    use super::*;

    struct NoRegister;

    impl Register for NoRegister {
        fn establishment<'a>(&'a self, _: &'a base::Siret) -> BoxFuture<'a, Result<Establishment, RegisterRefusal>> {
            Box::pin(std::future::ready(Err(RegisterRefusal::Down)))
        }
    }

    /// The whole house in a folder, with the exchange.
    pub async fn house(folder: &Path) -> House {
        let mut settings = Settings::default();
        settings.server.data = folder.to_owned();
        settings.exchange.server = Some("TEST/GOV/1/node".to_owned());
        let opening = Opening {
            public_url: "http://127.0.0.1:8080".parse().unwrap(),
            secret: Secret::load_or_create(&folder.join("secret"), &SystemRandom).unwrap(),
            pack: Pack::BuiltIn,
            register: Box::new(|_| Ok(Arc::new(NoRegister))),
            civil_registry: None,
            demo: true,
            clock: Arc::new(SystemClock),
            random: Arc::new(SystemRandom),
            settings,
        };
        House::open(opening).await.unwrap()
    }

    /// What every site reads before it knows us.
    const DOCUMENTS: [&str; 6] = [
        "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server",
        "/jwks",
        "/api/v2/.well-known/openid-configuration",
        "/api/v2/jwks",
        "/upstream/jwks",
    ];

    /// What a stranger, without session, token or secret, is told at each route of the house.
    #[tokio::test]
    async fn no_route_lets_a_stranger_in_that_does_not_say_so() {
        let folder = tempfile::tempdir().unwrap();
        let house = house(folder.path()).await;
        let routes = house.routes(None);
        let table = routes.table().to_vec();
        let app = house.router(routes).unwrap();
        assert!(table.len() > 60, "only {} routes were seen", table.len());
        for route in table {
            let method = route.method.clone().unwrap_or(Method::GET);
            let path = route.path.replace("{*path}", "x").replace("{id}", "00000000-0000-7000-8000-000000000000");
            let path = path.split('/').map(|part| if part.starts_with('{') { "x" } else { part }).collect::<Vec<_>>();
            let request = Request::builder()
                .method(&method)
                .uri(path.join("/"))
                .header("accept", "text/html")
                .header("content-type", "application/x-www-form-urlencoded")
                .body(Body::empty())
                .unwrap();
            let answer = app.clone().oneshot(request).await.unwrap();
            let status = answer.status();
            let to_sign_in = answer
                .headers()
                .get("location")
                .and_then(|location| location.to_str().ok())
                .is_some_and(|location| location.starts_with("/sign-in"));
            let told = format!("{method} {} ({:?}) answers {status}", route.path, route.access);
            match (route.access, &method) {
                (Access::SignedIn | Access::Role(_), &Method::GET) => {
                    assert!(status == StatusCode::SEE_OTHER && to_sign_in, "{told}");
                }
                (Access::SignedIn | Access::Role(_), _) => assert_eq!(status, StatusCode::UNAUTHORIZED, "{told}"),
                // A form without its token changes nothing.
                (Access::Public, &Method::POST) => assert_eq!(status, StatusCode::FORBIDDEN, "{told}"),
                (Access::Public, _) => assert!(status.as_u16() < 500, "{told}"),
                (Access::Client, _) if DOCUMENTS.contains(&route.path.as_str()) => {
                    assert!(status.is_success(), "{told}");
                }
                // The exchange says in its own codes who may not ask, some of them with 500.
                (Access::Client, _) if route.path == "/listClients" => assert!(!status.is_success(), "{told}"),
                (Access::Client, _) => assert!(status.is_client_error() || status.is_redirection(), "{told}"),
                (Access::Operations, _) => assert_eq!(status, StatusCode::OK, "{told}"),
            }
        }
    }

    #[tokio::test]
    async fn every_statement_of_the_house_is_understood_by_both_engines() {
        for db in databases().await {
            let prepared = db.db().prepare_all().await;
            assert!(matches!(prepared, Ok(statements) if statements > 80), "{}: {prepared:?}", db.engine());
        }
    }

    #[test]
    fn every_room_says_the_same_in_every_language() {
        assert_eq!(ui::texts::disagreements(&TEXTS), Vec::<String>::new());
    }

    #[test]
    fn the_pack_of_luxembourg_can_be_read() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/luxembourg");
        let content = PackContent::read(&Pack::Folder(folder)).unwrap();
        assert_eq!((content.territories.communes().len(), content.territories.departments().count()), (100, 12));
        assert_eq!(content.territories.commune("0304").map(|commune| &*commune.name), Some("Luxembourg"));
        assert!(content.activities.search("pain", 5).iter().any(|found| found.code.as_str() == "10.71"));
        assert!(content.business.recommendations.len() >= 25);
    }

    #[test]
    fn the_pack_of_france_can_be_read() {
        let content = PackContent::read(&Pack::BuiltIn).unwrap();
        assert!(content.business.instruments.main().asked() <= 20);
        assert!(content.business.recommendations.len() >= 60);
    }
}

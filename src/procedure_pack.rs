//! Opens the room of procedures with what the pack says of them.

use std::sync::Arc;

use attachments::Attachments;
use base::activity::Activities;
use base::territory::Territories;
use base::{Clock, Lang, Random, Sealer};
use business::Business;
use evidence::Evidence;
use exchange::{AdapterFiles, Adapters, KnownConcept};
use forms::ConceptSource;
use forms::filling::Meaning;
use forms::source::AnswerSource;
use identity::Identity;
use jiff::tz::TimeZone;
use mandates::Mandates;
use procedures::content::RegisterAbout;
use procedures::documents::EarlierDocuments;
use procedures::prefill::EarlierAnswers;
use procedures::{Content, Files, Procedures};
use store::Db;
use ui::{PublicUrl, Texts};

use crate::answer_sources::{AccountSource, DemoRegister, FirmSource, OwnFirms, read_entries};
use crate::house::OpenError;
use crate::keys::{Purpose, Secret};
use crate::pack::Pack;
use crate::pack_tables::{self, PackTables};
use crate::register_sources::{Asking, RegisterSource, Way};

/// The table without which a pack has no procedures.
const LIST: &str = "procedures.csv";
/// The folder of their sheets.
const FOLDER: &str = "procedures";
/// What the demonstration's registers say.
const ENTRIES: &str = "demo/register_entries.csv";

/// The rooms and furniture beside.
pub struct Neighbours<'a> {
    pub identity: &'a Identity,
    pub mandates: &'a Mandates,
    pub business: &'a Business,
    pub territories: &'a Arc<Territories>,
    pub activities: &'a Arc<Activities>,
    pub db: &'a Db,
    pub evidence: &'a Evidence,
    pub texts: &'a Arc<Texts>,
    pub clock: &'a Arc<dyn Clock>,
    pub random: &'a Arc<dyn Random>,
    pub public_url: &'a PublicUrl,
    pub secret: &'a Secret,
    pub zone: &'a TimeZone,
    pub lang: Lang,
    pub files: &'a Attachments,
    /// The pack's name of the register of firms.
    pub firm_register: &'a str,
    /// How registers are asked, where they are.
    pub registers: Option<Way>,
}

/// Reads the tables of a pack; a pack without `procedures.csv` has no procedures.
pub fn read(pack: &Pack) -> Result<Content, OpenError> {
    let Ok(procedures) = pack.text(LIST) else { return Ok(Content::default()) };
    let content = Content::read(&Files {
        procedures: &procedures,
        life_events: &pack.text("life_events.csv")?,
        needs: &pack.text("needs.csv")?,
        authorities: &pack.text("authorities.csv")?,
        registers: &pack.text("registers.csv")?,
        concepts: &pack.text("concepts.csv")?,
    })?;
    pack_tables::check(&content.concepts).map_err(OpenError::Entries)?;
    Ok(content)
}

/// Reads how the pack's registers are asked; a pack without a folder of adapters asks none.
pub fn read_adapters(pack: &Pack, content: &Content) -> Result<Adapters, OpenError> {
    let Ok(list) = pack.text("adapters/adapters.csv") else { return Ok(Adapters::default()) };
    let adapters = Adapters::read(&AdapterFiles {
        adapters: &list,
        parameters: &pack.text("adapters/parameters.csv")?,
        answers: &pack.text("adapters/answers.csv")?,
        choices: &pack.text("adapters/choices.csv")?,
    })?;
    let registers: Vec<&str> = content.registers.iter().map(|register| register.id.as_str()).collect();
    adapters.check(&registers, |concept| {
        let known = content.concepts.get(concept)?;
        let sources = known.sources.iter().map(ConceptSource::id).collect();
        Some(KnownConcept { kind: &known.kind, sources })
    })?;
    Ok(adapters)
}

/// A sheet of the pack.
pub fn sheet(pack: &Pack, file: &str) -> Result<Vec<u8>, String> {
    pack.bytes(&format!("{FOLDER}/{file}")).map(std::borrow::Cow::into_owned).map_err(|error| error.to_string())
}

/// Opens the room: what the pack publishes is on the shelf, and every source is known.
pub async fn open_procedures(
    pack: &Pack,
    content: Content,
    is_demo: bool,
    with: &Neighbours<'_>,
) -> Result<Procedures, OpenError> {
    let catalogue = procedures::stock(with.db, &content, |file| sheet(pack, file), with.clock.now()).await?;
    Ok(Procedures::new(procedures::Parts {
        db: with.db.clone(),
        evidence: with.evidence.clone(),
        identity: with.identity.clone(),
        mandates: Arc::new(with.mandates.clone()),
        firms: Arc::new(OwnFirms(with.business.clone())),
        sources: sources(pack, &content, is_demo, with)?,
        files: with.files.clone(),
        meaning: meaning(with),
        content,
        catalogue,
        texts: with.texts.clone(),
        clock: with.clock.clone(),
        random: with.random.clone(),
        sealer: Sealer::new(&with.secret.key(Purpose::Procedures)),
        public_url: with.public_url.origin().to_owned(),
        zone: with.zone.clone(),
        lang: with.lang,
    }))
}

/// Everyone who knows answers beforehand. The demonstration's registers know its fictional people.
fn sources(
    pack: &Pack,
    content: &Content,
    is_demo: bool,
    with: &Neighbours<'_>,
) -> Result<Vec<Arc<dyn AnswerSource>>, OpenError> {
    let mut sources: Vec<Arc<dyn AnswerSource>> =
        vec![Arc::new(AccountSource { identity: with.identity.clone(), texts: with.texts.clone() })];
    let firms = content.register(with.firm_register).cloned();
    if let Some(register) = firms {
        sources.push(Arc::new(FirmSource { business: with.business.clone(), register }));
    }
    if is_demo && let Ok(table) = pack.text(ENTRIES) {
        let entries = read_entries(&table).map_err(OpenError::Entries)?;
        for register in &content.registers {
            let (identity, business) = (with.identity.clone(), with.business.clone());
            let register = DemoRegister::new(register.clone(), &entries, identity, business);
            if register.knows_anybody() {
                sources.push(Arc::new(register));
            }
        }
    }
    if let Some(way) = &with.registers {
        let asking = Arc::new(Asking {
            way: way.clone(),
            identity: with.identity.clone(),
            business: with.business.clone(),
            clock: with.clock.clone(),
            zone: with.zone.clone(),
        });
        let is_asked = |register: &&RegisterAbout| way.adapters.iter().any(|one| one.register == register.id);
        for register in content.registers.iter().filter(is_asked) {
            sources.push(Arc::new(RegisterSource { about: register.clone(), asking: Arc::clone(&asking) }));
        }
    }
    let titles = content.clone();
    let title = move |id: &str, lang: Lang| {
        let known = titles.procedures.iter().find(|procedure| procedure.about.id == id);
        known.map_or_else(|| id.to_owned(), |procedure| procedure.about.title.get(lang).to_owned())
    };
    let name = |key: &'static str| {
        let names = with.texts.clone();
        move |lang| names.say(lang, key, &[])
    };
    sources.push(Arc::new(EarlierAnswers::new(with.db.clone(), name("house-source-earlier"), title.clone())));
    let (files, documents) = (with.files.clone(), name("house-source-documents"));
    sources.push(Arc::new(EarlierDocuments::new(with.db.clone(), files, documents, title)));
    sources.push(Arc::new(PackTables {
        territories: with.territories.clone(),
        activities: with.activities.clone(),
        concepts: content.concepts.clone(),
        texts: with.texts.clone(),
    }));
    Ok(sources)
}

/// Nobody knows the codes of communes and activities by heart.
fn meaning(with: &Neighbours<'_>) -> Meaning {
    let (territories, activities) = (with.territories.clone(), with.activities.clone());
    Arc::new(move |concept: &str, code: &str| match concept.rsplit('.').next() {
        Some("commune") => territories.commune(code).map(|commune| commune.name.to_string()),
        Some("activity") => activities.get(code).map(|activity| activity.label.clone()),
        _ => None,
    })
}

//! The statements of the open consultation, and votes that nobody cast; all of it invented.

use base::{Lang, Localized, PersonId, Random, SeededRandom};
use consultations::model::{Channel, Consultation};
use consultations::statements::{Ballot, Checked, Standing, Vote};

use super::{AnyError, SEED};
use crate::house::House;

/// People whose votes are drawn.
const PEOPLE: u32 = 96;
/// Votes that follow no camp, in a hundred.
const NOISE: u32 = 12;
/// Statements that somebody leaves out, in a hundred.
const LEFT_OUT: u32 = 10;
/// Statements that one person may add.
const OWN: u32 = 3;

/// Statements in French, German, Luxembourgish and English, with what three camps say: for (1), against (−1), neither (0).
const STATEMENTS: [([&str; 4], [i8; 3]); 10] = [
    (
        [
            "Une seule personne suit mon entreprise du début à la fin.",
            "Eine einzige Person begleitet mein Unternehmen von Anfang bis Ende.",
            "Eng eenzeg Persoun begleet meng Entreprise vun Ufank bis Enn.",
            "One person follows my firm from beginning to end.",
        ],
        [1, 1, 1],
    ),
    (
        [
            "Les factures sont payées en trente jours, toujours.",
            "Rechnungen werden in dreißig Tagen bezahlt, immer.",
            "Rechnunge ginn an drësseg Deeg bezuelt, ëmmer.",
            "Invoices are paid within thirty days, always.",
        ],
        [1, 1, 1],
    ),
    (
        [
            "Toutes les démarches se font en ligne, et seulement là.",
            "Alles wird online erledigt, und nur dort.",
            "Alles gëtt online gemaach, an nëmmen do.",
            "All procedures are done online, and only there.",
        ],
        [1, -1, 1],
    ),
    (
        [
            "Un guichet reste ouvert pour chaque démarche.",
            "Für jedes Anliegen bleibt ein Schalter offen.",
            "Fir all Demarche bleift e Guichet op.",
            "A counter stays open for every procedure.",
        ],
        [-1, 1, 1],
    ),
    (
        [
            "Les marchés publics réservent une part aux petites entreprises.",
            "Öffentliche Aufträge halten einen Anteil für kleine Unternehmen frei.",
            "Ëffentlech Opträg halen en Deel fir kleng Entreprisë fräi.",
            "Public procurement keeps a share for small firms.",
        ],
        [1, 1, -1],
    ),
    (
        [
            "Les aides vont d’abord à qui recrute.",
            "Hilfen gehen zuerst an die, die einstellen.",
            "Hëllefe gi fir d’éischt un déi, déi astellen.",
            "Aid goes first to those who recruit.",
        ],
        [1, -1, -1],
    ),
    (
        [
            "Mieux vaut moins d’impôts que plus d’aides.",
            "Lieber weniger Steuern als mehr Hilfen.",
            "Léiwer manner Steieren ewéi méi Hëllefen.",
            "Better fewer taxes than more aid.",
        ],
        [-1, -1, 1],
    ),
    (
        [
            "La région loue des locaux à prix modéré près des gares.",
            "Die Region vermietet günstige Räume in Bahnhofsnähe.",
            "D’Regioun verlount bëlleg Raim no bei de Garen.",
            "The region lets affordable premises near stations.",
        ],
        [1, 1, 0],
    ),
    (
        [
            "Il y a trop de salons et trop peu de rendez-vous.",
            "Es gibt zu viele Messen und zu wenige Termine.",
            "Et gëtt zevill Foiren an ze wéineg Rendez-vousen.",
            "There are too many fairs and too few appointments.",
        ],
        [0, 1, 0],
    ),
    (
        [
            "On devrait devoir prouver chaque année qu’on a encore besoin d’aide.",
            "Man sollte jedes Jahr beweisen müssen, dass man noch Hilfe braucht.",
            "Et misst een all Joer beweisen, datt een nach Hëllef brauch.",
            "One should have to prove each year that one still needs help.",
        ],
        [-1, -1, -1],
    ),
];

/// What people add: the first is accepted, the second waits.
const ADDED: [&str; 2] = [
    "Les écoles accueillent des entrepreneurs une fois par an.",
    "Un chargé de clientèle qui parle allemand, s’il vous plaît.",
];

/// The officer begins with these statements, before the consultation is published.
pub async fn begin(house: &House, officer: PersonId, draft: &Consultation) -> Result<(), AnyError> {
    let seeds = STATEMENTS.iter().map(|(texts, _)| {
        let mut seed = Localized::new();
        for (lang, text) in Lang::ALL.into_iter().zip(texts) {
            seed.insert(lang.tag(), *text);
        }
        seed
    });
    house.consultations.set_statements(officer, draft.id, seeds.collect(), Checked::Before, OWN).await?;
    Ok(())
}

/// Three camps vote, and somebody adds two statements.
pub async fn vote(house: &House, officer: PersonId, open: &Consultation) -> Result<(), AnyError> {
    let random: &dyn Random = &SeededRandom::new(SEED);
    let room = &house.consultations;
    for person in 0..PEOPLE {
        let ticket = room.ticket_for_anyone(open)?;
        let camp = [0, 0, 0, 1, 1, 1, 1, 2][usize::try_from(person % 8)?];
        let votes: Ballot = (1..)
            .zip(&STATEMENTS)
            .filter(|_| random.below(100) >= LEFT_OUT)
            .map(|(number, (_, camps))| {
                let says = camps.get(camp).copied().unwrap_or_default();
                let says = if random.below(100) < NOISE { [-1, 0, 1][random.below(3) as usize] } else { says };
                (
                    number,
                    match says {
                        1.. => Vote::Agree,
                        0 => Vote::Pass,
                        _ => Vote::Disagree,
                    },
                )
            })
            .collect();
        if !votes.is_empty() {
            room.vote(open, &ticket, &votes, Channel::Web).await?;
        }
    }
    let author = room.ticket_for_anyone(open)?;
    for text in ADDED {
        room.add_statement(open, &author, (text, Lang::Fr), true, Channel::Web).await?;
    }
    let first = u32::try_from(STATEMENTS.len())? + 1;
    room.judge_statement(officer, open.id, first, Standing::Accepted).await?;
    Ok(())
}

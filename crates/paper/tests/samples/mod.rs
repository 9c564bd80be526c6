//! Documents as procedures print them. All names are invented.

use base::{Lang, Timestamp};
use paper::{Answer, Code, Column, Document, Field, Table, Text, Ticket};

/// Ten in the morning of 24 November 2026.
const MADE: Timestamp = Timestamp::from_seconds(1_795_514_400);

/// A receipt of two pages, in French.
pub fn receipt() -> Document {
    let questions = [
        ("Nom de naissance", "Exemple", Some("depuis votre compte, le 24 novembre 2026")),
        ("Prénoms", "Zoé, Marie", Some("depuis votre compte, le 24 novembre 2026")),
        ("Date de naissance", "3 mars 1988", Some("depuis votre compte, le 24 novembre 2026")),
        ("Adresse", "12, rue du Moulin\n54000 Exempleville", None),
        ("Adresse électronique", "zoe.exemple.au-nom-tres-long-qui-ne-tient-pas@courrier.exemple.fr", None),
        ("Nombre de personnes au foyer", "4", None),
        ("Quotient familial", "742 €", Some("depuis la caisse d’allocations familiales, aujourd’hui")),
        ("École", "École élémentaire Les Tilleuls", None),
        ("Classe", "CE1", None),
        ("Allergies alimentaires", "Aucune", None),
    ];
    let answers = questions.into_iter().map(|(question, answer, note)| {
        let answer = Answer::new(question, answer);
        if let Some(note) = note { answer.note(note) } else { answer }
    });
    Document::new("Accusé de réception : tarif de la restauration scolaire", Lang::Fr)
        .author("Ville d’Exempleville")
        .created(MADE)
        .footer("RS-2026-00042", |page, pages| format!("Page {page} sur {pages}"))
        .letterhead("Ville d’Exempleville", ["Direction de l’éducation", "1, place de la Mairie, 54000 Exempleville"])
        .heading(1, "Votre demande est bien arrivée")
        .paragraph(
            Text::plain("Nous avons reçu votre demande de tarif au quotient familial le ")
                .bold("24 novembre 2026 à 11 h 00")
                .and(". Vous aurez une réponse au plus tard le ")
                .bold("12 décembre 2026")
                .and(". Sans réponse à cette date, votre demande est acceptée."),
        )
        .key_figure("Prix d’un repas, si votre demande est acceptée", "1,85\u{a0}€")
        .heading(2, "Et maintenant")
        .steps([
            "Un agent vérifie votre demande. S’il manque un document, il vous écrit.",
            "Vous recevez la décision par courrier électronique et dans votre compte.",
            "Le nouveau tarif s’applique au premier repas du mois suivant.",
        ])
        .heading(2, "Vos réponses")
        .answers(answers)
        .heading(2, "Repas réservés")
        .table(
            Table::new([Column::text("Mois"), Column::text("Jours"), Column::number("Repas"), Column::number("Prix")])
                .caption("Repas de janvier à juin 2027")
                .row_headings()
                .row(["Janvier", "lundi, mardi, jeudi, vendredi", "16", "29,60 €"])
                .row(["Février", "lundi, mardi, jeudi", "9", "16,65 €"])
                .row(["Mars", "lundi, mardi, jeudi, vendredi", "18", "33,30 €"])
                .row(["Avril", "lundi, mardi", "4", "7,40 €"])
                .row(["Mai", "", "0", "0,00 €"])
                .row(["Juin", "lundi, mardi, jeudi, vendredi", "17", "31,45 €"]),
        )
        .heading(2, "Documents joints")
        .list(["Attestation de la caisse (PDF, 182 Ko)", "Livret de famille (JPEG, 1,4 Mo)"])
        .notice(
            Text::plain("Gardez ce reçu. ")
                .and("Avec le numéro ")
                .bold("RS-2026-00042")
                .and(", vous pouvez suivre votre demande au guichet, par téléphone ou en ligne."),
        )
        .together(|part| {
            part.heading(2, "Suivre votre demande")
                .code(Code::new(qr("https://services.example/r/RS-2026-00042"), "Code QR : lien vers votre demande"))
                .small("Le code mène à https://services.example/r/RS-2026-00042.")
        })
}

/// A form to be filled in by hand, in German.
pub fn form() -> Document {
    Document::new("Antrag auf einen Fahrausweis für Arbeitsuchende", Lang::De)
        .author("Gemeinde Beispielstadt")
        .created(MADE)
        .footer("FA-PAPIER-3", |page, pages| format!("Seite {page} von {pages}"))
        .letterhead("Gemeinde Beispielstadt", ["Amt für Mobilität"])
        .heading(1, "Antrag auf einen Fahrausweis für Arbeitsuchende")
        .notice("Schreiben Sie in Großbuchstaben. Bei Fragen hilft Ihnen jede Mediatorin und jeder Mediator.")
        .heading(2, "1. Wer sind Sie?")
        .field(Field::line("1.1 Familienname"))
        .field(Field::line("1.2 Vornamen").hint("Alle, wie sie im Ausweis stehen."))
        .field(Field::date("1.3 Geburtsdatum").hint("Tag, Monat, Jahr"))
        .field(Field::comb("1.4 Nationale Kennnummer", 13).hint("Dreizehn Ziffern, auf der Karte der Krankenkasse"))
        .heading(2, "2. Ihre Lage")
        .field(Field::choices(
            "2.1 Seit wann suchen Sie Arbeit?",
            [
                "seit weniger als drei Monaten",
                "seit drei bis zwölf Monaten",
                "seit mehr als einem Jahr; dann legen Sie bitte die Bescheinigung der Donau\u{ad}dampfschiff\u{ad}\
                 fahrts\u{ad}gesellschaft oder eines anderen früheren Arbeitgebers bei",
            ],
        ))
        .field(Field::lines("2.2 Was sollen wir noch wissen?", 4))
        .together(|part| {
            part.heading(2, "3. Unterschrift").field(Field::date("Datum")).field(Field::line("Unterschrift"))
        })
}

/// A letter in large print, in Luxembourgish, with a long table.
pub fn large_print() -> Document {
    let mut table = Table::new([Column::text("Dag"), Column::text("Wat"), Column::number("Betrag")]);
    for day in 1..=40 {
        table = table.row([format!("{day}. Januar"), "Iessen an der Kantin".to_owned(), format!("{day},50 €")]);
    }
    Document::new("Ären Tarif", Lang::Lb)
        .author("Gemeng Beispill")
        .created(MADE)
        .footer("KA-7", |page, pages| format!("Säit {page} vun {pages}"))
        .large_print()
        .letterhead("Gemeng Beispill", ["Schoulservice"])
        .heading(1, "Ären Tarif fir d’Kantin")
        .paragraph("Dir bezuelt 1,85 € fir all Iessen.")
        .table(table)
}

/// A letter in English whose parts are as long and odd as people make them.
pub fn odd() -> Document {
    Document::new("Odd & <long>", Lang::En)
        .created(MADE)
        .heading(1, "A heading that is so long that it does not stand in one line of the page, and goes on")
        .paragraph("Wordwithoutanyspace".repeat(30))
        .paragraph("Names: Ζωή Παράδειγμα, Зоя Примерова, 例, مثال, שרה, e\u{301}\u{0}\u{202e}.")
        .answers([Answer::new("What happened?", "It was long. ".repeat(900)), Answer::new("Nothing", "")])
        .heading(2, "Second")
        .heading(3, "Third")
        .paragraph("")
        .list(["One", ""])
        .ticket(
            Ticket::new("Ticket 1 of 2", "€10", Code::new(qr("A1B2-C3D4"), "QR code: A1B2-C3D4"), "A1B2-C3D4")
                .line(Text::plain("Valid ").bold("until 31 December"))
                .line("Number 7"),
        )
        .ticket(Ticket::new("Ticket 2 of 2", "", Code::new(qr("A"), "QR code: A"), "A long code ".repeat(12)).line(""))
}

fn qr(text: &str) -> Vec<Vec<bool>> {
    let code = qrcodegen::QrCode::encode_text(text, qrcodegen::QrCodeEcc::Medium).unwrap();
    (0..code.size()).map(|y| (0..code.size()).map(|x| code.get_module(x, y)).collect()).collect()
}

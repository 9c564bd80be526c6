//! Every component on its page, to look at: `cargo run -p ui --example gallery`, then open the address it prints.
//!
//! The sentences are a sample in one language: this file is the only one of the crate that has any.

use std::sync::Arc;

use base::{Lang, Money, SystemClock, SystemRandom, Timestamp};
use maud::{Markup, html};
use ui::charts::{Axis, Band, Bar, ChartHead, Pair, Stretch, bars, comparison, measure, radar, scale};
use ui::components::{
    ButtonKind, Card, Choice, DateValue, Field, Head, Kind, NoticeKind, Row, Table, TagKind, Task, Width, button,
    button_link, button_named, buttons, cards, checkboxes, date_input, date_time_input, details, error_summary, figure,
    file_input, filters, form, hero, inset, notice, pagination, point_input, progress, radios, ranking, select, steps,
    summary_list, table, tag, task_list, text_input, textarea, warning,
};
use ui::web::{WebSettings, dress};
use ui::{
    Access, CsrfForm, Failure, Fields, Link, PageHead, Role, Roles, Routes, SessionFuture, SessionReader, SignedIn,
    Texts, Theme, Visit, page,
};

const ADDRESS: &str = "127.0.0.1:8089";

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let address = std::env::args().nth(1).unwrap_or_else(|| ADDRESS.to_owned());
    let routes = Routes::new()
        .get("/", Access::Public, home)
        .get("/question", Access::Public, question)
        .post("/question", Access::Public, answer)
        .get("/form", Access::Public, long_form)
        .post("/form", Access::Public, posted)
        .get("/check", Access::Public, check)
        .get("/result", Access::Public, result)
        .get("/advisers", Access::Public, advisers)
        .get("/events", Access::Public, parts)
        .get("/account", Access::SignedIn, account)
        .get("/operator", Access::Role(Role::Operator), account)
        .get("/fault", Access::Public, async || Err::<(), _>(Failure::internal("the gallery was asked to fail")));
    let settings = WebSettings {
        language: base::Lang::Fr,
        public_url: format!("http://{address}").parse()?,
        secret: vec![1; 32],
        clock: Arc::new(SystemClock),
        random: Arc::new(SystemRandom),
        texts: Texts::with(&[])?,
        theme: Theme::default(),
        sessions: Arc::new(AnyCookie),
        demo: true,
        source_url: "https://code.example/passerelle".to_owned(),
    };
    let dressed = dress(routes, settings)?;
    let listener = tokio::net::TcpListener::bind(&address).await?;
    println!("http://{address}/ /question /form /check /result /advisers /events /account (cookie session=x) /fault");
    axum::serve(listener, dressed).await?;
    Ok(())
}

/// Whoever has a session cookie is Léo.
struct AnyCookie;

impl SessionReader for AnyCookie {
    fn signed_in<'a>(&'a self, _: &'a str) -> SessionFuture<'a> {
        let id = "0192e4a0-0000-7000-8000-000000000001".parse();
        let person =
            id.ok()
                .map(|person| SignedIn { person, name: "Léo Martin".to_owned(), roles: Roles::NONE, shared: false });
        Box::pin(async move { Ok(person) })
    }
}

async fn home(visit: Visit) -> Markup {
    let main = html! {
        (hero(
            "Le numérique au service de votre entreprise",
            html! { p { "Quelques questions suffisent pour savoir où vous en êtes, ce qui vous ferait gagner du temps, et qui peut vous aider près de chez vous." } },
            html! {
                (button_link(&Link::new("/question", "Commencer l’autodiagnostic"), ButtonKind::Primary))
                (button_link(&Link::new("/advisers", "Trouver un conseiller"), ButtonKind::Secondary))
            },
        ))
        h2 { "Comment cela se passe" }
        (steps(&[
            ("Vous répondez".to_owned(), html! { p { "Quinze minutes, à votre rythme. Ce que l’administration sait déjà est rempli pour vous." } }),
            ("Vous comprenez".to_owned(), html! { p { "Votre résultat, comparé à celui d’entreprises comme la vôtre, et la raison de chaque conseil." } }),
            ("Vous êtes accompagné".to_owned(), html! { p { "Un conseiller agréé, un événement de votre région, un prêt sans garantie." } }),
        ]))
        h2 { "Ce que vous trouverez ici" }
        div.columns { (cards(&[
            Card { title: "Conseillers agréés".to_owned(), href: Some("/advisers".to_owned()), facts: html! {}, content: html! { p { "900 conseillers publics et privés, triés selon la distance et vos besoins." } } },
            Card { title: "Événements près de chez vous".to_owned(), href: Some("/events".to_owned()), facts: html! {}, content: html! { p { "Ateliers, webinaires et rendez-vous, avec un agenda à garder dans votre téléphone." } } },
            Card { title: "Vos données restent à vous".to_owned(), href: Some("/account".to_owned()), facts: html! {}, content: html! { p { "Chaque consultation est inscrite dans un registre que vous pouvez lire et vérifier." } } },
        ], true)) }
    };
    page(&visit, PageHead::new("Accueil").wide(), main)
}

fn online_sale(visit: &Visit, error: Option<String>) -> Markup {
    let field = Field::new("online", "Vendez-vous en ligne ?")
        .hint("Sur votre propre site, ou sur une place de marché.")
        .heading()
        .error(error.clone());
    let errors: Vec<_> = error.into_iter().map(|error| ("online".to_owned(), error)).collect();
    let main = html! {
        (error_summary(visit, &errors))
        (progress(visit, 3, 18))
        (form(visit, "/question", html! {
            (radios(visit, &field, &[
                Choice::new("site", "Oui, sur notre propre site", false),
                Choice::new("market", "Oui, sur une place de marché", false).hint("Par exemple un site qui rassemble plusieurs vendeurs."),
                Choice::new("both", "Oui, les deux", false),
                Choice::new("no", "Non", false),
            ]))
            (buttons(html! { (button("Continuer", ButtonKind::Primary)) a href="/" { "Reprendre plus tard" } }))
        }))
    };
    let head = PageHead::new("Vendez-vous en ligne ?").back(Link::new("/", "Question précédente"));
    page(visit, head.errors(!errors.is_empty()), main)
}

async fn question(visit: Visit) -> Markup {
    online_sale(&visit, None)
}

async fn answer(visit: Visit, form: CsrfForm<Fields>) -> Markup {
    let missing = form.fields.first("online").is_empty();
    online_sale(
        &visit,
        missing.then(|| "Choisissez une réponse. Si vous hésitez, prenez celle qui s’approche le plus.".to_owned()),
    )
}

async fn long_form(visit: Visit) -> Markup {
    every_field(&visit, &Fields::default(), false)
}

async fn posted(visit: Visit, form: CsrfForm<Fields>) -> Markup {
    every_field(&visit, &form.fields, true)
}

fn every_field(visit: &Visit, fields: &Fields, refused: bool) -> Markup {
    let errors: Vec<(String, String)> = if refused {
        vec![
            ("siret".to_owned(), "Le SIRET a 14 chiffres ; il en manque un. Exemple : 732 829 320 00074.".to_owned()),
            ("opened".to_owned(), "La date d’ouverture est dans le futur.".to_owned()),
        ]
    } else {
        Vec::new()
    };
    let error = |id: &str| errors.iter().find(|(of, _)| of == id).map(|(_, error)| error.clone());
    let value = |name: &str, else_value: &str| {
        let typed = fields.first(name);
        if refused { typed.to_owned() } else { else_value.to_owned() }
    };
    let main = html! {
        (error_summary(visit, &errors))
        h1 { "Votre entreprise" }
        p.lead { "Vous pouvez tout corriger avant d’envoyer." }
        (form(visit, "/form", html! {
            (text_input(visit, &Field::new("siret", "Numéro SIRET").hint("14 chiffres, sur vos factures ou votre avis de situation.").inputmode("numeric").width(Width::Twenty).value(value("siret", "")).error(error("siret"))))
            (text_input(visit, &Field::new("name", "Nom de l’établissement").value(value("name", "Boulangerie du Pont")).source(Some("Registre Sirene, lu le 24 novembre 2026".to_owned())).autocomplete("organization")))
            (text_input(visit, &Field::new("mail", "Adresse électronique").kind(Kind::Email).autocomplete("email").value(value("mail", ""))))
            (text_input(visit, &Field::new("secret", "Mot de passe").kind(Kind::Password).autocomplete("current-password")))
            (text_input(visit, &Field::new("turnover", "Chiffre d’affaires annuel").hint("Une estimation suffit.").suffix("€").inputmode("decimal").width(Width::Ten).optional().value(value("turnover", ""))))
            (date_input(visit, &Field::new("opened", "Date d’ouverture").hint("Par exemple 27 3 2019.").error(error("opened")),
                &DateValue { day: value("opened-day", "27"), month: value("opened-month", "3"), year: value("opened-year", "2031") }))
            (select(visit, &Field::new("region", "Région"), &[Choice::new("", "Choisissez", false), Choice::new("84", "Auvergne-Rhône-Alpes", true), Choice::new("53", "Bretagne", false)]))
            (checkboxes(visit, &Field::new("tools", "Quels outils utilisez-vous ?").hint("Plusieurs réponses possibles."), &[
                Choice::new("invoice", "Factures électroniques", true),
                Choice::new("stock", "Gestion des stocks", false).hint("Un logiciel, même simple. Un tableur compte."),
                Choice::new("crm", "Fichier des clients", true),
            ]))
            (date_time_input(visit, &Field::new("met", "Rendez-vous"), &DateValue { day: value("met-day", "24"), month: value("met-month", "11"), year: value("met-year", "2026") }, "14:30"))
            (point_input(visit, &Field::new("place", "Lieu").optional(), "48.1", "-1.7"))
            (ranking(visit, &Field::new("order", "Vos priorités"), &[Choice::new("sales", "Vendre", false), Choice::new("safety", "Se protéger", false)], &["2".to_owned(), "1".to_owned()]))
            (file_input(visit, &Field::new("slip", "Un justificatif").optional(), Some("image/*"), None))
            (textarea(visit, &Field::new("need", "Ce que vous attendez d’un conseiller").optional().value(value("need", "")), 5))
            (buttons(html! {
                (button("Enregistrer et continuer", ButtonKind::Primary))
                (button_named("Enregistrer le brouillon", ButtonKind::Secondary, "then", "draft"))
                (button_named("Tout supprimer", ButtonKind::Danger, "then", "delete"))
            }))
        }))
    };
    let head = PageHead::new("Votre entreprise").back(Link::new("/", "Retour")).errors(!errors.is_empty());
    page(visit, head, main)
}

async fn check(visit: Visit) -> Markup {
    let from = || Some("Registre Sirene, lu le 24 novembre 2026".to_owned());
    let main = html! {
        h1 { "Vérifiez vos réponses" }
        h2 { "Votre établissement" }
        (summary_list(&visit, &[
            Row::text("Nom", "Boulangerie du Pont").source(from()).change("/form#name"),
            Row::text("SIRET", "732 829 320 00074").change("/form#siret"),
            Row::text("Activité", "Boulangerie et boulangerie-pâtisserie (10.71C)").source(from()).change("/form"),
            Row::text("Effectif", "3 à 5 personnes").source(from()).change("/form"),
            Row::new("Outils", html! { ul { li { "Factures électroniques" } li { "Fichier des clients" } } }).change("/form#tools"),
        ]))
        (warning(&visit, html! { p { "Après l’envoi, le conseiller verra ces réponses. Vous pourrez retirer cet accès." } }))
        (form(&visit, "/form", html! { (buttons(html! { (button("Envoyer ma demande", ButtonKind::Primary)) })) }))
    };
    page(&visit, PageHead::new("Vérifiez vos réponses").back(Link::new("/form", "Retour")), main)
}

async fn result(visit: Visit) -> Markup {
    let band = |label: &str, from, to| Band { label: label.to_owned(), from, to };
    let bar =
        |label: &str, value: f64, is_own| Bar { label: label.to_owned(), value, shown: visit.percent(value), is_own };
    let pair = |label: &str, own: f64, other: f64| Pair {
        label: label.to_owned(),
        own: (own, visit.number(own)),
        other: (other, visit.number(other)),
    };
    let head = |id: &str, title: &str, description: &str| ChartHead {
        id: id.to_owned(),
        title: title.to_owned(),
        description: description.to_owned(),
    };
    let stretch = |label: &str, to, shown: &str| Stretch { label: label.to_owned(), to, shown: shown.to_owned() };
    let shown = |value: Option<f64>| (value, value.map_or("Non connu".to_owned(), |value| visit.number(value)));
    let axis =
        |label: &str, own, before| Axis { label: label.to_owned(), own: shown(own), before: Some(shown(before)) };
    let main = html! {
        h1 { "Votre résultat" }
        (figure("5", "points sur 12", html! { p { (tag(TagKind::Accent, "Niveau faible")) } }))
        (scale(&visit, &head("level", "Votre niveau numérique", "Échelle de 0 à 12 en quatre niveaux. Votre entreprise a 5 points : niveau faible."), ("Niveau", "Points"), &[
            band("Très faible", 0, 3), band("Faible", 4, 6), band("Élevé", 7, 9), band("Très élevé", 10, 12),
        ], 5, "Votre entreprise"))
        h2 { "Et les entreprises comme la vôtre ?" }
        (bars(&visit, &head("others", "Part des entreprises qui vendent en ligne", "Votre secteur : 34 %. Toutes les entreprises : 23 %."), ("Entreprises", "Part"), &[
            bar("Votre secteur, 1 à 9 personnes", 0.34, true),
            bar("Toutes les entreprises de 10 personnes et plus de l’Union européenne", 0.23, false),
            bar("Luxembourg", 0.12, false),
        ], 1.0))
        (comparison(&visit, &head("themes", "Par thème", "Trois thèmes : vous êtes devant pour la vente, derrière pour la sécurité."), ("Thème", "Vous", "Entreprises semblables"), &[
            pair("Vendre", 3.0, 2.0), pair("Gérer", 1.5, 2.0), pair("Protéger ses données", 0.5, 1.75),
        ], 4.0))
        (measure(&visit, &head("maturity", "Votre maturité", "Échelle de 0 à 100 en deux niveaux. Votre entreprise a 40,5 : niveau avancé."), ("Niveau", "Valeurs"), &[
            stretch("Début", 25.0, "0–25"), stretch("Avancé", 100.0, "26–100"),
        ], Some(1), 40.5, ("Votre entreprise", "40,5")))
        (radar(&visit, &head("dimensions", "Par thème", "Trois thèmes : la vente est en avance, la sécurité n’est pas connue."), ("Thème", "Vous", "La dernière fois"), &[
            axis("Vendre", Some(75.0), Some(50.0)), axis("Gérer", Some(40.0), Some(45.0)), axis("Protéger", None, Some(10.0)), axis("Former", Some(0.0), Some(0.0)),
        ], 100.0))
        h2 { "Ce que nous vous conseillons" }
        (cards(&[
            Card {
                title: "Sauvegardez vos données hors de l’entreprise".to_owned(),
                href: Some("/check".to_owned()),
                facts: html! { (tag(TagKind::Success, "Grand bénéfice")) (tag(TagKind::Neutral, "Une journée")) },
                content: html! { p { "Parce que vous avez répondu « Non » à « Avez-vous une copie de vos fichiers ailleurs ? »." } },
            },
            Card {
                title: "Affichez vos horaires sur les cartes en ligne".to_owned(),
                href: Some("/check".to_owned()),
                facts: html! { (tag(TagKind::Success, "Grand bénéfice")) (tag(TagKind::Neutral, "Une heure")) },
                content: html! { p { "Parce que vos clients viennent sur place et que vous n’avez pas de fiche." } },
            },
        ], true))
    };
    page(
        &visit,
        PageHead::new("Votre résultat")
            .breadcrumbs(vec![Link::new("/", "Accueil"), Link::new("/firms", "Mes entreprises")]),
        main,
    )
}

async fn advisers(visit: Visit) -> Markup {
    let one = |name: &str, where_: &str, km: f64| Card {
        title: name.to_owned(),
        href: Some("/check".to_owned()),
        facts: html! {
            span { (where_) " · " (visit.number(km)) " km" }
            (tag(TagKind::Accent, "Public"))
            (tag(TagKind::Neutral, "Sur place et à distance"))
        },
        content: html! { p { "Vente en ligne, visibilité, données des clients. Connaît les boulangeries." } },
    };
    let main = html! {
        h1 { "Conseillers" }
        div.with-filters {
            (filters(&visit, "/advisers", 1, html! {
                (text_input(&visit, &Field::new("text", "Nom ou spécialité").kind(Kind::Search).value("vente")))
                (select(&visit, &Field::new("within", "Distance"), &[Choice::new("10", "10 km", false), Choice::new("50", "50 km", true)]))
                (checkboxes(&visit, &Field::new("sector", "Secteur"), &[Choice::new("public", "Public", true), Choice::new("private", "Privé", false)]))
            }))
            div {
                p { strong { "128 conseillers" } " autour de Villeurbanne, du plus proche au plus loin." }
                (cards(&[one("Nora Benali", "Villeurbanne", 1.2), one("Jean-Baptiste Delacroix-Lefebvre", "Lyon 3e arrondissement", 4.0), one("Awa Diop", "Vaulx-en-Velin", 5.75)], false))
                (pagination(&visit, 4, 13, |page| format!("/advisers?page={page}")))
            }
        }
    };
    page(&visit, PageHead::new("Conseillers").wide(), main)
}

async fn parts(visit: Visit) -> Markup {
    let paris = jiff::tz::TimeZone::get("Europe/Paris").unwrap_or(jiff::tz::TimeZone::UTC);
    let at = Timestamp::from_seconds(1_795_514_400);
    let main = html! {
        h1 { "Autres éléments" }
        (notice(&visit, NoticeKind::Success, html! { p { "Votre demande est partie. Nora Benali vous répond sous trois jours." } }))
        p { "Un texte courant avec " a href="/nowhere" { "un lien" } ", du " code { "code" } " et une date : " (visit.date_time(at, &paris)) "." }
        (inset(html! { p { "Référence à garder : " strong { "K7-2291" } } }))
        (details("Que devient ma réponse ?", html! { p { "Elle reste dans votre compte, et vous décidez qui la voit." } }))
        (warning(&visit, html! { p { "Une fois envoyée, la demande ne se modifie plus." } }))
        p { (tag(TagKind::Neutral, "À venir")) " " (tag(TagKind::Accent, "Public")) " " (tag(TagKind::Warm, "Bientôt complet")) " " (tag(TagKind::Success, "Ouvert")) " " (tag(TagKind::Error, "Annulé")) }
        h2 { "Votre dossier" }
        (task_list("file", &[
            Task { title: "Votre entreprise".to_owned(), href: Some("/form".to_owned()), hint: None, state: html! { "Terminé" } },
            Task { title: "Votre projet".to_owned(), href: Some("/form".to_owned()), hint: Some("Environ dix minutes.".to_owned()), state: tag(TagKind::Accent, "À faire") },
            Task { title: "Envoyer".to_owned(), href: None, hint: None, state: html! { span.muted { "Pas encore possible" } } },
        ]))
        h2 { "Échéancier" }
        (table(&Table {
            caption: "Les trois premières échéances".to_owned(),
            heads: vec![Head::text("Échéance"), Head::number("Capital"), Head::number("Intérêts"), Head::number("Reste dû")],
            rows: (1..=3).map(|month| vec![
                html! { (visit.date(jiff::civil::date(2027, month, 1))) },
                html! { (visit.money(Money::euro_cents(50_000))) },
                html! { (visit.money(Money::euro_cents(8750 - 146 * i64::from(month)))) },
                html! { (visit.money(Money::euro_cents(3_000_000 - 50_000 * i64::from(month)))) },
            ]).collect(),
        }))
        h2 { "Langues" }
        ul { @for lang in Lang::ALL { li lang=(lang.tag()) { (visit.in_language(lang).weekday_date(jiff::civil::date(2026, 11, 24))) } } }
    };
    page(&visit, PageHead::new("Autres éléments"), main)
}

async fn account(visit: Visit) -> Result<Markup, Failure> {
    let person = visit.person()?;
    let main = html! { h1 { "Mon compte" } p.lead { (person.name) } };
    Ok(page(&visit, PageHead::new("Mon compte"), main))
}

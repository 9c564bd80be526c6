//! Offers come as a table, are proposed, decided, compared and complained of.

use directory::offers::{Commitment, Complained, OfferKind, Terms};
use directory::{DirectoryError, ImportError, Imported};
use jiff::SignedDuration;
use jiff::civil::date;

use crate::organising::house;
use crate::pack;

fn terms() -> Terms {
    Terms {
        operator: "Étal fictif".to_owned(),
        kind: OfferKind::Marketplace,
        sectors: vec!["10.7".to_owned()],
        commission_bp: Some(1_000),
        fee_cents: Some(2_500),
        fee_period: directory::offers::FeePeriod::Month,
        notice_days: Some(30),
        contact: "Téléphone".to_owned(),
        commitments: [Commitment::Relation].into(),
        signatory_since: Some(date(2019, 3, 26)),
        conditions: base::Localized::of("fr", "Aucune."),
        page: "https://etal.example".to_owned(),
        valid_from: date(2026, 1, 1),
        valid_to: None,
        source: "fictif".to_owned(),
    }
}

#[tokio::test]
async fn offers_come_and_go_as_a_table() {
    for db in store::testing::databases().await {
        let house = house(db).await;
        let table = pack("offers.csv");
        let imported = house.offers.import("offers.csv", &table).await.unwrap();
        assert_eq!(imported.added, 9, "{}", house.db.engine());
        let again = house.offers.import("offers.csv", &table).await.unwrap();
        assert_eq!(again, Imported { added: 0, changed: 0, unchanged: 9 });
        let exported = house.offers.export().await.unwrap();
        let same = house.offers.import("offers.csv", &exported).await.unwrap();
        assert_eq!(same, Imported { added: 0, changed: 0, unchanged: 9 });
        let current = house.offers.current().await.unwrap();
        assert_eq!(current.len(), 8, "what is over is not current");
        for (from, to, column) in [
            (",12.00,", ",120.00,", "commission_percent"),
            ("marketplace", "bazaar", "kind"),
            ("relation contact", "relation kindness", "commitments"),
            ("10 11 47.2", "10 pain", "sectors"),
            ("2026-01-01", "01/01/2026", "valid_from"),
            (",39.00,", ",39.001,", "fee"),
        ] {
            let Err(ImportError::Mistakes(mistakes)) =
                house.offers.import("offers.csv", &table.replacen(from, to, 1)).await
            else {
                panic!("{column}")
            };
            assert!(
                mistakes[0].to_string().starts_with(&format!("offers.csv, row 2, column {column}")),
                "{mistakes:?}"
            );
        }
    }
}

#[tokio::test]
async fn a_partner_proposes_and_an_officer_decides() {
    for db in store::testing::databases().await {
        let house = house(db).await;
        let propose = || house.offers.propose_offer(house.nora.person, None, terms(), "k".to_owned());
        propose().await.unwrap();
        propose().await.unwrap();
        let open = house.offers.open_proposals(house.omar.person).await.unwrap();
        assert_eq!(open.len(), 1, "sent twice, proposed once: {}", house.db.engine());
        assert!(house.offers.current().await.unwrap().is_empty(), "nobody sees it before");
        let readings = house.events.evidence.accesses_by_others(house.nora.person, 1).await.unwrap();
        assert_eq!(readings.len(), 1);
        let id = open[0].proposal.id;
        let own = house.offers.decide_proposal(house.nora.person, id, true, "").await;
        assert!(matches!(own, Err(DirectoryError::Conflict("directory-review-own"))));
        house.offers.decide_proposal(house.omar.person, id, true, "").await.unwrap();
        let twice = house.offers.decide_proposal(house.omar.person, id, true, "").await;
        assert!(matches!(twice, Err(DirectoryError::Conflict("directory-review-over"))));
        let offer = house.offers.current().await.unwrap().remove(0);
        assert_eq!(offer.terms, terms());
        // A change is looked at again; what held before goes on.
        let dearer = Terms { commission_bp: Some(2_000), ..terms() };
        let others = house.offers.propose_offer(house.leo.person, Some(offer.id), dearer.clone(), "k".to_owned()).await;
        assert!(matches!(others, Err(DirectoryError::NotFound)));
        house.offers.propose_offer(house.nora.person, Some(offer.id), dearer, "k2".to_owned()).await.unwrap();
        assert_eq!(house.offers.offer(offer.id).await.unwrap().terms.commission_bp, Some(1_000));
        let change = house.offers.open_proposals(house.omar.person).await.unwrap().remove(0);
        assert!(change.now.is_some());
        house.offers.decide_proposal(house.omar.person, change.proposal.id, false, "Trop cher.").await.unwrap();
        assert_eq!(house.offers.offer(offer.id).await.unwrap().terms.commission_bp, Some(1_000));
        assert_eq!(house.letters().await.len(), 2);
        house.offers.end_offer(house.nora.person, offer.id).await.unwrap();
        house.clock.advance(SignedDuration::from_hours(24));
        assert!(house.offers.current().await.unwrap().is_empty());
        let faults = house
            .offers
            .propose_offer(house.nora.person, None, Terms { operator: " ".to_owned(), ..terms() }, "x".to_owned())
            .await;
        assert!(matches!(faults, Err(DirectoryError::Faults(_))));
    }
}

#[tokio::test]
async fn a_complaint_has_a_route_a_deadline_and_a_count() {
    for db in store::testing::databases().await {
        let house = house(db).await;
        house.offers.import("offers.csv", &pack("offers.csv")).await.unwrap();
        house.offers.give_to("place-des-halles", house.nora.person).await.unwrap();
        let all = house.offers.all().await.unwrap();
        let offer = all.iter().find(|offer| offer.vendor == Some(house.nora.person)).unwrap().id;
        let complained = |key: &str| Complained {
            firm: "Boulangerie fictive".to_owned(),
            message: "Mon compte est fermé.".to_owned(),
            creation_key: key.to_owned(),
        };
        let id = house.offers.complain(house.leo.person, offer, complained("a")).await.unwrap();
        assert_eq!(house.offers.complain(house.leo.person, offer, complained("a")).await.unwrap(), id);
        assert_eq!(house.letters().await.len(), 1, "the operator is told once: {}", house.db.engine());
        assert!(!house.offers.count_complaints(offer).await.unwrap().is_shown());
        // Read by who wrote it, the operator and officers; by nobody else.
        let mine = house.offers.read_complaint(house.leo.person, false, id).await.unwrap();
        assert!(!mine.may_answer && mine.name.is_none());
        let officer = house.offers.read_complaint(house.omar.person, true, id).await.unwrap();
        assert!(!officer.may_answer && officer.name.is_some(), "the operator answers for itself");
        let stranger = house.offers.read_complaint(house.omar.person, false, id).await;
        assert!(matches!(stranger, Err(DirectoryError::NotFound)));
        let seen = house.offers.read_complaint(house.nora.person, false, id).await.unwrap();
        assert!(seen.may_answer);
        let readings = house.events.evidence.accesses_by_others(house.leo.person, 1).await.unwrap();
        assert_eq!(readings.len(), 2);
        assert_eq!(house.offers.unanswered(None).await.unwrap().len(), 1);
        assert_eq!(house.offers.unanswered(Some(house.leo.person)).await.unwrap().len(), 0);
        house.clock.advance(SignedDuration::from_hours(24 * 3));
        house.offers.answer_complaint(house.nora.person, false, id, "Il est rouvert.").await.unwrap();
        let twice = house.offers.answer_complaint(house.nora.person, false, id, "Encore.").await;
        assert!(matches!(twice, Err(DirectoryError::Conflict("directory-complaint-answered"))));
        assert!(house.letters().await.last().unwrap().2.contains("Il est rouvert."));
        // Four more that nobody answers: late, and counted.
        for person in [house.leo.person, house.omar.person] {
            for key in ["b", "c"] {
                house.offers.complain(person, offer, complained(key)).await.unwrap();
            }
        }
        house.clock.advance(SignedDuration::from_hours(24 * 16));
        let count = house.offers.count_complaints(offer).await.unwrap();
        assert_eq!((count.asked, count.in_time, count.late, count.median_days), (5, 1, 4, Some(3)));
        assert!(count.is_shown());
        let page = house.site.get(&format!("/offers/{offer}")).send().await.body;
        assert!(page.contains("5 réclamations") && page.contains("3 jours"), "{page}");
        // And where a firm chooses: beside an operator of whom there are too few.
        let other = house.offers.current().await.unwrap().into_iter().find(|other| other.id != offer).unwrap().id;
        let path = format!("/offers/compare?offer={offer}&offer={other}");
        let compared = house.site.get(&path).send().await.body;
        let row = compared.split("<tr").find(|row| row.contains("Réclamations")).unwrap();
        assert!(row.contains("5 réclamations\u{a0}: 1 avec une réponse à temps, 4 en retard"), "{row}");
        assert_eq!(row.matches("Moins de 5 réclamations").count(), 1, "{row}");
    }
}

#[tokio::test]
async fn a_firm_compares_what_it_would_pay() {
    let house = house(store::testing::sqlite(store::Migrations::embedded()).await).await;
    house.offers.import("offers.csv", &pack("offers.csv")).await.unwrap();
    let get = async |path: &str| {
        let answer = house.site.get(path).send().await;
        assert_eq!(answer.status, 200, "{path}");
        assert!(!answer.body.contains('⟦'), "a text is missing on {path}");
        answer.body
    };
    let whole = get("/offers").await;
    assert!(whole.contains("8 offres") && !whole.contains("Ancienne Place"));
    let places = |page: &str, names: [&str; 2]| names.map(|name| page.find(name).unwrap());
    let by_cost = get("/offers?sales=20000&order=cost&kind=marketplace").await;
    // 20 000 €: 9.5 % + 120 = 2 020; 12 % + 468 = 2 868.
    let figures: String = by_cost.chars().filter(|letter| !letter.is_whitespace()).collect();
    assert!(figures.contains("2020") && figures.contains("2868"), "{by_cost}");
    let [cheap, dear] = places(&by_cost, ["Atelier de la main", "Place des Halles"]);
    assert!(cheap < dear);
    let with_people = get("/offers?contact=yes&activity=47").await;
    assert!(!with_people.contains("Marché Express") && with_people.contains("Caisse Claire"));
    let ids: Vec<String> = house.offers.current().await.unwrap().iter().map(|offer| offer.id.to_string()).collect();
    let query = ids.iter().map(|id| format!("offer={id}")).collect::<Vec<_>>().join("&");
    let compared = get(&format!("/offers/compare?{query}&sales=20000")).await;
    assert!(compared.contains("Seules les 6 premières"), "no more than six stand side by side");
    assert_eq!(compared.matches("<th scope=\"col\"").count(), 7);
    assert!(get("/offers/compare").await.contains("Aucune offre n’est choisie"));
    let past = house
        .offers
        .all()
        .await
        .unwrap()
        .into_iter()
        .find(|offer| offer.terms.operator.starts_with("Ancienne"))
        .unwrap();
    assert!(get(&format!("/offers/{}", past.id)).await.contains("N’est plus valable"));
    let nora = &house.nora;
    let wrong = house
        .site
        .fill_in("/offers/propose", "/offers/propose", &[("operator", "Étal"), ("commission", "douze")], Some(nora))
        .await;
    assert_eq!(wrong.status, 400);
    assert!(wrong.body.contains("value=\"douze\"") && wrong.body.contains("Écrivez un montant"));
}

#[tokio::test]
async fn a_partner_who_leaves_is_not_written_to_and_who_complained_is_forgotten() {
    for db in store::testing::databases().await {
        let house = house(db).await;
        let (offers, nora, leo) = (&house.offers, house.nora.person, house.leo.person);
        offers.import("offers.csv", &pack("offers.csv")).await.unwrap();
        offers.give_to("place-des-halles", nora).await.unwrap();
        offers.propose_offer(nora, None, terms(), "k".to_owned()).await.unwrap();
        let all = offers.all().await.unwrap();
        let offer = all.iter().find(|offer| offer.vendor == Some(nora)).unwrap().id;
        let complained = |key: &str| Complained {
            firm: "Boulangerie fictive".to_owned(),
            message: "Mon compte est fermé.".to_owned(),
            creation_key: key.to_owned(),
        };
        let answered = offers.complain(leo, offer, complained("a")).await.unwrap();
        offers.answer_complaint(nora, false, answered, "Il est rouvert.").await.unwrap();
        let waiting = offers.complain(leo, offer, complained("b")).await.unwrap();

        for _ in 0..2 {
            offers.forget_partner(nora).await.unwrap();
            assert_eq!(offers.offer(offer).await.unwrap().vendor, None, "{}", house.db.engine());
        }
        assert!(offers.open_proposals(house.omar.person).await.unwrap().is_empty());
        assert!(matches!(offers.read_complaint(nora, false, waiting).await, Err(DirectoryError::NotFound)));
        assert!(offers.read_complaint(house.omar.person, true, waiting).await.unwrap().may_answer, "an officer does");
        let before = house.letters().await.len();
        offers.complain(house.omar.person, offer, complained("c")).await.unwrap();
        assert_eq!(house.letters().await.len(), before, "nobody is written to who is gone");

        offers.forget_partner(leo).await.unwrap();
        let left = offers.complaints_of(leo).await.unwrap();
        assert_eq!(left.len(), 1, "nobody waits for an answer any more");
        assert_eq!((left[0].firm.as_str(), left[0].message.as_str()), ("–", "–"));
        assert_eq!(offers.count_complaints(offer).await.unwrap().in_time, 1, "what is counted stays");
    }
}

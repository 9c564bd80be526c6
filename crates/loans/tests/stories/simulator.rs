use crate::house::House;

#[tokio::test]
async fn anybody_simulates_a_loan_and_prints_it() {
    let house = House::one().await;
    let open = house.site.get("/loans/simulate").header("accept-language", "fr").send().await;
    assert!(open.status == 200 && open.body.contains("value=\"30000\"") && !open.body.contains("<table"));
    let query = "amount=30+000&rate=3,5&months=60&deferral=12&fee=0,7";
    let page = house.site.get(&format!("/loans/simulate?{query}")).header("accept-language", "fr").send().await;
    // The vectors of the field: to the cent, and the annual rate with the fee.
    for figure in ["3,81\u{a0}%", "670,68", "670,69", "3\u{202f}242,65"] {
        let found = page.body.contains(figure)
            || page.body.contains(&figure.replace('\u{202f}', "\u{a0}"))
            || page.body.contains(&figure.replace('\u{202f}', ""));
        assert!(found, "{figure}");
    }
    assert_eq!(page.body.matches("<th scope=\"row\">").count(), 60 + 5, "a line a month, and a bar a year");
    let pdf = house.site.get("/loans/simulate.pdf?amount=30000&rate=3.5&months=60&deferral=12&fee=0.7").send().await;
    assert!(pdf.status == 200 && pdf.body.starts_with("%PDF-"));
    for (wrong, field) in [
        ("amount=much&rate=3&months=60", "amount"),
        ("amount=1000&rate=300&months=60", "rate"),
        ("amount=1000&rate=3&months=0", "months"),
        ("amount=1000&rate=3&months=12&deferral=12", "deferral"),
        ("amount=1000&rate=3&months=12&fee=100", "fee"),
    ] {
        let refused = house.site.get(&format!("/loans/simulate?{wrong}")).send().await;
        assert_eq!(refused.status, 400, "{wrong}");
        assert!(refused.body.contains(&format!("href=\"#{field}\"")), "{wrong}");
    }
}

#[tokio::test]
async fn closed_products_are_shown_as_closed_and_fictional_ones_as_fictional() {
    let house = House::one().await;
    let page = house.site.get("/loans").header("accept-language", "en").send().await.body;
    let (closed, demo) = page.split_once("Guaranteed digital loan").unwrap();
    assert!(closed.contains("Closed") && closed.contains("31 December 2023"));
    assert!(demo.contains("Open") && demo.contains("Fictional"));
    for product in [closed, demo] {
        assert!(product.contains("Security on your assets") && product.contains("None is asked for"), "{product}");
    }
}

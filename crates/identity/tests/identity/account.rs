//! My account.

use evidence::{Action, Entry, verify_proof};
use identity::NewAccount;
use ui::{Role, Roles};

use crate::browser::{Answer, Form};
use crate::house::{House, PASSWORD, new_account};

fn form_to(page: &Answer, action: &str) -> Option<Form> {
    let count = page.body.matches("method=\"post\"").count();
    (0..count).map(|place| page.form(place)).find(|form| form.action == action)
}

#[tokio::test]
async fn it_shows_what_is_known_and_every_access_in_plain_words() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[("scope", "openid email")]).await;
        library.userinfo(tokens["access_token"].as_str().unwrap()).await;
        let pages: [(&str, &[&str]); 6] = [
            ("/account", &["Ana Martin (fictional)", "ana@example.org"]),
            ("/account/services", &["Service library", "Data: your identifier at this service, e-mail address"]),
            ("/account/services/library", &["ana@example.org", "Firefox · Linux", "your Passerelle account"]),
            ("/account/sign-ins", &["Firefox · Linux", "This device", "Service library", "Simple level"]),
            (
                "/account/accesses",
                &[
                    "By: Service library.",
                    "Data: your identifier at this service, e-mail address, e-mail address verified.",
                    "With your agreement.",
                ],
            ),
            ("/account/accesses?show=all", &["By: you.", "Device: Firefox · Linux.", "Service: Service library."]),
        ];
        for (path, all) in pages {
            let page = browser.get(path).await;
            assert_eq!((page.status, page.header("cache-control")), (200, "no-store"), "{path}: {}", page.body);
            for shown in all {
                assert!(page.body.contains(shown), "{}, {path}: {shown} in {}", house.engine, page.body);
            }
            assert!(!page.body.contains('⟦'), "{path}: a key without its text");
        }
        let others = browser.get("/account/accesses").await;
        assert!(!others.body.contains("By: you."), "what Ana did herself is shown on demand only");
    }
}

#[tokio::test]
async fn what_other_rooms_wrote_is_told_in_words_too() {
    for house in House::each().await {
        let access = evidence::Access {
            actor: evidence::Actor::System("Sirene".to_owned()),
            subject: evidence::Subject::Person(house.ana),
            action: Action::ReadFirm,
            detail: "name, SIRET, commune, shoe size".to_owned(),
            basis: "no-such-text".to_owned(),
        };
        house.evidence.record(access).await.unwrap();
        let page = house.browser_of_ana().await.get("/account/accesses").await;
        assert!(page.body.contains("By: Sirene."));
        assert!(page.body.contains("Data: full name, SIRET number, commune, shoe size."), "{}", page.body);
        assert!(!page.body.contains("no-such-text"));
    }
}

#[tokio::test]
async fn each_access_has_its_proof_for_its_own_person_only() {
    for house in House::each().await {
        house.identity.add_account(new_account("leo", "Leo Petit (fictional)")).await.unwrap();
        let browser = house.browser_of_ana().await;
        let of_leo = house.browser();
        of_leo.sign_in("leo", PASSWORD).await;
        let proof = browser.get("/account/accesses/0/proof").await;
        assert_eq!(proof.status, 200);
        let proven = verify_proof(&proof.body, &house.evidence.vkey()).unwrap();
        let Entry::Access(access) = proven.entry else { panic!("the sign-in is an access") };
        assert_eq!(access.action, Action::SignIn);
        for (browser, path) in [
            (&of_leo, "/account/accesses/0/proof"),
            (&browser, "/account/accesses/1/proof"),
            (&browser, "/account/accesses/99/proof"),
        ] {
            assert_eq!(browser.get(path).await.status, 404, "{}: {path}", house.engine);
        }
    }
}

#[tokio::test]
async fn a_long_list_has_pages() {
    for house in House::each().await {
        let browser = house.browser_of_ana().await;
        for _ in 0..60 {
            let shown =
                house.identity.show_person(house.ana, evidence::Actor::System("test".into()), "identity-basis-self");
            assert!(shown.await.unwrap().is_some());
        }
        let first = browser.get("/account/accesses").await;
        assert_eq!(first.body.matches("/proof\"").count(), 50);
        assert!(first.body.contains("/account/accesses?page=2"));
        let proofs = async |path| browser.get(path).await.body.matches("/proof\"").count();
        assert_eq!(proofs("/account/accesses?page=2").await, 10, "{}", house.engine);
        assert_eq!(proofs("/account/accesses?show=all&page=2").await, 11, "the sign-in is there too");
        assert_eq!(browser.get("/account/accesses?page=999999999").await.status, 200);
        assert_eq!(browser.get("/account/accesses?page=x").await.status, 400);
    }
}

#[tokio::test]
async fn withdrawing_a_consent_ends_what_it_gave() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let tokens = library.tokens(&browser, &[("scope", "openid offline_access")]).await;
        let form = form_to(&browser.get("/account/services").await, "/account/services/withdraw").unwrap();
        assert_eq!(browser.submit_form(&form, &[]).await.location(), "/account/services?done=withdrawn");
        assert!(browser.get("/account/services?done=withdrawn").await.body.contains("Your agreement is taken back."));
        assert_eq!(library.userinfo(tokens["access_token"].as_str().unwrap()).await.status, 401, "{}", house.engine);
        assert_eq!(library.refresh(tokens["refresh_token"].as_str().unwrap(), &[]).await.status, 400);
        let silent = browser.get(&library.address(&[("prompt", "none")])).await;
        assert_eq!(silent.parameter("error").as_deref(), Some("consent_required"));
        assert!(house.actions_on_ana().await.contains(&Action::WithdrawConsent));
        let again = browser.submit_form(&form, &[]).await;
        assert_eq!(again.location(), "/account/services?done=withdrawn", "a second press finds it done");
        let nowhere = browser.submit_form(&form, &[("client", "nowhere")]).await;
        assert_eq!(nowhere.status, 404);
    }
}

#[tokio::test]
async fn a_lost_device_is_signed_out_from_another() {
    for house in House::each().await {
        let library = house.library().await;
        let lost = house.browser_of_ana().await;
        let tokens = library.tokens(&lost, &[]).await;
        let here = house.browser_of_ana().await;
        let form = form_to(&here.get("/account/sign-ins").await, "/account/sessions/end").unwrap();
        assert_eq!(here.submit_form(&form, &[]).await.location(), "/account/sign-ins?done=session-ended");
        let again = here.submit_form(&form, &[]).await;
        assert_eq!(again.location(), "/account/sign-ins?done=session-ended", "a second press finds it done");
        assert_eq!(lost.get("/account").await.status, 303);
        assert_eq!(here.get("/account").await.status, 200);
        // What a service got by that session is over with it.
        assert_eq!(library.userinfo(tokens["access_token"].as_str().unwrap()).await.status, 401, "{}", house.engine);
    }
}

#[tokio::test]
async fn all_other_devices_are_signed_out_at_once() {
    for house in House::each().await {
        let (one, two, here) =
            (house.browser_of_ana().await, house.browser_of_ana().await, house.browser_of_ana().await);
        let form = form_to(&here.get("/account/sign-ins").await, "/account/sessions/end-others").unwrap();
        here.submit_form(&form, &[]).await;
        assert_eq!([one.get("/account").await.status, two.get("/account").await.status], [303, 303]);
        let page = here.get("/account/sign-ins").await;
        assert_eq!(page.status, 200);
        assert!(form_to(&page, "/account/sessions/end-others").is_none(), "{}", house.engine);
    }
}

#[tokio::test]
async fn nobody_ends_the_session_of_someone_else() {
    for house in House::each().await {
        house.identity.add_account(new_account("leo", "Leo Petit (fictional)")).await.unwrap();
        let ana = house.browser_of_ana().await;
        let other = house.browser_of_ana().await;
        let form = form_to(&other.get("/account/sign-ins").await, "/account/sessions/end").unwrap();
        let session = form.fields.iter().find(|(name, _)| name == "session").unwrap().1.clone();
        let leo = house.browser();
        leo.sign_in("leo", PASSWORD).await;
        let token = leo.get("/account").await.form(0).fields[0].1.clone();
        let answer = leo.post("/account/sessions/end", &[("csrf", &token), ("session", &session)]).await;
        assert_eq!(answer.status, 404);
        assert_eq!(ana.get("/account").await.status, 200, "{}", house.engine);
    }
}

#[tokio::test]
async fn it_is_shut_to_whoever_is_not_signed_in() {
    for house in House::each().await {
        let browser = house.browser();
        for path in
            ["/account", "/account/services", "/account/sign-ins", "/account/accesses.csv", "/account/accesses/0/proof"]
        {
            assert!(browser.get(path).await.location().starts_with("/sign-in?next="), "{path}");
        }
        for path in [
            "/account/services/withdraw",
            "/account/sessions/end",
            "/account/sessions/end-others",
            "/account/sessions/end-all",
        ] {
            assert_eq!(browser.post(path, &[]).await.status, 401, "{path}");
        }
    }
}

#[tokio::test]
async fn showing_a_person_to_another_is_recorded_first() {
    for house in House::each().await {
        let leo = house.identity.add_account(new_account("leo", "Leo Petit (fictional)")).await.unwrap();
        let shown = house.identity.show_person(house.ana, evidence::Actor::Person(leo), "identity-basis-self").await;
        assert_eq!(shown.unwrap().unwrap().email.as_str(), "ana@example.org");
        assert_eq!(house.actions_on_ana().await, [Action::ReadProfile]);
        let browser = house.browser_of_ana().await;
        assert!(browser.get("/account/accesses").await.body.contains("By: Leo Petit (fictional)."), "{}", house.engine);
    }
}

#[tokio::test]
async fn the_whole_log_can_be_kept_as_a_table_and_as_json() {
    for house in House::each().await {
        let browser = house.browser_of_ana().await;
        for number in 0..60 {
            let access = evidence::Access {
                actor: evidence::Actor::System("=cmd()".to_owned()),
                subject: evidence::Subject::Person(house.ana),
                action: Action::ReadFirm,
                detail: format!("a \"quoted\", detail {number}"),
                basis: "identity-basis-self".to_owned(),
            };
            house.evidence.record(access).await.unwrap();
        }
        let csv = browser.get("/account/accesses.csv").await;
        assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
        assert_eq!(csv.header("content-disposition"), "attachment; filename=\"accesses.csv\"");
        assert_eq!(csv.body.lines().count(), 62, "a head, the sign-in and sixty entries: {}", house.engine);
        assert!(csv.body.contains("\"a \"\"quoted\"\", detail 59\""), "{}", csv.body);
        assert!(csv.body.contains("\"'=cmd()\"") && !csv.body.contains("\"=cmd()"), "no formula");
        let json = browser.get("/account/accesses.json").await.json();
        let accesses = json["accesses"].as_array().unwrap();
        assert_eq!(accesses.len(), 61);
        assert_eq!((&accesses[0]["number"], &accesses[60]["number"]), (&60.into(), &0.into()), "the newest first");
        assert_eq!(accesses[60]["action"], "sign-in");
    }
}

#[tokio::test]
async fn what_a_service_was_told_is_shown_with_the_values_of_that_day() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        library.tokens(&browser, &[("scope", "openid profile")]).await;
        house.wait_s(60);
        library.tokens(&browser, &[("scope", "openid")]).await;
        let page = browser.get("/account/services/library").await;
        assert_eq!(page.body.matches("Sign-in on ").count(), 2);
        assert!(page.body.contains("Ana Martin (fictional)"), "{}: {}", house.engine, page.body);
        let newest = page.body.split("Sign-in on ").nth(1).unwrap();
        assert!(newest.contains("The service received only your identifier there"), "{newest}");
        assert_eq!(browser.get("/account/services/museum").await.status, 404);
        assert_eq!(browser.get("/account/services/no%20such").await.status, 404);
    }
}

#[tokio::test]
async fn what_a_refresh_tells_anew_stands_beside_what_was_told_before() {
    for house in House::each().await {
        let library = house.library().await;
        let browser = house.browser_of_ana().await;
        let calls = async |phone: &str| {
            let page = browser.get("/account/details").await;
            assert_eq!(browser.submit(&page, &[("phone", phone)]).await.location(), "/account/details?done=kept");
        };
        calls("06 12 34 56 71").await;
        let mut tokens = library.tokens(&browser, &[("scope", "openid phone offline_access")]).await;
        let told = async || browser.get("/account/services/library").await.body;
        let refreshed = async |tokens: &serde_json::Value| {
            library.refresh(tokens["refresh_token"].as_str().unwrap(), &[]).await.json()
        };
        tokens = refreshed(&tokens).await;
        assert!(!told().await.contains("Told until"), "{}: nothing had changed", house.engine);
        for phone in ["06 12 34 56 72", "06 12 34 56 73"] {
            house.wait_s(60);
            calls(phone).await;
            tokens = refreshed(&tokens).await;
        }
        let page = told().await;
        let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{}: {text}: {page}", house.engine));
        let places = ["Told since", "45673", "Told until", "45672", "45671"].map(at);
        assert!(places.is_sorted(), "the newest first: {places:?}");
        assert_eq!((page.matches("Told until").count(), page.matches("Sign-in on ").count()), (2, 1));
        assert_eq!(page.matches("All else was the same.").count(), 2, "what differed stands there, and no more");
        assert_eq!(page.matches("Telephone number verified").count(), 1, "{page}");
    }
}

#[tokio::test]
async fn signing_out_everywhere_ends_this_browser_too() {
    for house in House::each().await {
        let (there, here) = (house.browser_of_ana().await, house.browser_of_ana().await);
        let form = form_to(&here.get("/account/sign-ins").await, "/account/sessions/end-all").unwrap();
        assert_eq!(here.submit_form(&form, &[]).await.location(), "/");
        assert!(here.cookie("__Host-session").is_none());
        for browser in [&there, &here] {
            assert_eq!(browser.get("/account").await.status, 303, "{}", house.engine);
        }
    }
}

#[tokio::test]
async fn a_provider_that_is_shut_out_signs_nobody_in() {
    for house in House::each().await {
        let browser = house.browser_of_ana().await;
        let page = browser.get("/account/providers").await;
        assert!(page.body.contains("You are signed in through it"), "{}", page.body);
        let token = page.form(0).fields.iter().find(|(name, _)| name == "csrf").unwrap().1.clone();
        let choose = |provider: &'static str, choice: &'static str| {
            let token = token.clone();
            let browser = &browser;
            async move {
                let fields = [("csrf", token.as_str()), ("provider", provider), ("choice", choice)];
                browser.post("/account/providers/choose", &fields).await
            }
        };
        let may = async |provider| house.identity.may_sign_in_through(house.ana, provider).await.unwrap();
        assert_eq!(choose("passerelle", "block").await.status, 409, "not the one in use");
        assert!(may(None).await);
        assert_eq!(choose("impots", "block").await.location(), "/account/providers?done=blocked");
        assert!(!may(Some("impots")).await && may(Some("ameli")).await, "{}", house.engine);
        assert!(browser.get("/account/providers").await.body.contains("impots"));
        assert_eq!(choose("impots", "allow").await.location(), "/account/providers?done=allowed");
        assert!(may(Some("impots")).await);
        let answer = browser.post("/account/providers/new", &[("csrf", &token), ("choice", "block")]).await;
        assert_eq!(answer.location(), "/account/providers?done=new-blocked");
        assert!(!may(Some("ameli")).await, "it never signed Ana in");
        assert!(may(Some("impots")).await && may(None).await, "Ana let them in");
        assert!(house.actions_on_ana().await.contains(&Action::BlockProvider));
    }
}

#[tokio::test]
async fn it_leads_everywhere_and_officers_find_their_work() {
    for house in House::each().await {
        let doors = ["/partners", "/mandates/organisations"];
        let door = |href, roles| identity::Door { href, title: "identity-home", hint: "identity-home", roles };
        house.identity.add_doors(vec![door(doors[0], &[]), door(doors[1], &[Role::Officer])]);
        let leads_to = |page: &Answer, path: &str| page.body.contains(&format!("href=\"{path}\""));
        let page = house.browser_of_ana().await.get("/account").await;
        let own = ["services", "sign-ins", "accesses", "security", "providers", "reports"];
        for path in
            own.map(|path| format!("/account/{path}")).iter().map(String::as_str).chain(["/device", "/partners"])
        {
            assert!(leads_to(&page, path), "{}: {path}", house.engine);
        }
        for path in ["/reports", "/counter/recovery", "/officer/civil-status", "/mandates/organisations"] {
            assert!(!leads_to(&page, path), "{path} is not for Ana");
        }
        let omar =
            NewAccount { roles: Roles::NONE.with(Role::Officer), ..new_account("omar", "Omar Petit (fictional)") };
        house.identity.add_account(omar).await.unwrap();
        let browser = house.browser();
        browser.sign_in("omar", PASSWORD).await;
        let page = browser.get("/account").await;
        for path in ["/reports", "/counter/recovery", "/officer/civil-status", "/mandates/organisations", "/partners"] {
            assert!(leads_to(&page, path), "{path}");
        }
        for (from, to) in [
            ("/account/security", "/account"),
            ("/account/providers", "/account/providers/linked"),
            ("/account/providers/linked", "/account/security"),
            ("/account/providers/linked", "/account/providers"),
            ("/reports", "/account"),
        ] {
            assert!(leads_to(&browser.get(from).await, to), "{from} → {to}");
        }
    }
}

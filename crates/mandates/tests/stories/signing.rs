//! A helper writes a mandate down, and the person signs on the helper's screen.

use evidence::{Action, Actor};
use mandates::{
    CODES_OF_PERSON_MAX, Channel, DRAFTS_MAX, Helper, Lasts, MandateId, MandatesError, MayUse, NotDrafted, NotSent,
    NotSigned, Scope, Terms, WRONG_CODES_OF_PERSON_MAX, Who,
};

use crate::house::{House, digits_after, id_in};

#[tokio::test]
async fn a_person_without_an_account_signs_with_a_code_by_e_mail() {
    for house in House::each().await {
        let asked = house.reads(&house.karim, "/mandates/new").await;
        assert!(asked.contains("Papiers et citoyenneté") && asked.contains("value=\"day\" checked"), "{asked}");
        let who = house.reads(&house.karim, "/mandates/new/who?family=papers&lasts=month&may_use=helper").await;
        assert!(who.contains("name=\"family\" value=\"papers\"") && who.contains("name=\"lasts\" value=\"month\""));
        let draft = house.drafts_well(&[("lasts", "month")]).await;
        let page = house.reads(&house.karim, &draft).await;
        assert!(page.contains("Rose INVENTÉE") && page.contains("31 jours"), "{page}");
        assert_eq!(house.sees(&house.karim, &format!("{draft}/sheet")).await.status, 404, "nothing to print yet");

        house.sends_well(&house.karim, &format!("{draft}/code"), &[("by", "email")]).await;
        let letter = house.newest_letter().await;
        assert!(letter.contains("rose@example.org") && letter.contains("Espace Fictif"), "{letter}");
        let code = digits_after(&letter, "en face de vous", 6);
        let typed = format!("{} {}", &code[..3], &code[3..]);
        let next = house.sends_well(&house.karim, &format!("{draft}/sign"), &[("code", &typed)]).await;
        let signed = house.reads(&house.karim, &next).await;
        assert!(
            signed.contains(&house.says("mandates-done-signed")) && signed.contains("25 décembre 2026"),
            "{signed}"
        );

        let letter = house.newest_letter().await;
        let revocation = digits_after(&letter, "tapez ce code", 16);
        let sheet = house.reads(&house.karim, &format!("{draft}/sheet")).await;
        assert_eq!(digits_after(&sheet, &house.says("mandates-sheet-end-type"), 16), revocation);
        assert!(
            sheet.contains("<svg class=\"qr\"") && !sheet.contains(&revocation),
            "the code is told in groups: {sheet}"
        );
        assert!(!sheet.contains(&house.says("mandates-sheet-sign")), "it is signed already");
        let log = house.log_of(&draft).await;
        assert_eq!(
            log.iter().map(|entry| entry.action).collect::<Vec<_>>(),
            [Action::DraftMandate, Action::SignMandate]
        );
        assert!(log.iter().all(|entry| entry.actor == Actor::Person(house.karim.person)));
        assert_eq!(log[1].detail, "papers, 31 d, email");
    }
}

#[tokio::test]
async fn wrong_codes_are_counted_and_make_a_new_one_needed() {
    for house in House::each().await {
        let draft = house.drafts_well(&[]).await;
        house.sends_well(&house.karim, &format!("{draft}/code"), &[("by", "email")]).await;
        let code = digits_after(&house.newest_letter().await, "en face de vous", 6);
        let wrong = if code == "000000" { "000001" } else { "000000" };
        for key in ["wrong", "wrong", "wrong", "wrong", "too-many"] {
            let answer = house.sends(&house.karim, &format!("{draft}/sign"), &[("code", wrong)]).await;
            assert_eq!(answer.status, 400);
            assert!(answer.body.contains(&house.says(&format!("mandates-code-{key}"))), "{key}: {}", answer.body);
        }
        let answer = house.sends(&house.karim, &format!("{draft}/sign"), &[("code", &code)]).await;
        assert_eq!(answer.status, 400, "the right one is too late");
        let again = house.sends(&house.karim, &format!("{draft}/code"), &[("by", "email")]).await;
        assert!(again.body.contains(&house.says("mandates-not-sent-too-soon")), "{}", again.body);
        house.wait(31);
        house.sends_well(&house.karim, &format!("{draft}/code"), &[("by", "email")]).await;
        let new = digits_after(&house.newest_letter().await, "en face de vous", 6);
        house.sends_well(&house.karim, &format!("{draft}/sign"), &[("code", &new)]).await;
        assert_eq!(house.actions(&draft).await.len(), 2);
    }
}

#[tokio::test]
async fn a_code_is_too_old_after_a_quarter_of_an_hour() {
    let house = House::one().await;
    let draft = house.drafts_well(&[]).await;
    house.sends_well(&house.karim, &format!("{draft}/code"), &[("by", "email")]).await;
    let code = digits_after(&house.newest_letter().await, "en face de vous", 6);
    house.wait(15 * 60);
    let answer = house.sends(&house.karim, &format!("{draft}/sign"), &[("code", &code)]).await;
    assert!(answer.body.contains(&house.says("mandates-code-too-late")), "{}", answer.body);
}

#[tokio::test]
async fn a_code_by_sms_goes_to_the_telephone() {
    for house in House::each().await {
        let draft = house.drafts_well(&[("email", "")]).await;
        let page = house.reads(&house.karim, &draft).await;
        assert!(!page.contains("value=\"email\"") && page.contains("value=\"sms\" checked"), "{page}");
        house.sends_well(&house.karim, &format!("{draft}/code"), &[("by", "sms")]).await;
        let messages = house.short_messages();
        assert!(messages[0].starts_with("To: +33612345678\n"), "{messages:?}");
        let code = digits_after(&messages[0], "ce code", 6);
        house.sends_well(&house.karim, &format!("{draft}/sign"), &[("code", &code)]).await;
        let told = house.short_messages();
        let signed = told.iter().find(|message| message.contains("/mandates/revoke")).unwrap();
        assert_eq!(digits_after(signed, "code", 16), house.mandates.revocation_code(id_in(&draft)));
        assert!(house.letters().await.is_empty(), "she has no mailbox");
    }
}

#[tokio::test]
async fn a_signature_on_paper_needs_a_second_step() {
    for house in House::each().await {
        let draft = house.drafts_well(&[("email", ""), ("phone", "")]).await;
        house.sends_well(&house.karim, &format!("{draft}/code"), &[("by", "paper")]).await;
        let sheet = house.reads(&house.karim, &format!("{draft}/sheet")).await;
        let code = digits_after(&sheet, &house.says("mandates-sheet-sign-code"), 6);
        let unseen = house.sends(&house.karim, &format!("{draft}/sign"), &[("code", &code)]).await;
        assert!(unseen.body.contains(&house.says("mandates-seen-missing")), "{}", unseen.body);
        house.wait(3600);
        house.sends_well(&house.karim, &format!("{draft}/sign"), &[("code", &code), ("seen", "yes")]).await;
        assert_eq!(house.log_of(&draft).await[1].detail, "papers, 1 d, paper");
    }
}

#[tokio::test]
async fn someone_with_an_account_signs_with_their_own_code_only() {
    for house in House::each().await {
        let draft = house.drafts_well(&[("account", "yes"), ("login", "ana@example.org")]).await;
        let page = house.reads(&house.karim, &draft).await;
        assert!(!page.contains("Ana Muster"), "nothing is told before she signs: {page}");
        assert!(page.contains("value=\"email\"") && !page.contains("value=\"paper\""), "{page}");
        let paper = house.sends(&house.karim, &format!("{draft}/code"), &[("by", "paper")]).await;
        assert_eq!(paper.status, 409);
        house.sends_well(&house.karim, &format!("{draft}/code"), &[("by", "email")]).await;
        let letter = house.newest_letter().await;
        assert!(letter.contains("ana@example.org"));
        let code = digits_after(&letter, "en face de vous", 6);
        house.sends_well(&house.karim, &format!("{draft}/sign"), &[("code", &code)]).await;
        assert!(house.reads(&house.karim, &draft).await.contains("Ana Muster"));
        let own = house.reads(&house.ana, "/account/mandates").await;
        assert!(own.contains("Karim Muster, Espace Fictif"), "{own}");

        let unknown = house.drafts(&[("account", "yes"), ("login", "nobody@example.org")]).await;
        assert!(unknown.body.contains(&house.says("mandates-login-unknown")), "{}", unknown.body);
        let oneself = house.drafts(&[("account", "yes"), ("login", "karim@example.org")]).await;
        assert!(oneself.body.contains(&house.says("mandates-oneself")), "{}", oneself.body);
    }
}

#[tokio::test]
async fn a_near_match_never_merges_silently() {
    for house in House::each().await {
        let (first, known) = (house.drafts_well(&[]).await, house.people.count());
        let again = house.drafts_well(&[]).await;
        assert_eq!(house.people.count(), known, "the very same person is found again");
        let person = |address: &str| house.mandates.mandate_for(house.karim.person, id_in(address));
        let same = (person(&first).await.unwrap().0.person, person(&again).await.unwrap().0.person);
        assert_eq!(same.0, same.1);

        let near = house.drafts(&[("birth_name", "INVENTEE")]).await;
        assert_eq!(near.status, 400);
        assert!(
            near.body.contains(&house.says("mandates-near")) && near.body.contains("name=\"near\""),
            "{}",
            near.body
        );
        assert_eq!(house.people.count(), known);
        let other = house.drafts_well(&[("birth_name", "INVENTEE"), ("near", "yes")]).await;
        assert_ne!(person(&other).await.unwrap().0.person, same.0);

        let of_ana = [
            ("given_names", "Ana Zoé"),
            ("birth_name", "FICTIVE"),
            ("birth-day", "4"),
            ("birth-month", "5"),
            ("birth-year", "1990"),
            ("birthplace", "87085"),
        ];
        let account = house.drafts(&of_ana).await;
        assert!(account.body.contains(&house.says("mandates-has-account")), "{}", account.body);
    }
}

#[tokio::test]
async fn everything_that_is_missing_is_named_at_once() {
    let house = House::one().await;
    let answer = house
        .drafts(&[
            ("given_names", "R2"),
            ("birth_name", " "),
            ("birth-year", "19"),
            ("gender", "other"),
            ("birthplace", "Nulle-Part-sur-Rien"),
            ("email", "rose"),
            ("phone", "12"),
        ])
        .await;
    assert_eq!(answer.status, 400);
    for key in [
        "given-names-wrong",
        "birth-name-wrong",
        "birth-wrong",
        "gender-missing",
        "birthplace-wrong",
        "email-wrong",
        "phone-wrong",
    ] {
        assert_eq!(answer.body.matches(&house.says(&format!("mandates-{key}"))).count(), 2, "{key}");
    }
    assert!(answer.body.contains("value=\"R2\""), "what was typed stays");
    let several = house.drafts(&[("birthplace", "Saint-Denis")]).await;
    assert!(several.body.contains("value=\"93066\"") && several.body.contains("value=\"97411\""), "{}", several.body);
    house.drafts_well(&[("birthplace", "Saint-Denis"), ("commune", "93066")]).await;
    house.drafts_well(&[("birthplace", "99350"), ("given_names", "Nora")]).await;
    let nothing = house.sees(&house.karim, "/mandates/new/who?lasts=day").await;
    assert!(nothing.status == 400 && nothing.body.contains(&house.says("mandates-scope-missing")));
    let both = house.sees(&house.karim, "/mandates/new/who?family=papers&service=town").await;
    assert!(both.status == 400 && both.body.contains(&house.says("mandates-scope-both")));
}

#[tokio::test]
async fn nobody_helps_who_is_no_helper_or_not_sure_enough() {
    let house = House::one().await;
    for path in ["/mandates", "/mandates/new", "/mandates/new/who?family=papers"] {
        assert!(house.reads(&house.ana, path).await.contains(&house.says("mandates-no-helper")), "{path}");
    }
    let draft = house.drafts_well(&[]).await;
    assert!(house.reads(&house.ana, &draft).await.contains(&house.says("mandates-no-helper")));
    assert_eq!(house.sees(&house.lena, &draft).await.status, 404, "it is Karim's own");
    *house.people.unsure.lock().unwrap() = true;
    for path in ["/mandates", draft.as_str()] {
        assert!(house.reads(&house.karim, path).await.contains(&house.says("mandates-too-low")), "{path}");
    }
    let sent = house.sends(&house.karim, &format!("{draft}/code"), &[("by", "email")]).await;
    assert!(sent.body.contains(&house.says("mandates-too-low")) && house.letters().await.is_empty());
    for (route, status) in house.site.anonymous_answers().await {
        assert!(!(200..300).contains(&status), "{route:?}");
    }
}

#[tokio::test]
async fn a_mandate_is_made_again_with_the_same_terms_and_signed_anew() {
    for house in House::each().await {
        let old = house.rose_signs(&[]).await;
        house.wait(24 * 3600);
        assert!(house.reads(&house.karim, &old).await.contains(&house.says("mandates-ended-time")));
        let new = house.sends_well(&house.karim, &format!("{old}/renew"), &[]).await;
        assert_ne!(new, old);
        let page = house.reads(&house.karim, &new).await;
        assert!(page.contains("Rose INVENTÉE") && page.contains(&house.says("mandates-standing-draft")), "{page}");
        assert_ne!(house.mandates.revocation_code(id_in(&new)), house.mandates.revocation_code(id_in(&old)));
    }
}

fn terms() -> Terms {
    Terms { scope: Scope::families(["papers".to_owned()]).unwrap(), lasts: Lasts::Day, may_use: MayUse::Helper }
}

/// Karim writes a mandate of Ana down, who has an account.
async fn of_ana(house: &House) -> Result<MandateId, NotDrafted> {
    let karim = Helper { person: house.karim.person, name: house.karim.name.clone() };
    house.mandates.draft(&karim, Who::Account { login: "ana@example.org".to_owned() }, terms()).await
}

#[tokio::test]
async fn a_draft_that_is_given_up_or_signed_makes_no_room_for_another() {
    for house in House::each().await {
        let karim = Helper { person: house.karim.person, name: house.karim.name.clone() };
        let signed = id_in(&house.rose_signs(&[]).await);
        for _ in 1..DRAFTS_MAX - 1 {
            let draft = of_ana(&house).await.unwrap();
            house.mandates.end_as_helper(karim.person, draft).await.unwrap();
        }
        house.mandates.renew(&karim, signed).await.unwrap();
        let again = of_ana(&house).await;
        assert!(matches!(again, Err(NotDrafted::Failed(MandatesError::TooManyDrafts))), "{}: {again:?}", house.engine);
        let renewed = house.mandates.renew(&karim, signed).await;
        assert!(matches!(renewed, Err(MandatesError::TooManyDrafts)), "{}: {renewed:?}", house.engine);
        let told = house.drafts(&[]).await;
        assert!(told.status == 409 && told.body.contains(&house.says("mandates-too-many-drafts")), "{}", told.body);
        house.wait(24 * 3600 + 1);
        assert!(of_ana(&house).await.is_ok(), "{}: a day later", house.engine);
    }
}

#[tokio::test]
async fn nobody_is_flooded_with_codes_by_ever_new_drafts() {
    for house in House::each().await {
        let send = async || {
            let draft = of_ana(&house).await.unwrap();
            (draft, house.mandates.send_code(house.karim.person, draft, Channel::Email).await)
        };
        for _ in 0..CODES_OF_PERSON_MAX {
            send().await.1.unwrap();
        }
        let (draft, refused) = send().await;
        assert!(matches!(refused, Err(MandatesError::NotSent(NotSent::TooManyOfDay))), "{}: {refused:?}", house.engine);
        let told = house.sends(&house.karim, &format!("/mandates/{draft}/code"), &[("by", "email")]).await;
        assert!(told.body.contains(&house.says("mandates-not-sent-too-many-of-day")), "{}", told.body);
        assert_eq!(house.letters().await.len(), usize::try_from(CODES_OF_PERSON_MAX).unwrap());
        // Others are not concerned, and a day later it is forgotten.
        house.rose_signs(&[]).await;
        house.wait(24 * 3600);
        send().await.1.unwrap();
        house.wait(24 * 3600 + 1);
        assert!(house.mandates.sweep().await.unwrap() > 0, "{}", house.engine);
    }
}

/// A mandate of Ana with the code that she got.
async fn sent_to_ana(house: &House) -> (MandateId, String) {
    let draft = of_ana(house).await.unwrap();
    house.wait(1);
    house.mandates.send_code(house.karim.person, draft, Channel::Email).await.unwrap();
    (draft, digits_after(&house.newest_letter().await, "en face de vous", 6))
}

#[tokio::test]
async fn a_code_is_not_guessed_with_ever_new_drafts() {
    for house in House::each().await {
        let (karim, mut refused) = (house.karim.person, Vec::new());
        while refused.len() < usize::try_from(WRONG_CODES_OF_PERSON_MAX).unwrap() {
            let (draft, code) = sent_to_ana(&house).await;
            let wrong = if code == "000000" { "000001" } else { "000000" };
            for _ in 0..2 {
                match house.mandates.sign(karim, draft, wrong).await {
                    Err(MandatesError::NotSigned(why)) => refused.push(why),
                    other => panic!("{}: {other:?}", house.engine),
                }
            }
        }
        let last = refused.pop();
        assert!(refused.iter().all(|why| *why == NotSigned::Wrong), "{}: {refused:?}", house.engine);
        assert_eq!(last, Some(NotSigned::TooManyOfDay), "{}", house.engine);
        let (draft, code) = sent_to_ana(&house).await;
        let told = house.sends(&house.karim, &format!("/mandates/{draft}/sign"), &[("code", &code)]).await;
        assert_eq!(told.status, 400, "{}: the right one neither", house.engine);
        assert!(told.body.contains(&house.says("mandates-code-too-many-of-day")), "{}", told.body);
        house.wait(24 * 3600);
        let (draft, code) = sent_to_ana(&house).await;
        house.mandates.sign(karim, draft, &code).await.unwrap();
    }
}

#[tokio::test]
async fn who_got_an_account_since_signs_with_their_own_code_only() {
    for house in House::each().await {
        let old = house.rose_signs(&[]).await;
        let (mandate, _) = house.mandates.mandate_for(house.karim.person, id_in(&old)).await.unwrap();
        house.people.opens_account(mandate.person);
        let renewed = house.sends(&house.karim, &format!("{old}/renew"), &[]).await;
        assert_eq!(renewed.status, 409, "{}", house.engine);
        assert!(renewed.body.contains(&house.says("mandates-renew-has-account")), "{}", renewed.body);
    }
}

//! A person makes an account: the address is proved first, by a letter.

use ::store::{StoreError, Tx};
use base::{Lang, PersonId, Timestamp};
use evidence::{Access, Action, Actor, Subject};
use jiff::SignedDuration;
use ui::Roles;

use crate::count_attempt::ClientAddress;
use crate::error::IdentityError;
use crate::letters::Written;
use crate::model::{Account, ClientId, EmailAddress, Name, OneTime, OneTimeKind, Proof, Username};
use crate::password::{Password, PasswordMistake};
use crate::secrets::{new_token, token_hash};
use crate::sign_in::Visitor;
use crate::throttle::Throttle;
use crate::{Identity, store};

/// How long the link of the letter opens the form.
const LINK_LASTS: SignedDuration = SignedDuration::from_hours(24);
/// What letters to an address are counted under.
pub(crate) const LETTERS: &str = "letters";
/// Letters of a user name that are made of the person's own name.
const MAX_NAME_LETTERS: usize = 40;
/// One more than the largest number after the name in a user name.
const NUMBERS: u32 = 1_000_000;

const PROVE: Written = Written { subject: "identity-letter-register-subject", text: "identity-letter-register-text" };
const KNOWN: Written =
    Written { subject: "identity-letter-register-known-subject", text: "identity-letter-register-known-text" };
const WELCOME: Written = Written { subject: "identity-letter-welcome-subject", text: "identity-letter-welcome-text" };

/// What a person says of themselves to open an account.
#[derive(Debug, Clone)]
pub(crate) struct NewPerson {
    pub(crate) given_name: Name,
    pub(crate) family_name: Name,
    pub(crate) password: String,
    pub(crate) lang: Lang,
}

/// What came of it.
#[derive(Debug)]
pub(crate) enum Opened {
    /// The value of the session cookie.
    Done(String),
    Mistake(PasswordMistake),
    /// The link was used, or is too old.
    TooLate,
}

impl Identity {
    /// Writes to an address that wants an account: a link, or that it has one already. Whoever asked is
    /// told the same either way. `service` is where they are on the way to. Gives the wait, when too many letters were asked for.
    pub(crate) async fn ask_to_register(
        &self,
        email: EmailAddress,
        lang: Lang,
        service: Option<&ClientId>,
        address: Option<ClientAddress>,
    ) -> Result<Option<SignedDuration>, IdentityError> {
        if let Err(wait) = self.count_attempt(Some((LETTERS, &email.key(), Throttle::LETTERS)), address).await? {
            return Ok(Some(wait));
        }
        let (token, now) = (new_token(&*self.0.random), self.0.clock.now());
        let service = service.map(|service| format!("?service={service}")).unwrap_or_default();
        let link = format!("{}/register/{token}{service}", self.issuer());
        let prove = self.letter_to_address(&email, lang, PROVE, &[("link", &link)]);
        let known = self.letter_to_address(&email, lang, KNOWN, &[]);
        let one_time = OneTime {
            hash: token_hash(&token),
            kind: OneTimeKind::Registration,
            person: None,
            email: Some(email.clone()),
            issued_by: None,
            created_at: now,
            expires_at: now.plus(LINK_LASTS),
        };
        let write = self.0.db.write(move |tx| {
            if store::is_email_taken(tx, &email)? {
                return known.post(tx, now);
            }
            store::add_one_time(tx, &one_time)?;
            prove.post(tx, now)
        });
        write.await?;
        Ok(None)
    }

    /// The address that a link of a letter proves, while it opens the form.
    pub(crate) async fn address_of_link(&self, token: &str) -> Result<Option<EmailAddress>, IdentityError> {
        let (hash, now) = (token_hash(token), self.0.clock.now());
        let found = self.0.db.read(move |tx| store::one_time(tx, &hash, OneTimeKind::Registration, now)).await?;
        Ok(found.and_then(|(link, _)| link.email))
    }

    /// Opens the account of who followed the link, and signs them in.
    pub(crate) async fn open_account(
        &self,
        token: &str,
        new: NewPerson,
        visitor: Visitor,
    ) -> Result<Opened, IdentityError> {
        let Some(email) = self.address_of_link(token).await? else { return Ok(Opened::TooLate) };
        let now = self.0.clock.now();
        let whole = format!("{} {}", new.given_name, new.family_name);
        let Ok(name) = whole.parse().or_else(|_| whole.chars().take(100).collect::<String>().parse()) else {
            return Ok(Opened::TooLate);
        };
        let account = Account {
            id: PersonId::new(&*self.0.clock, &*self.0.random),
            username: self.username_for(&new),
            name,
            given_name: new.given_name,
            family_name: new.family_name,
            email,
            email_verified: true,
            lang: new.lang,
            roles: Roles::NONE,
            created_at: now,
            updated_at: now,
        };
        let password = match self.choose_password(&account, &new.password) {
            Ok(password) => password,
            Err(mistake) => return Ok(Opened::Mistake(mistake)),
        };
        let person = account.id;
        if !self.keep_account(account, &password, token_hash(token), now).await? {
            return Ok(Opened::TooLate);
        }
        let proven = visitor.proven(person, Proof::password());
        Ok(Opened::Done(self.begin_session(proven, |_, _| Ok::<_, StoreError>(())).await?))
    }

    /// Keeps the account and uses the link up. Whether nobody was quicker.
    async fn keep_account(
        &self,
        account: Account,
        password: &Password,
        link: store::Hash,
        now: Timestamp,
    ) -> Result<bool, IdentityError> {
        let hash = self.0.passwords.hash(password, &*self.0.random).await?;
        let letter = self.letter_to(&account, WELCOME, &[("username", account.username.as_str())]);
        let access = Access {
            actor: Actor::Person(account.id),
            subject: Subject::Person(account.id),
            action: Action::OpenAccount,
            detail: String::new(),
            basis: "identity-basis-self".to_owned(),
        };
        let open = move |tx: &mut Tx<'_>| {
            let is_free = !store::is_email_taken(tx, &account.email)?
                && store::account_named(tx, &account.username)?.is_none()
                && store::use_one_time(tx, &link, now)?;
            if is_free {
                store::add_account(tx, &account, &hash)?;
                letter.post(tx, now)?;
            }
            Ok(is_free)
        };
        Ok(self.0.evidence.record_with(access, open).await?.is_some())
    }

    /// A user name of the person's own name and a number, so that nobody learns from it who else is here.
    fn username_for(&self, new: &NewPerson) -> Username {
        let letters =
            |name: &Name| base::fold(name.as_str()).chars().filter(char::is_ascii_alphanumeric).collect::<String>();
        let name: String = format!("{}.{}", letters(&new.given_name), letters(&new.family_name));
        let name: String = name.trim_matches('.').chars().take(MAX_NAME_LETTERS).collect();
        let number = self.0.random.below(NUMBERS);
        let name = if name.is_empty() { format!("{number:06}") } else { format!("{name}.{number:06}") };
        #[expect(clippy::expect_used, reason = "letters a to z, digits and dots, at most 47 of them")]
        name.parse().expect("a user name")
    }
}

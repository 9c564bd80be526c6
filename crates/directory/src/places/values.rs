//! The lists of values of the national standard of places of digital mediation (`LaMednum`, schema v1.0.2), word for word.

use std::fmt;

/// A list of values: each has the standard's word, and a name for addresses and keys of texts.
macro_rules! values {
    ($(#[$doc:meta])* $type:ident { $($(#[$value_doc:meta])* $value:ident = $word:literal, $name:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type { $($(#[$value_doc])* $value),+ }

        impl StandardValue for $type {
            const ALL: &'static [Self] = &[$(Self::$value),+];

            fn word(self) -> &'static str {
                match self { $(Self::$value => $word),+ }
            }

            fn name(self) -> &'static str {
                match self { $(Self::$value => $name),+ }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}

/// A value of one of the standard's lists.
pub trait StandardValue: Copy + Ord + 'static {
    /// Every value, in the standard's order.
    const ALL: &'static [Self];

    /// The standard's word for it.
    fn word(self) -> &'static str;

    /// Its name in addresses and in keys of texts.
    fn name(self) -> &'static str;

    /// The value of a word.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.word() == word)
    }

    /// The value of a name.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.name() == name)
    }
}

values! {
    /// What a place helps with (`services`).
    Help {
        /// Dealings with the administration.
        Procedures = "Aide aux démarches administratives", "procedures";
        /// A computer, a telephone, e-mail.
        EverydayTools = "Maîtrise des outils numériques du quotidien", "everyday";
        /// Finding work.
        Work = "Insertion professionnelle via le numérique", "work";
        /// Being safe.
        Safety = "Utilisation sécurisée du numérique", "safety";
        /// Children and school.
        Parents = "Parentalité et éducation avec le numérique", "parents";
        /// Making things for pleasure.
        Leisure = "Loisirs et créations numériques", "leisure";
        /// How the digital world works.
        Understanding = "Compréhension du monde numérique", "understanding";
        /// A line and a computer to use.
        Access = "Accès internet et matériel informatique", "access";
        /// A computer to buy at a low price.
        Equipment = "Acquisition de matériel informatique à prix solidaire", "equipment";
    }
}

values! {
    /// Whom a place is for in particular (`publics_specifiquement_adresses`).
    Audience {
        /// Young people.
        Young = "Jeunes", "young";
        /// Students.
        Students = "Étudiants", "students";
        /// Families and children.
        Families = "Familles et/ou enfants", "families";
        /// Older people.
        Seniors = "Seniors", "seniors";
        /// Women.
        Women = "Femmes", "women";
    }
}

values! {
    /// Which needs a place can meet (`prise_en_charge_specifique`).
    Care {
        /// Deaf people.
        Deafness = "Surdité", "deafness";
        /// Who moves with difficulty.
        Mobility = "Handicaps moteurs", "mobility";
        /// Mental disabilities.
        Mental = "Handicaps mentaux", "mental";
        /// Who reads with difficulty.
        Illiteracy = "Illettrisme", "illiteracy";
        /// Who speaks English.
        English = "Langues étrangères (anglais)", "english";
        /// Who speaks another language.
        Languages = "Langues étrangères (autres)", "languages";
        /// Who sees badly.
        Sight = "Déficience visuelle", "sight";
    }
}

values! {
    /// What help costs (`frais_a_charge`).
    Fee {
        /// Nothing.
        Free = "Gratuit", "free";
        /// Nothing, for some.
        FreeForSome = "Gratuit sous condition", "free-for-some";
        /// Money.
        Paid = "Payant", "paid";
    }
}

values! {
    /// Whether a place moves (`itinerance`).
    Roaming {
        /// It comes to several places.
        Itinerant = "Itinérant", "itinerant";
        /// It stays.
        Fixed = "Fixe", "fixed";
    }
}

values! {
    /// How people are helped (`modalites_accompagnement`).
    Support {
        /// They do it by themselves.
        Alone = "En autonomie", "alone";
        /// Somebody helps them alone.
        OneToOne = "Accompagnement individuel", "one-to-one";
        /// In a group.
        Workshop = "Dans un atelier collectif", "workshop";
        /// By telephone or online.
        Remote = "À distance", "remote";
    }
}

values! {
    /// How one comes to a place (`modalites_acces`).
    Approach {
        /// By going there.
        WalkIn = "Se présenter", "walk-in";
        /// By telephone.
        Phone = "Téléphoner", "phone";
        /// By e-mail.
        Mail = "Contacter par mail", "mail";
        /// By an appointment taken online.
        BookOnline = "Prendre un RDV en ligne", "book-online";
        /// Not at all.
        NoPublic = "Ce lieu n'accueille pas de public", "no-public";
        /// Sent by somebody, with a sheet.
        Referral = "Envoyer un mail avec une fiche de prescription", "referral";
    }
}

values! {
    /// National programmes (`dispositif_programmes_nationaux`).
    Programme {
        /// Helpers with a mandate.
        AidantsConnect = "Aidants Connect", "aidants-connect";
        /// Reference libraries.
        Libraries = "Bibliothèques numérique de référence", "libraries";
        /// Certificates of skills.
        Pix = "Certification PIX", "pix";
        /// Digital advisers.
        Advisers = "Conseillers numériques", "advisers";
        /// Emmaüs Connect.
        Emmaus = "Emmaüs Connect", "emmaus";
        /// Public services at one counter.
        FranceServices = "France Services", "france-services";
        /// Trainings.
        GrandeEcole = "Grande école du numérique", "grande-ecole";
        /// The Red Cross.
        RedCross = "La Croix Rouge", "red-cross";
        /// Family allowances.
        Caf = "Point d'accès numérique CAF", "caf";
        /// Youth workers online.
        Promeneurs = "Promeneurs du net", "promeneurs";
        /// Relays of Emmaüs Connect.
        Relais = "Relais numérique (Emmaüs Connect)", "relais";
    }
}

values! {
    /// Trainings and labels that the standard knows (`formations_labels`).
    Label {
        /// Health records.
        EspaceSante = "Formé à « Mon Espace Santé »", "espace-sante";
        /// Illiteracy.
        Duplex = "Formé à « DUPLEX » (illettrisme)", "duplex";
        /// A regional network.
        Arnia = "Arnia/MedNum BFC (Bourgogne-Franche-Comté)", "arnia";
        /// Reuse of equipment.
        Reuse = "Collectif ressources et acteurs réemploi (Normandie)", "reuse";
        /// Post offices. The schema writes it without the space, see [`super::Spelling`].
        Etapes = "Étapes numériques (La Poste)", "etapes";
        /// Third places.
        Fabriques = "Fabriques de Territoire", "fabriques";
        /// A department.
        Eclaireurs = "Les Éclaireurs du numérique (Drôme)", "eclaireurs";
        /// A city.
        MesPapiers = "Mes Papiers (Métropole de Lyon)", "mes-papiers";
        /// Reuse of computers.
        Ordi = "ORDI 3.0", "ordi";
        /// A region.
        SudLabs = "SUD LABS (PACA)", "sud-labs";
    }
}

/// The codes of kinds of places (`typologie`), as data.inclusion and the ANCT's library know them.
pub const KINDS: [&str; 92] = [
    "ACI",
    "ACIPHC",
    "AFPA",
    "AI",
    "ASE",
    "ASSO",
    "ASSO_CHOMEUR",
    "Autre",
    "AVIP",
    "BIB",
    "CAARUD",
    "CADA",
    "CAF",
    "CAP_EMPLOI",
    "CAVA",
    "CC",
    "CCAS",
    "CCONS",
    "CD",
    "CDAS",
    "CFP",
    "CHRS",
    "CHU",
    "CIAS",
    "CIDFF",
    "CITMET",
    "CMP",
    "CMS",
    "CPAM",
    "CPH",
    "CS",
    "CSAPA",
    "CSC",
    "DEETS",
    "DEPT",
    "DIPLP",
    "E2C",
    "EA",
    "EATT",
    "EI",
    "EITI",
    "ENM",
    "EPCI",
    "EPI",
    "EPIDE",
    "EPN",
    "ES",
    "ESAT",
    "ESS",
    "ETTI",
    "EVS",
    "FABLAB",
    "FABRIQUE",
    "FAIS",
    "FT",
    "GEIQ",
    "HUDA",
    "LA_POSTE",
    "MDE",
    "MDH",
    "MDEF",
    "MDPH",
    "MDS",
    "MJC",
    "ML",
    "MQ",
    "MSA",
    "MSAP",
    "MUNI",
    "OACAS",
    "ODC",
    "OF",
    "OIL",
    "OPCS",
    "PAD",
    "PENSION",
    "PI",
    "PIJ_BIJ",
    "PIMMS",
    "PJJ",
    "PLIE",
    "PREF",
    "PREVENTION",
    "REG",
    "RELAIS_LECTURE",
    "RESSOURCERIE",
    "RFS",
    "RS_FJT",
    "SCP",
    "SPIP",
    "TIERS_LIEUX",
    "UDAF",
];

/// The kind of a place: one of [`KINDS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceKind(&'static str);

impl PlaceKind {
    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        KINDS.iter().find(|known| **known == code).map(|known| Self(known))
    }

    /// Its code.
    pub const fn code(self) -> &'static str {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_value_is_found_by_its_word_and_name<V: StandardValue + fmt::Debug>() {
        for value in V::ALL {
            assert_eq!(V::from_word(value.word()), Some(*value));
            assert_eq!(V::from_name(value.name()), Some(*value));
        }
        assert_eq!(V::from_word("jeunes"), None);
    }

    #[test]
    fn values_and_their_words_belong_together() {
        every_value_is_found_by_its_word_and_name::<Help>();
        every_value_is_found_by_its_word_and_name::<Audience>();
        every_value_is_found_by_its_word_and_name::<Care>();
        every_value_is_found_by_its_word_and_name::<Fee>();
        every_value_is_found_by_its_word_and_name::<Roaming>();
        every_value_is_found_by_its_word_and_name::<Support>();
        every_value_is_found_by_its_word_and_name::<Approach>();
        every_value_is_found_by_its_word_and_name::<Programme>();
        every_value_is_found_by_its_word_and_name::<Label>();
        assert_eq!(PlaceKind::from_code("RFS").map(PlaceKind::code), Some("RFS"));
        assert_eq!(PlaceKind::from_code("PAS_UNE_TYPOLOGIE"), None);
    }
}

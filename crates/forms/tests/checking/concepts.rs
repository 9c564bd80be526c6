use forms::Concepts;
use forms::check::arriving_share;

use super::{are, form, found_with};

fn concepts() -> Concepts {
    let file = "concept,kind,sources,label::French (fr),label::English (en)\n\
                person.family_name,text,identity answers,Nom de famille,Family name\n\
                person.birth_date,date,identity,Date de naissance,Date of birth\n\
                firm.siret,text,insee,Numéro SIRET,SIRET number\n";
    Concepts::read("concepts.csv", file.as_bytes()).unwrap()
}

#[test]
fn a_question_that_asks_what_a_concept_gives_is_told() {
    are(
        &found_with(
            "| survey |
             | | type | name | label::English (en) |
             | | text | surname | Family name |
             | | text | family_name | Your family name, please |
             | | text | birth_date | Date of birth |
             | | date | person_birth_date | When were you born? |
             | | text | name | Name |",
            &concepts(),
        ),
        &[
            "advice: survey, row 2, column bind::concept: this looks like person.family_name",
            "advice: survey, row 3, column bind::concept: this looks like person.family_name",
            "advice: survey, row 5, column bind::concept: this looks like person.birth_date",
        ],
    );
}

#[test]
fn a_concept_is_asked_once_known_and_of_the_right_type() {
    are(
        &found_with(
            "| survey |
             | | type | name | label::English (en) | bind::concept | readonly | relevant |
             | | text | a | Your name? | person.family_name | | |
             | | text | b | Your name again? | person.family_name | | |
             | | text | c | Your name shown | person.family_name | yes | |
             | | text | d | Your birthday? | person.birth_date | | |
             | | text | e | Your number? | firm.siret | | ${a} = 'x' |
             | | text | f | Your number, else? | firm.siret | yes | |
             | | text | g | Your dog? | person.dog | | |
             | | text | h | Its number? | firm.siret | | ${a} = 'y' |",
            &concepts(),
        ),
        &[
            "survey, row 3, column bind::concept: “a” already asks person.family_name",
            "survey, row 5, column type: person.birth_date is of the type date",
            "advice: survey, row 6, column readonly: the register insee answers firm.siret",
            "advice: survey, row 8, column bind::concept: the pack does not know the concept person.dog",
            "advice: survey, row 9, column readonly: the register insee answers firm.siret",
        ],
    );
}

#[test]
fn the_share_of_what_arrives_counts_what_a_person_can_see() {
    let form = form(
        "data",
        "| survey |
         | | type | name | label | bind::concept | calculation | relevant |
         | | note | n | Hello | | | |
         | | text | a | Your name? | person.family_name | | |
         | | text | b | Your pet? | | | |
         | | integer | c | Its age | | 2 + 3 | |
         | | text | d | Your number? | firm.siret | | |
         | | text | e | Never | person.family_name | | false() |
         | | calculate | f | | | 1 + 1 | |
         | | acknowledge | g | I agree | | | |",
    );
    let share = arriving_share(&form, &|concept| concept == "person.family_name");
    assert_eq!((share.arriving, share.shown, share.percent()), (2, 4, 50));
    assert_eq!(arriving_share(&form, &|_| true).percent(), 75);
}

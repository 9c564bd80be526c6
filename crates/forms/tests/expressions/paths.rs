use forms::expression::{Expression, Fault, MAX_STEPS, Value};

use crate::tree::Tree;
use crate::value_in;

fn household() -> Tree {
    Tree::read(
        "
        data
          region = 94
          person
            name = Ana
            age = 41
            pet
              kind = cat
          person
            name = Leo
            age = 7
            pet
              kind = dog
            pet
              kind = fish
          person
            name = Nora
            age = 70
          total
        cities
          root
            item
              name = 33063
              label = Bordeaux
              region = 75
            item
              name = 20004
              label = Ajaccio
              region = 94
            item
              name = 20033
              label = Bastia
              region = 94
        ",
    )
}

fn told(tree: &Tree, cases: &str) {
    for line in cases.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (text, expected) = line.split_once("=>").unwrap();
        assert_eq!(value_in(tree, text.trim()).to_string(), expected.trim(), "{line}");
    }
}

#[test]
fn rows_of_a_list_are_found_by_their_columns() {
    told(
        &household().at("total", 0),
        "
        instance('cities')/root/item[name = '20033']/label => Bastia
        count(instance('cities')/root/item) => 3
        count(instance('cities')/root/item[region = ${region}]) => 2
        count(instance('cities')/root/item[region = current()/../region]) => 2
        count(instance('cities')/root/item[region = /data/region and name != '20004']) => 1
        instance('cities')/root/item[2]/label => Ajaccio
        instance('cities')/root/item[region = 94][2]/label => Bastia
        instance('cities')/root/item[position() = 3]/label => Bastia
        instance('cities')/root/item[starts-with(label, 'Bo')]/name => 33063
        instance('cities')/root/item[name = 'none']/label =>
        instance('cities')/root/item[name = 'none']/label = '' => true
        join(', ', instance('cities')/root/item/label) => Bordeaux, Ajaccio, Bastia
        instance('cities')/root/item[selected('20004 33063', name)]/label => Bordeaux
        ",
    );
}

#[test]
fn paths_go_up_and_down() {
    told(
        &household().at("total", 0),
        "
        /data/region => 94
        ../region => 94
        ./../region => 94
        current()/../region => 94
        count(/data/person) => 3
        count(/data/*) => 5
        count(/data/person/pet) => 3
        /data/person[2]/name => Leo
        /data/person[age > 50]/name => Nora
        count(/data/person[pet/kind]) => 2
        count(/data/person[count(pet) = 0]) => 1
        /data/person[pet/kind = 'fish']/name => Leo
        count(/data/person/pet/..) => 2
        sum(/data/person/age) => 118
        max(/data/person/age) => 70
        /data/person/age > 60 => true
        /data/person/age = 7 => true
        not(/data/person/age != 7) => false
        count(/data/nowhere) => 0
        count(/data/person | /data/region) => 4
        count(/data/person | /data/person) => 3
        count-non-empty(/data/person/pet/kind) => 3
        ",
    );
}

#[test]
fn inside_a_repeat_a_reference_means_the_same_row() {
    told(
        &household().at("age", 1),
        "
        ${name} => Leo
        ${region} => 94
        position(..) => 2
        count(${pet}) => 2
        join(' ', ${kind}) => dog fish
        ../name => Leo
        count(../../person) => 3
        ../../person[position() = position(current()/..) - 1]/name => Ana
        . => 7
        . + 1 => 8
        indexed-repeat(${name}, ${person}, 1) => Ana
        indexed-repeat(${name}, ${person}, position(..) + 1) => Nora
        indexed-repeat(${name}, ${person}, 9) =>
        indexed-repeat(/data/person/pet/kind, /data/person, 2, /data/person/pet, 2) => fish
        ",
    );
    told(
        &household().at("total", 0),
        "
        sum(${age}) => 118
        ${person}[2]/name => Leo
        count(${person}[age > 18]) => 2
        ${person}[name = 'Nora']/age => 70
    ",
    );
}

#[test]
fn a_search_without_end_is_stopped() {
    let mut text = String::from("data\n  total\nlist\n  root\n");
    for row in ["    item\n      name = x\n"; 400] {
        text.push_str(row);
    }
    let tree = Tree::read(&text).at("total", 0);
    let nested = Expression::parse(
        "count(instance('list')/root/item[count(instance('list')/root/item[count(instance('list')/root/item[name = '-']) > 0]) > 0])",
    );
    assert_eq!(nested.unwrap().evaluate(&tree), Err(Fault::TooManySteps { limit: MAX_STEPS }));
}

#[test]
fn what_is_not_there_is_a_fault_not_a_blank() {
    let tree = household();
    let fault = |text: &str| Expression::parse(text).unwrap().evaluate(&tree).unwrap_err();
    assert_eq!(fault("instance('towns')/root/item"), Fault::NoSuchInstance("towns".into()));
    assert_eq!(fault("${nobody} = 1"), Fault::NoSuchQuestion("nobody".into()));
    assert_eq!(fault("${last-saved#region}"), Fault::Unsupported("${last-saved#region}".into()));
    assert_eq!(value_in(&tree, "/data/region[. = '1']"), Value::Nodes(vec![]));
}

#[test]
fn an_expression_tells_which_questions_it_reads() {
    for (text, names) in [
        ("${a} + ${b} * ${a}", &["a", "b"][..]),
        ("selected(/data/group/a, 'x') and ../b > 1", &["a", "b"]),
        ("instance('list')/root/item[name = ${a} and region = current()/../b]/label", &["a", "b"]),
        ("jr:choice-name(${a}, '${a}')", &["a"]),
        ("jr:choice-name('x', '/data/b')", &["b"]),
        (". > 5 and count(${r}[./age > 18]) = 2", &["r", "age"]),
        ("sum(${r}/age)", &["r", "age"]),
        ("'${a}' = today()", &[]),
    ] {
        assert_eq!(Expression::parse(text).unwrap().references(), names, "{text}");
    }
}

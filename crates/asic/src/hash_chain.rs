//! Hash chains (namespace `http://cyber.ee/hashchain`): the way from a message to the one digest that was signed or
//! stamped for many.
//!
//! A step is the DER of its digests: a sequence of sequences of digest, name of its method, and no transforms.

use std::collections::{BTreeMap, HashMap, HashSet};

use roxmltree::Node;

use crate::algorithm::DigestMethod;
use crate::der;
use crate::fault::HashChainFault;
use crate::xml::{self, DS};

pub(crate) const NS: &str = "http://cyber.ee/hashchain";
/// Steps and values in them that are looked at, at most, each as often as it is referred to.
const MAX_LOOKED_AT: usize = 20_000;
/// Steps within steps, at most: a batch of so many doublings is larger than any.
const MAX_DEPTH: usize = 64;

/// Gives the files of a container by their names there, such as `message.xml`.
pub(crate) trait Files {
    /// The bytes of a file; none where a chain may speak of it without its being there.
    fn file(&self, name: &str) -> Option<&[u8]>;
}

/// What a chain says of a file: its digest, and whether the file is there to be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Referred {
    pub method: DigestMethod,
    pub digest: Vec<u8>,
    pub is_there: bool,
}

/// Checks a chain from its result on, and gives the files that it refers to. All of `inputs` must be among them.
pub(crate) fn verify(
    result: &[u8],
    files: &dyn Files,
    inputs: &[&str],
) -> Result<BTreeMap<String, Referred>, HashChainFault> {
    let document = xml::read(result).ok_or(HashChainFault::Malformed)?;
    let root = document.root_element();
    let (uri, method, wanted) = if root.has_tag_name((NS, "HashChainResult")) {
        (root.attribute("URI"), method_of(root), digest_of(root))
    } else {
        (None, None, None)
    };
    let (Some(uri), Some(method), Some(wanted)) = (uri, method, wanted) else { return Err(HashChainFault::Malformed) };
    let mut chains = Chains { files, known: HashMap::new(), referred: BTreeMap::new(), looked_at: 0 };
    let step = chains.step(uri, None, 0)?;
    if method.digest(&step) != wanted {
        return Err(HashChainFault::InvalidResult);
    }
    match inputs.iter().find(|input| !chains.referred.contains_key(**input)) {
        Some(left_out) => Err(HashChainFault::UnusedInputs((*left_out).to_owned())),
        None => Ok(chains.referred),
    }
}

enum Value {
    Hash { method: Option<DigestMethod>, digest: Vec<u8> },
    Step { method: Option<DigestMethod>, uri: String },
    Data { method: Option<DigestMethod>, uri: String, digest: Vec<u8> },
}

struct Chain {
    method: Option<DigestMethod>,
    steps: HashMap<String, Vec<Value>>,
}

struct Chains<'a> {
    files: &'a dyn Files,
    known: HashMap<String, std::rc::Rc<Chain>>,
    referred: BTreeMap<String, Referred>,
    looked_at: usize,
}

impl Chains<'_> {
    /// The DER of a step, `[file]#id`.
    fn step(
        &mut self,
        uri: &str,
        current: Option<&std::rc::Rc<Chain>>,
        depth: usize,
    ) -> Result<Vec<u8>, HashChainFault> {
        let (file, id) = uri.split_once('#').ok_or(HashChainFault::Malformed)?;
        let chain = match (file, current) {
            ("", Some(current)) => std::rc::Rc::clone(current),
            ("", None) => return Err(HashChainFault::Malformed),
            (file, _) => self.chain(file)?,
        };
        let values = chain.steps.get(id).ok_or(HashChainFault::Malformed)?;
        self.looked_at += 1 + values.len();
        if depth > MAX_DEPTH || self.looked_at > MAX_LOOKED_AT {
            return Err(HashChainFault::Malformed);
        }
        let mut singles = Vec::new();
        for value in values {
            let of = |method: &Option<DigestMethod>| method.or(chain.method).ok_or(HashChainFault::Malformed);
            let (method, digest) = match value {
                Value::Hash { method, digest } => (of(method)?, digest.clone()),
                Value::Step { method, uri } => {
                    let method = of(method)?;
                    (method, method.digest(&self.step(uri, Some(&chain), depth + 1)?))
                }
                Value::Data { method, uri, digest } => {
                    let method = of(method)?;
                    self.refer(uri, method, digest)?;
                    (method, digest.clone())
                }
            };
            singles.extend(single(method, &digest));
        }
        Ok(der::wrapped(der::SEQUENCE, &singles))
    }

    fn refer(&mut self, uri: &str, method: DigestMethod, digest: &[u8]) -> Result<(), HashChainFault> {
        let name = uri.strip_prefix('/').unwrap_or(uri);
        // A file is hashed once, however often a chain speaks of it.
        if let Some(before) = self.referred.get(name) {
            let is_same = before.method == method && before.digest == digest;
            return if is_same { Ok(()) } else { Err(HashChainFault::Malformed) };
        }
        let file = self.files.file(name);
        if file.is_some_and(|bytes| method.digest(bytes) != digest) {
            return Err(HashChainFault::InvalidRef(name.to_owned()));
        }
        self.referred.insert(name.to_owned(), Referred { method, digest: digest.to_vec(), is_there: file.is_some() });
        Ok(())
    }

    fn chain(&mut self, file: &str) -> Result<std::rc::Rc<Chain>, HashChainFault> {
        if let Some(chain) = self.known.get(file) {
            return Ok(std::rc::Rc::clone(chain));
        }
        let name = file.strip_prefix('/').unwrap_or(file);
        let bytes = self.files.file(name).ok_or_else(|| HashChainFault::InvalidReference(name.to_owned()))?;
        let chain = std::rc::Rc::new(read(bytes).ok_or(HashChainFault::Malformed)?);
        self.known.insert(file.to_owned(), std::rc::Rc::clone(&chain));
        Ok(chain)
    }
}

fn read(bytes: &[u8]) -> Option<Chain> {
    let document = xml::read(bytes)?;
    let root = document.root_element();
    if !root.has_tag_name((NS, "HashChain")) {
        return None;
    }
    let mut elements = root.children().filter(Node::is_element).peekable();
    let default = elements.next_if(|element| element.has_tag_name((NS, "DefaultDigestMethod")));
    let method = match default {
        Some(default) => Some(DigestMethod::of_uri(default.attribute("Algorithm")?)?),
        None => None,
    };
    let mut steps = HashMap::new();
    for step in elements {
        let values = step.children().filter(Node::is_element).map(value).collect::<Option<Vec<_>>>()?;
        if !step.has_tag_name((NS, "HashStep")) {
            return None;
        }
        if let Some(id) = step.attribute("id")
            && steps.insert(id.to_owned(), values).is_some()
        {
            return None;
        }
    }
    Some(Chain { method, steps })
}

fn value(element: Node<'_, '_>) -> Option<Value> {
    // What is transformed before it is hashed is not what is read: nobody makes such chains.
    let known = HashSet::from(["DigestMethod", "DigestValue"]);
    let is_known =
        |child: Node<'_, '_>| child.tag_name().namespace() == Some(DS) && known.contains(child.tag_name().name());
    if element.tag_name().namespace() != Some(NS) || !element.children().filter(Node::is_element).all(is_known) {
        return None;
    }
    let method = method_of(element);
    if method.is_none() && xml::children(element, DS, "DigestMethod").next().is_some() {
        return None;
    }
    let uri = || element.attribute("URI").map(str::to_owned);
    match element.tag_name().name() {
        "HashValue" => Some(Value::Hash { method, digest: digest_of(element)? }),
        "StepRef" => Some(Value::Step { method, uri: uri()? }),
        "DataRef" => Some(Value::Data { method, uri: uri()?, digest: digest_of(element)? }),
        _ => None,
    }
}

fn method_of(element: Node<'_, '_>) -> Option<DigestMethod> {
    DigestMethod::of_uri(xml::child(element, DS, "DigestMethod")?.attribute("Algorithm")?)
}

fn digest_of(element: Node<'_, '_>) -> Option<Vec<u8>> {
    xml::base64(xml::child(element, DS, "DigestValue")?)
}

pub(crate) fn single(method: DigestMethod, digest: &[u8]) -> Vec<u8> {
    let parts = [
        der::wrapped(der::OCTET_STRING, digest),
        der::wrapped(der::UTF8_STRING, method.uri().as_bytes()),
        der::wrapped(der::SEQUENCE, &[]),
    ];
    der::wrapped(der::SEQUENCE, &parts.concat())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;

    use super::*;
    use crate::hash_tree::{Part, Tree};

    struct Folder(Vec<(String, Vec<u8>)>);

    impl Files for Folder {
        fn file(&self, name: &str) -> Option<&[u8]> {
            self.0.iter().find(|(own, _)| own == name).map(|(_, bytes)| bytes.as_slice())
        }
    }

    fn part(name: &str, bytes: &[u8]) -> Part {
        Part { name: name.to_owned(), digest: DigestMethod::Sha512.digest(bytes) }
    }

    /// A batch of messages, each with so many attachments.
    fn batch(attachments: &[usize]) -> (Tree, Vec<Folder>) {
        let mut folders = Vec::new();
        let mut members = Vec::new();
        for (number, count) in attachments.iter().enumerate() {
            let mut files = vec![("message.xml".to_owned(), format!("message {number}").into_bytes())];
            files
                .extend((1..=*count).map(|at| (format!("attachment{at}"), format!("body {number} {at}").into_bytes())));
            members.push(files.iter().map(|(name, bytes)| part(name, bytes)).collect());
            folders.push(Folder(files));
        }
        (Tree::new(members, "sig-hashchain.xml"), folders)
    }

    fn check(result: &str, folder: &Folder) -> Result<BTreeMap<String, Referred>, HashChainFault> {
        verify(result.as_bytes(), folder, &["message.xml"])
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn each_member_of_a_batch_has_its_way_to_the_top(
            attachments in prop::collection::vec(0_usize..3, 1..40),
            changed in any::<prop::sample::Index>(),
        ) {
            let (tree, folders) = batch(&attachments);
            prop_assume!(attachments.len() > 1 || attachments[0] > 0);
            let result = tree.result();
            for (number, mut folder) in folders.into_iter().enumerate() {
                let chain = tree.chain(number);
                folder.0.push(("sig-hashchain.xml".to_owned(), chain.into_bytes()));
                let referred = check(&result, &folder).unwrap();
                prop_assert_eq!(referred.len(), 1 + attachments[number]);
                prop_assert!(referred.values().all(|referred| referred.is_there));
                let place = changed.index(folder.0.len() - 1);
                folder.0[place].1.push(b'!');
                let name = folder.0[place].0.clone();
                prop_assert_eq!(check(&result, &folder), Err(HashChainFault::InvalidRef(name)));
            }
        }
    }

    fn folder(chain: &str) -> Folder {
        Folder(vec![("message.xml".to_owned(), b"m".to_vec()), ("sig-hashchain.xml".to_owned(), chain.into())])
    }

    #[test]
    fn what_is_wrong_with_a_chain_is_named() {
        let (tree, folders) = batch(&[1, 0, 2]);
        let (result, chain) = (tree.result(), tree.chain(0));
        let whole = |chain: &str| Folder([folders[0].0.clone(), folder(chain).0[1..].to_vec()].concat());
        assert!(check(&result, &whole(&chain)).is_ok());
        assert_eq!(check(&result, &folders[0]), Err(HashChainFault::InvalidReference("sig-hashchain.xml".to_owned())));
        let other = tree.chain(2).replace("attachment2", "attachment7");
        assert!(check(&result, &whole(&other)).is_err());
        let renamed = chain.replace("/message.xml", "/other.xml");
        assert_eq!(check(&result, &whole(&renamed)), Err(HashChainFault::UnusedInputs("message.xml".to_owned())));
        let absent = Folder(whole(&chain).0.into_iter().filter(|(name, _)| name != "attachment1").collect());
        assert!(!check(&result, &absent).unwrap()["attachment1"].is_there);
        let digest = STANDARD.encode([0; 64]);
        let wrong = chain.replacen("<HashValue><ds:DigestValue>", &format!("<HashValue><ds:DigestMethod Algorithm=\"urn:x\"/><ds:DigestValue>{digest}</ds:DigestValue></HashValue><HashValue><ds:DigestValue>"), 1);
        assert_eq!(check(&result, &whole(&wrong)), Err(HashChainFault::Malformed));
        let more = chain.replacen(
            "<HashValue>",
            &format!("<HashValue><ds:DigestValue>{digest}</ds:DigestValue></HashValue><HashValue>"),
            1,
        );
        assert_eq!(check(&result, &whole(&more)), Err(HashChainFault::InvalidResult));
    }

    #[test]
    fn a_file_is_hashed_once_however_often_a_chain_speaks_of_it() {
        struct Counted(Folder, std::cell::Cell<usize>);
        impl Files for Counted {
            fn file(&self, name: &str) -> Option<&[u8]> {
                self.1.set(self.1.get() + usize::from(name == "message.xml"));
                self.0.file(name)
            }
        }
        let digest = STANDARD.encode(DigestMethod::Sha512.digest(b"m"));
        let reference = |digest: &str| {
            format!(
                "<DataRef URI=\"/message.xml\"><ds:DigestValue xmlns:ds=\"{DS}\">{digest}</ds:DigestValue></DataRef>"
            )
        };
        let method = DigestMethod::Sha512.uri();
        let chain = |references: &str| {
            let step = format!("<HashStep id=\"STEP0\">{references}</HashStep>");
            folder(&format!(
                "<HashChain xmlns=\"{NS}\"><DefaultDigestMethod Algorithm=\"{method}\"/>{step}</HashChain>"
            ))
        };
        let of_value = DigestMethod::Sha512.digest(b"m");
        let singles = single(DigestMethod::Sha512, &of_value).repeat(500);
        let top = STANDARD.encode(DigestMethod::Sha512.digest(&der::wrapped(der::SEQUENCE, &singles)));
        let result = format!(
            "<HashChainResult xmlns=\"{NS}\" xmlns:ds=\"{DS}\" URI=\"/sig-hashchain.xml#STEP0\">\
             <ds:DigestMethod Algorithm=\"{method}\"/><ds:DigestValue>{top}</ds:DigestValue></HashChainResult>"
        );
        let counted = Counted(chain(&reference(&digest).repeat(500)), std::cell::Cell::new(0));
        assert!(verify(result.as_bytes(), &counted, &["message.xml"]).is_ok());
        assert_eq!(counted.1.get(), 1);
        let other = STANDARD.encode([0; 64]);
        let both = chain(&(reference(&digest) + &reference(&other)));
        assert_eq!(check(&result, &both), Err(HashChainFault::Malformed), "one file, two digests");
    }

    #[test]
    fn a_chain_that_turns_in_a_circle_or_explodes_is_refused() {
        let (tree, _) = batch(&[1, 1]);
        let result = tree.result();
        let steps = |steps: &str| {
            format!(
                "<HashChain xmlns=\"{NS}\"><DefaultDigestMethod Algorithm=\"{}\"/>{steps}</HashChain>",
                DigestMethod::Sha512.uri()
            )
        };
        let circle = steps("<HashStep id=\"STEP0\"><StepRef URI=\"#STEP0\"/></HashStep>");
        assert_eq!(check(&result, &folder(&circle)), Err(HashChainFault::Malformed));
        let doubling: String = (0..40)
            .map(|at| {
                format!(
                    "<HashStep id=\"STEP{at}\"><StepRef URI=\"#STEP{0}\"/><StepRef URI=\"#STEP{0}\"/></HashStep>",
                    at + 1
                )
            })
            .collect();
        let doubling = steps(&format!("{doubling}<HashStep id=\"STEP40\"/>"));
        assert_eq!(check(&result, &folder(&doubling)), Err(HashChainFault::Malformed));
        // A thousand references in a step that is referred to a thousand times.
        let reference =
            format!("<DataRef URI=\"/a\"><ds:DigestValue xmlns:ds=\"{DS}\">AAAA</ds:DigestValue></DataRef>");
        let (first, second) = ("<StepRef URI=\"#STEP1\"/>".repeat(1000), reference.repeat(1000));
        let wide = format!("<HashStep id=\"STEP0\">{first}</HashStep><HashStep id=\"STEP1\">{second}</HashStep>");
        assert_eq!(check(&result, &folder(&steps(&wide))), Err(HashChainFault::Malformed));
        let twice = steps("<HashStep id=\"STEP0\"/><HashStep id=\"STEP0\"/>");
        assert_eq!(check(&result, &folder(&twice)), Err(HashChainFault::Malformed));
        let unknown = steps("<HashStep id=\"STEP0\"><Other/></HashStep>");
        assert_eq!(check(&result, &folder(&unknown)), Err(HashChainFault::Malformed));
        let entity = format!("<!DOCTYPE a [<!ENTITY e \"x\">]>{}", steps("<HashStep id=\"STEP0\"/>"));
        assert_eq!(check(&result, &folder(&entity)), Err(HashChainFault::Malformed));
        assert_eq!(check("<foobar/>", &folder(&circle)), Err(HashChainFault::Malformed));
    }
}

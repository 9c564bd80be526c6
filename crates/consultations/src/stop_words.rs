//! Words that say nothing of what a text is about, in the four languages; shorter ones than four letters are left out anyway.

/// In lower case, each where it comes first.
#[rustfmt::skip]
const STOP_WORDS: &[&str] = &[
    // English
    "about", "after", "again", "against", "also", "always", "another", "around", "because", "been", "before", "being",
    "better", "between", "both", "cannot", "could", "does", "doing", "down", "during", "each", "enough", "even",
    "every", "from", "further", "good", "have", "having", "here", "into", "just", "less", "like", "made", "make",
    "many", "more", "most", "much", "must", "need", "needs", "never", "nothing", "often", "only", "other", "others",
    "over", "please", "really", "same", "should", "since", "some", "something", "still", "such", "than", "that",
    "their", "them", "then", "there", "these", "they", "thing", "things", "think", "this", "those", "through",
    "under", "until", "very", "want", "wants", "well", "were", "what", "when", "where", "whether", "which", "while",
    "will", "with", "without", "would", "your", "yours",
    // French
    "afin", "ainsi", "aller", "alors", "apres", "après", "assez", "aucun", "aucune", "aussi", "autant", "autre",
    "autres", "avaient", "avait", "avant", "avec", "avoir", "beaucoup", "bien", "ceci", "cela", "celle", "celles",
    "celui", "cette", "ceux", "chacun", "chaque", "chez", "chose", "choses", "comme", "comment", "contre", "dans",
    "depuis", "devoir", "devraient", "devrait", "doit", "doivent", "donc", "dont", "elle", "elles", "encore", "enfin",
    "entre", "etre", "faire", "fait", "falloir", "faudrait", "faut", "hors", "jamais", "jusque", "leur", "leurs",
    "lors", "lorsque", "mais", "manque", "memes", "mieux", "moins", "même", "mêmes", "notre", "nous", "parce",
    "pareil", "parfois", "pendant", "peut", "peuvent", "plus", "plusieurs", "plutôt", "pour", "pourquoi", "pouvait",
    "pouvoir", "quand", "quel", "quelle", "quelles", "quelque", "quelques", "quels", "quoi", "rien", "sans", "sera",
    "seraient", "serait", "seront", "seul", "seule", "seulement", "sinon", "soit", "sont", "sous", "souvent", "suis",
    "surtout", "tant", "telle", "tellement", "toujours", "tous", "tout", "toute", "toutes", "trop", "très", "vais",
    "vers", "veulent", "veut", "vient", "voila", "voilà", "voir", "vont", "votre", "vous", "vraiment", "étaient",
    "était", "être",
    // German
    "aber", "alle", "allem", "allen", "alles", "andere", "anderen", "anderer", "auch", "beim", "bereits", "besser",
    "bitte", "bleiben", "braucht", "dabei", "dafür", "damit", "dann", "daran", "darauf", "darf", "darum", "dass",
    "davon", "dazu", "deine", "denn", "deren", "derzeit", "deshalb", "dies", "diese", "diesem", "diesen", "dieser",
    "dieses", "doch", "dort", "durch", "eben", "eigentlich", "eine", "einem", "einen", "einer", "eines", "einfach",
    "einige", "etwas", "euch", "fehlt", "ganz", "gegen", "geht", "genug", "gibt", "gute", "guten", "habe", "haben",
    "hatte", "hier", "hinter", "ihnen", "ihre", "ihrem", "ihren", "ihrer", "immer", "jede", "jedem", "jeden", "jeder",
    "jetzt", "kann", "kein", "keine", "keinen", "können", "könnte", "leider", "lieber", "machen", "macht", "mehr",
    "meine", "meist", "muss", "müssen", "müsste", "nach", "nicht", "nichts", "noch", "oder", "ohne", "schon", "sehr",
    "sein", "seine", "seinen", "seit", "selbst", "sich", "sind", "soll", "sollen", "sollte", "sollten", "sondern",
    "sonst", "unser", "unsere", "unseren", "unserer", "unter", "viel", "viele", "vielen", "weil", "weitere", "welche",
    "wenig", "weniger", "wenn", "werden", "wieder", "wird", "wollen", "worden", "wurde", "wurden", "würde",
    "zwischen", "über",
    // Luxembourgish
    "anerer", "awer", "bleift", "datt", "deem", "deen", "denen", "dofir", "duerch", "dëse", "dëst", "eise", "eisem",
    "eiser", "eppes", "firwat", "geet", "goufen", "gëtt", "hunn", "hätt", "iech", "ieren", "iwwer", "keen", "keng",
    "kënnen", "kënnt", "maachen", "mecht", "mengen", "misst", "mussen", "nees", "näischt", "nëmmen", "ouni", "schonn",
    "sech", "seng", "sinn", "sollt", "vill", "vläicht", "wann", "ware", "waren", "wier", "wäert", "wéinst", "wëll",
    "zanter", "zevill", "zwëschen",
];

/// Whether a word, in lower case, says nothing by itself.
pub(crate) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_joins_words_is_known_in_four_languages_and_what_they_are_about_is_not() {
        for word in ["with", "would", "pour", "dans", "être", "nicht", "müssen", "datt", "wéinst"] {
            assert!(is_stop_word(word), "{word}");
        }
        for word in ["train", "logement", "schule", "waasser", "vélo"] {
            assert!(!is_stop_word(word), "{word}");
        }
    }
}

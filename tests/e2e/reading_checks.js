// In which language a page speaks: told from small words that one language has and the others have not, and from headings and
// buttons that are the same elsewhere.

export const LANGUAGES = ['fr', 'en', 'de', 'lb'];

/** Words that are read on nearly every page of their language, and are none of another. */
const SMALL_WORDS = {
  fr: 'vous votre vos est sont les une pour dans avec qui pas cette aux nous chaque être ou ne peut',
  en: 'the and of you your is are this not it with from for who have has be will to',
  de: 'sie ihre ihren ihrer und nicht ist sind eine einen einer für wird werden auf mit von wer das ein',
  lb: 'dir är ären ass net vun mat fir gëtt ginn hunn huet dat dës iech sinn wéi kënnt déi op ech',
};

/** Words that are rightly the same in two languages, or people's own. */
const ALIKE = new Set(
  'Consultations Code Stand 95-%-Intervall Votes Programme Programmes Programm Saison Saisons Jury Rang Points Places Brouillon Critère Entreprise Note Nummer Kommentar Member Grenzen Gruppen Discussion Titel Action Nr.'.split(' '),
);

/** What people read of a page, piece by piece; not what is marked as being in another language, nor what `theirs` selects. */
const pieces = (page, theirs) =>
  page.evaluate((theirs) => {
    const isElsewhere = (element) => Boolean(element.closest('body [lang], script, style, code, textarea') || (theirs && element.closest(theirs)));
    const found = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.data.trim() && !isElsewhere(node.parentElement)) found.push(node.data.trim());
    }
    for (const name of ['alt', 'aria-label', 'title', 'placeholder']) {
      for (const element of document.querySelectorAll(`body [${name}]`)) if (!isElsewhere(element)) found.push(element.getAttribute(name));
    }
    return found;
  }, theirs);

/** The pieces of a page in which a small word of another language stands. */
export async function foreignTexts(page, language, theirs) {
  const own = new Set(SMALL_WORDS[language].split(' '));
  const others = new Set(LANGUAGES.filter((other) => other !== language).flatMap((other) => SMALL_WORDS[other].split(' ')));
  const isForeign = (word) => others.has(word) && !own.has(word);
  // A code is drawn, and may hold "ne" or "vos"; so may an address.
  const worded = (text) => text.replaceAll(/https?:\/\/\S+/g, '').replaceAll(/(?<![\p{L}\d])[\p{L}\d]{4}(?:-[\p{L}\d]{4}){2,}(?![\p{L}\d])/gu, '');
  return (await pieces(page, theirs)).filter((text) => worded(text).toLowerCase().split(/[^\p{L}_]+/u).some(isForeign));
}

/** What the headings, labels and buttons of a page say. */
export function headingsAndButtons(page, theirs) {
  return page.evaluate((theirs) => {
    const all = [...document.querySelectorAll('main :is(h1, h2, h3, legend, label, thead th, caption, summary, button, a.button, dt)')];
    const own = all.filter((element) => !element.closest('main [lang]') && !element.querySelector('[lang]') && !(theirs && element.closest(theirs)));
    return own.map((element) => element.textContent.trim()).filter((text) => /\p{L}{2}/u.test(text));
  }, theirs);
}

/** What several languages say alike on pages of the same step. */
export function alikeTexts(of) {
  const spoken = new Map();
  for (const [language, texts] of Object.entries(of)) {
    for (const text of new Set(texts)) spoken.set(text, [...(spoken.get(text) ?? []), language]);
  }
  return [...spoken].filter(([text, languages]) => languages.length > 1 && !ALIKE.has(text)).map(([text, languages]) => `${text} (${languages.join(', ')})`);
}

/**
 * What a page is made of, but for its words and addresses: each element with the names of its attributes, its class, role and
 * type, and whether it has a text and, where it is marked, speaks the language of the page.
 */
export function shapeOf(page) {
  return page.evaluate(() => {
    const worded = ['alt', 'aria-label', 'title', 'placeholder', 'content', 'lang'];
    const kept = ['class', 'role', 'type', 'for', 'id', 'name', 'aria-describedby', 'aria-labelledby', 'aria-invalid', 'aria-hidden', 'tabindex', 'scope'];
    const told = (element) => {
      const names = element.getAttributeNames().map((name) => {
        const value = element.getAttribute(name);
        if (worded.includes(name)) return `${name}=${Boolean(value.trim())}`;
        return kept.includes(name) ? `${name}=${value.replaceAll(/[0-9]+/g, '0')}` : name;
      });
      return `${element.localName} ${names.join(' ')} ${element.children.length || Boolean(element.textContent.trim())}`;
    };
    return [...document.querySelectorAll('*')].map(told).join('\n');
  });
}

// Officer, respondent, candidate and reviewer go their whole ways in each of the four languages, side by side in one
// demonstration, on 320 pixels and without scripts. Every page speaks the reader's language and no other, has nothing for
// axe-core to say and fits its window. No step looks for a translated word: what is pressed is found by its name.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { PHONE, launch, picture, visit } from './browser.js';
import { PASSWORD, startDemonstration } from './demonstration.js';
import { checkPage, checkWithNu } from './page_checks.js';
import { signIn } from './people.js';
import { LANGUAGES, alikeTexts, foreignTexts, headingsAndButtons, shapeOf } from './reading_checks.js';

const DAY_MS = 86_400_000;
const day = (days) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** The columns of a text in every language, as a sheet has them. */
const columns = (name) => ['French (fr)', 'English (en)', 'German (de)', 'Luxembourgish (lb)'].map((language) => `${name}::${language}`).join(' | ');

const QUESTIONS = `
| survey |
| | type | name | ${columns('label')} | required | appearance |
| | select_one yn | works | Travaillez-vous dans la ville ? | Do you work in the town? | Arbeiten Sie in der Stadt? | Schafft Dir an der Stad? | yes | |
| | select_one scale | informed | Je suis bien informé. | I am well informed. | Ich bin gut informiert. | Ech si gutt informéiert. | | likert |
| | text | change | Que faut-il changer ? | What should change? | Was soll sich ändern? | Wat soll sech änneren? | | multiline |
| choices |
| | list_name | name | ${columns('label')} |
| | yn | yes | Oui | Yes | Ja | Jo |
| | yn | no | Non | No | Nein | Neen |
| | scale | agree | D’accord | I agree | Stimme zu | Averstan |
| | scale | disagree | Pas d’accord | I disagree | Stimme nicht zu | Net averstan |
`;

const CONSULTATION = {
  fr: ['Une ville meilleure (fictif)', 'Dites-nous ce qu’il vous faut.', ['Chaque rue a des arbres', 'La mairie ouvre le soir']],
  en: ['A better town (fictional)', 'Tell us what you need.', ['Every street has trees', 'The town hall opens in the evening']],
  de: ['Eine bessere Stadt (erfunden)', 'Sagen Sie uns, was Sie brauchen.', ['Jede Straße hat Bäume', 'Das Rathaus öffnet abends']],
  lb: ['Eng besser Stad (erfonnt)', 'Sot eis, wat Dir braucht.', ['All Strooss huet Beem', 'D’Gemeng mécht owes op']],
};

/** What people write in their own words. */
const WORDS = {
  fr: { wish: 'Des trains plus tard le soir.', statement: 'Il faut plus de bancs', use: 'Réparer des vélos.', comment: 'Clair et faisable.' },
  en: { wish: 'Later trains at night.', statement: 'There are too few benches', use: 'Repair bicycles.', comment: 'Clear and feasible.' },
  de: { wish: 'Spätere Züge am Abend.', statement: 'Es braucht mehr Bänke', use: 'Fahrräder reparieren.', comment: 'Klar und machbar.' },
  lb: { wish: 'Méi spéit Zich owes.', statement: 'Et feele Bänken', use: 'Vëloe flécken.', comment: 'Kloer a méiglech.' },
};

const workbook = (key) => `
| call |
| | key | value | ${columns('text')} |
| | programme | ateliers-${key} | Ateliers de ville (fictif) | Town workshops (fictional) | Werkstätten der Stadt (erfunden) | Atelieren an der Stad (erfonnt) |
| | body | Musterstad | | | | |
| | what | | Un local pendant un an. | A room for a year. | Ein Raum für ein Jahr. | E Raum fir ee Joer. |
| | season | 2026 | | | | |
| | title | | Ateliers 2026 (fictif) | Workshops 2026 (fictional) | Werkstätten 2026 (erfunden) | Atelieren 2026 (erfonnt) |
| | introduction | | Dites-nous ce que vous feriez d’un atelier. | Tell us what you would do with a workshop. | Sagen Sie uns, was Sie mit einer Werkstatt täten. | Sot eis, wat Dir mat engem Atelier géift maachen. |
| | opens | ${day(-1)} | | | | |
| | closes | ${day(20)} | | | | |
| | places | 2 | | | | |
| eligibility |
| | condition | ${columns('text')} | any_of |
| | \${town} = 'yes' | Vous travaillez dans la ville. | You work in the town. | Sie arbeiten in der Stadt. | Dir schafft an der Stad. | |
| | \${alone} = 'yes' | Vous travaillez seul. | You work alone. | Sie arbeiten allein. | Dir schafft eleng. | one |
| | \${young} = 'yes' | Votre entreprise a moins de trois ans. | Your firm is less than three years old. | Ihr Unternehmen ist jünger als drei Jahre. | Är Entreprise huet manner wéi dräi Joer. | one |
| groups |
| | dimension | value | ${columns('label')} | least |
| | gender | | Vous êtes | You are | Sie sind | Dir sidd | |
| | gender | woman | Une femme | A woman | Eine Frau | Eng Fra | 1 |
| | gender | man | Un homme | A man | Ein Mann | E Mann | 1 |
| criteria |
| | name | ${columns('label')} | weight | maximum |
| | use | L’usage | The use | Der Nutzen | Den Notzen | 1 | 10 |
| survey |
| | type | name | ${columns('label')} | required | bind::concept |
| | select_one yn | town | Travaillez-vous dans la ville ? | Do you work in the town? | Arbeiten Sie in der Stadt? | Schafft Dir an der Stad? | yes | |
| | select_one yn | alone | Travaillez-vous seul ? | Do you work alone? | Arbeiten Sie allein? | Schafft Dir eleng? | | |
| | select_one yn | young | Votre entreprise a-t-elle moins de trois ans ? | Is your firm less than three years old? | Ist Ihr Unternehmen jünger als drei Jahre? | Huet Är Entreprise manner wéi dräi Joer? | | |
| | text | name | Votre nom | Your name | Ihr Name | Ären Numm | yes | person.family_name |
| | text | use | Qu’en feriez-vous ? | What would you do with it? | Was täten Sie damit? | Wat géift Dir domat maachen? | yes | |
| choices |
| | list_name | name | ${columns('label')} |
| | yn | yes | Oui | Yes | Ja | Jo |
| | yn | no | Non | No | Nein | Neen |
`;

let demo;
let browser;
/** The windows of officers and candidates, and where they are, by language. */
const officers = {};
const candidates = {};
const at = { consultation: {}, call: {}, own: {} };
/** Headings and buttons of each page, by its step and the language. */
const seen = new Map();
/** What pages are made of, but for their words, that axe and the validators have looked at. */
const shapes = new Set();

before(async () => {
  [browser, demo] = await Promise.all([launch(), startDemonstration()]);
});
after(async () => {
  await browser?.close();
  checkWithNu();
  assert.equal(await demo?.stop(), 0, 'the demonstration ends well when told to');
});

/** A page of somebody who reads this language and has never been here. */
const newPage = async (language) => (await visit(browser, { scripts: false, viewport: PHONE, language })).newPage();

const signedIn = async (language, username) => {
  const page = await newPage(language);
  await signIn(page, demo.origin, username);
  return page;
};

/** A step that is gone in every language at once; its pages are then compared. */
function inEach(step, walk) {
  it(step, async () => {
    const walked = await Promise.allSettled(LANGUAGES.map((language) => walk(language)));
    const failed = walked.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
    if (failed.length) throw failed[0];
    const alike = [...seen].flatMap(([name, of]) => alikeTexts(of).map((text) => `${name}: ${text}`));
    seen.clear();
    assert.deepEqual(alike, [], 'headings and buttons that are the same in another language');
  });
}

/** Whether no page of these elements was looked at, in any language: what axe says of one, it says of the other. */
function isNewShape(shape) {
  const isNew = !shapes.has(shape);
  shapes.add(shape);
  return isNew;
}

async function checkWidth(page, name) {
  const { width } = page.viewportSize();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= width, `${name} is ${wide} px wide in a window of ${width} px`);
}

/** Checks the page that is shown. What `theirs` selects are people's own words. */
async function look(page, language, step, theirs) {
  const name = `languages-${language}-${step}`;
  const isNew = isNewShape(await shapeOf(page));
  if (isNew || process.env.ALL_PICTURES) await picture(page, name);
  assert.equal(await page.locator('html').getAttribute('lang'), language, name);
  assert.doesNotMatch(await page.content(), /⟦/, `${name} lacks a text`);
  assert.deepEqual(await foreignTexts(page, language, theirs), [], `${name} speaks another language`);
  await (isNew ? checkPage(page, name) : checkWidth(page, name));
  if (!seen.has(step)) seen.set(step, {});
  seen.get(step)[language] = await headingsAndButtons(page, theirs);
}

/** Presses the button that leads on, by keyboard. */
async function press(page, button = page.locator('main form button.button:not(.secondary)').first()) {
  await button.focus();
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
}

const pressDeed = (page, deed, value) => press(page, page.locator(`button[name="${deed}"][value="${value}"], form:has(input[type=hidden][name="${deed}"][value="${value}"]) button`).first());

/** Every fault that is told leads to its field. */
async function saysWhatIsMissing(page) {
  const faults = await page.locator('main .error-summary a').evaluateAll((links) => links.map((link) => Boolean(document.querySelector(link.hash))));
  assert.ok(faults.length > 0 && faults.every(Boolean), `faults lead to their fields: ${faults}`);
}

const sheet = (name, text) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });
const go = (page, path) => page.goto(`${demo.origin}${path}`);
const code = async (page) => (await page.locator('main').innerText()).match(/[0-9a-z]{4}(?:-[0-9a-z]{4}){4}/)[0];

inEach('an officer makes a consultation and publishes it', async (language) => {
  const page = await signedIn(language, 'omar');
  officers[language] = page;
  await go(page, '/office/consultations');
  await look(page, language, 'consultations');
  await page.locator('main a[href="/office/consultations/new"]').click();
  await page.setInputFiles('input[name=sheet]', sheet('stad.md', QUESTIONS.replace('| | text | change', '| | image | change')));
  await page.fill('input[name=body]', 'Musterstad');
  for (const [tag, [title, introduction]] of Object.entries(CONSULTATION)) {
    await page.fill(`input[name=title-${tag}]`, title);
    await page.fill(`textarea[name=introduction-${tag}]`, introduction);
  }
  const year = new Date().getFullYear();
  for (const [name, value] of Object.entries({ 'opens-day': 1, 'opens-month': 1, 'opens-year': year, 'closes-day': 31, 'closes-month': 12, 'closes-year': year })) {
    await page.fill(`input[name=${name}]`, String(value));
  }
  await page.check('input[name=audience][value=open]');
  await press(page);
  await look(page, language, 'consultation-mistake');
  await page.setInputFiles('input[name=sheet]', sheet('stad.md', QUESTIONS));
  await press(page);
  at.consultation[language] = { desk: new URL(page.url()).pathname };
  await look(page, language, 'consultation-draft');
  await page.locator('main a[href$="/statements"]').click();
  for (const [tag, [, , statements]] of Object.entries(CONSULTATION)) await page.fill(`textarea[name=seeds-${tag}]`, statements.join('\n'));
  await page.fill('input[name=own]', '2');
  await look(page, language, 'seeds');
  await press(page);
  await pressDeed(page, 'deed', 'publish');
  await pressDeed(page, 'deed', 'show');
  await look(page, language, 'consultation-desk');
  at.consultation[language].page = await page.locator('main a[href^="/consultations/"]').first().getAttribute('href');
});

inEach('a respondent answers, goes on elsewhere with a code, and sends', async (language) => {
  const page = await newPage(language);
  await go(page, '/consultations');
  await look(page, language, 'list');
  const address = at.consultation.lb.page;
  await page.locator(`main a[href="${address}"]`).click();
  await look(page, language, 'consultation');
  assert.equal(await page.locator('h1').innerText(), CONSULTATION[language][0], 'the organiser speaks the reader’s language');
  await press(page);
  await look(page, language, 'question');
  await press(page);
  await saysWhatIsMissing(page);
  await look(page, language, 'question-mistake');
  await page.check('input[value=yes]');
  await press(page);
  await page.locator('main a[href$="/ticket"]').click();
  await look(page, language, 'ticket');
  const ticket = await code(page);
  await press(page, page.locator('form[action$="/leave"] button'));

  const other = await newPage(language);
  await go(other, `${address}/code`);
  await other.fill('input[name=code]', '0000-0000-0000-0000-0000');
  await press(other);
  await look(other, language, 'code-mistake');
  await other.fill('input[name=code]', ticket.toUpperCase());
  await press(other);
  assert.match(other.url(), /answer\/informed$/, 'the answered page is behind');
  await look(other, language, 'scale');
  await other.check('input[value=agree]');
  await press(other);
  await other.fill('textarea[name=change]', WORDS[language].wish);
  await press(other);
  await look(other, language, 'check');
  await press(other);
  assert.match(other.url(), /\/sent\?receipt=/);
  await look(other, language, 'sent');
});

inEach('a respondent votes on statements, adds one, and changes a vote', async (language) => {
  const page = await newPage(language);
  const address = at.consultation.lb.page;
  await go(page, address);
  await press(page, page.locator('form[action$="/statements/begin"] button').first());
  await look(page, language, 'vote');
  assert.ok(CONSULTATION[language][2].includes(await page.locator('h1').innerText()), 'a statement in the reader’s language');
  await pressDeed(page, 'vote', 'agree');
  await page.locator('main a[href$="/add"]').click();
  await page.fill('textarea[name=text]', `${WORDS[language].statement}, ${language}@example.org`);
  await press(page);
  await look(page, language, 'add-doubt');
  await page.fill('textarea[name=text]', WORDS[language].statement);
  await press(page);
  await look(page, language, 'added');
  await pressDeed(page, 'vote', 'disagree');
  await look(page, language, 'all-voted');
  await page.locator('main a[href$="/own"]').click();
  await look(page, language, 'own-votes');
  await page.locator('main a[href*="/of/"]').first().click();
  await pressDeed(page, 'vote', 'pass');
  await go(page, `${address}/statements/later`);
  await look(page, language, 'votes-later');
  await go(page, `${address}/statements`);
  await press(page, page.locator('form[action$="/finish"] button'));
  await look(page, language, 'thanks');
});

it('others answer by other programs', async () => {
  const send = (path, number, body) =>
    fetch(`${demo.origin}/api${at.consultation.lb.page}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `four languages ${number}` },
      body: JSON.stringify(body),
    });
  for (let number = 0; number < 36; number += 1) {
    const side = number % 2 ? 'agree' : 'disagree';
    const answers = { works: number % 3 ? 'yes' : 'no', informed: side };
    const sent = await send('answers', number, { answers });
    assert.ok(sent.ok, await sent.text());
    const voted = await send('votes', number, { votes: { 1: side, 2: 'agree' } });
    assert.ok(voted.ok, await voted.text());
  }
});

inEach('the officer judges statements and sees what came in', async (language) => {
  const page = officers[language];
  const { desk } = at.consultation.lb;
  await go(page, `${desk}/statements`);
  await look(page, language, 'judge');
  await go(page, `${desk}/results`);
  await look(page, language, 'own-results', 'blockquote, q');
  await go(page, `${desk}/notices`);
  await look(page, language, 'notices', 'blockquote, q');
  await go(page, `${desk}/themes`);
  await look(page, language, 'themes', 'blockquote, q');
  await go(page, `${desk}/opinions`);
  await look(page, language, 'own-opinions');
});

inEach('everybody sees the results', async (language) => {
  const page = await newPage(language);
  const address = at.consultation.lb.page;
  await go(page, `${address}/results`);
  assert.ok((await page.locator('main table').count()) > 0, 'results are shown');
  await look(page, language, 'results');
  await go(page, `${address}/opinions`);
  await look(page, language, 'opinions');
  await go(page, `${address}/became`);
  await look(page, language, 'became');
});

inEach('an officer makes a call from a workbook and publishes it', async (language) => {
  const page = officers[language];
  await go(page, '/office/programmes');
  await look(page, language, 'calls');
  await page.locator('main a[href="/office/programmes/new"]').click();
  await page.setInputFiles('input[name=sheet]', sheet('ateliers.md', workbook(language).replace('| places | 2 |', '| places | zwee |')));
  await press(page);
  await look(page, language, 'call-mistake');
  await page.setInputFiles('input[name=sheet]', sheet('ateliers.md', workbook(language)));
  await press(page);
  at.call[language] = { desk: new URL(page.url()).pathname };
  await look(page, language, 'call-draft');
  await press(page);
  await look(page, language, 'call-desk');
  at.call[language].page = await page.locator('main a[href^="/programmes/"]').first().getAttribute('href');
});

inEach('a candidate learns whether they may apply, applies and sends', async (language) => {
  const names = ['--given-name', 'Ida', '--family-name', `Beispill-${language}`, '--email', `ida-${language}@example.org`];
  await demo.command(['account', 'add', `ida-${language}`, ...names, '--lang', language], `${PASSWORD}\n`);
  const page = await signedIn(language, `ida-${language}`);
  candidates[language] = page;
  await go(page, '/programmes');
  await look(page, language, 'programmes');
  await page.locator(`main a[href="${at.call.lb.page}"]`).click();
  await look(page, language, 'call');
  await page.locator('main a[href$="/eligible"]').click();
  await look(page, language, 'eligible');
  await page.check('input[name=town][value=yes]');
  await page.check('input[name=alone][value=no]');
  await page.check('input[name=young][value=no]');
  await pressDeed(page, 'deed', 'see');
  await look(page, language, 'not-eligible');
  await page.check('input[name=town][value=yes]');
  await page.check('input[name=alone][value=yes]');
  await pressDeed(page, 'deed', 'apply');
  await look(page, language, 'known');
  await press(page);
  at.own[language] = new URL(page.url()).pathname.replace(/\/(q|known|go|groups|check).*/, '');
  await look(page, language, 'application-question');
  while (!(await page.locator('[name=use]').count())) await press(page);
  await press(page);
  await saysWhatIsMissing(page);
  await look(page, language, 'application-mistake');
  await page.fill('[name=use]', WORDS[language].use);
  await press(page);
  await look(page, language, 'groups');
  await page.check(`input[name=gender][value=${['fr', 'de'].includes(language) ? 'woman' : 'man'}]`);
  await press(page);
  await look(page, language, 'application-check');
  await press(page);
  assert.equal(new URL(page.url()).pathname, at.own[language]);
  await look(page, language, 'application-sent');
  await go(page, '/programmes/mine');
  await look(page, language, 'mine');
});

inEach('the officer finds applications complete and brings a jury together', async (language) => {
  const names = ['--given-name', 'Jos', '--family-name', `Juror-${language}`, '--email', `jos-${language}@example.org`];
  await demo.command(['account', 'add', `jos-${language}`, ...names, '--lang', language], `${PASSWORD}\n`);
  const page = officers[language];
  const { desk } = at.call.lb;
  await go(page, `${desk}/applications?state=sent`);
  await go(page, at.own[language].replace('/programmes/', '/office/programmes/'));
  await look(page, language, 'application', 'dd');
  await pressDeed(page, 'deed', 'return');
  await look(page, language, 'application-return-mistake', 'dd');
  await pressDeed(page, 'deed', 'complete');
  await go(page, `${desk}/applications?state=complete`);
  await look(page, language, 'applications');
  await go(page, `${desk}/jury`);
  await page.fill('input[name=login]', 'nobody-at-all');
  await pressDeed(page, 'deed', 'invite');
  await look(page, language, 'jury-mistake');
  await page.fill('input[name=login]', `jos-${language}`);
  await pressDeed(page, 'deed', 'invite');
});

it('three weeks go by, and applications are shared out', async () => {
  const code = at.call.lb.page.split('/').pop();
  const [opens, closes] = [-30, -1].map((days) => (Date.now() + days * DAY_MS) * 1_000);
  execFileSync('sqlite3', ['-cmd', '.timeout 10000', join(demo.data, 'passerelle.sqlite'), `UPDATE programme_calls SET opens_at = ${opens}, closes_at = ${closes} WHERE code = '${code}'`]);
  await go(officers.lb, `${at.call.lb.desk}/jury`);
  await pressDeed(officers.lb, 'deed', 'share');
});

const reviewers = {};
const toDeclare = (page) => page.locator('main table a').evaluateAll((links) => links.map((link) => link.pathname));

inEach('a reviewer declares a conflict, and scores what is left', async (language) => {
  const page = await signedIn(language, `jos-${language}`);
  reviewers[language] = page;
  await go(page, '/jury');
  await look(page, language, 'to-read');
  const [conflicting, free] = await toDeclare(page);
  await go(page, conflicting);
  await look(page, language, 'declare');
  await press(page);
  await look(page, language, 'declare-mistake');
  await page.check('input[value=acquaintance]');
  await press(page);
  assert.match(page.url(), /\/jury$/);
  await go(page, free);
  await page.check('input[value=none]');
  await press(page);
  await look(page, language, 'sheet', 'dd');
  await pressDeed(page, 'deed', 'send');
  await saysWhatIsMissing(page);
  await look(page, language, 'sheet-mistake', 'dd');
  await score(page, language);
  await look(page, language, 'read');
});

async function score(page, language) {
  await page.fill('input[name=points-use]', '8');
  await page.fill('textarea[name=comment-use]', WORDS[language].comment);
  await pressDeed(page, 'deed', 'send');
}

it('who was given what another could not judge scores it', async () => {
  for (const language of LANGUAGES) {
    const page = reviewers[language];
    await go(page, '/jury');
    for (const path of await toDeclare(page)) {
      await go(page, path);
      if (await page.locator('input[value=none]').count()) {
        await page.check('input[value=none]');
        await press(page);
      }
      if (await page.locator('input[name=points-use]').count()) await score(page, language);
    }
  }
});

inEach('the officer sees the proposed list', async (language) => {
  const page = officers[language];
  await go(page, `${at.call.lb.desk}/jury`);
  await look(page, language, 'jury');
  await go(page, `${at.call.lb.desk}/decision`);
  await look(page, language, 'decision');
});

it('one officer signs the list and makes it final', async () => {
  await pressDeed(officers.lb, 'deed', 'sign');
  await pressDeed(officers.lb, 'deed', 'final');
});

inEach('a candidate reads their place, and everybody how it was decided', async (language) => {
  const page = candidates[language];
  await go(page, at.own[language]);
  await look(page, language, 'decided');
  await page.locator('main a[href$="/place"]').click();
  await look(page, language, 'place');
  await go(page, `${at.call.lb.page}/result`);
  await look(page, language, 'result');
  await go(page, `${at.call.lb.page}/seasons`);
  await look(page, language, 'seasons');
  await officers[language].goto(`${demo.origin}${at.call.lb.desk}/cohort`);
  await look(officers[language], language, 'cohort');
});

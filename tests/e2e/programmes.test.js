// An officer makes a call from a workbook and publishes it; somebody learns on a phone, without scripts, whether they may
// apply, applies, is asked to complete, and completes. At a desk with scripts, too.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { signIn } from './people.js';
import { walkedTwice } from './walked_twice.js';

const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const SHEET = `
| call |
| | key | value | text::French (fr) | text::English (en) |
| | programme | ateliers | Ateliers de ville (fictif) | Town workshops (fictional) |
| | body | Ville fictive | | |
| | what | | Un local pendant un an. | A room for a year. |
| | season | 2026 | | |
| | title | | Ateliers 2026 (fictif) | Workshops 2026 (fictional) |
| | introduction | | Dites-nous ce que vous feriez d’un atelier. | Tell us what you would do with a workshop. |
| | opens | ${day(-1)} | | |
| | closes | ${day(20)} | | |
| | places | 3 | | |
| eligibility |
| | condition | text::French (fr) | text::English (en) | any_of |
| | \${town} = 'yes' | Vous travaillez dans la ville. | You work in the town. | |
| | \${alone} = 'yes' | Vous travaillez seul. | You work alone. | one |
| | \${young} = 'yes' | Votre entreprise a moins de trois ans. | Your firm is less than three years old. | one |
| groups |
| | dimension | value | label::French (fr) | label::English (en) | least |
| | gender | | Vous êtes | You are | |
| | gender | woman | Une femme | A woman | 1 |
| | gender | man | Un homme | A man | 1 |
| criteria |
| | name | label::French (fr) | label::English (en) | weight | maximum |
| | use | L’usage | The use | 1 | 10 |
| survey |
| | type | name | label::French (fr) | label::English (en) | required | bind::concept |
| | select_one yn | town | Travaillez-vous dans la ville ? | Do you work in the town? | yes | |
| | select_one yn | alone | Travaillez-vous seul ? | Do you work alone? | | |
| | select_one yn | young | Votre entreprise a-t-elle moins de trois ans ? | Is your firm less than three years old? | | |
| | text | name | Votre nom | Your name | yes | person.family_name |
| | text | use | Qu’en feriez-vous ? | What would you do with it? | yes | |
| choices |
| | list_name | name | label::French (fr) | label::English (en) |
| | yn | yes | Oui | Yes |
| | yn | no | Non | No |
`;

walkedTwice('Programmes', 'programme', (journey) => {
  const { look, main } = journey;
  const pages = {};
  let address;
  let desk;
  let own;
  const press = (page) => page.locator('main form button.button:not(.secondary)').first().click();

  it('are made by an officer from a workbook, whose mistakes are named with their cell', async () => {
    const page = await journey.newPage();
    pages.omar = page;
    await signIn(page, journey.demo.origin, 'omar');
    await page.goto(`${journey.demo.origin}/office/programmes`);
    await look(page, 'office');
    await page.goto(`${journey.demo.origin}/office/programmes/new`);
    const sheet = (text) => ({ name: 'ateliers.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
    await page.setInputFiles('input[name=sheet]', sheet(SHEET.replace('| places | 3 |', '| places | trois |')));
    await press(page);
    assert.match(await main(page), /call, row 10, column value: a whole number from 1 to 10000/);
    await look(page, 'mistake');
    await page.setInputFiles('input[name=sheet]', sheet(SHEET));
    await press(page);
    desk = page.url();
    assert.match(await main(page), /Vous seul voyez ce brouillon/);
    await look(page, 'draft');
    const form = await page.request.get(`${desk}/form.pdf`);
    assert.equal((await form.body()).subarray(0, 5).toString(), '%PDF-');
    await press(page);
    await look(page, 'desk');
    address = await page.locator('main a[href^="/programmes/"]').first().getAttribute('href');
  });

  it('tell before the first question whether one may apply, and what would change it', async () => {
    const page = await journey.newPage();
    await page.goto(`${journey.demo.origin}/programmes`);
    assert.match(await main(page), /Ateliers 2026/);
    await look(page, 'list');
    await page.goto(`${journey.demo.origin}${address}`);
    assert.match(await main(page), /Au moins une de ces conditions/);
    await look(page, 'call');
    await page.locator('main a[href$="/eligible"]').click();
    await look(page, 'eligible');
    await page.check('input[name=town][value=yes]');
    await page.locator('button[value=see]').click();
    assert.match(await main(page), /Cela dépend de réponses qui manquent/);
    await page.check('input[name=town][value=yes]');
    await page.check('input[name=alone][value=no]');
    await page.check('input[name=young][value=no]');
    await page.locator('button[value=see]').click();
    assert.match(await main(page), /il manque une condition[\s\S]*Cela changerait la réponse[\s\S]*candidater quand même/);
    await look(page, 'not-eligible');
  });

  it('are applied to with what is known filled in, page by page, and sent once', async () => {
    const page = await journey.newPage();
    pages.ana = page;
    await signIn(page, journey.demo.origin, 'ana');
    await page.goto(`${journey.demo.origin}${address}/eligible`);
    await page.check('input[name=town][value=yes]');
    await page.check('input[name=alone][value=yes]');
    await page.locator('button[value=apply]').click();
    assert.match(await main(page), /Ce que nous savons déjà/);
    await look(page, 'known');
    await press(page);
    own = page.url().replace(/\/(q|known|go|groups|check).*/, '');
    assert.match(page.url(), /\/q\/young$/, 'what was answered before is behind');
    await look(page, 'question');
    await press(page);
    await press(page);
    assert.equal(await page.locator('.error-summary a[href="#use"]').count(), 1, 'what is missing is said');
    await look(page, 'question-mistake');
    await page.fill('textarea[name=use], input[name=use]', 'Réparer des vélos.');
    await press(page);
    assert.match(await main(page), /facultatives/);
    await look(page, 'groups');
    await page.check('input[name=gender][value=woman]');
    await press(page);
    assert.match(await main(page), /Réparer des vélos[\s\S]*Une femme/);
    await look(page, 'check');
    await press(page);
    assert.equal(page.url(), own);
    assert.match(await main(page), /Envoyée[\s\S]*Ce qui suit/);
    await look(page, 'sent');
    const receipt = await page.request.get(`${own}/receipt.pdf`);
    assert.equal((await receipt.body()).subarray(0, 5).toString(), '%PDF-');
    await page.goto(`${journey.demo.origin}/programmes/mine`);
    await look(page, 'mine');
  });

  it('are looked at by the officer, who says what lacks and until when', async () => {
    const page = pages.omar;
    await page.goto(desk);
    await page.locator('main a[href*="/applications?state=sent"]').click();
    await look(page, 'applications');
    await page.locator('main table a').first().click();
    assert.match(await main(page), /Réparer des vélos/);
    assert.doesNotMatch(await main(page), /Une femme/, 'what is said of oneself is not for the office');
    await look(page, 'application');
    await page.locator('button[value=return]').click();
    assert.match(await main(page), /Écrivez ce qui manque/);
    await look(page, 'application-mistake');
    await page.fill('textarea[name=lacks]', 'Dites-nous combien de jours par semaine.');
    await page.locator('button[value=return]').click();
    assert.match(await main(page), /À compléter/);
  });

  it('are completed by the candidate, found complete, and withdrawn by who wants to', async () => {
    const page = pages.ana;
    await page.goto(own);
    assert.match(await main(page), /combien de jours par semaine/);
    await look(page, 'returned');
    await page.goto(`${own}/q/use`);
    await page.fill('textarea[name=use], input[name=use]', 'Réparer des vélos, trois jours par semaine.');
    await press(page);
    await press(page);
    assert.match(await main(page), /Envoyée/);
    await pages.omar.reload();
    assert.match(await main(pages.omar), /trois jours par semaine/);
    await pages.omar.locator('button[value=complete]').click();
    assert.match(await main(pages.omar), /Complète/);
    await page.goto(own);
    assert.match(await main(page), /Tout y est/);
    await page.locator('main details summary', { hasText: 'Retirer ma candidature' }).click();
    await page.locator('form[action$="/withdraw"] button').click();
    assert.match(await main(page), /Retirée/);
    await look(page, 'withdrawn');
  });
});

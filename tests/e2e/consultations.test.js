// An officer makes a consultation from a spreadsheet and publishes it; somebody answers on a phone, without scripts, leaves
// and goes on with a code elsewhere; a confirmed person takes their ticket; the officer sees the results, signs a theme and
// answers it; everybody sees results in steps. On the phone without scripts, too.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { it } from 'node:test';
import { signIn } from './people.js';
import { walkedTwice } from './walked_twice.js';

const SHEET = `
| survey |
| | type | name | label::French (fr) | label::English (en) | required | appearance |
| | select_one yn | works | Travaillez-vous dans la ville ? | Do you work in the town? | yes | |
| | select_multiple needs | needs | Que vous faut-il ? | What do you need? | | |
| | select_one scale | informed | Je suis bien informé. | I am well informed. | | likert |
| | integer | age | Votre âge | Your age | | |
| | text | change | Que faut-il changer ? | What should change? | | multiline |
| choices |
| | list_name | name | label::French (fr) | label::English (en) |
| | yn | yes | Oui | Yes |
| | yn | no | Non | No |
| | needs | money | De l’argent | Money |
| | needs | room | Un local | A room |
| | scale | agree | D’accord | I agree |
| | scale | disagree | Pas d’accord | I disagree |
`;

walkedTwice('Consultations', 'consultation', (journey) => {
  const { look, main } = journey;
  const pages = {};
  let desk;
  let address;
  let code;
  const press = (page) => page.locator('main form button.button:not(.secondary)').first().click();

  it('are made by an officer from a spreadsheet, whose mistakes are named with their cell', async () => {
    const page = await journey.newPage();
    pages.omar = page;
    await signIn(page, journey.demo.origin, 'omar');
    await page.goto(`${journey.demo.origin}/office/consultations`);
    await look(page, 'office');
    await page.goto(`${journey.demo.origin}/office/consultations/new`);
    const sheet = (text) => ({ name: 'ville.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
    await page.setInputFiles('input[name=sheet]', sheet(SHEET.replace('| | text | change', '| | image | change')));
    await page.fill('input[name=body]', 'Ville fictive');
    await page.fill('input[name=title-fr]', 'Une meilleure ville (fictif)');
    await page.fill('textarea[name=introduction-fr]', 'Dites-nous ce qu’il vous faut.\n\nNous répondons en juin.');
    const year = new Date().getFullYear();
    for (const [name, value] of Object.entries({ 'opens-day': 1, 'opens-month': 1, 'opens-year': year, 'closes-day': 30, 'closes-month': 6, 'closes-year': year + 1 })) {
      await page.fill(`input[name=${name}]`, String(value));
    }
    await page.check('input[name=audience][value=open]');
    await page.fill('input[name=closes-day]', '31');
    await page.locator('main form button').first().click();
    assert.match(await main(page), /Choisissez le fichier encore une fois/, 'the day is wrong, and the file is gone');
    await page.setInputFiles('input[name=sheet]', sheet(SHEET.replace('| | text | change', '| | image | change')));
    await page.fill('input[name=closes-day]', '30');
    await page.locator('main form button').first().click();
    assert.match(await main(page), /survey, row 6, column type: a consultation takes no files/);
    assert.equal(await page.inputValue('input[name=body]'), 'Ville fictive', 'nothing is lost');
    await look(page, 'mistake');
    await page.setInputFiles('input[name=sheet]', sheet(SHEET));
    await page.locator('main form button').first().click();
    desk = page.url();
    assert.match(await main(page), /Vous seul voyez ce brouillon/);
    await look(page, 'draft');
    await page.locator('button[value=publish]').click();
    await page.selectOption('select[name=split]', 'works');
    await look(page, 'before-showing');
    await page.locator('button[value=show]').click();
    assert.match(await main(page), /Croiser les résultats avec\s*Travaillez-vous dans la ville/);
    await look(page, 'desk');
    address = await page.locator('main a[href^="/consultations/"]').first().getAttribute('href');
    const poster = await page.request.get(`${journey.demo.origin}${address}/poster.pdf?in=fr`);
    assert.equal((await poster.body()).subarray(0, 8).toString(), '%PDF-1.7');
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: await poster.body() }).toString();
    assert.match(text, /Une meilleure ville[\s\S]*\/consultations\//);
  });

  it('are answered by anyone, who goes on with a code on another device', async () => {
    const page = await journey.newPage();
    await page.goto(`${journey.demo.origin}/consultations`);
    assert.match(await main(page), /Une meilleure ville/);
    await look(page, 'list');
    await page.goto(`${journey.demo.origin}${address}`);
    await look(page, 'public');
    await press(page);
    await look(page, 'question');
    await press(page);
    assert.match(await main(page), /Choisissez/, 'what is missing is said');
    await look(page, 'question-mistake');
    await page.check('input[value=yes]');
    await press(page);
    await page.locator('main a[href$="/ticket"]').click();
    await look(page, 'ticket');
    [code] = (await main(page)).match(/[0-9a-z]{4}(?:-[0-9a-z]{4}){4}/);
    await page.locator('form[action$="/leave"] button').click();

    const other = await journey.newPage();
    await other.goto(`${journey.demo.origin}${address}/code`);
    await other.fill('input[name=code]', '0000-0000-0000-0000-0000');
    await press(other);
    assert.match(await main(other), /n’ouvre rien/);
    await look(other, 'code-mistake');
    await other.fill('input[name=code]', code.toUpperCase());
    await press(other);
    assert.match(other.url(), /answer\/needs$/, 'the answered page is behind');
    await other.check('input[value=money]');
    await other.check('input[value=room]');
    await press(other);
    await other.check('input[value=agree]');
    await press(other);
    await other.fill('input[name=age]', 'quarante');
    await press(other);
    assert.match(await main(other), /nombre entier/);
    await other.fill('input[name=age]', '40');
    await press(other);
    await other.fill('textarea[name=change]', 'Des trains plus tard le soir.');
    await press(other);
    assert.match(await main(other), /De l.argent[\s\S]*Un local[\s\S]*40/);
    await look(other, 'check');
    await press(other);
    assert.match(await main(other), /Votre réponse est envoyée/);
    await look(other, 'receipt');
    await other.fill('input[name=email]', 'quelqu-un@passerelle.example');
    await other.locator('form[action$="/contact"] button').click();
    assert.match(await main(other), /Nous vous avons écrit/);
    await look(other, 'contact-asked');
    await other.goto(`${journey.demo.origin}/demo/mail`);
    await other.locator('article a', { hasText: 'Est-ce bien vous' }).first().click();
    const letter = await main(other);
    const [link] = letter.match(/\/consultations\/contact\/[\w-]+/);
    await other.goto(journey.demo.origin + link);
    await look(other, 'contact-confirm');
    await other.locator('button[value=keep]').click();
    assert.match(await main(other), /Nous vous écrirons[\s\S]*effacée 90 jours/);
    await look(other, 'contact-kept');
    await other.locator('button[value=forget]').click();
    assert.doesNotMatch(await main(other), /Nous vous écrirons/);
    assert.equal(await other.locator('button[value=forget]').count(), 0, 'there is nothing left to forget');
    await other.goto(`${journey.demo.origin}${address}/results`);
    assert.match(await main(other), /Réponses comptées\s*1[\s\S]*Moins de 10/);
    await look(other, 'few');
  });

  it('give a confirmed person one ticket, which is theirs to keep', async () => {
    const page = await journey.newPage();
    await signIn(page, journey.demo.origin, 'ana');
    await page.goto(`${journey.demo.origin}/consultations`);
    await page.locator('main a', { hasText: 'Votre commune et les jeunes entreprises' }).click();
    await look(page, 'verified');
    await press(page);
    assert.match(await main(page), /Notez ce billet/);
    await look(page, 'verified-ticket');
    assert.match(await main(page), /\w{4}(-\w{4}){4}/);
    await page.locator('form[action$="/leave"] button').click();
    await press(page);
    assert.match(await main(page), /déjà été retiré/, 'never a second one, and nothing here knows the first');
    await look(page, 'verified-again');
  });

  it('are read by the officer: results, duplicates, themes, and the answer of the body', async () => {
    const page = pages.omar;
    await page.goto(`${desk}/results`);
    assert.match(await main(page), /ne sont pas représentatives[\s\S]*Réponses comptées\s*1/);
    await look(page, 'own-results');
    await page.goto(`${journey.demo.origin}/office/consultations`);
    await page.locator('main a', { hasText: 'Ce qu’il faut aux jeunes entreprises' }).click();
    const demo = page.url();
    await page.goto(`${demo}/results?rows=stage&columns=hinders`);
    assert.match(await main(page), /Réponses comptées\s*120/);
    await look(page, 'results');
    await page.goto(`${demo}/notices`);
    assert.match(await main(page), /avec le même texte/);
    await look(page, 'notices');
    await page.goto(`${demo}/themes`);
    await page.fill('input[name=name-change]', 'Marchés publics');
    await page.fill('input[name=words-change]', 'marchés');
    await page.locator('form', { has: page.locator('input[name=name-change]') }).locator('button[value=name]').click();
    assert.match(await main(page), /Marchés publics[\s\S]*Nommé par/);
    await page.fill('textarea[name^=reply-]', 'Les dossiers tiendront en deux pages dès septembre.');
    await look(page, 'themes');
    await page.locator('button[value=reply]').first().click();
    await page.goto(`${demo}`);
    const open = await page.locator('main a[href^="/consultations/"]').first().getAttribute('href');
    const reader = await journey.newPage();
    await reader.goto(`${journey.demo.origin}${open}/became`);
    assert.match(await main(reader), /Marchés publics[\s\S]*deux pages dès septembre/);
    await look(reader, 'became');
    await reader.goto(`${journey.demo.origin}${open}/results?columns=tenders#cross`);
    assert.match(await main(reader), /ne sont pas représentatives[\s\S]*Réponses comptées\s*120[\s\S]*montrées ci-dessous\s*110/);
    assert.match(await main(reader), /par étapes d.au moins 10[\s\S]*Où en est votre entreprise/);
    assert.equal(await reader.locator('#cross table').count(), 1, 'split by the one question that was chosen');
    await look(reader, 'public-results');
  });
});

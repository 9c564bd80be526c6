// An officer begins with statements and publishes; somebody judges them on a phone without scripts, changes a vote, adds one,
// leaves and goes on with the code; the officer judges what was added; a helper keys in paper; everybody sees what unites and
// what divides. On the phone without scripts, too.

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { signIn } from './people.js';
import { walkedTwice } from './walked_twice.js';

const SHEET = `
| survey |
| | type | name | label::French (fr) | label::English (en) |
| | note | words | Dites ce que vous en pensez. | Say what you think. |
`;
const SEEDS = ['La mairie ouvre tard une fois par semaine', 'Les démarches se font seulement en ligne', 'Chaque rue a des arbres'];

walkedTwice('Statements', 'statements', (journey) => {
  const { look, main } = journey;
  const pages = {};
  let desk;
  let address;
  let code;
  const vote = (page, name) => page.locator(`button[name=vote][value=${name}]`).click();

  it('are begun with by an officer, one a line, with mistakes named beside the field', async () => {
    const page = await journey.newPage();
    pages.omar = page;
    await signIn(page, journey.demo.origin, 'omar');
    await page.goto(`${journey.demo.origin}/office/consultations/new`);
    await page.setInputFiles('input[name=sheet]', { name: 'avis.md', mimeType: 'text/markdown', buffer: Buffer.from(SHEET) });
    await page.fill('input[name=body]', 'Ville fictive');
    await page.fill('input[name=title-fr]', 'La ville demain (fictif)');
    await page.fill('textarea[name=introduction-fr]', 'Dites-nous ce que vous pensez.');
    const year = new Date().getFullYear();
    for (const [name, value] of Object.entries({ 'opens-day': 1, 'opens-month': 1, 'opens-year': year, 'closes-day': 30, 'closes-month': 6, 'closes-year': year + 1 })) {
      await page.fill(`input[name=${name}]`, String(value));
    }
    await page.check('input[name=audience][value=open]');
    await page.locator('main form button').first().click();
    desk = page.url();
    await page.locator('main a[href$="/statements"]').click();
    await page.fill('textarea[name=seeds-fr]', `${SEEDS.join('\n')}\n${'x'.repeat(141)}`);
    await page.locator('main form button').first().click();
    assert.match(await main(page), /La ligne 4 a plus de 140 signes/);
    await look(page, 'seeds-mistake');
    await page.fill('textarea[name=seeds-fr]', SEEDS.join('\n'));
    await page.fill('input[name=own]', '2');
    await page.locator('main form button').first().click();
    await page.locator('button[value=publish]').click();
    await page.locator('button[value=show]').click();
    await look(page, 'desk');
    address = await page.locator('main a[href^="/consultations/"]').first().getAttribute('href');
  });

  it('are judged by anyone, one after another, who changes a vote, adds one and goes on with the code', async () => {
    const page = await journey.newPage();
    await page.goto(`${journey.demo.origin}${address}`);
    assert.match(await main(page), /Des phrases courtes/);
    await look(page, 'public');
    await page.locator('main form button.button:not(.secondary)').first().click();
    assert.match(await main(page), /Encore 3 phrases/, 'a sheet of notes leads straight to the statements');
    await look(page, 'vote');
    await vote(page, 'agree');
    assert.match(await main(page), /Encore 2 phrases/);
    await page.locator('main a[href$="/add"]').click();
    await page.fill('textarea[name=text]', 'Écrivez à ana@example.org pour des bancs');
    await page.locator('main form button').first().click();
    assert.match(await main(page), /On dirait une adresse/);
    await look(page, 'add-doubt');
    await page.fill('textarea[name=text]', 'Il faut plus de bancs');
    await page.locator('main form button').first().click();
    assert.match(await main(page), /Un agent lira votre phrase/);
    await look(page, 'added');
    await page.locator('main a[href$="/later"]').click();
    await look(page, 'later');
    [code] = (await main(page)).match(/[0-9a-z]{4}(?:-[0-9a-z]{4}){4}/);
    await page.locator('form[action$="/leave"] button').click();

    const other = await journey.newPage();
    await other.goto(`${journey.demo.origin}${address}/statements/code`);
    await other.fill('input[name=code]', '0000-0000-0000-0000-0000');
    await other.locator('main form button').first().click();
    assert.match(await main(other), /n’ouvre rien/);
    await look(other, 'code-mistake');
    await other.fill('input[name=code]', code.toUpperCase());
    await other.locator('main form button').first().click();
    assert.match(await main(other), /Encore 2 phrases/, 'what was judged is behind');
    await vote(other, 'disagree');
    await vote(other, 'pass');
    assert.match(await main(other), /Vous avez donné votre avis sur tout/);
    await look(other, 'all');
    await other.locator('main a[href$="/own"]').click();
    await look(other, 'own');
    await other.locator('main a[href*="/of/"]').first().click();
    assert.match(await main(other), /Vous avez dit/);
    await vote(other, 'agree');
    assert.match(other.url(), /\/own$/);
    await other.locator('form[action$="/finish"] button').click();
    assert.match(await main(other), /Vos votes comptent déjà/);
    await look(other, 'thanks');
    await other.goto(`${journey.demo.origin}${address}/opinions`);
    assert.match(await main(other), /Moins de 10 personnes/);
    await look(other, 'few');
  });

  it('are judged by the officer before others see them', async () => {
    const page = pages.omar;
    await page.goto(`${desk}/statements`);
    assert.match(await main(page), /Il faut plus de bancs/);
    await page.locator('button[value=refuse]').click();
    assert.match(await main(page), /Choisissez un motif/);
    await look(page, 'judge-mistake');
    await page.locator('button[value=accept]').click();
    assert.match(await main(page), /Rien n’attend/);
    await look(page, 'judged');
    const next = await journey.newPage();
    await next.goto(`${journey.demo.origin}${address}`);
    await next.locator('main form button.button:not(.secondary)').first().click();
    assert.match(await main(next), /Encore 4 phrases/);
  });

  it('are keyed in from paper by a helper, on one page', async () => {
    const page = await journey.newPage();
    await signIn(page, journey.demo.origin, 'karim');
    await page.goto(`${journey.demo.origin}${address}`);
    await page.locator('form:has(input[name=paper]) button').first().click();
    await page.locator('main a[href$="/sheet"]').click();
    await page.locator('main form button').first().click();
    assert.match(await main(page), /Cochez au moins une phrase/);
    await page.check('input[name=vote-1][value=agree]');
    await page.check('input[name=vote-4][value=pass]');
    await look(page, 'sheet');
    await page.locator('main form button').first().click();
    assert.match(await main(page), /Merci pour vos votes/);
    // A map is shown for a moment before it is drawn again.
    for (let tries = 0; tries < 30; tries += 1) {
      await pages.omar.goto(`${desk}/opinions`);
      if (/Personnes\s*2/.test(await main(pages.omar))) break;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    assert.match(await main(pages.omar), /Personnes\s*2[\s\S]*Sur papier\s*1/);
  });

  it('show everybody what unites and what divides', async () => {
    const page = pages.omar;
    await page.goto(`${journey.demo.origin}/office/consultations`);
    await page.locator('main a', { hasText: 'Ce qu’il faut aux jeunes entreprises' }).click();
    const demo = page.url();
    await page.goto(`${demo}/statements`);
    assert.match(await main(page), /parle allemand/);
    await look(page, 'judge');
    await page.goto(`${demo}/opinions`);
    await look(page, 'own-opinions');
    await page.goto(demo);
    const open = await page.locator('main a[href^="/consultations/"]').first().getAttribute('href');
    const reader = await journey.newPage();
    await reader.goto(`${journey.demo.origin}${open}/opinions`);
    const said = await main(reader);
    assert.match(said, /Groupe A[\s\S]*Ce qui unit[\s\S]*Une seule personne suit mon entreprise[\s\S]*Ce qui divise[\s\S]*Graine 1/);
    await look(reader, 'opinions');
    const drawing = await reader.locator('figure.chart svg[role=img]').innerHTML();
    await reader.reload();
    assert.equal(await reader.locator('figure.chart svg[role=img]').innerHTML(), drawing, 'the same twice');
    const votes = await reader.request.get(`${journey.demo.origin}${open}/participants-votes.csv`);
    assert.equal(votes.status(), 404, 'files of votes come when it is over');
  });
});

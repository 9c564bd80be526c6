// Somebody applies to be an adviser, an officer accepts, a firm is led to somebody and asks, the adviser passes it on,
// an officer takes over; the badge tells the truth. On a phone, without scripts.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PHONE, launch, picture, visit } from './browser.js';
import { startDemonstration } from './demonstration.js';
import { checkPage, checkWithNu } from './page_checks.js';
import { forward, giveSiret, signIn } from './people.js';

let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
});

describe('Advisers (scripts off, phone)', () => {
  let demo;
  const pages = {};
  const contexts = [];
  const look = async (page, step) => {
    await picture(page, `advisers-${step}`);
    await checkPage(page, `advisers-${step}`);
  };
  const main = (page) => page.locator('main').innerText();

  before(async () => {
    demo = await startDemonstration();
    for (const name of ['ana', 'omar', 'leo', 'nora']) {
      const context = await visit(browser, { scripts: false, viewport: PHONE });
      contexts.push(context);
      pages[name] = await context.newPage();
      await signIn(pages[name], demo.origin, name);
    }
  });
  after(async () => {
    for (const context of contexts) await context.close();
    assert.equal(await demo?.stop(), 0, 'the demonstration ends well when told to');
  });

  it('lets ana apply, and says what is missing', async () => {
    const page = pages.ana;
    await page.goto(`${demo.origin}/adviser`);
    await look(page, '01-none');
    await page.locator('main a[href="/adviser/apply"]').click();
    await look(page, '02-form');
    await forward(page);
    assert.ok((await page.locator('.error-summary a').count()) >= 8);
    await look(page, '03-missing');
    await page.fill('input[name="organisation"]', 'Cabinet Ana (fictif)');
    await page.locator('select[name="kind"]').selectOption('consultancy');
    await page.fill('input[name="commune"]', 'Limoges');
    await page.locator('select[name="reach"]').selectOption('region');
    await page.locator('input[name="modes"][value="on_site"]').check();
    await page.locator('input[name="specialities"][value="cybersecurity"]').check();
    await page.locator('input[name="languages"][value="fr"]').check();
    await page.fill('textarea[name="presentation"]', 'Nous aidons les petites entreprises. Cabinet fictif.');
    await page.fill('textarea[name="evidence"]', 'Un label fictif, https://label.example/ana');
    await page.locator('input[name="charter"]').check();
    await forward(page);
    assert.match(page.url(), /\/adviser\?sent=1$/);
    await look(page, '04-sent');
  });

  it('lets omar accept it until a day', async () => {
    const page = pages.omar;
    await page.goto(`${demo.origin}/office/advisers`);
    assert.match(await main(page), /Atelier numérique Karim/, 'the demonstration has an application that waits');
    await look(page, '05-office');
    await page.locator('main a', { hasText: 'Cabinet Ana (fictif)' }).click();
    await look(page, '06-application');
    await forward(page);
    assert.match(page.url(), /\/office\/advisers$/);
    assert.doesNotMatch(await main(page), /Cabinet Ana/);
  });

  it('shows the badge of the day to everybody', async () => {
    const page = pages.ana;
    await page.goto(`${demo.origin}/adviser`);
    await look(page, '07-accepted');
    await page.locator('main a[href$="/badge"]').click();
    assert.match(await main(page), /est reconnu aujourd’hui/);
    await look(page, '08-badge');
    const answer = await page.context().request.get(`${page.url()}.json`);
    const badge = await answer.json();
    assert.equal(badge.standing, 'held');
    assert.match(badge.proof, /^c2sp\.org\/tlog-proof@v1/);
    await page.goto(`${demo.origin}/adviser/profile`);
    await look(page, '09-profile');
    await forward(page);
    assert.match(page.url(), /\/adviser\?kept=1$/);
  });

  it('proposes somebody to leo and says why; the question is sent', async () => {
    const page = pages.leo;
    await giveSiret(page, demo.origin, '999 900 012 00017');
    await forward(page);
    await page.locator('main a[href$="/ask"]').first().click();
    await look(page, '10-ask');
    await page.locator('select[name="subject"]').selectOption('cybersecurity');
    await page.fill('textarea[name="message"]', 'Comment protéger ma caisse ?');
    await forward(page);
    const text = await main(page);
    assert.match(text, /Nous vous proposons/);
    assert.match(text, /dans votre région/);
    await look(page, '11-proposal');
    await page.locator('label', { hasText: 'Cabinet Ana (fictif)' }).click();
    await forward(page);
    assert.match(page.url(), /\/requests\/[0-9a-f-]{36}\?sent=1$/);
    assert.match(await main(page), /Une réponse doit venir au plus tard le/);
    await look(page, '12-asked');
  });

  it('lets ana take it up and pass it on, and leo see with whom it is', async () => {
    const page = pages.ana;
    await page.goto(`${demo.origin}/inbox`);
    await page.locator('main a[href^="/inbox/"]').first().click();
    await look(page, '13-inbox');
    await page.locator('button[value="take"]').click();
    await page.locator('button[value="not_for_me"]').click();
    assert.match(page.url(), /\/inbox\?passed=1$/);
    await look(page, '14-passed');
    await pages.leo.reload();
    assert.match(await main(pages.leo), /n’était pas pour lui/);
    await look(pages.leo, '15-handed-over');
  });

  it('lets omar take it over and answer, and leo write again', async () => {
    const page = pages.omar;
    await page.goto(`${demo.origin}/office/requests`);
    await look(page, '16-office-requests');
    await page.locator('main a[href^="/office/requests/"]').first().click();
    await look(page, '17-office-request');
    await page.locator('button[value="take_over"]').click();
    await page.fill('textarea[name="answer"]', 'Bonjour, appelez-nous jeudi.');
    await forward(page);
    await look(page, '18-office-answered');
    await pages.leo.goto(`${demo.origin}/requests`);
    await pages.leo.locator('main a[href^="/requests/"]').first().click();
    assert.match(await main(pages.leo), /appelez-nous jeudi/);
    await pages.leo.fill('textarea[name="more"]', 'Merci, à quelle heure ?');
    await forward(pages.leo);
    await look(pages.leo, '19-conversation');
  });

  it('no longer shows who is suspended, and the badge says so', async () => {
    const page = pages.omar;
    await page.goto(`${demo.origin}/office/advisers?name=Cabinet+Ana`);
    await page.locator('main a', { hasText: 'Cabinet Ana (fictif)' }).click();
    await look(page, '20-adviser');
    await page.fill('textarea[name="reason"]', 'Charte non tenue (exemple fictif).');
    await page.locator('button[value="suspend"]').click();
    await look(page, '21-suspended');
    await page.locator('main a[href$="/badge"]').click();
    assert.match(await main(page), /suspendue depuis le/);
    await look(page, '22-badge-suspended');
    await page.goto(`${demo.origin}/advisers?text=Cabinet+Ana`);
    assert.doesNotMatch(await main(page), /Cabinet Ana \(fictif\)/);
  });

  it('pleases the Nu checker', () => {
    assert.ok(checkWithNu() > 15);
  });
});

// A firm reads what is recommended, what is not and why, makes its plan, ticks it off, prints it, and shares it with an adviser.

import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { BAKERY_ANSWERS, SIRET, addFirm, answerAll, forward, signIn } from './people.js';
import { walkedTwice } from './walked_twice.js';

walkedTwice('A plan', 'plan', (journey) => {
  let demo;
  let page;
  let firm;
  let diagnosis;
  const look = (step) => journey.look(page, step);
  const main = () => journey.main(page);

  before(async () => {
    demo = journey.demo;
    page = await journey.newPage();
  });

  it('comes from a diagnosis', async () => {
    await signIn(page, demo.origin, 'leo');
    await addFirm(page, demo.origin, SIRET.bakery);
    firm = new URL(page.url()).pathname.split('/')[2];
    await page.locator('form[action$="/diagnosis"] button').click();
    await answerAll(page, BAKERY_ANSWERS);
    assert.match(page.url(), /\/check$/);
    await forward(page);
    diagnosis = page.url().split('/')[4];
    await page.goto(`${demo.origin}/diagnoses/${diagnosis}/result`);
    assert.ok(await page.locator(`a[href="/diagnoses/${diagnosis}/recommendations"]`).isVisible());
  });

  it('shows what is recommended, what depends and what is not, each with its reasons', async () => {
    for (const part of ['yes', 'depends', 'no']) {
      await page.goto(`${demo.origin}/diagnoses/${diagnosis}/recommendations?part=${part}`);
      const reasons = await page.locator('ol.advice > li').evaluateAll((all) => all.map((one) => one.querySelectorAll('ul.reasons li').length));
      assert.ok(reasons.length > 0 && reasons.every((count) => count > 0), `${part}: ${reasons}`);
      await look(part);
    }
    await page.locator('ol.advice details summary').first().click();
    assert.match(await main(), /serait pour vous avec/);
  });

  it('takes recommendations into the plan, ticks one off and puts one aside', async () => {
    await page.goto(`${demo.origin}/firms/${firm}/plan`);
    await look('empty');
    await page.locator('main form[action$="/plan/steps"] button').first().click();
    assert.match(await main(), /0 sur 5/);
    await page.locator('button[name="to"][value="done"]').first().click();
    assert.match(await main(), /1 sur 5/);
    await page.locator('main ol.advice h3 a').first().click();
    await look('step');
    await page.locator('form:has(input[value="aside"]) button').click();
    assert.match(await main(), /Dites pourquoi/);
    await look('no-reason');
    await page.locator('textarea[name="reason"]').fill('Notre prestataire s’en charge.');
    await page.locator('form:has(input[value="aside"]) button').click();
    assert.match(await main(), /1 sur 4/);
    assert.match(await main(), /Notre prestataire/);
    await look('plan');
  });

  it('prints the plan', async () => {
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const printed = await fetch(`${demo.origin}/firms/${firm}/plan/print`, { headers: { cookie } });
    assert.equal(printed.headers.get('content-type'), 'application/pdf');
    const bytes = Buffer.from(await printed.arrayBuffer());
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    assert.match(bytes.toString('latin1'), /\/StructTreeRoot|\/MarkInfo/);
  });

  it('shares it with a request, and the adviser reads it until the firm ends that', async () => {
    await page.goto(`${demo.origin}/demo`);
    await page.locator('main a[href^="/advisers/"]').first().click();
    await page.locator('main a[href$="/ask"]').click();
    await page.locator(`input[name="firm"][value="${firm}"]`).check();
    await page.locator('select[name="subject"]').selectOption({ index: 1 });
    await page.locator('textarea[name="message"]').fill('Par où commencer ?');
    await page.locator(`input[name="plan"][value="${firm}"]`).check();
    await look('ask');
    await forward(page);
    await page.goto(`${demo.origin}/firms/${firm}/plan`);
    const stop = page.locator('form[action*="/plan/shares/"]');
    const share = (await stop.getAttribute('action')).split('/').pop();
    await look('shared');

    const adviser = await journey.newPage();
    await adviser.goto(`${demo.origin}/shared-plans`);
    await signIn(adviser, demo.origin, 'nora');
    await adviser.goto(`${demo.origin}/shared-plans/${share}`);
    assert.match(await journey.main(adviser), /Notre prestataire/);
    await journey.look(adviser, 'adviser');

    await stop.locator('button').click();
    assert.equal((await adviser.goto(`${demo.origin}/shared-plans/${share}`)).status(), 404);
    await page.goto(`${demo.origin}/account/accesses`);
    assert.match(await main(), /plan d’action de votre entreprise a été consulté/);
  });
});

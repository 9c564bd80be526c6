// A person sees the very values, gives a permission, keeps its receipt, and takes it back in the one place for all.

import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { forward, signIn } from './people.js';
import { walkedTwice } from './walked_twice.js';

walkedTwice('A permission', 'permission', (journey) => {
  let demo;
  let page;
  let back;
  const look = (step) => journey.look(page, step);
  const main = () => journey.main(page);

  before(async () => {
    demo = journey.demo;
    page = await journey.newPage();
  });

  it('leads from the canteen to a page that asks, with the very values', async () => {
    await page.goto(`${demo.origin}/demo/canteen`);
    await look('canteen');
    await page.locator('main a.button').first().click();
    await signIn(page, demo.origin, 'ana');
    const said = await main();
    for (const text of ['720', 'Lina', '2016-05-02', 'Noé', 'Caisse de Fictiville (fictive)', 'tarif de cantine']) {
      assert.ok(said.includes(text), `${text} in ${said}`);
    }
    await look('ask');
  });

  it('tells the canteen once the person agreed', async () => {
    await forward(page);
    back = page.url();
    assert.match(back, /\/demo\/canteen\/back\?consent=[0-9a-f-]{36}&state=ana$/);
    assert.match(await main(), /720/);
    await look('told');
  });

  it('shows it among all permissions, with its receipt', async () => {
    await page.goto(`${demo.origin}/account/services`);
    assert.match(await main(), /Cantines de Fictiville/);
    await look('all');
    await page.locator('article a', { hasText: 'Cantines' }).click();
    await look('one');
    const address = page.url().split('?')[0];
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const get = (kind) => fetch(`${address}/receipt.${kind}`, { headers: { cookie } });
    const keys = createRemoteJWKSet(new URL(`${demo.origin}/jwks`));
    const receipt = await (await get('jws')).text();
    const { payload } = await jwtVerify(receipt, keys, { issuer: demo.origin, typ: 'consent-receipt+jwt' });
    assert.equal(payload.consent_receipt.record_id, new URL(back).searchParams.get('consent'));
    assert.equal(payload.consent_receipt.event_state, 'given');
    assert.equal(Buffer.from(await (await get('pdf')).arrayBuffer()).subarray(0, 5).toString(), '%PDF-');
    await page.goto(`${demo.origin}/account/accesses`);
    assert.match(await main(), /avec votre permission/);
  });

  it('takes it back, and the canteen is told nothing more', async () => {
    await page.goto(`${demo.origin}/account/services`);
    await page.locator('form[action$="/withdraw"] button').first().click();
    assert.match(await main(), /plus rien n’est envoyé/i);
    await look('withdrawn');
    await page.goto(back);
    const said = await main();
    assert.ok(said.includes('took this consent back') && !said.includes('720'), said);
  });

  it('refuses the canteen that has another person in its file', async () => {
    await page.goto(`${demo.origin}/demo/canteen/ask?who=leo`);
    assert.match(await main(), /720/, 'ana sees her own data, whomever the canteen has in mind');
    await forward(page);
    assert.match(await main(), /another question/);
  });

  it('lets the person say no', async () => {
    await page.goto(`${demo.origin}/demo/canteen/ask?who=ana`);
    await page.locator('form[action="/permissions/ask"] button').nth(1).click();
    assert.match(page.url(), /\/demo\/canteen\/back\?error=access_denied&state=ana$/);
    await page.goto(`${demo.origin}/permissions/ask?wish=nonsense`);
    await look('too-late');
  });
});

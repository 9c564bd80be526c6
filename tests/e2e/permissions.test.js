// A person sees the very values, gives a permission, keeps its receipt, and takes it back in the one place for all.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { DESK, PHONE, launch, picture, visit } from './browser.js';
import { newPostgresDatabase, startDemonstration } from './demonstration.js';
import { checkPage, checkWithNu } from './page_checks.js';
import { forward, signIn } from './people.js';

let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
  checkWithNu();
});

for (const { scripts, viewport, engine } of [
  { scripts: false, viewport: PHONE, engine: 'SQLite' },
  { scripts: true, viewport: DESK, engine: 'PostgreSQL' },
]) {
  const width = viewport === PHONE ? 'phone' : 'desk';
  describe(`A permission (scripts ${scripts ? 'on' : 'off'}, ${width}, ${engine})`, () => {
    let demo;
    let context;
    let page;
    let back;
    const name = (step) => `permission-${width}-${step}`;
    const look = async (step) => {
      await picture(page, name(step));
      await checkPage(page, name(step));
    };
    const main = () => page.locator('main').innerText();

    before(async () => {
      demo = await startDemonstration({ database: engine === 'PostgreSQL' ? newPostgresDatabase() : undefined });
      context = await visit(browser, { scripts, viewport });
      page = await context.newPage();
    });
    after(async () => {
      await context?.close();
      assert.equal(await demo?.stop(), 0, 'the demonstration ends well when told to');
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
      const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
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
}

// The person in control: what they see in their account, and what they stop.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as client from 'openid-client';
import { DESK, PHONE, launch, picture, visit } from './browser.js';
import { newPostgresDatabase, startDemonstration } from './demonstration.js';
import { FIRST_VIEW_BYTES, checkPage, checkWithNu, firstView } from './page_checks.js';
import { forward, signIn } from './people.js';
import { CALLBACK, askWho, startSite } from './site.js';

const DOORS = ['/account', '/account/services', '/account/services/demo-rp', '/account/sign-ins', '/account/accesses',
  '/account/accesses?show=all', '/account/providers', '/account/reports'];

let browser;
let site;
before(async () => {
  browser = await launch();
  site = await startSite();
});
after(async () => {
  await browser?.close();
  site?.stop();
  checkWithNu();
});

/** Signs in at the demonstration's site, with its consent page. */
async function signInAtSite(page, origin, scope, look) {
  const { config, checks, address } = await askWho(origin, { scope, prompt: 'consent' });
  await page.goto(address);
  await look();
  await forward(page);
  await page.waitForURL(`${CALLBACK}**`);
  return client.authorizationCodeGrant(config, site.received(), checks);
}

const NEW = 'quatre vélos bleus au marché';

async function choosePassword(page, password) {
  await page.fill('input[name="new"]', password);
  await page.fill('input[name="again"]', password);
  await forward(page);
}

/** The newest letter to ana whose subject fits. */
async function letter(page, origin, subject) {
  for (let wait = 0; wait < 50; wait += 1) {
    await page.goto(`${origin}/demo/mail`);
    const found = page.locator('main a[href^="/demo/mail/"]', { hasText: subject }).first();
    if (await found.count()) {
      await found.click();
      return page.locator('main').innerText();
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`no letter: ${subject}`);
}

for (const { scripts, viewport, engine } of [
  { scripts: false, viewport: PHONE, engine: 'SQLite' },
  { scripts: true, viewport: DESK, engine: 'PostgreSQL' },
]) {
  const width = viewport === PHONE ? 'phone' : 'desk';
  describe(`A person in control (scripts ${scripts ? 'on' : 'off'}, ${width}, ${engine})`, () => {
    let demo;
    let context;
    let page;
    const name = (step) => `control-${width}-${scripts ? 'scripts' : 'plain'}-${step}`;
    const look = async (step, at = page) => {
      await picture(at, name(step));
      await checkPage(at, name(step));
    };

    before(async () => {
      demo = await startDemonstration({ database: engine === 'PostgreSQL' ? newPostgresDatabase() : undefined });
      context = await visit(browser, { scripts, viewport });
      page = await context.newPage();
    });
    after(async () => {
      await context?.close();
      await demo?.stop();
    });

    it('reads before consenting what would be sent, with the values', async () => {
      await signIn(page, demo.origin, 'ana');
      await signInAtSite(page, demo.origin, 'openid profile email', async () => {
        assert.match(await page.locator('main').innerText(), /ana@passerelle\.example/);
        await look('01-consent');
      });
      await signInAtSite(page, demo.origin, 'openid', () => look('01-consent-anonymous'));
    });

    it('finds every door of the account light, plain and accessible', async () => {
      const cookie = (await context.cookies(demo.origin)).map((one) => `${one.name}=${one.value}`).join('; ');
      for (const [place, path] of DOORS.entries()) {
        await page.goto(demo.origin + path);
        await look(`02-${place}-${path.replace(/[^a-z]+/g, '-')}`);
        assert.ok((await firstView(demo.origin, path, cookie)) <= FIRST_VIEW_BYTES, path);
      }
    });

    it('sees what the site was told, with the values', async () => {
      await page.goto(`${demo.origin}/account/services`);
      await page.locator('main article a', { hasText: /démonstration/i }).first().click();
      const told = await page.locator('main').innerText();
      assert.match(told, /ana@passerelle\.example/);
      assert.match(told, /Ana Fictive/);
    });

    it('takes a consent back', async () => {
      await page.goto(`${demo.origin}/account/services`);
      await page.locator('form[action="/account/services/withdraw"] button').first().click();
      assert.match(page.url(), /done=withdrawn/);
      await look('03-withdrawn');
    });

    it('keeps the log as a table and as JSON', async () => {
      const csv = await context.request.get(`${demo.origin}/account/accesses.csv`);
      assert.match(csv.headers()['content-type'], /text\/csv/);
      assert.match(await csv.text(), /^number,at,action/);
      const json = await (await context.request.get(`${demo.origin}/account/accesses.json`)).json();
      assert.ok(json.accesses.length >= 5);
    });

    it('blocks providers that were never used', async () => {
      await page.goto(`${demo.origin}/account/providers`);
      await page.locator('form[action="/account/providers/new"] button').click();
      assert.match(page.url(), /done=new-blocked/);
      await look('04-providers-blocked');
    });

    it('is written to when another device signs in, and stops it by the letter alone', async () => {
      const thief = await visit(browser, { scripts, viewport });
      const theirs = await thief.newPage();
      await signIn(theirs, demo.origin, 'ana');
      const text = await letter(page, demo.origin, /Nouvelle connexion/);
      const link = text.match(/http:\/\/\S+\/not-me\?sign-in=\S+/)[0];
      const strangers = await visit(browser, { scripts, viewport });
      const home = await strangers.newPage();
      await home.goto(link);
      await look('05-not-me', home);
      await forward(home);
      await look('05-reported', home);
      const number = (await home.locator('main').innerText()).match(/[0-9A-Z]{4}-[0-9A-Z]{4}/)[0];
      await theirs.goto(`${demo.origin}/account`);
      assert.match(theirs.url(), /\/sign-in/, 'the stranger is out');
      await page.goto(`${demo.origin}/account`);
      assert.match(page.url(), /\/sign-in/, 'and so is everyone, from the letter');
      await home.goto(link);
      assert.match(await home.locator('main').innerText(), new RegExp(number), 'the link works once');

      await signIn(page, demo.origin, 'ana');
      assert.match(await page.locator('h1').innerText(), /ne vaut plus/, 'the stranger knew this password');
      await look('06-stopped');
      await page.locator('main a[href="/recover"]').click();
      await page.fill('input[name="username"]', 'ana');
      await forward(page);
      await look('06-recover-sent');
      const recovery = await letter(page, demo.origin, /Choisir un nouveau mot de passe/);
      await page.goto(recovery.match(/http:\/\/\S+\/recover\/link\/\S+/)[0]);
      await look('06-recover');
      await choosePassword(page, NEW);
      await look('06-recovered');
      await signIn(page, demo.origin, 'ana', NEW);
      await page.goto(`${demo.origin}/account/reports`);
      assert.match(await page.locator('main').innerText(), new RegExp(number));
      await look('06-my-reports');

      const officers = await visit(browser, { scripts, viewport });
      const omar = await officers.newPage();
      await signIn(omar, demo.origin, 'omar');
      await omar.goto(`${demo.origin}/reports`);
      await look('07-reports', omar);
      await omar.locator('main a', { hasText: number }).click();
      await look('07-report', omar);
      await forward(omar);
      await look('07-report-no-note', omar);
      await omar.fill('textarea[name="note"]', 'Nous avons vérifié : tout est en ordre.');
      await forward(omar);
      await look('07-report-closed', omar);
      await page.reload();
      assert.match(await page.locator('main').innerText(), /tout est en ordre/);
      for (const one of [thief, strangers, officers]) await one.close();
    });

    it('says from the account that it was somebody else, and stays signed in', async () => {
      const thief = await visit(browser, { scripts, viewport });
      const theirs = await thief.newPage();
      await signIn(theirs, demo.origin, 'ana', NEW);
      await page.goto(`${demo.origin}/account/sign-ins`);
      await look('08-sign-ins');
      await page.locator('main a[href$="/not-me"]').first().click();
      await look('08-not-me');
      await forward(page);
      await look('08-reported');
      await theirs.goto(`${demo.origin}/account`);
      assert.match(theirs.url(), /\/sign-in/);
      assert.equal((await page.goto(`${demo.origin}/account`)).status(), 200);
      assert.doesNotMatch(page.url(), /\/sign-in/);
      await page.goBack();
      await page.locator('main a[href="/account/security/password"]').click();
      await page.fill('input[name="old"]', NEW);
      await choosePassword(page, `${NEW} encore`);
      await look('08-password-changed');
      await thief.close();
    });

    it('signs out everywhere', async () => {
      await page.goto(`${demo.origin}/account/sign-ins`);
      await page.locator('form[action="/account/sessions/end-all"] button').click();
      await page.goto(`${demo.origin}/account`);
      assert.match(page.url(), /\/sign-in/);
    });
  });
}

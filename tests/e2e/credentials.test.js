// How people prove who they are: passkeys by a virtual authenticator of Chromium, codes, and the pages that say
// what to do, with scripts off and on, on a small phone and at a desk.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { DESK, PHONE, launch, picture, visit } from './browser.js';
import { startDemonstration } from './demonstration.js';
import { checkPage, checkWithNu } from './page_checks.js';
import { forward, signIn } from './people.js';

let browser;
let demo;
before(async () => {
  browser = await launch();
  demo = await startDemonstration();
});
after(async () => {
  await browser?.close();
  assert.equal(await demo?.stop(), 0, 'the demonstration ends well when told to');
  checkWithNu();
});

/** The code that an application shows now (RFC 6238). */
function code(key, steps = 0) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key.replaceAll(' ', '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', secret).update(step).digest();
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const NEW = 'quatre vélos bleus au marché';

/** A sign-in at the demonstration's site, as the site asks for it. */
function siteAddress(scope, level) {
  const query = new URLSearchParams({ client_id: 'demo-rp', response_type: 'code', redirect_uri: 'http://127.0.0.1:4999/cb', scope, state: 's', prompt: 'consent' });
  if (level) query.set('acr_values', level);
  return `${demo.origin}/authorize?${query}`;
}

/** The link of the newest letter to an address. */
async function linkOf(context, email, pattern) {
  const page = await context.newPage();
  for (let wait = 0; wait < 50; wait += 1) {
    await page.goto(`${demo.origin}/demo/mail`);
    for (const letter of await page.locator('main a[href^="/demo/mail/"]').evaluateAll((links) => links.map((link) => link.href))) {
      await page.goto(letter);
      const text = await page.locator('main').innerText();
      const link = text.includes(email) && pattern.exec(text)?.[0];
      if (link) {
        await page.close();
        return link;
      }
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`no letter to ${email}`);
}

for (const viewport of [PHONE, DESK]) {
  const width = viewport === PHONE ? 'phone' : 'desk';
  describe(`Proving who one is (${width})`, () => {
    const look = async (page, step) => {
      await picture(page, `${width}-credentials-${step}`);
      await checkPage(page, `${width}-credentials-${step}`);
    };

    it('shows every page without scripts', async () => {
      const context = await visit(browser, { scripts: false, viewport });
      const page = await context.newPage();
      for (const [step, path] of [['register', '/register'], ['sent', '/register/sent'], ['recover', '/recover'], ['counter-code', '/recover/counter']]) {
        await page.goto(`${demo.origin}${path}`);
        await look(page, step);
      }
      await page.goto(`${demo.origin}/sign-in?shared=1`);
      await look(page, 'sign-in-shared');
      await page.goto(`${demo.origin}/sign-in`);
      await look(page, 'sign-in');
      assert.equal(await page.locator('form[data-passkey]').isVisible(), false);
      const named = demo.origin.replace('127.0.0.1', 'localhost');
      assert.equal(await page.locator(`main a[href="${named}/sign-in"]`).count(), 1, 'keys know names, not numbers');
      await page.fill('input[name="username"]', 'karim');
      await page.fill('input[name="password"]', 'passerelle-demo');
      await page.locator('button[name="shared"]').click();
      await page.goto(`${demo.origin}/account/security`);
      await look(page, 'security-shared');
      await page.goto(`${demo.origin}/account/security/passkeys`);
      await look(page, 'passkey-without-script');
      await page.goto(`${demo.origin}/account/security/password`);
      await look(page, 'password');
      await page.goto(`${demo.origin}/counter/recovery`);
      await page.fill('input[name="username"]', 'ana');
      await forward(page);
      await look(page, 'counter-confirm');
      await page.fill('input[name="password"]', 'passerelle-demo');
      await forward(page);
      await look(page, 'counter-sheet');
      await page.locator('section.shared button').click();
      assert.equal(new URL(page.url()).pathname, '/sign-out/done');
      await look(page, 'left');
      assert.deepEqual((await context.cookies()).map((cookie) => cookie.name).filter((name) => name === 'session'), []);
      await context.close();
    });

    it('makes an account on the way to a site, and goes on there', async () => {
      const context = await visit(browser, { scripts: viewport === DESK, viewport });
      const page = await context.newPage();
      await page.goto(siteAddress('openid profile'));
      await page.locator('main a[href^="/register"]').click();
      await look(page, 'register-for-site');
      const email = `zoe-${width}@passerelle.example`;
      await page.fill('input[name="email"]', 'nowhere');
      await forward(page);
      await look(page, 'register-wrong');
      await page.fill('input[name="email"]', email);
      await forward(page);
      await look(page, 'register-sent');
      const link = await linkOf(context, email, /http:\S+\/register\/\S+/);
      const phone = await (await visit(browser, { scripts: false, viewport })).newPage();
      await phone.goto(link);
      await look(phone, 'register-elsewhere');
      await phone.context().close();
      await page.goto(link);
      await page.fill('input[name="given_name"]', 'Zoé');
      await page.fill('input[name="family_name"]', 'Fictive');
      await page.fill('input[name="new"]', 'motdepasse2026');
      await page.fill('input[name="again"]', 'motdepasse2026');
      await forward(page);
      await look(page, 'register-common-password');
      await page.fill('input[name="new"]', NEW);
      await page.fill('input[name="again"]', NEW);
      await forward(page);
      assert.equal(new URL(page.url()).pathname, '/authorize/resume');
      assert.match(await page.locator('h1').innerText(), /Transmettre vos données/);
      await page.goto(link);
      await look(page, 'dead-link');
      await context.close();
    });

    it('says how to be surer for a site that wants more', async () => {
      const context = await visit(browser, { scripts: false, viewport });
      const page = await context.newPage();
      await signIn(page, demo.origin, 'omar');
      for (const level of ['eidas2', 'eidas3']) {
        await page.goto(siteAddress('openid', level));
        await look(page, `step-up-${level}`);
      }
      await context.close();
    });

    it('makes whoever guesses wait, and says how long', async () => {
      const context = await visit(browser, { scripts: false, viewport });
      const page = await context.newPage();
      await page.goto(`${demo.origin}/recover/counter`);
      // Each wait is twice as long as the one before: whoever goes on comes too early sooner or later.
      for (let guess = 0; guess < 20 && !(await page.locator('main').innerText()).includes('Attendez'); guess += 1) {
        await page.fill('input[name="username"]', viewport === PHONE ? 'bea' : 'nora');
        await page.fill('input[name="code"]', `K7M2Q-9XQD${guess % 10}`);
        await forward(page);
        if (guess === 0) await look(page, 'counter-code-wrong');
      }
      assert.match(await page.locator('main').innerText(), /Attendez/);
      await look(page, 'counter-code-wait');
      await context.close();
    });

    it('sets codes up without scripts, and asks for one after the password', async () => {
      const person = viewport === PHONE ? 'ines' : 'fred';
      const context = await visit(browser, { scripts: false, viewport });
      const page = await context.newPage();
      await signIn(page, demo.origin, person);
      await page.goto(`${demo.origin}/account/security/codes`);
      await look(page, 'codes');
      const key = await page.locator('.inset code').textContent();
      await page.fill('input[name="code"]', code(key));
      await forward(page);
      assert.equal(await page.locator('ol code').count(), 10);
      await look(page, 'recovery-codes');
      await page.goto(`${demo.origin}/account/security`);
      await look(page, 'security-codes');
      await context.clearCookies();
      await signIn(page, demo.origin, person);
      assert.equal(new URL(page.url()).pathname, '/sign-in/second');
      await look(page, 'second');
      await page.fill('input[name="code"]', code(key, 1));
      await forward(page);
      assert.equal(new URL(page.url()).pathname, '/');
      await context.close();
    });

    it('adds a passkey, and signs in with it without a name', async () => {
      const person = viewport === PHONE ? 'bea' : 'nora';
      // Keys know names, not numbers: the demonstration answers to this one too.
      const origin = demo.origin.replace('127.0.0.1', 'localhost');
      const context = await visit(browser, { scripts: true, viewport });
      const page = await context.newPage();
      await signIn(page, origin, person);
      await page.goto(`${origin}/account/security/passkeys`);
      await page.fill('input[name="name"]', 'Ma clé');
      await look(page, 'passkey-add');
      // From here on no page is measured: that would take the pretended authenticator away.
      const devtools = await context.newCDPSession(page);
      await devtools.send('WebAuthn.enable');
      const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
        options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      });
      await forward(page);
      await page.waitForSelector('ol code');
      const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
      assert.equal(credentials.length, 1);
      await context.clearCookies();
      // The browser may propose the key by itself; otherwise its button does.
      await page.goto(`${origin}/sign-in?next=%2Faccount`);
      await page.locator('form[data-passkey] button').click({ timeout: 3_000 }).catch(() => {});
      await page.waitForURL(`${origin}/account`);
      await page.goto(`${origin}/account/security`);
      assert.match(await page.locator('main').textContent(), /Ma clé/);
      await look(page, 'security-passkey');
      await context.close();
    });
  });
}

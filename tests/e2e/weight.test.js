// The first view of every page: HTML and what it needs, compressed, in the first flight of a connection.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { DESK, launch, visit } from './browser.js';
import { startDemonstration } from './demonstration.js';
import { FIRST_VIEW_BYTES, firstView, weights } from './page_checks.js';
import { BAKERY_ANSWERS, SIRET, addFirm, answerAll, forward, signIn } from './people.js';

let demo;
let browser;
before(async () => {
  demo = await startDemonstration();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await demo?.stop();
});

it('fits in 14 KB compressed on every page', async () => {
  const context = await visit(browser, { scripts: false, viewport: DESK });
  const page = await context.newPage();
  await signIn(page, demo.origin, 'leo');
  await addFirm(page, demo.origin, SIRET.bakery);
  const firm = new URL(page.url()).pathname;
  await forward(page);
  const cookieNow = async () => (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const weigh = async () => firstView(demo.origin, new URL(page.url()).pathname, await cookieNow());
  await weigh();
  await answerAll(page, BAKERY_ANSWERS, { at: weigh });
  await weigh();
  await forward(page);
  const result = new URL(page.url()).pathname;
  await page.goto(`${demo.origin}/advisers`);
  const adviser = await page.locator('main a[href^="/advisers/"]').first().getAttribute('href');
  await page.goto(`${demo.origin}/events`);
  const event = await page.locator('main a[href^="/events/"]').first().getAttribute('href');

  const cookie = await cookieNow();
  const paths = ['/', '/sign-in', '/firms', '/firms/add', '/firms/add/by-hand', firm, result,
    result.replace('result', 'advice?page=2'), '/requests',
    '/advisers', '/advisers?place=Limoges', adviser, `${adviser}/ask`, '/events', event, '/account', '/account/civil-status', '/account/details', '/demo', '/demo/mail',
    '/account/services', '/account/sign-ins', '/account/accesses', '/account/accesses?show=all', '/account/data-uses', '/account/reports',
    '/account/providers', '/account/providers/linked', '/account/mandates', '/account/security', '/account/security/password',
    '/account/security/codes', '/account/security/passkeys', '/device', '/partners', '/partners/add', '/mandates/revoke',
    '/accessibility', '/legal', '/privacy', '/no-such-page'];
  for (const path of paths) await firstView(demo.origin, path, path === '/sign-in' ? '' : cookie);
  for (const path of ['/register', '/register/sent', '/recover', '/recover/sent', '/recover/counter', '/sign-out/done']) {
    await firstView(demo.origin, path);
  }
  for (const [person, places] of [
    ['karim', ['/mandates', '/mandates/new', '/counter/recovery', '/account']],
    ['omar', ['/reports', '/partners/reviews', '/mandates/organisations', '/officer/civil-status']],
  ]) {
    await context.clearCookies();
    await signIn(page, demo.origin, person);
    const theirs = await cookieNow();
    for (const path of places) await firstView(demo.origin, path, theirs);
  }
  const lines = [...weights].map(([path, bytes]) => `${String(bytes).padStart(7)} ${path}`);
  console.log(`bytes of a first view, of ${FIRST_VIEW_BYTES}:\n${lines.join('\n')}`);
  for (const [path, bytes] of weights) assert.ok(bytes <= FIRST_VIEW_BYTES, `${path} weighs ${bytes} bytes`);
});

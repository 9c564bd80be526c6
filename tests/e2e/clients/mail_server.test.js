// Letters go out by SMTP to a mail server of other make, aiosmtpd: somebody opens an account by one, and finds it again.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { forward, signIn } from '../people.js';
import { launch, startPasserelle, startPython, window } from './service.js';
import { freePort } from '../free_port.js';

const ARRIVES_WITHIN_MS = 10_000;
const FROM = 'noreply@services.example';
const NEW = 'four blue bicycles at the market';

let browser;
let letters;
let passerelle;
let server;
before(async () => {
  const [http, smtp] = [await freePort(), await freePort()];
  server = await startPython('mail_server.py', http, { smtp_port: smtp });
  letters = async () => (await fetch(`http://127.0.0.1:${http}/letters`)).json();
  passerelle = await startPasserelle([], {
    PASSERELLE_MAIL_FROM: FROM,
    PASSERELLE_MAIL_HOST: '127.0.0.1',
    PASSERELLE_MAIL_PORT: String(smtp),
    PASSERELLE_MAIL_TLS: 'none',
  });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await passerelle?.stop();
  await server?.stop();
});

async function letterWith(pattern) {
  const start = Date.now();
  while (Date.now() - start < ARRIVES_WITHIN_MS) {
    const found = (await letters()).find(({ text }) => pattern.test(text));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no letter with ${pattern} in ${JSON.stringify(await letters())}`);
}

it('opens an account by the link of a letter, and its password again by another', async () => {
  const { context, page } = await window(browser);
  const email = 'zoe@example.org';
  await page.goto(`${passerelle.origin}/register`);
  await page.fill('input[name="email"]', email);
  await forward(page);
  const letter = await letterWith(/\/register\//);
  assert.deepEqual([letter.from, letter.to], [FROM, [email]]);
  await page.goto(letter.text.match(/http:\/\/\S+\/register\/\S+/)[0]);
  await page.fill('input[name="given_name"]', 'Zoé');
  await page.fill('input[name="family_name"]', 'Fictive');
  await choosePassword(page, 'an older bicycle in the rain');
  assert.equal(new URL(page.url()).pathname, '/account');
  await context.clearCookies();

  await page.goto(`${passerelle.origin}/recover`);
  await page.fill('input[name="username"]', email);
  await forward(page);
  const again = await letterWith(/\/recover\/link\//);
  await page.goto(again.text.match(/http:\/\/\S+\/recover\/link\/\S+/)[0]);
  await choosePassword(page, NEW);
  await signIn(page, passerelle.origin, email, NEW);
  await page.goto(`${passerelle.origin}/account`);
  assert.match(await page.textContent('main'), /Zoé Fictive/);
  await context.close();
});

async function choosePassword(page, password) {
  await page.fill('input[name="new"]', password);
  await page.fill('input[name="again"]', password);
  await forward(page);
}

// npm `oidc-client-ts` in a page without a server, in a real browser: what it fetches, it fetches across origins.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, it } from 'node:test';
import { ANA, launch, signOn, startPasserelle, window } from './service.js';
import { freePort } from '../free_port.js';

const LIBRARY = readFileSync(new URL('../node_modules/oidc-client-ts/dist/browser/oidc-client-ts.min.js', import.meta.url));

let passerelle;
let browser;
let site;
let origin;
before(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  passerelle = await startPasserelle([
    { id: 'spa', redirectUris: [`${origin}/cb`], postLogoutRedirectUris: [`${origin}/bye`], scope: 'openid profile email offline_access', isPublic: true },
  ]);
  const page = `<!doctype html><title>spa</title><script src="/library.js"></script><script>
    const manager = new oidc.UserManager({
      authority: ${JSON.stringify(passerelle.origin)}, client_id: 'spa', redirect_uri: '${origin}/cb',
      post_logout_redirect_uri: '${origin}/bye', scope: 'openid profile email offline_access', prompt: 'consent', loadUserInfo: true,
      automaticSilentRenew: false,
    });
    const show = (id, value) => { const p = document.createElement('p'); p.id = id; p.textContent = JSON.stringify(value); document.body.append(p); };
    addEventListener('load', async () => {
      try {
        if (location.pathname === '/') await manager.signinRedirect();
        if (location.pathname === '/cb') {
          const user = await manager.signinRedirectCallback();
          show('person', user.profile);
          const renewed = await manager.signinSilent();
          show('renewed', { other: renewed.access_token !== user.access_token, sub: renewed.profile.sub });
        }
        if (location.pathname === '/out') await manager.signoutRedirect();
        if (location.pathname === '/bye') { await manager.signoutRedirectCallback(); show('bye', true); }
      } catch (error) { show('error', String(error)); }
    });
  </script><body></body>`;
  site = createServer((request, response) => {
    const isLibrary = request.url === '/library.js';
    response.setHeader('content-type', isLibrary ? 'text/javascript' : 'text/html');
    response.end(isLibrary ? LIBRARY : page);
  });
  await new Promise((resolve) => site.listen(port, '127.0.0.1', resolve));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  site?.closeAllConnections();
  site?.close();
  await passerelle?.stop();
});

async function shown(page, id) {
  await page.waitForSelector(`#${id}, #error`);
  const error = await page.$('#error');
  assert.equal(error && (await error.textContent()), null);
  return JSON.parse(await page.textContent(`#${id}`));
}

it('signs a page on, renews its tokens and signs it out', async () => {
  const { context, page } = await window(browser, { scripts: true });
  await page.goto(`${origin}/`);
  await page.waitForURL(`${passerelle.origin}/**`);
  await signOn(page, passerelle.origin, page.url(), `${origin}/cb`);
  const person = await shown(page, 'person');
  assert.equal(person.email, ANA.email);
  const renewed = await shown(page, 'renewed');
  assert.deepEqual(renewed, { other: true, sub: person.sub });
  await page.goto(`${origin}/out`);
  await page.waitForURL(`${origin}/bye**`);
  assert.equal(await shown(page, 'bye'), true);
  await context.close();
});

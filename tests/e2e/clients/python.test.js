// Relying parties of Python, unmodified, each a small site of its own: Authlib, mozilla-django-oidc, idpyoidc.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ANA, launch, signOn, startPasserelle, startPython, window } from './service.js';
import { freePort } from '../free_port.js';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const SITES = [
  { name: 'Authlib', file: 'authlib_site.py', callback: '/cb' },
  { name: 'mozilla-django-oidc', file: 'django_site.py', callback: '/oidc/callback/' },
  { name: 'idpyoidc', file: 'idpyoidc_site.py', callback: '/cb' },
];

for (const { name, file, callback } of SITES) {
  describe(name, () => {
    let passerelle;
    let site;
    let origin;
    before(async () => {
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      passerelle = await startPasserelle([{ id: 'site', redirectUris: [`${origin}${callback}`] }]);
      site = await startPython(file, port, {
        issuer: passerelle.origin,
        client_id: 'site',
        client_secret: passerelle.secrets.site,
        redirect_uri: `${origin}${callback}`,
      });
    });
    after(async () => {
      await site?.stop();
      await passerelle?.stop();
    });

    it('signs ana on', async () => {
      const { context, page } = await window(browser);
      await signOn(page, passerelle.origin, `${origin}/`, `${origin}/`).catch((error) => {
        throw new Error(`${error.message}\n${site.log()}`);
      });
      const person = JSON.parse(await page.textContent('body'));
      assert.equal(person.email, ANA.email, JSON.stringify(person));
      assert.ok(person.sub);
      await context.close();
    });
  });
}

// The demonstration's site, on npm `openid-client` 6: it asks who someone is, and listens for the answer.

import { createServer } from 'node:http';
import * as client from 'openid-client';

export const CALLBACK = 'http://127.0.0.1:4999/cb';

/** Listens where the demonstration's site is registered. */
export async function startSite() {
  let received;
  const server = createServer((request, response) => {
    if (request.url.startsWith('/cb')) received = new URL(request.url, CALLBACK);
    response.end('signed in');
  });
  await new Promise((resolve) => server.listen(4999, '127.0.0.1', resolve));
  return {
    /** The last address that a browser was sent back to. */
    received: () => received,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A request to the provider at `origin`, and what its answer is checked with. */
export async function askWho(origin, more = {}) {
  const config = await client.discovery(new URL(origin), 'demo-rp', 'demo-rp-secret-for-local-tests-only', undefined, {
    execute: [client.allowInsecureRequests],
  });
  const checks = { pkceCodeVerifier: client.randomPKCECodeVerifier(), expectedState: client.randomState(), expectedNonce: client.randomNonce() };
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: CALLBACK,
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: checks.expectedState,
    nonce: checks.expectedNonce,
    ...more,
  });
  return { config, checks, address: address.href };
}

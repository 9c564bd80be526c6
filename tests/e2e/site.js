// The demonstration's site, on npm `openid-client` 6: it asks who someone is, and listens for the answer.

import { createServer } from 'node:http';
import * as client from 'openid-client';

export const CALLBACK = 'http://127.0.0.1:4999/cb';
const TURN_WITHIN_MS = 20 * 60_000;

/** Listens where the demonstration's site is registered. */
export async function startSite() {
  let received;
  const server = createServer((request, response) => {
    if (request.url.startsWith('/cb')) received = new URL(request.url, CALLBACK);
    response.end('signed in');
  });
  await listenInTurn(server, 4999);
  return {
    /** The last address that a browser was sent back to. */
    received: () => received,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Listens on a port that other files of journeys need too, once it is free. */
async function listenInTurn(server, port) {
  const start = Date.now();
  while (!(await listens(server, port))) {
    if (Date.now() - start > TURN_WITHIN_MS) throw new Error(`port ${port} is not free after ${TURN_WITHIN_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function listens(server, port) {
  return new Promise((resolve, reject) => {
    const failed = (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(true);
    });
  });
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

// A real identity provider for journeys: npm `oidc-provider` on a free port, with one person in it.
//
// ES256, private_key_jwt, encrypted tokens, levels (acr) and methods (amr), and a page of its own where the
// person signs in or goes away.

import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

export const PERSON = {
  sub: 'zoe',
  given_name: 'Zoé',
  family_name: 'FICTIVE',
  birthdate: '1990-05-04',
  gender: 'female',
  birthplace: '87085',
  birthcountry: '99100',
  email: 'zoe@example.org',
  email_verified: true,
};

export const SILVER = 'urn:example:silver';

/** Starts it on `port`; `site` is where Passerelle is, which is its only client. */
export async function startIdentityProvider({ port, site }) {
  const issuer = `http://127.0.0.1:${port}`;
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'passerelle',
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'ES256',
        jwks_uri: `${site}/upstream/jwks`,
        redirect_uris: [`${site}/upstream/callback`],
        post_logout_redirect_uris: [`${site}/upstream/signed-out`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
        id_token_encrypted_response_alg: 'RSA-OAEP-256',
        id_token_encrypted_response_enc: 'A256GCM',
        userinfo_signed_response_alg: 'ES256',
        userinfo_encrypted_response_alg: 'ECDH-ES',
        userinfo_encrypted_response_enc: 'A256GCM',
      },
    ],
    jwks: { keys: [{ ...key, kid: 'signing', use: 'sig', alg: 'ES256' }] },
    acrValues: ['urn:example:bronze', SILVER],
    claims: {
      openid: ['sub', 'acr', 'amr'],
      profile: ['given_name', 'family_name'],
      email: ['email', 'email_verified'],
      birth: ['birthdate', 'gender', 'birthplace', 'birthcountry'],
    },
    scopes: ['openid', 'profile', 'email', 'birth'],
    features: {
      devInteractions: { enabled: false },
      encryption: { enabled: true },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    enabledJWA: {
      idTokenEncryptionAlgValues: ['RSA-OAEP-256', 'ECDH-ES'],
      userinfoEncryptionAlgValues: ['RSA-OAEP-256', 'ECDH-ES'],
    },
    // Its guard against addresses of the own machine would refuse our keys: here everything is on this machine.
    fetch: (address, { dispatcher, ...options }) => fetch(address, options),
    pkce: { required: () => true },
    cookies: { keys: ['for tests only'] },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...PERSON, sub: id }) }),
    loadExistingGrant: async (context) => {
      const grant = new provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId });
      grant.addOIDCScope('openid profile email birth');
      await grant.save();
      return grant;
    },
  });
  const faults = [];
  for (const event of ['server_error', 'authorization.error', 'grant.error', 'userinfo.error']) {
    provider.on(event, (_, error) => faults.push(`${event}: ${error.message} ${error.error_detail ?? ''}`));
  }

  let up = true;
  const callback = provider.callback();
  const server = createServer(async (request, response) => {
    if (!up) return request.socket.destroy();
    if (!request.url.startsWith('/interaction/')) return callback(request, response);
    if (request.method === 'GET') return response.writeHead(200, { 'content-type': 'text/html' }).end(signInPage(request.url));
    const { params } = await provider.interactionDetails(request, response);
    const result = request.url.endsWith('/cancel')
      ? { error: 'access_denied' }
      : { login: { accountId: PERSON.sub, acr: params.acr_values?.split(' ')[0] ?? 'urn:example:bronze', amr: ['pwd'] } };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    issuer,
    faults,
    /** Ends every connection from now on, until it is called with `true`. */
    answer(yes) {
      up = yes;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function signInPage(address) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Post (fictional)</title></head><body><main><h1>Post (fictional)</h1>
    <form method="post" action="${address}"><button id="sign-in">Sign in as Zoé</button></form>
    <form method="post" action="${address}/cancel"><button id="cancel">Cancel</button></form></main></body></html>`;
}

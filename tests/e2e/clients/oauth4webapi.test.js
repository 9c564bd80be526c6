// npm `oauth4webapi`, which checks every answer by the letter of its RFC, unmodified.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import * as jose from 'jose';
import * as oauth from 'oauth4webapi';
import { ANA, launch, listenForAnswers, signOn, startPasserelle, window } from './service.js';
import { freePort } from '../free_port.js';

const http = { [oauth.allowInsecureRequests]: true };
const SCOPE = 'openid profile email';

let passerelle;
let browser;
let answers;
let server;
let signing;
let encryption;
before(async () => {
  answers = await listenForAnswers(await freePort());
  signing = await oauth.generateKeyPair('ES256', { extractable: true });
  encryption = await jose.generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  const signingJwk = { ...(await jose.exportJWK(signing.publicKey)), kid: 'signing', use: 'sig', alg: 'ES256' };
  const encryptionJwk = { ...(await jose.exportJWK(encryption.publicKey)), kid: 'encryption', use: 'enc', alg: 'ECDH-ES' };
  const redirectUris = [answers.callback];
  passerelle = await startPasserelle([
    { id: 'plain', redirectUris },
    { id: 'page', redirectUris, isPublic: true },
    {
      id: 'sealed',
      redirectUris,
      settings: {
        jwks: { keys: [encryptionJwk] },
        id_token_encrypted_response_alg: 'ECDH-ES',
        id_token_encrypted_response_enc: 'A256GCM',
        userinfo_signed_response_alg: 'ES256',
      },
    },
    {
      id: 'fapi',
      redirectUris,
      settings: {
        fapi2: true,
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [signingJwk] },
        require_pushed_authorization_requests: true,
        dpop_bound_access_tokens: true,
      },
    },
  ]);
  const issuer = new URL(passerelle.origin);
  server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, http));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  answers?.stop();
  await passerelle?.stop();
});

/** One sign-on by the code flow; gives the checked token answer. */
async function flow(client, authentication, { pushed = false, dpop, options = {} } = {}) {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const nonce = oauth.generateRandomNonce();
  const request = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: answers.callback,
    response_type: 'code',
    scope: SCOPE,
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  let query = request;
  if (pushed) {
    const push = async () => {
      const answer = await oauth.pushedAuthorizationRequest(server, client, authentication, request, { ...http, DPoP: dpop });
      return oauth.processPushedAuthorizationResponse(server, client, answer);
    };
    const { request_uri: reference } = await withNonce(push);
    query = new URLSearchParams({ client_id: client.client_id, request_uri: reference });
  }
  const { context, page } = await window(browser);
  await signOn(page, passerelle.origin, `${server.authorization_endpoint}?${query}`, answers.callback);
  await context.close();
  const parameters = oauth.validateAuthResponse(server, client, await answers.next(), state);
  const redeem = async () => {
    const answer = await oauth.authorizationCodeGrantRequest(server, client, authentication, parameters, answers.callback, verifier, { ...http, DPoP: dpop });
    return oauth.processAuthorizationCodeResponse(server, client, answer, { expectedNonce: nonce, requireIdToken: true, ...options });
  };
  return withNonce(redeem);
}

/** Tries again with the nonce that the server wants, as RFC 9449 §8 has it. */
async function withNonce(attempt) {
  try {
    return await attempt();
  } catch (error) {
    if (oauth.isDPoPNonceError(error)) return attempt();
    throw error;
  }
}

async function person(client, tokens, dpop, options = {}) {
  const { sub } = oauth.getValidatedIdTokenClaims(tokens);
  return withNonce(async () => {
    const answer = await oauth.userInfoRequest(server, client, tokens.access_token, { ...http, DPoP: dpop });
    return oauth.processUserInfoResponse(server, client, sub, answer, options);
  });
}

it('publishes metadata that holds', () => {
  assert.equal(server.issuer, passerelle.origin);
  assert.equal(server.authorization_response_iss_parameter_supported, true);
});

it('signs on with a secret, in the header and in the form', async () => {
  const client = { client_id: 'plain', id_token_signed_response_alg: 'ES256' };
  for (const authenticate of [oauth.ClientSecretBasic, oauth.ClientSecretPost]) {
    const tokens = await flow(client, authenticate(passerelle.secrets.plain));
    assert.equal((await person(client, tokens)).email, ANA.email);
  }
});

it('signs on as a page without a secret, and by a pushed request', async () => {
  const client = { client_id: 'page', id_token_signed_response_alg: 'ES256' };
  const tokens = await flow(client, oauth.None(), { pushed: true });
  assert.equal((await person(client, tokens)).given_name, ANA.givenName);
});

it('opens an ID token that is encrypted for it, and userinfo that is signed', async () => {
  const client = { client_id: 'sealed', id_token_signed_response_alg: 'ES256', userinfo_signed_response_alg: 'ES256' };
  const options = {
    [oauth.jweDecrypt]: async (jwe) => {
      const { plaintext, protectedHeader } = await jose.compactDecrypt(jwe, encryption.privateKey);
      assert.equal(protectedHeader.alg, 'ECDH-ES');
      assert.equal(protectedHeader.enc, 'A256GCM');
      return new TextDecoder().decode(plaintext);
    },
  };
  const tokens = await flow(client, oauth.ClientSecretBasic(passerelle.secrets.sealed), { options });
  assert.equal(tokens.id_token.split('.').length, 5, 'the ID token is encrypted');
  assert.equal((await person(client, tokens)).email, ANA.email);
});

it('signs on by the FAPI 2.0 Security Profile: pushed, private_key_jwt, DPoP', async () => {
  const client = { client_id: 'fapi', id_token_signed_response_alg: 'ES256' };
  const authentication = oauth.PrivateKeyJwt({ key: signing.privateKey, kid: 'signing' });
  const pair = await oauth.generateKeyPair('ES256');
  const dpop = oauth.DPoP(client, pair);
  const tokens = await flow(client, authentication, { pushed: true, dpop });
  assert.equal(tokens.token_type, 'dpop');
  assert.equal((await person(client, tokens, dpop)).email, ANA.email);

  // The token is of no use without the key.
  const other = oauth.DPoP(client, await oauth.generateKeyPair('ES256'));
  await assert.rejects(person(client, tokens, other));
  await assert.rejects(person(client, tokens));
  // A request that was not pushed is refused.
  const direct = new URLSearchParams({ client_id: 'fapi', redirect_uri: answers.callback, response_type: 'code', scope: SCOPE });
  const answer = await fetch(`${server.authorization_endpoint}?${direct}`, { redirect: 'manual' });
  assert.ok(!(answer.headers.get('location') ?? '').includes('code='));
  assert.ok(answer.status === 400 || answer.headers.get('location').includes('error='), `${answer.status}`);
});

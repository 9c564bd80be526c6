// Services that prove themselves by a certificate, and whose tokens are bound to it (RFC 8705), with npm `oauth4webapi`:
// at a listener of Passerelle's own, and behind a proxy that names the certificate in a header (RFC 9440).

import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import { request as plainRequest } from 'node:http';
import { createServer } from 'node:https';
import { after, before, describe, it } from 'node:test';
import * as oauth from 'oauth4webapi';
import { certificates, fetchWith, jwkOf } from './certificates.js';
import { ANA, launch, listenForAnswers, signOn, startPasserelle, window } from './service.js';
import { freePort } from '../free_port.js';

const SCOPE = 'openid profile email';

const store = certificates();
const authority = store.selfSigned('authority', '/O=Services/CN=Authority');
const server = store.issued('server', '/CN=localhost', authority, 'subjectAltName=IP:127.0.0.1\n');
const library = store.selfSigned('library', '/CN=library');
const museum = store.issued('museum', '/O=Museum/CN=museum', authority, 'extendedKeyUsage=clientAuth\n');
const impostor = store.selfSigned('impostor', '/O=Museum/CN=museum');

let browser;
let answers;
before(async () => {
  browser = await launch();
  answers = await listenForAnswers(await freePort());
});
after(async () => {
  await browser?.close();
  answers?.stop();
  store.remove();
});

const clients = () => {
  const bound = { tls_client_certificate_bound_access_tokens: true };
  const redirectUris = [answers.callback];
  return [
    { id: 'library', redirectUris, settings: { ...bound, token_endpoint_auth_method: 'self_signed_tls_client_auth', jwks: { keys: [jwkOf(library)] } } },
    { id: 'museum', redirectUris, settings: { ...bound, token_endpoint_auth_method: 'tls_client_auth', tls_client_auth_subject_dn: 'CN=museum,O=Museum' } },
    { id: 'archive', redirectUris, settings: { dpop_bound_access_tokens: true } },
  ];
};

/** A proxy as an operator has it: it ends TLS, drops what clients wrote in the header, and writes their certificate. */
async function startProxy(port, origin) {
  const options = { cert: server.cert, key: server.key, requestCert: true, rejectUnauthorized: false };
  const proxy = createServer(options, (request, response) => {
    const { 'client-cert': _, ...headers } = request.headers;
    const certificate = request.socket.getPeerCertificate().raw;
    if (certificate) headers['client-cert'] = `:${certificate.toString('base64')}:`;
    const onward = plainRequest(new URL(request.url, origin), { method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  await new Promise((resolve) => proxy.listen(port, '127.0.0.1', resolve));
  return { stop() { proxy.closeAllConnections(); proxy.close(); } };
}

const DOORS = {
  'a listener of its own': async (port) => {
    const passerelle = await startPasserelle(clients(), {
      PASSERELLE_MTLS_PUBLIC_URL: `https://127.0.0.1:${port}`,
      PASSERELLE_MTLS_LISTEN: `127.0.0.1:${port}`,
      PASSERELLE_MTLS_CERTIFICATE: server.certFile,
      PASSERELLE_MTLS_KEY: server.keyFile,
      PASSERELLE_MTLS_AUTHORITIES: authority.certFile,
    });
    return { passerelle, stop: () => passerelle.stop() };
  },
  'a proxy that sends Client-Cert': async (port) => {
    const passerelle = await startPasserelle(clients(), {
      PASSERELLE_MTLS_PUBLIC_URL: `https://127.0.0.1:${port}`,
      PASSERELLE_MTLS_AUTHORITIES: authority.certFile,
      PASSERELLE_SERVER_TRUSTED_PROXIES: '127.0.0.1',
    });
    const proxy = await startProxy(port, passerelle.origin);
    return { passerelle, isProxied: true, async stop() { proxy.stop(); await passerelle.stop(); } };
  },
};

for (const [door, start] of Object.entries(DOORS)) {
  describe(door, () => {
    let passerelle;
    let metadata;
    let stop;
    let isProxied;
    let there;
    before(async () => {
      const port = await freePort();
      there = `https://127.0.0.1:${port}`;
      ({ passerelle, stop, isProxied = false } = await start(port));
      const issuer = new URL(passerelle.origin);
      metadata = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { [oauth.allowInsecureRequests]: true }));
    });
    after(() => stop?.());

    /** Options of requests that show this certificate. */
    const by = (certificate) => ({ [oauth.allowInsecureRequests]: true, [oauth.customFetch]: fetchWith(certificate, authority.cert) });
    const service = (id) => ({ client_id: id, id_token_signed_response_alg: 'ES256', use_mtls_endpoint_aliases: true });

    /** One sign-on; gives what the code can be redeemed with. */
    async function codeFor(client) {
      const verifier = oauth.generateRandomCodeVerifier();
      const query = new URLSearchParams({
        client_id: client.client_id,
        redirect_uri: answers.callback,
        response_type: 'code',
        scope: SCOPE,
        state: 'there-and-back',
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      const { context, page } = await window(browser);
      await signOn(page, passerelle.origin, `${metadata.authorization_endpoint}?${query}`, answers.callback);
      await context.close();
      const parameters = oauth.validateAuthResponse(metadata, client, await answers.next(), 'there-and-back');
      return async (authentication, options) => {
        const answer = await oauth.authorizationCodeGrantRequest(metadata, client, authentication, parameters, answers.callback, verifier, options);
        return oauth.processAuthorizationCodeResponse(metadata, client, answer, { requireIdToken: true });
      };
    }

    async function person(client, token, options) {
      const answer = await oauth.userInfoRequest(metadata, client, token, options);
      return oauth.processUserInfoResponse(metadata, client, oauth.skipSubjectCheck, answer);
    }

    it('is announced with its address', () => {
      assert.equal(metadata.tls_client_certificate_bound_access_tokens, true);
      assert.equal(metadata.mtls_endpoint_aliases.token_endpoint, `${there}/token`);
      assert.equal(metadata.mtls_endpoint_aliases.userinfo_endpoint, `${there}/userinfo`);
      assert.ok(metadata.token_endpoint_auth_methods_supported.includes('tls_client_auth'));
    });

    for (const [id, own, other] of [['library', library, museum], ['museum', museum, impostor]]) {
      it(`gives ${id} tokens that are of no use without its certificate`, async () => {
        const client = service(id);
        const redeem = await codeFor(client);
        await assert.rejects(redeem(oauth.TlsClientAuth(), by()), { error: 'invalid_client' });
        await assert.rejects(redeem(oauth.TlsClientAuth(), by(other)), { error: 'invalid_client' });
        const tokens = await redeem(oauth.TlsClientAuth(), by(own));
        assert.equal((await person(client, tokens.access_token, by(own))).email, ANA.email);
        await assert.rejects(person(client, tokens.access_token, by()), { status: 401 });
        await assert.rejects(person(client, tokens.access_token, by(other)), { status: 401 });
        await assert.rejects(person({ client_id: id }, tokens.access_token, by(own)), { status: 401 }, 'nor at the address of people');

        const answer = await oauth.introspectionRequest(metadata, client, oauth.TlsClientAuth(), tokens.access_token, by(own));
        const told = await oauth.processIntrospectionResponse(metadata, client, answer);
        const thumbprint = createHash('sha256').update(new X509Certificate(own.cert).raw).digest('base64url');
        assert.equal(told.cnf['x5t#S256'], thumbprint);
      });
    }

    it('serves nothing but what services call', async () => {
      if (isProxied) return;
      for (const path of ['/metrics', '/sign-in', '/account', '/authorize', '/language/fr']) {
        assert.equal((await fetchWith({}, authority.cert)(`${there}${path}`)).status, 404, path);
      }
      assert.equal((await fetchWith({}, authority.cert)(`${there}/jwks`)).status, 200);
    });

    it('takes a DPoP proof for the address that was called', async () => {
      const client = service('archive');
      const DPoP = oauth.DPoP(client, await oauth.generateKeyPair('ES256'));
      const redeem = await codeFor(client);
      const options = { ...by(), DPoP };
      const attempt = () => redeem(oauth.ClientSecretBasic(passerelle.secrets.archive), options);
      const tokens = await attempt().catch((error) => {
        if (oauth.isDPoPNonceError(error)) return attempt();
        throw error;
      });
      assert.equal(tokens.token_type, 'dpop');
    });

    it('believes no header that a stranger writes', async () => {
      const client = service('library');
      const redeem = await codeFor(client);
      const header = `:${new X509Certificate(library.cert).raw.toString('base64')}:`;
      const writing = (extra) => ({ [oauth.allowInsecureRequests]: true, [oauth.customFetch]: fetchWith({}, authority.cert, { headers: { 'client-cert': header }, ...extra }) });
      // Through the address for certificates, and from a neighbour that is no proxy.
      await assert.rejects(redeem(oauth.TlsClientAuth(), writing()), { error: 'invalid_client' });
      const from = (localAddress) =>
        fetchWith({}, undefined, { headers: { 'client-cert': header }, localAddress })(`${passerelle.origin}/token`, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: 'grant_type=authorization_code&client_id=library&code=x&redirect_uri=x&code_verifier=x',
        });
      assert.equal((await from('127.0.0.2')).status, 401);
      // The proxy itself is believed: then it is the code that is wrong.
      assert.equal((await from('127.0.0.1')).status, isProxied ? 400 : 401);
      assert.ok(await redeem(oauth.TlsClientAuth(), by(library)), 'the code itself was good');
    });
  });
}

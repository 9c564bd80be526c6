// Certificates for tests, by the `openssl` of the machine, and the requests that are made with them.

import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of certificates, each `{ cert, key, certFile, keyFile }` in PEM. */
export function certificates() {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-certificates-'));
  const at = (name) => join(folder, name);
  const openssl = (...args) => execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const key = (name) => openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', at(`${name}.key`));
  const made = (name) => ({
    certFile: at(`${name}.pem`),
    keyFile: at(`${name}.key`),
    cert: readFileSync(at(`${name}.pem`)),
    key: readFileSync(at(`${name}.key`)),
  });
  return {
    selfSigned(name, subject) {
      key(name);
      openssl('req', '-x509', '-new', '-key', at(`${name}.key`), '-subj', subject, '-days', '2', '-out', at(`${name}.pem`));
      return made(name);
    },
    /** One that an authority (itself self-signed) vouches for. */
    issued(name, subject, authority, extensions = '') {
      key(name);
      openssl('req', '-new', '-key', at(`${name}.key`), '-subj', subject, '-out', at(`${name}.csr`));
      writeFileSync(at(`${name}.ext`), `basicConstraints=CA:FALSE\n${extensions}`);
      openssl(
        'x509', '-req', '-in', at(`${name}.csr`), '-CA', authority.certFile, '-CAkey', authority.keyFile,
        '-CAcreateserial', '-days', '2', '-extfile', at(`${name}.ext`), '-out', at(`${name}.pem`),
      );
      return made(name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The public key of a certificate, with the certificate, as a service registers it. */
export function jwkOf({ cert }) {
  const certificate = new X509Certificate(cert);
  return { ...certificate.publicKey.export({ format: 'jwk' }), x5c: [certificate.raw.toString('base64')] };
}

/** A `fetch` that shows a certificate, or none, and trusts this authority. */
export function fetchWith({ cert, key } = {}, ca, extra = {}) {
  return (address, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const url = new URL(address);
      const request = url.protocol === 'https:' ? tlsRequest : plainRequest;
      const sent = request(url, { method, cert, key, ca, agent: false, ...extra, headers: { ...Object.fromEntries(new Headers(headers)), ...extra.headers } });
      sent.once('error', reject);
      sent.once('response', async (answer) => {
        const chunks = [];
        for await (const chunk of answer) chunks.push(chunk);
        resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode, headers: answer.headers }));
      });
      sent.end(body?.toString());
    });
}

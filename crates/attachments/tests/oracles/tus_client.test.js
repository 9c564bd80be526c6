// The unmodified client `tus-js-client` uploads to the example site, and the file comes back as it was.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import * as tus from "tus-js-client";

const program = fileURLToPath(new URL("../../../../target/debug/examples/uploads", import.meta.url));
// Over plain HTTP the cookie has no prefix.
const cookie = "session=ana";
let site;
let address;
let token;

before(async () => {
  site = spawn(program, { stdio: ["ignore", "pipe", "inherit"] });
  address = String((await once(site.stdout, "data"))[0]).trim();
  const page = await fetch(`${address}/token`, { headers: { cookie } });
  token = await page.text();
});

after(() => site.kill());

/** A PDF of so many bytes, each place of which has its own content. */
function pdf(size) {
  let text = "%PDF-1.7\n";
  for (let number = 0; text.length < size; number += 1) text += `${number};`;
  return Buffer.from(`${text.slice(0, size - 7)}\n%%EOF\n`);
}

/** Uploads, and says how; `stop` ends it after so many bytes. */
function upload(bytes, options = {}, stop = Infinity) {
  return new Promise((resolve, reject) => {
    const going = new tus.Upload(bytes, {
      endpoint: `${address}/drafts/42/uploads`,
      chunkSize: 300_000,
      retryDelays: null,
      metadata: { filename: "reçu.pdf", filetype: "text/html" },
      headers: { cookie, "x-csrf-token": token },
      onChunkComplete: (_, sent) => {
        if (sent >= stop) going.abort().then(() => resolve(going), reject);
      },
      onError: reject,
      onSuccess: () => resolve(going),
      ...options,
    });
    going.start();
  });
}

async function given(url) {
  const back = await fetch(url.replace("/uploads/", "/files/"), { headers: { cookie } });
  assert.equal(back.status, 200);
  return { headers: back.headers, bytes: Buffer.from(await back.arrayBuffer()) };
}

test("a file is uploaded in parts and comes back", async () => {
  const bytes = pdf(2_500_000);
  const done = await upload(bytes);
  const back = await given(done.url);
  assert.ok(back.bytes.equals(bytes));
  assert.equal(back.headers.get("content-type"), "application/pdf");
  assert.match(back.headers.get("content-disposition"), /^attachment; .*filename\*=UTF-8''re%C3%A7u\.pdf$/);
});

test("an upload that was stopped goes on where it was", async () => {
  const bytes = pdf(2_000_000);
  const stopped = await upload(bytes, {}, 900_000);
  let first;
  const done = await upload(bytes, {
    uploadUrl: stopped.url,
    onProgress: (sent) => {
      first ??= sent;
    },
  });
  assert.ok(first >= 900_000, `it began again at ${first}`);
  assert.ok((await given(done.url)).bytes.equals(bytes));
});

test("a program is refused with a sentence", async () => {
  await assert.rejects(upload(Buffer.concat([Buffer.from("MZ"), pdf(500_000)])), (error) => {
    assert.equal(error.originalResponse.getStatus(), 422);
    assert.match(error.originalResponse.getBody(), /This file is a program/);
    return true;
  });
});

test("a file that is too large is refused before it is sent", async () => {
  await assert.rejects(upload(pdf(11 * 1024 * 1024)), (error) => error.originalResponse.getStatus() === 413);
});

test("an upload is given up", async () => {
  const stopped = await upload(pdf(2_000_000), {}, 300_000);
  await stopped.abort(true);
  await assert.rejects(upload(pdf(2_000_000), { uploadUrl: stopped.url, endpoint: null }));
});

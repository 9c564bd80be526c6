// Passkeys: hands the challenge of a form to the browser, and sends the form with its answer. Without
// this file such a form stays hidden, and the page says what else there is.

const read = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const write = (bytes) =>
  bytes && btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

function options(form) {
  const { publicKey } = JSON.parse(form.dataset.options);
  publicKey.challenge = read(publicKey.challenge);
  if (publicKey.user) publicKey.user.id = read(publicKey.user.id);
  for (const known of [...(publicKey.allowCredentials ?? []), ...(publicKey.excludeCredentials ?? [])]) known.id = read(known.id);
  return publicKey;
}

function answer(credential) {
  const { id, rawId, type, response } = credential;
  // Whether a new key remembers whose it is.
  const rk = credential.getClientExtensionResults().credProps?.rk;
  return JSON.stringify({
    id,
    rawId: write(rawId),
    type,
    extensions: typeof rk === "boolean" ? { credProps: { rk } } : {},
    response: {
      clientDataJSON: write(response.clientDataJSON),
      attestationObject: write(response.attestationObject),
      authenticatorData: write(response.authenticatorData),
      signature: write(response.signature),
      userHandle: write(response.userHandle),
      transports: response.getTransports?.(),
    },
  });
}

// A browser deals with one question at a time: the next one ends the one before.
let waiting;

async function ask(form, mediation) {
  waiting?.abort();
  waiting = new AbortController();
  const question = { publicKey: options(form), signal: waiting.signal };
  const made = form.dataset.passkey === "create";
  const credential = await (made ? navigator.credentials.create(question) : navigator.credentials.get({ ...question, mediation }));
  form.elements.answer.value = answer(credential);
  form.submit();
}

for (const form of window.PublicKeyCredential ? document.querySelectorAll("form[data-passkey]") : []) {
  form.hidden = false;
  for (const note of document.querySelectorAll("[data-without-passkeys]")) note.hidden = true;
  const failed = form.querySelector("[data-failed]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    failed.hidden = true;
    await ask(form).catch((error) => {
      failed.hidden = error.name === "AbortError";
    });
  });
  if (form.dataset.passkey === "propose" && (await window.PublicKeyCredential.isConditionalMediationAvailable?.())) {
    ask(form, "conditional").catch(() => {});
  }
}

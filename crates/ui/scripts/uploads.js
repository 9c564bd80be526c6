// Uploads: sends a chosen file at once and in parts (tus 1.0.0), and goes on after a cut line and after a reload.
// Without this file, or where it fails, the file goes with the form.

const LEAST = 64 * 1024;
const MOST = 4 * 1024 * 1024;
const TRIES = 20;
const LONGEST_PAUSE = 15000;

class Refused extends Error {}

const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

// Until the time is over, or the line is back.
const pause = (time) =>
  new Promise((done) => {
    setTimeout(done, time);
    addEventListener("online", done, { once: true });
  });

function takeOver(form, input) {
  const said = form.dataset;
  const key = `${said.uploads} ${input.name}`;
  const bar = Object.assign(document.createElement("progress"), { hidden: true, max: 1 });
  const line = document.createElement("output");
  bar.setAttribute("aria-label", input.labels[0]?.textContent ?? "");
  input.after(bar, line);
  const name = `${input.name}/brought`;
  const mark = form.elements[name] ?? Object.assign(document.createElement("input"), { type: "hidden", name });
  if (!mark.form) form.append(mark);
  let turn = new AbortController();
  let busy;

  const say = (text, filled, isWrong) => {
    line.textContent = text.replace("#", filled ?? "");
    line.className = isWrong ? "error" : "hint";
    if (isWrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  };
  const remembered = () => JSON.parse(sessionStorage.getItem(key) ?? "null");
  const remember = (file, address) => {
    const { name, size, lastModified } = file;
    sessionStorage.setItem(key, JSON.stringify({ name, size, lastModified, address }));
  };

  async function ask(method, address, headers, body) {
    const own = { Accept: "application/problem+json", "Tus-Resumable": "1.0.0", "X-CSRF-Token": form.elements.csrf.value };
    const response = await fetch(address, { method, body, headers: { ...own, ...headers }, signal: turn.signal });
    const { ok, status } = response;
    if (ok || status === 404) return response;
    // Somewhere else than we thought, another part is being written, or too busy: ask how far it is, then go on.
    if (status === 409 && response.headers.has("Upload-Offset")) throw new Error("elsewhere");
    if (status === 423 || status === 429 || status >= 500) throw new Error("later");
    const problem = await response.json().catch(() => ({}));
    throw new Refused(problem.detail ?? said.failed);
  }

  async function begin(file) {
    const told = { "Upload-Length": file.size, "Upload-Metadata": `filename ${base64(file.name)}` };
    const begun = await ask("POST", said.uploads, told);
    if (begun.status === 404) throw new Refused(said.failed);
    remember(file, begun.headers.get("Location"));
    return begun;
  }

  // Sends what is missing; gives the address of the file that is whole.
  async function send(file, address) {
    let [size, tries, offset] = [4 * LEAST, 0, undefined];
    for (;;) {
      try {
        if (offset === undefined) {
          let known = address ? await ask("HEAD", address) : undefined;
          if (!known || known.status === 404) known = await begin(file);
          address = known.headers.get("Location") ?? address;
          offset = Number(known.headers.get("Upload-Offset"));
        }
        while (offset < file.size) {
          bar.value = offset / file.size;
          say(said.sending, Math.floor((100 * offset) / file.size));
          const began = performance.now();
          const kind = "application/offset+octet-stream";
          const part = file.slice(offset, offset + size);
          const taken = await ask("PATCH", address, { "Upload-Offset": offset, "Content-Type": kind }, part);
          if (taken.status === 404) throw new Error("gone");
          offset = Number(taken.headers.get("Upload-Offset"));
          tries = 0;
          size = performance.now() - began < 2000 ? Math.min(2 * size, MOST) : Math.max(size / 2, LEAST);
        }
        return address;
      } catch (error) {
        if (turn.signal.aborted || error instanceof Refused || ++tries > TRIES) throw error;
        say(said.cut);
        [size, offset] = [LEAST, undefined];
        await pause(Math.min(500 * 2 ** tries, LONGEST_PAUSE));
      }
    }
  }

  const arrived = (address, name) => {
    mark.value = address.split("/").pop();
    // It does not go with the form a second time.
    input.value = "";
    say(said.arrived, name);
  };

  input.addEventListener("change", () => {
    turn.abort();
    turn = new AbortController();
    const [file] = input.files;
    const { signal } = turn;
    mark.value = "";
    bar.hidden = !file;
    busy = undefined;
    if (!file) return say("");
    const known = remembered();
    const isSame = ["name", "size", "lastModified"].every((part) => known?.[part] === file[part]);
    busy = send(file, isSame ? known.address : undefined)
      .then(
        (address) => arrived(address, file.name),
        (error) => {
          if (signal.aborted) return;
          if (error instanceof Refused) input.value = "";
          say(error instanceof Refused ? error.message : said.failed, "", error instanceof Refused);
          throw error;
        },
      )
      .finally(() => {
        if (signal.aborted) return;
        bar.hidden = true;
        busy = undefined;
      });
    busy.catch(() => {});
  });

  form.addEventListener("submit", (event) => {
    // A button that takes a file away needs to wait for none.
    if (!busy || event.submitter?.name) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    busy.then(() => form.requestSubmit(event.submitter), () => input.focus());
  });

  // What was begun before the page was loaded again.
  const known = remembered();
  if (!known) return;
  ask("HEAD", known.address).then((told) => {
    if (input.files.length > 0) return;
    if (told.status === 404) sessionStorage.removeItem(key);
    else if (Number(told.headers.get("Upload-Offset")) < known.size) say(said.again, known.name);
    else arrived(known.address, known.name);
  }, () => {});
}

for (const form of document.querySelectorAll("form[data-uploads]")) {
  // A file whose text is read as an answer goes with the form.
  for (const input of form.querySelectorAll("input[type=file]:not([name*='/'])")) takeOver(form, input);
}

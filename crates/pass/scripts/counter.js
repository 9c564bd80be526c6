// The counter reads squares with the camera, one a line; without this file their codes are typed.

import { offerCamera } from "./camera.js";

const box = document.querySelector("[data-scan]");
const codes = document.querySelector('textarea[name="codes"]');

if (box && codes) {
  const status = box.querySelector("[role=status]");
  const { stop: stopText, read: readText, failed: failedText } = box.dataset;
  offerCamera({
    box,
    seen: box.querySelector("[data-seen]"),
    stopText,
    read(text) {
      const lines = codes.value.split("\n").filter((line) => line.trim());
      if (!lines.includes(text)) lines.push(text);
      codes.value = `${lines.join("\n")}\n`;
      status.textContent = readText;
    },
    failed() {
      status.textContent = failedText;
    },
  });
}

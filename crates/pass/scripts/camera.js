// Reads squares with the camera, where the browser can; where it cannot, they are typed.

const LOOK_EVERY_MS = 250;

/**
 * Shows a box with its button where squares can be read. A press opens the camera in `seen`; the first square that it sees is given
 * to `read`, and the camera is closed. `failed` is told when no camera answers.
 */
export function offerCamera({ box, seen, stopText, read, failed }) {
  const button = box.querySelector("button");
  const startText = button.textContent;
  if (!("BarcodeDetector" in globalThis) || !navigator.mediaDevices?.getUserMedia) return;
  box.hidden = false;
  let stream;
  let opens = false;
  const stop = () => {
    stream?.getTracks().forEach((track) => track.stop());
    stream = undefined;
    seen.replaceChildren();
    button.textContent = startText;
  };
  button.addEventListener("click", async () => {
    if (stream) return stop();
    // A second press while the browser asks would open a second one, which nothing stops.
    if (opens) return;
    opens = true;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch {
      return failed();
    } finally {
      opens = false;
    }
    button.textContent = stopText;
    const video = Object.assign(document.createElement("video"), { srcObject: stream, muted: true, playsInline: true, width: 320 });
    seen.replaceChildren(video);
    await video.play();
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    while (stream) {
      const [found] = await detector.detect(video).catch(() => []);
      if (found && stream) {
        stop();
        return read(found.rawValue.trim());
      }
      await new Promise((next) => setTimeout(next, LOOK_EVERY_MS));
    }
  });
}

// The detailed map of places: tiles of the server that the page names, once the person asked for them.
// Without this file, or where the tiles do not come, the drawing stays.

const TILE = 256;
const LEAST = 2;
const MOST = 18;
const STEP = 80;
const EDGE = 48;

// Where a point lies in the whole world of one zoom, dots from its north-west (Web Mercator).
const dots = ({ lat, lon }, zoom) => {
  const world = TILE * 2 ** zoom;
  const sine = Math.sin((Math.min(85, Math.max(-85, lat)) * Math.PI) / 180);
  return { x: ((lon + 180) / 360) * world, y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world };
};

const pointsOf = (figure) =>
  [...figure.querySelectorAll("[data-lat]")].map(({ dataset, textContent }) => ({ ...dataset, number: textContent, lat: Number(dataset.lat), lon: Number(dataset.lon) }));

function open(figure, failed) {
  const map = figure.querySelector(".map");
  const ground = map.querySelector(".ground");
  let { width, height } = map.getBoundingClientRect();
  const points = pointsOf(figure);
  const tiles = new Map();
  const pins = points.map(({ number, name, href }) => Object.assign(document.createElement("a"), { className: "pin", href, title: name, textContent: number }));
  let zoom = MOST;
  let middle;
  let came = 0;

  // The nearest zoom that shows every point, and what lies between them in the middle.
  const frame = () => {
    for (; ; zoom -= 1) {
      const all = points.map((point) => dots(point, zoom));
      const [west, north] = [Math.min(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y))];
      const [east, south] = [Math.max(...all.map(({ x }) => x)), Math.max(...all.map(({ y }) => y))];
      middle = { x: (west + east) / 2, y: (north + south) / 2 };
      if (zoom <= LEAST || (east - west <= width - 2 * EDGE && south - north <= height - 2 * EDGE)) return;
    }
  };

  const put = (element, x, y) => (element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`);

  const tile = (x, y) => {
    const image = Object.assign(document.createElement("img"), { alt: "", width: TILE, height: TILE, draggable: false });
    image.addEventListener("load", () => (came += 1));
    image.addEventListener("error", () => came || failed());
    const wrapped = ((x % 2 ** zoom) + 2 ** zoom) % 2 ** zoom;
    image.src = figure.dataset.tiles.replace("{z}", zoom).replace("{x}", wrapped).replace("{y}", y);
    ground.append(image);
    return image;
  };

  function draw() {
    const [left, top] = [middle.x - width / 2, middle.y - height / 2];
    const seen = new Set();
    for (let x = Math.floor(left / TILE); x * TILE < left + width; x += 1) {
      for (let y = Math.max(0, Math.floor(top / TILE)); y * TILE < top + height && y < 2 ** zoom; y += 1) {
        const key = `${zoom} ${x} ${y}`;
        seen.add(key);
        if (!tiles.has(key)) tiles.set(key, tile(x, y));
        put(tiles.get(key), x * TILE - left, y * TILE - top);
      }
    }
    for (const key of [...tiles.keys()].filter((key) => !seen.has(key))) {
      tiles.get(key).remove();
      tiles.delete(key);
    }
    points.forEach((point, at) => {
      const { x, y } = dots(point, zoom);
      put(pins[at], x - left, y - top);
    });
  }

  const move = (x, y) => {
    middle = { x: middle.x + x, y: middle.y + y };
    draw();
  };
  const closer = (by) => {
    const to = Math.min(MOST, Math.max(LEAST, zoom + by));
    const scale = 2 ** (to - zoom);
    [zoom, middle] = [to, { x: middle.x * scale, y: middle.y * scale }];
    draw();
  };
  const keys = {
    ArrowLeft: () => move(-STEP, 0),
    ArrowRight: () => move(STEP, 0),
    ArrowUp: () => move(0, -STEP),
    ArrowDown: () => move(0, STEP),
    "+": () => closer(1),
    "-": () => closer(-1),
  };
  const hear = (name, heard) => map.addEventListener(name, heard);

  hear("keydown", (event) => {
    if (!keys[event.key] || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    keys[event.key]();
  });
  // A page is scrolled over the map; with Ctrl held, as of browsers, it becomes larger.
  hear("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    closer(event.deltaY < 0 ? 1 : -1);
  });
  const fingers = new Map();
  let spread;
  const apart = () => {
    const [one, other] = fingers.values();
    return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
  };
  hear("pointerdown", (event) => {
    if (event.target.closest("a, button")) return;
    map.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, event);
    if (fingers.size === 2) spread = apart();
  });
  hear("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    fingers.set(event.pointerId, event);
    if (fingers.size === 1) return move(before.clientX - event.clientX, before.clientY - event.clientY);
    const now = apart();
    if (now > spread * 1.5 || now < spread / 1.5) {
      closer(now > spread ? 1 : -1);
      spread = now;
    }
  });
  for (const name of ["pointerup", "pointercancel"]) hear(name, ({ pointerId }) => fingers.delete(pointerId));
  const [nearer, farther] = map.querySelectorAll("button");
  nearer.addEventListener("click", () => closer(1));
  farther.addEventListener("click", () => closer(-1));

  // Who goes through the pins by keyboard sees where they are.
  pins.forEach((pin, at) =>
    pin.addEventListener("focus", () => {
      map.scrollTo(0, 0);
      middle = dots(points[at], zoom);
      draw();
    }),
  );
  addEventListener("resize", () => {
    ({ width, height } = map.getBoundingClientRect());
    draw();
  });

  ground.replaceChildren(...pins);
  frame();
  draw();
}

for (const figure of document.querySelectorAll("[data-tiles]")) {
  const [drawing, offer, map] = [figure.querySelector("svg"), figure.querySelector(".offer"), figure.querySelector(".map")];
  const [hint, fault] = offer.querySelectorAll("p");
  offer.hidden = false;
  const show = (detailed) => {
    map.hidden = !detailed;
    offer.hidden = detailed;
    drawing.toggleAttribute("hidden", detailed);
  };
  offer.querySelector("button").addEventListener("click", () => {
    show(true);
    map.focus();
    open(figure, () => {
      show(false);
      [hint.hidden, fault.hidden] = [true, false];
    });
  });
}

// Shows the page of the counter that a device keeps when there is no network. It answers for that page and what belongs to it,
// and for nothing else; the page itself puts into the cache what is kept.

const PAGE = "/counter/device";
// A network that is there in name only is not waited for.
const PATIENCE_MS = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const kept = (request) => caches.match(request, { ignoreVary: true, ignoreSearch: true });

async function networkFirst(request) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE_MS);
  try {
    const response = await fetch(request, { signal: controller.signal });
    // The platform is down, though the line is not.
    return response.status < 500 ? response : ((await kept(request)) ?? response);
  } catch (error) {
    const page = await kept(request);
    if (page) return page;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || pathname.endsWith(".json")) return;
  const isPage = pathname === PAGE;
  if (request.mode === "navigate" && isPage) event.respondWith(networkFirst(request));
  // The page asks for itself to keep what is there now.
  else if (request.mode !== "navigate" && !isPage) event.respondWith(kept(request).then((found) => found ?? fetch(request)));
});

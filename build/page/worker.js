// The second visit needs no network. Every file but the page itself has its content's hash in its
// name, so a kept page and what it loads always belong together, and versions cannot mix.
"use strict";

const PARTS = /["']((?:runtime|page|app)-[^"']*[^"'/])["']/g;
const INDEX = new URL("./", registration.scope).href;
const ALSO_THE_INDEX = new URL("index.html", INDEX).href;
const ALONE = new URL("manifest.webmanifest", INDEX).href;
// One browser may hold several copies of the game, and other pages of the same server.
const CACHE = "model-citizen " + INDEX;

async function partsOf(page) {
  const names = [...(await page.clone().text()).matchAll(PARTS)].map((found) => found[1]);
  return new Set(names.map((name) => new URL(name, INDEX).href));
}

async function renew() {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(INDEX);
  if (kept) await tidy(cache, await partsOf(kept));
  const page = await fetch(INDEX, { cache: "no-cache" });
  if (!page.ok) return;
  if (kept && (await kept.text()) === (await page.clone().text())) return;
  for (const part of await partsOf(page)) {
    if (!(await cache.match(part))) await cache.add(part);
  }
  await cache.add(ALONE).catch(() => {});
  // Only when all it needs is here does a page take the old one's place. The old one's parts stay
  // until the next visit, since a page opened a moment ago may still be loading them.
  await cache.put(INDEX, page);
}

async function tidy(cache, wanted) {
  for (const request of await cache.keys()) {
    const stays = wanted.has(request.url) || request.url === INDEX || request.url === ALONE;
    if (!stays) await cache.delete(request);
  }
}

async function answer(event, isPage) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(isPage ? INDEX : event.request);
  if (isPage && kept) event.waitUntil(renew().catch(() => {}));
  return kept || fetch(event.request);
}

self.addEventListener("install", (event) => {
  event.waitUntil(renew().then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const plain = url.split(/[?#]/)[0];
  const isPage = plain === INDEX || plain === ALSO_THE_INDEX;
  // Whatever else lies below the same address, such as a teacher's page, is none of ours.
  const isPart = /^(?:runtime|page|app)-/.test(plain.slice(INDEX.length)) || plain === ALONE;
  if (method === "GET" && plain.startsWith(INDEX) && (isPage || isPart)) {
    event.respondWith(answer(event, isPage));
  }
});

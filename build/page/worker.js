// The second visit needs no network. Every file but the page itself has its content's hash in its
// name, so a kept page and what it loads always belong together, and versions cannot mix.
"use strict";

const PARTS = /["']((?:runtime|page|app)-[^"']*[^"'/])["']/g;
const CACHE = "model-citizen";
const INDEX = "./";

async function keep(page) {
  const text = await page.clone().text();
  const cache = await caches.open(CACHE);
  const names = [...new Set([...text.matchAll(PARTS)].map((found) => found[1]))];
  const wanted = names.map((name) => new URL(name, registration.scope).href);
  for (const address of wanted) {
    if (!(await cache.match(address))) await cache.add(address);
  }
  for (const other of ["manifest.webmanifest"]) await cache.add(other).catch(() => {});
  // Only when all it needs is here does a page take the old one's place.
  await cache.put(INDEX, page);
  for (const request of await cache.keys()) {
    const part = /\/(?:runtime|page|app)-[^/]*/.test(new URL(request.url).pathname);
    if (part && !wanted.includes(request.url)) await cache.delete(request);
  }
}

async function renew() {
  const page = await fetch(INDEX, { cache: "no-cache" });
  if (!page.ok) return;
  const kept = await (await caches.open(CACHE)).match(INDEX);
  const same = kept && (await kept.text()) === (await page.clone().text());
  if (!same) await keep(page);
}

async function answer(event) {
  const cache = await caches.open(CACHE);
  const isPage = event.request.mode === "navigate";
  const kept = await cache.match(isPage ? INDEX : event.request);
  if (isPage && kept) event.waitUntil(renew().catch(() => {}));
  return kept || fetch(event.request);
}

self.addEventListener("install", (event) => {
  event.waitUntil(renew().then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const mine = event.request.url.startsWith(registration.scope);
  if (event.request.method === "GET" && mine) event.respondWith(answer(event));
});

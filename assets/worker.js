// Lede without a network. A plain script: no build step touches it but the one that fills in the three lines below.
//
// A version is a set of files with their digests. It is kept whole or not at all, so new files are never mixed with old
// ones, not even while somebody uploads a new version. A new version waits until the last page of the old one is closed,
// or until a reader asks for it.

const VERSION = 'VERSION';
const FILES = {/* FILES */};
const LATER = [/* LATER */];

const CACHE = `lede-${VERSION}`;
const address = (name) => new URL(name === 'index.html' ? './' : name, self.registration.scope).href;

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(self.skipWaiting());
  if (event.data === 'keep the rest') event.waitUntil(keepRest());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const here = request.url.startsWith(self.registration.scope);
  if (request.method !== 'GET' || !here || new URL(request.url).pathname.endsWith('/worker.js')) return;
  event.respondWith(answer(request));
});

async function install() {
  const cache = await caches.open(CACHE);
  const soon = Object.keys(FILES).filter((name) => !LATER.includes(name));
  await Promise.all(soon.map((name) => keep(cache, name)));
}

async function activate() {
  // The version before stays until the next one comes: its pages may still be open.
  const old = (await caches.keys()).filter((name) => name.startsWith('lede-') && name !== CACHE);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Fetches a file into the cache, unless its content is not the one that belongs to this version. */
async function keep(cache, name) {
  if (await cache.match(address(name))) return;
  // What another version has kept under a name made of the content need not be fetched again.
  const known = /-[0-9a-f]{8,}/.test(name) && (await caches.match(address(name)));
  const response = known || (await fetch(address(name), { cache: 'no-cache', credentials: 'same-origin' }));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  if (!(await store(cache, name, response))) throw new Error(`${name} is not of this version`);
}

/** Whether a response has the content that belongs to this version; if so, it is in the cache then. */
async function store(cache, name, response) {
  const content = await response.arrayBuffer();
  if ((await digest(content)) !== FILES[name]) return false;
  const headers = { 'content-type': response.headers.get('content-type') ?? 'application/octet-stream' };
  await cache.put(address(name), new Response(content, { headers }));
  return true;
}

async function keepRest() {
  const cache = await caches.open(CACHE);
  for (const name of LATER) await keep(cache, name).catch(() => {});
}

async function digest(content) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return btoa(String.fromCharCode(...bytes));
}

/** From this version first, then from one before it, at last from the network. */
async function answer(request) {
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  const scope = new URL(self.registration.scope);
  const page = request.mode === 'navigate' && [scope.pathname, `${scope.pathname}index.html`].includes(url.pathname);
  const name = page ? scope.href : url.href;
  const cache = await caches.open(CACHE);
  const kept = (await cache.match(name)) ?? (page ? undefined : await caches.match(name));
  if (kept) return kept;
  const response = await fetch(request);
  const file = url.href.slice(scope.href.length);
  if (response.ok && LATER.includes(file)) await store(cache, file, response.clone());
  return response;
}

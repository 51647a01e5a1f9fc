// Keeps the page in the browser, so that it opens without a network. It knows its own files by name
// and content (the list is written in when dist/ is made) and answers for nothing else: whatever
// else is asked for, below its folder or beside it, goes to the network as if it were not here.
//
// A release is kept whole or not at all, in a cache of its own. A new one waits until the page asks
// for it; what is loaded late (`?release=…`) comes from the release that asks, for as long as a page
// of that release may be open.

/** The release: what its files contain, in short. */
const RELEASE = '';

/** Every file of the release, with what it must contain. */
const FILES = new Map([]);

const SCOPE = new URL(self.registration.scope);
// Other folders of this origin may hold a planner of their own.
const PREFIX = `thads-planner ${SCOPE.pathname} `;
const OWN = PREFIX + RELEASE;

self.addEventListener('install', (event) => event.waitUntil(kept()));
self.addEventListener('activate', (event) => event.waitUntil(taken()));

self.addEventListener('fetch', (event) => {
  const name = nameOf(event.request);
  if (name !== null) event.respondWith(answer(event.request, name));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(self.skipWaiting());
  if (event.data === 'opened') event.waitUntil(forgetOld(event.source.id));
});

/** Keeps every file, or none. */
async function kept() {
  const cache = await caches.open(OWN);
  try {
    await Promise.all([...FILES].map(async ([name, integrity]) => {
      // Past every other cache; what is not of this release is refused by the browser.
      const response = await fetch(name, { cache: 'reload', integrity, redirect: 'error' });
      if (!response.ok) throw new Error(`${name}: status ${response.status}`);
      await cache.put(name, response);
    }));
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
}

async function taken() {
  await forgetOld();
  // From the first visit on, what the open page loads late is there without a network too.
  await self.clients.claim();
}

/** The name of the own file that is asked for; `null` where it is none. */
function nameOf({ method, mode, url }) {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== SCOPE.origin || !pathname.startsWith(SCOPE.pathname)) return null;
  const name = pathname.slice(SCOPE.pathname.length);
  if (name === '' && mode === 'navigate') return 'index.html';
  return FILES.has(name) ? name : null;
}

async function answer(request, name) {
  const release = new URL(request.url).searchParams.get('release') ?? RELEASE;
  const found = await caches.match(name, { cacheName: PREFIX + release });
  // Without an address of its own: a worker reads what it is to load in the one that was asked for.
  if (found) return new Response(found.body, found);
  if (release === RELEASE) return fetch(request);
  // Parts of two releases do not understand each other: better nothing than another one's.
  return new Response(null, { status: 404, statusText: 'This release is no longer kept' });
}

/** Forgets releases of before, unless another window than the one that asks may be of one. */
async function forgetOld(asking) {
  if (self.registration.waiting || self.registration.installing) return;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.some(({ id, url }) => id !== asking && url.startsWith(SCOPE.href))) return;
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN);
  await Promise.all(names.map((name) => caches.delete(name)));
}

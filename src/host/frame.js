// The page for iframes, embed.html: shows the planner where it may be shown, and otherwise a link
// that opens it in a window of its own; nothing of the planner is loaded before that is known.
// What it says to the page around it, and hears from it, is in frame-talk.js.
import { listen } from './frame-talk.js';

const TEXTS = {
  vi: {
    refused: 'Trang web đang xem chưa được phép hiển thị bảng lập kế hoạch bên trong nó.',
    open: 'Mở bảng lập kế hoạch trong cửa sổ riêng',
  },
  en: {
    refused: 'The page that you are looking at may not show the planner inside it.',
    open: 'Open the planner in a window of its own',
  },
};

// What the address may say about the element: `?lang=en&theme=dark&readonly`. Where the module comes
// from is never said there.
const FROM_ADDRESS = ['lang', 'theme', 'readonly', 'level-names'];

// The end of a name under which plans are kept, as the address may give it.
const PLAIN_NAME = /^[A-Za-z0-9_-]{1,40}$/;

const place = document.querySelector('main');

// Every origin beside the own one whose pages may embed the planner: embed.json beside this page.
let list;
const listed = () => (list ??= readList());

async function readList() {
  try {
    const response = await fetch(new URL('embed.json', import.meta.url), { cache: 'no-cache' });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const { origins } = await response.json();
    if (!Array.isArray(origins) || !origins.every(isOrigin)) throw new Error('no list of origins');
    return origins;
  } catch (error) {
    console.warn('thads-planner: embed.json cannot be used, only pages of the same origin may embed:', error);
    return [];
  }
}

/** Whether a text is an origin as browsers write it: `https://portal.example`. */
function isOrigin(text) {
  try {
    return /^https?:/.test(text) && new URL(text).origin === text;
  } catch {
    return false;
  }
}

async function isAllowed(origin) {
  // Of a page without an origin: it names nobody, this one in a sandbox included.
  if (origin === 'null') return false;
  return origin === self.origin || (await listed()).includes(origin);
}

/** The origin of the page around this one, as far as the browser says it before it has spoken. */
function originAround() {
  try {
    // Only a page of the same origin lets itself be looked into.
    void parent.location.href;
    return self.origin;
  } catch {
    // The browser's word is better than the referrer, which is that of whoever followed a link.
    if (location.ancestorOrigins) return location.ancestorOrigins[0];
    return document.referrer && new URL(document.referrer).origin;
  }
}

/** The element with what the address says, and nothing else. */
function made() {
  const planner = document.createElement('thads-planner');
  const asked = new URLSearchParams(location.search);
  for (const name of FROM_ADDRESS) {
    if (asked.has(name)) planner.setAttribute(name, asked.get(name));
  }
  if (asked.has('plan-src')) {
    const address = new URL(asked.get('plan-src'), location.href);
    if (address.origin === self.origin) planner.setAttribute('plan-src', address.href);
    else console.warn('thads-planner: plan-src of another origin is not used');
  }
  if (asked.has('storage-key')) {
    // A name of its own, so that no link makes the planner write over what others keep here.
    const name = asked.get('storage-key');
    if (PLAIN_NAME.test(name)) planner.setAttribute('storage-key', `thads-planner:${name}`);
    else if (name === '') planner.setAttribute('storage-key', '');
    else console.warn('thads-planner: storage-key may have letters, digits, - and _ only');
  }
  return planner;
}

let showing;
/** Shows the planner, once; promises its element. */
function show(prepare) {
  showing ??= (async () => {
    await import('./index.js');
    const planner = made();
    prepare(planner);
    place.replaceChildren(planner);
    return planner;
  })();
  return showing;
}

function refuse() {
  const link = Object.assign(document.createElement('a'), {
    href: location.href,
    target: '_blank',
    rel: 'noopener',
  });
  const lines = Object.entries(TEXTS).map(([lang, { refused, open }]) => {
    const line = Object.assign(document.createElement('p'), { lang, textContent: `${refused} ` });
    line.append(Object.assign(link.cloneNode(), { textContent: open }));
    return line;
  });
  const box = Object.assign(document.createElement('div'), { className: 'refused' });
  box.append(...lines);
  place.replaceChildren(box);
}

// Listening comes first: what the page around says while the list is being read is not lost.
const talk = listen({ isAllowed, show: () => show((planner) => talk.accompany(planner)) });
if (parent === window || (await isAllowed(originAround()))) talk.show();
else if (!showing) refuse();

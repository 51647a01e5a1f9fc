// What the page for iframes says to the page around it, and does for it: version 1 of the protocol
// of docs/embedding/iframe.md. Only the window around is listened to, only from an origin that may
// embed, and answers go to just that origin.
import { PROTOCOL, PROTOCOL_VERSION } from './frame-host.js';

/** What a message may hold: a few times more than a browser keeps for a page. */
const LARGEST = 16 * 1024 * 1024;

/** Attributes of the element that the page around may set. */
const SETTABLE = ['lang', 'theme', 'readonly', 'level-names'];

/** Events of the element that are passed on. */
const PASSED_ON = ['planchange', 'verdictchange', 'planerror'];

/** From this height on the planner is laid out alike, so that growing does not make it shrink. */
const LEAST_HEIGHT = 600;

/** Why something asked for is not done. */
class Refusal extends Error {
  constructor(code, text, more = {}) {
    super(text);
    this.told = { code, text, ...more };
  }
}

/**
 * Listens to the page around, if there is one.
 * @param isAllowed promises whether pages of an origin may embed the planner.
 * @param show shows the planner, if it is not shown yet, and promises its element.
 * @returns `show`, and `accompany(planner)`, to be called before the element is put in place.
 */
export function listen({ isAllowed, show }) {
  let partner = null;
  let ready = null;
  let heightAsked = false;
  let turn = Promise.resolve();

  const say = (type, fields = {}) => {
    if (partner) post({ ...fields, type }, partner);
  };

  const asks = {
    async hello({ height }) {
      heightAsked ||= height === 'content';
      const planner = await show();
      if (heightAsked) followHeight(planner, say);
      if (ready) say('ready', ready);
    },
    getPlan: async () => (await show()).plan,
    setPlan: async ({ plan }) => setPlan(await show(), plan),
    save: async () => (await show()).save(),
    restore: async ({ workspace }) => (await show()).restore(workspace).then(nothing),
    reset: async () => (await show()).reset().then(nothing),
    flush: async () => (await show()).flush().then(nothing),
    setAttributes: async ({ attributes }) => setAttributes(await show(), attributes),
  };

  async function answer(message) {
    const fault = faultOf(message);
    if (fault) throw new Refusal(fault, FAULTS[fault]);
    const { version, type } = message;
    if (version !== PROTOCOL_VERSION) {
      const text = `version ${version} of the protocol is not understood`;
      throw new Refusal('version', text, { versions: [PROTOCOL_VERSION] });
    }
    if (!Object.hasOwn(asks, type)) throw new Refusal('type', `${type} is not understood`);
    return asks[type](message);
  }

  async function heard({ origin, data }) {
    const reply = { type: 'reply', ...(data.id !== undefined && { id: data.id }) };
    if (!(await isAllowed(origin))) {
      console.warn(`thads-planner: pages of ${origin} may not embed the planner (embed.json)`);
      if (origin === 'null' || data.type !== 'hello') return;
      const error = { code: 'origin', text: 'this page may not embed the planner' };
      post({ ...reply, ok: false, error }, origin);
      return;
    }
    if (data.type === 'hello' && data.version === PROTOCOL_VERSION) partner = origin;
    try {
      post({ ...reply, ok: true, value: await answer(data) }, origin);
    } catch (error) {
      const told = error instanceof Refusal ? error.told : { code: 'failed', text: String(error) };
      post({ ...reply, ok: false, error: told }, origin);
    }
  }

  if (parent !== window) {
    addEventListener('message', (event) => {
      if (event.source !== parent || event.data?.protocol !== PROTOCOL) return;
      if (!isWellFormed(event.data)) {
        console.warn('thads-planner: a malformed message is ignored');
        return;
      }
      // One after the other: what is asked later sees what was done before.
      turn = turn.then(() => heard(event)).catch((error) => console.warn('thads-planner:', error));
    });
    // Says nothing but that somebody listens; whoever may ask is told more.
    post({ type: 'greeting' }, '*');
  }

  return {
    show,
    accompany(planner) {
      planner.addEventListener('planready', ({ detail }) => {
        ready = { planner: detail.version };
        say('ready', ready);
      });
      for (const type of PASSED_ON) planner.addEventListener(type, ({ detail }) => say(type, detail));
    },
  };
}

function post(fields, origin) {
  parent.postMessage({ ...fields, protocol: PROTOCOL, version: PROTOCOL_VERSION }, origin);
}

const nothing = () => undefined;

/** Whether a message has the envelope of the protocol, in whatever version. */
function isWellFormed({ version, type, id }) {
  const isShort = (text) => typeof text === 'string' && text.length <= 100;
  return Number.isInteger(version) && isShort(type) &&
    (id === undefined || Number.isFinite(id) || isShort(id));
}

const FAULTS = {
  message: 'a message holds texts, numbers, booleans, lists and plain objects only',
  size: 'the message is too large',
};

/** What is wrong with a message as a whole: it is too large, or no plain data. */
function faultOf(message) {
  const open = [message];
  let room = LARGEST;
  // What refers to itself uses up the room.
  while (open.length > 0 && room >= 0) {
    const value = open.pop();
    room -= 8;
    if (typeof value === 'string' || Array.isArray(value)) room -= value.length;
    if (typeof value === 'bigint') return 'message';
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return 'message';
    for (const [name, inner] of Object.entries(value)) {
      room -= name.length;
      open.push(inner);
    }
  }
  return room < 0 ? 'size' : null;
}

async function setPlan(planner, plan) {
  let problems = null;
  const note = (event) => (problems = event.detail.problems);
  planner.addEventListener('planerror', note);
  try {
    planner.plan = plan;
    await planner.flush();
  } finally {
    planner.removeEventListener('planerror', note);
  }
  if (problems) throw new Refusal('plan', 'this is no valid plan', { problems });
}

function setAttributes(planner, attributes) {
  const wanted = Object.entries(attributes ?? {});
  for (const [name, value] of wanted) {
    const fits = value === null || typeof value === 'boolean' || typeof value === 'string';
    if (!SETTABLE.includes(name) || !fits) throw new Refusal('attribute', `${name} cannot be set so`);
  }
  for (const [name, value] of wanted) {
    if (value === null || value === false) planner.removeAttribute(name);
    else planner.setAttribute(name, value === true ? '' : value);
  }
}

/** Lets the planner be as high as its content, and says that height whenever it is another. */
function followHeight(planner, say) {
  if (document.body.classList.contains('as-high-as-content')) return;
  document.body.classList.add('as-high-as-content');
  let said = 0;
  new ResizeObserver(() => {
    const height = Math.max(LEAST_HEIGHT, Math.ceil(planner.getBoundingClientRect().height));
    if (height === said) return;
    said = height;
    say('resize', { height });
  }).observe(planner);
  followSight(planner);
}

/** What people do before a notice may come, or after the page around was scrolled. */
const DOINGS = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'drop'];

/** Says how much of a high frame lies below what is seen of it, so that notices are within sight. */
function followSight(planner) {
  const sight = new IntersectionObserver(([{ intersectionRect }]) => {
    planner.style.setProperty('--unseen', `${Math.max(0, innerHeight - intersectionRect.bottom)}px`);
  });
  // Scrolling a frame that is never seen as a whole does not change how much of it is seen: it has
  // to be looked at anew.
  const look = () => {
    sight.disconnect();
    sight.observe(planner);
  };
  for (const type of DOINGS) addEventListener(type, look, { capture: true, passive: true });
}

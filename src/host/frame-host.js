// For pages that show the planner in an iframe: makes the frame, greets it, asks and hears. One file
// without imports, so that it can be copied; the protocol is in docs/embedding/iframe.md.

/** The mark of every message. */
export const PROTOCOL = 'thads-planner';
/** The version of the protocol that is spoken. */
export const PROTOCOL_VERSION = 1;

/** What a frame passes on as events. */
const EVENTS = ['ready', 'planchange', 'verdictchange', 'planerror', 'resize'];

/** Milliseconds after which a frame that has loaded and says nothing is taken for another page. */
const SILENCE = 5000;

/** What the address of the frame may say about the planner, and the option that says it. */
const IN_ADDRESS = {
  lang: 'lang',
  theme: 'theme',
  readonly: 'readOnly',
  'level-names': 'levelNames',
  'storage-key': 'storageKey',
};

/** Why something that was asked of a frame is not done. */
export class FrameError extends Error {
  constructor({ code, text, ...more }) {
    super(text);
    this.name = 'FrameError';
    Object.assign(this, more, { code });
  }
}

/** A planner in an iframe. */
export class PlannerFrame extends EventTarget {
  #iframe;
  #origin;
  #height;
  #waiting = new Map();
  #asked = 0;
  #heard = false;
  #silence;
  #listens;
  #isReady;

  /**
   * @param iframe an iframe that shows embed.html, or will.
   * @param height `'content'` makes the frame as high as its content; otherwise it keeps its height.
   */
  constructor(iframe, { height } = {}) {
    super();
    this.#iframe = iframe;
    this.#origin = new URL(iframe.src, document.baseURI).origin;
    this.#height = height;
    this.#listens = promised();
    this.#isReady = promised();
    addEventListener('message', this.#message);
    iframe.addEventListener('load', this.#loaded);
  }

  /** The frame itself. */
  get iframe() {
    return this.#iframe;
  }

  /** Promises `{ planner }`, the version of the planner, once it can be used. */
  get ready() {
    return this.#isReady.promise;
  }

  getPlan() {
    return this.#ask('getPlan');
  }

  setPlan(plan) {
    return this.#ask('setPlan', { plan });
  }

  save() {
    return this.#ask('save');
  }

  restore(workspace) {
    return this.#ask('restore', { workspace });
  }

  reset() {
    return this.#ask('reset');
  }

  flush() {
    return this.#ask('flush');
  }

  setAttributes(attributes) {
    return this.#ask('setAttributes', { attributes });
  }

  /** Greets a frame that was loaded before it was given here. */
  greet() {
    const hello = this.#height === 'content' ? { height: 'content' } : {};
    this.#send('hello', hello).then(this.#listens.resolve, (error) => {
      // A frame that was loaded anew meanwhile has been greeted again.
      if (error.code === 'reloaded') return;
      this.#listens.reject(error);
      this.#isReady.reject(error);
    });
  }

  /** Ends the conversation and removes the frame. */
  close() {
    removeEventListener('message', this.#message);
    this.#iframe.removeEventListener('load', this.#loaded);
    clearTimeout(this.#silence);
    this.#fail({ code: 'closed', text: 'the frame was closed' });
    this.#iframe.remove();
  }

  async #ask(type, fields) {
    await this.#listens.promise;
    return this.#send(type, fields);
  }

  #send(type, fields = {}) {
    const id = ++this.#asked;
    const message = { ...fields, protocol: PROTOCOL, version: PROTOCOL_VERSION, type, id };
    return new Promise((resolve, reject) => {
      this.#iframe.contentWindow.postMessage(message, this.#origin);
      this.#waiting.set(id, { resolve, reject });
    });
  }

  #message = ({ source, origin, data }) => {
    if (source !== this.#iframe.contentWindow || origin !== this.#origin) return;
    if (data?.protocol !== PROTOCOL || data.version !== PROTOCOL_VERSION) return;
    this.#heard = true;
    if (data.type === 'greeting') this.#greeted();
    else if (data.type === 'reply') this.#replied(data);
    else if (EVENTS.includes(data.type)) this.#told(data);
  };

  // A frame greets whenever it is loaded: what was asked of the page before is not answered.
  #greeted() {
    this.#drop({ code: 'reloaded', text: 'the frame was loaded anew' });
    this.greet();
  }

  #replied({ id, ok, value, error }) {
    const asked = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (ok) asked?.resolve(value);
    else asked?.reject(new FrameError(error));
  }

  #told({ type, protocol, version, ...detail }) {
    if (type === 'ready') this.#isReady.resolve(detail);
    if (type === 'resize') this.#iframe.style.height = `${detail.height}px`;
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  // Loaded, and still not a word: it is another page, or one that may not be framed.
  #loaded = () => {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      if (!this.#heard) this.#fail({ code: 'silent', text: 'the frame does not answer' });
    }, SILENCE);
  };

  #drop(why) {
    for (const { reject } of this.#waiting.values()) reject(new FrameError(why));
    this.#waiting.clear();
  }

  #fail(why) {
    this.#drop(why);
    this.#listens.reject(new FrameError(why));
    this.#isReady.reject(new FrameError(why));
  }
}

/**
 * Puts a frame with the planner into a place of the page.
 * @param place the element that it is put into.
 * @param options `src`: the address of embed.html; `title`: what the frame is called for those who
 *   do not see it; `height: 'content'`; `lang`, `theme`, `readOnly`, `levelNames`, `storageKey`.
 */
export function embed(place, options) {
  const { src, title = 'Kịch bản chỉ tiêu thi hành án dân sự', height } = options;
  const address = new URL(src, document.baseURI);
  for (const [name, option] of Object.entries(IN_ADDRESS)) {
    const value = options[option];
    if (value === undefined || value === false) continue;
    address.searchParams.set(name, value === true ? '' : value);
  }
  const iframe = Object.assign(document.createElement('iframe'), {
    src: address.href,
    title,
    // What any style of the page overrides: as wide as its place, and without the browser's edge.
    width: '100%',
    frameBorder: '0',
    allow: 'clipboard-write',
    // Firefox tells a frame in no other way whose page it is in.
    referrerPolicy: 'origin',
  });
  const frame = new PlannerFrame(iframe, { height });
  place.append(iframe);
  return frame;
}

/** A promise with its ends; that it fails is no error where nobody waits for it. */
function promised() {
  const ends = {};
  ends.promise = new Promise((resolve, reject) => Object.assign(ends, { resolve, reject }));
  ends.promise.catch(() => {});
  return ends;
}

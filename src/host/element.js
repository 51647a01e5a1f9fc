// The custom element <thads-planner>: what a page sees of the planner. It opens a shadow root, has
// the module loaded, hands over what the page asks, and makes events of what the module tells.
// Where the module, its companions and the styles come from is the business of a supply
// (hosted.js, or the single file). index.d.ts describes all of it for those who use it.
import { crashed, failed, kept, opening } from './screens.js';

/** The version of the element: that of the component it was built with. */
export const VERSION = '0.0.0-unbuilt';

const KEY = 'thads-planner';

// Properties that say the same as attributes.
const REFLECTED = {
  theme: 'theme',
  planSrc: 'plan-src',
  levelNames: 'level-names',
  wasmUrl: 'wasm-url',
};

// How each of the elements that are in a page now says that the module has panicked.
const live = new Set();
// Components without an element, by their module: what a page has mounted is never quite taken
// down, so the next element takes over what the last has left.
const parked = new Map();
// Whether the module has panicked: it does nothing more, for no element of the page.
let dead = false;
// One sheet serves every element of the page.
let sheet;

// The class is made when it is registered: where there is no browser there is no HTMLElement.
const elementClass = (supply) => {
  class ThadsPlanner extends HTMLElement {
    static version = VERSION;

    static observedAttributes = ['lang', 'readonly', 'plan-src', 'storage-key', 'level-names'];

    #shadow = null;
    // What is shown: a node of its own while the module loads, then that of the component.
    #place = null;
    #component = null;
    #slow = 0;
    // What was asked before the module was there.
    #given = null;
    #waiting = [];
    #settling = new Map();
    #offering = null;
    #verdict = null;
    // The workspace as it was last to be kept, where the browser does not keep it.
    #kept = '';

    connectedCallback() {
      // A move in the document is a removal and an insertion: the state stays.
      if (this.#place) return;
      if (!this.#shadow) this.#prepare();
      live.add(this.#crash);
      this.#load();
    }

    disconnectedCallback() {
      queueMicrotask(() => {
        if (this.isConnected || !this.#place) return;
        live.delete(this.#crash);
        clearTimeout(this.#slow);
        this.#leave();
        this.#place.remove();
        this.#place = null;
      });
    }

    attributeChangedCallback(name, before, value) {
      const component = this.#component?.handle;
      if (!component || before === value || dead) return;
      if (name === 'lang') component.set_language(this.#language);
      if (name === 'readonly') component.set_access(access(this));
      if (name === 'level-names') component.set_levels(value ?? '');
      if (name === 'plan-src') this.#offer();
      if (name === 'storage-key') this.#open();
    }

    get version() {
      return VERSION;
    }

    get verdict() {
      return this.#verdict;
    }

    get readOnly() {
      return this.hasAttribute('readonly');
    }

    set readOnly(value) {
      this.toggleAttribute('readonly', Boolean(value));
    }

    get storageKey() {
      return this.getAttribute('storage-key') ?? KEY;
    }

    set storageKey(value) {
      reflect(this, 'storage-key', value);
    }

    get plan() {
      const text = this.#given ?? (dead ? null : this.#component?.handle.plan());
      try {
        return JSON.parse(text ?? 'null');
      } catch {
        return null;
      }
    }

    set plan(value) {
      if (value === null || value === undefined) return;
      const text = written(value);
      if (dead) return;
      if (this.#component) this.#component.handle.show(text);
      else this.#given = text;
    }

    async save() {
      await this.flush();
      return JSON.parse(this.#component.handle.workspace());
    }

    async restore(workspace) {
      const text = written(workspace);
      this.#ask((component) => component.restore(text));
      await this.flush();
    }

    async reset() {
      this.#ask((component) => component.reset());
      await this.flush();
    }

    async flush() {
      await this.#offering;
      await new Promise((resolve, reject) => {
        this.#ask((component) => {
          const number = nextNumber();
          this.#settling.set(number, { resolve, reject });
          component.settle(number);
        });
      });
      return !this.#kept;
    }

    // After a panic the component is gone: plain nodes say so and save the figures.
    #crash = () => {
      clearTimeout(this.#slow);
      const text = this.#kept || kept(this.storageKey);
      this.#place.replaceChildren(crashed(this.#language, text));
      for (const { reject } of this.#settling.values()) reject(stopped());
      this.#settling.clear();
    };

    #prepare() {
      this.#shadow = this.attachShadow({ mode: 'open' });
      sheet ??= adopted(supply.styles);
      this.#shadow.adoptedStyleSheets = [sheet];
      // Scripts of old portals send their form when Enter reaches it. What the page itself has put
      // into a slot is its own matter.
      const keep = (event) => {
        const own = event.target.getRootNode() === this.#shadow;
        if (own && event.key === 'Enter') event.stopPropagation();
      };
      for (const name of ['keydown', 'keypress', 'keyup']) {
        this.#shadow.addEventListener(name, keep);
      }
      // What was set before the element was defined hides the properties of the class.
      for (const name of ['plan', 'readOnly', 'storageKey', ...Object.keys(REFLECTED)]) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }

    async #load() {
      const place = opening(this.#language);
      this.#show(place);
      this.#slow = setTimeout(() => place.wait(this.storageKey), 3_000);
      const address = this.getAttribute('wasm-url');
      const base = address && new URL(address, document.baseURI).href;
      const own = base && supply.at ? supply.at(base) : supply;
      let planner;
      try {
        planner = await own.planner();
        if (!this.#isFirstVisit) await own.rest?.();
      } catch (error) {
        console.warn('thads-planner:', error);
        if (place === this.#place) {
          clearTimeout(this.#slow);
          this.#show(failed(this.#language, this.storageKey, () => this.#load()));
        }
        return;
      }
      // Removed, or removed and inserted again, while the module was loading.
      if (place !== this.#place) return;
      clearTimeout(this.#slow);
      if (dead) return this.#crash();
      this.#component = parked.get(planner)?.pop() ?? mounted(planner, own);
      this.#show(this.#component.root);
      this.#open();
    }

    #show(place) {
      this.#place?.remove();
      this.#place = place;
      this.#shadow.append(place);
    }

    // Begins the session; where one is going on, under another key, it is ended.
    #open() {
      const { handle, supply: { styles, analysis, workbook } } = this.#component;
      const storageKey = this.storageKey;
      const options = {
        storageKey,
        // What the browser does not keep is as it was left.
        left: this.#kept || undefined,
        language: this.#language,
        access: access(this),
        styles,
        analysis,
        workbook,
        tell: (what, text) => this.#hear(what, text),
      };
      handle.open(this, options);
      handle.set_levels(this.getAttribute('level-names') ?? '');
      if (this.#given !== null) handle.show(this.#given);
      this.#given = null;
      for (const ask of this.#waiting.splice(0)) ask(handle);
      this.#offer();
    }

    #leave() {
      if (dead) this.#component = null;
      if (!this.#component) return;
      const { handle, planner } = this.#component;
      if (!this.storageKey) this.#kept = handle.workspace() ?? '';
      handle.close();
      if (!parked.has(planner)) parked.set(planner, []);
      parked.get(planner).push(this.#component);
      this.#component = null;
      this.#verdict = null;
      for (const { resolve } of this.#settling.values()) resolve();
      this.#settling.clear();
    }

    #ask(what) {
      if (dead) throw stopped();
      if (this.#component) what(this.#component.handle);
      else this.#waiting.push(what);
    }

    // Whether only the example is shown, for which the first part of the module is enough.
    get #isFirstVisit() {
      const brought = this.#given ?? (this.#kept || this.planSrc || location.hash);
      return !brought && !kept(this.storageKey);
    }

    // What the module tells is acted on after its turn.
    #hear(what, text) {
      if (what === 'ready') {
        this.#dispatch('planready', { version: VERSION });
        // What cannot be had now is asked for again when it is needed.
        this.#component?.supply.rest?.().catch((error) => console.warn('thads-planner:', error));
      }
      if (what === 'plan') this.#dispatch('planchange', unpackedLater(text));
      if (what === 'problems') this.#dispatch('planerror', { problems: JSON.parse(text) });
      if (what === 'kept') this.#kept = text;
      if (what === 'settled') {
        queueMicrotask(() => this.#settling.get(Number(text))?.resolve());
        queueMicrotask(() => this.#settling.delete(Number(text)));
      }
      if (what === 'verdict') {
        this.#verdict = JSON.parse(text);
        this.#dispatch('verdictchange', this.#verdict);
      }
    }

    #dispatch(name, detail) {
      const event = new CustomEvent(name, { detail, bubbles: true, composed: true });
      queueMicrotask(() => this.dispatchEvent(event));
    }

    // The plan that comes with the page, of the page's own origin only.
    #offer() {
      const source = this.planSrc;
      if (!source) return;
      const place = this.#place;
      this.#offering = (async () => {
        const address = new URL(source, document.baseURI);
        if (address.origin !== location.origin) throw new Error(`${source}: another origin`);
        const answer = await fetch(address, { mode: 'same-origin' });
        if (!answer.ok) throw new Error(`${answer.status} ${source}`);
        const text = await answer.text();
        if (place === this.#place) this.#component.handle.offer(text);
      })().catch((error) => {
        console.warn('thads-planner:', error);
        this.#dispatch('planerror', { problems: [{ path: '', text: `plan-src: ${error.message}` }] });
      });
    }

    // Its own, else that of the nearest node around it, through shadow roots.
    get #language() {
      for (let node = this; node; node = node.parentNode ?? node.host) {
        const language = node.lang?.toLowerCase().split('-')[0];
        if (language === 'vi' || language === 'en') return language;
      }
      return 'vi';
    }
  }

  for (const [property, attribute] of Object.entries(REFLECTED)) {
    Object.defineProperty(ThadsPlanner.prototype, property, {
      get() {
        return this.getAttribute(attribute);
      },
      set(value) {
        reflect(this, attribute, value);
      },
      enumerable: true,
      configurable: true,
    });
  }
  return ThadsPlanner;
};

function reflect(element, attribute, value) {
  if (value === null || value === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}

// A fresh component, on a node of its own.
function mounted(planner, supply) {
  const root = document.createElement('div');
  root.className = 'root';
  return { root, planner, supply, handle: planner.mount(root) };
}

const stopped = () => new Error('the planner has stopped');

const access = (element) => (element.readOnly ? 'look' : 'all');

let number = 0;
const nextNumber = () => (number = (number + 1) % 1_000_000);

// A document as text. What cannot be written is no plan, and the module says so.
function written(value) {
  try {
    return typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

// The detail of a change: most pages want the code, or nothing; the plan is read when it is asked.
function unpackedLater(text) {
  let change;
  const read = () => (change ??= JSON.parse(text));
  return {
    get plan() { return read().plan; },
    get code() { return read().code; },
  };
}

function adopted(styles) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
}

/**
 * Defines <thads-planner>. The first definition of a page wins: a second one changes nothing, one
 * of another version is warned of. Outside a browser nothing happens.
 * @param supply where the parts come from:
 *   `planner()` promises the exports of the module, ready to be used; asked again after a failure,
 *   it tries again;
 *   `rest()`, where the first answer does not need all of it, promises that all of it is there;
 *   `styles` is the text of the style sheet;
 *   `analysis` and `workbook` are `{ load, worker, prepare }`: a function that promises the exports
 *   of the module, the address of the script of its worker and, where that script is not all that
 *   a worker needs, a function that is given each new worker before it is asked;
 *   `at(address)`, where the parts may lie elsewhere, is the supply of the folder of that address.
 */
export function register(supply) {
  if (typeof customElements === 'undefined') return;
  const present = customElements.get('thads-planner');
  if (!present) {
    addEventListener('thads-planner-panic', () => {
      dead = true;
      for (const crash of live) crash();
    });
    customElements.define('thads-planner', elementClass(supply));
  } else if (present.version !== VERSION) {
    console.warn(`thads-planner: version ${present.version} is on this page already; ${VERSION} is not used`);
  }
}

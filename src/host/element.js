// The custom element <thads-planner>: a thin host. It opens a shadow root, adopts the styles,
// mounts the component on a fresh node, and takes it down again. All behaviour is in the module.
// Where the module, its companions and the styles come from is the business of a supply
// (hosted.js, or the single file).

/** The version of the element: that of the component it was built with. */
export const VERSION = '0.0.0-unbuilt';

const TEXTS = {
  vi: {
    loading: 'Đang mở bảng lập kế hoạch…',
    failed: 'Không mở được bảng lập kế hoạch: trình duyệt không tải hoặc không chạy được WebAssembly. Hãy tải lại trang hoặc dùng trình duyệt mới hơn.',
    title: 'Phần mềm gặp lỗi và đã dừng.',
    kept: 'Số liệu của bạn vẫn còn trong trình duyệt này. Hãy tải về một bản cho chắc, rồi tải lại trang.',
    download: 'Tải số liệu về',
    reload: 'Tải lại trang',
  },
  en: {
    loading: 'Opening the planner…',
    failed: 'The planner could not be opened: this browser could not load or run WebAssembly. Reload the page or use a newer browser.',
    title: 'The planner met an error and has stopped.',
    kept: 'Your figures are still in this browser. Download a copy to be safe, then reload the page.',
    download: 'Download the figures',
    reload: 'Reload the page',
  },
};

function made(name, properties = {}, children = []) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

// The class is made when it is registered: where there is no browser there is no HTMLElement.
let sheet;

const elementClass = (supply) => class ThadsPlanner extends HTMLElement {
  static version = VERSION;

  static observedAttributes = ['lang'];

  // The workspace as it was last kept: what can be saved after a crash where storage is barred.
  keptText = '';

  #shadow = null;
  #root = null;
  #mounted = null;

  connectedCallback() {
    // A move in the document is a removal and an insertion: the state stays.
    if (this.#root) return;
    this.#shadow ??= this.attachShadow({ mode: 'open' });
    this.#root = made('div', { className: 'root', textContent: this.#texts.loading });
    this.#shadow.append(this.#root);
    addEventListener('thads-planner-panic', this.#crashed);
    this.#mount(this.#root);
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected || !this.#root) return;
      removeEventListener('thads-planner-panic', this.#crashed);
      this.#mounted?.destroy();
      this.#mounted?.free();
      this.#mounted = null;
      this.#root.remove();
      this.#root = null;
    });
  }

  attributeChangedCallback() {
    this.#mounted?.set_language(this.#language);
  }

  async #mount(root) {
    let planner;
    try {
      planner = await supply.planner();
    } catch (error) {
      console.warn('thads-planner:', error);
      root.textContent = this.#texts.failed;
      return;
    }
    // Removed, or removed and inserted again, while the module was loading.
    if (root !== this.#root) return;
    sheet ??= adopted(supply.styles);
    this.#shadow.adoptedStyleSheets = [sheet];
    root.textContent = '';
    const key = this.getAttribute('storage-key') ?? 'thads-planner';
    const { styles, analysis, workbook } = supply;
    const options = { storageKey: key, language: this.#language, styles, analysis, workbook };
    this.#mounted = planner.mount(root, this, options);
  }

  get #language() {
    const language = this.getAttribute('lang') ?? this.closest('[lang]')?.lang ?? 'vi';
    return language.toLowerCase().startsWith('en') ? 'en' : 'vi';
  }

  get #texts() {
    return TEXTS[this.#language];
  }

  // After a panic the component is gone: plain nodes say so and save the figures.
  #crashed = () => {
    const texts = this.#texts;
    const key = this.getAttribute('storage-key') ?? 'thads-planner';
    const text = this.keptText || kept(key);
    const download = made('button', { type: 'button', className: 'primary', textContent: texts.download });
    download.dataset.download = '';
    download.addEventListener('click', () => save('thads-planner.json', text));
    const reload = made('button', { type: 'button', textContent: texts.reload });
    reload.addEventListener('click', () => location.reload());
    const notice = made('div', { className: 'crash', role: 'alert' }, [
      made('h2', { textContent: texts.title }),
      made('p', { textContent: texts.kept }),
      download,
      reload,
    ]);
    notice.dataset.notice = 'crash';
    this.#root?.replaceChildren(notice);
  };
};

// Every plan that the browser keeps under a key, as one file that can be opened.
function kept(key) {
  const sheets = [];
  try {
    for (const name of Object.keys(localStorage).filter((name) => name.startsWith(`${key}.plan.`))) {
      const record = localStorage.getItem(name);
      const end = record.indexOf('\n');
      if (!JSON.parse(record.slice(0, end)).removed) sheets.push(record.slice(end + 1));
    }
    if (sheets.length === 0) return localStorage.getItem(key) ?? '';
  } catch {
    // Storage is barred, or a record is damaged: what could be read is saved.
  }
  return `{"format":"thads-workspace","version":2,"current":0,"sheets":[${sheets.join(',')}]}`;
}

function save(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  made('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

// One sheet serves every element of the page.
function adopted(styles) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
}

/**
 * Defines <thads-planner>. The first definition of a page wins: a second one changes nothing, one
 * of another version is warned of. Outside a browser nothing happens.
 * @param supply where the parts come from:
 *   `planner()` promises the exports of the module, ready to be used;
 *   `styles` is the text of the style sheet;
 *   `analysis` and `workbook` are `{ load, worker, prepare }`: a function that promises the exports
 *   of the module, the address of the script of its worker and, where that script is not all that
 *   a worker needs, a function that is given each new worker before it is asked.
 */
export function register(supply) {
  if (typeof customElements === 'undefined') return;
  const present = customElements.get('thads-planner');
  if (!present) {
    customElements.define('thads-planner', elementClass(supply));
  } else if (present.version !== VERSION) {
    console.warn(`thads-planner: version ${present.version} is on this page already; ${VERSION} is not used`);
  }
}

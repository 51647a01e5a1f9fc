// The custom element <thads-planner>: a thin host. It opens a shadow root, adopts the styles,
// mounts the component on a fresh node, and takes it down again. All behaviour is in the module.
import init, * as planner from './thads_planner.js';

let loading;
let sheet;

// One module and one style sheet serve every element of the page.
function load() {
  loading ??= init({ module_or_path: new URL('thads_planner_bg.wasm', import.meta.url) }).then(() => {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(planner.styles());
  });
  return loading;
}

// A module beside that of the page: of the analysis, loaded once the first answer is on screen; of
// the workbooks, loaded when somebody asks for one. Each with the worker that it works in.
function beside(name) {
  let module;
  const load = () => {
    module ??= import(new URL(`thads_${name}.js`, import.meta.url)).then(async (loaded) => {
      await loaded.default({ module_or_path: new URL(`thads_${name}_bg.wasm`, import.meta.url) });
      return loaded;
    });
    return module;
  };
  return { load, worker: new URL(`worker.js?module=${name}`, import.meta.url).href };
}

const ANALYSIS = beside('analysis');
const WORKBOOK = beside('workbook');

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

class ThadsPlanner extends HTMLElement {
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
    try {
      await load();
    } catch (error) {
      console.warn('thads-planner:', error);
      root.textContent = this.#texts.failed;
      return;
    }
    // Removed, or removed and inserted again, while the module was loading.
    if (root !== this.#root) return;
    this.#shadow.adoptedStyleSheets = [sheet];
    root.textContent = '';
    const key = this.getAttribute('storage-key') ?? 'thads-planner';
    this.#mounted = planner.mount(root, this, key, this.#language, ANALYSIS, WORKBOOK);
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
}

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

// The first definition of the page wins; a second script tag changes nothing.
if (!customElements.get('thads-planner')) customElements.define('thads-planner', ThadsPlanner);

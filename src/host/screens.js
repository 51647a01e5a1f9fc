// What the element shows while the module is not there: that it is being loaded, that it cannot be
// loaded or has panicked, and the last answer that is known. All as text, never as markup.

const TEXTS = {
  vi: {
    loading: 'Đang mở bảng lập kế hoạch…',
    slow: 'Mạng đang chậm, xin chờ thêm.',
    unable: 'Không mở được bảng lập kế hoạch.',
    why: 'Trình duyệt không tải được hoặc không chạy được WebAssembly. Hãy thử lại; nếu vẫn vậy, hãy dùng trình duyệt mới hơn hoặc báo người quản trị trang này.',
    safe: 'Số liệu đã lưu trong trình duyệt này vẫn còn nguyên.',
    again: 'Thử lại',
    last: 'Kết quả xem lần gần nhất',
    until: 'số liệu đến ngày',
    seen: 'Ghi lại lúc',
    title: 'Phần mềm gặp lỗi và đã dừng.',
    kept: 'Số liệu của bạn vẫn còn trong trình duyệt này. Hãy tải về một bản cho chắc, rồi tải lại trang.',
    download: 'Tải số liệu về',
    reload: 'Tải lại trang',
  },
  en: {
    loading: 'Opening the planner…',
    slow: 'The network is slow, please wait.',
    unable: 'The planner could not be opened.',
    why: 'This browser could not load or run WebAssembly. Try again; if that does not help, use a newer browser or tell whoever looks after this page.',
    safe: 'The figures kept in this browser are all there.',
    again: 'Try again',
    last: 'The answer when it was last looked at',
    until: 'figures through',
    seen: 'Noted on',
    title: 'The planner met an error and has stopped.',
    kept: 'Your figures are still in this browser. Download a copy to be safe, then reload the page.',
    download: 'Download the figures',
    reload: 'Reload the page',
  },
};

function made(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
  node.append(...children);
  return node;
}

function button(text, attributes, pressed) {
  const node = made('button', { type: 'button', ...attributes }, text);
  node.addEventListener('click', pressed);
  return node;
}

/** While the module is being loaded; `wait(key)` says that it takes long. */
export function opening(language) {
  const texts = TEXTS[language];
  const place = made('div', { class: 'root' }, made('p', { class: 'opening', role: 'status' }, texts.loading));
  place.wait = (key) => {
    place.append(made('p', { class: 'opening', role: 'status' }, texts.slow), ...lastAnswer(language, key));
  };
  return place;
}

/** Where the module could not be loaded, with a way to try once more. */
export function failed(language, key, again) {
  const texts = TEXTS[language];
  return made('div', { class: 'root' },
    made('div', { class: 'crash', role: 'alert', 'data-notice': 'failed' },
      made('h2', {}, texts.unable),
      made('p', {}, texts.why),
      made('p', {}, texts.safe),
      button(texts.again, { class: 'primary', 'data-again': '' }, again)),
    ...lastAnswer(language, key));
}

/** After a panic: the figures can be saved. */
export function crashed(language, text) {
  const texts = TEXTS[language];
  return made('div', { class: 'crash', role: 'alert', 'data-notice': 'crash' },
    made('h2', {}, texts.title),
    made('p', {}, texts.kept),
    button(texts.download, { class: 'primary', 'data-download': '' }, () => save('thads-planner.json', text)),
    button(texts.reload, {}, () => location.reload()));
}

// What the planner noted under this key when it last kept its plans; nothing where it did not.
function lastAnswer(language, key) {
  const texts = TEXTS[language];
  try {
    const { unit, date, at, ...sentences } = JSON.parse(localStorage.getItem(`${key}.answer`));
    const [year, month, day] = at.slice(0, 10).split('-');
    const noted = `${day}/${month}/${year} ${at.slice(11, 16)}`;
    return [made('section', { class: 'crash last-answer' },
      made('h2', {}, texts.last),
      made('p', {}, `${unit} – ${texts.until} ${date}.`),
      ...sentences[language].map((sentence) => made('p', {}, made('b', {}, String(sentence)))),
      made('p', { class: 'noted' }, `${texts.seen} ${noted}.`))];
  } catch {
    return [];
  }
}

/** Every plan that the browser keeps under a key, as one file that can be opened. */
export function kept(key) {
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

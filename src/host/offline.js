// Has the page kept in the browser (service-worker.js), once the first answer is on screen, and
// tells of a new version with a bar above the element. Where pages cannot be kept, nothing happens.

const TEXTS = {
  vi: {
    news: 'Đã có bản mới.',
    reload: 'Tải lại để dùng',
    unkept: 'Trình duyệt chưa lưu được những thay đổi mới nhất, tải lại là mất. Hãy lưu ra tệp trước.',
    anyway: 'Vẫn tải lại',
  },
  en: {
    news: 'There is a new version.',
    reload: 'Reload to use it',
    unkept: 'The browser has not kept the latest changes; reloading loses them. Save them to a file first.',
    anyway: 'Reload all the same',
  },
};

/** Milliseconds after which a planner that does not open is waited for no longer. */
const PATIENCE = 10_000;

const planner = document.querySelector('thads-planner');
const workers = navigator.serviceWorker;
let isOpen = false;

if (workers && parent === window && /^https?:$/.test(location.protocol)) {
  const opened = new Promise((resolve) => {
    const open = () => resolve((isOpen = true));
    planner.addEventListener('planready', open, { once: true });
    // A version that fails must be able to be followed by a better one.
    setTimeout(resolve, PATIENCE);
  });
  opened.then(keep).catch((error) => console.warn('thads-planner: the page is not kept:', error));
}

async function keep() {
  const controlled = workers.controller !== null;
  const registration = await workers.register(new URL('service-worker.js', import.meta.url));
  registration.active?.postMessage('opened');
  // Another window has begun to use a new version.
  workers.addEventListener('controllerchange', () => controlled && announce(registration));
  if (registration.waiting) announce(registration);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker.addEventListener('statechange', () => {
      // The first one of all is no news.
      if (worker.state === 'installed' && registration.active) announce(registration);
    });
  });
}

function announce(registration) {
  if (document.querySelector('.new-version')) return;
  const texts = (planner.lang || document.documentElement.lang).startsWith('en') ? TEXTS.en : TEXTS.vi;
  const bar = Object.assign(document.createElement('div'), { className: 'new-version' });
  const news = Object.assign(document.createElement('p'), { textContent: texts.news });
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: texts.reload,
  });
  bar.setAttribute('role', 'status');
  bar.append(news, button);
  let isWarned = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    if ((await isKept()) || isWarned) {
      use(registration);
      return;
    }
    // Asked once more: what is on screen can still be saved.
    isWarned = true;
    news.textContent = texts.unkept;
    button.textContent = texts.anyway;
    button.disabled = false;
  });
  document.body.classList.add('with-news');
  document.body.prepend(bar);
}

/** Writes down everything that was done; whether the browser keeps it. */
async function isKept() {
  try {
    // A planner that has not opened has nothing to keep, and may never answer.
    return !isOpen || (await planner.flush());
  } catch {
    return false;
  }
}

/** Loads the page of the new version. */
function use(registration) {
  const { waiting } = registration;
  if (!waiting) {
    location.reload();
    return;
  }
  workers.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('take over');
}

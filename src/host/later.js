// The part of the page's module that comes once the first answer is on screen (xtask/src/split.rs
// makes the two). The script of the module hands it to the supply of the page, hosted.js.

// What the module gives out, and where its later part lies.
let first;
let address;
let coming;
let here = false;

/** Says which module the part belongs to, and where it lies. */
export function belongs(exports, file) {
  first = exports;
  address = file;
  coming = undefined;
  here = false;
}

/** Promises that the part is there; asked again after a failure, it tries again. */
export function come() {
  coming ??= brought().catch((error) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

async function brought() {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  join(await WebAssembly.compile(await answer.arrayBuffer()));
}

// A part of another release asks for what this module does not give, and is refused by the browser.
function join(module) {
  if (here) return;
  new WebAssembly.Instance(module, { first });
  here = true;
}

/**
 * What the module calls when it needs the part. Somebody was quicker than the network: the page
 * stands still until the part is there.
 */
export function bring() {
  if (here) return;
  try {
    join(new WebAssembly.Module(broughtAtOnce()));
  } catch (error) {
    dispatchEvent(new Event('thads-planner-panic'));
    throw error;
  }
}

function broughtAtOnce() {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  // Such a request gives no bytes: letters stand for them.
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  if (request.status !== 200) throw new Error(`${request.status} ${address}`);
  return Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
}

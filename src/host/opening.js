// The first script of the single file: unpacks the others, which the file holds as text, and runs
// them. What is packed with it cannot say that the browser is too old, so this script does.
(() => {
  // The letters are the digits of a long number (xtask/src/single/letters.rs).
  const bytes = (text, length) => {
    const all = new Uint8Array(length);
    let state = 0;
    let at = 0;
    for (let place = 0; place < text.length; place += 1) {
      const code = text.charCodeAt(place);
      state = state * 62768 + code - (code < 0xd800 ? 0xa0 : 0x8a0);
      for (; state > 0x7fff; state >>= 8) {
        all[at] = state;
        at += 1;
      }
    }
    return all;
  };

  const held = (name) => {
    const { textContent, dataset } = document.querySelector(`script[data-name=${name}]`);
    return { packed: bytes(textContent, Number(dataset.packed)), parts: dataset.parts };
  };

  // Named parts, as bytes.
  const unpack = async (name) => {
    const inflating = new DecompressionStream('deflate-raw');
    const module = new Blob([held('unpack').packed]).stream().pipeThrough(inflating);
    const { instance } = await WebAssembly.instantiate(await new Response(module).arrayBuffer());
    const { memory, room, unpacked } = instance.exports;
    const { packed, parts } = held(name);
    const sizes = parts.split(' ').map((part) => part.split(':'));
    const from = room(packed.length);
    new Uint8Array(memory.buffer).set(packed, from);
    let at = unpacked(from, packed.length, sizes.reduce((sum, [, size]) => sum + Number(size), 0));
    if (at === 0) throw new Error(`${name} is damaged`);
    return Object.fromEntries(sizes.map(([part, size]) => {
      const own = memory.buffer.slice(at, at += Number(size));
      return [part, own];
    }));
  };

  // Runs a script by an address of its own, as one that lies beside the page would be run.
  const run = (parts) => new Promise((resolve, reject) => {
    // Without it the letters of the page would be taken for the script's.
    const type = 'text/javascript;charset=utf-8';
    const address = URL.createObjectURL(new Blob(parts, { type }));
    const script = document.createElement('script');
    const ended = (settle) => () => {
      URL.revokeObjectURL(address);
      script.remove();
      settle();
    };
    script.onload = ended(resolve);
    script.onerror = ended(() => reject(new Error('a script of this file was not run')));
    script.src = address;
    document.head.append(script);
  });

  const say = (what) => {
    for (const text of document.querySelectorAll('[data-said]')) {
      text.hidden = text.dataset.said !== what;
    }
  };

  const open = async () => {
    const parts = await unpack('planner');
    globalThis.thadsPlannerFile = { parts, unpack, run };
    await run([parts['main.js']]);
  };
  open().catch((error) => {
    console.error('thads-planner:', error);
    say('old');
  });
})();

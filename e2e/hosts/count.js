// Counts what the page holds on to: workers, observers, timers, and listeners of whatever outlives
// an element. `held()` says how many there are of each.
{
  const workers = new Set();
  window.Worker = class extends Worker {
    constructor(...how) {
      super(...how);
      workers.add(this);
    }

    terminate() {
      super.terminate();
      workers.delete(this);
    }
  };

  const observers = new Set();
  for (const { prototype } of [ResizeObserver, MutationObserver, IntersectionObserver]) {
    const { observe, disconnect } = prototype;
    prototype.observe = function (...what) {
      observers.add(this);
      return observe.apply(this, what);
    };
    prototype.disconnect = function () {
      observers.delete(this);
      return disconnect.call(this);
    };
  }

  // Timers that end by themselves, and those that have to be ended.
  const counted = (begin, end, repeats) => {
    const waiting = new Set();
    const { [begin]: start, [end]: stop } = window;
    window[begin] = (what, ...how) => {
      const run = (...given) => {
        if (!repeats) waiting.delete(id);
        return what(...given);
      };
      const id = start.call(window, run, ...how);
      waiting.add(id);
      return id;
    };
    window[end] = (id) => {
      waiting.delete(id);
      stop.call(window, id);
    };
    return waiting;
  };
  const intervals = counted('setInterval', 'clearInterval', true);
  const timeouts = counted('setTimeout', 'clearTimeout', false);
  const frames = counted('requestAnimationFrame', 'cancelAnimationFrame', false);

  // Nodes go with their element; the window, the document and what they are made of stay.
  let listeners = 0;
  const known = new WeakMap();
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const stays = (target) => !(target instanceof Node) || target === document;
  const among = (target, type, how) => {
    const capture = typeof how === 'object' ? how?.capture : how;
    if (!known.has(target)) known.set(target, new Map());
    const kinds = known.get(target);
    const kind = `${type} ${Boolean(capture)}`;
    if (!kinds.has(kind)) kinds.set(kind, new Set());
    return kinds.get(kind);
  };
  const forget = (target, type, what, how) => {
    if (among(target, type, how).delete(what)) listeners -= 1;
  };
  EventTarget.prototype.addEventListener = function (type, what, how) {
    const target = this ?? window;
    if (what && stays(target) && !among(target, type, how).has(what)) {
      among(target, type, how).add(what);
      listeners += 1;
      const gone = () => forget(target, type, what, how);
      if (how?.once) add.call(target, type, gone, { once: true, capture: how.capture });
      if (how?.signal) add.call(how.signal, 'abort', gone, { once: true });
    }
    return add.call(target, type, what, how);
  };
  EventTarget.prototype.removeEventListener = function (type, what, how) {
    const target = this ?? window;
    if (what && stays(target)) forget(target, type, what, how);
    return remove.call(target, type, what, how);
  };

  window.held = () => ({
    workers: workers.size,
    observers: observers.size,
    intervals: intervals.size,
    timeouts: timeouts.size,
    frames: frames.size,
    listeners,
    nodes: document.getElementsByTagName('*').length,
  });
}

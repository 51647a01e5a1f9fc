// In front of worker.js, in the worker of the single file: its module is not loaded from beside,
// but handed in by the page, compiled already. Its glue (`wasm_bindgen`) stands in front of this.
self.handed = new Promise((resolve, reject) => {
  const take = (event) => {
    // A question may come first: it waits for the module.
    if (!(event.data instanceof WebAssembly.Module)) return;
    event.stopImmediatePropagation();
    self.removeEventListener('message', take);
    wasm_bindgen({ module_or_path: event.data }).then(() => resolve(wasm_bindgen), reject);
  };
  self.addEventListener('message', take);
});

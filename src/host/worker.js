// The worker of a module beside that of the page, which is named in its address: answers one
// question after the other. Work that is overtaken is stopped from outside, by ending the worker.
// In the single file the module is handed in (handed.js).
async function beside() {
  const asked = new URL(self.location.href).searchParams;
  const name = asked.get('module');
  // Of the release of the page that asks.
  const release = asked.get('release');
  const at = (file) => new URL(release ? `${file}?release=${release}` : file, self.location.href);
  const loaded = await import(at(`thads_${name}.js`));
  await loaded.default({ module_or_path: at(`thads_${name}_bg.wasm`) });
  return loaded;
}

const module = self.handed ?? beside();

self.onmessage = async ({ data: [stamp, question] }) => {
  try {
    const { answer } = await module;
    const reply = answer(question, (done, all) => postMessage([stamp, 'progress', done, all]));
    postMessage([stamp, 'reply', reply]);
  } catch (error) {
    postMessage([stamp, 'failed', String(error)]);
  }
};

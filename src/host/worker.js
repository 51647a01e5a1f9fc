// The worker of a module beside that of the page, which is named in its address: answers one
// question after the other. Work that is overtaken is stopped from outside, by ending the worker.
const asked = new URL(self.location.href).searchParams;
const name = asked.get('module');
// Of the release of the page that asks.
const release = asked.get('release');
const beside = (file) => new URL(release ? `${file}?release=${release}` : file, self.location.href);
const module = import(beside(`thads_${name}.js`)).then(async (loaded) => {
  await loaded.default({ module_or_path: beside(`thads_${name}_bg.wasm`) });
  return loaded;
});

self.onmessage = async ({ data: [stamp, question] }) => {
  try {
    const { answer } = await module;
    const reply = answer(question, (done, all) => postMessage([stamp, 'progress', done, all]));
    postMessage([stamp, 'reply', reply]);
  } catch (error) {
    postMessage([stamp, 'failed', String(error)]);
  }
};

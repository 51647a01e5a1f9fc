// The worker of a module beside that of the page, which is named in its address: answers one
// question after the other. Work that is overtaken is stopped from outside, by ending the worker.
const name = new URL(self.location.href).searchParams.get('module');
const module = import(`./thads_${name}.js`).then(async (loaded) => {
  await loaded.default({ module_or_path: new URL(`thads_${name}_bg.wasm`, self.location.href) });
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

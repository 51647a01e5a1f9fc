// The worker of the workbooks: reads and writes one file after the other. Work that is not wanted
// any more is stopped from outside, by ending the worker.
const module = import('./thads_workbook.js').then(async (workbook) => {
  await workbook.default({ module_or_path: new URL('thads_workbook_bg.wasm', self.location.href) });
  return workbook;
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

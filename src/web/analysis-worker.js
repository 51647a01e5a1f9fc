// The worker of the analysis: answers one question after the other. A question that is overtaken is
// stopped from outside, by ending the worker.
const module = import('./thads_analysis.js').then(async (analysis) => {
  await analysis.default({ module_or_path: new URL('thads_analysis_bg.wasm', self.location.href) });
  return analysis;
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

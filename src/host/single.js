// The supply of the single file: nothing is loaded, everything is unpacked from the file itself
// (opening.js). The page and its worker are the same module, compiled once.
import { register } from './element.js';

const { parts, unpack, run } = globalThis.thadsPlannerFile;
delete globalThis.thadsPlannerFile;

const once = (work) => {
  let result;
  return () => (result ??= work());
};

// The exports of a module's glue, which is a script: it declares them under one name.
async function exported(glue) {
  await run(['{', glue, '\nglobalThis.thadsPlannerGlue = wasm_bindgen; }']);
  const module = globalThis.thadsPlannerGlue;
  delete globalThis.thadsPlannerGlue;
  return module;
}

// A module of the file: its glue, and a function that promises its bytes.
function held(glue, wasm) {
  const compiled = once(async () => WebAssembly.compile(await wasm()));
  const load = once(async () => {
    const [module, program] = await Promise.all([exported(glue), compiled()]);
    await module({ module_or_path: program });
    return module;
  });
  // Valid as long as the page: any element may need a worker, at any time.
  const script = new Blob([glue, parts['handed.js'], parts['worker.js']], { type: 'text/javascript' });
  const worker = URL.createObjectURL(script);
  const prepare = (worker) => {
    compiled().then(
      (program) => worker.postMessage(program),
      (error) => worker.dispatchEvent(new ErrorEvent('error', { error })),
    );
  };
  return { load, worker, prepare };
}

const planner = held(parts['planner.glue.js'], () => parts['planner.wasm']);

// Without the part of the workbooks the analysis answers, which says that it is missing.
const glue = parts['workbook.glue.js'];
const workbook = glue ? held(glue, async () => (await unpack('workbook'))['workbook.wasm']) : planner;

register({
  planner: planner.load,
  styles: new TextDecoder().decode(parts['styles.css']),
  analysis: planner,
  workbook,
});

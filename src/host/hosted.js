// The supply of a page that is served, or of a package: modules, glue and styles are files that lie
// beside each other.
import init, * as planner from './thads_planner.js';
import styles from './styles.js';

/** The release of the folder that is served (service-worker.js); a package has none. */
const RELEASE = '';

/**
 * What `register` of element.js takes.
 * @param base the address of any file of the folder.
 */
export function hosted(base) {
  const at = (name) => new URL(name, base).href;

  // What is loaded late may have been replaced on the server meanwhile: its release is asked for.
  const late = (name, query = {}) => {
    const address = new URL(name, base);
    const asked = RELEASE ? { ...query, release: RELEASE } : query;
    for (const [key, value] of Object.entries(asked)) address.searchParams.set(key, value);
    return address.href;
  };

  // A module beside that of the page: of the analysis, loaded once the first answer is on screen;
  // of the workbooks, loaded when somebody asks for one. Each with the worker that it works in.
  const beside = (name) => {
    let module;
    const load = () => {
      module ??= import(late(`thads_${name}.js`)).then(async (loaded) => {
        await loaded.default({ module_or_path: late(`thads_${name}_bg.wasm`) });
        return loaded;
      });
      return module;
    };
    return { load, worker: late('worker.js', { module: name }) };
  };

  let loading;
  return {
    planner() {
      loading ??= init({ module_or_path: at('thads_planner_bg.wasm') }).then(() => planner);
      return loading;
    },
    styles,
    analysis: beside('analysis'),
    workbook: beside('workbook'),
  };
}

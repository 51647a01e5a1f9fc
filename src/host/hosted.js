// The supply of a page that is served, or of a package: modules, glue and styles are files that lie
// beside each other.
import styles from './styles.js';

/** The release of the folder that is served (service-worker.js); a package has none. */
const RELEASE = '';

/**
 * What `register` of element.js takes.
 * @param base the address of any file of the folder; `glue()` promises the glue of the module of
 *   the page, where it is known by another way than its address.
 */
export function hosted(base, glue) {
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

  let tries = 0;
  const planner = async () => {
    tries += 1;
    // A browser does not load a script anew that it could not load: another address is another one.
    const imported = tries > 1 ? import(at(`thads_planner.js?try=${tries}`))
      : glue ? glue() : import(at('thads_planner.js'));
    // Both at the same time.
    const [loaded, answer] = await Promise.all([imported, fetch(at('thads_planner_bg.wasm'))]);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
    const exports = await loaded.default({ module_or_path: answer });
    loaded.later.belongs(exports, late('thads_planner_later_bg.wasm'));
    return loaded;
  };

  let loading;
  const elsewhere = new Map();
  return {
    planner() {
      loading ??= planner().catch((error) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
    async rest() {
      await (await loading).later.come();
    },
    /** The supply of the folder in which the file at this address lies. */
    at(address) {
      if (!elsewhere.has(address)) elsewhere.set(address, hosted(address));
      return elsewhere.get(address);
    },
    styles,
    analysis: beside('analysis'),
    workbook: beside('workbook'),
  };
}

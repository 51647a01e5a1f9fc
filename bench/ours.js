// The planner's own futures, from the second wasm module of `dist/`.

const NOT_BUILT = "not built";

// `bench_futures(plan_json, futures, seed, runs)` of the module reads the plan file, makes ready
// what no draw changes, runs so many futures `runs` times after a warm-up, and returns the text
// {"ms": median of the runs, "cases": P, "money": P, "both": P}. The browser's clock ticks in tenths
// of a millisecond: it should time several runs together where one takes less than ten of them.

/**
 * Loads the module; returns `futures(count, seed, runs)`, which answers the median milliseconds of
 * that many runs and the probabilities, or null where the module or its function is missing.
 */
export async function prepare(planText) {
  const glue = new URL("thads_analysis.js", import.meta.url);
  if (!(await fetch(glue, { method: "HEAD" })).ok) return null;
  const analysis = await import(glue);
  if (!analysis.bench_futures) return null;
  await analysis.default({ module_or_path: new URL("thads_analysis_bg.wasm", import.meta.url) });
  return (count, seed, runs) => JSON.parse(analysis.bench_futures(planText, count, seed, runs));
}

export { NOT_BUILT };

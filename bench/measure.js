// Measures one contender at a time in the page; `cargo xtask bench` calls `sample` in turns, so
// that whatever else keeps the machine busy falls on all of them.

import * as hyperformula from "./hyperformula-model.js";
import * as ours from "./ours.js";
import * as plain from "./plain.js";
import * as squiggle from "./squiggle-model.js";

const SEED = 7;
const FUTURES = 10_000;
/** A province: so many units, with futures and a seed of its own for each. */
const UNITS = 34;
const UNIT_FUTURES = 2_000;
/** Fast contenders run until this time has passed, so that a busy moment does not decide. */
const SAMPLE_MS = 300;
/** Runs timed together: the browser's clock ticks in tenths of a millisecond. */
const RUNS_TOGETHER = 5;
const OURS_RUNS = 40;
const OURS_UNIT_RUNS = 3;

/** What each contender does for one sample; prepared once. */
const CONTENDERS = {
  plain: async ({ inputs }) => {
    const futures = plain.prepare(inputs);
    checkWorlds(inputs);
    return () => repeat(() => futures(FUTURES, SEED));
  },
  plain_units: async ({ inputs }) => {
    const futures = plain.prepare(inputs);
    return () => repeat(() => mean(units((seed) => futures(UNIT_FUTURES, seed))));
  },
  ours: async ({ plan }) => {
    const futures = await ours.prepare(plan);
    return futures && (() => futures(FUTURES, SEED, OURS_RUNS));
  },
  ours_units: async ({ plan }) => {
    const futures = await ours.prepare(plan);
    return futures && (() => {
      const all = units((seed) => futures(UNIT_FUTURES, seed, OURS_UNIT_RUNS));
      const ms = all.reduce((sum, unit) => sum + unit.ms, 0);
      return { ...mean(all), ms };
    });
  },
  hyperformula: async ({ inputs }) => {
    const futures = hyperformula.prepare(inputs, globalThis.HyperFormula);
    return () => once(() => futures(FUTURES, SEED));
  },
  squiggle: async ({ inputs }) => {
    const { run } = await import("./squiggle-lang.js");
    const futures = squiggle.prepare(inputs, run);
    return () => once(() => futures(FUTURES, SEED));
  },
};

const prepared = {};

/** One sample: { ms, cases, money, both }, or { missing } where there is nothing to measure. */
export async function sample(name) {
  prepared[name] ??= await CONTENDERS[name](await site());
  return prepared[name] ? prepared[name]() : { missing: ours.NOT_BUILT };
}

async function site() {
  const load = (file) => fetch(new URL(file, import.meta.url));
  return {
    inputs: await (await load("prepared.json")).json(),
    plan: await (await load("plan.json")).text(),
  };
}

/** Runs until the time of a sample has passed; the median of the times of a run. */
function repeat(run) {
  const times = [];
  let result;
  for (const start = performance.now(); performance.now() - start < SAMPLE_MS;) {
    const before = performance.now();
    for (let i = 0; i < RUNS_TOGETHER; i++) result = run();
    times.push((performance.now() - before) / RUNS_TOGETHER);
  }
  times.sort((a, b) => a - b);
  return outcome(result, times[times.length >> 1]);
}

async function once(run) {
  const before = performance.now();
  const result = await run();
  return outcome(result, performance.now() - before);
}

function outcome({ cases, money, both }, ms) {
  return { ms, cases, money, both };
}

function units(futures) {
  return Array.from({ length: UNITS }, (_, unit) => futures(SEED + unit));
}

function mean(results) {
  const of = (name) => results.reduce((sum, result) => sum + result[name], 0) / results.length;
  return { cases: of("cases"), money: of("money"), both: of("both") };
}

/** Without chance every future of plain JavaScript ends where the exact engine says. */
function checkWorlds(inputs) {
  for (const world of inputs.worlds) {
    const certain = structuredClone(inputs);
    for (const name of Object.keys(certain.spread)) certain.spread[name] = [1, 1, 1];
    for (const chance of certain.matters.flatMap((matter) => matter.chances)) {
      chance.probability = world.probability;
    }
    const { end } = plain.prepare(certain)(1, SEED);
    for (const stream of ["cases", "money"]) {
      const exact = [world[stream].enforceable, world[stream].finished];
      exact.forEach((right, index) => {
        const value = end[stream][index];
        if (!(Math.abs(value - right) <= 1e-9 * right)) {
          throw new Error(`plain JavaScript ends at ${value}, the exact engine at ${right}`);
        }
      });
    }
  }
}

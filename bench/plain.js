// The futures in plain JavaScript, written by hand for speed: typed arrays, nothing allocated in
// the loop, a fast generator of its own. This is what the planner's own sampler has to beat.
//
// The generator is a plain sequence (sfc32): a future takes as many numbers as there are uncertain
// inputs and chances. That is less than the planner asks of its own draws, and faster.

const SPREADS = ["pace", "new_cases", "new_money", "reclassification", "recovery"];
const HALF_GRID = 5e-10; // Verdicts are taken on nine decimals: half of the ninth rounds up.

// What a month's record holds, in this order.
const MONTH_LAYOUT = [
  "casesNew", "casesIn", "casesOut", "casesReclassified", "casesLeaving", "casesFinished",
  "capacity", "moneyNew", "moneyIn", "moneyOut", "moneyReclassified", "moneyLeaving",
  "moneyFinished", "perCase", "bound",
];
const STRIDE = 16;
// What a triangular distribution's record holds: where its halves meet, and for each half where it
// ends, the direction from there, the scale, and 0 or 1 to count the uniform from.
const SPREAD_STRIDE = 9;

/** Makes ready what no draw changes; returns `futures(count, seed)`. */
export function prepare(inputs) {
  const { cases, money, stuck_share_out: stuckShare } = inputs;
  const casesRate = cases.target_percent / 100, moneyRate = money.target_percent / 100;
  const months = packMonths(inputs);
  const monthCount = inputs.months.length;
  const { probability, pays, paid, freedIn, next } = packChances(inputs.matters, monthCount);
  const spread = packSpread(inputs.spread);
  const chanceCount = probability.length;
  const uniforms = new Float64Array(SPREADS.length + chanceCount);
  // One month more, for what is paid after the year.
  const receipts = new Float64Array(monthCount + 1);
  const freed = new Float64Array(monthCount + 1);
  const state = new Int32Array(4);

  return function futures(count, seed) {
    const e0 = cases.enforceable, f0 = cases.finished, stuck0 = inputs.stuck;
    const me0 = money.enforceable, mf0 = money.finished;
    const casesAbove = cases.above, moneyAbove = money.above;
    let casesMet = 0, moneyMet = 0, bothMet = 0;
    let e = e0, f = f0, me = me0, mf = mf0;
    startGenerator(state, seed);
    for (let future = 0; future < count; future++) {
      draw(state, uniforms);
      const pace = triangular(spread, 0, uniforms[0]);
      const newCases = triangular(spread, SPREAD_STRIDE, uniforms[1]);
      const newMoney = triangular(spread, 2 * SPREAD_STRIDE, uniforms[2]);
      const reclassification = triangular(spread, 3 * SPREAD_STRIDE, uniforms[3]);
      const recovery = triangular(spread, 4 * SPREAD_STRIDE, uniforms[4]);
      // `fill` would be a call out of the compiled code.
      for (let month = 0; month <= monthCount; month++) {
        receipts[month] = 0;
        freed[month] = 0;
      }
      for (let chance = 0; chance < chanceCount;) {
        if (uniforms[SPREADS.length + chance] < probability[chance]) {
          receipts[paid[chance]] += pays[chance];
          freed[freedIn[chance]] += pays[chance];
          chance = next[chance];
        } else {
          chance++;
        }
      }

      e = e0; f = f0; me = me0; mf = mf0;
      let stuck = stuck0, received = 0;
      for (let month = 0, at = 0; month < monthCount; month++, at += STRIDE) {
        // Cases. Comparisons instead of Math.min, which looks out for NaN and −0.
        e += months[at] * newCases + months[at + 1];
        let reclassified = months[at + 3] * reclassification + months[at + 2];
        const wanted = reclassified + months[at + 4];
        if (wanted <= e - f) {
          e -= wanted;
        } else {
          reclassified *= (e - f) / wanted;
          e = f;
        }
        const unstuck = stuckShare * reclassified;
        stuck = unstuck < stuck ? stuck - unstuck : 0;
        const extra = months[at + 5];
        f = extra < e - f ? f + extra : e;
        let closable = e - f - stuck;
        if (closable < 0) closable = 0;
        let done = months[at + 6] * pace;
        if (done > closable) done = closable;
        f += done;

        // Money.
        me += months[at + 7] * newMoney + months[at + 8];
        const leaving = months[at + 10] * reclassification + months[at + 9] + months[at + 11];
        me = leaving < me - mf ? me - leaving : mf;
        received += freed[month];
        const open = me - mf;
        let room = open - (months[at + 14] - received);
        if (room < 0) room = 0;
        let got = done * months[at + 13] * recovery;
        if (got > room) got = room;
        got += receipts[month] + months[at + 12];
        mf = got < open ? mf + got : me;
      }
      const metCases = f + HALF_GRID >= required(e * casesRate, casesAbove);
      const metMoney = mf + HALF_GRID >= required(me * moneyRate, moneyAbove);
      if (metCases) casesMet++;
      if (metMoney) moneyMet++;
      if (metCases && metMoney) bothMet++;
    }
    return {
      cases: casesMet / count,
      money: moneyMet / count,
      both: bothMet / count,
      // Where the last future ends: in a world without chance, every future does.
      end: { cases: [e, f], money: [me, mf] },
    };
  };
}

/** The draws of the same sequence, for whoever computes the same futures in another way. */
export function drawer(inputs, seed) {
  const chanceCount = inputs.matters.reduce((sum, matter) => sum + matter.chances.length, 0);
  const uniforms = new Float64Array(SPREADS.length + chanceCount);
  const spread = packSpread(inputs.spread);
  const state = new Int32Array(4);
  startGenerator(state, seed);
  return () => {
    draw(state, uniforms);
    return [...uniforms].map((u, i) => (i < SPREADS.length ? triangular(spread, SPREAD_STRIDE * i, u) : u));
  };
}

function required(exact, above) {
  return above ? Math.floor(exact + HALF_GRID) + 1 : Math.ceil(exact - HALF_GRID);
}

function packMonths({ cases, money, months }) {
  const packed = new Float64Array(months.length * STRIDE);
  months.forEach((month, index) => {
    const part = month.part_left;
    const record = {
      casesNew: part * cases.new * cases.share,
      casesIn: part * cases.became_enforceable + month.cases_in,
      casesOut: month.cases_out,
      casesReclassified: part * cases.reclassified_out,
      casesLeaving: part * cases.entrusted_or_withdrawn,
      casesFinished: month.cases_finished,
      capacity: month.capacity,
      moneyNew: part * money.new * money.share,
      moneyIn: part * money.became_enforceable + month.money_in,
      moneyOut: month.money_out,
      moneyReclassified: part * money.reclassified_out,
      moneyLeaving: part * money.entrusted_or_withdrawn,
      moneyFinished: month.money_finished,
      perCase: month.per_case,
      bound: month.bound,
    };
    packed.set(MONTH_LAYOUT.map((name) => record[name]), index * STRIDE);
  });
  return packed;
}

function packChances(matters, monthCount) {
  const chances = matters.flatMap((matter) => matter.chances.map((chance, round) => ({
    ...chance,
    paid: chance.paid ?? monthCount,
    enters: matter.enters,
    later: matter.chances.length - round,
  })));
  return {
    probability: Float64Array.from(chances, (chance) => chance.probability),
    pays: Float64Array.from(chances, (chance) => chance.pays),
    paid: Int32Array.from(chances, (chance) => chance.paid),
    // A receipt stops being bound in the month after it, once the matter has entered.
    freedIn: Int32Array.from(chances, (chance) =>
      Math.min(Math.max(chance.paid + 1, chance.enters), monthCount)),
    // The chance to look at after one that comes true: the first of the next matter.
    next: Int32Array.from(chances, (chance, index) => index + chance.later),
  };
}

function packSpread(spread) {
  return Float64Array.from(SPREADS.flatMap((name) => {
    const [low, likely, high] = spread[name];
    const width = high - low;
    const turn = width > 0 ? (likely - low) / width : 1;
    return [turn, low, 1, width * (likely - low), 0, high, -1, width * (high - likely), 1];
  }));
}

/** low + √(u·scale) in the lower half, high − √((1 − u)·scale) in the upper, without a branch. */
function triangular(spread, at, uniform) {
  const half = at + 4 * +(uniform >= spread[at]);
  const direction = spread[half + 2];
  const part = (spread[half + 4] + direction * uniform) * spread[half + 3];
  return spread[half + 1] + direction * Math.sqrt(part);
}

function startGenerator(state, seed) {
  state.set([0x9e3779b9, 0x243f6a88, seed, 1]);
  draw(state, new Float64Array(12));
}

/** Fills `out` with numbers of [0, 1): sfc32, its state held in locals while it runs. */
function draw(state, out) {
  let a = state[0], b = state[1], c = state[2], d = state[3];
  for (let i = 0; i < out.length; i++) {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    out[i] = (t >>> 0) * 2.3283064365386963e-10;
  }
  state[0] = a; state[1] = b; state[2] = c; state[3] = d;
}

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
// What a chance's record holds: its probability, what it pays, the month in which, the month from
// which the receipt is no longer bound, and after it the chance to look at if it comes true.
const CHANCE_STRIDE = 5;

/** Makes ready what no draw changes; returns `futures(count, seed)`. */
export function prepare(inputs) {
  const { cases, money } = inputs;
  const months = packMonths(inputs);
  const monthCount = inputs.months.length;
  const chances = packChances(inputs.matters, monthCount);
  const spread = packSpread(inputs.spread);
  const chanceCount = chances.length / CHANCE_STRIDE;
  const uniforms = new Float64Array(SPREADS.length + chanceCount);
  // One month more, for what is paid after the year.
  const receipts = new Float64Array(monthCount + 1);
  const freed = new Float64Array(monthCount + 1);
  const state = new Int32Array(4);

  function futures(count, seed) {
    const casesRate = cases.target_percent / 100, moneyRate = money.target_percent / 100;
    const stuckShare = inputs.stuck_share_out;
    let casesMet = 0, moneyMet = 0, bothMet = 0;
    let e = 0, f = 0, me = 0, mf = 0;
    startGenerator(state, seed);
    for (let future = 0; future < count; future++) {
      draw(state, uniforms);
      const pace = triangular(spread, 0, uniforms[0]);
      const newCases = triangular(spread, 6, uniforms[1]);
      const newMoney = triangular(spread, 12, uniforms[2]);
      const reclassification = triangular(spread, 18, uniforms[3]);
      const recovery = triangular(spread, 24, uniforms[4]);
      receipts.fill(0);
      freed.fill(0);
      for (let chance = 0; chance < chanceCount;) {
        const at = chance * CHANCE_STRIDE;
        if (uniforms[SPREADS.length + chance] < chances[at]) {
          receipts[chances[at + 2]] += chances[at + 1];
          freed[chances[at + 3]] += chances[at + 1];
          chance = chances[at + 4];
        } else {
          chance++;
        }
      }

      e = cases.enforceable; f = cases.finished;
      me = money.enforceable; mf = money.finished;
      let stuck = inputs.stuck, received = 0;
      for (let month = 0, at = 0; month < monthCount; month++, at += STRIDE) {
        // Cases.
        e += months[at] * newCases + months[at + 1];
        let reclassified = months[at + 3] * reclassification + months[at + 2];
        const wanted = reclassified + months[at + 4];
        if (wanted <= e - f) {
          e -= wanted;
        } else {
          reclassified *= (e - f) / wanted;
          e = f;
        }
        stuck -= Math.min(stuck, stuckShare * reclassified);
        f += Math.min(months[at + 5], e - f);
        const closable = Math.max(0, e - f - stuck);
        const done = Math.min(months[at + 6] * pace, closable);
        f += done;

        // Money.
        me += months[at + 7] * newMoney + months[at + 8];
        const leaving = months[at + 10] * reclassification + months[at + 9] + months[at + 11];
        me -= Math.min(leaving, me - mf);
        received += freed[month];
        const room = Math.max(0, me - mf - (months[at + 14] - received));
        const ordinary = Math.min(done * months[at + 13] * recovery, room);
        mf += Math.min(ordinary + receipts[month] + months[at + 12], me - mf);
      }
      const metCases = f + HALF_GRID >= required(e * casesRate, cases.above);
      const metMoney = mf + HALF_GRID >= required(me * moneyRate, money.above);
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
  }
  return futures;
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
    return [...uniforms].map((u, i) => (i < SPREADS.length ? triangular(spread, 6 * i, u) : u));
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
  const records = [];
  let next = 0;
  for (const matter of matters) {
    next += matter.chances.length;
    for (const chance of matter.chances) {
      const paid = chance.paid ?? monthCount;
      // A receipt stops being bound in the month after it, once the matter has entered.
      const freed = Math.min(Math.max(paid + 1, matter.enters), monthCount);
      records.push(chance.probability, chance.pays, paid, freed, next);
    }
  }
  return Float64Array.from(records);
}

function packSpread(spread) {
  return Float64Array.from(SPREADS.flatMap((name) => {
    const [low, likely, high] = spread[name];
    const width = high - low;
    const turn = width > 0 ? (likely - low) / width : 1;
    return [turn, low, width * (likely - low), high, width * (high - likely), 0];
  }));
}

function triangular(spread, at, uniform) {
  return uniform < spread[at]
    ? spread[at + 1] + Math.sqrt(uniform * spread[at + 2])
    : spread[at + 3] - Math.sqrt((1 - uniform) * spread[at + 4]);
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

// The futures in Squiggle: the model as a program over sets of samples, drawn with the
// distributions of the language. All samples of a quantity are worked out at once.

/** Writes the program; returns `futures(count, seed)`, which parses and runs it. */
export function prepare(inputs, run) {
  const program = programOf(inputs);
  return async (count, seed) => {
    const environment = { sampleCount: count, xyPointLength: 1000, seed: String(seed) };
    const { result } = await run(program, { environment });
    if (!result.ok) throw new Error(result.value.toString());
    const [cases, money, both] = JSON.parse(result.value.result.toString());
    return { cases, money, both };
  };
}

function programOf(inputs) {
  const { cases, money } = inputs;
  return `{
  draw(low, likely, high) = SampleSet.fromDist(triangular(low, likely, high))
  pace = ${draw(inputs.spread.pace)}
  newCases = ${draw(inputs.spread.new_cases)}
  newMoney = ${draw(inputs.spread.new_money)}
  reclassification = ${draw(inputs.spread.reclassification)}
  recovery = ${draw(inputs.spread.recovery)}
  ${chances(inputs)}
  months = [${inputs.months.map((month, index) => monthOf(inputs, month, index)).join(",\n    ")}]

  step(before, m) = {
    inflow = newCases * m.casesNew + m.casesIn
    reclassified = reclassification * m.casesReclassified + m.casesOut
    wanted = reclassified + m.casesLeaving
    leaving = SampleSet.min(wanted, before.e + inflow - before.f)
    e = before.e + inflow - leaving
    out = reclassified * leaving / SampleSet.max(wanted, 1e-9)
    stuck = SampleSet.max(before.stuck - out * ${inputs.stuck_share_out}, 0)
    f0 = before.f + SampleSet.min(e - before.f, m.casesFinished)
    done = SampleSet.min(pace * m.capacity, SampleSet.max(e - f0 - stuck, 0))

    moneyIn = newMoney * m.moneyNew + m.moneyIn
    moneyWanted = reclassification * m.moneyReclassified + m.moneyOut
    me = before.me + moneyIn - SampleSet.min(moneyWanted, before.me + moneyIn - before.mf)
    received = before.received + m.freed
    room = SampleSet.max(me - before.mf - (m.bound - received), 0)
    ordinary = SampleSet.min(done * recovery * m.perCase, room)
    got = SampleSet.min(ordinary + m.receipts, me - before.mf)
    { e: e, f: f0 + done, stuck: stuck, me: me, mf: before.mf + got, received: received }
  }
  end = List.reduce(months, {
    e: ${cases.enforceable}, f: ${cases.finished}, stuck: ${inputs.stuck},
    me: ${money.enforceable}, mf: ${money.finished}, received: 0
  }, step)

  metCases = SampleSet.map2(end.e, end.f, {|e, f| f + 5e-10 >= ${required(cases)} ? 1 : 0})
  metMoney = SampleSet.map2(end.me, end.mf, {|e, f| f + 5e-10 >= ${required(money)} ? 1 : 0})
  [mean(metCases), mean(metMoney), mean(metCases * metMoney)]
}`;
}

function draw([low, likely, high]) {
  return `draw(${low}, ${likely}, ${high})`;
}

/** Each chance as 0 or 1: it comes true, and no earlier chance of its matter has. */
function chances({ matters }) {
  return matters
    .flatMap((matter, at) => matter.chances.map(({ probability }, round) => {
      const first = round === 0;
      const luck = `SampleSet.fromDist(bernoulli(${probability}))`;
      const sold = first ? luck : `left${at}_${round - 1} * ${luck}`;
      const left = `${first ? "1" : `left${at}_${round - 1}`} - sold${at}_${round}`;
      return `sold${at}_${round} = ${sold}\n  left${at}_${round} = ${left}`;
    }))
    .join("\n  ");
}

function monthOf({ cases, money, matters }, month, index) {
  const part = month.part_left;
  const lumps = (monthOfChance) => matters
    .flatMap((matter, at) => matter.chances
      .map((chance, round) => ({ chance, name: `sold${at}_${round}` }))
      .filter(({ chance }) => chance.paid !== null && monthOfChance(matter, chance) === index))
    .map(({ chance, name }) => ` + ${name} * ${chance.pays}`)
    .join("");
  const fields = {
    casesNew: part * cases.new * cases.share,
    casesIn: part * cases.became_enforceable + month.cases_in,
    casesReclassified: part * cases.reclassified_out,
    casesOut: month.cases_out,
    casesLeaving: part * cases.entrusted_or_withdrawn,
    casesFinished: month.cases_finished,
    capacity: month.capacity,
    moneyNew: part * money.new * money.share,
    moneyIn: part * money.became_enforceable + month.money_in,
    moneyReclassified: part * money.reclassified_out,
    moneyOut: month.money_out + part * money.entrusted_or_withdrawn,
    perCase: month.per_case,
    bound: month.bound,
    receipts: month.money_finished + lumps((matter, chance) => chance.paid),
    freed: 0 + lumps((matter, chance) => Math.max(chance.paid + 1, matter.enters)),
  };
  return `{ ${Object.entries(fields).map(([name, value]) => `${name}: ${value}`).join(", ")} }`;
}

function required({ target_percent, above }) {
  const exact = `e * ${target_percent / 100}`;
  return above ? `floor(${exact} + 5e-10) + 1` : `ceil(${exact} - 5e-10)`;
}

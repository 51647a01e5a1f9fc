// The futures in HyperFormula: the model's months as formulas of a sheet. A future is one batch
// that sets the drawn cells, and two cells that are read.
//
// The draws are those of plain JavaScript, so both must count the very same futures as met.

import { drawer } from "./plain.js";

const OPTIONS = {
  licenseKey: "gpl-v3",
  undoLimit: 0,
  smartRounding: false, // faster, and nearer to what the others calculate
};
// The drawn cells stand in the first row, in the order of the draws.
const [PACE, NEW_CASES, NEW_MONEY, RECLASSIFICATION, RECOVERY] = ["A1", "B1", "C1", "D1", "E1"];
const FIRST_CHANCE = 5;

/** Builds the sheet; returns `futures(count, seed)`. */
export function prepare(inputs, HyperFormula) {
  const sheet = sheetOf(inputs);
  const engine = HyperFormula.buildFromArray(sheet, OPTIONS);
  const verdicts = sheet.length - 1;
  const met = (col) => engine.getCellValue({ sheet: 0, row: verdicts, col });
  return (count, seed) => {
    const draw = drawer(inputs, seed);
    let cases = 0, money = 0, both = 0;
    for (let future = 0; future < count; future++) {
      engine.setCellContents({ sheet: 0, row: 0, col: 0 }, [draw()]);
      const [metCases, metMoney] = [met(0), met(1)];
      cases += metCases;
      money += metMoney;
      both += metCases * metMoney;
    }
    return { cases: cases / count, money: money / count, both: both / count };
  };
}

/** Rows: the drawn cells, one for each chance, one for each month, the verdicts. */
function sheetOf(inputs) {
  const rows = [drawer(inputs, 1)()];
  const paid = chanceRows(inputs, rows);
  let before = {
    e: inputs.cases.enforceable, f: inputs.cases.finished, stuck: inputs.stuck,
    me: inputs.money.enforceable, mf: inputs.money.finished, received: 0,
  };
  inputs.months.forEach((month, index) => {
    before = monthRow(inputs, month, rows, before, {
      receipts: sum(paid.filter((cell) => cell.month === index)),
      freed: sum(paid.filter((cell) => cell.freed === index)),
    });
  });
  rows.push([verdict(inputs.cases, before.e, before.f), verdict(inputs.money, before.me, before.mf)]);
  return rows;
}

/** One row for each chance: whether it comes true, and what it pays. */
function chanceRows(inputs, rows) {
  const paid = [];
  let drawn = FIRST_CHANCE;
  for (const matter of inputs.matters) {
    const earlier = [];
    for (const chance of matter.chances) {
      const row = rows.length + 1;
      const luck = `${column(drawn++)}1<${chance.probability}`;
      const sold = earlier.length ? `IF(${earlier.join("+")}>0,0,IF(${luck},1,0))` : `IF(${luck},1,0)`;
      rows.push([`=${sold}`, `=A${row}*${chance.pays}`]);
      earlier.push(`A${row}`);
      if (chance.paid !== null) {
        const freed = Math.max(chance.paid + 1, matter.enters);
        paid.push({ cell: `B${row}`, month: chance.paid, freed });
      }
    }
  }
  return paid;
}

/** One row for a month: each quantity of the recurrence in a column of its own. */
function monthRow({ cases, money, stuck_share_out }, month, rows, before, lumps) {
  const row = [];
  const number = rows.length + 1;
  const cell = (formula) => `${column(row.push(`=${formula}`) - 1)}${number}`;
  const part = month.part_left;

  const inflow = cell(`${part * cases.new * cases.share}*${NEW_CASES}+${part * cases.became_enforceable + month.cases_in}`);
  const reclassified = cell(`${part * cases.reclassified_out}*${RECLASSIFICATION}+${month.cases_out}`);
  const wanted = cell(`${reclassified}+${part * cases.entrusted_or_withdrawn}`);
  const room = cell(`${before.e}+${inflow}-${before.f}`);
  const leaving = cell(`MIN(${wanted},${room})`);
  const e = cell(`${before.e}+${inflow}-${leaving}`);
  const out = cell(`IF(${wanted}>0,${reclassified}*${leaving}/${wanted},0)`);
  const stuck = cell(`${before.stuck}-MIN(${before.stuck},${stuck_share_out}*${out})`);
  const extra = cell(`MIN(${month.cases_finished},${e}-${before.f})`);
  const closable = cell(`MAX(0,${e}-${before.f}-${extra}-${stuck})`);
  const done = cell(`MIN(${month.capacity}*${PACE},${closable})`);
  const f = cell(`${before.f}+${extra}+${done}`);

  const moneyIn = cell(`${part * money.new * money.share}*${NEW_MONEY}+${part * money.became_enforceable + month.money_in}`);
  const moneyWanted = cell(`${part * money.reclassified_out}*${RECLASSIFICATION}+${month.money_out + part * money.entrusted_or_withdrawn}`);
  const moneyLeaving = cell(`MIN(${moneyWanted},${before.me}+${moneyIn}-${before.mf})`);
  const me = cell(`${before.me}+${moneyIn}-${moneyLeaving}`);
  const received = cell(`${before.received}+${lumps.freed}`);
  const free = cell(`MAX(0,${me}-${before.mf}-(${month.bound}-${received}))`);
  const ordinary = cell(`MIN(${done}*${month.per_case}*${RECOVERY},${free})`);
  const got = cell(`MIN(${ordinary}+${lumps.receipts}+${month.money_finished},${me}-${before.mf})`);
  const mf = cell(`${before.mf}+${got}`);

  rows.push(row);
  return { e, f, stuck, me, mf, received };
}

function verdict({ target_percent, above }, e, f) {
  const exact = `ROUND(${e}*${target_percent / 100},9)`;
  const required = above ? `FLOOR(${exact},1)+1` : `CEILING(${exact},1)`;
  return `=IF(ROUND(${f},9)>=${required},1,0)`;
}

function sum(cells) {
  return cells.length ? cells.map(({ cell }) => cell).join("+") : "0";
}

/** The letter of a column; a row here never needs two. */
function column(index) {
  return String.fromCharCode(65 + index);
}

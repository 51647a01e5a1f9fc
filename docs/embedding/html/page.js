// What a page does with the planner: it listens, and it takes the plan when somebody hands it in.
const planner = document.querySelector('thads-planner');
const WORDS = { met: 'đạt', short: 'chưa đạt', not_measurable: 'chưa tính được' };

planner.addEventListener('verdictchange', ({ detail: { cases, money } }) => {
  const words = (target) => WORDS[target?.verdict] ?? 'chưa có';
  document.getElementById('verdict').textContent =
    `Chỉ tiêu về việc: ${words(cases)}; về tiền: ${words(money)}`;
});

document.getElementById('hand-in').addEventListener('click', async () => {
  // What is still being typed belongs to it.
  await planner.flush();
  document.body.dataset.handedIn = JSON.stringify(planner.plan).length;
});

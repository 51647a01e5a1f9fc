// Notes what a journey asks for at its end: violations of the policy, errors, what was sent.
window.noticed = [];
const note = (what) => window.noticed.push(String(what));
document.addEventListener('securitypolicyviolation', (event) => {
  note(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`);
});
addEventListener('error', (event) => note(`error: ${event.message ?? event.target}`));
addEventListener('unhandledrejection', (event) => note(`rejected: ${event.reason}`));
addEventListener('submit', () => note('submitted'));
const { error } = console;
console.error = (...words) => {
  note(`console: ${words.join(' ')}`);
  error.apply(console, words);
};

// What a text would call if it ran.
window.fired = (what) => note(`fired ${what}`);

// A page of an old portal is one form. Enter anywhere but in a field of several lines presses its
// default button, which sends the form.
function fireDefaultButton(event, id) {
  if (event.keyCode !== 13 || event.target.tagName === 'TEXTAREA') return true;
  document.getElementById(id).click();
  event.stopPropagation();
  return false;
}

// Sending would load the page anew and lose what was noticed: it is noted by watch.js, and stopped.
addEventListener('submit', (event) => event.preventDefault());

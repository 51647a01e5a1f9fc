// The content editor part of an old portal: what an author has written is put into the page as
// text, and its scripts, which do not run that way, are made once more.
const part = document.getElementById('part');
part.innerHTML = `
  <div class="ms-rtestate-field"><p>Kế hoạch năm của đơn vị</p>
    <thads-planner lang="vi"></thads-planner>
    <script type="module" src="index.js"></` + `script>
  </div>`;
for (const written of part.querySelectorAll('script')) {
  const script = document.createElement('script');
  script.type = written.type;
  script.src = written.src;
  written.replaceWith(script);
}

// The way in: a seat is taken only when Start is pressed, never by opening the link.
"use strict";

const RETURN_CODE = 8;
const form = document.getElementById("join");

if (form) {
  const said = document.getElementById("said");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const code = form.code.value.toUpperCase().replace(/[\s-]/g, "");
    said.textContent = "";
    const back = code.length === RETURN_CODE;
    const answer = back
      ? await ask("/api/return", { code })
      : await ask("/api/sit", { room: code, another: Boolean(form.dataset.another) });
    if (answer.problem) {
      const looks = code.length === 4 || back;
      said.textContent = looks ? answer.problem : form.dataset.odd;
    } else location.assign(form.dataset.game);
  });
}

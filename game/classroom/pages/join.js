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
    const answer = await ask(back ? "/api/return" : "/api/sit", back ? { code } : { room: code });
    if (answer.problem) {
      const looks = code.length === 4 || back;
      said.textContent = looks ? answer.problem : "A code has four letters and numbers.";
    } else location.assign("/play/");
  });
}

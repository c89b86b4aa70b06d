// The lock of the board.
"use strict";

document.getElementById("lock").addEventListener("submit", async (event) => {
  event.preventDefault();
  const passphrase = document.getElementById("passphrase").value;
  const answer = await ask("/board/open", { passphrase });
  document.getElementById("said").textContent = answer.problem || "";
  if (!answer.problem) location.reload();
});

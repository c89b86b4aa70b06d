// What the room sees: how many are where, and, once the arms are revealed, what became of them.
"use strict";

const part = (id) => document.getElementById(id);

new EventSource("/board/stream").addEventListener("message", (event) => {
  const { room, counts, charts } = JSON.parse(event.data);
  part("code").textContent = room.code;
  part("link").textContent = room.link;
  part("counts").textContent = `${counts.here} here, ${counts.playing} playing, ${counts.finished} finished`;
  part("charts").innerHTML = charts;
  // Once there is something to look at, nobody needs the way in any more.
  document.body.classList.toggle("told", charts !== "");
});

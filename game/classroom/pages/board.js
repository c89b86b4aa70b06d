// The teacher's board: shows what the host says of the room, and asks it to do things.
"use strict";

const part = (id) => document.getElementById(id);
const STATES = {
  "at the door": "at the door",
  "at the title": "at the title",
  playing: "playing",
  stuck: "stuck for three minutes",
  away: "away",
  finished: "finished",
  kept: "finished, results kept",
  closed: "closed by you",
  removed: "removed by the pupil",
};

function sure(question, withWords) {
  const dialog = part("asking");
  part("question").textContent = question;
  part("more").hidden = !withWords;
  part("words").value = "";
  dialog.showModal();
  return new Promise((decide) => {
    part("yes").onclick = () => dialog.close("yes");
    part("no").onclick = () => dialog.close("no");
    dialog.onclose = () => decide(dialog.returnValue === "yes");
  });
}

async function told(answer) {
  if (answer.problem) await sure(answer.problem, false);
}

document.addEventListener("click", async (event) => {
  const { room, seat, act, sure: question } = event.target.dataset;
  if (room === "try") {
    const answer = await ask("/board/try", {});
    if (answer.go) window.open(answer.go, "_blank");
    else await told(answer);
  } else if (room) {
    if (!question || (await sure(question, false))) await told(await ask("/board/room", { do: room }));
  } else if (seat) await onSeat(Number(seat), act, event.target.dataset.nickname);
});

part("files").addEventListener("change", async (event) => {
  const said = [];
  for (const file of event.target.files) {
    const facts = { name: file.name, text: await file.text() };
    const answer = await ask("/board/hand-in", facts);
    said.push(`${file.name}: ${(answer.said || [answer.problem]).join(" ")}`);
  }
  part("handed").textContent = said.join(" ");
  event.target.value = "";
});

async function onSeat(number, act, nickname) {
  const asks = act === "flag";
  if (asks && !(await sure(`Flag ${nickname}? The seat is left out of the results.`, true))) return;
  const text = asks ? part("words").value.trim() || "flagged" : "";
  const answer = await ask("/board/seat", { number, do: act === "unflag" ? "flag" : act, text });
  if (answer.code) await sure(`${nickname} goes on in any browser with the code ${answer.code}, once.`, false);
  else await told(answer);
}

// A row is filled anew, never made anew, so that the keyboard stays where it is.
function row(seat, revealed) {
  const rows = part("rows");
  let line = rows.querySelector(`tr[data-number="${seat.number}"]`);
  if (!line) {
    line = rows.insertRow();
    line.dataset.number = seat.number;
    for (let cell = 0; cell < 7; cell++) line.insertCell();
    line.cells[2].className = "state";
    line.cells[5].className = "flag";
    for (const act of ["release", "close", "flag"]) {
      const button = document.createElement("button");
      button.dataset.seat = seat.number;
      button.dataset.nickname = seat.nickname;
      button.dataset.kind = act;
      line.cells[6].append(button, " ");
    }
  }
  line.className = seat.state + (seat.test ? " test" : "");
  const words = [seat.number, seat.nickname + (seat.test ? " (test)" : ""), STATES[seat.state], seat.where, seat.arm, seat.flag];
  words.forEach((word, at) => {
    if (line.cells[at].textContent !== String(word)) line.cells[at].textContent = word;
  });
  line.cells[4].hidden = !revealed;
  const closed = seat.state === "closed";
  name(line, "release", "release", "Release");
  name(line, "close", closed ? "go on" : "close", closed ? "Let go on" : "Finish");
  name(line, "flag", seat.flag ? "unflag" : "flag", seat.flag ? "Take the flag away" : "Flag", revealed);
}

function name(line, kind, act, label, hidden = false) {
  const button = line.querySelector(`button[data-kind="${kind}"]`);
  button.dataset.act = act;
  button.hidden = hidden;
  button.setAttribute("aria-label", `${label} ${button.dataset.nickname}`);
  if (button.textContent !== label) button.textContent = label;
}

function show({ room, counts, seats, charts }) {
  if (part("code").textContent !== room.code) return location.reload();
  const stuck = counts.stuck ? `, ${counts.stuck} of them stuck` : "";
  part("counts").textContent = `${counts.here} here, ${counts.playing} playing${stuck}, ${counts.finished} finished`;
  part("door").textContent = room.open ? "The door is open." : "The door is closed: nobody new can take a seat.";
  part("shut").hidden = !room.open;
  part("open").hidden = room.open;
  part("none").hidden = seats.length > 0;
  part("table").hidden = seats.length === 0;
  part("arm-head").hidden = !room.revealed;
  part("reveal").hidden = room.revealed;
  part("result").hidden = !room.revealed;
  part("charts").innerHTML = charts;
  for (const seat of seats) row(seat, room.revealed);
}

const stream = new EventSource("/board/stream");
stream.addEventListener("message", (event) => show(JSON.parse(event.data)));
stream.addEventListener("error", () => (part("counts").textContent = "The host does not answer; looking again"));

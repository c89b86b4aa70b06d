// The page in a class: asks the host for this browser's seat, and hands it the log as it grows.
// Everything is kept in the browser as well, and sent again after an outage. Over plain http in a
// classroom there is no cryptography and no worker, and none is needed here.
(() => {
  "use strict";

  const bridge = window.modelCitizen;
  const PREFIX = "model-citizen/";
  const LOOKS_EVERY_MS = 400;
  const SAYS_IT_LIVES_EVERY_MS = 4000;
  const WAITS_MS = 1500;
  const OUT_OF_REACH_MS = 6000;
  const visit = [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

  let seat = null;
  let life = "";
  // How much of the life the host has: so many lines, which end at this sign of the text.
  let taken = { lines: 0, signs: 0 };
  let isSending = false;
  let isOver = false;
  let answeredAt = Date.now();
  let sentAt = 0;
  let decision = null;

  bridge.inClass = true;
  bridge.settled = sitDown();

  async function post(address, facts) {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(facts),
    });
    return { status: answer.status, ...(await answer.json()) };
  }

  function pause(milliseconds) {
    return new Promise((go) => setTimeout(go, milliseconds));
  }

  async function sitDown() {
    for (;;) {
      const answer = await post("/api/enter", { visit }).catch(() => ({ status: 0 }));
      if (answer.status === 200) return begin(answer);
      if (answer.status === 401 || answer.status === 404) return toTheDoor();
      if (answer.status === 410) return refused(answer.problem);
      // What is loading says so already; a window that stays open elsewhere is worth a word.
      if (answer.status === 409) bridge.cover.doing(answer.problem);
      await pause(WAITS_MS);
    }
  }

  function toTheDoor() {
    location.replace("/");
    return new Promise(() => {});
  }

  function refused(why) {
    isOver = true;
    bridge.cover.trouble(why, "", "");
    return new Promise(() => {});
  }

  // What the host has is the life, unless this browser has the same and more.
  function begin(found) {
    seat = found;
    const name = `${PREFIX}${seat.folder}/life.jsonl`;
    try {
      const here = localStorage.getItem(name) || "";
      life = here.startsWith(seat.save) ? here : seat.save;
      if (life && life !== here) localStorage.setItem(name, life);
    } catch (problem) {
      life = seat.save;
    }
    taken = upTo(seat.lines);
    setInterval(look, LOOKS_EVERY_MS);
  }

  // The first line of a life says whose it is, and is none of its log.
  function upTo(lines) {
    let signs = life.indexOf("\n") + 1;
    for (let line = 0; line < lines && signs; line++) signs = life.indexOf("\n", signs) + 1;
    return { lines: signs ? lines : 0, signs: signs || life.indexOf("\n") + 1 };
  }

  // The game's side: the same door as ever, with an ear at it.
  const { read, write, wishes } = bridge;

  function isLife(name) {
    return seat && name === `${seat.folder}/life.jsonl`;
  }
  bridge.read = (name) => {
    const found = read(name);
    // Where the browser keeps nothing, the host does.
    if (isLife(name) && life && JSON.parse(found).failed) return JSON.stringify({ text: life });
    return found;
  };
  bridge.write = (name, text) => {
    const problem = write(name, text);
    if (!isLife(name) || bridge.isElsewhere()) return problem;
    life = text;
    if (!taken.signs) taken = upTo(0);
    return "";
  };
  bridge.wishes = () => {
    const { level, length, seed, plan, arcade, check, folder, nickname } = seat;
    const place = { level, length, seed, plan, arcade, check, folder, nickname };
    return JSON.stringify({ ...JSON.parse(wishes()), class: place });
  };
  bridge.decide = (what) => {
    decision = what === "keep";
    look();
    return "";
  };

  function waiting() {
    const some = life.slice(taken.signs).split("\n");
    some.pop();
    return some;
  }

  function message(lines, leaves) {
    return { visit, first: taken.lines, lines, leaves };
  }

  async function look() {
    if (isSending || isOver) return;
    const lines = waiting();
    const due = Date.now() - sentAt > SAYS_IT_LIVES_EVERY_MS;
    if (!lines.length && !due && decision === null) return;
    isSending = true;
    sentAt = Date.now();
    try {
      if (lines.length || due) await send(lines);
      if (decision !== null && !isOver) await decide();
    } catch (problem) {
      // Out of reach: it is all here, and is sent when the host answers again.
    }
    isSending = false;
    say();
  }

  async function send(lines) {
    const answer = await post("/api/log", message(lines, false));
    answeredAt = Date.now();
    if (answer.status === 200) taken = upTo(answer.lines);
    else if (answer.status === 409 && answer.lines !== undefined) {
      const before = taken.lines;
      taken = upTo(answer.lines);
      // The host has another life than this window: whichever it is, it is not this one.
      if (taken.lines !== answer.lines || before === answer.lines) goesOnElsewhere();
    } else if (answer.status === 409) goesOnElsewhere();
    else if ([401, 404, 410, 422].includes(answer.status)) end(answer.problem);
  }

  async function decide() {
    const answer = await post("/api/results", { keep: decision });
    if (answer.status !== 200) return;
    if (!decision) isOver = true;
    decision = null;
  }

  function goesOnElsewhere() {
    isOver = true;
    bridge.onElsewhere();
  }

  function end(why) {
    isOver = true;
    banner(`${why} ${seat.words.alone}`);
  }

  function say() {
    if (isOver) return;
    const away = Date.now() - answeredAt > OUT_OF_REACH_MS;
    banner(away ? seat.words.away : "");
  }

  function banner(words) {
    let strip = document.getElementById("strip");
    if (!strip && !words) return;
    if (!strip) {
      strip = document.createElement("p");
      strip.id = "strip";
      strip.setAttribute("role", "status");
      strip.style.cssText =
        "position:fixed;left:0;right:0;bottom:0;margin:0;padding:.4rem 1rem;z-index:9;" +
        "background:#1a2430;color:#f4e8d1;font:1rem/1.4 sans-serif;text-align:center;pointer-events:none";
      document.body.append(strip);
    }
    strip.hidden = !words;
    if (strip.textContent !== words) strip.textContent = words;
  }

  // The last lines go out with the page, and the seat is free for the next window at once.
  window.addEventListener("pagehide", () => {
    if (!seat || isOver) return;
    const text = JSON.stringify(message(waiting(), true));
    navigator.sendBeacon("/api/log", new Blob([text], { type: "application/json" }));
  });
  window.addEventListener("pageshow", (event) => event.persisted && location.reload());
})();

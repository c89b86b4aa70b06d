// Lives whole games by the mirror's buttons alone, and keeps what every frame of it cost.
(() => {
  "use strict";

  const WAYS_ON = ["Play", "Continue", "Next", "Collect", "Sleep", "Back"];
  const LOOKED_AT_ONCE = ["Settings", "Set-up", "Menu", "Look at Beacon"];
  // At the title after a life: without these the next game would only be the last one's debrief.
  const ANEW = ["Give up the saved life", "New life"];
  const PRESSES_AN_EVENING = 30;
  const MOST_STEPS = 3000;
  const STAY_MS = 1000;

  const bridge = window.modelCitizen;
  const frames = bridge.frames;
  const size = frames.milliseconds.length;
  const drawn = new Set();
  const paces = {};
  const looked = new Set();
  const measured = { moving: [], quiet: [], changes: {} };
  let screen = "title";
  let presses = 0;

  bridge.whenShown((view) => (screen = view.screen));
  // A frame that drew anything ends by putting its picture on the canvas.
  const put = CanvasRenderingContext2D.prototype.putImageData;
  CanvasRenderingContext2D.prototype.putImageData = function (...given) {
    drawn.add(frames.taken);
    return put.apply(this, given);
  };

  const nextFrame = () => new Promise(requestAnimationFrame);

  function keep(from, to, changes) {
    let first = changes;
    for (let at = from; at < to; at++) {
      const cost = frames.milliseconds[at % size];
      const drew = drawn.delete(at);
      if (!drew) measured.quiet.push(cost);
      else if (!first) measured.moving.push(cost);
      else (measured.changes[screen] ||= []).push(cost);
      if (drew) first = false;
    }
  }

  async function watch(milliseconds, changes) {
    const before = frames.taken;
    const begun = performance.now();
    do {
      await nextFrame();
      const trouble = document.getElementById("trouble");
      if (!trouble.hidden) throw new Error(trouble.innerText);
    } while (performance.now() - begun < milliseconds || frames.taken < before + 2);
    keep(before, frames.taken, changes);
    return ((frames.taken - before) * 1000) / (performance.now() - begun);
  }

  // A new screen is watched while it moves in and for a while after; a known one for two frames.
  async function use(button) {
    button.click();
    await watch(0, true);
    if (paces[screen] === undefined) paces[screen] = await watch(STAY_MS, false);
  }

  function wanted(names) {
    const once = LOOKED_AT_ONCE.find((name) => names.includes(name) && !looked.has(name));
    if (once) {
      looked.add(once);
      return once;
    }
    const anew = ANEW.find((name) => names.includes(name));
    if (anew) return anew;
    if (names.includes("Collect")) return "Collect";
    if (names.includes("Pulse") && presses++ < PRESSES_AN_EVENING) return "Pulse";
    if (names.includes("Open the check-in")) {
      presses = 0;
      return "Open the check-in";
    }
    const onwards = names.find((name) => WAYS_ON.includes(name.split(" ")[0]));
    return onwards || names.find((name) => !LOOKED_AT_ONCE.includes(name));
  }

  async function live() {
    for (let step = 0; step < MOST_STEPS; step++) {
      const buttons = [...document.querySelectorAll("#mirror button:enabled")];
      const names = buttons.map((button) => button.textContent);
      await use(buttons[names.indexOf(wanted(names))]);
      if (screen === "title" && step > LOOKED_AT_ONCE.length * 4) return step;
    }
    throw new Error(`after ${MOST_STEPS} steps still at ${screen}`);
  }

  async function idle(milliseconds) {
    measured.quiet.length = 0;
    await watch(milliseconds, false);
    return measured.quiet.slice();
  }

  const heap = () => bridge.python._module.HEAPU8.length;
  window.robot = { live, idle, heap, paces, measured };
})();

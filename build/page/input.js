// What hands and system do, told to the game: pointers, wheel, keys, the window's size, hidden or not.
(() => {
  "use strict";

  const bridge = window.modelCitizen;
  const game = document.getElementById("game");
  // A click this soon after a finger was lifted belongs to that finger.
  const SAME_GESTURE_MS = 700;
  const LINE_PX = 40;
  const OF_THE_GAME = new Set([
    "Enter", " ", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End",
  ]);

  let lifted = -Infinity;
  let corner = game.getBoundingClientRect();
  let size = "";

  // Pointers.

  function controlAt(event) {
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const control = under && under.closest("[data-id]");
    return control && !control.disabled ? control.dataset.id : undefined;
  }

  function pointer(phase, event) {
    if (!event.isPrimary || (phase === "down" && event.button !== 0)) return;
    bridge.send({
      kind: "pointer",
      phase,
      x: event.clientX - corner.left,
      y: event.clientY - corner.top,
      held: event.buttons !== 0,
      mouse: event.pointerType === "mouse",
      on: phase === "down" || phase === "up" ? controlAt(event) : undefined,
    });
  }

  game.addEventListener("pointerdown", (event) => {
    pointer("down", event);
    wakeSound();
  });
  // A press must not carry the page's focus away from where the keyboard left it.
  game.addEventListener("mousedown", (event) => event.preventDefault());
  window.addEventListener("pointermove", (event) => pointer("move", event));
  window.addEventListener("pointerup", (event) => {
    lifted = event.timeStamp;
    pointer("up", event);
  });
  window.addEventListener("pointercancel", (event) => pointer("cancel", event));
  game.addEventListener("pointerleave", (event) => pointer("leave", event));
  game.addEventListener("contextmenu", (event) => event.preventDefault());

  // A click that no pointer made: a screen reader, voice control, a script.
  game.addEventListener("click", (event) => {
    const byHand = event.detail !== 0 && event.timeStamp - lifted < SAME_GESTURE_MS;
    const control = event.target.closest("[data-id]");
    if (!byHand && control && !control.disabled) {
      bridge.send({ kind: "do", on: control.dataset.id });
      wakeSound();
    }
  });

  game.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey) return;
      const unit = [1, LINE_PX, game.clientHeight][event.deltaMode];
      bridge.send({ kind: "wheel", by: event.deltaY * unit });
    },
    { passive: true },
  );

  // Keys. Tab, the browser's own shortcuts and whatever is typed into a field are not the game's.

  function isForTheGame(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
    if (event.key === "Tab" || /^F\d+$/.test(event.key)) return false;
    const outside = event.target instanceof Element && !event.target.matches("body, #game, #game *");
    return !outside && document.getElementById("cover").hidden;
  }

  function key(phase, event) {
    if (!isForTheGame(event)) return;
    if (OF_THE_GAME.has(event.key)) event.preventDefault();
    // A key that is held down says nothing new.
    if (event.repeat) return;
    bridge.send({ kind: "key", phase, key: event.key, shift: event.shiftKey });
    if (phase === "down") wakeSound();
  }

  window.addEventListener("keydown", (event) => key("down", event));
  window.addEventListener("keyup", (event) => key("up", event));

  // The window.

  function measure() {
    corner = game.getBoundingClientRect();
    const now = bridge.size();
    if (JSON.stringify(now) === size || now.width === 0) return;
    size = JSON.stringify(now);
    bridge.send({ kind: "size", ...now });
  }

  function watchRatio() {
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const changed = () => {
      measure();
      watchRatio();
    };
    query.addEventListener("change", changed, { once: true });
  }

  new ResizeObserver(measure).observe(game);
  window.addEventListener("resize", measure);
  window.addEventListener("orientationchange", measure);
  watchRatio();

  // Told with it, since the game itself stands still meanwhile.
  let hiddenAt = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) hiddenAt = performance.now();
    const hidden = Math.min(999999, Math.round(performance.now() - hiddenAt));
    bridge.send({ kind: "shown", shown: !document.hidden, hidden });
  });

  const reduced = window.matchMedia("(prefers-reduced-motion: reduce)");
  const contrast = window.matchMedia("(prefers-contrast: more), (forced-colors: active)");
  function wish() {
    bridge.send({
      kind: "wishes",
      reducedMotion: reduced.matches,
      moreContrast: contrast.matches,
      language: navigator.language || "en",
    });
  }
  reduced.addEventListener("change", wish);
  contrast.addEventListener("change", wish);

  // Browsers keep sound asleep until a hand asks, and may put it back to sleep at any time.
  function wakeSound() {
    const toolkit = bridge.python && bridge.python._module.SDL2;
    const context = toolkit && toolkit.audioContext;
    if (context && context.state !== "running") context.resume();
  }
})();

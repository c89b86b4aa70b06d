// The one door between the page and the game: texts go through, nothing else.
// The game asks once a frame what happened (`take`), and says what its screen is (`show`).
(() => {
  "use strict";

  const { say } = window.modelCitizenWords;
  const PREFIX = "model-citizen/";
  const LIFE = /(^|\/)life\.jsonl$/;
  const waiting = [];
  const shown = [];
  const asked = new Set();
  let isElsewhere = false;

  const FORBIDDEN =
    "This browser does not let the page keep anything here, as in some private windows.";
  const FULL = "The browser's room for this page is full.";
  const ELSEWHERE = "It goes on in another window.";

  function why(problem) {
    return problem && problem.name === "QuotaExceededError" ? say(FULL) : say(FORBIDDEN);
  }

  const bridge = {
    // The page's side: what happened, and who is told about a new screen.
    send(message) {
      waiting.push(message);
    },
    whenShown(listener) {
      shown.push(listener);
    },

    // The game's side.
    take() {
      if (waiting.length === 0) return "";
      return JSON.stringify(waiting.splice(0));
    },
    show(text) {
      const view = JSON.parse(text);
      for (const listener of shown) listener(view);
    },
    read(name) {
      asked.add(PREFIX + name);
      try {
        return JSON.stringify({ text: localStorage.getItem(PREFIX + name) });
      } catch (problem) {
        return JSON.stringify({ failed: why(problem) });
      }
    },
    write(name, text) {
      if (isElsewhere && LIFE.test(name)) return say(ELSEWHERE);
      try {
        localStorage.setItem(PREFIX + name, text);
        return "";
      } catch (problem) {
        return why(problem);
      }
    },
    remove(name) {
      if (isElsewhere && LIFE.test(name)) return say(ELSEWHERE);
      try {
        localStorage.removeItem(PREFIX + name);
        return "";
      } catch (problem) {
        return why(problem);
      }
    },
    handOver(name, text) {
      try {
        const kind = name.endsWith(".html") ? "text/html" : "application/json";
        const address = URL.createObjectURL(new Blob([text], { type: kind + ";charset=utf-8" }));
        const link = document.createElement("a");
        link.href = address;
        link.download = name;
        link.click();
        // The browser reads the text after this call; a minute is ample, and then it is let go.
        setTimeout(() => URL.revokeObjectURL(address), 60000);
        return JSON.stringify({ said: say("Saved among your downloads as {name}", { name }) });
      } catch (problem) {
        return JSON.stringify({ failed: say("This browser does not let the page save a file.") });
      }
    },
    copy(text) {
      // Over plain http in a classroom there is no clipboard; a field to copy from always works.
      if (navigator.clipboard && window.isSecureContext) {
        navigator.clipboard.writeText(text).catch(() => offer(text));
        return JSON.stringify({ said: say("Copied.") });
      }
      offer(text);
      return JSON.stringify({ said: say("Copy it from the field.") });
    },
    wishes() {
      return JSON.stringify({
        query: Object.fromEntries(new URLSearchParams(location.search)),
        reducedMotion: wants("(prefers-reduced-motion: reduce)"),
        moreContrast: wants("(prefers-contrast: more), (forced-colors: active)"),
        language: navigator.language || "en",
        ...bridge.size(),
      });
    },
    size() {
      const game = document.getElementById("game");
      return {
        width: game.clientWidth,
        height: game.clientHeight,
        ratio: window.devicePixelRatio || 1,
      };
    },
    started() {
      bridge.onStarted();
    },
    failed(text) {
      bridge.onFailed(text);
    },
    // In a class the game waits for its seat; a page that nobody hosts waits for nothing.
    settled: Promise.resolve(),
    inClass: false,
    isElsewhere() {
      return isElsewhere;
    },
    decide() {
      return "";
    },
    // The host puts its own here.
    onStarted() {},
    onFailed() {},
    onElsewhere() {},
  };

  // Another window took a step in the life this one knows: from now on only that one may keep it.
  window.addEventListener("storage", (event) => {
    if (!asked.has(event.key) || !LIFE.test(event.key)) return;
    isElsewhere = true;
    bridge.onElsewhere();
  });

  function wants(query) {
    return window.matchMedia(query).matches;
  }

  function offer(text) {
    const before = document.activeElement;
    const layer = document.createElement("div");
    layer.id = "handed";
    layer.setAttribute("role", "dialog");
    layer.setAttribute("aria-label", say("Copy this text"));
    const field = document.createElement("textarea");
    field.readOnly = true;
    field.value = text;
    field.setAttribute("aria-label", say("Text to copy"));
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = say("Back to the game");
    close.addEventListener("click", () => {
      layer.remove();
      if (before instanceof HTMLElement) before.focus();
    });
    const sheet = document.createElement("div");
    sheet.append(field, close);
    layer.append(sheet);
    document.body.append(layer);
    field.focus();
    field.select();
  }

  window.modelCitizen = bridge;
})();

// Starts the game in the page: fetches its parts, wakes Python, and lends it one animation frame
// after another. Whatever goes wrong is said in words on the cover.
(() => {
  "use strict";

  const bridge = window.modelCitizen;
  const { cover, loading } = bridge;
  const { boot, Trouble } = loading;
  const HOME = "/home/pyodide/game";
  const KEPT = "Your life is kept as it was after your last step. Reload to go on.";
  const FRAMES_KEPT = 4096;

  // The game's one coroutine is resumed once in every animation frame: `asyncio.sleep(0)` yields
  // nothing at all, and that is the whole of the browser's pace. `asyncio.run` only begins it.
  const PACE = `
import asyncio

class Frames:
    def __init__(self, game):
        self.game = game

    def step(self):
        try:
            waiting = self.game.send(None)
        except StopIteration:
            return False
        if waiting is not None:
            raise RuntimeError("the game may only wait for the next frame")
        return True

_begun = []
asyncio.run = lambda game, **_: _begun.append(Frames(game))
`;
  const ENTRY = `
import os, sys
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
os.chdir("${HOME}/assets")
sys.path.insert(0, "${HOME}/assets")
if os.path.exists("bundle.pyc"): import bundle
import main
_begun[0].step
`;

  // The time each frame's work took, in a ring: for measuring, and too cheap to switch off.
  const frames = { taken: 0, milliseconds: new Float32Array(FRAMES_KEPT) };

  async function start() {
    if (typeof WebAssembly !== "object") {
      throw new Trouble(
        "This browser does not run WebAssembly, which the game is made of.",
        "A current Chrome, Edge, Firefox or Safari does. In some schools it is switched off: whoever looks after the machines can allow it.",
      );
    }
    const waking = pythonAwake();
    // Python wakes while these still come. Until they are awaited a failure must not count as unhandled.
    const [pygame, program] = [boot.pygame, boot.archive].map((name) => loading.bytesOf(name, "low"));
    pygame.catch(() => {});
    program.catch(() => {});
    const python = await waking;
    performance.mark("model-citizen-python-awake");
    bridge.python = python;
    python.canvas.setCanvas2D(document.getElementById("canvas"));
    cover.doing("Opening Larkhaven");
    cover.done(0.9);
    unpack(python, await pygame, boot.pygame, `/lib/python${boot.python}/site-packages`);
    unpack(python, await program, boot.archive, HOME);
    performance.mark("model-citizen-unpacked");
    await bridge.settled;
    await bridge.upToDate();
    python.runPython(PACE);
    const step = python.runPython(ENTRY);
    performance.mark("model-citizen-imported");
    run(step);
  }

  async function pythonAwake() {
    const at = boot.runtime;
    const core = at + "pyodide.asm.js";
    const wasm = at + "pyodide.asm.wasm";
    const parts = [
      loading.open(wasm),
      loading.bytesOf(at + "python_stdlib.zip").then((bytes) => new Response(bytes)),
      loading.bytesOf(at + "pyodide-lock.json").then((bytes) => new Response(bytes)),
    ];
    const ready = new Map([
      ["pyodide.asm.wasm", parts[0]],
      ["python_stdlib.zip", parts[1]],
      ["pyodide-lock.json", parts[2]],
    ]);
    // Python would wait for ever for a part that fails, so whatever fails first ends the wait.
    const failure = Promise.all([...parts, coreRefused(wasm)]);
    failure.catch(() => {});
    await Promise.all([
      loading.script(at + "pyodide.js"),
      // Newer ones fetch their core themselves, as a module.
      core in boot.bytes ? loading.script(core) : null,
    ]);
    // What Python asks for while it wakes is here already, under whatever address it asks.
    window.fetch = (address, ...rest) => {
      const answer = ready.get(String(address.url || address).split("/").pop());
      return answer || loading.fetchFromNetwork(address, ...rest);
    };
    try {
      const indexURL = new URL(at, location.href).href;
      const options = { indexURL, stdLibURL: indexURL + "python_stdlib.zip" };
      return await Promise.race([failure, window.loadPyodide(options)]);
    } finally {
      window.fetch = loading.fetchFromNetwork;
    }
  }

  // Never settles, unless the browser refuses to start the core.
  function coreRefused(name) {
    return new Promise((_, reject) => {
      for (const way of ["instantiateStreaming", "instantiate"]) {
        const instantiate = WebAssembly[way];
        if (!instantiate) continue;
        WebAssembly[way] = async (...given) => {
          WebAssembly[way] = instantiate;
          try {
            return await instantiate.apply(WebAssembly, given);
          } catch (problem) {
            reject((await loading.whyFailed(name)) || problem);
            throw problem;
          }
        };
      }
    });
  }

  function unpack(python, archive, name, folder) {
    try {
      bridge.archive.unpack(python, archive, folder, loading.isHashed(name));
    } catch (problem) {
      throw loading.damaged(name);
    }
  }

  function run(step) {
    function frame() {
      const before = performance.now();
      let goesOn;
      try {
        goesOn = step();
      } catch (problem) {
        return bridge.onFailed(String(problem));
      }
      frames.milliseconds[frames.taken++ % FRAMES_KEPT] = performance.now() - before;
      if (goesOn) requestAnimationFrame(frame);
    }
    // The first picture at once; the browser shows it with its next frame.
    frame();
  }

  function explain(problem) {
    const text = String((problem && problem.message) || problem);
    if (problem instanceof Trouble) return cover.trouble(text, problem.remedy, "");
    if (problem instanceof RangeError || /memory|allocat/i.test(text)) {
      return cover.trouble(
        "There is not enough free memory on this device to start the game.",
        "Close some other pages or programs and reload.",
        text,
      );
    }
    if (problem instanceof WebAssembly.CompileError) {
      return explain(loading.damaged("pyodide.asm.wasm"));
    }
    cover.trouble(
      "The game could not be started.",
      "Reload the page. If it happens again, try another browser. What you have played is kept.",
      problem && problem.stack ? `${text}\n${problem.stack}` : text,
    );
  }

  bridge.frames = frames;
  bridge.onStarted = () => {
    performance.mark("model-citizen-started");
    cover.lift();
    keepForNextTime();
    loading.check().then((wrong) => wrong && explain(wrong));
  };
  bridge.onFailed = (details) => {
    cover.trouble("The game has stopped: something in it went wrong.", KEPT, details);
  };

  // After the first picture, so that keeping things never slows the first visit.
  function keepForNextTime() {
    const worker = navigator.serviceWorker;
    // A class's page is its host's: kept for a visit without the host it would be of no use.
    if (worker && !bridge.inClass && window.isSecureContext && location.protocol.startsWith("http")) {
      worker.register("worker.js").catch(() => {});
    }
  }

  // What is damaged may fail anywhere, long before it is found to be damaged.
  start().catch(async (problem) => {
    explain(problem instanceof Trouble ? problem : (await loading.check()) || problem);
  });
})();

// Fetching the parts of the game: counted, checked, and described in words while they come.
(() => {
  "use strict";

  const { say } = window.modelCitizenWords;
  const MEGABYTE = 1000000;
  // A page that came sooner than this came over a connection that needs no bar.
  const AT_ONCE_MS = 30;
  // As often as anybody can read it: each time the browser lays the page out anew.
  const REPORT_MS = 100;
  const bridge = window.modelCitizen;
  const boot = JSON.parse(document.getElementById("boot").textContent);
  const fetchFromNetwork = window.fetch.bind(window);
  const sizes = boot.bytes || {};
  const wanted = [];
  const come = new Map();
  const counting = new Map();
  const unchecked = new Map();
  let reportedAt = -REPORT_MS;

  class Trouble extends Error {
    constructor(what, remedy) {
      super(what);
      this.remedy = remedy;
    }
  }

  const missing = (name) =>
    new Trouble(
      say("A part of the game could not be fetched: {name}.", { name: short(name) }),
      "Check the connection and reload. What you have played is kept.",
    );
  const damaged = (name) =>
    new Trouble(
      say("A part of the game arrived damaged: {name}.", { name: short(name) }),
      elementOf(name)
        ? "Copy the file again from where it came from. What you have played is kept."
        : "Reload the page. If it happens again, the copy on the server is damaged and has to be put there anew.",
    );
  // What comes out of the page itself did not get lost on the way.
  const broken = (name) => (elementOf(name) ? damaged(name) : missing(name));

  function elementOf(name) {
    return document.getElementById("file " + name);
  }

  function short(name) {
    return name.split("/").pop();
  }

  function report() {
    let all = 0;
    let now = 0;
    for (const name of wanted) {
      all += sizes[name];
      now += Math.min(come.get(name) || 0, sizes[name]);
    }
    if (now < all && performance.now() < reportedAt + REPORT_MS) return;
    reportedAt = performance.now();
    const megabytes = (bytes) => (bytes / MEGABYTE).toFixed(1);
    bridge.cover.done((0.8 * now) / all);
    bridge.cover.doing(
      now < all
        ? say("Fetching the city: {now} of {all} MB", { now: megabytes(now), all: megabytes(all) })
        : "Waking Python",
    );
  }

  // In a page of one file the parts are in the page itself, packed and in base64.
  function inside(name) {
    const element = elementOf(name);
    if (!element) return null;
    if (typeof DecompressionStream !== "function") {
      throw new Trouble(
        "This browser cannot unpack a page that is all in one file.",
        "A current Chrome, Edge, Firefox or Safari can; or open the page from a server.",
      );
    }
    const letters = atob(element.textContent);
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return new Response(unpacking(packed), { headers: { "Content-Type": kindOf(name) } });
  }

  // Written straight into the stream: a Blob would be carried to another process and back first.
  function unpacking(packed) {
    const { readable, writable } = new DecompressionStream("gzip");
    const writer = writable.getWriter();
    // What is damaged is told to whoever reads.
    for (const done of [writer.write(packed), writer.close()]) done.catch(() => {});
    return readable;
  }

  function kindOf(name) {
    return name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  }

  async function fetched(name, priority = "auto") {
    let answer;
    try {
      answer = inside(name) || (await fetchFromNetwork(name, { credentials: "same-origin", priority }));
    } catch (problem) {
      throw problem instanceof Trouble ? problem : broken(name);
    }
    if (!answer.ok) throw missing(name);
    return answer;
  }

  // With a service worker everything is at hand, and an untouched answer keeps its compiled code.
  function isAtHand() {
    return Boolean(navigator.serviceWorker && navigator.serviceWorker.controller);
  }

  // To count what comes takes time, which only a slow connection has.
  function isCounted(answer) {
    return !isAtHand() && !cameAtOnce() && Boolean(answer.body);
  }

  // The answer itself is left untouched: so the browser compiles it while it comes, and keeps that.
  async function open(name) {
    const answer = await fetched(name);
    if (isCounted(answer)) {
      wanted.push(name);
      // For the bar, and to know afterwards whether all of it came.
      const copy = read(name, answer.clone(), null);
      copy.catch(() => {});
      counting.set(name, copy);
    }
    return wellNamed(name, answer);
  }

  function cameAtOnce() {
    const [page] = performance.getEntriesByType("navigation");
    return Boolean(page) && page.responseEnd - page.requestStart < AT_ONCE_MS;
  }

  // A server that does not know what a .wasm is calls it something that browsers refuse to compile.
  function wellNamed(name, answer) {
    const kind = answer.headers.get("Content-Type") || "";
    if (!name.endsWith(".wasm") || kind.startsWith(kindOf(name))) return answer;
    return new Response(answer.body, { headers: { "Content-Type": kindOf(name) } });
  }

  // Reads an answer and counts what comes, into `whole` if somebody wants it.
  async function read(name, answer, whole) {
    const reader = answer.body.getReader();
    let bytes = 0;
    for (let piece = await next(name, reader); !piece.done; piece = await next(name, reader)) {
      if (bytes + piece.value.length > sizes[name]) throw damaged(name);
      if (whole) whole.set(piece.value, bytes);
      bytes += piece.value.length;
      come.set(name, bytes);
      report();
    }
    if (bytes !== sizes[name]) throw damaged(name);
    return whole;
  }

  async function readAtOnce(name, answer) {
    let whole;
    try {
      whole = new Uint8Array(await answer.arrayBuffer());
    } catch (problem) {
      throw broken(name);
    }
    if (whole.length !== sizes[name]) throw damaged(name);
    come.set(name, whole.length);
    report();
    return whole;
  }

  async function next(name, reader) {
    try {
      return await reader.read();
    } catch (problem) {
      throw broken(name);
    }
  }

  // Whoever reads an answer that broke is told by the browser only that it broke, not why.
  async function whyFailed(name) {
    try {
      await (counting.get(name) || readAtOnce(name, await fetched(name)));
    } catch (problem) {
      return problem;
    }
  }

  async function bytesOf(name, priority) {
    wanted.push(name);
    const answer = await fetched(name, priority);
    const counts = isCounted(answer);
    const whole = await (counts ? read(name, answer, new Uint8Array(sizes[name])) : readAtOnce(name, answer));
    if (isHashed(name)) unchecked.set(name, whole);
    return isPacked(whole) ? unpacked(name, whole) : whole.buffer;
  }

  // By gzip, which says so in its first bytes.
  function isPacked(bytes) {
    return bytes[0] === 0x1f && bytes[1] === 0x8b;
  }

  // A browser that cannot unpack leaves it to Python.
  async function unpacked(name, packed) {
    if (typeof DecompressionStream !== "function") return packed.buffer;
    try {
      return await new Response(unpacking(packed)).arrayBuffer();
    } catch (problem) {
      throw damaged(name);
    }
  }

  // Over plain http the browser does no hashing; there, length and the archive's own sums must do.
  function isHashed(name) {
    return Boolean((boot.sha256 || {})[name] && crypto.subtle);
  }

  // The first part that is not what it should be, or nothing. Until the first picture every core is
  // at work, so this is asked for afterwards, or when something fails.
  async function check() {
    const parts = [...unchecked];
    unchecked.clear();
    const sums = await Promise.all(parts.map(([, bytes]) => hash(bytes)));
    const wrong = parts.find(([name], at) => sums[at] !== boot.sha256[name]);
    return wrong && damaged(wrong[0]);
  }

  async function hash(bytes) {
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return [...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  // A script as a page loads one, so that the browser keeps it compiled for the next visit.
  function script(name) {
    if (elementOf(name)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = name;
      element.onload = () => resolve();
      element.onerror = () => reject(missing(name));
      document.head.append(element);
    });
  }

  bridge.loading = { boot, open, bytesOf, script, isHashed, isPacked, check, damaged, whyFailed, Trouble, fetchFromNetwork };
})();

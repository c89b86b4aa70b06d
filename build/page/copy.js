// A second copy of what is kept. A browser takes `localStorage` to the disk about once a minute, and
// a power cut would take that minute of a life with it; this copy is on the disk after each step.
// What counts is `localStorage`: only where it fell behind is it brought up to date, before the game
// reads it.
(() => {
  "use strict";

  const bridge = window.modelCitizen;
  const { read, write, remove } = bridge;
  const PREFIX = "model-citizen/";
  const CHANGES = PREFIX + "changes";
  const STORE = "kept";
  const PATIENCE_MS = 3000;
  const waiting = new Map();
  let isCopying = false;
  let hasBegun = false;
  let opened = null;

  // Every change has a number, the same in both places; a browser that has none was never played in.
  const changes = () => Number(localStorage.getItem(CHANGES)) || 0;

  bridge.read = (name) => {
    hasBegun = true;
    return read(name);
  };
  bridge.write = (name, text) => write(name, text) || changed(name, text);
  bridge.remove = (name) => remove(name) || changed(name, null);

  // The copy is a precaution: where there can be none, the game is kept as well as it was before.
  function changed(name, text) {
    try {
      const number = changes() + 1;
      localStorage.setItem(CHANGES, String(number));
      waiting.set(PREFIX + name, { number, text });
      if (!isCopying) copyAll().catch(() => {});
    } catch (problem) {
      // No room for a number.
    }
    return "";
  }

  async function copyAll() {
    isCopying = true;
    try {
      while (waiting.size > 0) {
        const batch = [...waiting];
        waiting.clear();
        await transaction("readwrite", (store) => {
          for (const [name, change] of batch) store.put(change, name);
        });
      }
    } finally {
      isCopying = false;
    }
  }

  async function catchUp() {
    const known = changes();
    if (known === 0) return;
    const newer = new Map();
    await transaction("readonly", (store) => {
      store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (!cursor) return;
        if (cursor.value.number > known) newer.set(cursor.key, cursor.value);
        cursor.continue();
      };
    });
    // Another window, or a game that has waited long enough, has gone on meanwhile.
    if (changes() !== known || hasBegun) return;
    for (const [name, { text }] of newer) {
      if (text === null) localStorage.removeItem(name);
      else localStorage.setItem(name, text);
    }
    const last = Math.max(known, ...[...newer.values()].map((change) => change.number));
    localStorage.setItem(CHANGES, String(last));
  }

  async function transaction(mode, work) {
    opened ||= open();
    const database = await opened;
    return new Promise((done, failed) => {
      const all = database.transaction(STORE, mode, { durability: "strict" });
      all.oncomplete = done;
      all.onabort = () => failed(all.error);
      work(all.objectStore(STORE));
    });
  }

  function open() {
    return new Promise((done, failed) => {
      const request = indexedDB.open("model-citizen", 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  }

  const upToDate = catchUp().catch(() => {});
  // The game waits for this when all else is ready, though not for ever. The time is counted only
  // from then: while Python wakes, the page is too busy to hear that the copy has answered.
  bridge.upToDate = () => Promise.race([upToDate, new Promise((go) => setTimeout(go, PATIENCE_MS))]);
})();

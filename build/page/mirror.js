// The game's screens as real headings, words and buttons, for whoever does not see the canvas.
// Buttons lie over their drawings and are kept from screen to screen, so that focus stays put.
(() => {
  "use strict";

  const bridge = window.modelCitizen;
  const mirror = document.getElementById("mirror");
  const said = document.getElementById("said");
  const SPOT = 2;

  let shown = null;
  let movingFocus = false;
  let keyboardUsed = false;

  bridge.whenShown((view) => {
    const active = document.activeElement;
    const held = mirror.contains(active);
    mirror.hidden = false;
    mirror.dataset.screen = view.screen;
    document.documentElement.lang = view.language;
    document.title = view.screen === "title" ? view.title : view.title + " · Model Citizen";
    const keys = keyed(view.regions, (region) => "region " + region.name);
    // What vanishes under the focus was not left by the player: a browser that reports it anyway
    // would take the keyboard's ring away with every new screen.
    movingFocus = true;
    arrange(mirror, keys, regionMade, regionFilled);
    movingFocus = false;
    place(view);
    announce(view);
    follow(view, held);
    shown = view;
  });

  window.addEventListener("keydown", () => (keyboardUsed = true), true);
  window.addEventListener("pointerdown", () => (keyboardUsed = false), true);

  mirror.addEventListener("focusin", (event) => {
    const control = event.target.closest("[data-id]");
    if (control && !movingFocus) bridge.send({ kind: "focus", on: control.dataset.id });
  });
  mirror.addEventListener("focusout", (event) => {
    const left = !event.relatedTarget || !mirror.contains(event.relatedTarget);
    if (left && !movingFocus) bridge.send({ kind: "focus", on: null });
  });

  // Putting the right elements in order.

  function keyed(items, name) {
    const times = new Map();
    return items.map((item) => {
      const base = name(item);
      const time = (times.get(base) || 0) + 1;
      times.set(base, time);
      return [base + " " + time, item];
    });
  }

  // What stays is never taken out and put back: a focused button would lose its focus by that.
  function arrange(parent, keys, make, fill) {
    const old = new Map();
    for (const child of [...parent.children]) old.set(child.dataset.key, child);
    const wanted = new Set(keys.map(([key]) => key));
    for (const [key, child] of old) if (!wanted.has(key)) child.remove();
    let here = parent.firstElementChild;
    for (const [key, item] of keys) {
      const child = old.get(key) || make(item);
      child.dataset.key = key;
      if (child === here) here = here.nextElementSibling;
      else parent.insertBefore(child, here);
      fill(child, item);
    }
  }

  function regionMade() {
    return document.createElement("section");
  }

  function regionFilled(section, region) {
    const heading = region.nodes.find((node) => node.kind === "heading");
    attribute(section, "aria-label", heading ? heading.text : null);
    const parts = region.nodes.flatMap(withNote).filter((node) => node.kind !== "picture" || node.alt);
    arrange(section, keyed(parts, keyOf), nodeMade, nodeFilled);
  }

  // A control's second line is its description, so that its name stays exactly its label.
  function withNote(node) {
    if (node.kind !== "action" || !node.note) return [node];
    return [node, { kind: "note", id: noteId(node), text: node.note }];
  }

  function noteId(node) {
    return "note-" + node.id;
  }

  function keyOf(node) {
    return node.kind === "action" || node.kind === "note" ? node.kind + node.id : node.kind + (node.level || "");
  }

  function nodeMade(node) {
    const tags = { action: "button", chart: "figure", picture: "div", note: "span", prose: "p", gauge: "p" };
    const tag = node.kind === "heading" ? "h" + node.level : tags[node.kind];
    const element = document.createElement(tag);
    if (node.kind !== "action") element.className = "said";
    if (node.kind === "action") element.type = "button";
    if (node.kind === "picture") element.setAttribute("role", "img");
    return element;
  }

  function nodeFilled(element, node) {
    if (node.kind === "action") return controlFilled(element, node);
    if (node.kind === "chart") return chartFilled(element, node);
    if (node.kind === "picture") return attribute(element, "aria-label", node.alt);
    if (node.kind === "note") element.id = node.id;
    words(element, node.kind === "gauge" ? node.words : node.text);
  }

  function controlFilled(button, node) {
    button.dataset.id = node.id;
    button.disabled = !node.enabled;
    words(button, node.label);
    attribute(button, "aria-pressed", node.pressed === null ? null : String(node.pressed));
    attribute(button, "aria-describedby", node.note ? noteId(node) : null);
  }

  function chartFilled(figure, node) {
    const signature = JSON.stringify(node);
    if (figure.dataset.chart === signature) return;
    figure.dataset.chart = signature;
    figure.setAttribute("role", "group");
    figure.setAttribute("aria-label", node.title);
    const caption = document.createElement("figcaption");
    caption.textContent = node.words;
    figure.replaceChildren(caption, ...(node.table ? [tableOf(node)] : []));
  }

  function tableOf(node) {
    const table = document.createElement("table");
    const head = table.createTHead().insertRow();
    for (const column of node.table.columns) {
      const cell = document.createElement("th");
      cell.scope = "col";
      cell.textContent = column;
      head.append(cell);
    }
    const body = table.createTBody();
    for (const row of node.table.rows) {
      const line = body.insertRow();
      for (const value of row) line.insertCell().textContent = value;
    }
    return table;
  }

  function words(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  function attribute(element, name, value) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }

  // A control lies where it is drawn; one that is scrolled away keeps a spot of its own at the
  // foot of the page, so that whatever acts for the player can still reach it.
  function place(view) {
    const boxes = new Map();
    for (const region of view.regions)
      for (const node of region.nodes) if (node.kind === "action") boxes.set(node.id, node.box);
    let spots = 0;
    for (const button of mirror.querySelectorAll("button")) {
      const box = boxes.get(button.dataset.id);
      const [left, top, width, height] = box || [SPOT * spots++, mirror.clientHeight - SPOT, SPOT, SPOT];
      const style = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
      if (button.dataset.place !== style) {
        button.dataset.place = style;
        button.style.cssText = style;
      }
    }
  }

  // One polite voice: what the game wants said, or else what a new screen says for the first time.
  function announce(view) {
    if (view.say && (!shown || view.say !== shown.say)) {
      said.textContent = view.say;
    } else if (!shown || view.screen + view.title !== shown.screen + shown.title) {
      const before = new Set(shown ? proseOf(shown) : []);
      const fresh = proseOf(view).filter((text) => !before.has(text));
      said.textContent = [view.title, ...fresh].join(". ").replace(/([.!?])\./g, "$1");
    }
  }

  function proseOf(view) {
    const nodes = view.regions.flatMap((region) => region.nodes);
    return nodes.filter((node) => node.kind === "prose").map((node) => node.text);
  }

  // The page's focus goes where the game's went, for those who use it; a dialog keeps its own.
  function follow(view, held) {
    const active = document.activeElement;
    const free = active === document.body || active === null;
    if (!held && !(free && keyboardUsed && view.ring)) return;
    if (!held && !free) return;
    const goal = [...mirror.querySelectorAll("button")].find((one) => one.dataset.id === view.focus);
    if (!goal || goal === active) return;
    movingFocus = true;
    goal.focus({ preventScroll: true });
    movingFocus = false;
  }
})();

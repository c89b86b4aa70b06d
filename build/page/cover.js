// The sheet that covers the game while it loads, and says in words what went wrong if it cannot.
(() => {
  "use strict";

  const { say } = window.modelCitizenWords;
  const part = (id) => document.getElementById(id);
  const cover = part("cover");
  let isSound = false;

  function doing(text) {
    const words = say(text);
    if (part("doing").textContent === words) return;
    part("doing").textContent = words;
    // Read out by the bar when somebody asks for it, not at every tenth of a megabyte.
    part("bar").setAttribute("aria-valuetext", words);
  }

  function done(share) {
    const percent = Math.round(100 * Math.min(1, Math.max(0, share)));
    part("done").style.width = percent + "%";
    part("bar").setAttribute("aria-valuenow", String(percent));
  }

  function lift() {
    cover.hidden = true;
  }

  // The first trouble is the cause; what follows from it would only hide it.
  function trouble(what, remedy, details) {
    if (!part("trouble").hidden) return;
    cover.hidden = false;
    cover.classList.add("in-trouble");
    part("mirror").hidden = true;
    part("what").textContent = say(what);
    part("remedy").textContent = say(remedy);
    part("trace").textContent = details || "";
    part("details").hidden = !details;
    part("trouble").hidden = false;
    part("again").focus();
  }

  window.modelCitizen.onElsewhere = () => {
    isSound = true;
    trouble("This life goes on in another window.", "Go on there, or reload to go on with it here.", "");
  };

  // What is damaged may lie in the page's own cache, so that goes first.
  part("again").addEventListener("click", async () => {
    if (isSound) return location.reload();
    try {
      const ours = "model-citizen " + new URL("./", location.href).href;
      await caches.delete(ours);
    } catch (nothing) {
      // There are no caches over plain http; then there is nothing to clear.
    }
    location.reload();
  });

  window.modelCitizen.cover = { doing, done, lift, trouble };
})();

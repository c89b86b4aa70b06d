// In the page of one file only, ahead of its parts: says so when the end of the file is missing.
(() => {
  "use strict";

  const part = (id) => document.getElementById(id);

  document.addEventListener("DOMContentLoaded", () => {
    if (part("end")) return;
    part("cover").classList.add("in-trouble");
    part("what").textContent = "This file is not whole: its end is missing.";
    part("remedy").textContent = "Copy it again from where it came from. What you have played is kept.";
    part("again").hidden = true;
    part("trouble").hidden = false;
  });
})();

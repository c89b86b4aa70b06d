// In the page of one file only, ahead of its parts: says so when the end of the file is missing.
(() => {
  "use strict";

  // The words may lie in the part that is missing; then it is said in English.
  const say = (text) => (window.modelCitizenWords ? window.modelCitizenWords.say(text) : text);
  const part = (id) => document.getElementById(id);

  document.addEventListener("DOMContentLoaded", () => {
    if (part("end")) return;
    part("cover").classList.add("in-trouble");
    part("what").textContent = say("This file is not whole: its end is missing.");
    part("remedy").textContent = say("Copy it again from where it came from. What you have played is kept.");
    part("again").hidden = true;
    part("trouble").hidden = false;
  });
})();

// Asks the host to do something; what it answers, or a sentence about why it could not.
"use strict";

async function ask(address, facts) {
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(facts),
    });
    return await answer.json();
  } catch (problem) {
    return { problem: document.body.dataset.away };
  }
}

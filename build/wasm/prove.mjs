// Starts a finished runtime as the page does and prints what it is: node prove.mjs RUNTIME_FOLDER
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

// Node would show the whole line where it happened, and that is a megabyte long.
process.on("uncaughtException", (error) => {
  const lines = String(error?.message ?? error).trim().split("\n");
  console.error(lines.at(-1).slice(0, 300));
  process.exit(1);
});

const folder = resolve(process.argv[2]);
const { loadPyodide } = createRequire(import.meta.url)(resolve(folder, "pyodide.js"));
const python = await loadPyodide({
  indexURL: folder + "/",
  env: { HOME: "/home/pyodide", SDL_VIDEODRIVER: "dummy", PYGAME_HIDE_SUPPORT_PROMPT: "1" },
});
// SDL asks the page about game controllers; here is no page.
Object.defineProperty(globalThis, "navigator", { value: { getGamepads: () => [] } });
const site = python.runPython("import site; site.getsitepackages()[0]");
const pygame = new Uint8Array(readFileSync(resolve(folder, "pygame.zip")));
python.unpackArchive(pygame, "zip", { extractDir: site });
console.log(
  python.runPython(`
import asyncio, dataclasses, hashlib, json, platform
import pygame
pygame.display.init()
pygame.font.init()
pygame.draw.circle(pygame.display.set_mode((64, 64)), "white", (32, 32), 20)
assert pygame.display.get_surface().get_at((32, 32)) == pygame.Color("white")
assert hashlib.blake2b(b"dice", digest_size=8).hexdigest() == "3508a114c7b39813"
json.dumps({"python": platform.python_version(), "pygame": pygame.version.ver})
`),
);

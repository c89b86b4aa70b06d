// Compiles the program with the browser's own Python, started inside Node from the runtime folder.
// node bytecode.mjs RUNTIME BUILD < sources.json > code.json
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";

const [runtime, build] = process.argv.slice(2);
const sources = await text(process.stdin);
const folder = resolve(runtime) + "/";
const { loadPyodide } = createRequire(import.meta.url)(folder + "pyodide.js");
const python = await loadPyodide({
  indexURL: folder,
  stdLibURL: folder + "python_stdlib.zip",
  lockFileURL: folder + "pyodide-lock.json",
  // As LINES_ONLY in compiling.py: where in its line code stands is told to nobody.
  env: { PYTHONNODEBUGRANGES: "1" },
});
// The program is imported, and it imports pygame.
const site = python.runPython("import site; site.getsitepackages()[0]");
python.unpackArchive(new Uint8Array(readFileSync(folder + "pygame.zip")), "zip", { extractDir: site });
python.FS.mkdir("/build");
python.FS.mount(python.FS.filesystems.NODEFS, { root: resolve(build) }, "/build");
python.globals.set("sources", sources);
process.stdout.write(python.runPython(`
import sys
sys.dont_write_bytecode = True
sys.path.insert(0, "/build")
from edition.bytecode import compiled_files
compiled_files(sources)
`));

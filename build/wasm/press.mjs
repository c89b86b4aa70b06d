// Runs pressing.py inside Pyodide: node press.mjs PYODIDE_FOLDER PRESSING_PY WORK_FOLDER NAME...
// Each folder NAME in the work folder becomes NAME.zip beside it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

// Node would show the whole line where it happened, and that is a megabyte long.
process.on("uncaughtException", (error) => {
  const lines = String(error?.message ?? error).trim().split("\n");
  console.error(lines.at(-1).slice(0, 300));
  process.exit(1);
});

const [pyodideFolder, pressing, work, ...names] = process.argv.slice(2);
const { loadPyodide } = createRequire(import.meta.url)(resolve(pyodideFolder, "pyodide.js"));
const python = await loadPyodide({
  indexURL: resolve(pyodideFolder) + "/",
  // One hash seed, so that sets of constants always come out in the same order.
  env: { PYTHONHASHSEED: "0", HOME: "/home/pyodide" },
});
python.FS.mkdirTree("/work");
python.FS.mount(python.FS.filesystems.NODEFS, { root: resolve(work) }, "/work");
python.runPython(readFileSync(pressing, "utf8"));
for (const name of names) {
  python.globals.set("name", name);
  python.runPython('press(Path("/work") / name, Path("/work") / f"{name}.zip")');
}

"""Smaller copies beside the files, so that serving them costs neither time nor a library.

Brotli's are made by Node, which building the runtime needs too; without Node there are gzip's.
"""

import gzip
import shutil
import subprocess
from collections.abc import Mapping

from edition.cache import digest, kept
from edition.progress import Progress, silent

# The program goes packed, because few hosts pack an archive on its way.
PACKED = ".pack"
PACKED_ALREADY = (PACKED, ".png", ".ogg", ".ico")
WORTH_IT = 1024
PATIENCE = 300
BROTLI = """
const { brotliCompressSync, constants } = require("node:zlib");
const whole = [];
process.stdin.on("data", (part) => whole.push(part)).on("end", () => {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
  };
  process.stdout.write(brotliCompressSync(Buffer.concat(whole), { params }));
});
"""


def with_smaller_copies(
    files: Mapping[str, bytes], progress: Progress = silent
) -> dict[str, bytes]:
    """The files, and beside each one that gains by it `.gz` and, where Node is, `.br`."""
    every, done = dict(files), 0
    total = sum(len(content) for content in files.values())
    for name, content in files.items():
        progress("Packing the page", done / total)
        if len(content) >= WORTH_IT and not name.endswith(PACKED_ALREADY):
            every |= {f"{name}{end}": copy for end, copy in _copies(content).items()}
        done += len(content)
    progress("Packing the page", 1.0)
    return every


def gzipped(content: bytes) -> bytes:
    """The gzip of some bytes, made once."""
    return kept(f"{digest(content)}.gz", lambda: gzip.compress(content, 9, mtime=0))


def _copies(content: bytes) -> dict[str, bytes]:
    made = {".gz": gzipped(content)}
    if node := shutil.which("node"):
        made[".br"] = kept(f"{digest(content)}.br", lambda: _brotli(node, content))
    return {end: copy for end, copy in made.items() if len(copy) < len(content)}


def _brotli(node: str, content: bytes) -> bytes:
    command = [node, "-e", BROTLI]
    return subprocess.run(
        command, input=content, stdout=subprocess.PIPE, check=True, timeout=PATIENCE
    ).stdout

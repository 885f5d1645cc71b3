/**
 * The architecture as data: which folders of `src/` a folder may import, always through the other's `index.ts`.
 * Read from top to bottom: a folder knows only what stands above it.
 */
export const layers: Readonly<Record<string, readonly string[]>> = {
  base: [],
  bytes: ["base"],
  codec: ["base"],
  awkward: ["base"],
  arrow: ["base", "codec", "awkward"],
  parquet: ["base", "bytes", "awkward", "arrow"],
  executor: ["base"],
  root: ["base", "bytes", "codec", "awkward"],
  vector: ["base", "awkward"],
  loop: ["base", "awkward"],
  hist: ["base", "awkward", "loop"],
  plot: ["base", "hist"],
  fileset: ["base", "bytes"],
  nanoevents: ["base", "bytes", "fileset", "root", "awkward", "vector"],
  "task-graph": ["base", "bytes", "awkward", "loop", "executor", "root", "hist", "plot", "fileset", "nanoevents"],
  processor: ["base", "bytes", "codec", "awkward", "loop", "executor", "root", "fileset", "nanoevents", "task-graph"],
  "dataset-tools": ["base", "bytes", "awkward", "executor", "fileset", "root", "nanoevents", "task-graph", "processor"],
  cli: [
    "base",
    "bytes",
    "codec",
    "awkward",
    "executor",
    "root",
    "vector",
    "hist",
    "plot",
    "fileset",
    "nanoevents",
    "processor",
    "dataset-tools",
  ],
};

/** Folders whose files may import `node:` modules; everything else runs in browsers too. */
export const nodeOnly: readonly RegExp[] = [/\/node\//, /^src\/cli\//];

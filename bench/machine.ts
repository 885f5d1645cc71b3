import { spawnSync } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";
import { python } from "./places.ts";

/** What timings mean nothing without. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly loadAverage: number;
  readonly node: string;
  readonly python: Readonly<Record<string, string>>;
}

const versions = `
import importlib.metadata, importlib.util, json, platform, re
names = ["coffea", "uproot", "awkward", "vector", "hist", "numpy", "dask"]
root = importlib.util.find_spec("ROOT").submodule_search_locations[0]
header = open(root + "/include/ROOT/RVersion.hxx").read()
version = ".".join(re.search("ROOT_VERSION_" + part + r"\\s+(\\d+)", header).group(1) for part in ("MAJOR", "MINOR", "PATCH"))
found = {name: importlib.metadata.version(name) for name in names}
print(json.dumps({"python": platform.python_version(), **found, "ROOT": version}))
`;

/** Describes this machine and the peers. `loadAverage` is of the last minute, before the benchmark adds its own. */
export function describeMachine(): Machine {
  const found = spawnSync(python, ["-c", versions], { encoding: "utf8" });
  const [first] = cpus();
  return {
    processor: first?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    loadAverage: loadavg()[0]!,
    node: process.version,
    python: found.status === 0 ? (JSON.parse(found.stdout) as Record<string, string>) : {},
  };
}

import { spawnSync } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";
import { python } from "./programs.ts";

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
import importlib.metadata, json, platform
names = ["coffea", "uproot", "awkward", "vector", "hist", "numpy"]
print(json.dumps({"python": platform.python_version(), **{name: importlib.metadata.version(name) for name in names}}))
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

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cache, python, repository } from "../places.ts";

const peers = `${repository}bench/peers/`;
const built = `${cache}programs/`;
const jsrootVersion = "7.11.2";
const rootLibraries =
  "Core RIO Tree TreePlayer ROOTDataFrame ROOTVecOps Hist MathCore GenVector Imt Thread Physics Matrix Net ROOTNTuple".split(" ");

/** Path of a program of `bench/peers`. */
export function peerScript(name: string): string {
  return `${peers}${name}`;
}

/** Builds a C++ program of `bench/peers` against the ROOT of the Python environment, where its source is newer, and returns its path. */
export function rdataframeProgram(name: string): string {
  const root = run("ROOT's folder", [python, "-c", "import importlib.util as u; print(u.find_spec('ROOT').submodule_search_locations[0])"]);
  const folders = [`${root}/lib`, `${root}/../root.libs`];
  return build(name, `${name}.cxx`, [
    ..."g++ -O3 -std=c++17 -pthread".split(" "),
    `-I${root}/include`,
    `${peers}${name}.cxx`,
    `-L${root}/lib`,
    ...folders.flatMap((folder) => [`-Wl,-rpath,${folder}`, `-Wl,-rpath-link,${folder}`]),
    "-Wl,--allow-shlib-undefined",
    ...rootLibraries.map((library) => `-l${library}`),
  ]);
}

/** Builds the C program of the floor. Throws where the libraries' headers are not installed. */
export function floorProgram(): string {
  const libraries = ["-ldeflate", "-llz4", "-lzstd", "-llzma", "-lm"];
  return build("seed_floor", "seed_floor.c", ["gcc", "-O3", "-march=native", `${peers}seed_floor.c`, ...libraries]);
}

/** The list of baskets that the floor reads, made beside the other built things. */
export function floorBaskets(file: string): string {
  const out = `${built}${file.replaceAll("/", "_")}.baskets`;
  if (!isNewer(out, file)) run("the list of baskets", [python, peerScript("seed_floor_baskets.py"), file, out]);
  return out;
}

/** Folder of jsroot, which npm installs in a folder of its own. */
export function jsrootFolder(): string {
  const folder = `${cache}jsroot-${jsrootVersion}`;
  const found = `${folder}/node_modules/jsroot`;
  if (existsSync(found)) return found;
  mkdirSync(folder, { recursive: true });
  // its optional parts are for drawing, and one of them wants to be compiled
  const options = "--no-audit --no-fund --ignore-scripts --omit=optional --loglevel=error".split(" ");
  run("npm install jsroot", ["npm", "install", ...options, "--prefix", folder, `jsroot@${jsrootVersion}`]);
  return found;
}

/** Builds a program where its sources or the command have changed since. */
function build(name: string, source: string, command: readonly string[]): string {
  const out = `${built}${name}`;
  const stamp = `${out}.built-from`;
  const wanted = [...command, readFileSync(`${peers}${source}`, "utf8"), readFileSync(`${peers}answer.hxx`, "utf8")].join("\n");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return out;
  mkdirSync(built, { recursive: true });
  console.error(`Building ${source} …`);
  run(source, [...command, "-o", out]);
  writeFileSync(stamp, wanted);
  return out;
}

/** Builds our own command line, so that the program that is measured is the one that is installed. */
export function buildCoffeaTs(): void {
  run("coffea-ts", [process.execPath, `${repository}packages/coffea-ts/scripts/build.ts`]);
}

function isNewer(path: string, source: string): boolean {
  return existsSync(path) && statSync(path).mtimeMs >= statSync(source).mtimeMs;
}

function run(what: string, command: readonly string[]): string {
  const done = spawnSync(command[0]!, command.slice(1), { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${what}: ${command[0]} failed: ${(done.stderr ?? done.error?.message ?? "").slice(0, 2000)}`);
  return done.stdout.trim();
}

// Starts the command line. Plain JavaScript that Node 20 understands: where the running Node is too old for the rest, the Node of the `node` package takes over.
// Modules of Node are loaded as they are needed, for each import of one costs a millisecond or more.

const load = process.getBuiltinModule ?? (await import("node:module")).createRequire(import.meta.url);
const builtin = (name) => load(`node:${name}`);
const { existsSync, realpathSync } = builtin("fs");
const folder = new URL(".", import.meta.url);
/** What keeps a program alive without doing anything for it. */
const idleKinds = new Set(["TTYWrap", "PipeWrap", "SignalWrap", "MessagePort"]);

if (isOldNode(process.versions.node)) await runWithOtherNode();
else await runHere();

/** TypeScript files and resolve hooks need Node 22.18 (or 24 and later). */
function isOldNode(version) {
  const [major, minor] = version.split(".").map(Number);
  return major < 22 || (major === 22 && minor < 18) || (major === 23 && minor < 6);
}

async function runHere() {
  const module = builtin("module");
  module.enableCompileCache?.(`${cacheFolder()}/compiled`);
  const stale = await whyNotBuilt();
  if (stale !== null) runSources(module, stale);
  // Only Node keeps the code of scripts.
  const builtFor =
    process.versions.deno === undefined && process.versions.bun === undefined ? "../dist/program/core.js" : "../dist/node/main.js";
  const { main } = await import(stale === null ? builtFor : "../src/cli/main.ts");
  end(await main(process.argv.slice(2)));
}

/** Null when `dist` is to run: in an installed package, and in a checkout where no source is newer. Else the reason why the sources are. */
async function whyNotBuilt() {
  const packageFolder = new URL("../", folder);
  if (!existsSync(new URL("src/cli/main.ts", packageFolder)) || folder.pathname.includes("/node_modules/")) return null;
  // Asked for by a condition, the sources are what imports of this package give, so the command line has to be of the same modules.
  const { NODE_OPTIONS, DENO_CONDITIONS } = process.env;
  const conditions = [...process.execArgv, NODE_OPTIONS, DENO_CONDITIONS];
  if (conditions.some((one) => one?.includes("@coffea-ts/source"))) return "Node was started with --conditions=@coffea-ts/source";
  const { whyStale } = await import("./why-stale.js");
  return whyStale(packageFolder, builtin);
}

/** The condition makes imports of this package resolve to its sources. Deno takes it from DENO_CONDITIONS, and could load no native addons with hooks. */
function runSources(module, reason) {
  if (process.argv.includes("--debug")) console.error(`coffea-ts: running the TypeScript sources, because ${reason}`);
  if (process.versions.deno === undefined)
    module.registerHooks({ resolve: (specifier, context, next) => next(specifier, withSource(context)) });
}

function withSource(context) {
  return context.conditions.includes("@coffea-ts/source")
    ? context
    : { ...context, conditions: ["@coffea-ts/source", ...context.conditions] };
}

/** The same folder as that of the metadata cache. */
function cacheFolder() {
  const { COFFEA_TS_CACHE: own, XDG_CACHE_HOME: xdg, HOME: home } = process.env;
  if (own) return builtin("path").resolve(own);
  return `${xdg?.startsWith("/") ? xdg : `${home ?? builtin("os").homedir()}/.cache`}/coffea-ts`;
}

/** Ends at once where nothing is on its way: idle threads and handles would only delay it. */
function end(code) {
  process.exitCode = code;
  const pending = process.getActiveResourcesInfo?.().filter((kind) => !idleKinds.has(kind)) ?? ["unknown"];
  // Elsewhere pipes and terminals may still have to be written.
  if (pending.length === 0 && process.platform === "linux") process.exit(code);
}

function runWithOtherNode() {
  const node = otherNode();
  if (node === null) {
    console.error(
      `coffea-ts needs Node 22.18 or later, and this is Node ${process.versions.node}. Install a newer Node, or put one beside this package with: npm install node@26`,
    );
    process.exitCode = 1;
    return;
  }
  return new Promise((resolve) => {
    const child = builtin("child_process").spawn(
      node,
      [builtin("url").fileURLToPath(new URL("coffea-ts.js", folder)), ...process.argv.slice(2)],
      { stdio: "inherit" },
    );
    const pass = (signal) => child.kill(signal);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, pass);
    child.on("exit", (code, signal) => {
      process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
      resolve();
    });
  });
}

/** The binary of the npm package `node`, in this package's or any folder above. */
function otherNode() {
  const { dirname, join } = builtin("path");
  for (let at = dirname(builtin("url").fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    for (const name of ["node", "node.exe"]) {
      const path = join(at, "node_modules/node/bin", name);
      if (existsSync(path) && realpathSync(path) !== realpathSync(process.execPath)) return path;
    }
    if (at === dirname(at)) return null;
  }
}

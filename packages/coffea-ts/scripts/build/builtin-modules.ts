import type { Plugin } from "esbuild";

/** Modules of Node that cost milliseconds to load, and that most runs never use: their functions load them when they are called. */
const loadedWhenUsed: ReadonlySet<string> = new Set([
  "child_process",
  "crypto",
  "fs/promises",
  "os",
  "readline",
  "util",
  "worker_threads",
  "zlib",
]);

/**
 * Imports of Node's own modules without Node's ES module wrappers. A wrapper reads every property of its module at once, and with `node:fs` alone
 * that loads twenty other modules.
 */
export const builtinModules: Plugin = {
  name: "builtin-modules",
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: "builtin", sideEffects: false }));
    build.onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({ contents: contentsOf(path), loader: "js" }));
  },
};

function contentsOf(id: string): string {
  const load = `process.getBuiltinModule("${id}")`;
  if (id === "node:process") return "export default process;";
  const isLazy = loadedWhenUsed.has(id.slice("node:".length));
  const module = process.getBuiltinModule(id as "node:fs");
  const exported = Object.entries(Object.getOwnPropertyDescriptors(module)).filter(
    ([name]) => /^[A-Za-z]\w*$/.test(name) && name !== "default",
  );
  const lines = exported.map(([name, { value }]) =>
    isLazy && isPlainFunction(value)
      ? `export const ${name} = (...inputs) => ${load}.${name}(...inputs);`
      : `export const ${name} = /* @__PURE__ */ (() => ${load}.${name})();`,
  );
  const all = isLazy ? `/* @__PURE__ */ new Proxy({}, { get: (_, name) => ${load}[name] })` : `/* @__PURE__ */ (() => ${load})()`;
  return `${lines.join("\n")}\nexport default ${all};`;
}

/** Neither a class nor a constructor of the old kind, both of which have a prototype with methods, nor one whose properties matter (promisified forms). */
function isPlainFunction(value: unknown): boolean {
  if (typeof value !== "function" || String(value).startsWith("class")) return false;
  const { prototype } = value as { prototype?: object };
  return prototype === undefined || Object.getOwnPropertyNames(prototype).every((name) => name === "constructor");
}

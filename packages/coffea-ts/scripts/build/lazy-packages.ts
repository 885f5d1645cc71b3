import type { Plugin } from "esbuild";

/** Functions of packages that few programs need: the package is loaded when one is called. */
const functions: Readonly<Record<string, readonly string[]>> = {
  fflate: ["gunzipSync", "gzipSync", "inflateSync", "strFromU8", "strToU8", "unzipSync", "zipSync", "zlibSync"],
  fzstd: ["decompress"],
};

/** Imports of packages that load them when one of their functions is called. A function that is missing in the list is an error of the build. */
export const lazyPackages: Plugin = {
  name: "lazy-packages",
  setup(build) {
    build.onResolve({ filter: new RegExp(`^(?:${Object.keys(functions).join("|")})$`) }, ({ path }) => ({
      path,
      namespace: "lazy-package",
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace: "lazy-package" }, ({ path }) => ({ contents: contentsOf(path), loader: "js" }));
  },
};

function contentsOf(name: string): string {
  const load = `const load = () => (loaded ??= process.getBuiltinModule("node:module").createRequire(import.meta.url)("${name}"));`;
  return ["let loaded;", load, ...functions[name]!.map((one) => `export const ${one} = (...inputs) => load().${one}(...inputs);`)].join(
    "\n",
  );
}

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { build, type Plugin } from "esbuild";
import { builtinModules } from "./builtin-modules.ts";
import { entries, withEffects, withoutCore } from "./entries.ts";
import { lazyPackages } from "./lazy-packages.ts";

/** Packages that become part of the bundle of the command line. */
const bundledPackages = /^commander$/;

/** What is made of the sources for Node. */
export interface Bundles {
  /** The text of each file by its name. */
  readonly files: ReadonlyMap<string, string>;
  /** The sources that went into them, relative to the package's folder. */
  readonly sources: readonly string[];
}

/**
 * Bundles the sources for Node: one file for what all programs share, `core.js`, which holds `core`, and small ones for the rest. The bundler puts into one file
 * what the same entries reach, so each entry begins with all of the core.
 */
export async function bundleForNode(packageFolder: string, core: readonly string[]): Promise<Bundles> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: packageFolder,
    entryPoints: entries(packageFolder),
    outdir: `${packageFolder}dist/node`,
    write: false,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    conditions: ["@coffea-ts/source"],
    legalComments: "none",
    metafile: true,
    define: { coffeaBuild: JSON.stringify(hashOfSources(`${packageFolder}src`)) },
    logLevel: "warning",
    // The core is imported for what it holds, whatever its modules do.
    logOverride: { "ignored-bare-import": "silent" },
    plugins: [builtinModules, lazyPackages, otherPackages, entriesWithCore(packageFolder, core)],
  });
  const [place] = Object.entries(metafile.outputs).find(([, { inputs, entryPoint }]) => "core:core" in inputs && entryPoint === undefined)!;
  // The core under a name of its own: the name of its content would leave a new file in the compile cache after every build.
  const hashed = basename(place);
  const named = (text: string): string => text.replaceAll(hashed, "core.js");
  return {
    files: new Map(outputFiles.map(({ path, text }) => [named(basename(path)), named(text)])),
    sources: Object.keys(metafile.inputs).filter((path) => path.startsWith("src/")),
  };
}

/** What tells builds apart, for what programs keep of what they compile. */
function hashOfSources(folder: string): string {
  const hash = createHash("sha256");
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".ts") && !path.endsWith(".test.ts"),
  );
  for (const path of paths.toSorted()) hash.update(`${path}\n`).update(readFileSync(`${folder}/${path}`));
  return hash.digest("hex").slice(0, 32);
}

const otherPackages: Plugin = {
  name: "other-packages",
  setup(build) {
    build.onResolve({ filter: /^[^./#]/ }, ({ path, kind }) => {
      if (kind === "entry-point" || path === "core" || bundledPackages.test(path)) return undefined;
      return { path, external: true };
    });
  },
};

/** Entries, and modules that are imported when they are needed, begin with the core. */
function entriesWithCore(packageFolder: string, core: readonly string[]): Plugin {
  const resolved = Symbol("resolved");
  return {
    name: "entries-with-core",
    setup(build) {
      build.onResolve({ filter: /^core$/ }, () => ({ path: "core", namespace: "core", sideEffects: true }));
      build.onLoad({ filter: /.*/, namespace: "core" }, () => ({
        contents: core.map((path, i) => `export * as part${i} from "./${path}";`).join("\n"),
        resolveDir: packageFolder,
      }));
      build.onResolve({ filter: /./ }, async ({ path, kind, resolveDir, importer, pluginData }) => {
        const isEntry = kind === "entry-point" || kind === "dynamic-import";
        const hasEffects = effects.has(basename(path));
        if (pluginData === resolved || (!isEntry && !hasEffects)) return undefined;
        const isInPackage = kind === "entry-point";
        const options = {
          resolveDir: isInPackage ? packageFolder : resolveDir,
          importer,
          kind: "import-statement",
          pluginData: resolved,
        } as const;
        const found = await build.resolve(isInPackage ? `./${path}` : path, options);
        if (found.external) return { path: found.path, external: true };
        return isEntry ? { path: found.path, namespace: "entry" } : { path: found.path, sideEffects: true };
      });
      build.onLoad({ filter: /.*/, namespace: "entry" }, ({ path }) => ({
        contents: entryText(path.slice(packageFolder.length)),
        resolveDir: packageFolder,
      }));
    },
  };
}

const effects: ReadonlySet<string> = new Set(Object.values(withEffects).flatMap((paths) => paths.map((path) => basename(path))));

function entryText(path: string): string {
  const imported = [...(withoutCore.has(path) ? [] : ["core"]), ...(withEffects[path] ?? []).map((effect) => `./${effect}`)];
  return `${imported.map((one) => `import "${one}";\n`).join("")}export * from "./${path}";\n`;
}

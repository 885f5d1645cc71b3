import { createHash } from "node:crypto";
import { build, transform } from "esbuild";
import { builtinModules } from "./builtin-modules.ts";
import type { Bundles } from "./bundle.ts";

/** In the script, what imports a module relative to `core.js`: scripts themselves cannot import. */
const importer = "__import";

/**
 * The bundles of the command line, with a core that is a script, `core.cjs`, and a module, `core.js`, that evaluates it and exports what it gives (`src/cli/evaluate-script.ts` says why).
 *
 * @throws when the core is not what such a script can be made of
 */
export async function withCoreAsScript(packageFolder: string, { files, sources }: Bundles): Promise<Bundles> {
  const core = partsOf(files.get("core.js")!);
  const script = await scriptOf(core, modulesOfCore(files));
  const identity = createHash("sha256").update(script).digest("hex").slice(0, 16);
  const { outputFiles } = await build({
    stdin: {
      resolveDir: packageFolder,
      contents: `import { evaluateScript } from "./src/cli/evaluate-script.ts";
        const core = evaluateScript({ url: new URL("./core.cjs", import.meta.url), identity: ${JSON.stringify(identity)} });
        export const { ${Object.keys(core.exports).join(", ")} } = core(import.meta.url, (specifier) => import(specifier));`,
    },
    write: false,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    plugins: [builtinModules],
  });
  return {
    files: new Map([...files, ["core.js", outputFiles[0]!.text], ["core.cjs", script]]),
    sources: [...sources, "src/cli/evaluate-script.ts"],
  };
}

/** Lines of comments, which alone may hold characters that are no ASCII. */
const comments = /^ *(?:\/\*\*|\*|\/\/).*$/gm;

/** The module as an expression: a function of its URL and of an importer, which gives what the module exports. */
async function scriptOf({ body, exports }: Core, inside: ReadonlySet<string>): Promise<string> {
  const { code } = await transform(body, { format: "esm", define: { "import.meta.url": "__url" } });
  const own = `(specifier) => ${JSON.stringify([...inside])}.includes(specifier) ? Promise.resolve(exported) : import_(specifier)`;
  const text = code.replace(/\bimport\(/g, `${importer}(`).replace(comments, (line) => line.replace(/[^ -~]/g, "?"));
  if (Buffer.byteLength(text) !== text.length) throw new Error("The core is not ASCII.");
  const exported = Object.entries(exports).map(([name, local]) => `${name}: ${local}`);
  return `((__url, import_) => {\n"use strict";\nconst ${importer} = ${own};\n${text}\nconst exported = { ${exported.join(", ")} };\nreturn exported;\n})\n`;
}

/** Modules that are loaded when they are needed, and that the core holds under the same names. */
function modulesOfCore(files: ReadonlyMap<string, string>): Set<string> {
  const found = [...files].filter(([name, text]) => {
    const match = /^import \{\s*([\w$,\s]+?)\s*\} from "\.\/core\.js";\nexport \{\s*([\w$,\s]+?)\s*\};\n$/.exec(text);
    return name.includes("-") && match !== null && match[1] === match[2];
  });
  return new Set(found.map(([name]) => `./${name}`));
}

interface Core {
  readonly body: string;
  /** The name inside by the name outside. */
  readonly exports: Readonly<Record<string, string>>;
}

function partsOf(core: string): Core {
  const [list, names = ""] = /\nexport \{\n([^}]*)\n\};\n$/.exec(core) ?? [""];
  const pairs = names.split(",").map((one) => /^(?:([\w$]+) as )?([\w$]+)$/.exec(one.trim()));
  const exports = Object.fromEntries(pairs.map((match) => [match?.[2] ?? "", match?.[1] ?? match?.[2] ?? ""]));
  const body = core.slice(0, core.length - list.length);
  if (!("main" in exports) || "" in exports || /^(?:import|export)\b/m.test(body))
    throw new Error("The core does not export main, or imports modules, which its script cannot.");
  return { body, exports };
}

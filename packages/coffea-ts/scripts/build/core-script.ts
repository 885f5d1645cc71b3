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
  const core = files.get("core.js")!;
  const names = exportedNames(core);
  const script = await scriptOf(core, modulesOfCore(files));
  const identity = createHash("sha256").update(script).digest("hex").slice(0, 16);
  const { outputFiles } = await build({
    stdin: {
      resolveDir: packageFolder,
      contents: `import { evaluateScript } from "./src/cli/evaluate-script.ts";
        const core = evaluateScript({ url: new URL("./core.cjs", import.meta.url), identity: ${JSON.stringify(identity)} });
        export const { ${names.join(", ")} } = core(import.meta.url, (specifier) => import(specifier));`,
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
async function scriptOf(core: string, inside: ReadonlySet<string>): Promise<string> {
  const { code, warnings } = await transform(core, { format: "cjs", platform: "node", define: { "import.meta.url": "__url" } });
  const own = `(specifier) => ${JSON.stringify([...inside])}.includes(specifier) ? Promise.resolve(module.exports) : import_(specifier)`;
  if (warnings.length > 0 || /^import\b/m.test(core))
    throw new Error(`The core imports modules, or needs what scripts do not have. ${warnings.map(({ text }) => text).join(" ")}`);
  const body = code.replace(/\bimport\(/g, `${importer}(`).replace(comments, (line) => line.replace(/[^ -~]/g, "?"));
  if (Buffer.byteLength(body) !== body.length) throw new Error("The core is not ASCII.");
  return `((__url, import_) => {\nconst module = { exports: {} };\nconst ${importer} = ${own};\n${body}\nreturn module.exports;\n})\n`;
}

/** Modules that are loaded when they are needed, and that the core holds under the same names. */
function modulesOfCore(files: ReadonlyMap<string, string>): Set<string> {
  const found = [...files].filter(([name, text]) => {
    const match = /^import \{\s*([\w$,\s]+?)\s*\} from "\.\/core\.js";\nexport \{\s*([\w$,\s]+?)\s*\};\n$/.exec(text);
    return name.includes("-") && match !== null && match[1] === match[2];
  });
  return new Set(found.map(([name]) => `./${name}`));
}

function exportedNames(core: string): string[] {
  const list = /\nexport \{\n([^}]*)\n\};\n$/.exec(core)?.[1] ?? "";
  const names = list.split(",").map((one) => /(\S+)$/.exec(one.trim())?.[1] ?? "");
  if (!names.includes("main") || !names.every((name) => /^[\w$]+$/.test(name))) throw new Error("The core does not export main.");
  return names;
}

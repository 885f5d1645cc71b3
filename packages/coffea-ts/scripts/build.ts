// Builds `dist/`: JavaScript and declarations from `src/`, bundles of the same for Node, and the WebAssembly codecs where they were built.
// The folder is replaced whole at the end, because programs may be running from it.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { bundleForNode, type Bundles } from "./build/bundle.ts";
import { withCoreAsScript } from "./build/core-script.ts";
import { core, coreOfCommandLine } from "./build/entries.ts";
import { writeStamp } from "./build/stamp.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const started = Date.now();
const target = `${root}.dist-${process.pid}/`;
const [compiled, library, commandLine] = await Promise.all([
  compile(),
  bundleForNode(root, core),
  bundleForNode(root, coreOfCommandLine).then((bundles) => withCoreAsScript(root, bundles)),
]);
if (compiled !== 0) {
  rmSync(target, { recursive: true, force: true });
  process.exit(compiled);
}
addCodecs();
addBundles(library, "node");
addBundles(commandLine, "program");
writeStamp(target, { builtAt: started, sources: [...new Set([...library.sources, ...commandLine.sources])] });
replace();

function compile(): Promise<number> {
  const compiler = fileURLToPath(new URL("../../../node_modules/.bin/tsc", import.meta.url));
  const child = spawn(compiler, ["-p", `${root}tsconfig.build.json`, "--outDir", target], { stdio: "inherit" });
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}

function addBundles({ files }: Bundles, folder: string): void {
  mkdirSync(`${target}${folder}`, { recursive: true });
  for (const [name, text] of files) writeFileSync(`${target}${folder}/${name}`, text);
}

function addCodecs(): void {
  if (!existsSync(`${root}vendor/codec.wasm`)) {
    console.error("vendor/codec.wasm is not built: dist/ will decode in JavaScript, more slowly.");
    return;
  }
  mkdirSync(`${target}codec/wasm`, { recursive: true });
  cpSync(`${root}vendor/codec.wasm`, `${target}codec/codec.wasm`);
  // browsers cannot read a file at once: they get the module inside the package's JavaScript, deflated
  const embedded = deflateRawSync(readFileSync(`${root}vendor/codec.wasm`), { level: 9 }).toString("base64");
  writeFileSync(`${target}codec/wasm/wasm-bytes.js`, `export const codecModule = "${embedded}";\n`);
}

function replace(): void {
  const old = `${root}.dist-${process.pid}-old`;
  if (existsSync(`${root}dist`)) renameSync(`${root}dist`, old);
  renameSync(target, `${root}dist`);
  rmSync(old, { recursive: true, force: true });
}

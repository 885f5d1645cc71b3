// Builds `dist/`: JavaScript and declarations from `src/`, and the WebAssembly codecs where they were built. Nothing in development needs it.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";

const root = fileURLToPath(new URL("../", import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
const compiler = fileURLToPath(new URL("../../../node_modules/.bin/tsc", import.meta.url));
const compiled = spawnSync(compiler, ["-p", `${root}tsconfig.build.json`], { stdio: "inherit" });
if (compiled.status !== 0) process.exit(compiled.status ?? 1);
if (existsSync(`${root}vendor/codec.wasm`)) {
  mkdirSync(`${root}dist/codec`, { recursive: true });
  cpSync(`${root}vendor/codec.wasm`, `${root}dist/codec/codec.wasm`);
  // browsers cannot read a file at once: they get the module inside the package's JavaScript, deflated
  const embedded = deflateRawSync(readFileSync(`${root}vendor/codec.wasm`), { level: 9 }).toString("base64");
  writeFileSync(`${root}dist/codec/wasm/wasm-bytes.js`, `export const codecModule = "${embedded}";\n`);
} else {
  console.error("vendor/codec.wasm is not built: dist/ will decode in JavaScript, more slowly.");
}

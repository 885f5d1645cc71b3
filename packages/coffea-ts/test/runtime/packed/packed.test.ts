import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
// @ts-expect-error plain JavaScript, which Node 20 has to understand
import { whyStale as whyStaleUntyped } from "../../../bin/why-stale.js";
import { makeSample } from "../../../../../scripts/sample/sample-file.ts";

const whyStale = whyStaleUntyped as (packageFolder: URL, builtin: (name: string) => unknown) => string | null;
const packageFolder = fileURLToPath(new URL("../../../", import.meta.url));
const repository = fileURLToPath(new URL("../../../../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "coffea-ts-packed-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, ...options: string[]) => spawnSync(command, options, { cwd: folder, encoding: "utf8" });

/** Packs the built package and puts it where a user's project would have it, with its dependencies beside it. */
function install(): string[] {
  if (whyStale(pathToFileURL(packageFolder), (name) => process.getBuiltinModule(`node:${name}`)) !== null) {
    const build = spawnSync(process.execPath, [`${packageFolder}scripts/build.ts`], { encoding: "utf8" });
    assert.equal(build.status, 0, build.stderr + build.stdout);
  }
  const packed = spawnSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: packageFolder, encoding: "utf8" });
  assert.equal(packed.status, 0, packed.stderr);
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
  mkdirSync(join(folder, "node_modules/coffea-ts"), { recursive: true });
  assert.equal(run("tar", "-xzf", archive, "-C", "node_modules/coffea-ts", "--strip-components=1").status, 0);
  for (const name of readdirSync(`${repository}node_modules`)) {
    if (name !== "coffea-ts" && !name.startsWith(".") && name !== "node")
      symlinkSync(`${repository}node_modules/${name}`, join(folder, "node_modules", name));
  }
  return run("tar", "-tzf", archive).stdout.split("\n");
}

test("the packed package works in a user's project, without the sources", async (t) => {
  const contents = install();

  await t.test("it carries what it needs and no tests or sources", () => {
    for (const name of ["package/bin/coffea-ts.js", "package/dist/index.js", "package/dist/hist/index.d.ts", "package/LICENSE"])
      assert.ok(contents.includes(name), name);
    assert.deepEqual(
      contents.filter((name) => /\.test\.|package\/(src|test|scripts)\//.test(name)),
      [],
    );
    if (existsSync(`${packageFolder}vendor/codec.wasm`))
      assert.ok(
        contents.some((name) => name.endsWith("codec.wasm")),
        "the WebAssembly codecs",
      );
  });

  await t.test("what only a checkout needs stays behind", () => {
    assert.ok(!contents.includes("package/dist/.built-from.json"));
    assert.ok(contents.includes("package/dist/node/core.js") && contents.includes("package/dist/program/core.cjs"));
  });

  await t.test("publint has nothing to say", async () => {
    const { publint } = await import("publint");
    const { messages } = await publint({ pkgDir: join(folder, "node_modules/coffea-ts"), pack: false, level: "warning" });
    assert.deepEqual(messages, []);
  });

  await t.test("every subpath imports in plain Node", () => {
    const manifest = JSON.parse(readFileSync(`${packageFolder}package.json`, "utf8")) as { exports: Record<string, unknown> };
    const subpaths = Object.keys(manifest.exports).filter((key) => !key.endsWith(".json"));
    writeFileSync(join(folder, "all.mjs"), subpaths.map((key) => `await import("coffea-ts${key.slice(1)}");`).join("\n"));
    const imported = run(process.execPath, "all.mjs");
    assert.equal(imported.status, 0, imported.stderr);
  });

  await t.test("its bundles find the WebAssembly decoders", { skip: !existsSync(`${packageFolder}vendor/codec.wasm`) }, () => {
    writeFileSync(
      join(folder, "codecs.mjs"),
      'import { codecBackends } from "coffea-ts/codec"; console.log(JSON.stringify(codecBackends()));',
    );
    const { L4, XZ } = JSON.parse(run(process.execPath, "codecs.mjs").stdout) as Record<string, string>;
    assert.deepEqual([L4, XZ], ["wasm", "wasm"]);
  });

  await t.test("its declarations type-check in a user's project", () => {
    writeFileSync(join(folder, "dimuon.ts"), readFileSync(`${repository}examples/dimuon.ts`, "utf8"));
    writeFileSync(join(folder, "double-muon.ts"), readFileSync(`${repository}examples/double-muon.ts`, "utf8"));
    writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
    const options = [
      "--noEmit",
      "--strict",
      "--target",
      "es2024",
      "--module",
      "nodenext",
      "--allowImportingTsExtensions",
      "--types",
      "",
      "dimuon.ts",
    ];
    const checked = run(`${repository}node_modules/.bin/tsc`, "--ignoreConfig", ...options);
    assert.equal(checked.status, 0, checked.stdout);
  });

  await t.test("its command runs", () => {
    const help = run(process.execPath, "node_modules/coffea-ts/bin/coffea-ts.js", "--help");
    assert.equal(help.status, 0, help.stderr);
    assert.match(help.stdout, /run .*inspect /s);
  });

  await t.test("its workers run processors of a project, from the command and from a script", () => {
    makeSample(join(folder, "sample.root"), { events: 400 });
    const command = [
      "node_modules/coffea-ts/bin/coffea-ts.js",
      "run",
      "dimuon.ts",
      "sample.root",
      "--workers",
      "2",
      "--chunksize",
      "100",
      "--json",
    ];
    const ran = run(process.execPath, ...command);
    assert.equal(ran.status, 0, ran.stderr);
    const { metrics } = JSON.parse(ran.stdout) as { metrics: { transports: Record<string, number>; entries: number } };
    assert.equal(metrics.entries, 400);
    assert.equal(metrics.transports["here"], undefined);
    writeFileSync(
      join(folder, "futures.mjs"),
      `import { FuturesExecutor, fromModule, Runner } from "coffea-ts/processor";
       for (const isolation of ["thread", "process"]) {
         const run = new Runner({ executor: new FuturesExecutor({ workers: 2, isolation }), chunksize: 100 });
         const processorInstance = fromModule(new URL("./dimuon.ts", import.meta.url));
         const out = await run({ A: ["sample.root"] }, { processorInstance, treename: "Events" });
         console.log(out.A.entries, out.A.mass.sum() > 0);
       }`,
    );
    const script = run(process.execPath, "futures.mjs");
    assert.equal(script.stdout, "400 true\n400 true\n", script.stderr);
  });
});

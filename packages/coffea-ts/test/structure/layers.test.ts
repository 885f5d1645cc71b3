import assert from "node:assert/strict";
import { posix } from "node:path";
import { test } from "node:test";
import { layers, nodeOnly } from "./layers.ts";
import { importsOf, sourceFiles, type SourceFile } from "./source-files.ts";

const files = sourceFiles().filter((file) => !file.path.endsWith(".test.ts"));
const folderOf = (path: string) => (path.split("/").length > 2 ? path.split("/")[1]! : "");

/** What is wrong with one import of one file, or null. */
function fault(file: SourceFile, specifier: string): string | null {
  if (specifier.startsWith("node:")) {
    return nodeOnly.some((allowed) => allowed.test(file.path))
      ? null
      : `${file.path} imports ${specifier}, but it has to run in browsers too`;
  }
  if (!specifier.startsWith(".")) return specifier.startsWith("coffea-ts") ? `${file.path} imports its own package as ${specifier}` : null;
  const target = posix.join(posix.dirname(file.path), specifier);
  const [from, to] = [folderOf(file.path), folderOf(target)];
  if (from === to) return target === `src/${from}/index.ts` ? `${file.path} imports its own folder's index` : null;
  if (from === "") return null;
  if (!layers[from]?.includes(to)) return `${file.path} imports ${to}, which the layer table does not allow to ${from}`;
  return target === `src/${to}/index.ts` ? null : `${file.path} imports ${target} instead of src/${to}/index.ts`;
}

test("every folder is in the layer table, and the table only points upwards", () => {
  const known = Object.keys(layers);
  for (const file of files) assert.ok(folderOf(file.path) === "" || known.includes(folderOf(file.path)), `${file.path}: no layer`);
  for (const [index, folder] of known.entries())
    for (const lower of layers[folder]!) assert.ok(known.indexOf(lower) < index, `${folder} → ${lower}`);
});

test("imports follow the layers, through the other folder's index, and node: stays where it may", () => {
  const faults = files.flatMap((file) => file.imports.map((specifier) => fault(file, specifier)).filter((found) => found !== null));
  assert.deepEqual(faults, []);
});

test("files do not import each other in circles", () => {
  const graph = new Map(files.map((file) => [file.path, runtimeImports(file)]));
  const state = new Map<string, "open" | "done">();
  const visit = (path: string, trail: readonly string[]): void => {
    assert.notEqual(state.get(path), "open", `import cycle: ${[...trail.slice(trail.indexOf(path)), path].join(" → ")}`);
    if (state.has(path)) return;
    state.set(path, "open");
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, "done");
  };
  for (const path of graph.keys()) visit(path, []);
});

test("the scanner of imports sees what it has to see", () => {
  const text = `import { a } from "./a.ts";\nimport type { B } from './b.ts';\nexport { c } from "./c.ts";\nawait import("./d.ts");\nimport "./e.ts";\n// import "./f.ts";`;
  assert.deepEqual(importsOf(text).sort(), ["./a.ts", "./b.ts", "./c.ts", "./d.ts", "./e.ts"]);
});

function runtimeImports(file: SourceFile): string[] {
  const withoutTypes = file.text.replace(/(?:import|export)\s+type\s[^;]*?from\s*["'][^"']+["'];?/g, "");
  return importsOf(withoutTypes)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => posix.join(posix.dirname(file.path), specifier));
}

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { layoutToList } from "../../awkward/index.ts";
import { openRoot, readBranch } from "../index.ts";

const folder = mkdtempSync(`${tmpdir()}/coffea-ts-documented-`);
const before = process.cwd();
after(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

/** The examples of the page on writing, whose imports are those of the sources. */
function examples(): string[] {
  const page = readFileSync(new URL("../../../../../docs/writing-root.md", import.meta.url), "utf8");
  return [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) =>
    code!.replace(/"coffea-ts\/([\w-]+)"/g, (_, subpath: string) =>
      JSON.stringify(new URL(`../../${subpath}/index.ts`, import.meta.url).href),
    ),
  );
}

test("the examples of the documentation run, and write what they say", async () => {
  process.chdir(folder);
  const codes = examples();
  assert.ok(codes.length >= 3);
  for (const [i, code] of codes.entries()) {
    const path = `${folder}/example-${i}.ts`;
    writeFileSync(path, code);
    await import(pathToFileURL(path).href);
  }
  const written = await openRoot("out.root");
  assert.deepEqual(
    written.keys().map(({ path, cycle, className }) => `${path};${cycle} ${className}`),
    ["/plots;1 TDirectory", "/plots/mass;2 TH1D", "/plots/mass;1 TH1D", "/note;1 TObjString", "/Events;1 TTree"],
  );
  const events = await (await openRoot("events.root")).tree("Events");
  assert.deepEqual(
    events.branches.map(({ name }) => name),
    ["event", "MET_pt", "MET_phi", "nMuon", "Muon_pt", "Muon_charge", "vertex", "label"],
  );
  assert.deepEqual(layoutToList(await readBranch(events.branch("event"), 0, 6)), [0n, 1n, 2n, 3n, 4n, 5n]);
  const ntuple = await (await openRoot("ntuple.root")).table("Events");
  assert.equal(ntuple.entries, 2);
});

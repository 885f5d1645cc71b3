import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { programMessages } from "../../test/types/program-messages.ts";
import { muonFile } from "../../test/data/muon-file.ts";
import { sampleFile } from "../../test/data/sample-file.ts";
import { openFileSource } from "../bytes/index.ts";
import { type EntryTable, openRoot } from "../root/index.ts";
import { eventsInterface, type EventsInterfaceOptions } from "./events-interface.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-interface-"));
after(() => rmSync(folder, { recursive: true }));

async function interfaceOf(path: string, tree: string, options: EventsInterfaceOptions = {}): Promise<string> {
  const source = openFileSource(path);
  try {
    return eventsInterface(await (await openRoot(source)).table(tree), options);
  } finally {
    await source.close();
  }
}

test("a member for each branch, with its depth; the name of the tree becomes one of TypeScript", async () => {
  const path = muonFile(join(folder, "muons.root"), 10, { tree: "my-tree", branches: { flag: "bool" } });
  const text = `/** The tree /my-tree of muons.root. */
export interface MyTree {
  /** \`float32\` */
  MET_pt: number;
  /** \`int32\` */
  nMuon: number;
  /** \`var * float32\` */
  Muon_pt: number[];
  /** \`bool\` */
  flag: boolean;
}
`;
  assert.equal(await interfaceOf(path, "my-tree"), text);
});

test("branches that cannot be read are listed with the reason", async () => {
  const branch = {
    path: "jets",
    name: "jets",
    form: null,
    notReadable: "no class\n of this name",
    typeName: "std::vector<Jet>",
    title: "",
  };
  const table = { kind: "tree", path: "/t", name: "1t", title: "events */ of a test", file: { name: "x/y.root" }, columns: [branch] };
  assert.equal(
    eventsInterface(table as unknown as EntryTable),
    `/** The tree /t of y.root. events * / of a test */
export interface Events1t {
  // Not readable: jets (std::vector<Jet>): no class of this name
}
`,
  );
});

const nano = sampleFile("nano_dimuon.root");

test("titles of branches are doc comments", { skip: nano === null && "nano_dimuon.root is not on this machine" }, async () => {
  const text = await interfaceOf(nano!, "Events", { name: "DoubleMuon" });
  assert.match(text, /^export interface DoubleMuon \{$/m);
  assert.match(text, /^ {2}\/\*\* `uint32` \*\/\n {2}run: number;$/m);
  assert.match(text, /^ {2}\/\*\* .*\(`var \* float32`\) \*\/\n {2}Muon_pt: number\[\];$/m);
  assert.match(text, /^ {2}event: bigint;$/m);
  assert.equal(text.match(/^ {2}\S+: .*;$/gm)!.length, 1601);
});

test("the compiler knows the branches of the interface, and suggests the nearest one", async () => {
  const events = await interfaceOf(muonFile(join(folder, "typed.root"), 10), "Events");
  const program = `import type * as ak from "coffea-ts/awkward";
import type { NanoEvents } from "coffea-ts/processor";
${events}
declare const events: NanoEvents<Events>;
export const pt: ak.Array<number[]> = events.Muon_pt;
export const mistyped = events.Muon_ptt;
export const tooDeep: ak.Array<number[]> = events.MET_pt;
`;
  const [mistyped, tooDeep, ...rest] = await programMessages(program);
  assert.match(mistyped!, /^export const mistyped.*\n.*Did you mean 'Muon_pt'\?/);
  assert.match(tooDeep!, /^export const tooDeep.*\n.*is not assignable to type 'Array<number\[\]>'/);
  assert.deepEqual(rest, []);
});

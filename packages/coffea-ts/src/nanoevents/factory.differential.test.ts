import assert from "node:assert/strict";
import { after, test } from "node:test";
import { sampleFile } from "../../test/data/sample-file.ts";
import { havePeers, PythonOracle } from "../../test/oracle/python-oracle.ts";
import { evaluate } from "../awkward/index.ts";
import type { Accessed } from "./access-log.ts";
import { NanoEventsFactory } from "./factory.ts";
import { touch } from "./recorded-layout.ts";

const skip = !havePeers && "the Python peers are not installed";
const oracle = havePeers ? new PythonOracle() : null;
after(() => oracle?.close());

/** Our log after each column was touched in the order given. */
async function logOf(path: string, tree: string, columns: readonly string[], options: object): Promise<Accessed[]> {
  const accessLog: Accessed[] = [];
  const events = (await NanoEventsFactory.fromRoot({ [path]: tree }, { ...options, accessLog })).events();
  for (const column of columns) touch(evaluate([events.field(column as never)])[0]!);
  return accessLog;
}

const cases: [string, string, string[]][] = [
  ["nano_dimuon.root", "Events", ["Muon_pt", "nMuon", "HLT_IsoMu24", "event", "Muon_charge", "Muon_pt"]],
  ["gen-tree-zstd.root", "t", ["O", "m", "jag", "jag2", "vi", "s"]],
];
for (const [file, tree, columns] of cases) {
  const path = sampleFile(file);
  test(
    `access log of ${file} equals coffea's, whole and in part`,
    { skip: skip || (path === null && `${file} is not on this machine`) },
    async () => {
      assert.deepEqual(await logOf(path!, tree, columns, {}), await oracle!.call("coffea_oracle", "access_log", path, tree, columns, {}));
      const part = { entryStart: 3, entryStop: 17 };
      const pythonPart = { entry_start: 3, entry_stop: 17 };
      assert.deepEqual(
        await logOf(path!, tree, columns, part),
        await oracle!.call("coffea_oracle", "access_log", path, tree, columns, pythonPart),
      );
    },
  );
}

for (const file of ["nano_dimuon.root", "nano_dy.root"]) {
  const path = sampleFile(file);
  test(
    `the fields of ${file} are coffea's, in its order`,
    { skip: skip || (path === null && `${file} is not on this machine`) },
    async () => {
      const factory = await NanoEventsFactory.fromRoot({ [path!]: "Events" });
      assert.deepEqual(factory.events().fields, await oracle!.call("coffea_oracle", "fields", path, "Events"));
      assert.deepEqual(factory.skipped, []);
    },
  );
}

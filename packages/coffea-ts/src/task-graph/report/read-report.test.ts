import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { muonFile } from "../../../test/data/muon-file.ts";
import { num } from "../../awkward/index.ts";
import { NanoEventsFactory } from "../../nanoevents/index.ts";
import { compute } from "../compute/compute.ts";
import { readReport } from "./read-report.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-report-"));
after(() => rmSync(folder, { recursive: true }));
const path = muonFile(join(folder, "a.root"), 40);

test("a report is lazy, and computed with the results or alone", async () => {
  const files = [path, join(folder, "none.root")];
  const factory = await NanoEventsFactory.fromRoot(files, { mode: "dask", treepath: "Events", allowReadErrorsWithReport: true });
  const report = readReport(factory.events());
  assert.equal(String(report), "report of 2 reads (not computed)");
  const out = await compute({ entries: num(factory.events(), { axis: 0 }), report });
  assert.deepEqual([out.entries, out.report.map(({ exception }) => exception)], [40, [null, "FileNotFound"]]);
  assert.deepEqual(
    (await compute([report]))[0].map(({ exception }) => exception),
    [null, "FileNotFound"],
  );
});

test("only events whose errors are tolerated have one", async () => {
  for (const options of [{ mode: "dask" }, {}] as const) {
    const factory = await NanoEventsFactory.fromRoot({ [path]: "Events" }, options);
    assert.throws(() => readReport(factory.events()), { code: "BadArgument", message: /allowReadErrorsWithReport: true/ });
    await factory.close();
  }
});

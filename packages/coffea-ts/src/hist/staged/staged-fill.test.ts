import assert from "node:assert/strict";
import { test } from "node:test";
import { memoryEvents } from "../../../test/data/memory-events.ts";
import * as ak from "../../awkward/index.ts";
import { Hist, stagedOf, unstage } from "../index.ts";

const memory = memoryEvents({ x: ak.fromIter([1, 2, 3]) }, "events of a test");
const source: ak.EventSource = {
  ...memory,
  isSymbolic: true,
  load: () => {
    throw new Error("read");
  },
};
const x = ak.columnOf<number>(source, "x");
const real = ak.columnOf<number>(memory, "x");
const empty = () => Hist.new.integer(0, 5, { name: "x", label: "x [cm]" }).double();

test("shows that it waits, and what it held before; axes are known", () => {
  const hist = empty().fill({ x });
  assert.equal(String(hist), "Hist(Integer(0, 5, name='x', label='x [cm]'), storage=Double()) # (has staged fills)");
  assert.match(
    String(
      empty()
        .fill({ x: [1, 1] })
        .fill({ x }),
    ),
    /# Sum: 2\.0 \(has staged fills\)$/,
  );
  assert.deepEqual([hist.shape, hist.size, hist.ndim, hist.axis("x").label], [[5], 7, 1, "x [cm]"]);
  assert.match(hist.toHtml(), /has staged fills/);
  const display = (hist as unknown as Record<symbol, () => Record<string, string>>)[Symbol.for("Jupyter.display")]!();
  assert.deepEqual(Object.keys(display), ["text/plain", "text/html"]);
});

test("reading anything that needs data is an error that names compute", () => {
  const hist = empty().fill({ x });
  const other = empty().fill({ x: [1] });
  const reads = [
    () => hist.values(), () => hist.view(), () => hist.sum(), () => hist.variances(), () => hist.toJSON(), () => hist.at({ x: 1 }), () => hist.show(),
    () => hist.add(other), () => other.add(hist), () => hist.mul(2), () => hist.project("x"), () => hist.equals(other), () => hist.select({ x: 1 }),
    () => Hist.new.integer(0, 5, { name: "x", growth: true }).double().fill({ x }).axes,
  ]; // prettier-ignore
  for (const read of reads) assert.throws(read, { code: "NeedsData", message: /events of a test.*await compute\(out\)/s });
});

test("fills stay in their order, constants among them, and what was filled before is done", () => {
  const later = [1, 2, 3];
  const hist = empty().fill({ x: real }).fill({ x, weight: 2 }).fill({ x: 4 }).fill({ x: later });
  later[0] = 9;
  const { state, fills } = stagedOf(hist)!;
  assert.deepEqual([...state.storage.values], [0, 0, 1, 1, 1, 0, 0]);
  assert.deepEqual(fills.map(({ inputs }) => inputs), [[x, 2, undefined], [4, undefined, undefined], [[1, 2, 3], undefined, undefined]]); // prettier-ignore
  assert.match(fills[0]!.queuedAt.stack!, /staged-fill\.test\.ts/);
});

test("a copy waits for itself; reset forgets; unstage takes the fills of its events away", () => {
  const hist = empty()
    .fill({ x: [0] })
    .fill({ x });
  const copy = hist.copy().fill({ x });
  assert.deepEqual([stagedOf(hist)!.fills.length, stagedOf(copy)!.fills.length], [1, 2]);
  assert.equal(hist.withText({ label: "other" }).label, "other");
  unstage(source);
  assert.deepEqual([stagedOf(copy), hist.sum(), copy.sum()], [null, 1, 1]);
  const again = hist.copy().fill({ x }).reset();
  assert.deepEqual([stagedOf(again), again.sum()], [null, 0]);
});

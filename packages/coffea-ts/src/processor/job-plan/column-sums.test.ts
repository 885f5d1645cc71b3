import assert from "node:assert/strict";
import { test } from "node:test";
import { memorySource } from "../../bytes/index.ts";
import { recreate, memorySink, openRoot } from "../../root/index.ts";
import { ColumnSums } from "./column-sums.ts";

async function tree() {
  const writer = recreate(memorySink("numbers.root"), { compression: { codec: "zlib", level: 1 } });
  const events = writer.mkTree("Events", { n: "int32", x: "float64" }, { clusterEntries: 100 });
  for (let part = 0; part < 4; part++) {
    const numbers = Array.from({ length: 100 }, (_, i) => part * 100 + i);
    events.extend({ n: Int32Array.from(numbers), x: Float64Array.from(numbers) });
  }
  return (await openRoot(memorySource(writer.close() as Uint8Array, "numbers.root"))).tree("Events");
}

test("whole branches: every byte once, however the chunks lie", async () => {
  const events = await tree();
  const [n, x] = [events.branch("n"), events.branch("x")];
  for (const stops of [[400], [50, 150, 151, 400]]) {
    const sums = new ColumnSums();
    const ranges = stops.map((stop, i) => ({ start: i === 0 ? 0 : stops[i - 1]!, stop }));
    const added = sums.add(events, ["n", "x"], ranges);
    assert.deepEqual(added, {
      compressedBytes: n.compressedBytes + x.compressedBytes,
      rawBytes: n.uncompressedBytes + x.uncompressedBytes,
    });
    const columns = sums.columns();
    assert.deepEqual(
      columns.map(({ name, type, codecs, baskets, rawBytes }) => [name, type, codecs, baskets, rawBytes]),
      [
        ["x", "float64", ["zlib"], x.baskets, x.uncompressedBytes],
        ["n", "int32", ["zlib"], n.baskets, n.uncompressedBytes],
      ],
    );
  }
});

test("a part: only its baskets; several files add up", async () => {
  const events = await tree();
  const x = events.branch("x");
  assert.equal(x.baskets, 4);
  const sums = new ColumnSums();
  sums.add(events, ["x"], [{ start: 110, stop: 120 }]);
  assert.deepEqual([sums.columns()[0]!.baskets, sums.columns()[0]!.rawBytes], [1, Math.round(x.uncompressedBytes / 4)]);
  sums.add(events, ["x"], [{ start: 0, stop: 400 }]);
  assert.equal(sums.columns()[0]!.baskets, 5);
});

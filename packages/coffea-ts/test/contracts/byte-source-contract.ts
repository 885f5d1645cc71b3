import assert from "node:assert/strict";
import { test } from "node:test";
import type { ByteSource } from "../../src/bytes/index.ts";
import { isCoffeaError } from "../../src/base/index.ts";

/** The bytes that {@link byteSourceContract} expects in the source under test. */
export const contractBytes: Uint8Array = Uint8Array.from({ length: 1000 }, (_, i) => (i * 7 + (i >> 8)) & 0xff);

/**
 * What every byte source has to do. `open` gives a fresh source that holds {@link contractBytes};
 * `expectSync` says whether the synchronous door has to be there.
 */
export function byteSourceContract(kind: string, open: () => ByteSource, expectSync: boolean): void {
  test(`${kind}: size and name`, async () => {
    const source = open();
    assert.equal(await source.size(), 1000);
    assert.ok(source.name.length > 0);
    await source.close();
  });

  test(`${kind}: ranges come back in the order asked for, overlapping and empty ones included`, async () => {
    const source = open();
    const ranges = [
      { start: 900, stop: 1000 },
      { start: 0, stop: 4 },
      { start: 2, stop: 300 },
      { start: 5, stop: 5 },
      { start: 1000, stop: 1000 },
    ];
    const expected = ranges.map(({ start, stop }) => contractBytes.slice(start, stop));
    assert.deepEqual((await source.read(ranges)).map(plain), expected);
    assert.deepEqual(await source.read([]), []);
    if (source.sync) assert.deepEqual(source.sync.read(ranges).map(plain), expected);
    await source.close();
  });

  test(`${kind}: a read past the end is TruncatedFile with both sizes, never fewer bytes`, async () => {
    const source = open();
    const beyond = [
      { start: 0, stop: 4 },
      { start: 990, stop: 1001 },
    ];
    await assert.rejects(source.read(beyond), namesBothSizes);
    if (source.sync) assert.throws(() => source.sync!.read(beyond), namesBothSizes);
    await source.close();
  });

  test(`${kind}: what is no range is BadArgument`, async () => {
    const source = open();
    for (const range of [
      { start: -1, stop: 3 },
      { start: 5, stop: 4 },
      { start: 0.5, stop: 3 },
      { start: 0, stop: Number.NaN },
    ])
      await assert.rejects(source.read([range]), (error) => isCoffeaError(error, "BadArgument"));
    await source.close();
  });

  test(`${kind}: an aborted signal stops the read`, async () => {
    const source = open();
    await assert.rejects(source.read([{ start: 0, stop: 1 }], AbortSignal.abort()), { name: "AbortError" });
    await source.close();
  });

  test(`${kind}: closing twice is fine, reading afterwards is ReadFailed`, async () => {
    const source = open();
    await source.read([{ start: 0, stop: 1 }]);
    await source.close();
    await source.close();
    await assert.rejects(source.read([{ start: 0, stop: 1 }]), (error) => isCoffeaError(error, "ReadFailed"));
  });

  test(`${kind}: the synchronous door is ${expectSync ? "there" : "absent"}`, async () => {
    const source = open();
    assert.equal(source.sync !== undefined, expectSync);
    if (source.sync) {
      assert.equal(source.sync.size(), 1000);
      source.sync.close();
      assert.throws(
        () => source.sync!.read([{ start: 0, stop: 1 }]),
        (error) => isCoffeaError(error, "ReadFailed"),
      );
    }
    await source.close();
  });
}

/** The same bytes as a plain `Uint8Array`, so that a view of another kind or on a larger buffer compares equal. */
function plain(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes);
}

function namesBothSizes(error: unknown): boolean {
  return isCoffeaError(error, "TruncatedFile") && /1000 bytes/.test(error.message) && /1001/.test(error.message);
}

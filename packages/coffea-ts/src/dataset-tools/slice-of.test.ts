import assert from "node:assert/strict";
import { test } from "node:test";
import { checkedCount, type Slice, sliceOf } from "./slice-of.ts";

const items = [0, 1, 2, 3, 4];
for (const [slice, taken] of [
  [null, [0, 1, 2, 3, 4]],
  [2, [0, 1]],
  [0, []],
  [9, [0, 1, 2, 3, 4]],
  [-2, [0, 1, 2]],
  [{}, [0, 1, 2, 3, 4]],
  [{ start: -2 }, [3, 4]],
  [{ start: 1, stop: -1 }, [1, 2, 3]],
  [{ start: 1, step: 2 }, [1, 3]],
  [{ step: -1 }, [4, 3, 2, 1, 0]],
  [{ start: 3, stop: 0, step: -2 }, [3, 1]],
  [{ start: -9, stop: 9, step: null }, [0, 1, 2, 3, 4]],
  [{ start: 9, step: -3 }, [4, 1]],
  [{ start: 4, stop: 1 }, []],
] as const satisfies readonly (readonly [Slice, readonly number[]])[]) {
  test(JSON.stringify(slice), () => assert.deepEqual(sliceOf(items, slice, "sliceFiles"), taken));
}

test("what is no slice, or no count, is refused", () => {
  for (const slice of [{ step: 0 }, { start: 1.5 }, "2", Number.NaN])
    assert.throws(() => sliceOf(items, slice as Slice, "sliceFiles"), { code: "BadArgument", message: /sliceFiles/ });
  assert.deepEqual([checkedCount(undefined, "maxFiles", "files"), checkedCount(0, "maxFiles", "files")], [null, 0]);
  assert.throws(() => checkedCount(-1, "maxFiles", "files"), {
    code: "BadArgument",
    message: /maxFiles was given -1 as the highest number of files/,
  });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mergeLevels, shareStart, TreeMerge } from "./merge-tree.ts";

test("levels of merging", () => {
  assert.deepEqual(mergeLevels(2, 8), [1]);
  assert.deepEqual(mergeLevels(300, 8), [38, 5, 1]);
  assert.deepEqual(mergeLevels(300, null), [1]);
  assert.deepEqual(mergeLevels(1, 8), [1]);
  assert.deepEqual(mergeLevels(0, 8), [0]);
  assert.throws(() => mergeLevels(3, 1), { code: "BadArgument", message: /merge 1 results/ });
  assert.throws(() => mergeLevels(3, 2.5), { code: "BadArgument" });
});

test("results are merged in order, by tasks of at most fanIn results", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.option(fc.integer({ min: 2, max: 9 })), (results, fanIn) => {
      const merged: string[] = [];
      const tree = new TreeMerge<string>(results, fanIn, (sum, next) => (merged.push(next), `${sum},${next}`));
      for (let i = 0; i < results; i++) tree.push(String(i));
      assert.equal(tree.result(), Array.from({ length: results }, (_, i) => i).join());
      const levels = [results, ...mergeLevels(results, fanIn)];
      for (const [level, tasks] of levels.slice(1).entries())
        for (let task = 0; task < tasks; task++) {
          const share = shareStart(task + 1, levels[level]!, tasks) - shareStart(task, levels[level]!, tasks);
          assert.ok(share >= 1 && share <= (fanIn ?? results));
        }
    }),
  );
});

test("with one task the sum grows result by result", () => {
  const tree = new TreeMerge<string>(4, null, (sum, next) => `(${sum}+${next})`);
  for (const result of ["a", "b", "c", "d"]) tree.push(result);
  assert.equal(tree.result(), "(((a+b)+c)+d)");
  const pairs = new TreeMerge<string>(4, 2, (sum, next) => `(${sum}+${next})`);
  for (const result of ["a", "b", "c", "d"]) pairs.push(result);
  assert.equal(pairs.result(), "((a+b)+(c+d))");
  assert.equal(new TreeMerge<string>(0, 2, (sum) => sum).result(), null);
});

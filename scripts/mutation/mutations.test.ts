import assert from "node:assert/strict";
import { test } from "node:test";
import { mutated, mutationsOf } from "./mutations.ts";

const source = `import { a } from "./a - b.ts";
/** 1 + 1 */
export type T = 0 | 1;
export function f(x: number, y = 1): number | null {
  // 0
  for (let i = 0; i < x; i++) if (!done(i) && i !== 1) total += i * 2;
  if (x < 0) throw new CoffeaError("BadArgument", \`x is \${x - 1}\`);
  return true ? x - y : -1;
}
`;

test("operators, numbers and words of the code are changed, one at a time", () => {
  const changes = mutationsOf(source).map(
    (mutation) => `${mutation.line}: ${source.slice(mutation.start, mutation.end)} → ${mutation.replacement}`,
  );
  assert.deepEqual(changes, [
    "6: 0 → 1",
    "6:  <  →  <= ",
    "6: ! → ",
    "6:  &&  →  || ",
    "6:  !==  →  === ",
    "6: 1 → 2",
    "6:  +=  →  -= ",
    "6:  *  →  / ",
    "7:  <  →  <= ",
    "7: 0 → 1",
    "8: true → false",
    "8:  -  →  + ",
    "8: -1 → 0",
  ]);
});

test("the change is made at its place", () => {
  const [first] = mutationsOf("const a = b + c;");
  assert.equal(mutated("const a = b + c;", first!), "const a = b - c;");
});

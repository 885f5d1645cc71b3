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
    "4:  →  return x;",
    "6: 0 → 1",
    "6:  <  →  <= ",
    "6: ! → ",
    "6: !done(i) && i !== 1 → false",
    "6: !done(i) && i !== 1 → true",
    "6:  &&  →  || ",
    "6:  !==  →  === ",
    "6: 1 → 2",
    "6:  +=  →  -= ",
    "6:  *  →  / ",
    "7: x < 0 → false",
    "7: x < 0 → true",
    "7:  <  →  <= ",
    "7: 0 → 1",
    "8: true → false",
    "8:  ?  →  && false ? ",
    "8:  ?  →  || true ? ",
    "8:  -  →  + ",
    "8: -1 → 0",
  ]);
});

test("arithmetic of expressions, conditions over several brackets, statements", () => {
  const text = "  if (a.add(b) || c(d)) {\n    out[i] = x.mul(sin(y));\n  }\n  check(a);\n  return a ?? plus(b, c);\n";
  const changes = mutationsOf(text).map(({ start, end, replacement }) => `${text.slice(start, end)} → ${replacement}`);
  assert.deepEqual(changes, [
    "a.add(b) || c(d) → false",
    "a.add(b) || c(d) → true",
    ".add( → .sub(",
    " ||  →  && ",
    "out[i] = x.mul(sin(y)); → ;",
    ".mul( → .div(",
    "sin( → cos(",
    "check(a); → ;",
    " ??  →  && ",
    "plus( → minus(",
  ]);
});

test("the change is made at its place", () => {
  const [first] = mutationsOf("const a = b + c;");
  assert.equal(mutated("const a = b + c;", first!), "const a = b - c;");
});

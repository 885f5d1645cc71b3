import { formToString } from "../form-text.ts";
import type { Node } from "../graph/node.ts";
import { literalNode } from "../handle.ts";
import { fromIter, fromLayout } from "../make-array.ts";
import type { MathName } from "../math/names.ts";
import { nodeOf } from "../node-of.ts";
import { buildMath } from "./math.ts";
import assert from "node:assert/strict";
import { test } from "node:test";

const of = (values: readonly unknown[]): Node => nodeOf(fromIter(values));
const type = (op: MathName, ...inputs: Node[]): string => formToString(buildMath(op, inputs).form);
const [floats, bigs, flags, texts] = [of([[1], []]), of([1n, 2n]), of([true, false]), of(["a", "b"])];

test("numbers give float64, bigints keep their dtype, questions give bool", () => {
  const narrow = nodeOf(fromLayout({ kind: "numeric", dtype: "float32", length: 1, data: Float32Array.of(1) }));
  assert.equal(type("add", narrow, narrow), "float64");
  assert.equal(type("add", floats, literalNode(1)), "var * float64");
  assert.equal(type("add", bigs, literalNode(1n)), "int64");
  assert.equal(type("lt", bigs, bigs), "bool");
  assert.equal(type("eq", texts, literalNode("a")), "bool");
  assert.equal(type("and", flags, literalNode(true)), "bool");
  assert.equal(type("isnan", floats), "var * bool");
});

test("missing values on either side make the result missing", () => {
  assert.equal(type("mul", of([1, null]), of([[1], [2]])), "option[var * float64]");
});

test("booleans count as 0 and 1 beside numbers, 64-bit integers and each other", () => {
  assert.equal(type("add", flags, flags), "float64");
  assert.equal(type("mul", floats, flags), "var * float64");
  assert.equal(type("sub", literalNode(1), flags), "float64");
  assert.equal(type("add", bigs, flags), "int64");
  assert.equal(type("div", flags, literalNode(2n)), "int64");
  assert.throws(() => buildMath("neg", [flags]), { code: "BadArgument", message: /ak\.where\(mask, 1, 0\)/ });
});

test("numbers of every kind are compared", () => {
  assert.equal(type("lt", bigs, literalNode(1.5)), "bool");
  assert.equal(type("eq", bigs, flags), "bool");
  assert.throws(() => buildMath("lt", [of(["a"]), literalNode("b")]), {
    code: "BadArgument",
    message: /lt needs numbers, bigints or booleans/,
  });
});

test("kinds are not mixed", () => {
  assert.throws(() => buildMath("add", [bigs, literalNode(1)]), {
    code: "BadArgument",
    message: /cannot mix bigint and number.*\(5n\).*ak\.cast/,
  });
  assert.throws(() => buildMath("eq", [flags, literalNode("a")]), { code: "BadArgument", message: /eq cannot mix boolean and string/ });
  const unsigned = of([2n ** 63n]);
  assert.throws(() => buildMath("add", [bigs, literalNode(2n ** 63n)]), {
    code: "BadArgument",
    message: /is no int64.*"uint64" or "float64"/,
  });
  assert.throws(() => buildMath("add", [unsigned, literalNode(-1n)]), { code: "BadArgument", message: /-1n, which is no uint64/ });
  assert.throws(() => buildMath("add", [bigs, unsigned]), { code: "BadArgument", message: /cannot mix int64 and uint64/ });
});

test("operands of the wrong kind are refused", () => {
  assert.throws(() => buildMath("and", [flags, literalNode(1)]), {
    code: "BadArgument",
    message: /needs booleans, but was given the number "1"/,
  });
  assert.throws(() => buildMath("not", [floats]), { code: "BadArgument", message: /not needs booleans.*\.gt\(0\)/ });
  assert.throws(() => buildMath("sqrt", [bigs]), { code: "BadArgument", message: /64-bit integers/ });
  assert.throws(() => buildMath("lt", [texts, texts]), { code: "BadArgument", message: /lt needs numbers, bigints/ });
});

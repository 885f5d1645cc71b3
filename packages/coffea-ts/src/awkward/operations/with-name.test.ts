import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { typeOf } from "./inspect.ts";
import { withName } from "./with-name.ts";
import { zip } from "./zip.ts";

const muons = zip({ pt: fromIter([[50, 20], []]) });

test("a name is taken away, and unknown ones are refused", () => {
  assert.equal(typeOf(withName(muons, null)), "2 * var * {pt: float64}");
  assert.throws(() => withName(muons, "Muoon" as Untyped), { code: "BadArgument", message: /no behaviour "Muoon"/ });
});

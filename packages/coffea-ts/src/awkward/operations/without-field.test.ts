import assert from "node:assert/strict";
import { test } from "node:test";
import { fromIter } from "../make-array.ts";
import type { Untyped } from "../types/expression.ts";
import { toList, typeOf } from "./inspect.ts";
import { withoutField } from "./without-field.ts";
import { zip } from "./zip.ts";

const events = fromIter([{ run: 1, muon: { pt: 1, eta: 2 } }]);

test("a field is left out, or one of a record inside", () => {
  assert.deepEqual(toList(withoutField(events, "run")), [{ muon: { pt: 1, eta: 2 } }]);
  assert.deepEqual(toList(withoutField(events, ["muon", "pt"])), [{ run: 1, muon: { eta: 2 } }]);
  assert.equal(typeOf(withoutField(zip([fromIter([1]), fromIter([true])]), "0")), "1 * (bool)");
});

test("a name that is not there gets the nearest ones", () => {
  assert.throws(() => withoutField(events, "rum" as Untyped), { code: "FieldNotFound", message: /Did you mean "run"/ });
});

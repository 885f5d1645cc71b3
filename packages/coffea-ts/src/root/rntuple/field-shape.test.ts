import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "../../awkward/index.ts";
import { columnsOfShape, type FieldShape, formOfShape } from "./field-shape.ts";

const column = (dtype: "int32" | "float64" | "uint8" | "bool") => ({ ids: [0], dtype }) as const;
const index = column("int32");
const number = { kind: "number", column: column("float64") } as const;
const text = { kind: "text", index: column("int32"), characters: column("uint8") } as const;

test("forms of shapes", () => {
  const shapes: readonly (readonly [FieldShape, string])[] = [
    [number, "float64"],
    [text, "string"],
    [{ kind: "list", index, content: text }, "var * string"],
    [{ kind: "option", index, content: { kind: "option", index, content: number } }, "?float64"],
    [{ kind: "counts", index }, "int32"],
    [{ kind: "regular", size: 3, content: { kind: "number", column: column("bool") } }, "3 * bool"],
    [{ kind: "record", isTuple: false, fields: new Map([["x", number]]) }, "{x: float64}"],
    [
      {
        kind: "record",
        isTuple: true,
        fields: new Map<string, FieldShape>([
          ["0", number],
          ["1", text],
        ]),
      },
      "(float64, string)",
    ],
    [
      { kind: "variant", choice: index, alternatives: [{ kind: "number", column: column("int32") }, number, text] },
      "union[?float64, ?string]",
    ],
  ];
  for (const [shape, form] of shapes) assert.equal(formToString(formOfShape(shape)), form);
});

test("each column once", () => {
  const fields = new Map<string, FieldShape>([
    ["a", number],
    ["b", number],
    ["c", { kind: "variant", choice: index, alternatives: [text] }],
  ]);
  const shape: FieldShape = { kind: "list", index, content: { kind: "record", isTuple: false, fields } };
  assert.deepEqual(columnsOfShape(shape), [index, number.column, text.index, text.characters]);
});

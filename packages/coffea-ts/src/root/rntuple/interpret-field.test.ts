import assert from "node:assert/strict";
import { test } from "node:test";
import { formToString } from "../../awkward/index.ts";
import { type TestField } from "../../../test/data/rntuple-file.ts";
import { formOfShape } from "./field-shape.ts";
import { ColumnStore, fieldTree } from "./field-tree.ts";
import { interpretField } from "./interpret-field.ts";
import type { FieldRecord } from "./schema.ts";

const roles = ["leaf", "collection", "record", "variant", "streamer", "unknown"] as const;

/** What the first field means: its form, or why it has none. Columns are pairs of a field and a type. */
function meaning(
  fields: readonly TestField[],
  columns: readonly (readonly [field: number, type: number, representation?: number])[],
): string {
  const records = fields.map((field, i): FieldRecord => ({
    parent: field.parent ?? i,
    role: roles[field.role ?? 0]!,
    name: field.name,
    typeName: field.type ?? "",
    description: "",
    repetition: field.repetition ?? 0,
    source: null,
  }));
  const [top] = fieldTree({
    fields: records,
    columns: columns.map(([field, type, representation = 0], id) => ({
      id,
      type,
      bits: 32,
      field,
      representation,
      firstElement: 0,
      range: null,
    })),
    aliases: [],
  });
  const { shape, notReadable } = interpretField(top!, new ColumnStore());
  return shape === null ? notReadable : formToString(formOfShape(shape));
}

const [index, char, int, bit, float] = [15, 2, 7, 0, 12];

test("what C++ types become", () => {
  assert.equal(meaning([{ name: "x", type: "float" }], [[0, float]]), "float32");
  assert.equal(
    meaning(
      [{ name: "s", type: "std::string" }],
      [
        [0, index],
        [0, char],
      ],
    ),
    "string",
  );
  assert.equal(
    meaning(
      [
        { name: "v", type: "std::vector<float>", role: 1 },
        { name: "_0", parent: 0 },
      ],
      [
        [0, index],
        [1, float],
      ],
    ),
    "var * float32",
  );
  assert.equal(
    meaning(
      [
        { name: "o", type: "std::optional<float>", role: 1 },
        { name: "_0", parent: 0 },
      ],
      [
        [0, index],
        [1, float],
      ],
    ),
    "?float32",
  );
  assert.equal(
    meaning(
      [
        { name: "a", type: "std::array<float,3>", repetition: 3 },
        { name: "_0", parent: 0 },
      ],
      [[1, float]],
    ),
    "3 * float32",
  );
  assert.equal(meaning([{ name: "b", type: "std::bitset<70>", repetition: 70 }], [[0, bit]]), "70 * bool");
  assert.equal(
    meaning(
      [
        { name: "e", type: "std::atomic<std::int32_t>" },
        { name: "_0", parent: 0 },
      ],
      [[1, int]],
    ),
    "int32",
  );
  assert.equal(meaning([{ name: "n", type: "ROOT::RNTupleCardinality<std::uint64_t>" }], [[0, index]]), "int32");
  const pair = [
    { name: "p", type: "std::pair<float,std::int32_t>", role: 2 },
    { name: "_0", parent: 0 },
    { name: "_1", parent: 0 },
  ];
  assert.equal(
    meaning(pair, [
      [1, float],
      [2, int],
    ]),
    "(float32, int32)",
  );
  const variant = [
    { name: "v", type: "std::variant<std::int32_t,float>", role: 3 },
    { name: "_0", parent: 0 },
    { name: "_1", parent: 0 },
  ];
  assert.equal(
    meaning(variant, [
      [0, 16],
      [1, int],
      [2, float],
    ]),
    "?float64",
  );
});

test("members of base classes stand behind those of the class, with their class where names repeat", () => {
  const fields = [
    { name: "d", type: "Derived", role: 2 },
    { name: ":_0", type: "Base", role: 2, parent: 0 },
    { name: "x", parent: 1 },
    { name: "y", parent: 1 },
    { name: "x", parent: 0 },
  ];
  assert.equal(
    meaning(fields, [
      [2, float],
      [3, float],
      [4, int],
    ]),
    '{x: int32, "Base::x": float32, y: float32}',
  );
});

test("of base classes, only as many are named as tell members apart", () => {
  const fields = [
    { name: "d", type: "Derived", role: 2 },
    { name: ":_0", type: "Mid", role: 2, parent: 0 },
    { name: ":_0", type: "Base", role: 2, parent: 1 },
    { name: "x", parent: 2 },
    { name: "x", parent: 1 },
    { name: "x", parent: 0 },
  ];
  assert.equal(
    meaning(fields, [
      [3, float],
      [4, bit],
      [5, int],
    ]),
    '{x: int32, "Mid::x": bool, "Mid::Base::x": float32}',
  );
  const twice = [
    { name: "d", role: 2 },
    { name: "x", parent: 0 },
    { name: "x", parent: 0 },
  ];
  assert.match(
    meaning(twice, [
      [1, float],
      [2, int],
    ]),
    /same name/,
  );
});

test("why a field cannot be read", () => {
  assert.match(
    meaning(
      [{ name: "h", type: "TH1F", role: 4 }],
      [
        [0, index],
        [0, 1],
      ],
    ),
    /"h" \(TH1F\) is stored by ROOT's streamer/,
  );
  assert.match(meaning([{ name: "x", type: "float" }], [[0, 77]]), /type 77, of a newer format/);
  assert.match(meaning([{ name: "x", role: 5 }], []), /role that only newer versions/);
  assert.match(meaning([{ name: "v", role: 1 }], [[0, index]]), /has 0 parts where one was expected/);
  assert.match(
    meaning(
      [
        { name: "v", role: 1 },
        { name: "_0", parent: 0 },
      ],
      [[1, float]],
    ),
    /a collection without an index/,
  );
  assert.match(
    meaning(
      [{ name: "x", type: "std::string" }],
      [
        [0, index],
        [0, char],
        [0, index, 1],
      ],
    ),
    /different columns/,
  );
  assert.match(meaning([{ name: "x", type: "float" }], [[0, index]]), /columns that do not fit its type/);
  const nested = Array.from({ length: 80 }, (_, i) => ({ name: "_0", parent: Math.max(i - 1, 0), type: "Deep" }));
  assert.match(meaning(nested, [[79, float]]), /levels deep/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { notebookOf } from "./cells.ts";

const script = `// About the script.
import "left out";

// %% [markdown]
// # Title
//
// Text.

// %%
const x = 1;

x;
// %%
`;

test("a script becomes cells of text and code", () => {
  const { cells } = notebookOf(script);
  assert.deepEqual(
    cells.map(({ id, cell_type, source }) => [id, cell_type, source]),
    [
      ["cell-01", "markdown", "# Title\n\nText."],
      ["cell-02", "code", "const x = 1;\n\nx;"],
      ["cell-03", "code", ""],
    ],
  );
});

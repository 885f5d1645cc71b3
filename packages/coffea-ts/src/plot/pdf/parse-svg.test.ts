import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePicture } from "./parse-svg.ts";

test("elements, attributes with escaped characters, nesting", () => {
  const picture = parsePicture('<svg width="20" height="10"><g a="1 &lt; 2 &amp; 3"><path d="M0 0"/></g><text>x</text></svg>\n');
  assert.deepEqual([picture.width, picture.height], [20, 10]);
  assert.deepEqual(
    picture.children.map((node) => node.name),
    ["g", "text"],
  );
  assert.equal(picture.children[0]!.attributes["a"], "1 < 2 & 3");
  assert.equal(picture.children[0]!.children[0]!.attributes["d"], "M0 0");
});

test("what is no picture is refused with the place", () => {
  for (const bad of ["", "text", "<svg>", '<svg width="1" height="1"><g></svg>', '<svg width="1" height="1"/><!-- -->', "<svg></svg>"])
    assert.throws(() => parsePicture(bad), { code: "BadArgument", message: /plot1d/ }, bad);
});

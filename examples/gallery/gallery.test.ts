import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { galleryFiles } from "../../scripts/gallery-files.ts";
import { repository } from "../../scripts/setup/step.ts";

const files = await galleryFiles();

test("the gallery is what the examples make now (npm run gallery renews it)", () => {
  for (const [path, content] of files) {
    assert.ok(existsSync(`${repository}${path}`), `${path} is missing`);
    assert.ok(readFileSync(`${repository}${path}`, "utf8") === content, `${path} differs`);
  }
  const kept = readdirSync(`${repository}docs/gallery`).map((name) => `docs/gallery/${name}`);
  assert.deepEqual(kept.toSorted(), [...files.keys()].filter((path) => /^docs\/gallery\/.*\.svg$/.test(path)).toSorted());
});

test("its pictures are small, and have only numbers that are some", () => {
  for (const [path, content] of files) {
    if (!path.endsWith(".svg")) continue;
    assert.ok(content.length < 150_000, `${path}: ${content.length} characters`);
    assert.doesNotMatch(content.replace(/href="[^"]*"/g, ""), /NaN|Infinity|undefined/, path);
  }
});

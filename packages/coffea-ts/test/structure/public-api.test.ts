import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test, type TestContext } from "node:test";

interface Manifest {
  exports: Record<string, string | Record<string, string>>;
}
const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as Manifest;

// A change of this snapshot is a change for users: it belongs in the changelog. Renew it with `--test-update-snapshots`.
for (const subpath of Object.keys(manifest.exports).filter((key) => !key.endsWith(".json"))) {
  test(`public names of coffea-ts${subpath.slice(1)}`, async (t: TestContext) => {
    const module = (await import(`coffea-ts${subpath.slice(1)}`)) as Record<string, unknown>;
    t.assert.snapshot(Object.keys(module).sort());
    assert.equal(module["default"], undefined, "the library has no default exports");
  });
}

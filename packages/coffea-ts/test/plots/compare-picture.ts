import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Compares with the picture in test/plots; a different one is left beside it as NAME-changed.svg, to be looked at and renamed. */
export function comparePicture(name: string, svg: string): void {
  const path = (suffix: string) => new URL(`${name}${suffix}.svg`, import.meta.url);
  if (existsSync(path("")) && readFileSync(path(""), "utf8") === svg) return;
  writeFileSync(path("-changed"), svg);
  assert.fail(`the picture differs from test/plots/${name}.svg: look at ${name}-changed.svg, and rename it if it is right`);
}

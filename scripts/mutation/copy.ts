import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "../setup/step.ts";

/** A copy of the sources to change, with everything installed linked in; returns its folder. The project itself is never touched. */
export function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "coffea-ts-mutation-"));
  for (const name of ["package.json", "tsconfig.json", "tsconfig.base.json", "docs", "examples", "packages", "scripts", "bench"])
    cpSync(join(repository, name), join(folder, name), { recursive: true, filter: (path) => !/node_modules|\/dist\b/.test(path) });
  for (const name of ["node_modules", "compiled", "answers"]) mkdirSync(join(folder, name));
  for (const name of readdirSync(join(repository, "node_modules")))
    if (name !== "coffea-ts") symlinkSync(join(repository, "node_modules", name), join(folder, "node_modules", name));
  symlinkSync("../packages/coffea-ts", join(folder, "node_modules", "coffea-ts"));
  for (const name of [".cache", ".venv"]) if (existsSync(join(repository, name))) symlinkSync(join(repository, name), join(folder, name));
  return folder;
}

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const installed = `${repository}node_modules/deno/deno${process.platform === "win32" ? ".exe" : ""}`;

/** The Deno of the npm package `deno`, or null where its install script did not run. `COFFEA_TS_DENO` names another. */
export const denoPath: string | null =
  [process.env["COFFEA_TS_DENO"], installed].find((path) => path !== undefined && existsSync(path)) ?? null;

/** The environment in which Deno takes this package's sources, as Node does with `--conditions`. */
export const denoEnvironment: Readonly<Record<string, string | undefined>> = {
  ...process.env,
  DENO_CONDITIONS: "@coffea-ts/source",
  DENO_NO_UPDATE_CHECK: "1",
  NO_COLOR: "1",
};

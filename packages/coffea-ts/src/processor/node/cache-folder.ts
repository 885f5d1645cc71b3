import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** This user's folder for what can be made again: `COFFEA_TS_CACHE`, else `coffea-ts` in the cache folder of the XDG base directories. */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const { COFFEA_TS_CACHE: own, XDG_CACHE_HOME: xdg } = environment;
  if (own !== undefined && own !== "") return resolve(own);
  return join(xdg !== undefined && xdg.startsWith("/") ? xdg : join(homedir(), ".cache"), "coffea-ts");
}

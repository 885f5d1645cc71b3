import assert from "node:assert/strict";
import { test } from "node:test";
import { cacheFolder } from "./cache-folder.ts";

test("the cache folder of the user, by the environment", () => {
  assert.equal(cacheFolder({ COFFEA_TS_CACHE: "/scratch/cache", XDG_CACHE_HOME: "/xdg" }), "/scratch/cache");
  assert.equal(cacheFolder({ COFFEA_TS_CACHE: "", XDG_CACHE_HOME: "/xdg" }), "/xdg/coffea-ts");
  assert.match(cacheFolder({ XDG_CACHE_HOME: "relative" }), /\.cache\/coffea-ts$/, "XDG folders are absolute, others do not count");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import type { RootObject } from "../streamer/root-object.ts";
import type { StreamerElement, StreamerInfo } from "../streamer/streamer-info.ts";
import { findElement } from "./find-element.ts";

const element = (name: string, isBase = false): StreamerElement => ({
  name,
  isBase,
  title: "",
  type: isBase ? 0 : 5,
  typeName: "float",
  arrayLength: 0,
  dims: [],
  countName: "",
  baseVersion: isBase ? 1 : 0,
});
const info = (className: string, version: number, names: StreamerElement[]): StreamerInfo => ({
  className,
  version,
  checksum: 0,
  elements: names,
});
const infos = new Map([
  [
    "Track",
    new Map([1, 2].map((version) => [version, info("Track", version, [element("Base", true), element(`fV${version}`), element("fP")])])),
  ],
  ["Base", new Map([[1, info("Base", 1, [element("Base", true), element("fBits")])]])],
]);
const branch = (fName: string, rest: Record<string, string | number>): RootObject => ({
  className: "TBranchElement",
  version: 10,
  members: new Map<string, string | number>([["fName", fName], ...Object.entries(rest)]),
});

test("by the place in the layout of the right version", () => {
  assert.equal(findElement(branch("tracks.fV1", { fClassName: "Track", fClassVersion: 1, fID: 1 }), infos)?.name, "fV1");
  assert.equal(findElement(branch("fP[3]", { fClassName: "Track", fClassVersion: 2, fID: 2 }), infos)?.name, "fP");
});

test("by name where the place disagrees, base classes included", () => {
  assert.equal(findElement(branch("fP", { fClassName: "Track", fClassVersion: 2, fID: 1 }), infos)?.name, "fP");
  assert.equal(findElement(branch("fBits", { fClassName: "Track", fClassVersion: 99, fID: -1 }), infos)?.name, "fBits");
});

test("null where the class is not described, or has no such member", () => {
  assert.equal(findElement(branch("x", { fClassName: "Jet", fClassVersion: 1, fID: 0 }), infos), null);
  assert.equal(findElement(branch("x", { fClassName: "Base", fClassVersion: 1, fID: -1 }), infos), null);
});

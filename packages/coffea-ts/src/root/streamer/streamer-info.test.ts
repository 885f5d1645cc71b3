import assert from "node:assert/strict";
import { test } from "node:test";
import { memorySource, openFileSource, runReadingSync } from "../../bytes/index.ts";
import { sampleFile } from "../../../test/data/sample-file.ts";
import { openRecord, readRange } from "../file/context.ts";
import { parseFileHeader } from "../file/file-header.ts";
import { recreate, memorySink } from "../write/index.ts";
import { parseStreamerInfos, readStreamerInfos, type StreamerInfos } from "./streamer-info.ts";

const writer = recreate(memorySink());
writer.mkTree("Events", { x: "float32" }).extend({ x: [1] });
const bytes = writer.close();
const file = { name: "a.root", sizeBytes: bytes.length };
const header = parseFileHeader(bytes, "a.root");

const infosOf = (content: Uint8Array, change: Partial<typeof header> = {}): StreamerInfos =>
  runReadingSync(readStreamerInfos(file, { ...header, ...change }), memorySource(content));

test("layouts by class and version, with base classes and counted arrays", () => {
  const [info] = infosOf(bytes).get("TBranch")!.values();
  assert.equal(info?.elements[0]?.name, "TNamed");
  assert.equal(info?.elements[0]?.isBase, true);
  const seek = info?.elements.find((element) => element.name === "fBasketSeek");
  assert.equal(seek?.countName, "fMaxBaskets");
});

test("no list, a place outside the file, or a damaged list: none, and no error", () => {
  assert.equal(infosOf(bytes, { streamerInfoSeek: 0 }).get("TBranch"), undefined);
  assert.equal(infosOf(bytes, { streamerInfoSeek: 1e9 }).get("TBranch"), undefined);
  const damaged = bytes.slice();
  damaged.fill(0x5a, header.streamerInfoSeek + 70, header.streamerInfoSeek + 200);
  assert.equal(infosOf(damaged).get("TBranch"), undefined);
});

const sample = sampleFile("uproot-issue327.root");

test("dimensions and ranges of members in a file by ROOT", { skip: sample === null && "the sample file is not on this machine" }, () => {
  const source = openFileSource(sample!);
  const place = { name: "x", sizeBytes: source.sync.size() };
  const head = parseFileHeader(source.sync.read([{ start: 0, stop: 100 }])[0]!, "x");
  const record = runReadingSync(readRange(place, head.streamerInfoSeek, head.streamerInfoBytes), source);
  const infos = parseStreamerInfos(openRecord(record, "the layouts"));
  const elements = [...infos.values()].flatMap((versions) => Array.from(versions.values(), (info) => info.elements).flat());
  assert.deepEqual(elements.find((element) => element.name === "fQvector")?.dims, [9, 10, 2]);
});

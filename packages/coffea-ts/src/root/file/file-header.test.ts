import assert from "node:assert/strict";
import { test } from "node:test";
import { isCoffeaError } from "../../base/index.ts";
import { ByteWriter } from "../write/byte-writer.ts";
import { compressionName, parseFileHeader } from "./file-header.ts";

const uuid = Uint8Array.from({ length: 16 }, (_, i) => i);
const root = new TextEncoder().encode("root");

test("the 32-bit header", () => {
  const writer = new ByteWriter().raw(root).int32(61800, 100, 5000, 4900, 60, 1, 58).uint8(4).int32(101, 4000, 900).int16(1).raw(uuid);
  assert.deepEqual(parseFileHeader(writer.bytes, "a.root"), {
    version: 61800,
    is64Bit: false,
    begin: 100,
    end: 5000,
    nameBytes: 58,
    compression: 101,
    streamerInfoSeek: 4000,
    streamerInfoBytes: 900,
    uuid: "00010203-0405-0607-0809-0a0b0c0d0e0f",
  });
});

test("the 64-bit header, with positions beyond 4 GB", () => {
  const far = 5_000_000_000;
  const writer = new ByteWriter()
    .raw(root)
    .int32(1061800, 100)
    .int64(far, far - 10)
    .int32(60, 1, 58)
    .uint8(8)
    .int32(404);
  const header = parseFileHeader(
    writer
      .int64(far - 900)
      .int32(890)
      .int16(1)
      .raw(uuid).bytes,
    "a.root",
  );
  assert.equal(header.is64Bit, true);
  assert.equal(header.end, far);
  assert.equal(header.streamerInfoSeek, far - 900);
  assert.equal(header.compression, 404);
});

const fails = (bytes: Uint8Array, pattern: RegExp) =>
  assert.throws(
    () => parseFileHeader(bytes, "notes.txt"),
    (error) => isCoffeaError(error, "NotARootFile") && /notes\.txt/.test(error.message) && pattern.test(error.message),
  );
fails(new TextEncoder().encode("<html>\n<body>404"), /"<html>\\n<body>40.*text/);

test("a text file is NotARootFile with its first bytes; binary ones in hexadecimal", () => {
  fails(Uint8Array.of(0x1f, 0x8b, 8, 0), /1f 8b 08 00/);
  fails(new Uint8Array(0), /is empty/);
});

test("a header that is cut off is CorruptFile", () => {
  assert.throws(
    () => parseFileHeader(new ByteWriter().raw(root).int32(61800, 100).bytes, "a.root"),
    /Cannot make sense of the header of a\.root/,
  );
});

test("names of compression settings", () => {
  const settings = [0, 1, 101, 207, 301, 404, 505, 100, 600, 901];
  assert.deepEqual(settings.map(compressionName), ["none", "zlib", "zlib", "lzma", "old zlib", "lz4", "zstd", "none", "none", "unknown"]);
});

import { CoffeaError } from "../../base/index.ts";
import { Cursor } from "./cursor.ts";

/** The record at the start of every ROOT file (ROOT's `TFile` header). Positions and sizes in bytes. */
export interface FileHeader {
  /** ROOT version of the writer, 61800 is 6.18/00; 1000000 more in files that may exceed 2 GB. */
  readonly version: number;
  readonly is64Bit: boolean;
  /** Where the first record starts. */
  readonly begin: number;
  /** Where the file should end. */
  readonly end: number;
  /** Length of the first key with its names; the root directory's record follows. */
  readonly nameBytes: number;
  /** Algorithm times 100 plus level, see {@link compressionName}. */
  readonly compression: number;
  readonly streamerInfoSeek: number;
  readonly streamerInfoBytes: number;
  readonly uuid: string;
}

/** Bytes to read for the longest header. */
export const headerBytes = 100;

/** Parses the header. Throws `NotARootFile` with the first bytes where they are not ROOT's. */
export function parseFileHeader(bytes: Uint8Array, name: string): FileHeader {
  if (bytes.length < 4 || String.fromCharCode(...bytes.subarray(0, 4)) !== "root") throw notRoot(bytes, name);
  const cursor = new Cursor(bytes, `the header of ${name}`);
  cursor.moveTo(4);
  const version = cursor.i32();
  const is64Bit = version >= 1_000_000;
  const position = (): number => (is64Bit ? cursor.seek64() : cursor.i32());
  const begin = cursor.i32();
  const end = position();
  position(); // list of free segments
  cursor.advance(8); // its length and count
  const nameBytes = cursor.i32();
  cursor.advance(1); // size of file positions
  const compression = cursor.i32();
  const streamerInfoSeek = position();
  const streamerInfoBytes = cursor.i32();
  cursor.advance(2); // version of the UUID
  return { version, is64Bit, begin, end, nameBytes, compression, streamerInfoSeek, streamerInfoBytes, uuid: parseUuid(cursor) };
}

function parseUuid(cursor: Cursor): string {
  const digits = [...cursor.take(16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join("-");
}

function notRoot(bytes: Uint8Array, name: string): CoffeaError {
  const start = [...bytes.subarray(0, 16)];
  const printable = start.length > 0 && start.every((byte) => (byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9);
  const shown = printable
    ? JSON.stringify(String.fromCharCode(...start))
    : start.map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
  const found = bytes.length === 0 ? "is empty" : `starts with ${shown}${printable ? ", which looks like text" : ""}`;
  return new CoffeaError(
    "NotARootFile",
    `${name} is not a ROOT file: those start with "root", this one ${found}. Check the path, or that the download did not save an error page.`,
    {
      details: { file: name },
    },
  );
}

const algorithms = ["zlib", "zlib", "lzma", "old zlib", "lz4", "zstd"];

/** Name of a compression setting (algorithm times 100 plus level): `"none"`, `"zlib"`, `"lzma"`, `"lz4"`, `"zstd"`. */
export function compressionName(setting: number): string {
  if (setting <= 0 || setting % 100 === 0) return "none";
  return algorithms[Math.floor(setting / 100)] ?? "unknown";
}

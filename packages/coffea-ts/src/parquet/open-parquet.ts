import { fromArrow } from "../arrow/index.ts";
import type { Array as AwkwardArray, Untyped } from "../awkward/index.ts";
import { CoffeaError, shortText } from "../base/index.ts";
import { type ByteSource, memorySource, openFileSource, type Reading, runReading, truncated } from "../bytes/index.ts";
import { assemble, Footer } from "./footer.ts";
import { loadLibrary, reasonOf } from "./load-library.ts";

/** A Parquet file: its path, its bytes, or a source of them. */
export type ParquetSource = string | Uint8Array | ByteSource;

/** An open file: its description is read, its columns are not. */
export interface OpenParquet {
  readonly name: string;
  readonly source: ByteSource;
  readonly footer: Footer;
  /** An array of no entries, with the form of all. */
  readonly empty: AwkwardArray<Untyped>;
  /** Reads and decodes the whole file. Throws `CorruptFile`. */
  readAll(): Reading<AwkwardArray<Untyped>>;
  /** Reads the bytes of some columns and row groups, and decodes them. Throws `CorruptFile`. */
  read(columns: readonly string[], rowGroups: readonly number[]): Reading<AwkwardArray<Untyped>>;
}

const BATCH_ROWS = 1 << 24;
const TAIL_BYTES = 8; // length of the description, PAR1

/** Opens a file and loads the library. Throws `FileNotFound`, `BadArgument`, `CorruptFile`, `TruncatedFile`. */
export async function openParquet(given: ParquetSource): Promise<OpenParquet> {
  const source = sourceOf(given);
  const { name } = source;
  const size = await source.size();
  const { readParquet } = await loadLibrary();
  const decode = (bytes: Uint8Array, options = {}): AwkwardArray<Untyped> => {
    try {
      return fromArrow(readParquet(bytes, { batchSize: BATCH_ROWS, ...options }).intoIPCStream());
    } catch (error) {
      throw error instanceof CoffeaError ? error : corrupt(name, reasonOf(error), error);
    }
  };
  const description = await runReading(readDescription(name, size), source);
  let footer: Footer;
  try {
    footer = new Footer(description);
  } catch (error) {
    throw corrupt(name, reasonOf(error), error);
  }
  return {
    name,
    source,
    footer,
    empty: decode(assemble([], description), { limit: 0 }),
    *readAll() {
      const [bytes] = yield [{ start: 0, stop: size }];
      return decode(bytes!);
    },
    *read(columns, rowGroups) {
      const { ranges, footer: smaller } = footer.smaller(columns, rowGroups);
      const odd = ranges.find(({ start, stop }) => !(start >= 4 && stop >= start));
      if (odd !== undefined) throw corrupt(name, `a column is said to reach from byte ${odd.start} to ${odd.stop}`);
      const last = Math.max(0, ...ranges.map(({ stop }) => stop));
      if (last > size) throw truncated(name, size, last);
      return decode(assemble(ranges.length === 0 ? [] : yield ranges, smaller));
    },
  };
}

function sourceOf(given: ParquetSource): ByteSource {
  if (typeof given === "string") return openFileSource(given);
  if (given instanceof Uint8Array) return memorySource(given, "The given bytes");
  if (typeof (given as Partial<ByteSource> | null)?.read === "function") return given;
  throw new CoffeaError(
    "BadArgument",
    `fromParquet reads a file by its path, its bytes or a byte source, and was given ${shortText(given)}.`,
  );
}

function* readDescription(name: string, size: number): Reading<Uint8Array> {
  if (size < TAIL_BYTES + 4) throw corrupt(name, `it has ${size} bytes`);
  const [tail] = yield [{ start: size - TAIL_BYTES, stop: size }];
  const view = new DataView(tail!.buffer, tail!.byteOffset, TAIL_BYTES);
  if (view.getUint32(4) !== 0x50415231) throw corrupt(name, 'it does not end with "PAR1"');
  const length = view.getUint32(0, true);
  if (length > size - TAIL_BYTES - 4) throw corrupt(name, `its description is said to have ${length} bytes`);
  const [description] = yield [{ start: size - TAIL_BYTES - length, stop: size - TAIL_BYTES }];
  return description!;
}

function corrupt(name: string, reason: string, cause?: unknown): CoffeaError {
  return new CoffeaError(
    "CorruptFile",
    `${name} cannot be read as Parquet: ${reason}. Check that the file is whole: copy or download it again.`,
    { cause, details: { file: name } },
  );
}

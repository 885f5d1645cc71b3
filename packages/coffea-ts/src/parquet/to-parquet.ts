import { toArrow } from "../arrow/index.ts";
import type { Expr } from "../awkward/index.ts";
import { checkOptions, CoffeaError, hintFor, shortText } from "../base/index.ts";
import { writeWholeFile } from "../bytes/index.ts";
import { loadLibrary, reasonOf } from "./load-library.ts";

/** How {@link toParquet} writes. */
export interface ToParquetOptions {
  /** Default `"zstd"`, as awkward's. */
  readonly compression?: "none" | "snappy" | "gzip" | "zstd" | "lz4";
  /** Rows of a row group at most. Default 64 × 1024 × 1024, as awkward's. */
  readonly rowGroupSize?: number;
}

const compressions = { none: "UNCOMPRESSED", snappy: "SNAPPY", gzip: "GZIP", zstd: "ZSTD", lz4: "LZ4_RAW" } as const;

/**
 * Writes an array to a Parquet file and gives its path, or, without a path, the file's bytes. Records become a table with a column for each field, anything else one column with an empty name, as awkward does. Computes.
 * Throws `NotSupported` for unions, which Parquet has not, `BadArgument` for other options, `WriteFailed`. `ak.to_parquet`.
 */
export function toParquet(x: Expr<unknown>, path: string, options?: ToParquetOptions): Promise<string>;
export function toParquet(x: Expr<unknown>, options?: ToParquetOptions): Promise<Uint8Array>;
export async function toParquet(
  x: Expr<unknown>,
  first?: string | ToParquetOptions,
  second?: ToParquetOptions,
): Promise<string | Uint8Array> {
  const options = (typeof first === "string" ? second : first) ?? {};
  checkOptions(options, { compression: "string", rowGroupSize: "number" }, "toParquet");
  const { compression = "zstd", rowGroupSize = 64 * 1024 * 1024 } = options;
  if (!Object.hasOwn(compressions, compression))
    throw new CoffeaError(
      "BadArgument",
      `toParquet compresses with ${Object.keys(compressions).join(", ")}, and not with ${shortText(compression)}. ${hintFor(compression, Object.keys(compressions), "codecs")}`,
    );
  if (!Number.isSafeInteger(rowGroupSize) || rowGroupSize < 1)
    throw new CoffeaError("BadArgument", `rowGroupSize of toParquet is ${rowGroupSize}; give a whole number of at least 1.`);
  const bytes = await encode(toArrow(x), compression, rowGroupSize);
  if (typeof first !== "string") return bytes;
  await writeWholeFile(first, bytes);
  return first;
}

async function encode(arrow: Uint8Array, compression: keyof typeof compressions, rowGroupSize: number): Promise<Uint8Array> {
  const { Compression, Table, WriterPropertiesBuilder, writeParquet } = await loadLibrary();
  const properties = new WriterPropertiesBuilder()
    .setCompression(Compression[compressions[compression]])
    .setMaxRowGroupSize(Math.min(rowGroupSize, 2 ** 32 - 1))
    .setCreatedBy("coffea-ts")
    .build();
  try {
    return writeParquet(Table.fromIPCStream(arrow), properties);
  } catch (error) {
    throw new CoffeaError(
      "NotSupported",
      `The array cannot be written as Parquet: ${reasonOf(error)}. Parquet has no unions; write one field for each type.`,
      { cause: error },
    );
  }
}

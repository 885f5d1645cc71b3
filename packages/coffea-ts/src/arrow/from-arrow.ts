import { type Batch, CompressionType, type Field, setCompressionCodec, tableFromIPC } from "@uwdata/flechette";
import { type Array, fromLayout, joinLayouts, type Layout, type Untyped } from "../awkward/index.ts";
import { CoffeaError, shortText } from "../base/index.ts";
import { compress, decompress } from "../codec/index.ts";
import { emptyBatch, layoutOfBatch } from "./read-column.ts";
import { recordNameKey, tupleKey } from "./write-column.ts";

/**
 * The array of an Arrow IPC stream or file: a record of the columns, or, for one column without a name, its values. Columns that may be missing are options, as awkward's,
 * dictionaries of text are categoricals, and numbers are not copied. Buffers compressed with zstd are decoded.
 * Throws `NotSupported` for times, dates and decimals and for LZ4, `CorruptFile` for bytes that are no Arrow. `ak.from_arrow`.
 */
export function fromArrow<T = Untyped>(bytes: Uint8Array | ArrayBuffer): Array<T> {
  const { schema, children } = open(bytes);
  const columns = schema.fields.map((column, i) => columnLayout(column, children[i]!.data));
  if (schema.fields.length === 1 && schema.fields[0]!.name === "") return fromLayout<T>(columns[0]!);
  const fields = schema.fields.map(({ name }) => name);
  const named = new Map(fields.map((name, i) => [name, columns[i]!]));
  const layout: Layout = {
    kind: "record",
    name: schema.metadata?.get(recordNameKey) ?? null,
    length: columns[0]?.length ?? 0,
    fields,
    ...(schema.metadata?.has(tupleKey) === true ? { isTuple: true } : {}),
    field: (name) => named.get(name)!,
  };
  return fromLayout<T>(layout);
}

interface ArrowTable {
  readonly schema: { readonly fields: readonly Field[]; readonly metadata?: Map<string, string> | null };
  readonly children: readonly { readonly data: readonly Batch<unknown>[] }[];
}

/** Throws `BadArgument` unless these are bytes, and some. */
export function checkBytes(bytes: unknown, call: string): void {
  const isBytes = bytes instanceof Uint8Array || bytes instanceof ArrayBuffer;
  if (isBytes && bytes.byteLength > 0) return;
  throw new CoffeaError(
    "BadArgument",
    `${call} reads the bytes of Arrow data, a Uint8Array or an ArrayBuffer, and was given ${isBytes ? "no bytes" : shortText(bytes)}. In Node, readFileSync(path) gives the bytes of a file.`,
  );
}

function open(bytes: Uint8Array | ArrayBuffer): ArrowTable {
  checkBytes(bytes, "fromArrow");
  // The library makes views of the buffers, which must begin at multiples of 8.
  const view = bytes instanceof Uint8Array ? (bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()) : new Uint8Array(bytes);
  setCompressionCodec(CompressionType.ZSTD, {
    encode: (data: Uint8Array) => compress("ZS", 3, data),
    decode: (data: Uint8Array, length: number) => {
      const out = new Uint8Array(length);
      decompress("ZS", data, out);
      return out;
    },
  });
  try {
    return tableFromIPC(view, { useBigInt: true }) as unknown as ArrowTable;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason.includes("Missing compression codec"))
      throw new CoffeaError(
        "NotSupported",
        'These Arrow data are compressed with LZ4, which is not read here. Write them with compression="zstd", or without.',
        { cause: error },
      );
    if (error instanceof CoffeaError) throw error;
    throw new CoffeaError(
      "CorruptFile",
      `These ${view.length} bytes are no Arrow IPC stream or file: ${error instanceof TypeError ? "they end too early, or are damaged" : reason.replace(/\.+$/, "")}. Parquet files are another format.`,
      { cause: error },
    );
  }
}

function columnLayout(column: Field, batches: readonly Batch<unknown>[]): Layout {
  return joinLayouts(
    (batches.length === 0 ? [emptyBatch(column.type)] : batches).map((batch) => layoutOfBatch(column, batch, column.name)),
  );
}

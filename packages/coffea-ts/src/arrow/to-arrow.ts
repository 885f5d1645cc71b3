import { type Batch, Column, type DataType, type Field, Table, tableToIPC, Version, Endianness } from "@uwdata/flechette";
import { type Expr, toLayout } from "../awkward/index.ts";
import { checkOptions, CoffeaError, shortText } from "../base/index.ts";
import { arrowColumn, arrowField, recordMetadata } from "./write-column.ts";

/** How `toArrow` writes. */
export interface ToArrowOptions {
  /** `"stream"` (the default) for pipes and messages, `"file"` for files, as Feather's. */
  readonly format?: "stream" | "file";
}

/**
 * An array as the bytes of an Arrow IPC stream or file, uncompressed. Records become a table with a column for each field, anything else one column with an empty name,
 * as awkward does. Names of records and tuples go into metadata, which `fromArrow` reads. Computes. `ak.to_arrow_table`, with `pa.ipc` to write it.
 */
export function toArrow(x: Expr<unknown>, options: ToArrowOptions = {}): Uint8Array {
  checkOptions(options, { format: "string" }, "toArrow");
  const { format = "stream" } = options;
  if (format !== "stream" && format !== "file")
    throw new CoffeaError("BadArgument", `toArrow writes the formats "stream" and "file", and not ${shortText(format)}.`);
  const layout = toLayout(x);
  const isTable = layout.kind === "record" && layout.fields.length > 0;
  const columns = (isTable ? layout.fields : [""]).map((name) => {
    const content = isTable ? layout.field(name) : layout;
    const written = arrowColumn(content);
    return { field: arrowField(name, content, written), batch: written.batch };
  });
  const schema = {
    version: Version.V5,
    endianness: Endianness.Little,
    fields: columns.map((column): Field => column.field),
    metadata: isTable ? recordMetadata(layout) : null,
  };
  const table = new Table(
    schema,
    columns.map(({ batch, field }) => new Column<unknown>([batch as Batch<unknown>], field.type as DataType)),
  );
  return tableToIPC(table, { format })!;
}

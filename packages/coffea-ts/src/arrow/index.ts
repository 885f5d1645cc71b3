/**
 * Arrays to and from Apache Arrow: the bytes of its IPC streams and files, which Feather files are too. Lists, records, missing values, text, categoricals and unions
 * keep their structure; pyarrow, pandas, DuckDB and browsers read them.
 *
 * @example
 * import { fromArrow, toArrow } from "coffea-ts/arrow";
 *
 * const bytes = toArrow(muons); // in Python: ak.from_arrow(pa.ipc.open_stream(bytes).read_all())
 * const again = fromArrow(bytes);
 *
 * @module
 */
export { fromArrow } from "./from-arrow.ts";
export { fromFeather } from "./from-feather.ts";
export { toArrow } from "./to-arrow.ts";
export type { ToArrowOptions } from "./to-arrow.ts";
export { toFeather } from "./to-feather.ts";

import { CoffeaError } from "../../base/index.ts";
import type { RootSink } from "./sink.ts";

/** Outside Node there are no local files to write: always throws `NotSupported`. Write to a `memorySink` and save its bytes. */
export function fileSink(path: string): RootSink<string> {
  throw new CoffeaError(
    "NotSupported",
    `The file ${path} cannot be written: this platform has no local files. Write to memorySink() and save the bytes that closing it returns.`,
  );
}

/** Outside Node there are no local files to write: always throws `NotSupported`. Give `update` the file's bytes. */
export function updateFileSink(path: string): RootSink<string> {
  throw new CoffeaError(
    "NotSupported",
    `The file ${path} cannot be written: this platform has no local files. Give update its bytes, and save those that closing returns.`,
  );
}

import { LittleWriter as EnvelopeWriter } from "../../src/root/write/rntuple/little-writer.ts";

/** The writer of RNTuples' envelopes, with the numbers that only files of others have in them. */
export class LittleWriter extends EnvelopeWriter {
  f64(...values: number[]): this {
    return this.raw(new Uint8Array(Float64Array.from(values).buffer));
  }
}

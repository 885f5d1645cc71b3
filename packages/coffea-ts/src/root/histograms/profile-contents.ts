import { numbersMember, objectMember, type RootObject } from "../streamer/root-object.ts";

/** What the bins of a profile say, in the order of its values. */
export interface ProfileContents {
  /** Sum of weights. */
  readonly sums: Float64Array;
  readonly means: Float64Array;
  /** Error of each mean: the spread over the root of the effective number of entries; 0 where there is none. */
  readonly errors: Float64Array;
  /** Effective number of entries. */
  readonly counts: Float64Array;
  /** Sum of the squared distances from the mean. */
  readonly deltas: Float64Array;
}

/** From the sums of weighted values in each bin; `numbers` finds a member that has a number for each bin. ROOT's `TProfileHelper::GetBinError` says how. */
export function profileContents(
  object: RootObject,
  sumOfValues: Float64Array,
  numbers: (name: string) => Float64Array | null,
): ProfileContents {
  const entries = objectMember(object, "fBinEntries");
  const none = new Float64Array(sumOfValues.length);
  const sums = numbers("fBinEntries") ?? (entries === null ? none : numbersMember(entries, "fArray"));
  const squares = numbers("fBinSumw2");
  const sumOfSquares = numbers("fSumw2") ?? none;
  const means = none.slice();
  const errors = none.slice();
  const deltas = none.slice();
  const counts = squares === null ? sums : sums.map((sum, i) => (squares[i]! > 0 ? sum ** 2 / squares[i]! : 0));
  for (let i = 0; i < means.length; i++) {
    const sum = sums[i]!;
    if (sum === 0) continue;
    const mean = sumOfValues[i]! / sum;
    means[i] = mean;
    errors[i] = Math.sqrt(Math.abs(sumOfSquares[i]! / sum - mean ** 2)) / Math.sqrt(counts[i]!);
    deltas[i] = Math.max(sumOfSquares[i]! - sum * mean ** 2, 0);
  }
  return { sums, means, errors, counts, deltas };
}

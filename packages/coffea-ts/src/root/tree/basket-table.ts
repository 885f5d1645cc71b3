import { itemsMember, numberMember, numbersMember, type RootObject } from "../streamer/root-object.ts";
import { embeddedBasket, type Basket } from "./basket.ts";

/** Where the baskets of a branch stand and which entries they hold. Positions and sizes in bytes. */
export interface BasketTable {
  /** First entry of each basket, and the end of the last. */
  readonly entryStarts: Float64Array;
  /** Position and size of the baskets that are records of their own, in order. */
  readonly seeks: Float64Array;
  readonly sizes: Float64Array;
  /** Baskets inside the tree's record, after the others. */
  readonly embedded: readonly Basket[];
}

/** Reads the table out of a branch object (`TBranch` or a class derived from it). */
export function basketTable(branch: RootObject): BasketTable {
  // The arrays have room for more baskets than there are.
  const announced = Math.max(0, numberMember(branch, "fWriteBasket"));
  const seeks = numbersMember(branch, "fBasketSeek", announced);
  const sizes = numbersMember(branch, "fBasketBytes", announced);
  const starts = numbersMember(branch, "fBasketEntry", announced + 1);
  const entries = numberMember(branch, "fEntries");
  const written = Math.min(seeks.length, sizes.length, starts.length, announced);
  const firstGap = seeks.subarray(0, written).indexOf(0);
  const count = firstGap < 0 ? written : firstGap;
  // The table may end without the first entry behind the last basket.
  const end = count === 0 ? 0 : count < starts.length ? starts[count]! : null;
  const embedded = end === entries ? [] : itemsMember(branch, "fBaskets").flatMap((item) => toBasket(item));
  const embeddedEntries = embedded.reduce((sum, basket) => sum + basket.entries, 0);
  const entryStarts = new Float64Array(count + embedded.length + 1);
  entryStarts.set(starts.subarray(0, count));
  entryStarts[count] = end ?? entries - embeddedEntries;
  for (const [i, basket] of embedded.entries()) entryStarts[count + i + 1] = entryStarts[count + i]! + basket.entries;
  return { entryStarts, seeks: seeks.slice(0, count), sizes: sizes.slice(0, count), embedded };
}

function toBasket(item: RootObject | null): Basket[] {
  const basket = item?.className === "TBasket" ? embeddedBasket(item) : null;
  return basket === null ? [] : [basket];
}

import { CoffeaError } from "../../base/index.ts";
import { isTexts, type ColumnInput, type Input, type Leaves } from "./column.ts";

/** All inputs flat and of one length; constants stay single values. */
export interface FlatInputs {
  /** Number of entries; 1 when every input is a constant. */
  readonly length: number;
  readonly leaves: readonly (Leaves | null)[];
  /** Whether the input is one value for all entries. */
  readonly constant: readonly boolean[];
}

/**
 * Brings the inputs of a fill to one flat length: lists are flattened, and a value per event (or per outer list) is repeated for each item of the deepest lists.
 * Absent inputs are null. Throws `ShapeMismatch` when lengths or lists differ.
 */
export function broadcastInputs(inputs: readonly (Input | null)[], names: readonly string[]): FlatInputs {
  let deepest = -1;
  for (const [i, input] of inputs.entries()) {
    if (input?.kind !== "column") continue;
    const best = deepest === -1 ? null : (inputs[deepest] as ColumnInput);
    if (best === null || input.lists.length > best.lists.length) deepest = i;
  }
  const constant = inputs.map((input) => input?.kind === "constant");
  if (deepest === -1) return { length: 1, leaves: inputs.map((input) => input?.leaves ?? null), constant };
  const target = inputs[deepest] as ColumnInput;
  const leaves = inputs.map((input, i) => {
    if (input === null || input.kind === "constant") return input?.leaves ?? null;
    assertFits(input, target, names[i]!, names[deepest]!);
    return repeated(input, target);
  });
  return { length: target.leaves.length, leaves, constant };
}

function assertFits(input: ColumnInput, target: ColumnInput, name: string, targetName: string): void {
  if (input.length !== target.length) {
    throw new CoffeaError(
      "ShapeMismatch",
      `fill got ${target.length} values for ${targetName} but ${input.length} for ${name}; give the same number, or a single value for all. Were both made with the same event filter?`,
    );
  }
  for (const [depth, offsets] of input.lists.entries()) {
    const other = target.lists[depth]!;
    if (offsets === other) continue;
    const differs = offsets.findIndex((offset, i) => offset !== other[i]);
    if (differs !== -1) {
      const where = Math.max(differs - 1, 0);
      throw new CoffeaError(
        "ShapeMismatch",
        `fill got lists of different lengths for ${targetName} and ${name}: list ${where} has ${other[where + 1]! - other[where]!} and ${offsets[where + 1]! - offsets[where]!} items. Filter both with the same mask.`,
      );
    }
  }
}

/** The leaves of `input`, each as often as the deeper lists of `target` have items. */
function repeated(input: ColumnInput, target: ColumnInput): Leaves {
  const deeper = target.lists.slice(input.lists.length);
  if (deeper.length === 0) return input.leaves;
  const starts = (i: number): number => deeper.reduce((position, offsets) => offsets[position]!, i);
  if (!isTexts(input.leaves)) {
    const values = input.leaves;
    const numbers = new Float64Array(target.leaves.length);
    for (let i = 0; i < values.length; i++) numbers.fill(values[i]!, starts(i), starts(i + 1));
    return numbers;
  }
  const texts = new Array<string>(target.leaves.length);
  for (let i = 0; i < input.leaves.length; i++) texts.fill(input.leaves[i]!, starts(i), starts(i + 1));
  return texts;
}

import { CoffeaError, shortText } from "../../base/index.ts";
import type { AxisTextOptions } from "./axis-base.ts";
import { assertDistinct, assertList, CategoryBase } from "./category-base.ts";
import { categoryTraits, namedAxis, type CategoryOptions } from "./flow-options.ts";

/** One bin per listed integer, in any order. Others go to the overflow bin, or make the axis grow. */
export class IntCategoryAxis extends CategoryBase<number> {
  readonly kind = "intCategory";

  override withCategories(categories: readonly number[]): this {
    return new IntCategoryAxis(categories, this.text, this.traits) as this;
  }

  withText(text: AxisTextOptions): IntCategoryAxis {
    return new IntCategoryAxis(this.bins, text, this.traits);
  }
}

/** An integer category axis. Throws `BadArgument` for a category that is no integer or is given twice. */
export function intCategoryAxis(categories: readonly number[], options: CategoryOptions): IntCategoryAxis {
  const named = namedAxis("integer category", options);
  const traits = categoryTraits(options, named);
  assertList(categories, named, "[11, 13]");
  const wrong = categories.findIndex((category) => !Number.isInteger(category) || (category | 0) !== category);
  if (wrong !== -1)
    throw new CoffeaError(
      "BadArgument",
      `${named} has the category ${shortText(categories[wrong])}, which is not an integer of 32 bits. For text use a text category axis.`,
    );
  assertDistinct(categories, named);
  return new IntCategoryAxis([...categories], options, traits);
}

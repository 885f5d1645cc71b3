import { CoffeaError, shortText } from "../../base/index.ts";
import type { AxisTextOptions } from "./axis-base.ts";
import { assertDistinct, assertList, CategoryBase } from "./category-base.ts";
import { categoryTraits, namedAxis, type CategoryOptions } from "./flow-options.ts";

/** One bin per text. Unknown texts go to the overflow bin, or make the axis grow. */
export class StrCategoryAxis extends CategoryBase<string> {
  readonly kind = "strCategory";

  override withCategories(categories: readonly string[]): this {
    return new StrCategoryAxis(categories, this.text, this.traits) as this;
  }

  withText(text: AxisTextOptions): StrCategoryAxis {
    return new StrCategoryAxis(this.bins, text, this.traits);
  }
}

/** A text category axis. Throws `BadArgument` for a category that is no text or is given twice. */
export function strCategoryAxis(categories: readonly string[], options: CategoryOptions): StrCategoryAxis {
  const named = namedAxis("text category", options);
  const traits = categoryTraits(options, named);
  assertList(categories, named, '["ee", "mumu"]');
  const wrong = categories.findIndex((category) => typeof category !== "string");
  if (wrong !== -1)
    throw new CoffeaError(
      "BadArgument",
      `${named} has the category ${shortText(categories[wrong])}, which is no text. For integers use an integer category axis.`,
    );
  assertDistinct(categories, named);
  return new StrCategoryAxis([...categories], options, traits);
}

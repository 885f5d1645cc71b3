import type { AxisTextOptions } from "./axis-base.ts";
import { assertDistinct, CategoryBase } from "./category-base.ts";
import { categoryTraits, type CategoryOptions } from "./flow-options.ts";

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

/** A text category axis. Throws `BadArgument` for a category that is given twice. */
export function strCategoryAxis(categories: readonly string[], options: CategoryOptions): StrCategoryAxis {
  assertDistinct(categories, `The text category axis${options.name === undefined ? "" : ` "${options.name}"`}`);
  return new StrCategoryAxis([...categories], options, categoryTraits(options));
}

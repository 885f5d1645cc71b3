import type { BooleanAxis } from "./boolean.ts";
import type { IntCategoryAxis } from "./int-category.ts";
import type { IntegerAxis } from "./integer.ts";
import type { RegularAxis } from "./regular.ts";
import type { StrCategoryAxis } from "./str-category.ts";
import type { VariableAxis } from "./variable.ts";

/** An axis of a histogram. A closed union on `kind`. Axes never change. */
export type Axis = RegularAxis | VariableAxis | IntegerAxis | BooleanAxis | StrCategoryAxis | IntCategoryAxis;

/** The tag of an {@link Axis}. */
export type AxisKind = Axis["kind"];

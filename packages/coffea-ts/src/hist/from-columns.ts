import { CoffeaError, hintFor } from "../base/index.ts";
import type { Axis } from "./axis/axis.ts";
import { intCategoryAxis } from "./axis/int-category.ts";
import { strCategoryAxis } from "./axis/str-category.ts";

/** Columns of a table by name, all of one length. */
export type Columns = Readonly<Record<string, ArrayLike<number | string | boolean>>>;

/** Axes for columns: those that are given, and for a bare name the categories that the column has, sorted. Throws `BadArgument` for columns that are not there or are no texts or integers. */
export function axesOfColumns(data: Columns, axes: readonly (string | Axis)[]): readonly Axis[] {
  return axes.map((axis) => {
    const name = typeof axis === "string" ? axis : axis.name;
    const column = data[name];
    if (column === undefined)
      throw new CoffeaError("BadArgument", `The data have no column "${name}". ${hintFor(name, Object.keys(data), "columns")}`);
    if (typeof axis !== "string") return axis;
    const values = [...new Set(Array.from(column))];
    if (values.every((value) => typeof value === "string")) return strCategoryAxis(values.toSorted(), { name });
    if (values.every((value) => typeof value === "number" && Number.isInteger(value)))
      return intCategoryAxis(
        (values as number[]).toSorted((a, b) => a - b),
        { name },
      );
    throw new CoffeaError(
      "BadArgument",
      `Column "${name}" has other values than texts or integers, so that its axis has to be given, such as regularAxis({ bins, start, stop }, { name: "${name}" }).`,
    );
  });
}

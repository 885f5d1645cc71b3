import { CoffeaError, hintFor, shortText } from "../base/index.ts";
import type { Axis } from "./axis/axis.ts";
import { AxisBase } from "./axis/axis-base.ts";
import { intCategoryAxis } from "./axis/int-category.ts";
import { strCategoryAxis } from "./axis/str-category.ts";

/** Columns of a table by name, all of one length. */
export type Columns = Readonly<Record<string, ArrayLike<number | string | boolean>>>;

/** Axes for columns: those that are given, and for a bare name the categories that the column has, sorted. Throws `BadArgument` for columns that are not there or are no texts or integers. */
export function axesOfColumns(data: Columns, axes: readonly (string | Axis)[]): readonly Axis[] {
  if (typeof data !== "object" || data === null)
    throw new CoffeaError("BadArgument", `fromColumns takes columns by name, { x: [1, 2] }, but got ${shortText(data)}.`);
  if (!Array.isArray(axes))
    throw new CoffeaError(
      "BadArgument",
      `fromColumns takes a list of axes or names of columns, but got ${shortText(axes)}. For one write ["x"].`,
    );
  return axes.map((axis: string | Axis) => {
    const isAxis = axis instanceof AxisBase;
    if ((typeof axis !== "string" && !isAxis) || (isAxis && axis.name === ""))
      throw new CoffeaError(
        "BadArgument",
        `fromColumns goes by the names of axes, and got ${isAxis ? "one without a name" : shortText(axis)}. Give columns by name, or axes with their names: axis.Regular(10, 0, 1, { name: "x" }).`,
      );
    const name = typeof axis === "string" ? axis : axis.name;
    const column = columnOf(data, name);
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
      `Column "${name}" has other values than texts or integers, so that its axis has to be given, such as axis.Regular(10, 0, 1, { name: "${name}" }).`,
    );
  });
}

/** A column by its name. Throws `BadArgument` with the nearest name. */
export function columnOf(data: Columns, name: string): ArrayLike<number | string | boolean> {
  const column = Object.hasOwn(data, name) ? data[name] : undefined;
  if (column === undefined)
    throw new CoffeaError("BadArgument", `The data have no column "${name}". ${hintFor(name, Object.keys(data), "columns")}`);
  return column;
}

import type { Axis } from "./axis.ts";
import type { Column, Step } from "./column.ts";
import type { Expression } from "./expression.ts";
import type { InternTable } from "./intern-table.ts";
import type { Dtype } from "../../awkward/index.ts";

type AxisOf<K extends Axis["kind"]> = Extract<Axis, { kind: K }>;

/** Makes columns and axes: the same parts give the same object. */
export class AxisMaker {
  readonly #table: InternTable;

  constructor(table: InternTable) {
    this.#table = table;
  }

  column(input: number, path: readonly Step[], dtype: Dtype): Column {
    const steps = path.map((step) => (typeof step === "string" ? step : JSON.stringify(step.field)));
    return this.#table.intern(`column ${input} ${dtype} ${steps.join(" ")}`, (id) => ({ id, input, path, dtype }));
  }

  rows(root = 0): AxisOf<"rows"> {
    return this.#make(`rows ${root}`, { kind: "rows", parent: null, root });
  }

  list(parent: Axis, offsets: Column, at: Expression | null = null): AxisOf<"list"> {
    return this.#make(`list ${parent.id} ${offsets.id} ${at?.id}`, { kind: "list", parent, offsets, at });
  }

  regular(parent: Axis, size: number, at: Expression | null = null): AxisOf<"regular"> {
    return this.#make(`regular ${parent.id} ${size} ${at?.id}`, { kind: "regular", parent, size, at });
  }

  filter(of: Axis, mask: Expression): AxisOf<"filter"> {
    return this.#make(`filter ${of.id} ${mask.id}`, { kind: "filter", parent: of.parent, of, mask });
  }

  slice(of: Axis, { start, stop, step }: Pick<AxisOf<"slice">, "start" | "stop" | "step">): AxisOf<"slice"> {
    return this.#make(`slice ${of.id} ${start} ${stop} ${step}`, { kind: "slice", parent: of.parent, of, start, stop, step });
  }

  sort(of: Axis, key: Expression, ascending: boolean): AxisOf<"sort"> {
    return this.#make(`sort ${of.id} ${key.id} ${ascending}`, { kind: "sort", parent: of.parent, of, key, ascending });
  }

  chosen(of: Axis, by: Axis, position: Expression): AxisOf<"chosen"> {
    return this.#make(`chosen ${of.id} ${by.id} ${position.id}`, { kind: "chosen", parent: by.parent, of, by, position });
  }

  combinations(of: Axis, n: number, replacement: boolean): AxisOf<"combinations"> {
    return this.#make(`combinations ${of.id} ${n} ${replacement}`, { kind: "combinations", parent: of.parent, of, n, replacement });
  }

  cartesian(parts: readonly Axis[]): AxisOf<"cartesian"> {
    return this.#make(`cartesian ${idsOf(parts)}`, { kind: "cartesian", parent: parts[0]!.parent, parts });
  }

  within(parent: Axis, of: Axis, part: number | null = null): AxisOf<"within"> {
    return this.#make(`within ${parent.id} ${of.id} ${part}`, { kind: "within", parent, of, part });
  }

  concatenated(parts: readonly Axis[]): AxisOf<"concatenated"> {
    return this.#make(`concatenated ${idsOf(parts)}`, { kind: "concatenated", parent: parts[0]!.parent, parts });
  }

  optional(parent: Axis, present: Expression): AxisOf<"optional"> {
    return this.#make(`optional ${parent.id} ${present.id}`, { kind: "optional", parent, present });
  }

  flat(outer: Axis, inner: Axis): AxisOf<"flat"> {
    return this.#make(`flat ${outer.id} ${inner.id}`, { kind: "flat", parent: outer.parent, outer, inner });
  }

  #make<K extends Axis["kind"]>(key: string, parts: Omit<AxisOf<K>, "id"> & { readonly kind: K }): AxisOf<K> {
    return this.#table.intern(key, (id) => ({ ...parts, id }) as unknown as AxisOf<K>);
  }
}

function idsOf(parts: readonly { readonly id: number }[]): string {
  return parts.map(({ id }) => id).join();
}

import type { Axis, RowsAxis } from "../ir/axis.ts";
import type { Expression } from "../ir/expression.ts";
import type { Batch } from "../ir/program.ts";

/** The rows that an axis is in. */
export function rootOf(axis: Axis): RowsAxis {
  switch (axis.kind) {
    case "rows":
      return axis;
    case "filter":
    case "slice":
    case "sort":
    case "chosen":
    case "combinations":
    case "within":
      return rootOf(axis.parent ?? axis.of);
    case "list":
    case "regular":
    case "optional":
      return rootOf(axis.parent);
    case "cartesian":
    case "concatenated":
      return rootOf(axis.parent ?? axis.parts[0]!);
    case "flat":
      return rootOf(axis.parent ?? axis.outer);
    default:
      axis satisfies never;
      throw new Error("unreachable");
  }
}

/** What a batch asks of its axes. */
export interface Asked {
  /** Those of which the positions of items are asked for. */
  readonly numbered: ReadonlySet<Axis>;
  /** Those of which items are looked at in another order than one after the other. */
  readonly written: ReadonlySet<Axis>;
}

/** What a batch asks of its axes. */
export function askedOf(batch: Batch): Asked {
  const numbered = new Set<Axis>();
  const written = new Set<Axis>();
  const seen = new Set<Expression | Axis>();
  const pending: (Expression | Axis | null)[] = batch.sinks.flatMap((sink) =>
    sink.kind === "assert" ? [sink.axis, sink.ok] : [sink.axis, ...sink.values, sink.present],
  );
  for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
    if (one === null || seen.has(one)) continue;
    seen.add(one);
    if (one.kind === "position") number(one.axis!, numbered);
    for (const axis of writtenBy(one)) written.add(baseAxis(axis));
    pending.push(...usedBy(one));
  }
  return { numbered, written };
}

function baseAxis(axis: Axis): Axis {
  return axis.kind === "within" ? baseAxis(axis.of) : axis;
}

function writtenBy(one: Expression | Axis): readonly Axis[] {
  switch (one.kind) {
    case "combinations":
    case "sort":
    case "slice":
    case "chosen":
      return [one.of];
    case "item":
      return one.position.kind === "extreme" ? [] : [one.over];
    case "cartesian":
      return one.parts.slice(1);
    case "concatenated":
      return one.parts;
    default:
      return [];
  }
}

function number(axis: Axis, numbered: Set<Axis>): void {
  numbered.add(axis);
  // Their items have the positions of others.
  if (axis.kind === "within") number(axis.of, numbered);
  if (axis.kind === "chosen") number(axis.by, numbered);
}

/** Expressions and axes that an expression or axis is made of. */
function usedBy(one: Expression | Axis): readonly (Expression | Axis | null)[] {
  switch (one.kind) {
    case "rows":
    case "constant":
    case "literal":
      return [];
    case "list":
    case "regular":
    case "column":
      return [one.at, "parent" in one ? one.parent : one.axis];
    case "filter":
      return [one.of, one.mask];
    case "slice":
    case "combinations":
      return [one.of];
    case "sort":
      return [one.of, one.key];
    case "chosen":
      return [one.of, one.by, one.position];
    case "cartesian":
    case "concatenated":
      return one.parts;
    case "within":
      return [one.parent, one.of];
    case "optional":
      return [one.parent, one.present];
    case "flat":
      return [one.outer, one.inner];
    case "math":
    case "select":
      return one.inputs;
    case "joined":
      return [one.axis, ...one.inputs];
    case "cast":
      return [one.input];
    case "through":
      return [one.axis, one.input];
    case "reduced":
      return [one.over, one.input, one.present, one.initial];
    case "extreme":
      return [one.over, one.input, one.present];
    case "count":
      return [one.over];
    case "item":
      return [one.over, one.position, one.input];
    case "position":
    case "number":
      return [one.axis];
    default:
      one satisfies never;
      throw new Error("unreachable");
  }
}

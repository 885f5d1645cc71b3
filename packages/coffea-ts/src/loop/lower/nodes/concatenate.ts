import { graph, type Dtype } from "../../../awkward/index.ts";
import type { Expression } from "../../ir/expression.ts";
import { broadcastValues, type Part, type Place } from "../broadcast-values.ts";
import { dtypeAt } from "../forms.ts";
import type { Lowering } from "../lowering.ts";
import { asList, NotLowered, presentOf, recordLike, type ArrayValue, type ListValue, type Value } from "../lowered-value.ts";
import { castTo } from "./values.ts";

/** Lists one after the other. */
export function lowerConcatenate(node: graph.ConcatenateNode, lowering: Lowering): ArrayValue {
  if (node.axis === 0) throw new NotLowered("arrays of events one after the other are not compiled");
  const { parts, place } = lowering.parts(node.inputs);
  const forms = node.inputs.map((input) => (input.kind === "literal" ? null : input.form));
  const leaf = (inner: readonly Part[], here: Place): Value => join(lowering, inner, here, dtypeAt(node.form));
  return { rows: place.at, value: broadcastValues(lowering, parts, place, { rule: graph.axisRule(forms, node.axis, false), leaf }) };
}

function join(lowering: Lowering, parts: readonly Part[], place: Place, dtype: Dtype | null): Value {
  const sides = parts.map((part) => sideOf(lowering, part, place));
  const { axis, join: joined } = lowering.derived.concatenated(sides.map((side) => side.axis));
  const content = joinedContent(
    lowering,
    sides.map((side) => side.content),
    { dtype, join: joined },
  );
  const size = sides.some((side) => side.size === null) ? null : sides.reduce((total, side) => total + side.size!, 0);
  return { kind: "list", axis, size, content };
}

function sideOf(lowering: Lowering, part: Part, { at }: Place): ListValue {
  const { derived } = lowering;
  const value = part.get();
  if (part.form === null || (value.kind !== "option" && value.kind !== "list"))
    return { kind: "list", axis: derived.regularOn(at, 1), size: 1, content: value };
  if (value.kind === "list") return value;
  const lists = asList(presentOf(value));
  const there = derived.filter(lists.axis, (value as Value & { kind: "option" }).present);
  return { kind: "list", axis: there.axis, size: null, content: there.carry(lists.content) };
}

interface Joining {
  /** Of the numbers; null for that which all of a field have. */
  readonly dtype: Dtype | null;
  readonly join: (values: readonly Expression[]) => Expression;
}

function joinedContent(lowering: Lowering, contents: readonly Value[], { dtype, join }: Joining): Value {
  const [first] = contents as [Value];
  if (contents.some(({ kind }) => kind === "option")) {
    const yes = lowering.of.constant(1, "bool");
    const present = join(contents.map((content) => (content.kind === "option" ? content.present : yes)));
    return { kind: "option", present, content: joinedContent(lowering, contents.map(presentOf), { dtype, join }) };
  }
  if (contents.every((content) => content.kind === "number")) {
    const common = dtype ?? (contents.every((content) => content.dtype === contents[0]!.dtype) ? contents[0]!.dtype : null);
    if (common === null) throw new NotLowered("joining fields of different types is not compiled");
    return { kind: "number", dtype: common, value: join(contents.map((content) => castTo(lowering, content, common))) };
  }
  if (contents.every((content) => content.kind === "record") && first.kind === "record") {
    if (!contents.every((content) => content.name === first.name && sameNames(content.names, first.names)))
      throw new NotLowered("joining records of different fields is not compiled");
    return recordLike(first, (name) =>
      joinedContent(
        lowering,
        contents.map((content) => content.field(name)),
        { dtype: null, join },
      ),
    );
  }
  throw new NotLowered("joining lists of these kinds of items is not compiled");
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

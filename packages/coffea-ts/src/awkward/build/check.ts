import { CoffeaError, hintFor } from "../../base/index.ts";
import { behaviorMembers } from "../behavior.ts";
import { describeValue } from "../describe-value.ts";
import { formToString } from "../form-text.ts";
import { describeNode } from "../graph/describe.ts";
import { depthOf, leafOf, leafType, listOf } from "../graph/forms.ts";
import { membersOf } from "../graph/merge-forms.ts";
import type { Node } from "../graph/node.ts";
import { recordOf } from "../graph/record-of.ts";

/** `muons.pt (var * float32)`: an expression with its type, for messages. */
export function typed(node: Node): string {
  return `${describeNode(node)} (${shortType(node)})`;
}

/** The type of one entry, cut when it is long. */
export function shortType(node: Node): string {
  const text = formToString(node.form);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** The axis counted from outside, or null. Throws `BadAxis` for one that the input does not have. */
export function checkAxis(node: Node, axis: number | null | undefined, operation: string): number | null {
  if (axis === undefined || (axis === null && takesNull(operation))) return null;
  const depth = depthOf(node.form);
  const normal = axis === null ? -1 : axis < 0 ? axis + depth : axis;
  if (Number.isInteger(axis) && normal >= 0 && normal < depth) return normal;
  const axes = Array.from({ length: depth }, (_, i) => i).join(", ");
  throw new CoffeaError(
    "BadAxis",
    `${/^(at\(|slice|take)/.test(operation) ? "" : "ak."}${operation} was asked for axis ${describeValue(axis)} of ${typed(node)}, which has ${depth === 1 ? "one value" : "lists"} per event: its axes are ${axes} ` +
      `(or ${-1}${depth > 1 ? ` to ${-depth}` : ""} from the inside)${takesNull(operation) ? ", and null for everything" : ""}.`,
    { details: { axis, depth } },
  );
}

/** Operations that work at one axis. */
const withoutNull: ReadonlySet<string> = new Set(
  ["num", "localIndex", "combinations", "argCombinations", "cartesian", "argCartesian", "concatenate", "firsts", "singletons", "isNone", "padNone",
   "unflatten", "slice", "toRegular", "sort", "argsort", "map", "softmax"],
); // prettier-ignore

function takesNull(operation: string): boolean {
  return !withoutNull.has(operation) && !operation.startsWith("at(");
}

/** Throws `BadAxis` unless the entries are lists. */
export function checkLists(node: Node, operation: string): void {
  if (listOf(node.form) !== null) return;
  throw new CoffeaError(
    "BadAxis",
    leafType(node.form) === "union"
      ? `${operation} needs a list per event, but ${typed(node)} holds values of different kinds. ${unionWayOut}`
      : `${operation} needs a list per event, but ${typed(node)} has one value per event. ` +
          (leafType(node.form) === "string"
            ? "Text is one value: ak.str.slice takes characters, ak.str.length counts them."
            : "To select events, use filter with one boolean per event."),
  );
}

/** Throws `BadArgument` unless the leaf is one of `types`. */
export function checkLeaf(node: Node, types: readonly string[], operation: string): void {
  const type = leafType(node.form);
  if (types.includes(type)) return;
  throw new CoffeaError(
    "BadArgument",
    `${operation} needs ${wantedText(types)}, but ${typed(node)} holds ${nounOf(type)}. ${wayOut(node, type, types)}`.trimEnd(),
  );
}

/** `numbers, bigints or booleans`. */
export function wantedText(types: readonly string[]): string {
  const names = types.map((type) => (type === "string" ? "text" : `${type}s`));
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")} or ${names.at(-1)!}`;
}

function nounOf(type: string): string {
  return (
    {
      number: "numbers",
      bigint: "64-bit integers (bigint)",
      boolean: "booleans",
      string: "text",
      record: "records",
      union: "values of different kinds",
    }[type] ?? type
  );
}

const unionWayOut =
  'Join arrays of one kind, or convert them before; ak.cast(x, "float64") makes one kind of numbers, 64-bit integers and booleans.';

/** What to do with a leaf of the wrong type. */
export function wayOut(node: Node, type: string, wanted: readonly string[]): string {
  if (type === "record") return `Take one of its fields: ${fieldList(node)}.`;
  if (type === "union") return unionWayOut;
  if (type === "boolean" && wanted.includes("number")) return "Use ak.where(mask, 1, 0) for numbers, or ak.sum to count the true ones.";
  if (type === "bigint" && wanted.includes("number")) return 'Convert with ak.cast(x, "float64") where values beyond 2^53 may be rounded.';
  if (type === "string")
    return wanted.includes("number")
      ? 'Text compares by eq and ne, ak.str.length counts characters, and ak.stringsAstype(x, "float64") reads numbers.'
      : "Compare it first, with .eq or ak.str.";
  if (wanted.includes("boolean")) return "Compare it first, for example with .gt(0) or .ne(0).";
  return "";
}

function fieldList(node: Node): string {
  const names = fieldsOf(node).slice(0, 6);
  return names.length === 0 ? "it has none" : names.join(", ");
}

/** Names of the record fields at the leaf. */
export function fieldsOf(node: Node): string[] {
  const form = recordOf(node.form);
  return form === null ? [] : [...form.fields.keys()];
}

/** The error for a field or member that is not there. */
export function noField(node: Node, name: string): CoffeaError {
  const form = recordOf(node.form);
  if (form === null) {
    return new CoffeaError("FieldNotFound", `${typed(node)} is no record, so it has no field "${name}".`, { details: { name } });
  }
  const holders = membersOf(leafOf(node.form)).filter((member) => member.kind === "record" && member.fields.has(name));
  if (holders.length > 0)
    return new CoffeaError(
      "FieldNotFound",
      `The field "${name}" is not in all records of ${typed(node)}, which come from arrays with different fields. ` +
        `All have ${[...form.fields.keys()].map((field) => `"${field}"`).join(", ") || "no field in common"}. Give the others the field with ak.withField before the arrays are joined.`,
      { details: { name } },
    );
  const isEvents = node.kind === "events";
  const what =
    isEvents && node.source !== null ? `column "${name}" in ${node.source.description}` : `field "${name}" in ${describeNode(node)}`;
  const names = [...form.fields.keys(), ...behaviorMembers(form.name)];
  return new CoffeaError("FieldNotFound", `There is no ${what}. ${hintFor(name, names, isEvents ? "columns" : "fields")}`, {
    details: { name },
  });
}

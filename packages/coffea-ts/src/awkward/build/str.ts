import { CoffeaError } from "../../base/index.ts";
import { describeValue } from "../describe-value.ts";
import type { Dtype, Form } from "../form.ts";
import { broadcastForms } from "../graph/broadcast-forms.ts";
import { bool, int32, leafOf, listForm, numericForm, optionForm, withoutOption } from "../graph/forms.ts";
import { intern } from "../graph/intern.ts";
import type { Node } from "../graph/node.ts";
import { strRule } from "../graph/str-rule.ts";
import { groupNames } from "../strings/extract.ts";
import {
  type Gives,
  type StrOperation,
  type StrOptions,
  type TextOperation,
  textOperations,
  type TextOptions,
} from "../strings/operations.ts";
import { typed, wayOut } from "./check.ts";

const text: Form = { kind: "string" };
const forms: Readonly<Record<Gives, Form>> = { text, truth: bool, count: int32, texts: listForm(text) };

/** An operation on each text. The options are checked here. */
export function buildText<K extends TextOperation>(op: K, node: Node, options: TextOptions<K>): Node {
  checkTexts(op, node);
  checkTextOptions(op, options);
  const { gives, make } = textOperations[op];
  (make as (options: TextOptions<K>) => unknown)(options);
  return strNode(op, { inputs: [node], options: options as StrOptions }, () => forms[gives]);
}

const textArguments: ReadonlySet<string> = new Set(["pattern", "replacement", "characters", "padding"]);

function checkTextOptions(op: string, options: object): void {
  for (const [name, value] of Object.entries(options))
    if (textArguments.has(name) && typeof value !== "string")
      throw new CoffeaError("BadArgument", `ak.str.${op} takes the ${name} as text, and was given ${describeValue(value)}.`);
}

/** Lists of text as one text each, with the separators `inputs[1]` between. A list with a missing text gives a missing value. */
export function buildJoin(lists: Node, separator: Node): Node {
  checkTexts("join", lists);
  if (separator.kind !== "literal") checkTexts("join", separator);
  if (!hasListOfText(lists.form))
    throw new CoffeaError(
      "BadArgument",
      `ak.str.join needs lists of text, but ${typed(lists)} has one text per event. ak.str.joinElementWise joins the texts of several arrays.`,
    );
  return strNode("join", { inputs: [lists, separator], options: {} }, ([list]) =>
    list?.kind === "list" || list?.kind === "regular" ? (list.content.kind === "option" ? optionForm(text) : text) : text,
  );
}

/** The texts of several arrays joined element by element; the last array has the separators. */
export function buildJoinElementWise(inputs: readonly Node[]): Node {
  if (inputs.length === 0)
    throw new CoffeaError("BadArgument", "ak.str.joinElementWise needs the arrays to join and the separator, which is its last argument.");
  for (const input of inputs) if (input.kind !== "literal") checkTexts("joinElementWise", input);
  if (inputs.every(({ kind }) => kind === "literal"))
    throw new CoffeaError("BadArgument", "ak.str.joinElementWise needs an array among its arguments, and there is only text.");
  return strNode("joinElementWise", { inputs, options: {} }, () => text);
}

/** Each text as often as the number beside it. */
export function buildRepeatEach(node: Node, counts: Node): Node {
  checkTexts("repeat", node);
  const leaf = leafOf(counts.form);
  if (leaf.kind !== "numeric" || leaf.dtype === "bool")
    throw new CoffeaError("BadArgument", `ak.str.repeat needs a number of copies for each text, but was given ${typed(counts)}.`);
  return strNode("repeatEach", { inputs: [node, counts], options: {} }, () => text);
}

interface ValueSet {
  readonly values: Iterable<string | null>;
  readonly skipNones: boolean;
}

/** Whether each text is one of a set; or its position there. A missing text is looked up like any other. */
export function buildLookup(op: "isIn" | "indexIn", node: Node, { values: given, skipNones }: ValueSet): Node {
  checkTexts(op, node);
  if (typeof given !== "object" || given === null)
    throw new CoffeaError(
      "BadArgument",
      `ak.str.${op} looks texts up in a list of texts, as in ak.str.${op}(x, ["a", "b"]), and was given ${describeValue(given)}.`,
    );
  const values = [...given];
  const other = values.findIndex((value) => value !== null && typeof value !== "string");
  if (other >= 0)
    throw new CoffeaError(
      "BadArgument",
      `ak.str.${op} looks texts up in a list of texts, and the value ${other} of that list is the ${typeof values[other]} ${String(values[other])}.`,
    );
  return strNode(op, { inputs: [node], options: { values, skipNones } }, () => (op === "isIn" ? bool : optionForm(int32)));
}

/** The named groups of an expression as fields; missing where it does not match. */
export function buildExtract(node: Node, pattern: string): Node {
  checkTexts("extractRegex", node);
  const fields = new Map(groupNames(pattern).map((name) => [name, text]));
  return strNode("extractRegex", { inputs: [node], options: { pattern } }, () => optionForm({ kind: "record", name: null, fields }));
}

/** Texts as positions in the list of the different ones, or back. */
export function buildCategorical(op: "toCategorical" | "fromCategorical", node: Node): Node {
  checkTexts(op, node);
  return strNode(op, { inputs: [node], options: {} }, () => (op === "toCategorical" ? { kind: "string", categorical: true } : text));
}

/** The numbers that texts are. */
export function buildParse(node: Node, dtype: Dtype): Node {
  checkTexts("stringsAstype", node, "ak.");
  if (dtype === "bool")
    throw new CoffeaError(
      "BadArgument",
      'ak.stringsAstype reads numbers, and bool is none. Compare the texts, for example with .eq("true").',
    );
  return strNode("parse", { inputs: [node], options: { dtype } }, () => numericForm(dtype));
}

function strNode(
  op: StrOperation,
  { inputs, options }: { readonly inputs: readonly Node[]; readonly options: StrOptions },
  leaf: (forms: readonly (Form | null)[]) => Form,
): Node {
  const operands = inputs.map((input) => (input.kind === "literal" ? null : input.form));
  return intern({ kind: "str", op, options, inputs, form: broadcastForms(operands, leaf, strRule(op)) });
}

function hasListOfText(form: Form): boolean {
  const inner = withoutOption(form);
  if (inner.kind !== "list" && inner.kind !== "regular") return false;
  return withoutOption(inner.content).kind === "string" || hasListOfText(inner.content);
}

function checkTexts(op: string, node: Node, prefix = "ak.str."): void {
  const leaf = leafOf(node.form);
  if (leaf.kind === "string") return;
  const hint = leaf.kind === "record" ? wayOut(node, "record", []) : "";
  throw new CoffeaError("BadArgument", `${prefix}${op} works on text, but was given ${typed(node)}. ${hint}`.trimEnd());
}

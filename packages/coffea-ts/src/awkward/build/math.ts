import { CoffeaError } from "../../base/index.ts";
import type { Form } from "../form.ts";
import { broadcastForms } from "../graph/broadcast-forms.ts";
import { bool, float64, isBig, leafOf, type LeafType, leafType, numericForm } from "../graph/forms.ts";
import { internMath } from "../graph/intern.ts";
import type { Node } from "../graph/node.ts";
import { bigNames, mathKind, type MathName } from "../math/names.ts";
import { checkLeaf, typed, wantedText } from "./check.ts";

/** An element-wise operation. Throws `BadArgument` when a leaf is not what the operation works on. */
export function buildMath(op: MathName, inputs: readonly Node[]): Node {
  return internMath(op, inputs, resultForm);
}

function resultForm(op: MathName, inputs: readonly Node[]): Form {
  const leaf = resultLeaf(op, inputs);
  if (inputs.every(isFlat)) return leaf;
  const forms = inputs.map((input) => (input.kind === "literal" ? null : input.form));
  return broadcastForms(forms, () => leaf);
}

/** One value for each event, and none missing: nothing broadcasts. */
function isFlat({ kind, form }: Node): boolean {
  return kind === "literal" || form.kind === "numeric";
}

function resultLeaf(op: MathName, inputs: readonly Node[]): Form {
  const { kind } = mathKind(op);
  switch (kind) {
    case "logic":
    case "not":
      for (const input of inputs) checkOperand(input, ["boolean"], op);
      return bool;
    case "comparison":
      if (inputs.some((input) => typeOfOperand(input) === "string")) sameTypes(op, inputs, op === "eq" || op === "ne" ? equals : numbers);
      else for (const input of inputs) checkOperand(input, op === "eq" || op === "ne" ? equals : numbers, op);
      return bool;
    case "test":
      for (const input of inputs) checkOperand(input, ["number"], op);
      return bool;
    case "binary":
      return inputs.some((input) => typeOfOperand(input) === "bigint") ? bigLeaf(op, inputs) : floatLeaf(op, inputs);
    case "fused":
      for (const input of inputs) checkOperand(input, op === "isClose" ? numbers : ["number", "boolean"], op);
      return op === "isClose" ? bool : float64;
    case "unary":
      return sameTypes(op, inputs, bigNames.has(op) ? ["number", "bigint"] : ["number"]) === "bigint" ? leafOf(inputs[0]!.form) : float64;
    default:
      kind satisfies never;
      throw new Error("unreachable");
  }
}

const numbers: readonly LeafType[] = ["number", "bigint", "boolean"];
const equals: readonly LeafType[] = [...numbers, "string"];

/** Booleans count as 0 and 1. */
function floatLeaf(op: MathName, inputs: readonly Node[]): Form {
  for (const input of inputs) checkOperand(input, bigNames.has(op) ? numbers : ["number", "boolean"], op);
  return float64;
}

function typeOfOperand(node: Node): LeafType {
  return node.kind === "literal" ? (typeof node.value as LeafType) : leafType(node.form);
}

function checkOperand(node: Node, types: readonly LeafType[], op: string): void {
  if (node.kind !== "literal") checkLeaf(node, types, op);
  else if (!types.includes(typeof node.value as LeafType))
    throw new CoffeaError(
      "BadArgument",
      `${op} needs ${wantedText(types)}, but was given the ${typeof node.value} ${JSON.stringify(String(node.value))}.`,
    );
}

function sameTypes(op: string, inputs: readonly Node[], types: readonly LeafType[]): LeafType {
  for (const input of inputs) checkOperand(input, types, op);
  const found = inputs.map(typeOfOperand);
  const other = found.findIndex((type) => type !== found[0]);
  if (other < 0) return found[0]!;
  const [a, b] = [inputs[0]!, inputs[other]!];
  const hint = found.includes("bigint")
    ? 'Write literals as 64-bit integers (5n), or convert the array with ak.cast(x, "float64").'
    : "Both sides must hold the same kind of value.";
  throw new CoffeaError(
    "BadArgument",
    `${op} cannot mix ${found[0]} and ${found[other]}: ${operandText(a)} and ${operandText(b)}. ${hint}`,
  );
}

function operandText(node: Node): string {
  return node.kind === "literal" ? `the ${typeof node.value} ${String(node.value)}` : typed(node);
}

/** 64-bit integers of one dtype, and booleans. */
function bigLeaf(op: MathName, inputs: readonly Node[]): Form {
  for (const input of inputs) checkOperand(input, bigNames.has(op) ? numbers : ["number"], op);
  sameTypes(
    op,
    inputs.filter((input) => typeOfOperand(input) !== "boolean"),
    ["bigint", "number"],
  );
  const leaves = inputs.filter((input) => input.kind !== "literal" && isBig(leafOf(input.form))).map((input) => leafOf(input.form));
  const dtypes = new Set(leaves.map((leaf) => (leaf.kind === "numeric" ? leaf.dtype : "")));
  for (const input of inputs) checkRange(op, input, dtypes);
  if (dtypes.size === 0) return numericForm("int64");
  if (dtypes.size === 1) return leaves[0]!;
  throw new CoffeaError(
    "BadArgument",
    `${op} cannot mix int64 and uint64: ${inputs.map(operandText).join(" and ")}. Convert one, for example with ak.cast(x, "int64").`,
  );
}

function checkRange(op: MathName, input: Node, dtypes: ReadonlySet<string>): void {
  if (input.kind !== "literal" || typeof input.value !== "bigint") return;
  const isSigned = !dtypes.has("uint64");
  if (input.value === (isSigned ? BigInt.asIntN(64, input.value) : BigInt.asUintN(64, input.value))) return;
  throw new CoffeaError(
    "BadArgument",
    `${op} was given ${input.value}n, which is no ${isSigned ? "int64" : "uint64"} as the array beside it. ` +
      `Convert the array, for example with ak.cast(x, ${isSigned ? '"uint64" or "float64"' : '"int64" or "float64"'}).`,
  );
}

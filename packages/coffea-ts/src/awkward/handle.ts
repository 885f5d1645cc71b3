import { Attached, CoffeaError } from "../base/index.ts";
import { behaviorOf } from "./behavior.ts";
import { checkOptions } from "./build/check-options.ts";
import { buildMath } from "./build/math.ts";
import { buildField, buildProject } from "./build/records.ts";
import { buildAt, buildFilter, buildSlice, buildTake } from "./build/select.ts";
import { describeValue } from "./describe-value.ts";
import { entryOf } from "./entry-of.ts";
import { fieldPath } from "./field-path.ts";
import { type CalledMember, rememberCall } from "./graph/called-member.ts";
import { describeNode, nameNode } from "./graph/describe.ts";
import { intern } from "./graph/intern.ts";
import { isScalar } from "./graph/is-scalar.ts";
import type { LiteralNode, LiteralValue, Node } from "./graph/node.ts";
import { recordOf } from "./graph/record-of.ts";
import { iterateNode } from "./iterate.ts";
import { lengthOf } from "./length.ts";
import type { MathName } from "./math/names.ts";
import { missingMember } from "./missing-member.ts";
import { nodes, nodeOf, operandNode, scalarNodes } from "./node-of.ts";
import { plainNumbers } from "./plain-numbers.ts";
import { printNode } from "./print.ts";
import { printScalar, scalarValue } from "./scalar.ts";
import { displayNode } from "./table.ts";
import type { Array as AwkwardArray } from "./types/array.ts";
import type { Expr, Untyped } from "./types/expression.ts";

/** Members of every array of records; a field of such a name is reached by `x.field(name)`. The types remove the same names (`Reserved`). */
export const reservedNames = ["at", "field", "filter", "get", "length", "slice", "take"] as const;

// Asked for by the language, by promises, by JSON and by inspection; they never mean a field.
const neverFields: ReadonlySet<string> = new Set(
  ["then", "catch", "finally", "toJSON", "constructor", "prototype", "__proto__", "toString", "toLocaleString", "valueOf", "inspect",
   "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "nodeType", "asymmetricMatch", "$$typeof"],
); // prettier-ignore
const reserved: ReadonlySet<string> = new Set(reservedNames);
const inspect = Symbol.for("nodejs.util.inspect.custom");
const jupyterDisplay = Symbol.for("Jupyter.display");

/** The run-time side of `ak.Array<T>`. Which of its methods exist for a `T` is decided by the types; wrong calls from untyped code are refused by the graph. */
class ArrayHandle {
  get length(): number {
    return lengthOf(nodeOf(this));
  }
  filter(mask: unknown, options: { keepMissing?: boolean } = {}): unknown {
    checkOptions("filter", options, { keepMissing: "boolean" });
    return handleOf(buildFilter(nodeOf(this), nodeOf(mask, "filter takes an array of booleans as its mask"), options.keepMissing ?? false));
  }
  field(name: string | readonly string[]): unknown {
    if (typeof name === "string") return handleOf(buildField(nodeOf(this), name));
    return handleOf(buildProject(nodeOf(this), fieldPath(name, "field"), false));
  }
  at(index: number, options: { axis?: number } = {}): unknown {
    checkOptions("at", options, { axis: "any" });
    return handleOf(buildAt(nodeOf(this), index, options.axis));
  }
  slice(start: number | null, stop: number | null = null, options: number | { step?: number; axis?: number } = {}): unknown {
    if (typeof options !== "number") checkOptions("slice", options, { step: "any", axis: "any" });
    const { step = 1, axis = 1 } = typeof options === "number" ? { step: options } : options;
    return handleOf(buildSlice(nodeOf(this), { start, stop, step }, axis));
  }
  take(index: unknown, options: { axis?: 0 } = {}): unknown {
    checkOptions("take", options, { axis: "any" });
    const axis = takeAxis(options.axis);
    const positions = plainNumbers(index, "take picks events by");
    return handleOf(
      buildTake(
        nodeOf(this),
        positions ?? nodeOf(index, "take needs an array of positions, or a list of whole numbers"),
        positions === null ? axis : 0,
      ),
    );
  }
  get(index: number): unknown {
    return entryOf(nodeOf(this), index);
  }
  [Symbol.iterator](): Iterator<unknown> {
    return iterateNode(nodeOf(this));
  }
  toString(): string {
    return printNode(nodeOf(this));
  }
  [Symbol.toPrimitive](hint: string): string {
    if (hint !== "number") return this.toString();
    throw new CoffeaError(
      "BadArgument",
      `${describeNode(nodeOf(this))} was used as a number. Operators of arrays are methods: x.mul(2), x.gt(30), x.neg().`,
    );
  }
  [inspect](): string {
    return printNode(nodeOf(this));
  }
  /** What notebooks show. */
  [jupyterDisplay](): Record<string, string> {
    return displayNode(nodeOf(this));
  }
}

function takeAxis(axis: unknown): 0 | null {
  if (axis === undefined) return null;
  if (axis === 0) return 0;
  throw new CoffeaError(
    "BadAxis",
    `take was given the axis ${describeValue(axis)}. Without an axis, positions in lists pick items of each event; { axis: 0 } picks events by a flat array of positions.`,
  );
}

/** The run-time side of `ak.Scalar<T>`: one value for all events. Reading it computes, once. */
class ScalarHandle {
  get value(): unknown {
    return scalarValue(scalarNodes.get(this)!);
  }
  /** Marks the class. */
  get isAwkwardScalar(): true {
    return true;
  }
  valueOf(): unknown {
    return this.value;
  }
  toJSON(): unknown {
    return this.value;
  }
  toString(): string {
    return String(this.value);
  }
  [inspect](): string {
    return printScalar(scalarNodes.get(this)!);
  }
  [jupyterDisplay](): Record<string, string> {
    return { "text/plain": printScalar(scalarNodes.get(this)!) };
  }
}

// What no class above defines is asked of the end of the chain of prototypes, so members that exist cost nothing.
for (const { prototype } of [ArrayHandle, ScalarHandle])
  Object.setPrototypeOf(
    prototype,
    new Proxy(Object.prototype, {
      get(target, key, receiver: object) {
        const node = nodes.get(receiver) ?? scalarNodes.get(receiver);
        if (typeof key === "symbol" || neverFields.has(key) || node === undefined) return Reflect.get(target, key, receiver);
        throw missingMember(node, key, operators);
      },
      set(_, key) {
        throw unchangeable(key);
      },
    }),
  );

/** Operators that arrays of numbers, booleans and text have as methods. */
const operators = [
  "add", "sub", "mul", "div", "mod", "pow", "neg", "abs", "eq", "ne", "lt", "le", "gt", "ge", "and", "or", "xor", "not",
] as const satisfies readonly MathName[]; // prettier-ignore
const unary: ReadonlySet<MathName> = new Set<MathName>(["neg", "abs", "not"]);
for (const { prototype } of [ArrayHandle, ScalarHandle])
  for (const name of operators)
    Object.defineProperty(prototype, name, {
      configurable: true,
      value(this: object, ...others: unknown[]): unknown {
        if (others.length !== (unary.has(name) ? 0 : 1)) throw wrongCount(name, others.length);
        return handleOf(buildMath(name, [operandNode(this), ...others.map(operandOf)]));
      },
    });

function wrongCount(name: MathName, count: number): CoffeaError {
  return new CoffeaError(
    "BadArgument",
    `${name} takes ${unary.has(name) ? `nothing between its brackets, x.${name}()` : `one operand, x.${name}(y)`}, and was given ${count === 0 ? "none" : count}.`,
  );
}

const handles = new Attached<Node, object>();

/** The array of a node, or the scalar of a node that is one value for all events: one object per node. Records get their fields and their behaviour's members by dot. */
export function handleOf(node: Node): Untyped {
  let handle = handles.get(node);
  if (handle !== undefined) return handle;
  if (isScalar(node)) {
    handle = new ScalarHandle();
    scalarNodes.set(handle, node);
  } else {
    handle = recordOf(node.form) === null ? new ArrayHandle() : new Proxy(new ArrayHandle(), recordMembers(node));
    nodes.set(handle, node);
  }
  handles.set(node, handle);
  return handle;
}

/** An operand as a node: an expression, one value for all events, or a plain value. */
export function operandOf(value: unknown): Node {
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" || typeof value === "string")
    return literalNode(value);
  return operandNode(value);
}

/** The node of a plain value; throws `BadArgument`, with the call, for anything else. */
export function plainNode(value: unknown, call: string): LiteralNode {
  const isPlain = typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" || typeof value === "string";
  if (isPlain) return literalNode(value) as LiteralNode;
  throw new CoffeaError(
    "BadArgument",
    `${call} takes one plain value (a number, bigint, boolean or text), and was given ${describeValue(value)}.`,
  );
}

/** The node of a plain value. */
export function literalNode(value: LiteralValue): Node {
  return intern({
    kind: "literal",
    value,
    inputs: [],
    form: typeof value === "string" ? { kind: "string" } : { kind: "numeric", dtype: dtypes[typeof value as "number"] },
  });
}
const dtypes = { number: "float64", bigint: "int64", boolean: "bool" } as const;

function recordMembers(node: Node): ProxyHandler<ArrayHandle> {
  const { name, fields } = recordOf(node.form)!;
  const members = new Map<string, unknown>();
  const hasMember = (key: string): boolean => {
    const behavior = behaviorOf(name);
    return fields.has(key) || behavior?.properties?.[key] !== undefined || behavior?.methods?.[key] !== undefined;
  };
  return {
    get(target, key, receiver) {
      if (typeof key === "symbol" || neverFields.has(key) || reserved.has(key)) return Reflect.get(target, key, receiver);
      let member = members.get(key);
      if (member === undefined) members.set(key, (member = memberOf(node, name, key)));
      return member;
    },
    has: (target, key) => (typeof key === "string" && hasMember(key)) || Reflect.has(target, key),
    set(_, key) {
      throw unchangeable(key);
    },
    deleteProperty(_, key) {
      throw new CoffeaError(
        "BadArgument",
        `Arrays do not change, so "${String(key)}" cannot be deleted. ak.withoutField(x, "${String(key)}") gives a new array without that field.`,
      );
    },
  };
}

function unchangeable(key: string | symbol): CoffeaError {
  const way = /^\d+$/.test(String(key))
    ? "ak.where(mask, value, x) gives a new array with other values."
    : `ak.withField(x, value, "${String(key)}") gives new records with that field.`;
  return new CoffeaError("BadArgument", `Arrays do not change, so "${String(key)}" cannot be set. ${way}`);
}

function memberOf(node: Node, recordName: string | null, key: string): unknown {
  const behavior = behaviorOf(recordName);
  const self = handleOf(node) as AwkwardArray<unknown>;
  const property = own(behavior?.properties, key);
  if (property !== undefined) return named(property(self), { name: key, operands: [node] }, () => `${describeNode(node)}.${key}`);
  const method = own(behavior?.methods, key);
  if (method !== undefined)
    return (...args: unknown[]): unknown => {
      const operands = [node, ...args.map(nodeOfArgument).filter((argument) => argument !== undefined)];
      return named(
        method(self, ...args),
        { name: key, operands },
        () => `${describeNode(node)}.${key}(${args.map(argumentText).join(", ")})`,
      );
    };
  if (recordOf(node.form)!.fields.has(key)) return handleOf(buildField(node, key));
  throw missingMember(node, key, operators);
}

function own<V>(members: Readonly<Record<string, V>> | undefined, key: string): V | undefined {
  return members !== undefined && Object.hasOwn(members, key) ? members[key] : undefined;
}

/** Messages speak of `muons.mass`, not of the formula behind it. */
function named(result: unknown, member: CalledMember, text: () => string): unknown {
  const node = nodeOfArgument(result);
  if (node === undefined || node.kind === "field" || node.kind === "column") return result;
  nameNode(node, text);
  rememberCall(node, member);
  return result;
}

function nodeOfArgument(value: unknown): Node | undefined {
  return typeof value === "object" && value !== null ? nodes.get(value) : undefined;
}

function argumentText(value: unknown): string {
  const node = nodeOfArgument(value);
  return node === undefined ? (typeof value === "object" ? "…" : String(value as number)) : describeNode(node);
}

/** Makes `object` an expression of the same node as `expression`: events with members of their own are accepted wherever arrays are. */
export function bindExpression<O extends object, T>(object: O, expression: Expr<T>): O & Expr<T> {
  nodes.set(object, nodeOf(expression));
  return object as O & Expr<T>;
}

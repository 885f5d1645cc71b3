import type { LiteralNode, Node } from "./node.ts";

const names = new WeakMap<Node, string>();
const LONGEST = 90;

/** Gives a node the text that messages use for it, such as `muons.mass` for a computed property. The first one given stays. */
export function nameNode(node: Node, text: string): void {
  if (!names.has(node)) names.set(node, text);
}

/** Short source-like text of an expression, for messages: `ak.num(Muon_pt).eq(2)`. Long parts are cut with `…`. */
export function describeNode(node: Node): string {
  for (let depth = 8; depth > 1; depth--) {
    const text = write(node, depth);
    if (text.length <= LONGEST) return text;
  }
  const text = write(node, 1);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

function write(node: Node, depth: number): string {
  const given = names.get(node);
  if (given !== undefined) return given;
  if (node.inputs.length > 0 && depth === 0) return "…";
  const at = (i: number): string => write(node.inputs[i]!, depth - 1);
  const call = (name: string, ...more: string[]): string => `ak.${name}(${[...node.inputs.map((_, i) => at(i)), ...more].join(", ")})`;
  switch (node.kind) {
    case "events":
      return "events";
    case "column":
      return node.column;
    case "constant":
      return "array";
    case "literal":
      return literal(node);
    case "math":
      return methods.has(node.op) ? `${at(0)}.${node.op}(${node.inputs.length > 1 ? at(1) : ""})` : call(node.op);
    case "where":
    case "firsts":
    case "singletons":
      return call(node.kind);
    case "cast":
      return call("cast", JSON.stringify(node.dtype));
    case "reduce":
      return call(node.op, ...(node.axis === null ? [] : [`{ axis: ${node.axis}${node.keepdims ? ", keepdims: true" : ""} }`]));
    case "num":
    case "localIndex":
      return call(node.kind, ...(node.axis === 1 ? [] : [`{ axis: ${node.axis} }`]));
    case "isNone":
      return call(node.kind, ...(node.axis === 0 ? [] : [`{ axis: ${node.axis} }`]));
    case "flatten":
      return call(node.kind, ...(node.axis === 1 ? [] : [`{ axis: ${node.axis} }`]));
    case "dropNone":
      return call(node.kind, ...(node.axis === null ? [] : [`{ axis: ${node.axis} }`]));
    case "fillNone":
      return call(node.kind);
    case "filter":
    case "take":
      return `${at(0)}.${node.kind}(${at(1)})`;
    case "at":
      return `${at(0)}.at(${node.index})`;
    case "slice":
      return `${at(0)}.slice(${node.start}${node.stop === null ? "" : `, ${node.stop}`})`;
    case "field":
      return /^[A-Za-z_]\w*$/.test(node.name) ? `${at(0)}.${node.name}` : `${at(0)}.field(${JSON.stringify(node.name)})`;
    case "zip":
      return `ak.zip({ ${node.names.map((name, i) => `${name}: ${at(i)}`).join(", ")} }${node.withName === null ? "" : `, { withName: "${node.withName}" }`})`;
    case "withField":
      return call("withField", JSON.stringify(node.name));
    case "withName":
      return call("withName", JSON.stringify(node.name));
    case "combinations":
      return `ak.${node.positions ? "argCombinations" : "combinations"}(${at(0)}, ${node.n})`;
    case "cartesian":
      return `ak.cartesian({ ${node.names.map((name, i) => `${name}: ${at(i)}`).join(", ")} })`;
    case "sort":
      return call(node.positions ? "argsort" : "sort");
    case "concatenate":
      return `ak.concatenate([${node.inputs.map((_, i) => at(i)).join(", ")}], { axis: ${node.axis} })`;
    default:
      node satisfies never;
      throw new Error("unreachable");
  }
}

const methods: ReadonlySet<string> = new Set(
  ["add", "sub", "mul", "div", "mod", "pow", "neg", "abs", "eq", "ne", "lt", "le", "gt", "ge", "and", "or", "not"],
); // prettier-ignore

function literal({ value }: LiteralNode): string {
  return typeof value === "string" ? JSON.stringify(value) : typeof value === "bigint" ? `${value}n` : Object.is(value, -0) ? "-0" : String(value);
}

import type { Code } from "../ir/code.ts";

/** How strongly operators bind, the weakest first. */
const OR = 1;
const AND = 2;
const COMPARE = 3;
const ADD = 4;
const MULTIPLY = 5;
const SIGN = 6;
const ATOM = 7;

const operators: Readonly<Record<string, readonly [string, number]>> = {
  add: ["+", ADD],
  sub: ["−", ADD],
  mul: ["×", MULTIPLY],
  div: ["/", MULTIPLY],
  div_s: ["div", MULTIPLY],
  div_u: ["div", MULTIPLY],
  rem_s: ["mod", MULTIPLY],
  rem_u: ["mod", MULTIPLY],
  shl: ["<<", MULTIPLY],
  shr_s: [">>", MULTIPLY],
  shr_u: [">>>", MULTIPLY],
  eq: ["=", COMPARE],
  ne: ["≠", COMPARE],
  lt: ["<", COMPARE],
  le: ["≤", COMPARE],
  gt: [">", COMPARE],
  ge: ["≥", COMPARE],
  and: ["and", AND],
  or: ["or", OR],
  xor: ["xor", OR],
};

interface Text {
  readonly text: string;
  readonly strength: number;
}

/** A value as a formula. */
export function explainCode(code: Code, literals: readonly unknown[] = []): string {
  return textOf(code, literals).text;
}

function textOf(code: Code, literals: readonly unknown[]): Text {
  const inner = (one: Code, strength = 0): string => {
    const { text, strength: own } = textOf(one, literals);
    return own < strength ? `(${text})` : text;
  };
  switch (code.kind) {
    case "get":
      return atom(code.local.name);
    case "constant":
      return atom(numberText(code.value));
    case "literal":
      return atom(code.slot in literals ? String(literals[code.slot]) : `?${code.slot}`);
    case "load":
      return atom(`${code.region.name}[${inner(code.index)}]`);
    case "call":
      return atom(`${code.name}(${code.inputs.map((input) => inner(input)).join(", ")})`);
    case "choose":
      return { text: `${inner(code.yes, OR)} if ${inner(code.condition, OR)} else ${inner(code.no)}`, strength: 0 };
    case "operation":
      return operationText(code, inner);
    default:
      code satisfies never;
      throw new Error("unreachable");
  }
}

function operationText({ op, inputs }: Code & { kind: "operation" }, inner: (code: Code, strength?: number) => string): Text {
  const [type, name] = op.split(".") as [string, string];
  const operator = operators[name] ?? operators[name.replace(/_[su]$/, "")];
  if (operator !== undefined && inputs.length === 2) {
    const [sign, strength] = operator;
    const [x, y] = inputs as [Code, Code];
    return { text: `${inner(x, strength)} ${sign} ${inner(y, strength + 1)}`, strength };
  }
  const [x] = inputs as [Code];
  if (name === "neg") return { text: `−${inner(x, SIGN)}`, strength: SIGN };
  if (name === "eqz")
    return type === "i32" ? { text: `not ${inner(x, SIGN)}`, strength: COMPARE } : { text: `${inner(x, ADD)} = 0`, strength: COMPARE };
  // Integers as floats: readers take them for the same.
  if (/^(convert|extend)_i/.test(name)) return { text: inner(x, ATOM), strength: ATOM };
  return atom(`${functionNames[name] ?? name}(${inputs.map((input) => inner(input)).join(", ")})`);
}

const functionNames: Readonly<Record<string, string>> = {
  nearest: "round",
  fround: "float32",
  trunc_sat_f64_s: "integer",
  trunc_sat_f64_u: "integer",
  wrap_i64: "low32",
  reinterpret_f64: "bits",
  reinterpret_i64: "fromBits",
  extend8_s: "int8",
  extend16_s: "int16",
};

function atom(text: string): Text {
  return { text, strength: ATOM };
}

function numberText(value: number | bigint): string {
  if (Object.is(value, -0)) return "−0";
  return value === Infinity ? "∞" : String(value).replace("-Infinity", "−∞").replace("-", "−");
}

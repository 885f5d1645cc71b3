/** Functions of one number that give a number. */
export const unaryNames = [
  "neg", "abs", "sqrt", "exp", "expm1", "log", "log10", "log2", "log1p", "sin", "cos", "tan", "asin", "acos", "atan",
  "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "floor", "ceil", "trunc", "round", "sign",
  "square", "cbrt", "exp2", "reciprocal", "degrees", "radians",
] as const; // prettier-ignore
/** Functions of two numbers that give a number. */
export const binaryNames = [
  "add", "sub", "mul", "div", "mod", "pow", "atan2", "hypot", "maximum", "minimum",
  "fmax", "fmin", "fmod", "floorDivide", "copysign", "logaddexp", "heaviside",
] as const; // prettier-ignore
/** Comparisons of two values. */
export const comparisonNames = ["eq", "ne", "lt", "le", "gt", "ge"] as const;
/** Questions about one number. */
export const testNames = ["isnan", "isfinite", "isinf", "isposinf", "isneginf", "signbit"] as const;
/** Logic of two booleans. */
export const logicNames = ["and", "or", "xor"] as const;

/** Functions of numbers with parameters, which are further operands; one loop instead of several operations. */
export const fusedNames = ["nanToNum", "isClose", "roundTo"] as const;

export type UnaryName = (typeof unaryNames)[number];
export type BinaryName = (typeof binaryNames)[number];
export type ComparisonName = (typeof comparisonNames)[number];
export type TestName = (typeof testNames)[number];
export type LogicName = (typeof logicNames)[number];
export type FusedName = (typeof fusedNames)[number];
/** Every element-wise operation. */
export type MathName = UnaryName | BinaryName | ComparisonName | TestName | LogicName | FusedName | "not";

const kinds = new Map<MathName, "unary" | "binary" | "comparison" | "test" | "logic" | "fused" | "not">([
  ...unaryNames.map((name) => [name, "unary"] as const),
  ...binaryNames.map((name) => [name, "binary"] as const),
  ...comparisonNames.map((name) => [name, "comparison"] as const),
  ...testNames.map((name) => [name, "test"] as const),
  ...logicNames.map((name) => [name, "logic"] as const),
  ...fusedNames.map((name) => [name, "fused"] as const),
  ["not", "not"],
]);

/** An operation narrowed by what it takes and gives. */
export type MathKind =
  | { readonly kind: "unary"; readonly name: UnaryName }
  | { readonly kind: "binary"; readonly name: BinaryName }
  | { readonly kind: "comparison"; readonly name: ComparisonName }
  | { readonly kind: "test"; readonly name: TestName }
  | { readonly kind: "logic"; readonly name: LogicName }
  | { readonly kind: "fused"; readonly name: FusedName }
  | { readonly kind: "not"; readonly name: "not" };

/** What kind of operation `name` is. */
export function mathKind(name: MathName): MathKind {
  return { kind: kinds.get(name)!, name } as MathKind;
}

/** Operations that 64-bit integers have too. */
export const bigNames: ReadonlySet<MathName> = new Set<MathName>([
  "neg", "abs", "sign", "square", "add", "sub", "mul", "div", "mod", "pow", "floorDivide", "maximum", "minimum", "fmax", "fmin", ...comparisonNames,
]); // prettier-ignore

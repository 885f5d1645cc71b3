import fc from "fast-check";
import * as ak from "coffea-ts/awkward";

/** An array as data that both sides make theirs of: a type as awkward writes it, and one plain value per entry. */
export interface TypedValues {
  readonly $type: string;
  readonly $values: readonly unknown[];
}

/** What random arrays may be made of. */
export interface TypedArrayOptions {
  /** Types of the innermost values. Default: float64 mostly, float32, int32, int64, bool. */
  readonly leaves?: readonly string[];
  /** Lists around them: from `minDepth` (default 0) to `maxDepth` (default 3). */
  readonly minDepth?: number;
  readonly maxDepth?: number;
  /** Whether values and lists may be missing. Default: true. */
  readonly options?: boolean;
  /** Whether lists may be of a fixed size. Default: true. */
  readonly regular?: boolean;
  /** Whether the innermost values may be records of them. Default: false. */
  readonly records?: boolean;
  /** Number of entries at most. Default: 6. */
  readonly maxLength?: number;
}

const defaultLeaves = ["float64", "float64", "float64", "float32", "int32", "int64", "uint8", "bool"];

/** Random arrays of random types: empty lists, missing values at every level, NaN, infinities, signed zeros, integers at their limits. */
export function typedArrays(options: TypedArrayOptions = {}): fc.Arbitrary<TypedValues> {
  return types(options).chain((type) => valuesOfType(type, { maxLength: options.maxLength ?? 6 }));
}

/** Random types as text. */
export function types({
  leaves = defaultLeaves,
  minDepth = 0,
  maxDepth = 3,
  options = true,
  regular = true,
  records = false,
}: TypedArrayOptions): fc.Arbitrary<string> {
  const leaf = fc.constantFrom(...leaves);
  const value = records
    ? fc.oneof(
        leaf,
        fc.tuple(leaf, leaf, leaf).map(([x, y, z]) => `{x: ${x}, y: ?${y}, z: var * ${z}}`),
      )
    : leaf;
  const list = fc.constantFrom(...(regular ? ["var", "var", "var", "2", "1"] : ["var"]));
  const level = fc.tuple(list, fc.nat({ max: 9 }));
  return fc.tuple(value, fc.nat({ max: 9 }), fc.array(level, { minLength: minDepth, maxLength: maxDepth })).map(([inner, gaps, levels]) => {
    let text = options && gaps < 3 ? `?${inner}` : inner;
    for (const [size, missing] of levels) text = options && missing < 2 ? `option[${size} * ${text}]` : `${size} * ${text}`;
    return text;
  });
}

/** Random values of one type. */
export function valuesOfType($type: string, { maxLength = 6 } = {}): fc.Arbitrary<TypedValues> {
  return fc.array(valueOf(ak.parseForm($type)), { maxLength }).map(($values) => ({ $type, $values }));
}

const doubles = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -6, max: 6 }) },
  { weight: 3, arbitrary: fc.integer({ min: -40, max: 40 }).map((n) => n / 8) },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, -0, 0, 1e300, -1e-300) },
);

function integers(bits: number, isSigned: boolean): fc.Arbitrary<bigint> {
  const [low, high] = isSigned ? [-(2n ** BigInt(bits - 1)), 2n ** BigInt(bits - 1) - 1n] : [0n, 2n ** BigInt(bits) - 1n];
  return fc.oneof(
    { weight: 6, arbitrary: fc.bigInt({ min: isSigned ? -6n : 0n, max: 6n }) },
    { weight: 1, arbitrary: fc.constantFrom(low, high, high - 1n) },
    { weight: 1, arbitrary: fc.bigInt({ min: low, max: high }) },
  );
}

/** Random values of one form. */
function valueOf(form: ak.Form): fc.Arbitrary<unknown> {
  switch (form.kind) {
    case "numeric":
      return numberOf(form.dtype);
    case "string":
      return fc.constantFrom("", "a", "b", "ab", "Muon", "é", "日本", "🙂 x", "A b");
    case "list":
      return fc.array(valueOf(form.content), { maxLength: 4 });
    case "regular":
      return fc.array(valueOf(form.content), { minLength: form.size, maxLength: form.size });
    case "option":
      return fc.option(valueOf(form.content), { freq: 3 });
    case "record":
      return fc.record(Object.fromEntries([...form.fields].map(([name, field]) => [name, valueOf(field)])));
    case "union":
      return fc.oneof(...form.contents.map(valueOf));
    default:
      form satisfies never;
      throw new Error("unreachable");
  }
}

function numberOf(dtype: ak.Dtype): fc.Arbitrary<unknown> {
  if (dtype === "bool") return fc.boolean();
  if (dtype === "float64") return doubles;
  if (dtype === "float32") return doubles.map(Math.fround);
  const bits = Number(/\d+$/.exec(dtype)![0]);
  const whole = integers(bits, !dtype.startsWith("u"));
  return bits === 64 ? whole : whole.map(Number);
}

/** Our array of such data. */
export function arrayOf({ $type, $values }: TypedValues): ak.Untyped {
  return ak.fromIter($values, { type: $type });
}

// Every function of coffea-ts/awkward with the type of its result, and mistakes that must not compile: checked by the type check, never run.
import * as ak from "coffea-ts/awkward";

type Equal<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;
/** Whether the array or scalar holds exactly `T`. */
declare function holds<T>(): <A>(
  value: A,
) => Equal<A, ak.Array<T>> extends true ? Checked : Equal<A, ak.Scalar<T>> extends true ? Checked : [A, "is not of", T];
interface Checked {
  readonly checked: true;
}
declare function check(...results: readonly Checked[]): void;
declare function is<T>(): <A>(value: A) => Equal<A, T> extends true ? Checked : [A, "is not", T];

declare const x0: ak.Array<number>,
  x1: ak.Array<number[]>,
  x2: ak.Array<number[][]>,
  o0: ak.Array<number | null>,
  o1: ak.Array<(number | null)[]>;
declare const b0: ak.Array<boolean>,
  b1: ak.Array<boolean[]>,
  s0: ak.Array<string>,
  s1: ak.Array<string[]>,
  big: ak.Array<bigint>,
  big1: ak.Array<bigint[]>;
declare const r1: ak.Array<{ pt: number; tags: string[] }[]>, lists: ak.Array<number[] | null>;

// ── reducers ────────────────────────────────────────────────────────────────────────────────────────────────────────
{
  const one = { axis: 1 } as const;
  const numbers = holds<number>(),
    maybe = holds<number | null>();
  check(
    numbers(ak.sum(x1, one)),
    numbers(ak.prod(x1, one)),
    numbers(ak.count(x1, one)),
    numbers(ak.countNonzero(x1, one)),
    numbers(ak.nansum(x1, one)),
    numbers(ak.nanprod(x1, one)),
  );
  check(maybe(ak.min(x1, one)), maybe(ak.max(x1, one)), maybe(ak.argmin(x1, one)), maybe(ak.argmax(x1, one)), maybe(ak.ptp(x1, one)));
  check(maybe(ak.nanmin(x1, one)), maybe(ak.nanmax(x1, one)), maybe(ak.nanargmin(x1, one)), maybe(ak.nanargmax(x1, one)));
  check(holds<boolean>()(ak.any(b1, one)), holds<boolean>()(ak.all(b1, one)), holds<boolean>()(ak.all(b0)));
  check(
    numbers(ak.mean(x1, one)),
    numbers(ak.var(x1, one)),
    numbers(ak.std(x1, one)),
    numbers(ak.moment(x1, 2, one)),
    numbers(ak.corr(x1, x1, one)),
    numbers(ak.covar(x1, x1, one)),
  );
  check(maybe(ak.nanmean(x1, one)), maybe(ak.nanvar(x1, one)), maybe(ak.nanstd(x1, one)));
  check(
    holds<bigint>()(ak.sum(big1, one)),
    holds<bigint | null>()(ak.max(big1, one)),
    holds<bigint | null>()(ak.max(big)),
    numbers(ak.mean(big)),
  );
  check(holds<number[]>()(ak.softmax(x1)), holds<number>()(ak.softmax(x0)));
  // @ts-expect-error no axis 2
  ak.mean(x1, { axis: 2 });
  // @ts-expect-error no axis -3
  ak.max(x1, { axis: -3 });
  // @ts-expect-error the option is axis
  ak.sum(x1, { axes: 1 });
  // @ts-expect-error options are an object
  ak.sum(x1, 1);
  // @ts-expect-error numbers are neither true nor false
  ak.any(x1, { axis: 1 });
  // @ts-expect-error text has no sum
  ak.sum(s1, { axis: 1 });
  // @ts-expect-error text has no largest
  ak.max(s0);
  // @ts-expect-error records have no mean
  ak.mean(r1, { axis: 1 });
  // @ts-expect-error keepdims is true or false
  ak.sum(x1, { keepdims: "yes" });
  // @ts-expect-error a power is needed
  ak.moment(x1);
  // @ts-expect-error a second array is needed
  ak.corr(x1);
  // @ts-expect-error along the innermost lists only
  ak.softmax(x1, { axis: 2 });
}
// ── lists ───────────────────────────────────────────────────────────────────────────────────────────────────────────
{
  check(holds<number>()(ak.num(x1)), holds<number[]>()(ak.num(x2, { axis: 2 })), holds<number | null>()(ak.num(lists)));
  check(
    holds<number>()(ak.flatten(x1)),
    holds<number[]>()(ak.flatten(x2)),
    holds<number[]>()(ak.flatten(x2, { axis: 2 })),
    holds<number>()(ak.flatten(x2, { axis: null })),
  );
  check(
    holds<number>()(ak.ravel(x2)),
    holds<number | null>()(ak.firsts(x1)),
    holds<number[]>()(ak.singletons(o0)),
    holds<number[]>()(ak.localIndex(x1)),
  );
  check(
    holds<number[]>()(ak.sort(x1)),
    holds<string[]>()(ak.sort(s1)),
    holds<number[]>()(ak.argsort(s1)),
    holds<number[]>()(ak.argsort(x1, { ascending: false })),
  );
  check(
    holds<number[]>()(ak.concatenate([x1, x1])),
    holds<number[]>()(ak.concatenate([x1, x1], { axis: 1 })),
    holds<number | string>()(ak.concatenate([x0, s0])),
  );
  check(
    holds<number[]>()(ak.unflatten(x0, [1, 2])),
    holds<number[]>()(ak.runLengths(x1)),
    holds<number[]>()(ak.toRegular(x1, 2)),
    holds<number[]>()(ak.fromRegular(x1)),
    holds<number[]>()(ak.toPacked(x1)),
  );
  // @ts-expect-error no lists
  ak.flatten(x0);
  // @ts-expect-error no lists
  ak.firsts(s0);
  // @ts-expect-error numbers have no lengths
  ak.num(x1, { axis: 2 });
  // @ts-expect-error arrays in a list
  ak.concatenate(x1, x1);
  // @ts-expect-error counts are numbers
  ak.unflatten(x0, s0);
  // @ts-expect-error a size is needed
  ak.toRegular(x1);
  // @ts-expect-error true or false
  ak.sort(x1, { ascending: "no" });
}
// ── missing values ──────────────────────────────────────────────────────────────────────────────────────────────────
{
  check(
    holds<boolean>()(ak.isNone(o0)),
    holds<boolean[]>()(ak.isNone(o1, { axis: 1 })),
    holds<number>()(ak.fillNone(o0, 0)),
    holds<number[]>()(ak.fillNone(o1, 0)),
  );
  check(
    holds<number>()(ak.dropNone(o0)),
    holds<number[]>()(ak.dropNone(o1)),
    holds<(number | null)[]>()(ak.padNone(x1, 2)),
    holds<number | null>()(ak.mask(x0, b0)),
    holds<(number | null)[]>()(ak.mask(x1, b1)),
  );
  check(holds<(number | null)[]>()(ak.nanToNone(x1)), holds<number[]>()(ak.nanToNum(x1)));
  // @ts-expect-error text for numbers
  ak.fillNone(o0, "none");
  // @ts-expect-error null fills nothing
  ak.fillNone(o0, null);
  // @ts-expect-error a mask is boolean
  ak.mask(x1, x1);
  // @ts-expect-error no axis 2
  ak.isNone(o1, { axis: 2 });
  // @ts-expect-error a length is needed
  ak.padNone(x1);
}
// ── values ──────────────────────────────────────────────────────────────────────────────────────────────────────────
{
  const same = holds<number[]>();
  for (const fn of [
    ak.sqrt,
    ak.exp,
    ak.exp2,
    ak.expm1,
    ak.log,
    ak.log2,
    ak.log10,
    ak.log1p,
    ak.sin,
    ak.cos,
    ak.tan,
    ak.asin,
    ak.acos,
    ak.atan,
    ak.sinh,
    ak.cosh,
    ak.tanh,
  ] as const)
    check(same(fn(x1)));
  for (const fn of [
    ak.asinh,
    ak.acosh,
    ak.atanh,
    ak.cbrt,
    ak.ceil,
    ak.floor,
    ak.trunc,
    ak.degrees,
    ak.radians,
    ak.reciprocal,
    ak.round,
  ] as const)
    check(same(fn(x1)));
  check(same(ak.abs(x1)), same(ak.sign(x1)), same(ak.square(x1)), holds<bigint>()(ak.abs(big)));
  for (const fn of [ak.atan2, ak.copysign, ak.fmod, ak.heaviside, ak.hypot, ak.logaddexp] as const)
    check(same(fn(x1, x0)), same(fn(x0, x1)), same(fn(x1, 2)));
  for (const fn of [ak.floorDivide, ak.fmax, ak.fmin, ak.maximum, ak.minimum, ak.power, ak.remainder] as const)
    check(same(fn(x1, x0)), same(fn(x0, x1)), same(fn(x1, 2)), holds<bigint[]>()(fn(big1, big)));
  for (const fn of [ak.isnan, ak.isinf, ak.isfinite, ak.isposinf, ak.isneginf, ak.signbit] as const) check(holds<boolean[]>()(fn(x1)));
  check(
    holds<boolean[]>()(ak.isClose(x1, x0)),
    same(ak.fullLike(x1, 1)),
    same(ak.zerosLike(x1)),
    holds<bigint[]>()(ak.onesLike(x1, { dtype: "int64" })),
    holds<boolean[]>()(ak.fullLike(x1, 1, { dtype: "bool" })),
  );
  check(
    holds<bigint[]>()(ak.cast(x1, "int64")),
    holds<number>()(ak.cast(big, "float64")),
    holds<boolean[]>()(ak.valuesAstype(x1, "bool")),
    holds<number[]>()(ak.where(b1, x1, x0)),
    holds<number | string>()(ak.where(b0, x0, "none")),
  );
  check(
    holds<bigint>()(ak.maximum(big, 5n)),
    holds<bigint[]>()(ak.minimum(big1, big)),
    holds<bigint>()(ak.power(2n, big)),
    holds<number | null>()(ak.maximum(o0, 1)),
  );
  // @ts-expect-error 64-bit integers stay among themselves
  ak.maximum(big, 5);
  // @ts-expect-error the same, the other way round
  ak.minimum(x1, big);
  // @ts-expect-error 64-bit integers have no root
  ak.sqrt(big);
  // @ts-expect-error text has no root
  ak.sqrt(s0);
  // @ts-expect-error two operands
  ak.maximum(x1);
  // @ts-expect-error text is no operand
  ak.hypot(x1, s1);
  // @ts-expect-error no such dtype
  ak.cast(x1, "double");
  // @ts-expect-error a condition is boolean
  ak.where(x0, 1, 2);
  // @ts-expect-error two values
  ak.where(b0, 1);
  // @ts-expect-error text is not close to anything
  ak.isClose(x1, "a");
}
// ── records ─────────────────────────────────────────────────────────────────────────────────────────────────────────
{
  check(holds<{ a: number; b: number }[]>()(ak.zip({ a: x1, b: x0 })), holds<{ a: number }[]>()(ak.zipNoBroadcast({ a: x1 })));
  const parts = ak.unzip(r1);
  check(holds<number[]>()(parts.pt), holds<string[][]>()(parts.tags), is<string[]>()(ak.fields(r1)), is<boolean>()(ak.isTuple(r1)));
  const [a, b] = ak.broadcastArrays([x0, x1]);
  check(holds<number[]>()(a), holds<number[]>()(b));
  check(holds<{ pt: number }[]>()(ak.withoutField(r1, "tags")), holds<number[]>()(ak.withField(r1, x0, "n").n));
  // @ts-expect-error no such field
  ak.withoutField(r1, "eta");
  // @ts-expect-error several arrays, in braces or brackets
  ak.zip(x1, x1);
  // @ts-expect-error no such field
  parts.eta;
  // @ts-expect-error a name is needed
  ak.withField(r1, x0);
  // @ts-expect-error arrays in a list
  ak.broadcastArrays(x0, x1);
  // @ts-expect-error no such behaviour
  ak.withName(r1, "Muons");
}
// ── whole arrays, plain values, text ────────────────────────────────────────────────────────────────────────────────
{
  check(
    is<boolean>()(ak.arrayEqual(x1, x1)),
    is<boolean>()(ak.almostEqual(x1, x1)),
    is<boolean>()(ak.isValid(x1)),
    is<string | null>()(ak.validityError(x1)),
    holds<number>()(ak.enforceType<number>(x0, "float32")),
  );
  check(
    is<number[][]>()(ak.toList(x1)),
    is<number[]>()(ak.get(x1, 0)),
    is<string>()(ak.typeOf(x1)),
    is<string>()(ak.toJson(x1)),
    is<boolean>()(ak.isArray(x1)),
    is<ak.Form>()(ak.formOf(x1)),
    is<ak.Layout>()(ak.toLayout(x1)),
  );
  check(
    holds<number[]>()(ak.fromIter([[1]])),
    holds<bigint>()(ak.fromIter([1n])),
    holds<number>()(ak.fromTypedArray(new Float32Array(1))),
    is<ak.NumpyArray>()(ak.toNumpy(x1)),
    is<ak.Values>()(ak.toTypedArray(x0)),
    is<ak.Buffers>()(ak.toBuffers(x1)),
  );
  check(
    holds<number[]>()(ak.fromJson<number[]>("[[1]]")),
    holds<number>()(ak.as<number>(x1)),
    is<boolean>()(ak.isCategorical(s0)),
    is<ak.Array<string> | null>()(ak.categories(s0)),
    holds<string>()(ak.fromCategorical(s0)),
  );
  check(
    holds<number[]>()(ak.stringsAstype(s1, "float64")),
    holds<bigint>()(ak.stringsAstype(s0, "int64")),
    holds<string[]>()(ak.str.lower(s1)),
    holds<boolean[]>()(ak.str.startsWith(s1, "a")),
    holds<number[]>()(ak.str.countSubstring(s1, "a")),
  );
  // @ts-expect-error numbers are no text
  ak.stringsAstype(x1, "float64");
  // @ts-expect-error no booleans from text
  ak.stringsAstype(s0, "bool");
  // @ts-expect-error numbers are no text
  ak.str.startsWith(x1, "a");
  // @ts-expect-error a pattern is text
  ak.str.matchSubstring(s1, 5);
  // @ts-expect-error the option is ignoreCase
  ak.str.startsWith(s1, "a", { ignorecase: true });
  // @ts-expect-error the type is missing
  ak.enforceType(x1);
  // @ts-expect-error a JavaScript array is no array
  ak.toList([1, 2]);
  // @ts-expect-error events are numbered
  ak.get(x1, "0");
}

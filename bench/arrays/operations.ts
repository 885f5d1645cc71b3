import * as ak from "coffea-ts/awkward";

/** The columns that both sides compute on: about 10 M items in lists of 0 to 8 per event. */
export interface Columns {
  /** Items: float64, float64, int32, int64 and bool. */
  readonly x: ak.Untyped;
  readonly y: ak.Untyped;
  readonly i: ak.Untyped;
  readonly big: ak.Untyped;
  readonly good: ak.Untyped;
  /** A second set of lists, shorter. */
  readonly z: ak.Untyped;
  /** Items of which a third is missing. */
  readonly o: ak.Untyped;
  /** Lists of lists with the same items as x. */
  readonly deep: ak.Untyped;
  /** One value per event: float64 and bool. */
  readonly met: ak.Untyped;
  readonly trigger: ak.Untyped;
  /** Texts, two for each five events. */
  readonly words: ak.Untyped;
  /** Positions of events, in any order. */
  readonly order: ak.Untyped;
}

/** One operation, here and there. Both columns of code use the names of {@link Columns}. */
export interface Operation {
  readonly name: string;
  readonly here: (columns: Columns) => ak.Untyped;
  readonly there: string;
}

const functions: ak.Untyped = ak;

function operation(name: string, here: (columns: Columns) => ak.Untyped, there: string): Operation {
  return { name, here, there };
}

/** Reducers by their names here and there. */
const reducers = {
  sum: "sum", prod: "prod", min: "min", max: "max", argmin: "argmin", argmax: "argmax", count: "count", countNonzero: "count_nonzero",
  mean: "mean", var: "var", std: "std", nansum: "nansum", nanmax: "nanmax", nanargmax: "nanargmax", nanmean: "nanmean",
} as const; // prettier-ignore
const plain = ["sum", "prod", "min", "max", "argmin", "argmax", "countNonzero"] as const;

/** A reducer of a column along an axis. */
function reduction(name: keyof typeof reducers | "any" | "all", column: keyof Columns, axis: number | null): Operation {
  const there = name === "any" || name === "all" ? name : reducers[name];
  return operation(
    `${name} of ${column}, axis ${axis}`,
    (columns) => functions[name](columns[column], { axis }),
    `ak.${there}(${column}, axis=${axis ?? "None"})`,
  );
}

/** Positions of every third entry, from the last. */
function everyThird(length: number): Int32Array {
  const positions = new Int32Array(Math.ceil(length / 3));
  for (let k = 0; k < positions.length; k++) positions[k] = length - 1 - 3 * k;
  return positions;
}

/** Every operation that a user may run on many items. */
export const operations: readonly Operation[] = [
  operation("x + y", ({ x, y }) => x.add(y), "x + y"),
  operation("x * 2", ({ x }) => x.mul(2), "x * 2"),
  operation("x / y", ({ x, y }) => x.div(y), "x / y"),
  operation("x > 20", ({ x }) => x.gt(20), "x > 20"),
  operation("x + met (broadcast)", ({ x, met }) => x.add(met), "x + met"),
  operation("(x > 20) & good", ({ x, good }) => x.gt(20).and(good), "(x > 20) & good"),
  operation("sqrt", ({ x }) => ak.sqrt(x), "np.sqrt(x)"),
  operation("exp", ({ x }) => ak.exp(x), "np.exp(x)"),
  operation("sin", ({ x }) => ak.sin(x), "np.sin(x)"),
  operation("hypot", ({ x, y }) => ak.hypot(x, y), "np.hypot(x, y)"),
  operation("maximum", ({ x, y }) => ak.maximum(x, y), "np.maximum(x, y)"),
  operation("o + 1 (missing values)", ({ o }) => o.add(1), "o + 1"),
  ...Object.keys(reducers).map((name) => reduction(name as keyof typeof reducers, "x", 1)),
  ...plain.flatMap((name) => [reduction(name, "x", 0), reduction(name, "x", null)]),
  ...plain.flatMap((name) => [reduction(name, "big", 1), reduction(name, "big", null)]),
  ...plain.flatMap((name) => [reduction(name, "i", 1), reduction(name, "o", 1)]),
  reduction("sum", "i", null),
  reduction("max", "i", null),
  reduction("sum", "big", 0),
  reduction("sum", "o", null),
  reduction("mean", "o", 1),
  ...(["any", "all", "sum", "countNonzero"] as const).flatMap((name) => [reduction(name, "good", 1), reduction(name, "good", null)]),
  reduction("any", "good", 0),
  ...(["sum", "max", "argmax"] as const).flatMap((name) => [reduction(name, "deep", 2), reduction(name, "deep", 1)]),
  operation("num", ({ x }) => ak.num(x), "ak.num(x)"),
  operation("filter items", ({ x, good }) => x.filter(good), "x[good]"),
  operation("filter events", ({ x, trigger }) => x.filter(trigger), "ak.to_packed(x[trigger])"),
  operation("filter nested", ({ deep }) => deep.filter(deep.gt(20)), "deep[deep > 20]"),
  operation("slice 0:2", ({ x }) => x.slice(0, 2), "x[:, 0:2]"),
  operation("firsts", ({ x }) => ak.firsts(x), "ak.firsts(x)"),
  operation("filter to 1, at 0", ({ x }) => x.filter(ak.num(x).ge(1)).at(0), "x[ak.num(x) >= 1][:, 0]"),
  operation("take argmax", ({ x, y }) => y.take(ak.argmax(x, { axis: 1, keepdims: true })), "y[ak.argmax(x, axis=1, keepdims=True)]"),
  operation("take argsort", ({ x, y }) => y.take(ak.argsort(x)), "y[ak.argsort(x)]"),
  operation("sort", ({ x }) => ak.sort(x), "ak.sort(x)"),
  operation("sort of int64", ({ big }) => ak.sort(big), "ak.sort(big)"),
  operation("argsort of int64", ({ big }) => ak.argsort(big), "ak.argsort(big)"),
  operation("argsort descending", ({ x }) => ak.argsort(x, { ascending: false }), "ak.argsort(x, ascending=False)"),
  operation("combinations 2", ({ x }) => ak.combinations(x, 2, { fields: ["a", "b"] }), 'ak.combinations(x, 2, fields=["a", "b"])'),
  operation(
    "combinations 2, sum of both",
    ({ x }) => {
      const pair: ak.Untyped = ak.combinations(x, 2, { fields: ["a", "b"] });
      return pair.a.add(pair.b);
    },
    '(lambda p: p.a + p.b)(ak.combinations(x, 2, fields=["a", "b"]))',
  ),
  operation("cartesian", ({ x, z }) => ak.cartesian({ a: x, b: z }), 'ak.cartesian({"a": x, "b": z})'),
  operation("concatenate axis 1", ({ x, z }) => ak.concatenate([x, z], { axis: 1 }), "ak.concatenate([x, z], axis=1)"),
  operation("zip, one field", ({ x, y }) => (ak.zip({ a: x, b: y }) as ak.Untyped).a, 'ak.zip({"a": x, "b": y}).a'),
  operation("zip, filter", ({ x, y, good }) => (ak.zip({ a: x, b: y }) as ak.Untyped).filter(good), 'ak.zip({"a": x, "b": y})[good]'),
  operation("flatten", ({ x }) => ak.flatten(x), "ak.flatten(x)"),
  operation("flatten axis 2", ({ deep }) => ak.flatten(deep, { axis: 2 }), "ak.flatten(deep, axis=2)"),
  operation("ravel", ({ deep }) => ak.ravel(deep), "ak.ravel(deep)"),
  operation("where", ({ x, y, good }) => ak.where(good, x, y), "ak.where(good, x, y)"),
  operation("where per event", ({ x, y, trigger }) => ak.where(trigger, x, y), "ak.where(trigger, x, y)"),
  operation("isNone", ({ o }) => ak.isNone(o, { axis: 1 }), "ak.is_none(o, axis=1)"),
  operation("fillNone", ({ o }) => ak.fillNone(o, 0), "ak.fill_none(o, 0)"),
  operation("dropNone", ({ o }) => ak.dropNone(o), "ak.drop_none(o)"),
  operation("localIndex", ({ x }) => ak.localIndex(x), "ak.local_index(x)"),
  operation("singletons", ({ met }) => ak.singletons(met), "ak.singletons(met)"),
  operation("filter with missing mask", ({ x, o }) => x.filter(o.gt(20), { keepMissing: true }), "x[o > 20]"),
  operation("take events", ({ x }) => x.take(everyThird(x.length)), "ak.to_packed(x[np.arange(len(x) - 1, -1, -3)])"),
  operation("mask", ({ x, good }) => ak.mask(x, good), "ak.mask(x, good)"),
  operation("padNone", ({ x }) => ak.padNone(x, 4), "ak.pad_none(x, 4)"),
  operation("unflatten", ({ z }) => ak.unflatten(ak.flatten(z), ak.num(z)), "ak.unflatten(ak.flatten(z), ak.num(z))"),
  operation("runLengths", ({ i }) => ak.runLengths(i.gt(0)), "ak.run_lengths(i > 0)"),
  operation("concatenate axis 0", ({ x, z }) => ak.concatenate([x, z]), "ak.concatenate([x, z])"),
  operation(
    "cartesian nested",
    ({ x, z }) => ak.cartesian({ a: x, b: z }, { nested: true }),
    'ak.cartesian({"a": x, "b": z}, nested=True)',
  ),
  operation(
    "mass of pairs",
    ({ x, y }) =>
      ak.sqrt(
        x
          .mul(2)
          .mul(y)
          .mul(ak.cosh(y).sub(ak.cos(x))),
      ),
    "np.sqrt(x * 2 * y * (np.cosh(y) - np.cos(x)))",
  ),
  operation("x * y + x / 2 - y", ({ x, y }) => x.mul(y).add(x.div(2)).sub(y), "x * y + x / 2 - y"),
  operation("str.upper", ({ words }) => ak.str.upper(words), "ak.str.upper(words)"),
  operation("str.length", ({ words }) => ak.str.length(words), "ak.str.length(words)"),
  operation("str.startsWith", ({ words }) => ak.str.startsWith(words, "HLT_Mu"), 'ak.str.starts_with(words, "HLT_Mu")'),
  operation(
    "str.replaceSubstring",
    ({ words }) => ak.str.replaceSubstring(words, "Mu", "Ele"),
    'ak.str.replace_substring(words, pattern="Mu", replacement="Ele")',
  ),
  operation("text == text", ({ words }) => words.eq("HLT_Mu7"), 'words == "HLT_Mu7"'),
  operation("padNone clip", ({ x }) => ak.padNone(x, 4, { clip: true }), "ak.pad_none(x, 4, clip=True)"),
  operation("mask per event", ({ x, trigger }) => ak.mask(x, trigger), "ak.mask(x, trigger)"),
  operation("take events in any order", ({ x, order }) => x.take(order, { axis: 0 }), "ak.to_packed(x[order])"),
  operation("slice events", ({ x }) => x.slice(1, null, { axis: 0, step: 2 }), "ak.to_packed(x[1::2])"),
  operation("slice ::-1", ({ x }) => x.slice(null, null, -1), "x[:, ::-1]"),
  operation("slice 1::2", ({ x }) => x.slice(1, null, 2), "x[:, 1::2]"),
  operation("dropNone axis 1", ({ o }) => ak.dropNone(o, { axis: 1 }), "ak.drop_none(o, axis=1)"),
  operation("fillNone axis 1", ({ o }) => functions.fillNone(o, 0, { axis: 1 }), "ak.fill_none(o, 0, axis=1)"),
  operation("toRegular", ({ x }) => ak.toRegular(ak.padNone(x, 4, { clip: true }), 4), "ak.to_regular(ak.pad_none(x, 4, clip=True))"),
  operation("good * x", ({ good, x }) => good.mul(x), "good * x"),
  operation("i + 1", ({ i }) => i.add(1), "i + 1"),
  operation("broadcastArrays", ({ x, met }) => ak.broadcastArrays([x, met])[1], "ak.broadcast_arrays(x, met)[1]"),
  operation("fullLike", ({ x }) => ak.fullLike(x, 5), "ak.full_like(x, 5)"),
  operation("nanToNum", ({ x }) => ak.nanToNum(x), "ak.nan_to_num(x)"),
  operation("isClose", ({ x, y }) => ak.isClose(x, y), "ak.isclose(x, y)"),
  operation("round", ({ x }) => ak.round(x, { decimals: 1 }), "ak.round(x, 1)"),
  operation("withField", ({ x, y }) => ak.withField(ak.zip({ x }), y, "y"), 'ak.with_field(ak.zip({"x": x}), y, "y")'),
  operation("cast to float32", ({ x }) => ak.cast(x, "float32"), "ak.values_astype(x, np.float32)"),
];

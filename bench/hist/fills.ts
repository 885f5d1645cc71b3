import { Hist } from "coffea-ts/hist";

/** The numbers that both sides fill. */
export interface Columns {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly single: Float32Array;
  readonly whole: Int32Array;
  readonly weight: Float64Array;
}

/** `length` numbers each: x and y around [0, 1), of which one in six is outside; the same at each call. */
export function makeColumns(length: number): Columns {
  let state = 0x2545f491;
  const random = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return {
    x: Float64Array.from({ length }, () => 1.2 * random() - 0.1),
    y: Float64Array.from({ length }, () => 1.2 * random() - 0.1),
    single: Float32Array.from({ length }, () => 1.2 * random() - 0.1),
    whole: Int32Array.from({ length }, () => Math.floor(60 * random()) - 5),
    weight: Float64Array.from({ length }, () => 2 * random()),
  };
}

/** One fill, here and in Python. */
export interface Fill {
  readonly name: string;
  readonly make: () => Hist;
  /** The columns for the axes in their order, and for the weight or sample. */
  readonly columns: readonly (keyof Columns)[];
  readonly extra?: "weight" | "sample";
  /** How Python makes the same histogram. */
  readonly there: string;
}

const regular = "Regular(100, 0, 1)";
const begin = () => Hist.new.reg(100, 0, 1, { name: "0" });
const two = () => begin().reg(100, 0, 1, { name: "1" });
const edges = Array.from({ length: 51 }, (_, i) => (i / 50) ** 2);

/** Fills of one column and more, by axis and storage. */
export const fills: readonly Fill[] = [
  { name: "1D regular, double", make: () => begin().double(), columns: ["x"], there: `${regular}, storage=Double()` },
  { name: "1D regular, int64", make: () => begin().int64(), columns: ["x"], there: `${regular}, storage=Int64()` },
  { name: "1D regular, double, float32", make: () => begin().double(), columns: ["single"], there: `${regular}, storage=Double()` },
  { name: "1D regular, weight", make: () => begin().weight(), columns: ["x"], extra: "weight", there: `${regular}, storage=Weight()` },
  {
    name: "1D regular, double, weighted",
    make: () => begin().double(),
    columns: ["x"],
    extra: "weight",
    there: `${regular}, storage=Double()`,
  },
  { name: "1D regular, mean", make: () => begin().mean(), columns: ["x"], extra: "sample", there: `${regular}, storage=Mean()` },
  { name: "2D regular, double", make: () => two().double(), columns: ["x", "y"], there: `${regular}, ${regular}, storage=Double()` },
  {
    name: "2D regular, weight",
    make: () => two().weight(),
    columns: ["x", "y"],
    extra: "weight",
    there: `${regular}, ${regular}, storage=Weight()`,
  },
  {
    name: "1D logarithmic, double",
    make: () => Hist.new.log(100, 0.01, 1, { name: "0" }).double(),
    columns: ["x"],
    there: "Regular(100, 0.01, 1, transform=transform.log), storage=Double()",
  },
  {
    name: "1D variable, double",
    make: () => Hist.new.var(edges, { name: "0" }).double(),
    columns: ["x"],
    there: "Variable([(i / 50) ** 2 for i in range(51)]), storage=Double()",
  },
  {
    name: "1D integer, double",
    make: () => Hist.new.int(0, 50, { name: "0" }).double(),
    columns: ["whole"],
    there: "Integer(0, 50), storage=Double()",
  },
];

/** Fills a new histogram; whether the fill counts in the time is the caller's choice. */
export function runHere({ columns: names, extra }: Fill, hist: Hist, columns: Columns): void {
  const values = Object.fromEntries(names.map((name, axis) => [axis, columns[name]]));
  hist.fill({ ...values, ...(extra === undefined ? {} : { [extra]: columns.weight }) } as never);
}

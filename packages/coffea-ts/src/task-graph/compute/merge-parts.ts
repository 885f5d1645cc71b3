import { fromIter, graph, layoutToList } from "../../awkward/index.ts";
import { CoffeaError } from "../../base/index.ts";

type ReduceNode = Extract<graph.Node, { kind: "reduce" }>;

/** How one value for all events is put together from its parts. */
export interface PartsOfValue {
  /** What each partition computes; the first is the value itself, which is all that is needed where there is one partition. */
  readonly nodes: readonly graph.Node[];
  /** Two parts as one, in the order of the partitions. */
  merge(a: readonly unknown[], b: readonly unknown[]): readonly unknown[];
}

/** How a value of all events is put together. Throws `NotSupported` for one that no parts give. */
export function partsOfValue(node: graph.Node): PartsOfValue {
  if (node.kind === "num") return { nodes: [node], merge: ([a], [b]) => [plus(a, b)] };
  if (node.kind !== "reduce") throw new Error(`a ${node.kind} is no value of all events`);
  const whole = { nodes: [node] };
  switch (node.op) {
    case "sum":
    case "count":
    case "countNonzero":
      return { ...whole, merge: ([a], [b]) => [present(a, b, plus)] };
    case "prod":
      return { ...whole, merge: ([a], [b]) => [present(a, b, times)] };
    case "any":
      return { ...whole, merge: ([a], [b]) => [present(a, b, (x, y) => x === true || y === true)] };
    case "all":
      return { ...whole, merge: ([a], [b]) => [present(a, b, (x, y) => x === true && y === true)] };
    case "min":
    case "max":
      return { ...whole, merge: ([a], [b]) => [present(a, b, (x, y) => reduceAgain(node, [x, y]))] };
    case "mean":
      return meanParts(node);
    case "squares":
      return squaresParts(node);
    case "argmin":
    case "argmax":
      return positionParts(node);
    default:
      node satisfies never;
      throw new Error("unreachable");
  }
}

/** A missing part is nothing. */
function present<T>(a: unknown, b: unknown, both: (a: T, b: T) => unknown): unknown {
  if (a === null) return b;
  return b === null ? a : both(a as T, b as T);
}

function plus(a: unknown, b: unknown): unknown {
  return typeof a === "bigint" && typeof b === "bigint" ? a + b : Number(a) + Number(b);
}

function times(a: unknown, b: unknown): unknown {
  return typeof a === "bigint" && typeof b === "bigint" ? a * b : Number(a) * Number(b);
}

/** The reduction of a few values, by the same rules about NaN. */
function reduceAgain(node: ReduceNode, values: readonly unknown[]): unknown {
  const { form } = node;
  const array = graph.nodeOf(fromIter(values, { type: form }));
  const again = graph.intern({ kind: "reduce", op: node.op, axis: null, keepdims: false, maskIdentity: true, inputs: [array], form });
  return layoutToList(new graph.Interpreter().get(again))[0];
}

function other(node: ReduceNode, op: "sum" | "count" | "mean" | "min" | "max"): graph.Node {
  const dtype = op === "count" ? "int64" : "float64";
  const numeric = { kind: "numeric", dtype } as const;
  const form = op === "min" || op === "max" ? ({ kind: "option", content: numeric } as const) : numeric;
  return graph.intern({
    kind: "reduce",
    op,
    axis: node.axis,
    keepdims: false,
    maskIdentity: form.kind === "option",
    inputs: [node.inputs[0]!],
    form,
  });
}

/** Sum and number; the mean of nothing is what the first partition says. */
function meanParts(node: ReduceNode): PartsOfValue {
  return {
    nodes: [node, other(node, "sum"), other(node, "count")],
    merge: ([mean, sumA, countA], [meanB, sumB, countB]) => {
      const [sum, count] = [plus(sumA, sumB), plus(countA, countB)];
      const value = present(mean, meanB, () => (Number(count) === 0 ? mean : Number(sum) / Number(count)));
      return [value, sum, count];
    },
  };
}

/** Squared distances from the mean of two sets of values (Chan, Golub, LeVeque 1979). */
function squaresParts(node: ReduceNode): PartsOfValue {
  return {
    nodes: [node, other(node, "mean"), other(node, "count")],
    merge: ([a, meanA, countA], [b, meanB, countB]) => {
      const [n, m] = [Number(countA), Number(countB)];
      if (n === 0) return [b, meanB, countB];
      if (m === 0) return [a, meanA, countA];
      const [first, second] = [Number(meanA), Number(meanB)];
      const total = n + m;
      return [Number(a) + Number(b) + ((second - first) ** 2 * n * m) / total, (n * first + m * second) / total, plus(countA, countB)];
    },
  };
}

/** Position and value of the extreme, and the number of entries before the next partition's. */
function positionParts(node: ReduceNode): PartsOfValue {
  const input = node.inputs[0]!;
  if (input.form.kind !== "numeric")
    throw new CoffeaError(
      "NotSupported",
      `${graph.describeNode(node)} is a position among the values of all events, which partitions of them do not know for lists and missing values. ` +
        "Find it per event ({ axis: 1 }), or find the value with ak.max or ak.min.",
    );
  const length = graph.intern({ kind: "num", axis: 0, inputs: [input], form: { kind: "numeric", dtype: "int32" } });
  const isBetter = (b: unknown, a: unknown): boolean =>
    node.op === "argmax" ? (b as number) > (a as number) : (b as number) < (a as number);
  return {
    nodes: [node, other(node, node.op === "argmax" ? "max" : "min"), length],
    merge: ([a, bestA, lengthA], [b, bestB, lengthB]) => {
      const length = plus(lengthA, lengthB);
      if (bestB === null) return [a, bestA, length];
      if (bestA === null || isBetter(bestB, bestA))
        return [plus(b, typeof b === "bigint" ? BigInt(lengthA as number) : lengthA), bestB, length];
      return [a, bestA, length];
    },
  };
}

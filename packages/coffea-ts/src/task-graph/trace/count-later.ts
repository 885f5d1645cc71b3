import { graph, num, type Untyped } from "../../awkward/index.ts";
import { CoffeaError, isPlainObject } from "../../base/index.ts";
import { copyOfHist, Hist, stagedOf } from "../../hist/index.ts";
import type { LazyEvents } from "../../nanoevents/index.ts";
import { type OutputPath, pathText } from "./map-output.ts";

/** Two numbers of events that no analysis has by accident. */
const ASSUMED = [1_000_003, 1_000_033] as const;

/**
 * The result of `process` for lazy events of which the number is not known yet, or of which some may turn out to be unreadable: where `events.length` is in the
 * result, there is the number of events that were read in the end, as by `ak.num(events, { axis: 0 })`. Where it is read at all, `process` is called twice,
 * with different numbers, which tells those places from all others.
 *
 * Throws `NeedsData` where something else than the number itself follows from a number that is not known.
 */
export async function countLater(process: () => unknown, events: object, source: LazyEvents): Promise<unknown> {
  const known = source.isLengthKnown ? source.length : null;
  if (known !== null && source.tolerated === null) return process();
  const lengths = known === null ? ASSUMED : ([known, known + 1] as const);
  try {
    source.assumeLength(lengths[0]);
    const first = await process();
    if (!source.isLengthRead) return first;
    source.assumeLength(lengths[1]);
    const second = await process();
    const isFree = known === null;
    return new Comparison({ lengths, count: num(events as Untyped, { axis: 0 }), isFree, source }).merged(first, second, []);
  } finally {
    source.assumeLength(null);
  }
}

interface Question {
  /** The numbers of events of the two calls. */
  readonly lengths: readonly [number, number];
  /** What stands for the number. */
  readonly count: unknown;
  /** Whether the first number is made up, so that nothing may depend on it. */
  readonly isFree: boolean;
  readonly source: LazyEvents;
}

/** Two results of one function, which differ where they depend on the number of events. */
class Comparison {
  readonly #question: Question;

  constructor(question: Question) {
    this.#question = question;
  }

  /** The first result with the count in the places of the number. */
  merged(a: unknown, b: unknown, path: OutputPath): unknown {
    const { lengths, count } = this.#question;
    if (a === lengths[0] && b === lengths[1]) return count;
    if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) return a.map((item, i) => this.merged(item, b[i], [...path, i]));
    if (a instanceof Map && b instanceof Map && a.size === b.size) return this.#mergedMaps(a, b, path);
    if (isPlainObject(a) && isPlainObject(b) && sameKeys(a, b))
      return Object.fromEntries(Object.entries(a).map(([key, item]) => [key, this.merged(item, b[key], [...path, key])]));
    if (this.#question.isFree && !areSame(a, b)) throw this.#dependent(path);
    return a;
  }

  #mergedMaps(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>, path: OutputPath): unknown {
    return new Map([...a].map(([key, item]) => [key, this.merged(item, b.get(key), [...path, key])]));
  }

  #dependent(path: OutputPath): CoffeaError {
    return new CoffeaError(
      "NeedsData",
      `The output${pathText(path)} depends on events.length, and how many events ${this.#question.source.description} has is not known before its files are opened. ` +
        "Return events.length itself and finish with what compute gives; or preprocess the fileset first, which counts the events.",
      { details: { path } },
    );
  }
}

/** Whether two values that are no containers mean the same. */
function areSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (a instanceof Hist && b instanceof Hist) return areSameHists(a, b);
  const node = graph.expressionNode(a);
  // Nodes that mean the same are the same object.
  if (node !== null) return node === graph.expressionNode(b);
  if (Array.isArray(a) || a instanceof Map || isPlainObject(a)) return false;
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((item) => b.has(item));
  if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b) && !(a instanceof DataView) && a.constructor === b.constructor) {
    const [left, right] = [a, b] as unknown as [ArrayLike<number>, ArrayLike<number>];
    return left.length === right.length && Array.from(left).every((item, i) => Object.is(item, right[i]));
  }
  // Objects of classes of the user's own cannot be looked into: they count as what the first call made.
  return a.constructor === b.constructor;
}

function areSameHists(a: Hist, b: Hist): boolean {
  const [left, right] = [stagedOf(a), stagedOf(b)];
  if (left === null || right === null) return left === right && a.equals(b);
  if (left.fills.length !== right.fills.length || !copyOfHist(left).equals(copyOfHist(right))) return false;
  return left.fills.every(({ inputs }, fill) => inputs.every((input, i) => areSameInputs(input, right.fills[fill]!.inputs[i])));
}

function areSameInputs(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => areSameInputs(item, b[i]));
  return areSame(a, b);
}

function sameKeys(a: object, b: object): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key));
}

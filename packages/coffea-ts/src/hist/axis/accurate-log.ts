/**
 * Natural logarithm, exponential and powers rounded to the nearest float64.
 * `Math.log`, `Math.exp` and `Math.pow` may be off by one unit in the last place, differently in every engine; for a value on a bin edge that decides the bin.
 * C libraries round these almost always to the nearest, so edges and bins made with them agree with boost-histogram's.
 * Arithmetic: pairs of float64 (Dekker, Numerische Mathematik 18, 1971).
 */
type Pair = readonly [high: number, low: number];

const ONE: Pair = [1, 0];
const LN2_HIGH = Math.LN2;
const LN2_MIDDLE = 2.3190468138462996e-17;
const LN2_LOW = 5.707708438416212e-34;
const HALVINGS = 8;
const TERMS = 10;
/** Terms of so low an order that their last bits count. */
const PAIR_TERMS = 4;
/** 2^27 + 1: splits a float64 into two halves of 26 bits. */
const SPLITTER = 134217729;

/** log(x) to the nearest float64. Outside the normal positive range the same as `Math.log`. */
export function accurateLog(x: number): number {
  const first = Math.log(x);
  if (!(x > 1e-290 && x < 1e290) || first === 0) return first;
  return first + restOfLog(x, first);
}

/** log(x) − first, for a first guess that is off by a few units in the last place. */
function restOfLog(x: number, first: number): number {
  // log(x) = first + log(x / e^first), and x / e^first is nearly 1.
  const { mantissa, exponent } = expPair(-first);
  const [product, error] = timesPair(mantissa, [x * 2 ** exponent, 0]);
  const rest = product - 1 + error;
  return rest - (rest * rest) / 2;
}

/** x to the power p, to the nearest float64. Where x, or the result, is no normal positive number the same as `x ** p`. */
export function accuratePow(x: number, p: number): number {
  if (!Number.isFinite(x)) return x ** p;
  if (p === 2) return x * x;
  if (p === -1) return 1 / x;
  if (x < 0) return Number.isInteger(p) ? (p % 2 === 0 ? 1 : -1) * accuratePow(-x, p) : NaN;
  const first = Math.log(x);
  const guess = x ** p;
  if (!(x > 1e-290 && x < 1e290 && guess > 1e-290 && guess < 1e290) || first === 0) return guess;
  const [high, error] = exactProduct(first, p);
  const low = error + restOfLog(x, first) * p;
  const { mantissa, exponent } = expPair(high);
  const [main, rest] = timesPair(mantissa, [1, low]);
  return (main + rest) * 2 ** exponent;
}

/** e^y to the nearest float64. Where the result would not be a normal number the same as `Math.exp`. */
export function accurateExp(y: number): number {
  if (!(Math.abs(y) < 690)) return Math.exp(y);
  const { mantissa, exponent } = expPair(y);
  return (mantissa[0] + mantissa[1]) * 2 ** exponent;
}

/** e^y as `mantissa * 2 ** exponent`, to about 100 bits. */
function expPair(y: number): { mantissa: Pair; exponent: number } {
  const exponent = Math.round(y / LN2_HIGH);
  const [high, low] = exactProduct(exponent, LN2_HIGH);
  const reduced = sumPair(exactSum(y, -high), [-low - exponent * LN2_MIDDLE, -exponent * LN2_LOW]);
  const scale = 2 ** -HALVINGS;
  const r: Pair = [reduced[0] * scale, reduced[1] * scale];
  // Horner for e^r − 1, the small terms in one float64; then (e^r)^2 − 1 = 2p + p² for each halving undone.
  let tail = 0;
  for (let n = TERMS; n > PAIR_TERMS; n--) tail = (r[0] / n) * (1 + tail);
  let p: Pair = [tail, 0];
  for (let n = PAIR_TERMS; n >= 1; n--) p = timesPair(dividePair(r, n), sumPair(ONE, p));
  for (let i = 0; i < HALVINGS; i++) p = sumPair([2 * p[0], 2 * p[1]], timesPair(p, p));
  return { mantissa: sumPair(ONE, p), exponent };
}

/** a + b and its rounding error. */
function exactSum(a: number, b: number): Pair {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

/** a · b and its rounding error. */
function exactProduct(a: number, b: number): Pair {
  const product = a * b;
  const aHigh = SPLITTER * a - (SPLITTER * a - a);
  const bHigh = SPLITTER * b - (SPLITTER * b - b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return [product, aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow];
}

// By index, for taking arrays apart by their iterators is slow until the functions are compiled.
function sumPair(a: Pair, b: Pair): Pair {
  const high = exactSum(a[0], b[0]);
  const low = exactSum(a[1], b[1]);
  const middle = exactSum(high[0], high[1] + low[0]);
  return exactSum(middle[0], middle[1] + low[1]);
}

function timesPair(a: Pair, b: Pair): Pair {
  const high = exactProduct(a[0], b[0]);
  return exactSum(high[0], high[1] + (a[0] * b[1] + a[1] * b[0]));
}

function dividePair(a: Pair, by: number): Pair {
  const high = a[0] / by;
  const product = exactProduct(high, by);
  return exactSum(high, (a[0] - product[0] - product[1] + a[1]) / by);
}

/** The probability outside one standard deviation of a normal distribution, on one side. */
export const tail = 0.158655253931457;

/**
 * The central interval of 68.27 % coverage for the mean of a Poisson distribution of which `count` was seen (F. Garwood, 1936): quantiles of gamma
 * distributions. `count` need not be whole. NaN for negative ones.
 */
export function garwoodInterval(count: number): [low: number, high: number] {
  if (!(count >= 0)) return [NaN, NaN];
  return [count === 0 ? 0 : gammaQuantile(count, tail), gammaQuantile(count + 1, 1 - tail)];
}

/** The value below which a gamma distribution of this shape has the probability `p`: Newton's steps, kept inside a bracket that shrinks. */
function gammaQuantile(shape: number, p: number): number {
  let [low, high] = [0, shape + 20 * Math.sqrt(shape) + 40];
  const z = p < 0.5 ? -1 : 1;
  let x = Math.max(shape * 1e-3, shape * (1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3);
  for (let step = 0; step < 200; step++) {
    const excess = lowerGamma(shape, x) - p;
    if (excess > 0) high = x;
    else low = x;
    const slope = Math.exp((shape - 1) * Math.log(x) - x - logGamma(shape));
    const newton = x - excess / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-14 * x) return next;
    x = next;
  }
  return x;
}

/** The regularised lower incomplete gamma function: its series below the mean, its continued fraction above. */
function lowerGamma(shape: number, x: number): number {
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; n < 100_000 && term > sum * 1e-17; n++) {
      term *= x / (shape + n);
      sum += term;
    }
    return front * sum;
  }
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 100_000; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / nonZero(a * d + b);
    c = nonZero(b + a / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return 1 - front * fraction;
}

/** A number that can be divided by. */
export function nonZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

/** log Γ for positive numbers: Stirling's series, after moving small arguments up. */
export function logGamma(x: number): number {
  let [shift, z] = [0, x];
  while (z < 12) shift += Math.log(z++);
  const inverse = 1 / (z * z);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / z;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

import { normalQuantile } from "./normal-quantile.ts";

/** From so many counts on (for one standard deviation) the expansion is exact to float64. */
const LARGE = 3e5;

/** Whether quantiles at probability `p` can be expanded around the normal distribution, for distributions of gamma type whose least shape is `shape`. */
export function isLarge(p: number, shape: number): boolean {
  return shape >= LARGE && shape >= LARGE * normalQuantile(p) ** 2;
}

/** The gamma quantile for a shape that {@link isLarge}. */
export function largeGammaQuantile(p: number, a: number): number {
  return a * Math.exp(expanded(normalQuantile(p), logGammaCumulants(a)));
}

/** The beta quantile for two parameters that are both {@link isLarge}: log x/(1 − x) is the difference of two independent logarithms of gamma-distributed numbers. */
export function largeBetaQuantile(p: number, a: number, b: number): number {
  const [first, second] = [logGammaCumulants(a), logGammaCumulants(b)];
  const difference = first.map((cumulant, k) => (k % 2 === 0 ? cumulant - second[k]! : cumulant + second[k]!)) as unknown as Cumulants;
  return 1 / (1 + (b / a) * Math.exp(-expanded(normalQuantile(p), difference)));
}

type Cumulants = readonly [mean: number, variance: number, third: number, fourth: number, fifth: number];

/** Cumulants of log(x / a) for a gamma-distributed x: the polygamma functions of `a`, the first one less log a. */
function logGammaCumulants(a: number): Cumulants {
  const i = 1 / a;
  return [
    -i * (1 / 2 + i / 12),
    i * (1 + i * (1 / 2 + i / 6)),
    -i * i * (1 + i * (1 + i / 2)),
    i * i * i * (2 + i * 3),
    -i * i * i * i * 6,
  ];
}

/** The quantile of a distribution of these cumulants, of which `z` is that of the normal one (E. A. Cornish, R. A. Fisher, 1938), up to the fifth cumulant. */
function expanded(z: number, [mean, variance, third, fourth, fifth]: Cumulants): number {
  const spread = Math.sqrt(variance);
  const [skewness, excess, rest] = [third / spread / variance, fourth / variance / variance, fifth / spread / variance / variance];
  const z2 = z * z;
  const first = (skewness * (z2 - 1)) / 6;
  const second = z * ((excess * (z2 - 3)) / 24 - (skewness * skewness * (2 * z2 - 5)) / 36);
  const last =
    (rest * (z2 * z2 - 6 * z2 + 3)) / 120 -
    (skewness * excess * (z2 * z2 - 5 * z2 + 2)) / 24 +
    (skewness ** 3 * (12 * z2 * z2 - 53 * z2 + 17)) / 324;
  return mean + spread * (z + first + second + last);
}

/** The logarithm of a distribution function at `exp(u)`, and its slope in `u`. */
export interface LogProbability {
  readonly value: number;
  readonly slope: number;
}

const MAX_STEPS = 200;

/**
 * The `u` at which a logarithm of probabilities that is concave in `u` takes the value `target`, by Newton's method.
 * Every tangent of a concave function lies above it, so that after the first step the root is approached from below, from whatever start.
 */
export function solveConcave(target: number, start: number, logProbability: (u: number) => LogProbability): number {
  let u = start;
  for (let step = 0; step < MAX_STEPS; step++) {
    const { value, slope } = logProbability(u);
    const next = u - (value - target) / slope;
    if (!(Math.abs(next - u) > 2e-16 * Math.max(1, Math.abs(u)))) return Number.isNaN(next) ? u : next;
    u = next;
  }
  return u;
}

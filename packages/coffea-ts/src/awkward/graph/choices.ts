/** In how many ways `n` items are chosen of `count`, without regard to order; with replacement an item may be chosen again. */
export function choices(count: number, n: number, replacement: boolean): number {
  const pool = replacement ? count + n - 1 : count;
  if (pool < n) return 0;
  let total = 1;
  for (let k = 1; k <= n; k++) total = (total * (pool - n + k)) / k;
  return Math.round(total);
}

/**
 * For each bucket of a monotonic bucket function, the last edge that is certainly not above any value in the bucket (0 at least).
 * From there the bin of a value is found in a few steps upwards. Null when some bucket has so many edges that this is no gain.
 */
export function bucketTable(buckets: Int32Array, count: number): Int32Array | null {
  const table = new Int32Array(count);
  let edge = 0;
  for (let bucket = 0; bucket < count; bucket++) {
    const first = edge;
    while (edge < buckets.length && buckets[edge]! < bucket) edge++;
    if (edge - first > MAX_STEPS) return null;
    table[bucket] = Math.max(edge - 1, 0);
  }
  return buckets.length - edge > MAX_STEPS ? null : table;
}

const MAX_STEPS = 8;

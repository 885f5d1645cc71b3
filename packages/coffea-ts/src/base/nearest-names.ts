/**
 * The names that a mistyped one most probably meant: all at the smallest distance, in alphabetical order.
 * Distance is Damerau–Levenshtein (optimal string alignment), case ignored; names farther than a third of the typed length (at least 2) are left out.
 */
export function nearestNames(typed: string, names: Iterable<string>, limit = 3): string[] {
  const wanted = typed.toLowerCase();
  const bound = Math.max(2, Math.floor(wanted.length / 3));
  const scored: { name: string; score: number }[] = [];
  for (const name of new Set(names)) {
    const score = editDistance(wanted, name.toLowerCase());
    if (score <= bound) scored.push({ name, score });
  }
  const best = Math.min(...scored.map((entry) => entry.score));
  return scored
    .filter((entry) => entry.score === best)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map((entry) => entry.name);
}

/** A sentence that names what was probably meant: `Did you mean "Muon_pt"?`, else the names that exist (at most `listed`), else that there are none. */
export function hintFor(typed: string, names: Iterable<string>, what: string, listed = 8): string {
  const all = [...new Set(names)];
  const near = nearestNames(typed, all);
  if (near.length > 0) return `Did you mean ${near.map((name) => `"${name}"`).join(" or ")}?`;
  if (all.length === 0) return `There are no ${what}.`;
  const shown = all
    .slice(0, listed)
    .map((name) => `"${name}"`)
    .join(", ");
  return `The ${what} are ${shown}${all.length > listed ? `, … (${all.length} in all)` : ""}.`;
}

function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > Math.max(2, Math.floor(a.length / 3))) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(substitution, last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, beforeLast[j - 2]! + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** Where two texts differ first, with both lines, or null when they are equal. */
export function firstDifference(before: string, now: string): string | null {
  if (before === now) return null;
  const [old, fresh] = [before.split("\n"), now.split("\n")];
  const at = old.findIndex((line, index) => line !== fresh[index]);
  const line = at === -1 ? old.length : at;
  return `first in line ${line + 1}:\n  - ${shown(old[line])}\n  + ${shown(fresh[line])}`;
}

function shown(line: string | undefined): string {
  return line === undefined ? "(no line)" : line.trim().slice(0, 200);
}

/** Members of a tuple on the way to its text. */
export class Tuple {
  readonly members: readonly unknown[];

  constructor(members: readonly unknown[]) {
    this.members = members;
  }
}

/** A list's first and last values in at most `width` characters; `complete` says that there are no others. */
export function printEntries(values: readonly unknown[], width: number, complete: boolean): string {
  const texts = values.map((value) => printValue(value, Math.max(10, width >> 1)));
  if (complete && texts.join(", ").length <= width - 2) return `[${texts.join(", ")}]`;
  const head: string[] = [];
  const tail: string[] = [];
  let used = 7;
  for (let i = 0; head.length + tail.length < texts.length; i++) {
    const fromFront = i % 2 === 0;
    const text = fromFront ? texts[head.length]! : texts[texts.length - 1 - tail.length]!;
    if (used + text.length + 2 > width && head.length > 0) break;
    used += text.length + 2;
    if (fromFront) head.push(text);
    else tail.unshift(text);
  }
  if (complete && head.length + tail.length === texts.length) return `[${[...head, ...tail].join(", ")}]`;
  return `[${[...head, "...", ...tail].join(", ")}]`;
}

/** A value as arrays print it, in about `width` characters. */
export function printValue(value: unknown, width: number): string {
  if (value === null) return "null";
  if (typeof value === "number") return printNumber(value);
  if (typeof value === "string") return cut(JSON.stringify(value), width);
  if (Array.isArray(value)) return printEntries(value, width, true);
  if (value instanceof Tuple) return printTuple(value.members, width);
  if (typeof value === "object") return printRecord(value as Record<string, unknown>, width);
  return String(value as boolean | bigint);
}

function printRecord(record: Readonly<Record<string, unknown>>, width: number): string {
  let text = "";
  for (const [name, value] of Object.entries(record)) {
    const next = `${text === "" ? "" : `${text}, `}${name}: ${printValue(value, width >> 1)}`;
    if (next.length > width) return text === "" ? "{...}" : `{${text}, ...}`;
    text = next;
  }
  return `{${text}}`;
}

function printTuple(members: readonly unknown[], width: number): string {
  const texts = members.map((value) => printValue(value, width >> 1));
  return `(${texts.join(", ")}${texts.length === 1 ? "," : ""})`;
}

/** Three significant digits, as C's `%.3g`. */
function printNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e6) return Object.is(value, -0) ? "-0" : String(value);
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  const magnitude = Math.abs(value);
  if (magnitude >= 1e-4 && magnitude < 999.5) return String(Number(value.toPrecision(3)));
  return value
    .toExponential(2)
    .replace(/\.?0+e/, "e")
    .replace(/e([+-])(\d)$/, "e$10$2");
}

/** The text, with `...` where it would be longer than `width` characters. */
export function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 3)}...`;
}

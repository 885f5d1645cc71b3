/** A number as Python's `repr` of a float writes it: `21.0`, `1e+16`, `1e-05`, `nan`, `inf`. */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return nonFinite(value);
  const [digits, exponent] = value.toExponential().split("e") as [string, string];
  const power = Number(exponent);
  if (value !== 0 && (power < -4 || power >= 16)) return `${digits}e${signed(power)}`;
  const plain = Object.is(value, -0) ? "-0" : String(value);
  return plain.includes(".") ? plain : `${plain}.0`;
}

/** A number with at most six digits, as Python's `format(x, "g")` and C's `%g`: `0.2`, `1e+06`, `inf`. */
export function shortText(value: number): string {
  if (!Number.isFinite(value)) return nonFinite(value);
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const [digits, exponent] = value.toExponential(5).split("e") as [string, string];
  const power = Number(exponent);
  if (power < -4 || power >= 6) return `${withoutZeros(digits)}e${signed(power)}`;
  return withoutZeros(value.toFixed(Math.max(5 - power, 0)));
}

/** A text as Python's `repr` writes it: in single quotes, in double ones when it holds only single ones. */
export function quotedText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const named: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", [quote]: `\\${quote}` };
  let out = "";
  for (const character of text) {
    const code = character.codePointAt(0)!;
    out += named[character] ?? (code < 32 || code === 127 ? `\\x${code.toString(16).padStart(2, "0")}` : character);
  }
  return `${quote}${out}${quote}`;
}

function nonFinite(value: number): string {
  if (Number.isNaN(value)) return "nan";
  return value > 0 ? "inf" : "-inf";
}

function signed(power: number): string {
  return `${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

function withoutZeros(digits: string): string {
  return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}

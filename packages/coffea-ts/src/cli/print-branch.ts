import { printValue } from "../awkward/index.ts";
import { bytesText } from "../executor/index.ts";
import type { BranchValues } from "./branch-values.ts";
import { printHistograms } from "./draw-histograms.ts";
import type { BranchDescription } from "./inspect-command.ts";
import { grouped } from "./summary.ts";
import { print, type Terminal } from "./terminal.ts";

/** Prints what a branch is, its first entries, the range of its values and their histogram. `parts` is what it is stored in. */
export function printBranch(
  branch: BranchDescription,
  values: BranchValues & { readonly parts: "baskets" | "pages" },
  terminal: Terminal,
): void {
  const { name, type, typeName, title } = branch;
  print(terminal, `${name}: ${type ?? typeName}${title === "" ? "" : `, "${title}"`}`);
  const sizes = `${bytesText(branch.uncompressedBytes)}, in the file ${bytesText(branch.compressedBytes)} (${branch.codecs.join(" ")})`;
  print(
    terminal,
    `${grouped(branch.entries)} entries in ${grouped(branch.baskets)} ${branch.baskets === 1 ? values.parts.slice(0, -1) : values.parts}, ${sizes}\n`,
  );
  for (const [index, entry] of values.first.entries()) print(terminal, `  ${String(index).padStart(4)}  ${printValue(entry, 100)}`);
  if (values.entries > values.first.length) print(terminal, "   ...");
  print(terminal, `\n${summary(branch, values)}`);
  if (values.hist !== null) printHistograms([{ path: [name], hist: values.hist }], terminal, {});
}

function summary(branch: BranchDescription, { entries, values, missing, numbers }: BranchValues): string {
  const read =
    entries < branch.entries ? `The first ${grouped(entries)} of ${grouped(branch.entries)} entries` : `All ${grouped(entries)} entries`;
  if (values === null) return `${read} were read; their values are records.`;
  const gaps = missing === 0 || missing === null ? "" : `, ${grouped(missing)} missing`;
  if (numbers === null) return `${read}: ${grouped(values)} values${gaps}`;
  const odd = values - numbers.finite;
  const range = `from ${short(numbers.min)} to ${short(numbers.max)}, mean ${short(numbers.mean)}`;
  return `${read}: ${grouped(values)} values${gaps}${odd === 0 ? "" : `, ${grouped(odd)} not finite`}; ${range}`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}

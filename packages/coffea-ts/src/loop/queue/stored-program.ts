import type { Column } from "../ir/column.ts";
import type { AssembledProgram } from "../run/compile-program.ts";
import type { ProgramLayout } from "../run/program-layout.ts";
import type { LoopPlan } from "./loop-plan.ts";

/** A program that is not compiled yet. */
export interface PlannedProgram {
  readonly plan: LoopPlan;
  readonly assembled: AssembledProgram;
}

/** What is in front of the code; null where nothing of the fills can be compiled. */
type Header = { readonly plan: LoopPlan; readonly layout: ProgramLayout } | null;

/** A program as bytes to be kept: the length of a header in JSON (32 bits, little-endian), the header, the code. */
export function packProgram(program: PlannedProgram | null): Uint8Array {
  const header: Header = program === null ? null : { plan: program.plan, layout: program.assembled.layout };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const code = program?.assembled.code ?? new Uint8Array(0);
  const bytes = new Uint8Array(4 + text.length + code.length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  bytes.set(code, 4 + text.length);
  return bytes;
}

/** What was packed. Throws for bytes that were cut off. */
export function unpackProgram(bytes: Uint8Array<ArrayBuffer>): PlannedProgram | null {
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, end))) as Header;
  if (header === null) return null;
  return { plan: withOneOfEach(header.plan), assembled: { layout: header.layout, code: bytes.subarray(end) } };
}

/** Columns are compared by identity. */
function withOneOfEach(plan: LoopPlan): LoopPlan {
  const known = new Map<number, Column>(plan.columns.map((column) => [column.id, column]));
  const one = (column: Column): Column => {
    if (!known.has(column.id)) known.set(column.id, column);
    return known.get(column.id)!;
  };
  return { ...plan, equalOffsets: plan.equalOffsets.map(([a, b]) => [one(a), one(b)]) };
}

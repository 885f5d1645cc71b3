import type { ProgramWriter } from "../program.ts";

/** Writes one step (or a few that belong together) into a program. */
export type Operation = (w: ProgramWriter) => void;

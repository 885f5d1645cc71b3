import { randomColumns } from "./columns.ts";
import { arithmeticOperations } from "./operations/arithmetic.ts";
import type { Operation } from "./operations/operation.ts";
import { reducingOperations } from "./operations/reducers.ts";
import { selectingOperations } from "./operations/selection.ts";
import { structuralOperations } from "./operations/structure.ts";
import { valueOperations } from "./operations/values.ts";
import { ProgramWriter, Unfit, type Program } from "./program.ts";
import { RandomNumbers } from "./random-numbers.ts";

const groups: readonly (readonly Operation[])[] = [
  arithmeticOperations,
  reducingOperations,
  selectingOperations,
  structuralOperations,
  valueOperations,
];

/** A random program: a few columns of one set of random events, and operations that fit them. */
export function randomProgram(seed: number): Program {
  const { columns, steps } = writeProgram(new RandomNumbers(seed));
  return { columns, steps };
}

/** The same, with all its arrays at hand. */
export function writeProgram(random: RandomNumbers): ProgramWriter {
  const writer = new ProgramWriter(randomColumns(random), random);
  const length = 3 + random.below(6);
  for (let tries = 0; writer.steps.length < length && tries < 50; tries++) writeStep(writer, random);
  return writer;
}

function writeStep(writer: ProgramWriter, random: RandomNumbers): void {
  try {
    random.choose(random.choose(groups))(writer);
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
  }
}

import { writeFile } from "node:fs/promises";
import { openFileSource } from "../bytes/index.ts";
import { eventsInterface } from "../nanoevents/index.ts";
import { openRoot } from "../root/index.ts";
import { onlyTable } from "./only-table.ts";
import { print, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Options of `coffea-ts types`. */
export interface TypesFlags {
  readonly tree?: string;
  readonly name?: string;
  readonly output?: string;
}

/**
 * Prints the TypeScript interface of a tree or RNTuple, or writes it into a file: the one that is asked for, else `Events`, else the only one.
 * Throws a `UsageError` where several could be meant, or where the name is no identifier.
 */
export async function typesCommand(path: string, { tree, name, output }: TypesFlags, terminal: Terminal): Promise<void> {
  if (name !== undefined && !/^[A-Za-z_$][\w$]*$/.test(name))
    throw new UsageError(`"${name}" cannot be the name of an interface: it needs a letter, then letters, digits or _.`);
  const source = openFileSource(path);
  try {
    const root = await openRoot(source);
    const table = await root.table(tree ?? onlyTable(root));
    const text = eventsInterface(table, name === undefined ? {} : { name });
    if (output === undefined) terminal.out.write(text);
    else {
      await writeFile(output, text);
      print(terminal, `written: ${output}`);
    }
  } finally {
    await source.close();
  }
}

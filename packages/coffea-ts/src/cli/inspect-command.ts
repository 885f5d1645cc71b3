import { openFileSource } from "../bytes/index.ts";
import { type EntryColumn, type EntryTable, openRoot, type RootFile } from "../root/index.ts";
import { formToString } from "../awkward/index.ts";
import { branchValues } from "./branch-values.ts";
import { onlyTable } from "./only-table.ts";
import { outputJson } from "./output-json.ts";
import { bytesText } from "../executor/index.ts";
import { printBranch } from "./print-branch.ts";
import { printTable } from "./print-table.ts";
import { grouped } from "./summary.ts";
import { print, type Terminal } from "./terminal.ts";

/** Options of `coffea-ts inspect`. */
export interface InspectFlags {
  readonly tree?: string;
  /** Show values of this branch instead of what the file holds. */
  readonly branch?: string;
  /** With `branch`: entries to read, from the first on. Default 200000. */
  readonly entries?: number;
  readonly json?: boolean;
}

/** What `inspect --json` prints. Sizes in bytes. */
export interface FileDescription {
  readonly file: string;
  readonly uuid: string;
  readonly size: number;
  readonly objects: readonly { readonly path: string; readonly cycle: number; readonly className: string; readonly title: string }[];
  readonly trees: readonly TreeDescription[];
}
export interface TreeDescription {
  readonly kind: "tree" | "rntuple";
  readonly path: string;
  readonly cycle: number;
  readonly title: string;
  readonly entries: number;
  readonly branches: readonly BranchDescription[];
}
export interface BranchDescription {
  readonly name: string;
  /** C++ type. */
  readonly typeName: string;
  /** Type of one entry, as awkward writes it; null where the branch cannot be read. */
  readonly type: string | null;
  /** Why it cannot be read, or null. */
  readonly notReadable: string | null;
  readonly title: string;
  readonly entries: number;
  readonly baskets: number;
  readonly compressedBytes: number;
  readonly uncompressedBytes: number;
  readonly codecs: readonly string[];
}

/** Prints what a file holds: objects, and branches of its trees (or of one) with types, entries, sizes and codecs. */
export async function inspectCommand(path: string, flags: InspectFlags, terminal: Terminal): Promise<void> {
  const source = openFileSource(path);
  try {
    const root = await openRoot(source);
    if (flags.branch !== undefined) return await inspectBranch(root, flags, terminal);
    const description = await describeFile(root, await source.size(), flags.tree ?? null);
    if (flags.json === true) print(terminal, outputJson(description));
    else printDescription(description, terminal);
  } finally {
    await source.close();
  }
}

async function inspectBranch(root: RootFile, { tree, branch, entries, json }: InspectFlags, terminal: Terminal): Promise<void> {
  const table = await root.table(tree ?? onlyTable(root));
  const description = describeBranch(table.column(branch!));
  const values = await branchValues(table, branch!, entries ?? 200_000);
  if (json === true) print(terminal, outputJson({ ...description, read: values }));
  else printBranch(description, { ...values, parts: words[table.kind].parts }, terminal);
}

async function describeFile(root: RootFile, size: number, only: string | null): Promise<FileDescription> {
  const keys = root.keys();
  const objects = keys.map(({ path, cycle, className, title }) => ({ path, cycle, className, title }));
  const paths = only === null ? root.tables() : [only];
  const trees: TreeDescription[] = [];
  for (const path of paths) trees.push(describeTree(await root.table(path)));
  return { file: root.source.name, uuid: root.uuid, size, objects, trees };
}

function describeTree(tree: EntryTable): TreeDescription {
  return {
    kind: tree.kind,
    path: tree.path,
    cycle: tree.cycle,
    title: tree.title,
    entries: tree.entries,
    branches: tree.columns.map(describeBranch),
  };
}

function describeBranch(branch: EntryColumn): BranchDescription {
  const { path, typeName, form, notReadable, title, entries, baskets, compressedBytes, uncompressedBytes, codecs } = branch;
  const type = form === null ? null : formToString(form);
  return { name: path, typeName, type, notReadable, title, entries, baskets, compressedBytes, uncompressedBytes, codecs };
}

const words = {
  tree: { table: "tree", column: "branch", columns: "branches", parts: "baskets" },
  rntuple: { table: "RNTuple", column: "field", columns: "fields", parts: "pages" },
} as const;

function printDescription({ file, uuid, size, objects, trees }: FileDescription, terminal: Terminal): void {
  print(terminal, `${file}: ${bytesText(size)}, UUID ${uuid}\n`);
  printTable(
    [["object", "class", "title"], ...objects.map((object) => [`${object.path};${object.cycle}`, object.className, object.title])],
    terminal,
  );
  for (const { kind, path, cycle, entries, branches } of trees) {
    const { table, column, columns, parts } = words[kind];
    print(terminal, `\n${table} ${path};${cycle}: ${grouped(entries)} entries, ${grouped(branches.length)} ${columns}\n`);
    const rows = branches.map((branch) => [
      branch.name,
      branch.type ?? branch.typeName,
      grouped(branch.baskets),
      bytesText(branch.uncompressedBytes),
      bytesText(branch.compressedBytes),
      branch.codecs.join(" "),
      branch.notReadable === null ? "" : `not readable: ${branch.notReadable}`,
    ]);
    printTable([[column, "type", parts, "bytes", "in file", "codec", ""], ...rows], terminal);
  }
}

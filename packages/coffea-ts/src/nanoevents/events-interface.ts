import { formToString, formToTypeScript, typescriptName } from "../awkward/index.ts";
import type { EntryColumn, EntryTable } from "../root/index.ts";
import { branchColumns } from "./branch-columns.ts";

/** Options of {@link eventsInterface}. */
export interface EventsInterfaceOptions {
  /** Name of the interface; the name of the table by default, with a capital and without what an identifier cannot have. */
  readonly name?: string;
}

/**
 * TypeScript source of an interface with a member for each branch that can be read, for `NanoEvents<Events>`: the compiler then knows every branch
 * and its depth, and names the nearest one where a name is mistyped. The doc comment of a member has the branch's title, where it says more than
 * ROOT writes by itself, and the type as awkward writes it. Branches that cannot be read are listed in a comment with the reason.
 */
export function eventsInterface(table: EntryTable, { name = interfaceName(table.name) }: EventsInterfaceOptions = {}): string {
  const { columns, skipped } = branchColumns(table);
  const kind = table.kind === "tree" ? "tree" : "RNTuple";
  const lines = [
    `/** ${inComment([`The ${kind} ${table.path} of ${fileName(table.file.name)}.`, ownTitle(table.title, table.name)].filter((text) => text !== "").join(" "))} */`,
    `export interface ${name} {`,
  ];
  for (const { name: member, branch, form } of columns) {
    const title = ownTitle(branch.title, branch.name);
    const type = `\`${formToString(form)}\``;
    lines.push(`  /** ${inComment(title === "" ? type : `${title} (${type})`)} */`);
    lines.push(`  ${typescriptName(member)}: ${formToTypeScript(form)};`);
  }
  for (const { name: branch, typeName, reason } of skipped)
    lines.push(`  // Not readable: ${oneLine(`${branch}${typeName === "" ? "" : ` (${typeName})`}: ${reason}`)}`);
  return [...lines, "}", ""].join("\n");
}

/** The title of a branch, or nothing where it only repeats the name, as ROOT's leaf lists do: `Muon_pt[nMuon]/F`. */
function ownTitle(title: EntryColumn["title"], name: string): string {
  const rest = title.startsWith(name) ? title.slice(name.length) : title;
  return /^(\[[^\]]*\])*(\/[A-Za-z])?$/.test(rest) ? "" : title;
}

/** The name of a file without its folders, which say nothing to others. */
function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1)!;
}

function interfaceName(table: string): string {
  const words = table.split(/[^A-Za-z0-9_$]+/).filter((word) => word !== "");
  const joined = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
  return /^[A-Za-z_$]/.test(joined) ? joined : `Events${joined}`;
}

function inComment(text: string): string {
  return oneLine(text).replaceAll("*/", "* /");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

import { readBranchSync, type Branch, type RootFile, type Tree } from "../../src/root/index.ts";
import { digestLayout } from "./digest.ts";
import { kindOfType, type BranchKind, type OracleBranch, type OracleFile, type OracleObject } from "./oracle-record.ts";

/** Row of the report. */
export type RowKind = BranchKind | "RNTuple field" | "histogram";

/** What became of one branch, field or histogram of the oracle. */
export interface Outcome {
  readonly kind: RowKind;
  readonly result: "identical" | "different" | "not readable";
  /** Place and reason: file, tree, branch, type. */
  readonly place: string;
  readonly reason: string;
}

/** Compares every tree of an open file with the oracle's record, branch by branch in their order. What the oracle could not read is left out. */
export function compareFile(file: RootFile, oracle: OracleFile): Outcome[] {
  return (oracle.objects ?? []).flatMap((object) =>
    object.tree === undefined ? otherObject(oracle, object) : compareTree(file, oracle, object),
  );
}

/** The outcomes of a file that could not be opened: everything that the oracle read there differs. */
export function unopenedFile(oracle: OracleFile, reason: string): Outcome[] {
  return (oracle.objects ?? []).flatMap((object) =>
    object.tree === undefined ? otherObject(oracle, object) : allDifferent(oracle, object, reason),
  );
}

function otherObject(oracle: OracleFile, object: OracleObject): Outcome[] {
  const notReadable = (kind: RowKind, name: string): Outcome => ({
    kind,
    result: "not readable",
    place: `${oracle.file} ${name}`,
    reason: `objects of class ${object.class} are not read yet`,
  });
  if (object.hist !== undefined) return [notReadable("histogram", object.path)];
  const fields = object.ntuple?.branches ?? object.ntuple?.fields ?? [];
  return fields.filter((field) => field.sha256 !== undefined).map((field) => notReadable("RNTuple field", `${object.path} ${field.path}`));
}

function expected(branch: OracleBranch): branch is OracleBranch & { sha256: string; type: string } {
  const assertsNothing = branch.suspect !== undefined && branch.root_sha256 === undefined && branch.uproot_sha256 === undefined;
  return branch.sha256 !== undefined && branch.type !== undefined && !assertsNothing;
}

function allDifferent(oracle: OracleFile, object: OracleObject, reason: string): Outcome[] {
  return object.tree!.branches.filter(expected).map((branch) => ({
    kind: kindOfType(branch.type),
    result: "different",
    place: `${oracle.file} ${object.path} ${branch.path} (${branch.type})`,
    reason,
  }));
}

function compareTree(file: RootFile, oracle: OracleFile, object: OracleObject): Outcome[] {
  let tree: Tree;
  try {
    tree = file.treeSync(`${object.path};${object.cycle}`);
  } catch (error) {
    return allDifferent(oracle, object, messageOf(error));
  }
  const { branches } = object.tree!;
  if (branches.length !== tree.branches.length)
    return allDifferent(oracle, object, `the tree has ${branches.length} branches, ${tree.branches.length} were found`);
  return branches.flatMap((branch, i) => {
    const ours = tree.branches[i]!;
    if (!expected(branch)) return tryUnasserted(ours);
    const place = `${oracle.file} ${object.path} ${branch.path} (${branch.type})`;
    return [{ kind: kindOfType(branch.type), place, ...compareBranch(ours, branch) }];
  });
}

function compareBranch(ours: Branch, oracle: OracleBranch): Pick<Outcome, "result" | "reason"> {
  if (ours.path !== oracle.path) return { result: "different", reason: `the branch at this place is "${ours.path}"` };
  if (ours.notReadable !== null) return { result: "not readable", reason: ours.notReadable };
  try {
    const layout = readBranchSync(ours, 0, ours.entries);
    const digest = digestLayout(layout);
    if (digest === oracle.sha256 || digest === oracle.root_sha256) return { result: "identical", reason: "" };
    return { result: "different", reason: `read as ${ours.typeName}, ${layout.length} entries of ${oracle.n}` };
  } catch (error) {
    return { result: "different", reason: messageOf(error) };
  }
}

/** Reads what the oracle says nothing about, only so that a hang or a crash would be seen. */
function tryUnasserted(ours: Branch): Outcome[] {
  try {
    if (ours.notReadable === null) readBranchSync(ours, 0, ours.entries);
  } catch {
    // nothing is asserted
  }
  return [];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** One buffer of a branch that was loaded: coffea's `Accessed(branch, buffer_key)`. */
export interface Accessed {
  readonly branch: string;
  /** `<file uuid>/<tree>/<start>-<stop>/<offsets or data>/<path of the buffer>`, each part percent-quoted; equal to coffea's key for the same buffer. */
  readonly bufferKey: string;
}

/** Which buffer of a branch: entry offsets of lists and texts, or values. */
export type BufferKind = "offsets" | "data";

/** `<file uuid>/<tree;cycle>/<start>-<stop>` of a range of entries, the beginning of every buffer key. */
export function partitionKey(
  tree: { readonly uuid: string; readonly path: string; readonly cycle: number },
  start: number,
  stop: number,
): string {
  return [tree.uuid, `${tree.path};${tree.cycle}`, `${start}-${stop}`].map(quote).join("/");
}

/** The key of one buffer; `formKey` is the path to it, such as `Muon_pt,!load,!content`. */
export function bufferKey(partition: string, kind: BufferKind, formKey: string): string {
  return `${partition}/${kind}/${quote(formKey)}`;
}

/** `Muon_pt-data`: how metrics name a buffer that was read. */
export function columnOfAccess(accessed: Accessed): string {
  return `${accessed.branch}-${accessed.bufferKey.split("/")[3]}`;
}

/** Percent-quotes everything but letters, digits and `_.-~`, as Python's `urllib.parse.quote(text, safe="")` does. */
function quote(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

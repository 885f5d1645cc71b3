/**
 * Splits `path:tree` at its last colon, unless that belongs to a drive, a scheme or a port. `tree` is null where the text is a path alone.
 */
export function splitObjectPath(text: string): { readonly path: string; readonly tree: string | null } {
  const colon = text.lastIndexOf(":");
  const tree = text.slice(colon + 1);
  const isTree = colon > 1 && tree !== "" && !tree.startsWith("//") && !tree.startsWith("\\") && !/^\d+\//.test(tree);
  return isTree ? { path: text.slice(0, colon), tree } : { path: text, tree: null };
}

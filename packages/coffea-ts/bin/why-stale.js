/**
 * Why the `dist/` of a checkout is not what the sources would give: it is not built, or a source was changed since. Null when it is.
 * Only files that it was built from are looked at; a new one counts when a file that imports it has changed.
 *
 * @param {URL} packageFolder with a slash at the end
 * @param {(name: string) => any} builtin gives a module of Node by its name
 */
export function whyStale(packageFolder, builtin) {
  const { existsSync, lstatSync, readFileSync } = builtin("fs");
  const stamp = new URL("dist/.built-from.json", packageFolder);
  if (!existsSync(stamp)) return "dist/ is not built";
  const { builtAt, sources } = JSON.parse(readFileSync(stamp, "utf8"));
  const base = builtin("url").fileURLToPath(packageFolder);
  const options = { throwIfNoEntry: false };
  // A plain loop over a thousand files, because this is most of what a checkout adds to the start.
  for (const path of sources) {
    if (!(lstatSync(base + path, options)?.mtimeMs <= builtAt)) return `${path} is newer than dist/ (npm run build)`;
  }
  return null;
}

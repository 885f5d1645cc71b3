/**
 * URL of a module beside the one whose `import.meta.url` is given, by its name without ending: `.ts` among the sources, `.js` in the built package.
 * Only the name where the module has no usual URL, as in a bundle; workers of bundles know their functions by name.
 */
export function siblingModule(name: string, url: string): string {
  const file = `${name}${url.endsWith(".ts") ? ".ts" : ".js"}`;
  return URL.canParse(file, url) ? new URL(file, url).href : file;
}

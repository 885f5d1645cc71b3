import * as module from "node:module";

let hooked = false;

/**
 * From now on modules of users may lie anywhere: their imports of `coffea-ts` give this very package, and their `.ts` files are ES modules whatever stands around them.
 * Workers that are started afterwards do the same.
 */
export function hookUserModules(): void {
  if (hooked) return;
  hooked = true;
  module.registerHooks({
    resolve(specifier, context, next) {
      const isOwn = specifier === "coffea-ts" || specifier.startsWith("coffea-ts/");
      if (!isOwn) return next(specifier, context);
      const found = next(specifier, { ...context, parentURL: import.meta.url });
      return { ...found, url: besideThis(found.url) };
    },
    ...(process.versions["deno"] === undefined ? { load: loadAsModule } : {}),
  });
}

/** The bundles of the command line, which this module may be in, are those of the library but for how they start. */
function besideThis(url: string): string {
  return import.meta.url.includes("/dist/program/") ? url.replace("/dist/node/", "/dist/program/") : url;
}

/** Deno takes every .ts for a module as it is, and with a load hook it could not load native addons. */
const loadAsModule: module.LoadHookSync = (url, context, next) => {
  const isUserTypeScript = /\.ts(?:\?|$)/.test(url) && !url.includes("/node_modules/");
  return next(url, isUserTypeScript ? { ...context, format: "module-typescript" } : context);
};

/** Whether {@link hookUserModules} was called in this thread. */
export function userModulesAreHooked(): boolean {
  return hooked;
}

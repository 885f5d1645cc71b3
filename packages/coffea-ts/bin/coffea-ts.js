#!/usr/bin/env node
// Starts the command line. Plain JavaScript that Node 20 understands: where the running Node is too old for the rest, the Node of the `node` package takes over.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import * as module from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));

if (isOldNode(process.versions.node)) await runWithOtherNode();
else await runHere();

/** TypeScript files and resolve hooks need Node 22.18 (or 24 and later). */
function isOldNode(version) {
  const [major, minor] = version.split(".").map(Number);
  return major < 22 || (major === 22 && minor < 18) || (major === 23 && minor < 6);
}

async function runHere() {
  module.enableCompileCache?.();
  const isCheckout = existsSync(join(folder, "../src/cli/main.ts")) && !folder.includes("node_modules");
  // In a checkout the sources run as they are; the condition makes imports of this package resolve to them. Deno takes it from DENO_CONDITIONS,
  // and could load no native addons with hooks.
  if (isCheckout && process.versions.deno === undefined)
    module.registerHooks({ resolve: (specifier, context, next) => next(specifier, withSource(context)) });
  const { main } = await import(isCheckout ? "../src/cli/main.ts" : "../dist/cli/main.js");
  process.exitCode = await main(process.argv.slice(2));
}

function withSource(context) {
  return context.conditions.includes("@coffea-ts/source")
    ? context
    : { ...context, conditions: ["@coffea-ts/source", ...context.conditions] };
}

function runWithOtherNode() {
  const node = otherNode();
  if (node === null) {
    console.error(
      `coffea-ts needs Node 22.18 or later, and this is Node ${process.versions.node}. Install a newer Node, or put one beside this package with: npm install node@26`,
    );
    process.exitCode = 1;
    return;
  }
  return new Promise((resolve) => {
    const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
    const pass = (signal) => child.kill(signal);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, pass);
    child.on("exit", (code, signal) => {
      process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
      resolve();
    });
  });
}

/** The binary of the npm package `node`, in this package's or any folder above. */
function otherNode() {
  for (let at = folder; ; at = dirname(at)) {
    for (const name of ["node", "node.exe"]) {
      const path = join(at, "node_modules/node/bin", name);
      if (existsSync(path)) return path;
    }
    if (at === dirname(at)) return null;
  }
}

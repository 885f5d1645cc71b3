import { repository, runStep } from "./setup/step.ts";

const bin = `${repository}node_modules/.bin/`;

const checks: readonly (readonly [string, readonly string[]])[] = [
  ["format", [`${bin}oxfmt`, "--check", "packages", "scripts", "examples", "bench"]],
  ["lint", [`${bin}oxlint`, "--deny-warnings"]],
  ["types", [`${bin}tsc`, "-p", "tsconfig.json"]],
  ["build", [process.execPath, "packages/coffea-ts/scripts/build.ts"]],
];

/** Runs format check, lint, type check and build, one after the other; returns the names of those that failed. */
export async function runChecks(): Promise<string[]> {
  const failed: string[] = [];
  for (const [name, command] of checks) if ((await runStep(name, command)).code !== 0) failed.push(name);
  return failed;
}

// Format check, lint, type check and build, without the tests: what takes seconds.
import { runChecks } from "./checks.ts";

process.exitCode = (await runChecks()).length === 0 ? 0 : 1;

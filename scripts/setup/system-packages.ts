import { existsSync } from "node:fs";
import { haveProgram, runStep } from "./step.ts";

/** A program that the tests want, and the Debian packages that bring it. */
interface Wanted {
  readonly what: string;
  readonly packages: readonly string[];
  readonly isThere: () => boolean;
}

const wanted: readonly Wanted[] = [
  { what: "Chromium, for the browser tests", packages: ["chromium"], isThere: () => haveProgram("chromium") },
  { what: "Python with venv, for the peers", packages: ["python3", "python3-venv"], isThere: () => haveProgram("python3") },
  { what: "g++, which ROOT compiles its macros with", packages: ["g++"], isThere: () => haveProgram("g++") },
  {
    what: "clang for WebAssembly, which builds the codecs",
    packages: ["clang", "lld", "wasi-libc"],
    isThere: () => haveProgram("clang") && haveProgram("wasm-ld") && existsSync("/usr/include/wasm32-wasi"),
  },
];

/**
 * Installs the missing system packages with apt, and says which. Where that is not possible (no apt, not root) it says what is missing:
 * the tests that need it then skip, each with its reason.
 */
export async function installSystemPackages(): Promise<void> {
  const missing = wanted.filter((one) => !one.isThere());
  if (missing.length === 0) return;
  const packages = missing.flatMap((one) => one.packages);
  if (!haveProgram("apt-get") || process.getuid?.() !== 0) {
    process.stderr.write(
      `! Not installed: ${missing.map((one) => one.what).join("; ")}. Install ${packages.join(" ")} to run every test.\n`,
    );
    return;
  }
  process.stderr.write(`Installing system packages: ${packages.join(" ")}\n`);
  await runStep("apt-get update", ["apt-get", "update", "-q"]);
  await runStep("apt-get install", ["apt-get", "install", "-y", "-q", "--no-install-recommends", ...packages], {
    env: { DEBIAN_FRONTEND: "noninteractive" },
  });
}

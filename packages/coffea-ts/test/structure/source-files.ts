import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const packageFolder = fileURLToPath(new URL("../../", import.meta.url));

/** One TypeScript file of the package: its path from the package's folder (`src/hist/hist.ts`), its text, and what it imports. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** Every TypeScript file under `src/`, tests included. */
export function sourceFiles(): SourceFile[] {
  return globSync("src/**/*.ts", { cwd: packageFolder })
    .sort()
    .map((path) => {
      const text = readFileSync(`${packageFolder}${path}`, "utf8");
      return { path, text, imports: importsOf(text) };
    });
}

/** Specifiers of static, dynamic and type imports and of re-exports; comments do not count. */
export function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const pattern =
    /(?:^|[;\n])\s*(?:import|export)\b[^;"'`]*?\bfrom\s*["']([^"']+)["']|\bimport\s*\(\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']/g;
  return [...code.matchAll(pattern)].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

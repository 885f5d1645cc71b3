import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));

/** What the compiler says about a program: the line of each message, and the first line of the message without the place's column. */
export async function programMessages(program: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "coffea-ts-types-"));
  try {
    await symlink(join(repository, "node_modules"), join(folder, "node_modules"));
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    await writeFile(join(folder, "program.ts"), program);
    await writeFile(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        extends: join(repository, "tsconfig.base.json"),
        compilerOptions: { noUnusedLocals: false, types: [] },
        files: ["program.ts"],
      }),
    );
    const output = await new Promise<string>((resolve) =>
      execFile(join(repository, "node_modules/.bin/tsc"), ["-p", folder, "--pretty", "false"], { cwd: folder }, (_, stdout) =>
        resolve(stdout),
      ),
    );
    return output.split("\n").flatMap((line) => {
      const found = /^program\.ts\((\d+),\d+\): error (TS\d+: .*)$/.exec(line);
      return found === null ? [] : [`${program.split("\n")[Number(found[1]) - 1]!.trim()}\n  ${found[2]}`];
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

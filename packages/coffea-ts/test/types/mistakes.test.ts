import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** What the compiler says about a program: the first line of each message, without the place's column. */
async function messagesFor(program: string): Promise<string[]> {
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

test("a mistake gets the message that helps", async () => {
  const said = await messagesFor(await readFile(here("mistakes.txt"), "utf8"));
  const messages = `${said.join("\n").replaceAll(`${repository}packages/coffea-ts/src/`, "")}\n`;
  const file = here("mistakes.expected.txt");
  // To accept new messages, run with COFFEA_TS_UPDATE=1 and read the difference.
  if (process.env["COFFEA_TS_UPDATE"] === "1") await writeFile(file, messages);
  assert.equal(messages, await readFile(file, "utf8"));
});

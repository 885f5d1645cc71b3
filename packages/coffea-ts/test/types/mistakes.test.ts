import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { programMessages } from "./program-messages.ts";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

test("a mistake gets the message that helps", async () => {
  const said = await programMessages(await readFile(here("mistakes.txt"), "utf8"));
  const messages = `${said.join("\n").replaceAll(`${repository}packages/coffea-ts/src/`, "")}\n`;
  const file = here("mistakes.expected.txt");
  // To accept new messages, run with COFFEA_TS_UPDATE=1 and read the difference.
  if (process.env["COFFEA_TS_UPDATE"] === "1") await writeFile(file, messages);
  assert.equal(messages, await readFile(file, "utf8"));
});

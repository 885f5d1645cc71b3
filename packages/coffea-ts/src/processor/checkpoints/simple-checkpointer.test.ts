import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { SimpleCheckpointer } from "./simple-checkpointer.ts";

const folder = mkdtempSync(join(tmpdir(), "coffea-ts-checkpoints-"));
after(() => rmSync(folder, { recursive: true }));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("keeps bytes by name in a folder that says what it is", async () => {
  const place = join(folder, "new", "folder/");
  const checkpointer = new SimpleCheckpointer(place);
  await checkpointer.prepare();
  assert.equal(await checkpointer.load("a"), null);
  await checkpointer.save("a", bytes("first"));
  await checkpointer.save("a", bytes("second"));
  assert.deepEqual(await new SimpleCheckpointer(place).load("a"), bytes("second"));
  assert.deepEqual(readdirSync(place).sort(), ["README.txt", "a.checkpoint"]);
  assert.match(readFileSync(join(place, "README.txt"), "utf8"), /may be deleted/);
  assert.equal(checkpointer.filepath("a"), join(folder, "new", "folder", "a.checkpoint"));
});

test("without overwrite what is there is used and left, and what is new is kept", async () => {
  await new SimpleCheckpointer(folder).save("old", bytes("old"));
  const checkpointer = new SimpleCheckpointer(folder, { overwrite: false });
  assert.deepEqual(await checkpointer.load("old"), bytes("old"));
  await checkpointer.save("old", bytes("longer"));
  await checkpointer.save("new", bytes("new"));
  await checkpointer.save("new", bytes("newer"));
  assert.deepEqual(
    [readFileSync(join(folder, "old.checkpoint"), "utf8"), readFileSync(join(folder, "new.checkpoint"), "utf8")],
    ["old", "newer"],
  );
});

test("with verbose each step is told", async () => {
  const told: string[] = [];
  const checkpointer = new SimpleCheckpointer(folder, { verbose: (message) => told.push(message) });
  await checkpointer.load("none");
  await checkpointer.save("some", bytes("1234"));
  await checkpointer.load("some");
  assert.deepEqual(
    told.map((message) => message.replace(folder, "")),
    [
      "There is no checkpoint /none.checkpoint.",
      "Checkpoint /some.checkpoint written, 4 bytes.",
      "Checkpoint /some.checkpoint read, 4 bytes.",
    ],
  );
});

test("a folder that cannot be written to is told before the run, and so are wrong options", async () => {
  writeFileSync(join(folder, "file"), "");
  await assert.rejects(new SimpleCheckpointer(join(folder, "file", "inside")).prepare(), {
    code: "WriteFailed",
    message: /Checkpoints cannot be written to the folder ".*inside": .*Name a folder that this user may write to/,
  });
  assert.throws(() => new SimpleCheckpointer(""), { code: "BadArgument" });
  assert.throws(() => new SimpleCheckpointer(folder, { overwrit: true } as never), { code: "BadArgument", message: /overwrite/ });
});

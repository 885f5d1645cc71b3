import assert from "node:assert/strict";
import { test } from "node:test";
import { checkRunOptions } from "./run-options.ts";

test("known options pass, and coffea's others when they are left at nothing", () => {
  checkRunOptions({ processorInstance: () => 1, treename: null, checkpoints: "folder", uproot_options: undefined, trace: null });
});

const mistakes: [unknown, RegExp][] = [
  [{ processor_instance: () => 1 }, /no option "processor_instance"\. Did you mean processorInstance\?/],
  [{ treeName: "Events" }, /Did you mean treename\?/],
  [{ trace: () => 1 }, /no option "trace"\. The columns/],
  [{ uproot_options: {} }, /no option "uproot_options"/],
  [{ nothingNear: 1 }, /It takes processorInstance, /],
  [() => 1, /run\(fileset, \{ processorInstance: … \}\)/],
  [{ process: () => 1 }, /by name/],
  [undefined, /not undefined/],
];
for (const [options, message] of mistakes) {
  test(`refused: ${String(message)}`, () => assert.throws(() => checkRunOptions(options), { code: "BadArgument", message }));
}

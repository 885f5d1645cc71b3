import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { TaskBook } from "./task-book.ts";

test("outcomes leave in order, whatever order they come in, and never more than the window wait", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 9 }), fc.infiniteStream(fc.nat(1000)), (count, window, choices) => {
      const book = new TaskBook<number>(count, window);
      const out: number[] = [];
      const running: number[] = [];
      while (!book.isDone) {
        for (let task = book.take(); task !== null; task = book.take()) running.push(task);
        assert.ok(running.length > 0, "something can always run");
        const choice = choices.next().value;
        const [task] = running.splice(choice % running.length, 1);
        if (choice % 5 === 0) book.putBack(task!);
        else book.finish(task!, task!);
        assert.ok(Math.max(...running, task!) - out.length < window);
        out.push(...book.inOrder());
      }
      assert.deepEqual(
        out,
        Array.from({ length: count }, (_, i) => i),
      );
    }),
  );
});

test("the earliest failure is thrown in its turn, after everything before it, and nothing behind it is handed out", () => {
  const book = new TaskBook<string>(10, 5);
  assert.deepEqual([book.take(), book.take(), book.take(), book.take()], [0, 1, 2, 3]);
  book.fail(3, new Error("three"));
  book.putBack(2);
  book.fail(1, new Error("one"));
  assert.equal(book.take(), null);
  assert.equal(book.unsent, 0);
  assert.deepEqual([...book.inOrder()], []);
  book.finish(2, "not needed");
  book.finish(0, "zero");
  const results = book.inOrder();
  assert.equal(results.next().value, "zero");
  assert.throws(() => results.next(), /one/);
});

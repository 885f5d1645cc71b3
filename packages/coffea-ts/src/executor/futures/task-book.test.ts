import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { TaskBook } from "./task-book.ts";

test("outcomes leave in order, whatever order they come in, and never more than the window wait", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 9 }), fc.infiniteStream(fc.nat(1000)), (count, window, choices) => {
      const book = new TaskBook<number>(count, { tasks: window, tasksWhenFull: 1, bytes: Infinity }, (task) => Math.floor(task / 7));
      const workers = [{}, {}, {}];
      const out: number[] = [];
      const running: number[] = [];
      while (!book.isDone) {
        for (let i = 0; book.hasMore; i++) {
          const task = book.take(workers[i % 3]!);
          assert.notEqual(task, null);
          running.push(task!);
        }
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
  const book = new TaskBook<string>(10, { tasks: 5, tasksWhenFull: 1, bytes: Infinity });
  const worker = {};
  assert.deepEqual(
    Array.from({ length: 4 }, () => book.take(worker)),
    [0, 1, 2, 3],
  );
  book.fail(3, new Error("three"));
  book.putBack(2);
  book.fail(1, new Error("one"));
  assert.equal(book.take(worker), null);
  assert.equal(book.unsent, 0);
  assert.deepEqual([...book.inOrder()], []);
  book.finish(2, "not needed");
  book.finish(0, "zero");
  const results = book.inOrder();
  assert.equal(results.next().value, "zero");
  assert.throws(() => results.next(), /one/);
});

test("while too much waits, only few tasks go out ahead", () => {
  const book = new TaskBook<string>(100, { tasks: 10, tasksWhenFull: 3, bytes: 1000 });
  const worker = {};
  assert.deepEqual(
    Array.from({ length: 5 }, () => book.take(worker)),
    [0, 1, 2, 3, 4],
  );
  book.finish(4, "large", 1001);
  assert.deepEqual([book.take(worker), book.hasMore], [null, false]);
  for (const task of [0, 1, 2, 3]) book.finish(task, "small", 1);
  assert.equal([...book.inOrder()].length, 5);
  assert.equal(book.take(worker), 5);
});

/** Lets everything else that waits run first (signals, timers, reads that are done), which awaiting a finished promise does not. */
export function nextTurn(): Promise<void> {
  const { setImmediate: immediately } = globalThis as { setImmediate?: (done: () => void) => unknown };
  return new Promise((done) => {
    if (immediately !== undefined) {
      immediately(done);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

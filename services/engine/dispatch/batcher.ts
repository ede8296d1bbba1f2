/**
 * Collects calls and handles them in batches: while one batch is handled, the next one gathers. So several messages share one
 * commit.
 */
export function batcher<In, Out>(handle: (items: In[]) => Promise<Out>): (item: In) => Promise<Out> {
  interface Waiting {
    item: In;
    resolve: (out: Out) => void;
    reject: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let busy = false;
  async function run(): Promise<void> {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await handle(batch.map((entry) => entry.item)).then(
        (out) => batch.forEach((entry) => void entry.resolve(out)),
        (error) => batch.forEach((entry) => void entry.reject(error)),
      );
    }
    busy = false;
  }
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      setImmediate(() => void run());
    });
}

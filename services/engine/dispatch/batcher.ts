/**
 * Collects the calls of many connections and hands them on together: while one batch is under way the next one gathers. So a
 * commit per message costs a commit per handful.
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

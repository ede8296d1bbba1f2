/** Like `Promise.all`, but `size` items at a time, so that they do not wait too long for a connection of a small pool. */
export async function inBatches<In, Out>(items: readonly In[], work: (item: In, index: number) => Promise<Out>, size = 20): Promise<Out[]> {
  const done: Out[] = [];
  for (let from = 0; from < items.length; from += size) {
    done.push(...(await Promise.all(items.slice(from, from + size).map((item, index) => work(item, from + index)))));
  }
  return done;
}

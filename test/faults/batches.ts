/** As `Promise.all` over all, but so many at a time: what asks for a connection of a small pool each must not wait in a long line. */
export async function inBatches<In, Out>(items: readonly In[], work: (item: In, index: number) => Promise<Out>, size = 20): Promise<Out[]> {
  const done: Out[] = [];
  for (let from = 0; from < items.length; from += size) {
    done.push(...(await Promise.all(items.slice(from, from + size).map((item, index) => work(item, from + index)))));
  }
  return done;
}

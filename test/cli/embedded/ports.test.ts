import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { freePort } from "../../../cli/embedded/ports.ts";

test("a port that is found free is none that an outgoing connection could get before it is opened", async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, () => freePort()));
  for (const port of ports) {
    expect(port).toBeGreaterThanOrEqual(20_000);
    expect(port).toBeLessThan(32_000);
  }
});

test("a wished port is kept while it is free", async () => {
  const wish = await freePort();
  expect(await freePort(wish)).toBe(wish);
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(wish, "127.0.0.1", resolve));
  expect((other.address() as AddressInfo).port).toBe(wish);
  expect(await freePort(wish)).not.toBe(wish);
  await new Promise((resolve) => other.close(resolve));
});

import { expect, test } from "vitest";
import { testServer } from "./test-server.ts";

test("every answer to staff tells the time of the business", async () => {
  const { app, context, staff } = await testServer();
  const { headers } = await app.inject({ url: "/api/v1/leads", headers: staff });
  expect(Math.abs(Date.parse(String(headers["x-business-time"])) - context.clock.now().getTime())).toBeLessThan(5_000);
});

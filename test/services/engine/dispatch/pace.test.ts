import { expect, test } from "vitest";
import { openPace } from "../../../../services/engine/dispatch/pace.ts";

test("claims ahead what passes in a second, within its bounds", () => {
  const pace = openPace({ least: 40, most: 400 });
  expect(pace.ahead(0)).toBe(40);
  for (let sent = 0; sent < 50; sent += 1) pace.passed();
  expect(pace.ahead(249)).toBe(40);
  expect(pace.ahead(250)).toBe(200);
  expect(pace.ahead(300)).toBe(200);
  for (let sent = 0; sent < 500; sent += 1) pace.passed();
  expect(pace.ahead(500)).toBe(400);
  expect(pace.ahead(1_500)).toBe(40);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

const made = new Set(
  ["api/metrics.ts", "services/engine/observation/counters.ts"].flatMap((path) =>
    [...read(path).matchAll(/"(hagukumi_[a-z_]+)"/g)].map(([, name = ""]) => name),
  ),
);
const told = (text: string) => new Set([...text.matchAll(/\bhagukumi_[a-z_]+/g)].map(([name]) => name.replace(/_(count|sum|bucket)$/, "")));

test.each(["docs/for-operators.md", "docs/for-operators.ja.md"])("%s names every metric and no other", (page) => {
  expect(made.size).toBeGreaterThan(15);
  expect([...told(read(page))].toSorted()).toEqual([...made].toSorted());
});

test("the alerts are rules of metrics that there are, each with a sentence", () => {
  const rules = z.object({
    groups: z.array(
      z.strictObject({
        name: z.string(),
        rules: z.array(
          z.strictObject({
            alert: z.string().regex(/^Hagukumi[A-Z]\w+$/),
            expr: z.string(),
            for: z.string().optional(),
            labels: z.strictObject({ severity: z.enum(["page", "ticket"]) }),
            annotations: z.strictObject({ summary: z.string().min(20) }),
          }),
        ),
      }),
    ),
  });
  const { groups } = rules.parse(parse(read("docs/alerts.yaml")));
  const names = groups.flatMap((group) => group.rules.map(({ alert }) => alert));
  expect(new Set(names).size).toBe(names.length);
  for (const { expr } of groups.flatMap((group) => group.rules)) {
    const used = [...told(expr)];
    expect(used.every((name) => made.has(name)) && (used.length > 0 || expr.startsWith("up{")), expr).toBe(true);
  }
});

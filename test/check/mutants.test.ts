import { join } from "node:path";
import { expect, test } from "vitest";
import { loadFaults } from "../faults/fault.ts";
import { loadMutants, mutate } from "../faults/mutant.ts";

const root = join(import.meta.dirname, "../..");
const mutants = await loadMutants();

test.each(mutants)("the mutant $name still fits the code that it breaks", (mutant) => {
  expect(mutate(root, mutant).size).toBeGreaterThan(0);
  for (const { find, replace } of mutant.edits) expect(replace).not.toBe(find);
});

test("each mutant names a fault that there is", async () => {
  const numbers = new Set((await loadFaults()).map((fault) => fault.number));
  expect(mutants.filter((mutant) => !numbers.has(mutant.number)).map((mutant) => mutant.name)).toEqual([]);
  // The faults import most of the program.
}, 60_000);

test("a text that is missing or occurs twice does not fit", () => {
  const mutant = (find: string) => ({ name: "01-some", number: 1, defence: "some", edits: [{ file: "LICENSE", find, replace: "" }] });
  expect(() => mutate(root, mutant("no such words"))).toThrow('01-some: LICENSE contains "no such words" 0 times; it must be once.');
  expect(() => mutate(root, mutant("the"))).toThrow(/contains "the" \d+ times/);
});

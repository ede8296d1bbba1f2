import { expect, test } from "vitest";
import { openChance } from "../../channels/script-chance.ts";

const people = Array.from({ length: 200 }, (_, index) => `p${index}@example.jp`);

/** Each person's draws, three each, when they come in this order. */
function drawsOf(order: readonly string[], seed: number): Record<string, number[]> {
  const chance = openChance(seed);
  const draws: Record<string, number[]> = {};
  for (const person of order) (draws[person] ??= []).push(chance(person));
  return draws;
}

const oneByOne = people.flatMap((person) => [person, person, person]);
const inRounds = [...people, ...people.toReversed(), ...people];

test("fixes what happens to a person, whoever else comes and when", () => {
  expect(drawsOf(inRounds, 7)).toEqual(drawsOf(oneByOne, 7));
  expect(drawsOf(inRounds, 8)).not.toEqual(drawsOf(inRounds, 7));
});

test("draws anew each time, evenly", () => {
  const draws = Object.values(drawsOf(oneByOne, 7));
  expect(draws.every((mine) => new Set(mine).size === 3)).toBe(true);
  const all = draws.flat();
  expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...all)).toBeLessThan(1);
  const share = all.filter((draw) => draw < 0.05).length / all.length;
  expect(share).toBeGreaterThan(0.02);
  expect(share).toBeLessThan(0.09);
});

import { expect, test } from "vitest";
import { matchOf, type ReadValue, writeOver } from "../../console/parts/write-over.ts";

class Outdated extends Error {}

/** What the server has: each change has the next revision, and one from an older revision is refused. */
function thing(value: string) {
  const state = { value, revision: 0 };
  const read = (): ReadValue => ({ value: state.value, match: matchOf(state.revision) });
  const ways = {
    isChanged: (error: unknown) => error instanceof Outdated,
    readAgain: async () => read(),
    write: async (to: string, match: { headers: Record<string, string> }) => {
      if (match.headers["if-match"] !== `"${state.revision}"`) throw new Outdated();
      state.value = to;
      state.revision += 1;
      return matchOf(state.revision);
    },
  };
  return { state, read, ways };
}

test("what another person chose meanwhile is not overwritten, and is told", async () => {
  const { state, read, ways } = thing("considering");
  const from = read();
  await ways.write("none", from.match);
  expect(await writeOver(from, "later", ways)).toMatchObject({ kind: "taken", now: { value: "none" }, error: expect.any(Outdated) });
  expect(state.value).toBe("none");
});

test("a change of something else is no dispute, and the same choice is none either", async () => {
  const { state, read, ways } = thing("considering");
  const from = read();
  state.revision += 1;
  expect(await writeOver(from, "later", ways)).toMatchObject({ kind: "written", match: matchOf(2) });
  expect(await writeOver(from, "later", ways)).toMatchObject({ kind: "written", match: matchOf(2) });
  expect(state).toEqual({ value: "later", revision: 2 });
});

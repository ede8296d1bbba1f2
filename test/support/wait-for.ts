/**
 * Calls `ask` until its result is not false, null or undefined, and returns it. After `seconds` (real time) it throws an error that names
 * what it waited for and contains the result of `describe`.
 */
export async function waitFor<T>(
  what: string,
  ask: () => T | Promise<T>,
  { seconds = 20, everyMs = 25, describe }: { seconds?: number; everyMs?: number; describe?: () => unknown } = {},
): Promise<Exclude<T, false | null | undefined>> {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== null && answer !== undefined) return answer as Exclude<T, false | null | undefined>;
    if (performance.now() > deadline) {
      const state = describe ? ` The state then: ${JSON.stringify(await describe())}` : "";
      throw new Error(`Gave up after ${seconds} s of waiting for ${what}.${state}`);
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

import type { OriginTouch } from "./origin.ts";

/** What was read by origin, for each touch of these origins; a touch whose origin is missing is left out. */
export function byTouch<Value>(touches: readonly OriginTouch[], byOrigin: ReadonlyMap<string, Value>): Map<string, Value> {
  return new Map(
    touches.flatMap(({ id, originId }): [string, Value][] => {
      const value = byOrigin.get(originId);
      return value === undefined ? [] : [[id, value]];
    }),
  );
}

import type { Port } from "./port.ts";

/** A person's touches become tasks in the claim itself; there is nothing to hand to a provider. */
export function personPort(): Port {
  return {
    places: 50,
    send: async () => ({ kind: "accepted", code: "task" }),
    close: async () => {},
  };
}

import type { Transport } from "./transport.ts";

/** A person's touches become tasks in the claim itself; there is nothing to hand to a provider. */
export function personTransport(): Transport {
  return {
    places: 50,
    send: async () => ({ kind: "accepted", code: "task" }),
    close: async () => {},
  };
}

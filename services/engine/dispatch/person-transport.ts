import type { Transport } from "./transport.ts";

/** Touches of the channel `person` become tasks at the claim; no provider is involved. */
export function personTransport(): Transport {
  return {
    places: 50,
    send: async () => ({ kind: "accepted", code: "task" }),
    close: async () => {},
  };
}

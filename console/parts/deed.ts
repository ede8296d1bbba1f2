import i18next from "i18next";
import { once, Problem } from "../api/client.ts";

export type Deed = <Made>(perform: (key: { headers: Record<string, string> }) => Promise<Made>) => Promise<Made>;

/**
 * A POST that makes something, with its Idempotency-Key: the key stays the same until an answer says that the deed is done, so a repetition
 * after a lost answer makes no second one. If something else was typed meanwhile, the server refuses the key: then the person is told that
 * the first is there, and the next attempt is a new deed. `doneBefore`: what to tell then.
 */
export function newDeed(doneBefore = "failure.doneBefore"): Deed {
  let key = crypto.randomUUID();
  return async (perform) => {
    try {
      const made = await perform(once(key));
      key = crypto.randomUUID();
      return made;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      // The answer of the first attempt was lost with its secret.
      if (error.code === "api-key-shown-before") key = crypto.randomUUID();
      if (error.code !== "idempotency-key-reused") throw error;
      key = crypto.randomUUID();
      throw new Problem(error.status, { code: error.code, detail: i18next.t(doneBefore) }, error.requestId);
    }
  };
}

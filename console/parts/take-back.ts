import type { UndoOffer } from "../api/generated/routes.schemas.ts";
import { postUndoId } from "../api/generated/undo.ts";

/** The undo of what the server has just done; undefined when it has none. `then` reads anew what is shown. */
export function takeBack(offer: UndoOffer | null | undefined, then: () => unknown): (() => Promise<void>) | undefined {
  if (!offer) return undefined;
  return async () => {
    await postUndoId(offer.id);
    await then();
  };
}

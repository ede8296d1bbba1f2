import type { Context } from "../services/engine/context/context.ts";
import { createDispatchActivities, type DispatchParts } from "./dispatch-activities.ts";
import { createOptInActivities } from "./opt-in-activities.ts";
import { createProcessActivities } from "./process-activities.ts";

/** All activities of the worker. A workflow with activities of its own has its line here. */
export function createActivities(context: Context, parts: DispatchParts) {
  return {
    ...createProcessActivities(context),
    ...createOptInActivities(context),
    ...createDispatchActivities(context, parts),
  };
}

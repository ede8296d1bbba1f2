import type { Context } from "../services/engine/context/context.ts";
import { createConsultationActivities } from "./consultation-activities.ts";
import { createMovedDispatch } from "./dispatch-activities.ts";
import { createOptInActivities } from "./opt-in-activities.ts";
import { createProcessActivities } from "./process-activities.ts";
import { createSessionActivities } from "./session-activities.ts";

/** All activities of the general task queue. A workflow with activities of its own has its line here. */
export function createActivities(context: Context) {
  return {
    ...createProcessActivities(context),
    ...createOptInActivities(context),
    ...createSessionActivities(context),
    ...createConsultationActivities(context),
    ...createMovedDispatch(),
  };
}

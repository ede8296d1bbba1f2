import { defineSignal } from "@temporalio/workflow";

/** The row may have changed: read it again. A nudge carries no data, so a lost or repeated one does no harm. */
export const nudged = defineSignal("nudged");

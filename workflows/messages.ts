import { defineSignal } from "@temporalio/workflow";

/** Facts have changed: read the row again. Nudges carry nothing, so a lost or doubled one does no harm. */
export const nudged = defineSignal("nudged");

import type { z } from "zod";
import type { calendarShape } from "./sections/calendar.ts";
import type { consentShape } from "./sections/consent.ts";
import type { consultationsShape } from "./sections/consultations.ts";
import type { dealsShape } from "./sections/deals.ts";
import type { engineShape } from "./sections/engine.ts";
import type { leadsShape } from "./sections/leads.ts";
import type { lineShape } from "./sections/line.ts";
import type { offersShape } from "./sections/offers.ts";
import type { playbooksShape } from "./sections/playbooks.ts";
import type { processShape } from "./sections/process.ts";
import type { scoringShape } from "./sections/scoring.ts";
import type { trackingShape } from "./sections/tracking.ts";

/** The content of playbook.yaml and of the sections with files of their own, in the sections that are read by more than their own module. */
export type PlaybookManifest = z.infer<
  z.ZodObject<
    typeof playbooksShape &
      typeof engineShape &
      typeof calendarShape &
      typeof leadsShape &
      typeof consentShape &
      typeof lineShape &
      typeof trackingShape &
      typeof scoringShape &
      typeof offersShape &
      typeof consultationsShape &
      typeof dealsShape &
      typeof processShape
  >
>;

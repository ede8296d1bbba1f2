import { z } from "zod";
import { contactFilters, type LeadFilter } from "../../services/leads/lead-filter.ts";
import { initials } from "../../services/leads/name-key.ts";
import { instantInput } from "./listing.ts";

const key = z.string().min(1).max(100).optional();

/** Each is a filter of the console's list, stands in its URL by the same name, and narrows the set of a bulk action. */
export const leadFilters = {
  search: z
    .string()
    .max(200)
    .optional()
    .describe("Any fragment: of a name, kana in any form, company, mail address, LINE display name, or telephone number"),
  relation: z.enum(["lead", "customer"]).optional(),
  stage: z.enum(["considering", "later", "none"]).optional(),
  ownerId: z.uuid().optional().describe("Id of the member of staff who is in charge"),
  sequence: key.describe("Key of a sequence that the lead is or was in"),
  step: key.describe("Step at which the enrolment stands"),
  enrolment: z.enum(["running", "paused", "parked", "over"]).optional().describe("State of the enrolment"),
  tag: key,
  topic: key.describe("Key of a topic"),
  subscription: z.enum(["subscribed", "unsubscribed", "none"]).optional().describe("State of `topic`; default: subscribed"),
  contact: z.enum(contactFilters).optional().describe("`bounced`: a mail address that refuses mail. `blocked`: LINE"),
  held: z.enum(["yes", "no"]).optional(),
  holdCause: key.describe("Cause of the hold"),
  source: key.describe("Key of the source"),
  importId: z.uuid().optional().describe("Id of an import: the leads whom it added"),
  createdFrom: instantInput.optional(),
  createdTo: instantInput.optional().describe("Before this instant"),
  scoreAtLeast: z.coerce.number().int().min(-1_000_000).max(1_000_000).optional().describe("In any dimension"),
  opened: key.describe("Key of a document that the lead opened, as far as machines can be told from people"),
  initial: z
    .enum(initials)
    .optional()
    .describe(
      "How the name begins, in the order by name: a row of a Japanese directory (`か`: か to こ, が to ご), a Latin letter, or a script",
    ),
};

export const leadFilterQuery = z.strictObject(leadFilters);

export function leadFilterOf({ held, ...others }: z.infer<typeof leadFilterQuery>): LeadFilter {
  return { ...others, ...(held === undefined ? {} : { held: held === "yes" }) };
}

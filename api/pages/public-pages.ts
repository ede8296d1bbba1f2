import type { FastifyInstance } from "fastify";
import type { Context } from "../../services/engine/context/context.ts";
import type { Till } from "../../services/payments/till.ts";
import { bookingPages } from "./booking.ts";
import { calendarFeeds } from "./calendars.ts";
import { confirmPages } from "./confirm.ts";
import { contractPages } from "./contract.ts";
import { documentPages } from "./document.ts";
import { estimatePages } from "./estimate.ts";
import { readForms } from "./form-body.ts";
import { invoicePages } from "./invoice.ts";
import { preferencePages } from "./preferences.ts";
import { ratingPages } from "./rating.ts";
import { signUpPages } from "./sign-up.ts";
import { trackingLinks } from "./tracking.ts";

/**
 * The pages that people open from messages and web sites: no scripts, no cookies. GET and HEAD change nothing (rules.md UNS3). A change is
 * always a POST from a button, authorised by the token in the URL, so cross-site request forgery is not possible.
 */
export async function publicPages(scope: FastifyInstance, { context, till }: { context: Context; till: Till | null }): Promise<void> {
  readForms(scope);
  signUpPages(scope, context);
  confirmPages(scope, context);
  preferencePages(scope, context);
  trackingLinks(scope, context);
  documentPages(scope, context);
  bookingPages(scope, context);
  calendarFeeds(scope, context);
  estimatePages(scope, context);
  contractPages(scope, context);
  invoicePages(scope, context, till);
  ratingPages(scope, context);
}

import type { FastifyInstance } from "fastify";
import type { Context } from "../../services/engine/context/context.ts";
import { confirmPages } from "./confirm.ts";
import { documentPages } from "./document.ts";
import { readForms } from "./form-body.ts";
import { homePage } from "./home.ts";
import { preferencePages } from "./preferences.ts";
import { signUpPages } from "./sign-up.ts";
import { trackingLinks } from "./tracking.ts";

/**
 * What people reach from messages and web sites: no scripts, no cookies. GET and HEAD change nothing (rules.md UNS3); whatever does
 * is one button, a POST with the token as its proof, so there is nothing for another site to forge.
 */
export async function publicPages(scope: FastifyInstance, options: { context: Context; sandboxUrl: string | undefined }): Promise<void> {
  const { context } = options;
  readForms(scope);
  homePage(scope, options);
  signUpPages(scope, context);
  confirmPages(scope, context);
  preferencePages(scope, context);
  trackingLinks(scope, context);
  documentPages(scope, context);
}

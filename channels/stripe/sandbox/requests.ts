import { z } from "zod";
import type { FormValue } from "./form.ts";

const whole = z
  .string()
  .regex(/^-?\d{1,15}$/, "Invalid integer")
  .transform(Number);
const text = z.string().min(1).max(5_000);
const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const metadata = z.record(z.string().max(40), z.string().max(500)).default({});
const currency = z.string().regex(/^[a-z]{3}$/, "Invalid currency");
const expand = z.array(text).default([]);

/** What the stand-in takes: of Stripe's parameters, those that we use. Any other is refused, as Stripe refuses unknown ones. */
export const requestSchemas = {
  customer: z.strictObject({ name: text.optional(), email: z.email().optional(), metadata, expand }),
  session: z.strictObject({
    mode: z.literal("payment"),
    payment_method_types: z.array(z.enum(["card", "konbini"])).min(1),
    line_items: z
      .array(
        z.strictObject({
          quantity: whole,
          price_data: z.strictObject({ currency, unit_amount: whole, product_data: z.strictObject({ name: text }) }),
        }),
      )
      .min(1),
    client_reference_id: z.string().max(200).optional(),
    metadata,
    payment_intent_data: z
      .strictObject({ metadata, description: text.optional(), setup_future_usage: z.literal("off_session").optional() })
      .default({ metadata: {} }),
    success_url: z.url(),
    cancel_url: z.url().optional(),
    locale: text.optional(),
    expires_at: whole.optional(),
    customer: text.optional(),
    customer_email: z.email().optional(),
    payment_method_options: z.strictObject({ konbini: z.strictObject({ expires_after_days: whole }).optional() }).default({}),
    expand,
  }),
  intent: z.strictObject({
    amount: whole,
    currency,
    customer: text,
    payment_method: text,
    payment_method_types: z.array(z.literal("card")).min(1),
    confirm: flag,
    off_session: flag,
    error_on_requires_action: flag.optional(),
    description: text.optional(),
    metadata,
    expand,
  }),
  refund: z.strictObject({ payment_intent: text, amount: whole, metadata, instructions_email: z.email().optional(), expand }),
  read: z.strictObject({ expand }),
  sessions: z.strictObject({ payment_intent: text, limit: whole.optional(), expand }),
  search: z.strictObject({ query: text, limit: whole.optional(), expand }),
};

export type SessionRequest = z.infer<typeof requestSchemas.session>;
export type IntentRequest = z.infer<typeof requestSchemas.intent>;

/** Stripe's error in the body of an answer. */
export interface ErrorBody {
  error: { type: string; code?: string; message: string; param?: string; [detail: string]: unknown };
}

export function invalid(message: string, more: { code?: string; param?: string } = {}): ErrorBody {
  return { error: { type: "invalid_request_error", message, ...more } };
}

/** The request, or the error with which Stripe refuses it. */
export function readRequest<Schema extends z.ZodType>(
  schema: Schema,
  form: { [key: string]: FormValue },
): { input: z.infer<Schema> } | { refused: ErrorBody } {
  const parsed = schema.safeParse(form);
  return parsed.success ? { input: parsed.data } : { refused: faultOf(parsed.error.issues[0]) };
}

function faultOf(issue: z.core.$ZodIssue | undefined): ErrorBody {
  const param = paramOf(issue?.path ?? []);
  if (issue?.code === "unrecognized_keys") {
    const name = paramOf([...issue.path, issue.keys[0] ?? ""]);
    return invalid(`Received unknown parameter: ${name}`, { code: "parameter_unknown", param: name });
  }
  if (issue?.code === "invalid_type" && issue.input === undefined) {
    return invalid(`Missing required param: ${param}.`, { code: "parameter_missing", param });
  }
  return invalid(issue?.message ?? "Invalid request", { param });
}

function paramOf([first = "", ...rest]: readonly PropertyKey[]): string {
  return String(first) + rest.map((part) => `[${String(part)}]`).join("");
}

import { z } from "zod";
import { contractFaults } from "../contract.ts";
import { flexSizeFaults, LINE_TEXT_MAX } from "../limits.ts";
import type { SendCall } from "./journal.ts";

/** LINE's error shape (`ErrorResponse` of the contract). */
export type ErrorBody = { message: string; details?: { message: string; property: string }[]; sentMessages?: { id: string }[] };

export type SendRequest = { to: string[]; messages: unknown[]; replyToken?: string; units?: string[] };

const REQUEST_SCHEMA = { push: "PushMessageRequest", reply: "ReplyMessageRequest", multicast: "MulticastRequest" } as const;

const sendSchema = z.object({
  to: z.union([z.string(), z.array(z.string())]).optional(),
  messages: z.array(z.looseObject({ type: z.string() })),
  replyToken: z.string().optional(),
  customAggregationUnits: z.array(z.string()).optional(),
});

/** Checks a send as strictly as LINE does: first the contract, then the limits that only LINE's reference states. */
export function readSend(call: SendCall, body: unknown): { request: SendRequest } | { error: ErrorBody } {
  const faults = contractFaults("messaging-api", REQUEST_SCHEMA[call], body).map(({ path, message }) => ({
    message,
    property: property(path),
  }));
  if (faults.length > 0) return { error: requestError(faults) };
  const { to, messages, replyToken, customAggregationUnits: units } = sendSchema.parse(body);
  const limits = messages.flatMap((message, index) =>
    messageFaults(message).map((fault) => ({ ...fault, property: `messages[${index}].${fault.property}` })),
  );
  if (units !== undefined && (units.length > 1 || units.some((unit) => !/^[A-Za-z0-9_]{1,30}$/.test(unit)))) {
    limits.push({ message: "May not be invalid", property: "customAggregationUnits" });
  }
  if (limits.length > 0) return { error: requestError(limits) };
  const receivers = to === undefined ? [] : typeof to === "string" ? [to] : to;
  if (receivers.some((receiver) => !/^[UCR][0-9a-f]{32}$/.test(receiver))) {
    return { error: { message: "The property, 'to', in the request body is invalid (line: -, column: -)" } };
  }
  return {
    request: { to: receivers, messages, ...(replyToken === undefined ? {} : { replyToken }), ...(units === undefined ? {} : { units }) },
  };
}

export function requestError(details: { message: string; property: string }[]): ErrorBody {
  return { message: `The request body has ${details.length} error(s)`, details };
}

function messageFaults(message: { type: string; [key: string]: unknown }): { message: string; property: string }[] {
  if (message.type === "text") return lengthFaults("text", message.text, LINE_TEXT_MAX);
  if (message.type !== "flex") return [];
  const sizes = flexSizeFaults(message.contents).map((fault) => ({ message: fault.en, property: "contents" }));
  return [...lengthFaults("altText", message.altText, 1500), ...sizes];
}

function lengthFaults(property: string, value: unknown, max: number): { message: string; property: string }[] {
  if (typeof value !== "string") return [];
  if (value.trim() === "") return [{ message: "May not be empty", property }];
  return value.length > max ? [{ message: `Length must be between 0 and ${max}`, property }] : [];
}

/** `/messages/0/text` becomes `messages[0].text`, as LINE writes paths. */
function property(pointer: string): string {
  return pointer
    .replace(/\/(\d+)/g, "[$1]")
    .replaceAll("/", ".")
    .replace(/^\./, "");
}

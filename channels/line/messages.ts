import type { messagingApi } from "@line/bot-sdk";
import { z } from "zod";
import { contractFaults } from "./contract.ts";

/** Lengths are UTF-16 units, as LINE counts them, and those of `String.length`: an emoji is two or more. */
export const LINE_TEXT_MAX = 5_000;
/** Messages in one push or reply (rules.md LIN3). */
export const LINE_MESSAGES_MAX = 5;

/** 1 to `max` UTF-16 units. Not `z.string().max`, which counts code points. */
const units = (max: number) => z.string().refine((value) => value.length >= 1 && value.length <= max, `must have 1 to ${max} UTF-16 units`);

const label = units(20);

const action = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("message"), label, text: units(300) }),
  z.strictObject({ type: z.literal("uri"), label, uri: units(1000).refine(isLinkable, "must be an http, https, line or tel address") }),
  z.strictObject({ type: z.literal("postback"), label, data: units(300), displayText: units(300).optional() }),
]);

const quickReply = z.strictObject({
  items: z
    .array(z.strictObject({ type: z.literal("action"), action }))
    .min(1)
    .max(13),
});

const text = z.strictObject({
  type: z.literal("text"),
  text: units(LINE_TEXT_MAX).refine((value) => value.trim() !== "", "must not be empty"),
  quickReply: quickReply.optional(),
});

const imageAddress = units(2000).refine(isImageAddress, "must be an https address");

const image = z.strictObject({
  type: z.literal("image"),
  originalContentUrl: imageAddress,
  previewImageUrl: imageAddress,
  quickReply: quickReply.optional(),
});

const flex = z.strictObject({
  type: z.literal("flex"),
  altText: units(1500),
  contents: z
    .custom<messagingApi.FlexContainer>((value) => typeof value === "object" && value !== null, "must be a bubble or a carousel")
    .superRefine(checkFlex),
  quickReply: quickReply.optional(),
});

/** One message as we send it. What it accepts is valid by LINE's contract (rules.md LIN9) and within LINE's limits. */
export const lineMessageSchema = z.discriminatedUnion("type", [text, image, flex]);

/** What one push or reply carries. */
export const lineMessagesSchema = z.array(lineMessageSchema).min(1).max(LINE_MESSAGES_MAX);

export type LineMessage = z.infer<typeof lineMessageSchema>;

function checkFlex(contents: unknown, context: z.core.$RefinementCtx): void {
  for (const { path, message } of contractFaults("messaging-api", "FlexContainer", contents)) {
    context.addIssue({ code: "custom", message, path: path.split("/").slice(1).map(pathPart) });
  }
  for (const fault of flexSizeFaults(contents)) context.addIssue({ code: "custom", message: fault });
}

const carouselSchema = z.object({ type: z.literal("carousel"), contents: z.array(z.unknown()) });

/** LINE's limits on Flex that its contract does not state: 30 KB a bubble, 50 KB and 12 bubbles a carousel. */
export function flexSizeFaults(contents: unknown): string[] {
  const carousel = carouselSchema.safeParse(contents);
  const bubbles = carousel.success ? carousel.data.contents : [contents];
  const faults: string[] = [];
  if (bubbles.some((bubble) => bytes(bubble) > 30_000)) faults.push("a bubble must not exceed 30 KB");
  if (carousel.success && bytes(contents) > 50_000) faults.push("a carousel must not exceed 50 KB");
  if (carousel.success && (bubbles.length < 1 || bubbles.length > 12)) faults.push("a carousel has 1 to 12 bubbles");
  return faults;
}

function bytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? "");
}

function pathPart(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part.replaceAll("~1", "/").replaceAll("~0", "~");
}

function isLinkable(value: string): boolean {
  return URL.canParse(value) && ["http:", "https:", "line:", "tel:"].includes(new URL(value).protocol);
}

/** LINE fetches images by https only; http on this machine is for the stand-in. */
function isImageAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === "https:" || (protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname));
}

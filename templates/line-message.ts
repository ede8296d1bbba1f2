import { z } from "zod";
import { schemaTexts } from "../domain/words/schema-texts.ts";
import { problemWords as words } from "./problem-words.ts";

/**
 * The LINE messages that a template may contain, with the limits of the Messaging API
 * (https://developers.line.biz/en/reference/messaging-api/).
 */

/** The messages of the schema in each language. */
export const lineMessageTexts = schemaTexts();

const https = z
  .string()
  .max(2000)
  .refine((url) => /^(?:https:\/\/|\{\{)/.test(url), lineMessageTexts.message(words.notHttps));
/** Lengths are checked as written. Liquid may make a text longer, so rendering checks LINE's hard limits again. */
const label = z.string().min(1).max(60);

const action = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("uri"),
    label: label.optional(),
    uri: z.string().min(1).max(1000),
  }),
  z.strictObject({
    type: z.literal("message"),
    label: label.optional(),
    text: z.string().min(1).max(300),
  }),
  z.strictObject({
    type: z.literal("postback"),
    label: label.optional(),
    data: z.string().min(1).max(300),
    displayText: z.string().max(300).optional(),
    text: z.string().max(300).optional(),
  }),
  z.looseObject({
    type: z.literal("datetimepicker"),
    label: label.optional(),
    data: z.string().min(1).max(300),
  }),
]);

const common = {
  quickReply: z
    .strictObject({
      items: z
        .array(
          z.strictObject({
            type: z.literal("action"),
            imageUrl: https.optional(),
            action,
          }),
        )
        .min(1)
        .max(13),
    })
    .optional(),
  sender: z
    .strictObject({
      name: z.string().max(20).optional(),
      iconUrl: https.optional(),
    })
    .optional(),
};

const columns = z
  .array(
    z.strictObject({
      thumbnailImageUrl: https.optional(),
      imageBackgroundColor: z.string().optional(),
      title: z.string().max(40).optional(),
      text: z.string().min(1).max(120),
      defaultAction: action.optional(),
      actions: z.array(action).min(1).max(3),
    }),
  )
  .min(1)
  .max(10);

const template = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("buttons"),
    thumbnailImageUrl: https.optional(),
    imageAspectRatio: z.enum(["rectangle", "square"]).optional(),
    imageSize: z.enum(["cover", "contain"]).optional(),
    imageBackgroundColor: z.string().optional(),
    title: z.string().max(40).optional(),
    text: z.string().min(1).max(160),
    defaultAction: action.optional(),
    actions: z.array(action).min(1).max(4),
  }),
  z.strictObject({
    type: z.literal("confirm"),
    text: z.string().min(1).max(240),
    actions: z.array(action).length(2),
  }),
  z.strictObject({
    type: z.literal("carousel"),
    columns,
    imageAspectRatio: z.string().optional(),
    imageSize: z.string().optional(),
  }),
]);

export const lineMessageSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("text"),
    text: z.string().min(1).max(5000),
    ...common,
  }),
  z.strictObject({
    type: z.literal("sticker"),
    packageId: z.string(),
    stickerId: z.string(),
    ...common,
  }),
  z.strictObject({
    type: z.literal("image"),
    originalContentUrl: https,
    previewImageUrl: https,
    ...common,
  }),
  z.strictObject({
    type: z.literal("video"),
    originalContentUrl: https,
    previewImageUrl: https,
    ...common,
  }),
  z.strictObject({
    type: z.literal("template"),
    altText: z.string().min(1).max(1500),
    template,
    ...common,
  }),
  z.strictObject({
    type: z.literal("flex"),
    altText: z.string().min(1).max(1500),
    contents: z.looseObject({ type: z.enum(["bubble", "carousel"]) }),
    ...common,
  }),
]);

/** rules.md LIN3. */
export const maxLineMessages = 5;
export const lineMessagesSchema = z.array(lineMessageSchema).min(1).max(maxLineMessages);
export type LineMessage = z.infer<typeof lineMessageSchema>;

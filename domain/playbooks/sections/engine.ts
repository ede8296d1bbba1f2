import { z } from "zod";
import { isZone } from "../../time/zoned.ts";
import { checkKeysOnce, defineSection } from "../section.ts";
import { key, playbookTexts, text } from "../values.ts";

const businessSchema = z.strictObject({
  name: text.describe("Name that people know"),
  legalName: text.describe("Legal name of the responsible sender (LAW3)"),
  postalAddress: text.describe("Postal address (LAW3)"),
  complaints: text.describe("Mail address, telephone or URL for complaints (LAW3)"),
  website: z.url(),
  privacy: z.url().optional().describe("Page on how personal data is handled"),
  zone: text
    .refine(
      isZone,
      playbookTexts.message({
        ja: "Asia/Tokyo のように、IANAのタイムゾーンを書いてください。",
        en: "This must be an IANA time zone, such as Asia/Tokyo.",
      }),
    )
    .default("Asia/Tokyo")
    .describe("IANA zone of leads whose own zone is unknown"),
});

const senderSchema = z.discriminatedUnion("channel", [
  z.strictObject({
    key,
    channel: z.literal("email"),
    name: text,
    address: z.email(),
    replyTo: z.email().optional(),
    ratePerSecond: z.number().positive().default(20),
    domainRates: z.record(z.string(), z.number().positive()).default({}).describe("Messages per second by recipient domain"),
    default: z.boolean().default(false),
  }),
  z.strictObject({
    key,
    channel: z.literal("line"),
    name: text,
    address: z.string().regex(
      /^U[0-9a-f]{32}$/,
      playbookTexts.message({
        ja: "ボットのユーザーID（Uと32桁の16進数）を書いてください。",
        en: "This must be the bot's user id: U and 32 hexadecimal digits.",
      }),
    ),
    addFriend: z.url().optional().describe("Page that adds the account as a friend"),
    ratePerSecond: z.number().positive().default(100),
    default: z.boolean().default(false),
  }),
  z.strictObject({
    key,
    channel: z.literal("person"),
    name: text,
    ratePerSecond: z.number().positive().default(20),
    default: z.boolean().default(false),
  }),
]);

export const engineShape = {
  business: businessSchema,
  senders: z.array(senderSchema).min(1),
};

/** Who sends: the business with its legal fields, and its senders. */
export const engineSection = defineSection({
  shape: engineShape,
  check: ({ senders }, report) => checkKeysOnce(report, "senders", senders),
});

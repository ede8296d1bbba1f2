import { z } from "zod";
import { isZone } from "../../time/zoned.ts";
import { checkKeysOnce, defineSection } from "../section.ts";
import { key, playbookTexts, text } from "../values.ts";

export const businessSchema = z.strictObject({
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
    .describe("IANA zone of leads whose own zone is unknown; worker and API read it when they start"),
});

/** There is one sender for each channel, and it is the default. The key is left from when there could be more. */
const onlyDefault = z
  .boolean()
  .refine(
    (given) => given,
    playbookTexts.message({
      ja: "送信元はチャネルごとに一つなので、false にはできません。この行は省けます。",
      en: "There is one sender for each channel, so this cannot be false. You may leave the line out.",
    }),
  )
  .default(true)
  .describe("May be left out: there is one sender for each channel");

const senderSchema = z.discriminatedUnion("channel", [
  z.strictObject({
    key,
    channel: z.literal("email"),
    name: text,
    address: z.email(),
    replyTo: z.email().optional(),
    ratePerSecond: z.number().positive().default(20),
    domainRates: z.record(z.string(), z.number().positive()).default({}).describe("Messages per second by recipient domain"),
    default: onlyDefault,
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
    // LINE answers 429 above it (rules.md LIN3).
    ratePerSecond: z.number().positive().max(2_000).default(100),
    default: onlyDefault,
  }),
  z.strictObject({
    key,
    channel: z.literal("person"),
    name: text,
    ratePerSecond: z.number().positive().default(20),
    default: onlyDefault,
  }),
]);

export const engineShape = {
  business: businessSchema,
  senders: z.array(senderSchema).min(1),
};

/** Who sends: the business with its legal fields, and its senders. */
export const engineSection = defineSection({
  shape: engineShape,
  check({ senders }, report) {
    checkKeysOnce(report, "senders", senders);
    // One set of credentials for each channel is in the settings. A second account would send with those of the first.
    senders.forEach(({ channel }, index) => {
      const first = senders.find((sender) => sender.channel === channel);
      if (first === senders[index]) return;
      report(["senders", index, "channel"], {
        ja: `チャネル「${channel}」の送信元は「${first?.key}」のほかには置けません。使う一つだけを残してください。`,
        en: `The channel "${channel}" has the sender "${first?.key}" already, and there can be only one. Keep the one that you use.`,
      });
    });
  },
});

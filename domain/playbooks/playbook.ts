import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { scoreRuleSchema } from "../scoring/score-rule.ts";

/**
 * A playbook is a folder: a business process as data.
 *
 *     playbook.yaml                        this file's schema
 *     sequences/<key>.yaml                 one sequence each, in the sequence language; <key> is its `sequence:`
 *     templates/layout.mjml                layout of the mails, with the marks <!-- preview --> and <!-- body -->
 *     templates/<folder>/<name>.mjml       mail <folder>/<name>: front matter (subject, preview), then the body for the layout;
 *                                          a file that begins with <mjml> does not use the layout
 *     templates/<folder>/<name>.txt        its text part; generated from the HTML if missing
 *     templates/<folder>/<name>.line.yaml  LINE messages
 *     templates/<folder>/<name>.person.md  script for a person
 *     documents/…                          files that `documents` names
 *
 * Templates are in the playbook's language. Another language is written before the file extension: `verify.en.mjml`, `hello.en.line.yaml`.
 */

const key = z.string().regex(/^[a-z][a-z0-9-]*$/, "must be lower-case letters, digits and hyphens");
const templateKey = z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, "must look like folder/name");
const language = z.enum(["ja", "en"]);
const text = z.string().trim().min(1);
/** A text in each language of the public pages. A missing language uses the other one. */
const localText = z.strictObject({ ja: text.optional(), en: text.optional() }).refine((texts) => texts.ja ?? texts.en, "needs ja or en");
const days = z.int().min(1).max(60);

export const sourceKinds = [
  "website",
  "blog",
  "sns",
  "ad",
  "direct-mail",
  "trade-show",
  "shop",
  "direct-sales",
  "email",
  "line",
  "referral",
] as const;

const businessSchema = z.strictObject({
  name: text.describe("Name that people know"),
  legalName: text.describe("Legal name of the responsible sender (LAW3)"),
  postalAddress: text.describe("Postal address (LAW3)"),
  complaints: text.describe("Mail address, telephone or URL for complaints (LAW3)"),
  website: z.url(),
  privacy: z.url().optional().describe("Page on how personal data is handled"),
  zone: text.default("Asia/Tokyo").describe("IANA zone of leads whose own is not known"),
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
    address: z.string().regex(/^U[0-9a-f]{32}$/, "must be the bot's user id: U and 32 hexadecimal digits"),
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

export const formDefinitionSchema = z.strictObject({
  key,
  title: localText,
  lead: localText.optional().describe("One or two sentences under the title"),
  button: localText.optional(),
  purpose: key.describe("Wording that says what the data is for (LAW6)"),
  topics: z
    .array(z.strictObject({ topic: key, wording: key.describe("Wording beside the checkbox"), required: z.boolean().default(false) }))
    .min(1)
    .describe("One unticked checkbox each (LAW6)"),
  fields: z
    .array(
      z.strictObject({
        key: text.describe("familyName, givenName, company, phone, or the key of a field definition"),
        label: localText,
        required: z.boolean().default(false),
      }),
    )
    .default([])
    .describe("Fields besides the mail address, which every form has; ask for as few as possible"),
  source: key.optional(),
  document: key.optional().describe("Free document that the lead gets after confirming"),
});
export type FormDefinition = z.infer<typeof formDefinitionSchema>;

const manifestSchema = z
  .strictObject({
    playbook: key,
    title: text,
    language: language.default("ja"),
    business: businessSchema,
    senders: z.array(senderSchema).min(1),
    topics: z.array(z.strictObject({ key, title: localText, description: localText.optional() })).min(1),
    sources: z
      .array(
        z.strictObject({
          key,
          kind: z.enum(sourceKinds),
          title: text,
          cost: z.int().min(0).optional().describe("Smallest unit of the currency"),
          budget: z.int().min(0).optional(),
        }),
      )
      .default([]),
    fields: z
      .array(
        z.strictObject({
          key: z.string().regex(/^[a-z][a-zA-Z0-9_]*$/, "must be letters, digits and underscores"),
          type: z.enum(["text", "number", "date", "boolean"]),
          title: text,
        }),
      )
      .default([]),
    wordings: z
      .array(z.strictObject({ key, text: localText }))
      .min(1)
      .describe("Text shown where consent is asked; each change creates a new version (LAW2)"),
    documents: z
      .array(
        z.strictObject({ key, title: text, file: text, contentType: z.enum(["text/html", "application/pdf", "image/png", "image/jpeg"]) }),
      )
      .default([]),
    forms: z.array(formDefinitionSchema).default([]),
    optIn: z.strictObject({
      verification: templateKey,
      reminder: templateKey,
      remindAfterDays: days.default(2),
      expireAfterDays: days.default(7),
    }),
    follow: z
      .strictObject({ topics: z.array(key).min(1), wording: key })
      .optional()
      .describe("Topics that a lead consents to by following the LINE account, with the wording shown there"),
    scoring: z.array(scoreRuleSchema).optional().describe("Points by event; the default rules if missing"),
  })
  .superRefine((manifest, context) => {
    const known = (list: readonly { key: string }[]) => new Set(list.map((item) => item.key));
    const topics = known(manifest.topics);
    const wordings = known(manifest.wordings);
    const documents = known(manifest.documents);
    const sources = known(manifest.sources);
    const fields = new Set(["familyName", "givenName", "familyKana", "givenKana", "company", "phone", ...known(manifest.fields)]);
    const want = (set: Set<string>, name: string | undefined, what: string, path: (string | number)[]) => {
      if (name !== undefined && !set.has(name)) context.addIssue({ code: "custom", path, message: `There is no ${what} "${name}"` });
    };
    for (const part of ["senders", "topics", "sources", "fields", "wordings", "documents", "forms"] as const) {
      const seen = new Set<string>();
      manifest[part].forEach((item, index) => {
        if (seen.has(item.key)) context.addIssue({ code: "custom", path: [part, index, "key"], message: `"${item.key}" is there twice` });
        seen.add(item.key);
      });
    }
    manifest.forms.forEach((form, index) => {
      const at = (...path: (string | number)[]) => ["forms", index, ...path];
      want(wordings, form.purpose, "wording", at("purpose"));
      want(sources, form.source, "source", at("source"));
      want(documents, form.document, "document", at("document"));
      form.topics.forEach((item, place) => {
        want(topics, item.topic, "topic", at("topics", place, "topic"));
        want(wordings, item.wording, "wording", at("topics", place, "wording"));
      });
      form.fields.forEach((field, place) => {
        want(fields, field.key, "field", at("fields", place, "key"));
      });
    });
    manifest.follow?.topics.forEach((topic, index) => {
      want(topics, topic, "topic", ["follow", "topics", index]);
    });
    want(wordings, manifest.follow?.wording, "wording", ["follow", "wording"]);
    if (manifest.optIn.remindAfterDays >= manifest.optIn.expireAfterDays) {
      context.addIssue({ code: "custom", path: ["optIn", "remindAfterDays"], message: "The reminder must come before the expiry" });
    }
  });

export type PlaybookManifest = z.infer<typeof manifestSchema>;

export interface ManifestProblem {
  /** `forms[0].purpose`; empty for the file as a whole. */
  where: string;
  message: string;
  line?: number;
  column?: number;
}

export type ParsedManifest = { ok: true; manifest: PlaybookManifest } | { ok: false; problems: ManifestProblem[] };

/** Reads `playbook.yaml`. Returns the manifest, or all of its problems. */
export function parsePlaybookManifest(source: string): ParsedManifest {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      where: "",
      message: error.message.split("\n")[0]?.replace(/ at line \d+.*$/, ".") ?? "This is not YAML.",
      ...(error.linePos ? { line: error.linePos[0].line, column: error.linePos[0].col } : {}),
    }));
    return { ok: false, problems };
  }
  const parsed = manifestSchema.safeParse(document.toJS({ maxAliasCount: 50 }));
  if (parsed.success) return { ok: true, manifest: parsed.data };
  const position = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (!isNode(node) || !node.range) continue;
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
    return {};
  };
  const keyPosition = (path: readonly PropertyKey[], key: string | undefined) => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const found = isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key : undefined;
    if (!isScalar(found) || !found.range) return undefined;
    const { line, col } = lines.linePos(found.range[0]);
    return { line, column: col };
  };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({
      where: issue.path
        .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
        .join("")
        .replace(/^\./, ""),
      message: wordsOf(issue),
      ...((issue.code === "unrecognized_keys" ? keyPosition(issue.path, issue.keys[0]) : undefined) ?? position(issue.path)),
    })),
  };
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `There is no key ${issue.keys.map((key) => `"${key}"`).join(", ")} here.`;
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) return "This key is missing.";
  return `${issue.message}.`;
}

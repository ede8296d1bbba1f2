import type { messagingApi } from "@line/bot-sdk";
import type { Category } from "../../domain/touches/category.ts";
import type { Channel } from "../../domain/touches/channel.ts";
import { compileEmail, renderEmail } from "../../templates/email-template.ts";
import { compileLine, renderLine } from "../../templates/line-template.ts";
import { parseLiquid, renderLiquid } from "../../templates/liquid.ts";
import { compilePerson, renderPerson } from "../../templates/person-template.ts";
import { type Problem, TemplateError } from "../../templates/problem.ts";
import type { Variables } from "../../templates/variables.ts";
import type { Context } from "../engine/context/context.ts";
import { readSenders, type Sender } from "../engine/senders/read-senders.ts";
import { ENROLMENT } from "../enrolments/module.ts";
import { judgeTemplate } from "./judge-template.ts";
import { readSurroundings } from "./read-surroundings.ts";
import { requireTemplate } from "./read-template.ts";
import { type SupposedLead, supposedVariables } from "./supposed-message.ts";
import { storedContent, type TemplateContent, type TemplateUse } from "./template-content.ts";

export interface PreviewInput {
  /** Null for what has no name yet: it is judged as nurture. */
  key: string | null;
  language: string;
  /** Which template of the key, when `content` is left out. */
  channel: Channel;
  version?: number | undefined;
  /** As an author is writing it. Left out: the published template. */
  content?: TemplateContent | undefined;
  /** In place of that of the sequences that send it. */
  category?: Category | undefined;
  lead: SupposedLead | null;
}

export type Rendering =
  | { channel: "email"; subject: string; preheader: string; html: string; text: string; textIsOwn: boolean; bytes: number }
  | { channel: "line"; messages: messagingApi.Message[] }
  | { channel: "person"; script: string };

export interface Preview {
  category: Category;
  /** Null where the channel has no sender yet. */
  sender: Pick<Sender, "key" | "name" | "address" | "replyTo"> | null;
  /** Null when it cannot be made; `problems` say why. */
  rendering: Rendering | null;
  /** What the judge says at publishing, warnings too. */
  problems: Problem[];
  legal: LegalCheck[];
}

/** One thing that the law asks of a mail (LAW3), and whether this mail shows it. */
export interface LegalCheck {
  item: "legalName" | "postalAddress" | "complaints" | "unsubscribe";
  shown: boolean;
}

/** A template as a lead would get it. Writes nothing; its links belong to nobody. Throws AppError not-found. */
export async function previewTemplate(context: Context, input: PreviewInput): Promise<Preview> {
  const { pool } = context.database;
  const { key, language, channel } = input;
  const written = input.content ?? (await requireTemplate(pool, { key: key ?? "", channel, language }, input.version)).content;
  const content = storedContent(written, language);
  const found = await readSurroundings(pool, context, { key, language });
  const { category: chosen } = input;
  const around = found.use === undefined && chosen !== undefined ? { ...found, use: assumedUse(chosen, context) } : found;
  const category = chosen ?? around.use?.category ?? "nurture";
  const variables = await supposedVariables(pool, context, { around, category, lead: input.lead });
  const problems = await judgeTemplate(content, around, context.registry);
  const { rendering, faults } = await tryRender(content, variables);
  const known = new Set(problems.map(({ code }) => code));
  const sender = (await readSenders(pool)).find((one) => one.channel === content.channel && one.isDefault);
  return {
    category,
    sender: sender ? { key: sender.key, name: sender.name, address: sender.address, replyTo: sender.replyTo } : null,
    rendering,
    problems: [...problems, ...faults.filter(({ code }) => !known.has(code))],
    legal: rendering?.channel === "email" ? legalChecks(rendering.html, variables) : [],
  };
}

/** A template that nothing sends yet, as what sends this category would. */
function assumedUse(category: Category, { registry }: Context): TemplateUse {
  const ofModules = [...registry.origins.values()].filter(({ variables }) => variables !== undefined).map(({ kind }) => kind);
  return { category, categories: [category], origins: category === "verification" ? ofModules : [ENROLMENT] };
}

async function tryRender(
  content: TemplateContent,
  variables: Variables,
): Promise<{ rendering: Rendering | null; faults: readonly Problem[] }> {
  try {
    return { rendering: await renderTemplate(content, variables), faults: [] };
  } catch (error) {
    if (error instanceof TemplateError) return { rendering: null, faults: error.problems };
    throw error;
  }
}

/** Compiles and fills it. Throws TemplateError. */
export async function renderTemplate({ channel, source }: TemplateContent, variables: Variables): Promise<Rendering> {
  switch (channel) {
    case "email": {
      const mail = renderEmail(await compileEmail(source), variables);
      const preheader = preheaderOf(source.mjml, variables);
      return { channel, ...mail, preheader, textIsOwn: source.text !== undefined, bytes: Buffer.byteLength(mail.html) };
    }
    case "line":
      return { channel, messages: renderLine(compileLine(source), variables) };
    case "person":
      return { channel, script: renderPerson(compilePerson(source), variables) };
  }
}

/** What a list of mails shows after the subject. */
function preheaderOf(mjml: string, variables: Variables): string {
  const written = /<mj-preview\b[^>]*>([\s\S]*?)<\/mj-preview>/.exec(mjml)?.[1] ?? "";
  return renderLiquid(parseLiquid(written, "text"), variables, "text").replace(/\s+/g, " ").trim();
}

function legalChecks(html: string, { business, category }: Variables): LegalCheck[] {
  const fields = (["legalName", "postalAddress", "complaints"] as const).map((item) => ({
    item,
    shown: business[item].trim() !== "" && html.includes(escaped(business[item])),
  }));
  const isPlain = category === "verification" || category === "transactional";
  return isPlain ? fields : [...fields, { item: "unsubscribe", shown: html.includes("/#unsubscribe") }];
}

/** As Liquid escapes it. */
function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&#34;").replaceAll("'", "&#39;");
}

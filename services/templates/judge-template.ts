import type { LocalText } from "../../domain/words/local-text.ts";
import { checkEmail } from "../../templates/email-template.ts";
import { checkLine } from "../../templates/line-template.ts";
import { checkPerson } from "../../templates/person-template.ts";
import type { Problem } from "../../templates/problem.ts";
import { problemWords } from "../../templates/problem-words.ts";
import {
  type KnownNames,
  longestMessage,
  type OriginVariables,
  sampleMessage,
  type Variables,
  withBlock,
} from "../../templates/variables.ts";
import type { Registry } from "../engine/modules/registry.ts";
import type { Business } from "../engine/settings/business.ts";
import { checkAdvertising } from "./check-advertising.ts";
import { judgeWords as words } from "./judge-words.ts";
import { lineFaults } from "./line-faults.ts";
import type { TemplateContent, TemplateUse } from "./template-content.ts";

/** What a template is judged against. */
export interface Surroundings {
  /** Undefined: nothing sends it. */
  readonly use: TemplateUse | undefined;
  readonly known: KnownNames;
  readonly business: Pick<Business, "legalName" | "postalAddress" | "complaints">;
  readonly language: string;
}

/** All problems of a template: those that prevent publishing, and warnings. Lint, the console and publishing ask this one judge. */
export async function judgeTemplate(template: TemplateContent, around: Surroundings, registry: Registry): Promise<Problem[]> {
  const large = tooLarge(template);
  if (large) return [large];
  return [...(await problemsOf(template, around, registry)), ...(around.use ? checkAdvertising(template, around.use) : [])];
}

async function problemsOf(
  { channel, source }: TemplateContent,
  { use, known, business, language }: Surroundings,
  registry: Registry,
): Promise<Problem[]> {
  const category = use?.category ?? "nurture";
  const origin = originVariables(registry, use);
  switch (channel) {
    case "email":
      return checkEmail(source, { category, sender: business, known, ...(origin && { origin }) });
    case "line": {
      const problems = checkLine(source, { category, known, language, ...(origin && { origin }) });
      if (problems.length > 0) return problems;
      const filled = (sample: Variables) => withBlock(sample, origin?.own ?? {});
      return lineFaults(source, {
        usual: filled(sampleMessage(known, language, category)),
        longest: filled(longestMessage(known, language, category)),
      });
    }
    case "person":
      return checkPerson(source, known, origin);
  }
}

/**
 * Variables that the origins of a template have, and those that only others have. Origins may share one block: what all of them have is theirs.
 * A template that nothing sends may use all.
 */
export function originVariables({ origins }: Registry, use: TemplateUse | undefined): OriginVariables | undefined {
  if (use === undefined) return undefined;
  const blocks = new Set(use.origins.map((kind) => origins.get(kind)?.variables));
  const [first] = blocks;
  const shared = blocks.size === 1 ? first : undefined;
  const senders = use.origins.map((kind) => origins.get(kind)?.words ?? { ja: kind, en: kind });
  const foreign = new Map<string, LocalText>();
  for (const { variables, words: owner } of origins.values()) {
    if (variables === undefined || variables === shared) continue;
    for (const path of pathsOf(variables.sample)) foreign.set(path, words.foreignVariable(path, owner, senders));
  }
  return { own: shared?.sample ?? {}, foreign };
}

/** Paths of a block's variables, such as `urls.confirm`; any other part of a block is named as a whole. */
function pathsOf(block: object): string[] {
  return Object.entries(block).flatMap(([name, value]) =>
    name === "urls" && typeof value === "object" && value !== null ? Object.keys(value).map((key) => `urls.${key}`) : [name],
  );
}

/** In bytes. Below what Liquid reads, and far above what mail programs show. */
const largestTemplate = 256_000;

function tooLarge({ channel, source }: TemplateContent): Problem | null {
  const parts: readonly (readonly [where: string, text: string])[] =
    channel === "email"
      ? [
          ["mjml", source.mjml],
          ["text", source.text ?? ""],
        ]
      : [channel === "line" ? ["messages", source.messages] : ["script", source.script]];
  const large = parts.find(([, text]) => Buffer.byteLength(text) > largestTemplate);
  if (large === undefined) return null;
  const [where, text] = large;
  return { code: "too-large", where, message: problemWords.tooLarge(Math.ceil(Buffer.byteLength(text) / 1000), largestTemplate / 1000) };
}

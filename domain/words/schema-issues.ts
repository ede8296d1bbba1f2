import type * as z from "zod";
import { inEach, type Language, type LocalText } from "./local-text.ts";
import type { SchemaTexts } from "./schema-texts.ts";

type Issue = z.core.$ZodIssue;

/** Where an issue is, and the texts of its schema. */
export interface IssuePlace {
  /** The value that is written there. */
  readonly value: unknown;
  /** What the sentence calls the value, such as `"title"`. Without it: "this". */
  readonly name?: LocalText;
  readonly texts?: SchemaTexts;
}

/** A custom issue with a sentence in each language. */
export function customIssue(text: LocalText, params: Readonly<Record<string, string>> = {}) {
  return { code: "custom", message: text.en, params: { ...params, text } } as const;
}

/** What a schema refuses, as a sentence for the person who wrote the file. */
export function issueText(issue: Issue, { value, name, texts }: IssuePlace): LocalText {
  const subject = name ?? { ja: "ここ", en: "This" };
  const own = customText(issue) ?? texts?.find(issue.message);
  const written = valueText(value);
  switch (issue.code) {
    case "unrecognized_keys":
      return {
        ja: `${issue.keys.map((key) => `「${key}」`).join("")}というキーは、ここでは使えません。`,
        en: `There is no key ${issue.keys.map((key) => `"${key}"`).join(", ")} here.`,
      };
    case "invalid_type": {
      if (value === undefined) return missing(name);
      const type = typeTexts[issue.expected] ?? { ja: issue.expected, en: issue.expected };
      return {
        ja: `${subject.ja}には${type.ja}を書いてください（今は${written.ja}です）。`,
        en: `${subject.en} must be ${type.en}, not ${written.en}.`,
      };
    }
    case "invalid_value": {
      if (value === undefined) return missing(name);
      const options = inEach((language) => oneOf(issue.values.map(String), language));
      return {
        ja: `${subject.ja}には${options.ja}を書いてください（今は${written.ja}です）。`,
        en: `${subject.en} must be ${options.en}, not ${written.en}.`,
      };
    }
    case "invalid_union":
      if (value === undefined) return missing(name);
      return own ?? { ja: `${subject.ja}に${written.ja}は書けません。`, en: `${subject.en} cannot be ${written.en}.` };
    case "too_small":
      return tooSmall(issue, value, subject);
    case "too_big":
      return tooBig(issue, value, subject);
    case "invalid_format":
      return own ?? badFormat(issue, subject);
    default:
      return own ?? { ja: `${subject.ja}の書き方が正しくありません（${issue.message}）。`, en: `${issue.message}.` };
  }
}

/** The value at a path of a document; undefined if there is none. */
export function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** The sentence of a custom issue. */
export function customText(issue: Issue): LocalText | undefined {
  return issue.code === "custom" ? (issue.params?.text as LocalText | undefined) : undefined;
}

function missing(name: LocalText | undefined): LocalText {
  if (name === undefined) return { ja: "このキーがありません。", en: "This key is missing." };
  return { ja: `${name.ja}がありません。`, en: `${name.en} is missing.` };
}

const typeTexts: Readonly<Record<string, LocalText>> = {
  string: { ja: "文字", en: "text" },
  number: { ja: "数", en: "a number" },
  int: { ja: "整数", en: "a whole number" },
  boolean: { ja: "true か false ", en: "true or false" },
  object: { ja: "キーと値の組", en: "keys with values" },
  record: { ja: "キーと値の組", en: "keys with values" },
  array: { ja: "リスト", en: "a list" },
};

function valueText(value: unknown): LocalText {
  if (value === null) return { ja: "空", en: "empty" };
  if (Array.isArray(value)) return { ja: "リスト", en: "a list" };
  if (typeof value === "object") return { ja: "キーと値の組", en: "keys with values" };
  const text = String(value);
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return { ja: `「${short}」`, en: JSON.stringify(short) };
}

function oneOf(options: readonly string[], language: Language): string {
  if (language === "en") return options.join(", ").replace(/, ([^,]*)$/, " or $1");
  return `${options.map((option) => `「${option}」`).join("")}${options.length > 1 ? "のどれか" : ""}`;
}

function tooSmall({ minimum, inclusive, exact }: z.core.$ZodIssueTooSmall, value: unknown, { ja, en }: LocalText): LocalText {
  if (typeof value === "number") {
    return inclusive === false
      ? { ja: `${ja}には${minimum}より大きい数を書いてください。`, en: `${en} must be greater than ${minimum}.` }
      : { ja: `${ja}には${minimum}以上の数を書いてください。`, en: `${en} must be at least ${minimum}.` };
  }
  if (exact) return exactly(minimum, { ja, en });
  if (minimum === 1) return { ja: `${ja}が空です。`, en: `${en} is empty.` };
  return typeof value === "string"
    ? { ja: `${ja}には${minimum}文字以上を書いてください。`, en: `${en} must have at least ${minimum} characters.` }
    : { ja: `${ja}には${minimum}個以上を書いてください。`, en: `${en} must have at least ${minimum} items.` };
}

function tooBig({ maximum, inclusive, exact }: z.core.$ZodIssueTooBig, value: unknown, { ja, en }: LocalText): LocalText {
  if (typeof value === "number") {
    return inclusive === false
      ? { ja: `${ja}には${maximum}より小さい数を書いてください。`, en: `${en} must be less than ${maximum}.` }
      : { ja: `${ja}には${maximum}以下の数を書いてください。`, en: `${en} must be at most ${maximum}.` };
  }
  if (exact) return exactly(maximum, { ja, en });
  return typeof value === "string"
    ? { ja: `${ja}に書けるのは${maximum}文字までです。`, en: `${en} must have at most ${maximum} characters.` }
    : { ja: `${ja}に書けるのは${maximum}個までです。`, en: `${en} must have at most ${maximum} items.` };
}

function exactly(count: number | bigint, { ja, en }: LocalText): LocalText {
  return { ja: `${ja}にはちょうど${count}個を書いてください。`, en: `${en} must have exactly ${count} items.` };
}

function badFormat({ format, message }: z.core.$ZodIssueInvalidStringFormat, { ja, en }: LocalText): LocalText {
  if (format === "email") {
    return {
      ja: `${ja}には info@example.com のようなメールアドレスを書いてください。`,
      en: `${en} must be an e-mail address, such as info@example.com.`,
    };
  }
  if (format === "url") {
    return {
      ja: `${ja}には https://example.com/ のようなURLを書いてください。`,
      en: `${en} must be a web address, such as https://example.com/.`,
    };
  }
  return { ja: `${ja}の書き方が正しくありません（${message}）。`, en: `${message}.` };
}

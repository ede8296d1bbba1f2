import { z } from "zod";
import { playbookTexts } from "../domain/playbooks/values.ts";
import { sequenceTexts } from "../domain/sequences/schema-parts.ts";
import type { Language, LocalText } from "../domain/words/local-text.ts";
import { customText } from "../domain/words/schema-issues.ts";
import { schemaTexts } from "../domain/words/schema-texts.ts";

/** Messages of the API's own schemas: `say({ ja, en })` in place of zod's text. */
const texts = schemaTexts();

export const say = texts.message;

/** Bodies are made of the schemas of playbooks and sequences, too, which keep their messages themselves. */
const everyText = [texts, playbookTexts, sequenceTexts];

export interface FieldFault {
  /** Keys from the value that was checked down to the one that is wrong. */
  path: PropertyKey[];
  message: LocalText;
}

/** What is wrong with a value that the schema refused, in each language. Checks it once more for each: zod writes its texts while it checks. */
export function faultsOf(schema: z.ZodType, value: unknown): FieldFault[] {
  const said = (language: Language) => schema.safeParse(value, { error: words[language] }).error?.issues ?? [];
  const [inJapanese, inEnglish] = [said("ja"), said("en")];
  return inEnglish.map((issue, place) => ({
    path: issue.path,
    message: ownText(issue) ?? { ja: inJapanese[place]?.message ?? issue.message, en: issue.message },
  }));
}

function ownText(issue: z.core.$ZodIssue): LocalText | undefined {
  const inEvery = everyText.map((known) => known.find(issue.message));
  return customText(issue) ?? inEvery.find((text) => text !== undefined);
}

const english = z.locales.en().localeError;
const japanese = z.locales.ja().localeError;

/** zod's Japanese is written for programmers; what people meet beside a field has words of its own. */
const words: Record<Language, z.core.$ZodErrorMap> = { en: english, ja: (issue) => plainJapanese(issue) ?? japanese(issue) };

const inKanji: Readonly<Record<string, string>> = {
  string: "文字列",
  number: "数",
  int: "整数",
  boolean: "true か false",
  array: "リスト",
  object: "オブジェクト",
  record: "オブジェクト",
};

const forms: Readonly<Record<string, string>> = {
  uuid: "IDの形が正しくありません。",
  email: "メールアドレスの形が正しくありません。",
  url: "URLの形が正しくありません。",
  datetime: "日時は 2027-04-01T09:00:00+09:00 のように入力してください。",
  date: "日付は 2027-04-01 のように入力してください。",
};

function plainJapanese(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined || issue.input === null) return "入力してください。";
      return inKanji[issue.expected] && `${inKanji[issue.expected]}で指定してください。`;
    case "too_small":
      return limitInJapanese(issue.origin, issue.minimum, { isLeast: true, isIncluded: issue.inclusive !== false });
    case "too_big":
      return limitInJapanese(issue.origin, issue.maximum, { isLeast: false, isIncluded: issue.inclusive !== false });
    case "invalid_value":
      return `次のどれかにしてください: ${issue.values.map(String).join("、")}`;
    case "invalid_format":
      return forms[issue.format];
    default:
      return undefined;
  }
}

function limitInJapanese(
  origin: string,
  limit: number | bigint,
  { isLeast, isIncluded }: { isLeast: boolean; isIncluded: boolean },
): string | undefined {
  switch (origin) {
    case "string":
      if (isLeast && limit === 1) return "入力してください。";
      return `${limit}文字${isLeast ? "以上" : "以内"}で入力してください。`;
    case "array":
      return isLeast ? `${limit}件以上にしてください。` : `${limit}件までにしてください。`;
    case "number":
    case "int":
      if (!isIncluded) return `${limit}${isLeast ? "より大きい" : "より小さい"}数にしてください。`;
      return `${limit}${isLeast ? "以上" : "以下"}の数にしてください。`;
    default:
      return undefined;
  }
}

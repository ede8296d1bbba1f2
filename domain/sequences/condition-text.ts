import type { Channel } from "../touches/channel.ts";
import type { LocalText } from "../words/local-text.ts";
import type { Condition } from "./condition.ts";

/** All conditions of an arm in one sentence without a full stop. */
export function conditionsText(conditions: readonly Condition[]): LocalText {
  return joined(conditions.map(conditionText));
}

function conditionText(condition: Condition): LocalText {
  switch (condition.kind) {
    case "score":
      return joined(boundsOf(`スコア ${condition.dimension} が`, condition.dimension, condition));
    case "tags": {
      const { has, hasNot } = condition;
      return joined([
        ...(has.length > 0 ? [{ ja: `タグ ${has.join("、")} がある`, en: `has the ${tagWord(has)} ${has.join(" and ")}` }] : []),
        ...(hasNot.length > 0
          ? [{ ja: `タグ ${hasNot.join("、")} がない`, en: `does not have the ${tagWord(hasNot)} ${hasNot.join(" or ")}` }]
          : []),
      ]);
    }
    case "field": {
      const { key, is, isNot, isSet } = condition;
      const subject = `項目 ${key} が`;
      return joined([
        ...(is === null ? [] : [{ ja: `${subject}「${is.join("」か「")}」である`, en: `${key} is ${is.map(String).join(" or ")}` }]),
        ...(isNot === null
          ? []
          : [{ ja: `${subject}「${isNot.join("」「")}」でない`, en: `${key} is not ${isNot.map(String).join(" or ")}` }]),
        ...boundsOf(subject, key, condition),
        ...(isSet === null
          ? []
          : [{ ja: `${subject}${isSet ? "入っている" : "空である"}`, en: `${key} is ${isSet ? "filled" : "empty"}` }]),
      ]);
    }
    case "stage":
      return { ja: `検討段階が${condition.oneOf.join("か")}である`, en: `the stage is ${condition.oneOf.join(" or ")}` };
    case "relation":
      return { ja: `関係が${condition.oneOf.join("か")}である`, en: `the relation is ${condition.oneOf.join(" or ")}` };
    case "orders":
      return joined(boundsOf("購入の回数が", "the number of purchases", condition));
    case "channel":
      return {
        ja: `${condition.reachable.map((one) => channelTexts[one].ja).join("と")}で連絡がつく`,
        en: `can be reached by ${condition.reachable.map((one) => channelTexts[one].en).join(" and ")}`,
      };
  }
}

/** The ways to a lead, as a person says them. */
export const channelTexts = {
  email: { ja: "メール", en: "mail" },
  line: { ja: "LINE", en: "LINE" },
  person: { ja: "担当者", en: "a person" },
} satisfies Record<Channel, LocalText>;

function boundsOf(
  subject: string,
  name: string,
  { atLeast, below }: { readonly atLeast: number | string | null; readonly below: number | string | null },
): LocalText[] {
  return [
    ...(atLeast === null ? [] : [{ ja: `${subject}${atLeast}以上である`, en: `${name} is at least ${atLeast}` }]),
    ...(below === null ? [] : [{ ja: `${subject}${below}未満である`, en: `${name} is below ${below}` }]),
  ];
}

function joined(texts: readonly LocalText[]): LocalText {
  return { ja: texts.map(({ ja }) => ja).join("、かつ"), en: texts.map(({ en }) => en).join(" and ") };
}

function tagWord(tags: readonly string[]): string {
  return tags.length === 1 ? "tag" : "tags";
}

import { isAdvertising } from "../../domain/touches/category.ts";
import { placeAt } from "../../templates/liquid-slots.ts";
import type { Problem } from "../../templates/problem.ts";
import { judgeWords as words } from "./judge-words.ts";
import type { TemplateContent, TemplateUse } from "./template-content.ts";

/**
 * Words of offers, in both languages. A notice may contain one by chance, so they only warn: whether a message advertises is for a person to
 * say.
 */
const offer = new RegExp(
  [
    "キャンペーン|セール(?!ス)|割引|値引|特別価格|特別料金|期間限定|数量限定|先着|半額|お得|クーポン|無料プレゼント|無料体験|無料相談",
    "今だけ|お申し込みはこちら|ご購入はこちら|ご注文はこちら|参加者募集|受講生募集|\\d+ ?[%％] ?(?:OFF|オフ|引き)",
    "\\bdiscounts?\\b|\\bspecial offers?\\b|\\blimited[- ]time\\b|\\bcoupons?\\b|\\bbuy now\\b|\\border now\\b|\\bsign up (?:now|today)\\b",
    "\\bfree trial\\b|\\bon sale\\b|\\b\\d+ ?% off\\b|\\bpromo(?:tion)? code\\b|\\bbook your (?:seat|place) now\\b",
  ].join("|"),
  "iu",
);

/**
 * LAW4: a message is exempt from the opt-out only if its purpose is not advertising. Warns of a template that is sent in a category without
 * advertising and reads like an offer, or is sent as advertising as well.
 */
export function checkAdvertising(template: TemplateContent, { categories }: TemplateUse): Problem[] {
  const plain = categories.filter((category) => !isAdvertising(category));
  const [first] = plain;
  if (first === undefined || template.channel === "person") return [];
  const place = template.channel === "email" ? "mjml" : "messages";
  const both = categories.find(isAdvertising);
  if (both !== undefined) {
    return [{ code: "advertising-as-notice", message: words.sentAsBoth(first, both), where: place, severity: "warning" }];
  }
  return partsOf(template)
    .flatMap(([where, text]): Problem[] => {
      const found = offer.exec(text);
      if (found === null) return [];
      const message = words.readsLikeOffer(found[0], first);
      return [{ code: "advertising-as-notice", message, where, ...placeAt(text, found.index), severity: "warning" }];
    })
    .slice(0, 1);
}

function partsOf(template: TemplateContent): readonly (readonly [where: string, text: string])[] {
  switch (template.channel) {
    case "email":
      return [
        ["subject", template.source.subject],
        ["mjml", template.source.mjml],
        ["text", template.source.text ?? ""],
      ];
    case "line":
      return [["messages", template.source.messages]];
    case "person":
      return [];
  }
}

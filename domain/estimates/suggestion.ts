import type { Pricing } from "../money/totals.ts";
import type { OfferDefinition } from "../playbooks/sections/offers.ts";
import { plusDays } from "../time/iso-date.ts";
import type { Language, LocalText } from "../words/local-text.ts";
import { offerLine, offerTitle } from "./offer-line.ts";
import type { Variant } from "./variant.ts";

/** Days that a suggested estimate is open for. */
const OPEN_DAYS = 14;
/** Most characters of `fits`. */
const MOST_FITS = 2_000;

/** What the lead said, and what they have been told; empty texts when nobody knows. */
export interface SuggestionFacts {
  language: Language;
  /** ISO date where the lead is. */
  today: string;
  offer: OfferDefinition;
  /** What comes after the offer, if anything does. */
  next: OfferDefinition | null;
  prices: Pick<Pricing, "priceMode" | "rounding">;
  closingAnswer: string;
  worries: string;
  /** Their answers to what they were asked before. */
  answers: readonly string[];
  /** A consultation took place. */
  wasHeard: boolean;
}

export interface Suggestion {
  title: string;
  greeting: string;
  variants: Variant[];
  expiresOn: string;
  /** What a person must add, since nothing known says it. */
  missing: ("price" | "second-variant")[];
}

/**
 * A draft of an estimate from what is known, with breadth: the offer with all that comes with it and the offer after it, and beside it the
 * offer alone, cheaper by what the bonuses cost us. Each says in the lead's own words why it fits.
 */
export function suggestContent(facts: SuggestionFacts): Suggestion {
  const { language, today, offer, next, closingAnswer, worries, answers, wasHeard } = facts;
  const title = offerTitle(offer, language);
  const own = closingAnswer || answers[0] || "";
  const core = offerLine(offer, facts);
  const extras = offer.bonuses.map((bonus) => ({ title: bonus.title, quantity: "1", unitMinor: 0, taxKind: core.taxKind }));
  const after = next?.price ? [offerLine(next, facts)] : [];
  const saved = Math.min(
    core.unitMinor,
    offer.bonuses.reduce((sum, { cost }) => sum + cost, 0),
  );
  const full: Variant = {
    key: "full",
    title: words.full[language],
    fits: quoted(language, [own, worries || answers[1] || ""]),
    lines: [core, ...extras, ...after],
    discountMinor: 0,
  };
  const alone = extras.length > 0 ? { ...core, title: `${core.title}${words.without[language]}`, unitMinor: core.unitMinor - saved } : core;
  const basic: Variant = { key: "basic", title: words.basic[language], fits: quoted(language, [own]), lines: [alone], discountMinor: 0 };
  const hasBreadth = saved > 0 || after.length > 0;
  return {
    title: language === "ja" ? `${title}のお見積もり` : `Estimate: ${title}`,
    greeting: wasHeard ? words.heard[language] : words.unheard[language],
    variants: hasBreadth ? [basic, full] : [full],
    expiresOn: plusDays(today, OPEN_DAYS),
    missing: [...(offer.price ? [] : ["price" as const]), ...(hasBreadth ? [] : ["second-variant" as const])],
  };
}

const words = {
  basic: { ja: "基本プラン", en: "Basic" },
  full: { ja: "充実プラン", en: "Full" },
  without: { ja: "（特典なし）", en: " (without extras)" },
  heard: {
    ja: "先日は、お話をお聞かせくださり、ありがとうございました。伺ったことをもとに、プランをご用意しました。",
    en: "Thank you for talking with us. From what you told us, we have prepared these plans for you.",
  },
  unheard: {
    ja: "このたびは、ご検討くださり、ありがとうございます。プランをご用意しましたので、ご覧ください。",
    en: "Thank you for your interest. Here are the plans that we have prepared for you.",
  },
} satisfies Record<string, LocalText>;

/** The lead's words as words that were said, each once. */
function quoted(language: Language, said: readonly string[]): string {
  const each = [...new Set(said.map((text) => text.trim().replaceAll(/\s+/g, " ")))].filter((text) => text !== "");
  return each
    .map((text) => (language === "ja" ? `「${text}」` : `"${text}"`))
    .join(language === "ja" ? "" : " ")
    .slice(0, MOST_FITS);
}

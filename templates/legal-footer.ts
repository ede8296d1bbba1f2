/** The footer that the law requires in a mail (rules.md LAW3), and the short one for mail without advertising. */

interface FooterWords {
  /** Liquid. */
  whyLegal: string;
  whyVerification: string;
  sender: string;
  address: string;
  complaints: string;
  optOut: string;
  unsubscribe: string;
  preferences: string;
}

const words: Record<"ja" | "en", FooterWords> = {
  ja: {
    whyLegal: "このメールは、お申し込みいただいた方、またはご縁をいただき連絡先をお知らせくださった方へお送りしています。",
    whyVerification: "お心あたりのない場合は、このメールを削除してください。登録はされず、以後ご連絡することもありません。",
    sender: "送信者：",
    address: "住所：",
    complaints: "お問い合わせ・苦情の受付：",
    optOut: "配信はいつでも停止できます。",
    unsubscribe: "配信を停止する",
    preferences: "受け取る内容を選ぶ",
  },
  en: {
    whyLegal: "You receive this mail because you signed up for it or gave us your address in person.",
    whyVerification: "If you did not ask for this, please delete this mail. You are not signed up, and we will not write again.",
    sender: "Sender: ",
    address: "Address: ",
    complaints: "Questions and complaints: ",
    optOut: "You may opt out at any time. ",
    unsubscribe: "Unsubscribe",
    preferences: "Choose what you receive",
  },
};

/** `{{ legal_footer }}` with any spacing: the place of the footer in a template. */
export const legalFooterPlace = /\{\{-?\s*legal_footer\s*-?\}\}/g;

/** Only categories without advertising get the short footer. All others, also new ones, get the legal one. */
const isPlainMail = 'category == "verification" or category == "transactional"';

function wordsOf(language: string): FooterWords {
  return language === "ja" ? words.ja : words.en;
}

/** Liquid of the footer in the HTML part. On one line, so that line numbers in messages stay correct. */
export function htmlFooter(language: string): string {
  const say = wordsOf(language);
  const identity = [
    `${say.sender}{{ business.legalName }}`,
    `${say.address}{{ business.postalAddress }}`,
    `${say.complaints}{{ business.complaints }}`,
  ].join("<br />");
  return [
    `{% if ${isPlainMail} %}`,
    `{% if category == "verification" %}${say.whyVerification}<br />{% endif %}`,
    identity,
    "{% else %}",
    `${say.whyLegal}<br />${identity}<br />${say.optOut}<br />`,
    `<a href="{{ urls.unsubscribe }}" style="color:#4b5563">${say.unsubscribe}</a> · `,
    `<a href="{{ urls.preferences }}" style="color:#4b5563">${say.preferences}</a>`,
    "{% endif %}",
  ].join("");
}

/** The footer in an MJML section of its own, for templates without `{{ legal_footer }}`. */
export function footerSection(language: string): string {
  return [
    '<mj-section padding="8px 28px 24px"><mj-column><mj-text font-size="12px" line-height="1.8" color="#4b5563">',
    htmlFooter(language),
    "</mj-text></mj-column></mj-section>",
  ].join("");
}

/** Liquid of the footer in a text part. */
export function textFooter(language: string): string {
  const say = wordsOf(language);
  const identity = [
    `${say.sender}{{ business.legalName }}`,
    `${say.address}{{ business.postalAddress }}`,
    `${say.complaints}{{ business.complaints }}`,
  ].join("\n");
  return [
    "--------------------------------",
    `{% if ${isPlainMail} -%}`,
    `{% if category == "verification" %}${say.whyVerification}\n{% endif -%}`,
    identity,
    "{%- else -%}",
    say.whyLegal,
    identity,
    say.optOut.trim(),
    `${say.unsubscribe}: {{ urls.unsubscribe }}`,
    `${say.preferences}: {{ urls.preferences }}`,
    "{%- endif %}",
  ].join("\n");
}

import type { FormPage } from "../../services/consent/read-form-page.ts";
import { EMBEDDED } from "./sign-up.ts";

const mailLabel = { ja: "メールアドレス", en: "Mail address" };
const next = { ja: "次へ", en: "Continue" };

/**
 * HTML for another site: the fields of the form, which lead to its hosted page (docs/decisions/0022). The boxes of consent are on that page
 * only, beside the wording that is current when it is shown (LAW2, LAW6).
 */
export function formSnippet(url: string, { fields, button }: FormPage, language: "ja" | "en"): string {
  const inputs = [
    `<label>${mailLabel[language]} <input type="email" name="email" required autocomplete="email"></label>`,
    ...fields.map(({ key, label, type, required }) => {
      const kind = type === "number" || type === "date" ? type : "text";
      return `<label>${escaped(label)} <input type="${kind}" name="${escaped(key)}" maxlength="200"${required ? " required" : ""}></label>`;
    }),
  ];
  return [
    `<form method="post" action="${escaped(`${url}?lang=${language}`)}" accept-charset="utf-8">`,
    `  <input type="hidden" name="${EMBEDDED}" value="1">`,
    ...inputs.map((input) => `  <p>${input}</p>`),
    `  <p><button type="submit">${escaped(button === "" ? next[language] : button)}</button></p>`,
    "</form>",
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

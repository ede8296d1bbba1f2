import type { Words } from "../../domain/words/local-text.ts";

export const relationWords = {
  description: {
    ja: "指定した方をお客様にします。お客様でなくなった方は lead に戻します",
    en: "make a lead a customer, or a customer a lead again",
  },
  relation: { ja: "customer（お客様）または lead（見込み客）", en: "customer or lead" },
  reasonExample: { ja: "契約書に署名", en: "signed the contract" },
  done: (id: string, relation: string) =>
    relation === "customer"
      ? { ja: `${id} はお客様になりました。`, en: `${id} is a customer.` }
      : { ja: `${id} は見込み客に戻りました。`, en: `${id} is a lead again.` },
  bad: (relation: string) => ({
    ja: `「${relation}」は使えません。customer か lead を指定してください。`,
    en: `"${relation}" is neither customer nor lead.`,
  }),
} satisfies Words;

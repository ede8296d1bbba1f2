import { messageVariables, type Variables, type VariablesInput } from "../../templates/variables.ts";

export const business: Variables["business"] = {
  name: "みちしるべ",
  legalName: "合同会社みちしるべ",
  postalAddress: "〒000-0000 東京都架空区一丁目2番3号",
  complaints: "support@example.com",
  website: "https://michishirube.example.com/",
};

/** Variables of an ordinary lead; tests change what they are about. */
export function sample(changes: Partial<VariablesInput> = {}): Variables {
  return messageVariables({
    lead: {
      familyName: "鈴木",
      givenName: "美紀",
      company: "鈴木商店",
      fields: { trade: "美容室" },
    },
    business,
    urls: {
      confirm: "https://example.com/c/t",
      unsubscribe: "https://example.com/u/t",
      preferences: "https://example.com/p/t",
      line: "https://line.me/R/ti/p/@example",
      form: { newsletter: "https://example.com/f/newsletter" },
      document: { gift: "https://example.com/d/t" },
    },
    now: new Date("2027-01-12T00:00:00Z"),
    zone: "Asia/Tokyo",
    language: "ja",
    category: "nurture",
    ...changes,
  });
}

import { consentSection } from "../../domain/playbooks/sections/consent.ts";
import type { Module } from "../engine/modules/module.ts";
import type { SentTemplate } from "../engine/modules/playbook-section.ts";
import { confirmLink } from "./confirm-link.ts";
import { formSubmitted, optInExpired, resubscribed, subscriptionConfirmed, unsubscribed } from "./consent-events.ts";
import { consentLinks } from "./consent-links.ts";
import { eraseOptIns } from "./erase-opt-ins.ts";
import { followCustomers } from "./follow-customers.ts";
import { OPT_IN } from "./opt-in.ts";
import { type OptInRules, readOptInRules } from "./opt-in-rules.ts";
import { readTopicEntries, writeTopics } from "./write-topics.ts";

export { unsubscribed } from "./consent-events.ts";
export { formThatAsksFor } from "./form-that-asks-for.ts";
export { readWordings } from "./read-wordings.ts";
export { repeatWithdrawal } from "./repeat-withdrawal.ts";
export { requestOptIn } from "./request-opt-in.ts";
export { withdrawConsent } from "./withdraw-consent.ts";
export { writeConsent } from "./write-consent.ts";

/** Opt-ins, the evidence of consent, subscriptions, and the forms that ask for them. */
export const consent: Module = {
  name: "consent",
  events: [formSubmitted, subscriptionConfirmed, optInExpired, unsubscribed, resubscribed],
  processes: [
    {
      kind: OPT_IN,
      words: { ja: "登録の確認", en: "an opt-in" },
      workflow: "optIn",
      input: (id) => ({ optInId: id }),
      erase: eraseOptIns,
    },
  ],
  origins: [
    {
      kind: OPT_IN,
      words: { ja: "登録の確認", en: "an opt-in" },
      lane: () => "verification",
      variables: confirmLink,
      messages: {
        verification: { ja: "登録の確認のお願い", en: "the request to confirm the subscription" },
        reminder: { ja: "登録の確認のお願い（再送）", en: "the reminder to confirm the subscription" },
      },
      names: async (_tx, ids) => new Map(ids.map((id) => [id, { key: OPT_IN }])),
    },
  ],
  links: consentLinks,
  onEvents: followCustomers,
  words: {
    reasons: {
      "relation-ended": {
        ja: "お客様だけのトピックで、お客様ではなくなったため",
        en: "the topic is for customers, and the lead is none any more",
      },
    },
  },
  personalColumns: {
    personal: [
      { table: "consent", owner: "lead", becomes: "delete" },
      { table: "subscription", owner: "lead", becomes: "delete" },
      { table: "opt_in", owner: "lead", becomes: { network_address: "null", data: "'{}'" } },
    ],
    impersonal: {
      form: ["key", "definition"],
      form_version: ["form_key", "definition", "author"],
      opt_in: ["topic", "form_key", "state", "language", "filled"],
      topic: ["key", "title"],
      wording: ["key", "language", "text", "hash"],
    },
  },
  playbook: {
    section: consentSection,
    write: writeTopics,
    read: readTopicEntries,
    templates: ({ optIn }) => sentTemplates(optIn),
    sent: async (tx) => sentTemplates(await readOptInRules(tx)),
  },
};

function sentTemplates({ verification, reminder }: Pick<OptInRules, "verification" | "reminder">): SentTemplate[] {
  return [verification, reminder].map((template) => ({ template, origin: OPT_IN, category: "verification" }));
}

import type { EmailReason } from "../../../domain/contacts/email-address.ts";
import { badAddress } from "../../../domain/contacts/email-words.ts";
import { definePage, type SharedWords } from "../page.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** What is wrong with a field, or with the whole form (`again`). */
export type FaultCode = keyof SharedWords["faults"];

/** `/f/:form`. A box is ticked only if the person ticked it (LAW6). */
export interface FormVariables {
  /** URL that the form posts to. */
  action: string;
  form: {
    title: string;
    lead: string;
    button: string;
    /** What the data is used for (LAW6). */
    purpose: string;
    topics: readonly { key: string; text: string; required: boolean; checked?: boolean }[];
    fields: readonly {
      key: string;
      label: string;
      type: "text" | "number" | "phone" | "date" | "boolean";
      required: boolean;
      value?: string;
    }[];
  };
  email: string;
  /** `reason`: what is wrong with the address, where it is known. */
  faults: readonly { code: FaultCode; field?: string; reason?: EmailReason }[];
  /** Name of the field that only machines fill in. */
  trap: string;
  stamp?: { name: string; value: string };
}

const autocomplete: Record<string, string> = {
  familyName: "family-name",
  givenName: "given-name",
  displayName: "nickname",
  company: "organization",
  phone: "tel",
};

export const formPage = definePage({
  template: new URL("page.liquid", import.meta.url),
  words: { ja, en },
  view: ({ form, faults }: FormVariables, { words, shared, language }) => {
    const faultOf: Record<string, string> = {};
    for (const { code, field = code, reason } of faults) {
      const known = reason === undefined || reason === "empty" ? undefined : badAddress(reason)[language];
      faultOf[field] ??= known ?? shared.faults[code];
    }
    const fields = form.fields.map((field) => ({
      ...field,
      inputType: field.key === "phone" ? "tel" : field.type,
      autocomplete: autocomplete[field.key] ?? "",
      fault: faultOf[field.key] ?? "",
    }));
    const marked = [
      { id: "email", label: words.email, text: faultOf.email },
      ...fields.map(({ key, label, fault }) => ({ id: `field-${key}`, label, text: fault })),
      { id: "topics", label: words.consent, text: faultOf.topic },
    ].filter(({ text }) => text);
    return { pageTitle: form.title, fields, faultOf, marked, faultCount: faults.length };
  },
});

/** Who stands behind the page; empty texts are left out. */
export interface PageBusiness {
  name: string;
  legalName: string;
  postalAddress: string;
  complaints: string;
  website: string;
  /** Page that befriends the LINE account. */
  lineUrl: string;
}

interface TopicTitle {
  key: string;
  title: string;
}

/** What each public page needs. Pages post to their own address, so tokens are only needed for links to other pages. */
export interface PageVariables {
  /** `/f/:form`: nothing is ticked unless the person ticked it (LAW6). */
  form: {
    /** Where it posts to. */
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
    faults: readonly { code: FaultCode; field?: string }[];
    /** Name of the field that only machines fill in. */
    trap: string;
    stamp?: { name: string; value: string };
  };
  /** The same whether the address is known or not (SEC6). */
  "form-sent": { title?: string };
  confirm: { state: "waiting" | "confirmed" | "expired"; topic: TopicTitle; address: string; formKey: string };
  confirmed: { kind: "confirmed" | "already" | "expired"; topic: TopicTitle; formKey: string };
  unsubscribe: { topic: TopicTitle; address: string; subscribed: boolean; preferencesToken: string };
  /** `first` false: it had been asked before. `cancelled` is the receipt (UNS4). */
  unsubscribed: {
    topic: TopicTitle;
    first: boolean;
    cancelled: readonly { title: string; dueAt: Date }[];
    preferencesToken: string;
    /** IANA zone of the dates; Asia/Tokyo when absent. */
    zone?: string;
  };
  /** Posts `choice` (`topic:channel` of each ticked box), `offered` (of each box) and `all` from the button that stops everything. */
  preferences: {
    address: string;
    choices: readonly { topic: string; title: string; channel: "email" | "line"; on: boolean }[];
    saved: boolean;
  };
  document: { title: string };
  error: { status: number };
  home: { sandbox: boolean; forms: readonly { key: string; title: string }[]; sandboxUrl?: string | undefined };
}

export type FaultCode = "again" | "email" | "required" | "topic" | "too-long" | "number" | "phone" | "date";
export type PageName = keyof PageVariables;
export type PageLanguage = "ja" | "en";

import type { Names } from "../names/names.ts";
import { nameKey } from "../names/search-key.ts";
import type { DraftContact } from "./read-contacts.ts";
import type { LeadDraft } from "./read-row.ts";
import type { Reason } from "./reasons.ts";
import type { RowIssue } from "./row.ts";

/** A lead as the merge sees it: from the database, or created by an earlier row. */
export interface Person extends Names {
  id: string;
  /** `new`: created in this batch. `earlier-row`: created by this import in an earlier batch. `before`: existed before the import. */
  origin: "new" | "earlier-row" | "before";
  fields: Record<string, unknown>;
  email:
    | (DraftContact & {
        flagged: boolean;
        /** Null for a new contact. */
        contactId: string | null;
        state: "new" | "unconfirmed" | "confirmed-now" | "reachable" | "unreachable";
      })
    | null;
  phone: (DraftContact & { isNew: boolean }) | null;
  /** Subscription to the import's topic by e-mail; "given-now" and "withdrawn-now" if this batch makes it so. */
  subscription: "subscribed" | "unsubscribed" | "given-now" | "withdrawn-now" | null;
}

export const rowOutcomes = ["added", "merged", "unchanged"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

export interface MergedRow {
  personId: string;
  /** The address that the person has now. */
  emailKeys: string[];
  outcome: RowOutcome;
  issues: RowIssue[];
}

export interface Merge {
  rows: MergedRow[];
  /** The people who are new or have changed. */
  touched: Person[];
}

const names = ["familyName", "givenName", "familyKana", "givenKana", "displayName"] as const;

/**
 * Merges rows into the known people, in the order of the file. The same e-mail key means the same person, else the same phone key with the
 * same name. Empty values are filled, existing ones stay, and differing ones are reported by column. A phone number that belongs to another
 * lead is kept as a field. Who is in `optedOut` gets no basis. A row of a person whom this file added before is `merged`. A row that adds nothing to a person who existed
 * before the import is `unchanged`.
 */
export function mergeRows(drafts: LeadDraft[], known: Person[], newId: () => string, optedOut: ReadonlySet<LeadDraft> = new Set()): Merge {
  const byEmail = new Map<string, Person>();
  const byPhone = new Map<string, Person>();
  const index = (person: Person) => {
    if (person.email) byEmail.set(person.email.key, person);
    if (person.phone) byPhone.set(person.phone.key, person);
  };
  for (const person of known) index(person);

  const touched = new Set<Person>();
  const rows = drafts.map((draft): MergedRow => {
    const issues: RowIssue[] = [];
    const match = findPerson(draft, byEmail, byPhone);
    if (!match) {
      const person = newPerson(draft, newId());
      keepPhone(person, draft.phone, byPhone, issues);
      if (optedOut.has(draft)) withdrawConsent(person);
      giveConsent(person, issues);
      index(person);
      touched.add(person);
      return { personId: person.id, emailKeys: keysOf(person), outcome: "added", issues };
    }
    const filled = fill(match, draft, byPhone, issues);
    const withdrawn = optedOut.has(draft) && withdrawConsent(match);
    const changed = giveConsent(match, issues) || filled || withdrawn;
    index(match);
    if (changed) touched.add(match);
    const outcome = match.origin === "before" && !changed ? "unchanged" : "merged";
    return { personId: match.id, emailKeys: keysOf(match), outcome, issues };
  });
  return { rows, touched: [...touched] };
}

function keysOf({ email }: Person): string[] {
  return email ? [email.key] : [];
}

function findPerson(draft: LeadDraft, byEmail: Map<string, Person>, byPhone: Map<string, Person>): Person | undefined {
  const byAddress = draft.email && byEmail.get(draft.email.key);
  if (byAddress) return byAddress;
  const sameNumber = draft.phone && byPhone.get(draft.phone.key);
  const name = nameKey(draft);
  return sameNumber && name !== "" && nameKey(sameNumber) === name ? sameNumber : undefined;
}

function newPerson(draft: LeadDraft, id: string): Person {
  const { email, phone: _phone, fields, ...rest } = draft;
  return {
    ...rest,
    id,
    origin: "new",
    fields: { ...fields },
    email: email && { ...email, contactId: null, state: "new" },
    phone: null,
    subscription: null,
  };
}

/** A number that is already another lead's contact (such as a company's main number) cannot be this lead's contact as well. */
function keepPhone(person: Person, phone: DraftContact | null, byPhone: Map<string, Person>, issues: RowIssue[]): boolean {
  if (!phone) return false;
  const owner = byPhone.get(phone.key);
  if (!owner) {
    person.phone = { ...phone, isNew: true };
    return true;
  }
  if (owner === person || person.fields.phone === phone.address) return false;
  if (person.fields.phone !== undefined) return false;
  person.fields.phone = phone.address;
  issues.push(warning({ code: "phone-shared" }));
  return true;
}

/** The file says that they must not be mailed. What an earlier row of this batch gave is taken back. */
function withdrawConsent(person: Person): boolean {
  if (person.subscription === "unsubscribed" || person.subscription === "withdrawn-now") return false;
  if (person.email?.state === "confirmed-now") person.email.state = "unconfirmed";
  person.subscription = "withdrawn-now";
  return true;
}

/**
 * The import's basis covers everyone in the file but those whom it says not to mail, so an unconfirmed address no longer needs
 * confirmation. An opt-out is never overridden (rules.md LAW4).
 */
function giveConsent(person: Person, issues: RowIssue[]): boolean {
  if (!person.email) return false;
  switch (person.subscription) {
    case "unsubscribed":
      issues.push(warning({ code: "opted-out" }));
      return false;
    case "subscribed":
    case "given-now":
    case "withdrawn-now":
      return false;
    case null:
      person.subscription = "given-now";
      if (person.email.state === "unconfirmed") person.email.state = "confirmed-now";
      return true;
  }
}

function fill(person: Person, draft: LeadDraft, byPhone: Map<string, Person>, issues: RowIssue[]): boolean {
  const differing: string[] = [];
  let changed = false;
  // Fill a name only as a whole: mixed parts of two names would be nobody's name.
  if (nameKey(person) === "" && nameKey(draft) !== "") {
    for (const part of names) person[part] ??= draft[part];
    changed = true;
  } else if (nameKey(draft) !== "" && nameKey(draft) !== nameKey(person)) {
    differing.push("name");
  } else {
    changed = fillKanaAndParts(person, draft) || changed;
  }
  if (draft.company !== null) {
    if (person.company === null) {
      person.company = draft.company;
      changed = true;
    } else if (person.company !== draft.company) differing.push("company");
  }
  for (const [key, value] of Object.entries(draft.fields)) {
    const present = person.fields[key];
    if (present === undefined || present === null || present === "") {
      person.fields[key] = value;
      changed = true;
    } else if (present !== value) differing.push(key);
  }
  if (draft.email) {
    if (!person.email) {
      person.email = { ...draft.email, contactId: null, state: "new" };
      changed = true;
    } else if (person.email.key !== draft.email.key) differing.push("email");
  }
  if (draft.phone && person.phone && person.phone.key !== draft.phone.key) differing.push("phone");
  else if (draft.phone && !person.phone) changed = keepPhone(person, draft.phone, byPhone, issues) || changed;
  if (differing.length > 0) {
    issues.push(warning({ code: "differs", columns: differing }));
  }
  return changed;
}

/** For the same name: fills the kana, and the parts of a name that was known only as a whole. */
function fillKanaAndParts(person: Person, draft: LeadDraft): boolean {
  let changed = false;
  for (const part of names) {
    if (part === "displayName" || person[part] !== null || draft[part] === null) continue;
    person[part] = draft[part];
    changed = true;
  }
  return changed;
}

function warning(reason: Reason): RowIssue {
  return { severity: "warning", code: reason.code, reasons: [reason] };
}

/**
 * What a route may ask of its caller (rules.md SEC1). A role is a set of scopes, and so is an API key: one check serves people and programs.
 * A new room adds its scopes here and names them at its routes.
 */
export const scopes = [
  "people:read",
  /** Create, correct, tag, note, record consent and opt-outs. */
  "people:write",
  /** Pause, resume, skip, exit, hold, also in bulk. */
  "people:control",
  /** Files with personal data. */
  "people:export",
  "people:erase",
  "sends:read",
  "sends:resolve",
  "suppressions:read",
  "suppressions:write",
  "tasks:read",
  "tasks:write",
  "imports:read",
  "imports:write",
  /** Dates of offers, bookings, who came. */
  "sessions:read",
  "sessions:write",
  "consultations:read",
  /** Book, move and cancel them. */
  "consultations:write",
  /** What was heard, who came, what became of it. */
  "consultations:mark",
  /** Deals with all that belongs to them: objections, presentations, estimates. */
  "deals:read",
  "deals:write",
  /** Offer the second step before the first (features.md I2). */
  "deals:override",
  /** Failures, and the recovery from them. */
  "incidents:read",
  "incidents:write",
  /** Customers after the sale: who needs a word, why they left, whom they brought. */
  "care:read",
  "care:write",
  /** "Revenue now": who is offered what, and starting and stopping it. */
  "plays:read",
  "plays:write",
  /** Campaigns: what they cost, their checklists, what they brought. */
  "campaigns:read",
  "campaigns:write",
  /** What may be forgotten, and who takes it. */
  "handover:read",
  "handover:write",
  "contracts:read",
  /** Write, offer, deliver, cancel them. */
  "contracts:write",
  /** Another kind of transaction than the default, and the second step before the first. */
  "contracts:override",
  /** What is delivered after contracts, and how satisfied people are. */
  "deliveries:read",
  /** Mark, move, hand over, complete. */
  "deliveries:write",
  /** Invoices, payments, bank files, refunds. */
  "billing:read",
  "billing:write",
  /** Estimates, contracts, invoices, receipts and credit notes as PDF. */
  "papers:read",
  /** Sequences, templates, forms, topics, documents. */
  "definitions:read",
  "definitions:write",
  "events:write",
  /** Senders, caps, quiet hours, days off, data of the business. */
  "settings:read",
  "settings:write",
  "audit:read",
  "system:read",
  /** What concerns the whole installation, such as lifting the hold after a restore. */
  "system:write",
  /** Staff, their roles, and API keys. */
  "access:manage",
] as const;

export type Scope = (typeof scopes)[number];

export const roles = ["owner", "marketer", "sales", "support", "viewer"] as const;

export type Role = (typeof roles)[number];

const reading: readonly Scope[] = [
  "people:read",
  "sends:read",
  "suppressions:read",
  "tasks:read",
  "imports:read",
  "sessions:read",
  "consultations:read",
  "deals:read",
  "incidents:read",
  "care:read",
  "plays:read",
  "campaigns:read",
  "handover:read",
  "contracts:read",
  "deliveries:read",
  "billing:read",
  "papers:read",
  "definitions:read",
  "settings:read",
  "system:read",
];

export const scopesOfRole: Readonly<Record<Role, readonly Scope[]>> = {
  owner: scopes,
  marketer: [
    ...reading,
    "people:write",
    "people:control",
    "people:export",
    "sends:resolve",
    "suppressions:write",
    "tasks:write",
    "imports:write",
    "sessions:write",
    "consultations:write",
    "consultations:mark",
    "incidents:write",
    "care:write",
    "plays:write",
    "campaigns:write",
    "definitions:write",
    "events:write",
    "audit:read",
  ],
  sales: [
    ...reading,
    "people:write",
    "people:control",
    "tasks:write",
    "sessions:write",
    "consultations:write",
    "consultations:mark",
    "deals:write",
    "incidents:write",
    "care:write",
    "plays:write",
    "campaigns:write",
    "handover:write",
    "contracts:write",
    "deliveries:write",
    "billing:write",
  ],
  support: [
    ...reading,
    "people:write",
    "people:control",
    "people:export",
    "people:erase",
    "sends:resolve",
    "suppressions:write",
    "tasks:write",
    "sessions:write",
    "consultations:write",
    "deliveries:write",
    "incidents:write",
    "care:write",
    "audit:read",
  ],
  viewer: reading,
};

const scopeNames: readonly string[] = scopes;

export function isScope(text: string): text is Scope {
  return scopeNames.includes(text);
}

const roleNames: readonly string[] = roles;

export function isRole(text: string): text is Role {
  return roleNames.includes(text);
}

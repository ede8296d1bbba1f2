import { foldReference } from "./find-references.ts";
import type { Payer } from "./fold-payer.ts";
import type { Allocation, Owed } from "./plan-payment.ts";

export interface OpenInstalment extends Owed {
  invoiceId: string;
  leadId: string;
  /** Numbers that a payer may write: of the invoice, of the instalment. */
  references: readonly string[];
  /** As `payerNamesOf` gives them. */
  payerNames: readonly string[];
}

/** A payer that a person has confirmed. */
export interface PayerAlias extends Payer {
  leadId: string;
}

type Entry = OpenInstalment;

/** What is owed, found by name, reference and amount. Changes with each line that is matched. */
export interface PaymentBook {
  byId: ReadonlyMap<string, Entry>;
  /** Oldest due first. */
  byLead: ReadonlyMap<string, readonly Entry[]>;
  byReference: ReadonlyMap<string, readonly Entry[]>;
  /** Open ones by the amount that is open. */
  byAmount: Map<number, Set<Entry>>;
  leadsByName: ReadonlyMap<string, readonly string[]>;
  /** In order, to be searched by their beginnings. */
  names: readonly string[];
  leadsByAlias: ReadonlyMap<string, readonly string[]>;
}

export function openBook(instalments: readonly OpenInstalment[], aliases: readonly PayerAlias[]): PaymentBook {
  const entries = instalments.map((instalment): Entry => ({ ...instalment })).sort(byDueDate);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byLead = Map.groupBy(entries, ({ leadId }) => leadId);
  const byReference = new Map<string, Entry[]>();
  const byAmount = new Map<number, Set<Entry>>();
  for (const entry of entries) {
    for (const reference of entry.references) {
      const folded = foldReference(reference);
      if (folded !== null) push(byReference, folded, entry);
    }
    if (entry.openMinor > 0) addOpen(byAmount, entry);
  }
  const leadsByName = new Map<string, string[]>();
  for (const [leadId, own] of byLead) for (const name of namesOf(own)) push(leadsByName, name, leadId);
  const leadsByAlias = new Map<string, string[]>();
  for (const alias of aliases) if (alias.foldedName !== "") push(leadsByAlias, aliasKey(alias), alias.leadId);
  return { byId, byLead, byReference, byAmount, leadsByName, names: [...leadsByName.keys()].sort(), leadsByAlias };
}

/** Instalments of one lead nearly always have the same few names: looking through a short list is quicker than a set. */
function namesOf(own: readonly Entry[]): string[] {
  const names: string[] = [];
  for (const { payerNames } of own) for (const name of payerNames) if (!names.includes(name)) names.push(name);
  return names;
}

export function aliasKey({ foldedName, bank, branch, account }: Payer): string {
  return [foldedName, bank, branch, account].join("\n");
}

/** The names that begin so, in order. */
export function namesFrom(names: readonly string[], beginning: string, most: number): string[] {
  let low = 0;
  for (let high = names.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((names[middle] ?? "") < beginning) low = middle + 1;
    else high = middle;
  }
  const found = names.slice(low, low + most);
  const end = found.findIndex((name) => !name.startsWith(beginning));
  return end < 0 ? found : found.slice(0, end);
}

/** Takes the allocations from what is open, or gives them back. */
export function book(owed: PaymentBook, allocations: readonly Pick<Allocation, "instalmentId" | "amountMinor">[], sign: 1 | -1): void {
  for (const { instalmentId, amountMinor } of allocations) {
    const entry = instalmentId === null ? undefined : owed.byId.get(instalmentId);
    if (!entry) continue;
    const places = owed.byAmount.get(entry.openMinor);
    places?.delete(entry);
    if (places?.size === 0) owed.byAmount.delete(entry.openMinor);
    entry.openMinor -= sign * amountMinor;
    if (entry.openMinor > 0) addOpen(owed.byAmount, entry);
  }
}

/** What is open, oldest due first. */
export function openOf(entries: Iterable<Entry>): Entry[] {
  return [...entries].filter(({ openMinor }) => openMinor > 0);
}

export function byDueDate(one: Pick<Owed, "dueOn" | "id">, other: Pick<Owed, "dueOn" | "id">): number {
  if (one.dueOn !== other.dueOn) return one.dueOn < other.dueOn ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function addOpen(byAmount: Map<number, Set<Entry>>, entry: Entry): void {
  const places = byAmount.get(entry.openMinor);
  if (places) places.add(entry);
  else byAmount.set(entry.openMinor, new Set([entry]));
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

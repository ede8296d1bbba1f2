import { addressHash } from "../../../domain/contacts/address-hash.ts";
import { readEmailAddress } from "../../../domain/contacts/email-address.ts";
import { isUuid } from "../../../domain/is-uuid.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";

/** How another system names a lead. */
export interface Who {
  leadId?: string | undefined;
  /** As people type it. */
  email?: string | undefined;
  lineUserId?: string | undefined;
  externalId?: string | undefined;
}

export const whoKeys = ["leadId", "email", "lineUserId", "externalId"] as const satisfies readonly (keyof Who)[];

/** A lead that a name leads to; of a merged lead, the one it was merged into. */
export interface NamedLead {
  leadId: string;
  erasedAt: Date | null;
}

/** The names of one person, and whom each leads to. */
export type NamedPerson = Partial<Record<keyof Who, NamedLead>>;

/** Reads whom each name leads to, for many people at once. A name that nobody has is left out, and so is an address that is none. */
export async function nameLeads(tx: Transaction, context: Context, people: readonly Who[]): Promise<NamedPerson[]> {
  const asked = people.flatMap((who, place) =>
    whoKeys.flatMap((how) => {
      const value = keptForm(context, how, who[how]);
      return value === null ? [] : [{ place, how, value }];
    }),
  );
  const found: NamedPerson[] = people.map(() => ({}));
  if (asked.length === 0) return found;
  const { rows } = await tx.query<NamedLead & { place: number; how: keyof Who }>(
    `with recursive asked as (
       select * from unnest($1::int[], $2::text[], $3::text[]) as a(place, how, value)
     ), named as (
       select a.place, a.how, l.id, l.merged_into, 0 as hops
       from asked a join lead l on l.id = case a.how when 'leadId' then a.value::uuid end
       union all
       select a.place, a.how, l.id, l.merged_into, 0
       from asked a join lead l on l.external_id = case a.how when 'externalId' then a.value end
       union all
       select a.place, a.how, l.id, l.merged_into, 0
       from asked a join contact c on c.channel = 'email' and c.account = '' and c.address_key = case a.how when 'email' then a.value end
         join lead l on l.id = c.lead_id
       union all
       select a.place, a.how, l.id, l.merged_into, 0
       from asked a join contact c on c.channel = 'line' and c.address_hash = case a.how when 'lineUserId' then a.value end
         join lead l on l.id = c.lead_id
     ), followed as (
       select * from named
       union all
       select f.place, f.how, l.id, l.merged_into, f.hops + 1 from followed f join lead l on l.id = f.merged_into where f.hops < 50
     )
     select distinct on (f.place, f.how) f.place, f.how, l.id as "leadId", l.erased_at as "erasedAt"
     from followed f join lead l on l.id = f.id where f.merged_into is null order by f.place, f.how, l.created_at desc, l.id`,
    [asked.map(({ place }) => place), asked.map(({ how }) => how), asked.map(({ value }) => value)],
  );
  for (const { place, how, ...lead } of rows) {
    const person = found[place];
    if (person) person[how] = lead;
  }
  return found;
}

/** What the database is asked for; null when nobody can have it. A LINE user may follow several accounts, so the hash finds them. */
function keptForm({ keys }: Context, how: keyof Who, value: string | undefined): string | null {
  if (value === undefined) return null;
  switch (how) {
    case "leadId":
      return isUuid(value) ? value : null;
    case "externalId":
      return value;
    case "lineUserId":
      return addressHash(keys.suppression, "line", value);
    case "email": {
      const reading = readEmailAddress(value);
      return reading.kind === "bad" ? null : reading.key;
    }
  }
}

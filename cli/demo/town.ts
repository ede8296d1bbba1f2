import type { Context } from "../../services/engine/context/context.ts";
import type { Agenda } from "./agenda.ts";
import type { Bank } from "./bank.ts";
import type { Occasion } from "./habit.ts";
import { habits } from "./habits.ts";
import type { Letter } from "./office.ts";
import type { Person } from "./person.ts";

export interface TownParts {
  context: Context;
  agenda: Agenda;
  /** Public pages and API. */
  address: string;
  /** The stand-ins: mailbox, LINE, card payments. */
  sandboxUrl: string;
  /** Control API of the LINE stand-in. */
  lineControl: string;
  bank: Bank;
  /** What has come to the business and was not read yet. */
  letters: Letter[];
}

/** The people, and what their habits need of the world. */
export interface Town extends Omit<TownParts, "agenda" | "letters"> {
  /** Puts the arrival of those who come by themselves on the agenda. */
  arrive(from: Date): void;
  /** A mail has come, as the demo's mailbox tells it. */
  deliverMail(mail: { to: string; html: string }): Promise<void>;
  /** Messages of LINE have come. */
  deliverLine(userId: string, messages: unknown[]): Promise<void>;
  /** Asks the habits of the occasion what somebody does. */
  happen(occasion: Occasion, person: Person, links: string[]): Promise<void>;
  /** Which of the people a lead is; undefined: none of them. */
  whoIs(leadId: string): Promise<Person | undefined>;
  /** Somebody writes to the business. Whoever is no lead any more writes nothing. */
  write(person: Person, letter: (leadId: string, at: Date) => Letter): Promise<void>;
  /** Puts an act on the agenda, about `medianMinutes` of business time from now. */
  later(person: Person, medianMinutes: number, act: () => Promise<unknown>): void;
}

const MINUTE = 60_000;

export function openTown(people: Person[], { agenda, letters, ...parts }: TownParts): Town {
  const byAddress = new Map(people.map((person) => [person.email, person]));
  const byLine = new Map(people.map((person) => [person.lineUserId, person]));
  const town: Town = {
    ...parts,
    arrive(from) {
      for (const person of people) {
        if (person.door === "show") continue;
        agenda.add(new Date(from.getTime() + person.arrivesAfter * MINUTE), () => town.happen("arrival", person, []));
      }
    },
    async deliverMail({ to, html }) {
      const person = byAddress.get(to);
      if (person) await town.happen("mail", person, linksOfMail(html));
    },
    async deliverLine(userId, messages) {
      const person = byLine.get(userId);
      if (person) await town.happen("line", person, linksOfLine(messages));
    },
    async happen(occasion, person, links) {
      const isAway = person.awayUntil !== null && parts.context.clock.now() < person.awayUntil;
      for (const habit of habits) {
        if (isAway && !habit.evenAway) continue;
        const isAsked = typeof habit.on === "string" ? habit.on === occasion : habit.on.includes(occasion);
        if (isAsked && (await habit.act(person, links, town))) return;
      }
    },
    async whoIs(leadId) {
      const { rows } = await parts.context.database.pool.query<{ address: string }>("select address from contact where lead_id = $1", [
        leadId,
      ]);
      return rows.map(({ address }) => byAddress.get(address) ?? byLine.get(address)).find((person) => person !== undefined);
    },
    async write({ email, lineUserId }, letter) {
      const { rows } = await parts.context.database.pool.query<{ leadId: string }>(
        'select lead_id as "leadId" from contact where address_key in ($1, $2) limit 1',
        [email.toLowerCase(), lineUserId],
      );
      if (rows[0]) letters.push(letter(rows[0].leadId, parts.context.clock.now()));
    },
    later(person, medianMinutes, act) {
      const at = new Date(parts.context.clock.now().getTime() + person.whims.minutes(medianMinutes) * MINUTE);
      agenda.add(at, async () => void (await act()));
    },
  };
  return town;
}

function linksOfMail(html: string): string[] {
  const found = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].flatMap((match) => match[1]?.replaceAll("&amp;", "&") ?? []);
  return [...new Set(found.filter((link) => /^http:\/\/127\.0\.0\.1[:/]/.test(link)))];
}

function linksOfLine(messages: unknown[]): string[] {
  return [...JSON.stringify(messages).matchAll(/https?:\/\/[^"\\\s]+/g)].map((match) => match[0]);
}

import type { Context } from "../../services/engine/context/context.ts";
import type { Agenda } from "./agenda.ts";
import type { Person } from "./person.ts";
import { get, post, postJson } from "./web.ts";

/** A mail as the demo's mailbox tells it. */
export interface ReceivedMail {
  to: string;
  html: string;
}

export interface TownParts {
  context: Context;
  agenda: Agenda;
  /** Public pages and API. */
  address: string;
  /** Control API of the LINE stand-in. */
  lineControl: string;
  apiKey: string;
}

const MINUTE = 60_000;

/** The people and their habits: they sign up or follow, confirm or not, open, click, block, unsubscribe and book, by seeded chance. */
export class Town {
  private readonly byAddress: Map<string, Person>;
  private readonly byLine: Map<string, Person>;
  private readonly gone = new Set<string>();
  private readonly parts: TownParts;

  constructor(people: Person[], parts: TownParts) {
    this.parts = parts;
    this.byAddress = new Map(people.map((person) => [person.email, person]));
    this.byLine = new Map(people.map((person) => [person.lineUserId, person]));
  }

  /** Puts everybody's arrival on the agenda. */
  arrive(from: Date): void {
    for (const person of this.byAddress.values()) {
      const at = new Date(from.getTime() + person.arrivesAfter * MINUTE);
      this.parts.agenda.add(at, () => (person.door === "form" ? this.signUp(person) : this.follow(person)));
    }
  }

  private later(person: Person, medianMinutes: number, act: () => Promise<unknown>): void {
    const at = new Date(this.parts.context.clock.now().getTime() + person.whims.minutes(medianMinutes) * MINUTE);
    this.parts.agenda.add(at, async () => void (await act()));
  }

  private async signUp(person: Person): Promise<void> {
    const url = `${this.parts.address}/f/newsletter`;
    const page = await get(url);
    const shown = /name="shown" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
    await post(
      `${url}?lang=${person.language}`,
      new URLSearchParams({
        email: person.email,
        familyName: person.familyName,
        givenName: person.givenName,
        topic: "newsletter",
        shown,
        hp_subject: "",
      }),
    );
  }

  private async follow(person: Person): Promise<void> {
    const at = this.parts.context.clock.now();
    const displayName = person.whims.chance(0.3) ? `${person.givenName}🌸` : person.givenName;
    await postJson(`${this.parts.lineControl}/follow`, { userId: person.lineUserId, displayName, at: at.toISOString() });
  }

  /** What somebody does about a mail that has come. */
  readMail(mail: ReceivedMail): void {
    const person = this.byAddress.get(mail.to);
    if (!person) return;
    const links = linksOf(mail.html);
    if (person.scanned) this.later(person, 1, () => scan(links));
    const confirm = links.find((link) => link.includes("/c/"));
    if (confirm) this.answerVerification(person, confirm);
    if (confirm || !person.whims.chance(0.25 + 0.6 * person.warmth)) return;
    this.later(person, 180, async () => {
      const pixel = links.find((link) => link.includes("/o/"));
      if (pixel) await get(pixel);
      this.actOn(person, links);
    });
    const stop = links.find((link) => link.includes("/u/"));
    if (stop && person.whims.chance(0.012)) {
      this.later(person, 300, () => post(stop, new URLSearchParams(person.whims.chance(0.5) ? { "List-Unsubscribe": "One-Click" } : {})));
    }
  }

  private answerVerification(person: Person, confirm: string): void {
    const key = `confirmed ${person.index}`;
    if (person.confirms === "never" || this.gone.has(key)) return;
    // The first mail lay unread with those who need the reminder.
    const waits = `asked ${person.index}`;
    if (person.confirms === "after-reminder" && !this.gone.has(waits)) {
      this.gone.add(waits);
      return;
    }
    this.gone.add(key);
    this.later(person, 25, async () => {
      await get(confirm);
      await post(confirm, new URLSearchParams());
    });
  }

  private actOn(person: Person, links: string[]): void {
    const document = links.find((link) => link.includes("/d/"));
    if (document && person.whims.chance(0.4 + 0.4 * person.warmth)) {
      this.later(person, 20, async () => {
        await get(document);
        await post(document, new URLSearchParams());
      });
    }
    const click = links.find((link) => link.includes("/r/"));
    if (click && person.whims.chance(0.3 + 0.5 * person.warmth)) {
      this.later(person, 5, async () => {
        await get(click);
        await this.mayBook(person);
      });
    }
  }

  /** Only an invitation leads to the seminar's page, and only the warm ones book. */
  private async mayBook(person: Person): Promise<void> {
    const { rows } = await this.parts.context.database.pool.query<{ id: string }>(
      `select l.id from contact c join lead l on l.id = c.lead_id join enrolment e on e.lead_id = l.id and e.state = 'running'
         join sequence q on q.id = e.sequence_id and q.key = 'seminar-invitation'
       where c.address_key in ($1, $2) limit 1`,
      [person.email.toLowerCase(), person.lineUserId],
    );
    const leadId = rows[0]?.id;
    if (!leadId || !person.whims.chance(0.2 + 0.5 * person.warmth)) return;
    this.later(person, 30, () =>
      postJson(
        `${this.parts.address}/api/v1/events`,
        { leadId, kind: "seminarBooked", data: { seminar: "small-group" } },
        { authorization: `Bearer ${this.parts.apiKey}`, "idempotency-key": `demo-${person.index}` },
      ),
    );
  }

  /** What somebody does about LINE messages that have come. */
  readLine(userId: string, messages: unknown[]): void {
    const person = this.byLine.get(userId);
    if (!person) return;
    const at = () => this.parts.context.clock.now().toISOString();
    if (person.whims.chance(0.015)) {
      this.later(person, 60, () => postJson(`${this.parts.lineControl}/unfollow`, { userId, at: at() }));
      return;
    }
    const links = [...JSON.stringify(messages).matchAll(/https?:\/\/[^"\\\s]+/g)].map((match) => match[0]);
    if (person.whims.chance(0.5 + 0.4 * person.warmth)) this.later(person, 40, async () => this.actOn(person, links));
    if (person.whims.chance(0.05))
      this.later(person, 30, () => postJson(`${this.parts.lineControl}/message`, { userId, text: "ありがとうございます", at: at() }));
  }
}

/** A mailbox provider's scanner: every link, GET and HEAD, within a moment. It must change nothing (rules.md UNS3). */
async function scan(links: string[]): Promise<void> {
  const agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36";
  for (const link of links) {
    await get(link, { method: "HEAD", agent });
    await get(link, { agent });
  }
}

function linksOf(html: string): string[] {
  const found = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].flatMap((match) => match[1]?.replaceAll("&amp;", "&") ?? []);
  return [...new Set(found.filter((link) => /^http:\/\/127\.0\.0\.1[:/]/.test(link)))];
}

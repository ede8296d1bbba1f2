import { invoiceOfToken } from "../../../services/invoices/module.ts";
import { halfWidth } from "../bank.ts";
import { dayOf } from "../desk.ts";
import type { Habit } from "../habit.ts";
import type { Person } from "../person.ts";
import type { Town } from "../town.ts";
import { formWith, get, type Page, post } from "../web.ts";

const DAY = 1_440;
/** They pay what is due within these days; what comes later has time. */
const SOON_DAYS = 5;
const PROMISE_DAYS = 6;
const GOOD_CARD = "4242424242424242";
const DECLINED_CARD = "4000000000000002";
const ASKED_CARD = "4000002500003155";

/** Messages about an invoice remind people to pay: some do in time, some when they are reminded of it late, some promise, some never do. */
export const pay: Habit = {
  on: ["mail", "line"],
  evenAway: true,
  act(person, links, town) {
    const link = links.find((one) => one.includes("/i/"));
    if (!link) return false;
    if (person.buyer.pays.when === "never" || person.memory.has(`pays ${link}`)) return true;
    person.memory.add(`pays ${link}`);
    town.later(person, 600, async () => {
      person.memory.delete(`pays ${link}`);
      await visit(link, person, town);
    });
    return true;
  },
};

interface Owed {
  instalmentId: string;
  leadId: string;
  number: string;
  dueOn: string;
  openMinor: number;
}

async function visit(link: string, person: Person, town: Town): Promise<void> {
  const now = town.context.clock.now();
  const owed = await nextOwed(link, town);
  const isOn = owed !== null && person.memory.has(`transferred ${owed.instalmentId}`);
  if (owed === null || isOn || owed.dueOn > dayOf(now, SOON_DAYS)) return;
  const isLate = owed.dueOn < dayOf(now);
  const { when } = person.buyer.pays;
  if (when !== "in-time" && !isLate) return;
  if (when === "after-promise" && !person.memory.has(`promised ${owed.instalmentId}`)) {
    person.memory.add(`promised ${owed.instalmentId}`);
    await town.write(person, (leadId) => ({ kind: "promises", leadId, on: dayOf(now, PROMISE_DAYS) }));
    town.later(person, PROMISE_DAYS * DAY, () => visit(link, person, town));
    return;
  }
  await payBy(link, owed, person, town);
}

async function payBy(link: string, owed: Owed, person: Person, town: Town): Promise<void> {
  const { by } = person.buyer.pays;
  const isPaid = by !== "transfer" && (await checkOut(link, by, person, town));
  if (isPaid) return;
  transfer(owed, person, town);
  if (person.buyer.transfer.paysAgain) town.later(person, DAY, () => checkOut(link, "card", person, town));
}

/** Presses the button of the page, and pays where it leads. False: the page does not take this way, such as a large sum at a konbini. */
async function checkOut(link: string, method: "card" | "konbini", person: Person, town: Town): Promise<boolean> {
  const page = await get(link);
  const form = formWith(page, "method", method);
  if (!form) return false;
  if (method === "card" && person.buyer.card.saves && page.text.includes('name="save"')) form.set("save", "1");
  const pressed = person.buyer.card.twice ? await Promise.all([post(link, form), post(link, form)]) : [await post(link, form)];
  const pages = pressed.flatMap(({ location }) => location ?? []);
  if (pages.length === 0) return false;
  if (method === "card") await Promise.all(pages.map((checkout) => payByCard(checkout, person)));
  else await payAtKonbini(pages[0] ?? "", person, town);
  return true;
}

async function payByCard(checkout: string, { buyer: { card } }: Person): Promise<void> {
  const give = (fields: Record<string, string>): Promise<Page> => post(checkout, new URLSearchParams(fields));
  if (card.works === "declined") await give({ card: DECLINED_CARD });
  if (card.works !== "asked") await give({ card: GOOD_CARD });
  else {
    await give({ card: ASKED_CARD });
    await give({ card: ASKED_CARD, owner: "yes" });
  }
}

async function payAtKonbini(checkout: string, person: Person, town: Town): Promise<void> {
  await post(checkout, new URLSearchParams({ deed: "code" }));
  town.later(person, DAY, () => post(checkout, new URLSearchParams({ deed: "shop" })));
}

function transfer({ instalmentId, leadId, number, openMinor }: Owed, { buyer, familyKana, givenKana, memory }: Person, town: Town): void {
  memory.add(`transferred ${instalmentId}`);
  const { feeMinor, writesNumber } = buyer.transfer;
  town.bank.transfer({
    leadId,
    at: town.context.clock.now(),
    amountMinor: openMinor - feeMinor,
    payer: halfWidth(`${familyKana} ${givenKana}`),
    reference: writesNumber ? number : "",
  });
}

/** What they owe next by the invoice behind the link. */
async function nextOwed(link: string, { context }: Town): Promise<Owed | null> {
  const invoiceId = invoiceOfToken(context, new URL(link).pathname.split("/").at(-1) ?? "");
  const { rows } = await context.database.pool.query<Owed>(
    `select t.id as "instalmentId", t.lead_id as "leadId", i.series || '-' || lpad(i.number::text, 5, '0') as number, t.due_on::text as "dueOn",
       (t.amount_minor - coalesce(sum(a.amount_minor), 0))::float8 as "openMinor"
     from instalment t join invoice i on i.id = t.invoice_id left join allocation a on a.instalment_id = t.id
     where i.id = $1 and i.state = 'issued' and t.void_at is null
     group by t.id, i.id having t.amount_minor > coalesce(sum(a.amount_minor), 0) order by t.due_on, t.n limit 1`,
    [invoiceId],
  );
  return rows[0] ?? null;
}

import { z } from "zod";
import { type Bank, type Transfer, zenginFile } from "./bank.ts";
import { type Desk, dayOf, WORKING_DAYS } from "./desk.ts";

/** What somebody writes to the business about their contract or their invoice. */
export type Letter =
  | { kind: "cools-off"; leadId: string; way: "mail" | "line"; at: Date }
  | { kind: "promises"; leadId: string; on: string };

const NOON = { hour: 12, minute: 30 };
const TUESDAY = 2;
const FILE_TIME = { hour: 10, minute: 0 };
const DAY = 86_400_000;
/** Each file repeats the last one's week: lines that were read before add nothing. */
const FILE_DAYS = 14;
/** Paper arrives two days after it is asked for. */
const POST_DAYS = 2;

const page = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });
const ids = page(z.object({ id: z.string() }));
const contractSchema = z.object({
  id: z.string(),
  state: z.string(),
  paperAskedAt: z.coerce.date().nullable(),
  receivedAt: z.coerce.date().nullable(),
  consent: z.array(z.object({ step: z.string(), by: z.string(), at: z.coerce.date().nullable() })),
});
type Contract = z.infer<typeof contractSchema>;
const invoiceSchema = z.object({
  id: z.string(),
  overdue: z.boolean(),
  instalments: z.array(z.object({ id: z.string(), dueOn: z.string(), openMinor: z.number(), isVoid: z.boolean() })),
});
const linesSchema = page(
  z.object({
    id: z.string(),
    bookedOn: z.string(),
    amountMinor: z.number(),
    payer: z.string(),
    candidates: z.array(z.object({ leadId: z.string() })),
  }),
);
type BankLine = z.infer<typeof linesSchema>["items"][number];
const refundsSchema = page(z.object({ id: z.string(), method: z.string() }));

/** The office: papers that have to be posted, letters, and once a week the bank's file with whatever the system could not match. */
export function keepOffice(desk: Desk, { bank, letters, from }: { bank: Bank; letters: Letter[]; from: Date }): void {
  desk.each(WORKING_DAYS, NOON, async (now) => {
    for (const letter of letters.splice(0)) await readLetter(desk, letter);
    for (const state of ["offered", "signed"]) {
      for (const { id } of ids.parse(await desk.read(`/contracts?state=${state}&limit=200`)).items) {
        await helpContract(desk, contractSchema.parse(await desk.read(`/contracts/${id}`)), now);
      }
    }
    const { items: owed } = refundsSchema.parse(await desk.read("/refunds?state=owed&limit=200"));
    for (const { id, method } of owed) if (method === "transfer" || method === "cash") await desk.write(`/refunds/${id}/done`, {});
  });
  desk.each([TUESDAY], FILE_TIME, async (now) => {
    const since = new Date(Math.max(from.getTime(), now.getTime() - FILE_DAYS * DAY));
    const transfers = bank.between(since, now);
    if (transfers.length === 0) return;
    await upload(desk, zenginFile(transfers, since, now), `bank-${dayOf(now)}.txt`);
    for (const state of ["suggested", "unknown"]) {
      for (const line of linesSchema.parse(await desk.read(`/bank-lines?state=${state}&limit=200`)).items)
        await decide(desk, line, transfers);
    }
  });
}

async function readLetter(desk: Desk, letter: Letter): Promise<void> {
  switch (letter.kind) {
    case "cools-off": {
      const { items } = page(contractSchema.pick({ id: true, state: true })).parse(await desk.read(`/leads/${letter.leadId}/contracts`));
      const contract = items.find(({ state }) => state === "signed" || state === "delivered");
      if (contract) await desk.write(`/contracts/${contract.id}/cool-off`, { way: letter.way, dispatchedAt: letter.at.toISOString() });
      return;
    }
    case "promises":
      for (const invoice of await invoicesOf(desk, letter.leadId)) {
        if (invoice.overdue) await desk.write(`/invoices/${invoice.id}/promise`, { on: letter.on });
      }
  }
}

/** Explains what the consent to files needs, and posts the papers of those who want none. */
async function helpContract(desk: Desk, { id, state, consent, paperAskedAt, receivedAt }: Contract, now: Date): Promise<void> {
  const next = consent.find(({ at }) => at === null);
  const isBegun = consent[0]?.at != null;
  if (isBegun && receivedAt === null && next?.by === "seller" && next.step !== "delivered") {
    await desk.write(`/contracts/${id}/consent`, { step: next.step, evidence: "オンラインの面談で、画面を見ながら" });
  }
  const isPosted = paperAskedAt !== null && now.getTime() - paperAskedAt.getTime() >= POST_DAYS * DAY;
  if (state === "signed" && isPosted && receivedAt === null)
    await desk.write(`/contracts/${id}/delivered`, { way: "paper", receivedOn: dayOf(now) });
}

async function upload(desk: Desk, bytes: Buffer, name: string): Promise<void> {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), name);
  await desk.write("/bank-files", form);
}

/** The owner knows the people: they accept what is suggested if it is right, and find the rest by hand. */
async function decide(desk: Desk, line: BankLine, transfers: readonly Transfer[]): Promise<void> {
  const known = transfers.find(
    ({ payer, amountMinor, at }) => payer.trim() === line.payer && amountMinor === line.amountMinor && dayOf(at) === line.bookedOn,
  );
  if (!known) return;
  const { leadId } = known;
  if (line.candidates.some((candidate) => candidate.leadId === leadId)) {
    await desk.write(`/bank-lines/${line.id}/accept`, { leadId });
    return;
  }
  const open = (await invoicesOf(desk, leadId))
    .flatMap(({ instalments }) => instalments)
    .filter(({ openMinor, isVoid }) => openMinor > 0 && !isVoid);
  const meant = open.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))[0];
  await desk.write(`/bank-lines/${line.id}/split`, { leadId, parts: meant ? [partOf(meant, line.amountMinor)] : [] });
}

/** What the payer's bank kept counts as paid. */
function partOf({ id, openMinor }: { id: string; openMinor: number }, amountMinor: number) {
  const missing = openMinor - amountMinor;
  const fee = missing > 0 && missing <= 880 ? { feeMinor: missing } : {};
  return { instalmentId: id, amountMinor: Math.min(openMinor, amountMinor), ...fee };
}

async function invoicesOf(desk: Desk, leadId: string): Promise<z.infer<typeof invoiceSchema>[]> {
  const { items } = ids.parse(await desk.read(`/leads/${leadId}/invoices`));
  return Promise.all(items.map(async ({ id }) => invoiceSchema.parse(await desk.read(`/invoices/${id}`))));
}

import { z } from "zod";
import type { Habit } from "../habit.ts";
import type { Person } from "../person.ts";
import type { Town } from "../town.ts";
import { formWith, get, getJson, type Page, post } from "../web.ts";

const DAY = 1_440;
/** Visits before somebody who wants files signs without them. */
const PATIENCE = 8;
/** Codes that somebody asks for before they come back later. */
const TRIES = 3;
/** Real ms that somebody looks at their mailbox for the code. */
const LOOK_MS = 2_500;

/** People read their contract and sign it by the code that they are sent, or decline, or let it expire. Some want files, some cancel. */
export const sign: Habit = {
  on: ["mail", "line"],
  evenAway: true,
  act(person, links, town) {
    const link = links.find((one) => one.includes("/k/"));
    if (!link) return false;
    if (person.buyer.contract === "lapses") return true;
    if (!person.memory.has(link)) {
      person.memory.add(link);
      town.later(person, 700, () => visit(link, { person, town, visits: 1 }));
    } else if (person.buyer.wantsFiles) town.later(person, 300, () => confirmArrival(link, person, town));
    return true;
  },
};

interface Visitor {
  person: Person;
  town: Town;
  visits: number;
}

async function visit(link: string, visitor: Visitor): Promise<void> {
  const { person, town, visits } = visitor;
  const again = () => town.later(person, DAY, () => visit(link, { ...visitor, visits: visits + 1 }));
  const page = await get(link);
  const form = formWith(page, "act", "sign");
  if (!form) return;
  if (person.buyer.contract === "declines") {
    await post(link, new URLSearchParams({ act: "decline", text: "今回は見送ります" }));
    return;
  }
  if (person.buyer.wantsFiles && visits < PATIENCE && (await goForFiles(link, page, person, town))) return again();
  form.set("name", `${person.familyName} ${person.givenName}`);
  form.set("read", "yes");
  const signed = await postWithCode(link, form, person, town);
  if (formWith(signed, "act", "sign")) {
    if (visits < 2 * PATIENCE) again();
    return;
  }
  await maybeRegret(link, person, town);
}

/** Takes the step of the consent to files that is the buyer's, or waits for the seller's. False: there is nothing more to wait for. */
async function goForFiles(link: string, page: Page, person: Person, town: Town): Promise<boolean> {
  if (person.memory.has(`understood ${link}`)) return false;
  const form = formWith(page, "act", "step");
  if (!form) return person.memory.has(`asked ${link}`);
  form.set("text", "紙の代わりにファイルで受け取り、その日から8日を数えることが分かりました");
  const taken = await postWithCode(link, form, person, town);
  if (taken.status === 200) person.memory.add(`${form.get("step")} ${link}`);
  return true;
}

async function confirmArrival(link: string, person: Person, town: Town): Promise<void> {
  const form = formWith(await get(link), "act", "step");
  if (form?.get("step") === "arrived") await postWithCode(link, form, person, town);
}

/** Some think better of it: on the page, or by a letter. */
async function maybeRegret(link: string, person: Person, town: Town): Promise<void> {
  const { regrets, isConsumer } = person.buyer;
  if (regrets === null || !isConsumer) return;
  town.later(person, 3 * DAY, async () => {
    const form = formWith(await get(link), "act", "cool-off");
    if (!form) return;
    if (regrets === "page") await post(link, form);
    else await town.write(person, (leadId, at) => ({ kind: "cools-off", leadId, way: person.door === "line" ? "line" : "mail", at }));
  });
}

/** Posts the form, and again with the code that comes by mail or LINE. The last answer. */
async function postWithCode(link: string, form: URLSearchParams, person: Person, town: Town): Promise<Page> {
  // Codes of another day are no good.
  await codesOf(person, town);
  const withCode = (code: string) => post(link, new URLSearchParams([...form, ["code", code]]));
  let answer = await post(link, form);
  for (let tries = 0; tries < TRIES && answer.text.includes('name="code"'); tries += 1) {
    if (tries > 0) await post(link, new URLSearchParams([...form, ["resend", "1"]]));
    const code = await readCode(person, town);
    if (code === null) return answer;
    if (person.buyer.mistypes && tries === 0) await withCode(code === "000000" ? "000001" : "000000");
    answer = await withCode(code);
  }
  return answer;
}

const mailboxSchema = z.object({ messages: z.array(z.object({ n: z.number(), subject: z.string() })) });
const lineSchema = z.object({
  entries: z.array(z.object({ seq: z.number(), delivered: z.array(z.string()).optional(), messages: z.array(z.unknown()).optional() })),
});

/** The newest code that has come since they last looked; null: none comes, as when the mailbox refuses for now. */
async function readCode(person: Person, town: Town): Promise<string | null> {
  for (const deadline = performance.now() + LOOK_MS; performance.now() < deadline; ) {
    const [code] = await codesOf(person, town);
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return null;
}

/** The codes in their mailbox and their chat that they have not seen, the newest first. */
async function codesOf({ email, lineUserId, memory }: Person, { sandboxUrl }: Town): Promise<string[]> {
  const { messages } = mailboxSchema.parse(await getJson(`${sandboxUrl}/mail/mailbox?to=${encodeURIComponent(email)}&limit=20`));
  const { entries } = lineSchema.parse(await getJson(`${sandboxUrl}/line/control/journal?kind=accepted`));
  const chats = entries.filter(({ delivered }) => delivered?.includes(lineUserId)).toReversed();
  const texts = [
    ...messages.map(({ n, subject }) => ({ id: `mail ${n}`, text: subject })),
    ...chats.map(({ seq, messages: said }) => ({ id: `line ${seq}`, text: JSON.stringify(said ?? []) })),
  ];
  return texts.flatMap(({ id, text }) => {
    const code = /確認コード[ ：]*(\d{6})/.exec(text)?.[1];
    if (code === undefined || memory.has(id)) return [];
    memory.add(id);
    return [code];
  });
}

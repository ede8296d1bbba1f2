import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildServer } from "../../api/server.ts";
import { signToken } from "../../domain/tokens/token.ts";
import { bookConsultation } from "../../services/consultations/book-consultation.ts";
import { cancelConsultation } from "../../services/consultations/cancel-consultation.ts";
import { endHold } from "../../services/consultations/end-hold.ts";
import { markConsultation } from "../../services/consultations/mark-consultation.ts";
import { retireConsultant } from "../../services/consultations/retire-consultant.ts";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { bookingUrl } from "../../services/sessions/session-variables.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../support/context.ts";
import { countRows } from "../support/dump.ts";
import { addPerson, type Person } from "../support/people.ts";
import { urlencoded } from "./seed.ts";

const tokyo = (local: string) => new Date(`${local}+09:00`);
const tuesday = tokyo("2027-03-16T10:00");
const worry = { "answer.worry": "人を採るべきかどうか" };

let context: TestContext;
let app: ReturnType<typeof buildServer>;

beforeAll(async () => {
  context = await openContext({ startAt: "2027-03-12T18:00-05:00", playbook: STARTER_PLAYBOOK });
  app = buildServer(context, {});
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await context.close();
});
// Each test has the calendar for itself.
beforeEach(() => context.clock.set("2027-03-12T18:00-05:00"));
afterEach(() => context.database.pool.query("update consultation set state = 'cancelled', held_until = null, ended_at = created_at"));

const pathOf = ({ leadId }: Person) => new URL(bookingUrl(context, leadId, "talk")).pathname;
const guest = (zone = "Asia/Tokyo") => addPerson(context, { zone });
const open = async (url: string) => textOf(await app.inject({ method: "GET", url }));
const press = async (url: string, fields: Record<string, string>) => {
  const answer = await app.inject({ method: "POST", url, headers: urlencoded, payload: String(new URLSearchParams(fields)) });
  return { status: answer.statusCode, html: answer.body, text: textOf(answer) };
};
const textOf = ({ body }: { body: string }) =>
  body
    .replace(/<style>[\s\S]*<\/style>/, "")
    .replace(/<wbr>|<span[^>]*>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
/** The times that the page offers. */
const offered = async (url: string) =>
  [...(await app.inject({ url })).body.matchAll(/name="(?:take|move)" value="([^"]+)"/g)].map(([, at]) => at);

interface Row {
  id: string;
  state: string;
  startsAt: Date;
}
const rowsOf = async ({ leadId }: Person) =>
  (
    await context.database.pool.query<Row>(
      `select id, state, starts_at as "startsAt" from consultation where lead_id = $1 order by created_at, id`,
      [leadId],
    )
  ).rows;
const booked = async (person: Person, startsAt = tuesday) => {
  const answers = [{ key: "worry", answer: "テスト" }];
  const result = await bookConsultation(context, { leadId: person.leadId, offerKey: "talk", startsAt, answers, actor: "lead" });
  if (result.kind !== "booked") throw new Error(`It is ${result.kind}.`);
  return result.id;
};

describe("a guest by themselves", () => {
  test("takes a time, which is kept for ten minutes, answers, and has it booked", async () => {
    const person = await guest();
    const page = pathOf(person);
    const held = await press(page, { take: tuesday.toISOString() });
    expect([held.status, held.text]).toEqual([200, expect.stringContaining("このお時間を08:10までお取りしています")]);
    expect(held.text).toContain("いま、いちばん気になっていることは何ですか");
    expect(held.text).not.toContain("meet.example.com");
    expect(await rowsOf(person)).toMatchObject([{ state: "held", startsAt: tuesday }]);
    const done = await press(page, { book: tuesday.toISOString(), ...worry });
    expect([done.status, done.text]).toEqual([200, expect.stringContaining("ご予約を承りました")]);
    expect(done.text).toContain("2027年3月16日（火）10:00–11:00（日本標準時）");
    expect(done.text).toContain("森川あゆみ");
    expect(done.html).toContain('href="https://meet.example.com/michishirube"');
    expect(done.html).toContain("https://calendar.google.com/calendar/render?");
    const { rows } = await context.database.pool.query("select answers from consultation where lead_id = $1", [person.leadId]);
    expect(rows).toEqual([{ answers: [{ key: "worry", answer: "人を採るべきかどうか" }] }]);
  });

  test("moves it, and the calendar entry stays one; cancels it, and the entry takes itself out", async () => {
    const person = await guest();
    const page = pathOf(person);
    const id = await booked(person);
    const entry = async () => {
      const file = await app.inject({ url: `${page}/calendar.ics` });
      expect(file.headers["content-type"]).toContain("text/calendar");
      return file.body.replaceAll("\r\n ", "");
    };
    expect(await entry()).toContain(`UID:${id}`);
    expect(await entry()).toMatch(/SEQUENCE:0[\s\S]*DTSTART;TZID=Asia\/Tokyo:20270316T100000/);
    expect(await entry()).toContain("LOCATION:https://meet.example.com/michishirube");
    expect((await app.inject({ url: `${page}?change=1` })).body).toContain('name="move"');
    const friday = tokyo("2027-03-19T14:30");
    const moved = await press(`${page}?change=1`, { move: friday.toISOString(), consultation: id });
    expect([moved.status, moved.text]).toEqual([200, expect.stringContaining("日時を変更しました")]);
    expect(moved.html).not.toContain('name="move"');
    expect(await entry()).toMatch(/SEQUENCE:1[\s\S]*DTSTART;TZID=Asia\/Tokyo:20270319T143000/);
    expect(await entry()).toContain("METHOD:PUBLISH");
    const cancelled = await press(page, { cancel: id });
    expect([cancelled.status, cancelled.text]).toEqual([200, expect.stringContaining("ご予約を取り消しました")]);
    expect(cancelled.html).toContain('name="take"');
    expect(await entry()).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:2/);
    expect(await entry()).not.toContain("LOCATION:https://meet");
    expect((await press(page, { cancel: id })).text).toContain("すでに取り消されています");
  });

  test("gives up the time that is kept, and others can have it", async () => {
    const [person, other] = [await guest(), await guest()];
    await press(pathOf(person), { take: tuesday.toISOString() });
    expect(await offered(pathOf(other))).not.toContain(tuesday.toISOString());
    const [{ id } = { id: "" }] = await rowsOf(person);
    expect((await press(pathOf(person), { release: id, ...worry })).html).toContain(
      '<input type="hidden" name="answer.worry" value="人を採るべきかどうか">',
    );
    expect(await offered(pathOf(other))).toContain(tuesday.toISOString());
  });
});

describe("what the page shows", () => {
  test("Tuesday 16th 10:00 in Tokyo is Monday 15th 21:00 for a guest in New York, and both zones are named (scenarios.md 5)", async () => {
    const page = pathOf(await guest("America/New_York"));
    const html = (await app.inject({ url: page })).body;
    const monday = /<legend>3月15日（月）<\/legend>[\s\S]*?<\/fieldset>/.exec(html)?.[0] ?? "";
    expect(monday).toContain(`value="${tuesday.toISOString()}">21:00<span>16日（火）10:00</span>`);
    expect(await open(page)).toContain("太字は米国東部時間、その下は担当者のいる地域の時刻（日本標準時）です。");
    const held = await press(page, { take: tuesday.toISOString() });
    expect(held.text).toContain("2027年3月15日（月）21:00–22:00（米国東部夏時間）");
    expect(held.text).toContain("2027年3月16日（火）10:00–11:00（日本標準時）");
  });

  test("after it is booked, others are offered 11:30 next, and what is too soon is not offered", async () => {
    await booked(await guest());
    const times = await offered(pathOf(await guest()));
    // Monday is no day of the consultant, Saturday neither; within 24 hours nothing is offered.
    expect(times[0]).toBe(tokyo("2027-03-16T11:30").toISOString());
    expect(times).toContain(tokyo("2027-03-16T16:00").toISOString());
    expect(times).not.toContain(tokyo("2027-03-16T16:30").toISOString());
  });

  test("two weeks at once, with the way on and back; another zone; and odd parameters change nothing", async () => {
    const page = pathOf(await guest());
    const html = (await app.inject({ url: page })).body;
    expect(html).toContain(`href="${page}?from=2027-03-27"`);
    expect(html).not.toContain("前の二週間");
    const next = (await app.inject({ url: `${page}?from=2027-03-27` })).body;
    expect(next).toContain(`href="${page}?from=2027-03-13"`);
    expect(next).toContain(`href="${page}?from=2027-04-10"`);
    expect((await offered(`${page}?from=2027-03-27`))[0]).toBe(tokyo("2027-03-30T10:00").toISOString());
    expect(await open(`${page}?zone=Europe%2FParis`)).toContain("太字は中央ヨーロッパ時間");
    for (const odd of ["zone=Mars", "from=1999-01-01", "from=2027-13-45", "from=9999-12-31", "zone=&from=", "from=2027-03-20&from=x"])
      expect((await app.inject({ url: `${page}?${odd}` })).statusCode, odd).toBe(200);
    // 60 days ahead is the last.
    expect((await app.inject({ url: `${page}?from=9999-12-31` })).body).not.toContain("次の二週間");
  });

  test("nothing free in these weeks leads to the next free time; nobody who gives it says whom to call", async () => {
    const page = pathOf(await guest());
    const definition = `update consultant set definition = definition || $1::jsonb where key = 'ayumi'`;
    const { rows } = await context.database.pool.query<{ definition: object }>("select definition from consultant where key = 'ayumi'");
    try {
      await context.database.pool.query(definition, [
        JSON.stringify({ hours: [], exceptions: [{ date: "2027-04-20", hours: [{ from: "10:00", to: "11:00" }] }] }),
      ]);
      expect(await open(page)).toContain("次に空いているのは2027年4月20日（火）10:00です");
      expect((await app.inject({ url: page })).body).toContain(`href="${page}?from=2027-04-20"`);
      await context.database.pool.query(definition, [JSON.stringify({ exceptions: [] })]);
      expect(await open(page)).toMatch(/いまは空いている時間がありません。.*support@michishirube\.example\.com/);
      await retireConsultant(context, { key: "ayumi", handOver: false, actor: "staff:mori" });
      expect(await open(page)).toMatch(/ご予約をお受けしていません。.*support@michishirube\.example\.com/);
    } finally {
      await context.database.pool.query("update consultant set definition = $1, retired_at = null where key = 'ayumi'", [
        JSON.stringify(rows[0]?.definition),
      ]);
    }
  });

  test("for anybody: what it is, and the way in", async () => {
    const shown = await open("/s/talk");
    expect(shown).toContain("60分");
    expect(shown).toContain("森川あゆみ");
    expect((await app.inject({ url: "/s/talk" })).body).toContain('href="/f/newsletter?lang=ja"');
  });
});

describe("every refusal is told, and nothing is lost", () => {
  const refused = async (person: Person, fields: Record<string, string>, says: string) => {
    const before = await rowsOf(person);
    const answer = await press(pathOf(person), fields);
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining(says)]);
    expect(await rowsOf(person)).toEqual(before);
    return answer;
  };

  test("a time that somebody else was quicker to take", async () => {
    await booked(await guest());
    await refused(await guest(), { take: tuesday.toISOString() }, "たったいまほかの方のご予約が入りました");
  });

  test("past, too soon, too far ahead, outside of the hours, never offered, and a day that is full", async () => {
    const person = await guest();
    const take = (local: string) => ({ take: tokyo(local).toISOString() });
    context.clock.set("2027-03-15T10:01+09:00");
    await refused(person, take("2027-03-16T10:00"), "開始が迫っている");
    await refused(person, take("2027-06-16T10:00"), "そこまで先の日時");
    await refused(person, take("2027-03-18T18:00"), "その時間はお取りできません");
    await refused(person, take("2027-03-18T10:10"), "その時間はお取りできません");
    await refused(person, take("2027-03-20T10:00"), "その時間はお取りできません");
    await refused(person, take("9999-12-31T10:00"), "先の日時");
    await refused(person, take("2027-03-12T10:00"), "その時間は過ぎています");
    for (const local of ["2027-03-18T10:00", "2027-03-18T11:30", "2027-03-18T13:00"]) await booked(await guest(), tokyo(local));
    await refused(person, take("2027-03-18T15:00"), "ご予約がいっぱいになりました");
  });

  test("answers that are missing or too long: beside the question, with all that was written, and the time stays theirs", async () => {
    const person = await guest();
    const page = pathOf(person);
    const book = { book: tuesday.toISOString() };
    await press(page, { take: tuesday.toISOString() });
    const missing = await press(page, { ...book, "answer.worry": "  ", "answer.wish": "静かな会社 <3" });
    expect([missing.status, missing.text]).toEqual([409, expect.stringContaining("まだ確定していません")]);
    expect(missing.html).toMatch(/id="answer-worry"[^>]*aria-invalid="true" aria-describedby="answer-worry-fault"/);
    expect(missing.html).toContain("静かな会社 &lt;3</textarea>");
    expect(await rowsOf(person)).toMatchObject([{ state: "held", startsAt: tuesday }]);
    const long = await press(page, { ...book, "answer.worry": "あ".repeat(2_001) });
    expect([long.status, long.html]).toEqual([409, expect.stringContaining(`${"あ".repeat(2_001)}</textarea>`)]);
    expect(long.html).toContain('id="answer-worry-fault"');
    // Each line end counts once, as in the browser. What no question asks is not kept.
    const done = await press(page, { ...book, "answer.worry": "あ\r\n".repeat(1_000).trim(), "answer.other": "x" });
    expect(done.text).toContain("ご予約を承りました");
    const { rows } = await context.database.pool.query("select answers from consultation where lead_id = $1", [person.leadId]);
    expect(rows).toEqual([{ answers: [{ key: "worry", answer: "あ\n".repeat(1_000).trim() }] }]);
  });

  test("a hold that has lapsed: the time is still free, and is booked", async () => {
    const person = await guest();
    await press(pathOf(person), { take: tuesday.toISOString() });
    context.clock.advance({ minutes: 11 });
    expect(await open(pathOf(person))).toContain("ご都合のよい日時をお選びください");
    expect((await press(pathOf(person), { book: tuesday.toISOString(), ...worry })).text).toContain("ご予約を承りました");
  });

  test("a hold that has lapsed: somebody else has it, and what was written goes on to the next time", async () => {
    const person = await guest();
    const page = pathOf(person);
    await press(page, { take: tuesday.toISOString() });
    const [{ id } = { id: "" }] = await rowsOf(person);
    context.clock.advance({ minutes: 10 });
    await endHold(context, id);
    await booked(await guest());
    const late = await press(page, { book: tuesday.toISOString(), ...worry });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining("お取りしていた10分が過ぎ")]);
    const kept = '<input type="hidden" name="answer.worry" value="人を採るべきかどうか">';
    expect(late.html).toContain(kept);
    const next = await press(page, { take: tokyo("2027-03-17T10:00").toISOString(), ...worry });
    expect(next.html).toContain("人を採るべきかどうか</textarea>");
  });

  test("booked already on another device: the page shows what they have", async () => {
    const person = await guest();
    await booked(person);
    const answer = await refused(person, { take: tokyo("2027-03-18T10:00").toISOString() }, "すでに下の日時でご予約をいただいています");
    expect(answer.text).toContain("2027年3月16日（火）10:00–11:00");
    await refused(person, { book: tokyo("2027-03-18T10:00").toISOString(), ...worry }, "すでに下の日時で");
  });

  test("too late to move or cancel: whom to call, and staff still may", async () => {
    const person = await guest();
    const id = await booked(person, tokyo("2027-03-18T10:00"));
    context.clock.set("2027-03-17T11:00+09:00");
    const cancelled = await refused(person, { cancel: id }, "期限を過ぎています");
    expect(cancelled.text).toContain("support@michishirube.example.com");
    expect(cancelled.html).not.toMatch(/<button/);
    await refused(person, { move: tokyo("2027-03-19T10:00").toISOString(), consultation: id }, "期限を過ぎています");
    // Asking for other times shows none either.
    expect((await app.inject({ url: `${pathOf(person)}?change=1` })).body).not.toContain('name="move"');
    expect(await cancelConsultation(context, { id, actor: "staff:mori" })).toEqual({ cancelled: true });
  });

  test("a time to move to that is gone meanwhile: the booking stays, and other times are shown", async () => {
    const person = await guest();
    const id = await booked(person);
    const thursday = tokyo("2027-03-18T10:00");
    await booked(await guest(), thursday);
    const before = await rowsOf(person);
    const answer = await press(`${pathOf(person)}?change=1`, { move: thursday.toISOString(), consultation: id });
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining("たったいまほかの方のご予約が入りました")]);
    expect(answer.html).toContain('name="move"');
    expect(await rowsOf(person)).toEqual(before);
  });

  test("one that is over, and one that has ended and is not marked yet", async () => {
    const person = await guest();
    const id = await booked(person);
    context.clock.set("2027-03-16T10:30+09:00");
    expect(await open(pathOf(person))).toContain("https://meet.example.com/michishirube");
    context.clock.set("2027-03-16T11:00+09:00");
    expect(await open(pathOf(person))).toContain("この個別相談の時間は終わりました");
    await markConsultation(context, { id, came: true, presence: "alone", outcome: "thinking", actor: "staff:mori" });
    await refused(person, { cancel: id }, "すでに取り消されているか、終わっています");
    await refused(person, { move: tokyo("2027-03-18T10:00").toISOString(), consultation: id }, "すでに取り消されているか、終わっています");
    expect(await open(pathOf(person))).toContain("ご都合のよい日時をお選びください");
  });

  test("another's consultation, a stale or foreign link, and what no button sends", async () => {
    const [person, other] = [await guest(), await guest()];
    const theirs = await booked(other);
    for (const fields of [
      { cancel: theirs },
      { release: theirs },
      { move: tokyo("2027-03-18T10:00").toISOString(), consultation: theirs },
    ] as Record<string, string>[])
      await refused(person, fields, "そのご予約は見つかりません");
    expect(await rowsOf(other)).toMatchObject([{ state: "booked", startsAt: tuesday }]);
    for (const fields of [
      {},
      { act: "book" },
      { take: "tomorrow" },
      { take: "2027-99-99T10:00:00Z" },
      { cancel: "x" },
      { move: tuesday.toISOString() },
    ] as Record<string, string>[])
      expect((await press(pathOf(person), fields)).status, JSON.stringify(fields)).toBe(422);
    const foreign = signToken(context.keys.token, "preferences", [person.leadId, "talk"]);
    for (const path of ["", "/calendar.ics"]) expect((await app.inject({ url: `/b/${foreign}${path}` })).statusCode).toBe(404);
    expect((await app.inject({ url: `/b/${signToken(context.keys.token, "booking", [person.leadId, "nothing"])}` })).statusCode).toBe(404);
  });

  test("an erased lead: the page is gone, for every way in", async () => {
    const person = await guest();
    const page = pathOf(person);
    await eraseLead(context, { leadId: person.leadId, actor: "staff:mori", reason: "ご本人の依頼" });
    for (const url of [page, `${page}/calendar.ics`]) expect((await app.inject({ url })).statusCode, url).toBe(410);
    expect((await press(page, { take: tuesday.toISOString() })).status).toBe(410);
  });
});

test("a crawler that opens everything changes nothing, and holds no time (fault 50)", async () => {
  const [person, owner, answering] = [await guest(), await guest(), await guest()];
  await booked(owner);
  await press(pathOf(answering), { take: tokyo("2027-03-18T10:00").toISOString() });
  const states = async () =>
    (await context.database.pool.query("select id, state, starts_at, held_until from consultation order by id")).rows;
  const before = [await countRows(context.database), await states()];
  for (const someone of [person, owner, answering]) {
    const page = pathOf(someone);
    const found = await Promise.all([page, `${page}?change=1`].map(async (url) => (await app.inject({ url })).body));
    const links = found.flatMap((html) => [...html.matchAll(/href="(\/[^"]+)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&")));
    // One button of each kind: the page has some two hundred.
    const buttons = new Map(found.flatMap((html) => [...html.matchAll(/ name="([^"]+)" value="([^"]*)"/g)].map((one) => [one[1], one])));
    const asked = [...buttons.values()].map(([, name = "", value = ""]) => `${page}?${new URLSearchParams([[name, value]])}`);
    expect(asked.length).toBeGreaterThan(0);
    for (const url of new Set([page, ...links, ...asked, "/s/talk"]))
      for (const method of ["GET", "HEAD"] as const) expect((await app.inject({ method, url })).statusCode, url).toBe(200);
  }
  expect([await countRows(context.database), await states()]).toEqual(before);
});

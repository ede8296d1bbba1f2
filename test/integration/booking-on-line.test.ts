import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contractFaults } from "../../channels/line/contract.ts";
import type { WebhookEvent } from "../../channels/line/sandbox/journal.ts";
import { lengthFaults } from "../../channels/line/text-lengths.ts";
import { holdLead } from "../../services/leads/hold-lead.ts";
import { bookSession } from "../../services/sessions/book-session.ts";
import { buttonData } from "../../services/sessions/booking-buttons.ts";
import { cancelBooking } from "../../services/sessions/cancel-booking.ts";
import { cancelSession, changeSession } from "../../services/sessions/change-session.ts";
import { createSession } from "../../services/sessions/create-session.ts";
import { calendarMailsTo } from "../support/calendar-mail.ts";
import { STARTER_PLAYBOOK } from "../support/context.ts";
import { type Engine, openEngine } from "../support/engine.ts";
import { eventsOf } from "../support/ledger.ts";
import { follow, press, redeliver } from "../support/line-webhooks.ts";
import { addPerson } from "../support/people.ts";

const START = "2027-02-08T10:00+09:00";
const at = (local: string) => new Date(`${local}+09:00`);
const actor = "staff:mori";

interface Button {
  label: string;
  data?: string;
  uri?: string;
}

/** Booking, changing, cancelling and waiting by the buttons of LINE, over signed webhooks, with answers by reply (features.md C7, SES2-SES7). */
describe("booking on LINE", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEngine({ startAt: START, playbook: STARTER_PLAYBOOK });
  });
  afterAll(() => engine.close());

  const session = async (local: string, more: Partial<Parameters<typeof createSession>[1]> = {}) =>
    (await createSession(engine.context, { offerKey: "tanaoroshi", startsAt: at(local), place: "みちしるべ会議室", actor, ...more }))
      .sessionId;

  async function friend(name = "みき🌸"): Promise<{ user: string; leadId: string }> {
    const user = `U${randomBytes(16).toString("hex")}`;
    await follow(engine.context, engine.line, user, name);
    await engine.settle();
    const { rows } = await engine.context.database.pool.query<{ leadId: string }>(
      'select lead_id as "leadId" from contact where address = $1',
      [user],
    );
    return { user, leadId: rows[0]?.leadId ?? "" };
  }

  /** What the account sent to a person since the n-th message; every message must be as LINE wants it. */
  async function received(user: string) {
    const sent = (await engine.line.journal("accepted")).filter(({ to }) => to.includes(user));
    for (const { messages } of sent) {
      expect(messages.flatMap((message) => contractFaults("messaging-api", "Message", message))).toEqual([]);
      expect(lengthFaults(messages)).toEqual([]);
    }
    return sent.map(({ call, messages }) => ({ call, texts: textsOf(messages), buttons: buttonsOf(messages) }));
  }

  /** Presses, and returns what came back for it. */
  async function pressed(user: string, data: string | undefined) {
    if (data === undefined) throw new Error("there is no such button");
    const before = (await received(user)).length;
    const event = await press(engine.context, engine.line, user, data);
    await engine.settle();
    return { event, answers: (await received(user)).slice(before) };
  }
  const states = async (leadId: string) =>
    (
      await engine.context.database.pool.query<{ state: string; session: string }>(
        "select state, session_id as session from booking where lead_id = $1 order by created_at, id",
        [leadId],
      )
    ).rows;
  const dataOf = (buttons: readonly Button[], label: string) => buttons.find((button) => button.label === label)?.data;
  const dates = (leadId: string) => buttonData(engine.context, leadId, { act: "dates", offerKey: "tanaoroshi" });
  const kinds = async (leadId: string) =>
    (await eventsOf(engine.context, leadId))
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith("session") || kind.startsWith("seat"));

  describe("dates, book, change, cancel", () => {
    let miki: { user: string; leadId: string };
    let first: string;
    let second: string;
    let list: Button[];
    let booking: WebhookEvent;

    test("a press shows the next dates with their free seats, by a reply that costs no quota", async () => {
      first = await session("2027-02-20T14:00");
      second = await session("2027-03-20T14:00", { seats: 3 });
      miki = await friend();
      const { answers } = await pressed(miki.user, dates(miki.leadId));
      expect(answers).toMatchObject([
        {
          call: "reply",
          texts: [expect.stringContaining("2027年2月20日（土）14:00–16:00\nみちしるべ会議室\n残り8席"), expect.stringContaining("残り3席")],
        },
      ]);
      list = answers[0]?.buttons ?? [];
      expect(list.map(({ label }) => label)).toEqual(["この日に申し込む", "この日に申し込む"]);
    });

    test("a press books: date, place, code and page come back by reply, once", async () => {
      const { event, answers } = await pressed(miki.user, list[0]?.data);
      booking = event;
      const { rows } = await engine.context.database.pool.query<{ code: string }>("select code from booking where lead_id = $1", [
        miki.leadId,
      ]);
      expect(answers).toHaveLength(1);
      expect(answers[0]?.call).toBe("reply");
      const said = answers[0]?.texts.join("\n");
      for (const part of ["2027年2月20日（土）14:00–16:00", "みちしるべ会議室", rows[0]?.code ?? "?"]) expect(said).toContain(part);
      expect(answers[0]?.buttons.map(({ label }) => label)).toEqual(["日程を変更する", "申し込みを取り消す", "ページで確認する"]);
      expect(await states(miki.leadId)).toEqual([{ state: "booked", session: first }]);
      list = [...list, ...(answers[0]?.buttons ?? [])];
    });

    test("the press delivered again does nothing, and is not answered again", async () => {
      const before = (await received(miki.user)).length;
      expect(await redeliver(engine.context, booking)).toMatchObject({ stored: 0 });
      await engine.settle();
      expect((await received(miki.user)).length).toBe(before);
      expect(await kinds(miki.leadId)).toEqual(["sessionBooked"]);
    });

    test("another date of the old list asks whether to change: no second seat", async () => {
      const { answers } = await pressed(miki.user, list[1]?.data);
      expect(answers).toMatchObject([
        { call: "reply", texts: [expect.stringContaining("2027年3月20日（土）14:00–16:00に変更しますか。")] },
      ]);
      expect(answers[0]?.buttons.map(({ label }) => label)).toEqual(["はい、変更します", "このままにする"]);
      expect(await states(miki.leadId)).toHaveLength(1);
    });

    test("change shows the other dates, and the chosen one takes the place of the first", async () => {
      const { answers } = await pressed(miki.user, dataOf(list, "日程を変更する"));
      expect(answers[0]?.texts[0]).toBe("変更したい日程をお選びください。");
      const { answers: changed } = await pressed(miki.user, dataOf(answers[0]?.buttons ?? [], "この日に変更する"));
      expect(changed).toHaveLength(1);
      expect(changed[0]).toMatchObject({ call: "reply" });
      expect(changed[0]?.texts.join()).toContain("2027年3月20日");
      expect(await states(miki.leadId)).toEqual([
        { state: "cancelled", session: first },
        { state: "booked", session: second },
      ]);
      list = changed[0]?.buttons ?? [];
    });

    test("cancel asks first; then the seat is free, and a second press is told so", async () => {
      const { answers: asked } = await pressed(miki.user, dataOf(list, "申し込みを取り消す"));
      expect(asked[0]?.texts.join()).toContain("2027年3月20日（土）14:00–16:00のお申し込みを取り消しますか。");
      expect((await states(miki.leadId)).at(-1)?.state).toBe("booked");
      const yes = dataOf(asked[0]?.buttons ?? [], "はい、取り消します");
      const { answers } = await pressed(miki.user, yes);
      expect(answers).toMatchObject([{ call: "reply" }]);
      expect(answers[0]?.texts.join()).toContain("お申し込みを取り消しました");
      expect((await states(miki.leadId)).map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
      const { answers: again } = await pressed(miki.user, yes);
      expect(again[0]?.texts[0]).toBe("このお申し込みは、すでに取り消されています。");
    });
  });

  describe("full, join, offered, take", () => {
    let sessionId: string;
    let held: string;
    let miki: { user: string; leadId: string };

    test("a full date is told with those who wait, and a press joins the list", async () => {
      sessionId = await session("2027-04-10T14:00", { seats: 1 });
      miki = await friend();
      const book = buttonData(engine.context, miki.leadId, { act: "book", sessionId, moves: 0 });
      const guest = await addPerson(engine.context, { familyName: "千葉" });
      const booked = await bookSession(engine.context, { leadId: guest.leadId, sessionId });
      held = booked.kind === "booked" ? booked.bookingId : "";
      const { answers } = await pressed(miki.user, book);
      expect(answers[0]).toMatchObject({
        call: "reply",
        texts: [
          "申し訳ございません。この日程は、いま満席になりました。",
          expect.stringContaining("2027年4月10日（土）14:00–16:00\nみちしるべ会議室\n満席です"),
          ...Array(2).fill(expect.anything()),
        ],
      });
      const [join] = answers[0]?.buttons ?? [];
      expect(join?.label).toBe("キャンセル待ちに入る");
      const { answers: waiting } = await pressed(miki.user, join?.data);
      expect(waiting[0]?.texts[0]).toBe("キャンセル待ちを承りました。お席が空きましたら、順番にご案内します。");
      expect(waiting[0]?.buttons.map(({ label }) => label)).toEqual(["キャンセル待ちをやめる", "ページを開く"]);
    });

    test("the offered seat is taken by the button of its message", async () => {
      const before = (await received(miki.user)).length;
      await cancelBooking(engine.context, { bookingId: held, actor });
      await engine.settle();
      const [offered] = (await received(miki.user)).slice(before);
      expect(offered?.texts.join()).toContain("お席がひとつ空きました");
      expect(offered?.buttons.map(({ label }) => label)).toEqual(["この席に申し込む", "今回は見送る", "ページを開く"]);
      await pressed(miki.user, offered?.buttons[0]?.data);
      expect((await states(miki.leadId)).map(({ state }) => state)).toEqual(["booked"]);
      // The seat is theirs now: to let it go, they cancel.
      await pressed(miki.user, offered?.buttons[1]?.data);
      expect((await states(miki.leadId)).map(({ state }) => state)).toEqual(["booked"]);
    });

    test("an offered seat is declined by its button", async () => {
      const full = await session("2027-04-24T14:00", { seats: 1 });
      const [guest, other] = [await addPerson(engine.context, { familyName: "客" }), await friend("はな")];
      const booked = await bookSession(engine.context, { leadId: guest.leadId, sessionId: full });
      await pressed(other.user, buttonData(engine.context, other.leadId, { act: "wait", sessionId: full, moves: 0 }));
      await cancelBooking(engine.context, { bookingId: booked.kind === "booked" ? booked.bookingId : "", actor });
      await engine.settle();
      const offered = (await received(other.user)).at(-1);
      const { answers } = await pressed(other.user, dataOf(offered?.buttons ?? [], "今回は見送る"));
      expect(answers[0]?.texts[0]).toBe("お席を次の方へお譲りしました。お知らせくださり、ありがとうございます。");
      expect((await states(other.leadId)).map(({ state }) => state)).toEqual(["cancelled"]);
    });
  });

  describe("buttons that are out of date or of others", () => {
    test("a date that moved since is not booked unseen", async () => {
      const sessionId = await session("2027-05-08T14:00");
      const { user, leadId } = await friend();
      const old = buttonData(engine.context, leadId, { act: "book", sessionId, moves: 0 });
      await changeSession(engine.context, { sessionId, startsAt: at("2027-05-08T18:00"), actor });
      const { answers } = await pressed(user, old);
      expect(answers[0]?.texts[0]).toContain("この日程は、日時または場所が変わりました。");
      expect(answers[0]?.texts[1]).toContain("2027年5月8日（土）18:00");
      expect(await states(leadId)).toEqual([]);
      await pressed(user, answers[0]?.buttons[0]?.data);
      expect(await states(leadId)).toEqual([{ state: "booked", session: sessionId }]);
    });

    test("a cancelled date is told so, in English to whom speaks it", async () => {
      const sessionId = await session("2027-05-22T14:00");
      const { user, leadId } = await friend("Anna");
      await engine.context.database.pool.query("update lead set language = 'en', zone = 'Europe/London' where id = $1", [leadId]);
      await cancelSession(engine.context, { sessionId, reason: "台風", actor });
      const { answers } = await pressed(user, buttonData(engine.context, leadId, { act: "book", sessionId, moves: 0 }));
      expect(answers[0]?.texts[0]).toBe("This date is cancelled. Please look at the others.");
      expect(answers[0]?.texts[1]).toContain("Saturday 20 February 2027, 05:00–07:00");
    });

    test.each([
      [
        "of another person",
        (mine: string, other: string) => ({ mine, data: buttonData(engine.context, other, { act: "dates", offerKey: "tanaoroshi" }) }),
      ],
      ["that is forged", (mine: string) => ({ mine, data: `${dates(mine).slice(0, -1)}x` })],
      [
        "of an offer that is gone",
        (mine: string) => ({ mine, data: buttonData(engine.context, mine, { act: "dates", offerKey: "gone" }) }),
      ],
    ])("a button %s does nothing, and is refused kindly", async (_, make) => {
      const [mine, other] = [await friend(), await friend("ほか")];
      const { answers } = await pressed(mine.user, make(mine.leadId, other.leadId).data);
      expect(answers).toMatchObject([{ call: "reply", texts: [expect.stringContaining("このボタンはお使いいただけません")] }]);
      expect(await states(mine.leadId)).toEqual([]);
    });

    test("the button of another person's booking does not cancel it", async () => {
      const sessionId = await session("2027-06-05T14:00");
      const [mine, other] = [await friend(), await friend("ほか")];
      const booked = await bookSession(engine.context, { leadId: other.leadId, sessionId });
      const bookingId = booked.kind === "booked" ? booked.bookingId : "";
      await pressed(mine.user, buttonData(engine.context, other.leadId, { act: "cancel", bookingId }));
      // Even signed for the one who presses.
      await pressed(mine.user, buttonData(engine.context, mine.leadId, { act: "cancel", bookingId }));
      expect((await states(other.leadId)).map(({ state }) => state)).toEqual(["booked"]);
    });
  });

  describe("the answer", () => {
    test("comes by push when the reply token has died, and once", async () => {
      const { user, leadId } = await friend();
      await engine.line.script({
        match: { path: "reply", to: user },
        action: "status",
        status: 400,
        message: "Invalid reply token",
        times: 1,
      });
      const { answers } = await pressed(user, dates(leadId));
      expect(answers.map(({ call }) => call)).toEqual(["push"]);
    });

    test("is one message, also when the lead is held for what is advertising; with a mail address as well, the mail has the calendar entry", async () => {
      const sessionId = await session("2027-07-03T14:00");
      const { user, leadId } = await friend();
      await holdLead(engine.context, { leadId, reason: "電話で頼まれた", actor });
      const { answers } = await pressed(user, buttonData(engine.context, leadId, { act: "book", sessionId, moves: 0 }));
      expect(answers).toMatchObject([
        { call: "reply", texts: [expect.stringContaining("お申し込みをありがとうございます"), expect.anything()] },
      ]);
      const both = await addPerson(engine.context, { channels: ["email", "line"] });
      await follow(engine.context, engine.line, both.lineUser);
      await engine.settle();
      const booked = await pressed(both.lineUser, buttonData(engine.context, both.leadId, { act: "book", sessionId, moves: 0 }));
      expect(booked.answers).toMatchObject([
        { call: "reply", texts: ["お申し込みを承りました。控えをお送りしています。", expect.stringContaining("2027年7月3日")] },
      ]);
      expect(await calendarMailsTo(engine, both.email)).toMatchObject([{ calendar: { method: "REQUEST" } }]);
    });

    test("what was pressed stands in the lead's events, without the token", async () => {
      const { user, leadId } = await friend();
      await pressed(user, dates(leadId));
      const event = (await eventsOf(engine.context, leadId)).findLast(({ kind }) => kind === "linePostback");
      expect(event?.data).toEqual({ account: "line", data: "booking:dates" });
    });
  });
});

function textsOf(messages: readonly unknown[]): string[] {
  return messages.flatMap((message) => {
    const { text, template } = message as { text?: string; template?: { text?: string; columns?: { text: string }[] } };
    return [text, template?.text, ...(template?.columns ?? []).map((column) => column.text)].filter((one) => one !== undefined);
  });
}

function buttonsOf(messages: readonly unknown[]): Button[] {
  return messages.flatMap((message) => {
    const { template } = message as { template?: { actions?: Button[]; columns?: { actions: Button[] }[] } };
    return [...(template?.actions ?? []), ...(template?.columns ?? []).flatMap(({ actions }) => actions)];
  });
}

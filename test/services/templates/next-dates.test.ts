import { afterAll, beforeAll, expect, test } from "vitest";
import { createSession } from "../../../services/sessions/create-session.ts";
import { listMergeFields } from "../../../services/templates/merge-fields.ts";
import { previewTemplate } from "../../../services/templates/preview-template.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../../support/context.ts";

/** `offers.<key>.next`: variables that a module offers to every message, by key. */
let context: TestContext;
beforeAll(async () => {
  context = await openContext({ playbook: STARTER_PLAYBOOK, startAt: "2027-02-01T08:00+09:00" });
  await createSession(context, { offerKey: "five-hours", startsAt: new Date("2027-03-03T20:00+09:00"), actor: "staff:mori" });
});
afterAll(() => context.close());

const letter = (text: string) => ({
  channel: "email" as const,
  source: {
    subject: "s",
    mjml: `<mjml><mj-body><mj-section><mj-column><mj-text>${text}{{ legal_footer }}</mj-text></mj-column></mj-section></mj-body></mjml>`,
  },
});
const preview = (text: string) =>
  previewTemplate(context, { key: null, language: "ja", channel: "email", content: letter(text), lead: null });
const loop = (key: string) => `{% for date in offers.${key}.next %}{{ date.when }}（{{ date.left }}）{% endfor %}`;

test("a preview has a sample of them", async () => {
  const { rendering, problems } = await preview(loop("five-hours"));
  expect(problems.filter(({ code }) => code.includes("variable"))).toEqual([]);
  expect(rendering?.channel === "email" && rendering.text).toContain("2027年3月20日（土）14:00–16:00（残り2席）");
});

test("an offer that does not exist is refused, with the one that is meant", async () => {
  expect((await preview(loop("five-hour"))).problems).toContainEqual(
    expect.objectContaining({ code: "unknown-variable", suggestion: "offers.five-hours.next" }),
  );
});

test("the list of merge fields names them by the offer's title, with what to write", async () => {
  const fields = await listMergeFields(context, "ja");
  expect(fields.find(({ path }) => path === "offers.five-hours.next")).toEqual({
    path: "offers.five-hours.next",
    insert: "{% for date in offers.five-hours.next %}{{ date.when }} ({{ date.left }}) {% endfor %}",
    label: {
      ja: "次の日程（申し込めるもの）「セミナー「社長の時間を、週に五時間取り戻す」」",
      en: 'the next dates that can be booked "Seminar: win back five hours a week"',
    },
    sample: "2027年3月20日（土）14:00–16:00 (残り2席)",
    origin: null,
    channels: null,
  });
});

import { expect, test } from "vitest";
import type { DemoResult } from "../../../cli/demo/measure.ts";
import { describeResult, hasFailed } from "../../../cli/demo/report.ts";

const result: DemoResult = {
  leads: 40,
  confirmed: 30,
  touches: { email: 200, line: 20, person: 2 },
  skipped: { unsubscribed: 3 },
  duplicates: 0,
  resent: 1,
  lost: 0,
  unknown: 4,
  funnel: [{ step: 1, name: "list", entered: 40, moved: 30 }],
  sessions: { offered: 40, booked: 31, waited: 6, passedOn: 2, overbooked: 0 },
  consultations: { offered: 20, booked: 12, moved: 3, noShow: 2 },
  customers: 12,
  repeat: 3,
  fans: 5,
  dormant: { found: 2, revived: 1 },
  incidents: { opened: 4, recovered: 2 },
  remindedAfterCancel: 0,
  deals: { opened: 9, won: 4, lost: 3, cooledOff: 1 },
  revenue: 1_098_000,
  unpaid: 61_000,
  chargedTwice: 0,
  dunnedAfterPaid: 0,
  lateness: { p50: 2, p99: 7.5 },
  injected: { afterDot: 5, tempfail: 11, line500: 2, workerKills: 1 },
  wallSeconds: 90.1,
};

const lineOf = (text: string, name: string) => text.split("\n").find((line) => line.trimStart().startsWith(name));

test("the table tells what was done to the installation, and what came of it", () => {
  const table = describeResult(result, "en");
  expect(lineOf(table, "Not sent")).toBe("  Not sent       3 (the lead has unsubscribed from the topic)");
  expect(lineOf(table, "Faults")).toBe(
    "  Faults         5 answers of the mail server lost, 11 mails refused for now, 2 LINE calls failed, the worker killed",
  );
  expect(lineOf(table, "Sent twice")).toBe(
    "  Sent twice     0   (confirmation mails sent again, as they must be when the answer is lost: 1)",
  );
  expect(lineOf(table, "Lost")).toBe("  Lost           0   (unknown, and so not sent again: 4)");
  expect(lineOf(table, "Customers")).toBe("  Customers      12, of whom 3 bought again and 5 are fans");
  expect(lineOf(table, "Dormant")).toBe("  Dormant        2 found, 1 revived");
  expect(lineOf(table, "Incidents")).toBe("  Incidents      4 opened, 2 customers became fans");
  expect(lineOf(table, "Consultations")).toBe("  Consultations  20 people invited, 12 booked, 3 moved, 2 did not come");
  expect(lineOf(table, "Deals")).toBe("  Deals          9 opened, 4 won (1 cooled off), 3 lost");
  expect(lineOf(table, "Revenue")).toBe("  Revenue        ¥1,098,000 received, ¥61,000 overdue");
  expect(lineOf(table, "Charged twice")).toBe("  Charged twice  0");
  expect(lineOf(table, "Wrong dunning")).toBe("  Wrong dunning  0   (reminders after the payment)");
});

test("the table tells the same in Japanese, its columns under each other", () => {
  const table = describeResult(result, "ja");
  expect(lineOf(table, "見送り")).toBe("  見送り        3通（ご本人がこの配信を停止しているため）");
  expect(lineOf(table, "起こした障害")).toBe(
    "  起こした障害  メールの応答の喪失5回、メールの一時的な拒否11回、LINEの失敗2回、ワーカーの強制終了",
  );
  expect(lineOf(table, "商談")).toBe("  商談          9件、うち成約4件（クーリング・オフ1件）、失注3件");
  expect(lineOf(table, "入金 ")).toBe("  入金          1,098,000円、期日を過ぎた未払い61,000円");
});

test("a demo has failed when something was lost, sent or charged twice, or somebody was dunned who had paid", () => {
  expect(hasFailed(result)).toBe(false);
  for (const figure of ["duplicates", "lost", "chargedTwice", "dunnedAfterPaid"])
    expect(hasFailed({ ...result, [figure]: 1 }), figure).toBe(true);
});

test("a calm demo had no faults", () => {
  const table = describeResult({ ...result, injected: { afterDot: 0, tempfail: 0, line500: 0, workerKills: 0 } }, "en");
  expect(lineOf(table, "Faults")).toBe("  Faults         none");
});

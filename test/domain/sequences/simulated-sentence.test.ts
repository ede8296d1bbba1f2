import { expect, test } from "vitest";
import type { SimulatedStep } from "../../../domain/sequences/simulate.ts";
import { simulatedSentence } from "../../../domain/sequences/simulated-sentence.ts";

const at = new Date("2027-01-13T00:00:00Z");
const table: [step: SimulatedStep, en: string, ja: string][] = [
  [{ kind: "touch", at, step: "one", channel: "email", template: "a/b", reason: "due" }, 'Send "a/b" by mail', "メールで「a/b」を送る"],
  [
    { kind: "touch", at, step: "one", channel: "line", template: "a/b", reason: "window" },
    'Send "a/b" by LINE (moved to when the sending window opens)',
    "LINEで「a/b」を送る（配信時間になるまで後ろにずらします）",
  ],
  [
    { kind: "chosen", at, step: "ask", reason: "event", inputs: {} },
    'At "Wait for linkClicked": the event came',
    "「linkClicked を待つ」: 待っていたイベントがありました",
  ],
  [
    { kind: "skipped", at, step: "one", reason: "unreachable" },
    "Skip \"Send 'a/b' by mail\": the address cannot be reached any more",
    "「メールで『a/b』を送る」は見送り（この宛先にはもう届かないため）",
  ],
  [
    { kind: "skipped", at, step: "gone", reason: "unreachable" },
    'Skip "gone": the address cannot be reached any more',
    "「gone」は見送り（この宛先にはもう届かないため）",
  ],
  [{ kind: "task", at, step: "call", role: "sales", dueAt: at }, "Ask sales to do a task", "sales にタスクを頼む"],
  [{ kind: "event", at, event: "linkClicked" }, "linkClicked happens", "linkClicked がある"],
  [
    { kind: "end", at, outcome: "goal", detail: "seminarBooked" },
    "Ends: the goal is reached (seminarBooked)",
    "目標に達して終わる（seminarBooked）",
  ],
  [{ kind: "end", at, outcome: "exited", detail: null }, "Ends by an exit step", "終了のステップで終わる"],
];

const sentences = new Map([
  ["ask", { ja: "linkClicked を待つ", en: "Wait for linkClicked" }],
  ["one", { ja: "メールで「a/b」を送る", en: 'Send "a/b" by mail' }],
]);

test.each(table)("a line of a simulation: %o", (step, en, ja) => {
  expect(simulatedSentence(step, {}, sentences)).toEqual({ ja, en });
});

import { type KnownWords, reasonSentence } from "../reasons.ts";
import { inEach, type LocalText, type Words } from "../words/local-text.ts";
import { innerQuotes } from "../words/quotes.ts";
import { changesText } from "./changes-text.ts";
import { channelTexts } from "./condition-text.ts";
import type { SimulatedStep } from "./simulate.ts";

/** What happens in one line of a simulation, and why, without a full stop. A step is named by what it does, as `sentences` says by its id. */
export function simulatedSentence(step: SimulatedStep, known: KnownWords, sentences: ReadonlyMap<string, LocalText>): LocalText {
  const said = (id: string) => innerQuotes(sentences.get(id) ?? { ja: id, en: id });
  const why = (reason: string, verdict?: string) => inEach((language) => reasonSentence(reason, verdict, language, known));
  switch (step.kind) {
    case "touch": {
      const reason = why(step.reason);
      // Only what held it back is worth a word.
      const detail = ["answer", "due"].includes(step.reason) ? words.nothing : words.because(reason);
      return words.sent(channelTexts[step.channel], step.template, detail);
    }
    case "skipped":
      return words.skipped(said(step.step), why(step.reason, "skip"));
    case "held":
      return words.held(said(step.step), why(step.reason, "defer"));
    case "chosen":
      return words.chosen(said(step.step), why(step.reason, "choose"));
    case "task":
      return words.task(step.role);
    case "update": {
      const { ja, en } = changesText(step.changes);
      return { ja, en: `${en.slice(0, 1).toUpperCase()}${en.slice(1)}` };
    }
    case "event":
      return words.event(step.event);
    case "fault":
      // Faults have their sentence in English; in Japanese the code has one.
      return words.fault({ ja: why(step.code, "park").ja, en: step.message });
    case "end":
      return endSentence(step);
  }
}

function endSentence({ outcome, detail }: Extract<SimulatedStep, { kind: "end" }>): LocalText {
  const named = detail === null ? words.nothing : words.named(detail);
  switch (outcome) {
    case "completed":
      return words.completed;
    case "goal":
      return words.goal(named);
    case "left":
      return words.left(named);
    case "exited":
      return words.exited(named);
    case "running":
      return words.running;
  }
}

const words = {
  nothing: { ja: "", en: "" },
  named: (detail: string) => ({ ja: `（${detail}）`, en: ` (${detail})` }),
  because: (reason: LocalText) => ({ ja: `（${reason.ja}）`, en: ` (${reason.en})` }),
  sent: (channel: LocalText, template: string, detail: LocalText) => ({
    ja: `${channel.ja}で「${template}」を送る${detail.ja}`,
    en: `Send "${template}" by ${channel.en}${detail.en}`,
  }),
  skipped: (step: LocalText, why: LocalText) => ({ ja: `「${step.ja}」は見送り（${why.ja}）`, en: `Skip "${step.en}": ${why.en}` }),
  held: (step: LocalText, why: LocalText) => ({ ja: `「${step.ja}」は保留（${why.ja}）`, en: `Hold "${step.en}" back: ${why.en}` }),
  chosen: (step: LocalText, why: LocalText) => ({ ja: `「${step.ja}」: ${why.ja}`, en: `At "${step.en}": ${why.en}` }),
  task: (role: string) => ({ ja: `${role} にタスクを頼む`, en: `Ask ${role} to do a task` }),
  event: (event: string) => ({ ja: `${event} がある`, en: `${event} happens` }),
  fault: (message: LocalText) => ({ ja: `ここで止まる: ${message.ja}`, en: `Stops here: ${message.en}` }),
  completed: { ja: "最後のステップまで終わる", en: "Completed: the last step is done" },
  goal: (named: LocalText) => ({ ja: `目標に達して終わる${named.ja}`, en: `Ends: the goal is reached${named.en}` }),
  left: (named: LocalText) => ({ ja: `途中で終わる${named.ja}`, en: `Ends without success${named.en}` }),
  exited: (named: LocalText) => ({ ja: `終了のステップで終わる${named.ja}`, en: `Ends by an exit step${named.en}` }),
  running: { ja: "試算の終わりの時点で、まだ途中", en: "Still on the way when the simulation ends" },
} satisfies Words;

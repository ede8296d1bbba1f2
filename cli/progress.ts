import type { Language, LocalText } from "../domain/words/local-text.ts";
import { textWidth } from "./printing.ts";
import { forTerminal } from "./terminal.ts";

/** Without a terminal: after so long a silence, the last step is said again with the seconds. */
const QUIET_MS = 10_000;

/** Says what is going on: on a terminal in one line that changes, else a line per step, and a sign of life in long ones. */
export interface Progress {
  say(sentence: LocalText | string): void;
  /** Takes the changing line away. */
  done(): void;
}

export function openProgress(language: Language, stream: NodeJS.WriteStream = process.stderr, quietMs = QUIET_MS): Progress {
  const started = performance.now();
  const textOf = (sentence: LocalText | string) => forTerminal(typeof sentence === "string" ? sentence : sentence[language]);
  let latest = "";
  const timed = () => `${latest} … ${((performance.now() - started) / 1_000).toFixed(0)} ${language === "ja" ? "秒" : "s"}`;
  if (!stream.isTTY) {
    let quiet: NodeJS.Timeout | undefined;
    return {
      say(sentence) {
        latest = textOf(sentence);
        stream.write(`${latest}\n`);
        clearInterval(quiet);
        quiet = setInterval(() => stream.write(`${timed()}\n`), quietMs).unref();
      },
      done: () => clearInterval(quiet),
    };
  }
  const draw = () => stream.write(`\r\x1b[2K${cut(timed(), (stream.columns || 80) - 1)}`);
  const timer = setInterval(draw, 500);
  timer.unref();
  return {
    say(sentence) {
      latest = textOf(sentence);
      draw();
    },
    done() {
      clearInterval(timer);
      stream.write("\r\x1b[2K");
    },
  };
}

/** The beginning of a text that fits into so many columns. */
function cut(text: string, columns: number): string {
  let shown = "";
  for (const character of text) {
    if (textWidth(shown + character) > columns) break;
    shown += character;
  }
  return shown;
}

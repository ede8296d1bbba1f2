import type { Language, LocalText } from "../domain/words/local-text.ts";
import { textWidth } from "./printing.ts";
import { forTerminal } from "./terminal.ts";

/** Says what is going on: on a terminal in one line that changes, else a line per step. */
export interface Progress {
  say(sentence: LocalText | string): void;
  /** Takes the changing line away. */
  done(): void;
}

export function openProgress(language: Language, stream: NodeJS.WriteStream = process.stderr): Progress {
  const started = performance.now();
  const textOf = (sentence: LocalText | string) => forTerminal(typeof sentence === "string" ? sentence : sentence[language]);
  if (!stream.isTTY) {
    return { say: (sentence) => void stream.write(`${textOf(sentence)}\n`), done: () => {} };
  }
  let latest = "";
  const draw = () => {
    const seconds = ((performance.now() - started) / 1_000).toFixed(0);
    stream.write(`\r\x1b[2K${cut(`${latest} … ${seconds} ${language === "ja" ? "秒" : "s"}`, (stream.columns || 80) - 1)}`);
  };
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

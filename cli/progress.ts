/** Says what is going on: on a terminal in one line that changes, else a line per step. */
export interface Progress {
  say(sentence: string): void;
  /** Takes the changing line away. */
  done(): void;
}

export function openProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const started = performance.now();
  if (!stream.isTTY) {
    return { say: (sentence) => void stream.write(`${sentence}\n`), done: () => {} };
  }
  let latest = "";
  const draw = () => {
    const seconds = ((performance.now() - started) / 1_000).toFixed(0);
    stream.write(`\r\x1b[2K${`${latest} … ${seconds} s`.slice(0, (stream.columns || 80) - 1)}`);
  };
  const timer = setInterval(draw, 500);
  timer.unref();
  return {
    say(sentence) {
      latest = sentence;
      draw();
    },
    done() {
      clearInterval(timer);
      stream.write("\r\x1b[2K");
    },
  };
}

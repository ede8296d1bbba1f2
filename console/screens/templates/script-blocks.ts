export interface ScriptSpan {
  text: string;
  bold: boolean;
}

export type ScriptBlock =
  | { kind: "heading" | "paragraph"; spans: readonly ScriptSpan[] }
  | { kind: "list"; ordered: boolean; items: readonly (readonly ScriptSpan[])[] };

/**
 * What of Markdown scripts are written in: headings, lists, bold words and paragraphs, whose line breaks stay. Anything else is shown as it
 * is written, so nothing of a script is lost.
 */
export function scriptBlocks(script: string): ScriptBlock[] {
  return script
    .split(/\n[ \t]*\n+/)
    .flatMap((paragraph) => blocksIn(paragraph.split("\n")))
    .filter((block) => block.kind === "list" || block.spans.length > 0);
}

const item = /^[ \t]*(?:[-*]|(\d+)[.)])[ \t]+(.*)$/;

function blocksIn(lines: readonly string[]): ScriptBlock[] {
  const blocks: ScriptBlock[] = [];
  let plain: string[] = [];
  const endPlain = () => {
    if (plain.join("").trim() !== "") blocks.push({ kind: "paragraph", spans: spansIn(plain.join("\n").trim()) });
    plain = [];
  };
  for (const line of lines) {
    const heading = /^#{1,6}[ \t]+(.*)$/.exec(line)?.[1];
    const found = item.exec(line);
    if (heading !== undefined) {
      endPlain();
      blocks.push({ kind: "heading", spans: spansIn(heading) });
    } else if (found !== null) {
      endPlain();
      const ordered = found[1] !== undefined;
      const last = blocks.at(-1);
      const spans = spansIn(found[2] ?? "");
      if (last?.kind === "list" && last.ordered === ordered) blocks[blocks.length - 1] = { ...last, items: [...last.items, spans] };
      else blocks.push({ kind: "list", ordered, items: [spans] });
    } else plain.push(line);
  }
  endPlain();
  return blocks;
}

function spansIn(text: string): ScriptSpan[] {
  return text.split(/(\*\*[^*]+\*\*)/).flatMap((piece): ScriptSpan[] => {
    if (piece === "") return [];
    const bold = /^\*\*([^*]+)\*\*$/.exec(piece)?.[1];
    return [bold === undefined ? { text: piece, bold: false } : { text: bold, bold: true }];
  });
}

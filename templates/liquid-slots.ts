/**
 * Replaces the Liquid in a text by slots while other parsers (MJML, HTML to text) work on it, and puts it back afterwards. A slot consists
 * of private-use characters, which no parser changes and no author types.
 */
export interface LiquidSlots {
  /** The text with a slot for each piece of Liquid. */
  text: string;
  /** Adds a piece of Liquid and returns its slot. */
  add(piece: string): string;
  pieceOf(slot: string): string;
  restore(text: string): string;
  /** Offsets in the original text of pieces whose slot is nowhere in `text`. */
  missingFrom(text: string): number[];
}

const liquidPiece = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
export const slotPattern = /\uE000(\d+)\uE001/g;

export function takeLiquidOut(source: string): LiquidSlots {
  const pieces: string[] = [];
  const offsets: number[] = [];
  const add = (piece: string): string => `\uE000${pieces.push(piece) - 1}\uE001`;
  const text = source.replace(liquidPiece, (piece, offset: number) => {
    offsets.push(offset);
    // Line breaks stay in the text, so that line numbers in MJML's errors match the author's source.
    return add(piece) + "\n".repeat(piece.split("\n").length - 1);
  });
  const pieceOf = (slot: string): string => pieces[Number(slot.slice(1, -1))] ?? "";
  return {
    text,
    add,
    pieceOf,
    restore: (slotted) => slotted.replace(slotPattern, pieceOf),
    missingFrom: (slotted) => offsets.filter((_, index) => !slotted.includes(`\uE000${index}\uE001`)),
  };
}

/** Line and column, counted from 1. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  return { line: lineAt(text, offset), column: offset - text.lastIndexOf("\n", offset - 1) };
}

/** Counts from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fonts } from "./fonts.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
/** PDF/A-2 with structure for screen readers. It refuses a character without a glyph. */
const STANDARD = "a-2a";
/** What the compiler remembers of papers that were set this many papers ago is dropped: else it would grow with each. */
const REMEMBERED = 5;

/** More than a paper leaves behind, so that the collector comes in time. */
const UNSEEN_BYTES = 1_000_000;

let opened: NodeCompiler | undefined;

/** Reads the fonts at its first call, which takes a tenth of a second, and stays open. */
function compiler(): NodeCompiler {
  opened ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [...fonts] }] });
  return opened;
}

export interface Typesetting {
  /** Path of the layout in this folder. */
  source: string;
  /** Plain JSON. The layout gets it as values, so what people typed is never read as markup. */
  data: unknown;
  /** Written into the file instead of the time of day. */
  datedAt: Date;
}

export interface TypstFault {
  message: string;
  /** The text of which a character has no glyph; null for other faults. */
  missing: string | null;
}

export type Typeset = { kind: "set"; pdf: Uint8Array } | { kind: "refused"; faults: TypstFault[] };

/** Sets a paper. The others have their turn first: what the compiler leaves is freed only between turns. */
export async function typeset({ source, data, datedAt }: Typesetting): Promise<Typeset> {
  await setImmediate();
  const typst = compiler();
  try {
    const pdf = typst.pdf(
      { mainFilePath: `${folder}${source}`, inputs: { paper: JSON.stringify(data) } },
      { pdfStandard: STANDARD, creationTimestamp: Math.floor(datedAt.getTime() / 1_000) },
    );
    weigh();
    return { kind: "set", pdf };
  } catch (error) {
    return { kind: "refused", faults: faultsOf(error) };
  } finally {
    typst.evictCache(REMEMBERED);
  }
}

/**
 * Each paper leaves about half a megabyte that the collector frees and does not see. Without this, a thousand papers in a row take half a
 * gigabyte before it begins; with it, the process keeps its size.
 */
function weigh(): ArrayBuffer {
  return new ArrayBuffer(UNSEEN_BYTES);
}

/** The compiler throws what it found as one text in its own notation. */
function faultsOf(error: unknown): TypstFault[] {
  const { message, code } = error as Error & { code?: string };
  const said = message === "" ? String(code) : message;
  const missing = [...said.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/g)].map(([message, text = ""]) => ({
    message,
    missing: text,
  }));
  return missing.length > 0 ? missing : [{ message: said, missing: null }];
}

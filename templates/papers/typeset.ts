import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const folder = fileURLToPath(new URL(".", import.meta.url));
const fontFolder = (name: string): string => fileURLToPath(new URL(`.`, import.meta.resolve(name)));

/** The weights in use. The packages hold whole TrueType files, licensed to be embedded (OFL). */
const fonts = [
  fontFolder("@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf"),
  fontFolder("@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf"),
  fontFolder("@expo-google-fonts/biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf"),
  fontFolder("@expo-google-fonts/biz-udpmincho/700Bold/BIZUDPMincho_700Bold.ttf"),
];

/** PDF/A-2 with structure for screen readers. It refuses a character without a glyph. */
const STANDARD = "a-2a";
/** What the compiler remembers of papers that were set this many papers ago is dropped: else it would grow with each. */
const REMEMBERED = 5;

let opened: NodeCompiler | undefined;

/** Reads the fonts at its first call, which takes a tenth of a second, and stays open. */
function compiler(): NodeCompiler {
  opened ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fonts }] });
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

/** Sets a paper. */
export function typeset({ source, data, datedAt }: Typesetting): Typeset {
  const typst = compiler();
  const compiled = typst.compile({ mainFilePath: `${folder}${source}`, inputs: { paper: JSON.stringify(data) } });
  typst.evictCache(REMEMBERED);
  if (!compiled.result) {
    const error = compiled.takeError();
    return { kind: "refused", faults: (error ? typst.fetchDiagnostics(error) : []).map(faultOf) };
  }
  try {
    const creationTimestamp = Math.floor(datedAt.getTime() / 1_000);
    return { kind: "set", pdf: typst.pdf(compiled.result, { pdfStandard: STANDARD, creationTimestamp }) };
  } catch (error) {
    return { kind: "refused", faults: exportFaults(error) };
  }
}

function faultOf(diagnostic: { message?: string }): TypstFault {
  return { message: String(diagnostic.message), missing: null };
}

/** The compiler throws what it found as one text in its own notation. */
function exportFaults(error: unknown): TypstFault[] {
  const said = error instanceof Error ? error.message : String(error);
  const missing = [...said.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/g)].map(([message, text = ""]) => ({
    message,
    missing: text,
  }));
  return missing.length > 0 ? missing : [{ message: said, missing: null }];
}

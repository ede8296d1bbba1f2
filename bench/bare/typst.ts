import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fonts } from "../../templates/papers/fonts.ts";

const folder = fileURLToPath(new URL("../../templates/papers/", import.meta.url));

/** Typst with our layout, and nothing else of ours: its texts are made beforehand. */
export function openBareTypst(): (source: string, data: string) => Uint8Array {
  const typst = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [...fonts] }] });
  return (source, data) => {
    const pdf = typst.pdf({ mainFilePath: `${folder}${source}`, inputs: { paper: data } }, { pdfStandard: "a-2a", creationTimestamp: 0 });
    // Without this it keeps all that it ever set.
    typst.evictCache(5);
    return pdf;
  };
}

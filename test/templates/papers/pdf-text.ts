import { extractText, getDocumentProxy } from "unpdf";

/** The fonts' instructions are not run here, so the reader's warnings about them say nothing. */
export const openPdf = (pdf: Uint8Array) => getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });

/** The text of each page, without spaces: a layout puts them where it likes. */
export async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await openPdf(pdf), { mergePages: false });
  return text.map((page) => page.replace(/\s/g, ""));
}

export async function textOf(pdf: Uint8Array): Promise<string> {
  return (await pagesOf(pdf)).join("");
}

import type { z } from "zod";
import type { LocalText, Words } from "../words/local-text.ts";
import type { PlaybookManifest } from "./manifest.ts";

/** A module's part of playbook.yaml. */
export interface ManifestSection {
  /** Its keys. No two sections may have the same key. */
  readonly shape: z.ZodRawShape;
  /** Its own file beside playbook.yaml, which may be missing, and the key of the shape that the whole file is. */
  readonly file?: { readonly name: string; readonly key: string };
  /** Checks what the shapes cannot, also across sections. Called only if all shapes are valid. */
  check?(manifest: PlaybookManifest, report: Report): void;
}

/** Defines a section with the types of its own keys. */
export interface SectionOf<Shape extends z.ZodRawShape> extends ManifestSection {
  readonly shape: Shape;
  check?(manifest: ManifestWith<Shape>, report: Report): void;
}

/** The type of the manifest with the keys of one more section. */
export type ManifestWith<Shape extends z.ZodRawShape> = PlaybookManifest & { [Key in keyof Shape]: z.output<Shape[Key]> };

/** Reports a problem at a place of the file, in whole sentences. */
export type Report = (path: readonly (string | number)[], message: LocalText) => void;

/** Things that sections refer to by key. */
export const things = {
  document: { ja: "資料", en: "document" },
  field: { ja: "項目", en: "field" },
  form: { ja: "フォーム", en: "form" },
  offer: { ja: "商品", en: "offer" },
  source: { ja: "獲得経路", en: "source" },
  topic: { ja: "トピック", en: "topic" },
  wording: { ja: "文言", en: "wording" },
} satisfies Words;

export function defineSection<Shape extends z.ZodRawShape>(section: SectionOf<Shape>): SectionOf<Shape> {
  return section;
}

/** Reports keys that occur twice in a list. */
export function checkKeysOnce(report: Report, list: string, items: readonly { key: string }[]): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    if (seen.has(item.key))
      report([list, index, "key"], {
        ja: `「${item.key}」が2回書かれています。`,
        en: `"${item.key}" is there twice.`,
      });
    seen.add(item.key);
  });
}

/** Reports a name that is not one of `known`. An omitted name is allowed. */
export function checkKnown(
  report: Report,
  known: readonly { key: string }[],
  name: string | undefined,
  what: LocalText,
  path: readonly (string | number)[],
): void {
  if (name === undefined || known.some((item) => item.key === name)) return;
  report(path, { ja: `「${name}」という${what.ja}はありません。`, en: `There is no ${what.en} "${name}".` });
}

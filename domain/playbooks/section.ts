import type { z } from "zod";
import type { PlaybookManifest } from "./manifest.ts";

/** A module's part of playbook.yaml. */
export interface ManifestSection {
  /** Its keys; no two sections have the same. */
  readonly shape: z.ZodRawShape;
  /** What must hold beyond the shapes, also between sections. Called when all of them fit. */
  check?(manifest: PlaybookManifest, report: Report): void;
}

/** A section that knows the types of its own keys. */
export interface SectionOf<Shape extends z.ZodRawShape> extends ManifestSection {
  readonly shape: Shape;
  check?(manifest: ManifestWith<Shape>, report: Report): void;
}

/** The manifest with the keys of one more section. */
export type ManifestWith<Shape extends z.ZodRawShape> = PlaybookManifest & { [Key in keyof Shape]: z.output<Shape[Key]> };

/** Takes down a fault at a place of the file; the message has no full stop. */
export type Report = (path: readonly (string | number)[], message: string) => void;

export function defineSection<Shape extends z.ZodRawShape>(section: SectionOf<Shape>): SectionOf<Shape> {
  return section;
}

/** Keys of one list are there once. */
export function checkKeysOnce(report: Report, list: string, items: readonly { key: string }[]): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    if (seen.has(item.key)) report([list, index, "key"], `"${item.key}" is there twice`);
    seen.add(item.key);
  });
}

/** A name leads to one of the `known` things. One that was left out leads nowhere, and need not. */
export function checkKnown(
  report: Report,
  known: readonly { key: string }[],
  name: string | undefined,
  what: string,
  path: readonly (string | number)[],
): void {
  if (name !== undefined && !known.some((item) => item.key === name)) report(path, `There is no ${what} "${name}"`);
}

import type { ReactNode } from "react";
import type { HeadEdit, WrittenHead } from "./head-source.ts";
import type { Path } from "./step-source.ts";

/** What each part of the form of a head gets. */
export interface HeadFieldsProps {
  head: WrittenHead;
  set: (path: Path, value: unknown) => void;
  /** As one change. */
  setAll: (edits: readonly HeadEdit[]) => void;
  /** Takes away what cannot be chosen back by one press; undo brings it back. */
  take: (path: Path, value: unknown, done: string) => void;
  /** What is wrong with a field. */
  fault: (field: string) => ReactNode;
}

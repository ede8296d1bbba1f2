import { useQueryClient } from "@tanstack/react-query";
import type { Draft, PublishedVersion } from "../../api/generated/routes.schemas.ts";
import { putDraftsSequencesKey } from "../../api/generated/sequences.ts";
import type { DraftParts } from "../../editors/draft/parts.ts";
import { type DraftHandle, useDraft } from "../../editors/draft/use-draft.ts";

/** Its name in this browser. */
export const draftName = (key: string) => `sequence-${key}`;

/** The API tells `drafts` when one changed. */
export const draftKey = (key: string) => ["drafts", "sequence", key] as const;

/** A sequence is one text. */
export const sequenceParts: DraftParts = {
  of: (text) => [{ id: "yaml", text, language: "yaml" }],
  put: (_, __, part) => part,
};

export function useSequenceDraft(key: string, server: Draft | null, published: PublishedVersion | null): DraftHandle {
  const queries = useQueryClient();
  const store = {
    name: draftName(key),
    put: (text: string, baseVersion: number | null, options: { headers: Record<string, string> }) =>
      putDraftsSequencesKey(key, { text, baseVersion }, options),
    told: (draft: Draft | null, isNew: boolean) => {
      queries.setQueryData(draftKey(key), draft);
      if (isNew) void queries.invalidateQueries({ queryKey: ["sequences"] });
    },
  };
  return useDraft(store, server, published && { version: published.version, text: published.source });
}

import { useQueryClient } from "@tanstack/react-query";
import { putDraftsFormsKey } from "../../api/generated/forms.ts";
import type { Draft, Form, FormDraft } from "../../api/generated/routes.schemas.ts";
import type { DraftParts } from "../../editors/draft/parts.ts";
import { type DraftHandle, useDraft } from "../../editors/draft/use-draft.ts";
import { formAsYaml, formFromYaml, readForm, writeForm } from "./form-text.ts";

/** Its name in this browser. */
export const draftName = (key: string) => `form-${key}`;
export const draftKey = (key: string) => ["drafts", "form", key] as const;

/** People compare a form as it stands in a playbook. What cannot be read as a form is not taken over. */
export const formParts: DraftParts = {
  of: (text) => [{ id: "yaml", text: formAsYaml(text), language: "yaml" }],
  put: (text, _, part) => formFromYaml(part) ?? text,
};

export function asDraft({ definition, ...draft }: FormDraft): Draft {
  return { ...draft, text: writeForm(definition) };
}

export function useFormDraft(key: string, server: Draft | null, published: Form | null): DraftHandle {
  const queries = useQueryClient();
  const store = {
    name: draftName(key),
    put: async (text: string, baseVersion: number | null, options: { headers: Record<string, string> }) =>
      asDraft(await putDraftsFormsKey(key, { definition: readForm(text), baseVersion }, options)),
    told: (draft: Draft | null, isNew: boolean) => {
      queries.setQueryData(draftKey(key), draft);
      if (isNew) void queries.invalidateQueries({ queryKey: ["forms", "list"] });
    },
    // The text of another person's save is the JSON of the definition, as the server wrote it.
    normal: (text: string) => writeForm(readForm(text)),
  };
  return useDraft(store, server, published && { version: published.version, text: writeForm(published.definition) });
}

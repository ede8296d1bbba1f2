import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Draft, Template, TemplateDraft } from "../../api/generated/routes.schemas.ts";
import { putDraftsTemplatesFolderName } from "../../api/generated/templates.ts";
import type { DraftParts } from "../../editors/draft/parts.ts";
import { type DraftHandle, type Published, useDraft } from "../../editors/draft/use-draft.ts";
import { normalContent, type PartId, partsOf, readContent, withPart, writeContent } from "./content.ts";
import type { TemplateLanguage } from "./search.ts";

/** Which template: a key may have one for each channel and language. */
export interface TemplateName {
  folder: string;
  name: string;
  key: string;
  channel: Template["channel"];
  language: TemplateLanguage;
}

export const idOf = ({ key, channel, language }: Pick<TemplateName, "key" | "channel"> & { language: string }) =>
  `${key} ${channel} ${language}`;

/** Its name in this browser. */
export const draftName = (name: TemplateName) => `template-${idOf(name)}`;

/** The API tells `drafts` when one changed. */
export const draftKey = (name: TemplateName) => ["drafts", "template", idOf(name)] as const;

/** A content as the text of a draft. */
export function asDraft({ content, ...draft }: TemplateDraft): Draft {
  return { ...draft, text: writeContent(content) };
}

export function useTemplateDraft(name: TemplateName, server: Draft | null, published: Published | null): DraftHandle {
  const queries = useQueryClient();
  const { folder, name: own, channel, language } = name;
  const store = {
    name: draftName(name),
    put: async (text: string, baseVersion: number | null, options: { headers: Record<string, string> }) =>
      asDraft(await putDraftsTemplatesFolderName(folder, own, { content: readContent(text), baseVersion }, { channel, language }, options)),
    told: (draft: Draft | null, isNew: boolean) => {
      queries.setQueryData(draftKey(name), draft);
      if (isNew || draft === null) void queries.invalidateQueries({ queryKey: ["templates", "list"] });
    },
    normal: normalContent,
  };
  return useDraft(store, server, published);
}

/** How two editions of a template are compared: part by part, each with its name. */
export function useTemplateParts(): DraftParts {
  const { t } = useTranslation("templates");
  return {
    of: (text) => partsOf(readContent(text)).map((part) => ({ ...part, label: t(`part.${part.id}`) })),
    put: (text, id, part) => writeContent(withPart(readContent(text), id as PartId, part)),
  };
}

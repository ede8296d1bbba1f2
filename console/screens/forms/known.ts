import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getDocuments, getFields, getSources, getTopics, getWordings } from "../../api/generated/definitions.ts";
import type { Document, FieldDefinition, Source, Topic, Wording } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { inLanguage } from "./form-text.ts";

/** What a form can name. */
export interface Known {
  topics: readonly Topic[];
  wordings: readonly Wording[];
  sources: readonly Source[];
  documents: readonly Document[];
  fields: readonly FieldDefinition[];
}

/** Undefined while it is being read; what could not be read is empty. */
export function useKnown(): Known | undefined {
  const topics = useQuery({ queryKey: ["topics"], queryFn: ({ signal }) => getTopics({ signal }) });
  const wordings = useQuery({ queryKey: ["wordings"], queryFn: ({ signal }) => getWordings({ signal }) });
  const sources = useQuery({ queryKey: ["sources"], queryFn: ({ signal }) => getSources({ signal }) });
  const documents = useQuery({ queryKey: ["documents"], queryFn: ({ signal }) => getDocuments({ signal }) });
  const fields = useQuery({ queryKey: ["fields"], queryFn: ({ signal }) => getFields({ signal }) });
  if ([topics, wordings, sources, documents, fields].some(({ isPending }) => isPending)) return undefined;
  return {
    topics: topics.data?.items ?? [],
    wordings: wordings.data?.items ?? [],
    sources: sources.data?.items ?? [],
    documents: documents.data?.items ?? [],
    fields: fields.data?.items ?? [],
  };
}

/** What a topic is called; its key where it is gone. */
export function topicTitle(topics: readonly Topic[], key: string): string {
  return inLanguage(topics.find((topic) => topic.key === key)?.title, languageNow()) || key;
}

export function wordingText(wordings: readonly Wording[], key: string): string {
  return inLanguage(wordings.find((wording) => wording.key === key)?.text, languageNow());
}

/** Fields of a lead that need no definition, with what stands beside them on a form. */
export const ownFields: Readonly<Record<string, { ja: string; en: string }>> = {
  familyName: { ja: "お名前（姓）", en: "Family name" },
  givenName: { ja: "お名前（名）", en: "Given name" },
  familyKana: { ja: "ふりがな（せい）", en: "Family name (kana)" },
  givenKana: { ja: "ふりがな（めい）", en: "Given name (kana)" },
  company: { ja: "会社・団体名", en: "Company or organisation" },
  phone: { ja: "電話番号", en: "Phone number" },
};

/** What a field is called in this console. */
export function useFieldTitle(fields: readonly FieldDefinition[]): (key: string) => string {
  const { t } = useTranslation("forms");
  return (key) => (Object.hasOwn(ownFields, key) ? t(`own.${key}`) : (fields.find((field) => field.key === key)?.title ?? key));
}

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { getDocuments, getSources, getTopics } from "../../api/generated/definitions.ts";
import { getForms } from "../../api/generated/forms.ts";
import { getSequences } from "../../api/generated/sequences.ts";
import { languageNow } from "../../app/words.ts";
import { inLanguage } from "../forms/form-text.ts";
import type { Choices } from "./head-words.ts";

/** What the conditions of an entry can name, by their titles. */
export function useChoices(): Choices {
  const { t } = useTranslation();
  const topics = useQuery({ queryKey: ["topics"], queryFn: ({ signal }) => getTopics({ signal }) }).data?.items;
  const forms = useQuery({ queryKey: ["forms", "list"], queryFn: ({ signal }) => getForms({ signal }) }).data?.items;
  const documents = useQuery({ queryKey: ["documents"], queryFn: ({ signal }) => getDocuments({ signal }) }).data?.items;
  const sequences = useQuery({ queryKey: ["sequences", "list"], queryFn: ({ signal }) => getSequences({ signal }) }).data?.items;
  const sources = useQuery({ queryKey: ["sources"], queryFn: ({ signal }) => getSources({ signal }) }).data?.items;
  return useMemo(() => {
    const language = languageNow();
    const titled = (items: readonly { key: string; title: { ja?: string; en?: string } | string }[] = []) =>
      items.map(({ key, title }) => ({ value: key, name: (typeof title === "string" ? title : inLanguage(title, language)) || key }));
    return {
      topic: titled(topics),
      form: titled(forms),
      document: titled(documents),
      sequence: titled(sequences),
      source: titled(sources),
      channel: (["email", "line"] as const).map((value) => ({ value, name: t(`channel.${value}`) })),
    };
  }, [topics, forms, documents, sequences, sources, t]);
}

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getSources, getTopics } from "../api/generated/definitions.ts";
import { getHoldCauses, getTags } from "../api/generated/leads.ts";
import { useMay } from "../app/session.ts";
import { languageNow } from "../app/words.ts";

/** All topics as the choices of a field. */
export function useTopicChoices() {
  const mayRead = useMay("definitions:read");
  const topics = useQuery({ queryKey: ["topics"], queryFn: ({ signal }) => getTopics({ signal }), enabled: mayRead });
  return (topics.data?.items ?? []).map(({ key, title }) => ({ value: key, label: title[languageNow()] ?? title.ja ?? title.en ?? key }));
}

/** All sources as the choices of a field. */
export function useSourceChoices() {
  const mayRead = useMay("definitions:read");
  const sources = useQuery({ queryKey: ["sources"], queryFn: ({ signal }) => getSources({ signal }), enabled: mayRead });
  return (sources.data?.items ?? []).map(({ key, title }) => ({ value: key, label: title }));
}

/** All causes of holds as the choices of a field. */
export function useHoldCauseChoices() {
  const causes = useQuery({
    queryKey: ["hold-causes"],
    queryFn: ({ signal }) => getHoldCauses({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (causes.data?.items ?? []).map(({ cause, words }) => ({ value: cause, label: words[languageNow()] }));
}

/** Tags that leads have, with how many; those with what is typed in them. */
export function useTagChoices(typed: string, enabled: boolean) {
  const search = typed.normalize("NFKC").trim().slice(0, 64);
  const tags = useQuery({
    queryKey: ["leads", "tags", search],
    queryFn: ({ signal }) => getTags({ limit: 50, ...(search !== "" && { search }) }, { signal }),
    enabled,
    placeholderData: keepPreviousData,
  });
  return tags.data?.items ?? [];
}

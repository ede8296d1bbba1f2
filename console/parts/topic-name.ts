import { useQuery } from "@tanstack/react-query";
import { getTopics } from "../api/generated/definitions.ts";
import { useMay } from "../app/session.ts";
import { languageNow } from "../app/words.ts";

/** What a topic is called; its key while that is not known. */
export function useTopicName(): (key: string) => string {
  const mayRead = useMay("definitions:read");
  const topics = useQuery({ queryKey: ["topics"], queryFn: ({ signal }) => getTopics({ signal }), enabled: mayRead });
  return (key) => {
    const title = topics.data?.items.find((topic) => topic.key === key)?.title;
    return title?.[languageNow()] ?? title?.ja ?? title?.en ?? key;
  };
}

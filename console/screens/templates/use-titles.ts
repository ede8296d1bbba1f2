import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { getTemplates } from "../../api/generated/templates.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { type TemplateTitles, titlesOf } from "./titles.ts";

/** What templates are called; none for those who may not read them. */
export function useTemplateTitles(): TemplateTitles {
  const mayRead = useMay("definitions:read");
  const list = useQuery({ queryKey: ["templates", "list"], queryFn: ({ signal }) => getTemplates({ signal }), enabled: mayRead });
  const items = list.data?.items;
  return useMemo(() => titlesOf(items ?? [], languageNow()), [items]);
}

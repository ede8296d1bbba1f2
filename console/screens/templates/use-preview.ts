import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { TemplatePreview } from "../../api/generated/routes.schemas.ts";
import { postLeadsIdTemplatePreview, postTemplatesPreview } from "../../api/generated/templates.ts";
import { readContent } from "./content.ts";
import type { TemplateSearch } from "./search.ts";
import type { TemplateName } from "./template-draft.ts";

export interface Shown {
  preview: TemplatePreview | undefined;
  /** The text that it is of: the newest one, or the one before it while the answer is on its way. */
  text: string;
  isCurrent: boolean;
  error: unknown;
  retry: () => unknown;
}

interface Asked extends Pick<TemplateSearch, "lead" | "as"> {
  enabled?: boolean;
}

/** The API's rendering and judgement of what is written, once the typing rests. A question that is out of date is aborted. */
export function usePreview({ key, language }: TemplateName, text: string, { lead, as, enabled = true }: Asked): Shown {
  const [written] = useDebouncedValue(text, 300);
  const { data, error, refetch } = useQuery({
    queryKey: ["template-preview", key, language, written, lead ?? null, as ?? null],
    queryFn: async ({ signal }) => {
      const body = { key, language, content: readContent(written), ...(as && { category: as }) };
      const preview = await (lead === undefined
        ? postTemplatesPreview(body, { signal })
        : postLeadsIdTemplatePreview(lead, body, { signal }));
      return { preview, text: written };
    },
    enabled,
    staleTime: 60_000,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
  });
  const shownText = data?.text ?? "";
  return { preview: data?.preview, text: shownText, isCurrent: shownText === text, error, retry: refetch };
}

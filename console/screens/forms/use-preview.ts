import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { postFormsPreview } from "../../api/generated/forms.ts";
import type { FormPreview } from "../../api/generated/routes.schemas.ts";
import { readForm } from "./form-text.ts";

export type PreviewLanguage = "ja" | "en";

/** The page of what is being written, and what prevents publishing it, once the typing rests. A question that is out of date is aborted. */
export function usePreview(
  key: string,
  text: string,
  language: PreviewLanguage,
): { preview: FormPreview | undefined; error: unknown; isCurrent: boolean } {
  const [shown] = useDebouncedValue(text, 300);
  const preview = useQuery({
    queryKey: ["form-preview", key, shown, language],
    queryFn: ({ signal }) => postFormsPreview({ definition: { key, ...readForm(shown) }, language }, { signal }),
    gcTime: 60_000,
    placeholderData: keepPreviousData,
  });
  return { preview: preview.data, error: preview.error, isCurrent: shown === text && !preview.isPlaceholderData && preview.isSuccess };
}

import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SequenceProblem, SequenceStep } from "../../api/generated/routes.schemas.ts";
import { postSequencesLint } from "../../api/generated/sequences.ts";
import { languageNow } from "../../app/words.ts";
import type { Mark } from "../../editors/mark.ts";

export interface Lint {
  /** The text that was judged: the newest one, or the one before it while the answer is on its way. */
  source: string;
  problems: readonly SequenceProblem[];
  steps: readonly SequenceStep[] | null;
}

const nothing: Lint = { source: "", problems: [], steps: null };

/** The API's judgement of a text, once the typing rests. A question that is out of date is aborted. */
export function useLint(text: string, enabled: boolean): Lint & { isCurrent: boolean } {
  const [source] = useDebouncedValue(text, 300);
  const lint = useQuery({
    queryKey: ["lint", source],
    queryFn: async ({ signal }): Promise<Lint> => ({ source, ...(await postSequencesLint({ source }, { signal })) }),
    enabled: enabled && source !== "",
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
  });
  const data = lint.data ?? nothing;
  return { ...data, isCurrent: data.source === text };
}

/** The problems as marks in the text. */
export function useMarks(lint: Lint, fixLabel: string, change: ((text: string) => void) | null): readonly Mark[] {
  const language = languageNow();
  const { source, problems } = lint;
  return useMemo(() => {
    const starts = lineStarts(source);
    const placeOf = (line: number, column: number) => Math.min((starts[line - 1] ?? source.length) + column - 1, source.length);
    return problems.map(({ line, column, severity, texts, fix }): Mark => {
      const from = placeOf(line, column);
      const word = /^["']?[^\s,{}[\]"']+["']?/.exec(source.slice(from))?.[0] ?? "";
      const hint = texts.hint?.[language];
      return {
        from,
        to: from + word.length,
        severity,
        message: [texts.message[language], hint].filter(Boolean).join(" "),
        fix:
          fix === null || change === null
            ? null
            : {
                label: fixLabel,
                apply: () => {
                  const start = placeOf(fix.line, fix.column);
                  change(source.slice(0, start) + fix.text + source.slice(start + fix.length));
                },
              },
      };
    });
  }, [source, problems, language, fixLabel, change]);
}

function lineStarts(source: string): number[] {
  return [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

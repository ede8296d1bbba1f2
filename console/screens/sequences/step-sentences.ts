import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SequenceStep } from "../../api/generated/routes.schemas.ts";
import { getSequencesKey, getSequencesKeyVersionsVersion } from "../../api/generated/sequences.ts";
import { orNull } from "../../api/or-null.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { readable } from "./step-names.ts";
import { useNames } from "./use-names.ts";

interface StepSentences {
  /** In the order of the file, with their numbers: two steps may do the same. */
  steps: readonly { value: string; label: string }[];
  /** What the step does; its id until that is known, and for a step of another version. */
  sentenceOf: (id: string) => string;
}

/** What the steps of a sequence do, in words. Of the version that leads enter now, unless another is given. */
export function useStepSentences(sequence: string | undefined, version?: number): StepSentences {
  const mayRead = useMay("definitions:read");
  // A list does not wait for its words: until they are there, a step has its id.
  const names = useNames({ useSuspense: false });
  const key = sequence ?? "";
  const isAsked = mayRead && sequence !== undefined;
  const page = useQuery({
    queryKey: ["sequence", key, "page"],
    queryFn: ({ signal }) => orNull(getSequencesKey(key, { signal })),
    enabled: isAsked && version === undefined,
  });
  const wanted = version ?? page.data?.version ?? page.data?.newestVersion;
  const published = useQuery({
    queryKey: ["sequence", key, "version", wanted],
    queryFn: ({ signal }) => orNull(getSequencesKeyVersionsVersion(key, wanted ?? 0, { signal })),
    enabled: isAsked && wanted !== undefined,
  });
  const language = languageNow();
  return useMemo(() => {
    const known = new Map(flatSteps(published.data?.steps ?? []).map((step) => [step.id, readable(step.sentence[language], names)]));
    return {
      steps: [...known].map(([value, sentence], index) => ({ value, label: `${index + 1}. ${sentence}` })),
      sentenceOf: (id) => known.get(id) ?? id,
    };
  }, [published.data, names, language]);
}

function flatSteps(steps: readonly SequenceStep[]): SequenceStep[] {
  return steps.flatMap((step) => [step, ...step.ways.flatMap((way) => flatSteps(way.steps))]);
}

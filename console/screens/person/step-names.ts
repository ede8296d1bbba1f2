import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { EnrolmentPath, EnrolmentPathStepsItem, SequenceStep } from "../../api/generated/routes.schemas.ts";
import { getSequencesKeyVersionsVersion } from "../../api/generated/sequences.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { useNames } from "../sequences/use-names.ts";
import { messageNumber } from "./message-number.ts";
import { stepName } from "./step-name.ts";

/** What the steps of a journey are called by people who never saw its YAML: "3通目「件名」", or what the step does. */
export function useStepNames(path: EnrolmentPath): (step: EnrolmentPathStepsItem) => string {
  const { t } = useTranslation("person");
  const mayRead = useMay("definitions:read");
  const { templates, events } = useNames();
  const { data } = useQuery({
    queryKey: ["sequence", path.sequence, "version", path.version],
    queryFn: ({ signal }) => getSequencesKeyVersionsVersion(path.sequence, path.version, { signal }),
    enabled: mayRead,
    staleTime: Number.POSITIVE_INFINITY,
  });
  // A message that goes by mail or LINE is called by its subject.
  const titles = new Map(
    [...Object.values(templates).flat(), ...(templates.email ?? []), ...events].map(({ value, name }) => [value, name]),
  );
  const sentences = new Map(flatten(data?.steps ?? []).map(({ id, sentence }) => [id, sentence[languageNow()]]));
  return ({ id, kind }) => {
    const sentence = sentences.get(id);
    const name = sentence === undefined ? null : stepName(kind, sentence, titles);
    if (kind === "send") return t("steps.message", { number: messageNumber(path, id), name: name ?? id });
    return name ?? `${t(`steps.kinds.${kind}`, { defaultValue: kind })} ${id}`;
  };
}

function flatten(steps: readonly SequenceStep[]): SequenceStep[] {
  return steps.flatMap((step) => [step, ...step.ways.flatMap((way) => flatten(way.steps))]);
}

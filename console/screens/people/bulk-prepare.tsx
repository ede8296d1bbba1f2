import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { postBulk } from "../../api/generated/bulk.ts";
import type { PostBulkBodyAction, PostBulkBodyParameters } from "../../api/generated/routes.schemas.ts";
import { useSession } from "../../app/session.ts";
import { AskReason } from "../../parts/ask.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { useSequenceTitles } from "../../parts/sequence-titles.ts";
import { TagField } from "../../parts/tag-field.tsx";
import { UntilField } from "../../parts/until-field.tsx";
import { instantAt } from "../../parts/wall-clock.ts";
import { useStepSentences } from "../sequences/step-sentences.ts";
import type { PeopleFilter } from "./search.ts";

export type BulkSet = { ids: string[] } | { filter: PeopleFilter };

interface BulkPrepareProps {
  action: PostBulkBodyAction;
  set: BulkSet;
  close: () => void;
  show: (bulkId: string) => void;
}

/** Asks what the act needs, and has the server freeze its set. Nothing happens to anybody yet. */
export function BulkPrepare({ action, set, close, show }: BulkPrepareProps) {
  const { t } = useTranslation("people");
  const { zone } = useSession();
  const sequences = useSequenceTitles();
  const kept = useKeptPlace(`bulk ${action}`);
  const [tag, setTag] = useKept(kept, "tag", "");
  const [sequence, setSequence] = useKept<string | null>(kept, "sequence", null);
  const [step, setStep] = useKept<string | null>(kept, "step", null);
  const { steps } = useStepSentences(action === "enrol" ? (sequence ?? undefined) : undefined);
  const [until, setUntil] = useKept(kept, "until", "");
  const isTag = action === "tag" || action === "untag";
  const ofSequence = action === "exit" || action === "enrol";
  const parameters: PostBulkBodyParameters = {
    ...(isTag && { tag: tag.normalize("NFKC").trim() }),
    ...(sequence !== null && { sequence }),
    ...(action === "enrol" && step !== null && { step }),
    ...(action === "pause" && until !== "" && { until: instantAt(until, zone).toISOString() }),
  };
  return (
    <AskReason
      kept={kept}
      opened
      close={close}
      title={t(`bulk.actions.${action}.title`)}
      explanation={t("bulk.prepareHint")}
      action={t("bulk.prepare")}
      act={async (reason) => {
        const { id } = await postBulk({ action, ...set, parameters, reason });
        show(id);
      }}
    >
      {isTag && <TagField data-autofocus required label={t("tag")} maxLength={64} value={tag} onChange={setTag} openOnFocus={false} />}
      {(ofSequence || action === "pause" || action === "resume") && (
        <Select
          label={t("filters.sequence")}
          data-autofocus={ofSequence || undefined}
          openOnFocus={false}
          required={ofSequence}
          clearable={!ofSequence}
          searchable
          placeholder={ofSequence ? undefined : t("bulk.allSequences")}
          value={sequence}
          onChange={(value) => {
            setSequence(value);
            setStep(null);
          }}
          data={sequences}
        />
      )}
      {action === "enrol" && (
        <Select
          label={t("bulk.step")}
          clearable
          searchable
          disabled={sequence === null}
          placeholder={t("bulk.firstStep")}
          value={step}
          onChange={setStep}
          data={[...steps]}
        />
      )}
      {action === "pause" && <UntilField value={until} change={setUntil} />}
    </AskReason>
  );
}

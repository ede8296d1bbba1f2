import { Radio, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { SequencePage } from "../../api/generated/routes.schemas.ts";
import { postSequencesKeyRetire, postSequencesKeyRevert } from "../../api/generated/sequences.ts";
import { AskReason } from "../../parts/ask.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { tellDone } from "../../parts/undo.tsx";

type Underway = "finish" | "out";

/** Nobody enters it any more. Those on their way finish, which can be undone, or are moved out, which cannot. */
export function Retire({ sequenceKey, page, close }: { sequenceKey: string; page: SequencePage; close: () => void }) {
  const { t } = useTranslation("sequences");
  const queries = useQueryClient();
  const kept = useKeptPlace("retire");
  const [underway, setUnderway] = useKept<Underway>(kept, "underway", "finish");
  const { running, paused, parked } = page.counts;
  const people = running + paused + parked;
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: ["sequence", sequenceKey] });
    void queries.invalidateQueries({ queryKey: ["sequences"] });
  };
  return (
    <AskReason
      kept={kept}
      opened
      close={close}
      title={t("retire.title", { title: page.title })}
      explanation={t("retire.what")}
      action={t("retire.do")}
      danger
      act={async (reason) => {
        const { version } = page;
        const retired = await postSequencesKeyRetire(sequenceKey, { underway, reason });
        await refresh();
        const undo = async () => {
          await postSequencesKeyRevert(sequenceKey, { version: version ?? page.newestVersion, note: t("retire.undoNote") });
          await refresh();
        };
        if (retired.ended === 0) tellDone(t("retire.done"), undo, [sequenceKey]);
        else tellDone(t("retire.doneOut", { count: retired.ended }));
      }}
    >
      {people > 0 && (
        <Radio.Group label={t("retire.underway", { count: people })} value={underway} onChange={(value) => setUnderway(value as Underway)}>
          <Stack gap="xs" mt={6}>
            <Radio value="finish" label={t("retire.finish")} description={t("retire.finishHint")} />
            <Radio value="out" label={t("retire.out")} description={t("retire.outHint")} />
          </Stack>
        </Radio.Group>
      )}
      <Text size="sm" c="dimmed">
        {t(underway === "out" && people > 0 ? "retire.noUndo" : "retire.back")}
      </Text>
    </AskReason>
  );
}

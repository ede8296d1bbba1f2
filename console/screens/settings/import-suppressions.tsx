import { Alert, Button, FileInput, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SuppressionReport } from "../../api/generated/routes.schemas.ts";
import { postSuppressionsImport } from "../../api/generated/suppressions.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { type KeptPlace, useKept, useKeptPlace } from "../../parts/kept.ts";
import { readText } from "../../parts/read-text.ts";
import { sentenceOf } from "../../parts/states.tsx";
import { Choice } from "./add-suppression.tsx";
import { channels, partsOf, type SuppressionChannel, type SuppressionScope, scopes, sumReports } from "./suppression-choices.ts";

type Sum = Omit<SuppressionReport, "dryRun"> & { dryRun: boolean };

/** A file or pasted lines: first what would happen, then the deed, then what came of it. */
export function ImportSuppressions({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation("settings");
  const kept = useKeptPlace("suppressions");
  return (
    <FormModal kept={kept} opened={opened} onClose={close} size="lg" title={t("suppressions.importTitle")}>
      <ImportForm kept={kept} close={close} />
    </FormModal>
  );
}

function ImportForm({ kept, close }: { kept: KeptPlace; close: () => void }) {
  const { t } = useTranslation(["settings", "common"]);
  const queries = useQueryClient();
  const [channel, setChannel] = useKept<SuppressionChannel>(kept, "channel", "email");
  const [scope, setScope] = useKept<SuppressionScope>(kept, "scope", "all");
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useKept(kept, "text", "");
  const [reason, setReason] = useKept(kept, "reason", "");
  const [sum, setSum] = useState<Sum | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isAsked, setIsAsked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  // What was examined is no longer what would be taken in.
  const changing =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      setSum(null);
      set(value);
    };
  const isMissing = text.trim() === "";
  const run = async (dryRun: boolean) => {
    setIsAsked(true);
    if (isMissing || reason.trim() === "") return;
    setIsBusy(true);
    setError(null);
    try {
      const reports = [];
      for (const part of partsOf(text)) {
        const report = await postSuppressionsImport({ channel, scope, text: part.text, dryRun, reason: reason.trim() });
        reports.push({ ...report, before: part.before });
      }
      setSum({ ...sumReports(reports), dryRun });
      if (dryRun) return;
      kept.settle();
      await queries.invalidateQueries({ queryKey: ["suppressions"] });
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  const isDone = sum !== null && !sum.dryRun;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run(sum === null);
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t("suppressions.importWhat")}</Text>
        {!isDone && (
          <>
            <Group gap="md">
              <Choice
                label={t("suppressions.channel")}
                value={channel}
                change={changing(setChannel)}
                values={channels}
                labelOf={(one) => t(`suppressions.channels.${one}`)}
              />
              <Choice
                label={t("suppressions.scope")}
                value={scope}
                change={changing(setScope)}
                values={scopes}
                labelOf={(one) => t(`suppressions.scopes.${one}`)}
              />
            </Group>
            <FileInput
              label={t("suppressions.file")}
              placeholder={t("suppressions.fileHint")}
              accept=".csv,.txt,text/csv,text/plain"
              leftSection={<IconFileUpload size={16} aria-hidden />}
              clearable
              clearButtonProps={{ "aria-label": t("suppressions.fileClear") }}
              value={file}
              onChange={(chosen) => {
                setFile(chosen);
                if (chosen !== null) void chosen.arrayBuffer().then((bytes) => changing(setText)(readText(bytes)));
              }}
            />
            <Textarea
              label={t("suppressions.lines")}
              description={t("suppressions.linesHint")}
              autosize
              minRows={4}
              maxRows={8}
              value={text}
              onChange={(event) => changing(setText)(event.currentTarget.value)}
              error={isAsked && isMissing ? t("suppressions.linesMissing") : undefined}
            />
            <Textarea
              label={t("reason.label", { ns: "common" })}
              description={t("reason.kept", { ns: "common" })}
              autosize
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={isAsked && reason.trim() === "" ? t("reason.missing", { ns: "common" }) : undefined}
            />
          </>
        )}
        {sum !== null && <Report sum={sum} />}
        {error !== null && (
          <Alert color="red" variant="light" role="alert">
            {sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" }))}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t(isDone ? "close" : "cancel", { ns: "common" })}
          </Button>
          {!isDone && (
            <Button type="submit" loading={isBusy} disabled={sum?.added === 0}>
              {sum === null ? t("suppressions.check") : t("suppressions.importDo", { count: sum.added })}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

const SHOWN_LINES = 20;

function Report({ sum: { dryRun, lines, added, known, bad, badLines } }: { sum: Sum }) {
  const { t } = useTranslation("settings");
  const shown = badLines.slice(0, SHOWN_LINES).join(t("comma"));
  return (
    <Alert
      color={bad > 0 ? "yellow" : "green"}
      variant="light"
      role="status"
      title={t(dryRun ? "suppressions.would" : "suppressions.done")}
    >
      <div>{t("suppressions.sum", { lines, added, known })}</div>
      {bad > 0 && <div>{t("suppressions.bad", { count: bad, lines: shown })}</div>}
    </Alert>
  );
}

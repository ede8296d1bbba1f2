import { Alert, Button, Group, Stack, Text, Textarea, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import type { SequencePage } from "../../api/generated/routes.schemas.ts";
import { postSequencesKeyPublish } from "../../api/generated/sequences.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import type { DraftHandle } from "../../editors/draft/use-draft.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { Loading, sentenceOf } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { Differences } from "./differences.tsx";
import { readHead } from "./head-source.ts";
import { Impact } from "./impact.tsx";
import { draftKey } from "./sequence-draft.ts";
import { useLint } from "./use-lint.ts";

interface PublishProps {
  sequenceKey: string;
  page: SequencePage | null;
  draft: DraftHandle;
}

/** What publishing changes, before the button: problems, differences in words, and who stays where they are. */
export function Publish({ sequenceKey, page, draft }: PublishProps) {
  const { t } = useTranslation("sequences");
  const { t: common } = useTranslation();
  const { open } = useSearch({ from: "/shell/sequences/$key" });
  const navigate = useNavigate({ from: "/sequences/$key" });
  const queries = useQueryClient();
  const opened = open === "publish";
  const mayReadPeople = useMay("people:read");
  const lint = useLint(draft.text, opened);
  const kept = useKeptPlace("publish");
  const [note, setNote] = useKept(kept, "note", "");
  const [error, setError] = useState<unknown>(null);
  const [isActing, setIsActing] = useState(false);
  const { save, revision, hasUnsaved } = draft;
  const latestSave = useRef(save);
  latestSave.current = save;
  useEffect(() => {
    if (opened) void latestSave.current();
  }, [opened]);
  const close = () => void navigate({ search: ({ open: _, ...rest }) => rest });
  const errors = lint.problems.filter(({ severity }) => severity === "error");
  const warnings = lint.problems.filter(({ severity }) => severity === "warning");
  const underway = page === null ? 0 : page.counts.running + page.counts.paused + page.counts.parked;
  const publish = async () => {
    if (revision === null) return;
    setIsActing(true);
    setError(null);
    try {
      const words = note.trim();
      const made = await postSequencesKeyPublish(sequenceKey, words === "" ? {} : { note: words }, {
        headers: { "if-match": `"${revision}"` },
      });
      kept.forget();
      close();
      queries.setQueryData(draftKey(sequenceKey), null);
      await queries.invalidateQueries({ queryKey: ["sequence", sequenceKey] });
      void queries.invalidateQueries({ queryKey: ["sequences"] });
      tellDone(made.changed ? t("publish.done", { version: made.version }) : t("publish.same"), undefined, [sequenceKey]);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsActing(false);
    }
  };
  return (
    <FormModal kept={kept} opened={opened} onClose={close} title={t("publish.title")} size="xl">
      <Stack gap="md">
        {hasUnsaved ? (
          <Loading lines={3} />
        ) : revision === null ? (
          <Text size="sm">{t("publish.nothing")}</Text>
        ) : (
          <section>
            <Title order={3}>{t("publish.changes")}</Title>
            {page === null ? (
              <Text size="sm">{t(readHead(draft.text).enter === null ? "publish.firstManual" : "publish.first")}</Text>
            ) : (
              <Differences sequenceKey={sequenceKey} from="newest" to="draft" revision={revision} />
            )}
          </section>
        )}
        {underway > 0 &&
          (mayReadPeople && !hasUnsaved && revision !== null && errors.length === 0 ? (
            <Impact sequenceKey={sequenceKey} revision={revision} />
          ) : (
            <Text size="sm">{t("publish.stay", { count: underway })}</Text>
          ))}
        {[...errors, ...warnings].length > 0 && (
          <Alert
            color={errors.length > 0 ? "red" : "yellow"}
            variant="light"
            title={t(errors.length > 0 ? "publish.errors" : "publish.warnings")}
          >
            <ul style={{ margin: 0, paddingInlineStart: "1.2rem" }}>
              {[...errors, ...warnings].slice(0, 12).map(({ line, column, code, texts }) => (
                <li key={`${line} ${column} ${code}`}>
                  {t("yaml.place", { line })} {texts.message[languageNow()]}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <Textarea
          label={t("publish.note")}
          description={t("publish.noteHint")}
          autosize
          minRows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={error === null ? undefined : sentenceOf(error, common("failure.noConnection"), common("failure.unknown"))}
        />
        <Group justify="flex-end">
          {error instanceof Problem && error.code === "base-outdated" && (
            <Button variant="default" onClick={() => void draft.rebase().then((saved) => saved && setError(null))}>
              {t("publish.rebase")}
            </Button>
          )}
          <Button variant="default" onClick={close}>
            {common("cancel")}
          </Button>
          <Button
            loading={isActing}
            disabled={errors.length > 0 || hasUnsaved || revision === null || !lint.isCurrent}
            onClick={() => void publish()}
          >
            {t("publish.do")}
          </Button>
        </Group>
      </Stack>
    </FormModal>
  );
}

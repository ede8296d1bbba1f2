import { Alert, Button, Group, Modal, Stack, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { postFormsKeyPublish } from "../../api/generated/forms.ts";
import type { Form, FormPreviewProblemsItem } from "../../api/generated/routes.schemas.ts";
import { CompareParts } from "../../editors/draft/compare-parts.tsx";
import type { DraftHandle } from "../../editors/draft/use-draft.ts";
import { Loading, sentenceOf } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { draftKey, formParts } from "./form-draft.ts";
import { writeForm } from "./form-text.ts";
import { ProblemList } from "./problem-list.tsx";

interface PublishProps {
  formKey: string;
  published: Form | null;
  draft: DraftHandle;
  problems: readonly FormPreviewProblemsItem[];
  /** The problems are those of the text as it is. */
  isJudged: boolean;
}

/** What publishing changes, before the button. */
export function Publish({ formKey, published, draft, problems, isJudged }: PublishProps) {
  const { t } = useTranslation("forms");
  const { t: common } = useTranslation();
  const { open } = useSearch({ from: "/shell/forms/$key" });
  const navigate = useNavigate({ from: "/forms/$key" });
  const queries = useQueryClient();
  const opened = open === "publish";
  const [error, setError] = useState<unknown>(null);
  const [isActing, setIsActing] = useState(false);
  const { save, revision, hasUnsaved } = draft;
  const latestSave = useRef(save);
  latestSave.current = save;
  useEffect(() => {
    if (opened) void latestSave.current();
  }, [opened]);
  const close = () => {
    setError(null);
    void navigate({ search: ({ open: _, ...rest }) => rest });
  };
  const publish = async () => {
    if (revision === null) return;
    setIsActing(true);
    setError(null);
    try {
      const made = await postFormsKeyPublish(formKey, { headers: { "if-match": `"${revision}"` } });
      close();
      queries.setQueryData(draftKey(formKey), null);
      await queries.invalidateQueries({ queryKey: ["forms"] });
      tellDone(made.changed ? t("publish.done", { version: made.version }) : t("publish.same"));
    } catch (refused) {
      setError(refused);
    } finally {
      setIsActing(false);
    }
  };
  return (
    <Modal opened={opened} onClose={close} title={t("publish.title")} size="xl" closeButtonProps={{ "aria-label": common("close") }}>
      <Stack gap="md">
        {problems.length > 0 ? (
          <Alert color="red" variant="light" title={t("publish.mend")}>
            <ProblemList problems={problems} text={draft.text} />
          </Alert>
        ) : published === null ? (
          <Text size="sm">{t("publish.first")}</Text>
        ) : (
          <section>
            <Title order={3}>{t("publish.changes")}</Title>
            <CompareParts
              key={draft.text}
              parts={formParts}
              before={{ label: t("publish.before"), text: writeForm(published.definition) }}
              after={{ label: t("publish.after"), text: draft.text }}
            />
          </section>
        )}
        {problems.length === 0 && <Text size="sm">{t("publish.what")}</Text>}
        {(hasUnsaved || !isJudged) && error === null && <Loading lines={1} />}
        {error !== null && (
          <Text size="sm" c="var(--parked)" role="alert">
            {sentenceOf(error, common("failure.noConnection"), common("failure.unknown"))}
          </Text>
        )}
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
            disabled={problems.length > 0 || hasUnsaved || revision === null || !isJudged}
            onClick={() => void publish()}
          >
            {t("publish.do")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

import { Alert, Button, Group, Tabs, Text } from "@mantine/core";
import { IconCode, IconGitCompare, IconHistory, IconPencil, IconShare } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { deleteDraftsFormsKey, getDraftsFormsKeySaves } from "../../api/generated/forms.ts";
import type { Draft, Form } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { ConflictChoice } from "../../editors/draft/conflict-choice.tsx";
import { DraftMenu } from "../../editors/draft/draft-menu.tsx";
import { DraftState } from "../../editors/draft/draft-state.tsx";
import { Saves } from "../../editors/draft/saves.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Loading } from "../../parts/states.tsx";
import { asDraft, draftKey, draftName, formParts, useFormDraft } from "./form-draft.ts";
import { FormEdit } from "./form-edit.tsx";
import { formAsYaml, inLanguage, readForm, writeForm } from "./form-text.ts";
import classes from "./forms.module.css";
import { useKnown } from "./known.ts";
import { OnLeave } from "./on-leave.tsx";
import { PreviewPane } from "./preview-pane.tsx";
import { ProblemList } from "./problem-list.tsx";
import { Publish } from "./publish.tsx";
import { tabs } from "./search.ts";
import { Share } from "./share.tsx";
import { SourceText } from "./source-text.tsx";
import { type PreviewLanguage, usePreview } from "./use-preview.ts";
import { Versions } from "./versions.tsx";

interface EditingProps {
  formKey: string;
  /** Null before it was ever published. */
  published: Form | null;
  draft: Draft | null;
}

export function Editing({ formKey, published, draft: server }: EditingProps) {
  const { t } = useTranslation("forms");
  const { t: drafts } = useTranslation("drafts");
  const queries = useQueryClient();
  const { tab } = useSearch({ from: "/shell/forms/$key" });
  const navigate = useNavigate({ from: "/forms/$key" });
  const mayWrite = useMay("definitions:write");
  const draft = useFormDraft(formKey, server, published);
  const known = useKnown();
  const [language, setLanguage] = useState<PreviewLanguage>(languageNow());
  const { preview, error, isCurrent } = usePreview(formKey, draft.text, language);
  const form = readForm(draft.text);
  const problems = preview?.problems ?? [];
  const isUnchanged = draft.revision === null && !draft.hasUnsaved;
  const change = (next: typeof form) => draft.change(writeForm(next));
  return (
    <>
      <PageHead
        title={inLanguage(form.title, languageNow()) || formKey}
        actions={
          <Group gap="xs">
            <DraftState draft={draft} />
            {mayWrite && (
              <Button
                disabled={isUnchanged}
                title={isUnchanged ? t("publish.nothing") : undefined}
                onClick={() => void navigate({ search: (before) => ({ ...before, open: "publish" }) })}
              >
                {t("publish.open")}
              </Button>
            )}
            {mayWrite && (
              <DraftMenu
                name={draftName(formKey)}
                draft={draft}
                isPublished={published !== null}
                discard={(options) => deleteDraftsFormsKey(formKey, options)}
                discarded={async () => {
                  queries.setQueryData(draftKey(formKey), null);
                  void queries.invalidateQueries({ queryKey: ["forms", "list"] });
                  if (published === null) await navigate({ to: "/forms" });
                }}
              />
            )}
          </Group>
        }
      >
        {formKey} · {published === null ? t("state.unpublished") : t("versions.version", { version: published.version })}
        {published !== null && draft.revision !== null && ` · ${t("state.draft")}`}
      </PageHead>
      {draft.restored && (
        <Alert color="green" variant="light" mb="md">
          {drafts("restored")}
        </Alert>
      )}
      <Tabs
        value={tab ?? "edit"}
        onChange={(value) => {
          const chosen = tabs.find((one) => one === value);
          void navigate({ search: chosen === undefined ? {} : { tab: chosen } });
        }}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="edit" leftSection={<IconPencil size={16} aria-hidden />}>
            {t("tab.edit")}
          </Tabs.Tab>
          <Tabs.Tab value="share" leftSection={<IconShare size={16} aria-hidden />}>
            {t("tab.share")}
          </Tabs.Tab>
          {published !== null && (
            <Tabs.Tab value="versions" leftSection={<IconGitCompare size={16} aria-hidden />}>
              {t("tab.versions")}
            </Tabs.Tab>
          )}
          <Tabs.Tab value="saves" leftSection={<IconHistory size={16} aria-hidden />}>
            {t("tab.saves")}
          </Tabs.Tab>
          <Tabs.Tab value="yaml" leftSection={<IconCode size={16} aria-hidden />}>
            {t("tab.yaml")}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="edit">
          <div className={classes.bench}>
            <OnLeave left={draft.save}>
              {known === undefined ? (
                <Loading lines={12} />
              ) : (
                <FormEdit
                  form={form}
                  known={known}
                  change={mayWrite ? change : undefined}
                  errorAt={(path) => problems.find((problem) => problem.path === path)?.message[languageNow()]}
                />
              )}
            </OnLeave>
            <div className={classes.beside}>
              {problems.length > 0 && (
                <Sheet title={t("toMend", { count: problems.length })} tone="warn">
                  <ProblemList problems={problems} text={draft.text} />
                </Sheet>
              )}
              <PreviewPane preview={preview} error={error} language={language} choose={setLanguage} />
            </div>
          </div>
        </Tabs.Panel>
        <Tabs.Panel value="share">
          <Share published={published} />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <Versions formKey={formKey} draft={draft} />
        </Tabs.Panel>
        <Tabs.Panel value="saves">
          <Saves
            queryKey={["drafts", "form", formKey, "saves"]}
            read={async (options) => (await getDraftsFormsKeySaves(formKey, options)).items.map(asDraft)}
            draft={draft}
            parts={formParts}
          />
        </Tabs.Panel>
        <Tabs.Panel value="yaml">
          <Sheet title={t("tab.yaml")}>
            <Text size="sm" c="dimmed" mb="xs">
              {t("yaml.what")}
            </Text>
            <SourceText label={t("tab.yaml")}>{formAsYaml(draft.text)}</SourceText>
          </Sheet>
        </Tabs.Panel>
      </Tabs>
      <Publish formKey={formKey} published={published} draft={draft} problems={problems} isJudged={isCurrent} />
      <ConflictChoice draft={draft} parts={formParts} />
    </>
  );
}

import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { getFormsKey, putDraftsFormsKey } from "../../api/generated/forms.ts";
import type { ListedForm } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { useKeptPlace } from "../../parts/kept.ts";
import { useKeptForm } from "../../parts/kept-form.ts";
import { sentenceOf } from "../../parts/states.tsx";
import { emptyForm, inLanguage, readForm, writeForm } from "./form-text.ts";
import { useKnown } from "./known.ts";

/** Begins a form as a draft and opens it. Nobody sees it until it is published. */
export function NewForm({ opened, close, others }: { opened: boolean; close: () => void; others: readonly ListedForm[] }) {
  const { t } = useTranslation("forms");
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const known = useKnown();
  const [isActing, setIsActing] = useState(false);
  const copyable = others.filter(({ url }) => url !== null);
  const kept = useKeptPlace("form new");
  const form = useKeptForm(kept, {
    initialValues: { title: "", key: "", of: null as string | null },
    validate: {
      title: (title) => (title.trim() === "" ? t("new.titleMissing") : null),
      key: (key) =>
        !/^[a-z][a-z0-9-]{0,63}$/.test(key) ? t("new.keyForm") : others.some((other) => other.key === key) ? t("new.keyTaken") : null,
    },
  });
  const begin = form.onSubmit(async ({ title, key, of }) => {
    setIsActing(true);
    try {
      const purpose = known?.wordings.find((wording) => wording.key === "purpose")?.key ?? "";
      const from = of === null ? { ...emptyForm, purpose } : readForm(writeForm((await getFormsKey(of)).definition));
      await putDraftsFormsKey(key, { definition: { ...from, title: { [languageNow()]: title.trim() } }, baseVersion: null });
      kept.settle();
      await queries.invalidateQueries({ queryKey: ["forms", "list"] });
      close();
      await navigate({ to: "/forms/$key", params: { key } });
    } catch (refused) {
      const isTaken = refused instanceof Problem && refused.status === 412;
      form.setErrors({ key: isTaken ? t("new.keyTaken") : sentenceOf(refused, common("failure.noConnection"), common("failure.unknown")) });
    } finally {
      setIsActing(false);
    }
  });
  return (
    <FormModal kept={kept} opened={opened} onClose={close} title={t("new.open")}>
      <form onSubmit={begin} noValidate>
        <Stack gap="md">
          <TextInput
            data-autofocus
            label={t("edit.title")}
            placeholder={t("new.titleSample")}
            maxLength={300}
            {...form.getInputProps("title")}
          />
          <TextInput
            label={t("new.key")}
            description={t("new.keyHint")}
            placeholder={t("new.keySample")}
            autoCapitalize="off"
            spellCheck={false}
            maxLength={64}
            {...form.getInputProps("key")}
          />
          {copyable.length > 0 && (
            <Select
              label={t("new.of")}
              description={t("new.ofHint")}
              placeholder={t("new.empty")}
              clearable
              data={copyable.map(({ key, title }) => ({ value: key, label: inLanguage(title, languageNow()) || key }))}
              {...form.getInputProps("of")}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {common("cancel")}
            </Button>
            <Button type="submit" loading={isActing}>
              {t("new.do")}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormModal>
  );
}

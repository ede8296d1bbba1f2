import { Button, Group, Radio, Select, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import type { Sequence } from "../../api/generated/routes.schemas.ts";
import { postSequences } from "../../api/generated/sequences.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { useKeptPlace } from "../../parts/kept.ts";
import { useKeptForm } from "../../parts/kept-form.ts";
import { sentenceOf } from "../../parts/states.tsx";

const beginnings = ["empty", "follow-up", "reminder", "copy"] as const;
type Beginning = (typeof beginnings)[number];

/** Begins a sequence as a draft and opens it. Nobody enters it until it is published. */
export function NewSequence({ opened, close, others }: { opened: boolean; close: () => void; others: readonly Sequence[] }) {
  const { t } = useTranslation("sequences");
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isActing, setIsActing] = useState(false);
  const copyable = others.filter(({ version, retired }) => version !== null || retired);
  const kept = useKeptPlace("sequence new");
  const form = useKeptForm(kept, {
    initialValues: { title: "", key: "", begin: "empty" as Beginning, of: null as string | null },
    validate: {
      title: (title) => (title.trim() === "" ? t("new.titleMissing") : null),
      key: (key) =>
        !/^[a-z0-9][a-z0-9-]{0,63}$/.test(key) ? t("new.keyForm") : others.some((other) => other.key === key) ? t("new.keyTaken") : null,
      of: (of, { begin }) => (begin === "copy" && of === null ? t("new.ofMissing") : null),
    },
  });
  const begin = form.onSubmit(async ({ title, key, begin, of }) => {
    setIsActing(true);
    try {
      await postSequences({
        key,
        title: title.trim(),
        from:
          begin === "copy" && of !== null ? { kind: "copy", key: of } : { kind: "starter", starter: begin === "copy" ? "empty" : begin },
      });
      kept.settle();
      await queries.invalidateQueries({ queryKey: ["sequences"] });
      await navigate({ to: `/sequences/${key}` });
    } catch (refused) {
      const sentence = sentenceOf(refused, common("failure.noConnection"), common("failure.unknown"));
      form.setErrors(refused instanceof Problem && refused.issues.length > 0 ? refused.byField() : { key: sentence });
    } finally {
      setIsActing(false);
    }
  });
  return (
    <FormModal kept={kept} opened={opened} onClose={close} title={t("new.open")} size="lg">
      <form onSubmit={begin} noValidate>
        <Stack gap="md">
          <TextInput
            data-autofocus
            label={t("new.title")}
            placeholder={t("new.titleSample")}
            maxLength={200}
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
          <Radio.Group label={t("new.from")} {...form.getInputProps("begin")}>
            <Stack gap="xs" mt={6}>
              {beginnings
                .filter((value) => value !== "copy" || copyable.length > 0)
                .map((value) => (
                  <Radio key={value} value={value} label={t(`new.begin.${value}`)} description={t(`new.about.${value}`)} />
                ))}
            </Stack>
          </Radio.Group>
          {form.values.begin === "copy" && (
            <Select
              label={t("new.of")}
              searchable
              nothingFoundMessage={t("noneFound")}
              data={copyable.map(({ key, title }) => ({ value: key, label: `${title} (${key})` }))}
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

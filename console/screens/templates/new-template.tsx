import { Button, Group, Radio, Select, Stack, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import type { Template } from "../../api/generated/routes.schemas.ts";
import { postTemplates } from "../../api/generated/templates.ts";
import { languageNow } from "../../app/words.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { useKeptPlace } from "../../parts/kept.ts";
import { useKeptForm } from "../../parts/kept-form.ts";
import { keepComposingEnter } from "../../parts/keys.ts";
import { sentenceOf } from "../../parts/states.tsx";
import { titleWords } from "./content.ts";
import { channels, languages, type TemplateChannel, type TemplateLanguage } from "./search.ts";

/** As the API takes it: `folder/name`. */
const keyForm = /^[a-z][a-z0-9-]{0,99}\/[a-z][a-z0-9-]{0,99}$/;

/** Begins a template as a draft and opens it. Nothing uses it until it is published. */
export function NewTemplate({
  opened,
  close,
  others,
  given,
}: {
  opened: boolean;
  close: () => void;
  others: readonly Template[];
  /** Its key, if it is another form of one that exists. */
  given?: string;
}) {
  const { t } = useTranslation("templates");
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isActing, setIsActing] = useState(false);
  const kept = useKeptPlace("template new");
  const form = useKeptForm(kept, {
    initialValues: {
      key: given ?? "",
      channel: "email" as TemplateChannel,
      language: languageNow() as TemplateLanguage,
      begin: "starter" as "starter" | "copy",
      of: null as string | null,
    },
    validate: {
      key: (key, { channel, language }) =>
        !keyForm.test(key)
          ? t("new.keyForm")
          : others.some((other) => other.key === key && other.channel === channel && other.language === language)
            ? t("new.keyTaken")
            : null,
      of: (of, { begin }) => (begin === "copy" && of === null ? t("new.ofMissing") : null),
    },
  });
  const { channel, begin } = form.values;
  const copyable = others.filter((other) => other.channel === channel && other.version !== null);
  const create = form.onSubmit(async ({ key, channel, language, begin, of }) => {
    setIsActing(true);
    try {
      const [copied = "", copiedLanguage] = (of ?? "").split(" ");
      await postTemplates({
        key,
        channel,
        language,
        from: begin === "copy" ? { kind: "copy", key: copied, language: copiedLanguage === "en" ? "en" : "ja" } : { kind: "starter" },
      });
      kept.settle();
      await queries.invalidateQueries({ queryKey: ["templates"] });
      close();
      await navigate({ to: `/templates/${key}`, search: { channel, language } });
    } catch (refused) {
      const sentence = sentenceOf(refused, common("failure.noConnection"), common("failure.unknown"));
      form.setErrors(refused instanceof Problem && refused.issues.length > 0 ? refused.byField() : { key: sentence });
    } finally {
      setIsActing(false);
    }
  });
  return (
    <FormModal kept={kept} opened={opened} onClose={close} title={t("new.open")} size="lg">
      <form onSubmit={create} noValidate onKeyDownCapture={keepComposingEnter}>
        <Stack gap="md">
          <TextInput
            data-autofocus
            label={t("new.key")}
            description={t("new.keyHint")}
            placeholder={t("new.keySample")}
            autoCapitalize="off"
            spellCheck={false}
            maxLength={201}
            readOnly={given !== undefined}
            {...form.getInputProps("key")}
          />
          <Radio.Group
            label={t("channel")}
            {...form.getInputProps("channel")}
            onChange={(value) => form.setValues({ channel: value as TemplateChannel, of: null })}
          >
            <Stack gap="xs" mt={6}>
              {channels.map((value) => (
                <Radio key={value} value={value} label={common(`channel.${value}`)} description={t(`new.about.${value}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Select
            label={t("language")}
            allowDeselect={false}
            w="12rem"
            data={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
            {...form.getInputProps("language")}
          />
          <Radio.Group label={t("new.from")} {...form.getInputProps("begin")}>
            <Group mt={6}>
              <Radio value="starter" label={t("new.begin.starter")} />
              <Radio value="copy" label={t("new.begin.copy")} disabled={copyable.length === 0} />
            </Group>
          </Radio.Group>
          {begin === "copy" && (
            <Select
              label={t("new.of")}
              searchable
              nothingFoundMessage={t("noneFound")}
              data={copyable.map(({ key, language, title }) => ({
                value: `${key} ${language}`,
                label: `${titleWords(title)} (${key}${language === form.values.language ? "" : ` · ${t(`languages.${language}`)}`})`,
              }))}
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

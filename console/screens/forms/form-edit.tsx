import { Checkbox, Group, Select, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FormSketchFieldsItem, FormSketchTopicsItem } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { OrderedRows } from "../../parts/ordered-rows.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { type FormBody, inLanguage, moveTo } from "./form-text.ts";
import classes from "./forms.module.css";
import { type Known, ownFields, topicTitle, useFieldTitle, wordingText } from "./known.ts";
import { LocalField } from "./local-field.tsx";

interface FormEditProps {
  form: FormBody;
  known: Known;
  /** Undefined: it is only looked at. */
  change: ((form: FormBody) => void) | undefined;
  /** What stands beside a field; undefined where nothing is wrong, or it was not written yet. */
  errorAt: (path: string) => string | undefined;
}

/** A form as its parts: words, gift, the consents that it asks for, and its fields. */
export function FormEdit({ form, known, change, errorAt }: FormEditProps) {
  const { t } = useTranslation("forms");
  const put = (part: Partial<FormBody>) => change?.({ ...form, ...part });
  const readOnly = change === undefined;
  const wordingChoices = choices(
    known.wordings.map(({ key, text }) => ({ value: key, label: inLanguage(text, languageNow()) || key })),
    form.purpose,
  );
  return (
    <Stack gap="md">
      <Sheet title={t("edit.words")}>
        <Stack gap="sm">
          <LocalField
            label={t("edit.title")}
            value={form.title}
            change={(title) => put({ title })}
            error={errorAt("title")}
            {...{ readOnly }}
            longest={300}
          />
          <LocalField
            label={t("edit.lead")}
            hint={t("edit.leadHint")}
            value={form.lead}
            change={(lead) => put({ lead })}
            error={errorAt("lead")}
            {...{ readOnly }}
            longest={2_000}
            lines
          />
          <LocalField
            label={t("edit.button")}
            hint={t("edit.buttonHint")}
            value={form.button}
            change={(button) => put({ button })}
            error={errorAt("button")}
            {...{ readOnly }}
            longest={100}
          />
        </Stack>
      </Sheet>
      <Sheet title={t("edit.fields")}>
        <Text size="sm" c="dimmed">
          {t("edit.fieldsWhat")}
        </Text>
        <Fields {...{ form, known, put, readOnly, errorAt }} />
      </Sheet>
      <Sheet title={t("edit.topics")}>
        <Text size="sm" c="dimmed">
          {t("edit.topicsWhat")}
        </Text>
        <Topics {...{ form, known, put, readOnly, errorAt }} />
      </Sheet>
      <Sheet title={t("edit.after")}>
        <Stack gap="sm">
          <div>
            <Select
              label={t("edit.purpose")}
              description={t("edit.purposeHint")}
              data={wordingChoices}
              value={form.purpose === "" ? null : form.purpose}
              onChange={(purpose) => purpose !== null && put({ purpose })}
              renderOption={({ option }) => <WordingOption value={option.value} label={option.label} />}
              readOnly={readOnly}
              allowDeselect={false}
              error={errorAt("purpose")}
            />
            <Quote text={wordingText(known.wordings, form.purpose)} />
          </div>
          <Select
            label={t("edit.document")}
            description={t("edit.documentHint")}
            placeholder={t("edit.none")}
            clearable={!readOnly}
            readOnly={readOnly}
            data={choices(
              known.documents.map(({ key, title }) => ({ value: key, label: title })),
              form.document,
            )}
            value={form.document ?? null}
            onChange={(document) => put({ document: document ?? "" })}
            error={errorAt("document")}
          />
          <Select
            label={t("edit.source")}
            description={t("edit.sourceHint")}
            placeholder={t("edit.none")}
            clearable={!readOnly}
            readOnly={readOnly}
            data={choices(
              known.sources.map(({ key, title }) => ({ value: key, label: title })),
              form.source,
            )}
            value={form.source ?? null}
            onChange={(source) => put({ source: source ?? "" })}
            error={errorAt("source")}
          />
        </Stack>
      </Sheet>
    </Stack>
  );
}

interface PartProps {
  form: FormBody;
  known: Known;
  put: (part: Partial<FormBody>) => void;
  readOnly: boolean;
  errorAt: FormEditProps["errorAt"];
}

function Fields({ form: { fields }, known, put, readOnly, errorAt }: PartProps) {
  const { t } = useTranslation("forms");
  const titleOf = useFieldTitle(known.fields);
  const change = (index: number, part: Partial<FormSketchFieldsItem>) =>
    put({ fields: fields.map((field, place) => (place === index ? { ...field, ...part } : field)) });
  const unused = [...Object.keys(ownFields), ...known.fields.map(({ key }) => key)].filter(
    (key) => !fields.some((field) => field.key === key),
  );
  const add = (key: string | null) => {
    if (key !== null) put({ fields: [...fields, { key, label: ownFields[key] ?? { [languageNow()]: titleOf(key) }, required: false }] });
  };
  return (
    <>
      <p className={classes.always}>
        <b>{t("edit.mail")}</b> {t("edit.mailAlways")}
      </p>
      <OrderedRows
        list="fields"
        label={t("edit.fields")}
        rows={fields}
        idOf={({ key }) => key}
        nameOf={({ key }) => titleOf(key)}
        move={readOnly ? undefined : (from, index) => put({ fields: moveTo(fields, from, index) })}
        remove={(index) => put({ fields: fields.filter((_, place) => place !== index) })}
        render={({ key, label, required = false }, index) => (
          <Stack gap={6}>
            <Group gap="xs" justify="space-between">
              <Text fw={600} size="sm">
                {titleOf(key)}{" "}
                <Text span size="xs" c="dimmed">
                  {key}
                </Text>
              </Text>
              <Checkbox
                label={t("edit.required")}
                aria-label={t("edit.requiredOf", { name: titleOf(key) })}
                checked={required}
                disabled={readOnly}
                onChange={({ currentTarget: { checked } }) => change(index, { required: checked })}
              />
            </Group>
            {errorAt(`fields.${index}.key`) !== undefined && <Wrong>{errorAt(`fields.${index}.key`)}</Wrong>}
            <LocalField
              label={t("edit.label")}
              value={label}
              change={(words) => change(index, { label: words })}
              error={errorAt(`fields.${index}.label`)}
              longest={300}
              of={titleOf(key)}
              {...{ readOnly }}
            />
          </Stack>
        )}
      />
      {!readOnly && (
        <Group align="flex-end" mt="sm">
          <Select
            label={t("edit.addField")}
            placeholder={t("edit.choose")}
            searchable
            w="min(20rem, 100%)"
            nothingFoundMessage={t("edit.nothingLeft")}
            data={unused.map((key) => ({ value: key, label: titleOf(key) }))}
            value={null}
            onChange={add}
          />
          <LinkAnchor to="/settings/fields" size="sm" mb={6}>
            {t("edit.defineField")}
          </LinkAnchor>
        </Group>
      )}
    </>
  );
}

function Topics({ form: { topics }, known, put, readOnly, errorAt }: PartProps) {
  const { t } = useTranslation("forms");
  const change = (index: number, part: Partial<FormSketchTopicsItem>) =>
    put({ topics: topics.map((topic, place) => (place === index ? { ...topic, ...part } : topic)) });
  const unused = known.topics.filter(({ key }) => !topics.some(({ topic }) => topic === key));
  const add = (topic: string | null) => {
    if (topic === null) return;
    const own = known.wordings.find(({ key }) => key === `consent-${topic}` || key === topic);
    put({ topics: [...topics, { topic, wording: own?.key ?? "", required: topics.length === 0 }] });
  };
  return (
    <>
      <OrderedRows
        list="topics"
        label={t("edit.topics")}
        rows={topics}
        idOf={({ topic }) => topic}
        nameOf={({ topic }) => topicTitle(known.topics, topic)}
        move={readOnly ? undefined : (from, index) => put({ topics: moveTo(topics, from, index) })}
        remove={(index) => put({ topics: topics.filter((_, place) => place !== index) })}
        render={({ topic, wording, required = false }, index) => (
          <Stack gap={6}>
            <Group gap="xs" justify="space-between">
              <Text fw={600} size="sm">
                {topicTitle(known.topics, topic)}{" "}
                <Text span size="xs" c="dimmed">
                  {topic}
                </Text>
              </Text>
              <Checkbox
                label={t("edit.topicRequired")}
                aria-label={t("edit.topicRequiredOf", { name: topicTitle(known.topics, topic) })}
                checked={required}
                disabled={readOnly}
                onChange={({ currentTarget: { checked } }) => change(index, { required: checked })}
              />
            </Group>
            {errorAt(`topics.${index}.topic`) !== undefined && <Wrong>{errorAt(`topics.${index}.topic`)}</Wrong>}
            <Select
              label={t("edit.wording")}
              aria-label={t("edit.wordingOf", { name: topicTitle(known.topics, topic) })}
              placeholder={t("edit.choose")}
              readOnly={readOnly}
              allowDeselect={false}
              data={choices(
                known.wordings.map(({ key, text }) => ({ value: key, label: inLanguage(text, languageNow()) || key })),
                wording,
              )}
              renderOption={({ option }) => <WordingOption value={option.value} label={option.label} />}
              value={wording === "" ? null : wording}
              onChange={(value) => value !== null && change(index, { wording: value })}
              error={errorAt(`topics.${index}.wording`)}
            />
            <Quote text={wordingText(known.wordings, wording)} />
          </Stack>
        )}
      />
      {errorAt("topics") !== undefined && <Wrong>{errorAt("topics")}</Wrong>}
      {!readOnly && (
        <Group align="flex-end" mt="sm">
          <Select
            label={t("edit.addTopic")}
            placeholder={t("edit.choose")}
            searchable
            w="min(20rem, 100%)"
            nothingFoundMessage={t("edit.nothingLeft")}
            data={unused.map(({ key, title }) => ({ value: key, label: inLanguage(title, languageNow()) || key }))}
            value={null}
            onChange={add}
          />
          <LinkAnchor to="/settings/topics" size="sm" mb={6}>
            {t("edit.defineTopic")}
          </LinkAnchor>
        </Group>
      )}
    </>
  );
}

function WordingOption({ value, label }: { value: string; label: string }) {
  return (
    <div>
      <Text size="sm" lineClamp={2}>
        {label}
      </Text>
      <Text size="xs" c="dimmed">
        {value}
      </Text>
    </div>
  );
}

function Quote({ text }: { text: string }) {
  return text === "" ? null : <blockquote className={classes.quote}>{text}</blockquote>;
}

function Wrong({ children }: { children: React.ReactNode }) {
  return (
    <Text size="xs" c="var(--parked)" role="alert">
      {children}
    </Text>
  );
}

/** With what is chosen and is gone, so that it can be seen. */
function choices(known: { value: string; label: string }[], chosen: string | undefined): { value: string; label: string }[] {
  return chosen && !known.some(({ value }) => value === chosen) ? [...known, { value: chosen, label: chosen }] : known;
}

import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { sentenceOf } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { differingFields, type ReadDefinition, type Values } from "./definition-values.ts";
import classes from "./settings.module.css";

export interface DefinitionFields {
  values: Values;
  set: (field: string, value: string) => void;
  errors: Readonly<Record<string, string>>;
}

interface DefinitionDialogProps {
  title: string;
  explanation?: ReactNode;
  /** The one that is changed; null: a new one. */
  definition: ReadDefinition | null;
  /** Of a new one, before somebody types. */
  beginning: Values;
  /** In the order in which they stand. */
  fields: readonly string[];
  nameOf: (field: string) => string;
  /** How a value is shown, such as the word for a kind. */
  shown?: (field: string, value: string) => string;
  keyForm: RegExp;
  keyHint: string;
  /** What is wrong with what was typed, by field. */
  check: (values: Values) => Record<string, string>;
  /** `ifMatch`: undefined for a new one. */
  save: (key: string, values: Values, options: { headers: Record<string, string> }) => Promise<unknown>;
  /** All of the list as it is now. */
  readAgain: () => Promise<readonly ReadDefinition[]>;
  close: () => void;
  children: (fields: DefinitionFields) => ReactNode;
}

/** Makes a definition or changes it. What was typed stays when it is refused, and when another person has changed it meanwhile. */
export function DefinitionDialog(props: DefinitionDialogProps) {
  const { title, explanation, definition, beginning, fields, nameOf, shown = (_, value) => value, close } = props;
  const { t } = useTranslation("definitions");
  const { t: common } = useTranslation();
  const kept = useKeptPlace(`definition ${definition?.key ?? title}`);
  const [key, setKey] = useKept(kept, "key", definition?.key ?? "");
  // What was typed is kept with what it was typed over: a change by another person meanwhile is still found.
  const [{ values, etag }, setTyped] = useKept(kept, "typed", { values: definition?.values ?? beginning, etag: definition?.etag });
  const [theirs, setTheirs] = useState<ReadDefinition | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [isSaving, setIsSaving] = useState(false);
  const save = async (match: string | undefined) => {
    const wrong = props.check(values);
    if (definition === null && !props.keyForm.test(key)) wrong.key = props.keyHint;
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    setIsSaving(true);
    try {
      if (definition === null && (await props.readAgain()).some((other) => other.key === key)) return setErrors({ key: t("keyTaken") });
      await props.save(key, values, { headers: match === undefined ? {} : { "if-match": `"${match}"` } });
      tellDone(t(definition === null ? "made" : "saved"));
      close();
    } catch (refused) {
      await explain(refused);
    } finally {
      setIsSaving(false);
    }
  };
  const explain = async (refused: unknown) => {
    const whole = sentenceOf(refused, common("failure.noConnection"), common("failure.unknown"));
    if (!(refused instanceof Problem)) return setErrors({ whole });
    if (refused.status === 412) {
      const now = await props.readAgain().catch(() => []);
      const other = now.find((one) => one.key === key);
      if (other === undefined) return setErrors({ whole });
      setTheirs(other);
      setTyped((now) => ({ ...now, etag: other.etag }));
      return;
    }
    // `title.ja` and `title` both stand beside a field of this dialog.
    const places = Object.entries(refused.byField()).map(([path, message]) => [path.split(".").at(-1) ?? path, message] as const);
    const known = places.filter(([field]) => field === "key" || fields.includes(field));
    setErrors(known.length > 0 ? Object.fromEntries(known) : { whole });
  };
  const differing = theirs === null ? [] : differingFields(values, theirs.values, fields);
  return (
    <FormModal kept={kept} opened onClose={close} title={title} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(etag);
        }}
      >
        <Stack gap="sm">
          {explanation && <Text size="sm">{explanation}</Text>}
          {theirs !== null && (
            <Sheet title={t("changed")} tone="warn">
              <Stack gap="xs">
                {differing.length === 0 ? (
                  <Text size="sm">{t("sameAsMine")}</Text>
                ) : (
                  <dl className={classes.differences}>
                    {differing.map((field) => (
                      <div key={field}>
                        <dt>{nameOf(field)}</dt>
                        <dd>
                          <b>{t("theirs")}</b> {shown(field, theirs.values[field] ?? "") || "–"}
                        </dd>
                        <dd>
                          <b>{t("mine")}</b> {shown(field, values[field] ?? "") || "–"}
                        </dd>
                      </div>
                    ))}
                  </dl>
                )}
                <Group gap="xs">
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => {
                      setTyped((now) => ({ ...now, values: theirs.values }));
                      setTheirs(null);
                    }}
                  >
                    {t("takeTheirs")}
                  </Button>
                  <Button size="compact-sm" variant="default" loading={isSaving} onClick={() => void save(theirs.etag)}>
                    {t("takeMine")}
                  </Button>
                </Group>
                <Text size="xs">{t("orMend")}</Text>
              </Stack>
            </Sheet>
          )}
          {definition === null && (
            <TextInput
              data-autofocus
              label={t("key")}
              description={props.keyHint}
              required
              autoCapitalize="off"
              spellCheck={false}
              maxLength={100}
              value={key}
              error={errors.key}
              onChange={({ currentTarget }) => setKey(currentTarget.value)}
            />
          )}
          {props.children({
            values,
            errors,
            set: (field, value) => setTyped((now) => ({ ...now, values: { ...now.values, [field]: value } })),
          })}
          {errors.whole !== undefined && (
            <Text size="sm" c="var(--parked)" role="alert">
              {errors.whole}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {common("cancel")}
            </Button>
            <Button type="submit" loading={isSaving}>
              {t(definition === null ? "make" : "save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormModal>
  );
}

import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { Conflict, type Other } from "../../parts/conflict.tsx";
import { differencesOf, type Values } from "../../parts/differences.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { sentenceOf } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { ifNone, type Match, matchOf } from "../../parts/write-over.ts";
import type { ReadDefinition } from "./definition-values.ts";

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
  /** The field for a path in the body; left out, its last part: `title.ja` and `title` both stand beside a field. */
  placeOf?: (path: string) => string;
  /** The field that a refusal without a path is about, by its code. */
  fieldOfCode?: Readonly<Record<string, string>>;
  /** With the header that lets the server refuse it when somebody was faster. */
  save: (key: string, values: Values, match: Match) => Promise<unknown>;
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
  // Its title, since a topic and a wording of one screen may have the same key.
  const kept = useKeptPlace(`definition ${title}`);
  const [key, setKey] = useKept(kept, "key", definition?.key ?? "");
  // What was typed is kept with what it was typed over: a change by another person meanwhile is still found.
  const [{ values, from }, setTyped] = useKept(kept, "edit", { values: definition?.values ?? beginning, from: definition });
  const [other, setOther] = useState<(Other & { read: ReadDefinition }) | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [isSaving, setIsSaving] = useState(false);
  const save = async (over: ReadDefinition | null, values: Values) => {
    const wrong = props.check(values);
    if (definition === null && !props.keyForm.test(key)) wrong.key = props.keyHint;
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    setIsSaving(true);
    try {
      await props.save(key, values, over === null ? ifNone : matchOf(over.etag));
      end();
    } catch (refused) {
      await explain(refused, over, values);
    } finally {
      setIsSaving(false);
    }
  };
  const end = () => {
    tellDone(t(definition === null ? "made" : "saved"));
    close();
  };
  const explain = async (refused: unknown, over: ReadDefinition | null, mine: Values) => {
    const whole = sentenceOf(refused, common("failure.noConnection"), common("failure.unknown"));
    if (!(refused instanceof Problem)) return setErrors({ whole });
    if (refused.status === 412 && over === null) return setErrors({ key: t("keyTaken") });
    if (refused.status === 412) {
      const now = await props.readAgain().catch(() => []);
      const read = now.find((one) => one.key === key);
      if (read === undefined) return setErrors({ whole });
      // As the server keeps it.
      const typed = Object.fromEntries(Object.entries(mine).map(([field, value]) => [field, value.trim()]));
      const differences = differencesOf(over?.values ?? {}, read.values, typed);
      return differences.length === 0 ? end() : setOther({ read, differences, changed: refused.body.changed });
    }
    const { placeOf = (path: string) => path.split(".").at(-1) ?? path, fieldOfCode = {} } = props;
    const places = Object.entries(refused.byField()).map(([path, message]) => [placeOf(path), message] as const);
    const coded = fieldOfCode[refused.code];
    if (coded !== undefined) places.push([coded, whole]);
    const known = places.filter(([field]) => field === "key" || fields.includes(field.split(".")[0] ?? field));
    setErrors(known.length > 0 ? Object.fromEntries(known) : { whole });
  };
  if (other !== null)
    return (
      <FormModal kept={kept} opened onClose={close} title={title} size="lg">
        <Conflict
          other={other}
          nameOf={nameOf}
          show={shown}
          isSaving={isSaving}
          back={() => setOther(null)}
          settle={(settled) => {
            const values = { ...other.read.values, ...settled };
            setTyped({ values, from: other.read });
            setOther(null);
            void save(other.read, values);
          }}
        />
      </FormModal>
    );
  return (
    <FormModal kept={kept} opened onClose={close} title={title} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(from, values);
        }}
      >
        <Stack gap="sm">
          {explanation && <Text size="sm">{explanation}</Text>}
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

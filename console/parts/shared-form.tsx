import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../api/client.ts";
import { Conflict, type Other } from "./conflict.tsx";
import { changedKeys, differencesOf, type Values } from "./differences.ts";
import { Restored } from "./form-dialog.tsx";
import { useKept, useKeptPlace } from "./kept.ts";
import classes from "./shared-form.module.css";
import { sentenceOf } from "./states.tsx";
import { tellDone } from "./undo.tsx";

/** What the server has, with the header that lets it refuse an edit made from anything else. */
export interface Read {
  values: Values;
  match: { headers: Record<string, string> };
}

interface Typed {
  from: Read;
  values: Values;
}

interface SharedFormOptions {
  /** Of this form alone, among all of the console. */
  name: string;
  read: Read;
  /** Asks the server anew. */
  readAgain: () => Promise<Read>;
  write: (values: Values, from: Read) => Promise<unknown>;
  /** Said when it is saved. */
  done: string;
  /** True: for ten seconds, what stood there before can be put back, unless somebody has changed it since. */
  canUndo?: boolean;
  /** After it was saved. */
  saved?: () => unknown;
  /** The field's path in the API's problems; its own name, unless told. */
  placeOf?: (key: string) => string;
}

/** A form over something that others may change meanwhile: what is typed stays, and their change is never overwritten unasked (fault 52). */
export function useSharedForm(options: SharedFormOptions) {
  const { name, read, readAgain, write, done, canUndo = false, saved, placeOf = (key) => key } = options;
  const kept = useKeptPlace(name);
  const [typed, keepTyped] = useKept<Typed>(kept, "typed", { from: read, values: read.values });
  /** Nothing is kept while nothing is typed: what others save is then shown. */
  const put = (next: Typed) => {
    keepTyped(next);
    if (changedKeys(next.from.values, next.values).length === 0) kept.settle();
  };
  const latest = useRef({ typed, put });
  latest.current = { typed, put };
  const [error, setError] = useState<unknown>(null);
  // Typed in since they were refused: their errors are of another text.
  const [mended, setMended] = useState<readonly string[]>([]);
  const [other, setOther] = useState<(Other & { read: Read }) | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const changed = changedKeys(typed.from.values, typed.values);
  const isDirty = changed.length > 0;
  // What others save is shown at once while nothing is typed here.
  useEffect(() => {
    const { typed: now, put } = latest.current;
    if (changedKeys(now.from.values, now.values).length === 0) put({ from: read, values: read.values });
  }, [read]);
  const save = async (from: Read, values: Values) => {
    setIsSaving(true);
    setError(null);
    setMended([]);
    try {
      await write(values, from);
      end(await readAgain(), from);
    } catch (refused) {
      if (refused instanceof Problem && refused.status === 412) await askWhich(refused, from, values);
      else setError(refused);
    } finally {
      setIsSaving(false);
    }
  };
  const end = (newest: Read, from: Read) => {
    latest.current.put({ from: newest, values: newest.values });
    tellDone(done, canUndo && from !== newest ? () => undo(from.values, newest) : undefined, [name]);
    saved?.();
  };
  const undo = async (before: Values, from: Read) => {
    await write(before, from);
    const newest = await readAgain();
    latest.current.put({ from: newest, values: newest.values });
  };
  const askWhich = async (refused: Problem, from: Read, mine: Values) => {
    try {
      const newest = await readAgain();
      const differences = differencesOf(from.values, newest.values, mine);
      // They have saved the same.
      if (differences.length === 0) end(newest, newest);
      else setOther({ read: newest, differences, changed: refused.body.changed });
    } catch (lost) {
      setError(lost);
    }
  };
  const refused = error instanceof Problem ? error.byField() : {};
  const isMended = (path: string) => mended.some((place) => path === place || path.startsWith(`${place}.`));
  return {
    kept,
    values: typed.values,
    errors: Object.fromEntries(Object.entries(refused).filter(([path]) => !isMended(path))),
    /** Where the API refused it, mended or not. */
    places: Object.keys(refused),
    error,
    other,
    isDirty,
    isSaving,
    set: (key: string, value: string) => {
      const { typed: now, put } = latest.current;
      const next = { ...now, values: { ...now.values, [key]: value } };
      // Of two fields that are set at once, the second keeps the first.
      latest.current = { typed: next, put };
      put(next);
      setMended((now) => [...now, placeOf(key)]);
    },
    /** Writes what is typed, as a part of another deed; throws when the server refuses it. */
    writeTyped: async () => {
      if (!isDirty) return;
      await write(typed.values, typed.from);
      kept.settle();
    },
    /** With what was typed beside the form's own fields, if anything was. */
    save: (more: Values = {}) => {
      const values = { ...typed.values, ...more };
      put({ ...typed, values });
      void save(typed.from, values);
    },
    discard: () => {
      setError(null);
      kept.forget();
    },
    back: () => setOther(null),
    settle: (settled: Values) => {
      if (other === null) return;
      const values = { ...other.read.values, ...settled };
      put({ from: other.read, values });
      setOther(null);
      void save(other.read, values);
    },
  };
}

interface SharedFormProps {
  form: Omit<ReturnType<typeof useSharedForm>, "save"> & { save: () => void };
  nameOf: (key: string) => string;
  /** What a value looks like to a person, where two are compared. */
  show?: (key: string, value: string) => string;
  /** Keys of the fields, which show their errors themselves. */
  fields: readonly string[];
  mayWrite: boolean;
  /** For a form that was opened to edit: closes it. */
  cancel?: () => void;
  children: ReactNode;
}

export function SharedForm({ form, nameOf, show, fields, mayWrite, cancel, children }: SharedFormProps) {
  const { t } = useTranslation();
  if (form.other !== null)
    return (
      <Conflict other={form.other} nameOf={nameOf} {...(show && { show })} isSaving={form.isSaving} back={form.back} settle={form.settle} />
    );
  const isElsewhere = form.error !== null && !form.places.some((key) => fields.includes(key));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <fieldset disabled={!mayWrite} style={{ all: "unset", display: "contents" }}>
        <Stack gap="sm">
          <Restored kept={form.kept} />
          {children}
          {isElsewhere && (
            <Alert color="red" variant="light" role="alert">
              {sentenceOf(form.error, t("failure.noConnection"), t("failure.unknown"))}
              {form.error instanceof Problem && form.error.issues.map(({ path, message }) => <div key={path}>{message}</div>)}
            </Alert>
          )}
          {mayWrite ? (
            <Group gap="xs" className={form.isDirty ? classes.unsaved : undefined}>
              <Button type="submit" loading={form.isSaving} disabled={!form.isDirty}>
                {t("save")}
              </Button>
              {cancel && (
                <Button variant="default" onClick={cancel}>
                  {t("cancel")}
                </Button>
              )}
              {form.isDirty && !cancel && (
                <>
                  <Button variant="subtle" onClick={form.discard}>
                    {t("form.discard")}
                  </Button>
                  <Text size="xs" c="dimmed" role="status">
                    {t("form.unsaved")}
                  </Text>
                </>
              )}
            </Group>
          ) : (
            <Text size="sm" c="dimmed">
              {t("form.readOnly")}
            </Text>
          )}
        </Stack>
      </fieldset>
    </form>
  );
}

import { Text, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { getConsultationsId, patchConsultationsIdNotes } from "../../api/generated/consultations.ts";
import type { ConsultationDetail } from "../../api/generated/routes.schemas.ts";
import { changedKeys, type Values } from "../../parts/differences.ts";
import { type Read, SharedForm, useSharedForm } from "../../parts/shared-form.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { matchOf } from "../../parts/write-over.ts";
import classes from "./consultations.module.css";

const texts = ["rootIssue", "worries", "closingAnswer", "notes"] as const;
const fields = ["rootIssue", "worries", "closingAnswer", "listened", "notes"] as const;
/** Percent of the time that a consultant listens. */
const GOAL = 80;

function readOf(consultation: ConsultationDetail): Read {
  const { rootIssue, worries, closingAnswer, notes, listened, revision } = consultation;
  return {
    values: { rootIssue, worries, closingAnswer, notes, listened: listened === null ? "" : String(listened) },
    match: matchOf(revision),
  };
}

/** The share of listening as it was typed; null where nothing was, NaN where it is none. */
function listenedOf(text: string): number | null {
  const plain = text.normalize("NFKC").replaceAll(/[%\s]/g, "");
  if (plain === "") return null;
  const value = Number(plain);
  return Number.isInteger(value) && value >= 0 && value <= 100 ? value : Number.NaN;
}

/** What the consultant heard. It stays as it is typed, and another person's words are never overwritten unasked. */
export function NotesCard({ consultation, mayMark }: { consultation: ConsultationDetail; mayMark: boolean }) {
  return mayMark ? <NotesForm consultation={consultation} /> : <NotesRead consultation={consultation} />;
}

/** For those who only read them. */
function NotesRead({ consultation }: { consultation: ConsultationDetail }) {
  const { t } = useTranslation("consultations");
  const { values } = readOf(consultation);
  const written = fields.filter((key) => (values[key] ?? "") !== "");
  return (
    <Sheet title={t("notes.title")}>
      {written.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("notes.none")}
        </Text>
      ) : (
        <dl className={classes.asked}>
          {written.map((key) => (
            <div key={key}>
              <dt>{t(`notes.${key}`)}</dt>
              <dd>{values[key]}</dd>
            </div>
          ))}
        </dl>
      )}
    </Sheet>
  );
}

function NotesForm({ consultation }: { consultation: ConsultationDetail }) {
  const { t } = useTranslation("consultations");
  const queries = useQueryClient();
  const { id } = consultation;
  const read = useMemo(() => readOf(consultation), [consultation]);
  const write = async (values: Values, from: Read) => {
    const changed = changedKeys(from.values, values);
    const body = {
      ...Object.fromEntries(texts.filter((key) => changed.includes(key)).map((key) => [key, values[key] ?? ""])),
      ...(changed.includes("listened") && { listened: listenedOf(values.listened ?? "") }),
    };
    await patchConsultationsIdNotes(id, body, from.match);
  };
  const form = useSharedForm({
    name: `consultation notes ${id}`,
    read,
    readAgain: async () => {
      await queries.invalidateQueries({ queryKey: ["consultations"] });
      return readOf(await getConsultationsId(id));
    },
    write,
    done: t("notes.done"),
  });
  const listened = listenedOf(form.values.listened ?? "");
  const isWrong = Number.isNaN(listened);
  const area = (key: (typeof texts)[number], description?: string) => (
    <Textarea
      label={t(`notes.${key}`)}
      description={description}
      autosize
      minRows={2}
      maxLength={20_000}
      value={form.values[key] ?? ""}
      error={form.errors[key]}
      onChange={({ currentTarget }) => form.set(key, currentTarget.value)}
    />
  );
  return (
    <Sheet title={t("notes.title")}>
      <SharedForm form={{ ...form, save: () => !isWrong && form.save() }} nameOf={(key) => t(`notes.${key}`)} fields={fields} mayWrite>
        {area("rootIssue", t("notes.rootIssueHint"))}
        {area("worries")}
        {area("closingAnswer", t("notes.closingAnswerHint"))}
        <TextInput
          label={t("notes.listened")}
          description={t("notes.listenedHint")}
          inputMode="numeric"
          w="13rem"
          maxLength={5}
          value={form.values.listened ?? ""}
          error={isWrong ? t("notes.listenedWrong") : form.errors.listened}
          onChange={({ currentTarget }) => form.set("listened", currentTarget.value)}
        />
        {listened !== null && !isWrong && (
          <Text size="sm" c="dimmed">
            {listened >= GOAL ? t("notes.listenedGood") : t("notes.listenedBelow", { listened, more: GOAL - listened })}
          </Text>
        )}
        {area("notes")}
      </SharedForm>
    </Sheet>
  );
}

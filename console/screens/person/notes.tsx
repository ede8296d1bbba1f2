import { Button, Checkbox, Group, Text, Textarea } from "@mantine/core";
import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { deleteNotesId, getLeadsIdNotes, patchNotesId, postLeadsIdNotes } from "../../api/generated/notes.ts";
import type { GetLeadsIdNotes200, Note } from "../../api/generated/routes.schemas.ts";
import { useMay, useSession } from "../../app/session.ts";
import { useActorName } from "../../parts/actor.ts";
import { Restored } from "../../parts/form-dialog.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { type Read, SharedForm, useSharedForm } from "../../parts/shared-form.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { sentenceOf } from "../../parts/states.tsx";
import { takeBack } from "../../parts/take-back.ts";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { When } from "../../parts/when.tsx";
import { matchOf } from "../../parts/write-over.ts";
import classes from "./person.module.css";
import { useRefresh } from "./reading.ts";

/** A note that fills more than these folds. */
const LONG = 240;
const LONG_LINES = 10;

/** What staff write about the lead. A hand-over is for whoever takes them over, and stands first. */
export function Notes({ leadId }: { leadId: string }) {
  const { t } = useTranslation(["person", "common"]);
  const mayWrite = useMay("people:write");
  const refresh = useRefresh(leadId);
  const deed = useDeed();
  const list = useInfiniteQuery({
    queryKey: notesKey(leadId),
    queryFn: ({ pageParam, signal }) => getLeadsIdNotes(leadId, { cursor: pageParam, limit: 20 }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const notes = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const sorted = notes.toSorted((one, other) => weight(other) - weight(one));
  return (
    <Sheet title={t("notes.title")}>
      {list.error && (
        <Text size="sm" role="alert">
          {sentenceOf(list.error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" }))}
        </Text>
      )}
      {list.data && notes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("notes.none")}
        </Text>
      )}
      {sorted.map((note) => (
        <OneNote key={note.id} note={note} leadId={leadId} mayWrite={mayWrite} />
      ))}
      {list.hasNextPage && (
        <button type="button" className={classes.link} onClick={() => void list.fetchNextPage()}>
          {t("notes.older")}
        </button>
      )}
      {mayWrite && (
        <NoteForm
          key={leadId}
          label={t("notes.write")}
          action={t("notes.add")}
          save={async (text, handOver) => {
            await deed((key) => postLeadsIdNotes(leadId, { text, handOver }, key));
            await refresh();
            tellDone(t("notes.added"));
          }}
        />
      )}
    </Sheet>
  );
}

function weight({ handOver, pinned }: Note): number {
  return (handOver ? 2 : 0) + (pinned ? 1 : 0);
}

function OneNote({ note, leadId, mayWrite }: { note: Note; leadId: string; mayWrite: boolean }) {
  const { t } = useTranslation("person");
  const { id } = useSession();
  const actorName = useActorName();
  const refresh = useRefresh(leadId);
  const [edits, setEdits] = useState(false);
  const isMine = note.author === `staff:${id}`;
  const change = (part: { pinned?: boolean }) => patchNotesId(note.id, part).then(refresh, tellFailed);
  const remove = () =>
    deleteNotesId(note.id).then(async ({ undo }) => {
      await refresh();
      tellDone(t("notes.deleted"), takeBack(undo, refresh));
    }, tellFailed);
  if (edits) return <EditNote note={note} leadId={leadId} close={() => setEdits(false)} />;
  return (
    <article style={{ padding: "0.4rem 0", fontSize: "0.9rem" }}>
      {(note.handOver || note.pinned) && (
        <Text size="xs" fw={600} c="var(--person)">
          {[note.handOver ? t("notes.handOver") : "", note.pinned ? t("notes.pinned") : ""].filter(Boolean).join(" · ")}
        </Text>
      )}
      <LongText text={note.text} />
      <div className={classes.under}>
        <Text size="xs" c="dimmed">
          {actorName(note.author)} · <When at={note.createdAt} />
        </Text>
        {mayWrite && (
          <>
            {isMine && (
              <button type="button" className={classes.link} onClick={() => setEdits(true)}>
                {t("notes.edit")}
              </button>
            )}
            <button type="button" className={classes.link} onClick={() => void change({ pinned: !note.pinned })}>
              {t(note.pinned ? "notes.unpin" : "notes.pin")}
            </button>
            <button type="button" className={classes.link} onClick={() => void remove()}>
              {t("notes.delete")}
            </button>
          </>
        )}
      </div>
    </article>
  );
}

/** A long note gives way to those after it until somebody asks for the whole. */
function LongText({ text }: { text: string }) {
  const { t } = useTranslation("person");
  const [isWhole, setIsWhole] = useState(false);
  const isLong = text.length > LONG || text.split("\n").length > LONG_LINES;
  return (
    <>
      <Text
        component="div"
        inherit
        style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}
        lineClamp={isLong && !isWhole ? LONG_LINES : undefined}
      >
        {text}
      </Text>
      {isLong && (
        <button type="button" className={classes.link} aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {t(isWhole ? "notes.less" : "notes.whole")}
        </button>
      )}
    </>
  );
}

/** A note that somebody else has changed meanwhile is not overwritten unasked. */
function EditNote({ note, leadId, close }: { note: Note; leadId: string; close: () => void }) {
  const { t } = useTranslation(["person", "common"]);
  const client = useQueryClient();
  const refresh = useRefresh(leadId);
  const read = useMemo(() => readOf(note), [note]);
  const form = useSharedForm({
    name: `note ${note.id}`,
    read,
    readAgain: async () => {
      await refresh();
      const pages = client.getQueryData<InfiniteData<GetLeadsIdNotes200>>(notesKey(leadId))?.pages ?? [];
      const now = pages.flatMap(({ items }) => items).find(({ id }) => id === note.id);
      if (now === undefined) throw new Problem(404, { detail: t("notes.gone") }, null);
      return readOf(now);
    },
    write: async ({ text = "", handOver }, from) => {
      await patchNotesId(note.id, { text: text.trim(), handOver: handOver === "true" }, from.match);
    },
    done: t("notes.changed"),
    canUndo: true,
    saved: close,
  });
  return (
    <div style={{ marginTop: "0.6rem" }}>
      <SharedForm
        form={form}
        nameOf={(key) => t(key === "text" ? "notes.edit" : "notes.asHandOver")}
        show={(key, value) => (key === "text" ? value : t(value === "true" ? "facts.yes" : "facts.no"))}
        fields={["text"]}
        mayWrite
        cancel={() => {
          form.discard();
          close();
        }}
      >
        <Textarea
          label={t("notes.edit")}
          size="sm"
          autosize
          minRows={2}
          maxRows={12}
          maxLength={10_000}
          value={form.values.text ?? ""}
          error={form.errors.text}
          onChange={(event) => form.set("text", event.currentTarget.value)}
        />
        <Checkbox
          size="xs"
          label={t("notes.asHandOver")}
          checked={form.values.handOver === "true"}
          onChange={(event) => form.set("handOver", String(event.currentTarget.checked))}
        />
      </SharedForm>
    </div>
  );
}

const readOf = ({ text, handOver, revision }: Note): Read => ({ values: { text, handOver: String(handOver) }, match: matchOf(revision) });
const notesKey = (leadId: string) => ["lead", leadId, "notes"];

interface NoteFormProps {
  label: string;
  action: string;
  save: (text: string, handOver: boolean) => Promise<unknown>;
}

/** Keeps what was typed until the server has it. */
function NoteForm({ label, action, save }: NoteFormProps) {
  const { t } = useTranslation(["person", "common"]);
  const kept = useKeptPlace("note new");
  const [text, setText] = useKept(kept, "text", "");
  const [handOver, setHandOver] = useKept(kept, "handOver", false);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const submit = async () => {
    setIsSaving(true);
    setError(null);
    try {
      await save(text.trim(), handOver);
      kept.forget();
    } catch (refused) {
      setError(refused);
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <form
      style={{ marginTop: "0.6rem" }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Restored kept={kept} />
      <Textarea
        label={label}
        size="sm"
        autosize
        minRows={2}
        maxRows={12}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={
          error === null
            ? undefined
            : sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" }))
        }
      />
      <Group justify="space-between" mt={6} gap="xs">
        <Checkbox
          size="xs"
          label={t("notes.asHandOver")}
          checked={handOver}
          onChange={(event) => setHandOver(event.currentTarget.checked)}
        />
        <Button size="xs" type="submit" variant="default" disabled={text.trim() === ""} loading={isSaving}>
          {action}
        </Button>
      </Group>
    </form>
  );
}

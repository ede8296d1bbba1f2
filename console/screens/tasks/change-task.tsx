import { Group, Select, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PatchTasksIdBody, Task } from "../../api/generated/routes.schemas.ts";
import { getTasksId, patchTasksId } from "../../api/generated/tasks.ts";
import { useSession } from "../../app/session.ts";
import { changedKeys, type Values } from "../../parts/differences.ts";
import { type Read, SharedForm, useSharedForm } from "../../parts/shared-form.tsx";
import { useStaffNames } from "../../parts/staff-names.ts";
import { instantAt, wallClock } from "../../parts/wall-clock.ts";
import { matchOf } from "../../parts/write-over.ts";

type Shown = Pick<Task, "note" | "dueAt" | "assignee" | "revision">;

const readOf = ({ note, dueAt, assignee, revision }: Shown, zone: string): Read => ({
  values: { note, dueAt: wallClock(new Date(dueAt), zone), assignee: assignee ?? "" },
  match: matchOf(revision),
});

/** What is typed over an open task. It belongs to the drawer, since completing the task must not lose it. */
export function useTaskForm(task: Task) {
  const { t } = useTranslation("tasks");
  const queries = useQueryClient();
  const { zone } = useSession();
  const { note, dueAt, assignee, revision } = task;
  const read = useMemo(() => readOf({ note, dueAt, assignee, revision }, zone), [note, dueAt, assignee, revision, zone]);
  const write = async (values: Values, from: Read) => {
    const { note = "", dueAt = "", assignee = "" } = values;
    const changed = changedKeys(from.values, values);
    const changes: PatchTasksIdBody = {
      ...(changed.includes("note") && { note }),
      ...(changed.includes("dueAt") && dueAt !== "" && { dueAt: instantAt(dueAt, zone).toISOString() }),
      ...(changed.includes("assignee") && { assignee: assignee === "" ? null : assignee }),
    };
    await patchTasksId(task.id, changes, from.match);
  };
  const readAgain = async () => {
    await queries.invalidateQueries({ queryKey: ["tasks"] });
    return readOf(await getTasksId(task.id), zone);
  };
  return useSharedForm({ name: `change ${task.id}`, read, readAgain, write, done: t("saved"), canUndo: true });
}

/** Note, date and assignee of an open task. What somebody else has changed meanwhile is not overwritten unasked, by an undo neither. */
export function ChangeTask({ task, form }: { task: Task; form: ReturnType<typeof useTaskForm> }) {
  const { t } = useTranslation("tasks");
  const staff = useStaffNames();
  const nobody = t("anybody", { role: t(`roles.${task.role}`, { defaultValue: task.role }) });
  const known = staff.map(({ id, name }) => ({ value: `staff:${id}`, label: name }));
  const chosen = form.values.assignee ?? "";
  if (chosen !== "" && !known.some(({ value }) => value === chosen)) known.push({ value: chosen, label: chosen.slice("staff:".length) });
  const nameOf = (key: string) => t(key === "dueAt" ? "due" : key);
  const show = (key: string, value: string) => {
    if (key === "assignee") return value === "" ? nobody : (known.find((one) => one.value === value)?.label ?? value);
    return key === "dueAt" ? value.replace("T", " ") : value;
  };
  return (
    <SharedForm form={form} nameOf={nameOf} show={show} fields={["note", "dueAt", "assignee"]} mayWrite>
      <Textarea
        label={t("note")}
        autosize
        minRows={2}
        maxLength={2_000}
        value={form.values.note ?? ""}
        error={form.errors.note}
        onChange={(event) => form.set("note", event.currentTarget.value)}
      />
      <Group grow align="flex-start">
        <TextInput
          type="datetime-local"
          label={t("due")}
          required
          value={form.values.dueAt ?? ""}
          error={form.errors.dueAt}
          onChange={(event) => form.set("dueAt", event.currentTarget.value)}
        />
        <Select
          label={t("assignee")}
          placeholder={nobody}
          clearable
          data={known}
          value={chosen === "" ? null : chosen}
          error={form.errors.assignee}
          onChange={(value) => form.set("assignee", value ?? "")}
        />
      </Group>
    </SharedForm>
  );
}

import { Button, Group, Select, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PatchTasksIdBody, TaskWithOutcomes } from "../../api/generated/routes.schemas.ts";
import { patchTasksId } from "../../api/generated/tasks.ts";
import { useSession } from "../../app/session.ts";
import { useStaffNames } from "../../parts/staff-names.ts";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { instantAt, wallClock } from "../../parts/wall-clock.ts";

/** Note, date and assignee of an open task; what was typed stays when the server refuses it. */
export function ChangeTask({ task }: { task: TaskWithOutcomes }) {
  const { t } = useTranslation("tasks");
  const queries = useQueryClient();
  const { zone } = useSession();
  const staff = useStaffNames();
  const [isSaving, setIsSaving] = useState(false);
  const form = useForm({ initialValues: { note: task.note, dueAt: wallClock(new Date(task.dueAt), zone), assignee: task.assignee } });
  const save = async ({ note, dueAt, assignee }: typeof form.values) => {
    const changes: PatchTasksIdBody = {
      ...(form.isDirty("note") && { note }),
      ...(form.isDirty("dueAt") && dueAt !== "" && { dueAt: instantAt(dueAt, zone).toISOString() }),
      ...(form.isDirty("assignee") && { assignee }),
    };
    const before = Object.fromEntries(
      Object.entries({ note: task.note, dueAt: task.dueAt, assignee: task.assignee }).filter(([key]) => key in changes),
    );
    setIsSaving(true);
    try {
      await patchTasksId(task.id, changes);
      form.resetDirty();
      tellDone(t("saved"), async () => {
        await patchTasksId(task.id, before);
        form.setValues({ note: task.note, dueAt: wallClock(new Date(task.dueAt), zone), assignee: task.assignee });
        form.resetDirty();
        await queries.invalidateQueries({ queryKey: ["tasks"] });
      });
    } catch (error) {
      tellFailed(error);
    } finally {
      setIsSaving(false);
    }
    await queries.invalidateQueries({ queryKey: ["tasks"] });
  };
  const known = staff.map(({ id, name }) => ({ value: `staff:${id}`, label: name }));
  if (task.assignee !== null && !known.some(({ value }) => value === task.assignee)) {
    known.push({ value: task.assignee, label: task.assignee.slice("staff:".length) });
  }
  return (
    <form onSubmit={form.onSubmit((values) => void save(values))}>
      <Textarea label={t("note")} autosize minRows={2} maxLength={2_000} {...form.getInputProps("note")} />
      <Group grow mt="sm" align="flex-start">
        <TextInput type="datetime-local" label={t("due")} {...form.getInputProps("dueAt")} />
        <Select
          label={t("assignee")}
          placeholder={t("anybody", { role: t(`roles.${task.role}`, { defaultValue: task.role }) })}
          clearable
          data={known}
          {...form.getInputProps("assignee")}
        />
      </Group>
      <Button type="submit" mt="sm" variant="light" loading={isSaving} disabled={!form.isDirty()}>
        {t("save", { ns: "common" })}
      </Button>
    </form>
  );
}

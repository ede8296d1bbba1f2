import { Button, Group, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import type { PostTasksBodyKind } from "../../api/generated/routes.schemas.ts";
import { postTasks } from "../../api/generated/tasks.ts";
import { useSession } from "../../app/session.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { type KeptPlace, useKeptPlace } from "../../parts/kept.ts";
import { useKeptForm } from "../../parts/kept-form.ts";
import { LeadPicker } from "../../parts/lead-picker.tsx";
import { useStaffNames } from "../../parts/staff-names.ts";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { instantAt, morning } from "../../parts/wall-clock.ts";
import { RoleField, roles } from "./role.tsx";

const kinds = ["phone", "message", "visit", "letter", "check"] as const satisfies readonly PostTasksBodyKind[];

interface CreateTaskProps {
  opened: boolean;
  /** Chosen from the beginning. */
  leadId: string | undefined;
  close: () => void;
}

export function CreateTask({ opened, leadId, close }: CreateTaskProps) {
  const { t } = useTranslation("tasks");
  const kept = useKeptPlace("task new");
  return (
    <FormModal kept={kept} opened={opened} onClose={close} title={t("create")}>
      <CreateForm leadId={leadId} kept={kept} close={close} />
    </FormModal>
  );
}

function CreateForm({ leadId, kept, close }: Omit<CreateTaskProps, "opened"> & { kept: KeptPlace }) {
  const { t } = useTranslation("tasks");
  const queries = useQueryClient();
  const { id, zone } = useSession();
  const staff = useStaffNames();
  const deed = useDeed();
  const [isSaving, setIsSaving] = useState(false);
  const form = useKeptForm(kept, {
    initialValues: {
      leadId: leadId ?? (null as string | null),
      kind: "phone" as PostTasksBodyKind,
      role: roles[0] as string,
      assignee: `staff:${id}` as string | null,
      script: "",
      dueAt: morning(1, zone),
    },
    validate: {
      leadId: (value) => (value === null ? t("leadMissing") : null),
      script: (value) => (value.trim() === "" ? t("scriptMissing") : null),
      role: (value) => (value.trim() === "" ? t("roleMissing") : null),
      dueAt: (value) => (value === "" ? t("dueMissing") : null),
    },
  });
  const create = async (values: typeof form.values) => {
    if (values.leadId === null) return;
    setIsSaving(true);
    try {
      const body = { ...values, leadId: values.leadId, dueAt: instantAt(values.dueAt, zone).toISOString() };
      await deed((key) => postTasks(body, key));
      tellDone(t("created"));
      await queries.invalidateQueries({ queryKey: ["tasks"] });
      close();
    } catch (error) {
      if (error instanceof Problem) form.setErrors(error.byField());
      tellFailed(error);
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <form onSubmit={form.onSubmit((values) => void create(values))}>
      <Stack gap="sm">
        <LeadPicker
          label={t("lead")}
          focusFirst={leadId === undefined}
          value={form.values.leadId}
          change={(value) => form.setFieldValue("leadId", value)}
          error={form.errors.leadId}
        />
        <Textarea
          data-autofocus={leadId !== undefined || undefined}
          label={t("script")}
          description={t("scriptHint")}
          autosize
          minRows={3}
          maxLength={5_000}
          {...form.getInputProps("script")}
        />
        <Group grow align="flex-start">
          <Select
            label={t("kind")}
            allowDeselect={false}
            data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            {...form.getInputProps("kind")}
          />
          <TextInput type="datetime-local" label={t("due")} {...form.getInputProps("dueAt")} />
        </Group>
        <Group grow align="flex-start">
          <RoleField value={form.values.role} change={(role) => form.setFieldValue("role", role)} error={form.errors.role} />
          <Select
            label={t("assignee")}
            placeholder={t("anybodyOfRole")}
            clearable
            data={staff.map(({ id, name }) => ({ value: `staff:${id}`, label: name }))}
            {...form.getInputProps("assignee")}
          />
        </Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t("cancel", { ns: "common" })}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t("create")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { ActionIcon, Alert, Button, Group, Popover, Select, Text, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { getFields } from "../../api/generated/definitions.ts";
import { deleteImportsMappingsName, getImportsMappings, putImportsMappingsName } from "../../api/generated/imports.ts";
import type { ImportMapping, ImportPreview, PutImportsMappingsNameBody } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { Conflict, type Other } from "../../parts/conflict.tsx";
import { differencesOf, type Values } from "../../parts/differences.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { keepComposingEnter } from "../../parts/keys.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { sentenceOf } from "../../parts/states.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { ifNone, matchOf } from "../../parts/write-over.ts";
import {
  columnsOf,
  fieldOf,
  fieldTargets,
  fieldTypes,
  ignoredBrakes,
  mergedColumns,
  newFieldKey,
  type Targets,
  targetGroups,
  targetsOf,
} from "./columns.ts";
import classes from "./imports.module.css";

interface ColumnMapProps {
  preview: ImportPreview;
  targets: Targets;
  /** The saved mapping that they began with. */
  mapping: string | null;
  change: (targets: Targets, mapping: string | null) => void;
  error: string | undefined;
}

const NEW = "new:";

/** Each column of the file with its first values, and what it is read as. */
export function ColumnMap({ preview, targets, mapping, change, error }: ColumnMapProps) {
  const { t } = useTranslation(["imports", "common"]);
  const mayReadFields = useMay("definitions:read");
  const fields = useQuery({ queryKey: ["settings", "fields"], queryFn: ({ signal }) => getFields({ signal }), enabled: mayReadFields });
  const defined = fields.data?.items ?? [];
  const offered = fieldTargets(defined, [...preview.columns.map(({ guess }) => guess), ...Object.values(targets)]);
  const titleOf = (target: string) => {
    const field = fieldOf(target);
    if (!field) return t(`targets.${target}`);
    const title = defined.find(({ key }) => key === field.key)?.title ?? t(`fields.${field.key}`, { defaultValue: field.key });
    return t("ofType", { title, type: t(`types.${field.type}`) });
  };
  const data = [
    { value: "ignore", label: t("targets.ignore") },
    ...targetGroups.map(({ group, targets: known }) => ({
      group: t(`groups.${group}`),
      items: known.map((value) => ({ value: String(value), label: t(`targets.${value}`) })),
    })),
    { group: t("groups.fields"), items: offered.map((value) => ({ value, label: titleOf(value) })) },
    {
      group: t("groups.new"),
      items: fieldTypes.map((type) => ({ value: `${NEW}${type}`, label: t("newField", { type: t(`types.${type}`) }) })),
    },
  ];
  const choose = (column: ImportPreview["columns"][number], value: string | null) => {
    if (value === null) return;
    const taken = new Set(offered.flatMap((target) => fieldOf(target)?.key ?? []));
    const target = value.startsWith(NEW) ? `${value.slice(NEW.length)}:${newFieldKey(column.header, taken)}` : value;
    change({ ...targets, [column.key]: target }, mapping);
  };
  const brakes = ignoredBrakes(preview, targets);
  return (
    <Sheet title={t("map.title")} beside={<SavedMappings {...{ preview, targets, mapping, change, titleOf }} />}>
      <Text size="sm" c="dimmed" mb="xs">
        {t(mapping === null ? "map.hint" : "map.saved", { name: mapping })}
      </Text>
      {error !== undefined && (
        <Text size="sm" c="var(--parked)" role="alert" mb="xs">
          {error}
        </Text>
      )}
      <table className={classes.columns}>
        <thead>
          <tr>
            <th scope="col">{t("map.column")}</th>
            <th scope="col">{t("map.samples")}</th>
            <th scope="col">{t("map.target")}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one header; their order is that of the file.
            <tr key={index}>
              <th scope="row">{column.header === "" ? t("map.noHeader", { number: index + 1 }) : column.header}</th>
              <td>
                {column.samples.length === 0 ? (
                  <span className={classes.sample}>{t("map.noSamples")}</span>
                ) : (
                  column.samples.map((sample) => (
                    <span key={sample} className={classes.sample}>
                      {sample}
                    </span>
                  ))
                )}
              </td>
              <td>
                {column.header === "" ? (
                  <Text size="sm" c="dimmed">
                    {t("map.unreadable")}
                  </Text>
                ) : (
                  <Select
                    aria-label={t("map.targetOf", { header: column.header })}
                    value={targets[column.key] ?? "ignore"}
                    onChange={(value) => choose(column, value)}
                    data={data}
                    allowDeselect={false}
                    searchable
                    nothingFoundMessage={t("map.nothing")}
                    maxDropdownHeight={320}
                    onKeyDownCapture={keepComposingEnter}
                    {...(targets[column.key] !== "ignore" && { styles: { input: { fontWeight: 600 } } })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {brakes.length > 0 && (
        <Alert color="yellow" variant="light" mt="sm">
          {t("map.brakes", { headers: brakes.map((header) => t("quoted", { text: header })).join(t("comma")) })}
        </Alert>
      )}
    </Sheet>
  );
}

interface SavedMappingsProps extends Omit<ColumnMapProps, "error"> {
  titleOf: (target: string) => string;
}

type Columns = PutImportsMappingsNameBody["columns"];

const savedMappings = queryOptions({
  queryKey: ["imports", "mappings"],
  queryFn: ({ signal }: { signal: AbortSignal }) => getImportsMappings({ signal }),
});

/** Which saved mapping is used, and the one of now kept under a name. */
function SavedMappings({ preview, targets, mapping, change, titleOf }: SavedMappingsProps) {
  const { t } = useTranslation(["imports", "common"]);
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const kept = useKeptPlace("mapping");
  const [name, setName] = useKept(kept, "name", "");
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  /** What another person saved under the name meanwhile; null: they deleted it. */
  const [other, setOther] = useState<(Other & { theirs: ImportMapping | null }) | null>(null);
  const saved = useQuery(savedMappings);
  /** What this person sees: what others save meanwhile must not become theirs to overwrite unseen. */
  const [items, setItems] = useState<readonly ImportMapping[]>([]);
  const refresh = () => client.invalidateQueries({ queryKey: ["imports", "mappings"] });
  const open = (isOpen: boolean) => {
    if (isOpen) setItems(saved.data?.items ?? []);
    setOpened(isOpen);
  };
  const replaced = items.find((one) => one.name === name.trim()) ?? null;
  /** `over`: what this person has seen under that name; null when there was none. */
  const save = async (over: ImportMapping | null, columns: Values) => {
    const title = name.trim();
    if (title === "") return;
    setError(null);
    setIsSaving(true);
    try {
      await putImportsMappingsName(title, { columns: columns as Columns }, over === null ? ifNone : matchOf(over.etag));
      await end(title);
    } catch (refused) {
      if (refused instanceof Problem && refused.status === 412) await askWhich(refused, title, over, columns);
      else setError(refused);
    } finally {
      setIsSaving(false);
    }
  };
  const end = async (title: string) => {
    setName("");
    setOpened(false);
    await refresh();
    tellDone(t("mappings.saved", { name: title }));
  };
  const askWhich = async (refused: Problem, title: string, over: ImportMapping | null, mine: Values) => {
    try {
      const { items } = await client.fetchQuery({ ...savedMappings, staleTime: 0 });
      const theirs = items.find((one) => one.name === title) ?? null;
      const differences = differencesOf(over?.columns ?? {}, theirs?.columns ?? {}, mine);
      if (differences.length === 0) await end(title);
      else setOther({ theirs, differences, changed: refused.body.changed });
    } catch (lost) {
      setError(lost);
    }
  };
  const remove = async ({ name: title, columns, etag }: ImportMapping) => {
    try {
      await deleteImportsMappingsName(title, matchOf(etag));
      tellDone(t("mappings.removed", { name: title }), async () => {
        await putImportsMappingsName(title, { columns: columns as Columns }, ifNone);
        await refresh();
      });
    } catch (refused) {
      tellFailed(refused);
    } finally {
      // Also what another person has made of it.
      setItems((await client.fetchQuery({ ...savedMappings, staleTime: 0 }).catch(() => ({ items }))).items);
    }
  };
  return (
    <Group gap="xs">
      {preview.mappings.length > 0 && (
        <Select
          aria-label={t("mappings.use")}
          w="13rem"
          size="xs"
          value={mapping ?? ""}
          onChange={(value) => {
            const chosen = value === "" ? null : value;
            change(targetsOf(preview, chosen), chosen);
          }}
          allowDeselect={false}
          data={[{ value: "", label: t("mappings.guess") }, ...preview.mappings.map((one) => ({ value: one.name, label: one.name }))]}
        />
      )}
      <Popover
        opened={opened}
        onChange={open}
        hideDetached={false}
        position="bottom-end"
        width="min(22rem, calc(100vw - 2rem))"
        shadow="md"
        trapFocus
      >
        <Popover.Target>
          <Button variant="default" size="compact-md" onClick={() => open(!opened)}>
            {t("mappings.open")}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t("mappings.open")}>
          {other !== null && (
            <Conflict
              other={other}
              nameOf={(header) => header}
              show={(_header, target) => (target === "" ? "" : titleOf(target))}
              isSaving={isSaving}
              back={() => setOther(null)}
              settle={(settled) => {
                setOther(null);
                void save(other.theirs, mergedColumns(other.theirs?.columns ?? {}, settled));
              }}
            />
          )}
          <form
            hidden={other !== null}
            onSubmit={(event) => {
              event.preventDefault();
              void save(replaced, columnsOf(preview, targets));
            }}
          >
            <Group gap={6} align="flex-end" wrap="nowrap">
              <TextInput
                label={t("mappings.name")}
                placeholder={t("mappings.example")}
                maxLength={100}
                value={name}
                onChange={({ currentTarget }) => setName(currentTarget.value)}
                error={
                  error === null
                    ? undefined
                    : sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" }))
                }
                onKeyDownCapture={keepComposingEnter}
                style={{ flex: 1 }}
              />
              <Button type="submit" loading={isSaving} disabled={name.trim() === ""}>
                {replaced === null ? t("save", { ns: "common" }) : t("mappings.replace")}
              </Button>
            </Group>
          </form>
          <Text size="xs" c="dimmed" mt={6}>
            {t("mappings.hint")}
          </Text>
          {items.map((one) => (
            <Group key={one.name} justify="space-between" wrap="nowrap" gap="xs" mt={6}>
              <Text size="sm">{one.name}</Text>
              <ActionIcon variant="subtle" size={26} aria-label={t("mappings.remove", { name: one.name })} onClick={() => void remove(one)}>
                <IconTrash size={15} />
              </ActionIcon>
            </Group>
          ))}
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}

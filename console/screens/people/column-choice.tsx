import { ActionIcon, Checkbox, Popover, Stack } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { columnKeys } from "./column-keys.ts";

interface ColumnChoiceProps {
  hidden: readonly string[];
  change: (hidden: readonly string[]) => void;
}

/** Which columns are shown. */
export function ColumnChoice({ hidden, change }: ColumnChoiceProps) {
  const { t } = useTranslation("people");
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon variant="default" size={36} aria-label={t("columns")} visibleFrom="sm">
          <IconColumns3 size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("columns")}>
        <Stack gap="xs">
          {columnKeys.map((key) => (
            <Checkbox
              key={key}
              label={t(key)}
              checked={!hidden.includes(key)}
              onChange={(event) => change(event.currentTarget.checked ? hidden.filter((one) => one !== key) : [...hidden, key])}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

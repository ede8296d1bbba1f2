import { Button, Code, CopyButton, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** A text that is shown once, such as a key or a link, with its copy. */
export function Secret({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" align="center">
      <Code fz="sm" style={{ flex: "1 1 14rem", overflowWrap: "anywhere", userSelect: "all" }}>
        {text}
      </Code>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button variant="light" size="compact-md" onClick={copy}>
            {t(copied ? "copied" : "copy")}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}

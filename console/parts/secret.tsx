import { Button, Code, CopyButton, Group, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

/** What a deed has made and nobody sees again. It comes into the window, wherever the form above it ends. */
export function ShownOnce({ words, text }: { words: string; text: string }) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new one is shown.
  useEffect(() => place.current?.scrollIntoView({ block: "center" }), [text]);
  return (
    <div role="status" ref={place}>
      <Text size="sm" fw={600} mt="md" mb={4}>
        {words}
      </Text>
      <Secret text={text} />
    </div>
  );
}

/** A text that is to be taken elsewhere, such as a key or a link, with its copy. */
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

import { Stack, Text } from "@mantine/core";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { lazyPart } from "../../app/lazy-part.tsx";
import { Loading } from "../../parts/states.tsx";
import { type DraftParts, differing } from "./parts.ts";

const CompareTexts = lazyPart(() => import("../compare-texts.tsx").then(({ CompareTexts }) => CompareTexts));

interface Side {
  label: string;
  text: string;
}

/** Two editions of a definition, those parts of it that differ. `change` gets a part of the right one that the person changed. */
export function CompareParts({
  parts,
  before,
  after,
  change,
}: {
  parts: Pick<DraftParts, "of">;
  before: Side;
  after: Side;
  change?: (id: string, part: string) => void;
}) {
  const { t } = useTranslation("drafts");
  const pairs = differing(parts, before.text, after.text);
  if (pairs.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t("same")}
      </Text>
    );
  }
  return (
    <Suspense fallback={<Loading />}>
      <Stack gap="sm">
        {pairs.map((pair) => (
          <div key={pair.id}>
            {pair.label !== undefined && (
              <Text size="sm" fw={600} mb={4}>
                {pair.label}
              </Text>
            )}
            <CompareTexts
              language={pair.language}
              before={{ label: [before.label, pair.label].filter(Boolean).join(" "), text: pair.before }}
              after={{ label: [after.label, pair.label].filter(Boolean).join(" "), text: pair.after }}
              change={change && ((text) => change(pair.id, text))}
            />
          </div>
        ))}
      </Stack>
    </Suspense>
  );
}

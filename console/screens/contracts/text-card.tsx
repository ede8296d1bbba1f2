import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ContractDetail } from "../../api/generated/routes.schemas.ts";
import { Sheet } from "../../parts/sheet.tsx";
import classes from "./contracts.module.css";

/** The words that are signed, in the lead's language, and the fingerprint of them. */
export function TextCard({ contract: { articles, notice, wordingHash, content, number } }: { contract: ContractDetail }) {
  const { t } = useTranslation("contracts");
  return (
    <Sheet title={t("text.title")}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className={classes.text} lang={content.language} tabIndex={0} aria-label={t("text.of", { number })}>
        {notice !== null && (
          <div className={classes.notice}>
            <h3>{notice.heading}</h3>
            <Paragraphs of={notice.paragraphs} />
          </div>
        )}
        {articles.map(({ heading, paragraphs }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            <Paragraphs of={paragraphs} />
          </div>
        ))}
      </section>
      <Text size="xs" c="dimmed" mt="xs">
        {t(wordingHash === null ? "text.unhashed" : "text.hash")}
      </Text>
      {wordingHash !== null && <div className={classes.hash}>{wordingHash}</div>}
    </Sheet>
  );
}

function Paragraphs({ of }: { of: readonly string[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name.
  return of.map((paragraph, index) => <p key={index}>{paragraph}</p>);
}

import { Loader } from "@mantine/core";
import { Spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isComposing } from "../parts/keys.ts";
import { Found } from "./palette-found.tsx";

/** Finds people by any fragment, screens, and what can be done. */
export function Palette({ showKeys }: { showKeys: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const isSettled = useRef(false);
  // Enter was pressed before what was typed had been looked for.
  const isEntered = useRef(false);
  const choose = () => list.current?.querySelector("button")?.click();
  const settle = (settled: boolean) => {
    isSettled.current = settled;
    if (!settled || !isEntered.current) return;
    isEntered.current = false;
    choose();
  };
  return (
    <Spotlight.Root
      query={text}
      onQueryChange={(query) => {
        isEntered.current = false;
        setText(query);
      }}
      shortcut={null}
      attributes={{ content: { "aria-label": t("find.hint") } }}
      scrollable
      maxHeight={460}
      clearQueryOnClose
    >
      <Spotlight.Search
        placeholder={t("find.hint")}
        aria-label={t("find.hint")}
        leftSection={<IconSearch size={18} />}
        // The library would choose at the Enter that ends a conversion.
        onKeyDownCapture={(event) => {
          if (event.key !== "Enter") return;
          if (isComposing(event)) return event.stopPropagation();
          // Enter opens the first that was found for what stands there now, unless another was chosen with the arrows.
          if (list.current?.querySelector("[data-selected]")) return;
          if (isSettled.current) choose();
          else isEntered.current = true;
        }}
      />
      <Spotlight.ActionsList ref={list}>
        <Suspense fallback={<Loader size="sm" m="md" />}>
          <Found text={text} settle={settle} showKeys={showKeys} />
        </Suspense>
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

import { MergeView } from "@codemirror/merge";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type LanguageName, languageOf } from "./language.ts";
import { look } from "./look.ts";

interface Side {
  label: string;
  text: string;
}

/** Two texts side by side. The right one can be changed, also by taking pieces of the left one, if `change` is given. */
export function CompareTexts({
  before,
  after,
  language,
  change,
}: {
  before: Side;
  after: Side;
  language: LanguageName;
  change?: ((text: string) => void) | undefined;
}) {
  const { t } = useTranslation("drafts");
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(change);
  latest.current = change;
  const isFixed = change === undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: both texts are those of the moment; what is typed stays.
  useEffect(() => {
    if (place.current === null) return;
    const side = ({ label, text }: Side, own: Extension) => ({
      doc: text,
      extensions: [
        lineNumbers(),
        EditorState.phrases.of({ "$ unchanged lines": t("unchanged") }),
        languageOf(language),
        EditorView.lineWrapping,
        look,
        EditorView.contentAttributes.of({ "aria-label": label }),
        own,
      ],
    });
    const fixed = [EditorState.readOnly.of(true), EditorView.contentAttributes.of({ tabindex: "0" })];
    const view = new MergeView({
      parent: place.current,
      a: side(before, fixed),
      b: side(
        after,
        isFixed
          ? fixed
          : EditorView.updateListener.of(({ docChanged, state }) => {
              if (docChanged) latest.current?.(state.doc.toString());
            }),
      ),
      ...(!isFixed && { revertControls: "a-to-b" as const }),
      collapseUnchanged: { margin: 3, minSize: 6 },
    });
    return () => view.destroy();
  }, []);
  return <div ref={place} style={{ maxHeight: "60vh", overflow: "auto", border: "1px solid var(--line)", borderRadius: 9 }} />;
}

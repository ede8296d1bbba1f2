import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** In the console's own colours, which follow light and dark. */
export const look = [
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--mail)", fontWeight: "600" },
      { tag: [tags.tagName, tags.attributeName], color: "var(--mail)" },
      { tag: tags.special(tags.variableName), color: "var(--person)", fontWeight: "600" },
      { tag: [tags.string, tags.special(tags.string)], color: "var(--running)" },
      { tag: [tags.comment, tags.lineComment], color: "var(--soft)", fontStyle: "italic" },
      { tag: [tags.punctuation, tags.separator, tags.brace, tags.squareBracket], color: "var(--soft)" },
    ]),
  ),
  EditorView.theme({
    "&": { color: "var(--ink)", backgroundColor: "var(--sheet)", fontSize: "0.84rem", height: "100%" },
    "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
    ".cm-scroller": { fontFamily: "var(--mantine-font-family-monospace)", lineHeight: "1.7" },
    ".cm-content": { caretColor: "var(--ink)", paddingBlock: "0.6rem" },
    ".cm-cursor": { borderLeftColor: "var(--ink)" },
    ".cm-gutters": { backgroundColor: "var(--sheet)", color: "var(--soft)", borderRight: "1px solid var(--line)" },
    ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--hover) 55%, transparent)" },
    ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
      backgroundColor: "color-mix(in srgb, var(--accent) 24%, transparent)",
    },
    ".cm-tooltip": {
      backgroundColor: "var(--sheet)",
      color: "var(--ink)",
      border: "1px solid var(--line)",
      borderRadius: "8px",
      maxWidth: "26rem",
    },
    ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--wash)", color: "var(--ink)" },
    ".cm-meaning": { padding: "0.35rem 0.7rem", fontSize: "0.84rem" },
    ".cm-diagnostic": { padding: "0.35rem 0.7rem", fontFamily: "var(--mantine-font-family)" },
    ".cm-diagnostic-error": { borderLeftColor: "var(--parked)" },
    ".cm-diagnostic-warning": { borderLeftColor: "var(--paused)" },
    ".cm-collapsedLines": { background: "var(--hover)", color: "var(--soft)" },
    ".cm-collapsedLines:before, .cm-collapsedLines:after": { content: "'…'" },
    ".cm-diagnosticAction": {
      backgroundColor: "var(--accent)",
      color: "var(--sheet)",
      borderRadius: "6px",
      padding: "0.2rem 0.7rem",
      minHeight: "24px",
    },
    ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--parked)" },
    ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--paused)" },
  }),
];

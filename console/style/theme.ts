import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";
import { keepComposingEnter } from "../parts/keys.ts";

/** The one green, from wash to ink. */
const green: MantineColorsTuple = [
  "#e9f2ed",
  "#d3e6dd",
  "#a9d0c0",
  "#7fcdb6",
  "#55a58e",
  "#3a8c76",
  "#2a7b66",
  "#1f6f5c",
  "#17574a",
  "#0f3f36",
];

/** Mantine's greys of the dark scheme, in the tone of the dark paper. */
const dark: MantineColorsTuple = [
  "#e8ece8",
  "#cfd6d1",
  "#aab6b0",
  "#97a39d",
  "#4a5550",
  "#343d39",
  "#232b28",
  "#1b211f",
  "#151a18",
  "#101413",
];

const sans = '"Hiragino Sans", "BIZ UDPGothic", "Yu Gothic UI", Meiryo, "Noto Sans JP", "Noto Sans CJK JP", system-ui, sans-serif';
const serif = '"Hiragino Mincho ProN", "Yu Mincho", "Noto Serif JP", "Noto Serif CJK JP", Georgia, serif';

/** The library computes the words' colour of a filled button for light alone, and the size of a small button's for a larger one. */
const buttonWords = (_theme: unknown, { variant, size }: { variant?: string | undefined; size?: unknown }) => ({
  root: {
    ...((variant === undefined || variant === "filled") && { "--button-color": "var(--on-accent)" }),
    // A small button's words are no larger than those of the others.
    ...(size === "compact-md" && { "--button-fz": "var(--mantine-font-size-sm)" }),
  },
});

/** As the marks of states. The library's own title of a yellow alert is too pale to be read (WCAG 1.4.3). */
const alertColors: Readonly<Record<string, { wash: string; ink: string }>> = {
  yellow: { wash: "var(--warn-wash)", ink: "var(--warn-ink)" },
  red: { wash: "var(--fault-wash)", ink: "var(--parked)" },
  green: { wash: "var(--wash)", ink: "var(--running)" },
};
const alertWords = (_theme: unknown, { color }: { color?: unknown }) => {
  const own = alertColors[String(color)];
  return { root: own ? { "--alert-bg": own.wash, "--alert-color": own.ink } : {} };
};

/** The library writes a <header>, which outside of the page's parts is one more banner for a screen reader. */
const noBanner = { header: { role: "presentation" } };

/** These act on Enter by themselves. */
const composed = { defaultProps: { onKeyDownCapture: keepComposingEnter } };

export const theme = createTheme({
  primaryColor: "green",
  primaryShade: { light: 7, dark: 3 },
  colors: { green, dark },
  fontFamily: sans,
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, "Noto Sans Mono CJK JP", monospace',
  headings: {
    fontFamily: serif,
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.625rem", lineHeight: "1.35" },
      h2: { fontSize: "1.0625rem", lineHeight: "1.5" },
      h3: { fontSize: "0.9375rem", lineHeight: "1.5" },
    },
  },
  defaultRadius: "md",
  radius: { sm: "6px", md: "9px", lg: "14px" },
  cursorType: "pointer",
  focusRing: "auto",
  components: {
    Alert: { vars: alertWords },
    Autocomplete: composed,
    MultiSelect: composed,
    Select: composed,
    TagsInput: composed,
    Button: { defaultProps: { size: "sm" }, vars: buttonWords },
    Modal: { defaultProps: { centered: true, radius: "lg", overlayProps: { backgroundOpacity: 0.35 }, attributes: noBanner } },
    Drawer: { defaultProps: { attributes: noBanner } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: true } } },
  },
});

/** Paper, sheet and lines; channels and states. The same names as the public pages use (templates/pages/layout/page.css). */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#fffdf9",
    "--mantine-color-text": "#22302b",
    "--mantine-color-dimmed": "#59665f",
    "--mantine-color-default-border": "#d5d1c5",
    "--mantine-color-placeholder": "#6f7872",
    "--mantine-color-anchor": "#1b6453",
    "--paper": "#f4f1ea",
    "--sheet": "#fffdf9",
    "--ink": "#22302b",
    "--soft": "#59665f",
    "--line": "#dedacf",
    "--accent": "#1f6f5c",
    "--on-accent": "#ffffff",
    "--mantine-color-error": "#a32c1f",
    "--mantine-color-red-filled": "#a32c1f",
    "--mantine-color-red-filled-hover": "#8c2418",
    "--wash": "#e9f2ed",
    "--hover": "#f0ede4",
    "--mail": "#3c5a8f",
    "--line-channel": "#17733d",
    "--person": "#85560f",
    "--running": "#1f6f5c",
    "--waiting": "#536779",
    "--paused": "#8f5a08",
    "--parked": "#a32c1f",
    "--warn-wash": "#fbf3e2",
    "--warn-ink": "#6b4a10",
    "--warn-line": "#ead9b3",
    "--fault-wash": "#fbeeea",
  },
  dark: {
    "--mantine-color-body": "#1b211f",
    "--mantine-color-text": "#e8ece8",
    "--mantine-color-dimmed": "#aab6b0",
    "--mantine-color-default-border": "#3d4743",
    "--mantine-color-placeholder": "#97a39d",
    "--mantine-color-anchor": "#7fcdb6",
    "--paper": "#131816",
    "--sheet": "#1b211f",
    "--ink": "#e8ece8",
    "--soft": "#aab6b0",
    "--line": "#343d39",
    "--accent": "#7fcdb6",
    "--on-accent": "#10201b",
    "--mantine-color-error": "#ff9d8e",
    "--mantine-color-red-filled": "#ff9d8e",
    "--mantine-color-red-filled-hover": "#ffb3a7",
    "--wash": "#22302b",
    "--hover": "#252d2a",
    "--mail": "#a3bdf0",
    "--line-channel": "#74cf98",
    "--person": "#e3b873",
    "--running": "#7fcdb6",
    "--waiting": "#a7b9cb",
    "--paused": "#e6b866",
    "--parked": "#ff9d8e",
    "--warn-wash": "#2f2819",
    "--warn-ink": "#ecd39a",
    "--warn-line": "#57492a",
    "--fault-wash": "#3a211d",
  },
});

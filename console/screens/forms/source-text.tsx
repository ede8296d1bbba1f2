import classes from "./forms.module.css";

/** A text for programs, to be read and copied. */
export function SourceText({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={classes.code} aria-label={label} tabIndex={0}>
      <pre>{children}</pre>
    </section>
  );
}

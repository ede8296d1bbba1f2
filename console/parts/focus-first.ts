/** A `ref` for a field that comes after its dialog or its screen has opened: it takes the focus. `data-autofocus` counts at the opening only. */
export function focusFirst(field: HTMLElement | null): void {
  field?.focus();
}

// Everything works without this file; it adds keys, the palette, the timer and kept drafts.
import { startAnswer } from "./answer";
import { startKeys } from "./keys";
import { startPalette } from "./palette";

document.documentElement.classList.add("js");
startKeys();
startPalette();
startAnswer();

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-filter]")) {
  for (const select of form.querySelectorAll("select")) {
    select.addEventListener("change", () => form.requestSubmit());
  }
}

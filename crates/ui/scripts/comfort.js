// Comfort only: every page works without this file.

// Screen readers announce what is wrong as soon as the page opens.
document.querySelector("[data-focus]")?.focus();

// An answer on its way back to a service needs no press at all.
document.querySelector("form[data-send]")?.requestSubmit();

// A second press of the same button, out of impatience, does not send the form twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 3000);
});

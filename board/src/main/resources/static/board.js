// Everything works without this; it only keeps a form from being sent twice by a second click.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
  } else {
    form.dataset.sent = "yes";
    window.setTimeout(() => delete form.dataset.sent, 3000);
  }
});

// Shows unit and allowed values of the fact that was chosen from a list; without it they stand in the list itself.
document.addEventListener("input", (event) => {
  const { id, list, value } = event.target;
  const hint = list && document.getElementById(`${id}-hint`);
  if (hint) {
    const chosen = [...list.options].find((option) => option.value === value);
    hint.textContent = chosen ? chosen.label : "";
  }
});

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

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

// Larger type for a meeting room, kept for this browser; without it a page is as large as the browser makes it.
const room = document.querySelector(".room-switch");
if (room) {
  const set = (on) => {
    document.documentElement.classList.toggle("room", on);
    room.setAttribute("aria-pressed", String(on));
  };
  set(window.localStorage.getItem("room") === "yes");
  room.hidden = false;
  room.addEventListener("click", () => {
    const on = !document.documentElement.classList.contains("room");
    window.localStorage.setItem("room", on ? "yes" : "no");
    set(on);
  });
}

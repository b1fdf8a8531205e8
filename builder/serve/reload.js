// Reloads the page after a build, and says so when a build failed. Only the preview serves this.
(() => {
  "use strict";
  const events = new EventSource("/__barqiya_events");

  events.addEventListener("reload", () => location.reload());
  events.addEventListener("failed", () => {
    document.getElementById("barqiya-failed")?.remove();
    document.body.prepend(banner());
  });

  function banner() {
    const note = document.createElement("p");
    note.id = "barqiya-failed";
    note.lang = "en";
    note.dir = "ltr";
    note.setAttribute("role", "alert");
    note.textContent = "The build failed, so this is the last good page. The terminal says why.";
    // Set through the object model, which a content policy without inline styles allows.
    Object.assign(note.style, {
      background: "#8b1a1a", color: "#fff", font: "1rem/1.5 sans-serif",
      insetBlockStart: "0", margin: "0", padding: "0.5rem 1rem", position: "sticky", zIndex: "9",
    });
    return note;
  }
})();

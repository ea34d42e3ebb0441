// Makes and revokes device passwords on the first page. Everything else works without a script.
"use strict";

const byId = (id) => document.getElementById(id);

/** Calls the API; its problem's detail becomes the error. */
async function call(method, path, body) {
  const response = await fetch("/api/v1" + path, {
    method,
    headers: { "X-Strongroom": "1", ...(body && { "Content-Type": "application/json" }) },
    body: body && JSON.stringify(body),
  });
  if (response.status === 401) {
    location.assign("/");
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    const reference = problem.instance ? ` (request ${problem.instance})` : "";
    throw new Error((problem.detail || "That did not work. Try again.") + reference);
  }
  return response.status === 204 ? undefined : response.json();
}

/** Runs an action while its button rests, and tells what went wrong. */
async function attempt(button, action) {
  byId("status").textContent = "";
  button.disabled = true;
  try {
    await action();
  } catch (error) {
    byId("status").textContent = error.message;
  } finally {
    button.disabled = false;
  }
}

function minute(instant) {
  return instant.slice(0, 16).replace("T", " ") + " UTC";
}

function cell(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function row(device) {
  const revoke = cell("button", "Revoke");
  revoke.type = "button";
  revoke.className = "danger";
  revoke.dataset.revoke = device.id;
  revoke.setAttribute("aria-label", "Revoke " + device.name);
  const name = cell("th", "");
  name.scope = "row";
  name.append(cell("bdi", device.name));
  const actions = cell("td", "");
  actions.className = "actions";
  actions.append(revoke);
  const made = cell("td", minute(device.created));
  made.dataset.label = "Made";
  const used = cell("td", device.lastUsed ? `${minute(device.lastUsed)} from ${device.lastAddress}` : "never");
  used.dataset.label = "Last used";
  const line = document.createElement("tr");
  line.append(name, made, used, actions);
  return line;
}

async function refresh() {
  const { devices } = await call("GET", "/devices");
  byId("devices").replaceChildren(...devices.map(row));
  byId("device-table").hidden = devices.length === 0;
  byId("no-devices").hidden = devices.length > 0;
}

function show(device) {
  byId("made-name").textContent = device.name;
  byId("password").textContent = device.password;
  for (const place of document.querySelectorAll("#mapping .password")) {
    place.textContent = device.password;
    place.classList.add("filled");
  }
  byId("made").hidden = false;
  byId("made").focus();
}

function forget() {
  byId("made").hidden = true;
  byId("password").textContent = "";
  for (const place of document.querySelectorAll("#mapping .password")) {
    place.textContent = "PASSWORD";
    place.classList.remove("filled");
  }
}

byId("new-device")?.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.currentTarget;
  attempt(form.querySelector("button"), async () => {
    const device = await call("POST", "/devices", { name: form.elements.name.value });
    form.reset();
    show(device);
    await refresh();
  });
});

byId("new-device")?.querySelector("button").removeAttribute("disabled");

byId("devices")?.addEventListener("click", (event) => {
  const button = event.target.closest("[data-revoke]");
  const name = button?.closest("tr").querySelector("th").textContent;
  if (button && confirm(`Revoke ${name}? Its drive stops working at once.`)) {
    attempt(button, async () => {
      await call("DELETE", "/devices/" + button.dataset.revoke);
      forget();
      await refresh();
      byId("device-name").focus();
    });
  }
});

byId("copy")?.addEventListener("click", async (event) => {
  const button = event.currentTarget;
  try {
    await navigator.clipboard.writeText(byId("password").textContent);
    button.textContent = "Copied";
  } catch {
    getSelection().selectAllChildren(byId("password"));
  }
});

// What the pages need from the browser beyond Blazor: going on after a lost connection, keeping unsent text,
// moving focus to a field, and opening the browser's own calendar.
(() => {
    const pause = 2000;
    const prefix = "jobbspar:";

    const notice = document.getElementById("anslutning");
    let isReconnecting = false;

    const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

    // Tries until the server answers. A server that no longer knows the page (it was restarted) gets a fresh one;
    // what was typed comes back from the tab's own storage.
    async function reconnect() {
        isReconnecting = true;
        notice.hidden = false;
        while (isReconnecting) {
            try {
                if (await Blazor.reconnect()) {
                    return;
                }

                location.reload();
                return;
            } catch {
                await wait(pause);
            }
        }
    }

    Blazor.start({
        circuit: {
            reconnectionHandler: {
                onConnectionDown: () => { if (!isReconnecting) { reconnect(); } },
                onConnectionUp: () => { isReconnecting = false; notice.hidden = true; },
            },
        },
    });

    function typedIn(form) {
        const values = {};
        for (const control of form.querySelectorAll("[name]")) {
            if (control.type === "checkbox") {
                const chosen = values[control.name] ? JSON.parse(values[control.name]) : [];
                if (control.checked) {
                    chosen.push(control.value);
                }

                values[control.name] = chosen.length > 0 ? JSON.stringify(chosen) : "";
            } else if (control.type !== "radio" || control.checked) {
                values[control.name] = control.value;
            }
        }

        return values;
    }

    function keep(event) {
        const form = event.target.closest("[data-draft]");
        if (form) {
            sessionStorage.setItem(prefix + form.dataset.draft, JSON.stringify(typedIn(form)));
        }
    }

    document.addEventListener("input", keep);
    document.addEventListener("change", keep);

    document.addEventListener("click", event => {
        const toField = event.target.closest("a[data-focus]");
        if (toField) {
            const target = document.getElementById(toField.dataset.focus);
            if (target) {
                event.preventDefault();
                event.stopPropagation();
                target.focus();
                target.scrollIntoView({ block: "center" });
            }

            return;
        }

        const pick = event.target.closest("[data-pick-date]");
        if (pick) {
            const field = document.getElementById(pick.dataset.pickDate);
            const picker = pick.parentElement.querySelector("[data-picker-of]");
            picker.value = /^\d{4}-\d{2}-\d{2}$/.test(field.value) ? field.value : "";
            picker.onchange = () => {
                field.value = picker.value;
                field.dispatchEvent(new Event("change", { bubbles: true }));
                field.focus();
            };
            picker.showPicker();
        }
    }, true);

    // The session slides with requests, and a page over a socket makes none: somebody who works must not be signed out.
    let lastSign = Date.now();
    async function staySignedIn() {
        if (Date.now() - lastSign > 5 * 60 * 1000) {
            lastSign = Date.now();
            try {
                const answer = await fetch("/session", { redirect: "manual" });
                if (answer.type === "opaqueredirect") {
                    location.reload();
                }
            } catch {
                // The server is away; the notice about the connection says so.
            }
        }
    }

    for (const sign of ["input", "keydown", "pointerdown"]) {
        document.addEventListener(sign, staySignedIn, { passive: true });
    }

    window.jobbspar = {
        readKept: key => JSON.parse(sessionStorage.getItem(prefix + key)),
        forgetKept: key => sessionStorage.removeItem(prefix + key),
    };

    document.addEventListener("click", event => {
        if (event.target.closest?.("[data-print]")) {
            window.print();
        }
    });
})();
